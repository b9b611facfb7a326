import {
  boolean,
  counted,
  kindError,
  type Named,
  number,
  positiveInteger,
  readArguments,
  valueError,
} from '../arguments/options.js';
import { type Routine, runInPlace } from '../control/routine.js';
import { type ModelKwargs, type OfModel, tileRows } from '../core/torchebmModule.js';
import { placeLike } from '../native/input.js';
import { lossOf, type NativeLoss, runLoss } from '../native/loss.js';
import { nativeModel } from '../native/model.js';
import { Module } from '../nn/module.js';
import { Parameter } from '../nn/parameter.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Generator, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import { BaseLoss, type BaseLossCall, type BaseLossOptions, lossDefaults } from './baseLoss.js';

/** A density that can be drawn from. */
export interface NoiseLaw {
  /** `n` independent rows (n, …). */
  sample(n: number, options: { generator: Generator | null }): Tensor;
  /** log p(x), (n), of rows x (n, …). */
  logProb(x: Tensor): Tensor;
}

interface GaussianNoiseArguments {
  mean: Tensor;
  cov: Tensor;
}

/**
 * The normal law of mean μ (…) and covariance Σ (D, D) over rows of D numbers.
 *
 * `GaussianNoise.fit(data)` takes both from data (N, …), which is a good law to tell the data from.
 *
 * @throws RangeError if the sizes do not agree; TorchError if Σ is not positive definite.
 * @example
 * import { GaussianNoise } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const noise = new GaussianNoise(torch.zeros([2]), torch.eye(2));
 * console.log(noise.logProb(torch.zeros([1, 2])).item()); // -1.8378770351409912
 */
export class GaussianNoise implements NoiseLaw {
  readonly mean: Tensor;
  readonly cov: Tensor;
  readonly #root: Tensor;
  readonly #logNormalizer: Tensor;

  constructor(mean: Tensor, cov: Tensor);
  constructor(...named: Named<GaussianNoiseArguments, ['mean', 'cov']>);
  constructor(...args: unknown[]) {
    const { mean, cov } = readArguments<Required<GaussianNoiseArguments>>(new.target.name, args, {}, ['mean', 'cov']);
    expectTensor('GaussianNoise', 'mean', mean);
    expectTensor('GaussianNoise', 'cov', cov);
    const d = mean.numel();
    if (cov.shape.join() !== `${d},${d}`) {
      throw valueError('GaussianNoise', 'cov', `of shape [${d}, ${d}], as mean has ${counted(d, 'number')}`, cov.shape);
    }
    this.mean = mean.detach();
    this.cov = cov.detach();
    this.#root = torch.linalg.cholesky(this.cov);
    this.#logNormalizer = this.#root
      .diagonal()
      .log()
      .sum()
      .add(0.5 * d * Math.log(2 * Math.PI));
  }

  /** The law with the mean and the covariance of data (N, …). */
  static fit(data: Tensor): GaussianNoise {
    expectTensor('GaussianNoise.fit', 'data', data);
    if (data.dim() < 2 || data.size(0) < 2)
      throw valueError('GaussianNoise.fit', 'data', 'two rows at least', data.shape);
    const d = data.numel() / data.size(0);
    return new GaussianNoise(data.mean(0), torch.cov(data.detach().flatten(1).t()).view([d, d]));
  }

  sample(n: number, { generator = null }: { generator?: Generator | null } = {}): Tensor {
    const { dtype, device } = this.mean;
    const z = torch.randn([n, this.mean.numel()], { dtype, device, generator });
    return z
      .mm(this.#root.t())
      .view([n, ...this.mean.shape])
      .add(this.mean);
  }

  logProb(x: Tensor): Tensor {
    const centered = x.sub(this.mean).flatten(1);
    const white = torch.linalg.solveTriangular(this.#root, centered.t(), { upper: false });
    return white.square().sum(0).mul(-0.5).sub(this.#logNormalizer);
  }
}

/** Options of {@link NoiseContrastiveEstimation}. */
export interface NoiseContrastiveEstimationOptions extends BaseLossOptions {
  /** The law of the noise; the standard normal law by default. */
  noise?: NoiseLaw | null;
  /** ν, how many rows of noise there are for one of data; 1 by default. */
  noiseRatio?: number;
  /** Where c starts, the estimate of log ∫ exp(−E); 0 by default. */
  logNormalizer?: number;
  /** Lets c be learnt; true by default. */
  learnNormalizer?: boolean;
}

interface NoiseContrastiveEstimationArguments extends NoiseContrastiveEstimationOptions {
  model: Module;
}

/** Standard normal noise, which native code draws. */
const noLaw = { noise: null, logNoiseAtX: null, logNoiseAtNoise: null };

/**
 * Noise-contrastive estimation: L = ⟨softplus(−G(x))⟩ + ν ⟨softplus(G(x̃))⟩, a scalar, where
 * G(u) = −E(u) − c − log p̃(u) − log ν tells data x (B, …) from noise x̃ (νB, …) of density p̃.
 *
 * At the minimum E(u) + c is −log of the density of the data, so that the energy comes out normalised: c is the
 * parameter `logNormalizer`, to be given to the optimizer along with the model's (`loss.parameters()` has both), and
 * tends to log ∫ exp(−E). The noise is best near the data: `GaussianNoise.fit(data)`. Conditions go with each row of
 * noise as with its row of data. Draws: the noise.
 *
 * Gutmann and Hyvärinen, Noise-contrastive estimation: a new estimation principle for unnormalized statistical models,
 * 2010.
 *
 * @throws RangeError or TypeError for options out of range or of another kind, and for noise of another shape.
 * @example
 * import { MLPEnergy } from 'torchebm/core';
 * import { GaussianNoise, NoiseContrastiveEstimation } from 'torchebm/losses';
 * import * as torch from 'torchebm/torch';
 * const data = torch.randn([256, 2]).add(3);
 * const noise = GaussianNoise.fit(data);
 * const lossFn = new NoiseContrastiveEstimation(new MLPEnergy(2), { noise, noiseRatio: 4 });
 * const loss = lossFn(data);
 * loss.backward();
 */
export class NoiseContrastiveEstimation extends BaseLoss {
  noise: NoiseLaw | null;
  noiseRatio: number;
  declare logNormalizer: Parameter;

  constructor(...args: OfModel<NoiseContrastiveEstimationOptions>) {
    const owner = new.target.name;
    const { model, noise, noiseRatio, logNormalizer, learnNormalizer, ...rest } = readArguments<
      Required<NoiseContrastiveEstimationArguments>
    >(owner, args, { ...lossDefaults, noise: null, noiseRatio: 1, logNormalizer: 0, learnNormalizer: true }, ['model']);
    super(rest);
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'an energy model', model);
    this.model = model;
    if (noise !== null && (typeof noise?.sample !== 'function' || typeof noise?.logProb !== 'function')) {
      throw kindError(owner, 'noise', 'a law with the methods sample and logProb', noise);
    }
    this.noise = noise;
    this.noiseRatio = positiveInteger(owner, 'noiseRatio', noiseRatio);
    const { dtype, device } = this;
    const start = torch.full([], number(owner, 'logNormalizer', logNormalizer), { dtype, device });
    this.logNormalizer = new Parameter(start, { requiresGrad: boolean(owner, 'learnNormalizer', learnNormalizer) });
  }

  /** The loss of the data x (B, …). */
  override forward(x: Tensor, options: BaseLossCall = {}): Tensor {
    return runLoss(runInPlace(this._lower(x, options)));
  }

  /** @internal */
  // biome-ignore lint/correctness/useYield: a routine without tasks.
  override *_lower(x: Tensor, options: BaseLossCall): Routine<NativeLoss<Tensor>> {
    const { x: data, modelKwargs: given, generator } = this.readCall(x, options);
    if (data.dim() < 2 || data.size(0) === 0) {
      throw valueError(this.constructor.name, 'x', 'of shape (B, …) with B > 0', data.shape);
    }
    this.checkCondition(data, given);
    const modelKwargs = this.applyCfgDropout(given, generator);
    return this.#contrast(data, tileRows(modelKwargs, data.size(0), 1 + this.noiseRatio), generator);
  }

  #contrast(x: Tensor, modelKwargs: ModelKwargs, generator: Generator | null): NativeLoss<Tensor> {
    const { logNormalizer, noiseRatio } = this;
    const against = this.noise && this.#draw(this.noise, x, generator);
    const shape = [x.size(0) * (1 + noiseRatio), ...x.shape.slice(1)];
    const input = { shape, ...placeLike(x), modelKwargs, throughHooks: true };
    const model = nativeModel(this.model, input, () => {});
    const kind = 'NoiseContrastiveEstimation' as const;
    const loss = { kind, model, x, logNormalizer, noiseRatio, generator, ...(against ?? noLaw) };
    const { name } = this.constructor;
    return this.inPrecision(lossOf({ name, loss }));
  }

  /** Noise of a person's law, and its log-densities at x and at the noise. */
  #draw(law: NoiseLaw, x: Tensor, generator: Generator | null) {
    const [batch = 0, ...shape] = x.shape;
    const rows = batch * this.noiseRatio;
    const drawn = law.sample(rows, { generator });
    const owner = this.constructor.name;
    expectTensor(owner, 'the noise', drawn);
    if (drawn.shape.join() !== [rows, ...shape].join()) {
      throw valueError(owner, 'the noise', `of shape [${[rows, ...shape]}]`, drawn.shape);
    }
    const noise = drawn.to({ dtype: this.dtype, device: this.device });
    return torch.noGrad(() => ({
      noise,
      logNoiseAtX: this.#logNoise(law, x),
      logNoiseAtNoise: this.#logNoise(law, noise),
    }));
  }

  /** log p̃(x), (n). */
  #logNoise(law: NoiseLaw, x: Tensor): Tensor {
    const logProb = law.logProb(x);
    const owner = this.constructor.name;
    expectTensor(owner, 'logProb of the noise', logProb);
    if (logProb.shape.join() !== `${x.size(0)}`) {
      throw valueError(owner, 'logProb of the noise', `of shape [${x.size(0)}]`, logProb.shape);
    }
    return logProb.to({ dtype: this.dtype, device: this.device });
  }
}
