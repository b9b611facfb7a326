import torch
from torch import nn
from typing import Optional, Tuple
from torchebm.core import BaseModel, BaseLoss, BaseScoreMatching, BaseInterpolant, BaseContrastiveDivergence
from torchebm.core.base_coupling import BaseCoupling, CouplingResult
from torchebm.losses import FlowMatchingLoss, ScoreMatching, DenoisingScoreMatching
from torchebm.interpolants import LinearInterpolant, CosineInterpolant
from torchebm.couplings import IndependentCoupling
from torchebm.samplers import FlowSampler


class Net(nn.Module):
    def __init__(self, dim=2, width=16):
        super().__init__()
        self.dim = dim
        self.net = nn.Sequential(nn.Linear(dim + 1, width), nn.SiLU(), nn.Linear(width, dim))

    def forward(self, x, t, **kwargs):
        return self.net(torch.cat([x, t.view(-1, 1)], dim=-1))


class Energy(BaseModel):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 12), nn.Tanh(), nn.Linear(12, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x).squeeze(-1)


class WeightedDSM(DenoisingScoreMatching):
    def __init__(self, model, noise_scale=0.1, power=1.0, **kwargs):
        super().__init__(model, noise_scale=noise_scale, **kwargs)
        self.power = power

    def compute_loss(self, x, *args, **kwargs):
        xt, noise = self.perturb_data(x)
        score = self.compute_score(xt)
        target = -noise / self.noise_scale**2
        return 0.5 * self.noise_scale ** (2 * self.power) * (score - target).pow(2).sum(-1).mean()


class Ratio(BaseLoss):
    def __init__(self, model: BaseModel, temperature: float = 1.0, dtype=torch.float32, device=None):
        super().__init__(dtype=dtype, device=device)
        self.model = model
        self.temperature = temperature
        self.steps = 0

    def forward(self, x: torch.Tensor, y: Optional[torch.Tensor] = None, **kwargs) -> torch.Tensor:
        self.steps += 1
        if y is None:
            y = torch.rand_like(x) * 4 - 2
        a, b = self.model(x) / self.temperature, self.model(y) / self.temperature
        return nn.functional.softplus(a).mean() + nn.functional.softplus(-b).mean()


class Power(BaseInterpolant):
    def __init__(self, p: float = 2.0):
        self.p = p

    def compute_alpha_t(self, t: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
        return t**self.p, self.p * t ** (self.p - 1)

    def compute_sigma_t(self, t: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
        return 1 - t**self.p, -self.p * t ** (self.p - 1)

    def compute_d_alpha_alpha_ratio_t(self, t):
        return self.p / t.clamp(min=1e-5)


class Sorted(BaseCoupling):
    """Pairs points in the order of their first coordinate."""

    def couple(self, x0, x1=None, **kwargs):
        i, j = x0[:, 0].argsort(), x1[:, 0].argsort()
        return CouplingResult(x0[i], x1[j])


torch.manual_seed(0)
data = torch.randn(64, 2) * 0.5 + torch.tensor([1.0, -1.0])
energy = Energy()
losses = {
    "dsm": WeightedDSM(energy, noise_scale=0.3, power=1.5),
    "ratio": Ratio(energy, temperature=2.0),
    "exact": ScoreMatching(energy, hessian_method="exact"),
}
for name, loss_fn in losses.items():
    opt = torch.optim.Adam(energy.parameters(), lr=1e-2)
    for _ in range(3):
        opt.zero_grad()
        loss = loss_fn(data)
        loss.backward()
        opt.step()
    print(f"{name:<6}{loss.item():10.5f}")
print(losses["ratio"].steps, isinstance(losses["dsm"], BaseScoreMatching))
for interp, coupling in ((LinearInterpolant(), IndependentCoupling()), (Power(1.5), Sorted()), (CosineInterpolant(), None)):
    torch.manual_seed(1)
    net = Net()
    fm = FlowMatchingLoss(net, interpolant=interp, **({"coupling": coupling} if coupling else {}))
    opt = torch.optim.SGD(net.parameters(), lr=0.05)
    for _ in range(4):
        opt.zero_grad()
        loss = fm(data)
        loss.backward()
        opt.step()
    t = torch.full((3,), 0.5)
    a, da = interp.compute_alpha_t(t)
    xt, ut = interp.interpolate(torch.zeros(3, 2), data[:3], t)
    print(type(interp).__name__, f"{loss.item():.5f} {a[0].item():.4f} {da[0].item():.4f} {ut.sum().item():.4f}")
