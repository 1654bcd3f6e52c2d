import { describe, expect, test } from '@jest/globals';
import { NOTHING_KNOWN, type ReadingContext, type Review } from '../../src/domain/finding.js';
import { parseReview } from '../../src/parse/parse.js';

const read = (text: string, context: ReadingContext = NOTHING_KNOWN): Review =>
  parseReview({ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', text, reads: 'markdown', nonce: null }, context);

const bodyOf = (body: string, files: readonly string[] = []): string | undefined =>
  read(`## Important Issues\n\n1. **It leaks** — \`src/a.ts:3\`\n\n${body}\n`, { ...NOTHING_KNOWN, files }).findings[0]
    ?.body;

describe('a text for readers', () => {
  test.each([
    ['(important, gap)\n\nThe loop ends.', 'The loop ends.'],
    ['**Severity:** high\n\n`gap`\n\nThe loop ends.', 'The loop ends.'],
    ['The loop ends. (important, gap)', 'The loop ends.'],
    ['The loop ends.\n\n(important, gap)', 'The loop ends.'],
    ['`209`, `219`\n\nThe loop ends.', 'The loop ends.'],
    ['`209`, `219` (critical, gap)\n\nThe loop ends.', 'The loop ends.'],
    ['`209` of them stay open.', '`209` of them stay open.'],
    ['The gap is important.', 'The gap is important.'],
    ['It ends (critical: the gap lets anybody in)', 'It ends (critical: the gap lets anybody in)'],
    ['The loop ends. (suggestion, gap — older than this)', 'The loop ends. (suggestion, gap — older than this)'],
    ['**Problem:** The loop ends.', 'The loop ends.'],
    ['- **Problem:** The loop ends.\n- **Fix:** Go on.', 'The loop ends.\n\nFix: Go on.'],
    ['Details: the loop ends.\n\n**Suggested fix:**\n\n```ts\nx;\n```', 'the loop ends.\n\nFix:\n\n```ts\nx;\n```'],
  ])('stands without tags and labels that were read: %j', (body, text) => {
    expect(bodyOf(body)).toBe(text);
  });

  const ROOT = '/Users/me/git/project';

  test.each([
    [
      `See [\`src/b.ts:9\`](${ROOT}/src/b.ts#L9) and [a.ts](${ROOT}/src/a.ts#L3).`,
      'See `src/b.ts:9` and `src/a.ts:3`.',
    ],
    [`See [the loop](${ROOT}/src/a.ts#L3-L5).`, 'See the loop (`src/a.ts:3-5`).'],
    [`See [\`src/b.ts:9\`](${ROOT}/src/b.ts#L9)-[\`11\`](${ROOT}/src/b.ts#L11).`, 'See `src/b.ts:9`-`11`.'],
    [`In \`${ROOT}/src/a.ts:3\` it ends.`, 'In `src/a.ts:3` it ends.'],
    [
      `As [documented](https://example.org/a) in /etc/passwd.`,
      'As [documented](https://example.org/a) in /etc/passwd.',
    ],
    [`\`HOME: /Users/me\` is one machine's.`, `\`HOME: /Users/me\` is one machine's.`],
    [`\`\`\`ts\nopen('${ROOT}/src/a.ts');\n\`\`\``, `\`\`\`ts\nopen('${ROOT}/src/a.ts');\n\`\`\``],
  ])('names files as the repository does: %j', (body, text) => {
    expect(bodyOf(body)).toBe(text);
  });

  test('a checkout that only the points of other sections name', () => {
    const text =
      '## Important Issues\n\n1. **It leaks** — `src/a.ts:3`\n\nIt ends.\n\n' +
      `## Strengths\n\n- The split of \`${ROOT}/src/a.ts\` is clean.\n`;
    expect(read(text).strengths[0]?.text).toBe('The split of `src/a.ts` is clean.');
  });

  test('the repository knows a checkout that the review never names otherwise; Windows too', () => {
    expect(bodyOf('In `C:\\work\\repo\\lib\\deep\\b.ts:4` it ends.', ['lib/deep/b.ts'])).toBe(
      'In `lib/deep/b.ts:4` it ends.',
    );
    expect(bodyOf('In `/tmp/x1/clone/lib/b.ts` it ends.')).toBe('In `/tmp/x1/clone/lib/b.ts` it ends.');
    expect(bodyOf('In `/tmp/x1/clone/lib/b.ts` it ends.', ['lib/b.ts'])).toBe('In `lib/b.ts` it ends.');
  });

  test('titles, places and points too; the stored text stays as it was', () => {
    const text = `## Important Issues\n\n1. **\`${ROOT}/src/a.ts\` leaks** — [a.ts](${ROOT}/src/a.ts#L3)\n\nSee \`src/a.ts\`.\n\n## Testing Assessment\n\n- Nothing tests \`${ROOT}/src/a.ts\`.\n`;
    const review = read(text);
    expect(review.findings[0]).toMatchObject({ title: '`src/a.ts` leaks', locations: [{ path: 'src/a.ts' }] });
    expect(review.testing[0]?.text).toBe('Nothing tests `src/a.ts`.');
    expect(review.text).toBe(text);
  });
});
