"""Measure the empirical convergence order of the ODE integrators and the drift of the symplectic one.

Everything in float64. Fails with an AssertionError if an order is off by more than 0.25.
"""

import math
from functools import partial
from typing import Callable, Generic, Iterable, List, NamedTuple, Optional, Tuple, TypeVar

import torch
from torch import Tensor

from torchebm.core import BaseRungeKuttaIntegrator
from torchebm.integrators import (
    AdaptiveHeunIntegrator,
    Bosh3Integrator,
    Dopri5Integrator,
    EulerMaruyamaIntegrator,
    HeunIntegrator,
    LeapfrogIntegrator,
    MidpointIntegrator,
    RK4Integrator,
    RK438Integrator,
)

T = TypeVar("T")
Field = Callable[[Tensor, Tensor], Tensor]
F64 = torch.float64


class Problem(NamedTuple):
    name: str
    x0: Tensor
    field: Field
    exact: Callable[[float], Tensor]
    t_end: float


class Counter(Generic[T]):
    """Wraps a callable and counts the calls."""

    def __init__(self, fn: Callable[..., T]) -> None:
        self._fn = fn
        self.calls = 0

    def __call__(self, *args: object) -> T:
        self.calls += 1
        return self._fn(*args)


class RalstonIntegrator(BaseRungeKuttaIntegrator):
    """Ralston's third-order method, not in the library."""

    @property
    def tableau_a(self):
        return ((), (0.5,), (0.0, 0.75))

    @property
    def tableau_b(self):
        return (2 / 9, 1 / 3, 4 / 9)

    @property
    def tableau_c(self):
        return (0.0, 0.5, 0.75)


def rotation(theta: float) -> Tensor:
    c, s = math.cos(theta), math.sin(theta)
    return torch.tensor([[c, s], [-s, c]], dtype=F64)


def problems() -> Iterable[Problem]:
    x0 = torch.tensor([[1.0, 0.0], [0.5, -0.5]], dtype=F64)
    a = torch.tensor([[0.0, 1.0], [-1.0, 0.0]], dtype=F64)
    yield Problem("oscillator", x0, lambda x, t: x @ a.T, lambda t: x0 @ rotation(t).T, 2.0)
    y0 = torch.tensor([[0.1], [0.4]], dtype=F64)
    yield Problem("logistic", y0, lambda x, t: x * (1 - x),
                  lambda t: 1 / (1 + (1 / y0 - 1) * math.exp(-t)), 2.0)
    yield Problem("forced", torch.ones(1, 1, dtype=F64), lambda x, t: -2 * t[:, None] * x,
                  lambda t: torch.full((1, 1), math.exp(-t * t), dtype=F64), 1.0)


def error(integ: BaseRungeKuttaIntegrator, prob: Problem, n: int) -> float:
    out = integ.integrate({"x": prob.x0}, step_size=prob.t_end / n, n_steps=n, drift=prob.field, adaptive=False)
    return (out["x"] - prob.exact(prob.t_end)).abs().max().item()


def fitted_order(errors: List[float], ns: List[int]) -> float:
    lx = torch.tensor([math.log(n) for n in ns], dtype=F64)
    ly = torch.tensor([math.log(e) for e in errors], dtype=F64)
    lx, ly = lx - lx.mean(), ly - ly.mean()
    return -(lx @ ly / (lx @ lx)).item()


def leapfrog_drift(eps: float, steps: int) -> Tuple[float, float]:
    """Largest and final relative change of a pendulum's energy."""
    integ = LeapfrogIntegrator(dtype=F64)
    state = {"x": torch.tensor([[1.0]], dtype=F64), "p": torch.zeros(1, 1, dtype=F64)}
    energy = lambda s: (0.5 * s["p"] ** 2 - torch.cos(s["x"])).item()
    h0 = energy(state)
    worst = 0.0
    for _ in range(steps):
        state = integ.step(state, step_size=torch.tensor(eps, dtype=F64), drift=lambda x, t: -torch.sin(x))
        worst = max(worst, abs(energy(state) - h0) / abs(h0))
    return worst, abs(energy(state) - h0) / abs(h0)


def check(label: str, got: float, want: Optional[float], tol: float = 0.25) -> None:
    if want is not None:
        assert abs(got - want) < tol, f"{label}: order {got:.3f}, expected {want}"


def main() -> None:
    make = partial(dict, dtype=F64)
    table = [
        (EulerMaruyamaIntegrator(**make()), 1), (HeunIntegrator(**make()), 2),
        (MidpointIntegrator(**make()), 2), (AdaptiveHeunIntegrator(**make()), 2),
        (RalstonIntegrator(**make()), 3), (Bosh3Integrator(**make()), 3),
        (RK4Integrator(**make()), 4), (RK438Integrator(**make()), 4),
        (Dopri5Integrator(**make()), 5),
    ]
    ns = [8, 16, 32, 64]
    probs = list(problems())
    print(f"{'method':<26}" + "".join(f"{p.name:>24}" for p in probs))
    for integ, want in table:
        cells = []
        for prob in probs:
            errs = [error(integ, prob, n) for n in ns]
            order = fitted_order(errs, ns)
            if prob.name == "oscillator":
                check(type(integ).__name__, order, want)
            cells.append(f"{errs[-1]:.3e} ({order:5.2f})")
        print(f"{type(integ).__name__:<26}" + "".join(f"{c:>24}" for c in cells))

    print("\nadaptive stepping on the logistic equation")
    for rtol in (1e-3, 1e-6, 1e-9):
        for cls in (Bosh3Integrator, Dopri5Integrator):
            f = Counter(probs[1].field)
            x = cls(dtype=F64, rtol=rtol, atol=rtol * 1e-2).integrate(
                {"x": probs[1].x0}, step_size=0.1, n_steps=20, drift=f)["x"]
            err = (x - probs[1].exact(2.0)).abs().max().item()
            print(f"  rtol {rtol:.0e}  {cls.__name__:<18} {f.calls:4d} calls  error {err:.2e}")

    print("\nleapfrog on the pendulum")
    for eps in (0.4, 0.2, 0.1):
        worst, last = leapfrog_drift(eps, int(20 / eps))
        print(f"  eps {eps:.2f}: worst {worst:.3e}  final {last:.3e}")


if __name__ == "__main__":
    main()
