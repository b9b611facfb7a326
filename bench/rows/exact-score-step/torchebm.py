import torch
from parts import Energy, training
from torchebm.losses import ScoreMatching


def make(given):
    model = Energy()
    x = torch.randn(256, 2)
    return training(model, ScoreMatching(model, hessian_method="exact"), x, 50)


rows = {"sm-exact-step": make}
