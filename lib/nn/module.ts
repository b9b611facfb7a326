import { noGrad } from '../tensor/autograd.js';
import { Device } from '../tensor/device.js';
import type { DType } from '../tensor/dtype.js';
import { checkDtype } from '../tensor/tensor.js';
import '../tensor/methods.js';
import { Callable, call } from '../arguments/callable.js';
import { camelCase, snakeCase } from '../arguments/names.js';
import { type Arguments, isOptions, kindError, orNull, readArguments, type Trailing } from '../arguments/options.js';
import type { RemovableHandle } from '../tensor/hooks.js';
import { Tensor } from '../tensor/tensor.js';
import { type BackwardHook, type BackwardPreHook, withBackwardHooks } from './backwardHooks.js';
import { Parameter } from './parameter.js';
import { indent } from './repr.js';

/** Tensors by name, as `stateDict()` gives them and `torch.save` and safetensors store them. */
export type StateDict = Record<string, Tensor>;

/** Where and of what kind a layer makes its parameters. */
export interface FactoryOptions {
  /** Device of the parameters; the default device when absent. */
  device?: Device | string | null;
  /** Type of the parameters; the default type when absent. */
  dtype?: DType | null;
}

/** The defaults of {@link FactoryOptions}. @internal */
export const factoryDefaults: Required<FactoryOptions> = {
  device: orNull((owner, name, value) => {
    if (typeof value === 'string' || value instanceof Device) return new Device(value);
    throw kindError(owner, name, "'cpu', 'cuda' or 'cuda:<index>'", value);
  }),
  dtype: orNull(checkDtype),
};

export type { RemovableHandle };

/** Keys that `loadStateDict` did not find or did not know. */
export interface IncompatibleKeys {
  missingKeys: string[];
  unexpectedKeys: string[];
}

/** Runs before `forward`; what it returns (one value, or an array of arguments) replaces the arguments. */
export type ForwardPreHook = (module: any, args: any[]) => unknown;
/** Runs after `forward`; what it returns replaces the output. */
export type ForwardHook = (module: any, args: any[], output: any) => unknown;
/** Runs before a state dictionary is made. */
export type StateDictPreHook = (module: any, prefix: string, keepVars: boolean) => void;
/** Runs when the entries of the module and its children are in `stateDict`, and may change them. */
export type StateDictHook = (module: any, stateDict: StateDict, prefix: string) => void;
/** Runs before the entries of the module are loaded, and may change `stateDict`. */
export type LoadStateDictPreHook = (module: any, stateDict: StateDict, prefix: string) => void;
/** Runs after the module was loaded, and may change the lists of keys. */
export type LoadStateDictPostHook = (module: any, keys: IncompatibleKeys) => void;

/** The kinds of registered properties, each with the class that may be assigned beside a Parameter and null. */
const kinds = { parameter: ['Parameter', Parameter], buffer: ['Tensor', Tensor], module: ['Module', null] } as const;

/** A property that is registered, with its value. */
interface Registered {
  kind: keyof typeof kinds;
  value: unknown;
}

/** A module's knowledge of itself beside its properties. */
interface Internals {
  /** Whether the module has been asked for its members since it was made, as its first call does. */
  isKnown: boolean;
  /** Properties that are parameters, buffers and modules, once the module knows of them: assignments are checked. */
  registered: Map<string, Registered>;
  /** Properties that are buffers, in the order of registration, and whether state dictionaries hold them. */
  buffers: Map<string, { persistent: boolean }>;
  /** Properties registered by name, with that name. */
  names: Map<string, string>;
  forwardPreHooks: Set<{ hook: ForwardPreHook }>;
  forwardHooks: Set<{ hook: ForwardHook; alwaysCall: boolean }>;
  backwardPreHooks: Set<{ hook: BackwardPreHook }>;
  backwardHooks: Set<{ hook: BackwardHook }>;
  stateDictPreHooks: Set<{ hook: StateDictPreHook }>;
  stateDictHooks: Set<{ hook: StateDictHook }>;
  loadPreHooks: Set<{ hook: LoadStateDictPreHook }>;
  loadPostHooks: Set<{ hook: LoadStateDictPostHook }>;
}

/** Key of a module's {@link Internals}; for this folder only. */
export const internals = Symbol('internals');
const copy = Symbol('copy');

/** A module's properties by name. */
const slots = (module: object): Record<string, unknown> => module as Record<string, unknown>;

/** The accessors of registered properties, by name. */
const accessors = new Map<string, PropertyDescriptor>();

function accessorOf(property: string): PropertyDescriptor {
  const known = accessors.get(property);
  if (known) return known;
  const made: PropertyDescriptor = {
    get(this: Module) {
      return this[internals].registered.get(property)?.value;
    },
    set(this: Module, value: unknown) {
      assign(this, property, value);
    },
    enumerable: true,
    configurable: true,
  };
  accessors.set(property, made);
  return made;
}

/** Makes a property one whose assignments are checked. */
function guard(module: Module, property: string, kind: Registered['kind'], value: unknown): void {
  module[internals].registered.set(property, { kind, value });
  Object.defineProperty(module, property, accessorOf(property));
}

function kindOf(value: unknown): Registered['kind'] | null {
  if (value instanceof Parameter) return 'parameter';
  return value instanceof Module ? 'module' : null;
}

/** Assigns to a registered property, by Python's rules: nothing is unregistered but by `delete`. */
function assign(module: Module, property: string, value: unknown): void {
  const entry = module[internals].registered.get(property)!;
  const kind = kindOf(value);
  const [name, Kind] = kinds[entry.kind];
  const fits = kind === 'parameter' || (kind === 'module' && entry.kind !== 'parameter') || value === null;
  if (!fits && !(Kind && value instanceof Kind)) {
    const cure = entry.kind === 'parameter' && value instanceof Tensor ? '; new nn.Parameter(tensor) makes one' : '';
    const error = kindError(module.constructor.name, property, `a ${name} or null`, value);
    error.message += cure;
    throw error;
  }
  if (kind) {
    entry.kind = kind;
    module[internals].buffers.delete(property);
  }
  entry.value = value;
}

/** Puts a tensor in a parameter's or buffer's place, whatever it is. */
export function substitute(module: Module, property: string, value: unknown): void {
  const entry = module[internals].registered.get(property);
  if (entry) entry.value = value;
  else slots(module)[property] = value;
}

interface HookArguments<H> {
  hook: H;
  prepend: boolean;
  alwaysCall: boolean;
}

function readHook<H>(
  owner: string,
  args: readonly unknown[],
  order: readonly ('hook' | 'prepend')[],
  defaults: Partial<HookArguments<H>> = {},
): HookArguments<H> {
  const read = readArguments<HookArguments<H>>(owner, args, defaults, order);
  if (typeof read.hook !== 'function') throw kindError(owner, 'hook', 'a function', read.hook);
  return read;
}

function register<T extends { hook: unknown }>(hooks: Set<T>, entry: T, prepend: boolean): RemovableHandle {
  if (prepend) {
    const rest = [...hooks];
    hooks.clear();
    for (const other of [entry, ...rest]) hooks.add(other);
  } else {
    hooks.add(entry);
  }
  const remove = () => {
    hooks.delete(entry);
  };
  return { remove, [Symbol.dispose]: remove };
}

export interface Module {
  /** Runs the forward hooks and `forward`. */
  // biome-ignore lint/style/useShorthandFunctionType: an interface merges with the class below, a type does not.
  (...args: Parameters<this['forward']>): ReturnType<this['forward']>;
}

/**
 * Base of all layers and models: a callable object that holds parameters, buffers and other modules.
 *
 * Assigning a {@link Parameter} or a module to a property registers it, in order of assignment; class fields work too.
 * Names in state dictionaries are Python's: the property `fcOut` is `fc_out` there. `model(x)` runs hooks and
 * `forward`, `model.forward(x)` runs `forward` alone.
 *
 * @example
 * class Energy extends nn.Module {
 *   fc1 = new nn.Linear(2, 128);
 *   fcOut = new nn.Linear(128, 1);
 *   override forward(x: Tensor): Tensor {
 *     return this.fcOut(torch.silu(this.fc1(x))).squeeze(-1);
 *   }
 * }
 * const energy = new Energy();
 * energy(torch.randn([16, 2])).shape; // [16]
 * Object.keys(energy.stateDict()); // ['fc1.weight', 'fc1.bias', 'fc_out.weight', 'fc_out.bias']
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: gives instances their call signature.
export class Module extends Callable {
  /** True while training; `train()` and `eval()` set it. */
  training = true;

  /** @internal */
  [internals]: Internals = {
    isKnown: false,
    registered: new Map(),
    buffers: new Map(),
    names: new Map(),
    forwardPreHooks: new Set(),
    forwardHooks: new Set(),
    backwardPreHooks: new Set(),
    backwardHooks: new Set(),
    stateDictPreHooks: new Set(),
    stateDictHooks: new Set(),
    loadPreHooks: new Set(),
    loadPostHooks: new Set(),
  };

  /** The module's function; every model overrides it. */
  forward(..._args: any[]): any {
    throw new Error(`${this.constructor.name}: expected forward to be overridden`);
  }

  /** Whether calls go through hooks of this module. @internal */
  get _hasHooks(): boolean {
    const { forwardPreHooks, forwardHooks, backwardPreHooks, backwardHooks } = this[internals];
    return forwardPreHooks.size + forwardHooks.size + backwardPreHooks.size + backwardHooks.size > 0;
  }

  /** @internal */
  [call](args: unknown[]): unknown {
    if (!this[internals].isKnown) this.#members();
    if (!this._hasHooks) return this.forward(...args);
    const { backwardPreHooks, backwardHooks } = this[internals];
    if (backwardPreHooks.size + backwardHooks.size === 0) return this.#forwardWithHooks(args);
    return withBackwardHooks(this, backwardPreHooks, backwardHooks, args, (given) => this.#forwardWithHooks(given));
  }

  #forwardWithHooks(args: unknown[]): unknown {
    const { forwardPreHooks, forwardHooks } = this[internals];
    let output: unknown;
    const pending = new Set([...forwardHooks].filter((entry) => entry.alwaysCall));
    try {
      for (const { hook } of forwardPreHooks) {
        const changed = hook(this, args);
        if (changed !== undefined && changed !== null) args = Array.isArray(changed) ? changed : [changed];
      }
      output = this.forward(...args);
      for (const entry of forwardHooks) {
        pending.delete(entry);
        output = entry.hook(this, args, output) ?? output;
      }
      return output;
    } catch (error) {
      for (const { hook } of pending) hook(this, args, output);
      throw error;
    }
  }

  /** Properties that may hold parameters and modules, in the order of definition. @internal */
  protected members(): Iterable<string> {
    return Object.keys(this);
  }

  /** Name of a property in state dictionaries. */
  #key(property: string): string {
    return this[internals].names.get(property) ?? snakeCase(property);
  }

  /** Parameters and modules among the properties, whose assignments are checked from now on. */
  #members(): [property: string, value: Parameter | Module][] {
    const found: [string, Parameter | Module][] = [];
    const { registered } = this[internals];
    this[internals].isKnown = true;
    for (const property of this.members()) {
      const value = slots(this)[property];
      const kind = kindOf(value);
      if (!kind) continue;
      if (registered.get(property)?.value !== value) guard(this, property, kind, value);
      found.push([property, value as Parameter | Module]);
    }
    return found;
  }

  #entries<T>(kind: abstract new (...args: any[]) => T): [property: string, value: T][] {
    const found: [string, T][] = [];
    for (const [property, value] of this.#members()) {
      if (value instanceof kind) found.push([property, value]);
    }
    return found;
  }

  #buffers(): [property: string, value: Tensor, persistent: boolean][] {
    const found: [string, Tensor, boolean][] = [];
    for (const [property, { persistent }] of this[internals].buffers) {
      const value = slots(this)[property];
      if (value instanceof Tensor) found.push([property, value, persistent]);
    }
    return found;
  }

  #register(name: string, kind: Registered['kind'], value: unknown): string {
    const owner = this.constructor.name;
    if (typeof name !== 'string' || name === '' || name.includes('.')) {
      throw kindError(owner, 'name', 'a name without dots', name);
    }
    const property = camelCase(name);
    if (property in this && !Object.hasOwn(this, property)) throw new Error(`${owner}: ${property} already exists`);
    this[internals].names.set(property, name);
    guard(this, property, kind, value);
    return property;
  }

  /** Adds a buffer: a tensor that is not a parameter but belongs to the state, such as a running mean. */
  registerBuffer(
    ...args: Arguments<{ name: string; tensor: Tensor | null; persistent?: boolean }, ['name', 'tensor', 'persistent']>
  ): void {
    const order = ['name', 'tensor', 'persistent'] as const;
    const { name, tensor, persistent } = readArguments('registerBuffer', args, { persistent: true }, order);
    if (tensor !== null && !(tensor instanceof Tensor)) {
      throw kindError(this.constructor.name, name, 'a tensor or null', tensor);
    }
    this[internals].buffers.set(this.#register(name, 'buffer', tensor), { persistent });
  }

  /** Adds a parameter by its name in state dictionaries; the property is that name in camelCase. */
  registerParameter(...args: Arguments<{ name: string; param: Parameter | null }, ['name', 'param']>): void {
    const { name, param: parameter } = readArguments('registerParameter', args, {}, ['name', 'param']);
    if (parameter !== null && !(parameter instanceof Parameter)) {
      throw kindError(this.constructor.name, name, 'a Parameter or null', parameter);
    }
    this.#register(name, 'parameter', parameter);
  }

  /** Adds a child by its name in state dictionaries; the property is that name in camelCase. */
  registerModule(...args: Arguments<{ name: string; module: Module | null }, ['name', 'module']>): void {
    const { name, module } = readArguments('registerModule', args, {}, ['name', 'module']);
    if (module !== null && !(module instanceof Module)) {
      throw kindError(this.constructor.name, name, 'a Module or null', module);
    }
    this.#register(name, 'module', module);
  }

  /** The same as {@link registerModule}. */
  addModule(...args: Arguments<{ name: string; module: Module | null }, ['name', 'module']>): void {
    this.registerModule(...args);
  }

  /** Adds a hook that sees, and may replace, the arguments of `forward`. */
  registerForwardPreHook(...args: Arguments<{ hook: ForwardPreHook; prepend?: boolean }, ['hook']>): RemovableHandle {
    const { hook, prepend } = readHook<ForwardPreHook>('registerForwardPreHook', args, ['hook'], { prepend: false });
    return register(this[internals].forwardPreHooks, { hook }, prepend);
  }

  /** Adds a hook that sees, and may replace, the output of `forward`. */
  registerForwardHook(
    ...args: Arguments<{ hook: ForwardHook; prepend?: boolean; alwaysCall?: boolean }, ['hook']>
  ): RemovableHandle {
    const { hook, prepend, alwaysCall } = readHook<ForwardHook>('registerForwardHook', args, ['hook'], {
      prepend: false,
      alwaysCall: false,
    });
    return register(this[internals].forwardHooks, { hook, alwaysCall }, prepend);
  }

  /**
   * Adds a hook that sees the gradients by the module's inputs and outputs once they are computed; an array that it
   * returns takes the place of those by inputs. Inputs and outputs are the tensors among the arguments and in the result.
   */
  registerFullBackwardHook(
    ...args: Arguments<{ hook: BackwardHook; prepend?: boolean }, ['hook', 'prepend']>
  ): RemovableHandle {
    const { hook, prepend } = readHook<BackwardHook>('registerFullBackwardHook', args, ['hook', 'prepend'], {
      prepend: false,
    });
    return register(this[internals].backwardHooks, { hook }, prepend);
  }

  /** Adds a hook that sees the gradients by the module's outputs first, and may give others. */
  registerFullBackwardPreHook(
    ...args: Arguments<{ hook: BackwardPreHook; prepend?: boolean }, ['hook', 'prepend']>
  ): RemovableHandle {
    const { hook, prepend } = readHook<BackwardPreHook>('registerFullBackwardPreHook', args, ['hook', 'prepend'], {
      prepend: false,
    });
    return register(this[internals].backwardPreHooks, { hook }, prepend);
  }

  /** Adds a hook that runs before `stateDict` collects the module's entries. */
  registerStateDictPreHook(...args: Arguments<{ hook: StateDictPreHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<StateDictPreHook>('registerStateDictPreHook', args, ['hook']);
    return register(this[internals].stateDictPreHooks, { hook }, false);
  }

  /** Adds a hook that runs when `stateDict` has collected the module's entries. */
  registerStateDictPostHook(...args: Arguments<{ hook: StateDictHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<StateDictHook>('registerStateDictPostHook', args, ['hook']);
    return register(this[internals].stateDictHooks, { hook }, false);
  }

  /** Adds a hook that runs before `loadStateDict` reads the module's entries. */
  registerLoadStateDictPreHook(...args: Arguments<{ hook: LoadStateDictPreHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<LoadStateDictPreHook>('registerLoadStateDictPreHook', args, ['hook']);
    return register(this[internals].loadPreHooks, { hook }, false);
  }

  /** Adds a hook that runs when `loadStateDict` has read the module's entries. */
  registerLoadStateDictPostHook(...args: Arguments<{ hook: LoadStateDictPostHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<LoadStateDictPostHook>('registerLoadStateDictPostHook', args, ['hook']);
    return register(this[internals].loadPostHooks, { hook }, false);
  }

  /** Children by name. */
  namedChildren(): [name: string, module: Module][] {
    const seen = new Set<Module>();
    const found: [string, Module][] = [];
    for (const [property, module] of this.#entries(Module)) {
      if (seen.has(module)) continue;
      seen.add(module);
      found.push([this.#key(property), module]);
    }
    return found;
  }

  /** Children, in order of definition. */
  children(): Module[] {
    const found = new Set<Module>();
    for (const [, value] of this.#members()) if (value instanceof Module) found.add(value);
    return [...found];
  }

  /** This module (as `''`) and all below it, by path. */
  namedModules(
    ...rest: Trailing<{ prefix?: string; removeDuplicate?: boolean }, ['prefix', 'removeDuplicate']>
  ): [path: string, module: Module][] {
    const { prefix, removeDuplicate } = readArguments('namedModules', rest, { prefix: '', removeDuplicate: true });
    const found: [string, Module][] = [];
    const seen = new Set<Module>();
    const visit = (module: Module, path: string): void => {
      if (removeDuplicate && seen.has(module)) return;
      seen.add(module);
      found.push([path, module]);
      for (const [property, child] of module.#entries(Module)) {
        visit(child, path ? `${path}.${module.#key(property)}` : module.#key(property));
      }
    };
    visit(this, prefix);
    return found;
  }

  /** This module and all below it. */
  modules(): Module[] {
    const found = new Set<Module>();
    const visit = (module: Module): void => {
      if (found.has(module)) return;
      found.add(module);
      for (const [, value] of module.#members()) if (value instanceof Module) visit(value);
    };
    visit(this);
    return [...found];
  }

  /** The first of {@link parameters}. @internal */
  get _firstParameter(): Parameter | undefined {
    const children: Module[] = [];
    for (const property of this.members()) {
      const value = slots(this)[property];
      if (value instanceof Parameter) return value;
      if (value instanceof Module) children.push(value);
    }
    for (const child of children) {
      const found = child._firstParameter;
      if (found) return found;
    }
    return undefined;
  }

  /** The parameters and buffers, each once, in any order. @internal */
  _tensors(): Tensor[] {
    const found = new Set<Tensor>();
    const seen = new Set<Module>();
    const visit = (module: Module): void => {
      seen.add(module);
      for (const [, value] of module.#members()) {
        if (value instanceof Parameter) found.add(value);
        else if (!seen.has(value)) visit(value);
      }
      for (const [, buffer] of module.#buffers()) found.add(buffer);
    };
    visit(this);
    return [...found];
  }

  #named<T extends Tensor>(
    owner: string,
    rest: Trailing<NamedOptions, ['prefix', 'recurse', 'removeDuplicate']>,
    own: (module: Module) => [string, T, ...unknown[]][],
  ): [name: string, tensor: T][] {
    const { prefix, recurse, removeDuplicate } = readArguments(owner, rest, {
      prefix: '',
      recurse: true,
      removeDuplicate: true,
    });
    const modules: [string, Module][] = recurse ? this.namedModules({ prefix, removeDuplicate }) : [[prefix, this]];
    const found: [string, T][] = [];
    const seen = new Set<T>();
    for (const [path, module] of modules) {
      for (const [property, value] of own(module)) {
        if (removeDuplicate && seen.has(value)) continue;
        seen.add(value);
        found.push([path ? `${path}.${module.#key(property)}` : module.#key(property), value]);
      }
    }
    return found;
  }

  /** Parameters by name. */
  namedParameters(
    ...rest: Trailing<NamedOptions, ['prefix', 'recurse', 'removeDuplicate']>
  ): [name: string, parameter: Parameter][] {
    return this.#named('namedParameters', rest, (module) => module.#entries(Parameter));
  }

  /** Parameters, in order of definition; each once. */
  parameters(...rest: Trailing<{ recurse?: boolean }, ['recurse']>): Parameter[] {
    const { recurse } = readArguments('parameters', rest, { recurse: true });
    const found = new Set<Parameter>();
    const visit = (module: Module): void => {
      const children: Module[] = [];
      for (const [, value] of module.#members()) {
        if (value instanceof Parameter) found.add(value);
        else if (recurse) children.push(value);
      }
      for (const child of children) visit(child);
    };
    visit(this);
    return [...found];
  }

  /** Buffers by name. */
  namedBuffers(
    ...rest: Trailing<NamedOptions, ['prefix', 'recurse', 'removeDuplicate']>
  ): [name: string, buffer: Tensor][] {
    return this.#named('namedBuffers', rest, (module) => module.#buffers());
  }

  /** Buffers, in order of registration; each once. */
  buffers(...rest: Trailing<{ recurse?: boolean }, ['recurse']>): Tensor[] {
    const { recurse } = readArguments('buffers', rest, { recurse: true });
    return this.namedBuffers({ recurse }).map(([, buffer]) => buffer);
  }

  /** The module at a path such as `'net.0'`. */
  getSubmodule(target: string): Module {
    let module: Module = this;
    for (const name of target === '' ? [] : target.split('.')) {
      const child = module.#entries(Module).find(([property]) => module.#key(property) === name)?.[1];
      if (!child) throw new RangeError(`${module.constructor.name}: no child named ${name} (looking for ${target})`);
      module = child;
    }
    return module;
  }

  /** The parameter at a path such as `'net.0.weight'`. */
  getParameter(target: string): Parameter {
    return this.#get(target, 'parameter', (module) => module.#entries(Parameter));
  }

  /** The buffer at a path such as `'norm.running_mean'`. */
  getBuffer(target: string): Tensor {
    return this.#get(target, 'buffer', (module) => module.#buffers());
  }

  #get<T>(target: string, kind: string, own: (module: Module) => [string, T, ...unknown[]][]): T {
    const dot = target.lastIndexOf('.');
    const module = this.getSubmodule(target.slice(0, Math.max(dot, 0)));
    const name = target.slice(dot + 1);
    const found = own(module).find(([property]) => module.#key(property) === name);
    if (!found) throw new RangeError(`${module.constructor.name}: no ${kind} named ${name}`);
    return found[1];
  }

  /** Calls `fn` with every module below this one and then with this one. */
  apply(fn: (module: Module) => void): this {
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  }

  /** Sets training mode for this module and all below it. */
  train(mode = true): this {
    if (typeof mode !== 'boolean') throw kindError(this.constructor.name, 'mode', 'true or false', mode);
    this.training = mode;
    for (const child of this.children()) child.train(mode);
    return this;
  }

  /** The same as `train(false)`. */
  eval(): this {
    return this.train(false);
  }

  /** Sets whether the parameters get gradients. */
  requiresGrad_(requiresGrad = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad_(requiresGrad);
    return this;
  }

  /** Forgets the gradients of all parameters, or sets them to zero with `setToNone: false`. */
  zeroGrad(...rest: Trailing<{ setToNone?: boolean }, ['setToNone']>): void {
    const { setToNone } = readArguments('zeroGrad', rest, { setToNone: true });
    clearGradients(this.parameters(), setToNone);
  }

  #convert(fn: (tensor: Tensor) => Tensor): this {
    for (const child of this.children()) child.#convert(fn);
    noGrad(() => {
      for (const [, parameter] of this.#entries(Parameter)) {
        const { grad } = parameter;
        parameter.data = fn(parameter.data);
        if (grad) {
          const { requiresGrad } = grad;
          parameter.grad = fn(grad.data).requiresGrad_(requiresGrad);
        }
      }
      for (const [property, buffer] of this.#buffers()) {
        slots(this)[property] = fn(buffer);
      }
    });
    return this;
  }

  /**
   * Moves parameters and buffers, in place: `to(device)`, `to(dtype)`, `to({ device, dtype })`, `to(tensor)`.
   * A type applies to floating-point and complex tensors only.
   */
  to(target: Device | string | DType | { device?: Device | string; dtype?: DType } | Tensor): this {
    const { device, dtype } = torchTarget(target);
    if (dtype !== undefined && !isFloating(dtype)) {
      throw new TypeError(`${this.constructor.name}: expected dtype to be floating-point or complex, got ${dtype}`);
    }
    return this.#convert((tensor) => {
      const cast = dtype !== undefined && isFloating(tensor.dtype) ? { dtype } : {};
      return tensor.to({ ...cast, ...(device === undefined ? {} : { device }) });
    });
  }

  /** Moves to the CPU. */
  cpu(): this {
    return this.to('cpu');
  }

  /** Moves to a CUDA device. */
  cuda(device: number | string = 'cuda'): this {
    return this.to(typeof device === 'number' ? `cuda:${device}` : device);
  }

  /** Makes floating-point parameters and buffers 32-bit. */
  float(): this {
    return this.to('float32');
  }

  /** Makes floating-point parameters and buffers 64-bit. */
  double(): this {
    return this.to('float64');
  }

  /** Makes floating-point parameters and buffers 16-bit. */
  half(): this {
    return this.to('float16');
  }

  /** Makes floating-point parameters and buffers bfloat16. */
  bfloat16(): this {
    return this.to('bfloat16');
  }

  /**
   * Parameters and persistent buffers by name, with PyTorch's names; they share memory with the module.
   *
   * Options: `prefix` goes before each name; `keepVars` gives the parameters themselves, not detached.
   */
  stateDict(...rest: Trailing<{ prefix?: string; keepVars?: boolean }, []>): StateDict {
    const { prefix, keepVars } = readArguments('stateDict', rest, { prefix: '', keepVars: false });
    const collected: StateDict = {};
    this.#save(collected, prefix, keepVars);
    return collected;
  }

  #save(into: StateDict, prefix: string, keepVars: boolean): void {
    const { stateDictPreHooks, stateDictHooks } = this[internals];
    for (const { hook } of stateDictPreHooks) hook(this, prefix, keepVars);
    for (const [key, tensor] of this.#state()) into[prefix + key] = keepVars ? tensor : tensor.detach();
    for (const [property, child] of this.#entries(Module))
      child.#save(into, `${prefix}${this.#key(property)}.`, keepVars);
    for (const { hook } of stateDictHooks) hook(this, into, prefix);
  }

  /** Own parameters and persistent buffers by key. */
  #state(): [key: string, tensor: Tensor, property: string][] {
    const found: [string, Tensor, string][] = [];
    for (const [property, parameter] of this.#entries(Parameter))
      found.push([this.#key(property), parameter, property]);
    for (const [property, buffer, persistent] of this.#buffers()) {
      if (persistent) found.push([this.#key(property), buffer, property]);
    }
    return found;
  }

  /**
   * Copies a state dictionary into parameters and buffers.
   *
   * Options: `strict` (true) refuses missing and unknown keys; `assign` (false) takes the given tensors themselves
   * instead of copying their values.
   *
   * @throws Error that lists missing and unexpected keys and wrong shapes.
   */
  loadStateDict(
    ...args: Arguments<{ stateDict: StateDict; strict?: boolean; assign?: boolean }, ['stateDict', 'strict', 'assign']>
  ): IncompatibleKeys {
    const { stateDict, strict, assign } = readArguments(
      'loadStateDict',
      args,
      { strict: true, assign: false },
      ['stateDict', 'strict', 'assign'],
      ['stateDict'],
    );
    const source = { ...stateDict };
    const keys: IncompatibleKeys = { missingKeys: [], unexpectedKeys: [] };
    const known = new Set<string>();
    const wrong: string[] = [];
    this.#load(source, '', assign, known, keys, wrong);
    keys.unexpectedKeys.push(...Object.keys(source).filter((key) => !known.has(key)));
    for (const { hook } of this[internals].loadPostHooks) hook(this, keys);
    if (strict) {
      if (keys.unexpectedKeys.length) wrong.unshift(`unexpected keys ${keys.unexpectedKeys.join(', ')}`);
      if (keys.missingKeys.length) wrong.unshift(`missing keys ${keys.missingKeys.join(', ')}`);
    }
    if (wrong.length)
      throw new Error(`${this.constructor.name}: cannot load this state dictionary: ${wrong.join('; ')}`);
    return keys;
  }

  #load(
    source: StateDict,
    prefix: string,
    assign: boolean,
    known: Set<string>,
    keys: IncompatibleKeys,
    wrong: string[],
  ): void {
    for (const { hook } of this[internals].loadPreHooks) hook(this, source, prefix);
    for (const [key, tensor, property] of this.#state()) {
      const name = prefix + key;
      known.add(name);
      const value = source[name];
      if (value === undefined) {
        keys.missingKeys.push(name);
      } else if (!(value instanceof Tensor)) {
        wrong.push(`${name} is not a tensor`);
      } else if (value.shape.join() !== tensor.shape.join()) {
        wrong.push(`${name} has shape [${value.shape.join(', ')}], expected [${tensor.shape.join(', ')}]`);
      } else if (assign) {
        const taken = tensor instanceof Parameter ? new Parameter(value, { requiresGrad: tensor.requiresGrad }) : value;
        slots(this)[property] = taken;
      } else {
        noGrad(() => tensor.copy_(value));
      }
    }
    for (const [property, child] of this.#entries(Module)) {
      child.#load(source, `${prefix}${this.#key(property)}.`, assign, known, keys, wrong);
      if (child[internals].loadPostHooks.size) for (const { hook } of child[internals].loadPostHooks) hook(child, keys);
    }
  }

  /** The text between the parentheses when the module is printed. */
  extraRepr(): string {
    return '';
  }

  /** Printed form of the children; `name` is the class's. @internal */
  protected reprChildren(): string[] {
    return this.#entries(Module).map(([property, child]) => `(${this.#key(property)}): ${indent(child.toString())}`);
  }

  /** Name of the class in the printed form. @internal */
  protected reprName(): string {
    return this.constructor.name;
  }

  /** The module and its children as an indented tree, as PyTorch prints them. */
  override toString(): string {
    const extra = this.extraRepr();
    const children = this.reprChildren();
    if (children.length === 0 && !extra.includes('\n')) return `${this.reprName()}(${extra})`;
    const lines = [...(extra ? extra.split('\n') : []), ...children];
    return `${this.reprName()}(\n  ${lines.join('\n  ')}\n)`;
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** Without this, `JSON.stringify` would leave a module out. @internal */
  toJSON(): never {
    throw new TypeError(
      `${this.constructor.name}: JSON has no modules; JSON.stringify(module.stateDict()) writes its numbers, torch.save its tensors`,
    );
  }

  /**
   * A deep copy, as `copy.deepcopy` makes it: parameters, buffers, children and other tensors are copied, shared ones
   * once; a class's private `#fields` are not.
   */
  clone(): this {
    return copyDeep(this, new Map()) as this;
  }

  /** @internal */
  [copy](memo: Map<unknown, unknown>): Module {
    const twin: Module = Reflect.construct(Module, [], this.constructor);
    memo.set(this, twin);
    const own = this[internals];
    const twinOf = (value: unknown) => {
      if (value instanceof Map) return new Map(value);
      return value instanceof Set ? new Set(value) : value;
    };
    twin[internals] = Object.fromEntries(
      Object.entries(own).map(([key, value]) => [key, twinOf(value)]),
    ) as unknown as Internals;
    for (const property of Object.getOwnPropertyNames(this)) {
      const descriptor = Object.getOwnPropertyDescriptor(this, property)!;
      if ('value' in descriptor) descriptor.value = copyDeep(descriptor.value, memo);
      Object.defineProperty(twin, property, descriptor);
      const entry = own.registered.get(property);
      if (entry) twin[internals].registered.set(property, { ...entry, value: copyDeep(entry.value, memo) });
    }
    return twin;
  }
}

interface NamedOptions {
  /** Goes before each name, with a dot. */
  prefix?: string;
  /** False looks at this module alone. */
  recurse?: boolean;
  /** False lists a shared tensor under each of its names. */
  removeDuplicate?: boolean;
}

function copyDeep(value: unknown, memo: Map<unknown, unknown>): unknown {
  if (memo.has(value)) return memo.get(value);
  const keep = <T>(twin: T): T => {
    memo.set(value, twin);
    return twin;
  };
  if (value instanceof Module) return value[copy](memo);
  if (value instanceof Parameter) {
    const twin = keep(new Parameter(value.detach().clone(), { requiresGrad: value.requiresGrad }));
    const { grad } = value;
    if (grad) twin.grad = grad.detach().clone();
    return twin;
  }
  if (value instanceof Tensor)
    return keep(
      value
        .detach()
        .clone()
        .requiresGrad_(value.requiresGrad && value.isLeaf),
    );
  if (Array.isArray(value)) {
    const twin: unknown[] = keep([]);
    for (const item of value) twin.push(copyDeep(item, memo));
    return twin;
  }
  if (value instanceof Map) {
    const twin = keep(new Map<unknown, unknown>());
    for (const [key, item] of value) twin.set(copyDeep(key, memo), copyDeep(item, memo));
    return twin;
  }
  if (value instanceof Set) {
    const twin = keep(new Set<unknown>());
    for (const item of value) twin.add(copyDeep(item, memo));
    return twin;
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const twin: Record<string, unknown> = keep({});
    for (const [key, item] of Object.entries(value)) twin[key] = copyDeep(item, memo);
    return twin;
  }
  return value;
}

const dtypes = new Set(
  'float32 float64 float16 bfloat16 int64 int32 int16 int8 uint8 bool complex64 complex128'.split(' '),
);

/** True for floating-point and complex types. */
export function isFloating(dtype: string): boolean {
  return /^(b?float|complex)/.test(dtype);
}

function torchTarget(target: unknown): { device?: Device | string; dtype?: DType } {
  if (target instanceof Tensor) return { device: target.device, dtype: target.dtype };
  if (typeof target === 'string') return dtypes.has(target) ? { dtype: target as DType } : { device: target };
  if (isOptions(target)) {
    return readArguments('to', [target], { device: undefined, dtype: undefined }) as { device?: string; dtype?: DType };
  }
  return { device: target as Device };
}

/** Forgets gradients, or zeroes them. @internal */
export function clearGradients(parameters: Iterable<Tensor>, setToNone: boolean): void {
  for (const parameter of parameters) {
    if (setToNone) {
      parameter.grad = null;
    } else {
      const { grad } = parameter;
      if (grad) noGrad(() => grad.detach_().zero_());
    }
  }
}
