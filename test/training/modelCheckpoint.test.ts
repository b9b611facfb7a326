import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseTrainer } from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { loadCheckpoint, saveCheckpoint } from '../../lib/utils/index.js';
import { fixture } from '../support/fixtures.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-pt-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const python = path.join(import.meta.dirname, '../fixtures/training');

function make() {
  const model = new nn.Sequential(new nn.Linear(2, 3), new nn.BatchNorm1d(3), new nn.Linear(3, 1));
  const optimizer = new optim.Adam(model.parameters());
  return { model, optimizer };
}

function values({ model, optimizer }: ReturnType<typeof make>) {
  const flat = (x: Tensor) => x.flatten().tolist() as number[];
  const weights = Object.entries(model.stateDict()).map(([name, x]) => [name, flat(x).map(Number)]);
  return {
    weights: Object.fromEntries(weights),
    state: [...optimizer.state.values()].map((s) => [...flat(s.exp_avg), s.step.item()]),
  };
}

describe('the checkpoints of Python TorchEBM', () => {
  const { weights, state, groups } = fixture('training/checkpoints.json');

  it('are read by loadCheckpoint', () => {
    const twin = make();
    const ema = make().model;
    const contents = loadCheckpoint(path.join(python, '0000007.pt'), twin.model, {
      optimizer: twin.optimizer,
      emaModel: ema,
      device: 'cpu',
    });
    expect(values(twin)).toEqual({ weights, state });
    expect(values({ model: ema, optimizer: twin.optimizer }).weights).toEqual(weights);
    expect(contents.step).toBe(7);
    expect(contents.args).toEqual({ lr: 0.01, name: 'x' });
    expect(twin.optimizer.paramGroups[0]!.betas).toEqual(groups[0].betas);
    expect(twin.optimizer.paramGroups[0]!.lr).toBe(0.01);
  });

  it('are read by the trainer', () => {
    const twin = make();
    const lossFn = (x: Tensor) => twin.model(x).pow(2).mean() as Tensor;
    const trainer = new BaseTrainer(twin.model, twin.optimizer, lossFn, { device: 'cpu' });
    trainer.loadCheckpoint(path.join(python, 'trainer.pt'));
    expect(values(twin)).toEqual({ weights, state });
    expect(trainer.metrics).toEqual({ loss: [0.5] });
    trainer.trainStep(torch.randn([4, 2])); // and go on
  });
});

describe('saveCheckpoint', () => {
  it('writes what loadCheckpoint reads', () => {
    const a = make();
    const trainer = new BaseTrainer(a.model, a.optimizer, (x: Tensor) => a.model(x).pow(2).mean(), { device: 'cpu' });
    trainer.trainStep(torch.randn([4, 2]));
    const file = saveCheckpoint(a.model, a.optimizer, 12, path.join(root, 'new'), { args: { k: [1, 0.5] } });
    expect(file).toBe(path.join(root, 'new', '0000012.pt'));
    const b = make();
    expect(loadCheckpoint(file, b.model, { optimizer: b.optimizer })).toMatchObject({
      step: 12,
      args: { k: [1, 0.5] },
    });
    expect(values(b)).toEqual(values(a));
    trainer.saveCheckpoint(path.join(root, 'trainer.pt'));
    const c = make();
    const other = new BaseTrainer(c.model, c.optimizer, () => torch.zeros([]), { device: 'cpu' });
    other.loadCheckpoint(path.join(root, 'trainer.pt'));
    expect(values(c)).toEqual(values(a));
  });

  it('refuses weights, optimizers and averages that are not finite, unless it is told to write them', () => {
    const model = new torch.nn.Linear(2, 1);
    const optimizer = new torch.optim.Adam(model.parameters());
    const spoilt = new torch.nn.Linear(2, 1);
    torch.noGrad(() => spoilt.weight.fill_(Number.NaN));
    const folder = fs.mkdtempSync(path.join(root, 'finite-'));
    const message = /saveCheckpoint: expected the state to be finite, got NaN in (model|ema)\.weight/;
    expect(() => saveCheckpoint(spoilt, optimizer, 1, folder)).toThrow(message);
    expect(() => saveCheckpoint(model, optimizer, 1, folder, { emaModel: spoilt })).toThrow(message);
    model.weight.grad = torch.full([1, 2], Number.POSITIVE_INFINITY);
    optimizer.step();
    expect(() => saveCheckpoint(model, optimizer, 1, folder)).toThrow(/to be finite, got (NaN|Infinity) in /);
    expect(fs.readdirSync(folder)).toEqual([]);
    saveCheckpoint(spoilt, optimizer, 1, folder, { nonFinite: 'ignore' });
    expect(fs.readdirSync(folder)).toEqual(['0000001.pt']);
  });

  it('takes a model out of what wraps it', () => {
    class Wrapper extends nn.Module {
      module: nn.Module;
      constructor(module: nn.Module) {
        super();
        this.module = module;
      }
    }
    const { model, optimizer } = make();
    const file = saveCheckpoint(new Wrapper(model), optimizer, 0, root);
    expect(Object.keys(torch.load(file).model)).toEqual(Object.keys(model.stateDict()));
    loadCheckpoint(file, new Wrapper(model));
  });
});

describe('bad input', () => {
  const { model, optimizer } = make();
  const file = saveCheckpoint(model, optimizer, 1, root);
  const cut = path.join(root, 'cut.pt');
  fs.writeFileSync(cut, fs.readFileSync(file).subarray(0, 500));
  const other = path.join(root, 'other.pt');
  torch.save({ a: 1 }, other);
  const trainer = new BaseTrainer(model, optimizer, () => torch.zeros([]), { device: 'cpu' });
  it.each<[string, () => unknown, RegExp]>([
    ['no model', () => saveCheckpoint(null as never, optimizer, 1, root), /model to be a module/],
    ['no optimizer', () => saveCheckpoint(model, {} as never, 1, root), /optimizer to be/],
    ['half a step', () => saveCheckpoint(model, optimizer, 0.5, root), /step to be a non-negative integer/],
    ['no folder', () => saveCheckpoint(model, optimizer, 1, 3 as never), /checkpointDir to be a path/],
    ['a name of Python', () => saveCheckpoint(model, optimizer, 1, root, { ema_model: model } as never), /emaModel/],
    ['an average that is none', () => saveCheckpoint(model, optimizer, 1, root, { emaModel: 1 as never }), /emaModel/],
    [
      'a function among args',
      () => saveCheckpoint(model, optimizer, 1, root, { args: { f: () => 1 } }),
      /function|args/,
    ],
    ['no file', () => loadCheckpoint(path.join(root, 'none.pt'), model), /no such file/],
    ['half a file', () => loadCheckpoint(cut, model), /cut\.pt/],
    ['a file of something else', () => loadCheckpoint(other, model), /to hold model, opt and step/],
    ['a file of something else, by the trainer', () => trainer.loadCheckpoint(file), /to hold model_state_dict/],
    ['another model', () => loadCheckpoint(file, new nn.Linear(2, 2)), /missing keys|unexpected keys/],
    ['no optimizer to load', () => loadCheckpoint(file, model, { optimizer: 3 as never }), /optimizer to be/],
  ])('%s is an error', (_, body, message) => {
    expect(body).toThrow(message);
  });
});
