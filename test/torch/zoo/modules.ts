/** Modules of any inputs and outputs, for `jit.trace`. */
import * as nn from '../../../lib/nn/index.js';
import type { Tensor } from '../../../lib/torch/index.js';
import * as torch from '../../../lib/torch/index.js';

export class TwoInputs extends nn.Module {
  bilinear = new nn.Bilinear(2, 3, 4);
  override forward(a: Tensor, b: Tensor): Tensor {
    return this.bilinear(a, b);
  }
}

/** A mean and a scale. */
export class TwoOutputs extends nn.Module {
  trunk = new nn.Linear(2, 4);
  mean = new nn.Linear(4, 2);
  scale = new nn.Linear(4, 2);
  override forward(x: Tensor): any {
    const h = this.trunk(x).tanh();
    return [this.mean(h), nn.functional.softplus(this.scale(h))];
  }
}

/** Named tensors beside its input. */
export class ByName extends nn.Module {
  linear = new nn.Linear(2, 3);
  override forward(x: Tensor, { shift, gate }: { shift?: Tensor; gate?: Tensor } = {}): Tensor {
    let h = this.linear(x);
    if (shift) h = h.add(shift);
    if (gate) h = h.mul(gate.sigmoid());
    return h;
  }
}

/** Whole numbers in, whole numbers and floats out. */
export class Tokens extends nn.Module {
  table = new nn.Embedding(10, 4, { paddingIdx: 0 });
  encoder = new nn.TransformerEncoderLayer(4, 2, { dimFeedforward: 8, dropout: 0, batchFirst: true });
  override forward(tokens: Tensor): any {
    const h = this.encoder(this.table(tokens));
    return [h, h.matmul(this.table.weight.t()).argmax(-1)];
  }
}

export class OneOfAList extends nn.Module {
  override forward(x: Tensor): any {
    return [x.mul(2)];
  }
}

/** A dictionary, which no graph of this library gives. */
export class GivesDictionary extends nn.Module {
  override forward(x: Tensor): any {
    return { value: x.mul(2) };
  }
}

/** A parameter and an input themselves. */
export class PassesOn extends nn.Module {
  weight = new nn.Parameter(torch.ones([2]));
  override forward(x: Tensor): any {
    return [x, this.weight, x.mul(this.weight)];
  }
}

export class Autoencoder extends nn.Module {
  encode = new nn.Sequential(new nn.Conv2d(1, 4, 3, { stride: 2, padding: 1 }), new nn.BatchNorm2d(4), new nn.ReLU());
  decode = new nn.Sequential(
    new nn.ConvTranspose2d(4, 4, 2, { stride: 2 }),
    new nn.PixelShuffle(2),
    new nn.AvgPool2d(2),
  );
  override forward(x: Tensor): Tensor {
    return this.decode(this.encode(x)).sigmoid();
  }
}
