"""Iteration over histories and records of trainers, with summaries."""
import csv
import io
import json
import math
import sys
from collections import defaultdict, Counter, ChainMap
from dataclasses import dataclass, field, asdict
from itertools import groupby, zip_longest, islice
from statistics import mean, stdev
from typing import Dict, Iterator, List, Optional, Union
import torch
from torch import nn


@dataclass
class Record:
    step: int
    phase: str
    metrics: Dict[str, float] = field(default_factory=dict)
    note: Optional[str] = None

    def __getitem__(self, key: str) -> float:
        return self.metrics[key]

    def get(self, key, default=math.nan):
        return self.metrics.get(key, default)


class History:
    def __init__(self, records: Optional[List[Record]] = None):
        self._records: List[Record] = list(records or [])

    def add(self, step, phase, note=None, **metrics):
        self._records.append(Record(step, phase, {k: float(v) for k, v in metrics.items()}, note))
        return self

    def __len__(self):
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records)

    def __getitem__(self, i: Union[int, slice]):
        return History(self._records[i]) if isinstance(i, slice) else self._records[i]

    def series(self, name: str, phase: str = "train") -> List[float]:
        return [r[name] for r in self if r.phase == phase and name in r.metrics]

    def by_phase(self) -> Dict[str, List[Record]]:
        out: Dict[str, List[Record]] = {}
        for phase, rs in groupby(sorted(self, key=lambda r: r.phase), key=lambda r: r.phase):
            out[phase] = list(rs)
        return out

    def to_csv(self, stream):
        names = sorted({k for r in self for k in r.metrics})
        w = csv.DictWriter(stream, fieldnames=["step", "phase", *names], restval="")
        w.writeheader()
        for r in self:
            w.writerow({"step": r.step, "phase": r.phase, **{k: f"{v:.4f}" for k, v in r.metrics.items()}})

    @classmethod
    def from_csv(cls, text: str) -> "History":
        h = cls()
        for row in csv.DictReader(io.StringIO(text)):
            metrics = {k: float(v) for k, v in row.items() if k not in ("step", "phase") and v}
            h.add(int(row["step"]), row["phase"], **metrics)
        return h


def smooth(xs, beta=0.9):
    avg = 0.0
    for i, x in enumerate(xs, 1):
        avg = beta * avg + (1 - beta) * x
        yield avg / (1 - beta**i)


torch.manual_seed(0)
net = nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
x = torch.randn(30, 3)
y = x @ torch.tensor([[1.0], [-2.0], [0.5]]) + 0.1 * torch.randn(30, 1)
history = History()
for epoch in range(4):
    for k, (xb, yb) in enumerate(zip(x.split(10), y.split(10))):
        loss = (net(xb) - yb).pow(2).mean()
        opt.zero_grad()
        loss.backward()
        grad = net.weight.grad.norm()
        opt.step()
        history.add(3 * epoch + k, "train", loss=loss.item(), grad=grad)
    with torch.no_grad():
        history.add(3 * epoch + 2, "val", "last" if epoch == 3 else None, loss=(net(x) - y).pow(2).mean())
train = history.series("loss")
print(len(history), f"{train[0]:.4f} {train[-1]:.4f} {mean(train):.4f} {stdev(train):.4f}")
print([f"{v:.3f}" for v in smooth(train, 0.5)][-3:])
for phase, rs in history.by_phase().items():
    best = min(rs, key=lambda r: r["loss"])
    print(phase, len(rs), best.step, f"{best['loss']:.4f}", f"{best.get('grad'):.4f}")
buf = io.StringIO()
history.to_csv(buf)
again = History.from_csv(buf.getvalue())
print(len(again), again[0].phase, f"{again[-1]['loss']:.4f}", [r.step for r in again[2:5]])
gaps = {r.step: t - r["loss"] for r, t in zip((r for r in history if r.phase == "val"), train[2::3])}
print({k: f"{v:+.3f}" for k, v in gaps.items()})
print(Counter(r.phase for r in history), [r.note for r in history if r.note])
lines = "\n".join(json.dumps(asdict(r)) for r in islice(history, 2))
for line in lines.splitlines():
    row = json.loads(line)
    print(row["step"], row["phase"], round(row["metrics"]["loss"], 4), row["note"])
first, *_, last = history
print(first.step, last.note, max(history, key=lambda r: r.get("grad", 0.0)).step)
