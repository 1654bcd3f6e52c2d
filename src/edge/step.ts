/** What the step tells the runner besides the report: outputs that the gate and the upload need. */
import { setOutput } from '@actions/core';
import { UserError } from '../domain/problem.js';
import { readRunner } from './inputs.js';
import { redactKnown } from './known-secrets.js';

/** Outputs of the review step that are not outputs of the action. `explanation`: why the check is red and how to get green. */
export type StepOutput = 'directory' | 'artifact-name' | 'explanation';

/** Sets an output of the step, without secrets; does nothing outside a workflow, where `setOutput` would print it. Throws a `UserError` when the runner's file is not there. */
export function setStepOutput(name: StepOutput, value: string): void {
  const file = readRunner().outputFile;
  if (file === null) return;
  try {
    setOutput(name, redactKnown(value));
  } catch (error) {
    throw new UserError([
      {
        what: `the output \`${name}\` of the step cannot be written`,
        why: `\`GITHUB_OUTPUT\` names ${file}: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'the gate cannot learn the conclusion without it: let no step of the job clean the folder of the runner’s command files, and run the job again',
      },
    ]);
  }
}
