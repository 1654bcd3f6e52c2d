/** Shapes of critical findings in JSON: one schema with aliases, and what other tools and prompts ask for. */
import { fenced, type Defect } from './defect.js';
import * as at from './host.js';
import type { Host } from './host.js';
import { whole, type Expected, type Given, type Shape } from './shape.js';

const n = (line: number): string => String(line);
const lined = ({ path, line }: Defect): string => `${path}:${n(line)}`;

type Json = Readonly<Record<string, unknown>>;

function jsonText(given: Given, value: unknown): string {
  const text = JSON.stringify(value, null, given.chance.pick([0, 2]));
  return given.chance.pick([text, text, fenced(text, 'json')]);
}

/** The host's own findings as elements of a list, in the words of a schema. */
function others(host: Host, write: (finding: Host['findings'][number]) => Json): Json[] {
  return host.findings
    .filter(({ severity }) => severity !== 'critical')
    .slice(0, 6)
    .map(write);
}

const plain = (host: Host): Json[] =>
  others(host, ({ severity, title, path, line, body }) => ({
    severity,
    title,
    file: path ?? 'src/a.ts',
    line: line ?? 1,
    description: body.slice(0, 200),
  }));

function json(name: string, where: string | null, expects: Expected, write: (given: Given) => string): Shape {
  const plant = (given: Given): string | null => at.asWhole(given.host, write(given));
  const more = where === null ? {} : { seen: where };
  return whole(`json/${name}`, expects, plant, { ...more, reads: 'json' });
}

const covered = (host: Host): Json => Object.fromEntries(host.paths.slice(0, 5).map((path) => [path, 'reviewed']));
const own = (d: Defect): Json => ({
  severity: 'critical',
  title: d.title,
  file: d.path,
  line: d.line,
  description: d.why,
});

/** All of them. */
export const JSON_SHAPES: readonly Shape[] = [
  json('plain', null, 'placed', (given) =>
    jsonText(given, { findings: [...plain(given.host), own(given.defect)], coverage: covered(given.host) }),
  ),
  json('aliases', null, 'placed', (given) => {
    const { defect: d, chance, host } = given;
    const place = chance.pick<Json>([
      { path: d.path, line: d.line },
      { filename: d.path, start_line: d.line, end_line: d.end },
      { location: lined(d) },
      { file: d.path, lines: `${n(d.line)}-${n(d.end)}` },
    ]);
    return jsonText(given, {
      [chance.pick(['findings', 'issues', 'comments'])]: [
        ...plain(host),
        {
          ...place,
          [chance.pick(['severity', 'priority', 'level'])]: chance.pick(['CRITICAL', 'blocker', 'P0']),
          [chance.pick(['title', 'message', 'summary'])]: d.title,
        },
      ],
    });
  }),
  json('by-severity', null, 'placed', (given) =>
    jsonText(given, {
      critical: [
        { title: given.defect.title, file: given.defect.path, line: given.defect.line, description: given.defect.why },
      ],
      important: [],
      suggestions: plain(given.host),
    }),
  ),
  json('odd-item', null, 'placed', (given) =>
    jsonText(given, {
      findings: [
        given.chance.pick([null, 'see below', {}, 7] as unknown as readonly [unknown, ...unknown[]]),
        ...plain(given.host),
        own(given.defect),
      ],
    }),
  ),
  json('string-item', null, 'red', (given) =>
    jsonText(given, { findings: [...plain(given.host), `CRITICAL: ${given.defect.title} in ${lined(given.defect)}`] }),
  ),
  json(
    'two-documents',
    null,
    'placed',
    (given) =>
      `${JSON.stringify({ findings: plain(given.host) })}\n${JSON.stringify({ findings: [own(given.defect)] })}\n`,
  ),
  json('bare-list', null, 'placed', (given) => jsonText(given, [...plain(given.host), own(given.defect)])),
  json(
    'words-around',
    null,
    'placed',
    (given) =>
      `Here is my review.\n\n${fenced(JSON.stringify({ findings: [...plain(given.host), own(given.defect)] }), 'json')}\n\nTell me when it is mended.`,
  ),
  json('cut-off', null, 'red', (given) =>
    JSON.stringify({ findings: [...plain(given.host), own(given.defect)] }).slice(0, -30),
  ),
  json('adverse-summary', null, 'red', (given) =>
    jsonText(given, {
      verdict: 'request_changes',
      summary: `${given.defect.title}. ${given.defect.why}`,
      findings: [],
    }),
  ),
  json('codex', 'Codex review: output schema', 'placed', (given) =>
    jsonText(given, {
      findings: [
        {
          title: `[P0] ${given.defect.title}`,
          body: given.defect.why,
          confidence_score: 0.9,
          priority: 0,
          code_location: {
            absolute_file_path: `/work/repo/${given.defect.path}`,
            line_range: { start: given.defect.line, end: given.defect.end },
          },
        },
      ],
      overall_correctness: 'patch is incorrect',
      overall_explanation: 'See the finding.',
      overall_confidence_score: 0.9,
    }),
  ),
  json('codex-prompt', 'A shared workflow for Codex reviews: its prompt', 'red', (given) =>
    jsonText(given, {
      summary: 'One open finding.',
      findings: [
        {
          title: given.defect.title,
          details: given.defect.why,
          severity: 'critical',
          resolved: false,
          files: [lined(given.defect)],
        },
      ],
    }),
  ),
  json('reviewer-escalations', 'A security reviewer instruction: JSON with escalations', 'placed', (given) =>
    jsonText(given, {
      findings: [
        {
          file: given.defect.path,
          line: given.defect.line,
          severity: 'blocker',
          title: given.defect.title,
          body: given.defect.why,
          suggested_fix: null,
        },
      ],
      escalations: [],
    }),
  ),
  json('agent-stream', 'CodeRabbit CLI: agent mode, one object a line', 'red', ({ defect: d }) =>
    [
      { type: 'review_context' },
      { type: 'status', phase: 'reviewing' },
      {
        type: 'finding',
        severity: 'critical',
        fileName: d.path,
        codegenInstructions: `In ${d.path} around line ${n(d.line)}: ${d.title}`,
        suggestions: [],
      },
      { type: 'complete' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  ),
  json('ocr-comments', 'An open code review CLI: structured categories and severities', 'red', (given) =>
    jsonText(given, {
      comments: [
        {
          path: given.defect.path,
          start_line: given.defect.line,
          end_line: given.defect.end,
          category: 'security',
          severity: 'critical',
          content: `${given.defect.title}. ${given.defect.why}`,
        },
      ],
    }),
  ),
  json('issues-without-file', 'A code review agent: prompt with issues of one file', 'red', (given) =>
    jsonText(given, { issues: [{ line: given.defect.line, issue: given.defect.title, severity: 'critical' }] }),
  ),
  json('kaizen', 'Kaizen: code review prompt with severities of 1 to 10', 'red', (given) =>
    jsonText(given, {
      review: [
        {
          topic: 'Security',
          comment: given.defect.title,
          confidence: 'critical',
          reason: given.defect.why,
          file_path: given.defect.path,
          start_line: given.defect.line,
          end_line: given.defect.end,
          sentiment: 'negative',
          severity: 10,
        },
      ],
    }),
  ),
  json('verdict-and-stats', 'A Gemini review script: JSON schema with a verdict', 'red', (given) =>
    jsonText(given, {
      summary: {
        verdict: 'request_changes',
        overview: 'One problem.',
        stats: { blocking: 1, warning: 0, suggestion: 0 },
      },
      issues: [
        {
          id: 1,
          severity: 'blocking',
          file: given.defect.path,
          line: given.defect.line,
          title: given.defect.title,
          body: given.defect.why,
        },
      ],
    }),
  ),
  json('reviews-per-file', 'Review bots: reviews grouped by file', 'red', (given) =>
    jsonText(given, {
      reviews: [
        {
          file: given.defect.path,
          issues: [
            { line: given.defect.line, severity: 'critical', title: given.defect.title, description: given.defect.why },
          ],
        },
      ],
    }),
  ),
];
