"""Writes test/fixtures/integrators: steps and integrations of Python TorchEBM.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/integrators.py
The states are drawn with torch.manual_seed(seed); the noise then comes from the same stream. The drift is
f(x, t) = sin(x) - x (1 + t), the diffusion D(x, t) = 0.1 + 0.2 t.
"""

import json

import torch
import torchebm
from torchebm.core import BaseSDERungeKuttaIntegrator, DoubleWellModel
from torchebm.integrators import get_integrator
from torchebm.samplers import LangevinDynamics
from shared import folder

out = folder("integrators")

NAMES = ["euler_maruyama", "backward_euler_maruyama", "heun", "midpoint", "rk4", "rk438"]
ADAPTIVE = ["adaptive_heun", "bosh3", "dopri5", "dopri8"]
SETTINGS = [
    (0, torch.float32, [5, 2]),
    (1, torch.float64, [17, 1]),
    (2, torch.float32, [1, 3]),
    (0, torch.float64, [2, 2, 3]),
]


class Count:
    calls = 0


def spread(t, x):
    return t.view(-1, *[1] * (x.dim() - 1))


def drift(x, t):
    Count.calls += 1
    return torch.sin(x) - x * (1 + spread(t, x))


def diffusion(x, t):
    return 0.1 + 0.2 * spread(t, x)


cases = []


def case(name, seed, dtype, shape, kind, run, **more):
    torch.manual_seed(seed)
    x = torch.randn(shape, dtype=dtype)
    Count.calls = 0
    integrator = get_integrator(name, dtype=dtype)
    value = run(integrator, {"x": x})
    value = value if torch.is_tensor(value) else value["x"]
    cases.append(
        {
            "integrator": name,
            "kind": kind,
            "seed": seed,
            "dtype": str(dtype).removeprefix("torch."),
            "shape": shape,
            "calls": Count.calls,
            "x": value.flatten().tolist(),
            **more,
        }
    )


for name in NAMES + ADAPTIVE:
    for seed, dtype, shape in SETTINGS:
        grid = torch.tensor([0.0, 0.1, 0.25, 0.5, 1.0], dtype=dtype)
        t = torch.linspace(0.1, 0.9, shape[0], dtype=dtype)
        case(name, seed, dtype, shape, "step", lambda i, s: i.step(s, 0.05, drift=drift, t=t))
        case(name, seed, dtype, shape, "fixed", lambda i, s: i.integrate(s, 0.05, 7, drift=drift, adaptive=False))
        case(name, seed, dtype, shape, "grid", lambda i, s: i.integrate(s, 1.0, 1, drift=drift, t=grid, adaptive=False))
        if name in ADAPTIVE:
            case(name, seed, dtype, shape, "adaptive", lambda i, s: i.integrate(s, 0.1, 20, drift=drift))
            case(name, seed, dtype, shape, "adaptive grid", lambda i, s: i.integrate(s, 0.1, 1, drift=drift, t=grid))
        if issubclass(type(get_integrator(name)), BaseSDERungeKuttaIntegrator):
            case(
                name, seed, dtype, shape, "noisy step",
                lambda i, s: i.step(s, 0.05, drift=drift, t=t, noise_scale=0.7),
            )  # fmt: skip
            case(
                name, seed, dtype, shape, "noisy tensors",
                lambda i, s: i.step(s, torch.tensor(0.05, dtype=dtype), drift=drift, diffusion=diffusion(s["x"], t)),
            )  # fmt: skip
            case(
                name, seed, dtype, shape, "noisy",
                lambda i, s: i.integrate(s, 0.05, 7, drift=drift, diffusion=diffusion),
            )  # fmt: skip
            case(
                name, seed, dtype, shape, "noise scale",
                lambda i, s: i.integrate(s, 0.05, 7, drift=drift, noise_scale=0.3),
            )  # fmt: skip

for name in ["euler_maruyama", "backward_euler_maruyama", "heun"]:
    for seed, dtype, shape in SETTINGS:

        def run(integrator, state):
            sampler = LangevinDynamics(
                DoubleWellModel(dtype=dtype), step_size=0.01, noise_scale=0.8, integrator=integrator, dtype=dtype
            )
            return sampler.sample(x=state["x"], n_steps=6)

        if len(shape) == 2:
            case(name, seed, dtype, shape, "langevin", run)

(out / "integrators.json").write_text(
    json.dumps({"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": cases})
)
print(len(cases), "cases")
