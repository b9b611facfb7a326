import torch
from parts import Energy, training
from torchebm.losses import DenoisingScoreMatching


def make(given):
    model = Energy()
    x = torch.randn(256, 2)
    return training(model, DenoisingScoreMatching(model, noise_scale=0.1), x, 100)


rows = {"dsm-step": make}
