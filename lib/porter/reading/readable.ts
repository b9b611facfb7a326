/** @file Python that the grammar does not read, written as it does: numbers that end in a point, brackets of `with`. */
import { parser } from '@lezer/python';

/** The text of a program as the grammar reads it. */
export const readable = (source: string): string => completeNumbers(plainContexts(bracketed(source)));

/** `for *_, n in` and `match a, [b]:` with brackets around several. */
function bracketed(source: string): string {
  const tree = parser.parse(source);
  const isCode = (at: number): boolean => !/String|Comment/.test(tree.resolveInner(at, 1).name);
  return source
    .replace(/\bfor\s+([\w\s,]*\*[\w\s,]*?)(?=\s+in\b)/g, (all: string, names: string, at: number) =>
      isCode(at) ? all.replace(names, `(${names})`) : all,
    )
    .replace(/^([ \t]*match[ \t]+)([^(\n].*,.*)(?=:[ \t]*\n\s*case\b)/gm, '$1($2)');
}

/** `1.` as `1.0`. */
function completeNumbers(source: string): string {
  const places: number[] = [];
  parser.parse(source).iterate({
    enter(n) {
      const next = source[n.to + 1] ?? '';
      if (
        n.name === 'Number' &&
        source[n.to] === '.' &&
        !/[\w.]/.test(next) &&
        /^\d+$/.test(source.slice(n.from, n.to))
      )
        places.push(n.to + 1);
    },
  });
  return places.reverse().reduce((text, at) => `${text.slice(0, at)}0${text.slice(at)}`, source);
}

/** `with (a as b, c as d):` without its brackets, and `with a as (b, c):` with a name, which the body takes apart. */
function plainContexts(source: string): string {
  const starts: number[] = [];
  parser.parse(source).iterate({
    enter(n) {
      if (n.name === 'WithStatement' && source.startsWith('with', n.from)) starts.push(n.from);
    },
  });
  let text = source;
  for (const from of starts.reverse()) {
    const end = closing(text, from + 4, ':');
    if (end < 0) continue;
    const inner = text.slice(from + 4, end).trim();
    const bare = unwrapped(inner);
    const unpacked: string[] = [];
    const items = parts(bare ?? inner).map((item) => {
      const [, value, target] = /^([\s\S]*?)\s+as\s+([([][\s\S]*)$/.exec(item) ?? [];
      if (!target || closing(value!, 0, '') >= 0) return item;
      let name = `made${unpacked.length || ''}`;
      while (new RegExp(`\\b${name}\\b`).test(text)) name += '_';
      unpacked.push(`${target} = ${name}`);
      return `${value} as ${name}`;
    });
    if (bare === null && unpacked.length === 0) continue;
    const head = `with ${items.join(', ').replaceAll(/\s*\n\s*/g, ' ')}:`;
    const rest = text.slice(end + 1);
    const indent = /^[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*([ \t]+)/.exec(rest)?.[1];
    const isLine = /^[ \t]*[^\s#]/.test(rest.split('\n')[0]!);
    const body =
      unpacked.length === 0
        ? rest
        : isLine
          ? ` ${unpacked.join('; ')};${rest}`
          : rest.replace('\n', `\n${indent ?? '    '}${unpacked.join('; ')}\n`);
    text = text.slice(0, from) + head + body;
  }
  return text;
}

/** The contexts within brackets around all of them; null where there are none. */
function unwrapped(inner: string): string | null {
  if (!inner.startsWith('(') || closing(inner, 1, ')') !== inner.length - 1) return null;
  const within = inner.slice(1, -1).trim().replace(/,$/, '');
  return parts(within).length > 1 || parts(within).some((p) => /\sas\s/.test(p)) ? within : null;
}

/** The parts of a text between commas that stand in no brackets and no text. */
function parts(inner: string): string[] {
  const list: string[] = [];
  let rest = inner;
  for (let at = closing(rest, 0, ','); at >= 0; at = closing(rest, 0, ',')) {
    list.push(rest.slice(0, at).trim());
    rest = rest.slice(at + 1);
  }
  return [...list, rest.trim()];
}

/** Where a sign stands first outside brackets, text and comments, from a place on; of no sign, a bracket that is open. */
function closing(text: string, from: number, sign: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (depth === 0 && c === sign) return i;
    if (c === '#') while (i + 1 < text.length && text[i + 1] !== '\n') i++;
    else if (c === '"' || c === "'") {
      const quote = text.startsWith(c.repeat(3), i) ? c.repeat(3) : c;
      i += quote.length;
      while (i < text.length && !text.startsWith(quote, i)) i += text[i] === '\\' ? 2 : 1;
      i += quote.length - 1;
    } else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
  }
  return sign === '' && depth > 0 ? text.length : -1;
}
