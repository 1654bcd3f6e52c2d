/** A line beside the JSON of an answer enters; whether it only introduces or ends it leaves. */
import { isClosingLine } from './closing.js';

const MAX_LINE = 200;

/**
 * Every word of an introduction is one of these. None of them can say that the review was not done or whose JSON it is: no
 * negation, no file, no future, nothing about defects but that they are listed.
 */
const WORDS = new Set(
  `a an the my our this that these here s is are was below above following follows in as of for and with i we ve have has been
  review reviews reviewed reviewing code finding findings issue issues result results output json report response answer final full
  complete completed done finished summary structured format formatted requested required changes change pull request pr diff based on
  analysis found identified all to end start it valid according schema`.split(/\s+/),
);

/** `Here is the review:`, `# Code review`, the closing line, a rule. A line with any other word is text of its own. */
export function isIntroduction(line: string): boolean {
  if (isClosingLine(line)) return true;
  if (line.length > MAX_LINE || /[^\p{L}\s’'*_#>~:.,!()—–=-]/u.test(line)) return false;
  return (line.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => WORDS.has(word));
}
