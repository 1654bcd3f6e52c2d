import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findOnPath, findProgram, trustedPath, whyNotFound } from '../../../src/edge/environment.js';
import { inTemporary } from '../../support/programs.js';

let before: NodeJS.ProcessEnv;
beforeEach(() => {
  before = { ...process.env };
});
afterEach(() => {
  process.env = before;
});

const put = (path: string): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
};

/** A checkout and a tool folder beside it, with PATH made of the given folders. */
const lab = (path: (at: (name: string) => string) => readonly string[], act: (at: (name: string) => string) => void) =>
  inTemporary((directory) => {
    const at = (name: string): string => join(directory, name);
    mkdirSync(at('checkout'));
    process.env['GITHUB_WORKSPACE'] = at('checkout');
    process.env['RUNNER_TEMP'] = at('runner');
    process.env['PATH'] = path(at).join(':');
    act(at);
    return Promise.resolve();
  });

describe('programs of the checkout are not found', () => {
  test('by their folder', () =>
    lab(
      (at) => [at('checkout/node_modules/.bin')],
      (at) => {
        put(at('checkout/node_modules/.bin/tool'));
        expect(findOnPath('tool')).toBeNull();
        expect(whyNotFound('tool')).toContain('the change under review could have put it there');
      },
    ));

  test('by a link of PATH into it', () =>
    lab(
      (at) => [at('link')],
      (at) => {
        put(at('checkout/bin/tool'));
        symlinkSync(at('checkout/bin'), at('link'));
        expect(findOnPath('tool')).toBeNull();
        expect(trustedPath([])).toEqual([]);
      },
    ));

  test('by a link of a good folder into it', () =>
    lab(
      (at) => [at('tools')],
      (at) => {
        put(at('checkout/tool'));
        mkdirSync(at('tools'));
        symlinkSync(at('checkout/tool'), at('tools/tool'));
        expect(findOnPath('tool')).toBeNull();
      },
    ));

  test('when the checkout itself is reached by a link', () =>
    lab(
      (at) => [at('checkout/bin')],
      (at) => {
        put(at('checkout/bin/tool'));
        symlinkSync(at('checkout'), at('workspace'));
        process.env['GITHUB_WORKSPACE'] = at('workspace');
        expect(findOnPath('tool')).toBeNull();
      },
    ));

  test('by relative and empty entries', () =>
    lab(
      () => ['', '.', 'bin'],
      () => {
        expect(trustedPath([])).toEqual([]);
      },
    ));

  test('of a repository that is named only', () =>
    lab(
      (at) => [at('other/bin')],
      (at) => {
        put(at('other/bin/tool'));
        expect(findOnPath('tool', [at('other')])).toBeNull();
        expect(findOnPath('tool')).toBe(at('other/bin/tool'));
      },
    ));
});

describe('temporary folders', () => {
  test('a folder that only we can write to is as good as any', () =>
    lab(
      (at) => [at('tools')],
      (at) => {
        put(at('tools/tool'));
        expect(findOnPath('tool')).toBe(at('tools/tool'));
      },
    ));

  test.each(['tools', 'tools/bin'])('one that others can write to at %s is not', (open) =>
    lab(
      (at) => [at('tools/bin')],
      (at) => {
        put(at('tools/bin/tool'));
        chmodSync(at(open), 0o777);
        expect(findOnPath('tool')).toBeNull();
      },
    ),
  );

  test('the temporary folder itself is not', () =>
    lab(
      () => ['/tmp'],
      () => {
        expect(trustedPath([])).toEqual([]);
      },
    ));
});

test('the system is found, and an absolute path is taken as it is', () => {
  process.env['PATH'] = '/usr/bin:/bin';
  expect(realpathSync(findOnPath('sh') ?? '')).toBe(realpathSync('/bin/sh'));
  expect(findProgram('/bin/sh', [])).toBe('/bin/sh');
  expect(findProgram('/bin/none', [])).toBeNull();
  expect(whyNotFound('no-such-program')).toBe('`no-such-program` is not on PATH');
});
