import { type Keywords, type Named, positiveInteger, readArguments, valueError } from '../../arguments/options.js';
import * as nn from '../../nn/index.js';
import { expectTensor } from '../../tensor/tensor.js';
import type { Tensor } from '../../torch/index.js';
import { type GridSize, readGrid } from './positional.js';

function checkTensor(owner: string, name: string, x: Tensor, dims: number, what: string): void {
  expectTensor(owner, name, x);
  if (x.dim() !== dims) throw valueError(owner, name, what, x.shape);
}

interface Patchify2dArguments {
  x: Tensor;
  patchSize: number;
}

/**
 * Cuts images (B, C, H, W) into patches of p × p: (B, (H/p)·(W/p), p·p·C), row by row.
 *
 * Within a patch the order is row, column, channel.
 *
 * @throws RangeError unless H and W are multiples of p.
 * @example
 * import { patchify2d } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * console.log(patchify2d(torch.randn([2, 3, 8, 4]), 2).shape); // [2, 8, 12]
 */
export function patchify2d(x: Tensor, patchSize: number): Tensor;
/** The same, with arguments by name. */
export function patchify2d(...named: Named<Patchify2dArguments, ['x', 'patchSize']>): Tensor;
export function patchify2d(...args: unknown[]): Tensor {
  const { x, patchSize } = readArguments<Required<Patchify2dArguments>>('patchify2d', args, {}, ['x', 'patchSize']);
  const owner = 'patchify2d';
  const p = positiveInteger(owner, 'patchSize', patchSize);
  checkTensor(owner, 'x', x, 4, 'of shape [B, C, H, W]');
  const [height, width] = x.shape.slice(2) as [number, number];
  if (height % p || width % p) throw valueError(owner, 'x', `of height and width divisible by ${p}`, x.shape);
  // Sizes of the batch never appear, so that a recorded graph fits any batch.
  const cut = x.unflatten(3, [width / p, p]).unflatten(2, [height / p, p]); // (B, C, gh, p, gw, p)
  return cut.permute([0, 2, 4, 3, 5, 1]).contiguous().flatten(3).flatten(1, 2);
}

interface Unpatchify2dArguments {
  tokens: Tensor;
  patchSize: number;
  outChannels: number;
  gridSize?: GridSize | null;
}

/**
 * Puts patches (B, N, p·p·C) together to images (B, C, H, W): the inverse of {@link patchify2d}.
 *
 * Options: `outChannels` C, which must be given, and `gridSize`, patches per column and row; a square by default.
 *
 * @throws RangeError unless the width of the patches and their number fit.
 * @example
 * import { patchify2d, unpatchify2d } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const x = torch.randn([2, 3, 8, 4]);
 * console.log(unpatchify2d(patchify2d(x, 2), 2, { outChannels: 3, gridSize: [4, 2] }).equal(x)); // true
 */
export function unpatchify2d(
  tokens: Tensor,
  patchSize: number,
  options: { outChannels: number; gridSize?: GridSize | null },
): Tensor;
/** The same, with arguments by name. */
export function unpatchify2d(...named: Named<Unpatchify2dArguments, ['tokens', 'patchSize']>): Tensor;
export function unpatchify2d(...args: unknown[]): Tensor {
  const owner = 'unpatchify2d';
  const { tokens, patchSize, outChannels, gridSize } = readArguments<Required<Unpatchify2dArguments>>(
    owner,
    args,
    { outChannels: null as never, gridSize: null },
    ['tokens', 'patchSize'],
  );
  const p = positiveInteger(owner, 'patchSize', patchSize);
  const channels = positiveInteger(owner, 'outChannels', outChannels);
  checkTensor(owner, 'tokens', tokens, 3, 'of shape [B, N, p·p·C]');
  const [n, width] = tokens.shape.slice(1) as [number, number];
  if (width !== p * p * channels) throw valueError(owner, 'tokens', `${p * p * channels} wide`, tokens.shape);
  let grid: [number, number];
  if (gridSize === null) {
    const side = Math.round(Math.sqrt(n));
    if (side * side !== n) throw valueError(owner, 'gridSize', `given, as ${n} patches are no square`, gridSize);
    grid = [side, side];
  } else {
    grid = readGrid(owner, 'gridSize', gridSize);
    if (grid[0] * grid[1] !== n) throw valueError(owner, 'gridSize', `of ${n} patches`, gridSize);
  }
  const cut = tokens.unflatten(2, [p, p, channels]).unflatten(1, grid); // (B, gh, gw, p, p, C)
  return cut.permute([0, 5, 1, 3, 2, 4]).contiguous().flatten(4).flatten(2, 3);
}

/** The arguments of a {@link ConvPatchEmbed2d} without defaults. */
export interface ConvPatchEmbed2dArguments {
  inChannels: number;
  embedDim: number;
  patchSize: number;
}

/**
 * A vector for each patch of an image, by a convolution whose kernel and stride are the patch.
 *
 * Images (B, inChannels, H, W) give (B, (H/p)·(W/p), embedDim), row by row; the state key is `proj`.
 *
 * @throws RangeError unless all three are positive integers.
 * @example
 * import { ConvPatchEmbed2d } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const embed = new ConvPatchEmbed2d({ inChannels: 3, embedDim: 64, patchSize: 4 });
 * console.log(embed(torch.randn([2, 3, 8, 8])).shape); // [2, 4, 64]
 */
export class ConvPatchEmbed2d extends nn.Module {
  readonly patchSize: number;
  proj: nn.Conv2d;

  constructor(...args: Keywords<ConvPatchEmbed2dArguments, ['inChannels', 'embedDim', 'patchSize'], {}>) {
    super();
    const owner = new.target.name;
    const names = ['inChannels', 'embedDim', 'patchSize'] as const;
    const sizes = readArguments<ConvPatchEmbed2dArguments>(owner, args, {}, names);
    for (const name of names) positiveInteger(owner, name, sizes[name]);
    const { inChannels, embedDim, patchSize } = sizes;
    this.patchSize = patchSize;
    this.proj = new nn.Conv2d(inChannels, embedDim, patchSize, { stride: patchSize });
  }

  override forward(x: Tensor): Tensor {
    return this.proj(x).flatten(2).transpose(1, 2).contiguous();
  }
}
