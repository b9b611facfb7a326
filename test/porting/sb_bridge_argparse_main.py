#!/usr/bin/env python3
import argparse, sys, os, time
import numpy as np
import torch
from torch import nn
from torch.nn.functional import mse_loss, softplus

p = argparse.ArgumentParser(description="entropic OT between two point clouds + bridge matching")
p.add_argument("--eps", type=float, default=0.1)
p.add_argument("--iters", type=int, default=100, help="Sinkhorn iterations")
p.add_argument("--n", type=int, default=80)
p.add_argument("--train-iters", type=int, default=80)
p.add_argument("--sigma", type=float, default=.3)
p.add_argument("--hidden", type=int, nargs="*", default=[48, 48])
p.add_argument("--device", default=None)
p.add_argument("--quiet", "-q", action="store_true")
g = p.add_mutually_exclusive_group()
g.add_argument("--euler", dest="solver", action="store_const", const="euler")
g.add_argument("--heun", dest="solver", action="store_const", const="heun")
p.set_defaults(solver="euler")


def say(opt, *msg, **kw):
    if not opt.quiet:
        print(*msg, **kw)


def clouds(n):
    s = torch.randn(n, 2) * 0.3 + torch.tensor([-1.0, 0.0])
    k = torch.arange(n) % 2
    t = torch.randn(n, 2) * 0.2 + torch.where(k.bool().unsqueeze(1), torch.tensor([[1., 1.]]), torch.tensor([[1., -1.]]))
    return s, t


def sinkhorn(x, y, eps, iters):
    C = ((x[:, None] - y[None]) ** 2).sum(-1)
    n, m = C.shape
    log_a, log_b = -np.log(n) * torch.ones(n), -np.log(m) * torch.ones(m)
    f, g = torch.zeros(n), torch.zeros(m)
    err = None
    for it in range(iters):
        f = -eps * torch.logsumexp((g - C) / eps + log_b, dim=1)
        g = -eps * torch.logsumexp((f[:, None] - C) / eps + log_a[:, None], dim=0)
        if it % 10 == 9:
            P = ((f[:, None] + g - C) / eps + log_a[:, None] + log_b).exp()
            err = (P.sum(1) - 1 / n).abs().sum().item()
            if err < 1e-6:
                break
    P = ((f[:, None] + g - C) / eps + log_a[:, None] + log_b).exp()
    return P, (P * C).sum().item(), it + 1, err


class Drift(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        mods = []
        for i, o in zip([3] + sizes, sizes + [2]):
            mods.extend([nn.Linear(i, o), nn.Mish()])
        mods.pop()
        self.f = nn.Sequential(*mods)

    def forward(self, t, x):
        return self.f(torch.cat([t.expand(len(x), 1), x], 1))


def train(opt, P, x, y):
    net = Drift(opt.hidden)
    o = torch.optim.Adam(net.parameters(), lr=1e-2)
    best = sys.maxsize
    for i in range(opt.train_iters):
        idx = torch.multinomial(P.flatten(), 128, replacement=True)
        a, b = x[torch.div(idx, len(y), rounding_mode="floor")], y[idx % len(y)]
        t = torch.rand(128, 1) * .98 + .01
        xt = (1 - t) * a + t * b + opt.sigma * (t * (1 - t)).sqrt() * torch.randn_like(a)
        target = (b - xt) / (1 - t)
        pred = net.f(torch.cat([t, xt], 1))
        loss = mse_loss(pred * (1 - t), target * (1 - t))
        o.zero_grad(); loss.backward(); o.step()
        best = min(best, loss.item())
        if (i + 1) % 20 == 0:
            say(opt, f"\titer {i + 1:>4}: loss={loss.item():.5f} (best {best:.5f})")
    return net


@torch.no_grad()
def simulate(opt, net, x, steps=20):
    h = 1 / steps
    for k in range(steps):
        t = torch.tensor([[k * h]])
        d = net(t, x)
        if opt.solver == "heun" and k < steps - 1:
            d = (d + net(t + h, x + h * d)) / 2
        x = x + h * d + (opt.sigma * h ** .5 * torch.randn_like(x) if k < steps - 1 else 0)
    return x


def main(argv=None):
    opt = p.parse_args(argv)
    opt.device = opt.device or ("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(2)
    x, y = clouds(opt.n)
    for eps in (1.0, opt.eps):
        P, cost, n_it, err = sinkhorn(x, y, eps, opt.iters)
        say(opt, "eps=%g: cost %.5f after %d iterations, marginal error %.2e" % (eps, cost, n_it, err))
    H = -(P * P.clamp_min(1e-30).log()).sum()
    say(opt, "plan:", tuple(P.shape), "entropy", round(H.item(), 4), "max", P.max().item(), sep=" ")
    net = train(opt, P, x, y)
    for solver in ["euler", "heun"]:
        opt.solver = solver
        z = simulate(opt, net, x)
        up = (z[:, 1] > 0)
        say(opt, solver, "mean", [f"{v:.4f}" for v in z.mean(0)], "upper", f"{up.float().mean():.1%}", end="\n")
    say(opt, "softplus check", softplus(torch.tensor(0.)).item(), file=sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main([]))
