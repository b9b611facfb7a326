import torch
from parts import side
from torchebm.couplings import ExactOTCoupling


def row(n):
    def make(given):
        a, b = torch.randn(n, 2), torch.randn(n, 2) + 2
        coupling = ExactOTCoupling()

        def results(pairs):
            x, y = pairs
            return {"law": {"cost": (x - y).square().sum(-1).mean().item()}}

        return side(lambda: coupling(a, b), results)

    return make


rows = {"ot-coupling-512": row(512), "ot-coupling-2048": row(2_048)}
