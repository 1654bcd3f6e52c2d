/** What becomes of a finding in real histories: fixed, half fixed, reformatted, moved, renamed, squashed, rebased, reverted, removed. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Lab } from '../support/rounds-lab.js';
import { openLab } from '../support/rounds-lab.js';
import { CLEANER, CLEANER_CLAIM, COUNTER_CLAIM, SILENCE, cleaner, withCounter } from './cleaner.js';

const COUNTER = 'src/counter.ts';
const NEW_COUNTER = withCounter('total =+ 1;');

/** A first round with one critical finding and one suggestion; each test goes on from a copy of it. */
let begun: Lab;
let lab: Lab;
beforeAll(async () => {
  begun = openLab({ 'README.md': 'A tool.\n', [COUNTER]: withCounter('total += 1;') });
  begun.commit({ [CLEANER]: cleaner(), [COUNTER]: NEW_COUNTER }, 'Clean up');
  const { report } = await begun.round({ claude: [CLEANER_CLAIM, COUNTER_CLAIM], codex: [CLEANER_CLAIM] });
  expect(report.decision.conclusion).toBe('fail');
  expect(report.findings.map(({ id }) => id)).toEqual(['C1', 'S1']);
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

describe('a critical finding', () => {
  test('is fixed when its lines are rewritten and two completed reviewers are silent', async () => {
    lab.commit({ [CLEANER]: cleaner('rmSync(join(root, "cache"), { recursive: true });') });
    const { report, entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ id: 'C1', fate: 'fixed', round: 1, now: null });
    expect(entry('root directory')?.reason).toContain('claude and codex');
    expect(report.decision.conclusion).toBe('pass');
    expect(report.round).toMatchObject({ number: 2, comparison: 'ahead', convergence: { fixed: 1 } });
    expect(report.round.changedSince).toHaveLength(1);
  });

  test('is fixed by a guard in front of it', async () => {
    lab.commit({
      [CLEANER]: cleaner('if (root === homedir()) throw new Error("refused");\n  rmSync(root, { recursive: true });'),
    });
    const { entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ fate: 'fixed' });
  });

  test('is fixed when the proposed fix is in', async () => {
    lab.commit({ [CLEANER]: cleaner('rmSync(cacheOf(root), { recursive: true });') });
    const { entry } = await lab.round(SILENCE);
    expect(entry('root directory')?.reason).toContain('the proposed fix is in');
  });

  test('is unconfirmed and carried when only one reviewer looked', async () => {
    lab.commit({ [CLEANER]: cleaner('rmSync(join(root, "cache"), { recursive: true });') });
    const { report, entry, finding } = await lab.round({ claude: [] });
    expect(entry('root directory')).toMatchObject({ fate: 'unconfirmed', now: 'C1' });
    expect(finding('root directory')).toMatchObject({ id: 'C1', sources: [], round: { status: 'carried', since: 1 } });
    expect(report.decision.conclusion).toBe('fail');
  });

  test('that was unconfirmed is fixed once a second reviewer looked', async () => {
    lab.commit({ [CLEANER]: cleaner('rmSync(join(root, "cache"), { recursive: true });') });
    await lab.round({ claude: [] });
    const { report, entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ fate: 'fixed' });
    expect(report.decision.conclusion).toBe('pass');
  });

  test('is partly done when half of it is fixed and it is raised again', async () => {
    lab.commit({ [CLEANER]: cleaner('rmSync(root || "/tmp/x", { recursive: true });') });
    const lines = { ...CLEANER_CLAIM, code: 'rmSync(root || "/tmp/x", { recursive: true });' };
    const { report, entry, finding } = await lab.round({ claude: [lines], codex: [] });
    expect(entry('root directory')).toMatchObject({ fate: 'partly', now: 'C1' });
    expect(finding('root directory')?.round).toEqual({ status: 'partly', since: 1 });
    expect(report.decision.conclusion).toBe('fail');
  });

  test('is gone when its file is deleted', async () => {
    lab.commit({ [CLEANER]: null });
    const { report, entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ fate: 'gone' });
    expect(report.decision.conclusion).toBe('pass');
  });

  test('is gone when the change is reverted', async () => {
    lab.git('revert', '--no-edit', 'HEAD');
    lab.commit({ 'docs.md': 'More.\n' });
    const { entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ fate: 'gone' });
  });

  test('keeps its key when another reviewer raises it in other words further down', async () => {
    lab.commit({ [CLEANER]: `// A longer preface.\n// It moves all lines.\n\n${cleaner()}` });
    const other = {
      ...CLEANER_CLAIM,
      title: '`clean` wipes the whole root instead of its cache',
      lines: '8',
      body: '`rmSync(root)` in `clean` removes the root directory itself with everything the user keeps in it.',
    };
    const before = lab.prior().findings[0]?.key;
    const { report, entry } = await lab.round({ gemini: [other], codex: [] });
    expect(report.findings.map(({ id }) => id)).toEqual(['C1', 'S1']);
    expect(report.findings[0]).toMatchObject({ key: before, round: { status: 'unaddressed', since: 1 } });
    expect(entry('root directory')).toMatchObject({ fate: 'unaddressed', now: 'C1' });
  });

  test.each([
    ['squashed', () => lab.git('reset', '-q', '--soft', 'main')],
    ['amended', () => lab.git('commit', '-q', '--amend', '--allow-empty', '-m', 'Other words')],
  ])('survives a branch that is %s', async (_, rewrite) => {
    rewrite();
    lab.commit({ 'docs.md': 'More.\n' }, 'All in one');
    const { report, entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ fate: 'unaddressed', now: 'C1' });
    expect(report.round.comparison).toBe('rewritten');
    expect(report.decision.conclusion).toBe('fail');
  });

  test('survives a rebase; only what is new or changed is told', async () => {
    lab.git('checkout', '-q', 'main');
    lab.commit({ 'other.md': 'Meanwhile.\n' }, 'Upstream');
    lab.git('checkout', '-q', 'topic');
    lab.git('rebase', '-q', 'main');
    lab.commit({ 'docs.md': 'More.\n' }, 'Say more');
    const { report } = await lab.round(SILENCE);
    expect(report.round.changedSince.map(({ subject }) => subject)).toEqual(['Say more']);
    expect(report.decision.conclusion).toBe('fail');
  });

  test('follows its file to another name', async () => {
    lab.git('mv', CLEANER, 'src/sweeper.ts');
    lab.commit({}, 'Rename');
    const { finding } = await lab.round(SILENCE);
    expect(finding('root directory')?.locations[0]).toMatchObject({ path: 'src/sweeper.ts', state: 'moved' });
  });
});

describe('a suggestion', () => {
  const settled = { claude: [CLEANER_CLAIM], codex: [] };

  test('is fixed with one reviewer that covered its file', async () => {
    lab.commit({ [COUNTER]: withCounter('total += 1; // once') });
    const { entry } = await lab.round({ claude: [CLEANER_CLAIM] });
    expect(entry('never counts')).toMatchObject({ id: 'S1', fate: 'fixed' });
  });

  test('is not fixed by a remark beside or on its line', async () => {
    lab.commit({
      [COUNTER]: withCounter('// total is only ever one here, until it is counted elsewhere\n  total =+ 1;'),
    });
    const first = await lab.round(settled);
    expect(first.entry('never counts')).toMatchObject({ fate: 'unconfirmed', reason: 'only comments changed there' });
    lab.commit({ [COUNTER]: withCounter('total =+ 1; // total: see above') });
    const second = await lab.round(settled);
    expect(second.entry('never counts')?.fate).not.toBe('fixed');
  });

  test('on a comment is fixed by the comment', async () => {
    const about = { ...COUNTER_CLAIM, title: 'The doc comment of `count` is wrong', lines: '3-4', code: '' };
    await lab.round({ claude: [CLEANER_CLAIM, about], codex: [] }, { prior: null });
    lab.commit({ [COUNTER]: NEW_COUNTER.replace('export', '// `count` sets total to one.\nexport') });
    const { entry } = await lab.round(settled);
    expect(entry('doc comment')).toMatchObject({ fate: 'fixed' });
  });

  test('is carried as long as nothing shows that it is fixed, and holds no gate', async () => {
    lab.commit({ [CLEANER]: null });
    for (const since of [1, 2]) {
      const { report, entry, finding } = await lab.round(SILENCE);
      expect(entry('never counts')).toMatchObject({ fate: 'unaddressed', now: 'S1', round: since });
      expect(finding('never counts')).toMatchObject({ sources: [], round: { status: 'carried', since: 1 } });
      expect(report.decision).toMatchObject({ conclusion: 'pass', verdict: 'merge-with-optional-fixes' });
      lab.commit({ 'README.md': 'Not about it.\n' });
    }
    expect(lab.last().entry('never counts')?.reason).not.toContain('decline');
  });

  test('is known again rounds later', async () => {
    await lab.round(settled);
    const { finding } = await lab.round({ claude: [CLEANER_CLAIM, COUNTER_CLAIM] });
    expect(finding('never counts')?.round).toEqual({ status: 'unaddressed', since: 1 });
  });

  test('keeps its severity when the same claim comes back harsher', async () => {
    const { finding } = await lab.round({ claude: [CLEANER_CLAIM, { ...COUNTER_CLAIM, severity: 'important' }] });
    expect(finding('never counts')).toMatchObject({ severity: 'suggestion', id: 'S1' });
    expect(finding('never counts')?.reconciliation.reason).toContain('same consequence');
  });

  test('is a new finding when it comes back with a new consequence', async () => {
    const worse = {
      ...COUNTER_CLAIM,
      severity: 'important' as const,
      body: 'With `=+` the loop never terminates: a hang.',
    };
    const { finding, entry } = await lab.round({ claude: [CLEANER_CLAIM, worse] });
    expect(finding('never counts')).toMatchObject({ severity: 'important', round: { status: 'new' } });
    expect(finding('never counts')?.reconciliation.reason).toContain('S1 of round 1');
    expect(entry('never counts')).toMatchObject({ fate: 'superseded', now: 'I1' });
  });

  test('is never capped below fail-on', async () => {
    const { finding } = await lab.round({ claude: [CLEANER_CLAIM, { ...COUNTER_CLAIM, severity: 'critical' }] });
    expect(finding('never counts')?.severity).toBe('critical');
  });

  test('that was fixed and comes back has regressed', async () => {
    lab.commit({ [COUNTER]: withCounter('total += 1; // once') });
    await lab.round(settled);
    lab.commit({ [COUNTER]: NEW_COUNTER });
    const { finding, entry } = await lab.round({ claude: [CLEANER_CLAIM, COUNTER_CLAIM], codex: [] });
    expect(finding('never counts')?.round).toEqual({ status: 'regressed', since: 1 });
    expect(entry('never counts')).toMatchObject({ fate: 'regressed' });
  });
});

describe('a fix that was made in another file than the cited one', () => {
  const FIX = `@@ -4 +4 @@\n+  if (!isInside(root, cacheFolder)) throw new Error('outside of the cache');\n+    return;`;
  const HELPER = `export function guard(root) {\n  if (!isInside(root, cacheFolder)) throw new Error('outside of the cache');\n}\n`;
  const claims = (severity: 'critical' | 'suggestion', fix = FIX) => [{ ...CLEANER_CLAIM, severity, fix }];

  test('closes what does not hold the gate, when a completed reviewer that covered the cited file is silent', async () => {
    await lab.round({ claude: claims('suggestion') }, { prior: null });
    lab.commit({ 'src/guard.ts': HELPER });
    const { entry } = await lab.fork().round({ claude: { claims: [], covers: ['src/guard.ts'] } });
    expect(entry('root directory')).toMatchObject({ fate: 'unconfirmed' });
    const second = await lab.round({ claude: [] });
    expect(second.entry('root directory')).toMatchObject({ fate: 'fixed' });
    expect(second.entry('root directory')?.reason).toContain('its fix were added to `src/guard.ts`');
  });

  test('leaves what holds the gate unconfirmed, however many are silent: it is asked about', async () => {
    await lab.round({ claude: claims('critical') }, { prior: null });
    lab.commit({ 'src/guard.ts': HELPER });
    const { report, entry } = await lab.round(SILENCE);
    expect(entry('root directory')).toMatchObject({ fate: 'unconfirmed' });
    expect(report.decision.conclusion).toBe('fail');
  });

  test.each<[string, string, string]>([
    ['only a line that stands anywhere', '@@ -4 +4 @@\n+    return;', 'export const a = () => {\n    return;\n};\n'],
    ['only one of its lines', `${FIX}\n+  rememberCleaning(root, cacheFolder, new Date());`, HELPER],
    ['its lines, and what it takes away is left', `${FIX}\n-  rmSync(root, { recursive: true });`, HELPER],
    ['its lines, as a comment', FIX, HELPER.replaceAll('  if', '  // if')],
  ])('is not seen in %s', async (_, fix, helper) => {
    await lab.round({ claude: claims('suggestion', fix) }, { prior: null });
    lab.commit({ 'src/guard.ts': helper });
    const { entry } = await lab.round({ claude: [] });
    expect(entry('root directory')).toMatchObject({ fate: 'unaddressed' });
  });

  test('is not seen where it is the fix of another finding', async () => {
    const twin = {
      ...CLEANER_CLAIM,
      ...{ severity: 'suggestion' as const, title: '`count` races with the sweeper', fix: FIX },
      ...{ path: COUNTER, lines: '4', code: 'total =+ 1;', body: 'Both write the total at once.' },
    };
    await lab.round({ claude: [...claims('suggestion'), twin] }, { prior: null });
    const guarded = `if (!isInside(root, cacheFolder)) throw new Error('outside of the cache');\n  total =+ 1;`;
    lab.commit({ [COUNTER]: withCounter(guarded) });
    const { entry } = await lab.round({ claude: [] });
    expect(entry('races with')).toMatchObject({ fate: 'fixed' });
    expect(entry('root directory')).toMatchObject({ fate: 'unaddressed' });
  });
});

test('testing points are told apart: a test was written and read, written, named at least, or not', async () => {
  const testing = [
    '`clean` has no test that a missing root directory is refused',
    'No test covers `withCounter` when the counter overflows',
    'Nothing asks whether `clean` survives a full disk while the sweeper waits for its turn',
    'The retry of `report` has no test',
  ];
  await lab.round({ claude: { claims: [], testing }, codex: [] });
  const test = "test('clean refuses a missing root directory in its report', () => {\n  clean('/missing');\n});\n";
  lab.commit({ 'test/cleaner.test.ts': test });
  const fates = ({ report }: Awaited<ReturnType<Lab['round']>>): (readonly [string, string])[] =>
    report.ledger.flatMap(({ title, fate }) => (testing.includes(title) ? [[title.slice(0, 16), fate] as const] : []));
  const unread = await lab.fork().round({ claude: { claims: [], covers: [CLEANER, COUNTER] } });
  expect(unread.entry('a missing root')).toMatchObject({ fate: 'unconfirmed' });
  expect(Object.fromEntries(fates(await lab.round(SILENCE)))).toEqual({
    '`clean` has no t': 'fixed',
    'No test covers `': 'unaddressed',
    'Nothing asks whe': 'unconfirmed',
    'The retry of `re': 'unaddressed',
  });
});
