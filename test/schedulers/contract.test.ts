/** @file The contract of every scheduler; a new one joins with a row. */
import { describe, expect, it } from 'vitest';
import { HarmonicModel } from '../../lib/energies/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as schedulers from '../../lib/schedulers/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf, misspelt } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

const { BaseScheduler } = schedulers;

/** The arguments of each by name, made anew where the scheduler keeps them. */
const rows: Record<string, () => Record<string, unknown>> = {
  ConstantScheduler: () => ({ startValue: 0.1 }),
  CosineScheduler: () => ({ startValue: 0.1, endValue: 0.01, nSteps: 6 }),
  ExponentialDecayScheduler: () => ({ startValue: 0.1, decayRate: 0.5, minValue: 0.005 }),
  LinearScheduler: () => ({ startValue: 0.1, endValue: 0.01, nSteps: 6 }),
  MultiStepScheduler: () => ({ startValue: 0.1, milestones: [2, 5] }),
  TemperatureScheduler: () => ({ epsilonMax: 0.1, tauStar: 0.5, nSteps: 6 }),
  WarmupScheduler: () => ({ mainScheduler: new schedulers.LinearScheduler(0.1, 0.01, 4), warmupSteps: 3 }),
};
type Make = new (named: Record<string, unknown>) => schedulers.BaseScheduler;
const classes = schedulers as unknown as Record<string, Make>;

/** A scheduler of one's own, which is stepped. */
class Listed extends BaseScheduler {
  constructor(readonly list: readonly number[]) {
    super(list[0]!);
  }
  override _computeValue(): number {
    return this.list[this.stepCount]!;
  }
}

it('has a row for every scheduler', () => {
  expect(Object.keys(rows)).toEqual(classesOf(schedulers, BaseScheduler));
});

describe.each(Object.entries(rows))('%s', (name, named) => {
  const make = () => new classes[name]!(named());

  it('gives the same values one by one, ahead, and after a jump', () => {
    const scheduler = make();
    const ahead = [...scheduler.values(9)];
    expect(ahead.every(Number.isFinite)).toBe(true);
    expect([scheduler.stepCount, scheduler.getValue(), ahead[0]]).toEqual([
      0,
      scheduler.startValue,
      scheduler.startValue,
    ]);
    const stepped = ahead.slice(1).map(() => scheduler.step());
    expect(stepped).toEqual(ahead.slice(1));
    const jumped = make();
    expect(jumped.advance(5)).toBe(ahead[5]);
    expect([jumped.stepCount, ...jumped.values(4)]).toEqual([5, ...ahead.slice(5)]);
    jumped.reset();
    expect([jumped.stepCount, ...jumped.values(9)]).toEqual([0, ...ahead]);
  });

  it('goes on from its state as JSON', () => {
    const scheduler = make();
    scheduler.advance(4);
    const state = JSON.parse(JSON.stringify(scheduler.stateDict()));
    expect(state).toMatchObject({ step_count: 4, start_value: scheduler.startValue });
    const other = make();
    other.loadStateDict(state);
    expect([...other.values(6)]).toEqual([...scheduler.values(6)]);
  });

  it('is read by native loops as if it were stepped there, and is left where they end', async () => {
    const options = { x: torch.ones([3, 2]), nSteps: 7 };
    const run = (stepSize: schedulers.BaseScheduler) => {
      torch.manualSeed(0);
      return new LangevinDynamics(new HarmonicModel(), { stepSize }).sample(options);
    };
    const scheduler = make();
    const expected = await run(new Listed([...make().values(8)]));
    expect(await run(scheduler)).toEqualTensor(expected);
    expect(scheduler.stepCount).toBe(7);
  });

  it('makes no tensors', () => {
    const before = liveTensors();
    make().advance(20);
    make().values(20);
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });

  it('refuses wrong arguments, counts and states', () => {
    const [first] = Object.keys(named());
    const rest = Object.fromEntries(Object.entries(named()).slice(1));
    expect(() => new classes[name]!({ ...rest, [misspelt(first!)]: 1 })).toThrow(
      `${name}: unknown option ${misspelt(first!)}, did you mean ${first}?`,
    );
    expect(() => new classes[name]!({ ...named(), [first!]: '1' })).toThrow(`${name}: expected ${first} to be `);
    const scheduler = make();
    for (const n of [-1, 0.5]) {
      const message = `${name}: expected n to be a non-negative integer, got ${n}`;
      expect(() => scheduler.values(n)).toThrow(message);
      expect(() => scheduler.advance(n)).toThrow(message);
    }
    expect(() => scheduler.loadStateDict({ step_cont: 1 })).toThrow(
      new TypeError(`${name}: unknown key step_cont in the state, did you mean step_count?`),
    );
    expect(() => scheduler.loadStateDict(null as never)).toThrow(
      new TypeError(`${name}: expected stateDict to be an object, got null`),
    );
    expect(scheduler.stepCount).toBe(0);
  });
});
