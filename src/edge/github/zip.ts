/** The bytes of a zip archive enter; the wanted files leave, in memory only and within limits. Hostile archives are refused. */
import { inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Of all wanted files together, unpacked. */
  readonly maxBytes: number;
  readonly wanted: (name: string) => boolean;
}

export type Unzipped =
  | { readonly kind: 'done'; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'refused'; readonly why: string };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly size: number;
  readonly mode: number;
  readonly offset: number;
}

/** Reads by the central directory. Refuses names that leave the archive, links, encryption, zip64 and everything over the limits. */
export function unzip(bytes: Buffer, limits: ZipLimits): Unzipped {
  try {
    const entries = directoryOf(bytes, limits.maxEntries);
    const files = new Map<string, Buffer>();
    let left = limits.maxBytes;
    for (const entry of entries) {
      const fault = faultOf(entry);
      if (fault) return { kind: 'refused', why: `${JSON.stringify(entry.name)} ${fault}` };
      if (entry.name.endsWith('/') || !limits.wanted(entry.name)) continue;
      if (files.has(entry.name)) return { kind: 'refused', why: `${JSON.stringify(entry.name)} is there twice` };
      const content = contentOf(bytes, entry, left);
      left -= content.length;
      files.set(entry.name, content);
    }
    return { kind: 'done', files };
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

function directoryOf(bytes: Buffer, maxEntries: number): Entry[] {
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
  let end = bytes.length - END_BYTES;
  while (end >= lowest && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < lowest) throw new Error('it is no zip archive');
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries || count === 0xffff) throw new Error(`it holds more than ${maxEntries} files`);
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('its directory is broken');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameEnd = at + 46 + (nameLength ?? 0);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      flags: bytes.readUInt16LE(at + 8),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function faultOf({ name, flags, mode, size, method }: Entry): string | null {
  if (name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[A-Za-z]:/.test(name)) {
    return 'is no path inside the archive';
  }
  if (name.split('/').includes('..')) return 'leaves the archive';
  if ((mode & 0o170000) === 0o120000) return 'is a link';
  if (flags & 1) return 'is encrypted';
  if (size === 0xffffffff) return 'is too large';
  return method === 0 || method === 8 ? null : 'is packed in an unknown way';
}

function contentOf(bytes: Buffer, { name, method, packed, size, offset }: Entry, maxBytes: number): Buffer {
  if (size > maxBytes) throw new Error(`${name} unpacks to more than is allowed`);
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new Error(`${name} is not where the directory says`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  // The limit is checked while unpacking: what the directory says of the size may be a lie.
  const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  if (content.length !== size) throw new Error(`${name} has another size than the directory says`);
  return content;
}
