"""Compare three TorchEBM losses on a mixture; log to csv, keep the best checkpoint."""
import argparse
import csv
import io
import os
import tempfile
from contextlib import nullcontext, redirect_stdout
from dataclasses import dataclass, field, fields
from functools import partial, reduce
from operator import add
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple

import numpy as np
import torch
import torch.nn as nn
from torch.optim.lr_scheduler import LambdaLR, StepLR
from torch.utils.data import DataLoader, TensorDataset, random_split

from torchebm.core import BaseModel
from torchebm.losses import DenoisingScoreMatching, ScoreMatching, SlicedScoreMatching
from torchebm.samplers import LangevinDynamics


@dataclass
class Run:
    name: str
    make: Callable[..., nn.Module] = field(repr=False)
    kwargs: Dict[str, Any] = field(default_factory=dict)
    losses: List[float] = field(default_factory=list, init=False)
    best: float = float("inf")

    @property
    def improved(self) -> bool:
        return len(self.losses) > 1 and self.losses[-1] < self.losses[0]

    def record(self, value: float) -> "Run":
        self.losses.append(value)
        self.best = min(self.best, value)
        return self


class Quadratic(BaseModel):
    """Full-rank quadratic plus a small network."""

    def __init__(self, dim: int, width: int = 16):
        super().__init__()
        self.L = nn.Parameter(torch.eye(dim) + 0.01 * torch.randn(dim, dim))
        self.mu = nn.Parameter(torch.zeros(dim))
        self.net = nn.Sequential(nn.Linear(dim, width), nn.Softplus(beta=2), nn.Linear(width, 1))

    @property
    def precision(self) -> torch.Tensor:
        tril = torch.tril(self.L)
        return tril @ tril.mT

    def forward(self, x):
        d = x - self.mu
        quad = torch.einsum("bi,ij,bj->b", d, self.precision, d)
        return 0.5 * quad + 0.1 * self.net(x).squeeze(-1)


def mixture(n: int, centers: List[Tuple[float, float]], std: float = 0.3, *, seed: Optional[int] = None) -> torch.Tensor:
    g = torch.Generator()
    if seed is not None:
        g.manual_seed(seed)
    c = torch.tensor(centers)
    which = torch.randint(len(centers), (n,), generator=g)
    return c[which] + std * torch.randn(n, 2, generator=g)


def warmup(step: int, *, total: int = 10) -> float:
    return min(1.0, (step + 1) / total)


def train(run: Run, loader: DataLoader, val: torch.Tensor, epochs: int, device: torch.device, out: Path) -> nn.Module:
    torch.manual_seed(0)
    model = Quadratic(2).to(device)
    loss_fn = run.make(model, **run.kwargs)
    params = [
        {"params": [model.L, model.mu], "lr": 5e-3},
        {"params": model.net.parameters(), "weight_decay": 1e-4},
    ]
    opt = torch.optim.AdamW(params, lr=1e-3)
    sched = LambdaLR(opt, lr_lambda=partial(warmup, total=6))
    for epoch in range(epochs):
        seen = 0.0
        for (x,) in loader:
            x = x.to(device, non_blocking=True)
            loss = loss_fn(x)
            opt.zero_grad()
            loss.backward()
            total_norm = torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=5.0)
            opt.step()
            sched.step()
            seen += loss.detach().item() * x.size(0)
        run.record(seen / len(loader.dataset))
        lrs = [f"{lr:.1e}" for lr in sched.get_last_lr()]
        print(f"  {run.name:<8s} epoch {epoch}  loss {run.losses[-1]:9.4f}  |g| {total_norm:.3f}  lr {lrs}")
    torch.save({"model": model.state_dict(), "run": run.name}, out / f"{run.name}.pt")
    return model


def main(argv: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="losses side by side")
    parser.add_argument("--epochs", type=int, default=2, metavar="N")
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--losses", nargs="*", default=["dsm", "sliced"], choices=["dsm", "sliced", "exact"])
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("-v", "--verbose", action="store_true")
    group.add_argument("-q", "--quiet", action="store_true")
    args = parser.parse_args(argv or [])
    device = torch.device(args.device)

    table: Dict[str, Callable[..., Run]] = {
        "dsm": lambda: Run("dsm", DenoisingScoreMatching, {"noise_scale": 0.3}),
        "sliced": lambda: Run("sliced", SlicedScoreMatching, dict(n_projections=3)),
        "exact": lambda: Run("exact", ScoreMatching, {"hessian_method": "exact"}),
    }
    centers = [(-1.0, -1.0), (1.0, 1.0), (1.5, -0.5)]
    data = TensorDataset(mixture(args.n, centers, seed=4))
    torch.manual_seed(42)
    train_set, val_set = random_split(data, [int(0.8 * len(data)), len(data) - int(0.8 * len(data))])
    loader = DataLoader(train_set, batch_size=50, shuffle=True)
    val = torch.stack([v[0] for v in val_set])
    print([f.name for f in fields(Run)], len(train_set), len(val_set), tuple(val.shape))

    rows: List[Dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as tmp:
        out = Path(tmp) / "ckpt"
        out.mkdir(parents=True, exist_ok=True)
        for key in args.losses:
            run = table[key]()
            with nullcontext() if not args.quiet else redirect_stdout(io.StringIO()):
                model = train(run, loader, val, args.epochs, device, out)
            with torch.no_grad():
                e = model(val)
            eig = torch.linalg.eigvalsh(model.precision.detach())
            rows.append({"loss": run.name, "best": round(run.best, 4), "energy": e.mean().item(), "cond": (eig[-1] / eig[0]).item()})
            again = Quadratic(2)
            state = torch.load(out / f"{run.name}.pt", weights_only=True)
            again.load_state_dict(state["model"])
            assert torch.allclose(again(val), model(val)), "the checkpoint differs"
            print(f"  {state['run']} improved={run.improved} files={sorted(p.name for p in out.glob('*.pt'))}")
    buf = io.StringIO()
    w = csv.DictWriter(buf, fieldnames=list(rows[0]))
    w.writeheader()
    w.writerows([{k: (f"{v:.4f}" if isinstance(v, float) else v) for k, v in r.items()} for r in rows])
    print(buf.getvalue().strip())
    print("sum of best:", reduce(add, (r["best"] for r in rows)), "widest:", max(rows, key=lambda r: r["cond"])["loss"])

    sampler = LangevinDynamics(model, step_size=5e-2)
    xs = sampler.sample(dim=2, n_samples=64, n_steps=30, thin=10, return_trajectory=True)
    print(tuple(xs.shape), f"{xs[:, -1].mean():.4f}", np.asarray(xs[:, -1].std(dim=0)).round(3))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
