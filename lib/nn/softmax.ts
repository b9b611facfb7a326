/** @file Activations along one dimension: the exponential over its sum, and its kin. */
import { integer, orNull, readArguments, type Trailing, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import * as F from './functional/index.js';
import { Module } from './module.js';
import { py } from './repr.js';

/** An activation along one dimension. */
abstract class AlongDim extends Module {
  readonly dim: number | null;

  constructor(...rest: Trailing<{ dim?: number | null }, ['dim']>) {
    super();
    this.dim = readArguments(new.target.name, rest, { dim: orNull(integer) }).dim;
  }

  override extraRepr(): string {
    return `dim=${py(this.dim)}`;
  }
}

/** exp(x) over its sum along `dim`. */
export class Softmax extends AlongDim {
  override forward(input: Tensor): Tensor {
    return F.softmax(input, this.dim);
  }
}

/** exp(−x) over its sum along `dim`. */
export class Softmin extends AlongDim {
  override forward(input: Tensor): Tensor {
    return F.softmin(input, this.dim);
  }
}

/** log softmax(x) along `dim`. */
export class LogSoftmax extends AlongDim {
  override forward(input: Tensor): Tensor {
    return F.logSoftmax(input, this.dim);
  }
}

/** Softmax over the channels of (N, C, H, W) or (C, H, W). */
export class Softmax2d extends Module {
  override forward(input: Tensor): Tensor {
    expectTensor('Softmax2d', 'input', input);
    if (input.dim() !== 3 && input.dim() !== 4)
      throw valueError('Softmax2d', 'input', 'of 3 or 4 dimensions', input.shape);
    return torch.softmax(input, -3);
  }
}
