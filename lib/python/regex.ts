/** @file Regular expressions as Python's `re` has them: its syntax, its functions, and its matches. */

/** A match of {@link re}: its whole text and its groups. */
export class Match {
  readonly #found: RegExpExecArray;

  /** @internal */
  constructor(found: RegExpExecArray) {
    this.#found = found;
  }

  /** A group by its number or name, the whole match by default; a list of several. */
  group(...keys: (number | string)[]): any {
    if (keys.length > 1) return keys.map((k) => this.getItem(k));
    return this.getItem(keys[0] ?? 0);
  }

  getItem(key: number | string): string | null {
    const group = typeof key === 'number' ? this.#found[key] : this.#found.groups?.[key];
    const isKnown = typeof key === 'number' ? key in this.#found : key in (this.#found.groups ?? {});
    if (!isKnown) throw new RangeError(`Match: expected key to be a group of the pattern, got ${key}`);
    return group ?? null;
  }

  groups(fallback: string | null = null): (string | null)[] {
    return this.#found.slice(1).map((g) => g ?? fallback);
  }

  groupdict(fallback: string | null = null): Record<string, string | null> {
    return Object.fromEntries(Object.entries(this.#found.groups ?? {}).map(([k, v]) => [k, v ?? fallback]));
  }

  start(key: number | string = 0): number {
    return this.span(key)[0];
  }

  end(key: number | string = 0): number {
    return this.span(key)[1];
  }

  /** Where a group begins and ends; -1 twice for one that took no part. */
  span(key: number | string = 0): [start: number, end: number] {
    const { indices } = this.#found;
    return (typeof key === 'number' ? indices?.[key] : indices?.groups?.[key]) ?? [-1, -1];
  }
}

const FLAGS: readonly [number, string][] = [
  [2, 'i'],
  [8, 'm'],
  [16, 's'],
];

/** A pattern of `VERBOSE` without its spaces and comments. */
const plain = (pattern: string): string =>
  pattern.replace(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|#[^\n]*|\s+/g, (part) => (/^[\s#]/.test(part) ? '' : part));

/** A pattern of Python as one of JavaScript, with letters of its flags. */
function translated(pattern: string, flags: number): RegExp {
  let letters = FLAGS.filter(([bit]) => flags & bit)
    .map(([, letter]) => letter)
    .join('');
  const inline = /^\(\?([aimsux]+)\)/.exec(pattern);
  if (inline)
    for (const letter of inline[1]!) if ('ims'.includes(letter) && !letters.includes(letter)) letters += letter;
  const written = pattern.slice(inline?.[0].length ?? 0);
  const isVerbose = (flags & 64) !== 0 || inline?.[1]?.includes('x') === true;
  const body = (isVerbose ? plain(written) : written).replace(
    /\\[\s\S]|\(\?P<|\(\?P=(\w+)\)/g,
    (part, name?: string) => {
      if (part === '(?P<') return '(?<';
      if (name !== undefined) return `\\k<${name}>`;
      if (part === '\\A') return '(?<![\\s\\S])';
      return part === '\\Z' ? '(?![\\s\\S])' : part;
    },
  );
  // Without `m`, Python's `$` matches before a last line break too.
  const ended = letters.includes('m') ? body : body.replace(/(^|[^\\])((?:\\\\)*)\$$/, '$1$2(?=\\n?(?![\\s\\S]))');
  return new RegExp(ended, `${letters}gd`);
}

/** A text with `\1` and `\g<name>` in place of groups. */
function expanded(template: string, match: Match): string {
  return template.replace(
    /\\(?:g<(\w+)>|(\d{1,2})|([\s\S]))/g,
    (_, name?: string, digits?: string, letter?: string) => {
      if (letter !== undefined)
        return letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === '\\' ? '\\' : `\\${letter}`;
      const key = name ?? digits!;
      return match.getItem(/^\d+$/.test(key) ? Number(key) : key) ?? '';
    },
  );
}

/** A pattern that has been read; see {@link re}. */
export class Pattern {
  readonly #source: RegExp;

  constructor(
    readonly pattern: string,
    readonly flags = 0,
  ) {
    this.#source = translated(pattern, flags);
  }

  #at(text: string, from: number, source = this.#source): Match | null {
    source.lastIndex = from;
    const found = source.exec(text);
    return found && new Match(found);
  }

  /** The first match anywhere. */
  search(text: string): Match | null {
    return this.#at(text, 0);
  }

  /** A match at the beginning. */
  match(text: string): Match | null {
    return this.#at(text, 0, new RegExp(this.#source.source, `${this.#source.flags.replace('g', '')}y`));
  }

  /** A match of the whole text. */
  fullmatch(text: string): Match | null {
    const whole = new RegExp(`(?:${this.#source.source})(?![\\s\\S])`, `${this.#source.flags.replace('g', '')}y`);
    return this.#at(text, 0, whole);
  }

  *finditer(text: string): Generator<Match> {
    this.#source.lastIndex = 0;
    for (const found of text.matchAll(this.#source)) yield new Match(found);
  }

  /** The texts of all matches: of the one group, or of all groups as lists, where the pattern has some. */
  findall(text: string): any[] {
    return [...this.finditer(text)].map((m) => {
      const groups = m.groups('');
      return groups.length === 0 ? m.group() : groups.length === 1 ? groups[0] : groups;
    });
  }

  /** The text between matches, with the groups of each in between. */
  split(text: string, ...args: [maxsplit?: number | { maxsplit?: number }]): (string | null)[] {
    const [given] = args;
    const most = (typeof given === 'object' ? given.maxsplit : given) || Number.POSITIVE_INFINITY;
    const parts: (string | null)[] = [];
    let end = 0;
    let count = 0;
    for (const m of this.finditer(text)) {
      if (count++ >= most) break;
      parts.push(text.slice(end, m.start()), ...m.groups());
      end = m.end();
    }
    return [...parts, text.slice(end)];
  }

  /** The text with something else in place of matches: a text with `\1`, or what a function gives for each. */
  sub(by: string | ((match: Match) => string), text: string, ...args: [count?: number | { count?: number }]): string {
    const [given] = args;
    const most = (typeof given === 'object' ? given.count : given) || Number.POSITIVE_INFINITY;
    let made = '';
    let end = 0;
    let count = 0;
    for (const m of this.finditer(text)) {
      if (count++ >= most) break;
      made += text.slice(end, m.start()) + (typeof by === 'string' ? expanded(by, m) : by(m));
      end = m.end();
    }
    return made + text.slice(end);
  }
}

type Flags = [flags?: number | { flags?: number; count?: number; maxsplit?: number }];

const read = (pattern: string | Pattern, [given]: Flags): Pattern =>
  pattern instanceof Pattern ? pattern : new Pattern(pattern, typeof given === 'object' ? given.flags : given);

/**
 * Python's `re`: named groups are `(?P<name>…)`, flags numbers that `|` joins.
 *
 * @throws SyntaxError for a pattern that JavaScript cannot read.
 * @example
 * import { re } from 'torchebm/python';
 * console.log(re.search('(?P<n>\\d+)$', 'step 120')?.group('n'), re.sub('[aeiou]', '_', 'energy')); // 120 _n_rgy
 */
export const re = {
  IGNORECASE: 2,
  I: 2,
  MULTILINE: 8,
  M: 8,
  DOTALL: 16,
  S: 16,
  VERBOSE: 64,
  X: 64,
  compile: (pattern: string | Pattern, ...flags: Flags): Pattern => read(pattern, flags),
  search: (pattern: string | Pattern, text: string, ...flags: Flags): Match | null => read(pattern, flags).search(text),
  match: (pattern: string | Pattern, text: string, ...flags: Flags): Match | null => read(pattern, flags).match(text),
  fullmatch: (pattern: string | Pattern, text: string, ...flags: Flags): Match | null =>
    read(pattern, flags).fullmatch(text),
  findall: (pattern: string | Pattern, text: string, ...flags: Flags): any[] => read(pattern, flags).findall(text),
  finditer: (pattern: string | Pattern, text: string, ...flags: Flags): Generator<Match> =>
    read(pattern, flags).finditer(text),
  split: (pattern: string | Pattern, text: string, ...args: Flags): (string | null)[] =>
    read(pattern, typeof args[0] === 'object' ? args : []).split(text, args[0]),
  sub: (pattern: string | Pattern, by: string | ((match: Match) => string), text: string, ...args: Flags): string =>
    read(pattern, typeof args[0] === 'object' ? args : []).sub(by, text, args[0]),
  escape: (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'),
};
