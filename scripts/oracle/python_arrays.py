"""What NumPy's functions give that torch lacks: test/fixtures/python/arrays.json.

    python scripts/oracle/python_arrays.py
"""

import json
from pathlib import Path

import numpy as np

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
}
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "arrays.json"
target.write_text(json.dumps(result, indent=1) + "\n")
