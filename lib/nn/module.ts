import '../tensor/methods.js';
import { Callable, call } from '../arguments/callable.js';
import { type Arguments, kindError, readArguments, type Trailing } from '../arguments/options.js';
import type { Device } from '../tensor/device.js';
import type { DType } from '../tensor/dtype.js';
import type { RemovableHandle } from '../tensor/hooks.js';
import { Tensor } from '../tensor/tensor.js';
import type { BackwardHook, BackwardPreHook } from './backwardHooks.js';
import { clearGradients, convert, isFloating, readTarget } from './conversion.js';
import { copyDeep } from './copy.js';
import {
  addHook,
  callWithHooks,
  type ForwardHook,
  type ForwardPreHook,
  type LoadStateDictPostHook,
  type LoadStateDictPreHook,
  readHook,
  type StateDictHook,
  type StateDictPreHook,
} from './hooks.js';
import {
  buffersOf,
  childrenOf,
  type Internals,
  internals,
  keyOf,
  membersOf,
  newInternals,
  parametersOf,
  registerMember,
} from './members.js';
import { Parameter } from './parameter.js';
import { indent } from './repr.js';
import { type IncompatibleKeys, loadStateDict, type StateDict, saveState } from './stateDict.js';
import {
  descending,
  firstParameter,
  memberAt,
  moduleAt,
  namedChildren,
  namedMembers,
  namedModules,
  type OwnMembers,
  parametersIn,
  walk,
} from './traversal.js';

interface NamedOptions {
  /** Goes before each name, with a dot. */
  prefix?: string;
  /** False looks at this module alone. */
  recurse?: boolean;
  /** False lists a shared tensor under each of its names. */
  removeDuplicate?: boolean;
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
  [internals]: Internals = newInternals();

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
    if (!this[internals].isKnown) membersOf(this);
    return this._hasHooks ? callWithHooks(this, this[internals], args) : this.forward(...args);
  }

  /** Properties that may hold parameters and modules, in the order of definition. @internal */
  _members(): Iterable<string> {
    return Object.keys(this);
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
    this[internals].buffers.set(registerMember(this, name, 'buffer', tensor), { persistent });
  }

  /** Adds a parameter by its name in state dictionaries; the property is that name in camelCase. */
  registerParameter(...args: Arguments<{ name: string; param: Parameter | null }, ['name', 'param']>): void {
    const { name, param: parameter } = readArguments('registerParameter', args, {}, ['name', 'param']);
    if (parameter !== null && !(parameter instanceof Parameter)) {
      throw kindError(this.constructor.name, name, 'a Parameter or null', parameter);
    }
    registerMember(this, name, 'parameter', parameter);
  }

  /** Adds a child by its name in state dictionaries; the property is that name in camelCase. */
  registerModule(...args: Arguments<{ name: string; module: Module | null }, ['name', 'module']>): void {
    const { name, module } = readArguments('registerModule', args, {}, ['name', 'module']);
    if (module !== null && !(module instanceof Module)) {
      throw kindError(this.constructor.name, name, 'a Module or null', module);
    }
    registerMember(this, name, 'module', module);
  }

  /** The same as {@link registerModule}. */
  addModule(...args: Arguments<{ name: string; module: Module | null }, ['name', 'module']>): void {
    this.registerModule(...args);
  }

  /** Adds a hook that sees, and may replace, the arguments of `forward`. */
  registerForwardPreHook(...args: Arguments<{ hook: ForwardPreHook; prepend?: boolean }, ['hook']>): RemovableHandle {
    const { hook, prepend } = readHook<ForwardPreHook>('registerForwardPreHook', args, ['hook'], { prepend: false });
    return addHook(this[internals].forwardPreHooks, { hook }, prepend);
  }

  /** Adds a hook that sees, and may replace, the output of `forward`. */
  registerForwardHook(
    ...args: Arguments<{ hook: ForwardHook; prepend?: boolean; alwaysCall?: boolean }, ['hook']>
  ): RemovableHandle {
    const { hook, prepend, alwaysCall } = readHook<ForwardHook>('registerForwardHook', args, ['hook'], {
      prepend: false,
      alwaysCall: false,
    });
    return addHook(this[internals].forwardHooks, { hook, alwaysCall }, prepend);
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
    return addHook(this[internals].backwardHooks, { hook }, prepend);
  }

  /** Adds a hook that sees the gradients by the module's outputs first, and may give others. */
  registerFullBackwardPreHook(
    ...args: Arguments<{ hook: BackwardPreHook; prepend?: boolean }, ['hook', 'prepend']>
  ): RemovableHandle {
    const { hook, prepend } = readHook<BackwardPreHook>('registerFullBackwardPreHook', args, ['hook', 'prepend'], {
      prepend: false,
    });
    return addHook(this[internals].backwardPreHooks, { hook }, prepend);
  }

  /** Adds a hook that runs before `stateDict` collects the module's entries. */
  registerStateDictPreHook(...args: Arguments<{ hook: StateDictPreHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<StateDictPreHook>('registerStateDictPreHook', args, ['hook']);
    return addHook(this[internals].stateDictPreHooks, { hook }, false);
  }

  /** Adds a hook that runs when `stateDict` has collected the module's entries. */
  registerStateDictPostHook(...args: Arguments<{ hook: StateDictHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<StateDictHook>('registerStateDictPostHook', args, ['hook']);
    return addHook(this[internals].stateDictHooks, { hook }, false);
  }

  /** Adds a hook that runs before `loadStateDict` reads the module's entries. */
  registerLoadStateDictPreHook(...args: Arguments<{ hook: LoadStateDictPreHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<LoadStateDictPreHook>('registerLoadStateDictPreHook', args, ['hook']);
    return addHook(this[internals].loadPreHooks, { hook }, false);
  }

  /** Adds a hook that runs when `loadStateDict` has read the module's entries. */
  registerLoadStateDictPostHook(...args: Arguments<{ hook: LoadStateDictPostHook }, ['hook']>): RemovableHandle {
    const { hook } = readHook<LoadStateDictPostHook>('registerLoadStateDictPostHook', args, ['hook']);
    return addHook(this[internals].loadPostHooks, { hook }, false);
  }

  /** Children by name. */
  namedChildren(): [name: string, module: Module][] {
    return namedChildren(this);
  }

  /** Children, in order of definition. */
  children(): Module[] {
    const found = new Set<Module>();
    for (const [, value] of membersOf(this)) if (value instanceof Module) found.add(value);
    return [...found];
  }

  /** This module (as `''`) and all below it, by path. */
  namedModules(
    ...rest: Trailing<{ prefix?: string; removeDuplicate?: boolean }, ['prefix', 'removeDuplicate']>
  ): [path: string, module: Module][] {
    const { prefix, removeDuplicate } = readArguments('namedModules', rest, { prefix: '', removeDuplicate: true });
    return namedModules(this, prefix, removeDuplicate);
  }

  /** This module and all below it. */
  modules(): Module[] {
    return this._walk().modules;
  }

  /** The modules of {@link modules} with their parameters and buffers, each once. @internal */
  _walk(): { modules: Module[]; tensors: Tensor[] } {
    return walk(this);
  }

  /** The first of {@link parameters}. @internal */
  get _firstParameter(): Parameter | undefined {
    return firstParameter(this);
  }

  /** The parameters and buffers, each once, in any order. @internal */
  _tensors(): Tensor[] {
    return this._walk().tensors;
  }

  #named<T extends Tensor>(
    owner: string,
    rest: Trailing<NamedOptions, ['prefix', 'recurse', 'removeDuplicate']>,
    own: OwnMembers<T>,
  ): [name: string, tensor: T][] {
    const { prefix, recurse, removeDuplicate } = readArguments(owner, rest, {
      prefix: '',
      recurse: true,
      removeDuplicate: true,
    });
    return namedMembers(this, own, prefix, recurse, removeDuplicate);
  }

  /** Parameters by name. */
  namedParameters(
    ...rest: Trailing<NamedOptions, ['prefix', 'recurse', 'removeDuplicate']>
  ): [name: string, parameter: Parameter][] {
    return this.#named('namedParameters', rest, parametersOf);
  }

  /** Parameters, in order of definition; each once. */
  parameters(...rest: Trailing<{ recurse?: boolean }, ['recurse']>): Parameter[] {
    const { recurse } = readArguments('parameters', rest, { recurse: true });
    return parametersIn(this, recurse);
  }

  /** Buffers by name. */
  namedBuffers(
    ...rest: Trailing<NamedOptions, ['prefix', 'recurse', 'removeDuplicate']>
  ): [name: string, buffer: Tensor][] {
    return this.#named('namedBuffers', rest, buffersOf);
  }

  /** Buffers, in order of registration; each once. */
  buffers(...rest: Trailing<{ recurse?: boolean }, ['recurse']>): Tensor[] {
    const { recurse } = readArguments('buffers', rest, { recurse: true });
    return this.namedBuffers({ recurse }).map(([, buffer]) => buffer);
  }

  /** The module at a path such as `'net.0'`. */
  getSubmodule(target: string): Module {
    return moduleAt(this, target);
  }

  /** The parameter at a path such as `'net.0.weight'`. */
  getParameter(target: string): Parameter {
    return memberAt(this, target, 'parameter', parametersOf);
  }

  /** The buffer at a path such as `'norm.running_mean'`. */
  getBuffer(target: string): Tensor {
    return memberAt(this, target, 'buffer', buffersOf);
  }

  /** Calls `fn` with every module below this one and then with this one. */
  apply(fn: (module: Module) => void): this {
    descending(this, 'apply', () => {
      for (const child of this.children()) child.apply(fn);
    });
    fn(this);
    return this;
  }

  /** Sets training mode for this module and all below it. */
  train(mode = true): this {
    if (typeof mode !== 'boolean') throw kindError(this.constructor.name, 'mode', 'true or false', mode);
    this.training = mode;
    descending(this, 'train', () => {
      for (const child of this.children()) child.train(mode);
    });
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

  /**
   * Moves parameters and buffers, in place: `to(device)`, `to(dtype)`, `to({ device, dtype })`, `to(tensor)`.
   * A type applies to floating-point and complex tensors only.
   */
  to(target: Device | string | DType | { device?: Device | string; dtype?: DType } | Tensor): this {
    const { device, dtype } = readTarget(target);
    if (dtype !== undefined && !isFloating(dtype)) {
      throw new TypeError(`${this.constructor.name}: expected dtype to be floating-point or complex, got ${dtype}`);
    }
    const place = (tensor: Tensor) => {
      const cast = dtype !== undefined && isFloating(tensor.dtype) ? { dtype } : {};
      return tensor.to({ ...cast, ...(device === undefined ? {} : { device }) });
    };
    descending(this, 'to', () => convert(this, place));
    return this;
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
    descending(this, 'stateDict', () => saveState(this, collected, prefix, keepVars));
    return collected;
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
    return descending(this, 'loadStateDict', () => loadStateDict(this, stateDict, strict, assign));
  }

  /** The text between the parentheses when the module is printed. */
  extraRepr(): string {
    return '';
  }

  /** Printed form of the children; `name` is the class's. @internal */
  protected reprChildren(): string[] {
    return childrenOf(this).map(([property, child]) => `(${keyOf(this, property)}): ${indent(child.toString())}`);
  }

  /** Name of the class in the printed form. @internal */
  protected reprName(): string {
    return this.constructor.name;
  }

  /** The module and its children as an indented tree, as PyTorch prints them. */
  override toString(): string {
    const extra = this.extraRepr();
    const children = descending(this, 'toString', () => this.reprChildren());
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
    return copyDeep(this, new Map(), (of) => Reflect.construct(Module, [], of.constructor)) as this;
  }
}
