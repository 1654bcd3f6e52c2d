// Plants findings of known truth on a real change: where they are, and what reviewers say of them. Knows nothing of how the program decides.
const CODE = /\.(js|jsx|ts|tsx|mjs|cjs|py|go|rs|rb|java|kt|c|h|cc|cpp|hpp|cs|php|swift|sh|lua|ex)$/;
const NAME = /[A-Za-z_$][\w$]*/g;
const DEFINED =
  /\b(?:func|function|def|class|interface|type|struct|enum|trait|fn|macro_rules!|#define)\s+(?:\([^)]*\)\s*)?(?:self\.)?([A-Za-z_$][\w$]*)|^(?:export\s+)?([A-Za-z_$][\w$]*)\s*=[^=]|^[A-Za-z_][\w<>[\], *&]*[ *&]([A-Za-z_]\w*)\s*\([^;]*$/g;
const WORDS = new Set(
  'final string override suite extends implements if for while return else case switch break with from import new this self not and the none true false null nil int void bool char str string let var const static public private class def func function type struct use pub end then do async await err error get set len name value key data test main init run list map'.split(
    ' ',
  ),
);

/** What reviewers say: `silent` nothing of age, `ours` a regression, `old` that it is older. */
const SAYINGS = {
  silent: { tag: 'critical, gap', text: 'An attacker gets through here, and the caller is none the wiser.' },
  ours: { tag: 'critical, regression', text: 'Since this pull request everybody gets through here.' },
  old: {
    tag: 'critical, gap',
    text: 'This is pre-existing: it was not introduced by this change, which does not touch it.',
  },
};

/** Base and head of changes worth planting in: a few files of code, not too big, the newest first, spread over the history. */
export function changesOf(git, wanted) {
  const heads = git('log', '--no-merges', '--format=%H', '-n', '1500').split('\n').filter(Boolean);
  const step = Math.max(1, Math.floor(heads.length / (wanted * 12)));
  const changes = [];
  for (let at = 0; at < heads.length && changes.length < wanted; at += step) {
    const head = heads[at];
    const base = git('rev-parse', '--verify', '--quiet', `${head}^`);
    const stat = base
      ? git('diff', '--numstat', '--no-renames', base, head)
          .split('\n')
          .map((row) => row.split('\t'))
      : [];
    const code = stat.filter(([, , path = '']) => CODE.test(path));
    const lines = stat.reduce((sum, [added, deleted]) => sum + (Number(added) || 0) + (Number(deleted) || 0), 0);
    if (code.length && stat.length <= 15 && lines >= 2 && lines <= 500) changes.push({ base, head });
  }
  return changes;
}

/** A diff as plain facts: per file the lines that are added and deleted, and the hunks of head. */
function readDiff(text) {
  const files = new Map();
  let [path, old, line, was, heading] = ['', '', 0, 0, ''];
  for (const row of text.split('\n')) {
    if (row.startsWith('diff --git ')) [path, old] = ['', ''];
    else if (row.startsWith('--- ')) old = row.slice(6).trim();
    else if (row.startsWith('+++ ')) {
      path = row.startsWith('+++ /dev') ? old : row.slice(6).trim();
      files.set(path, { path, added: [], deleted: [], hunks: [], inside: [] });
    } else if (row.startsWith('@@ ') && path !== '') {
      const [, base, start, count = '1', rest = ''] =
        /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(row) ?? [];
      [line, was] = [Number(start), Number(base)];
      files.get(path).hunks.push({ start: line, end: line + Number(count) - 1 });
      heading = rest;
    } else if (path === '' || line === 0) continue;
    else if (/^[+-](?!\s*(?:\/\/|#|\*|\/\*|$))/.test(row) && heading !== '') {
      files.get(path).inside.push(heading);
      heading = '';
    }
    if (path === '' || line === 0 || row.startsWith('@@ ')) continue;
    // The heading is of what stands above; where that ends or another begins within the hunk, it says nothing.
    if (/^ (?:\S|\s{0,4}(?:\}|end)\s*$)/.test(row) || (row.startsWith(' ') && row.slice(1).match(DEFINED)))
      heading = '';
    if (row.startsWith('+')) files.get(path).added.push({ line: line++, text: row.slice(1) });
    else if (row.startsWith('-')) files.get(path).deleted.push({ line: was++, text: row.slice(1) });
    else if (row.startsWith(' ')) [line, was] = [line + 1, was + 1];
  }
  return files;
}

/** Every planted finding of a change: `{ truth, says, path, line, quote, extra, reviewers }`. `pick` draws from a list, always the same. */
export function plant(git, { base, head }, pick) {
  const show = (path) => git('show', `${head}:${path}`).split('\n');
  const plain = readDiff(git('diff', '--no-color', '--no-renames', base, head));
  const wide = readDiff(git('diff', '--no-color', '--no-renames', '--function-context', '-U3', base, head));
  const changed = [...plain.values()].flatMap(({ added, deleted }) => [...added, ...deleted]);
  const used = new Set(changed.flatMap(({ text }) => text.match(NAME) ?? []).filter(telling));
  const altered = alteredNames(plain);
  const files = git('ls-tree', '-r', '--name-only', head)
    .split('\n')
    .filter((path) => CODE.test(path));
  const facts = { git, head, show, plain, wide, used, altered, files, pick };
  const uses = brokenElsewhere(facts);
  return [
    ...says(introduced(facts), 'introduced', ['silent', 'ours', 'old']),
    ...says(uses, 'broken elsewhere', ['silent', 'ours']),
    ...says(besideUses(facts, uses), 'broken elsewhere, line beside', ['silent', 'ours']),
    ...says(untouched(facts), 'old, untouched file', ['silent', 'old']),
    ...says(oldInTouched(facts), 'old, touched file', ['silent', 'old']),
    ...says(moved(facts), 'moved whole', ['silent', 'old']),
  ];
}

function says(places, truth, how) {
  return how.flatMap((saying) => places.map((place) => ({ ...place, truth, says: saying, ...SAYINGS[saying] })));
}

function telling(name) {
  return name.length > 3 && !name.startsWith('__') && !WORDS.has(name.toLowerCase());
}

/** A line that can be quoted: it stands once in its file and is no comment. */
function quotable(lines, text) {
  return (
    text.trim().length >= 14 &&
    /[A-Za-z]{3}/.test(text) &&
    !/^\s*(?:\/\/|#|\*|\/\*|--|"""|import\b|from\b|use\b|package\b)/.test(text) &&
    lines.filter((line) => line.trim() === text.trim()).length === 1
  );
}

/** Names whose definition the change edits: defined on a changed line at the margin or of a function, or by the heading of a hunk within it. */
function alteredNames(files) {
  const names = new Set();
  for (const { path, added, deleted, inside } of files.values()) {
    if (!CODE.test(path) || /test|spec/i.test(path)) continue;
    const lines = [...added, ...deleted]
      .map(({ text }) => text)
      .filter((text) => !/^\s+(?:const|let|var|static)\b/.test(text));
    for (const text of [...lines, ...inside]) {
      for (const [, ...found] of text.matchAll(DEFINED)) {
        for (const name of found) if (name && telling(name)) names.add(name);
      }
    }
  }
  return names;
}

function introduced({ plain, show, pick }) {
  const found = [...plain.values()]
    .filter(({ path }) => CODE.test(path))
    .flatMap(({ path, added, deleted }) => {
      if (!added.length) return [];
      const lines = show(path);
      // Moved or re-indented lines are not new.
      const gone = new Set(
        [...plain.values()].flatMap((file) => file.deleted.map(({ text }) => text.replace(/\s/g, ''))),
      );
      return added
        .filter(({ text }) => quotable(lines, text) && !gone.has(text.replace(/\s/g, '')) && deleted)
        .map(({ line, text }) => ({ path, line, quote: text }));
    });
  return pick(found, 2);
}

/** A use, in an untouched file, of a name whose definition the change edits. */
function brokenElsewhere({ git, head, plain, altered, show, pick }) {
  const found = [...altered].slice(0, 20).flatMap((name) =>
    git('grep', '-n', '-w', '-F', '--max-count=3', '-e', name, head, '--')
      .split('\n')
      .slice(0, 12)
      .flatMap((row) => {
        const [, path = '', line = '', text = ''] = /^[0-9a-f]+:([^:]+):(\d+):(.*)$/.exec(row) ?? [];
        if (!CODE.test(path) || plain.has(path) || !quotable(show(path), text)) return [];
        return [{ path, line: Number(line), quote: text, extra: `It goes through \`${name}\`.`, name }];
      }),
  );
  return pick(found, 4);
}

/** The line below such a use, in the same block: nothing on it names the cause. */
function besideUses({ show, altered }, uses) {
  return uses
    .flatMap((use) => {
      // Below a call; below a field or a parameter stands another one.
      if (!use.quote.includes(`${use.name}(`)) return [];
      const lines = show(use.path);
      const indent = (text = '') => text.length - text.trimStart().length;
      for (let at = use.line; at < use.line + 3; at += 1) {
        const text = lines[at] ?? '';
        if (indent(text) < 2 || indent(text) < indent(use.quote)) break;
        if (quotable(lines, text) && !(text.match(NAME) ?? []).some((name) => altered.has(name)))
          return [{ ...use, line: at + 1, quote: text }];
      }
      return [];
    })
    .map((place) => ({ ...place, extra: '' }));
}

function untouched({ plain, files, used, show, pick }) {
  const others = pick(
    files.filter((path) => !plain.has(path)),
    6,
  );
  const found = others.flatMap((path) => {
    const lines = show(path);
    return pick(
      lines.flatMap((text, at) =>
        quotable(lines, text) && !(text.match(NAME) ?? []).some((name) => used.has(name))
          ? [{ path, line: at + 1, quote: text }]
          : [],
      ),
      1,
    );
  });
  return found.slice(0, 3);
}

/** Outside every hunk and what git takes for its function, and naming nothing that the change defines. */
function oldInTouched({ plain, wide, altered, show, pick }) {
  const found = [...plain.values()]
    .filter(({ path, added, deleted }) => CODE.test(path) && added.length + deleted.length > 0)
    .flatMap(({ path, hunks }) => {
      const lines = show(path);
      const near = [...hunks, ...(wide.get(path)?.hunks ?? [])];
      const apart = (line) => near.every(({ start, end }) => line < start - 3 || line > end + 3);
      return pick(
        lines.flatMap((text, at) =>
          apart(at + 1) && quotable(lines, text) && !(text.match(NAME) ?? []).some((name) => altered.has(name))
            ? [{ path, line: at + 1, quote: text }]
            : [],
        ),
        2,
      );
    });
  return found.slice(0, 3);
}

/** In a run of at least six added lines that the change deletes elsewhere, letter for letter. */
function moved({ plain, show, pick }) {
  const gone = [...plain.values()].map(({ deleted }) => deleted.map(({ text }) => text).join('\n'));
  const found = [...plain.values()]
    .filter(({ path }) => CODE.test(path))
    .flatMap(({ path, added }) => {
      const lines = added.length ? show(path) : [];
      return runsOf(added)
        .filter(
          (run) =>
            run.length >= 6 &&
            gone.some((text) => `\n${text}\n`.includes(`\n${run.map(({ text: own }) => own).join('\n')}\n`)),
        )
        .flatMap((run) =>
          run
            .filter(({ text }) => quotable(lines, text))
            .slice(1, 2)
            .map(({ line, text }) => ({ path, line, quote: text })),
        );
    });
  return pick(found, 2);
}

function runsOf(added) {
  const runs = [];
  for (const one of added) {
    const last = runs.at(-1);
    if (last && last.at(-1).line === one.line - 1) last.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => {
    const filled = run.map(({ text }) => text.trim() !== '');
    return run.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
  });
}

/** A change that does nothing but move a whole function from one file to another: `{ base, head }`, or null where none can be made. */
export function makeMove(git, head, pick) {
  const files = git('ls-tree', '-r', '--name-only', head)
    .split('\n')
    .filter((path) => CODE.test(path) && !/test|spec/i.test(path));
  for (const from of pick(files, 30)) {
    const lines = git('show', `${head}:${from}`).split('\n');
    const block = functionIn(lines);
    const to = files.find((path) => path !== from && path.split('.').pop() === from.split('.').pop());
    if (!block || !to) continue;
    const rest = [...lines.slice(0, block.start), ...lines.slice(block.end)].join('\n');
    const target = `${git('show', `${head}:${to}`).trimEnd()}\n\n${lines.slice(block.start, block.end).join('\n')}\n`;
    return { base: head, head: git.commit(head, { [from]: `${rest}\n`, [to]: target }, 'Move a function') };
  }
  return null;
}

/** Lines of a function at the margin, of eight lines or more. */
function functionIn(lines) {
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^(?:export\s+)?(?:async\s+)?(?:func|function|def|fn|pub fn|static)\b.*[{:]\s*$/.test(lines[at])) continue;
    let end = at + 1;
    while (end < lines.length && (/^\s/.test(lines[end]) || lines[end] === '')) end += 1;
    if (/^[}]|^end\b/.test(lines[end] ?? '')) end += 1;
    while (lines[end - 1] === '') end -= 1;
    if (end - at >= 8) return { start: at, end };
  }
  return null;
}
