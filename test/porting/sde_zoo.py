"""Abstract SDEs with predictor-corrector sampling (after Song et al.), on a 1-D and a 2-D toy."""
from abc import ABC, abstractmethod
from collections import defaultdict
from enum import Enum, auto
from typing import Generic, NamedTuple, Protocol, TypeVar, Union, runtime_checkable
import functools
import logging
import math

import torch
from torch import Tensor, nn
from torch.distributions import Categorical, MixtureSameFamily, Independent, Normal

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger(__name__)

Shape = Union[tuple[int, ...], torch.Size]
S = TypeVar("S", bound="SDE")


class Marginal(NamedTuple):
    mean: Tensor
    std: Tensor

    def sample(self) -> Tensor:
        return self.mean + self.std * torch.randn_like(self.mean)

    def __or__(self, fn):
        return Marginal(fn(self.mean), fn(self.std))


class Weighting(Enum):
    UNIFORM = auto()
    LIKELIHOOD = auto()

    @classmethod
    def parse(cls, text: str) -> "Weighting":
        return cls[text.upper()]

    def __call__(self, g2: Tensor, std: Tensor) -> Tensor:
        return {Weighting.UNIFORM: std ** 2, Weighting.LIKELIHOOD: g2}[self]


@runtime_checkable
class Score(Protocol):
    def __call__(self, x: Tensor, t: Tensor) -> Tensor: ...


class SDE(ABC):
    T: float = 1.0
    _registry: dict[str, type] = {}

    def __init_subclass__(cls, /, tag: str = "", **kw):
        super().__init_subclass__(**kw)
        if tag:
            SDE._registry[tag] = cls
            cls.tag = tag

    def __init__(self, N: int = 20):
        self.N = N

    @property
    def dt(self) -> float:
        return self.T / self.N

    @abstractmethod
    def drift_diffusion(self, x: Tensor, t: Tensor) -> tuple[Tensor, Tensor]: ...

    @abstractmethod
    def marginal(self, x0: Tensor, t: Tensor) -> Marginal: ...

    def prior(self, shape: Shape) -> Tensor:
        return torch.randn(*shape)

    @functools.cached_property
    def grid(self) -> Tensor:
        log.info("grid of %d points for %s", self.N + 1, type(self).__name__)
        return torch.linspace(self.T, 1e-3, self.N + 1)

    @staticmethod
    def make(tag: str, **kw) -> "SDE":
        return SDE._registry[tag](**kw)


class VPSDE(SDE, tag="vp"):
    def __init__(self, beta0: float = 0.1, beta1: float = 10.0, N: int = 20):
        super().__init__(N)
        self.beta0, self.beta1 = beta0, beta1

    def beta(self, t):
        return self.beta0 + t * (self.beta1 - self.beta0)

    def drift_diffusion(self, x, t):
        b = self.beta(t)[:, None]
        return -0.5 * b * x, b.sqrt()

    def marginal(self, x0, t):
        log_c = -0.25 * t ** 2 * (self.beta1 - self.beta0) - 0.5 * t * self.beta0
        c = log_c.exp()[:, None]
        return Marginal(c * x0, torch.sqrt(1 - c ** 2).expand_as(x0))


class VESDE(SDE, tag="ve"):
    def __init__(self, lo=0.05, hi=4.0, **kw):
        super().__init__(**kw)
        self.lo = lo
        self.hi = hi

    def sigma(self, t):
        return self.lo * (self.hi / self.lo) ** t

    def drift_diffusion(self, x, t):
        g = self.sigma(t) * math.sqrt(2 * math.log(self.hi / self.lo))
        return torch.zeros_like(x), g[:, None]

    def marginal(self, x0, t):
        return Marginal(x0, self.sigma(t)[:, None].expand_as(x0))

    def prior(self, shape):
        return self.hi * super().prior(shape)


class Exact:
    """The true score of a diffused mixture; counts its calls."""

    def __init__(self, sde: SDE, centers: Tensor, spread: float = 0.2):
        self.sde, self.centers, self.spread = sde, centers, spread
        self.calls = 0

    def dist(self, t: Tensor) -> MixtureSameFamily:
        k, d = self.centers.shape
        one = torch.ones(k, 1) * 1.0
        m = self.sde.marginal(self.centers, t.new_full((k,), t[0].item()))
        scale = (m.std ** 2 + (self.spread * (m.mean / self.centers.clamp_min(1e-6)).abs().clamp(max=1)) ** 2).sqrt()
        comp = Independent(Normal(m.mean, scale.clamp_min(1e-3) * one), 1)
        return MixtureSameFamily(Categorical(torch.ones(k)), comp)

    def __call__(self, x: Tensor, t: Tensor) -> Tensor:
        self.calls += 1
        with torch.enable_grad():
            x = x.detach().requires_grad_(True)
            return torch.autograd.grad(self.dist(t).log_prob(x).sum(), x)[0]


def corrector(x: Tensor, score: Score, t: Tensor, snr: float = 0.1, n: int = 1) -> Tensor:
    for _ in range(n):
        g = score(x, t)
        noise = torch.randn_like(x)
        eps = 2 * (snr * noise.flatten(1).norm(dim=1).mean() / g.flatten(1).norm(dim=1).mean()) ** 2
        x = x + eps * g + (2 * eps).sqrt() * noise
    return x


def pc_sample(sde: S, score: Score, shape: Shape, *, correct: int = 0, denoise: bool = True):
    x = sde.prior(shape)
    for i, t_i in enumerate(sde.grid[:-1]):
        t = t_i.repeat(shape[0])
        x = corrector(x, score, t, n=correct) if correct else x
        f, g = sde.drift_diffusion(x, t)
        mean = x - (f - g ** 2 * score(x, t)) * sde.dt
        x = mean + g * math.sqrt(sde.dt) * torch.randn_like(x)
        if not i % 8:
            yield i, x
    yield sde.N, (mean if denoise else x)


centers = torch.tensor([[1.5, 1.5], [0.5, 2.0], [2.0, 0.25]])
stats: dict[str, list[float]] = defaultdict(list)
for tag, opts in {"vp": {"beta1": 8.0}, "ve": dict(hi=3.0, N=24)}.items():
    torch.manual_seed(3)
    sde = SDE.make(tag, **opts)
    score = Exact(sde, centers)
    assert isinstance(score, Score) and callable(score)
    print(f"{sde.tag}: N={sde.N} dt={sde.dt:.4f} registry={sorted(SDE._registry)}")
    for correct in (0, 1):
        *early, (last, xs) = pc_sample(sde, score, (64, 2), correct=correct)
        d = torch.cdist(xs, centers).min(dim=1)
        stats[tag].append(d.values.mean().item())
        print(f"   correct={correct} after {last}: dist={d.values.mean():.4f} hits={torch.bincount(d.indices, minlength=3).tolist()} seen={[i for i, _ in early]}")
    print(f"   calls: {score.calls}")
m = VPSDE().marginal(centers, torch.tensor([0.1, 0.5, 0.9]))
mm = m | torch.square
print("marginal", [f"{v:.4f}" for v in mm.std[:, 0]], m._fields, m[0].shape == m.mean.shape)
w = Weighting.parse("likelihood")
print(w.name, w.value, w(torch.tensor(2.0), torch.tensor(3.0)).item(), Weighting.UNIFORM(torch.tensor(2.0), torch.tensor(3.0)).item(), [x.name for x in Weighting])
try:
    SDE()
except TypeError as err:
    print("abstract:", "abstract" in str(err))
best = min(stats, key=lambda k: min(stats[k]))
print(best, {k: [round(v, 3) for v in vs] for k, vs in stats.items()})
