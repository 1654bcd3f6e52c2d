/** What is wrong with the configuration that a change would bring enters; critical findings of the program's own leave. */
import type { OwnFinding } from './own-review.js';
import type { Fault } from './settings/fault.js';

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
      return findingOf(path, fault, more);
    });
  });
}

function findingOf(path: string, { what, at, why, fix }: Fault, more: string): OwnFinding {
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
