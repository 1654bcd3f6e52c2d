/** Tells from an event whether a label on the pull request asks for a full reading. */
import { FULL_LABEL } from '../domain/carried.js';
import type { WorkflowEvent } from './payload.js';

/** As the labels stood at the event; GitHub tells names of labels apart without regard to case. */
export function asksForFullRound(event: WorkflowEvent | null): boolean {
  const { payload } = event ?? { payload: null };
  return [...labelsIn(payload, 'pull_request'), ...labelsIn(payload, 'issue')].some(
    (name) => name.toLowerCase() === FULL_LABEL,
  );
}

function labelsIn(payload: unknown, of: 'pull_request' | 'issue'): string[] {
  const labels = field(field(payload, of), 'labels');
  if (!Array.isArray(labels)) return [];
  return labels.flatMap((label: unknown) => {
    const name = field(label, 'name');
    return typeof name === 'string' ? [name] : [];
  });
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : null;
}
