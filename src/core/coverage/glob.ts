/** A pattern of a reviewer (`pkg/*`, `**`, `{a,b}`) and a path enter; whether it means the path leaves, in time that no pattern can blow up. */

type Token =
  | { readonly kind: 'text'; readonly options: readonly string[] }
  /** One character of a name; the rest of a name; anything. */
  | { readonly kind: 'one' | 'name' | 'any' };

/** Whether the pattern means the path, or the end of it behind a slash. `*` stays in a folder unless it ends the pattern: reviewers write `pkg/*` for all that is below. */
export function matches(glob: string, path: string): boolean {
  const reached = new Set<number>([0]);
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) reached.add(at + 1);
  return isReached(glob, path, reached);
}

/** Whether the pattern means the whole path from the root: what a configuration lists covers no folder of the same name elsewhere. */
export function matchesFromRoot(glob: string, path: string): boolean {
  return isReached(glob.replace(/^\.?\//, ''), path, new Set([0]));
}

function isReached(glob: string, path: string, from: ReadonlySet<number>): boolean {
  let reached = from;
  for (const token of tokensOf(glob)) reached = step(token, path, reached);
  return reached.has(path.length);
}

function tokensOf(glob: string): Token[] {
  const pieces = glob.match(/\*\*\/?|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g) ?? [];
  return pieces.map((piece): Token => {
    if (piece.startsWith('**') || (piece === '*' && glob.endsWith('/*'))) return { kind: 'any' };
    if (piece === '*') return { kind: 'name' };
    if (piece === '?') return { kind: 'one' };
    const isChoice = piece.length > 1 && piece.startsWith('{');
    const options = isChoice ? piece.slice(1, -1).split(',') : null;
    return { kind: 'text', options: options?.map((option) => option.trim()) ?? [piece] };
  });
}

/** Where in the path the pattern may be after a token, from where it may have been before. */
function step(token: Token, path: string, before: ReadonlySet<number>): Set<number> {
  if (token.kind === 'text') {
    const ends = [...before].flatMap((at) =>
      token.options.filter((option) => path.startsWith(option, at)).map((option) => at + option.length),
    );
    return new Set(ends);
  }
  if (token.kind === 'one') {
    return new Set([...before].filter((at) => at < path.length && path[at] !== '/').map((at) => at + 1));
  }
  const after = new Set<number>();
  let isReached = false;
  for (let at = 0; at <= path.length; at += 1) {
    isReached ||= before.has(at);
    if (isReached) after.add(at);
    if (token.kind === 'name' && path[at] === '/') isReached = false;
  }
  return after;
}
