/** A SARIF artifact location enters; the path it means leaves. */
import { field, itemsOf, numberOf, textField } from './fields.js';
import type { JsonNode } from './json.js';

/** What results of one SARIF run refer to. */
export interface Run {
  readonly node: JsonNode;
  readonly rules: ReadonlyMap<string, JsonNode>;
  readonly driverRules: readonly JsonNode[];
}

const MAX_BASES = 10;

/** The member with exactly this key. */
export function memberOf(node: JsonNode | null, key: string): JsonNode | null {
  return node?.kind === 'object' ? (node.members.find((member) => member.key === key)?.node ?? null) : null;
}

/** Path of an artifact: by index if it has no URI, its base ids resolved as far as they are relative, percent-decoded. */
export function artifactPath({ node }: Run, artifact: JsonNode | null): string | null {
  const index = field(artifact, 'index');
  const position = index?.kind === 'value' && index.value === 0 ? 0 : numberOf(index);
  const byIndex = position === null ? null : field(itemsOf(field(node, 'artifacts'))[position] ?? null, 'location');
  const named = textField(artifact, 'uri') === null ? byIndex : artifact;
  const uri = textField(named, 'uri');
  return uri === null
    ? null
    : pathOfUri(resolve(field(node, 'originaluribaseids'), uri, textField(named, 'uribaseid')));
}

/** An absolute base (the checkout on the machine that made the log) is left out: the rest is relative to the repository. */
function resolve(bases: JsonNode | null, uri: string, baseId: string | null): string {
  let [resolved, id] = [uri, baseId];
  for (let level = 0; id !== null && level < MAX_BASES && !isAbsolute(resolved); level += 1) {
    const base = memberOf(bases, id);
    const prefix = textField(base, 'uri');
    if (prefix !== null && !isAbsolute(prefix)) resolved = `${prefix.replace(/\/$/, '')}/${resolved}`;
    id = textField(base, 'uribaseid');
  }
  return resolved;
}

function isAbsolute(uri: string): boolean {
  return /^(?:[a-z][a-z\d+.-]{1,20}:|\/)/i.test(uri);
}

/** `file:///w/a%20b.ts` → `/w/a b.ts`; relative ones without `./`. */
export function pathOfUri(uri: string): string {
  const bare = uri
    .replace(/^file:\/\/(?:localhost)?(?=\/)/i, '')
    .replace(/^file:/i, '')
    .replace(/[?#].*$/s, '');
  const path = decoded(bare).replace(/^\/(?=[A-Za-z]:[\\/])/, '');
  return path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
