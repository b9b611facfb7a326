# A small DDPM on two points clouds, with a dataclass configuration and type annotations.
from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple

import torch
from torch import Tensor, nn


@dataclass
class Config:
    dim: int = 2
    hidden: int = 32
    timesteps: int = 20
    beta_start: float = 1e-4
    beta_end: float = 0.02
    lr: float = 2e-3
    steps: int = 30
    batch_size: int = 64
    widths: List[int] = field(default_factory=lambda: [32, 32])


class SinusoidalEmbedding(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, t: Tensor) -> Tensor:
        half = self.dim // 2
        freqs = torch.exp(-math.log(10000.0) * torch.arange(half) / half)
        args = t[:, None].float() * freqs[None, :]
        return torch.cat([args.sin(), args.cos()], dim=-1)


class Denoiser(nn.Module):
    """Predicts the noise."""

    def __init__(self, cfg: Config) -> None:
        super().__init__()
        self.embed = SinusoidalEmbedding(cfg.hidden)
        layers: List[nn.Module] = []
        width = cfg.dim + cfg.hidden
        for w in cfg.widths:
            layers += [nn.Linear(width, w), nn.SiLU()]
            width = w
        layers.append(nn.Linear(width, cfg.dim))
        self.net = nn.Sequential(*layers)

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        return self.net(torch.cat([x, self.embed(t)], dim=1))


class Diffusion:
    def __init__(self, cfg: Config):
        self.cfg = cfg
        self.betas = torch.linspace(cfg.beta_start, cfg.beta_end, cfg.timesteps)
        self.alphas = 1.0 - self.betas
        self.alpha_bars = torch.cumprod(self.alphas, dim=0)

    def q_sample(self, x0: Tensor, t: Tensor, noise: Optional[Tensor] = None) -> Tuple[Tensor, Tensor]:
        if noise is None:
            noise = torch.randn_like(x0)
        a = self.alpha_bars[t].unsqueeze(-1)
        return a.sqrt() * x0 + (1 - a).sqrt() * noise, noise

    @property
    def snr(self) -> Tensor:
        return self.alpha_bars / (1 - self.alpha_bars)

    @torch.no_grad()
    def sample(self, model: nn.Module, n: int) -> Tensor:
        x = torch.randn(n, self.cfg.dim)
        for i in reversed(range(self.cfg.timesteps)):
            t = torch.full((n,), i, dtype=torch.long)
            eps = model(x, t)
            alpha = self.alphas[i]
            x = (x - self.betas[i] / (1 - self.alpha_bars[i]).sqrt() * eps) / alpha.sqrt()
            if i > 0:
                x += self.betas[i].sqrt() * torch.randn_like(x)
        return x


def train(cfg: Config) -> Dict[str, List[float]]:
    torch.manual_seed(1)
    model = Denoiser(cfg)
    diffusion = Diffusion(cfg)
    opt = torch.optim.AdamW(model.parameters(), lr=cfg.lr)
    history: Dict[str, List[float]] = {"loss": []}
    for step in range(cfg.steps):
        x0 = torch.randn(cfg.batch_size, cfg.dim) * 0.1 + torch.tensor([1.0, -1.0])
        t = torch.randint(0, cfg.timesteps, (cfg.batch_size,))
        xt, noise = diffusion.q_sample(x0, t)
        loss = nn.functional.mse_loss(model(xt, t), noise)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        opt.step()
        history["loss"].append(loss.item())
    samples = diffusion.sample(model, 16)
    print(f"snr first {diffusion.snr[0]:.3e} last {diffusion.snr[-1].item():.3f}")
    print(f"samples mean {samples.mean(0).tolist()}")
    return history


if __name__ == "__main__":
    config = Config(steps=12)
    result = train(config)
    first, *rest = result["loss"]
    print(f"first {first:.5f}, last {rest[-1]:.5f}, steps {len(rest) + 1}")
