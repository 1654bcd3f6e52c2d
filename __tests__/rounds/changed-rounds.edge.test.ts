/** Rounds that read changed files only, over real commits: what is carried, what stays open, and what is read again. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { html } from '../../src/formats/html/html.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import {
  type Claim,
  type Lab,
  type LabRound,
  openLab,
  type RoundOptions,
  type Scripts,
} from '../support/rounds-lab.js';

const lines = (name: string, body: string): string =>
  [`export function ${name}(root: string): void {`, `  ${body}`, '}', ''].join('\n');

const WIPE = 'src/wipe.ts';
const NAME = 'src/name.ts';
const SEND = 'src/send.ts';
const PLAIN = 'src/plain.ts';

const CRITICAL: Claim = {
  ...{ severity: 'critical', title: 'The whole root directory is deleted', path: WIPE, lines: '2' },
  ...{ code: '  rmSync(root, { recursive: true });', body: 'Everything below it is lost.' },
};
const MILD: Claim = {
  ...{ severity: 'suggestion', title: 'The name could say more', path: NAME, lines: '2' },
  ...{ code: '  const tmp = root.trim();', body: 'Nobody knows what it holds.' },
};
const CHANGED: RoundOptions = { rounds: 'changed' };
const SILENT: Scripts = { claude: [], codex: [] };

/** A first round on four files, with a critical finding in one and a suggestion in another. */
let begun: Lab;
let lab: Lab;
beforeAll(async () => {
  begun = openLab({ 'README.md': 'A tool.\n' });
  begun.commit({
    [WIPE]: lines('wipe', 'rmSync(root, { recursive: true });'),
    [NAME]: lines('name', 'const tmp = root.trim();'),
    [SEND]: lines('send', 'post(root);'),
    [PLAIN]: lines('plain', 'log(root);'),
  });
  const { report } = await begun.round({ claude: [CRITICAL, MILD], codex: [CRITICAL] }, CHANGED);
  expect(report.decision.conclusion).toBe('fail');
  expect(report.round.reading).toBeNull();
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

/** Path → who read it now, and who in an earlier round. */
function coverageOf({ report }: LabRound): Record<string, { now: string[]; before: Record<string, number> }> {
  const read = (reviewers: Readonly<Record<string, string>>): string[] =>
    Object.entries(reviewers).flatMap(([id, state]) => (state === 'not-reviewed' ? [] : [id]));
  return Object.fromEntries(
    report.coverage.map(({ path, reviewers, carried }) => [path, { now: read(reviewers), before: { ...carried } }]),
  );
}

const EACH = ['claude', 'codex'];
const CARRIED = { now: [], before: { claude: 1, codex: 1 } };

describe('a push to one file of four', () => {
  let second: LabRound;
  beforeEach(async () => {
    lab.commit({ [SEND]: lines('send', 'await post(root);') });
    second = await lab.round(SILENT, CHANGED);
  });

  test('is read alone, the others are covered all the same', () => {
    expect(coverageOf(second)).toEqual({
      [WIPE]: CARRIED,
      [NAME]: CARRIED,
      [PLAIN]: CARRIED,
      [SEND]: { now: EACH, before: {} },
    });
    expect(second.report.coverage.filter(({ uncovered }) => uncovered)).toEqual([]);
    expect(second.report.decision.missing).toEqual([]);
    expect(second.report.round.reading).toContain('read 1 of 4, the others are as they were');
  });

  test('closes nothing in the files that nobody read, whatever its severity', () => {
    expect(second.finding('root directory')).toMatchObject({ severity: 'critical', round: { status: 'carried' } });
    expect(second.finding('could say more')).toMatchObject({ severity: 'suggestion', round: { status: 'carried' } });
    expect(second.entry('root directory')).toMatchObject({ fate: 'unaddressed' });
    expect(second.entry('could say more')).toMatchObject({ fate: 'unaddressed' });
    expect(second.report.decision.conclusion).toBe('fail');
  });

  test('says so in report and page, and blames nobody for what was carried', () => {
    const text = markdown.render(second.report);
    expect(text).toContain('4 of 4 files accounted for, 3 of them in earlier rounds');
    expect(text).toContain('Changed files only: read 1 of 4');
    expect(text).toContain('`deep-review: full`');
    expect(text).toContain('`src/plain.ts` (round 1)');
    expect(html.render(second.report)).toContain('carried from round 1');
    for (const { scorecard } of second.report.reviewers)
      expect(scorecard).toMatchObject({ filesReviewed: 1, coverageMisses: [] });
    expect(readReport(json.render(second.report)).coverage).toEqual(second.report.coverage);
  });

  test('is carried on while each round holds the rule, with the round in which it was read', async () => {
    lab.commit({ [WIPE]: lines('wipe', 'rmSync(cacheOf(root), { recursive: true });') });
    const third = await lab.round(SILENT, CHANGED);
    expect(coverageOf(third)).toEqual({
      [WIPE]: { now: EACH, before: {} },
      [NAME]: CARRIED,
      [PLAIN]: CARRIED,
      [SEND]: { now: [], before: { claude: 2, codex: 2 } },
    });
    expect(third.entry('root directory')).toMatchObject({ fate: 'fixed' });
    expect(third.finding('could say more')).toMatchObject({ round: { status: 'carried', since: 1 } });
    expect(third.report.decision.conclusion).toBe('pass');

    lab.commit({ [NAME]: lines('name', 'store(root.length);') });
    const fourth = await lab.round(SILENT, CHANGED);
    expect(coverageOf(fourth)).toEqual({
      [WIPE]: { now: [], before: { claude: 3, codex: 3 } },
      [NAME]: { now: EACH, before: {} },
      [PLAIN]: CARRIED,
      [SEND]: { now: [], before: { claude: 2, codex: 2 } },
    });
    expect(fourth.report.findings).toEqual([]);
    expect(fourth.report.round.number).toBe(4);
  });

  test('a full round in between is where it begins again', async () => {
    lab.commit({ [SEND]: lines('send', 'return post(root);') });
    const third = await lab.round(SILENT, { ...CHANGED, isFullAsked: true });
    expect(Object.values(coverageOf(third)).map(({ now }) => now)).toEqual([EACH, EACH, EACH, EACH]);
    expect(third.report.round.reading).toContain('the label `deep-review: full` asks for it');
    lab.commit({ [SEND]: lines('send', 'await send(root);') });
    expect(coverageOf(await lab.round(SILENT, CHANGED))[PLAIN]).toEqual({ now: [], before: { claude: 3, codex: 3 } });
  });

  test('another run on the same head is the same round, and what it read is carried from it', async () => {
    // Reviews that are used again say what they said: they read one file.
    const reused = { claims: [], covers: [SEND] };
    const again = await lab.round({ claude: reused, codex: reused }, CHANGED);
    expect(again.report.round.number).toBe(2);
    expect(coverageOf(again)).toEqual(coverageOf(second));
    expect(again.report.coverage.filter(({ uncovered }) => uncovered)).toEqual([]);
  });
});

describe('what is not carried', () => {
  const push = (): string => lab.commit({ [SEND]: lines('send', 'await post(root);') });

  test('a file that changed and is back', async () => {
    lab.commit({ [PLAIN]: lines('plain', 'warn(root);') });
    await lab.round(SILENT, CHANGED);
    lab.commit({ [PLAIN]: lines('plain', 'log(root);') });
    expect(coverageOf(await lab.round(SILENT, CHANGED))[PLAIN]).toEqual({ now: EACH, before: {} });
  });

  test('a file whose mode alone changed', async () => {
    lab.git('update-index', '--chmod=+x', PLAIN);
    lab.git('commit', '-q', '-m', 'Run it');
    lab.git('checkout', '-q', '-f', 'topic');
    const found = coverageOf(await lab.round(SILENT, CHANGED));
    expect(found[PLAIN]).toEqual({ now: EACH, before: {} });
    expect(found[SEND]).toEqual(CARRIED);
  });

  test('anything once a file has another name', async () => {
    lab.git('mv', PLAIN, 'src/simple.ts');
    lab.commit({});
    const { report } = await lab.round(SILENT, CHANGED);
    expect(report.round.reading).toContain('`src/plain.ts` is no longer part of the change');
    expect(report.coverage.every(({ carried }) => !Object.keys(carried).length)).toBe(true);
  });

  test('a file that a finding ties to one that changed', async () => {
    const tied: Claim = { ...MILD, title: 'The name is sent as it is', body: `\`${SEND}\` posts it without a look.` };
    await lab.round({ claude: [CRITICAL, tied], codex: [CRITICAL] }, CHANGED);
    push();
    const found = coverageOf(await lab.round(SILENT, CHANGED));
    expect(found[NAME]).toEqual({ now: EACH, before: {} });
    expect(Object.keys(found[WIPE]?.before ?? {})).toEqual(EACH);
  });

  test('for a reviewer that did not complete: it reads what the others need not', async () => {
    push();
    await lab.round({ claude: [], codex: { claims: [], broken: true } }, { ...CHANGED, notes: 'Mind the root.' });
    lab.commit({ [WIPE]: lines('wipe', 'rmSync(cacheOf(root), { recursive: true });') });
    const found = coverageOf(await lab.round(SILENT, { ...CHANGED, notes: 'Mind the root.' }));
    expect(found[PLAIN]).toEqual({ now: ['codex'], before: { claude: 2 } });
  });

  test('as long as nobody confirmed what may be fixed: it is read until two did', async () => {
    lab.commit({ [WIPE]: lines('wipe', 'rmSync(cacheOf(root), { recursive: true });') });
    const second = await lab.round({ claude: [], codex: { claims: [], covers: [] } }, CHANGED);
    expect(second.entry('root directory')).toMatchObject({ fate: 'unconfirmed' });
    push();
    const third = await lab.round(SILENT, CHANGED);
    expect(coverageOf(third)[WIPE]).toEqual({ now: EACH, before: {} });
    expect(third.entry('root directory')).toMatchObject({ fate: 'fixed' });
  });

  test.each<[string, RoundOptions]>([
    ['over a past that may be anybody’s', { trusted: false }],
    ['under other notes', { notes: 'Look at everything.' }],
    ['without a past', { prior: null }],
    ['where `rounds` is `full`', { rounds: 'full' }],
  ])('anything %s', async (_, options) => {
    push();
    const { report } = await lab.round(SILENT, { ...CHANGED, ...options });
    expect(report.coverage.every(({ carried }) => !Object.keys(carried).length)).toBe(true);
  });

  test('by another model under the same name', async () => {
    push();
    const { report } = await lab.round({ claude: [], gemini: [] }, CHANGED);
    expect(report.round.reading).toContain('the configuration or the notes changed');
  });
});

test('a force-push carries what is as it was', async () => {
  lab.git('commit', '-q', '--amend', '-m', 'The same, in other words');
  lab.commit({ [SEND]: lines('send', 'await post(root);') });
  const second = await lab.round(SILENT, CHANGED);
  expect(second.report.round.comparison).not.toBe('ahead');
  expect(coverageOf(second)[WIPE]).toEqual(CARRIED);
  expect(second.entry('root directory')).toMatchObject({ fate: 'unaddressed' });
});

test('a base that moved elsewhere carries what is as it was', async () => {
  lab.git('checkout', '-q', 'main');
  lab.commit({ 'README.md': 'A better tool.\n' });
  lab.git('checkout', '-q', 'topic');
  lab.git('rebase', '-q', 'main');
  lab.commit({ [SEND]: lines('send', 'await post(root);') });
  expect(coverageOf(await lab.round(SILENT, CHANGED))[PLAIN]).toEqual(CARRIED);
});
