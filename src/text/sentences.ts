/** Takes a paragraph apart into its sentences, without a cut inside code or behind an abbreviation. */

/** The end of a sentence: its sign, what closes around it, a blank, and what may begin another. */
const END = /[.!?…]["'”’)\]*_]{0,3}\s+(?=["'“‘(*_[`]{0,3}[\p{Lu}\p{N}`])/gu;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|resp|approx|incl|no|fig|sec)\.$/i;
/** No abbreviation takes more characters. */
const LONGEST = 10;

/** The sentences in their order, trimmed; the paragraph as one when it has no end inside. Linear. */
export function sentencesIn(paragraph: string): string[] {
  const masked = paragraph.replace(/`[^`\n]*`/g, (span) => `\`${'x'.repeat(Math.max(0, span.length - 2))}\``);
  const sentences: string[] = [];
  let from = 0;
  for (const end of masked.matchAll(END)) {
    const stop = end.index + 1;
    if (ABBREVIATED.test(masked.slice(Math.max(from, stop - LONGEST), stop))) continue;
    const to = end.index + end[0].length;
    sentences.push(paragraph.slice(from, to).trim());
    from = to;
  }
  sentences.push(paragraph.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}
