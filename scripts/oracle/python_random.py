"""What the generators of Python and NumPy draw: test/fixtures/python/random.json.

    python scripts/oracle/python_random.py
"""

import json
import random
from pathlib import Path

import numpy as np

r = random.Random(7)
items = list(range(10))
r.shuffle(items)
python = {
    "shuffle": items, "random": r.random(), "randint": r.randint(0, 100), "randrange": r.randrange(3, 30, 4),
    "uniform": r.uniform(-1, 1), "choice": r.choice(items), "gauss": [r.gauss(0, 1), r.gauss(1, 2), r.gauss(0, 1)],
    "normalvariate": r.normalvariate(0, 1), "expovariate": r.expovariate(2), "sample": r.sample(items, 4),
    "few": r.sample(range(1000), 3), "choices": r.choices(items, k=4),
    "weighted": r.choices(items, k=3, weights=range(1, 11)), "big": random.Random(123456789012345678901).random(),
}


def plain(value):
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value


s = np.random.RandomState(42)
state = [
    s.rand(), s.randn(2, 3), s.randn(), s.uniform(-1, 3, size=4), s.randint(10), s.randint(5, 100000, size=(2, 2)),
    s.normal(1, 2), s.normal([0.0, 10.0], 1), s.exponential(2), s.binomial(10, 0.3), s.binomial(1, [0.2, 0.9, 0.5]),
    s.choice(5), s.choice(5, size=3, p=[0.1, 0.2, 0.3, 0.2, 0.2]), s.choice([0.5, 1.0, 1.5], size=4),
    s.choice(8, 3, replace=False), s.permutation(6), s.permutation(np.arange(6.0).reshape(3, 2)),
    np.random.RandomState([1, 2, 3]).rand(),
]
g = np.random.default_rng(42)
generator = [
    g.random(), g.random((2, 2)), g.standard_normal(), g.normal(3, 0.5, size=3), g.integers(10), g.integers(5, 7, endpoint=True),
    g.integers(0, 1000, size=5), g.uniform(1, 2), g.binomial(5, 0.7), g.choice(9), g.choice(20, size=4, replace=False),
    g.permutation(5), float(g.standard_normal(20000).sum()), g.random(), np.random.default_rng(2**70 + 3).random(),
]


def distributions(source):
    return [
        source.standard_exponential(4), source.exponential(2, 3), source.standard_gamma(0.3, 3), source.gamma([0.5, 1, 2.5], 2),
        source.beta(0.5, 0.5, 3), source.beta(2, 3, 2), source.chisquare(3), source.standard_t(4, 2), source.laplace(1, 2, 2),
        source.logistic(0, 1), source.gumbel(0, 1), source.lognormal(0, 0.5), source.poisson(3, 4), source.poisson(25.0, 4),
        source.poisson([0.0, 4.0, 400.0]), source.dirichlet([1, 2, 3], 2),
        source.multivariate_normal([0, 1], [[2, 0.5], [0.5, 1]], 3), source.random(),
    ]


p = random.Random(11)
more = [
    [p.gammavariate(a, 2.0) for a in (0.4, 1.0, 3.5)], p.betavariate(2, 3), p.lognormvariate(0, 0.5), p.triangular(0, 2, 0.5),
    p.triangular(), p.paretovariate(3), p.weibullvariate(1, 2), p.getrandbits(7), p.getrandbits(40), p.random(),
]
result = {"more": more,
    "state distributions": [plain(v) for v in distributions(np.random.RandomState(9))],
    "generator distributions": [plain(v) for v in distributions(np.random.default_rng(9))],
    "generator tail": [float(np.random.default_rng(3).standard_exponential(30000).sum())],
    "python": python, "state": [plain(v) for v in state], "generator": [plain(v) for v in generator]}
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "random.json"
target.write_text(json.dumps(result, indent=1) + "\n")
