/** What a curious reviewer finds and what it can write, on each kind of machine. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { CLOSING, makeLab, RUNGS, type Lab } from '../support/machine-lab.js';

/** Halves, so that no process that merely knows a pattern looks like a find. */
const KEYS = {
  token: ['ghs_SPYTOKEN', '0123456789'],
  anthropic: ['sk-ant-api03-SPYANTHROPIC', '0123456789'],
  openai: ['sk-SPYOPENAI', '0123456789'],
  oidc: ['SPYOIDC', '0123456789'],
} as const;
const SIBLING = ['SPYSIBLING', '0123456789'] as const;

const look = (name: string, [first, second]: readonly [string, string]): string => `
one='${first}'; two='${second}'
seek ${name} "$one$two"`;

/**
 * Asks every program that listens on loopback since the run began, as a reviewer may ask the proxy of the keys: without a token
 * and with each token of a run that it has or sees. What comes back goes where it looks for keys next. Ports as the kernel lists
 * them; where it does not, those that a program gets which asks for any.
 */
const ASK = `
ports=$(cat /proc/net/tcp /proc/net/tcp6 2> /dev/null | awk '$4 == "0A" { split($2, place, ":"); print place[2] }' | sort -u)
[ -n "$ports" ] || ports=$(seq 32768 60999 | xargs printf '%04X\\n')
tokens=$(cat /proc/[0-9]*/environ 2> /dev/null | tr '\\0' '\\n' | grep -o 'deep-review-[0-9a-f]\\{48\\}' | sort -u)
request() {
  printf 'GET %s HTTP/1.1\\r\\nHost: 127.0.0.1:%s\\r\\n%sConnection: close\\r\\n\\r\\n' "$2" "$1" "$3" >&3
  timeout 2 cat <&3
}
for hex in $ports; do
  port=$((16#$hex))
  case " $SPY_OLD_PORTS " in *" $port "*) continue ;; esac
  for path in / /v1/models /v1/messages /v1beta/models /keys /env /json/list "http://127.0.0.1:$port/v1/models"; do
    for token in '' $tokens; do
      header=
      [ -z "$token" ] || header="Authorization: Bearer $token"$'\\r\\n'"X-Api-Key: $token"$'\\r\\n'
      ( exec 3<> "/dev/tcp/127.0.0.1/$port" && request "$port" "$path" "$header" ) >> "$TMPDIR/answers" 2> /dev/null
    done
  done
done
if grep -q 'no token of this run' "$TMPDIR/answers"; then told="$told
SPY was refused by the proxy"; fi
if [ -n "$tokens" ]; then told="$told
SPY has a token of the run"; fi`;

/** Prints where it found what, never the find itself, which would be taken out of the report. */
const SPY = `cat > /dev/null
told=
seek() {
  for file in /proc/[0-9]*/environ /proc/[0-9]*/cmdline; do
    case $file in "/proc/$$/cmdline") continue ;; esac
    if tr '\\0' '\\n' < "$file" 2> /dev/null | grep -qF -- "$2"; then told="$told
SPY found $1 in $file"; fi
  done
  for folder in "$HOME" "$TMPDIR" "$PWD" "$SPY_RUN"; do
    if grep -rqF --exclude-dir=fd -- "$2" "$folder" 2> /dev/null; then told="$told
SPY found $1 below $folder"; fi
  done
}
sleep 0.5
${ASK}
${Object.entries(KEYS)
  .map(([name, halves]) => look(name, halves))
  .join('')}
${look('sibling', SIBLING)}
SPY_RUN=$(dirname "$(dirname "$HOME")")
told="$told
SPY others: $(ls "$SPY_RUN" | grep -vx spy | tr '\\n' ' ')"
try() { if (: >> "$1") 2> /dev/null; then told="$told
SPY wrote $1"; fi; }
for file in $SPY_FILES; do try "$file"; done
for file in own "$HOME/own" "$TMPDIR/own"; do (: > "$file") || told="$told
SPY lacks $file"; done
rm -f own
told="$told
SPY processes: $(ls /proc | grep -c '^[0-9]')"
printf '## Critical Issues\\n\\nNone.\\n\\n## Coverage Summary\\n\\n- src/a.js: reviewed\\n\\n## Limitations\\n\\n%s\\n\\n' "$told"
${CLOSING}
`;

/** Ports on which somebody listens already: not ours. */
function listening(): string {
  const lines = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'));
  const words = lines.map((line) => line.trim().split(/\s+/)).filter((line) => line[3] === '0A');
  return words.map((line) => String(parseInt(line[1]?.split(':')[1] ?? '', 16))).join(' ');
}

let lab: Lab | null = null;
afterEach(() => {
  lab?.remove();
  lab = null;
});

describe.each(RUNGS)('machine: %s', (rung) => {
  test('no key of ours is found, and with namespaces nothing of ours is written', async () => {
    lab = makeLab(rung);
    const targets = [
      ...[join(lab.output, 'planted.md'), join(lab.workspace, 'src/planted.js'), join(lab.workspace, '.git/planted')],
      ...[join(lab.folder, 'temporary/planted'), resolve('build/planted.js'), resolve('build/main.js')],
      ...[...lab.commandFiles, '/etc/planted', '/dev/planted', '/proc/sys/kernel/core_pattern'],
    ];
    const spy = lab.script('spy', `SPY_FILES='${targets.join(' ')}' SPY_OLD_PORTS='${listening()}'\n${SPY}`);
    const other = lab.script(
      'other',
      `cat > /dev/null; sleep 5; printf '## Critical Issues\\n\\nNone.\\n\\n'; ${CLOSING}`,
    );
    // A CLI that asks its model nothing: it only has what it was given, and looks around, too.
    mkdirSync(join(lab.folder, 'bin'), { recursive: true });
    const cli = join(lab.folder, 'bin/claude');
    writeFileSync(cli, `#!/bin/bash\nSPY_OLD_PORTS='${listening()}'\n${SPY}sleep 1\n`);
    chmodSync(cli, 0o755);
    const before = readFileSync(resolve('build/main.js'), 'utf8');
    const run = lab.run({
      reviewers: `{ spy: { run: '${spy}' }, other: { run: '${other}', env: [OTHER_KEY] }, claude: {} }`,
      args: ['--install', 'never'],
      inputs: { 'github-token': KEYS.token.join(''), 'anthropic-api-key': KEYS.anthropic.join('') },
      env: {
        OPENAI_API_KEY: KEYS.openai.join(''),
        ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: KEYS.oidc.join(''),
        OTHER_KEY: SIBLING.join(''),
      },
    });
    await run.ended;
    const told = run.review('spy');
    expect(told).toContain('SPY processes');
    expect(run.report()['isolation']).toBe(rung);
    expect(told).not.toContain('SPY lacks');
    expect(told).not.toMatch(/SPY found (token|anthropic|openai|oidc)/);
    expect(told).toContain('SPY was refused by the proxy');
    const cliTold = readFileSync(join(lab.output, 'logs/claude-pass-1.stdout.log'), 'utf8');
    expect(cliTold).toContain('SPY processes');
    expect(cliTold).toContain('SPY has a token of the run');
    expect(cliTold).toContain('SPY was refused by the proxy');
    expect(cliTold).not.toMatch(/SPY found (token|anthropic|openai|oidc)/);
    const problems = JSON.stringify(run.report()['problems']);
    if (rung === 'none') {
      expect(problems).toContain('reviewers ran without a namespace of their own');
      expect(problems).toContain('`env:`');
    } else {
      expect(told).not.toContain('SPY found');
      expect(told).not.toContain('SPY has a token of the run');
      expect(told).not.toContain('SPY wrote');
      expect(told).toMatch(/SPY others: *$/m);
      expect(problems).not.toContain('namespace');
      expect(readdirSync(join(lab.workspace, 'src'))).toEqual(['a.js']);
    }
    expect(readFileSync(resolve('build/main.js'), 'utf8')).toBe(before);
  });

  test('`isolation: required` is refused only where there is no namespace', async () => {
    lab = makeLab(rung);
    writeFileSync(join(lab.folder, 'conf.yml'), 'isolation: required\n');
    const clean = lab.script('clean', `cat > /dev/null; printf '## Critical Issues\\n\\nNone.\\n\\n'; ${CLOSING}`);
    const run = lab.run({
      reviewers: `{ clean: { run: '${clean}' } }`,
      args: ['--config', join(lab.folder, 'conf.yml')],
    });
    const status = await run.ended;
    if (rung === 'none') expect([status, run.log()]).toEqual([2, expect.stringContaining('no PID namespace')]);
    else expect(run.log()).not.toContain('no PID namespace');
  });
});

test('there is a machine to look at', () => {
  expect(RUNGS.length === 0 || RUNGS.includes('none')).toBe(true);
});
