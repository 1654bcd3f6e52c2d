/** The pictures of the page as SVG symbols: one shape for each meaning, so that colour is never alone. */
import { trusted } from './markup.js';

const SHAPES: Readonly<Record<string, string>> = {
  critical:
    '<path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor"/><path d="M8 4.2v4.6" stroke="var(--surface)" stroke-width="1.9" stroke-linecap="round"/><circle cx="8" cy="11.6" r="1.15" fill="var(--surface)"/>',
  important:
    '<path d="M8 1.4 15.4 14.4H.6z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path d="M8 6v4" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="12.2" r="1" fill="var(--surface)"/>',
  suggestion:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="8" cy="8" r="2.4" fill="currentColor"/>',
  contested:
    '<path d="M8 1v14M3 4h10M3 4 .8 9.5h4.4zM13 4l-2.2 5.5h4.4zM5 15h6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>',
  introduced: '<path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  exposed:
    '<path d="M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
  'pre-existing':
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.2V8l2.6 1.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  unknown:
    '<path d="M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.9.4-1.2.9-1.2 1.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="12.8" r="1.1" fill="currentColor"/>',
  findings:
    '<path d="M3.4 15V1.6M3.4 2.4h9.2l-2.2 3.4 2.2 3.4H3.4z" fill="currentColor" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/>',
  yes: '<path d="m2.6 8.6 3.4 3.6 7.4-8.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>',
  no: '<path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  partly: '<path d="M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  moved:
    '<path d="M2 8h11M9.4 4.2 13.2 8l-3.8 3.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
  people:
    '<circle cx="8" cy="5" r="2.8" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M2.6 14c.5-3 2.6-4.4 5.4-4.4s4.9 1.4 5.4 4.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  round:
    '<path d="M13.4 8A5.4 5.4 0 1 1 11.6 4" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><path d="M12.4 1v3.6H8.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
  copy: '<rect x="5.4" y="5.4" width="8.6" height="8.6" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M10.6 2.6H3.8a1.4 1.4 0 0 0-1.4 1.4v6.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
  theme:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor"/>',
  help: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.2 6.2a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/><circle cx="8" cy="11.4" r=".9" fill="currentColor"/>',
  file: '<path d="M3.4 1.6h5.8l3.4 3.4v9.4H3.4z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M9 1.8V5h3.4" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  link: '<path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
};

/** The sprite, invisible. */
export const SPRITE = trusted(
  `<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">${Object.entries(SHAPES)
    .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join('')}</svg>`,
);
