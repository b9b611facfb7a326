"""Values that may be None, in the ways that scripts test for that."""
from dataclasses import dataclass
from typing import Optional, Dict, List
import torch
import torch.nn as nn


class Cache:
    def __init__(self, size=None):
        self.size = size or 4
        self.mean = None
        self.items: Optional[List[float]] = None
        self.net: Optional[nn.Module] = None

    def update(self, x):
        if self.mean is None:
            self.mean = x.mean(0)
        else:
            self.mean = 0.9 * self.mean + 0.1 * x.mean(0)
        if self.items is None:
            self.items = []
        self.items.append(self.mean.sum().item())
        return self.mean

    def center(self, x):
        if self.mean is None:
            return x
        return x - self.mean

    def last(self):
        return self.items[-1] if self.items else None

    @property
    def ready(self):
        return self.mean is not None and len(self.items) > 0


@dataclass
class Opts:
    lr: float = 0.1
    decay: Optional[float] = None
    names: Optional[Dict[str, float]] = None

    def rate(self, k: int) -> float:
        if not self.decay:
            return self.lr
        return self.lr * self.decay ** k


def step(x: torch.Tensor, noise: Optional[torch.Tensor] = None, scale: float | None = None, *, bounds=None):
    scale = scale if scale is not None else 0.5
    noise = torch.ones_like(x) if noise is None else noise
    out = x + scale * noise
    if bounds is not None:
        lo, hi = bounds
        out = out.clamp(lo, hi)
    return out


def best_of(losses: List[float]) -> Optional[int]:
    best: Optional[int] = None
    for i, l in enumerate(losses):
        if best is None or l < losses[best]:
            best = i
    return best


def fit(n, patience: Optional[int] = None, callback=None):
    prev, bad, state = None, 0, None
    w = torch.zeros(2)
    for k in range(n):
        w = w + 0.5 * (torch.tensor([1.0, -1.0]) - w)
        loss = (w - 1).pow(2).sum().item()
        if prev is not None and loss > prev - 1e-3:
            bad += 1
        else:
            bad, state = 0, w.clone()
        if patience and bad >= patience:
            break
        prev = loss
        if callback:
            callback(k, loss)
    if state is None:
        raise RuntimeError("nothing")
    return state, prev


torch.manual_seed(0)
c = Cache()
for _ in range(3):
    c.update(torch.randn(5, 2))
print(c.center(torch.ones(1, 2)), c.last(), c.ready, Cache(2).size, Cache().last())
o = Opts(decay=0.5)
print([round(o.rate(k), 4) for k in range(3)], Opts().rate(2), (o.names or {"a": 1.5})["a"])
print(step(torch.zeros(2)), step(torch.zeros(2), torch.randn(2), 2.0, bounds=(-1, 1)))
i = best_of([3.0, 1.0, 2.0])
print([3.0, 1.0, 2.0][i], i + 1, best_of([]))
s, p = fit(8, patience=2, callback=lambda k, l: print(k, f"{l:.3f}") if k == 0 else None)
print(s.tolist(), p * 2)
v = None
for t in (0.5, 1.5):
    v = t if v is None else max(v, t)
print(v + 1)
table: Dict[str, Optional[float]] = {"a": 1.0, "b": None}
print([k for k, x in table.items() if x is not None and x > 0.5], sum(x for x in table.values() if x is not None))
