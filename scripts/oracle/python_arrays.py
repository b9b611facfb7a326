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
rng = np.random.default_rng(0)
costs = [rng.normal(size=shape).round(3) for shape in ((5, 5), (3, 5), (6, 2))]
result["assignment"] = [
    [cost.tolist(), maximize, *(a.tolist() for a in linear_sum_assignment(cost, maximize))]
    for cost in costs
    for maximize in (False, True)
]
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "arrays.json"
target.write_text(json.dumps(result, indent=1) + "\n")
