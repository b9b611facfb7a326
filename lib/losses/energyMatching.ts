import {
  kindError,
  nonNegative,
  number,
  positive,
  positiveInteger,
  probability,
  readArguments,
  valueError,
  wide,
} from '../arguments/options.js';
import { type Routine, runInPlace, within } from '../control/routine.js';
import type { ModelKwargs, OfModel } from '../core/torchebmModule.js';
import type { BaseCoupling } from '../couplings/baseCoupling.js';
import type { CouplingName } from '../couplings/registry.js';
import { keeps, type LossParts, lossAnd, lossOf, lossTask, termOf } from '../native/loss.js';
import { nativeModel } from '../native/model.js';
import type { Module } from '../nn/module.js';
import { float } from '../nn/repr.js';
import { ChainSampler } from '../samplers/chainSampler.js';
import { draw, isSampler, type SamplerLike } from '../samplers/draw.js';
import { LangevinDynamics } from '../samplers/langevinDynamics.js';
import { type BaseScheduler, ConstantScheduler, TemperatureScheduler } from '../schedulers/index.js';
import { isSchedulable } from '../schedulers/schedulable.js';
import type { PathSpec } from '../specs/generated/components.js';
import type { ModelSpec } from '../specs/specs.js';
import * as torch from '../torch/index.js';
import { type Generator, Tensor } from '../torch/index.js';
import {
  BaseInterpolantLoss,
  type BaseInterpolantLossOptions,
  type InterpolantLossCall,
  interpolantLossDefaults,
  type PathSample,
} from './baseInterpolantLoss.js';
import { givenPath, NativeInterpolantLoss, type ReadCall } from './nativeInterpolantLoss.js';

/** Options of {@link EnergyMatchingLoss}. */
export interface EnergyMatchingLossOptions extends BaseInterpolantLossOptions {
  /** The sampler of the negatives; Langevin dynamics of step `langevinDt` by default. */
  sampler?: SamplerLike | null;
  /** The coupling that pairs noise with data: 'ot' by default. */
  coupling?: CouplingName | BaseCoupling | null;
  /** Standard deviation of the noise added along the paths; 0.1 by default. */
  sigma?: number | BaseScheduler;
  /** The time from which the flow counts less; 0.8 by default, from 1 on it counts alike at all times. */
  flowWeightCutoff?: number;
  /** λ, the weight of the contrastive term; 2 by default, 0 leaves it and its chains out. */
  lambdaCd?: number | BaseScheduler;
  /** Temperature ε of the chains at the data; 0.15 by default. */
  epsilonMax?: number;
  /** The part of a chain from noise that runs without noise; 0.8 by default. */
  tauStar?: number;
  /** Steps of the chains; 200 by default. */
  nLangevinSteps?: number;
  /** Their step; 0.01 by default. */
  langevinDt?: number;
  /** The part of the chains that start at noise; 0.5 by default. */
  noiseFraction?: number;
  /** The part of the negatives, of highest energy, that is left out; 0.1 by default. */
  cdTrimFraction?: number;
  /** The contrastive term is kept above minus this; 0.02 by default, null for no bound. */
  cdClamp?: number | null;
}

/** The results of {@link EnergyMatchingLoss.trainingLosses}: scalars, and the negatives (B, …). */
export interface EnergyMatchingTerms {
  loss: Tensor;
  flowLoss: Tensor;
  cdLoss: Tensor;
  cdValue?: Tensor;
  negatives?: Tensor;
  [term: string]: Tensor | undefined;
}

interface EnergyMatchingLossArguments extends EnergyMatchingLossOptions {
  model: Module;
}

/**
 * Energy matching: L = ⟨w(t) |∇E(x_t) + u_t|² / D⟩ + λ max(⟨E(x)⟩ − ⟨E(x⁻)⟩, −c / λ); a scalar.
 *
 * One time-independent energy carries noise to data along −∇E, and near the data is the energy of their density. The
 * first term counts w(t) = (1 − t) / (1 − `flowWeightCutoff`) within [0, 1]. The negatives x⁻ of the second are ends of
 * Langevin chains: a part `noiseFraction` from the noise of the batch, cooled as `TemperatureScheduler` says, the others
 * from data at temperature `epsilonMax`; the `cdTrimFraction` of highest energy is left out, and c is `cdClamp`.
 *
 * The model E(x) maps x (B, …) to (B). Draws: x₀ unless given, the coupling's, the times, the noise along the paths,
 * and for each part of the chains a permutation, then the chains. The sampler has its own noise schedule back afterwards.
 *
 * Balcerak et al., Energy matching: unifying flow matching and energy-based models for generative modeling, 2025.
 *
 * @throws RangeError or TypeError for options out of range or of another kind; RangeError for an x0 of another shape.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { EnergyMatchingLoss } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const lossFn = new EnergyMatchingLoss(new MLPEnergy(2), { nLangevinSteps: 20 });
 * const loss = lossFn(torch.randn([64, 2]));
 * loss.backward();
 */
export class EnergyMatchingLoss extends NativeInterpolantLoss {
  declare sampler: any;
  flowWeightCutoff: number;
  epsilonMax: number;
  tauStar: number;
  nLangevinSteps: number;
  langevinDt: number;
  noiseFraction: number;
  cdTrimFraction: number;
  cdClamp: number | null;

  constructor(...args: OfModel<EnergyMatchingLossOptions>) {
    const owner = new.target.name;
    if (isSampler(args[1]))
      throw new TypeError(`${owner}: expected the sampler by name, { sampler }, behind the model`);
    const { model, ...given } = readArguments<Required<EnergyMatchingLossArguments>>(
      owner,
      args,
      {
        ...interpolantLossDefaults,
        coupling: 'ot',
        sampler: null,
        sigma: wide(0.1),
        flowWeightCutoff: 0.8,
        lambdaCd: wide(2),
        epsilonMax: 0.15,
        tauStar: 0.8,
        nLangevinSteps: 200,
        langevinDt: 0.01,
        noiseFraction: 0.5,
        cdTrimFraction: 0.1,
        cdClamp: wide(0.02),
      },
      ['model'],
    );
    const { sampler, sigma, flowWeightCutoff, lambdaCd, epsilonMax, tauStar, nLangevinSteps, ...others } = given;
    const { langevinDt, noiseFraction, cdTrimFraction, cdClamp, ...rest } = others;
    super(model, { ...rest, coupling: rest.coupling ?? 'ot' });
    if (sampler !== null && !isSampler(sampler)) {
      throw kindError(owner, 'sampler', 'a sampler, which has sample', sampler);
    }
    this.langevinDt = positive(owner, 'langevinDt', langevinDt);
    const { dtype, device } = rest;
    this.sampler = sampler ?? new LangevinDynamics(model, { stepSize: langevinDt, dtype, device });
    this.sigma = sigma as number;
    this.lambdaCd = lambdaCd as number;
    this.flowWeightCutoff = number(owner, 'flowWeightCutoff', flowWeightCutoff);
    this.epsilonMax = nonNegative(owner, 'epsilonMax', epsilonMax);
    this.tauStar = probability(owner, 'tauStar', tauStar);
    if (tauStar === 1) throw valueError(owner, 'tauStar', 'from 0 to below 1', tauStar);
    this.nLangevinSteps = positiveInteger(owner, 'nLangevinSteps', nLangevinSteps);
    this.noiseFraction = probability(owner, 'noiseFraction', noiseFraction);
    this.cdTrimFraction = probability(owner, 'cdTrimFraction', cdTrimFraction);
    if (cdTrimFraction === 1) throw valueError(owner, 'cdTrimFraction', 'from 0 to below 1', cdTrimFraction);
    this.cdClamp = cdClamp === null ? null : nonNegative(owner, 'cdClamp', cdClamp);
  }

  /** The standard deviation of the noise along the paths; it may be set to a number or a scheduler. */
  get sigma(): number {
    return this.getScheduledValue('sigma');
  }
  set sigma(value: number | BaseScheduler) {
    if (typeof value === 'number') nonNegative(this.constructor.name, 'sigma', value);
    this._registerParam('sigma', value);
  }

  /** The weight of the contrastive term; it may be set to a number or a scheduler. */
  get lambdaCd(): number {
    return this.getScheduledValue('lambdaCd');
  }
  set lambdaCd(value: number | BaseScheduler) {
    if (typeof value === 'number') nonNegative(this.constructor.name, 'lambdaCd', value);
    this._registerParam('lambdaCd', value);
  }

  /** The loss after the check of the conditions and their dropping. */
  override computeLoss(x: Tensor, options: InterpolantLossCall = {}): Tensor {
    return runInPlace(this.#loss(x, options));
  }

  *#loss(x: Tensor, options: InterpolantLossCall): Routine<Tensor> {
    const { x: data, modelKwargs, ...call } = this.readCall(x, options, { x0: null as Tensor | null });
    this.checkCondition(data, modelKwargs);
    const dropped = this.applyCfgDropout(modelKwargs, call.generator);
    const given = { ...call, modelKwargs: dropped };
    const isOwn = keeps(this, EnergyMatchingLoss.prototype, 'trainingLosses');
    const { loss } = isOwn ? yield* this.#terms(data, given) : this.trainingLosses(data, given);
    return loss;
  }

  /** The result of `forward`, of which chains may be waited for. @internal */
  *_routine(x: Tensor, options: InterpolantLossCall): Routine<Tensor> {
    if (!keeps(this, EnergyMatchingLoss.prototype, 'computeLoss')) return super.forward(x, options);
    return yield* within((body) => this.autocastContext(body), this.#loss(x, options));
  }

  protected override isWhole(): boolean {
    const isOwn = keeps(this, EnergyMatchingLoss.prototype, 'computeLoss', 'trainingLosses', 'sampleNegatives');
    return isOwn && this.lambdaCd === 0;
  }

  protected override describe(x: Tensor, call: ReadCall): LossParts {
    const { modelKwargs, generator } = call;
    const { fields } = this.pairs(x, call);
    const { sample, timeWeights } = fields;
    const flow = this.#flowSpec(x, sample, modelKwargs, generator);
    return { name: this.constructor.name, loss: { ...flow, timeWeights, whole: true } };
  }

  #flowSpec(x: Tensor, sample: PathSpec, modelKwargs: ModelKwargs, generator: Generator | null) {
    const kind = 'EnergyMatchingLoss.flow' as const;
    const { sigma, flowWeightCutoff } = this;
    const model = this.#energy(x, modelKwargs);
    return { kind, model, sample, sigma, flowWeightCutoff, createGraph: this.model.training, generator };
  }

  #contrastSpec() {
    const { lambdaCd, cdTrimFraction, cdClamp } = this;
    return { lambdaCd, cdTrimFraction, cdClamp };
  }

  /** The whole `loss`, `flowLoss` and `cdLoss`, and where chains ran `cdValue` without its bound and `negatives`. */
  override trainingLosses(x1: Tensor, options: InterpolantLossCall = {}): EnergyMatchingTerms {
    return runInPlace(this.#terms(x1, options));
  }

  *#terms(x1: Tensor, options: InterpolantLossCall): Routine<EnergyMatchingTerms> {
    const { x, ...call } = this.readCall(x1, options, { x0: null as Tensor | null });
    const { modelKwargs, generator } = call;
    const drawsHere = keeps(this, BaseInterpolantLoss.prototype, 'samplePath');
    const path = drawsHere ? yield* this.pathRoutine(x, call) : this.samplePath(x, call);
    const { t, weights } = path;
    const rows = yield* this.#flow(x, path, modelKwargs, generator);
    const flowLoss = this.reduce({ loss: this.weigh(rows, t), weights });
    if (this.lambdaCd === 0) {
      const cdLoss = torch.zeros([], { dtype: flowLoss.dtype, device: flowLoss.device });
      return { flowLoss, cdLoss, loss: flowLoss.add(cdLoss) };
    }
    const isOwn = keeps(this, EnergyMatchingLoss.prototype, 'sampleNegatives');
    const [negatives, negativeKwargs] = isOwn
      ? yield* this.#negatives(x, path.x0, modelKwargs, generator)
      : this.sampleNegatives(x, path.x0, modelKwargs, generator);
    const [cdLoss, cdValue] = yield* this.#contrast(x, modelKwargs, negatives, negativeKwargs);
    return { flowLoss, cdLoss, loss: flowLoss.add(cdLoss), cdValue, negatives };
  }

  /** The rows' losses of the flow. */
  *#flow(x: Tensor, path: PathSample, modelKwargs: ModelKwargs, generator: Generator | null): Routine<Tensor> {
    const flow = this.#flowSpec(x, givenPath(path), modelKwargs, generator);
    const loss = { ...flow, timeWeights: null, whole: false };
    const { name } = this.constructor;
    return yield* lossTask(this.inPrecision(lossOf({ name, loss })));
  }

  /** The contrastive term, and its value without weight and bound. */
  *#contrast(
    x: Tensor,
    modelKwargs: ModelKwargs,
    negatives: Tensor,
    negativeKwargs: ModelKwargs,
  ): Routine<[Tensor, Tensor]> {
    const model = this.#energy(x, modelKwargs);
    const negativeModel = this.#energy(negatives, negativeKwargs);
    const kind = 'EnergyMatchingLoss.contrast' as const;
    const contrast = { kind, model, negativeModel, x, negatives, contrast: this.#contrastSpec() };
    const { name } = this.constructor;
    const loss = lossAnd({ name, loss: contrast }, (record) => [record.loss, termOf(record, 'value')]);
    return (yield* lossTask(this.inPrecision(loss))) as [Tensor, Tensor];
  }

  #energy(x: Tensor, modelKwargs: ModelKwargs): ModelSpec {
    const { dtype, device } = this;
    const input = { shape: x.shape, dtype, device: device.toString(), modelKwargs, throughHooks: true };
    return nativeModel(this.model, input, () => {});
  }

  /** The number of chains that start at noise. */
  #nNoise(batch: number): number {
    return roundHalfToEven(batch * this.noiseFraction);
  }

  /** The noise of the chains that start at noise, and of those that start at data. */
  #sweep(): BaseScheduler {
    const { epsilonMax, tauStar, nLangevinSteps: nSteps } = this;
    return new TemperatureScheduler(epsilonMax, { tauStar, nSteps });
  }

  #constant(): BaseScheduler {
    return new ConstantScheduler(Math.sqrt(this.epsilonMax));
  }

  /**
   * The sampler with a schedule of its noise, if it takes one: for the call alone, if it is this library's; else for good,
   * as in Python.
   */
  #noisy(noiseScale: BaseScheduler): SamplerLike {
    const { sampler } = this;
    if (sampler instanceof ChainSampler && sampler._runsNatively) return sampler._with({ noiseScale });
    if (isSchedulable(sampler)) sampler.registerScheduler('noiseScale', noiseScale);
    return sampler;
  }

  /** The ends of chains from x0 and from the data x1, (B, …), and the conditions that go with them. */
  protected sampleNegatives(
    x1: Tensor,
    x0: Tensor,
    modelKwargs: ModelKwargs,
    generator: Generator | null,
  ): [negatives: Tensor, modelKwargs: ModelKwargs] {
    return runInPlace(this.#negatives(x1, x0, modelKwargs, generator));
  }

  *#negatives(
    x1: Tensor,
    x0: Tensor,
    modelKwargs: ModelKwargs,
    generator: Generator | null,
  ): Routine<[negatives: Tensor, modelKwargs: ModelKwargs]> {
    const owner = this.constructor.name;
    const batch = x1.size(0);
    const nNoise = this.#nNoise(batch);
    const device = x1.device;
    const shuffled = (n: number) => torch.randperm(batch, { device, generator }).narrow(0, 0, n);
    const rowsOf = (index: Tensor) =>
      mapRows(modelKwargs, batch, (value) => value.indexSelect(0, index.to(value.device)));
    const chains: [Tensor, ModelKwargs][] = [];
    const run = (start: Tensor, given: ModelKwargs, noiseScale: BaseScheduler) => {
      const conditions = Object.keys(given).length > 0 ? { modelKwargs: given } : {};
      const { nLangevinSteps: nSteps } = this;
      const options = { x: start.detach(), nSteps, ...conditions, ...(generator && { generator }) };
      return draw(owner, this.#noisy(noiseScale), options);
    };
    if (nNoise > 0) {
      const first = mapRows(modelKwargs, batch, (value) => value.narrow(0, 0, nNoise));
      chains.push([yield* run(x0.indexSelect(0, shuffled(nNoise)), first, this.#sweep()), first]);
    }
    if (nNoise < batch) {
      const index = shuffled(batch - nNoise);
      const second = rowsOf(index);
      chains.push([yield* run(x1.indexSelect(0, index), second, this.#constant()), second]);
    }
    const negatives = torch.cat(chains.map(([samples]) => samples)).detach();
    const names = Object.keys(modelKwargs);
    const joined = names.map((name) => {
      const value = modelKwargs[name];
      return [name, isAligned(value, batch) ? torch.cat(chains.map(([, given]) => given[name] as Tensor)) : value];
    });
    return [negatives, Object.fromEntries(joined)];
  }

  override toString(): string {
    const { interpolant, coupling } = this;
    const [i, c] = [interpolant.constructor.name, coupling.constructor.name];
    return `${this.constructor.name}(coupling=${c}, interpolant=${i}, epsilon_max=${float(this.epsilonMax)}, tau_star=${float(this.tauStar)})`;
  }
}

/** The conditions with `change` made to those that have a row for each of the batch. */
function mapRows(modelKwargs: ModelKwargs, batch: number, change: (value: Tensor) => Tensor): ModelKwargs {
  const entries = Object.entries(modelKwargs).map(([name, value]) => [
    name,
    isAligned(value, batch) ? change(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Whether a condition has a row for each of the batch. */
function isAligned(value: unknown, batch: number): value is Tensor {
  return value instanceof Tensor && value.dim() > 0 && value.size(0) === batch;
}

/** Python's `round`. */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
