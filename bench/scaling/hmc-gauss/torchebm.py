import torch
from parts import chains
from sizes import Sizes
from torchebm.core import GaussianModel
from torchebm.samplers import HamiltonianMonteCarlo


def make(given, n, steps, width):
    model = GaussianModel(torch.zeros(width), torch.eye(width))
    return chains(HamiltonianMonteCarlo(model, step_size=0.1, n_leapfrog_steps=10), n, width, steps)


rows = Sizes(make)
