import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

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

const fixture = new URL('../fixtures/samplers/chains.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(fixture, 'utf8')) as { cases: Case[] };

function energy({ model, d, dtype }: Case): core.BaseModel {
  const { [model as 'HarmonicModel']: Model } = core;
  if (model !== 'GaussianModel') return new Model({ dtype });
  const cov = torch.eye(d).add(torch.ones([d, d]).mul(0.3));
  return new core.GaussianModel(torch.linspace(-1, 1, d), cov, { dtype });
}

/** Made of products and sums alone; exp, cos and matrix products may round by the processor's kind. */
const exact = /Booth|DoubleWell|Harmonic|Himmelblau|Rosenbrock|Styblinski/;

describe("chains on the analytic energies are the reference's", () => {
  test.each(cases.map((c) => [`${c.model} ${c.dtype} [${c.n}, ${c.d}]`, c] as const))('%s', async (_, c) => {
    const { model, dtype, seed, n, d, stepSize, nSteps, x, next } = c;
    const sampler = new LangevinDynamics(energy(c), { stepSize, dtype });
    const options = { dim: d, nSamples: n, nSteps };
    const digits = dtype === 'float64' ? 11 : 3;
    const expected = x.map((value) => (exact.test(model) ? value : expect.closeTo(value, digits)));
    for (const run of [() => sampler.sampleSync(options), () => sampler.sample(options)]) {
      torch.manualSeed(seed);
      const samples = await run();
      expect([samples.shape, samples.dtype]).toEqual([[n, d], dtype]);
      expect(Array.from(samples.toTypedArray() as Float64Array)).toEqual(expected);
      expect(torch.randn([1]).item()).toBe(next);
    }
  });
});
