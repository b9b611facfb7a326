"""Writes test/fixtures/utils/ema.json: averages of a model's weights over twelve updates.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/ema.py
The model is drawn from the seed; each update follows one draw of randn for every parameter, which is added to it.
"""

import json

import torch
import torchebm
from torch import nn
from torchebm.utils import EMA, update_ema
from shared import folder

out = folder("utils")


def make(dtype):
    return nn.Sequential(nn.Linear(3, 4, dtype=dtype), nn.BatchNorm1d(4, dtype=dtype), nn.Linear(4, 1, dtype=dtype))


def state(model):
    return {k: v.double().flatten().tolist() for k, v in model.state_dict().items()}


cases = []
for seed in range(3):
    for dtype in (torch.float32, torch.float64):
        for name, options in (
            ("constant", {"decay": 0.9}),
            ("default", {}),
            ("warmup", {"decay": 0.7, "decay_schedule": "warmup"}),
            ("callable", {"decay_schedule": lambda s: s / (s + 2)}),
        ):
            torch.manual_seed(seed)
            model = make(dtype)
            ema = EMA(model, **options)
            plain = make(dtype)
            with torch.no_grad():
                for _ in range(12):
                    for p in model.parameters():
                        p.add_(torch.randn_like(p))
                    model(torch.randn(5, 3, dtype=dtype))
                    ema.update(model)
                    update_ema(plain, model, 0.8)
            keys = list(ema.state_dict())
            cases.append(
                {
                    "seed": seed,
                    "dtype": str(dtype).removeprefix("torch."),
                    "name": name,
                    "keys": sorted(keys),
                    "step": ema.step,
                    "average": state(ema.module),
                    "plain": state(plain),
                }
            )
(out / "ema.json").write_text(json.dumps({"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": cases}))
