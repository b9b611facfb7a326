"""Runs the functions of scripts/parity/cases with Python TorchEBM and writes what they return.

    python scripts/oracle/parity.py [<folder>]

Without a folder it writes test/fixtures/parity. Every function runs for three seeds, two dtypes and all shapes that its first parameter names; x is drawn first, from
the seed. One line of <room>.jsonl is one run.
"""

import base64
import json
import re
import sys
import warnings
from pathlib import Path

import torch
import torchebm
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset
from torchebm import core, couplings, datasets, integrators, interpolants, losses, models, samplers, utils
from torchebm.core import base_trainer as training
from shared import folder

warnings.simplefilter("ignore")
torch.set_num_threads(1)
cases = Path(__file__).resolve().parents[1] / "parity" / "cases"
shapes = json.loads((cases / "shapes.json").read_text())


class Mlp(core.BaseModel):
    """An energy with one hidden layer."""

    def __init__(self, dim, dtype=torch.float32):
        super().__init__(dtype=dtype)
        self.net = nn.Sequential(nn.Linear(dim, 8), nn.SiLU(), nn.Linear(8, 1)).to(dtype)

    def forward(self, x):
        return self.net(x.flatten(1)).squeeze(-1)


class Velocity(nn.Module):
    """A field of positions and time."""

    def __init__(self, dim, dtype=torch.float32):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(dim + 1, 8), nn.SiLU(), nn.Linear(8, dim)).to(dtype)

    def forward(self, x, t, y=None):
        out = self.net(torch.cat([x.flatten(1), t.unsqueeze(-1)], 1))
        return (out if y is None else out.add(y.unsqueeze(-1))).view_as(x)


def batches_of(x):
    """Batches of 8 rows, in random order."""
    return DataLoader(TensorDataset(x), batch_size=8, shuffle=True)


def grads(module):
    return [p.grad for p in module.parameters() if p.grad is not None]


def camel(name):
    return re.sub(r"(?<=[A-Za-z0-9])_([a-z])", lambda match: match[1].upper(), name)


def leaves(value, path=""):
    """All tensors and numbers of a result, by their path."""
    if isinstance(value, torch.Tensor):
        data = value.detach().contiguous().cpu()
        raw = data.view(torch.uint8) if data.dim() > 0 else data.reshape(1).view(torch.uint8)
        text = base64.b64encode(raw.numpy().tobytes()).decode()
        yield path, {"dtype": str(data.dtype).removeprefix("torch."), "shape": list(data.shape), "data": text}
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, f"{path}.{camel(str(key))}")
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            yield from leaves(item, f"{path}[{i}]")
    elif isinstance(value, (bool, int, float)):
        yield path, float(value)
    elif value is not None:
        raise TypeError(f"{path}: cannot write a {type(value).__name__}")


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    base = {
        **{"torch": torch, "nn": nn, "optim": optim, "core": core, "couplings": couplings, "datasets": datasets},
        **{"integrators": integrators, "interpolants": interpolants, "losses": losses, "models": models},
        **{"samplers": samplers, "training": training, "utils": utils},
        **{"Mlp": Mlp, "Velocity": Velocity, "grads": grads, "batches_of": batches_of, **shapes},
    }
    for file in sorted(cases.glob("*.py")):
        scope = dict(base)
        before = set(scope)
        exec(compile(file.read_text(), file, "exec"), scope)
        lines = []
        for name in [name for name in scope if name not in before and not name.startswith("_")]:
            function = scope[name]
            for shape in function.__annotations__["x"]:
                for dtype in (torch.float32, torch.float64):
                    for seed in (0, 1, 42):
                        torch.manual_seed(seed)
                        x = torch.randn(shape, dtype=dtype)
                        extra = {"dtype": dtype} if "dtype" in function.__code__.co_varnames[:2] else {}
                        run = {"name": name, "shape": shape, "dtype": str(dtype).removeprefix("torch."), "seed": seed}
                        lines.append(json.dumps({**run, "result": dict(leaves(function(x, **extra)))}))
        (out / f"{file.stem}.jsonl").write_text("\n".join(lines) + "\n")
    versions = {"torchebm": torchebm.__version__, "torch": torch.__version__}
    (out / "version.json").write_text(json.dumps(versions) + "\n")


main(Path(sys.argv[1]) if len(sys.argv) > 1 else folder("parity"))
