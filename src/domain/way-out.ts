/** The commands that people may give in a comment, and who may: the ways out of a red check, with how a report says which are open and which was used; asking for a review. */
/** Who may accept a red head: nobody, who may write to the repository, or its administrators. */
export const OVERRIDES = ['write', 'admin', 'off'] as const;
export type Override = (typeof OVERRIDES)[number];

/** A word of a person that makes one head green: nothing is closed by it. */
export interface Acceptance {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly url: string;
  readonly reason: string;
}

/** What a person accepted, as it stood: it gates again at the next head. */
export interface AcceptedHead extends Acceptance {
  /** Ids of the findings that hold the gate. */
  readonly standing: readonly string[];
  /** What was missing for a conclusion. */
  readonly missing: readonly string[];
}

/** Whose word counts for a command, and what becomes of it. The rule reads the first part, `docs/way-out.md` prints all. */
export interface CommandRule {
  readonly usage: string;
  /** `override`: as the setting of that name says. */
  readonly access: 'write' | 'override';
  /** Whether the author of the change may give it. */
  readonly author: 'no' | 'below critical' | 'yes';
  readonly lastPusher: 'yes' | 'no';
  readonly changes: string;
  readonly shown: string;
  readonly audited: string;
}

export type CommandName = 'decline' | 'accept' | 'restart' | 'run';

/** Every command that a comment may give. All must be unedited, by a person, outside quotes, code and hidden HTML, and all but `run` give a reason. */
export const COMMANDS: Readonly<Record<CommandName, CommandRule>> = {
  decline: {
    usage: '/deep-review decline <id> <reason>',
    access: 'write',
    author: 'below critical',
    lastPusher: 'yes',
    changes: 'one finding leaves the gate, in this pull request, until its lines mean something else',
    shown: 'Acknowledged Limitations, Resolution',
    audited: '`ledger[].decline`',
  },
  accept: {
    usage: '/deep-review accept <head sha> <reason>',
    access: 'override',
    author: 'no',
    lastPusher: 'no',
    changes: 'this head is `accepted`, which is green, for `fail` and `incomplete`; nothing is closed',
    shown: 'first of all: report, summary, page, terminal, annotation',
    audited: '`decision.accepted`',
  },
  restart: {
    usage: '/deep-review restart <reason>',
    access: 'write',
    author: 'no',
    lastPusher: 'no',
    changes: 'a past that is lost is given up, and the run goes on without it',
    shown: 'problems of the run',
    audited: '`problems[]`',
  },
  run: {
    usage: '/deep-review run',
    access: 'write',
    author: 'yes',
    lastPusher: 'yes',
    changes: 'with `when: command`, the head as it is when the comment is written is reviewed; nothing is closed',
    shown: 'log of the run',
    audited: '`reviewers[]`',
  },
};

/** The command that accepts a head, ready but for the reason. */
export function acceptLine(head: string): string {
  return COMMANDS.accept.usage.replace('<head sha>', head);
}

/** What a decision says about how it came to its colour. */
interface Ended<Conclusion extends string = string> {
  readonly conclusion: Conclusion;
  readonly accepted: AcceptedHead | null;
}

/** The conclusion as it would be had nobody accepted it. */
export function unaccepted<C extends string>({ conclusion, accepted }: Ended<C>): C | 'fail' | 'incomplete' {
  if (accepted === null) return conclusion;
  return accepted.standing.length ? 'fail' : 'incomplete';
}

/** Who accepted this head, when, why, where (unless a link is added) and what stands all the same; `null` when nobody did. */
export function acceptedNote(decision: Ended, isLinked = false): string | null {
  const { accepted } = decision;
  if (accepted === null) return null;
  const { by, at, url, reason, standing, missing } = accepted;
  const day = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  const open = [
    ...(standing.length ? [`Open, and gating again at the next head: ${standing.join(', ')}.`] : []),
    ...(missing.length ? [`Missing: ${missing.join('; ')}.`] : []),
  ];
  const where = isLinked ? '' : ` (${url})`;
  return `Accepted by @${by} on ${day}: ${reason}${where}. Without that word it is \`${unaccepted(decision)}\`. ${open.join(' ')}`;
}

interface RedReport {
  readonly change: { readonly number: number | null; readonly head: string } | null;
  readonly decision: Ended & { readonly override: Override };
}

/** How a red check gets green by a person's word, one clause for each way; none outside a pull request, where nobody can comment. */
export function waysOut({ change, decision: { conclusion, override } }: RedReport): string[] {
  if (!change?.number || (conclusion !== 'fail' && conclusion !== 'incomplete')) return [];
  const decline = `\`${COMMANDS.decline.usage}\` (who may write to the repository; for a critical one not the author)`;
  const who = override === 'admin' ? 'an administrator' : 'someone with write access';
  const accept = `\`${acceptLine(change.head)}\` for this head only (${who} who neither wrote nor pushed it)`;
  return [...(conclusion === 'fail' ? [decline] : []), ...(override === 'off' ? [] : [accept])];
}
