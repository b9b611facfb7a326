"""Score-based generative modelling through SDEs, in the manner of a notebook."""
import functools
from math import sqrt

import numpy as np
import torch
from torch import nn
from torch.optim import Adam
from torch.utils.data import DataLoader, TensorDataset
from tqdm import tqdm

device = 'cuda' if torch.cuda.is_available() and False else 'cpu'
sigma = 25.0  #@param {'type':'number'}
torch.manual_seed(1)


class GaussianFourierProjection(nn.Module):
    """Gaussian random features for encoding time steps."""

    def __init__(self, embed_dim, scale=30.):
        super().__init__()
        # Randomly sample weights during initialization. These weights are fixed.
        self.W = nn.Parameter(torch.randn(embed_dim // 2) * scale, requires_grad=False)

    def forward(self, x):
        x_proj = x[:, None] * self.W[None, :] * 2 * np.pi
        return torch.cat([torch.sin(x_proj), torch.cos(x_proj)], dim=-1)


class ScoreNet(nn.Module):
    def __init__(self, marginal_prob_std, hidden=[64, 64], embed_dim=32):
        super().__init__()
        self.embed = nn.Sequential(GaussianFourierProjection(embed_dim=embed_dim), nn.Linear(embed_dim, embed_dim))
        self.act = lambda x: x * torch.sigmoid(x)
        dims = [2] + hidden
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(dims[:-1], dims[1:])])
        self.times = nn.ModuleList(nn.Linear(embed_dim, o) for o in hidden)
        self.out = nn.Linear(hidden[-1], 2)
        self.marginal_prob_std = marginal_prob_std

    def forward(self, x, t):
        emb = self.act(self.embed(t))
        h = x
        for layer, time in zip(self.layers, self.times):
            h = layer(h)
            h += time(emb)
            h = self.act(h)
        h = self.out(h)
        return h / self.marginal_prob_std(t)[:, None]


def marginal_prob_std(t, sigma):
    t = torch.as_tensor(t, device=device)
    return torch.sqrt((sigma ** (2 * t) - 1.) / 2. / np.log(sigma))


def diffusion_coeff(t, sigma):
    return torch.tensor(sigma ** t, device=device)


marginal_prob_std_fn = functools.partial(marginal_prob_std, sigma=sigma)
diffusion_coeff_fn = functools.partial(diffusion_coeff, sigma=sigma)


def loss_fn(model, x, marginal_prob_std, eps=1e-5):
    random_t = torch.rand(x.shape[0], device=x.device) * (1. - eps) + eps
    z = torch.randn_like(x)
    std = marginal_prob_std(random_t)
    perturbed_x = x + z * std[:, None]
    score = model(perturbed_x, random_t)
    loss = torch.mean(torch.sum((score * std[:, None] + z) ** 2, dim=(1)))
    return loss


def swiss(n):
    t = 1.5 * np.pi * (1 + 2 * torch.rand(n))
    x = torch.stack((t * torch.cos(t), t * torch.sin(t)), dim=1) / 10
    return x + 0.02 * torch.randn(n, 2)


score_model = ScoreNet(marginal_prob_std=marginal_prob_std_fn)
score_model = score_model.to(device)
dataset = TensorDataset(swiss(512), torch.zeros(512, dtype=torch.long))
data_loader = DataLoader(dataset, batch_size=128, shuffle=True, num_workers=0)
optimizer = Adam(score_model.parameters(), lr=1e-3)
n_epochs = 3
tqdm_epoch = tqdm(range(n_epochs))
for epoch in tqdm_epoch:
    avg_loss = 0.
    num_items = 0
    for x, _ in data_loader:
        x = x.to(device)
        loss = loss_fn(score_model, x, marginal_prob_std_fn)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        avg_loss += loss.item() * x.shape[0]
        num_items += x.shape[0]
    tqdm_epoch.set_description('Average Loss: {:5f}'.format(avg_loss / num_items))
    print('Average Loss: {:5f}'.format(avg_loss / num_items))

num_steps = 25


def Euler_Maruyama_sampler(score_model, marginal_prob_std, diffusion_coeff, batch_size=64, num_steps=num_steps,
                           device='cpu', eps=1e-3):
    t = torch.ones(batch_size, device=device)
    init_x = torch.randn(batch_size, 2, device=device) * marginal_prob_std(t)[:, None]
    time_steps = torch.linspace(1., eps, num_steps, device=device)
    step_size = time_steps[0] - time_steps[1]
    x = init_x
    with torch.no_grad():
        for time_step in tqdm(time_steps):
            batch_time_step = torch.ones(batch_size, device=device) * time_step
            g = diffusion_coeff(batch_time_step)
            mean_x = x + (g ** 2)[:, None] * score_model(x, batch_time_step) * step_size
            x = mean_x + torch.sqrt(step_size) * g[:, None] * torch.randn_like(x)
    # Do not include any noise in the last sampling step.
    return mean_x


signal_to_noise_ratio = 0.16


def pc_sampler(score_model, marginal_prob_std, diffusion_coeff, batch_size=64, num_steps=num_steps,
               snr=signal_to_noise_ratio, device='cpu', eps=1e-3):
    t = torch.ones(batch_size, device=device)
    init_x = torch.randn(batch_size, 2, device=device) * marginal_prob_std(t)[:, None]
    time_steps = np.linspace(1., eps, num_steps)
    step_size = time_steps[0] - time_steps[1]
    x = init_x
    with torch.no_grad():
        for time_step in time_steps:
            batch_time_step = torch.ones(batch_size, device=device) * time_step
            # Corrector step (Langevin MCMC)
            grad = score_model(x, batch_time_step)
            grad_norm = torch.norm(grad.reshape(grad.shape[0], -1), dim=-1).mean()
            noise_norm = np.sqrt(np.prod(x.shape[1:]))
            langevin_step_size = 2 * (snr * noise_norm / grad_norm) ** 2
            x = x + langevin_step_size * grad + torch.sqrt(2 * langevin_step_size) * torch.randn_like(x)
            # Predictor step (Euler-Maruyama)
            g = diffusion_coeff(batch_time_step)
            x_mean = x + (g ** 2)[:, None] * score_model(x, batch_time_step) * step_size
            x = x_mean + torch.sqrt(g ** 2 * step_size)[:, None] * torch.randn_like(x)
    return x_mean


for name, sampler in [('EM', Euler_Maruyama_sampler), ('PC', pc_sampler)]:
    samples = sampler(score_model, marginal_prob_std_fn, diffusion_coeff_fn, 64, device=device)
    print(f"{name}: mean {samples.mean():.5f} std {samples.std().item():.5f} max {samples.abs().max():.4f}")
print("sigma_T", marginal_prob_std_fn(1.0).item(), sqrt(2.0))
ckpt = {k: v.shape for k, v in score_model.state_dict().items()}
print(len(ckpt), sum(p.numel() for p in score_model.parameters() if p.requires_grad))
