"""Parallel tempering on the Mueller-Brown potential; energies in torch, bookkeeping in plain Python."""
import itertools
import math
import random
import statistics

import torch

random.seed(1)
torch.manual_seed(1)

A = torch.tensor([-200.0, -100.0, -170.0, 15.0])
a = torch.tensor([-1.0, -1.0, -6.5, 0.7])
b = torch.tensor([0.0, 0.0, 11.0, 0.6])
c = torch.tensor([-10.0, -10.0, -6.5, 0.7])
x0 = torch.tensor([1.0, 0.0, -0.5, -1.0])
y0 = torch.tensor([0.0, 0.5, 1.5, 1.0])


def muller_brown(p):
    dx = p[..., 0, None] - x0
    dy = p[..., 1, None] - y0
    return (A * torch.exp(a * dx ** 2 + b * dx * dy + c * dy ** 2)).sum(-1)


class Replica:
    _ids = itertools.count()

    def __init__(self, beta, position):
        self.id = next(Replica._ids)
        self.beta = beta
        self.x = position
        self.energy = muller_brown(position).item()
        self.accepted, self.tried = 0, 0
        self.history = []

    def metropolis(self, step):
        prop = self.x + step * torch.randn(2)
        e = muller_brown(prop).item()
        self.tried += 1
        if e <= self.energy or random.random() < math.exp(-self.beta * (e - self.energy)):
            self.x, self.energy = prop, e
            self.accepted += 1

    @property
    def rate(self):
        try:
            return self.accepted / self.tried
        except ZeroDivisionError:
            return 0.0

    def __lt__(self, other):
        return self.beta < other.beta

    def __str__(self):
        return f"replica {self.id} (beta={self.beta:.4f}, rate={self.rate:.2f})"


def basin(x):
    minima = {"A": (-0.558, 1.442), "B": (0.623, 0.028), "C": (-0.050, 0.467)}
    return min(minima, key=lambda k: (x[0].item() - minima[k][0]) ** 2 + (x[1].item() - minima[k][1]) ** 2)


def geometric_ladder(lo, hi, n):
    r = (hi / lo) ** (1 / (n - 1))
    return [lo * r ** k for k in range(n)]


betas = geometric_ladder(0.01, 0.1, 4)
print("ladder", [f"{x:.4f}" for x in betas])
replicas = [Replica(beta, torch.tensor([-0.5, 1.4])) for beta in betas]
swaps = {pair: [0, 0] for pair in zip(range(3), range(1, 4))}
for sweep in range(300):
    for r in replicas:
        for _ in range(3):
            r.metropolis(0.15 / math.sqrt(r.beta * 10))
    start = sweep % 2
    for i in range(start, len(replicas) - 1, 2):
        lo, hi = replicas[i], replicas[i + 1]
        delta = (lo.beta - hi.beta) * (lo.energy - hi.energy)
        swaps[i, i + 1][1] += 1
        if delta > 0 or random.random() < math.exp(delta):
            lo.x, hi.x = hi.x, lo.x
            lo.energy, hi.energy = hi.energy, lo.energy
            swaps[i, i + 1][0] += 1
    for r in replicas:
        r.history.append((r.energy, basin(r.x)))

for r in sorted(replicas, reverse=True):
    es = [e for e, _ in r.history[50:]]
    visits = {k: sum(1 for _, b_ in r.history if b_ == k) for k in "ABC"}
    print(r, f"mean {statistics.mean(es):.3f} stdev {statistics.stdev(es):.3f} median {statistics.median(es):.3f}", visits)
for (i, j), (ok, n) in swaps.items():
    print(f"swap {i}<->{j}: {ok}/{n} = {ok / n:.3f}" if n else f"swap {i}<->{j}: never")

cold = max(replicas, key=lambda r: r.beta)
g = torch.linspace(-1.5, 1.2, 60)
h = torch.linspace(-0.3, 2.0, 60)
mesh = torch.cartesian_prod(g, h)
U = muller_brown(mesh)
w = torch.softmax(-cold.beta * U.double(), 0)
print("exact mean energy", (w * U).sum().item(), "lowest on the grid", U.min().item(), "at", mesh[U.argmin()].tolist())
runs = [(k, len(list(v))) for k, v in itertools.groupby(b_ for _, b_ in cold.history)]
print(len(runs), "runs, longest", max(runs, key=lambda kv: kv[1]))
transitions = sum(1 for (p, _), (q, _) in zip(runs, runs[1:]) if p != q)
print("transitions", transitions, "any in C:", any(k == "C" for k, _ in runs), "all known:", all(k in ("A", "B", "C") for k, _ in runs))
