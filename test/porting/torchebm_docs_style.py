"""# Tour of samplers

How the energy landscape, the samplers and the schedulers of TorchEBM fit together.
"""
import torch
import numpy as np
import matplotlib.pyplot as plt
from torchebm.core import BaseModel, GaussianModel, CosineScheduler, LinearScheduler, ExponentialDecayScheduler
from torchebm.samplers import LangevinDynamics, HamiltonianMonteCarlo, GradientDescentSampler
from torchebm.losses import ContrastiveDivergence, ScoreMatching
from torchebm.datasets import GaussianMixtureDataset

device = "cuda" if torch.cuda.is_available() else "cpu"
torch.manual_seed(42)


# A custom energy
class MultimodalEnergy(BaseModel):
    """A 2D energy with several wells."""

    def __init__(self, dtype=torch.float32, device=None):
        super().__init__()
        centers = torch.tensor([[-1.0, -1.0], [1.0, 1.0], [-0.5, 1.0], [1.0, -0.5]], dtype=dtype)
        weights = torch.tensor([1.0, 0.8, 0.6, 0.7], dtype=dtype)
        self.register_buffer("centers", centers)
        self.register_buffer("weights", weights)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if x.dim() == 1:
            x = x.view(1, -1)
        dists = torch.cdist(x, self.centers)
        return -torch.logsumexp(torch.log(self.weights) - 5.0 * dists**2, dim=-1)


energy_fn = MultimodalEnergy().to(device)
x = torch.randn(5, 2)
print(energy_fn(x))
print(energy_fn.gradient(x).norm(dim=-1))

# Evaluate the landscape on a grid
grid_size = 40
x_range = np.linspace(-2, 2, grid_size)
y_range = np.linspace(-2, 2, grid_size)
X, Y = np.meshgrid(x_range, y_range)
Z = np.zeros_like(X)
for i in range(X.shape[0]):
    for j in range(X.shape[1]):
        point = torch.tensor([X[i, j], Y[i, j]], dtype=torch.float32).unsqueeze(0)
        Z[i, j] = energy_fn(point).item()
print("landscape", Z.min(), Z.max(), np.unravel_index(Z.argmin(), Z.shape))

schedules = {
    "constant": 0.01,
    "linear": LinearScheduler(start_value=0.02, end_value=0.002, n_steps=50),
    "cosine": CosineScheduler(start_value=0.02, end_value=0.002, n_steps=50),
    "exponential": ExponentialDecayScheduler(start_value=0.02, decay_rate=0.98),
}
results = {}
for name, step_size in schedules.items():
    torch.manual_seed(0)
    sampler = LangevinDynamics(model=energy_fn, step_size=step_size, noise_scale=0.5, device=device)
    initial = torch.randn(100, 2, device=device)
    samples = sampler.sample(x=initial, n_steps=50)
    results[name] = samples
    e = energy_fn(samples)
    print(f"{name:12s} energy {e.mean().item():8.4f} +/- {e.std().item():.4f}")

hmc = HamiltonianMonteCarlo(model=energy_fn, step_size=0.05, n_leapfrog_steps=10, device=device)
samples, diagnostics = hmc.sample(dim=2, n_steps=30, n_samples=50, return_diagnostics=True)
print("HMC", samples.shape, samples.mean(dim=0).tolist(), list(diagnostics.keys()))
gd = GradientDescentSampler(model=energy_fn, step_size=0.02)
minima = gd.sample(x=initial.clone(), n_steps=100)
which = torch.cdist(minima, energy_fn.centers).argmin(-1)
print("basins", [int((which == k).sum()) for k in range(4)])

fig, axes = plt.subplots(2, 2, figsize=(10, 10), sharex=True, sharey=True)
for ax, (name, s) in zip(axes.flatten(), results.items()):
    cs = ax.contour(X, Y, Z, levels=20, cmap="viridis")
    ax.scatter(s[:, 0].cpu(), s[:, 1].cpu(), s=5, c="red", alpha=0.5)
    ax.set_title(f"{name} schedule")
    ax.set_xlabel("x")
    ax.set_ylabel("y")
fig.colorbar(cs, ax=axes.ravel().tolist())
fig.suptitle("Step size schedules")
plt.savefig("schedules.png", dpi=80)

# Training
mixture = GaussianMixtureDataset(n_samples=400, n_components=4, std=0.1, radius=1.5, device=device, seed=123)
data = mixture.get_data()


class Net(BaseModel):
    def __init__(self, d=2, h=32):
        super().__init__()
        self.net = torch.nn.Sequential(torch.nn.Linear(d, h), torch.nn.Tanh(), torch.nn.Linear(h, h), torch.nn.Tanh(), torch.nn.Linear(h, 1))

    def forward(self, x):
        return self.net(x).squeeze(-1)


for label in ("cd", "sm"):
    torch.manual_seed(7)
    net = Net()
    opt = torch.optim.Adam(net.parameters(), lr=5e-3)
    if label == "cd":
        cd = ContrastiveDivergence(model=net, sampler=LangevinDynamics(net, step_size=0.01), k_steps=5)
    else:
        sm = ScoreMatching(net, hessian_method="exact")
    curve = []
    for step in range(30):
        batch = data[torch.randperm(len(data))[:64]]
        opt.zero_grad()
        if label == "cd":
            loss, _ = cd(batch)
        else:
            loss = sm(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
        opt.step()
        curve.append(loss.item())
    print(label, ["%.4f" % v for v in curve[::10]], "final %.4f" % curve[-1], "mean energy", net(data).mean().item())
