/** What a command wrote as prose enters; the review in it, and whether it is at its end, leave. */
import type { Ending } from '../process.js';

/** Prose longer than this is no review; it is read in part. */
export const MAX_PROSE_BYTES = 1024 * 1024;

/** The beginning and the end of prose that is too long for a review. */
export function shortened(text: string): string {
  const half = MAX_PROSE_BYTES / 2;
  return `${text.slice(0, half)}\n\n[…]\n\n${text.slice(-half)}`;
}

/** Some commands print their prompt first. It shows the form of a review, closing line included, and must not be taken for one. */
export function withoutPrompt(text: string, prompt: string): string {
  const echo = prompt.trim();
  return echo === '' ? text : text.split(echo).join('');
}

/**
 * Tells the end of a review line by line: its closing line stands and nothing follows. The same line in a printed
 * prompt is known by the line before it.
 */
export function closingLine(nonce: string, prompt: string): (line: string) => Ending {
  const asked = prompt
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const before = new Set(asked.filter((_, index) => asked[index + 1]?.includes(nonce)));
  let last = '';
  return (line) => {
    const words = line.trim();
    if (words === '') return null;
    const closes = words.includes(nonce) && !before.has(last);
    last = words;
    return closes ? 'final' : 'not-final';
  };
}
