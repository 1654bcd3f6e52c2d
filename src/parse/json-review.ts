/** Reads a review in JSON; every element of a list of findings is read, or said to be unread. */
import type { CoverageClaim, Finding, ReadingContext, Review, ReviewText, Unread } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import { readClosing } from './closing.js';
import { findingsOf, type Grade, reviewOf, type Scale, severityOfGrade, ungraded } from './grades.js';
import {
  claimOf,
  type JsonDraft,
  draftOf,
  gradesOf,
  hasBody,
  isContradictory,
  isFinding,
  isFindingLike,
  isSentence,
  type JsonItem,
  saysSomething,
} from './json-finding.js';
import {
  coverageOf,
  field,
  FIELDS,
  isBlank,
  isFavourable,
  isNone,
  type JsonNode,
  type Member,
  type PointPart,
  quoted,
  roleOf,
  textField,
  textOf,
  unreadAt,
} from './json-values.js';
import { keptOf, keptPoints, MOST_READ } from './lines.js';
import { placeReader } from './places.js';
import type { Documents } from './tool-output.js';

type Of<Kind extends Piece['kind']> = Extract<Piece, { kind: Kind }>;

function only<Kind extends Piece['kind']>(pieces: readonly Piece[], kind: Kind): Of<Kind>[] {
  return pieces.filter((piece): piece is Of<Kind> => piece.kind === kind);
}

/** Reads the documents as one review; null when none of them is one. Total. */
export function readJsonReview(source: ReviewText, documents: Documents, context: ReadingContext): Review | null {
  const all = documents.nodes.map((node) => ({ node, ...gathered(node) }));
  const own = all.filter(({ isReview }) => isReview);
  if (!own.length) return null;
  const pieces = own.flatMap((one) => one.pieces);
  const reader = placeReader(context.files);
  const drafts = only(pieces, 'finding')
    .slice(0, MOST_READ)
    .map((item) => draftOf(item, reader));
  const scale = { hasTop: drafts.some(({ tags }) => tags.includes('critical')) || only(pieces, 'list').some(isTop) };
  const claims = drafts.map((draft) => claimOf(draft, scale, context.defaultSeverity));
  const sizes = own.map((one) => only(one.pieces, 'finding').length);
  const kept = keptOf(source, settled(findingsOf(source, claims), sizes));
  const parts = keptPoints(source, pointsOf(pieces));
  const strangers = all.filter(({ node, isReview }) => !isReview && quoted(node).length > 2);
  return reviewOf(source, {
    executiveSummary: only(pieces, 'summary')
      .map(({ text }) => text)
      .join('\n\n')
      .trim(),
    findings: kept.findings,
    ...parts.lists,
    coverage: only(pieces, 'coverage').map(({ claim }) => claim),
    readable: true,
    ...readClosing(source.text.split('\n'), source.nonce),
    unread: [
      ...documents.broken,
      ...kept.unread,
      ...strangers.map(({ node }) =>
        unreadAt(node, quoted(node), 'a JSON document that is no review stands beside one'),
      ),
      ...only(pieces, 'unread').map((piece) => piece.unread),
      ...drafts.flatMap((draft) => draft.unread),
      ...unexplained(pieces, kept.findings, scale),
    ],
    problems: [
      ...[...kept.problems, ...parts.problems],
      ...[...ungraded(source, kept.findings, context), ...contradictory(source, drafts, scale)],
    ],
  });
}

function gathered(node: JsonNode): { readonly pieces: readonly Piece[]; readonly isReview: boolean } {
  const pieces = gather(node);
  return { pieces, isReview: pieces.some(({ kind }) => kind === 'finding' || kind === 'list' || kind === 'coverage') };
}

function isTop({ grade }: Of<'list'>): boolean {
  return grade === 'critical';
}

function unreadMember({ key, node }: Member, reason: string): Unread {
  return unreadAt(node, `"${key}": ${quoted(node)}`, reason);
}

/** What a later document says again stands there. `sizes`: how many findings each document has, in order. */
function settled(findings: readonly Finding[], sizes: readonly number[]): Finding[] {
  if (sizes.length < 2) return [...findings];
  const document = sizes.flatMap((size, at) => Array.from({ length: size }, () => at));
  const keyOf = ({ title, locations, severity }: Finding): string => JSON.stringify([title, severity, locations]);
  const last = new Map(findings.map((finding, at) => [keyOf(finding), document[at]]));
  const standing = { kind: 'duplicate', reason: 'it stands again in a later document of the same review' } as const;
  return findings.map((one, at) => (last.get(keyOf(one)) === document[at] ? one : { ...one, standing }));
}

type Points = Pick<
  Review,
  'concerns' | 'strengths' | 'testing' | 'documentation' | 'commitStructure' | 'limitations' | 'feedback'
>;

function pointsOf(pieces: readonly Piece[]): Points {
  const of = (part: keyof Points) =>
    only(pieces, 'point').flatMap((one) =>
      one.part === part ? [{ text: one.text, line: one.line, scope: null }] : [],
    );
  return {
    ...{ concerns: of('concerns'), strengths: of('strengths'), testing: of('testing'), feedback: of('feedback') },
    ...{ documentation: of('documentation'), commitStructure: of('commitStructure'), limitations: of('limitations') },
  };
}

/** What is claimed without a finding that explains it: more findings, an adverse verdict, an id. */
function unexplained(pieces: readonly Piece[], findings: readonly Finding[], scale: Scale): Unread[] {
  const totals = new Map<string | null, number>([[null, findings.length]]);
  for (const { severity } of findings) totals.set(severity, (totals.get(severity) ?? 0) + 1);
  const count = (severity: string | null): number => totals.get(severity) ?? 0;
  const counts = only(pieces, 'count').filter(({ member: { node }, grade }) => {
    const said = node.kind === 'value' ? Number(node.value) : 0;
    return said > count(grade === null ? null : severityOfGrade(grade, scale));
  });
  const adverse = findings.length
    ? []
    : only(pieces, 'verdict').filter(({ member }) => !isFavourable(verdictText(member.node)));
  const ids = new Set(findings.map(({ id }) => id));
  const letters: Readonly<Record<string, string>> = { C: 'critical', I: 'important', S: 'suggestion' };
  const isNamed = (id: string): boolean => ids.has(id) || Number(id.slice(1)) <= count(letters[id.charAt(0)] ?? null);
  return [
    ...counts.map(({ member }) => unreadMember(member, 'it counts more findings than could be read')),
    ...adverse.map(({ member }) => unreadMember(member, 'a verdict that no finding explains')),
    ...only(pieces, 'coverage').flatMap(({ claim: { ids: named, line } }) =>
      named
        .filter((id) => !isNamed(id))
        .map((text) => ({ line, text, reason: 'the coverage names a finding that is not there' })),
    ),
  ];
}

function verdictText(node: JsonNode): string {
  return node.kind === 'value' && typeof node.value === 'boolean' ? String(node.value) : (textOf(node) ?? 'unknown');
}

function contradictory({ file }: ReviewText, drafts: readonly JsonDraft[], scale: Scale): Problem[] {
  const found = drafts.filter((draft) => isContradictory(draft, scale));
  const [first] = found;
  if (!first) return [];
  return [
    {
      what: `${file}: ${String(found.length)} ${found.length === 1 ? 'finding gives' : 'findings give'} itself more than one severity`,
      why: `line ${String(first.claim.line)}: "${first.claim.title.slice(0, 120)}"; list, id and fields differ`,
      fix: 'the most severe counts; ask the reviewer to grade each finding once',
    },
  ];
}

// Finds what stands where in a document of a JSON review; nothing in a list of findings is passed over.

type Piece =
  /** An element of a list of findings; what stands around it. */
  | ({ readonly kind: 'finding' } & JsonItem)
  /** A list of findings is there, empty or not. */
  | { readonly kind: 'list'; readonly grade: Grade | null }
  /** A number where a list of findings might stand: how many there are said to be. */
  | { readonly kind: 'count'; readonly member: Member; readonly grade: Grade | null }
  | { readonly kind: 'point'; readonly part: PointPart; readonly text: string; readonly line: number }
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'verdict'; readonly member: Member }
  | { readonly kind: 'coverage'; readonly claim: CoverageClaim }
  | { readonly kind: 'unread'; readonly unread: Unread };

/** What the enclosing objects say. */
interface Around {
  readonly grade: Grade | null;
  /** The file that a list of findings is about. */
  readonly path: string | null;
  readonly id: string | null;
  readonly depth: number;
  /** Whether all this stands under findings: then what says something is one. */
  readonly inFindings: boolean;
  /** Whether it is the review itself that speaks, and no entry of a list. */
  readonly isRoot: boolean;
}

const MAX_DEPTH = 8;

/** Reads one document. Total. */
function gather(node: JsonNode): Piece[] {
  const around = { grade: null, path: null, id: null, depth: 0, inFindings: false, isRoot: true };
  if (node.kind === 'array') {
    const isList = node.items.some((item) => isFindingLike(item) || holdsList(item));
    return isList ? list(node.items, { ...around, inFindings: true }) : [];
  }
  return isFinding(node) && !holdsList(node) ? element(node, around) : under(node, around);
}

function membersOf(node: JsonNode): readonly Member[] {
  return node.kind === 'object' ? node.members : [];
}

function holdsList(node: JsonNode): boolean {
  return membersOf(node).some((member) => member.node.kind === 'array' && roleOf(member).kind === 'findings');
}

function unreadPieces({ key, node }: Pick<Member, 'key' | 'node'>, reason: string): Piece[] {
  const text = key === '' ? quoted(node) : `"${key}": ${quoted(node)}`;
  return [{ kind: 'unread', unread: { line: node.line, text, reason } }];
}

/** The members of an object, each by what its key names. */
function under(node: JsonNode, around: Around): Piece[] {
  if (around.depth >= MAX_DEPTH) return unreadPieces({ key: '', node }, 'it lies too deep in the document');
  return membersOf(node).flatMap((member) => read(member, { ...around, depth: around.depth + 1 }));
}

function read(member: Member, around: Around): Piece[] {
  const { node } = member;
  const role = roleOf(member);
  switch (role.kind) {
    case 'findings':
      return findings(member, { ...around, grade: role.grade ?? around.grade, inFindings: true });
    case 'coverage':
      return coverageOf(member).map((claim) => ({ kind: 'coverage', claim }));
    case 'summary':
      if (node.kind === 'object') return under(node, { ...around, isRoot: false });
      return around.isRoot && !isBlank(node) ? [{ kind: 'summary', text: textOf(node) ?? '' }] : [];
    case 'verdict':
      return around.isRoot && !isBlank(node) ? [{ kind: 'verdict', member }] : [];
    case 'trouble':
      return isEmpty(node) ? [] : unreadPieces(member, 'it says that the review was not done');
    case 'aside':
    case 'meta':
      return [];
    case 'unknown':
      return unknown(member, around);
    default:
      return points(node, role.kind, 0);
  }
}

/** What stands under a key that names findings. */
function findings(member: Member, around: Around): Piece[] {
  const { node } = member;
  if (node.kind === 'array') return list(node.items, around);
  if (node.kind === 'value' && (typeof node.value === 'number' || typeof node.value === 'boolean'))
    return [{ kind: 'count', member, grade: around.grade }];
  const isOne = node.kind === 'value' ? !isBlank(node) : isFindingLike(node) && !holdsList(node);
  const pieces = isOne ? element(node, around) : under(node, { ...around, isRoot: false });
  return [{ kind: 'list', grade: around.grade }, ...pieces];
}

function list(items: readonly JsonNode[], around: Around): Piece[] {
  const inside = { ...around, depth: around.depth + 1, isRoot: false };
  const next = items[MOST_READ];
  return [
    { kind: 'list', grade: around.grade },
    ...items.slice(0, MOST_READ).flatMap((item) => element(item, inside)),
    ...(next ? unreadPieces({ key: '', node: next }, `of ${String(items.length)} elements the rest is not read`) : []),
  ];
}

/** A finding, a group of findings of its own, or unread: of an element that says nothing nobody knows what it should have said. */
function element(node: JsonNode, around: Around): Piece[] {
  if (around.depth > MAX_DEPTH) return unreadPieces({ key: '', node }, 'it lies too deep in the document');
  if (node.kind === 'array' && node.items.length) return list(node.items, around);
  const groups = membersOf(node).filter(isGroup);
  const grade = groups.length ? (gradesOf(node).grades[0] ?? around.grade) : around.grade;
  const inside = { ...around, grade, path: textField(node, ...FIELDS.path) ?? around.path };
  const pieces = groups.flatMap((group) => findings(group, inside));
  if (groups.length && !hasBody(node)) return pieces;
  if (node.kind === 'value' && typeof node.value === 'string' && isNone(node.value)) return [];
  if (saysSomething(node))
    return [...pieces, { kind: 'finding', node, grade: around.grade, path: around.path, id: around.id }];
  return [
    ...pieces,
    ...unreadPieces({ key: '', node }, 'it stands in a list of findings and does not say what is wrong'),
  ];
}

/** Findings within an element; `suggestions` of a finding are its fix. */
function isGroup(member: Member): boolean {
  const { name, node } = member;
  const isList = node.kind === 'array' && node.items.some((item) => item.kind === 'object');
  return isList && !/^suggestions?$/.test(name) && roleOf(member).kind === 'findings';
}

/** Findings may stand under any key; what else does and could state one is unread. */
function unknown(member: Member, around: Around): Piece[] {
  const { key, node } = member;
  if (around.depth > MAX_DEPTH) return unreadPieces(member, 'it lies too deep in the document');
  const path = /[/\\]|\.\w{1,8}$/.test(key.slice(-300)) ? key : around.path;
  const id = /^[A-Z]{1,9}-?\d{1,3}$/.test(key) ? key : null;
  if (node.kind === 'array')
    return node.items.flatMap((item) =>
      unknown({ ...member, node: item }, { ...around, path, depth: around.depth + 1, isRoot: false }),
    );
  if (node.kind === 'object') return entry(node, { ...around, path: textField(node, ...FIELDS.path) ?? path, id });
  if (around.inFindings && typeof node.value === 'string' && !isBlank(node))
    return element(node, { ...around, path, id });
  return isSentence(textOf(node)) ? unreadPieces(member, 'its key names no part of a review') : [];
}

function entry(node: JsonNode, around: Around): Piece[] {
  if (holdsList(node) || !isFindingLike(node)) return under(node, around);
  if (around.inFindings || isFinding(node)) return element(node, around);
  return membersOf(node).some((one) => isSentence(textOf(one.node)))
    ? unreadPieces({ key: '', node }, 'it looks like a finding and stands in no list of findings')
    : under(node, { ...around, isRoot: false });
}

/** The points of another part; one that carries a severity is a finding, wherever it stands. */
function points(node: JsonNode, part: PointPart, depth: number): Piece[] {
  if (depth > MAX_DEPTH) return unreadPieces({ key: '', node }, 'it lies too deep in the document');
  if (node.kind === 'array') return node.items.flatMap((item) => points(item, part, depth + 1));
  if (field(node, 'severity') !== null && saysSomething(node))
    return element(node, { grade: null, path: null, id: null, depth, inFindings: true, isRoot: false });
  const title = textField(node, 'title', 'name', 'scenario', 'gap');
  const body = textField(node, 'description', 'text', 'detail', 'details', 'body');
  const text = (textOf(node) ?? [title, body].filter((piece) => piece !== null).join(': ')).trim();
  if (text === '') return membersOf(node).flatMap((member) => points(member.node, part, depth + 1));
  return isNone(text) ? [] : [{ kind: 'point', part, text, line: node.line }];
}

function isEmpty(node: JsonNode): boolean {
  if (node.kind === 'value') return isBlank(node) || node.value === false || node.value === 0;
  return node.kind === 'array' ? node.items.length === 0 : node.members.length === 0;
}
