# Restricted Boltzmann machine on bars and stripes; properties, static methods, class attributes, __call__.
import itertools
import random
from typing import ClassVar

import torch


class BarsAndStripes:
    size: ClassVar[int] = 3
    _cache = None

    def __init__(self, n: int, seed: int = 0):
        self.rng = random.Random(seed)
        self.n = n
        self._items = [self._make() for _ in range(n)]

    def _make(self):
        k = self.size
        bits = [self.rng.randint(0, 1) for _ in range(k)]
        rows = [[b] * k for b in bits]
        if self.rng.random() < 0.5:
            rows = [list(col) for col in zip(*rows)]
        return [v for row in rows for v in row]

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return self._items[i]

    def __iter__(self):
        for it in self._items:
            yield it

    @classmethod
    def patterns(cls):
        if cls._cache is None:
            pats = set()
            for bits in itertools.product((0, 1), repeat=cls.size):
                pats.add(tuple(b for b in bits for _ in range(cls.size)))
                pats.add(tuple(bits * cls.size))
            cls._cache = sorted(pats)
        return cls._cache

    @property
    def tensor(self):
        return torch.tensor(self._items, dtype=torch.float32)


class RBM:
    n_made = 0

    def __init__(self, nv, nh, *, lr=0.1, k=1, momentum=0.5, wd=2e-4):
        RBM.n_made += 1
        self.W = torch.randn(nh, nv) * 0.1
        self.a, self.b = torch.zeros(nv), torch.zeros(nh)
        self.lr = lr
        self.k = k
        self.mom = momentum
        self.wd = wd
        self._vel = {n: torch.zeros_like(getattr(self, n)) for n in ("W", "a", "b")}
        self._lr0 = lr

    @property
    def rate(self):
        return self.lr * (1.0 - self.wd)

    @rate.setter
    def rate(self, value):
        if not 0 < value < 10:
            raise ValueError("rate out of range: %r" % value)
        self.lr = value

    @staticmethod
    def bern(p):
        return (torch.rand_like(p) < p).float()

    def up(self, v):
        p = torch.sigmoid(v @ self.W.t() + self.b)
        return p, self.bern(p)

    def down(self, h):
        p = torch.sigmoid(torch.addmm(self.a.expand(h.shape[0], -1), h, self.W))
        return p, RBM.bern(p)

    def __call__(self, v):
        return self.free_energy(v)

    def free_energy(self, v):
        return -(v @ self.a) - torch.nn.functional.softplus(v @ self.W.T + self.b).sum(1)

    def update(self, v0):
        ph0, h = self.up(v0)
        for _ in range(self.k):
            pv, v = self.down(h)
            ph, h = self.up(v)
        n = v0.shape[0]
        grads = dict(W=(ph0.T @ v0 - ph.T @ v) / n - self.wd * self.W, a=(v0 - v).mean(0), b=(ph0 - ph).mean(0))
        for name, g in grads.items():
            vel = self._vel[name]
            vel *= self.mom
            vel += self.lr * g
            getattr(self, name).add_(vel)
        return ((v0 - pv) ** 2).mean().item()

    def log_z(self):
        nh = self.W.size(0)
        hs = torch.tensor(list(itertools.product([0.0, 1.0], repeat=nh)))
        return torch.logsumexp(hs @ self.b + torch.nn.functional.softplus(hs @ self.W + self.a).sum(1), 0)


torch.manual_seed(0)
data = BarsAndStripes(60, seed=4)
print(len(data), data[0], data[-1], sum(sum(d) for d in data), len(BarsAndStripes.patterns()))
rbm = RBM(9, 4, k=2)
X = data.tensor
order = list(range(len(data)))
for epoch in range(10):
    random.seed(epoch)
    random.shuffle(order)
    errs = []
    for i in range(0, len(order), 20):
        idx = order[i:i + 20]
        errs.append(rbm.update(X[idx]))
    if epoch in (0, 4, 9):
        print(f"{epoch=} err={sum(errs)/len(errs):.5f} rate={rbm.rate:.4f}")
    rbm.rate = rbm._lr0 * 0.95 ** (epoch + 1)
lz = rbm.log_z()
ll = [(-rbm(torch.tensor([p], dtype=torch.float)) - lz).item() for p in BarsAndStripes.patterns()]
print(f"logZ {lz:.4f}, mean ll {sum(ll) / len(ll):.4f}, best {max(range(len(ll)), key=ll.__getitem__)}")
try:
    rbm.rate = 50
except ValueError as e:
    print("refused:", e)
print(RBM.n_made, rbm.n_made, BarsAndStripes._cache is not None, random.choice([1, 2, 3]), random.sample(range(10), 3), round(random.gauss(0, 1), 6), random.uniform(1, 2) > 1)
