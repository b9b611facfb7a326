"""Abstract SDE classes, reverse SDE/ODE, and a predictor-corrector sampler."""
import abc
import functools
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple, Union

import numpy as np
import torch
from torch import Tensor, nn


class SDE(abc.ABC):
    """SDE abstract class. Functions are designed for a mini-batch of inputs."""

    def __init__(self, N: int):
        super().__init__()
        self.N = N

    @property
    @abc.abstractmethod
    def T(self) -> float:
        """End time of the SDE."""
        ...

    @abc.abstractmethod
    def sde(self, x: Tensor, t: Tensor) -> Tuple[Tensor, Tensor]:
        ...

    @abc.abstractmethod
    def marginal_prob(self, x: Tensor, t: Tensor) -> Tuple[Tensor, Tensor]:
        """Parameters to determine the marginal distribution, $p_t(x)$."""
        pass

    @abc.abstractmethod
    def prior_sampling(self, shape) -> Tensor:
        raise NotImplementedError

    def discretize(self, x, t):
        dt = 1 / self.N
        drift, diffusion = self.sde(x, t)
        f = drift * dt
        G = diffusion * torch.sqrt(torch.tensor(dt, device=t.device))
        return f, G


class VPSDE(SDE):
    def __init__(self, beta_min: float = 0.1, beta_max: float = 20, N: int = 1000):
        super().__init__(N)
        self.beta_0 = beta_min
        self.beta_1 = beta_max
        self.discrete_betas = torch.linspace(beta_min / N, beta_max / N, N)
        self.alphas = 1. - self.discrete_betas
        self.alphas_cumprod = torch.cumprod(self.alphas, dim=0)
        self.sqrt_alphas_cumprod = torch.sqrt(self.alphas_cumprod)

    @property
    def T(self):
        return 1

    def sde(self, x, t):
        beta_t = self.beta_0 + t * (self.beta_1 - self.beta_0)
        drift = -0.5 * beta_t[:, None] * x
        diffusion = torch.sqrt(beta_t)
        return drift, diffusion

    def marginal_prob(self, x, t):
        log_mean_coeff = -0.25 * t ** 2 * (self.beta_1 - self.beta_0) - 0.5 * t * self.beta_0
        mean = torch.exp(log_mean_coeff[:, None]) * x
        std = torch.sqrt(1. - torch.exp(2. * log_mean_coeff))
        return mean, std

    def prior_sampling(self, shape):
        return torch.randn(*shape)

    def discretize(self, x, t):
        """DDPM discretization."""
        timestep = (t * (self.N - 1) / self.T).long()
        beta = self.discrete_betas.to(x.device)[timestep]
        alpha = self.alphas.to(x.device)[timestep]
        sqrt_beta = torch.sqrt(beta)
        f = torch.sqrt(alpha)[:, None] * x - x
        G = sqrt_beta
        return f, G


class VESDE(SDE):
    def __init__(self, sigma_min=0.01, sigma_max=50, N=1000):
        super().__init__(N)
        self.sigma_min = sigma_min
        self.sigma_max = sigma_max
        self.discrete_sigmas = torch.exp(torch.linspace(np.log(self.sigma_min), np.log(self.sigma_max), N))

    @property
    def T(self):
        return 1

    def sde(self, x, t):
        sigma = self.sigma_min * (self.sigma_max / self.sigma_min) ** t
        drift = torch.zeros_like(x)
        diffusion = sigma * torch.sqrt(torch.tensor(2 * (np.log(self.sigma_max) - np.log(self.sigma_min))))
        return drift, diffusion

    def marginal_prob(self, x, t):
        std = self.sigma_min * (self.sigma_max / self.sigma_min) ** t
        mean = x
        return mean, std

    def prior_sampling(self, shape):
        return torch.randn(*shape) * self.sigma_max


class Result(NamedTuple):
    samples: Tensor
    nfe: int
    trace: List[float] = []


_SDES: Dict[str, Callable[..., SDE]] = {"vp": VPSDE, "ve": VESDE}


def get_sde(name: str, **kwargs) -> SDE:
    try:
        cls = _SDES[name.lower()]
    except KeyError:
        raise ValueError(f"unknown sde {name!r}, choose from {sorted(_SDES)}")
    return cls(**kwargs)


class ScoreNet(nn.Module):
    def __init__(self, sde: SDE, dim: int = 2, width: int = 32) -> None:
        super().__init__()
        self.sde = sde
        self.register_buffer("freqs", torch.randn(8) * 2.0)
        self.net = nn.Sequential(nn.Linear(dim + 16, width), nn.ELU(), nn.Linear(width, dim))

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        proj = t[:, None] * self.freqs[None] * 2 * np.pi
        emb = torch.cat([torch.sin(proj), torch.cos(proj)], dim=-1)
        h = self.net(torch.cat([x, emb], dim=-1))
        _, std = self.sde.marginal_prob(x, t)
        return h / std[:, None].clamp(min=1e-3)


def loss_fn(model: nn.Module, sde: SDE, x: Tensor, eps: float = 1e-3, reduce_mean: bool = True) -> Tensor:
    reduce_op = torch.mean if reduce_mean else lambda *a, **k: 0.5 * torch.sum(*a, **k)
    t = torch.rand(x.shape[0]) * (sde.T - eps) + eps
    z = torch.randn_like(x)
    mean, std = sde.marginal_prob(x, t)
    perturbed = mean + std[:, None] * z
    score = model(perturbed, t)
    losses = torch.square(score * std[:, None] + z)
    losses = reduce_op(losses.reshape(losses.shape[0], -1), dim=-1)
    return torch.mean(losses)


def reverse_step(score_fn, sde, x, t, probability_flow=False):
    f, G = sde.discretize(x, t)
    rev_f = f - G[:, None] ** 2 * score_fn(x, t) * (0.5 if probability_flow else 1.)
    rev_G = torch.zeros_like(G) if probability_flow else G
    return rev_f, rev_G


def langevin_corrector(score_fn, x, t, snr=0.16, n_steps=1):
    x_mean = x
    for _ in range(n_steps):
        grad = score_fn(x, t)
        noise = torch.randn_like(x)
        grad_norm = torch.norm(grad.reshape(grad.shape[0], -1), dim=-1).mean()
        noise_norm = torch.norm(noise.reshape(noise.shape[0], -1), dim=-1).mean()
        step_size = (snr * noise_norm / grad_norm) ** 2 * 2
        x_mean = x + step_size * grad
        x = x_mean + torch.sqrt(step_size * 2) * noise
    return x, x_mean


@torch.no_grad()
def pc_sampler(model, sde: SDE, shape: Tuple[int, int], corrector: Optional[Callable] = None, eps=1e-3,
               denoise: bool = True) -> Result:
    x = sde.prior_sampling(shape)
    timesteps = torch.linspace(sde.T, eps, sde.N)
    trace: List[float] = []
    x_mean = x
    nfe = 0
    for i, t in enumerate(timesteps):
        vec_t = torch.ones(shape[0]) * t
        if corrector is not None:
            x, x_mean = corrector(model, x, vec_t)
            nfe += 1
        f, G = reverse_step(model, sde, x, vec_t)
        z = torch.randn_like(x)
        x_mean = x + f
        x = x_mean + G[:, None] * z
        nfe += 1
        if i % 5 == 0:
            trace.append(float(x.std()))
    return Result(samples=x_mean if denoise else x, nfe=nfe, trace=trace)


def main():
    torch.manual_seed(7)
    data = torch.cat([torch.randn(100, 2) * 0.1 + c for c in (torch.tensor([1.0, 0.0]), torch.tensor([-1.0, 0.5]))])
    for name, kw in (("vp", dict(N=20)), ("ve", {"sigma_max": 5.0, "N": 20})):
        sde = get_sde(name, **kw)
        model = ScoreNet(sde)
        opt = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.0)
        for it in range(15):
            loss = loss_fn(model, sde, data, reduce_mean=(it % 2 == 0))
            opt.zero_grad(set_to_none=True)
            loss.backward()
            opt.step()
        res = pc_sampler(model, sde, (50, 2), corrector=functools.partial(langevin_corrector, snr=0.1, n_steps=1))
        samples, nfe, trace = res
        print(f"{name}: loss={loss.item():.5f} nfe={nfe} std={samples.std().item():.4f} trace={[f'{v:.2f}' for v in trace]}")
        assert res.nfe == 2 * sde.N and samples.shape == (50, 2)
    try:
        get_sde("subvp")
    except ValueError as e:
        print("error:", e)


if __name__ == "__main__":
    main()
