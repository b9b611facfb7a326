"""A RealNVP flow with masks, buffers and log-likelihood."""
import numpy as np
import torch
from torch import nn, distributions
from torch.nn.parameter import Parameter


class Coupling(nn.Module):
    def __init__(self, dim, hidden, mask):
        super().__init__()
        self.register_buffer("mask", mask)
        self.s = nn.Sequential(nn.Linear(dim, hidden), nn.LeakyReLU(), nn.Linear(hidden, dim), nn.Tanh())
        self.t = nn.Sequential(nn.Linear(dim, hidden), nn.LeakyReLU(), nn.Linear(hidden, dim))

    def forward(self, z):
        z_ = z * self.mask
        s = self.s(z_) * (1 - self.mask)
        t = self.t(z_) * (1 - self.mask)
        return z_ + (1 - self.mask) * (z * torch.exp(s) + t)

    def inverse(self, x):
        x_ = x * self.mask
        s = self.s(x_) * (1 - self.mask)
        t = self.t(x_) * (1 - self.mask)
        return (1 - self.mask) * (x - t) * torch.exp(-s) + x_, -s.sum(dim=1)


class RealNVP(nn.Module):
    def __init__(self, n_layers=4, dim=2, hidden=16):
        super().__init__()
        masks = [torch.tensor([0.0, 1.0]) if i % 2 == 0 else torch.tensor([1.0, 0.0]) for i in range(n_layers)]
        self.layers = nn.ModuleList([Coupling(dim, hidden, m) for m in masks])
        self.prior = distributions.MultivariateNormal(torch.zeros(dim), torch.eye(dim))
        self.log_scale = Parameter(torch.zeros(1))

    def log_prob(self, x):
        log_det = x.new_zeros(x.shape[0])
        for layer in reversed(self.layers):
            x, ld = layer.inverse(x)
            log_det = log_det + ld
        return self.prior.log_prob(x) + log_det + self.log_scale

    def forward(self, n):
        z = self.prior.sample((n,))
        for layer in self.layers:
            z = layer(z)
        return z


torch.manual_seed(17)
flow = RealNVP()
optimizer = torch.optim.Adam([p for p in flow.parameters() if p.requires_grad], lr=5e-3)
x_data = torch.randn(200, 2) @ torch.tensor([[1.0, 0.4], [0.0, 0.6]]) + torch.tensor([0.5, -0.5])
for step in range(15):
    loss = -flow.log_prob(x_data).mean()
    optimizer.zero_grad()
    loss.backward(retain_graph=False)
    optimizer.step()
    if step % 5 == 4:
        print(f"iter {step + 1:4d}: nll = {loss:.4f}")
with torch.no_grad():
    s = flow(10)
print(f"{s.shape[0]} samples, mean norm {s.norm(dim=-1).mean():.4f}")
grid = np.linspace(-1.0, 1.0, 5)
print("grid", grid.sum().item(), len(grid))
