/** What reviews say about last round’s findings, at the gate; and that a review in a loop is read in a moment. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { recapOf } from '../../src/rounds/recap.js';
import type { PriorFinding } from '../../src/domain/round.js';
import type { Lab, Script } from '../support/rounds-lab.js';
import { openLab } from '../support/rounds-lab.js';
import { CLEANER, CLEANER_CLAIM, cleaner } from './cleaner.js';
import { cpuSeconds } from '../support/growth.js';

const FINDING: PriorFinding = {
  ...{
    id: 'C1',
    key: 'k1',
    severity: 'critical',
    contested: false,
    risk: null,
    classification: null,
    fix: '',
    reviewers: [],
  },
  ...{ title: 'Connection is not closed on error', body: '', said: [], since: 1, seenAt: null, leg: null },
  origin: { kind: 'introduced', commit: null, reason: '' },
  places: [{ path: 'src/pool.ts', lines: { start: 12, end: 14 }, side: 'head', primary: true, code: [] }],
};

test('a review in a loop is read in a moment', async () => {
  const text = '- C1 is not the C2 that C3 fixed but still the finding of the last round\n'.repeat(20_000);
  const many = Array.from({ length: 400 }, (_, index) => ({
    ...FINDING,
    id: `C${String(index + 1)}`,
    key: String(index),
  }));
  expect(await cpuSeconds(() => recapOf([{ reviewer: 'codex', text, findings: [] }], many))).toBeLessThan(6);
});

describe('at the gate', () => {
  let begun: Lab;
  let lab: Lab;
  beforeAll(async () => {
    begun = openLab({ 'README.md': 'A tool.\n' });
    begun.commit({ [CLEANER]: cleaner() }, 'Clean up');
    await begun.round({ claude: [CLEANER_CLAIM], codex: [CLEANER_CLAIM] });
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

  const REWRITTEN = cleaner('rmSync(join(root, "cache"), { recursive: true });');
  const recalls = (recap: string, covers?: readonly string[]): Script => ({
    claims: [],
    recap,
    ...(covers ? { covers } : {}),
  });
  const TITLE = 'root directory';

  test('one that names it as open holds it, however many are silent', async () => {
    lab.commit({ [CLEANER]: REWRITTEN });
    const { report, entry } = await lab.round({
      claude: [],
      codex: [],
      gemini: recalls('C1 is not fixed: `root` is still removed.'),
    });
    expect(entry(TITLE)).toMatchObject({ fate: 'partly', now: 'C1' });
    expect(entry(TITLE)?.reason).toContain('gemini says that it is open (“C1 is not fixed');
    expect(report.decision.conclusion).toBe('fail');
  });

  test('code that is gone is not closed while a review names it as open', async () => {
    lab.commit({ [CLEANER]: null, 'src/new.ts': 'export const other = 1;\n' });
    const { report } = await lab.round({
      claude: [],
      codex: recalls('C1 still applies: the code moved to another tool.'),
    });
    expect(report.decision.conclusion).toBe('fail');
  });

  test('who verified it as fixed counts as one that covered the file', async () => {
    lab.commit({ [CLEANER]: REWRITTEN, 'README.md': 'More.\n' });
    const elsewhere = recalls('- C1: fixed, only the cache is removed.'.replace('only ', ''), ['README.md']);
    const { report, entry } = await lab.round({ claude: [], codex: elsewhere });
    expect(entry(TITLE)).toMatchObject({ fate: 'fixed' });
    expect(entry(TITLE)?.reason).toContain('codex says that it is fixed and claude covered');
    expect(report.decision.conclusion).toBe('pass');
  });

  test('the word of reviewers alone closes nothing: the code is as it was', async () => {
    const fixed = recalls('- C1: fixed.');
    const { report } = await lab.round({ claude: fixed, codex: fixed });
    expect(report.decision.conclusion).toBe('fail');
  });

  test('one that did not complete confirms nothing, and one that is not understood is not silent', async () => {
    lab.commit({ [CLEANER]: REWRITTEN });
    const broken = { ...recalls('- C1: fixed.'), broken: true };
    expect((await lab.round({ claude: [], codex: broken })).report.decision.conclusion).toBe('fail');
    const vague = await lab.round({ claude: [], codex: recalls('C1 is what `clean` is about.') });
    expect(vague.entry(TITLE)?.reason).toContain('what codex says about it was not understood');
    expect(vague.report.decision.conclusion).toBe('fail');
  });

  test('with one reviewer a true fix stays red and is told how it gets out', async () => {
    lab.commit({ [CLEANER]: REWRITTEN });
    const { entry, finding } = await lab.round({ claude: [] });
    expect(entry(TITLE)).toMatchObject({ fate: 'unconfirmed' });
    expect(entry(TITLE)?.reason).toMatch(
      /\(2 needed\); a further completed reviewer .*`\/deep-review decline C1 <reason>`/,
    );
    expect(finding(TITLE)?.reconciliation.reason).toContain('/deep-review decline C1');
  });
});
