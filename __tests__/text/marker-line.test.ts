/** What a comment remembers: written and read back, and nothing that somebody else wrote is taken for it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Marker } from '../../src/domain/marker.js';
import { markerOf } from '../../src/rounds/rounds.js';
import { COMMENT_START, readMarker, writeMarker } from '../../src/text/marker-line.js';
import { HOSTILE, hostileText } from '../support/hostile.js';
import { anchor, consolidated, manyFindings, sampleReport } from '../support/sample-report.js';

const artifact = { id: '900', digest: `sha256:${'ab'.repeat(32)}` };
const of = (count: number): Marker => markerOf(sampleReport(manyFindings(count)), { run: '1', artifact });
const comment = (marker: string, words = 'words'): string => `${COMMENT_START} · round 1\n\n${words}\n\n${marker}`;

/** One critical finding in these words. */
function said(title: string, code: readonly string[] = ['x();']): Marker {
  const report = sampleReport([
    consolidated({ id: 'C1', severity: 'critical', title, locations: [anchor('src/a.ts', 3, code)] }),
  ]);
  return markerOf(report, { run: '1', artifact });
}

describe('a marker', () => {
  test('is read as it was written', () => {
    expect(readMarker(comment(writeMarker(of(24))))).toEqual(of(24));
  });

  test('survives other line breaks and blanks behind it', () => {
    expect(readMarker(`${comment(writeMarker(of(3))).replaceAll('\n', '\r\n')} \r\n\n`)).toEqual(of(3));
  });

  test.each(HOSTILE.map((text) => [text]))('is one harmless line with %j in it', (text) => {
    const marker = said(`a ${text} b --> <!-- @octocat #1`);
    const line = writeMarker(marker);
    expect(line).not.toMatch(/[\n\r@#]/);
    expect(line.slice(4, -3)).not.toMatch(/--|[<>]/);
    expect(readMarker(comment(line))).toEqual(marker);
  });

  test('any text comes back', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const marker = said(text || 'x', [text]);
        expect(readMarker(comment(writeMarker(marker)))).toEqual(marker);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('what does not fit', () => {
  test('is left out whole, the most severe stay, and the marker says so', () => {
    const long = 'word '.repeat(80);
    const many = manyFindings(400).map((item) => ({ ...item, severity: 'critical' as const, title: long, body: long }));
    const report = sampleReport(many);
    const marker = markerOf(report, { run: '1', artifact });
    expect(writeMarker(marker).length).toBeLessThanOrEqual(24_000);
    expect(marker.complete).toBe(false);
    expect(marker.findings.length).toBeGreaterThan(10);
    expect(readMarker(comment(writeMarker(marker)))).toEqual(marker);
  });

  test('long code is left to git, never cut', () => {
    const [long] = said('Leak', ['y'.repeat(2000)]).findings;
    expect(long?.places[0]?.code).toEqual([]);
    expect(said('Leak', ['y();']).findings[0]?.places[0]?.code).toEqual(['y();']);
  });

  test('only what holds the gate is remembered', () => {
    const report = sampleReport(manyFindings(8));
    const { findings } = markerOf(report, { run: '1', artifact: null });
    expect(findings.map(({ id }) => id)).toEqual(report.decision.standing);
    expect(report.findings.length).toBeGreaterThan(findings.length);
  });
});

const line = writeMarker(of(2));

test.each([
  ['no marker', comment('')],
  ['one above the last line', comment(`${line}\nand more`)],
  ['one inside a line', comment(`> ${line}`)],
  ['one in a comment that does not begin like ours', `Somebody said:\n\n${comment(line)}`],
  ['a cut one', comment(line.slice(0, -40))],
  ['another version', comment(line.replace('"version":1', '"version":2'))],
  ['a missing field', comment(line.replace('"complete":true,', '').replace(',"complete":true', ''))],
  ['signs that are never written', comment(line.replace('"conclusion"', '"x":"-","conclusion"'))],
  ['a list in place of an object', comment('<!-- deep-review-action [] -->')],
  ['no JSON', comment('<!-- deep-review-action {{} -->')],
  ['a severity that there is none of', comment(line.replaceAll('"critical"', '"none"'))],
])('is not read: %s', (_name, body) => {
  expect(readMarker(body)).toBeNull();
});

test('ordinary comments are left alone', () => {
  for (const body of ['', 'LGTM', '### Deep Review', '<!-- a comment -->', '- [ ] a task', '```\n<!-- x -->\n```'])
    expect(readMarker(body)).toBeNull();
});
