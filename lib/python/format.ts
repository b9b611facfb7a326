/** @file Python's text of values: its format mini-language, `str` and `repr`. */

import { camel } from '../porter/names.js';
import { exponential, fixed, floatText, general } from '../tensor/digits.js';
import { Tensor } from '../tensor/index.js';
import { pythonName } from './text.js';

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

interface Spec {
  fill: string;
  align: string;
  sign: string;
  alternate: boolean;
  width: number;
  group: string;
  precision: number | null;
  kind: string;
}

function parse(text: string): Spec {
  const match = SPEC.exec(text);
  if (!match) throw new RangeError(`format: expected spec to be a format of Python, got '${text}'`);
  const [, fill, align, sign, , alternate, zero, width, group, precision, kind] = match;
  return {
    fill: fill ?? (zero && !align ? '0' : ' '),
    align: align ?? (zero ? '=' : ''),
    sign: sign ?? '-',
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    group: group ?? '',
    precision: precision === undefined ? null : Number(precision),
    kind: kind ?? '',
  };
}

/**
 * Text of a value as Python's `format(value, spec)` and f-strings write it: `.2f`, `+.3e`, `5d`, `<30`, `,`, `.1%`, `x`.
 * A tensor of one element counts as its number; a whole number without a type letter is an integer.
 *
 * @throws RangeError for a specification that is none, or that does not fit the value.
 * @example
 * import { format } from 'torchebm/python';
 * console.log(format(1234.5, ',.2f'), format(0.00123, '.1e'), format(7, '03d')); // 1,234.50 1.2e-03 007
 */
export function format(value: unknown, spec = ''): string {
  const plain = value instanceof Tensor && value.numel() === 1 ? value.item() : value;
  if (spec === '') return str(plain);
  const s = parse(spec);
  if (typeof plain === 'number' || typeof plain === 'bigint') return pad(number(plain, s, spec), s, '>');
  if (typeof plain === 'boolean' && s.kind !== 's' && s.kind !== '') return pad(number(Number(plain), s, spec), s, '>');
  if (s.kind !== '' && s.kind !== 's') {
    throw new RangeError(`format: expected spec '${spec}' to fit the value, got ${str(plain)}`);
  }
  const text = str(plain);
  return pad(['', s.precision === null ? text : [...text].slice(0, s.precision).join('')], s, '<');
}

function pad([sign, body]: [string, string], s: Spec, normal: string): string {
  const missing = s.width - [...sign, ...body].length;
  if (missing <= 0) return sign + body;
  const align = s.align || normal;
  if (align === '=') {
    return s.fill === '0' && s.group ? sign + zeros(body, s, missing) : sign + s.fill.repeat(missing) + body;
  }
  if (align === '<') return sign + body + s.fill.repeat(missing);
  if (align === '>') return s.fill.repeat(missing) + sign + body;
  const left = Math.floor(missing / 2);
  return s.fill.repeat(left) + sign + body + s.fill.repeat(missing - left);
}

/** Zeros before grouped digits are grouped too, and never begin with a comma. */
function zeros(body: string, s: Spec, missing: number): string {
  const size = body.length + missing;
  const [whole, rest] = [/^\d[\d,_]*/.exec(body)?.[0] ?? '', body.replace(/^[\d,_]*/, '')];
  let digits = whole.replaceAll(s.group, '');
  while (grouped(digits, s.group, 3).length + rest.length < size) digits = `0${digits}`;
  return grouped(digits, s.group, 3) + rest;
}

const grouped = (digits: string, mark: string, n: number): string =>
  mark === '' ? digits : digits.replace(new RegExp(`\\B(?=(?:[\\da-fA-F]{${n}})+$)`, 'g'), mark);

function number(value: number | bigint, s: Spec, spec: string): [string, string] {
  const negative = typeof value === 'bigint' ? value < 0n : value < 0 || Object.is(value, -0);
  const sign = negative ? '-' : s.sign === '-' ? '' : s.sign;
  const size = typeof value === 'bigint' ? (negative ? -value : value) : Math.abs(value);
  const kind = s.kind || (Number.isInteger(size) || typeof size === 'bigint' ? (s.precision === null ? 'd' : 'g') : '');
  if (typeof size === 'number' && !Number.isFinite(size)) {
    const word = Number.isNaN(size) ? 'nan' : 'inf';
    return [
      Number.isNaN(size) && s.sign === '-' ? '' : sign,
      'EFG'.includes(s.kind || '?') ? word.toUpperCase() : word + (s.kind === '%' ? '%' : ''),
    ];
  }
  if ('bcdnoxX'.includes(kind || '?')) {
    if (typeof size === 'number' && !Number.isInteger(size)) {
      throw new RangeError(`format: expected spec '${spec}' to fit a fraction, got ${value}`);
    }
    const base = { b: 2, o: 8, x: 16, X: 16 }[kind] ?? 10;
    let digits = kind === 'c' ? String.fromCodePoint(Number(size)) : BigInt(size).toString(base);
    if (kind === 'X') digits = digits.toUpperCase();
    const mark = s.alternate && base !== 10 ? `0${kind}` : '';
    return [sign + mark, grouped(digits, s.group, base === 10 ? 3 : 4)];
  }
  const x = Number(size);
  let body: string;
  if (kind === 'e' || kind === 'E') body = exponential(x, s.precision ?? 6);
  else if (kind === 'f' || kind === 'F') body = fixed(x, s.precision ?? 6);
  else if (kind === '%') body = `${fixed(x * 100, s.precision ?? 6)}%`;
  else if (kind === '' && s.precision === null) body = floatText(x);
  else body = general(x, s.precision ?? 6, kind === '');
  if (kind === 'E' || kind === 'G') body = body.toUpperCase();
  const point = body.search(/[^\d]|$/);
  return [sign, grouped(body.slice(0, point), s.group, 3) + body.slice(point)];
}

/**
 * Text of a value as Python's `str` writes it: `True`, `None`, `[1, 2]`, `{'a': 1}`. JavaScript cannot tell 1.0 from 1:
 * with `'float'` all numbers are written as Python's floats.
 *
 * @example
 * import { str } from 'torchebm/python';
 * console.log(str([1, true, 'a']), str(1, 'float'), str(0.00001)); // [1, True, 'a'] 1.0 1e-05
 */
export function str(value: unknown, numbers: 'float' | 'plain' = 'plain'): string {
  if (value instanceof Error) return value.message;
  return typeof value === 'string' ? value : repr(value, numbers);
}

/** Text of a value as Python's `repr` writes it: like {@link str}, with quotes around a string. */
export function repr(value: unknown, numbers: 'float' | 'plain' = 'plain'): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number')
    return numbers === 'plain' && Number.isInteger(value) ? String(value) : floatText(value);
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    const body = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
    return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
  }
  if (value instanceof Tensor || typeof value !== 'object') return String(value);
  if (value instanceof Error) return `${value.name}(${repr(value.message)})`;
  const each = (v: unknown): string => repr(v, numbers);
  if (Array.isArray(value)) return `[${value.map(each).join(', ')}]`;
  if (value instanceof Set) return value.size === 0 ? 'set()' : `{${[...value].map(each).join(', ')}}`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${each(k)}: ${each(v)}`).join(', ')}}`;
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return `{${Object.entries(value)
      .map(([k, v]) => `${repr(k)}: ${each(v)}`)
      .join(', ')}}`;
  }
  if (String(value) === '[object Object]') {
    // As a data class shows itself.
    const fields = Object.entries(value).map(([k, v]) => `${pythonName(k)}=${each(v)}`);
    return `${value.constructor?.name ?? 'object'}(${fields.join(', ')})`;
  }
  return String(value);
}

/**
 * Prints values as Python's `print` does, with a space between them and a new line at the end.
 *
 * @example
 * import { print } from 'torchebm/python';
 * print('loss', 0.5, [1, 2]); // loss 0.5 [1, 2]
 * print('a', 'b', { sep: '-', end: '!\n' }); // a-b!
 */
export function print(...values: unknown[]): void {
  const last = values.at(-1);
  let options: PrintOptions = {};
  if (isPrintOptions(last)) {
    options = last;
    values.pop();
  }
  const to = options.file ?? process.stdout;
  to.write(values.map((v) => str(v)).join(options.sep ?? ' ') + (options.end ?? '\n'));
}

interface PrintOptions {
  sep?: string;
  end?: string;
  flush?: boolean;
  file?: { write(text: string): unknown };
}

const PRINT = new Set(['sep', 'end', 'flush', 'file']);
function isPrintOptions(value: unknown): value is PrintOptions {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((k) => PRINT.has(k));
}

/**
 * Python's `'…'.format(…)` and, with `%`, `'…' % (…)`.
 *
 * @example
 * import { formatString } from 'torchebm/python';
 * console.log(formatString('{:.2f} of {n}', [0.5], { n: 3 })); // 0.50 of 3
 */
export function formatString(text: string, values: readonly unknown[], names: Record<string, unknown> = {}): string {
  let next = 0;
  const found = (name: string): any => {
    const [head, ...path] = name.split(/[.[\]]+/).filter((part, i) => i === 0 || part !== '');
    const value: any = head === '' ? values[next++] : /^\d+$/.test(head!) ? values[Number(head)] : names[head!];
    return path.reduce((of, key) => (of instanceof Map ? of.get(key) : (of?.[key] ?? of?.[camel(key)])), value);
  };
  const pattern = /\{\{|\}\}|\{([^{}:!]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}/g;
  return text.replace(pattern, (whole, name, conversion, spec) => {
    if (whole === '{{' || whole === '}}') return whole[0]!;
    const value = found(name);
    // A width may stand in a field of its own.
    const look = (spec ?? '').replace(/\{([^{}]*)\}/g, (_: string, inner: string) => str(found(inner)));
    return format(conversion === 'r' ? repr(value) : value, look);
  });
}

const entry = (of: any, name: string): any => (of instanceof Map ? of.get(name) : (of?.[name] ?? of?.[camel(name)]));

/** Python's `'…' % values`: `%d`, `%5.2f`, `%s`, `%e`, `%g`, `%x`, `%%`, and `%(name)s` of a dictionary. */
export function percent(text: string, values: unknown): string {
  const list = Array.isArray(values) ? values : [values];
  let next = 0;
  return text.replace(
    /%(?:\(([^)]*)\))?([-+ 0#]*)(\d+|\*)?(?:\.(\d+|\*))?([diouxXeEfFgGsrc%])/g,
    (_whole, name: string | undefined, marks: string, wide = '', exact, kind) => {
      if (kind === '%') return '%';
      const sized = wide === '*' ? String(list[next++]) : wide;
      const precision = exact === '*' ? String(list[next++]) : exact;
      // A negative width stands for the left.
      const [flags, width] = sized.startsWith('-') ? [`${marks}-`, sized.slice(1)] : [marks, sized];
      let value = name === undefined ? list[next++] : entry(values, name);
      const text_ = kind === 's' || kind === 'r';
      if (kind === 'r') value = repr(value);
      if ('diu'.includes(kind) && typeof value !== 'string') value = Math.trunc(Number(value));
      const align = flags.includes('-') ? '<' : text_ ? '>' : '';
      const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      const zero = flags.includes('0') && align === '' ? '0' : '';
      const letter = text_ ? 's' : 'iu'.includes(kind) ? 'd' : kind;
      return format(
        value,
        `${align}${text_ ? '' : sign}${zero}${width}${precision === undefined || letter === 'd' ? '' : `.${precision}`}${letter}`,
      );
    },
  );
}
