/** `waivers:` of the base configuration enters; checked waivers leave, and those that hold today. */
import type { Problem } from '../../domain/problem.js';
import type { PriorReport } from '../../domain/prior.js';
import type { Severity } from '../../domain/severity.js';
import type { AppliedDecline, Waiver } from '../../domain/waiver.js';

const FIELDS = ['key', 'owner', 'reason', 'expires'] as const;
const SHAPE = '`- { key: <key in report.json>, owner: <who answers for it>, reason: <why>, expires: yyyy-mm-dd }`';

/** Reads the value of `waivers:`. Every entry that is wrong is named; the caller decides that they are the user's error. */
export function readWaivers(value: unknown): {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
} {
  if (value === undefined || value === null) return { waivers: [], problems: [] };
  if (!Array.isArray(value)) return { waivers: [], problems: [wrong('waivers', 'it must be a list')] };
  const waivers: Waiver[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of value.entries()) {
    const why = faultOf(entry);
    if (why === null) waivers.push(entry as Waiver);
    else problems.push(wrong(`waivers[${index}]`, why));
  }
  return { waivers, problems };
}

function faultOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'it must be a record';
  const fields = entry as Readonly<Record<string, unknown>>;
  const missing = FIELDS.filter((name) => typeof fields[name] !== 'string' || !fields[name].trim());
  if (missing.length) return `${missing.map((name) => `\`${name}\``).join(', ')} must be given, as text`;
  const unknown = Object.keys(fields).filter((name) => !(FIELDS as readonly string[]).includes(name));
  if (unknown.length) return `${unknown.map((name) => `\`${name}\``).join(', ')} is not known`;
  const expires = String(fields['expires']);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    return '`expires` must be a day, yyyy-mm-dd';
  return null;
}

const wrong = (what: string, why: string): Problem => ({ what: `configuration: ${what}`, why, fix: `write ${SHAPE}` });

export interface WaiversToday {
  /** Finding key → the waiver that holds. */
  readonly holding: ReadonlyMap<string, Waiver>;
  readonly problems: readonly Problem[];
}

/** Waivers that hold on a day (`yyyy-mm-dd`, UTC). Those that expired hold no more and say so. */
export function waiversOn(waivers: readonly Waiver[], today: string): WaiversToday {
  const holding = new Map<string, Waiver>();
  const problems: Problem[] = [];
  for (const waiver of waivers) {
    if (waiver.expires >= today.slice(0, 10)) holding.set(waiver.key, waiver);
    else problems.push(expired(waiver));
  }
  return { holding, problems };
}

function expired({ key, owner, expires, reason }: Waiver): Problem {
  return {
    what: `the waiver for ${key} no longer holds`,
    why: `it expired on ${expires} (${owner}: ${reason})`,
    fix: 'fix the finding, or have its owner renew the waiver with a new `expires`',
  };
}

/** A waiver as it closes a finding of this severity. */
export function declineOf({ owner, reason, expires }: Waiver, severity: Severity): AppliedDecline {
  return { by: owner, reason, severity, at: expires, source: { kind: 'waiver' } };
}

/** A waiver ends with the code it was given for: it holds again only when it was renewed. */
export function hasLapsed({ key, owner, reason, expires }: Waiver, prior: PriorReport | null): boolean {
  return (prior?.ledger ?? []).some(
    ({ key: known, fate, decline }) =>
      known === key &&
      fate !== 'declined' &&
      decline?.source.kind === 'waiver' &&
      decline.by === owner &&
      decline.reason === reason &&
      decline.at === expires,
  );
}
