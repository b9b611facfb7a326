#!/usr/bin/env python
# coding: utf-8

# # Persistent contrastive divergence on two moons
# Converted from my notebook (jupyter nbconvert), cells left as they were.

# In[1]:

import os
import sys

import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn
import torch.optim as optim
from torch.utils.data import DataLoader

from torchebm.core import BaseModel, CosineScheduler
from torchebm.datasets import TwoMoonsDataset
from torchebm.losses import ContrastiveDivergence
from torchebm.samplers import LangevinDynamics

SEED = 42
torch.manual_seed(SEED)
np.random.seed(SEED)
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
OUT = sys.argv[1] if len(sys.argv) > 1 else 'out'
os.makedirs(OUT, exist_ok=True)


# In[2]:

class NeuralEnergy(BaseModel):
    def __init__(self, input_dim=2, hidden_dim=64):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(input_dim, hidden_dim),
            nn.SELU(),
            nn.Linear(hidden_dim, hidden_dim),
            nn.SELU(),
            nn.Linear(hidden_dim, 1),
            nn.Tanh(),
        )

    def forward(self, x):
        return self.net(x).squeeze(-1)


# In[3]:

dataset = TwoMoonsDataset(n_samples=1000, noise=0.05, seed=SEED, device=device)
data = dataset.get_data()
print('data', tuple(data.shape), 'mean', [round(v, 4) for v in data.mean(0).tolist()])
loader = DataLoader(dataset, batch_size=125, shuffle=True, drop_last=True)


# In[4]:

model = NeuralEnergy().to(device)
n_params = sum(p.numel() for p in model.parameters() if p.requires_grad)
print('parameters:', n_params)

sampler = LangevinDynamics(
    model,
    step_size=CosineScheduler(start_value=3e-2, end_value=5e-3, n_steps=20),
    noise_scale=0.5,
    device=device,
)
loss_fn = ContrastiveDivergence(
    model=model,
    sampler=sampler,
    k_steps=10,
    persistent=True,
    buffer_size=1000,
    init_steps=20,
    new_sample_ratio=0.1,
    device=device,
)
optimizer = optim.AdamW(model.parameters(), lr=2e-3, weight_decay=1e-5)
sched = optim.lr_scheduler.StepLR(optimizer, step_size=8, gamma=0.5)


# In[5]:

EPOCHS = 16
history = []
for epoch in range(EPOCHS):
    running = 0.0
    for batch in loader:
        optimizer.zero_grad()
        loss, neg = loss_fn(batch)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()
        running += loss.item()
    sched.step()
    history.append(running / len(loader))
    if epoch % 4 == 3:
        with torch.no_grad():
            e_pos, e_neg = model(data).mean(), model(neg).mean()
        print(f'epoch {epoch + 1:2d}  loss {history[-1]:+.5f}  E(data) {e_pos:+.4f}  E(neg) {e_neg:+.4f}  lr {sched.get_last_lr()[0]:.1e}')


# In[6]:
# energies on a grid

lim = 2.0
xs = torch.linspace(-lim, lim + 1, 60)
ys = torch.linspace(-lim, lim, 50)
gx, gy = torch.meshgrid(xs, ys, indexing='xy')
grid = torch.stack([gx.flatten(), gy.flatten()], dim=1)
with torch.no_grad():
    energy = model(grid).reshape(gx.shape).cpu().numpy()
density = np.exp(-(energy - energy.min()))
density /= density.sum()
print('lowest energy %.4f at grid index %s' % (energy.min(), np.unravel_index(energy.argmin(), energy.shape)))
print('entropy of grid density: {:.4f} (uniform {:.4f})'.format(-(density * np.log(density)).sum(), np.log(density.size)))


# In[7]:

sampler_eval = LangevinDynamics(model, step_size=0.02, noise_scale=0.1)
samples = sampler_eval.sample(x=torch.randn(400, 2), n_steps=150)
nearest = torch.cdist(samples, data).min(dim=1).values
print(f'sample-to-data distance: mean {nearest.mean():.4f}, median {nearest.median():.4f}, 95% {nearest.quantile(0.95):.4f}')


# In[8]:

fig, ax = plt.subplots(1, 3, figsize=(14, 4))
cf = ax[0].contourf(gx.numpy(), gy.numpy(), energy, levels=30, cmap='viridis')
fig.colorbar(cf, ax=ax[0])
ax[0].set_title('energy')
ax[1].scatter(*data.numpy().T, s=3, c='tab:blue', alpha=0.5, label='data')
ax[1].scatter(*samples.numpy().T, s=3, c='tab:red', alpha=0.5, label='samples')
ax[1].legend()
ax[2].plot(history)
ax[2].set_xlabel('epoch'); ax[2].set_ylabel('CD loss')
plt.tight_layout()
plt.savefig(os.path.join(OUT, 'moons_pcd.png'))
plt.close(fig)
