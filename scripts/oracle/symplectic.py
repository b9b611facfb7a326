"""Writes test/fixtures/samplers/symplectic.json: the symplectic integrators and chains of RiemannianManifoldHMC.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/symplectic.py
States are drawn after torch.manual_seed(seed): x = randn(n, d), then p = randn(n, d). The fields are those of
scripts/../test/samplers/symplectic.test.ts: U = sum(x^4)/4 for leapfrog, and H = x^2/2 + p^2/(2 (1 + x^2)) by coordinate
for the generalised scheme. Chains are `RiemannianManifoldHMC(model, metric, **options).sample(**call)`.
"""

import json

import torch
import torchebm
from hmc import model_of, stored
from torchebm.integrators import GeneralisedLeapfrogIntegrator, LeapfrogIntegrator
from torchebm.samplers import RiemannianManifoldHMC
from shared import folder

out = folder("samplers")


def drift(x, t):
    return -(x * x * x)


def force(x, p, t):
    m = 1 + x * x
    return p * p * x / (m * m) - x


def velocity(x, p, t):
    return p / (1 + x * x)


shapes = [(5, 2), (1, 2), (17, 3), (6, 1)]
trajectories = []
for dtype in (torch.float32, torch.float64):
    for seed, (n, d) in enumerate(shapes):
        torch.manual_seed(seed % 3)
        x, p = torch.randn(n, d, dtype=dtype), torch.randn(n, d, dtype=dtype)
        vector = [0.5 + 0.75 * i for i in range(d)]
        for mass in (None, 2.0, vector):
            for step_size, safe in ((0.1, False), (0.1, True), (60.0, True)):
                end = LeapfrogIntegrator(dtype=dtype).integrate(
                    {"x": x.clone(), "p": p.clone()},
                    step_size=step_size,
                    n_steps=5,
                    mass=torch.tensor(mass, dtype=dtype) if isinstance(mass, list) else mass,
                    drift=drift,
                    safe=safe,
                )
                call = {"stepSize": step_size, "nSteps": 5, "mass": mass, "safe": safe}
                trajectories.append(
                    {
                        "integrator": "LeapfrogIntegrator",
                        "seed": seed % 3,
                        "call": call,
                        "x": stored(end["x"]),
                        "p": stored(end["p"]),
                    }
                )
        for solver in ({}, {"solver_max_iter": 3}, {"solver_max_iter": 50, "solver_tol": 1e-3, "solver_check_every": 2}):
            for step_size, safe in ((0.1, False), (0.1, True)):
                end = GeneralisedLeapfrogIntegrator(dtype=dtype, **solver).integrate(
                    {"x": x, "p": p}, step_size=step_size, n_steps=4, force=force, velocity=velocity, safe=safe
                )
                trajectories.append(
                    {
                        "integrator": "GeneralisedLeapfrogIntegrator",
                        "seed": seed % 3,
                        "options": solver,
                        "call": {"stepSize": step_size, "nSteps": 4, "safe": safe},
                        "x": stored(end["x"]),
                        "p": stored(end["p"]),
                    }
                )


def metric(x):
    return torch.diag_embed(1 + x * x)


chains = []
for name in ("DoubleWellModel", "GaussianModel", "Mixture"):
    for dtype in (torch.float32, torch.float64):
        for seed, (n, d) in enumerate(shapes):
            for options in ({"step_size": 0.05, "n_leapfrog_steps": 3}, {"step_size": 0.15, "n_leapfrog_steps": 2}):
                sampler = RiemannianManifoldHMC(model_of(name, d, dtype), metric, **options, dtype=dtype)
                call = {"n_samples": n, "dim": d, "n_steps": 2, "thin": 1}
                torch.manual_seed(seed % 3)
                x, diagnostics = sampler.sample(**call, return_diagnostics=True)
                chains.append(
                    {
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
text = json.dumps({**versions, "trajectories": trajectories, "chains": chains}, allow_nan=False)
(out / "symplectic.json").write_text(text)
print(len(trajectories), "trajectories,", len(chains), "chains")
