/** A review as read enters; what of it was not read, counted or graded leaves, as failures of its pass. */
import type { Review, Unread } from '../../domain/review.js';
import type { Failure, Reviewer } from '../../domain/reviewer.js';
import { isAtLeast, SEVERITIES, type FailOn, type Severity } from '../../domain/severity.js';
import { severityTally } from '../../domain/wording.js';

export interface ReadReview {
  readonly reviewer: Reviewer;
  readonly review: Review;
  readonly failOn: FailOn;
}

/** Everything in a review that says more than was understood of it. */
export function readingFailures(read: ReadReview): readonly Failure[] {
  return [...unread(read), ...miscounted(read), ...ungraded(read)];
}

const QUOTED_AT_MOST = 3;
const QUOTED_LENGTH = 80;

/** Text where findings may stand: it may be the worst of them. */
function unread({ review }: ReadReview): readonly Failure[] {
  const { unread: found, reviewer, pass, file } = review;
  if (found.length === 0) return [];
  const more = found.length - QUOTED_AT_MOST;
  const rest = more > 0 ? [`and ${String(more)} more`] : [];
  const problem = {
    what: `${reviewer}: a part of its review in pass ${String(pass)} could not be read`,
    why: [...found.slice(0, QUOTED_AT_MOST).map(quoted), ...rest].join('; '),
    fix: `read these lines of reviews/${file} in the artifact; run it again, or let the reviewer keep to the form that the prompt asks for`,
  };
  return [{ class: 'unread', problem }];
}

function quoted({ line, text, reason }: Unread): string {
  const [first = ''] = text.trim().split('\n', 1);
  const words = first.replace(/\s+/g, ' ');
  const shown = words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH)}…` : words;
  return `line ${String(line)} "${shown}": ${reason}`;
}

/** The closing line counts more findings than were read: some are lost. Any other difference is only told. */
function miscounted({ review, failOn }: ReadReview): readonly Failure[] {
  const { claimed, reviewer, pass, file } = review;
  if (claimed === null) return [];
  const read = countsOf(review);
  if (SEVERITIES.every((severity) => claimed[severity] === read[severity])) return [];
  const gating = (counts: Counts): number => sum(counts, (severity) => isAtLeast(severity, failOn));
  const lost = sum(claimed) > sum(read) || gating(claimed) > gating(read);
  const problem = {
    what: `${reviewer}: its closing line in pass ${String(pass)} counts other findings than were read`,
    why: `it says ${severityTally(claimed)}; ${severityTally(read)} ${sum(read) > 1 ? 'were' : 'was'} read`,
    fix: lost
      ? `read reviews/${file} in the artifact: a finding may be in a form that is not understood; run it again`
      : `compare with reviews/${file} in the artifact; what was read stands`,
  };
  return [{ class: lost ? 'unread' : 'miscounted', problem }];
}

type Counts = Readonly<Record<Severity, number>>;

function sum(counts: Counts, counting: (severity: Severity) => boolean = () => true): number {
  return SEVERITIES.filter(counting).reduce((total, severity) => total + counts[severity], 0);
}

/** A finding that stands in two drafts of a review is one. */
function countsOf({ findings }: Review): Counts {
  const counts = { critical: 0, important: 0, suggestion: 0 };
  for (const { severity, standing } of findings) if (standing.kind !== 'duplicate') counts[severity] += 1;
  return counts;
}

/** Nothing tells how bad the findings are: what is taken for suggestions may be anything. The formats of tools have grades of their own, with a meaning where one is left out. */
function ungraded({ review, reviewer }: ReadReview): readonly Failure[] {
  const { findings } = review;
  const isProse = reviewer.reads === 'markdown' || reviewer.reads === 'json';
  const graded = findings.length === 0 || findings.some(({ severityFrom }) => severityFrom !== 'default');
  if (!isProse || graded || reviewer.defaultSeverity !== undefined) return [];
  const problem = {
    what: `${reviewer.id}: its review in pass ${String(review.pass)} says of no finding how severe it is`,
    why: 'they are taken for suggestions, which they need not be',
    fix: `let it grade its findings (critical, important, suggestion), or say what they count as: \`default-severity\` of ${reviewer.id}`,
  };
  return [{ class: 'ungraded', problem }];
}
