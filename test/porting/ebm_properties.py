"""An energy-based model with properties, a base class and a replay buffer."""
import random
from abc import ABC, abstractmethod

import torch
import torch.nn as nn


class Energy(nn.Module, ABC):
    @abstractmethod
    def energy(self, x):
        ...

    def forward(self, x):
        return self.energy(x)

    def score(self, x):
        x = x.detach().requires_grad_(True)
        e = self.energy(x).sum()
        return -torch.autograd.grad(e, x)[0]

    @property
    def n_parameters(self):
        return sum(p.numel() for p in self.parameters() if p.requires_grad)


class MLPEnergy(Energy):
    def __init__(self, sizes=(2, 32, 32, 1), activation=nn.SiLU):
        super().__init__()
        layers = []
        for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
            layers.append(nn.Linear(a, b))
            if i < len(sizes) - 2:
                layers.append(activation())
        self.layers = nn.ModuleList(layers)

    def energy(self, x):
        for layer in self.layers:
            x = layer(x)
        return x.squeeze(-1)


class ReplayBuffer:
    def __init__(self, size, dim):
        self.size = size
        self._data = torch.rand(size, dim) * 2 - 1

    def __len__(self):
        return self.size

    def draw(self, n):
        idx = torch.randint(0, len(self), (n,))
        return self._data[idx], idx

    def store(self, idx, x):
        self._data[idx] = x.detach()


def sgld(model, x, steps=10, eta=0.1, sigma=0.01):
    for _ in range(steps):
        x = x + eta * model.score(x) + sigma * torch.randn_like(x)
    return x


torch.manual_seed(7)
model = MLPEnergy()
buffer = ReplayBuffer(256, 2)
opt = torch.optim.Adam(model.parameters(), lr=1e-3, betas=(0.9, 0.99))
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=5, gamma=0.5)
print("parameters:", model.n_parameters)
stats = {"pos": [], "neg": []}
for it in range(12):
    pos = torch.randn(64, 2) * 0.3
    neg, idx = buffer.draw(64)
    neg = sgld(model, neg)
    buffer.store(idx, neg)
    e_pos, e_neg = model(pos), model(neg)
    loss = e_pos.mean() - e_neg.mean() + 0.1 * (e_pos ** 2 + e_neg ** 2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
    stats["pos"].append(e_pos.mean().item())
    stats["neg"].append(e_neg.mean().item())
    if it % 4 == 0 or it == 11:
        print(f"[{it:02d}] loss={loss.item():+.5f} lr={sched.get_last_lr()[0]:.1e}")
for key, values in stats.items():
    print(f"{key:<6}{sum(values) / len(values):>12.6f}")
