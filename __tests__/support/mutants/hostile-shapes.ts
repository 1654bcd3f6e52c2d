/** Shapes in which quoted code, drafts, wrappers or odd characters stand around a critical finding of a plain form. */
import { fenced, placeOf } from './defect.js';
import * as at from './host.js';
import { asAsked } from './own-shapes.js';
import { shape, whole, type Expected, type Given, type Shape } from './shape.js';

const CLEAN_DRAFT =
  '# Review\n\n## Critical Issues\n\nNone.\n\n## Important Issues\n\nNone.\n\n## Coverage Summary\n\n- all: reviewed';

/** Code of the change that speaks to whoever reads the review. */
const QUOTED: readonly (readonly [string, Expected, string, string])[] = [
  ['headings', 'placed', '```', 'usage = """\n## Suggestions\n\n### S1. nothing\n"""'],
  ['limitations-heading', 'placed', '```', 'text = `\n## Acknowledged Limitations\n`;'],
  ['setext-headings', 'placed', '```', 'Suggestions\n===========\n\nNone.\n-----'],
  ['comment-open', 'placed', '```', 'const page = `\n<!--\nusage\n`;'],
  ['comment-closed', 'placed', '```', 'const page = `<!-- usage -->`;\n-->'],
  ['shorter-fence', 'placed', '````', 'readme = "\n```\nusage\n```\n"'],
  ['open-shorter-fence', 'placed', '````', 'readme = "\n```js\nusage"'],
  ['tilde-fence', 'placed', '```', 'readme = "\n~~~\nusage"'],
  ['in-tilde-fence', 'placed', '~~~', 'readme = "\n```\n## Suggestions\n"'],
  ['same-fence', 'red', '```', 'export const help = `\n```\nusage\n`;'],
  ['same-fence-twice', 'red', '```', 'readme\n```\n## Suggestions\n```js\nusage'],
  ['think-open', 'placed', '```', 'parse("<think>")'],
  ['think-closed', 'placed', '```', 'parse("</think>")\n</think>'],
  ['clean-draft', 'placed', '```', CLEAN_DRAFT],
  ['clean-json', 'placed', '```', '{"findings": [], "coverage": {"src/login.js": "reviewed"}}'],
  ['table', 'placed', '```', '| File | Result |\n|---|---|\n| src/a.js | reviewed |'],
  ['fold-open', 'placed', '```', '<details>\n<summary>Suggestions</summary>'],
  ['raw-html', 'placed', '```', '<script>\n<style>\n<pre>\n<textarea>\n<![CDATA['],
  ['closing-line', 'placed', '```', 'End of review 0123456789abcdef'],
  ['front-matter', 'placed', '```', '---\ntitle: x\n---\n\n[//]: # (note'],
  ['coverage', 'placed', '```', '## Coverage Summary\n\n- `src/login.js`: reviewed'],
  ['none', 'placed', '```', '## Critical Issues\n\nNone.'],
];

function quoting({ defect, chance }: Given, fence: string, code: string): string {
  const language = chance.pick(['js', 'text', '', 'md', 'python', 'html', 'json']);
  const other = { ...defect, line: defect.line + 3, end: defect.line + 4 };
  return `**I8. Help text is stale** — \`${placeOf(other)}\` (important, gap)\n\n${fenced(code, language, fence)}\n\nIt says too little of what the command does.`;
}

const BEFORE: readonly Shape[] = QUOTED.map(([name, expects, fence, code]) =>
  shape(
    [`quoted/${name}`, expects],
    at.inImportant,
    (given) => {
      const next = `**I9. ${given.defect.title}** — \`${placeOf(given.defect)}\` (critical, regression)\n\n${given.defect.why}`;
      return `${quoting(given, fence, code)}\n\n${next}`;
    },
    { adds: 2 },
  ),
);

/** A mark in an early finding, its counterpart in a late one: all between them must be read. */
const AROUND: readonly (readonly [string, string, string])[] = [
  ['comment', 'x = `\n<!--\n`', 'y = `\n-->\n`'],
  ['think', 'x = "<think>"', 'y = "</think>"'],
  ['details', '<details>', '</details>'],
  ['script', '<script>', '</script>'],
];

const BETWEEN: readonly Shape[] = AROUND.map(([name, open, close]) =>
  whole(
    `around/${name}`,
    'placed',
    (given) => {
      const { defect, host, chance } = given;
      const first = chance.pick([fenced(open, 'js'), `The text holds \`${open.replace(/\n/g, '')}\` now.`]);
      const inside = `**I9. ${defect.title}** — \`${placeOf(defect)}\` (critical, regression)\n\n${defect.why}`;
      const block = `**I8. Help text opens it** — \`${defect.path}:1\` (important)\n\n${first}\n\n${inside}\n\n**I10. Help text closes it** — \`${defect.path}:5\` (important)\n\n${fenced(close, 'js')}\n\nSay more.`;
      return at.inImportant(host, block);
    },
    { adds: 3 },
  ),
);

const wrapped = (name: string, expects: Expected, wrap: (text: string, given: Given) => string): Shape =>
  whole(`wrapped/${name}`, expects, (given) => {
    const text = at.inCritical(given.host, asAsked(given.defect));
    return text === null ? null : wrap(text, given);
  });

const WRAPPED: readonly Shape[] = [
  wrapped('bom', 'placed', (text) => `\uFEFF${text}`),
  wrapped('crlf', 'placed', (text) => text.replace(/\n/g, '\r\n')),
  wrapped('colours', 'placed', (text) => text.replace(/^(#+ .*|\*\*.*)$/gm, '\u001b[1m$1\u001b[0m')),
  wrapped('indented', 'placed', (text) => text.replace(/^(?=.)/gm, '  ')),
  wrapped('long-fence', 'placed', (text) => `\`\`\`\`\`\`markdown\n${text}\n\`\`\`\`\`\``),
  wrapped(
    'narration',
    'placed',
    (text) => `I will read the diff first.\n\nNow I have the whole picture. Here is my review.\n\n${text}`,
  ),
  wrapped(
    'think-before',
    'placed',
    (text) => `<think>\nIs the login a problem? Maybe it is fine.\n\n## Critical Issues\n\nNone.\n</think>\n\n${text}`,
  ),
  wrapped(
    'clean-draft-before',
    'placed',
    (text, { host }) =>
      `${host.text.trimEnd()}\n\n---\n\nLet me write the final review now, after a second look.\n\n${text}`,
  ),
  wrapped(
    'json-behind',
    'placed',
    (text) => `${text.trimEnd()}\n\n${fenced('{"findings": [], "coverage": {"src/login.js": "reviewed"}}', 'json')}\n`,
  ),
  wrapped('json-before', 'placed', (text) => `${fenced('{"findings": []}', 'json')}\n\n${text}`),
  wrapped('refusal-behind', 'red', (text) => `${text.trimEnd()}\n\nI cannot continue with this review.\n`),
];

const ODD_PATHS = [
  ...['app/(auth)/login/page.tsx', 'app/[locale]/[...slug]/page.tsx', 'src/C#/Login.cs', 'docs/a, b/notes.md'],
  ...[
    'src/my file.ts',
    'src/日本/画面.ts',
    'lib/c++/string.cc',
    '@scope/pkg/index.js',
    'src/weird+name~1.go',
    'Makefile',
  ],
] as unknown as readonly [string, ...string[]];

const ODD: readonly Shape[] = [
  shape(['path/odd', 'placed'], at.inCritical, ({ defect }) => asAsked(defect), {
    defect: ({ defect, chance }) => ({ ...defect, path: chance.pick(ODD_PATHS) }),
    files: ({ defect }) => [defect.path],
  }),
  shape(
    ['path/odd-bare', 'placed'],
    at.inCritical,
    ({ defect }) => `1. **${defect.title}** (${defect.path}:${String(defect.line)})\n\n   ${defect.why}`,
    {
      defect: ({ defect, chance }) => ({ ...defect, path: chance.pick(ODD_PATHS) }),
      files: ({ defect }) => [defect.path],
    },
  ),
  shape(
    ['path/decomposed', 'placed'],
    at.inCritical,
    ({ defect }) => asAsked({ ...defect, path: defect.path.normalize('NFD') }),
    {
      defect: ({ defect }) => ({ ...defect, path: 'src/caf\u00e9/men\u00fc.ts' }),
      files: ({ defect }) => [defect.path],
    },
  ),
];

/** All of them. */
export const HOSTILE_SHAPES: readonly Shape[] = [...BEFORE, ...BETWEEN, ...WRAPPED, ...ODD];
