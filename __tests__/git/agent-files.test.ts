import { expect, test } from '@jest/globals';
import { isAgentFile } from '../../src/git/file-kinds.js';

test.each([
  'CLAUDE.md',
  'deep/er/CLAUDE.local.md',
  'AGENTS.md',
  'sub/AGENTS.override.md',
  'GEMINI.md',
  '.claude/settings.json',
  'sub/.claude/agents/x.md',
  '.claude.json',
  '.codex/config.toml',
  '.agents/skills/x/SKILL.md',
  '.gemini/settings.json',
  '.cursor/rules/x.mdc',
  '.mcp.json',
  '.opencode/agent.md',
  'opencode.json',
  '.github/copilot-instructions.md',
  'sub/.github/copilot-instructions.md',
  '.npmrc',
  '.env',
  'sub/.env.production',
  'bunfig.toml',
  '.husky/pre-commit',
  '.gitmodules',
  'claude.MD',
])('%s is agent configuration', (path) => {
  expect(isAgentFile(path)).toBe(true);
});

test.each([
  'src/claude.ts',
  'docs/CLAUDE.md.txt',
  'environment.ts',
  'src/env',
  '.github/workflows/ci.yml',
  'copilot-instructions.md',
  'claude/settings.json',
  'package.json',
])('%s is not', (path) => {
  expect(isAgentFile(path)).toBe(false);
});
