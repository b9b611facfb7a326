"""Energy models from a registry, trained with losses that are chosen by an enumeration."""
from __future__ import annotations

import logging
import sys
from collections import defaultdict
from dataclasses import dataclass, field, asdict
from enum import Enum
from typing import Callable, ClassVar, Iterator

import torch
import torch.nn as nn
import torch.nn.functional as F

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(name)s:%(levelname)s:%(message)s")
logger = logging.getLogger("registry")


class LossKind(str, Enum):
    DSM = "dsm"
    SSM = "ssm"
    NCE = "nce"

    @property
    def noisy(self) -> bool:
        return self is not LossKind.SSM


@dataclass(frozen=True)
class Key:
    kind: LossKind
    seed: int = 0


@dataclass
class Settings:
    hidden: int = 24
    lr: float = 5e-3
    steps: int = 15
    sigma: float = 0.4
    kinds: list[LossKind] = field(default_factory=lambda: list(LossKind))
    verbose: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if not 0 < self.sigma < 10:
            raise ValueError(f"sigma out of range: {self.sigma}")


LOSSES: dict[LossKind, Callable[..., torch.Tensor]] = {}


def register(kind: LossKind):
    def deco(fn):
        LOSSES[kind] = fn
        return fn

    return deco


def score(net: nn.Module, x: torch.Tensor) -> torch.Tensor:
    x = x.requires_grad_(True)
    (g,) = torch.autograd.grad(net(x).sum(), x, create_graph=True)
    return -g


@register(LossKind.DSM)
def dsm(net, x, cfg: Settings):
    eps = torch.randn_like(x) * cfg.sigma
    return 0.5 * (cfg.sigma * score(net, x + eps) + eps / cfg.sigma).pow(2).sum(-1).mean()


@register(LossKind.SSM)
def ssm(net, x, cfg: Settings):
    x = x.clone().requires_grad_(True)
    s = score(net, x)
    v = torch.randn_like(x)
    (gv,) = torch.autograd.grad((s * v).sum(), x, create_graph=True)
    return ((gv * v).sum(-1) + 0.5 * (s * v).sum(-1) ** 2).mean()


@register(LossKind.NCE)
def nce(net, x, cfg: Settings):
    y = torch.randn_like(x) * 2
    log_q = lambda z: -0.125 * z.pow(2).sum(-1) - torch.log(torch.tensor(8 * torch.pi))
    logits = torch.cat([-net(x).squeeze(-1) - log_q(x), -net(y).squeeze(-1) - log_q(y)])
    labels = torch.cat([torch.ones(len(x)), torch.zeros(len(y))])
    return F.binary_cross_entropy_with_logits(logits, labels)


def batches(data: torch.Tensor, size: int) -> Iterator[torch.Tensor]:
    order = torch.randperm(data.shape[0])
    for i in range(0, len(order), size):
        yield data[order[i : i + size]]


def train(key: Key, cfg: Settings, data: torch.Tensor) -> list[float]:
    torch.manual_seed(key.seed)
    net = nn.Sequential(nn.Linear(2, cfg.hidden), nn.Softplus(), nn.Linear(cfg.hidden, 1))
    opt = torch.optim.Adam(net.parameters(), lr=cfg.lr)
    curve = []
    while len(curve) < cfg.steps:
        for xb in batches(data, 32):
            loss = LOSSES[key.kind](net, xb.clone(), cfg)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            opt.step()
            curve.append(loss.item())
    return curve


def main() -> None:
    cfg = Settings(steps=12)
    torch.manual_seed(0)
    data = torch.randn(96, 2) @ torch.tensor([[1.0, 0.5], [0.0, 0.8]])
    results: dict[Key, list[float]] = {}
    for kind in cfg.kinds:
        for seed in range(2):
            results[Key(kind, seed)] = train(Key(kind, seed), cfg, data)
    by_kind = defaultdict(list)
    for key, curve in results.items():
        by_kind[key.kind].append(curve[-1])
        logger.info("%s/%d: %.4f -> %.4f", key.kind.value, key.seed, curve[0], curve[-1])
    for kind, finals in by_kind.items():
        print(f"{kind.name:>4} {kind.noisy!s:<5} {sum(finals) / len(finals):.4f}")
    assert results[Key(LossKind.DSM, 1)][0] != results[Key(LossKind.DSM)][0]
    print({k: v for k, v in asdict(cfg).items() if k != "kinds"})


if __name__ == "__main__":
    main()
