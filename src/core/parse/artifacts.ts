/** A SARIF artifact location enters; the path it means leaves. */
import { field, numberOf, textField } from './fields.js';
import type { JsonNode } from './json.js';

/** What results of one SARIF run refer to. */
export interface Run {
  readonly node: JsonNode;
  readonly rules: ReadonlyMap<string, JsonNode>;
  readonly driverRules: readonly JsonNode[];
  readonly artifacts: readonly JsonNode[];
  /** `originalUriBaseIds`. */
  readonly bases: JsonNode | null;
}

const MAX_BASES = 10;

/** Path of an artifact: by index if it has no URI, its base ids resolved as far as they are relative, percent-decoded. */
export function artifactPath(run: Run, artifact: JsonNode | null): string | null {
  const index = field(artifact, 'index');
  const position = index?.kind === 'value' && index.value === 0 ? 0 : numberOf(index);
  const named =
    textField(artifact, 'uri') === null && position !== null
      ? field(run.artifacts[position] ?? null, 'location')
      : artifact;
  const uri = textField(named, 'uri');
  if (uri === null) return null;
  return pathOfUri(resolve(run, uri, textField(named, 'uribaseid')));
}

/** An absolute base (the checkout on the machine that made the log) is left out: the rest is relative to the repository. */
function resolve(run: Run, uri: string, baseId: string | null): string {
  let [resolved, id] = [uri, baseId];
  for (let level = 0; id !== null && level < MAX_BASES && !isAbsolute(resolved); level += 1) {
    const base: JsonNode | null = run.bases?.kind === 'object' ? (run.bases.members.get(id) ?? null) : null;
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
  const path = decoded(bare)
    .replace(/^\/(?=[A-Za-z]:[\\/])/, '')
    .replace(/\\/g, '/');
  return path.replace(/^(?:\.\/)+/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
