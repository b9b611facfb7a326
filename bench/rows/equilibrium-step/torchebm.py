import torch
from parts import compiled, training
from torchebm.losses import EquilibriumMatchingLoss
from torchebm.models import TimeConditionedMLP


def make(given):
    model = TimeConditionedMLP(in_dim=2, hidden_dim=128, depth=2, conditioning="concat", cond_dim=0)
    return training(model, EquilibriumMatchingLoss(compiled(model)), torch.randn(256, 2), 100)


rows = {"eqm-step": make}
