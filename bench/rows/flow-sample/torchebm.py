import torch
from parts import Field, compiled, side
from torchebm.samplers import FlowSampler


def make(given):
    sampler = FlowSampler(compiled(Field()), integrator="rk4")
    x = torch.randn(8_192, 2)
    return side(lambda: sampler.sample(x=x, n_steps=50))


rows = {"flow-rk4-mlp": make}
