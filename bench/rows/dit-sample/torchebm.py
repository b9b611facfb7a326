import torch
from parts import compiled, side
from torchebm.models import dit_s_2
from torchebm.samplers import FlowSampler


def make(given):
    model = dit_s_2(input_size=16, in_channels=4)
    torch.nn.init.normal_(model.head.proj.weight, std=0.02)
    sampler = FlowSampler(compiled(model), integrator="euler")
    x = torch.randn(8, 4, 16, 16)
    return side(lambda: sampler.sample(x=x, n_steps=10))


rows = {"dit-sample": make}
