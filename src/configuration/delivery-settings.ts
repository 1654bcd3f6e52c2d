/** Rows of the settings table on where a report is posted. None of them decides what passes. */
import { oneOf, row } from './setting-rows.js';

/** What is posted on GitHub, and what the log marks. */
export function deliverySettings() {
  return {
    comment: row(oneOf(['off', 'sticky'] as const), 'off', {
      example: 'comment: sticky',
      holds: null,
      about:
        '`sticky` keeps one comment on the pull request up to date: verdict, table of findings, way out, link; needs `pull-requests: write`. Default: `off`.',
    }),
    'inline-comments': row(oneOf(['off', 'on'] as const), 'off', {
      example: 'inline-comments: on',
      holds: null,
      about:
        '`on` posts important and worse findings that the change introduced or exposed at their lines, ten at most, with a suggestion where the fix replaces exactly these lines; needs `pull-requests: write`, and `contents: write` too where threads of fixed findings are to be resolved. Default: `off`.',
    }),
    annotations: row(oneOf(['on', 'off'] as const), 'on', {
      example: 'annotations: off',
      holds: null,
      about:
        '`on` marks the same findings as annotations of the check, ten at most; needs no permission. Default: `on`.',
    }),
    status: row(oneOf(['off', 'on'] as const), 'off', {
      example: 'status: on',
      holds: null,
      about:
        '`on` sets a commit status on the head, for events whose check stands elsewhere; needs `statuses: write`. Default: `off`.',
    }),
    'upload-sarif': row(oneOf(['off', 'on'] as const), 'off', {
      example: 'upload-sarif: on',
      holds: null,
      about:
        '`on` uploads the SARIF file to code scanning; needs `security-events: write`, which a run of a fork does not get. Default: `off`.',
    }),
  } as const;
}
