/** @file Methods of Python's text that JavaScript does not have, or has with another meaning. */

/**
 * Parts of a text between separators, at most `limit` cuts from the left, as `str.split`; without a separator, its words.
 *
 * @example
 * import { split } from 'torchebm/python';
 * console.log(split('a=b=c', '=', 1), split('  a  b ')); // [ 'a', 'b=c' ] [ 'a', 'b' ]
 */
export function split(text: string, separator: string | null = null, limit = Number.POSITIVE_INFINITY): string[] {
  if (limit < 0) return split(text, separator);
  if (separator === null) return words(text, limit);
  const parts = text.split(separator);
  return parts.length - 1 <= limit ? parts : [...parts.slice(0, limit), parts.slice(limit).join(separator)];
}

/** Text between blanks; behind the last cut it stays as it is, without the blanks before it. */
function words(text: string, limit: number): string[] {
  const list: string[] = [];
  let rest = text.trimStart();
  while (rest !== '' && list.length < limit) {
    const [word] = /^\S+/.exec(rest)!;
    list.push(word);
    rest = rest.slice(word.length).trimStart();
  }
  return rest === '' ? list : [...list, rest];
}

/** As {@link split}, with cuts from the right. */
export function rsplit(text: string, separator: string | null = null, limit = Number.POSITIVE_INFINITY): string[] {
  if (limit < 0) return rsplit(text, separator);
  const turned = (s: string): string => [...s].reverse().join('');
  if (separator === null) return words(turned(text), limit).map(turned).reverse();
  const parts = text.split(separator);
  const cut = parts.length - limit;
  return cut <= 1 ? parts : [parts.slice(0, cut).join(separator), ...parts.slice(cut)];
}

/** The text before the first separator, the separator, and the text behind it; both empty where there is none. */
export function partition(text: string, separator: string): [string, string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, '', ''] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

/** As {@link partition}, at the last separator. */
export function rpartition(text: string, separator: string): [string, string, string] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? ['', '', text] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

/** Zeros before a text until it has a length, behind its sign. */
export function zfill(text: string, width: number): string {
  const sign = /^[-+]?/.exec(text)![0];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** The text without a prefix, where it has that. */
export const removePrefix = (text: string, prefix: string): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text;

/** The text without a suffix, where it has that. */
export const removeSuffix = (text: string, suffix: string): string =>
  suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;

/** The first letter of a text large, all others small. */
export const capitalize = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** The first letter of each word large, all others small. */
export const title = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase());

/** Large letters small, and small ones large. */
export const swapCase = (text: string): string =>
  text.replace(/\p{L}/gu, (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()));

/** A text in the middle of a width; of an odd number of places to fill, one more stands before it in an odd width. */
export function center(text: string, width: number, fill = ' '): string {
  const open = Math.max(0, width - text.length);
  return (fill.repeat(Math.floor(open / 2) + (open & width & 1)) + text).padEnd(width, fill);
}

/** The number of times that a part occurs in a text, without overlaps. */
export const count = (text: string, part: string): number =>
  part === '' ? text.length + 1 : text.split(part).length - 1;

/** A text with another for each occurrence of a part, at most `limit` of them from the left. */
export function replace(text: string, part: string, other: string, limit = Number.POSITIVE_INFINITY): string {
  if (limit < 0) return replace(text, part, other);
  let left = limit;
  return text.replaceAll(part, (found) => (left-- > 0 ? other : found));
}

/** A text without blanks at its ends, or without the letters that are given. */
export function strip(text: string, letters: string | null = null, side: 'left' | 'right' | 'both' = 'both'): string {
  const goes = (letter: string): boolean => (letters === null ? /\s/.test(letter) : letters.includes(letter));
  let [from, to] = [0, text.length];
  while (side !== 'right' && from < to && goes(text[from]!)) from++;
  while (side !== 'left' && to > from && goes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

/** The name in Python of an attribute here: `stepSize` is `step_size`. */
export const pythonName = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, letter: string) => `${before}_${letter.toLowerCase()}`);
