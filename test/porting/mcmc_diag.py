#!/usr/bin/env python
"""Compare Langevin and HMC of torchebm on a few targets, and compute R-hat / ESS by hand."""
import time

import numpy as np
import torch
from torchebm.core import DoubleWellModel, GaussianModel, RosenbrockModel
from torchebm.samplers import HamiltonianMonteCarlo, LangevinDynamics


def autocorr(x, max_lag=None):
    """Autocorrelation of a 1-D chain by FFT."""
    n = len(x)
    x = x - np.mean(x)
    f = np.fft.fft(x, n=2 * n)
    acf = np.fft.ifft(f * np.conjugate(f))[:n].real
    acf /= acf[0]
    return acf if max_lag is None else acf[:max_lag]


def ess(chains):
    """chains: (n_chains, n_steps)"""
    m, n = chains.shape
    rho = np.mean([autocorr(c) for c in chains], axis=0)
    s = 0.0
    for t in range(1, n):
        if rho[t] < 0.05:
            break
        s += rho[t]
    return m * n / (1 + 2 * s)


def gelman_rubin(chains):
    m, n = chains.shape
    chain_means = chains.mean(axis=1)
    chain_vars = chains.var(axis=1, ddof=1)
    B = n * chain_means.var(ddof=1)
    W = chain_vars.mean()
    var_hat = (n - 1) / n * W + B / n
    return np.sqrt(var_hat / W)


TARGETS = {
    "gaussian": (GaussianModel(mean=torch.zeros(2), cov=torch.tensor([[1.0, 0.8], [0.8, 1.0]])), 2),
    "double_well": (DoubleWellModel(barrier_height=2.0), 2),
    "rosenbrock": (RosenbrockModel(a=1.0, b=5.0), 2),
}

SAMPLERS = {
    "langevin": lambda m: LangevinDynamics(m, step_size=0.01, noise_scale=1.0),
    "hmc": lambda m: HamiltonianMonteCarlo(m, step_size=0.1, n_leapfrog_steps=5),
}


def run(n_chains=8, n_steps=200, burn=50):
    rows = []
    for tname, (model, dim) in TARGETS.items():
        for sname, make in SAMPLERS.items():
            torch.manual_seed(123)
            sampler = make(model)
            start = time.time()
            x0 = torch.randn(n_chains, dim)
            traj = sampler.sample(x=x0, n_steps=n_steps, return_trajectory=True)
            elapsed = time.time() - start
            traj = traj.numpy()[:, burn:, :]
            stats = []
            for d in range(dim):
                c = traj[:, :, d]
                stats.append((gelman_rubin(c), ess(c)))
            rhat = max(s[0] for s in stats)
            neff = min(s[1] for s in stats)
            rows.append({"target": tname, "sampler": sname, "rhat": rhat, "ess": neff, "mean": traj.mean(), "std": traj.std(), "time": elapsed})
    return rows


if __name__ == "__main__":
    rows = run()
    header = f"{'target':<12} {'sampler':<10} {'rhat':>8} {'ess':>10} {'mean':>9} {'std':>9}"
    print(header)
    print("-" * len(header))
    for r in rows:
        print(f"{r['target']:<12} {r['sampler']:<10} {r['rhat']:>8.4f} {r['ess']:>10.2f} {r['mean']:>+9.4f} {r['std']:>9.4f}")
    best = sorted(rows, key=lambda r: -r["ess"])[0]
    print("largest ESS:", best["target"], best["sampler"], round(float(best["ess"]), 3))
    assert all(r["time"] >= 0 for r in rows)
