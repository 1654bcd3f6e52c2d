/** A reviewer's text enters; the ids that it gave its own findings, replaced by those of this report, leave. */

/** Review file → the reviewer's id → the id in the report. */
export type References = ReadonlyMap<string, ReadonlyMap<string, string>>;

const OPENS_CODE = /^[ \t]*(?:`{3}|~{3})/;
const CLOSES_CODE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/;
const OWN_ID = /(?<![\w-])[CIS]\d{1,6}\b/g;

/** `as in I2` said by a reviewer names its own I2. Code stays as it is, and so does an id that names nothing, or two things. */
export function withReportIds(text: string, ids: ReadonlyMap<string, string> | undefined): string {
  if (!ids || ids.size === 0 || !/[CIS]\d/.test(text)) return text;
  const lines = text.split('\n');
  const lastClose = lines.findLastIndex((line) => CLOSES_CODE.test(line));
  let inCode = false;
  return lines
    .map((line, index) => {
      // A fence that nothing closes opens nothing.
      const isMark = inCode ? CLOSES_CODE.test(line) : index < lastClose && OPENS_CODE.test(line);
      if (isMark) inCode = !inCode;
      return isMark || inCode ? line : idsReplaced(line, ids);
    })
    .join('\n');
}

function idsReplaced(line: string, ids: ReadonlyMap<string, string>): string {
  return line
    .split(/(`[^`]*`)/)
    .map((piece, index) => (index % 2 ? piece : piece.replace(OWN_ID, (id) => ids.get(id) ?? id)))
    .join('');
}

/** An id that a review gives to two findings is left out. */
export function referencesOf(
  named: readonly { readonly file: string; readonly id: string | null; readonly now: string }[],
): References {
  const references = new Map<string, Map<string, string>>();
  const twice = new Set<string>();
  for (const { file, id, now } of named) {
    if (id === null) continue;
    const ids = references.get(file) ?? new Map<string, string>();
    if (ids.has(id) && ids.get(id) !== now) twice.add(`${file} ${id}`);
    ids.set(id, now);
    references.set(file, ids);
  }
  for (const [file, ids] of references)
    for (const id of [...ids.keys()]) if (twice.has(`${file} ${id}`)) ids.delete(id);
  return references;
}
