import { BaseModel, MLPEnergy } from '../core/index.js';
import type { Module } from '../nn/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** The frequencies of the sines and cosines that help a network with thin shapes. */
const FREQUENCIES = [1, 2, 4];

/**
 * The energy that `torchebm train` fits to a table: E(x) = f(z) + |z|² with z = (x − mean) / std.
 *
 * The scaling is part of the model, so that a saved one takes points in the units of the table; |z|² keeps chains from
 * wandering to where there are no data. With sizes of noise it is E(x, σ), σ (B), the energy of points that have noise of
 * the size σ on them; without σ that of the least noise.
 */
export class TableEnergy extends BaseModel {
  network: MLPEnergy;
  declare mean: Tensor;
  declare std: Tensor;
  declare sigmas: Tensor;

  constructor(mean: Tensor, std: Tensor, hiddenDims: readonly number[], sigmas: readonly number[]) {
    super();
    const inputs = mean.numel() * (1 + 2 * FREQUENCIES.length) + Math.min(sigmas.length, 1);
    this.network = new MLPEnergy(inputs, { hiddenDims });
    this.registerBuffer('mean', mean);
    this.registerBuffer('std', std);
    this.registerBuffer('sigmas', torch.tensor([...sigmas]));
  }

  override forward(x: Tensor, sigma?: Tensor): Tensor {
    const z = x.sub(this.mean).div(this.std);
    const waves = FREQUENCIES.flatMap((k) => [z.mul(k).sin(), z.mul(k).cos()]);
    const n = this.sigmas.numel();
    const noise = n === 0 ? [] : [(sigma ?? this.sigmas.at(n - 1).expand([x.size(0)])).log().unsqueeze(1)];
    return this.network(torch.cat([z, ...waves, ...noise], 1)).add(z.pow(2).sum(-1));
  }
}

/** An energy as a function of z = (x − mean) / std: chains run on z, where one step size fits all columns. */
export class StandardizedEnergy extends BaseModel {
  model: Module;
  declare mean: Tensor;
  declare std: Tensor;

  constructor(model: Module, mean: Tensor, std: Tensor) {
    super();
    this.model = model;
    this.registerBuffer('mean', mean);
    this.registerBuffer('std', std);
  }

  override forward(z: Tensor, { sigma }: { sigma?: Tensor } = {}): Tensor {
    const x = this.destandardize(z);
    return (sigma ? this.model(x, sigma) : this.model(x)) as Tensor;
  }

  standardize(x: Tensor): Tensor {
    return x.sub(this.mean).div(this.std);
  }

  destandardize(z: Tensor): Tensor {
    return z.mul(this.std).add(this.mean);
  }
}
