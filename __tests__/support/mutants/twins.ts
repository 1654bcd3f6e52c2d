/** Harmless texts that look like findings: what a green review may hold and stay green. */
import { fenced, placeOf, type Dice } from './defect.js';
import * as at from './host.js';
import type { Host, Place } from './host.js';
import { shape, whole, type Given, type Shape } from './shape.js';

type Words = readonly [string, ...string[]];

function twin(
  name: string,
  place: Place | readonly [Place, ...Place[]],
  write: (given: Given) => string,
  seen?: string,
): Shape {
  return shape([`twin/${name}`, 'green'], place, write, seen === undefined ? {} : { seen });
}

/** A harmless finding of a lower severity comes with it. */
function withFinding(name: string, place: Place, write: (given: Given) => string): Shape {
  return shape([`twin/${name}`, 'green'], place, write, { adds: 1 });
}

/** One of these sentences in that place. */
export function said(name: string, place: Place | readonly [Place, ...Place[]], words: Words, seen?: string): Shape {
  return twin(name, place, ({ chance }) => chance.pick(words), seen);
}

/** Written about one of the host's findings; no twin where it has none with an id. */
function about(name: string, place: Place, write: (id: string, chance: Dice, host: Host) => string): Shape {
  return whole(`twin/${name}`, 'green', ({ host, chance }) => {
    const [first, ...rest] = at.idsOf(host).filter((id) => !id.startsWith('C'));
    return first === undefined ? null : place(host, write(chance.pick([first, ...rest]), chance, host));
  });
}

const NONES: readonly Shape[] = [
  said('none-words', at.inCritical, [
    ...([
      'None.',
      'None',
      '- None',
      '_None identified._',
      '**None.**',
      'N/A',
      'No critical issues found.',
      'None found in this change.',
    ] as const),
    ...([
      'No issues at this level.',
      'None identified in the changed code.',
      '✅ None',
      'No critical findings.',
      'Nothing critical.',
      'No blocking issues were found.',
      '(none)',
      'No critical issues identified.',
    ] as const),
  ]),
  said(
    'none-heading',
    at.asCritical,
    [
      'Critical Issues (0)\n\nNone.',
      'Critical Findings\n\nNone.',
      '🔴 Critical\n\nNone.',
      'Critical (must fix before merge)\n\nNone.',
      'Blockers\n\nNone.',
      'Must fix\n\nNothing.',
      'Critical Issues: none',
      'P0\n\nNone.',
    ],
    'Prompt templates that keep empty sections',
  ),
  about('none-because', at.inCritical, (id, chance) =>
    chance.pick([
      `None. ${id} is close, yet its window is too narrow to count as critical.`,
      `None. The race in ${id} is narrow; it does not qualify as critical.`,
      `None; ${id} below is the most serious one.`,
      `None. I weighed ${id} and left it where it is.`,
    ]),
  ),
  about(
    'none-after-weighing',
    at.afterNone,
    (id) =>
      `${id} was considered for this section and is listed below, since the old behaviour comes back after one retry.`,
  ),
  said('denials', at.inSummary, [
    'No critical issues were found.',
    'Nothing here blocks the merge.',
    'There are no security issues in this change.',
    'I found no critical or blocking problems.',
    'A blocker it is not.',
    'No blockers.',
    'No data loss and no security problem was found.',
  ]),
  said(
    'defect-section-denies',
    [at.beforeCritical, at.afterFindings],
    [
      '= Security\n\nReviewed the query and the deletion; no issues found.',
      '= Security\n\nNo security issues found.',
      '= Vulnerabilities\n\nNone.',
      '= Blocking Issues\n\nNone.',
      '= Security concerns\n\nNo security concerns identified.',
      '= Bugs\n\nNothing found.',
      '= Security Review\n\nNo vulnerabilities were found in the changed code.',
      '= Requested changes\n\nNone.',
    ],
  ),
];

const LEADS: readonly Shape[] = [
  said('lead-in', at.leadingImportant, [
    'One issue needs attention before merging:',
    'The following should be looked at first.',
    'These are worth mending before the release:',
    'Two things stand out here.',
    'I would like to see the following addressed:',
    'Listed by how likely they are to be noticed.',
  ]),
  said('narration', at.atTop, [
    "I'll start by reading the diff and the files around it.",
    'Now I have the full picture. Here is the review.',
    'Let me look at the critical parts of the change first.',
    "I've read all changed files. The error handling deserved the most attention.",
  ]),
  said('closing-words', at.atEnd, [
    'Let me know if you want me to mend any of these.',
    'Overall a careful change. Thanks for the tests!',
    'Happy to look again once the comments are addressed.',
  ]),
  twin(
    'think',
    at.atTop,
    () =>
      '<think>\nIs this a critical issue? The lock is dropped early. C1 maybe. No: the caller holds another one.\n</think>',
  ),
  said(
    'harmless-headings',
    [at.beforeCritical, at.afterFindings],
    [
      '= High-level overview\n\nThe change moves two helpers into a package of their own.',
      '= Critical path\n\nThe store is read on each request, through one cache.',
      '= Critical section\n\nThe lock is held for three statements and no I/O.',
      '= Important context\n\nThe file is generated by the build and was not read.',
      '= Major version bump\n\nThe dependency goes from 3 to 4; its notes name no change that is used here.',
      '= Blocking I/O\n\nThe reader stays on its own thread.',
      '= Scope\n\nOnly the changed files were read.',
      '= Methodology\n\nRead the diff, then each caller.',
    ],
  ),
  twin(
    'legend',
    [at.atTop, at.inSummary],
    () => 'Severity levels used below: critical (must fix), important (should fix), suggestion (optional).',
  ),
  twin('counts', [at.atTop, at.inSummary], ({ host }) => {
    const count = (severity: string): string =>
      String(host.findings.filter((each) => each.severity === severity).length);
    return `Findings: ${count('critical')} critical, ${count('important')} important, ${count('suggestion')} suggestions.`;
  }),
  twin(
    'counts-table',
    at.inSummary,
    ({ host }) => {
      const count = (severity: string): string =>
        String(host.findings.filter((each) => each.severity === severity).length);
      return `| Severity | Count |\n|---|---|\n| Critical | ${count('critical')} |\n| Important | ${count('important')} |\n| Suggestion | ${count('suggestion')} |`;
    },
    'Review reports with a summary table',
  ),
];

const WORDS: readonly Shape[] = [
  said('products', at.inDesign, [
    '- The archive in S3 is written by another job; the C4 diagram in docs shows it. (future)',
    '- S3 uploads and EC2 roles stay as they were. (in-scope)',
    '- The I2 bus and the C1 connector are set up in one place. (in-scope)',
    '- P2P sync and the I18N table are untouched. (future)',
    '- The M1 build and the A1 size are both in the matrix. (future)',
  ]),
  said('weighed', at.inSummary, [
    'Nothing critical was found; the one important point is a division.',
    'None of the points is a blocker, and the high-level design is sound.',
    'The critical path is covered by tests, and the rest is of low risk.',
    'It would be critical if the flag were on by default; it is not.',
  ]),
  said(
    'words-in-prose',
    [at.inTesting, at.inDesign],
    [
      '- A test for the critical path exists.',
      '- The critical section is short and holds no I/O.',
      '- The caller must hold the lock, which the comment says.',
      '- High-level behaviour is tested; the low-level parser is not.',
      '- Severity words of the linter are mapped in one table.',
      '- The blocking read sits on its own thread.',
      '- Error, warning and note are all covered.',
    ],
  ),
  said('commit-titles', at.inCommits, [
    '- `Fix critical crash on start` is well scoped.',
    '- "Resolve blocker in the release job" could name the job.',
    '- The commit that mends the P0 of last week stands alone, as it should.',
  ]),
  said('paths-with-words', at.inCoverage, [
    '- `docs/critical.md`: reviewed',
    '- `src/severity/critical.ts`: trivial',
    '- `internal/blocker/blocker.go`: reviewed',
    '- `pkg/P0/s3.go`: reviewed',
  ]),
  withFinding(
    'word-in-item',
    at.inSuggestions,
    ({ defect, chance }) =>
      `**S9. ${chance.pick(['Name the critical-path helper after what it does', 'Say in the comment why the section is critical', 'Rename `isCritical` to `gates`', 'Describe the high watermark'])}** — \`${placeOf(defect)}\` (suggestion, enhancement)\n\nThe reader cannot tell it from the other one.`,
  ),
  withFinding(
    'severity-weighed-in-body',
    at.inImportant,
    ({ defect }) =>
      `**I9. Cache keeps entries for ever** — \`${placeOf(defect)}\` (important, regression)\n\nNot critical: a restart empties it. It would be a blocker with a bigger map.`,
  ),
];

const QUOTES: readonly Shape[] = [
  withFinding(
    'quoted-linter',
    at.inSuggestions,
    ({ defect }) =>
      `**S9. Silence the linter** — \`${placeOf(defect)}\` (suggestion)\n\n> A linter said: **C1. Critical: unused constant** — ${defect.path}:1\n\nThat is not so: it is exported elsewhere.`,
  ),
  withFinding(
    'quoted-comment',
    at.inSuggestions,
    ({ defect }) =>
      `**S9. Answer the comment** — \`${placeOf(defect)}\` (suggestion)\n\n> **[Critical]** this must never be merged\n\nThe code that this was about is gone.`,
  ),
  withFinding('quoted-template', at.inSuggestions, ({ defect, chance }) => {
    const fence = chance.pick(['```', '~~~', '````']);
    return `**S9. Template asks for too much** — \`${placeOf(defect)}\` (suggestion, enhancement)\n\n${fenced('## Critical Issues\n\nC1. **Title** — `src/a.ts:1` (critical)\n\n## Suggestions', 'markdown', fence)}\n\nOne heading would do.`;
  }),
  withFinding(
    'quoted-log',
    at.inSuggestions,
    ({ defect }) =>
      `**S9. Shorten the log** — \`${placeOf(defect)}\` (suggestion)\n\n${fenced('CRITICAL: disk is full\n[P0] page the owner\nseverity: critical')}\n\nThree lines say one thing.`,
  ),
  withFinding(
    'quoted-json',
    at.inSuggestions,
    ({ defect }) =>
      `**S9. Sort the keys** — \`${placeOf(defect)}\` (suggestion)\n\n${fenced('{"findings": [{"severity": "critical", "title": "example", "file": "a.ts", "line": 1}]}', 'json')}\n\nThe fixture is compared as text.`,
  ),
  withFinding(
    'inline-marks',
    at.inSuggestions,
    ({ defect }) =>
      `**S9. Escape the marks** — \`${placeOf(defect)}\` (suggestion)\n\nThe text may hold \`<!--\`, \`## Critical\` or \`[P0]\`, which the page shows as they are.`,
  ),
];

const EARLIER: readonly Shape[] = [
  said(
    'recap-fixed',
    [at.beforeCritical, at.afterFindings],
    [
      '= Prior Findings\n\n- C1 (path traversal in the download): fixed, verified in the handler.\n- S2 (raw markup): Fix correct.',
      '= Verification of earlier findings\n\n- **C1. Token in the log**: fixed.\n- **I3. Missing limit**: fixed, tested.',
      '= Previous round\n\nAll three findings of the last round are fixed, C1 among them.',
    ],
  ),
  said('feedback-resolved', at.afterFindings, [
    '= Unresolved Feedback\n\nNone.',
    '= Unresolved Feedback\n\n- @ada: "critical: this leaks the lock". Resolved by the second commit.',
    '= Unresolved Feedback\n\nThe comment on the blocking call was answered and mended.',
  ]),
];

/** All of them. */
export const OWN_TWINS: readonly Shape[] = [...NONES, ...LEADS, ...WORDS, ...QUOTES, ...EARLIER];
