"""Writes test/fixtures/samplers/hmc.json: chains of HamiltonianMonteCarlo, GradientDescentSampler and NesterovSampler.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/hmc.py
Every case is `torch.manual_seed(seed)` and then `Sampler(model, **options).sample(**call, return_diagnostics=True)`.
"""

import json

import torch
import torchebm
from torchebm.core import BaseModel, CosineScheduler, DoubleWellModel, GaussianModel
from torchebm.samplers import GradientDescentSampler, HamiltonianMonteCarlo, NesterovSampler
from shared import folder

out = folder("samplers")


class Mixture(BaseModel):
    """Two equal normal laws of unit variance at +2 and -2 in every coordinate; also in the test, in TypeScript."""

    def forward(self, x):
        a = (x - 2).pow(2).sum(-1) * -0.5
        b = (x + 2).pow(2).sum(-1) * -0.5
        return -torch.logsumexp(torch.stack([a, b], -1), -1)


def gaussian(d, dtype):
    cov = torch.eye(d, dtype=dtype) + 0.3 * torch.ones(d, d, dtype=dtype)
    return GaussianModel(torch.linspace(-1, 1, d, dtype=dtype), cov, dtype=dtype)


def model_of(name, d, dtype):
    if name == "GaussianModel":
        return gaussian(d, dtype)
    return {"DoubleWellModel": DoubleWellModel, "Mixture": Mixture}[name](dtype=dtype)


def stored(tensor):
    dtype = str(tensor.dtype).removeprefix("torch.")
    return {"shape": list(tensor.shape), "dtype": dtype, "values": tensor.flatten().tolist()}


def option(value, dtype):
    if isinstance(value, list):
        return torch.tensor(value, dtype=dtype)
    if isinstance(value, dict):
        return CosineScheduler(value["start"], value["end"], value["n"])
    return value


def masses(d):
    return [0.5 + 0.75 * i for i in range(d)]


runs = [
    (HamiltonianMonteCarlo, lambda d: {"step_size": 0.1}),
    (HamiltonianMonteCarlo, lambda d: {"step_size": 0.15, "n_leapfrog_steps": 3, "mass": 2.0}),
    (HamiltonianMonteCarlo, lambda d: {"step_size": 0.2, "n_leapfrog_steps": 4, "mass": masses(d)}),
    (HamiltonianMonteCarlo, lambda d: {"step_size": {"start": 0.3, "end": 0.05, "n": 6}, "n_leapfrog_steps": 5}),
    (HamiltonianMonteCarlo, lambda d: {"step_size": 5.0}),
    (GradientDescentSampler, lambda d: {"step_size": 0.02}),
    (GradientDescentSampler, lambda d: {"step_size": {"start": 0.03, "end": 0.01, "n": 6}}),
    (NesterovSampler, lambda d: {"step_size": 0.01}),
    (NesterovSampler, lambda d: {"step_size": {"start": 0.02, "end": 0.01, "n": 6}, "momentum": 0.5}),
]
shapes = [(5, 2), (1, 2), (17, 3), (6, 1), (1, 1)]

cases = []
for index, (Sampler, options_of) in enumerate(runs):
    for name in ("DoubleWellModel", "GaussianModel", "Mixture"):
        for dtype in (torch.float32, torch.float64):
            for seed, (n, d) in enumerate(shapes):
                options = options_of(d)
                sampler = Sampler(
                    model_of(name, d, dtype), **{k: option(v, dtype) for k, v in options.items()}, dtype=dtype
                )
                call = {"n_samples": n, "dim": d, "n_steps": 6, "thin": 2}
                torch.manual_seed(seed % 3)
                x, diagnostics = sampler.sample(**call, return_diagnostics=True)
                cases.append(
                    {
                        "sampler": Sampler.__name__,
                        "options": options,
                        "model": name,
                        "seed": seed % 3,
                        "call": call,
                        "x": stored(x),
                        "diagnostics": {k: stored(v) for k, v in diagnostics.items()},
                        "after": torch.randn(1).item(),
                    }
                )

versions = {"torchebm": torchebm.__version__, "torch": torch.__version__}
(out / "hmc.json").write_text(json.dumps({**versions, "cases": cases}, allow_nan=False))
print(len(cases), "cases")
