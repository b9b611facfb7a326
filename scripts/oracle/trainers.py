"""Writes test/fixtures/training/trainers.json: histories and final weights of Python TorchEBM's trainers.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/trainers.py
Each case is one script: the data, the model's first weights, every chain and every shuffle come from one seed. The
constructor of ContrastiveDivergenceTrainer raises there, so what it means to build is built by hand; its steps are its own.
"""

import json

import torch
import torchebm
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torchebm.core import BaseModel
from torchebm.core.base_trainer import BaseTrainer, ContrastiveDivergenceTrainer
from torchebm.losses import ContrastiveDivergence
from torchebm.samplers import LangevinDynamics
from shared import folder

out = folder("training")


class Energy(BaseModel):
    def __init__(self, dim):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(dim, 16), nn.SiLU(), nn.Linear(16, 1))

    def forward(self, x):
        return self.net(x).squeeze(-1)


class Mended(ContrastiveDivergenceTrainer):
    def __init__(self, model, sampler, optimizer, **options):
        dtype, accumulate = options.pop("dtype"), options.pop("grad_accum_steps")
        loss_fn = ContrastiveDivergence(model, sampler, dtype=dtype, **options)
        BaseTrainer.__init__(self, model, optimizer, loss_fn, dtype=dtype, grad_accum_steps=accumulate)
        self.sampler = sampler


def optimizer_of(name, model):
    if name == "SGD":
        return torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    if name == "AdamW":
        return torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.1)
    return torch.optim.Adam(model.parameters(), lr=1e-3)


def run(seed, trainer="ContrastiveDivergenceTrainer", dtype="float32", dim=2, rows=160, batch=32, epochs=40, **options):
    torch.manual_seed(seed)
    data = torch.randn(rows, dim).add_(1)
    model = Energy(dim)
    sampler = LangevinDynamics(model, step_size=0.05)
    accumulate, name = options.get("grad_accum_steps", 1), options.get("optimizer", "Adam")
    persistent = options.get("persistent", False)
    kind = getattr(torch, dtype)
    if trainer == "BaseTrainer":
        cd = ContrastiveDivergence(model, sampler, k_steps=4, energy_reg_weight=0.0)
        tr = BaseTrainer(
            model, optimizer_of(name, model), lambda x, model_kwargs: cd(x)[0], dtype=kind, grad_accum_steps=accumulate
        )
    else:
        tr = Mended(
            model,
            sampler,
            optimizer_of(name, model),
            k_steps=4,
            persistent=persistent,
            buffer_size=100,
            dtype=kind,
            grad_accum_steps=accumulate,
        )
    loader = DataLoader(TensorDataset(data), batch_size=batch, shuffle=True)
    history = tr.train(loader, epochs, validate_fn=lambda m: {"total": sum(p.sum().item() for p in m.parameters())})
    case = {"seed": seed, "trainer": trainer, "dtype": dtype, "dim": dim, "rows": rows, "batch": batch, "epochs": epochs}
    weights = {
        name: {"shape": list(w.shape), "dtype": dtype, "values": w.flatten().tolist()}
        for name, w in model.state_dict().items()
    }
    return {**case, **options, "history": history, "weights": weights}


cases = []
for seed in (0, 1, 2):
    cases += [
        run(seed),
        run(seed, dtype="float64"),
        run(seed, persistent=True),
        run(seed, optimizer="SGD", grad_accum_steps=3, rows=150),
        run(seed, "BaseTrainer", optimizer="AdamW"),
        run(seed, dim=1, rows=17, batch=17, epochs=200),
        run(seed, rows=1, batch=1, epochs=200),
    ]
text = {"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": cases}
(out / "trainers.json").write_text(json.dumps(text) + "\n")
