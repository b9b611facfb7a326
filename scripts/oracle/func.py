"""Writes test/fixtures/torch/func.json: functions of functions, from torch.func.

Written with torch 2.11.0, on the CPU, in float64:
    python scripts/oracle/func.py
test/tensor/func.test.ts has each program in TypeScript under the same name.
"""

import json

import torch
from torch import nn
from torch.func import (
    functional_call,
    grad,
    grad_and_value,
    hessian,
    jacfwd,
    jacrev,
    jvp,
    linearize,
    stack_module_state,
    vjp,
    vmap,
)
from shared import folder

torch.set_default_dtype(torch.float64)
out = folder("torch")


def network():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(2, 5), nn.SiLU(), nn.Linear(5, 1))


def per_sample_gradients():
    model = network()
    params = {name: p.detach() for name, p in model.named_parameters()}
    x, y = torch.randn(4, 2), torch.randn(4)

    def loss(params, x, y):
        return (functional_call(model, params, (x.unsqueeze(0),)).squeeze() - y) ** 2

    found = vmap(grad(loss), in_dims=(None, 0, 0))(params, x, y)
    return [found[name] for name in params]


def scores():
    model = network()
    x = torch.randn(6, 2)
    return [vmap(grad(lambda row: model(row).squeeze()))(x)]


def laplacian():
    model = network()
    x = torch.randn(3, 2)
    return [vmap(lambda row: torch.trace(hessian(lambda r: model(r).squeeze())(row)))(x)]


def jacobians():
    torch.manual_seed(1)
    w, x = torch.randn(3, 2), torch.randn(2)

    def f(x):
        return torch.tanh(w @ x), x.sin()

    forward, reverse = jacfwd(f)(x), jacrev(f)(x)
    chunked = jacrev(f, chunk_size=2)(x)
    return [*forward, *reverse, *chunked]


def products():
    torch.manual_seed(2)
    x, v = torch.randn(3), torch.randn(3)

    def f(x):
        return x.exp() * x.sum()

    value, product = jvp(f, (x,), (v,))
    output, pull = vjp(f, x)
    _, along = linearize(f, x)
    return [value, product, output, pull(v)[0], along(v)]


def nested():
    torch.manual_seed(3)
    x = torch.randn(3)

    def f(x):
        return (x**4).sum()

    hvp = jvp(grad(f), (x,), (torch.ones(3),))[1]
    third = vmap(grad(grad(grad(lambda a: a**4))))(x)
    values = vmap(grad_and_value(lambda a: a.sin()))(x)
    return [hvp, third, *values]


def dims():
    torch.manual_seed(4)
    x, y = torch.randn(2, 3, 4), torch.randn(4, 3)
    f = vmap(lambda a, b: (a @ b, b.sum()), in_dims=(1, 1), out_dims=(1, 0))
    chunked = vmap(lambda a, b: a @ b, in_dims=(1, 1), out_dims=-1, chunk_size=2)
    pairs = vmap(vmap(torch.dot, in_dims=(None, 0)), in_dims=(0, None))
    return [*f(x, y), chunked(x, y), pairs(y, y)]


def randomness():
    torch.manual_seed(5)
    x = torch.zeros(3, 2)
    different = vmap(lambda a: a + torch.randn(2), randomness="different")(x)
    same = vmap(lambda a: a + torch.randn(2), randomness="same")(x)
    chunked = vmap(lambda a: a + torch.randn(2), randomness="same", chunk_size=2)(x)
    drop = vmap(lambda a: torch.dropout(a + 1, 0.5, True), randomness="different")(x)
    return [different, same, chunked, drop, torch.randn(2)]


def ensemble():
    models = [nn.Linear(2, 2) for _ in range(3) if torch.manual_seed(_) is not None]
    params, buffers = stack_module_state(models)
    x = torch.ones(4, 2)
    return [vmap(lambda p, b: functional_call(models[0], (p, b), (x,)))(params, buffers)]


programs = [per_sample_gradients, scores, laplacian, jacobians, products, nested, dims, randomness, ensemble]
result = {"torch": torch.__version__}
for program in programs:
    result[program.__name__] = [value.tolist() for value in program()]
(out / "func.json").write_text(json.dumps(result, indent=None, separators=(",", ":")) + "\n")
