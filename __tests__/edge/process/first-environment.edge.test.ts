import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformSync } from '@swc/core';
import { expect, test } from '@jest/globals';
import { environmentBlock } from '../../../src/edge/environment.js';
import { inTemporary } from '../../support/programs.js';
import { writeFileSync } from 'node:fs';

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a secret that was deleted is not in the table of processes, and the rest is still known to us', () =>
  inTemporary((directory) => {
    const source = readFileSync(resolve('src/edge/environment.ts'), 'utf8');
    const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
    const file = join(directory, 'module.mjs');
    writeFileSync(
      file,
      `${code}
      const before = readFileSync('/proc/self/environ', 'utf8').includes('a-secret');
      delete process.env.SECRET;
      eraseFirstEnvironment();
      const after = readFileSync('/proc/self/environ', 'utf8').replaceAll('\\0', '');
      console.log(JSON.stringify({ before, after, erased: firstEnvironmentIsErased(), kept: process.env.KEPT, gone: process.env.SECRET ?? null }));`,
    );
    const env = { SECRET: 'a-secret', KEPT: 'still=there', PATH: process.env['PATH'] };
    const { stdout } = spawnSync(process.execPath, [file], { env, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ before: true, after: '', erased: true, kept: 'still=there', gone: null });
    return Promise.resolve();
  }),
);

test('the block is found behind a name with blanks and parentheses', () => {
  const fields = Array.from({ length: 50 }, (_, index) => String(index + 3));
  expect(environmentBlock(`7 (a) (b c)) ${fields.join(' ')}`)).toEqual({ start: 50, end: 51 });
  expect(environmentBlock('7 (short) S 1')).toEqual({ start: 0, end: 0 });
});
