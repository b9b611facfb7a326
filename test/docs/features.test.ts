import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as torchebm from '../../lib/index.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const features = read('docs/features.md');

/** The rows `| names | status | remarks |`, one for each name. */
const rows = [...features.matchAll(/^\| (`.*?) \| (\w+) \| (.*?) ?\|$/gm)].flatMap(([, names, status, remarks]) =>
  [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => ({ name: name!, status: status!, remarks: remarks! })),
);
const exported = new Set(Object.keys(torchebm));

describe('docs/features.md', () => {
  test('knows three statuses, and each name once', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['done', 'different', 'missing']));
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  test('says missing of nothing that the package exports', () => {
    expect(rows.filter(({ name, status }) => status === 'missing' && exported.has(name))).toEqual([]);
  });

  test('says done or different of nothing that the package lacks', () => {
    expect(rows.filter(({ name, status }) => status !== 'missing' && !exported.has(name))).toEqual([]);
  });

  test('counts the operators as the generator did', () => {
    const { overloads, reachable, names, unreachable } = JSON.parse(read('lib/tensor/generated/coverage.json'));
    const text = (n: number) => n.toLocaleString('en');
    expect(features).toContain(
      `${text(reachable)} of libtorch's ${text(overloads)} operator overloads (${text(names)} names)`,
    );
    expect(features).toContain(`The other ${Object.keys(unreachable).length} `);
  });

  test('explains every row that says different', () => {
    const differences = read('docs/differences.md');
    const named = rows.filter(({ status }) => status === 'different');
    expect(named.filter(({ name }) => !differences.includes(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('torchebm', () => {
  test('has the subpackages that do not stand flat', () => {
    expect(Object.keys(torchebm)).toEqual(expect.arrayContaining(['torch', 'nn', 'optim', 'plot', 'io']));
  });
});
