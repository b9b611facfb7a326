"""Rectified flow on a pinwheel: OT coupling, one reflow round, and how straight the paths get."""
import argparse
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Tuple

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import torch
from torch import Tensor, nn

from torchebm.couplings import ReflowCoupling
from torchebm.datasets import PinwheelDataset
from torchebm.losses import FlowMatchingLoss
from torchebm.samplers import FlowSampler


class VelocityField(nn.Module):
    """MLP on (x, fourier features of t)."""

    def __init__(self, dim: int = 2, width: int = 64, n_freq: int = 4):
        super().__init__()
        self.register_buffer("freqs", 2.0 ** torch.arange(n_freq) * torch.pi)
        self.inp = nn.Linear(dim + 2 * n_freq, width)
        self.mid = nn.Linear(width, width)
        self.out = nn.Linear(width, dim)

    def embed(self, t: Tensor) -> Tensor:
        ang = t[:, None] * self.freqs
        return torch.cat([ang.sin(), ang.cos()], dim=-1)

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        h = torch.cat([x, self.embed(t)], dim=-1)
        h = nn.functional.silu(self.inp(h))
        h = h + nn.functional.silu(self.mid(h))
        return self.out(h)


def infinite_batches(data: Tensor, batch_size: int) -> Iterator[Tensor]:
    while True:
        perm = torch.randperm(len(data))
        for chunk in perm.split(batch_size):
            if len(chunk) == batch_size:
                yield data[chunk]


def fit(loss_fn: FlowMatchingLoss, batches: Iterator[Tensor], steps: int, lr: float) -> List[float]:
    opt = torch.optim.Adam(loss_fn.model.parameters(), lr=lr)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=steps, eta_min=lr / 20)
    history = []
    for _, batch in zip(range(steps), batches):
        loss = loss_fn(batch)
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
        history.append(loss.item())
    return history


@torch.no_grad()
def straightness(model: nn.Module, x0: Tensor, n_steps: int = 20) -> Tuple[float, Tensor]:
    """Path length over chord length; 1 means perfectly straight."""
    traj = FlowSampler(model, integrator="rk4").sample(x=x0, n_steps=n_steps, return_trajectory=True)
    path = torch.cat([x0[:, None], traj], dim=1)
    length = path.diff(dim=1).norm(dim=-1).sum(dim=1)
    chord = (path[:, -1] - path[:, 0]).norm(dim=-1)
    return (length / chord.clamp(min=1e-6)).median().item(), path


def sliced_w2(a: Tensor, b: Tensor, n_proj: int = 50, seed: int = 3) -> float:
    gen = torch.Generator().manual_seed(seed)
    theta = torch.randn(a.shape[1], n_proj, generator=gen)
    theta /= theta.norm(dim=0, keepdim=True)
    pa, _ = (a @ theta).sort(dim=0)
    pb, _ = (b @ theta).sort(dim=0)
    return (pa - pb).square().mean().sqrt().item()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, default=160)
    parser.add_argument("--reflow-steps", type=int, default=80)
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--lr", type=float, default=4e-3)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--out", type=Path, default=Path("out"))
    cfg = parser.parse_args()

    data = PinwheelDataset(n_samples=1500, n_classes=4, noise=0.03, seed=cfg.seed).get_data()
    torch.manual_seed(cfg.seed)
    x0 = torch.randn(500, 2)
    reference = data[torch.randperm(len(data))[:500]]

    models: Dict[str, VelocityField] = {}
    for name, coupling in (("independent", None), ("sinkhorn", "sinkhorn")):
        torch.manual_seed(cfg.seed + 1)
        models[name] = VelocityField()
        hist = fit(FlowMatchingLoss(models[name], coupling=coupling), infinite_batches(data, cfg.batch), cfg.steps, cfg.lr)
        k = len(hist) // 5
        print(f"[{name:>11}] loss {sum(hist[:k]) / k:.4f} -> {sum(hist[-k:]) / k:.4f}")

    teacher = FlowSampler(models["independent"], integrator="midpoint")
    student = VelocityField()
    student.load_state_dict(models["independent"].state_dict())
    hist = fit(
        FlowMatchingLoss(student, coupling=ReflowCoupling(teacher, n_steps=8)),
        infinite_batches(data, cfg.batch), cfg.reflow_steps, cfg.lr / 4,
    )
    models["reflow"] = student
    print(f"[{'reflow':>11}] loss {hist[0]:.4f} -> {hist[-1]:.4f}")

    few_step: Callable[[nn.Module, int], Tensor] = lambda m, n: FlowSampler(m, integrator="euler").sample(x=x0, n_steps=n)
    paths = {}
    for name, model in models.items():
        ratio, paths[name] = straightness(model, x0)
        w = {n: sliced_w2(few_step(model, n), reference) for n in (1, 4, 16)}
        print(f"{name:<12} straightness {ratio:.4f}  SW2 " + "  ".join(f"{n}-step {v:.4f}" for n, v in w.items()))

    cfg.out.mkdir(parents=True, exist_ok=True)
    fig, axs = plt.subplots(1, 3, figsize=(12, 4), sharex=True, sharey=True)
    ticks = torch.linspace(-3, 3, 15)
    gx, gy = torch.meshgrid(ticks, ticks, indexing="ij")
    pts = torch.stack([gx, gy], -1).reshape(-1, 2)
    for ax, (name, model) in zip(axs, models.items()):
        with torch.no_grad():
            v = model(pts, torch.full((len(pts),), 0.5))
        ax.quiver(pts[:, 0], pts[:, 1], v[:, 0], v[:, 1], color="0.7")
        for p in paths[name][:40]:
            ax.plot(p[:, 0], p[:, 1], lw=0.8, color="tab:blue", alpha=0.6)
        ax.scatter(paths[name][:, -1, 0], paths[name][:, -1, 1], s=2, color="tab:orange")
        ax.set_title(name)
    fig.savefig(cfg.out / "reflow.png", dpi=100, bbox_inches="tight")


if __name__ == "__main__":
    main()
