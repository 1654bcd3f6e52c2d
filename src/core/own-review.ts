/** The change enters; the program's own review leaves: what in this change would change how changes are reviewed. */
import { addedLines, type Change, type ChangedFile } from '../domain/change.js';
import type { ReviewText } from '../domain/review.js';
import type { Severity } from '../domain/severity.js';
import { configurationFindings, type HeadConfiguration } from './head-configuration.js';

/** Id of the program among the reviewers; it is never configured and never counts for the quorum. */
export const OWN_REVIEWER = 'deep-review';

interface Sensitive {
  readonly matches: RegExp;
  readonly severity: Severity;
  readonly title: string;
  readonly consequence: string;
}

/** Files that decide what reviewers are told, may do, or what the gate lets through. They count from the base, so this change is not affected; the next one is. */
const SENSITIVE: readonly Sensitive[] = [
  {
    matches: /^\.github\/(workflows|actions)\//,
    severity: 'important',
    title: 'This change edits a workflow',
    consequence:
      'A workflow decides whether the review runs at all, with which secrets, and whether its conclusion gates the merge.',
  },
  {
    matches: /^\.github\/deep-review\.(yml|yaml|md)$/,
    severity: 'important',
    title: 'This change edits how reviews are configured',
    consequence: 'It decides which reviewers run, what they are told and which findings block, from the merge on.',
  },
  {
    matches:
      /(^|\/)(CLAUDE(\.local)?|AGENTS(\.override)?|GEMINI)\.md$|(^|\/)\.(claude|codex|agents|gemini|cursor|opencode)\/|(^|\/)(\.mcp|opencode|\.claude)\.json$|^\.github\/copilot-instructions\.md$/,
    severity: 'suggestion',
    title: 'This change edits instructions to coding agents',
    consequence:
      'Reviewers are given the version of the base; from the merge on they and other agents follow this one.',
  },
  {
    matches: /(^|\/)\.gitattributes$|^\.git-blame-ignore-revs$/,
    severity: 'suggestion',
    title: 'This change edits what is hidden from reviewers',
    consequence:
      'Attributes decide which files are summarised as generated, ignored revisions decide whom a line is attributed to, from the merge on.',
  },
];

/** The program's own review as Markdown; `null` when the change touches nothing of the kind. */
export function ownReview(
  change: Pick<Change, 'files'>,
  configurations: readonly HeadConfiguration[] = [],
): ReviewText | null {
  const findings = SENSITIVE.flatMap((kind) => {
    const files = change.files.filter(
      ({ path, previousPath }) => kind.matches.test(path) || kind.matches.test(previousPath ?? ''),
    );
    return files.length ? [{ ...kind, files }] : [];
  });
  const broken = configurationFindings(configurations, 1);
  if (!findings.length && !broken.length) return null;
  const critical = broken.length ? `## Critical Issues\n\n${broken.join('\n\n')}\n\n` : '';
  const sections = (['important', 'suggestion'] as const).map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const letter = severity === 'important' ? 'I' : 'S';
    const written = own.map(({ title, consequence, files }, index) => {
      const places = files.map((file) => `\`${placeOf(file)}\``).join(', ');
      return `**${letter}${index + 1}. ${title}** — ${places} (${severity}, gap)\n\n${consequence} Someone who owns it should read this part by themselves.`;
    });
    return `## ${severity === 'important' ? 'Important Issues' : 'Suggestions'}\n\n${written.join('\n\n') || 'None.'}`;
  });
  const text = `# What in this change changes reviews\n\n${critical}${sections.join('\n\n')}\n`;
  return { reviewer: OWN_REVIEWER, pass: 1, file: `${OWN_REVIEWER}-pass-1.md`, text, reads: 'markdown', nonce: null };
}

function placeOf(file: ChangedFile): string {
  const first = addedLines(file)[0];
  const path = file.path.replace(/[`\r\n]/g, '?');
  return first ? `${path}:${first.start}-${first.end}` : path;
}
