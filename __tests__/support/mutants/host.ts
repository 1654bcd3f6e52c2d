/** A review that is green enters; where something can be planted into it, and the text with it, leave. */

/** A finding that a host already has, as the program reads it. */
export interface HostFinding {
  readonly id: string | null;
  readonly severity: string;
  readonly title: string;
  readonly body: string;
  readonly path: string | null;
  readonly line: number | null;
}

/** A review whose run is green. */
export interface Host {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly HostFinding[];
  readonly paths: readonly string[];
}

interface Heading {
  readonly line: number;
  readonly title: string;
  readonly style: (title: string) => string;
}

interface Outline {
  readonly lines: readonly string[];
  readonly headings: readonly Heading[];
  /** How many times the review starts its critical section: earlier drafts count. */
  readonly drafts: number;
  readonly wrapped: boolean;
}

/** Puts a block into a host; `null` where it has no such place. */
export type Place = (host: Host, block: string) => string | null;

const KNOWN =
  /^(?:\d+\.\s*)?(?:executive|summary|findings|critical|important|suggestion|design|testing|test |documentation|commit|acknowledged|unresolved|coverage|verdict|concerns|strengths)/i;
const CRITICAL = /^(?:\d+\.\s*)?critical\b/i;
const IMPORTANT = /^(?:\d+\.\s*)?important\b/i;
const SUGGESTIONS = /^(?:\d+\.\s*)?suggestion/i;
const FINDINGS = /^(?:\d+\.\s*)?(?:findings|critical|important|suggestion)/i;
const NONE = /^[\s>*_-]*(?:none\b|no (?:critical|issues)|n\/a)/i;

const outlines = new WeakMap<Host, Outline>();

function outlineOf(host: Host): Outline {
  const known = outlines.get(host);
  if (known) return known;
  const lines = host.text.split('\n');
  const headings = headingsIn(lines);
  const wrapped = /^\s*(?:`{3,}|~{3,})/.test(host.text) || /^[ \t]/.test(host.text);
  const drafts = headings.filter(({ title }) => CRITICAL.test(title)).length;
  const outline = { lines, headings, drafts, wrapped };
  outlines.set(host, outline);
  return outline;
}

function headingsIn(lines: readonly string[]): Heading[] {
  const found: Heading[] = [];
  let fence = '';
  lines.forEach((text, line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text);
    if (mark) {
      const [, marks = '', rest = ''] = mark;
      if (fence === '') fence = marks;
      else if (marks.startsWith(fence) && rest.trim() === '') fence = '';
      return;
    }
    if (fence !== '') return;
    const atx = /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(text);
    const bold = /^\*\*([^*]+?)\*\*:?\s*$/.exec(text);
    const title = (atx?.[2] ?? bold?.[1] ?? '').replace(/[*_:]/g, '').trim();
    if (!KNOWN.test(title)) return;
    const marks = atx?.[1];
    found.push({ line, title, style: marks ? (words) => `${marks} ${words}` : (words) => `**${words}**` });
  });
  return found;
}

interface Section {
  readonly heading: Heading;
  /** First line of the body, and the line behind its last one. */
  readonly from: number;
  readonly to: number;
  readonly isNone: boolean;
}

/** The last section of that name, or the first one after a line. */
function section(host: Host, name: RegExp, after = -1): Section | null {
  const { headings, lines } = outlineOf(host);
  const named = headings.filter(({ title, line }) => name.test(title) && line > after);
  const heading = after >= 0 ? named[0] : named.at(-1);
  if (!heading) return null;
  const next = headings.find(({ line }) => line > heading.line)?.line ?? lines.length;
  let to = next;
  while (to > heading.line + 1 && /^\s*(?:-{3,}|\*{3,})?\s*$/.test(lines[to - 1] ?? '')) to -= 1;
  const body = lines.slice(heading.line + 1, to).join('\n');
  return { heading, from: heading.line + 1, to, isNone: NONE.test(body.trim()) && body.trim().length < 200 };
}

function spliced(host: Host, from: number, to: number, block: string): string {
  const { lines } = outlineOf(host);
  return [...lines.slice(0, from), '', ...block.split('\n'), '', ...lines.slice(to)].join('\n');
}

function critical(host: Host): Section | null {
  const found = outlineOf(host).wrapped ? null : section(host, CRITICAL);
  return found?.isNone ? found : null;
}

/** Instead of "None." under the heading of critical findings. */
export const inCritical: Place = (host, block) => {
  const slot = critical(host);
  return slot && spliced(host, slot.from, slot.to, block);
};

/** Behind the words that say "None." under the heading of critical findings. */
export const afterNone: Place = (host, block) => {
  const slot = critical(host);
  return slot && spliced(host, slot.to, slot.to, block);
};

/** Instead of the whole critical section: the first line of the block is its heading, in the host's own style. */
export const asCritical: Place = (host, block) => {
  const slot = critical(host);
  const [title = '', ...rest] = block.split('\n');
  return slot && spliced(host, slot.heading.line, slot.to, [slot.heading.style(title), ...rest].join('\n'));
};

function besideFindings(name: RegExp): Place {
  return (host, block) => {
    const slot = critical(host);
    const found = slot && section(host, name, slot.heading.line);
    return found && spliced(host, found.isNone ? found.from : found.to, found.to, block);
  };
}

/** At the end of the important findings. */
export const inImportant = besideFindings(IMPORTANT);

/** At the end of the suggestions. */
export const inSuggestions = besideFindings(SUGGESTIONS);

/** Right behind the heading of the important findings, which has some. */
export const leadingImportant: Place = (host, block) => {
  const slot = critical(host);
  const found = slot && section(host, IMPORTANT, slot.heading.line);
  return found && !found.isNone ? spliced(host, found.from, found.from, block) : null;
};

function atHeading(find: (host: Host, slot: Section) => number | undefined): Place {
  return (host, block) => {
    const slot = critical(host);
    const line = slot && find(host, slot);
    if (!slot || line === undefined || line === null) return null;
    const [title = '', ...rest] = block.split('\n');
    const own = title.startsWith('= ') ? [slot.heading.style(title.slice(2)), ...rest].join('\n') : block;
    return spliced(host, line, line, own);
  };
}

/** Before the section of critical findings; a first line `= Title` becomes a heading in the host's style. */
export const beforeCritical = atHeading((_, slot) => slot.heading.line);

/** Between the findings and what follows them; `= Title` as above. */
export const afterFindings = atHeading((host, slot) => {
  const { headings } = outlineOf(host);
  return headings.find(({ line, title }) => line > slot.heading.line && !FINDINGS.test(title))?.line;
});

/** Instead of all findings, between what stands before and after them. */
export const insteadOfFindings: Place = (host, block) => {
  const slot = critical(host);
  const { headings, lines, drafts } = outlineOf(host);
  if (!slot || drafts > 1) return null;
  const next = headings.find(({ line, title }) => line > slot.heading.line && !FINDINGS.test(title));
  const group = headings.filter(({ line, title }) => line < slot.heading.line && /^findings/i.test(title)).at(-1);
  const alone =
    group &&
    lines
      .slice(group.line + 1, slot.heading.line)
      .join('')
      .trim() === '';
  return next ? spliced(host, alone ? group.line : slot.heading.line, next.line, block) : null;
};

function inside(name: RegExp): Place {
  return (host, block) => {
    const slot = critical(host);
    const found = slot && section(host, name, slot.heading.line);
    return found && spliced(host, found.to, found.to, block);
  };
}

/** At the end of the testing section. */
export const inTesting = inside(/^test/i);

/** At the end of the design observations. */
export const inDesign = inside(/^(?:\d+\.\s*)?(?:design|concerns)/i);

/** At the end of the commit structure. */
export const inCommits = inside(/^commit/i);

/** At the end of the coverage section. */
export const inCoverage = inside(/^coverage/i);

/** At the end of the executive summary. */
export const inSummary: Place = (host, block) => {
  const slot = critical(host);
  const { headings } = outlineOf(host);
  const summary =
    slot && headings.filter(({ line, title }) => line < slot.heading.line && /summary/i.test(title)).at(-1);
  const found = summary ? section(host, /summary/i, summary.line - 1) : null;
  return found && spliced(host, found.to, found.to, block);
};

/** Before everything; only in reviews that are no second draft. */
export const atTop: Place = (host, block) => {
  const { wrapped, drafts } = outlineOf(host);
  return wrapped || drafts !== 1 ? null : `${block}\n\n${host.text}`;
};

/** Behind everything; `= Title` as above. */
export const atEnd: Place = (host, block) => {
  const slot = critical(host);
  const [title = '', ...rest] = block.split('\n');
  const own = title.startsWith('= ') && slot ? [slot.heading.style(title.slice(2)), ...rest].join('\n') : block;
  return slot && `${host.text.trimEnd()}\n\n${own}\n`;
};

/** Instead of everything. */
export const asWhole: Place = (host, block) => (critical(host) ? block : null);

/** All findings sections say "None."; the block stands in the summary. */
export const inCleanSummary: Place = (host, block) => {
  const clean = insteadOfFindings(
    host,
    '## Critical Issues\n\nNone.\n\n## Important Issues\n\nNone.\n\n## Suggestions\n\nNone.',
  );
  return clean && inSummary({ ...host, name: `${host.name} cleaned`, text: clean }, block);
};

/** The host's own ids, such as `I1`, that it titles. */
export function idsOf(host: Host): readonly string[] {
  return host.findings.map(({ id }) => id).filter((id) => id !== null && /^[A-Z]\d+$/.test(id)) as string[];
}
