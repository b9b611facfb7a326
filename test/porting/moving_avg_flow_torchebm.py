"""Flow matching with torchebm: FlowMatchingLoss + FlowSampler, then likelihood-free metrics."""
import torch
import torch.nn as nn
import numpy as np
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

from torchebm.datasets import EightGaussiansDataset
from torchebm.losses import FlowMatchingLoss
from torchebm.samplers import FlowSampler

SEED = 11
torch.manual_seed(SEED)
np.random.seed(SEED)


class TimeEmbedding(nn.Module):
    def __init__(self, dim, max_period=10000):
        super().__init__()
        self.dim = dim
        half = dim // 2
        freqs = torch.exp(-np.log(max_period) * torch.arange(half, dtype=torch.float32) / half)
        self.register_buffer("freqs", freqs)

    def forward(self, t):
        args = t[:, None] * self.freqs[None] * 100
        emb = torch.cat([torch.cos(args), torch.sin(args)], dim=-1)
        if self.dim % 2:
            emb = torch.cat([emb, torch.zeros_like(emb[:, :1])], dim=-1)
        return emb


class ResidualBlock(nn.Module):
    def __init__(self, width, emb_dim):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.fc = nn.Linear(width, width)
        self.emb = nn.Linear(emb_dim, width)
        self.act = nn.GELU()

    def forward(self, x, e):
        return x + self.fc(self.act(self.norm(x) + self.emb(e)))


class VelocityNet(nn.Module):
    def __init__(self, dim=2, width=64, depth=3, emb_dim=17):
        super().__init__()
        self.embed = TimeEmbedding(emb_dim)
        self.inp = nn.Linear(dim, width)
        self.blocks = nn.ModuleList(ResidualBlock(width, emb_dim) for _ in range(depth))
        self.out = nn.Linear(width, dim)
        nn.init.zeros_(self.out.weight)
        nn.init.constant_(self.out.bias, 0.0)

    def forward(self, x, t):
        e = self.embed(t)
        h = self.inp(x)
        for block in self.blocks:
            h = block(h, e)
        return self.out(h)


def mmd(x, y, bandwidths=(0.1, 0.5, 1.0, 2.0)):
    def k(a, b):
        d = torch.cdist(a, b) ** 2
        return sum(torch.exp(-d / (2 * s**2)) for s in bandwidths) / len(bandwidths)

    return (k(x, x).mean() + k(y, y).mean() - 2 * k(x, y).mean()).item()


data = EightGaussiansDataset(n_samples=800, std=0.05, scale=2.0, seed=SEED).get_data()
model = VelocityNet()
loss_fn = FlowMatchingLoss(model=model, interpolant="linear")
opt = torch.optim.Adam(model.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=5e-3, total_steps=150)

running = None
history = np.empty(150)
for it in range(150):
    idx = torch.randint(len(data), (128,))
    loss = loss_fn(data[idx])
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
    running = loss.item() if running is None else 0.95 * running + 0.05 * loss.item()
    history[it] = running
    if (it + 1) % 50 == 0:
        print(f"iter {it + 1:4d}  smoothed loss {running:.5f}  lr {sched.get_last_lr()[0]:.2e}")

model.eval()
sampler = FlowSampler(model=model, interpolant="linear")
z = torch.randn(256, 2)
for steps in (5, 20):
    x = sampler.sample(x=z, n_steps=steps)
    print(f"{steps:>3d} steps: MMD {mmd(x, data[:256]):.5f}  mean {x.mean():.4f}  std {x.std():.4f}")

modes = torch.stack([2.0 * torch.tensor([np.cos(k * np.pi / 4), np.sin(k * np.pi / 4)], dtype=torch.float32) for k in range(8)])
nearest = torch.cdist(x, modes).argmin(dim=1)
counts = torch.bincount(nearest, minlength=8)
print("counts per mode:", counts.tolist(), "entropy", -(counts / counts.sum() * (counts / counts.sum()).clamp(min=1e-12).log()).sum().item())

fig, (ax1, ax2) = plt.subplots(ncols=2, figsize=(9, 4))
ax1.semilogy(history)
ax1.set_xlabel("iteration")
ax1.grid(alpha=0.3)
ax2.scatter(data[:, 0], data[:, 1], s=3, alpha=0.4, label="data")
ax2.scatter(x[:, 0].detach(), x[:, 1].detach(), s=3, alpha=0.6, label="flow")
ax2.legend(loc="upper right", fontsize=8)
ax2.set_aspect("equal")
fig.tight_layout()
fig.savefig("flow.png", dpi=100)
