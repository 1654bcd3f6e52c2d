import { describe, expect, test } from '@jest/globals';
import { consequencesIn, riskFiled, riskIn } from '../../src/text/consequences.js';

describe('the risk that a title speaks of', () => {
  test.each([
    ['SQL injection through the sort parameter', 'security'],
    ['An attacker chooses the file that is sent', 'security'],
    ['Stack trace leaks the API tokens', 'security'],
    ['Download tokens are written to the application log', 'security'],
    ['Anybody bypasses the permission check', 'security'],
    ['Heap buffer overflow while parsing a name', 'security'],
    ['Migration drops the column first: data loss on failure', 'data loss'],
    ['`save` silently truncates the user config', 'data loss'],
    ['Two writers corrupt the database', 'data loss'],
    ['Token of the parser is compared twice', null],
    ['The lexer prints unexpected tokens', null],
    ['Logic for fetching credentials is duplicated', null],
    ['`--insecure-skip-tls-verify` is not tested', null],
    ['The getter is vulnerable to a null pointer', null],
    ['Error messages are lost when rethrown', null],
    ['Lost update of the counter label', null],
    ['Corrupted test decorators', null],
    ['Bypass the cache in tests', null],
  ])('%s: %s', (title, risk) => {
    expect(riskIn(title)).toBe(risk);
  });
});

describe('what a review files a finding under', () => {
  test.each([
    [['Security'], '', 'security'],
    [['Critical security issues'], '', 'security'],
    [['js/sql-injection'], '', 'security'],
    [['pythonSecurityAudit'], '', 'security'],
    [['category Data loss'], '', 'data loss'],
    [[null], 'The name is not escaped (CWE-79).', 'security'],
    [['Performance', null], 'Too slow.', null],
  ])('%j %s: %s', (labels, text, risk) => {
    expect(riskFiled(labels, text)).toBe(risk);
  });
});

test('a text may name several consequences', () => {
  expect(consequencesIn('It panics, and the lock is never returned: a deadlock.')).toEqual(['crash', 'hang']);
});
