import torch
import numpy as np
from scipy import stats
from scipy.special import logsumexp as np_logsumexp


def make_potential(name):
    if name == 'gauss':
        A = torch.tensor([[2.0, 0.5], [0.5, 1.0]])
        U = lambda x: 0.5 * torch.einsum('ni,ij,nj->n', x, A, x)
        logZ = np.log(2 * np.pi) - 0.5 * np.log(np.linalg.det(A.numpy()))
    elif name == 'quartic':
        U = lambda x: (x ** 4 / 4 - x ** 2 / 2).sum(dim=1)
        g = np.linspace(-6, 6, 4001)
        f = np.exp(-(g ** 4 / 4 - g ** 2 / 2))
        logZ = 2 * np.log(np.trapezoid(f, g))
    else:
        raise ValueError("unknown potential {!r}".format(name))
    return U, float(logZ)


def grad_U(U, x):
    x = x.detach().clone()
    x.requires_grad = True
    u = U(x)
    u.backward(torch.ones_like(u))
    return x.grad


def ais(U, n_particles=200, n_temps=30, n_mcmc=2, step=0.1, d=2, verbose=False):
    """Annealed importance sampling from N(0, I) to exp(-U). Returns log weights."""
    U0 = lambda x: 0.5 * (x ** 2).sum(1)
    logZ0 = 0.5 * d * np.log(2 * np.pi)
    betas = np.linspace(0, 1, n_temps + 1)
    x = torch.randn(n_particles, d)
    logw = torch.zeros(n_particles)
    acc_total = 0
    for k, (b0, b1) in enumerate(zip(betas, betas[1:])):
        logw += (b1 - b0) * (U0(x) - U(x))
        Ub = lambda y: (1 - b1) * U0(y) + b1 * U(y)
        for _ in range(n_mcmc):
            # MALA
            gx = grad_U(Ub, x)
            mean_x = x - step * gx
            y = mean_x + np.sqrt(2 * step) * torch.randn_like(x)
            gy = grad_U(Ub, y)
            mean_y = y - step * gy
            log_fwd = -((y - mean_x) ** 2).sum(1) / (4 * step)
            log_bwd = -((x - mean_y) ** 2).sum(1) / (4 * step)
            log_alpha = Ub(x) - Ub(y) + log_bwd - log_fwd
            accept = torch.log(torch.rand(n_particles)) < log_alpha
            x[accept] = y[accept]
            acc_total += accept.float().mean().item()
        if verbose and k % 10 == 9:
            ess = torch.exp(2 * torch.logsumexp(logw, 0) - torch.logsumexp(2 * logw, 0))
            print(f"   beta={b1:.2f} ESS={ess:.1f}")
    return logw + logZ0, x, acc_total / (n_temps * n_mcmc)


def bootstrap_ci(logw, n_boot=200, alpha=0.05):
    logw = logw.numpy()
    n = len(logw)
    reps = []
    for _ in range(n_boot):
        idx = np.random.randint(0, n, n)
        reps.append(np_logsumexp(logw[idx]) - np.log(n))
    lo, hi = np.percentile(reps, [100 * alpha / 2, 100 * (1 - alpha / 2)])
    return lo, hi


results = []
for name in ['gauss', 'quartic']:
    np.random.seed(0); torch.manual_seed(0)
    U, logZ = make_potential(name)
    logw, x, acc = ais(U, verbose=True)
    est = torch.logsumexp(logw, dim=0).item() - np.log(len(logw))
    lo, hi = bootstrap_ci(logw)
    results.append((name, logZ, est, lo, hi, acc))
    covered = lo <= logZ <= hi
    print(f"{name:8s} log Z = {logZ:.4f}  AIS = {est:.4f}  [{lo:.4f}, {hi:.4f}]  acc = {acc:.3f}  covered: {'yes' if covered else 'no'}")
    w = torch.softmax(logw, dim=0)
    mean = (w[:, None] * x).sum(0)
    second = torch.einsum('n,ni,nj->ij', w, x, x)
    print('   weighted mean', mean.tolist())
    print('   second moment', second.numpy().round(4).tolist())

errs = np.array([abs(r[2] - r[1]) for r in results])
print('max error %.4f, mean error %.4f' % (errs.max(), errs.mean()))
try:
    make_potential('unknown')
except ValueError as e:
    print('caught:', e)
