"""Writes test/fixtures/utils/chains.json: diagnostics of chains by ArviZ.

Written with arviz 0.23.4 and numpy 2.4.6, seeds 0, 1, …:
    pip install arviz==0.23.4 && python scripts/oracle/diagnostics.py
"""

import json

import arviz
import numpy as np
from arviz.stats.diagnostics import _ess_mean, _mcse_mean, _rhat_rank, _rhat_split
from shared import folder

out = folder("utils")


def autoregressive(rng, shape, rho):
    z = rng.standard_normal(shape)
    x = np.empty(shape)
    x[:, 0] = z[:, 0]
    for t in range(1, shape[1]):
        x[:, t] = rho * x[:, t - 1] + np.sqrt(1 - rho**2) * z[:, t]
    return x


def drift(x):
    return x + np.linspace(0, 2, x.shape[1])


kinds = {
    "independent": lambda rng, shape: rng.standard_normal(shape),
    "slow": lambda rng, shape: autoregressive(rng, shape, 0.95),
    "alternating": lambda rng, shape: autoregressive(rng, shape, -0.8),
    "heavy": lambda rng, shape: rng.standard_cauchy(shape),
    "ties": lambda rng, shape: np.round(autoregressive(rng, shape, 0.5)),
    "apart": lambda rng, shape: autoregressive(rng, shape, 0.3) + np.arange(shape[0])[:, None],
    "spread": lambda rng, shape: rng.standard_normal(shape) * (1 + np.arange(shape[0]))[:, None],
    "drift": lambda rng, shape: drift(autoregressive(rng, shape, 0.3)),
}
shapes = [(4, 100), (2, 37), (3, 8), (2, 4), (1, 64), (8, 17)]

cases = []
for seed in range(3):
    for kind, make in kinds.items():
        chains, draws = shapes[(seed * 5 + len(cases)) % len(shapes)]
        x = make(np.random.default_rng(100 * seed + len(cases)), (chains, draws)).round(6)
        several = chains > 1
        cases.append(
            {
                "kind": kind,
                "seed": seed,
                "x": x.tolist(),
                "bulk": float(arviz.ess(x, method="bulk")),
                "tail": float(arviz.ess(x, method="tail")),
                "mean": float(_ess_mean(x)),
                "mcse": float(_mcse_mean(x)),
                # ArviZ wants two chains, though each is split into two.
                "rank": float(_rhat_rank(x)) if several else None,
                "split": float(_rhat_split(x)) if several else None,
                "autocorrelation": arviz.autocorr(x[0]).tolist()[:8],
            }
        )
versions = {"arviz": arviz.__version__, "numpy": np.__version__}
(out / "chains.json").write_text(json.dumps({**versions, "cases": cases}))
