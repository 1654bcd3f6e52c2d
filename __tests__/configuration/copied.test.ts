/** The configuration files that README and docs print can be copied: the program finds nothing wrong in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkFile } from '../../src/configuration/configuration.js';
import { readConfigFile } from '../../src/edge/config-file.js';
import { FORMATS } from '../../src/formats/index.js';
import { REVIEWERS } from '../../src/reviewers/index.js';

const root = new URL('../../', import.meta.url);
const pages = ['README.md', ...readdirSync(new URL('docs', root)).map((name) => `docs/${name}`)];
const presets = Object.values(REVIEWERS).map(({ preset, name, vendor, needs }) => ({
  ...{ preset, name, vendor, needs },
  hasKey: true,
}));
const context = { presets, formats: FORMATS.map(({ name }) => name), defaultOutputDirectory: '/out' };

/** A workflow is checked elsewhere; a part of one, a list or a single entry of one is no file. */
const isFile = (text: string): boolean => !/^(jobs|on|concurrency|group|- )/m.test(text);
const printed = pages
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    [...readFileSync(new URL(name, root), 'utf8').matchAll(/```ya?ml\n([\s\S]*?)```/g)].map(
      ([, text = '']) => [name, text] as const,
    ),
  )
  .filter(([, text]) => isFile(text));

test('there are some', () => {
  expect(printed.length).toBeGreaterThan(6);
});

test.each(printed)('%s: %j', (_, text) => {
  expect(checkFile(readConfigFile('file.yml', text), context).faults).toEqual([]);
});
