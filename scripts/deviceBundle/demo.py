"""Python TorchEBM's demonstration in Triton (torchebm/cuda/fused_langevin.py), which the bundle's machine does not have: the
same arithmetic in the same blocks. A whole chain on the double well in one launch, its numbers from Triton's Philox."""

import triton
import triton.language as tl

BLOCK = 1024


@triton.jit
def chain_kernel(x_ptr, n, height, b_squared, step_size, noise, seed, steps, BLOCK: tl.constexpr):
    offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    mask = offsets < n
    x = tl.load(x_ptr + offsets, mask=mask)
    for i in range(steps):
        gradient = 4.0 * height * x * (x * x - b_squared)
        x = x - step_size * gradient + noise * tl.randn(seed + i, offsets)
    tl.store(x_ptr + offsets, x, mask=mask)


def chain(x, steps, step_size, height=2.0):
    """Overwrites x, float32 on a GPU, with its chains after the steps."""
    grid = (triton.cdiv(x.numel(), BLOCK),)
    chain_kernel[grid](x, x.numel(), height, 1.0, step_size, (2 * step_size) ** 0.5, 0, steps, BLOCK=BLOCK)
    return x
