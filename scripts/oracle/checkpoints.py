"""Writes test/fixtures/training/{0000007,trainer}.pt: checkpoints of Python TorchEBM after two steps.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/checkpoints.py
With `--read FILE`, prints what its load_checkpoint makes of a file, as JSON.
"""

import json
import sys

import torch
from torch import nn
from torchebm.core.base_trainer import BaseTrainer
from torchebm.utils import load_checkpoint, save_checkpoint
from shared import folder

out = folder("training")


def make():
    model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 1))
    return model, torch.optim.Adam(model.parameters(), lr=0.01, betas=(0.8, 0.99))


def values(model, optimizer):
    state = [s["exp_avg"].flatten().tolist() + [s["step"].item()] for s in optimizer.state.values()]
    return {
        "weights": {name: tensor.flatten().tolist() for name, tensor in model.state_dict().items()},
        "state": state,
        "groups": [{k: v for k, v in g.items() if k != "params"} for g in optimizer.param_groups],
    }


if len(sys.argv) > 2:
    model, optimizer = make()
    contents = load_checkpoint(sys.argv[2], model, optimizer=optimizer)
    print(json.dumps({**values(model, optimizer), "step": contents["step"], "args": contents.get("args")}))
else:
    torch.manual_seed(0)
    model, optimizer = make()
    trainer = BaseTrainer(model, optimizer, lambda x, model_kwargs: model(x).pow(2).mean())
    for _ in range(2):
        trainer.train_step(torch.randn(8, 2))
    trainer.metrics["loss"].append(0.5)
    trainer.save_checkpoint(str(out / "trainer.pt"))
    save_checkpoint(model, optimizer, 7, str(out), ema_model=model, args={"lr": 0.01, "name": "x"})
    (out / "checkpoints.json").write_text(json.dumps(values(model, optimizer)) + "\n")
