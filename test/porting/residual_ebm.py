"""Convolutional EBM on 8x8 synthetic digits (JEM/IGEBM style), replay buffer, spectral norm, SGLD, checkpointing."""
import os, random, argparse
import torch as t
import torch.nn as nn
import torch.nn.functional as F
import torchebm
from pathlib import Path

def seed_everything(seed: int):
    random.seed(seed); t.manual_seed(seed)
    os.environ["PYTHONHASHSEED"] = str(seed)

class Swish(nn.Module):
    def __init__(self, beta=1.0, learn=False):
        super().__init__()
        if learn: self.beta = nn.Parameter(t.tensor(beta))
        else: self.register_buffer("beta", t.tensor(beta))
    def forward(self, x): return x * t.sigmoid(self.beta * x)
    def extra_repr(self): return f"beta={float(self.beta):.2f}"

def conv(i, o, k=3, s=1, p=None, sn=False):
    c = nn.Conv2d(i, o, k, s, k // 2 if p is None else p)
    return nn.utils.spectral_norm(c) if sn else c

class ResBlock(nn.Module):
    def __init__(self, cin, cout, down=False, act=Swish):
        super().__init__()
        self.main = nn.Sequential(conv(cin, cout), act(), conv(cout, cout))
        self.skip = nn.Identity() if cin == cout else conv(cin, cout, k=1, p=0)
        self.down = nn.AvgPool2d(2) if down else None
        self.act = act()
    def forward(self, x):
        y = self.main(x) + self.skip(x)
        if self.down is not None: y = self.down(y)
        return self.act(y)

class EBM(nn.Module):
    def __init__(self, widths=(8, 16), n_classes=None):
        super().__init__()
        chans = [1, *widths]
        self.body = nn.Sequential(*[ResBlock(a, b, down=True) for a, b in zip(chans, chans[1:])])
        self.head = nn.Linear(chans[-1], 1 if n_classes is None else n_classes)
        self.n_classes = n_classes
    def features(self, x): return self.body(x).mean(dim=(2, 3))
    def classify(self, x): return self.head(self.features(x))
    def forward(self, x, y=None):
        logits = self.classify(x)
        if self.n_classes is None: return -logits.squeeze(1)
        return -logits.logsumexp(1) if y is None else -t.gather(logits, 1, y[:, None]).squeeze(1)

def digits(n):
    x = t.zeros(n, 1, 8, 8); y = t.zeros(n, dtype=t.long)
    for i in range(n):
        c = random.randrange(3); y[i] = c
        if c == 0: x[i, 0, 1:7, 3:5] = 1
        elif c == 1: x[i, 0, 2:6, 2:6] = 1; x[i, 0, 3:5, 3:5] = 0
        else: x[i, 0, [1, 4, 6], 1:7] = 1
    return (x + 0.05 * t.randn_like(x)).clamp_(0, 1), y

class Replay:
    def __init__(self, size, shape, p=0.05): self.buf = [t.rand(1, *shape) for _ in range(16)]; self.size, self.p, self.shape = size, p, shape
    def sample(self, n):
        new = sum(random.random() < self.p for _ in range(n))
        old = t.cat(random.choices(self.buf, k=n - new), 0)
        return t.cat([t.rand(new, *self.shape), old], 0)
    def add(self, x):
        self.buf = list(x.split(1)) + self.buf
        self.buf = self.buf[:self.size]

def sgld(f, x, *, steps=8, lr=10.0, noise=0.005, clip=0.03):
    training = f.training; f.eval()
    for p in f.parameters(): p.requires_grad = False
    x = x.clone().detach(); x.requires_grad = True
    for _ in range(steps):
        x.data.add_(noise * t.randn_like(x)); x.data.clamp_(0, 1)
        e = f(x); e.sum().backward()
        x.grad.data.clamp_(-clip, clip)
        x.data.add_(-lr * x.grad.data)
        x.grad.detach_(); x.grad.zero_()
        x.data.clamp_(0, 1)
    for p in f.parameters(): p.requires_grad = True
    f.train(training)
    return x.detach()

if __name__ == '__main__':
    ap = argparse.ArgumentParser()
    ap.add_argument('--steps', type=int, default=6); ap.add_argument('--ckpt', type=Path, default=Path('checkpoints')); ap.add_argument('--alpha', type=float, default=.1)
    a = ap.parse_args()
    seed_everything(42)
    f = EBM(n_classes=3); opt = t.optim.Adam(f.parameters(), 1e-3, betas=(0., .999)); sch = t.optim.lr_scheduler.ExponentialLR(opt, .97)
    R = Replay(64, (1, 8, 8)); best = None
    a.ckpt.mkdir(parents=True, exist_ok=True)
    for it in range(a.steps):
        x, y = digits(16)
        fake = sgld(f, R.sample(16)); R.add(fake)
        pos, neg = f(x), f(fake)
        loss = (pos - neg).mean() + a.alpha * (pos ** 2 + neg ** 2).mean() + F.cross_entropy(f.classify(x), y, label_smoothing=.05)
        opt.zero_grad(); loss.backward(); nn.utils.clip_grad_value_(f.parameters(), .5); opt.step(); sch.step()
        acc = (f.classify(x).argmax(1) == y).float().mean()
        if best is None or acc >= best[0]: best = (acc, it)
        print(f'[{it:02d}/{a.steps:02d}] loss {loss:.4f} acc {acc:6.1%} pos {pos.mean():+.3f} neg {neg.mean():+.3f} buf {len(R.buf):3d}')
    t.save(dict(model=f.state_dict(), opt=opt.state_dict(), it=it, best=best[1]), a.ckpt / 'last.pt')
    ck = t.load(a.ckpt / 'last.pt', map_location='cpu', weights_only=False)
    g = EBM(n_classes=3); g.load_state_dict(ck['model'], strict=True); g.eval()
    with t.inference_mode():
        x, y = digits(8); print((f.eval()(x) - g(x)).abs().max().item(), ck['it'], ck['best'], F.one_hot(y, 3).sum(0).tolist(), g(x, y).mean())
    print(sum(p.numel() for p in g.parameters()), [n for n, _ in g.named_parameters()][:3], f.body[0].act.beta.item(), len(f.body))
