import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filesPrintedBy, programsIn, repositoryPaths } from '../../src/reviewers/shell.js';

describe('programsIn', () => {
  test.each<[string, string[]]>([
    ['git blame -L1,2 -- a.ts', ['git blame']],
    ["/bin/bash -lc 'git blame -L1,5 -- calc.py'", ['git blame']],
    [`/bin/bash -lc "git log --oneline | head -3 && sed -n '1,9p' a.ts"`, ['git log', 'head', 'sed']],
    [`bash -lc 'echo '"'"'git blame'"'"''`, ['echo']],
    ['git -C sub --no-pager -c core.pager=cat diff', ['git diff']],
    ['GIT_PAGER=cat FOO=1 git show HEAD', ['git show']],
    ['cd src; git log; git log', ['cd', 'git log', 'git log']],
    ['for f in a b; do git blame $f; done', ['git blame']],
    ['if git diff --quiet; then echo same; fi', ['git diff', 'echo']],
    ['echo "$(git rev-parse HEAD)" `git status`', ['echo']],
    ['echo $(git rev-parse HEAD)', ['echo', 'git rev-parse']],
    ['git log > /dev/null 2>&1 || true', ['git log', 'true']],
    ['timeout 10 git blame a.ts', ['git blame']],
    ['git ls-files | xargs -n 1 git blame', ['git ls-files', 'git blame']],
    ["cat <<'EOF'\ngit blame x\nEOF\ngit log", ['cat']],
    ['# git blame\ngit show', ['git show']],
    ['/usr/bin/git grep foo', ['git grep']],
    ['git', ['git']],
    ['git --version', ['git']],
    ["echo 'unclosed", ['echo']],
    ['', []],
  ])('%s', (line, expected) => {
    expect([...programsIn(line)].sort()).toEqual([...expected].sort());
  });

  test('is total and never names what is no program', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\s\w"'`$();|&<>\\#-]{0,60}$/)), (line) => {
        for (const name of programsIn(line)) expect(name).toMatch(/^[\w.+-]+( [a-z-]+)?$/);
        filesPrintedBy(line);
      }),
    );
  });

  test('deep nesting and long lines end', () => {
    expect(programsIn('$('.repeat(50_000))).toEqual([]);
    expect(programsIn(`echo ${"'a' ".repeat(40_000)}`)).toEqual(['echo']);
  });
});

describe('filesPrintedBy', () => {
  test.each<[string, string[]]>([
    ['cat calc.py', ['calc.py']],
    ['/bin/bash -lc "sed -n \'1,200p\' src/a.ts"', ['src/a.ts']],
    ['head -n 20 a.ts b.ts', ['a.ts', 'b.ts']],
    ['nl -ba src/a.ts | sed -n 1,40p', ['src/a.ts']],
    ['git blame -L 1,5 HEAD -- a.ts', ['a.ts']],
    ['git blame -w a.ts', ['a.ts']],
    ['git show HEAD~1:src/old.ts', ['src/old.ts']],
    ['git diff --no-ext-diff a b -- x.ts y.ts', ['x.ts', 'y.ts']],
    ['git log --oneline -- x.ts', []],
    ['cd src && cat a.ts', ['src/a.ts']],
    ['cat *.ts $FILE', []],
    ['sed -i s/a/b/ a.ts', []],
    ['rg pattern a.ts', []],
    ['cat -n src/a.ts', ['src/a.ts']],
    ['bash scripts/cat.sh a.ts', []],
    ['cat a\\ b.ts', ['a b.ts']],
    // Nothing that only stands in a text, a comment or a here-document is read; nor are names and counts contents.
    ["echo 'x; cat a.ts'", []],
    ['echo "$(echo "; cat a.ts")', []],
    ['# cat a.ts', []],
    ["echo ' # '\necho '\ncat a.ts\n'", []],
    ["tee x <<'EOF'\ncat a.ts\nEOF", []],
    ["echo 'open\ncat a.ts", []],
    ['git diff --name-only a b -- x.ts', []],
    ['git diff --no-patch a b -- x.ts', []],
    ['git log -s -p -- x.ts', []],
    ['git show -s HEAD:x.ts', []],
    ['git show --stat HEAD -- x.ts', []],
  ])('%s', (line, expected) => {
    expect(filesPrintedBy(line)).toEqual(expected);
  });
});

describe('repositoryPaths', () => {
  test('are relative to the clone, once each; outside ones are left out', () => {
    const paths = ['/clone/a.ts', 'a.ts', './b/c.ts', '/etc/passwd', '../x', 'b/../../y', '/clone'];
    expect(repositoryPaths(paths, '/clone/')).toEqual(['a.ts', 'b/c.ts']);
  });
});
