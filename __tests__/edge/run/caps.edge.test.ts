/** A preset behind the proxy, with a program that stands for its CLI: what it is given, and how a cap ends it. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NO_CAPS, type CostCaps, type EarlierSpending } from '../../../src/domain/reviewer.js';
import type { PassRun, Reviewer } from '../../../src/domain/reviewer.js';
import { openGit } from '../../../src/edge/git.js';
import { runReviewers } from '../../../src/edge/panel.js';
import { makeWorld } from '../../../src/edge/world.js';
import { makeCheckout } from '../../support/checkout.js';
import { inTemporary, program } from '../../support/programs.js';

const KEY = 'sk-proj-0123456789abcdef';

interface Options {
  readonly executable: (directory: string) => string;
  readonly gateway?: string;
  readonly caps?: Partial<CostCaps>;
  readonly earlier?: EarlierSpending;
  readonly passes?: number;
}

interface Outcome {
  readonly passes: readonly PassRun[];
  readonly log: string;
  /** File name → text. */
  readonly logs: Readonly<Record<string, string>>;
}

async function run(options: Options): Promise<Outcome> {
  return inTemporary(async (directory) => {
    const checkout = makeCheckout(join(directory, 'repository'), { 'a.ts': '1\n' }, { 'a.ts': '2\n' });
    const temporaryDirectory = join(directory, 'temporary');
    mkdirSync(temporaryDirectory);
    const written: string[] = [];
    const world = makeWorld({
      runner: { summaryFile: null, outputFile: null, temporaryDirectory, workspace: checkout.path },
      ...{ outputDirectory: join(directory, 'report'), inActions: false, secrets: [] },
      output: { write: (text) => written.push(text) },
    });
    const opened = await openGit(checkout.path);
    if (!opened) throw new Error('no repository');
    const reviewer: Reviewer = {
      ...{ id: 'codex', name: 'Codex', vendor: 'openai', model: null, effort: null, reads: 'markdown' },
      ...{ passes: options.passes ?? 1, timeoutMs: 40_000, source: { kind: 'preset', preset: 'codex', blame: true } },
    };
    const executable = options.executable(directory);
    const keys = { OPENAI_API_KEY: KEY };
    const runs = await runReviewers(
      {
        ...{ reviewers: [reviewer], git: opened, change: { ...checkout, diff: '' }, workspace: checkout.path },
        ...{ workingDirectory: directory, nonce: 'c0ffee', keys, cancel: null },
        ...{ startMs: world.elapsedMs(), deadlineMs: 60_000, promptFor: () => ({ text: '# Review', wholeDiff: true }) },
        caps: { ...NO_CAPS, ...options.caps },
        ...(options.earlier && { earlier: options.earlier }),
        accessFor: () => Promise.resolve({ kind: 'ready', executable, keys, apiBaseUrl: options.gateway ?? null }),
      },
      world,
    );
    await opened.close();
    const folder = join(directory, 'report/logs');
    const names = runs[0]?.passes[0]?.startMs === undefined ? [] : safeList(folder);
    const logs = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    return { passes: runs[0]?.passes ?? [], log: written.join(''), logs };
  });
}

function safeList(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** An API that answers every request with the same use. */
async function withApi(work: (url: string, seen: string[]) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(String(request.headers.authorization));
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end('{"object":"response","model":"gpt-5.5","usage":{"input_tokens":100000,"output_tokens":0}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, seen);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A CLI that tells its whole environment as its review. */
const telling = (directory: string): string => {
  const file = join(directory, 'telling');
  const text = 'env | tr -d \'"\\\\\' | tr "\\n" " "';
  writeFileSync(
    file,
    `#!/bin/sh\ncat > /dev/null\nprintf '{"type":"item.completed","item":{"id":"m","type":"agent_message","text":"## Notes %s"}}\\n' "$(${text})"\n`,
  );
  chmodSync(file, 0o755);
  return file;
};

test('a CLI has what stands for its key, and neither the key nor the proxies of our environment', async () => {
  const before = process.env['HTTPS_PROXY'];
  process.env['HTTPS_PROXY'] = 'http://ada:hidden-word@proxy.example:3128';
  try {
    const { passes, logs } = await run({ executable: telling });
    const text = `${passes[0]?.text ?? ''} ${Object.values(logs).join(' ')}`;
    expect(text).toContain('DEEP_REVIEW_OPENAI_KEY=***');
    expect(text).not.toMatch(/sk-proj|hidden-word|HTTPS_PROXY|deep-review-[0-9a-f]{8}/);
  } finally {
    if (before === undefined) delete process.env['HTTPS_PROXY'];
    else process.env['HTTPS_PROXY'] = before;
  }
});

describe('a cap', () => {
  const asking = (): string => program('codex-asking.mjs');

  test('ends a CLI that asks on and on, keeps what it wrote, and is no failure of the API', async () => {
    await withApi(async (gateway, seen) => {
      const started = performance.now();
      const { passes, log, logs } = await run({ executable: asking, gateway, caps: { maxCostUsd: 0.9 } });
      const [pass] = passes;
      expect(pass?.failures.map((failure) => failure.class)).toEqual(['budget']);
      expect(pass?.failures[0]?.problem.why).toContain('the run has cost 1.00 USD of at most 0.90 USD');
      expect(pass?.text).toContain('status 200');
      expect(pass?.text).toContain('status 400');
      expect(pass).toMatchObject({ retries: 0, spent: { requests: 2, input: 200_000 } });
      expect(seen).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`]);
      expect(log).toContain('codex: asked on after a cap was reached, ends');
      expect(performance.now() - started).toBeLessThan(25_000);
      const lines = (logs['codex-pass-1.requests.log'] ?? '')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { status: number });
      expect(lines.slice(0, 3).map(({ status }) => status)).toEqual([200, 200, 400]);
      expect(JSON.stringify(logs)).not.toMatch(/sk-proj|deep-review-[0-9a-f]{8}/);
    });
  });

  test('that earlier rounds have reached starts nobody', async () => {
    await withApi(async (gateway, seen) => {
      const { passes } = await run({
        ...{ executable: asking, gateway, passes: 2, caps: { maxCostPerChangeUsd: 2 } },
        earlier: { usd: 2.5, complete: true },
      });
      expect(passes.map(({ failures }) => failures.map((failure) => failure.class))).toEqual([['budget']]);
      expect(passes[0]?.failures[0]?.problem.why).toContain(
        'all rounds of this change have cost 2.50 USD of at most 2.00 USD',
      );
      expect(seen).toEqual([]);
    });
  });
});
