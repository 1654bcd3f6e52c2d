/** Colours, type and the frame of the page. Each text colour has at least 4.5:1 on the surfaces it stands on. */

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
.hero{grid-area:hero;padding-top:44px}
.side{grid-area:side;align-self:start;position:sticky;top:0;max-height:100vh;overflow:auto;padding:44px 4px 24px;scrollbar-width:thin}
main{grid-area:main;min-width:0}
.kicker{font-size:.875rem;color:var(--soft)}
h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.125rem);line-height:1.2;font-weight:680;letter-spacing:-.018em;margin-top:6px;text-wrap:balance}
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0;margin-top:24px;background:var(--surface);border:1px solid var(--line);border-radius:14px;overflow:hidden;box-shadow:var(--shadow)}
.stamp{padding:22px 28px;display:flex;flex-direction:column;justify-content:center;gap:4px;background:var(--tone-bg);color:var(--tone);max-width:290px}
.stamp .word{font-size:1.4375rem;font-weight:700;letter-spacing:-.012em;line-height:1.2}
.gate{display:flex;align-items:center;gap:.4em;font-size:.9375rem;font-weight:560}
.reasons{padding:20px 28px;display:flex;flex-direction:column;justify-content:center;gap:6px}
.hero.rework{--tone:var(--crit);--tone-bg:var(--crit-bg)}
.hero.merge-with-fixes{--tone:var(--imp);--tone-bg:var(--imp-bg)}
.hero.merge-with-optional-fixes{--tone:var(--sug);--tone-bg:var(--sug-bg)}
.hero.merge-as-is{--tone:var(--ok);--tone-bg:var(--ok-bg)}
.hero.incomplete{--tone:var(--open);--tone-bg:var(--open-bg)}
.counts{display:flex;flex-wrap:wrap;gap:6px 22px;margin-top:18px}
.counts a{display:inline-flex;align-items:center;gap:.4em;color:var(--ink);text-decoration:none;padding:2px 0}
.counts a:hover{text-decoration:underline}
.counts b{font-variant-numeric:tabular-nums}
.counts .critical .icon{color:var(--crit)}.counts .important .icon{color:var(--imp)}.counts .suggestion .icon{color:var(--sug)}
.counts .none a,.counts .none .icon{color:var(--soft)}
.meta{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:14px 28px;margin-top:22px;padding:20px 0 4px;border-top:1px solid var(--line);font-size:.9375rem}
.meta dt{font-size:.8125rem;color:var(--soft)}
.meta .plus{color:var(--ok)}.meta .minus{color:var(--crit)}
.meta .inline{display:flex;flex-wrap:wrap;gap:0 22px}
.meta div:has(ul){grid-column:1/-1}
section.part{margin-top:52px}
h2{font-size:1.3125rem;font-weight:660;letter-spacing:-.012em;line-height:1.3}
.part>h2{display:flex;align-items:baseline;gap:10px;margin-bottom:16px}
.part h3{font-size:1.0625rem;font-weight:640;line-height:1.4}
.part>h3{margin:24px 0 10px}
.count{color:var(--soft);font-weight:450;font-variant-numeric:tabular-nums;font-size:.875em}
.empty{color:var(--soft)}
.note{color:var(--soft);font-size:.875rem;margin-top:6px}
.bar-top{position:sticky;top:0;z-index:5;margin:28px -12px 0;padding:10px 12px;background:color-mix(in srgb,var(--bg) 94%,transparent);backdrop-filter:blur(8px);display:none;gap:8px;align-items:center;flex-wrap:wrap;border-bottom:1px solid transparent}
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
