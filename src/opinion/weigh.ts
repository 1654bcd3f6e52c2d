/** Weighs an answer: what lowers or refutes a claim must be about it, and rest on code that stands where it is cited. */
import type { Change } from '../domain/change.js';
import type { CitedPlace, OpinionAnswer, Question, SecondOpinion } from '../domain/second-opinion.js';
import { type Severity, severityRank } from '../domain/severity.js';
import {
  citable,
  type CitedText,
  evidenceLines,
  type Listing,
  makeResolver,
  quotedLines,
} from '../evidence/evidence.js';
import { symbolsOf } from '../join/join.js';
import { isKeyword, isTelling, namesIn } from '../text/names.js';
import { type ClaimedCite, readAnswer } from './answer.js';

/** What is known of the code when answers are weighed: a file at head; `null` when there is none, or it is no text. */
export type CitedGround = (path: string) => CitedText | null;

/** A path as an answer writes it → the file at head that it means; `null` when there is none, or it may be several. */
export type CitedPaths = (written: string) => string | null;

/** As findings are read: readers work in clones, where their paths begin elsewhere. What climbs out of a folder is not followed. */
export function citedNames(listing: Listing | null, change: Pick<Change, 'files'> | null): CitedPaths {
  if (!listing || !change) return () => null;
  const resolve = makeResolver(listing, change);
  return (written) => {
    if (written.length > MOST_PATH || written.split(/[\\/]/).includes('..')) return null;
    const found = resolve(written);
    const isFile = found.kind === 'found' && found.side === 'head' && listing.get(found.path) === 'file';
    return isFile ? found.path : null;
  };
}

const MOST_PATH = 1_000;

/** Each file is made ready once, however many answers cite it. */
export function citedGround(
  change: Pick<Change, 'files'> | null,
  texts: ReadonlyMap<string, string>,
  nameOf: CitedPaths,
): CitedGround {
  const files = new Map<string, CitedText>();
  return (written) => {
    const path = nameOf(written);
    if (path === null) return null;
    const [known, text] = [files.get(path), texts.get(path)];
    if (known !== undefined || text === undefined) return known ?? null;
    const file = citable(path, text, change?.files.find((each) => each.path === path) ?? null);
    files.set(path, file);
    return file;
  };
}

/** PLAN: the files that answers cite. */
export function citedPaths(answers: readonly OpinionAnswer[], nameOf: CitedPaths): readonly string[] {
  const written = answers.flatMap(({ text }) => readAnswer(text)?.cites.map(({ path }) => path) ?? []);
  return [...new Set(written.flatMap((path) => nameOf(path) ?? []))];
}

/** DECIDE: what an answer comes to for a finding that gates as `rated`. Whatever lacks evidence is unclear, never milder. */
export function weigh({ inquiry, text, problem }: OpinionAnswer, rated: Severity, ground: CitedGround): SecondOpinion {
  const { question, reviewer, sameVendor } = inquiry;
  const { about, digest, title } = question;
  const base = { about, digest, title, reviewer, sameVendor, answered: problem === null };
  const opinion = { ...base, severity: null, cites: [] };
  const unclear = (reason: string): SecondOpinion => ({ ...opinion, verdict: 'unclear', reason });
  if (problem) return unclear(`${problem.what}: ${problem.why}`);
  const answer = readAnswer(text);
  if (!answer) return unclear('its answer could not be read, or says two things');
  const { severity, reason } = answer;
  // What is asked is whether it is critical: of a finding that gates as less, an answer that calls it as severe agrees.
  const agrees = answer.verdict === 'lowered' && severity === rated && rated !== 'critical';
  const verdict = agrees ? 'confirmed' : answer.verdict;
  const cites = answer.cites.flatMap((cite) => countingPlace(cite, question, ground) ?? []);
  const isMilder = severity !== null && severityRank(severity) > severityRank(rated);
  if (verdict === 'unclear') return unclear(reason || 'it says that it cannot tell');
  if (verdict === 'confirmed') {
    if (isMilder)
      return unclear(`it confirms the claim and calls it ${severity}, which contradict each other: ${reason}`);
    return { ...opinion, verdict, severity: rated, reason, cites };
  }
  if (verdict === 'lowered' && !isMilder) {
    return unclear(`it lowers the claim without a severity below ${rated}: ${reason}`);
  }
  if (verdict === 'refuted' && severity !== null && !isMilder) {
    return unclear(`it refutes the claim and calls it ${severity}, which contradict each other: ${reason}`);
  }
  if (!reason || !cites.length) return unclear(`it says ${verdict}, but ${NO_EVIDENCE}${reason && `: ${reason}`}`);
  return { ...opinion, verdict, severity: verdict === 'lowered' ? severity : null, reason, cites };
}

const NO_EVIDENCE =
  'cites no code at head, outside the lines of the claim and the comments, strings and documents of this change, that has to do with it';

/** The place of a citation that counts: quoted as it stands, and about the claim. */
function countingPlace(cite: ClaimedCite, question: Question, fileAt: CitedGround): CitedPlace | null {
  const file = fileAt(cite.path);
  const lines = file && quotedLines(file, cite.quote, cite.lines);
  if (!file || !lines) return null;
  const { path } = file;
  const places = question.places.filter((place) => place.path === path);
  // Nobody can tell which of its lines are the claim's own: a worse place must not be easier to refute.
  if (places.some((place) => place.lines === null && place.code.trim() === '')) return null;
  const evidence = evidenceLines(file, lines, {
    lines: places.flatMap((place) => place.lines ?? []),
    // What is left of code that was rewritten.
    texts: places.flatMap((place) => (place.lines ? [] : place.code.split('\n'))),
  }).join('\n');
  return isAbout(evidence, path, question) ? { path, lines } : null;
}

/** Shares a name with the claim or its code that tells something; in the claim's own file two plain ones do. */
function isAbout(evidence: string, path: string, { title, claim, places }: Question): boolean {
  const claimed = [...symbolsOf(`${title}\n${claim}`), ...places.flatMap(({ code }) => [...namesIn(code)])];
  const known = new Set(claimed.map((name) => name.toLowerCase()));
  const shared = [...namesIn(evidence)].filter((name) => known.has(name.toLowerCase()) && !isKeyword(name));
  return shared.some(isTelling) || (shared.length >= 2 && places.some((place) => place.path === path));
}
