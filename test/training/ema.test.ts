import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MLPEnergy } from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import type { DType } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import {
  allGatherCat,
  broadcastObject,
  broadcastTensor,
  EMA,
  type EMAOptions,
  getRank,
  getWorldSize,
  isDistributed,
  requiresGrad,
  unsharded,
  updateEma,
} from '../../lib/utils/index.js';
import { expectNear, fixture } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';

interface Case {
  seed: number;
  dtype: DType;
  name: string;
  keys: string[];
  step: number;
  average: Record<string, number[]>;
  plain: Record<string, number[]>;
}
const { cases } = fixture<{ cases: Case[] }>('utils/ema.json');

const make = (dtype: DType) =>
  new nn.Sequential(new nn.Linear(3, 4, { dtype }), new nn.BatchNorm1d(4, { dtype }), new nn.Linear(4, 1, { dtype }));

const values = (model: nn.Module) =>
  Object.fromEntries(Object.entries(model.stateDict()).map(([k, v]) => [k, v.to('float64').flatten().tolist()]));

const options: Record<string, EMAOptions> = {
  constant: { decay: 0.9 },
  default: {},
  warmup: { decay: 0.7, decaySchedule: 'warmup' },
  callable: { decaySchedule: (s) => s / (s + 2) },
};

function expectState(got: Record<string, unknown>, expected: Record<string, number[]>): void {
  expect(Object.keys(got)).toEqual(Object.keys(expected));
  for (const name of Object.keys(expected)) expectNear(got[name], expected, name);
}

describe('EMA', () => {
  it.each(Object.keys(options))('averages as Python does: %s', (name) => {
    const own = cases.filter((c) => c.name === name);
    expect(own).toHaveLength(6);
    for (const { seed, dtype, average, plain, step, keys } of own) {
      torch.manualSeed(seed);
      const model = make(dtype);
      const ema = new EMA(model, options[name]);
      const other = make(dtype);
      torch.noGrad(() => {
        for (let i = 0; i < 12; i++) {
          for (const p of model.parameters()) p.add_(torch.randnLike(p));
          model(torch.randn([5, 3], { dtype }));
          ema.update(model);
          updateEma(other, model, { decay: 0.8 });
        }
      });
      expect(ema.step).toBe(step);
      expect(Object.keys(ema.stateDict()).sort()).toEqual(keys);
      expectState(values(ema.module), average);
      expectState(values(other), plain);
    }
  });

  const pair = () => {
    torch.manualSeed(0);
    const model = make('float32');
    const ema = new EMA(model, 0.5, 'constant');
    torch.noGrad(() => {
      for (const p of model.parameters()) p.add_(1);
    });
    ema.update(model);
    return { model, ema };
  };
  const weight = (model: nn.Module) => (model.parameters()[0] as torch.Tensor).flatten().tolist() as number[];

  it('is called like the model, in evaluation mode and without gradients', () => {
    const { ema } = pair();
    const x = torch.randn([2, 3]);
    expect(ema(x)).toEqualTensor(ema.module(x));
    expect([ema.module.training, ema.module.parameters().some((p) => p.requiresGrad)]).toEqual([false, false]);
    expect(String(ema)).toContain("decay=0.5, decay_schedule='constant', step=1");
  });

  it('lends its averages for a while, also when the body fails or is asynchronous', async () => {
    const { model, ema } = pair();
    const before = weight(model);
    const inside = ema.averageParameters(model, weight);
    expect(inside).toEqual(weight(ema.module));
    expect(inside).not.toEqual(before);
    expect(weight(model)).toEqual(before);
    const fails = () =>
      ema.averageParameters(model, () => {
        throw new Error('inside');
      });
    expect(fails).toThrow('inside');
    expect(weight(model)).toEqual(before);
    const later = ema.averageParameters(model, async (m) => {
      await new Promise((resolve) => setImmediate(resolve));
      return weight(m);
    });
    expect(weight(model)).toEqual(inside);
    expect(await later).toEqual(inside);
    expect(weight(model)).toEqual(before);
  });

  it('writes its averages into a model whose parameters go on learning', () => {
    const { model, ema } = pair();
    ema.copyTo(model);
    expect(weight(model)).toEqual(weight(ema.module));
    expect(model.parameters().every((p) => p.requiresGrad)).toBe(true);
  });

  it('is saved and loaded with its step', () => {
    const { model, ema } = pair();
    const folder = mkdtempSync(join(tmpdir(), 'ema-'));
    try {
      torch.save(ema.stateDict(), join(folder, 'ema.pt'));
      const twin = new EMA(make('float32'), 0.5);
      twin.loadStateDict(torch.load(join(folder, 'ema.pt')));
      expect([twin.step, weight(twin.module)]).toEqual([1, weight(ema.module)]);
      for (const each of [ema, twin]) each.update(model);
      expect(weight(twin.module)).toEqual(weight(ema.module));
    } finally {
      rmSync(folder, { recursive: true });
    }
    const { _extra_state, ...rest } = ema.stateDict();
    expect(() => new EMA(model).loadStateDict(rest)).toThrow('it has no _extra_state');
  });

  it('follows a model of another type', () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const ema = new EMA(model, 0);
    model.to('float64');
    ema.update(model);
    expect(ema.module.parameters()[0]!.dtype).toBe('float32');
    expect(weight(ema.module)).toEqual(weight(model.to('float32')));
  });

  it('keeps no tensors', () => {
    const { model, ema } = pair();
    const before = liveTensors();
    for (let i = 0; i < 200; i++) ema.update(model);
    ema.averageParameters(model, () => {});
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });
});

it('requiresGrad sets all parameters', () => {
  const model = make('float32');
  requiresGrad(model, { flag: false });
  expect(model.parameters().some((p) => p.requiresGrad)).toBe(false);
  requiresGrad(model);
  expect(model.parameters().every((p) => p.requiresGrad)).toBe(true);
});

it('in one process, collectives are identities', () => {
  const x = torch.ones([2]);
  const object = { a: 1 };
  expect([isDistributed(), getRank(), getWorldSize()]).toEqual([false, 0, 1]);
  expect([allGatherCat(x) === x, broadcastTensor(x, 0) === x, broadcastObject(object) === object]).toEqual([
    true,
    true,
    true,
  ]);
  const model = make('float32');
  expect(unsharded(model, (m) => m === model)).toBe(true);
});

describe('bad input', () => {
  const model = new nn.Linear(2, 1);
  const bad: [string, () => unknown, new (message: string) => Error, string][] = [
    ['decay 1', () => new EMA(model, 1), RangeError, 'EMA: expected decay to be below 1'],
    ['decay −0.1', () => new EMA(model, -0.1), RangeError, 'decay to be between 0 and 1'],
    ['decay as text', () => new EMA(model, 'x' as never), TypeError, 'decay to be a number'],
    ['no such schedule', () => new EMA(model, { decaySchedule: 'linear' as never }), RangeError, 'decaySchedule'],
    ['no model', () => new EMA(3 as never), TypeError, 'EMA: expected model to be a module, got 3'],
    ['an unknown option', () => new EMA(model, { decay_schedule: 'warmup' } as never), TypeError, 'decaySchedule?'],
    ['a schedule that gives 2', () => new EMA(model, 0.9, () => 2).update(model), RangeError, 'decaySchedule(0) to be'],
    ['another structure', () => new EMA(model).update(make('float32')), RangeError, 'model to be of 2 parameters'],
    ['other shapes', () => new EMA(model).update(new nn.Linear(3, 1)), Error, 'size'],
    ['a target of another structure', () => new EMA(model).copyTo(make('float32')), RangeError, 'of 2 tensors'],
    ['nothing to update', () => new EMA(model).update(null as never), TypeError, 'model to be a module'],
    ['decay 2', () => updateEma(model, model, 2), RangeError, 'updateEma: expected decay'],
    ['no average', () => updateEma(null as never, model), TypeError, 'emaModel to be a module'],
    ['a flag as number', () => requiresGrad(model, 1 as never), TypeError, 'flag to be true or false'],
    ['an array to gather', () => allGatherCat([1] as never), TypeError, 'x to be a Tensor'],
    ['an array to broadcast', () => broadcastTensor([1] as never), TypeError, 't to be a Tensor'],
  ];
  it.each(bad)('%s', (_what, run, kind, text) => {
    expect(run).toThrow(kind);
    expect(run).toThrow(text);
  });
});
