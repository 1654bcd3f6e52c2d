/** The JSON documents of an answer enter; the review they are leaves. Every element of a list of findings is read, or said to be unread. */
import type { Finding } from '../../domain/finding.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadingContext, Review, ReviewText, Unread } from '../../domain/review.js';
import { findingsOf, reviewOf, ungraded } from './claim.js';
import { readClosing } from './closing.js';
import type { Documents } from './documents.js';
import { quoted, textOf } from './fields.js';
import { keptOf, keptPoints, MOST_READ } from './flood.js';
import { severityOfGrade, type Scale } from './grades.js';
import { claimOf, draftOf, isContradictory, type Draft } from './json-finding.js';
import { gather, type Piece } from './json-gather.js';
import { isFavourable } from './json-schema.js';
import type { JsonNode, Member } from './json.js';
import { placeReader } from './places.js';

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
      ...strangers.map(({ node }) => unread(node, quoted(node), 'a JSON document that is no review stands beside one')),
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

function unread({ line }: JsonNode, text: string, reason: string): Unread {
  return { line, text, reason };
}

function unreadMember({ key, node }: Member, reason: string): Unread {
  return unread(node, `"${key}": ${quoted(node)}`, reason);
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
    : only(pieces, 'verdict').filter(({ member }) => !isFavourable(wordsOf(member.node)));
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
