/** @file Names: `snake_case` becomes `camelCase`; classes and constants keep theirs. */

const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super ' +
    'switch this throw true try typeof var void while with yield undefined NaN Infinity Math Number String Object Array Set Map ' +
    'Boolean Error Date JSON Promise Symbol process console'
  ).split(' '),
);

/** The rule of names for one name of Python. */
export function camel(name: string): string {
  if (/^_+$/.test(name) || /^[A-Z0-9_]+$/.test(name)) return name;
  const lead = /^_*/.exec(name)![0];
  const trail = /_+$/.exec(name.slice(lead.length))?.[0] ?? '';
  const parts = name.slice(lead.length, name.length - trail.length).split(/_+/);
  const [first, ...rest] = parts;
  return lead + first + rest.map((p) => p.slice(0, 1).toUpperCase() + p.slice(1)).join('') + trail;
}

/** As {@link camel}, for a variable: no reserved word. */
export const variable = (name: string): string => {
  const js = camel(name);
  return RESERVED.has(js) ? `${js}_` : js;
};

/** Names of JavaScript and TypeScript that a class of the program would hide. */
export const SHADOWED =
  /^(Array|Boolean|Buffer|Date|Error|Function|Iterable|JSON|Map|Math|Number|Object|Partial|Pick|Promise|RangeError|Record|Set|String|Symbol|TypeError|Float32Array|Float64Array)$/;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

/** Text between quotes, single ones where it can be. */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return mark + escaped(text).replaceAll(mark, `\\${mark}`) + mark;
}

export function escaped(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')
      .replaceAll('\t', '\\t')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is written as escapes.
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
  );
}
