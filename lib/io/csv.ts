import { bytesOf, only } from '../arguments/options.js';
import { type Routine, runInPlace } from '../control/routine.js';
import { asArray, type Table } from './array.js';
import { inBlocks, pause } from './slices.js';

const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
const quote = 0x22;
const zero = 0x30;
const dot = 0x2e;
const comma = 0x2c;
const semicolon = 0x3b;

/** The most bytes of a cell, which are Python's too: what is longer is a quote that is never closed, or no table. */
const longestCell = 131_072;
/** The most bytes of a cell that is read without becoming a string. */
const longestPlain = 64;
/** After so many bytes the event loop may turn. */
const sliceBytes = 16_384;

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const nonFinite = /^[+-]?(?:nan|inf|infinity)$/i;

/**
 * Reads comma-, semicolon- or tab-separated numbers. The separator is the one that the first line has; the first line
 * is a header if none of its cells is a number. Lines may end in LF, CRLF or CR. A cell that begins with a quote ends
 * with the next one (two stand for one); elsewhere a quote is a character like any other.
 *
 * @param bytes the whole file, UTF-8, with or without a byte order mark.
 * @param name what errors call the file.
 * @returns a float64 table of shape (rows, columns), `columns` holding the header if there is one.
 * @throws RangeError naming file, row and column (rows as an editor counts them) for an empty file, a row of another
 * length, text behind a closing quote, a cell of more than 131,072 bytes, and one that is no finite number.
 *
 * @example
 * parseCsv(Buffer.from('x,y\n0,1.5\n'), 'points.csv').columns; // ['x', 'y']
 */
export function parseCsv(...args: [bytes: Uint8Array, name?: string]): Table {
  const [bytes, name = 'csv'] = only('parseCsv', args, ['bytes', 'name']);
  return runInPlace(csvLoop(bytesOf('parseCsv', 'bytes', bytes), name));
}

/** {@link parseCsv} as a routine. */
export function csvLoop(bytes: Uint8Array, name: string): Routine<Table> {
  return new CsvReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name).read();
}

/** Walks over the bytes once. Cells that are plain decimal numbers never become strings: that is most of the time. */
class CsvReader {
  private at = 0;
  private end: number;
  private line = 1;
  private separator = 0;
  private columns: string[] | undefined;
  /** Where the next pause is due. */
  private pauseAt = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly name: string,
  ) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new RangeError(`${name}: expected text in UTF-8, got UTF-16`);
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
    this.end = bytes.length;
  }

  *read(): Routine<Table> {
    while (this.end > this.at && (this.isLineEnd(this.end - 1) || this.bytes[this.end - 1] === space)) {
      if (this.end-- % sliceBytes === 0) yield pause;
    }
    if (this.at >= this.end) throw new RangeError(`${this.name}: expected rows of numbers, got an empty file`);
    this.separator = yield* this.findSeparator();
    const start = this.at;
    const first = yield* this.readTextRow();
    const width = first.length;
    if (yield* this.isHeader(first)) {
      this.columns = first;
      if (this.at >= this.end)
        throw new RangeError(`${this.name}: expected rows of numbers below the header, got none`);
    } else {
      this.at = start;
      this.line = 1;
    }
    const data = yield* this.readNumbers(width);
    const shape = [data.length / width, width];
    return { data, shape, dtype: 'float64', ...(this.columns && { columns: this.columns }) };
  }

  private isLineEnd(at: number): boolean {
    return this.bytes[at] === newline || this.bytes[at] === carriageReturn;
  }

  private *isHeader(cells: readonly string[]): Routine<boolean> {
    let named = false;
    for (const [i, cell] of cells.entries()) {
      if (decimal.test(cell) || nonFinite.test(cell)) return false;
      named ||= cell !== '';
      if (i % 1024 === 1023) yield pause;
    }
    return named;
  }

  /** Tab before semicolon before comma: a file of tabs or semicolons may hold commas, hardly the reverse. */
  private *findSeparator(): Routine<number> {
    const { bytes, end } = this;
    const seen = new Uint8Array(256);
    let quoted = false;
    let fresh = true;
    let to = this.at;
    for (; to < end && (quoted || !this.isLineEnd(to)); to++) {
      const byte = bytes[to];
      if (byte === quote && (quoted || fresh)) quoted = !quoted;
      else if (!quoted) seen[byte] = 1;
      fresh = byte === tab || byte === semicolon || byte === comma || (fresh && byte === space);
      if (to % sliceBytes === 0) yield pause;
    }
    for (const separator of [tab, semicolon, comma]) if (seen[separator]) return separator;
    const words = to - this.at > longestCell ? [] : bytes.toString('utf8', this.at, to).trim().split(/\s+/);
    if (words.length > 1 && words.every((word) => decimal.test(word))) {
      const cure = "with NumPy: np.savetxt(file, x, delimiter=',')";
      throw new RangeError(
        `${this.name}: row 1: expected a comma, semicolon or tab between cells, got spaces; ${cure}`,
      );
    }
    return comma;
  }

  /** Reads cell number `column` as text, quotes removed, and stops at the separator, the line end or the end of the file. */
  private readText(column: number): string {
    const { bytes, separator } = this;
    const end = Math.min(this.end, this.at + longestCell + 1);
    const ends = (byte: number) => byte === separator || byte === newline || byte === carriageReturn;
    const { line } = this;
    let at = this.at;
    while (at < end && bytes[at] === space) at++;
    let text = '';
    if (at < end && bytes[at] === quote) {
      for (;;) {
        const from = ++at;
        while (at < end && bytes[at] !== quote) if (bytes[at++] === newline) this.line++;
        text += bytes.toString('utf8', from, at);
        // Two quotes stand for one.
        if (bytes[at + 1] !== quote || at + 1 >= end) break;
        text += '"';
        at++;
      }
      if (at >= this.end) throw this.cellError(line, column, 'a quote is never closed');
      if (at >= end) throw this.tooLong(line, column);
      const from = ++at;
      while (at < end && !ends(bytes[at])) at++;
      const behind = bytes.toString('utf8', from, at).trim();
      if (behind !== '') {
        throw this.cellError(line, column, `expected a separator behind the closing quote, got ${shown(behind)}`);
      }
    } else {
      const from = at;
      while (at < end && !ends(bytes[at])) at++;
      text = bytes.toString('utf8', from, at);
    }
    if (at - this.at > longestCell) throw this.tooLong(line, column);
    this.at = at;
    return text.trim();
  }

  /** Steps over a separator (true) or the end of the row (false). */
  private nextCell(): boolean {
    if (this.at < this.end && this.bytes[this.at] === this.separator) {
      this.at++;
      return true;
    }
    if (this.bytes[this.at] === carriageReturn && this.bytes[this.at + 1] === newline) this.at++;
    this.at++;
    this.line++;
    return false;
  }

  private get isDue(): boolean {
    if (this.at < this.pauseAt) return false;
    this.pauseAt = this.at + sliceBytes;
    return true;
  }

  private *readTextRow(): Routine<string[]> {
    const cells = [this.readText(0)];
    while (this.nextCell()) {
      cells.push(this.readText(cells.length));
      if (this.isDue) yield pause;
    }
    return cells;
  }

  private *readNumbers(width: number): Routine<Float64Array<ArrayBuffer>> {
    const rows = new Rows(this.at, this.line);
    while (this.at < this.end || rows.column > 0) {
      const fault = this.readSome(rows, width, this.at + sliceBytes);
      if (fault) throw yield* fault;
      yield pause;
    }
    return yield* rows.all();
  }

  /** Reads cells as far as `until`, or to a fault: a routine that gives the error. */
  private readSome(rows: Rows, width: number, until: number): Routine<unknown> | undefined {
    const { end } = this;
    let { column, row, line } = rows;
    while ((this.at < end || column > 0) && this.at < until) {
      if (column === 0) {
        if (this.isLineEnd(this.at)) throw this.error(`expected ${cells(width)}, got an empty line`);
        row = this.at;
        line = this.line;
      }
      const start = this.at;
      let value = this.readPlainNumber();
      if (Number.isNaN(value)) {
        this.at = start;
        const text = this.readText(column);
        value = decimal.test(text) ? Number(text) : NaN;
        if (!Number.isFinite(value)) return this.faultyCell(text, column, row, line, width);
      }
      rows.push(value);
      column = column === width - 1 ? 0 : column + 1;
      if (this.nextCell() === (column === 0)) return this.faultyRow(row, line, width);
    }
    rows.column = column;
    rows.row = row;
    rows.line = line;
    return undefined;
  }

  /**
   * Reads a short decimal number of at most 2⁵³ and a small exponent: such a product or quotient of two exact doubles
   * rounds correctly. Anything else is NaN, and left to `readText`.
   */
  private readPlainNumber(): number {
    const { bytes } = this;
    const end = Math.min(this.end, this.at + longestPlain);
    let at = this.at;
    while (at < end && bytes[at] === space) at++;
    const sign = bytes[at];
    if (sign === 0x2d || sign === 0x2b) at++;
    let mantissa = 0;
    let digits = 0;
    let exponent = 0;
    let byte = 0;
    for (; at < end; at++, digits++) {
      byte = bytes[at] - zero;
      if (byte < 0 || byte > 9) break;
      mantissa = mantissa * 10 + byte;
    }
    if (at < end && bytes[at] === dot) {
      at++;
      const fraction = at;
      for (; at < end; at++) {
        byte = bytes[at] - zero;
        if (byte < 0 || byte > 9) break;
        mantissa = mantissa * 10 + byte;
      }
      exponent = fraction - at;
      digits += at - fraction;
    }
    if (digits === 0 || mantissa > Number.MAX_SAFE_INTEGER) return NaN;
    if (at < end && (bytes[at] | 0x20) === 0x65) {
      at++;
      const negative = bytes[at] === 0x2d;
      if (negative || bytes[at] === 0x2b) at++;
      const from = at;
      let written = 0;
      for (; at < end; at++) {
        byte = bytes[at] - zero;
        if (byte < 0 || byte > 9) break;
        written = written * 10 + byte;
      }
      if (at === from) return NaN;
      exponent += negative ? -written : written;
    }
    if (exponent < -22 || exponent > 22) return NaN;
    while (at < end && bytes[at] === space) at++;
    if (at < this.end && bytes[at] !== this.separator && !this.isLineEnd(at)) return NaN;
    this.at = at;
    const value = exponent < 0 ? mantissa / powersOfTen[-exponent] : mantissa * powersOfTen[exponent];
    return sign === 0x2d ? -value : value;
  }

  private *faultyCell(text: string, column: number, row: number, line: number, width: number): Routine<unknown> {
    // A row of another length is reported as that: its cells stand under the wrong names.
    yield* this.checkWidth(row, line, width);
    const wanted = nonFinite.test(text) || decimal.test(text) ? 'a finite number' : 'a number';
    const got = text === '' ? 'an empty cell' : shown(text);
    const cure = /^[+-]?\d+,\d+$/.test(text) ? ' (write decimals with a point)' : '';
    return this.cellError(line, column, `expected ${wanted}, got ${got}${cure}`);
  }

  private *faultyRow(row: number, line: number, width: number): Routine<unknown> {
    yield* this.checkWidth(row, line, width);
    return this.error(`expected ${cells(width)}`);
  }

  private *checkWidth(row: number, line: number, width: number): Routine<void> {
    this.at = row;
    this.line = line;
    const found = (yield* this.readTextRow()).length;
    this.line = line;
    if (found !== width) throw this.error(`expected ${cells(width)}, got ${found}`);
  }

  private error(what: string): RangeError {
    return new RangeError(`${this.name}: row ${this.line}: ${what}`);
  }

  private tooLong(line: number, column: number): RangeError {
    return this.cellError(line, column, `expected a cell of at most ${longestCell} bytes, got a longer one`);
  }

  private cellError(line: number, column: number, what: string): RangeError {
    const label = this.columns?.[column] ? shown(this.columns[column]) : column + 1;
    return new RangeError(`${this.name}: row ${line}, column ${label}: ${what}`);
  }
}

/** The numbers that were read, and the row that is being read. */
class Rows {
  column = 0;
  readonly #full: Float64Array<ArrayBuffer>[] = [];
  #part = new Float64Array(8192);
  #length = 0;

  constructor(
    public row: number,
    public line: number,
  ) {}

  push(value: number): void {
    if (this.#length === this.#part.length) {
      this.#full.push(this.#part);
      this.#part = new Float64Array(Math.min(2 * this.#length, 131_072));
      this.#length = 0;
    }
    this.#part[this.#length++] = value;
  }

  *all(): Routine<Float64Array<ArrayBuffer>> {
    const rest = this.#part.subarray(0, this.#length);
    const parts = [...this.#full, rest];
    const data = new Float64Array(parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of parts) {
      data.set(part, at);
      at += part.length;
      yield pause;
    }
    return data;
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

/**
 * Comma-separated text of a table of shape (n, d) or (n): the header if it has `columns`, then a line a row. Numbers
 * are written with the fewest digits that read back as the same number; `nan`, `inf` and `-inf` as NumPy writes them.
 *
 * @example
 * encodeCsv({ data: new Float32Array([0, 0.1]), shape: [1, 2], dtype: 'float32', columns: ['x', 'y'] }); // 'x,y\n0,0.1\n'
 */
export function encodeCsv(...args: [table: Table]): string {
  const [table] = only('encodeCsv', args, ['table']);
  return runInPlace(csvParts(asArray('encodeCsv', 'table', table))).join('');
}

/** The text of {@link encodeCsv}, in parts of whole lines. */
export function* csvParts({ data, shape, columns }: Table): Routine<string[]> {
  const [rows, width] = shape.length === 1 ? [shape[0], 1] : shape;
  const text = data instanceof Float32Array ? shortestFloat32 : String;
  const parts: string[] = columns ? [`${columns.map(quoteIfNeeded).join(',')}\n`] : [];
  yield* inBlocks(rows, Math.ceil(512 / Math.max(width, 1)), (from, to) => {
    let lines = '';
    for (let row = from; row < to; row++) {
      for (let column = 0; column < width; column++) {
        const value = data[row * width + column];
        lines += (column ? ',' : '') + (Number.isFinite(Number(value)) ? text(value as number) : nonFiniteText(value));
      }
      lines += '\n';
    }
    parts.push(lines);
  });
  return parts;
}

function shortestFloat32(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}

function nonFiniteText(value: number | bigint): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

function quoteIfNeeded(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
