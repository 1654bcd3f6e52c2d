/** What an answer to a question comes to: only what is understood and rests on cited code makes a claim milder. */
import { describe, expect, it } from '@jest/globals';
import { type OpinionAnswer, type SecondOpinion } from '../../src/domain/second-opinion.js';
import type { Severity } from '../../src/domain/severity.js';
import { citedGround, citedPaths, weigh } from '../../src/opinion/opinion.js';
import { answer } from '../support/opinions/asked.js';
import { BASE, CHANGED, GOOD, QUESTION, scene } from '../support/opinions/scene.js';

const texts = new Map(
  Object.entries({ ...BASE, ...CHANGED }).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
);
const said = (text: string): OpinionAnswer => ({
  ...{ text, problem: null, spent: null },
  inquiry: { question: QUESTION, reviewer: 'codex', sameVendor: false },
});
const weighed = (text: string, rated: Severity = 'critical'): SecondOpinion =>
  weigh(said(text), rated, citedGround(scene.change, texts));
const citing = (...cites: readonly object[]): SecondOpinion => weighed(answer('refuted', { cites }));
const honest = answer('refuted', { cites: [GOOD] });
const other = answer('confirmed');
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
    ['by an absolute path', { ...GOOD, path: '/src/guard.ts' }],
    ['by a path that climbs', { ...GOOD, path: 'src/../src/guard.ts' }],
    ['outside of the repository', { ...GOOD, path: '../src/guard.ts' }],
    ['by a name that every object has', { ...GOOD, path: '__proto__' }],
    ['by another such name', { ...GOOD, path: 'constructor' }],
  ])('%s', (_, cite) => {
    expect(citing(cite)).toMatchObject({ verdict: 'unclear', cites: [] });
    expect(weighed(answer('lowered', { severity: 'suggestion', cites: [cite] })).verdict).toBe('unclear');
  });

  it('without a repository', () => {
    expect(weigh(said(honest), 'critical', citedGround(null, new Map())).verdict).toBe('unclear');
  });

  it('when more than twenty stand before it', () => {
    const wrong = Array.from({ length: 20 }, () => ({ ...GOOD, path: 'src/nowhere.ts' }));
    expect(citing(...wrong, GOOD).verdict).toBe('unclear');
  });
});

it('nobody answered: unclear, and the same question is asked again', () => {
  const problem = { what: 'codex', why: 'it was cut off', fix: 'none' };
  const opinion = weigh({ ...said(honest), problem }, 'critical', citedGround(scene.change, texts));
  expect(opinion).toMatchObject({ verdict: 'unclear', answered: false, reason: 'codex: it was cut off' });
});

it('the files that answers cite are read once', () => {
  const cites = [GOOD, { ...GOOD, path: './src/guard.ts' }, { ...GOOD, path: 'a.ts' }];
  expect(citedPaths([said(answer('refuted', { cites })), said('prose')])).toEqual(['src/guard.ts', 'a.ts']);
});
