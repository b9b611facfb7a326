"""Methods by the names that Python gives a meaning, decorators of methods, contexts, and loops that end early."""
import functools
import math
import textwrap
import time
from collections import defaultdict
from contextlib import contextmanager, suppress
from functools import lru_cache, wraps

import torch
import torch.nn as nn


def traced(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        out = fn(*args, **kwargs)
        LOG.append((fn.__name__, len(args)))
        return out
    return inner


def scaled(factor, bias=0.0):
    def deco(fn):
        @functools.wraps(fn)
        def inner(self, *args, **kwargs):
            return factor * fn(self, *args, **kwargs) + bias
        return inner
    return deco


LOG = []


class Meter:
    """Counts."""
    kinds = ("sum", "mean")

    def __init__(self, total=0.0, n=0):
        self.total = total
        self.n = n

    def __iadd__(self, v):
        self.total += float(v)
        self.n += 1
        return self

    def __float__(self):
        return self.total / max(self.n, 1)

    def __int__(self):
        return int(self.total)

    def __len__(self):
        return self.n

    def __bool__(self):
        return self.n > 0

    def __repr__(self):
        return f"Meter({float(self):.4f}, n={len(self)})"

    def __eq__(self, other):
        return isinstance(other, Meter) and self.total == other.total

    def __hash__(self):
        return hash(self.total)

    def __add__(self, other):
        return Meter(self.total + other.total, self.n + other.n)

    def __abs__(self):
        return abs(self.total)


class Track:
    def __init__(self, xs):
        self.xs = list(xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __setitem__(self, i, v):
        self.xs[i] = v

    def __delitem__(self, i):
        del self.xs[i]

    def __iter__(self):
        for x in self.xs:
            yield x

    def __contains__(self, x):
        return x in self.xs

    def __reversed__(self):
        return iter(self.xs[::-1])

    def __call__(self, k, *, by=1.0):
        return [x * by for x in self.xs[:k]]

    def __str__(self):
        return "<" + ",".join(f"{x:g}" for x in self.xs) + ">"


class Energy(nn.Module):
    def __init__(self, d=2):
        super().__init__()
        self._temp = 1.0
        self.w = nn.Parameter(torch.arange(1.0, d + 1))

    @property
    def temp(self):
        return self._temp

    @temp.setter
    def temp(self, v):
        if v <= 0:
            raise ValueError(f"temp must be positive, got {v}")
        self._temp = v

    @staticmethod
    def square(x):
        return x ** 2

    @classmethod
    def make(cls, d, temp=2.0):
        e = cls(d)
        e.temp = temp
        return e

    @traced
    def forward(self, x):
        return (self.w * self.square(x)).sum(-1) / self.temp

    @torch.no_grad()
    def level(self, x):
        return self(x).mean()

    @scaled(2.0, bias=1.0)
    def twice(self, x, k=1):
        return self(x).sum().item() * k

    @lru_cache(maxsize=None)
    def constant(self, n):
        LOG.append(("constant", n))
        return sum(math.log(k) for k in range(1, n + 1))


class Timer:
    def __init__(self, name):
        self.name, self.count = name, 0

    def __enter__(self):
        self.count += 1
        return self

    def __exit__(self, exc_type, exc, tb):
        print("leave", self.name, exc_type is not None, self.count)
        return exc_type is ValueError


@contextmanager
def frozen(net):
    old = [p.requires_grad for p in net.parameters()]
    for p in net.parameters():
        p.requires_grad_(False)
    try:
        yield net
    finally:
        for p, r in zip(net.parameters(), old):
            p.requires_grad_(r)


def stream(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed stream")


torch.manual_seed(0)
m, other = Meter(), Meter(1.5, 1)
ref = m
m += 1.5
m += torch.tensor(2.5)
print(m, float(m), len(m), bool(Meter()), m == ref, m is ref, other == Meter(1.5), int(m), m + other, abs(m))
meters = {k: Meter() for k in ("a", "b")}
meters["a"] += 3
alias = meters["a"]
meters["a"] += 4
print(meters["a"].total, alias.total, all(meters.values()), f"{float(meters['a']):.2f}", meters)

t = Track([1.0, 2.0, 3.0])
t[1] = 5.0
print(len(t), t[0], t[-1], [x for x in t], 5.0 in t, t(2, by=2.0), str(t), sum(t), list(reversed(t)), max(t))
del t[0]
first, *rest = t
print(first, rest, f"{t}", sorted(t), list(zip(t, range(5))), dict(enumerate(t)))

e = Energy.make(3)
x = torch.randn(4, 3)
print(e.temp, e(x).tolist(), e.level(x).requires_grad, e.level(x).item(), e.twice(x), e.twice(x, k=3))
print(e.constant(5), e.constant(5), Energy.square(3), e.square(2.0), LOG)
try:
    e.temp = -1
except ValueError as err:
    print("refused", err)

with Timer("a") as tm:
    print(tm.name)
with Timer("b"):
    raise ValueError("swallowed")
with frozen(e) as f:
    print([p.requires_grad for p in f.parameters()])
print([p.requires_grad for p in e.parameters()])


def outer():
    @torch.no_grad()
    def inner(y):
        return e(y).sum()

    @torch.enable_grad()
    def grads(y):
        y = y.detach().requires_grad_(True)
        return torch.autograd.grad(e(y).sum(), y)[0]
    return inner(x).requires_grad, grads(x).norm().item()


print(outer())

g = stream(6)
for i in g:
    if i == 1:
        break
print("next", next(g))
for i in g:
    print("again", i)
    if i == 4:
        break
print(list(g))

it = iter([1, 2, 3, 4])
for a in it:
    if a == 2:
        break
print(list(it))
sq = (k * k for k in range(5))
for s in sq:
    if s > 3:
        break
print(next(sq), sum(sq))
pairs = zip([1, 2, 3], "abc")
for n, c in pairs:
    break
print(list(pairs))

opt = torch.optim.SGD([{"params": [e.w], "weight_decay": 0.1}], lr=0.1, momentum=0.9)
opt.param_groups[0]["weight_decay"] *= 2
opt.param_groups[0]["lr"] = 0.05
for group in opt.param_groups:
    group["weight_decay"] += 0.1
print(opt.param_groups[0]["weight_decay"], opt.param_groups[0]["lr"], [pg["momentum"] for pg in opt.param_groups], len(opt.param_groups[0]["params"]))
print(textwrap.dedent("""
    one
      two
    three
""").strip(), textwrap.indent("a\nb", "> "))
with suppress(KeyError, ZeroDivisionError):
    print({}["none"])
with suppress(ZeroDivisionError):
    print(1 // 0)
print("end")
