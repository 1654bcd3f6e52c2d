/** A report enters, SARIF 2.1.0 leaves: most severe first, within code scanning's limits, what is left out said. */
import { instantAfter } from '../domain/instant.js';
import type { Report, ReportFinding } from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import type { Format } from '../seams.js';
import { visible } from './html/markup.js';
import { repositoryUrl } from './html/places.js';
import { effectiveSeverity, resultOf, ROOT, ruleOf } from './sarif/result.js';

export const sarif: Format = {
  name: 'sarif',
  mediaType: 'application/sarif+json',
  fileName: (report) => `${report.id}.sarif`,
  render: (report) => `${JSON.stringify(log(report), null, 2)}\n`,
};

/** Code scanning takes 25,000 results and keeps 5,000; we choose which. */
const MAX_RESULTS = 5_000;

/** It takes 10 MB gzipped: after the first size results are written lean, which 5,000 of them keep below the rest. */
const FULL_BYTES = 8_000_000;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function log(report: Report) {
  const sorted = [...report.findings].sort(
    (a, b) => severityRank(effectiveSeverity(a)) - severityRank(effectiveSeverity(b)),
  );
  const kept = sorted.slice(0, MAX_RESULTS);
  const ruleIds = [...new Set(kept.map(ruleOf))].sort();
  const { results, lean } = resultsOf(kept, report, ruleIds);
  const repository = repositoryUrl(report.change);
  const provenance =
    report.change !== null && repository !== null
      ? { versionControlProvenance: [provenanceOf(report.change, repository)] }
      : {};
  const run = {
    tool: { driver: { name: 'Deep Review Action', rules: ruleIds.map(rule) } },
    automationDetails: { id: 'deep-review/' },
    invocations: [invocation(report, { dropped: sorted.length - kept.length, lean })],
    ...provenance,
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results,
    properties: {
      report: report.id,
      verdict: report.decision.verdict,
      conclusion: report.decision.conclusion,
      ...(report.decision.gate === 'trial' && { gate: 'trial' }),
      round: report.round.number,
    },
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function resultsOf(findings: readonly ReportFinding[], report: Report, ruleIds: readonly string[]) {
  let bytes = 0;
  let lean = 0;
  const results = findings.map((finding) => {
    const short = bytes > FULL_BYTES;
    if (short) lean += 1;
    const result = resultOf(finding, { report, ruleIds, lean: short });
    bytes += JSON.stringify(result).length;
    return result;
  });
  return { results, lean };
}

const RULES: Readonly<Record<string, string>> = {
  regression: 'Something worked before this change, or would have.',
  gap: 'Something is missing or not handled.',
  enhancement: 'Something could be better.',
  finding: 'A finding that the reviewers did not classify.',
};

/** No `security-severity`: reviewers rate consequences, not vulnerabilities, and a number would be invented. */
function rule(id: string) {
  const name = id.split('/')[1] ?? 'finding';
  return {
    id,
    name,
    shortDescription: { text: `Deep review: ${name}` },
    fullDescription: { text: RULES[name] ?? name },
    help: { text: 'The report of the same run has the evidence, the votes and the fix.' },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['deep-review', name] },
  };
}

interface LeftOut {
  readonly dropped: number;
  readonly lean: number;
}

/** An incomplete run was no successful one: viewers must not read its few results as all there are. */
function invocation(report: Report, { dropped, lean }: LeftOut) {
  const [start, end] = [0, report.durationMs].map((ms) => instantAfter(report.startedAt, ms));
  const times = start && end ? { startTimeUtc: start, endTimeUtc: end } : {};
  const said = [
    ...report.problems.map((one) => ({ level: 'warning', text: `${one.what}\nwhy: ${one.why}\nfix: ${one.fix}` })),
    ...(dropped > 0
      ? [
          {
            level: 'warning',
            text: `${String(dropped)} findings beyond the ${String(MAX_RESULTS)} most severe are in the report only`,
          },
        ]
      : []),
    ...(lean > 0
      ? [
          {
            level: 'note',
            text: `${String(lean)} results are without text, fix and further places: the document would be too large`,
          },
        ]
      : []),
  ];
  return {
    executionSuccessful: report.decision.conclusion !== 'incomplete',
    ...times,
    toolExecutionNotifications: said
      .slice(0, 1_000)
      .map(({ level, text }) => ({ level, message: { text: visible(text).slice(0, 4_000) } })),
  };
}

function provenanceOf(change: NonNullable<Report['change']>, repository: string) {
  const branch = change.branch === '' ? {} : { branch: change.branch };
  return { repositoryUri: repository, revisionId: change.head, ...branch };
}
