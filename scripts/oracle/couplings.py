"""Writes test/fixtures/couplings/couplings.json: which target each source gets, and what assignments cost at least.

Written with torchebm 0.8.9, torch 2.11.0 and scipy 1.17.1, on the CPU:
    python scripts/oracle/couplings.py
The batches of a case are the first two draws from its seed; the couplings draw from a generator seeded with 100 + seed.
"""

import json

import numpy as np
import scipy
import torch
import torchebm
from scipy.optimize import linear_sum_assignment
from torchebm.couplings import ExactOTCoupling, GreedyCoupling, SinkhornCoupling, UnbalancedSinkhornCoupling
from shared import folder

out = folder("couplings")

couplings = {
    "ExactOTCoupling": [{}],
    "GreedyCoupling": [{}],
    "SinkhornCoupling": [{}, {"reg": 0.5, "n_iters": 7}],
    "UnbalancedSinkhornCoupling": [{}, {"reg": 0.2, "reg_marginal": 0.1, "n_iters": 9}],
}
classes = {
    "ExactOTCoupling": ExactOTCoupling,
    "GreedyCoupling": GreedyCoupling,
    "SinkhornCoupling": SinkhornCoupling,
    "UnbalancedSinkhornCoupling": UnbalancedSinkhornCoupling,
}

cases = []
for seed in range(3):
    for dtype in (torch.float32, torch.float64):
        for shape in ((1, 2), (2, 1), (17, 1), (16, 2), (5, 2, 3), (40, 3)):
            torch.manual_seed(seed)
            x0, x1 = torch.randn(shape, dtype=dtype), torch.randn(shape, dtype=dtype)
            for name, settings in couplings.items():
                for options in settings:
                    generator = torch.Generator().manual_seed(100 + seed)
                    coupling = classes[name](**options)
                    result = coupling(x0, x1, generator=generator)
                    matches = (result.x1.flatten(1)[:, None] == x1.flatten(1)[None]).all(-1)
                    assert (matches.sum(1) == 1).all()
                    index = matches.int().argmax(1)
                    case = {
                        "seed": seed,
                        "dtype": str(dtype).removeprefix("torch."),
                        "shape": list(shape),
                        "name": name,
                        "options": options,
                        "index": index.tolist(),
                        "after": torch.randn((), generator=generator, dtype=torch.float64).item(),
                    }
                    if result.weights is not None:
                        case["weights"] = result.weights.tolist()
                    if name == "ExactOTCoupling" and shape[0] > 1:
                        cost = coupling.compute_cost(x0, x1).double().numpy()
                        case["cost"] = cost[np.arange(len(cost)), index.numpy()].sum()
                        case["best"] = cost[linear_sum_assignment(cost)].sum()
                    cases.append(case)

# Costs of every kind for the assignment alone: distances, ties, one row or column that all prefer, huge ranges.
assignments = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    for n in (1, 2, 3, 17, 60):
        for kind in ("uniform", "ties", "column", "range"):
            cost = rng.random((n, n))
            if kind == "ties":
                cost = np.floor(cost * 3)
            elif kind == "column":
                cost[:, 0] = 0
            elif kind == "range":
                cost = 10.0 ** np.floor(cost * 12 - 6)
            if n == 60 and seed > 0:
                continue
            cost = cost.round(4) if kind != "range" else cost
            best = cost[linear_sum_assignment(cost)].sum()
            assignments.append({"kind": kind, "cost": cost.tolist(), "best": best})

(out / "couplings.json").write_text(
    json.dumps(
        {
            "torchebm": torchebm.__version__,
            "torch": torch.__version__,
            "scipy": scipy.__version__,
            "cases": cases,
            "assignments": assignments,
        }
    )
)
