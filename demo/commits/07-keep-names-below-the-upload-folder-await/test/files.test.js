import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from '../src/files.js';

test('a name stays below the upload folder', () => {
  assert.equal(pathOf('report.pdf'), '/var/lib/drop/report.pdf');
});

test('a name cannot leave the upload folder', () => {
  assert.throws(() => pathOf('../../etc/passwd'), /leaves the upload folder/);
});
