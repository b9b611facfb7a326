# %% imports
import torch, math, random
import torch.nn as nn
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
from tqdm.auto import trange

torch.manual_seed(0); random.seed(0)

# %% data
def two_spirals(n, noise=.1):
    t = torch.sqrt(torch.rand(n)) * 540 * (2 * math.pi) / 360
    d = torch.stack([-torch.cos(t) * t, torch.sin(t) * t], 1) / 5
    x = torch.cat([d, -d]) + noise * torch.randn(2 * n, 2)
    return x[torch.randperm(2 * n)]

X = two_spirals(100)
print(X.shape, X.mean().item())

# %% model
class ResBlock(nn.Module):
    def __init__(s, w, p=0.):
        super().__init__()
        s.f = nn.Sequential(nn.LayerNorm(w), nn.Linear(w, w), nn.SiLU(), nn.Dropout(p), nn.Linear(w, w))
    def forward(s, h): return h + s.f(h)

class Net(nn.Module):
    def __init__(s, w=32, n=2, freqs=4):
        super().__init__()
        s.B = nn.Parameter(torch.randn(2, freqs), requires_grad=False)
        s.emb = nn.Embedding(10, w)
        s.inp = nn.Linear(2 + 2 * freqs, w)
        s.blocks = nn.ModuleList(ResBlock(w) for _ in range(n))
        s.out = nn.Linear(w, 2)
    def forward(s, x, k):
        z = x @ s.B
        h = s.inp(torch.cat([x, z.sin(), z.cos()], -1)) + s.emb(k)
        for b in s.blocks: h = b(h)
        return s.out(h)

# %% noise levels
sig = torch.exp(torch.linspace(math.log(2.), math.log(.05), 10))
net = Net(); opt = torch.optim.Adam(net.parameters(), 3e-3)
ema = {n: p.detach().clone() for n, p in net.named_parameters() if p.requires_grad}

# %% train
L = []
with trange(12) as bar:
    for i in bar:
        idx = torch.randint(0, len(X), (64,)); x = X[idx]
        k = torch.randint(0, 10, (64,))
        e = torch.randn_like(x)
        l = ((net(x + sig[k, None] * e, k) + e) ** 2).sum(-1).mean()
        opt.zero_grad(); l.backward(); opt.step()
        with torch.no_grad():
            for n, p in net.named_parameters():
                if n in ema: ema[n].mul_(.9).add_(p, alpha=.1)
        L += [l.item()]
        bar.set_description(f'loss {L[-1]:.3f}')
print(f'{L[0]:.5f} {L[-1]:.5f} {sum(L)/len(L):.5f}')

# %% sample
@torch.no_grad()
def anneal(n=40, T=3, c=2e-2):
    x = 2 * torch.randn(n, 2); path = [x]
    for k, s in enumerate(sig):
        a = c * (s / sig[-1]) ** 2 * 1e-2
        for _ in range(T):
            x = x + a / 2 * net(x, torch.full((n,), k)) / s + a.sqrt() * torch.randn_like(x)
        path.append(x)
    return x, torch.stack(path)

net.load_state_dict({**net.state_dict(), **ema})
y, path = anneal()
print(y.mean().item(), y.std().item(), path.shape, (path[1:] - path[:-1]).norm(dim=-1).mean(1)[:3].tolist())

# %% metrics
def mmd(a, b, g=(.5, 1., 2.)):
    def K(u, v): return sum(torch.exp(-torch.cdist(u, v) ** 2 / (2 * s * s)) for s in g)
    return (K(a, a).mean() + K(b, b).mean() - 2 * K(a, b).mean()).item()
print(f'{mmd(y, X[:40]):.6f} {mmd(X[:40], X[40:80]):.6f}')

# %% figures
fig, (ax, bx) = plt.subplots(1, 2, figsize=(8, 4))
ax.scatter(*X.T, s=4, c='k', alpha=.5); ax.scatter(*y.T, s=6, c='r'); ax.set_title('samples')
bx.semilogy(L); bx.set(xlabel='step', ylabel='loss'); bx.grid(True)
fig.tight_layout(); fig.savefig('spirals.png', dpi=60); plt.close(fig)
best, (i, v) = min(L), min(enumerate(L), key=lambda t: t[1])
print(best == v, i)
