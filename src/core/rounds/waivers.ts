/** `waivers:` of the base configuration enters; checked waivers leave, and which of them covers what. */
import type { ConsolidatedFinding } from '../../domain/consolidation.js';
import { distance } from '../../domain/location.js';
import { isNotice, NOTICE_FIELDS } from '../../domain/notice.js';
import type { Problem } from '../../domain/problem.js';
import { severityRank, SEVERITIES, type Severity } from '../../domain/severity.js';
import { waiverLine, type AppliedDecline, type Waiver } from '../../domain/waiver.js';
import { fault, type Fault } from '../settings/fault.js';
import type { RawSetting } from '../settings.js';
import { codeHash } from './meaning.js';
import { placeOf } from './prior.js';

const FIELDS = ['key', 'path', 'code', 'severity', 'owner', 'reason', 'expires'] as const;

/** Reads the value of `waivers:`. Every entry that is wrong is named; the caller decides that they are the user's error. */
export function readWaivers(
  value: unknown,
  at: RawSetting['at'] = NOWHERE_IN_A_FILE,
): {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Fault[];
} {
  if (value === undefined || value === null) return { waivers: [], problems: [] };
  if (!Array.isArray(value)) return { waivers: [], problems: [wrong('waivers', 'it must be a list', { at: at([]) })] };
  const waivers: Waiver[] = [];
  const problems: Fault[] = [];
  for (const [index, entry] of value.entries()) {
    const why = faultOf(entry);
    if (why === null) waivers.push(entry as Waiver);
    else problems.push(wrong(`waivers[${String(index)}]`, why, { entry: entry as unknown, at: at([String(index)]) }));
  }
  return { waivers, problems };
}

const NOWHERE_IN_A_FILE = (): string => 'the configuration';

type Fields = Readonly<Record<string, unknown>>;

function faultOf(entry: unknown): string | null {
  if (!isRecord(entry)) return 'it must be a record';
  const missing = FIELDS.filter((name) => typeof entry[name] !== 'string' || !entry[name].trim());
  if (missing.length) return `${named(missing)} must be given, as text`;
  const unknown = Object.keys(entry).filter((name) => !(FIELDS as readonly string[]).includes(name));
  if (unknown.length) return `${named(unknown)} is not known`;
  const open = FIELDS.filter((name) => /^\s*<.*>\s*$/.test(String(entry[name])));
  if (open.length) return `${named(open)} is still to be filled in`;
  if (!(SEVERITIES as readonly unknown[]).includes(entry['severity'])) {
    return `\`severity\` must be one of ${SEVERITIES.join(', ')}: the highest that it covers`;
  }
  const expires = String(entry['expires']);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    return '`expires` must be a day, yyyy-mm-dd';
  return null;
}

const isRecord = (entry: unknown): entry is Fields =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry);
const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The line as the report prints it below the finding, with what the entry has. */
function wrong(what: string, why: string, { entry, at }: { readonly entry?: unknown; readonly at: string }): Fault {
  const given = isRecord(entry) ? entry : {};
  const field = (name: string): string =>
    typeof given[name] === 'string' && given[name].trim() ? given[name] : `<${name}>`;
  const severity = SEVERITIES.find((word) => word === given['severity']) ?? 'critical';
  const line = waiverLine({ key: field('key'), path: field('path'), code: field('code'), severity });
  const fix = `write it as the report prints it below the finding that it covers: \`${line}\``;
  return fault({ what: `configuration: ${what}`, at, why, fix });
}

export interface WaiversToday {
  readonly holding: readonly Waiver[];
  readonly problems: readonly Problem[];
}

/** Waivers that hold on a day (`yyyy-mm-dd`, UTC). Those that expired hold no more and say so. */
export function waiversOn(waivers: readonly Waiver[], today: string): WaiversToday {
  const isExpired = ({ expires }: Waiver): boolean => expires < today.slice(0, 10);
  return {
    holding: waivers.filter((waiver) => !isExpired(waiver)),
    problems: waivers.filter(isExpired).map(expired),
  };
}

function expired({ key, owner, expires, reason }: Waiver): Problem {
  return {
    what: `the waiver for ${key} no longer holds`,
    why: `it expired on ${expires} (${owner}: ${reason})`,
    fix: 'fix the finding, or have its owner renew the waiver with a new `expires`',
  };
}

/** A claim that a waiver may cover. */
export interface Waivable {
  readonly key: string;
  readonly path: string;
  readonly code: string | null;
  readonly severity: Severity;
}

/** The claim of a finding of this round. `key`: another one by which it is known from earlier rounds. */
export function waivable(finding: ConsolidatedFinding, key = finding.key): Waivable | null {
  const [primary] = finding.locations;
  const severity = finding.contested ? 'critical' : finding.severity;
  // A title or a message has no lines: the key already names its text.
  if (!primary) return isNotice(finding) ? { key, path: NOTICE_FIELDS, code: finding.key, severity } : null;
  return { key, path: primary.path, code: codeHash(placeOf(primary)), severity };
}

/** The waiver that covers a claim: all of key, path and code are its own, and it is not more severe. */
export function covering(waivers: readonly Waiver[], claim: Waivable): Waiver | null {
  return waivers.find((waiver) => isBoundTo(waiver, claim) && covers(waiver, claim)) ?? null;
}

const isBoundTo = (waiver: Waiver, { key, path, code }: Waivable): boolean =>
  waiver.key === key && waiver.path === path && waiver.code === code;
const covers = (waiver: Waiver, { severity }: Waivable): boolean =>
  severityRank(severity) >= severityRank(waiver.severity);

const NEAR = 3;

/** Another place that a finding of this round is raised for; a waiver covers one. */
export function elsewhere({ locations: [primary], sources }: ConsolidatedFinding): string | null {
  const other = sources.find(({ anchored: { anchors } }) => {
    const [anchor] = anchors;
    if (!anchor || !primary) return anchor !== primary;
    if (anchor.path !== primary.path) return true;
    return Boolean(anchor.lines && primary.lines) && distance(anchor.lines ?? NOWHERE, primary.lines ?? NOWHERE) > NEAR;
  });
  return other ? (other.anchored.anchors[0]?.path ?? 'no place') : null;
}

const NOWHERE = { start: 0, end: 0 };

/** Waivers whose finding stands all the same, each with the reason. */
export function uncovered(waivers: readonly Waiver[], findings: readonly ConsolidatedFinding[]): Problem[] {
  return waivers.flatMap((waiver) =>
    findings.filter(({ key }) => key === waiver.key).flatMap((finding) => uncoveredBy(waiver, finding)),
  );
}

function uncoveredBy(waiver: Waiver, finding: ConsolidatedFinding): Problem[] {
  const claim = waivable(finding);
  const why = whyUncovered(waiver, claim, finding);
  const ready = claim?.code ? waiverLine({ ...claim, code: claim.code }) : null;
  return [
    {
      what: `the waiver for ${waiver.key} (${waiver.owner}) does not cover “${finding.title}”`,
      why,
      fix: ready ? `fix it, or have its owner renew the waiver: \`${ready}\`` : 'fix it, or decline it in a comment',
    },
  ];
}

function whyUncovered(waiver: Waiver, claim: Waivable | null, finding: ConsolidatedFinding): string {
  if (!claim?.code) return 'it cites no code that a waiver could be bound to';
  if (claim.path !== waiver.path) return `it is in \`${claim.path}\`, the waiver is for \`${waiver.path}\``;
  if (claim.code !== waiver.code) return 'the cited code is not the code that was waived';
  if (!covers(waiver, claim)) return `it is ${claim.severity}, the waiver covers ${waiver.severity} at most`;
  const other = elsewhere(finding);
  return other === null ? 'an earlier round knows it otherwise' : `it is raised for another place too, \`${other}\``;
}

/** A waiver as it closes a finding. */
export function declineOf({ owner, reason, expires, severity }: Waiver): AppliedDecline {
  return { by: owner, reason, severity, at: expires, source: { kind: 'waiver' } };
}
