"""A hierarchy of samplers and energies written in an object-oriented style, with a figure grid."""
import abc
import itertools
import math
import os
from collections import OrderedDict, defaultdict
from functools import lru_cache, partial, reduce
from pathlib import Path

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn

SEED = 11
np.random.seed(SEED)
torch.manual_seed(SEED)
OUT = Path(os.environ.get("OUT_DIR", ".")) / "figs"
OUT.mkdir(exist_ok=True, parents=True)


class Energy(nn.Module, abc.ABC):
    registry = {}

    @classmethod
    def register(cls, sub):
        cls.registry[sub.__name__.lower()] = sub
        return sub

    @abc.abstractmethod
    def forward(self, x):
        raise NotImplementedError

    def score(self, x):
        x = x.detach().requires_grad_()
        e = self(x).sum()
        return -torch.autograd.grad(e, x)[0]

    def __repr__(self):
        return f"{type(self).__name__}({sum(1 for _ in self.parameters())} tensors)"


class Wells(Energy):
    def __init__(self, a=1.0, b=2.0):
        super().__init__()
        self.register_buffer("a", torch.tensor(a))
        self.b = b

    def forward(self, x):
        return self.a * (x[..., 0] ** 2 - 1) ** 2 + 0.5 * self.b * x[..., 1] ** 2


class Rings(Energy):
    radii = (1.0, 2.0)

    def forward(self, x):
        r = x.norm(dim=-1)
        return torch.stack([(r - k).pow(2) / 0.08 for k in self.radii]).min(dim=0).values


class Learned(Energy):
    def __init__(self, hidden=24):
        super().__init__()
        self.f = nn.Sequential(OrderedDict([
            ("in", nn.Linear(2, hidden)),
            ("act", nn.Softplus(beta=2)),
            ("out", nn.Linear(hidden, 1)),
        ]))

    def forward(self, x):
        return self.f(x).squeeze(-1) + 0.1 * x.square().sum(-1)


class Walker:
    def __init__(self, energy, step=0.01):
        self.energy = energy
        self.step = step
        self._accepted = self._proposed = 0

    def propose(self, x):
        raise NotImplementedError

    def run(self, x, n):
        for _ in range(n):
            x = self.propose(x)
            yield x

    @property
    def rate(self):
        return self._accepted / max(1, self._proposed)


class ULA(Walker):
    def propose(self, x):
        return x + self.step * self.energy.score(x) + math.sqrt(2 * self.step) * torch.randn_like(x)


class MALA(ULA):
    def _logq(self, a, b):
        return -((b - a - self.step * self.energy.score(a)) ** 2).sum(-1) / (4 * self.step)

    def propose(self, x):
        y = super().propose(x)
        log_a = self.energy(x) - self.energy(y) + self._logq(y, x) - self._logq(x, y)
        ok = torch.rand(len(x)).log() < log_a
        self._accepted += int(ok.sum())
        self._proposed += len(x)
        return torch.where(ok[:, None], y, x)


def last(it):
    *_, x = it
    return x


def train(model, target, steps=12):
    opt = torch.optim.AdamW(model.parameters(), lr=5e-3, weight_decay=1e-4)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=steps)
    log = defaultdict(list)
    for i in range(steps):
        pos = last(MALA(target, 0.02).run(torch.randn(64, 2), 5))
        neg = last(ULA(model, 0.05).run(torch.randn(64, 2), 5))
        loss = model(pos).mean() - model(neg.detach()).mean()
        opt.zero_grad(); loss.backward(); opt.step(); sched.step()
        log["loss"].append(loss.item())
        log["lr"].append(opt.param_groups[0]["lr"])
    return dict(log)


energies = [Wells(b=4.0), Rings(), Learned()]
for kind in (Wells, Rings, Learned):
    Energy.register(kind)
print(sorted(Energy.registry))
for e in energies:
    print(e, f"{e(torch.ones(3, 2)).mean().item():.4f}")

log = train(energies[2], energies[0])
for key, vals in log.items():
    print(f"{key:>5}: first {vals[0]:.5f} last {vals[-1]:.5f} mean {np.mean(vals):.5f}")

side = np.linspace(-2.5, 2.5, 40)
X, Y = np.meshgrid(side, side)
grid = torch.from_numpy(np.stack([X.ravel(), Y.ravel()], axis=1)).float()

fig, axes = plt.subplots(2, len(energies), figsize=(4 * len(energies), 7.5), sharex=True, sharey=True)
for col, (e, (name, make)) in enumerate(zip(energies, [("MALA", MALA), ("ULA", ULA), ("MALA", MALA)])):
    with torch.no_grad():
        Z = e(grid).reshape(40, 40).numpy()
    top, bottom = axes[:, col]
    cs = top.contourf(X, Y, np.clip(Z, None, 6), levels=15, cmap="magma")
    fig.colorbar(cs, ax=top)
    top.set_title(f"{type(e).__name__}")
    walker = make(e, step=0.01)
    path = torch.stack(list(walker.run(torch.randn(50, 2), 10)))
    bottom.scatter(*path[-1].detach().numpy().T, s=6, alpha=0.7, label=name)
    bottom.plot(path[:, 0, 0].detach(), path[:, 0, 1].detach(), "r-", lw=0.8)
    bottom.legend(loc="upper right", fontsize=8)
    bottom.set_aspect("equal")
    bottom.set_xlim(-2.5, 2.5); bottom.set_ylim(-2.5, 2.5)
    print(f"{name} on {type(e).__name__}: accepted {walker.rate:.1%}, mean |x| {path[-1].norm(dim=1).mean():.4f}")
for ax in axes[1]:
    ax.set_xlabel("$x_1$")
axes[0, 0].set_ylabel("$x_2$")
fig.suptitle("Energies and their walkers")
fig.tight_layout()
fig.savefig(OUT / "walkers.png", dpi=100, bbox_inches="tight")
plt.close(fig)

total = reduce(lambda a, b: a + b, (p.numel() for e in energies for p in e.parameters()), 0)
print("parameters", total)
pairs = list(itertools.combinations([type(e).__name__ for e in energies], 2))
print(len(pairs), pairs[0])


@lru_cache(maxsize=None)
def partition(n):
    return 1 if n < 2 else partition(n - 1) + partition(n - 2)


print(partition(20), [f(3) for f in map(partial(pow, 2), range(1))] if False else "-")
