from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from typing import ClassVar, Literal, Optional, Protocol, Sequence, TypeVar

import torch
import torch.distributions as D
from torch import nn
from torch.nn import functional as F

T = TypeVar("T")


class Phase(Enum):
    WARMUP = "warmup"
    MAIN = "main"


@dataclass(frozen=True)
class Config:
    dim: int = 2
    n_components: int = 4
    hidden: tuple[int, ...] = (32, 32)
    lr: float = 1e-2
    steps: int = 30
    clip: Optional[float] = 1.0
    tags: list[str] = field(default_factory=lambda: ["mdn"])
    device: str = "cpu"
    VERSION: ClassVar[str] = "1.0"

    def __post_init__(self) -> None:
        if self.n_components < 1:
            raise ValueError("n_components must be positive")


class Logger(Protocol):
    def log(self, step: int, **metrics: float) -> None: ...


@dataclass
class PrintLogger:
    every: int = 10
    seen: int = 0

    def log(self, step: int, **metrics: float) -> None:
        self.seen += 1
        if step % self.every == 0:
            text = ", ".join(f"{k}={v:.4f}" for k, v in metrics.items())
            print(f"[{step:>3}] {text}")


class MDN(nn.Module):
    """p(y|x) as a mixture of diagonal Gaussians."""

    def __init__(self, cfg: Config):
        super().__init__()
        self.cfg = cfg
        sizes = [cfg.dim, *cfg.hidden]
        self.body = nn.Sequential(*[m for a, b in zip(sizes, sizes[1:]) for m in (nn.Linear(a, b), nn.Tanh())])
        self.pi = nn.Linear(sizes[-1], cfg.n_components)
        self.mu = nn.Linear(sizes[-1], cfg.n_components * cfg.dim)
        self.log_sigma = nn.Linear(sizes[-1], cfg.n_components * cfg.dim)

    def distribution(self, x: torch.Tensor) -> D.MixtureSameFamily:
        h = self.body(x)
        shape = (-1, self.cfg.n_components, self.cfg.dim)
        mix = D.Categorical(logits=self.pi(h))
        comp = D.Independent(D.Normal(self.mu(h).view(shape), self.log_sigma(h).view(shape).clamp(-3, 1).exp()), 1)
        return D.MixtureSameFamily(mix, comp)

    def forward(self, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        return -self.distribution(x).log_prob(y)

    @property
    def n_params(self) -> int:
        return sum(p.numel() for p in self.parameters())


def phase_of(step: int, total: int) -> Phase:
    return Phase.WARMUP if step < total // 3 else Phase.MAIN


def fit(cfg: Config, x: torch.Tensor, y: torch.Tensor, logger: Logger | None = None) -> tuple[MDN, list[float]]:
    model = MDN(cfg).to(cfg.device)
    opt = torch.optim.Adam(model.parameters(), lr=cfg.lr)
    warm = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1.0, (s + 1) / 10))
    losses: list[float] = []
    for step in range(cfg.steps):
        nll = model(x, y)
        loss = nll.mean()
        if phase_of(step, cfg.steps) is Phase.WARMUP:
            loss = loss + 1e-3 * sum(p.pow(2).sum() for p in model.parameters())
        opt.zero_grad()
        loss.backward()
        if cfg.clip is not None:
            norm = nn.utils.clip_grad_norm_(model.parameters(), cfg.clip)
        else:
            norm = torch.tensor(0.0)
        opt.step()
        warm.step()
        losses.append(loss.item())
        if logger:
            logger.log(step, loss=loss.item(), norm=norm.item())
    return model, losses


def best_of(items: Sequence[T], scores: Sequence[float], mode: Literal["min", "max"] = "min") -> T:
    pick = min if mode == "min" else max
    index = pick(range(len(scores)), key=scores.__getitem__)
    return items[index]


def main() -> None:
    torch.manual_seed(0)
    base = Config()
    x = torch.randn(64, base.dim)
    y = torch.where(torch.rand(64, 1) < 0.5, x, -x) + 0.1 * torch.randn(64, base.dim)
    runs: dict[str, float] = {}
    models = []
    for n in (1, 4):
        cfg = replace(base, n_components=n, tags=base.tags + [f"k{n}"])
        logger = PrintLogger(every=10)
        model, losses = fit(cfg, x, y, logger)
        runs["-".join(cfg.tags)] = losses[-1]
        models.append(model)
        print(cfg.tags, model.n_params, logger.seen, f"{losses[0]:.4f} -> {losses[-1]:.4f}")
    best = best_of(models, list(runs.values()))
    with torch.no_grad():
        dist = best.distribution(x[:5])
        lp = dist.log_prob(y[:5])
        print("mean", dist.mean.abs().mean().item(), "lp", lp.sum().item())
    print(max(runs, key=runs.get), asdict(base)["hidden"], Config.VERSION, Phase("main").name, phase_of(25, 30).value)
    print(F.softplus(lp).mean())


if __name__ == "__main__":
    main()
