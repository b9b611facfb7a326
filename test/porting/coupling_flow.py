import math
from functools import wraps
from itertools import cycle

import torch
from torch import nn, Tensor
from torch.distributions import Independent, MultivariateNormal, Normal
import torch.nn.functional as F

torch.manual_seed(1)


def checked(fn):
    """Refuse negative sizes before the object is made."""

    @wraps(fn)
    def wrapper(self, *args, **kw):
        for a in args:
            if isinstance(a, int) and a < 0:
                raise ValueError(f"negative size: {a}")
        return fn(self, *args, **kw)

    return wrapper


def nonneg(fn):
    @wraps(fn)
    def wrapper(self):
        v = fn(self)
        return max(v, 0.0)

    return wrapper


class Coupling(nn.Module):
    @checked
    def __init__(self, dim: int, hidden: int, flip: bool = False):
        super().__init__()
        self.dim, self.flip = dim, flip
        self.half = dim // 2
        self.net = nn.Sequential(
            nn.Linear(self.half, hidden),
            nn.Tanh(),
            nn.Linear(hidden, 2 * (dim - self.half)),
        )
        nn.init.zeros_(self.net[-1].weight)
        nn.init.normal_(self.net[-1].bias, std=0.01)
        self._last_scale = None

    @property
    @nonneg
    def last_scale(self):
        return 0.0 if self._last_scale is None else self._last_scale - 1.0

    def _split(self, x):
        a, b = x[..., : self.half], x[..., self.half :]
        return (b, a) if self.flip else (a, b)

    def _join(self, a, b):
        return torch.cat((b, a) if self.flip else (a, b), dim=-1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        a, b = self._split(x)
        s, t = self.net(a).chunk(2, dim=-1)
        s = torch.tanh(s)
        self._last_scale = s.exp().mean().item()
        return self._join(a, b * s.exp() + t), s.sum(-1)

    @torch.no_grad()
    def inverse(self, y: Tensor) -> Tensor:
        a, b = self._split(y)
        s, t = self.net(a).chunk(2, dim=-1)
        s = torch.tanh(s)
        return self._join(a, (b - t) * torch.exp(-s))


class Flow(nn.Module):
    def __init__(self, dim=2, hidden=16, depth=4):
        super().__init__()
        self.blocks = nn.ModuleList([Coupling(dim, hidden, flip=i % 2 == 1) for i in range(depth)])
        self.register_buffer("loc", torch.zeros(dim))
        self.register_buffer("scale", torch.ones(dim))

    @property
    def base(self):
        return Independent(Normal(self.loc, self.scale), 1)

    def log_prob(self, x):
        logdet = x.new_zeros(x.size(0))
        for blk in self.blocks:
            x, ld = blk(x)
            logdet = logdet + ld
        return self.base.log_prob(x) + logdet

    def sample(self, n):
        z = self.base.sample((n,))
        for blk in reversed(self.blocks):
            z = blk.inverse(z)
        return z

    def __repr__(self):
        return f"<Flow depth={len(self.blocks)} dim={self.loc.numel()}>"


def target(n):
    z = torch.randn(n, 2)
    z[:, 1] = z[:, 1] * 0.5 + 0.4 * z[:, 0] ** 2
    return z


flow = Flow()
print(flow)
try:
    Coupling(2, -3)
except ValueError as err:
    print("refused:", err)

opt = torch.optim.AdamW(flow.parameters(), lr=5e-3, weight_decay=1e-4)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=40)
data = target(256)
batches = cycle(data.split(64))
for it in range(40):
    x = next(batches)
    nll = -flow.log_prob(x).mean()
    opt.zero_grad(set_to_none=True)
    nll.backward()
    opt.step()
    sched.step()
    if it % 10 == 9:
        lr = opt.param_groups[0]["lr"]
        print(f"{it + 1:4d} | nll {nll.item():8.4f} | bpd {nll.item() / math.log(2) / 2:.3f} | lr {lr:.2e}")

xs = flow.sample(500)
print("mean", xs.mean(0).tolist())
print("cov", torch.cov(xs.T).round(decimals=3).tolist())
print("scales", [round(b.last_scale, 4) for b in flow.blocks])
ref = MultivariateNormal(torch.zeros(2), covariance_matrix=torch.tensor([[1.0, 0.2], [0.2, 1.5]]))
print(f"{(flow.log_prob(data) - ref.log_prob(data)).mean():.5f}")
err = (flow.blocks[0].inverse(flow.blocks[0](data)[0]) - data).abs().max()
assert err < 1e-4, f"not invertible: {err}"
soft = F.softplus(xs).amin(dim=0)
print(*soft.numpy().round(4), sep=" ; ")
