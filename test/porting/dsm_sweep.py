"""Denoising score matching: sweep of the noise level, with a frozen config and a JSON report."""

from __future__ import annotations

import json
import logging
import sys
import tempfile
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from torchebm.core import BaseModel
from torchebm.losses import DenoisingScoreMatching, SlicedScoreMatching

log = logging.getLogger("dsm")


@dataclass(frozen=True)
class ModelConfig:
    hidden: tuple[int, ...] = (48, 48)
    activation: str = "softplus"


@dataclass(frozen=True)
class TrainConfig:
    epochs: int = 10
    batch_size: int = 128
    lr: float = 1e-2
    noise: float = 0.3
    seed: int = 0


@dataclass
class Experiment:
    name: str
    model: ModelConfig = field(default_factory=ModelConfig)
    train: TrainConfig = field(default_factory=TrainConfig)
    tags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.train.noise <= 0:
            raise ValueError(f"noise must be positive, got {self.train.noise}")
        self.tags.append(f"sigma={self.train.noise:g}")


ACTIVATIONS: dict[str, type[nn.Module]] = {
    "softplus": nn.Softplus,
    "silu": nn.SiLU,
    "tanh": nn.Tanh,
}


class MLPEnergy(BaseModel):
    def __init__(self, dim: int, config: ModelConfig) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        widths = [dim, *config.hidden]
        for w_in, w_out in zip(widths[:-1], widths[1:]):
            layers += [nn.Linear(w_in, w_out), ACTIVATIONS[config.activation]()]
        layers.append(nn.Linear(widths[-1], 1))
        self.net = nn.Sequential(*layers)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        # the quadratic keeps the density normalisable
        return self.net(x).squeeze(-1) + 0.5 * x.square().sum(-1)


def make_mixture(n: int, seed: int) -> torch.Tensor:
    g = torch.Generator().manual_seed(seed)
    centers = torch.tensor([[-1.5, 0.0], [1.5, 0.0], [0.0, 1.2]])
    which = torch.randint(0, len(centers), (n,), generator=g)
    return centers[which] + 0.3 * torch.randn(n, 2, generator=g)


def true_score(x: torch.Tensor, sigma: float) -> torch.Tensor:
    """Score of the mixture convolved with N(0, sigma^2)."""
    centers = torch.tensor([[-1.5, 0.0], [1.5, 0.0], [0.0, 1.2]])
    var = 0.3**2 + sigma**2
    diff = centers[None] - x[:, None]
    resp = torch.softmax(-diff.square().sum(-1) / (2 * var), dim=1)
    return (resp[..., None] * diff).sum(1) / var


def run(exp: Experiment, x_train: torch.Tensor, x_test: torch.Tensor, workdir: Path) -> dict:
    torch.manual_seed(exp.train.seed)
    model = MLPEnergy(2, exp.model)
    loss_fn = DenoisingScoreMatching(model=model, noise_scale=exp.train.noise)
    opt = torch.optim.Adam(model.parameters(), lr=exp.train.lr)
    loader = DataLoader(TensorDataset(x_train), batch_size=exp.train.batch_size, shuffle=True)
    losses: list[float] = []
    for epoch in range(exp.train.epochs):
        total, count = 0.0, 0
        for (x,) in loader:
            opt.zero_grad(set_to_none=True)
            loss = loss_fn(x)
            loss.backward()
            opt.step()
            total += loss.item() * len(x)
            count += len(x)
        losses.append(total / count)
        log.debug("%s epoch %d: %.4f", exp.name, epoch, losses[-1])

    # round trip through disk before evaluation
    ckpt = workdir / f"{exp.name}.pt"
    torch.save({"state": model.state_dict(), "config": asdict(exp)}, ckpt)
    restored = MLPEnergy(2, exp.model)
    restored.load_state_dict(torch.load(ckpt, weights_only=True)["state"])
    same = all(torch.equal(a, b) for a, b in zip(model.state_dict().values(), restored.state_dict().values()))
    assert same, "checkpoint is not identical"

    score = -restored.gradient(x_test)
    target = true_score(x_test, exp.train.noise)
    cos = nn.functional.cosine_similarity(score, target, dim=-1)
    ssm = SlicedScoreMatching(model=restored, n_projections=4)(x_test)
    return {
        "config": asdict(exp),
        "first_loss": round(losses[0], 4),
        "final_loss": round(losses[-1], 4),
        "fisher": round(((score - target) ** 2).sum(-1).mean().item(), 4),
        "cosine": round(cos.mean().item(), 4),
        "ssm": round(ssm.item(), 3),
    }


def main() -> int:
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="[%(levelname)s] %(message)s")
    x_train, x_test = make_mixture(1024, seed=1), make_mixture(256, seed=2)
    base = Experiment("base")
    sweep = [
        Experiment(f"s{int(1000 * s):04d}", train=replace(base.train, noise=s), tags=["sweep"])
        for s in (0.1, 0.3, 0.6)
    ]
    sweep.append(replace(sweep[1], name="s0300-silu", model=ModelConfig(activation="silu"), tags=["variant"]))
    with tempfile.TemporaryDirectory() as tmp:
        results = {e.name: run(e, x_train, x_test, Path(tmp)) for e in sweep}
        report = Path(tmp) / "report.json"
        report.write_text(json.dumps(results, indent=2, sort_keys=True))
        log.info("report has %d entries", len(json.loads(report.read_text())))
    for name, r in results.items():
        log.info("%-11s loss %8.4f -> %8.4f  fisher %8.4f  cos %.4f  ssm %8.3f  %s",
                 name, r["first_loss"], r["final_loss"], r["fisher"], r["cosine"], r["ssm"], ",".join(r["config"]["tags"]))
    best = min(results, key=lambda k: results[k]["fisher"])
    print(f"closest to its own noisy score: {best}")
    print(json.dumps(results[best]["config"]["model"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
