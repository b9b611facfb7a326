/** @file Distances, and attention, which weighs by them. */

import { type Arguments, number, readArguments } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';

/** Cosine of the angle between x₁ and x₂ along `dim`. */
export function cosineSimilarity(
  ...args: Arguments<{ x1: Tensor; x2: Tensor; dim?: number; eps?: number }, ['x1', 'x2', 'dim', 'eps']>
): Tensor {
  const order = ['x1', 'x2', 'dim', 'eps'] as const;
  const { x1, x2, dim, eps } = readArguments('cosineSimilarity', args, { dim: 1, eps: 1e-8 }, order);
  return torch.cosineSimilarity(x1, x2, dim, eps);
}

/** ‖x₁ − x₂ + eps‖ₚ along the last dimension. */
export function pairwiseDistance(
  ...args: Arguments<
    { x1: Tensor; x2: Tensor; p?: number; eps?: number; keepdim?: boolean },
    ['x1', 'x2', 'p', 'eps', 'keepdim']
  >
): Tensor {
  const order = ['x1', 'x2', 'p', 'eps', 'keepdim'] as const;
  const defaults = { p: 2, eps: 1e-6, keepdim: false };
  const { x1, x2, p, eps, keepdim } = readArguments('pairwiseDistance', args, defaults, order);
  return torch.pairwiseDistance(x1, x2, p, eps, keepdim);
}

/** Distances between all pairs of rows of (n, d), as one vector of n(n − 1)/2. */
export function pdist(...args: Arguments<{ input: Tensor; p?: number }, ['input', 'p']>): Tensor {
  const { input, p } = readArguments('pdist', args, { p: 2 }, ['input', 'p']);
  return torch.pdist(input, p);
}

/** Options of {@link scaledDotProductAttention}. */
export interface AttentionOptions {
  /** Added to the scores, or true where a key may be seen; broadcast to (N, …, L, S). */
  attnMask?: Tensor | null;
  /** Probability to drop a weight. */
  dropoutP?: number;
  /** Lets query i see keys 0 to i only. */
  isCausal?: boolean;
  /** Factor of the scores; 1/√E by default. */
  scale?: number | null;
  /** Lets keys and values have fewer heads than queries. */
  enableGqa?: boolean;
}

/** softmax(q kᵀ · scale + mask) v; `query` (N, …, L, E), `key` (N, …, S, E), `value` (N, …, S, Ev). */
export function scaledDotProductAttention(
  ...args: Arguments<
    { query: Tensor; key: Tensor; value: Tensor } & AttentionOptions,
    ['query', 'key', 'value', 'attnMask', 'dropoutP', 'isCausal']
  >
): Tensor {
  const owner = 'scaledDotProductAttention';
  const { query, key, value, attnMask, dropoutP, isCausal, scale, enableGqa } = readArguments(
    owner,
    args,
    { attnMask: null, dropoutP: 0, isCausal: false, scale: null, enableGqa: false },
    ['query', 'key', 'value', 'attnMask', 'dropoutP', 'isCausal'],
  );
  if (scale !== null) number(owner, 'scale', scale);
  return torch.scaledDotProductAttention(query, key, value, attnMask, dropoutP, isCausal, { scale, enableGqa });
}
