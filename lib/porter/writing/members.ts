/** @file Members of enumerations, and what data classes have besides their fields: an order, a hash. */
import type { Context } from '../context.js';
import type { Expression } from '../reading/syntax.js';
import type { UserClass, UserFunction } from '../scope.js';
import type { Lines } from './blocks.js';

/** The class that an enumeration extends. */
export const enumBase = (cls: UserClass): string =>
  cls.memberKind === 'int' ? 'IntEnum' : cls.memberKind === 'str' ? 'StrEnum' : 'Enum';

/** The constructor of an enumeration whose `__init__` takes the value of a member apart. */
export function memberConstructor(c: Context, fn: UserFunction, body: Lines, depth: number): Lines {
  const names = c.inference.parameters(fn).map((p) => p.variable.js);
  const inner = '  '.repeat(depth + 1);
  return [
    `${'  '.repeat(depth)}constructor(name: string, value: any) {`,
    `${inner}super(name, value);`,
    `${inner}const ${names.length > 1 ? `[${names.join(', ')}]` : names[0]} = value;`,
    ...body,
  ];
}

/** The methods by which objects of a data class are in order, and by which equal ones are one key. */
export function recordMethods(c: Context, cls: UserClass, depth: number): Lines {
  const inner = '  '.repeat(depth);
  const lines: Lines = [];
  const isLeft = (e: Expression | null): boolean =>
    e?.kind === 'call' &&
    e.args.some((a) => a.name === 'compare' && a.value.kind === 'constant' && a.value.value === 'False');
  const shown = cls.records.filter((r) => !r.isPassed && !isLeft(r.fallback));
  const fields = (of: string): string => `[${shown.map((r) => `${of}.${r.js}`).join(', ')}]`;
  if (cls.isKey)
    lines.push(
      '',
      `${inner}__hash__(): string {`,
      `${inner}  return ${c.imports.python('repr')}(['${cls.js}', ...${fields('this')}]);`,
      `${inner}}`,
    );
  if (!cls.isOrdered) return lines;
  for (const [name, sign] of [
    ['lt', '<'],
    ['le', '<='],
    ['gt', '>'],
    ['ge', '>='],
  ])
    lines.push(
      '',
      `${inner}__${name}__(other: ${cls.js}): boolean {`,
      `${inner}  return ${c.imports.python('compare')}(${fields('this')}, ${fields('other')}) ${sign} 0;`,
      `${inner}}`,
    );
  return lines;
}

/** Whether `field(…)` makes the value of a field for each object, so that the class has none. */
export const isMade = (c: Context, e: Expression | null): boolean =>
  e?.kind === 'call' &&
  c.program.path(e.of, c.scope)?.endsWith('dataclasses.field') === true &&
  !e.args.some((a) => a.name === 'default');
