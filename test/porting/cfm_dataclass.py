#!/usr/bin/env python3
"""Conditional flow matching with mini-batch optimal transport; every setting lives in one dataclass."""
from __future__ import annotations

import json
import os
from collections import defaultdict
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Callable, Dict, List, Literal, Optional, Tuple

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class OptimConfig:
    lr: float = 2e-3
    weight_decay: float = 0.0
    betas: Tuple[float, float] = (0.9, 0.999)
    clip: Optional[float] = 1.0


@dataclass
class Config:
    name: str = "cfm"
    seed: int = 42
    dim: int = 2
    hidden: List[int] = field(default_factory=lambda: [64, 64])
    steps: int = 12
    batch_size: int = 64
    path: Literal["ot", "vp", "cond_ot"] = "cond_ot"
    sigma_min: float = 1e-2
    optim: OptimConfig = field(default_factory=OptimConfig)
    tags: Dict[str, str] = field(default_factory=dict)
    out: Path = Path("cfm_out")

    def __post_init__(self):
        if self.steps <= 0:
            raise ValueError(f"steps must be positive, got {self.steps}")
        self.tags.setdefault("kind", "toy")

    @property
    def run_name(self) -> str:
        return f"{self.name}-{self.path}-s{self.seed}"

    @classmethod
    def from_dict(cls, raw: dict) -> "Config":
        raw = dict(raw)
        optim = raw.pop("optim", None)
        cfg = cls(**raw)
        if optim is not None:
            cfg.optim = OptimConfig(**optim)
        return cfg


class VelocityField(nn.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        sizes = [cfg.dim + 1, *cfg.hidden, cfg.dim]
        layers: List[nn.Module] = []
        for i, (a, b) in enumerate(zip(sizes, sizes[1:])):
            layers.append(nn.Linear(a, b))
            if i < len(sizes) - 2:
                layers.append(nn.SELU())
        self.net = nn.Sequential(*layers)

    def forward(self, t: Tensor, x: Tensor) -> Tensor:
        if t.ndim == 0:
            t = t.expand(x.shape[0])
        return self.net(torch.cat([x, t[:, None]], dim=1))


PATHS: Dict[str, Callable[[Tensor, Tensor, Tensor, float], Tuple[Tensor, Tensor]]] = {}


def register(name: str):
    def wrap(fn):
        PATHS[name] = fn
        return fn
    return wrap


@register("cond_ot")
def cond_ot(x0: Tensor, x1: Tensor, t: Tensor, sigma: float):
    t = t.unsqueeze(-1)
    xt = (1 - (1 - sigma) * t) * x0 + t * x1
    return xt, x1 - (1 - sigma) * x0


@register("vp")
def vp(x0: Tensor, x1: Tensor, t: Tensor, sigma: float):
    angle = 0.5 * torch.pi * t.unsqueeze(-1)
    xt = torch.cos(angle) * x0 + torch.sin(angle) * x1
    ut = 0.5 * torch.pi * (torch.cos(angle) * x1 - torch.sin(angle) * x0)
    return xt, ut


def checkerboard(n: int) -> Tensor:
    x1 = torch.rand(n) * 4 - 2
    x2 = torch.rand(n) - torch.randint(0, 2, (n,)) * 2
    x2 = x2 + torch.floor(x1) % 2
    return torch.stack([x1, x2], dim=1) / 0.5


def greedy_match(x0: Tensor, x1: Tensor) -> Tensor:
    cost = torch.cdist(x0, x1).pow(2)
    n = len(x0)
    order: list[int] = []
    taken = torch.zeros(n, dtype=torch.bool)
    for i in range(n):
        row = cost[i].masked_fill(taken, float("inf"))
        j = int(row.argmin())
        taken[j] = True
        order.append(j)
    return x1[order]


class Trainer:
    def __init__(self, cfg: Config) -> None:
        self.cfg = cfg
        torch.manual_seed(cfg.seed)
        self.model = VelocityField(cfg)
        self.opt = torch.optim.AdamW(self.model.parameters(), lr=cfg.optim.lr, betas=cfg.optim.betas, weight_decay=cfg.optim.weight_decay)
        self.log: Dict[str, List[float]] = defaultdict(list)

    def fit(self) -> "Trainer":
        cfg = self.cfg
        for step in range(1, cfg.steps + 1):
            x1 = checkerboard(cfg.batch_size)
            x0 = torch.randn_like(x1)
            if cfg.path == "cond_ot":
                x1 = greedy_match(x0, x1)
            t = torch.rand(len(x0))
            xt, ut = PATHS[cfg.path](x0, x1, t, cfg.sigma_min)
            loss = (self.model(t, xt) - ut).square().mean()
            self.opt.zero_grad(set_to_none=True)
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), cfg.optim.clip) if cfg.optim.clip else 0.0
            self.opt.step()
            self.log["loss"].append(loss.item())
            self.log["norm"].append(float(norm))
            if step % 4 == 0 or step == 1:
                print(f"{cfg.run_name:<24s}|{step:4d}|{loss:10.5f}|{norm:8.4f}")
        return self

    @torch.no_grad()
    def sample(self, n: int, steps: int = 10, method: str = "heun") -> Tuple[Tensor, int]:
        x = torch.randn(n, self.cfg.dim)
        ts = torch.linspace(0, 1, steps + 1)
        nfe = 0
        for t0, t1 in zip(ts[:-1], ts[1:]):
            h = t1 - t0
            k1 = self.model(t0, x)
            nfe += 1
            if method == "heun":
                k2 = self.model(t1, x + h * k1)
                nfe += 1
                x = x + 0.5 * h * (k1 + k2)
            else:
                x = x + h * k1
        return x, nfe


def main() -> None:
    base = Config()
    for cfg in (base, replace(base, path="vp", optim=OptimConfig(lr=1e-3, clip=None))):
        trainer = Trainer(cfg).fit()
        for method in ("euler", "heun"):
            x, nfe = trainer.sample(128, method=method)
            print(f"  {method:>6}: nfe={nfe} mean={x.mean(0).tolist()[0]:.5f} cov={torch.cov(x.T)[0, 1]:.5f}")
        os.makedirs(cfg.out, exist_ok=True)
        path = cfg.out / f"{cfg.run_name}.json"
        raw = asdict(cfg)
        raw["out"] = str(raw["out"])
        with open(path, "w") as f:
            json.dump({"config": raw, "log": dict(trainer.log)}, f, indent=2, sort_keys=True)
        with path.open() as f:
            back = json.load(f)
        print("final", min(back["log"]["loss"]), back["config"]["optim"]["lr"], sorted(back["config"])[:3])
    again = Config.from_dict({"seed": 1, "optim": {"lr": 0.1}})
    print(again.run_name, again.optim.lr, again.tags["kind"])


if __name__ == "__main__":
    main()
