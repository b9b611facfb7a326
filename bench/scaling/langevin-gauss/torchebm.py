import torch
from parts import chains
from sizes import Sizes
from torchebm.core import GaussianModel
from torchebm.samplers import LangevinDynamics


def make(given, n, steps, width):
    i = torch.arange(float(width))
    model = GaussianModel(torch.zeros(width), 0.5 ** (i[:, None] - i).abs())
    return chains(LangevinDynamics(model, step_size=0.01), n, width, steps)


rows = Sizes(make)
