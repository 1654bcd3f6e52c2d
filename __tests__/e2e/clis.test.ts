/** The real CLIs on a good day: the prompt arrives as written, tools really run in the clone, the review comes back. */
import { describe, expect, test } from '@jest/globals';
import { writePrompt } from '../../src/prompt/prompt.js';
import type { Preset } from '../../src/domain/reviewer.js';
import {
  ABSENCE,
  APIS,
  INSTALLED,
  KEY,
  live,
  MODELS,
  NONCE,
  PRESENT,
  READING,
  record,
  REVIEW,
} from '../support/real-clis.js';
import { contextOf } from '../support/prompt-context.js';
import { OUTLINE_AS_ASKED, outlineOf } from '../support/asked-review.js';
import type { ModelServer, Recorded, Turn } from '../support/model-server.js';

if (ABSENCE !== '') process.stderr.write(`e2e: ${ABSENCE}\n`);

const mainRequests = (server: ModelServer, preset: Preset): readonly Recorded[] =>
  server.requests.filter(({ api, kind }) => api === APIS[preset] && kind === 'main');

/** All strings in a JSON text. */
function strings(text: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

/** Long, with all that a CLI could take for something else. */
const PROMPT = `# Review

/help is no command, @calc.py and @/etc/hostname are no files, bob@example.com neither.
$HOME \`id\` $(id) \${PATH} %PATH% \\n \u00e4\u{1F600} <b>&amp;</b> "quoted" 'single'

${'A line of context that repeats itself.\n'.repeat(4_000)}
The last line.
`;
/** What Gemini CLI is given: see forReader. */
const ESCAPED = PROMPT.replaceAll('@', '\\@');

const present = PRESENT.map((preset) => [preset] as const);
const whenAny = PRESENT.length > 0 ? describe : describe.skip;

whenAny('a good day', () => {
  test('all at once: tools run in the clone, the review comes back, telemetry is what the server counted', async () => {
    const turns = (preset: Preset): readonly Turn[] => [
      { text: 'Let me look.', tools: READING[preset] },
      { text: REVIEW },
    ];
    const prompt = writePrompt(contextOf({ nonce: NONCE, reader: { preset: null, blame: true } })).text;
    await live({ turns, prompt }, (day) => {
      const { server, pass, standing, log } = day;
      expect(server.complaints).toEqual([]);
      for (const preset of PRESENT) {
        const { text, failures, telemetry, retries, exitCode } = pass(preset);
        expect({ preset, failures, text, retries, exitCode }).toEqual({
          preset,
          failures: [],
          text: REVIEW,
          retries: 0,
          exitCode: 0,
        });
        record(day, preset, 'asked');
        expect(standing(preset)).toEqual({ status: 'completed', passes: ['completed'], failures: [] });
        expect(outlineOf(day.review(preset))).toEqual(OUTLINE_AS_ASKED);
        const results = mainRequests(server, preset)[1]?.text ?? '';
        // The author of the commit and the code itself: only git blame in the clone prints both on one line.
        expect(results).toMatch(/Ada [^"]*def mean\(xs\)/);
        const calls = Object.values(telemetry?.toolCalls ?? {}).reduce((sum, count) => sum + count, 0);
        const sent = Object.values(server.toolCalls(APIS[preset])).reduce((sum, count) => sum + count, 0);
        expect({ preset, calls }).toEqual({ preset, calls: sent });
        if (preset !== 'codex') expect(telemetry?.toolCalls).toEqual(server.toolCalls(APIS[preset]));
        expect(telemetry?.commands['git blame']).toBe(1);
        expect(telemetry?.lowerBound).toBe(preset === 'codex');
        expect(telemetry?.filesRead).toEqual(['calc.py']);
        expect(telemetry?.tokens).toEqual({ input: 2000, output: 100 });
        const { requests, input, output } = server.used(APIS[preset]);
        expect([preset, pass(preset).spent]).toMatchObject([preset, { requests, input, output, uncounted: 0 }]);
        expect(pass(preset).spent?.costUsd).toBeGreaterThan(0);
        expect(telemetry?.model).toBe(preset === 'codex' ? null : MODELS[preset]);
        expect(log).toContain(preset);
      }
    });
  });

  test.each(present)(
    '%s: the prompt arrives unchanged, with the key in its header and nowhere else',
    async (preset) => {
      const prompt = preset === 'gemini' ? ESCAPED : PROMPT;
      await live({ presets: [preset], prompt, effort: 'high', turns: () => [{ text: REVIEW }] }, ({ server, pass }) => {
        const [first] = mainRequests(server, preset);
        const arrived = strings(first?.text ?? '""').map((text) => text.trim());
        expect(arrived.filter((text) => text === prompt.trim())).toHaveLength(1);
        expect(first?.text).not.toContain(KEY);
        expect(JSON.stringify(first?.headers)).toContain(KEY);
        expect(first?.text).not.toContain('mean(xs)');
        expect(pass(preset).text).toBe(REVIEW);
        expect(server.complaints).toEqual([]);
        const body = first?.text ?? '';
        if (preset === 'claude') expect(body).toContain('"effort":"high"');
        if (preset === 'codex') expect(body).toMatch(/"reasoning":\{[^}]*"effort":"high"/);
        if (preset === 'gemini') expect(body).toMatch(/"thinkingBudget":16384/);
      });
    },
  );

  test('the installed programs are those of the lockfiles', () => {
    for (const preset of PRESENT) expect(INSTALLED[preset]).toContain(`/clis/${preset}/node_modules/`);
  });
});
