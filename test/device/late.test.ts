/** @file A device that is opened late, as CUDA's half of libtorch is at its first use. */
import { expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';

it('a device that comes after the first backward pass takes part in the next ones', async () => {
  const here = torch.ones([2], { requiresGrad: true });
  here.pow(2).sum().backward();
  const { fake } = await import('./support.js');
  const there = torch.ones([2], { device: fake, requiresGrad: true });
  there.pow(2).sum().backward();
  expect(there.grad!.cpu()).toEqualTensor(here.grad!);
});
