"""Conditional affine coupling flow configured by a JSON/dict, with a small registry and a metrics logger."""
import json
import logging
import os
import random
from collections import OrderedDict, namedtuple
from datetime import datetime

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

CONFIG = json.loads("""
{
  "name": "cond-flow",
  "seed": 3,
  "data": {"n": 384, "noise": 0.08, "classes": ["a", "b", "c"]},
  "model": {"n_layers": 4, "hidden": [32, 32], "clamp": 2.0},
  "optim": {"name": "Adam", "lr": 0.003, "weight_decay": 1e-5},
  "train": {"epochs": 3, "batch_size": 64}
}
""")

log = logging.getLogger("flow")
log.setLevel(logging.INFO)
Batch = namedtuple("Batch", ["x", "y"])


class ArcDataset(Dataset):
    def __init__(self, n, noise, classes):
        self.classes = classes
        rs = np.random.RandomState(0)
        label = rs.randint(len(classes), size=n)
        angle = rs.uniform(0, np.pi, size=n) + label * 2 * np.pi / len(classes)
        pts = np.stack([np.cos(angle), np.sin(angle)], axis=-1) * (1 + label[:, None])
        self.x = (pts + noise * rs.randn(n, 2)).astype("float32")
        self.y = label.astype("int64")

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return {"x": torch.from_numpy(self.x[i]), "y": int(self.y[i])}

    @property
    def class_counts(self):
        return {c: int((self.y == k).sum()) for k, c in enumerate(self.classes)}


def mlp(n_in, hidden, n_out):
    od = OrderedDict()
    dims = [n_in] + list(hidden)
    for i, (a, b) in enumerate(zip(dims, dims[1:])):
        od[f"lin{i}"] = nn.Linear(a, b)
        od[f"act{i}"] = nn.ReLU()
    od["out"] = nn.Linear(dims[-1], n_out)
    return nn.Sequential(od)


class Coupling(nn.Module):
    def __init__(self, dim, cond_dim, hidden, clamp, flip):
        super().__init__()
        self.flip = flip
        self.clamp = clamp
        self.d = dim // 2
        self.net = mlp(self.d + cond_dim, hidden, 2 * (dim - self.d))
        nn.init.zeros_(self.net[-1].weight)
        nn.init.zeros_(self.net[-1].bias)

    def _st(self, a, c):
        s, t = self.net(torch.cat([a, c], 1)).chunk(2, dim=1)
        return self.clamp * torch.tanh(s / self.clamp), t

    def forward(self, x, c, reverse=False):
        if self.flip:
            x = x.flip(1)
        a, b = x[:, :self.d], x[:, self.d:]
        s, t = self._st(a, c)
        if not reverse:
            b = b * s.exp() + t
            ld = s.sum(1)
        else:
            b = (b - t) * (-s).exp()
            ld = -s.sum(1)
        y = torch.cat([a, b], 1)
        if self.flip:
            y = y.flip(1)
        return y, ld


class ActNorm(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.loc = nn.Parameter(torch.zeros(1, dim))
        self.log_scale = nn.Parameter(torch.zeros(1, dim))
        self.register_buffer("initialized", torch.tensor(0, dtype=torch.uint8))

    def forward(self, x, c=None, reverse=False):
        if reverse:
            return (x - self.loc) * torch.exp(-self.log_scale), -self.log_scale.sum().expand(len(x))
        if self.initialized.item() == 0:
            with torch.no_grad():
                std = x.std(0, keepdim=True)
                self.log_scale.copy_(-torch.log(std + 1e-6))
                self.loc.copy_(-x.mean(0, keepdim=True) / (std + 1e-6))
            self.initialized.fill_(1)
        return x * self.log_scale.exp() + self.loc, self.log_scale.sum().expand(len(x))


class CondFlow(nn.Module):
    def __init__(self, dim, n_classes, n_layers, hidden, clamp):
        super().__init__()
        self.emb = nn.Embedding(n_classes, 4)
        layers = []
        for i in range(n_layers):
            layers += [ActNorm(dim), Coupling(dim, 4, hidden, clamp, flip=bool(i % 2))]
        self.layers = nn.ModuleList(layers)
        self.dim = dim

    def forward(self, x, y):
        c = self.emb(y)
        total = 0
        for layer in self.layers:
            x, ld = layer(x, c)
            total = total + ld
        return x, total

    def nll(self, x, y):
        z, ld = self(x, y)
        prior = -0.5 * (z ** 2 + np.log(2 * np.pi)).sum(1)
        return -(prior + ld)

    @torch.no_grad()
    def sample(self, y):
        c = self.emb(y)
        x = torch.randn(len(y), self.dim)
        for layer in reversed(self.layers):
            x, _ = layer(x, c, reverse=True)
        return x


def build_optimizer(model, cfg):
    cls = getattr(torch.optim, cfg["name"])
    kwargs = {k: v for k, v in cfg.items() if k != "name"}
    return cls(model.parameters(), **kwargs)


def main(cfg):
    started = datetime.now()
    random.seed(cfg["seed"])
    np.random.seed(cfg["seed"])
    torch.manual_seed(cfg["seed"])
    ds = ArcDataset(**cfg["data"])
    print(len(ds), ds.class_counts, ds[0]["x"].tolist(), ds[0]["y"])
    loader = DataLoader(ds, cfg["train"]["batch_size"], shuffle=True)
    model = CondFlow(2, len(cfg["data"]["classes"]), **cfg["model"])
    opt = build_optimizer(model, cfg["optim"])
    best = {"nll": float("inf"), "epoch": -1}
    for epoch in range(cfg["train"]["epochs"]):
        losses = []
        for item in loader:
            batch = Batch(x=item["x"], y=item["y"])
            loss = model.nll(batch.x, batch.y).mean()
            opt.zero_grad()
            loss.backward()
            total_norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step()
            losses.append((loss.item(), float(total_norm), len(batch.y)))
        nll = sum(l * n for l, _, n in losses) / sum(n for *_, n in losses)
        if nll < best["nll"]:
            best.update(nll=nll, epoch=epoch)
        log.info("epoch %d", epoch)
        print(f"epoch {epoch} nll {nll:.4f} max|g| {max(g for _, g, _ in losses):.4f}")
    y = torch.arange(3).repeat_interleave(50)
    s = model.sample(y)
    for k, c in enumerate(cfg["data"]["classes"]):
        r = s[y == k].norm(dim=1)
        print(f"class {c!r}: radius {r.mean():.3f} ({r.min():.3f}..{r.max():.3f})")
    x_back, ld = s, 0
    z, ld1 = model(s, y)
    print("finite", bool(torch.isfinite(z).all()), "best", best["epoch"], round(best["nll"], 4))
    assert (datetime.now() - started).total_seconds() < 600


if __name__ == "__main__":
    main(CONFIG)
