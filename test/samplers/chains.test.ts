import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

interface Case {
  model: string;
  dtype: DType;
  seed: number;
  n: number;
  d: number;
  stepSize: number;
  nSteps: number;
  x: number[];
  /** The next number that the global generator gives. */
  next: number;
}

const { cases } = fixture<{ cases: Case[] }>('samplers/chains.json');

function energy({ model, d, dtype }: Case): core.BaseModel {
  const { [model as 'HarmonicModel']: Model } = core;
  if (model !== 'GaussianModel') return new Model({ dtype });
  const cov = torch.eye(d).add(torch.ones([d, d]).mul(0.3));
  return new core.GaussianModel(torch.linspace(-1, 1, d), cov, { dtype });
}

describe("chains on the analytic energies are the reference's", () => {
  test.each(cases.map((c) => [`${c.model} ${c.dtype} [${c.n}, ${c.d}]`, c] as const))('%s', async (_, c) => {
    const { dtype, seed, n, d, stepSize, nSteps } = c;
    const sampler = new LangevinDynamics(energy(c), { stepSize, dtype });
    const options = { dim: d, nSamples: n, nSteps };
    for (const run of [() => sampler.sampleSync(options), () => sampler.sample(options)]) {
      torch.manualSeed(seed);
      const samples = await run();
      expect([samples.shape, samples.dtype]).toEqual([[n, d], dtype]);
      expectNear(samples, c, 'x');
      expectNear(torch.randn([1]), c, 'next');
    }
  });
});
