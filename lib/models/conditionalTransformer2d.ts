import { type Keywords, readArguments, type Trailing } from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import type { Tensor } from '../torch/index.js';
import type { GridSize } from './components/index.js';
import { DiT } from './dit.js';

/** The arguments of a {@link ConditionalTransformer2D} without defaults; {@link DiT} explains them. */
export interface ConditionalTransformer2DArguments {
  inChannels: number;
  outChannels: number;
  inputSize: GridSize;
  patchSize: number;
  embedDim: number;
  depth: number;
  numHeads: number;
}

/** Options of {@link ConditionalTransformer2D}. */
export interface ConditionalTransformer2DOptions {
  /** Width of the condition; `embedDim` by default. */
  condDim?: number | null;
  /** Hidden width of the feed-forward parts over `embedDim`; 4 by default. */
  mlpRatio?: number;
  /** Tells the places of patches by fixed vectors; true by default. */
  useSincosPosEmbed?: boolean;
}

const required = ['inChannels', 'outChannels', 'inputSize', 'patchSize', 'embedDim', 'depth', 'numHeads'] as const;

/**
 * A {@link DiT} under the condition that it is given as a vector (B, condDim): `model(x, cond)` or `model(x, { t })`,
 * where t is not embedded. It warns once.
 *
 * @deprecated Use {@link DiT}, called as `model(x, { cond })`.
 * @throws RangeError for sizes that are not positive integers or do not divide each other; TypeError without a condition.
 * @example
 * import { ConditionalTransformer2D } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const sizes = { inChannels: 1, outChannels: 1, inputSize: 8, patchSize: 2, embedDim: 16, depth: 1, numHeads: 2 };
 * const model = new ConditionalTransformer2D(sizes);
 * console.log(model(torch.randn([2, 1, 8, 8]), torch.randn([2, 16])).shape); // [2, 1, 8, 8]
 */
export class ConditionalTransformer2D extends DiT {
  readonly useSincosPosEmbed: boolean;

  constructor(
    ...args: Keywords<ConditionalTransformer2DArguments, [...typeof required], ConditionalTransformer2DOptions>
  ) {
    const owner = new.target.name;
    deprecated('ConditionalTransformer2D', 'DiT, called as model(x, { cond })');
    const { useSincosPosEmbed, ...given } = readArguments<
      ConditionalTransformer2DArguments & Required<ConditionalTransformer2DOptions>
    >(owner, args, { condDim: null, mlpRatio: 4, useSincosPosEmbed: true }, required);
    super({ ...given, posEmbed: useSincosPosEmbed ? 'sincos' : null });
    this.useSincosPosEmbed = useSincosPosEmbed;
  }

  override forward(x: Tensor, ...rest: Trailing<{ cond?: Tensor | null; t?: Tensor | null }, ['cond']>): Tensor {
    const owner = this.constructor.name;
    const { cond, t } = readArguments<{ cond: Tensor | null; t: Tensor | null }>(owner, rest, { cond: null, t: null });
    const condition = cond ?? t;
    if (condition === null) throw new TypeError(`${owner}: expected cond to be given`);
    return super.forward(x, { cond: condition });
  }
}
