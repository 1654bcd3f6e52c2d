/** The real CLIs behind the proxy: the key reaches the API and nothing else; a cap ends who asks on and leaves the others. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { NO_CAPS, NOTHING_EARLIER } from '../../src/domain/reviewer.js';
import type { Preset } from '../../src/domain/reviewer.js';
import { ABSENCE, APIS, KEY, live, PRESENT, READING, REVIEW, type DayOptions } from '../support/real-clis.js';
import type { Turn } from '../support/model-server.js';
import { sampleFacts, settled } from '../support/sample-report.js';

if (ABSENCE !== '') process.stderr.write(`e2e: ${ABSENCE}\n`);
const whenAny = PRESENT.length > 0 ? describe : describe.skip;
const whenAll = PRESENT.length === 3 ? test : test.skip;

/** What a process under a directory shows to others: environment and arguments. */
function shown(directory: string): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return [];
    try {
      const [environment, line] = ['environ', 'cmdline'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'latin1'));
      return environment?.includes(directory) || line?.includes(directory)
        ? [`${environment ?? ''}\n${line ?? ''}`]
        : [];
    } catch {
      return [];
    }
  });
}

/** Texts of all small files below a directory; what vanishes meanwhile is left out. */
function texts(directory: string): readonly string[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return texts(path);
      try {
        return entry.isFile() && statSync(path).size < 2_000_000 ? [readFileSync(path, 'latin1')] : [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

const READ_AND_WRITE = (preset: Preset): readonly Turn[] => [{ tools: READING[preset] }, { text: REVIEW }];

whenAny('the key', () => {
  test.each(PRESENT.map((preset) => [preset] as const))(
    '%s: is in every request at the API, and in no environment, argument or file of the CLI',
    async (preset) => {
      const leaks: string[] = [];
      let [processes, standIns, files] = [0, 0, 0];
      const watch = (directory: string): void => {
        for (const text of shown(directory)) {
          processes += 1;
          if (text.includes('deep-review-')) standIns += 1;
          if (text.includes(KEY)) leaks.push(text);
        }
        for (const text of texts(join(directory, 'temporary'))) {
          files += 1;
          if (text.includes(KEY)) leaks.push(text.slice(0, 200));
        }
      };
      await live({ presets: [preset], turns: READ_AND_WRITE, watch }, ({ server, pass, directory }) => {
        expect(server.requests.length).toBeGreaterThan(1);
        for (const { headers, text } of server.requests) {
          expect(JSON.stringify(headers)).toContain(KEY);
          expect(JSON.stringify(headers)).not.toContain('deep-review-0');
          expect(text).not.toContain(KEY);
        }
        expect(pass(preset).text).toBe(REVIEW);
        expect(texts(join(directory, 'report')).filter((text) => text.includes(KEY))).toEqual([]);
      });
      expect(leaks).toEqual([]);
      // It was looked at while it ran.
      expect(Math.min(processes, standIns, files)).toBeGreaterThan(0);
    },
  );

  const withClaude = PRESENT.includes('claude') ? test : test.skip;
  withClaude('of an OAuth login goes as a bearer', async () => {
    const options: DayOptions = { presets: ['claude'], turns: READ_AND_WRITE, variable: 'CLAUDE_CODE_OAUTH_TOKEN' };
    await live(options, ({ server, pass }) => {
      expect(pass('claude').failures).toEqual([]);
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
        server.requests.map(() => `Bearer ${KEY}`),
      );
      expect(JSON.stringify(server.requests.map(({ headers }) => headers))).not.toContain('x-api-key');
    });
  });
});

whenAny('a cap of half of what the run would cost', () => {
  whenAll('ends the one who asks on, with what it has; the others complete, and the run is incomplete', async () => {
    let asked: () => readonly string[] = () => [];
    const others = async (): Promise<void> => {
      const done = (api: string): boolean => asked().filter((each) => each === api).length >= 2;
      for (let waited = 0; waited < 600 && !(done(APIS.claude) && done(APIS.gemini)); waited += 1) await sleep(100);
      await sleep(2_000);
    };
    // Codex takes nearly all of the run's cost, the half of it before its last turn.
    const dear = { input: 100_000, output: 50 };
    const turns = (preset: Preset): readonly Turn[] =>
      preset === 'codex'
        ? [
            { text: REVIEW.slice(0, REVIEW.indexOf('### Important')), tools: READING.codex },
            { tools: READING.codex, usage: dear, after: others },
            { text: REVIEW, usage: dear },
          ]
        : READ_AND_WRITE(preset);
    const options: DayOptions = { turns, caps: { maxCostUsd: 0.51 }, timeoutMs: 90_000 };
    asked = () => [];
    await live(
      {
        ...options,
        prepare: (_, __, server) =>
          (asked = () => server.requests.filter(({ kind }) => kind === 'main').map(({ api }) => api)),
      },
      (day) => {
        const { server, pass, standing, runs } = day;
        expect(server.complaints).toEqual([]);
        expect(['claude', 'gemini'].map((preset) => standing(preset as Preset).status)).toEqual([
          'completed',
          'completed',
        ]);
        const { failures, text, retries, spent } = pass('codex');
        expect(failures.map((failure) => failure.class)).toEqual(['budget']);
        expect(failures[0]?.problem.what).toBe('codex: not done, `max-cost` is reached');
        expect(failures[0]?.problem.why).toMatch(/^the run has cost 0\.5\d USD of at most 0\.51 USD/);
        expect(text).toContain('Mean of an empty list');
        expect([retries, spent?.requests]).toEqual([0, 2]);
        expect(standing('codex').status).toBe('degraded');
        // The last turn never reached the API.
        expect(server.used('openai').requests).toBe(2);
        const reviews = runs.map(({ reviewer }) => day.review(reviewer.id as Preset));
        const spending = { caps: { ...NO_CAPS, maxCostUsd: 0.51 }, earlier: NOTHING_EARLIER };
        const { decision, cost } = assess(settled({ ...sampleFacts([]), runs, reviews, spending }));
        expect(decision.conclusion).toBe('incomplete');
        expect(decision.reasons.join(' ')).toContain('Codex: not done, `max-cost` is reached (the run has cost');
        expect(cost?.spent.knownUsd).toBeCloseTo(
          runs.reduce((sum, run) => sum + (run.passes[0]?.spent?.knownUsd ?? 0), 0),
        );
      },
    );
  });
});
