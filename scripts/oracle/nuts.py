"""Writes test/fixtures/samplers/nuts.json: what BlackJAX's NUTS draws from two posteriors, in ArviZ's figures.

The eight schools of eight_schools.py, non-centred (mu, log tau and the eight z), and 50 correlated normal coordinates of
unequal scale; 8 chains each, with window adaptation as Stan's.

Written with blackjax 1.7.1, jax 0.10.2, arviz 0.23.4 and numpy 2.4.6, seed 0:
    pip install blackjax arviz==0.23.4 && python scripts/oracle/nuts.py
"""

import json
from pathlib import Path

import arviz
import blackjax
import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
CHAINS = 8

schools = json.loads((Path(__file__).resolve().parents[2] / "test/fixtures/samplers/eight_schools.json").read_text())
y, s = jnp.array(schools["y"]), jnp.array(schools["s"])


def eight_schools(x):
    mu, log_tau, z = x[0], x[1], x[2:]
    tau = jnp.exp(log_tau)
    prior = 0.5 * (mu / 5) ** 2 + jnp.log1p((tau / 5) ** 2) - log_tau + 0.5 * jnp.sum(z**2)
    return -prior - 0.5 * jnp.sum(((y - mu - tau * z) / s) ** 2)


def school_quantities(x):
    mu, log_tau = x[..., 0], x[..., 1]
    tau = np.exp(log_tau)
    thetas = {f"theta{j}": mu + tau * x[..., 2 + j] for j in range(8)}
    return {"mu": mu, "logTau": log_tau, "tau": tau, **thetas}


d = 50
i = np.arange(d)
scale = np.exp(2 * i / d)
cov = 0.8 ** np.abs(i[:, None] - i[None]) * scale[:, None] * scale[None]
mean = i / 10
precision = jnp.array(np.linalg.inv(cov))


def normal(x):
    return -0.5 * (x - mean) @ precision @ (x - mean)


def normal_quantities(x):
    return {f"x{j}": x[..., j] for j in range(d)}


def sample(log_density, dim, n_steps, target):
    def chain(key):
        start, adapt, run = jax.random.split(key, 3)
        warmup = blackjax.window_adaptation(blackjax.nuts, log_density, target_acceptance_rate=target)
        (state, parameters), _ = warmup.run(adapt, jax.random.normal(start, (dim,)), num_steps=1000)
        kernel = blackjax.nuts(log_density, **parameters)

        def step(state, key):
            state, info = kernel.step(key, state)
            return state, (state.position, info.is_divergent)

        return jax.lax.scan(step, state, jax.random.split(run, n_steps))[1]

    draws, divergent = jax.vmap(chain)(jax.random.split(jax.random.key(0), CHAINS))
    return np.asarray(draws), int(divergent.sum())


def figures(quantities):
    rows = {}
    for name, x in quantities.items():
        assert arviz.rhat(x) < 1.01, name
        rows[name] = {
            "mean": float(x.mean()),
            "mcseMean": float(arviz.mcse(x, method="mean")),
            "sd": float(x.std(ddof=1)),
            "mcseSd": float(arviz.mcse(x, method="sd")),
            "ess": float(arviz.ess(x, method="mean")),
        }
    return rows


out = {"blackjax": blackjax.__version__, "jax": jax.__version__, "arviz": arviz.__version__, "seed": 0}
draws, divergent = sample(eight_schools, 10, 20_000, 0.95)
out["eightSchools"] = figures(school_quantities(draws))
print(divergent, "divergent transitions")
draws, _ = sample(normal, d, 10_000, 0.8)
out["normal"] = figures(normal_quantities(draws))
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "samplers" / "nuts.json"
target.write_text(json.dumps(out) + "\n")
print(min(row["ess"] for row in out["eightSchools"].values()), min(row["ess"] for row in out["normal"].values()))
