/** What a diff takes out and puts in, white space and place aside: whether two of them change the same, whoever wrote them. */

/** Added and deleted lines with their sign, without white space; lines that say nothing but their sign are none. */
export function changedLines(diff: string): string[] {
  return diff
    .split('\n')
    .filter(isChange)
    .map(squeezed)
    .filter((line) => line.length > 1);
}

/** Neighbouring changes are one block: what goes, and what comes in its place. */
export function changedBlocks(diff: string): ReadonlySet<string> {
  const blocks = new Set<string>();
  let [deleted, added]: [string[], string[]] = [[], []];
  const end = (): void => {
    if (deleted.length + added.length > 0) blocks.add(JSON.stringify([deleted, added]));
    [deleted, added] = [[], []];
  };
  for (const line of diff.split('\n')) {
    const text = squeezed(line);
    // What models leave out of a diff are the empty lines first: they part nothing.
    if (text === '' || text === '+' || text === '-' || line.startsWith('\\')) continue;
    if (!isChange(line)) end();
    else (line.startsWith('-') ? deleted : added).push(text);
  }
  end();
  return blocks;
}

function isChange(line: string): boolean {
  return /^[+-](?!\+\+ |-- )/.test(line);
}

function squeezed(line: string): string {
  return line.replace(/\s+/g, '');
}
