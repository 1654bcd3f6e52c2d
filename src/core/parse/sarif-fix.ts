/** A SARIF result enters; the first fix that it offers leaves. */
import type { ClaimedFix } from '../../domain/finding.js';
import { artifactPath, type Run } from './artifacts.js';
import { field, itemsOf, numberOf, textField } from './fields.js';
import type { JsonNode } from './json.js';
import { fixOfReplacements, type KnownLines, type Replacement } from './replacements.js';

/** The first fix of a result; null when it offers none. */
export function sarifFix(run: Run, result: JsonNode): ClaimedFix | null {
  const first = itemsOf(field(result, 'fixes'))[0] ?? null;
  if (!first) return null;
  const replacements = itemsOf(field(first, 'artifactchanges')).flatMap((change) => {
    const path = artifactPath(run, field(change, 'artifactlocation'));
    return path === null ? [] : itemsOf(field(change, 'replacements')).flatMap((one) => replacementOf(path, one));
  });
  return fixOfReplacements(textField(field(first, 'description'), 'text') ?? '', replacements, knownLines(run, result));
}

function replacementOf(path: string, node: JsonNode): Replacement[] {
  const region = field(node, 'deletedregion');
  const startLine = numberOf(field(region, 'startline'));
  if (startLine === null) return [];
  const endLine = numberOf(field(region, 'endline')) ?? startLine;
  const [startColumn, endColumn] = [numberOf(field(region, 'startcolumn')), numberOf(field(region, 'endcolumn'))];
  const text = textField(field(node, 'insertedcontent'), 'text') ?? '';
  return [{ path, startLine, endLine, startColumn, endColumn, text }];
}

/** Context regions quote whole lines; a region's own snippet does when it begins in column 1 or says no column. */
function knownLines(run: Run, result: JsonNode): KnownLines[] {
  return itemsOf(field(result, 'locations')).flatMap((location) => {
    const physical = field(location, 'physicallocation');
    const path = artifactPath(run, field(physical, 'artifactlocation'));
    return [field(physical, 'contextregion'), field(physical, 'region')].flatMap((region) => {
      const code = textField(field(region, 'snippet'), 'text');
      const startLine = numberOf(field(region, 'startline'));
      const isWhole = (numberOf(field(region, 'startcolumn')) ?? 1) === 1 && field(region, 'endcolumn') === null;
      if (path === null || code === null || startLine === null || !isWhole) return [];
      return [{ path, startLine, lines: code.replace(/\r?\n$/, '').split(/\r?\n/) }];
    });
  });
}
