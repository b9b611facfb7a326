import { camelCase, snakeCase } from '../arguments/names.js';
import {
  kindError,
  type OfState,
  readArguments,
  readOptions,
  readState,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import { clearGradients } from '../nn/conversion.js';
import { float, py } from '../nn/repr.js';
import type { RemovableHandle } from '../tensor/hooks.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';

/** Settings of a group of parameters beside the parameters themselves. */
export type Settings = Record<string, unknown>;

/** Parameters that share settings; those not given are the optimizer's. */
export type ParamGroup<O> = { params: Iterable<Tensor> | Iterable<readonly [string, Tensor]> | Tensor } & Partial<O>;

/** The parameters of an optimizer: parameters, named parameters, or groups of them with settings of their own. */
export type Params<O> = Iterable<Tensor> | Iterable<readonly [string, Tensor]> | Iterable<ParamGroup<O>>;

/** A group as the optimizer keeps it: with all settings. */
export type Group<O> = Required<O> & { params: Tensor[]; paramNames?: string[]; initialLr?: number };

/** The memory that an optimizer keeps of a parameter, under PyTorch's names. */
export type ParamState = Record<string, any>;

/** An optimizer's state in PyTorch's layout: what is remembered by number of parameter, and the groups. */
export interface OptimizerStateDict {
  state: Record<number, ParamState>;
  param_groups: ({ params: number[] } & Settings)[];
}

/** Evaluates the model anew and returns the loss. */
export type Closure = () => Tensor;

type StepHook = (optimizer: any, args: readonly unknown[]) => unknown;

/** Groups that an optimizer has made, which another one may be given. */
const MADE = new WeakSet<object>();

interface Hooks {
  pre: Set<StepHook>;
  post: Set<StepHook>;
}

/**
 * Base of all optimizers: groups of parameters, what is remembered of each, and state dictionaries in PyTorch's layout.
 *
 * A subclass says in `update` what happens to one parameter.
 */
export abstract class Optimizer<O extends object = any> {
  /** Settings for groups that do not give their own. */
  readonly defaults: Required<O>;
  /** The groups, with their settings; a scheduler changes `lr` here. */
  paramGroups: Group<O>[] = [];
  /** The memory of each parameter. */
  state = new Map<Tensor, ParamState>();
  /** Calls of `step` so far; schedulers warn if they come first. @internal */
  stepCount = 0;
  readonly #hooks: Hooks = { pre: new Set(), post: new Set() };

  constructor(params: Params<O>, defaults: Required<O>) {
    this.defaults = defaults;
    const owner = this.constructor.name;
    if (params instanceof Tensor || typeof (params as any)?.[Symbol.iterator] !== 'function') {
      throw kindError(owner, 'params', 'an array of tensors or of groups', params);
    }
    const list = [...(params as Iterable<unknown>)];
    if (list.length === 0) throw valueError(owner, 'params', 'at least one parameter', list);
    const grouped = !(list[0] instanceof Tensor) && !Array.isArray(list[0]);
    const groups = grouped ? (list as ParamGroup<O>[]) : [{ params: list } as unknown as ParamGroup<O>];
    for (const group of groups) this.addParamGroup(group);
  }

  /** Adds a group; settings that it lacks are the optimizer's defaults. */
  addParamGroup(group: ParamGroup<O>): void {
    const owner = this.constructor.name;
    if (typeof group !== 'object' || group === null || !('params' in group)) {
      throw kindError(owner, 'group', 'an object with params', group);
    }
    const { params, initialLr, ...own } = group as ParamGroup<O> & Settings;
    // The groups of another optimizer bring its settings along, which PyTorch keeps too.
    const isMade = MADE.has(group);
    const known = Object.entries(own).filter(([key]) => !isMade || key in this.defaults);
    const settings = readOptions<Required<O>>(owner, Object.fromEntries(known) as Partial<Required<O>>, this.defaults);
    if (isMade) Object.assign(settings, { ...own, ...settings });
    if (initialLr !== undefined) Object.assign(settings, { initialLr });
    this.check(settings);
    const entries = params instanceof Tensor ? [params] : [...(params as Iterable<Tensor | readonly [string, Tensor]>)];
    const tensors = entries.map((entry) => (Array.isArray(entry) ? entry[1] : entry) as Tensor);
    const names = entries.filter((entry) => Array.isArray(entry)).map((entry) => (entry as [string, Tensor])[0]);
    if (names.length !== 0 && names.length !== entries.length) {
      throw valueError(owner, 'params', 'all named or none', names);
    }
    const taken = new Set(this.paramGroups.flatMap((other) => other.params));
    for (const tensor of tensors) {
      if (!(tensor instanceof Tensor)) throw kindError(owner, 'params', 'tensors', tensor);
      if (!tensor.isLeaf) throw valueError(owner, 'params', 'leaves (made by no operation)', tensor.gradFn);
      if (taken.has(tensor))
        throw valueError(owner, 'params', 'each given once', `a parameter of shape [${tensor.shape}] twice`);
      taken.add(tensor);
    }
    const made = { ...settings, params: tensors, ...(names.length ? { paramNames: names } : {}) } as Group<O>;
    MADE.add(made);
    this.paramGroups.push(made);
  }

  /** @internal Tells it from an object of options. */
  get [Symbol.toStringTag](): string {
    return 'Optimizer';
  }

  /** Checks a group's settings. */
  protected abstract check(settings: Required<O>): void;

  /** Changes one parameter, given its gradient and what is remembered of it. */
  protected abstract update(parameter: Tensor, grad: Tensor, state: ParamState, group: Group<O>): void;

  /**
   * Updates all parameters that have a gradient.
   *
   * @param closure computes loss and gradients anew; it runs first, with gradients on, and its loss is returned.
   */
  step(closure: Closure): Tensor;
  step(closure?: Closure): Tensor | undefined;
  step(closure?: Closure): Tensor | undefined {
    const args = closure ? [closure] : [];
    for (const hook of this.#hooks.pre) hook(this, args);
    const loss = this.run(closure);
    this.stepCount++;
    for (const hook of this.#hooks.post) hook(this, args);
    return loss;
  }

  protected run(closure?: Closure): Tensor | undefined {
    const loss = closure && torch.enableGrad(closure);
    torch.noGrad(() => {
      for (const group of this.paramGroups) {
        for (const parameter of group.params) {
          const { grad } = parameter;
          if (!grad) continue;
          if (grad.layout !== 'strided') {
            throw kindError(this.constructor.name, 'gradient', 'dense', grad.layout);
          }
          let state = this.state.get(parameter);
          if (!state) {
            state = {};
            this.state.set(parameter, state);
          }
          this.update(parameter, (group as { maximize?: boolean }).maximize ? grad.neg() : grad, state, group);
        }
      }
    });
    return loss;
  }

  /** Forgets the gradients of all parameters, or sets them to zero with `setToNone: false`. */
  zeroGrad(...rest: Trailing<{ setToNone?: boolean }, ['setToNone']>): void {
    const { setToNone } = readArguments('zeroGrad', rest, { setToNone: true });
    for (const group of this.paramGroups) clearGradients(group.params, setToNone);
  }

  /** Adds a hook that runs before each step, with the optimizer and the arguments of `step`. */
  registerStepPreHook(hook: (optimizer: this, args: readonly unknown[]) => unknown): RemovableHandle {
    return this.#register(this.#hooks.pre, hook);
  }

  /** Adds a hook that runs after each step, with the optimizer and the arguments of `step`. */
  registerStepPostHook(hook: (optimizer: this, args: readonly unknown[]) => unknown): RemovableHandle {
    return this.#register(this.#hooks.post, hook);
  }

  /** @internal */
  protected get hasHooks(): boolean {
    return this.#hooks.pre.size + this.#hooks.post.size > 0;
  }

  #register(hooks: Set<StepHook>, hook: StepHook): RemovableHandle {
    hooks.add(hook);
    const remove = () => {
      hooks.delete(hook);
    };
    return { remove, [Symbol.dispose]: remove };
  }

  /**
   * The state in PyTorch's layout and with its names, so that files go both ways: `state` by number of parameter, and
   * `param_groups` with those numbers. Tensors are shared.
   */
  stateDict(): OptimizerStateDict {
    const number = new Map<Tensor, number>();
    const param_groups = this.paramGroups.map((group) => {
      const { params, ...settings } = group;
      const entries = Object.entries(settings).map(([key, value]) => [snakeCase(key), value]);
      const numbers = params.map((parameter) => {
        if (!number.has(parameter)) number.set(parameter, number.size);
        return number.get(parameter)!;
      });
      return { ...Object.fromEntries(entries), params: numbers };
    });
    const state: Record<number, ParamState> = {};
    for (const [parameter, remembered] of this.state) state[number.get(parameter)!] = { ...remembered };
    return { state, param_groups };
  }

  /**
   * Takes over a state that {@link stateDict}, here or in Python, gave. Tensors are copied, to the parameter's type and
   * device; counts of steps stay as they are.
   *
   * @throws RangeError if the groups do not fit.
   */
  loadStateDict(...args: OfState<OptimizerStateDict>): void {
    const stateDict = readState<OptimizerStateDict>(this.constructor.name, args);
    const owner = this.constructor.name;
    const { state, param_groups } = stateDict;
    if (!Array.isArray(param_groups)) throw kindError(owner, 'stateDict', 'a state of stateDict', stateDict);
    const sizes = (groups: { params: unknown[] }[]) => groups.map((group) => group.params.length).join();
    if (sizes(param_groups) !== sizes(this.paramGroups)) {
      throw valueError(owner, 'param_groups', `groups of ${sizes(this.paramGroups)} parameters`, sizes(param_groups));
    }
    const byNumber = new Map<number, Tensor>();
    param_groups.forEach((group, i) => {
      group.params.forEach((key, j) => {
        byNumber.set(key, this.paramGroups[i]!.params[j]!);
      });
    });
    const loaded = new Map<Tensor, ParamState>();
    for (const [key, remembered] of Object.entries(state)) {
      const parameter = byNumber.get(Number(key));
      if (!parameter) throw valueError(owner, 'state', `of parameters 0 to ${byNumber.size - 1}`, key);
      const entries = Object.entries(remembered).map(([name, value]) => [name, this.#own(name, value, parameter)]);
      loaded.set(parameter, Object.fromEntries(entries));
    }
    this.paramGroups = param_groups.map((saved, i) => {
      const { params: _, ...settings } = saved;
      const entries = Object.entries(settings).map(([key, value]) => [camelCase(key), value]);
      return { ...this.paramGroups[i]!, ...Object.fromEntries(entries), params: this.paramGroups[i]!.params };
    });
    this.state = loaded;
  }

  #own(name: string, value: unknown, parameter: Tensor): unknown {
    if (value instanceof Tensor) {
      const target = NUMBERS.has(name) ? {} : { device: parameter.device, dtype: floating(parameter) };
      return torch.keep(torch.noGrad(() => value.detach().to({ ...target, copy: true })));
    }
    if (name === 'step' && typeof value === 'number') return torch.keep(torch.tensor(value, { dtype: 'float32' }));
    if (Array.isArray(value)) return value.map((item) => this.#own('', item, parameter));
    return value;
  }

  /** The groups and their settings, as PyTorch prints them. */
  toString(): string {
    const lines = this.paramGroups.map(({ params: _, ...settings }, i) => {
      const entries = Object.entries(settings).map(([key, value]): [string, unknown] => [snakeCase(key), value]);
      const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
      return [`Parameter Group ${i}`, ...sorted.map(([key, value]) => `    ${key}: ${setting(key, value)}`)].join('\n');
    });
    return `${this.constructor.name} (\n${lines.join('\n\n')}\n)`;
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** A setting as Python prints it; `t0` is a float there, though it has no fraction. */
const setting = (key: string, value: unknown) =>
  typeof value === 'number' && (key === 't0' || !Number.isInteger(value))
    ? float(value)
    : py(value).replaceAll("'", '');

/** A number that is remembered beside a parameter; it keeps its dtype, or a run would not go on bit by bit. */
const NUMBERS: ReadonlySet<string> = new Set(['step', 'eta', 'mu', 'mu_product']);

const floating = (tensor: Tensor) => (/float|complex/.test(tensor.dtype) ? tensor.dtype : undefined);

/** A count of steps: float32 on the CPU, as PyTorch keeps it. @internal */
export function newStep(): Tensor {
  return torch.keep(torch.zeros([], { dtype: 'float32' }));
}

/** A remembered tensor of zeros like the parameter. @internal */
export function zerosFor(parameter: Tensor): Tensor {
  return torch.keep(torch.zerosLike(parameter));
}

/** Counts a step and returns the count. @internal */
export function countStep(state: ParamState): number {
  (state.step as Tensor).add_(1);
  return state.step.item();
}

/** Settings of PyTorch's optimizers that say how a step runs, not what it computes. */
export interface Implementation {
  /** Maximises instead of minimising; false by default. */
  maximize?: boolean;
  /** Accepted for PyTorch's sake; every step goes parameter by parameter. */
  foreach?: boolean | null;
  /** Accepted for PyTorch's sake; every step goes parameter by parameter. */
  fused?: boolean | null;
  /** Only false: steps are not captured in CUDA graphs. */
  capturable?: false;
  /** Only false: steps cannot be differentiated. */
  differentiable?: false;
}

/** Checks the settings that only have one value here. @internal */
export function checkImplementation(owner: string, settings: Implementation): void {
  if (settings.capturable) throw valueError(owner, 'capturable', 'false', settings.capturable);
  if (settings.differentiable) throw valueError(owner, 'differentiable', 'false', settings.differentiable);
}

/** The parameters of an optimizer, group by group. */
export const parametersOf = (optimizer: Optimizer) => optimizer.paramGroups.flatMap(({ params }) => params as Tensor[]);
