// Draws posts as GitHub's page of a pull request shows them: a comment of the conversation, and a review with its threads.
// What stands in them is what the program wrote; style and frame are ours, after GitHub's.
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Markdown of a post as HTML. The few tags that our posts hold (`<sub>`, `<details>`) pass as GitHub lets them. */
function markdown(text, { before = [], path = '' } = {}) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(suggestions, { before, path })
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return String(processor.processSync(text));
}

/** A block `suggestion` becomes what GitHub makes of it: the lines under the comment, and what would stand there. */
function suggestions({ before }) {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type !== 'code' || node.lang !== 'suggestion') continue;
      const after = node.value === '' ? [] : node.value.split('\n');
      const rows = [...before.map((line) => row('del', '-', line)), ...after.map((line) => row('add', '+', line))];
      node.type = 'html';
      node.value = `<div class="suggestion"><div class="head">Suggested change</div><table>${rows.join('')}</table><div class="foot"><span class="button">Commit suggestion</span></div></div>`;
    }
  };
}

const row = (kind, sign, line) =>
  `<tr class="${kind}"><td class="sign">${sign}</td><td><pre>${escaped(line)}</pre></td></tr>`;

const AVATAR =
  '<span class="avatar"><svg viewBox="0 0 16 16" width="20" height="20"><path fill="#fff" d="M4 6h8v5H4zM7.5 3h1v3h-1zM2 7.5h1.5v2H2zM12.5 7.5H14v2h-1.5z"/><circle cx="6.2" cy="8.4" r=".9" fill="#57606a"/><circle cx="9.8" cy="8.4" r=".9" fill="#57606a"/></svg></span>';
const WHO = '<b>github-actions</b> <span class="label">bot</span>';

export function commentPage(body) {
  return page(
    `<div class="post">${AVATAR}<div class="box"><div class="head">${WHO} commented 2 minutes ago</div><div class="body">${markdown(body)}</div></div></div>`,
  );
}

/** `threads`: path, lines, body and the part of the diff that GitHub shows above. */
export function reviewPage(body, threads) {
  const shown = threads.map(({ path, startLine, line, diffHunk, body: text }) => {
    const lines = hunkLines(diffHunk);
    const count = startLine ? line - startLine + 1 : 1;
    const before = lines.filter(({ number }) => number !== null).slice(-count);
    const rows = lines.slice(-Math.max(4, count + 2)).map(diffRow);
    return `<div class="thread"><div class="file">${escaped(path)}</div><table class="diff">${rows.join('')}</table><div class="reply">${AVATAR}<div class="words"><div>${WHO} 2 minutes ago</div><div class="body">${markdown(text, { before: before.map((each) => each.text) })}</div></div></div><div class="answer"><span class="field">Reply…</span><span class="button">Resolve conversation</span></div></div>`;
  });
  return page(
    `<div class="post">${AVATAR}<div class="said"><div class="reviewed">${WHO} <span class="soft">reviewed 2 minutes ago</span></div><div class="box"><div class="body">${markdown(body)}</div></div>${shown.join('')}</div></div>`,
  );
}

/** Lines of a hunk with their numbers at head; removed ones have none. */
function hunkLines(hunk) {
  const [header, ...lines] = hunk.split('\n');
  let next = Number(/\+(\d+)/.exec(header)?.[1] ?? 1);
  return lines.map((line) => {
    const sign = line[0] ?? ' ';
    const number = sign === '-' ? null : next++;
    return { sign, number, text: line.slice(1) };
  });
}

const diffRow = ({ sign, number, text }) =>
  `<tr class="${sign === '+' ? 'add' : sign === '-' ? 'del' : ''}"><td class="number">${number ?? ''}</td><td class="sign">${sign}</td><td><pre>${escaped(text)}</pre></td></tr>`;

const page = (inner) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style><main>${inner}</main>`;

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1f2328;font:14px/1.5 -apple-system,"Segoe UI","Noto Sans",Helvetica,"DejaVu Sans",Arial,sans-serif}
main{max-width:920px;margin:0 auto;padding:16px}
.post{display:flex;gap:16px}
.avatar{flex:none;width:40px;height:40px;border-radius:6px;background:#24292f;display:grid;place-items:center}
.box,.thread{flex:1;min-width:0;border:1px solid #d1d9e0;border-radius:6px;overflow:hidden}
.said{flex:1;min-width:0;display:grid;gap:12px}
.reviewed{padding-top:8px}
.box>.head{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:8px 16px;color:#59636e}
.box>.head b,.reviewed b,.words b{color:#1f2328}
.soft,.words>div:first-child{color:#59636e}
.label{border:1px solid #d1d9e0;border-radius:2em;padding:0 6px;font-size:12px;color:#59636e}
.body{padding:16px;overflow-wrap:break-word}
.words .body{padding:8px 0 0}
.body>:first-child{margin-top:0}.body>:last-child{margin-bottom:0}
.body p,.body ul,.body pre,.body table,.body details{margin:0 0 16px}
.body h3{font-size:1.25em;line-height:1.25;margin:0 0 16px;font-weight:600}
.body table{display:block;width:max-content;max-width:100%;overflow:auto;border-collapse:collapse}
.body th,.body td{border:1px solid #d1d9e0;padding:6px 13px}
.body th{font-weight:600}
.body tr:nth-child(2n){background:#f6f8fa}
.body a{color:#0969da;text-decoration:underline}
code,pre{font:12px/1.45 ui-monospace,SFMono-Regular,"DejaVu Sans Mono",Menlo,monospace}
.body code{background:#818b981f;border-radius:6px;padding:.2em .4em;font-size:85%}
.body pre{background:#f6f8fa;border-radius:6px;padding:16px;overflow:auto}
.body pre code{background:none;padding:0;font-size:100%}
sub{font-size:75%;vertical-align:baseline;position:relative;bottom:-.25em}
.file{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:8px 16px;font:12px ui-monospace,"DejaVu Sans Mono",monospace}
table.diff,.suggestion table{border-collapse:collapse;width:100%;display:table;margin:0!important;max-width:none!important}
table.diff td,.suggestion td{border:0!important;padding:0 8px!important;vertical-align:top}
table.diff pre,.suggestion pre{margin:0!important;padding:0!important;background:none!important;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:0!important}
.number{width:40px;text-align:right;color:#59636e;font:12px/1.45 ui-monospace,"DejaVu Sans Mono",monospace}
.sign{width:16px;font:12px/1.45 ui-monospace,"DejaVu Sans Mono",monospace}
tr.add{background:#dafbe1!important}tr.add .number{background:#aceebb}
tr.del{background:#ffebe9!important}tr.del .number{background:#ffcecb}
.reply{display:flex;gap:12px;padding:16px;border-top:1px solid #d1d9e0}
.reply .avatar{width:28px;height:28px}.reply .words{flex:1;min-width:0}
.answer{display:flex;justify-content:space-between;gap:12px;padding:8px 16px;background:#f6f8fa;border-top:1px solid #d1d9e0;align-items:center}
.field{flex:1;background:#fff;border:1px solid #d1d9e0;border-radius:6px;padding:4px 12px;color:#59636e}
.button{border:1px solid #d1d9e0;border-radius:6px;padding:3px 12px;background:#f6f8fa;font-weight:500;font-size:12px;white-space:nowrap}
.suggestion{border:1px solid #d1d9e0;border-radius:6px;overflow:hidden;margin-bottom:16px}
.suggestion .head{padding:6px 12px;border-bottom:1px solid #d1d9e0;background:#f6f8fa;font-size:12px;color:#59636e}
.suggestion .foot{padding:8px 12px;border-top:1px solid #d1d9e0;text-align:right}
@media(max-width:600px){main{padding:8px}.post{display:block}.post>.avatar{display:none}.body{padding:12px}.reply .avatar{display:none}}
`;
