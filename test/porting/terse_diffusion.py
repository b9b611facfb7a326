# A tiny DDPM/DDIM in a terse, comprehension-heavy style.
import torch, math, time
import torch.nn as nn, torch.nn.functional as F
from itertools import chain, islice, cycle

T, D, B = 20, 2, 64
torch.manual_seed(3)
dev = "cuda" if torch.cuda.is_available() else "cpu"

betas = torch.linspace(1e-4, .25, T, device=dev)
alphas = 1. - betas
abar = torch.cumprod(alphas, 0)
abar_prev = F.pad(abar[:-1], (1, 0), value=1.)
post_var = betas * (1 - abar_prev) / (1 - abar)
coef = {k: v.tolist() for k, v in dict(a=abar.sqrt(), s=(1 - abar).sqrt()).items()}
print([f"{v:.3f}" for v in coef["a"][::5]], f'{post_var.sum():.5f}')

def emb(t, d=16, base=100.):
    f = torch.exp(-math.log(base) * torch.arange(d // 2, device=t.device) / (d // 2))
    a = t.float()[:, None] * f[None]
    return torch.cat([a.sin(), a.cos()], -1)

class Film(nn.Module):
    def __init__(s, d, c): super().__init__(); s.l = nn.Linear(c, 2 * d); s.n = nn.LayerNorm(d)
    def forward(s, h, c):
        g, b = s.l(c).chunk(2, -1)
        return s.n(h) * (1 + g) + b

class Eps(nn.Module):
    def __init__(s, d=D, w=32, n=2):
        super().__init__()
        s.inp, s.out = nn.Linear(d, w), nn.Linear(w, d)
        s.mid = nn.ModuleList([nn.ModuleDict({"film": Film(w, 16), "lin": nn.Linear(w, w)}) for _ in range(n)])
    def forward(s, x, t):
        c, h = emb(t), s.inp(x)
        for m in s.mid: h = h + m["lin"](F.gelu(m["film"](h, c)))
        return s.out(h)

def q(x0, t, e=None):
    e = torch.randn_like(x0) if e is None else e
    return abar[t, None].sqrt() * x0 + (1 - abar[t, None]).sqrt() * e, e

@torch.no_grad()
def ddpm(f, n, keep=()):
    x, kept = torch.randn(n, D, device=dev), {}
    for i in range(T - 1, -1, -1):
        t = torch.full((n,), i, device=dev, dtype=torch.long)
        mu = (x - betas[i] / (1 - abar[i]).sqrt() * f(x, t)) / alphas[i].sqrt()
        x = mu + (post_var[i].sqrt() * torch.randn_like(x) if i else 0)
        if i in keep: kept[i] = x.clone()
    return x, kept

@torch.no_grad()
def ddim(f, n, steps=5, eta=0.):
    ts = list(range(0, T, T // steps))[::-1]
    x = torch.randn(n, D, device=dev)
    for i, j in zip(ts, ts[1:] + [-1]):
        t = torch.full((n,), i, device=dev)
        e = f(x, t)
        a, b = abar[i], abar[j] if j >= 0 else torch.ones(())
        x0 = ((x - (1 - a).sqrt() * e) / a.sqrt()).clamp(-3, 3)
        s = eta * ((1 - b) / (1 - a) * (1 - a / b)).clamp_min(0).sqrt()
        x = b.sqrt() * x0 + (1 - b - s ** 2).clamp(min=0).sqrt() * e + s * torch.randn_like(x)
    return x

def stream(n):
    while True:
        c = torch.randint(0, 4, (n,))
        yield torch.stack([torch.where(c < 2, -1., 1.), torch.where(c % 2 == 0, -1., 1.)], 1) + .1 * torch.randn(n, 2)

f = Eps().to(dev); ema = {k: v.clone() for k, v in f.state_dict().items()}
opt = torch.optim.Adam(f.parameters(), 2e-3)
ls = []
for i, x in enumerate(islice(stream(B), 24)):
    t = torch.randint(T, (B,)); xt, e = q(x, t)
    l = F.mse_loss(f(xt, t), e) + 0.01 * sum(p.abs().mean() for p in f.parameters())
    opt.zero_grad(); l.backward(); opt.step(); ls += [l.item()]
    for k, v in f.state_dict().items(): ema[k].mul_(.9).add_(v, alpha=.1)
    if (i + 1) % 8 == 0: print(f"{i+1:3d} {sum(ls[-8:])/8:.5f} {min(ls):.5f}")
f.load_state_dict(ema)
x, kept = ddpm(f, 100, keep={15, 10, 5, 0})
print({k: f"{v.std():.4f}" for k, v in sorted(kept.items())}, *(f"{c:.4f}" for c in x.mean(0)))
y = ddim(f, 50); z = ddim(f, 50, eta=1.)
print(*[round(v.abs().mean().item(), 4) for v in (x, y, z)], sep=" | ")
flat = list(chain.from_iterable([[a, b] for a, b in y[:3].tolist()]))
print(len(flat), ["+" if v > 0 else "-" for v in flat], [*map(lambda v: f"{v:+.2f}", flat[:2])])
table = [[r * c for c in range(1, 4)] for r in range(1, 4) if r != 2]
print(table, sum(sum(r) for r in table), [*zip(*table)][0], {r[0]: r[1:] for r in table}, [(i, j) for i in range(3) for j in range(i)])
