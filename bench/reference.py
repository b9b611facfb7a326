"""The rows of bench/run.mjs on Python TorchEBM: reads the name of a row, runs it once, answers with time and numbers.

The first run of a row makes what it needs; every run starts from the same seed.
"""

import json
import sys
import time
import warnings

import torch
from torch import nn
from torchebm.core import BaseModel, DoubleWellModel, GaussianModel
from torchebm.core.base_trainer import BaseTrainer
from torchebm.losses import ContrastiveDivergence, DenoisingScoreMatching
from torchebm.samplers import FlowSampler, HamiltonianMonteCarlo, LangevinDynamics

warnings.filterwarnings("ignore")


class Energy(BaseModel):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 128), nn.SiLU(), nn.Linear(128, 128), nn.SiLU(), nn.Linear(128, 1))

    def forward(self, x):
        return self.net(x).squeeze(-1)


class Field(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(3, 128), nn.SiLU(), nn.Linear(128, 128), nn.SiLU(), nn.Linear(128, 2))

    def forward(self, x, t):
        return self.net(torch.cat([x, t.view(-1, 1)], 1))


def chains(sampler, n, d, steps):
    return lambda: sampler.sample(dim=d, n_samples=n, n_steps=steps)


def gaussian(d):
    return GaussianModel(torch.zeros(d), torch.eye(d))


def langevin_mlp(n):
    return chains(LangevinDynamics(Energy(), step_size=0.01), n, 2, 100)


def training(model, loss_fn, batches):
    trainer = BaseTrainer(model, torch.optim.Adam(model.parameters(), lr=1e-4), loss_fn, device="cpu")
    x = torch.randn(256, 2)

    def run():
        trainer.train([x] * batches, 1)
        return torch.cat([p.detach().flatten() for p in model.parameters()])

    return run


def train_cd(batches):
    model = Energy()
    loss_fn = ContrastiveDivergence(model, LangevinDynamics(model, step_size=0.01), k_steps=10)
    return training(model, lambda x, model_kwargs: loss_fn(x)[0], batches)


def train_denoising(batches):
    model = Energy()
    return training(model, DenoisingScoreMatching(model, noise_scale=0.1), batches)


rows = {
    "langevin-gauss": lambda: chains(LangevinDynamics(gaussian(10), step_size=0.01), 10_000, 10, 1_000),
    "langevin-doublewell": lambda: chains(LangevinDynamics(DoubleWellModel(), step_size=0.01), 1_000, 2, 1_000),
    "langevin-mlp-256": lambda: langevin_mlp(256),
    "langevin-mlp-8192": lambda: langevin_mlp(8_192),
    "hmc-gauss": lambda: chains(
        HamiltonianMonteCarlo(gaussian(32), step_size=0.1, n_leapfrog_steps=10), 1_000, 32, 100
    ),
    "flow-rk4-mlp": lambda: chains(FlowSampler(Field(), integrator="rk4"), 8_192, 2, 50),
    "train-cd-mlp": lambda: train_cd(30),
    "train-denoising-mlp": lambda: train_denoising(200),
}

torch.set_num_threads(int(sys.argv[1]))
made = {}
print(json.dumps({"torch": torch.__version__, "rows": list(rows)}), flush=True)
for line in sys.stdin:
    name = line.strip()
    if name not in made:
        torch.manual_seed(0)
        made[name] = rows[name]()
    torch.manual_seed(1)
    begin = time.perf_counter()
    x = made[name]()
    seconds = time.perf_counter() - begin
    print(json.dumps({"ms": seconds * 1e3, "shape": list(x.shape), "values": x.flatten()[:256].tolist()}), flush=True)
