"""Writes test/fixtures/utils/metrics.json: two-sample metrics by their definitions, in plain NumPy.

Written with numpy 2.4, seeds 0, 1, …:
    python scripts/oracle/metrics.py
"""

import json

import numpy as np
from shared import folder

out = folder("utils")


def distances(x, y):
    return np.sqrt(((x[:, None, :] - y[None, :, :]) ** 2).sum(-1))


def energy_distance(x, y):
    return 2 * distances(x, y).mean() - distances(x, x).mean() - distances(y, y).mean()


def median(x, y):
    both = np.concatenate([x, y])
    return np.median(distances(both, both)[np.triu_indices(len(both), 1)])


def mmd(x, y, sigma):
    def kernel(a, b):
        return np.exp(-(distances(a, b) ** 2) / (2 * sigma**2))

    def within(a):
        k = kernel(a, a)
        return k[~np.eye(len(a), dtype=bool)].mean()

    return within(x) + within(y) - 2 * kernel(x, y).mean()


cases = []
for seed, (n, m, d) in enumerate([(5, 7, 1), (20, 20, 2), (2, 3, 3), (31, 17, 5)]):
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((n, d)).round(6)
    y = (rng.standard_normal((m, d)) * 1.3 + 0.4).round(6)
    cases.append(
        {
            "seed": seed,
            "x": x.tolist(),
            "y": y.tolist(),
            "energyDistance": energy_distance(x, y),
            "median": median(x, y),
            "mmdMedian": mmd(x, y, median(x, y)),
            "mmd": mmd(x, y, 0.7),
        }
    )
(out / "metrics.json").write_text(json.dumps({"numpy": np.__version__, "bandwidth": 0.7, "cases": cases}))
