"""TorchEBM itself, in one script: samplers, losses, schedulers, a flow, keyword and positional arguments."""
import torch
from torch.utils.data import DataLoader

from torchebm.core import BaseModel, CosineScheduler, DoubleWellModel, GaussianModel
from torchebm.datasets import TwoMoonsDataset
from torchebm.interpolants import LinearInterpolant
from torchebm.losses import ContrastiveDivergence, FlowMatchingLoss, ScoreMatching
from torchebm.samplers import FlowSampler, HamiltonianMonteCarlo, LangevinDynamics


class Net(BaseModel):
    def __init__(self, width: int = 32):
        super().__init__()
        self.net = torch.nn.Sequential(
            torch.nn.Linear(2, width),
            torch.nn.SiLU(),
            torch.nn.Linear(width, 1),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x).squeeze(-1)


class Velocity(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.net = torch.nn.Linear(3, 2)

    def forward(self, x, t, **kwargs):
        return self.net(torch.cat([x, t.unsqueeze(-1)], dim=-1))


def report(name, samples):
    print(f"{name:<10} mean {samples.mean():+.4f} std {samples.std():.4f}")


def run_samplers(device="cpu"):
    torch.manual_seed(0)
    well = DoubleWellModel(barrier_height=2.0)
    langevin = LangevinDynamics(well, CosineScheduler(0.02, 0.005, 30), noise_scale=1.0, device=device)
    report("langevin", langevin.sample(dim=2, n_samples=50, n_steps=30))
    x0 = torch.randn(50, 2)
    hmc = HamiltonianMonteCarlo(model=well, step_size=0.1, n_leapfrog_steps=5)
    samples, diagnostics = hmc.sample(x=x0, n_steps=10, return_diagnostics=True)
    report("hmc", samples)
    print("energy", f"{diagnostics['energy'][-1]:.4f}", "acceptance", diagnostics["acceptance_rate"].mean().item() > 0.1)


def train():
    torch.manual_seed(1)
    dataset = TwoMoonsDataset(n_samples=256, noise=0.05, seed=42)
    loader = DataLoader(dataset, batch_size=64, shuffle=True)
    model = Net(width=16)
    sampler = LangevinDynamics(model=model, step_size=0.1)
    loss_fn = ContrastiveDivergence(model=model, sampler=sampler, k_steps=5, persistent=False)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for epoch in range(2):
        epoch_loss = 0.0
        for batch in loader:
            loss, neg = loss_fn(batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        print(f"Epoch {epoch + 1}, Loss: {epoch_loss / len(loader):.6f}")
    sm = ScoreMatching(model, hessian_method="exact")
    print(f"score matching {sm(dataset.get_data()[:16]).item():.6f}")


run_samplers()
train()
torch.manual_seed(4)
velocity = Velocity()
fm = FlowMatchingLoss(velocity, interpolant="linear")
print(f"flow loss {fm(torch.randn(32, 2)):.6f}")
flow = FlowSampler(velocity, integrator="euler")
report("flow", flow.sample(n_samples=20, dim=2, n_steps=8))
interp = LinearInterpolant()
xt, ut = interp.interpolate(torch.zeros(4, 2), torch.ones(4, 2), torch.full((4,), 0.25))
print(xt[0].tolist(), ut[0].tolist())
gauss = GaussianModel(mean=torch.zeros(2), cov=torch.eye(2))
print([round(e, 4) for e in gauss(torch.tensor([[1.0, 2.0], [0.5, 0.5]])).tolist()])
