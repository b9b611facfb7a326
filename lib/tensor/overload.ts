/** @file How the values of a call line up with the schema of an overload. */
import { native, type OpNumber } from '../addon/binding.js';
import { accepts, optionName } from './kinds.js';
import { resultsOf } from './results.js';
import type { Schema } from './schema.js';

/** The carrying out of one combination of kinds. */
export interface Plan {
  readonly number: OpNumber;
  readonly schema: Schema;
  /** For each argument of the schema: a position, a name in the options, or null for its default. */
  readonly sources: readonly (number | string | null)[];
  /** The positional values from this one on form one list (`x.view(2, -1)`). */
  readonly gatherFrom: number | null;
  readonly requiresGrad: boolean;
  /** Sources of the arguments that come back as results; null where the results are new. */
  readonly returned: readonly (number | string)[] | null;
  readonly single: boolean;
  /** Lists of results that can be read by name; undefined where there is one result, or no name. */
  readonly named: ((values: readonly unknown[]) => unknown[]) | undefined;
  /** Where the device stands among the arguments of what makes tensors from none; -1 for all else. */
  readonly deviceAt: number;
  /** Where devices stand among the arguments. */
  readonly devices: readonly number[];
}

const IS_FACTORY = new Set(['dtype', 'layout', 'device', 'pinMemory']);

/**
 * The kinds of value that a call may spread over its last arguments, as in `x.view(2, -1)`, instead of one list of it:
 * where nothing but at most one single value stands beside the list. See `spreads` in scripts/generate.mjs.
 */
function spreads(schema: Schema, self: boolean): string | null {
  const positional = schema.arguments.filter((a) => !a.keywordOnly && !(self && a.name === 'self'));
  const last = positional.at(-1);
  if (last === undefined || positional.length > 2 || !last.list || last.optional || last.hasDefault) return null;
  if (positional.length === 2 && (positional[0]!.list || positional[0]!.hasDefault)) return null;
  if (last.type === 'int') return 'in';
  return last.type === 'Tensor' && !last.sparse && !last.writes ? 't' : null;
}

/** The plan of a call by one overload; null where its values do not fit the schema. */
export function bind(
  name: string,
  schema: Schema,
  kinds: readonly string[],
  optionKinds: ReadonlyMap<string, string>,
  self: boolean,
  loose: boolean,
  gather: boolean,
): Plan | null {
  const sources: (number | string | null)[] = [];
  const used = new Set<string>();
  let next = self ? 1 : 0;
  let gatherFrom: number | null = null;
  const factory = schema.arguments.filter((a) => IS_FACTORY.has(a.name)).length === IS_FACTORY.size;
  if (self) {
    // A method has its tensor, and writes to no other.
    if (!schema.arguments.some((a) => a.name === 'self' && !a.list && (a.type === 'Tensor' || a.type === 'Operand')))
      return null;
    if (schema.arguments.some((a) => a.writes && a.keywordOnly)) return null;
  }
  const spread = gather ? spreads(schema, self) : null;
  const lastPositional = schema.arguments.filter((a) => !a.keywordOnly).at(-1);
  for (const argument of schema.arguments) {
    if (self && argument.name === 'self') {
      sources.push(0);
      continue;
    }
    const spreadHere =
      argument === lastPositional && spread !== null && !optionKinds.has(argument.name) && used.size === 0;
    if (spreadHere && kinds.slice(next).every((k) => spread.includes(k))) {
      gatherFrom = next;
      sources.push(next);
      next = kinds.length;
      continue;
    }
    if (!argument.keywordOnly && next < kinds.length) {
      if (!accepts(argument, kinds[next]!, loose)) return null;
      sources.push(next++);
      continue;
    }
    const key = optionName(argument, schema);
    const kind = optionKinds.get(key);
    if (kind === undefined) {
      if (!argument.hasDefault && !(argument.optional && !argument.keywordOnly)) return null;
      sources.push(null);
      continue;
    }
    if (!accepts(argument, kind, loose)) return null;
    used.add(key);
    sources.push(key);
  }
  if (next < kinds.length) return null;
  for (const [key, kind] of optionKinds) {
    if (!used.has(key) && !(factory && key === 'requiresGrad' && kind === 'b')) return null;
  }
  while (sources.length > 0 && sources.at(-1) === null) sources.pop();
  const returned =
    schema.results.length > 0 && schema.results.every((r) => r.writes) ? writtenSources(schema, sources) : null;
  const numbers = schema.arguments.flatMap(({ type }, i) => {
    const source = sources[i];
    if (type !== 'Operand' || source === null || source === undefined) return [];
    return (typeof source === 'number' ? kinds[source] : optionKinds.get(source)) === 't' ? [] : [i];
  });
  const number = native().findOp(`aten::${name}`, schema.overload, numbers);
  if (number < 0) return null;
  return {
    number,
    schema,
    sources,
    gatherFrom,
    requiresGrad: factory && optionKinds.has('requiresGrad'),
    returned,
    deviceAt: factory && !kinds.includes('t') ? schema.arguments.findIndex((a) => a.name === 'device') : -1,
    devices: schema.arguments.flatMap(({ type }, i) => (type === 'Device' ? [i] : [])),
    single: schema.results.length === 1 && schema.results[0]!.type === 'Tensor' && returned === null,
    named: schema.results.length > 1 ? resultsOf(name, schema) : undefined,
  };
}

function writtenSources(schema: Schema, sources: readonly (number | string | null)[]): (number | string)[] | null {
  const written = schema.arguments.flatMap((a, i) =>
    a.writes && sources[i] !== null ? [sources[i] as number | string] : [],
  );
  return written.length === schema.results.length ? written : null;
}
