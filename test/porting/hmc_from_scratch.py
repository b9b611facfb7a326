"""Hamiltonian Monte Carlo written by hand, with functions of functions."""
import torch
from functools import partial


def banana(x, b=0.5):
    return 0.5 * (x[..., 0] ** 2 + (x[..., 1] - b * x[..., 0] ** 2) ** 2 / 0.5)


def grad(fn, x):
    x = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(fn(x).sum(), x)
    return g


def leapfrog(fn, x, p, eps, n):
    p = p - 0.5 * eps * grad(fn, x)
    for k in range(n):
        x = x + eps * p
        if k != n - 1:
            p = p - eps * grad(fn, x)
    p = p - 0.5 * eps * grad(fn, x)
    return x, -p


def hmc(fn, x, n_samples, eps=0.1, n_leapfrog=5):
    samples, accepted = [], 0
    for _ in range(n_samples):
        p = torch.randn_like(x)
        x_new, p_new = leapfrog(fn, x, p, eps, n_leapfrog)
        h_old = fn(x) + 0.5 * (p ** 2).sum(-1)
        h_new = fn(x_new) + 0.5 * (p_new ** 2).sum(-1)
        accept = torch.rand(x.shape[0]) < torch.exp(h_old - h_new)
        x = torch.where(accept[:, None], x_new, x)
        accepted += accept.float().mean().item()
        samples.append(x)
    return torch.stack(samples), accepted / n_samples


torch.manual_seed(21)
target = partial(banana, b=0.3)
chain, rate = hmc(target, torch.zeros(32, 2), 15)
flat = chain[5:].reshape(-1, 2)
print(f"acceptance {rate:.4f}")
print("mean", [f"{m:.4f}" for m in flat.mean(dim=0)])
cov = torch.cov(flat.T)
for row in cov:
    print("  ".join(f"{v.item():8.4f}" for v in row))
eigvals, eigvecs = torch.linalg.eigh(cov)
print(f"condition {(eigvals.max() / eigvals.min()).item():.3f}", tuple(eigvecs.shape))
print("inside", ((flat[:, 0].abs() < 1) & (flat[:, 1] > -1)).sum().item(), "of", flat.shape[0])
