/** A small change with one lone critical claim, and the code, comments and documents around it that an answer may cite. */
import type { Question } from '../../../src/domain/second-opinion.js';
import type { AskedClaim } from './asked.js';
import { memoryRepository } from './memory-git.js';

const APP = `import { openSession } from './session.js';

export function logout(): void {
  closeAll();
}
`;
const LOGIN = `
export function login(token: string): void {
  openSession(token);
}
`;
const GUARD = `import os from 'node:os';
// Licensed under the MIT licence.
export function verifyToken(token: string): boolean {
  // an empty token is refused here
  return token.length > 0;
}

export function hostName(): string {
  return os.hostname();
}
`;
/** What the change itself brings, as comment, string and code. */
const LIMITS = `// verifyToken is called before login
export const maximum = 3; // login is checked
export const about = 'login checks verifyToken';
/**
 * Every token is checked by verifyToken.
 */
export const text = \`
login(verifyToken(token))
\`;
export function checkedLogin(token: string): void {
  if (!verifyToken(token)) throw new Error('no token');
  login(token);
}
`;
const SCRIPT = `set -e
cat <<EOF
login calls verifyToken first
EOF
`;
const GONE = 'export function gone(token: string): boolean {\n  return token.length > 0;\n}\n';
const README = '# About\n\nA service.\n';

export const BASE = { 'src/app.ts': APP, 'src/guard.ts': GUARD, 'src/gone.ts': GONE, 'README.md': README };
export const CHANGED = {
  ...{ 'src/app.ts': `${APP}${LOGIN}`, 'src/limits.ts': LIMITS, 'src/run.sh': SCRIPT, 'src/gone.ts': null },
  'README.md': `${README}\n\`login\` is only called with what \`verifyToken\` has seen.\n`,
};
/** Lines of the claim. */
export const OWN = { start: 7, end: 9 };

/** The change of the scene. */
export const sceneRepository = memoryRepository(BASE);
export const scene = sceneRepository.head(CHANGED);

export const CLAIM: AskedClaim = {
  ...{ severity: 'critical', title: '`login` opens a session for an empty token', place: 'src/app.ts:7-9' },
  body: 'Nothing calls `verifyToken` before `openSession`.',
};

/** What is asked about the claim. */
export const QUESTION: Question = {
  ...{ about: 'claude-pass-1.md:9', id: 'C1', title: CLAIM.title, claim: CLAIM.body ?? '' },
  places: [{ path: 'src/app.ts', lines: OWN, code: LOGIN.trim() }],
  ...{ isEarlier: false, vendors: ['claude'], digest: 'd' },
};

/** A place that is true, relevant and older than the change. */
export const GOOD = { path: 'src/guard.ts', start: 5, end: 5, quote: 'return token.length > 0;' };
