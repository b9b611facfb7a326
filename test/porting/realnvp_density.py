"""RealNVP density estimation on a crescent, with exact likelihood and an inverse check."""
import argparse
import functools
import os

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn
from torch.distributions import Independent, Normal
from torch.utils.data import DataLoader, TensorDataset


def crescent(n, seed):
    rng = np.random.default_rng(seed)
    theta = rng.normal(0.0, 0.8, size=n)
    radius = 2.0 + 0.15 * rng.normal(size=n)
    pts = np.c_[radius * np.cos(theta) - 1.0, radius * np.sin(theta)]
    return pts.astype(np.float32)


class AffineCoupling(nn.Module):
    def __init__(self, mask, hidden):
        super().__init__()
        self.register_buffer("mask", mask)
        d = mask.numel()
        act = nn.LeakyReLU(0.1)
        self.net = nn.Sequential(nn.Linear(d, hidden), act, nn.Linear(hidden, hidden), act, nn.Linear(hidden, 2 * d))
        # start at the identity
        nn.init.zeros_(self.net[-1].weight)
        nn.init.zeros_(self.net[-1].bias)
        self.scale = nn.Parameter(torch.ones(d))

    def _st(self, x):
        s, t = self.net(x * self.mask).chunk(2, dim=-1)
        s = torch.tanh(s) * self.scale
        return s * (1 - self.mask), t * (1 - self.mask)

    def forward(self, x):
        s, t = self._st(x)
        return x * s.exp() + t, s.sum(-1)

    def inverse(self, y):
        s, t = self._st(y)
        return (y - t) * (-s).exp()


class ActNorm(nn.Module):
    """Per-dimension affine layer initialised from the first batch."""

    def __init__(self, d):
        super().__init__()
        self.loc = nn.Parameter(torch.zeros(d))
        self.log_scale = nn.Parameter(torch.zeros(d))
        self.register_buffer("ready", torch.tensor(False))

    def forward(self, x):
        if self.training and not self.ready:
            with torch.no_grad():
                self.loc.copy_(x.mean(0))
                self.log_scale.copy_(-(x.std(0) + 1e-6).log())
                self.ready.fill_(True)
        y = (x - self.loc) * self.log_scale.exp()
        return y, self.log_scale.sum().expand(len(x))

    def inverse(self, y):
        return y * (-self.log_scale).exp() + self.loc


class RealNVP(nn.Module):
    def __init__(self, d=2, n_blocks=4, hidden=32):
        super().__init__()
        layers = []
        for i in range(n_blocks):
            mask = (torch.arange(d) % 2 == i % 2).float()
            layers.extend([ActNorm(d), AffineCoupling(mask, hidden)])
        self.layers = nn.ModuleList(layers)
        self.d = d

    @property
    def base(self):
        return Independent(Normal(torch.zeros(self.d), torch.ones(self.d)), 1)

    def log_prob(self, x):
        total = x.new_zeros(len(x))
        for layer in self.layers:
            x, ld = layer(x)
            total = total + ld
        return self.base.log_prob(x) + total

    @torch.no_grad()
    def sample(self, n):
        return self.decode(self.base.sample((n,)))

    def encode(self, x):
        return functools.reduce(lambda h, layer: layer(h)[0], self.layers, x)

    def decode(self, z):
        for layer in reversed(self.layers):
            z = layer.inverse(z)
        return z


def epoch_nll(flow, loader, optimizer=None):
    flow.train(optimizer is not None)
    total, n = 0.0, 0
    with torch.set_grad_enabled(optimizer is not None):
        for (x,) in loader:
            loss = -flow.log_prob(x).mean()
            if optimizer is not None:
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_value_(flow.parameters(), 1.0)
                optimizer.step()
            total += loss.item() * x.size(0)
            n += x.size(0)
    return total / n


def main(args):
    torch.manual_seed(1234)
    train = DataLoader(TensorDataset(torch.from_numpy(crescent(1200, 0))), batch_size=120, shuffle=True)
    valid = DataLoader(TensorDataset(torch.from_numpy(crescent(400, 1))), batch_size=400)
    flow = RealNVP(n_blocks=args.blocks)
    print(f"{sum(p.numel() for p in flow.parameters()):,d} parameters in {len(flow.layers)} layers")
    opt = torch.optim.Adam(flow.parameters(), lr=args.lr, betas=(0.9, 0.98))
    plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.5, patience=2)

    best, history = float("inf"), []
    for epoch in range(1, args.epochs + 1):
        tr, va = epoch_nll(flow, train, opt), epoch_nll(flow, valid)
        plateau.step(va)
        history.append((tr, va))
        if va < best:
            best = va
            best_state = {k: v.clone() for k, v in flow.state_dict().items()}
        if epoch % 3 == 0 or epoch == 1:
            print(f"epoch {epoch:3d}  train {tr:.4f}  valid {va:.4f}  lr {opt.param_groups[0]['lr']:.1e}")
    missing = flow.load_state_dict(best_state)
    print(missing, f"best validation NLL {best:.4f} nats, {best / np.log(2) / 2:.4f} bits/dim")

    flow.eval()
    x = torch.from_numpy(crescent(400, 1))
    z = flow.encode(x).detach()
    print(f"inverse error below 1e-4: {(flow.decode(z) - x).abs().max().item() < 1e-4}")
    print("latent mean {} cov {}".format(np.round(z.mean(0).tolist(), 3), np.round(torch.cov(z.T).flatten().tolist(), 3)))

    # log-determinant against autograd on a few points
    for row in x[:3]:
        direct = torch.linalg.slogdet(torch.autograd.functional.jacobian(lambda v: flow.encode(v[None])[0], row)).logabsdet
        implied = (flow.log_prob(row[None]) - flow.base.log_prob(flow.encode(row[None]))).item()
        print(f"log|det J| {direct:.4f} vs {implied:.4f}")

    s = flow.sample(1000).numpy()
    lim = np.linspace(-3, 3, 81)
    gx, gy = np.meshgrid(lim, lim)
    points = torch.tensor(np.c_[gx.ravel(), gy.ravel()], dtype=torch.float32)
    dens = flow.log_prob(points).detach().exp().reshape(gx.shape).numpy()
    print(f"mass on the grid {dens.sum() * (lim[1] - lim[0]) ** 2:.4f}, sample mean {s.mean(axis=0).round(3)}")

    os.makedirs(args.out, exist_ok=True)
    fig, ax = plt.subplots(1, 3, figsize=(13, 4))
    ax[0].hist2d(s[:, 0], s[:, 1], bins=50, range=[[-3, 3], [-3, 3]])
    cs = ax[1].contour(gx, gy, dens, levels=8)
    ax[1].clabel(cs, fontsize=6)
    tr, va = np.array(history).T
    ax[2].fill_between(range(len(tr)), tr, va, alpha=0.3)
    ax[2].plot(va, label="valid")
    fig.savefig(os.path.join(args.out, "realnvp.svg"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--blocks", type=int, default=4)
    parser.add_argument("--lr", type=float, default=5e-3)
    parser.add_argument("--out", default="out")
    main(parser.parse_args())
