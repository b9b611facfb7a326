#!/usr/bin/env python
"""Score matching on toy data, with a match statement, walrus and a frozen dataclass."""
from __future__ import annotations

import math
from dataclasses import dataclass, field, replace, asdict
from enum import Enum, auto
from typing import Callable, Iterator, Literal, NamedTuple, Optional

import torch
from torch import nn


class Kind(Enum):
    RING = auto()
    SPIRAL = auto()
    GRID = auto()


class Stats(NamedTuple):
    mean: float
    std: float
    n: int = 0


@dataclass(frozen=True)
class OptimConfig:
    name: Literal["adam", "sgd", "rmsprop"] = "adam"
    lr: float = 1e-3
    momentum: float = 0.9


@dataclass(frozen=True)
class Config:
    kind: Kind = Kind.RING
    hidden: tuple[int, ...] = (32, 32)
    sigmas: list[float] = field(default_factory=lambda: [0.1 * 2**i for i in range(3)])
    optim: OptimConfig = field(default_factory=OptimConfig)
    steps: int = 12
    batch: int = 32

    def __post_init__(self):
        assert self.steps > 0, f"steps must be positive, got {self.steps}"

    @property
    def n_scales(self) -> int:
        return len(self.sigmas)


def toy(kind: Kind, n: int) -> torch.Tensor:
    match kind:
        case Kind.RING:
            a = 2 * math.pi * torch.rand(n)
            return torch.stack((a.cos(), a.sin()), -1) + 0.05 * torch.randn(n, 2)
        case Kind.SPIRAL:
            t = torch.rand(n).sqrt() * 3 * math.pi
            return torch.stack((t * t.cos(), t * t.sin()), -1) / (3 * math.pi)
        case Kind.GRID:
            return torch.randint(-2, 3, (n, 2)).float() + 0.1 * torch.randn(n, 2)
        case _:
            raise ValueError(f"unknown kind {kind!r}")


def optimizer(cfg: OptimConfig, params):
    match cfg:
        case OptimConfig(name="adam", lr=lr):
            return torch.optim.Adam(params, lr=lr)
        case OptimConfig(name="sgd", lr=lr, momentum=m) if m > 0:
            return torch.optim.SGD(params, lr=lr, momentum=m)
        case OptimConfig(name="sgd"):
            return torch.optim.SGD(params, lr=cfg.lr)
        case OptimConfig(name=other):
            return getattr(torch.optim, {"rmsprop": "RMSprop"}[other])(params, lr=cfg.lr)


def parse(command: str) -> Optional[tuple[str, float]]:
    match command.split():
        case ["lr", value]:
            return "lr", float(value)
        case ["steps", value, *rest]:
            return "steps", int(value) + len(rest)
        case []:
            return None
        case [word]:
            return word, 0.0
        case _:
            return None


class ScoreNet(nn.Module):
    def __init__(self, sizes: tuple[int, ...], act: Callable[[], nn.Module] = nn.SiLU):
        super().__init__()
        layers: list[nn.Module] = []
        for i, (a, b) in enumerate(zip((3, *sizes), (*sizes, 2))):
            if i:
                layers.append(act())
            layers += [nn.Linear(a, b)]
        self.net = nn.Sequential(*layers)

    def forward(self, x: torch.Tensor, sigma: torch.Tensor) -> torch.Tensor:
        return self.net(torch.cat([x, sigma.log()[:, None]], dim=1)) / sigma[:, None]


def batches(cfg: Config) -> Iterator[tuple[int, torch.Tensor]]:
    step = 0
    while (step := step + 1) <= cfg.steps:
        yield step, toy(cfg.kind, cfg.batch)


def fit(cfg: Config) -> tuple[ScoreNet, list[float]]:
    torch.manual_seed(cfg.n_scales)
    net = ScoreNet(cfg.hidden)
    opt = optimizer(cfg.optim, net.parameters())
    losses: list[float] = []
    sig = torch.tensor(cfg.sigmas)
    best, since = float("inf"), 0
    for step, x in batches(cfg):
        s = sig[torch.randint(len(cfg.sigmas), (len(x),))]
        eps = torch.randn_like(x)
        loss = ((net(x + s[:, None] * eps, s) * s[:, None] + eps) ** 2).sum(-1).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(value := loss.item())
        if value < best:
            best, since = value, 0
        elif (since := since + 1) >= 8:
            print(f"no progress for {since} steps at {step}")
            break
    return net, losses


def describe(xs: list[float]) -> Stats:
    m = sum(xs) / (n := len(xs))
    return Stats(m, math.sqrt(sum((x - m) ** 2 for x in xs) / n), n)


base = Config()
variants = {
    "ring": base,
    "spiral": replace(base, kind=Kind.SPIRAL, optim=OptimConfig("sgd", lr=1e-2)),
    "grid": replace(base, kind=Kind.GRID, optim=replace(base.optim, name="rmsprop"), sigmas=[0.5, 1.0]),
    "plain": replace(base, optim=OptimConfig("sgd", 1e-2, momentum=0.0)),
}
results: dict[str, Stats] = {}
for name, cfg in variants.items():
    net, losses = fit(cfg)
    results[name] = (stats := describe(losses))
    print(f"{name:<8}|{stats.mean:10.4f} ± {stats.std:.4f} over {stats.n} steps ({cfg.kind.name.lower()})")

ranking = sorted(results.items(), key=lambda kv: kv[1].mean)
print("best:", ranking[0][0], "worst:", ranking[-1][0])
print({k: round(v.mean, 3) for k, v in results.items()})
print(asdict(base)["optim"], base.n_scales)
for line in ["lr 0.1", "steps 4 a b", "", "go", "a b"]:
    print(line, "->", parse(line))
if any((bad := n) for n, s in results.items() if s.mean > 1e6):
    print("diverged", bad)
else:
    print("all finite:", all(math.isfinite(s.mean) for s in results.values()))
