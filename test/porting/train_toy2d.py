import argparse
import logging
import os
import sys
import time
from pathlib import Path

import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn
from tqdm import tqdm, trange

logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
log = logging.getLogger(__name__)


def parse_args(argv=None):
    p = argparse.ArgumentParser(description="Toy EBMs")
    p.add_argument("--data", choices=["rings", "spirals", "pinwheel"], default="rings")
    p.add_argument("--objective", "-o", default="dsm", choices=("dsm", "ssm", "cd"))
    p.add_argument("--n-iters", type=int, default=12)
    p.add_argument("--batch_size", type=int, default=100)
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--sigma", type=float, nargs="+", default=[0.1, 0.3])
    p.add_argument("--hidden", type=int, default=48)
    p.add_argument("--save", type=Path, default=Path("toy_out"))
    p.add_argument("--plot-every", type=int, default=6)
    p.add_argument("--spectral", action="store_true")
    return p.parse_args(argv)


def inf_data(name, batch_size, rng):
    if name == "rings":
        radii = rng.choice([0.5, 1.0, 1.5], size=batch_size)
        theta = rng.uniform(0, 2 * np.pi, size=batch_size)
        X = np.stack([radii * np.cos(theta), radii * np.sin(theta)], axis=1)
        return (X + 0.05 * rng.normal(size=X.shape)).astype("float32")
    elif name == "spirals":
        n = np.sqrt(rng.rand(batch_size // 2, 1)) * 540 * (2 * np.pi) / 360
        d1x = -np.cos(n) * n + rng.rand(batch_size // 2, 1) * 0.5
        d1y = np.sin(n) * n + rng.rand(batch_size // 2, 1) * 0.5
        x = np.vstack((np.hstack((d1x, d1y)), np.hstack((-d1x, -d1y)))) / 3
        x += rng.randn(*x.shape) * 0.1
        return x.astype(np.float32)
    elif name == "pinwheel":
        radial_std, tangential_std, num_classes, rate = 0.3, 0.1, 5, 0.25
        num_per_class = batch_size // num_classes
        rads = np.linspace(0, 2 * np.pi, num_classes, endpoint=False)
        features = rng.randn(num_classes * num_per_class, 2) * np.array([radial_std, tangential_std])
        features[:, 0] += 1.
        labels = np.repeat(np.arange(num_classes), num_per_class)
        angles = rads[labels] + rate * np.exp(features[:, 0])
        rotations = np.stack([np.cos(angles), -np.sin(angles), np.sin(angles), np.cos(angles)])
        rotations = np.reshape(rotations.T, (-1, 2, 2))
        return 2 * rng.permutation(np.einsum("ti,tij->tj", features, rotations)).astype("float32")
    raise NotImplementedError(name)


class EBM(nn.Module):
    def __init__(self, hidden, spectral=False):
        super().__init__()
        wrap = nn.utils.spectral_norm if spectral else (lambda m: m)
        self.net = nn.Sequential(
            wrap(nn.Linear(2, hidden)), nn.ELU(),
            wrap(nn.Linear(hidden, hidden)), nn.ELU(),
            nn.Linear(hidden, 1, bias=False),
        )

    def forward(self, x):
        return self.net(x).squeeze(-1)

    def score(self, x, create_graph=True):
        x.requires_grad_(True)
        logp = -self(x)
        return torch.autograd.grad(logp.sum(), x, create_graph=create_graph)[0]


def dsm_loss(model, x, sigmas):
    losses = []
    for s in sigmas:
        v = torch.randn_like(x) * s
        losses.append(0.5 * ((model.score(x + v) + v / s ** 2) ** 2).sum(-1).mean() * s ** 2)
    return sum(losses) / len(losses)


def ssm_loss(model, x, sigmas):
    v = torch.randint(0, 2, x.shape).float() * 2 - 1
    s = model.score(x)
    hvp = torch.autograd.grad((s * v).sum(), x, create_graph=True)[0]
    return ((hvp * v).sum(-1) + 0.5 * (s ** 2).sum(-1)).mean()


def cd_loss(model, x, sigmas):
    y = x.clone()
    for _ in range(5):
        y = (y + 0.01 * model.score(y, create_graph=False) + 0.02 ** 0.5 * torch.randn_like(y)).detach()
    return model(x).mean() - model(y).mean()


LOSSES = dict(dsm=dsm_loss, ssm=ssm_loss, cd=cd_loss)


def plot(model, path, npts=30, lim=2.0):
    side = np.linspace(-lim, lim, npts)
    xx, yy = np.meshgrid(side, side)
    x = np.hstack([xx.reshape(-1, 1), yy.reshape(-1, 1)])
    with torch.no_grad():
        logp = -model(torch.from_numpy(x.astype("float32"))).cpu().numpy().reshape(npts, npts)
    p = np.exp(logp - logp.max())
    p /= p.sum()
    plt.clf()
    ax = plt.subplot(1, 1, 1, aspect="equal")
    ax.pcolormesh(xx, yy, p)
    ax.invert_yaxis()
    ax.get_xaxis().set_ticks([])
    ax.get_yaxis().set_ticks([])
    plt.savefig(path)
    return float((p * np.log(p + 1e-12)).sum())


def main(args):
    np.random.seed(0)
    torch.manual_seed(0)
    rng = np.random.RandomState(0)
    args.save.mkdir(parents=True, exist_ok=True)
    model = EBM(args.hidden, args.spectral)
    optim = torch.optim.Adam(model.parameters(), lr=args.lr, weight_decay=1e-5)
    t0 = time.time()
    ema = None
    pbar = trange(args.n_iters, desc="train", disable=None)
    for it in pbar:
        x = torch.from_numpy(inf_data(args.data, args.batch_size, rng))
        loss = LOSSES[args.objective](model, x, args.sigma)
        optim.zero_grad()
        loss.backward()
        optim.step()
        ema = loss.item() if ema is None else 0.9 * ema + 0.1 * loss.item()
        pbar.set_postfix(loss=f"{ema:.3f}")
        if (it + 1) % args.plot_every == 0:
            ent = plot(model, args.save / f"{args.data}_{it + 1:04d}.png")
            log.info("iter %04d loss %.5f neg-entropy %.5f", it + 1, ema, ent)
    torch.save(model.state_dict(), os.path.join(args.save, "model.pt"))
    model.load_state_dict(torch.load(os.path.join(args.save, "model.pt")))
    log.info(f"took {time.time() - t0 > 0}")
    return ema


if __name__ == "__main__":
    results = {}
    for data in ["rings", "spirals", "pinwheel"]:
        for objective in LOSSES:
            results[f"{data}/{objective}"] = main(parse_args(["--data", data, "-o", objective]))
    for name, value in results.items():
        data, objective = name.split("/")
        print(f"{data:10s} {objective:5s} {value: .5f}")
    worst = max(results, key=results.get)
    print(worst, np.mean(list(results.values())))
