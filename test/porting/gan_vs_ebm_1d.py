# 1-D: noise contrastive estimation against exact likelihood by quadrature
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
import matplotlib.pyplot as plt
from math import log, pi, sqrt

torch.manual_seed(10)
torch.set_default_dtype(torch.float64)

# ---------------------------------------------------------------------------
# target density: mixture of two Gaussians
# ---------------------------------------------------------------------------
w = torch.tensor([0.3, 0.7])
m = torch.tensor([-1.5, 1.0])
s = torch.tensor([0.4, 0.7])


def sample_target(n):
    k = torch.multinomial(w, n, replacement=True)
    return (m[k] + s[k] * torch.randn(n)).view(-1, 1)


def log_target(x):
    comps = torch.distributions.Normal(m, s).log_prob(x)
    return torch.logsumexp(comps + w.log(), dim=1)


# noise distribution
noise = torch.distributions.Normal(loc=0.0, scale=2.0)


class Energy(nn.Module):
    def __init__(self, hidden=(32, 32)):
        super().__init__()
        sizes = [1, *hidden, 1]
        self.layers = nn.ModuleList()
        for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
            self.layers.append(nn.Linear(a, b))
        self.log_z = nn.Parameter(torch.zeros(()))

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.tanh(layer(x))
        return self.layers[-1](x)[:, 0]

    def log_prob(self, x):
        return -self(x) - self.log_z


def nce_loss(model, x, nu=1):
    n = x.shape[0]
    y = noise.sample((n * nu, 1))
    log_ratio_x = model.log_prob(x) - noise.log_prob(x)[:, 0] - log(nu)
    log_ratio_y = model.log_prob(y) - noise.log_prob(y)[:, 0] - log(nu)
    loss = F.softplus(-log_ratio_x).mean() + nu * F.softplus(log_ratio_y).mean()
    acc = 0.5 * ((log_ratio_x > 0).double().mean() + (log_ratio_y < 0).double().mean())
    return loss, acc


def log_partition(model, lo=-10., hi=10., n=2001):
    grid = torch.linspace(lo, hi, n).unsqueeze(1)
    return torch.log(torch.trapezoid(torch.exp(-model(grid)), grid[:, 0]))


model = Energy()
opt = torch.optim.LBFGS(model.parameters(), lr=0.5, max_iter=10)
X = sample_target(1000)
Y_seed = 99
trace = []


def closure():
    torch.manual_seed(Y_seed)  # fixed noise, so LBFGS sees a deterministic function
    opt.zero_grad()
    loss, _ = nce_loss(model, X)
    loss.backward()
    trace.append(loss.item())
    return loss


for outer in range(5):
    value = opt.step(closure)
    with torch.no_grad():
        _, acc = nce_loss(model, X)
        lz = log_partition(model)
    print(f'outer {outer}: nce {value.item():.6f}, acc {acc.item():.3f}, log Z learned {model.log_z.item():.4f}, exact {lz.item():.4f}')

print('evaluations:', len(trace), 'first', trace[0], 'last', trace[-1])

xs = torch.linspace(-4, 4, 201).unsqueeze(1)
with torch.no_grad():
    lp_true = log_target(xs)
    lp_model = -model(xs) - log_partition(model)
kl = torch.trapezoid(lp_true.exp() * (lp_true - lp_model), xs[:, 0])
print('KL(p||q) = %.5f' % kl.item())
test = sample_target(500)
print('test log-likelihood', (-model(test) - log_partition(model)).mean().item(), 'true', log_target(test).mean().item())

plt.style.use('ggplot')
fig, ax = plt.subplots(2, 1, figsize=(6, 6), gridspec_kw={'height_ratios': [2, 1]})
ax[0].plot(xs.numpy().ravel(), lp_true.exp().numpy(), 'k-', lw=2, label='target')
ax[0].plot(xs.numpy().ravel(), lp_model.exp().numpy(), 'r--', lw=2, label='NCE')
ax[0].hist(X.numpy().ravel(), bins=40, density=True, alpha=0.3)
ax[0].axvline(x=0, color='gray', ls=':')
ax[0].legend()
ax[1].plot(trace)
ax[1].set_yscale('log')
ax[1].set_ylabel('NCE loss')
plt.savefig('nce.png', bbox_inches='tight')
plt.close(fig)
