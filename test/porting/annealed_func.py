"""Annealed score matching on a spiral in a functional style: torch.func, closures, frozen settings, early stopping."""
from __future__ import annotations

import dataclasses
import math
import operator
from collections import OrderedDict, deque
from functools import partial, reduce
from itertools import chain, islice, tee
from typing import Any, Callable, Iterator, Sequence

import torch
from torch import Tensor
from torch.func import functional_call, grad, vmap

Params = dict[str, Tensor]


@dataclasses.dataclass(frozen=True)
class Settings:
    levels: int = 6
    sigma_max: float = 2.0
    sigma_min: float = 0.05
    hidden: Sequence[int] = (32, 32)
    lr: float = 5e-3
    steps: int = 40
    batch: int = 48
    patience: int | None = 12
    seed: int = 5

    @property
    def sigmas(self) -> Tensor:
        ratio = (self.sigma_min / self.sigma_max) ** (1 / (self.levels - 1))
        return self.sigma_max * ratio ** torch.arange(self.levels)

    def __post_init__(self):
        if not 0 < self.sigma_min < self.sigma_max:
            raise ValueError(f"sigmas out of order: {self.sigma_min} and {self.sigma_max}")


def compose(*fns: Callable) -> Callable:
    return reduce(lambda f, g: lambda x: g(f(x)), fns)


def spiral(n: int, *, turns: float = 1.5, noise: float = 0.05) -> Tensor:
    t = torch.rand(n).sqrt() * turns * 2 * math.pi
    xy = torch.stack([t.cos(), t.sin()], dim=-1) * t.unsqueeze(-1) / 5
    return xy + noise * torch.randn_like(xy)


def batches(data: Tensor, size: int) -> Iterator[Tensor]:
    while True:
        order = torch.randperm(len(data))
        for chunk in order.split(size):
            if len(chunk) < size:
                continue
            yield data[chunk]


class Score(torch.nn.Module):
    def __init__(self, hidden: Sequence[int], dim: int = 2) -> None:
        super().__init__()
        widths = [dim + 1, *hidden, dim]
        layers: OrderedDict[str, torch.nn.Module] = OrderedDict()
        for i, (a, b) in enumerate(zip(widths, widths[1:])):
            layers[f"lin{i}"] = torch.nn.Linear(a, b)
            if i + 2 < len(widths):
                layers[f"act{i}"] = torch.nn.Softplus()
        self.body = torch.nn.Sequential(layers)

    def forward(self, x: Tensor, sigma: Tensor) -> Tensor:
        h = torch.cat((x, sigma.log().expand(*x.shape[:-1], 1)), dim=-1)
        return self.body(h) / sigma


def dsm(model: Score, params: Params, x: Tensor, z: Tensor, sigma: Tensor) -> Tensor:
    s = functional_call(model, params, (x + sigma * z, sigma))
    return 0.5 * ((sigma * s + z) ** 2).sum(-1).mean()


class EarlyStop:
    def __init__(self, patience: int | None) -> None:
        self.patience = patience
        self.best: float | None = None
        self.waited = 0
        self.window: deque[float] = deque(maxlen=5)

    def __call__(self, value: float) -> bool:
        self.window.append(value)
        smooth = sum(self.window) / len(self.window)
        if self.best is None or smooth < self.best:
            self.best, self.waited = smooth, 0
            return False
        self.waited += 1
        return self.patience is not None and self.waited >= self.patience


def train(cfg: Settings, log: Callable[..., Any] = print) -> tuple[Score, list[float]]:
    torch.manual_seed(cfg.seed)
    model, data = Score(cfg.hidden), spiral(256)
    params = {k: v.detach().clone() for k, v in model.named_parameters()}
    m = {k: torch.zeros_like(v) for k, v in params.items()}
    stop, losses = EarlyStop(cfg.patience), []
    stream, peek = tee(islice(batches(data, cfg.batch), cfg.steps))
    first = next(peek)
    log("first batch", tuple(first.shape), f"{first.std():.4f}")
    loss_grad = grad(lambda p, *args: dsm(model, p, *args))
    for k, x in enumerate(stream, start=1):
        sigma = cfg.sigmas[torch.randint(cfg.levels, (1,))]
        z = torch.randn_like(x)
        g = loss_grad(params, x, z, sigma)
        for name in params:
            m[name] = 0.9 * m[name] + 0.1 * g[name]
            params[name] = params[name] - cfg.lr * m[name] / (1 - 0.9**k)
        losses.append(dsm(model, params, x, z, sigma).item())
        if k % 10 == 0:
            log(f"{k:>3d} {losses[-1]:8.4f}", end=" | " if k < cfg.steps else "\n")
        if stop(losses[-1]):
            log(f"stopped at {k}")
            break
    else:
        log("ran to the end")
    model.load_state_dict(params)
    return model, losses


@torch.no_grad()
def anneal(model: Score, sigmas: Tensor, n: int, inner: int = 4, eps: float = 2e-3) -> Tensor:
    x = torch.randn(n, 2) * sigmas[0]
    for s in sigmas:
        step = eps * (s / sigmas[-1]) ** 2
        for _ in range(inner):
            x += step / 2 * model(x, s.view(1)) + step.sqrt() * torch.randn_like(x)
    return x


def main() -> None:
    cfg = Settings()
    try:
        dataclasses.replace(cfg, sigma_min=3.0)
    except ValueError as e:
        print("refused:", e)
    model, losses = train(cfg)
    quick = dataclasses.replace(cfg, steps=10, patience=None)
    _, fewer = train(quick, log=partial(print, "quick:"))
    print(len(losses), len(fewer), f"{min(losses):.5f}", f"{sum(fewer[-3:]) / 3:.5f}")
    x = anneal(model, cfg.sigmas, 64)
    print("samples", x.mean(0).tolist(), x.std(0).tolist())
    energy = lambda p: 0.5 * p @ p + torch.cos(p[0])
    pts = x[:5]
    g = vmap(grad(energy))(pts)
    print("grad", g.norm(dim=-1).tolist())
    norm = compose(torch.abs, torch.sum, Tensor.item)
    print("norm", round(norm(pts), 4), list(map(operator.itemgetter(0), pts.tolist()))[:2])
    names = sorted(chain.from_iterable(k.split(".") for k, _ in model.named_parameters()), key=lambda s: (len(s), s))
    print(*dict.fromkeys(names), sep=",")
    counts = {}
    for q in ((x > 0).long() @ torch.tensor([1, 2])).tolist():
        counts[q] = counts.get(q, 0) + 1
    print({k: counts[k] for k in sorted(counts)}, max(counts, key=counts.get))


if __name__ == "__main__":
    main()
