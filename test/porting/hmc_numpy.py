"""Hamiltonian Monte Carlo by hand: NumPy, dual averaging, diagnostics."""
import numpy as np
import matplotlib.pyplot as plt


def banana_logp(q, b=0.1, sigma2=10.0):
    x, y = q
    return -0.5 * (x**2 / sigma2 + (y + b * x**2 - sigma2 * b)**2)


def banana_grad(q, b=0.1, sigma2=10.0):
    x, y = q
    r = y + b * x**2 - sigma2 * b
    return np.array([-x / sigma2 - 2 * b * x * r, -r])


def numerical_grad(f, q, h=1e-5):
    g = np.zeros_like(q)
    for i in range(q.size):
        e = np.zeros_like(q)
        e[i] = h
        g[i] = (f(q + e) - f(q - e)) / (2 * h)
    return g


def leapfrog(q, p, grad, eps, L, mass_inv):
    q, p = q.copy(), p.copy()
    p += 0.5 * eps * grad(q)
    for i in range(L):
        q += eps * mass_inv * p
        if i != L - 1:
            p += eps * grad(q)
    p += 0.5 * eps * grad(q)
    return q, -p


class DualAveraging:
    def __init__(self, eps0, target=0.8, gamma=0.05, t0=10, kappa=0.75):
        self.mu = np.log(10 * eps0)
        self.target, self.gamma, self.t0, self.kappa = target, gamma, t0, kappa
        self.h_bar = 0
        self.log_eps_bar = 0.0
        self.t = 0

    def update(self, accept):
        self.t += 1
        eta = 1 / (self.t + self.t0)
        self.h_bar = (1 - eta) * self.h_bar + eta * (self.target - accept)
        log_eps = self.mu - np.sqrt(self.t) / self.gamma * self.h_bar
        w = self.t ** -self.kappa
        self.log_eps_bar = w * log_eps + (1 - w) * self.log_eps_bar
        return np.exp(log_eps)


def hmc(logp, grad, q0, n_samples, n_warmup, L=10, eps=0.3, seed=0):
    rng = np.random.default_rng(seed)
    d = len(q0)
    mass_inv = np.ones(d)
    q = np.asarray(q0, dtype=float)
    samples = np.empty((n_samples, d))
    accepts, energies = [], np.full(n_samples, np.nan)
    da = DualAveraging(eps)
    for it in range(n_warmup + n_samples):
        p = rng.standard_normal(d) / np.sqrt(mass_inv)
        h0 = -logp(q) + 0.5 * np.sum(mass_inv * p**2)
        q_new, p_new = leapfrog(q, p, grad, eps, L, mass_inv)
        h1 = -logp(q_new) + 0.5 * np.sum(mass_inv * p_new**2)
        alpha = min(1.0, np.exp(h0 - h1)) if np.isfinite(h1) else 0.0
        if rng.uniform() < alpha:
            q = q_new
        if it < n_warmup:
            eps = da.update(alpha)
            if it == n_warmup - 1:
                eps = np.exp(da.log_eps_bar)
        else:
            k = it - n_warmup
            samples[k] = q
            accepts.append(alpha)
            energies[k] = h0
    return samples, np.array(accepts), energies, eps


def autocorr(x, max_lag=30):
    x = x - x.mean()
    var = np.dot(x, x) / len(x)
    return np.array([np.dot(x[:len(x) - k], x[k:]) / len(x) / var for k in range(max_lag)])


def ess(x):
    rho = autocorr(x, min(30, len(x)))
    total = 0.0
    for k in range(1, len(rho) - 1, 2):
        pair = rho[k] + rho[k + 1]
        if pair < 0:
            break
        total += pair
    return len(x) / (1 + 2 * total)


q0 = np.array([0.5, -0.5])
print("gradient error below 1e-6:", np.allclose(numerical_grad(banana_logp, q0), banana_grad(q0), atol=1e-6))
samples, acc, en, eps = hmc(banana_logp, banana_grad, q0, n_samples=120, n_warmup=40)
print(f"eps = {eps:.6f}, acceptance = {acc.mean():.4f}")
print("mean", samples.mean(axis=0), "var", samples.var(axis=0, ddof=1))
print("cov\n", np.cov(samples.T))
print("quantiles", np.quantile(samples[:, 0], [0.05, 0.5, 0.95]))
print("ess", ess(samples[:, 0]), ess(samples[:, 1]))
print("E-BFMI", np.sum(np.diff(en)**2) / np.sum((en - en.mean())**2))

fig, axes = plt.subplots(1, 3, figsize=(12, 3.5))
axes[0].plot(samples[:, 0], samples[:, 1], '.', ms=3, alpha=0.6)
axes[0].set(xlabel='x', ylabel='y', title='samples')
axes[1].hist(samples[:, 0], bins=20, density=True, histtype='stepfilled', alpha=0.5)
axes[1].axvline(0, color='k', ls='--')
axes[2].bar(np.arange(10), autocorr(samples[:, 0], 10), width=0.3)
axes[2].set_xlabel('lag')
fig.suptitle('HMC on a banana')
fig.savefig('hmc_numpy.png', bbox_inches='tight')
