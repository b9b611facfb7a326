"""Writes test/fixtures/losses: losses of Python TorchEBM with the gradients of all parameters.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/losses.py [name of a file, such as score_matching]
A case is `torch.manual_seed(seed)`, the model, x = randn(shape), [y = randint(3)], the loss with its options, one call.
It holds the value, every gradient and the next draw of the global generator, which tells how many were taken.
"""

import json
import sys

import torch
import torchebm
from torch import nn
from torchebm import losses, samplers
from torchebm.core import BaseModel
from shared import folder

out = folder("losses")
runs = [
    (seed, dtype, shape)
    for dtype in (torch.float32, torch.float64)
    for seed, shapes in enumerate([[[6, 2], [1, 2]], [[17, 3], [4, 1]], [[5, 2], [17, 1]]])
    for shape in shapes
]


class Energy(BaseModel):
    def __init__(self, dim, dtype):
        super().__init__(dtype=dtype)
        self.net = nn.Sequential(
            nn.Linear(dim, 8, dtype=dtype), nn.SiLU(), nn.Linear(8, 8, dtype=dtype), nn.SiLU(), nn.Linear(8, 1, dtype=dtype)
        )
        self.labels = nn.Embedding(4, dim, dtype=dtype)

    def forward(self, x, y=None):
        rows = x.flatten(1)
        return self.net(rows if y is None else rows + self.labels(y)).squeeze(-1)


class Field(BaseModel):
    """A field f(x, t); with `features` it returns the activations of its hidden layers beside."""

    def __init__(self, dim, dtype, features):
        super().__init__(dtype=dtype)
        self.first = nn.Linear(dim + 1, 8, dtype=dtype)
        self.last = nn.Linear(8, dim, dtype=dtype)
        self.labels = nn.Embedding(4, dim, dtype=dtype)
        self.features = features

    def forward(self, x, t, y=None):
        rows = x.flatten(1)
        rows = rows if y is None else rows + self.labels(y)
        hidden = nn.functional.silu(self.first(torch.cat([rows, t.unsqueeze(-1)], 1)))
        out = self.last(hidden).view_as(x)
        return (out, [hidden]) if self.features else out


def values(tensor):
    digits = 9 if tensor.dtype == torch.float32 else 17
    return [float(f"{v:.{digits}g}") for v in tensor.detach().flatten().tolist()]


def case(make, name, options, conditional, seed, dtype, shape):
    torch.manual_seed(seed)
    dim = torch.Size(shape[1:]).numel()
    loss_fn, model = make(name, options, dim, dtype)
    x = torch.randn(shape, dtype=dtype)
    call = {"y": torch.randint(0, 3, (shape[0],))} if conditional else {}
    loss = loss_fn(x, **call)
    if isinstance(loss, tuple):
        loss = loss[0]
    loss.backward()
    gradients = {n: None if p.grad is None else values(p.grad) for n, p in model.named_parameters()}
    return {
        "loss": name,
        "options": {k: v for k, v in options.items()},
        "conditional": conditional,
        "seed": seed,
        "dtype": str(dtype).removeprefix("torch."),
        "shape": shape,
        "value": values(loss)[0],
        "next": float(torch.rand(())),
        "gradients": gradients,
    }


def energy_loss(name, options, dim, dtype):
    model = Energy(dim, dtype)
    return getattr(losses, name)(model, dtype=dtype, **options), model


def chain_loss(name, options, dim, dtype):
    model = Energy(dim, dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.01, dtype=dtype)
    return getattr(losses, name)(model, sampler, dtype=dtype, **options), model


def field_loss(name, options, dim, dtype):
    model = Field(dim, dtype, options.get("apply_dispersion", False))
    return getattr(losses, name)(model, dtype=dtype, **options), model


def write(file, make, settings):
    if len(sys.argv) > 1 and file not in sys.argv[1:]:
        return
    # Finite differences in float32 are mostly rounding: nothing could be told by them.
    known = [(s, r) for s in settings for r in runs if s[1].get("hessian_method") != "approx" or r[1] == torch.float64]
    cases = [case(make, *setting, *run) for setting, run in known]
    header = {"torchebm": torchebm.__version__, "torch": torch.__version__}
    rows = ",\n".join(json.dumps(c) for c in cases)
    (out / f"{file}.json").write_text(f'{json.dumps(header)[:-1]}, "cases": [\n{rows}\n]}}\n')


dropped = {"cfg_dropout": 0.5, "null_condition": 3, "check_conditioning": False}
write(
    "score_matching",
    energy_loss,
    [
        ("ScoreMatching", {}, False),
        ("ScoreMatching", {"regularization_strength": 0.1}, False),
        ("ScoreMatching", {"hessian_method": "approx"}, False),
        ("ScoreMatching", {"hessian_method": "approx", **dropped}, True),
        ("DenoisingScoreMatching", {}, False),
        ("DenoisingScoreMatching", {"noise_scale": 0.3, "regularization_strength": 0.1}, False),
        ("DenoisingScoreMatching", {"noise_scale": 0.3, "regularization_strength": 0.1, **dropped}, True),
        ("SlicedScoreMatching", {}, False),
        ("SlicedScoreMatching", {"n_projections": 2, "projection_type": "sphere"}, False),
        ("SlicedScoreMatching", {"projection_type": "gaussian", "regularization_strength": 0.1}, False),
    ],
)
write(
    "contrastive_divergence",
    chain_loss,
    [
        ("ContrastiveDivergence", {"k_steps": 5}, False),
        ("ContrastiveDivergence", {"k_steps": 3, "energy_reg_weight": 0.0, "add_noise_to_real": True, **dropped}, True),
        ("PersistentContrastiveDivergence", {"k_steps": 3, "buffer_size": 40, "init_steps": 2}, False),
    ],
)
flow, equilibrium, energy = "FlowMatchingLoss", "EquilibriumMatchingLoss", "EnergyMatchingLoss"
write(
    "matching",
    field_loss,
    [
        (flow, {}, False),
        (flow, {"t_sampler": "lognormal", "train_eps": 0.01, "interpolant": "cosine"}, False),
        (flow, {"interpolant": "vp", "negate_velocity": True}, False),
        (flow, {"coupling": "ot"}, False),
        (flow, {"coupling": "sinkhorn"}, False),
        (flow, {"coupling": "unbalanced_sinkhorn"}, False),
        (flow, dropped, True),
        (equilibrium, {}, False),
        (equilibrium, {"energy_type": "dot", "time_invariant": False}, False),
        (equilibrium, {"energy_type": "mean", "coupling": "unbalanced_sinkhorn"}, False),
        (equilibrium, {"energy_type": "l2", "ct": "linear", "ct_multiplier": 2.0}, False),
        (equilibrium, {"ct": "constant", "apply_dispersion": True, "dispersion_weight": 0.3}, False),
        (equilibrium, {"prediction": "noise", "train_eps": 0.01, "loss_weight": "velocity"}, False),
        (equilibrium, {"prediction": "noise"}, False),
        (equilibrium, {"prediction": "score", "train_eps": 0.01, "loss_weight": "likelihood"}, False),
        (equilibrium, {"prediction": "score", "interpolant": "cosine"}, False),
        (equilibrium, dropped, True),
    ],
)
write(
    "energy_matching",
    energy_loss,
    [
        (energy, {"n_langevin_steps": 5}, False),
        (energy, {"lambda_cd": 0.0, "coupling": "independent"}, False),
        (energy, {"n_langevin_steps": 5, "noise_fraction": 0.3, "cd_clamp": None, "cd_trim_fraction": 0.3}, False),
        (energy, {"n_langevin_steps": 3, "sigma": 0.0, "cd_clamp": None, "coupling": "unbalanced_sinkhorn"}, False),
        (energy, {"n_langevin_steps": 4, "cd_clamp": None, **dropped}, True),
    ],
)
