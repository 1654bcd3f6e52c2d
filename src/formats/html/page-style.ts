/** The styles of the page; each text colour has at least 4.5:1 on the surfaces it stands on. */

const LIGHT = `
  --bg:#f6f5f1; --surface:#ffffff; --sunk:#f4f3ee; --line:#e3e0d7; --strong:#b9b4a7; --ink:#1d2227; --soft:#565e66; --link:#0a56a3; --focus:#0a56a3;
  --crit:#b0231b; --crit-bg:#fcebe8; --imp:#875000; --imp-bg:#fbf0dc; --sug:#0d5a82; --sug-bg:#e5f1f7;
  --ok:#17653a; --ok-bg:#e5f3e9; --open:#66399a; --open-bg:#f0e9f8; --none:#565e66;
  --add:#e4f3e5; --add-ink:#14572f; --del:#fbe6e3; --del-ink:#8d1d16; --new:#eef7ee;
  --k:#8a1f6a; --s:#1c5f38; --c:#5d666e; --n:#0a56a3; --t:#5a3c9c; --shadow:0 1px 2px rgba(40,34,20,.05),0 4px 16px rgba(40,34,20,.045);`;

const DARK = `
  --bg:#111316; --surface:#191c20; --sunk:#14171a; --line:#2b3036; --strong:#535b64; --ink:#e5e7ea; --soft:#a5adb6; --link:#82bdfb; --focus:#82bdfb;
  --crit:#ff938a; --crit-bg:#37191a; --imp:#efbc6a; --imp-bg:#30260f; --sug:#86c6ec; --sug-bg:#112836;
  --ok:#83d49d; --ok-bg:#142a1c; --open:#c8a6f2; --open-bg:#271c37; --none:#a5adb6;
  --add:#14301d; --add-ink:#a0e3b4; --del:#3a1c1c; --del-ink:#ffb3ac; --new:#16241a;
  --k:#f09cd3; --s:#97d8ab; --c:#9aa3ad; --n:#8fc5ff; --t:#c3b0f7; --shadow:none;`;

export const STYLE_BASE = `
:root{color-scheme:light;${LIGHT}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:76px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
code,pre,.tag,.id span{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
code{font-size:.875em}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote,pre,table{margin:0;padding:0}
ul{list-style:none}
a{color:var(--link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2.5px;text-decoration-color:color-mix(in srgb,currentColor 38%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
button{font:inherit;color:inherit;cursor:pointer}
summary{cursor:pointer}
b,strong{font-weight:640}
.sprite{position:absolute}
.icon{width:1em;height:1em;flex:none;vertical-align:-.14em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quiet{color:var(--soft);font-weight:400}
.skip{position:absolute;left:12px;top:-60px;background:var(--surface);padding:8px 14px;border:1px solid var(--strong);border-radius:8px;z-index:9}
.skip:focus{top:12px}
.scripted{display:none}
.js .scripted{display:revert}
.js button.scripted{display:inline-flex}
[hidden]{display:none!important}
.page{display:grid;grid-template-columns:minmax(0,296px) minmax(0,1fr);grid-template-areas:"side hero" "side main";grid-template-rows:auto 1fr;gap:0 44px;max-width:1340px;margin:0 auto;padding:0 36px 96px}
.hero{grid-area:hero;padding-top:28px}
.side{grid-area:side;align-self:start;position:sticky;top:0;max-height:100vh;overflow:auto;padding:28px 4px 24px;scrollbar-width:thin}
main{grid-area:main;min-width:0}
.kicker{font-size:.875rem;color:var(--soft)}
h1{font-size:clamp(1.375rem,1.1rem + 1.2vw,1.875rem);line-height:1.2;font-weight:680;letter-spacing:-.018em;margin-top:4px;text-wrap:balance}
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0;margin-top:14px;background:var(--surface);border:1px solid var(--line);border-radius:14px;overflow:hidden;box-shadow:var(--shadow)}
.stamp{padding:14px 22px;display:flex;flex-direction:column;justify-content:center;gap:4px;background:var(--tone-bg);color:var(--tone);max-width:250px}
.stamp .word{font-size:1.3125rem;font-weight:700;letter-spacing:-.012em;line-height:1.2}
.gate{display:flex;align-items:center;gap:.4em;font-size:.9375rem;font-weight:560}
.why{padding:14px 22px;align-self:center;font-size:1.0625rem;line-height:1.5}
.hero.rework{--tone:var(--crit);--tone-bg:var(--crit-bg)}
.hero.merge-with-fixes{--tone:var(--imp);--tone-bg:var(--imp-bg)}
.hero.merge-with-optional-fixes{--tone:var(--sug);--tone-bg:var(--sug-bg)}
.hero.merge-as-is{--tone:var(--ok);--tone-bg:var(--ok-bg)}
.hero.incomplete{--tone:var(--open);--tone-bg:var(--open-bg)}
.overview{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45;margin-top:14px}
.overview th,.overview td{padding:5px 14px 5px 0}
.overview tbody th a{display:inline-flex;align-items:center;gap:.4em;text-decoration:none;white-space:nowrap}
.overview .serious th a{font-weight:680}
.overview .critical th a{color:var(--crit)}.overview .important th a{color:var(--imp)}.overview .suggestion th a{color:var(--sug)}
.overview td+td{color:var(--soft);font-size:.875rem}
.overview td:nth-last-child(2){min-width:9em}
.overview .serious .what{font-weight:560}
.overview .what{width:45%}.overview .at{width:20%}.overview td:last-child{width:18%}
.line{margin-top:12px;font-size:.875rem;color:var(--soft)}
.line+.line{margin-top:4px}
.green{color:var(--ink)}
.about{margin-top:10px;font-size:.9375rem}
.about>summary{color:var(--soft);font-size:.875rem}
.nothing{margin-top:44px;color:var(--soft);font-size:.9375rem}
.meta{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:14px 28px;margin-top:10px;padding:14px 0 4px;border-top:1px solid var(--line);font-size:.9375rem}
.meta dt{font-size:.8125rem;color:var(--soft)}
.meta .plus{color:var(--ok)}.meta .minus{color:var(--crit)}
.meta .inline{display:flex;flex-wrap:wrap;gap:0 22px}
.meta div:has(ul){grid-column:1/-1}
section.part{margin-top:48px}
#findings+section.part{margin-top:22px}
h2{font-size:1.3125rem;font-weight:660;letter-spacing:-.012em;line-height:1.3}
.part>h2{display:flex;align-items:baseline;gap:10px;margin-bottom:16px}
.part h3{font-size:1.0625rem;font-weight:640;line-height:1.4}
.part>h3{margin:24px 0 10px}
.count{color:var(--soft);font-weight:450;font-variant-numeric:tabular-nums;font-size:.875em}
.empty{color:var(--soft)}
.note{color:var(--soft);font-size:.875rem;margin-top:6px}
.bar-top{position:sticky;top:0;z-index:5;margin:18px -12px 0;padding:10px 12px;background:color-mix(in srgb,var(--bg) 94%,transparent);backdrop-filter:blur(8px);display:none;gap:8px;align-items:center;flex-wrap:wrap;border-bottom:1px solid transparent}
.js .bar-top{display:flex}
.bar-top input{flex:1 1 220px;min-width:0;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--strong);border-radius:9px;padding:7px 12px}
.bar-top input::placeholder{color:var(--soft);opacity:1}
.shown{font-size:.875rem;color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.choice,.tool,.reset{display:inline-flex;align-items:center;gap:.4em;background:var(--surface);border:1px solid var(--line);border-radius:9px;padding:6px 11px;font-size:.9375rem;line-height:1.4}
.choice:hover,.tool:hover,.reset:hover{border-color:var(--strong)}
.choice.critical .icon{color:var(--crit)}.choice.important .icon{color:var(--imp)}.choice.suggestion .icon{color:var(--sug)}
.choice[aria-pressed=true]{background:var(--ink);color:var(--bg);border-color:var(--ink)}
.choice[aria-pressed=true] .count,.choice[aria-pressed=true] .icon{color:inherit}
.tool{padding:8px;font-size:1.0625rem}
`;

// How a finding looks: its card, prose, code and evidence.

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
.lead{margin-top:14px}
.lead .prose{margin:0}
.lead .prose>p{max-width:92ch;line-height:1.55}
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

// The other sections, the column beside them, phones and paper.

export const STYLE_PARTS = `
.panel{border-top:1px solid var(--line);padding:12px 0}
.panel:first-child{border-top:0}
.panel>summary{font-weight:640;font-size:.9375rem;padding:2px 0}
.filters h2{font-size:.8125rem;font-weight:500;color:var(--soft);margin:10px 0 6px;letter-spacing:0}
.choices{display:flex;flex-wrap:wrap;gap:6px}
.side .choice{font-size:.875rem;padding:4px 9px}
.reset{margin-top:12px;font-size:.875rem}
.tree{margin-top:6px;font-size:.875rem;line-height:1.45}
.tree ul ul{padding-left:12px;border-left:1px solid var(--line);margin-left:4px}
.tree .folder{display:block;color:var(--soft);padding:3px 0}
.tree .file{display:flex;justify-content:space-between;gap:10px;padding:3px 8px;margin:0 -8px;border-radius:7px;color:var(--ink);text-decoration:none}
.tree .file:hover{background:var(--sunk)}
.tree .file[aria-current]{background:var(--ink);color:var(--bg)}
.tree .file[aria-current] .tally{color:inherit}
.tally{display:inline-flex;align-items:center;gap:.3em;flex:none;font-variant-numeric:tabular-nums;color:var(--sug)}
.tally.critical{color:var(--crit)}.tally.important{color:var(--imp)}
.contents ul{margin-top:6px;font-size:.9375rem}
.contents a{display:flex;justify-content:space-between;gap:10px;padding:3px 0;color:var(--ink);text-decoration:none}
.contents a:hover{text-decoration:underline}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:20px 44px;margin-top:28px}
.chart figcaption{font-weight:600;font-size:.9375rem}
.chart .rows{display:grid;grid-template-columns:minmax(0,auto) minmax(60px,1fr) auto;gap:9px 14px;align-items:center;font-size:.875rem;margin-top:10px}
.chart .row{display:contents}
.chart .numbers{display:inline-flex;gap:10px;color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.chart .numbers span{display:inline-flex;align-items:center;gap:.3em;position:relative}
.bar{width:100%;height:10px;border-radius:3px;display:block}
.bar .track{fill:var(--line)}
.bar .critical{fill:var(--crit)}.bar .important{fill:var(--imp)}.bar .suggestion{fill:var(--sug)}
.bar .completed{fill:var(--ok)}.bar .degraded{fill:var(--imp)}.bar .failed{fill:var(--crit)}.bar .own{fill:var(--soft)}
.numbers .critical .icon{color:var(--crit)}.numbers .important .icon{color:var(--imp)}.numbers .suggestion .icon{color:var(--sug)}
.numbers .zero .icon{color:var(--soft)}
.status{display:inline-flex;align-items:center;gap:.35em;font-size:.875rem;font-weight:500}
.status.completed{color:var(--ok)}.status.degraded{color:var(--imp)}.status.failed{color:var(--crit)}
.chart .status span{display:none}
.points>li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:12px;padding:12px 0;border-top:1px solid var(--line)}
.points>li:first-child{border-top:0;padding-top:0}
.points>li>div:first-child{grid-column:1/-1}
.points .prose{margin-top:0}
.points p{max-width:74ch}
.points .pill{font-size:.875rem;color:var(--soft)}
.points .pill.addressed{color:var(--ok)}.points .pill.open{color:var(--imp)}
.points .pill.open .icon{color:inherit}
.part>h3+.points{margin-top:0}
.tag{font-size:.8125rem;font-weight:600;color:var(--soft)}
.by{font-size:.875rem;color:var(--soft);margin-top:4px}
.by>.icon{margin-right:.4em}
.by b{color:var(--ink)}
.plain-list li{padding:3px 0 3px 18px;position:relative;max-width:78ch}
.plain-list li::before{content:"";position:absolute;left:2px;top:1em;width:6px;height:1px;background:var(--soft)}
.key-list{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:.875rem;color:var(--soft);margin-bottom:8px}
.key-list li{display:inline-flex;align-items:center;gap:.4em}
.cover.findings .icon{color:var(--imp)}.cover.reviewed .icon{color:var(--ok)}.cover.trivial .icon{color:var(--soft)}.cover.not-reviewed .icon{color:var(--soft)}.uncovered .cover.not-reviewed .icon{color:var(--crit)}
.matrix td,.matrix thead th+th{text-align:center;padding-right:8px;padding-left:8px}
.matrix tr.uncovered th{color:var(--crit)}
.summary td{font-variant-numeric:tabular-nums}
.summary{margin-top:20px}
.resolution th{min-width:8em}
.resolution td p{margin-top:2px;font-size:.875rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,272px),1fr));gap:16px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:18px 22px}
.card h3{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 12px}
.card .quiet{font-size:.875rem}
.card .prose{font-size:.9375rem;margin-top:10px}
.card dl{display:grid;gap:6px;margin-top:12px;font-size:.875rem}
.card dl>div{display:grid;grid-template-columns:92px minmax(0,1fr);gap:10px}
.card dt{color:var(--soft)}
.problem{border-left:3px solid var(--imp);padding:2px 0 2px 14px;margin:12px 0;font-size:.9375rem;max-width:78ch}
.problem .cure::before{content:"Fix: ";font-weight:600}
.stored{border-top:1px solid var(--line);padding:12px 0}
.stored .code{margin-top:8px;max-height:70vh}
.stored .code code{min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.cited{background:var(--imp-bg)}
.cited:target{outline:2px solid var(--focus)}
dialog{border:1px solid var(--strong);border-radius:14px;background:var(--surface);color:var(--ink);padding:24px 28px;max-width:min(430px,calc(100vw - 32px))}
dialog::backdrop{background:rgba(0,0,0,.45)}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:8px 18px;margin:14px 0 18px}
kbd{font:600 .8125rem ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--strong);border-bottom-width:2px;border-radius:6px;padding:1px 7px}
footer{margin-top:64px;padding-top:18px;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
@media (min-width:1000px){.side:hover{scrollbar-color:var(--strong) transparent}}
@media (max-width:999px){
.page{display:block;padding:0 24px 72px;max-width:860px}
.hero{padding-top:20px}
.side{position:static;max-height:none;padding:0;margin-top:14px;display:flex;flex-wrap:wrap;gap:0 20px;border:1px solid var(--line);border-width:1px 0}
.panel,.panel:first-child{border:0;padding:8px 0}
.panel>summary{font-size:.875rem}
.panel[open]{flex-basis:100%}
}
@media (max-width:620px){
.page{padding:0 16px 56px}
.verdict{grid-template-columns:1fr}
.stamp{max-width:none;padding:8px 16px;flex-flow:row wrap;align-items:baseline;justify-content:space-between;gap:0 14px}
.stamp .word{font-size:1.125rem}
.why{padding:10px 16px 12px;font-size:.9375rem}
.lead .prose>p{font-size:.9375rem;line-height:1.5}
.overview thead{display:none}
.overview,.overview tbody{display:block}
.overview tr{display:block;position:relative;padding:6px 0 6px 3.4em;border-bottom:1px solid var(--line)}
.overview th,.overview td{border:0;padding:0}
.overview th{position:absolute;left:0}
.overview .what{display:block;width:auto}
.overview .at,.overview td:last-child{width:auto}
.overview td+td{display:inline;font-size:.8125rem}
.overview .at~td::before{content:" · "}
.meta{grid-template-columns:1fr 1fr;gap:12px 18px}
.finding{border-radius:12px}
.finding>header{grid-template-columns:1fr;padding:16px 16px 0}
.finding .id{justify-self:start}
.finding>.body{padding:2px 16px 16px}
.bar-top{margin:20px -16px 0;padding:8px 16px}
.bar-top input{flex-basis:calc(100% - 60px)}
.bar-top .choice .word,#help-button{display:none}
.bar-top .choice,.shown{order:2}
.shown{margin-left:auto}
html{scroll-padding-top:116px}
.finding{scroll-margin-top:0}
.code code{min-width:0;white-space:pre-wrap!important;overflow-wrap:anywhere}
.code.excerpt .l{padding-left:3.6em;text-indent:-3.6em;padding-right:8px}
.code.excerpt .l::before{width:3.6em;padding-right:.9em;text-indent:0}
.code .l{white-space:pre-wrap}
.evidence dl>div{grid-template-columns:1fr;gap:0}
.chart .rows{display:block}
.chart .row{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 14px;padding:5px 0}
.chart .row .bar{grid-column:1/-1;grid-row:2}
.matrix thead th+th{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;padding:0 4px 6px}
.matrix td{padding-left:4px;padding-right:4px}
th,td{padding-right:10px}
}
@media print{
:root,:root[data-theme=dark]{color-scheme:light;--bg:#fff;--surface:#fff}
body{font-size:10.5pt}
.side,.bar-top,.copy,.skip,dialog{display:none!important}
.page{display:block;max-width:none;padding:0}
.hero{padding-top:0}
.finding{content-visibility:visible;box-shadow:none;break-inside:auto}
.finding>header,figcaption,h2,h3{break-after:avoid}
.code{overflow:visible}
.code code{min-width:0;white-space:pre-wrap!important;overflow-wrap:anywhere}
.stored{display:none}
section.part{margin-top:28px}
a{color:inherit}
@page{margin:16mm}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
