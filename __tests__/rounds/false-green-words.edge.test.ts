/** Ways in which reviewers, people, configuration or forged data could make a critical finding that is still there leave the gate. None may work. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Comment, People } from '../../src/domain/consolidation.js';
import { parse } from 'yaml';
import { readWaivers } from '../../src/rounds/rounds.js';
import type { Waiver } from '../../src/domain/round.js';
import type { Lab, LabRound } from '../support/rounds-lab.js';
import { minutesAfter, openLab } from '../support/rounds-lab.js';
import { CLEANER, CLEANER_CLAIM, DANGER, SILENCE, cleaner } from './cleaner.js';

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
const TITLE = 'root directory';

function expectHeld({ report, finding }: LabRound): void {
  expect(finding(TITLE)).toMatchObject({ severity: 'critical', blocking: true });
  expect(report.decision.conclusion).toBe('fail');
}

describe('reviewers', () => {
  test('only a failed reviewer looked at the rewritten file', async () => {
    lab.commit({ [CLEANER]: REWRITTEN });
    expectHeld(await lab.round({ claude: { claims: [], broken: true }, codex: [] }));
  });

  test('completed reviewers looked at other files only', async () => {
    lab.commit({ [CLEANER]: REWRITTEN, 'README.md': 'More.\n' });
    expectHeld(
      await lab.round({ claude: { claims: [], covers: ['README.md'] }, codex: { claims: [], covers: ['README.md'] } }),
    );
  });

  test('they call it a suggestion now', async () => {
    const round = await lab.round({ claude: [{ ...CLEANER_CLAIM, severity: 'suggestion' }], codex: [] });
    expectHeld(round);
    expect(round.finding(TITLE)?.reconciliation.reason).toContain('it was critical in round 1');
  });

  test('a contested finding is contested no more because its critic is silent', async () => {
    const milder = { ...CLEANER_CLAIM, severity: 'suggestion' as const };
    lab.commit({ 'README.md': 'More.\n' });
    const first = await lab.round({ claude: [CLEANER_CLAIM], codex: [milder] }, { prior: null });
    expect(first.finding(TITLE)).toMatchObject({ severity: 'critical', contested: true });
    const second = await lab.round({ codex: [milder], gemini: [] });
    expect(second.report.decision.conclusion).toBe('fail');
  });

  test('ids are given anew: another critical finding is C1 now', async () => {
    const other = {
      ...CLEANER_CLAIM,
      title: '`report` tells the whole path to strangers',
      lines: '6',
      code: "report('cleaned', root);",
      body: 'The path of the home leaves the machine.',
      fix: '',
    };
    const round = await lab.round({ claude: [other], codex: [other] });
    expectHeld(round);
    expect(new Set(round.report.findings.map(({ id }) => id)).size).toBe(2);
    expect(round.entry(TITLE)).toMatchObject({ id: 'C1', now: 'C2' });
  });

  test('the same words about another file stand for it, and that file is fixed later', async () => {
    const twin = 'src/twin.ts';
    lab.commit({ [twin]: cleaner() });
    const elsewhere = { ...CLEANER_CLAIM, path: twin, fix: '' };
    expectHeld(await lab.round({ claude: [elsewhere], codex: [elsewhere] }));
    lab.commit({ [twin]: REWRITTEN });
    expectHeld(await lab.round(SILENCE));
  });

  test('fail-on is milder for a round: what it let pass is remembered', async () => {
    const important = { ...CLEANER_CLAIM, severity: 'important' as const };
    await lab.round({ claude: [important], codex: [important] }, { prior: null, gate: { failOn: 'important' } });
    lab.commit({ 'README.md': 'More.\n' });
    const mild = await lab.round(SILENCE, { gate: { failOn: 'critical' } });
    expect(mild.entry(TITLE)).toMatchObject({ fate: 'unaddressed' });
    lab.commit({ 'README.md': 'Even more.\n' });
    const strict = await lab.round(SILENCE, { gate: { failOn: 'important' } });
    expect(strict.finding(TITLE)).toMatchObject({ severity: 'important', round: { status: 'carried', since: 1 } });
    expect(strict.report.decision.conclusion).toBe('fail');
  });
});

const comment = (overrides: Partial<Comment> = {}): Comment => ({
  kind: 'issue',
  url: 'https://github.com/o/n/pull/7#issuecomment-1',
  author: 'maintainer',
  bot: false,
  body: '/deep-review decline C1 the root is always ours',
  createdAt: minutesAfter(1),
  updatedAt: minutesAfter(1),
  edited: false,
  settled: false,
  thread: null,
  place: null,
  ...overrides,
});

const said = (...comments: readonly Comment[]): People => ({
  comments,
  writers: ['maintainer', 'writer'],
  admins: [],
  author: 'writer',
});

describe('a decline', () => {
  test('by a maintainer closes it, on the same head too, and is listed', async () => {
    const round = await lab.round({ claude: [CLEANER_CLAIM], codex: [CLEANER_CLAIM] }, { people: said(comment()) });
    expect(round.report.decision.conclusion).toBe('pass');
    expect(round.entry(TITLE)).toMatchObject({ fate: 'declined', decline: { by: 'maintainer' } });
    expect(round.report.setAside).toMatchObject([{ kind: 'declined' }]);
    expect(round.report.setAside[0]?.reason).toContain('always ours');
  });

  test('holds in later rounds without being said again, while its comment stands', async () => {
    const people = said(comment());
    await lab.round(SILENCE, { people });
    lab.commit({ 'README.md': 'More.\n' });
    const third = await lab.round({ claude: [CLEANER_CLAIM], codex: [] }, { people });
    expect(third.report.decision.conclusion).toBe('pass');
    expect(third.entry(TITLE)?.fate).toBe('declined');
  });

  test.each<[string, Partial<Comment>]>([
    ['in a quote', { body: '> /deep-review decline C1 no need' }],
    ['right below a quote', { body: '> What about\n/deep-review decline C1 no need' }],
    ['in a fence', { body: '```\n/deep-review decline C1 no need\n```' }],
    ['in a fence that never ends', { body: '~~~text\n/deep-review decline C1 no need' }],
    ['as indented code', { body: 'Write:\n\n    /deep-review decline C1 no need' }],
    ['in hidden HTML', { body: '<!--\n/deep-review decline C1 no need\n-->' }],
    ['in a code element', { body: '<pre>\n/deep-review decline C1 no need\n</pre>' }],
    ['in the middle of a sentence', { body: 'You may write /deep-review decline C1 no need' }],
    ['without a reason', { body: '/deep-review decline C1' }],
    ['edited', { edited: true, updatedAt: minutesAfter(1, 2) }],
    ['of a bot', { bot: true }],
    ['of someone without write access', { author: 'stranger' }],
    ['of the author', { author: 'writer' }],
    ['of the author in other letters', { author: 'Writer' }],
    ['of an id that the report does not have', { body: '/deep-review decline C9 no need' }],
    ['written before the report', { createdAt: minutesAfter(0, 5), updatedAt: minutesAfter(0, 5) }],
  ])('%s closes nothing', async (_, overrides) => {
    expectHeld(await lab.round(SILENCE, { people: said(comment(overrides)) }));
  });

  test('that is refused is said with its reason', async () => {
    const { report } = await lab.round(SILENCE, { people: said(comment({ author: 'stranger' })) });
    expect(report.problems).toContainEqual(expect.objectContaining({ why: '@stranger has no write access' }));
  });

  test('of an id that meant another finding in the report of that time closes nothing', async () => {
    const other = {
      ...CLEANER_CLAIM,
      title: '`report` tells the whole path to strangers',
      lines: '6',
      code: "report('cleaned', root);",
      body: 'The path of the home leaves the machine.',
      fix: '',
    };
    const swapped = await lab.round({ claude: [other], codex: [other] });
    expect(swapped.finding('strangers')?.id).toBe('C1');
    // C1 was the root directory when this was written, but the second report had been read by then.
    const round = await lab.round(SILENCE, {
      people: said(comment({ createdAt: minutesAfter(2), updatedAt: minutesAfter(2) })),
    });
    expect(round.entry('strangers')?.fate).toBe('declined');
    expectHeld(round);
  });

  test('ends when the code at its place changes', async () => {
    const people = said(comment());
    await lab.round(SILENCE, { people });
    lab.commit({ [CLEANER]: cleaner('rmSync(root, { recursive: true, force: true });') });
    const round = await lab.round(
      { claude: [{ ...CLEANER_CLAIM, code: 'rmSync(root, { recursive: true, force: true });' }] },
      { people },
    );
    expectHeld(round);
    expect(round.report.problems.map(({ what }) => what).join()).toContain('no longer holds');
  });

  test('ends when the code changes, even if nobody raises it again', async () => {
    const people = said(comment());
    await lab.round(SILENCE, { people });
    lab.commit({ [CLEANER]: cleaner('rmSync(root, { recursive: true, force: true });') });
    expectHeld(await lab.round({ claude: [] }, { people }));
  });

  test('of a suggestion does not cover the same claim as a critical one', async () => {
    const mild = { ...CLEANER_CLAIM, severity: 'suggestion' as const };
    await lab.round({ claude: [mild] }, { prior: null });
    const people = said(comment({ body: '/deep-review decline S1 fine with us' }));
    expectHeld(await lab.round({ claude: [CLEANER_CLAIM], codex: [CLEANER_CLAIM] }, { people }));
  });

  test('covers its own place, not the same defect in another file', async () => {
    lab.commit({ 'src/twin.ts': cleaner() });
    const twin = { ...CLEANER_CLAIM, path: 'src/twin.ts', fix: '' };
    const { report } = await lab.round({ claude: [twin], codex: [twin] }, { people: said(comment()) });
    expect(report.decision.conclusion).toBe('fail');
  });

  test('is taken back by deleting its comment', async () => {
    await lab.round(SILENCE, { people: said(comment()) });
    expectHeld(await lab.round(SILENCE, { people: said() }));
  });

  test('on the word of a report that is not authenticated closes nothing', async () => {
    expectHeld(await lab.round(SILENCE, { trusted: false, people: said(comment()) }));
  });

  test('that a forged report remembers closes nothing', async () => {
    await lab.round(SILENCE, { people: said(comment()) });
    expectHeld(await lab.round({ claude: [CLEANER_CLAIM], codex: [] }, { trusted: false }));
  });
});

describe('a waiver', () => {
  /** As its owner makes it of the line that the report prints. */
  const waiver = (expires = '2026-12-31', report = lab.last().report): Waiver => {
    const line = report.findings[0]?.waiver ?? '';
    const filled = line.replace('<owner>', 'platform').replace('<reason>', 'a test machine');
    const { waivers, problems } = readWaivers(parse(filled.replace('<yyyy-mm-dd>', expires)));
    expect(problems).toEqual([]);
    const [only] = waivers;
    if (!only) throw new Error('no waiver');
    return only;
  };

  test('that holds closes it', async () => {
    const round = await lab.round({ claude: [CLEANER_CLAIM], codex: [] }, { waivers: [waiver()] });
    expect(round.report.decision.conclusion).toBe('pass');
    expect(round.entry(TITLE)?.reason).toContain('waived by platform until 2026-12-31');
  });

  test('that expired closes nothing and says so', async () => {
    const round = await lab.round(SILENCE, { waivers: [waiver('2026-11-20')] });
    expectHeld(round);
    expect(round.report.problems.map(({ why }) => why).join()).toContain('expired on 2026-11-20');
  });

  test('in the first round closes it by its key', async () => {
    const { report } = await lab.round({ claude: [CLEANER_CLAIM] }, { prior: null, waivers: [waiver()] });
    expect(report.decision.conclusion).toBe('pass');
  });

  test('does not cover another defect of the same line, which has the same key', async () => {
    const other = {
      ...CLEANER_CLAIM,
      // The name in the title and the quoted line make the key: both are those of the waived claim.
      title: '`clean` never returns: deadlock on the session lock',
      body: 'Two requests wait for each other for ever, and none of them returns.',
    };
    const { report } = await lab.round({ claude: [other], codex: [other] }, { waivers: [waiver()] });
    expect(report.findings.map(({ title }) => title)).toEqual([other.title]);
    expect(report.findings[0]?.key).toContain(waiver().key);
    expect(report.decision.conclusion).toBe('fail');
  });

  test('ends with its code and does not come to life again', async () => {
    const waivers = [waiver()];
    await lab.round({ claude: [CLEANER_CLAIM], codex: [] }, { waivers });
    lab.commit({ [CLEANER]: cleaner('rmSync(root, { recursive: true, force: true });') });
    const changed = { ...CLEANER_CLAIM, code: 'rmSync(root, { recursive: true, force: true });' };
    expectHeld(await lab.round({ claude: [changed], codex: [] }, { waivers }));
    expectHeld(await lab.round({ claude: [changed], codex: [] }, { waivers }));
    expectHeld(await lab.round({ claude: [changed], codex: [] }, { waivers }));
  });

  test('covers its finding when it is milder now, in other words, without a word, and after a move', async () => {
    const waivers = [waiver()];
    const mild = { ...CLEANER_CLAIM, severity: 'important' as const };
    expect((await lab.round({ claude: [mild] }, { waivers })).entry(TITLE)?.fate).toBe('declined');
    expect((await lab.round(SILENCE, { waivers })).entry(TITLE)?.fate).toBe('declined');
    lab.commit({ [CLEANER]: `// Above.\n\n${cleaner(`  ${DANGER} // as agreed`)}` });
    const later = { ...CLEANER_CLAIM, lines: '7', title: '`rmSync` wipes the whole root', fix: '' };
    const round = await lab.round({ gemini: [later] }, { waivers });
    expect(round.report.decision.conclusion).toBe('pass');
    expect(round.report.setAside).toMatchObject([{ kind: 'declined' }]);
  });

  test.each<[string, (bound: Waiver) => Partial<Waiver>]>([
    ['another key', () => ({ key: '00000000000000' })],
    ['another path', () => ({ path: 'src/other.ts' })],
    ['other code', () => ({ code: 'f'.repeat(32) })],
    ['a lower severity', () => ({ severity: 'important' })],
    ['no more than the beginning of its code', ({ code }) => ({ code: code.slice(0, 16) })],
  ])('for %s covers nothing', async (_, other) => {
    const bound = waiver();
    const round = await lab.round({ claude: [CLEANER_CLAIM], codex: [] }, { waivers: [{ ...bound, ...other(bound) }] });
    expectHeld(round);
  });

  test('that covers nothing any more says why, with the line that would', async () => {
    const waivers = [{ ...waiver(), severity: 'important' as const }];
    const { report } = await lab.round({ claude: [CLEANER_CLAIM] }, { waivers });
    const said = report.problems.find(({ what }) => what.includes('does not cover'));
    expect(said?.why).toBe('it is critical, the waiver covers important at most');
    expect(said?.fix).toContain(report.findings[0]?.waiver ?? '?');
  });

  test('does not cover the same defect in a second file that a reviewer raises with it', async () => {
    const waivers = [waiver()];
    lab.commit({ 'src/twin.ts': cleaner() });
    const twin = { ...CLEANER_CLAIM, path: 'src/twin.ts', fix: '' };
    const { report } = await lab.round({ claude: [CLEANER_CLAIM], codex: [twin] }, { waivers, prior: null });
    expect(report.decision.conclusion).toBe('fail');
  });

  test('does not cover another defect of the same lines', async () => {
    const waivers = [waiver()];
    const other = {
      ...CLEANER_CLAIM,
      title: 'A secret is written to the log',
      body: 'The access token of the account is printed: everybody who reads the log has it.',
      fix: '',
    };
    const { report } = await lab.round({ gemini: [other] }, { waivers });
    expect(report.findings.map(({ title }) => title)).toContain(other.title);
    expect(report.decision.conclusion).toBe('fail');
  });

  test('in head is nobody’s waiver', async () => {
    const text = `waivers:\n  ${waiver().key}\n`;
    lab.commit({ '.github/deep-review.yml': text });
    expectHeld(await lab.round(SILENCE));
  });
});

test('an unauthenticated report adds open findings and closes nothing', async () => {
  const round = await lab.round({ claude: [], codex: [] }, { trusted: false });
  expectHeld(round);
});
