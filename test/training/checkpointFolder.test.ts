import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaseTrainer, LinearScheduler } from '../../lib/core/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import {
  CheckpointFolder,
  EarlyStopping,
  readCheckpoint,
  readCheckpointSync,
  writeCheckpoint,
  writeCheckpointSync,
} from '../../lib/training/index.js';
import { Energy, weightsOf } from './support.js';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torchebm-checkpoint-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => path.join(root, String(folders++));

/** An average of the weights. */
class Average {
  shadow: Record<string, Tensor> = {};
  update(model: Energy): void {
    for (const [name, value] of Object.entries(model.stateDict())) {
      this.shadow[name] = this.shadow[name] ? this.shadow[name].lerp(value, 0.1) : value.clone();
    }
  }
  stateDict() {
    return this.shadow;
  }
  loadStateDict(state: Record<string, Tensor>) {
    this.shadow = state;
  }
}

interface Setting {
  persistent?: boolean;
  optimizer?: 'SGD' | 'Adam' | 'AdamW' | 'RMSprop';
  generator?: boolean;
  loader?: object | ((n: number) => object);
  gradAccumSteps?: number;
  schedule?: 'StepLR' | 'ReduceLROnPlateau';
  scheduleBy?: 'epoch' | 'step';
  list?: boolean;
  stepSize?: () => LinearScheduler;
}

/** A training of the given kind; a new process would make the same one. */
function make(setting: Setting) {
  torch.manualSeed(1);
  const data = torch.randn([10, 2]).add_(1);
  const model = new Energy();
  const sampler = new LangevinDynamics(model, { stepSize: setting.stepSize?.() ?? 0.05 });
  const { persistent = false, loader: loaderOptions = { shuffle: true } } = setting;
  const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 2, persistent, bufferSize: 12, initSteps: 3 });
  const { SGD, Adam, AdamW, RMSprop } = optim;
  const kind = { SGD, Adam, AdamW, RMSprop }[setting.optimizer ?? 'Adam'] as typeof Adam;
  const optimizer = new kind(model.parameters(), {
    lr: 0.01,
    ...(setting.optimizer === 'SGD' ? { momentum: 0.9 } : {}),
  });
  const lrScheduler =
    setting.schedule === 'StepLR'
      ? new optim.lrScheduler.StepLR(optimizer, 2, { gamma: 0.7 })
      : setting.schedule
        ? new optim.lrScheduler.ReduceLROnPlateau(optimizer, { patience: 1 })
        : null;
  const ema = new Average();
  const options = typeof loaderOptions === 'function' ? loaderOptions(data.size(0)) : loaderOptions;
  const loader: any = setting.list
    ? [...data.split(3)]
    : new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(data), { batchSize: 3, ...options });
  const trainer = new BaseTrainer(model, optimizer, lossFn, {
    device: 'cpu',
    clipGradNorm: 0.5,
    gradAccumSteps: setting.gradAccumSteps ?? 1,
    scheduleBy: setting.scheduleBy ?? 'epoch',
    lrScheduler,
    ema,
    callbacks: [new EarlyStopping({ patience: 100, restoreBest: true })],
    generator: setting.generator ? new torch.Generator().manualSeed(5) : null,
  });
  return { trainer, model, loader, ema, optimizer };
}

const epochs = 3;
const settings: [string, Setting][] = [
  ['contrastive divergence', {}],
  ['a replay buffer', { persistent: true }],
  ['a generator of its own', { generator: true, persistent: true }],
  ['a loader with a generator', { loader: () => ({ shuffle: true, generator: new torch.Generator().manualSeed(3) }) }],
  [
    'items drawn as it goes',
    { loader: (n) => ({ sampler: new torch.utils.data.RandomSampler({ length: n }, true, 40) }) },
  ],
  ['no shuffling', { loader: {} }],
  ['a list of batches', { list: true }],
  ['gradients that wait', { gradAccumSteps: 3, optimizer: 'AdamW' }],
  ['a schedule by step', { schedule: 'StepLR', scheduleBy: 'step', optimizer: 'SGD' }],
  ['a schedule that waits for better losses', { schedule: 'ReduceLROnPlateau', optimizer: 'RMSprop' }],
  ["a schedule of the sampler's step", { stepSize: () => new LinearScheduler(0.1, 0.01, 2) }],
];

describe('a training that goes on from a checkpoint ends with the same bits', () => {
  it.each(settings)('with %s', async (_, setting) => {
    const whole = make(setting);
    const history = await whole.trainer.fit(whole.loader, { epochs });
    const end = torch.getRngState();
    for (const stopAt of [1, 4, 6]) {
      const checkpointDir = fresh();
      const first = make(setting);
      for await (const { step } of first.trainer.steps(first.loader, { epochs, checkpointDir, checkpointEvery: 1 })) {
        if (step === stopAt + 1) break; // the last checkpoint is that of the step before
      }
      const second = make(setting);
      torch.manualSeed(99); // whatever the new process has drawn
      const got = await second.trainer.fit(second.loader, { epochs, checkpointDir, checkpointEvery: 1 });
      expect(got, `after step ${stopAt}`).toEqual(history);
      expect(weightsOf(second.model)).toEqual(weightsOf(whole.model));
      for (const [name, value] of Object.entries(whole.ema.shadow)) {
        expect(second.ema.shadow[name]).toEqualTensor(value);
      }
      expect(torch.getRngState()).toEqualTensor(end);
    }
  });

  it('in place, stopped by a signal', () => {
    const whole = make({ persistent: true });
    whole.trainer.fitSync(whole.loader, { epochs });
    const checkpointDir = fresh();
    const controller = new AbortController();
    const first = make({ persistent: true });
    const options = { epochs, checkpointDir, checkpointEvery: 1000 };
    const stop = {
      signal: controller.signal,
      log: { addScalar: (_: string, __: number, step: number) => step === 5 && controller.abort(), flush: () => {} },
    };
    expect(() => first.trainer.fitSync(first.loader, { ...options, ...stop } as never)).toThrow(/aborted/);
    expect(new CheckpointFolder(checkpointDir).files).toHaveLength(2); // of the beginning, as there is a log, and of the end
    const second = make({ persistent: true });
    second.trainer.fitSync(second.loader, options);
    expect(weightsOf(second.model)).toEqual(weightsOf(whole.model));
    // And again: there is nothing left to do.
    const third = make({ persistent: true });
    expect(third.trainer.fitSync(third.loader, options).loss).toHaveLength(epochs);
    expect(weightsOf(third.model)).toEqual(weightsOf(whole.model));
  });

  it('and may go on for longer than was planned', async () => {
    const whole = make({});
    await whole.trainer.fit(whole.loader, { epochs: 4 });
    const checkpointDir = fresh();
    const a = make({});
    await a.trainer.fit(a.loader, { epochs: 2, checkpointDir });
    const b = make({});
    await b.trainer.fit(b.loader, { epochs: 4, checkpointDir });
    expect(weightsOf(b.model)).toEqual(weightsOf(whole.model));
  });
});

describe('the folder of checkpoints', () => {
  it('keeps the newest', async () => {
    const checkpointDir = fresh();
    const { trainer, loader } = make({});
    await trainer.fit(loader, { epochs: 2, checkpointDir, checkpointEvery: 2, keepCheckpoints: 2 });
    const files = fs.readdirSync(checkpointDir);
    expect(files).toEqual(['step-000000006.safetensors', 'step-000000008.safetensors']);
    expect(new CheckpointFolder(checkpointDir).latest).toBe(path.join(checkpointDir, files[1]!));
  });

  it('is cleaned of what a killed process has left', () => {
    const folder = fresh();
    fs.mkdirSync(folder);
    const left = ['.step-000000003.safetensors.999999999-1.tmp', `.step-000000003.safetensors.${process.pid}-1.tmp`];
    for (const name of [...left, 'notes.txt']) fs.writeFileSync(path.join(folder, name), '');
    new CheckpointFolder(folder).clean();
    expect(fs.readdirSync(folder).sort()).toEqual(['notes.txt']);
  });

  it('must be without checkpoints for a training that is not to go on from one', async () => {
    const checkpointDir = fresh();
    const { trainer, loader } = make({});
    await trainer.fit(loader, { steps: 1, checkpointDir, resume: 'never' });
    await expect(trainer.fit(loader, { steps: 1, checkpointDir, resume: 'never' })).rejects.toThrow(
      /checkpointDir to be without checkpoints, as resume is 'never', got .*step-000000001/,
    );
  });
});

describe('checkpoint files', () => {
  const state = {
    weights: { a: torch.randn([3, 2]), b: torch.tensor([1n, 2n]), c: torch.ones([2], { dtype: 'bfloat16' }) },
    numbers: [0, -0, 0.1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324],
    empty: torch.zeros([0, 2]),
    scalar: torch.tensor(3.5, { dtype: 'float64' }),
    flag: torch.tensor([true, false]),
    text: 'a.b "c" \n ü',
    big: 2n ** 62n,
    nothing: null,
    gap: undefined,
    $tensor: 'not one',
    __metadata__: { x: torch.ones([1]) },
    list: [{}, [], [[true]]],
  };
  const same = (a: any, b: any): void => {
    if (b instanceof torch.Tensor) {
      expect([a.dtype, a.shape]).toEqual([b.dtype, b.shape]);
      expect(a).toEqualTensor(b);
    } else if (Array.isArray(b) || (typeof b === 'object' && b !== null)) {
      expect(Object.keys(a)).toEqual(Object.keys(b));
      for (const key of Object.keys(b)) same(a[key], b[key]);
    } else expect(Object.is(a, b)).toBe(true);
  };

  it('give back what was written, to the bit', async () => {
    const file = path.join(fresh(), 'state.safetensors');
    await writeCheckpoint(file, state);
    same(await readCheckpoint(file), state);
    writeCheckpointSync(file, { ...state, text: 'other' });
    expect(readCheckpointSync(file).text).toBe('other');
  });

  it.each([
    ['a function', { a: { f: () => 1 } }, /a\.f to be made of tensors/],
    ['a date', { when: new Date() }, /when to be made of tensors/],
    ['a map', { m: new Map() }, /m to be made of tensors/],
    ['a complex tensor', { z: torch.complex(torch.ones([1]), torch.ones([1])) }, /z to be of one of/],
  ])('cannot hold %s', async (_, value, message) => {
    await expect(writeCheckpoint(path.join(fresh(), 'x.safetensors'), value)).rejects.toThrow(message);
  });

  it('that are cut anywhere are an error that names them', async () => {
    const folder = fresh();
    const file = path.join(folder, 'state.safetensors');
    await writeCheckpoint(file, state);
    const bytes = fs.readFileSync(file);
    const cut = path.join(folder, 'cut.safetensors');
    for (const length of [0, 1, 7, 8, 9, 100, bytes.length >> 1, bytes.length - 1]) {
      fs.writeFileSync(cut, bytes.subarray(0, length));
      await expect(readCheckpoint(cut), `${length} bytes`).rejects.toThrow(/cut\.safetensors is no checkpoint/);
    }
  });

  it('with a bit flipped anywhere are an error that names them', async () => {
    const folder = fresh();
    const file = path.join(folder, 'state.safetensors');
    await writeCheckpoint(file, { weights: torch.ones([4]), step: 3 });
    const bytes = fs.readFileSync(file);
    for (let i = 0; i < bytes.length; i += 3) {
      const damaged = Buffer.from(bytes);
      damaged[i]! ^= 1;
      if (damaged.subarray(8).toString('latin1').trimEnd() === bytes.subarray(8).toString('latin1').trimEnd()) continue;
      fs.writeFileSync(file, damaged);
      await expect(readCheckpoint(file), `byte ${i}`).rejects.toThrow(/state\.safetensors is/);
    }
  });

  it('of another kind or version are refused', async () => {
    const folder = fresh();
    fs.mkdirSync(folder);
    const file = path.join(folder, 'other.safetensors');
    await torch.safetensors.saveFile({ a: torch.ones([1]) }, file);
    await expect(readCheckpoint(file)).rejects.toThrow(/is no checkpoint of a training but another safetensors file/);
    await torch.safetensors.saveFile({}, file, { format: 'torchebm.checkpoint', version: '9' });
    await expect(readCheckpoint(file)).rejects.toThrow(/checkpoint of version "9", and this package reads version 1/);
    fs.writeFileSync(file, 'PK\x03\x04 a zip file, such as Python writes');
    expect(() => readCheckpointSync(file)).toThrow(/is no checkpoint of a training, or a damaged one/);
    await expect(readCheckpoint(path.join(folder, 'none'))).rejects.toThrow('there is no such file');
    await writeCheckpoint(path.join(folder, 'step-000000001.safetensors'), { a: 1 });
    const { trainer, loader } = make({});
    await expect(trainer.fit(loader, { checkpointDir: folder })).rejects.toThrow(/is no checkpoint of a trainer/);
  });
});

/** All of a trainer's state but the generators. */
function stateOf(trainer: BaseTrainer): string {
  const { generators: _, ...state } = trainer.stateDict();
  return JSON.stringify(state, (_, value) => (value instanceof torch.Tensor ? value.tolist() : value));
}

describe('a checkpoint of another training is refused, and leaves the trainer as it was', () => {
  it.each<[string, Setting, RegExp]>([
    ['with a generator of its own', { generator: true }, /the state has no generators\.own, and this trainer has one/],
    ['with a schedule', { schedule: 'StepLR' }, /the state has no lr_scheduler, and this trainer has one/],
    [
      'with a generator for the loader',
      { loader: () => ({ generator: new torch.Generator() }) },
      /of 1 generators, got 0/,
    ],
  ])('by one %s', async (_, setting, message) => {
    const checkpointDir = fresh();
    const a = make({});
    await a.trainer.fit(a.loader, { steps: 2, checkpointDir });
    const b = make(setting);
    const before = stateOf(b.trainer);
    await expect(b.trainer.fit(b.loader, { steps: 4, checkpointDir })).rejects.toThrow(message);
    expect(stateOf(b.trainer)).toBe(before);
    expect(stateOf(a.trainer)).not.toBe(before);
  });

  it('by one of other data', async () => {
    const checkpointDir = fresh();
    const a = make({});
    for await (const { step } of a.trainer.steps(a.loader, { epochs: 2, checkpointDir, checkpointEvery: 1 })) {
      if (step === 3) break;
    }
    const b = make({});
    const data = new torch.utils.data.TensorDataset(torch.randn([9, 2]));
    const loader = new torch.utils.data.DataLoader(data, { batchSize: 3, shuffle: true });
    await expect(b.trainer.fit(loader, { epochs: 2, checkpointDir })).rejects.toThrow(
      /the data or their order are others/,
    );
  });

  it('by one of another model, callbacks or no average', () => {
    const state = make({}).trainer.stateDict() as any;
    const { trainer } = make({});
    expect(() => trainer.loadStateDict({ ...state, callbacks: [] })).toThrow(/of 0 callbacks, and this trainer has 1/);
    expect(() => trainer.loadStateDict({ ...state, ema: null })).toThrow(/no ema/);
    expect(() => trainer.loadStateDict({ ...state, model: {} })).toThrow(/missing keys net\.0\.weight/);
    expect(() => trainer.loadStateDict({ ...state, schedulers: { x: {} } })).toThrow(/it has x beside, and lacks loss/);
    expect(stateOf(trainer)).toBe(stateOf(make({}).trainer));
    expect(() => trainer.loadStateDict(3)).toThrow(/state to be a state of stateDict, got 3/);
    const bare = new BaseTrainer(trainer.model, trainer.optimizer, trainer.lossFn, { ema: { update: () => {} } });
    expect(() => bare.stateDict()).toThrow(/ema to be an object with stateDict and loadStateDict/);
  });
});
