// A step that is not finite is an error that names the part of the loss, and changes nothing.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseTrainer } from '../../lib/core/index.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  NoiseContrastiveEstimation,
  ParallelTemperingCD,
  PersistentContrastiveDivergence,
  ScoreMatching,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { CheckpointFolder, readCheckpoint } from '../../lib/training/index.js';
import { nonFiniteIn } from '../../lib/training/nonFinite.js';
import { Energy } from './support.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-finite-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));

/** An energy whose numbers are good and whose gradients are NaN once `torn` is set. */
class Tearing extends Energy {
  torn = false;
  override forward(x: Tensor): Tensor {
    const energy = super.forward(x);
    return this.torn ? energy.add(energy.mul(0).sqrt()) : energy;
  }
}
/** The same of a velocity. */
class Field extends nn.Module {
  torn = false;
  net = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor): Tensor {
    const velocity: Tensor = this.net(torch.cat([x, t.unsqueeze(-1)], -1));
    return this.torn ? velocity.add(velocity.mul(0).sqrt()) : velocity;
  }
}

const langevin = (model: Tearing) => new LangevinDynamics(model, { stepSize: 0.01 });
const energies: [string, (model: Tearing) => any][] = [
  ['ContrastiveDivergence', (m) => new ContrastiveDivergence(m, langevin(m), { kSteps: 2 })],
  [
    'PersistentContrastiveDivergence',
    (m) => new PersistentContrastiveDivergence(m, langevin(m), { kSteps: 2, bufferSize: 16, initSteps: 1 }),
  ],
  ['ParallelTemperingCD', (m) => new ParallelTemperingCD(m, { temperatures: [1, 2], kSteps: 2 })],
  ['ScoreMatching, exact', (m) => new ScoreMatching(m)],
  ['ScoreMatching, hutchinson', (m) => new ScoreMatching(m, { hessianMethod: 'hutchinson' })],
  ['ScoreMatching, approx', (m) => new ScoreMatching(m, { hessianMethod: 'approx' })],
  ['DenoisingScoreMatching', (m) => new DenoisingScoreMatching(m)],
  ['SlicedScoreMatching', (m) => new SlicedScoreMatching(m)],
  ['NoiseContrastiveEstimation', (m) => new NoiseContrastiveEstimation(m)],
  ['EnergyMatchingLoss', (m) => new EnergyMatchingLoss(m, { nLangevinSteps: 2 })],
];
const fields: [string, (model: Field) => any][] = [
  ['FlowMatchingLoss', (m) => new FlowMatchingLoss(m)],
  ['FlowMatchingLoss with optimal transport', (m) => new FlowMatchingLoss(m, { coupling: 'ot' })],
  ['EquilibriumMatchingLoss', (m) => new EquilibriumMatchingLoss(m)],
  ['EquilibriumMatchingLoss of an energy', (m) => new EquilibriumMatchingLoss(m, { energyType: 'dot' })],
];

const flat = (state: unknown): string =>
  JSON.stringify(state, (_, value) => (value instanceof torch.Tensor ? value.tolist() : value));

/** All that a step may change, but the generators. */
function stateOf(trainer: BaseTrainer) {
  const { generators: _, ...state } = trainer.stateDict();
  return state;
}

describe.each<[string, new () => any, (model: any) => any]>([
  ...energies.map(([name, make]) => [name, Tearing, make] as [string, typeof Tearing, typeof make]),
  ...fields.map(([name, make]) => [name, Field, make] as [string, typeof Field, typeof make]),
])('%s', (_, Model, makeLoss) => {
  function make(lr = 0.01) {
    torch.manualSeed(0);
    const model = new Model();
    const optimizer = new optim.Adam(model.parameters(), { lr });
    return { model, trainer: new BaseTrainer(model, optimizer, makeLoss(model), { device: 'cpu' }) };
  }

  /** Trains; gives the state before each step, and the error. */
  async function train({ trainer }: ReturnType<typeof make>, batches: Tensor[], onStep = (_: number) => {}) {
    const checkpointDir = fresh();
    let before = '';
    let step = 0;
    (trainer.callbacks as object[]).push({
      onBatchStart: () => {
        onStep(step++);
        before = flat(stateOf(trainer));
      },
    });
    const error: Error | null = await trainer.fit(batches, { checkpointDir, checkpointEvery: 1 }).then(
      () => null,
      (reason) => reason,
    );
    if (error) expect(flat(stateOf(trainer)) === before).toBe(true);
    expect([...nonFiniteIn(stateOf(trainer))]).toEqual([]);
    const { latest } = new CheckpointFolder(checkpointDir);
    if (latest) expect([...nonFiniteIn(await readCheckpoint(latest))]).toEqual([]);
    return { error, step, latest };
  }
  const good = () => torch.randn([4, 2]);

  it('of a row of NaN', async () => {
    const bad = good().setAt(2, 0, NaN);
    const { error, latest } = await train(make(), [good(), good(), bad, good()]);
    expect(error?.message).toMatch(/expected the .* to be finite, got .* at step 3 .*batch 2 of epoch 0.* row 2 /);
    expect(latest).toMatch(/step-000000002\.safetensors$/);
  });

  it('of gradients of NaN', async () => {
    const made = make();
    const { error, latest } = await train(made, [good(), good(), good()], (step) => {
      made.model.torn = step === 2;
    });
    expect(error?.message).toMatch(/expected .* to be finite, got NaN at step 3/);
    expect(latest).toMatch(/step-000000002\.safetensors$/);
  });

  it.each([1e10, 1e12, 1e15, 1e18, 1e30])('of data of %d', async (scale) => {
    const batches = Array.from({ length: 6 }, (_, i) => (i < 2 ? good() : good().mul(scale)));
    const { error, step } = await train(make(), batches);
    if (error) expect(error.message).toMatch(new RegExp(`to be finite, got -?(NaN|Infinity) at step ${step}\\b`));
  });

  it('of a huge rate', async () => {
    const batches = Array.from({ length: 30 }, good);
    const { error, step } = await train(make(1e6), batches);
    if (error) expect(error.message).toMatch(new RegExp(`to be finite, got -?(NaN|Infinity) at step ${step}\\b`));
  });
});
