/** A finding's text as reviewers wrote it enters; the same text leaves without the code that the report shows from git itself. */
import type { ReportFinding } from '../../domain/report.js';
import { cleanCharacters, fenced, showCharacters } from '../neutralise.js';

/** Language of a file's code by the ending of its name. */
const LANGUAGES: Readonly<Record<string, string>> = {
  bash: 'bash',
  bats: 'bash',
  c: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  cs: 'csharp',
  css: 'css',
  go: 'go',
  h: 'c',
  html: 'html',
  java: 'java',
  js: 'js',
  json: 'json',
  jsx: 'jsx',
  kt: 'kotlin',
  md: 'markdown',
  mjs: 'js',
  php: 'php',
  proto: 'proto',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  sql: 'sql',
  swift: 'swift',
  tf: 'hcl',
  toml: 'toml',
  ts: 'ts',
  tsx: 'tsx',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** What to call a file's language in a fence; `null` when its name does not tell. */
export function languageOf(path: string): string | null {
  const ending = /\.([A-Za-z0-9]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return LANGUAGES[ending] ?? null;
}

/** Real code of the primary place, as a fence; empty when there is none. */
export function excerptOf(finding: ReportFinding): string {
  const place = finding.locations.find(({ excerpt }) => excerpt !== null);
  const lines = place?.excerpt?.lines ?? [];
  if (!place || !lines.length) return '';
  return fenced(lines.map(({ text }) => showCharacters(text)).join('\n'), languageOf(place.path));
}

/** The diff of the fix as it would really apply; empty when there is none. */
export function fixOf(finding: ReportFinding): string {
  return finding.fix.diff.trim() === '' ? '' : fenced(showCharacters(finding.fix.diff), 'diff');
}

interface Part {
  readonly text: string;
  /** Code of a fence, `null` for prose. */
  readonly code: string | null;
}

/**
 * The body without quotes that repeat the excerpt. The fix stands where the reviewer wrote it, as git would apply it;
 * at the end when the body holds none.
 */
export function bodyWithFix(finding: ReportFinding): string {
  const shown = significant(finding.locations.flatMap(({ excerpt }) => excerpt?.lines.map(({ text }) => text) ?? []));
  const fix = new Set(changedLines(finding.fix.diff));
  const out: string[] = [];
  let placed = fix.size === 0;
  for (const part of partsOf(cleanCharacters(finding.body))) {
    if (part.code === null) out.push(part.text);
    else if (repeatsFix(part.code, fix)) {
      if (!placed) out.push(fixOf(finding));
      placed = true;
    } else if (!repeats(part.code, shown)) out.push(part.text);
  }
  if (!placed) out.push('Fix:', fixOf(finding));
  return out.filter((text) => text.trim() !== '').join('\n\n');
}

function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let mark: string | null = null;
  const end = (code: string | null): void => {
    if (lines.length) parts.push({ text: lines.join('\n').replace(/^\n+/, '').trimEnd(), code });
    lines = [];
  };
  for (const line of body.split('\n')) {
    const found = /^\s{0,12}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === null && found !== undefined) {
      end(null);
      mark = found;
      lines.push(line);
    } else if (mark !== null && found?.startsWith(mark) && line.trim() === found) {
      lines.push(line);
      end(lines.slice(1, -1).join('\n'));
      mark = null;
    } else lines.push(line);
  }
  end(mark === null ? null : lines.slice(1).join('\n'));
  return parts;
}

/** Lines that say something, without their blanks. */
function significant(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => line.replace(/\s+/g, '')).filter((line) => /\w/.test(line)));
}

/** Whether every line of a quote stands in the excerpt; elisions and line numbers say nothing. */
function repeats(code: string, shown: ReadonlySet<string>): boolean {
  const quoted = [...significant(code.split('\n'))].filter((line) => !/^(\/\/|#)?(\.\.\.|…)/.test(line));
  return quoted.length > 0 && quoted.every((line) => shown.has(line));
}

function changedLines(diff: string): string[] {
  return diff
    .split('\n')
    .filter((line) => /^[+-](?!\+\+ |-- )/.test(line))
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line.length > 1);
}

function repeatsFix(code: string, fix: ReadonlySet<string>): boolean {
  const changed = changedLines(code);
  return changed.length > 0 && changed.every((line) => fix.has(line));
}
