/** Who may make a red head green, and what a run makes of it: every command through the front door, and whole runs over a loopback GitHub. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { explanation, overview } from '../../src/assess/assess.js';
import type { Comment, People } from '../../src/domain/consolidation.js';
import { NO_PAST, type Past } from '../../src/domain/past.js';
import type { Report } from '../../src/domain/report.js';
import { COMMANDS, type Override } from '../../src/domain/way-out.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { readReport } from '../../src/formats/index.js';
import { acceptFacts, judgeAccept } from '../../src/rounds/rounds.js';
import type { FurtherReaders } from '../../src/ports.js';
import { reportOn } from '../support/concluded.js';
import { ranOnce } from '../support/runs.js';
import { openHistory } from '../support/run-history.js';
import { accept } from '../support/run-histories-accepted.js';
import { sampleChange } from '../support/sample-report.js';

const PAGE = new URL('../../docs/way-out.md', import.meta.url);
const MARKS = ['<!-- commands:begin -->', '<!-- commands:end -->'] as const;

test('docs/way-out.md prints the table of commands (UPDATE_GOLDEN=1 writes it)', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(MARKS[0]);
  const [, behind = ''] = rest.split(MARKS[1]);
  const access = { write: 'may write to the repository', override: 'as `override` says' };
  const all = Object.values(COMMANDS).map(
    (rule) =>
      `| \`${rule.usage}\` | ${access[rule.access]} | ${rule.author} | ${rule.lastPusher} | ${rule.changes} | ${rule.shown} | ${rule.audited} |`,
  );
  const head =
    '| command | who may | author of the change | last pusher | what it changes | how it is shown | where it stays |';
  const table = [head, '| --- | --- | --- | --- | --- | --- | --- |', ...all].join('\n');
  if (process.env['UPDATE_GOLDEN']) writeFileSync(PAGE, `${before}${MARKS[0]}\n\n${table}\n\n${MARKS[1]}${behind}`);
  const shown = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(shown(readFileSync(PAGE, 'utf8'))).toContain(shown(table));
});

const HEAD = '1a2b3c4d5e6f'.repeat(4).slice(0, 40);
const OLDER = 'f0'.repeat(20);
const COMMAND = accept(HEAD);
const READY = `/deep-review accept ${HEAD} <reason>`;

interface Told {
  readonly by?: string;
  readonly body?: string;
  readonly edited?: boolean;
  readonly bot?: boolean;
  readonly override?: Override;
  readonly pushers?: readonly string[];
  readonly number?: number | null;
  readonly repository?: string;
}

function judged({ by = 'maintainer', body = COMMAND, edited = false, bot = false, ...more }: Told) {
  const comment: Comment = {
    ...{ kind: 'issue', url: 'https://github.com/o/n/pull/7#c1', author: by, bot, body, edited },
    ...{ createdAt: '2026-11-01T10:00:00Z', updatedAt: '2026-11-01T10:00:00Z' },
    ...{ settled: false, thread: null, place: null },
  };
  const people: People = {
    ...{ comments: [comment], author: 'author' },
    ...{ writers: ['maintainer', 'root', 'author', 'pusher'], admins: ['root', 'author'] },
  };
  const { override = 'write', pushers = ['pusher'], number = 7 } = more;
  const change = sampleChange({ head: HEAD, number, ...(more.repository && { repository: more.repository }) });
  return judgeAccept(acceptFacts({ ...NO_PAST, people, pushers, heads: [OLDER] }, { change, override }));
}

describe('an accept counts', () => {
  test.each<[string, Told]>([
    ['of someone with write access', {}],
    ['of an administrator', { by: 'root' }],
    ['of an administrator, where only they may', { by: 'root', override: 'admin' }],
    ['in other letters of the login', { by: 'Maintainer' }],
    ['with the SHA in capitals', { body: accept(HEAD.toUpperCase()) }],
    ['with the SHA as code', { body: accept(`\`${HEAD}\``) }],
    ['below other words', { body: `I have read it.\n\n${COMMAND}` }],
    ['below a quote that ended', { body: `> why?\n\n${COMMAND}` }],
  ])('%s', (_, told) => {
    const { acceptance, problems } = judged(told);
    expect(problems).toEqual([]);
    expect(acceptance).toMatchObject({ at: '2026-11-01T10:00:00Z', url: expect.stringContaining('#c1') });
    expect(acceptance?.reason).toBe('the outage of a vendor, I read it');
  });
});

describe('an accept is refused, with what, why and fix', () => {
  test.each<[string, Told, string]>([
    ['of the author', { by: 'author' }, 'author of the change'],
    ['of the author in other letters', { by: 'AUTHOR' }, 'author of the change'],
    ['of the last pusher', { by: 'pusher' }, 'pushed last'],
    ['where nobody knows who pushed last', { pushers: [] }, 'who pushed last is not known'],
    ['of a stranger', { by: 'stranger' }, 'has no write access'],
    ['of a writer where only administrators may', { override: 'admin' }, 'is no administrator'],
    ['of the author, who administers it', { by: 'author', override: 'admin' }, 'author of the change'],
    ['where nobody may', { by: 'root', override: 'off' }, '`override` is `off`'],
    ['in an edited comment', { edited: true }, 'the comment was edited'],
    ['without a reason', { body: `/deep-review accept ${HEAD}` }, 'gives no reason'],
    ['with a shortened SHA', { body: accept(HEAD.slice(0, 12)) }, 'is a shortened SHA'],
    ['with one digit less', { body: accept(HEAD.slice(0, 39)) }, 'is a shortened SHA'],
    ['of a head that is not known', { body: accept('b'.repeat(40)) }, 'no head of this pull request that is known'],
    ['with more than the SHA', { body: accept(`${HEAD}ab`) }, 'no head of this pull request that is known'],
    ['with something beside the SHA', { body: accept(`${HEAD}zz`) }, 'names no head by its full SHA'],
    ['without a SHA', { body: '/deep-review accept it is fine' }, 'names no head by its full SHA'],
    ['without anything', { body: '/deep-review accept' }, 'names no head by its full SHA'],
    ['on the pull request of a fork, by its author', { by: 'author', repository: 'o/n' }, 'author of the change'],
  ])('%s', (_, told, why) => {
    const { acceptance, problems } = judged(told);
    expect(acceptance).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toMatch(/^`\/deep-review accept` of @\w+ was not applied \(https:/);
    expect(problems[0]?.why).toContain(why);
    expect(problems[0]?.fix).not.toBe('');
    if (why.includes('SHA')) expect(problems[0]?.fix).toContain(READY);
  });
});

describe('no command, and nothing to say', () => {
  test.each<[string, Told]>([
    ['by an app', { bot: true }],
    ['in a quote', { body: `> ${COMMAND}` }],
    ['right below a quote', { body: `> why?\n${COMMAND}` }],
    ['in a fence', { body: `\`\`\`\n${COMMAND}\n\`\`\`` }],
    ['indented as code', { body: `    ${COMMAND}` }],
    ['in hidden HTML', { body: `<!--\n${COMMAND}\n-->` }],
    ['in a fold', { body: `<details>\n\n${COMMAND}\n\n</details>` }],
    ['within a line', { body: `write ${COMMAND}` }],
    ['of another command', { body: COMMAND.replace('accept', 'accepted') }],
    ['of an older head', { body: accept(OLDER) }],
    ['of an older head, shortened', { body: accept(OLDER.slice(0, 10)) }],
    ['outside a pull request', { number: null }],
  ])('%s', (_, told) => {
    expect(judged(told)).toEqual({ acceptance: null, problems: [] });
  });
});

test('an accepted run says first who, when, why and what stands, and its report reads back the same', async () => {
  const lab = await openHistory();
  const head = 'c'.repeat(40);
  const red = await lab.run({ raises: ['Leak'], head });
  expect(red.decision).toMatchObject({ conclusion: 'fail', accepted: null, override: 'write' });
  for (const way of [`/deep-review accept ${head} <reason>`, '/deep-review decline <id> <reason>'])
    expect(explanation(red)).toContain(way);
  lab.comment('guest', accept(head));
  lab.comment('maintainer', accept(head));
  const green = await lab.run({ raises: ['Leak'], head });
  expect(green.decision).toMatchObject({
    ...{ conclusion: 'accepted', verdict: 'rework', transient: false },
    accepted: { by: 'maintainer', reason: 'the outage of a vendor, I read it', standing: ['C1'], missing: [] },
  });
  expect(green.problems).toEqual([]);
  const first =
    /Accepted by .?@maintainer.? on 2026-11-01 .*the outage of a vendor.*Without that word it is `fail`.*C1/;
  expect(markdown.render(green).split('\n')[2]).toMatch(
    /^\*\*Accepted, not passed\*\* — by .?@maintainer.?: the outage of a vendor, I read it; C1 stands .*without it: fail/,
  );
  expect(markdown.render(green)).toMatch(new RegExp(`\\| \\*\\*Accepted\\*\\* \\| .*${first.source}`));
  expect(overview(green)[0]).toMatch(first);
  expect(explanation(green)).toMatch(first);
  expect(explanation(green)).not.toContain('To get green');
  expect(readReport(lab.last()).decision).toEqual(green.decision);
  expect(lab.server.violations).toEqual([]);
  await lab.close();
});

test.each<[Override, string, string]>([
  ['off', 'maintainer', '`override` is `off`'],
  ['admin', 'maintainer', 'is no administrator'],
])('with `override: %s` the word of a %s changes nothing, and the message names who may', async (override, by, why) => {
  const lab = await openHistory();
  const head = 'c'.repeat(40);
  lab.comment(by, accept(head));
  const red = await lab.run({ raises: ['Leak'], head, override });
  expect(red.decision).toMatchObject({ conclusion: 'fail', accepted: null, override });
  expect(red.problems.map((problem) => problem.why).join()).toContain(why);
  if (override === 'off') expect(explanation(red)).not.toContain('/deep-review accept');
  else expect(explanation(red)).toContain('an administrator who neither wrote nor pushed it');
  await lab.close();
});

test("on a fork's pull request a maintainer of this repository is heard", async () => {
  const lab = await openHistory();
  const head = 'd'.repeat(40);
  await lab.run({ raises: ['Leak'], head, fork: true });
  lab.comment('maintainer', accept(head));
  expect((await lab.run({ raises: ['Leak'], head, fork: true })).decision.conclusion).toBe('accepted');
  await lab.close();
});

test('a run that passes is a pass, whatever was said', async () => {
  const lab = await openHistory();
  const head = 'e'.repeat(40);
  lab.comment('maintainer', accept(head));
  expect((await lab.run({ head })).decision).toMatchObject({ conclusion: 'pass', accepted: null });
  await lab.close();
});

test('of an accepted head whose reviews are used again nobody is asked anything more', async () => {
  const text = '# Review\n\n## Critical Issues\n\nNone.\n\n## Coverage Summary\n\n- `src/other.ts`: Reviewed\n';
  const runs = ['ann', 'ben'].map((id) => ranOnce(id, text));
  const asked: string[] = [];
  const further: FurtherReaders = {
    reviewers: runs.map(({ reviewer }) => reviewer),
    opinions: () => Promise.resolve([]),
    complete: ({ reviewer: { id } }) => {
      asked.push(id);
      return Promise.resolve(null);
    },
  };
  const run = (past: Partial<Past>): Promise<Report> =>
    reportOn({ change: sampleChange(), git: null, runs, further, past, at: '2026-11-21T10:00:00Z' });
  expect((await run({})).decision.conclusion).toBe('incomplete');
  expect(asked).toHaveLength(1);
  const comment: Comment = {
    ...{ kind: 'issue', url: 'u', author: 'mara', bot: false, body: accept(sampleChange().head), edited: false },
    ...{ createdAt: '2026-11-01T10:00:00Z', updatedAt: '2026-11-01T10:00:00Z' },
    ...{ settled: false, thread: null, place: null },
  };
  const people: People = { comments: [comment], author: 'bob', writers: ['mara'], admins: [] };
  const report = await run({ people, pushers: ['bob'], reuse: 'The head was accepted.' });
  expect([report.decision.conclusion, asked.length]).toEqual(['accepted', 1]);
});
