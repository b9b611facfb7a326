"""The loops of bench.mjs in PyTorch, one line of JSON for each: { id, eager, compiled, demo, share, failed }, in ms.

`compiled` is torch.compile with CUDA graphs, `demo` Python TorchEBM's demonstration in Triton, and `share` the time that the
device's limit would take: of instructions (langevin-doublewell) or of multiplying matrices, as fast as it does large ones. `failed` has a reason for each of them that could not be measured.
"""

import json
import statistics
import subprocess
import sys
import time

try:
    import torch
except ImportError as error:
    sys.exit(f"{sys.executable} has no torch that can be imported: {error}")

from dit import DiT

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


def report(id, share, **rivals):
    """Measures what each rival makes; the compiler's and Triton's on a GPU alone."""
    row, failed = {"id": id}, {}
    if share is not None:
        row["share"] = share
    for rival, make in rivals.items():
        if small and rival != "eager":
            continue
        try:
            row[rival] = measure(make())
        except Exception as error:
            failed[rival] = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
    print(json.dumps({**row, "failed": failed}), flush=True)


def instructions():
    """Instructions a millisecond: one for each of the 128 lanes of a multiprocessor, at its highest clock."""
    if small:
        return None
    ask = ["nvidia-smi", "--query-gpu=clocks.max.sm", "--format=csv,noheader,nounits", "--id=0"]
    try:
        megahertz = float(subprocess.run(ask, capture_output=True, text=True, check=True).stdout)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        print(f"the clock is not known: {type(error).__name__}")
        return None
    return torch.cuda.get_device_properties(0).multi_processor_count * 128 * megahertz * 1e3


float32, bfloat16 = limit()

n, steps = pick(1_000_000, 1_000), pick(1_000, 10)
x = torch.randn(n, 2, device=device)
well = lambda x: 8 * x * (x * x - 1)


def compiled_chain(gradient):
    step = torch.compile(lambda x: chain(gradient, x, 1, 0.01), mode="reduce-overhead")

    def body():
        y = x
        for _ in range(steps):
            torch.compiler.cudagraph_mark_step_begin()
            y = step(y).clone()
        return y

    return body


def demo_well():
    from demo import chain as demo

    return lambda: demo(x.clone(), steps, 0.01)


# Instructions for a number in a step, estimated from the source: a quarter of Philox's ten rounds, half of a pair of normal
# numbers, the gradient and the update.
PER_NUMBER = 45
rate = instructions()
report(
    "langevin-doublewell",
    eager=lambda: lambda: chain(well, x, steps, 0.01),
    compiled=lambda: compiled_chain(well),
    demo=demo_well,
    share=rate and 2 * n * steps * PER_NUMBER / rate,
)

n, steps = pick(65_536, 64), pick(100, 5)
model = network(2, 128, 128, 1)
x = torch.randn(n, 2, device=device)

# Forward and the gradient in x: two products of each matrix.
products = 4 * (2 * 128 + 128 * 128 + 128)
report(
    "langevin-mlp",
    eager=lambda: lambda: chain(gradient_of(model), x, steps, 0.01),
    compiled=lambda: compiled_chain(torch.func.grad(lambda x: model(x).sum())),
    share=steps * n * products / float32,
)

n = pick(8_192, 32)
x = torch.randn(n, 2, device=device)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)


def contrastive_step():
    negatives = chain(gradient_of(model), x.clone(), 10, 0.01).detach()
    loss = model(x).mean() - model(negatives).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


# A training has three products of each matrix, for data and for negatives.
report("cd10-step", eager=lambda: contrastive_step, share=(10 + 3) * n * products / float32)

side, dim, depth, heads, batch = pick((32, 384, 12, 6, 64), (8, 32, 1, 2, 2))
model = DiT(side, 4, dim, depth, heads).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
images = torch.randn(batch, 4, side, side, device=device)


def matching_step(model):
    """A step of flow matching, with products in bfloat16."""
    noise, t = torch.randn_like(images), torch.rand(batch, device=device)
    share = t[:, None, None, None]
    with torch.autocast(device.type, dtype=torch.bfloat16):
        velocity = model(share * images + (1 - share) * noise, t)
        loss = (velocity.float() - (images - noise)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def compiled_step():
    compiled = torch.compile(model)
    return lambda: matching_step(compiled)


report(
    "dit-s2-flow-step",
    eager=lambda: lambda: matching_step(model),
    compiled=compiled_step,
    share=3 * batch * DiT.products(side, 4, dim, depth) / bfloat16,
)
