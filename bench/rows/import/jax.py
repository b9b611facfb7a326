from starting import process

rows = {"import": lambda given: process("import jax.numpy as jnp, blackjax, optax; first = jnp.ones(2).sum()")}
