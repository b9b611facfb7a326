/** @file Dropout layers: in training they set elements to zero at random; otherwise they give back their input. */

import { boolean, probability, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as F from './functional/index.js';
import { Module } from './module.js';
import { float, py } from './repr.js';

/** Options of the dropout layers. */
export interface DropoutOptions {
  /** Probability to set an element (or a channel) to zero; 0.5 by default. */
  p?: number;
  /** Overwrites the input; false by default. */
  inplace?: boolean;
}

abstract class DropoutNd extends Module {
  p: number;
  inplace: boolean;

  constructor(...rest: Trailing<DropoutOptions, ['p', 'inplace']>) {
    super();
    const owner = new.target.name;
    const { p, inplace } = readArguments(owner, rest, { p: 0.5, inplace: false });
    this.p = probability(owner, 'p', p);
    this.inplace = boolean(owner, 'inplace', inplace);
  }

  override extraRepr(): string {
    return `p=${float(this.p)}, inplace=${py(this.inplace)}`;
  }
}

/** Sets elements to zero with probability `p` and divides the others by 1 − p. */
export class Dropout extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout(input, this.p, this.training, this.inplace);
  }
}

/** Sets whole channels of (N, C, L) to zero. */
export class Dropout1d extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout1d(input, this.p, this.training, this.inplace);
  }
}

/** Sets whole channels of (N, C, H, W) to zero. */
export class Dropout2d extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout2d(input, this.p, this.training, this.inplace);
  }
}

/** Sets whole channels of (N, C, D, H, W) to zero. */
export class Dropout3d extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.dropout3d(input, this.p, this.training, this.inplace);
  }
}

/** Dropout that keeps mean and variance of SELU's outputs (Klambauer et al., 2017). */
export class AlphaDropout extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.alphaDropout(input, this.p, this.training);
  }
}

/** {@link AlphaDropout} of whole channels. */
export class FeatureAlphaDropout extends DropoutNd {
  override forward(input: Tensor): Tensor {
    return F.featureAlphaDropout(input, this.p, this.training);
  }
}
