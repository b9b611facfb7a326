# HMC with dual averaging, plain functions and tuples, Gelman-Rubin, autocorrelation
import torch
from math import log, exp, sqrt, pi
from typing import Tuple, Callable, List

Potential = Callable[[torch.Tensor], torch.Tensor]

def banana(x: torch.Tensor, b: float = 0.1) -> torch.Tensor:
    y = x[1] + b * x[0] ** 2 - 100 * b
    return 0.5 * (x[0] ** 2 / 100 + y ** 2)

def funnel(x):
    v, z = x[0], x[1:]
    return v ** 2 / 18 + 0.5 * (z ** 2).sum() * torch.exp(-v) + 0.5 * v * z.numel()

def grad(U: Potential, x: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    x = x.detach().requires_grad_(True)
    u = U(x)
    g, = torch.autograd.grad(u, x)
    return u.detach(), g

def leapfrog(U, q, p, eps, L):
    q, p = q.clone(), p.clone()
    u, g = grad(U, q)
    p -= eps / 2 * g
    for l in range(L):
        q += eps * p
        u, g = grad(U, q)
        if l != L - 1: p -= eps * g
    p -= eps / 2 * g
    return q, -p, u

class DualAveraging:
    def __init__(self, eps0, target=0.8, gamma=0.05, t0=10, kappa=0.75):
        self.mu = log(10 * eps0); self.target = target; self.gamma, self.t0, self.kappa = gamma, t0, kappa
        self.h_bar = 0.0; self.log_eps_bar = 0.0; self.m = 0
    def update(self, accept: float) -> float:
        self.m += 1
        w = 1 / (self.m + self.t0)
        self.h_bar = (1 - w) * self.h_bar + w * (self.target - accept)
        log_eps = self.mu - sqrt(self.m) / self.gamma * self.h_bar
        eta = self.m ** -self.kappa
        self.log_eps_bar = eta * log_eps + (1 - eta) * self.log_eps_bar
        return exp(log_eps)
    @property
    def final(self): return exp(self.log_eps_bar)

def hmc(U: Potential, q0: torch.Tensor, n: int, warm: int, L: int = 8, eps: float = 0.3, seed: int = 0):
    g = torch.Generator().manual_seed(seed)
    q, da = q0.clone(), DualAveraging(eps)
    u = U(q)
    out: List[torch.Tensor] = []
    acc = 0
    for i in range(-warm, n):
        p = torch.randn(q.shape, generator=g)
        q1, p1, u1 = leapfrog(U, q, p, eps, L)
        dH = (u + 0.5 * p @ p) - (u1 + 0.5 * p1 @ p1)
        a = min(1.0, exp(min(0.0, dH.item()))) if torch.isfinite(dH) else 0.0
        if torch.rand((), generator=g) < a:
            q, u = q1, u1
            acc += i >= 0
        if i < 0: eps = da.update(a)
        elif i == 0: eps = da.final
        if i >= 0: out.append(q)
    return torch.stack(out), acc / n, eps

def rhat(chains: torch.Tensor) -> torch.Tensor:
    m, n = chains.shape[:2]
    mu = chains.mean(1)
    B = n * mu.var(0, unbiased=True)
    W = chains.var(1).mean(0)
    return (((n - 1) / n * W + B / n) / W).sqrt()

def acf(x, k=5):
    x = x - x.mean()
    v = (x * x).mean()
    return [float((x[:-i or None] * x[i:]).mean() / v) for i in range(k)]

def ess(x):
    n, s = len(x), 0.
    for r in acf(x, min(n, 20))[1:]:
        if r < 0.05: break
        s += r
    return n / (1 + 2 * s)

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
for name, U, d in [("banana", banana, 2), ("funnel", funnel, 3)]:
    runs = [hmc(U, torch.randn(d), 30, 20, seed=s) for s in range(3)]
    chains, accs, epss = map(list, zip(*runs))
    ch = torch.stack(chains)
    print(f"{name:<8} acc {[round(a, 3) for a in accs]} eps {', '.join(f'{e:.4f}' for e in epss)} rhat {rhat(ch).numpy().round(4).tolist()}")
    x = ch[:, :, 0].reshape(-1)
    print("   acf", *(f"{r:+.3f}" for r in acf(x)), f"ess {ess(x):.2f} q {torch.quantile(x, torch.tensor([.1, .5, .9])).tolist()}")
    print("    cov", torch.cov(ch.flatten(0, 1).T).diag().tolist())
x = torch.tensor(0.5); lo, hi = torch.tensor(0.0), torch.tensor(1.0)
print(lo < x < hi, 0 < x < 1, lo <= x and x <= hi, x == 0.5, (x > 0.2) & (x < 0.4), not x > 1, bool(x), 1 if lo < hi else 2)
print(max(x, hi), min(0.1, x), abs(-x), round(float(x), 1), sum([x, hi]), x ** 2 + 1, 2 ** x, -x ** 2, x // 0.2, x % 0.2, divmod(7, 2), x.item() in [0.5, 1])
