import torch
from parts import chains
from torchebm.core import DoubleWellModel, GaussianModel
from torchebm.samplers import LangevinDynamics


def sampler(model):
    return LangevinDynamics(model, step_size=0.01)


def cov():
    i = torch.arange(10.0)
    return 0.5 ** (i[:, None] - i).abs()


rows = {
    "langevin-gauss": lambda given: chains(sampler(GaussianModel(torch.zeros(10), cov())), 10_000, 10, 1_000),
    "langevin-doublewell": lambda given: chains(sampler(DoubleWellModel()), 1_000, 2, 1_000),
}
