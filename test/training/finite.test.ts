import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseTrainer } from '../../lib/core/index.js';
import { ContrastiveDivergence, ScoreMatching } from '../../lib/losses/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { CheckpointFolder } from '../../lib/training/index.js';
import { EMA } from '../../lib/utils/index.js';
import { Energy, weightsOf } from './support.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-finite-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));

type MakeLoss = (model: Energy) => any;
const contrastive: MakeLoss = (model) =>
  new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.01 }), {
    ...{ kSteps: 2, persistent: true, bufferSize: 16, initSteps: 1 },
  });

function make(makeLoss: MakeLoss, lr = 0.01) {
  torch.manualSeed(0);
  const model = new Energy();
  const optimizer = new optim.Adam(model.parameters(), { lr });
  const lossFn = makeLoss(model);
  const ema = new EMA(model, { decay: 0.5 });
  const trainer = new BaseTrainer(model, optimizer, lossFn, { device: 'cpu', ema });
  return { trainer, model, lossFn, optimizer };
}

const flat = (state: unknown): string =>
  JSON.stringify(state, (_, value) => (value instanceof torch.Tensor ? value.tolist() : value));

/** All that a step may change, but the generators. */
function stateOf(trainer: BaseTrainer): string {
  const { generators: _, ...state } = trainer.stateDict();
  return flat(state);
}

const broken = () => {
  const batch = torch.randn([4, 2]);
  batch.setAt(2, 0, Number.NaN);
  return batch;
};

describe('a step that is not finite', () => {
  it.each<[string, MakeLoss, () => Tensor, RegExp]>([
    [
      'contrastive divergence of a row of NaN',
      contrastive,
      broken,
      /energies of the data to be finite, got NaN at step 3.*batch 2 of epoch 0, of which row 2 /,
    ],
    [
      'contrastive divergence of huge data',
      contrastive,
      () => torch.randn([4, 2]).mul(1e30),
      /to be finite, got -?(NaN|Infinity) at step 3/,
    ],
    [
      'score matching of a row of NaN',
      (model) => new ScoreMatching(model),
      broken,
      /the loss to be finite, got NaN at step 3/,
    ],
    [
      'a function of the energy',
      (model) => (x: Tensor) => (model(x) as Tensor).mean(),
      broken,
      /the loss to be finite, got NaN at step 3/,
    ],
    [
      'a finite loss with gradients of NaN',
      (model) => (x: Tensor) =>
        (model(x) as Tensor)
          .mul(x.at(0, 0).item() === 7 ? 0 : 1)
          .pow(2)
          .sqrt()
          .mean(),
      () => torch.full([4, 2], 7),
      /the gradient of net\.0\.weight to be finite, got NaN at step 3/,
    ],
  ])('%s ends the training and changes nothing', async (_, makeLoss, bad, message) => {
    for (const inPlace of [false, true]) {
      const { trainer } = make(makeLoss);
      const good = [torch.randn([4, 2]), torch.randn([4, 2])];
      await trainer.fit(good);
      const checkpointDir = fresh();
      const batches = [...good, bad()];
      let before = '';
      const onBatchStart = (_: BaseTrainer, batch: unknown) => {
        if (batch === batches[2]) before = stateOf(trainer);
      };
      (trainer.callbacks as object[]).push({ onBatchStart });
      const options = { checkpointDir, checkpointEvery: 1 };
      const run = async () => (inPlace ? trainer.fitSync(batches, options) : trainer.fit(batches, options));
      await expect(run()).rejects.toThrow(message);
      expect(stateOf(trainer) === before).toBe(true);
      expect(new CheckpointFolder(checkpointDir).latest).toMatch(/step-000000002\.safetensors$/);
    }
  });

  it('of weights that a large learning rate spoils leaves finite checkpoints alone', async () => {
    const { trainer, model } = make(contrastive, 1e6);
    const checkpointDir = fresh();
    const batches = Array.from({ length: 40 }, () => torch.randn([4, 2]).mul(1e18));
    await expect(trainer.fit(batches, { checkpointDir, checkpointEvery: 1 })).rejects.toThrow(/to be finite/);
    expect(weightsOf(model).every(Number.isFinite)).toBe(true);
  });

  it('is never written to a checkpoint, also where it is ignored', async () => {
    const { trainer, model } = make((model) => (x: Tensor) => (model(x) as Tensor).mean());
    const checkpointDir = fresh();
    const good = [torch.randn([4, 2])];
    await trainer.fit(good, { checkpointDir });
    await trainer.fit([broken()], {
      steps: 2,
      epochs: 2,
      checkpointDir,
      checkpointEvery: 1,
      nonFinite: 'ignore',
    });
    expect(weightsOf(model).some(Number.isNaN)).toBe(true);
    expect(new CheckpointFolder(checkpointDir).latest).toMatch(/step-000000001\.safetensors$/);
    const file = `${fresh()}.pt`;
    expect(() => trainer.saveCheckpoint(file)).toThrow(/expected the state to be finite, got NaN in model\./);
    expect(fs.existsSync(file)).toBe(false);
    trainer.saveCheckpoint(file, { nonFinite: 'ignore' });
    expect(fs.existsSync(file)).toBe(true);
  });
});

describe('a folder of checkpoints', () => {
  const quick = () => make((model) => (x: Tensor) => (model(x) as Tensor).pow(2).mean());

  it('whose newest file is damaged goes on from the next good one, with a warning', async () => {
    const checkpointDir = fresh();
    const batches = [1, 2, 3].map(() => torch.randn([4, 2]));
    const whole = quick();
    await whole.trainer.fit(batches, { checkpointDir, checkpointEvery: 1 });
    const { latest } = new CheckpointFolder(checkpointDir);
    fs.truncateSync(latest!, 100);
    const warnings: string[] = [];
    const listen = ({ message }: Error) => warnings.push(message);
    process.on('warning', listen);
    const again = quick();
    await again.trainer.fit(batches, { checkpointDir });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(warnings.join()).toMatch(/goes on from .*step-000000002\.safetensors, since .*step-000000003/);
    expect(fs.existsSync(`${latest}.damaged`)).toBe(true);
    expect(weightsOf(again.model)).toEqual(weightsOf(whole.model));
  });

  it('all of whose files are damaged is an error, and nothing is renamed', async () => {
    const checkpointDir = fresh();
    await quick().trainer.fit([torch.randn([4, 2])], { checkpointDir });
    const { latest } = new CheckpointFolder(checkpointDir);
    fs.truncateSync(latest!, 100);
    await expect(quick().trainer.fit([torch.randn([4, 2])], { checkpointDir })).rejects.toThrow(/damaged/);
    expect(fs.existsSync(latest!)).toBe(true);
  });

  it('is of one training at a time', async () => {
    const checkpointDir = fresh();
    const batches = [1, 2].map(() => torch.randn([4, 2]));
    const steps = quick().trainer.steps(batches, { checkpointDir });
    await steps.next();
    await expect(quick().trainer.fit(batches, { checkpointDir })).rejects.toThrow(/of no other training under way/);
    await steps.return({});
    await quick().trainer.fit(batches, { checkpointDir });
    expect(fs.readdirSync(checkpointDir)).not.toContain('.lease-1');
  });
});

describe('stop({ within })', () => {
  it('ends after the step with a checkpoint, from which the training goes on to the same bits', async () => {
    const batches = [1, 2, 3].map(() => torch.randn([4, 2]));
    const whole = make(contrastive);
    const { loss } = await whole.trainer.fit(batches, { epochs: 2 });
    const checkpointDir = fresh();
    const first = make(contrastive);
    const options = { epochs: 2, checkpointDir };
    let seen = 0;
    for await (const { step } of first.trainer.steps(batches, options)) {
      seen = step;
      if (step === 2) first.trainer.stop({ within: 10_000 });
    }
    expect(seen).toBe(2);
    const second = make(contrastive);
    expect((await second.trainer.fit(batches, options)).loss).toEqual(loss);
    expect(weightsOf(second.model)).toEqual(weightsOf(whole.model));
  });

  it('does not wait for a callback that never settles', async () => {
    const { trainer } = make((model) => (x: Tensor) => (model(x) as Tensor).pow(2).mean());
    const onBatchEnd = () => {
      trainer.stop({ within: 5 });
      return new Promise(() => {});
    };
    (trainer as any).callbacks.push({ onBatchEnd });
    const { loss } = await trainer.fit([torch.randn([4, 2]), torch.randn([4, 2])]);
    expect(loss).toHaveLength(1);
    expect(() => trainer.stop({ within: -1 })).toThrow(/expected within to be/);
  });
});
