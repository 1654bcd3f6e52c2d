/** A made-up module with a dangerous line and one with a slip, and the claims that reviewers make about them. */
import type { Claim } from '../support/rounds-lab.js';

export const CLEANER = 'src/cleaner.ts';
export const DANGER = 'rmSync(root, { recursive: true });';

export const cleaner = (line = DANGER): string => `import { rmSync } from 'node:fs';

/** Frees the space that the tool uses. */
export function clean(root: string): void {
  ${line}
  report('cleaned', root);
}
`;

export const CLEANER_CLAIM: Claim = {
  severity: 'critical',
  title: '`clean` deletes the root directory itself',
  path: CLEANER,
  lines: '5',
  code: DANGER,
  body: '`rmSync(root)` removes everything below the root, not only the cache. Whoever runs it in their home is left with nothing.',
  fix: `--- a/${CLEANER}\n+++ b/${CLEANER}\n@@ -5 +5 @@\n-  ${DANGER}\n+  rmSync(cacheOf(root), { recursive: true });`,
};

export const withCounter = (line: string): string => `let total = 0;

export function count(): number {
  ${line}
  return total;
}
`;

export const COUNTER_CLAIM: Claim = {
  severity: 'suggestion',
  title: '`count` never counts beyond one',
  path: 'src/counter.ts',
  lines: '4',
  code: 'total =+ 1;',
  body: '`=+` assigns plus one instead of adding it.',
};

/** Two reviewers that read all and say nothing. */
export const SILENCE = { claude: [], codex: [] };
