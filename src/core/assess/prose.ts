/** Markdown of a reviewer enters; its first paragraph or sentence leaves, short enough to quote. */

/** The first paragraphs of prose, up to `maxCharacters`, cut at the end of a sentence; empty when there is none. */
export function opening(text: string, maxCharacters: number): string {
  const [first = ''] = paragraphs(text);
  if (first.length <= maxCharacters) return first;
  const sentences = sentencesOf(first);
  let taken = '';
  for (const sentence of sentences) {
    if (taken !== '' && taken.length + sentence.length > maxCharacters) break;
    taken = taken === '' ? sentence : `${taken} ${sentence}`;
  }
  return taken.length > maxCharacters * 1.5 ? `${taken.slice(0, maxCharacters).replace(/\s\S*$/, '')} …` : taken;
}

/** The first sentence of prose, at most `maxCharacters`; empty when there is none. */
export function firstSentence(text: string, maxCharacters: number): string {
  const [sentence = ''] = sentencesOf(paragraphs(text)[0] ?? '');
  return sentence.length <= maxCharacters ? sentence : `${sentence.slice(0, maxCharacters).replace(/\s\S*$/, '')} …`;
}

/** Paragraphs that are prose: no code, heading, list, quote, table, and not the fix. */
function paragraphs(text: string): string[] {
  const found: string[] = [];
  let fenced = false;
  let current: string[] = [];
  const end = (): void => {
    const paragraph = current.join(' ').trim();
    if (paragraph !== '' && !/^(\*\*)?fix\b/i.test(paragraph)) found.push(paragraph);
    current = [];
  };
  for (const line of text.split('\n')) {
    const mark = /^\s*(?:`{3,}|~{3,})/.test(line);
    if (mark) fenced = !fenced;
    if (mark || fenced || line.trim() === '' || /^\s*(?:#|[-*+]\s|\d+[.)]\s|>|\||-{3,}$)/.test(line)) end();
    else current.push(line.trim());
  }
  end();
  return found;
}

/** Sentences end before a capital, a quote or code; not behind `e.g.` and the like. */
function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?]["”)’*`]?)(?<!\b(?:e\.g|i\.e|etc|vs|cf|incl|approx|No)\.)\s+(?=["“(*`]?[A-Z`])/);
}
