/** All settings at once: what is accepted, what each wrong one is told. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settle, type SettingsContext } from '../../src/configuration/configuration.js';
import type { RawSetting } from '../../src/domain/problem.js';
import type { PresetFacts } from '../../src/configuration/configuration.js';

const presets = (withKey: boolean): PresetFacts[] => [
  { preset: 'claude', name: 'Claude', vendor: 'anthropic', needs: ['ANTHROPIC_API_KEY'], hasKey: withKey },
  { preset: 'codex', name: 'Codex', vendor: 'openai', needs: ['OPENAI_API_KEY'], hasKey: false },
  { preset: 'gemini', name: 'Gemini', vendor: 'google', needs: ['GEMINI_API_KEY'], hasKey: false },
];
const context = (withKey = true): SettingsContext => ({
  presets: presets(withKey),
  formats: ['markdown', 'json'],
  defaultOutputDirectory: '/out',
});
const raw = (name: string, value: unknown, from: RawSetting['from'] = 'input'): RawSetting => ({
  name,
  value,
  from,
  at: (path) => [name, ...path].join('/'),
});
const run = (settings: RawSetting[], withKey = true) => settle(settings, context(withKey), true);

describe('settle', () => {
  test('nothing given: the defaults, and each preset whose key is there', () => {
    const { settings, problems } = run([]);
    expect(problems).toEqual([]);
    expect(settings.gate).toEqual({
      failOn: 'critical',
      failOrigins: ['introduced', 'exposed', 'unknown'],
      minReviewers: null,
      minVendors: null,
      mode: 'enforce',
      maxUncovered: 0,
    });
    expect(settings.reviewers.map(({ id, vendor, timeoutMs }) => [id, vendor, timeoutMs])).toEqual([
      ['claude', 'anthropic', 1_800_000],
    ]);
    expect(settings.formats).toEqual(['markdown', 'json']);
  });

  test('a later setting wins: inputs come after the file', () => {
    const { settings } = run([raw('fail-on', 'critical', 'file'), raw('fail-on', 'important')]);
    expect(settings.gate.failOn).toBe('important');
  });

  test('every wrong one is named, with what was expected and got', () => {
    const { problems } = run([
      raw('fail-on', 'critcal'),
      raw('fail-orgins', 'introduced'),
      raw('timeout', '20 minutes'),
      raw('passes', '0'),
      raw('formats', 'markdown, pdf'),
      raw('reviewers', { claud: {}, codex: { modle: 'x' }, mine: { run: 'x', blame: true } }),
    ]);
    const text = problems.map(({ what, why, fix }) => `${what} ${why} ${fix}`);
    expect(problems).toHaveLength(8);
    expect(text[0]).toContain('did you mean `critical`');
    expect(text[1]).toContain('did you mean `fail-origins`');
    expect(text[2]).toContain('20 minutes');
    expect(text[3]).toContain('a whole number from 1 to 10');
    expect(text[4]).toContain('one of markdown, json');
    expect(text[5]).toContain('did you mean `claude`');
    expect(text[6]).toContain('did you mean `model`');
    expect(text[7]).toContain('blame cannot stand here');
  });

  test('no reviewer at all: the three ways to give one', () => {
    const { problems } = run([], false);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.fix).toMatch(/input .*environment.*`run:`.*`replay:`/);
  });

  test('a key in the file is refused without showing it', () => {
    const { problems } = run([raw('openai-api-key', 'sk-very-secret', 'file')]);
    expect(problems[0]?.what).toContain('must not stand in a file');
    expect(JSON.stringify(problems)).not.toContain('sk-very-secret');
  });

  test('reviewers: presets under other names, commands, replays', () => {
    const { settings, problems } = run([
      raw('reviewers', {
        flash: { preset: 'gemini', model: 'gemini-3.5-flash', blame: false },
        qwen: { run: 'opencode run', reads: 'json', env: ['OPENCODE_KEY'], vendor: 'qwen', timeout: '90s', passes: 2 },
        lint: { run: 'npx eslint', reads: 'sarif', in: 'workspace', 'executes-head': true },
        recorded: { replay: 'reviews/' },
      }),
    ]);
    expect(problems).toEqual([]);
    expect(settings.reviewers.map(({ id, name, vendor, source }) => [id, name, vendor, source.kind])).toEqual([
      ['flash', 'Gemini gemini-3.5-flash', 'google', 'preset'],
      ['qwen', 'qwen', 'qwen', 'command'],
      ['lint', 'lint', 'lint', 'command'],
      ['recorded', 'recorded', 'recorded', 'replay'],
    ]);
    expect(settings.reviewers[1]).toMatchObject({ passes: 2, timeoutMs: 90_000, reads: 'json' });
  });

  test('default-severity: what findings without a grade count as, for any reviewer', () => {
    const { settings, problems } = run([
      raw('reviewers', {
        claude: { 'default-severity': 'important' },
        lint: { run: 'lint', 'default-severity': 'suggestion' },
        old: { replay: 'reviews/', 'default-severity': 'critical' },
        codex: {},
      }),
    ]);
    expect(problems).toEqual([]);
    const given = settings.reviewers.map(({ defaultSeverity }) => defaultSeverity);
    expect(given).toEqual(['important', 'suggestion', 'critical', undefined]);
    const wrong = run([raw('reviewers', { claude: { 'default-severity': 'high' } })]).problems;
    expect(wrong).toMatchObject([{ why: expect.stringContaining('one of critical, important, suggestion') }]);
  });

  test('a tool may be allowed to fail; of other reviewers the quorum decides', () => {
    const lint = { run: 'npx eslint', reads: 'sarif', required: false };
    const { settings, problems } = run([
      raw('reviewers', { lint, old: { replay: 'r/', reads: 'rdjson', required: true } }),
    ]);
    expect(problems).toEqual([]);
    expect(settings.reviewers.map(({ required }) => required)).toEqual([false, true]);
    for (const reviewer of [
      { run: 'x', required: false },
      { run: 'x', reads: 'json', required: true },
    ]) {
      const refused = run([raw('reviewers', { mine: reviewer })]).problems;
      expect(refused).toMatchObject([
        { what: expect.stringMatching(/^reviewers\.mine\.required: only a tool/) as unknown },
      ]);
    }
    expect(run([raw('reviewers', { lint: { ...lint, required: 'perhaps' } })]).problems).toHaveLength(1);
    expect(run([raw('reviewers', { claude: { required: false } })]).problems).toHaveLength(1);
  });

  test.each([['claude, codex'], [['claude', 'codex']], ['claude\ncodex']])('reviewers as a list: %j', (value) => {
    expect(run([raw('reviewers', value)]).settings.reviewers.map(({ id }) => id)).toEqual(['claude', 'codex']);
  });

  test('any values at all: settings or problems, never a throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fail-on', 'timeout', 'reviewers', 'formats', 'passes', 'x'),
        fc.anything(),
        (name, value) => {
          const { problems } = run([raw(name, value)]);
          for (const problem of problems) expect(problem.what && problem.why && problem.fix).toBeTruthy();
        },
      ),
    );
  });
});
