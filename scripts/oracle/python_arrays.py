"""What functions of NumPy and SciPy give that torch lacks: test/fixtures/python/arrays.json.

    python scripts/oracle/python_arrays.py
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

x = [0.1, 0.5, 0.9, 1.0, 1.5, -0.2]
y = [0.2, 0.2, 0.8, 1.0, 0.4, 0.3]
unit = [[0, 1], [0, 1]]
result = {
    "interp": [np.interp(0.5, [0, 1, 3], [10, 20, 0]), np.interp([-1, 0.25, 2, 9], [0, 1, 3], [10, 20, 0]).tolist()],
    "histogram2d": [
        [a.tolist() for a in np.histogram2d(x, y, bins=2, range=unit)],
        [a.tolist() for a in np.histogram2d(x, y, bins=[3, 2])],
        [a.tolist() for a in np.histogram2d(x, y, bins=2, range=unit, density=True)],
    ],
    "correlate": [
        np.correlate(x, y[:4], mode).tolist() for mode in ("valid", "same", "full")
    ] + [np.correlate(y[:3], x, mode).tolist() for mode in ("valid", "same", "full")],
    "polyfit": [np.polyfit(x, y, degree).tolist() for degree in (1, 3)],
    "polyval": [np.polyval([2.0, -1.0, 0.5], 3.0), np.polyval([2.0, -1.0, 0.5], x).tolist()],
    "lexsort": np.lexsort((x, y)).tolist(),
}
grid = np.arange(12.0).reshape(3, 4) ** 1.5
result["average"] = [
    np.average(grid).item(), np.average(grid, axis=1, weights=[1, 2, 3, 4]).tolist(), np.average(x, weights=[1, 2, 3, 4, 5, 6]).item(),
    np.average(grid, axis=0, weights=[1, 0, 3]).tolist(),
]
result["sets"] = [f([3, 1, 2, 1], [2, 5, 3]).tolist() for f in (np.union1d, np.intersect1d, np.setdiff1d)]
result["delete"] = [np.delete(x, [0, -1]).tolist(), np.delete(grid, 1, axis=1).tolist(), np.delete(grid, 2).tolist()]
result["along"] = [np.apply_along_axis(np.sum, 0, grid).tolist(), np.apply_along_axis(lambda row: row * 2, 1, grid).tolist()]
result["indices"] = [[list(i) for i in np.ndindex(2, 3)], [[list(i), v] for i, v in np.ndenumerate(grid[:2, :2])]]
result["outer"] = [np.subtract.outer(x, y).tolist(), np.add.outer(grid[:2, :2], [1.0, 2.0]).tolist()]
solution, left, rank, singular = np.linalg.lstsq(np.vander(x, 3), np.array(y), rcond=None)
result["lstsq"] = [solution.tolist(), left.tolist(), int(rank), singular.tolist()]
rng = np.random.default_rng(0)
costs = [rng.normal(size=shape).round(3) for shape in ((5, 5), (3, 5), (6, 2))]
result["assignment"] = [
    [cost.tolist(), maximize, *(a.tolist() for a in linear_sum_assignment(cost, maximize))]
    for cost in costs
    for maximize in (False, True)
]
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "arrays.json"
target.write_text(json.dumps(result, indent=1) + "\n")
