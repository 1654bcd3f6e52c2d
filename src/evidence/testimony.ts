/** Reads what findings say about the age of their code and about the change, and settles the origin of a consolidated finding over all. */
import type { Change } from '../domain/change.js';
import type { AnchoredFinding, Finding, Origin, OriginKind, Testimony } from '../domain/finding.js';
import { addTo } from '../domain/values.js';
import { byFence } from '../text/fences.js';
import { endsLike, fileName } from '../text/known-files.js';
import { looksEnglish, namesIn } from '../text/names.js';
import { countWord } from '../text/wording.js';
import { moduleOf, type Reach } from './symbols.js';
import { cite } from './ties.js';

/** What findings may name. */
export interface Register {
  readonly reach: Reach;
  /** First seven digits → the whole SHAs. */
  readonly commits: ReadonlyMap<string, readonly string[]>;
  /** File name → the changed paths that end with it, old ones too. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Changed paths with characters that no word holds. */
  readonly odd: readonly string[];
  /** Names by which other files import a changed one, when they are no plain words → its path. */
  readonly modules: ReadonlyMap<string, string>;
  readonly number: number | null;
}

/** What the words say, and what they name of the change without that it is altered. */
interface Heard {
  readonly testimony: Testimony;
  /** A clause: names something that changed lines use too; `null` when nothing. */
  readonly near: string | null;
}

/** Collects what can be named once per change. */
export function registerOf(change: Pick<Change, 'files' | 'commits' | 'number'>, reach: Reach): Register {
  const paths = change.files.flatMap(({ path, previousPath }) => [
    path,
    ...(previousPath === null ? [] : [previousPath]),
  ]);
  const modules = paths
    .map((path) => [moduleOf(path), path] as const)
    .filter(([name]) => name.length > 4 && !looksEnglish(name));
  return {
    reach,
    commits: groupBy(
      change.commits.map(({ sha }) => sha),
      (sha) => sha.slice(0, 7),
    ),
    files: groupBy(
      paths.map((path) => path.normalize('NFC')),
      fileName,
    ),
    odd: paths.filter((path) => !/^[\p{L}\p{N}_./@+~-]+$/u.test(path)),
    modules: new Map(modules),
    number: change.number,
  };
}

function groupBy(items: readonly string[], key: (item: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    addTo(groups, key(item), item);
  }
  return groups;
}

/** Nobody says so much of one fault; what is not read may name anything. */
const MAX_TEXT = 100_000;

/** Each is looked for in each text. */
const MAX_ODD = 500;

/** `cited`: the paths of the finding's own places, which it may name. */
export function hear(finding: Finding, cited: readonly string[], register: Register): Heard {
  const size =
    finding.title.length + finding.body.length + finding.quotes.reduce((sum, { code: own }) => sum + own.length, 0);
  if (size > MAX_TEXT)
    return { testimony: { kind: 'tied', reason: 'says more than is read for what it names' }, near: null };
  const { prose, code, fix } = partsOf(finding);
  const age = ageInWords(prose);
  const all = `${prose}\n${code}\n${fix}`;
  const tie =
    (finding.classification === 'regression' ? 'calls it a regression' : null) ??
    commitIn(all, register) ??
    fileIn(all, cited, register) ??
    nameIn({ prose, code: `${code}\n${fix}` }, cited, register) ??
    (age === 'ours' || numbered(prose, register) ? 'says that this change has a part in it' : null);
  if (tie !== null) return { testimony: { kind: 'tied', reason: tie }, near: null };
  return { testimony: { kind: age === 'older' ? 'older' : 'silent' }, near: nearIn({ prose, code }, register) };
}

interface Parts {
  readonly prose: string;
  readonly code: string;
  /** What is proposed: the future, not where the code comes from. */
  readonly fix: string;
}

/** Prose without code; what stands in fences and spans as code. */
function partsOf({ title, body, quotes, fix }: Finding): Parts {
  const proposed = fix?.text ?? '';
  const at = proposed === '' ? -1 : body.lastIndexOf(proposed);
  const told = at < 0 ? body : `${body.slice(0, at)}\n${body.slice(at + proposed.length)}`;
  const prose: string[] = [];
  const code: string[] = quotes.map((quote) => quote.code);
  for (const { line, fence } of byFence(`${title}\n${told}`.split('\n'))) {
    if (fence === 'inside') code.push(line);
    else if (fence === 'none') {
      prose.push(line.replace(/`[^`]{0,300}`/g, ' ` '));
      code.push(...(line.match(/`[^`]{0,300}`/g) ?? []));
      // A name with parentheses is code without the marks.
      code.push(...(line.match(/(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*(?=\(\))/gu) ?? []));
    }
  }
  return { prose: prose.join('\n'), code: code.join('\n'), fix: `${proposed}\n${(fix?.diffs ?? []).join('\n')}` };
}

function commitIn(text: string, { commits }: Register): string | null {
  for (const word of text.match(/(?<![\w])[0-9a-f]{7,64}(?![\w])/g) ?? []) {
    const sha = commits.get(word.slice(0, 7))?.find((own) => own.startsWith(word));
    if (sha !== undefined) return `names ${sha.slice(0, 9)}, a commit of this change`;
  }
  return null;
}

function fileIn(text: string, cited: readonly string[], { files, odd }: Register): string | null {
  const named = new Set(text.normalize('NFC').match(/[\p{L}\p{N}_./@+~-]+/gu) ?? []);
  for (const word of named) {
    const path = word.replace(/^[ab]?\/|^(?:\.{1,2}\/){1,9}/, '').replace(/\.{1,3}$/, '');
    const meant = files.get(fileName(path)) ?? [];
    if (!meant.length || cited.some((own) => endsLike(own, path))) continue;
    const file = meant.find((changed) => endsLike(changed, path) || endsLike(path, changed));
    if (file !== undefined && !cited.includes(file)) return `names ${file}, which this change touches`;
  }
  if (odd.length > MAX_ODD) return 'may name one of so many unusual paths that this change touches';
  const strange = odd.find((path) => !cited.includes(path) && text.includes(path));
  return strange === undefined ? null : `names ${strange}, which this change touches`;
}

function nameIn({ prose, code }: Omit<Parts, 'fix'>, cited: readonly string[], register: Register): string | null {
  const { reach, modules } = register;
  for (const word of spoken(prose, code)) {
    const where = reach.changed.get(word) ?? modules.get(word);
    // The name of the file that the finding is in says nothing.
    if (where === undefined || (!reach.changed.has(word) && cited.includes(where))) continue;
    return `names \`${word}\`, which this change changes in ${where}`;
  }
  return null;
}

/** Names as code, and those in prose that are no words of English. */
function* spoken(prose: string, code: string): Generator<string> {
  yield* namesIn(code);
  for (const word of namesIn(prose)) if (!looksEnglish(word)) yield word;
}

function nearIn({ prose, code }: Omit<Parts, 'fix'>, { reach }: Register): string | null {
  for (const name of spoken(prose, code)) {
    const where = reach.used.get(name);
    if (where !== undefined) return `names \`${name}\`, as changed lines of ${where} do`;
  }
  return null;
}

function numbered(prose: string, { number }: Register): boolean {
  return number !== null && new RegExp(String.raw`(?:#|\bPR\s?#?|\bMR\s?!?)${number}\b`, 'i').test(prose);
}

// What a finding says of its age: older than the change, made by it, or neither.

/** The change under review. */
const CHANGE = String.raw`(?:this|the|these|your|that)\s(?:\w+\s)?(?:pr|pull\srequest|change|changes|changeset|change\sset|diff|commit|commits|patch|branch|mr|merge\srequest|refactor|refactoring|rewrite|migration|revision)\b`;
const NOT = String.raw`(?:\bnot|n't|n’t|\bnever|\bneither|\bnor)`;
/** What may stand between words of age and the change they speak of. */
const OF = String.raw`(?:\s(?:than|of|by|to|from|in|on|at|the|scope|any|with|before|prior))*`;
const FAULT = String.raw`(?:bug|issue|problem|defect|flaw|vulnerability|weakness|fault|hole|debt|gap)`;

/** Says that the code, or the fault, was there before; with the change it names, if it names it. */
const OLDER: readonly RegExp[] = [
  `\\bpre-?\\s?exist(?:ing|s|ed)?\\b${OF}(?:\\s${CHANGE})?`,
  `\\bpre-?dat(?:es?|ed|ing)\\b${OF}(?:\\s${CHANGE})?`,
  `${NOT}\\s(?:\\w+\\s){0,2}?(?:introduced|caused|new|newly|a\\sregression)\\b${OF}(?:\\s${CHANGE})?`,
  `${NOT}\\s(?:\\w+\\s){0,3}?(?:touched|changed|modified|altered|affected|edited|created|part|related|specific|unique|due|from)\\b${OF}\\s${CHANGE}`,
  `${CHANGE}\\s(?:\\w+\\s)?(?:does|did|do|has|have)(?:\\snot|n't|n’t)\\s(?:introduce|cause|create)\\w*\\b`,
  `${CHANGE}\\s(?:\\w+\\s)?(?:does|did|do|has|have)(?:\\snot|n't|n’t)\\s(?:touch|change|modif|alter|affect|edit)\\w*\\b(?=\\s?(?:[.,;:)]|$|\\sit\\b|\\sthis\\b|\\sthat\\b|\\sthese\\b|\\sthem\\b|\\shere\\b|it\\b|this\\b|that\\b|these\\b|them\\b|here\\b|at\\sall\\b))`,
  `\\b(?:older|earlier|outside|beyond|independent|unrelated|untouched|unchanged|unmodified|unaffected|orthogonal|regardless)\\b${OF}\\s${CHANGE}`,
  `\\b(?:exist(?:s|ed)?|present|there|broken|vulnerable|so|like\\s(?:this|that))\\s(?:\\w+\\s)?(?:before|prior\\sto|already\\sbefore)(?:\\s${CHANGE})?`,
  `\\balready\\s(?:there|present|broken|existed|exists|vulnerable)\\b`,
  `\\b(?:on|in|at)\\s(?:the\\s)?(?:base\\s(?:branch|commit)|merge\\sbase)\\s(?:already|too|as\\swell)\\b`,
  `\\b(?:old|older|legacy|existing|long-?standing|ancient|historic(?:al)?)\\s(?:\\w+\\s)?${FAULT}s?\\b`,
  `\\b(?:this|it|that|which|code)\\s(?:is|was)\\s(?:an?\\s|the\\s|very\\s|much\\s){0,2}(?:old|older|legacy|long-?standing|ancient)\\b(?:\\scode)?${OF}(?:\\s${CHANGE})?`,
  `\\b(?:has|have)\\s(?:always|long)\\sbeen\\b`,
  `\\bdates\\sback\\b`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Says that the change made it, or that it is new. */
const OURS: readonly RegExp[] = [
  new RegExp(`\\b${CHANGE}`),
  /\bregress(?:ion|ions|es|ed|ing)?\b(?!\s(?:test|suite|check))/,
  /\b(?:newly|no\slonger|any\s?more|formerly|previously|since\s(?:then|this|the))\b/,
  /\b(?:re-?)?introduc(?:e|es|ed|ing)\b/,
  /(?<!\b(?:is|are|be|was|were|been|get|gets|got)\s)\bused\sto\b/,
  /\b(?:is|are|can|will|may|gets?|has|have|does|do)\snow\b|(?<!\b(?:right|for|until|by|just)\s)\bnow\s(?:\w+s|\w+ed|that|always|never|be|can)\b/,
  /\b(?:once|after|when|if|by)\s(?:it\s(?:is|gets)\s|this\s(?:is|gets)\s)?merg(?:ed|ing)\b/,
  /\bnew\s(?:in|code|bug|issue|problem|defect|behaviou?r|vulnerability)\b/,
];
const DENIED = new RegExp(`${NOT}\\s(?:\\w+\\s){0,2}(?:pre-?\\s?existing|old|older)\\b`);

/** In place of words of age; no text holds it. */
const OLD = ' \u0000 ';

/** `ours` wins: who says both says at least that the change has a part in it. */
export function ageInWords(prose: string): 'older' | 'ours' | 'silent' {
  const text = prose.toLowerCase().replace(/[\s\u0000]+/g, ' ');
  if (DENIED.test(text)) return 'ours';
  const rest = OLDER.reduce((left, pattern) => left.replace(pattern, OLD), text);
  if (OURS.some((pattern) => pattern.test(rest))) return 'ours';
  return rest.includes(OLD) ? 'older' : 'silent';
}

// The origin of a consolidated finding, judged over all its sources and whose reviews are complete.

/** Whose word counts. */
export interface Word {
  /** Ids of reviewers whose reviews are complete: only theirs says that a fault is older than the change. */
  readonly completed: ReadonlySet<string>;
  /** Reviewer id → vendor; a reviewer that is not listed is its own vendor. */
  readonly vendors: Readonly<Record<string, string>>;
  /** An instruction to the reviewers stands: nobody's word calls a fault old. */
  readonly held: boolean;
}

/** What blocks most speaks first. */
const ORDER: readonly OriginKind[] = ['introduced', 'exposed', 'unknown', 'pre-existing'];
/** Vendors that must have looked before one of them may call a fault in touched code old. */
const VENDORS = 2;

/** Pre-existing only with positive ground: git's alone, with nobody against it, or git's for the lines and the reviewers' word for the rest. */
export function settleOrigin(sources: readonly AnchoredFinding[], word: Word): Origin {
  const placed = sources.filter(isPlaced);
  const counting = placed.length ? placed : sources;
  const best = worst(counting);
  if (!best) return { kind: 'unknown', commit: null, reason: 'it has no source' };
  const older = counting.every(({ origin }) => origin.older !== null);
  const ours = older ? strongest(sources, counting) : null;
  if (!older) return plain(best.origin);
  if (ours) return ours;
  if (best.origin.kind === 'pre-existing') return plain(best.origin);
  return (
    byWord(sources, counting, word) ?? {
      ...plain(best.origin),
      reason: `${best.origin.reason}; ${lacking(sources, word)}`,
    }
  );
}

/** A place that git confirmed speaks before one that it could not check. */
function isPlaced({ anchors }: AnchoredFinding): boolean {
  return anchors.some(({ state, lines }) => lines && (state === 'verified' || state === 'moved'));
}

function worst(sources: readonly AnchoredFinding[]): AnchoredFinding | undefined {
  const rank = ({ origin }: AnchoredFinding): number =>
    2 * ORDER.indexOf(origin.kind) + (origin.older === null ? 0 : 1);
  return [...sources].sort((a, b) => rank(a) - rank(b))[0];
}

/** Who is against it: a source that ties the finding to the change in words, or cites, unconfirmed, what the change wrote or reaches. */
function strongest(sources: readonly AnchoredFinding[], counting: readonly AnchoredFinding[]): Origin | null {
  const other = worst(sources.filter((source) => !counting.includes(source)));
  if (other && (other.origin.kind === 'introduced' || other.origin.kind === 'exposed')) return plain(other.origin);
  for (const { origin, finding } of sources) {
    if (origin.testimony.kind !== 'tied') continue;
    const best = worst(counting)?.origin;
    const reason = `${finding.reviewer} ${origin.testimony.reason}`;
    if (best?.kind === 'exposed') return plain(best);
    return {
      kind: 'unknown',
      commit: null,
      reason: `${reason}; git shows no such tie, and that proves nothing: a second look would decide`,
    };
  }
  return null;
}

function byWord(sources: readonly AnchoredFinding[], counting: readonly AnchoredFinding[], word: Word): Origin | null {
  const says = sayers(sources, word);
  const vendors = vendorsOf(word);
  const commit = counting[0]?.origin.older ?? null;
  if (word.held || !says.length || vendors < VENDORS || commit === null) return null;
  const lines = `these lines are older than the change: ${cite(commit)}`;
  const reason = `${lines}; ${says.join(' and ')} ${says.length === 1 ? 'says' : 'say'} so too, and of ${countWord(vendors)} vendors none says otherwise`;
  return { kind: 'pre-existing', commit, reason };
}

/** Reviewers with a complete review that call it old. */
function sayers(sources: readonly AnchoredFinding[], { completed }: Word): string[] {
  const saying = sources.filter(
    ({ origin, finding }) => origin.testimony.kind === 'older' && completed.has(finding.reviewer),
  );
  return [...new Set(saying.map(({ finding }) => finding.reviewer))].sort();
}

function vendorsOf({ completed, vendors }: Word): number {
  return new Set([...completed].map((id) => vendors[id] ?? id)).size;
}

function lacking(sources: readonly AnchoredFinding[], word: Word): string {
  const lacks = [
    ...(word.held ? ['an answer to the instruction to the reviewers'] : []),
    ...(vendorsOf(word) < VENDORS ? ['complete reviews of two vendors'] : []),
    ...(sayers(sources, word).length ? [] : ['the word of one that it is older than the change']),
  ];
  return `${lacks.join(' and ')} would decide`;
}

function plain({ kind, commit, reason }: Origin): Origin {
  return { kind, commit, reason };
}
