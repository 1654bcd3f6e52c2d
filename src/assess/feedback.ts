/** Collects the comments of people that are still open, with the finding each belongs to, the place where it stands in head, and what reviewers say of it. */
import type { Comment, ConsolidatedFinding, Feedback, FeedbackState, People } from '../domain/consolidation.js';
import { distance } from '../domain/finding.js';
import type { FileVersion, PriorReport } from '../domain/past.js';
import type { FeedbackRemark } from '../domain/report.js';
import { addTo } from '../domain/values.js';
import { declineCommands, runCommands, spokenLines } from '../rounds/rounds.js';

/** What this round lists: current and carried findings. */
type Listed = Pick<ConsolidatedFinding, 'id' | 'key' | 'locations'>;

export interface FeedbackFacts {
  readonly people: People;
  /** Path → file at head (`feedbackFiles` → the edge). */
  readonly files: Readonly<Record<string, FileVersion>>;
  readonly findings: readonly Listed[];
  /** Whose ids comments speak of; `null` in a first round. */
  readonly prior: PriorReport | null;
}

/** Paths that must be read at head to tell what became of the commented code. */
export function feedbackFiles({ comments }: People): string[] {
  const paths = (comments ?? []).flatMap(({ place, settled }) => (place && !settled ? [place.path] : []));
  return [...new Set(paths)].sort();
}

/** Unresolved words of people: a thread is one entry, with its replies. Bots, resolved, hidden and mere commands are left out. */
export function unresolvedFeedback(facts: FeedbackFacts): Feedback[] {
  const comments = (facts.people.comments ?? []).filter(
    ({ bot, settled, body }) => !bot && !settled && saysSomething(body),
  );
  const threads = new Map<string, Comment[]>();
  for (const comment of comments) {
    const id = comment.thread ?? comment.url;
    threads.set(id, [...(threads.get(id) ?? []), comment]);
  }
  return [...threads.values()].flatMap((thread) => entryOf(thread, facts));
}

/** The people's side as reviewers may see it: written by people with write access, before the run was triggered, unchanged since. */
export function peopleAsOf(people: People, triggeredAt: string): People {
  const known = (people.comments ?? []).filter(
    ({ author, bot, updatedAt }) =>
      !bot && people.writers.includes(author) && Date.parse(updatedAt) <= Date.parse(triggeredAt),
  );
  return { ...people, comments: people.comments && known };
}

function saysSomething(body: string): boolean {
  const spoken = spokenLines(body).filter((line) => line.trim() !== '');
  const commands = declineCommands(body).length + runCommands(body).length;
  return body.trim() !== '' && !(commands > 0 && spoken.length <= commands);
}

function entryOf(thread: readonly Comment[], facts: FeedbackFacts): Feedback[] {
  const [first, ...replies] = thread;
  if (!first) return [];
  const { url, author, place } = first;
  const said = replies.map((reply) => `\n\n@${reply.author}: ${reply.body}`).join('');
  return [
    {
      ...{ url, author, path: place?.path ?? null, line: place?.line ?? place?.originalLine ?? null },
      body: `${first.body}${said}`,
      state: stateOf(first, facts.files),
      finding: findingOf(thread, facts),
      said: [],
    },
  ];
}

/** Whether the commented line is still there. Comments without a place are nobody's to judge. */
function stateOf({ place }: Comment, files: FeedbackFacts['files']): FeedbackState {
  const file = place && files[place.path];
  const code = (place?.code ?? []).map((line) => line.trim()).filter(Boolean);
  if (!file || file.kind === 'unknown' || !code.length) return 'unclear';
  if (file.kind === 'absent') return 'addressed';
  const lines = new Set(file.text.split(/\r\n|\r|\n/).map((line) => line.trim()));
  return code.every((line) => lines.has(line)) ? 'open' : 'addressed';
}

/** The finding at its place, or the one whose id of the last report it names. */
function findingOf(thread: readonly Comment[], { findings, prior }: FeedbackFacts): string | null {
  const place = thread[0]?.place;
  const line = place?.line ?? place?.originalLine ?? null;
  const near = findings.find(({ locations }) =>
    locations.some(
      ({ path, lines }) =>
        path === place?.path && line !== null && lines !== null && distance(lines, { start: line, end: line }) <= 3,
    ),
  );
  if (near) return near.id;
  const later = thread.filter(({ createdAt }) => prior && Date.parse(createdAt) >= Date.parse(prior.publishedAt));
  const named = new Set(
    later.flatMap(
      ({ body }) =>
        spokenLines(body)
          .join('\n')
          .match(/\b[CIS]\d+\b/g) ?? [],
    ),
  );
  const key = prior?.findings.find(({ id }) => named.has(id))?.key;
  return findings.find((finding) => finding.key === key)?.id ?? null;
}

// What the reviewers say about comments, each remark with the comment that it is about.

interface CommentsAndRemarks {
  readonly feedback: readonly Feedback[];
  /** Those about no comment of the list. */
  readonly remarks: readonly FeedbackRemark[];
}

/** A remark belongs to the comment whose link it gives. */
export function byComment(
  feedback: readonly Feedback[],
  remarks: readonly Pick<FeedbackRemark, 'reviewer' | 'text'>[],
): CommentsAndRemarks {
  const known = new Map(feedback.map((comment) => [commentOf(comment.url), comment]));
  const said = new Map<Feedback, Pick<FeedbackRemark, 'reviewer' | 'text'>[]>();
  const others: FeedbackRemark[] = [];
  for (const remark of remarks) {
    const url = linkIn(remark.text);
    const comment = url === null ? undefined : known.get(commentOf(url));
    if (comment) addTo(said, comment, remark);
    else others.push({ ...remark, url });
  }
  return {
    feedback: feedback.map((comment) => ({ ...comment, said: said.get(comment) ?? [] })),
    remarks: others,
  };
}

const COMMENT_LINK =
  /https:\/\/[\w.-]{1,100}\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:pull|issues)\/\d{1,9}(?:\/[a-z]{1,20})?#(?:discussion_r|issuecomment-|pullrequestreview-)\d{1,20}/;

const linkIn = (text: string): string | null => COMMENT_LINK.exec(text)?.[0] ?? null;

/** What identifies a comment in its link: the page it is shown on may differ. */
const commentOf = (url: string): string => url.slice(url.indexOf('#') + 1);
