from functools import partial

from jax_parts import chains, gradient, langevin, weights
from sizes import Sizes


def make(given, n, steps, width):
    grad = partial(gradient, weights(given))
    return chains(lambda x, key: langevin(grad, x, key, steps, 0.01), n, 10)


rows = Sizes(make)
