from functools import partial

import jax
import jax.numpy as jnp
from jax_parts import energy, gradient, langevin, training, weights


def contrast(params, x, start, key):
    """The loss of contrastive divergence with Python TorchEBM's regulariser, and where its chains end."""
    negative = langevin(partial(gradient, jax.lax.stop_gradient(params)), start, key, 10, 0.01)
    negative = jax.lax.stop_gradient(negative)
    positive, other = energy(params, x), energy(params, negative)
    return positive.mean() - other.mean() + 0.001 * ((positive**2).mean() + (other**2).mean()), negative


def divergence(given):
    x = jnp.array(given["x"])
    return training(weights(given), lambda params, key: contrast(params, x, x, key)[0], 50)


def persistent(given):
    x = jnp.array(given["x"])

    def loss(params, key, state):
        buffer, at = state
        pick, some, jitter, chain = jax.random.split(key, 4)
        start = buffer[jax.random.randint(pick, (256,), 0, len(buffer))]
        places = jax.random.permutation(some, 256)[: int(0.05 * 256)]
        start = start.at[places].add(0.01 * jax.random.normal(jitter, (len(places), 2)))
        value, negative = contrast(params, x, start, chain)
        return value, (jax.lax.dynamic_update_slice(buffer, negative, (at, 0)), (at + 256) % len(buffer))

    buffer = 0.01 * jax.random.normal(jax.random.key(2), (1_024, 2))
    return training(weights(given), loss, 50, state=(buffer, 0))


rows = {"cd10-step": divergence, "pcd10-step": persistent}
