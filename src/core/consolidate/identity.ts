/** The main source of a consolidated finding enters; a key that stays the same over rounds leaves. */
import type { AnchoredFinding } from '../../domain/evidence.js';
import { codeLines, symbolsOf, wordsOf } from './terms.js';

/** Lines, directories, other wording around them and further reviewers do not change it. */
export function stableKey(source: AnchoredFinding): string {
  const { finding, anchors } = source;
  if (finding.standing.kind === 'notice') return finding.standing.key;
  const path = anchors[0]?.path ?? finding.locations[0]?.path ?? '';
  const baseName = path.split('/').at(-1) ?? '';
  const symbols = [...new Set(symbolsOf(finding.title))].sort();
  const quoted = finding.quotes.flatMap(({ code }) => codeLines(code)).sort((a, b) => b.length - a.length)[0];
  const words = [...new Set(wordsOf(finding.title))].sort();
  const subject = quoted ?? (symbols.length ? symbols.join(' ') : words.join(' '));
  return hash([baseName, symbols[0] ?? '', subject].join('\n'));
}

/** Keys in report order, made unique: the second of two alike gets `-2`. */
export function uniqueKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

/** cyrb53 (public domain): 53 bits in 14 hexadecimal digits. Names things; guards nothing. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
