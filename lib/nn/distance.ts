import { readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as F from './functional/index.js';
import { Module } from './module.js';

/** Cosine of the angle between x₁ and x₂ along `dim` (1). */
export class CosineSimilarity extends Module {
  readonly dim: number;
  readonly eps: number;

  constructor(...rest: Trailing<{ dim?: number; eps?: number }, ['dim', 'eps']>) {
    super();
    const { dim, eps } = readArguments('CosineSimilarity', rest, { dim: 1, eps: 1e-8 });
    this.dim = dim;
    this.eps = eps;
  }

  override forward(x1: Tensor, x2: Tensor): Tensor {
    return F.cosineSimilarity(x1, x2, this.dim, this.eps);
  }
}

/** ‖x₁ − x₂ + eps‖ₚ along the last dimension. */
export class PairwiseDistance extends Module {
  readonly norm: number;
  readonly eps: number;
  readonly keepdim: boolean;

  constructor(...rest: Trailing<{ p?: number; eps?: number; keepdim?: boolean }, ['p', 'eps', 'keepdim']>) {
    super();
    const { p, eps, keepdim } = readArguments('PairwiseDistance', rest, { p: 2, eps: 1e-6, keepdim: false });
    this.norm = p;
    this.eps = eps;
    this.keepdim = keepdim;
  }

  override forward(x1: Tensor, x2: Tensor): Tensor {
    return F.pairwiseDistance(x1, x2, this.norm, this.eps, this.keepdim);
  }
}
