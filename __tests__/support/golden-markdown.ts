/** The golden reports, and what would act in their Markdown. */
import { assess } from '../../src/assess/assess.js';
import { GOLDEN_CASES } from './golden-cases.js';
import { harm } from './hostile.js';

export const OWN_HTML = /^<\/?(?:details|summary|sub|br|table|kbd)>$|^<details><summary>[^<>]*<\/summary>$/;

export const OWN_URL = /^https:\/\/github\.com\/(?:harbour\/tidewatch(?:\/|$)|mara-lind$|jo-haven$)/;

/** The number of its own pull request may be called. */
export const done = (markdownText: string): string[] =>
  harm(markdownText, { html: OWN_HTML, url: OWN_URL }).filter((found) => found !== 'call: #57');

export const report = (name: string) =>
  assess(
    (
      GOLDEN_CASES[name] ??
      (() => {
        throw new Error(name);
      })
    )(),
  );
