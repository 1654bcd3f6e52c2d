/** Shapes of critical findings as linters, scanners and public prompt templates write them, in Markdown. */
import { fenced, placeOf, type Defect } from './defect.js';
import * as at from './host.js';
import type { Place } from './host.js';
import { shape, type Expected, type Given, type Shape } from './shape.js';

const n = (line: number): string => String(line);
const lined = ({ path, line }: Defect): string => `${path}:${n(line)}`;

function seen(
  [name, where]: readonly [string, string],
  expects: Expected,
  place: Place | readonly [Place, ...Place[]],
  write: (given: Given) => string,
): Shape {
  return shape([name, expects], place, write, { seen: where });
}

const SCANNERS: readonly Shape[] = [
  seen(
    ['sonar/table', 'SonarQube Cloud: failed quality gate, issues as a table'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `## Quality Gate failed\n\nFailed conditions\n1 New Blocker Issue\n\n| Severity | File | Issue |\n|---|---|---|\n| Blocker | ${lined(d)} | ${d.title} |`,
  ),
  seen(
    ['danger/table', 'Danger: Markdown table of fails'],
    'critical',
    at.inCritical,
    ({ defect: d }) => `|   | Fails |\n|---|---|\n| :no_entry_sign: | ${d.title} (${d.path}#L${n(d.line)}) |`,
  ),
  seen(
    ['danger/html-table', 'Danger: HTML table of fails'],
    'critical',
    at.inCritical,
    ({ defect: d }) =>
      `<table>\n  <thead>\n    <tr>\n      <th width="50"></th>\n      <th width="100%" data-danger-table="true">Fails</th>\n    </tr>\n  </thead>\n  <tbody>\n<tr>\n      <td>:no_entry_sign:</td>\n      <td>${d.title}: ${lined(d)}</td>\n    </tr></tbody>\n</table>`,
  ),
  seen(
    ['reviewdog/lines', 'reviewdog and linters: lines of errors'],
    'critical',
    at.inCritical,
    ({ defect: d, chance }) =>
      chance.pick([
        `${lined(d)}:5: error: ${d.title} [no-bypass]`,
        fenced(`${lined(d)}:5: [error] ${d.title} (no-bypass)`),
        `- ${lined(d)}:5: ${d.title}`,
      ]),
  ),
  seen(
    ['semgrep/text', 'Semgrep: text output of a scan'],
    'red',
    [at.atEnd, at.inCritical],
    ({ defect: d, chance }) => {
      const text = `    ${d.path}\n   ❯❯❱ rules.auth.bypass\n          ❰❰ Blocking ❱❱\n          ${d.title}. ${d.why}\n\n           ${n(d.line)}┆ ${d.code}`;
      return chance.pick([`### Semgrep: critical\n\n${fenced(text)}`, `### Blocking code findings\n\n${text}`]);
    },
  ),
  seen(
    ['snyk/text', 'Snyk Code: text output'],
    'red',
    [at.atEnd, at.inCritical],
    ({ defect: d }) => ` ✗ [Critical] ${d.title}\n   Path: ${d.path}, line ${n(d.line)}\n   Info: ${d.why}`,
  ),
  seen(
    ['codeguru/comment', 'Amazon Q and CodeGuru: comment with severity and weakness'],
    'red',
    [at.atEnd, at.inImportant],
    ({ defect: d }) =>
      `**🛑 ${d.title}**\n\n**Severity:** Critical\n**CWE:** CWE-287\n**Location:** ${lined(d)}\n\n${d.why}`,
  ),
  seen(
    ['korbit/comment', 'Korbit: comment with folds'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `### ${d.title} <sub>![category Security](https://assets.example/security.svg)</sub>\n\n**Severity: Critical** in \`${lined(d)}\`\n\n<details><summary>Tell me more</summary>\n\n###### What is the issue?\n${d.why}\n\n###### Why this matters\nEverybody is affected.\n\n</details>`,
  ),
  seen(
    ['deepsource/table', 'DeepSource: review with a table of issues'],
    'critical',
    at.inCritical,
    ({ defect: d }) =>
      `| Issue | Category | Occurrences |\n|:--|:--|:--|\n| ${d.title} | Bug risk | 1 (\`${lined(d)}\`) |`,
  ),
];

const TEMPLATES: readonly Shape[] = [
  seen(
    ['template/confidence-heading', 'A review plugin: output template with scores in headings'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `### Critical (95-100) 🔴\nMust fix before committing:\n\n1. **${lined(d)}** - ${d.title}\n\n   ${d.why}\n\n   \`\`\`diff\n   -${d.code}\n   \`\`\`\n\n### Medium Priority (70-79) 🟡\nConsider fixing:\n\nNone.`,
  ),
  seen(
    ['template/nested-fields', 'An extension for reviews before merging: default instructions'],
    'critical',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `## Issues Found\n\n### 🔴 CRITICAL Priority Issues\nIssues that must be fixed before merge:\n\n- **File**: \`${d.path}\`\n  - **Line**: ${n(d.line)}\n  - **Issue**: ${d.title}\n  - **Code**:\n    \`\`\`\n    ${d.code}\n    \`\`\`\n  - **Impact**: Security\n  - **Recommendation**: ${d.fix}`,
  ),
  seen(
    ['template/place-in-brackets', 'A team rule for review comments: file and line in brackets'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `## Code Review Summary\n\n**Verdict:** NEEDS_CHANGES\n\n### Critical (must fix before merge)\n- [${lined(d)}] ${d.title}: ${d.why}\n\n### Minor (non-blocking, nice to have)\n- None\n\n### Positive\n- The tests are well named.`,
  ),
  seen(
    ['template/fold-per-issue', 'A review output format: one fold for each issue'],
    'red',
    [at.insteadOfFindings, at.inImportant, at.atEnd],
    ({ defect: d }) =>
      `## Issues Found\n\n<details>\n<summary>🔴 Critical: ${d.title}</summary>\n\n**File:** ${lined(d)}\n**Description:** ${d.why}\n**Suggestion:** ${d.fix}\n\n</details>`,
  ),
  seen(
    ['template/severity-heading', 'A reviewer output format: severity as the heading'],
    'red',
    [at.insteadOfFindings, at.inImportant, at.atEnd],
    ({ defect: d }) =>
      `### [severity: critical]\n**File**: ${d.path}\n**Line(s)**: ${n(d.line)}-${n(d.end)}\n**Issue**: ${d.title}. ${d.why}\n**Fix**: ${d.fix}`,
  ),
  seen(
    ['template/one-line', 'A reviewer role: one line for each finding'],
    'red',
    [at.insteadOfFindings, at.inImportant, at.atEnd],
    ({ defect: d }) => `[CRITICAL] ${lined(d)} - ${d.title}\n  Suggestion: ${d.fix}`,
  ),
  seen(
    ['template/must-fix-shout', 'A review tool: documentation of its severities'],
    'placed',
    at.asCritical,
    ({ defect: d }) => `🚨 CRITICAL ISSUES - Must Fix Before Merging\n\n- **${d.title}** (\`${lined(d)}\`): ${d.why}`,
  ),
  seen(
    ['template/yaml-items', 'An opencode reviewer agent: forced file format'],
    'red',
    [at.insteadOfFindings, at.atEnd],
    ({ defect: d }) =>
      `## Findings\n\n- id: CLD-001\n  priority: P0\n  category: security\n  file: ${d.path}\n  line: ${n(d.line)}\n  title: ${d.title}\n  description: ${d.why}\n  suggestion: ${d.fix}`,
  ),
  seen(
    ['template/priorities', 'An opencode review agent: findings ordered by priority'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `## Findings\n\n### P0\n\n- **${d.title}** — \`${placeOf(d)}\`\n\n  Impact: ${d.why}\n\n### P1\n\nNone.\n\n## Overall Correctness\n\nThe patch is incorrect.`,
  ),
  seen(
    ['template/one-heading-per-field', 'A code quality agent: Markdown template for each issue'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `# ${d.title}\n\n## ${d.path}\n\n## Problem\n\n${d.why}\n\n## Impact\n\nSeverity: critical\n\n## Location\n\nLine ${n(d.line)}`,
  ),
  seen(
    ['template/review-comment', 'A review prompt: numbered comments with a severity level'],
    'red',
    at.atEnd,
    ({ defect: d }) =>
      `## Review Comment 1\n\n### Issue to address\n**critical (security):** ${d.title}\n${d.why}\n\n### Location(s)\n\`${lined(d)}\`\n\n### Suggested Fix\n${fenced(d.code, 'diff')}`,
  ),
  seen(
    ['template/tiers', 'A review library: tiers of issues'],
    'critical',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `## Tier 1: Critical Issues\n\n#### File: \`${d.path}\`\n\nLine ${n(d.line)}: ${d.title}. ${d.why}\n\n## Tier 3: Suggestions\n\nNone.`,
  ),
  seen(
    ['human/blocking-line', 'Reviews that people write: blocking remark in a list'],
    'red',
    [at.inImportant, at.atEnd, at.afterFindings],
    ({ defect: d, chance }) =>
      `- **${chance.pick(['Blocking', 'Must fix', 'Blocker', 'Showstopper'])}:** \`${lined(d)}\` ${d.title}. ${d.why}`,
  ),
  seen(
    ['human/requested-changes', 'Reviews that people write: requested changes'],
    'told',
    [at.atEnd, at.afterFindings],
    ({ defect: d }) => `= Requested changes\n\n1. \`${lined(d)}\`: ${d.title}. ${d.why}`,
  ),
];

/** All of them. */
export const TEMPLATE_SHAPES: readonly Shape[] = [...SCANNERS, ...TEMPLATES];
