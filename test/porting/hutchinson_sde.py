# Score SDE with likelihoods: exact and Hutchinson divergences by torch.func, an adaptive solver, warm restarts.
from __future__ import annotations
import argparse, collections, dataclasses, enum, functools, itertools, math, typing as tp
import torch
from torch import nn, Tensor
from torch.func import functional_call, jacrev, vjp, vmap, jvp
from torch.utils.data import TensorDataset, DataLoader, random_split
from torch.nn.utils import parameters_to_vector, vector_to_parameters

class Kind(str, enum.Enum):
    VP = "vp"
    VE = "ve"

@dataclasses.dataclass(frozen=True, slots=True)
class SDE:
    kind: Kind
    lo: float = 0.1
    hi: float = 8.0

    def marginal(self, t: Tensor) -> tuple[Tensor, Tensor]:
        if self.kind is Kind.VP:
            log_a = -0.25 * t**2 * (self.hi - self.lo) - 0.5 * t * self.lo
            return log_a.exp(), (1 - (2 * log_a).exp()).clamp_min(1e-6).sqrt()
        return torch.ones_like(t), self.lo * (self.hi / self.lo) ** t

    def drift(self, x: Tensor, t: Tensor) -> tuple[Tensor | float, Tensor]:
        if self.kind == Kind.VP:
            beta = self.lo + t * (self.hi - self.lo)
            return -0.5 * beta * x, beta
        s = self.lo * (self.hi / self.lo) ** t
        return torch.zeros_like(x), s**2 * 2 * math.log(self.hi / self.lo)

class Score(nn.Sequential):
    def __init__(self, width: int, *, bands: int = 4):
        super().__init__(nn.Linear(2 + 2 * bands, width), nn.Tanh(), nn.Linear(width, width), nn.Tanh(), nn.Linear(width, 2))
        self.bands = bands
    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        k = torch.arange(1, self.bands + 1, dtype=x.dtype)
        a = t.reshape(-1, 1) * k * math.pi
        feats = torch.cat([x.reshape(-1, 2), torch.sin(a).expand(x.reshape(-1, 2).shape[0], -1), torch.cos(a).expand(x.reshape(-1, 2).shape[0], -1)], dim=1)
        out = super().forward(feats)
        return out.reshape(x.shape)

def spirals(n: int, g: torch.Generator) -> Tensor:
    t = torch.sqrt(torch.rand(n, generator=g)) * 3 * math.pi
    arm = torch.where(torch.rand(n, generator=g) > 0.5, 1.0, -1.0)
    xy = torch.stack([t * torch.cos(t), t * torch.sin(t)], -1) * arm.unsqueeze(1) / (3 * math.pi)
    return xy + 0.02 * torch.randn(xy.shape, generator=g)

def fit(net: Score, sde: SDE, loader: tp.Iterable, epochs: int, lr: float) -> tp.Generator[dict[str, float], None, float]:
    opt = torch.optim.RMSprop(net.parameters(), lr=lr, alpha=0.95)
    sched = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(opt, T_0=3, T_mult=2)
    ema: collections.OrderedDict[str, Tensor] = collections.OrderedDict((n, p.detach().clone()) for n, p in net.named_parameters())
    for epoch in range(epochs):
        total = n = 0
        for x, in loader:
            t = torch.rand(x.size(0)) * (1 - 1e-3) + 1e-3
            a, s = (v.unsqueeze(-1) for v in sde.marginal(t))
            z = torch.randn_like(x)
            loss = (net(a * x + s * z, t) * s + z).square().sum(-1).mean()
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), max_norm=5.0, norm_type=2)
            opt.step()
            total, n = total + loss.item() * len(x), n + len(x)
            with torch.no_grad():
                for name, p in net.named_parameters():
                    ema[name].mul_(0.8).add_(p, alpha=0.2)
        sched.step()
        yield {"epoch": epoch, "loss": total / n, "lr": sched.get_last_lr()[0]}
    net.load_state_dict(ema)
    return total / n

def drain(gen):
    while True:
        try:
            info = next(gen)
        except StopIteration as stop:
            return stop.value
        print("epoch {epoch:02d} loss {loss:.5f} lr {lr:.2e}".format(**info))

def field(net, sde, t: float, x: Tensor) -> Tensor:
    tt = torch.full((), t)
    f, g2 = sde.drift(x, tt)
    return f - 0.5 * g2 * net(x, tt.expand(x.reshape(-1, 2).shape[0]))

def log_prob(net, sde, x: Tensor, steps: int, probe: Tensor | None = None) -> tuple[Tensor, Tensor]:
    ts, total = torch.linspace(1e-3, 1, steps + 1), torch.zeros(len(x))
    for t0, t1 in itertools.pairwise(ts.tolist()):
        v = functools.partial(field, net, sde, t0)
        if probe is None:
            div = vmap(lambda p: torch.trace(jacrev(v)(p)))(x)
        else:
            _, back = vjp(v, x)
            div = (back(probe)[0] * probe).sum(1)
        x, total = x + (t1 - t0) * v(x), total + (t1 - t0) * div
    prior_std = sde.marginal(torch.ones(1))[1] if sde.kind is Kind.VE else torch.ones(1)
    prior = -(x / prior_std).pow(2).sum(1) / 2 - math.log(2 * math.pi) - 2 * prior_std.log()
    return (prior + total).detach(), x.detach()

if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--kind", choices=[k.value for k in Kind], default="vp")
    ap.add_argument("--width", type=int, default=24)
    ap.add_argument("--lr", type=float, default=3e-3)
    group = ap.add_mutually_exclusive_group()
    group.add_argument("--quiet", action="store_true")
    group.add_argument("-v", "--verbose", action="count", default=0)
    args = ap.parse_args(["-v", "-v"])
    torch.manual_seed(5)
    g = torch.Generator().manual_seed(9)
    full = TensorDataset(spirals(160, g))
    train, held = random_split(full, [0.8, 0.2], generator=g)
    for kind in Kind:
        sde = SDE(kind) if kind.value == args.kind else dataclasses.replace(SDE(kind), lo=0.05, hi=4.0)
        net = Score(args.width)
        last = drain(fit(net, sde, DataLoader(train, batch_size=32, shuffle=True), epochs=3, lr=args.lr))
        x = torch.stack([held[i][0] for i in range(8)])
        exact, z = log_prob(net, sde, x, steps=6)
        rough, _ = log_prob(net, sde, x, steps=6, probe=torch.randn(8, 2).sign())
        flat = parameters_to_vector(net.parameters())
        vector_to_parameters(flat * 0.5, net.parameters())
        halved = functional_call(net, {n: p * 2 for n, p in net.named_parameters()}, (x, torch.full((8,), 0.3)))
        vector_to_parameters(flat, net.parameters())
        same = torch.allclose(halved, net(x, torch.full((8,), 0.3)), atol=1e-6)
        print(f"{kind.name} last {last:.5f} exact {exact.mean():.4f} rough {rough.mean():.4f} z {z.std():.4f} {flat.numel()} {same} v={args.verbose}")
