/** Harmless texts of other review tools and of people: overviews, walkthroughs, clean results and praise. */
import * as at from './host.js';
import { said } from './twins.js';
import type { Shape } from './shape.js';

/** All of them. */
export const TOOL_TWINS: readonly Shape[] = [
  said(
    'coderabbit-walkthrough',
    at.atTop,
    [
      '## Walkthrough\n\nThe change moves the parser into a package of its own and adapts its callers.\n\n## Changes\n\n| File(s) | Summary |\n|---|---|\n| `src/a.ts` | Moves the parser |',
      '**Actionable comments posted: 0**\n\n<details>\n<summary>📒 Files selected for processing (2)</summary>\n\n* `src/a.ts`\n* `src/b.ts`\n\n</details>',
    ],
    'CodeRabbit: walkthroughs and empty reviews',
  ),
  said(
    'copilot-overview',
    at.atTop,
    [
      '## Pull request overview\n\nThis change updates the parser.\n\nCopilot reviewed 5 out of 5 changed files in this pull request and generated no new comments.\n\n<details>\n<summary>Show a summary per file</summary>\n\n| File | Description |\n| ---- | ----------- |\n| src/a.ts | Moves the parser |\n\n</details>',
    ],
    'GitHub Copilot code review: overview',
  ),
  said(
    'greptile-summary',
    at.atTop,
    [
      '<h3>Greptile Summary</h3>\n\nThis change adds a guard to the parser.\n\n<h3>Confidence Score: 5/5</h3>\n\nSafe to merge with minimal risk.',
      '**Confidence Score: 5/5**\n\nThe changes are documentation only.',
    ],
    'Greptile: summary with a high score',
  ),
  said(
    'qodo-guide',
    [at.atTop, at.atEnd],
    [
      '## PR Reviewer Guide 🔍\n\n<table>\n<tr><td>⏱️&nbsp;<strong>Estimated effort to review</strong>: 2 🔵🔵⚪⚪⚪</td></tr>\n<tr><td>🧪&nbsp;<strong>PR contains tests</strong></td></tr>\n<tr><td>🔒&nbsp;<strong>No security concerns identified</strong></td></tr>\n<tr><td>⚡&nbsp;<strong>No major issues detected</strong></td></tr>\n</table>',
    ],
    'Qodo PR-Agent: reviewer guide without issues',
  ),
  said(
    'bugbot-clean',
    at.atEnd,
    ['✅ Bugbot reviewed your changes and found no bugs!', 'Bugbot found no new issues.'],
    'Cursor Bugbot: clean comment',
  ),
  said(
    'sonar-passed',
    at.atEnd,
    [
      '## Quality Gate passed\n\nIssues\n0 New issues\n0 Accepted issues\n\nMeasures\n0 Security Hotspots\n0.0% Coverage on New Code',
    ],
    'SonarQube Cloud: passed quality gate',
  ),
  said(
    'codex-clean',
    [at.atEnd, at.atTop],
    [
      "Codex Review: Didn't find any major issues. Keep them coming!",
      'No actionable issues were found in the changed code.',
    ],
    'Codex: clean comment',
  ),
  said(
    'claude-clean',
    at.atEnd,
    [
      '### Code review\n\nNo issues found. Checked for bugs and CLAUDE.md compliance.',
      '# Security Review Report\n\nNo high-confidence vulnerabilities found in the PR diff.',
    ],
    'Claude Code: clean results of its review commands',
  ),
  said(
    'gemini-summary',
    at.atTop,
    [
      '## Summary of Changes\n\nThis change moves the parser.\n\n### Highlights\n\n* **Parser**: now a package of its own.',
      '## Code Review\n\nThis change is well structured. I have no feedback to provide.',
    ],
    'Gemini Code Assist: summary comments',
  ),
  said(
    'sourcery-guide',
    at.atTop,
    [
      "## Reviewer's Guide\n\nMoves the parser.\n\n### File-Level Changes\n\n| Change | Details | Files |\n|---|---|---|\n| Parser moved | Own package | `src/a.ts` |",
      "Hey there - I've reviewed your changes and they look great!",
    ],
    'Sourcery: reviewer guide and praise',
  ),
  said(
    'danger-clean',
    at.atEnd,
    [
      'All green. Well done :white_check_mark:',
      '|   | Messages |\n|---|---|\n| :book: | :tada: The change added 12 and removed 3 lines. |',
    ],
    'Danger: messages without a fail',
  ),
  said(
    'praise',
    [at.atTop, at.atEnd],
    [
      'Great work! The tests are thorough, and the naming is clear.',
      'LGTM 👍',
      'Nice cleanup. This makes the critical code much easier to read.',
      'praise: the error messages say what to do.',
    ],
    'Reviews that people write',
  ),
  said(
    'commands-fold',
    at.atEnd,
    [
      '<details>\n<summary>Commands I ran</summary>\n\n- `git log -3`\n- `grep -rn critical src`\n\n</details>',
      '<details>\n<summary>📝 Review notes</summary>\n\nRead all changed files twice.\n\n</details>',
    ],
    'CodeRabbit: folds with the scripts that were run',
  ),
  said(
    'checklist',
    at.atEnd,
    [
      '- [x] Security: no secrets in the diff\n- [x] Tests: pass\n- [x] Docs: updated',
      '✅ Security\n✅ Performance\n✅ Error handling',
    ],
    'Public review checklists',
  ),
  said(
    'table-of-checks',
    at.inTesting,
    [
      '| Check | Result |\n|---|---|\n| Unit tests | pass |\n| Critical path | covered |',
      '| Area | Risk |\n|---|---|\n| Parser | low |\n| Storage | low |',
    ],
    'Review reports with tables of checks',
  ),
];
