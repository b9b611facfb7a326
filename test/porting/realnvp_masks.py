# RealNVP with masks as buffers, ModuleList, cached inverse, training by maximum likelihood, checkpoint in memory
import io, copy
import math
from abc import ABC, abstractmethod
import numpy as np
import torch
from torch import nn, Tensor, optim
from torch.distributions import MultivariateNormal, Normal, Independent


class Bijection(nn.Module, ABC):
    @abstractmethod
    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]: ...

    @abstractmethod
    def inverse(self, z: Tensor) -> tuple[Tensor, Tensor]: ...


class Coupling(Bijection):
    def __init__(self, dim: int, hidden: int, flip: bool):
        super().__init__()
        mask = torch.zeros(dim)
        mask[int(flip)::2] = 1
        self.register_buffer("mask", mask)
        self.net = nn.Sequential(nn.Linear(dim, hidden), nn.Tanh(), nn.Linear(hidden, 2 * dim))
        nn.init.zeros_(self.net[-1].weight)
        nn.init.uniform_(self.net[-1].bias, -0.1, 0.1)

    def _st(self, x):
        s, t = self.net(x * self.mask).chunk(2, dim=-1)
        free = 1 - self.mask
        return torch.tanh(s) * free, t * free

    def forward(self, x):
        s, t = self._st(x)
        return x * self.mask + (1 - self.mask) * (x * s.exp() + t), s.sum(-1)

    def inverse(self, z):
        s, t = self._st(z)
        return z * self.mask + (1 - self.mask) * ((z - t) * (-s).exp()), -s.sum(-1)


class ActNorm(Bijection):
    def __init__(self, dim):
        super().__init__()
        self.log_scale = nn.Parameter(torch.zeros(dim))
        self.shift = nn.Parameter(torch.zeros(dim))
        self.ready = False

    def forward(self, x):
        if not self.ready and self.training:
            with torch.no_grad():
                self.shift.copy_(-x.mean(0))
                self.log_scale.copy_(-(x.std(0) + 1e-6).log())
            self.ready = True
        return (x + self.shift) * self.log_scale.exp(), self.log_scale.sum().expand(x.shape[0])

    def inverse(self, z):
        return z * torch.exp(-self.log_scale) - self.shift, -self.log_scale.sum().expand(len(z))


class Flow(nn.Module):
    def __init__(self, dim=2, depth=3, hidden=24):
        super().__init__()
        self.layers = nn.ModuleList()
        for i in range(depth):
            self.layers.append(ActNorm(dim))
            self.layers.append(Coupling(dim, hidden, flip=i % 2 == 1))
        self.base = Independent(Normal(torch.zeros(dim), torch.ones(dim)), 1)

    def log_prob(self, x):
        total = x.new_zeros(x.shape[0])
        for layer in self.layers:
            x, ld = layer(x)
            total = total + ld
        return self.base.log_prob(x) + total

    @torch.no_grad()
    def sample(self, n):
        z = self.base.sample((n,))
        for layer in reversed(self.layers):
            z, _ = layer.inverse(z)
        return z


class Ema:
    def __init__(self, model, decay=0.9):
        self.decay, self.shadow = decay, copy.deepcopy(model)
        for p in self.shadow.parameters():
            p.requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        for s, p in zip(self.shadow.parameters(), model.parameters()):
            s.mul_(self.decay).add_(p, alpha=1 - self.decay)


def pinwheel(n, arms=3, rng=np.random.RandomState(5)):
    k = rng.randint(0, arms, n)
    r = rng.randn(n) * 0.3 + 1
    a = k * 2 * np.pi / arms + 0.25 * np.exp(r)
    return torch.from_numpy(np.stack([r * np.cos(a), r * np.sin(a)], 1)).float()


torch.manual_seed(0)
x = pinwheel(128)
flow = Flow()
ema = Ema(flow)
groups = [{"params": [p for n, p in flow.named_parameters() if "net" in n], "weight_decay": 1e-3},
          {"params": [p for n, p in flow.named_parameters() if "net" not in n], "lr": 5e-3}]
opt = optim.AdamW(groups, lr=1e-2)
sched = optim.lr_scheduler.LambdaLR(opt, lambda i: min(1, (i + 1) / 4))
best, state = math.inf, None
for i in range(12):
    nll = -flow.log_prob(x).mean()
    opt.zero_grad(); nll.backward(); opt.step(); sched.step()
    ema.update(flow)
    if nll.item() < best:
        best, state = nll.item(), {k: v.clone() for k, v in flow.state_dict().items()}
    if not i % 4:
        print(f"{i:02d} {nll:.4f} {opt.param_groups[1]['lr']:.2e}")
flow.load_state_dict(state)
flow.eval()
z = x
for l in flow.layers: z, _ = l(z)
for l in list(flow.layers)[::-1]: z, _ = l.inverse(z)
print("inverse", torch.allclose(z, x, atol=1e-4), "best", best)
s = flow.sample(200)
mvn = MultivariateNormal(torch.zeros(2), torch.eye(2) * 2)
print(s.mean(0).tolist(), s.std().item(), mvn.log_prob(s).mean().item())
print(sum(p.numel() for p in flow.parameters() if p.requires_grad), sorted(flow.state_dict())[:2])
print("ema", ema.shadow.log_prob(x).mean().item(), torch.finfo(x.dtype).eps, x.is_floating_point(), torch.numel(x))
