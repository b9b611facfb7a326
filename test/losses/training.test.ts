import { describe, expect, it } from 'vitest';
import { BaseModel } from '../../lib/core/index.js';
import { DataLoader } from '../../lib/data/index.js';
import { TwoMoonsDataset } from '../../lib/datasets/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, expectStored, fixture, type Stored } from '../support/fixtures.js';

class Energy extends BaseModel {
  net = new nn.Sequential(
    new nn.Linear(2, 32),
    new nn.SiLU(),
    new nn.Linear(32, 32),
    new nn.SiLU(),
    new nn.Linear(32, 1),
  );
  override forward(x: Tensor): Tensor {
    return this.net(x).squeeze(-1);
  }
}

interface Case {
  options: { persistent?: boolean; buffer_size?: number; init_steps?: number };
  losses: number[];
  weights: Record<string, Stored>;
}
const { seed, steps, cases } = fixture<{ seed: number; steps: number; cases: Case[] }>('training/cd_two_moons.json');

describe('two hundred training steps on two moons end where TorchEBM 0.8.9 ends', () => {
  it.each(cases)('with $options', ({ options, losses, weights }) => {
    torch.manualSeed(seed);
    const data = new TwoMoonsDataset({ nSamples: 1000, noise: 0.05, seed });
    const model = new Energy();
    const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
    const { persistent = false, buffer_size: bufferSize = 10_000, init_steps: initSteps = 100 } = options;
    const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 10, persistent, bufferSize, initSteps });
    const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
    const loader = new DataLoader(data, { batchSize: 128, shuffle: true });
    const got: number[] = [];
    while (got.length < steps) {
      for (const batch of loader) {
        optimizer.zeroGrad();
        const [loss] = lossFn(batch as Tensor);
        loss.backward();
        optimizer.step();
        got.push(loss.item());
        if (got.length === steps) break;
      }
    }
    expectNear(got, losses, undefined, 'losses');
    const state = model.stateDict();
    expect(Object.keys(state)).toEqual(Object.keys(weights));
    for (const [name, stored] of Object.entries(weights)) expectStored(state[name], stored, name);
  });
});
