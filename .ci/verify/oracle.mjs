// Runs ../shared/corpus with an oracle for a verifier: it answers each question as the published report decided about the claim.
// Each case gets a repository in memory in which its places and quotes are true and new, and older code that names what each claim
// names, so that the oracle can cite it. Prints figures, names of cases and ids only.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FLOORS = join(dirname(fileURLToPath(import.meta.url)), '..', 'floors.json');
const RANKS = ['critical', 'important', 'suggestion'];
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Prints what an oracle makes of the corpus; the number of bounds that are missed. */
export async function measureOracle(lab, corpus, only) {
  if (!existsSync(corpus)) {
    console.log(`oracle: no corpus at ${corpus}; nothing measured, nothing failed.`);
    return 0;
  }
  const names = readdirSync(corpus).sort();
  const cases = names.filter((name) => ['reviews', 'gold.json'].every((part) => existsSync(join(corpus, name, part))));
  const measured = [];
  for (const name of cases.filter((each) => each.includes(only)))
    measured.push(await measure(lab, join(corpus, name), name));
  return summary(measured, only === '');
}

async function measure(lab, folder, name) {
  const reviews = readdirSync(join(folder, 'reviews'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, 'reviews', file), 'utf8') }));
  const findings = reviews.flatMap(({ file, text }) => {
    const [reviewer, pass] = file.replace(/\.md$/, '').split('-pass-');
    return lab.parseReview({ reviewer, pass: Number(pass), file, text, reads: 'markdown', nonce: null }).findings;
  });
  const { head, witnesses } = repositoryOf(lab, findings);
  const gold = read(join(folder, 'gold.json')).findings;
  const links = existsSync(join(folder, 'links.json')) ? read(join(folder, 'links.json')) : null;
  const publishedOf = publishedBy(findings, gold, links);
  const voices = voicesOf(reviews);
  const gate = { maxUncovered: 10_000, minReviewers: 1, minVendors: 1 };
  const { report: before } = await lab.askedRun(head, voices, { verify: 'off', gate });
  const groups = new Map(before.findings.map(({ sources }) => [keyOf(sources[0]), sources.map(keyOf)]));
  const verifier = ({ question }) => {
    const ids = (groups.get(question.about) ?? [question.about]).flatMap((key) => publishedOf.get(key) ?? []);
    const severity = RANKS.find((rank) => gold.some((each) => ids.includes(each.id) && each.severity === rank));
    const cites = (witnesses.get(question.about) ?? []).map(({ path, line, quote }) => ({
      path,
      start: line,
      end: line,
      quote,
    }));
    if (severity === 'critical') return lab.answer('confirmed', { severity });
    return severity ? lab.answer('lowered', { severity, cites }) : lab.answer('refuted', { cites });
  };
  const isRed = before.decision.conclusion === 'fail';
  // Where nothing gates nobody is asked.
  const { report: after, asked } = isRed
    ? await lab.askedRun(head, voices, { gate, verifier })
    : { report: before, asked: [] };
  const criticals = gold.filter(({ severity }) => severity === 'critical').map(({ id }) => id);
  return {
    name,
    labelled: links !== null,
    criticals: criticals.map((id) => ({ id, ...standingOf(id, before, after, publishedOf) })),
    red: [before, after].map(({ decision }) => decision.conclusion === 'fail'),
    asked: asked.length,
    left: gating(after).map((finding) => reasonLeft(finding, after)),
  };

  function gating(report) {
    return report.findings.filter((finding) => finding.blocking && lab.holdsGate(finding, 'critical'));
  }

  /** Whether a published critical gates before and after; `null`: no finding was read that belongs to it. */
  function standingOf(id, first, second, published) {
    const gatesIn = (report) =>
      gating(report).some(({ sources }) => sources.some((each) => published.get(keyOf(each))?.includes(id)));
    const isRead = [...published.values()].some((ids) => ids.includes(id));
    const opinion = second.secondOpinions.find(({ about }) =>
      groups.get(about)?.some((key) => published.get(key)?.includes(id)),
    );
    return { isRead, before: gatesIn(first), after: gatesIn(second), opinion: opinion?.verdict ?? 'not asked' };
  }
}

const keyOf = ({ anchored: { finding } }) => keyOfFinding(finding);
const keyOfFinding = ({ file, line, ordinal }) => `${file}:${line}${ordinal ? `#${ordinal}` : ''}`;

function reasonLeft(finding, report) {
  const vendors = new Set(finding.reviewers.map((id) => id.split('-')[0]));
  const opinion = finding.secondOpinion;
  if (opinion) return `${finding.id} ${opinion.verdict} (${opinion.reason.slice(0, 60).replace(/`[^`]*`/g, '…')})`;
  const critical = Object.entries(finding.reconciliation.votes).filter(([, vote]) => vote === 'critical');
  const from = new Set(critical.map(([id]) => id.split('-')[0])).size;
  const asked = report.secondOpinions.length;
  return `${finding.id} not asked (${from} of ${vendors.size} vendors call it critical, ${asked} questions)`;
}

/** All passes of a reviewer are one voice: they are joined into one text only where there are several. */
function voicesOf(reviews) {
  const ids = [...new Set(reviews.map(({ file }) => file.split('-pass-')[0]))];
  return ids.map((id) => {
    const own = reviews.filter(({ file }) => file.startsWith(`${id}-pass-`));
    return {
      id,
      passes: own.map(({ file, text }) => ({ file, text, number: Number(file.split('-pass-')[1].slice(0, -3)) })),
    };
  });
}

// The repository of a case.

const MOST_LINE = 20_000;

/** Each place that is cited holds what is quoted there, or a name of its own, and is new; what is around it is older. */
function repositoryOf(lab, findings) {
  const files = new Map();
  const fileAt = (path) => files.get(path) ?? files.set(path, { cited: new Map(), last: 0 }).get(path);
  const paths = canonical(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
  for (const [index, finding] of findings.entries()) {
    for (const [at, { path, lines }] of finding.locations.entries()) {
      if (!lines || lines.end > MOST_LINE) continue;
      const file = fileAt(paths(path));
      const quoted = finding.quotes.filter((quote) =>
        quote.path === null ? at === 0 : paths(quote.path) === paths(path),
      );
      const code = quoted[0]?.code.split('\n') ?? [];
      const end = Math.min(lines.end, lines.start + 400);
      for (let line = lines.start; line <= end; line += 1) {
        if (!file.cited.get(line)?.trim())
          file.cited.set(line, code[line - lines.start] || `claimed_place_${index}(${line})`);
      }
      file.last = Math.max(file.last, end);
    }
  }
  const witnesses = new Map(
    findings.map((finding, index) => [keyOfFinding(finding), witnessesOf(lab, finding, index, fileAt, paths)]),
  );
  const [base, head] = [{}, {}];
  for (const [path, { cited, last, witness = [] }] of files) {
    const lines = Array.from({ length: last + 5 }, (_, at) => cited.get(at + 1) ?? `older_${at + 1}();`);
    head[path] = `${[...lines, ...witness].join('\n')}\n`;
    base[path] = `${[...lines.filter((_, at) => !cited.has(at + 1)), ...witness].join('\n')}\n`;
  }
  for (const each of [...witnesses.values()].flat()) each.line = head[each.path].split('\n').indexOf(each.quote) + 1;
  return { head: lab.memoryRepository(base).head(head), witnesses };
}

/** A line of older code, in the first file of a finding, with the names that the finding and its code hold. */
function witnessesOf(lab, finding, index, fileAt, paths) {
  const [place] = finding.locations;
  const path = place ? paths(place.path) : 'src/witness.go';
  const names = new Set([
    ...lab.symbolsOf(`${finding.title}\n${finding.body}`),
    ...finding.quotes.flatMap(({ code }) => lab.codeNames(code)),
  ]);
  const words = [...names].filter((word) => /^[\w$]{3,40}$/.test(word)).slice(0, 12);
  const quote = `witness_${index}(claimed_place_${index}, ${words.join(', ')});`;
  const file = fileAt(path);
  file.witness = [...(file.witness ?? []), quote];
  return [{ path, quote, line: 0 }];
}

/** A path that is the end of exactly one longer one means that one. */
function canonical(all) {
  const known = [...new Set(all)];
  const tidy = (path) => path.replace(/^(?:\.?\/)+/, '');
  return (path) => {
    const longer = known.filter((other) => other.endsWith(`/${path}`) && !other.startsWith('/'));
    return tidy(longer.length === 1 ? longer[0] : path);
  };
}

// What was published of each finding.

/** Key of a finding → ids of the published findings that it went into: as labelled, else by place and title. */
function publishedBy(findings, gold, links) {
  return new Map(
    findings.map((finding) => {
      const review = links?.reviews.find(({ file }) => file === finding.file);
      const label =
        review?.complete === false ? null : review?.findings.find(({ line }) => Math.abs(line - finding.line) <= 1);
      return [keyOfFinding(finding), label?.gold ?? nearest(finding, gold)];
    }),
  );
}

function nearest(finding, gold) {
  const scored = gold
    .map((each) => ({ id: each.id, score: likeness(finding, each) }))
    .sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score >= 0.5 ? [scored[0].id] : [];
}

/** Shared words of the titles, and half as much again for the same place. */
function likeness(finding, { title, locations }) {
  const [mine, theirs] = [wordsIn(finding.title), wordsIn(title)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  const words = shared / Math.max(1, Math.min(mine.size, theirs.size));
  const isNear = finding.locations.some(({ path, lines }) =>
    locations.some(
      (place) =>
        (place.path.endsWith(path) || path.endsWith(place.path)) &&
        (!lines ||
          place.start === null ||
          (lines.start <= (place.end ?? place.start) + 5 && lines.end >= place.start - 5)),
    ),
  );
  return words * 0.7 + (isNear ? 0.4 : 0);
}

const wordsIn = (text) =>
  new Set(
    (text.toLowerCase().match(/[a-z][a-z0-9_]{2,}/g) ?? []).filter(
      (word) => !/^(the|and|for|not|with|from|when|that|are|can)$/.test(word),
    ),
  );

// The figures.

function summary(measured, isWhole) {
  const harmless = measured.filter(({ criticals }) => criticals.length === 0);
  const red = [0, 1].map((at) => harmless.filter((each) => each.red[at]));
  const criticals = measured.flatMap(({ name, criticals: own }) => own.map((each) => ({ name, ...each })));
  const found = criticals.filter(({ isRead }) => isRead);
  const kept = found.filter(({ after }) => after);
  const keptBefore = found.filter(({ before }) => before);
  const questions = measured.map(({ asked }) => asked);
  const share = (part, whole) => (whole.length ? part.length / whole.length : 0);
  const percent = (value) => `${(100 * value).toFixed(1)} %`;
  console.log(
    `oracle: ${measured.length} cases; of ${harmless.length} without a published critical ${red[0].length} are red with verify off (${percent(share(red[0], harmless))}), ${red[1].length} with an oracle asked (${percent(share(red[1], harmless))})`,
  );
  console.log(
    `oracle: of ${found.length} published criticals that a review raises (${criticals.length - found.length} others) ${keptBefore.length} gate with verify off, ${kept.length} with an oracle asked`,
  );
  const sum = questions.reduce((total, each) => total + each, 0);
  console.log(
    `oracle: ${sum} questions, ${(sum / measured.length).toFixed(2)} a case, at most ${Math.max(...questions)}`,
  );
  for (const { name, left } of red[1]) console.log(`  red: ${name}: ${left.join('; ')}`);
  for (const { name, id, before, opinion } of found.filter(({ after }) => !after))
    console.log(
      `  lost: ${name} ${id}: ${before ? `gated before; second opinion: ${opinion}` : 'did not gate before either'}`,
    );
  if (!isWhole) return 0;
  const { oracle } = read(FLOORS);
  const lost = found.filter(({ before, after }) => before && !after).length;
  const figures = { redWithoutCritical: share(red[1], harmless), lostToTheOracle: lost };
  const high = Object.entries(oracle.atMost).filter(([key, roof]) => !(figures[key] <= roof));
  for (const [key, roof] of high) console.error(`eval-verify: ${key} is ${figures[key]}, at most ${roof}`);
  return high.length;
}
