#!/usr/bin/env node
// Runs the README's command on the committed bundle and the demo's files, away from node_modules: the red demo ends with 1, the fixed one with 0, each with a full report.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const away = mkdtempSync(join(tmpdir(), 'demo-check-'));
try {
  for (const folder of ['dist', 'demo']) cpSync(folder, join(away, folder), { recursive: true });
  for (const [flags, status] of [
    [[], 1],
    [['--fixed'], 0],
  ]) {
    const out = join(away, `out${flags.length}`);
    const run = spawnSync(process.execPath, [join(away, 'dist/index.js'), 'demo', ...flags, '--out', out], {
      encoding: 'utf8',
      cwd: away,
    });
    const files = existsSync(out) ? readdirSync(out) : [];
    const missing = ['.md', '.html', 'report.json', '.sarif', '.rdjson'].filter(
      (end) => !files.some((name) => name.endsWith(end)),
    );
    if (run.status !== status || missing.length) {
      console.error(
        `demo ${flags.join(' ')} ended with ${run.status}, expected ${status}; missing: ${missing.join(', ') || 'nothing'}\n${run.stdout}${run.stderr}`,
      );
      process.exitCode = 1;
    } else console.log(`demo ${flags.join(' ')}: exit ${status}, ${files.length} files and folders`);
  }
} finally {
  rmSync(away, { recursive: true, force: true });
}
