import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

interface Case {
  scheduler: string;
  main?: { scheduler: string; args: unknown[] };
  args: unknown[];
  options: Record<string, unknown>;
  expression: string;
  values: number[];
}

const { cases } = fixture<{ cases: Case[] }>('core/schedules.json');
const classes = core as unknown as Record<string, new (...args: unknown[]) => core.BaseScheduler>;

function build({ scheduler, main, args, options }: Case): core.BaseScheduler {
  const first = main ? [new classes[main.scheduler]!(...main.args)] : [];
  return new classes[scheduler]!(...first, ...args, options);
}

describe('the reference', () => {
  test('has cases of every scheduler', () => {
    expect(new Set(cases.map(({ scheduler }) => scheduler)).size).toBe(7);
  });

  test.each(cases.map((c) => [c.expression, c] as const))('%s', (_, c) => {
    const { values } = c;
    const stepped = build(c);
    // Python's pow and cos are the C library's, JavaScript's are V8's.
    expectNear([stepped.getValue(), ...values.slice(1).map(() => stepped.step())], c, 'values');
    expect(stepped.stepCount).toBe(values.length - 1);

    const asked = build(c);
    asked.advance(3);
    const ahead = asked.values(5);
    expect([...ahead]).toEqual([...build(c).values(8)].slice(3));
    expectNear([...values.slice(0, 3), ...ahead, ...values.slice(8)], c, 'values');
    expect([...asked.values(5)]).toEqual([...ahead]);
    expect([asked.getValue(), asked.stepCount]).toEqual([ahead[0], 3]);
    expect(asked.advance(4)).toBe(ahead[4]);

    asked.reset();
    expect([...asked.values(4)]).toEqual([...build(c).values(4)]);
  });
});

class Harmonic extends core.BaseScheduler {
  _computeValue(): number {
    return this.startValue / (1 + this.stepCount);
  }
}

describe("a user's scheduler", () => {
  test('overrides one method', () => {
    const scheduler = new Harmonic(6);
    expect([...scheduler.values(3)]).toEqual([6, 3, 2]);
    expect(scheduler.step()).toBe(3);
    expect(scheduler.getValue()).toBe(3);
    scheduler.reset();
    expect(scheduler.getValue()).toBe(6);
  });

  test('may be warmed up', () => {
    const main = new Harmonic(6);
    main.step();
    const scheduler = new core.WarmupScheduler(main, 2, { warmupInitFactor: 0.5 });
    expect(main.stepCount).toBe(0);
    expect([...scheduler.values(5)]).toEqual([3, 4.5, 6, 3, 2]);
    expect(main.stepCount).toBe(0);
    scheduler.advance(4);
    expect([main.stepCount, scheduler.getValue()]).toEqual([2, 2]);
  });

  test('that throws is left where it stood', () => {
    class Failing extends core.BaseScheduler {
      _computeValue(): number {
        if (this.stepCount === 2) throw new Error('too far');
        return this.stepCount;
      }
    }
    const scheduler = new Failing(0);
    expect(() => scheduler.values(5)).toThrow(new Error('too far'));
    expect(scheduler.stepCount).toBe(0);
  });
});

describe('arguments', () => {
  test('may all be given by name', () => {
    expect(new core.LinearScheduler({ startValue: 1, endValue: 0, nSteps: 4 }).step()).toBe(0.75);
    expect(new core.ExponentialDecayScheduler({ startValue: 1, decayRate: 0.5, minValue: 0.6 }).step()).toBe(0.6);
    expect(new core.MultiStepScheduler({ startValue: 1, milestones: [1] }).step()).toBe(0.1);
    expect(new core.TemperatureScheduler({ epsilonMax: 4, tauStar: 0, nSteps: 1 }).step()).toBe(2);
    expect(new core.ConstantScheduler({ startValue: 3 }).step()).toBe(3);
  });

  test.each<[string, () => unknown, Error]>([
    [
      'a string',
      () => new core.ConstantScheduler('1' as never),
      new TypeError('ConstantScheduler: expected startValue to be a number, got "1"'),
    ],
    [
      'a missing value',
      () => new core.LinearScheduler({ startValue: 1, nSteps: 4 } as never),
      new TypeError('LinearScheduler: expected endValue to be given'),
    ],
    [
      'an unknown name',
      () => new core.CosineScheduler({ startValue: 1, end_value: 0, nSteps: 4 } as never),
      new TypeError('CosineScheduler: unknown option end_value, did you mean endValue?'),
    ],
    [
      'no steps',
      () => new core.LinearScheduler(1, 0, 0),
      new RangeError('LinearScheduler: expected nSteps to be a positive integer, got 0'),
    ],
    [
      'half a step',
      () => new core.CosineScheduler(1, 0, 0.5),
      new RangeError('CosineScheduler: expected nSteps to be a positive integer, got 0.5'),
    ],
    [
      'growth',
      () => new core.ExponentialDecayScheduler(1, 1.1),
      new RangeError('ExponentialDecayScheduler: expected decayRate to be above 0 and at most 1, got 1.1'),
    ],
    [
      'a negative floor',
      () => new core.ExponentialDecayScheduler(1, 0.9, -1),
      new RangeError('ExponentialDecayScheduler: expected minValue to be non-negative, got -1'),
    ],
    [
      'a milestone at 0',
      () => new core.MultiStepScheduler(1, [0, 2]),
      new RangeError('MultiStepScheduler: expected milestones[0] to be positive, got 0'),
    ],
    [
      'milestones out of order',
      () => new core.MultiStepScheduler(1, [3, 3]),
      new RangeError('MultiStepScheduler: expected milestones to be strictly increasing, got [3, 3]'),
    ],
    [
      'one milestone',
      () => new core.MultiStepScheduler(1, 3 as never),
      new TypeError('MultiStepScheduler: expected milestones to be an array of step counts, got 3'),
    ],
    [
      'no main scheduler',
      () => new core.WarmupScheduler(0.1 as never, 3),
      new TypeError('WarmupScheduler: expected mainScheduler to be a scheduler, got 0.1'),
    ],
    [
      'a negative temperature',
      () => new core.TemperatureScheduler(-1),
      new RangeError('TemperatureScheduler: expected epsilonMax to be non-negative, got -1'),
    ],
    [
      'a switch at the end',
      () => new core.TemperatureScheduler(1, { tauStar: 1 }),
      new RangeError('TemperatureScheduler: expected tauStar to be at least 0 and below 1, got 1'),
    ],
    [
      'a time that runs backward',
      () => new core.TemperatureScheduler(1, { tStart: 0.5, tEnd: 0.2 }),
      new RangeError('TemperatureScheduler: expected tEnd to be at least tStart (0.5), got 0.2'),
    ],
  ])('%s is an error', (_, make, error) => {
    expect(make).toThrow(error);
    expect(make).toThrow(error.constructor as never);
  });
});
