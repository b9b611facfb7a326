"""How quickly do Langevin dynamics and HMC mix on a correlated Gaussian?

For a few correlations we run both samplers, estimate the integrated
autocorrelation time and compare the empirical covariance with the truth.

    python mixing_gaussian.py --rhos 0.0 0.5 0.9 --outdir out
"""
import argparse
import os

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
from tqdm import tqdm

from torchebm.core import GaussianModel
from torchebm.samplers import HamiltonianMonteCarlo, LangevinDynamics


def parse_args():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--rhos", type=float, nargs="+", default=[0.0, 0.5, 0.9])
    p.add_argument("--n-chains", type=int, default=64)
    p.add_argument("--n-steps", type=int, default=400)
    p.add_argument("--burn-in", type=int, default=100)
    p.add_argument("--step-ld", type=float, default=0.05)
    p.add_argument("--step-hmc", type=float, default=0.25)
    p.add_argument("--leapfrog", type=int, default=6)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--outdir", default="out")
    p.add_argument("--no-plot", action="store_true")
    return p.parse_args()


def autocorrelation(chains, max_lag):
    """Mean autocorrelation over chains. `chains` has shape (n_chains, n_steps)."""
    x = chains - chains.mean(axis=1, keepdims=True)
    n = x.shape[1]
    f = np.fft.rfft(x, n=2 * n, axis=1)
    acov = np.fft.irfft(f * np.conj(f), n=2 * n, axis=1)[:, :n] / n
    rho = acov / acov[:, :1]
    return rho.mean(axis=0)[:max_lag]


def integrated_time(rho):
    """Sokal's automatic windowing."""
    tau = 1.0
    for m in range(1, len(rho)):
        tau = 1.0 + 2.0 * rho[1 : m + 1].sum()
        if m >= 5.0 * tau:
            break
    return max(tau, 1.0)


def main():
    args = parse_args()
    torch.manual_seed(args.seed)
    rows = []
    curves = {}
    last_traj = {}

    for rho in tqdm(args.rhos, desc="correlation"):
        cov = torch.tensor([[1.0, rho], [rho, 1.0]])
        model = GaussianModel(mean=torch.tensor([1.0, -1.0]), cov=cov)
        samplers = {
            "langevin": LangevinDynamics(model, step_size=args.step_ld),
            "hmc": HamiltonianMonteCarlo(
                model, step_size=args.step_hmc, n_leapfrog_steps=args.leapfrog
            ),
        }
        for name, sampler in samplers.items():
            traj, diag = sampler.sample(
                dim=2,
                n_samples=args.n_chains,
                n_steps=args.n_steps,
                return_trajectory=True,
                return_diagnostics=True,
            )
            kept = traj[:, args.burn_in :]
            flat = kept.reshape(-1, 2)
            emp = torch.cov(flat.T)
            acf = autocorrelation(kept[..., 0].numpy(), max_lag=150)
            tau = integrated_time(acf)
            rows.append(
                dict(
                    rho=rho,
                    sampler=name,
                    tau=tau,
                    ess=flat.shape[0] / tau,
                    mean_err=(flat.mean(0) - model.mean).norm().item(),
                    cov_err=(emp - cov).abs().max().item(),
                    energy=diag["energy"][args.burn_in :].mean().item(),
                    accept=diag["acceptance_rate"].mean().item() if "acceptance_rate" in diag else None,
                )
            )
            curves[(name, rho)] = acf
            last_traj[name] = traj[0]

    print(f"{'rho':>5} {'sampler':<10} {'tau':>8} {'ESS':>9} {'|dmean|':>9} {'|dcov|':>9} {'E':>7} {'acc':>6}")
    for r in rows:
        acc = "-" if r["accept"] is None else f"{r['accept']:.3f}"
        print(
            f"{r['rho']:5.2f} {r['sampler']:<10} {r['tau']:8.2f} {r['ess']:9.1f} "
            f"{r['mean_err']:9.4f} {r['cov_err']:9.4f} {r['energy']:7.4f} {acc:>6}"
        )
    best = max(rows, key=lambda r: r["ess"])
    print(f"most effective: {best['sampler']} at rho={best['rho']:.1f} with ESS {best['ess']:,.0f}")

    if args.no_plot:
        return
    os.makedirs(args.outdir, exist_ok=True)
    fig, axes = plt.subplots(1, 2, figsize=(10, 4))
    for (name, rho), acf in curves.items():
        axes[0].plot(acf[:80], label=f"{name}, rho={rho}", ls="-" if name == "hmc" else "--")
    axes[0].axhline(0, color="k", lw=0.5)
    axes[0].set_xlabel("lag")
    axes[0].set_ylabel("autocorrelation")
    axes[0].legend(fontsize=7)
    for name, t in last_traj.items():
        axes[1].plot(t[:100, 0], t[:100, 1], ".-", alpha=0.6, ms=3, label=name)
    axes[1].set_title(f"first 100 states, rho={args.rhos[-1]}")
    axes[1].set_aspect("equal")
    axes[1].legend()
    fig.tight_layout()
    path = os.path.join(args.outdir, "mixing_gaussian.png")
    fig.savefig(path, dpi=120)
    print("figure written to", path)


if __name__ == "__main__":
    main()
