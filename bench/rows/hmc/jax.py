import jax.numpy as jnp
from jax_parts import energy, hmc, weights


def network(given):
    layers = weights(given)
    return hmc(lambda x: -energy(layers, x), 1_024, 2, 50)


rows = {
    "hmc-gauss": lambda given: hmc(lambda x: -0.5 * x @ (jnp.eye(32) @ x), 1_000, 32, 100),
    "hmc-mlp": network,
}
