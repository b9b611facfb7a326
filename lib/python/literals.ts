/** @file Values that Python's text of literals stands for, as `ast.literal_eval` reads them. */
import { TupleSet } from './collections.js';

/** A number, text, None, True, False, a comma or a bracket. */
const TOKEN =
  /\s*(?:([-+]?(?:0[xX][\da-fA-F]+|0[bB][01]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))|('(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*")|(None|True|False)\b|([[\](){},:]))/y;

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
const WORDS: Record<string, null | boolean> = { None: null, True: true, False: false };

class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  #fail(): never {
    throw new RangeError(`literalEval: expected text to be a literal of Python, got '${this.text}'`);
  }

  /** The next token: a value, or a sign. */
  #token(): { value: any } | string {
    TOKEN.lastIndex = this.#at;
    const found = TOKEN.exec(this.text) ?? this.#fail();
    this.#at = TOKEN.lastIndex;
    const [, number, quoted, word, sign] = found;
    if (sign) return sign;
    if (word) return { value: WORDS[word] };
    if (number) return { value: Number(number.replaceAll('_', '')) };
    return {
      value: quoted!.slice(1, -1).replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter),
    };
  }

  /** Whether a sign comes next, which is passed. */
  #takes(sign: string): boolean {
    const start = this.#at;
    if (/^\s*\S/.test(this.text.slice(start)) && this.#token() === sign) return true;
    this.#at = start;
    return false;
  }

  value(): any {
    const token = this.#token();
    if (typeof token === 'object') return token.value;
    if (token === '[') return this.#items(']');
    if (token === '{') return this.#braces();
    if (token !== '(') this.#fail();
    const start = this.#at;
    const items = this.#items(')');
    // One value in brackets without a comma is itself.
    return items.length === 1 && !/,\s*\)$/.test(this.text.slice(start, this.#at)) ? items[0] : items;
  }

  #items(end: string): any[] {
    const items: any[] = [];
    while (!this.#takes(end)) {
      items.push(this.value());
      if (!this.#takes(',')) {
        if (this.#takes(end)) break;
        this.#fail();
      }
    }
    return items;
  }

  #braces(): any {
    if (this.#takes('}')) return {};
    const first = this.value();
    if (!this.#takes(':')) {
      const more = this.#takes(',') ? this.#items('}') : this.#takes('}') ? [] : this.#fail();
      const all = [first, ...more];
      return all.some((x) => Array.isArray(x)) ? new TupleSet(all) : new Set(all);
    }
    const entries: [any, any][] = [[first, this.value()]];
    while (!this.#takes('}')) {
      if (!this.#takes(',')) this.#fail();
      if (this.#takes('}')) break;
      const key = this.value();
      if (!this.#takes(':')) this.#fail();
      entries.push([key, this.value()]);
    }
    const isPlain = entries.every(([key]) => typeof key === 'string' && !/^\d+$/.test(key));
    return isPlain ? Object.fromEntries(entries) : new Map(entries);
  }

  end(): void {
    if (this.text.slice(this.#at).trim() !== '') this.#fail();
  }
}

/**
 * The value of a literal of Python: numbers, text, `None`, `True`, lists, tuples, sets and dictionaries.
 *
 * @throws RangeError for any other text.
 * @example
 * import { literalEval } from 'torchebm/python';
 * console.log(literalEval("[1, 2.5, 'a', None]")); // [ 1, 2.5, 'a', null ]
 */
export function literalEval(text: string): any {
  const reader = new Reader(text.trim());
  const made = reader.value();
  reader.end();
  return made;
}
