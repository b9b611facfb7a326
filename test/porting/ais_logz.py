# Annealed importance sampling for log Z of unnormalised densities with known answers.
# Notation follows Neal (2001): f0 base, f1 target, f_b = f0^(1-b) f1^b.
import torch
from math import pi, log, exp, sqrt, lgamma

torch.set_default_dtype(torch.float64)
g = torch.Generator().manual_seed(20240229)


def randn(*s):
    return torch.randn(*s, generator=g)


def rand(*s):
    return torch.rand(*s, generator=g)


s0 = 2.0


def f0(x):  # log density, normalised
    d = x.shape[-1]
    return -0.5 * (x / s0).pow(2).sum(-1) - d * log(s0 * sqrt(2 * pi))


def gauss(d):
    a = torch.linspace(0.5, 3.0, d)
    return (lambda x: -0.5 * (a * x * x).sum(-1)), 0.5 * d * log(2 * pi) - 0.5 * a.log().sum().item()


def mix(d):
    m = torch.stack([torch.full((d,), 1.5), torch.full((d,), -1.5)])
    w = torch.tensor([0.3, 0.7]).log()
    v = 0.4
    f = lambda x: torch.logsumexp(w - 0.5 * ((x[:, None] - m) ** 2).sum(-1) / v, 1)
    return f, 0.5 * d * log(2 * pi * v)


def quartic(d):
    # int exp(-x^4) dx = 2 Gamma(5/4)
    return (lambda x: -(x ** 4).sum(-1)), d * (log(2) + lgamma(1.25))


def studt(d, n=5.0):
    f = lambda x: -0.5 * (n + d) * torch.log1p(x.pow(2).sum(-1) / n)
    return f, lgamma(n / 2) + 0.5 * d * log(n * pi) - lgamma((n + d) / 2)


def grad(f, x):
    x = x.detach().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


def hmc(f, x, e, L):
    p = randn(*x.shape)
    h = f(x) - 0.5 * p.pow(2).sum(-1)
    y, q = x, p + 0.5 * e * grad(f, x)
    for i in range(L):
        y = y + e * q
        if i < L - 1:
            q = q + e * grad(f, y)
    q = q + 0.5 * e * grad(f, y)
    a = (f(y) - 0.5 * q.pow(2).sum(-1) - h).clamp(max=0).exp()
    k = rand(len(x)) < a
    return torch.where(k[:, None], y.detach(), x), a.mean().item()


def ais(f1, d, n, T, e=0.25, L=3):
    b = torch.sigmoid(torch.linspace(-4, 4, T + 1))
    b = (b - b[0]) / (b[-1] - b[0])
    x = s0 * randn(n, d)
    w = torch.zeros(n)
    A = []
    for t in range(1, T + 1):
        w = w + (b[t] - b[t - 1]) * (f1(x) - f0(x))
        c = b[t]
        x, a = hmc(lambda z: (1 - c) * f0(z) + c * f1(z), x, e, L)
        A.append(a)
        # keep the acceptance near 0.8
        e *= 1.03 if a > 0.8 else 0.97
    z = (torch.logsumexp(w, 0) - log(n)).item()
    u = torch.softmax(w, 0)
    r = 1 / u.pow(2).sum().item()
    se = ((w - z).exp().var() / n).sqrt().item()
    return z, se, r, sum(A) / T, x, u


P = dict(gauss=gauss, mix=mix, quartic=quartic, student=studt)
for k in P:
    for d in (2, 6):
        f, Z = P[k](d)
        o = []
        for T in (10, 60):
            z, s, r, a, x, u = ais(f, d, 200, T)
            o.append(f'T={T:<3d} {z:8.4f} +-{s:.4f} ess {r:6.1f} acc {a:.2f}')
        print(f'{k:8s} d={d} exact {Z:8.4f} | ' + ' | '.join(o))

# plain importance sampling for comparison
f, Z = mix(6)
x = s0 * randn(12000, 6)
w = f(x) - f0(x)
print('importance sampling %.4f, ess %.1f of %d' % ((torch.logsumexp(w, 0) - log(len(w))).item(), 1 / torch.softmax(w, 0).pow(2).sum().item(), len(w)))

# weighted fraction in the small mode (should be 0.3)
z, s, r, a, x, u = ais(f, 6, 600, 50)
i = x.mean(1) > 0
print('mass of the 0.3 mode: weighted %.4f unweighted %.4f' % (u[i].sum().item(), i.double().mean().item()))

# reverse AIS gives an upper bound on average: start from exact samples, weights are negated
def rev(f1, d, n, T, x, e=0.25, L=3):
    b = torch.linspace(1, 0, T + 1)
    w = torch.zeros(n)
    for t in range(T):
        c = b[t]
        x, _ = hmc(lambda z: (1 - c) * f0(z) + c * f1(z), x, e, L)
        w = w + (b[t] - b[t + 1]) * (f1(x) - f0(x))
    return -(torch.logsumexp(-w, 0) - log(n)).item(), w.mean().item()


m = torch.where(rand(200) < 0.3, 1.5, -1.5)
y = m[:, None] + sqrt(0.4) * randn(200, 6)
z2, ub = rev(f, 6, 200, 60, y)
lo = ais(f, 6, 200, 60)[0]
print(f'sandwich {lo:.4f} <= {Z:.4f} <= {ub:.4f} (reverse estimate {z2:.4f})')
assert abs(z2 - Z) < 0.5
