import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { harmlessLine, harmlessLines, REDACTED, redactor, secretsOf } from '../../src/text/redact.js';

const SECRET = 'sk-ant-api03-Zq8/vR+2mT7xK0pL_wYc4';
const OWN = 'Zq8/vR+2mT7xK0pL_wYc4';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{5}/g) ?? [];
  return digits.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2))).join('');
};

describe('redactor', () => {
  const redact = redactor([SECRET]);

  test.each<[string, string]>([
    ['plain', SECRET],
    ['URL', encodeURIComponent(SECRET)],
    ['URL, lower case', encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase())],
    ['reversed', SECRET.split('').reverse().join('')],
    ['base64', base64(SECRET)],
    ['base64 behind one byte', base64(`:${SECRET}`)],
    ['base64 in a header', base64(`x-access-token:${SECRET}`)],
    ['base64 between others', base64(`ab${SECRET}cd`)],
    ['base64url', Buffer.from(SECRET).toString('base64url')],
    ['hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['hexadecimal, upper case', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['hexadecimal of seven characters', Buffer.from(OWN.slice(0, 7)).toString('hex')],
    ['base32', base32(SECRET)],
    ['base32 between others', base32(`abc${SECRET}d`)],
    ['JSON', JSON.stringify({ key: SECRET })],
    ['its first half', SECRET.slice(0, 26)],
    ['its second half', SECRET.slice(-12)],
    ['seven characters', OWN.slice(5, 12)],
  ])('takes out the secret: %s', (_, form) => {
    const text = redact(`before ${form} after`);
    expect(text).toContain(REDACTED);
    expect(text.startsWith('before ')).toBe(true);
    expect(text.endsWith(' after')).toBe(true);
    for (let at = 0; at + 7 <= OWN.length; at += 1) expect(text).not.toContain(OWN.slice(at, at + 7));
  });

  test('leaves less than seven characters, other words and public beginnings', () => {
    const text = `${OWN.slice(0, 6)} keys begin with sk-ant-api03- in src/a.ts`;
    expect(redact(text)).toBe(text);
  });

  test('takes out each of several, and once where they follow each other', () => {
    const other = 'hunter2-Winter9';
    expect(redactor([SECRET, other])(`${OWN}${other} ${other}`)).toBe(`${REDACTED} ${REDACTED}`);
    expect(redactor([OWN])(OWN)).toBe(REDACTED);
    expect(redactor([OWN])(`${OWN}${OWN}!`)).toBe(`${REDACTED}!`);
  });

  test('takes out what is spread over a text from twelve letters and digits on', () => {
    const spread = (count: number): string =>
      OWN.replace(/[^A-Za-z0-9]/g, '')
        .slice(0, count)
        .split('')
        .join(' ');
    expect(redact(`a; ${spread(12)}; b`)).toBe(`a; ${REDACTED}; b`);
    expect(redact(`a; ${spread(11)}; b`)).toBe(`a; ${spread(11)}; b`);
  });

  test('takes out the whole of what is spread, though a part of it stands together', () => {
    const [start, middle, end] = [OWN.slice(0, 5), OWN.slice(5, 14), OWN.slice(14)];
    const apart = (text: string): string => text.split('').join(' ');
    expect(redact(`a; ${apart(start)} ${middle} ${apart(end)}; b`)).toBe(`a; ${REDACTED}; b`);
  });

  const between = (separator: string): string => OWN.split('').join(separator);
  const bytes = (write: (code: number) => string): string =>
    OWN.split('')
      .map((character) => write(character.charCodeAt(0)))
      .join('');

  test.each<[string, string]>([
    ['unseen characters', between('\u200b')],
    ['tag characters', between('\u{e0041}')],
    ['colours', between('\u001b[0m')],
    ['colours in two halves', `${OWN.slice(0, 8)}\u001b[31m${OWN.slice(8)}`],
    ['a link of a terminal', between('\u001b]8;;\u0007')],
    ['blanks', between(' ')],
    ['line breaks', between('\n> ')],
    ['code that puts it together', between('" + "')],
    ['other capitals and dashes', between('-').toUpperCase()],
    ['hexadecimal with blanks', bytes((code) => `${code.toString(16)} `)],
    ['escapes', bytes((code) => `\\x${code.toString(16)}`)],
    ['Unicode escapes', bytes((code) => `\\u00${code.toString(16)}`)],
    ['entities', bytes((code) => `&#${String(code)};`)],
    ['hexadecimal entities', bytes((code) => `&#x${code.toString(16)};`)],
    ['percent signs', bytes((code) => `%${code.toString(16)}`)],
    ['numbers', bytes((code) => `${String(code)}, `)],
    ['hexadecimal numbers', bytes((code) => `0x${code.toString(16)}, `)],
    ['octal escapes', bytes((code) => `\\${code.toString(8).padStart(3, '0')}`)],
  ])('takes out a secret with something between: %s', (_, form) => {
    const text = redact(`before ${form} after`);
    expect(text).toContain(REDACTED);
    expect(text.replace(/[^A-Za-z0-9*]/g, '').length).toBeLessThan('before***after'.length + 30);
    expect(text.length).toBeLessThan(form.length / 2 + 'before  after'.length);
  });

  test('leaves what is like a secret by chance: a page of prose, numbers and code', () => {
    const prose =
      'The handler reads 2026-11-30T18:07:52Z, 0x7f3a 91 107 55 81, /vendor/lib2m and `mT7x` in src/a.ts:12.\n'.repeat(
        500,
      );
    expect(redact(prose)).toBe(prose);
  });

  test('of a value of plain words takes the whole, not the words', () => {
    const words = redactor(['correct-horse-battery']);
    expect(words('the battery of the horse')).toBe('the battery of the horse');
    expect(words('it is correct-horse-battery.')).toBe(`it is ${REDACTED}.`);
  });

  test('does nothing without secrets, or with values too short to be one', () => {
    expect(redactor([])(SECRET)).toBe(SECRET);
    expect(redactor(['', 'true', 'abc'])('true abc')).toBe('true abc');
  });

  test('of a document takes its keys, not its words', () => {
    const document = JSON.stringify({ type: 'service_account', private_key: 'MIIEvQIBADANBgkqhkiG9w0BAQ' });
    const text = redactor([document])('a service_account has a private_key: MIIEvQIBADANBgkqhkiG9w0BAQ');
    expect(text).toBe(`a service_account has a private_key: ${REDACTED}`);
  });

  test('property: no part of seven characters stays, and the rest does', () => {
    const secrets = fc.string({
      minLength: 12,
      maxLength: 40,
      unit: fc.constantFrom(...'ABCDEFGHJKLMNPQR23456789'.split('')),
    });
    const around = fc.string({ unit: fc.constantFrom(...'xyz \n*'.split('')) });
    fc.assert(
      fc.property(secrets, around, around, (secret, before, after) => {
        expect(redactor([secret])(`${before}${secret}${after}`)).toBe(`${before}${REDACTED}${after}`);
      }),
    );
  });
});

describe('secretsOf', () => {
  test.each<[string, string, readonly string[]]>([
    ['OPENCODE_KEY', 'abcdefgh', ['abcdefgh']],
    ['GH_PAT', 'github_pat', ['github_pat']],
    ['DEPLOY', 'a8f5f167f44f4964e6c998dee827110c', ['a8f5f167f44f4964e6c998dee827110c']],
    ['SESSION', 'correct horse', ['correct horse']],
    ['NODE_ENV', 'production', []],
    ['APP_SECRET', 'production', ['production']],
    ['PORTS', '8080.8081', []],
    ['CONFIG', '/home/runner/work/config.v2.json', []],
    ['REGISTRY', 'https://registry.example.com/npm/', []],
    ['API_KEY', 'short', []],
    [
      'DATABASE_URL',
      'postgres://app:Zq8vR2mT7x@db/app?sslkey=K0pLwYc4Wn',
      ['postgres://app:Zq8vR2mT7x@db/app?sslkey=K0pLwYc4Wn', 'Zq8vR2mT7x', 'K0pLwYc4Wn'],
    ],
  ])('%s=%s: %j', (name, value, expected) => {
    expect(secretsOf(name, value)).toEqual(expected);
  });
});

describe('harmless lines', () => {
  test.each<[string, string]>([
    ['::error::owned', ': :error::owned'],
    ['  \t::set-output name=x::y', '  \t: :set-output name=x::y'],
    ['\u200b::error::x', ': :error::x'],
    ['\u2003::error::x', '\u2003: :error::x'],
    ['see ##[error]owned', 'see ## [error]owned'],
    ['a::b std::string', 'a::b std::string'],
    ['red \u001b[31mtext\u001b[0m', 'red text'],
    ['one\r\n::two', 'one ⏎ ::two'],
    ['bidi \u202e txt', 'bidi  txt'],
    ['\u0007bell', 'bell'],
  ])('%j', (line, expected) => {
    expect(harmlessLine(line)).toBe(expected);
  });

  test('property: no line is a workflow command', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...':# \t[]\u200b\u2003\u001b[mab\r\n'.split('')) }), (text) => {
        for (const line of harmlessLines(text)) {
          expect(line).not.toMatch(/^[\s\u200b]*::|##\[|[\r\n]/);
        }
      }),
    );
  });
});
