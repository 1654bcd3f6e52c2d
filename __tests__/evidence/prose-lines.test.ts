/** Which lines of a file hold code, in many languages: what is code counts as code, comments and strings never do. */
import { describe, expect, it } from '@jest/globals';
import { citable, evidenceLines } from '../../src/evidence/evidence.js';
import type { ChangedFile } from '../../src/domain/change.js';

const NONE = { lines: [], texts: [] };

/** What of a file that the change adds as a whole can be evidence. */
function evidenceIn(path: string, text: string): readonly string[] {
  const lines = text.split('\n').map((line) => ({ kind: 'added' as const, text: line }));
  const changed: ChangedFile = {
    ...{ path, previousPath: null, status: 'added', added: lines.length, deleted: 0, kind: 'source', blobs: null },
    hunks: [{ base: null, head: { start: 1, end: lines.length }, heading: '', lines }],
  };
  return evidenceLines(citable(path, text, changed), { start: 1, end: lines.length }, NONE);
}

/** Texts in which `claimed` stands only in comments, strings and documents. */
const PROSE: readonly (readonly [path: string, text: string])[] = [
  ['a.py', '# claimed is checked'],
  ['a.py', 'x = 1  # claimed is checked'],
  ['a.py', '"""claimed is checked"""'],
  ['a.py', '"""Begin.\n\nclaimed(x) is checked\n"""'],
  ['a.py', "'''\nclaimed(x)\n'''\ny = 2"],
  ['a.py', 'r"""\nclaimed(x)\n"""'],
  ['a.py', 'text = """\nan \\"""\nclaimed(x)\n"""'],
  ['a.py', 'text = "claimed is checked"'],
  ['a.py', 'text = "a \\\nclaimed(x) \\\nb"'],
  ['a.py', 'log(f"claimed is checked")'],
  ['a.py', "text = 'it\\'s claimed'"],
  ['a.ts', '// claimed is checked'],
  ['a.ts', 'const x = 1; // claimed is checked'],
  ['a.ts', '/* claimed\n * claimed(x)\n */'],
  ['a.ts', '/** claimed is checked. */'],
  ['a.ts', 'const text = `\nclaimed(x)\n`;'],
  ['a.ts', 'const text = `a \\`\nclaimed(x)\n`;'],
  ['a.ts', 'const text = `${`\nclaimed(x)\n`}`;'],
  ['a.ts', 'const text = `${a({ b: 1 })}\nclaimed(x)\n`;'],
  ['a.ts', 'const at = /`/;\nconst text = `\nclaimed(x)\n`;'],
  ['a.ts', 'const at = /["\'`]/.test(x);\nconst text = `\nclaimed(x)\n`;'],
  ['a.ts', 'const url = "https://example.org"; // claimed'],
  ['a.js', "const text = 'claimed is checked';"],
  ['a.js', "const text = 'a \\\nclaimed(x)';"],
  ['a.vue', '<!-- claimed is checked -->'],
  ['a.go', '// claimed is checked'],
  ['a.go', 'var text = `\nclaimed(x) \\`'],
  ['a.go', 'fmt.Println("claimed is checked")'],
  ['a.rs', '/// claimed is checked'],
  ['a.rs', 'let text = "a\nclaimed(x)\nb";'],
  ['a.rs', 'let text = r#"a "\nclaimed(x)\n"#;'],
  ['a.rs', "fn f<'a>(x: &'a str) {} // claimed"],
  ['a.java', '/**\n * claimed is checked\n */'],
  ['a.java', 'var text = """\nclaimed(x)\n""";'],
  ['A.kt', 'val a = """\\"""\nval text = """\nclaimed(x)\n"""'],
  ['a.cs', 'var text = @"\nclaimed(x)\n";'],
  ['a.c', "int q = '\"'; /* claimed */"],
  ['a.cpp', 'auto text = R"(\nclaimed(x)\n)";'],
  ['a.rb', '# claimed'],
  ['a.rb', '=begin\nclaimed(x)\n=end'],
  ['a.rb', 'text = <<~EOS\n  claimed(x)\nEOS\n'],
  ['a.rb', 'text = "a\nclaimed(x)\nb"'],
  ['a.pl', '=pod\n\nclaimed(x)\n\n=cut\n'],
  ['a.php', '$text = <<<EOT\nclaimed($x);\nEOT;\n'],
  ['a.php', "# claimed\n$text = 'a\nclaimed($x)';"],
  ['a.sh', 'cat <<EOF\nclaimed "$x"\nEOF\n'],
  ['a.sh', "cat << 'EOF'\nclaimed\nEOF again\nclaimed\nEOF\n"],
  ['a.sh', ': "\nclaimed\n"'],
  ['a.sh', 'echo "claimed is checked" # claimed'],
  ['a.yml', 'description: |\n  claimed is checked\n\n  claimed\nname: x'],
  ['a.yaml', 'steps:\n  - about: >-\n      claimed is checked\n  - other: 1 # claimed'],
  ['a.sql', '-- claimed is checked\nSELECT 1 /* claimed */'],
  ['a.lua', '--[[\nclaimed(x)\n]]\nlocal y = 1 -- claimed'],
  ['a.hs', '{- claimed\nclaimed x\n-}\nf = 1 -- claimed'],
  ['a.tf', '# claimed\nlocals {\n  text = <<EOT\nclaimed(x)\nEOT\n}'],
  ['a.ps1', '<#\nclaimed\n#>\n$x = @"\nclaimed\n"@'],
  ['a.html', '<!--\nclaimed\n-->'],
  ['a.json', '{ "about": "claimed is checked" }'],
  ['a.css', '/* claimed */ a { color: red }'],
  ['a.odd', '// claimed\n# claimed\n-- claimed\n; claimed\n% claimed\n<!-- claimed -->'],
  ['a.odd', 'claimed x'],
  ['notes', 'claimed is checked'],
  ['a.log', 'claimed(x)'],
  ['a.snap', 'claimed(x)'],
  ['a.csv', 'claimed,is,checked'],
  ['a.patch', '+ claimed(x)'],
  ['a.properties', 'x=claimed is checked'],
  ['a.bat', 'REM claimed is checked'],
  ['a.f90', '! claimed is checked'],
  ['a.ml', '(* claimed is checked *)'],
  ['a.feature', 'Scenario: claimed is checked'],
  ['a.jsx', 'const a = <p>every caller of claimed(x) has checked it</p>;'],
  ['a.tsx', 'const a = (\n  <p>\n    every caller of claimed(x) has checked it\n  </p>\n);'],
  ['a.vue', '<template><p>every caller of claimed(x) has checked it</p></template>'],
  ['a.html', '<p>every caller of claimed(x) has checked it</p>'],
  ['a.xml', '<about>every caller of claimed(x) has checked it</about>'],
  ['a.php', '<p>every caller of claimed(x) has checked it</p>'],
  ['a.rb', 'x = 1\n__END__\nclaimed(x)'],
  ['a.rb', 'X = %q(claimed is checked)'],
  ['a.pl', 'my $x = 1;\n__DATA__\nclaimed($x)'],
  ['a.c', '#if 0\nclaimed(x);\n#endif'],
  ['a.c', '#error claimed is checked'],
  ['a.m', '% claimed is checked'],
  ['a.nix', "text = ''\n  claimed x\n'';"],
  ['a.sh', 'echo claimed is checked'],
  ['a.yml', 'about: the caller has claimed it'],
  ['Makefile', '# claimed\nall: # claimed'],
  ['a.constructor', '# claimed'],
  ['a.__proto__', '// claimed'],
  ['README.md', 'claimed(x) is checked'],
  ['docs/guide.txt', 'claimed(x)'],
];

/** Texts in which `claimed` is code. */
const CODE: readonly (readonly [path: string, text: string])[] = [
  ['a.py', 'claimed(x)'],
  ['a.py', '    if claimed(x):  # checked'],
  ['a.py', 'flags = 1 << shift\nif claimed(x):'],
  ['a.py', 'text = """one line"""\nclaimed(x)'],
  ['a.py', 'text = "it\'s"\nclaimed(x)'],
  ['a.py', 'text = "#"; claimed(x)'],
  ['a.ts', 'if (claimed(x)) return;'],
  ['a.ts', 'const url = "https://example.org"; claimed(url);'],
  ['a.ts', 'const text = `a ${claimed(x)} b`;'],
  ['a.ts', 'const text = `a`;\nclaimed(x);'],
  ['a.ts', 'const at = /["\'`]/.test(x);\nclaimed(x);'],
  ['a.ts', 'const at = /[/*]/.test(x) && claimed(x);'],
  ['a.ts', 'const half = a / 2; claimed(half / b);'],
  ['a.ts', 'const it = "don\'t"; claimed(it);'],
  ['a.ts', '/* one */ claimed(x); /* two */'],
  ['a.js', 'const text = `${a({ b: 1 })}`;\nclaimed(x);'],
  ['a.go', 'if !claimed(x) { return err }'],
  ['a.go', "r := '\"'\nclaimed(r)"],
  ['a.go', 'text := `a\nb`\nclaimed(text)'],
  ['a.rs', "fn claimed<'a>(path: &'a str) -> bool {"],
  ['a.rs', "impl<'a> Claimed<'a> { fn claimed(&self) {} }"],
  ['a.rs', "let c = '\\''; claimed(c);"],
  ['a.java', "char c = '\"'; claimed(c);"],
  ['A.kt', 'val text = """a"""\nclaimed(text)'],
  ['a.cs', 'var text = "a"; Claimed(claimed);'],
  ['a.c', "int claimed(const char *s) { return s[0] == '\\''; }"],
  ['a.cpp', "auto n = 1'000'000; claimed(n);"],
  ['a.rb', 'class << self\n  def claimed(x)\n  end\nend'],
  ['a.rb', 'list << item\nclaimed(x)'],
  ['a.rb', 'text = <<~EOS\n  a\nEOS\nclaimed(x)'],
  ['a.php', '$text = <<<EOT\na\nEOT;\nclaimed($x);'],
  ['a.sh', 'if [ $# -lt 1 ]; then claimed; fi'],
  ['a.sh', 'cat <<< "$x"\nclaimed'],
  ['a.sh', 'read -r a <<< word\nclaimed'],
  ['a.sh', 'n=$((1 << shift))\nclaimed "$n"'],
  ['a.sh', 'cat <<EOF\na\nEOF\nclaimed'],
  ['a.sh', 'n=${#list[@]}; claimed "$n"'],
  ['a.yml', 'claimed: true # as asked'],
  ['a.yml', 'steps:\n  - run: |\n      claimed --all\n'],
  ['a.yml', 'about: |\n  text\nclaimed: true'],
  ['a.sql', "SELECT claimed FROM t WHERE a = 'it''s'"],
  ['a.lua', 'local x = claimed(1) -- checked'],
  ['a.hs', "f' x = claimed x -- checked"],
  ['a.tf', 'claimed = true'],
  ['a.css', '.claimed { background: url("http://example.org/a.png") }'],
  ['a.html', '<claimed-panel class="a"></claimed-panel>'],
  ['Makefile', 'claimed: all'],
  ['Dockerfile', 'RUN claimed --all'],
  ['a.tsx', 'const a = <Claimed open={claimed(x)} onClose={() => claimed(y)} />;'],
  ['a.ts', 'export abstract class claimed extends Base implements Other {'],
  ['a.ts', 'type A<T> = T extends Promise<infer U> ? claimed<U> : never;'],
  ['a.ts', 'for (const each of claimed) await each;'],
  ['a.ts', 'const { a: claimed } = x as unknown as Claimed;'],
  ['a.php', 'public static function claimed(Foo $x): ?Bar {'],
  ['a.sh', 'claimed "$x" || exit 1'],
  ['a.yml', 'run: claimed all of it'],
  ['a.rb', 'a = b % claimed(x)'],
  ['docs/build.py', 'claimed(x)'],
];

describe('what the change brings as a comment, a string or a document is no evidence', () => {
  it.each(PROSE)('%s: %j', (path, text) => {
    expect(evidenceIn(path, text).join('\n').toLowerCase()).not.toContain('claimed');
  });
});

describe('what the change brings as code is evidence', () => {
  it.each(CODE)('%s: %j', (path, text) => {
    expect(evidenceIn(path, text).join('\n')).toContain('claimed');
  });
});

describe('what was there before is evidence as it is, comments too; the lines of the claim never are', () => {
  const text = '# claimed\nx = "claimed"\nclaimed(x)\n';
  it.each([
    ['a.py', NONE, ['# claimed', 'x = "claimed"', 'claimed(x)']],
    ['a.py', { ...NONE, lines: [{ start: 1, end: 2 }] }, ['claimed(x)']],
    ['a.py', { ...NONE, texts: ['  claimed( x )', '# claimed'] }, ['x = "claimed"']],
    ['README.md', { ...NONE, lines: [{ start: 3, end: 3 }] }, ['# claimed', 'x = "claimed"']],
  ] as const)('%s without %j', (path, own, left) => {
    expect(evidenceLines(citable(path, text, null), { start: 1, end: 3 }, own)).toEqual(left);
  });
});
