/** How a finding looks: its card, prose, code and evidence. */

export const STYLE_FINDING = `
.finding{--tone:var(--sug);--tone-bg:var(--sug-bg);background:var(--surface);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);margin-top:18px;content-visibility:auto;contain-intrinsic-size:auto 520px}
.finding.critical{--tone:var(--crit);--tone-bg:var(--crit-bg)}
.finding.important{--tone:var(--imp);--tone-bg:var(--imp-bg)}
.finding.off{display:none}
.finding:target,.finding.current{border-color:var(--tone);box-shadow:0 0 0 1px var(--tone),var(--shadow)}
.finding:focus{outline:none}
.finding:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.finding>header{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 14px;padding:20px 26px 0}
.finding .id{display:inline-flex;align-items:center;gap:.4em;align-self:start;margin-top:1px;padding:3px 9px 3px 8px;border-radius:8px;background:var(--tone-bg);color:var(--tone);font-weight:650;font-size:.9375rem;text-decoration:none;line-height:1.5}
.finding .id:hover{text-decoration:underline}
.finding h3{font-size:1.125rem;line-height:1.4;letter-spacing:-.006em;text-wrap:pretty}
.where{font-size:.9375rem;margin-top:4px}
.facts{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;margin-top:7px;font-size:.875rem;color:var(--soft)}
.facts li{display:inline}
.facts li>.icon{margin-right:.4em}
.facts .who{color:var(--ink)}
.severity-word{color:var(--tone);font-weight:600}
.pill{color:var(--ink)}
.pill .icon{color:var(--soft);margin-right:.35em}
.pill.contested{color:var(--open);font-weight:600}
.pill.contested .icon{color:inherit}
.pill.uncovered,.pill.unaddressed,.pill.regressed{color:var(--crit)}
.pill.fixed,.pill.gone,.pill.addressed{color:var(--ok)}
.pill.uncovered .icon,.pill.unaddressed .icon,.pill.regressed .icon,.pill.fixed .icon,.pill.gone .icon,.pill.addressed .icon{color:inherit}
.state .icon{margin-right:.3em}
.state{font-size:.8125rem;color:var(--soft);white-space:nowrap}
.state.ok{color:var(--ok)}.state.bad{color:var(--crit)}
.finding>.body{padding:4px 26px 22px}
.votes{margin-top:14px;padding:12px 16px;background:var(--open-bg);border-radius:10px;font-size:.9375rem}
.votes ul{display:flex;flex-wrap:wrap;gap:2px 20px;margin-top:4px}
.vote{display:inline-flex;align-items:center;gap:.4em}
.vote.critical .icon{color:var(--crit)}.vote.important .icon{color:var(--imp)}.vote.suggestion .icon{color:var(--sug)}
.voice{margin-top:16px;font-size:.875rem;color:var(--soft)}
.voice b{color:var(--ink)}
.voice+.prose{margin-top:4px}
.prose{margin-top:14px}
.prose>p,.prose>ul,.prose>ol,.prose>blockquote,.prose>h4,.prose>h5{max-width:74ch}
.prose>*+*{margin-top:.75em}
.prose ul,.prose ol{padding-left:1.5em}
.prose ul{list-style:disc}
.prose li+li{margin-top:.25em}
.prose li::marker{color:var(--soft)}
.prose h4,.prose h5{font-size:1em;font-weight:650}
.prose blockquote{border-left:3px solid var(--line);padding-left:14px;color:var(--soft)}
.prose hr{border:0;border-top:1px solid var(--line)}
.prose :not(pre)>code,.lead code{background:var(--sunk);border-radius:5px;padding:.1em .32em}
.prose table,.matrix,.summary,.resolution{border-collapse:collapse;font-size:.9375rem;width:100%}
.prose table{width:auto;max-width:100%}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:.8125rem;color:var(--soft);font-weight:560;vertical-align:bottom}
.lead .prose{margin:0}
.lead p{font-size:1.0625rem;line-height:1.65}
.code{background:var(--sunk);border:1px solid var(--line);border-radius:10px;padding:10px 0;overflow:auto;font-size:.8125rem;line-height:1.6;tab-size:4;max-height:none}
.prose>.code{margin-top:.8em}
.code code{display:block;font-size:1em;min-width:max-content;padding:0 16px}
.code.plain code,.code.fence code{white-space:pre}
.code .l{display:block;margin:0 -16px;padding:0 16px}
.code .unread{display:none}
.code.excerpt code{padding:0}
.code.excerpt .l{margin:0;padding:0 16px 0 0}
.code.excerpt .l::before{content:attr(data-n);display:inline-block;width:4.6em;padding-right:1.3em;text-align:right;color:var(--soft);user-select:none}
.code.excerpt .l.new{background:var(--new);box-shadow:inset 3px 0 0 var(--ok)}
.code.diff .add{background:var(--add);color:var(--add-ink)}
.code.diff .del{background:var(--del);color:var(--del-ink)}
.code.diff .hunk,.code.diff .git{color:var(--soft)}
figure.excerpt,figure.fix{margin-top:16px}
figcaption{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;font-size:.875rem;margin-bottom:7px}
figure.excerpt figcaption code{color:var(--soft)}
.legend{display:inline-flex;align-items:center;gap:.45em;color:var(--soft);font-size:.8125rem}
.legend i{width:3px;height:1.1em;background:var(--ok);border-radius:1px}
.copy{align-items:center;gap:.4em;margin-left:auto;background:none;border:1px solid var(--line);border-radius:8px;padding:3px 10px;font-size:.8125rem}
.copy:hover{border-color:var(--strong)}
.peek{margin-top:8px;font-size:.9375rem}
.peek summary{color:var(--soft)}
.peek .code{margin-top:6px}
.evidence{margin-top:18px;border-top:1px solid var(--line);padding-top:12px;font-size:.9375rem}
.evidence summary{font-weight:600;font-size:.875rem}
.evidence dl{display:grid;gap:9px;margin-top:12px}
.evidence dl>div{display:grid;grid-template-columns:86px minmax(0,1fr);gap:12px}
.evidence dt{color:var(--soft);font-size:.875rem}
.evidence li+li{margin-top:3px}
.key{font-size:.75rem;color:var(--soft)}
.hljs-keyword,.hljs-selector-tag,.hljs-built_in,.hljs-meta .hljs-keyword{color:var(--k)}
.hljs-string,.hljs-regexp,.hljs-addition,.hljs-template-variable{color:var(--s)}
.hljs-comment,.hljs-quote,.hljs-meta{color:var(--c)}
.hljs-number,.hljs-literal,.hljs-symbol,.hljs-attr,.hljs-attribute,.hljs-variable.constant_{color:var(--n)}
.hljs-title,.hljs-section,.hljs-type,.hljs-name,.hljs-selector-class,.hljs-selector-id{color:var(--t)}
.hljs-deletion{color:var(--del-ink)}
.hljs-emphasis{font-style:italic}.hljs-strong{font-weight:650}
`;
