from parts import Energy, chains
from sizes import Sizes
from torchebm.samplers import LangevinDynamics


def make(given, n, steps, width):
    return chains(LangevinDynamics(Energy(10, width), step_size=0.01), n, 10, steps)


rows = Sizes(make)
