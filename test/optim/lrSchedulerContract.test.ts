/** @file The contract of every scheduler of learning rates; a new one joins with a row. */
import { describe, expect, it } from 'vitest';
import * as optim from '../../lib/optim/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf, misspelt } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

const { lrScheduler } = optim;
type Named = Record<string, unknown>;
const decay = (epoch: number) => 1 / (1 + 0.1 * epoch);
const factor = () => 0.95;
const parts = (optimizer: optim.Optimizer) => [
  new lrScheduler.ConstantLR(optimizer, { totalIters: 3 }),
  new lrScheduler.ExponentialLR(optimizer, 0.9),
];

/** The arguments of each by name, beside its optimizer. */
const rows: Record<string, (optimizer: optim.Optimizer) => Named> = {
  ChainedScheduler: (optimizer) => ({ schedulers: parts(optimizer) }),
  ConstantLR: () => ({ factor: 0.5, totalIters: 4 }),
  CosineAnnealingLR: () => ({ TMax: 8 }),
  CosineAnnealingWarmRestarts: () => ({ T0: 4 }),
  CyclicLR: () => ({ baseLr: 0.01, maxLr: 0.1, stepSizeUp: 3 }),
  ExponentialLR: () => ({ gamma: 0.9 }),
  LambdaLR: () => ({ lrLambda: decay }),
  LinearLR: () => ({ startFactor: 0.5 }),
  MultiStepLR: () => ({ milestones: [2, 5] }),
  MultiplicativeLR: () => ({ lrLambda: factor }),
  OneCycleLR: () => ({ maxLr: 0.1, totalSteps: 20 }),
  PolynomialLR: () => ({ totalIters: 8 }),
  ReduceLROnPlateau: () => ({ patience: 1 }),
  SequentialLR: (optimizer) => ({ schedulers: parts(optimizer), milestones: [4] }),
  StepLR: () => ({ stepSize: 3 }),
};

const sgd = () => {
  const parameter = () => torch.zeros([1]).requiresGrad_();
  const groups = [{ params: [parameter()] }, { params: [parameter()], lr: 0.02 }];
  return new optim.SGD(groups, { lr: 0.1, momentum: 0.9 });
};
type Schedule = optim.lrScheduler.LRScheduler;
const classes = lrScheduler as unknown as Record<string, new (named: Named) => Schedule>;
const setUp = (name: string) => {
  const optimizer = sgd();
  const schedule = new classes[name]!({ optimizer, ...rows[name]!(optimizer) });
  /** An epoch, whose loss no longer falls after the third. */
  const step = (epoch: number) => {
    optimizer.step();
    if (schedule instanceof lrScheduler.ReduceLROnPlateau) schedule.step(1 / (1 + Math.min(epoch, 3)));
    else schedule.step();
    return schedule.getLastLr();
  };
  return { optimizer, schedule, step };
};

it('has a row for every scheduler of learning rates', () => {
  expect(Object.keys(rows)).toEqual(classesOf(lrScheduler, lrScheduler.LRScheduler));
});

describe.each(Object.entries(rows))('%s', (name, named) => {
  it('sets a rate for each group, the same every time', () => {
    const [first, second] = [setUp(name), setUp(name)];
    const seen = new Set<number>();
    for (let epoch = 0; epoch < 16; epoch++) {
      const rates = first.step(epoch);
      expect(rates).toEqual(second.step(epoch));
      expect(rates.every((rate) => Number.isFinite(rate) && rate >= 0)).toBe(true);
      expect(first.optimizer.paramGroups.map(({ lr }) => lr)).toEqual(rates);
      expect(rates.length).toBe(2);
      seen.add(rates[0]!);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('goes on from its state', () => {
    const first = setUp(name);
    for (let epoch = 0; epoch < 5; epoch++) first.step(epoch);
    const second = setUp(name);
    second.optimizer.loadStateDict(first.optimizer.stateDict());
    second.schedule.loadStateDict(first.schedule.stateDict());
    expect(second.schedule.stateDict()).toEqual(first.schedule.stateDict());
    for (let epoch = 5; epoch < 16; epoch++) expect(second.step(epoch)).toEqual(first.step(epoch));
  });

  it('makes no tensors', () => {
    const { step } = setUp(name);
    step(0);
    const before = liveTensors();
    for (let epoch = 1; epoch < 16; epoch++) step(epoch);
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });

  it('refuses wrong arguments and states', () => {
    const optimizer = sgd();
    const [first] = Object.keys(named(optimizer));
    const wrong = { optimizer, ...named(optimizer), [misspelt(first!)]: 1 };
    expect(() => new classes[name]!(wrong)).toThrow(`${name}: unknown option ${misspelt(first!)}`);
    expect(() => new classes[name]!({ ...named(optimizer), optimizer: torch.ones([1]) })).toThrow(
      `${name}: expected optimizer to be an Optimizer`,
    );
    expect(() => setUp(name).schedule.loadStateDict({})).toThrow(`${name}: expected stateDict to be`);
  });
});
