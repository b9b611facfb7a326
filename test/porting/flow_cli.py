#!/usr/bin/env python
"""Conditional flow matching with commands: train writes a table and weights, sample reads them, report reads the table."""
import argparse
import csv
import json
import os
import tempfile
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import asdict, dataclass, field
from itertools import count, islice
from pathlib import Path

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.gridspec import GridSpec
import torch
from torch import nn
from torch.nn import functional as F


@dataclass
class Config:
    dim: int = 2
    hidden: int = 48
    depth: int = 2
    lr: float = 3e-3
    steps: int = 12
    batch: int = 64
    ema: float = 0.9
    milestones: list = field(default_factory=lambda: [4, 8])
    seed: int = 0


class TimeMLP(nn.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        self.inp = nn.Linear(cfg.dim + 1, cfg.hidden)
        self.mid = nn.ModuleList([nn.Linear(cfg.hidden, cfg.hidden) for _ in range(cfg.depth)])
        self.norms = nn.ModuleDict({f"n{i}": nn.LayerNorm(cfg.hidden) for i in range(cfg.depth)})
        self.out = nn.Linear(cfg.hidden, cfg.dim)

    def forward(self, t, x):
        t = t.expand(x.shape[0], 1) if t.dim() < 2 else t
        h = F.silu(self.inp(torch.cat((x, t), dim=-1)))
        for i, layer in enumerate(self.mid):
            h = h + F.silu(layer(self.norms[f"n{i}"](h)))
        return self.out(h)


class EMA:
    def __init__(self, model, decay):
        self.decay, self.shadow = decay, deepcopy(model)
        for p in self.shadow.parameters():
            p.requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        for s, p in zip(self.shadow.parameters(), model.parameters()):
            s.lerp_(p, 1 - self.decay)


def batches(n, generator=None):
    """Endless batches of a ring of eight modes."""
    for k in count():
        angle = torch.randint(0, 8, (n,), generator=generator) * (2 * torch.pi / 8)
        yield k, torch.stack((angle.cos(), angle.sin()), 1) * 2 + 0.1 * torch.randn(n, 2, generator=generator)


@contextmanager
def evaluation(*modules):
    states = [m.training for m in modules]
    for m in modules:
        m.eval()
    try:
        yield modules
    finally:
        for m, s in zip(modules, states):
            m.train(s)


def train(args):
    cfg = Config(**{k: v for k, v in vars(args).items() if k in Config.__dataclass_fields__ and v is not None})
    torch.manual_seed(cfg.seed)
    model = TimeMLP(cfg)
    ema = EMA(model, cfg.ema)
    opt = torch.optim.SGD(model.parameters(), lr=cfg.lr, momentum=0.9, nesterov=True)
    sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=cfg.milestones, gamma=0.5)
    g = torch.Generator().manual_seed(cfg.seed + 1)
    with open(args.out / "log.csv", "w", newline="") as f:
        table = csv.writer(f)
        table.writerow(["step", "loss", "lr"])
        for k, x1 in islice(batches(cfg.batch, g), cfg.steps):
            x0 = torch.randn(x1.shape, generator=g)
            t = torch.rand(len(x1), 1, generator=g)
            loss = F.mse_loss(model(t, torch.lerp(x0, x1, t)), x1 - x0)
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_value_(model.parameters(), 0.25)
            opt.step(), sched.step()
            ema.update(model)
            table.writerow([k, f"{loss.item():.6f}", opt.param_groups[0]["lr"]])
    torch.save({"config": asdict(cfg), "ema": ema.shadow.state_dict()}, args.out / "flow.pt")
    (args.out / "config.json").write_text(json.dumps(asdict(cfg), indent=2))
    print("trained", cfg)


def sample(args):
    state = torch.load(args.out / "flow.pt")
    cfg = Config(**state["config"])
    model = TimeMLP(cfg)
    missing, unexpected = model.load_state_dict(state["ema"], strict=True)
    torch.manual_seed(args.seed)
    x = torch.randn(args.n, cfg.dim)
    path = [x]
    dt = 1 / args.ode_steps
    with evaluation(model) as (net,), torch.no_grad():
        for i in range(args.ode_steps):
            t = torch.full((1,), i * dt)
            k1 = net(t, x)
            k2 = net(t + dt / 2, x + dt / 2 * k1)
            x = x + dt * k2
            path.append(x)
    print(f"{len(path)} points, mean {x.mean(0).tolist()[0]:.4f}, std {x.std():.4f}, missing {len(missing) + len(unexpected)}")
    fig = plt.figure(figsize=(7, 4))
    gs = GridSpec(2, 3, figure=fig, width_ratios=[2, 1, 1])
    main = fig.add_subplot(gs[:, 0])
    main.scatter(*x.T.numpy(), s=6, alpha=0.6, label="samples")
    main.legend(loc="upper right")
    for j, (row, col) in enumerate([(0, 1), (0, 2), (1, 1), (1, 2)]):
        ax = fig.add_subplot(gs[row, col])
        ax.hist(path[j * (len(path) - 1) // 3][:, 0].numpy(), bins=12)
        ax.set_title(f"t = {j / 3:.2f}")
    fig.savefig(args.out / "samples.png")
    torch.save(x, args.out / "x.pt")


def report(args):
    with open(args.out / "log.csv") as f:
        rows = [{k: float(v) for k, v in r.items()} for r in csv.DictReader(f)]
    losses = [r["loss"] for r in rows]
    print(f"{len(rows)} rows, first {losses[0]:.5f}, last {losses[-1]:.5f}, lr {rows[-1]['lr']:.6f}")
    worst = max(rows, key=lambda r: r["loss"])
    print("worst step", int(worst["step"]), *sorted(os.listdir(args.out)), sep=" | ")


def main(argv):
    parser = argparse.ArgumentParser(prog="flow")
    parser.add_argument("--out", type=Path, required=True)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    p = commands.add_parser("train")
    p.add_argument("--lr", type=float)
    p.add_argument("--steps", type=int)
    p.add_argument("--milestones", type=int, nargs="+")
    p.set_defaults(run=train)
    p = commands.add_parser("sample")
    p.add_argument("-n", type=int, default=128)
    p.add_argument("--ode-steps", type=int, default=8)
    p.add_argument("--seed", type=int, default=3)
    p.set_defaults(run=sample)
    commands.add_parser("report").set_defaults(run=report)
    args = parser.parse_args(argv)
    args.out.mkdir(parents=True, exist_ok=True)
    args.run(args)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tmp:
        for line in ("train --lr 0.05 --milestones 3 6 9", "sample --ode-steps 6", "report"):
            main(["--out", tmp, *line.split()])
