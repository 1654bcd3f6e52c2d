/** Lines and paths enter; what a file imports, and by which name it is imported itself, leave. */
import { namesIn } from './names.js';

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The name by which other files import a file; that of its folder when its own says nothing. */
export function moduleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(.)\..*$/, '$1');
  const folder = folderOf(path);
  return /^(?:index|mod|main|lib|__init__|init)$/.test(name) ? folder.slice(folder.lastIndexOf('/') + 1) : name;
}

const IMPORT =
  /^\s*(?:import|from|require|require_relative|include|use|using|mod|load|source|extern|@import|#\s*include|package)\b|\brequire\s*\(|\bimport\s*\(|\bfrom\s+['"]|^\s*"[^"]+"$/;

/** Names in the lines of a file that say what it imports. */
export function importsOf(lines: readonly string[]): Set<string> {
  return new Set(lines.filter(isImport).flatMap((line) => [...namesIn(line)]));
}

/** Whether a line says what its file imports. */
export function isImport(line: string): boolean {
  return IMPORT.test(line.slice(0, 500));
}
