import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  encodeSafetensors,
  parseSafetensors,
  readSafetensors,
  type SafetensorsEntry,
  writeSafetensors,
} from '../../lib/io/safetensors.js';

// Written by scripts/oracle/io.py.
const fixture = readFileSync(new URL('../fixtures/io/all.safetensors', import.meta.url));

/** A file with this header, whatever it says. */
function file(header: unknown, dataLength = 0): Buffer {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, Buffer.alloc(dataLength)]);
}

const tensor = (begin: unknown, end: unknown, rest: object = {}) => ({
  dtype: 'F32',
  shape: [1],
  data_offsets: [begin, end],
  ...rest,
});

describe('parseSafetensors', () => {
  it('reads what Python wrote: every dtype, a scalar, an empty tensor, metadata', () => {
    const { tensors, metadata } = parseSafetensors(fixture);
    expect(metadata).toEqual({ format: 'np' });
    const found = Object.fromEntries([...tensors].map(([name, { dtype, shape }]) => [name, [dtype, shape]]));
    expect(found).toEqual({
      weight: ['F32', [2, 3]],
      doubles: ['F64', [2, 3]],
      halves: ['F16', [2, 3]],
      longs: ['I64', [2, 3]],
      ints: ['I32', [2, 3]],
      shorts: ['I16', [2, 3]],
      chars: ['I8', [2, 3]],
      bytes: ['U8', [2, 3]],
      flags: ['BOOL', [2, 3]],
      scalar: ['F32', []],
      empty: ['F32', [0, 3]],
      é: ['F32', [2]],
    });
    const values = new Float32Array(new Uint8Array(tensors.get('weight')!.data).buffer);
    expect(values).toEqual(new Float32Array([-0.5, -0.25, 0, 0.25, 0.5, 0.75]));
    expect([...tensors.get('flags')!.data]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it('views the bytes, and copies none', () => {
    expect(parseSafetensors(fixture).tensors.get('weight')!.data.buffer).toBe(fixture.buffer);
  });

  it.each([
    ['no file', Buffer.alloc(3), 'm: expected a safetensors file, got 3 bytes'],
    [
      'a huge header',
      Buffer.alloc(16, 0xff),
      'm: expected a safetensors file, but its header would be 18446744073709551615 bytes long',
    ],
    [
      'a cut header',
      fixture.subarray(0, 100),
      `m: the header is ${fixture.readBigUInt64LE()} bytes long, the file only 100; cut short?`,
    ],
    ['no JSON', file('{"a":'), 'm: the header is not JSON'],
    ['a list', file([]), 'm: the header is not a JSON object'],
    ['odd metadata', file({ __metadata__: { a: 1 } }), 'm: expected __metadata__ to hold text by key, got {"a":1}'],
    ['a name twice', file('{"w":1,"v":2,"\\u0077":3}'), 'm: the header holds "w" twice'],
    ['metadata twice', file('{"__metadata__":{"a":"1","a":"2"}}'), 'm: __metadata__ holds "a" twice'],
    [
      'a field twice',
      file('{"w":{"dtype":"F32","shape":[1],"shape":[2],"data_offsets":[0,4]}}', 4),
      `m: tensor 'w' holds "shape" twice`,
    ],
    ['a comma too many', file('{"w":1,}'), 'm: the header is not JSON'],
    ['text behind the header', file('{} x'), 'm: the header is not JSON'],
    ['no tensor', file({ w: 3 }), "m: tensor 'w': expected an object, got 3"],
    [
      'an unknown dtype',
      file({ w: tensor(0, 4, { dtype: 'F12' }) }, 4),
      `m: tensor 'w': expected dtype to be one of BOOL U8 I8 F8_E5M2 F8_E4M3 I16 U16 F16 BF16 I32 U32 F32 F64 I64 U64, got "F12"`,
    ],
    [
      'a name of Object',
      file({ w: tensor(0, 4, { dtype: 'constructor' }) }, 4),
      `m: tensor 'w': expected dtype to be one of BOOL U8 I8 F8_E5M2 F8_E4M3 I16 U16 F16 BF16 I32 U32 F32 F64 I64 U64, got "constructor"`,
    ],
    [
      'a negative size',
      file({ w: tensor(0, 4, { shape: [-1] }) }, 4),
      "m: tensor 'w': expected shape to be whole numbers, got [-1]",
    ],
    [
      'reversed offsets',
      file({ w: tensor(4, 0) }, 4),
      "m: tensor 'w': expected data_offsets to be [begin, end], got [4,0]",
    ],
    ['a wrong size', file({ w: tensor(0, 8) }, 8), "m: tensor 'w': expected 4 bytes for F32 [1], got 8"],
    [
      'an overflowing shape',
      file({ w: tensor(0, 0, { shape: [2 ** 40, 2 ** 40] }) }),
      `m: tensor 'w': expected ${2 ** 82} bytes for F32 [${2 ** 40}, ${2 ** 40}], got 0`,
    ],
    [
      'missing bytes',
      file({ w: tensor(0, 4) }, 3),
      "m: tensor 'w' ends at byte 4 of the data, which has 3; cut short?",
    ],
    ['an overlap', file({ a: tensor(0, 4), b: tensor(2, 6) }, 6), "m: tensor 'b' overlaps tensor 'a'"],
    [
      'a gap',
      file({ a: tensor(0, 4), b: tensor(8, 12) }, 12),
      "m: tensor 'b' begins at byte 8 of the data, expected 4: a gap",
    ],
    ['bytes left over', file({ a: tensor(0, 4) }, 5), 'm: expected 4 bytes of data after the header, got 5'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => parseSafetensors(bytes, 'm')).toThrow(new RangeError(message));
  });

  it('refuses the file cut anywhere', () => {
    for (let length = 0; length < fixture.length; length++) {
      expect(() => parseSafetensors(fixture.subarray(0, length))).toThrow(RangeError);
    }
  });
});

describe('encodeSafetensors', () => {
  it('writes byte for byte what Python wrote, whatever the order', () => {
    const { tensors, metadata } = parseSafetensors(fixture);
    const shuffled = new Map([...tensors].reverse());
    expect(Buffer.from(encodeSafetensors(shuffled, metadata))).toEqual(fixture);
  });

  it('keeps names that are properties of every object', () => {
    const data = new Uint8Array(4);
    const entry: SafetensorsEntry = { dtype: 'F32', shape: [], data };
    const bytes = encodeSafetensors(
      new Map([
        ['__proto__', entry],
        ['constructor', entry],
      ]),
    );
    expect([...parseSafetensors(bytes).tensors.keys()]).toEqual(['__proto__', 'constructor']);
  });

  it('refuses bytes that do not fit, and the reserved name', () => {
    const entry: SafetensorsEntry = { dtype: 'F32', shape: [2], data: new Uint8Array(4) };
    expect(() => encodeSafetensors({ w: entry })).toThrow(
      new RangeError("encodeSafetensors: expected tensor 'w' to have 8 bytes for F32 [2], got 4"),
    );
    expect(() => encodeSafetensors({ __metadata__: { ...entry, shape: [1] } })).toThrow(
      new RangeError("encodeSafetensors: the name '__metadata__' is reserved"),
    );
  });
});

it('files come back as they went, and errors name them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
  const path = join(folder, 'new', 'm.safetensors');
  const data = new Uint8Array(new Float32Array([1, 2]).buffer);
  await writeSafetensors(path, { w: { dtype: 'F32', shape: [2], data } }, { format: 'pt' });
  const { tensors, metadata } = await readSafetensors(path);
  expect(metadata).toEqual({ format: 'pt' });
  expect([...tensors.get('w')!.data]).toEqual([...data]);
});
