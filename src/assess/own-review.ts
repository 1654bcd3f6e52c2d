/** Writes the program's own review: files that would change how changes are reviewed, instructions to reviewers, a broken configuration. */
import { addedLines, type Change, type ChangedFile } from '../domain/change.js';
import type { Finding, Location, Review, Standing } from '../domain/finding.js';
import type { Fault } from '../domain/problem.js';
import { OWN_REVIEWER } from '../domain/reviewer.js';
import { SEVERITIES, type Severity } from '../domain/severity.js';
import { type Steered, steeredBy, STEERING_RULES } from '../git/file-kinds.js';
import type { Notice, NoticePlace } from '../notice/notice.js';
import { codePointName, CONTROL_CLASS, PRIVATE_CLASS, UNSEEN_CLASS, VARIATION_CLASS } from '../text/characters.js';
import { inFence } from '../text/fences.js';
import { listed, severityLetter } from '../text/wording.js';

/** A finding of the program's own. `body` is Markdown; texts of the change in it are already harmless. */
interface OwnFinding {
  readonly severity: Severity;
  readonly title: string;
  readonly body: string;
  /** The primary one first; empty when it stands in no file. */
  readonly locations: readonly Location[];
  readonly standing: Standing;
  /** Code of the primary place as it stands, by which git verifies it; `null` without one. */
  readonly quote: string | null;
}

interface OwnReviewFacts {
  readonly change: Pick<Change, 'files'>;
  readonly notices: readonly Notice[];
  /** Paths that configure this run, wherever they are: the configuration file and the review notes. */
  readonly configured: readonly string[];
  /** What other parts of the program found. */
  readonly more: readonly OwnFinding[];
}

/** The program's own review; `null` when it has nothing to say. */
export function ownReview({ change, notices, configured, more }: OwnReviewFacts): Review | null {
  const found = [...notices.map(noticeFinding), ...more, ...steeringFindings(change, configured)];
  return found.length ? written(found) : null;
}

function steeringFindings({ files }: Pick<Change, 'files'>, configured: readonly string[]): readonly OwnFinding[] {
  const steers = ({ path, previousPath }: ChangedFile): readonly (Steered | null)[] =>
    [path, ...(previousPath === null ? [] : [previousPath])].map((name) =>
      configured.includes(name) ? 'review' : steeredBy(name),
    );
  return Object.entries(STEERING_RULES).flatMap(([kind, { severity, title, consequence }]) => {
    const touched = files.filter((file) => steers(file).includes(kind as Steered));
    const body = `${consequence} Someone who owns it should read this part by themselves.`;
    const locations = touched.map(placeOf);
    return touched.length ? [{ severity, title, body, locations, standing: STANDS, quote: null }] : [];
  });
}

const STANDS: Standing = { kind: 'stands' };

function placeOf(file: ChangedFile): Location {
  return { path: file.path, lines: addedLines(file)[0] ?? null };
}

const MAX_QUOTE = 600;
/** A longer line is no sentence; its place stays as it was read. */
const MAX_VERIFIED = 4_000;
const MAX_PLACES = 10;

function noticeFinding({ key, places, quote }: Notice): OwnFinding {
  const names = [...new Set(places.map(nameOf))];
  const where = listed(names.length > 3 ? [...names.slice(0, 3), `${String(names.length - 3)} more places`] : names);
  const shown = harmlessQuote(quote);
  const body = [
    'A text of this change speaks to whoever reviews it and says what the review should come to. Reviewers may have followed it, so no word of a model lowers, closes or demotes anything while this stands.',
    inFence(shown, 'text'),
    'It blocks at every `fail-on` until the text is gone, someone other than the author declines it in a comment by its id, or a waiver on the base branch covers it. Where a path holds prompts or their tests by its nature, list it there under `prompt-paths`.',
  ].join('\n\n');
  const locations = places.flatMap(({ carrier, start, end }): Location[] =>
    carrier.kind === 'file' ? [{ path: carrier.path, lines: { start, end } }] : [],
  );
  const title = `Instructions to the reviewers in ${where}`;
  return {
    ...{ severity: 'critical', title, body },
    locations: locations.slice(0, MAX_PLACES),
    standing: { kind: 'notice', key },
    quote: locations.length && quote.length <= MAX_VERIFIED ? quote : null,
  };
}

function nameOf({ carrier }: NoticePlace): string {
  return carrier.kind === 'field' ? carrier.name : `\`${carrier.path.replace(/[`\r\n]/g, '?')}\``;
}

const HIDDEN = new RegExp(`[${CONTROL_CLASS}\\r\\u200d${UNSEEN_CLASS}${VARIATION_CLASS}${PRIVATE_CLASS}]`, 'gu');

/** Cut to what a person needs to judge it; what cannot be seen is written out. */
function harmlessQuote(quote: string): string {
  const cut = quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)} …` : quote;
  return cut.replace(/\p{Cs}/gu, '\ufffd').replace(HIDDEN, (character) => `<${codePointName(character)}>`);
}

const HEADINGS: Readonly<Record<Severity, string>> = {
  critical: 'Critical Issues',
  important: 'Important Issues',
  suggestion: 'Suggestions',
};

/** As Markdown for people, and as findings beside it: a text of the change in it is never read again. */
function written(found: readonly OwnFinding[]): Review {
  const lines = ['# What in this change changes reviews'];
  const findings: Finding[] = [];
  for (const severity of SEVERITIES) {
    const own = found.filter((each) => each.severity === severity);
    lines.push('', `## ${HEADINGS[severity]}`, ...(own.length ? [] : ['', 'None.']));
    for (const [index, each] of own.entries()) {
      const id = `${severityLetter(severity)}${String(index + 1)}`;
      lines.push('', titleLine(each, id));
      findings.push(findingOf(each, { id, line: lines.length }));
      lines.push('', ...each.body.split('\n'));
    }
  }
  const text = `${lines.join('\n')}\n`;
  return { ...EMPTY, text, findings };
}

function titleLine({ title, severity, locations }: OwnFinding, id: string): string {
  const places = locations.map(({ path, lines }) => {
    const range = lines ? `:${String(lines.start)}-${String(lines.end)}` : '';
    return `\`${path.replace(/[`\r\n]/g, '?')}${range}\``;
  });
  return `**${id}. ${title}**${places.length ? ` — ${places.join(', ')}` : ''} (${severity}, gap)`;
}

const FILE = `${OWN_REVIEWER}-pass-1.md`;

function findingOf(
  { severity, title, body, locations, standing, quote }: OwnFinding,
  { id, line }: Pick<Finding, 'id' | 'line'>,
): Finding {
  return {
    ...{ reviewer: OWN_REVIEWER, pass: 1, file: FILE, line, ordinal: 0, id },
    ...{ severity, severityFrom: 'section', classification: 'gap', filed: null, title, body, locations },
    quotes: quote === null ? [] : [{ code: quote, language: null, path: locations[0]?.path ?? null, line }],
    ...{ fix: null, standing },
  };
}

const EMPTY: Review = {
  ...{ reviewer: OWN_REVIEWER, pass: 1, file: FILE, text: '', executiveSummary: '' },
  ...{ findings: [], concerns: [], strengths: [], testing: [], documentation: [], commitStructure: [] },
  ...{ limitations: [], feedback: [], coverage: [], readable: true, closed: true, claimed: null },
  ...{ unread: [], problems: [] },
};

// Critical findings for what is wrong with the configuration that the change would bring.

export interface HeadConfiguration {
  /** Path of the file that the change touches. */
  readonly path: string;
  readonly faults: readonly Fault[];
}

const TOLD_AT_MOST = 10;
const TEXT_CHARACTERS = 600;

/**
 * One finding for each error. Once merged, a broken configuration ends every run, so that nobody could merge anything
 * before it is mended.
 */
export function configurationFindings(configurations: readonly HeadConfiguration[]): OwnFinding[] {
  return configurations.flatMap(({ path, faults }) => {
    const told = faults.slice(0, TOLD_AT_MOST);
    const rest = faults.length - told.length;
    return told.map((fault, index) => {
      const more = rest > 0 && index === told.length - 1 ? ` ${String(rest)} more like it are not listed.` : '';
      return findingOfFault(path, fault, more);
    });
  });
}

function findingOfFault(path: string, { what, at, why, fix }: Fault, more: string): OwnFinding {
  const [line = '1'] = at.startsWith(`${path}:`) ? at.slice(path.length + 1).split(':') : [];
  const start = Math.max(1, Number(line) || 1);
  return {
    severity: 'critical',
    title: `The configuration that this change brings is wrong: ${plain(what.replace(` at ${at}`, ''))}`,
    body: `Expected and got: ${plain(why)}. To mend it: ${plain(fix)}. It stands at ${plain(at)}. Once it is merged, no change can be reviewed before it is mended.${more}`,
    locations: [{ path, lines: { start, end: start } }],
    standing: { kind: 'stands' },
    quote: null,
  };
}

/** Names and values of the file are anybody's: on one line, cut, without a sign that Markdown or a reader of reviews knows. */
function plain(text: string): string {
  const flat = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  const cut = flat.length > TEXT_CHARACTERS ? `${flat.slice(0, TEXT_CHARACTERS)}…` : flat;
  return cut.replace(/[`*_~<>|#[\]\\]/g, "'");
}
