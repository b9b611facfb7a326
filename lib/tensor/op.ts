/**
 * @file Calling operators: which overload a call means, and how its values line up with the schema.
 *
 * The choice depends only on the kinds of the values given, never on the values, so it is made once for each
 * combination of kinds and remembered: a call costs one look-up.
 */
import { native, type OpNumber, type TensorHolder } from '../addon/binding.js';
import { openCuda } from '../addon/load.js';
import { isOptions, kindError, nearest, ownNames, show } from '../arguments/options.js';
import { chosenDevice, Device } from './device.js';
import { isDType } from './dtype.js';
import { SCHEMAS } from './generated/schemas.js';
import { Generator } from './generator.js';
import { type Argument, parseSchema, type Schema } from './schema.js';
import { Tensor } from './tensor.js';

/** Sizes, dimensions and the like: one number stands for a list of it where PyTorch allows that. */
export type Ints = readonly number[] | number;
export type Layout = 'strided' | 'sparse_coo' | 'sparse_csr' | 'sparse_csc' | 'sparse_bsr' | 'sparse_bsc';
export type MemoryFormat = 'contiguous_format' | 'preserve_format' | 'channels_last' | 'channels_last_3d';
/** An operator that PyTorch does not show, or one kernel of another: its arguments are checked when it is called. */
export type Operator = (...args: any[]) => any;

/** How one combination of kinds is carried out. */
interface Plan {
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
  /** Where the device stands among the arguments of what makes tensors from none; -1 for all else. */
  readonly deviceAt: number;
  /** Where devices stand among the arguments. */
  readonly devices: readonly number[];
}

const IS_FACTORY = new Set(['dtype', 'layout', 'device', 'pinMemory']);

/** The options that a value holds, as a literal; undefined for one that is no object of options. */
function optionsIn(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Tensor) return undefined;
  if ('re' in value && 'im' in value) return undefined;
  const proto = Object.getPrototypeOf(value);
  if (proto === Object.prototype || proto === null) return value as Record<string, unknown>;
  return isOptions(value) ? ownNames(value) : undefined;
}

/** A letter for the kind of a value; calls with the same letters are carried out by the same plan. */
function kindOf(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'i' : 'f';
    case 'undefined':
      return '-';
    case 'boolean':
      return 'b';
    case 'bigint':
      return 'n';
    case 'string':
      return isDType(value) ? 'd' : 's';
    case 'object':
      if (value === null) return '0';
      if (value instanceof Tensor) return 't';
      if (Array.isArray(value) || ArrayBuffer.isView(value)) {
        const list = value as unknown[];
        for (let i = 0; i < list.length; i++) {
          const element = list[i];
          if (element !== null && element !== undefined) {
            const kind = kindOf(element);
            // One fraction among whole numbers makes a list of fractions.
            if (kind === 'i' && list.some((v) => typeof v === 'number' && !Number.isInteger(v))) return '[f';
            return `[${list.includes(null) ? '?' : ''}${kind}`;
          }
        }
        return list.length > 0 ? '[?' : '[';
      }
      if (value instanceof Generator) return 'g';
      if (value instanceof Device) return 'e';
      if ('re' in value && 'im' in value) return 'c';
      return 'o';
    default:
      return 'x';
  }
}

const ACCEPTS: Record<Argument['type'], string> = {
  Tensor: 't',
  Operand: 'tifbnc',
  Scalar: 'ifbnc',
  int: 'in',
  float: 'ifn',
  bool: 'b',
  str: 'sd',
  ScalarType: 'd',
  Layout: 's',
  MemoryFormat: 's',
  Device: 'es',
  Generator: 'g',
};

function accepts(argument: Argument, kind: string, loose: boolean): boolean {
  if (kind === '0') return argument.optional;
  if (kind === '-') return argument.optional || argument.hasDefault;
  const one = ACCEPTS[argument.type];
  if (!argument.list) return kind.length === 1 && one.includes(kind);
  if (!kind.startsWith('['))
    return loose && (argument.type === 'int' || argument.type === 'float') && one.includes(kind);
  let element = kind.slice(1);
  if (element.startsWith('?')) {
    if (!argument.sparse) return false;
    element = element.slice(1);
  }
  return element === '' || one.includes(element);
}

/**
 * The kind of value that a call may spread over its last arguments, as in `x.view(2, -1)`, instead of one list of it:
 * where nothing but at most one single value stands beside the list. See `spreads` in scripts/generate.mjs.
 */
function spreads(schema: Schema, self: boolean): string | null {
  const positional = schema.arguments.filter((a) => !a.keywordOnly && !(self && a.name === 'self'));
  const last = positional.at(-1);
  if (last === undefined || positional.length > 2 || !last.list || last.optional || last.hasDefault) return null;
  if (positional.length === 2 && (positional[0]!.list || positional[0]!.hasDefault)) return null;
  if (last.type === 'int') return 'i';
  return last.type === 'Tensor' && !last.sparse && !last.writes ? 't' : null;
}

/** The name of an argument in a call's options: Python has `input` and `out` where many schemas have other names. */
function optionName(argument: Argument, schema: Schema): string {
  const { name } = argument;
  if (name === 'self' && !schema.arguments.some((a) => a.name === 'input')) return 'input';
  const isOut = (a: Argument) => a.writes && a.keywordOnly;
  return isOut(argument) && schema.arguments.filter(isOut).length === 1 ? 'out' : name;
}

function bind(
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
    if (spreadHere && kinds.slice(next).every((k) => k === spread)) {
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
  };
}

function writtenSources(schema: Schema, sources: readonly (number | string | null)[]): (number | string)[] | null {
  const written = schema.arguments.flatMap((a, i) =>
    a.writes && sources[i] !== null ? [sources[i] as number | string] : [],
  );
  return written.length === schema.results.length ? written : null;
}

/** An argument of an operator as the addon takes it: tensors by their ids, devices by their names, numbers in arrays. */
function asArgument(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Tensor) return value._id;
  if (Array.isArray(value)) return value.map(asArgument);
  if (value instanceof Generator) return value._handle;
  if (value instanceof Device) return value.toString();
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<unknown>);
  return value;
}

/** A result as TypeScript shows it: holders become tensors, tuples are also readable by name. */
export function raise(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(raise);
  if ('tensor' in value) {
    const tensor = new Tensor();
    tensor._id = (value as TensorHolder).tensor;
    native().adopt(tensor._id, tensor);
    return tensor;
  }
  return value;
}

function named(values: unknown[], schema: Schema): unknown[] {
  schema.results.forEach((result, i) => {
    if (result.name) Object.defineProperty(values, result.name, { value: values[i], enumerable: false });
  });
  return values;
}

function run(plan: Plan, args: readonly unknown[], options: Record<string, unknown> | undefined): unknown {
  const { sources } = plan;
  const values = new Array<unknown>(sources.length);
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    if (typeof source === 'number') {
      const end = options === undefined ? args.length : args.length - 1;
      values[i] = asArgument(source === plan.gatherFrom ? args.slice(source, end) : args[source]);
    } else if (source !== null) values[i] = asArgument(options![source]);
  }
  if (plan.deviceAt >= 0 && values[plan.deviceAt] == null && chosenDevice() !== null) {
    values[plan.deviceAt] = chosenDevice()!.toString();
  }
  for (const i of plan.devices) if (String(values[i]).startsWith('cuda')) openCuda();
  if (plan.single) {
    const tensor = new Tensor();
    const id = native().call(plan.number, tensor, ...values) as number | null;
    if (id === null) return null;
    tensor._id = id;
    if (plan.requiresGrad && options!.requiresGrad) tensor.requiresGrad = true;
    return tensor;
  }
  if (plan.returned !== null) {
    native().call(plan.number, null, ...values);
    const returned = plan.returned.map((source) => (typeof source === 'number' ? args[source] : options![source]));
    return returned.length === 1 ? returned[0] : returned;
  }
  const result = native().call(plan.number, undefined, ...values);
  const raised = raise(result);
  return Array.isArray(raised) && plan.schema.results.length > 1 ? named(raised, plan.schema) : raised;
}

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

function refuse(
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
    throw new TypeError(`${owner}: unknown option ${key}${near ? `, did you mean ${near}?` : ''}`);
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

/** The most values of a call that {@link Overloads.quick} takes. */
const QUICK = 3;

/** A digit for the kind of a tensor or number, and 0 for every other value. */
function digit(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? 2 : 3;
  if (value instanceof Tensor) return 1;
  return typeof value === 'boolean' ? 4 : 0;
}

/** One operator by its name in ATen, with all its overloads. */
class Overloads {
  private readonly plans = new Map<string, Plan>();
  /** The plans of calls with a few tensors and numbers, in the schema's order, by their kinds as digits of one number. */
  private readonly quickPlans: (Plan | undefined)[] = [];
  private schemas: Schema[] | undefined;

  constructor(
    private readonly name: string,
    private readonly owner: string,
  ) {}

  /** The same as {@link call}, without lists and text keys: most calls have at most three values, tensors and numbers. */
  quick(count: number, a: unknown, b: unknown, c: unknown, self: boolean): unknown {
    const first = digit(a);
    const second = count > 1 ? digit(b) : 5;
    const third = count > 2 ? digit(c) : 5;
    const key = first !== 0 && second !== 0 && third !== 0 ? first + 6 * second + 36 * third + (self ? 216 : 0) : -1;
    const plan = key < 0 ? undefined : this.quickPlans[key];
    if (plan === undefined) {
      const args = [a, b, c].slice(0, count);
      const result = this.call(args, self);
      if (key >= 0) this.quicken(key, args, self);
      return result;
    }
    const x = first === 1 ? (a as Tensor)._id : a;
    const y = second === 1 ? (b as Tensor)._id : b;
    const z = third === 1 ? (c as Tensor)._id : c;
    if (plan.returned !== null) {
      if (count === 1) native().call(plan.number, null, x);
      else if (count === 2) native().call(plan.number, null, x, y);
      else native().call(plan.number, null, x, y, z);
      return a;
    }
    const tensor = new Tensor();
    let id: unknown;
    if (count === 1) id = native().call(plan.number, tensor, x);
    else if (count === 2) id = native().call(plan.number, tensor, x, y);
    else id = native().call(plan.number, tensor, x, y, z);
    if (id === null) return null;
    tensor._id = id as number;
    return tensor;
  }

  /** Keeps the plan of a call for {@link quick} if its values cross as they stand. */
  private quicken(key: number, args: readonly unknown[], self: boolean): void {
    const plan = this.plans.get(`${self ? 'm' : ''}${args.map((v) => `${kindOf(v)},`).join('')}`);
    if (plan === undefined || plan.deviceAt >= 0 || plan.gatherFrom !== null || plan.sources.length !== args.length)
      return;
    const returnsFirst = plan.returned?.length === 1 && plan.returned[0] === 0;
    if (plan.sources.every((source, i) => source === i) && (plan.single || returnsFirst)) this.quickPlans[key] = plan;
  }

  call(args: readonly unknown[], self: boolean): unknown {
    let options: Record<string, unknown> | undefined;
    const last = args.length - 1;
    let key = self ? 'm' : '';
    for (let i = 0; i <= last; i++) {
      const value = args[i];
      if (i === last) options = optionsIn(value);
      if (options === undefined) key += kindOf(value);
      key += ',';
    }
    if (options !== undefined) {
      for (const name in options) key += `${name}:${kindOf(options[name])};`;
    }
    const plan = this.plans.get(key) ?? this.plan(key, options ? args.slice(0, last) : args, options, self);
    return run(plan, args, options);
  }

  private plan(
    key: string,
    args: readonly unknown[],
    options: Record<string, unknown> | undefined,
    self: boolean,
  ): Plan {
    this.schemas ??= SCHEMAS[this.name]!.map(parseSchema);
    const kinds = args.map(kindOf);
    const optionKinds = new Map(
      Object.entries(options ?? {})
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, kindOf(value)]),
    );
    for (const [loose, gather] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      for (const schema of this.schemas) {
        const plan = bind(this.name, schema, kinds, optionKinds, self, loose, gather);
        if (plan !== null) {
          this.plans.set(key, plan);
          return plan;
        }
      }
    }
    return refuse(this.owner, this.schemas, args, options, self);
  }
}

const operators = new Map<string, Overloads>();

function operator(name: string, owner: string): Overloads {
  let found = operators.get(name);
  if (found === undefined) {
    found = new Overloads(name, owner);
    operators.set(name, found);
  }
  return found;
}

/** The function `torch.<owner>` that calls an operator. */
export function fn<F>(name: string, owner: string): F {
  let op: Overloads | undefined;
  const call = (...args: unknown[]) => {
    op ??= operator(name, owner);
    const count = args.length;
    return count > 0 && count <= QUICK ? op.quick(count, args[0], args[1], args[2], false) : op.call(args, false);
  };
  return Object.defineProperty(call, 'name', { value: owner }) as F;
}

/** Gives `Tensor` the methods that call operators; `names` lists pairs of a method's and an operator's name. */
export function defineMethods(prototype: object, names: Readonly<Record<string, string>>): void {
  for (const [method, name] of Object.entries(names)) {
    if (Object.hasOwn(prototype, method)) continue;
    let op: Overloads | undefined;
    const call = function (this: Tensor, ...args: unknown[]) {
      op ??= operator(name, method);
      const count = args.length + 1;
      return count <= QUICK ? op.quick(count, this, args[0], args[1], true) : op.call([this, ...args], true);
    };
    Object.defineProperty(prototype, method, {
      value: Object.defineProperty(call, 'name', { value: method }),
      writable: true,
      configurable: true,
    });
  }
}
