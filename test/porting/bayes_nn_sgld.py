# SGLD / pSGLD for a Bayesian regression net. Optimiser subclass, weight snapshots, predictive intervals.
import copy
import math
from typing import Iterator, List, NamedTuple, Optional

import numpy as np
import torch
import torch.nn as nn
from torch import Tensor
from torch.optim import Optimizer
from torch.utils.data import DataLoader, TensorDataset


class Stats(NamedTuple):
    rmse: float
    nll: float
    coverage: float = 0.0


class SGLD(Optimizer):
    def __init__(self, params, lr=1e-2, prior_std=1.0, temperature=1.0, n_data=1):
        if lr < 0:
            raise ValueError(f"Invalid learning rate: {lr}")
        defaults = dict(lr=lr, prior_std=prior_std, temperature=temperature, n_data=n_data)
        super().__init__(params, defaults)

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                d_p = p.grad * group["n_data"] + p / group["prior_std"] ** 2
                noise = torch.randn_like(p) * math.sqrt(2 * group["lr"] * group["temperature"])
                p.add_(d_p, alpha=-group["lr"])
                p.add_(noise)


class Net(nn.Module):
    def __init__(self, hidden: int = 20):
        super().__init__()
        self.l1 = nn.Linear(1, hidden)
        self.l2 = nn.Linear(hidden, 1)
        self.log_noise = nn.Parameter(torch.tensor(-1.0))

    def forward(self, x: Tensor) -> Tensor:
        return self.l2(torch.tanh(self.l1(x)))

    def nll(self, x: Tensor, y: Tensor) -> Tensor:
        mu = self(x)
        sigma = self.log_noise.exp()
        return (0.5 * ((y - mu) / sigma) ** 2 + self.log_noise + 0.5 * math.log(2 * math.pi)).mean()


def infinite(loader: DataLoader) -> Iterator:
    while True:
        yield from loader


def evaluate(nets: List[Net], x: Tensor, y: Tensor) -> Stats:
    with torch.no_grad():
        mus = torch.stack([n(x) for n in nets])
        sig = torch.stack([n.log_noise.exp() for n in nets]).view(-1, 1, 1)
        mean = mus.mean(0)
        var = (sig ** 2 + mus ** 2).mean(0) - mean ** 2
        rmse = (mean - y).pow(2).mean().sqrt().item()
        nll = (0.5 * (y - mean) ** 2 / var + 0.5 * torch.log(2 * math.pi * var)).mean().item()
        lo, hi = mean - 1.96 * var.sqrt(), mean + 1.96 * var.sqrt()
        cov = ((y >= lo) & (y <= hi)).float().mean().item()
    return Stats(rmse, nll, cov)


def main() -> None:
    torch.manual_seed(0)
    np.random.seed(0)
    x = np.random.uniform(-3, 3, size=(120, 1))
    y = np.sin(x) + 0.1 * np.random.randn(*x.shape)
    x_t, y_t = (torch.as_tensor(a, dtype=torch.float32) for a in (x, y))
    perm = torch.randperm(len(x_t))
    tr, te = perm[:90], perm[90:]
    loader = DataLoader(TensorDataset(x_t[tr], y_t[tr]), batch_size=30, shuffle=True)
    net = Net()
    warm = torch.optim.Adam(net.parameters(), lr=1e-2)
    it = infinite(loader)
    for step in range(150):
        xb, yb = next(it)
        warm.zero_grad()
        loss = net.nll(xb, yb)
        loss.backward()
        warm.step()
    print("warm-up nll", loss.item())

    sgld = SGLD(net.parameters(), lr=2e-5, prior_std=3.0, n_data=len(tr))
    snapshots: List[Net] = []
    trace: List[float] = []
    for step in range(200):
        xb, yb = next(it)
        net.zero_grad()
        loss = net.nll(xb, yb)
        loss.backward()
        sgld.step()
        trace.append(loss.item())
        if step >= 100 and step % 20 == 0:
            snapshots.append(copy.deepcopy(net))
    print(len(snapshots), "snapshots, mean of trace", sum(trace) / len(trace), "min", min(trace))
    stats = evaluate(snapshots, x_t[te], y_t[te])
    print("rmse {:.4f} nll {:.4f} coverage {:.3f}".format(*stats))
    single = evaluate([net], x_t[te], y_t[te])
    better = "ensemble" if stats.nll < single.nll else "single"
    print(single._replace(coverage=0.0), better)
    w = torch.stack([torch.cat([p.flatten() for p in n.parameters()]) for n in snapshots])
    print("weights", w.shape, w.std(0).mean().item(), torch.corrcoef(w)[0, 1].item())
    vec = nn.utils.parameters_to_vector(net.parameters())
    print("norm", vec.norm().item(), vec.numel())


if __name__ == "__main__":
    main()
