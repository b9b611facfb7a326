/** @file Dropout. */

import { type Arguments, probability, readArguments, valueError } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';

type Dropout = Arguments<
  { input: Tensor; p?: number; training?: boolean; inplace?: boolean },
  ['input', 'p', 'training', 'inplace']
>;

function dropoutArguments(owner: string, args: Dropout, training = true) {
  const order = ['input', 'p', 'training', 'inplace'] as const;
  const read = readArguments(owner, args, { p: 0.5, training, inplace: false }, order);
  probability(owner, 'p', read.p);
  return read;
}

/** Sets elements to zero with probability `p` and divides the others by 1 − p. */
export function dropout(...args: Dropout): Tensor {
  const { input, p, training, inplace } = dropoutArguments('dropout', args);
  return inplace ? torch.dropout_(input, p, training) : torch.dropout(input, p, training);
}

/** Sets whole channels to zero; what {@link dropout1d} to {@link dropout3d} share. */
function featureDropout(owner: string, n: number, args: Dropout): Tensor {
  const { input, p, training, inplace } = dropoutArguments(owner, args);
  expectTensor(owner, 'input', input);
  const dims = input.dim();
  if (dims !== n + 1 && dims !== n + 2)
    throw valueError(owner, 'input', `of ${n + 1} or ${n + 2} dimensions`, input.shape);
  // Only in one dimension does PyTorch take an input of one dimension less for an unbatched one.
  const unbatched = n !== 2 && dims === n + 1;
  const x = unbatched ? (inplace ? input.unsqueeze_(0) : input.unsqueeze(0)) : input;
  const out = inplace ? torch.featureDropout_(x, p, training) : torch.featureDropout(x, p, training);
  return unbatched ? (inplace ? out.squeeze_(0) : out.squeeze(0)) : out;
}

/** Sets whole channels of (N, C, L) to zero with probability `p`. */
export function dropout1d(...args: Dropout): Tensor {
  return featureDropout('dropout1d', 1, args);
}

/** Sets whole channels of (N, C, H, W) to zero with probability `p`. */
export function dropout2d(...args: Dropout): Tensor {
  return featureDropout('dropout2d', 2, args);
}

/** Sets whole channels of (N, C, D, H, W) to zero with probability `p`. */
export function dropout3d(...args: Dropout): Tensor {
  return featureDropout('dropout3d', 3, args);
}

/** Dropout that keeps mean and variance of SELU's outputs (Klambauer et al., 2017). */
export function alphaDropout(...args: Dropout): Tensor {
  const { input, p, training, inplace } = dropoutArguments('alphaDropout', args, false);
  return inplace ? torch.alphaDropout_(input, p, training) : torch.alphaDropout(input, p, training);
}

/** {@link alphaDropout} of whole channels. */
export function featureAlphaDropout(...args: Dropout): Tensor {
  const { input, p, training, inplace } = dropoutArguments('featureAlphaDropout', args, false);
  return inplace ? torch.featureAlphaDropout_(input, p, training) : torch.featureAlphaDropout(input, p, training);
}
