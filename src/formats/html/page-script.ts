/** The script of the page as text, since a bundler renames what functions refer to; it builds no HTML (`require-trusted-types-for`). */

/** Before the page is drawn: script is there, and which theme was chosen. */
export const EARLY_SCRIPT = `
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('deep-review-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* no storage: the system's theme */ }
`;

const FILTER = `
const all = (selector) => [...document.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const box = byId('search'), shown = byId('shown'), reset = byId('reset');
const chosen = { severity: new Set(), origin: new Set(), reviewers: new Set(), files: new Set() };
const words = (text) => (text ? text.split(' ') : []);
const findings = all('.finding').map((element) => ({
  element,
  text: null,
  facts: {
    severity: [element.dataset.severity],
    origin: [element.dataset.origin],
    reviewers: words(element.dataset.reviewers),
    files: words(element.dataset.files),
  },
}));
const parts = all('.part').map((element) => ({ element, note: element.querySelector('.filtered'), own: findings.filter((one) => element.contains(one.element)) })).filter((part) => part.own.length > 0);
const textOf = (one) => (one.text ??= one.element.textContent.toLowerCase());
const fits = (one, terms) =>
  Object.entries(chosen).every(([kind, values]) => values.size === 0 || one.facts[kind].some((value) => values.has(value))) &&
  terms.every((term) => textOf(one).includes(term));
// While nobody waits: the first key must not pay for all.
const idle = window.requestIdleCallback ?? ((act) => setTimeout(() => act({ timeRemaining: () => 8 }), 50));
function prepare(at) {
  idle((time) => {
    while (at < findings.length && time.timeRemaining() > 1) textOf(findings[at++]);
    if (at < findings.length) prepare(at);
  });
}
prepare(0);
function apply() {
  const terms = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const narrowed = terms.length > 0 || Object.values(chosen).some((values) => values.size > 0);
  let count = 0;
  for (const one of findings) {
    const off = narrowed && !fits(one, terms);
    if (!off) count += 1;
    if (one.off !== off) one.element.classList.toggle('off', (one.off = off));
  }
  // What is folded is searched too.
  if (narrowed) for (const fold of all('.quiet-findings')) fold.open = true;
  for (const part of parts) part.note.hidden = part.own.some((one) => !one.off);
  shown.textContent = narrowed ? count + ' of ' + findings.length + ' findings' : findings.length + (findings.length === 1 ? ' finding' : ' findings');
  reset.hidden = !narrowed;
}
function choose(control) {
  const { filter, value } = control.dataset, values = chosen[filter];
  const on = !values.has(value);
  if (filter === 'files') values.clear();
  if (on) values.add(value); else values.delete(value);
  for (const other of all('[data-filter="' + filter + '"]')) {
    const pressed = values.has(other.dataset.value);
    if (other.tagName === 'BUTTON') other.setAttribute('aria-pressed', String(pressed));
    else if (pressed) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
  }
  apply();
}
function clear() {
  box.value = '';
  for (const control of all('[aria-pressed=true][data-filter],[aria-current][data-filter]')) choose(control);
  apply();
}
for (const control of all('[data-filter]')) control.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(control);
  if (control.dataset.filter === 'files') byId('findings').scrollIntoView();
});
box.addEventListener('input', apply);
reset.addEventListener('click', clear);
`;

const MOVE = `
let current = null;
function unfold(target) {
  for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
}
function go(one) {
  unfold(one.element.parentElement);
  current?.element.classList.remove('current');
  current = one;
  one.element.classList.add('current');
  one.element.focus({ preventScroll: true });
  one.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  history.replaceState(null, '', '#' + one.element.id);
}
function step(by) {
  const seen = findings.filter((one) => !one.off);
  if (seen.length === 0) return;
  let at = current && !current.off ? seen.indexOf(current) : -1;
  if (at < 0) {
    // From where the last one was, or from what is in sight.
    const after = (one) => current ? current.element.compareDocumentPosition(one.element) & 4 : one.element.getBoundingClientRect().top > 40;
    const next = seen.findIndex(after);
    at = (next < 0 ? seen.length : next) - (by > 0 ? 1 : 0);
  }
  go(seen[Math.max(0, Math.min(seen.length - 1, at + by))]);
}
function follow() {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const one = findings.find(({ element }) => element.contains(target));
  if (one?.off) clear();
  unfold(target);
  if (one && one.element === target) { current?.element.classList.remove('current'); current = one; }
  // Twice: cards out of sight have a guessed height until they are drawn.
  target.scrollIntoView({ behavior: 'instant' });
  requestAnimationFrame(() => target.scrollIntoView({ behavior: 'instant' }));
}
addEventListener('hashchange', follow);
`;

const ACT = `
const help = byId('help');
async function copy(button) {
  const text = button.closest('figure').querySelector('code').textContent + '\\n';
  const label = button.querySelector('span');
  let done = true;
  try { await navigator.clipboard.writeText(text); } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    done = document.execCommand('copy');
    area.remove();
  }
  label.textContent = done ? 'Copied' : 'Copying failed';
  setTimeout(() => (label.textContent = 'Copy'), 1600);
}
for (const button of all('[data-copy]')) button.addEventListener('click', () => copy(button));
function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  try { localStorage.setItem('deep-review-theme', root.dataset.theme); } catch { /* not kept */ }
}
byId('theme').addEventListener('click', turnTheme);
byId('help-button').addEventListener('click', () => help.showModal());
const keys = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => { box.focus(); box.select(); },
  '?': () => help.showModal(),
  t: turnTheme,
  c: () => { const button = current?.element.querySelector('[data-copy]'); if (button) copy(button); },
  e: () => { const evidence = current?.element.querySelector('.evidence'); if (evidence) evidence.open = !evidence.open; },
};
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName ?? '');
  if (event.key === 'Escape') { if (writing && box.value === '') box.blur(); else clear(); return; }
  if (writing) { if (event.key === 'Enter') { box.blur(); const one = findings.find((other) => !other.off); if (one) go(one); } return; }
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});
if (matchMedia('(min-width: 1000px)').matches) for (const panel of all('.panel')) panel.open = true;
let closed = [];
addEventListener('beforeprint', () => { closed = all('main details:not([open]):not(.stored)'); for (const one of closed) one.open = true; });
addEventListener('afterprint', () => { for (const one of closed) one.open = false; });
apply();
if (location.hash) follow();
`;

/** After the page is there: filters, search, keys, copying, deep links, theme, paper. */
export const SCRIPT = `'use strict';{${FILTER}${MOVE}${ACT}}`;
