/** When a change is reviewed at all: on demand or always, what is skipped, and how a run says that it reviewed nothing. */

/** `always`; `command`: when somebody asks in a comment; `label`: when somebody adds it. Both ask for one head. */
export type When = 'always' | 'command' | { readonly label: string };

/** What a run concludes that nobody asked for. */
export const UNASKED = ['incomplete', 'pass'] as const;

/** Which changes are not reviewed. Only the base's configuration says so. */
export interface SkipRules {
  /** Globs: passes when every changed file matches and none steers agents, CI or the review. */
  readonly paths: readonly string[];
  /** Logins: passes when one of them made every commit and pushed last. */
  readonly authors: readonly string[];
  readonly draft: boolean;
  /** Labels of pull requests that are not reviewed while they have one. */
  readonly labels: readonly string[];
  /** Changed lines that are still reviewed; `null`: any number. */
  readonly size: number | null;
}

export const SKIPS_NOTHING: SkipRules = { paths: [], authors: [], draft: false, labels: [], size: null };

/** What the settings say about it. */
export interface Demand {
  readonly when: When;
  readonly unasked: (typeof UNASKED)[number];
  readonly skip: SkipRules;
}

/** Every change is reviewed. */
export const ALWAYS: Demand = { when: 'always', unasked: 'incomplete', skip: SKIPS_NOTHING };

/** Whether a run may come to review nothing. */
export function mayReviewNothing({ when, skip }: Demand): boolean {
  const { paths, authors, draft, labels, size } = skip;
  return when !== 'always' || paths.length + authors.length + labels.length > 0 || draft || size !== null;
}

/** `skipped`: by a rule of the base's configuration; `unasked`: nobody asked for a review of this head; `carried`: of a merge group, what was decided at the heads of its pull requests. */
export const UNREVIEWED_KINDS = ['skipped', 'unasked', 'carried'] as const;

/** Why a run reviewed nothing. */
export interface Unreviewed {
  readonly kind: (typeof UNREVIEWED_KINDS)[number];
  /** One clause. */
  readonly why: string;
  /** One clause: what makes it reviewed; `null` where nothing has to. */
  readonly how: string | null;
  /** Whether the conclusion may be `pass` all the same. What earlier rounds left open gates in any case. */
  readonly passes: boolean;
}

/** Both clauses in one. */
export function unreviewedClause({ why, how }: Pick<Unreviewed, 'why' | 'how'>): string {
  return how === null ? why : `${why}; to have it reviewed, ${how}`;
}

/** What to do about a red run that reviewed nothing; `null` where there is nothing to do. */
export function toBeReviewed(unreviewed: Pick<Unreviewed, 'how'> | null): string | null {
  return unreviewed?.how ? `have it reviewed (${unreviewed.how})` : null;
}
