"""A hierarchy of Langevin samplers over a hierarchy of targets."""
from abc import ABC, abstractmethod
from collections import namedtuple
from enum import Enum, auto
import itertools
import math
import torch

Result = namedtuple("Result", ["samples", "accept", "n_grad"])


class Kind(Enum):
    EXACT = auto()
    BIASED = auto()


class Target(ABC):
    dim: int = 2

    def __init__(self, name=None):
        self.name = name or type(self).__name__.lower()
        self._calls = 0

    @abstractmethod
    def energy(self, x: torch.Tensor) -> torch.Tensor:
        ...

    def grad(self, x):
        self._calls += 1
        with torch.enable_grad():
            x = x.detach().requires_grad_()
            return torch.autograd.grad(self.energy(x).sum(), x)[0]

    @property
    def calls(self):
        return self._calls

    def reset(self):
        self._calls = 0
        return self

    def __call__(self, x):
        return self.energy(x)

    def __repr__(self):
        return f"<{self.name} dim={self.dim}>"


class Gaussian(Target):
    def __init__(self, mean, cov):
        super().__init__()
        self.mean = torch.as_tensor(mean, dtype=torch.float32)
        self.prec = torch.inverse(torch.as_tensor(cov, dtype=torch.float32))
        self.dim = self.mean.numel()

    def energy(self, x):
        d = x - self.mean
        return 0.5 * torch.einsum("bi,ij,bj->b", d, self.prec, d)


class Funnel(Target):
    dim = 3

    def energy(self, x):
        v, rest = x[:, 0], x[:, 1:]
        k = rest.shape[1]
        return v ** 2 / 18 + 0.5 * (rest ** 2).sum(1) * torch.exp(-v) + 0.5 * k * v


class Mixture(Target):
    def __init__(self, *parts, weights=None):
        super().__init__("mix")
        self.parts = parts
        w = torch.tensor(weights if weights is not None else [1.0] * len(parts))
        self.logw = torch.log(w / w.sum())

    def energy(self, x):
        e = torch.stack([p.energy(x) for p in self.parts], dim=-1)
        return -torch.logsumexp(self.logw - e, dim=-1)


class Sampler(ABC):
    kind = Kind.BIASED

    def __init__(self, step=0.1, temperature=1.0):
        self.step = step
        self.temperature = temperature

    @abstractmethod
    def propose(self, target, x):
        """One move: the new state and how many were accepted."""

    def run(self, target, x, n_steps, burn=0, thin=1):
        target.reset()
        kept, accepted = [], 0.0
        for i in range(n_steps):
            x, a = self.propose(target, x)
            accepted += a
            if i >= burn and (i - burn) % thin == 0:
                kept.append(x.clone())
        return Result(torch.stack(kept), accepted / n_steps, target.calls)


class ULA(Sampler):
    def propose(self, target, x):
        noise = torch.randn_like(x)
        return x - self.step * target.grad(x) / self.temperature + math.sqrt(2 * self.step) * noise, 1.0


class MALA(ULA):
    kind = Kind.EXACT

    def propose(self, target, x):
        y, _ = super().propose(target, x)
        log_a = self._log_density(target, y) - self._log_density(target, x) + self._q(target, y, x) - self._q(target, x, y)
        u = torch.rand(len(x)).log()
        ok = u < log_a
        return torch.where(ok[:, None], y, x), ok.float().mean().item()

    def _log_density(self, target, x):
        return -target(x) / self.temperature

    def _q(self, target, a, b):
        """log q(b | a), up to a constant"""
        mean = a - self.step * target.grad(a) / self.temperature
        return -((b - mean) ** 2).sum(-1) / (4 * self.step)


class Underdamped(Sampler):
    def __init__(self, step=0.1, friction=1.0, **kw):
        super().__init__(step, **kw)
        self.friction = friction
        self.v = None

    def propose(self, target, x):
        if self.v is None or self.v.shape != x.shape:
            self.v = torch.zeros_like(x)
        c = math.exp(-self.friction * self.step)
        self.v -= 0.5 * self.step * target.grad(x)
        x = x + 0.5 * self.step * self.v
        self.v = c * self.v + math.sqrt((1 - c ** 2) * self.temperature) * torch.randn_like(x)
        x = x + 0.5 * self.step * self.v
        self.v -= 0.5 * self.step * target.grad(x)
        return x, 1.0


class Annealed(Sampler):
    def __init__(self, inner: Sampler, temperatures):
        super().__init__()
        self.inner = inner
        self.schedule = itertools.cycle(temperatures)

    def propose(self, target, x):
        self.inner.temperature = next(self.schedule)
        return self.inner.propose(target, x)


SAMPLERS = {
    "ula": (ULA, {"step": 0.05}),
    "mala": (MALA, {"step": 0.2}),
    "under": (Underdamped, {"step": 0.2, "friction": 0.5, "temperature": 1.0}),
}


def main():
    torch.manual_seed(3)
    targets = [
        Gaussian([1.0, -1.0], [[1.0, 0.6], [0.6, 2.0]]),
        Funnel(),
        Mixture(Gaussian([-2.0, 0.0], torch.eye(2)), Gaussian([2.0, 0.0], 0.5 * torch.eye(2)), weights=[1, 3]),
    ]
    print(f"{'target':<20}{'sampler':>10}{'kind':>8}{'acc':>8}{'mean':>10}{'var':>10}{'grads':>7}")
    for target, (name, (cls, kwargs)) in itertools.product(targets, SAMPLERS.items()):
        sampler = cls(**kwargs)
        r = sampler.run(target, torch.zeros(64, target.dim), n_steps=12, burn=4, thin=2)
        flat = r.samples.flatten(0, 1)
        print(f"{repr(target):<20}{name:>10}{sampler.kind.name:>8}{r.accept:8.3f}{flat[:, 0].mean():10.4f}{flat.var(0)[0]:10.4f}{r.n_grad:>7d}")
    sampler = Annealed(MALA(step=0.1), [4.0, 2.0, 1.0])
    samples, acc, grads = sampler.run(targets[-1], torch.randn(32, 2), 9)
    print(targets[-1], samples.shape, f"{acc:.4f}", grads, samples[-1].abs().mean().item())
    best = max(SAMPLERS, key=lambda n: SAMPLERS[n][1]["step"])
    print(best, isinstance(sampler, Sampler), issubclass(MALA, ULA))


if __name__ == "__main__":
    main()
