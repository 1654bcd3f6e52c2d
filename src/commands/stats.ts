/** `stats DIR`: counts over all `report.json` below a folder, as a table or as JSON. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '../domain/problem.js';
import { readCommandLine } from '../edge/inputs.js';
import { safeLines } from '../edge/world.js';
import { readReport } from '../formats/index.js';
import { type CountedReport, statisticsOf, statisticsTable } from '../run/statistics.js';
import { printOut } from './print.js';

interface FoundReports {
  readonly reports: readonly CountedReport[];
  /** What is there and cannot be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** Runs the command; gives the exit status. */
export async function stats(argv: readonly string[]): Promise<number> {
  const { positionals, options, problems } = readCommandLine(argv, ['json']);
  const [directory] = positionals;
  if (problems.length || directory === undefined) {
    const none = { what: 'stats: no folder', why: 'it counts reports below one', fix: 'write `stats reports/`' };
    throw new UserError([...problems, ...(directory === undefined ? [none] : [])]);
  }
  const { reports, unreadable } = await reportsBelow(directory);
  if (!reports.length && !unreadable.length) {
    const why = `there is no report.json below ${directory}`;
    const fix = 'download artifacts, e.g. `gh run download --dir reports`, and name their folder';
    throw new UserError([{ what: 'stats: nothing to count', why, fix }]);
  }
  const counts = statisticsOf(reports);
  if (options['json'] === true) return printOut('stats', `${JSON.stringify({ ...counts, unreadable }, null, 2)}\n`);
  const lost = unreadable.flatMap(({ path, why }) => safeLines(`not read: ${path}: ${why}`));
  return printOut('stats', `${statisticsTable(counts)}${lost.length ? `\n${lost.join('\n')}\n` : ''}`);
}

/** Links are not followed: they may lead anywhere, or round in circles. */
async function reportsBelow(directory: string): Promise<FoundReports> {
  const reports: CountedReport[] = [];
  const unreadable: FoundReports['unreadable'][number][] = [];
  const folders = [directory];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const here = folder;
    const refuse = (path: string, error: unknown): void => {
      unreadable.push({ path: relative(directory, path) || path, why: reasonOf(error) });
    };
    const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
      if (here === directory) throw new UserError([notAFolder(directory, error)]);
      refuse(here, error);
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? 1 : -1))) {
      const path = join(here, entry.name);
      if (entry.isDirectory()) folders.push(path);
      if (!entry.isFile() || entry.name !== 'report.json') continue;
      await countedReport(path).then(
        (report) => reports.push(report),
        (error: unknown) => {
          refuse(path, error);
        },
      );
    }
  }
  return { reports, unreadable };
}

/** Larger than any report with its reviews. */
const MAX_BYTES = 100 * 1024 * 1024;

/** Only what is counted is kept: there may be thousands. */
async function countedReport(path: string): Promise<CountedReport> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error('it is larger than any report');
  const { id, startedAt, durationMs, change, round, reviewers, findings, ...rest } = readReport(
    await readFile(path, 'utf8'),
  );
  const { coverage, ledger, cost, decision } = rest;
  return { id, startedAt, durationMs, change, round, reviewers, findings, coverage, ledger, cost, decision };
}

function reasonOf(error: unknown): string {
  const text = error instanceof UserError ? (error.problems[0]?.what ?? '') : String(error);
  return (text.split('\n')[0] ?? '').slice(0, 300);
}

function notAFolder(directory: string, error: unknown): { what: string; why: string; fix: string } {
  return { what: `stats: ${directory} cannot be read`, why: reasonOf(error), fix: 'give a folder with reports in it' };
}
