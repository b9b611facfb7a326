import jax
import jax.numpy as jnp
from jax_parts import training


def normed(h):
    centred = h - h.mean(-1, keepdims=True)
    return centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-6)


def field(p, x, t):
    """TimeConditionedMLP: residual blocks whose norms, and gates, follow the time."""

    def linear(name, x):
        return x @ p[name + ".weight"].T + p[name + ".bias"]

    angles = t[:, None] * jnp.exp(-jnp.log(10_000.0) * jnp.arange(128) / 128)
    c = jnp.concatenate([jnp.cos(angles), jnp.sin(angles)], -1)
    c = jax.nn.silu(linear("t_embedder.mlp.2", jax.nn.silu(linear("t_embedder.mlp.0", c))))
    h = linear("stem", x)
    for i in range(3):
        shift, scale, gate = jnp.split(linear(f"blocks.{i}.modulation.1", c), 3, -1)
        inner = linear(f"blocks.{i}.mlp.net.0", normed(h) * (1 + scale) + shift)
        h = h + gate * linear(f"blocks.{i}.mlp.net.3", jax.nn.gelu(inner, approximate=True))
    shift, scale = jnp.split(linear("head.modulation.1", c), 2, -1)
    return linear("head.proj", normed(h) * (1 + scale) + shift)


def make(given):
    x = jnp.array(given.pop("x"))

    def loss(params, key):
        time, noise = jax.random.split(key)
        t = jax.random.uniform(time, (256,))
        x0 = jax.random.normal(noise, x.shape)
        at = t[:, None] * x + (1 - t[:, None]) * x0
        return ((field(params, at, t) - (x - x0)) ** 2).mean()

    return training({name: jnp.array(value, dtype=jnp.float32) for name, value in given.items()}, loss, 20)


rows = {"fm-step": make}
