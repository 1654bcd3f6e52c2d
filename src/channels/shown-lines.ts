/** Asks GitHub which lines its own diff of a pull request shows. */
import type { InlinePlace } from '../domain/inline-place.js';
import type { LineRange } from '../domain/finding.js';
import type { Answer, Github } from '../seams.js';

/** Lines of one hunk on both sides; `null` where it has none. */
type HunkSides = Readonly<Record<InlinePlace['side'], LineRange | null>>;

interface PulledFileJson {
  readonly filename: string;
  /** Missing where the diff is too large or binary. */
  readonly patch?: string;
}

/** Tells whether a comment can stand at a place. */
export async function shownByGithub(github: Github, number: number): Promise<Answer<(place: InlinePlace) => boolean>> {
  const answer = await github.all<PulledFileJson>(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { pull_number: number },
    (page) => page as readonly PulledFileJson[],
  );
  if (answer.kind === 'failed') return answer;
  const files = new Map(answer.data.map(({ filename, patch = '' }) => [filename, hunksIn(patch)]));
  const isShown = ({ path, side, startLine, endLine }: InlinePlace): boolean =>
    (files.get(path) ?? []).some((hunk) => {
      const lines = hunk[side];
      return lines !== null && lines.start <= startLine && endLine <= lines.end;
    });
  return { ...answer, data: isShown };
}

/** Of a patch every line begins with a sign but the headers: no content looks like one. */
const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/gm;

function hunksIn(patch: string): HunkSides[] {
  return [...patch.matchAll(HEADER)].map(([, oldStart, oldCount, start, count]) => ({
    LEFT: rangeOf(oldStart, oldCount),
    RIGHT: rangeOf(start, count),
  }));
}

function rangeOf(start = '0', count = '1'): LineRange | null {
  const [from, size] = [Number(start), Number(count)];
  return size === 0 ? null : { start: from, end: from + size - 1 };
}
