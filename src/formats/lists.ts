/** What every format needs of the lists beside the findings: which points are gaps, strengths in short, remarks by comment, rows that tell something. */
import type { AssessedPoint } from '../domain/consolidation.js';
import type { CoverageRow, FeedbackRemark, Report } from '../domain/report.js';

interface PartsOfAssessment {
  readonly gaps: readonly AssessedPoint[];
  /** Commands that were run, and what came of them. */
  readonly ran: readonly AssessedPoint[];
  /** What is well, and words that only lead to others. */
  readonly well: readonly AssessedPoint[];
}

/** The points of a section by what they are: an author works through the gaps. */
export function partsOf(points: readonly AssessedPoint[]): PartsOfAssessment {
  return {
    gaps: points.filter(({ kind }) => kind === 'gap'),
    ran: points.filter(({ kind }) => kind === 'ran'),
    well: points.filter(({ kind }) => kind === 'praise' || kind === 'lead-in'),
  };
}

/** Characters of a strength that are shown at most; its review has the rest. */
const LONG_STRENGTH = 280;

/** The title of a strength and its first sentence. */
export function inShort(whole: string): string {
  // The scope is a concern's: of what is well it tells nothing.
  const text = whole.replace(/^`?\*{0,2}\((?:in-scope|future)\)\*{0,2}`?:?\s*/, '');
  const [paragraph = ''] = text.split(/\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t]|[ \t]*(?:`{3}|~{3}))/, 1);
  const title = /^\*\*[^*\n]{1,200}\*\*[\s:.–—-]*/.exec(paragraph)?.[0] ?? '';
  const sentence = /^[\s\S]{12,}?[.!?](?=[\s]+[\p{Lu}`*(])/u.exec(paragraph.slice(title.length))?.[0];
  const short = `${title}${sentence ?? paragraph.slice(title.length)}`.trimEnd();
  return short.length <= LONG_STRENGTH ? short : cutOutsideCode(short);
}

/** Cut between words and between code spans. */
function cutOutsideCode(text: string): string {
  const kept = text.slice(0, LONG_STRENGTH);
  const ticks = kept.split('`').length - 1;
  const whole = ticks % 2 === 0 ? kept : kept.slice(0, kept.lastIndexOf('`'));
  return `${whole.replace(/[\s*_(,;:–—-]+\S{0,40}$/, '')} …`;
}

/** Remarks on people's comments: those about one comment together, as they come; `url` is empty of those about none. */
export function remarksByComment(
  remarks: readonly FeedbackRemark[],
): readonly { readonly url: string; readonly remarks: readonly FeedbackRemark[] }[] {
  const groups = new Map<string, FeedbackRemark[]>();
  for (const remark of remarks) groups.set(remark.url ?? '', [...(groups.get(remark.url ?? '') ?? []), remark]);
  return [...groups].map(([url, own]) => ({ url, remarks: own }));
}

/** The words of a remark without the link that it is listed under. */
export function withoutLink(text: string, url: string): string {
  if (url === '') return text;
  // A label that only leads to the link goes with it.
  const label = new RegExp(
    `^[ \\t]*(?:[-*] )?\\**(?:URL|Link|Comment)\\**:\\**[ \\t]*[<\`]?${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[>\`]?[ \\t]*(?:\\n|$)`,
    'gim',
  );
  const written = [` (${url})`, `(${url})`, ` <${url}>`, `<${url}>`, `\`${url}\``, url];
  const bare = written.reduce(
    (rest, form) => rest.replaceAll(form, ''),
    text.replace(label, '').replaceAll(`](${url})`, ']'),
  );
  return bare.replace(/^[\s*_()<>\-–—:.]+(?=[^\s*_])/, (lead) => (lead.endsWith('**') ? '**' : '')).trim() || text;
}

interface CoverageColumns {
  readonly ids: readonly string[];
  /** Reviewers that account for no file: a column of them tells nothing. */
  readonly silent: readonly string[];
}

/** The reviewers of the matrix, in the order of the report. */
export function coverageColumns({ coverage, reviewers }: Pick<Report, 'coverage' | 'reviewers'>): CoverageColumns {
  const ids = [
    ...new Set([...reviewers.map(({ id }) => id), ...coverage.flatMap((row) => Object.keys(row.reviewers))]),
  ];
  const speaks = (id: string): boolean =>
    coverage.some(
      (row: CoverageRow) => (row.reviewers[id] ?? 'not-reviewed') !== 'not-reviewed' || Object.hasOwn(row.carried, id),
    );
  return { ids: ids.filter(speaks), silent: ids.filter((id) => !speaks(id)) };
}

/** Whether nobody read the file in this round, because it is as it was in an earlier one. */
export function isCarriedOver({ reviewers, carried }: CoverageRow): boolean {
  return Object.keys(carried).length > 0 && Object.values(reviewers).every((state) => state === 'not-reviewed');
}

/** `carried from round 2`; `null` where the reviewer says something of the file now, or nothing is carried. */
export function carriedWords({ carried }: CoverageRow, id: string): string | null {
  const round = Object.hasOwn(carried, id) ? carried[id] : undefined;
  return round === undefined ? null : `carried from round ${String(round)}`;
}

/** Whether a row of a table says anything: not when every cell is a dash, empty or nought. */
export function tells(cells: readonly string[]): boolean {
  return cells.some((cell) => !/^(?:[-–—]|0(?:\/0)?|0C 0I 0S)?$/.test(cell.trim()));
}
