"""Experiment runner: match statements, sub-configs, walrus, while-else, json, string tables."""
import json
import os
import tempfile
from dataclasses import dataclass, field, replace, asdict, fields
from pathlib import Path
from typing import Any, Callable, Dict, List, Literal, Optional, Union

import torch

Action = Dict[str, Any]


@dataclass(frozen=True)
class Optim:
    name: Literal["sgd", "adam", "rmsprop"] = "adam"
    lr: float = 1e-2
    momentum: float = 0.0


@dataclass
class Run:
    title: str
    optim: Optim = field(default_factory=Optim)
    steps: int = 15
    seeds: List[int] = field(default_factory=lambda: [0, 1])
    notes: Optional[str] = None

    @classmethod
    def from_dict(cls, d: Dict[str, Any]) -> "Run":
        d = dict(d)
        if (o := d.pop("optim", None)) is not None:
            d["optim"] = Optim(**o)
        return cls(**d)

    def key(self) -> str:
        return "-".join([self.title, self.optim.name, str(self.steps)])


def make_optimizer(cfg: Optim, params):
    match cfg.name:
        case "sgd":
            return torch.optim.SGD(params, lr=cfg.lr, momentum=cfg.momentum)
        case "adam" | "adamw":
            return torch.optim.Adam(params, lr=cfg.lr)
        case other:
            return torch.optim.RMSprop(params, lr=cfg.lr) if other == "rmsprop" else None


def rosen(p, a=1.0, b=10.0):
    x, y = p[..., 0], p[..., 1]
    return (a - x) ** 2 + b * (y - x ** 2) ** 2


def execute(run: Run, callback: Optional[Callable[[int, float], None]] = None) -> Dict[str, float]:
    result = {}
    for seed in run.seeds:
        torch.manual_seed(seed)
        p = torch.nn.Parameter(torch.randn(5, 2))
        opt = make_optimizer(run.optim, [p])
        best, patience, it = float("inf"), 3, 0
        while it < run.steps:
            loss = rosen(p).mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
            if (val := loss.item()) < best - 1e-4:
                best, patience = val, 3
            else:
                patience -= 1
                if patience == 0:
                    break
            if callback and it % 5 == 0:
                callback(it, val)
            it += 1
        else:
            it = -it
        result[f"seed{seed}"] = best
        result[f"iters{seed}"] = it
    return result


def dispatch(msg):
    match msg:
        case {"op": "add", "args": [a, b]}:
            return a + b
        case {"op": "neg", "args": [a]}:
            return -a
        case ["shape", *dims] if len(dims) > 1:
            return tuple(dims)
        case (x, y):
            return x * y
        case str() as s:
            return s.upper()
        case int(n) if n > 10:
            return n - 10
        case float() | int():
            return msg * 0.5
        case None:
            return "none"
        case _:
            return "?"


def table(rows, headers, fmt="{:>10.4f}"):
    widths = [max(len(h), 10) for h in headers]
    line = " | ".join(h.rjust(w) for h, w in zip(headers, widths))
    print(line)
    print("-+-".join("-" * w for w in widths))
    for row in rows:
        cells = []
        for c, w in zip(row, widths):
            cells.append(f"{c:>{w}}" if isinstance(c, str) else fmt.format(c))
        print(" | ".join(cells))


specs = [
    {"title": "a", "steps": 12},
    {"title": "b", "optim": {"name": "sgd", "lr": 5e-3, "momentum": 0.9}},
    {"title": "c", "optim": {"name": "rmsprop"}, "seeds": [2], "notes": "short"},
]
runs = [Run.from_dict(s) for s in specs]
runs.append(replace(runs[0], title="d", steps=4))
trace = []
rows = []
for i, r in enumerate(runs):
    res = execute(r, callback=(lambda it, v: trace.append((it, round(v, 4)))) if i == 1 else None)
    rows.append((r.key(), *(res[k] for k in sorted(res) if k.startswith("seed"))))
    print(r.key(), {k: round(v, 5) for k, v in res.items()}, r.notes or "-")
print(trace[:2], len(trace))
table([r[:2] for r in rows], ["run", "best"])
print([f.name for f in fields(Run)])
for m in [{"op": "add", "args": [1, 2]}, {"op": "neg", "args": [4]}, ["shape", 2, 3], (3, 4), "hey", 42, 7, 1.5, None, {"x": 1}]:
    print(dispatch(m))
with tempfile.TemporaryDirectory() as tmp:
    path = Path(tmp) / "runs.json"
    path.write_text(json.dumps([asdict(r) for r in runs], indent=2, sort_keys=True))
    back = json.loads(path.read_text())
    print(len(back), back[1]["optim"]["lr"], [Run.from_dict(b) == r for b, r in zip(back, runs)])
    print(path.name, path.suffix, path.stem, path.exists())
    with open(path) as f:
        lines = [ln.rstrip("\n") for ln in f if "title" in ln]
    print(len(lines), lines[0].strip())
    ck = os.path.join(tmp, "m.pt")
    lin = torch.nn.Linear(2, 1)
    torch.save({"model": lin.state_dict(), "step": 3, "hist": [1.0, 2.0]}, ck)
    st = torch.load(ck)
    other = torch.nn.Linear(2, 1)
    print(other.load_state_dict(st["model"]), st["step"], st["hist"], torch.equal(other.weight, lin.weight))
print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "d"}}), json.dumps({"k": 1.0}))
