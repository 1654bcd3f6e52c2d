/** The fixture program that writes the closing line for other suites writes it as the program does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { closingLine } from '../../src/parse/closing.js';
import { writePrompt } from '../../src/prompt/prompt.js';
import { contextOf } from '../support/prompt-context.js';

const NONCE = '0123456789abcdef';

test('the script for labs writes the line that the prompt asks for', () => {
  const directory = mkdtempSync(join(tmpdir(), 'closing-'));
  try {
    const file = join(directory, 'prompt.md');
    writeFileSync(file, writePrompt(contextOf({ nonce: NONCE })).text);
    const line = execFileSync('__tests__/support/closing', [file], { encoding: 'utf8' });
    expect(line).toBe(`${closingLine(NONCE, { critical: 0, important: 0, suggestion: 0 })}\n`);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
