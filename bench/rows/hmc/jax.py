import blackjax
import jax
import jax.numpy as jnp
from jax_parts import chains, energy, weights


def sampler(log_density, n, d, proposals):
    kernel = blackjax.hmc(log_density, step_size=0.1, inverse_mass_matrix=jnp.ones(d), num_integration_steps=10)

    def run(x, key):
        def one(states, key):
            return jax.vmap(kernel.step)(jax.random.split(key, n), states)[0], None

        states = jax.vmap(kernel.init)(x)
        return jax.lax.scan(one, states, jax.random.split(key, proposals))[0].position

    return chains(run, n, d)


def network(given):
    layers = weights(given)
    return sampler(lambda x: -energy(layers, x), 1_024, 2, 50)


rows = {
    "hmc-gauss": lambda given: sampler(lambda x: -0.5 * x @ (jnp.eye(32) @ x), 1_000, 32, 100),
    "hmc-mlp": network,
}
