/** `render FILE --format F`: prints a stored `report.json` in one format. */
import { readFile } from 'node:fs/promises';
import { UserError } from '../domain/problem.js';
import { must } from '../domain/values.js';
import { readCommandLine } from '../edge/inputs.js';
import { FORMATS, readReport, render } from '../formats/index.js';
import { printOut } from './print.js';

export async function renderFile(argv: readonly string[]): Promise<number> {
  const { positionals, options, problems } = readCommandLine(argv, ['format']);
  const names = FORMATS.map(({ name }) => name);
  const [path] = positionals;
  const format = typeof options['format'] === 'string' ? options['format'] : 'markdown';
  const wrong = [...problems];
  if (path === undefined) {
    wrong.push({
      what: 'render: no file',
      why: 'it renders a report.json',
      fix: 'write `render out/report.json --format html`',
    });
  }
  if (!names.includes(format)) {
    wrong.push({
      what: `render: no format ${format}`,
      why: `the formats are ${names.join(', ')}`,
      fix: 'write `--format markdown`',
    });
  }
  if (wrong.length || path === undefined) throw new UserError(wrong);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError([{ what: `render: ${path} cannot be read`, why, fix: 'give the path of a report.json' }]);
  });
  const [document] = render(readReport(text), [format]);
  return printOut('render', must(document).text);
}
