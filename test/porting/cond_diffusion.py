# class-conditional diffusion on three clusters, terse style
import torch, math, sys, time
import torch.nn as nn, torch.nn.functional as F
from torch.utils.data import Dataset, DataLoader, Subset
from functools import reduce
from itertools import accumulate, chain, zip_longest
from operator import mul

DEV = "cuda" if torch.cuda.is_available() else "cpu"
if DEV == "cuda": torch.cuda.manual_seed_all(0)
torch.manual_seed(0)
K, T = 3, 20

class Clusters(Dataset):
    CENTRES = [(2.0, 0.0), (-1.0, 1.7), (-1.0, -1.7)]
    def __init__(self, n, scale=.3):
        self.y = torch.arange(n) % K
        self.x = torch.tensor(self.CENTRES)[self.y] + scale * torch.randn(n, 2)
    def __len__(self): return len(self.x)
    def __getitem__(self, i): return {"x": self.x[i], "y": self.y[i], "w": float(i % 2 + 1)}

def collate(items):
    keys = items[0].keys()
    out = {k: [d[k] for d in items] for k in keys}
    return torch.stack(out["x"]), torch.stack(out["y"]), torch.tensor(out["w"])

class Schedule(nn.Module):
    def __init__(s, kind: str = "cosine", T: int = T):
        super().__init__()
        match kind:
            case "linear": betas = torch.linspace(1e-4, .2, T)
            case "cosine" | "cos":
                f = lambda u: math.cos((u + .008) / 1.008 * math.pi / 2) ** 2
                betas = torch.tensor([min(1 - f((i + 1) / T) / f(i / T), .95) for i in range(T)])
            case other: raise ValueError(f"no schedule {other!r}")
        s.register_buffer("betas", betas)
        s.register_buffer("ab", torch.cumprod(1 - betas, 0))
    @property
    def snr(s): return s.ab / (1 - s.ab)
    def noise(s, x, t, e): return s.ab[t, None].sqrt() * x + (1 - s.ab[t, None]).sqrt() * e

class Film(nn.Module):
    def __init__(s, d, c):
        super().__init__()
        s.lin, s.mod = nn.Linear(d, d), nn.Linear(c, 2 * d)
    def forward(s, h, c):
        a, b = s.mod(c).chunk(2, dim=-1)
        return h + F.gelu(s.lin(h) * (1 + a) + b, approximate="tanh")

class Net(nn.Module):
    def __init__(s, d=32, c=16, depth=2):
        super().__init__()
        s.inp, s.out = nn.Linear(2, d), nn.Linear(d, 2)
        s.cls = nn.Embedding(K + 1, c)
        s.register_buffer("freq", torch.exp(torch.arange(c // 2) * (-math.log(1e2) / (c // 2))))
        s.blocks = nn.ModuleList(Film(d, c) for _ in range(depth))
        nn.init.zeros_(s.out.weight); nn.init.normal_(s.cls.weight, std=.1)
    def forward(s, x, t, y=None):
        a = t[:, None].float() * s.freq[None]
        c = torch.cat([a.sin(), a.cos()], -1) + s.cls(y if y is not None else torch.full_like(t, K))
        return s.out(reduce(lambda h, blk: blk(h, c), s.blocks, s.inp(x)))

def guided(net, x, t, y, w=1.5):
    if not w: return net(x, t, y)
    both = net(torch.cat([x, x]), torch.cat([t, t]), torch.cat([y, torch.full_like(y, K)]))
    c, u = both.chunk(2)
    return torch.lerp(u, c, w)

@torch.inference_mode()
def draw(net, sch, y, w):
    x = torch.randn(len(y), 2)
    for i in reversed(range(T)):
        t = torch.full((len(y),), i, dtype=torch.long)
        e, b, ab = guided(net, x, t, y, w), sch.betas[i], sch.ab[i]
        x = (x - b / (1 - ab).sqrt() * e) / (1 - b).sqrt()
        if i: x += b.sqrt() * torch.randn_like(x)
    return x

ds = Clusters(192); sub = Subset(ds, list(range(0, len(ds), 2)) + [1, 3, 5])
dl = DataLoader(sub, batch_size=33, shuffle=True, collate_fn=collate)
net, sch = Net().to(DEV), Schedule().to(DEV)
ema = {k: v.clone() for k, v in net.state_dict().items()}
opt = torch.optim.Adam([{"params": net.cls.parameters(), "lr": 1e-2}, {"params": [p for n, p in net.named_parameters() if not n.startswith("cls")]}], lr=4e-3)
one = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=[2e-2, 8e-3], total_steps=4 * len(dl), pct_start=.3)
it, hist = 0, []
while (epoch := it // len(dl)) < 4:
    for x, y, w in dl:
        t = torch.randint(0, T, (len(x),)); e = torch.randn_like(x)
        y = torch.where(torch.rand(len(y)) < .2, torch.tensor(K), y)
        mse = F.mse_loss(net(sch.noise(x, t, e), t, y), e, reduction="none").mean(-1)
        loss = (w * mse * sch.snr[t].clamp(max=5).log1p()).sum() / w.sum()
        opt.zero_grad(); loss.backward()
        g = torch.stack([p.grad.norm() for p in net.parameters() if p.grad is not None]).norm()
        if g > 1: [p.grad.mul_(1 / g) for p in net.parameters()]
        opt.step(); one.step(); it += 1
        for k, v in net.state_dict().items(): ema[k].lerp_(v, .2) if v.dtype.is_floating_point else ema[k].copy_(v)
        hist += [loss.item()]
    print(f"{epoch} {sum(hist[-len(dl):]) / len(dl):.5f} lr {'/'.join(f'{h:.2e}' for h in one.get_last_lr())} |g| {g:.4f}")
net.load_state_dict(ema); net.eval()
y = torch.arange(30) % K
for w in (0, 1, 2.5):
    x = draw(net, sch, y, w)
    means = torch.stack([x[y == k].mean(0) for k in range(K)])
    hit = (torch.cdist(x, torch.tensor(Clusters.CENTRES)).argmin(1) == y).float().mean()
    print(f"{w=} {hit:.2%} {means.flatten().tolist()[0]:.4f} {F.one_hot(y, K).sum(0).tolist()} {torch.einsum('ij,ij->', x, x):.3f}")
try: Schedule("quad")
except ValueError as err: print("refused:", err)
else: print("taken")
print(reduce(mul, [1, 2, 3, 4]), list(accumulate([1, 2, 3], mul)), list(chain("ab", [1])), [*zip_longest([1, 2], "a", fillvalue="-")])
