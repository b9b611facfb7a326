import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BaseTrainer, MLPEnergy } from '../../lib/core/index.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  FlowMatchingLoss,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Energy, Velocity } from './support.js';

const make = (model: any, lossFn: any = new DenoisingScoreMatching(model), of: any = model) =>
  new BaseTrainer(model, new optim.Adam(of.parameters()), lossFn, { device: 'cpu' });
const batch = () => torch.ones([4, 2]);

describe('batches that are none', () => {
  const complex = torch.ones([4, 2], { dtype: 'complex64' });
  const energy = new Energy();
  const losses = {
    DenoisingScoreMatching: new DenoisingScoreMatching(energy),
    SlicedScoreMatching: new SlicedScoreMatching(energy),
    ContrastiveDivergence: new ContrastiveDivergence(energy, new LangevinDynamics(energy), { kSteps: 1 }),
    FlowMatchingLoss: new FlowMatchingLoss(new Velocity()),
  };

  it.each(Object.entries(losses))('%s takes no complex data and no number alone', (_, loss: any) => {
    expect(() => loss(complex)).toThrow(/expected x to be real .*, got a Tensor of shape \[4, 2\] and type complex64/);
    expect(() => loss(torch.tensor(1))).toThrow(/expected x to be of shape \(B, …\)/);
  });

  it('a trainer does not train on the real parts of complex data', async () => {
    const trainer = make(energy);
    const message = /BaseTrainer.splitBatch: expected the data of a batch to be real .* and type complex64/;
    await expect(trainer.fit([complex])).rejects.toThrow(message);
    expect(() => trainer.fitSync([[complex, null]])).toThrow(message);
    expect(() => trainer.trainStep({ x: complex })).toThrow(message);
    await expect(trainer.fit([torch.tensor(1)])).rejects.toThrow(/expected x to be of shape \(B, …\)/);
  });

  it('chains do not begin at the real parts of complex positions', () => {
    const sampler = new LangevinDynamics(energy);
    expect(() => sampler.sampleSync({ x: complex, nSteps: 1 })).toThrow(/expected x to be real/);
  });
});

describe('loaders that end or give nothing', () => {
  it('a generator is told to be spent after one epoch', async () => {
    function* batches() {
      yield batch();
    }
    const message =
      /expected loader to give at least one batch, got a Generator that has none left: it is spent after one/;
    await expect(make(new Energy()).fit(batches(), { epochs: 2 })).rejects.toThrow(message);
    expect(() => make(new Energy()).train(batches(), 2)).toThrow(message);
    expect((await make(new Energy()).fit(batches())).loss).toHaveLength(1);
    await expect(make(new Energy()).fit([])).rejects.toThrow(/at least one batch$/);
  });

  it('what gives no iterator is named', async () => {
    const nothing = { [Symbol.iterator]: () => null } as never;
    const message = /expected the result of loader\[Symbol.iterator\]\(\) to be an iterator, got null/;
    await expect(make(new Energy()).fit(nothing)).rejects.toThrow(message);
    const broken = { [Symbol.iterator]: () => ({ next: () => null }) } as never;
    expect(() => make(new Energy()).fitSync(broken)).toThrow(/to be an object \{ value, done \}, got null/);
    const { DataLoader } = torch.utils.data;
    const loader = new DataLoader([1, 2], { batchSampler: nothing });
    expect(() => [...loader]).toThrow(/batchSampler\[Symbol.iterator\]\(\) to be an iterator, got null/);
  });
});

describe('a training that trains nothing', () => {
  const warnings: string[] = [];
  beforeEach(() => {
    vi.spyOn(process, 'emitWarning').mockImplementation((warning) => {
      warnings.push(String(warning));
    });
  });
  afterEach(() => {
    warnings.length = 0;
    vi.restoreAllMocks();
  });
  const told = () => warnings.filter((each) => each.includes('nothing is trained'));
  const frozen = () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    for (const parameter of model.parameters()) parameter.requiresGrad = false;
    return model;
  };
  const energy = () => new MLPEnergy(2, { hiddenDims: [4] });

  it.each([
    ['an optimizer of another model', () => make(energy(), undefined, energy())],
    ['a loss of another model', () => make(energy(), new DenoisingScoreMatching(energy()))],
    ['frozen parameters', () => make(frozen())],
    [
      'a function of another model',
      () => {
        const other = energy();
        return make(energy(), (x: torch.Tensor) => other(x).mean());
      },
    ],
  ])('%s is told of once', async (_, trainer) => {
    const each = trainer();
    await each.fit([batch()], { steps: 3 });
    await each.fit([batch()], { steps: 3 });
    expect(told()).toEqual([
      expect.stringMatching(/^BaseTrainer: nothing is trained: none of the 4 parameters of the/),
    ]);
  });

  it('one that trains is not, nor one of whose parameters some are frozen', async () => {
    const model = energy();
    model.parameters()[0]!.requiresGrad = false;
    for (const each of [make(energy()), make(model)]) {
      each.trainStep(batch());
      await each.fit([batch()], { steps: 2 });
      each.fitSync([batch()]);
    }
    expect(told()).toEqual([]);
  });
});
