import { expect, test } from 'vitest';
import {
  ChainMap,
  callMethod,
  contains,
  Datetime,
  DefaultMap,
  Dict,
  decorate,
  ExitStack,
  enter,
  getItem,
  IntEnum,
  KeyError,
  List,
  max,
  min,
  nullcontext,
  numpyRandom,
  operator,
  Random,
  range,
  redirectStdout,
  repr,
  Slice,
  StrEnum,
  StringIO,
  setDefault,
  setItem,
  sorted,
  Timedelta,
  TupleMap,
  TupleSet,
  textwrap,
  truth,
} from '../../lib/python/index.js';
import * as torch from '../../lib/torch/index.js';

class Counts extends Dict {
  __missing__(key: string): number {
    this.__setitem__(key, 0);
    return 0;
  }
}

test('a class of dictionaries gives a missing key what its method does', () => {
  const counts = new Counts({ a: 1 }, { step_size: 2 });
  expect(counts.getItem('b')).toBe(0);
  expect([...counts]).toEqual(['a', 'step_size', 'b']);
  expect(counts.items()).toEqual([
    ['a', 1],
    ['step_size', 2],
    ['b', 0],
  ]);
  expect([counts.length, contains(counts, 'a'), truth(new Counts()), counts.get('c', 5)]).toEqual([3, true, false, 5]);
});

test('what is stored goes through the method of the class', () => {
  class Texts extends Dict {
    override __setitem__(key: any, value: any): void {
      super.__setitem__(String(key), value);
    }
  }
  const texts = new Texts([[1, 'a']]);
  setItem(texts, 2, 'b');
  texts.update({ 3: 'c' });
  expect(texts.keys()).toEqual(['1', '2', '3']);
  expect(callMethod(texts, 'setdefault', [4, 'd'])).toBe(undefined);
  expect(callMethod(texts, 'pop', ['1'])).toBe('a');
  callMethod(texts, 'update', [], { step_size: 1 });
  expect(texts.getItem('step_size')).toBe(1);
  expect(String(new Texts({ a: [1] }))).toBe("{'a': [1]}");
});

test('dictionaries raise what Python raises, and are equal by their entries', () => {
  const d = new Dict({ a: 1 });
  expect(() => d.getItem('b')).toThrow(KeyError);
  expect(() => d.pop('b')).toThrow(KeyError);
  expect([d.pop('b', 3), operator.eq(d, { a: 1 }), operator.eq(d, new Dict({ a: 2 }))]).toEqual([3, true, false]);
  expect(JSON.stringify(d)).toBe('{"a":1}');
  expect(d.popitem()).toEqual(['a', 1]);
  expect(() => d.popitem()).toThrow(KeyError);
});

test('a chain of dictionaries asks the first that has a key', () => {
  const [own, shared] = [{ a: 1 }, { a: 2, b: 3 }];
  const chain = new ChainMap(own, shared);
  expect([chain.getItem('a'), chain.getItem('b'), chain.length, contains(chain, 'b')]).toEqual([1, 3, 2, true]);
  setItem(chain, 'b', 4);
  expect([own, shared]).toEqual([
    { a: 1, b: 4 },
    { a: 2, b: 3 },
  ]);
});

test('a class of lists has the methods of both languages', () => {
  const list = new List([3, 1]);
  list.append(2);
  expect(callMethod(list, 'sort')).toBe(list);
  expect([list.map((x) => 2 * x), getItem(list, -1), getItem(list, new Slice(1, null)), list.pop()]).toEqual([
    [2, 4, 6],
    3,
    [2, 3],
    3,
  ]);
  expect(list.map((x) => x)).not.toBeInstanceOf(List);
});

// slice(a, b, c).indices(7) of Python
test.each<[any[], number[]]>([
  [[3], [0, 3, 1]],
  [
    [-3, null],
    [4, 7, 1],
  ],
  [
    [null, null, -1],
    [6, -1, -1],
  ],
  [
    [10, 2, -2],
    [6, 2, -2],
  ],
  [
    [2, 100, 3],
    [2, 7, 3],
  ],
])('a slice %j has its places', (ends, places) => {
  expect(new Slice(...(ends as [any, any])).indices(7)).toEqual(places);
  expect(range(...(places as [number, number, number]))).toEqual(getItem(range(7), new Slice(...(ends as [any, any]))));
});

test('slices as objects reach lists, text and tensors', () => {
  expect(getItem('abcdef', new Slice(1, null, 2))).toBe('bdf');
  expect(getItem(torch.arange(6), new Slice(null, null, -2 + 1)).tolist()).toEqual([5, 4, 3, 2, 1, 0]);
  const list = [1, 2, 3];
  setItem(list, new Slice(0, 2), [9]);
  expect(list).toEqual([9, 3]);
});

// textwrap of Python 3.11
test.each<[string, any, string[]]>([
  [
    'the quick brown fox jumps over the lazy dog, and hyphen-ated words-too; averyveryverylongwordthatdoesnotfit here',
    { width: 18 },
    [
      'the quick brown',
      'fox jumps over the',
      'lazy dog, and',
      'hyphen-ated words-',
      'too; averyveryvery',
      'longwordthatdoesno',
      'tfit here',
    ],
  ],
  ['a b  c\n d', { width: 4, initialIndent: '* ', subsequentIndent: '  ' }, ['* a', '  b', '  c', '  d']],
  ['one two three four', { width: 9, maxLines: 1, placeholder: '...' }, ['one...']],
  ['a -- b--c', { width: 5 }, ['a --', 'b--c']],
  ['abcdef ghi', { width: 4, breakLongWords: false }, ['abcdef', 'ghi']],
])('text %j in lines', (text, options, lines) => {
  expect(textwrap.wrap(text, options)).toEqual(lines);
  expect(textwrap.fill(text, options)).toBe(lines.join('\n'));
});

test('text is cut to a width', () => {
  expect(textwrap.shorten('Hello  world of  energy based models', 22, { placeholder: ' ...' })).toBe(
    'Hello world of ...',
  );
  expect(callMethod('a\tb', 'expandtabs', [4])).toBe('a   b');
});

test('contexts of a stack are left from the last to the first', () => {
  const seen: string[] = [];
  const context = (name: string) => ({ __enter__: () => name, __exit__: () => void seen.push(name) });
  const stack = enter(new ExitStack());
  expect(['a', 'b'].map((n) => stack.value.enterContext(context(n)))).toEqual(['a', 'b']);
  stack.value.callback((n: string) => void seen.push(n), 'c');
  stack.exit();
  expect(seen).toEqual(['c', 'b', 'a']);
  expect(enter(nullcontext()).value).toBe(null);
});

test('an error goes through a stack, unless a context takes it', () => {
  const run = (takes: boolean): void => {
    const stack = new ExitStack();
    stack.enterContext({ __enter__: () => null, __exit__: () => takes });
    const context = enter(stack);
    context.fail(new Error('a'));
  };
  expect(() => run(false)).toThrow('a');
  expect(() => run(true)).not.toThrow();
});

test('what is printed goes to a buffer', () => {
  const buffer = new StringIO();
  const context = enter(redirectStdout(buffer));
  process.stdout.write('a\nb');
  context.exit();
  expect(buffer.getvalue()).toBe('a\nb');
  buffer.seek(0);
  expect([buffer.readline(), buffer.read()]).toEqual(['a\n', 'b']);
});

test('generators of random numbers go back to a state', () => {
  const random = new Random(3);
  random.gauss(0, 1);
  const state = random.getstate();
  const drawn = [random.gauss(0, 1), random.random()];
  random.setstate(state);
  expect([random.gauss(0, 1), random.random()]).toEqual(drawn);
  const numpy = numpyRandom.getState();
  const [x] = [numpyRandom.rand()];
  numpyRandom.setState(numpy);
  expect(numpyRandom.rand()).toBe(x);
});

test('decorators of a property get the object', () => {
  const twice = (f: any) => (self: any) => 2 * f(self);
  class Box {
    get size(): number {
      return 3;
    }
  }
  decorate(Box, { get: 'size' }, twice);
  expect(new Box().size).toBe(6);
});

test('spans and moments are written as Python writes them', () => {
  expect([3725, 90061.5, -1].map((seconds) => String(new Timedelta({ seconds })))).toEqual([
    '1:02:05',
    '1 day, 1:01:01.500000',
    '-1 day, 23:59:59',
  ]);
  const moment = new Datetime(2024, 2, 29, 13, 5, 9);
  expect(moment.strftime('%Y%m%d_%H%M%S %j %a %b %I %p')).toBe('20240229_130509 060 Thu Feb 01 PM');
  expect([moment.isoformat(), String(operator.add(moment, new Timedelta({ days: 1 })))]).toEqual([
    '2024-02-29T13:05:09',
    '2024-03-01 13:05:09',
  ]);
  expect(operator.sub(new Datetime(2024, 3, 1), new Datetime(2024, 2, 28)).totalSeconds()).toBe(172800);
  expect(() => moment.strftime('%Q')).toThrow('strftime: expected the code to be a known one, got %Q');
});

test('objects say what their operators on bits do', () => {
  const chain = { __rshift__: (x: any) => ['>>', x], __ror__: (x: any) => ['|', x] };
  expect([operator.rshift(chain, 1), operator.or_(2, chain)]).toEqual([
    ['>>', 1],
    ['|', 2],
  ]);
  expect(repr(new Dict({ a: 1 }))).toBe("{'a': 1}");
});

test('entries that are made where none is there', () => {
  const state = new Map<string, number[]>();
  setDefault(state, 'a', []).push(1);
  setDefault(state, 'a', []).push(2);
  expect(state.get('a')).toEqual([1, 2]);
  expect([setDefault({ a: 1 }, 'a', 2), setDefault({}, 'b')]).toEqual([1, null]);
});

test('objects with a __hash__ are one key where it gives the same, in dictionaries that make what is missing too', () => {
  class Point {
    constructor(readonly x: number) {}
    __hash__() {
      return `Point ${this.x}`;
    }
  }
  expect(new TupleMap([[new Point(1), 'a']]).get(new Point(1))).toBe('a');
  expect(new TupleSet([new Point(1), new Point(1), new Point(2)]).size).toBe(2);
  const lists = new DefaultMap<any, number[]>(() => []);
  lists.get(['a', 0]).push(1);
  lists.get(['a', 0]).push(2);
  lists.get(new Point(3)).push(3);
  expect([lists.get(['a', 0]), lists.get(new Point(3)), lists.size]).toEqual([[1, 2], [3], 2]);
});

test('members of enumerations of numbers and text stand for their values', () => {
  class Level extends IntEnum {
    static readonly LOW = new Level('LOW', 1);
    static readonly HIGH = new Level('HIGH', 2);
  }
  class Mode extends StrEnum {
    static readonly TRAIN = new Mode('TRAIN', 'train');
  }
  expect([operator.add(Level.LOW.value, 1), operator.lt(Level.LOW, Level.HIGH), max(Level.members())]).toEqual([
    2,
    true,
    Level.HIGH,
  ]);
  expect([operator.eq(Level.LOW, 1), operator.eq(Mode.TRAIN, 'train'), operator.eq(Mode.TRAIN, 'eval')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([String(Level.of(2)), `${Mode.TRAIN}`, JSON.stringify({ mode: Mode.TRAIN })]).toEqual([
    '2',
    'train',
    '{"mode":"train"}',
  ]);
});

test('objects are in the order that their __lt__ tells', () => {
  class Run {
    constructor(readonly score: number) {}
    __lt__(other: Run) {
      return this.score < other.score;
    }
  }
  const runs = [new Run(2), new Run(1), new Run(3)];
  expect(sorted(runs).map((r) => r.score)).toEqual([1, 2, 3]);
  expect([min(runs).score, max(runs).score]).toEqual([1, 3]);
});

test('named tuples are in the order of their fields', () => {
  class Span {
    constructor(
      readonly lo: number,
      readonly hi: number,
    ) {}
    *[Symbol.iterator]() {
      yield* [this.lo, this.hi];
    }
  }
  expect(sorted([new Span(2, 0), new Span(1, 5), new Span(1, 4)]).map((s) => [...s])).toEqual([
    [1, 4],
    [1, 5],
    [2, 0],
  ]);
});
