/** A scored reviewer enters, with its place among its peers; a short paragraph about how it did leaves, from facts only. */
import type { ReportFinding } from '../../domain/report.js';
import { severityRank } from '../../domain/severity.js';
import { capitalised, counted, countWord, duration, listed, severityTally } from '../../domain/wording.js';
import type { RetroFacts, ScoredReviewer } from '../retro.js';
import { isOnly, movedBy, placedSources } from './scorecard.js';

/** `index` turns the sentence patterns, so that no two neighbouring paragraphs read alike. */
export function remarksOf(reviewer: ScoredReviewer, facts: RetroFacts, index: number): string {
  const speak = {
    reviewer,
    facts,
    turn: <T>(...patterns: readonly [T, ...T[]]): T => patterns[index % patterns.length] ?? patterns[0],
  };
  const sentences = [
    raised(speak),
    alone(speak),
    shared(speak),
    severities(speak),
    overlooked(speak),
    quotes(speak),
    tools(speak),
    coverage(speak),
    shortfall(speak),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

interface Speaking {
  readonly reviewer: ScoredReviewer;
  readonly facts: RetroFacts;
  readonly turn: <T>(...patterns: readonly [T, ...T[]]) => T;
}

function raised({ reviewer, turn }: Speaking): string {
  const { name, passes, scorecard } = reviewer;
  const tally = severityTally(scorecard.raised);
  const ms = passes.reduce((sum, pass) => sum + pass.durationMs, 0);
  const took = ms ? duration(ms) : '';
  if (tally === 'nothing') return took === '' ? `${name} raised nothing.` : `${name} raised nothing in ${took}.`;
  if (took === '')
    return turn(`${name} raised ${tally}.`, `From ${name} came ${tally}.`, `The share of ${name} is ${tally}.`);
  return turn(
    `${name} raised ${tally} in ${took}.`,
    `In ${took}, ${name} came to ${tally}.`,
    `${capitalised(tally)} came from ${name}, which took ${took}.`,
  );
}

function alone({ reviewer, facts, turn }: Speaking): string {
  const own = bySeverity(facts.findings.filter((finding) => isOnly(reviewer.id, finding)));
  const [first, ...rest] = own;
  if (!first)
    return reviewer.scorecard.merged
      ? turn(
          'Others saw everything it saw.',
          'It raised nothing that others did not.',
          'None of this is its own discovery.',
        )
      : '';
  const others = rest.map(({ id }) => id);
  const more = others.length
    ? ` and ${others.length > 4 ? counted(others.length, 'more', 'more') : listed(others)}`
    : '';
  return turn(
    `It alone saw ${named(first)}${more}.`,
    `Nobody else raised ${named(first)}${more}.`,
    `Without it, ${named(first)}${more} would be missing from this report.`,
  );
}

function named({ id, title }: ReportFinding): string {
  return `${id} (${title.replace(/(?<![.\s])[.\s]+$/, '')})`;
}

function bySeverity(findings: readonly ReportFinding[]): ReportFinding[] {
  return [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

function shared({ reviewer, facts, turn }: Speaking): string {
  const together = facts.findings.filter(({ reviewers }) => reviewers.length > 1 && reviewers.includes(reviewer.id));
  if (!together.length) return '';
  const ids = together.length > 5 ? counted(together.length, 'finding') : listed(together.map(({ id }) => id));
  return turn(`On ${ids} it is not alone.`, `It shares ${ids} with others.`, `Others confirm ${ids}.`);
}

function severities({ reviewer, facts, turn }: Speaking): string {
  const placed = placedSources(reviewer.id, facts.findings);
  const moves = placed.filter((placing) => movedBy(placing) !== 0);
  if (!moves.length) {
    return placed.length > 1
      ? turn('Its severities stand.', 'No severity of its own had to move.', 'How severe it called them holds.')
      : '';
  }
  const told = moves
    .slice(0, 3)
    .map(({ finding, source }) => `${finding.id} from ${source.anchored.finding.severity} to ${finding.severity}`);
  const rest = moves.length - told.length;
  return `Its rating moved for ${listed(rest ? [...told, `${countWord(rest)} more`] : told)}.`;
}

/** Serious findings of others in files that it says it reviewed. */
function overlooked({ reviewer, facts, turn }: Speaking): string {
  const reviewed = new Set(
    facts.coverage
      .filter((row) => ['reviewed', 'findings', 'trivial'].includes(row.reviewers[reviewer.id] ?? ''))
      .map(({ path }) => path),
  );
  const missed = bySeverity(facts.findings)
    .filter(({ severity, blocking, round }) => severity !== 'suggestion' && blocking && round.status !== 'carried')
    .filter(({ reviewers }) => !reviewers.includes(reviewer.id))
    .filter(({ locations }) => reviewed.has(locations[0]?.path ?? ''));
  if (!missed.length) return '';
  const ids = listed(missed.slice(0, 4).map(({ id }) => id));
  const rest = missed.length > 4 ? ' and others' : '';
  return turn(
    `It read the files of ${ids}${rest} without raising ${missed.length === 1 ? 'it' : 'them'}.`,
    `It missed ${ids}${rest} in files that it looked at.`,
    `${ids}${rest} escaped it, although it read the code.`,
  );
}

function quotes({ reviewer, facts, turn }: Speaking): string {
  const anchors = placedSources(reviewer.id, facts.findings).flatMap(({ source }) => source.anchored.anchors);
  const missing = anchors.filter(({ state }) => state === 'missing').length;
  const moved = anchors.filter(({ state }) => state === 'moved').length;
  const parts = [
    missing ? `${counted(missing, 'place')} that it cites ${missing === 1 ? 'is' : 'are'} not in the repository` : '',
    moved ? `${counted(moved, 'line reference')} ${moved === 1 ? 'was' : 'were'} off and found again by the quote` : '',
  ].filter((part) => part !== '');
  const said = parts.length ? `${capitalised(listed(parts))}.` : '';
  return said === '' || anchors.length < 2
    ? said
    : turn(said, `Of ${String(anchors.length)} cited places: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, said);
}

function tools({ reviewer, turn }: Speaking): string {
  const { telemetry } = reviewer;
  if (!telemetry) return '';
  const total = Object.values(telemetry.toolCalls).reduce((sum, calls) => sum + calls, 0);
  if (!total) return turn('It used no tools.', 'No tool call is on record.', 'It worked without tools.');
  const blame = telemetry.commands['git blame'] ?? 0;
  const most = Object.entries(telemetry.toolCalls).sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const calls = `${telemetry.lowerBound ? 'at least ' : ''}${counted(total, 'tool call')}`;
  const history = blame ? `${countWord(blame)} of \`git blame\`` : 'none of `git blame`';
  return turn(
    `It made ${calls}, most of them ${most}, ${history}.`,
    `Behind this stand ${calls} (${history}).`,
    `${capitalised(calls)} went into it, ${history}.`,
  );
}

function coverage({ reviewer, facts, turn }: Speaking): string {
  const { filesReviewed, coverageMisses } = reviewer.scorecard;
  const all = facts.coverage.length;
  if (!all) return '';
  if (filesReviewed === all) {
    return turn(
      `It accounts for every changed file.`,
      `All ${countWord(all)} files are accounted for.`,
      'Its coverage is complete.',
    );
  }
  const paths = coverageMisses.slice(0, 3).map((path) => `\`${path}\``);
  const rest = coverageMisses.length - paths.length;
  return `It says nothing about ${listed(rest ? [...paths, `${countWord(rest)} more`] : paths)}.`;
}

function shortfall({ reviewer }: Speaking): string {
  const { status, failures } = reviewer;
  if (status === 'completed') return '';
  const why = failures[0]?.problem.why.replace(/[.\s]+$/, '') ?? 'its review is not complete';
  return `It counts as ${status}: ${why}.`;
}
