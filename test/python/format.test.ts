import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as python from '../../lib/python/index.js';

// The texts that Python prints: scripts/oracle/python_text.py.
const given = JSON.parse(readFileSync(new URL('../fixtures/python/text.json', import.meta.url), 'utf8'));

test.each(given.format as [unknown, string, string][])('format(%s, %s)', (value, spec, expected) => {
  expect(python.format(value, spec)).toBe(expected);
});

test('older ways to format', () => {
  for (const [text, values, expected] of given.percent) expect(python.percent(text, values)).toBe(expected);
  expect(python.formatString('{:>8.3f} {name} {{}}', [2.5], { name: 'x' })).toBe(given.formatString);
  const names = { w: 8, e: 1.5, p: 3, d: { k: 5 } };
  expect(python.formatString('{:<{w}}|{:>{w}.1%}|{e:>+{w}.{p}f}|{d[k]}', ['a', 0.25], names)).toBe(given.formatNested);
});

test('str and repr', () => {
  for (const [value, text, shown] of given.str) {
    expect([python.str(value), python.repr(value)]).toEqual([text, shown]);
  }
  for (const [value, text] of given.float) expect(python.str(value, 'float')).toBe(text);
  expect(python.format(Number.NaN, '.2f') + python.format(Number.NEGATIVE_INFINITY, '8.1f')).toBe('nan    -inf');
});

test('arithmetic', () => {
  for (const [x, digits, expected] of given.round) expect(python.round(x, digits) + 0).toBe(expected + 0);
  for (const [a, b, rest, both] of given.mod) {
    expect([python.mod(a, b), python.divmod(a, b)]).toEqual([rest, both]);
  }
  for (const [value, text, expected] of given.slices) expect(python.slice(value, text)).toEqual(expected);
});

test('JSON is written with its spaces', () => {
  for (const [value, flat, indented] of given.dumps) {
    expect([python.dumps(value), python.dumps(value, { indent: 2 })]).toEqual([flat, indented]);
  }
});

test('sequences of itertools and collections', () => {
  const below3 = (v: number) => v < 3;
  expect([...python.islice(python.count(3, 2), 1, 8, 3)]).toEqual(given.islice);
  expect([...python.takewhile(below3, [1, 2, 3, 1])]).toEqual(given.takewhile);
  expect([...python.dropwhile(below3, [1, 2, 3, 1])]).toEqual(given.dropwhile);
  expect([...python.accumulate([1, 2, 3, 4])]).toEqual(given.accumulate);
  expect([...python.combinations('abcd', 2)]).toEqual(given.combinations);
  expect([...python.permutations([1, 2, 3], 2)]).toEqual(given.permutations);
  expect([...python.pairwise([1, 2, 3])]).toEqual(given.pairwise);
  expect([...python.repeat('a', 2)]).toEqual(['a', 'a']);
  const recent = new python.Deque<number>([], 3);
  expect([recent.maxlen, new python.Deque().maxlen]).toEqual([3, null]);
  for (let i = 0; i < 5; i++) recent.push(i);
  expect([...recent]).toEqual(given.deque);
  expect(python.mostCommon(python.counter('abracadabra'), 2)).toEqual(given.most_common);
});

test.each(given.methods as [any, string, any[], Record<string, any>, any, any][])(
  '%j has the method %s of Python',
  (value, method, args, names, gives, after) => {
    const own = structuredClone(value);
    expect(python.callMethod(own, method, args, names) ?? null).toEqual(gives);
    expect(own).toEqual(after);
  },
);

test('methods of sets and of objects, and those that are missing', () => {
  const sorted = (s: Set<number>) => [...s].sort();
  for (const [a, b, both, shared, left, one, isBelow, isApart] of given.sets) {
    const [x, y] = [new Set<number>(a), new Set<number>(b)];
    expect(sorted(python.callMethod(x, 'union', [y]))).toEqual(both);
    expect(sorted(python.callMethod(x, 'intersection', [y]))).toEqual(shared);
    expect(sorted(python.callMethod(x, 'difference', [y]))).toEqual(left);
    expect(sorted(python.callMethod(x, 'symmetric_difference', [y]))).toEqual(one);
    expect(sorted(python.operator.or_(x, y))).toEqual(both);
    expect(sorted(python.operator.and_(x, y))).toEqual(shared);
    expect(sorted(python.operator.xor(x, y))).toEqual(one);
    expect([python.callMethod(x, 'issubset', [y]), python.callMethod(x, 'isdisjoint', [y])]).toEqual([
      isBelow,
      isApart,
    ]);
  }
  const own = { scale: 2, timesTwo: (n: number, { by = 1 }: { by?: number } = {}) => n * 2 * by };
  Object.setPrototypeOf(own, class {}.prototype);
  expect(python.callMethod(own, 'times_two', [3], { by: 2 })).toBe(12);
  expect(() => python.callMethod('a', 'nothing')).toThrow(
    'callMethod: expected value to have a method nothing, got "a"',
  );
  expect(() => python.callMethod([1], 'remove', [2])).toThrow('remove: expected value to be an element, got 2');
});

test('operators on bits and orders, of any size and kind', () => {
  for (const [a, b, and, or, xor, left, right] of given.bits) {
    const { operator } = python;
    expect([operator.and_(a, b), operator.or_(a, b), operator.xor(a, b)]).toEqual([and, or, xor]);
    if (left !== null) expect([operator.lshift(a, b), operator.rshift(a, b)]).toEqual([left, right]);
  }
  for (const [a, b, ...expected] of given.orders) {
    const { lt, le, gt, ge, eq, ne } = python.operator;
    expect([lt, le, gt, ge, eq, ne].map((f) => f(a, b))).toEqual(expected);
  }
  expect(python.operator.and_(true, false)).toBe(false);
  expect(python.operator.eq(1, true)).toBe(true);
  expect(python.mod(1103515245n * 12345n + 12345n, 2n ** 31n)).toBe((1103515245n * 12345n + 12345n) % 2n ** 31n);
});

test('operators that a class defines, and what is changed in place', () => {
  class Money {
    constructor(readonly n: number) {}
    __add__(other: Money) {
      return new Money(this.n + other.n);
    }
    __rmul__(k: number) {
      return new Money(k * this.n);
    }
    __eq__(other: unknown) {
      return python.sameFields(this, other);
    }
    __lt__(other: Money) {
      return this.n < other.n;
    }
    __contains__(n: number) {
      return n === this.n;
    }
    __bool__() {
      return this.n > 0;
    }
  }
  const { operator } = python;
  const two = new Money(2);
  expect(operator.mul(3, operator.add(two, two)).n).toBe(12);
  expect([operator.eq(two, new Money(2)), operator.ne(two, new Money(3)), operator.lt(two, new Money(3))]).toEqual([
    true,
    true,
    true,
  ]);
  expect([python.contains(two, 2), python.truth(new Money(0))]).toEqual([true, false]);
  const list = [1];
  expect(operator.iadd(list, [2])).toBe(list);
  expect(operator.imul(list, 2)).toEqual([1, 2, 1, 2]);
  expect([operator.iadd(1, 2), operator.isub(1, 2), operator.idiv(1, 2), operator.ipow(3, 2)]).toEqual([3, -1, 0.5, 9]);
  // Objects of a class without `__eq__` are equal to themselves alone.
  class Plain {}
  expect([operator.eq(new Plain(), new Plain()), operator.eq([two], [new Money(2)])]).toEqual([false, true]);
});

test('numbers of math, and more of itertools and collections', () => {
  const { fsum, gcd, lcm, comb, perm, factorial, dist } = python;
  const tenths = Array<number>(10).fill(0.1);
  expect([
    fsum(tenths),
    fsum([1e16, 1, -1e16]),
    gcd(12, 18),
    lcm(4, 6),
    comb(7, 3),
    perm(5, 2),
    factorial(6),
    dist([0, 3], [4, 0]),
  ]).toEqual(given.math);
  expect(python.product([0, 1], { repeat: 2 })).toEqual(given.product);
  expect([...python.groupby(['a1', 'a2', 'b1', 'a3'], { key: (s: string) => s[0] })]).toEqual(given.groupby);
  expect([...python.zipLongest([1, 2], [3], { fillvalue: 0 })]).toEqual(given.zip_longest);
  expect(python.mapped((a, b) => a * b, [1, 2], [3, 4, 5])).toEqual([3, 8]);
  const lists = new python.DefaultMap<number, string[]>(() => []);
  lists.get(3).push('a');
  expect([...lists]).toEqual([[3, ['a']]]);
  expect(python.counter([3, 1, 3]).get(7)).toBe(0);
  const grid = new python.TupleMap<[number, number], string>([[[0, 1], 'a']]);
  grid.set([0, 1], 'b').set([1, 1], 'c');
  expect([grid.get([0, 1]), grid.size, grid.has([2, 2]), grid.delete([1, 1]), grid.size]).toEqual([
    'b',
    2,
    false,
    true,
    1,
  ]);
  const one = {};
  expect([...new python.TupleSet<unknown>([[1], [1], python.repr([1]), one, one, {}])]).toEqual([
    [1],
    python.repr([1]),
    {},
    {},
  ]);
  const seen = new python.TupleSet<number[]>([
    [1, 2],
    [1, 2],
  ]);
  expect([seen.size, seen.has([1, 2]), seen.add([3]).size, seen.delete([1, 2]), seen.size]).toEqual([
    1,
    true,
    2,
    true,
    1,
  ]);
  grid.clear();
  seen.clear();
  expect([grid.has([0, 1]), seen.has([3])]).toEqual([false, false]);
});

test('contexts are left once, for an error or without', () => {
  const log: string[] = [];
  function* section(): Generator<number> {
    log.push('enter');
    try {
      yield 3;
    } finally {
      log.push('leave');
    }
  }
  const within = (of: any, body: (value: any) => void): void => {
    const context = python.enter(of);
    try {
      body(context.value);
    } catch (error) {
      context.fail(error);
    } finally {
      context.exit();
    }
  };
  within(section(), (value) => log.push(String(value)));
  expect(() =>
    within(section(), () => {
      throw new Error('inside');
    }),
  ).toThrow('inside');
  const taking = { __enter__: () => 1, __exit__: (kind: any) => kind !== null };
  within(taking, () => {
    throw new Error('taken');
  });
  expect(log).toEqual(['enter', '3', 'leave', 'enter', 'leave']);
  expect(() => python.enter(3)).toThrow('enter: expected a context manager, got 3');
  let path = '';
  within(new python.TemporaryDirectory(), (value) => {
    path = value;
    expect(existsSync(path)).toBe(true);
  });
  expect(existsSync(path)).toBe(false);
});

test('a logger writes where, how and from which level on basicConfig says', () => {
  const lines: string[] = [];
  const stream = { write: (text: string) => lines.push(text) };
  const log = python.getLogger('train');
  python.basicConfig({ level: 20, format: '[%(levelname)-7s] %(name)s: %(message)s', stream });
  log.info('loss %.2f', 0.123);
  log.debug('hidden');
  log.setLevel('ERROR');
  log.warning('hidden');
  python.getLogger('other').warning('seen');
  expect(lines).toEqual(['[INFO   ] train: loss 0.12\n', '[WARNING] other: seen\n']);
  expect(python.getLogger('train')).toBe(log);
  expect(() => log.setLevel('LOUD')).toThrow('logging: expected level to be one of DEBUG, INFO');
});

test('options of the command line that count, repeat and store', () => {
  const parser = new python.ArgumentParser();
  parser.addArgument('--verbose', '-v', { action: 'count', default: 0 });
  parser.addArgument('--tag', { action: 'append' });
  parser.addArgument('--fast', { action: 'store_const', const: 3, default: 1 });
  expect(parser.parseArgs(['-vv', '--tag', 'a', '--tag', 'b', '--fast'])).toEqual({
    verbose: 2,
    tag: ['a', 'b'],
    fast: 3,
  });
  expect(parser.parseArgs([])).toEqual({ verbose: 0, tag: null, fast: 1 });
});

test('words of the command line that no option and no place takes', () => {
  const parser = new python.ArgumentParser();
  parser.addArgument('--lr', { type: Number, default: 0.1 });
  parser.addArgument('--fast', { action: 'store_true' });
  parser.addArgument('name');
  const [args, rest] = parser.parseKnownArgs(['--lr', '0.5', '--what', 'run', 'more', '--fast']);
  expect(args).toEqual({ lr: 0.5, fast: true, name: 'run' });
  expect(rest).toEqual(['--what', 'more']);
});

test('rows as objects with entries that are missing or not asked for', () => {
  const lines: string[] = [];
  const file = { write: (text: string) => lines.push(text) };
  const out = python.csv.DictWriter(file, ['a', 'b'], { restval: '-', extrasaction: 'ignore' });
  out.writerows([{ a: 1 }, { b: null, c: 3 }]);
  expect(lines).toEqual(['1,-\r\n', '-,\r\n']);
});

test('fields of objects that are changed, and errors as text', () => {
  class Run {
    readonly steps: number;
    readonly title: string;
    constructor(options: { steps: number; title: string }) {
      this.steps = options.steps;
      this.title = options.title;
    }
  }
  const run = python.replaced(new Run({ steps: 3, title: 'a' }), { title: 'b' });
  expect([run instanceof Run, run.steps, run.title]).toEqual([true, 3, 'b']);
  expect([python.str(new RangeError('bad')), python.repr(new RangeError('bad'))]).toEqual(['bad', "RangeError('bad')"]);
});
