import torch
import torch.nn as nn
import numpy as np
import matplotlib.pyplot as plt
from sys import stdout

torch.manual_seed(0)
dtype = torch.float

# data -----------------------------------------------------------------
N, K, D = 300, 3, 2
true_means = torch.tensor([[0., 0.], [3., 3.], [-3., 2.]])
labels = torch.distributions.Categorical(torch.tensor([.5, .3, .2])).sample((N,))
X = true_means[labels] + torch.randn(N, D) * .6


# EM -------------------------------------------------------------------
class GMM:
    def __init__(self, k, d, n_iter=25, tol=1e-5, reg=1e-4):
        self.k, self.d, self.n_iter, self.tol, self.reg = k, d, n_iter, tol, reg

    def _init(self, X):
        self.pi = torch.full((self.k,), 1. / self.k)
        self.mu = X[torch.randperm(X.size(0))[:self.k]].clone()
        self.cov = torch.eye(self.d).repeat(self.k, 1, 1)

    def _log_joint(self, X):
        L = torch.linalg.cholesky(self.cov)                     # k d d
        diff = X.unsqueeze(1) - self.mu                         # n k d
        sol = torch.linalg.solve_triangular(L, diff.permute(1, 2, 0), upper=False)
        maha = sol.pow(2).sum(1).T
        logdet = 2 * torch.diagonal(L, dim1=-2, dim2=-1).log().sum(-1)
        return self.pi.log() - .5 * (maha + logdet + self.d * np.log(2 * np.pi))

    def fit(self, X):
        self._init(X)
        prev = -np.inf
        for i in range(self.n_iter):
            lj = self._log_joint(X)
            ll = torch.logsumexp(lj, 1)
            r = (lj - ll[:, None]).exp()
            nk = r.sum(0)
            self.pi = nk / nk.sum()
            self.mu = (r.T @ X) / nk[:, None]
            for j in range(self.k):
                d = X - self.mu[j]
                self.cov[j] = (r[:, j, None] * d).T @ d / nk[j] + self.reg * torch.eye(self.d)
            cur = ll.mean().item()
            if abs(cur - prev) < self.tol:
                break
            prev = cur
        self.n_iter_ = i + 1
        return self

    def predict(self, X):
        return self._log_joint(X).argmax(1)

    def score(self, X):
        return self._log_joint(X).logsumexp(1).mean().item()

    __call__ = score


gmm = GMM(K, D).fit(X)
print(f"EM: {gmm.n_iter_} iterations, log-likelihood {gmm.score(X):.5f}")
order = gmm.mu[:, 0].argsort()
print("means", gmm.mu[order].tolist())
print("weights", [round(p, 4) for p in gmm.pi[order].tolist()])
pred = gmm.predict(X)
conf = torch.zeros(K, K, dtype=torch.long)
for a, b in zip(labels, pred):
    conf[a, b] += 1
print(conf.tolist(), conf.max(dim=1).values.sum().item() / N)


# maximum likelihood of a normalised grid EBM --------------------------
def grid(n, lim=6):
    ax = torch.linspace(-lim, lim, n)
    gx, gy = torch.meshgrid(ax, ax, indexing="xy")
    return torch.stack((gx.reshape(-1), gy.reshape(-1)), -1), (2 * lim / (n - 1)) ** 2


class RBFEnergy(nn.Module):
    def __init__(self, centers, width):
        super().__init__()
        self.register_buffer("c", centers)
        self.a = nn.Parameter(torch.zeros(centers.shape[0]))
        self.width = width

    def forward(self, x):
        phi = torch.exp(-torch.cdist(x, self.c).square() / (2 * self.width ** 2))
        return phi @ self.a + .02 * x.square().sum(-1)


G, cell = grid(40)
E = RBFEnergy(grid(8)[0], width=1.2)
opt = torch.optim.SGD(E.parameters(), lr=.5, momentum=.9, nesterov=True)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, .99)
log = open('ll.txt', 'w')
for i in range(81):
    logZ = torch.logsumexp(-E(G), 0) + np.log(cell)
    nll = E(X).mean() + logZ
    opt.zero_grad()
    nll.backward()
    opt.step()
    sched.step()
    log.write('%d\t%.6f\n' % (i, nll.item()))
    if i % 20 == 0:
        stdout.write('iter %3d  nll %.5f  logZ %.5f\n' % (i, nll.item(), logZ.item()))
log.close()
rows = [line.strip().split('\t') for line in open('ll.txt')]
print(len(rows), rows[-1][0], float(rows[-1][1]) < float(rows[0][1]))
best = min(rows, key=lambda r: float(r[1]))
print('best', int(best[0]), float(best[1]))
with torch.no_grad():
    P = torch.exp(-E(G) - logZ).view(40, 40)
print('mass', (P.sum() * cell).item(), 'peak at', G[P.argmax()].tolist())
plt.contourf(np.linspace(-6, 6, 40), np.linspace(-6, 6, 40), P.numpy(), 20)
plt.scatter(*X.T, s=2, c=pred, cmap='tab10')
plt.colorbar()
plt.savefig('gmm.png')
