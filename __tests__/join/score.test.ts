/** Pairs of findings, ours, that must or must not be joined. */
import { describe, expect, test } from '@jest/globals';
import { joinFindings } from '../../src/join/join.js';
import type { Made } from '../support/findings.js';
import { anchored } from '../support/findings.js';

/** Other findings of the same run, so that rarity means something. */
const OTHERS: readonly Made[] = [
  {
    title: 'Cursor of `listInvoices` skips the last page',
    at: 'src/invoices/list.ts:30-44',
    body: 'When the page is exactly full, `nextCursor` is empty and the loop in `listInvoices` ends one page early.',
  },
  {
    title: 'Timezone is lost in `formatDueDate`',
    at: 'src/invoices/format.ts:12',
    body: '`toISOString` turns the due date into UTC, so customers east of Greenwich see the day before.',
  },
  {
    title: 'Retry of `postWebhook` never backs off',
    at: 'src/hooks/post.ts:61-80',
    body: 'All five attempts of `postWebhook` are made within a second, which floods a receiver that is already down.',
  },
  {
    title: 'Feature flag `betaExport` is read at import time',
    at: 'src/export/flags.ts:3',
    body: 'The flag is evaluated once when the module loads; changing it needs a restart.',
  },
  {
    title: 'Column order of the CSV depends on the locale',
    at: 'src/export/csv.ts:22-40',
    body: '`localeCompare` sorts the columns, so two servers write different files.',
  },
];

const run = (a: Made, b: Made): number => {
  const extra = OTHERS.map((made, index) =>
    anchored({ ...made, reviewer: index % 2 ? 'claude' : 'codex', line: 500 + index }),
  );
  const { groups } = joinFindings([
    anchored({ reviewer: 'claude', line: 1, ...a }),
    anchored({ reviewer: 'codex', line: 2, ...b }),
    ...extra,
  ]);

  return groups.length - extra.length;
};

const SAME: readonly (readonly [string, Made, Made])[] = [
  [
    'one defect in other words, near by',
    {
      title: '`uploadAvatar` accepts files of any size',
      at: 'src/users/avatar.ts:18-35',
      body: 'Nothing limits the request body, so one large upload to `uploadAvatar` exhausts the memory of the server.',
    },
    {
      title: 'No size limit on avatar uploads',
      at: 'src/users/avatar.ts:22',
      body: 'The whole upload is buffered by `uploadAvatar`; a large file can exhaust the server’s memory. Fix: limit the body.',
    },
  ],
  [
    'one defect at its cause and at its effect, in two files that share names and quoted code',
    {
      title: '`sessionTtl` is passed in milliseconds to a store that expects seconds',
      at: 'src/auth/session.ts:40-47',
      body: '`saveSession` hands `sessionTtl` to `putWithExpiry`, which multiplies by 1000 again: sessions live for weeks instead of minutes.',
      quotes: [{ code: 'store.putWithExpiry(id, session, sessionTtl)', language: 'ts', path: null, line: 3 }],
    },
    {
      title: '`putWithExpiry` multiplies `sessionTtl` by 1000 although it is milliseconds already',
      at: 'src/store/expiry.ts:9',
      body: 'Because `saveSession` calls `putWithExpiry` with milliseconds, sessions expire after weeks instead of minutes.',
      quotes: [{ code: 'store.putWithExpiry(id, session, sessionTtl)', language: 'ts', path: null, line: 9 }],
    },
  ],
  [
    'a shortened path and a full one',
    {
      title: 'Lock of `rebuildIndex` is not released when the rebuild throws',
      at: 'index.ts:70-88',
      body: '`rebuildIndex` takes `indexLock` and releases it only at the end; an exception leaves the lock taken forever.',
    },
    {
      title: '`rebuildIndex` leaves `indexLock` locked after an exception',
      at: 'src/search/index.ts:71-90',
      body: 'There is no `finally`: when the rebuild throws, the lock stays taken and every later rebuild waits forever.',
    },
  ],
  [
    'a name that is declared and never used, cited where it is declared and where it would be used',
    {
      title: '`manualOutputDir` is created but never used',
      at: 'src/convert.ts:44',
      body: '`manualOutputDir` is created but never used. Remove it or write the manual tests there.',
    },
    {
      title: '`manualOutputDir` is created but never used in this script',
      at: 'src/convert.ts:17',
      body: 'Nothing is written into `manualOutputDir`. Remove it to avoid confusion, or write manual tests there.',
    },
  ],
  [
    'a setting of the wrong type, cited where it is declared and where it is compared',
    {
      title: '`logProbes` should be a boolean instead of a string',
      at: 'src/config.ts:14',
      body: 'The `logProbes` field should be a boolean instead of a string, so that only true and false are valid.',
    },
    {
      title: '`logProbes` is compared to the string "true"',
      at: 'src/server.ts:42-46',
      body: '`logProbes` is a string compared to "true": other truthy strings silently fail. Make `logProbes` a boolean in the config.',
    },
  ],
];

const APART: readonly (readonly [string, Made, Made])[] = [
  [
    'two defects on the same lines',
    {
      title: '`chargeCard` logs the full card number',
      at: 'src/pay/charge.ts:50-60',
      body: 'The debug line prints `card.number`; card numbers must not reach the log files.',
      quotes: [{ code: 'log.debug(card.number, amount)', language: 'ts', path: null, line: 3 }],
    },
    {
      title: 'Rounding in `chargeCard` loses a cent on odd amounts',
      at: 'src/pay/charge.ts:52-58',
      body: 'Half amounts are truncated instead of rounded, so totals differ from the invoice by one cent.',
      quotes: [{ code: 'log.debug(card.number, amount)', language: 'ts', path: null, line: 3 }],
    },
  ],
  [
    'a missing test and the defect that it would find',
    {
      title: 'No test covers an expired coupon in `applyCoupon`',
      at: 'src/shop/coupon.test.ts:1-40',
      body: 'The suite of `applyCoupon` never passes an expired coupon. Add a case.',
    },
    {
      title: '`applyCoupon` accepts expired coupons',
      at: 'src/shop/coupon.ts:33',
      body: 'The expiry date is compared as a string, so a coupon of last year still gives its discount.',
    },
  ],
  [
    'the same kind of defect in two places',
    {
      title: 'Error of `readConfig` is swallowed',
      at: 'src/config/read.ts:14-20',
      body: 'A broken file gives the defaults with no message.',
    },
    {
      title: 'Error of `sendReceipt` is swallowed',
      at: 'src/mail/receipt.ts:40-52',
      body: 'When the mail server refuses, nobody hears of it and the customer has no receipt.',
    },
  ],
  [
    'the same mistake in two files, one kind of defect and titles that sound alike',
    {
      title: 'Early return may leak memory',
      at: 'src/grid.c:194',
      body: 'Early return here may leak memory. Call `calc_free` before returning so that its arrays are freed.',
    },
    {
      title: 'Memory may leak on the early return',
      at: 'src/style.c:311-316',
      body: 'The style array is not freed on this early return, so memory may leak.',
    },
  ],
  [
    'two defects of one thing, far apart in one file',
    {
      title: 'Writer is not closed when the copy fails',
      at: 'src/compress.c:300',
      body: 'On an error the writer of `compressChunk` stays open. Close it in a finally block.',
    },
    {
      title: 'Writer may be closed before it was opened',
      at: 'src/compress.c:1408',
      body: '`closeWriter` would free a writer that was never initialised when opening fails. Check it first.',
    },
  ],
  [
    'two values that are hard-coded, far apart in one file',
    {
      title: 'Timeout is hard-coded',
      at: 'src/client.ts:12',
      body: 'The timeout of five seconds is hard-coded; make it configurable.',
    },
    {
      title: 'Retry count is hard-coded',
      at: 'src/client.ts:88',
      body: 'The retry count is hard-coded; make it configurable.',
    },
  ],
];

/** Joined although they are different, for sharing names and words in a line or two: what the score cannot tell apart yet (docs/joining.md). */
const NOT_YET: readonly (readonly [string, Made, Made])[] = [
  [
    'two defects of one line that share nothing but its names, in few words',
    {
      title: 'The first page is skipped',
      at: 'src/catalog/list.ts:9',
      body: '`listPage` begins at offset `page * size`, so callers that count from one never see the first rows.',
    },
    {
      title: '`listPage` accepts a negative page',
      at: 'src/catalog/list.ts:9',
      body: 'With `page` below zero `slice` counts from the end and returns rows of the last page.',
    },
  ],
  [
    'cost against correctness of one function',
    {
      title: '`loadCatalog` parses the whole catalog on every request',
      at: 'src/shop/catalog.ts:10-25',
      body: 'Parsing takes 40 ms; keep the parsed catalog between requests.',
    },
    {
      title: '`loadCatalog` throws on an empty catalog and blocks the start page',
      at: 'src/shop/catalog.ts:11-24',
      body: 'A shop without products cannot be opened at all: the error is not handled by the page.',
    },
  ],
];

describe('one defect', () => {
  test.each(SAME)('%s', (_, a, b) => {
    expect(run(a, b)).toBe(1);
  });
});

describe('two defects', () => {
  test.each(APART)('%s', (_, a, b) => {
    expect(run(a, b)).toBe(2);
  });
});

describe('two defects that are still taken for one', () => {
  test.failing.each(NOT_YET)('%s', (_, a, b) => {
    expect(run(a, b)).toBe(2);
  });
});

describe('one reviewer', () => {
  const claim: Made = {
    title: 'Lock of `rebuildIndex` is not released when the rebuild throws',
    at: 'src/search/index.ts:70-88',
    body: '`rebuildIndex` takes `indexLock` and releases it only at the end; an exception leaves the lock taken forever.',
    quotes: [{ code: 'indexLock.acquire()\nrebuild(all)\nindexLock.release()', language: 'ts', path: null, line: 3 }],
  };
  const near: Made = {
    title: '`rebuildIndex` holds `indexLock` while it reads from disk',
    at: 'src/search/index.ts:74-80',
    body: 'Searches wait for the disk because `indexLock` is held during the read.',
  };

  test('says the same thing twice: joined', () => {
    expect(run(claim, { ...claim, reviewer: 'claude', line: 90 })).toBe(1);
  });

  test('tells two neighbours apart', () => {
    expect(run(claim, { ...near, reviewer: 'claude', line: 90 })).toBe(2);
  });

  test('repeats a finding in a later pass: another source of it', () => {
    const again = { ...claim, reviewer: 'claude', pass: 2, file: 'claude-pass-2.md', line: 4 };
    const reworded = {
      title: 'Exception in `rebuildIndex` leaves `indexLock` taken',
      body: 'There is no `finally`, so an exception during the rebuild leaves the lock taken forever.',
    };
    expect(run(claim, { ...again, ...reworded })).toBe(1);
  });
});
