# noise conditional score network in 2D, with 3-D plots of the learned potential
import os
from typing import Iterator, List, NamedTuple, Tuple
import numpy as np
import torch
import torch.nn as nn
import matplotlib.pyplot as plt
from matplotlib import cm
from mpl_toolkits.mplot3d import Axes3D  # noqa: F401

N_LEVELS = int(os.environ.get("NCSN_LEVELS", 5))
OUT = os.path.join("figs", "ncsn")
os.makedirs(OUT, exist_ok=True)
gen = torch.Generator().manual_seed(2024)


class Level(NamedTuple):
    idx: int
    sigma: float

    @property
    def step(self) -> float:
        return 2e-3 * self.sigma ** 2 / 0.1 ** 2


class Levels:
    def __init__(self, hi: float, lo: float, n: int):
        self.sigmas = np.geomspace(hi, lo, n)

    def __len__(self):
        return len(self.sigmas)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [Level(j, float(self.sigmas[j])) for j in range(*i.indices(len(self)))]
        return Level(int(i), float(self.sigmas[i]))

    def __iter__(self) -> Iterator[Level]:
        for j, s in enumerate(self.sigmas):
            yield Level(j, float(s))


levels = Levels(1.0, 0.1, N_LEVELS)
print("levels:", " > ".join(f"{lv.sigma:.3g}" for lv in levels))
print("coarse:", [lv.idx for lv in levels[:2]], "fine:", [f"{lv.step:.2e}" for lv in levels[-2:]])


class ScoreNet(nn.Module):
    def __init__(self, d=2, h=32):
        super(ScoreNet, self).__init__()
        self.potential = nn.Sequential(nn.Linear(d, h), nn.Softplus(), nn.Linear(h, h), nn.Softplus(), nn.Linear(h, 1, bias=False))

    def energy(self, x):
        return self.potential(x)[:, 0]

    def forward(self, x, sigma):
        x = x.requires_grad_(True)
        with torch.enable_grad():
            e = self.energy(x).sum()
            (g,) = torch.autograd.grad(e, x, create_graph=self.training)
        return -g / sigma


def eight(n: int) -> torch.Tensor:
    k = torch.randint(0, 8, (n,), generator=gen)
    ang = k * (2 * np.pi / 8)
    c = torch.stack((ang.cos(), ang.sin()), 1) * 2
    return c + 0.1 * torch.randn(n, 2, generator=gen)


torch.manual_seed(0)
net = ScoreNet()
opt = torch.optim.RMSprop(net.parameters(), lr=1e-3)
X = eight(512)
sig = torch.as_tensor(levels.sigmas, dtype=torch.float32)
losses: List[float] = []
for it in range(40):
    b = torch.randperm(X.shape[0], generator=gen)[:128]
    x = X[b]
    l = torch.randint(len(levels), (x.shape[0], 1), generator=gen)
    s = sig[l]
    z = torch.randn(x.shape, generator=gen)
    out = net(x + s * z, s)
    loss = 0.5 * ((s * out + z) ** 2).sum(dim=1).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    losses += [loss.item()]
print(f"first {losses[0]:.4f} last {losses[-1]:.4f} min {min(losses):.4f}@{int(np.argmin(losses))}")

net.eval()


def anneal(n: int, inner: int = 5) -> Tuple[torch.Tensor, dict]:
    x = torch.rand(n, 2, generator=gen) * 4 - 2
    stats = {}
    for lv in levels:
        for _ in range(inner):
            eps = lv.step * 0.1
            x = x.detach() + eps * net(x.detach(), lv.sigma).detach() + (2 * eps) ** 0.5 * torch.randn(n, 2, generator=gen)
        stats[lv.idx] = (x.mean().item(), x.std().item())
    return x, stats


x, stats = anneal(100)
for i, (m, s) in stats.items():
    print(f"level {i}: {m: .4f} {s:.4f}")

g = np.linspace(-3, 3, 41)
gx, gy = np.meshgrid(g, g)
with torch.no_grad():
    pts = torch.tensor(np.stack([gx.ravel(), gy.ravel()], 1), dtype=torch.float32)
    E = net.energy(pts).reshape(gx.shape).numpy()
fig = plt.figure(figsize=(10, 4.5))
ax = fig.add_subplot(1, 2, 1, projection="3d")
surf = ax.plot_surface(gx, gy, E, cmap=cm.coolwarm, linewidth=0, antialiased=True, alpha=0.9)
ax.set_xlabel("x"); ax.set_ylabel("y"); ax.set_zlabel("energy")
ax.view_init(elev=35, azim=-60)
fig.colorbar(surf, ax=ax, shrink=0.6, pad=0.1)
ax2 = fig.add_subplot(1, 2, 2)
cf = ax2.contourf(gx, gy, E, levels=np.linspace(E.min(), E.max(), 12), cmap="coolwarm")
cl = ax2.contour(gx, gy, E, levels=cf.levels[::2], colors="k", linewidths=0.7)
ax2.clabel(cl, fmt="%1.2f", fontsize=7)
ax2.plot(x[:, 0].numpy(), x[:, 1].numpy(), ".", ms=3, color="white")
ax2.set_aspect("equal")
plt.savefig(os.path.join(OUT, "potential.png"), dpi=90, bbox_inches="tight")
print(E.mean().round(5), E.shape, sorted(os.listdir(OUT)))
