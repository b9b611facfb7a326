import { base, refuseBase } from '../arguments/base.js';
import { call } from '../arguments/callable.js';
import {
  boolean,
  isOptions,
  kindError,
  nearest,
  orNull,
  positional,
  probability,
  readOptions,
  valueError,
} from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import type { Routine } from '../control/routine.js';
import {
  type ModelKwargs,
  type NullCondition,
  substituteCondition,
  TorchEBMModule,
  type TorchEBMModuleOptions,
} from '../core/torchebmModule.js';
import { energyOf } from '../energies/baseModel.js';
import type { NativeLoss } from '../native/loss.js';
import type { Module } from '../nn/module.js';
import { Schedulable } from '../schedulers/schedulable.js';
import { expectReal, expectTensor } from '../tensor/tensor.js';
import * as torch from '../torch/index.js';
import { Generator, Tensor } from '../torch/index.js';

/** Options of every loss. */
export interface BaseLossOptions extends TorchEBMModuleOptions {
  /** While training, the probability that a row's condition `y` is replaced by `nullCondition`; 0 by default. */
  cfgDropout?: number;
  /** The stand-in for "no condition": a number, a tensor, or a function of the conditions and the mask. */
  nullCondition?: NullCondition | null;
  /** Checks on the first conditional batches that the model heeds `y`; true by default. */
  checkConditioning?: boolean;
}

/** The options of a call of a loss. */
export interface BaseLossCall {
  /** The condition of each row; the same as `modelKwargs: { y }`. */
  y?: Tensor | null;
  /** The model's inputs beside x, by name. */
  modelKwargs?: ModelKwargs | null;
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
}

/** The defaults of {@link BaseLossOptions}. @internal */
export const lossDefaults: Required<BaseLossOptions> = {
  dtype: 'float32',
  device: null,
  cfgDropout: 0,
  nullCondition: orNull((owner, name, value) => {
    if (typeof value === 'function' || value instanceof Tensor) return value as NullCondition;
    if (typeof value === 'number') return value;
    throw kindError(owner, name, 'a number, a Tensor or a function', value);
  }),
  checkConditioning: true,
};

/** The arguments of `forward`, by name in one object. */
type ByName<Args> = Args extends [x: infer X, options?: infer O, ...rest: any[]] ? { x: X } & NonNullable<O> : never;

export interface BaseLoss {
  /** The same as {@link BaseLoss.forward}, with its arguments by name. */
  // biome-ignore lint/style/useShorthandFunctionType: an interface merges with the class below, a type does not.
  (named: ByName<Parameters<this['forward']>>): ReturnType<this['forward']>;
}

/** Checks the data of a loss: real numbers, a row for each example. @internal */
export function expectBatch(owner: string, x: unknown): void {
  const data = expectReal(owner, 'x', expectTensor(owner, 'x', x));
  if (data.dim() === 0) throw valueError(owner, 'x', 'of shape (B, …), a row for each example', data);
}

/** Whether an object of options is a literal without names. */
function isEmpty(options: unknown): boolean {
  return isOptions(options) && Object.getPrototypeOf(options) === Object.prototype && Object.keys(options).length === 0;
}

/** The number of times that a model that returns zeros may leave the check of its conditions undecided. */
const UNDECIDED_LIMIT = 10;

/**
 * Base of all losses: modules that map data (B, …) to a scalar to be minimised.
 *
 * A subclass overrides `forward`. Means are over the local batch.
 *
 * @throws RangeError unless `cfgDropout` is from 0 to 1; TypeError if it is positive without `nullCondition`, and for
 * an unknown option.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: gives instances their call by name.
export abstract class BaseLoss extends Schedulable(TorchEBMModule) {
  declare model: any;
  /** While training, the probability that a row's condition is dropped. */
  cfgDropout: number;
  /** The stand-in for "no condition". */
  nullCondition: NullCondition | null;
  /** Whether the check of the model's conditions is still to be made. */
  #checkPending: boolean;
  #undecided = 0;

  constructor(options: BaseLossOptions = {}) {
    refuseBase(new.target);
    const owner = new.target.name;
    const { dtype, device, cfgDropout, nullCondition, checkConditioning } = readOptions(owner, options, lossDefaults);
    super({ dtype, device });
    this.cfgDropout = probability(owner, 'cfgDropout', cfgDropout);
    if (cfgDropout > 0 && nullCondition === null) {
      throw new TypeError(`${owner}: expected nullCondition to be given, as cfgDropout is ${cfgDropout}`);
    }
    this.nullCondition = nullCondition;
    this.#checkPending = boolean(owner, 'checkConditioning', checkConditioning);
  }

  /** The loss of the data x (B, …). */
  abstract override forward(x: Tensor, ...rest: any[]): any;

  /**
   * The native form of `forward` with these arguments, null where that is no one native call. All that comes before
   * that call is done here: arguments are checked, conditions dropped, a buffer is warmed up. @internal
   */
  // biome-ignore lint/correctness/useYield: a routine without tasks.
  *_lower(_x: Tensor, _call: any): Routine<NativeLoss | null> {
    return null;
  }

  /** A native form, in the precision of this loss. @internal */
  protected inPrecision<L extends NativeLoss>(loss: L): L {
    if (!this.useMixedPrecision) return loss;
    const autocast = { device: this.device.type, dtype: this._ampDtype };
    return { ...loss, spec: { ...loss.spec, autocast } };
  }

  /** `lossFn({ x, y })` is `lossFn(x, { y })`. @internal */
  override [call](args: unknown[]): unknown {
    const [first, second] = args;
    if (args.length > 1 && (isOptions(first) || (args.length > 2 && isOptions(second)))) {
      throw new TypeError(`${this.constructor.name}: expected nothing behind an object of options`);
    }
    const isNamed = isOptions(first);
    return super[call](isNamed ? [...positional(this.constructor.name, args, ['x'])] : args);
  }

  /**
   * Checks what a loss is called with: x in this component's type and on its device, y among `modelKwargs`, and beside
   * them the options that `more` lists with their defaults. Other names are the model's, deprecated at this place.
   */
  protected readCall<M extends object = object>(
    x: Tensor,
    options: BaseLossCall | null | undefined,
    more: M = {} as M,
  ): M & { x: Tensor; modelKwargs: ModelKwargs; generator: Generator | null } {
    const owner = this.constructor.name;
    expectBatch(owner, x);
    const known = { y: null, modelKwargs: null, generator: null, ...more };
    // Most steps of a training have none.
    if (isEmpty(options)) {
      const call = readOptions<BaseLossCall & M>(owner, null, known as M);
      return { ...call, y: null, x: this._placed(x), modelKwargs: {}, generator: null };
    }
    const isModels = (name: string) => !Object.hasOwn(known, name) && nearest(name, Object.keys(known)) === undefined;
    const entries = Object.entries(isOptions(options) ? options : {});
    const bare = Object.fromEntries(entries.filter(([name]) => isModels(name)));
    const given = isOptions(options) ? Object.fromEntries(entries.filter(([name]) => !isModels(name))) : options;
    const call = readOptions<BaseLossCall & M>(owner, given as object, known as M);
    const names = Object.keys(bare).join(', ');
    if (names) deprecated(`${owner}(x, { ${names} })`, `modelKwargs: { ${names} }`);
    const { y, generator = null } = call;
    if (y !== null && !(y instanceof Tensor)) throw kindError(owner, 'y', 'a Tensor', y);
    if (generator !== null && !(generator instanceof Generator)) {
      throw kindError(owner, 'generator', 'a torch.Generator', generator);
    }
    // Before the bare ones are added, so that what is no object is told.
    const explicit = this.prepareModelKwargs(call.modelKwargs);
    const modelKwargs = this.prepareModelKwargs(this.mergeCondition({ ...bare, ...explicit }, y));
    return { ...call, y: null, x: this._placed(x), modelKwargs, generator };
  }

  /** `modelKwargs` with some rows of `y` replaced, while training; the mask is one `rand(B)`. */
  protected applyCfgDropout(modelKwargs: ModelKwargs, generator: Generator | null = null): ModelKwargs {
    const { y } = modelKwargs;
    if (this.cfgDropout === 0 || !this.training || !(y instanceof Tensor)) return modelKwargs;
    const mask = torch.rand([y.size(0)], { device: y.device, generator }).lt(this.cfgDropout);
    return { ...modelKwargs, y: substituteCondition(y, mask, this.nullCondition!) };
  }

  /** The output for one row, which the check of the conditions compares. */
  protected probe(x: Tensor, modelKwargs: ModelKwargs): Tensor {
    return energyOf(this.model, x, modelKwargs);
  }

  /**
   * Checks once that the model heeds `y`: the same row under two conditions of the batch must not give the same
   * output. A model that still returns zeros is asked again with the next batches, ten times at most.
   */
  protected checkCondition(x: Tensor, modelKwargs: ModelKwargs): void {
    const { y } = modelKwargs;
    if (!this.#checkPending || !(y instanceof Tensor)) return;
    const owner = this.constructor.name;
    const batch = x.size(0);
    const differs =
      y.size(0) < 2
        ? []
        : (y
            .ne(y.select(0, 0))
            .reshape([y.size(0), -1])
            .any(1)
            .tolist() as boolean[]);
    const other = differs.indexOf(true);
    if (other < 0) {
      this.#checkPending = false;
      process.emitWarning(
        `${owner}: the first conditional batch has a single value of y, so whether the model heeds it is unchecked; ` +
          'checkConditioning: false silences this',
        'TorchEBMWarning',
      );
      return;
    }
    const aligned = Object.entries(modelKwargs).map(([name, value]) => [
      name,
      value instanceof Tensor && value.dim() > 0 && value.size(0) === batch ? value.narrow(0, 0, 1) : value,
    ]);
    const model: Module = this.model;
    const modes = model.modules().map((module) => [module, module.training] as const);
    model.eval();
    let outputs: Tensor[];
    try {
      outputs = torch.noGrad(() =>
        [0, other].map((row) =>
          this.probe(x.narrow(0, 0, 1).detach(), { ...Object.fromEntries(aligned), y: y.narrow(0, row, 1) }),
        ),
      );
    } finally {
      for (const [module, training] of modes) module.training = training;
    }
    const [a, b] = outputs.map((output) => (Array.isArray(output) ? output[0] : output)) as [Tensor, Tensor];
    if (!a.allclose(b, { rtol: 1e-5, atol: 1e-6 } as never)) {
      this.#checkPending = false;
      return;
    }
    const zero = !(a.any().item() as unknown as boolean);
    if (zero || this.#undecided > 0) {
      this.#undecided++;
      if (this.#undecided <= UNDECIDED_LIMIT) return;
    }
    throw new RangeError(
      `${owner}: expected ${model.constructor.name} to use y, got the same output for two values of it; ` +
        'checkConditioning: false skips this check',
    );
  }
}
base(BaseLoss);
