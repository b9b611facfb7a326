import torch
from parts import Energy, training
from torchebm.losses import ContrastiveDivergence, PersistentContrastiveDivergence
from torchebm.samplers import LangevinDynamics


def row(loss_class, **options):
    def make(given):
        model = Energy()
        x = torch.randn(256, 2)
        loss_fn = loss_class(model, LangevinDynamics(model, step_size=0.01), k_steps=10, **options)
        return training(model, lambda batch: loss_fn(batch)[0], x, 50)

    return make


rows = {
    "cd10-step": row(ContrastiveDivergence),
    "pcd10-step": row(PersistentContrastiveDivergence, buffer_size=1_024, init_steps=0),
}
