/** Names of variables enter; those that are set, with their values, leave: what a child process may inherit. */

/** The named variables of our own environment that are set. */
export function inherited(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** All values, for what is secret in them. */
export function environmentValues(): readonly string[] {
  return Object.values(process.env).flatMap((value) => (value === undefined ? [] : [value]));
}
