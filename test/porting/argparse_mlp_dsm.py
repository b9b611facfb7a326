"""Denoising score matching on a ring, the way many repositories write it: argparse, tqdm, matplotlib."""
import argparse
import os

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset
from tqdm import tqdm


def parse_args():
    parser = argparse.ArgumentParser(description="DSM on a ring")
    parser.add_argument("--n-samples", type=int, default=512)
    parser.add_argument("--batch_size", type=int, default=128)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--sigma", type=float, default=0.3, help="noise level")
    parser.add_argument("--hidden", type=int, default=32)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--plot", action="store_true")
    parser.add_argument("--out", type=str, default="results")
    return parser.parse_args()


class ScoreNet(nn.Module):
    def __init__(self, dim=2, hidden=32):
        super(ScoreNet, self).__init__()
        self.fc1 = nn.Linear(dim, hidden)
        self.fc2 = nn.Linear(hidden, hidden)
        self.fc3 = nn.Linear(hidden, dim)

    def forward(self, x):
        h = F.silu(self.fc1(x))
        h = F.silu(self.fc2(h))
        return self.fc3(h)


def make_ring(n):
    theta = torch.rand(n) * 2 * np.pi
    r = 1.0 + 0.05 * torch.randn(n)
    return torch.stack([r * torch.cos(theta), r * torch.sin(theta)], dim=1)


def dsm_loss(model, x, sigma):
    noise = torch.randn_like(x)
    x_noisy = x + sigma * noise
    target = -noise / sigma
    score = model(x_noisy)
    return 0.5 * ((score - target) ** 2).sum(dim=-1).mean()


@torch.no_grad()
def langevin(model, x, n_steps=20, step=0.01):
    for _ in range(n_steps):
        x = x + step * model(x) + (2 * step) ** 0.5 * torch.randn_like(x)
    return x


def main():
    args = parse_args()
    torch.manual_seed(args.seed)
    data = make_ring(args.n_samples)
    loader = DataLoader(TensorDataset(data), batch_size=args.batch_size, shuffle=True, drop_last=True)
    model = ScoreNet(hidden=args.hidden)
    optimizer = torch.optim.Adam(model.parameters(), lr=args.lr)
    losses = []
    for epoch in range(args.epochs):
        pbar = tqdm(loader, desc=f"epoch {epoch}", disable=True)
        running = 0.0
        for (x,) in pbar:
            loss = dsm_loss(model, x, args.sigma)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            running += loss.item() * x.size(0)
            pbar.set_postfix(loss=loss.item())
        losses.append(running / len(data))
        print(f"epoch {epoch + 1:>3d}/{args.epochs} | loss {losses[-1]:.6f}")
    samples = langevin(model, torch.randn(64, 2))
    print("radius mean %.4f std %.4f" % (samples.norm(dim=1).mean().item(), samples.norm(dim=1).std().item()))
    if args.plot:
        os.makedirs(args.out, exist_ok=True)
        plt.figure(figsize=(4, 4))
        plt.scatter(samples[:, 0], samples[:, 1], s=4)
        plt.savefig(os.path.join(args.out, "ring.png"))
        plt.close()


if __name__ == "__main__":
    main()
