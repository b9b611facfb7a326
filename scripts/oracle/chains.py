"""Writes test/fixtures/samplers/chains.json: Langevin chains of Python TorchEBM on every analytic energy.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/chains.py
Numbers are the last positions, as float32 or float64 prints them in full.
"""

import json

import torch
import torchebm
from torchebm import core
from torchebm.samplers import LangevinDynamics
from shared import folder

out = folder("samplers")

step = {"RosenbrockModel": 1e-4, "HimmelblauModel": 1e-3, "StyblinskiTangModel": 1e-3, "RastriginModel": 1e-3}
planar = {"BoothModel", "HimmelblauModel"}
names = [
    "AckleyModel", "BoothModel", "DoubleWellModel", "GaussianModel", "HarmonicModel", "HimmelblauModel",
    "RastriginModel", "RosenbrockModel", "StyblinskiTangModel",
]  # fmt: skip


def energy(name, d, dtype):
    if name != "GaussianModel":
        return getattr(core, name)(dtype=dtype)
    cov = torch.eye(d) + 0.3 * torch.ones(d, d)
    return core.GaussianModel(torch.linspace(-1, 1, d), cov, dtype=dtype)


cases = []
for name in names:
    for dtype in ("float32", "float64"):
        for seed, (n, d) in enumerate([(1, 2), (17, 2), (17, 5), (5, 1)]):
            if d != 2 and name in planar or d == 1 and name == "RosenbrockModel":
                continue
            type_ = getattr(torch, dtype)
            model = energy(name, d, type_)
            sampler = LangevinDynamics(model, step_size=step.get(name, 1e-2), dtype=type_)
            torch.manual_seed(seed)
            x = sampler.sample(dim=d, n_samples=n, n_steps=20)
            case = {"model": name, "dtype": dtype, "seed": seed, "n": n, "d": d, "stepSize": step.get(name, 1e-2)}
            cases.append({**case, "nSteps": 20, "x": x.flatten().tolist(), "next": torch.randn(1).item()})

data = {"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": cases}
(out / "chains.json").write_text(json.dumps(data) + "\n")
print(len(cases), "cases")
