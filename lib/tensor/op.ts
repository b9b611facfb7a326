/**
 * @file Calling operators.
 *
 * The choice of an overload depends only on the kinds of the values given, never on the values, so it is made once for each
 * combination of kinds and remembered: a call costs one look-up.
 */
import { native, type TensorHolder } from '../addon/binding.js';
import { openCuda } from '../addon/load.js';
import { chosenDevice, Device } from './device.js';
import { SCHEMAS } from './generated/schemas.js';
import { Generator } from './generator.js';
import { kindOf, optionsIn } from './kinds.js';
import { bind, type Plan } from './overload.js';
import { refuse } from './refusal.js';
import { parseSchema, type Schema } from './schema.js';
import { Tensor } from './tensor.js';

/** Sizes, dimensions and the like: one number stands for a list of it where PyTorch allows that. */
export type Ints = readonly number[] | number;
/** An operator that PyTorch does not show, or one kernel of another: its arguments are checked when it is called. */
export type Operator = (...args: any[]) => any;

/** An argument of an operator as the addon takes it: tensors by their ids, devices by their names, numbers in arrays. */
function asArgument(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Tensor) return value._id;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (typeof value[i] === 'object') return value.map(asArgument);
    return value;
  }
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
  return Array.isArray(raised) && plan.named !== undefined ? plan.named(raised) : raised;
}

/** The most values of a call that {@link Overloads.quick} takes. */
const QUICK = 3;

/** A digit for the kind of a tensor or number, and 0 for every other value. */
function digit(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? 2 : 3;
  if (value instanceof Tensor) return 1;
  return typeof value === 'boolean' ? 4 : 0;
}

/** A plan, and the kinds of values that it is for: most calls of an operator have those of the one before. */
class Known {
  private readonly kinds: string[];
  private readonly names: string[];
  private readonly optionKinds: string[];

  constructor(
    readonly plan: Plan,
    args: readonly unknown[],
    options: Record<string, unknown> | undefined,
    private readonly self: boolean,
  ) {
    this.kinds = (options ? args.slice(0, -1) : args).map(kindOf);
    this.names = Object.keys(options ?? {});
    this.optionKinds = this.names.map((name) => kindOf(options![name]));
  }

  fits(args: readonly unknown[], options: Record<string, unknown> | undefined, self: boolean): boolean {
    const { kinds, names, optionKinds } = this;
    if (self !== this.self || args.length - (options === undefined ? 0 : 1) !== kinds.length) return false;
    for (let i = 0; i < kinds.length; i++) if (kindOf(args[i]) !== kinds[i]) return false;
    let i = 0;
    for (const name in options) {
      if (name !== names[i] || kindOf(options[name]) !== optionKinds[i]) return false;
      i++;
    }
    return i === names.length;
  }
}

/** One operator by its name in ATen, with all its overloads. */
class Overloads {
  private readonly plans = new Map<string, Known>();
  /** The plans of calls with a few tensors and numbers, in the schema's order, by their kinds as digits of one number. */
  private readonly quickPlans: (Plan | undefined)[] = [];
  private schemas: Schema[] | undefined;
  private latest: Known | undefined;

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
      const args = count === 1 ? [a] : count === 2 ? [a, b] : [a, b, c];
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
    const plan = this.plans.get(`${self ? 'm' : ''}${args.map((v) => `${kindOf(v)},`).join('')}`)?.plan;
    if (plan === undefined || plan.deviceAt >= 0 || plan.gatherFrom !== null || plan.sources.length !== args.length)
      return;
    const returnsFirst = plan.returned?.length === 1 && plan.returned[0] === 0;
    if (plan.sources.every((source, i) => source === i) && (plan.single || returnsFirst)) this.quickPlans[key] = plan;
  }

  call(args: readonly unknown[], self: boolean): unknown {
    let options: Record<string, unknown> | undefined;
    const last = args.length - 1;
    if (last >= 0) options = optionsIn(args[last]);
    if (this.latest?.fits(args, options, self)) return run(this.latest.plan, args, options);
    let key = self ? 'm' : '';
    for (let i = 0; i <= last; i++) {
      const value = args[i];
      if (i < last || options === undefined) key += kindOf(value);
      key += ',';
    }
    if (options !== undefined) {
      for (const name in options) key += `${name}:${kindOf(options[name])};`;
    }
    let known = this.plans.get(key);
    if (known === undefined) {
      const plan = this.plan(options ? args.slice(0, last) : args, options, self);
      known = new Known(plan, args, options, self);
      this.plans.set(key, known);
    }
    this.latest = known;
    return run(known.plan, args, options);
  }

  private plan(args: readonly unknown[], options: Record<string, unknown> | undefined, self: boolean): Plan {
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
        if (plan !== null) return plan;
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
