/** The same verified lines with the same code are the same finding in other words, unless the texts speak against it; declines and waivers follow. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contradiction } from '../../src/rounds/state.js';
import type { Comment, People } from '../../src/domain/consolidation.js';
import type { Claim, Lab } from '../support/rounds-lab.js';
import { minutesAfter, openLab } from '../support/rounds-lab.js';
import { SILENCE } from './cleaner.js';

const FILE = 'src/g.ts';
const LINE = 'return x.y.z;';
const code = (line = LINE): string => `/** Reads. */\nexport function g(x) {\n  ${line}\n}\n`;

const READS: Claim = {
  ...{ severity: 'critical', title: 'g reads z of undefined', path: FILE, lines: '3', code: LINE },
  body: 'Callers pass objects without y.',
};
const CHECK: Claim = {
  ...READS,
  title: 'Missing null check in g',
  body: 'A caller without the field gets a TypeError.',
};
const LOGS: Claim = {
  ...READS,
  title: 'Secrets end up in the answer',
  body: 'What is returned holds the access token of the account, and everybody can read it.',
};

let begun: Lab;
let lab: Lab;
beforeAll(async () => {
  begun = openLab({ 'README.md': 'A tool.\n' });
  begun.commit({ [FILE]: code() }, 'Read');
  await begun.round({ claude: [READS], codex: [READS] });
});
beforeEach(() => {
  lab = begun.fork();
});
afterEach(() => {
  lab.close();
});
afterAll(() => {
  begun.close();
});

describe('the same finding', () => {
  test('when another reviewer words it otherwise: one finding, unaddressed since round 1', async () => {
    const key = lab.prior().findings[0]?.key;
    lab.commit({ [FILE]: `// Above.\n${code()}` });
    const { report, entry } = await lab.round({ gemini: [{ ...CHECK, lines: '4' }] });
    expect(report.findings).toMatchObject([{ key, title: CHECK.title, round: { status: 'unaddressed', since: 1 } }]);
    expect(report.findings[0]?.reconciliation.reason).toContain('C1 of round 1, “g reads z of undefined”');
    expect(entry('reads z')?.reason).toContain('in other words, at the same lines with the same code');
  });

  test('keeps its severity when the other words are milder', async () => {
    const { report } = await lab.round({ gemini: [{ ...CHECK, severity: 'suggestion' }] });
    expect(report.findings).toMatchObject([{ severity: 'critical' }]);
    expect(report.decision.conclusion).toBe('fail');
  });

  test('whose lines are cited with one more around them', async () => {
    const wider = { ...CHECK, lines: '2-3', code: `export function g(x) {\n  ${LINE}` };
    const { report } = await lab.round({ gemini: [wider] });
    expect(report.findings).toMatchObject([{ round: { status: 'unaddressed', since: 1 } }]);
  });
});

describe('another finding', () => {
  const fresh = async (claim: Claim): Promise<string[]> => {
    const { report } = await lab.round({ gemini: [claim] });
    return report.findings.map(({ title, round }) => `${title}: ${round.status}`).sort();
  };
  const BOTH = (title: string): string[] => [`${title}: new`, 'g reads z of undefined: carried'].sort();

  test('of the same lines, whose text speaks against it', async () => {
    expect(await fresh(LOGS)).toEqual(BOTH(LOGS.title));
  });

  test('that asks for a test of the same lines', async () => {
    const title = 'No test covers `g` without y';
    expect(await fresh({ ...CHECK, title })).toEqual(BOTH(title));
  });

  test('at lines further down', async () => {
    lab.commit({ [FILE]: `${code()}\nexport function h(a) {\n  return a.b.c;\n}\n` });
    const other = { ...CHECK, title: 'Missing null check in h', lines: '7', code: 'return a.b.c;', body: 'Crashes.' };
    expect(await fresh(other)).toEqual(BOTH(other.title));
  });

  test('at lines that could not be verified', async () => {
    const title = 'Missing null check in k';
    expect(await fresh({ ...CHECK, title, path: 'src/gone.ts', lines: '3' })).toEqual(BOTH(title));
  });

  test('of lines that were rewritten', async () => {
    lab.commit({ [FILE]: code('return x?.y;') });
    const other = { ...LOGS, code: 'return x?.y;' };
    expect(await fresh(other)).toEqual(BOTH(LOGS.title));
  });
});

const decline: Comment = {
  ...{ kind: 'issue', url: 'u1', author: 'maintainer', bot: false, body: '/deep-review decline C1 callers check' },
  ...{
    createdAt: minutesAfter(1),
    updatedAt: minutesAfter(1),
    edited: false,
    settled: false,
    thread: null,
    place: null,
  },
};
const people: People = { comments: [decline], writers: ['maintainer'], admins: [], author: 'writer' };

describe('a decline holds', () => {
  const holds = async (claim: Claim | null, text: string | null): Promise<string> => {
    if (text !== null) lab.commit({ [FILE]: text });
    const round = await lab.round(claim ? { gemini: [claim] } : SILENCE, { people });
    return round.report.decision.conclusion;
  };

  test.each<[string, Claim | null, string | null]>([
    ['in other words', CHECK, null],
    ['in other words, further down', { ...CHECK, lines: '5' }, `// One.\n// Two.\n${code()}`],
    ['with a comment behind the line', { ...CHECK, code: '' }, code(`${LINE} // as agreed`)],
    ['with a comment above it', { ...READS, lines: '4' }, code(`// Callers check.\n  ${LINE}`)],
    ['indented', { ...READS, code: '' }, code(`    ${LINE}`)],
    ['with a line of its own above it', { ...READS, lines: '4' }, code(`count(x);\n  ${LINE}`)],
    ['in silence, guarded', null, code(`if (!x) return null;\n  ${LINE}`)],
    ['moved to another file', { ...READS, path: 'src/h.ts', lines: '3' }, null],
    ['when nobody says it again', null, `${code()}\n// More.\n`],
  ])('%s', async (what, claim, text) => {
    if (what.startsWith('moved')) lab.commit({ [FILE]: null, 'src/h.ts': code() });
    expect(await holds(claim, text)).toBe('pass');
  });
});

describe('a decline does not hold', () => {
  test.each<[string, Claim, string]>([
    ['for another expression', { ...READS, code: 'return x.y.w;' }, code('return x.y.w;')],
    ['for a line that goes on', { ...READS, code: 'return x.y.z && leak(x);' }, code('return x.y.z && leak(x);')],
    ['for another defect of the same lines', LOGS, `${code()}// More.\n`],
    ['for what it is called when it is more than that', { ...LOGS, title: 'g leaks z' }, `${code()}// More.\n`],
  ])('%s', async (_, claim, text) => {
    lab.commit({ [FILE]: text });
    const { report } = await lab.round({ gemini: [claim] }, { people });
    expect(report.decision.conclusion).toBe('fail');
  });

  test.each([
    ['another string', code('return x.y.z + "//" + secret;')],
    ['code behind what only looks like a comment', code('return x.y.z + " // " + secret;')],
    ['another value', code('return x.y.z ?? secret;')],
    ['a line whose twin is left in a comment', `${code('return x;')}\n/*\n${LINE}\n*/\n`],
  ])('when its own lines are %s', async (_, text) => {
    lab.commit({ [FILE]: text });
    const { report } = await lab.round(SILENCE, { people });
    expect(report.problems.map(({ what }) => what).join()).toContain('was declined, which no longer holds');
  });
});

describe('texts that speak against it', () => {
  const told = (title: string, text = ''): { title: string; text: string } => ({ title, text });

  test.each([
    ['`run` is open to SQL injection', 'The query is never closed'],
    ['Race between two writers', 'Panics on an empty list'],
    ['The doc comment of `g` is wrong', 'Panics on an empty list'],
    ['Wrong name', 'Deadlock when both locks are taken'],
    ['No test covers the retry', 'The retry never ends'],
  ])('%s / %s', (then, now) => {
    expect(contradiction(told(then), told(now))).toBe(true);
  });

  test.each([
    ['g reads z of undefined', 'Missing null check in g'],
    ['Handle leaks on error', 'The file is never closed when reading fails'],
    ['Deadlock on shutdown', 'Shutdown hangs for ever'],
    ['User input reaches the shell unquoted', 'Command injection by the name of the user input'],
    ['Panics on an empty list', 'Wrong index for an empty list'],
  ])('but not %s / %s', (then, now) => {
    expect(contradiction(told(then), told(now))).toBe(false);
  });
});
