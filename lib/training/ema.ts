import { native } from '../addon/binding.js';
import { called } from '../arguments/names.js';
import {
  boolean,
  counted,
  kindError,
  type Named,
  probability,
  readArguments,
  show,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import { Module } from '../nn/module.js';
import { float } from '../nn/repr.js';
import type { AverageSpec } from '../specs/generated/components.js';
import { _foreachCopy_ } from '../tensor/generated/aten.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** An average of the weights as they are trained, such as an `EMA`. */
export interface WeightAverage {
  update(model: Module): void;
  stateDict?(): object;
  loadStateDict?(state: any): unknown;
}

/** The rate at which an {@link EMA} forgets: 'constant', 'warmup', or a function of the updates so far. */
export type DecaySchedule = 'constant' | 'warmup' | ((step: number) => number);

/** Options of {@link EMA}. */
export interface EMAOptions {
  /** d, at least 0 and below 1; 0.9999 by default. */
  decay?: number;
  /** 'constant' (default) is d, 'warmup' is min(d, (1 + s)/(10 + s)) after s updates; a function gives its own. */
  decaySchedule?: DecaySchedule;
}

function checkDecay(owner: string, decay: number): number {
  probability(owner, 'decay', decay);
  if (decay === 1) throw valueError(owner, 'decay', 'below 1', decay);
  return decay;
}

function checkModel(owner: string, model: unknown): asserts model is Module {
  if (!(model instanceof Module)) throw kindError(owner, 'model', 'a module', model);
}

/** Copies tensors into others, in one call. */
function copyAll(owner: string, targets: Tensor[], sources: Tensor[]): void {
  if (targets.length !== sources.length) {
    throw valueError(owner, 'model', `of ${counted(sources.length, 'tensor')}`, targets.length);
  }
  if (targets.length > 0) _foreachCopy_(targets, sources);
}

interface EMAArguments extends EMAOptions {
  model: Module;
}

/**
 * The exponential moving average of a model's weights: θ̄ ← d θ̄ + (1 − d) θ at every `update`.
 *
 * `module` is a copy of the model, in evaluation mode and without gradients, that holds the averages; buffers are
 * copied. An EMA may be called like the model, and its state dictionary has the keys `module.*` and `_extra_state`,
 * as in Python. Model and average must keep their structure.
 *
 * Polyak and Juditsky, Acceleration of stochastic approximation by averaging, 1992.
 *
 * @throws RangeError unless 0 ≤ decay < 1, for an unknown schedule, and for a model of another structure.
 * @example
 * import { EMA } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * const ema = new EMA(model, { decay: 0.99, decaySchedule: 'warmup' });
 * const optimizer = new torch.optim.SGD(model.parameters(), { lr: 0.1 });
 * for (let i = 0; i < 10; i++) {
 *   optimizer.zeroGrad();
 *   model(torch.ones([4, 2])).square().mean().backward();
 *   optimizer.step();
 *   ema.update(model);
 * }
 * console.log(ema.step, ema(torch.ones([4, 2])).shape); // 10 [4, 1]
 */
export class EMA extends Module {
  readonly decay: number;
  readonly decaySchedule: DecaySchedule;
  /** Updates so far. */
  step = 0;
  /** The model with the averages for weights. */
  module: Module;

  constructor(model: Module, ...rest: Trailing<EMAOptions, ['decay', 'decaySchedule']>);
  constructor(...named: Named<EMAArguments, ['model']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { model, decay, decaySchedule } = readArguments<Required<EMAArguments>>(
      owner,
      args,
      {
        decay: 0.9999,
        decaySchedule: 'constant',
      },
      ['model', 'decay', 'decaySchedule'],
    );
    checkModel(owner, model);
    this.decay = checkDecay(owner, decay);
    if (decaySchedule !== 'constant' && decaySchedule !== 'warmup' && typeof decaySchedule !== 'function') {
      throw valueError(owner, 'decaySchedule', '"constant", "warmup" or a function', decaySchedule);
    }
    this.decaySchedule = decaySchedule;
    this.module = model.clone().eval();
    this.module.requiresGrad_(false);
    this.registerStateDictPostHook((ema, state, prefix) => {
      (state as Record<string, unknown>)[`${prefix}_extra_state`] = { step: ema.step };
    });
    this.registerLoadStateDictPreHook((ema, state, prefix) => {
      const key = `${prefix}_extra_state`;
      const extra = (state as Record<string, unknown>)[key] as { step: number } | undefined;
      if (!Number.isInteger(extra?.step)) {
        throw new Error(`${owner}: cannot load this state dictionary: it has no ${key} with the number of updates`);
      }
      ema.step = extra!.step;
      delete state[key];
    });
  }

  /** d at this update. */
  protected currentDecay(): number {
    const { decay, decaySchedule, step } = this;
    if (decaySchedule === 'constant') return decay;
    if (decaySchedule === 'warmup') return Math.min(decay, (1 + step) / (10 + step));
    const value = decaySchedule(step);
    return probability(this.constructor.name, `decaySchedule(${step})`, value);
  }

  /** Takes the weights of `model` into the averages, and copies its buffers. */
  update(model: Module): void {
    native().updateAverage(`${this.constructor.name}.update`, this.#describe(model));
    this.step++;
  }

  /** An update for a native step of training; null if it is not this class's own. @internal */
  _lower(model: Module): AverageSpec | null {
    if (this.update !== EMA.prototype.update) return null;
    return this.#describe(model);
  }

  /** Counts an update that a native step has made. @internal */
  _updated(): void {
    this.step++;
  }

  #describe(model: Module): AverageSpec {
    const owner = this.constructor.name;
    checkModel(owner, model);
    const decay = this.currentDecay();
    const pair = (what: string, own: Tensor[], given: Tensor[]) => {
      if (own.length !== given.length) throw valueError(owner, 'model', `of ${own.length} ${what}`, given.length);
      return [own, given].map((tensors) => Int32Array.from(tensors, ({ _id }) => _id)) as [Int32Array, Int32Array];
    };
    const [averages, weights] = pair('parameters', this.module.parameters(), model.parameters());
    const [copies, buffers] = pair('buffers', this.module.buffers(), model.buffers());
    return { decay, averages, weights, copies, buffers };
  }

  /** Writes averages and buffers into a model of the same structure. */
  copyTo(model: Module): void {
    const owner = this.constructor.name;
    checkModel(owner, model);
    torch.noGrad(() => {
      copyAll(owner, model.parameters(), this.module.parameters());
      copyAll(owner, model.buffers(), this.module.buffers());
    });
  }

  /**
   * Runs `body` while `model` has the averages for weights, and gives the model its own back afterwards, to the bit;
   * returns what `body` returns. The body may be asynchronous.
   */
  averageParameters<T>(model: Module, body: (model: Module) => T): T {
    checkModel(this.constructor.name, model);
    const own = [...model.parameters(), ...model.buffers()];
    const kept = torch.noGrad(() => own.map((tensor) => tensor.detach().clone()));
    const restore = () => {
      torch.noGrad(() => copyAll(this.constructor.name, own, kept));
      for (const tensor of kept) tensor.dispose();
    };
    let result: T;
    try {
      this.copyTo(model);
      result = body(model);
    } catch (error) {
      restore();
      throw error;
    }
    if (result instanceof Promise) return result.finally(restore) as T;
    restore();
    return result;
  }

  override forward(...args: any[]): any {
    return this.module(...args);
  }

  /** The class of the module, and the settings. */
  override toString(): string {
    const { module, decay, decaySchedule: schedule, step } = this;
    const decaySchedule = typeof schedule === 'string' ? `'${schedule}'` : show(schedule);
    return called(this, { module: module.constructor.name, decay: float(decay), decaySchedule, step: String(step) });
  }
}

interface UpdateEmaArguments {
  emaModel: Module;
  model: Module;
  decay?: number;
}

/**
 * Takes the parameters of `model` into those of `emaModel` that have the same names: θ̄ ← d θ̄ + (1 − d) θ.
 *
 * Buffers stay as they are; {@link EMA} copies them. Option: `decay` (0.9999).
 *
 * @throws RangeError unless 0 ≤ decay ≤ 1; TypeError unless both are modules.
 * @example
 * import { updateEma } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * const average = model.clone();
 * updateEma(average, model, { decay: 0.99 });
 */
export function updateEma(emaModel: Module, model: Module, ...rest: Trailing<{ decay?: number }, ['decay']>): void;
/** The same, with arguments by name. */
export function updateEma(...named: Named<UpdateEmaArguments, ['emaModel', 'model']>): void;
export function updateEma(...args: unknown[]): void {
  const owner = 'updateEma';
  const { emaModel, model, decay } = readArguments<Required<UpdateEmaArguments>>(owner, args, { decay: 0.9999 }, [
    'emaModel',
    'model',
    'decay',
  ]);
  probability(owner, 'decay', decay);
  if (!(emaModel instanceof Module)) throw kindError(owner, 'emaModel', 'a module', emaModel);
  checkModel(owner, model);
  const averages = new Map(emaModel.namedParameters());
  torch.noGrad(() => {
    for (const [name, weight] of model.namedParameters()) {
      averages
        .get(name)
        ?.mul_(decay)
        .add_(weight.detach(), { alpha: 1 - decay });
    }
  });
}

interface RequiresGradArguments {
  model: Module;
  flag?: boolean;
}

/**
 * Makes all parameters of a model require gradients, or, with `flag` false, none.
 *
 * @throws TypeError unless model is a module and flag true or false.
 * @example
 * import { requiresGrad } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * requiresGrad(model, false);
 * console.log(model.parameters().some((p) => p.requiresGrad)); // false
 */
export function requiresGrad(model: Module, ...rest: Trailing<{ flag?: boolean }, ['flag']>): void;
/** The same, with arguments by name. */
export function requiresGrad(...named: Named<RequiresGradArguments, ['model']>): void;
export function requiresGrad(...args: unknown[]): void {
  const { model, flag } = readArguments<Required<RequiresGradArguments>>('requiresGrad', args, { flag: true }, [
    'model',
    'flag',
  ]);
  checkModel('requiresGrad', model);
  boolean('requiresGrad', 'flag', flag);
  for (const parameter of model.parameters()) parameter.requiresGrad = flag;
}
