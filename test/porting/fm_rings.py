# Flow matching from a gaussian onto rings. One file, no classes but the net.
import sys, math, random, itertools as it
import numpy as np, torch
from torch import nn
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.gridspec import GridSpec
from matplotlib.colors import ListedColormap, Normalize
try:
    from tqdm.auto import tqdm
except ImportError:
    tqdm = lambda x, **k: x

S = int(sys.argv[1]) if len(sys.argv) > 1 else 0
torch.manual_seed(S); random.seed(S); np.random.seed(S)
D, H, B, STEPS, LR = 2, 48, 96, 60, 3e-3

def rings(n, k=2, jitter=.06):
    r = np.random.choice(np.arange(1, k + 1), size=n)
    th = np.random.rand(n) * 2 * np.pi
    pts = np.column_stack([r * np.cos(th), r * np.sin(th)]) + jitter * np.random.standard_normal((n, 2))
    return torch.as_tensor(pts, dtype=torch.float32), torch.as_tensor(r - 1)

class V(nn.Module):
    def __init__(s, d=D, h=H, k=2):
        super().__init__()
        s.freq = nn.Parameter(torch.randn(8) * 2, requires_grad=False)
        s.lab = nn.Embedding(k + 1, 8)
        s.f = nn.Sequential(nn.Linear(d + 24, h), nn.SiLU(), nn.Linear(h, h), nn.SiLU(), nn.Linear(h, d))
        s.null = k
    def forward(s, x, t, y=None):
        if y is None: y = torch.full((len(x),), s.null)
        a = t[:, None] * s.freq
        return s.f(torch.cat([x, a.sin(), a.cos(), s.lab(y)], 1))

v = V(); opt = torch.optim.Adam((p for p in v.parameters() if p.requires_grad), lr=LR)
x1, y1 = rings(600)
print("class counts:", torch.bincount(y1).tolist(), "trainable:", sum(p.numel() for p in v.parameters() if p.requires_grad))
hist = []; ema = None
pbar = tqdm(range(STEPS), desc="fm", leave=False)
for i in pbar:
    j = torch.randint(0, x1.shape[0], (B,)); z = torch.randn(B, D); t = torch.rand(B)
    x, y = x1[j], y1[j].clone()
    y[torch.rand(B) < .15] = v.null
    xt = torch.lerp(z, x, t.unsqueeze(-1))
    l = ((v(xt, t, y) - (x - z)) ** 2).mean()
    opt.zero_grad(); l.backward(); opt.step()
    ema = l.item() if ema is None else .9 * ema + .1 * l.item()
    hist.append((i, l.item(), ema))
    if i % 20 == 0: pbar.set_postfix(loss=f"{ema:.3f}")
h = np.array(hist)
print("loss %.4f -> %.4f, ema %.4f, argmin %d" % (h[0, 1], h[-1, 1], h[-1, 2], h[:, 1].argmin()))

@torch.inference_mode()
def ode(n, y=None, w=0., steps=16, method="heun"):
    x = torch.randn(n, D); ts = torch.linspace(0, 1, steps + 1); path = [x]
    def field(x, s):
        tt = s.expand(n)
        u = v(x, tt)
        if y is not None and w != 0: u = (1 + w) * v(x, tt, y) - w * u
        return u
    for a, b in zip(ts[:-1], ts[1:]):
        dt = b - a; k1 = field(x, a)
        if method == "euler": x = x + dt * k1
        elif method == "heun": x = x + dt * (k1 + field(x + dt * k1, b)) / 2
        else: raise ValueError(f"unknown method {method!r}")
        path.append(x)
    return x, torch.stack(path)

out = {}
for m, w in it.product(("euler", "heun"), (0., 1.5)):
    torch.manual_seed(7)
    y = torch.arange(200) % 2
    xs, path = ode(200, y if w else None, w, method=m)
    out[m, w] = xs
    rad = xs.norm(dim=1)
    print(f"{m:>6} w={w:3.1f} r0={rad[y == 0].mean():.3f} r1={rad[y == 1].mean():.3f} len={(path[1:] - path[:-1]).norm(dim=-1).sum(0).mean():.3f}")
try: ode(3, method="rk4")
except ValueError as e: print("error:", e)
gap = (out["euler", 0.] - out["heun", 0.]).abs().max()
print("euler-heun gap", round(gap.item(), 4), "keys", sorted(out)[:2])

fig = plt.figure(figsize=(9, 6)); gs = GridSpec(2, 3, figure=fig, height_ratios=[2, 1], hspace=.3)
cmap = ListedColormap(["tab:blue", "tab:orange"])
ax = fig.add_subplot(gs[0, 0]); ax.scatter(x1[:, 0], x1[:, 1], c=y1, cmap=cmap, s=4); ax.set_title("data")
ax = fig.add_subplot(gs[0, 1]); s = out["heun", 1.5]; ax.scatter(s[:, 0], s[:, 1], c=y, cmap=cmap, s=4); ax.set_title("guided"); ax.axis("equal")
ax = fig.add_subplot(gs[0, 2])
for p in path[:, :12].transpose(0, 1): ax.plot(p[:, 0], p[:, 1], lw=.6, c="gray")
ax.plot(*path[-1, :12].T, "r.", ms=4)
ax = fig.add_subplot(gs[1, :])
ax.semilogy(h[:, 0], h[:, 1], alpha=.4, label="loss"); ax.semilogy(h[:, 0], h[:, 2], label="ema"); ax.grid(True, which="both", ls=":"); ax.legend(loc="best", fontsize=8)
fig.savefig("fm.png", dpi=75, bbox_inches="tight")
