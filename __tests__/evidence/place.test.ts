/** Paths, quotes and places, without a repository. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filesToRead, placeFindings } from '../../src/evidence/evidence.js';
import { findSegments, searchText, squeeze } from '../../src/evidence/quote.js';
import { makeResolver, type Listing } from '../../src/evidence/evidence.js';
import { lookUpPlaces, placesInProse } from '../../src/evidence/evidence.js';
import { makeSources, sourceKey, type Sources } from '../../src/evidence/evidence.js';
import type { Change, ChangedFile } from '../../src/domain/change.js';
import type { Anchor } from '../../src/domain/finding.js';
import { finding, numbered, type FindingSketch } from '../support/findings.js';

const touched = (path: string, more: Partial<ChangedFile> = {}): ChangedFile => ({
  path,
  previousPath: null,
  status: 'modified',
  added: 1,
  deleted: 1,
  kind: 'source',
  blobs: null,
  hunks: [],
  ...more,
});

const changeOf = (files: readonly ChangedFile[]): Change => ({ files, diff: '' }) as unknown as Change;

const listing: Listing = new Map([
  ['README.md', 'file'],
  ['pkg/engine/run.go', 'file'],
  ['pkg/engine/run_test.go', 'file'],
  ['pkg/other/run.go', 'file'],
  ['pkg/engine/Case.go', 'file'],
  ['cmd/doc.go', 'file'],
  ['lib/doc.go', 'file'],
  ['third', 'submodule'],
  ['new/name.go', 'file'],
]);
const files = [
  touched('pkg/engine/run.go'),
  touched('new/name.go', { status: 'renamed', previousPath: 'old/name.go' }),
  touched('gone.go', { status: 'deleted' }),
];

describe('paths', () => {
  const resolve = makeResolver(listing, { files });
  test.each([
    ['pkg/engine/run.go', 'pkg/engine/run.go'],
    ['./pkg/engine/run.go', 'pkg/engine/run.go'],
    ['b/pkg/engine/run.go', 'pkg/engine/run.go'],
    ['`pkg/engine/run.go`', 'pkg/engine/run.go'],
    ['pkg\\engine\\run.go', 'pkg/engine/run.go'],
    ['run_test.go', 'pkg/engine/run_test.go'],
    ['engine/run.go', 'pkg/engine/run.go'],
    ['run.go', 'pkg/engine/run.go'],
    ['.../engine/run.go', 'pkg/engine/run.go'],
    ['…/other/run.go', 'pkg/other/run.go'],
    ['PKG/ENGINE/case.go', 'pkg/engine/Case.go'],
    ['/private/var/tmp/review-1/pkg/other/run.go', 'pkg/other/run.go'],
    ['https://github.com/o/n/blob/main/pkg/other/run.go#L3', 'pkg/other/run.go'],
    ['old/name.go', 'new/name.go'],
    ['name.go', 'new/name.go'],
  ])('%s is %s', (claimed, path) => {
    expect(resolve(claimed)).toEqual({ kind: 'found', path, side: 'head', folder: false });
  });

  test('others', () => {
    expect(resolve('gone.go')).toEqual({ kind: 'found', path: 'gone.go', side: 'base', folder: false });
    expect(resolve('pkg/engine/')).toMatchObject({ kind: 'found', folder: true });
    expect(resolve('doc.go')).toEqual({ kind: 'ambiguous', paths: ['cmd/doc.go', 'lib/doc.go'] });
    expect(resolve('third/src/x.c')).toEqual({ kind: 'inside', path: 'third' });
    for (const claimed of ['nowhere.go', '/etc/README.md', '', '/', '../..', 'ngine/run.go', '%'])
      expect(resolve(claimed).kind).toBe('none');
  });
});

function sourcesOf(texts: Readonly<Record<string, string>>): Sources {
  const requests = Object.keys(texts).map((path) => ({ side: 'head' as const, path }));
  return makeSources(
    requests,
    new Map(Object.entries(texts).map(([path, text]) => [sourceKey({ side: 'head', path }), { kind: 'text', text }])),
  );
}

function place(sketch: FindingSketch, texts: Readonly<Record<string, string>>): readonly Anchor[] {
  const change = changeOf(Object.keys(texts).map((path) => touched(path)));
  const known: Listing = new Map(Object.keys(texts).map((path) => [path, 'file']));
  return placeFindings([finding(sketch)], change, known, sourcesOf(texts))[0]?.anchors ?? [];
}

const CODE = `package engine

import "fmt"

// Run starts the engine.
func Run(name string) error {
	if name == "" {
		return fmt.Errorf("no name: %q", name)
	}
	engine := newEngine(name)
	engine.log("starting", name)
	return engine.start()
}

func Stop(name string) error {
	if name == "" {
		return nil
	}
	engine := findEngine(name)
	engine.log("stopping", name)
	return engine.stop()
}
`;

describe('quotes', () => {
  const at = (quote: string, claim = 'run.go:10'): [string, string, number | null, number | null] => {
    const [anchor] = place({ at: claim, quote }, { 'run.go': CODE });
    return [anchor?.state ?? '', anchor?.quote ?? '', anchor?.lines?.start ?? null, anchor?.lines?.end ?? null];
  };

  test.each([
    ['as it stands', 'engine := newEngine(name)', 10, 10],
    ['other white space', '    engine   :=\n newEngine( name )', 10, 10],
    ['an elision alone on its line', 'func Run(name string) error {\n\t...\n\tengine := newEngine(name)\n', 10, 10],
    [
      'an elision as comment',
      'func Run(name string) error {\n\t// ... validation\n\tengine := newEngine(name)',
      10,
      10,
    ],
    ['an elision within a line', 'return fmt.Errorf(..., name)\n\t}\n\tengine := newEngine(name)', 10, 10],
    [
      'a header that names the file',
      '// pkg/run.go:10\nengine := newEngine(name)\nengine.log("starting", name)',
      10,
      10,
    ],
    ['line numbers', '10: engine := newEngine(name)\n11: engine.log("starting", name)', 10, 10],
    ['an arrow', 'engine := newEngine(name)   // <-- never closed\nengine.log("starting", name)', 10, 10],
    ['a remark at the end of a line', 'engine := newEngine(name) // leaks\nengine.log("starting", name)', 10, 10],
    ['a diff', ' \tengine := newEngine(name)\n+\tengine.log("starting", name)\n-\told()', 10, 10],
    ['quote marks', '> engine := newEngine(name)\n> engine.log("starting", name)', 10, 10],
    [
      'a comment put in',
      'engine := newEngine(name)\n// BUG: the name is logged here\nengine.log("starting", name)',
      10,
      10,
    ],
    ['typographic quotes', 'engine.log(“starting”, name)\nreturn engine.start()', 11, 12],
  ])('%s', (_, quote, start, end) => {
    expect(at(quote, `run.go:${String(start)}-${String(end)}`)).toEqual(['verified', 'matched', start, end]);
  });

  test('moves the place when the lines are off', () => {
    expect(at('engine := findEngine(name)\nengine.log("stopping", name)')).toEqual(['moved', 'moved', 19, 20]);
    expect(at('engine := newEngine(name)', 'run.go:999')).toEqual(['moved', 'moved', 10, 10]);
  });

  test('nearest on a tie', () => {
    expect(at('if name == "" {', 'run.go:9')).toEqual(['moved', 'moved', 7, 7]);
    expect(at('if name == "" {', 'run.go:14')).toEqual(['moved', 'moved', 16, 16]);
  });

  test('a quote that says nothing moves nothing', () => {
    expect(at('}', 'run.go:11')).toEqual(['unverified', 'none', 11, 11]);
    expect(at('name)', 'run.go:3')).toEqual(['unverified', 'absent', 3, 3]);
  });

  test('what is not there is marked, the place kept', () => {
    expect(at('engine.launchMissiles(now)')).toEqual(['unverified', 'absent', 10, 10]);
    expect(at('engine.launchMissiles(now)', 'run.go:500')).toEqual(['missing', 'absent', null, null]);
    expect(at('engine.launchMissiles(now)', 'nowhere.go:5')).toEqual(['missing', 'absent', 5, 5]);
  });

  test('a file without line becomes exact by its quote', () => {
    expect(at('engine := newEngine(name)', 'run.go')).toEqual(['verified', 'matched', 10, 10]);
    expect(at('if name == "" {', 'run.go')).toEqual(['unverified', 'absent', null, null]);
  });

  test('a wrong path is put right by a quote that stands in one other file only', () => {
    const texts = { 'a.go': numbered(20), 'b.go': CODE };
    const quote = 'engine := newEngine(name)\nengine.log("starting", name)';
    expect(place({ at: 'wrong.go:3', quote }, texts)[0]).toMatchObject({
      path: 'b.go',
      state: 'moved',
      lines: { start: 10, end: 11 },
    });
    expect(place({ at: 'a.go:3', quote }, texts)[0]).toMatchObject({ path: 'b.go', state: 'moved' });
    expect(place({ at: 'wrong.go:3', quote }, { ...texts, 'c.go': CODE })[0]).toMatchObject({
      path: 'wrong.go',
      state: 'missing',
    });
  });

  test('an illustration from another file does not move a place that the title speaks of', () => {
    const texts = { 'a.go': 'x\ncallEngine(now)\n', 'b.go': CODE };
    const quote = 'engine := newEngine(name)\nengine.log("starting", name)';
    const [anchor] = place({ at: 'a.go:2', quote, title: '`callEngine` forgets the name' }, texts);
    expect(anchor).toMatchObject({ path: 'a.go', state: 'unverified', lines: { start: 2, end: 2 } });
  });

  test('of two files that end alike the quote chooses', () => {
    const texts = { 'cmd/doc.go': numbered(20), 'lib/doc.go': CODE };
    expect(place({ at: 'doc.go:10', quote: 'engine := newEngine(name)' }, texts)[0]).toMatchObject({
      path: 'lib/doc.go',
      state: 'verified',
    });
  });

  test('several places, several quotes: each to its own, and no place is pulled to another one', () => {
    const quote = ['engine := newEngine(name)', 'engine := findEngine(name)'];
    const anchors = place({ at: ['run.go:10', 'run.go:19', 'run.go:3'], quote }, { 'run.go': CODE });
    expect(anchors.map((anchor) => [anchor.state, anchor.lines?.start])).toEqual([
      ['verified', 10],
      ['verified', 19],
      ['unverified', 3],
    ]);
    expect(anchors.map((anchor) => anchor.primary)).toEqual([true, false, false]);
  });

  test('a slice of a file with mangled white space is always found where it is', () => {
    const lines = numbered(60, 'unique').split('\n');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 55 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('\n', ' ', '\n\n  ', '\t'),
        (start, size, glue) => {
          const quote = lines.slice(start, start + size).join(glue);
          const [anchor] = place({ at: `f.txt:${String(start + 1)}`, quote }, { 'f.txt': lines.join('\n') });
          return anchor?.state === 'verified' && anchor.quote === 'matched';
        },
      ),
    );
  });

  test('placing is total', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (path, quote, text) => {
        const anchors = place({ at: `${path}:3`, quote }, { 'f.txt': text, [path === '' ? 'g' : path]: quote });
        return anchors.length === 1;
      }),
    );
  });
});

test('segments are found tightly', () => {
  const file = searchText('begin\nbegin\nmiddle\nend\n');
  expect(findSegments(file, ['begin', 'end'])).toEqual([{ start: 2, end: 4, aligned: true }]);
  expect(squeeze('a\u200b \u00a0b')).toBe('ab');
});

test('each file is read once, at both sides when changed', () => {
  const wanted = [finding({ at: ['run.go:1', 'pkg/engine/run.go:2', 'cmd/doc.go:1'], body: 'see `lib/doc.go:3`' })];
  const keys = filesToRead(wanted, changeOf([touched('pkg/engine/run.go')]), listing).map(sourceKey);
  expect(keys.sort()).toEqual([
    'base:pkg/engine/run.go',
    'head:cmd/doc.go',
    'head:lib/doc.go',
    'head:pkg/engine/run.go',
  ]);
});

test('places in prose', () => {
  const text = 'At `run.go:7` and pkg/engine/run.go:10-12, not http://host:8080, 12:30, `x:3`, v1.2:3 or run.go:7:9.';
  const places = placesInProse([text, text]);
  expect(places.map((found) => found.text)).toEqual(['run.go:7', 'pkg/engine/run.go:10-12']);
  const resolve = makeResolver(listing, { files });
  const shown = lookUpPlaces(places, resolve, sourcesOf({ 'pkg/engine/run.go': CODE }));
  expect(shown[1]).toMatchObject({ path: 'pkg/engine/run.go', startLine: 10, endLine: 12 });
  expect(shown[1]?.excerpt.split('\n')).toHaveLength(3);
});
