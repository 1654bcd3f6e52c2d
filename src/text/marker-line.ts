/** Writes what a comment remembers as one line that people do not see, and reads it back; nothing but a whole and well-formed one is read. */
import * as v from 'valibot';
import { ORIGINS } from '../domain/finding.js';
import type { Marker } from '../domain/marker.js';
import { CONCLUSIONS } from '../domain/report.js';
import { PAST_STATES } from '../domain/round.js';
import { CLASSIFICATIONS, RISKS, SEVERITIES } from '../domain/severity.js';

const OPENING = '<!-- deep-review-action ';
const CLOSING = ' -->';

/** Every comment of ours begins so; what an app of the same account repeats of a stranger's text does not both begin and end like one. */
export const COMMENT_START = '### Deep Review';

/** GitHub takes no longer comment. */
export const COMMENT_MAX = 65_536;

/** The marker as an HTML comment on one line. No text in it can end the comment, begin another or call somebody: the signs that could are escaped. */
export function writeMarker(marker: Marker): string {
  const json = JSON.stringify(marker).replace(
    /[<>&@#\u002d\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${OPENING}${json}${CLOSING}`;
}

/** The marker of a comment: the last line of one that begins like ours, since everything before it may quote a stranger. `null` when that is none. */
export function readMarker(body: string): Marker | null {
  const text = body.trimEnd();
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (
    !text.startsWith(COMMENT_START) ||
    !line.startsWith(OPENING) ||
    !line.endsWith(CLOSING) ||
    line.length > COMMENT_MAX
  )
    return null;
  const json = line.slice(OPENING.length, line.length - CLOSING.length);
  // What we write holds none of these.
  if (/[<>-]/.test(json)) return null;
  try {
    const { success, output } = v.safeParse(marker, JSON.parse(json));
    return success ? output : null;
  } catch {
    return null;
  }
}

const text = v.string();
const known = v.nullable(text);
const origin = v.object({
  kind: v.picklist(ORIGINS),
  commit: v.nullable(v.object({ sha: text, date: text, subject: text })),
  reason: text,
});

const place = v.object({
  path: text,
  lines: v.nullable(v.object({ start: v.number(), end: v.number() })),
  side: v.picklist(['head', 'base']),
  primary: v.boolean(),
  code: v.array(text),
});

const finding = v.object({
  ...{ id: text, key: text, severity: v.picklist(SEVERITIES), contested: v.boolean() },
  ...{ risk: v.nullable(v.picklist(RISKS)), classification: v.nullable(v.picklist(CLASSIFICATIONS)) },
  ...{ title: text, body: text, said: v.array(v.object({ reviewer: text, file: text, text })), places: v.array(place) },
  ...{ origin, fix: text, reviewers: v.array(text), since: v.number(), seenAt: known, leg: known },
});

const marker = v.object({
  version: v.literal(1),
  ...{ report: text, subject: text, head: known, round: v.number(), startedAt: text, run: known },
  leg: v.nullable(v.object({ workflow: v.number(), job: text, index: text, step: known, name: known })),
  artifact: v.nullable(v.object({ id: text, digest: known })),
  ...{ conclusion: v.picklist(CONCLUSIONS), past: v.picklist(PAST_STATES) },
  ...{ findings: v.array(finding), complete: v.boolean() },
});
