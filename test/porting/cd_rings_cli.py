#!/usr/bin/env python
"""Contrastive divergence on concentric rings with TorchEBM.

usage: cd_rings_cli.py [--epochs N] [--lr LR]
"""
from __future__ import annotations

import argparse
import functools
import textwrap
import time
from dataclasses import asdict, dataclass, field
from typing import Callable, Optional, Sequence, Union

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from torchebm.core import BaseModel
from torchebm.losses import ContrastiveDivergence
from torchebm.samplers import LangevinDynamics


@dataclass
class TrainConfig:
    epochs: int = 3
    lr: float = 1e-3
    batch_size: int = 64
    hidden: Sequence[int] = field(default_factory=lambda: (32, 32))
    noise: float = 0.05
    seed: int = 7

    def describe(self) -> str:
        items = ", ".join(f"{k}={v!r}" for k, v in asdict(self).items() if k != "hidden")
        return textwrap.fill(items, width=40, initial_indent="* ", subsequent_indent="  ")


class Rings(Dataset):
    """Points on two circles; understands slices."""

    def __init__(self, n: int, noise: float = 0.05):
        theta = 2 * torch.pi * torch.rand(n)
        r = torch.where(torch.arange(n) % 2 == 0, torch.tensor(1.0), torch.tensor(2.0))
        self.points = torch.stack([r * torch.cos(theta), r * torch.sin(theta)], dim=1)
        self.points = self.points + noise * torch.randn_like(self.points)

    def __len__(self) -> int:
        return self.points.shape[0]

    def __getitem__(self, idx: Union[int, slice]) -> torch.Tensor:
        if isinstance(idx, slice):
            start, stop, step = idx.indices(len(self))
            return torch.stack([self.points[i] for i in range(start, stop, step)])
        return self.points[idx]


def timed(label: str) -> Callable:
    def deco(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            t0 = time.perf_counter()
            out = fn(*args, **kwargs)
            inner.calls += 1
            inner.elapsed += time.perf_counter() - t0
            return out

        inner.calls = 0
        inner.elapsed = 0.0
        inner.label = label
        return inner

    return deco


class EnergyNet(BaseModel):
    def __init__(self, dim: int, hidden: Sequence[int], act: Optional[nn.Module] = None):
        super().__init__()
        layers = []
        prev = dim
        for h in hidden:
            layers += [nn.Linear(prev, h), act or nn.SiLU()]
            prev = h
        layers.append(nn.Linear(prev, 1))
        self.net = nn.Sequential(*layers)

    @property
    def n_params(self) -> int:
        return sum(p.numel() for p in self.parameters() if p.requires_grad)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x).squeeze(-1)


@timed("epoch")
def run_epoch(loader, loss_fn, opt, *, clip: float = 1.0) -> float:
    total, n = 0.0, 0
    for batch in loader:
        opt.zero_grad()
        loss, neg = loss_fn(batch)
        loss.backward()
        nn.utils.clip_grad_norm_(loss_fn.model.parameters(), clip)
        opt.step()
        total += loss.item() * len(batch)
        n += len(batch)
    return total / max(n, 1)


def parse() -> TrainConfig:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--epochs", type=int, default=2)
    ap.add_argument("--lr", type=float, default=1e-3)
    ap.add_argument("--hidden", type=int, nargs="+", default=[32, 32])
    ns = ap.parse_args()
    return TrainConfig(**vars(ns))


def main() -> None:
    cfg = parse()
    torch.manual_seed(cfg.seed)
    print(cfg.describe())
    data = Rings(256, noise=cfg.noise)
    head, tail, strided = data[:5], data[-3:], data[10:40:7]
    print("head mean", head.mean(0), "tail", tail.shape, "strided sum %.4f" % strided.sum())
    loader = DataLoader(data, batch_size=cfg.batch_size, shuffle=True, drop_last=True)
    model = EnergyNet(2, cfg.hidden)
    print(f"{model.n_params:,} parameters in {type(model).__name__}")
    sampler = LangevinDynamics(model=model, step_size=0.05, noise_scale=0.1)
    cd = ContrastiveDivergence(model=model, sampler=sampler, k_steps=5, persistent=False)
    opt = torch.optim.Adam(model.parameters(), lr=cfg.lr)
    history = []
    for epoch in range(1, cfg.epochs + 1):
        avg = run_epoch(loader, cd, opt, clip=0.5)
        history.append(avg)
        print(f"[{epoch:>3d}/{cfg.epochs}] loss={avg:+.5f}")
    print(f"{run_epoch.label} was called {run_epoch.calls} times; positive time: {run_epoch.elapsed > 0}")

    g = torch.linspace(-3, 3, 40)
    X, Y = torch.meshgrid(g, g, indexing="xy")
    with torch.no_grad():
        E = model(torch.stack([X.ravel(), Y.ravel()], dim=-1)).view_as(X)
    fig, (ax0, ax1) = plt.subplots(1, 2, figsize=(9, 4), constrained_layout=True)
    cs = ax0.contour(X.numpy(), Y.numpy(), E.numpy(), levels=8, cmap="viridis")
    ax0.clabel(cs, inline=True, fontsize=8, fmt="%.2f")
    ax0.scatter(*data.points.T.numpy(), s=3, c="k", alpha=0.4)
    ax0.set(title="energy", xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
    ax1.plot(range(1, len(history) + 1), history, "o-", label="CD")
    ax1.legend(loc="upper right")
    fig.savefig("rings.png", dpi=80)
    samples = sampler.sample(x=torch.randn(64, 2), n_steps=20)
    radii = samples.norm(dim=1)
    q = torch.quantile(radii, torch.tensor([0.1, 0.5, 0.9]))
    print("radius quantiles:", *(f"{v:.4f}" for v in q))


if __name__ == "__main__":
    main()
