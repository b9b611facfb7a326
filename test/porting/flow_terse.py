import torch, math
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Normal, Categorical, MixtureSameFamily, MultivariateNormal, Independent

torch.manual_seed(7)
D, B, H = 2, 64, 32

class V(nn.Module):
    def __init__(s, d, h):
        super().__init__()
        s.f = nn.Sequential(nn.Linear(d + 1, h), nn.ELU(), nn.Linear(h, h), nn.ELU(), nn.Linear(h, d))
    def forward(s, x, t):
        t = t.expand(x.shape[0], 1) if t.shape[0] == 1 else t
        return s.f(torch.cat((x, t), 1))

def p1(n):
    k = torch.randint(8, (n,)); a = k * math.pi / 4
    return torch.stack([a.cos(), a.sin()], -1) * 2 + .1 * torch.randn(n, 2)

def ot(x0, x1):
    # greedy assignment
    c = torch.cdist(x0, x1) ** 2
    used = torch.zeros(len(x1), dtype=torch.bool)
    out = []
    for i in range(len(x0)):
        row = c[i].masked_fill(used, float("inf"))
        j = row.argmin().item()
        used[j] = True
        out.append(j)
    return x1[out]

v = V(D, H); o = torch.optim.SGD(v.parameters(), 1e-2, momentum=.9, nesterov=True)
for i in range(20):
    x1 = p1(B); x0 = torch.randn_like(x1)
    if i % 5 == 0: x1 = ot(x0, x1)
    t = torch.rand(B, 1)
    xt, u = (1 - t) * x0 + t * x1, x1 - x0
    l = (v(xt, t) - u).square().sum(1).mean()
    o.zero_grad(); l.backward(); o.step()
    if not i % 5: print(i, '%.4f' % l)

@torch.no_grad()
def ode(x, n, rk=True):
    h = 1 / n
    for i in range(n):
        t = torch.tensor([[i * h]])
        k = v(x, t)
        if rk:
            k = v(x + h / 2 * k, t + h / 2)
        x = x + h * k
    return x

x = ode(torch.randn(100, D), 8)
print(x.mean(0), x.std(0), (x.norm(dim=1) > 1).float().mean())

def div(x, t):
    x = x.requires_grad_(True); out = v(x, t); d = 0.
    for i in range(D):
        d = d + torch.autograd.grad(out[:, i].sum(), x, create_graph=True)[0][:, i]
    return out.detach(), d.detach()

def logp(x, n=6):
    h, lp = 1 / n, torch.zeros(x.shape[0])
    for i in range(n, 0, -1):
        f, d = div(x, torch.tensor([[i * h]]))
        x, lp = (x - h * f).detach(), lp - h * d
    return lp + Normal(0., 1.).log_prob(x).sum(-1)

print(logp(p1(5)))
mix = MixtureSameFamily(Categorical(torch.ones(3) / 3), Independent(Normal(torch.tensor([[-1., 0.], [1., 0.], [0., 1.]]), .3 * torch.ones(3, 2)), 1))
s = mix.sample((4,)); print(mix.log_prob(s).mean())
mvn = MultivariateNormal(torch.zeros(2), torch.tensor([[1., .5], [.5, 2.]]))
print(mvn.log_prob(torch.ones(2)).item(), mvn.entropy())
A = torch.randn(3, 4); C = torch.randn(4, 5)
print(torch.einsum('ij,jk->ik', A, C).sum(), torch.einsum('bi,bi->b', A, A), torch.einsum('...i,ij->...j', A, C).shape)
m = A > 0; A[m] = 0; A[~m] *= 2; A[0] += 1; A[:, 1:3] -= .5; A[..., -1] = torch.arange(3.)
print(A, m.sum(), A[m].numel(), A[[0, 2]].sum(), A[torch.tensor([1]), :2])
idx = torch.argsort(A[:, 0], descending=True); val, ix = A.max(1); tk = torch.topk(A.flatten(), 3)
print(idx, val, ix, tk.values, tk.indices, A.max(), A.sum(dim=(0, 1)), torch.where(A > 1, A, torch.zeros_like(A)).sum())
q, r = torch.linalg.qr(torch.eye(3) * 2 + .1); e = torch.linalg.eigvalsh(torch.diag(torch.tensor([3., 1., 2.])))
print(r.abs().diag(), e, torch.logsumexp(A, 1), F.softmax(A, dim=-1)[0], F.one_hot(torch.tensor([0, 2]), 3), F.pad(torch.ones(2), (1, 1)))
print(torch.tensor([1, 2, 3]) / 2, torch.tensor([7, -7]) // 2, torch.tensor([7, -7]) % 3, 2 ** torch.tensor([1, 2]), 1 / torch.tensor([1, 2]), torch.tensor(3) * 1.0, torch.arange(3) + 0.5)
b = torch.tensor([True, False]); print(b & ~b, b | True, b.sum() + 1, b.float().mean(), (~b).any(), b.all().item(), 5 - torch.tensor([1, 2]), -torch.tensor(2) ** 2)
w = torch.zeros(2, 3); w.fill_(1).add_(torch.arange(3)); w[1].mul_(2); u = w.view(-1); u[0] = 9; print(w, w.t().contiguous().view(2, 3), w.unfold(1, 2, 1).shape, w.T @ w)
print(torch.cat([w, w[:1]]).shape, torch.stack((w, w), 2).shape, w.repeat(1, 2).shape, w.unsqueeze(0).expand(2, -1, -1).sum(), w.permute(1, 0)[0], torch.roll(w, 1, 0)[0], w.flip(1)[0], w.cumsum(1)[1])
