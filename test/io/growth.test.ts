import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../lib/io/csv.js';
import { encodeNpy, parseNpy } from '../../lib/io/npy.js';
import { parsePickle } from '../../lib/io/pickle/index.js';
import { parseSafetensors } from '../../lib/io/safetensors.js';
import { encodeZip, parseZip } from '../../lib/io/zip.js';

// The time of a file 32 times as long: 32 times if it grows with the length, 1024 times if with its square. The bound is
// eight times the one, since the collector's work grows faster than the objects, and a quarter of the other.
const factor = 32;
const bound = 256;
/** Below so many milliseconds the clock and the collector are what is measured. */
const least = 0.05;

/** The shortest of several runs, whatever comes of them. */
function duration(read: (bytes: Buffer) => unknown, bytes: Buffer): number {
  let shortest = Infinity;
  for (let run = 0; run < 4; run++) {
    const begin = performance.now();
    try {
      read(bytes);
    } catch {
      // A refusal must be as quick.
    }
    shortest = Math.min(shortest, performance.now() - begin);
  }
  return Math.max(shortest, least);
}

function growth(read: (bytes: Buffer) => unknown, make: (n: number) => string | Uint8Array, n: number): number {
  const [short, long] = [n, factor * n].map((size) => Buffer.from(make(size) as Uint8Array));
  let least = Infinity;
  // Another program may have had the processor; it is not there each time.
  for (let attempt = 0; attempt < 3 && least >= bound; attempt++) {
    duration(read, short!);
    least = Math.min(least, duration(read, long!) / duration(read, short!));
  }
  return least;
}

type Case = [name: string, n: number, make: (n: number) => string | Uint8Array];
const grows = (name: string, read: (bytes: Buffer) => unknown, cases: Case[]) =>
  describe(name, () => {
    it.each(cases)('%s', (_, n, make) => {
      expect(growth(read, make, n)).toBeLessThan(bound);
    });
  });

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('time grows no faster than the file', () => {
  // The first sizes, times 32, are still below the longest cell.
  grows('csv', parseCsv, [
    ['a cell of digits and a letter', 4000, (n) => `x\n${'9'.repeat(n)}x\n`],
    ['a cell of digits, twice dotted', 4000, (n) => `x\n1.${'9'.repeat(n)}.\n`],
    ['a cell of zeros and an exponent', 4000, (n) => `x\n${'0'.repeat(n)}e\n`],
    ['a number with an exponent of digits', 4000, (n) => `x\n1e${'9'.repeat(n)}\n`],
    ['a cell of spaces', 4000, (n) => `x\n${' '.repeat(n)}z\n`],
    ['a cell of quotes', 4000, (n) => `x\n"${'""'.repeat(n / 2)}"\n`],
    ['a cell beyond the longest', 10_000, (n) => `x\n${'9'.repeat(n)}x\n`],
    ['words in the first line', 4000, (n) => `${'1 '.repeat(n / 2)}a`],
    ['rows', 10_000, (n) => '1,2\n'.repeat(n)],
    ['quoted rows', 5000, (n) => '"1","2"\n'.repeat(n)],
    ['rows of long numbers', 2500, (n) => `1.${'9'.repeat(30)},2\n`.repeat(n)],
    ['columns', 5000, (n) => `${'1,'.repeat(n)}1\n`],
    ['names', 5000, (n) => `${'a,'.repeat(n)}a\n1,2\n`],
    ['a row that is too long', 5000, (n) => `a,b\n${'1,'.repeat(n)}1\n`],
    ['a quote that is never closed', 5000, (n) => `x,y\n1,"${'2\n'.repeat(n)}`],
    ['quotes within cells', 5000, (n) => `${'a"'.repeat(n)}\n1\n`],
    ['line ends', 25_000, (n) => '\r\n'.repeat(n)],
  ]);

  const npy = (header: string) => Buffer.concat([latin('\x93NUMPY\x02\x00'), u32(header.length), latin(header)]);
  grows('npy', parseNpy, [
    ['numbers', 25_000, (n) => encodeNpy({ data: new Float64Array(n), shape: [n], dtype: 'float64' })],
    ['a header of unclosed lists', 5000, (n) => npy("'descr':[".repeat(n))],
    ['a header of spaces', 25_000, (n) => npy(`'descr':${' '.repeat(n)}`)],
    ['a header of sizes', 5000, (n) => npy(`{'descr': '<f8', 'fortran_order': True, 'shape': (${'1,'.repeat(n)}), }`)],
    [
      'Fortran order of many axes',
      2500,
      (n) => {
        const header = `{'descr': '|u1', 'fortran_order': True, 'shape': (${n},${'1,'.repeat(60)}), }`;
        return Buffer.concat([npy(header), Buffer.alloc(n)]);
      },
    ],
  ]);

  grows('zip', (bytes) => parseZip(bytes, 'z'), [
    ['entries', 100, (n) => encodeZip(Array.from({ length: n }, (_, i) => [`${i}`, new Uint8Array(10)] as const))],
    ['one long entry', 25_000, (n) => encodeZip([['a', new Uint8Array(n)]])],
    [
      'entries that share their bytes',
      50,
      (n) => {
        // Each of n names stands for the same n KiB: the bytes are few, what they unpack to is not.
        const size = 1024 * n;
        const local = Buffer.concat([u32(0x04034b50), Buffer.alloc(26), Buffer.alloc(size)]);
        const names = Array.from({ length: n }, (_, i) => {
          const name = latin(String(i).padStart(8, '0'));
          const head = Buffer.alloc(46);
          head.writeUInt32LE(0x02014b50);
          head.writeUInt32LE(size, 20);
          head.writeUInt32LE(size, 24);
          head.writeUInt16LE(name.length, 28);
          return Buffer.concat([head, name]);
        });
        const end = Buffer.concat([u32(0x06054b50), u32(0), u16(n), u16(n), u32(0), u32(local.length), u16(0)]);
        return Buffer.concat([local, ...names, end]);
      },
    ],
  ]);

  const safetensors = (header: string) => {
    const bytes = Buffer.from(header);
    return Buffer.concat([u32(bytes.length), u32(0), bytes]);
  };
  const empty = '{"dtype":"F32","shape":[0],"data_offsets":[0,0]}';
  grows('safetensors', parseSafetensors, [
    ['tensors', 200, (n) => safetensors(`{${Array.from({ length: n }, (_, i) => `"${i}":${empty}`)}}`)],
    ['one tensor many times', 200, (n) => safetensors(`{${Array.from({ length: n }, () => `"a":${empty}`)}}`)],
    ['a name of backslashes', 10_000, (n) => safetensors(`{"${'\\\\'.repeat(n)}":${empty}}`)],
    ['brackets', 10_000, (n) => safetensors(`{"a":${'['.repeat(n)}`)],
    ['braces', 10_000, (n) => safetensors('{"a":'.repeat(n))],
    ['quotes', 10_000, (n) => safetensors(`{"a":${'"'.repeat(n)}`)],
    ['spaces', 25_000, (n) => safetensors(`{${' '.repeat(n)}`)],
    ['sizes', 5000, (n) => safetensors(`{"a":{"dtype":"F32","shape":[0${',1'.repeat(n)}],"data_offsets":[0,0]}}`)],
    ['metadata', 250, (n) => safetensors(`{"__metadata__":{${Array.from({ length: n }, (_, i) => `"${i}":"${i}"`)}}}`)],
  ]);

  const pickle = (...parts: (string | Buffer)[]) =>
    Buffer.concat(['\x80\x02', ...parts].map((part) => (typeof part === 'string' ? latin(part) : part)));
  const orderedDict = 'ccollections\nOrderedDict\n';
  grows('pickle', parsePickle, [
    ['a whole number', 2000, (n) => pickle('\x8b', u32(n), Buffer.alloc(n, 7), '.')],
    ['a whole number beyond the longest', 50_000, (n) => pickle('\x8b', u32(n), Buffer.alloc(n, 7), '.')],
    ['a negative whole number', 2000, (n) => pickle('\x8b', u32(n), Buffer.alloc(n, 0xff), '.')],
    ['marks', 1000, (n) => pickle('('.repeat(n), 't'.repeat(n), '.')],
    ['items', 10_000, (n) => pickle('](', 'K\x01'.repeat(n), 'e.')],
    ['items one by one', 10_000, (n) => pickle(']', 'K\x01a'.repeat(n), '.')],
    ['lists in lists', 1000, (n) => pickle(']'.repeat(n), 'a'.repeat(n - 1), '.')],
    ['lists that share lists', 500, (n) => pickle(']q\x00', '](h\x00h\x00eq\x00'.repeat(n), '.')],
    ['dictionaries', 300, (n) => pickle('](', '}'.repeat(n), 'e.')],
    ['names in the memo', 1000, (n) => pickle('X\x01\x00\x00\x00a\x94'.repeat(n), '.')],
    [
      'a dictionary made again and again of the same pairs',
      150,
      (n) =>
        pickle(
          `${orderedDict}q\x00](`,
          Array.from({ length: n }, (_, i) => `M${u16(i).toString('latin1')}K\x01\x86`).join(''),
          'e\x85q\x01',
          'h\x00h\x01R0'.repeat(n),
          'N.',
        ),
    ],
    [
      'a text encoded again and again',
      2000,
      (n) =>
        pickle(
          'c_codecs\nencode\nq\x00X',
          u32(n),
          Buffer.alloc(n, 'a'),
          'X\x06\x00\x00\x00latin1\x86q\x01',
          'h\x00h\x01R0'.repeat(n),
          'N.',
        ),
    ],
  ]);
});
