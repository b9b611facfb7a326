import math
import torch
import torch.nn as nn
from torch.autograd import Function
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR


class LogCosh(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.abs() + torch.nn.functional.softplus(-2 * x.abs()) - math.log(2.0)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * torch.tanh(x)


class Quantize(Function):
    @staticmethod
    def forward(ctx, x, levels=4):
        ctx.levels = levels
        ctx.save_for_backward(x.abs() <= 1)
        return torch.round(x.clamp(-1, 1) * levels) / levels

    @staticmethod
    def backward(ctx, g):
        mask, = ctx.saved_tensors
        return g * mask, None


logcosh = LogCosh.apply


class Coupling(nn.Module):
    def __init__(self, dim, hidden, flip):
        super().__init__()
        self.flip = flip
        self.half = dim // 2
        self.net = nn.Sequential(nn.Linear(self.half, hidden), nn.GELU(), nn.Linear(hidden, 2 * (dim - self.half)))
        nn.init.zeros_(self.net[-1].weight)
        nn.init.zeros_(self.net[-1].bias)

    def forward(self, x, reverse=False):
        a, b = x[:, : self.half], x[:, self.half :]
        if self.flip:
            a, b = b, a
        s, t = self.net(a).chunk(2, dim=-1)
        s = 2 * torch.tanh(s / 2)
        b = (b - t) * torch.exp(-s) if reverse else b * torch.exp(s) + t
        out = torch.cat([b, a] if self.flip else [a, b], dim=-1)
        return out, (-s if reverse else s).sum(-1)


class Flow(nn.ModuleList):
    def __init__(self, *layers):
        super().__init__(layers)

    def log_prob(self, x):
        logdet = x.new_zeros(x.shape[0])
        for layer in reversed(self):
            x, ld = layer(x, reverse=True)
            logdet = logdet + ld
        base = torch.distributions.Normal(0.0, 1.0)
        return base.log_prob(x).sum(-1) + logdet

    def sample(self, n):
        x = torch.randn(n, 2)
        for layer in self:
            x, _ = layer(x)
        return x


class Adan(Optimizer):
    """Adam-like optimizer with look ahead of the gradient's difference."""

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.95, 0.99), eps=1e-8):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            b1, b2, b3 = group["betas"]
            for p in filter(lambda q: q.grad is not None, group["params"]):
                state = self.state[p]
                if not state:
                    state.update(step=0, m=torch.zeros_like(p), v=torch.zeros_like(p), n=torch.zeros_like(p), prev=p.grad.clone())
                state["step"] += 1
                diff = p.grad - state["prev"]
                state["m"].lerp_(p.grad, 1 - b1)
                state["v"].lerp_(diff, 1 - b2)
                state["n"].mul_(b3).add_((p.grad + b2 * diff) ** 2, alpha=1 - b3)
                denom = (state["n"] / (1 - b3 ** state["step"])).sqrt() + group["eps"]
                p.sub_(group["lr"] * (state["m"] / (1 - b1 ** state["step"]) + b2 * state["v"]) / denom)
                state["prev"].copy_(p.grad)


torch.manual_seed(5)
z = torch.randn(128, 1)
data = torch.cat([z, z**2 * 0.5 + 0.2 * torch.randn(128, 1)], dim=1)
flow = Flow(*[Coupling(2, 16, flip=bool(i % 2)) for i in range(4)])
opt = Adan(flow.parameters(), lr=1e-2)
sched = LambdaLR(opt, lambda k: min(1.0, (k + 1) / 5) * 0.5 * (1 + math.cos(math.pi * k / 20)))
for it in range(20):
    nll = -flow.log_prob(data).mean()
    reg = logcosh(torch.cat([p.flatten() for p in flow.parameters()])).mean()
    opt.zero_grad()
    (nll + 0.1 * reg).backward()
    opt.step()
    sched.step()
    if it % 5 == 4:
        print(f"{it:2d} nll {nll.item():.5f} reg {reg.item():.6f} lr {sched.get_last_lr()[0]:.5f}")
xs = flow.sample(64).detach()
print(f"{xs.mean():.5f} {xs.var():.5f}", len(flow), sum(p.numel() for p in flow.parameters()))
w = torch.linspace(-1.5, 1.5, 7, requires_grad=True)
q = Quantize.apply(w, 2)
q.sum().backward()
print(q.tolist(), w.grad.tolist())
q4 = Quantize.apply(w)
print(q4.sum().item(), torch.autograd.gradcheck(LogCosh.apply, torch.randn(3, dtype=torch.float64, requires_grad=True)))
first = next(iter(opt.state.values()))
print(first["step"], sorted(first))
