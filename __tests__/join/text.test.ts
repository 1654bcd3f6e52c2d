import { describe, expect, test } from '@jest/globals';
import { chooseFix, classify, mergeLocations } from '../../src/join/merge.js';
import { stableKey, uniqueKeys } from '../../src/join/join.js';
import { mergeAssessments, mergeObservations } from '../../src/join/same-points.js';
import { sift } from '../../src/join/same-points.js';
import { chooseTitle, mergeBodies } from '../../src/join/merge.js';
import type { AnchoredFinding } from '../../src/domain/finding.js';
import { locationOf, review } from '../support/findings.js';
import { anchored, unchecked } from '../support/findings.js';

describe('text', () => {
  const main = anchored({
    title: '`openStore` leaks the handle on error',
    body: 'When `readHeader` throws, the handle stays open.',
  });

  test('a restatement is not repeated, an addition is attributed', () => {
    const again = anchored({
      reviewer: 'codex',
      title: 'Handle leak',
      body: 'The handle stays open when `readHeader` throws.',
    });
    const more = anchored({
      reviewer: 'gemini',
      title: 'Handle leak',
      body: 'The handle stays open.\n\nOn Windows the damaged file can then not be deleted by the nightly `sweepStores` job.',
    });
    expect(mergeBodies([main, again, more])).toEqual({
      text: 'When `readHeader` throws, the handle stays open.',
      said: [
        {
          ...{ reviewer: 'gemini', file: 'gemini-pass-1.md' },
          text: 'On Windows the damaged file can then not be deleted by the nightly `sweepStores` job.',
        },
      ],
    });
  });

  test.each([
    ['(important, gap)\n\nThe loop ends.', 'The loop ends.'],
    ['**Severity:** high\n\n`gap`\n\nThe loop ends.', 'The loop ends.'],
    ['(critical, regression)', ''],
    ['The gap is important.', 'The gap is important.'],
    ['(critical: the gap lets anybody in)', '(critical: the gap lets anybody in)'],
    ['(important, gap) — the loop ends.', '(important, gap) — the loop ends.'],
  ])('begins behind a bare tag, and no word of prose is taken for one: %j', (body, text) => {
    expect(mergeBodies([anchored({ body })]).text).toBe(text);
  });

  test('the clearest title names the code and shares its words with the others', () => {
    const titles = ['Leak', '`openStore` leaks the file handle on error', 'Handle leak in the store'];
    expect(chooseTitle(titles.map((title) => anchored({ title })))).toBe(titles[1]);
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

  test('places are named once', () => {
    const places = mergeLocations([
      anchored({ at: 'src/a.ts:3-9' }),
      anchored({ at: 'a.ts:5' }),
      anchored({ at: 'src/a.ts:40' }),
    ]);
    expect(places.map(({ path, lines, primary }) => [path, lines?.start, primary])).toEqual([
      ['src/a.ts', 3, true],
      ['src/a.ts', 40, false],
    ]);
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
