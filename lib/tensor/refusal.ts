/** @file The error for a call that no overload of an operator takes: what it takes, and what it was given. */
import { kindError, nearest, short, show } from '../arguments/options.js';
import { accepts, kindOf, optionName } from './kinds.js';
import type { Argument, Schema } from './schema.js';

function describe(schema: Schema, self: boolean): string {
  const parts = schema.arguments.filter((a) => !(self && a.name === 'self'));
  const show = (a: Argument) =>
    `${optionName(a, schema)}: ${a.type === 'Operand' ? 'Tensor | Scalar' : a.type}${a.list ? '[]' : ''}${a.optional ? ' | null' : ''}`;
  const positional = parts.filter((a) => !a.keywordOnly && !a.hasDefault).map(show);
  const options = parts.filter((a) => a.keywordOnly || a.hasDefault).map(show);
  if (options.length > 0) positional.push(`{ ${options.join(', ')} }`);
  return `(${positional.join(', ')})`;
}

/** One value of a type, and several. */
const WORDS: Record<Argument['type'], readonly [one: string, several: string]> = {
  Tensor: ['a Tensor', 'Tensors'],
  Operand: ['a Tensor or a number', 'Tensors or numbers'],
  Scalar: ['a number', 'numbers'],
  int: ['an integer', 'integers'],
  float: ['a number', 'numbers'],
  bool: ['true or false', 'true or false'],
  str: ['a string', 'strings'],
  ScalarType: ["a dtype such as 'float32'", 'dtypes'],
  Layout: ["a layout such as 'strided'", 'layouts'],
  MemoryFormat: ["a memory format such as 'contiguous_format'", 'memory formats'],
  Device: ["a device such as 'cpu'", 'devices'],
  Generator: ['a torch.Generator', 'generators'],
};

/** The kinds of values that an argument takes, in words. */
function wordsOf({ type, list, optional }: Argument): string[] {
  const [one, several] = WORDS[type];
  const words = list && type !== 'int' && type !== 'float' ? [] : [one];
  if (list) words.push(`an array of ${several}`);
  return optional ? [...words, 'null'] : words;
}

/** Arguments that are given values of another kind than a schema has; null if the call is of another form at all. */
function misfits(
  schema: Schema,
  args: readonly unknown[],
  options: Record<string, unknown>,
  self: boolean,
): [argument: Argument, value: unknown][] | null {
  const open = schema.arguments.filter((a) => !(self && a.name === 'self'));
  const positional = open.filter((a) => !a.keywordOnly);
  if (args.length > positional.length) return null;
  const given = new Map(args.map((value, i) => [positional[i]!, value]));
  for (const [key, value] of Object.entries(options)) {
    const argument = open.find((a) => optionName(a, schema) === key);
    if (!argument || given.has(argument)) return null;
    given.set(argument, value);
  }
  if (open.some((a) => !given.has(a) && !a.hasDefault && !a.optional)) return null;
  return [...given].filter(([argument, value]) => !accepts(argument, kindOf(value), true));
}

/** The error for a call in which one value alone is of a wrong kind, whichever overload is meant. */
function misfit(
  owner: string,
  schemas: readonly Schema[],
  args: readonly unknown[],
  options: Record<string, unknown>,
  self: boolean,
): TypeError | undefined {
  const found = schemas.flatMap((schema) => {
    const wrong = misfits(schema, args, options, self);
    return wrong?.length === 1
      ? [{ name: optionName(wrong[0]![0], schema), argument: wrong[0]![0], value: wrong[0]![1] }]
      : [];
  });
  const [first] = found;
  if (!first || found.some(({ name }) => name !== first.name)) return undefined;
  const words = [...new Set(found.flatMap(({ argument }) => wordsOf(argument)))];
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words[0]!;
  return kindError(owner, first.name, list, first.value);
}

/** Throws the error for a call that none of `schemas` takes. */
export function refuse(
  owner: string,
  schemas: readonly Schema[],
  args: readonly unknown[],
  options: Record<string, unknown> | undefined,
  self: boolean,
): never {
  const known = new Set(['requiresGrad', ...schemas.flatMap((s) => s.arguments.map((a) => optionName(a, s)))]);
  for (const key of Object.keys(options ?? {})) {
    if (known.has(key)) continue;
    const near = key === 'axis' && known.has('dim') ? 'dim' : nearest(key, [...known]);
    throw new TypeError(`${owner}: unknown option ${short(key)}${near ? `, did you mean ${near}?` : ''}`);
  }
  const values = args.slice(self ? 1 : 0);
  const isNamed = (a: Argument) => a.name === 'dim' && a.type === 'str';
  const callable = schemas.filter((s) => !s.arguments.some((a) => (a.writes && a.keywordOnly) || isNamed(a)));
  const error = misfit(owner, callable, values, options ?? {}, self);
  if (error) throw error;
  const given = values.map(show);
  if (options) given.push(show(options));
  const forms = (callable.length > 0 ? callable : schemas).slice(0, 6).map((s) => describe(s, self));
  throw new TypeError(`${owner}: expected ${[...new Set(forms)].join(' or ')}, got (${given.join(', ')})`);
}
