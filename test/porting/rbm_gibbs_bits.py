"""Restricted Boltzmann machine: Gibbs sampling by generators, nested functions with nonlocal, slices that are assigned."""
import contextlib
import math
import time
from dataclasses import dataclass, field

import torch


@dataclass
class Trace:
    every: int = 2
    rows: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)
    _count: int = field(default=0, repr=False)

    def add(self, **values):
        self._count += 1
        if self._count % self.every == 0:
            self.rows.append({"step": self._count, **values})

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        return self.rows[i]

    def column(self, name):
        return [r[name] for r in self.rows]


class RBM:
    count = 0

    def __init__(self, nv, nh, *, scale=0.1):
        type(self).count += 1
        self.W = scale * torch.randn(nv, nh)
        self.a, self.b = torch.zeros(nv), torch.zeros(nh)

    @classmethod
    def square(cls, n, **kwargs):
        return cls(n, n, **kwargs)

    @staticmethod
    def bernoulli(p):
        return torch.bernoulli(p)

    @property
    def shape(self):
        return tuple(self.W.shape)

    def free_energy(self, v):
        return -(v @ self.a) - torch.nn.functional.softplus(v @ self.W + self.b).sum(-1)

    def gibbs(self, v):
        while True:
            ph = torch.sigmoid(v @ self.W + self.b)
            h = self.bernoulli(ph)
            pv = torch.sigmoid(torch.einsum("bh,vh->bv", h, self.W) + self.a)
            v = self.bernoulli(pv)
            yield v, ph


@contextlib.contextmanager
def timed(label, sink):
    start = time.perf_counter()
    try:
        yield sink
    finally:
        sink[label] = time.perf_counter() - start >= 0


def stripes(n, size=4):
    out = torch.zeros(n, size, size)
    for i in range(n):
        k = torch.randint(0, size, (1,)).item()
        if i % 2:
            out[i, k, :] = 1
        else:
            out[i, :, k] = 1
    out[::5, 0, 1:3] = 1.0
    out[-1, ..., ::2] = 0
    return out.flatten(1)


def make_schedule(lr, decay=0.9):
    step = 0
    best = math.inf

    def rate(value=None):
        nonlocal step, best
        step += 1
        if value is not None and value < best:
            best = value
        return lr * decay ** (step // 3)

    def state():
        return step, best

    return rate, state


torch.manual_seed(4)
data = stripes(48)
rbm, other = RBM(16, 8), RBM.square(3, scale=0.5)
trace = Trace()
rate, state = make_schedule(0.2)
vW = torch.zeros_like(rbm.W)
with timed("train", trace.notes) as sink:
    for epoch in range(2):
        for v0 in data.split(16):
            chain = rbm.gibbs(v0)
            _, ph0 = next(chain)
            for _, (vk, _) in zip(range(2), chain):
                pass
            phk = torch.sigmoid(vk @ rbm.W + rbm.b)
            grad = (v0.T @ ph0 - vk.T @ phk) / len(v0)
            lr = rate((v0 - vk).abs().mean().item())
            vW = 0.5 * vW + lr * grad
            rbm.W += vW
            rbm.a += lr * (v0 - vk).mean(0)
            rbm.b += lr * (ph0 - phk).mean(0)
            trace.add(recon=((v0 - vk) ** 2).mean().item(), lr=lr)

print(RBM.count, rbm.shape, other.shape, len(trace), trace[-1]["step"], sink)
steps, best = state()
print(f"{steps=} {best=:.4f}", [f"{r:.4f}" for r in trace.column("recon")])
xs = list(range(10))
xs[2:5] = [-1, -2]
xs[::3] = [0] * len(xs[::3])
del xs[-1]
first, *rest, last = xs
print(xs, first, rest, last, xs[::-1][:3], sum(x for x in xs if x < 0))
mask = data.bool()
flip = torch.where(mask, -0.5, torch.rand_like(data))
order = sorted(range(len(data)), key=lambda i: rbm.free_energy(data[i]).item(), reverse=True)
print(order[:5], flip[mask].sum().item(), (~mask).sum().item(), rbm.free_energy(data).std().item())
match rbm.shape:
    case (v, h) if v > h:
        print("wide", v - h)
    case (v, h):
        print("narrow", v, h)
