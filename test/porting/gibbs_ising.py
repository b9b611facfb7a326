"""Ising model: Gibbs sampling, autocorrelation and a learned coupling by pseudo-likelihood."""
import torch as th
import torch.nn.functional as F
import numpy as np
from itertools import product
from functools import lru_cache


def neighbours_sum(s):
    return (th.roll(s, 1, 0) + th.roll(s, -1, 0) + th.roll(s, 1, 1) + th.roll(s, -1, 1))


def checkerboard(L):
    i, j = th.meshgrid(th.arange(L), th.arange(L), indexing='ij')
    return (i + j) % 2 == 0


def gibbs(L, beta, n_sweeps, s=None, burn_in=0):
    if s is None:
        s = 2. * th.randint(0, 2, (L, L)) - 1
    black = checkerboard(L)
    mags, energies, configs = [], [], []
    for sweep in range(n_sweeps):
        for mask in (black, ~black):
            h = neighbours_sum(s)
            p = th.sigmoid(2 * beta * h)
            new = th.where(th.rand(L, L) < p, 1., -1.)
            s = th.where(mask, new, s)
        if sweep >= burn_in:
            mags.append(s.mean().item())
            energies.append((-0.5 * (s * neighbours_sum(s)).sum() / L ** 2).item())
            configs.append(s.clone())
    return np.array(mags), np.array(energies), th.stack(configs)


def integrated_time(x, c=5):
    x = np.asarray(x) - np.mean(x)
    n = len(x)
    f = np.correlate(x, x, mode='full')[n - 1:]
    if f[0] == 0:
        return 1.0
    f = f / f[0]
    taus = 2.0 * np.cumsum(f) - 1.0
    window = np.arange(len(taus)) > c * taus
    m = np.argmax(window) if np.any(window) else len(taus) - 1
    return taus[m]


@lru_cache(maxsize=None)
def exact_energy(L, beta):
    """Mean energy per site by enumeration, for tiny lattices."""
    Z, E = 0.0, 0.0
    for spins in product([-1, 1], repeat=L * L):
        s = np.array(spins).reshape(L, L)
        e = -np.sum(s * (np.roll(s, 1, 0) + np.roll(s, 1, 1)))
        w = np.exp(-beta * e)
        Z += w
        E += w * e
    return E / Z / L ** 2


def pseudo_likelihood(configs, steps=30):
    log_beta = th.tensor(-1.0, requires_grad=True)
    opt = th.optim.Adam([log_beta], lr=0.1)
    h = th.stack([neighbours_sum(s) for s in configs])
    for it in range(steps):
        beta = log_beta.exp()
        nll = -F.logsigmoid(2 * beta * configs * h).mean()
        opt.zero_grad()
        nll.backward()
        opt.step()
    return log_beta.exp().item(), nll.item()


if __name__ == '__main__':
    th.manual_seed(0)
    print(f"{'beta':>5} | {'|m|':>7} | {'E/N':>8} | {'tau_m':>7} | {'C':>8} | {'beta_hat':>8}")
    for beta in np.arange(0.2, 0.61, 0.1):
        L = 8
        m, e, configs = gibbs(L, float(beta), n_sweeps=120, burn_in=20)
        C = beta ** 2 * e.var() * L ** 2
        bh, nll = pseudo_likelihood(configs[::5])
        print(f"{beta:5.2f} | {np.abs(m).mean():7.4f} | {e.mean():8.4f} | {integrated_time(m):7.3f} | {C:8.4f} | {bh:8.4f}")
    b = 0.3
    m, e, _ = gibbs(3, b, 400, burn_in=50)
    ex = exact_energy(3, b)
    print('3x3: gibbs %.4f exact %.6f, standard error %.4f' % (e.mean(), ex, e.std(ddof=1) / np.sqrt(len(e) / integrated_time(e))))
    print(exact_energy.cache_info().misses, exact_energy(3, b) == ex)
    idx = np.argsort(e)[:3]
    print('lowest energies', [f'{v:.3f}' for v in e[idx]], 'unique', len(np.unique(e)))
