/** A key of a JSON review enters; the part of the review it names leaves. The one schema, with its aliases (docs/reading.md prints it). */
import { gradeOfPhrase, type Grade } from './grades.js';
import type { Member } from './json.js';

/** Lists of points beside the findings, as `Review` names them; each name in the singular and the plural. */
const POINT_PARTS = {
  concerns: 'concern designconcern question openquestion risk',
  strengths: 'strength positive positivefeedback positiveaspect praise highlight goodpoint',
  testing: 'test testing testingassessment testassessment testgap testinggap testcoverage missingtest',
  documentation: 'doc documentation documentationassessment documentationgap docgap',
  commitStructure: 'commit commitstructure',
  limitations: 'limitation acknowledgedlimitation assumption outofscope',
  feedback: 'feedback unresolvedfeedback',
} as const;
export type PointPart = keyof typeof POINT_PARTS;

const PARTS = {
  ...POINT_PARTS,
  summary:
    'summary executivesummary reviewsummary overview overall overallassessment overallexplanation explanation description assessment conclusion note remark abstract message body text title',
  verdict:
    'verdict overallverdict decision reviewdecision recommendation mergerecommendation overallcorrectness status outcome approval approve approved lgtm mergeable safetomerge passed success correct patchiscorrect clean event conclusion',
  /** What says that the reviewer did not do its work. */
  trouble: 'error failure failed refusal refused exception incomplete truncated aborted cancelled',
  coverage: 'coverage coveragesummary filesreviewed reviewedfile filecoverage',
  /** What an earlier round found, and descriptions of what the change does: no findings of this review. */
  aside:
    'resolvedissue resolvedfinding fixedissue fixedfinding previousissue previousfinding priorissue priorfinding earlierfinding resolved resolution walkthrough',
  /** Facts about the review that cannot hold a finding. */
  meta: 'schema version schemaversion model reviewer author timestamp date generatedat reviewedat duration tool id type kind name pr prnumber pullrequest branch base head commitsha sha repository repo confidence confidencescore overallconfidencescore score overallscore language nonce token usage cost metadata',
} as const;

function names(list: string): readonly string[] {
  return list.split(' ');
}

/** The fields of a finding, each with its aliases; the first that is there counts, of grades all. */
export const FIELDS = {
  title: names('title name headline heading summary issue finding'),
  text: names(
    'body description details detail explanation message comment content text problem rationale reason reasoning impact note',
  ),
  id: names('id ref identifier findingid'),
  class: names('classification class category type kind'),
  grade: names('severity severitylevel priority prioritylevel level criticality'),
  /** Nothing but a path, with or without lines behind it. */
  path: names('file path filename filepath absolutefilepath relativepath uri'),
  /** A place: an object, a text, or a list of those. */
  place: names('codelocation location locations where place places files position'),
  start: names('line lines startline linestart linenumber linenumbers start begin fromline linerange range'),
  end: names('endline lineend end to until toline'),
  code: names('code codesnippet snippet quote quotedcode evidence existingcode currentcode'),
  fix: names('fix suggestedfix suggestion recommendation remediation proposedfix solution resolution'),
  newCode: names('suggestedcode replacement fixedcode newcode improvedcode'),
  diff: names('diff patch fixdiff suggesteddiff'),
  language: names('language'),
} as const;

/** What a key names: `findings` with the grade of the list, or another part; `unknown` is read for lists of findings and else is unread. */
export type Role =
  | { readonly kind: 'findings'; readonly grade: Grade | null }
  | { readonly kind: PointPart | 'summary' | 'verdict' | 'coverage' | 'trouble' | 'aside' | 'meta' | 'unknown' };

const BY_NAME = new Map<string, Role>(
  Object.entries(PARTS).flatMap(([kind, names]) =>
    names.split(' ').flatMap((name) => [name, `${name}s`].map((one) => [one, { kind } as Role] as const)),
  ),
);

const DEFECTS = /^(?:findings?|issues?|comments|problems?|bugs?|defects?|vulnerabilit(?:y|ies)|violations?)$/;
const FILLER =
  /^(?:results?|items?|annotations?|diagnostics?|severity|priority|level|list|code|review|inline|new|other|all|counts?|total|number|num|of|found|details?)$/;

/** The part that a key names: `criticalIssues`, `critical_issues` and `Critical Issues` are one. */
export function roleOf({ key, name }: Pick<Member, 'key' | 'name'>): Role {
  const named = BY_NAME.get(name);
  if (named) return named;
  const spaced = key
    .slice(0, 80)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const words = spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const said = words.filter((word) => !DEFECTS.test(word) && !FILLER.test(word));
  const grade = gradeOfPhrase(words.join(' ')) ?? gradeOfPhrase(said.join(' '));
  const isList =
    words.length > 0 && (said.length === 0 || (said.length < 4 && words.some((word) => DEFECTS.test(word))));
  return grade !== null || (isList && !said.includes('no')) ? { kind: 'findings', grade } : { kind: 'unknown' };
}

const CLEAN =
  /^(?:approved?|approves?|lgtm|ok(?:ay)?|pass(?:ed|ing)?|success(?:ful)?|succeeded|clean|(?:patch is )?correct|(?:safe |ready |can )?(?:to )?(?:be )?merged?(?: as is)?|mergeable|ship(?: it)?|accept(?:ed)?|no (?:\p{L}+ )?(?:issues|findings|problems)(?: found)?|none|comment(?:ed)?|neutral|complete[d]?|done|finished|reviewed|yes|true|good|looks good(?: to me)?)$/u;

/** Whether a verdict speaks for the change, in words of the list; any other word does not. */
export function isFavourable(verdict: string): boolean {
  return CLEAN.test(
    verdict
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  );
}

/** Whether a text of a list says that there is nothing in it. */
export function isNone(text: string): boolean {
  return /^\W*(?:none|nothing|n\/?a|no (?:\p{L}+ ){0,3}(?:issues?|findings?|problems?|bugs?|concerns?|suggestions?))(?: (?:found|identified|noted|to report))?\W*$/iu.test(
    text.slice(0, 200),
  );
}
