#!/usr/bin/env node
// Fails when dist/ is not what the sources give.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const namesIn = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));

const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  execFileSync(process.execPath, ['.ci/bundle.mjs', '--out', fresh], { stdio: 'inherit' });
  const names = [...new Set([...namesIn(fresh), ...(existsSync('dist') ? namesIn('dist') : [])])].sort();
  const differing = names.filter((name) => {
    const [a, b] = [join(fresh, name), join('dist', name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
  if (differing.length) {
    console.error(
      `dist is not what the sources give: ${differing.join(', ')}\n  fix: run \`npm run bundle\` and commit dist`,
    );
    process.exitCode = 1;
  } else console.log(`dist is what the sources give (${names.length} files)`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
