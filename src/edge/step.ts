/** What the step tells the runner besides the report: outputs that the gate and the upload need. */
import { setOutput } from '@actions/core';
import { readRunner } from './inputs.js';

/** Outputs of the review step that are not outputs of the action. `explanation`: why the check is red and how to get green. */
export type StepOutput = 'directory' | 'artifact-name' | 'explanation';

/** Sets an output of the step; does nothing outside a workflow, where `setOutput` would print it. */
export function setStepOutput(name: StepOutput, value: string): void {
  if (readRunner().outputFile !== null) setOutput(name, value);
}
