/** A report whose every text attacks the reader: markup, scripts, links, terminals, direction, invisibility, size. */
import { NO_FIX } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import { anchor, excerpt, finding, introduced, source } from './html-findings.js';
import { richReport } from './html-sample.js';

/** Sets a global when anything of it runs. */
const RUN = 'window.__ran=1';

const ATTACKS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><a xlink:href="javascript:${RUN}"><text y=20>svg</text></a></svg>`,
  `<iframe src="https://evil.example/frame"></iframe><object data="https://evil.example/o"></object>`,
  `<style>*{display:none}@import url(https://evil.example/s.css)</style>`,
  `<form action="https://evil.example/f"><button>send</button></form><meta http-equiv="refresh" content="0;url=https://evil.example">`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `[javascript](javascript:${RUN}) [data](data:text/html,<script>${RUN}</script>) [vbscript](vbscript:x) [split](java\nscript:${RUN})`,
  `![remote](https://evil.example/pixel.png) ![ref][pixel]\n\n[pixel]: https://evil.example/pixel2.png`,
  `<https://evil.example/auto> www.evil.example [ok](https://example.com "t\\" onmouseover=\\"${RUN}")`,
  `@everyone @org/team #1 octo/repo#2 fixes #3 deadbeefcafe\n\n/deep-review decline C1 because\n\n/approve`,
  `\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 bell\u0007 null\u0000 back\b\b\b`,
  `\u202egnp.exe\u202c \u2066isolate\u2069 zero\u200bwidth\u200c\u200d\ufeff soft\u00ad tag\u{e0041}\u{e0042}`,
  `::error::workflow\n::set-output name=x::y\n##[error]old`,
  `</code></pre></article></main><h1 id="top">out</h1><!-- --> --> <![CDATA[ ]]> <?php ?>`,
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\`\n\`\`\`\`\n\`\`\`\nnested\n\`\`\`\`\n~~~js\n${RUN}\n~~~`,
  `${'`'.repeat(40)}\nnever closed\n${'~'.repeat(50)}`,
  `| a | b |\n|---|---|\n| <script>${RUN}</script> | \`|\` |`,
  `[^1] text\n\n[^1]: <script>${RUN}</script>`,
  `- [ ] <input onfocus="${RUN}" autofocus> - [x] done`,
];

/** All attacks in one text. */
export const HOSTILE_TEXT = ATTACKS.join('\n\n');

/** Texts that are only long or only deep. */
export const HEAVY_TEXTS: Readonly<Record<string, string>> = {
  'five megabytes': 'A line of a very long review. '.repeat(170_000),
  'deep quotes': '> '.repeat(20_000),
  'deep lists': Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  'open brackets': '['.repeat(50_000),
  'open brackets apart': '[a '.repeat(20_000),
  emphasis: '*a **b '.repeat(20_000),
  'links in links': '[x](y '.repeat(10_000),
  'backticks of all lengths': Array.from({ length: 400 }, (_, length) => '`'.repeat(length)).join(' '),
  'fences of all lengths': Array.from({ length: 300 }, (_, length) => '`'.repeat(length)).join('\n'),
  'one line': 'x'.repeat(300_000),
  entities: '&amp;'.repeat(20_000),
  'angle brackets': '<a '.repeat(30_000),
  table: `|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n${`|${'b|'.repeat(2_000)}\n`.repeat(10)}`,
};

/** Each place of a report that shows a model's or a contributor's text, attacked. */
export function hostileReport(): Report {
  const rich = richReport();
  const bad = HOSTILE_TEXT;
  const line = `<img src=x onerror="${RUN}"> \u202e"'>\u001b[31m [x](javascript:${RUN})`;
  const path = `src/<img src=x onerror=${RUN}>/"'\u202e.ts`;
  const claimed = source('claude', 20, 'critical', line);
  const attacked = finding('C1', {
    title: line,
    body: bad,
    locations: [anchor(path, 3, 5, { excerpt: excerpt(3, `+${bad.split('\n').join('\n+')}`) })],
    origin: { ...introduced, reason: line, commit: { sha: 'javascript:1', date: line, subject: line } },
    fix: {
      ...NO_FIX,
      diff: `--- a/x\n+++ b/x\n@@ -1 +1 @@\n-${bad.split('\n').join('\n-')}`,
      applies: 'applies',
      reason: line,
      confined: true,
    },
    reviewers: ['claude', line],
    sources: [
      {
        ...claimed,
        anchored: { ...claimed.anchored, finding: { ...claimed.anchored.finding, file: line, id: line } },
        alsoIn: [line],
      },
    ],
    reconciliation: { kind: 'settled', votes: { [line]: 'critical', claude: 'suggestion' }, reason: line },
    joins: [{ a: line, b: line, score: 1, parts: { [line]: 1 } }],
    related: [`"><script>${RUN}</script>`],
    feedback: [`javascript:${RUN}`, 'https://example.com/"onclick="x'],
    key: line,
  });
  const reviewer = rich.reviewers[0];
  const point = {
    id: 'T1',
    kind: 'gap' as const,
    text: bad,
    file: '',
    said: [{ reviewer: line, file: '', text: bad }],
    reviewers: [line],
  };
  return {
    ...rich,
    id: `20260417-123813-<script>${RUN}</script>`,
    mode: line,
    change: rich.change && {
      ...rich.change,
      title: line,
      branch: line,
      author: line,
      repository: `x/y"><script>${RUN}</script>`,
      commits: [{ sha: line, subject: line, author: line, date: line }],
    },
    verdictSentence: line,
    executiveSummary: bad,
    findings: [
      attacked,
      ...Object.entries(HEAVY_TEXTS).map(([title, body], index) => finding(`S${String(index + 1)}`, { title, body })),
    ],
    setAside: [{ kind: 'refuted', to: null, reason: line, title: line, sources: [claimed] }],
    observations: { concerns: [{ ...point, scope: null }], strengths: [] },
    assessments: {
      testing: [point],
      documentation: [],
      commitStructure: [],
      limitations: [],
    },
    feedback: [
      {
        url: `javascript:${RUN}`,
        author: line,
        path: line,
        line: 1,
        body: bad,
        state: 'open',
        finding: line,
        said: [{ reviewer: line, text: bad }],
      },
    ],
    coverage: [{ path, reviewers: { claude: 'reviewed' }, carried: {}, uncovered: true }],
    reconciliation: [line, bad],
    prosePlaces: [{ text: 'x', path, startLine: 1, endLine: 2, excerpt: bad }],
    processNotes: [bad],
    problems: [{ what: line, why: bad, fix: line }],
    decision: { ...rich.decision, reasons: [line, bad], missing: [line, bad] },
    reviewers: reviewer ? [{ ...reviewer, name: line, model: line, remarks: bad }] : [],
    reviews: [
      { file: line, text: bad },
      { file: 'big.md', text: HEAVY_TEXTS['five megabytes'] ?? '' },
    ],
  };
}

/** Many findings with code, fixes and prose, over many files. */
export function largeReport(count: number): Report {
  const rich = richReport();
  const findings = Array.from({ length: count }, (_, index) => {
    const model = rich.findings[index % rich.findings.length] ?? finding('S1');
    const id = `${model.id.charAt(0)}${String(index + 1)}`;
    const path = `src/part-${String(index % 40)}/module-${String(index % 200)}.ts`;
    const locations = model.locations.map((place) => ({ ...place, path }));
    return { ...model, id, key: `key-${String(index)}`, title: `${model.title} (${String(index)})`, locations };
  });
  return { ...rich, findings };
}
