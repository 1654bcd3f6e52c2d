/** Makes the report of a merge group from what was decided at the heads of its pull requests: no reviewer runs. */
import { assess } from '../assess/assess.js';
import type { Report, RunFacts } from '../domain/report.js';
import type { Problem } from '../domain/problem.js';
import { NO_OPINIONS } from '../domain/second-opinion.js';
import { remoteOf } from '../edge/collect.js';
import type { Github } from '../edge/github.js';
import { reportsOfHead } from '../edge/head-reports.js';
import type { Remote } from '../edge/history.js';
import { type Keys, readRunner } from '../edge/inputs.js';
import { groupMembers, jobsTouched, supplyHeads } from '../edge/merge-queue.js';
import { peopleSide } from '../edge/people.js';
import { readRun } from '../edge/workflow-runs.js';
import {
  type CarriedGroup,
  carriedGroup,
  type CarryRules,
  type GroupMember,
  type GroupPull,
  judgeReports,
  type MemberResult,
  orAccepted,
} from '../event/event.js';
import { readReport } from '../formats/index.js';
import { consolidate, inReportOrder, numberIds } from '../join/join.js';
import { reportId, subjectOf } from '../pipeline.js';
import type { World } from '../seams.js';
import { type StageClock, startClock } from '../stage-clock.js';
import { deliverReport } from './deliver-report.js';
import { githubOf, type PreparedChange } from './prepare.js';

/** Delivers the report of the group; gives the exit status. */
export async function carryGroup(prepared: PreparedChange, keys: Keys, world: World): Promise<number> {
  const clock = startClock(world);
  const { runId, serverUrl } = readRunner();
  const github = await githubOf(prepared.change.repository, keys);
  const asking =
    github === null || runId === null
      ? null
      : {
          ...{ github, runId: Number(runId), now: clock.startedAt, serverUrl: serverUrl ?? 'https://github.com' },
          remote: remoteOf(keys['GITHUB_TOKEN'] ?? null, prepared.event),
        };
  const carried = await clock.time('carry', () => decidedBefore(prepared, asking));
  return deliverReport(groupReport(prepared, carried, { clock, world }), prepared.settings.formats, [], world);
}

type GroupOfRun = Pick<PreparedChange, 'git' | 'event' | 'change' | 'trusted' | 'settings' | 'waivers'>;

/** Who is asked. */
interface CarryAsking {
  readonly github: Github;
  /** This run. */
  readonly runId: number;
  readonly serverUrl: string;
  readonly remote: Remote | null;
  readonly now: Date;
}

/** What was decided about a group's pull requests at their heads; `asking` is `null` where nobody can be asked. */
export async function decidedBefore(prepared: GroupOfRun, asking: CarryAsking | null): Promise<CarriedGroup> {
  if (asking === null) return nothingKnown(NO_TOKEN);
  const { github, now } = asking;
  const current = await readRun(github, asking.runId);
  if (current.kind === 'failed') return nothingKnown(`this run itself cannot be read (${current.why}); ${PERMISSIONS}`);
  const { git, event, change, trusted } = prepared;
  const ends = { base: event.base ?? change.base, head: change.head, tip: trusted };
  const members = await groupMembers(git, { github, facts: event, ...ends });
  const search = {
    prepared,
    asking,
    home: current.run.repositoryId,
    rules: rulesOf(prepared, current.run.workflowId, now),
  };
  const pulls = pullsIn(members);
  await supplyHeads(
    git,
    pulls.map(({ head }) => head),
    asking.remote,
  );
  const found = await Promise.all(pulls.map((pull) => resultOf(pull, search)));
  const group = carriedGroup(
    members,
    found.map(({ result }) => result),
  );
  return { ...group, problems: [...group.problems, ...found.flatMap(({ problems }) => problems)] };
}

const PERMISSIONS =
  'give the job `permissions: { contents: read, pull-requests: read, actions: read }` and queue it again';
const NO_TOKEN = `without \`github-token\` nobody can be asked; leave it as it is (the token of the job), ${PERMISSIONS}`;

function nothingKnown(why: string): CarriedGroup {
  const missing = [`what was decided about the pull requests of this group is not known: ${why}`];
  return { ...carriedGroup([], []), missing };
}

function rulesOf({ settings, waivers, event, change }: GroupOfRun, workflow: number, now: Date): CarryRules {
  const { job, jobIndex, step } = readRunner();
  const leg = job === null ? null : { workflow, job, index: jobIndex ?? '0', step, name: null };
  return {
    ...{ gate: settings.gate, override: settings.override, waivers, demand: settings.demand, leg },
    ...{ today: now.toISOString().slice(0, 10) },
    ...{ branch: event.baseBranch ?? '', repository: change.repository ?? '' },
  };
}

/** Each pull request once: a merge that is repeated says nothing new. */
function pullsIn(members: readonly GroupMember[]): GroupPull[] {
  const matched = members.flatMap((member) => (member.kind === 'matched' ? [member.pull] : []));
  return [...new Map(matched.map((pull) => [`${String(pull.number)} ${pull.head}`, pull])).values()];
}

interface ResultSearch {
  readonly prepared: GroupOfRun;
  readonly asking: CarryAsking;
  /** GitHub's number of this repository. */
  readonly home: number;
  readonly rules: CarryRules;
}

/** People are asked only where the reports do not carry. */
async function resultOf(
  pull: GroupPull,
  { prepared, asking, home, rules }: ResultSearch,
): Promise<{ readonly result: MemberResult; readonly problems: readonly Problem[] }> {
  const { github } = asking;
  const jobs = await jobsTouched(prepared.git, { head: pull.head, tip: prepared.trusted });
  const isBelieved = !pull.foreign && jobs === 'no';
  const found = await reportsOfHead({ github, pull, home, isBelieved, readReport, urlOf: runUrl(asking) });
  const judged = judgeReports(pull, { found, jobs }, rules);
  if (judged.kind === 'passed' || rules.override === 'off') return { result: judged, problems: [] };
  const { people, problems } = await peopleSide(github, pull);
  return { result: orAccepted(judged, { people, pushers: found.pushers }, rules), problems };
}

function runUrl({ github: { repository }, serverUrl }: CarryAsking): (run: number) => string {
  const { owner, repo } = repository;
  return (run) => `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}/actions/runs/${String(run)}`;
}

// The report: what stands in reviews that failed stands in it, and everything else is a reason.

/** The report of a group, from what was decided about it. */
export function groupReport(
  { settings, change, notes }: Pick<PreparedChange, 'settings' | 'change' | 'notes'>,
  carried: CarriedGroup,
  { clock, world }: { readonly clock: StageClock; readonly world: Pick<World, 'elapsedMs'> },
): Report {
  const { skipped, missing, problems, acceptance } = carried;
  const facts: RunFacts = {
    ...{ id: reportId(clock.startedAt, change), startedAt: clock.startedAt.toISOString(), mode: 'carried' },
    ...{ isolation: null, stages: clock.stages(), change, runs: [], reviews: [], feedback: [], gate: settings.gate },
    ...{ opinions: NO_OPINIONS, furtherSpent: [], prosePlaces: [], problems: [...notes, ...problems] },
    skipped: { kind: 'carried', why: skipped, how: null, passes: true },
    standing: { statuses: [], completed: new Set(), coverage: [], voting: new Set(), confirming: {} },
    rounds: {
      ...{
        consolidation: NOTHING_RAISED,
        standing: {},
        carried: standingIn(carried),
        ledger: [],
        problems: [],
        missing,
      },
      round: {
        ...{ number: 1, of: subjectOf(change), previousHead: null, changedSince: [], comparison: 'first' },
        ...{ convergence: { open: carried.findings.length, new: 0, fixed: 0 }, history: [], fingerprint: null },
        ...{ reuse: null, reading: null, past: 'known', leg: null, otherLegs: [] },
      },
    },
    wayOut: { override: settings.override, acceptance },
    durationMs: Math.round(world.elapsedMs() - clock.startMs),
  };
  return assess(facts);
}

const NOTHING_RAISED = consolidate([], [], {
  ...{ failOn: 'suggestion', vendors: {}, completed: new Set<string>(), paths: null, held: false },
});

/** Under ids of this report, as findings that no review of this run raised. */
function standingIn({ findings }: CarriedGroup): RunFacts['rounds']['carried'] {
  const order = inReportOrder(findings).flatMap((place) => findings[place] ?? []);
  const ids = numberIds(order.map(({ severity }) => severity));
  return order.map((finding, place) => ({
    ...finding,
    ...{ id: ids[place] ?? finding.id, related: [], joins: [], sources: [], blocking: true },
    round: { status: 'carried', since: 1 },
  }));
}
