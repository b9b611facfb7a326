"""Home-made pieces for training a classifier-as-energy: optimizer, autograd functions, loss, and checks."""
import copy
import io
import math

import torch
from torch import nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler


class Lion(Optimizer):
    """Sign momentum (Chen et al. 2023) with decoupled weight decay."""

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.99), weight_decay=0.0):
        if not (0.0 < lr and all(0.0 <= b < 1.0 for b in betas)):
            raise ValueError("Invalid settings: lr {}, betas {}".format(lr, betas))
        super().__init__(params, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self, closure=None):
        with torch.enable_grad():
            loss = None if closure is None else closure()
        for group in self.param_groups:
            b1, b2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if len(state) == 0:
                    state.update(exp_avg=torch.zeros_like(p), step=0)
                m = state["exp_avg"]
                state["step"] += 1
                p.mul_(1 - group["lr"] * group["weight_decay"])
                update = m.mul(b1).add(p.grad, alpha=1 - b1).sign_()
                p.add_(update, alpha=-group["lr"])
                m.mul_(b2).add_(p.grad, alpha=1 - b2)
        return loss


class SmoothMax(torch.autograd.Function):
    """tau * logsumexp(x / tau) over the last dim, with a hand-written backward."""

    @staticmethod
    def forward(ctx, x, tau):
        m = x.amax(dim=-1, keepdim=True)
        e = torch.exp((x - m) / tau)
        s = e.sum(dim=-1, keepdim=True)
        ctx.save_for_backward(e / s)
        return (m + tau * s.log()).squeeze(-1)

    @staticmethod
    def backward(ctx, grad):
        (p,) = ctx.saved_tensors
        return grad.unsqueeze(-1) * p, None


class SignSTE(torch.autograd.Function):
    """Binary activation with the clipped straight-through gradient."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.where(x >= 0, 1.0, -1.0)

    @staticmethod
    def backward(ctx, g):
        return g * (ctx.saved_tensors[0].abs() <= 1)


class JEM(nn.Module):
    def __init__(self, classes=3, width=32, binary=False):
        super().__init__()
        self.fc1 = nn.Linear(2, width)
        self.fc2 = nn.Linear(width, classes)
        self.binary = binary

    def forward(self, x):
        h = self.fc1(x)
        h = SignSTE.apply(h) if self.binary else torch.tanh(h)
        return self.fc2(h)

    def energy(self, x):
        return -SmoothMax.apply(self(x), 1.0)


def spirals(n, classes=3):
    t = torch.rand(n * classes) * 2.5 + 0.3
    y = torch.arange(n * classes) % classes
    ang = t + y * 2 * math.pi / classes
    x = torch.stack([t * ang.cos(), t * ang.sin()], 1) + 0.08 * torch.randn(n * classes, 2)
    return x, y


def fit(model, opt, loader, epochs):
    ce = nn.CrossEntropyLoss(label_smoothing=0.05)
    for _ in range(epochs):
        for x, y in loader:

            def closure():
                opt.zero_grad()
                loss = ce(model(x), y)
                loss.backward()
                return loss
            last = opt.step(closure)
    return last.item()


def accuracy(model, x, y):
    with torch.no_grad():
        return (model(x).argmax(1) == y).float().mean().item()


torch.manual_seed(2)
x, y = spirals(200)
xt, yt = spirals(80)
weights = torch.tensor([1.0, 2.0, 1.0])[y]
sampler = WeightedRandomSampler(weights, num_samples=len(x), generator=torch.Generator().manual_seed(0))
loader = DataLoader(TensorDataset(x, y), batch_size=50, sampler=sampler)
print("class share in one pass:", torch.bincount(torch.cat([b for _, b in loader]), minlength=3).tolist())

# --- the autograd functions
u = torch.randn(4, 5, dtype=torch.double, requires_grad=True)
print("gradcheck SmoothMax:", torch.autograd.gradcheck(lambda v: SmoothMax.apply(v, 0.7), (u,)))
ref = 0.7 * torch.logsumexp(u / 0.7, -1)
print("SmoothMax against logsumexp: %.1e" % (SmoothMax.apply(u, 0.7) - ref).abs().max().item())
v = torch.tensor([-2.0, -0.5, 0.0, 0.3, 1.7], requires_grad=True)
SignSTE.apply(v).sum().backward()
print("STE gradient:", v.grad.tolist())

# --- the optimizers
torch.manual_seed(10)
init = JEM().state_dict()
results = {}
for label, make in [
    ("lion", lambda m: Lion(m.parameters(), lr=3e-3, weight_decay=0.01)),
    ("lion groups", lambda m: Lion([{"params": m.fc1.parameters(), "lr": 6e-3}, {"params": m.fc2.parameters()}], lr=1e-3)),
    ("sgd", lambda m: torch.optim.SGD(m.parameters(), lr=0.1, momentum=0.9, nesterov=True)),
]:
    m = JEM()
    m.load_state_dict(init)
    opt = make(m)
    loss = fit(m, opt, loader, epochs=10)
    results[label] = (m, opt)
    print(f"{label:<12} loss {loss:.4f}  train {accuracy(m, x, y):.3f}  test {accuracy(m, xt, yt):.3f}  groups {len(opt.param_groups)}")

# --- optimizer state through bytes: both copies must go the same way
m1, o1 = results["lion"]
blob = io.BytesIO()
torch.save({"m": m1.state_dict(), "o": o1.state_dict()}, blob)
saved = torch.load(io.BytesIO(blob.getvalue()))
m2 = copy.deepcopy(m1)
m2.load_state_dict(saved["m"])
o2 = Lion(m2.parameters())
o2.load_state_dict(saved["o"])
for mm, oo in ((m1, o1), (m2, o2)):
    oo.zero_grad()
    nn.functional.cross_entropy(mm(x), y).backward()
    oo.step()
assert all(torch.equal(a, b) for a, b in zip(m1.parameters(), m2.parameters()))
print("resumed at step", o2.state[next(m2.parameters())]["step"], "with lr", o2.param_groups[0]["lr"])

# --- energies, a binary network, and descent on the inputs
e_in, e_out = m1.energy(xt).mean().item(), m1.energy(6 * torch.randn(240, 2)).mean().item()
print(f"energy inside {e_in:.4f} outside {e_out:.4f}")
mb = JEM(binary=True, width=64)
fit(mb, torch.optim.Adam(mb.parameters(), lr=0.01), loader, 10)
print(f"binary network test accuracy {accuracy(mb, xt, yt):.3f}")
chain = nn.Parameter(torch.randn(100, 2))
walker = Lion([chain], lr=0.02)
for _ in range(50):
    walker.zero_grad()
    (m1.energy(chain) + 0.5 * chain.pow(2).sum(1)).sum().backward()
    walker.step()
counts = torch.bincount(m1(chain).argmax(1), minlength=3)
print("minimised points per class:", counts.tolist(), "mean radius %.4f" % chain.norm(dim=1).mean().item())
try:
    Lion(m1.parameters(), betas=(0.9, 1.5))
except ValueError as err:
    print("ValueError:", err)
