import torch
from flow_matching.path import CondOTProbPath
from parts import training
from torchebm.models import TimeConditionedMLP


def make(given):
    model = TimeConditionedMLP(in_dim=2)
    path = CondOTProbPath()

    def loss(x):
        at = path.sample(t=torch.rand(len(x)), x_0=torch.randn_like(x), x_1=x)
        return (model(at.x_t, at.t) - at.dx_t).square().mean()

    made = training(model, loss, torch.randn(256, 2), 20)
    results = made["results"]
    # The same law, drawn in another order.
    return {**made, "results": lambda losses: {"law": results(losses)["law"]}}


rows = {"fm-step": make}
