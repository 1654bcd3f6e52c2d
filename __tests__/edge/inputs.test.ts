/** The command line and the step's inputs. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { INPUTS_VARIABLE, readCommandLine, readEnvironment } from '../../src/edge/inputs.js';

describe('readCommandLine', () => {
  test('splits settings from the options of the command', () => {
    const read = readCommandLine(
      ['consolidate', '--reviews', 'dir', '--out=o', '--fail-on', 'important', 'extra'],
      ['reviews', 'repo'],
    );
    expect(read.options).toEqual({ reviews: 'dir' });
    expect(read.settings.map(({ name, value }) => [name, value])).toEqual([
      ['output-directory', 'o'],
      ['fail-on', 'important'],
    ]);
    expect(read.positionals).toEqual(['extra']);
    expect(read.problems).toEqual([]);
  });

  test('names every wrong flag', () => {
    const read = readCommandLine(['review', '--fial-on', 'x', '--base', '--nope'], ['dry-run']);
    expect(read.problems.map(({ what }) => what)).toEqual([
      '--fial-on: unknown flag of `review`',
      '--base: no value',
      '--nope: unknown flag of `review`',
    ]);
    expect(read.problems[0]?.fix).toContain('did you mean `fail-on`');
  });

  test('a switch takes no value', () => {
    expect(readCommandLine(['demo', '--fixed', '--out', 'x'], ['fixed']).options).toEqual({ fixed: true });
  });
});

describe('readEnvironment', () => {
  const saved = { ...process.env };
  afterEach(() => {
    process.env = { ...saved };
  });

  test('takes the addresses of gateways, and names what is none', () => {
    process.env['ANTHROPIC_BASE_URL'] = ' https://gateway.example.org/anthropic ';
    process.env['OPENAI_BASE_URL'] = 'gateway.example.org/v1';
    process.env['GOOGLE_GEMINI_BASE_URL'] = 'https://ada:hidden@gateway.example.org/?a=b';
    const { baseUrls, problems } = readEnvironment();
    expect(baseUrls).toEqual({ claude: 'https://gateway.example.org/anthropic' });
    expect(problems.map(({ what }) => what)).toEqual([
      'OPENAI_BASE_URL: not an address',
      'GOOGLE_GEMINI_BASE_URL: not an address',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hidden');
  });

  test('takes keys and inputs and removes both from the environment', () => {
    process.env[INPUTS_VARIABLE] = JSON.stringify({ 'fail-on': 'never', 'openai-api-key': 'from-input', base: '' });
    process.env['OPENAI_API_KEY'] = 'from-environment';
    process.env['ANTHROPIC_API_KEY'] = ' a ';
    const { settings, keys } = readEnvironment();
    expect(settings.map(({ name, value }) => [name, value])).toEqual([['fail-on', 'never']]);
    expect(keys).toMatchObject({ OPENAI_API_KEY: 'from-input', ANTHROPIC_API_KEY: 'a' });
    expect(process.env['OPENAI_API_KEY']).toBeUndefined();
    expect(process.env[INPUTS_VARIABLE]).toBeUndefined();
  });

  test('inputs that are no JSON are a problem', () => {
    process.env[INPUTS_VARIABLE] = '{';
    expect(readEnvironment().problems).toHaveLength(1);
  });
});
