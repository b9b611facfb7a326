"""A variance-exploding SDE with a probability flow ODE, classes and static methods."""
import math
import time
from typing import Callable

import torch
import torch.nn as nn


class GaussianFourierProjection(nn.Module):
    """Random features of time."""

    def __init__(self, embed_dim, scale=30.):
        super().__init__()
        self.W = nn.Parameter(torch.randn(embed_dim // 2) * scale, requires_grad=False)

    def forward(self, x):
        x_proj = x[:, None] * self.W[None, :] * 2 * math.pi
        return torch.cat([torch.sin(x_proj), torch.cos(x_proj)], dim=-1)


class ScoreModel(nn.Module):
    def __init__(self, marginal_prob_std: Callable, channels=[16, 16], embed_dim=16):
        super().__init__()
        self.embed = nn.Sequential(GaussianFourierProjection(embed_dim=embed_dim), nn.Linear(embed_dim, embed_dim))
        self.l1 = nn.Linear(2, channels[0])
        self.t1 = nn.Linear(embed_dim, channels[0])
        self.l2 = nn.Linear(channels[0], channels[1])
        self.out = nn.Linear(channels[1], 2)
        self.act = lambda x: x * torch.sigmoid(x)
        self.marginal_prob_std = marginal_prob_std

    def forward(self, x, t):
        embed = self.act(self.embed(t))
        h = self.act(self.l1(x) + self.t1(embed))
        h = self.act(self.l2(h))
        return self.out(h) / self.marginal_prob_std(t)[:, None]


class VESDE:
    sigma = 25.0

    @staticmethod
    def marginal_prob_std(t):
        return torch.sqrt((VESDE.sigma ** (2 * t) - 1.) / 2. / math.log(VESDE.sigma))

    @classmethod
    def diffusion(cls, t):
        return cls.sigma ** t


def loss_fn(model, x, marginal_prob_std, eps=1e-5):
    random_t = torch.rand(x.shape[0], device=x.device) * (1. - eps) + eps
    z = torch.randn_like(x)
    std = marginal_prob_std(random_t)
    perturbed_x = x + z * std[:, None]
    score = model(perturbed_x, random_t)
    return torch.mean(torch.sum((score * std[:, None] + z) ** 2, dim=1))


def euler_sampler(score_model, marginal_prob_std, diffusion_coeff, batch_size=16, num_steps=10, eps=1e-3):
    t = torch.ones(batch_size)
    init_x = torch.randn(batch_size, 2) * marginal_prob_std(t)[:, None]
    time_steps = torch.linspace(1., eps, num_steps)
    step_size = time_steps[0] - time_steps[1]
    x = init_x
    with torch.no_grad():
        for time_step in time_steps:
            batch_time_step = torch.ones(batch_size) * time_step
            g = diffusion_coeff(batch_time_step)
            mean_x = x + (g ** 2)[:, None] * score_model(x, batch_time_step) * step_size
            x = mean_x + torch.sqrt(step_size) * g[:, None] * torch.randn_like(x)
    return mean_x


def main():
    torch.manual_seed(5)
    began = time.time()
    model = ScoreModel(VESDE.marginal_prob_std)
    opt = torch.optim.Adam(model.parameters(), lr=1e-2)
    n_epochs = 8
    for epoch in range(n_epochs):
        x = torch.randn(64, 2) * 0.5 + 1.
        loss = loss_fn(model, x, VESDE.marginal_prob_std)
        opt.zero_grad()
        loss.backward()
        opt.step()
        if (epoch + 1) % 4 == 0:
            print(f"epoch {epoch + 1}: loss = {loss.item():.5f}")
    samples = euler_sampler(model, VESDE.marginal_prob_std, VESDE.diffusion)
    print("finite:", bool(torch.isfinite(samples).all()), "shape:", list(samples.shape))
    print(f"first: {samples[0, 0].item():.4f}")
    assert time.time() - began >= 0, "clock"


if __name__ == '__main__':
    main()
