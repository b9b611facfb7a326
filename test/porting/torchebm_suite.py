"""Several TorchEBM models, samplers and schedules in one study with a results table."""
import itertools
from collections import OrderedDict, namedtuple
from contextlib import contextmanager
import time

import torch
from torchebm.core import (
    BaseModel,
    BaseSampler,
    BaseScheduler,
    CosineScheduler,
    DoubleWellModel,
    ExponentialDecayScheduler,
    GaussianModel,
    LinearScheduler,
    RastriginModel,
)
from torchebm.samplers import GradientDescentSampler, HamiltonianMonteCarlo, LangevinDynamics, NesterovSampler

Result = namedtuple("Result", ["model", "sampler", "energy", "spread"])


class Tilted(BaseModel):
    def __init__(self, base, tilt):
        super().__init__()
        self.base = base
        self.register_buffer("tilt", torch.as_tensor(tilt))

    def forward(self, x):
        return self.base(x) + x @ self.tilt

    def gradient(self, x):
        return self.base.gradient(x) + self.tilt


class Sawtooth(BaseScheduler):
    def __init__(self, start_value, period):
        super().__init__(start_value)
        self.period = period

    def _compute_value(self):
        return self.start_value * (1 - (self.step_count % self.period) / self.period)


class Annealed(BaseSampler):
    """Runs another sampler over a list of temperatures."""

    def __init__(self, model, inner, temperatures, **kwargs):
        super().__init__(model, **kwargs)
        self.inner = inner
        self.temperatures = list(temperatures)

    @torch.no_grad()
    def sample(self, x=None, dim=None, n_steps=10, n_samples=1, **kwargs):
        if x is None:
            x = torch.randn(n_samples, dim)
        trace = []
        for i, temp in enumerate(self.temperatures, start=1):
            cooled = Cooled(self.model, temp)
            x = self.inner(cooled).sample(x=x, n_steps=n_steps)
            trace.append(self.model(x).mean().item())
        self.trace = trace
        return x


class Cooled(BaseModel):
    def __init__(self, base, temperature):
        super().__init__()
        self.base, self.temperature = base, temperature

    def forward(self, x):
        return self.base(x) / self.temperature


@contextmanager
def timed(label, store):
    start = time.perf_counter()
    try:
        yield store
    finally:
        store[label] = time.perf_counter() - start


def langevin(model, **kw):
    return LangevinDynamics(model, **{"step_size": 0.02, "noise_scale": 1.0, **kw})


torch.manual_seed(0)
models = OrderedDict(
    gauss=GaussianModel(mean=torch.tensor([1.0, -1.0]), cov=torch.tensor([[1.0, 0.3], [0.3, 0.5]])),
    well=DoubleWellModel(barrier_height=1.5),
    rastrigin=RastriginModel(a=2.0),
)
models["tilted"] = Tilted(DoubleWellModel(), [0.3, -0.2])
samplers = {
    "langevin": langevin,
    "langevin-cos": lambda m: langevin(m, step_size=CosineScheduler(0.05, 0.005, 20)),
    "langevin-saw": lambda m: langevin(m, step_size=Sawtooth(0.04, 5), noise_scale=LinearScheduler(1.0, 0.2, 20)),
    "hmc": lambda m: HamiltonianMonteCarlo(m, step_size=0.1, n_leapfrog_steps=4),
    "descent": lambda m: GradientDescentSampler(m, step_size=ExponentialDecayScheduler(0.1, 0.95, min_value=0.01)),
    "nesterov": lambda m: NesterovSampler(m, step_size=0.02, momentum=0.8),
}
results, times = [], {}
for (mname, model), (sname, make) in itertools.product(models.items(), samplers.items()):
    with timed(f"{mname}/{sname}", times) as t:
        x = make(model).sample(dim=2, n_steps=20, n_samples=32)
    results.append(Result(mname, sname, model(x).mean().item(), x.std(dim=0).mean().item()))
for r in results[::4]:
    print(f"{r.model:<10}{r.sampler:<14}{r.energy:>9.4f}{r.spread:>9.4f}")
best = {k: min(g, key=lambda r: r.energy) for k, g in itertools.groupby(results, key=lambda r: r.model)}
for k, r in best.items():
    print(k, r.sampler, f"{r.energy:.4f}")
annealed = Annealed(models["rastrigin"], langevin, [4.0, 2.0, 1.0, 0.5])
x = annealed.sample(dim=2, n_samples=16, n_steps=10)
print([f"{e:.4f}" for e in annealed.trace], tuple(x.shape), len(times), all(v >= 0 for v in times.values()))
