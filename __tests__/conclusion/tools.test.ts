import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { settleStatus } from '../../src/conclusion/status.js';
import { toolsThatLack } from '../../src/conclusion/coverage.js';
import type { FailureClass, Reviewer } from '../../src/domain/reviewer.js';
import { commandOf, passBy, reviewerCalled } from '../support/runs.js';

const tool = (reads: Reviewer['reads'], more: Partial<Reviewer> = {}): Reviewer =>
  reviewerCalled('lint', { reads, source: commandOf(''), ...more });

function settle(reads: Reviewer['reads'], text: string, exitCode: number | null = 0, ...classes: FailureClass[]) {
  const failures = classes.map((each) => ({ class: each, problem: { what: '', why: '', fix: '' } }));
  const pass = passBy('lint', { file: 'lint-pass-1.sarif', text, finished: false, failures, exitCode });
  const review = parseReview({ reviewer: 'lint', pass: 1, file: 'lint-pass-1.sarif', text, reads, nonce: 'abcdef12' });
  return settleStatus({ reviewer: tool(reads), passes: [pass] }, [review], 'critical');
}

const RESULT = { ruleId: 'a', level: 'note', message: { text: 'M' } };
const sarif = (run: object): string => JSON.stringify({ version: '2.1.0', runs: [run] });
const CLEAN = sarif({ results: [] });
const FOUND = sarif({ results: [RESULT] });
const DIAGNOSTICS = '{"diagnostics":[{"message":"M","location":{"path":"a.js"},"severity":"INFO"}]}';

describe('a tool that did its work is completed', () => {
  test.each([
    ['a clean log', 'sarif', CLEAN, 0],
    ['a log with results', 'sarif', FOUND, 0],
    ['results told by the exit status, too', 'sarif', FOUND, 1],
    ['a banner before the log', 'sarif', `> lint\n${CLEAN}`, 0],
    ['a stored log', 'sarif', CLEAN, null],
    ['nothing printed as rdjson', 'rdjson', '', 0],
    ['no diagnostics', 'rdjson', '{"diagnostics":[]}', 0],
    ['lines of diagnostics', 'rdjson', `${DIAGNOSTICS}\n${DIAGNOSTICS}`, 1],
  ] as const)('%s', (_, reads, text, exitCode) => {
    expect(settle(reads, text, exitCode, ...(exitCode ? (['exit'] as const) : [])).status).toBe('completed');
  });
});

describe('a tool that did not is not, with the reason', () => {
  test.each([
    ['not found', 'sarif', '', [127, 'exit']],
    ['a crash without output', 'rdjson', '', [1, 'exit']],
    ['a signal', 'rdjson', '', [null, 'crash']],
    ['a time limit', 'rdjson', '', [null, 'timeout']],
    ['a time limit behind a whole log', 'sarif', FOUND, [null, 'timeout']],
    ['a formatter behind a crashed linter', 'sarif', CLEAN, [2, 'exit']],
    ['the same as rdjson', 'rdjson', '{"diagnostics":[]}', [2, 'exit']],
    ['nothing printed as SARIF', 'sarif', '', [0, null]],
    ['an empty file that was stored', 'rdjson', '', [null, null]],
    ['a cut log', 'sarif', FOUND.slice(0, -9), [1, 'exit']],
    ['a failed execution', 'sarif', sarif({ results: [], invocations: [{ executionSuccessful: false }] }), [0, null]],
    ['no results', 'sarif', sarif({ tool: {} }), [0, null]],
    ['another output', 'rdjson', 'Error: cannot find module', [0, null]],
    ['a log too long to be captured', 'sarif', FOUND, [null, 'output-limit']],
  ] as const)('%s', (_, reads, text, [exitCode, failure]) => {
    const { status, failures } = settle(reads, text, exitCode, ...(failure ? [failure] : []));
    expect(status).not.toBe('completed');
    expect(failures).not.toEqual([]);
    expect(
      failures.filter(({ problem }) => problem.what !== '').every(({ problem }) => problem.what.startsWith('lint: ')),
    ).toBe(true);
  });

  test('the reason quotes the line', () => {
    const { status, failures } = settle('sarif', sarif({ results: [], invocations: [{ executionSuccessful: false }] }));
    expect(status).toBe('degraded');
    expect(failures[0]?.problem.why).toBe(
      'the tool says that it did not do its work (line 1 of lint-pass-1.sarif: {"executionSuccessful": false})',
    );
  });
});

describe('toolsThatLack', () => {
  const run = (reviewer: Reviewer) => ({ reviewer, passes: [] });

  test('every configured tool must complete, unless it need not', () => {
    const lacks = (reviewer: Reviewer, ...completed: string[]): string[] =>
      toolsThatLack([run(reviewer)], new Set(completed));
    expect(lacks(tool('sarif'))).toEqual(['the tool lint did not complete its run']);
    expect(lacks(tool('rdjson', { required: true }))).toHaveLength(1);
    expect(lacks(tool('sarif'), 'lint')).toEqual([]);
    expect(lacks(tool('sarif', { required: false }))).toEqual([]);
    expect(lacks(tool('markdown'))).toEqual([]);
  });
});
