/** One document of a JSON review enters; what stands where in it leaves. Nothing in a list of findings is passed over. */
import type { CoverageClaim, Point, Unread } from '../../domain/review.js';
import { field, isBlank, quoted, textField, textOf } from './fields.js';
import type { Grade } from './grades.js';
import { coverageOf } from './json-coverage.js';
import { hasBody, isFinding, isFindingLike, isSentence, saysSomething, type Item } from './json-finding.js';
import { gradesOf } from './json-grade.js';
import { PATH } from './json-places.js';
import { isNone, roleOf, type PointPart } from './json-schema.js';
import type { JsonNode, Member } from './json.js';

/** What was found in a document, in its order. */
export interface Gathered {
  readonly items: Item[];
  readonly unread: Unread[];
  readonly points: { readonly part: PointPart; readonly point: Point }[];
  readonly summary: string[];
  readonly verdicts: Member[];
  /** Numbers where a list of findings might stand: how many there are said to be. */
  readonly counts: { readonly member: Member; readonly grade: Grade | null }[];
  readonly coverage: CoverageClaim[];
  /** Whether a list of findings, empty or not, is there. */
  hasList: boolean;
  /** A level above "high" is in use. */
  hasTop: boolean;
}

/** What the parts around say. */
interface Around {
  readonly grade: Grade | null;
  /** The file that a list of findings is about. */
  readonly path: string | null;
  readonly depth: number;
  /** Whether all this stands under findings: then what says something is one. */
  readonly inFindings: boolean;
  /** Whether it is the review itself that speaks, and no entry of a list. */
  readonly isRoot: boolean;
}

const MAX_DEPTH = 8;

/** Reads one document. Total. */
export function gather(node: JsonNode): Gathered {
  const out: Gathered = {
    ...{ items: [], unread: [], points: [], summary: [], verdicts: [], counts: [], coverage: [] },
    ...{ hasList: false, hasTop: false },
  };
  const around = { grade: null, path: null, depth: 0, inFindings: false, isRoot: true };
  if (node.kind === 'array') {
    if (node.items.some((item) => isFindingLike(item) || holdsList(item)))
      list(out, node, { ...around, inFindings: true });
  } else if (isFinding(node) && !holdsList(node)) element(out, node, around);
  else membersOf(node).forEach((member) => read(out, member, around));
  return out;
}

function membersOf(node: JsonNode): readonly Member[] {
  return node.kind === 'object' ? node.members : [];
}

function holdsList(node: JsonNode): boolean {
  return membersOf(node).some((member) => member.node.kind === 'array' && roleOf(member).kind === 'findings');
}

function unread(out: Gathered, { key, node }: Pick<Member, 'key' | 'node'>, reason: string): void {
  out.unread.push({ line: node.line, text: key === '' ? quoted(node) : `"${key}": ${quoted(node)}`, reason });
}

function read(out: Gathered, member: Member, around: Around): void {
  const role = roleOf(member);
  switch (role.kind) {
    case 'findings':
      if (role.grade === 'critical') out.hasTop = true;
      return findings(out, member, { ...around, grade: role.grade ?? around.grade, inFindings: true });
    case 'coverage':
      return void out.coverage.push(...coverageOf(member));
    case 'summary':
      if (member.node.kind === 'object') return under(out, member.node, { ...around, isRoot: false });
      return void (around.isRoot && !isBlank(member.node) && out.summary.push(textOf(member.node) ?? ''));
    case 'verdict':
      return void (around.isRoot && !isBlank(member.node) && out.verdicts.push(member));
    case 'trouble':
      return isEmpty(member.node) ? undefined : unread(out, member, 'it says that the review was not done');
    case 'aside':
    case 'meta':
      return;
    case 'unknown':
      return unknown(out, member, around);
    default:
      return points(out, { part: role.kind, node: member.node, depth: 0 });
  }
}

function under(out: Gathered, node: JsonNode, around: Around): void {
  if (around.depth >= MAX_DEPTH) return unread(out, { key: '', node }, 'it lies too deep in the document');
  membersOf(node).forEach((member) => read(out, member, { ...around, depth: around.depth + 1 }));
}

/** What stands under a key that names findings. */
function findings(out: Gathered, member: Member, around: Around): void {
  const { node } = member;
  if (node.kind === 'value' && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
    out.counts.push({ member, grade: around.grade });
    return;
  }
  out.hasList = true;
  if (node.kind === 'array') list(out, node, around);
  else if (node.kind === 'value') isBlank(node) || element(out, node, around);
  else if (isFindingLike(node) && !holdsList(node)) element(out, node, around);
  else under(out, node, { ...around, isRoot: false });
}

function list(out: Gathered, node: JsonNode & { readonly kind: 'array' }, around: Around): void {
  out.hasList = true;
  if (around.depth >= MAX_DEPTH) return unread(out, { key: '', node }, 'it lies too deep in the document');
  node.items.forEach((item) => element(out, item, { ...around, depth: around.depth + 1, isRoot: false }));
}

/** A finding, a group of findings of its own, or unread: of an element that says nothing nobody knows what it should have said. */
function element(out: Gathered, node: JsonNode, around: Around): void {
  if (node.kind === 'array') return list(out, node, around);
  if (node.kind === 'value' && typeof node.value === 'string' && isNone(node.value)) return;
  const groups = membersOf(node).filter((one) => {
    const isList = one.node.kind === 'array' && one.node.items.some((item) => item.kind === 'object');
    return isList && roleOf(one).kind === 'findings' && !/^suggestions?$/.test(one.name);
  });
  for (const group of groups) {
    const grade = gradesOf(node).grades[0] ?? around.grade;
    findings(out, group, { ...around, grade, path: textField(node, ...PATH) ?? around.path });
  }
  if (groups.length && !hasBody(node)) return;
  const says =
    node.kind === 'object'
      ? saysSomething(node)
      : typeof (node as { value: unknown }).value === 'string' && !isBlank(node);
  if (says) out.items.push({ node, grade: around.grade, path: around.path });
  else unread(out, { key: '', node }, 'it stands in a list of findings and does not say what is wrong');
}

/** Findings may stand under any key; what else does and could state one is unread. */
function unknown(out: Gathered, member: Member, around: Around): void {
  const { key, node } = member;
  const path = /[/\\]|\.\w{1,8}$/.test(key.slice(-300)) ? key : around.path;
  if (node.kind === 'array')
    node.items.forEach((item) => unknown(out, { ...member, node: item }, { ...around, path, isRoot: false }));
  else if (node.kind === 'object')
    entry(out, node, {
      ...around,
      path: textField(node, ...PATH) ?? path,
      isRoot: around.isRoot && !isFindingLike(node),
    });
  else if (around.inFindings && typeof node.value === 'string' && !isBlank(node))
    element(out, node, { ...around, path });
  else if (isSentence(textOf(node))) unread(out, member, 'its key names no part of a review');
}

function entry(out: Gathered, node: JsonNode, around: Around): void {
  const isOne = around.inFindings ? isFindingLike(node) : isFinding(node);
  if (isOne && !holdsList(node)) element(out, node, around);
  else if (isFindingLike(node) && !holdsList(node) && membersOf(node).some((one) => isSentence(textOf(one.node))))
    unread(out, { key: '', node }, 'it looks like a finding and stands in no list of findings');
  else under(out, node, around);
}

interface PointList {
  readonly part: PointPart;
  readonly node: JsonNode;
  readonly depth: number;
}

/** The points of another part; one that carries a severity is a finding, wherever it stands. */
function points(out: Gathered, { part, node, depth }: PointList): void {
  if (depth > MAX_DEPTH) return unread(out, { key: '', node }, 'it lies too deep in the document');
  if (node.kind === 'array') return node.items.forEach((item) => points(out, { part, node: item, depth: depth + 1 }));
  if (field(node, 'severity') !== null && saysSomething(node))
    return element(out, node, { grade: null, path: null, depth, inFindings: true, isRoot: false });
  const named = [
    textField(node, 'title', 'name', 'scenario', 'gap'),
    textField(node, 'description', 'text', 'detail', 'details', 'body'),
  ];
  const text = (textOf(node) ?? named.filter((piece) => piece !== null).join(': ')).trim();
  if (text !== '' && !isNone(text)) out.points.push({ part, point: { text, line: node.line } });
  else if (text === '') membersOf(node).forEach((member) => points(out, { part, node: member.node, depth: depth + 1 }));
}

function isEmpty(node: JsonNode): boolean {
  if (node.kind === 'value') return isBlank(node) || node.value === false || node.value === 0;
  return node.kind === 'array' ? node.items.length === 0 : node.members.length === 0;
}
