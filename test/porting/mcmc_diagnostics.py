"""MCMC convergence diagnostics by hand (rank-normalised R-hat, Geyer's ESS, Geweke) on several kernels.

NumPy does the statistics, torch the densities and gradients.
"""
import functools
import statistics
import sys
from collections import deque
from contextlib import contextmanager
from itertools import islice

import numpy as np
import torch


def log_posterior_factory(n_obs=60, seed=5):
    """Bayesian logistic regression with a N(0, 4) prior."""
    rng = np.random.default_rng(seed)
    design = np.column_stack([np.ones(n_obs), rng.normal(size=(n_obs, 2))])
    truth = np.array([0.5, -1.0, 2.0])
    labels = (rng.uniform(size=n_obs) < 1 / (1 + np.exp(-design @ truth))).astype(float)
    X, y = torch.tensor(design), torch.tensor(labels)

    def log_post(theta):
        logits = theta @ X.T
        return (y * logits - torch.nn.functional.softplus(logits)).sum(-1) - theta.pow(2).sum(-1) / 8

    return log_post, truth


def value_and_grad(f):
    @functools.wraps(f)
    def inner(theta):
        theta = theta.detach().requires_grad_(True)
        v = f(theta)
        (g,) = torch.autograd.grad(v.sum(), theta)
        return v.detach(), g

    return inner


# kernels are generators: they yield (state, accepted) forever
def random_walk(f, theta, scale, rng):
    lp = f(theta)
    while True:
        prop = theta + scale * torch.from_numpy(rng.normal(size=tuple(theta.shape)))
        lq = f(prop)
        ok = torch.from_numpy(np.log(rng.uniform(size=len(theta)))) < lq - lp
        theta = torch.where(ok[:, None], prop, theta)
        lp = torch.where(ok, lq, lp)
        yield theta, ok.double().mean().item()


def mala(f, theta, eps, rng):
    fg = value_and_grad(f)
    lp, g = fg(theta)
    while True:
        noise = torch.from_numpy(rng.normal(size=tuple(theta.shape)))
        prop = theta + 0.5 * eps**2 * g + eps * noise
        lq, gq = fg(prop)
        fwd = -0.5 * (noise**2).sum(-1)
        bwd = -0.5 * ((theta - prop - 0.5 * eps**2 * gq) ** 2).sum(-1) / eps**2
        ok = torch.from_numpy(np.log(rng.uniform(size=len(theta)))) < lq + bwd - lp - fwd
        theta, g = (torch.where(ok[:, None], a, b) for a, b in ((prop, theta), (gq, g)))
        lp = torch.where(ok, lq, lp)
        yield theta, ok.double().mean().item()


def slice_coordinate(f, theta, width, rng):
    """Univariate slice sampling, one chain at a time."""
    theta = theta.clone()
    while True:
        for c in range(len(theta)):
            for k in range(theta.shape[1]):
                def along(v):
                    t = theta[c].clone()
                    t[k] = v
                    return f(t[None]).item()
                cur = theta[c, k].item()
                level = along(cur) + np.log(rng.uniform())
                left = cur - width * rng.uniform()
                right = left + width
                while along(left) > level:
                    left -= width
                while along(right) > level:
                    right += width
                while along(new := rng.uniform(left, right)) <= level:
                    if new < cur:
                        left = new
                    else:
                        right = new
                theta[c, k] = new
        yield theta.clone(), 1.0


def split(chains):
    half = chains.shape[1] // 2
    return np.concatenate([chains[:, :half], chains[:, half : 2 * half]])


def rank_normalise(chains):
    flat = chains.ravel()
    ranks = np.empty(flat.size)
    ranks[np.argsort(flat, kind="stable")] = np.arange(1, flat.size + 1)
    p = torch.from_numpy((ranks - 0.375) / (flat.size + 0.25))
    return torch.special.ndtri(p).numpy().reshape(chains.shape)


def rhat(chains):
    s = split(chains)
    m, n = s.shape
    between = n * s.mean(axis=1).var(ddof=1)
    within = s.var(axis=1, ddof=1).mean()
    return float(np.sqrt(((n - 1) * within + between) / (n * within)))


def ess(chains):
    m, n = chains.shape
    centred = chains - chains.mean(axis=1, keepdims=True)
    acov = np.stack([(centred[:, : n - k] * centred[:, k:]).sum(axis=1) / n for k in range(n)]).mean(axis=1)
    rho = acov / acov[0]
    pairs = rho[0 : n - 1 : 2] + rho[1:n:2]
    negative = np.flatnonzero(pairs < 0)
    cut = negative[0] if negative.size else len(pairs)
    pairs = np.minimum.accumulate(pairs[:cut])
    return m * n / (2 * pairs.sum() - 1)


def geweke(chain, first=0.1, last=0.5):
    a, b = chain[: int(first * len(chain))], chain[-int(last * len(chain)) :]
    return (statistics.fmean(a) - statistics.fmean(b)) / np.sqrt(np.var(a) / len(a) + np.var(b) / len(b))


@contextmanager
def section(title, stream=sys.stdout):
    print(f"== {title} ".ljust(72, "="), file=stream)
    try:
        yield
    finally:
        stream.flush()


def main():
    torch.set_default_dtype(torch.float64)
    log_post, truth = log_posterior_factory()
    kernels = {
        "random walk": lambda t, r: random_walk(log_post, t, 0.35, r),
        "mala": lambda t, r: mala(log_post, t, 0.45, r),
        "slice": lambda t, r: slice_coordinate(log_post, t, 1.5, r),
    }
    lengths, means = {"slice": 60}, {}
    for name, kernel in kernels.items():
        with section(name):
            rng = np.random.default_rng([2, len(name)])
            start = torch.from_numpy(3 * rng.normal(size=(4, 3)))
            n = lengths.get(name, 600)
            walk = kernel(start, rng)
            deque(islice(walk, n // 4), maxlen=0)  # burn-in
            draws, acc = zip(*islice(walk, n))
            chains = torch.stack(draws, dim=1).numpy()
            print(f"shape {chains.shape} acceptance {statistics.mean(acc):.4f}")
            for k in range(3):
                c = chains[:, :, k]
                z = rank_normalise(c)
                print(f"theta[{k}] mean {c.mean():+.4f} sd {c.std():.4f} R-hat {rhat(c):.4f} rank R-hat {rhat(z):.4f}"
                      f" ESS {ess(c):7.1f} Geweke {geweke(c[0]):+.3f} (truth {truth[k]:+.1f})")
            means[name] = chains.mean(axis=(0, 1))
    spread = np.ptp(np.stack(list(means.values())), axis=0)
    print("largest disagreement of the posterior means:", np.array2string(spread, precision=4))

    # sanity: white noise and a stuck chain
    rng = np.random.default_rng(0)
    white = rng.normal(size=(4, 500))
    stuck = white + np.arange(4)[:, None]
    print(f"white noise R-hat {rhat(white):.4f} ESS {ess(white):.1f}; shifted chains R-hat {rhat(stuck):.4f}")
    assert rhat(stuck) > 1.5 > rhat(white)


if __name__ == "__main__":
    main()
