/** Vendors on loopback: what each says is set by a test, who was asked is written down; programs that stand for reviewers ask them. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { closingLine } from '../../../src/parse/closing.js';

/** A finding as a vendor raises it. */
export interface Claim {
  readonly title: string;
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly body: string;
  /** Default: critical. */
  readonly severity?: 'critical' | 'important' | 'suggestion';
  /** The lines that the fix puts in the place of `code`. */
  readonly fix?: string;
}

/** What a vendor answers from now on. */
export interface Saying {
  /** Findings of its reviews; none: a clean review. */
  readonly claims?: readonly Claim[];
  /** Its reviews say nothing of what was looked at. */
  readonly isBare?: boolean;
  /** Its answer to a question about a claim of another vendor, as a document. */
  readonly opinion?: object;
  /** Its service fails so, whatever it is asked. */
  readonly fault?: { readonly status: number; readonly type: string; readonly message: string };
  /** Its answer comes when this does. */
  readonly after?: Promise<unknown>;
}

export interface Vendors {
  readonly url: string;
  /** Who was asked for what, in order: `ann: review`, `ben: opinion`, `claude: HTTP 503`. */
  readonly calls: readonly string[];
  /** Who was asked again for what it had given for the same head. */
  readonly twice: readonly string[];
  say(vendor: string, saying: Saying): void;
  close(): Promise<void>;
}

export async function startVendors(): Promise<Vendors> {
  const calls: string[] = [];
  const given = new Set<string>();
  const twice: string[] = [];
  const sayings = new Map<string, Saying>();
  const server = createServer((request, response) => {
    const [, vendor = ''] = (request.url ?? '').split('/');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { fault, after, ...saying } = sayings.get(vendor) ?? {};
      const prompt = promptIn(Buffer.concat(chunks).toString('utf8'));
      const isQuestion = prompt.startsWith('# A second opinion');
      const kind = isQuestion ? 'opinion' : 'review';
      calls.push(`${vendor}: ${fault ? `HTTP ${String(fault.status)}` : kind}`);
      const what = `${vendor}: ${kind} of ${HEAD.exec(prompt)?.[1] ?? ''}`;
      if (given.has(what)) twice.push(what);
      // What says nothing of its work is no review that could be used again.
      if (!fault && !saying.isBare) given.add(what);
      const text = isQuestion ? opinionText(saying) : reviewText(saying, prompt);
      void Promise.resolve(after).then(() => {
        const error = { type: 'error', error: { type: fault?.type, message: fault?.message } };
        response.writeHead(fault?.status ?? 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(fault ? error : messageOf(text)));
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls,
    twice,
    say: (vendor, saying) => {
      sayings.set(vendor, saying);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** As Anthropic's API answers, so that what it took can be counted. */
const messageOf = (text: string): object => ({
  ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-opus-4-7', stop_reason: 'end_turn' },
  ...{ content: [{ type: 'text', text }], usage: { input_tokens: 1000, output_tokens: 50 } },
});

function promptIn(body: string): string {
  const { messages } = JSON.parse(body) as { messages: readonly { content: string }[] };
  return messages[0]?.content ?? '';
}

const HEAD = /; head \(checked out\): ([0-9a-f]+)$/m;
const CODE = /^- a blank, and the code of this run: ([0-9a-f]{6,64})$/m;
const FILE = /^[a-z]+ (\S+)(?: \(from \S+\))? \| [a-z]+ \| \+\d+ -\d+/gm;

function reviewText({ claims = [], isBare = false }: Saying, prompt: string): string {
  const [, nonce = ''] = CODE.exec(prompt) ?? [];
  const paths = [...prompt.matchAll(FILE)].map(([, path = '']) => path);
  const of = (severity: Severity): readonly Claim[] =>
    claims.filter((claim) => (claim.severity ?? 'critical') === severity);
  const sections = SECTIONS.flatMap(([severity, title, letter]) => {
    const texts = of(severity).map((claim, index) => claimText(claim, `${letter}${String(index + 1)}`, severity));
    return texts.length || severity === 'critical' ? [`## ${title}\n\n${texts.join('\n\n') || 'None.'}`] : [];
  });
  const counts = {
    critical: of('critical').length,
    important: of('important').length,
    suggestion: of('suggestion').length,
  };
  return [
    `# Review\n\n${sections.join('\n\n')}`,
    ...(isBare ? [] : [`## Coverage Summary\n\n${paths.map((path) => `- \`${path}\`: Reviewed`).join('\n')}`]),
    `${closingLine(nonce, counts)}\n`,
  ].join('\n\n');
}

type Severity = NonNullable<Claim['severity']>;
const SECTIONS = [
  ['critical', 'Critical Issues', 'C'],
  ['important', 'Important Issues', 'I'],
  ['suggestion', 'Suggestions', 'S'],
] as const;

function claimText({ title, path, line, code, body, fix }: Claim, id: string, severity: Severity): string {
  const lines = code.split('\n');
  const end = line + lines.length - 1;
  const place = end > line ? `${path}:${String(line)}-${String(end)}` : `${path}:${String(line)}`;
  const head = `${id}. **${title}** — \`${place}\` (${severity}, regression)\n\n\`\`\`js\n${code}\n\`\`\`\n\n${body}`;
  if (fix === undefined) return head;
  const hunk = `@@ -${String(line)},${String(lines.length)} +${String(line)},${String(fix.split('\n').length)} @@`;
  const changes = [...lines.map((each) => `-${each}`), ...fix.split('\n').map((each) => `+${each}`)].join('\n');
  return `${head}\n\nFix:\n\n\`\`\`diff\n--- a/${path}\n+++ b/${path}\n${hunk}\n${changes}\n\`\`\``;
}

const UNCLEAR = { verdict: 'unclear', severity: null, reason: 'It hangs on a machine that I cannot see.', cites: [] };

const opinionText = ({ opinion = UNCLEAR }: Saying): string =>
  `I read it.\n\n\`\`\`json\n${JSON.stringify(opinion, null, 2)}\n\`\`\`\n`;

/** A program for `run:` (`reviewer.mjs <url>`), and one that takes the place of Claude Code on PATH. */
export interface Programs {
  readonly reviewer: string;
  /** Folder with a program `claude`. */
  readonly path: string;
}

const ASK = `
let prompt = '';
for await (const chunk of process.stdin) prompt += chunk;
const ask = async (url, headers = {}) => {
  const body = JSON.stringify({ model: 'claude-opus-4-7', max_tokens: 1000, messages: [{ role: 'user', content: prompt }] });
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { status: answer.status, said: await answer.json() };
};
`;

const REVIEWER = `${ASK}
const { status, said } = await ask(process.argv[2]);
if (status !== 200) {
  console.error(said.error.message);
  process.exit(1);
}
process.stdout.write(said.content[0].text);
`;

/** Says what the recorded runs of the real one say (`fixtures/cli-runs`), without its three retries. */
const CLAUDE = `#!/usr/bin/env node
${ASK}
const tell = (event) => process.stdout.write(JSON.stringify(event) + '\\n');
const { status, said } = await ask(process.env.ANTHROPIC_BASE_URL + '/v1/messages', { 'x-api-key': process.env.ANTHROPIC_API_KEY });
tell({ type: 'system', subtype: 'init', model: 'claude-opus-4-7', tools: ['Read'] });
if (status === 200) {
  tell({ type: 'assistant', message: { id: 'msg_1', role: 'assistant', model: 'claude-opus-4-7', content: said.content } });
  const done = { is_error: false, subtype: 'success', stop_reason: 'end_turn', result: said.content[0].text, num_turns: 1 };
  tell({ type: 'result', ...done, duration_ms: 5, usage: said.usage, permission_denials: [] });
} else {
  const { type, message } = said.error;
  const names = { api_error: 'server_error', overloaded_error: 'overloaded' };
  const text = status < 500 ? message : 'API Error: ' + status + ' ' + message;
  tell({ type: 'assistant', message: { model: '<synthetic>', role: 'assistant', content: [{ type: 'text', text }] }, error: names[type] ?? 'billing_error' });
  tell({ type: 'result', is_error: true, subtype: 'success', stop_reason: 'stop_sequence', result: text, num_turns: 1, duration_ms: 5, usage: {}, api_error_status: status, api_error_type: type });
  process.exitCode = 1;
}
`;

export function writePrograms(folder: string): Programs {
  const path = join(folder, 'programs');
  mkdirSync(path);
  writeFileSync(join(folder, 'reviewer.mjs'), REVIEWER);
  // A module without a package: its name alone says nothing to Node before 22.
  writeFileSync(join(path, 'claude'), `#!/bin/sh\nexec node "$(dirname "$0")/claude.mjs" "$@"\n`);
  writeFileSync(join(path, 'claude.mjs'), CLAUDE.replace(/^#!.*\n/, ''));
  chmodSync(join(path, 'claude'), 0o755);
  return { reviewer: join(folder, 'reviewer.mjs'), path };
}
