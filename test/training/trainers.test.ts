import { describe, expect, it } from 'vitest';
import { BaseTrainer, ContrastiveDivergenceTrainer } from '../../lib/core/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, expectStored, fixture, type Stored } from '../support/fixtures.js';
import { Energy, normalLoader } from './support.js';

interface Case {
  seed: number;
  trainer: string;
  dtype: DType;
  dim: number;
  rows: number;
  batch: number;
  epochs: number;
  persistent?: boolean;
  optimizer?: string;
  grad_accum_steps?: number;
  history: Record<string, number[]>;
  weights: Record<string, Stored>;
}
const { cases } = fixture<{ cases: Case[] }>('training/trainers.json');

function make(c: Case) {
  torch.manualSeed(c.seed);
  const makeLoader = normalLoader(c.rows, c.dim, c.batch);
  const model = new Energy(c.dim);
  const sampler = new LangevinDynamics(model, { stepSize: 0.05 });
  const parameters = model.parameters();
  const optimizer =
    c.optimizer === 'SGD'
      ? new optim.SGD(parameters, { lr: 0.01, momentum: 0.9 })
      : c.optimizer === 'AdamW'
        ? new optim.AdamW(parameters, { lr: 1e-3, weightDecay: 0.1 })
        : new optim.Adam(parameters, { lr: 1e-3 });
  const common = { device: 'cpu', dtype: c.dtype, gradAccumSteps: c.grad_accum_steps ?? 1 };
  const validate = (m: Energy) => ({
    total: m.parameters().reduce((sum, parameter) => sum + (parameter.sum().item() as number), 0),
  });
  if (c.trainer === 'BaseTrainer') {
    const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 4, energyRegWeight: 0 });
    const first = (x: Tensor) => lossFn(x)[0];
    return { trainer: new BaseTrainer(model, optimizer, first, common), makeLoader, model, validate };
  }
  const own = { optimizer, kSteps: 4, persistent: c.persistent ?? false, bufferSize: 100 };
  return {
    trainer: new ContrastiveDivergenceTrainer(model, sampler, { ...own, ...common }),
    makeLoader,
    model,
    validate,
  };
}

function compare(c: Case, history: Record<string, number[]>, model: Energy) {
  const names: Record<string, string> = {
    loss: 'loss',
    pos_energy: 'posEnergy',
    neg_energy: 'negEnergy',
    val_total: 'valTotal',
  };
  expect(Object.keys(history).sort()).toEqual(
    Object.keys(c.history)
      .map((name) => names[name])
      .sort(),
  );
  for (const [name, values] of Object.entries(c.history)) {
    expectNear(history[names[name]!]!, values, undefined, name);
  }
  const state = model.stateDict();
  expect(Object.keys(state)).toEqual(Object.keys(c.weights));
  for (const [name, stored] of Object.entries(c.weights)) expectStored(state[name], stored, name);
}

describe('two hundred steps end where the trainers of TorchEBM 0.8.9 end', () => {
  for (const c of cases) {
    const { history: _, weights: __, ...options } = c;
    it(`train: ${JSON.stringify(options)}`, () => {
      const { trainer, makeLoader, model, validate } = make(c);
      compare(c, trainer.train(makeLoader(), c.epochs, { validateFn: validate }), model);
    });
    if (c.seed !== 0 || !c.persistent) continue;
    it(`train by name: ${JSON.stringify(options)}`, () => {
      const { trainer, makeLoader, model, validate } = make(c);
      const options = { loader: makeLoader(), numEpochs: c.epochs, validateFn: validate };
      compare(c, trainer.train(options), model);
      expect(() => trainer.train(makeLoader(), { numEpoch: 1 } as never)).toThrow('did you mean numEpochs?');
    });
    it(`fit: ${JSON.stringify(options)}`, async () => {
      const { trainer, makeLoader, model, validate } = make(c);
      compare(c, await trainer.fit(makeLoader(), { epochs: c.epochs, validate }), model);
    });
    it(`fitSync: ${JSON.stringify(options)}`, () => {
      const { trainer, makeLoader, model, validate } = make(c);
      compare(c, trainer.fitSync(makeLoader(), { epochs: c.epochs, validate }), model);
    });
    it(`fit by name: ${JSON.stringify(options)}`, async () => {
      const { trainer, makeLoader, model, validate } = make(c);
      compare(c, await trainer.fit({ loader: makeLoader(), epochs: c.epochs, validate }), model);
      await expect(trainer.fit({ epochs: 1 } as never)).rejects.toThrow('.fit: expected loader to be given');
    });
  }
});
