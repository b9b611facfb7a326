from __future__ import annotations
import abc, math, copy, collections
from typing import Protocol, TypeVar, Generic, Sequence, overload
import torch, torch.nn as nn

T = TypeVar("T")

class SDE(abc.ABC):
    def __init__(self, N: int = 50): self.N = N
    @property
    @abc.abstractmethod
    def T(self) -> float: ...
    @abc.abstractmethod
    def sde(self, x, t): ...
    @abc.abstractmethod
    def marginal(self, x, t): ...
    def prior(self, shape: Sequence[int]) -> torch.Tensor: return torch.randn(*shape)
    def discretize(self, x, t):
        dt = 1 / self.N
        f, g = self.sde(x, t)
        return f * dt, g * math.sqrt(dt)
    def reverse(self, score, ode=False):
        N, T_, sde_fn = self.N, self.T, self.sde
        class Reverse(self.__class__):
            def __init__(self): self.N = N
            @property
            def T(self): return T_
            def sde(self, x, t):
                f, g = sde_fn(x, t)
                s = score(x, t)
                f = f - g[:, None] ** 2 * s * (0.5 if ode else 1.0)
                return f, torch.zeros_like(g) if ode else g
        return Reverse()

class VP(SDE):
    def __init__(self, bmin=0.1, bmax=20.0, N=50):
        super().__init__(N); self.b0, self.b1 = bmin, bmax
    @property
    def T(self): return 1.0
    def sde(self, x, t):
        b = self.b0 + t * (self.b1 - self.b0)
        return -0.5 * b[:, None] * x, torch.sqrt(b)
    def marginal(self, x, t):
        lc = -0.25 * t ** 2 * (self.b1 - self.b0) - 0.5 * t * self.b0
        return torch.exp(lc)[:, None] * x, torch.sqrt(1 - torch.exp(2 * lc))

class VE(SDE):
    def __init__(self, smin=0.01, smax=5, N=50):
        super().__init__(N=N)
        self.smin, self.smax = smin, smax
    @property
    def T(self): return 1
    def sde(self, x, t):
        s = self.smin * (self.smax / self.smin) ** t
        return torch.zeros_like(x), s * math.sqrt(2 * (math.log(self.smax) - math.log(self.smin)))
    def marginal(self, x, t): return x, self.smin * (self.smax / self.smin) ** t
    def prior(self, shape): return super().prior(shape) * self.smax

class Fourier(nn.Module):
    def __init__(self, d, scale=4.):
        super().__init__()
        self.W = nn.Parameter(torch.randn(d // 2) * scale, requires_grad=False)
    def forward(self, t):
        p = t[:, None] * self.W[None, :] * 2 * math.pi
        return torch.cat([torch.sin(p), torch.cos(p)], dim=-1)

class Score(nn.Module):
    def __init__(self, sde: SDE, h: int = 32):
        super().__init__()
        self.sde = sde
        self.emb = Fourier(16)
        self.l = nn.ModuleDict({"in": nn.Linear(2 + 16, h), "mid": nn.Linear(h, h), "out": nn.Linear(h, 2)})
        self.act = nn.SiLU(inplace=False)
    def forward(self, x, t):
        h = torch.cat([x, self.emb(t)], 1)
        for k in ("in", "mid"): h = self.act(self.l[k](h))
        _, std = self.sde.marginal(x, t)
        return self.l["out"](h) / std[:, None]

class EMA:
    def __init__(self, m, decay=0.95):
        self.m = copy.deepcopy(m).eval(); self.decay = decay; self.n = 0
        for p in self.m.parameters(): p.requires_grad_(False)
    def __call__(self, *a, **k): return self.m(*a, **k)
    @torch.no_grad()
    def update(self, m):
        self.n += 1; d = min(self.decay, (1 + self.n) / (10 + self.n))
        for p, q in zip(self.m.parameters(), m.parameters()): p.copy_(d * p + (1 - d) * q)

def dsm(net, x, eps=1e-3):
    t = torch.rand(x.shape[0]) * (net.sde.T - eps) + eps
    z = torch.randn_like(x); m, s = net.sde.marginal(x, t)
    return ((net(m + s[:, None] * z, t) * s[:, None] + z) ** 2).sum(1).mean()

def em(sde, shape, eps=1e-3):
    x = sde.prior(shape) if type(sde) in (VP, VE) else torch.randn(shape)
    ts = torch.linspace(sde.T, eps, sde.N)
    for t in ts:
        f, g = sde.discretize(x, t.expand(shape[0]))
        x = x - f + g[:, None] * torch.randn_like(x)
    return x

torch.manual_seed(0)
for name, sde in (("vp", VP(N=20)), ("ve", VE(N=20))):
    net = Score(sde); ema = EMA(net); opt = torch.optim.Adam(net.parameters(), lr=3e-3, betas=(.9, .999), eps=1e-8)
    warm = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1., (s + 1) / 5))
    q = collections.deque(maxlen=5)
    for it in range(15):
        x = torch.randn(64, 2) * torch.tensor([1., .3]) + torch.tensor([.5, 0])
        loss = dsm(net, x); opt.zero_grad(); loss.backward(); opt.step(); warm.step(); ema.update(net); q.append(float(loss))
    print(name, f"{sum(q)/len(q):.4f}", len(q), ema.n, warm.get_last_lr())
    with torch.no_grad():
        for ode in (False, True):
            s = em(sde.reverse(ema, ode=ode), (50, 2))
            print(f"  ode={ode!s:<6} mean {s.mean(0).tolist()} std {s.std():.4f}")
print(VP().N, VE().T, VP.__name__, isinstance(sde, SDE))
