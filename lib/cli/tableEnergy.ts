import { BaseModel, MLPEnergy } from '../core/index.js';
import type { Module } from '../nn/index.js';
import type { Tensor } from '../torch/index.js';

/**
 * The energy that `torchebm train` fits to a table: E(x) = f(z) + ½|z|² with z = (x − mean) / std.
 *
 * The scaling is part of the model, so that a saved one takes points in the units of the table; ½|z|² keeps chains from
 * wandering to where there are no data.
 */
export class TableEnergy extends BaseModel {
  network: MLPEnergy;
  declare mean: Tensor;
  declare std: Tensor;

  constructor(mean: Tensor, std: Tensor, hiddenDims: readonly number[]) {
    super();
    this.network = new MLPEnergy(mean.numel(), { hiddenDims });
    this.registerBuffer('mean', mean);
    this.registerBuffer('std', std);
  }

  override forward(x: Tensor): Tensor {
    const z = x.sub(this.mean).div(this.std);
    return this.network(z).add(z.pow(2).sum(-1).mul(0.5));
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

  override forward(z: Tensor): Tensor {
    return this.model(this.destandardize(z)) as Tensor;
  }

  standardize(x: Tensor): Tensor {
    return x.sub(this.mean).div(this.std);
  }

  destandardize(z: Tensor): Tensor {
    return z.mul(this.std).add(this.mean);
  }
}
