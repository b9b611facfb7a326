import jax
import jax.numpy as jnp
from jax_parts import gradient, training, weights


def make(given):
    x = jnp.array(given["x"])

    def loss(params, key):
        noise = 0.1 * jax.random.normal(key, x.shape)
        off = -gradient(params, x + noise) + noise / 0.1**2
        return 0.5 * (off**2).sum(-1).mean()

    return training(weights(given), loss, 100)


rows = {"dsm-step": make}
