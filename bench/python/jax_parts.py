"""What rows on JAX share: functions of weights as PyTorch keeps them, [(weight, bias), …]."""

import blackjax
import jax
import jax.numpy as jnp
import numpy as np
import optax


def weights(given):
    """The weights of a perceptron from what our side gives: 0.weight, 0.bias, 2.weight, …"""
    numbers = sorted({int(name.split(".")[-2]) for name in given if name.endswith("weight")})
    prefix = next(name for name in given if name.endswith("weight")).rsplit(".", 2)[0]
    prefix = prefix + "." if not prefix.isdigit() else ""
    tensor = lambda n, name: jnp.array(given[f"{prefix}{n}.{name}"], dtype=jnp.float32)
    return [(tensor(n, "weight"), tensor(n, "bias")) for n in numbers]


def perceptron(layers, x):
    for weight, bias in layers[:-1]:
        x = jax.nn.silu(x @ weight.T + bias)
    weight, bias = layers[-1]
    return x @ weight.T + bias


def energy(layers, x):
    return perceptron(layers, x)[..., 0]


def gradient(layers, x):
    """∂E/∂x of a batch."""
    return jax.grad(lambda x: energy(layers, x).sum())(x)


def langevin(grad, x, key, steps, step_size):
    """Steps of x − η∇E + √(2η) z."""

    def one(x, key):
        return x - step_size * grad(x) + (2 * step_size) ** 0.5 * jax.random.normal(key, x.shape), None

    return jax.lax.scan(one, x, jax.random.split(key, steps))[0]


def law(x):
    x = np.asarray(x, dtype=np.float64)
    return {"mean": x.mean().item(), "std": x.std(ddof=1).item()}


def side(run, results=None, amount=1):
    """`run` gets a new key each time."""
    keys = iter(jax.random.split(jax.random.key(1), 100_000))
    return {
        "run": lambda: jax.block_until_ready(run(next(keys))),
        "results": results or (lambda x: {"law": law(x)}),
        "amount": amount,
    }


def chains(kernel, n, d):
    """`kernel(x, key)` from n standard normal starts in d dimensions."""

    @jax.jit
    def run(key):
        start, rest = jax.random.split(key)
        return kernel(jax.random.normal(start, (n, d)), rest)

    return side(run)


def hmc(log_density, n, d, proposals):
    """Proposals of 10 leapfrog steps of 0.1 each, from n standard normal starts."""
    kernel = blackjax.hmc(log_density, step_size=0.1, inverse_mass_matrix=jnp.ones(d), num_integration_steps=10)

    def run(x, key):
        def one(states, key):
            return jax.vmap(kernel.step)(jax.random.split(key, n), states)[0], None

        states = jax.vmap(kernel.init)(x)
        return jax.lax.scan(one, states, jax.random.split(key, proposals))[0].position

    return chains(run, n, d)


def training(params, loss, steps, lr=1e-4, state=None):
    """Steps of Adam on `loss(params, key)`, or, with a state, on `loss(params, key, state)` → (loss, state)."""
    optimizer = optax.adam(lr)
    begun = params

    @jax.jit
    def one(params, moments, state, key):
        if state is None:
            value, grads = jax.value_and_grad(loss)(params, key)
        else:
            (value, state), grads = jax.value_and_grad(loss, has_aux=True)(params, key, state)
        updates, moments = optimizer.update(grads, moments)
        return optax.apply_updates(params, updates), moments, state, value

    held = {"at": (params, optimizer.init(params), state)}

    def run(key):
        losses = []
        for key in jax.random.split(key, steps):
            *held["at"], value = one(*held["at"], key)
            losses.append(value)
        return jnp.stack(losses)

    def results(losses):
        away = jax.tree.map(lambda a, b: ((a - b) ** 2).sum(), held["at"][0], begun)
        moved = float(sum(jax.tree.leaves(away))) ** 0.5
        return {"law": {"loss": float(losses.mean()), "moved": moved}, "numbers": None}

    return side(run, results, steps)
