import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as data from '../../lib/data/index.js';
import * as nn from '../../lib/nn/index.js';
import * as python from '../../lib/python/index.js';
import {
  asArray,
  asOptions,
  cache,
  cached,
  call,
  callByName,
  deepcopy,
  Enum,
  IndexError,
  isDict,
  KeyError,
  keywords,
  lookUp,
  open,
  operator,
  partial,
  partition,
  popItem,
  rpartition,
  rsplit,
  split,
  tqdm,
  unravelIndex,
  zfill,
} from '../../lib/python/index.js';
import * as torch from '../../lib/torch/index.js';

test('partial joins what is given by name, early and late', () => {
  const f = (x: number, { by = 1, add = 0 }: { by?: number; add?: number } = {}) => x / by + add;
  expect([partial(f, { by: 2 })(3), partial(f, 3, { by: 2 })({ add: 1 }), partial(f, { by: 2 })(3, { by: 3 })]).toEqual(
    [1.5, 2.5, 1],
  );
  expect([keywords([1, { a: 2 }]), keywords([1])]).toEqual([{ a: 2 }, {}]);
});

test('an attribute by its name in Python: a method keeps its object, and may be one of the class', () => {
  class Grid {
    nCells = 4;
    make = (n: number): number => n;
    area(): number {
      return this.nCells ** 2;
    }
    static twiceOf(n: number): number {
      return 2 * n;
    }
  }
  const grid = new Grid();
  expect(python.getAttribute(grid, 'n_cells')).toBe(4);
  expect(python.getAttribute(grid, 'area')()).toBe(16);
  expect(python.getAttribute(grid, 'make')).toBe(grid.make);
  expect(python.getAttribute(grid, 'twice_of')(3)).toBe(6);
  expect(python.getAttribute(grid, 'volume', null)).toBeNull();
  expect(() => python.getAttribute(grid, 'volume')).toThrow(/to have the attribute volume, got none/);
  expect(python.getAttribute(nn, 'Linear')).toBe(nn.Linear);
});

test('a dictionary as a function, and counts that are given', () => {
  expect(partial(python.dict, { step_size: 1 })({ b: 2 })).toEqual({ step_size: 1, b: 2 });
  expect([...[[['a', 1]]].map((x) => python.dict(x as any))]).toEqual([{ a: 1 }]);
  const counts = [python.counter({ a: 1, b: -2 }), python.counter(new Map([['a', 2]])), python.counter('b')];
  expect([...python.sum(counts, python.counter())]).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
});

test('weights go through bytes in memory', () => {
  const blob = new python.BytesIO();
  torch.save({ a: torch.tensor([1, 2]), step: 3 }, blob);
  expect(blob.tell()).toBe(blob.getvalue().length);
  blob.seek(0);
  for (const from of [new python.BytesIO(blob.getvalue()), blob]) {
    const { a, step } = torch.load(from);
    expect([a.tolist(), step]).toEqual([[1, 2], 3]);
  }
  expect(() => torch.load(new python.BytesIO())).toThrow(/it is empty/);
  const bytes = new python.BytesIO(Buffer.from('abcd'));
  bytes.seek(1);
  bytes.write(Buffer.from('X'));
  expect([String(bytes.getvalue()), String(bytes.read(1)), bytes.seek(-1, 2)]).toEqual(['aXcd', 'c', 3]);
});

test('a stream of Node is flushed by itself', () => {
  expect(python.callMethod(process.stdout, 'flush')).toBeNull();
});

test('the function behind a cache keeps nothing', () => {
  let calls = 0;
  const f = cache((x: number) => x + calls++);
  expect([f(1), f(1), f.wrapped(1), f.wrapped(1)]).toEqual([1, 1, 2, 3]);
});

test('a deep copy shares nothing', () => {
  const layer = new nn.Linear(2, 2);
  const made = { layer, list: [torch.ones([2])], shared: layer };
  const twin = deepcopy(made);
  torch.noGrad(() => layer.weight.zero_());
  made.list[0]!.zero_();
  expect(twin.layer.weight.abs().sum().item()).toBeGreaterThan(0);
  expect(twin.list[0]!.sum().item()).toBe(2);
  expect(twin.shared).toBe(twin.layer);
});

test('a class is made and a function called, whatever a dictionary holds', () => {
  expect(call(nn.Linear, 2, 3)).toBeInstanceOf(nn.Linear);
  expect(call(Math.max, 2, 3)).toBe(3);
});

test('members of an enumeration', () => {
  class Phase extends Enum {
    static readonly WARM = new Phase('WARM', 'warm');
    static readonly MAIN = new Phase('MAIN', 'main');
  }
  expect([Phase.of('main'), Phase.members().length, String(Phase.WARM)]).toEqual([Phase.MAIN, 2, 'Phase.WARM']);
  expect(() => Phase.of('none')).toThrow('Phase: expected value to be that of a member, got none');
});

test('files of text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porter-'));
  const path = join(folder, 'a.txt');
  const out = open(path, 'w');
  out.write('one\n');
  out.writelines(['two\n', 'three']);
  out.close();
  const read = open(path);
  expect([read.readline(), ...read]).toEqual(['one\n', 'two\n', 'three']);
  read.close();
  rmSync(folder, { recursive: true });
});

test('values of operators and entries of dictionaries', () => {
  expect([operator.or([], () => 'b'), operator.and([], () => 'b'), operator.or(2, () => 3)]).toEqual(['b', [], 2]);
  const d: Record<string, number> = { a: 1 };
  expect([popItem(d, 'a'), popItem(d, 'a', 5), Object.keys(d).length]).toEqual([1, 5, 0]);
  expect(() => popItem(d, 'a')).toThrow("popItem: expected the dictionary to have the key 'a', got none");
});

test("tqdm.auto begins a pass before the loop's, which draws a number for a loader; tqdm does not", () => {
  const after = (bar: (loader: Iterable<unknown>, options: { disable: boolean }) => Iterable<unknown>) => {
    torch.manualSeed(0);
    const loader = new data.DataLoader(new data.TensorDataset(torch.zeros([4, 1])), { batchSize: 4 });
    for (const _ of bar(loader, { disable: true }));
    return torch.rand([1]).item();
  };
  // Python's numbers.
  expect([after(tqdm.auto), after(tqdm)]).toEqual([0.30742281675338745, 0.08847743272781372]);
});

test('a cache keeps what a function gave for the same arguments, by name too', () => {
  let calls = 0;
  const f = cache((x: number, { by = 1 }: { by?: number } = {}) => {
    calls++;
    return x * by;
  });
  expect([f(2), f(2), f(2, { by: 3 }), f(2, { by: 3 }), f(3), calls]).toEqual([2, 2, 6, 6, 3, 3]);
  const owner = {};
  const property = () => cached(owner, 'z', () => ++calls);
  expect([property(), property(), cached({}, 'z', () => ++calls)]).toEqual([4, 4, 5]);
});

test('parts of text, as Python cuts them', () => {
  expect([split(''), split(' a  b '), split(' a  b  c ', null, 1)]).toEqual([[], ['a', 'b'], ['a', 'b  c ']]);
  expect([split('a=b=c', '=', 1), rsplit('a=b=c', '=', 1), split('a', '='), rsplit('a', '=', 2)]).toEqual([
    ['a', 'b=c'],
    ['a=b', 'c'],
    ['a'],
    ['a'],
  ]);
  expect([partition('a=b=c', '='), rpartition('a=b=c', '='), partition('a', '='), rpartition('a', '=')]).toEqual([
    ['a', '=', 'b=c'],
    ['a=b', '=', 'c'],
    ['a', '', ''],
    ['', '', 'a'],
  ]);
  expect([zfill('-3', 4), zfill('42', 4), zfill('12345', 4)]).toEqual(['-003', '0042', '12345']);
});

test('a dictionary is an object of no class, or a Map', () => {
  expect([{}, new Map(), [], null, 'a', new Set(), torch.zeros([1])].map(isDict)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([popItem(new Map([[1, 'a']]), 1), popItem(new Map(), 1, 'b')]).toEqual(['a', 'b']);
});

test('arguments by name find their places, whatever is called', () => {
  class Field {
    constructor(
      readonly dim: number,
      readonly rest: { width?: number } = {},
    ) {}
  }
  const f = (x: number, { by = 1, add = 0 } = {}) => x / by + add;
  const made = callByName(Field, [], asOptions({ dim: 2 }));
  expect([made.dim, callByName(f, [], { by: 2, x: 3 }), callByName(f, [3, 2, 1], {})]).toEqual([2, 1.5, 2.5]);
  expect(callByName(partial(f, { by: 2 }), [3], { add: 1 })).toBe(2.5);
  expect(asOptions({ step_size: 1, nSteps: 2, _x: 3 })).toEqual({ stepSize: 1, nSteps: 2, _x: 3 });
  expect(() => callByName((x: number) => x, [], { y: 1 })).toThrow('expected arguments that it has, got y');
  expect(call({ call: (x: number) => x + 1 }, 1)).toBe(2);
  const layer = callByName(nn.Linear, [], { inFeatures: 2, outFeatures: 3 });
  expect(layer.weight.shape).toEqual([3, 2]);
});

test('look-ups raise what is missing; places of a grid; arrays of what the program finds', () => {
  expect(() => lookUp({ a: 1 }, 'b')).toThrow(KeyError);
  expect(() => lookUp([1], 1)).toThrow(IndexError);
  expect([lookUp({ a: 1 }, 'a'), lookUp([1, 2], -1), lookUp(new Map([[1, 2]]), 1)]).toEqual([1, 2, 2]);
  expect(unravelIndex(7, [3, 4])).toEqual([1, 3]);
  const ones = asArray([torch.ones([2]), torch.zeros([2])]);
  expect([asArray([1, 2]).dtype, asArray([1, 2], 'int64').dtype, ones.shape]).toEqual(['float64', 'int64', [2, 2]]);
});

test('zip stops at the first sequence that ends, and asks none behind it', () => {
  function* numbers() {
    for (let i = 0; ; i++) yield i;
  }
  const chain = numbers();
  expect([...python.zip([7, 8], chain)]).toEqual([
    [7, 0],
    [8, 1],
  ]);
  expect(chain.next().value).toBe(2);
  expect([...python.zip([1], [2], { strict: true })]).toEqual([[1, 2]]);
  expect(() => [...python.zip([1], [2, 3], { strict: true })]).toThrow(
    'zip: expected all sequences to be equally long',
  );
  expect(() => [...python.zip([1, 2], [3], { strict: true })]).toThrow(
    'zip: expected all sequences to be equally long',
  );
});

test('parts of lists are replaced, by steps too', () => {
  const list = [0, 1, 2, 3, 4, 5];
  python.setSlice(list, '1:3', [9]);
  expect(list).toEqual([0, 9, 3, 4, 5]);
  python.setSlice(list, '::2', [7, 7, 7]);
  expect(list).toEqual([7, 9, 7, 4, 7]);
  python.setSlice(list, '-2:', [1, 2, 3]);
  expect(list).toEqual([7, 9, 7, 1, 2, 3]);
  expect(() => python.setSlice(list, '::3', [1])).toThrow('setSlice: expected 2 values, got 1');
});

test('a counter knows equal tuples', () => {
  const counts = python.counter([
    [1, true],
    [1, true],
    [2, false],
  ]);
  expect([...counts]).toEqual([
    [[1, true], 2],
    [[2, false], 1],
  ]);
  expect([counts.get([1, true]), counts.has([3, true]), counts.get([3, true])]).toEqual([2, false, 0]);
  expect([counts.delete([1, true]), counts.size]).toEqual([true, 1]);
});
