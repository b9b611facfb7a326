import torch
from parts import Energy, chains
from torchebm.core import GaussianModel
from torchebm.samplers import HamiltonianMonteCarlo


def sampler(model, step_size):
    return HamiltonianMonteCarlo(model, step_size=step_size, n_leapfrog_steps=10)


rows = {
    "hmc-gauss": lambda given: chains(
        sampler(GaussianModel(torch.zeros(32), torch.eye(32)), 0.1), 1_000, 32, 100
    ),
    "hmc-mlp": lambda given: chains(sampler(Energy(), 0.1), 1_024, 2, 50),
}
