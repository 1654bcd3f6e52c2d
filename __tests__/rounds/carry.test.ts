/** Which coverage a round takes over (`rounds: changed`), and every doubt for which a file, or all, are read. */
import { describe, expect, test } from '@jest/globals';
import type { Carry, FileReading, PriorReading } from '../../src/domain/carried.js';
import { type ChangedFile, NOTICE_KEY } from '../../src/domain/change.js';
import type { PriorReport } from '../../src/domain/past.js';
import type { Fingerprint, Leg, PriorFinding } from '../../src/domain/round.js';
import { carriedCoverage, type CarryFacts, readingPlan, readingSentence } from '../../src/rounds/carry.js';

const blob = (sha: string, mode = '100644') => ({ mode, sha: sha.repeat(40) });
const sides = (base: string, head: string) => ({ base: blob(base), head: blob(head) });

const was = (path: string, more: Partial<FileReading> = {}): FileReading => ({
  ...{ path, previousPath: null, status: 'modified', kind: 'source', blobs: sides('1', '2') },
  ...{ accounted: new Map([...BOTH]), ties: [], unconfirmed: null },
  ...more,
});
const BOTH: readonly (readonly [string, number])[] = [
  ['claude', 1],
  ['codex', 1],
];

const is = (path: string, more: Partial<ChangedFile> = {}): ChangedFile => ({
  ...{ path, previousPath: null, status: 'modified', added: 1, deleted: 0, kind: 'source' },
  ...{ blobs: sides('1', '2'), hunks: [] },
  ...more,
});
const other = (path: string, more: Partial<ChangedFile> = {}): ChangedFile =>
  is(path, { blobs: sides('1', '3'), ...more });

const NOW: Fingerprint = { configuration: 'c', baseBranch: 'main', mergeBase: 'm', head: 'h2', files: 'f2' };
const LEG: Leg = { workflow: 7, job: 'review', index: '0', step: 'deep', name: 'review' };

const reading = (files: readonly FileReading[], more: Partial<PriorReading> = {}): PriorReading => ({
  ...{ mergeBase: 'm', files, isPartial: false },
  ...more,
});

const prior = (files: readonly FileReading[], more: Partial<PriorReport> = {}): PriorReport => ({
  ...{ id: 'r', publishedAt: '2026-01-01T00:00:00Z', number: 1, of: 'pr-7', head: 'h1', history: [], findings: [] },
  ...{ points: [], ledger: [], opinions: [], reviewers: [], reviews: [], leg: LEG, otherLegs: [] },
  ...{ trust: { kind: 'authenticated' }, fingerprint: { ...NOW, head: 'h1', files: 'f1' }, reading: reading(files) },
  ...{ spent: { usd: 0, complete: true } },
  decision: {
    ...{ conclusion: 'pass', gate: 'enforce', verdict: 'merge-as-is', reasons: [], standing: [], missing: [] },
    ...{ accepted: null, transient: false, override: 'off', unreviewed: null },
  },
  ...more,
});

const facts = (
  before: PriorReport | null,
  files: readonly ChangedFile[],
  more: Partial<CarryFacts> = {},
): CarryFacts => ({
  ...{ setting: 'changed', reuse: 'auto', isFullAsked: false, prior: before, missing: [], leg: LEG, now: NOW },
  change: { files, mergeBase: 'm' },
  reviewers: [
    { id: 'claude', reads: 'markdown' },
    { id: 'codex', reads: 'markdown' },
  ],
  isHeld: false,
  ...more,
});

/** Path → who accounted for it, and in which round; `null`: all is read. */
function carried(carry: Carry): Record<string, Record<string, number>> | null {
  if (carry.kind === 'full') return null;
  return Object.fromEntries([...carry.carried].map(([path, by]) => [path, Object.fromEntries(by)]));
}
const EACH = { claude: 1, codex: 1 };
const why = (carry: Carry, path: string): string | undefined =>
  carry.kind === 'full' ? undefined : carry.toRead.find((file) => file.path === path)?.why;

describe('a file that is as it was is carried', () => {
  test.each<[string, PriorReport, readonly ChangedFile[], Record<string, Record<string, number>>, Partial<CarryFacts>]>(
    [
      ['beside one that changed', prior([was('a'), was('b')]), [is('a'), other('b')], { a: EACH }, {}],
      ['beside one that is new', prior([was('a')]), [is('a'), is('b')], { a: EACH }, {}],
      [
        'after a force-push: the head is another one, the blobs are not',
        prior([was('a'), was('b')], { head: null }),
        [is('a'), other('b')],
        { a: EACH },
        {},
      ],
      [
        'on a base that moved, where the file is the same there',
        prior([was('a'), was('b')]),
        [is('a'), other('b')],
        { a: EACH },
        { change: { files: [is('a'), other('b')], mergeBase: 'm2' } },
      ],
      [
        'renamed by the change, then and now',
        prior([was('a', { previousPath: 'old', status: 'renamed' }), was('b')]),
        [is('a', { previousPath: 'old', status: 'renamed' }), other('b')],
        { a: EACH },
        {},
      ],
      [
        'deleted by the change, then and now',
        prior([was('a', { status: 'deleted', blobs: { base: blob('1'), head: null } }), was('b')]),
        [is('a', { status: 'deleted', blobs: { base: blob('1'), head: null } }), other('b')],
        { a: EACH },
        {},
      ],
      [
        'with what a finding ties to it',
        prior([was('a', { ties: ['b'] }), was('b')]),
        [is('a'), is('b'), is('c')],
        { a: EACH, b: EACH },
        {},
      ],
      [
        'with a file outside of the change that a finding ties to it, on the same base',
        prior([was('a', { ties: ['lib/x'] }), was('b')]),
        [is('a'), other('b')],
        { a: EACH },
        {},
      ],
      [
        'only for who accounted for it: a degraded reviewer did not',
        prior([was('a', { accounted: new Map([['codex', 1]]) }), was('b')]),
        [is('a'), other('b')],
        { a: { codex: 1 } },
        {},
      ],
      [
        'again, with the round in which it was read',
        prior(
          [
            was('a', {
              accounted: new Map([
                ['claude', 1],
                ['codex', 2],
              ]),
            }),
            was('b'),
          ],
          { number: 2 },
        ),
        [is('a'), other('b')],
        { a: { claude: 1, codex: 2 } },
        {},
      ],
      [
        'not for a linter, which looks at all of it again',
        prior([
          was('a', {
            accounted: new Map([
              ['eslint', 1],
              ['codex', 1],
            ]),
          }),
          was('b'),
        ]),
        [is('a'), other('b')],
        { a: { codex: 1 } },
        {
          reviewers: [
            { id: 'codex', reads: 'markdown' },
            { id: 'eslint', reads: 'sarif' },
          ],
        },
      ],
      [
        'though nobody accounts for it, where nobody has to: an image',
        prior([was('a.png', { kind: 'binary', accounted: new Map() }), was('b')]),
        [is('a.png', { kind: 'binary' }), other('b')],
        { 'a.png': {} },
        {},
      ],
      [
        'with the words of the language for a name',
        prior([was('__proto__'), was('b')]),
        [is('__proto__'), other('b')],
        { ['__proto__']: EACH },
        {},
      ],
    ],
  )('%s', (...[, before, files, expected, more]) => {
    const carry = carriedCoverage(facts(before, files, more));
    expect(Object.entries(carried(carry) ?? {})).toEqual(Object.entries(expected));
  });
});

/** Each beside an unchanged file `z`, so that something is carried. */
describe('a file is read', () => {
  test.each<[string, FileReading, readonly ChangedFile[], string]>([
    ['that changed', was('a'), [other('a')], 'it changed'],
    ['whose base changed', was('a'), [is('a', { blobs: sides('9', '2') })], 'it changed'],
    [
      'whose mode alone changed',
      was('a'),
      [is('a', { blobs: { base: blob('1'), head: blob('2', '100755') } })],
      'it changed',
    ],
    ['that came back from somewhere else', was('a'), [is('a', { previousPath: 'b', status: 'renamed' })], 'it changed'],
    [
      'that is deleted now',
      was('a'),
      [is('a', { status: 'deleted', blobs: { base: blob('1'), head: null } })],
      'it changed',
    ],
    ['that was generated and is source now', was('a', { kind: 'generated' }), [is('a')], 'it changed'],
    ['whose content was not known then', was('a', { blobs: null }), [is('a')], 'it changed'],
    ['whose content is not known now', was('a'), [is('a', { blobs: null })], 'it changed'],
    ['that stands there twice', was('a'), [is('a'), is('a')], 'it is new in the change'],
    ['that nobody accounted for', was('a', { accounted: new Map() }), [is('a')], 'no completed review'],
    [
      'that only a reviewer of another name accounted for',
      was('a', { accounted: new Map([['gemini', 1]]) }),
      [is('a')],
      'no completed review',
    ],
    ['when what a finding ties to it changed', was('a', { ties: ['b'] }), [is('a'), other('b')], '`b`'],
    ['when what a finding ties to it came into the change', was('a', { ties: ['n'] }), [is('a'), is('n')], '`n`'],
    ['at which something may be fixed and nobody confirmed it', was('a', { unconfirmed: 'C1' }), [is('a')], 'C1'],
  ])('%s', (_, then, files, said) => {
    const known = [then, was('z'), ...(files.some(({ path }) => path === 'b') ? [was('b')] : [])];
    const carry = carriedCoverage(facts(prior(known), [...files, is('z')]));
    expect(carried(carry)).not.toHaveProperty('a');
    expect(carried(carry)).toHaveProperty('z');
    expect(why(carry, 'a')).toContain(said);
  });

  test('that changed and is as it was in a round before the last', () => {
    const [first, second] = [was('a'), was('a', { blobs: sides('1', '3'), accounted: new Map([['claude', 2]]) })];
    const back = carriedCoverage(facts(prior([second, was('z')], { number: 2 }), [is('a'), is('z')]));
    expect(carried(back)).not.toHaveProperty('a');
    expect(carried(carriedCoverage(facts(prior([first, was('z')]), [is('a'), is('z')])))).toHaveProperty('a');
  });

  test('on another base, when a finding ties a file outside of the change to it', () => {
    const files = [is('a'), is('z')];
    const before = prior([was('a', { ties: ['lib/x'] }), was('z')]);
    const carry = carriedCoverage(facts(before, files, { change: { files, mergeBase: 'm2' } }));
    expect(Object.keys(carried(carry) ?? {})).toEqual(['z']);
  });
});

const FILES = [is('a'), other('b')];
const KNOWN = [was('a'), was('b')];
const notice: Pick<PriorFinding, 'key'> = { key: `${NOTICE_KEY}1` };

describe('all is read', () => {
  test.each<[string, Partial<CarryFacts>, string | null]>([
    ['where `rounds` is `full`', { setting: 'full' }, null],
    ['in a first round', { prior: null }, null],
    ['where a label asks for it', { isFullAsked: true }, '`deep-review: full`'],
    ['where nothing is used again', { reuse: 'off' }, '`reuse`'],
    [
      'over a past that may be anybody’s',
      { prior: prior(KNOWN, { trust: { kind: 'unauthenticated', reason: 'a fork' } }) },
      'authenticated',
    ],
    ['over a past that is missing', { missing: ['the last report is lost'] }, 'not known'],
    ['over a report that does not tell who read what', { prior: prior(KNOWN, { reading: null }) }, 'does not tell'],
    ['over a report without a fingerprint', { prior: prior(KNOWN, { fingerprint: null }) }, 'fingerprint'],
    ['over the report of another leg', { leg: { ...LEG, job: 'security' } }, 'leg'],
    ['over a report that names no leg', { prior: prior(KNOWN, { leg: null }) }, 'leg'],
    ['where nobody knows this leg', { leg: null }, 'leg'],
    [
      'under another configuration: other reviewers, another model, other notes',
      { now: { ...NOW, configuration: 'd' } },
      'configuration',
    ],
    ['for another base branch', { now: { ...NOW, baseBranch: 'release' } }, 'base branch'],
    ['while an instruction to the reviewers stands', { isHeld: true }, 'instruction'],
    [
      'where one stood in the last round',
      { prior: prior(KNOWN, { findings: [notice as PriorFinding] }) },
      'instruction',
    ],
    ['where a file is no longer part of the change', { prior: prior([...KNOWN, was('gone.ts')]) }, '`gone.ts`'],
    ['where a file has another name', { prior: prior([was('a'), was('c')]) }, '`c`'],
    ['where no file is as it was', { prior: prior([was('a', { blobs: null }), was('b')]) }, 'no file'],
  ])('%s', (_, more, said) => {
    const carry = carriedCoverage(facts(prior(KNOWN), FILES, more));
    if (carry.kind === 'changed') throw new Error('something is carried');
    if (said === null) expect(carry.why).toBeNull();
    else expect(carry.why).toContain(said);
  });

  test('and otherwise the same change is read in part', () => {
    expect(carried(carriedCoverage(facts(prior(KNOWN), FILES)))).toEqual({ a: EACH });
    const both = { leg: null, prior: prior(KNOWN, { leg: null }) };
    expect(carried(carriedCoverage(facts(prior(KNOWN), FILES, both)))).toEqual({ a: EACH });
  });
});

describe('in words', () => {
  const row = (path: string, state: 'reviewed' | 'not-reviewed' = 'not-reviewed') => ({
    ...{ path, reviewers: { claude: state }, carried: {}, uncovered: false },
  });
  const carry = carriedCoverage(facts(prior(KNOWN, { number: 2 }), FILES));

  test('how many were read, and how to ask for all', () => {
    expect(readingSentence(carry, [row('a'), row('b')], true)).toBe(
      'Changed files only: read 1 of 2, the others are as they were when earlier rounds accounted for them; the label `deep-review: full` asks for all.',
    );
    expect(readingSentence(carry, [row('a'), row('b')], false)).toContain('`rounds: full` reads all');
    // Who looked at a carried file all the same read it.
    expect(readingSentence(carry, [row('a', 'reviewed'), row('b', 'reviewed')], true)).toContain('read 2 of 2');
  });

  test('why all were read, where it was asked otherwise', () => {
    const full = carriedCoverage(facts(prior(KNOWN), FILES, { reuse: 'off' }));
    expect(readingSentence(full, [], true)).toBe(
      'All changed files were read although `rounds` is `changed`: `reuse` is off.',
    );
    expect(readingSentence(carriedCoverage(facts(null, FILES)), [], true)).toBeNull();
  });

  test('which are read and why', () => {
    expect(readingPlan(carry)).toBe('changed files as they were in round 2: 1; read: 1, b (it changed)');
    expect(readingPlan(carriedCoverage(facts(null, FILES)))).toBe('');
  });
});
