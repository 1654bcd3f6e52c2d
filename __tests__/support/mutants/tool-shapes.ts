/** Shapes of critical findings as other review tools and their prompt templates write them, each with where it was seen. */
import { fenced, placeOf, type Defect } from './defect.js';
import * as at from './host.js';
import type { Place } from './host.js';
import { shape, type Expected, type Given, type Shape } from './shape.js';

const SHA = '1c002c1c64f0d2b3e4a5968778695a4b3c2d1e0f';
const n = (line: number): string => String(line);
const lined = ({ path, line }: Defect): string => `${path}:${n(line)}`;
const permalink = (d: Defect): string => `https://github.com/acme/app/blob/${SHA}/${d.path}#L${n(d.line)}-L${n(d.end)}`;
const fold = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
const diff = ({ code }: Defect): string => fenced(`-${code}\n+// mended`, 'diff');

const OWN_SECTION: readonly [Place, Place, Place] = [at.beforeCritical, at.afterFindings, at.atEnd];

function seen(
  [name, where]: readonly [string, string],
  expects: Expected,
  places: Place | readonly [Place, ...Place[]],
  write: (given: Given) => string,
): Shape {
  return shape([name, expects], places, write, { seen: where });
}

const CODERABBIT: readonly Shape[] = [
  seen(
    ['coderabbit/inline', 'CodeRabbit: inline review comments of public pull requests'],
    'red',
    OWN_SECTION,
    ({ defect: d }) =>
      `= Actionable comments posted: 1\n\n\`${d.path}\` around lines ${n(d.line)}-${n(d.end)}:\n\n_⚠️ Potential issue_ | _🔴 Critical_\n\n**${d.title}.**\n\n${d.why}\n\n${fold('🐛 Proposed fix', diff(d))}`,
  ),
  seen(
    ['coderabbit/inline-category', 'CodeRabbit: inline comments with a category and an effort'],
    'red',
    OWN_SECTION,
    ({ defect: d }) =>
      `**${d.path}**\n\n\`${n(d.line)}-${n(d.end)}\`: _🔒 Security & Privacy_ | _🔴 Critical_ | _⚡ Quick win_\n\n**${d.title}.**\n\n${d.why}\n\n${fold('🤖 Prompt for AI Agents', fenced(`In \`@${d.path}\` around lines ${n(d.line)} - ${n(d.end)}, ${d.fix}`))}`,
  ),
  seen(
    ['coderabbit/outside-diff', 'CodeRabbit: folded comments in the body of a review'],
    'red',
    [...OWN_SECTION, at.inImportant],
    ({ defect: d }) =>
      `<details>\n<summary>⚠️ Outside diff range comments (1)</summary><blockquote>\n\n<details>\n<summary>${d.path} (1)</summary><blockquote>\n\n\`${n(d.line)}-${n(d.end)}\`: _⚠️ Potential issue_ | _🔴 Critical_\n\n**${d.title}.**\n\n${d.why}\n\n</blockquote></details>\n\n</blockquote></details>`,
  ),
  seen(
    ['coderabbit/plain', 'CodeRabbit CLI: plain output, with a severity'],
    'placed',
    [at.insteadOfFindings, at.atEnd],
    ({ defect: d }) =>
      `============================================================================\nFile: ${d.path}\nLine: ${n(d.line)} to ${n(d.end)}\nType: potential_issue\nSeverity: critical\n\nComment:\n${d.title}.\n\n${d.why}\n\nPrompt for AI Agent:\nIn ${d.path} around lines ${n(d.line)} to ${n(d.end)}, ${d.fix}\n`,
  ),
  seen(
    ['coderabbit/plain-graded-comment', 'CodeRabbit CLI: plain output, comment led by its severity'],
    'red',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `Starting CodeRabbit review in plain text mode...\n\nConnecting to review service\nReviewing\n\n============================================================================\nFile: ${d.path}\nLine: ${n(d.line)}\nType: potential_issue\n\nComment:\nCritical: ${d.title}.\n\n${d.why}\n\nReview completed ✔`,
  ),
  seen(
    ['coderabbit/ai-prompt', 'CodeRabbit: fold for coding agents in the body of a review'],
    'told',
    [at.atEnd, at.afterFindings],
    ({ defect: d }) =>
      fold(
        '🤖 Fix all issues with AI agents',
        fenced(
          `Inline comments:\nIn \`@${d.path}\`:\n- Around line ${n(d.line)}-${n(d.end)}: (critical) ${d.title}; ${d.fix}`,
        ),
      ),
  ),
];

const COPILOT: readonly Shape[] = [
  seen(
    ['copilot/suppressed', 'GitHub Copilot code review: suppressed comments in a review body'],
    'told',
    OWN_SECTION,
    ({ defect: d }) =>
      fold(
        'Comments suppressed due to low confidence (1)',
        `**${lined(d)}**\n* ${d.title}. ${d.why}\n${fenced(`    ${d.code}`)}`,
      ),
  ),
  seen(
    ['copilot/comments', 'GitHub Copilot code review: comments as they are exported'],
    'told',
    at.inImportant,
    ({ defect: d }) => `**${lined(d)}**\n* ${d.title}. ${d.why}`,
  ),
  seen(
    ['copilot/suppressed-graded', 'GitHub Copilot code review: suppressed comments that begin with a priority'],
    'red',
    OWN_SECTION,
    ({ defect: d }) =>
      fold('Comments suppressed due to low confidence (1)', `**${lined(d)}**\n* P0 (security): ${d.title}. ${d.why}`),
  ),
];

const GREPTILE: readonly Shape[] = [
  seen(
    ['greptile/badge', 'Greptile: inline comments with a priority badge'],
    'red',
    OWN_SECTION,
    ({ defect: d }) =>
      `= Comments\n\n**${d.path}**, line ${n(d.line)}-${n(d.end)}\n\n<a href="#"><img alt="P0" src="https://assets.example/badges/p0.svg" align="top"></a> **${d.title}**\n\n${d.why}`,
  ),
  seen(
    ['greptile/outside-diff', 'Greptile: comments outside the diff in a summary'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `<details><summary><h3>Comments Outside Diff (1)</h3></summary>\n\n1. \`${d.path}\`, line ${n(d.line)}-${n(d.end)} ([link](${permalink(d)}))\n\n   **P0** ${d.title}\n\n   ${d.why}\n</details>`,
  ),
  seen(
    ['greptile/score', 'Greptile: summary with a low confidence score'],
    'red',
    at.inCleanSummary,
    ({ defect: d }) =>
      `<h3>Confidence Score: 1/5</h3>\n\n- Not safe to merge: ${d.title.toLowerCase()} in \`${lined(d)}\`.\n- ${d.why}`,
  ),
];

const CURSOR: readonly Shape[] = [
  seen(
    ['bugbot/comment', 'Cursor Bugbot: review comments of public pull requests'],
    'red',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `### ${d.title}\n\n**High Severity** · **Security Issue**\n\n<!-- DESCRIPTION START -->\n${d.why}\n<!-- DESCRIPTION END -->\n\n<!-- LOCATIONS START\n${d.path}#L${n(d.line)}-L${n(d.end)}\nLOCATIONS END -->`,
  ),
  seen(
    ['bugbot/older', 'Cursor Bugbot: older comments, titled as bugs'],
    'red',
    [at.atEnd, at.afterFindings],
    ({ defect: d }) =>
      `### Bug: ${d.title}\n\n**Critical Severity**\n\n${d.why}\n\n${fold('Locations (1)', `[\`${d.path}#L${n(d.line)}-L${n(d.end)}\`](${permalink(d)})`)}`,
  ),
];

const QODO: readonly Shape[] = [
  seen(
    ['qodo/security-row', 'Qodo PR-Agent: reviewer guide, its row of security concerns'],
    'told',
    OWN_SECTION,
    ({ defect: d }) =>
      `= PR Reviewer Guide 🔍\n\n<table>\n<tr><td>⏱️&nbsp;<strong>Estimated effort to review</strong>: 4 🔵🔵🔵🔵⚪</td></tr>\n<tr><td>🔒&nbsp;<strong>Security concerns</strong><br><br>\n\n<strong>${d.title}:</strong><br> ${d.why} (${lined(d)})</td></tr>\n</table>`,
  ),
  seen(
    ['qodo/focus-area', 'Qodo PR-Agent: reviewer guide, recommended focus areas'],
    'told',
    OWN_SECTION,
    ({ defect: d }) =>
      `= PR Reviewer Guide 🔍\n\n<table>\n<tr><td>⚡&nbsp;<strong>Recommended focus areas for review</strong><br><br>\n\n<details><summary><a href='${permalink(d)}'><strong>Possible Issue</strong></a>\n\n${d.title}. ${d.why}\n</summary>\n\n${fenced(d.code)}\n\n</details>\n</td></tr>\n</table>`,
  ),
  seen(
    ['qodo/plain-focus-area', 'PR-Agent: reviewer guide of a local run'],
    'told',
    at.afterFindings,
    ({ defect: d }) =>
      `### ⚡ Recommended focus areas for review\n\n####\n**Possible Issue**\n\n${d.title}: ${lined(d)}. ${d.why}`,
  ),
  seen(
    ['qodo/suggestion-table', 'Qodo PR-Agent: table of code suggestions with an impact'],
    'told',
    at.atEnd,
    ({ defect: d }) =>
      `## PR Code Suggestions ✨\n\n<table><thead><tr><td><strong>Category</strong></td><td align=left><strong>Suggestion</strong></td><td align=center><strong>Impact</strong></td></tr></thead><tbody><tr><td rowspan=1>Security</td>\n<td>\n\n${fold(d.title, `**${d.why}**\n\n[${d.path} [${n(d.line)}-${n(d.end)}]](${permalink(d)})\n\n${diff(d)}`)}\n</td><td align=center>Critical</td></tr></tbody></table>`,
  ),
  seen(
    ['qodo/action-required', 'Qodo: code review comment with numbered issues'],
    'told',
    at.atEnd,
    ({ defect: d }) =>
      `<h3>Code Review by Qodo</h3>\n\n### Action required\n\n<details>\n<summary>1. ${d.title} <code>🐞 Bug</code> <code>⛨ Security</code></summary>\n\n> ${d.why}\n>\n> \`${d.path}[${n(d.line)}-${n(d.end)}]\`\n\n</details>`,
  ),
];

const SOURCERY: readonly Shape[] = [
  seen(
    ['sourcery/individual', 'Sourcery: prompt for agents with individual comments'],
    'told',
    at.atEnd,
    ({ defect: d }) =>
      `## Individual Comments\n\n### Comment 1\n<location path="${d.path}" line_range="${n(d.line)}-${n(d.end)}" />\n<code_context>\n+${d.code}\n</code_context>\n<issue_to_address>\n**🚨 issue (security):** ${d.title}\n\n${d.why}\n</issue_to_address>`,
  ),
  seen(
    ['sourcery/inline', 'Sourcery: inline comments as people store them'],
    'told',
    [at.inImportant, at.afterFindings],
    ({ defect: d }) => `### Comment 1\n\n**Location**: \`${lined(d)}\`\n\n**issue (bug_risk):** ${d.title}\n\n${d.why}`,
  ),
  seen(
    ['conventional/blocking', 'Conventional Comments: the specification and pages about it'],
    'red',
    [at.atEnd, at.afterFindings, at.inImportant],
    ({ defect: d, chance }) =>
      `**${chance.pick(['issue (blocking):', 'issue (security, blocking):', 'todo (blocking):'])}** ${d.title} — \`${lined(d)}\`\n\n${d.why}`,
  ),
  seen(
    ['conventional/mapped', 'A review skill that maps severities to Conventional Comments'],
    'red',
    at.afterFindings,
    ({ defect: d }) => `= Comments\n\n- issue (blocking): ${d.title} (\`${lined(d)}\`). Severity: critical. ${d.why}`,
  ),
];

const CLAUDE: readonly Shape[] = [
  seen(
    ['security-review/alone', 'Claude Code /security-review: its required output format'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `# Vuln 1: ${d.title}: \`${lined(d)}\`\n\n* Severity: High\n* Description: ${d.why}\n* Exploit Scenario: One request is enough.\n* Recommendation: ${d.fix}`,
  ),
  seen(
    ['security-review/added', 'Claude Code /security-review: behind another review'],
    'placed',
    at.atEnd,
    ({ defect: d, chance }) =>
      `# Vuln 1: ${chance.pick(['auth_bypass', 'XSS', 'Command injection'])}: \`${lined(d)}\`\n\n* Severity: Critical\n* Confidence: 0.95\n* Description: ${d.title}. ${d.why}\n* Recommendation: ${d.fix}`,
  ),
  seen(
    ['security-review/dashes', 'Claude Code security review action: variant of the format'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `# Security Review\n\n## Vuln 1: ${d.title}: \`${lined(d)}\`\n\n- **Severity:** HIGH\n- **Category:** auth_bypass\n- **Description:** ${d.why}\n- **Recommendation:** ${d.fix}`,
  ),
  seen(
    ['security-scan/heading', 'A security review skill: report template'],
    'red',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `## 🔒 Security Scan\n\n### Summary\n\n**Findings**: 1 high, 0 medium | **Confidence threshold**: ≥ 8/10\n**Verdict**: ⚠️ Issues found — human review required\n\n### Findings\n\n#### 🔴 HIGH: ${d.title} — \`${lined(d)}\`\n\n- **Category**: command_injection\n- **Confidence**: 9/10\n- **Description**: ${d.why}\n- **Recommendation**: ${d.fix}`,
  ),
  seen(
    ['code-review-plugin', 'Claude Code code-review plugin: comment with permalinks'],
    'told',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `### Code review\n\nFound 1 issue:\n\n1. ${d.title} (bug due to \`${d.code.replace(/`/g, '')}\`)\n\n${permalink(d)}\n\n🤖 Generated with [Claude Code](https://claude.ai/code)`,
  ),
  seen(
    ['code-review-plugin/added', 'Claude Code code-review plugin: behind another review'],
    'told',
    at.atEnd,
    ({ defect: d }) => `### Code review\n\nFound 1 issue:\n\n1. ${d.title} (${d.why})\n\n${permalink(d)}`,
  ),
];

const CODEX: readonly Shape[] = [
  seen(
    ['codex/list', 'Codex CLI review: list of comments'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `The patch breaks a guarantee that callers rely on.\n\nReview comment:\n\n- [P0] ${d.title} — /work/repo/${placeOf(d)}\n  ${d.why}`,
  ),
  seen(
    ['codex/list-added', 'Codex CLI review: full review comments behind a text'],
    'placed',
    [at.atEnd, at.afterFindings],
    ({ defect: d }) =>
      `Full review comments:\n\n- [P0] ${d.title} — ${placeOf(d)}\n  ${d.why}\n\n- [P2] Log line is written twice — ${d.path}:3-4\n  Only the second one says which user it was.`,
  ),
  seen(
    ['codex/categories', 'Codex CLI: noted variations of its review output'],
    'red',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `**Key Findings**\n\n- **Critical** – ${d.title} (\`${lined(d)}\`): ${d.why}\n\n**Maintainability**\n\n- None.`,
  ),
];

const GEMINI: readonly Shape[] = [
  seen(
    ['gemini/file-and-line', 'Gemini CLI code-review extension: its prompt'],
    'placed',
    [at.insteadOfFindings, at.atEnd],
    ({ defect: d }) =>
      `# Change summary: one sentence on the change.\n\n## File: ${d.path}\n### L${n(d.line)}: [CRITICAL] ${d.title}\n\n${d.why}\n\nSuggested change:\n${diff(d)}`,
  ),
  seen(
    ['gemini/inline-badge', 'Gemini Code Assist: inline comments on pull requests'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `**${d.path}** (${n(d.line)}-${n(d.end)})\n\n![critical](https://www.gstatic.com/codereviewagent/critical.svg)\n\n${d.title}. ${d.why}\n\n${fenced(d.code, 'suggestion')}`,
  ),
  seen(
    ['gemini/extension-plain', 'A Gemini code reviewer extension: its readme'],
    'red',
    OWN_SECTION,
    ({ defect: d }) => `🔴 CRITICAL: ${d.title}\nFile: ${lined(d)}\nSuggestion: ${d.fix}`,
  ),
  seen(
    ['gemini/skill-box', 'A Gemini review skill: terminal output'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `═══════════════════════════════\n🔍 GEMINI CODE REVIEW\n═══════════════════════════════\n\n🔄 Verdict: REQUEST_CHANGES (1 blocking)\n\n┌──────────────────────────────┐\n│ 🚨 BLOCKING (Must Fix)       │\n├──────────────────────────────┤\n│ 1. ${lined(d)} ${d.title} │\n└──────────────────────────────┘`,
  ),
  seen(
    ['gemini/role', 'A Gemini reviewer role: prompt of a skill'],
    'placed',
    [at.insteadOfFindings, at.inImportant],
    ({ defect: d }) =>
      `### [CRITICAL] ${d.title}\n\n- **Location:** \`${lined(d)}\`\n- **Category:** Security\n- **Description:** ${d.why}\n- **Impact:** Everybody is affected.\n- **Suggestion:** ${d.fix}`,
  ),
];

/** All of them; the rest is in `template-shapes`. */
export const TOOL_SHAPES: readonly Shape[] = [
  ...[...CODERABBIT, ...COPILOT, ...GREPTILE, ...CURSOR],
  ...[...QODO, ...SOURCERY, ...CLAUDE, ...CODEX, ...GEMINI],
];
