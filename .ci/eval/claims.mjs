// Reads ../shared/outside with this program's own reader, put into reviews as ../shared/eval/outside.mjs and near.mjs put them.
import { existsSync, readFileSync } from 'node:fs';
import { comparedPairs } from './corpus.mjs';

/** Tools that are scored together; `null`: all. */
export const SETS = {
  trio1: ['coderabbit', 'greptile-v4', 'bugbot'],
  trio2: ['claude', 'gemini', 'copilot'],
  all: null,
};

const oneLine = (text) => text.replace(/\s+/g, ' ');

const claimTitle = (text) => {
  const flat = oneLine(text).replaceAll('**', '');
  const first = /^(.{30,140}?)(?:[.;:] | - | — |, (?:which|causing|allowing|potentially) )/.exec(flat)?.[1];
  return (first ?? flat.slice(0, 140)).trim();
};

const commentTitle = (text) => {
  const plain = text.replace(/```[\s\S]*?(```|$)/g, ' ').replace(/[`*#]/g, '');
  const flat = oneLine(plain.trim().split('\n')[0]).trim();
  const sentence = /^.{10,}?[.!?](?=\s|$)/.exec(flat)?.[0] ?? flat;
  return (sentence.length > 100 ? sentence.slice(0, 100) : sentence).replace(/[.:\s]+$/, '') || 'Comment';
};

const groupBy = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** The claims of each voice as a review of its own; `claimOf`: what a finding was read from. */
function reviewed(core, claims, { voiceOf, titleOf, placeOf, linesOf }) {
  const made = new Map();
  const findings = [...groupBy(claims, voiceOf)].flatMap(([voice, list]) => {
    const file = `${voice.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-pass-1.md`;
    const lines = ['## Findings', '', '### Important Issues', ''];
    list.forEach((claim, index) => {
      made.set(`${file}:${lines.length + 1}`, claim);
      const place = placeOf(claim);
      const where = place ? ` — \`${place}\`` : '';
      lines.push(`I${index + 1}. **${titleOf(claim.text)}**${where} (important, gap)`, '', ...linesOf(claim.text), '');
    });
    lines.push('## Coverage Summary', '', 'All files reviewed.', '');
    const reviewer = file.replace(/-pass-.*/, '');
    const text = lines.join('\n');
    return core.parseReview({ reviewer, pass: 1, file, text, reads: 'markdown', nonce: null }).findings;
  });
  const stands = findings.filter(({ standing }) => standing.kind !== 'duplicate');
  return { findings: stands, claimOf: ({ file, line }) => made.get(`${file}:${line}`) };
}

const caseOf = (core, name, findings, labelOf) => ({
  ...{ name, group: name, labelled: false, findings },
  pairs: comparedPairs(core, findings, (a, b) => ({ published: null, unpublished: false, ...labelOf(a, b) })),
});

/** Claims of other tools; a pair whose defects are not known has no label. `place`: labelled claims with theirs. */
export function loadOutside(shared, core, set, place) {
  const path = `${shared}/outside/claims.json`;
  if (!existsSync(path)) return [];
  return Object.entries(JSON.parse(readFileSync(path, 'utf8'))).flatMap(([pull, { claims }]) => {
    const used = claims.filter(({ tool }) => !SETS[set] || SETS[set].includes(tool));
    if (groupBy(used, ({ tool }) => tool).size < 2) return [];
    const { findings, claimOf } = reviewed(core, used, {
      voiceOf: ({ tool }) => tool,
      titleOf: claimTitle,
      placeOf: (claim) => (place ? claim.place : undefined),
      linesOf: (text) => [text],
    });
    const known = findings.map((finding) => {
      const golden = claimOf(finding)?.golden ?? [];
      return golden.length === 1 ? golden[0] : null;
    });
    return [
      caseOf(core, pull, findings, (a, b) => ({
        same: known[a] === null || known[b] === null ? undefined : known[a] === known[b],
      })),
    ];
  });
}

/** Comments that stand close together; `near`: how a reader labelled a pair. */
export function loadNear(shared, core) {
  const path = `${shared}/outside/near.json`;
  if (!existsSync(path)) return [];
  return Object.entries(JSON.parse(readFileSync(path, 'utf8'))).map(([pull, { comments, pairs }]) => {
    const { findings, claimOf } = reviewed(core, comments, {
      voiceOf: ({ source }) => source,
      titleOf: commentTitle,
      placeOf: ({ path: file, from, to }) => `${file}:${from}-${to}`,
      linesOf: (text) => text.split('\n'),
    });
    const labels = new Map(
      pairs.flatMap(({ a, b, label }) => [
        [`${a} ${b}`, label],
        [`${b} ${a}`, label],
      ]),
    );
    const ids = findings.map((finding) => claimOf(finding)?.id);
    return caseOf(core, pull, findings, (a, b) => {
      const near = labels.get(`${ids[a]} ${ids[b]}`);
      return { near, same: { same: true, different: false }[near] };
    });
  });
}

/** What is known of what a claim is about. */
export const byClaim = ({ same }) => same ?? null;
