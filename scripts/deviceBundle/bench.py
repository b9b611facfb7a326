"""The loops of bench.mjs in PyTorch, one line of JSON for each: { id, eager, compiled, share }, in ms.

`share` is the time that the device's limit would take: of copying (langevin-doublewell) or of multiplying matrices.
"""

import json
import statistics
import sys
import time

import torch

name = sys.argv[1]
small = name != "cuda"
device = torch.device("cuda" if name == "cuda" else "cpu")
torch.manual_seed(0)


def synchronize():
    if device.type == "cuda":
        torch.cuda.synchronize()


def measure(body):
    body()
    times = []
    for _ in range(1 if small else 3):
        synchronize()
        begun = time.perf_counter()
        body()
        synchronize()
        times.append(1e3 * (time.perf_counter() - begun))
    return statistics.median(times)


def pick(large, tiny):
    return tiny if small else large


def limit():
    """Products a millisecond, in TF32 and in bfloat16."""
    n = pick(8192, 64)
    rates = []
    for dtype in (torch.float32, torch.bfloat16):
        a = torch.randn(n, n, device=device, dtype=dtype)
        rates.append(2 * n**3 / measure(lambda: a @ a))
    return rates


def chain(gradient, x, steps, step_size):
    scale = (2 * step_size) ** 0.5
    for _ in range(steps):
        x = x - step_size * gradient(x) + scale * torch.randn_like(x)
    return x


def network(*sizes):
    layers = []
    for i, o in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(i, o), torch.nn.SiLU()]
    return torch.nn.Sequential(*layers[:-1]).to(device)


def gradient_of(model):
    def gradient(x):
        x = x.detach().requires_grad_(True)
        return torch.autograd.grad(model(x).sum(), x)[0]

    return gradient


def report(id, eager, compiled=None, share=None):
    row = {"id": id, "eager": eager}
    if compiled is not None:
        row["compiled"] = compiled
    if share is not None:
        row["share"] = share
    print(json.dumps(row), flush=True)


def compiled_of(body, what):
    if small:
        return None
    try:
        return measure(body())
    except Exception as error:  # the compiler needs a C compiler and Triton, which may not be there
        print(f"{what} compiled failed: {type(error).__name__}")
        return None


float32, bfloat16 = limit()

n, steps = pick(1_000_000, 1_000), pick(1_000, 10)
x = torch.randn(n, 2, device=device)
well = lambda x: 4 * x * (x * x - 1)
eager = measure(lambda: chain(well, x, steps, 0.01))


def compiled_well():
    step = torch.compile(lambda x: chain(well, x, 1, 0.01), mode="reduce-overhead")

    def body():
        y = x
        for _ in range(steps):
            torch.compiler.cudagraph_mark_step_begin()
            y = step(y).clone()
        return y

    return body


report("langevin-doublewell", eager, compiled_of(compiled_well, "langevin-doublewell"))

n, steps = pick(65_536, 64), pick(100, 5)
model = network(2, 128, 128, 1)
x = torch.randn(n, 2, device=device)
eager = measure(lambda: chain(gradient_of(model), x, steps, 0.01))


def compiled_network():
    energy = torch.compile(model, mode="reduce-overhead")
    return lambda: chain(gradient_of(energy), x, steps, 0.01)


# Forward and the gradient in x: two products of each matrix.
products = 4 * (2 * 128 + 128 * 128 + 128)
report("langevin-mlp", eager, compiled_of(compiled_network, "langevin-mlp"), steps * n * products / float32)

n = pick(8_192, 32)
x = torch.randn(n, 2, device=device)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)


def step():
    negatives = chain(gradient_of(model), x.clone(), 10, 0.01).detach()
    loss = model(x).mean() - model(negatives).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


report("cd10-step", measure(step), None, (10 + 3) * n * products / float32)

dim, depth, heads, tokens, batch = pick((384, 12, 6, 256, 64), (32, 1, 2, 16, 2))
layer = torch.nn.TransformerEncoderLayer(dim, heads, 4 * dim, batch_first=True, activation="gelu")
stack = torch.nn.TransformerEncoder(layer, depth, enable_nested_tensor=False).to(device).eval()
modulate = torch.nn.ModuleList(torch.nn.Linear(dim, 6 * dim) for _ in range(depth)).to(device)
h, c = torch.randn(batch, tokens, dim, device=device), torch.randn(batch, dim, device=device)


def flow_step():
    """The matrices of a DiT of this size: attention, feed-forward and modulation of each block."""
    with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16, enabled=not small):
        for part in modulate:
            part(c)
        return stack(h)


work = depth * batch * tokens * (24 * dim * dim + 4 * tokens * dim) + depth * batch * 12 * dim * dim
report("dit-s2-flow-step", measure(flow_step), None, work / bfloat16)
