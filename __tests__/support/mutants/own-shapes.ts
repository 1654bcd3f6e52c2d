/** Shapes of critical findings in the form that the prompt asks for, and near it: block kinds, wordings and places. */
import { fenced, placeOf, type Defect } from './defect.js';
import * as at from './host.js';
import { shape, whole, type Shape } from './shape.js';

/** `C1. **Title** — …` with code, words and a fix, as the prompt asks. */
export function asAsked(defect: Defect, id = 'C1', tag = '(critical, regression)'): string {
  return `${id}. **${defect.title}** — \`${placeOf(defect)}\` ${tag}\n\n${rest(defect)}`;
}

function rest({ code, why, fix }: Defect): string {
  return `${fenced(code, 'text')}\n\n${why}\n\nFix: ${fix}`;
}

const lined = ({ path, line }: Defect): string => `${path}:${String(line)}`;

const HEADINGS = [
  ...['Critical Vulnerabilities', 'Critical Issues (1)', 'Critical Findings', 'Critical Problems', 'Critical Defects'],
  ...['Must Fix', 'Must-fix before merge', 'Blocking Issues', 'Blockers', 'P0', '🔴 Critical', 'Showstoppers'],
  ...['Critical — must be fixed', 'Critical (blocks merge)', '1. Critical Issues', 'Severity: Critical', 'CRITICAL'],
  ...['Critical bugs found', 'Critical security issues', 'Critical: 1 issue', 'Critical regressions', '[Critical]'],
  ...['Critical correctness and data-loss issues', 'Release blockers', 'Critical Issues Found'],
] as unknown as readonly [string, ...string[]];

const TITLED: readonly Shape[] = [
  shape(['own/as-asked', 'placed'], at.inCritical, ({ defect }) => asAsked(defect)),
  shape(
    ['own/bold-id', 'placed'],
    at.inCritical,
    ({ defect }) => `**C1 — ${defect.title}**\n\n\`${placeOf(defect)}\`\n\n${rest(defect)}`,
  ),
  shape(
    ['own/heading-id', 'placed'],
    at.inCritical,
    ({ defect }) => `### C1. ${defect.title}\n\n\`${placeOf(defect)}\`\n\n${rest(defect)}`,
  ),
  shape(
    ['own/deep-heading-id', 'placed'],
    at.inCritical,
    ({ defect }) => `##### C1: ${defect.title} (\`${placeOf(defect)}\`)\n\n${rest(defect)}`,
  ),
  shape(
    ['own/code-id', 'placed'],
    at.inCritical,
    ({ defect }) => `\`C1.\` **${defect.title}** \`${placeOf(defect)}\`\n\n${rest(defect)}`,
  ),
  shape(
    ['own/tag-and-place-first', 'placed'],
    at.inCritical,
    ({ defect }) => `**[CRITICAL] ${lined(defect)} — ${defect.title}**\n\n${rest(defect)}`,
  ),
  shape(
    ['own/bare-number', 'placed'],
    at.inCritical,
    ({ defect }) => `1. **${defect.title}** — \`${placeOf(defect)}\`\n\n${rest(defect)}`,
  ),
  shape(
    ['own/number-goes-on', 'placed'],
    at.inCritical,
    ({ defect }) => `4. **${defect.title}** — \`${placeOf(defect)}\`\n\n${rest(defect)}`,
  ),
  shape(
    ['own/bullet', 'placed'],
    at.inCritical,
    ({ defect, chance }) =>
      `${chance.pick(['-', '*', '+', '- [ ]'])} **${defect.title}** — \`${placeOf(defect)}\`\n\n  ${defect.why}`,
  ),
  shape(
    ['own/link', 'placed'],
    at.inCritical,
    ({ defect }) =>
      `**C1. ${defect.title}** — [${defect.path}](${defect.path}#L${String(defect.line)}) (critical)\n\n${rest(defect)}`,
  ),
  shape(
    ['own/many-places', 'placed'],
    at.inCritical,
    ({ defect }) =>
      `**C1. ${defect.title}** — \`${placeOf(defect)},${String(defect.end + 20)}-${String(defect.end + 25)}\` (critical, regression)\n\n${rest(defect)}`,
  ),
  shape(
    ['own/en-dash', 'placed'],
    at.inCritical,
    ({ defect }) =>
      `**C1. ${defect.title}** – \`${placeOf(defect).replace(/-(\d+)$/, '–$1')}\` (critical)\n\n${rest(defect)}`,
  ),
  shape(
    ['own/line-in-words', 'placed'],
    at.inCritical,
    ({ defect: d, chance }) =>
      `**C1. ${d.title}** — ${chance.pick([`\`${d.path}\` line ${String(d.line)}`, `\`${d.path}\` (lines ${String(d.line)}-${String(d.end)})`, `\`${d.path}\`, lines ${String(d.line)}–${String(d.end)}`])} (critical)\n\n${rest(d)}`,
  ),
  shape(
    ['own/setext', 'placed'],
    at.beforeCritical,
    ({ defect }) => `Critical Issues\n---------------\n\n${asAsked(defect)}`,
  ),
  shape(
    ['own/html-headings', 'placed'],
    at.beforeCritical,
    ({ defect }) =>
      `<h2>Critical Issues</h2>\n\n<b>C1. ${defect.title}</b> — <code>${placeOf(defect)}</code>\n\n${rest(defect)}`,
  ),
  shape(
    ['own/own-section-first', 'placed'],
    [at.beforeCritical, at.afterFindings],
    ({ defect, chance }) => `= ${chance.pick(HEADINGS)}\n\n${asAsked(defect)}`,
    { seen: 'Public review templates: headings such as "Blockers" and "Release blockers"' },
  ),
  shape(
    ['own/heading-words', 'placed'],
    at.asCritical,
    ({ defect, chance }) => `${chance.pick(HEADINGS)}\n\n${asAsked(defect)}`,
    { seen: 'Public review templates: headings such as "Must Fix" and "Critical (must fix before merge)"' },
  ),
  shape(
    ['own/heading-words-bullets', 'placed'],
    at.asCritical,
    ({ defect, chance }) =>
      `${chance.pick(HEADINGS)}\n\n- **${defect.title}** — \`${placeOf(defect)}\`\n\n  ${defect.why}`,
    { seen: 'Public review templates: bullets below such headings' },
  ),
  shape(
    ['own/heading-words-numbers', 'placed'],
    at.asCritical,
    ({ defect, chance }) =>
      `${chance.pick(HEADINGS)}\n\n1. **${defect.title}** (\`${lined(defect)}\`)\n\n   ${defect.why}`,
    { seen: 'Public review templates: numbers below such headings' },
  ),
  shape(['own/after-coverage', 'placed'], at.atEnd, ({ defect }) => `= Critical Issues\n\n${asAsked(defect)}`),
  shape(
    ['own/id-among-suggestions', 'placed'],
    at.inSuggestions,
    ({ defect }) => `**C1. ${defect.title}** — \`${placeOf(defect)}\`\n\n${rest(defect)}`,
  ),
  shape(
    ['own/tag-among-important', 'placed'],
    at.inImportant,
    ({ defect, chance }) =>
      `**${chance.pick(['I9', 'I7', 'I12'])}. ${defect.title}** — \`${placeOf(defect)}\` (critical, regression)\n\n${rest(defect)}`,
  ),
  shape(
    ['own/tag-first-among-others', 'placed'],
    [at.inImportant, at.inSuggestions],
    ({ defect, chance }) =>
      `- ${chance.pick(['[critical]', '[P0]', '**[Critical]**', '**[P0]**', '[BLOCKER]', '[must-fix]'])} **${defect.title}** — \`${placeOf(defect)}\`\n\n  ${defect.why}`,
    { seen: 'Codex, opencode and Gemini reviewer prompts: tags of severity in front' },
  ),
  shape(
    ['own/severity-below', 'placed'],
    [at.inImportant, at.inSuggestions],
    ({ defect, chance }) =>
      `### ${defect.title}\n\n${chance.pick(['**Severity:** Critical', 'Severity: critical', '- **Severity**: 🔴 Critical', '**Priority:** P0', '**Severity:** blocker'])}\n${chance.pick(['**File:**', '- **File:**', '**Location:**'])} \`${placeOf(defect)}\`\n\n${rest(defect)}`,
    { seen: 'Public reviewer formats: severity, file and lines as fields below the title' },
  ),
  shape(
    ['own/grouped-by-subject', 'placed'],
    at.inImportant,
    ({ defect, chance }) =>
      `### ${chance.pick(['Authentication', 'Error handling', 'Storage layer', 'Shell scripts'])}\n\n- **[Critical]** ${defect.title} — \`${placeOf(defect)}\`\n\n  ${defect.why}`,
  ),
  shape(['own/lowered-by-words', 'placed'], at.inCritical, ({ defect, chance }) => {
    const extra = chance.pick([
      '(low confidence)',
      '(low effort)',
      '(enhancement)',
      '(medium likelihood, critical impact)',
      '(easy fix, minor change)',
    ]);
    return `**C1. ${defect.title}** — \`${placeOf(defect)}\` ${extra}\n\n**Category:** ${chance.pick(['Error handling', 'Info disclosure', 'Improvement', 'Warning'])}\n\n${rest(defect)}`;
  }),
  shape(
    ['own/title-begins-like-a-grade', 'placed'],
    at.inCritical,
    ({ defect, chance }) =>
      `**C1. ${chance.pick(['Optional: chaining hides the guest', 'Error: swallowed in the loop', 'Warning: is the only trace', 'Note: nobody checks it', 'Low: privileged users rise', 'Minor: version is compared as text'])}, ${defect.title}** — \`${placeOf(defect)}\` (critical, regression)\n\n${rest(defect)}`,
  ),
];

/** Text under a heading of critical findings that is no titled item. */
const BARE: readonly Shape[] = [
  shape(
    ['bare/fields', 'critical'],
    at.inCritical,
    ({ defect }) => `- **File:** ${lined(defect)}\n- **Issue:** ${defect.title}\n- **Fix:** ${defect.fix}`,
  ),
  shape(['bare/fence', 'critical'], at.inCritical, ({ defect }) => fenced(`${lined(defect)}: ${defect.title}`)),
  shape(
    ['bare/quote', 'critical'],
    at.inCritical,
    ({ defect }) => `> **${defect.title}**: \`${placeOf(defect)}\`\n>\n> ${defect.why}`,
  ),
  shape(
    ['bare/table', 'critical'],
    [at.inCritical, at.afterNone],
    ({ defect }) => `| Where | What |\n|---|---|\n| ${lined(defect)} | ${defect.title} |`,
  ),
  shape(
    ['bare/problem-field', 'critical'],
    at.inCritical,
    ({ defect }) => `**Problem:** \`${lined(defect)}\`: ${defect.title}. ${defect.why}`,
  ),
  shape(
    ['bare/plain-fields', 'critical'],
    at.inCritical,
    ({ defect }) => `Issue: ${defect.title}\nLocation: ${defect.path} line ${String(defect.line)}`,
  ),
  shape(
    ['bare/paragraph', 'critical'],
    at.inCritical,
    ({ defect }) => `In \`${lined(defect)}\`: ${defect.title}. ${defect.why}`,
  ),
  shape(['bare/paragraph-without-place', 'critical'], at.inCritical, ({ defect }) => `${defect.title}. ${defect.why}`),
  shape(
    ['bare/two-paragraphs', 'critical'],
    at.inCritical,
    ({ defect }) => `${defect.title}.\n\n${defect.why} See \`${lined(defect)}\`.`,
  ),
  shape(
    ['bare/nested-list', 'critical'],
    at.inCritical,
    ({ defect }) => `- ${defect.path}\n  - line ${String(defect.line)}\n    - ${defect.title}\n    - ${defect.why}`,
  ),
  shape(
    ['bare/definition', 'critical'],
    at.inCritical,
    ({ defect }) => `${defect.title}\n: \`${lined(defect)}\`. ${defect.why}`,
  ),
  shape(
    ['bare/fold', 'critical'],
    at.inCritical,
    ({ defect }) => `<details>\n<summary>${defect.title} (${lined(defect)})</summary>\n\n${defect.why}\n\n</details>`,
  ),
  shape(
    ['bare/html-list', 'critical'],
    at.inCritical,
    ({ defect }) => `<ul>\n<li><b>${defect.title}</b> <code>${lined(defect)}</code>: ${defect.why}</li>\n</ul>`,
  ),
  shape(
    ['bare/html-table', 'critical'],
    at.inCritical,
    ({ defect }) =>
      `<table>\n<tr><th>File</th><th>Issue</th></tr>\n<tr><td>${lined(defect)}</td><td>${defect.title}. ${defect.why}</td></tr>\n</table>`,
  ),
  shape(
    ['bare/indented-code', 'critical'],
    at.inCritical,
    ({ defect }) => `    ${lined(defect)}  ${defect.title}\n    ${defect.why}`,
  ),
  shape(
    ['bare/by-file', 'critical'],
    at.inCritical,
    ({ defect }) => `#### \`${defect.path}\`\n\n- L${String(defect.line)}: ${defect.title}. ${defect.why}`,
  ),
  shape(
    ['bare/comment', 'red'],
    at.inCritical,
    ({ defect }) => `<!--\n**C1. ${defect.title}** — \`${placeOf(defect)}\` (critical)\n-->`,
  ),
  shape(
    ['bare/none-but', 'red'],
    at.inCritical,
    ({ defect, chance }) =>
      `${chance.pick(['None, but', 'None. But', 'None in the new files; however,', 'None — except that', 'None of the tests show it, but'])} \`${lined(defect)}\`: ${defect.title.replace(/^./, (c) => c.toLowerCase())}. ${defect.why}`,
  ),
  shape(
    ['bare/none-then-another', 'red'],
    at.afterNone,
    ({ defect, chance }) =>
      `${chance.pick(['However,', 'One exception:', 'Correction after a second look:', 'Wait:'])} \`${lined(defect)}\`: ${defect.title}. ${defect.why}`,
  ),
  shape(['bare/none-then-item', 'placed'], at.afterNone, ({ defect }) => asAsked(defect)),
];

/** Places where nobody expects a finding, and words without one. */
const ASTRAY: readonly Shape[] = [
  shape(
    ['astray/before-everything', 'red'],
    at.atTop,
    ({ defect, chance }) =>
      `${chance.pick(['[CRITICAL]', '[P0]', '**[Critical]**', '🔴 **Critical:**'])} **${defect.title}** — \`${placeOf(defect)}\`\n\n${defect.why}`,
  ),
  shape(
    ['astray/in-testing', 'red'],
    [at.inTesting, at.inDesign, at.inCommits, at.inCoverage],
    ({ defect, chance }) =>
      `- ${chance.pick(['[critical]', '**[P0]**', '**Critical:**', '**Blocker:**'])} ${defect.title} — \`${placeOf(defect)}\`. ${defect.why}`,
  ),
  shape(
    ['astray/behind-everything', 'red'],
    at.atEnd,
    ({ defect, chance }) =>
      `${chance.pick(['**Critical:**', '[P0]', '**[BLOCKER]**', 'CRITICAL:'])} ${defect.title} — \`${placeOf(defect)}\`. ${defect.why}`,
  ),
  shape(
    ['astray/section-with-grade', 'red'],
    [at.beforeCritical, at.afterFindings, at.atEnd],
    ({ defect, chance }) =>
      `= ${chance.pick(['Security', 'Vulnerabilities', 'Requested changes', 'Problems', 'Bugs', 'Race conditions', 'src/', 'Per-file notes', 'Additional observations', 'Deep dive'])}\n\n- **${chance.pick(['Critical', 'Blocker', 'P0', 'CRITICAL'])}:** ${defect.title} — \`${placeOf(defect)}\`. ${defect.why}`,
  ),
  shape(
    ['astray/defect-section-ungraded', 'told'],
    [at.beforeCritical, at.afterFindings, at.atEnd],
    ({ defect, chance }) =>
      `= ${chance.pick(['Security', 'Security concerns', 'Vulnerabilities', 'Requested changes', 'Changes requested', 'Blocking', 'Bugs', 'Bugs found', 'Defects'])}\n\n${defect.title}: \`${lined(defect)}\`. ${defect.why}`,
  ),
  shape(
    ['astray/summary-only', 'red'],
    at.inCleanSummary,
    ({ defect }) =>
      `**Verdict: request changes.** This must not be merged: \`${lined(defect)}\`, ${defect.title.toLowerCase()}. ${defect.why}`,
  ),
  shape(['astray/verdict-only', 'red'], at.inCleanSummary, ({ chance }) =>
    chance.pick([
      '**Verdict:** Request changes',
      '**Verdict**: ❌ Do not merge',
      'Recommendation: **block** until the login is mended.',
      'Verdict: NEEDS_CHANGES',
    ]),
  ),
  shape(['astray/coverage-id', 'red'], at.inCoverage, ({ defect }) => `- \`${defect.path}\`: C7`),
  shape(['astray/id-with-grade', 'red'], [at.inSummary, at.inTesting], ({ chance }) =>
    chance.pick(['Fix C7 (critical) before merging.', 'The critical C7 blocks the merge.', 'Blocking: C7.']),
  ),
  shape(
    ['astray/prior-still-open', 'red'],
    [at.beforeCritical, at.afterFindings],
    ({ defect, chance }) =>
      `= ${chance.pick(['Prior Findings', 'Earlier findings', 'Verification of earlier findings'])}\n\n**C1. ${defect.title}** — \`${placeOf(defect)}\` (critical, regression)\n\n${chance.pick(['Not fixed: the condition is always true.', 'Still open.', 'Fix incomplete: the second caller is as before.'])}`,
  ),
  shape(
    ['astray/overview-table', 'red'],
    [at.beforeCritical, at.atTop],
    ({ defect }) =>
      `| ID | Severity | File | Issue |\n|---|---|---|---|\n| C1 | Critical | ${lined(defect)} | ${defect.title} |`,
  ),
  whole('astray/second-review', 'placed', ({ defect, host }) =>
    at.atEnd(
      host,
      `\n---\n\n# Second review\n\n## Critical Issues\n\n${asAsked(defect)}\n\n## Important Issues\n\nNone.\n\n## Suggestions\n\nNone.`,
    ),
  ),
];

/** All of them. */
export const OWN_SHAPES: readonly Shape[] = [...TITLED, ...BARE, ...ASTRAY];
