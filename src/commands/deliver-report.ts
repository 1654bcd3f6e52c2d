/** The end of every command that makes a report: render, deliver, print, and the exit status. */
import { explanation, overview } from '../assess/assess.js';
import { deliver } from '../channels/index.js';
import { formatProblem } from '../domain/problem.js';
import type { Conclusion, Document, Report } from '../domain/report.js';
import { setStepOutput } from '../edge/inputs.js';
import { render } from '../formats/index.js';
import type { World } from '../seams.js';

/** Exit status by conclusion; a trial ends with 0 whatever it found. */
const STATUS: Readonly<Record<Conclusion, number>> = { pass: 0, accepted: 0, fail: 1, incomplete: 2 };
/** A report that did not arrive is nothing to merge on. */
const NOT_DELIVERED = 2;

/** What a person opens: the page, the text, the fixes; the directory where there is none of them. */
function whatToRead(documents: readonly Document[], directory: string): string[] {
  const read = documents.filter(({ format }) => ['html', 'markdown', 'patch'].includes(format));
  if (!read.length) return [`report: ${directory}`];
  return read.map(({ format, name }) => `${format === 'patch' ? 'fixes' : 'report'}: ${directory}/${name}`);
}

/** Delivers the report in the wanted formats, with `extra` documents beside it, and gives the exit status. */
export async function deliverReport(
  report: Report,
  formats: readonly string[],
  extra: readonly Document[],
  world: World,
): Promise<number> {
  const documents = [...render(report, [...formats, 'summary']), ...extra];
  await setStepOutput('explanation', explanation(report));
  const { problems, isLost } = await deliver(report, documents, world);
  for (const line of overview(report)) world.log.info(line);
  for (const problem of [...report.problems, ...problems]) world.log.warning(formatProblem(problem));
  for (const line of whatToRead(documents, world.outputDirectory)) world.log.info(line);
  const { gate, conclusion } = report.decision;
  if (isLost)
    await setStepOutput('explanation', problems.map(({ what, why, fix }) => `${what}: ${why}; ${fix}`).join(' | '));
  if (gate === 'trial') return 0;
  return isLost && STATUS[conclusion] === 0 ? NOT_DELIVERED : STATUS[conclusion];
}
