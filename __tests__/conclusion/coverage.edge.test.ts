/** Very many claims, and patterns of many stars, are looked up in time. */
import { describe, expect, test } from '@jest/globals';
import { claim, file, rows } from '../support/coverage-rows.js';
import { cpuSeconds, growth, NEARLY_LINEAR } from '../support/growth.js';

describe('coverage', () => {
  test('a pattern of many stars is tried in time, and so are very many claims', async () => {
    const path = `${'a'.repeat(200)}/${'b'.repeat(200)}.go`;
    const files = [file(path), ...Array.from({ length: 300 }, (_, index) => file(`src/f${String(index)}.go`))];
    expect(rows([claim('**a**a**b**.go')], { files })[0]?.reviewers['claude']).toBe('reviewed');
    const stars = (count: number) => rows([claim(`${'**a'.repeat(count)}x`)], { files });
    expect(await growth(40, stars)).toBeLessThan(NEARLY_LINEAR);
    const many = (nameOf: (index: number) => string) => (count: number) =>
      rows(
        Array.from({ length: count }, (_, index) => claim(nameOf(index))),
        { files },
      );
    expect(await cpuSeconds(() => many((index) => `src/g${String(index)}.go`)(40_000))).toBeLessThan(
      20 * Math.max(0.05, await cpuSeconds(() => many((index) => `src/g${String(index % 9)}.go`)(40_000))),
    );
    expect(many((index) => `*x${String(index)}*`)(20_000)[0]?.reviewers['claude']).toBe('not-reviewed');
  });
});
