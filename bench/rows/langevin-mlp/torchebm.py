from parts import Energy, chains
from torchebm.samplers import LangevinDynamics


def row(n):
    return lambda given: chains(LangevinDynamics(Energy(), step_size=0.01), n, 2, 100)


rows = {"langevin-mlp-256": row(256), "langevin-mlp-8192": row(8_192), "langevin-mlp-8192-bf16": row(8_192)}
