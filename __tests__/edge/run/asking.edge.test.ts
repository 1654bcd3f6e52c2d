/** Reviewers that are asked again: second opinions and completing passes, with programs of all moods; nothing is left of them. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NO_CAPS, type Reviewer, type ReviewerRun } from '../../../src/domain/reviewer.js';
import { probeIsolation } from '../../../src/edge/isolation.js';
import type { Panel } from '../../../src/edge/panel.js';
import { codex, command, inPanel, NONCE, printing, replayer } from '../../support/open-panel.js';
import { isRunning, longSleep, program } from '../../support/programs.js';
import { answerWith, inquiryOf } from '../../support/questions.js';

const ids = (reviewers: readonly Reviewer[]): readonly string[] => reviewers.map(({ id }) => id);

describe('who can be asked', () => {
  test('presets, commands and stored reviewers that left opinions, run or not; no tool, nobody who executes head', async () => {
    const reviewers = [
      ...[codex(), command('plain', 'true'), command('json', 'true', { reads: 'json' })],
      ...[command('lint', 'true', { reads: 'sarif' }), command('rd', 'true', { reads: 'rdjson' })],
      ...[
        command('builder', 'true', { executesHead: true }),
        replayer('with', 'stored'),
        replayer('without', 'stored'),
      ],
    ];
    const prepare = (directory: string): void => {
      mkdirSync(join(directory, 'stored'));
      for (const name of ['with-pass-1.md', 'without-pass-1.md', 'with-opinion-C1.md', 'ghost-opinion-C1.md'])
        writeFileSync(join(directory, 'stored', name), 'text');
    };
    const further = { others: [command('again', 'true')] };
    await inPanel(
      reviewers,
      ({ panel }) => {
        expect(ids(panel.further.reviewers)).toEqual(['codex', 'plain', 'json', 'with', 'again']);
        return Promise.resolve();
      },
      { further, prepare },
    );
  });

  test('whoever else is named is told as a problem', async () => {
    await inPanel([command('lint', 'true', { reads: 'sarif' })], async ({ ask }) => {
      expect(await ask()).toEqual([]);
      expect((await ask(inquiryOf('lint'))).map(({ problem }) => problem?.what)).toEqual([
        'lint: no second opinion on C1',
      ]);
    });
  });
});

describe('a second opinion', () => {
  test('comes from a place of its own, and is kept with its prompt and logs', async () => {
    const run = `${printing(answerWith('lowered'))}pwd; ls; cat "$DEEP_REVIEW_PROMPT"; env`;
    await inPanel([command('one', run)], async ({ ask, written, log }) => {
      const inquiry = inquiryOf('one', { id: 'C12' });
      const [answer] = await ask(inquiry);
      expect(answer).toMatchObject({ inquiry, problem: null, spent: null });
      expect(answer?.text).toContain('"verdict": "lowered"');
      expect(answer?.text).toMatch(/\nclone\n|\/clone\n/);
      // Nothing that it can see tells how the finding is called.
      expect(answer?.text).not.toContain('C12');
      expect(written('opinions/one-C12.md')).toBe(answer?.text);
      expect(written('prompts/opinion-C12-one.md')).toBe('judge: The retry count is lost');
      expect(written('logs/opinion-C12-one.stdout.log')).toContain('DEEP_REVIEW_HEAD=');
      expect(log()).toContain('one (second opinion on C1');
    });
  });

  test('all moods at once: each inquiry has its answer, in order, and no process is left', async () => {
    const hung = longSleep();
    const moods: readonly (readonly [id: string, run: string])[] = [
      ['good', printing(answerWith('confirmed'))],
      ['stays', `${printing(answerWith('refuted'))}sleep ${hung}`],
      ['refuses', 'cat > /dev/null; echo "I cannot help with that."'],
      ['three', `'${program('exit-3')}'`],
      ['silent', `'${program('silent')}'`],
      ['hung', `'${program('forever')}' ${hung}`],
      ['flood', `'${program('flood')}' 200`],
      ['typo', 'no-such-command-anywhere'],
      ['echo', 'cat'],
    ];
    const reviewers = moods.map(([id, run]) => command(id, run));
    const long = `judge: ${'whether each of these many words of an instruction stands in the answer again. '.repeat(8)}`;
    await inPanel(
      reviewers,
      async ({ ask, log }) => {
        const answers = await ask(...moods.map(([id]) => inquiryOf(id)));
        expect(answers.map(({ inquiry }) => inquiry.reviewer)).toEqual(moods.map(([id]) => id));
        const of = Object.fromEntries(answers.map((answer) => [answer.inquiry.reviewer, answer]));
        expect(of['good']).toMatchObject({ problem: null, text: expect.stringContaining('"confirmed"') });
        expect(of['stays']).toMatchObject({ problem: null, text: expect.stringContaining('"refuted"') });
        expect(of['refuses']).toMatchObject({ problem: null, text: 'I cannot help with that.\n' });
        const problems = answers.filter(({ problem }) => problem !== null);
        expect(Object.fromEntries(problems.map(({ inquiry, problem }) => [inquiry.reviewer, problem?.why]))).toEqual({
          three: 'exit status 3: exit-3: out of luck',
          silent: expect.stringContaining('it wrote nothing'),
          hung: expect.stringContaining('not done within its time limit of 4 s'),
          flood: expect.stringContaining('it wrote more than 64 MB'),
          typo: expect.stringContaining('exit status 127'),
          echo: expect.stringContaining('only repeats the prompt'),
        });
        for (const { inquiry, problem } of problems) {
          expect(problem?.what).toBe(`${inquiry.reviewer}: no second opinion on C1`);
          expect(problem?.fix).not.toBe('');
        }
        expect(of['three']?.text).toBe('half a thought\n');
        expect(of['hung']?.text).toBe('working\n');
        expect(of['three']?.problem?.fix).toContain('logs/opinion-C1-three.*');
        expect(log()).toContain('::group::three: end of its standard error');
        expect(isRunning(hung)).toBe(false);
      },
      {
        pace: { graceMs: 300, retryWaitMs: 700, furtherMs: 4_000 },
        further: { opinionPrompt: () => long },
      },
    );
  });

  test('at most six work at once, many questions to one reviewer among them', async () => {
    const run = 'cat > /dev/null; date +%s%3N; sleep 1.5; date +%s%3N';
    await inPanel([command('one', run), command('two', run)], async ({ ask }) => {
      const asked = Array.from({ length: 8 }, (_, at) => inquiryOf(at % 2 ? 'one' : 'two', { id: `C${String(at)}` }));
      const answers = await ask(...asked);
      expect(answers.map(({ problem }) => problem)).toEqual(asked.map(() => null));
      const times = answers.map(({ text }) => text.trim().split('\n').map(Number));
      const atOnce = times.map(
        ([start = 0]) => times.filter(([from = 0, to = 0]) => from <= start && start < to).length,
      );
      expect(Math.max(...atOnce)).toBeLessThanOrEqual(6);
      expect(Math.max(...atOnce)).toBeGreaterThan(2);
    });
  });

  test('does not see what others wrote in this run, where there are walls', async () => {
    const { isolation } = await probeIsolation();
    const report = '"$HOME/../../../../../report"';
    // The word is put together, so that the script itself does not hold it.
    const word = 'printf "%s%s\\n" VOICE OFANOTHER';
    const run = `cat > /dev/null; ${word}; (ls ${report}/logs || true) | wc -l; (grep -rls OFANOTHER ${report} || true) | wc -l; ls ${report}`;
    for (const reviewer of [command('one', run), command('two', run, { in: 'workspace' })]) {
      await inPanel([reviewer], async ({ panel, ask, written }) => {
        await panel.run();
        expect(written(`logs/${reviewer.id}-pass-1.stdout.log`)).toContain('VOICEOFANOTHER');
        const [answer] = await ask(inquiryOf(reviewer.id));
        expect(answer?.problem).toBeNull();
        const seen = answer?.text.split('\n').slice(1, 3).map(Number);
        if (isolation !== 'none') expect(seen).toEqual([0, 0]);
        expect(answer?.text).toContain('prompts');
      });
    }
  });

  test('ends when the run is cancelled', async () => {
    const seconds = longSleep();
    const cancel = new AbortController();
    await inPanel(
      [command('one', `echo part; sleep ${seconds}`)],
      async ({ ask }) => {
        const whenItRuns = setInterval(() => {
          if (isRunning(seconds)) cancel.abort();
        }, 50);
        const [answer] = await ask(inquiryOf('one')).finally(() => {
          clearInterval(whenItRuns);
        });
        expect(answer?.text).toBe('part\n');
        expect(answer?.problem?.why).toContain('the run was cancelled');
        expect(isRunning(seconds)).toBe(false);
      },
      { cancel: cancel.signal },
    );
  });

  test('names are safe for files, and no two are the same', async () => {
    await inPanel([command('one', printing(answerWith('unclear')))], async ({ ask, directory }) => {
      const asked = ['../C1', 'C1', 'C1', 'é/', 'C1'].map((id) => inquiryOf('one', { id }));
      const answers = await ask(...asked);
      expect(answers.map(({ problem }) => problem)).toEqual(asked.map(() => null));
      const files = ['one-C1-2.md', 'one-C1-3.md', 'one-C1-4.md', 'one-C1.md', 'one-question.md'];
      expect(readdirSync(join(directory, 'report/opinions')).sort()).toEqual(files);
    });
  });

  test('of a reviewer that changed files is told so', async () => {
    await inPanel([command('one', `${printing(answerWith('lowered'))}echo x > a.ts`)], async ({ ask }) => {
      const [answer] = await ask(inquiryOf('one'));
      expect(answer?.problem?.why).toContain('it changed files of its clone');
      expect(answer?.text).toContain('"lowered"');
    });
  });

  test('without time left, after a cancellation, or behind a cap nobody is started', async () => {
    const never = 'echo started; exit 1';
    await inPanel(
      [command('late', never)],
      async ({ ask, log }) => {
        const [answer] = await ask(inquiryOf('late'));
        expect(answer).toMatchObject({ text: '', problem: { what: 'late: no second opinion on C1' } });
        expect(answer?.problem?.why).toContain('deadline');
        expect(answer?.problem?.fix).toContain('raise `deadline`');
        expect(log()).not.toContain('started');
      },
      { deadlineMs: 0 },
    );
    await inPanel(
      [command('off', never)],
      async ({ ask }) => {
        expect((await ask(inquiryOf('off')))[0]?.problem?.why).toContain('cancelled');
      },
      { cancel: AbortSignal.abort() },
    );
    await inPanel(
      [codex()],
      async ({ ask, directory }) => {
        const [answer] = await ask(inquiryOf('codex'));
        expect(answer).toMatchObject({ text: '', spent: null });
        expect(answer?.problem?.why).toContain('2.50 USD of at most 2.00 USD');
        expect(existsSync(join(directory, 'report/prompts'))).toBe(false);
      },
      { caps: { ...NO_CAPS, maxCostPerChangeUsd: 2 }, earlier: { usd: 2.5, complete: true } },
    );
  });

  test('the deadline ends one that works, and what it wrote is kept', async () => {
    const seconds = longSleep();
    await inPanel(
      [command('one', `echo part; sleep ${seconds}`)],
      async ({ ask }) => {
        const [answer] = await ask(inquiryOf('one'));
        expect(answer?.text).toBe('part\n');
        expect(answer?.problem?.why).toContain('deadline');
        expect(isRunning(seconds)).toBe(false);
      },
      { deadlineMs: 6_000 },
    );
  });

  test('of a preset is tried again after a failure that passes by', async () => {
    const further = { opinionPrompt: ({ title }: { title: string }) => title };
    await inPanel(
      [codex()],
      async ({ ask, log }) => {
        const [flaky, broken, idle] = await ask(
          ...['flaky', 'broken', 'idle'].map((title, at) => inquiryOf('codex', { title, id: `C${String(at)}` })),
        );
        expect(flaky).toMatchObject({ problem: null, text: expect.stringContaining('a.ts:1') });
        expect(flaky?.text).not.toContain('deep-review-');
        expect(broken).toMatchObject({ text: '', problem: { what: 'codex: no second opinion on C1' } });
        expect(broken?.problem?.why).toContain("the model's API failed");
        expect(idle?.problem?.why).toContain('it looked at nothing');
        expect(log()).toContain('codex (second opinion on C0): server, tries again');
      },
      { further },
    );
  });

  test('of a preset that cannot start says why', async () => {
    const problem = { what: 'codex: no review, its key is missing', why: 'none was given', fix: 'give the key' };
    await inPanel(
      [codex()],
      async ({ ask }) => {
        const [answer] = await ask(inquiryOf('codex'));
        expect(answer?.problem).toEqual({
          what: 'codex: no second opinion on C1',
          why: 'its key is missing: none was given',
          fix: 'give the key',
        });
      },
      { accessFor: () => Promise.resolve({ kind: 'failed', failure: { class: 'authentication', problem } }) },
    );
  });

  test('can be asked when all reviews are used again, and not when the run is closed', async () => {
    let closed: Panel | null = null;
    await inPanel(
      [],
      async ({ panel, ask }) => {
        closed = panel;
        expect(await panel.run()).toEqual([]);
        const answers = await ask(inquiryOf('codex', { title: 'please' }), inquiryOf('one'));
        expect(answers.map(({ problem }) => problem)).toEqual([null, null]);
      },
      { further: { others: [codex(), command('one', printing(answerWith('confirmed')))] } },
    );
    const [answer] = (await (closed as Panel | null)?.further.opinions([inquiryOf('one')])) ?? [];
    expect(answer?.problem?.why).toContain('the run is over');
  });
});

describe('a stored reviewer', () => {
  const prepare = (directory: string): void => {
    mkdirSync(join(directory, 'stored'));
    const files = { 'a-pass-1.md': 'one', 'a-opinion-C1.md': answerWith('refuted'), 'a-opinion-C3.md': ' \n' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, 'stored', name), text);
  };

  test.each(['a', 'recorded'])('answers with its file; without one it says which is missing (%s)', async (id) => {
    await inPanel(
      [replayer(id, 'stored')],
      async ({ panel, ask, written }) => {
        expect(ids(panel.further.reviewers)).toEqual(['a']);
        const [there, missing, empty] = await ask(...['C1', 'C2', 'C3'].map((each) => inquiryOf('a', { id: each })));
        expect(there).toMatchObject({ text: answerWith('refuted'), problem: null, spent: null });
        expect(written('opinions/a-C1.md')).toBe(answerWith('refuted'));
        expect(missing).toMatchObject({ text: '', problem: { what: 'a: no second opinion on C2' } });
        expect(missing?.problem?.fix).toContain('a-opinion-C2.md');
        expect(empty?.problem?.why).toContain('its answer is empty');
        const runs = await panel.run();
        expect(runs.map(({ reviewer, passes }) => [reviewer.id, passes.map(({ text }) => text)])).toEqual([
          ['a', ['one']],
        ]);
      },
      { prepare },
    );
  });
});

describe('a completing pass', () => {
  const ended = async (panel: Panel): Promise<ReviewerRun> => {
    const [run] = await panel.run();
    if (!run) throw new Error('nobody ran');
    return run;
  };

  test('is one more pass of the run, over the given files, ended by the closing line', async () => {
    const closing = `End of review ${NONCE}: 0 critical, 0 important, 0 suggestions`;
    const seconds = longSleep();
    const run = `echo "[$(tr o 0)]"; echo '${closing}'; sleep ${seconds}`;
    await inPanel([command('one', run, { passes: 2 })], async ({ panel, written }) => {
      const before = await ended(panel);
      const after = await panel.further.complete(before, ['a.ts', 'b.ts']);
      expect(after?.passes.slice(0, 2)).toEqual(before.passes);
      expect(after?.passes[2]).toMatchObject({ number: 3, file: 'one-pass-3.md', failures: [] });
      expect(after?.passes[2]?.text).toBe(`[c0mplete 0ne 3: a.ts b.ts]\n${closing}\n`);
      expect(written('prompts/one-pass-3.md')).toBe('complete one 3: a.ts b.ts');
      expect(isRunning(seconds)).toBe(false);
    });
  });

  test('that fails is added as well, with what it wrote', async () => {
    const seconds = longSleep();
    const run = `if grep -q complete; then echo half; sleep ${seconds}; else echo review; fi`;
    await inPanel(
      [command('one', run)],
      async ({ panel }) => {
        const after = await panel.further.complete(await ended(panel), ['a.ts']);
        expect(after?.passes[1]).toMatchObject({ text: 'half\n', failures: [{ class: 'timeout' }] });
        expect(isRunning(seconds)).toBe(false);
      },
      { pace: { graceMs: 300, retryWaitMs: 700, furtherMs: 1_500 } },
    );
  });

  test('that cannot begin is none, and the log says why', async () => {
    const run = (reviewer: Reviewer): ReviewerRun => ({ reviewer, passes: [] });
    const reviewers = [command('one', 'true'), codex(), command('builder', 'true', { executesHead: true })];
    await inPanel(
      reviewers,
      async ({ panel, log }) => {
        for (const reviewer of reviewers) expect(await panel.further.complete(run(reviewer), ['a.ts'])).toBeNull();
        expect(log()).toContain('one: no completing pass');
        expect(log()).toContain('deadline');
      },
      { deadlineMs: 0 },
    );
    await inPanel(
      reviewers,
      async ({ panel, log }) => {
        expect(await panel.further.complete(run(codex()), ['a.ts'])).toBeNull();
        expect(await panel.further.complete(run(codex()), [])).toBeNull();
        expect(log()).toContain('codex: no completing pass');
      },
      { caps: { ...NO_CAPS, maxTokens: 0 } },
    );
  });
});
