import argparse
import random
from collections import deque

import numpy as np
import torch
import torch.nn as nn
from torch.optim import Adam
from torch.optim.lr_scheduler import LambdaLR
from torch.utils.data import DataLoader, TensorDataset

from torchebm.datasets import (
    CheckerboardDataset,
    CircleDataset,
    EightGaussiansDataset,
    PinwheelDataset,
)

DATASETS = dict(
    checkerboard=CheckerboardDataset,
    circle=CircleDataset,
    eight=EightGaussiansDataset,
    pinwheel=PinwheelDataset,
)


def parse_args():
    p = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("-d", "--dataset", choices=sorted(DATASETS), default="pinwheel")
    p.add_argument("-n", "--n-samples", type=int, default=600)
    p.add_argument("-b", "--batch-size", type=int, default=100)
    p.add_argument("-e", "--epochs", type=int, default=3)
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--warmup", type=int, default=5)
    p.add_argument("--mcmc-steps", type=int, default=10)
    p.add_argument("--step-size", type=float, default=0.05)
    p.add_argument("--spectral-norm", action="store_true")
    p.add_argument("--alpha", type=float, default=0.01, help="energy regularisation")
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("-v", "--verbose", action="count", default=0)
    return p.parse_args()


class ReplayBuffer:
    def __init__(self, capacity, dim):
        self.buffer = deque(maxlen=capacity)
        self.dim = dim

    def __len__(self):
        return len(self.buffer)

    def push(self, xs):
        for x in xs:
            self.buffer.append(x.detach().cpu())

    def sample(self, n, p_new=0.05):
        n_new = sum(random.random() < p_new for _ in range(n))
        n_old = min(n - n_new, len(self.buffer))
        fresh = torch.randn(n - n_old, self.dim)
        if n_old == 0:
            return fresh
        old = torch.stack(random.sample(self.buffer, n_old))
        return torch.cat([fresh, old])


def energy_net(dim=2, width=64, depth=2, sn=False):
    wrap = nn.utils.spectral_norm if sn else (lambda m: m)
    blocks = [wrap(nn.Linear(dim, width)), nn.SiLU()]
    for _ in range(depth - 1):
        blocks += [wrap(nn.Linear(width, width)), nn.SiLU()]
    blocks += [wrap(nn.Linear(width, 1))]
    return nn.Sequential(*blocks)


def langevin(E, x, n_steps, step_size):
    x = x.clone()
    for _ in range(n_steps):
        x.requires_grad_(True)
        g, = torch.autograd.grad(E(x).sum(), x)
        with torch.no_grad():
            x = x - 0.5 * step_size * g + np.sqrt(step_size) * 0.1 * torch.randn_like(x)
    return x.detach()


if __name__ == "__main__":
    args = parse_args()
    random.seed(args.seed)
    np.random.seed(args.seed)
    torch.manual_seed(args.seed)

    ds = DATASETS[args.dataset](n_samples=args.n_samples, seed=args.seed)
    X = ds.get_data()
    mu, sd = X.mean(0, keepdim=True), X.std(0, keepdim=True)
    X = (X - mu) / sd
    split = int(0.9 * len(X))
    train_set, val = TensorDataset(X[:split]), X[split:]
    loader = DataLoader(train_set, batch_size=args.batch_size, shuffle=True, drop_last=True)

    E = energy_net(sn=args.spectral_norm)
    opt = Adam(E.parameters(), lr=args.lr, betas=(0.0, 0.99))
    sched = LambdaLR(opt, lambda it: min(1.0, (it + 1) / args.warmup))
    buf = ReplayBuffer(500, dim=2)
    it = 0
    best, patience = float("inf"), 0
    for epoch in range(args.epochs):
        stats = {"loss": [], "gap": []}
        for (x,) in loader:
            x_neg = langevin(E, buf.sample(x.shape[0]), args.mcmc_steps, args.step_size)
            buf.push(x_neg)
            e_pos, e_neg = E(x).squeeze(1), E(x_neg).squeeze(1)
            loss = e_pos.mean() - e_neg.mean() + args.alpha * (e_pos ** 2 + e_neg ** 2).mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
            sched.step()
            stats["loss"].append(loss.item())
            stats["gap"].append((e_neg.mean() - e_pos.mean()).item())
            it += 1
            if args.verbose:
                print(it, loss.item())
        with torch.no_grad():
            val_e = E(val).mean().item()
        means = {k: sum(v) / len(v) for k, v in stats.items()}
        print(f"epoch {epoch}: " + ", ".join(f"{k} {v:+.5f}" for k, v in means.items()) + f", val energy {val_e:+.5f}, buffer {len(buf)}")
        if val_e < best - 1e-4:
            best, patience = val_e, 0
        else:
            patience += 1
            if patience >= 2:
                print("early stop")
                break
    samples = langevin(E, torch.randn(200, 2), 50, args.step_size) * sd + mu
    print("sample mean", samples.mean(0).numpy().round(4), "std", samples.std(0).numpy().round(4))
