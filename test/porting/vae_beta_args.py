"""Beta-VAE with free bits and a learned energy of the prior: *args, **kwargs, chained properties, string work, exceptions."""
import math
import random
import re
import textwrap
import torch
import torch.nn as nn
import torch.nn.functional as F
from collections import OrderedDict, namedtuple
from torch.optim.lr_scheduler import StepLR, ReduceLROnPlateau

Losses = namedtuple("Losses", "total recon kl", defaults=[0.0])


class ConfigError(ValueError):
    def __init__(self, key, value):
        super().__init__(f"bad {key}: {value!r}")
        self.key = key


class Config(dict):
    __slots__ = ()
    ALLOWED = {"z", "hidden", "beta", "free_bits"}


def parse_config(text, **overrides):
    out = {"z": 2, "hidden": (16, 16), "beta": 1.0, "free_bits": 0.0}
    for n, line in enumerate(text.strip().splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        if (m := re.fullmatch(r"(\w+)\s*=\s*(.+)", line)) is None:
            raise ConfigError(f"line {n}", line)
        key, raw = m.groups()
        if key not in out:
            raise ConfigError(key, raw)
        old = out[key]
        if isinstance(old, tuple):
            out[key] = tuple(int(v) for v in raw.split(","))
        else:
            out[key] = type(old)(raw)
    out.update(overrides)
    return out


class VAE(nn.Module):
    def __init__(self, d, *, z, hidden, beta, free_bits, **unused):
        super().__init__()
        if unused:
            raise TypeError(f"unused: {', '.join(sorted(unused))}")
        dims = (d, *hidden)
        self.enc = nn.Sequential(OrderedDict(
            (f"{kind}{i}", nn.Linear(a, b) if kind == "lin" else nn.GELU())
            for i, (a, b) in enumerate(zip(dims, dims[1:])) for kind in ("lin", "act")))
        self.mu, self.logvar = (nn.Linear(dims[-1], z) for _ in range(2))
        self.dec = nn.Sequential(nn.Linear(z, hidden[-1]), nn.GELU(), nn.Linear(hidden[-1], d))
        self.beta, self.free_bits, self.z = beta, free_bits, z
        self.log_sigma = nn.Parameter(torch.full((1,), -1.0))

    def encode(self, x):
        h = self.enc(x)
        return self.mu(h), self.logvar(h).clamp(-6, 2)

    def forward(self, x, *, sample=True):
        mu, logvar = self.encode(x)
        eps = torch.randn_like(mu) if sample else 0
        z = mu + eps * (0.5 * logvar).exp()
        return self.dec(z), mu, logvar, z

    def loss(self, x) -> Losses:
        xr, mu, lv, _ = self(x)
        var = (2 * self.log_sigma).exp()
        recon = (0.5 * ((x - xr) ** 2 / var + 2 * self.log_sigma + math.log(2 * math.pi))).sum(1).mean()
        kl = -0.5 * (1 + lv - mu.pow(2) - lv.exp())
        kl = kl.mean(0).clamp(min=self.free_bits).sum()
        return Losses(recon + self.beta * kl, recon, kl)


def energy_of_prior(*nets, weights=None, **kw):
    weights = weights or [1 / len(nets)] * len(nets)
    assert len(weights) == len(nets), "a weight for each net"

    def energy(z):
        return 0.5 * (z ** 2).sum(1) * kw.get("tilt", 1.0) + sum(w * n(z).squeeze(-1) for w, n in zip(weights, nets))
    return energy


def langevin(energy, z, *, steps=10, h=0.05):
    for k in range(steps):
        z = z.detach().requires_grad_()
        energy(z).sum().backward()
        z = z - h * z.grad + math.sqrt(2 * h) * torch.randn_like(z)
    return z.detach()


def main():
    torch.manual_seed(9)
    random.seed(9)
    cfg = parse_config("""
        z = 2           # latent
        hidden = 12, 8
        beta = 0.5
    """, free_bits=0.05)
    for bad in ("depth = 3", "what"):
        try:
            parse_config(bad)
        except ConfigError as err:
            print("refused:", err, err.key)
        else:
            print("taken")
        finally:
            pass
    x = torch.randn(96, 5) @ torch.randn(5, 5) * 0.7
    vae = VAE(x.shape[1], **cfg)
    try:
        VAE(3, **{**cfg, "depth": 1})
    except TypeError as err:
        print(str(err).upper())
    opt = torch.optim.SGD(vae.parameters(), lr=0.02, momentum=0.9, nesterov=True)
    sched, plateau = StepLR(opt, 2, gamma=0.5), ReduceLROnPlateau(opt, patience=1, factor=0.1)
    hist = []
    for epoch in range(2):
        idx = list(range(len(x)))
        random.shuffle(idx)
        for lo in range(0, len(idx), 32):
            xb = x[idx[lo:lo + 32]]
            L = vae.loss(xb)
            opt.zero_grad()
            L.total.backward()
            opt.step()
        hist.append([v.item() for v in L])
        sched.step()
        plateau.step(L.total)
        print(epoch, " ".join(f"{n}={v:.4f}" for n, v in zip(L._fields, hist[-1])), f"lr={opt.param_groups[0]['lr']:.4g}")
    nets = [nn.Sequential(nn.Linear(2, 8), nn.SiLU(), nn.Linear(8, 1)) for _ in range(2)]
    e = energy_of_prior(*nets, tilt=0.8)
    z = langevin(e, torch.randn(40, vae.z), steps=6)
    out, mu, *_ = vae(x, sample=False)
    best = min(hist, key=lambda h: h[0])
    table = {name: [h[i] for h in hist] for i, name in enumerate(Losses._fields)}
    print(z.mean().item(), z.var(unbiased=False).item(), out.abs().mean().item(), mu.norm(dim=1).max().item(), best[0])
    print("\n".join(f"{k:<6}|{'|'.join(format(v, '>9.3f') for v in vs)}" for k, vs in table.items()))
    print(textwrap.dedent("    done\n").strip().title(), -7 // 2, -7 % 3, 7 // -2, round(2.5), round(-1.5), 2 ** -1, int(-3.7), divmod(-7, 2))


main()
