/** Decides whether a run reviews: whether somebody asked for this head, and whether a rule of the base's configuration skips the change. */
import { type Change, type ChangedFile, isSummarised } from '../domain/change.js';
import type { People } from '../domain/consolidation.js';
import { type Demand, type SkipRules, type Unreviewed } from '../domain/demand.js';
import type { Problem } from '../domain/problem.js';
import { COMMANDS } from '../domain/way-out.js';
import { matchesFromRoot, steeredBy } from '../git/file-kinds.js';
import { judgeRun } from '../rounds/rounds.js';
import { inDigits, listed } from '../text/wording.js';
import { whyNotAllBy, type AccountCommits } from './commit-authors.js';
import type { EventFacts } from './payload.js';
import { isSameName } from '../domain/values.js';

export interface DemandFacts {
  readonly demand: Demand;
  readonly event: EventFacts;
  readonly change: Pick<Change, 'files' | 'commits' | 'head'>;
  readonly people: People;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** Files from which the review takes its settings and notes, wherever they are. */
  readonly reads: readonly string[];
  /** Of the account that `accountToCheck` names; `null` where it names none. */
  readonly commits: AccountCommits | null;
}

export interface Demanded {
  /** Why nothing is reviewed; `null`: it is. */
  readonly unreviewed: Unreviewed | null;
  /** Who asked, as a clause; `null` where nobody had to. */
  readonly asked: string | null;
  readonly problems: readonly Problem[];
}

/**
 * What a person asks for is reviewed whatever is skipped. Outside a workflow who calls the program asks; where there is no
 * pull request nobody could.
 */
export function decideDemand(facts: DemandFacts): Demanded {
  const { demand, event, change } = facts;
  if (event.event === null || change.files.length === 0) return REVIEWED;
  const word = askedFor(facts);
  if (word.asked !== null) return { unreviewed: null, asked: word.asked, problems: [] };
  const { unreviewed, problems } = skippedBy(facts);
  const isOnDemand = demand.when !== 'always' && event.number !== null;
  if (unreviewed !== null || !isOnDemand) return { unreviewed, asked: null, problems };
  return { unreviewed: unaskedFor(facts, word), asked: null, problems: [...word.problems, ...problems] };
}

const REVIEWED: Demanded = { unreviewed: null, asked: null, problems: [] };

// Whether somebody asked for a review of this head.

interface AskingWord {
  readonly asked: string | null;
  /** Nobody can say whether somebody did. */
  readonly isUnknown: boolean;
  readonly problems: readonly Problem[];
}

const NO_WORD: AskingWord = { asked: null, isUnknown: false, problems: [] };

function askedFor({ demand: { when }, event, people }: DemandFacts): AskingWord {
  if (when === 'always' || event.number === null) return NO_WORD;
  if (when !== 'command') return isAskedByLabel(event, when.label) ? { ...NO_WORD, asked: byLabel(event) } : NO_WORD;
  const { asked, isUnknown, problems } = judgeRun({ people, since: event.changedAt, own: event.comment });
  return { asked: asked && `asked for by @${asked.author} (${asked.url})`, isUnknown, problems };
}

const LABELLING: readonly (string | null)[] = ['pull_request', 'pull_request_target'];

/** The label is one act for the head of its event; that it is still on says nothing of a later head. */
function isAskedByLabel({ event, action, label }: EventFacts, wanted: string): boolean {
  return LABELLING.includes(event) && action === 'labeled' && label !== null && isSameName(label, wanted);
}

function byLabel({ label, sender }: EventFacts): string {
  return `asked for by the label ${code(label ?? '')}${sender === null ? '' : ` of @${sender}`}`;
}

function unaskedFor({ demand: { when, unasked }, event }: DemandFacts, { isUnknown }: AskingWord): Unreviewed {
  const unknown = 'whether somebody asked for a review of this head is not known';
  const why = isUnknown ? unknown : 'nobody asked for a review of this head';
  // What is not known passes nothing.
  const passes = unasked === 'pass' && !isUnknown;
  return { kind: 'unasked', why, how: typeof when === 'string' ? BY_COMMAND : howToLabel(when.label, event), passes };
}

const BY_COMMAND = `comment \`${COMMANDS.run.usage}\` (someone with write access) and run this job again`;

function howToLabel(name: string, { labels }: EventFacts): string {
  const isOn = labels?.some((label) => isSameName(label, name)) ?? false;
  return isOn ? `remove the label ${code(name)} and add it again` : `add the label ${code(name)}`;
}

// What a rule of the base's configuration skips: what it lets pass first, then what has to wait.

type Skipped = Pick<Demanded, 'unreviewed' | 'problems'>;

function skippedBy(facts: DemandFacts): Skipped {
  const { demand, change, event } = facts;
  const { skip } = demand;
  const byPaths = pathsSkipped(skip.paths, facts);
  if (byPaths !== null) return { unreviewed: passing(byPaths), problems: [] };
  const { account, problems } = authorSkipped(facts);
  if (account !== null) {
    const why = `${code(account)} made every commit, signed, and pushed last (\`skip.authors\`)`;
    return { unreviewed: passing(why), problems: [] };
  }
  return { unreviewed: waiting(skip, event, change), problems };
}

const passing = (why: string): Unreviewed => ({ kind: 'skipped', why, how: null, passes: true });

const NAMED_AT_MOST = 3;

/** Every name of every file, the old one of a rename and that of a deleted one too. */
function pathsSkipped(globs: readonly string[], { change, reads }: DemandFacts): string | null {
  if (!globs.length) return null;
  const names = change.files.flatMap(namesOf);
  const steers = (name: string): boolean => steeredBy(name) !== null || reads.some((read) => isSameName(read, name));
  if (names.some(steers)) return null;
  const used = new Set<string>();
  for (const name of names) {
    const glob = globs.find((each) => matchesFromRoot(each, name));
    if (glob === undefined) return null;
    used.add(glob);
  }
  const shown = [...used].slice(0, NAMED_AT_MOST).map(code);
  return `every changed file matches \`skip.paths\` (${listed(shown)}${used.size > shown.length ? ' …' : ''})`;
}

function namesOf({ path, previousPath }: ChangedFile): readonly string[] {
  return previousPath === null ? [path] : [path, previousPath];
}

/** What may trigger no event when it is no longer so never passes: it would stay green unread. */
function waiting(
  { draft, labels, size }: SkipRules,
  event: EventFacts,
  change: DemandFacts['change'],
): Unreviewed | null {
  const wait = (why: string, how: string): Unreviewed => ({ kind: 'skipped', why, how, passes: false });
  if (draft && event.draft === true) return wait('drafts are not reviewed (`skip.draft`)', 'mark it ready for review');
  const label = event.labels?.find((each) => labels.some((name) => isSameName(name, each)));
  if (label !== undefined)
    return wait(`it has the label ${code(label)} (\`skip.labels\`)`, `remove the label ${code(label)}`);
  const lines = linesOf(change);
  if (size !== null && lines > size) {
    return wait(`it changes ${inDigits(lines, 'line')}, more than \`skip.size: ${String(size)}\``, 'split it');
  }
  return null;
}

/** Files that prompts only name do not count. */
function linesOf({ files }: Pick<Change, 'files'>): number {
  return files.filter((file) => !isSummarised(file)).reduce((sum, { added, deleted }) => sum + added + deleted, 0);
}

// Whether one listed account made all of it.

type AuthorFacts = Pick<DemandFacts, 'demand' | 'event' | 'pushers'>;

/** The listed account that pushed last, of whose commits the API must be asked; `null` where no rule can apply. */
export function accountToCheck({ demand: { skip }, event, pushers }: AuthorFacts): string | null {
  const [pusher] = pushers;
  if (event.event === null || event.number === null || pusher === undefined) return null;
  if (!pushers.every((login) => isSameName(login, pusher))) return null;
  return skip.authors.find((login) => isSameName(login, pusher)) ?? null;
}

function authorSkipped(facts: DemandFacts): { readonly account: string | null; readonly problems: readonly Problem[] } {
  const { change, event, pushers, commits } = facts;
  const account = accountToCheck(facts);
  const not = (why: string): { account: null; problems: Problem[] } => ({ account: null, problems: [notSkipped(why)] });
  if (account !== null) {
    const why = commits === null ? 'GitHub could not be asked for its commits' : whyNotAllBy(account, commits, change);
    return why === null ? { account, problems: [] } : not(why);
  }
  const { author } = event;
  const isListed = author !== null && facts.demand.skip.authors.some((login) => isSameName(login, author));
  if (!isListed || event.number === null) return { account: null, problems: [] };
  return not(pushers.length ? `${listed(pushers.map(code))} pushed last` : 'who pushed last is not known');
}

function notSkipped(why: string): Problem {
  return {
    what: '`skip.authors` does not skip this change',
    why,
    fix: 'nothing has to be done: it is reviewed like any other',
  };
}

/** A name of GitHub's in a sentence: it closes no span, and mentions nobody. */
const code = (name: string): string => `\`${name.replace(/[`\r\n]/g, "'").slice(0, 100)}\``;
