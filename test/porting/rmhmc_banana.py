"""Riemannian HMC against plain HMC on a banana-shaped density, with a custom energy and its own metric.

The banana comes from bending a Gaussian: x1 = a*u1, x2 = u2/a + b*(x1^2 - a^2), so
all moments are known in closed form.
"""
from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import torch
from torch import Tensor
from torchebm.core import BaseModel
from torchebm.integrators import GeneralisedLeapfrogIntegrator
from torchebm.samplers import HamiltonianMonteCarlo, RiemannianManifoldHMC


class Banana(BaseModel):
    def __init__(self, a: float = 1.0, b: float = 0.5, **kwargs):
        super().__init__(**kwargs)
        if a <= 0:
            raise ValueError("a must be positive")
        self._a, self._b = a, b

    @property
    def a(self) -> float:
        return self._a

    @property
    def b(self) -> float:
        return self._b

    @classmethod
    def sharp(cls) -> Banana:
        return cls(a=1.2, b=0.8)

    def _unbend(self, x: Tensor) -> tuple[Tensor, Tensor]:
        u1 = x[:, 0] / self.a
        u2 = self.a * (x[:, 1] - self.b * (x[:, 0] ** 2 - self.a**2))
        return u1, u2

    def forward(self, x: Tensor) -> Tensor:
        u1, u2 = self._unbend(x)
        return 0.5 * (u1**2 + u2**2)

    def gradient(self, x: Tensor, model_kwargs=None) -> Tensor:
        u1, u2 = self._unbend(x)
        g1 = u1 / self.a - 2 * self.a * self.b * x[:, 0] * u2
        return torch.stack([g1, self.a * u2], dim=1)

    def metric(self, x: Tensor) -> Tensor:
        """J^T J of the unbending map, which makes the problem Euclidean in u (plus a little jitter)."""
        zero = torch.zeros_like(x[:, 0])
        row1 = torch.stack([zero + 1 / self.a, zero], dim=-1)
        row2 = torch.stack([-2 * self.a * self.b * x[:, 0], zero + self.a], dim=-1)
        jac = torch.stack([row1, row2], dim=-2)
        return jac.transpose(-1, -2) @ jac + 1e-4 * torch.eye(2)

    def exact_sample(self, n: int, generator: torch.Generator) -> Tensor:
        u = torch.randn(n, 2, generator=generator)
        x1 = self.a * u[:, 0]
        return torch.stack([x1, u[:, 1] / self.a + self.b * (x1**2 - self.a**2)], dim=1)


class Diagnostic(ABC):
    name: str

    @abstractmethod
    def __call__(self, chains: Tensor) -> float:
        """`chains` has shape (n_chains, n_steps)."""


class SplitRhat(Diagnostic):
    name = "rhat"

    def __call__(self, chains: Tensor) -> float:
        n = chains.shape[1] // 2
        halves = torch.cat([chains[:, :n], chains[:, n : 2 * n]])
        w = halves.var(dim=1).mean()
        b = n * halves.mean(dim=1).var()
        return (((n - 1) / n * w + b / n) / w).sqrt().item()


class BulkESS(Diagnostic):
    name = "ess"

    def __call__(self, chains: Tensor) -> float:
        m, n = chains.shape
        c = chains - chains.mean()
        var = c.pow(2).mean()
        total = 1.0
        for lag in range(1, n // 2, 2):
            pair = sum((c[:, k:] * c[:, : n - k]).mean() / var for k in (lag, lag + 1)).item()
            if pair < 0:
                break
            total += 2 * pair
        return m * n / total


@dataclass
class Run:
    label: str
    sampler: HamiltonianMonteCarlo | RiemannianManifoldHMC
    steps: int = 60
    chains: int = 40

    def __call__(self, seed: int) -> tuple[Tensor, float]:
        gen = torch.Generator().manual_seed(seed)
        traj, diag = self.sampler.sample(
            dim=2, n_samples=self.chains, n_steps=self.steps, return_trajectory=True,
            return_diagnostics=True, generator=gen,
        )
        return traj[:, self.steps // 4 :], diag["acceptance_rate"].mean().item()


def check_gradient(model: Banana) -> float:
    x = torch.randn(16, 2, generator=torch.Generator().manual_seed(0))
    return (model.gradient(x) - BaseModel.gradient(model, x)).abs().max().item()


def main() -> None:
    for model in (Banana(), Banana.sharp()):
        print(f"banana a={model.a} b={model.b}: analytic gradient agrees to {check_gradient(model):.0e}")
        truth_var = (model.a**2, model.a**-2 + 2 * model.b**2 * model.a**4)
        ref = model.exact_sample(4000, torch.Generator().manual_seed(17))
        runs = [
            Run("hmc", HamiltonianMonteCarlo(model, step_size=0.15, n_leapfrog_steps=8)),
            Run("hmc mass", HamiltonianMonteCarlo(model, step_size=0.15, n_leapfrog_steps=8, mass=torch.tensor([1.0, 0.5]))),
            Run("rmhmc", RiemannianManifoldHMC(
                model, metric_fn=model.metric, step_size=0.12, n_leapfrog_steps=8,
                integrator=GeneralisedLeapfrogIntegrator(solver_max_iter=6)), steps=40),
        ]
        tests = [SplitRhat(), BulkESS()]
        for run in runs:
            kept, acc = run(seed=31)
            flat = kept.reshape(-1, 2)
            stats = {t.name: t(kept[..., 1]) for t in tests}
            var = flat.var(dim=0)
            lo, hi = (torch.quantile(flat[:, 1], q) for q in (0.05, 0.95))
            print(f"  {run.label:<9} acc {acc:.3f}  rhat {stats['rhat']:.4f}  ess {stats['ess']:7.1f}  "
                  f"var ({var[0]:.3f}, {var[1]:.3f})  90% of x2 [{lo:+.3f}, {hi:+.3f}]")
        q = torch.quantile(ref[:, 1], torch.tensor([0.05, 0.95]))
        print(f"  {'exact':<9} var ({truth_var[0]:.3f}, {truth_var[1]:.3f})  90% of x2 [{q[0]:+.3f}, {q[1]:+.3f}]")
    try:
        Banana(a=-1.0)
    except ValueError as err:
        print("ValueError:", err)


if __name__ == "__main__":
    main()
