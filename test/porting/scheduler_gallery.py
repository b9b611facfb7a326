"""Gallery of step-size schedules and what they do to annealed Langevin on Rastrigin."""
from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import matplotlib.pyplot as plt
import torch
from torchebm.core import (
    BaseScheduler,
    ConstantScheduler,
    CosineScheduler,
    ExponentialDecayScheduler,
    LinearScheduler,
    MultiStepScheduler,
    RastriginModel,
    WarmupScheduler,
)
from torchebm.samplers import LangevinDynamics

plt.switch_backend("agg")


class Kind(enum.Enum):
    CONSTANT = "constant"
    EXPONENTIAL = "exponential"
    LINEAR = "linear"
    COSINE = "cosine"
    STEPS = "steps"
    WARM = "warmup+cosine"
    CYCLIC = "cyclic"

    @property
    def color(self) -> str:
        return f"C{list(Kind).index(self)}"


class CyclicScheduler(BaseScheduler):
    """Cosine restarts: n_cycles half-waves, each from the start value to the floor."""

    def __init__(self, start_value: float, floor: float, n_steps: int, n_cycles: int = 3):
        super().__init__(start_value)
        self.floor, self.n_steps, self.n_cycles = floor, n_steps, n_cycles

    def _compute_value(self) -> float:
        period = math.ceil(self.n_steps / self.n_cycles)
        phase = (self.step_count % period) / period
        return self.floor + 0.5 * (self.start_value - self.floor) * (1 + math.cos(math.pi * phase))


class HasValue(Protocol):
    def step(self) -> float: ...
    def reset(self) -> None: ...


def build(kind: Kind, hi: float, lo: float, n: int) -> BaseScheduler:
    match kind:
        case Kind.CONSTANT:
            return ConstantScheduler(hi)
        case Kind.EXPONENTIAL:
            return ExponentialDecayScheduler(hi, decay_rate=(lo / hi) ** (1 / n), min_value=lo)
        case Kind.LINEAR:
            return LinearScheduler(hi, lo, n_steps=n)
        case Kind.COSINE:
            return CosineScheduler(hi, lo, n_steps=n)
        case Kind.STEPS:
            return MultiStepScheduler(hi, milestones=[n // 3, 2 * n // 3], gamma=math.sqrt(lo / hi))
        case Kind.WARM:
            warm = n // 10
            return WarmupScheduler(CosineScheduler(hi, lo, n_steps=n - warm), warmup_steps=warm, warmup_init_factor=0.1)
        case Kind.CYCLIC:
            return CyclicScheduler(hi, lo, n)
        case _:
            raise NotImplementedError(kind)


def trace(s: HasValue, n: int) -> list[float]:
    s.reset()
    values = [s.step() for _ in range(n)]
    s.reset()
    return values


def sparkline(values: Sequence[float], width: int = 24) -> str:
    blocks = "▁▂▃▄▅▆▇█"
    lo, hi = min(values), max(values)
    picked = values[:: max(1, len(values) // width)][:width]
    if hi - lo < 1e-12:
        return blocks[3] * len(picked)
    return "".join(blocks[min(7, int(8 * (v - lo) / (hi - lo)))] for v in picked)


def main(out: Path = Path("out"), n_steps: int = 300) -> None:
    model = RastriginModel(a=4.0)
    out.mkdir(exist_ok=True, parents=True)
    fig, (ax1, ax2) = plt.subplots(2, 1, figsize=(7, 7))
    summary: dict[Kind, tuple[float, float, float]] = {}

    for kind in Kind:
        gen = torch.Generator().manual_seed(2024)
        noise = build(kind, hi=2.5, lo=0.05, n=n_steps)
        values = trace(noise, n_steps)
        sampler = LangevinDynamics(model, step_size=2e-3, noise_scale=noise)
        start = 3 * torch.randn(128, 3, generator=gen)
        x, diag = sampler.sample(x=start, n_steps=n_steps, thin=5, return_diagnostics=True, generator=gen)
        energy = model(x)
        found = (x.abs() < 0.5).all(dim=-1).float().mean().item()
        summary[kind] = (energy.mean().item(), energy.min().item(), found)
        print(f"{kind.value:<14} {sparkline(values)} sum={sum(values):8.3f}  <E>={energy.mean():7.3f}  min={energy.min():6.3f}  global={found:.1%}")
        ax1.plot(values, color=kind.color, label=kind.value)
        ax2.semilogy(range(5, n_steps + 1, 5), diag["energy"].numpy(), color=kind.color)

    ax1.set(ylabel="noise scale", title="schedules")
    ax1.legend(ncols=2, fontsize="small")
    ax2.set(xlabel="step", ylabel="mean energy")
    ax2.grid(True, which="both", alpha=0.3)
    fig.savefig(out / "schedules.pdf")
    plt.close(fig)

    ranking = sorted(summary, key=lambda k: summary[k][0])
    print(" < ".join(k.name.lower() for k in ranking))

    # saving and restoring a schedule in the middle
    a = build(Kind.COSINE, 1.0, 0.0, 10)
    for _ in range(4):
        a.step()
    b = build(Kind.COSINE, 1.0, 0.0, 10)
    b.load_state_dict(a.state_dict())
    if (left := [round(a.step(), 6) for _ in range(3)]) != (right := [round(b.step(), 6) for _ in range(3)]):
        raise AssertionError(f"{left} != {right}")
    print("resumed:", left)


if __name__ == "__main__":
    import sys

    main(*map(Path, sys.argv[1:2]))
