"""Energy-based GAN: critic as an energy, generator with entropy by nearest neighbours; hooks, spectral norm, dict of optimizers."""
import os
import json
from contextlib import suppress
from itertools import count, cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Callable, Protocol, TypeVar

import torch
import torch.nn as nn
from torch.nn.utils import parametrizations
from torch.utils.data import DataLoader, TensorDataset, random_split

T = TypeVar("T")
cfg = SimpleNamespace(z=4, width=24, batch_size=32, epochs=2, margin=1.0, lr=dict(gen=1e-3, critic=2e-3))


class Energy(Protocol):
    def __call__(self, x: torch.Tensor) -> torch.Tensor: ...


def mlp(*sizes: int, act: Callable[[], nn.Module] = nn.ReLU, last: bool = False) -> nn.Sequential:
    mods: list[nn.Module] = []
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        mods += [nn.Linear(a, b)]
        if i < len(sizes) - 2 or last:
            mods.append(act())
    return nn.Sequential(*mods)


class Generator(nn.Module):
    def __init__(self, z: int, width: int):
        super().__init__()
        self.z = z
        self.net = mlp(z, width, width, 2, act=lambda: nn.LeakyReLU(0.1))

    def forward(self, n: int, device=None):
        return self.net(torch.randn(n, self.z, device=device))


class Critic(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.enc, self.dec = mlp(2, width, 3, act=nn.Tanh), mlp(3, width, 2, act=nn.Tanh)
        self.scale = nn.ParameterList([nn.Parameter(torch.ones(1)) for _ in range(2)])

    def forward(self, x):
        r = self.dec(self.enc(x)) - x
        return (r * torch.cat([*self.scale])).pow(2).sum(dim=1)


def entropy(x: torch.Tensor, k: int = 3) -> torch.Tensor:
    d = torch.cdist(x, x) + torch.diag(torch.full((len(x),), float("inf")))
    return d.topk(k, largest=False).values[:, -1].clamp_min(1e-4).log().mean()


def infinite(loader):
    while True:
        yield from loader


def penalty(e: Energy, real, fake, *, weight=0.1):
    mix = torch.rand(len(real), 1)
    x = (mix * real + (1 - mix) * fake.detach()).requires_grad_(True)
    (g,) = torch.autograd.grad(e(x).sum(), [x], create_graph=True)
    return weight * (g.norm(2, dim=1) - 1).square().mean()


class Meter:
    def __init__(self): self.reset()
    def reset(self): self.total, self.n = 0.0, 0
    def __iadd__(self, v):
        self.total += float(v); self.n += 1
        return self
    def __float__(self): return self.total / max(self.n, 1)
    def __repr__(self): return f"Meter({float(self):.4f})"
    def __bool__(self): return self.n > 0


torch.manual_seed(2)
t = torch.linspace(0, 1, 120)
data = TensorDataset(torch.stack([t, (6.28 * t).sin()], 1) + 0.05 * torch.randn(120, 2))
train, held = random_split(data, [96, 24], generator=torch.Generator().manual_seed(0))
loader = DataLoader(train, batch_size=cfg.batch_size, shuffle=True, drop_last=True)
nets = nn.ModuleDict({"gen": Generator(cfg.z, cfg.width), "critic": Critic(cfg.width)})
opts = {k: torch.optim.RMSprop(net.parameters(), lr=cfg.lr[k]) for k, net in nets.items()}
meters = {k: Meter() for k in ("gen", "critic", "gp")}
seen = []
hook = nets["critic"].enc[0].register_forward_hook(lambda m, inp, out: seen.append(out.shape[0]))
it = infinite(loader)
for step in count(1):
    (real,) = next(it)
    fake = nets["gen"](len(real))
    er, ef = nets["critic"](real), nets["critic"](fake.detach())
    gp = penalty(nets["critic"], real, fake)
    loss_c = er.mean() + torch.relu(cfg.margin - ef).mean() + gp
    for k, loss in (("critic", loss_c), ("gen", None)):
        opts[k].zero_grad()
        if loss is None:
            loss = nets["critic"](fake).mean() - 0.1 * entropy(fake)
        loss.backward()
        opts[k].step()
        meters[k] += loss.detach()
    meters["gp"] += gp.item()
    if step >= cfg.epochs * len(loader):
        break
hook.remove()
print(step, seen[:3], len(seen), meters, all(meters.values()))
with TemporaryDirectory() as d:
    path = Path(d) / "nets.pt"
    torch.save({"nets": nets.state_dict(), "step": step, "cfg": vars(cfg)}, path)
    (Path(d) / "log.json").write_text(json.dumps({k: float(m) for k, m in meters.items()}, sort_keys=True))
    back = torch.load(path, weights_only=True)
    clone = nn.ModuleDict({"gen": Generator(cfg.z, cfg.width), "critic": Critic(cfg.width)})
    print(clone.load_state_dict(back["nets"]), back["step"], back["cfg"]["lr"]["gen"], sorted(os.listdir(d)))
    print(json.loads((Path(d) / "log.json").read_text())["gp"] == float(meters["gp"]))
with suppress(KeyError, ZeroDivisionError):
    print(cfg.lr["none"])
xs = torch.cat([x for (x,) in DataLoader(held, batch_size=10)])
e = clone["critic"](xs)
lo, hi = torch.quantile(e, torch.tensor([0.1, 0.9])).tolist()
print(f"{xs.shape[0]} held, energy {e.mean():.5f} [{lo:.4f}, {hi:.4f}]", [*islice(cycle("ab"), 5)])
top = max(enumerate(e.tolist()), key=lambda p: p[1])
print(f"{top[0]:>4d}|{top[1]:<10.4f}|{100 * (e < cfg.margin).float().mean().item():.1f}%|{1234567.891:,.1f}|{'x':*^7}|{42:#x}|{0.5:%}")
