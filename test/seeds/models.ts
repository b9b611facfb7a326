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

/** The energy of the losses' page and of the blog post, twice differentiable. */
export class SmoothModel extends BaseModel {
  declare net: nn.Sequential;

  constructor(inputDim: number, hiddenDim = 64) {
    super();
    this.net = new nn.Sequential(
      new nn.Linear(inputDim, hiddenDim),
      new nn.SiLU(),
      new nn.Linear(hiddenDim, hiddenDim),
      new nn.SiLU(),
      new nn.Linear(hiddenDim, 1),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}
