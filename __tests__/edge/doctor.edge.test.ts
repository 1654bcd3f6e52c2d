import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeExaminations, examine } from '../../src/edge/reviewer-checks.js';
import { findClis, pinnedVersion, provideCli } from '../../src/edge/install.js';
import { findOnPath } from '../../src/edge/environment.js';
import { sandboxTrouble, versionOf } from '../../src/edge/install.js';
import { taskOf } from '../support/reviewer-task.js';

const clis = resolve('clis');
let directory: string;
let path: string | undefined;

/** A program on PATH made of shell lines. */
function program(name: string, script: string): string {
  const file = join(directory, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'doctor-'));
  mkdirSync(join(directory, 'bin'));
  path = process.env['PATH'];
});

afterEach(() => {
  if (path !== undefined) process.env['PATH'] = path;
  rmSync(directory, { recursive: true, force: true });
});

describe('examine', () => {
  const examineCodex = async (keys: Record<string, string>): Promise<string> => {
    process.env['PATH'] = `${join(directory, 'bin')}:${path ?? ''}`;
    const settings = { reviewers: [taskOf('codex').reviewer], install: 'never' as const };
    const { text, healthy } = describeExaminations(await examine({ settings, keys, clis }));
    return `${String(healthy)}\n${text}`;
  };

  test('a reviewer that can run', async () => {
    const version = await pinnedVersion('codex', clis);
    program('codex', `echo "codex-cli ${version ?? ''}"`);
    const said = await examineCodex({ OPENAI_API_KEY: 'sk-hidden-value' });
    expect(said).toMatch(/^true\n/);
    expect(said).toContain(`ok      program: ${version ?? '?'}, found on PATH`);
    expect(said).toContain('OPENAI_API_KEY is set');
    expect(said).not.toContain('sk-hidden-value');
  });

  test('another version is a warning, a missing key and a missing program are troubles with a fix', async () => {
    program('codex', 'echo "codex-cli 0.1.0"');
    const other = await examineCodex({});
    expect(other).toMatch(/warning program: 0\.1\.0/);
    expect(other).toMatch(/^false\n/);
    expect(other).toContain('none of OPENAI_API_KEY, CODEX_API_KEY is set');
    rmSync(join(directory, 'bin/codex'));
    expect(await examineCodex({ CODEX_API_KEY: 'x' })).toMatch(
      /TROUBLE program: .*not found[\s\S]*fix: set `install: auto`/,
    );
  });

  test('a sandbox that does not start is told before a model is paid', async () => {
    program('codex', '[ "$1" = sandbox ] && { echo "bwrap: Creating new namespace failed" >&2; exit 1; }; echo 1.2.3');
    expect(await examineCodex({ CODEX_API_KEY: 'x' })).toMatch(
      /sandbox does not work.*bwrap: Creating[\s\S]*fix: .*userns/,
    );
  });

  test('stored reviews need their directory', async () => {
    const reviewer = {
      ...taskOf('claude').reviewer,
      source: { kind: 'replay' as const, directory: join(directory, 'none') },
    };
    const [, second] = await examine({ settings: { reviewers: [reviewer], install: 'never' }, keys: {}, clis });
    expect(second?.checks).toMatchObject([{ state: 'trouble' }]);
  });
});

describe('install', () => {
  test('every CLI has a pinned version and a lockfile that pins all of it by hash', async () => {
    for (const preset of ['claude', 'codex', 'gemini'] as const) {
      expect(await pinnedVersion(preset, clis)).toMatch(/^\d+\.\d+\.\d+$/);
      const { default: lock } = (await import(join(clis, preset, 'package-lock.json'), { with: { type: 'json' } })) as {
        default: { packages: Record<string, { integrity?: string; resolved?: string }> };
      };
      for (const [name, { integrity, resolved }] of Object.entries(lock.packages)) {
        if (name === '') continue;
        expect(integrity).toMatch(/^sha512-/);
        expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      }
    }
  });

  test('the folder is found beside the program, also through a link', async () => {
    mkdirSync(join(directory, 'action/dist'), { recursive: true });
    mkdirSync(join(directory, 'action/clis/claude'), { recursive: true });
    writeFileSync(join(directory, 'action/clis/claude/package-lock.json'), '{}');
    writeFileSync(join(directory, 'action/dist/index.js'), '');
    symlinkSync(join(directory, 'action/dist/index.js'), join(directory, 'link.js'));
    for (const entry of ['action/dist/index.js', 'link.js'])
      expect(await findClis(join(directory, entry))).toBe(join(directory, 'action/clis'));
    expect(await findClis('/nowhere/at/all/index.js')).toBeNull();
  });

  test('npm gets our files, no scripts and nothing of the environment; its trouble is told', async () => {
    program(
      'npm',
      `env > "${directory}/env"; echo "$@" > "${directory}/args"; cat .npmrc > "${directory}/rc"; echo "npm error code E403" >&2; exit 1`,
    );
    process.env['PATH'] = `${join(directory, 'bin')}:${path ?? ''}`;
    process.env['NPM_TOKEN'] = 'canary-secret';
    const made = await provideCli({ preset: 'codex', install: 'auto', clis, folder: join(directory, 'private') });
    delete process.env['NPM_TOKEN'];
    expect(made).toMatchObject({ kind: 'failed', failure: { class: 'install', problem: { why: 'code E403' } } });
    const read = async (name: string): Promise<string> =>
      (await import('node:fs/promises')).readFile(join(directory, name), 'utf8');
    expect(await read('args')).toContain('ci --ignore-scripts');
    expect(await read('rc')).toContain('registry=https://registry.npmjs.org/');
    expect(await read('env')).not.toContain('canary-secret');
    expect(await read('env')).toContain(`HOME=${directory}/private/codex/home`);
  });

  test('a package without a program for this machine is told', async () => {
    program('npm', 'exit 0');
    process.env['PATH'] = `${join(directory, 'bin')}:${path ?? ''}`;
    const made = await provideCli({ preset: 'gemini', install: 'auto', clis, folder: join(directory, 'private') });
    expect(made).toMatchObject({
      kind: 'failed',
      failure: { problem: { why: expect.stringContaining('no program for') } },
    });
  });

  test('relative folders of PATH could be the checkout and are not looked at', () => {
    program('found-there', 'true');
    process.env['PATH'] = `.:bin:${join(directory, 'bin')}`;
    expect(findOnPath('found-there')).toBe(join(directory, 'bin/found-there'));
    process.env['PATH'] = '.:__tests__';
    expect(findOnPath('architecture.test.ts')).toBeNull();
  });
});

describe('preflight', () => {
  test('a program that does not start has no version; only Codex has a sandbox to try', async () => {
    expect(await versionOf(program('broken', 'exit 7'))).toBeNull();
    expect(await versionOf(join(directory, 'absent'))).toBeNull();
    expect(await sandboxTrouble('claude', program('claude', 'exit 1'))).toBeNull();
  });
});
