/** A path of a repository enters; whether a reviewer CLI or its tools could take orders from that file leaves. */

/** Files and folders by which CLIs, package managers and hooks are configured, at any depth. */
const NAMES = new Set([
  'claude.md',
  'claude.local.md',
  'agents.md',
  'agents.override.md',
  'gemini.md',
  '.claude',
  '.claude.json',
  '.codex',
  '.agents',
  '.gemini',
  '.cursor',
  '.cursorrules',
  '.mcp.json',
  '.opencode',
  'opencode.json',
  'opencode.jsonc',
  '.npmrc',
  'bunfig.toml',
  '.husky',
  '.gitmodules',
]);

const COPILOT = '/.github/copilot-instructions.md';

/** Whether the file is agent configuration, or lies in a folder of it. Case does not count: some file systems do not tell it. */
export function isAgentFile(path: string): boolean {
  const lower = path.toLowerCase();
  const names = lower.split('/');
  return names.some((name) => NAMES.has(name) || name.startsWith('.env')) || `/${lower}`.endsWith(COPILOT);
}
