/** One fix of several, and what becomes of the others. */
import { describe, expect, test } from '@jest/globals';
import type { FixCheck } from '../../src/domain/finding.js';
import { chooseFix } from '../../src/join/merge.js';
import { anchored } from '../support/findings.js';

const by = (reviewer: string, diff: string, fix: Partial<FixCheck> = {}): ReturnType<typeof anchored> =>
  anchored({
    ...{ reviewer, diff, title: reviewer },
    anchored: { fix: { diff, applies: 'applies', reason: '', confined: true, ...fix } },
  });

const ONE = '-run(1);\n+run(2);';
const OTHER = '-run(1);\n+run(3);';

describe('the one fix', () => {
  test('is one that applies, then one that may be taken with one click, then the first', () => {
    const failing = by('claude', ONE, { applies: 'no', confined: false });
    const wide = by('codex', OTHER, { confined: false });
    expect(chooseFix([failing, wide])).toMatchObject({ diff: OTHER, reviewers: ['codex'] });
    expect(chooseFix([wide, by('gemini', ONE)])).toMatchObject({ diff: ONE, reviewers: ['gemini'] });
    expect(chooseFix([by('gemini', ONE), by('codex', OTHER)])).toMatchObject({ diff: ONE });
  });

  test('is nobody’s where none is proposed', () => {
    expect(chooseFix([by('claude', '', { applies: 'none' })])).toMatchObject({ applies: 'none', others: [] });
  });

  test('is named after all who propose it, and not repeated', () => {
    const same = by('gemini', `--- a/x\n+++ b/x\n@@ -1 +1 @@\n${ONE.replace('run(2)', 'run( 2 )')}`);
    expect(chooseFix([by('claude', ONE), same])).toMatchObject({ reviewers: ['claude', 'gemini'], others: [] });
  });
});

describe('the others', () => {
  test('are kept, each once, with who proposes it and whether it applies', () => {
    const failing = { applies: 'no', reason: 'not there', confined: false } as const;
    const { others } = chooseFix([by('claude', ONE), by('codex', OTHER, failing), by('gemini', OTHER, failing)]);
    expect(others).toEqual([{ diff: OTHER, applies: 'no', reason: 'not there', reviewers: ['codex', 'gemini'] }]);
  });

  test('one that does less is another: to take a line out is not to replace it', () => {
    expect(chooseFix([by('claude', ONE), by('codex', '-run(1);')]).others).toHaveLength(1);
  });

  test('a diff that was left out of what applies is not lost', () => {
    const source = anchored({
      ...{ reviewer: 'claude', diff: [ONE, OTHER] },
      anchored: { fix: { diff: ONE, applies: 'applies', reason: '', confined: true } },
    });
    expect(chooseFix([source])).toMatchObject({ diff: ONE, others: [{ diff: OTHER, applies: 'not-tried' }] });
  });
});
