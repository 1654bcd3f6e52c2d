/** A path as a coverage section writes it and the changed files enter; the files that it accounts for leave. */

/** How a claim names a file: the more exact one counts when a review names a file twice. */
export const PRECISIONS = ['exact', 'ending', 'pattern'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface Claimed {
  readonly paths: readonly string[];
  readonly precision: Precision;
}

/** The changed files that a claim means: itself, the one file that ends like it, a folder, or a pattern (`pkg/*`, `**`, `{a,b}`). */
export function claimedFiles(claim: string, files: readonly { path: string; previousPath: string | null }[]): Claimed {
  const path = tidy(claim);
  const exact = files.filter((file) => file.path === path || file.previousPath === path);
  if (exact.length) return { paths: names(exact), precision: 'exact' };
  if (/[*?{]/.test(path)) {
    const pattern = globPattern(path);
    return { paths: names(files.filter((file) => pattern.test(file.path))), precision: 'pattern' };
  }
  const longer = files.filter((file) => path.endsWith(`/${file.path}`));
  if (longer.length) return { paths: [longest(longer)], precision: 'exact' };
  const folder = path.replace(/\/$/, '');
  const inside = folder === '' ? [] : files.filter((file) => file.path.startsWith(`${folder}/`));
  if (inside.length) return { paths: names(inside), precision: 'pattern' };
  return { paths: byEnding(path, files), precision: 'ending' };
}

/** Of several files with this ending none is meant for sure. */
function byEnding(path: string, files: readonly { path: string }[]): string[] {
  const ending = `/${path}`;
  const same = files.filter((file) => `/${file.path}`.endsWith(ending));
  const alike = files.filter((file) => `/${file.path}`.toLowerCase().endsWith(ending.toLowerCase()));
  const found = same.length ? same : alike;
  return path !== '' && found.length === 1 ? names(found) : [];
}

function tidy(claim: string): string {
  return claim
    .trim()
    .replace(/^\*\*(.+)\*\*$/, '$1')
    .replace(/^[`"']+|[`"']+$/g, '')
    .replace(/^(?:\.\/|\.\.\.\/|…\/)+/, '')
    .replace(/:\d+(?:[-–]\d+)?$/, '')
    .replaceAll('\\', '/');
}

/** `*` stays in a folder unless it ends the pattern: reviewers write `pkg/*` for all that is below. */
function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/?|\*$|\*|\?|\{[^{}]*\}|[.+^${}()|[\]\\]/g, (token) => {
    if (token.startsWith('**') || (token === '*' && glob.endsWith('/*'))) return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 1 && token.startsWith('{')) {
      return `(?:${token.slice(1, -1).split(',').map((part) => escaped(part.trim())).join('|')})`;
    }
    return escaped(token);
  });
  return new RegExp(`^(?:.*/)?${source}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function longest(files: readonly { path: string }[]): string {
  return files.reduce((best, { path }) => (path.length > best.length ? path : best), '');
}

function names(files: readonly { path: string }[]): string[] {
  return files.map((file) => file.path);
}
