"""Denoising score matching with torchebm, research-repo layout folded in one file."""
from __future__ import annotations

import csv
import dataclasses
import logging
import os
import sys
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Tuple

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader

from torchebm.core import BaseModel
from torchebm.datasets import TwoMoonsDataset
from torchebm.losses import DenoisingScoreMatching
from torchebm.samplers import LangevinDynamics

logger = logging.getLogger(__name__)


@dataclass
class ModelConfig:
    hidden_dims: List[int] = field(default_factory=lambda: [64, 64])
    activation: str = "silu"
    dropout: float = 0.0


@dataclass
class TrainConfig:
    seed: int = 7
    n_samples: int = 512
    batch_size: int = 128
    epochs: int = 4
    lr: float = 2e-3
    weight_decay: float = 0.0
    grad_clip: Optional[float] = 1.0
    noise_scale: float = 0.1
    ema_decay: float = 0.99
    out_dir: str = "runs/dsm"
    model: ModelConfig = field(default_factory=ModelConfig)


ACTIVATIONS: Dict[str, type] = {"silu": nn.SiLU, "relu": nn.ReLU, "tanh": nn.Tanh}


class MLPEnergy(BaseModel):
    def __init__(self, input_dim: int, cfg: ModelConfig) -> None:
        super().__init__()
        act = ACTIVATIONS[cfg.activation]
        layers: List[nn.Module] = []
        prev = input_dim
        for h in cfg.hidden_dims:
            layers.append(nn.Linear(prev, h))
            layers.append(act())
            if cfg.dropout > 0:
                layers.append(nn.Dropout(cfg.dropout))
            prev = h
        layers.append(nn.Linear(prev, 1))
        self.net = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x).squeeze(-1)


class EMA:
    """Exponential moving average of parameters."""

    def __init__(self, model: nn.Module, decay: float):
        self.decay = decay
        self.shadow = {name: p.detach().clone() for name, p in model.named_parameters()}
        self.backup: Dict[str, Tensor] = {}

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        for name, p in model.named_parameters():
            self.shadow[name].mul_(self.decay).add_(p, alpha=1.0 - self.decay)

    def apply(self, model: nn.Module) -> None:
        for name, p in model.named_parameters():
            self.backup[name] = p.data.clone()
            p.data.copy_(self.shadow[name])

    def restore(self, model: nn.Module) -> None:
        for name, p in model.named_parameters():
            p.data.copy_(self.backup[name])
        self.backup = {}


class AverageMeter:
    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.sum = 0.0
        self.count = 0

    def update(self, val: float, n: int = 1) -> None:
        self.sum += val * n
        self.count += n

    @property
    def avg(self) -> float:
        return self.sum / max(self.count, 1)


def train(cfg: TrainConfig) -> Tuple[nn.Module, List[Dict[str, Any]]]:
    torch.manual_seed(cfg.seed)
    device = torch.device("cpu")
    dataset = TwoMoonsDataset(n_samples=cfg.n_samples, noise=0.05, device=device, seed=cfg.seed)
    loader = DataLoader(dataset, batch_size=cfg.batch_size, shuffle=True)
    model = MLPEnergy(2, cfg.model).to(device)
    loss_fn = DenoisingScoreMatching(model, noise_scale=cfg.noise_scale, device=device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=cfg.lr, weight_decay=cfg.weight_decay)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=cfg.epochs)
    ema = EMA(model, cfg.ema_decay)
    meter = AverageMeter()
    history: List[Dict[str, Any]] = []
    for epoch in range(cfg.epochs):
        meter.reset()
        for x in loader:
            optimizer.zero_grad(set_to_none=True)
            loss = loss_fn(x)
            loss.backward()
            if cfg.grad_clip is not None:
                gn = nn.utils.clip_grad_norm_(model.parameters(), cfg.grad_clip)
            optimizer.step()
            ema.update(model)
            meter.update(loss.item(), x.size(0))
        scheduler.step()
        row = dict(epoch=epoch, loss=meter.avg, grad_norm=float(gn), lr=optimizer.param_groups[0]["lr"])
        history.append(row)
        print(f"[{epoch + 1:02d}/{cfg.epochs:02d}] loss={row['loss']:.5f} |g|={row['grad_norm']:.4f} lr={row['lr']:.2e}")
    ema.apply(model)
    return model, history


def write_csv(path: str, rows: List[Dict[str, Any]]) -> None:
    with open(path, "w", newline="") as fh:
        writer = csv.DictWriter(fh, fieldnames=list(rows[0].keys()))
        writer.writeheader()
        for row in rows:
            writer.writerow(row)


def main(argv: Optional[List[str]] = None) -> int:
    cfg = TrainConfig()
    os.makedirs(cfg.out_dir, exist_ok=True)
    logger.info("config: %s", dataclasses.asdict(cfg))
    model, history = train(cfg)
    write_csv(os.path.join(cfg.out_dir, "history.csv"), history)
    with open(os.path.join(cfg.out_dir, "history.csv")) as fh:
        rows = list(csv.DictReader(fh))
    print(len(rows), rows[-1]["epoch"], round(float(rows[-1]["loss"]), 4))

    sampler = LangevinDynamics(model=model, step_size=5e-3, noise_scale=0.5)
    samples = sampler.sample(dim=2, n_samples=200, n_steps=30)
    lo, hi = samples.min(dim=0).values, samples.max(dim=0).values
    print("samples", tuple(samples.shape), [round(v, 3) for v in lo.tolist()], [round(v, 3) for v in hi.tolist()])
    with torch.no_grad():
        print("mean energy", model(samples).mean().item())
    n_params = sum(p.numel() for p in model.parameters())
    print(f"{n_params:,} parameters, config {dataclasses.asdict(cfg.model)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
