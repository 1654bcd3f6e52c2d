/** Tiny functions over values of any kind: one that cannot be missing, and lists that grow by key. */

/** A value that no input whatever can make missing. Where it is missing the program is wrong, and says so (exit status 3) instead of going on with a guess. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value is missing that no input can make missing');
  return value;
}

/** Puts a value at the end of the list under its key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** GitHub's labels and logins are the same in any case of letters. */
export function isSameName(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
