"""Registries, abstract base classes, context managers, operator overloading, generators of batches."""
from abc import ABC, abstractmethod
from contextlib import contextmanager
from enum import Enum, auto
from functools import partial, reduce, wraps
import itertools
import operator

import torch
from torch import Tensor

REGISTRY = {}


def register(name=None):
    def deco(cls):
        REGISTRY[name or cls.__name__.lower()] = cls
        return cls
    return deco


def traced(fn):
    calls = 0

    @wraps(fn)
    def inner(*args, **kwargs):
        nonlocal calls
        calls += 1
        out = fn(*args, **kwargs)
        print(f"{fn.__name__} call {calls}")
        return out

    return inner


class Mode(Enum):
    EULER = auto()
    HEUN = auto()
    RK4 = "rk4"


class Potential(ABC):
    scale: float = 1.0

    def __init__(self, dim: int = 2):
        self.dim = dim

    @abstractmethod
    def energy(self, x: Tensor) -> Tensor:
        ...

    def __call__(self, x):
        return self.scale * self.energy(x)

    def score(self, x):
        x = x.detach().clone().requires_grad_()
        self(x).sum().backward()
        return -x.grad

    def __add__(self, other):
        return Sum(self, other)

    def __mul__(self, c: float):
        return Scaled(self, c)

    __rmul__ = __mul__

    def __repr__(self):
        return f"{type(self).__name__}(dim={self.dim})"


class Sum(Potential):
    def __init__(self, *parts):
        super().__init__(parts[0].dim)
        self.parts = parts

    def energy(self, x):
        return sum(p(x) for p in self.parts)


class Scaled(Potential):
    def __init__(self, inner, c):
        super().__init__(inner.dim)
        self.inner, self.c = inner, c

    def energy(self, x):
        return self.c * self.inner(x)


@register()
class Quadratic(Potential):
    def energy(self, x):
        return 0.5 * x.pow(2).sum(-1)


@register("well")
class Well(Potential):
    scale = 0.5

    def __init__(self, dim=2, *, height=2.0):
        super().__init__(dim)
        self.height = height

    def energy(self, x):
        return self.height * ((x ** 2 - 1) ** 2).sum(dim=-1)


class Timer:
    def __init__(self, name):
        self.name = name
        self.log = []

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, exc_type, exc, tb):
        self.log.append("exit" if exc_type is None else "error")
        return exc_type is RuntimeError

    def __len__(self):
        return len(self.log)

    def __getitem__(self, i):
        return self.log[i]

    def __iter__(self):
        return iter(self.log)

    def __contains__(self, item):
        return item in self.log

    def __eq__(self, other):
        return isinstance(other, Timer) and self.log == other.log


@contextmanager
def seeded(seed):
    state = torch.get_rng_state()
    torch.manual_seed(seed)
    try:
        yield
    finally:
        torch.set_rng_state(state)


@traced
def step(pot, x, h, mode=Mode.EULER):
    f = pot.score
    if mode is Mode.EULER:
        return x + h * f(x)
    elif mode == Mode.HEUN:
        k1 = f(x)
        return x + 0.5 * h * (k1 + f(x + h * k1))
    k1 = f(x)
    k2 = f(x + 0.5 * h * k1)
    k3 = f(x + 0.5 * h * k2)
    k4 = f(x + h * k3)
    return x + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)


def schedule(start, stop, n):
    """Geometric steps."""
    r = (stop / start) ** (1 / (n - 1))
    h = start
    for _ in range(n):
        yield h
        h *= r


def batches(x, size):
    perm = torch.arange(x.shape[0] - 1, -1, -1)
    yield from (x[perm[i:i + size]] for i in range(0, len(x), size))


with seeded(3):
    x = torch.randn(4, 2)
pots = {k: cls() for k, cls in REGISTRY.items()}
pots["mix"] = pots["quadratic"] + 0.5 * pots["well"]
for k, pot in pots.items():
    print(k, pot.dim, pot(x).sum().item(), pot.score(x)[0].tolist())
    print(repr(pot))
for m in Mode:
    y = step(pots["mix"], x, 0.05, mode=m)
    print(m.name, m.value, f"{y.sum().item():.6f}")
for h in schedule(0.1, 0.01, 3):
    print(f"{h:.4f}")
for b in batches(x, 3):
    print(b.shape, round(b.sum().item(), 5))
with Timer("a") as t:
    z = x.sum()
with Timer("b") as u:
    raise RuntimeError("swallowed")
print(len(t), t[0], list(u), "error" in u, t == u, t != u)
prod = reduce(operator.mul, [1, 2, 3, 4], 1)
add3 = partial(lambda a, b, c: a + b * 10 + c * 100, 1, c=3)
print(prod, add3(2), list(itertools.chain([1], (2, 3))), list(itertools.product([0, 1], repeat=2)))
print(list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest([1, 2], [3], fillvalue=0)))
for key, grp in itertools.groupby(sorted(["a1", "b1", "a2"]), key=lambda s: s[0]):
    print(key, list(grp))
print(Mode["RK4"].value, Mode("rk4").name, sorted(REGISTRY), isinstance(pots["mix"], Potential), issubclass(Well, Potential))
print(getattr(pots["well"], "height"), getattr(pots["quadratic"], "height", None), hasattr(t, "name"))
