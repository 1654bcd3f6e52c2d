/** Shapes of critical findings as remarks, counts, verdicts and records of other tools: what carries a grade beside a list of findings. */
import { fenced, placeOf, type Defect } from './defect.js';
import * as at from './host.js';
import { shape, type Expected, type Given, type Shape } from './shape.js';
import type { Place } from './host.js';

const n = (line: number): string => String(line);
const lined = ({ path, line }: Defect): string => `${path}:${n(line)}`;

function seen(
  [name, where]: readonly [string, string],
  expects: Expected,
  places: Place | readonly [Place, ...Place[]],
  write: (given: Given) => string,
): Shape {
  return shape([name, expects], places, write, { seen: where });
}

const VERDICTS: readonly Shape[] = [
  seen(
    ['verdict/bugbot-count', 'Cursor Bugbot: summary of a review that found something'],
    'red',
    at.inCleanSummary,
    () => 'Bugbot has reviewed your changes and found 1 potential issue. It must be fixed before merging.',
  ),
  seen(
    ['verdict/priority-counts', 'An opencode reviewer agent: counts in its summary'],
    'red',
    at.inCleanSummary,
    () => 'P0: 1\nP1: 0\nP2: 0\nP3: 0',
  ),
  seen(
    ['verdict/severity-counts', 'A review agent in the shape of CodeRabbit: distribution of severities'],
    'red',
    at.inCleanSummary,
    () => '### Severity Distribution\n- 🔴 Critical: 1\n- 🟠 Major: 0\n- 🟡 Minor: 0',
  ),
  seen(
    ['verdict/counts-table', 'Review reports with a table of counts'],
    'red',
    at.inCleanSummary,
    () => '| Severity | Count |\n|---|---|\n| Critical | 1 |\n| Important | 0 |',
  ),
  seen(
    ['verdict/sonar-gate', 'SonarQube Cloud: failed quality gate without a list'],
    'red',
    at.inCleanSummary,
    () => '**Quality Gate failed**\n\nFailed conditions\n1 New Blocker Issue',
  ),
  seen(
    ['verdict/codex', 'Codex review: overall correctness in words'],
    'red',
    at.inCleanSummary,
    ({ defect: d }) => `**Overall correctness: patch is incorrect.** ${d.title} in \`${lined(d)}\`.`,
  ),
  seen(['verdict/nack', 'Public review prompts: verdict words'], 'red', at.inCleanSummary, ({ chance }) =>
    chance.pick([
      '**Verdict:** NACK',
      '**Verdict:** REJECTED',
      '**Verdict**: NEEDS_REVISION',
      'Verdict: ❌ BLOCKED',
      '**Merge recommendation:** do not merge',
    ]),
  ),
];

const REMARKS: readonly Shape[] = [
  seen(
    ['remark/cross', 'A published rule of how people review: emoji that say what has to change'],
    'red',
    [at.atEnd, at.afterFindings],
    ({ defect: d }) => `- ❌ \`${lined(d)}\`: ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/bang', 'A review skill: Conventional Comments with a mark for blocking'],
    'told',
    [at.inImportant, at.afterFindings],
    ({ defect: d }) => `issue(security)!: ${d.title} (\`${lined(d)}\`)\n\n${d.why}`,
  ),
  seen(
    ['remark/greptile-kind', 'Greptile: inline comments by kind'],
    'told',
    at.inImportant,
    ({ defect: d }) => `**${lined(d)}**\n\n**logic:** ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/line-and-comment', 'A review script: one line for each comment'],
    'critical',
    at.inCritical,
    ({ defect: d }) => `${d.path}\n\nLine ${n(d.line)}: ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/first-bot', 'The open-source reviewer before CodeRabbit: ranges under a file'],
    'critical',
    at.inCritical,
    ({ defect: d }) => `### ${d.path}\n\n${n(d.line)}-${n(d.end)}: ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/severity-first', 'A review bot: prompt that lists issues by severity'],
    'red',
    [at.insteadOfFindings, at.afterFindings],
    ({ defect: d }) =>
      `## Issues\n\n1. **critical**: \`${d.path}\`, lines ${n(d.line)}-${n(d.end)}: ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/numbered-issues', 'A pull request review plugin: structure of its output'],
    'red',
    [at.insteadOfFindings, at.atEnd],
    ({ defect: d }) =>
      `### Issues Found\n\n1. **[CRITICAL] ${d.title}**\n   - File: \`${lined(d)}\`\n   - Problem: ${d.why}\n   - Fix: ${d.fix}`,
  ),
  seen(
    ['remark/action-items', 'A reviewer agent: checklist of action items'],
    'red',
    at.atEnd,
    ({ defect: d }) => `## Action Items\n\n- [ ] [critical] ${d.title} (\`${lined(d)}\`)\n- [ ] Update the readme`,
  ),
  seen(
    ['remark/codex-categories', 'Codex CLI: findings below bold categories'],
    'told',
    [at.afterFindings, at.atEnd],
    ({ defect: d }) => `**Security**\n\n- \`${lined(d)}\` – ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/property-table', 'Vulnerability pages: one table of properties for each'],
    'red',
    [at.atEnd, at.afterFindings],
    ({ defect: d }) =>
      `### ${d.title}\n\n| Property | Value |\n|---|---|\n| Severity | Critical |\n| File | \`${lined(d)}\` |\n| Confidence | High |\n\n${d.why}`,
  ),
  seen(
    ['remark/agent-block', 'Copilot comments with a block for agents: severity, location, text'],
    'critical',
    at.inCritical,
    ({ defect: d }) => fenced(`Severity: critical\nLocation: ${placeOf(d)}\nReview: ${d.title}. ${d.why}`, 'text'),
  ),
  seen(
    ['remark/copilot-overview', 'GitHub Copilot code review: overview with suppressed comments'],
    'told',
    at.atEnd,
    ({ defect: d }) =>
      `## Copilot review overview\n\n**Findings:** 1\n\n### Suppressed comments (1)\n\n**${lined(d)}**\n* ${d.title}. ${d.why}`,
  ),
  seen(
    ['remark/semgrep-line', 'Semgrep: output in the documentation of its findings'],
    'critical',
    at.inCritical,
    ({ defect: d }) => `${d.path}\nseverity:error rule:no-bypass: ${d.title}\n${n(d.line)}:${d.code}`,
  ),
  seen(
    ['remark/harness-table', 'A review harness: HTML table of claims'],
    'critical',
    at.inCritical,
    ({ defect: d }) =>
      `<table><tr><td style="padding:6px 10px">C30</td><td>${d.title}</td><td><span style="color:#c00">FAIL</span></td><td>${placeOf(d)}</td></tr></table>`,
  ),
  seen(
    ['remark/scenario-priority', 'A review guideline: tags of priority'],
    'placed',
    [at.insteadOfFindings, at.inImportant],
    ({ defect: d, chance }) =>
      `${chance.pick(['- [P0]', '- **[P0]**', '[P0]'])} ${d.title} — ${placeOf(d)}\n\n  ${d.why}`,
  ),
  seen(
    ['remark/template-headings', 'A standard of severities and places in reviews'],
    'placed',
    at.insteadOfFindings,
    ({ defect: d }) =>
      `## Findings\n\n### CRITICAL\n\n1. **${d.title}** (\`${lined(d)}\`)\n\n   ${d.why}\n\n### LOW\n\nNone.`,
  ),
];

/** All of them. */
export const REMARK_SHAPES: readonly Shape[] = [...VERDICTS, ...REMARKS];
