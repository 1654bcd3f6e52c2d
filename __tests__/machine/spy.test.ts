/** What a curious reviewer finds and what it can write, on each kind of machine. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    const spy = lab.script('spy', `SPY_FILES='${targets.join(' ')}'\n${SPY}`);
    const other = lab.script(
      'other',
      `cat > /dev/null; sleep 5; printf '## Critical Issues\\n\\nNone.\\n\\n'; ${CLOSING}`,
    );
    const before = readFileSync(resolve('build/main.js'), 'utf8');
    const run = lab.run({
      reviewers: `{ spy: { run: '${spy}' }, other: { run: '${other}', env: [OTHER_KEY] } }`,
      inputs: { 'github-token': KEYS.token.join(''), 'anthropic-api-key': KEYS.anthropic.join('') },
      env: {
        OPENAI_API_KEY: KEYS.openai.join(''),
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
    const problems = JSON.stringify(run.report()['problems']);
    if (rung === 'none') {
      expect(problems).toContain('reviewers ran without a namespace of their own');
      expect(problems).toContain('`env:`');
    } else {
      expect(told).not.toContain('SPY found');
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
