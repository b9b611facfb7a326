import torch
from flow_matching.solver import ODESolver
from parts import Field, side


def make(given):
    model = Field()
    x = torch.randn(8_192, 2)
    solver = ODESolver(velocity_model=lambda x, t: model(x, t.expand(len(x))))
    grid = torch.linspace(0, 1, 51)

    def run():
        return solver.sample(x_init=x, step_size=None, method="rk4", time_grid=grid)

    return side(run)


rows = {"flow-rk4-mlp": make}
