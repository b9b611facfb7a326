import type { Table } from './table.js';

const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
const quote = 0x22;
const zero = 0x30;
const dot = 0x2e;

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const nonFinite = /^[+-]?(?:nan|inf|infinity)$/i;

/**
 * Reads comma-, semicolon- or tab-separated numbers. The separator is the one that the first line has; the first line
 * is a header if none of its cells is a number. Cells may be quoted; lines may end in LF, CRLF or CR.
 *
 * @param bytes the whole file, UTF-8, with or without a byte order mark.
 * @param name what errors call the file.
 * @returns a float64 table of shape (rows, columns), `columns` holding the header if there is one.
 * @throws RangeError naming file, row and column (rows as an editor counts them) for an empty file, a row of another
 * length, and a cell that is no finite number.
 *
 * @example
 * parseCsv(Buffer.from('x,y\n0,1.5\n'), 'points.csv').columns; // ['x', 'y']
 */
export function parseCsv(bytes: Uint8Array, name = 'csv'): Table {
  return new CsvReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name).read();
}

/** Walks over the bytes once. Cells that are plain decimal numbers never become strings: that is most of the time. */
class CsvReader {
  private at = 0;
  private readonly end: number;
  private line = 1;
  private separator = 0;
  private columns: string[] | undefined;

  constructor(
    private readonly bytes: Buffer,
    private readonly name: string,
  ) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new RangeError(`${name}: expected text in UTF-8, got UTF-16`);
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
    let end = bytes.length;
    while (end > this.at && (this.isLineEnd(end - 1) || bytes[end - 1] === space)) end--;
    this.end = end;
  }

  read(): Table {
    if (this.at >= this.end) throw new RangeError(`${this.name}: expected rows of numbers, got an empty file`);
    this.separator = this.findSeparator();
    const start = this.at;
    const first = this.readTextRow();
    const width = first.length;
    if (first.some((cell) => cell !== '') && first.every((cell) => !decimal.test(cell) && !nonFinite.test(cell))) {
      this.columns = first;
      if (this.at >= this.end)
        throw new RangeError(`${this.name}: expected rows of numbers below the header, got none`);
    } else {
      this.at = start;
      this.line = 1;
    }
    const data = this.readNumbers(width);
    const shape = [data.length / width, width];
    return { data, shape, dtype: 'float64', ...(this.columns && { columns: this.columns }) };
  }

  private isLineEnd(at: number): boolean {
    return this.bytes[at] === newline || this.bytes[at] === carriageReturn;
  }

  /** Tab before semicolon before comma: a file of tabs or semicolons may hold commas, hardly the reverse. */
  private findSeparator(): number {
    let quoted = false;
    const seen = new Set<number>();
    let to = this.at;
    for (; to < this.end && (quoted || !this.isLineEnd(to)); to++) {
      if (this.bytes[to] === quote) quoted = !quoted;
      else if (!quoted) seen.add(this.bytes[to]);
    }
    for (const separator of [tab, 0x3b, 0x2c]) if (seen.has(separator)) return separator;
    const words = this.bytes.toString('utf8', this.at, to).trim().split(/\s+/);
    if (words.length > 1 && words.every((word) => decimal.test(word))) {
      const cure = "with NumPy: np.savetxt(file, x, delimiter=',')";
      throw new RangeError(
        `${this.name}: row 1: expected a comma, semicolon or tab between cells, got spaces; ${cure}`,
      );
    }
    return 0x2c;
  }

  /** Reads one cell as text, quotes removed, and stops at the separator, the line end or the end of the file. */
  private readText(): string {
    const { bytes, end, separator } = this;
    let text = '';
    let from = this.at;
    let quoted = false;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        text += bytes.toString('utf8', from, at);
        from = at + 1;
        // Inside quotes, two quotes stand for one.
        if (quoted && bytes[at + 1] === quote) at++;
        else quoted = !quoted;
      } else if (!quoted && (byte === separator || byte === newline || byte === carriageReturn)) {
        break;
      } else if (byte === newline) {
        this.line++;
      }
    }
    if (quoted) throw this.error('a quote is never closed');
    this.at = at;
    return (text + bytes.toString('utf8', from, at)).trim();
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

  private readTextRow(): string[] {
    const cells = [this.readText()];
    while (this.nextCell()) cells.push(this.readText());
    return cells;
  }

  private readNumbers(width: number): Float64Array<ArrayBuffer> {
    let data = new Float64Array(1024 * width);
    let length = 0;
    while (this.at < this.end) {
      if (this.isLineEnd(this.at)) throw this.error(`expected ${cells(width)}, got an empty line`);
      if (length + width > data.length) {
        const larger = new Float64Array(data.length * 2);
        larger.set(data);
        data = larger;
      }
      const row = this.at;
      const line = this.line;
      for (let column = 0; column < width; column++) {
        const start = this.at;
        let value = this.readPlainNumber();
        if (Number.isNaN(value)) {
          this.at = start;
          value = this.readNumber(column, row, line, width);
        }
        data[length++] = value;
        if (this.nextCell() !== column < width - 1) throw this.raggedError(row, line, width);
      }
    }
    return data.slice(0, length);
  }

  /**
   * Reads a decimal number of at most 2⁵³ and a small exponent: such a product or quotient of two exact doubles rounds
   * correctly. Anything else is NaN, and left to `readNumber`.
   */
  private readPlainNumber(): number {
    const { bytes, end } = this;
    let at = this.at;
    while (bytes[at] === space) at++;
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
    if (at < end && bytes[at] !== this.separator && !this.isLineEnd(at)) return NaN;
    this.at = at;
    const value = exponent < 0 ? mantissa / powersOfTen[-exponent] : mantissa * powersOfTen[exponent];
    return sign === 0x2d ? -value : value;
  }

  /** Reads what `readPlainNumber` left: a quoted, long or faulty cell. */
  private readNumber(column: number, row: number, line: number, width: number): number {
    const text = this.readText();
    const value = decimal.test(text) ? Number(text) : NaN;
    if (Number.isFinite(value)) return value;
    // A row of another length is reported as that: its cells stand under the wrong names.
    this.checkWidth(row, line, width);
    this.line = line;
    const label = this.columns?.[column] ? JSON.stringify(this.columns[column]) : column + 1;
    const wanted = nonFinite.test(text) || decimal.test(text) ? 'a finite number' : 'a number';
    const got = text === '' ? 'an empty cell' : JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
    const cure = /^[+-]?\d+,\d+$/.test(text) ? ' (write decimals with a point)' : '';
    throw new RangeError(`${this.name}: row ${line}, column ${label}: expected ${wanted}, got ${got}${cure}`);
  }

  private checkWidth(row: number, line: number, width: number): void {
    this.at = row;
    this.line = line;
    const found = this.readTextRow().length;
    this.line = line;
    if (found !== width) throw this.error(`expected ${cells(width)}, got ${found}`);
  }

  private raggedError(row: number, line: number, width: number): Error {
    try {
      this.checkWidth(row, line, width);
    } catch (error) {
      return error as Error;
    }
    return this.error(`expected ${cells(width)}`);
  }

  private error(what: string): RangeError {
    return new RangeError(`${this.name}: row ${this.line}: ${what}`);
  }
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
export function encodeCsv({ data, shape, columns }: Table): string {
  const [rows, width] = shape.length === 1 ? [shape[0], 1] : shape;
  const text = data instanceof Float32Array ? shortestFloat32 : String;
  const lines: string[] = columns ? [columns.map(quoteIfNeeded).join(',')] : [];
  for (let row = 0; row < rows; row++) {
    let line = '';
    for (let column = 0; column < width; column++) {
      const value = data[row * width + column];
      line += (column ? ',' : '') + (Number.isFinite(Number(value)) ? text(value as number) : nonFiniteText(value));
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
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
