/** The real CLIs give a second opinion: the question arrives as written, the answer comes back; a refusal and a hang are told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Preset } from '../../src/domain/reviewer.js';
import { citedGround, weigh } from '../../src/opinion/opinion.js';
import { writeOpinionPrompt } from '../../src/prompt/prompt.js';
import { ABSENCE, APIS, KEY, live, PRESENT, READING } from '../support/real-clis.js';
import { changeOf } from '../support/prompt-context.js';
import { answerWith, questionOf } from '../support/questions.js';
import type { Turn } from '../support/model-server.js';

if (ABSENCE !== '') process.stderr.write(`e2e: ${ABSENCE}\n`);
const whenAny = PRESENT.length > 0 ? describe : describe.skip;

/** An id that stands nowhere else. */
const question = questionOf({ id: 'C7701', vendors: ['vendor-of-the-claim'] });
const reader = { preset: null, blame: true };
const prompt = writeOpinionPrompt({ question, change: changeOf({}), reader, marker: 'feedbeef' });
const ANSWER = answerWith('lowered').trim();
const REFUSED: Readonly<Record<Preset, string>> = { claude: 'refusal', codex: 'content_filter', gemini: 'SAFETY' };

/** The claim is about `mean`; its caller in another file has the guard. */
const MEAN = {
  title: 'The mean of nothing divides by zero',
  claim: '`mean([])` ends the program.',
  places: [{ path: 'calc.py', lines: { start: 4, end: 5 }, code: 'def mean(xs):\n    return sum(xs) / len(xs)' }],
};
const CALLER =
  'from calc import mean\n\ndef average(xs):\n    return mean(xs) if xs else None\n\ndef title():\n    return "Report"\n';

function answered(verdict: string, severity: string | null, quote: string): string {
  const cites = [{ path: 'report.py', start: 4, end: 4, quote }];
  return `\`\`\`json\n${JSON.stringify({ verdict, severity, reason: 'Its only caller asks first.', cites }, null, 2)}\n\`\`\``;
}

/** What is answered, and what it comes to. */
const SHOWN = [
  { verdict: 'lowered', text: answered('lowered', 'suggestion', 'return mean(xs) if xs else None') },
  { verdict: 'unclear', text: answered('lowered', 'suggestion', 'return "Report"') },
  { verdict: 'unclear', text: answered('refuted', null, 'if not xs: raise ValueError') },
  { verdict: 'unclear', text: answered('confirmed', 'suggestion', 'return mean(xs) if xs else None') },
  { verdict: 'confirmed', text: answered('confirmed', 'critical', 'return mean(xs) if xs else None') },
];

whenAny('a second opinion of the real CLIs', () => {
  test('each reads in its clone and answers; nothing tells it the finding’s id or vendor', async () => {
    const turns = (preset: Preset): readonly Turn[] => [
      { text: 'Let me look.', tools: READING[preset] },
      { text: ANSWER },
    ];
    await live({ turns, prompt, question }, ({ answer, server, directory, log }) => {
      expect(server.complaints).toEqual([]);
      for (const preset of PRESENT) {
        const { text, problem, spent } = answer(preset);
        expect([preset, problem, text.trim()]).toEqual([preset, null, ANSWER]);
        const { requests, input, output } = server.used(APIS[preset]);
        expect([preset, spent]).toMatchObject([preset, { requests, input, output, uncounted: 0 }]);
        const bodies = server.requests.filter(({ api }) => api === APIS[preset]).map(({ text: body }) => body);
        const arrived: string[] = [];
        JSON.parse(bodies[0] ?? '""', (_, value: unknown) => {
          if (typeof value === 'string') arrived.push(value.trim());
          return value;
        });
        expect(arrived).toContain(prompt.trim());
        expect(bodies.join('')).not.toMatch(/C7701|vendor-of-the-claim/);
        expect(bodies.join('')).not.toContain(KEY);
        // Only git blame in the clone prints author and code on one line.
        expect(bodies.at(-1)).toMatch(/Ada [^"]*def mean\(xs\)/);
        expect(readFileSync(join(directory, `report/opinions/${preset}-C7701.md`), 'utf8').trim()).toBe(ANSWER);
        expect(log).toContain(`${preset} (second opinion on C7701): done`);
      }
      expect(readdirSync(join(directory, 'temporary'))).toEqual([]);
    });
  });

  test.each([0, 1, 2])('what an answer comes to hangs on what it shows, whoever gives it (turn %s)', async (turn) => {
    const [first, second, third] = [0, 1, 2].map((at) => SHOWN[(at + turn) % SHOWN.length]);
    const shown = { claude: first, codex: second, gemini: third };
    const turns = (preset: Preset): readonly Turn[] => [
      { tools: READING[preset] },
      { text: shown[preset]?.text ?? '' },
    ];
    const asked = questionOf(MEAN);
    await live({ turns, prompt, question: asked, head: () => ({ 'report.py': CALLER }) }, ({ answer }) => {
      for (const preset of PRESENT) {
        const opinion = weigh(
          answer(preset),
          'critical',
          citedGround(null, new Map([['report.py', CALLER]]), (path) => path),
        );
        expect([preset, opinion.verdict]).toEqual([preset, shown[preset]?.verdict]);
      }
    });
  });

  test('a refusal is no answer', async () => {
    const turns = (preset: Preset): readonly Turn[] => [
      { tools: READING[preset] },
      ...Array.from({ length: 6 }, () => ({ text: 'I cannot help with this.', stop: REFUSED[preset] })),
    ];
    await live({ turns, prompt, question }, ({ answer }) => {
      for (const preset of PRESENT) {
        const { text, problem } = answer(preset);
        expect(text).not.toContain('verdict');
        // Gemini reports success: its words alone tell.
        if (preset === 'gemini') expect(problem).toBeNull();
        else expect(problem?.what).toBe(`${preset}: no second opinion on C7701`);
      }
      if (PRESENT.includes('claude')) expect(answer('claude').problem?.why).toContain('declined');
      if (PRESENT.includes('codex')) expect(answer('codex').problem?.why).toContain('content filter');
    });
  });

  test('a hang ends with the time limit, and no process is left', async () => {
    const turns = (preset: Preset): readonly Turn[] => [
      { tools: READING[preset] },
      { fault: { kind: 'hang', where: 'headers' } },
    ];
    await live({ turns, prompt, question, furtherMs: 12_000 }, ({ answer, durationMs, directory }) => {
      for (const preset of PRESENT) {
        const { problem } = answer(preset);
        expect(problem?.what).toBe(`${preset}: no second opinion on C7701`);
        expect(problem?.why ?? '').toMatch(/time limit of 12 s|could not be reached|trying again/);
      }
      expect(durationMs).toBeLessThan(40_000);
      expect(readdirSync(join(directory, 'temporary'))).toEqual([]);
    });
  });
});
