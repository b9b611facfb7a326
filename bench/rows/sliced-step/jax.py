from functools import partial

import jax
import jax.numpy as jnp
from jax_parts import gradient, training, weights


def make(given):
    x = jnp.tile(jnp.array(given["x"]), (5, 1))

    def loss(params, key):
        v = jax.random.rademacher(key, x.shape, dtype=x.dtype)
        grad, along = jax.jvp(partial(gradient, params), (x,), (v,))
        return (-(v * along).sum(-1) + 0.5 * (v * grad).sum(-1) ** 2).mean()

    return training(weights(given), loss, 50)


rows = {"ssm-step": make}
