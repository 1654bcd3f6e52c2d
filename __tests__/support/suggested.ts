/** Takes a suggestion as GitHub does when somebody commits it. */
import type { InlinePlace } from '../../src/domain/inline-place.js';

/** What GitHub makes of a file when somebody commits the suggestion. */
export function suggested(text: string, { startLine, endLine, suggestion }: InlinePlace): string {
  const lines = text.split('\n');
  const put = (suggestion ?? '').split('\n').slice(0, -1);
  return [...lines.slice(0, startLine - 1), ...put, ...lines.slice(endLine)].join('\n');
}
