/** A pull request on loopback to which reports are posted, with the texts that the command gives. */
import { statusName } from '../../../src/channels/index.js';
import type { Report, ReportFinding } from '../../../src/domain/report.js';
import type { Leg } from '../../../src/domain/round.js';
import { QUIET_DELIVERY } from '../../../src/domain/settings.js';
import { openGithub } from '../../../src/edge/github.js';
import { commentText, inlineComments } from '../../../src/formats/index.js';
import { markerOf } from '../../../src/rounds/rounds.js';
import type { Posting } from '../../../src/seams.js';
import { writeMarker } from '../../../src/text/marker-line.js';
import { startGithub, type GithubServer, type State } from '../github-server/server.js';
import { TOKENS } from '../github-server/rights.js';
import { HEAD, manyFindings, sampleReport } from '../sample-report.js';

export const BOT = 'github-actions[bot]';
export const NUMBER = 7;
const RUN = 'https://github.com/o/n/actions/runs/1';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface PostingLab {
  readonly server: GithubServer;
  readonly state: Mutable<State>;
  /** What is given to the posts of this report. */
  posting(report: Report, more?: Partial<Posting> & { readonly token?: string }): Promise<Posting>;
  close(): Promise<void>;
}

export async function openPostingLab(given: Partial<State> = {}): Promise<PostingLab> {
  let minutes = 0;
  const server = await startGithub({
    pulls: [
      { number: NUMBER, state: 'open', head: { sha: HEAD, ref: 'topic' }, base: { sha: 'b'.repeat(40), ref: 'main' } },
    ],
    tokens: { full: TOKENS.full, recipe: TOKENS.recipe, fork: TOKENS.fork, none: { login: BOT, rights: {} } },
    // Later than any report of these tests began, and later with each request that writes.
    now: () => new Date(Date.UTC(2027, 0, 1, 0, (minutes += 1))).toISOString().replace(/\.\d+/, ''),
    ...given,
  });
  const posting = async (
    report: Report,
    { token = 'full', ...more }: Parameters<PostingLab['posting']>[1] = {},
  ): Promise<Posting> => {
    const github = await openGithub({ token, apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
    const artifact = { id: '900', url: `${RUN}/artifacts/900`, digest: 'sha256:ab' };
    const reportUrl = `${RUN}/artifacts/901`;
    return {
      ...{ github, runUrl: RUN, artifact, reportUrl, readOnly: null, isBroken: false, failed: [] },
      status: statusName({ job: 'review', index: '0', step: null }, '.github/workflows/review.yml'),
      comment: {
        visible: (maxCharacters, failed) => commentText(report, { reportUrl, runUrl: RUN, failed, maxCharacters }),
        marker: writeMarker(markerOf(report, { run: '1', artifact })),
      },
      inlineComments: inlineComments(report, reportUrl),
      ...more,
    };
  };
  return { server, state: server.state, posting, close: () => server.close() };
}

/** A report of this pull request that asks for everything. */
export function reportToPost(findings = manyFindings(5), more: Partial<Report> = {}): Report {
  const report = sampleReport(findings, more);
  const change = report.change && { ...report.change, repository: 'o/n', number: NUMBER };
  const delivery = { ...QUIET_DELIVERY, comment: 'sticky' as const, status: 'on' as const };
  const round = { ...report.round, of: `pr-${String(NUMBER)}`, ...more.round };
  return { ...report, change, delivery, round, findings: report.findings.map(shownInline) };
}

/** As if the diff showed every finding. */
function shownInline(finding: ReportFinding): ReportFinding {
  const { path = 'src/queue/worker.ts', lines } = finding.locations[0] ?? {};
  const [startLine, endLine] = [lines?.start ?? 1, lines?.end ?? 1];
  return { ...finding, inline: { path, side: 'RIGHT', startLine, endLine, suggestion: null } };
}

export const legCalled = (job: string, index = '0'): Leg => ({ workflow: 5, job, index, step: null, name: job });

/** The requests that write. */
export const writes = ({ calls }: GithubServer): string[] =>
  calls.filter(({ name }) => !name.startsWith('GET') && !name.startsWith('graphql')).map(({ name }) => name);
