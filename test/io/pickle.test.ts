import { describe, expect, it } from 'vitest';
import { encodePickle, PickleCall, PickleGlobal, PicklePersistent, parsePickle } from '../../lib/io/pickle/index.js';

const text = (source: string) => new Uint8Array(Buffer.from(source, 'latin1'));

describe('pickles', () => {
  it.each([
    null,
    true,
    false,
    0,
    255,
    256,
    -1,
    2 ** 31,
    -(2 ** 31),
    -(2 ** 31) - 1,
    Number.MAX_SAFE_INTEGER,
    2n ** 70n,
    -(2n ** 63n),
    1.5,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    '',
    'é\u{1f600}',
    new Uint8Array([0, 128, 255]),
    new Set([1, 'a']),
    { re: 1, im: -2.5 },
    [1, [2, []], {}],
    { a: 1, b: { c: null } },
    { 0: 'a', 7: 'b' },
  ])('keep %o', (value) => {
    expect(parsePickle(encodePickle(value))).toEqual(value);
  });

  it('write whole numbers as Python does: the shortest form, in two’s complement', () => {
    const long = (value: number | bigint) => [...encodePickle(value)].slice(2, -1);
    expect(long(127n)).toEqual([0x8a, 1, 127]);
    expect(long(128n)).toEqual([0x8a, 2, 128, 0]);
    expect(long(-128n)).toEqual([0x8a, 1, 128]);
    expect(long(-129n)).toEqual([0x8a, 2, 127, 255]);
    expect(long(0n)).toEqual([0x8a, 0]);
    expect(long(7)).toEqual([0x4b, 7]);
  });

  it('keep tuples as frozen arrays', () => {
    const back = parsePickle(encodePickle([Object.freeze([1, Object.freeze([])]), [2]])) as unknown[];
    expect(back).toEqual([[1, []], [2]]);
    expect([back, back[0], (back[0] as unknown[])[1], back[1]].map(Object.isFrozen)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('keep maps whose keys no plain object would keep', () => {
    for (const map of [
      new Map<unknown, unknown>([
        [1, 'a'],
        [0, 'b'],
      ]),
      new Map([['0', 'a']]),
      new Map([[0.5, 'a']]),
      new Map([['__proto__', 'a']]),
    ]) {
      expect(parsePickle(encodePickle(map))).toEqual(map);
    }
  });

  it('keep what is shared, and what holds itself', () => {
    const shared = { a: 1 };
    const loop: unknown[] = [shared, shared];
    loop.push(loop);
    const back = parsePickle(encodePickle(loop)) as unknown[];
    expect(back[0]).toEqual({ a: 1 });
    expect(back[1]).toBe(back[0]);
    expect(back[2]).toBe(back);
  });

  it('call what is on the list, and find what lies outside', () => {
    class Point {}
    const point = new Point();
    const bytes = encodePickle([point, point], (value) =>
      value instanceof Point
        ? new PickleCall(new PickleGlobal('geometry', 'point'), [1, new PicklePersistent(['at', 2])])
        : undefined,
    );
    const globals = new Map([['geometry point', (x: number, y: unknown) => ({ x, y })]]);
    const back = parsePickle(bytes, globals, (id) => id) as unknown[];
    expect(back[0]).toEqual({ x: 1, y: ['at', 2] });
    expect(back[1]).toBe(back[0]);
  });

  it('cannot run anything', () => {
    // os.system('echo hello'), as an attacker writes it.
    expect(() => parsePickle(text('cos\nsystem\n(X\x04\x00\x00\x00echotR.'))).toThrow(
      new TypeError("it holds an object of Python's os.system, which only Python can make"),
    );
    expect(() => parsePickle(text('cbuiltins\neval\n(X\x01\x00\x00\x001tR.'))).toThrow(/builtins\.eval/);
    expect(() => parsePickle(text('\x80\x04\x8c\x02os\x8c\x06system\x93.'))).toThrow(/os\.system/);
    expect(() => parsePickle(text('K\x01)R.'))).toThrow(new TypeError('the pickle calls a value that is no function'));
    expect(() => parsePickle(text('cconstructor\nx\n.'))).toThrow(/constructor\.x/);
    expect(() => parsePickle(text('X\x01\x00\x00\x00aQ.'))).toThrow(/refers to something outside/);
  });

  it.each([
    ['an unknown instruction', '\x80\x02\xff.', /instruction that is not known: 255 at byte 2/],
    ['items of what is no list', 'N(K\x01e.', /adds items to a value that is no list/],
    ['attributes of a list', ']}b.', /adds items to a value that is no dictionary/],
    ['an empty stack', '.', /takes a value that it never made/],
    ['a missing mark', 't.', /takes a value that it never made/],
    ['a string longer than the file', 'X\xff\xff\xff\x7fa.', /cut short/],
    ['nothing', '', /cut short/],
  ])('are refused with %s', (_, source, message) => {
    expect(() => parsePickle(text(source))).toThrow(message);
  });

  it('are refused when nested too deeply', () => {
    const depth = 200_000;
    expect(() => parsePickle(text(`${']'.repeat(depth)}${'a'.repeat(depth - 1)}.`))).toThrow(
      new RangeError('the pickle is nested too deeply'),
    );
  });

  it('are refused when cut anywhere', () => {
    const bytes = encodePickle({ a: [1.5, 'b', 300, 2n ** 70n], c: Object.freeze([null]) });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => parsePickle(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });

  it('hold data alone, and say where something else is', () => {
    expect(() => encodePickle({ a: [1, () => 2] }, undefined, 'save')).toThrow(
      new TypeError(
        'save: expected value.a[1] to be a tensor, a number, a string or a container of them, got a function',
      ),
    );
    expect(() => encodePickle({ 'b c': new Date(0) })).toThrow(/expected value\[b c\] to be .*, got a Date/);
    expect(() =>
      encodePickle(
        new (class Net {
          stateDict() {}
        })(),
      ),
    ).toThrow(/got a Net; save its stateDict\(\)/);
  });
});
