# Energy based model on two moons, trained with persistent contrastive divergence.
import random
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

SEED = 7
random.seed(SEED)
np.random.seed(SEED)
torch.manual_seed(SEED)

N_POINTS = 400
BATCH_SIZE = 64
EPOCHS = 3
BUFFER = 256
ALPHA = 0.1


def make_moons(n_samples, noise=0.1):
    n_out = n_samples // 2
    n_in = n_samples - n_out
    t_out = np.linspace(0, np.pi, n_out)
    t_in = np.linspace(0, np.pi, n_in)
    X = np.vstack([
        np.stack([np.cos(t_out), np.sin(t_out)], axis=1),
        np.stack([1 - np.cos(t_in), 0.5 - np.sin(t_in)], axis=1),
    ])
    X += noise * np.random.randn(*X.shape)
    y = np.concatenate([np.zeros(n_out, dtype=np.int64), np.ones(n_in, dtype=np.int64)])
    idx = np.random.permutation(n_samples)
    return X[idx], y[idx]


X, y = make_moons(N_POINTS, noise=0.05)
X = (X - X.mean(axis=0)) / X.std(axis=0)
data = torch.from_numpy(X).float()
print("data", data.shape, X.mean(), X.std(), y[:5].tolist())


class Swish(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(x)


energy = nn.Sequential(
    nn.Linear(2, 64), Swish(),
    nn.Linear(64, 64), Swish(),
    nn.Linear(64, 1),
)


class ReplayBuffer:
    def __init__(self, size, dim=2):
        self.size = size
        self.examples = [torch.rand(1, dim) * 4 - 2 for _ in range(size)]

    def draw(self, n, p_new=0.05):
        n_new = sum(random.random() < p_new for _ in range(n))
        fresh = torch.rand(n_new, 2) * 4 - 2
        old = torch.cat(random.choices(self.examples, k=n - n_new), dim=0)
        return torch.cat([fresh, old], dim=0)

    def push(self, x):
        self.examples = list(x.detach().split(1, dim=0)) + self.examples
        self.examples = self.examples[: self.size]


def langevin(x, steps=20, eps=0.05):
    was_training = energy.training
    energy.eval()
    for p in energy.parameters():
        p.requires_grad = False
    x = x.clone().requires_grad_(True)
    for _ in range(steps):
        e = energy(x).sum()
        (g,) = torch.autograd.grad(e, x)
        x.data = x.data - eps * g + (2 * eps) ** 0.5 * 0.1 * torch.randn_like(x)
        x.data.clamp_(-3, 3)
    for p in energy.parameters():
        p.requires_grad = True
    energy.train(was_training)
    return x.detach()


buffer = ReplayBuffer(BUFFER)
opt = torch.optim.Adam(energy.parameters(), lr=1e-3, betas=(0.0, 0.999))
history = {"loss": [], "reg": []}
for epoch in range(EPOCHS):
    order = np.random.permutation(len(data))
    running = 0.0
    for start in range(0, len(order), BATCH_SIZE):
        batch_idx = order[start:start + BATCH_SIZE]
        pos = data[batch_idx]
        neg = langevin(buffer.draw(len(pos)))
        buffer.push(neg)
        e_pos, e_neg = energy(pos), energy(neg)
        reg = ALPHA * (e_pos ** 2 + e_neg ** 2).mean()
        loss = e_pos.mean() - e_neg.mean() + reg
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(energy.parameters(), 0.1)
        opt.step()
        running += loss.item() * len(pos)
        history["reg"].append(float(reg))
    history["loss"].append(running / len(order))
    print(f"[{epoch + 1:>2}/{EPOCHS}] loss={history['loss'][-1]:+.5f} reg={np.mean(history['reg']):.5f}")

xs = np.linspace(-3, 3, 40)
xx, yy = np.meshgrid(xs, xs)
grid = torch.tensor(np.stack([xx.ravel(), yy.ravel()], -1), dtype=torch.float32)
with torch.no_grad():
    z = energy(grid).reshape(xx.shape).numpy()
low = np.unravel_index(np.argmin(z), z.shape)
print("lowest energy at", xx[low], yy[low], z.min())
shuffled = list(range(10))
random.shuffle(shuffled)
print(shuffled, random.randint(0, 100), random.uniform(-1, 1), random.choice(shuffled), round(random.gauss(0, 1), 6))

fig, ax = plt.subplots(1, 2, figsize=(9, 4))
cs = ax[0].contourf(xx, yy, -z, levels=30, cmap="magma")
fig.colorbar(cs, ax=ax[0])
ax[0].scatter(X[:, 0], X[:, 1], s=2, c=y, cmap="coolwarm")
ax[0].set_title("learned density (unnormalised)")
ax[1].plot(history["reg"], lw=1, label="reg")
ax[1].legend()
plt.tight_layout()
plt.savefig("moons_replay.png", dpi=80)
