/** @file Tables in files of text, as Python's `csv` reads and writes them. */
import { str } from './format.js';

/** Options of tables: the sign between cells, and the end of a row. */
interface TableOptions {
  delimiter?: string;
  lineterminator?: string;
}

/** Options of rows as objects: what stands for a missing entry, and whether others are an error. */
interface DictOptions extends TableOptions {
  restval?: unknown;
  extrasaction?: 'raise' | 'ignore';
}

interface Sink {
  write(text: string): unknown;
}

class Writer {
  readonly #file: Sink;
  readonly #delimiter: string;
  readonly #end: string;

  constructor(file: Sink, options: TableOptions = {}) {
    this.#file = file;
    this.#delimiter = options.delimiter ?? ',';
    this.#end = options.lineterminator ?? '\r\n';
  }

  writerow = (row: Iterable<unknown>): void => {
    const cells = [...row].map((cell) => {
      const text = cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : str(cell);
      return /["\r\n]/.test(text) || text.includes(this.#delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
    });
    this.#file.write(cells.join(this.#delimiter) + this.#end);
  };

  writerows = (rows: Iterable<Iterable<unknown>>): void => {
    for (const row of rows) this.writerow(row);
  };
}

class DictWriter {
  readonly #writer: Writer;

  constructor(
    file: Sink,
    readonly fieldnames: readonly string[],
    readonly options: DictOptions = {},
  ) {
    this.#writer = new Writer(file, options);
  }

  writeheader = (): void => this.#writer.writerow(this.fieldnames);

  writerow = (row: Record<string, unknown>): void => {
    const wrong = Object.keys(row).find((k) => !this.fieldnames.includes(k));
    if (wrong !== undefined && this.options.extrasaction !== 'ignore')
      throw new RangeError(`DictWriter: expected keys to be of ${this.fieldnames.join(', ')}, got ${wrong}`);
    this.#writer.writerow(this.fieldnames.map((n) => (n in row ? row[n] : (this.options.restval ?? ''))));
  };

  writerows = (rows: Iterable<Record<string, unknown>>): void => {
    for (const row of rows) this.writerow(row);
  };
}

/** The rows of lines, each a list of texts; a cell in quotes may go over several lines. */
function* reader(lines: Iterable<string>, { delimiter = ',' }: TableOptions = {}): Generator<string[]> {
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const sign = line[i]!;
      if (isQuoted) {
        if (sign !== '"') cell += sign;
        else if (line[i + 1] === '"') cell += line[++i];
        else isQuoted = false;
      } else if (sign === '"' && cell === '') isQuoted = true;
      else if (sign === delimiter) {
        cells.push(cell);
        cell = '';
      } else if (sign !== '\r' && sign !== '\n') cell += sign;
    }
    if (isQuoted) continue;
    yield line.trim() === '' ? [] : [...cells, cell];
    [cells, cell] = [[], ''];
  }
}

class DictReader {
  readonly #rows: Iterator<string[]>;
  fieldnames: string[];

  constructor(lines: Iterable<string>, options: TableOptions & { fieldnames?: string[] } = {}) {
    this.#rows = reader(lines, options);
    this.fieldnames = options.fieldnames ?? this.#rows.next().value ?? [];
  }

  *[Symbol.iterator](): Generator<Record<string, string>> {
    for (let row = this.#rows.next(); !row.done; row = this.#rows.next()) {
      if (row.value.length > 0) yield Object.fromEntries(this.fieldnames.map((n, i) => [n, row.value[i]!]));
    }
  }
}

/**
 * Python's `csv`: `reader` and `writer` of rows as lists, `DictReader` and `DictWriter` of rows as objects.
 *
 * @example
 * import { csv } from 'torchebm/python';
 * const out = csv.writer({ write: (text) => process.stdout.write(text) });
 * out.writerow(['step', 'a, b']); // step,"a, b"
 * console.log([...csv.DictReader(['x,y\n', '1,2\n'])]); // [ { x: '1', y: '2' } ]
 */
export const csv = {
  reader,
  writer: (file: Sink, options: TableOptions = {}): Writer => new Writer(file, options),
  DictReader: (lines: Iterable<string>, options: TableOptions & { fieldnames?: string[] } = {}): DictReader =>
    new DictReader(lines, options),
  DictWriter: (
    file: Sink,
    ...args: [fieldnames: readonly string[], options?: DictOptions] | [options: DictOptions & { fieldnames: string[] }]
  ): DictWriter => {
    const [given, more] = args;
    return 'fieldnames' in given
      ? new DictWriter(file, given.fieldnames, given)
      : new DictWriter(file, given as readonly string[], more);
  },
};
