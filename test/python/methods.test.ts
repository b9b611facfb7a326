import { expect, test } from 'vitest';
import * as python from '../../lib/python/index.js';
import * as torch from '../../lib/torch/index.js';

const { operator, next, islice, enumerate, leftOpen, textwrap, iter, any } = python;

function* numbers(closed: string[] = []): Generator<number> {
  try {
    for (let i = 0; ; i++) yield i;
  } finally {
    closed.push('closed');
  }
}

test('loops and functions that end early leave a generator open', () => {
  const closed: string[] = [];
  const g = numbers(closed);
  for (const x of leftOpen(g)) if (x === 1) break;
  expect(next(g)).toBe(2);
  for (const [i, x] of enumerate(g))
    if (i === 1) expect(x).toBe(4);
    else if (i > 1) break;
  expect([...islice(g, 2)]).toEqual([6, 7]);
  expect([...python.takewhile((x: number) => x < 10, g)]).toEqual([8, 9]);
  expect(any(python.mapped((x: number) => x > 0, islice(g, 1)))).toBe(true);
  expect(next(g)).toBe(12);
  expect(closed).toEqual([]);
  // What a loop makes itself ends with it.
  class Numbers {
    [Symbol.iterator](): Generator<number> {
      return numbers(closed);
    }
  }
  for (const x of leftOpen(new Numbers())) if (x === 1) break;
  expect(closed).toEqual(['closed']);
  const it = iter([1, 2, 3]);
  for (const x of it) if (x === 1) break;
  expect([...it]).toEqual([2, 3]);
});

test('objects say themselves what +=, float, int, abs, truth and elements are', () => {
  class Meter {
    total = 0;
    xs = [1, 2];
    __iadd__(v: number): this {
      this.total += v;
      return this;
    }
    __float__(): number {
      return this.total;
    }
    __abs__(): number {
      return Math.abs(this.total);
    }
    __setitem__(i: number, v: number): void {
      this.xs[i] = v;
    }
    get length(): number {
      return this.total;
    }
    toString(): string {
      return 'Meter';
    }
  }
  const m = new Meter();
  expect(python.truth(m)).toBe(false);
  expect(operator.iadd(m, 2.5)).toBe(m);
  expect([python.float(m), python.int(m), operator.abs(m), python.truth(m)]).toEqual([2.5, 2, 2.5, true]);
  python.setItem(m, 0, 7);
  expect(m.xs).toEqual([7, 2]);
  // Objects without `__eq__` are equal to themselves alone, however they are shown.
  expect([operator.eq(m, m), operator.eq(m, new Meter())]).toEqual([true, false]);
  expect(operator.eq(new python.Path('a'), new python.Path('a'))).toBe(true);
  expect(operator.eq(torch.device('cpu'), torch.device('cpu'))).toBe(true);
  expect([operator.ifloordiv(7, 2), operator.imod(-7, 3), operator.isub(1, 2)]).toEqual([3, 2, -1]);
});

test('decorate gives decorators the object first, and the lowest comes first', () => {
  const seen: string[] = [];
  const noted = (word: string) => (f: any) => (self: any, x: number) => {
    seen.push(`${word} ${f.name || 'made'}`);
    return f(self, x) + 1;
  };
  class A {
    by = 3;
    apply(x: number): number {
      return this.by * x;
    }
    static half(x: number): number {
      return x / 2;
    }
  }
  python.decorate(A, 'apply', noted('low'), noted('high'));
  python.decorate(A, { static: 'half' }, (f: any) => (x: number) => f(x) * 10);
  expect(new A().apply(2)).toBe(8);
  expect(seen).toEqual(['high made', 'low apply']);
  expect(A.half(1)).toBe(5);
  const square = python.cache((x: number) => x * x);
  expect([square(2), square(2), square(3)]).toEqual([4, 4, 9]);
  expect(square.cacheInfo()).toEqual({ hits: 1, misses: 2, maxsize: null, currsize: 2 });
  square.cacheClear();
  expect(square.cacheInfo().currsize).toBe(0);
});

test("textwrap's margins and divisions by zero", () => {
  expect(textwrap.dedent('\n    one\n      two\n\t \n    three\n')).toBe('\none\n  two\n\nthree\n');
  expect(textwrap.dedent('  a\n\tb')).toBe('  a\n\tb');
  expect(textwrap.indent('a\n\nb', '> ')).toBe('> a\n\n> b');
  expect(1 / python.divisor(4)).toBe(0.25);
  expect(() => python.divisor(0)).toThrow(python.ZeroDivisionError);
  expect(() => python.divisor(0)).toThrow('divisor: expected value to be other than 0, got 0');
});

// NumPy's results: np.convolve([1, 2, 3, 4], [1, -1, 2], mode).
test("tee and NumPy's convolve", () => {
  const [a, b] = python.tee(numbers());
  expect([next(b!), next(b!), next(a!), next(b!), next(a!)]).toEqual([0, 1, 0, 2, 1]);
  expect([...islice(a!, 2)]).toEqual([2, 3]);
  expect(next(b!)).toBe(3);
  expect(python.convolve([1, 2, 3, 4], [1, -1, 2]).tolist()).toEqual([1, 1, 3, 5, 2, 8]);
  expect(python.convolve([1, -1, 2], [1, 2, 3, 4], { mode: 'valid' }).tolist()).toEqual([3, 5]);
  expect(python.convolve([1, 2, 3, 4], [1, -1, 2], { mode: 'same' }).tolist()).toEqual([1, 3, 5, 2]);
  expect(() => python.convolve([], [1])).toThrow('convolve: expected a and v to have elements, got none');
  expect(() => python.convolve([1], [1], { mode: 'all' })).toThrow('expected mode to be full, same or valid, got all');
});
