#!/usr/bin/env python
import argparse
import csv
import dataclasses
import io
import json
import os
import tempfile
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn


@dataclass
class Config:
    dim: int = 2
    width: int = 32
    lr: float = 3e-3
    epochs: int = 4
    batch_size: int = 25
    activation: str = "silu"
    clip: float = None
    residual: bool = False

    @classmethod
    def from_args(cls, argv=None):
        parser = argparse.ArgumentParser(description="train a flow")
        for f in fields(cls):
            if f.type == bool:
                parser.add_argument(f"--{f.name}", action="store_true")
            else:
                parser.add_argument(f"--{f.name.replace('_', '-')}", type=f.type if f.default is not None else float, default=f.default)
        args, unknown = parser.parse_known_args(argv)
        return cls(**vars(args)), unknown

    @classmethod
    def load(cls, path):
        known = {f.name for f in fields(cls)}
        raw = json.loads(Path(path).read_text())
        return cls(**{k: v for k, v in raw.items() if k in known})

    def save(self, path):
        Path(path).write_text(json.dumps(dataclasses.asdict(self), indent=1, sort_keys=True))


ACTS = {"silu": nn.SiLU, "relu": nn.ReLU, "tanh": nn.Tanh}


class Velocity(nn.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        self.cfg = cfg
        act = ACTS[cfg.activation]
        self.inp = nn.Linear(cfg.dim + 1, cfg.width)
        self.hid = nn.Linear(cfg.width, cfg.width)
        self.out = nn.Linear(cfg.width, cfg.dim)
        self.act = act()

    def forward(self, x, t):
        if t.ndim == 0:
            t = t.expand(x.shape[0])
        h = self.act(self.inp(torch.cat([x, t[:, None]], dim=1)))
        h = h + self.act(self.hid(h)) if self.cfg.residual else self.act(self.hid(h))
        return self.out(h)


def make_data(n, rng):
    angle = rng.uniform(0, 2 * np.pi, size=n)
    r = np.where(rng.random(n) < 0.5, 1.0, 2.0)
    pts = np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1) + rng.normal(0, 0.05, (n, 2))
    return torch.from_numpy(pts.astype(np.float32))


def train(cfg, data, out):
    model = Velocity(cfg)
    opt = torch.optim.AdamW(model.parameters(), lr=cfg.lr, weight_decay=0.0)
    with open(out, "w", newline="") as f:
        writer = csv.DictWriter(f, fieldnames=["epoch", "loss", "norm"])
        writer.writeheader()
        for epoch in range(cfg.epochs):
            total, norm = 0.0, 0.0
            for i in range(0, len(data), cfg.batch_size):
                x1 = data[i : i + cfg.batch_size]
                x0 = torch.randn_like(x1)
                t = torch.rand(len(x1))
                xt = (1 - t[:, None]) * x0 + t[:, None] * x1
                loss = (model(xt, t) - (x1 - x0)).square().mean()
                opt.zero_grad()
                loss.backward()
                norm = max(norm, float(nn.utils.clip_grad_norm_(model.parameters(), cfg.clip or 1e9)))
                opt.step()
                total += loss.item() * len(x1) / len(data)
            writer.writerow({"epoch": epoch, "loss": f"{total:.5f}", "norm": f"{norm:.4f}"})
    return model


@torch.no_grad()
def sample(model, n, steps=8):
    x = torch.randn(n, model.cfg.dim)
    for k in range(steps):
        x = x + model(x, torch.tensor(k / steps)) / steps
    return x


if __name__ == "__main__":
    cfg, rest = Config.from_args(["--lr", "0.01", "--batch-size", "20", "--residual", "--clip", "1.0", "extra"])
    print(cfg.lr * 2, cfg.batch_size + 1, cfg.residual, cfg.clip, rest)
    folder = Path(tempfile.mkdtemp())
    cfg.save(folder / "cfg.json")
    again = Config.load(folder / "cfg.json")
    print(again == cfg, sorted(dataclasses.asdict(again))[:3])
    torch.manual_seed(0)
    data = make_data(100, np.random.default_rng(0))
    model = train(again, data, folder / "log.csv")
    with open(folder / "log.csv") as f:
        rows = list(csv.DictReader(f))
    losses = np.array([float(r["loss"]) for r in rows])
    print(len(rows), losses.min().round(5), int(rows[-1]["epoch"]), max(float(r["norm"]) for r in rows))
    xs = sample(model, 50)
    print(f"{xs.norm(dim=1).mean():.5f} {xs.std(0).tolist()[0]:.5f}", os.path.exists(folder / "cfg.json"))
    buf = io.StringIO("a,b\n1,2.5\n3,4\n")
    head, *lines = buf.read().splitlines()
    print(head.split(","), sum(float(l.split(",")[1]) for l in lines))
