/** Finds where a review names what it does not state or contradicts itself, as unread. */
import type { CoverageClaim, Finding, Unread } from '../domain/finding.js';
import { must } from '../domain/values.js';
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
  // A review that writes no ids may number them through.
  findings.forEach(({ id, severity }, at) => {
    if (id === null) ids.add(`${severity.charAt(0).toUpperCase()}${String(at + 1)}`);
  });
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

const NOUN =
  '(?:issues?|findings?|bugs?|problems?|defects?|flaws?|vulnerabilit(?:y|ies)|regressions?|blockers?|errors?|risks?)';
const TALLY =
  /\b(\d{1,3})\s+(?:critical|blocker|blocking)s?\b(?![\s-]+(?!issue|finding|bug|problem|defect|flaw|vuln|and|or|remain|in|were|was|is|are)[a-z])|\b(?:critical|blockers?|blocking)(?: issues| findings)?\s*[:=(|]\s*(\d{1,3})\b/i;
const TALLY_IN_WORDS = new RegExp(
  `\\b(?:an?|one|two|three|four|five|several|some|multiple)\\s+(?:new\\s+|clear\\s+|real\\s+)?(?:critical\\s+(?:\\w+\\s+)?${NOUN}|blockers?|blocking\\s+${NOUN}|showstoppers?)\\b`,
  'i',
);

/** A count of criticals, where fewer were read. */
export function tallies(parts: readonly Part[], findings: readonly Finding[]): Unread[] {
  const read = findings.filter(({ severity }) => severity === 'critical').length;
  const rows = parts
    .filter(({ kind }) => kind === 'preamble' || TOLD_IN.includes(kind))
    .flatMap(({ kind, rows: of }) => of.map(({ row }) => ({ row, kind })));
  const found = rows.find(({ row: { kind, text }, kind: part }) => {
    if (kind !== 'text' || text.startsWith('>') || text.length > 2000) return false;
    const said = text.length < 400 && !OTHERS.test(text) ? TALLY.exec(text) : null;
    if (said !== null && Number(said[1] ?? said[2]) > read) return true;
    return (
      read === 0 &&
      part !== 'preamble' &&
      unquotedSentences(text).some((one) => !OTHERS.test(one) && states(one, TALLY_IN_WORDS))
    );
  })?.row;
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

/** Where a review sums itself up; behind the coverage section it ends. */
const TOLD_IN: readonly Part['kind'][] = ['summary', 'verdict', 'unknown', 'coverage'];

/** Sentences without the code and words they quote. */
function unquotedSentences(written: string): string[] {
  return written.replace(/`[^`\n]{1,200}`|["“][^"“”\n]{1,80}["”]/g, ' ').split(/(?<=[.!?])\s+/);
}

/** Whether a sentence states what a pattern finds: nothing before it denies it, nothing says that it is settled. */
function states(sentence: string, pattern: RegExp): boolean {
  const found = pattern.exec(sentence);
  if (!found) return false;
  const end = found.index + found[0].length;
  return !DENIED.test(sentence.slice(0, end)) && !SETTLED.test(sentence.slice(end));
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
        const letter = must(a ?? c).toUpperCase();
        const id = `${letter}${must(b ?? d)}`;
        const isOurs =
          must(word ?? other)
            .charAt(0)
            .toUpperCase() === letter;
        return isOurs && !isListed(id) ? [id] : [];
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
  /\b(?:request(?:ing|ed|s)?[ _]changes|changes (?:are )?(?:requested|required|needed)|(?:do|should|must|can|would)\s?(?:n[o']t|not) (?:be )?(?:merged?|ship(?:ped)?|land(?:ed)?|approved?)|cannot (?:be (?:merged|approved)|approve)|not (?:yet )?(?:ready|safe|fit|suitable)\b(?: (?:to|for) (?:be )?(?:merge[d]?|merging|production|release|ship))?(?=\s*(?:$|[.,;!]))|not (?:ready|safe|fit|suitable) (?:to|for) (?:be )?(?:merge[d]?|merging|production|release|ship)|is(?:n['’]t| not) ready\b|unsafe to (?:merge|ship|release)|needs? (?:work|rework|changes|fixes|to be fixed)|requires? rework|(?:should|must) be (?:rejected|reverted)|i(?: would|['’]d)? (?:reject|hold|block)|block(?:ed|s|ing)? (?:the )?(?:merge|release(?! of)|this (?:pr|change|merge))|merge is blocked|hold (?:the|this) merge|not lgtm|lgtm\?\s*no|merge with fixes|must be (?:fixed|addressed|resolved|changed)|(?:fix|address|resolve) .{0,60}before (?:merging|merge|it merges|release)|patch is incorrect)\b|^\W{0,6}(?:overall )?(?:risk|severity)(?: level)?\W{1,6}critical\W*$|^\W{0,6}(?:status|result|outcome)\W{1,6}fail\w*\W*$|^\W{0,6}(?:rework|rejected?|do not merge|nack|blocked)\W*$|^[\s*_|-]{0,6}❌|❌\W*$/i;
const DEFECT = new RegExp(
  `\\b(?:critical(?:ly)? (?:\\w+ )?${NOUN}|(?:is|are|was|were) (?:critical|severe)\\b(?! (?:path|section))|blockers?\\b|blocking ${NOUN}|severe\\b|serious\\b|vulnerab\\w+|exploit\\w*|injection|data loss|(?:is|are|was|were) (?:broken|wrong|lost|bypassed|leaked)|security (?:hole|issue|bug|flaw)|(?:is|causes|introduces|brings) an? (?:\\w+ )?regression|introduc\\w+ (?:an?|the|several|two|three|some) .{0,40}\\b(?:race|bugs?|leaks?|defects?|flaws?|issues?|problems?|deadlocks?|crash(?:es)?))\\b`,
  'i',
);
const DENIED =
  /(?:\b(?:no|none|nothing|not|never|without|zero|0|free of|nor|neither|fix(?:es|ed|ing)?|resolve[sd]?|address(?:es|ed)?|prevent(?:s|ed|ing)?|close[sd]?|mitigate[sd]?|if|whether|would|could|avoid(?:s|ed|ing)?|previous(?:ly)?|prior|main risk|against|removes?|hardens?)\b|n['’]t\b)/i;
const SETTLED =
  /\b(?:fixed|resolved|addressed|prevented|closed|mitigated|removed|avoided|gone|found (?:none|nothing))\b|\b(?:it|this|that) is(?: not|n['’]t)\b(?=\s*(?:$|[.,;]))/i;
/** A line that gives the verdict, and nothing else. */
const VERDICT =
  /^[\s*_#>|-]{0,8}(?:(?:final |overall |merge |my )?(?:verdict|decision|recommendation)|approved?|approval|mergeable|merge|lgtm)[\s*_|]{0,4}[:：|?][\s*_|]{0,4}(.{1,60})$/i;
const FAVOURABLE =
  /\b(?:approv\w+|merge\w*|merging|lgtm|ship\w*|pass\w*|accept\w*|ok|okay|good|ready|yes|true|clean|sound|safe|correct|comment\w*|none|neutral|optional|no (?:\w+ )?(?:changes|blockers|issues|findings|concerns))\b|✅|✓|✔|👍|🚀|\+1/iu;
const UNFAVOURABLE =
  /\b(?:not|never|reject\w*|un(?:safe|less|til)|after|hold|fail\w*|block\w*|but|however|revert\w*|once|incorrect|minus)\b|n['’]t\b|^\W*no\W*$|❌|👎|✗|✘/iu;

/** Parts that say what the reviewer makes of the change. */
const JUDGING: readonly Part['kind'][] = ['summary', 'verdict', 'preamble', 'unknown', 'findings', 'topic'];
/** A line that says so wherever it stands. */
const VERDICT_LABEL =
  /^[\s>*_`#-]{0,8}(?:final |overall |review |my )?(?:verdict|recommendation|decision|conclusion|assessment|outcome|status|result|merge)\b[^:]{0,20}:/i;

/** A verdict or summary that speaks against the change in a review that has no finding. */
export function adverseWords(parts: readonly Part[], findings: readonly Finding[]): Unread[] {
  // Beside a finding that says why, words against the change are its summary; suggestions alone say nothing of the kind.
  if (findings.some(({ severity }) => severity !== 'suggestion')) return [];
  const isBare = findings.length === 0;
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
      (isBare
        ? ((JUDGING.includes(kind) || VERDICT_LABEL.test(row.text)) &&
            speaksAgainst(row.text, kind !== 'preamble' && JUDGING.includes(kind))) ||
          (kind !== 'findings' && isUnfavourable(row.text)) ||
          STOPS_MERGE.test(row.text)
        : VERDICT_LABEL.test(row.text) && STOPS_MERGE.test(row.text)),
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

/** Whatever part it stands in. */
const STOPS_MERGE =
  /(?<!\b(?:if|whether|unless|nothing|no)\b[^.]{0,60})(?:\b(?:do|should|must) ?(?:n['’]t|not) (?:be )?merged?\b|\bthis is a blocker\b|\brequest(?:ing)? changes\b|\bunsafe to merge\b|\bblocks (?:the |this )?merge\b)/i;

/** The review says that it was not done, or only in part. */
const NOT_DONE =
  /\b(?:this|the|my) review (?:is|was|remains) (?:incomplete|partial|unfinished|cut short|not complete)\b|\bI (?:did not|didn['’]t|could not|couldn['’]t|was (?:unable|not able) to|cannot|can['’]t|am unable to) (?:fully |completely |actually |really )?(?:review|read|access|see|open|complete|finish|examine|inspect)(?:ed)? (?:anything|everything|(?:the|this|any of the|all of the|your) (?:full |whole |entire |actual )?(?:diff|changes?|pull request|pr|patch|review|changed files))\b|\bonly (?:the )?(?:first|some|part|\d+|a few) [^.]{0,40}\b(?:files?|diff|changes?)\b[^.]{0,30}\b(?:reviewed|examined|read|looked at)\b|^\W{0,6}(?:output |response )?(?:truncated|cut off)\W{0,6}$|\bran out of (?:budget|tokens|time|context)\b|^\W{0,6}API Error: \d{3}/i;

/** Where a review says that it was not done. */
export function notDone(parts: readonly Part[]): Unread[] {
  const rows = parts.filter(({ kind }) => kind !== 'recap' && kind !== 'feedback').flatMap((part) => part.rows);
  const found = rows.find(
    ({ row: { kind, text } }) =>
      kind === 'text' &&
      !text.startsWith('>') &&
      text.length < 2000 &&
      unquotedSentences(text).some((one) => NOT_DONE.test(one)),
  );
  return found
    ? [
        {
          line: found.row.number,
          text: found.row.text.slice(0, 200),
          reason: 'the review says that it was not done as a whole',
        },
      ]
    : [];
}

/** A verdict in words that do not speak for the change: what is not known is none for it. */
function isUnfavourable(text: string): boolean {
  const said = VERDICT.exec(text)?.[1] ?? '';
  return said !== '' && (!FAVOURABLE.test(said) || UNFAVOURABLE.test(said));
}

function speaksAgainst(written: string, withDefects: boolean): boolean {
  return unquotedSentences(written).some(
    (sentence) =>
      (ADVERSE.test(sentence) &&
        !/\b(?:no|nothing|none)\b[^.]{0,40}\b(?:requested|required|needed|must|block)/i.test(sentence)) ||
      (withDefects && states(sentence, DEFECT)),
  );
}
