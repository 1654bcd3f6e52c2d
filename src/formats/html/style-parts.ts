/** The other sections, the column beside them, phones and paper. */

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
.hero{padding-top:28px}
.side{position:static;max-height:none;padding:0;margin-top:24px;border-bottom:1px solid var(--line)}
.panel:first-child{border-top:1px solid var(--line)}
}
@media (max-width:620px){
.page{padding:0 16px 56px}
.verdict{grid-template-columns:1fr}
.stamp{max-width:none;padding:16px 18px}
.reasons{padding:14px 18px}
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
