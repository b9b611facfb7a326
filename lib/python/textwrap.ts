/** @file Margins and lines of text, as Python's `textwrap` makes them. */

/** Text without the white space that all its lines begin with; lines of white space alone become empty. */
function dedent(text: string): string {
  const lines = text.split('\n').map((line) => (/^[ \t]*$/.test(line) ? '' : line));
  const margins = lines.filter((line) => line !== '').map((line) => /^[ \t]*/.exec(line)![0]);
  const shared = (a: string, b: string): string => {
    let n = 0;
    while (n < a.length && a[n] === b[n]) n++;
    return a.slice(0, n);
  };
  const cut = margins.length > 0 ? margins.reduce(shared).length : 0;
  return lines.map((line) => line.slice(cut)).join('\n');
}

/** Text with a prefix before each line that holds more than white space, or for which `predicate` is true. */
function indent(
  text: string,
  prefix: string,
  { predicate = (line) => line.trim() !== '' }: { predicate?: (line: string) => unknown } = {},
): string {
  return text.replace(/[^\n]*\n|[^\n]+$/g, (line) => (predicate(line) ? prefix + line : line));
}

/** The options of Python's `TextWrapper`. */
export interface WrapOptions {
  width?: number;
  initialIndent?: string;
  subsequentIndent?: string;
  expandTabs?: boolean;
  replaceWhitespace?: boolean;
  dropWhitespace?: boolean;
  breakLongWords?: boolean;
  breakOnHyphens?: boolean;
  tabsize?: number;
  maxLines?: number | null;
  placeholder?: string;
}

/** The places where a line may end, as Python's `textwrap.py` has them: white space, hyphens within words, dashes. */
const BREAKS = (() => {
  const [space, other] = ['[\\t\\n\\x0b\\x0c\\r ]', '[^\\t\\n\\x0b\\x0c\\r ]'];
  const [mark, letter] = ['[\\p{L}\\p{N}_!"\'&.,?]', '[\\p{L}_]'];
  const word = '[\\p{L}\\p{N}_]';
  const hyphen = `-(?:(?<=${letter}{2}-)|(?<=${letter}-${letter}-))(?=${letter}-?${letter})`;
  const end = `(?=${space}|$)|(?<=${mark})(?=-{2,}${word})`;
  return new RegExp(`(${space}+|(?<=${mark})-{2,}(?=${word})|${other}+?(?:${hyphen}|${end}))`, 'u');
})();

/** Lines of at most `width` characters. */
function wrap(text: string, width?: number | WrapOptions, more: WrapOptions = {}): string[] {
  const options = typeof width === 'object' ? width : { ...(width === undefined ? {} : { width }), ...more };
  const { initialIndent = '', subsequentIndent = '', maxLines = null, placeholder = ' [...]' } = options;
  const { width: limit = 70, dropWhitespace = true, breakLongWords = true, breakOnHyphens = true } = options;
  if (limit <= 0) throw new RangeError(`textwrap: expected width to be above 0, got ${limit}`);
  const chunks = pieces(text, options).reverse();
  const lines: string[] = [];
  while (chunks.length > 0) {
    const margin = lines.length > 0 ? subsequentIndent : initialIndent;
    const room = limit - margin.length;
    const line: string[] = [];
    let used = 0;
    const take = (): void => {
      used += chunks.at(-1)!.length;
      line.push(chunks.pop()!);
    };
    if (dropWhitespace && chunks.at(-1)!.trim() === '' && lines.length > 0) chunks.pop();
    while (chunks.length > 0 && used + chunks.at(-1)!.length <= room) take();
    if (chunks.length > 0 && chunks.at(-1)!.length > room) {
      const left = room < 1 ? 1 : room - used;
      if (breakLongWords) {
        const chunk = chunks.pop()!;
        const hyphen = breakOnHyphens && chunk.length > left ? chunk.lastIndexOf('-', left - 1) : -1;
        const end = hyphen > 0 && /[^-]/.test(chunk.slice(0, hyphen)) ? hyphen + 1 : left;
        line.push(chunk.slice(0, end));
        chunks.push(chunk.slice(end));
      } else if (line.length === 0) take();
      used = line.join('').length;
    }
    if (dropWhitespace && line.length > 0 && line.at(-1)!.trim() === '') used -= line.pop()!.length;
    if (line.length === 0) continue;
    const isLast = chunks.length === 0 || (dropWhitespace && chunks.length === 1 && chunks[0]!.trim() === '');
    if (maxLines === null || lines.length + 1 < maxLines || (isLast && used <= room)) {
      lines.push(margin + line.join(''));
      continue;
    }
    return cut(lines, line, margin, { limit, placeholder, subsequentIndent });
  }
  return lines;
}

/** The words and the spaces between them. */
function pieces(text: string, options: WrapOptions): string[] {
  const { expandTabs = true, replaceWhitespace = true, breakOnHyphens = true, tabsize = 8 } = options;
  let plain = text;
  if (expandTabs) plain = expanded(plain, tabsize);
  if (replaceWhitespace) plain = plain.replace(/[\t\n\v\f\r]/g, ' ');
  return plain.split(breakOnHyphens ? BREAKS : /([\t\n\v\f\r ]+)/).filter((p) => p !== '' && p !== undefined);
}

/** Text whose tabs reach to the next column that is a multiple of `size`. */
export function expanded(text: string, size = 8): string {
  return text.replace(/[^\n\r]+/g, (line) => {
    let made = '';
    for (const part of line.split(/(\t)/))
      made += part === '\t' ? ' '.repeat(size > 0 ? size - (made.length % size) : 0) : part;
    return made;
  });
}

/** The last of the lines that may be, with the placeholder for the rest. */
function cut(
  lines: string[],
  line: string[],
  margin: string,
  { limit, placeholder, subsequentIndent }: { limit: number; placeholder: string; subsequentIndent: string },
): string[] {
  const room = limit - margin.length;
  while (line.length > 0) {
    if (line.at(-1)!.trim() !== '' && line.join('').length + placeholder.length <= room)
      return [...lines, margin + line.join('') + placeholder];
    line.pop();
  }
  const last = lines.at(-1)?.trimEnd();
  if (last !== undefined && last.length + placeholder.length <= limit)
    return [...lines.slice(0, -1), last + placeholder];
  return [...lines, (lines.length > 0 ? subsequentIndent : margin) + placeholder.trimStart()];
}

/** Text with lines of at most `width` characters. */
const fill = (text: string, width?: number | WrapOptions, more: WrapOptions = {}): string =>
  wrap(text, width, more).join('\n');

/** Text in one line, cut at a word where it is longer than `width`. */
const shorten = (text: string, width?: number | WrapOptions, more: WrapOptions = {}): string => {
  const options = typeof width === 'object' ? width : { ...(width === undefined ? {} : { width }), ...more };
  return fill(text.split(/\s+/).filter(Boolean).join(' '), { ...options, maxLines: 1 });
};

/**
 * Functions of Python's `textwrap`: `dedent`, `indent`, `wrap`, `fill` and `shorten`.
 *
 * @example
 * import { textwrap } from 'torchebm/python';
 * console.log(textwrap.dedent('  a\n    b')); // a\n  b
 * console.log(textwrap.indent('a\nb', '> ')); // > a\n> b
 * console.log(textwrap.wrap('one two three', 8)); // [ 'one two', 'three' ]
 */
export const textwrap = { dedent, indent, wrap, fill, shorten };
