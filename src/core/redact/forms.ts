/** A secret value enters; the forms in which it may stand in a text leave: as it is, reversed, and in every common encoding. */

/** Beginnings that every key of a vendor shares: naming them tells nothing. */
const PUBLIC_PREFIX =
  /^(?:sk-ant-[a-z]+\d+-|sk-(?:proj|svcacct|admin|or-v1)-|sk-|AIza|github_pat_|gh[pousr]_|xox[a-z]-)/;

/** Below this many characters a value is no secret, and no part of one is taken out. */
export const PART = 7;

/** The parts of a value that are secret: a document such as a service account's holds public words beside its key. */
export function secretPieces(secret: string): readonly string[] {
  const value = secret.trim();
  if (value.length < PART) return [];
  if (!/\s|^\{/.test(value)) return [value];
  const runs = value.match(/[\w+/=.~-]{16,}/g) ?? [];
  return runs.some((run) => run.length >= 20) ? runs : [value];
}

/** Every form of a piece that a text may hold. */
export function formsOf(secret: string): readonly string[] {
  const prefix = PUBLIC_PREFIX.exec(secret)?.[0].length ?? 0;
  const own = secret.length - prefix >= PART ? secret.slice(prefix) : secret;
  const url = encodeURIComponent(own);
  const bytes = [...new TextEncoder().encode(own)];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
  return [
    own,
    reversed(own),
    url,
    url.replace(/%../g, (code) => code.toLowerCase()),
    JSON.stringify(own).slice(1, -1),
    hex.join(''),
    hex.join('').toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => base64Forms(secret, prefix, offset)),
    base32(bytes),
  ];
}

/** Forms that are only met with something between their characters: `\x6b\x37`, `\u006b`, `&#107;`, `0x6b, 0x37`, `\153`. */
export function escapedForms(secret: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(secret)];
  const as = (write: (byte: number) => string): string => bytes.map(write).join('');
  return [
    as((byte) => `x${byte.toString(16).padStart(2, '0')}`),
    as((byte) => `0x${byte.toString(16).padStart(2, '0')}`),
    as((byte) => `u${byte.toString(16).padStart(4, '0')}`),
    as((byte) => String(byte)),
    as((byte) => byte.toString(8).padStart(3, '0')),
  ];
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** The base64 of the secret when `offset` other bytes (mod 3) precede it, without the digits that depend on its neighbours. */
function base64Forms(secret: string, prefix: number, offset: number): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const encoded = btoa('\0'.repeat(offset) + String.fromCharCode(...bytes)).replace(/=+$/, '');
  const first = Math.ceil(((offset + prefix) * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  const own = encoded.slice(first, last);
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}

/** RFC 4648, without the last digits that depend on what follows. */
function base32(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))
    .join('');
}
