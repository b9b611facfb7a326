import { oneOf, positive, positiveInteger, readArguments } from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import { type Routine, runInPlace } from '../control/routine.js';
import { type ModelKwargs, type OfModel, tileRows } from '../core/torchebmModule.js';
import { placeLike } from '../native/input.js';
import { lossOf, type NativeLoss, runLoss } from '../native/loss.js';
import { nativeModel } from '../native/model.js';
import type { Module } from '../nn/module.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { NativeLossSpec } from '../specs/generated/components.js';
import type { Tensor } from '../torch/index.js';
import type { BaseLossCall } from './baseLoss.js';
import { BaseScoreMatching, type BaseScoreMatchingOptions, scoreMatchingDefaults } from './baseScoreMatching.js';

const { hutchinsonSamples: _, ...plainDefaults } = scoreMatchingDefaults;

/** The native loss, without the data and what all have. */
type Spec = NativeLossSpec extends infer L
  ? L extends { penalty: unknown }
    ? Omit<L, 'model' | 'x' | 'generator' | 'penalty'>
    : never
  : never;

/** Score matching whose loss, penalty included, is one native call. */
abstract class NativeScoreMatching extends BaseScoreMatching {
  /** @internal */
  protected abstract describe(): Spec;

  /** The copies of the data that the model sees one after another, and their shape. @internal */
  protected modelInput(x: Tensor): { shape: readonly number[]; tiles: number } {
    return { shape: x.shape, tiles: 1 };
  }

  /** Whether the loss without the penalty is this library's own. @internal */
  protected get isOwn(): boolean {
    return this.computeLoss === NativeScoreMatching.prototype.computeLoss;
  }

  /** The loss of the data x (B, …), with the penalty. */
  override forward(x: Tensor, options: BaseLossCall = {}): Tensor {
    const inOneCall = runInPlace(this._lower(x, options));
    return inOneCall ? runLoss(inOneCall) : super.forward(x, options);
  }

  override computeLoss(x: Tensor, options: BaseLossCall = {}): Tensor {
    return runLoss(this.#form(x, options, 0));
  }

  /** @internal */
  // biome-ignore lint/correctness/useYield: a routine without tasks.
  override *_lower(x: Tensor, options: BaseLossCall): Routine<NativeLoss<Tensor> | null> {
    const { addRegularization, computeScore } = BaseScoreMatching.prototype;
    const hasOwnPenalty =
      this.customRegularization === null &&
      this.addRegularization === addRegularization &&
      this.computeScore === computeScore;
    return this.isOwn && hasOwnPenalty ? this.#form(x, options, this.regularizationStrength) : null;
  }

  #form(input: Tensor, options: BaseLossCall, strength: number): NativeLoss<Tensor> {
    const { x, modelKwargs, generator } = this.readCall(input, options);
    this.checkCondition(x, modelKwargs);
    const dropped = this.applyCfgDropout(modelKwargs, generator);
    const { shape, tiles } = this.modelInput(x);
    const tiled = tiles === 1 ? dropped : tileRows(dropped, x.size(0), tiles);
    const loss = {
      ...this.describe(),
      model: this.#model(x, shape, tiled),
      x,
      generator,
      penalty: strength > 0 ? { model: this.#model(x, x.shape, modelKwargs), strength } : null,
    };
    const { name } = this.constructor;
    return this.inPrecision(lossOf({ name, loss }));
  }

  #model(x: Tensor, shape: readonly number[], modelKwargs: ModelKwargs) {
    const input = { shape, ...placeLike(x), modelKwargs, throughHooks: true };
    return nativeModel(this.model, input, () => {});
  }
}

/** Options of {@link ScoreMatching}. */
export interface ScoreMatchingOptions extends BaseScoreMatchingOptions {
  /** The way to the trace of the Hessian: 'exact' (default), 'hutchinson' or 'approx'. */
  hessianMethod?: 'exact' | 'hutchinson' | 'approx';
}

interface ScoreMatchingArguments extends ScoreMatchingOptions {
  model: Module;
}

/**
 * Score matching: L = ⟨½ |∇E(x)|² − tr ∇²E(x)⟩ over the data x (B, …), a scalar.
 *
 * `hessianMethod` says how the trace is found. `exact` (default) takes one backward pass for each of the D dimensions,
 * and shows x to the model as (B, D). `hutchinson` is unbiased: the mean of vᵀ∇²E v over `hutchinsonSamples` (1 by
 * default) vectors v of random signs. `approx` is the reference's difference quotient along one random direction, of
 * which it takes 1/D; in float32 it is noisy.
 *
 * Hyvärinen, Estimation of non-normalized statistical models by score matching, 2005; Hutchinson, A stochastic
 * estimator of the trace of the influence matrix, 1990.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { ScoreMatching } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const lossFn = new ScoreMatching(new MLPEnergy(2), { hessianMethod: 'hutchinson', hutchinsonSamples: 5 });
 * const loss = lossFn(torch.randn([64, 2]));
 * loss.backward();
 */
export class ScoreMatching extends NativeScoreMatching {
  hessianMethod: 'exact' | 'hutchinson' | 'approx';

  constructor(...args: OfModel<ScoreMatchingOptions>) {
    const owner = new.target.name;
    const { model, hessianMethod, ...rest } = readArguments<Required<ScoreMatchingArguments>>(
      owner,
      args,
      {
        ...scoreMatchingDefaults,
        hessianMethod: 'exact',
      },
      ['model'],
    );
    super(model, rest);
    this.hessianMethod = oneOf(owner, 'hessianMethod', hessianMethod, ['exact', 'hutchinson', 'approx']);
  }

  protected override describe(): Spec {
    const { hessianMethod, hutchinsonSamples } = this;
    return { kind: 'ScoreMatching', hessianMethod, hutchinsonSamples };
  }

  protected override modelInput(x: Tensor) {
    if (this.hessianMethod !== 'exact') return super.modelInput(x);
    const [rows = 0, ...data] = x.shape;
    return { shape: [rows, data.reduce((product, size) => product * size, 1)], tiles: 1 };
  }
}

/** Options of {@link DenoisingScoreMatching}. */
export interface DenoisingScoreMatchingOptions extends Omit<BaseScoreMatchingOptions, 'hutchinsonSamples'> {
  /** Standard deviation σ of the noise; 0.01 by default. */
  noiseScale?: number | BaseScheduler;
  /** @deprecated The old name of `noiseScale`. */
  sigma?: number | BaseScheduler;
}

interface DenoisingScoreMatchingArguments extends DenoisingScoreMatchingOptions {
  model: Module;
}
type Denoising = Required<DenoisingScoreMatchingArguments>;
type Complete = Omit<Denoising, 'sigma'> & { sigma: Denoising['sigma'] | null };

/**
 * Denoising score matching: L = ½ ⟨|∇E(x + σz) − z / σ|²⟩ over the data x (B, …) and normal noise z, a scalar.
 *
 * At its minimum E is the energy of the data blurred with noise of standard deviation σ, `noiseScale` (0.01 by
 * default). A subclass that overrides `perturbData` or `computeScore` changes what the loss does.
 *
 * Vincent, A connection between score matching and denoising autoencoders, 2011.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { DenoisingScoreMatching } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const lossFn = new DenoisingScoreMatching(new MLPEnergy(2), { noiseScale: 0.1 });
 * const loss = lossFn(torch.randn([64, 2]));
 * loss.backward();
 */
export class DenoisingScoreMatching extends NativeScoreMatching {
  constructor(...args: OfModel<DenoisingScoreMatchingOptions>) {
    const owner = new.target.name;
    const {
      model,
      sigma,
      noiseScale: given,
      ...rest
    } = readArguments<Complete>(owner, args, { ...plainDefaults, noiseScale: undefined, sigma: null }, ['model']);
    if (sigma !== null) deprecated(`${owner}({ sigma })`, 'noiseScale');
    const scale = given === undefined ? (sigma ?? 0.01) : given;
    super(model, { ...rest, noiseScale: scale });
    if (typeof scale === 'number') positive(owner, 'noiseScale', scale);
  }

  protected override describe(): Spec {
    return { kind: 'DenoisingScoreMatching', noiseScale: this.noiseScale };
  }

  /** Whether the parts that a subclass may override are this library's own. */
  get #hasOwnParts(): boolean {
    const { perturbData, computeScore } = BaseScoreMatching.prototype;
    return this.perturbData === perturbData && this.computeScore === computeScore;
  }

  protected override get isOwn(): boolean {
    return this.#hasOwnParts && this.computeLoss === DenoisingScoreMatching.prototype.computeLoss;
  }

  override computeLoss(x: Tensor, options: BaseLossCall = {}): Tensor {
    if (this.#hasOwnParts) return super.computeLoss(x, options);
    const { x: data, modelKwargs: given, generator } = this.readCall(x, options);
    this.checkCondition(data, given);
    const modelKwargs = this.applyCfgDropout(given, generator);
    const [perturbed, noise] = this.perturbData(data, { generator });
    const score = this.computeScore(perturbed, { modelKwargs });
    return score
      .sub(noise.div(this.noiseScale ** 2))
      .pow(2)
      .flatten(1)
      .sum(1)
      .mean()
      .mul(0.5);
  }
}

/** Options of {@link SlicedScoreMatching}. */
export interface SlicedScoreMatchingOptions extends Omit<BaseScoreMatchingOptions, 'hutchinsonSamples'> {
  /** Directions for each row; 5 by default. */
  nProjections?: number;
  /** The law of the directions: 'rademacher' (random signs, default), 'sphere' or 'gaussian'. */
  projectionType?: 'rademacher' | 'sphere' | 'gaussian';
}

interface SlicedScoreMatchingArguments extends SlicedScoreMatchingOptions {
  model: Module;
}

/**
 * Sliced score matching: L = ⟨½ (v·∇E(x))² − vᵀ∇²E(x) v⟩ over the data x (B, …) and random directions v, a scalar.
 *
 * Each row takes `nProjections` (5 by default) directions v of the law `projectionType`: 'rademacher' (random signs,
 * default), 'sphere' (on the sphere of radius √d) or 'gaussian'. Products are summed over the last axis. The model sees
 * the rows `nProjections` times in one batch, with their conditions.
 *
 * Song et al., Sliced score matching: a scalable approach to density and score estimation, 2019.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { SlicedScoreMatching } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const lossFn = new SlicedScoreMatching(new MLPEnergy(2), { nProjections: 2 });
 * const loss = lossFn(torch.randn([64, 2]));
 * loss.backward();
 */
export class SlicedScoreMatching extends NativeScoreMatching {
  nProjections: number;
  projectionType: 'rademacher' | 'sphere' | 'gaussian';

  constructor(...args: OfModel<SlicedScoreMatchingOptions>) {
    const owner = new.target.name;
    const { model, nProjections, projectionType, ...rest } = readArguments<Required<SlicedScoreMatchingArguments>>(
      owner,
      args,
      { ...plainDefaults, nProjections: 5, projectionType: 'rademacher' },
      ['model'],
    );
    super(model, rest);
    this.nProjections = positiveInteger(owner, 'nProjections', nProjections);
    this.projectionType = oneOf(owner, 'projectionType', projectionType, ['rademacher', 'sphere', 'gaussian']);
  }

  protected override describe(): Spec {
    const { nProjections, projectionType } = this;
    return { kind: 'SlicedScoreMatching', nProjections, projectionType };
  }

  protected override modelInput(x: Tensor) {
    const [rows = 0, ...data] = x.shape;
    return { shape: [rows * this.nProjections, ...data], tiles: this.nProjections };
  }
}
