import { expect } from 'vitest';
import type { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

/** Stops chains at their first word of progress: the generator, of seed 1, that they leave, and the step of that word. */
export async function stopped(sampler: LangevinDynamics, call: { dim: number; nSamples: number; nSteps: number }) {
  const generator = new torch.Generator().manualSeed(1);
  const controller = new AbortController();
  let step = 0;
  const onProgress = (progress: { step: number }) => {
    step = progress.step;
    controller.abort(new Error('enough'));
  };
  await expect(sampler.sample({ ...call, generator, signal: controller.signal, onProgress })).rejects.toThrow('enough');
  expect(step).toBeGreaterThan(0);
  return { generator, step };
}
