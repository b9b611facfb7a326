"""DDPM on 2-D points: dataclass config, typed, cosine schedule, EMA, no comments wasted."""
import math
from dataclasses import dataclass, field, asdict
from typing import Optional, Tuple

import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclass
class Config:
    dim: int = 2
    hidden: int = 32
    n_steps: int = 20
    batch_size: int = 64
    lr: float = 2e-3
    betas: Tuple[float, float] = (0.9, 0.99)
    schedule: str = "cosine"
    tags: list = field(default_factory=lambda: ["toy", "2d"])
    device: str = "cpu"

    @property
    def shape(self) -> Tuple[int, int]:
        return (self.batch_size, self.dim)

    def __post_init__(self):
        if self.n_steps <= 0:
            raise ValueError(f"n_steps must be positive, got {self.n_steps}")
        self.half = self.hidden // 2


def cosine_betas(T: int, s: float = 0.008) -> torch.Tensor:
    t = torch.linspace(0, T, T + 1, dtype=torch.float64)
    f = torch.cos((t / T + s) / (1 + s) * math.pi * 0.5) ** 2
    alphas_bar = f / f[0]
    return torch.clip(1 - alphas_bar[1:] / alphas_bar[:-1], 0, 0.999).float()


class TimeEmbed(nn.Module):
    def __init__(self, dim: int, max_period: float = 1e4):
        super().__init__()
        half = dim // 2
        freqs = torch.exp(-math.log(max_period) * torch.arange(half) / half)
        self.register_buffer("freqs", freqs)

    def forward(self, t: torch.Tensor) -> torch.Tensor:
        args = t[:, None].float() * self.freqs[None]
        return torch.cat([args.sin(), args.cos()], dim=-1)


class Block(nn.Module):
    def __init__(self, d: int, d_t: int):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.lin1, self.lin2 = nn.Linear(d, d), nn.Linear(d, d)
        self.film = nn.Linear(d_t, 2 * d)

    def forward(self, x, emb):
        scale, shift = self.film(emb).chunk(2, dim=-1)
        h = self.norm(x) * (1 + scale) + shift
        return x + self.lin2(F.silu(self.lin1(h)))


class Denoiser(nn.Module):
    def __init__(self, cfg: Config):
        super().__init__()
        self.cfg = cfg
        self.inp = nn.Linear(cfg.dim, cfg.hidden)
        self.emb = nn.Sequential(TimeEmbed(cfg.half), nn.Linear(cfg.half, cfg.hidden), nn.SiLU())
        self.blocks = nn.ModuleList(Block(cfg.hidden, cfg.hidden) for _ in range(2))
        self.out = nn.Linear(cfg.hidden, cfg.dim)

    def forward(self, x, t):
        e = self.emb(t)
        h = self.inp(x)
        for blk in self.blocks:
            h = blk(h, e)
        return self.out(h)


class Diffusion:
    def __init__(self, model: nn.Module, betas: torch.Tensor):
        self.model = model
        self.betas = betas
        self.alphas = 1.0 - betas
        self.abar = torch.cumprod(self.alphas, dim=0)
        self.T = len(betas)

    def q_sample(self, x0, t, noise: Optional[torch.Tensor] = None):
        noise = torch.randn_like(x0) if noise is None else noise
        a = self.abar[t].view(-1, 1)
        return a.sqrt() * x0 + (1 - a).sqrt() * noise, noise

    def loss(self, x0):
        t = torch.randint(0, self.T, (x0.shape[0],))
        xt, eps = self.q_sample(x0, t)
        return F.mse_loss(self.model(xt, t), eps)

    @torch.no_grad()
    def sample(self, n: int, dim: int = 2):
        x = torch.randn(n, dim)
        for i in reversed(range(self.T)):
            t = torch.full((n,), i, dtype=torch.long)
            eps = self.model(x, t)
            coef = self.betas[i] / (1 - self.abar[i]).sqrt()
            x = (x - coef * eps) / self.alphas[i].sqrt()
            if i > 0:
                x += self.betas[i].sqrt() * torch.randn_like(x)
        return x


def ring(n: int) -> torch.Tensor:
    theta = 2 * math.pi * torch.rand(n)
    r = 1 + 0.05 * torch.randn(n)
    return torch.stack((r * theta.cos(), r * theta.sin()), dim=1)


def main():
    torch.manual_seed(1)
    cfg = Config(hidden=24)
    print({k: v for k, v in asdict(cfg).items() if k != "device"})
    net = Denoiser(cfg)
    print("params", sum(p.numel() for p in net.parameters() if p.requires_grad))
    ddpm = Diffusion(net, cosine_betas(cfg.n_steps))
    opt = torch.optim.AdamW(net.parameters(), lr=cfg.lr, betas=cfg.betas, weight_decay=1e-4)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=30, eta_min=1e-5)
    shadow = {k: v.clone() for k, v in net.state_dict().items()}
    history = []
    for step in range(1, 31):
        loss = ddpm.loss(ring(cfg.batch_size))
        opt.zero_grad(set_to_none=True)
        loss.backward()
        gn = nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        sched.step()
        with torch.no_grad():
            for k, v in net.state_dict().items():
                shadow[k].mul_(0.9).add_(v, alpha=0.1)
        history.append(loss.item())
        if step % 10 == 0:
            print(f"{step:>4d} loss={sum(history[-10:]) / 10:.5f} |g|={gn:.4f} lr={sched.get_last_lr()[0]:.3e}")
    net.load_state_dict(shadow)
    net.eval()
    x = ddpm.sample(128)
    print(f"{cfg.shape=} radius {x.norm(dim=1).mean().item():.4f} ± {x.norm(dim=1).std():.4f}")


if __name__ == "__main__":
    main()
