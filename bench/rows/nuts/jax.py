import arviz
import blackjax
import jax
import jax.numpy as jnp
import numpy as np
from jax_parts import side

CHAINS, DRAWS = 64, 500
scales = jnp.linspace(0.1, 5, 50)


def gauss(x):
    return -0.5 * ((x / scales) ** 2).sum()


def funnel(z):
    v, x = z[0], z[1:]
    return -(v**2 / 18) - 4.5 * v - (x**2).sum() * jnp.exp(-v) / 2


def results(draws):
    draws = np.asarray(draws)
    ess = arviz.ess(arviz.convert_to_dataset(draws), method="bulk").x.values.min()
    return {"amount": float(ess), "law": {"std": float(draws[..., 0].std())}}


def row(log_density, dim):
    adaptation = blackjax.window_adaptation(blackjax.nuts, log_density, target_acceptance_rate=0.8)

    def chain(start, key):
        warm, draw = jax.random.split(key)
        (state, parameters), _ = adaptation.run(warm, start, DRAWS)
        kernel = blackjax.nuts(log_density, **parameters)

        def one(state, key):
            state, _ = kernel.step(key, state)
            return state, state.position

        return jax.lax.scan(one, state, jax.random.split(draw, DRAWS))[1]

    @jax.jit
    def run(key):
        start, rest = jax.random.split(key)
        return jax.vmap(chain)(jax.random.normal(start, (CHAINS, dim)), jax.random.split(rest, CHAINS))

    return side(run, results)


rows = {"nuts-gauss-50": lambda given: row(gauss, 50), "nuts-funnel": lambda given: row(funnel, 10)}
