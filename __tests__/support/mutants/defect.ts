/** Defects that are planted into reviews: what they are called, where they stand, what is said about them. */

/** One planted defect. Lines are 1-based, both ends included. */
export interface Defect {
  readonly title: string;
  readonly path: string;
  readonly line: number;
  readonly end: number;
  /** Two sentences that grade nothing. */
  readonly why: string;
  readonly fix: string;
  readonly code: string;
}

/** A source of choices that a seed decides. */
export interface Dice {
  readonly below: (bound: number) => number;
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
}

/** Choices that are the same for the same words. */
export function dice(...words: readonly string[]): Dice {
  let state = hash(words.join('\n'));
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
  return { below, pick: (values) => values[below(values.length)] ?? values[0] };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value | 0;
}

type Said = Pick<Defect, 'title' | 'why' | 'fix' | 'code'>;

const SAID: readonly [Said, ...Said[]] = [
  {
    title: 'Login accepts any password',
    why: 'The comparison was dropped in the refactoring, so every password opens every account. Anyone who knows a name gets in.',
    fix: 'compare the digest before the session is made.',
    code: 'if (user) return session(user);',
  },
  {
    title: 'User input reaches the shell unquoted',
    why: 'The branch name is put into the command line as it came. A name with a semicolon runs as a command of the server.',
    fix: 'pass the arguments as a list and drop the shell.',
    code: 'run(`git log ${branch}`);',
  },
  {
    title: 'Session token is written to the log',
    why: 'The whole header map is logged at the start of each request. Everybody who reads the log can take over a session.',
    fix: 'leave the header out of the record.',
    code: 'log.info(request.headers);',
  },
  {
    title: "Deleting one tenant removes every tenant's rows",
    why: 'The new statement has no condition on the tenant any more. One click empties the table for all of them.',
    fix: 'filter by the tenant again and test it with two.',
    code: 'db.exec("DELETE FROM rows");',
  },
  {
    title: 'Retry loop charges the customer twice',
    why: 'The request is repeated after a timeout without the idempotency key. The first one may well have gone through.',
    fix: 'make the key once, before the loop.',
    code: 'for (;;) await charge(card, newKey());',
  },
  {
    title: 'Path from the request escapes the upload folder',
    why: 'The name is joined without being resolved, so `../../etc/passwd` is served. No sign-in is needed for it.',
    fix: 'resolve it and check that it stays inside.',
    code: 'return read(join(root, name));',
  },
  {
    title: 'Migration drops the column before its data is copied',
    why: 'The two statements changed places. After the deployment the addresses of all users are gone.',
    fix: 'copy first, and drop in a later release.',
    code: 'ALTER TABLE users DROP COLUMN address;',
  },
  {
    title: 'Signature check compares only the first byte',
    why: 'The loop returns after its first turn. A forged update passes once in 256 attempts.',
    fix: 'compare the whole digest in constant time.',
    code: 'for (const b of digest) return b === other[0];',
  },
  {
    title: 'Empty list crashes the controller',
    why: 'The first element is read before the length is looked at. The process dies at each reconcile and never comes back.',
    fix: 'return early when there is nothing to do.',
    code: 'first := items[0]',
  },
  {
    title: 'Admin check is skipped for HEAD requests',
    why: 'The guard runs for GET only while the router answers HEAD with the same handler. Its side effects run for everybody.',
    fix: 'guard the route, not the method.',
    code: 'if (method === "GET") requireAdmin();',
  },
];

/** A defect in one of these files. */
export function defectIn(paths: readonly string[], chance: Dice): Defect {
  const [first = 'src/session/login.ts', ...rest] = paths;
  const line = 10 + chance.below(380);
  return { ...chance.pick(SAID), path: chance.pick([first, ...rest]), line, end: line + 1 + chance.below(8) };
}

/** `path:10-12`. */
export function placeOf({ path, line, end }: Defect): string {
  return `${path}:${String(line)}-${String(end)}`;
}

/** A fenced block; `fence` may be longer than what it holds. */
export function fenced(code: string, language = '', fence = '```'): string {
  return `${fence}${language}\n${code}\n${fence}`;
}
