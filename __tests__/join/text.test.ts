import { describe, expect, test } from '@jest/globals';
import { chooseFix, classify } from '../../src/join/merge.js';
import { stableKey, uniqueKeys } from '../../src/join/join.js';
import { mergeAssessments, mergeObservations } from '../../src/join/same-points.js';
import { sift } from '../../src/join/same-points.js';
import { uniteLocations } from '../../src/join/united-places.js';
import { mergeBodies, speakerFirst, titleOf } from '../../src/join/voice.js';
import type { AnchoredFinding } from '../../src/domain/finding.js';
import { locationOf, review } from '../support/findings.js';
import { anchored, unchecked } from '../support/findings.js';

describe('text', () => {
  const main = anchored({
    title: '`openStore` leaks the handle on error',
    body: 'When `readHeader` throws, the handle stays open.',
  });

  const NOTHING = { title: main.finding.title, origin: { commit: null } };
  const added = (body: string, to = main, known: Parameters<typeof mergeBodies>[1] = NOTHING): string | undefined =>
    mergeBodies([to, anchored({ reviewer: 'gemini', title: 'Handle leak', body })], known).said[0]?.text;

  test('a restatement is not repeated, an addition is attributed, sentence by sentence', () => {
    const again = anchored({
      reviewer: 'codex',
      title: 'Handle leak',
      body: 'The handle stays open when `readHeader` throws.',
    });
    const more = anchored({
      reviewer: 'gemini',
      title: 'Handle leak',
      body: 'The handle stays open when it throws. On Windows the damaged file can then not be deleted by the nightly `sweepStores` job.',
    });
    expect(mergeBodies([main, again, more], NOTHING)).toEqual({
      text: 'When `readHeader` throws, the handle stays open.',
      said: [
        {
          ...{ reviewer: 'gemini', file: 'gemini-pass-1.md' },
          text: 'On Windows the damaged file can then not be deleted by the nightly `sweepStores` job.',
        },
      ],
    });
  });

  test('the same words that deny, limit or weigh are another claim', () => {
    expect(added('When `readHeader` throws, the handle does not stay open.')).toContain('does not stay open');
    expect(added('The handle stays open only when `readHeader` throws.')).toContain('only when');
    expect(added('When `readHeader` throws, the open handle is harmless.')).toContain('harmless');
    expect(added('When `readHeader` throws, the handle stays open.')).toBeUndefined();
  });

  test('a new name, file or number is said', () => {
    expect(added('The open handle stays in `sweepStores` when the nightly pass throws.')).toContain('sweepStores');
    expect(added('The handle that stays open when `readHeader` throws fills the table after 1024 stores.')).toContain(
      '1024',
    );
  });

  test('what goes on from a sentence that is not said again begins anew', () => {
    const told = 'When `readHeader` throws, the handle stays open. As a result, `closeAll` waits for it for ever.';
    expect(added(told)).toBe('`closeAll` waits for it for ever.');
  });

  test('a sentence that points back takes the one before it along; words that lead to nothing kept go with it', () => {
    const text = added(
      'The handle stays open when `readHeader` throws. This keeps `sweepStores` from deleting damaged files at night.',
    );
    expect(text).toMatch(/^The handle stays open when `readHeader` throws\. This keeps/);
    expect(added('Two things follow:\n\n- The handle stays open when `readHeader` throws.')).toBeUndefined();
    expect(added('Two things follow:\n\n- `sweepStores` cannot delete the damaged file.')).toMatch(
      /^Two things follow:\n\n- /,
    );
  });

  test('code stands with the sentence that leads to it; a quote, a diff and a note in brackets do not stand alone', () => {
    const led = 'The writer of `sweepStores` shows how it is done:\n\n```ts\nfinally { close(); }\n```';
    expect(added(led)).toBe(led);
    expect(added('```ts\nopenStore();\n```\n\n(closing it in the error path).')).toBeUndefined();
    expect(added('Close it in `sweepStores` on every path out:\n\n```diff\n+close();\n```')).toBe(
      'Close it in `sweepStores` on every path out.',
    );
  });

  test('that git blames a commit is not said again when the origin names it', () => {
    const commit = { sha: 'abcdef1234'.repeat(4), date: '', subject: '' };
    const blame = '`git blame` shows commit abcdef1.';
    expect(added(blame)).toBe(blame);
    expect(added(blame, main, { title: main.finding.title, origin: { commit } })).toBeUndefined();
  });

  test('a text longer than anybody writes is not taken apart', () => {
    const loop = 'The handle stays open when `readHeader` throws. '.repeat(1_000).trim();
    expect(added(loop)).toBe(loop);
  });

  test('what has no text speaks by its title', () => {
    const silent = anchored({ reviewer: 'lint', title: '`sweepStores` races with the writer of the index' });
    expect(mergeBodies([main, silent], NOTHING).said[0]?.text).toBe(silent.finding.title);
  });

  test('title and text are of one source: the clearest, best evidenced, rated as it was settled', () => {
    const body = 'When `readHeader` throws, nobody closes the handle that `openStore` opened, so it stays open.';
    const made = ['Leak', '`openStore` leaks the file handle on error', 'Handle leak in the store'].map(
      (title, index) =>
        anchored({ title, reviewer: `r${String(index)}`, body, severity: index === 1 ? 'important' : 'critical' }),
    );
    const order = speakerFirst(made, 'important');
    expect(order.map(({ finding }) => finding.reviewer)).toEqual(['r1', 'r0', 'r2']);
    expect(titleOf(order)).toBe('`openStore` leaks the file handle on error');
    const confirmed = anchored({
      ...{ title: 'Handle leak in the store', reviewer: 'r3', at: 'a.ts:3', body },
      anchored: { anchors: [unchecked({ claimed: locationOf('a.ts:3'), state: 'verified', quote: 'matched' })] },
    });
    expect(speakerFirst([...made, confirmed], 'important')[0]).toBe(confirmed);
  });

  test('only a title that says too little gives way to another', () => {
    const titled = (...titles: string[]): string => titleOf(titles.map((title) => anchored({ title })));
    expect(titled('Handle leak on error path', '`openStore` leaks the file handle')).toBe('Handle leak on error path');
    expect(titled('Leak', '`openStore` leaks the file handle')).toBe('`openStore` leaks the file handle');
    expect(titled('The handle that `openStore` …', 'Handle leaks when `openStore` fails')).toBe(
      'Handle leaks when `openStore` fails',
    );
  });
});

describe('choice by evidence', () => {
  const fixed = (applies: AnchoredFinding['fix']['applies'], diff: string): AnchoredFinding =>
    anchored({ anchored: { fix: { diff, applies, reason: '', confined: true } } });

  test('a fix that applies wins', () => {
    const fixes = [fixed('no', 'a'), fixed('offset', 'b'), fixed('applies', 'c'), fixed('none', '')];
    expect(chooseFix(fixes).diff).toBe('c');
    expect(chooseFix([fixed('none', ''), fixed('no', 'a')]).diff).toBe('a');
  });

  test('classification by majority; of a regression that git does not see it is said that the word stands', () => {
    const origin = { kind: 'introduced', commit: null, reason: '' } as const;
    const words = ['gap', 'regression', 'gap'] as const;
    const sources = words.map((classification, index) => anchored({ reviewer: `r${index}`, classification }));
    expect(classify(sources, origin).classification).toBe('gap');
    const commit = { sha: 'a'.repeat(40), date: '2026-01-01T00:00:00Z', subject: 'Begin' };
    const older = { kind: 'unknown', commit: null, reason: '', older: commit, testimony: { kind: 'silent' } } as const;
    const claim = anchored({ classification: 'regression', anchored: { origin: older } });
    const old = classify([claim], { ...origin, kind: 'unknown' });
    expect(old.classification).toBe('regression');
    expect(old.reason).toContain('git');
  });

  const placesOf = (...made: Parameters<typeof anchored>[0][]): unknown[] =>
    uniteLocations(made.map((each) => anchored(each))).map(({ path, lines, primary }) => [
      ...[path, lines?.start, lines?.end],
      primary,
    ]);

  test('places are named once, a file by its full path whichever is written first', () => {
    expect(placesOf({ at: 'src/a.ts:3-9' }, { at: 'a.ts:5' }, { at: 'src/a.ts:40' })).toEqual([
      ['src/a.ts', 3, 9, true],
      ['src/a.ts', 40, 40, false],
    ]);
    expect(placesOf({ at: 'a.ts:5' }, { at: 'src/a.ts:3-9' })).toEqual([['src/a.ts', 3, 9, true]]);
    expect(placesOf({ at: '/home/me/work/src/a.ts:5' }, { at: 'src/a.ts:9' })).toEqual([
      ['src/a.ts', 5, 5, true],
      ['src/a.ts', 9, 9, false],
    ]);
    const [first] = placesOf({ at: 'a.ts:5' }, { at: ['src/a.ts:5', 'lib/a.ts:5'] });
    expect(first).toEqual(['a.ts', 5, 5, true]);
  });

  test('ranges that overlap or touch are one place; a narrower one that git verified stands', () => {
    expect(placesOf({ at: 'a.ts:3-9' }, { at: 'a.ts:8-12' }, { at: 'a.ts:13' })).toEqual([['a.ts', 3, 13, true]]);
    const verified = (at: string, startLine: number, text: string[]): Parameters<typeof anchored>[0] => ({
      at,
      anchored: {
        anchors: [
          unchecked({
            ...{ claimed: locationOf(at), state: 'verified' },
            excerpt: { startLine, lines: text.map((line) => ({ text: line, changed: false })) },
          }),
        ],
      },
    });
    const wide = verified('a.ts:3-6', 3, ['c', 'd', 'e', 'f']);
    expect(placesOf(wide, verified('a.ts:5', 5, ['e', 'f', 'g']))).toEqual([['a.ts', 5, 5, true]]);
    expect(placesOf(wide, { at: 'a.ts:5' })).toEqual([['a.ts', 3, 6, true]]);
    const [place] = uniteLocations([anchored(wide), anchored(verified('a.ts:5', 5, ['e', 'f', 'g']))]);
    expect(place?.excerpt?.lines.map(({ text }) => text).join('')).toBe('cdefg');
  });
});

describe('key', () => {
  const quotes = [{ code: 'pool.release(connection)', language: 'ts', path: null, line: 3 }];
  const made = { title: '`runQuery` returns the connection twice', at: 'src/db/pool.ts:10-12', quotes };

  test('survives line shifts, folders and indentation', () => {
    const moved = {
      ...made,
      at: 'lib/db/pool.ts:90',
      quotes: [{ ...quotes[0], code: '    pool.release( connection )' }],
    };
    expect(stableKey(anchored(moved as typeof made))).toBe(stableKey(anchored(made)));
  });

  test('tells files and quoted lines apart', () => {
    expect(stableKey(anchored({ ...made, at: 'src/db/other.ts:10' }))).not.toBe(stableKey(anchored(made)));
    expect(stableKey(anchored({ ...made, quotes: [] }))).not.toBe(stableKey(anchored(made)));
  });

  test('is made unique in a report', () => {
    expect(uniqueKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a-2', 'a-3']);
  });
});

describe('set aside', () => {
  const gone = (severity: 'important' | 'suggestion'): AnchoredFinding =>
    anchored({
      severity,
      at: 'src/gone.ts:3',
      anchored: { anchors: [unchecked({ claimed: locationOf('src/gone.ts:3'), state: 'missing' })] },
    });
  const options = { failOn: 'important', paths: new Set(['src/here.ts']), held: false } as const;

  test('a path that is neither at head nor at base refutes below fail-on, with evidence only', () => {
    expect(sift([gone('suggestion')], options).setAside.map(({ kind }) => kind)).toEqual(['refuted']);
    expect(sift([gone('important')], options).setAside).toEqual([]);
    expect(sift([gone('suggestion')], { ...options, paths: null }).setAside).toEqual([]);
    expect(sift([gone('suggestion')], { ...options, paths: new Set(['src/gone.ts']) }).setAside).toEqual([]);
  });

  test('a draft repeated later is set aside at any severity; one that is not repeated stays', () => {
    const standing = { kind: 'duplicate', reason: 'an earlier draft' } as const;
    const draft = anchored({ title: 'Deadlock in `flushAll`', severity: 'critical', line: 3, standing });
    const last = anchored({ title: 'Deadlock in `flushAll` on shutdown', severity: 'critical', line: 90 });
    expect(sift([draft, last], options).setAside.map(({ kind }) => kind)).toEqual(['duplicate']);
    expect(sift([draft], options).kept).toHaveLength(1);
    const lower = anchored({ title: 'Deadlock in `flushAll` on shutdown', severity: 'suggestion', line: 90 });
    expect(sift([draft, lower], options).kept).toHaveLength(2);
  });

  test('never fails the gate, yet no critical is waved away', () => {
    const note = { kind: 'demoted', to: 'observation', reason: 'says so' } as const;
    const critical = anchored({ severity: 'critical', standing: note });
    expect(sift([critical], { ...options, failOn: 'never' }).setAside).toEqual([]);
  });
});

describe('other sections', () => {
  const reviews = [
    review({
      reviewer: 'claude',
      testing: [
        { text: 'No test covers an empty queue in `drainQueue`; see I1.', line: 3 },
        { text: 'The retry of `fetchRates` is untested.', line: 4 },
      ],
      concerns: [{ text: 'Two modules own the connection pool.', line: 9, scope: 'future' }],
    }),
    review({
      reviewer: 'codex',
      testing: [{ text: '`drainQueue` has no test with an empty queue.', line: 8 }],
      concerns: [{ text: 'The connection pool is owned by two modules.', line: 9, scope: 'future' }],
    }),
  ];

  test('a point stands once, with those who made it, and names the ids of the report', () => {
    const first = { file: 'claude-pass-1.md', said: [] };
    expect(mergeAssessments(reviews).testing).toEqual([
      {
        ...{ id: 'T1', kind: 'gap', text: 'No test covers an empty queue in `drainQueue`; see I1.', ...first },
        reviewers: ['claude', 'codex'],
      },
      { id: 'T2', kind: 'gap', text: 'The retry of `fetchRates` is untested.', ...first, reviewers: ['claude'] },
    ]);
    expect(mergeObservations(reviews).concerns).toMatchObject([{ scope: 'future', reviewers: ['claude', 'codex'] }]);
  });

  test('a remark at one place that two reviewers quote differently stands once; two that share words only stand apart', () => {
    const limitations = (text: string) => [{ text, line: 5 }];
    const merged = mergeAssessments([
      review({
        reviewer: 'claude',
        limitations: limitations(
          '`src/spool/sweep.ts:33-39` `TODO(eviction)`: the spool only grows; a killed upload leaks `.part-*` files.',
        ),
      }),
      review({
        reviewer: 'codex',
        limitations: limitations(
          '**Code comment**: `src/spool/sweep.ts:33` says that the spool grows without bound and that stale `.part-*` files can survive crashes. Accepted for now.',
        ),
      }),
      review({
        reviewer: 'gemini',
        limitations: limitations(
          '**Code comment**: `src/spool/mirror.ts:12` says that the mirror of the spool has no offline mode for now.',
        ),
      }),
    ]);
    expect(merged.limitations.map(({ reviewers: who }) => who)).toEqual([['claude', 'codex'], ['gemini']]);
  });

  test('what two reviewers say word for word stands once, however short it is', () => {
    const documentation = [{ text: 'No gaps.', line: 3 }];
    const merged = mergeAssessments([
      review({ reviewer: 'claude', documentation }),
      review({ reviewer: 'codex', documentation }),
    ]);
    expect(merged.documentation).toMatchObject([{ text: 'No gaps.', reviewers: ['claude', 'codex'] }]);
  });

  test('the order of the reviews is irrelevant', () => {
    expect(mergeAssessments([...reviews].reverse())).toEqual(mergeAssessments(reviews));
  });
});
