import torch
from parts import compiled, training
from torch import nn
from torchebm.core import BaseModel
from torchebm.losses import PersistentContrastiveDivergence
from torchebm.samplers import LangevinDynamics


class Digits(BaseModel):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(1, 32, 3, padding=1),
            nn.SiLU(),
            nn.Conv2d(32, 64, 4, stride=2, padding=1),
            nn.SiLU(),
            nn.Conv2d(64, 64, 4, stride=2, padding=1),
            nn.SiLU(),
            nn.Flatten(),
            nn.Linear(256, 1),
        )
        self.fast = [compiled(self.net)]

    def forward(self, x):
        return self.fast[0](x).squeeze(-1)


def make(given):
    model = Digits()
    sampler = LangevinDynamics(model, step_size=0.02, noise_scale=0.3, clamp=(-1, 1))
    loss_fn = PersistentContrastiveDivergence(model, sampler, k_steps=20, buffer_size=1_024, init_steps=0)
    x = torch.rand(128, 1, 8, 8) * 2 - 1
    return training(model, lambda batch: loss_fn(batch)[0], x, 5)


rows = {"digits-pcd": make}
