/** The body of a comment enters; the commands that its author gives in it leave, without those that are quoted or shown as code. */

export interface DeclineCommand {
  /** An id of a report (`I2`), or the key of a finding, which is the same in the reports of all legs. */
  readonly id: string;
  readonly reason: string;
}

const COMMAND = /^\/deep-review[ \t]+decline[ \t]+([0-9a-f]{14}(?:-\d+)?|[A-Za-z]+\d+)\b[ \t:,—–-]*(.*)$/;

/** `/deep-review decline I2 <reason>`, at the beginning of a line; a command without a reason has an empty one. */
export function declineCommands(body: string): DeclineCommand[] {
  return spokenLines(body).flatMap((line) => {
    const [, id, reason] = COMMAND.exec(line) ?? [];
    return id === undefined ? [] : [{ id: isKey(id) ? id : id.toUpperCase(), reason: (reason ?? '').trim() }];
  });
}

export const isKey = (id: string): boolean => /^[0-9a-f]{14}/.test(id);

const RESTART = /^\/deep-review[ \t]+restart(?:[ \t:,—–][ \t:,—–-]*(.*))?$/;

/** `/deep-review restart <reason>`, at the beginning of a line: gives up a past that is lost. */
export function restartCommands(body: string): { readonly reason: string }[] {
  return spokenLines(body).flatMap((line) => {
    const command = RESTART.exec(line);
    return command ? [{ reason: (command[1] ?? '').trim() }] : [];
  });
}

/** Lines that the author says: no quotes, fences, indented code or hidden HTML. */
export function spokenLines(body: string): string[] {
  const visible = body.replace(/<!--[\s\S]*?(-->|$)/g, (hidden) => hidden.replace(/[^\n]/g, ''));
  const spoken: string[] = [];
  let fence: string | null = null;
  let quoted = false;
  let raw = 0;
  for (const line of visible.split(/\r\n|\r|\n/)) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line.replace(/^( {0,3}>)+ ?/, ''))?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = null;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    raw = Math.max(0, raw + count(line, /<(pre|code|blockquote|details|q|template)\b/gi));
    const ends = count(line, /<\/(pre|code|blockquote|details|q|template)>/gi);
    // A line right below a quote still belongs to it in Markdown.
    quoted = /^ {0,3}>/.test(line) || (quoted && line.trim() !== '');
    if (!quoted && raw === 0 && !/^( {4}|\t)/.test(line)) spoken.push(line.trimEnd());
    raw = Math.max(0, raw - ends);
  }
  return spoken;
}

const count = (line: string, pattern: RegExp): number => (line.match(pattern) ?? []).length;
