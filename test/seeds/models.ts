import { BaseModel } from '../../lib/core/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import { nn } from '../../lib/torch/index.js';

/** The guides' `MLPModel`. */
export class MLPModel extends BaseModel {
  declare network: nn.Sequential;

  constructor(inputDim: number, hiddenDim = 64) {
    super();
    this.network = new nn.Sequential(
      new nn.Linear(inputDim, hiddenDim),
      new nn.SELU(),
      new nn.Linear(hiddenDim, hiddenDim),
      new nn.SELU(),
      new nn.Linear(hiddenDim, 1),
      new nn.Tanh(),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.network(x).squeeze(-1);
  }
}
