/** Fields f(x, t) as people write them. */
import * as nn from '../../../lib/nn/index.js';
import type { Tensor } from '../../../lib/torch/index.js';
import * as torch from '../../../lib/torch/index.js';

/** Sine and cosine features of times (B). */
const features = (t: Tensor, width: number): Tensor => {
  const frequencies = torch.exp(torch.arange(width / 2, { dtype: t.dtype }).mul(-0.5));
  const angles = t.unsqueeze(-1).mul(frequencies);
  return torch.cat([angles.sin(), angles.cos()], -1);
};

export class Timed extends nn.Module {
  net = new nn.Sequential(new nn.Linear(10, 16), new nn.SiLU(), new nn.Linear(16, 2));
  override forward(x: Tensor, t: Tensor): Tensor {
    return this.net(torch.cat([x, features(t, 8)], -1));
  }
}

/** Takes labels, a mask and a number by name. */
export class Conditioned extends nn.Module {
  table = new nn.Embedding(4, 2);
  net = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor, { y, mask, strength = 1 }: Record<string, any> = {}): Tensor {
    let h = this.net(torch.cat([x, t.unsqueeze(-1)], -1));
    if (y !== undefined) h = h.add(this.table(y));
    if (mask !== undefined) h = torch.where(mask.unsqueeze(-1), h, h.mul(0.5));
    return h.mul(strength);
  }
}

/** Scales and shifts by the time. */
class Block extends nn.Module {
  norm = new nn.GroupNorm(2, 4);
  conv = new nn.Conv2d(4, 4, 3, { padding: 1 });
  modulation = new nn.Linear(4, 8);
  override forward(x: Tensor, code: Tensor): Tensor {
    const [scale, shift] = this.modulation(code).unsqueeze(-1).unsqueeze(-1).chunk(2, 1) as [Tensor, Tensor];
    return x.add(this.conv(nn.functional.silu(this.norm(x).mul(scale.add(1)).add(shift))));
  }
}

/** A U-Net: down, attention in the middle, and up with what was kept on the way. */
export class UNet extends nn.Module {
  time = new nn.Sequential(new nn.Linear(4, 4), new nn.SiLU());
  inward = new nn.Conv2d(1, 4, 3, { padding: 1 });
  down = new nn.ModuleList([new Block(), new Block()]);
  middle = new nn.MultiheadAttention(4, 2, { batchFirst: true });
  up = new nn.ModuleList([new Block(), new Block()]);
  join = new nn.ModuleList([new nn.Conv2d(8, 4, 1), new nn.Conv2d(8, 4, 1)]);
  outward = new nn.Conv2d(4, 1, 3, { padding: 1 });
  override forward(x: Tensor, t: Tensor): Tensor {
    const code = this.time(features(t, 4));
    let h = this.inward(x);
    const kept: Tensor[] = [];
    for (const block of this.down) {
      h = block(h, code);
      kept.push(h);
      h = nn.functional.avgPool2d(h, 2);
    }
    const tokens = h.flatten(2).transpose(1, 2);
    h = h.add(this.middle(tokens, tokens, tokens)[0].transpose(1, 2).reshape(h.shape));
    for (const [i, block] of [...this.up].entries()) {
      h = nn.functional.interpolate(h, { scaleFactor: 2, mode: 'nearest' });
      h = block(this.join.at(i)!(torch.cat([h, kept.pop()!], 1)), code);
    }
    return this.outward(h);
  }
}

/** Goes another way in the second half of time. */
export class BranchesOnTime extends nn.Module {
  override forward(x: Tensor, t: Tensor): Tensor {
    return t.mean().item() > 0.5 ? x.neg() : x.mul(-2);
  }
}

/** The gradient of a potential, which autograd computes. */
export class OfPotential extends nn.Module {
  net = new nn.Linear(3, 8);
  override forward(x: Tensor, t: Tensor): Tensor {
    return torch.enableGrad(() => {
      const at = x.requiresGrad ? x : x.detach().requiresGrad_(true);
      const potential = this.net(torch.cat([at, t.unsqueeze(-1)], -1))
        .tanh()
        .sum();
      return torch.grad([potential], [at], { createGraph: true })[0]!.neg();
    });
  }
}

/** Takes the times as a column. */
export class BroadcastsTime extends nn.Module {
  override forward(x: Tensor, t: Tensor): Tensor {
    const time = t.view([-1, ...Array(x.dim() - 1).fill(1)]).expandAs(x);
    return x.mul(time.cos()).sub(time);
  }
}
