import jax
import jax.numpy as jnp
from jax_parts import chains, langevin


def ring(x):
    return ((x**2).sum(-1) - 4) ** 2 / 8 + jnp.cos(3 * x).sum(-1)


grad = jax.grad(lambda x: ring(x).sum())
rows = {"langevin-own": lambda given: chains(lambda x, key: langevin(grad, x, key, 500, 0.01), 1_000, 8)}
