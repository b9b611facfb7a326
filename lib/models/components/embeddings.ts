import {
  boolean,
  kindError,
  type Named,
  positiveInteger,
  probability,
  readArguments,
  readOptions,
  type Trailing,
  valueError,
} from '../../arguments/options.js';
import * as nn from '../../nn/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import type { Tensor } from '../../torch/index.js';
import * as torch from '../../torch/index.js';

/** fᵢ = exp(−ln(maxPeriod)·i/half), i < half = ⌊dim/2⌋, in float32. */
function frequencies(dim: number, maxPeriod: number, device: torch.Device | null): Tensor {
  const half = Math.floor(dim / 2);
  return torch.arange(0, half, { device, dtype: 'float32' }).mul(-Math.log(maxPeriod)).div(half).exp();
}

function embed(t: Tensor, dim: number, freqs: Tensor): Tensor {
  const angles = t.unsqueeze(1).to(freqs.dtype).mul(freqs.unsqueeze(0));
  const parts = [angles.cos(), angles.sin()];
  if (dim % 2 === 1) parts.push(torch.zerosLike(parts[0]!.narrow(1, 0, 1)));
  return torch.cat(parts, -1);
}

/** Options of {@link MLPTimestepEmbedder}. */
export interface MLPTimestepEmbedderOptions {
  /** Width of the sinusoids, at least 2; 256 by default. */
  frequencyEmbeddingSize?: number;
}

interface MLPTimestepEmbedderArguments extends MLPTimestepEmbedderOptions {
  outDim: number;
}

/**
 * A vector for a time: an MLP (linear, SiLU, linear) of cos(t fᵢ) and sin(t fᵢ), with fᵢ from 1 down to 1/10000.
 *
 * Times t (B) give (B, outDim). They are taken as they are, not scaled to 1000. State keys are `mlp.0` and `mlp.2`; the
 * frequencies are a buffer that state dictionaries do not hold.
 *
 * Vaswani et al., Attention is all you need, 2017; Peebles and Xie, Scalable diffusion models with transformers, 2023.
 *
 * @throws RangeError unless outDim is a positive integer and the width at least 2; a t that is not one per row.
 * @example
 * import { MLPTimestepEmbedder } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * console.log(new MLPTimestepEmbedder(64)(torch.rand([16])).shape); // [16, 64]
 */
export class MLPTimestepEmbedder extends nn.Module {
  readonly frequencyEmbeddingSize: number;
  mlp: nn.Sequential;
  declare freqs: Tensor;

  constructor(outDim: number, ...rest: Trailing<MLPTimestepEmbedderOptions, ['frequencyEmbeddingSize']>);
  constructor(...named: Named<MLPTimestepEmbedderArguments, ['outDim']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { outDim, frequencyEmbeddingSize: size } = readArguments<Required<MLPTimestepEmbedderArguments>>(
      owner,
      args,
      { frequencyEmbeddingSize: 256 },
      ['outDim', 'frequencyEmbeddingSize'],
    );
    positiveInteger(owner, 'outDim', outDim);
    if (!Number.isInteger(size) || size < 2) {
      throw valueError(owner, 'frequencyEmbeddingSize', 'an integer of at least 2', size);
    }
    this.frequencyEmbeddingSize = size;
    this.registerBuffer('freqs', frequencies(size, 10_000, null), { persistent: false });
    this.mlp = new nn.Sequential(new nn.Linear(size, outDim), new nn.SiLU(), new nn.Linear(outDim, outDim));
  }

  /** [cos(t f), sin(t f)] for times t (B): (B, dim), with a column of zeros at the end if dim is odd. */
  static sinusoidalEmbedding(t: Tensor, dim: number, ...rest: Trailing<{ maxPeriod?: number }, ['maxPeriod']>): Tensor {
    const owner = 'MLPTimestepEmbedder.sinusoidalEmbedding';
    const { maxPeriod } = readArguments(owner, rest, { maxPeriod: 10_000 });
    expectTensor(owner, 't', t);
    if (t.dim() !== 1) throw valueError(owner, 't', 'of shape [B]', t.shape);
    if (!Number.isInteger(dim) || dim < 2) throw valueError(owner, 'dim', 'an integer of at least 2', dim);
    return embed(t, dim, frequencies(dim, maxPeriod, t.device));
  }

  override forward(t: Tensor): Tensor {
    const owner = this.constructor.name;
    expectTensor(owner, 't', t);
    if (t.dim() === 0 || t.numel() !== t.size(0)) throw valueError(owner, 't', 'one time for each row', t.shape);
    return this.mlp(embed(t.flatten(), this.frequencyEmbeddingSize, this.freqs));
  }
}

/** Options of {@link LabelEmbedder}. */
export interface LabelEmbedderOptions {
  /** While training, the probability that a label becomes the null label; 0 by default. */
  dropoutProb?: number;
  /** Whether there is a null label; by default if `dropoutProb` is positive. */
  nullToken?: boolean | null;
}

interface LabelEmbedderArguments extends LabelEmbedderOptions {
  numClasses: number;
  outDim: number;
}

/**
 * A learned vector for each label, and, for classifier-free guidance, one for "no label".
 *
 * Labels (B) of an integer type give (B, outDim). The null label has the number numClasses. While training, labels
 * are dropped with probability `dropoutProb` by one `rand(B)` of the global generator.
 *
 * Ho and Salimans, Classifier-free diffusion guidance, 2022.
 *
 * @throws RangeError unless the sizes are positive integers, `dropoutProb` from 0 to 1, and 0 without a null label;
 * TypeError for labels that are no integers.
 * @example
 * import { LabelEmbedder } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const embedder = new LabelEmbedder(10, 64, { dropoutProb: 0.1 });
 * const labels = torch.tensor([3, 7, 10], { dtype: 'int64' }); // the last is the null label
 * console.log(embedder(labels, { training: false }).shape); // [3, 64]
 */
export class LabelEmbedder extends nn.Module {
  readonly numClasses: number;
  /** May be changed, if there is a null label. */
  dropoutProb: number;
  /** The number of the null label; null if there is none. */
  readonly nullLabelId: number | null;
  embedding: nn.Embedding;

  constructor(numClasses: number, outDim: number, ...rest: Trailing<LabelEmbedderOptions, ['dropoutProb']>);
  constructor(...named: Named<LabelEmbedderArguments, ['numClasses', 'outDim']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { numClasses, outDim, dropoutProb, nullToken } = readArguments<Required<LabelEmbedderArguments>>(
      owner,
      args,
      {
        dropoutProb: 0,
        nullToken: null,
      },
      ['numClasses', 'outDim', 'dropoutProb'],
    );
    this.numClasses = positiveInteger(owner, 'numClasses', numClasses);
    this.dropoutProb = probability(owner, 'dropoutProb', dropoutProb);
    const hasNull = nullToken === null ? dropoutProb > 0 : boolean(owner, 'nullToken', nullToken);
    if (dropoutProb > 0 && !hasNull) {
      throw valueError(owner, 'nullToken', `true, as dropoutProb is ${dropoutProb}`, nullToken);
    }
    this.nullLabelId = hasNull ? numClasses : null;
    this.embedding = new nn.Embedding(numClasses + (hasNull ? 1 : 0), positiveInteger(owner, 'outDim', outDim));
  }

  /** `labels` (B) of which some became the null label: at random, or those that `forceDropMask` (B) marks. */
  maybeDropLabels(labels: Tensor, options: { forceDropMask?: Tensor | null } = {}): Tensor {
    const owner = this.constructor.name;
    const { forceDropMask } = readOptions<{ forceDropMask: Tensor | null }>(owner, options, { forceDropMask: null });
    if (this.nullLabelId === null) {
      if (forceDropMask === null && this.dropoutProb === 0) return labels;
      throw new RangeError(`${owner}: expected a null label to drop labels to; dropoutProb or nullToken makes one`);
    }
    if (forceDropMask === null && this.dropoutProb === 0) return labels;
    const mask =
      forceDropMask === null
        ? torch.rand([labels.size(0)], { device: labels.device }).lt(this.dropoutProb)
        : forceDropMask.to({ device: labels.device, dtype: 'bool' });
    return labels.maskedFill(mask, this.nullLabelId);
  }

  override forward(labels: Tensor, options: { training: boolean; forceDropMask?: Tensor | null }): Tensor {
    const owner = this.constructor.name;
    expectTensor(owner, 'labels', labels);
    if (labels.isFloatingPoint() || labels.dtype === 'bool') {
      throw kindError(owner, 'labels', "of an integer type such as { dtype: 'int64' }", labels.dtype);
    }
    const { training, forceDropMask } = readOptions<{ training: boolean | null; forceDropMask: Tensor | null }>(
      owner,
      options,
      { training: null, forceDropMask: null },
    );
    const drops = boolean(owner, 'training', training) || forceDropMask !== null;
    return this.embedding(drops ? this.maybeDropLabels(labels, { forceDropMask }) : labels);
  }
}
