from starting import process

PROGRAM = "import torch, torchebm.samplers, torchebm.losses; first = torch.ones(2).sum()"
rows = {"import": lambda given: process(PROGRAM)}
