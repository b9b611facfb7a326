import math

import torch
from parts import Energy, side


def make(given):
    model = Energy()
    start = torch.randn(256, 2)

    def run():
        x = start.clone()
        for _ in range(500):
            x = x.detach().requires_grad_(True)
            (gradient,) = torch.autograd.grad(model(x).sum(), x)
            x = x.detach() - gradient * 0.01 + torch.randn_like(x.detach()) * math.sqrt(0.02)
        return x

    return side(run)


rows = {"port-loop": make}
