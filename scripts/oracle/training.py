"""Writes test/fixtures/training: the weights after 200 training steps of Python TorchEBM on two moons.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/training.py
Each case is one script: the data, the model's first weights, every chain and every shuffle come from one seed.
"""

import json

import torch
import torchebm
from torch import nn
from torch.utils.data import DataLoader
from torchebm.core import BaseModel
from torchebm.datasets import TwoMoonsDataset
from torchebm.losses import ContrastiveDivergence
from torchebm.samplers import LangevinDynamics
from shared import folder

out = folder("training")
seed, steps = 0, 200


class Energy(BaseModel):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 32), nn.SiLU(), nn.Linear(32, 32), nn.SiLU(), nn.Linear(32, 1))

    def forward(self, x):
        return self.net(x).squeeze(-1)


def train(**options):
    torch.manual_seed(seed)
    data = TwoMoonsDataset(n_samples=1000, noise=0.05, seed=seed)
    model = Energy()
    sampler = LangevinDynamics(model, step_size=0.01)
    loss_fn = ContrastiveDivergence(model, sampler, k_steps=10, **options)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    loader = DataLoader(data, batch_size=128, shuffle=True)
    losses = []
    while len(losses) < steps:
        for batch in loader:
            optimizer.zero_grad()
            loss, _ = loss_fn(batch)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            if len(losses) == steps:
                break
    weights = {
        name: {"shape": list(w.shape), "dtype": "float32", "values": w.flatten().tolist()}
        for name, w in model.state_dict().items()
    }
    return {"options": options, "losses": losses, "weights": weights}


cases = {
    "torchebm": torchebm.__version__,
    "torch": torch.__version__,
    "seed": seed,
    "steps": steps,
    "cases": [train(), train(persistent=True, buffer_size=512, init_steps=20)],
}
(out / "cd_two_moons.json").write_text(json.dumps(cases) + "\n")
