/** The setting `previous`: never a file that the change could have written. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UserError } from '../../src/domain/problem.js';
import { readPreviousFile } from '../../src/edge/output-directory.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'previous-'));
  mkdirSync(join(folder, 'checkout'));
  writeFileSync(join(folder, 'checkout', 'report.json'), '{}');
  writeFileSync(join(folder, 'report.json'), '{"a":1}');
  symlinkSync(join(folder, 'checkout', 'report.json'), join(folder, 'link.json'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a file outside the checkout is read', async () => {
  expect(await readPreviousFile(join(folder, 'report.json'), join(folder, 'checkout'))).toBe('{"a":1}');
});

test('without a checkout that is not trusted, any file is', async () => {
  expect(await readPreviousFile(join(folder, 'checkout', 'report.json'), null)).toBe('{}');
});

test.each(['checkout/report.json', 'link.json', 'none.json'])('%s is refused', async (name) => {
  await expect(readPreviousFile(join(folder, name), join(folder, 'checkout'))).rejects.toThrow(UserError);
});
