import { afterEach, expect, test, vi } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import {
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const hasBf16 = native().hasBf16() && process.env.TORCHEBM_FUSED !== '0';

afterEach(() => vi.restoreAllMocks());

const samplers = {
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  UnderdampedLangevinDynamics,
};

test.each(Object.entries(samplers))('%s follows nearly the same chains in bfloat16', async (name, Sampler) => {
  vi.spyOn(process, 'emitWarning').mockReturnValue();
  torch.manualSeed(0);
  const model = new MLPEnergy(2, { hiddenDims: [64, 64] });
  const run = async (precision: 'float32' | 'bf16') => {
    const sampler = new (Sampler as typeof LangevinDynamics)(model, { stepSize: 0.05, precision });
    expect(sampler.precision).toBe(precision);
    const generator = new torch.Generator().manualSeed(1);
    return (await sampler.sample({ dim: 2, nSamples: 100, nSteps: 5, generator })) as Tensor;
  };
  const [plain, lower] = [await run('float32'), await run('bf16')];
  expect(lower.equal(plain)).toBe(!hasBf16);
  expect(lower.isfinite().all().item()).toBe(true);
  // Trees turn where a sum changes its sign, so chains soon part.
  if (name === 'NoUTurnSampler') return;
  // A chain whose decision of Metropolis lies on the edge may go the other way.
  const off = lower.sub(plain).abs().amax(1);
  expect(off.median().item()).toBeLessThan(2e-3);
  expect(off.gt(0.02).sum().item()).toBeLessThanOrEqual(5);
});

test('Metropolis keeps the law of the energy in float32', async () => {
  vi.spyOn(process, 'emitWarning').mockReturnValue();
  torch.manualSeed(0);
  // |x|² beside the network keeps the chains in place.
  class Bowl extends MLPEnergy {
    override forward(x: Tensor): Tensor {
      return super.forward(x).add(x.square().sum(-1));
    }
  }
  const model = new Bowl(2, { hiddenDims: [64, 64] });
  const energy = async (precision: 'float32' | 'bf16', seed: number) => {
    const sampler = new HamiltonianMonteCarlo(model, { stepSize: 0.2, nLeapfrogSteps: 5, precision });
    const generator = new torch.Generator().manualSeed(seed);
    const x = (await sampler.sample({ dim: 2, nSamples: 4000, nSteps: 50, generator })) as Tensor;
    return model.forward(x).mean().item();
  };
  // Energies of two dimensions have a deviation of about 1: 5 of their mean's, twice.
  expect(Math.abs((await energy('bf16', 1)) - (await energy('float32', 2)))).toBeLessThan(
    (5 * Math.SQRT2) / 4000 ** 0.5,
  );
});

test('only networks in float32 run in bfloat16', async () => {
  vi.spyOn(process, 'emitWarning').mockReturnValue();
  torch.manualSeed(0);
  for (const model of [new DoubleWellModel(), new MLPEnergy(2, { hiddenDims: [32, 32], dtype: 'float64' })]) {
    const run = (precision: 'float32' | 'bf16') => {
      const sampler = new LangevinDynamics(model, { stepSize: 0.05, precision });
      return sampler.sampleSync({ dim: 2, nSamples: 10, nSteps: 5, generator: new torch.Generator().manualSeed(1) });
    };
    expect((run('bf16') as Tensor).equal(run('float32') as Tensor)).toBe(true);
  }
});

test('an unknown precision is refused, and one that the processor lacks is told of', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const model = new DoubleWellModel();
  expect(() => new LangevinDynamics(model, { precision: 'bfloat16' as 'bf16' })).toThrow(
    'LangevinDynamics: expected precision to be "float32" or "bf16", got "bfloat16"',
  );
  new LangevinDynamics(model, { precision: 'float32' });
  expect(warn).not.toHaveBeenCalled();
  // Once a process: an earlier test may have had it.
  new LangevinDynamics(model, { precision: 'bf16' });
  if (native().hasBf16()) expect(warn).not.toHaveBeenCalled();
});
