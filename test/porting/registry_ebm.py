"""Energies behind an abstract base, samplers behind a registry, a report in tables. Style of a lab's shared code base."""
import abc
import logging
import re
import statistics
from collections import Counter, OrderedDict, defaultdict, namedtuple
from contextlib import suppress
from typing import Callable, ClassVar, Dict, Generic, List, Optional, Protocol, Tuple, TypeVar

import torch
from torch import Tensor, nn

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("ebm")
SAMPLERS: Dict[str, Callable[..., "Sampler"]] = {}
Trace = namedtuple("Trace", "name accept energies", defaults=[()])
T = TypeVar("T")
calls = 0


def register(name: str, *aliases: str):
    def wrap(cls):
        for n in (name, *aliases):
            if n in SAMPLERS:
                raise KeyError(n)
            SAMPLERS[n] = cls
        cls.registered = name
        return cls
    return wrap


class Energy(nn.Module, abc.ABC):
    count: ClassVar[int] = 0

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.dim = dim
        Energy.count += 1

    @abc.abstractmethod
    def energy(self, x: Tensor) -> Tensor: ...

    def forward(self, x: Tensor) -> Tensor:
        global calls
        calls += 1
        return self.energy(x)

    def score(self, x: Tensor) -> Tensor:
        with torch.enable_grad():
            x = x.detach().requires_grad_()
            return -torch.autograd.grad(self(x).sum(), x)[0]

    def __add__(self, other: "Energy") -> "Energy":
        return Sum(self, other)

    def __rmul__(self, k: float) -> "Energy":
        return Scaled(k, self)


class Quadratic(Energy):
    def __init__(self, dim, centre=0.0, *, scale=1.0):
        super().__init__(dim)
        self.register_buffer("centre", torch.full((dim,), float(centre)))
        self.scale = scale

    def energy(self, x):
        return ((x - self.centre) ** 2).sum(-1) / (2 * self.scale ** 2)


class Ripple(Energy):
    def energy(self, x):
        return torch.cos(3 * x).sum(dim=-1)


class Sum(Energy):
    def __init__(self, *parts: Energy):
        super().__init__(parts[0].dim)
        self.parts = nn.ModuleList(parts)

    def energy(self, x):
        return sum(p(x) for p in self.parts)


class Scaled(Energy):
    def __init__(self, k, inner):
        super().__init__(inner.dim)
        self.k, self.inner = k, inner

    def energy(self, x):
        return self.k * self.inner(x)


class Sampler(abc.ABC):
    registered: str = "?"
    __slots__ = ("step", "_steps", "accepted", "tried")

    def __init__(self, step: float = 0.1):
        self.step = step
        self.accepted = self.tried = 0

    @property
    def rate(self) -> float:
        return self.accepted / self.tried if self.tried else float("nan")

    @property
    def steps(self):
        return self._steps

    @steps.setter
    def steps(self, n):
        if n < 1:
            raise ValueError("steps < 1")
        self._steps = n

    @abc.abstractmethod
    def propose(self, model, x) -> Tuple[Tensor, Tensor]:
        raise NotImplementedError

    def run(self, model: Energy, x: Tensor, steps: int = 10) -> Tuple[Tensor, Trace]:
        self.steps = steps
        energies: List[float] = []
        for i in range(self.steps):
            y, log_ratio = self.propose(model, x)
            keep = torch.rand(len(x)).log() < log_ratio
            self.accepted += int(keep.sum())
            self.tried += keep.numel()
            x = torch.where(keep[:, None], y, x)
            energies.append(model(x).mean().item())
        return x, Trace(self.registered, self.rate, tuple(energies))


@register("rw", "random-walk")
class RandomWalk(Sampler):
    def propose(self, model, x):
        y = x + self.step * torch.randn_like(x)
        return y, model(x) - model(y)


@register("mala")
class Mala(Sampler):
    def propose(self, model, x):
        h, s = self.step, model.score(x)
        y = x + h * s + (2 * h) ** 0.5 * torch.randn_like(x)
        back = model.score(y)
        q = lambda a, b, g: -((a - b - h * g) ** 2).sum(-1) / (4 * h)
        return y, model(x) - model(y) + q(x, y, back) - q(y, x, s)


def table(rows: List[Trace], width: int = 8) -> str:
    head = "%-*s|%*s|%*s" % (width, "name", width, "rate", width, "energy")
    lines = [head, "-" * len(head)]
    for i, (name, accept, energies) in enumerate(sorted(rows, key=lambda r: (-round(r.accept, 2), r.name)), start=1):
        lines.append("{:<{w}}|{:>{w}.1%}|{e:>+{w}.3f}".format(f"{i}.{name}", accept, w=width, e=energies[-1]))
    return "\n".join(lines)


def smooth(values, alpha=0.3):
    mean = None

    def push(v):
        nonlocal mean
        mean = v if mean is None else (1 - alpha) * mean + alpha * v
        return mean

    return [push(v) for v in values]


torch.manual_seed(11)
target = Quadratic(2, centre=1, scale=1.5) + 0.5 * Ripple(2)
start = torch.randn(64, 2) * 3
rows, finals = [], OrderedDict()
for name, cls in SAMPLERS.items():
    if re.fullmatch(r"[a-z]+-[a-z]+", name):
        log.info("skip %s (alias of %s)", name, cls.registered)
        continue
    for step in (0.05, 0.4):
        sampler = cls(step)
        finals[f"{name}@{step}"], trace = sampler.run(target, start, steps=12)
        rows.append(trace)
print(table(rows))
print({k: round(v.mean().item(), 4) for k, v in finals.items()})
print("smoothed", [f"{v:.3f}" for v in smooth(rows[0].energies)][::3], f"{calls:,} calls, {Energy.count} energies")
by = defaultdict(list)
for r in rows:
    by[r.name].append(r.accept)
print({k: (round(statistics.mean(v), 4), round(max(v) - min(v), 4)) for k, v in by.items()})
print(Counter(len(n) for n in SAMPLERS).most_common(1), rows[0]._fields, rows[0]._replace(energies=()))
with suppress(ValueError, KeyError):
    RandomWalk().run(target, start, steps=0)
    print("never")
try:
    register("rw")(Mala)
except KeyError as e:
    print("taken:", e.args[0])
settings = {"step": 0.1, "steps": 5} | {"step": 0.2}
print(settings["step"], settings["steps"], divmod(17, 5), 17 % -5, -17 // 5, 2 ** -2, int("0x1f", 16), "%.3g" % 1234.5)
