/** Marks the worst findings at their lines in the check, by commands to the runner: no permission is needed. */
import { type Anchor, fits } from '../domain/finding.js';
import { MARKED_AT_MOST, markedFindings } from '../domain/marked.js';
import { type Report, type ReportFinding, shortNames } from '../domain/report.js';
import { type Annotation, ANNOTATION_LEVELS, type AnnotationLevel, type Channel } from '../seams.js';
import { cutTitle } from '../text/clauses.js';
import { leadOf } from '../text/lead.js';
import { cutAtWord, inDigits, listed } from '../text/wording.js';

/** One less than the runner keeps of each level: the gate's own error comes after them. */
const OF_A_LEVEL = 9;
/** The runner cuts messages at 4,096 characters; signs that it must not obey are written longer. */
const MESSAGE_MAX = 1_300;
const TITLE_MAX = 200;
const LEAD = { sentences: 3, characters: 900 };

export const annotations: Channel = {
  name: 'annotations',
  required: false,
  deliver(report, _documents, { log }) {
    if (report.delivery.annotations === 'off' || log.annotate === undefined) return Promise.resolve([]);
    const all = markedFindings(report);
    for (const annotation of annotationsOf(all, report)) log.annotate(annotation);
    const more = all.length - MARKED_AT_MOST;
    if (more > 0) log.info(`annotations: ${inDigits(more, 'more finding')} of this kind in the job summary`);
    return Promise.resolve([]);
  },
};

function annotationsOf(findings: readonly ReportFinding[], report: Report): Annotation[] {
  const taken: AnnotationLevel[] = [];
  return findings.slice(0, MARKED_AT_MOST).flatMap((finding) => {
    const level = levelFor(finding, report, taken);
    if (level === null) return [];
    taken.push(level);
    return [{ level, ...placeOf(finding), title: titleOf(finding), message: messageOf(finding, report) }];
  });
}

/** A trial's check is green: nothing in it is an error. Where a level is full the next one is taken. */
function levelFor(
  { severity }: ReportFinding,
  { decision }: Report,
  taken: readonly AnnotationLevel[],
): AnnotationLevel | null {
  const wanted = severity === 'critical' && decision.gate !== 'trial' ? 'error' : 'warning';
  const from = ANNOTATION_LEVELS.indexOf(wanted);
  const isFree = (level: AnnotationLevel): boolean => taken.filter((each) => each === level).length < OF_A_LEVEL;
  return ANNOTATION_LEVELS.slice(from).find(isFree) ?? null;
}

/** Lines that the diff shows, where it shows any; else those of the place. Deleted lines have no number at head. */
function placeOf({ inline, locations }: ReportFinding): Pick<Annotation, 'path' | 'lines'> {
  if (inline?.side === 'RIGHT') return { path: inline.path, lines: { start: inline.startLine, end: inline.endLine } };
  const place = locations.find(({ primary }) => primary) ?? locations[0];
  if (!place || !isThere(place)) return { path: null, lines: null };
  return { path: place.path, lines: place.side === 'head' ? place.lines : null };
}

/** A path that nothing confirms may be anything. */
function isThere({ state, path, excerpt }: Anchor): boolean {
  if (state === 'missing' || /^[/\\~]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)) return false;
  return state !== 'unverified' || excerpt !== null;
}

const titleOf = ({ id, title }: ReportFinding): string => `${id} ${cutTitle(title.replaceAll('**', ''), TITLE_MAX)}`;

function messageOf(finding: ReportFinding, report: Report): string {
  const names = shortNames(report.reviewers);
  const who = listed(finding.reviewers.map((id) => names.get(id) ?? id));
  const { severity, classification, fix } = finding;
  const lead = leadOf(finding.body, LEAD).replaceAll('**', '');
  const kind = classification === null ? severity : `${severity}, ${classification}`;
  const facts = `${who === '' ? '' : `${who} · `}${kind}${fits(fix) ? ' · a fix that applies is in the report' : ''}`;
  return cutAtWord([lead, facts].filter((text) => text !== '').join('\n'), MESSAGE_MAX);
}
