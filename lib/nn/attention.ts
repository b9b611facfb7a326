import {
  kindError,
  type Named,
  orNull,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { isFloating } from './conversion.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as F from './functional/index.js';
import * as init from './init/index.js';
import { Linear } from './linear.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';

/** Options of {@link MultiheadAttention}. */
export interface MultiheadAttentionOptions extends FactoryOptions {
  /** Probability to drop an attention weight in training; 0 by default. */
  dropout?: number;
  /** Learns offsets of the projections; true by default. */
  bias?: boolean;
  /** Learns one more key and value, the same for all items. */
  addBiasKv?: boolean;
  /** Adds a key and a value of zeros. */
  addZeroAttn?: boolean;
  /** Width of the keys; embedDim by default. */
  kdim?: number | null;
  /** Width of the values; embedDim by default. */
  vdim?: number | null;
  /** Inputs and outputs are (N, L, E) instead of (L, N, E). */
  batchFirst?: boolean;
}

/** Options of {@link MultiheadAttention.forward}. */
export interface AttentionOptions {
  /** (N, S): true where a key is padding, or numbers that are added. */
  keyPaddingMask?: Tensor | null;
  /** Gives the attention weights too; true by default. */
  needWeights?: boolean;
  /** (L, S) or (N·heads, L, S): true where a key may not be seen, or numbers that are added. */
  attnMask?: Tensor | null;
  /** Averages the weights over the heads; true by default. */
  averageAttnWeights?: boolean;
  /** Tells that `attnMask` is the causal one. */
  isCausal?: boolean;
}

/** The last projection; PyTorch's name for it, so that models print alike. */
class NonDynamicallyQuantizableLinear extends Linear {}

/** A mask as numbers to be added to the scores. */
function additive(name: string, mask: Tensor | null, like: Tensor): Tensor | null {
  if (mask === null) return null;
  const { dtype } = mask;
  if (dtype === 'bool') return torch.zerosLike(mask, { dtype: like.dtype }).maskedFill_(mask, Number.NEGATIVE_INFINITY);
  if (!isFloating(dtype)) throw kindError('MultiheadAttention', name, 'of type bool or floating-point', dtype);
  return mask;
}

interface MultiheadAttentionArguments extends MultiheadAttentionOptions {
  embedDim: number;
  numHeads: number;
}

/**
 * Attention of `numHeads` heads: concatenated softmax(q kᵀ / √d) v of the projected inputs, projected again
 * (Vaswani et al., 2017).
 *
 * Called with query (L, N, E), key (S, N, kdim) and value (S, N, vdim), or all without N, it gives the output
 * (L, N, E) and the weights (N, L, S), or null without `needWeights`.
 *
 * @example
 * const attention = new nn.MultiheadAttention(16, 4, { batchFirst: true });
 * const x = torch.randn([2, 5, 16]);
 * const [output, weights] = attention(x, x, x);
 */
export class MultiheadAttention extends Module {
  readonly embedDim: number;
  readonly kdim: number;
  readonly vdim: number;
  readonly numHeads: number;
  readonly dropout: number;
  readonly batchFirst: boolean;
  readonly headDim: number;
  readonly addZeroAttn: boolean;
  inProjWeight!: Parameter | null;
  qProjWeight!: Parameter | null;
  kProjWeight!: Parameter | null;
  vProjWeight!: Parameter | null;
  inProjBias!: Parameter | null;
  biasK!: Parameter | null;
  biasV!: Parameter | null;
  outProj: Linear;

  constructor(
    embedDim: number,
    numHeads: number,
    ...rest: Trailing<
      MultiheadAttentionOptions,
      ['dropout', 'bias', 'addBiasKv', 'addZeroAttn', 'kdim', 'vdim', 'batchFirst', 'device', 'dtype']
    >
  );
  constructor(...named: Named<MultiheadAttentionArguments, ['embedDim', 'numHeads']>);
  constructor(...args: unknown[]) {
    super();
    const owner = 'MultiheadAttention';
    const { embedDim, numHeads, ...options } = readArguments<Required<MultiheadAttentionArguments>>(
      owner,
      args,
      {
        dropout: 0,
        bias: true,
        addBiasKv: false,
        addZeroAttn: false,
        kdim: orNull(positiveInteger),
        vdim: orNull(positiveInteger),
        batchFirst: false,
        ...factoryDefaults,
      },
      [
        'embedDim',
        'numHeads',
        'dropout',
        'bias',
        'addBiasKv',
        'addZeroAttn',
        'kdim',
        'vdim',
        'batchFirst',
        'device',
        'dtype',
      ],
    );
    const { device, dtype, bias } = options;
    const factory = { device, dtype };
    this.embedDim = positiveInteger(owner, 'embedDim', embedDim);
    this.numHeads = positiveInteger(owner, 'numHeads', numHeads);
    this.kdim = options.kdim ?? embedDim;
    this.vdim = options.vdim ?? embedDim;
    this.dropout = options.dropout;
    this.batchFirst = options.batchFirst;
    this.addZeroAttn = options.addZeroAttn;
    this.headDim = embedDim / numHeads;
    if (!Number.isInteger(this.headDim))
      throw valueError(owner, 'embedDim', `divisible by numHeads (${numHeads})`, embedDim);
    const parameter = (...shape: number[]) => new Parameter(torch.empty(shape, factory));
    const same = this.kdim === embedDim && this.vdim === embedDim;
    this.registerParameter('in_proj_weight', same ? parameter(3 * embedDim, embedDim) : null);
    this.registerParameter('q_proj_weight', same ? null : parameter(embedDim, embedDim));
    this.registerParameter('k_proj_weight', same ? null : parameter(embedDim, this.kdim));
    this.registerParameter('v_proj_weight', same ? null : parameter(embedDim, this.vdim));
    this.registerParameter('in_proj_bias', bias ? parameter(3 * embedDim) : null);
    this.outProj = new NonDynamicallyQuantizableLinear(embedDim, embedDim, { bias, ...factory });
    this.registerParameter('bias_k', options.addBiasKv ? parameter(1, 1, embedDim) : null);
    this.registerParameter('bias_v', options.addBiasKv ? parameter(1, 1, embedDim) : null);
    this.resetParameters();
  }

  /** Draws the projections of the inputs anew and sets offsets to zero. */
  resetParameters(): void {
    for (const weight of [this.inProjWeight, this.qProjWeight, this.kProjWeight, this.vProjWeight]) {
      if (weight) init.xavierUniform_(weight);
    }
    if (this.inProjBias) {
      init.constant_(this.inProjBias, 0);
      init.constant_(this.outProj.bias!, 0);
    }
    if (this.biasK) init.xavierNormal_(this.biasK);
    if (this.biasV) init.xavierNormal_(this.biasV);
  }

  override forward(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    ...rest: Trailing<AttentionOptions, ['keyPaddingMask', 'needWeights', 'attnMask', 'averageAttnWeights', 'isCausal']>
  ): [output: Tensor, weights: Tensor | null] {
    const options = readArguments<Required<AttentionOptions>>('MultiheadAttention', rest, {
      keyPaddingMask: null,
      needWeights: true,
      attnMask: null,
      averageAttnWeights: true,
      isCausal: false,
    });
    for (const [name, given] of Object.entries({ query, key, value })) expectTensor('MultiheadAttention', name, given);
    const dims = query.dim();
    if ((dims !== 2 && dims !== 3) || key.dim() !== dims || value.dim() !== dims) {
      throw valueError('MultiheadAttention', 'query, key and value', 'of 2 or 3 dimensions, all alike', query.shape);
    }
    const keyPaddingMask = additive('keyPaddingMask', options.keyPaddingMask, query);
    const attnMask = additive('attnMask', options.attnMask, query);
    const fast = this.fastPath(query, key, value, keyPaddingMask, attnMask, options);
    if (fast) return fast;
    let [q, k, v] = [query, key, value];
    if (dims === 2) {
      [q, k, v] = [q.unsqueeze(1), k.unsqueeze(1), v.unsqueeze(1)];
    } else if (this.batchFirst) {
      // One tensor stays one, since it is projected in one product.
      q = query.transpose(0, 1);
      k = key === value && key === query ? q : key.transpose(0, 1);
      v = key === value ? k : value.transpose(0, 1);
    }
    const padding = keyPaddingMask && dims === 2 ? keyPaddingMask.unsqueeze(0) : keyPaddingMask;
    const [output, weights] = this.attend(q, k, v, padding, attnMask, options);
    if (dims === 2) return [output.squeeze(1), weights?.squeeze(0) ?? null];
    return [this.batchFirst ? output.transpose(0, 1) : output, weights];
  }

  /** PyTorch's fused kernel for self-attention in evaluation without gradients. */
  private fastPath(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    keyPaddingMask: Tensor | null,
    attnMask: Tensor | null,
    { needWeights, averageAttnWeights, ...given }: Required<AttentionOptions>,
  ): [Tensor, Tensor | null] | null {
    const { inProjWeight, inProjBias, outProj, embedDim, numHeads, training, batchFirst } = this;
    const floats = [given.keyPaddingMask, given.attnMask].some((mask) => mask && isFloating(mask.dtype));
    if (floats || training || !batchFirst || query.dim() !== 3 || query !== key || key !== value) return null;
    if (!inProjWeight || !inProjBias || numHeads % 2 !== 0 || this.biasK || this.addZeroAttn) return null;
    if (query.dtype !== inProjWeight.dtype || torch.isAutocastEnabled(query.device.type)) return null;
    const tensors = [query, inProjWeight, inProjBias, outProj.weight, outProj.bias!];
    if (torch.isGradEnabled() && tensors.some((tensor) => tensor.requiresGrad)) return null;
    const [n, length] = query.shape as [number, number, number];
    let mask = keyPaddingMask;
    let kind = keyPaddingMask ? 1 : null;
    if (attnMask) {
      kind = 2;
      mask =
        attnMask.dim() === 3
          ? attnMask.view([n, -1, length, length])
          : attnMask.view([1, 1, length, length]).expand([n, numHeads, -1, -1]);
      if (keyPaddingMask) mask = mask.add(keyPaddingMask.view([n, 1, 1, length]).expand([-1, numHeads, -1, -1]));
    }
    return torch.ops.aten._nativeMultiHeadAttention(
      query,
      key,
      value,
      embedDim,
      numHeads,
      inProjWeight,
      inProjBias,
      outProj.weight,
      outProj.bias!,
      mask,
      needWeights,
      averageAttnWeights,
      kind,
    ) as [Tensor, Tensor];
  }

  /** Projections of (L, N, E) inputs. */
  private project(query: Tensor, key: Tensor, value: Tensor): [Tensor, Tensor, Tensor] {
    const { inProjWeight, inProjBias, embedDim } = this;
    if (!inProjWeight) {
      const [bq, bk, bv] = inProjBias ? inProjBias.chunk(3) : [];
      return [
        torch.linear(query, this.qProjWeight!, bq),
        torch.linear(key, this.kProjWeight!, bk),
        torch.linear(value, this.vProjWeight!, bv),
      ];
    }
    const several = (x: Tensor, n: number): Tensor =>
      x.unflatten(-1, [n, embedDim]).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous();
    if (key === value && query === key) {
      const all = several(torch.linear(query, inProjWeight, inProjBias), 3);
      return [all.select(0, 0), all.select(0, 1), all.select(0, 2)];
    }
    if (key === value) {
      const [wq, wkv] = inProjWeight.split([embedDim, 2 * embedDim]) as [Tensor, Tensor];
      const [bq, bkv] = inProjBias ? inProjBias.split([embedDim, 2 * embedDim]) : [];
      const q = torch.linear(query, wq, bq);
      const both = several(torch.linear(key, wkv, bkv), 2);
      return [q, both.select(0, 0), both.select(0, 1)];
    }
    const [wq, wk, wv] = inProjWeight.chunk(3) as [Tensor, Tensor, Tensor];
    const [bq, bk, bv] = inProjBias ? inProjBias.chunk(3) : [];
    return [torch.linear(query, wq, bq), torch.linear(key, wk, bk), torch.linear(value, wv, bv)];
  }

  private attend(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    keyPaddingMask: Tensor | null,
    attnMask: Tensor | null,
    { needWeights, averageAttnWeights, isCausal }: Required<AttentionOptions>,
  ): [Tensor, Tensor | null] {
    const { numHeads, headDim, embedDim, outProj } = this;
    const owner = 'MultiheadAttention';
    const [length, n] = query.shape as [number, number, number];
    if (isCausal && !attnMask) throw valueError(owner, 'attnMask', 'given with isCausal', null);
    let causal = isCausal;
    let mask = attnMask;
    if (isCausal && !keyPaddingMask && !needWeights) mask = null;
    else if (keyPaddingMask) causal = false;
    if (mask) {
      const source = key.shape[0]!;
      const expected = mask.dim() === 3 ? [n * numHeads, length, source] : [length, source];
      if (mask.shape.join() !== expected.join())
        throw valueError(owner, 'attnMask', `of shape [${expected}]`, mask.shape);
      if (mask.dim() === 2) mask = mask.unsqueeze(0);
    }
    let [q, k, v] = this.project(query, key, value);
    let padding = keyPaddingMask;
    const lengthen = () => {
      mask = mask && F.pad(mask, [0, 1]);
      padding = padding && F.pad(padding, [0, 1]);
    };
    if (this.biasK && this.biasV) {
      k = torch.cat([k, this.biasK.repeat([1, n, 1])]);
      v = torch.cat([v, this.biasV.repeat([1, n, 1])]);
      lengthen();
    }
    // Rows are inferred, so that a recorded graph holds for any number of them.
    const heads = (x: Tensor): Tensor => x.view([x.shape[0]!, -1, headDim]).transpose(0, 1);
    [q, k, v] = [heads(q), heads(k), heads(v)];
    if (this.addZeroAttn) {
      const zeros = torch.zeros([n * numHeads, 1, headDim], { dtype: k.dtype, device: k.device });
      k = torch.cat([k, zeros], 1);
      v = torch.cat([v, zeros], 1);
      lengthen();
    }
    const source = k.shape[1]!;
    if (padding) {
      if (padding.shape.join() !== `${n},${source}`) {
        throw valueError(owner, 'keyPaddingMask', `of shape [${n}, ${source}]`, padding.shape);
      }
      padding = padding.view([-1, 1, 1, source]).expand([-1, numHeads, -1, -1]).reshape([-1, 1, source]);
      mask = mask ? mask.add(padding) : padding;
    }
    const dropout = this.training ? this.dropout : 0;
    if (!needWeights) {
      if (mask)
        mask =
          mask.shape[0] === 1 && mask.dim() === 3
            ? mask.unsqueeze(0)
            : mask.view([-1, numHeads, mask.shape[1]!, source]);
      const apart = (x: Tensor): Tensor => x.view([-1, numHeads, x.shape[1]!, headDim]);
      const output = torch.scaledDotProductAttention(apart(q), apart(k), apart(v), mask, dropout, causal);
      const rows = output.permute([2, 0, 1, 3]).contiguous().view([-1, embedDim]);
      return [torch.linear(rows, outProj.weight, outProj.bias).view([length, -1, embedDim]), null];
    }
    const scaled = q.mul(Math.sqrt(1 / headDim));
    const scores = mask ? torch.baddbmm(mask, scaled, k.transpose(-2, -1)) : torch.bmm(scaled, k.transpose(-2, -1));
    let weights = scores.softmax(-1);
    if (dropout > 0) weights = torch.dropout(weights, dropout, true);
    const rows = torch.bmm(weights, v).transpose(0, 1).contiguous().view([-1, embedDim]);
    const output = torch.linear(rows, outProj.weight, outProj.bias).view([length, -1, embedDim]);
    weights = weights.view([-1, numHeads, length, source]);
    return [output, averageAttnWeights ? weights.mean(1) : weights];
  }
}
