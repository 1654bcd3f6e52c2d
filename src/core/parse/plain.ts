/** A text as a program wrote it enters; the same without byte order mark, terminal sequences and NULs leaves, on the same lines. */

/** What a decoder leaves of the mark of UTF-16, too: with the NULs gone such a text is readable. */
const MARK = /^(?:\uFEFF|\uFFFD{2})/;
/** Titles and links (OSC) and other strings for the terminal; one that does not end on its line hides nothing. */
const STRING = /\u001b[\]PX^_][^\u0007\u001b\n\r]{0,2000}(?:\u0007|\u001b\\)/g;
/** Colours and moves of the cursor (CSI), choices of character sets, lone escapes. */
const SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[()*+][0-9A-Za-z]|[=>78cDEHM])?/g;

/** A text as people see it: every format is read from it. Line numbers stay those of the stored text. */
export function plainText(text: string): string {
  const plain = text.replace(MARK, '').replaceAll('\u0000', '');
  return plain.includes('\u001b') ? plain.replace(STRING, '').replace(SEQUENCE, '') : plain;
}
