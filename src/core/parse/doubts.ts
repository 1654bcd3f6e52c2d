/** A review as read enters; what it names without saying it, and where it contradicts itself, leave as unread. */
import type { Finding } from '../../domain/finding.js';
import type { CoverageClaim, Unread } from '../../domain/review.js';
import type { Part } from './outline.js';

/** Ids by which a review may name its findings: its own, and `I2` for the second important finding where they have no letters. */
export function listedIds(findings: readonly Finding[]): (id: string) => boolean {
  const ids = new Set<string>();
  const counts: Record<string, number> = {};
  for (const { id, severity } of findings) {
    const letter = severity.charAt(0).toUpperCase();
    if (id !== null && /^[A-Z]/.test(id)) ids.add(bare(id));
    else {
      counts[letter] = (counts[letter] ?? 0) + 1;
      ids.add(`${letter}${String(counts[letter])}`);
      if (id !== null) ids.add(`${letter}${id}`);
    }
  }
  // A review that numbers through, or writes no ids, names findings by its order too.
  findings.forEach(({ severity }, at) => ids.add(`${severity.charAt(0).toUpperCase()}${String(at + 1)}`));
  return (id) => ids.has(bare(id));
}

function bare(id: string): string {
  return id.replace('-', '').toUpperCase();
}

/** An earlier round's, or another review's. */
const OTHERS =
  /\b(?:prior|previous(?:ly)?|earlier|last round|round \d|fixed|resolved|addressed|carried|already|reported by|raised by|see also)\b/i;

/** Ids that the coverage section names and no finding has. */
export function unlistedIds(
  coverage: readonly CoverageClaim[],
  lines: readonly string[],
  isListed: (id: string) => boolean,
): Unread[] {
  const seen = new Set<string>();
  return coverage.flatMap(({ ids, line }) => {
    const said = lines[line - 1] ?? '';
    const missing = ids.filter((id) => /^[CIS]-?\d/.test(id) && !isListed(id) && !seen.has(id));
    if (!missing.length || OTHERS.test(said)) return [];
    missing.forEach((id) => seen.add(id));
    return [
      {
        line,
        text: said.trim().slice(0, 200),
        reason: `it names ${missing.join(', ')}, and no such finding could be read`,
      },
    ];
  });
}

const TALLY =
  /\b(\d{1,3})\s+(?:critical|blocker|blocking)s?\b|\b(?:critical|blockers?|blocking)(?: issues| findings)?\s*[:=(|]\s*(\d{1,3})\b/i;

/** A count of criticals, where fewer were read. */
export function tallies(parts: readonly Part[], findings: readonly Finding[]): Unread[] {
  const read = findings.filter(({ severity }) => severity === 'critical').length;
  const rows = parts
    .filter(({ kind }) => kind === 'summary' || kind === 'preamble' || kind === 'verdict' || kind === 'unknown')
    .flatMap((part) => part.rows.map(({ row }) => row));
  const found = rows.find(({ kind, text }) => {
    const said = kind === 'text' && text.length < 400 && !OTHERS.test(text) ? TALLY.exec(text) : null;
    return said !== null && Number(said[1] ?? said[2]) > read;
  });
  return found
    ? [
        {
          line: found.number,
          text: found.text.slice(0, 200),
          reason: 'it counts more critical findings than could be read',
        },
      ]
    : [];
}

/** The coverage section says that files have findings, and there are none. */
export function coveredFindings(
  coverage: readonly CoverageClaim[],
  findings: readonly Finding[],
  lines: readonly string[],
): Unread[] {
  const claim = findings.length ? undefined : coverage.find(({ state }) => state === 'findings');
  return claim
    ? [
        {
          line: claim.line,
          text: (lines[claim.line - 1] ?? '').slice(0, 200),
          reason: 'it speaks of a finding, and none could be read',
        },
      ]
    : [];
}

const NAMED =
  /\b(?:([CIS])-?(\d{1,3})\b[*`]*\s*[([:,—–-]?\s*(critical|important|suggestion)|(critical|important|suggestion)[*`)\]]*\s+(?:finding|issue|bug|defect|one)?\s*([CIS])-?(\d{1,3}))\b/gi;

/** Ids that a severity word stands at and no finding has: `Fix C7 (critical) before merging`. */
export function namedIds(parts: readonly Part[], isListed: (id: string) => boolean): Unread[] {
  const told = parts.filter(({ kind }) => kind !== 'recap' && kind !== 'feedback' && kind !== 'limitations');
  return told.flatMap(({ rows }) =>
    rows.flatMap(({ row }) => {
      if (row.kind !== 'text' || row.text.startsWith('>') || row.text.length > 4000 || OTHERS.test(row.text)) return [];
      const missing = [...row.text.matchAll(NAMED)].flatMap(([, a, b, word, other, c, d]) => {
        const letter = (a ?? c ?? '').toUpperCase();
        const isOurs = (word ?? other ?? '').charAt(0).toUpperCase() === letter;
        return isOurs && !isListed(`${letter}${b ?? d ?? ''}`) ? [`${letter}${b ?? d ?? ''}`] : [];
      });
      return missing.length
        ? [
            {
              line: row.number,
              text: row.text.slice(0, 200),
              reason: `it names ${missing.join(', ')}, and no such finding could be read`,
            },
          ]
        : [];
    }),
  );
}

const ADVERSE =
  /\b(?:request(?:ing|ed|s)?[ _]changes|changes (?:are )?(?:requested|required|needed)|(?:do|should|must|can)\s?n[o']t (?:be )?(?:merged?|ship(?:ped)?|land(?:ed)?|approved?)|cannot be (?:merged|approved)|not (?:ready|safe|fit|suitable) (?:to|for) (?:be )?(?:merge[d]?|merging|production|release|ship)|needs? (?:work|rework|changes|fixes|to be fixed)|reject(?:ed)?|rework|block(?:ed|s|ing)? (?:the |this )?(?:merge|release|pr|pull request|change)\b|:[\s*_]{0,4}block(?:ed)?\b|merge with fixes|must be (?:fixed|addressed|resolved|changed)|(?:fix|address|resolve) .{0,60}before (?:merging|merge|it merges|release)|patch is incorrect|❌)/i;
const DEFECT =
  /\b(?:critical|blocker|blocking|severe|serious|vulnerab\w+|exploit\w*|injection|data loss|(?:is|are|was|were) (?:broken|wrong|lost|bypassed|leaked)|security (?:hole|issue|bug|flaw)|regression|introduc\w+ (?:an?|the|several|two|three|some) .{0,40}\b(?:race|bugs?|leaks?|defects?|flaws?|issues?|problems?|deadlocks?|crash(?:es)?))\b/i;
const DENIED =
  /\b(?:no|none|nothing|not|n['’]t|never|without|zero|free of|nor|neither|fix(?:es|ed)?|resolve[sd]?|address(?:es|ed)?|prevent(?:s|ed)?|close[sd]?|mitigate[sd]?|if|whether|would|could|avoid(?:s|ed)?|previous(?:ly)?|prior)\b/i;

/** Parts that say what the reviewer makes of the change. */
const JUDGING: readonly Part['kind'][] = ['summary', 'verdict', 'preamble', 'unknown', 'findings', 'topic'];
/** A line that says so wherever it stands. */
const VERDICT =
  /^[\s>*_`#-]{0,8}(?:final |overall |review |my )?(?:verdict|recommendation|decision|conclusion|assessment|outcome|status|result|merge)\b[^:]{0,20}:/i;

/** A verdict or summary that speaks against the change in a review that has no finding. */
export function adverseWords(parts: readonly Part[]): Unread[] {
  const rows = parts
    .filter(({ kind }) => kind !== 'recap' && kind !== 'feedback')
    .flatMap(({ kind, heading, at, rows: of }) => [
      ...(heading && at && (kind === 'verdict' || kind === 'summary')
        ? [{ kind, row: { ...at, text: `${heading.text}. ${heading.inline}` } }]
        : []),
      ...of.filter(({ heading: own }) => own === null).map(({ row }) => ({ kind, row })),
    ]);
  const adverse = rows.find(
    ({ kind, row }) =>
      row.kind === 'text' &&
      !row.text.startsWith('>') &&
      row.text.length < 4000 &&
      (JUDGING.includes(kind) || VERDICT.test(row.text)) &&
      speaksAgainst(row.text, kind !== 'preamble' && JUDGING.includes(kind)),
  );
  return adverse
    ? [
        {
          line: adverse.row.number,
          text: adverse.row.text.slice(0, 200),
          reason: 'it speaks against the change, and no finding says why',
        },
      ]
    : [];
}

function speaksAgainst(written: string, withDefects: boolean): boolean {
  const text = written.replace(/`[^`\n]{1,200}`/g, ' ');
  return text
    .split(/(?<=[.!?])\s+/)
    .some(
      (sentence) =>
        (ADVERSE.test(sentence) &&
          !/\b(?:no|nothing|none)\b[^.]{0,40}\b(?:requested|required|needed|must|block)/i.test(sentence)) ||
        (withDefects && DEFECT.test(sentence) && !DENIED.test(sentence)),
    );
}
