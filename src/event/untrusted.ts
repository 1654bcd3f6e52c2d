/** Decides whether a stranger's head may be read where the job holds secrets: for exactly the head that somebody who may write has labelled. */
import type { Problem } from '../domain/problem.js';
import type { Reviewer } from '../domain/reviewer.js';
import type { Settings, UntrustedMode } from '../domain/settings.js';
import { isSameName } from '../domain/values.js';
import { apiReason } from '../text/wording.js';
import { integer, sha, text, type EventFacts } from './payload.js';
import type { ApiAnswer } from './pull-request.js';

/** The label that asks for a review of a fork's head. */
export const REVIEW_LABEL = 'deep-review';

/**
 * Whether `untrusted: data` can speak of the event at all. On `pull_request_target` the base's workflow runs, and the event
 * names pull request, head and who asks. Comments and other workflows' ends name a head that may have moved since, or none.
 */
export function mayBeData({ event, foreign }: Pick<EventFacts, 'event' | 'foreign'>): boolean {
  return event === 'pull_request_target' && foreign === true;
}

/** What was asked before the head is fetched. */
export interface LabelledHead {
  readonly facts: EventFacts;
  /** The pull request as it is now, and what the one who labelled may do. */
  readonly pull: ApiAnswer;
  readonly permission: ApiAnswer;
  /** Whether what the workflow checked out is in the base branch. */
  readonly isBaseCheckedOut: boolean;
}

/** Why the head is not read; `null` when it is. */
export function whyNotRead({ facts, pull, permission, isBaseCheckedOut }: LabelledHead): Problem | null {
  const { head, number, sender } = facts;
  const label = facts.action === 'labeled' ? facts.label : null;
  const what = `the head of #${String(number ?? 0)} is not read: it comes from a fork`;
  // GitHub's labels, and its expressions, are the same in any case of letters.
  if (label === null || !isSameName(label, REVIEW_LABEL)) {
    const why = `\`untrusted: data\` reads it when somebody with write access puts the label \`${REVIEW_LABEL}\` on, and this event is another`;
    return {
      what,
      why,
      fix: `run the workflow on \`types: [labeled]\` with \`if: github.event.label.name == '${REVIEW_LABEL}'\`, read the change, and label it`,
    };
  }
  const ask =
    'give the job `permissions: { contents: read, pull-requests: read }`, and let somebody with write access put the label on again';
  if (pull?.kind !== 'done' || permission?.kind !== 'done') {
    const answer = pull?.kind === 'failed' ? pull : permission?.kind === 'failed' ? permission : null;
    const why = answer ? apiReason(answer) : 'without `github-token` nobody can be asked';
    return {
      what,
      why: `whether the label still speaks of that head, and who put it on, is not known (${why})`,
      fix: ask,
    };
  }
  if (!['admin', 'write'].includes(text(permission.data, 'permission') ?? '')) {
    const why = `@${sender ?? ''} put the label on and has no write access: the triage role may label, and it may not decide this`;
    return { what, why, fix: `ask someone who has it to read the change, take the label off and put it on again` };
  }
  const now = sha(text(pull.data, 'head', 'sha'));
  const isIt = integer(pull.data, 'number') === number && text(pull.data, 'state') === 'open';
  if (!isIt || now !== head || head === null) {
    const why = `the label counts for ${short(head)} only, and the pull request ${isIt ? `stands at ${short(now)}` : 'is not open'} now`;
    return { what, why, fix: 'read what was pushed since, take the label off and label again' };
  }
  if (isBaseCheckedOut) return null;
  const why = 'the checkout is no commit of the base branch: files of a stranger lie where later steps of the job run';
  return {
    what,
    why,
    fix: 'check out the base: leave `ref` and `repository` of actions/checkout out, and give it `fetch-depth: 0`',
  };
}

const short = (commit: string | null): string => commit?.slice(0, 12) ?? 'no commit';

/** Only presets read a stranger's head: what a command does with it is not known, and stored reviews would stand in its place. */
export function notAsData(reviewers: readonly Reviewer[]): Problem[] {
  return reviewers.flatMap(({ id, source }) => {
    if (source.kind === 'preset') return [];
    const kind = source.kind === 'command' ? 'run' : 'replay';
    const does =
      source.kind === 'command' ? 'a command may execute what it finds' : 'stored reviews are of another change';
    return {
      what: `reviewers: \`${id}\` is no preset, and the head comes from a fork`,
      why: `with \`untrusted: data\` nothing of it may be executed: ${does} (\`${kind}:\`)`,
      fix: 'give this workflow a configuration of presets only (`claude`, `codex`, `gemini`), and run the others on `pull_request`, which has no secrets',
    };
  });
}

/** Who reads a stranger's head does it behind walls, whatever is configured. */
export function behindWalls(settings: Settings, untrusted: UntrustedMode): Settings {
  return untrusted === 'data' ? { ...settings, isolation: 'required' } : settings;
}

/** What a report says of a head that was read as data. */
export function readAsData({ head, sender, number }: EventFacts): Problem {
  return {
    what: `the head of #${String(number ?? 0)} comes from a fork and was read as data`,
    why: `@${sender ?? ''} labelled ${short(head)}; nothing of it was checked out beside the workflow or executed, and the base's configuration and notes counted`,
    fix: 'none; what is pushed from now on has to be labelled again',
  };
}
