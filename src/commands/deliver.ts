/** `deliver FILE`: posts a stored report to the places on GitHub that it asks for, without another review; twice changes nothing. */
import { readFile } from 'node:fs/promises';
import { postAll, setNoConclusion, statusName } from '../channels/index.js';
import { nearest, settle } from '../configuration/configuration.js';
import { formatProblem, type Problem, UserError } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Delivery } from '../domain/settings.js';
import { openGithub } from '../edge/github.js';
import {
  type CommandLine,
  type Keys,
  readCommandLine,
  readEnvironment,
  readHandover,
  readRunner,
  setStepOutput,
} from '../edge/inputs.js';
import { redactKnown } from '../edge/world.js';
import { keyless, readEvent } from '../event/event.js';
import { commentText, deliverySection, inlineComments, readReport } from '../formats/index.js';
import { markerOf } from '../rounds/rounds.js';
import type { Github, Parameters, Posted, Posting, ReadOnlyRun, UploadedArtifact, World } from '../seams.js';
import { writeMarker } from '../text/marker-line.js';
import { ownStatus, type PostsAhead, readPosts, runUrl } from './announce.js';
import { settingsContext, workflowEvent, worldWithoutOutput } from './prepare.js';

const PLACES = ['comment', 'inline-comments', 'status'];
const FACTS = ['artifact-id', 'artifact-url', 'artifact-digest', 'report-url'];
const WITHOUT_ANY = 'https://api.github.com';

/** Runs the command; gives the exit status. In a workflow what cannot be posted never decides it. */
export async function deliverFile(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, FACTS);
  const environment = readEnvironment();
  const { keys } = environment;
  const ahead = readPosts(readHandover().posts);
  // From here on it is known what is secret.
  const world = worldWithoutOutput(keys);
  const asked = await readAsked(line, keys, ahead);
  const wrong = [...environment.problems, ...asked.problems];
  if (wrong.length) throw new UserError(wrong);
  const posted = await postEverywhere(asked, { line, keys, ahead, world });
  return tell(posted, world);
}

interface Asked {
  /** `null`: there is none, or it is of another head than the run of the action that asks. */
  readonly report: Report | null;
  readonly problems: readonly Problem[];
}

/** Everything that is wrong with what was given, at once. */
async function readAsked(line: CommandLine, keys: Keys, ahead: PostsAhead | null): Promise<Asked> {
  const { positionals, problems } = line;
  const path = positionals[0] ?? '';
  const places = wantedPlaces(line, keys);
  const read = path === '' ? NO_FILE : await readStored(path);
  const found = read.report && withDelivery(read.report, places.delivery);
  if (ahead !== null) {
    const isOfHead = found?.change?.head === ahead.head;
    return { report: isOfHead ? found : null, problems: [...problems, ...places.problems] };
  }
  const lacking = found ? whatLacks(found, keys) : [];
  return { report: found, problems: [...problems, ...places.problems, ...read.problems, ...lacking] };
}

const NO_FILE: Asked = {
  report: null,
  problems: [
    {
      what: 'deliver: no file',
      why: 'it posts a report.json',
      fix: 'write `deliver out/report.json --comment sticky`',
    },
  ],
};

async function readStored(path: string): Promise<Asked> {
  try {
    return { report: readReport(redactKnown(await readFile(path, 'utf8'))), problems: [] };
  } catch (error) {
    if (error instanceof UserError) return { report: null, problems: error.problems };
    const why = error instanceof Error ? error.message : String(error);
    const fix = 'give the path of a report.json';
    return { report: null, problems: [{ what: `deliver: ${path} cannot be read`, why, fix }] };
  }
}

/** Only the flags count: what a workflow's inputs ask for stands in the report, as far as it counts. */
function wantedPlaces(
  { settings }: CommandLine,
  keys: Keys,
): { readonly delivery: Partial<Delivery>; readonly problems: readonly Problem[] } {
  const others = settings.filter(({ name }) => !PLACES.includes(name));
  const own = settings.filter(({ name }) => PLACES.includes(name));
  const settled = settle(own, settingsContext(keys), false);
  const { comment, inlineComments, status } = settled.settings.delivery;
  const isGiven = (name: string): boolean => own.some((setting) => setting.name === name);
  return {
    delivery: {
      ...(isGiven('comment') && { comment }),
      ...(isGiven('inline-comments') && { inlineComments }),
      ...(isGiven('status') && { status }),
    },
    problems: [...settled.problems, ...others.map(({ name }) => notHere(name))],
  };
}

function notHere(name: string): Problem {
  const known = [...PLACES, ...FACTS];
  return {
    what: `--${name}: unknown flag of \`deliver\``,
    why: `nothing is reviewed again; it takes ${known.map((each) => `--${each}`).join(', ')}`,
    fix: `remove it${nearest(name, known)}`,
  };
}

const withDelivery = (report: Report, wanted: Partial<Delivery>): Report => ({
  ...report,
  delivery: { ...report.delivery, ...wanted },
});

/** What nobody can do without: a token, and a repository to post to. */
function whatLacks({ change }: Report, keys: Keys): Problem[] {
  const token: Problem = {
    what: 'deliver: no token',
    why: '`GITHUB_TOKEN` is not set',
    fix: 'set it to a token that may write to the pull request, e.g. `GITHUB_TOKEN=$(gh auth token)`',
  };
  const where: Problem = {
    what: 'deliver: the report names no repository',
    why: 'it was made outside a workflow or without `--repo`',
    fix: 'give the `report.json` of a run on a pull request',
  };
  return [...(keys['GITHUB_TOKEN'] ? [] : [token]), ...(change?.repository ? [] : [where])];
}

interface Circumstances {
  readonly line: CommandLine;
  readonly keys: Keys;
  readonly ahead: PostsAhead | null;
  readonly world: World;
}

async function postEverywhere({ report }: Asked, given: Circumstances): Promise<readonly Posted[]> {
  const { line, keys, ahead } = given;
  const token = keys['GITHUB_TOKEN'];
  const repository = ahead?.repository ?? report?.change?.repository;
  if (!token || !repository) return [NO_TOKEN];
  const apiUrl = readRunner().apiUrl ?? WITHOUT_ANY;
  const github = withoutSecrets(await openGithub({ token, apiUrl, repository }));
  const readOnly = await readOnlyRun();
  // Another job than the one that reviewed may post: the status is that of the review.
  const status = ahead === null ? statusName(report?.round.leg ?? null, null) : ownStatus();
  if (report === null) {
    if (ahead?.status !== true) return [NOTHING_TO_POST];
    const { head, since } = ahead;
    return [await setNoConclusion({ github, head, since, status, readOnly, target: runUrl() })];
  }
  const posting = postingOf(report, line, { github, readOnly, status });
  const posted = await postAll(report, posting);
  return posted.length ? posted : [NOTHING_WANTED];
}

const NO_TOKEN: Posted = {
  said: null,
  problems: [
    {
      what: 'nothing was posted',
      why: 'the step has no token',
      fix: 'remove the input `github-token`: by default it is the token of the job',
    },
  ],
};
const NOTHING_TO_POST: Posted = { said: 'nothing was posted: this run left no report', problems: [] };
const NOTHING_WANTED: Posted = {
  said: 'nothing was posted: the report asks for no place; give `--comment sticky`, `--inline-comments on` or `--status on`',
  problems: [],
};

function postingOf(
  report: Report,
  { options }: CommandLine,
  told: Pick<Posting, 'github' | 'readOnly' | 'status'>,
): Posting {
  const handed = readHandover();
  const flag = (name: string): string | null => (typeof options[name] === 'string' ? options[name] : null);
  const id = flag('artifact-id') ?? handed.artifactId;
  const url = flag('artifact-url') ?? handed.artifactUrl;
  const digest = withPrefix(flag('artifact-digest') ?? handed.artifactDigest);
  const artifact: UploadedArtifact | null = id === null || url === null ? null : { id, url, digest };
  const run = runUrl();
  const reportUrl = flag('report-url') ?? handed.reportUrl ?? url ?? run;
  const marker = markerOf(report, { run: run === null ? null : readRunner().runId, artifact });
  return {
    ...{ ...told, runUrl: run, artifact, reportUrl, failed: [] },
    isBroken: handed.outcome !== null && handed.outcome !== 'success',
    comment: {
      visible: (maxCharacters, failed) => commentText(report, { reportUrl, runUrl: run, failed, maxCharacters }),
      marker: writeMarker(marker),
    },
    inlineComments: inlineComments(report, reportUrl),
  };
}

/** The upload gives the digits alone. */
const withPrefix = (digest: string | null): string | null =>
  digest === null || digest.includes(':') ? digest : `sha256:${digest}`;

/** Whose run it is, where its token may only read by design. */
async function readOnlyRun(): Promise<ReadOnlyRun | null> {
  return keyless(readEvent(await workflowEvent()));
}

/** Whatever is sent holds no secret of this process. */
function withoutSecrets(github: Github): Github {
  return { ...github, send: (route, parameters) => github.send(route, redacted(parameters) as Parameters) };
}

function redacted(value: unknown): unknown {
  if (typeof value === 'string') return redactKnown(value);
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redacted(inner)]));
}

/** What became of it: in the log, in the job summary, and for the gate in one line. */
async function tell(posted: readonly Posted[], world: World): Promise<number> {
  const problems = posted.flatMap((each) => each.problems);
  for (const { said } of posted) if (said !== null) world.log.info(said);
  for (const problem of problems) world.log.warning(formatProblem(problem));
  if (!readRunner().inActions) return problems.length ? 2 : 0;
  if (!problems.length) return 0;
  await setStepOutput('delivery', problems.map(({ what, why, fix }) => `${what}: ${why}; ${fix}`).join(' | '));
  const { summaryFile } = world.runner;
  if (summaryFile !== null) await world.appendFile(summaryFile, deliverySection(problems));
  return 0;
}
