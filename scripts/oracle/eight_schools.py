"""Writes test/fixtures/samplers/eight_schools.json: posterior moments of the eight schools, by quadrature.

The model is that of Rubin (1981) as posteriordb states it: y_j ~ N(theta_j, s_j^2), theta_j ~ N(mu, tau^2),
mu ~ N(0, 5^2), tau ~ half-Cauchy(5). Given tau everything is normal, so one integral over tau is left.

Written with numpy 2.4:
    python scripts/oracle/eight_schools.py
"""

import json

import numpy as np
from shared import folder

y = np.array([28.0, 8, -3, 7, -1, 1, 18, 12])
s = np.array([15.0, 10, 16, 11, 9, 11, 10, 18])

# Midpoints in log tau: the integrand is smooth and vanishes at both ends.
log_tau = np.linspace(-18, 9, 200_001)
tau = np.exp(log_tau)
variance = s**2 + tau[:, None] ** 2
precision = 1 / 25 + (1 / variance).sum(1)
mean = (y / variance).sum(1) / precision
# log p(tau | y) d log tau, up to a constant: prior, Jacobian, and the marginal likelihood of y given tau.
log_p = -np.log1p((tau / 5) ** 2) + log_tau
log_p += -0.5 * (np.log(variance) + y**2 / variance).sum(1) - 0.5 * np.log(precision) + 0.5 * precision * mean**2
p = np.exp(log_p - log_p.max())
p /= p.sum()


def moments(first, second):
    m = (p * first).sum()
    return {"mean": m, "sd": np.sqrt((p * second).sum() - m**2)}


figures = {"mu": moments(mean, mean**2 + 1 / precision), "logTau": moments(log_tau, log_tau**2)}
figures["tau"] = moments(tau, tau**2)
for j in range(8):
    # theta_j given tau and mu is normal around shrunk + weight mu.
    weight = s[j] ** 2 / variance[:, j]
    shrunk = y[j] * tau**2 / variance[:, j]
    first = shrunk + weight * mean
    spread = s[j] ** 2 * tau**2 / variance[:, j] + weight**2 / precision
    figures[f"theta{j}"] = moments(first, first**2 + spread)

out = folder("samplers")
figures = {name: {k: float(v) for k, v in row.items()} for name, row in figures.items()}
(out / "eight_schools.json").write_text(json.dumps({"numpy": np.__version__, "y": y.tolist(), "s": s.tolist(), "figures": figures}))
