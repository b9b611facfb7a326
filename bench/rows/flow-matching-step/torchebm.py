import torch
from parts import compiled, training
from torchebm.losses import FlowMatchingLoss
from torchebm.models import TimeConditionedMLP


def make(given):
    model = TimeConditionedMLP(in_dim=2)
    x = torch.randn(256, 2)
    return training(model, FlowMatchingLoss(compiled(model)), x, 20)


rows = {"fm-step": make}
