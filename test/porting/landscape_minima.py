"""Count which minimum of the classic test landscapes the optimisation samplers end in."""

import csv
import io
from collections import Counter, namedtuple
from itertools import product

import torch

from torchebm.core import (AckleyModel, BoothModel, DoubleWellModel, ExponentialDecayScheduler,
                           HimmelblauModel, RosenbrockModel, StyblinskiTangModel)
from torchebm.samplers import GradientDescentSampler, NesterovSampler

SEED = 99
N = 200

Landscape = namedtuple("Landscape", "energy box step minima")

LANDSCAPES = {
    "himmelblau": Landscape(HimmelblauModel(), 5.0, 4e-3,
                            [(3, 2), (-2.805118, 3.131312), (-3.779310, -3.283186), (3.584428, -1.848126)]),
    "booth": Landscape(BoothModel(), 8.0, 0.05, [(1, 3)]),
    "double_well": Landscape(DoubleWellModel(barrier_height=1.0), 1.8, 0.02, list(product((-1, 1), repeat=2))),
    "styblinski": Landscape(StyblinskiTangModel(), 4.5, 0.008,
                            list(product((-2.903534, 2.746803), repeat=2))),
    "ackley": Landscape(AckleyModel(), 1.5, 0.01, [(0, 0)]),
    "rosenbrock": Landscape(RosenbrockModel(b=10.0), 1.5, 2e-3, [(1, 1)]),
}

SAMPLERS = {
    "gd": lambda e, s: GradientDescentSampler(e, step_size=s),
    "gd-decay": lambda e, s: GradientDescentSampler(
        e, step_size=ExponentialDecayScheduler(start_value=s, decay_rate=0.99, min_value=s / 10)),
    "nesterov": lambda e, s: NesterovSampler(e, step_size=s / 2, momentum=0.8),
}

METRICS = {
    "E": lambda e, x, g: e(x).mean(),
    "Emax": lambda e, x, g: e(x).max(),
    "|grad|": lambda e, x, g: g.norm(dim=1).median(),
    "spread": lambda e, x, g: x.std(0).mean(),
}


def letter(i):
    return "ABCDEFGH"[i] if i >= 0 else "?"


def classify(x, minima, tol=0.15):
    """Name of the nearest known minimum, '?' if none is near."""
    m = torch.tensor(minima, dtype=x.dtype)
    dist, idx = torch.cdist(x, m).min(dim=1)
    return [letter(i) if d < tol else "?" for d, i in zip(dist.tolist(), idx.tolist())]


def newton_polish(energy, x, iters=5):
    """A few Newton steps with the exact 2x2 Hessian."""
    x = x.clone().requires_grad_(True)
    for _ in range(iters):
        g, = torch.autograd.grad(energy(x).sum(), x, create_graph=True)
        H = torch.stack([torch.autograd.grad(g[:, k].sum(), x, retain_graph=True)[0] for k in range(2)], dim=1)
        step = torch.linalg.solve(H + 1e-6 * torch.eye(2), g.detach().unsqueeze(-1)).squeeze(-1)
        x = (x - step).detach().requires_grad_(True)
    return x.detach()


buffer = io.StringIO()
writer = csv.writer(buffer)
writer.writerow(["landscape", "sampler", "steps", *METRICS, "basins"])

for name, land in LANDSCAPES.items():
    torch.manual_seed(SEED)
    start = (2 * torch.rand(N, 2) - 1) * land.box
    for tag, make in SAMPLERS.items():
        sampler = make(land.energy, land.step)
        x, diag = sampler.sample(x=start, n_steps=150, thin=10, return_diagnostics=True)
        grad = land.energy.gradient(x)
        counts = Counter(classify(x, land.minima))
        basins = "".join(f"{k}{v}" for k, v in sorted(counts.items()))
        curve = diag["energy"]
        # how many of the kept records until 99% of the total drop
        drop = (curve[0] - curve) / (curve[0] - curve[-1]).clamp(min=1e-9)
        when = int((drop > 0.99).float().argmax()) * 10
        writer.writerow([name, tag, when, *(f"{fn(land.energy, x, grad).item():.4f}" for fn in METRICS.values()), basins])

lines = buffer.getvalue().strip().split("\r\n")
widths = [max(len(c) for c in col) for col in zip(*csv.reader(lines))]
for row in csv.reader(lines):
    print("  ".join(cell.rjust(w) if i > 1 else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths))))

print("-" * 60)
him = LANDSCAPES["himmelblau"]
near = torch.tensor(him.minima) + 0.1 * torch.randn(4, 2)
polished = newton_polish(him.energy, near)
for p, q in zip(polished.tolist(), him.minima):
    print("newton (%9.6f, %9.6f)   table (%9.6f, %9.6f)" % (*p, *q))
assert torch.allclose(polished, torch.tensor(him.minima), atol=1e-3)

rows = list(csv.DictReader(io.StringIO(buffer.getvalue())))
winner = min((r for r in rows if r["landscape"] == "rosenbrock"), key=lambda r: float(r["E"]))
print("best on rosenbrock:", winner["sampler"], winner["E"])
total = sum((Counter({b: 1}) for r in rows for b in r["basins"] if b.isalpha()), Counter())
print("basin letters seen:", dict(total.most_common()))
