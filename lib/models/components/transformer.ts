import {
  type Keywords,
  kindError,
  type Named,
  positive,
  positiveInteger,
  probability,
  readArguments,
  type Trailing,
  valueError,
} from '../../arguments/options.js';
import * as nn from '../../nn/index.js';
import type { Tensor } from '../../torch/index.js';

/** A class of layers without arguments, or a function that makes one. */
export type ActivationLayer = (new () => nn.Module) | (() => nn.Module);

/** A new activation. @internal */
export function makeActivation(owner: string, name: string, layer: ActivationLayer | null): nn.Module {
  if (layer === null) return new nn.GELU({ approximate: 'tanh' });
  if (typeof layer !== 'function') throw kindError(owner, name, 'a class of layers, or a function', layer);
  const made =
    layer.prototype instanceof nn.Module ? new (layer as new () => nn.Module)() : (layer as () => nn.Module)();
  if (!(made instanceof nn.Module)) throw kindError(owner, `the result of ${name}`, 'a module', made);
  return made;
}

/** Zeroes a linear layer. @internal */
export function zeroInit(linear: nn.Linear): void {
  nn.init.zeros_(linear.weight);
  if (linear.bias) nn.init.zeros_(linear.bias);
}

interface ModulateArguments {
  x: Tensor;
  shift: Tensor;
  scale: Tensor;
}

/**
 * Tokens (B, N, D) scaled and shifted by one vector (B, D) for each row: x·(1 + scale) + shift.
 *
 * @example
 * import { modulate } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const row = torch.ones([2, 3]);
 * console.log(modulate(torch.ones([2, 4, 3]), row, row).sum().item()); // 72
 */
export function modulate(x: Tensor, shift: Tensor, scale: Tensor): Tensor;
/** The same, with arguments by name. */
export function modulate(...named: Named<ModulateArguments, ['x', 'shift', 'scale']>): Tensor;
export function modulate(...args: unknown[]): Tensor {
  const { x, shift, scale } = readArguments<ModulateArguments>('modulate', args, {}, ['x', 'shift', 'scale']);
  return x.mul(scale.unsqueeze(1).add(1)).add(shift.unsqueeze(1));
}

/** Shifts, scales and gates from a condition: SiLU, then a linear layer that starts at 0. @internal */
export function modulation(condDim: number, count: number, embedDim: number): nn.Sequential {
  const linear = new nn.Linear(condDim, count * embedDim);
  zeroInit(linear);
  return new nn.Sequential(new nn.SiLU(), linear);
}

/** A layer norm without weights. @internal */
export function plainNorm(embedDim: number, eps: number): nn.LayerNorm {
  return new nn.LayerNorm(embedDim, { elementwiseAffine: false, eps });
}

interface MultiheadSelfAttentionArguments {
  embedDim: number;
  numHeads: number;
  dropout?: number;
}

/**
 * Self-attention: softmax(q kᵀ/√hd) v in each of numHeads heads of width hd, with q, k and v from one linear layer.
 *
 * Tokens (B, N, embedDim) give the same shape; state keys are `qkv` and `out_proj`. Option: `dropout` (0), of the
 * attention weights while training.
 *
 * Vaswani et al., Attention is all you need, 2017.
 *
 * @throws RangeError unless numHeads divides embedDim and `dropout` is from 0 to 1.
 * @example
 * import { MultiheadSelfAttention } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * console.log(new MultiheadSelfAttention(64, 4)(torch.randn([2, 9, 64])).shape); // [2, 9, 64]
 */
export class MultiheadSelfAttention extends nn.Module {
  readonly embedDim: number;
  readonly numHeads: number;
  readonly headDim: number;
  readonly dropout: number;
  qkv: nn.Linear;
  outProj: nn.Linear;

  constructor(embedDim: number, numHeads: number, ...rest: Trailing<{ dropout?: number }, ['dropout']>);
  constructor(...named: Named<MultiheadSelfAttentionArguments, ['embedDim', 'numHeads']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { embedDim, numHeads, dropout } = readArguments<Required<MultiheadSelfAttentionArguments>>(
      owner,
      args,
      { dropout: 0 },
      ['embedDim', 'numHeads', 'dropout'],
    );
    this.embedDim = positiveInteger(owner, 'embedDim', embedDim);
    this.numHeads = positiveInteger(owner, 'numHeads', numHeads);
    if (embedDim % numHeads !== 0) throw valueError(owner, 'numHeads', `a divisor of ${embedDim}`, numHeads);
    this.headDim = embedDim / numHeads;
    this.dropout = probability(owner, 'dropout', dropout);
    this.qkv = new nn.Linear(embedDim, 3 * embedDim);
    this.outProj = new nn.Linear(embedDim, embedDim);
  }

  override forward(x: Tensor): Tensor {
    const { numHeads, headDim, training, dropout } = this;
    const heads = this.qkv(x).unflatten(2, [3, numHeads, headDim]).unbind(2);
    const [q, k, v] = heads.map((part) => part.transpose(1, 2)) as [Tensor, Tensor, Tensor];
    const y = nn.functional.scaledDotProductAttention(q, k, v, { dropoutP: training ? dropout : 0 });
    return this.outProj(y.transpose(1, 2).flatten(2));
  }
}

/** Options of {@link FeedForward}. */
export interface FeedForwardOptions {
  /** Hidden width over embedDim; 4 by default. */
  mlpRatio?: number;
  /** Of the hidden units while training; 0 by default. */
  dropout?: number;
  /** The activation between the layers; GELU by a hyperbolic tangent by default. */
  actLayer?: ActivationLayer | null;
}

interface FeedForwardArguments extends FeedForwardOptions {
  embedDim: number;
}

/**
 * Two linear layers with an activation and dropout between them; the hidden width is ⌊embedDim·mlpRatio⌋.
 *
 * (…, embedDim) gives the same shape; state keys are `net.0` and `net.3`.
 *
 * @throws RangeError unless embedDim is a positive integer, the hidden width at least 1, and `dropout` from 0 to 1.
 * @example
 * import { FeedForward } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * console.log(new FeedForward(64)(torch.randn([2, 9, 64])).shape); // [2, 9, 64]
 */
export class FeedForward extends nn.Module {
  net: nn.Sequential;

  constructor(embedDim: number, ...rest: Trailing<FeedForwardOptions, ['mlpRatio', 'dropout', 'actLayer']>);
  constructor(...named: Named<FeedForwardArguments, ['embedDim']>);
  constructor(...args: unknown[]) {
    super();
    const owner = new.target.name;
    const { embedDim, mlpRatio, dropout, actLayer } = readArguments<Required<FeedForwardArguments>>(
      owner,
      args,
      {
        mlpRatio: 4,
        dropout: 0,
        actLayer: null,
      },
      ['embedDim', 'mlpRatio', 'dropout', 'actLayer'],
    );
    positiveInteger(owner, 'embedDim', embedDim);
    const hidden = Math.trunc(embedDim * positive(owner, 'mlpRatio', mlpRatio));
    if (hidden < 1) throw valueError(owner, 'mlpRatio', `at least 1/${embedDim}`, mlpRatio);
    const activation = makeActivation(owner, 'actLayer', actLayer);
    this.net = new nn.Sequential(
      new nn.Linear(embedDim, hidden),
      activation,
      new nn.Dropout(probability(owner, 'dropout', dropout)),
      new nn.Linear(hidden, embedDim),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.net(x);
  }
}

/** The arguments of an {@link AdaLNZeroBlock} without defaults. */
export interface AdaLNZeroBlockArguments {
  /** Width of the tokens. */
  embedDim: number;
  /** Heads of the attention, a divisor of `embedDim`. */
  numHeads: number;
}

/** Options of {@link AdaLNZeroBlock}. */
export interface AdaLNZeroBlockOptions {
  /** Width of the condition; `embedDim` by default. */
  condDim?: number | null;
  /** Hidden width of the feed-forward part over `embedDim`; 4 by default. */
  mlpRatio?: number;
  /** In place of the attention. */
  attn?: nn.Module | null;
  /** In place of the feed-forward part. */
  mlp?: nn.Module | null;
  /** Added to the variances; 1e-6 by default. */
  eps?: number;
}

/**
 * A transformer block that a condition c modulates (adaLN-Zero); it starts as the identity.
 *
 * x ← x + g₁·attn(LN(x)(1 + s₁) + b₁), then x ← x + g₂·mlp(LN(x)(1 + s₂) + b₂), where b₁, s₁, g₁, b₂, s₂, g₂ are
 * a linear layer, which starts at 0, of SiLU(c). Tokens (B, N, embedDim) and c (B, condDim) give tokens. State keys are
 * `attn.*`, `mlp.*` and `modulation.1`.
 *
 * Peebles and Xie, Scalable diffusion models with transformers, 2023.
 *
 * @throws RangeError unless the sizes are positive integers and numHeads divides embedDim.
 * @example
 * import { AdaLNZeroBlock } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const block = new AdaLNZeroBlock({ embedDim: 64, numHeads: 4, condDim: 32 });
 * const tokens = torch.randn([2, 9, 64]);
 * console.log(block(tokens, torch.randn([2, 32])).equal(tokens)); // true
 */
export class AdaLNZeroBlock extends nn.Module {
  readonly embedDim: number;
  readonly condDim: number;
  norm1: nn.LayerNorm;
  attn: nn.Module;
  norm2: nn.LayerNorm;
  mlp: nn.Module;
  modulation: nn.Sequential;

  constructor(...args: Keywords<AdaLNZeroBlockArguments, ['embedDim', 'numHeads'], AdaLNZeroBlockOptions>) {
    super();
    const owner = new.target.name;
    const given = readArguments<AdaLNZeroBlockArguments & Required<AdaLNZeroBlockOptions>>(
      owner,
      args,
      {
        condDim: null,
        mlpRatio: 4,
        attn: null,
        mlp: null,
        eps: 1e-6,
      },
      ['embedDim', 'numHeads'],
    );
    const { embedDim, numHeads, condDim, mlpRatio, attn, mlp, eps } = given;
    for (const [name, part] of Object.entries({ attn, mlp })) {
      if (part !== null && !(part instanceof nn.Module)) throw kindError(owner, name, 'a module', part);
    }
    this.embedDim = positiveInteger(owner, 'embedDim', embedDim);
    this.condDim = positiveInteger(owner, 'condDim', condDim ?? embedDim);
    this.norm1 = plainNorm(embedDim, eps);
    this.attn = attn ?? new MultiheadSelfAttention(embedDim, numHeads);
    this.norm2 = plainNorm(embedDim, eps);
    this.mlp = mlp ?? new FeedForward(embedDim, { mlpRatio });
    this.modulation = modulation(this.condDim, 6, embedDim);
  }

  override forward(x: Tensor, cond: Tensor): Tensor {
    const parts = this.modulation(cond).chunk(6, 1) as Tensor[];
    const [shift1, scale1, gate1, shift2, scale2, gate2] = parts as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    const attended = x.add(gate1.unsqueeze(1).mul(this.attn(modulate(this.norm1(x), shift1, scale1))));
    return attended.add(gate2.unsqueeze(1).mul(this.mlp(modulate(this.norm2(attended), shift2, scale2))));
  }
}

/** Options of {@link AdaLNZeroMLPBlock}. */
export interface AdaLNZeroMLPBlockOptions {
  /** Width of the condition; `embedDim` by default. */
  condDim?: number | null;
  /** Hidden width over `embedDim`; 4 by default. */
  mlpRatio?: number;
  /** The activation between the layers; GELU by a hyperbolic tangent by default. */
  actLayer?: ActivationLayer | null;
  /** Added to the variances; 1e-6 by default. */
  eps?: number;
}

/**
 * The feed-forward part of {@link AdaLNZeroBlock} for vectors: x + g·mlp(LN(x)(1 + s) + b).
 *
 * x (B, embedDim) and c (B, condDim) give (B, embedDim); it starts as the identity.
 *
 * @throws RangeError unless the sizes are positive integers.
 * @example
 * import { AdaLNZeroMLPBlock } from 'torchebm/models';
 * import * as torch from 'torchebm/torch';
 * const block = new AdaLNZeroMLPBlock({ embedDim: 64 });
 * console.log(block(torch.randn([2, 64]), torch.randn([2, 64])).shape); // [2, 64]
 */
export class AdaLNZeroMLPBlock extends nn.Module {
  readonly embedDim: number;
  readonly condDim: number;
  norm: nn.LayerNorm;
  mlp: FeedForward;
  modulation: nn.Sequential;

  constructor(...args: Keywords<{ embedDim: number }, ['embedDim'], AdaLNZeroMLPBlockOptions>) {
    super();
    const owner = new.target.name;
    const given = readArguments<{ embedDim: number } & Required<AdaLNZeroMLPBlockOptions>>(
      owner,
      args,
      {
        condDim: null,
        mlpRatio: 4,
        actLayer: null,
        eps: 1e-6,
      },
      ['embedDim'],
    );
    const { embedDim, condDim, mlpRatio, actLayer, eps } = given;
    this.embedDim = positiveInteger(owner, 'embedDim', embedDim);
    this.condDim = positiveInteger(owner, 'condDim', condDim ?? embedDim);
    this.norm = plainNorm(embedDim, eps);
    this.mlp = new FeedForward(embedDim, { mlpRatio, actLayer });
    this.modulation = modulation(this.condDim, 3, embedDim);
  }

  override forward(x: Tensor, cond: Tensor): Tensor {
    const [shift, scale, gate] = this.modulation(cond).chunk(3, 1) as [Tensor, Tensor, Tensor];
    return x.add(gate.mul(this.mlp(this.norm(x).mul(scale.add(1)).add(shift))));
  }
}
