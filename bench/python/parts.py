"""What rows of Python TorchEBM and PyTorch share."""

import os

import torch
from torch import nn
from torchebm.core import BaseModel

torch.set_num_threads(int(os.environ["BENCH_THREADS"]))
torch.manual_seed(0)


def compiled(module):
    """The module, through torch.compile where that is the side."""
    return torch.compile(module) if os.environ["BENCH_COMPILE"] else module


def perceptron(*widths):
    layers = []
    for i, (a, b) in enumerate(zip(widths, widths[1:])):
        layers += [nn.SiLU()] * (i > 0) + [nn.Linear(a, b)]
    return nn.Sequential(*layers)


class Energy(BaseModel):
    """The 2-128-128-1 network with SiLU, or one of d numbers and other hidden layers."""

    def __init__(self, d=2, width=128):
        super().__init__()
        self.net = perceptron(d, width, width, 1)
        self.fast = [compiled(self.net)]

    def forward(self, x):
        return self.fast[0](x).squeeze(-1)


class Field(nn.Module):
    """A 3-128-128-2 velocity of place and time."""

    def __init__(self):
        super().__init__()
        self.net = perceptron(3, 128, 128, 2)

    def forward(self, x, t):
        return self.net(torch.cat([x, t.view(-1, 1)], 1))


def side(run, results=None, amount=1):
    def seeded():
        torch.manual_seed(1)
        return run()

    return {"run": seeded, "results": results or numbers, "amount": amount}


def numbers(x):
    return {"numbers": x.detach().flatten()[:256].tolist(), "law": law(x.detach().double())}


def law(x):
    return {"mean": x.mean().item(), "std": x.std().item()}


def chains(sampler, n, d, steps):
    return side(lambda: sampler.sample(dim=d, n_samples=n, n_steps=steps))


def training(model, loss_of, x, steps, lr=1e-4):
    """Steps by hand of Adam; results are the mean of the losses and how far the weights have come."""
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    begun = [p.detach().clone() for p in model.parameters()]

    def run():
        losses = []
        for _ in range(steps):
            optimizer.zero_grad()
            loss = loss_of(x)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses)

    def results(losses):
        moved = sum((p.detach() - q).square().sum().item() for p, q in zip(model.parameters(), begun)) ** 0.5
        return {"numbers": losses.tolist(), "law": {"loss": losses.mean().item(), "moved": moved}}

    return side(run, results, steps)
