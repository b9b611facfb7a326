"""Samplers behind a protocol; results as named tuples; diagnostics by functions over sequences."""
from abc import ABC, abstractmethod
from functools import partial, reduce
from itertools import accumulate, chain, groupby
from typing import Generic, Iterable, List, NamedTuple, Optional, Protocol, Sequence, Tuple, TypeVar
import math
import operator

import torch
from torch import Tensor

S = TypeVar("S")


class Target(Protocol):
    def log_prob(self, x: Tensor) -> Tensor: ...


class Banana:
    def __init__(self, b: float = 0.1) -> None:
        self.b = b

    def log_prob(self, x: Tensor) -> Tensor:
        x1, x2 = x[..., 0], x[..., 1]
        return -0.5 * (x1**2 / 4 + (x2 + self.b * x1**2 - 4 * self.b) ** 2)


class ChainState(NamedTuple):
    x: Tensor
    logp: Tensor
    step: int = 0


class Info(NamedTuple):
    accepted: Tensor
    proposal: Tensor

    def rate(self) -> float:
        return self.accepted.float().mean().item()


class Kernel(ABC, Generic[S]):
    @abstractmethod
    def init(self, x: Tensor) -> S:
        """The first state."""

    @abstractmethod
    def step(self, state: S) -> Tuple[S, Info]:
        raise NotImplementedError

    def run(self, x: Tensor, n: int) -> Iterable[Tuple[S, Info]]:
        state = self.init(x)
        for _ in range(n):
            state, info = self.step(state)
            yield state, info


class Metropolis(Kernel[ChainState]):
    def __init__(self, target: Target, scale: float):
        self.target, self.scale = target, scale

    def init(self, x: Tensor) -> ChainState:
        return ChainState(x, self.target.log_prob(x))

    def propose(self, x: Tensor) -> Tuple[Tensor, Tensor]:
        return x + self.scale * torch.randn_like(x), torch.zeros(x.shape[:-1])

    def step(self, state: ChainState) -> Tuple[ChainState, Info]:
        x, logp, t = state
        y, correction = self.propose(x)
        new = self.target.log_prob(y)
        ok = torch.rand(logp.shape).log() < new - logp + correction
        x = torch.where(ok.unsqueeze(-1), y, x)
        return ChainState(x, torch.where(ok, new, logp), t + 1), Info(ok, y)


class Langevin(Metropolis):
    def drift(self, x: Tensor) -> Tensor:
        with torch.enable_grad():
            x = x.detach().requires_grad_()
            (g,) = torch.autograd.grad(self.target.log_prob(x).sum(), x)
        return x.detach() + 0.5 * self.scale**2 * g

    def propose(self, x: Tensor) -> Tuple[Tensor, Tensor]:
        mean = self.drift(x)
        y = mean + self.scale * torch.randn_like(x)
        back = self.drift(y)
        q = lambda a, m: -((a - m) ** 2).sum(-1) / (2 * self.scale**2)
        return y, q(x, back) - q(y, mean)


def autocorrelation(xs: Sequence[float], lag: int) -> float:
    n = len(xs)
    mean = sum(xs) / n
    num = sum((xs[i] - mean) * (xs[i + lag] - mean) for i in range(n - lag))
    return num / sum((v - mean) ** 2 for v in xs)


def ess(xs: Sequence[float], max_lag: int = 20) -> float:
    rho: List[float] = []
    for lag in range(1, max_lag):
        r = autocorrelation(xs, lag)
        if r < 0.05:
            break
        rho.append(r)
    return len(xs) / (1 + 2 * sum(rho))


def summary(kernel: Kernel, x0: Tensor, n: int, burn: Optional[int] = None) -> dict:
    burn = n // 4 if burn is None else burn
    states, infos = zip(*kernel.run(x0, n))
    kept = torch.stack([s.x for s in states[burn:]])
    series = [s.x[0, 0].item() for s in states]
    runs = [len(list(g)) for ok, g in groupby(bool(i.accepted[0]) for i in infos) if not ok]
    return {
        "mean": kept.mean(dim=(0, 1)).tolist(),
        "rate": reduce(operator.add, (i.rate() for i in infos)) / n,
        "ess": ess(series),
        "longest": max(runs, default=0),
        "last": states[-1].step,
    }


torch.manual_seed(11)
make = {"rw": partial(Metropolis, scale=0.9), "mala": partial(Langevin, scale=0.8)}
for name, f in make.items():
    stats = summary(f(Banana(0.2)), torch.zeros(8, 2), 60)
    mean = ", ".join(f"{m:+.3f}" for m in stats["mean"])
    print(f"{name:<5}[{mean}] rate={stats['rate']:.3f} ess={stats['ess']:.2f} longest={stats['longest']} t={stats['last']}")
print(list(accumulate([1, 2, 3, 4], operator.mul)), list(chain("ab", "c")), math.prod([2, 3, 4]))
