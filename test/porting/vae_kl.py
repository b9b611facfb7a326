import math
from typing import Any, Dict, Mapping

import torch
import torch.distributions as D
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Normal, Categorical, kl_divergence
from torch.distributions.kl import kl_divergence as kl

torch.manual_seed(42)
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Encoder(nn.Module):
    def __init__(self, x_dim: int, z_dim: int, h: int = 24) -> None:
        super().__init__()
        self.trunk = nn.Sequential(nn.Linear(x_dim, h), nn.ELU())
        self.mu = nn.Linear(h, z_dim)
        self.log_sigma = nn.Linear(h, z_dim)

    def forward(self, x) -> Normal:
        h = self.trunk(x)
        return Normal(self.mu(h), self.log_sigma(h).clamp(-4, 2).exp())


class Decoder(nn.Module):
    def __init__(self, z_dim, x_dim, h=24):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(z_dim, h), nn.ELU(), nn.Linear(h, x_dim))
        self.log_scale = nn.Parameter(torch.zeros(1))

    def forward(self, z):
        return D.Independent(D.Normal(self.body(z), self.log_scale.exp()), 1)


class VAE(nn.Module):
    def __init__(self, x_dim=4, z_dim=2):
        super().__init__()
        self.enc = Encoder(x_dim, z_dim)
        self.dec = Decoder(z_dim, x_dim)

    @property
    def prior(self) -> Normal:
        w = self.dec.log_scale
        return Normal(torch.zeros(2, device=w.device), torch.ones(2, device=w.device))

    def elbo(self, x, beta: float = 1.0) -> Dict[str, torch.Tensor]:
        q = self.enc(x)
        z = q.rsample()
        rec = self.dec(z).log_prob(x)
        div = kl_divergence(q, self.prior).sum(-1)
        return dict(elbo=(rec - beta * div).mean(), rec=rec.mean(), kl=div.mean())


def anneal(step: int, *, warm: int = 20, top: float = 1.0) -> float:
    return top * min(1.0, step / warm)


def log_metrics(step: int, metrics: Mapping[str, Any]) -> None:
    body = "  ".join(f"{name}={value:.4f}" if not isinstance(value, int) else f"{name}={value}" for name, value in metrics.items())
    print(f"step {step:03}: {body}")


vae = VAE().to(DEVICE)
opt = torch.optim.Adam(vae.parameters(), lr=3e-3, betas=(0.9, 0.99))
W = torch.randn(2, 4)
for step in range(31):
    x = (torch.randn(64, 2) @ W).to(DEVICE) + 0.1 * torch.randn(64, 4)
    terms = vae.elbo(x, beta=anneal(step))
    opt.zero_grad()
    (-terms["elbo"]).backward()
    opt.step()
    if step % 10 == 0:
        log_metrics(step, {**terms, "seen": (step + 1) * 64})

# divergences of other families
p = Categorical(probs=torch.tensor([0.2, 0.3, 0.5]))
q = Categorical(logits=torch.tensor([0.0, 0.1, -0.2]))
print("categorical", kl(p, q).item(), kl(q, p).item())
print("entropy", p.entropy().item(), D.Bernoulli(0.3).entropy().item())
print("bernoulli", D.kl_divergence(D.Bernoulli(torch.tensor(0.3)), D.Bernoulli(torch.tensor(0.6))).item())
print("gamma", kl_divergence(D.Gamma(torch.tensor(2.0), torch.tensor(1.0)), D.Gamma(torch.tensor(3.0), torch.tensor(2.0))).item())
print("beta", kl_divergence(D.Beta(torch.tensor(2.0), torch.tensor(3.0)), D.Beta(torch.tensor(1.0), torch.tensor(1.0))).item())
a = D.MultivariateNormal(torch.zeros(2), torch.eye(2))
b = D.MultivariateNormal(torch.ones(2), torch.tensor([[2.0, 0.5], [0.5, 1.0]]))
print("mvn", kl_divergence(a, b).item(), kl_divergence(b, a).item())
print("indep", kl_divergence(D.Independent(D.Normal(torch.zeros(3), 1.0), 1), D.Independent(D.Normal(torch.ones(3), 2.0), 1)).item())
print("laplace", kl_divergence(D.Laplace(0.0, 1.0), D.Laplace(1.0, 2.0)).item())
print("exponential", kl_divergence(D.Exponential(1.0), D.Exponential(2.0)).item())
print("uniform", kl_divergence(D.Uniform(0.0, 1.0), D.Uniform(-1.0, 2.0)).item())

logp = F.log_softmax(torch.randn(5, 3), dim=-1)
tgt = F.softmax(torch.randn(5, 3), dim=-1)
print(F.kl_div(logp, tgt, reduction="batchmean").item(), F.kl_div(logp, tgt.log(), log_target=True, reduction="sum").item())
mc = vae.prior.sample((1000,))
est = (vae.prior.log_prob(mc) - Normal(0.5, 1.5).log_prob(mc)).sum(-1).mean()
print(f"monte carlo {est:.4f} against {2 * kl_divergence(Normal(0., 1.), Normal(0.5, 1.5)):.4f}; {math.isclose(1.0, 1.0 + 1e-12)}")
