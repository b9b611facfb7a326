import jax.numpy as jnp
from jax_parts import chains, langevin

i = jnp.arange(10.0)
precision = jnp.linalg.inv(0.5 ** jnp.abs(i[:, None] - i))


def sampler(grad, n, d):
    return chains(lambda x, key: langevin(grad, x, key, 1_000, 0.01), n, d)


rows = {
    "langevin-gauss": lambda given: sampler(lambda x: x @ precision, 10_000, 10),
    "langevin-doublewell": lambda given: sampler(lambda x: 8 * x * (x**2 - 1), 1_000, 2),
}
