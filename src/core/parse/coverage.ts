/** The rows of a coverage part enter; what the review says about each file leaves. */
import type { CoverageClaim, CoverageState } from '../../domain/review.js';
import type { Part } from './outline.js';
import { placesAt } from './places.js';

const ID = /(?<![\w/.#-])(?:[CIS]-?\d{1,3}|[A-Z]{1,3}-?\d{1,3}(?=\s*[,;)\]`*]|\s*$))(?![\w/.-])/g;
const NOT_REVIEWED =
  /\b(?:not (?:reviewed|read|covered|examined|inspected|checked)|un-?reviewed|skipped|excluded|ignored|out of scope|did not (?:review|read)|nicht geprüft|non revu|no revisado|não revisado)\b|❌|未审查|未审阅|未レビュー|미검토/i;
const TRIVIAL =
  /\b(?:trivial|generated|mechanical|boilerplate|vendored|lock ?file|auto-?generated|no-op|whitespace|trivialement|triviale?s?)\b|琐碎|生成|自动生成|軽微|사소/i;
const REVIEWED =
  /\b(?:reviewed|no (?:new )?(?:issues?|findings?|problems?|concerns?)|clean|ok(?:ay)?|lgtm|checked|covered|read|verified|examined|pass(?:ed)?|good|none|fine|geprüft|gelesen|revu|revisado|rivisto|проверено)\b|[✓✔✅]|已审查|已审阅|无问题|レビュー済|問題なし|검토/i;
const FINDINGS = /\b(?:finding|issue|critical|important|suggestion|concern|nit)s?\b\s*(?:#?\d|\()/i;

/** One claim per file named; a line without a file gives its state to the lines under it. */
export function readCoverage(part: Part): CoverageClaim[] {
  const claims: CoverageClaim[] = [];
  let group: CoverageState | null = null;
  for (const { row } of part.rows) {
    if (row.kind !== 'text' || row.text.length > 20_000 || /^\|?[\s:|-]+\|?$/.test(row.text.slice(0, 300))) continue;
    const { paths, rest } = pathsOf(row.text);
    if (!paths.length) group = /:\s*[*_]{0,3}$|^#|^\*\*/.test(row.text) ? stateOf(row.text, []) : group;
    const ids = idsIn(rest);
    const state = stateOf(rest, ids) ?? group ?? (rest.trim() === '' ? 'reviewed' : 'reviewed');
    for (const path of paths) claims.push({ path, state, ids, line: row.number });
  }
  return claims;
}

function idsIn(text: string): string[] {
  return [...new Set([...text.slice(0, 2000).matchAll(ID)].map(([id]) => id))];
}

function stateOf(text: string, ids: readonly string[]): CoverageState | null {
  const said = text.slice(0, 2000);
  if (ids.length) return 'findings';
  if (NOT_REVIEWED.test(said)) return 'not-reviewed';
  if (TRIVIAL.test(said)) return 'trivial';
  if (FINDINGS.test(said)) return 'findings';
  return REVIEWED.test(said) ? 'reviewed' : null;
}

/** The files that a line begins with (behind a label, too), and what is said about them. */
function pathsOf(text: string): { paths: string[]; rest: string } {
  const line = text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/, '').replace(/^\|\s*/, '');
  const label = /^[*_]{0,3}[A-Za-z][\w ,/()-]{2,60}[*_]{0,3}:[*_]{0,3}\s+(?=[`[]|[\w.-]+\/)/.exec(line)?.[0] ?? '';
  const paths: string[] = [];
  let at = label.length;
  for (let round = 0; round < 400; round += 1) {
    GAP.lastIndex = at;
    const start = at + (GAP.exec(line)?.[0].length ?? 0);
    const match = placesAt(line, start, 'place') ?? globAt(line, start);
    if (!match) break;
    paths.push(...match.places.flatMap((place) => expandBraces(place.path)));
    at = match.end;
  }
  return { paths: [...new Set(paths)], rest: `${label} ${line.slice(at)}` };
}

const GAP = /(?:[\s,;&*_+/]|and(?=\s)){0,8}/y;
const GLOB = /`([\w@.~+\-/*{},[\]]{2,300})`/y;

function globAt(text: string, at: number): { places: readonly { path: string }[]; end: number } | null {
  GLOB.lastIndex = at;
  const match = GLOB.exec(text);
  const path = match?.[1] ?? '';
  return match && /[/*]/.test(path) && path.includes('.') ? { places: [{ path }], end: at + match[0].length } : null;
}

/** `a/{b,c}.go` names two files. */
function expandBraces(path: string): string[] {
  const match = /^([^{}]*)\{([^{}]{1,200})\}([^{}]*)$/.exec(path);
  return match ? (match[2] ?? '').split(',').map((part) => `${match[1] ?? ''}${part.trim()}${match[3] ?? ''}`) : [path];
}
