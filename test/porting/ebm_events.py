"""Train a small energy model by persistent contrastive divergence; events go through generators."""
from __future__ import annotations

import json
import math
from collections import deque
from enum import Enum, auto
from functools import partial
from typing import Iterator, NamedTuple, Optional

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class Phase(Enum):
    WARMUP = auto()
    TRAIN = auto()
    DONE = auto()


class Event(NamedTuple):
    step: int
    phase: Phase
    loss: float
    note: str = ""


class Energy(nn.Module):
    def __init__(self, widths: list[int], act=nn.SiLU):
        super().__init__()
        self.blocks = nn.ModuleList()
        for a, b in zip(widths[:-1], widths[1:]):
            self.blocks.append(nn.Sequential(nn.Linear(a, b), act()))
        self.head = nn.Linear(widths[-1], 1)

    def forward(self, x):
        for i, block in enumerate(self.blocks):
            x = block(x) if i == 0 else x + block(x) if x.shape[-1] == block[0].out_features else block(x)
        return self.head(x).squeeze(-1) + 0.0


def moons(n: int, noise: float = 0.08) -> torch.Tensor:
    t = math.pi * torch.rand(n)
    upper = torch.rand(n) < 0.5
    x = torch.where(upper, torch.cos(t), 1 - torch.cos(t))
    y = torch.where(upper, torch.sin(t), 0.5 - torch.sin(t))
    return torch.stack([x, y], dim=1) + noise * torch.randn(n, 2)


def langevin(energy, x, steps=10, step_size=0.02, clip=None):
    for _ in range(steps):
        x = x.detach().requires_grad_(True)
        (g,) = torch.autograd.grad(energy(x).sum(), x)
        if clip is not None:
            g = g.clamp(-clip, clip)
        x = x - step_size * g + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x.detach()


def train(model, loader, sampler, *, epochs: int, warmup: int) -> Iterator[Event]:
    opt = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.95), weight_decay=1e-4)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1.0, (s + 1) / warmup))
    buffer = torch.rand(64, 2) * 4 - 2
    step = 0
    for epoch in range(epochs):
        for (batch,) in loader:
            idx = torch.randint(0, len(buffer), (len(batch),))
            neg = sampler(model, buffer[idx])
            buffer[idx] = neg
            pos_e, neg_e = model(batch), model(neg)
            loss = pos_e.mean() - neg_e.mean() + 0.05 * (pos_e ** 2 + neg_e ** 2).mean()
            opt.zero_grad(set_to_none=True)
            loss.backward()
            norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            sched.step()
            phase = Phase.WARMUP if step < warmup else Phase.TRAIN
            yield Event(step, phase, loss.item(), note=f"norm={norm:.4f}")
            step += 1
    yield Event(step, Phase.DONE, float("nan"))


torch.manual_seed(7)
data = moons(240)
train_set, val_set = random_split(TensorDataset(data), [200, 40], generator=torch.Generator().manual_seed(1))
loader = DataLoader(train_set, batch_size=50, shuffle=True, drop_last=True)
model = Energy([2, 32, 32])
sampler = partial(langevin, steps=5, clip=0.5)
recent: deque[float] = deque(maxlen=4)
history: dict[str, list[float]] = {p.name: [] for p in Phase}
last: Optional[Event] = None
for event in train(model, loader, sampler, epochs=3, warmup=4):
    match event:
        case Event(phase=Phase.DONE, step=n):
            print(f"done after {n} steps")
        case Event(step, phase, loss, note) if step % 4 == 0:
            recent.append(loss)
            history[phase.name].append(round(loss, 5))
            print(f"{step:>3d} {phase.name:<6} {loss:+.5f} {note} mean={sum(recent) / len(recent):.5f}")
        case Event(phase=p, loss=value):
            history[p.name].append(round(value, 5))
    last = event
if (n := len(history["TRAIN"])) > 2 and (best := min(history["TRAIN"])) < 10:
    print("best of", n, "is", best)
print(json.dumps(history, sort_keys=True))
val = torch.stack([val_set[i][0] for i in range(len(val_set))])
with torch.no_grad():
    print(f"validation energy {model(val).mean():.5f}, last step {last.step}, {last.phase is Phase.DONE}, {last._replace(note='x').note}")
