import {
  boolean,
  isOptions,
  type Named,
  nonNegative,
  oneOf,
  readArguments,
  readOptions,
  valueError,
  wide,
} from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import { type Routine, runInPlace } from '../control/routine.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { keeps, lossAnd, lossOf, type NativeLoss, runLoss, termOf } from '../native/loss.js';
import { nativeModel } from '../native/model.js';
import { Module } from '../nn/module.js';
import { ChainSampler } from '../samplers/chainSampler.js';
import { draw, isSampler, type SamplerLike } from '../samplers/draw.js';
import type { Generator } from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import {
  BaseContrastiveDivergence,
  type BaseContrastiveDivergenceOptions,
  divergenceDefaults,
} from './baseContrastiveDivergence.js';
import { expectBatch } from './baseLoss.js';

/** Options of {@link ContrastiveDivergence}. */
export interface ContrastiveDivergenceOptions extends BaseContrastiveDivergenceOptions {
  /** Steps of the sampler from the starts to the negatives; 10 by default. */
  kSteps?: number;
  /** @deprecated The old name of `kSteps`. */
  nSteps?: number;
  /** Rows of the replay buffer; 10,000 by default. */
  bufferSize?: number;
  /** Steps of the sampler that a new replay buffer goes through; 100 by default. */
  initSteps?: number;
  /** The part of the starts from the replay buffer that gets some noise added; 0.05 by default, 0 in place. */
  newSampleRatio?: number;
  /** Weight w of the squared energies; 0.001 by default, 0 for textbook contrastive divergence. */
  energyRegWeight?: number;
  /** Adds noise to the data in the first term; false by default. */
  addNoiseToReal?: boolean;
  /** Standard deviation of that noise; 1e-4 by default. */
  noiseScale?: number;
}

/** The options of a call of the loss. */
export interface ContrastiveDivergenceCall {
  /** The condition of each row; the same as `modelKwargs: { y }`. */
  y?: Tensor | null;
  /** The model's inputs beside x, by name. */
  modelKwargs?: ModelKwargs | null;
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
  /** @deprecated Give it to the constructor. */
  energyRegWeight?: number;
  /** @deprecated Give it to the constructor. */
  addNoiseToReal?: boolean;
  /** @deprecated Give it to the constructor. */
  noiseScale?: number;
}

type LossOptions = Pick<Required<ContrastiveDivergenceOptions>, 'energyRegWeight' | 'addNoiseToReal' | 'noiseScale'>;

const lossOptions = ['energyRegWeight', 'addNoiseToReal', 'noiseScale'] as const;

interface ContrastiveDivergenceArguments extends ContrastiveDivergenceOptions {
  model: Module;
  sampler: SamplerLike;
}

/** {@link ContrastiveDivergenceOptions}, complete; null where other options decide. @internal */
export type ContrastiveDefaults = Omit<
  Required<ContrastiveDivergenceOptions>,
  'nSteps' | 'kSteps' | 'newSampleRatio'
> & {
  nSteps: number | null;
  kSteps: number | null;
  newSampleRatio: number | null;
};

/** @internal */
export const contrastiveDefaults: ContrastiveDefaults = {
  ...divergenceDefaults,
  kSteps: null,
  nSteps: null,
  bufferSize: 10_000,
  initSteps: 100,
  newSampleRatio: null,
  energyRegWeight: wide(0.001),
  addNoiseToReal: false,
  noiseScale: wide(1e-4),
};

const onlyTrue = (owner: string, name: string, value: unknown) => oneOf(owner, name, value, [true]);

type Complete = ContrastiveDefaults & Pick<ContrastiveDivergenceArguments, 'model' | 'sampler'>;

/**
 * Contrastive divergence: L = ⟨E(x)⟩ − ⟨E(x⁻)⟩ + w (⟨E(x)²⟩ + ⟨E(x⁻)²⟩), over the data x and negatives x⁻ that are
 * `kSteps` sampler steps away from where their chains start: at the data, at noise (`startFrom: 'noise'`), or, if
 * `persistent`, at rows of a replay buffer. The negatives replace the oldest rows of the buffer, or, with
 * `bufferMode: 'inPlace'`, the rows that they started from, so that the buffer is a set of chains that go on.
 *
 * `loss(x)` returns the pair [loss, negatives]; only the parameters get gradients. A loss that is not finite reads 0.1.
 * Defaults: `kSteps` 10, `bufferSize` 10,000, `initSteps` 100, `newSampleRatio` 0.05, `energyRegWeight` w 0.001, no
 * noise on the data.
 *
 * Hinton, Training products of experts by minimizing contrastive divergence, 2002; Du and Mordatch, Implicit
 * generation and modeling with energy based models, 2019.
 *
 * @throws RangeError or TypeError for options out of range or of another kind; BusyError if a job under way was
 * given the same generator.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { ContrastiveDivergence } from 'torchebm/losses';
 * import { LangevinDynamics } from 'torchebm/samplers';
 * import * as torch from 'torchebm/torch';
 * const energy = new MLPEnergy(2, { hiddenDims: [32] });
 * const sampler = new LangevinDynamics(energy, { stepSize: 0.01 });
 * const lossFn = new ContrastiveDivergence(energy, sampler, { kSteps: 5 });
 * const [loss, negatives] = lossFn(torch.randn([64, 2]));
 * loss.backward();
 * console.log(negatives.shape); // [64, 2]
 */
export class ContrastiveDivergence extends BaseContrastiveDivergence {
  /** Whether the class always has a replay buffer. @internal */
  static readonly persistent: boolean = false;
  energyRegWeight: number;
  addNoiseToReal: boolean;
  noiseScale: number;

  constructor(model: Module, sampler: SamplerLike, options?: ContrastiveDivergenceOptions);
  constructor(...named: Named<ContrastiveDivergenceArguments, ['model', 'sampler']>);
  /** @deprecated Give the model too. */
  constructor(named: ContrastiveDivergenceOptions & { sampler: SamplerLike });
  constructor(...args: unknown[]) {
    const owner = new.target.name;
    const { persistent } = new.target;
    const { model, sampler, nSteps, energyRegWeight, addNoiseToReal, noiseScale, ...rest } = readArguments<Complete>(
      owner,
      withModel(owner, args),
      persistent ? { ...contrastiveDefaults, persistent: wide(true, onlyTrue) } : contrastiveDefaults,
      ['model', 'sampler'],
      ['sampler'],
    );
    if (nSteps !== null) deprecated(`${owner}({ nSteps })`, 'kSteps');
    rest.kSteps ??= nSteps ?? 10;
    rest.newSampleRatio ??= rest.bufferMode === 'inPlace' ? 0 : 0.05;
    super(model, sampler, rest as Required<BaseContrastiveDivergenceOptions>);
    this.energyRegWeight = nonNegative(owner, 'energyRegWeight', energyRegWeight);
    this.addNoiseToReal = boolean(owner, 'addNoiseToReal', addNoiseToReal);
    this.noiseScale = nonNegative(owner, 'noiseScale', noiseScale);
  }

  /** @deprecated The loss alone; the model is the loss's own. */
  override forward(x: Tensor, model: Module): Tensor;
  /** The loss of the data x (B, …), and the negatives, of the same shape. */
  override forward(x: Tensor, options?: ContrastiveDivergenceCall): [loss: Tensor, negatives: Tensor];
  override forward(x: Tensor, options: ContrastiveDivergenceCall | Module = {}): any {
    const owner = this.constructor.name;
    if (options instanceof Module) {
      if (options !== this.model) throw valueError(owner, 'the model', "the loss's own", options.constructor.name);
      deprecated(`${owner}(x, model)`, `${owner}(x), which returns [loss, negatives]`);
      return this.forward(x)[0];
    }
    const inOneCall = runInPlace(this._lower(x, options));
    if (!inOneCall) return runInPlace(this._routine(x, options));
    this.rememberBuffer(x.size(0));
    return runLoss(inOneCall);
  }

  /** @internal */
  override *_lower(x: Tensor, options: ContrastiveDivergenceCall): Routine<NativeLoss<[Tensor, Tensor]> | null> {
    if (!this.#runsNatively(x)) return null;
    const rest = this.#readCall(x, options);
    const { modelKwargs, generator } = rest;
    if (this.persistent) {
      if (this.replayBuffer === null) yield* this.fillBuffer(x.shape.slice(1), { generator });
      this.warnOfSmallBuffer(x);
    }
    const { sampler, kSteps } = this;
    const { spec, schedules } = (sampler as ChainSampler)._lower(x.shape, modelKwargs, {
      nSteps: kSteps,
      resetSchedulers: true,
    });
    const loss = {
      kind: 'ContrastiveDivergence' as const,
      sampler: spec,
      x,
      kSteps,
      starts: this.nativeStarts(),
      contrast: this.lossOptionsOf(rest),
      generator,
    };
    const settle = (done: number) => schedules.settle(done);
    const { name } = this.constructor;
    return lossAnd({ name, loss, total: kSteps, settle }, (record) => {
      if (record.position !== undefined) this.movePointer(record.position);
      return [record.loss, termOf(record, 'negatives')];
    });
  }

  #readCall(x: Tensor, options: ContrastiveDivergenceCall): Required<CallOptions> {
    const owner = this.constructor.name;
    expectBatch(owner, x);
    const call = readOptions<{ [K in keyof ContrastiveDivergenceCall]-?: ContrastiveDivergenceCall[K] }>(
      owner,
      options,
      {
        y: null,
        modelKwargs: null,
        generator: null,
        energyRegWeight: undefined as never,
        addNoiseToReal: undefined as never,
        noiseScale: undefined as never,
      },
    );
    for (const name of lossOptions)
      if (options[name] !== undefined) deprecated(`${owner}(x, { ${name} })`, `new ${owner}(…, { ${name} })`);
    const { generator } = call;
    let modelKwargs = this.prepareModelKwargs(this.mergeCondition(call.modelKwargs, call.y));
    this.checkCondition(x, modelKwargs);
    modelKwargs = this.applyCfgDropout(modelKwargs, generator ?? null);
    return { modelKwargs, generator: generator ?? null, ...this.lossOptionsOf(call) };
  }

  /** Whether the starts of the chains are this library's own. */
  get #startsAsHere(): boolean {
    return keeps(this, ContrastiveDivergence.prototype, 'initializeBuffer', 'getStartPoints');
  }

  /** Whether every part is this library's own, on one device and in one type. */
  #runsNatively(x: Tensor): boolean {
    const { sampler, dtype } = this;
    return (
      x instanceof Tensor &&
      sampler instanceof ChainSampler &&
      sampler._runsNatively &&
      sampler.model === this.model &&
      !this.model._hasHooks && // which energies go through, chains not
      this.#startsAsHere &&
      keeps(this, ContrastiveDivergence.prototype, 'updateBuffer', 'computeLoss') &&
      x.dtype === dtype &&
      sampler.dtype === dtype &&
      String(x.device) === String(this.device) &&
      String(sampler.device) === String(this.device)
    );
  }

  /** The result of `forward`, of which chains may be waited for. @internal */
  *_routine(x: Tensor, options: ContrastiveDivergenceCall): Routine<[Tensor, Tensor]> {
    const rest = this.#readCall(x, options);
    const { modelKwargs, generator } = rest;
    if (this.persistent && this.replayBuffer === null && this.#startsAsHere) {
      yield* this.fillBuffer(x.shape.slice(1), { generator });
    }
    const start = this.getStartPoints(x, { generator });
    const given = Object.keys(modelKwargs).length > 0 ? { modelKwargs } : {};
    const chains = { x: start, nSteps: this.kSteps, ...given, ...(generator && { generator }) };
    const negatives = yield* draw(this.constructor.name, this.sampler, chains);
    if (this.persistent) this.updateBuffer(negatives);
    return [this.computeLoss(x, negatives, rest), negatives];
  }

  /** @internal */
  protected lossOptionsOf(call: Partial<LossOptions>): LossOptions {
    return {
      energyRegWeight: call.energyRegWeight ?? this.energyRegWeight,
      addNoiseToReal: call.addNoiseToReal ?? this.addNoiseToReal,
      noiseScale: call.noiseScale ?? this.noiseScale,
    };
  }

  /** The loss of the data x against given negatives, differentiable in the parameters. */
  override computeLoss(x: Tensor, negatives: Tensor, options: CallOptions = {}): Tensor {
    const { modelKwargs = {}, generator = null } = options;
    const { dtype, device } = this;
    const real = x.to({ dtype, device });
    const fake = negatives.to({ dtype, device });
    const input = { shape: real.shape, dtype, device: device.toString(), modelKwargs, throughHooks: true };
    const loss = {
      kind: 'ContrastiveDivergence.computeLoss' as const,
      model: nativeModel(this.model, input, () => {}),
      contrast: this.lossOptionsOf(options),
      x: real,
      negatives: fake,
      generator,
    };
    const name = `${this.constructor.name}.computeLoss`;
    return runLoss(lossOf({ name, loss }));
  }
}

/** The arguments, which in old scripts are an object with the sampler: the model is then the sampler's. */
function withModel(owner: string, args: readonly unknown[]): readonly unknown[] {
  const [named] = args;
  if (args.length > 1 || !isOptions(named) || 'model' in named || !isSampler(named.sampler)) return args;
  deprecated(`${owner}({ sampler })`, `${owner}(model, sampler, { … })`);
  return [{ ...named, model: (named.sampler as { model?: unknown }).model }];
}

/** The options that the parts of a call share. */
interface CallOptions extends Partial<LossOptions> {
  modelKwargs?: ModelKwargs;
  generator?: Generator | null;
}

interface PersistentContrastiveDivergenceArguments extends Omit<ContrastiveDivergenceArguments, 'persistent'> {}

/**
 * {@link ContrastiveDivergence} with a replay buffer: the chains go on from call to call.
 *
 * Tieleman, Training restricted Boltzmann machines using approximations to the likelihood gradient, 2008.
 */
export class PersistentContrastiveDivergence extends ContrastiveDivergence {
  static override readonly persistent = true;

  constructor(model: Module, sampler: SamplerLike, options?: Omit<ContrastiveDivergenceOptions, 'persistent'>);
  constructor(...named: Named<PersistentContrastiveDivergenceArguments, ['model', 'sampler']>);
  constructor(...args: unknown[]) {
    super(...(args as [Module, SamplerLike]));
  }
}
