"""Writes test/fixtures/core: energies, gradients and schedules of Python TorchEBM.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/core.py
Every case holds the expression that gives it; the inputs are drawn with torch.manual_seed(0) and stored in full.
"""

import json
import math

import torch
import torchebm
from torchebm import core
from shared import folder

out = folder("core")
versions = {"torchebm": torchebm.__version__, "torch": torch.__version__, "seed": 0}

mean = [0.5, -1.0]
cov = [[2.0, 0.3], [0.3, 0.7]]
models = [
    ("DoubleWellModel", {}, "any"),
    ("DoubleWellModel", {"barrier_height": 0.7, "b": 1.3}, "any"),
    ("GaussianModel", {"mean": mean, "cov": cov}, "pairs"),
    ("HarmonicModel", {}, "any"),
    ("HarmonicModel", {"k": 0.3}, "any"),
    ("RosenbrockModel", {}, "rows"),
    ("RosenbrockModel", {"a": 0.9, "b": 3.3}, "rows"),
    ("AckleyModel", {}, "any"),
    ("AckleyModel", {"a": 7.1, "b": 0.13, "c": 1.7}, "any"),
    ("RastriginModel", {}, "any"),
    ("RastriginModel", {"a": 3.7}, "any"),
    ("HimmelblauModel", {}, "two"),
    ("BoothModel", {}, "two"),
    ("StyblinskiTangModel", {}, "any"),
]
shapes = {
    "any": [[6, 2], [1, 2], [17, 3], [4, 1], [2], [3, 2, 4]],
    "rows": [[6, 2], [1, 2], [17, 3], [3]],
    "two": [[6, 2], [1, 2], [17, 2], [2], [3, 4, 2]],
    "pairs": [[6, 2], [1, 2], [17, 2], [2]],
}


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


cases = []
for name, kwargs, kind in models:
    for dtype in (torch.float32, torch.float64):
        for shape in shapes[kind]:
            torch.manual_seed(0)
            x = torch.randn(shape, dtype=dtype) * 1.5
            tensors = {k: torch.tensor(v, dtype=dtype) if isinstance(v, list) else v for k, v in kwargs.items()}
            model = getattr(core, name)(**tensors, dtype=dtype)
            case = {
                "model": name,
                "options": {camel(k): v for k, v in kwargs.items()},
                "dtype": str(dtype).removeprefix("torch."),
                "shape": shape,
                "expression": f"{name}(**{kwargs}, dtype={dtype})(x), .gradient(x)",
                "x": x.flatten().tolist(),
                "energy": model(x).tolist(),
            }
            if len(shape) == 2:
                case["gradient"] = model.gradient(x).flatten().tolist()
            cases.append(case)
(out / "energies.json").write_text(json.dumps({**versions, "cases": cases}))

schedules = [
    ("ConstantScheduler", [0.3], {}),
    ("ExponentialDecayScheduler", [1.0, 0.9], {}),
    ("ExponentialDecayScheduler", [0.1, 0.5], {"min_value": 0.02}),
    ("LinearScheduler", [1.0, 0.0, 4], {}),
    ("LinearScheduler", [0.1, 0.37, 7], {}),
    ("CosineScheduler", [1.0, 0.1, 5], {}),
    ("CosineScheduler", [0.03, 0.005, 100], {}),
    ("MultiStepScheduler", [1.0, [2, 5]], {}),
    ("MultiStepScheduler", [0.7, [1, 3, 4]], {"gamma": 0.3}),
    ("TemperatureScheduler", [0.15], {"n_steps": 10}),
    ("TemperatureScheduler", [0.15], {"tau_star": 0.5, "n_steps": 6, "t_end": 1.5}),
    ("TemperatureScheduler", [2.0], {"tau_star": 0.0, "n_steps": 5, "t_start": 0.25, "sqrt": False}),
]
warmups = [
    (("LinearScheduler", [1.0, 0.0, 4]), 3, {"warmup_init_factor": 0.1}),
    (("LinearScheduler", [1.0, 0.0, 4]), 0, {}),
    (("CosineScheduler", [0.1, 0.001, 10]), 5, {}),
    (("ExponentialDecayScheduler", [0.05, 0.9]), 2, {"warmup_init_factor": 0.5}),
]


def sequence(scheduler, n=25):
    values = [scheduler.get_value()] + [scheduler.step() for _ in range(n)]
    scheduler.reset()
    assert scheduler.get_value() == values[0]
    return values


cases = []
for name, args, kwargs in schedules:
    scheduler = getattr(core, name)(*args, **kwargs)
    cases.append(
        {
            "scheduler": name,
            "args": args,
            "options": {camel(k): v for k, v in kwargs.items()},
            "expression": f"{name}(*{args}, **{kwargs}): get_value(), then 25 step()",
            "values": sequence(scheduler),
        }
    )
for (name, args), steps, kwargs in warmups:
    scheduler = core.WarmupScheduler(getattr(core, name)(*args), steps, **kwargs)
    cases.append(
        {
            "scheduler": "WarmupScheduler",
            "main": {"scheduler": name, "args": args},
            "args": [steps],
            "options": {camel(k): v for k, v in kwargs.items()},
            "expression": f"WarmupScheduler({name}(*{args}), {steps}, **{kwargs}): get_value(), then 25 step()",
            "values": sequence(scheduler),
        }
    )
(out / "schedules.json").write_text(json.dumps({**versions, "cases": cases}))
