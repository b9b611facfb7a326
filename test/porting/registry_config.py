"""Experiments from nested dictionaries: registries, getattr(optim, ...), early stopping, JSON results."""
from __future__ import annotations

import json
import sys
from collections import OrderedDict, defaultdict
from pathlib import Path

import torch
import torch.nn as nn
import torch.optim as optim

CONFIG = {
    "seed": 11,
    "model": {"name": "mlp", "kwargs": {"hidden": [16, 16], "act": "silu"}},
    "optim": {"name": "Adam", "kwargs": {"lr": 5e-3, "betas": (0.9, 0.99)}},
    "train": {"epochs": 3, "batch_size": 25, "patience": 2},
    "noise": [0.5, 0.25],
}

ACTS = {"silu": nn.SiLU, "relu": nn.ReLU, "tanh": nn.Tanh}
MODELS = {}


def register(name):
    def wrap(cls):
        MODELS[name] = cls
        return cls

    return wrap


def build_mlp(sizes, act):
    layers = []
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        layers.append(nn.Linear(a, b))
        if i < len(sizes) - 2:
            layers.append(ACTS[act]())
    return nn.Sequential(*layers)


class MLP(nn.Module):
    def __init__(self, hidden, act="relu"):
        super().__init__()
        self.net = build_mlp([2] + list(hidden) + [1], act)

    def forward(self, x):
        return self.net(x)[:, 0]


class Quadratic(nn.Module):
    def __init__(self, scale=1.0):
        super().__init__()
        self.mu = nn.Parameter(torch.zeros(2))
        self.log_scale = nn.Parameter(torch.tensor(float(scale)).log())

    def forward(self, x):
        return ((x - self.mu) ** 2).sum(1) * self.log_scale.exp() / 2


MODELS["mlp"] = MLP
MODELS["quadratic"] = Quadratic


class Callback:
    def on_epoch_end(self, trainer, epoch, logs): pass


class History(Callback):
    def __init__(self):
        self.logs = defaultdict(list)

    def on_epoch_end(self, trainer, epoch, logs):
        for k, v in logs.items():
            self.logs[k].append(v)


class EarlyStopping(Callback):
    def __init__(self, patience=3, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.wait = 0

    def on_epoch_end(self, trainer, epoch, logs):
        current = logs["loss"]
        if current < self.best - self.min_delta:
            self.best = current
            self.wait = 0
        else:
            self.wait += 1
            if self.wait >= self.patience:
                trainer.stop = True
                print("early stop at", epoch)


def dsm_loss(energy, x, sigma):
    noise = torch.randn_like(x) * sigma
    y = (x + noise).detach().requires_grad_(True)
    e = energy(y).sum()
    (grad,) = torch.autograd.grad(e, y, create_graph=True)
    return ((-grad + noise / sigma ** 2) ** 2).sum(dim=1).mean() * sigma ** 2 / 2


class Trainer:
    def __init__(self, model, optimizer, callbacks=()):
        self.model = model
        self.optimizer = optimizer
        self.callbacks = list(callbacks)
        self.stop = False
        self.step = 0

    def fit(self, x, *, epochs, batch_size, sigmas):
        for epoch in range(epochs):
            perm = torch.randperm(len(x))
            total = 0.0
            for start in range(0, len(x), batch_size):
                idx = perm[start:start + batch_size]
                loss = sum(dsm_loss(self.model, x[idx], s) for s in sigmas) / len(sigmas)
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()
                self.step += 1
                total += loss.item() * len(idx)
            logs = {"loss": total / len(x), "lr": self.optimizer.param_groups[0]["lr"]}
            for cb in self.callbacks:
                cb.on_epoch_end(self, epoch, logs)
            if self.stop:
                break
        return self


def run(cfg):
    torch.manual_seed(cfg["seed"])
    x = torch.randn(100, 2) * torch.tensor([1.0, 0.3]) + 1
    name = cfg["model"]["name"]
    model = MODELS[name](**cfg["model"]["kwargs"])
    opt_cls = getattr(optim, cfg["optim"]["name"])
    opt = opt_cls(model.parameters(), **cfg["optim"]["kwargs"])
    hist = History()
    stopper = EarlyStopping(patience=cfg["train"].get("patience", 1))
    trainer = Trainer(model, opt, callbacks=[hist, stopper])
    trainer.fit(x, epochs=cfg["train"]["epochs"], batch_size=cfg["train"]["batch_size"], sigmas=cfg["noise"])
    return model, dict(hist.logs), trainer.step


results = OrderedDict()
for name, overrides in [
    ("base", {}),
    ("quadratic", {"model": {"name": "quadratic", "kwargs": {"scale": 2.0}}}),
    ("sgd", {"optim": {"name": "SGD", "kwargs": {"lr": 1e-2, "momentum": 0.9}}}),
]:
    cfg = {**CONFIG, **overrides}
    model, logs, steps = run(cfg)
    results[name] = {"loss": [round(v, 5) for v in logs["loss"]], "steps": steps}
    print(f"{name:<10s}|{steps:4d}|{min(logs['loss']):8.4f}|", "improved" if logs["loss"][-1] < logs["loss"][0] else "worse")

out = Path("results")
out.mkdir(exist_ok=True)
path = out / "summary.json"
path.write_text(json.dumps(results, indent=2))
with open(path) as f:
    again = json.load(f)
assert list(again) == ["base", "quadratic", "sgd"], again.keys()
best = min(again, key=lambda k: again[k]["loss"][-1])
print("best:", best, file=sys.stdout)
