/** Sets a status on exactly the head that was reviewed: `pending` while reviewers work, green only with a report of that head. */
import type { Problem } from '../domain/problem.js';
import { type Decision, type Report, VERDICT_WORDS } from '../domain/report.js';
import type { Leg } from '../domain/round.js';
import type { Answer, Github, Post, Posted, Posting, StatusName } from '../seams.js';
import { CONTROL_CLASS, UNSEEN_CLASS } from '../text/characters.js';
import { checkNote } from '../text/check-words.js';
import { cutAtWord } from '../text/wording.js';
import { notPosted } from './refusals.js';

const PLACE = { name: 'status', permission: 'statuses: write' };
const CONTEXT = 'deep-review';
/** GitHub takes no longer description. */
const DESCRIPTION_MAX = 140;

export const commitStatus: Post = {
  name: PLACE.name,
  isWanted: ({ delivery }) => delivery.status === 'on',
  async post(report, posting) {
    const head = report.change?.head;
    if (!head) return { said: 'status: not set, the report names no head', problems: [] };
    const target = posting.runUrl ?? posting.reportUrl;
    return setStatus({ ...posting, head, target, since: report.startedAt }, wantedState(report, posting));
  },
};

type State = 'pending' | 'success' | 'failure' | 'error';

interface WantedState {
  readonly state: State;
  readonly description: string;
  /** It says that there is nothing to say: a later run knows better, whatever it says. */
  readonly yields?: boolean;
}

/** Of what the status is set, and from where. */
export interface StatusPlace extends Pick<Posting, 'github' | 'status' | 'readOnly'> {
  /** Full SHA. */
  readonly head: string;
  /** Page that it leads to; `null` for none. */
  readonly target: string | null;
  /** ISO 8601: when this run began. What another run said since is newer. */
  readonly since: string;
}

/** Set as soon as the head is known: no old green stands while a new run works, or when it ends without a word. */
export function setPending(place: StatusPlace): Promise<Posted> {
  return setStatus(place, { state: 'pending', description: 'The review is under way' });
}

/** Set when a run ended without a report of this head. */
export function setNoConclusion(place: StatusPlace): Promise<Posted> {
  return setStatus(place, { state: 'error', description: 'No conclusion: see the log of the run', yields: true });
}

/** Green only by the report's own word, and only where the step that wrote it says so too. */
function wantedState(report: Report, { isBroken }: Pick<Posting, 'isBroken'>): WantedState {
  const { decision } = report;
  const state = stateOf(decision);
  if (state === 'success' && isBroken) return { state: 'error', description: 'The review step failed: see its log' };
  return { state, description: plainLine(descriptionOf(report)) };
}

function stateOf({ conclusion, gate }: Pick<Decision, 'conclusion' | 'gate'>): State {
  if (gate === 'trial' || conclusion === 'pass' || conclusion === 'accepted') return 'success';
  return conclusion === 'fail' ? 'failure' : 'error';
}

function descriptionOf(report: Report): string {
  const { decision, verdictSentence } = report;
  const { accepted, gate, conclusion, verdict, reasons } = decision;
  if (accepted !== null) return `Accepted by ${accepted.by}: ${accepted.reason}`;
  if (gate === 'trial') return `Trial (would be ${conclusion}): ${VERDICT_WORDS[verdict]}`;
  return `${VERDICT_WORDS[verdict]} (${checkNote(report)}): ${verdictSentence || reasons.join(' ')}`;
}

const HIDDEN = new RegExp(String.raw`[${CONTROL_CLASS}${UNSEEN_CLASS}]`, 'gu');

/** Shown as it is: no Markdown, no line breaks, nothing that hides. */
function plainLine(text: string): string {
  return cutAtWord(text.replace(/\s+/g, ' ').replace(HIDDEN, '').replaceAll('`', '').trim(), DESCRIPTION_MAX - 2);
}

interface StatusJson {
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly target_url: string | null;
  readonly created_at: string;
}

async function setStatus(place: StatusPlace, wanted: WantedState): Promise<Posted> {
  const { github, head, status, readOnly } = place;
  const said = (words: string): Posted => ({
    said: `status: ${words} (${status.context} on ${head.slice(0, 12)})`,
    problems: [],
  });
  const before = await earlier(github, head, status.context);
  // Green could hide what stands there and cannot be read; anything else may be posted a second time.
  if (before.kind === 'failed' && wanted.state === 'success') return notPosted(PLACE, before, place);
  const known = before.kind === 'done' ? before.data : [];
  const refusal = whyKept(known, wanted, place);
  const state = refusal?.instead?.state ?? wanted.state;
  const description = refusal?.instead?.description ?? wanted.description;
  const target_url = addressOf(place);
  const [now] = known;
  const isThere = now?.state === state && now.description === description && (now.target_url ?? '') === target_url;
  if (refusal === null && isThere) return said(`${state} already`);
  const problems = refusal?.problem ? [refusal.problem] : [];
  if (refusal && (refusal.instead === null || isThere))
    return problems.length ? { said: null, problems } : said(refusal.said);
  const answer = await github.send('POST /repos/{owner}/{repo}/statuses/{sha}', {
    ...{ sha: head, state, description, context: status.context },
    ...(target_url === '' ? {} : { target_url }),
  });
  if (answer.kind === 'failed') return notPosted(PLACE, answer, { readOnly });
  return problems.length ? { said: null, problems } : said(state);
}

/** All that was said under this name, newest first: other apps may have said a hundred things since. */
async function earlier(github: Github, head: string, context: string): Promise<Answer<readonly StatusJson[]>> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
  const answer = await github.all<StatusJson>(route, { ref: head }, (page) => page as readonly StatusJson[]);
  if (answer.kind === 'failed') return answer;
  return { ...answer, data: answer.data.filter((each) => each.context === context) };
}

function addressOf({ target, status }: Pick<StatusPlace, 'target' | 'status'>): string {
  if (target === null) return '';
  return status.mark === '' ? target : `${target}#${status.mark}`;
}

interface KeptStatus {
  readonly said: string;
  readonly problem: Problem | null;
  /** What is said in place of it; `null`: nothing. */
  readonly instead: Pick<WantedState, 'state' | 'description'> | null;
}

/** Says of a job that is done, while another of its name works: the last one to end may make it green. */
const WAITS: NonNullable<KeptStatus['instead']> = {
  state: 'pending',
  description: 'Passed; another job that sets a status under this name is at work',
};

const runOf = ({ target_url }: StatusJson): string => (target_url ?? '').split('#')[0] ?? '';
const markOf = ({ target_url }: StatusJson): string => (target_url ?? '').split('#')[1] ?? '';

/**
 * Why what stands there is left: it is not green, and this would hide it. Either another place of the workflows said it
 * under the same name, or a run that began after this one.
 */
function whyKept(known: readonly StatusJson[], wanted: WantedState, place: StatusPlace): KeptStatus | null {
  const { state, yields } = wanted;
  const { mark } = place.status;
  const isOwn = (each: StatusJson): boolean => mark === '' || markOf(each) === '' || markOf(each) === mark;
  const own = known.find(isOwn);
  const isLater = own && runOf(own) !== place.target && Date.parse(own.created_at) > Date.parse(place.since);
  const left = (): KeptStatus => ({
    said: `left as it is, a later run says ${own?.state ?? 'something'}`,
    problem: null,
    instead: null,
  });
  if (isLater && yields === true) return left();
  if (state === 'failure' || state === 'error') return null;
  if (isLater && own.state !== 'success') return left();
  // Of each other place what it said last: what is shown now may be of another one.
  const others = known.filter(
    (each, at) => !isOwn(each) && known.findIndex((one) => markOf(one) === markOf(each)) === at,
  );
  const red = others.find((each) => each.state === 'failure' || each.state === 'error');
  if (red) return { said: '', problem: sameName(wanted, red, place), instead: null };
  const atWork = others.find((each) => each.state === 'pending' && each.description !== WAITS.description);
  if (state !== 'success' || !atWork) return null;
  return { said: '', problem: sameName(wanted, atWork, place), instead: WAITS };
}

function sameName({ state }: WantedState, other: StatusJson, { status }: StatusPlace): Problem {
  return {
    what: `status: ${state} was not set, \`${status.context}\` is ${other.state} by another job`,
    why: 'two places of the workflows set a status under the same name, and a green one would hide what the other found',
    fix: 'give the jobs (or the steps of one job) ids of their own: the name of the status follows them',
  };
}

// The name of the status, the same whoever asks: it must be there before anything is known of other legs.

/** What a job or step is called that needs no name of its own. */
const PLAIN: readonly string[] = ['review', 'deep-review'];

/** Where the runner says that this program runs. */
export type StatusLeg = Pick<Leg, 'job' | 'index' | 'step'>;

/**
 * `deep-review`, and behind it what tells this place from others: the job's id and the step's, unless they are called so
 * themselves, and the number in a matrix from the second on.
 */
export function statusName(leg: StatusLeg | null, workflow: string | null): StatusName {
  if (leg === null) return { context: CONTEXT, mark: '' };
  const { job, index, step } = leg;
  // The runner makes up names for steps without an id, which begin so; those of several in one job end with a number.
  const named = step === null || (step.startsWith('__') && !/_\d+$/.test(step)) ? '' : step;
  const own = [job, named].filter((part) => part !== '' && !PLAIN.includes(part));
  const number = index === '0' ? '' : ` (${String(Number(index) + 1)})`;
  const context = cutAtWord(`${[CONTEXT, ...own].join(' / ')}${number}`, 200);
  const mark = workflow === null ? '' : [workflow, job, index, named].map(encodeURIComponent).join(':');
  return { context, mark };
}
