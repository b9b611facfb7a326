from typing import Any
import time, functools
import torch, torch.nn as nn
from torch import autograd

VERBOSE = 1
calls = 0

def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        global calls
        calls += 1
        start = time.perf_counter()
        out = fn(*args, **kwargs)
        if VERBOSE > 1:
            print("%s took %.2f s" % (fn.__name__, time.perf_counter() - start))
        return out
    return wrapper

class Score(nn.Module):
    def __init__(self, d, *hidden, act=nn.Softplus, bias=True):
        super(Score, self).__init__()
        sizes = (d,) + hidden
        self.layers = nn.ModuleList()
        for i in range(len(sizes) - 1):
            self.layers.append(nn.Linear(sizes[i], sizes[i + 1], bias=bias))
        self.out = nn.Linear(sizes[-1], d)
        self.act = act()
        self.reset(std=0.1)

    def reset(self, std=1.0, **kw: Any):
        for name, p in self.named_parameters():
            if name.endswith('weight'):
                nn.init.normal_(p, mean=0.0, std=std)
            elif 'bias' in name:
                nn.init.zeros_(p)

    def forward(self, x):
        for l in self.layers:
            x = self.act(l(x))
        return self.out(x)

@timed
def ssm(score, samples, n_particles=1, variance_reduction=False):
    dup_samples = samples.unsqueeze(0).expand(n_particles, *samples.shape).contiguous().view(-1, *samples.shape[1:])
    dup_samples.requires_grad_(True)
    vectors = torch.randn_like(dup_samples)

    grad1 = score(dup_samples)
    gradv = torch.sum(grad1 * vectors)
    if variance_reduction:
        loss1 = torch.norm(grad1, dim=-1) ** 2 * 0.5
    else:
        loss1 = torch.sum(grad1 * vectors, dim=-1) ** 2 * 0.5
    grad2 = autograd.grad(gradv, dup_samples, create_graph=True)[0]
    loss2 = torch.sum(vectors * grad2, dim=-1)
    loss1 = loss1.view(n_particles, -1).mean(dim=0)
    loss2 = loss2.view(n_particles, -1).mean(dim=0)
    loss = loss1 + loss2
    return loss.mean(), loss1.mean(), loss2.mean()

def exact_trace(score, x):
    x = x.detach().requires_grad_()
    s = score(x)
    tr = 0.
    for i in range(x.shape[1]):
        tr += autograd.grad(s[:, i].sum(), x, create_graph=True)[0][:, i]
    return (0.5 * s.pow(2).sum(1) + tr).mean()

def make_data(kind='rings', n=128, *, noise=.05):
    if kind == 'rings':
        r = torch.tensor([.5, 1., 1.5])[torch.randint(3, (n,))]
        a = torch.rand(n) * 2 * torch.pi
        x = torch.stack((r * a.cos(), r * a.sin()), 1)
    elif kind in ('gauss', 'normal'):
        x = torch.randn(n, 2)
    else:
        raise ValueError(f'no such data: {kind}')
    return x + noise * torch.randn_like(x)

def langevin(score, x, n=10, eps=0.01, trace=None):
    if trace is None:
        trace = []
    with torch.no_grad():
        for _ in range(n):
            x = x + eps * score(x) / 2 + eps ** .5 * torch.randn_like(x)
            trace.append(x.norm(dim=1).mean().item())
    return x, trace

torch.manual_seed(2)
data = {k: make_data(k, n=96) for k in ['rings', 'normal']}
stats = []
for kind, x in data.items():
    net = Score(2, 24, 24)
    opt = torch.optim.Adam([{'params': net.layers.parameters(), 'lr': 1e-3}, {'params': net.out.parameters()}], lr=3e-3)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=20)
    for it in range(20):
        loss, *parts = ssm(net, x, n_particles=2, variance_reduction=it % 2)
        opt.zero_grad(); loss.backward(); opt.step(); sched.step()
        if VERBOSE and it % 10 == 9:
            print(kind, it, 'loss %.4f' % loss, 'parts', ['%.3f' % p for p in parts], 'lr', sched.get_last_lr())
    smp, tr = langevin(net, torch.randn(32, 2))
    stats.append((kind, exact_trace(net, x).item(), tr[-1]))
print('calls', calls)
for kind, j, r in sorted(stats, key=lambda s: s[1]):
    print(f'{kind:8}{j:10.4f}{r:10.4f}')
print(net)
