import {
  type Keywords,
  nonNegativeInteger,
  oneOf,
  positiveInteger,
  readArguments,
  valueError,
} from '../arguments/options.js';
import * as nn from '../nn/index.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import {
  type ConditionArguments,
  ConditionalBackbone,
  type EmbedderOptions,
  embedderDefaults,
  xavierInit,
  zeroModulation,
} from './backbone.js';
import {
  AdaLNZeroBlock,
  AdaLNZeroPatchHead,
  build2dSincosPosEmbed,
  ConvPatchEmbed2d,
  type GridSize,
  readGrid,
  zeroInit,
} from './components/index.js';

/** The arguments of a {@link DiT} without defaults. */
export interface DiTArguments {
  /** Height and width of the images, or one number for both. */
  inputSize: GridSize;
  /** Channels of the images. */
  inChannels: number;
}

/** Options of {@link DiT}. */
export interface DiTOptions extends EmbedderOptions {
  /** Side of a patch, a divisor of both sides of the images; 2 by default. */
  patchSize?: number;
  /** Channels of the result; `inChannels` by default. */
  outChannels?: number | null;
  /** Width of the tokens; 1152 by default. */
  embedDim?: number;
  /** Blocks; 28 by default. */
  depth?: number;
  /** Heads of each attention, a divisor of `embedDim`; 16 by default. */
  numHeads?: number;
  /** Hidden width of the feed-forward parts over that of the tokens; 4 by default. */
  mlpRatio?: number;
  /** Width of the condition; `embedDim` by default. */
  condDim?: number | null;
  /** Width of the tokens in the head; `embedDim` by default. */
  headDim?: number | null;
  /** Blocks of the head; 0 by default. */
  headDepth?: number;
  /** Heads of the attentions in the head; `numHeads` by default. */
  headNumHeads?: number | null;
  /** The embedding of the patches' places: 'sincos' (fixed, default), 'learnable', or null for none. */
  posEmbed?: 'sincos' | 'learnable' | null;
}

/**
 * Diffusion transformer: images (B, inChannels, H, W) to (B, outChannels, H, W), called as `model(x, t, { y, cond })`.
 *
 * Patches become tokens, `depth` transformer blocks follow that a condition modulates (adaLN-Zero), and a head makes
 * patches again. The condition is the sum of the embeddings of times t (B) and labels y (B), and of `cond`
 * (B, condDim), whichever are given. The first output is 0. `headDim` and `headDepth` make a wide, shallow head.
 *
 * `numClasses` makes a table of labels in which number numClasses means "no label", as guidance needs it. State keys
 * and first weights are Python's. The sizes may come by position: `new DiT(32, 4, { depth: 12 })`. Presets: `ditS2` to
 * `ditXl8`.
 *
 * Peebles and Xie, Scalable diffusion models with transformers, 2023.
 *
 * @throws RangeError for sizes that are not positive integers or do not divide each other, and an unknown posEmbed;
 * TypeError for options that contradict each other, and for a call without any condition.
 * @example
 * import { DiT } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const options = { embedDim: 32, depth: 2, numHeads: 4, numClasses: 10 };
 * const model = new DiT({ inputSize: 8, inChannels: 1, ...options });
 * const y = torch.tensor([3, 10], { dtype: 'int64' }); // 10 means no label
 * console.log(model(torch.randn([2, 1, 8, 8]), torch.rand([2]), { y }).shape); // [2, 1, 8, 8]
 */
export class DiT extends ConditionalBackbone {
  readonly inputSize: readonly [height: number, width: number];
  readonly patchSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly embedDim: number;
  readonly depth: number;
  readonly numHeads: number;
  /** Patches per column and row. */
  readonly gridSize: readonly [height: number, width: number];
  readonly headDim: number;
  readonly headDepth: number;
  readonly posEmbedType: 'sincos' | 'learnable' | null;
  patchEmbed: ConvPatchEmbed2d;
  /** (1, N, embedDim): a fixed buffer, a parameter, or null. */
  declare posEmbed: Tensor | null;
  blocks: nn.ModuleList;
  headProj: nn.Linear | null;
  headBlocks: nn.ModuleList;
  head: AdaLNZeroPatchHead;

  constructor(...args: Keywords<DiTArguments, ['inputSize', 'inChannels'], DiTOptions>) {
    const owner = new.target.name;
    const given = readArguments<DiTArguments & Required<DiTOptions>>(
      owner,
      args,
      {
        patchSize: 2,
        outChannels: null,
        embedDim: 1152,
        depth: 28,
        numHeads: 16,
        mlpRatio: 4,
        condDim: null,
        ...embedderDefaults,
        headDim: null,
        headDepth: 0,
        headNumHeads: null,
        posEmbed: 'sincos',
      },
      ['inputSize', 'inChannels'],
    );
    const { inChannels, patchSize: p, embedDim, depth, numHeads, mlpRatio, headDepth, posEmbed } = given;
    const outChannels = given.outChannels ?? inChannels;
    const headDim = given.headDim ?? embedDim;
    const size = readGrid(owner, 'inputSize', given.inputSize);
    for (const [name, value] of Object.entries({ inChannels, outChannels, patchSize: p, embedDim, headDim })) {
      positiveInteger(owner, name, value);
    }
    if (size[0] % p || size[1] % p) throw valueError(owner, 'inputSize', `divisible by patchSize ${p}`, size);
    positiveInteger(owner, 'headNumHeads', given.headNumHeads ?? numHeads);
    oneOf(owner, 'posEmbed', posEmbed, ['sincos', 'learnable', null]);
    super(positiveInteger(owner, 'condDim', given.condDim ?? embedDim), given);
    const { condDim } = this;
    this.inputSize = size;
    this.patchSize = p;
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.embedDim = embedDim;
    this.depth = nonNegativeInteger(owner, 'depth', depth);
    this.numHeads = numHeads;
    this.gridSize = [size[0] / p, size[1] / p];
    this.headDim = headDim;
    this.headDepth = nonNegativeInteger(owner, 'headDepth', headDepth);
    this.posEmbedType = posEmbed;

    this.patchEmbed = new ConvPatchEmbed2d({ inChannels, embedDim, patchSize: p });
    this.#placePatches(posEmbed);
    const block = (dim: number, heads: number) => () =>
      new AdaLNZeroBlock({ embedDim: dim, numHeads: heads, condDim, mlpRatio });
    const blocks = Array.from({ length: depth }, block(embedDim, numHeads));
    this.blocks = new nn.ModuleList(blocks);
    this.headProj = headDim === embedDim ? null : new nn.Linear(embedDim, headDim);
    const headBlocks = Array.from({ length: headDepth }, block(headDim, given.headNumHeads ?? numHeads));
    this.headBlocks = new nn.ModuleList(headBlocks);
    this.head = new AdaLNZeroPatchHead({
      embedDim: headDim,
      condDim,
      patchSize: p,
      outChannels,
      gridSize: this.gridSize,
    });

    for (const part of [this.blocks, this.headBlocks, this.head]) xavierInit(part);
    if (this.headProj) xavierInit(this.headProj);
    const { weight, bias } = this.patchEmbed.proj;
    torch.noGrad(() => nn.init.xavierUniform_(weight.view([embedDim, -1])));
    nn.init.zeros_(bias!);
    this.initEmbedders();
    for (const part of [...blocks, ...headBlocks, this.head]) zeroModulation(part);
    zeroInit(this.head.proj);
  }

  #placePatches(kind: 'sincos' | 'learnable' | null): void {
    const { embedDim, gridSize } = this;
    if (kind === 'sincos') {
      const table = build2dSincosPosEmbed(embedDim, gridSize).unsqueeze(0);
      this.registerBuffer('pos_embed', table, { persistent: false });
    } else if (kind === 'learnable') {
      const table = torch.zeros([1, gridSize[0] * gridSize[1], embedDim]);
      this.posEmbed = new nn.Parameter(nn.init.truncNormal_(table, { std: 0.02 }));
    } else {
      this.posEmbed = null;
    }
  }

  override forward(x: Tensor, ...rest: ConditionArguments): Tensor {
    const c = this.condition(this.readConditions(rest));
    const owner = this.constructor.name;
    expectTensor(owner, 'x', x);
    const [channels, height, width] = x.shape.slice(1);
    if (x.dim() !== 4 || channels !== this.inChannels || height !== this.inputSize[0] || width !== this.inputSize[1]) {
      throw valueError(owner, 'x', `of shape [B, ${[this.inChannels, ...this.inputSize].join(', ')}]`, x.shape);
    }
    let tokens: Tensor = this.patchEmbed(x);
    if (this.posEmbed) tokens = tokens.add(this.posEmbed.to({ device: tokens.device, dtype: tokens.dtype }));
    for (const block of this.blocks) tokens = block(tokens, c);
    if (this.headProj) tokens = this.headProj(tokens);
    for (const block of this.headBlocks) tokens = block(tokens, c);
    return this.head(tokens, c);
  }
}

/** The options of the presets: sizes of the images, and anything in place of the preset's. */
export type DiTPresetArguments = Keywords<DiTArguments, ['inputSize', 'inChannels'], DiTOptions>;

function preset(embedDim: number, depth: number, numHeads: number, patchSize: number) {
  return (...args: DiTPresetArguments): DiT => {
    const sizes = { embedDim, depth, numHeads, patchSize };
    if (args.length === 1) return new DiT({ ...sizes, ...(args[0] as DiTArguments & DiTOptions) });
    const [inputSize, inChannels, options] = args as [GridSize, number, DiTOptions?];
    return new DiT(inputSize, inChannels, { ...sizes, ...options });
  };
}

/** DiT-S/2: 12 blocks, 384 wide, 6 heads, patches of 2 × 2; any option may replace these. */
export const ditS2 = preset(384, 12, 6, 2);
/** DiT-S/4: 12 blocks, 384 wide, 6 heads, patches of 4 × 4; any option may replace these. */
export const ditS4 = preset(384, 12, 6, 4);
/** DiT-S/8: 12 blocks, 384 wide, 6 heads, patches of 8 × 8; any option may replace these. */
export const ditS8 = preset(384, 12, 6, 8);
/** DiT-B/2: 12 blocks, 768 wide, 12 heads, patches of 2 × 2; any option may replace these. */
export const ditB2 = preset(768, 12, 12, 2);
/** DiT-B/4: 12 blocks, 768 wide, 12 heads, patches of 4 × 4; any option may replace these. */
export const ditB4 = preset(768, 12, 12, 4);
/** DiT-B/8: 12 blocks, 768 wide, 12 heads, patches of 8 × 8; any option may replace these. */
export const ditB8 = preset(768, 12, 12, 8);
/** DiT-L/2: 24 blocks, 1024 wide, 16 heads, patches of 2 × 2; any option may replace these. */
export const ditL2 = preset(1024, 24, 16, 2);
/** DiT-L/4: 24 blocks, 1024 wide, 16 heads, patches of 4 × 4; any option may replace these. */
export const ditL4 = preset(1024, 24, 16, 4);
/** DiT-L/8: 24 blocks, 1024 wide, 16 heads, patches of 8 × 8; any option may replace these. */
export const ditL8 = preset(1024, 24, 16, 8);
/** DiT-XL/2: 28 blocks, 1152 wide, 16 heads, patches of 2 × 2; any option may replace these. */
export const ditXl2 = preset(1152, 28, 16, 2);
/** DiT-XL/4: 28 blocks, 1152 wide, 16 heads, patches of 4 × 4; any option may replace these. */
export const ditXl4 = preset(1152, 28, 16, 4);
/** DiT-XL/8: 28 blocks, 1152 wide, 16 heads, patches of 8 × 8; any option may replace these. */
export const ditXl8 = preset(1152, 28, 16, 8);
