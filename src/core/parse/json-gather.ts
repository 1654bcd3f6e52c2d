/** One document of a JSON review enters; what stands where in it leaves, piece by piece. Nothing in a list of findings is passed over. */
import type { CoverageClaim, Unread } from '../../domain/review.js';
import { field, isBlank, quoted, textField, textOf } from './fields.js';
import { MOST_READ } from './flood.js';
import type { Grade } from './grades.js';
import { coverageOf } from './json-coverage.js';
import { hasBody, isFinding, isFindingLike, isSentence, saysSomething, type Item } from './json-finding.js';
import { gradesOf } from './json-grade.js';
import { FIELDS, isNone, roleOf, type PointPart } from './json-schema.js';
import type { JsonNode, Member } from './json.js';

export type Piece =
  /** An element of a list of findings; what stands around it. */
  | ({ readonly kind: 'finding' } & Item)
  /** A list of findings is there, empty or not. */
  | { readonly kind: 'list'; readonly grade: Grade | null }
  /** A number where a list of findings might stand: how many there are said to be. */
  | { readonly kind: 'count'; readonly member: Member; readonly grade: Grade | null }
  | { readonly kind: 'point'; readonly part: PointPart; readonly text: string; readonly line: number }
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'verdict'; readonly member: Member }
  | { readonly kind: 'coverage'; readonly claim: CoverageClaim }
  | { readonly kind: 'unread'; readonly unread: Unread };

/** What the parts around say. */
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
export function gather(node: JsonNode): Piece[] {
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

function unread({ key, node }: Pick<Member, 'key' | 'node'>, reason: string): Piece[] {
  const text = key === '' ? quoted(node) : `"${key}": ${quoted(node)}`;
  return [{ kind: 'unread', unread: { line: node.line, text, reason } }];
}

/** The members of an object, each by what its key names. */
function under(node: JsonNode, around: Around): Piece[] {
  if (around.depth >= MAX_DEPTH) return unread({ key: '', node }, 'it lies too deep in the document');
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
      return isEmpty(node) ? [] : unread(member, 'it says that the review was not done');
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
    ...(next ? unread({ key: '', node: next }, `of ${String(items.length)} elements the rest is not read`) : []),
  ];
}

/** A finding, a group of findings of its own, or unread: of an element that says nothing nobody knows what it should have said. */
function element(node: JsonNode, around: Around): Piece[] {
  if (around.depth > MAX_DEPTH) return unread({ key: '', node }, 'it lies too deep in the document');
  if (node.kind === 'array' && node.items.length) return list(node.items, around);
  const groups = membersOf(node).filter(isGroup);
  const grade = groups.length ? (gradesOf(node).grades[0] ?? around.grade) : around.grade;
  const inside = { ...around, grade, path: textField(node, ...FIELDS.path) ?? around.path };
  const pieces = groups.flatMap((group) => findings(group, inside));
  if (groups.length && !hasBody(node)) return pieces;
  if (node.kind === 'value' && typeof node.value === 'string' && isNone(node.value)) return [];
  if (saysSomething(node))
    return [...pieces, { kind: 'finding', node, grade: around.grade, path: around.path, id: around.id }];
  return [...pieces, ...unread({ key: '', node }, 'it stands in a list of findings and does not say what is wrong')];
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
  if (around.depth > MAX_DEPTH) return unread(member, 'it lies too deep in the document');
  const path = /[/\\]|\.\w{1,8}$/.test(key.slice(-300)) ? key : around.path;
  const id = /^[A-Z]{1,9}-?\d{1,3}$/.test(key) ? key : null;
  if (node.kind === 'array')
    return node.items.flatMap((item) =>
      unknown({ ...member, node: item }, { ...around, path, depth: around.depth + 1, isRoot: false }),
    );
  if (node.kind === 'object') return entry(node, { ...around, path: textField(node, ...FIELDS.path) ?? path, id });
  if (around.inFindings && typeof node.value === 'string' && !isBlank(node))
    return element(node, { ...around, path, id });
  return isSentence(textOf(node)) ? unread(member, 'its key names no part of a review') : [];
}

function entry(node: JsonNode, around: Around): Piece[] {
  if (holdsList(node) || !isFindingLike(node)) return under(node, around);
  if (around.inFindings || isFinding(node)) return element(node, around);
  return membersOf(node).some((one) => isSentence(textOf(one.node)))
    ? unread({ key: '', node }, 'it looks like a finding and stands in no list of findings')
    : under(node, { ...around, isRoot: false });
}

/** The points of another part; one that carries a severity is a finding, wherever it stands. */
function points(node: JsonNode, part: PointPart, depth: number): Piece[] {
  if (depth > MAX_DEPTH) return unread({ key: '', node }, 'it lies too deep in the document');
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
