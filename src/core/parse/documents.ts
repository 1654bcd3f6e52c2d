/** A text that should hold JSON enters; the JSON documents in it leave, with what was wrong about them. */
import type { Problem } from '../../domain/problem.js';
import type { ReviewText } from '../../domain/review.js';
import { countLines, readJson, type JsonDocument, type JsonNode } from './json.js';

export interface Documents {
  readonly nodes: readonly JsonNode[];
  readonly problems: readonly Problem[];
}

const MAX_DOCUMENTS = 200_000;
const MAX_PROBLEMS = 20;
const STARTS = /^[ \t]*(?:```[a-z]*[ \t]*)?(?=[{[])/gm;

/** All top-level values, one after the other, in fences or bare; lines of other text (a tool's banner) between them are passed over. */
export function readDocuments({ text, file }: Pick<ReviewText, 'text' | 'file'>): Documents {
  const nodes: JsonNode[] = [];
  const problems: Problem[] = [];
  let [at, line] = [0, 1];
  while (nodes.length < MAX_DOCUMENTS) {
    STARTS.lastIndex = at;
    const start = STARTS.exec(text);
    if (!start) break;
    const from = start.index + start[0].length;
    line += countLines(text.slice(at, from));
    const document = readJson(text, from, line);
    if (document && isContainer(document)) nodes.push(document.node);
    if (document && document.state !== 'whole' && problems.length < MAX_PROBLEMS)
      problems.push(brokenProblem(file, text, document));
    const end = Math.max(document?.end ?? 0, from + 1);
    line += countLines(text.slice(from, end));
    at = end;
    if (document?.state === 'cut') break;
  }
  return { nodes, problems };
}

function isContainer({ node }: JsonDocument): boolean {
  return node.kind !== 'value';
}

function brokenProblem(file: string, text: string, { state, stoppedAt }: JsonDocument): Problem {
  const from = text.lastIndexOf('\n', Math.max(0, stoppedAt - 1)) + 1;
  const quoted = text.slice(Math.max(from, stoppedAt - 60), stoppedAt + 60).split('\n')[0] ?? '';
  return {
    what: `${file}: the JSON ${state === 'cut' ? 'ends in the middle' : 'is not well-formed'}`,
    why: `line ${String(countLines(text.slice(0, stoppedAt)) + 1)}: "${quoted.trim()}"`,
    fix: 'what stands before was read; let the reviewer write its whole output, and nothing else, as JSON',
  };
}
