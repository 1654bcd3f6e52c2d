/**
 * SHA-256 in plain TypeScript: text enters, the digest of its UTF-8 leaves.
 * Core and formats may not use node:crypto. A digest of the page's script that is written down by hand would be wrong
 * after each change, and code that a waiver is bound to must not be one that somebody else's code can be made to hash to.
 */

const PRIMES = firstPrimes(64);
const K = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The digest as a Content-Security-Policy source wants it: base64, padded. */
export function sha256Base64(text: string): string {
  return base64(digest(text));
}

/** The digest in hexadecimal. */
export function sha256Hex(text: string): string {
  return digest(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function digest(text: string): number[] {
  const words = padded(new TextEncoder().encode(text));
  const state = Int32Array.from(START);
  const schedule = new Int32Array(64);
  for (let offset = 0; offset < words.length; offset += 16) {
    extend(schedule, words.subarray(offset, offset + 16));
    compress(state, schedule);
  }
  return [...state].flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/** The message as 32-bit words: one bit, zeros, the length in bits. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  for (let index = 0; index < bytes.length; index += 1) put(words, index, bytes[index] ?? 0);
  put(words, bytes.length, 128);
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

function put(words: Int32Array, index: number, byte: number): void {
  words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** A block of 16 words as the 64 that its rounds take. */
function extend(w: Int32Array, block: Int32Array): void {
  w.set(block);
  for (let t = 16; t < 64; t += 1) {
    const a = w[t - 15] ?? 0;
    const b = w[t - 2] ?? 0;
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w[t] = (w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1;
  }
}

/** The 64 rounds of a block, into the state: plain numbers, since a list for each round takes ten times as long. */
function compress(state: Int32Array, w: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + (w[t] ?? 0)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.slice(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    text += digits
      .map((digit, place) => ((place === 2 && b === undefined) || (place === 3 && c === undefined) ? '=' : digit))
      .join('');
  }
  return text;
}
