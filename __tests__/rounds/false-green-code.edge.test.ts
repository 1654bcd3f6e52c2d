/** Ways in which code could be changed so that a critical finding that is still there leaves the gate in silence. None may work. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Lab, LabRound } from '../support/rounds-lab.js';
import { openLab } from '../support/rounds-lab.js';
import { CLEANER, CLEANER_CLAIM, DANGER, SILENCE, cleaner } from './cleaner.js';

let begun: Lab;
let lab: Lab;
beforeAll(async () => {
  begun = openLab({ 'README.md': 'A tool.\n', 'src/other.ts': 'export const other = 1;\n' });
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

function expectCarried({ report, finding }: LabRound): void {
  expect(finding('root directory')).toMatchObject({ severity: 'critical', blocking: true });
  expect(report.decision.conclusion).toBe('fail');
}

test('silence: nothing changed and nobody says it again', async () => {
  const round = await lab.round(SILENCE);
  expectCarried(round);
  expect(round.finding('root directory')).toMatchObject({ sources: [], round: { status: 'carried' } });
  expect(round.report.decision.reasons[0]).toContain('carried');
});

test('silence over many rounds', async () => {
  for (const text of ['One.\n', 'Two.\n', 'Three.\n']) {
    lab.commit({ 'README.md': text });
    expectCarried(await lab.round(SILENCE));
  }
});

test.each([
  ['indented', cleaner(`  ${DANGER}`)],
  ['wrapped by a formatter', cleaner('rmSync(\n    root,\n    { recursive: true },\n  );')],
  ['on one line with its function', cleaner().replace(`{\n  ${DANGER}\n`, `{ ${DANGER}\n`)],
  ['with other quotation marks around it', cleaner().replaceAll("'", '"')],
  ['with Windows line ends', cleaner().replaceAll('\n', '\r\n')],
])('reformatting: the code is %s', async (_, text) => {
  lab.commit({ [CLEANER]: text });
  expectCarried(await lab.round(SILENCE));
});

test.each([
  ['a comment above', cleaner(`// TODO: root must be checked\n  ${DANGER}`)],
  ['a comment behind', cleaner(`${DANGER} // safe if root is checked`)],
  ['a log line above', cleaner(`console.log('if root goes', root);\n  ${DANGER}`)],
  ['a log line below', cleaner(`${DANGER}\n  console.log('gone', root);`)],
  ['another function', `${cleaner()}\nexport function sweep(): void {\n  if (ready) return;\n}\n`],
])('a change that is not about it: %s', async (_, text) => {
  lab.commit({ [CLEANER]: text });
  expectCarried(await lab.round(SILENCE));
});

test('the file is renamed', async () => {
  lab.git('mv', CLEANER, 'src/sweeper.ts');
  lab.commit({}, 'Rename');
  expectCarried(await lab.round(SILENCE));
});

test('the file is renamed and changed beyond recognition around it', async () => {
  lab.git('mv', CLEANER, 'src/sweeper.ts');
  lab.commit({
    'src/sweeper.ts': `${'// nothing\nvoid 0;\n'.repeat(30)}export function sweep(root: string): void {\n  ${DANGER}\n}\n`,
  });
  expectCarried(await lab.round(SILENCE));
});

test('the code is moved to another file', async () => {
  lab.commit({
    [CLEANER]: cleaner('wipe(root);'),
    'src/wipe.ts': `export function wipe(root: string): void {\n  ${DANGER}\n}\n`,
  });
  expectCarried(await lab.round(SILENCE));
});

test('the code is moved to another file under another name', async () => {
  const wipe = 'export function wipe(folder: string): void {\n  rmSync(folder, { recursive: true });\n}\n';
  lab.commit({ [CLEANER]: null, 'src/wipe.ts': wipe });
  expectCarried(await lab.round(SILENCE));
});

test('what was moved under another name stays in the gate in the round after', async () => {
  const wipe = 'export function wipe(folder: string): void {\n  rmSync(folder, { recursive: true });\n}\n';
  lab.commit({ [CLEANER]: null, 'src/wipe.ts': wipe });
  await lab.round(SILENCE);
  lab.commit({ 'README.md': 'More.\n' });
  expectCarried(await lab.round(SILENCE));
});

test('a symbol is renamed everywhere', async () => {
  lab.commit({ [CLEANER]: cleaner().replaceAll('root', 'folder') });
  expectCarried(await lab.round(SILENCE));
});

test('a symbol is renamed, and renamed again', async () => {
  lab.commit({ [CLEANER]: cleaner().replaceAll('root', 'folder') });
  await lab.round(SILENCE);
  lab.commit({ [CLEANER]: cleaner().replaceAll('root', 'place') });
  expectCarried(await lab.round(SILENCE));
});

test('the code is deleted in one round and back in the next', async () => {
  lab.commit({ [CLEANER]: cleaner('// nothing yet') });
  const between = await lab.round(SILENCE);
  expect(between.entry('root directory')).toMatchObject({ fate: 'gone' });
  lab.commit({ [CLEANER]: cleaner() });
  const round = await lab.round(SILENCE);
  expectCarried(round);
  expect(round.finding('root directory')?.round.status).toBe('regressed');
});

test('the fix is taken back', async () => {
  lab.commit({ [CLEANER]: cleaner(`if (root === home) throw refused(root);\n  ${DANGER}`) });
  const between = await lab.round(SILENCE);
  expect(between.report.decision.conclusion).toBe('pass');
  lab.commit({ [CLEANER]: cleaner() });
  expectCarried(await lab.round(SILENCE));
});

test('it is deleted and added again in one push', async () => {
  lab.commit({ [CLEANER]: null });
  lab.commit({ [CLEANER]: cleaner() });
  expectCarried(await lab.round(SILENCE));
});

test('one of two places with the same defect is fixed', async () => {
  const twice = (second: string): string =>
    `${cleaner()}\nexport function sweep(root: string): void {\n  ${second}\n}\n`;
  lab.commit({ [CLEANER]: twice(DANGER) });
  const both = { ...CLEANER_CLAIM, lines: '5,10' };
  await lab.round({ claude: [both], codex: [both] });
  lab.commit({ [CLEANER]: twice(DANGER).replace(DANGER, 'rmSync(cacheOf(root), { recursive: true });') });
  const round = await lab.round(SILENCE);
  expectCarried(round);
});

test('the base takes the code over, so that the change no longer shows it', async () => {
  lab.git('checkout', '-q', 'main');
  lab.commit({ [CLEANER]: cleaner() }, 'The same upstream');
  lab.git('checkout', '-q', 'topic');
  lab.git('merge', '-q', '--no-edit', 'main');
  lab.commit({ 'README.md': 'More.\n' });
  expectCarried(await lab.round(SILENCE));
});

test('the base takes the code over, and a reviewer calls it pre-existing', async () => {
  lab.git('checkout', '-q', 'main');
  lab.commit({ [CLEANER]: cleaner() }, 'The same upstream');
  lab.git('checkout', '-q', 'topic');
  lab.git('merge', '-q', '--no-edit', 'main');
  lab.commit({ 'README.md': 'More.\n' });
  expectCarried(await lab.round({ claude: [CLEANER_CLAIM], codex: [] }));
});

test('the last head is lost after a force-push', async () => {
  lab.git('reset', '-q', '--hard', 'main');
  lab.commit({ [CLEANER]: cleaner('rmSync(join(root, "x"), { recursive: true });') }, 'Anew');
  lab.git('reflog', 'expire', '--expire=now', '--all');
  lab.git('gc', '-q', '--prune=now');
  const round = await lab.round(SILENCE);
  expectCarried(round);
  expect(round.report.round.comparison).toBe('unknown');
});
