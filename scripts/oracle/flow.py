"""Writes test/fixtures/samplers/flow.json: samples of Python TorchEBM's FlowSampler.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/flow.py
The model is f(x, t) = sin(2 x) (1 + t) - x / 2, plus y where there is one; torch.manual_seed(seed) stands immediately
before `sample`, which draws its start.
"""

import json
from itertools import cycle

import torch
import torchebm
from torchebm.samplers import FlowSampler
from shared import folder

out = folder("samplers")


class Field(torch.nn.Module):
    def forward(self, x, t, y=None):
        v = torch.sin(2 * x) * (1 + t.view(-1, *[1] * (x.dim() - 1))) - x / 2
        return v if y is None else v + y.view(-1, *[1] * (x.dim() - 1))


SETTINGS = cycle(
    [
        (0, torch.float32, 5, [2]),
        (1, torch.float64, 17, [1]),
        (2, torch.float32, 1, [3]),
        (0, torch.float64, 3, [2, 2]),
    ]
)


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


cases = []


def case(options, sample=None, y=False):
    seed, dtype, n, dim = next(SETTINGS)
    sample = {"n_steps": 6, **(sample or {})}
    sampler = FlowSampler(Field(), dtype=dtype, **options)
    torch.manual_seed(seed)
    more = {"y": torch.linspace(-1, 1, n, dtype=dtype)} if y else {}
    result = sampler.sample(dim=tuple(dim), n_samples=n, **sample, **more)
    x, diagnostics = result if isinstance(result, tuple) else (result, None)
    cases.append(
        {
            "options": {camel(k): v for k, v in options.items()},
            "sample": {camel(k): v for k, v in sample.items()},
            "seed": seed,
            "dtype": str(dtype).removeprefix("torch."),
            "nSamples": n,
            "dim": dim,
            "y": y,
            "x": x.flatten().tolist(),
            **({"diagnostics": {k: v.flatten().tolist() for k, v in diagnostics.items()}} if diagnostics else {}),
        }
    )


INTERPOLANTS = ["linear", "cosine", "vp"]
PREDICTIONS = ["velocity", "score", "noise"]
FORMS = ["constant", "SBDM", "sigma", "linear", "decreasing", "increasing-decreasing"]

for integrator in ["euler", "backward_euler_maruyama", "heun", "midpoint", "rk4", "rk438"]:
    case({"integrator": integrator})
    case({"integrator": integrator, "negate_velocity": True}, {"return_trajectory": True, "thin": 2})
for integrator in ["adaptive_heun", "bosh3", "dopri5", "dopri8"]:
    case({"integrator": integrator}, {"n_steps": 10})
    case({"integrator": integrator}, {"return_diagnostics": True}, y=True)
for interpolant in INTERPOLANTS:
    for prediction in PREDICTIONS:
        path = {"interpolant": interpolant, "prediction": prediction}
        case({**path, "sample_eps": 0.05, "integrator": "rk4"})
        case({**path, "sample_eps": 0.05})
        case({**path, "sample_eps": 0.05, "integrator": "heun"}, {"return_diagnostics": True, "thin": 4}, y=True)
        for last in ["Mean", "Euler", "Tweedie", None]:
            sde = {**path, "mode": "sde", "sample_eps": 0.05, "last_step": last}
            case(sde, {"return_trajectory": True, "return_diagnostics": True, "thin": 3})
        for form in FORMS:
            case({**path, "mode": "sde", "sample_eps": 0.05, "diffusion_form": form, "diffusion_norm": 0.3})
for integrator in ["backward_euler_maruyama", "heun"]:
    case({"mode": "sde", "integrator": integrator, "last_step_size": 0.1, "diffusion_form": "sigma"}, y=True)
case({"mode": "sde", "diffusion_form": "constant", "last_step_size": 0.0}, {"thin": 4, "return_diagnostics": True})

(out / "flow.json").write_text(
    json.dumps({"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": cases})
)
print(len(cases), "cases")
