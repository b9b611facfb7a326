from functools import partial

from jax_parts import chains, gradient, langevin, weights


def row(n):
    def make(given):
        grad = partial(gradient, weights(given))
        return chains(lambda x, key: langevin(grad, x, key, 100, 0.01), n, 2)

    return make


rows = {"langevin-mlp-256": row(256), "langevin-mlp-8192": row(8_192), "langevin-mlp-8192-bf16": row(8_192)}
