/** What an answer to a question comes to: only what is understood and rests on cited code makes a claim milder. */
import { describe, expect, it } from '@jest/globals';
import { type OpinionAnswer, type SecondOpinion } from '../../src/domain/second-opinion.js';
import type { Severity } from '../../src/domain/severity.js';
import { citedGround, citedNames, citedPaths, weigh } from '../../src/opinion/opinion.js';
import { answer } from '../support/opinions/asked.js';
import { BASE, CHANGED, GOOD, QUESTION, scene } from '../support/opinions/scene.js';

const texts = new Map(
  Object.entries({ ...BASE, ...CHANGED }).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
);
const named = citedNames(new Map([...texts.keys()].map((path) => [path, 'file'] as const)), scene.change);
const said = (text: string): OpinionAnswer => ({
  ...{ text, problem: null, spent: null },
  inquiry: { question: QUESTION, reviewer: 'codex', sameVendor: false },
});
const weighed = (text: string, rated: Severity = 'critical'): SecondOpinion =>
  weigh(said(text), rated, citedGround(scene.change, texts, named));
const citing = (...cites: readonly object[]): SecondOpinion => weighed(answer('refuted', { cites }));
const honest = answer('refuted', { cites: [GOOD] });
const other = answer('confirmed');
const pretty = JSON.stringify(JSON.parse(honest), null, 2);
const fenced = (...answers: readonly string[]): string =>
  answers.map((text) => `\`\`\`json\n${text}\n\`\`\``).join('\n\n');

describe('an answer is one JSON document, alone or in a fence', () => {
  it.each<readonly [string, string]>([
    ['bare', honest],
    ['bare, over several lines', JSON.stringify(JSON.parse(honest), null, 2)],
    ['with blank lines around it', `\n\n  ${honest}\n\n`],
    ['in a fence', fenced(honest)],
    ['in a fence without a language', `\`\`\`\n${honest}\n\`\`\``],
    ['in a fence of waves', `~~~json\n${honest}\n~~~`],
    ['in a long fence', `\`\`\`\`json\n${honest}\n\`\`\`\``],
    ['behind prose', `I looked at the guard.\n\n${fenced(honest)}`],
    ['between prose', `First.\n\n${fenced(honest)}\n\nThat is all.`],
    ['behind a fence of code', `\`\`\`ts\nif (a) { b(); }\n\`\`\`\n\n${fenced(honest)}`],
    ['twice the same', fenced(honest, honest)],
    ['in other letters', answer(' Refuted ', { cites: [GOOD] })],
    ['with Windows line ends', fenced(honest).replaceAll('\n', '\r\n')],
    ['bare, behind prose', `I looked at the guard.\n\n${pretty}`],
    ['bare, before prose', `${pretty}\n\nThat is all.`],
    ['behind a byte order mark', `\ufeff${honest}`],
    ['behind reasoning', `<think>it holds { a: 1 }</think>\n${pretty}`],
    ['in a fence of JSON5', `\`\`\`json5\n${honest}\n\`\`\``],
    ['in a fence on one line', `\`\`\`json ${honest} \`\`\``],
    ['in a fence that closes behind it', `\`\`\`json\n${honest}\`\`\``],
    ['in a fence within the one around all', `\`\`\`\`markdown\nSeen.\n\n${fenced(honest)}\n\`\`\`\``],
    ['in a list', `1. My verdict\n\n${fenced(pretty).replace(/^/gm, '   ')}`],
    ['with a comma too many', fenced(pretty.replace(/\n\}$/, ',\n}'))],
    ['with commas too many in lists', fenced(pretty.replace(/\}\s*\]/, '},\n]'))],
    [
      'with comments',
      `\`\`\`jsonc\n// what I found\n${pretty.replace('"refuted",', '"refuted", /* the guard */')}\n\`\`\``,
    ],
    ['with line breaks and tabs in texts', fenced(pretty.replace('The code says so.', 'The code\n\tsays so.'))],
    ['with a word in bold', answer('**Refuted**.', { cites: [GOOD] })],
    ['behind the form that is asked for', fenced(answer('confirmed | lowered | refuted | unclear'), honest)],
    ['with more fields', answer('refuted', { cites: [GOOD], confidence: 0.9, places: [] })],
  ])('%s', (_, text) => {
    expect(weighed(text)).toMatchObject({ verdict: 'refuted', answered: true });
  });

  it.each<readonly [string, string]>([
    ['nothing', ''],
    ['prose', 'The claim is refuted by `verifyToken`.'],
    ['half a document', honest.slice(0, -20)],
    ['a fence that is not closed', `\`\`\`json\n${honest}`],
    ['two that differ', fenced(honest, other)],
    [
      'two with other severities',
      fenced(
        answer('lowered', { severity: 'suggestion', cites: [GOOD] }),
        answer('lowered', { severity: 'important', cites: [GOOD] }),
      ),
    ],
    ['one that takes the other back', fenced(honest, answer('unclear'))],
    ['a list', `[${honest}]`],
    ['a text', JSON.stringify(honest)],
    ['null', 'null'],
    ['no verdict', '{"severity":"suggestion","reason":"x","cites":[]}'],
    ['an unknown verdict', answer('wrong', { cites: [GOOD] })],
    ['the form that is asked for', answer('confirmed | lowered | refuted | unclear', { cites: [GOOD] })],
    ['a verdict that is no text', '{"verdict":["refuted"],"reason":"x","cites":[]}'],
    ['too much', `${honest}${' '.repeat(200_001)}`],
    ["another's answer in a fence, and its own bare", `It holds\n${fenced(honest)}\nI say:\n${other}`],
    ["its own bare, and another's in a fence", `${other}\n\nThe file holds:\n${fenced(honest)}`],
    ["its own indented, and another's in a fence", `    ${other}\n\n${fenced(honest)}`],
    ["another's answer that its own words take back", `${fenced(honest)}\nSo says the file; I call it confirmed.`],
    ['an answer that was printed as code', `Seen:\n\`\`\`ts\n${honest}\n\`\`\`\nThe claim holds.`],
    ['a draft, and half an answer', `${fenced(honest)}\nNo.\n\`\`\`json\n{ "verdict": "conf`],
    ['a draft, and half an answer without a fence', `${fenced(honest)}\nNo.\n{ "verdict": "confirmed", "sev`],
    ['an answer, and one that is no verdict', fenced(honest, answer('dismissed'))],
    ['two verdicts in one', honest.replace('{', '{"verdict":"confirmed",')],
    ['a verdict within a verdict', answer('unclear', { reason: pretty })],
    ['braces without end', '{\n'.repeat(90_000)],
    ['depth without end', '{"a":'.repeat(30_000)],
  ])('%s is not understood', (_, text) => {
    expect(weighed(text)).toMatchObject({ verdict: 'unclear', cites: [], severity: null });
  });

  it.each<readonly [string, object]>([
    ['cites are no list', { cites: GOOD }],
    ['cites are texts', { cites: ['src/guard.ts:5'] }],
    ['a path is no text', { cites: [{ ...GOOD, path: 5 }] }],
    ['a quote is no text', { cites: [{ ...GOOD, quote: ['return token.length > 0;'] }] }],
    ['a quote is huge', { cites: [{ ...GOOD, quote: GOOD.quote.padEnd(5_000) }] }],
    ['nothing is cited', {}],
    ['the reason is missing', { cites: [GOOD], reason: 5 }],
    ['the reason is empty', { cites: [GOOD], reason: '  ' }],
  ])('%s: no evidence', (_, more) => {
    expect(weighed(answer('refuted', more))).toMatchObject({ verdict: 'unclear', answered: true });
  });
});

describe('an answer that contradicts itself is unclear', () => {
  it.each<readonly [string, object]>([
    ['confirmed', { severity: 'suggestion' }],
    ['confirmed', { severity: 'important' }],
    ['refuted', { severity: 'critical' }],
    ['lowered', { severity: 'critical' }],
    ['lowered', { severity: null }],
    ['lowered', { severity: 'harmless' }],
  ])('%s with %j', (verdict, more) => {
    expect(weighed(answer(verdict, { cites: [GOOD], ...more })).verdict).toBe('unclear');
  });

  it.each<readonly [string, object, Severity, Severity | null]>([
    ['confirmed', { severity: 'critical' }, 'critical', 'critical'],
    ['confirmed', {}, 'critical', 'critical'],
    ['confirmed', { severity: 'critical' }, 'important', 'important'],
    ['lowered', { severity: 'important' }, 'critical', 'important'],
    ['lowered', { severity: 'Suggestion' }, 'critical', 'suggestion'],
    ['lowered', { severity: 'suggestion' }, 'important', 'suggestion'],
    ['refuted', { severity: 'suggestion' }, 'critical', null],
  ])('%s with %j of what is %s', (verdict, more, rated, severity) => {
    const opinion = weighed(answer(verdict, { cites: [GOOD], ...more }), rated);
    expect(opinion).toMatchObject({ verdict, severity });
  });

  it('what is important and called so, since it is not critical, is confirmed', () => {
    expect(weighed(answer('lowered', { severity: 'important', cites: [GOOD] }), 'important').verdict).toBe('confirmed');
  });
});

const WHOLE =
  'export function verifyToken(token: string): boolean {\n  // an empty token is refused here\n  return token.length > 0;\n}';

describe('a cited place counts', () => {
  it.each<readonly [string, object, number, number]>([
    ['as it stands', GOOD, 5, 5],
    ['with other white space', { ...GOOD, quote: '  return   token.length>0 ;\n' }, 5, 5],
    ['over several lines', { ...GOOD, start: 3, end: 6, quote: WHOLE }, 3, 6],
    ['with an elision', { ...GOOD, start: 3, end: 6, quote: WHOLE.replace(/\/\/.*/, '...') }, 3, 6],
    [
      'with line numbers',
      { ...GOOD, start: 4, quote: '4:   // an empty token is refused here\n5:   return token.length > 0;' },
      4,
      5,
    ],
    ['some lines off', { ...GOOD, start: 2, end: 3 }, 5, 5],
    ['far off, where only one place holds it', { ...GOOD, start: 90, end: 95 }, 5, 5],
    ['without lines', { path: GOOD.path, quote: GOOD.quote }, 5, 5],
    ['with the first line alone', { path: GOOD.path, start: 5, quote: GOOD.quote }, 5, 5],
    ['with `./` before it', { ...GOOD, path: './src/guard.ts' }, 5, 5],
    ['by the path in the clone where it was read', { ...GOOD, path: '/home/runner/x/further/2/src/guard.ts' }, 5, 5],
    ['by a path of Windows', { ...GOOD, path: String.raw`src\guard.ts` }, 5, 5],
    ['by a path as diffs have it', { ...GOOD, path: 'b/src/guard.ts' }, 5, 5],
    ['by a path as code', { ...GOOD, path: '`src/guard.ts`' }, 5, 5],
    ['by the name of the one file that is called so', { ...GOOD, path: 'guard.ts' }, 5, 5],
    ['with its line behind the path', { path: 'src/guard.ts:5', quote: GOOD.quote }, 5, 5],
    ['with its lines as a link', { path: 'src/guard.ts#L5-L6', quote: GOOD.quote }, 5, 5],
    ['with line numbers as texts', { ...GOOD, start: '5', end: '5' }, 5, 5],
    ['with a quote in a fence', { ...GOOD, quote: `\`\`\`ts\n${GOOD.quote}\n\`\`\`` }, 5, 5],
    ['with a quote as code', { ...GOOD, quote: `\`${GOOD.quote}\`` }, 5, 5],
    ['with the numbers of `cat -n`', { ...GOOD, quote: `     5\t  ${GOOD.quote}` }, 5, 5],
    [
      'with Windows line ends',
      { ...GOOD, start: 4, quote: `// an empty token is refused here\r\n${GOOD.quote}` },
      4,
      5,
    ],
    ['a comment that is older than the change', { ...GOOD, quote: '// an empty token is refused here' }, 4, 4],
    [
      'a guard that the change itself adds as code',
      { path: 'src/limits.ts', start: 11, end: 11, quote: "if (!verifyToken(token)) throw new Error('no token');" },
      11,
      11,
    ],
    [
      'of the file of the claim, outside of its lines',
      { path: 'src/app.ts', start: 1, end: 1, quote: "import { openSession } from './session.js';" },
      1,
      1,
    ],
  ])('%s', (_, cite, start, end) => {
    expect(citing(cite)).toMatchObject({ verdict: 'refuted', cites: [{ lines: { start, end } }] });
  });

  it('of several those that count are named', () => {
    const opinion = citing({ ...GOOD, path: 'src/nowhere.ts' }, GOOD, { ...GOOD, quote: 'return token.length > 1;' });
    expect(opinion.cites).toEqual([{ path: 'src/guard.ts', lines: { start: 5, end: 5 } }]);
  });
});

describe('a cited place does not count', () => {
  const at = (start: number, quote: string, path = 'src/limits.ts'): object => ({ path, start, end: start, quote });
  it.each<readonly [string, object]>([
    ['that is invented', { ...GOOD, quote: 'if (token.length === 0) return false;' }],
    ['that is put together of letters', { ...GOOD, quote: 'ret...tok...len...' }],
    ['that is short', { ...GOOD, quote: 'token' }],
    [
      'that stands in many places, far from the lines it names',
      { ...GOOD, start: 99, end: 99, quote: 'export function' },
    ],
    ['without a quote', { path: 'src/guard.ts', start: 5, end: 5 }],
    ['with an empty quote', { ...GOOD, quote: '' }],
    ['of the lines of the claim', at(8, 'openSession(token);', 'src/app.ts')],
    [
      'of all lines of the claim',
      at(7, 'export function login(token: string): void {\n  openSession(token);\n}', 'src/app.ts'),
    ],
    ['that imports something else', { ...GOOD, start: 1, end: 1, quote: "import os from 'node:os';" }],
    ['that is a licence', { ...GOOD, start: 2, end: 2, quote: '// Licensed under the MIT licence.' }],
    ['of another function', { ...GOOD, start: 9, end: 9, quote: 'return os.hostname();' }],
    ['of the same file that has to do with nothing', at(4, 'closeAll();', 'src/app.ts')],
    ['in a comment that the change adds', at(1, '// verifyToken is called before login')],
    ['behind code that the change adds', at(2, 'export const maximum = 3; // login is checked')],
    ['in a string that the change adds', at(3, "export const about = 'login checks verifyToken';")],
    ['in a block comment that the change adds', at(5, 'Every token is checked by verifyToken.')],
    ['in a template that the change adds', at(8, 'login(verifyToken(token))')],
    ['in a text of a script that the change adds', at(3, 'login calls verifyToken first', 'src/run.sh')],
    [
      'in a document that the change adds to',
      at(5, '`login` is only called with what `verifyToken` has seen.', 'README.md'),
    ],
    ['in a file that the change deletes', { ...GOOD, path: 'src/gone.ts' }],
    ['in no file', { ...GOOD, path: 'src/nowhere.ts' }],
    ['by an absolute path that climbs', { ...GOOD, path: '/checkout/../src/guard.ts' }],
    ['by a name that several files have', { ...GOOD, path: 'ts' }],
    ['in a folder', { ...GOOD, path: 'src' }],
    ['by a path that climbs', { ...GOOD, path: 'src/../src/guard.ts' }],
    ['outside of the repository', { ...GOOD, path: '../src/guard.ts' }],
    ['by a name that every object has', { ...GOOD, path: '__proto__' }],
    ['by another such name', { ...GOOD, path: 'constructor' }],
  ])('%s', (_, cite) => {
    expect(citing(cite)).toMatchObject({ verdict: 'unclear', cites: [] });
    expect(weighed(answer('lowered', { severity: 'suggestion', cites: [cite] })).verdict).toBe('unclear');
  });

  it('in the file of a claim that names no lines: nobody can tell which are its own', () => {
    const places = [{ path: 'src/app.ts', lines: null, code: '' }];
    const quote = 'export function login(token: string): void {\n  openSession(token);';
    const own = answer('refuted', { cites: [{ path: 'src/app.ts', start: 7, end: 8, quote }] });
    const asked = (text: string): SecondOpinion => {
      const inquiry = { question: { ...QUESTION, places }, reviewer: 'codex', sameVendor: false };
      return weigh({ ...said(text), inquiry }, 'critical', citedGround(scene.change, texts, named));
    };
    expect(asked(own).verdict).toBe('unclear');
    expect(asked(answer('refuted', { cites: [{ ...GOOD, start: 3, end: 6, quote: WHOLE }] })).verdict).toBe('refuted');
  });

  it('without a repository', () => {
    expect(weigh(said(honest), 'critical', citedGround(null, new Map(), citedNames(null, null))).verdict).toBe(
      'unclear',
    );
  });

  it('when more than twenty stand before it', () => {
    const wrong = Array.from({ length: 20 }, () => ({ ...GOOD, path: 'src/nowhere.ts' }));
    expect(citing(...wrong, GOOD).verdict).toBe('unclear');
  });
});

it('nobody answered: unclear, and the same question is asked again', () => {
  const problem = { what: 'codex', why: 'it was cut off', fix: 'none' };
  const opinion = weigh({ ...said(honest), problem }, 'critical', citedGround(scene.change, texts, named));
  expect(opinion).toMatchObject({ verdict: 'unclear', answered: false, reason: 'codex: it was cut off' });
});

it('the files that answers cite are read once', () => {
  const cites = [GOOD, { ...GOOD, path: './src/guard.ts' }, { ...GOOD, path: 'a.ts' }];
  expect(citedPaths([said(answer('refuted', { cites })), said('prose')], named)).toEqual(['src/guard.ts']);
});
