#!/usr/bin/env python3
# EBM on two rings, contrastive divergence with persistent chains; argparse, logging to stdout, time.
import argparse
import logging
import os
import sys
import time

import numpy as np
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
log = logging.getLogger(__name__)


def get_args(argv=None):
    p = argparse.ArgumentParser(description="rings")
    p.add_argument("--n", type=int, default=256)
    p.add_argument("--epochs", "-e", type=int, default=2)
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--hidden", type=int, nargs="+", default=[32, 32])
    p.add_argument("--act", choices=["silu", "relu", "tanh"], default="silu")
    p.add_argument("--no-clip", dest="clip", action="store_false")
    p.add_argument("--verbose", "-v", action="count", default=0)
    p.add_argument("--out", default=None)
    return p.parse_args(argv)


ACTS = {"silu": nn.SiLU, "relu": nn.ReLU, "tanh": nn.Tanh}


def mlp(sizes, act):
    layers = []
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        layers.append(nn.Linear(a, b))
        if i < len(sizes) - 2:
            layers.append(act())
    return nn.Sequential(*layers)


class Energy(nn.Module):
    def __init__(self, hidden, act="silu"):
        super(Energy, self).__init__()
        self.net = mlp([2] + list(hidden) + [1], ACTS[act])
        self.apply(self._init)

    @staticmethod
    def _init(m):
        if isinstance(m, nn.Linear):
            nn.init.xavier_normal_(m.weight, gain=0.5)
            nn.init.constant_(m.bias, 0.0)

    def forward(self, x):
        return self.net(x).squeeze(-1) + 0.01 * (x ** 2).sum(-1)

    def grad(self, x):
        x = x.detach().requires_grad_(True)
        with torch.enable_grad():
            e = self(x).sum()
            (g,) = torch.autograd.grad(e, x)
        return g


def rings(n, rng):
    k = n // 2
    th = rng.uniform(0, 2 * np.pi, size=n)
    r = np.concatenate([np.full(k, 0.5), np.full(n - k, 1.5)])
    r = r + 0.02 * rng.standard_normal(n)
    return np.stack([r * np.cos(th), r * np.sin(th)], axis=1).astype(np.float32)


def langevin(energy, x, n_steps=10, eta=0.01):
    for _ in range(n_steps):
        x = x - eta * energy.grad(x) + (2 * eta) ** 0.5 * torch.randn_like(x)
    return x.detach()


class Buffer:
    """Persistent chains."""

    def __init__(self, size, dim, p_new=0.05):
        self.x = torch.randn(size, dim)
        self.p_new = p_new
        self._n_drawn = 0

    def __len__(self):
        return self.x.shape[0]

    def draw(self, n):
        idx = torch.randint(len(self), (n,))
        x = self.x[idx].clone()
        new = torch.rand(n) < self.p_new
        x[new] = torch.randn(int(new.sum()), self.x.size(1))
        self._n_drawn += n
        return x, idx

    def push(self, x, idx):
        self.x[idx] = x


def main(args):
    torch.manual_seed(0)
    rng = np.random.default_rng(3)
    data = torch.from_numpy(rings(args.n, rng))
    log.info("data %s mean %.4f", tuple(data.shape), data.mean().item())
    loader = DataLoader(TensorDataset(data), batch_size=64, shuffle=True, drop_last=True)
    model = Energy(args.hidden, act=args.act)
    buf = Buffer(512, 2)
    opt = optim.Adam(model.parameters(), lr=args.lr)
    sched = optim.lr_scheduler.StepLR(opt, step_size=1, gamma=0.9)
    t0 = time.time()
    step = 0
    for epoch in range(args.epochs):
        stats = {"pos": [], "neg": []}
        for batch_idx, (x,) in enumerate(loader):
            x0, idx = buf.draw(len(x))
            xn = langevin(model, x0)
            buf.push(xn, idx)
            ep, en = model(x), model(xn)
            loss = ep.mean() - en.mean() + 0.1 * (ep ** 2 + en ** 2).mean()
            opt.zero_grad()
            loss.backward()
            if args.clip:
                torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
            opt.step()
            stats["pos"].append(ep.mean().item())
            stats["neg"].append(en.mean().item())
            step += 1
        sched.step()
        mean = {k: float(np.mean(v)) for k, v in stats.items()}
        log.info("epoch %d step %d pos %.5f neg %.5f lr %.2e", epoch, step, mean["pos"], mean["neg"], opt.param_groups[0]["lr"])
    if args.out is not None:
        torch.save(model.state_dict(), os.path.join(args.out, "model.pt"))
    with torch.no_grad():
        g = torch.linspace(-2, 2, 5)
        X, Y = torch.meshgrid(g, g, indexing="ij")
        E = model(torch.stack([X.flatten(), Y.flatten()], -1)).reshape(5, 5)
    print(E[2].numpy().round(4), E.min().item(), np.asarray(E).argmax())
    print("drawn", buf._n_drawn, "elapsed ok", time.time() - t0 < 1000)


if __name__ == "__main__":
    main(get_args([]))
