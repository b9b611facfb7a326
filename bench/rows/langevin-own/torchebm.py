from parts import chains, compiled
from torchebm.core import BaseModel
from torchebm.samplers import LangevinDynamics


def ring(x):
    return (x.square().sum(-1) - 4).square() / 8 + (3 * x).cos().sum(-1)


class Ring(BaseModel):
    def __init__(self):
        super().__init__()
        self.energy = compiled(ring)

    def forward(self, x):
        return self.energy(x)


rows = {"langevin-own": lambda given: chains(LangevinDynamics(Ring(), step_size=0.01), 1_000, 8, 500)}
