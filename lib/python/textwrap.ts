/** @file Margins of text, as Python's `textwrap` takes and gives them. */

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

/**
 * Functions of Python's `textwrap`: `dedent` and `indent`.
 *
 * @example
 * import { textwrap } from 'torchebm/python';
 * console.log(textwrap.dedent('  a\n    b')); // a\n  b
 * console.log(textwrap.indent('a\nb', '> ')); // > a\n> b
 */
export const textwrap = { dedent, indent };
