"""Energy Matching in two phases, then ordinary and repulsive sampling from the potential."""
from collections import defaultdict
from contextlib import contextmanager
from functools import partial, reduce
import operator

import torch
from torch import nn

from torchebm.core import BaseModel, LinearScheduler, TemperatureScheduler
from torchebm.datasets import GaussianMixtureDataset
from torchebm.losses import EnergyMatchingLoss
from torchebm.models import InteractionModel
from torchebm.samplers import LangevinDynamics


@contextmanager
def seeded(seed):
    """Runs a block with its own seed and puts the global generator back."""
    state = torch.get_rng_state()
    torch.manual_seed(seed)
    try:
        yield
    finally:
        torch.set_rng_state(state)


def residual_mlp(width, depth, act=nn.SiLU):
    block = lambda: nn.Sequential(nn.Linear(width, width), act(), nn.Linear(width, width))
    return nn.ModuleList([block() for _ in range(depth)])


class Potential(BaseModel):
    def __init__(self, width=48, depth=2):
        super().__init__()
        self.stem = nn.Linear(2, width)
        self.blocks = residual_mlp(width, depth)
        self.head = nn.Linear(width, 1, bias=False)

    def forward(self, x):
        h = reduce(lambda h, b: h + b(h), self.blocks, self.stem(x))
        return self.head(nn.functional.silu(h)).squeeze(-1)


def make_recorder():
    log = defaultdict(list)

    def record(**values):
        for k, v in values.items():
            log[k].append(float(v))

    def summary(key, last=20):
        tail = log[key][-last:]
        return sum(tail) / len(tail)

    record.log = log
    record.summary = summary
    return record


def train(loss_fn, opt, batch, steps, record, phase):
    for _ in range(steps):
        loss = loss_fn(batch())
        opt.zero_grad()
        loss.backward()
        gn = nn.utils.clip_grad_norm_(loss_fn.model.parameters(), 5.0)
        opt.step()
        record(**{f"{phase}/loss": loss, f"{phase}/grad": gn})


def mode_table(x, centers, radius=0.35):
    d = torch.cdist(x, centers)
    near, idx = d.min(dim=1)
    counts = [int(((idx == k) & (near < radius)).sum()) for k in range(len(centers))]
    return counts, sum(counts) / len(x)


def mean_pairwise(x):
    return torch.pdist(x).mean()


def main():
    k = 5
    ds = GaussianMixtureDataset(n_samples=1000, n_components=k, std=0.08, radius=1.5, seed=8)
    data = ds.get_data()
    angles = torch.arange(k) * 2 * torch.pi / k
    centers = 1.5 * torch.stack([angles.cos(), angles.sin()], dim=1)

    torch.manual_seed(8)
    draw = partial(torch.randint, 0, len(data))
    batch = lambda n=128: data[draw((n,))]

    V = Potential()
    print("parameters", reduce(operator.add, (p.numel() for p in V.parameters())))
    loss_fn = EnergyMatchingLoss(
        V, coupling="sinkhorn", lambda_cd=0.0, sigma=LinearScheduler(0.15, 0.05, n_steps=200),
        epsilon_max=0.1, tau_star=0.8, n_langevin_steps=20, langevin_dt=0.03,
    )
    opt = torch.optim.Adam(V.parameters(), lr=3e-3)
    record = make_recorder()

    with seeded(100):
        train(loss_fn, opt, batch, 200, record, "warm")
    print(f"phase 1: first {record.log['warm/loss'][0]:.4f}, last {record.summary('warm/loss'):.4f}")

    loss_fn.lambda_cd = 0.5
    for group in opt.param_groups:
        group["lr"] *= 0.3
    with seeded(200):
        train(loss_fn, opt, batch, 30, record, "cd")
    print(f"phase 2: first {record.log['cd/loss'][0]:.4f}, last {record.summary('cd/loss', 10):.4f}, grad {record.summary('cd/grad', 10):.3f}")

    n = 80
    samplers = {
        "sweep": lambda: LangevinDynamics(V, step_size=0.02, noise_scale=TemperatureScheduler(0.1, 0.8, n_steps=n, t_end=1.0)),
        "cold": lambda: LangevinDynamics(V, step_size=0.02, noise_scale=0.05),
        "repulsive": lambda: LangevinDynamics(
            InteractionModel(V, sigma_w=6.0, strength=TemperatureScheduler(0.1, 0.8, n_steps=n, sqrt=False)),
            step_size=0.02, noise_scale=TemperatureScheduler(0.1, 0.8, n_steps=n)),
    }
    for name, build in samplers.items():
        with seeded(300):
            x0 = torch.randn(100, 2)
            x = build().sample(x=x0, n_steps=n)
        counts, hit = mode_table(x, centers)
        print(f"{name:>9}: modes {counts} hit {hit:.2f} pairwise {mean_pairwise(x):.4f} V {V(x).mean().item():+.4f}")

    e_data, e_noise = V(data).mean().item(), V(torch.randn(1000, 2)).mean().item()
    print("V(data) = {:.4f}, V(noise) = {:.4f}, difference {:.4f}".format(e_data, e_noise, e_noise - e_data))
    assert e_data < e_noise


main()
