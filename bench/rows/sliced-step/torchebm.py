import torch
from parts import Energy, training
from torchebm.losses import SlicedScoreMatching


def make(given):
    model = Energy()
    x = torch.randn(256, 2)
    return training(model, SlicedScoreMatching(model, n_projections=5), x, 50)


rows = {"ssm-step": make}
