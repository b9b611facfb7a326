import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeNpy, parseNpy } from '../../lib/io/npy.js';

// Written by scripts/oracle/io.py.
const fixture = (name: string) => readFileSync(new URL(`../fixtures/io/${name}`, import.meta.url));

const signed = [-2, -1, 0, 1, 2, 3];
const unsigned = [0, 1, 2, 3, 4, 5];
const floats = [-0.5, -0.25, 0, 0.25, 0.5, 0.75];
const complex = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5];
const cases = [
  ['f8', 'float64', new Float64Array(floats)],
  ['f4', 'float32', new Float32Array(floats)],
  ['f2', 'float32', new Float32Array(floats)],
  ['i8', 'int64', new BigInt64Array(signed.map(BigInt))],
  ['i4', 'int32', new Int32Array(signed)],
  ['i2', 'int16', new Int16Array(signed)],
  ['i1', 'int8', new Int8Array(signed)],
  ['u8', 'uint64', new BigUint64Array(unsigned.map(BigInt))],
  ['u4', 'uint32', new Uint32Array(unsigned)],
  ['u2', 'uint16', new Uint16Array(unsigned)],
  ['u1', 'uint8', new Uint8Array(unsigned)],
  ['b1', 'bool', new Uint8Array([0, 1, 0, 1, 0, 1])],
  ['c8', 'complex64', new Float32Array(complex)],
  ['c16', 'complex128', new Float64Array(complex)],
] as const;

describe('parseNpy', () => {
  it.each(cases)('reads %s in both byte orders', (code, dtype, data) => {
    for (const order of ['little', 'big']) {
      expect(parseNpy(fixture(`${order}_${code}.npy`))).toEqual({ data, shape: [2, 3], dtype });
    }
  });

  it.each([1, 2, 3])('reads format version %i', (version) => {
    const data = Float32Array.from({ length: 24 }, (_, i) => i);
    expect(parseNpy(fixture(`version${version}.npy`))).toEqual({ data, shape: [2, 3, 4], dtype: 'float32' });
  });

  it('reads Fortran order', () => {
    expect(parseNpy(fixture('fortran.npy'))).toEqual(parseNpy(fixture('version1.npy')));
  });

  it('widens half floats as NumPy does, subnormals, infinities and NaN included', () => {
    expect(parseNpy(fixture('halves.npy'))).toEqual(parseNpy(fixture('halves_widened.npy')));
  });

  it('reads vectors and single numbers', () => {
    expect(parseNpy(fixture('vector.npy')).shape).toEqual([3]);
    expect(parseNpy(fixture('scalar.npy'))).toEqual({ data: new Float64Array([3]), shape: [], dtype: 'float64' });
  });

  it('reads bytes at any offset of a buffer', () => {
    const shifted = Buffer.concat([Buffer.from('abc'), fixture('little_f8.npy')]).subarray(3);
    expect(parseNpy(shifted)).toEqual(parseNpy(fixture('little_f8.npy')));
  });

  it('leaves the bytes it was given alone', () => {
    const bytes = fixture('big_f8.npy');
    parseNpy(bytes);
    expect(bytes).toEqual(fixture('big_f8.npy'));
  });

  it.each([
    [
      'an empty file',
      Buffer.alloc(0),
      'p.npy: expected a .npy file, which begins with "\\x93NUMPY", got an empty file',
    ],
    ['text', Buffer.from('x,y\n1,2'), 'p.npy: expected a .npy file, which begins with "\\x93NUMPY", got "x,y\\n1,"'],
    ['another version', Buffer.from('\x93NUMPY\x09', 'latin1'), 'p.npy: expected .npy format version 1, 2 or 3, got 9'],
    ['a short header', fixture('vector.npy').subarray(0, 50), 'p.npy: the file is cut short within its header'],
    ['a short preamble', fixture('vector.npy').subarray(0, 8), 'p.npy: the file is cut short within its header'],
    ['short data', fixture('vector.npy').subarray(0, -1), 'p.npy: expected 24 bytes of data for shape [3], got 23'],
    [
      'objects',
      fixture('objects.npy'),
      "p.npy: expected a numeric dtype, got '|O' (Python objects): save np.asarray(x, dtype='float32')",
    ],
    [
      'records',
      fixture('records.npy'),
      "p.npy: expected a numeric dtype, got '[('a', '<f4'), ('b', '<i4')]' (records): " +
        'save each field as an array of its own, or np.savez them',
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => parseNpy(bytes, 'p.npy')).toThrow(new RangeError(message));
  });
});

describe('encodeNpy', () => {
  it.each(cases.filter(([code]) => code !== 'f2'))('writes %s byte for byte as NumPy does', (code, dtype, data) => {
    expect(Buffer.from(encodeNpy({ data, shape: [2, 3], dtype }))).toEqual(fixture(`little_${code}.npy`));
  });

  it('writes vectors and single numbers as NumPy does', () => {
    for (const name of ['vector.npy', 'scalar.npy']) {
      expect(Buffer.from(encodeNpy(parseNpy(fixture(name))))).toEqual(fixture(name));
    }
  });

  it('refuses numbers that do not fit', () => {
    expect(() => encodeNpy({ data: new Float32Array(5), shape: [2, 3], dtype: 'float32' })).toThrow(
      new RangeError('encodeNpy: expected 6 numbers for shape [2, 3], got 5'),
    );
    expect(() => encodeNpy({ data: new Float32Array(6), shape: [2, 3], dtype: 'int32' })).toThrow(
      new TypeError('encodeNpy: expected data to be an array for dtype int32, got Float32Array'),
    );
  });
});
