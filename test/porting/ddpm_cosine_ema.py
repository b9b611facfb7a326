"""DDPM with a cosine schedule, sinusoidal times, cosine learning rate, EMA weights, DDIM as an option."""
import argparse
import enum
import math
import sys
from functools import lru_cache, reduce, wraps
from operator import mul

import torch
from torch import nn


class Sampler(enum.Enum):
    DDPM = "ddpm"
    DDIM = "ddim"


def log_calls(prefix: str):
    def deco(fn):
        calls = 0

        @wraps(fn)
        def inner(*args, **kwargs):
            nonlocal calls
            calls += 1
            out = fn(*args, **kwargs)
            print(f"{prefix}{fn.__name__} call {calls}")
            return out
        return inner
    return deco


@lru_cache(maxsize=None)
def alpha_bar(t: int, T: int, s: float = 0.008) -> float:
    f = lambda u: math.cos((u / T + s) / (1 + s) * math.pi / 2) ** 2
    return f(t) / f(0)


def extract(a, t, shape):
    return a.gather(0, t).view(-1, *([1] * (len(shape) - 1)))


class TimeEmbedding(nn.Module):
    def __init__(self, dim, max_period=1e4):
        super().__init__()
        half = dim // 2
        freqs = torch.exp(-math.log(max_period) * torch.arange(half, dtype=torch.float32) / half)
        self.register_buffer("freqs", freqs, persistent=False)

    def forward(self, t):
        a = t[:, None].float() * self.freqs[None]
        return torch.cat([a.sin(), a.cos()], -1)


class Block(nn.Module):
    def __init__(self, d, emb):
        super().__init__()
        self.norm, self.lin, self.emb = nn.LayerNorm(d), nn.Linear(d, d), nn.Linear(emb, 2 * d)

    def forward(self, h, e):
        scale, shift = self.emb(e).chunk(2, -1)
        return h + self.lin(nn.functional.silu(self.norm(h) * (1 + scale) + shift))


class Net(nn.Module):
    def __init__(self, d=2, width=32, depth=2, emb=16):
        super().__init__()
        self.t = nn.Sequential(TimeEmbedding(emb), nn.Linear(emb, emb), nn.SiLU())
        self.inp, self.out = nn.Linear(d, width), nn.Linear(width, d)
        self.blocks = nn.ModuleList([Block(width, emb) for _ in range(depth)])

    def forward(self, x, t):
        e = self.t(t)
        return self.out(reduce(lambda h, b: b(h, e), self.blocks, self.inp(x)))


class Diffusion:
    def __init__(self, T, kind=Sampler.DDPM):
        self.T, self.kind = T, kind
        ab = torch.tensor([alpha_bar(t, T) for t in range(T + 1)], dtype=torch.float64)
        self.betas = (1 - ab[1:] / ab[:-1]).clamp(max=0.999).float()
        self.alphas = 1 - self.betas
        self.ab = self.alphas.cumprod(0)

    def q(self, x0, t, eps):
        a = extract(self.ab, t, x0.shape)
        return a.sqrt() * x0 + (1 - a).sqrt() * eps

    @torch.no_grad()
    @log_calls("-> ")
    def sample(self, net, n, eta=0.0):
        x = torch.randn(n, 2)
        for i in reversed(range(self.T)):
            t = torch.full((n,), i, dtype=torch.long)
            eps = net(x, t)
            a, prev = self.ab[i], self.ab[i - 1] if i > 0 else torch.tensor(1.0)
            if self.kind is Sampler.DDIM:
                x0 = (x - (1 - a).sqrt() * eps) / a.sqrt()
                x = prev.sqrt() * x0.clamp(-4, 4) + (1 - prev).sqrt() * eps
            elif self.kind == Sampler.DDPM:
                mean = (x - self.betas[i] / (1 - a).sqrt() * eps) / self.alphas[i].sqrt()
                x = mean + (self.betas[i].sqrt() * torch.randn_like(x) if i else 0)
        return x


def parse(argv=None):
    p = argparse.ArgumentParser()
    p.add_argument("--timesteps", type=int, default=20)
    p.add_argument("--iters", type=int, default=12)
    p.add_argument("--kind", type=Sampler, default=Sampler.DDPM, choices=list(Sampler))
    p.add_argument("--betas", type=float, nargs=2, default=[0.9, 0.99])
    p.add_argument("--quiet", action="store_true")
    return p.parse_args(argv)


def main(argv=None) -> int:
    args = parse(argv)
    torch.manual_seed(7)
    net = Net()
    shadow = {k: v.detach().clone() for k, v in net.named_parameters()}
    diff = Diffusion(args.timesteps, args.kind)
    opt = torch.optim.AdamW(net.parameters(), lr=3e-3, betas=tuple(args.betas))
    warm = torch.optim.lr_scheduler.LinearLR(opt, 0.1, total_iters=3)
    cos = torch.optim.lr_scheduler.CosineAnnealingLR(opt, args.iters - 3)
    sched = torch.optim.lr_scheduler.SequentialLR(opt, [warm, cos], milestones=[3])
    theta = torch.rand(128) * 2 * math.pi
    data = torch.stack((2 * theta.cos(), theta.sin()), 1)
    losses = []
    for it in range(args.iters):
        x0 = data[torch.randint(len(data), (32,))]
        t = torch.randint(0, diff.T, (x0.size(0),))
        eps = torch.randn_like(x0)
        snr = extract(diff.ab / (1 - diff.ab), t, x0.shape)
        w = torch.minimum(snr, torch.full_like(snr, 5.0)) / snr
        loss = (w * (net(diff.q(x0, t, eps), t) - eps) ** 2).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
        d = min(0.99, (1 + it) / (10 + it))
        for k, v in net.named_parameters():
            shadow[k].lerp_(v.detach(), 1 - d)
        losses.append(loss.item())
    net.load_state_dict(shadow, strict=False)
    outs = {}
    for kind in Sampler:
        diff.kind = kind
        torch.manual_seed(11)
        outs[kind.value] = diff.sample(net, 64)
    if not args.quiet:
        print("losses", " ".join(f"{l:.4f}" for l in losses[-4:]), f"{sched.get_last_lr()[0]:.3e}")
        for name, x in outs.items():
            print(f"{name:>6}: mean {x.mean():+.4f} std {x.std():.4f} max {x.abs().max().item():.4f}")
        print("size", reduce(mul, net.inp.weight.shape, 1), alpha_bar.cache_info().hits >= 0)
    return 0


if __name__ == "__main__":
    main()
