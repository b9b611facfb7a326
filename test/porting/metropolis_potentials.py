"""
Random walk Metropolis, MALA and HMC on Neal-style 2D potentials written by hand,
numpy first, then torch for the gradients.
"""
import numpy as np
import torch


class Potential:
    """Base class. Subclasses implement log_prob."""
    name = "base"

    def log_prob(self, x):
        raise NotImplementedError

    def grad(self, x):
        x = x.detach().requires_grad_(True)
        lp = self.log_prob(x)
        return torch.autograd.grad(lp.sum(), x)[0]

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name})"


class Banana(Potential):
    name = "banana"

    def __init__(self, b=0.1):
        self.b = b

    def log_prob(self, x):
        x1, x2 = x[..., 0], x[..., 1]
        y = x2 + self.b * x1 ** 2 - 100 * self.b * 0.01
        return -0.5 * (x1 ** 2 / 4 + y ** 2)


class Ring(Potential):
    name = "ring"

    def __init__(self, r=2.0, s=0.3):
        self.r, self.s = r, s

    def log_prob(self, x):
        return -((x.norm(dim=-1) - self.r) / self.s) ** 2 / 2


class Funnel(Potential):
    name = "funnel"

    def log_prob(self, x):
        v, z = x.unbind(-1)
        return -v ** 2 / 18 - z ** 2 / (2 * v.exp()) - v / 2


class Kernel:
    def __init__(self, target, eps):
        self.target = target
        self.eps = eps
        self.n_accept = 0
        self.n_total = 0

    def propose(self, x):
        raise NotImplementedError

    def step(self, x):
        y, log_ratio = self.propose(x)
        accept = torch.rand(x.shape[0]).log() < log_ratio
        self.n_accept += int(accept.sum())
        self.n_total += x.shape[0]
        return torch.where(accept[:, None], y, x)

    @property
    def acceptance(self):
        return self.n_accept / self.n_total if self.n_total else float("nan")


class RWM(Kernel):
    def propose(self, x):
        y = x + self.eps * torch.randn_like(x)
        return y, self.target.log_prob(y) - self.target.log_prob(x)


class MALA(Kernel):
    def _log_q(self, y, x):
        m = x + 0.5 * self.eps ** 2 * self.target.grad(x)
        return -((y - m) ** 2).sum(-1) / (2 * self.eps ** 2)

    def propose(self, x):
        y = x + 0.5 * self.eps ** 2 * self.target.grad(x) + self.eps * torch.randn_like(x)
        lr = self.target.log_prob(y) - self.target.log_prob(x) + self._log_q(x, y) - self._log_q(y, x)
        return y, lr


class HMC(Kernel):
    def __init__(self, target, eps, L=5):
        super().__init__(target, eps)
        self.L = L

    def propose(self, x):
        p = p0 = torch.randn_like(x)
        q = x
        p = p + self.eps / 2 * self.target.grad(q)
        for l in range(self.L):
            q = q + self.eps * p
            if l != self.L - 1:
                p += self.eps * self.target.grad(q)
        p = p + self.eps / 2 * self.target.grad(q)
        H0 = -self.target.log_prob(x) + (p0 ** 2).sum(-1) / 2
        H1 = -self.target.log_prob(q) + (p ** 2).sum(-1) / 2
        return q, H0 - H1


def run(kernel, x0, n, burn=20):
    x = x0
    xs = []
    for i in range(n + burn):
        x = kernel.step(x)
        if i >= burn:
            xs.append(x)
    return torch.stack(xs)


def lag1(xs):
    a = xs - xs.mean(0, keepdim=True)
    num = (a[1:] * a[:-1]).sum(0)
    den = (a * a).sum(0)
    return (num / den).mean().item()


def main():
    targets = [Banana(), Ring(r=1.5), Funnel()]
    kernels = [(RWM, {"eps": 0.6}), (MALA, {"eps": 0.4}), (HMC, {"eps": 0.2, "L": 8})]
    for target in targets:
        print(target)
        for cls, kw in kernels:
            torch.manual_seed(0)
            np.random.seed(0)
            k = cls(target, **kw)
            x0 = torch.from_numpy(np.random.standard_normal((32, 2))).float()
            xs = run(k, x0, 60)
            flat = xs.reshape(-1, 2)
            cov = np.cov(flat.numpy(), rowvar=False)
            print("  %-5s acc %5.1f%%  lag1 %.4f  mean (%.3f, %.3f)  var (%.3f, %.3f)" % (
                cls.__name__, 100 * k.acceptance, lag1(xs), *flat.mean(0).tolist(), cov[0, 0], cov[1, 1]))


main()
