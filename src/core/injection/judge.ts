/** The signs in a text enter; the stretches that instruct a reviewer leave. One rule: somebody is spoken to, and told what a review must be. */
import type { PlainWords } from './plain-words.js';
import { lineAt } from './plain-words.js';
import { signsIn, type Sign, type SignKind } from './signs.js';

/** An instruction, in offsets of the plain words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Combination {
  readonly told: readonly SignKind[];
  readonly with: readonly SignKind[];
  /** How many characters of plain words may lie between the two. */
  readonly within: number;
}

/** Which pairs make an instruction. Each alone is ordinary: prompts, tests of defences and people's requests are full of them. */
const COMBINATIONS: readonly Combination[] = [
  // Nobody tells a person that the instructions so far are void and what to report.
  { told: ['override'], with: ['suppress', 'verdict', 'wish', 'shun'], within: 120 },
  {
    told: ['override', 'suppress', 'verdict', 'wish', 'ban'],
    with: ['machine-reviewer', 'machine-review'],
    within: 160,
  },
  // An AI's review can be skipped by a label, a setting, a step of a workflow; only who does it can be told to skip it.
  { told: ['shun'], with: ['machine-reviewer'], within: 160 },
  { told: ['override', 'suppress', 'verdict'], with: ['cast'], within: 160 },
  { told: ['override', 'suppress', 'verdict', 'ban'], with: ['reviewer'], within: 100 },
  { told: ['suppress', 'verdict'], with: ['machine', 'role'], within: 120 },
  { told: ['wish', 'shun'], with: ['role'], within: 60 },
  { told: ['wish', 'shun', 'ban'], with: ['addressed'], within: 1 },
  // Two ways to the same end in one breath.
  { told: ['suppress'], with: ['verdict', 'wish', 'shun'], within: 60 },
  { told: ['verdict'], with: ['wish', 'shun', 'verdict'], within: 60 },
];

/** Reads the stretches of a text, apart from each other. */
export function judge(plain: PlainWords): readonly Stretch[] {
  const signs = signsIn(plain.words);
  const hidden = new Set(plain.hidden);
  const found = COMBINATIONS.flatMap((combination) => pairs(signs, combination));
  // What is spelled in characters that nobody sees is meant for machines.
  const unseen = signs.filter(({ start }) => hidden.size > 0 && hidden.has(lineAt(plain, start)));
  const alone = signs.filter(({ kind }) => kind === 'forged');
  return joined([...found, ...alone, ...unseen.filter(({ kind }) => TOLD.includes(kind))]);
}

const TOLD: readonly SignKind[] = ['override', 'suppress', 'verdict', 'wish', 'shun', 'ban'];

function pairs(signs: readonly Sign[], { told, with: others, within }: Combination): readonly Stretch[] {
  const marks = signs.filter(({ kind }) => others.includes(kind)).sort((a, b) => a.start - b.start);
  return signs.flatMap((sign) => {
    if (!told.includes(sign.kind)) return [];
    const near = nearest(marks, sign, within);
    return near ? [{ start: Math.min(sign.start, near.start), end: Math.max(sign.end, near.end) }] : [];
  });
}

/** So many marks are looked at for one that says something else. */
const TRIES = 8;

/** The first mark that is not too far before the sign, if it is not too far behind it either. */
function nearest(marks: readonly Sign[], sign: Sign, within: number): Sign | null {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.end ?? 0) < sign.start - within) low = middle + 1;
    else high = middle;
  }
  const near = marks.slice(low, low + TRIES).filter(({ start }) => start <= sign.end + within);
  return near.find((mark) => !TOLD.includes(mark.kind) || !touches(mark, sign)) ?? null;
}

/** The same words are one saying, whatever they count as. */
const touches = (a: Sign, b: Sign): boolean => a.start < b.end && b.start < a.end;

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && stretch.start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else apart.push(stretch);
  }
  return apart;
}
