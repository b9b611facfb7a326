/** Energies as people write them: each is one way to write a forward. */
import { BaseModel } from '../../../lib/core/index.js';
import * as nn from '../../../lib/nn/index.js';
import type { Tensor } from '../../../lib/torch/index.js';
import * as torch from '../../../lib/torch/index.js';

const F = nn.functional;
const halfSquare = (x: Tensor) => x.square().sum(-1).mul(0.5);

export class Multilayer extends BaseModel {
  net = new nn.Sequential(new nn.Linear(2, 16), new nn.SiLU(), new nn.Linear(16, 1));
  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}

/** Branches on the number of columns and of dimensions. */
export class BranchesOnShape extends BaseModel {
  wide = new nn.Linear(2, 1);
  narrow = new nn.Linear(1, 1);
  override forward(x: Tensor): Tensor {
    const rows = x.dim() > 2 ? x.flatten(1) : x;
    return (rows.size(-1) > 1 ? this.wide(rows) : this.narrow(rows)).squeeze(-1);
  }
}

/** Branches on the number of rows. */
export class BranchesOnBatch extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.size(0) > 3 ? halfSquare(x) : halfSquare(x).mul(2);
  }
}

/** Reads the number of rows as a number. */
export class CountsRows extends BaseModel {
  override forward(x: Tensor): Tensor {
    const [rows] = x.shape;
    return x
      .reshape([rows! * 2])
      .view([rows!, 2])
      .square()
      .sum(-1);
  }
}

export class Buffers extends BaseModel {
  declare mean: Tensor;
  declare precision: Tensor;
  constructor() {
    super();
    this.registerBuffer('mean', torch.tensor([1, -1], { dtype: 'float32' }));
    this.registerBuffer('precision', torch.eye(2).mul(2), { persistent: false });
  }
  override forward(x: Tensor): Tensor {
    const d = x.sub(this.mean);
    return torch.einsum('bi,ij,bj->b', [d, this.precision, d]).mul(0.5);
  }
}

export class Dropped extends BaseModel {
  net = new nn.Sequential(new nn.Linear(2, 16), new nn.Dropout(0.5), new nn.Tanh(), new nn.Linear(16, 1));
  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}

/** Writes in place on its own temporaries. */
export class InPlace extends BaseModel {
  linear = new nn.Linear(2, 8);
  override forward(x: Tensor): Tensor {
    const h = this.linear(x);
    h.mul_(2).add_(1);
    h.setAt(':', 0, h.at(':', 1).mul(3));
    const total = torch.zerosLike(h.at(':', 0));
    for (let i = 0; i < 4; i++) total.add_(h.at(':', i).square());
    return total;
  }
}

/** Fills a new tensor of as many rows as x has. */
export class FillsNew extends BaseModel {
  override forward(x: Tensor): Tensor {
    const out = torch.zeros([x.size(0)], { dtype: x.dtype });
    out.add_(x.square().sum(-1));
    return out;
  }
}

export class Views extends BaseModel {
  weight = new nn.Parameter(torch.linspace(-1, 1, 12).view([2, 6]));
  override forward(x: Tensor): Tensor {
    const h = x.matmul(this.weight);
    const parts = h.view([-1, 2, 3]).transpose(1, 2).unfold(1, 2, 1);
    const [first, second] = h.chunk(2, 1) as [Tensor, Tensor];
    const ends = h.at(':', '::2').sub(h.at(':', '1::2')).narrow(1, 0, 2);
    const picked = h.at(':', [0, 0, 5]);
    return [parts.flatten(1), first.mul(second), ends, picked, h.select(1, -1).unsqueeze(-1), h.flip([1])]
      .map((part) => part.square().sum(-1))
      .reduce((sum, part) => sum.add(part));
  }
}

/** Multi-head attention over the columns as tokens. */
export class Attends extends BaseModel {
  embed = new nn.Linear(1, 8);
  attention = new nn.MultiheadAttention(8, 2, { batchFirst: true });
  head = new nn.Linear(8, 1);
  override forward(x: Tensor): Tensor {
    const tokens = this.embed(x.unsqueeze(-1));
    const [mixed] = this.attention(tokens, tokens, tokens, { needWeights: false });
    return this.head(mixed.add(tokens)).sum([1, 2]);
  }
}

/** Attention written out, with a causal mask. */
export class AttendsByHand extends BaseModel {
  qkv = new nn.Linear(1, 12);
  override forward(x: Tensor): Tensor {
    const [q, k, v] = this.qkv(x.unsqueeze(-1)).chunk(3, -1) as [Tensor, Tensor, Tensor];
    const mask = torch
      .ones([x.size(1), x.size(1)])
      .tril()
      .eq(0);
    const weights = q.matmul(k.transpose(-2, -1)).div(2).maskedFill(mask, -Infinity).softmax(-1);
    return weights.matmul(v).square().sum([1, 2]);
  }
}

export class ScaledDotProduct extends BaseModel {
  qkv = new nn.Linear(2, 24);
  override forward(x: Tensor): Tensor {
    const [q, k, v] = this.qkv(x).view([-1, 3, 2, 4]).unbind(1) as [Tensor, Tensor, Tensor];
    return F.scaledDotProductAttention(q, k, v).sum([1, 2]).add(halfSquare(x));
  }
}

/** Goes another way for other values. */
export class BranchesOnValues extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.sum().item() > 0 ? halfSquare(x) : halfSquare(x).mul(3);
  }
}

/** Scales by a number read from a tensor. */
export class Items extends BaseModel {
  scale = new nn.Parameter(torch.tensor(1.5));
  override forward(x: Tensor): Tensor {
    return halfSquare(x).mul(this.scale.item());
  }
}

/** Makes a list of what it reads. */
export class Lists extends BaseModel {
  override forward(x: Tensor): Tensor {
    const rows = x.detach().tolist() as number[][];
    return torch
      .tensor(
        rows.map((row) => Math.hypot(...row)),
        { dtype: x.dtype },
      )
      .add(halfSquare(x));
  }
}

/** The squared length of another energy's gradient. */
export class GradientInside extends BaseModel {
  inner = new Multilayer();
  override forward(x: Tensor): Tensor {
    return torch.enableGrad(() => {
      const at = x.requiresGrad ? x : x.detach().requiresGrad_(true);
      const [slope] = torch.grad([this.inner(at).sum()], [at], { createGraph: true }) as [Tensor];
      return halfSquare(slope);
    });
  }
}

/** A gradient by `torch.func`, row by row. */
export class FunctionalGradient extends BaseModel {
  linear = new nn.Linear(2, 4);
  override forward(x: Tensor): Tensor {
    const f = (row: Tensor) => this.linear(row).tanh().square().sum();
    return halfSquare(torch.func.vmap(torch.func.grad(f))(x) as Tensor);
  }
}

/** Residual blocks in a list. */
export class Loops extends BaseModel {
  inward = new nn.Linear(2, 8);
  blocks = new nn.ModuleList(Array.from({ length: 3 }, () => new nn.Linear(8, 8)));
  scales = new nn.ParameterList([new nn.Parameter(torch.tensor(0.5)), new nn.Parameter(torch.tensor(-0.5))]);
  override forward(x: Tensor): Tensor {
    let h = this.inward(x);
    for (const block of this.blocks) h = h.add(F.relu(block(h)));
    for (const scale of this.scales) h = h.mul(scale.add(1));
    return h.square().sum(-1);
  }
}

/** Modules and parameters by name. */
export class Dictionaries extends BaseModel {
  mode = 'smooth';
  ways = new nn.ModuleDict({ smooth: new nn.Softplus(), hard: new nn.ReLU() });
  weights = new nn.ParameterDict({
    inward: new nn.Parameter(torch.ones([2, 4])),
    outward: new nn.Parameter(torch.ones([4])),
  });
  override forward(x: Tensor): Tensor {
    const parts: Record<string, Tensor> = { a: x.matmul(this.weights.get('inward')!), b: x.sum(-1, true) };
    parts.c = this.ways.get(this.mode)!(parts.a!) as Tensor;
    return parts.c.matmul(this.weights.get('outward')!).add(parts.b!.squeeze(-1));
  }
}

/** One layer three times over, and an output that is the transposed input. */
export class Tied extends BaseModel {
  embed = new nn.Linear(2, 6, { bias: false });
  shared = new nn.Linear(6, 6);
  again = this.shared;
  override forward(x: Tensor): Tensor {
    let h = this.embed(x);
    for (let i = 0; i < 2; i++) h = this.shared(h).tanh();
    h = this.again(h);
    return h.matmul(this.embed.weight).sub(x).square().sum(-1);
  }
}

export class Normalised extends BaseModel {
  net = new nn.Sequential(new nn.Linear(2, 8), new nn.BatchNorm1d(8), new nn.ReLU(), new nn.Linear(8, 1));
  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}

export class LayerNormalised extends BaseModel {
  net = new nn.Sequential(
    new nn.Linear(2, 8),
    new nn.LayerNorm(8),
    new nn.GELU(),
    new nn.RMSNorm(8),
    new nn.Unflatten(1, [4, 2]),
    new nn.GroupNorm(2, 4),
    new nn.InstanceNorm1d(4),
    new nn.Flatten(),
    new nn.Linear(8, 1),
  );
  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}

/** An energy of small images. */
export class Convolutions extends BaseModel {
  body = new nn.Sequential(
    new nn.Conv2d(1, 4, 3, { padding: 1, paddingMode: 'reflect' }),
    new nn.GroupNorm(2, 4),
    new nn.SiLU(),
    new nn.AvgPool2d(2),
    new nn.Conv2d(4, 8, 3, { stride: 2, padding: 1 }),
    new nn.LeakyReLU(0.2),
    new nn.AdaptiveAvgPool2d(1),
    new nn.Flatten(),
  );
  head = new nn.Linear(8, 1);
  override forward(x: Tensor): Tensor {
    return this.head(this.body(x)).squeeze(-1);
  }
}

/** Joint energy of points and their labels: `modelKwargs` has `y`. */
export class Labelled extends BaseModel {
  table = new nn.Embedding(5, 2);
  override forward(x: Tensor, { y, scale = 1 }: { y?: Tensor; scale?: number } = {}): Tensor {
    const centre = y === undefined ? this.table.weight.mean(0) : (this.table(y) as Tensor);
    return halfSquare(x.sub(centre)).mul(scale);
  }
}

export class Complex extends BaseModel {
  filter = new nn.Parameter(torch.complex(torch.ones([2]), torch.linspace(-1, 1, 2)));
  override forward(x: Tensor): Tensor {
    const spectrum = torch.fft.fft(torch.complex(x, x.mul(0.5)), null, -1).mul(this.filter);
    return spectrum
      .abs()
      .square()
      .sum(-1)
      .add(torch.viewAsReal(spectrum).at(':', ':', 1).sum(-1));
  }
}

export class Masks extends BaseModel {
  override forward(x: Tensor): Tensor {
    const inside = torch.where(x.abs().lt(1), x.square(), x.abs().mul(2).sub(1));
    const mask = x.gt(0).logicalAnd(x.lt(2));
    return inside
      .maskedFill(mask, 0.25)
      .sum(-1)
      .add(x.clamp({ min: -1, max: 1 }).prod(-1));
  }
}

export class Orders extends BaseModel {
  override forward(x: Tensor): Tensor {
    const both = torch.cat([x, x.mul(-2)], -1);
    const [sorted] = both.sort(-1) as [Tensor, Tensor];
    const [top, where] = both.topk(2, -1) as [Tensor, Tensor];
    const [most] = both.max(-1) as [Tensor, Tensor];
    const weights = torch.arange(4, { dtype: x.dtype });
    return sorted.cumsum(-1).mul(weights).sum(-1).add(top.sum(-1)).add(most).add(both.gather(-1, where).sum(-1));
  }
}

export class Scatters extends BaseModel {
  declare target: Tensor;
  constructor() {
    super();
    this.registerBuffer('target', torch.tensor([2, 0], { dtype: 'int64' }));
  }
  override forward(x: Tensor): Tensor {
    const wide = x.newZeros([x.size(0), 3]).indexAdd(1, this.target, x);
    return wide
      .mul(torch.tensor([1, 2, 3]))
      .square()
      .sum(-1);
  }
}

/** Reads its columns as a series. */
export class Recurrent extends BaseModel {
  lstm = new nn.LSTM(1, 4, { batchFirst: true });
  gru = new nn.GRU(4, 3, { batchFirst: true, bidirectional: true });
  override forward(x: Tensor): Tensor {
    const [h] = this.lstm(x.unsqueeze(-1));
    const [g] = this.gru(h);
    return g.square().sum([1, 2]);
  }
}

export class Spectral extends BaseModel {
  first = nn.utils.parametrizations.spectralNorm(new nn.Linear(2, 8));
  second = nn.utils.parametrizations.weightNorm(new nn.Linear(8, 1));
  override forward(x: Tensor): Tensor {
    return this.second(this.first(x).tanh()).squeeze(-1);
  }
}

/** Adds noise of its own. */
export class Noisy extends BaseModel {
  override forward(x: Tensor): Tensor {
    const kept = torch.bernoulli(torch.fullLike(x, 0.8));
    return halfSquare(x.mul(kept).add(torch.randnLike(x).mul(0.01)));
  }
}

/** Computes in float64 inside. */
export class Casts extends BaseModel {
  linear = new nn.Linear(2, 4);
  override forward(x: Tensor): Tensor {
    const h = this.linear(x).to('float64');
    return h.logsumexp(-1).sub(h.mean(-1)).to(x.dtype);
  }
}

let temperature = 2;

/** Reads a variable around it, a private field and one of its class. */
export class Closure extends BaseModel {
  static offset = 1;
  #power = 2;
  override forward(x: Tensor): Tensor {
    return x.abs().pow(this.#power).sum(-1).div(temperature).add(Closure.offset);
  }
}
export const setTemperature = (value: number) => {
  temperature = value;
};

export class Mixture extends BaseModel {
  centres = new nn.Parameter(torch.linspace(-2, 2, 8).view([4, 2]));
  logits = new nn.Parameter(torch.zeros([4]));
  override forward(x: Tensor): Tensor {
    const d = x.unsqueeze(1).sub(this.centres).square().sum(-1);
    return torch.logsumexp(this.logits.logSoftmax(0).sub(d), -1).neg();
  }
}

/** A mixture put together from distributions. */
export class Distributions extends BaseModel {
  centres = new nn.Parameter(torch.linspace(-2, 2, 8).view([4, 2]));
  override forward(x: Tensor): Tensor {
    const { Categorical, Independent, MixtureSameFamily, Normal } = torch.distributions;
    const parts = new Independent(new Normal(this.centres, torch.onesLike(this.centres), { validateArgs: false }), 1, {
      validateArgs: false,
    });
    const weights = new Categorical({ logits: torch.zeros([4]), validateArgs: false });
    return new MixtureSameFamily(weights, parts, { validateArgs: false }).logProb(x).neg();
  }
}

/** Distributions that look at their values first. */
export class Validated extends BaseModel {
  override forward(x: Tensor): Tensor {
    return new torch.distributions.Normal(torch.zeros([2]), torch.ones([2])).logProb(x).sum(-1).neg();
  }
}

export class LinearAlgebra extends BaseModel {
  factor = new nn.Parameter(
    torch.tensor([
      [1.5, 0],
      [0.5, 1],
    ]),
  );
  override forward(x: Tensor): Tensor {
    const cov = this.factor.matmul(this.factor.t()).add(torch.eye(2).mul(0.1));
    const lower = torch.linalg.cholesky(cov);
    const white = torch.linalg.solveTriangular(lower, x.t(), { upper: false });
    return white.square().sum(0).mul(0.5).add(torch.linalg.slogdet(cov)[1]).add(torch.linalg.inv(cov).diagonal().sum());
  }
}

/** Rounds, and lets gradients through as if it did not. */
class Rounds extends torch.autograd.Function {
  static override forward(_ctx: any, x: Tensor): Tensor {
    return x.round();
  }
  static override backward(_ctx: any, g: Tensor): Tensor {
    return g;
  }
}
export class StraightThrough extends BaseModel {
  override forward(x: Tensor): Tensor {
    return halfSquare(Rounds.apply(x.mul(4)) as Tensor).div(16);
  }
}

/** Lets gradients through one part alone. */
export class Detaches extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.mul(x.detach()).sum(-1);
  }
}
export class WithoutGradient extends BaseModel {
  override forward(x: Tensor): Tensor {
    const weight = torch.noGrad(() => x.square().sum(-1).exp().neg().exp());
    return halfSquare(x).mul(weight);
  }
}

/** Keeps what it saw last. */
export class Remembers extends BaseModel {
  last: Tensor | null = null;
  override forward(x: Tensor): Tensor {
    this.last = x;
    return halfSquare(x);
  }
}
export class CountsCalls extends BaseModel {
  calls = 0;
  override forward(x: Tensor): Tensor {
    this.calls++;
    return halfSquare(x);
  }
}
/** Computes a part once. */
export class FillsCache extends BaseModel {
  cache = new Map<number, Tensor>();
  override forward(x: Tensor): Tensor {
    const d = x.size(-1);
    if (!this.cache.has(d)) this.cache.set(d, torch.linspace(1, 2, d));
    return halfSquare(x.mul(this.cache.get(d)!));
  }
}

/** Catches an error of its own. */
export class Tries extends BaseModel {
  override forward(x: Tensor): Tensor {
    let h = x;
    try {
      h = x.matmul(torch.ones([3, 3]));
    } catch {
      h = x.mul(2);
    }
    return halfSquare(h);
  }
}

export class Series extends BaseModel {
  body = new nn.Sequential(
    new nn.Conv1d(1, 4, 3, { padding: 1 }),
    new nn.Tanh(),
    new nn.ConvTranspose1d(4, 2, 2, { stride: 2 }),
    new nn.MaxPool1d(2),
    new nn.Upsample({ scaleFactor: 2, mode: 'nearest' }),
  );
  override forward(x: Tensor): Tensor {
    return this.body(x.unsqueeze(1)).square().sum([1, 2]);
  }
}

/** Hands a default on to another forward. */
export class Nested extends BaseModel {
  inner = new Labelled();
  override forward(x: Tensor, options: { y?: Tensor } = {}): Tensor {
    return this.inner(x, { scale: 0.5, ...options }).add(this.inner.forward(x));
  }
}

/** A base class that asks its subclass. */
abstract class Template extends BaseModel {
  abstract features(x: Tensor): Tensor;
  override forward(x: Tensor): Tensor {
    return this.features(x).square().sum(-1);
  }
}
export class FromTemplate extends Template {
  linear = new nn.Linear(2, 4);
  override features(x: Tensor): Tensor {
    return torch.stack([this.linear(x).sin(), this.linear(x).cos()], -1).flatten(1);
  }
}
