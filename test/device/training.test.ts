/** @file Trainings on a second device: the weights of the CPU, checkpoints with the generator of the device, pictures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MLPEnergy } from '../../lib/core/index.js';
import * as losses from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import * as plot from '../../lib/plot/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Generator, type Tensor } from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';
import { liveTensors } from '../support/live.js';
import { asked, fake, isReal, name, places } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-device-'));
afterAll(() => rmSync(folder, { recursive: true }));

const data = torch.randn([64, 2], { generator: new Generator().manualSeed(1) });
const cpu = torch.device('cpu');

/** An energy with a dropout, which draws from the generator of its device. */
class Energy extends nn.Module {
  net = new MLPEnergy(2, { hiddenDims: [8] });
  dropout = new nn.Dropout(0.1);
  override forward(x: Tensor): Tensor {
    return this.net(this.dropout(x));
  }
}

function trainer(device: torch.Device, kind: 'plain' | 'contrastive' | 'dropout' = 'plain'): BaseTrainer {
  torch.manualSeed(0);
  const model = (kind === 'dropout' ? new Energy() : new MLPEnergy(2, { hiddenDims: [8] })).to(device);
  const lossFn =
    kind === 'contrastive'
      ? new losses.ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.05, device }), {
          kSteps: 3,
          device,
        })
      : new losses.DenoisingScoreMatching(model, { device });
  return new BaseTrainer(model, new optim.Adam(model.parameters(), { lr: 0.01 }), lossFn, { device });
}

const loader = () =>
  new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(data), {
    batchSize: 16,
    shuffle: true,
    generator: new Generator().manualSeed(2),
  });

describe.each(['plain', 'contrastive'] as const)('a %s training', (kind) => {
  it.skipIf(isReal)('has the weights of the CPU, from numbers of the device alone', async () => {
    const run = async (device: torch.Device) => {
      const own = trainer(device, kind);
      torch.manualSeed(3);
      await own.fit(loader(), { epochs: 2 });
      return own.model.parameters() as Tensor[];
    };
    const expected = await run(cpu);
    torch.manualSeed(3);
    const [before] = places();
    const got = await run(fake);
    expect(places()[0]).toBe(before);
    for (const [i, parameter] of got.entries()) {
      expect(String(parameter.device)).toBe(name);
      expect(parameter.detach().cpu()).toBeCloseToTensor(expected[i]!.detach(), { rtol: 1e-2, atol: 1e-4 });
    }
  });
});

it('a training with checkpoints goes on with the numbers of its device', async () => {
  const whole = trainer(fake, 'dropout');
  await whole.fit(loader(), { epochs: 4 });
  const checkpointDir = join(folder, 'checkpoints');
  await trainer(fake, 'dropout').fit(loader(), { epochs: 2, checkpointDir });
  const resumed = trainer(fake, 'dropout');
  torch.randn([9], { device: fake });
  await resumed.fit(loader(), { epochs: 4, checkpointDir });
  for (const [i, parameter] of (resumed.model.parameters() as Tensor[]).entries()) {
    expect(parameter.detach().cpu()).toEqualTensor((whole.model.parameters() as Tensor[])[i]!.detach().cpu());
  }
});

it('files of torch.save go to the device that is asked for', () => {
  const file = join(folder, 'weights.pt');
  const model = new nn.Linear(2, 3).to(fake);
  torch.save(model.stateDict(), file);
  const there = torch.load(file, { mapLocation: fake }) as Record<string, Tensor>;
  expect(String(there.weight!.device)).toBe(name);
  const here = torch.load(file, { mapLocation: 'cpu' }) as Record<string, Tensor>;
  expect(here.weight!).toEqualTensor(model.weight.detach().cpu());
});

describe('modules', () => {
  it.skipIf(isReal)('get new parameters on a device whose tensors are of another kind, shared ones once', () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2));
    (model.at(1) as any).weight = (model.at(0) as any).weight;
    model
      .forward(torch.ones([1, 2]))
      .sum()
      .backward();
    const before = model.parameters() as Tensor[];
    const gradients = before.map(({ grad }) => grad!.clone());
    model.to(fake);
    const after = model.parameters() as Tensor[];
    expect(after.length).toBe(3);
    expect(after.every((p) => p instanceof nn.Parameter && String(p.device) === name && p.requiresGrad)).toBe(true);
    expect((model.at(0) as any).weight).toBe((model.at(1) as any).weight);
    for (const [i, { grad }] of after.entries()) expect(grad!.cpu()).toEqualTensor(gradients[i]!);
    expect(String(model.forward(torch.ones([1, 2], { device: fake })).device)).toBe(name);
    model.cpu();
    expect((model.parameters() as Tensor[]).map(({ device }) => String(device))).toEqual(['cpu', 'cpu', 'cpu']);
  });

  it('keep their parameters where the tensors are of one kind', () => {
    const model = new nn.Linear(2, 2);
    const { weight } = model;
    model.double();
    expect(model.weight).toBe(weight);
  });

  it('leave no tensor behind', () => {
    const [live, model] = [() => liveTensors(), new nn.Linear(2, 2)];
    model.to(fake).cpu();
    const before = live();
    for (let i = 0; i < 20; i++) model.to(fake).cpu();
    expect(live()).toBeLessThanOrEqual(before);
  });
});

it('hooks and functions of a script run in a backward pass of the device', () => {
  const x = torch.ones([3], { device: fake, requiresGrad: true });
  const seen: string[] = [];
  x.registerHook((gradient) => {
    seen.push(String(gradient.device));
    return gradient.mul(2);
  });
  x.pow(2).sum().backward();
  expect(seen).toEqual([name]);
  expect(x.grad!.cpu().tolist()).toEqual([4, 4, 4]);
});

it.skipIf(isReal)('a picture copies each of its tensors once', async () => {
  const z = torch.rand([8, 8], { device: fake });
  const { toHost } = await asked(() => plot.heat({ z }));
  expect(toHost).toBe(1);
  expect(plot.panel(plot.heat({ z }))).toBeDefined();
});

it('functions of vmap with the same randomness draw it on the device too', () => {
  const rows = torch.zeros([4, 3], { device: fake });
  const noisy = torch.func.vmap((row: Tensor) => row.add(torch.randn([3], { device: fake })), {
    randomness: 'same',
    chunkSize: 2,
  });
  const drawn = noisy(rows) as Tensor;
  expect(drawn.select(0, 0).cpu()).toEqualTensor(drawn.select(0, 3).cpu());
});
