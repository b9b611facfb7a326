import { BaseModel } from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

// Models this small gain nothing from a second thread, and wait long for it where the machine is busy.
torch.setNumThreads(1);

/** A small energy. */
export class Energy extends BaseModel {
  net: any;
  constructor(dim = 2) {
    super();
    this.net = new nn.Sequential(new nn.Linear(dim, 16), new nn.SiLU(), new nn.Linear(16, 1));
  }
  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}

/** A small velocity. */
export class Velocity extends nn.Module {
  net: any = new nn.Sequential(new nn.Linear(3, 16), new nn.SiLU(), new nn.Linear(16, 2));
  override forward(x: Tensor, t: Tensor): Tensor {
    return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
  }
}

/** Batches of normal points around 1, after the seed is set. */
export function normalLoader(rows: number, dim: number, batchSize: number, options: object = {}) {
  const data = new torch.utils.data.TensorDataset(torch.randn([rows, dim]).add_(1));
  return () => new torch.utils.data.DataLoader(data, { batchSize, shuffle: true, ...options });
}

/** The numbers of all weights, in one list. */
export const weightsOf = (model: BaseModel): number[] =>
  model.parameters().flatMap((parameter) => parameter.flatten().tolist() as number[]);
