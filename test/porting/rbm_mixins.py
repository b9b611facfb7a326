"""Restricted Boltzmann machines of several kinds built from mixins, with properties, operators and iteration."""
import copy
import random
from abc import abstractmethod
from collections.abc import Iterator
from typing import TypedDict, Unpack, overload
import torch
from torch import Tensor, nn
from torch.nn import functional as F


class FitOptions(TypedDict, total=False):
    epochs: int
    lr: float
    k: int
    momentum: float


class SerializableMixin:
    def to_dict(self) -> dict:
        return {k: tuple(v.shape) for k, v in self.named_parameters()}


class ReprMixin:
    fields: tuple = ()

    def __repr__(self):
        inner = ", ".join(f"{f}={getattr(self, f)}" for f in self.fields)
        return f"{type(self).__name__}({inner})"


class RBM(SerializableMixin, ReprMixin, nn.Module):
    fields = ("n_v", "n_h")

    def __init__(self, n_v: int, n_h: int):
        super().__init__()
        self.n_v, self.n_h = n_v, n_h
        self.W = nn.Parameter(torch.randn(n_v, n_h) * 0.1)
        self.a = nn.Parameter(torch.zeros(n_v))
        self.b = nn.Parameter(torch.zeros(n_h))

    def hidden(self, v: Tensor) -> Tensor:
        return torch.sigmoid(v @ self.W + self.b)

    def visible(self, h: Tensor) -> Tensor:
        return torch.sigmoid(h @ self.W.t() + self.a)

    def draw_visible(self, mean: Tensor) -> Tensor:
        return torch.bernoulli(mean)

    def free_energy(self, v: Tensor) -> Tensor:
        return -(v @ self.a) - F.softplus(v @ self.W + self.b).sum(-1)

    forward = free_energy

    @torch.no_grad()
    def gibbs(self, v: Tensor, k: int = 1) -> Tensor:
        for _ in range(k):
            h = torch.bernoulli(self.hidden(v))
            v = self.draw_visible(self.visible(h))
        return v

    def fit(self, data: Tensor, **options: Unpack[FitOptions]) -> list[float]:
        opts: FitOptions = {"epochs": 3, "lr": 0.1, "k": 1, "momentum": 0.5, **options}
        opt = torch.optim.SGD(self.parameters(), lr=opts["lr"], momentum=opts["momentum"])
        gaps = []
        for _ in range(opts["epochs"]):
            for v in data.split(16):
                neg = self.gibbs(v, opts.get("k", 1))
                loss = self(v).mean() - self(neg).mean()
                opt.zero_grad()
                loss.backward()
                opt.step()
            gaps.append(loss.item())
        return gaps

    def __add__(self, other: "RBM") -> "RBM":
        out = copy.deepcopy(self)
        with torch.no_grad():
            for p, q in zip(out.parameters(), other.parameters()):
                p.add_(q).div_(2)
        return out

    def __len__(self) -> int:
        return sum(p.numel() for p in self.parameters())

    def __contains__(self, name: str) -> bool:
        return name in dict(self.named_parameters())


class GaussianRBM(RBM):
    fields = RBM.fields + ("sigma",)

    def __init__(self, *args, sigma: float = 1.0, **kwargs):
        super().__init__(*args, **kwargs)
        self.sigma = sigma

    def visible(self, h):
        return h @ self.W.t() + self.a

    def draw_visible(self, mean):
        return mean + self.sigma * torch.randn_like(mean)

    def free_energy(self, v):
        return 0.5 * ((v - self.a) / self.sigma).pow(2).sum(-1) - F.softplus(v @ self.W + self.b).sum(-1)

    forward = free_energy


class Pool:
    def __init__(self, *models: RBM):
        self._models = dict(enumerate(models))

    def __iter__(self) -> Iterator[RBM]:
        yield from self._models.values()

    def __getitem__(self, i):
        return self._models[i]

    def __reversed__(self):
        return reversed(list(self._models.values()))

    def merged(self):
        first, *others = self
        for o in others:
            first = first + o
        return first


torch.manual_seed(2)
random.seed(2)
patterns = torch.tensor([[1, 1, 0, 0, 1, 0], [0, 0, 1, 1, 0, 1]], dtype=torch.float32)
data = patterns[torch.randint(0, 2, (64,))]
pool = Pool(RBM(6, 4), RBM(n_v=6, n_h=4), GaussianRBM(6, 3, sigma=0.5))
for rbm, opts in zip(pool, ({"epochs": 4}, {"k": 2, "lr": 0.05}, {"epochs": 2, "lr": 0.01})):
    gaps = rbm.fit(data, **opts)
    print(rbm, len(rbm), [f"{g:.4f}" for g in gaps], "W" in rbm, "z" in rbm)
merged = Pool(pool[0], pool[1]).merged()
print(f"{merged(data).mean().item():.5f}", merged.to_dict()["W"], type(merged).__name__)
rec = pool[0].visible(pool[0].hidden(data))
print(f"{F.mse_loss(rec, data).item():.5f}", [type(r).__name__ for r in reversed(pool)])
v = pool[2].gibbs(torch.randn(3, 6), k=3)
print(tuple(v.shape), f"{v.abs().mean().item():.5f}", random.choice(["a", "b", "c"]), random.sample(range(10), 3))
