/** Asks reviewers again when all are done: second opinions, each in a place of its own, and passes that complete a review. */
import { join, resolve } from 'node:path';
import { isTool } from '../conclusion/coverage.js';
import type { Inquiry, OpinionAnswer } from '../domain/second-opinion.js';
import type { Failure, PassRun, Reviewer, ReviewerRun } from '../domain/reviewer.js';
import type { FurtherReaders } from '../ports.js';
import { COMPLETING_MINUTES, OPINION_MINUTES } from '../prompt/prompt.js';
import { storedName } from '../reviewers/index.js';
import { noOpinion, notAskedAgain, ownBug, whyNotAsked } from '../run/failures.js';
import { opinionForm, reviewForm } from '../run/prose.js';
import type { World } from '../seams.js';
import { type Errand, runPass } from './pass.js';
import { makeReady, withChanges } from './ready.js';
import { everyReviewer, remaining, type RunContext, type RunPlan } from './run-context.js';
import { readStoredOpinion, storedReaders } from './stored-reviews.js';

/** More at once would slow each other down, and wait for the same API. */
const AT_ONCE = 6;

export interface OpenAsking {
  readonly plan: RunPlan;
  readonly world: World;
  /** What all passes share; rejects when the run is closed. */
  readonly context: () => Promise<RunContext>;
}

/** Those that can be asked again while the run is open. */
export async function openFurther(asking: OpenAsking): Promise<FurtherReaders> {
  const reviewers = await readersOf(asking.plan);
  const round: AskingRound = { ...asking, reviewers, turn: inTurns(AT_ONCE), named: new Set(), place: placeNames() };
  return {
    reviewers,
    opinions: (inquiries) => {
      const named = inquiries.map((inquiry) => ({ inquiry, id: ownName(inquiry, round) }));
      return Promise.all(named.map((each) => answerOf(each, round)));
    },
    complete: (run, paths) => completed(run, paths, round),
  };
}

interface AskingRound extends OpenAsking {
  readonly reviewers: readonly Reviewer[];
  readonly turn: Turn;
  /** Names that are taken. */
  readonly named: Set<string>;
  /** A new place in the directory of the run. Its name tells nothing: it stands in the path where a reviewer works. */
  readonly place: () => string;
}

function placeNames(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return join('further', String(count));
  };
}

/** Presets, commands that only read, and stored reviewers that left opinions. */
async function readersOf(plan: RunPlan): Promise<readonly Reviewer[]> {
  if (!plan.further) return [];
  const all = everyReviewer(plan);
  const found = all.map(async (reviewer) => {
    const { source, id } = reviewer;
    if (source.kind !== 'replay') return canBeAsked(reviewer) ? [reviewer] : [];
    const configured = all.flatMap((each) => (each.id === id ? [] : [each.id]));
    return storedReaders(reviewer, resolve(plan.workingDirectory, source.directory), configured);
  });
  return (await Promise.all(found)).flat();
}

/** Tools answer no questions, and what executes code of head is not to be believed about it. */
function canBeAsked(reviewer: Reviewer): boolean {
  return reviewer.source.kind !== 'replay' && !isTool(reviewer) && !executesHead(reviewer);
}

function executesHead({ source }: Reviewer): boolean {
  return source.kind === 'command' && source.executesHead;
}

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many work at once; the others wait in order. */
function inTurns(atOnce: number): Turn {
  let working = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (working >= atOnce) await new Promise<void>((begin) => waiting.push(begin));
    else working += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
}

// Second opinions.

interface NamedInquiry {
  readonly inquiry: Inquiry;
  /** The question's id as file names have it, unlike that of any other question to this reviewer. */
  readonly id: string;
}

const MAX_NAME = 60;

function safeName(id: string): string {
  return (
    id
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, MAX_NAME) || 'question'
  );
}

function ownName({ question, reviewer }: Inquiry, { named }: AskingRound): string {
  const id = safeName(question.id);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? id : `${id}-${String(count)}`;
    if (named.has(`${reviewer}-${name}`)) continue;
    named.add(`${reviewer}-${name}`);
    return name;
  }
}

async function answerOf(named: NamedInquiry, round: AskingRound): Promise<OpinionAnswer> {
  const { inquiry, id } = named;
  const reviewer = round.reviewers.find((each) => each.id === inquiry.reviewer);
  if (!reviewer)
    return unanswered(inquiry, notAskedAgain({ id: inquiry.reviewer }, 'it cannot be asked', 'report this message'));
  try {
    const answer = await (reviewer.source.kind === 'replay'
      ? stored(inquiry, reviewer, round)
      : round.turn(() => asked(named, reviewer, round)));
    if (answer.text !== '') {
      const file = join(round.world.outputDirectory, 'opinions', `${reviewer.id}-${id}.md`);
      await round.world.writeFile(file, answer.text);
    }
    return answer;
  } catch (error) {
    return unanswered(inquiry, ownBug(reviewer, error));
  }
}

function unanswered(inquiry: Inquiry, failure: Failure): OpinionAnswer {
  const problem = noOpinion({ id: inquiry.reviewer }, inquiry.question.id, failure);
  return { inquiry, text: '', problem, spent: null };
}

async function stored(inquiry: Inquiry, reviewer: Reviewer, { plan }: AskingRound): Promise<OpinionAnswer> {
  const { source } = reviewer;
  const directory = resolve(plan.workingDirectory, source.kind === 'replay' ? source.directory : '.');
  const { text, problem } = await readStoredOpinion(reviewer, directory, safeName(inquiry.question.id));
  if (problem) return unanswered(inquiry, { class: 'unreadable', problem });
  return { inquiry, text, problem: emptiness(inquiry, reviewer, text), spent: null };
}

function emptiness({ question }: Inquiry, reviewer: Reviewer, text: string): OpinionAnswer['problem'] {
  if (text.trim() !== '') return null;
  const nothing = notAskedAgain(reviewer, 'its answer is empty', 'run the job again', 'no-output');
  return noOpinion(reviewer, question.id, { ...nothing, problem: { ...nothing.problem, what: 'it wrote nothing' } });
}

async function asked({ inquiry, id }: NamedInquiry, reviewer: Reviewer, round: AskingRound): Promise<OpinionAnswer> {
  const context = await round.context();
  const { question } = inquiry;
  const pass = await sent(
    reviewer,
    () => ({
      ...{ name: `opinion-${id}-${reviewer.id}`, alias: 'answer', number: 1, file: `${reviewer.id}-${id}.md` },
      ...{ reads: 'markdown', timeoutMs: limitOf(reviewer, OPINION_MINUTES, context) },
      prompt: { text: context.plan.further?.opinionPrompt(question, reviewer) ?? '', wholeDiff: false },
      ...{ form: opinionForm(context.plan.nonce), isBlind: true },
      shown: { reviewer: `${reviewer.id} (second opinion on ${question.id})`, pass: 1, passes: 1 },
    }),
    { context, round },
  );
  if ('class' in pass) {
    const answer = unanswered(inquiry, pass);
    context.board.say(`${answer.problem?.what ?? ''} (${answer.problem?.why ?? ''})`);
    return answer;
  }
  const [worst] = pass.failures;
  const problem = worst ? noOpinion(reviewer, question.id, worst) : emptiness(inquiry, reviewer, pass.text);
  return { inquiry, text: pass.text, problem, spent: pass.spent ?? null };
}

// One more pass of a reviewer, over the files that nobody has accounted for.

async function completed(run: ReviewerRun, paths: readonly string[], round: AskingRound): Promise<ReviewerRun | null> {
  const { reviewer } = run;
  const given = round.plan.further;
  if (!given || paths.length === 0 || !canBeAsked(reviewer)) return null;
  try {
    const context = await round.context();
    const number = Math.max(run.passes.length, ...run.passes.map((pass) => pass.number)) + 1;
    const name = `${reviewer.id}-pass-${String(number)}`;
    const { reads } = reviewer;
    const errand = (): Errand => ({
      ...{ name, alias: name, number, file: storedName(reviewer.id, number, reads), reads },
      timeoutMs: limitOf(reviewer, COMPLETING_MINUTES, context),
      prompt: given.completingPrompt(reviewer, number, paths),
      ...{ form: reviewForm(context.plan.nonce, reads), isBlind: false },
      shown: { reviewer: `${reviewer.id} (completing pass)`, pass: 1, passes: 1 },
    });
    const pass = await round.turn(() => sent(reviewer, errand, { context, round }));
    if (!('class' in pass)) return { ...run, passes: [...run.passes, pass] };
    context.board.say(`${reviewer.id}: no completing pass (${pass.problem.what}: ${pass.problem.why})`);
  } catch (error) {
    const { what, why } = ownBug(reviewer, error).problem;
    round.world.log.info(`${what} (${why})`);
  }
  return null;
}

// What both have in common: one pass in a new place, unless something speaks against it.

interface Sending {
  readonly context: RunContext;
  readonly round: AskingRound;
}

/** The pass, or why none was begun. */
async function sent(reviewer: Reviewer, errand: () => Errand, sending: Sending): Promise<PassRun | Failure> {
  return sending.context.endable(() => onePass(reviewer, errand, sending));
}

async function onePass(
  reviewer: Reviewer,
  errand: () => Errand,
  { context, round }: Sending,
): Promise<PassRun | Failure> {
  const hindered = hindrance(reviewer, context);
  if (hindered) return hindered;
  const ready = await makeReady(reviewer, round.place(), context);
  if ('class' in ready) return ready;
  try {
    const pass = await runPass(ready, errand(), context);
    const [told = pass] = await withChanges(reviewer, [pass], ready);
    return told;
  } finally {
    await ready.place.remove();
  }
}

function limitOf({ timeoutMs }: Reviewer, minutes: number, { plan }: RunContext): number {
  return Math.min(timeoutMs, plan.pace?.furtherMs ?? minutes * 60_000);
}

/** Why this reviewer must not be asked now. */
function hindrance(reviewer: Reviewer, context: RunContext): Failure | null {
  const { plan, isolation, cancel, proxy } = context;
  return whyNotAsked(reviewer, {
    ...{ isolation, isCancelled: cancel.aborted, leftMs: remaining(context) },
    shut: reviewer.source.kind === 'preset' ? (proxy?.reached() ?? null) : null,
    needsWalls: plan.further?.needsWalls ?? false,
    ranHead: plan.reviewers.find(executesHead)?.id ?? null,
  });
}
