import { describe, expect, it } from 'vitest';
import { encodeCsv, parseCsv } from '../../lib/io/csv.js';

const parse = (text: string) => parseCsv(Buffer.from(text), 'p.csv');
const table = (rows: number[][], columns?: string[]) => ({
  data: new Float64Array(rows.flat()),
  shape: [rows.length, rows[0].length],
  dtype: 'float64',
  ...(columns && { columns }),
});
const rows = [
  [0.5, -1],
  [2000, 3.25],
];

describe('parseCsv', () => {
  it.each([
    ['plain', '0.5,-1\n2000,3.25\n', undefined],
    ['no last newline', '0.5,-1\n2000,3.25', undefined],
    ['blank lines at the end', '0.5,-1\n2000,3.25\n\n  \n', undefined],
    ['a header', 'x,y\n0.5,-1\n2000,3.25\n', ['x', 'y']],
    ['CRLF and a byte order mark', '\ufeffx,y\r\n0.5,-1\r\n2000,3.25\r\n', ['x', 'y']],
    ['CR', 'x,y\r0.5,-1\r2000,3.25', ['x', 'y']],
    ['semicolons', 'x;y\n0.5;-1\n2000;3.25\n', ['x', 'y']],
    ['tabs', 'x, in m\ty\n0.5\t-1\n2000\t3.25\n', ['x, in m', 'y']],
    ['spaces around', ' x , y \n 0.5 , -1 \n2000 ,  3.25\n', ['x', 'y']],
    ['quotes within names', ' "x" , 5" disk\n 0.5,-1\n2000,3.25\n', ['x', '5" disk']],
    ['quotes', '"a ""b"", c",y\n"0.5",-1\n2000,"3.25"\n', ['a "b", c', 'y']],
    ['a quoted line break', '"a\nb",y\n0.5,-1\n2000,3.25\n', ['a\nb', 'y']],
    ['exponents and signs', '+.5,-1e0\n2E+3,325e-2\n', undefined],
    ['an unnamed column', ',y\n0.5,-1\n2000,3.25\n', ['', 'y']],
  ])('reads %s', (_, text, columns) => {
    expect(parse(text)).toEqual(table(rows, columns));
  });

  it('reads one column and one row', () => {
    expect(parse('1\n2\n')).toEqual(table([[1], [2]]));
    expect(parse('1,2')).toEqual(table([[1, 2]]));
  });

  it('reads numbers to the last bit', () => {
    const random = seeded(1);
    const numbers = Array.from({ length: 2000 }, (_, i) => {
      const value = (random() - 0.5) * 10 ** Math.floor(random() * 60 - 30);
      return [value, Number(value.toFixed(i % 9)) + 0, Math.fround(value), Number.MAX_SAFE_INTEGER + i, 5e-324 * i];
    });
    const text = numbers.map((row) => row.map((x, i) => (i % 2 ? x.toExponential() : x)).join(',')).join('\n');
    expect(parse(text)).toEqual(table(numbers));
    const padded = numbers.map((row) => row.map((x) => x.toPrecision(25)).join(',')).join('\n');
    expect(parse(padded)).toEqual(table(numbers));
  });

  it.each([
    ['', 'p.csv: expected rows of numbers, got an empty file'],
    ['\ufeff\r\n \n', 'p.csv: expected rows of numbers, got an empty file'],
    ['x,y\n', 'p.csv: expected rows of numbers below the header, got none'],
    ['x,y\n1,2\n3,abc\n', 'p.csv: row 3, column "y": expected a number, got "abc"'],
    ['1,2\n3,abc\n', 'p.csv: row 2, column 2: expected a number, got "abc"'],
    ['1,abc\n3,4\n', 'p.csv: row 1, column 2: expected a number, got "abc"'],
    ['x,y\n1,\n', 'p.csv: row 2, column "y": expected a number, got an empty cell'],
    [',y\n""" ",2\n', 'p.csv: row 2, column 1: expected a number, got "\\""'],
    ['x,y\n1,nan\n', 'p.csv: row 2, column "y": expected a finite number, got "nan"'],
    ['x,y\n1,2\n-Inf,2\n', 'p.csv: row 3, column "x": expected a finite number, got "-Inf"'],
    ['x,y\n1,1e999\n', 'p.csv: row 2, column "y": expected a finite number, got "1e999"'],
    ['x,y\n1,0x10\n', 'p.csv: row 2, column "y": expected a number, got "0x10"'],
    ['x;y\n1;2,5\n', 'p.csv: row 2, column "y": expected a number, got "2,5" (write decimals with a point)'],
    ['x,y\n1,2\n3\n', 'p.csv: row 3: expected 2 cells, got 1'],
    ['x,y\n1,2,3\n', 'p.csv: row 2: expected 2 cells, got 3'],
    ['x,y\n1,2\n"a,b",c,3\n', 'p.csv: row 3: expected 2 cells, got 3'],
    ['x,y\r\n1,2\r\n\r\n3,4\r\n', 'p.csv: row 3: expected 2 cells, got an empty line'],
    ['"a\nb",y\n1,z\n', 'p.csv: row 3, column "y": expected a number, got "z"'],
    ['x,y\n1,"2\n3,4\n', 'p.csv: row 2, column "y": a quote is never closed'],
    ['x,y\n3,1"2"\n', 'p.csv: row 2, column "y": expected a number, got "1\\"2\\""'],
    ['x,y\n3,"1"2\n', 'p.csv: row 2, column "y": expected a separator behind the closing quote, got "2"'],
    ['"x"y,z\n3,2\n', 'p.csv: row 1, column 1: expected a separator behind the closing quote, got "y"'],
    ['# made by hand\n1,2\n', 'p.csv: row 2: expected 1 cell, got 2'],
    [
      '1.0e+00 2.0e+00\n3.0e+00 4.0e+00\n',
      "p.csv: row 1: expected a comma, semicolon or tab between cells, got spaces; with NumPy: np.savetxt(file, x, delimiter=',')",
    ],
  ])('refuses %j', (text, message) => {
    expect(() => parse(text)).toThrow(new RangeError(message));
  });

  it('refuses long cells in short words', () => {
    const cell = 'p.csv: row 2, column "x": expected a';
    const nines = (count: number) => '9'.repeat(count);
    const refusal = (text: string) => expect(() => parse(text));
    refusal(`x\n${nines(100_000)}x\n`).toThrow(new RangeError(`${cell} number, got "${nines(40)}…"`));
    const long = new RangeError(`${cell} cell of at most 131072 bytes, got a longer one`);
    refusal(`x\n${nines(131_073)}\n`).toThrow(long);
    refusal(`x\n"${nines(131_072)}"\n`).toThrow(long);
    expect(parse(`x\n${'0'.repeat(131_071)}5\n`).data).toEqual(new Float64Array([5]));
  });

  it('refuses UTF-16', () => {
    const bytes = Buffer.from('\ufeff1,2', 'utf16le');
    expect(() => parseCsv(bytes, 'p.csv')).toThrow(new RangeError('p.csv: expected text in UTF-8, got UTF-16'));
  });
});

describe('encodeCsv', () => {
  it('writes the fewest digits that read back', () => {
    const random = seeded(2);
    const data = Float32Array.from({ length: 1000 }, () => (random() - 0.5) * 10 ** Math.floor(random() * 20 - 10));
    const text = encodeCsv({ data, shape: [500, 2], dtype: 'float32' });
    expect(new Float32Array(parse(text).data as Float64Array)).toEqual(data);
    expect(encodeCsv({ data: new Float32Array([0.1, -3]), shape: [2], dtype: 'float32' })).toBe('0.1\n-3\n');
  });

  it('quotes names, and writes integers and what is not finite', () => {
    const data = new Float64Array([NaN, Infinity, -Infinity]);
    const columns = ['a,b', 'c "d"', 'e'];
    expect(encodeCsv({ data, shape: [1, 3], dtype: 'float64', columns })).toBe('"a,b","c ""d""",e\nnan,inf,-inf\n');
    expect(encodeCsv({ data: new BigInt64Array([2n ** 62n]), shape: [1], dtype: 'int64' })).toBe(`${2n ** 62n}\n`);
  });
});

/** A small generator of the tests' own, so that a failure repeats. */
function seeded(state: number): () => number {
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
