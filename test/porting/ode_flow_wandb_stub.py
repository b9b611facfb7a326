# -*- coding: utf-8 -*-
"""
Train a small Neural-ODE-like flow (OT-CFM with minibatch optimal transport) and log to a stub of wandb.
Author: somebody
"""
import os, sys, math, time, random, json
from types import SimpleNamespace
import numpy as np
import torch
import torch.nn as nn
from scipy.optimize import linear_sum_assignment

DEBUG = int(os.environ.get("DEBUG", "0"))


class WandbStub:
    """wandb is not installed on the cluster nodes, so we just print."""

    def __init__(self):
        self.rows = []
        self.config = None

    def init(self, project=None, config=None, **kw):
        self.config = config
        print("init", project, json.dumps(config, sort_keys=True))

    def log(self, d, step=None):
        self.rows.append((step, d))
        if DEBUG or (step is not None and step % 40 == 0):
            print(step, {k: round(v, 5) for k, v in d.items()})

    def finish(self):
        print("finish", len(self.rows), "rows")


wandb = WandbStub()

cfg = SimpleNamespace(dim=2, width=64, depth=2, batch=64, iters=121, lr=3e-3, seed=123, sigma=0.05, ot=True)


def seed_everything(seed: int):
    random.seed(seed)
    os.environ['PYTHONHASHSEED'] = str(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(False)


def sample_source(n):
    return torch.randn(n, cfg.dim)


def sample_moons(n):
    a = math.pi * torch.rand(n)
    up = torch.rand(n) > 0.5
    x = torch.where(up, torch.cos(a), 1 - torch.cos(a))
    y = torch.where(up, torch.sin(a), 0.5 - torch.sin(a))
    out = torch.stack([x, y], dim=-1) * 2.0 - torch.tensor([1.0, 0.5])
    return out + 0.1 * torch.randn_like(out)


def ot_pair(x0, x1):
    """exact minibatch OT by the Hungarian algorithm"""
    M = torch.cdist(x0, x1) ** 2
    i, j = linear_sum_assignment(M.detach().cpu().numpy())
    return x0[i], x1[j]


def mlp(sizes, act=nn.SELU, out_act=None):
    layers = []
    for k in range(len(sizes) - 1):
        layers += [nn.Linear(sizes[k], sizes[k + 1])]
        if k < len(sizes) - 2:
            layers += [act()]
    if out_act is not None:
        layers += [out_act()]
    return nn.Sequential(*layers)


class Vt(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = mlp([cfg.dim + 1] + [cfg.width] * cfg.depth + [cfg.dim])

    def forward(self, t, x):
        if t.dim() == 0:
            t = t.expand(x.size(0))
        return self.net(torch.cat([x, t.unsqueeze(-1)], dim=-1))


def odeint(f, x, ts, method="rk4"):
    xs = [x]
    for t0, t1 in zip(ts[:-1], ts[1:]):
        h = t1 - t0
        if method == "euler":
            x = x + h * f(t0, x)
        elif method == "rk4":
            k1 = f(t0, x)
            k2 = f(t0 + h / 2, x + h / 2 * k1)
            k3 = f(t0 + h / 2, x + h / 2 * k2)
            k4 = f(t1, x + h * k3)
            x = x + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        xs.append(x)
    return torch.stack(xs)


def energy_distance(a, b):
    return (2 * torch.cdist(a, b).mean() - torch.cdist(a, a).mean() - torch.cdist(b, b).mean()).item()


if __name__ == "__main__":
    seed_everything(cfg.seed)
    wandb.init(project="ot-cfm", config=vars(cfg))
    v = Vt()
    opt = torch.optim.RMSprop(v.parameters(), lr=cfg.lr)
    sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[60, 100], gamma=0.3)
    tic = time.perf_counter()
    for it in range(cfg.iters):
        x0, x1 = sample_source(cfg.batch), sample_moons(cfg.batch)
        if cfg.ot: x0, x1 = ot_pair(x0, x1)
        t = torch.rand(cfg.batch)
        mu = t[:, None] * x1 + (1 - t[:, None]) * x0
        xt = mu + cfg.sigma * torch.randn_like(mu)
        loss = (v(t, xt) - (x1 - x0)).pow(2).mean()
        opt.zero_grad(); loss.backward(); opt.step(); sched.step()
        grad_norm = math.sqrt(sum(p.grad.pow(2).sum().item() for p in v.parameters() if p.grad is not None))
        wandb.log({"loss": loss.item(), "grad_norm": grad_norm, "lr": opt.param_groups[0]['lr']}, step=it)
    toc = time.perf_counter()
    print("trained in", "less" if toc - tic < 1000 else "more", "than 1000 s", file=sys.stderr)

    with torch.no_grad():
        for method in ["euler", "rk4"]:
            xs = odeint(v, sample_source(300), torch.linspace(0, 1, 11), method=method)
            path = (xs[1:] - xs[:-1]).norm(dim=-1).sum(0)
            straight = (xs[-1] - xs[0]).norm(dim=-1)
            print(f"{method}: ED {energy_distance(xs[-1], sample_moons(300)):.5f}, path/straight {torch.mean(path / straight):.5f}")
    first, last = wandb.rows[0][1], wandb.rows[-1][1]
    print("loss {loss:.4f} -> {new:.4f}".format(new=last["loss"], **first))
    wandb.finish()
