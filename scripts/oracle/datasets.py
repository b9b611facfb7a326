"""Writes test/fixtures/datasets/datasets.json: points of Python TorchEBM's datasets.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/datasets.py
A case with few points holds them all; one with many holds the first and last three rows and the sums of squares of the columns.
"""

import json

import torch
import torchebm
from torchebm import datasets
from shared import folder

out = folder("datasets")

cases = [
    ("GaussianMixtureDataset", {}),
    ("GaussianMixtureDataset", {"n_components": 3, "std": 0.2, "radius": 2.5}),
    ("GaussianMixtureDataset", {"n_components": 30}),
    ("EightGaussiansDataset", {}),
    ("EightGaussiansDataset", {"std": 0.3, "scale": 1.7}),
    ("TwoMoonsDataset", {}),
    ("TwoMoonsDataset", {"noise": 0.0}),
    ("SwissRollDataset", {}),
    ("SwissRollDataset", {"noise": 0.3, "arclength": 1.5}),
    ("CircleDataset", {}),
    ("CircleDataset", {"noise": 0.1, "radius": 3.0}),
    ("CheckerboardDataset", {}),
    ("CheckerboardDataset", {"range_limit": 2.0, "noise": 0.05}),
    ("PinwheelDataset", {}),
    ("PinwheelDataset", {"n_classes": 3, "noise": 0.0, "radial_scale": 1.1, "angular_scale": 0.2, "spiral_scale": 2.0}),
    ("GridDataset", {}),
    ("GridDataset", {"range_limit": 3.0, "noise": 0.0}),
]


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


written = []
for name, kwargs in cases:
    for dtype in (torch.float32, torch.float64):
        for seed, n in ((0, 11), (7, 500), (123456789, 11)):
            size = {"n_samples_per_dim": 4 if n == 11 else 23} if name == "GridDataset" else {"n_samples": n}
            dataset = getattr(datasets, name)(**size, **kwargs, dtype=dtype, seed=seed)
            data = dataset.get_data()
            case = {
                "dataset": name,
                "options": {camel(k): v for k, v in {**size, **kwargs}.items()},
                "dtype": str(dtype).removeprefix("torch."),
                "seed": seed,
                "expression": f"{name}(**{ {**size, **kwargs} }, dtype={dtype}, seed={seed}).get_data()",
                "next": torch.rand(1).item(),
            }
            if n == 11:
                case["rows"] = data.tolist()
            else:
                case["first"] = data[:3].tolist()
                case["last"] = data[-3:].tolist()
                case["squares"] = data.double().square().sum(0).tolist()
            written.append(case)

versions = {"torchebm": torchebm.__version__, "torch": torch.__version__}
(out / "datasets.json").write_text(json.dumps({**versions, "cases": written}))
