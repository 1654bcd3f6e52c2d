/** The JSON documents of an answer enter; the review they are leaves. Every element of a list of findings is read, or said to be unread. */
import type { Finding } from '../../domain/finding.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadingContext, Review, ReviewText, Unread } from '../../domain/review.js';
import { findingsOf, reviewOf, ungraded } from './claim.js';
import { isClosed } from './closing.js';
import type { Documents } from './documents.js';
import { quoted, textOf } from './fields.js';
import { keptOf, keptPoints } from './flood.js';
import { severityOfGrade, type Scale } from './grades.js';
import { claimOf, draftOf, isContradictory, type Draft } from './json-finding.js';
import { gather, type Gathered } from './json-gather.js';
import { isFavourable, POINT_PARTS, type PointPart } from './json-schema.js';
import type { JsonNode } from './json.js';

/** Reads the documents as one review; null when none of them is one. Total. */
export function readJsonReview(source: ReviewText, documents: Documents, context: ReadingContext): Review | null {
  const all = documents.nodes.map((node) => ({ node, got: gather(node) }));
  const own = all.filter(({ got }) => got.hasList || got.items.length > 0 || got.coverage.length > 0);
  if (!own.length) return null;
  const read = own.map(({ got }) => ({ got, drafts: got.items.map((item) => draftOf(item, context.files)) }));
  const drafts = read.flatMap((one) => one.drafts);
  const isTop = ({ tags, section }: Draft): boolean => section === 'critical' || tags.includes('critical');
  const scale = { hasTop: own.some(({ got }) => got.hasTop) || drafts.some(isTop) };
  const claims = read.map((one) => one.drafts.map((draft) => claimOf(draft, scale, context.defaultSeverity)));
  const kept = keptOf(
    source,
    settled(
      findingsOf(source, claims.flat()),
      claims.map(({ length }) => length),
    ),
  );
  const parts = keptPoints(source, pointsOf(own.map(({ got }) => got)));
  const others = all.filter((one) => !own.includes(one as (typeof own)[number])).map(({ node }) => node);
  return reviewOf(source, {
    executiveSummary: own
      .flatMap(({ got }) => got.summary)
      .join('\n\n')
      .trim(),
    findings: kept.findings,
    ...parts.lists,
    coverage: own.flatMap(({ got }) => got.coverage),
    readable: true,
    closed: isClosed(source.text.split('\n'), source.nonce),
    unread: [
      ...documents.broken,
      ...others.filter((node) => !isEmptyDocument(node)).map(stranger),
      ...own.flatMap(({ got }) => [...got.unread, ...unexplained(got, kept.findings, scale)]),
      ...drafts.flatMap((draft) => draft.unread),
    ],
    problems: [
      ...kept.problems,
      ...parts.problems,
      ...ungraded(source, kept.findings, context),
      ...contradictory(source, drafts, scale),
    ],
  });
}

function isEmptyDocument(node: JsonNode): boolean {
  return node.kind === 'array' ? !node.items.length : node.kind === 'object' && !node.members.length;
}

function stranger(node: JsonNode): Unread {
  return { line: node.line, text: quoted(node), reason: 'a JSON document that is no review stands beside one' };
}

/** What a later document says again stands there. `sizes`: how many findings each document has, in order. */
function settled(findings: readonly Finding[], sizes: readonly number[]): Finding[] {
  const document = sizes.flatMap((size, at) => Array.from({ length: size }, () => at));
  const keyOf = ({ title, locations, severity }: Finding): string => JSON.stringify([title, severity, locations]);
  const last = new Map(findings.map((finding, at) => [keyOf(finding), document[at]]));
  const reason = 'it stands again in a later document of the same review';
  return findings.map((one, at) =>
    last.get(keyOf(one)) === document[at] ? one : { ...one, standing: { kind: 'duplicate', reason } },
  );
}

function pointsOf(all: readonly Gathered[]): Pick<Review, PointPart> {
  const of = (part: PointPart): { text: string; line: number; scope: null }[] =>
    all.flatMap(({ points }) => points.flatMap((one) => (one.part === part ? [{ ...one.point, scope: null }] : [])));
  return Object.fromEntries(Object.keys(POINT_PARTS).map((part) => [part, of(part as PointPart)])) as unknown as Pick<
    Review,
    PointPart
  >;
}

/** What a document claims without a finding that explains it: more findings, an adverse verdict, an id. */
function unexplained(got: Gathered, findings: readonly Finding[], scale: Scale): Unread[] {
  const counted = (severity: string | null): number =>
    findings.filter((one) => severity === null || one.severity === severity).length;
  const counts = got.counts.filter(({ member: { node }, grade }) => {
    const said = node.kind === 'value' ? Number(node.value) : 0;
    return said > counted(grade === null ? null : severityOfGrade(grade, scale));
  });
  const adverse = findings.length ? [] : got.verdicts.filter(({ node }) => !isFavourable(wordsOf(node)));
  const ids = new Set(findings.map(({ id }) => id));
  const letters = { C: 'critical', I: 'important', S: 'suggestion' } as const;
  const unnamed = got.coverage.flatMap(({ ids: named, line }) => {
    const strange = named.filter(
      (id) => !ids.has(id) && Number(id.slice(1)) > counted(letters[id[0] as keyof typeof letters] ?? null),
    );
    return strange.map((id) => ({ line, text: id, reason: 'the coverage names a finding that is not there' }));
  });
  return [
    ...counts.map(({ member: { key, node } }) => ({
      line: node.line,
      text: `"${key}": ${quoted(node)}`,
      reason: 'it counts more findings than could be read',
    })),
    ...adverse.map(({ key, node }) => ({
      line: node.line,
      text: `"${key}": ${quoted(node)}`,
      reason: 'a verdict that no finding explains',
    })),
    ...unnamed,
  ];
}

function wordsOf(node: JsonNode): string {
  return node.kind === 'value' && typeof node.value === 'boolean' ? String(node.value) : (textOf(node) ?? 'unknown');
}

function contradictory({ file }: ReviewText, drafts: readonly Draft[], scale: Scale): Problem[] {
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
