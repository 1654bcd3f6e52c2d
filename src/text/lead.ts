/** The first sentences of a text in Markdown: what it says, without the code that it shows. */
import { cutTitle, paragraphs } from './clauses.js';
import { sentencesIn } from './sentences.js';

/** More is not looked at for a few sentences. */
const LOOKED_AT = 10_000;

interface LeadLimits {
  readonly sentences: number;
  readonly characters: number;
}

/** Whole sentences, as many as fit, in one paragraph; the first is cut between words when it alone is too long. Empty without prose. */
export function leadOf(markdown: string, { sentences, characters }: LeadLimits): string {
  let lead = '';
  for (const sentence of proseSentences(markdown).slice(0, sentences)) {
    const longer = lead === '' ? sentence : `${lead} ${sentence}`;
    if (longer.length > characters) return lead === '' ? cutTitle(sentence, characters) : lead;
    lead = longer;
  }
  return lead;
}

/** What ends with a colon leads to code or to a list, which are left out. */
function proseSentences(markdown: string): string[] {
  const prose = paragraphs(markdown.slice(0, LOOKED_AT));
  return prose.flatMap(sentencesIn).filter((sentence) => !/:[*_]{0,2}$/.test(sentence));
}
