import contextlib
import copy
from collections import OrderedDict, defaultdict
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F
import matplotlib.pyplot as plt


class AttrDict(dict):
    """dict whose keys are attributes too"""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value

    def merged(self, other):
        out = AttrDict(self)
        out.update(other)
        return out


class Meter(dict):
    def add(self, **kw):
        for k, v in kw.items():
            self.setdefault(k, []).append(float(v))

    def means(self):
        return {k: sum(v) / len(v) for k, v in self.items()}


base = AttrDict(T=20, hidden=32, lr=2e-3, steps=60, batch=64, ema=0.95, seed=3)
cfg = base.merged({"steps": 30})
cfg.beta_end = 0.2
print("config:", sorted(cfg.keys()), len(cfg), "lr" in cfg)
torch.manual_seed(cfg.seed); np.random.seed(cfg.seed)


def sinusoid(t, dim):
    half = dim // 2
    freqs = torch.exp(-np.log(1000.0) * torch.arange(half) / half)
    ang = t.float()[:, None] * freqs[None]
    return torch.cat([ang.sin(), ang.cos()], -1)


class Denoiser(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.hidden = hidden
        self.inp = nn.Linear(2, hidden)
        self.emb = nn.Sequential(OrderedDict([("fc1", nn.Linear(hidden, hidden)), ("act", nn.GELU()), ("fc2", nn.Linear(hidden, hidden))]))
        self.out = nn.Linear(hidden, 2)

    def forward(self, x, t):
        h = self.inp(x) + self.emb(sinusoid(t, self.hidden))
        return self.out(F.gelu(h))


class EMA:
    def __init__(self, model, decay):
        self.decay = decay
        self.shadow = {k: v.clone().detach() for k, v in model.state_dict().items()}

    def update(self, model):
        for k, v in model.state_dict().items():
            self.shadow[k].mul_(self.decay).add_(v.detach(), alpha=1 - self.decay)

    @contextlib.contextmanager
    def applied(self, model):
        backup = copy.deepcopy(model.state_dict())
        model.load_state_dict(self.shadow)
        try:
            yield model
        finally:
            model.load_state_dict(backup)


betas = torch.linspace(1e-4, cfg.beta_end, cfg.T)
alphas = 1 - betas
abar = torch.cumprod(alphas, 0)


def make_data(n):
    a = np.random.uniform(0, 2 * np.pi, size=n)
    r = 1.0 + 0.1 * np.random.randn(n)
    return torch.from_numpy(np.c_[r * np.cos(a), r * np.sin(a)]).float()


data = make_data(512)
net = Denoiser(cfg.hidden)
ema = EMA(net, cfg.ema)
opt = torch.optim.Adam(net.parameters(), cfg.lr)
meter = Meter()
buckets = defaultdict(list)
for step in range(cfg.steps):
    idx = torch.randint(0, len(data), (cfg.batch,))
    x0 = data[idx]
    t = torch.randint(cfg.T, (cfg.batch,))
    eps = torch.randn_like(x0)
    a = abar[t].unsqueeze(1)
    xt = a.sqrt() * x0 + (1 - a).sqrt() * eps
    pred = net(xt, t)
    per = F.mse_loss(pred, eps, reduction="none").mean(1)
    loss = per.mean()
    opt.zero_grad(); loss.backward(); opt.step()
    ema.update(net)
    meter.add(loss=loss, gnorm=sum(p.grad.pow(2).sum() for p in net.parameters()) ** 0.5)
    for ti, li in zip(t.tolist(), per.tolist()):
        buckets[ti // 5].append(li)

for k, v in meter.means().items():
    print(f"{k:<8}{v:>10.4f}")
for b in sorted(buckets):
    print(f"t in [{b*5:02d},{b*5+5:02d}): n={len(buckets[b])} mean={np.mean(buckets[b]):.4f}")


@torch.no_grad()
def sample(n, trace=False):
    x = torch.randn(n, 2)
    frames = [x.clone()]
    for i in reversed(range(cfg.T)):
        t = torch.full((n,), i, dtype=torch.long)
        e = net(x, t)
        x = (x - betas[i] / (1 - abar[i]).sqrt() * e) / alphas[i].sqrt()
        if i: x += betas[i].sqrt() * torch.randn_like(x)
        if trace and i % 5 == 0: frames.append(x.clone())
    return (x, frames) if trace else x


with ema.applied(net) as m:
    m.eval()
    xs, frames = sample(200, trace=True)
print("radius: {:.4f} +/- {:.4f}".format(xs.norm(dim=-1).mean(), xs.norm(dim=-1).std()))
after = sample(50)
print("raw weights:", after.abs().mean().item())

fig, axes = plt.subplots(1, len(frames), figsize=(2.2 * len(frames), 2.4), sharex=True, sharey=True)
for k, (ax, f) in enumerate(zip(axes.flat, frames)):
    ax.hist2d(f[:, 0].numpy(), f[:, 1].numpy(), bins=20, range=[[-3, 3], [-3, 3]], cmap="magma")
    ax.set_title(f"{k}", fontsize=8); ax.set_xticks([]); ax.set_yticks([])
fig.tight_layout(); fig.savefig("ddpm.png"); plt.close(fig)
