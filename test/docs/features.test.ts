import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as torchebm from '../../lib/index.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const features = read('docs/features.md');

/** The rows `| names | status | remarks |`, one for each name. */
const rows = [...features.matchAll(/^\| (`.*?) \| (\w+) \| (.*?) ?\|$/gm)].flatMap(([, names, status, remarks]) =>
  [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => ({ name: name!, status: status!, remarks: remarks! })),
);
/** The names in rooms of their own; the operators of `torch` are counted instead. */
const ROOMS = ['io', 'jobs', 'nn', 'optim', 'plot', 'torch'];
const { io, jobs, nn, optim, plot, torch } = torchebm;
const exported = new Set(
  [torchebm, io, jobs, plot].flatMap((room) => Object.keys(room)).filter((name) => !ROOMS.includes(name)),
);
/** The names that the running text lists, by the place where it says so. */
const listed: [where: string, rooms: object[]][] = [
  ['- **Modules**: ', [nn]],
  ['- **Layers**: ', [nn]],
  ['- **Activations**: ', [nn]],
  ['- **Losses**: ', [nn]],
  ['- **`optim`**: ', [optim]],
  ['- **`optim.lrScheduler`**: ', [optim.lrScheduler]],
  ['- **`utils.data`**: ', [torch.utils.data]],
  ['`torch.distributions` has ', [torch.distributions]],
];
/** `Conv1d` to `Conv3d` and `MaxPool` in 1 to 3 dimensions are one name. */
const kind = (name: string) => name.replace(/[123]d$/, '');
const lineOf = (where: string) => features.split('\n').find((line) => line.includes(where)) ?? '';
const classesIn = (line: string) => [...line.matchAll(/`(?:\w+\.)?([A-Z]\w+)`/g)].map(([, name]) => kind(name!));

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

  test('has a row for every name that the package exports', () => {
    const named = new Set(rows.map(({ name }) => name));
    expect([...exported].filter((name) => !named.has(name))).toEqual([]);
  });

  test.each(listed)('%s lists classes that are there', (where, rooms) => {
    const there = new Set(rooms.flatMap((room) => Object.keys(room)).map(kind));
    const found = classesIn(lineOf(where));
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((name) => !there.has(name))).toEqual([]);
  });

  test('lists every class of nn, optim, data and distributions', () => {
    const found = new Set(listed.flatMap(([where]) => classesIn(lineOf(where))));
    const all = [nn, optim, optim.lrScheduler, torch.utils.data, torch.distributions].flatMap((room) =>
      Object.keys(room),
    );
    expect(all.filter((name) => /^[A-Z]/.test(name) && !found.has(kind(name)))).toEqual([]);
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
