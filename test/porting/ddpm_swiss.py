"""Small DDPM on a swiss roll, written with closures and plain functions."""
import functools
import math
import os
import sys

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def with_seed(seed):
    """Decorator: the function always starts from the same random state."""
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            torch.manual_seed(seed)
            np.random.seed(seed)
            return fn(*args, **kwargs)
        return wrapper
    return decorate


def count_calls(fn):
    @functools.wraps(fn)
    def wrapper(*a, **k):
        wrapper.calls += 1
        return fn(*a, **k)
    wrapper.calls = 0
    return wrapper


@with_seed(0)
def swiss_roll(n):
    t = 1.5 * np.pi * (1 + 2 * np.random.rand(n))
    xy = np.stack([t * np.cos(t), t * np.sin(t)], axis=1)
    xy = xy / 7.5 + 0.03 * np.random.randn(n, 2)
    return torch.tensor(xy, dtype=torch.float32)


def cosine_betas(T, s=0.008):
    steps = torch.arange(T + 1, dtype=torch.float64) / T
    f = torch.cos((steps + s) / (1 + s) * math.pi / 2) ** 2
    return (1 - f[1:] / f[:-1]).clamp(max=0.999).float()


def linear_betas(T, lo=1e-3, hi=0.15):
    return torch.linspace(lo, hi, T)


def diffusion(betas):
    """Returns the functions q_sample, loss, p_sample_loop and ddim for a schedule."""
    alphas = 1.0 - betas
    abar = torch.cumprod(alphas, dim=0)
    abar_prev = F.pad(abar[:-1], (1, 0), value=1.0)
    post_var = betas * (1 - abar_prev) / (1 - abar)
    T = len(betas)

    def extract(a, t, x):
        return a.gather(0, t).reshape(-1, *([1] * (x.ndim - 1)))

    def q_sample(x0, t, noise):
        return extract(abar.sqrt(), t, x0) * x0 + extract((1 - abar).sqrt(), t, x0) * noise

    def loss(model, x0):
        t = torch.randint(0, T, (len(x0),))
        noise = torch.randn_like(x0)
        return F.mse_loss(model(q_sample(x0, t, noise), t), noise)

    @torch.no_grad()
    def p_sample_loop(model, n, keep=()):
        x = torch.randn(n, 2)
        snaps = {}
        for i in reversed(range(T)):
            t = torch.full((n,), i, dtype=torch.long)
            eps = model(x, t)
            mean = (x - betas[i] / (1 - abar[i]).sqrt() * eps) / alphas[i].sqrt()
            x = mean + (post_var[i].sqrt() * torch.randn_like(x) if i > 0 else 0.0)
            if i in keep:
                snaps[i] = x.clone()
        return x, snaps

    @torch.no_grad()
    def ddim(model, n, stride):
        x = torch.randn(n, 2)
        ts = list(range(T - 1, -1, -stride))
        for i, j in zip(ts, ts[1:] + [-1]):
            eps = model(x, torch.full((n,), i))
            x0 = ((x - (1 - abar[i]).sqrt() * eps) / abar[i].sqrt()).clamp(-2.5, 2.5)
            nxt = abar[j] if j >= 0 else torch.tensor(1.0)
            x = nxt.sqrt() * x0 + (1 - nxt).sqrt() * eps
        return x

    snr = (abar / (1 - abar)).log()
    return dict(q_sample=q_sample, loss=loss, sample=p_sample_loop, ddim=ddim, T=T, log_snr=snr)


class Denoiser(nn.Module):
    def __init__(self, T, width=96):
        super().__init__()
        self.emb = nn.Embedding(T, width)
        self.layers = nn.ModuleList([nn.Linear(2, width), nn.Linear(width, width), nn.Linear(width, width)])
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, 2)

    def forward(self, x, t):
        h = x
        e = self.emb(t)
        for lin in self.layers:
            h = F.gelu(lin(h) + e)
        return self.out(self.norm(h))


def mmd(a, b, scales=(0.2, 0.5, 1.0)):
    def k(u, v):
        d2 = torch.cdist(u, v).pow(2)
        return sum(torch.exp(-d2 / (2 * s * s)) for s in scales) / len(scales)
    return (k(a, a).mean() + k(b, b).mean() - 2 * k(a, b).mean()).item()


@with_seed(1)
def train(model, diff, data, steps=500, bs=256):
    opt = torch.optim.Adam(model.parameters(), lr=2e-3)
    warm = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1.0, (s + 1) / 50) * (0.999 ** s))
    loss_fn = count_calls(diff["loss"])
    ema, hist = None, []
    for step in range(steps):
        idx = torch.randint(0, len(data), (bs,))
        loss = loss_fn(model, data[idx])
        opt.zero_grad(); loss.backward(); opt.step(); warm.step()
        ema = loss.item() if ema is None else 0.98 * ema + 0.02 * loss.item()
        hist.append(ema)
    print(f"  {loss_fn.calls} loss calls, smoothed loss {hist[49]:.4f} -> {hist[-1]:.4f}, lr {warm.get_last_lr()[0]:.2e}")
    return hist


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) >= 2 else "out"
    os.makedirs(folder, exist_ok=True)
    data = swiss_roll(1500)
    held = swiss_roll.__wrapped__(500)
    print(f"self MMD {mmd(data[:500], held):.5f}, data std {data.std(0)[0]:.4f} {data.std(0)[1]:.4f}")
    T = 40
    fig, axes = plt.subplots(2, 5, figsize=(15, 6))
    for row, (label, betas) in zip(axes, {"cosine": cosine_betas(T), "linear": linear_betas(T)}.items()):
        diff = diffusion(betas)
        print(f"{label}: log-SNR from {diff['log_snr'][0]:.3f} to {diff['log_snr'][-1]:.3f}")
        torch.manual_seed(7)
        model = Denoiser(T)
        hist = train(model, diff, data)
        keep = [30, 15, 5, 0]
        x, snaps = diff["sample"](model, 500, keep)
        y = diff["ddim"](model, 500, stride=4)
        print(f"  MMD ancestral {mmd(x, held):.5f}  DDIM(10 steps) {mmd(y, held):.5f}  std {x.std():.4f} {y.std():.4f}")
        for ax, i in zip(row, keep):
            ax.hexbin(*snaps[i].T.numpy(), gridsize=30, extent=(-2.5, 2.5, -2.5, 2.5), cmap="magma")
            ax.set_title(f"{label}, t={i}")
        row[-1].plot(hist)
        row[-1].set_yscale("log")
    plt.tight_layout()
    plt.savefig(f"{folder}/ddpm_swiss.png", dpi=80)
