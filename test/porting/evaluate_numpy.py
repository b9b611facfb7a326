"""Compare two samplers by NumPy: kernel distances, histograms, autocorrelation, a bootstrap; figures in a grid."""
import json
import os
import sys
from collections import namedtuple
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import torch

Result = namedtuple("Result", ["name", "mmd", "ess", "kl"])
rng = np.random.default_rng(2024)
OUT = Path(os.environ.get("EVAL_OUT", "."))


def banana(x, b=0.5):
    x = np.atleast_2d(x)
    return 0.5 * (x[:, 0] ** 2 / 4 + (x[:, 1] + b * x[:, 0] ** 2 - 2 * b) ** 2)


def chain(energy, n, step, seed, start=(0.0, 0.0)):
    rs = np.random.RandomState(seed)
    x = np.array(start, dtype=np.float64)
    xs, e = np.empty((n, 2)), energy(x)[0]
    accepted = 0
    for i in range(n):
        y = x + step * rs.randn(2)
        ey = energy(y)[0]
        if np.log(rs.rand()) < e - ey:
            x, e = y, ey
            accepted += 1
        xs[i] = x
    return xs, accepted / n


def reference(n):
    x0 = 2 * rng.standard_normal(n)
    return np.column_stack([x0, rng.standard_normal(n) - 0.5 * x0**2 + 1.0])


def mmd(a, b, widths=(0.5, 1.0, 2.0)):
    def k(p, q):
        d = ((p[:, None, :] - q[None, :, :]) ** 2).sum(-1)
        return sum(np.exp(-d / (2 * w**2)) for w in widths)

    return k(a, a).mean() + k(b, b).mean() - 2 * k(a, b).mean()


def autocorrelation(x, lags):
    x = x - x.mean(axis=0)
    var = (x**2).mean(0)
    return np.stack([(x[: len(x) - l] * x[l:]).mean(0) / var for l in range(lags)])


def ess(x, lags=40):
    rho = autocorrelation(x, lags)
    out = []
    for d in range(x.shape[1]):
        total = 0.0
        for l in range(1, lags):
            if rho[l, d] < 0.05:
                break
            total += rho[l, d]
        out.append(len(x) / (1 + 2 * total))
    return np.array(out)


def histogram_kl(a, b, bins=12):
    lo, hi = np.percentile(np.concatenate([a, b]), [1, 99], axis=0)
    edges = [np.linspace(lo[i], hi[i], bins + 1) for i in range(2)]
    p, *_ = np.histogram2d(a[:, 0], a[:, 1], bins=edges)
    q, _, _ = np.histogram2d(b[:, 0], b[:, 1], bins=edges)
    p, q = (p + 0.5) / (p + 0.5).sum(), (q + 0.5) / (q + 0.5).sum()
    return float((p * np.log(p / q)).sum())


def bootstrap(values, stat=np.mean, n=50, level=90):
    stats = [stat(values[rng.integers(0, len(values), size=len(values))]) for _ in range(n)]
    return np.percentile(stats, [(100 - level) / 2, 50, (100 + level) / 2])


truth = reference(300)
results, chains = [], {}
for name, step, seed in [("small", 0.3, 1), ("large", 1.5, 2)]:
    xs, rate = chain(banana, 400, step, seed)
    kept = xs[100::2]
    chains[name] = kept
    results.append(Result(name, mmd(kept, truth), ess(kept).min(), histogram_kl(kept, truth)))
    print(f"{name:>6}: rate {rate:.3f}", "mean", np.round(kept.mean(0), 4), "cov", np.cov(kept.T).round(4).ravel().tolist())
for r in sorted(results, key=lambda r: r.mmd):
    print(f"{r.name:<6} mmd {r.mmd:.6f} ess {r.ess:7.2f} kl {r.kl:.5f}")
low, mid, high = bootstrap(chains["large"][:, 0])
print(f"mean of x0: {mid:.4f} [{low:.4f}, {high:.4f}], median {np.median(chains['large'], axis=0)}")
order = np.argsort(banana(chains["large"]))[:3]
print("lowest", order.tolist(), banana(chains["large"])[order].round(5), np.unique(np.sign(chains["small"][:, 0]).astype(int), return_counts=True))
q, r = np.linalg.qr(np.cov(truth.T))
w, v = np.linalg.eigh(np.cov(truth.T))
print("eigenvalues", w.round(4), "det", round(float(np.linalg.det(r)), 4), "norm", f"{np.linalg.norm(v @ np.diag(w) @ v.T - np.cov(truth.T)):.1e}"[0])
t = torch.from_numpy(chains["large"]).float()
print("torch agrees", np.allclose(t.mean(0).numpy(), chains["large"].mean(0), atol=1e-5), t.dtype, np.where(chains["large"] > 2)[0][:4], np.cumsum(np.ones(3)), np.clip([-2, 0.5, 9], 0, 1))

fig, axs = plt.subplots(2, 2, figsize=(7, 6), gridspec_kw={"height_ratios": [2, 1], "hspace": 0.35})
g = np.linspace(-5, 5, 40)
X, Y = np.meshgrid(g, np.linspace(-8, 4, 40))
E = banana(np.stack([X.ravel(), Y.ravel()], axis=1)).reshape(X.shape)
for ax, (name, xs) in zip(axs[0], chains.items()):
    c = ax.contourf(X, Y, np.minimum(E, 10), levels=15, cmap="Blues_r")
    ax.plot(*xs.T, "k.", ms=2)
    ax.set(title=name, xlim=(-5, 5), ylim=(-8, 4))
fig.colorbar(c, ax=axs[0, 1], orientation="horizontal", label="energy")
axs[1, 0].hist([xs[:, 0] for xs in chains.values()], bins=15, label=list(chains), density=True)
axs[1, 0].legend(fontsize=8)
for name, xs in chains.items():
    axs[1, 1].plot(autocorrelation(xs, 20)[:, 0], label=name)
axs[1, 1].axhline(0, color="gray", lw=0.5)
plt.savefig(OUT / "evaluate.png", dpi=80, bbox_inches="tight")
json.dump({r.name: r._asdict() for r in results}, sys.stdout, indent=1)
print()
