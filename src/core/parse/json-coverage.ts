/** The coverage part of a JSON review enters; what it says about each file leaves. */
import type { CoverageClaim, CoverageState } from '../../domain/review.js';
import { stateOfCoverage } from './coverage-words.js';
import { textField, textOf } from './fields.js';
import { FIELDS } from './json-schema.js';
import type { JsonNode, Member } from './json.js';

const SAID = /^(?:status|state|result|coverage|verdict|notes?|comment|ids|findings|issues|reviewed)$/;

/** A map of files, lists of files, or lists of files under what was done with them. */
export function coverageOf({ key, node }: Pick<Member, 'key' | 'node'>): CoverageClaim[] {
  if (node.kind === 'value') return [];
  if (node.kind === 'array') return node.items.flatMap((item) => claimOfItem(item, listState(key)));
  return node.members.flatMap((member) => {
    const isGroup = member.node.kind === 'array' && !/[./]/.test(member.key);
    if (isGroup) return coverageOf(member);
    return [claimOf(member.key, saidIn(member.node), member.node)];
  });
}

/** A bare list of files under `coverage` or `files_reviewed` says that they were reviewed. */
function listState(key: string): CoverageState {
  return /^(?:coverage|files?)(?:[_ -]?(?:summary|coverage))?$/i.test(key)
    ? 'reviewed'
    : stateOfCoverage(key.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
}

function claimOfItem(item: JsonNode, otherwise: CoverageState): CoverageClaim[] {
  const named = textOf(item) ?? textField(item, ...FIELDS.path);
  if (named === null) return [];
  const [, path = named, behind = ''] =
    item.kind === 'value' ? (/^(\S+?):?\s+[(—–:-]+\s*(.*)$/s.exec(named) ?? []) : [];
  const said = item.kind === 'object' ? saidIn(item) : behind;
  return said === '' && item.kind === 'value'
    ? [{ path, state: otherwise, ids: [], line: item.line }]
    : [claimOf(path, said, item)];
}

function saidIn(node: JsonNode, depth = 0): string {
  if (node.kind === 'value' && typeof node.value === 'boolean') return node.value ? 'reviewed' : '';
  if (node.kind !== 'object') return textOf(node) ?? '';
  if (depth > 2) return '';
  const fields = node.members.filter(({ name }) => SAID.test(name));
  return fields
    .map((one) => saidIn(one.node, depth + 1))
    .filter((text) => text !== '')
    .join('; ');
}

function claimOf(path: string, said: string, { line }: JsonNode): CoverageClaim {
  const ids = said.match(/\b[CIS]\d{1,3}\b/g) ?? [];
  return { path, state: ids.length ? 'findings' : stateOfCoverage(said), ids, line };
}
