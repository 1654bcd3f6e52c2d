import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { World } from '../../src/seams.js';
import { makeWorld, type WorldOptions } from '../../src/edge/world.js';
import { inTemporary } from '../support/programs.js';

const SECRET = 'Zq8vR2mT7xK0pLwYc4';

function worldOf(options: Partial<WorldOptions> & { readonly isTTY?: boolean } = {}): {
  world: World;
  written: () => string;
} {
  const lines: string[] = [];
  const { isTTY = false, ...rest } = options;
  const world = makeWorld({
    runner: { summaryFile: null, outputFile: null, temporaryDirectory: '/tmp', workspace: '/tmp' },
    ...{ outputDirectory: '/tmp', inActions: true, secrets: [SECRET] },
    output: { write: (text) => lines.push(text), isTTY },
    ...rest,
  });
  return { world, written: () => lines.join('') };
}

describe('the log of a workflow', () => {
  test('masks secrets in the runner first, line by line', () => {
    const { written } = worldOf({ secrets: ['first%line-0\nsecond-line-1'] });
    expect(written()).toBe('::add-mask::first%25line-0\n::add-mask::second-line-1\n');
  });

  test('passes on no command and no secret', () => {
    const { world, written } = worldOf({ secrets: [] });
    world.log.info('fine\n::error::owned\r::warning::owned');
    world.log.warning('##[error]owned');
    world.log.group('title\n::error::owned', ['::set-output name=x::y', 'line']);
    expect(written().split('\n')).toEqual([
      'fine',
      ': :error::owned',
      ': :warning::owned',
      'warning: ## [error]owned',
      '::group::title ⏎ ::error::owned',
      ': :set-output name=x::y',
      'line',
      '::endgroup::',
      '',
    ]);
  });

  test('writes an annotation as one command that the runner reads back as it was', () => {
    const { world, written } = worldOf({ secrets: [] });
    const title = 'I1 100% sure, see a:b\n::error::owned';
    const message = 'one: a, b 50%\r\ntwo\n::error::owned\n##[warning]owned\u202e\u001b[31m';
    const annotation = {
      level: 'warning',
      path: 'src/a,b:c%25.ts',
      lines: { start: 3, end: 5 },
      title,
      message,
    } as const;
    world.log.annotate?.(annotation);
    world.log.annotate?.({ ...annotation, level: 'error', path: null, title: 'T', message: 'M' });
    const [first = '', second, ...rest] = written().split('\n');
    expect(first).toBe(
      '::warning file=src/a%2Cb%3Ac%2525.ts,line=3,endLine=5,' +
        'title=I1 100%25 sure%2C see a%3Ab%0A%3A %3Aerror%3A%3Aowned::' +
        'one: a, b 50%25%0Atwo%0A: :error::owned%0A## [warning]owned',
    );
    expect(second).toBe('::error title=T::M');
    expect(rest).toEqual(['']);
  });

  test('holds no secret in annotations, however a sign of it would be escaped', () => {
    const secret = 'k7%25:pq,Zr8vT2mX';
    const { world, written } = worldOf({ secrets: [secret], inActions: true });
    const annotation = {
      level: 'notice',
      path: `a/${secret}`,
      lines: null,
      title: secret,
      message: `x ${secret} y`,
    } as const;
    world.log.annotate?.(annotation);
    const [, said = ''] = written().split('\n');
    expect(said).toBe('::notice file=a/***,title=***::x *** y');
  });

  test('has no annotations outside a workflow', () => {
    expect('annotate' in worldOf({ inActions: false }).world.log).toBe(false);
  });

  test('holds no secret', () => {
    const { world, written } = worldOf({ inActions: false });
    world.log.error(`key ${SECRET}`);
    world.log.group(SECRET, [SECRET]);
    expect(written()).toBe('error: key ***\n***\n  ***\n');
  });
});

describe('the log of a terminal', () => {
  test('keeps live lines at its foot', () => {
    const { world, written } = worldOf({ inActions: false, isTTY: true });
    world.log.live?.(['one', 'two']);
    world.log.info('news');
    world.log.live?.([]);
    expect(written()).toBe('one\ntwo\n\u001b[2A\u001b[Jnews\none\ntwo\n\u001b[2A\u001b[J');
  });

  test('has none elsewhere', () => {
    expect('live' in worldOf({ inActions: false }).world.log).toBe(false);
    expect('live' in worldOf().world.log).toBe(false);
  });
});

describe('files and chance', () => {
  test('written files hold no secret, and their folders are made', async () => {
    await inTemporary(async (directory) => {
      const { world } = worldOf();
      const file = join(directory, 'a/b.md');
      await world.writeFile(file, `key ${SECRET}\n`);
      await world.appendFile(file, `again ${SECRET}\n`);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).toBe('key ***\nagain ***\n');
    });
  });

  test('tokens have the digits asked for and differ', () => {
    const { world } = worldOf();
    const tokens = [7, 16, 16].map((digits) => world.token(digits));
    expect(tokens.map((token) => token.length)).toEqual([7, 16, 16]);
    expect(tokens.every((token) => /^[0-9a-f]+$/.test(token))).toBe(true);
    expect(tokens[1]).not.toBe(tokens[2]);
  });
});
