/** What all stories of `docs/weeks.md` have in common: their rows, the code they are about, and what people look at. */
import type { Files } from '../repository.js';
import { openWeeks, type Seen, type WeeksLab } from './lab.js';
import type { Claim } from './vendors.js';

/** A story is a row of `docs/weeks.md`, and a test that lives through it. */
export interface Story {
  readonly name: string;
  /** What the author sees before anything is done about it. */
  readonly sees: string;
  readonly way: string;
  readonly who: string;
  /** Jobs until the check is green for good, with the red ones and those of pushes on the way. */
  readonly jobs: number;
  /** Of runner time, for these jobs together, when the page was written; reviewers answer at once here. */
  readonly seconds: number;
  readonly open: () => Promise<WeeksLab>;
  readonly live: (lab: WeeksLab) => Promise<void>;
}

export const CONFIG = '.github/deep-review.yml';

const SCRATCH = 'export function scratchFolder(rig) {\n  return `/var/scratch/${rig.name}`;\n}\n';
const BEFORE = 'export function clean(rig) {\n  rig.stop();\n}\n';
/** Head: the line that is claimed to do harm. */
export const HARM: Files = {
  'src/clean.js': 'export function clean(rig) {\n  rig.stop();\n  removeAll(scratchFolder(rig));\n}\n',
};
/** The same line, and another file beside it. */
export const MORE: Files = { 'src/more.js': 'export const more = 1;\n' };
/** What a careful author writes instead. */
export const MENDED: Files = {
  'src/clean.js':
    'export function clean(rig) {\n  rig.stop();\n  if (rig.isOurs) removeAll(requireBelow(SCRATCH, scratchFolder(rig)));\n}\n',
};

export const CLAIM: Claim = {
  title: 'Deletes the root folder',
  path: 'src/clean.js',
  line: 3,
  code: '  removeAll(scratchFolder(rig));',
  body: '`scratchFolder` gives an empty path for a rig without a name, so that `removeAll` deletes the root folder.',
};

const CITE = { path: 'src/scratch.js', start: 1, end: 2, quote: SCRATCH.split('\n').slice(0, 2).join('\n') };
export const REFUTED = {
  ...{ verdict: 'refuted', severity: null, cites: [CITE] },
  reason: 'The mechanism does not exist: `scratchFolder` always gives a folder below /var/scratch.',
};
export const LOWERED = {
  ...{ verdict: 'lowered', severity: 'suggestion', cites: [CITE] },
  reason: 'At worst all scratch folders are removed: `scratchFolder` never leaves /var/scratch.',
};
export const CONFIRMED = {
  ...{ verdict: 'confirmed', severity: 'critical', cites: [CITE] },
  reason: 'A rig without a name leads to the folder of all rigs.',
};

/** The configuration that names vendors as `run:` reviewers, or presets by their own entry. */
export const configOf =
  (...vendors: readonly string[]) =>
  (command: (vendor: string) => string): string => {
    const entries = vendors.map((vendor) =>
      vendor === 'claude' ? '  claude: {}' : `  ${vendor}: { run: "${command(vendor)}", vendor: ${vendor}-inc }`,
    );
    return `reviewers:\n${entries.join('\n')}\n`;
  };

/** A repository whose base names these vendors. */
export const openWith = (...vendors: readonly string[]): Promise<WeeksLab> =>
  openWeeks((command) => ({
    ...{ 'src/scratch.js': SCRATCH, 'src/clean.js': BEFORE },
    [CONFIG]: configOf(...vendors)(command),
  }));

/** The one job of a run. */
export async function one(jobs: Promise<readonly Seen[]>): Promise<Seen> {
  const [seen, ...others] = await jobs;
  if (!seen || others.length) throw new Error('not one job');
  return seen;
}

/** What a story looks at first, in one line. */
export const colour = ({ outcome, conclusion, exit }: Seen): string =>
  `${outcome}, ${conclusion}, exit ${String(exit)}`;
