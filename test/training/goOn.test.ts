/** @file A training in parts has the numbers of the whole one, wherever the parts end. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseTrainer, EarlyStopping, EMA } from '../../lib/index.js';
import * as optim from '../../lib/optim/index.js';
import * as torch from '../../lib/torch/index.js';
import { type Batches, CheckpointFolder, type FitOptions } from '../../lib/training/index.js';
import { liveTensors } from '../support/live.js';
import { Energy, weightsOf } from './support.js';

const { DataLoader, DistributedSampler, IterableDataset, TensorDataset } = torch.utils.data;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-parts-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));

/** Items of which no number is known. */
class Stream extends IterableDataset<torch.Tensor> {
  constructor(private readonly data: torch.Tensor) {
    super();
  }
  *[Symbol.iterator]() {
    for (const item of this.data) yield item;
  }
}

/** Three batches each, a pass. */
const loaders: Record<string, (data: torch.Tensor) => Batches> = {
  'an array': (data) => data.split(4),
  'a DataLoader in order': (data) => new DataLoader(new TensorDataset(data), { batchSize: 4 }),
  'a DataLoader that shuffles': (data) => new DataLoader(new TensorDataset(data), { batchSize: 4, shuffle: true }),
  'a DataLoader with a generator of its own': (data) => {
    const generator = new torch.Generator().manualSeed(5);
    return new DataLoader(new TensorDataset(data), { batchSize: 4, shuffle: true, generator });
  },
  'a DataLoader with a share for each process': (data) => {
    const sampler = new DistributedSampler(new TensorDataset(torch.cat([data, data])), { numReplicas: 2, rank: 1 });
    return new DataLoader(new TensorDataset(torch.cat([data, data])), { batchSize: 4, sampler });
  },
  'a DataLoader over a stream': (data) => new DataLoader(new Stream(data), { batchSize: 4 }),
  'batches that are drawn one by one': () => ({
    *[Symbol.iterator]() {
      for (let i = 0; i < 3; i++) yield torch.randn([4, 2]);
    },
  }),
  'batches whose order is drawn first': (data) => ({
    length: 3,
    *[Symbol.iterator]() {
      for (const i of torch.randperm(3).tolist() as number[]) yield data.split(4)[i]!;
    },
  }),
  'batches that are more than they say': (data) => ({
    length: 2,
    *[Symbol.iterator]() {
      yield* data.split(4);
    },
  }),
};

/** A training in which everything draws, waits or follows. */
function make(batches: (data: torch.Tensor) => Batches, seed = 1) {
  torch.manualSeed(0);
  const loader = batches(torch.randn([12, 2]).add(1));
  torch.manualSeed(seed);
  const model = new Energy();
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.05, momentum: 0.9 });
  const lossFn = (x: torch.Tensor) =>
    model(x.add(torch.randnLike(x).mul(0.1)))
      .pow(2)
      .mean() as torch.Tensor;
  const ema = new EMA(model, { decay: 0.5 });
  const heard: string[] = [];
  const trainer = new BaseTrainer(model, optimizer, lossFn, {
    device: 'cpu',
    ema,
    gradAccumSteps: 2,
    lrScheduler: new optim.lrScheduler.StepLR(optimizer, 1, { gamma: 0.7 }),
    callbacks: [
      new EarlyStopping({ patience: 100 }),
      {
        onEpochStart: () => heard.push('begins'),
        onBatchEnd: (_, __, { loss }) => heard.push(String(loss!.item())),
        onEpochEnd: (_, __, { loss, valNoise }) => heard.push(`ends ${loss} ${valNoise}`),
      },
    ],
  });
  const fit = (options: FitOptions) =>
    trainer.fitSync(loader, { validate: () => ({ noise: torch.randn([1]) }), ...options });
  const all = () => ({
    heard,
    weights: weightsOf(model),
    next: torch.randn([2]).tolist(),
    lr: optimizer.paramGroups[0]!.lr,
  });
  return { trainer, loader, heard, fit, all };
}

const [STEPS, EPOCHS] = [8, 3];
const places = [1, 3, 5];

describe.each(Object.entries(loaders))('a training on %s goes on', (_, batches) => {
  it.each(places)('after %i steps', (k) => {
    const whole = make(batches);
    whole.fit({ steps: STEPS });
    const expected = whole.all();
    const parts = make(batches);
    parts.fit({ steps: k });
    parts.fit({ steps: STEPS - k });
    expect(parts.all()).toEqual(expected);
  });

  it.each(places)('after %i steps, for the epochs that are left', (k) => {
    const whole = make(batches);
    const { loss } = whole.fit({ epochs: EPOCHS });
    const expected = whole.all();
    const parts = make(batches);
    parts.fit({ steps: k });
    const ended = parts.heard.filter((line) => line.startsWith('ends')).length;
    expect(parts.fit({ epochs: EPOCHS - ended }).loss).toEqual(loss!.slice(ended));
    expect(parts.all()).toEqual(expected);
  });

  it.each(places)('from a checkpoint after %i steps', (k) => {
    const whole = make(batches);
    const history = whole.fit({ epochs: EPOCHS, steps: STEPS });
    const expected = whole.all();
    const checkpointDir = fresh();
    const first = make(batches);
    first.fit({ epochs: EPOCHS, steps: k, checkpointDir, checkpointEvery: 2 });
    const second = make(batches, 99);
    expect(second.fit({ epochs: EPOCHS, steps: STEPS, checkpointDir })).toEqual(history);
    expect([...first.heard, ...second.heard]).toEqual(whole.heard);
    expect(second.all()).toEqual({ ...expected, heard: second.heard });
  });

  it.each(places)('from its own checkpoint after %i steps', (k) => {
    const whole = make(batches);
    const history = whole.fit({ epochs: EPOCHS });
    const expected = whole.all();
    const checkpointDir = fresh();
    const parts = make(batches);
    for (const steps of [k, k, STEPS]) parts.fit({ epochs: EPOCHS, steps, checkpointDir });
    expect(parts.fit({ epochs: EPOCHS, checkpointDir })).toEqual(history);
    expect(parts.all()).toEqual(expected);
  });
});

describe('a training that ends inside an epoch', () => {
  const array = loaders['an array']!;

  it('off the event loop too', async () => {
    const whole = make(loaders['a DataLoader that shuffles']!);
    whole.fit({ steps: STEPS });
    const expected = whole.all();
    const parts = make(loaders['a DataLoader that shuffles']!);
    const validate = () => ({ noise: torch.randn([1]) });
    await parts.trainer.fit(parts.loader, { steps: 4, validate });
    await parts.trainer.fit(parts.loader, { steps: 0 });
    for await (const _ of parts.trainer.steps(parts.loader, { steps: 4, validate }));
    expect(parts.all()).toEqual(expected);
  });

  it('leaves its batches to the next one, of a generator too', () => {
    const seen: number[] = [];
    const batches = (function* () {
      for (let i = 0; ; i++) yield torch.full([1, 2], i);
    })();
    const { trainer } = make(array);
    const lossFn = (x: torch.Tensor) => {
      seen.push(x.at(0, 0).item());
      return trainer.model(x).mean();
    };
    const other = new BaseTrainer(trainer.model, trainer.optimizer, lossFn, { device: 'cpu' });
    const checkpointDir = fresh();
    for (const steps of [2, 3]) other.fitSync(batches, { steps });
    for (const steps of [1, 3]) other.fitSync(batches, { steps, checkpointDir });
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('counts the epoch that is left in its progress', () => {
    const { trainer, loader } = make(array);
    const seen: number[][] = [];
    trainer.fitSync(loader, { steps: 4 });
    trainer.fitSync(loader, { epochs: 2, onProgress: ({ step, total }) => seen.push([step, total]) });
    expect(seen.at(-1)).toEqual([5, 5]);
  });

  it('goes on after stop({ within }), also from its checkpoint', async () => {
    const whole = make(array);
    whole.fit({ steps: STEPS });
    const expected = whole.all();
    for (const checkpointDir of [null, fresh()]) {
      const parts = make(array);
      const validate = () => ({ noise: torch.randn([1]) });
      for await (const { step } of parts.trainer.steps(parts.loader, { validate, epochs: EPOCHS, checkpointDir })) {
        if (step === 4) parts.trainer.stop({ within: 60_000 });
      }
      parts.fit({ steps: checkpointDir ? STEPS : STEPS - 4, checkpointDir });
      expect(parts.all()).toEqual(expected);
    }
  });

  it.each<[string, (trainer: BaseTrainer, loader: Batches) => void]>([
    ['other batches', (trainer) => trainer.fitSync(torch.ones([1, 4, 2]).unbind(), { epochs: 1 })],
    ['another state', (trainer) => trainer.loadStateDict(trainer.stateDict())],
    [
      'an error',
      (trainer, loader) => {
        const lost = {
          onBatchStart: () => {
            throw new Error('lost');
          },
        };
        (trainer.callbacks as object[]).push(lost);
        expect(() => trainer.fitSync(loader)).toThrow('lost');
        (trainer.callbacks as object[]).pop();
      },
    ],
    [
      'steps that are broken off',
      (trainer, loader) => {
        // Runs up to its first step.
        const steps = trainer.steps(loader);
        void steps.next();
        void steps.return({ loss: [] });
      },
    ],
  ])('begins anew after %s', async (_, between) => {
    const { trainer, loader } = make(array);
    trainer.fitSync(loader, { steps: 1 });
    between(trainer, loader);
    await new Promise((resolve) => setTimeout(resolve, 50));
    let batches = 0;
    (trainer.callbacks as object[]).push({ onBatchEnd: () => batches++ });
    trainer.fitSync(loader, { epochs: 1 });
    expect(batches).toBe(3);
  });

  it('keeps no more tensors than its epoch has', () => {
    const { trainer, loader } = make(array);
    for (let i = 0; i < 3; i++) trainer.fitSync(loader, { steps: 4 });
    const before = liveTensors();
    for (let i = 0; i < 30; i++) trainer.fitSync(loader, { steps: 4 });
    expect(liveTensors() - before).toBeLessThanOrEqual(2);
  });

  it('is refused where its batches are fewer than they were', () => {
    const checkpointDir = fresh();
    make(array).fit({ steps: 2, checkpointDir });
    const fewer = make((data) => data.split(12));
    expect(() => fewer.fit({ steps: 4, checkpointDir })).toThrow(
      'cannot go on after batch 2 of a loader that gives 1 now',
    );
    expect(new CheckpointFolder(checkpointDir).files).toHaveLength(1);
  });

  it('ends without a step where onEpochStart stops it', () => {
    const { trainer, loader } = make(array);
    (trainer.callbacks as object[]).push({ onEpochStart: (t: BaseTrainer) => t.stop() });
    expect(trainer.fitSync(loader, { epochs: 2 })).toEqual({ loss: [] });
  });
});
