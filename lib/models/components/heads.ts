import { type Keywords, positiveInteger, readArguments } from '../../arguments/options.js';
import * as nn from '../../nn/index.js';
import type { Tensor } from '../../torch/index.js';
import { unpatchify2d } from './patch.js';
import { type GridSize, readGrid } from './positional.js';
import { modulate, modulation, plainNorm, zeroInit } from './transformer.js';

function zeroLinear(inFeatures: number, outFeatures: number): nn.Linear {
  const linear = new nn.Linear(inFeatures, outFeatures);
  zeroInit(linear);
  return linear;
}

/** The arguments of an {@link AdaLNZeroPatchHead} without defaults. */
export interface AdaLNZeroPatchHeadArguments {
  /** Width of the tokens. */
  embedDim: number;
  /** Side of a patch. */
  patchSize: number;
  /** Channels of the images. */
  outChannels: number;
}

/** Options of {@link AdaLNZeroPatchHead}. */
export interface AdaLNZeroPatchHeadOptions {
  /** Width of the condition; `embedDim` by default. */
  condDim?: number | null;
  /** Patches per column and row; a square by default. */
  gridSize?: GridSize | null;
  /** Added to the variance; 1e-6 by default. */
  eps?: number;
}

/**
 * The end of a transformer: tokens (B, N, embedDim) to images (B, outChannels, H, W), modulated by a condition.
 *
 * A linear layer of LN(x)(1 + s) + b gives the patches. It and the layer that makes b and s of the condition
 * (B, condDim) start at 0, and so do the images. State keys are `modulation.1` and `proj`.
 *
 * @throws RangeError unless the sizes are positive integers.
 * @example
 * import { AdaLNZeroPatchHead } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const head = new AdaLNZeroPatchHead({ embedDim: 64, patchSize: 2, outChannels: 3 });
 * console.log(head(torch.randn([2, 16, 64]), torch.randn([2, 64])).shape); // [2, 3, 8, 8]
 */
export class AdaLNZeroPatchHead extends nn.Module {
  readonly embedDim: number;
  readonly condDim: number;
  readonly patchSize: number;
  readonly outChannels: number;
  readonly gridSize: [height: number, width: number] | null;
  norm: nn.LayerNorm;
  modulation: nn.Sequential;
  proj: nn.Linear;

  constructor(
    ...args: Keywords<AdaLNZeroPatchHeadArguments, ['embedDim', 'patchSize', 'outChannels'], AdaLNZeroPatchHeadOptions>
  ) {
    super();
    const owner = new.target.name;
    const required = ['embedDim', 'patchSize', 'outChannels'] as const;
    const given = readArguments<AdaLNZeroPatchHeadArguments & Required<AdaLNZeroPatchHeadOptions>>(
      owner,
      args,
      {
        condDim: null,
        gridSize: null,
        eps: 1e-6,
      },
      required,
    );
    const { embedDim, condDim, patchSize, outChannels, gridSize, eps } = given;
    this.embedDim = positiveInteger(owner, 'embedDim', embedDim);
    this.condDim = positiveInteger(owner, 'condDim', condDim ?? embedDim);
    this.patchSize = positiveInteger(owner, 'patchSize', patchSize);
    this.outChannels = positiveInteger(owner, 'outChannels', outChannels);
    this.gridSize = gridSize === null ? null : readGrid(owner, 'gridSize', gridSize);
    this.norm = plainNorm(embedDim, eps);
    this.modulation = modulation(this.condDim, 2, embedDim);
    this.proj = zeroLinear(embedDim, patchSize * patchSize * outChannels);
  }

  override forward(tokens: Tensor, cond: Tensor): Tensor {
    const { patchSize, outChannels, gridSize } = this;
    const [shift, scale] = this.modulation(cond).chunk(2, 1) as [Tensor, Tensor];
    const patches = this.proj(modulate(this.norm(tokens), shift, scale));
    return unpatchify2d(patches, patchSize, { outChannels, gridSize });
  }
}

/** The arguments of an {@link AdaLNZeroLinearHead} without defaults. */
export interface AdaLNZeroLinearHeadArguments {
  /** Width of the vectors. */
  embedDim: number;
  /** Width of the result. */
  outDim: number;
}

/** Options of {@link AdaLNZeroLinearHead}. */
export interface AdaLNZeroLinearHeadOptions {
  /** Width of the condition; `embedDim` by default. */
  condDim?: number | null;
  /** Added to the variance; 1e-6 by default. */
  eps?: number;
}

/**
 * {@link AdaLNZeroPatchHead} for vectors: x (B, embedDim) to (B, outDim), at first 0.
 *
 * @throws RangeError unless the sizes are positive integers.
 * @example
 * import { AdaLNZeroLinearHead } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const head = new AdaLNZeroLinearHead({ embedDim: 64, outDim: 2 });
 * console.log(head(torch.randn([5, 64]), torch.randn([5, 64])).shape); // [5, 2]
 */
export class AdaLNZeroLinearHead extends nn.Module {
  readonly embedDim: number;
  readonly condDim: number;
  readonly outDim: number;
  norm: nn.LayerNorm;
  modulation: nn.Sequential;
  proj: nn.Linear;

  constructor(...args: Keywords<AdaLNZeroLinearHeadArguments, ['embedDim', 'outDim'], AdaLNZeroLinearHeadOptions>) {
    super();
    const owner = new.target.name;
    const given = readArguments<AdaLNZeroLinearHeadArguments & Required<AdaLNZeroLinearHeadOptions>>(
      owner,
      args,
      { condDim: null, eps: 1e-6 },
      ['embedDim', 'outDim'],
    );
    const { embedDim, condDim, outDim, eps } = given;
    this.embedDim = positiveInteger(owner, 'embedDim', embedDim);
    this.condDim = positiveInteger(owner, 'condDim', condDim ?? embedDim);
    this.outDim = positiveInteger(owner, 'outDim', outDim);
    this.norm = plainNorm(embedDim, eps);
    this.modulation = modulation(this.condDim, 2, embedDim);
    this.proj = zeroLinear(embedDim, outDim);
  }

  override forward(x: Tensor, cond: Tensor): Tensor {
    const [shift, scale] = this.modulation(cond).chunk(2, 1) as [Tensor, Tensor];
    return this.proj(this.norm(x).mul(scale.add(1)).add(shift));
  }
}
