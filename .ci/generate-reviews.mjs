#!/usr/bin/env node
// Writes made reviews for measuring scale: always the same for the same flags.
//   node .ci/generate-reviews.mjs --findings 10000 --reviewers 20 --out DIR
// One defect is reported by one to several reviewers, each in its own words, with shifted lines, a quote and a fix.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '1000' },
    reviewers: { type: 'string', default: '20' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.out) {
  console.error('usage: node .ci/generate-reviews.mjs --findings N --reviewers N --out DIR [--seed N]');
  process.exit(2);
}
const [wanted, reviewerCount] = [Number(values.findings), Number(values.reviewers)];

/** mulberry32 (public domain). */
let state = Number(values.seed) >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let x = Math.imul(state ^ (state >>> 15), 1 | state);
  x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
  return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const capital = (word) => word[0].toUpperCase() + word.slice(1);

const NOUNS = (
  'account archive backup batch bucket cache channel cluster cursor digest draft event export feed filter form gateway ' +
  'grant header image import index invoice job key label lease ledger limit list lock mailbox manifest message metric ' +
  'mirror node order packet page parcel payment pipeline plan policy pool probe profile project proxy queue quota rate ' +
  'record region registry replica report request route rule schema secret segment session shard signal snapshot socket ' +
  'source stream subscription table tag task template tenant ticket token topic tracker transfer tunnel vault volume watch worker zone'
).split(' ');
const VERBS =
  'apply build check close collect decode drain encode fetch flush load merge open parse poll publish read refresh release renew resolve rotate save scan send split start stop sync update validate write'.split(
    ' ',
  );
const FOLDERS =
  'api auth billing cli core http ingest jobs mail monitor net query render search storage sync web'.split(' ');

/** Ways to say a defect: title, explanation, fix; `F` the function, `V` a variable, `N` a noun, `M` another. */
const DEFECTS = [
  {
    kind: 'leak',
    titles: [
      '`F` leaks the V when M fails',
      'V is never closed on the error path of `F`',
      'Descriptor leak in `F` after a failed M',
    ],
    says: [
      'When the M step fails, `F` returns before `V.close()` and the descriptor stays open.',
      'The error branch leaves `V` open; every failed M costs one more handle.',
    ],
    fix: ['defer V.close()', 'V.close()'],
  },
  {
    kind: 'race',
    titles: ['Data race on `V` in `F`', '`F` changes `V` without the lock', 'Concurrent M corrupts `V`'],
    says: [
      '`F` writes `V` while the M goroutine reads it; nothing holds `mutex`.',
      'Two callers may enter `F` at once and both change `V`, so the N ends up half written.',
    ],
    fix: ['mutex.lock()', 'guard.acquire()'],
  },
  {
    kind: 'null',
    titles: ['`F` dereferences `V` before it is set', 'Crash when the N has no M', 'Missing nil check of `V` in `F`'],
    says: ['`V` is nil until the first M, and `F` uses it at once.', 'A N without M reaches `F` and panics.'],
    fix: ['if V == nil { return ErrNoM }', 'if (!V) return'],
  },
  {
    kind: 'swallow',
    titles: [
      '`F` swallows the error of M',
      'Failed M is logged and then ignored',
      'Error from the M step never reaches the caller of `F`',
    ],
    says: [
      'The result of the M call is dropped, so the caller believes that the N was stored.',
      '`F` logs the failure and goes on with an empty `V`.',
    ],
    fix: ['return err', 'throw error'],
  },
  {
    kind: 'limit',
    titles: ['`F` reads the whole N into memory', 'Unbounded growth of `V`', 'No limit on the size of a M in `F`'],
    says: [
      'A large M makes `V` grow without bound until the process is killed.',
      'Nothing caps `V`; one client can exhaust the memory with a long M.',
    ],
    fix: ['const capped = V.slice(0, MAX_M)', 'limit(V, MAX_M)'],
  },
  {
    kind: 'stale',
    titles: ['`V` keeps the old M after a N changes', 'Stale M is served by `F`', '`F` never invalidates `V`'],
    says: [
      'After an update of the N the cached `V` still holds the earlier M.',
      '`F` answers from `V`, which is only filled at start.',
    ],
    fix: ['V.invalidate(id)', 'V.clear()'],
  },
  {
    kind: 'test',
    titles: [
      'No test for `F` with an empty M',
      'Add a test of the failing M path in `F`',
      'The error path of `F` is untested',
    ],
    says: ['The suite never calls `F` with an empty M.', 'Only the happy path of `F` is covered; a failing M is not.'],
    fix: ['test("empty M", () => {})', 'it("fails on M")'],
  },
  {
    kind: 'doc',
    titles: ['The comment on `F` names the old M', 'Doc comment of `F` is out of date', 'README still describes M'],
    says: [
      'The comment promises M, which `F` no longer does.',
      'Readers of the documentation will look for M in `F` in vain.',
    ],
    fix: ['// F handles the N', '/** Handles the N. */'],
  },
];
const SEVERITIES = ['critical', 'important', 'important', 'suggestion', 'suggestion', 'suggestion'];
const CLASSES = ['regression', 'gap', 'enhancement'];

const files = Array.from({ length: Math.max(8, Math.round(wanted / 14)) }, (_, index) => {
  const noun = pick(NOUNS);
  return `src/${pick(FOLDERS)}/${noun}_${pick(NOUNS)}${index % 7 === 0 ? index : ''}.go`;
});

const defectAt = () => {
  const [n, m] = [pick(NOUNS), pick(NOUNS)];
  const made = {
    shape: pick(DEFECTS),
    file: pick(files),
    line: 20 + below(900),
    length: below(25),
    severity: pick(SEVERITIES),
  };
  const f = `${pick(VERBS)}${capital(n)}${capital(pick(NOUNS))}`;
  const v = `${m}${capital(pick(NOUNS))}`;
  return {
    ...made,
    words: (text) =>
      text
        .replace(/\bF\b/g, f)
        .replace(/\bV\b/g, v)
        .replace(/\bN\b/g, n)
        .replace(/\bM\b/g, m)
        .replace(/MAX_M/g, `MAX_${m.toUpperCase()}`)
        .replace(/ErrNoM/g, `ErrNo${capital(m)}`),
    f,
    v,
  };
};

const findingOf = (defect) => {
  const start = Math.max(1, defect.line + below(5) - 2);
  const place = `${defect.file}:${start}-${start + defect.length}`;
  const severity = random() < 0.75 ? defect.severity : pick(SEVERITIES);
  const body = [
    '```go',
    `func ${defect.f}(ctx context.Context, id string) error {`,
    `\t${defect.v} := load(ctx, id)`,
    '```',
    '',
    defect.words(pick(defect.shape.says)),
    '',
    `Seen with ${pick(NOUNS)} ${pick(NOUNS)}s of the ${pick(FOLDERS)} package as well as a ${pick(NOUNS)} that was ${pick(VERBS)}ed twice.`,
    '',
    'Fix: make the change below.',
    '',
    '```diff',
    `-\t${defect.v} := load(ctx, id)`,
    `+\t${defect.words(pick(defect.shape.fix))}`,
    '```',
  ];
  return { severity, title: defect.words(pick(defect.shape.titles)), place, body, classification: pick(CLASSES) };
};

const reviews = Array.from({ length: reviewerCount }, () => []);
for (let made = 0; made < wanted;) {
  const defect = defectAt();
  const agreement = random();
  const voices = Math.min(reviewerCount, wanted - made, agreement < 0.6 ? 1 : agreement < 0.85 ? 2 : 3 + below(4));
  const first = below(reviewerCount);
  for (let voice = 0; voice < voices; voice += 1) reviews[(first + voice * 7) % reviewerCount].push(findingOf(defect));
  made += voices;
}

const HEADINGS = { critical: 'Critical Issues', important: 'Important Issues', suggestion: 'Suggestions' };
const write = (findings) => {
  const lines = ['### Executive Summary', '', `${findings.length} findings.`, '', '### Findings', ''];
  for (const [severity, heading] of Object.entries(HEADINGS)) {
    lines.push(`#### ${heading}`, '');
    const mine = findings.filter((finding) => finding.severity === severity);
    if (!mine.length) lines.push('None.', '');
    mine.forEach(({ title, place, classification, body }, index) => {
      lines.push(
        `${severity[0].toUpperCase()}${index + 1}. **${title}** — \`${place}\` (${severity}, ${classification})`,
        '',
        ...body,
        '',
      );
    });
  }
  const covered = [...new Set(findings.map(({ place }) => place.split(':')[0]))].sort();
  return [...lines, '### Coverage Summary', '', ...covered.map((path) => `- \`${path}\` — findings`), ''].join('\n');
};

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
reviews.forEach((findings, index) => {
  writeFileSync(join(out, `reviewer${String(index + 1).padStart(2, '0')}-pass-1.md`), write(findings));
});
console.log(
  `${reviews.reduce((sum, review) => sum + review.length, 0)} findings of ${reviewerCount} reviewers in ${out}`,
);
