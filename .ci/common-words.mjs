#!/usr/bin/env node
// Counts in reviews of how many repositories each word stands and writes src/join/common-words.ts (needs `npm run build`).
// Read are ../shared/corpus, ../shared/outside/near.json and .ci/eval/own/fitted; never ../shared/outside/claims.json, which measures the result.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const shared = join(here, '..', '..', 'shared');
const { parseReview } = await import('../build/parse/parse.js');
const { proseOf, wordsOf } = await import('../build/join/join.js');
/** Rarer words than this count fully; the others in steps of a tenth. */
const MOST = 0.6;

/** Repository → its words: those of one project, in however many pull requests, are no words of any review. */
const used = new Map();
const note = (repository, text) => {
  const words = used.get(repository) ?? new Set();
  used.set(repository, words);
  for (const word of wordsOf(text)) words.add(word);
};
const corpus = join(shared, 'corpus');
for (const root of [corpus, join(here, 'eval', 'own', 'fitted')]) {
  for (const name of readdirSync(root).filter((each) => existsSync(join(root, each, 'reviews')))) {
    const folder = join(root, name, 'reviews');
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const review = parseReview({ reviewer: file, pass: 1, file, text, reads: 'markdown', nonce: null });
      for (const { title, body } of review.findings)
        note(root === corpus ? 'corpus' : name, `${title}\n${proseOf(body)}`);
    }
  }
}
const near = JSON.parse(readFileSync(join(shared, 'outside', 'near.json'), 'utf8'));
for (const [pull, { comments }] of Object.entries(near))
  for (const { text } of comments) note(pull.split('/pull/')[0], proseOf(text));

const counts = new Map();
for (const words of used.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const levels = new Map();
for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const telling = Math.round(10 * (1 - Math.log(1 + count) / Math.log(1 + used.size))) / 10;
  if (count > 1 && telling <= MOST) levels.set(telling, [...(levels.get(telling) ?? []), word]);
}
const rows = [...levels].sort(([a], [b]) => a - b).map(([telling, words]) => `  [${telling}, '${words.join(' ')}'],`);
writeFileSync(
  join(here, '..', 'src', 'join', 'common-words.ts'),
  `/** Words of any review, by how much they tell: counted over reviews of ${used.size} repositories by \`node .ci/common-words.mjs\`, nothing of it written by hand. */

/** Share of a word's rarity that counts, and the stems it holds for. */
const COMMON: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];

const TELLING = new Map(COMMON.flatMap(([telling, words]) => words.split(' ').map((word) => [word, telling] as const)));

/** 0 for a stem that every review uses, 1 for one that hardly any does. */
export const tellingOf = (stem: string): number => TELLING.get(stem) ?? 1;
`,
);
console.log(`${used.size} repositories, ${[...levels.values()].flat().length} words`);
