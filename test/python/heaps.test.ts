import { expect, test } from 'vitest';
import {
  batched,
  bisect,
  combinationsWithReplacement,
  compress,
  copysign,
  erf,
  erfc,
  filterfalse,
  gamma,
  heapq,
  isclose,
  lgamma,
  literalEval,
  mixin,
  modf,
  percent,
  re,
  splitext,
  starmap,
  statistics,
  sumprod,
} from '../../lib/python/index.js';

test('a heap lies as that of Python', () => {
  const list = [9, 4, 7, 1, 8, 2, 6];
  heapq.heapify(list);
  expect(list).toEqual([1, 4, 2, 9, 8, 7, 6]);
  heapq.heappush(list, 0);
  expect(list).toEqual([0, 1, 2, 4, 8, 7, 6, 9]);
  expect([heapq.heappop(list), heapq.heapreplace(list, 5), heapq.heappushpop(list, 3)]).toEqual([0, 1, 2]);
  expect(list).toEqual([3, 4, 5, 9, 8, 7, 6]);
  expect(heapq.nsmallest(2, list)).toEqual([3, 4]);
  expect(heapq.nlargest(2, ['a', 'ccc', 'bb'], { key: (s: string) => s.length })).toEqual(['ccc', 'bb']);
  const pairs: [number, string][] = [];
  for (const p of [
    [2, 'b'],
    [1, 'z'],
    [1, 'a'],
  ] as [number, string][])
    heapq.heappush(pairs, p);
  expect(heapq.heappop(pairs)).toEqual([1, 'a']);
  expect(() => heapq.heappop([])).toThrow('heappop: expected heap to have an element, got none');
});

test('places in a sorted list', () => {
  const list = [1, 2, 2, 5];
  expect([bisect.bisectLeft(list, 2), bisect.bisect(list, 2), bisect.bisectRight(list, 9)]).toEqual([1, 3, 4]);
  expect(bisect.bisectLeft(list, 2, { lo: 2 })).toBe(2);
  bisect.insort(list, 3);
  bisect.insortLeft(list, 2);
  expect(list).toEqual([1, 2, 2, 2, 3, 5]);
  const rows = [{ n: 1 }, { n: 4 }];
  bisect.insort(rows, { n: 2 }, { key: (row: { n: number }) => row.n });
  expect(rows.map((r) => r.n)).toEqual([1, 2, 4]);
});

test('sequences of itertools', () => {
  expect([
    ...starmap(
      (a: number, b: number) => a ** b,
      [
        [2, 3],
        [3, 2],
      ],
    ),
  ]).toEqual([8, 9]);
  expect([...compress('abcd', [1, 0, 1, 0])]).toEqual(['a', 'c']);
  expect([...filterfalse((x: number) => x > 1, [0, 1, 2]), ...filterfalse(null, [0, 3])]).toEqual([0, 1, 0]);
  expect([...combinationsWithReplacement('ab', 2)].map((c) => c.join(''))).toEqual(['aa', 'ab', 'bb']);
  expect([...batched([1, 2, 3], 2)]).toEqual([[1, 2], [3]]);
});

test('numbers of math and statistics', () => {
  expect([erf(0.5), erfc(0.5), gamma(5), gamma(0.5), lgamma(10.5)].map((v) => v.toPrecision(12))).toEqual([
    '0.520499877813',
    '0.479500122187',
    '24.0000000000',
    '1.77245385091',
    '13.9406252194',
  ]);
  expect([copysign(2, -0), modf(-2.5), sumprod([1, 2], [3, 4])]).toEqual([-2, [-0.5, -2], 11]);
  expect([isclose(1, 1.01, { relTol: 0.1 }), isclose(0, 1e-12), isclose(0, 1e-12, { absTol: 1e-9 })]).toEqual([
    true,
    false,
    true,
  ]);
  expect([statistics.mode('abcb'), statistics.multimode([1, 2, 2, 1])]).toEqual(['b', [1, 2]]);
  expect(statistics.quantiles([1, 2, 3, 4, 5, 10])).toEqual([1.75, 3.5, 6.25]);
});

test('text by the names of a dictionary, endings of paths, patterns with spaces', () => {
  expect(percent('%(name)-6s|%(loss).3f|%(n)03d%%', { name: 'a', loss: 0.5, n: 7 })).toBe('a     |0.500|007%');
  expect([splitext('a/b.tar.gz'), splitext('.rc'), splitext('a.b/c')]).toEqual([
    ['a/b.tar', '.gz'],
    ['.rc', ''],
    ['a.b/c', ''],
  ]);
  const pattern = re.compile('(?P<n> \\d+ ) [ ] # a number\n \\# ', re.VERBOSE);
  expect(pattern.match('12 #')?.group('n')).toBe('12');
});

test('values of literals', () => {
  expect(literalEval("{'a': [1, -2.5e1], \"b\": (1, 'x'), 'c': (3), 'd': (4,)}")).toEqual({
    a: [1, -25],
    b: [1, 'x'],
    c: 3,
    d: [4],
  });
  expect(literalEval('{1: None, 2: True}')).toEqual(
    new Map<number, unknown>([
      [1, null],
      [2, true],
    ]),
  );
  expect([literalEval('{}'), literalEval('{1, 2}'), literalEval(' 0x10 ')]).toEqual([{}, new Set([1, 2]), 16]);
  expect(literalEval("{'a': {}, 'b': {'c': []},}")).toEqual({ a: {}, b: { c: [] } });
  for (const wrong of ['', '[1', 'a', '1 2', '{1: }', '[1 2]', '(', "{'a' 1}"])
    expect(() => literalEval(wrong), wrong).toThrow('literalEval: expected text to be a literal of Python');
});

test('a class with the members of another', () => {
  class Named {
    static kinds = ['named'];
    get label(): string {
      return `<${this.name()}>`;
    }
    name(): string {
      return 'named';
    }
  }
  class Model {
    name(): string {
      return 'model';
    }
  }
  class First extends Model {
    static {
      mixin(First, Named);
    }
  }
  class Last extends Model {
    static {
      mixin(Last, Named, { first: false });
    }
  }
  const [a, b] = [new First() as any, new Last() as any];
  expect([a.label, a.name(), b.label, b.name(), (First as any).kinds]).toEqual([
    '<named>',
    'named',
    '<model>',
    'model',
    ['named'],
  ]);
});
