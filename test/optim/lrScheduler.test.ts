import { describe, expect, it } from 'vitest';
import * as optim from '../../lib/optim/index.js';
import * as torch from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { expectNear, fixture } from '../support/fixtures.js';

const { lrScheduler } = optim;

interface Case {
  python: string;
  rates: number[][];
  lastLr: number[];
  momenta?: number[][];
  state: Record<string, unknown>;
}

const { cases } = fixture<{ cases: Case[] }>('optim/schedulers.json');

function setUp(python: string) {
  const parameter = () => torch.zeros([1]).requiresGrad_();
  const optimizer = new optim.SGD([{ params: [parameter()] }, { params: [parameter()], lr: 0.02 }], {
    lr: 0.1,
    momentum: 0.9,
  });
  const decay = (epoch: number) => 1 / (1 + 0.1 * epoch);
  const scheduler: optim.lrScheduler.LRScheduler = runPython(python, { lrScheduler, optimizer, decay });
  const step = (i: number) => {
    optimizer.step();
    if (scheduler instanceof lrScheduler.ReduceLROnPlateau) scheduler.step(1 / (1 + Math.floor(i / 6)));
    else scheduler.step();
  };
  return { optimizer, scheduler, step };
}

/** Expects numbers, or a state with such in it, to be those under a key of a part of the fixture. */
function expectAlike(got: unknown, holder: object, key: string, what = key): void {
  const expected: unknown = (holder as Record<string, unknown>)[key];
  const numeric = [expected].flat(2).every((value) => typeof value === 'number');
  if (numeric && [expected].flat(2).length > 0) expectNear(got, holder, key, what);
  else expect(got, what).toEqual(expected);
}

describe('50 rates as in PyTorch', () => {
  it.each(cases.map((entry) => [entry.python, entry] as const))('%s', (_, entry) => {
    const { optimizer, scheduler, step } = setUp(entry.python);
    const rates: number[][] = [];
    const momenta: unknown[] = [];
    for (const i of entry.rates.keys()) {
      rates.push(optimizer.paramGroups.map((group) => group.lr as number));
      momenta.push(optimizer.paramGroups.map((group) => group.momentum));
      step(i);
    }
    expectNear(rates, entry, 'rates');
    if (entry.momenta) expectNear(momenta, entry, 'momenta');
    expectNear(scheduler.getLastLr(), entry, 'lastLr');
    const state = scheduler.stateDict();
    for (const key of Object.keys(entry.state)) expectAlike(state[key], entry.state, key);
  });
});

describe('state dictionaries', () => {
  it.each(cases.map((entry) => [entry.python] as const))('%s goes on where it stopped', (python) => {
    const first = setUp(python);
    for (let i = 0; i < 13; i++) first.step(i);
    const second = setUp(python);
    second.optimizer.loadStateDict(first.optimizer.stateDict());
    second.scheduler.loadStateDict(first.scheduler.stateDict());
    for (let i = 13; i < 40; i++) {
      first.step(i);
      second.step(i);
      expect(second.scheduler.getLastLr()).toEqual(first.scheduler.getLastLr());
    }
  });
});

describe('BAD CALL', () => {
  const optimizer = () => new optim.SGD([torch.zeros([1]).requiresGrad_()], { lr: 0.1 });

  it.each([
    [() => new lrScheduler.StepLR(optimizer(), 0), 'StepLR: expected stepSize to be a positive integer, got 0'],
    [
      () => new lrScheduler.LinearLR(optimizer(), { startFactor: 0 }),
      'LinearLR: expected startFactor to be positive, got 0',
    ],
    [
      () => new lrScheduler.OneCycleLR(optimizer(), 0.1),
      'OneCycleLR: expected totalSteps to be given, or else epochs and stepsPerEpoch, got null',
    ],
    [
      () => new lrScheduler.StepLR(optimizer(), 3, { lastEpoch: 4 }),
      'StepLR: expected lastEpoch to be -1 for an optimizer whose groups have no initialLr, got 4',
    ],
    [
      () => new lrScheduler.LambdaLR(optimizer(), [Math.abs, Math.abs]),
      'LambdaLR: expected lrLambda to be one for each of the 1 groups, got [function abs, function abs]',
    ],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});
