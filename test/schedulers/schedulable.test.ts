import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';

class Part extends core.Schedulable(core.TorchEBMModule) {
  constructor(value: number | core.BaseScheduler = 1) {
    super();
    this._registerParam('stepSize', value, { positive: true });
  }
}

class Whole extends core.Schedulable(core.TorchEBMModule) {
  first = new Part(new core.LinearScheduler(1, 0, 4));
  plain = new core.TorchEBMModule();
  second = new Part();

  constructor() {
    super();
    this.registerScheduler('temperature', new core.LinearScheduler(10, 0, 10));
  }
}

describe('Schedulable', () => {
  test('steps and resets the whole tree', () => {
    const whole = new Whole();
    whole.stepSchedulers();
    whole.stepSchedulers();
    expect([whole.getScheduledValue('temperature'), whole.first.getScheduledValue('stepSize')]).toEqual([8, 0.5]);
    whole.resetSchedulers();
    expect([whole.getScheduledValue('temperature'), whole.first.getScheduledValue('stepSize')]).toEqual([10, 1]);
  });

  test('steps a part held in two places twice, as the reference does', () => {
    class Holder extends core.TorchEBMModule {
      constructor(readonly part: Part) {
        super();
      }
    }
    class Twice extends core.Schedulable(core.TorchEBMModule) {
      constructor(
        readonly part: Part,
        readonly holder: Holder,
      ) {
        super();
      }
    }
    const part = new Part(new core.LinearScheduler(1, 0, 4));
    new Twice(part, new Holder(part)).stepSchedulers();
    expect(part.getScheduledValue('stepSize')).toBe(0.5);
  });

  test('knows a scheduler under both spellings', () => {
    const part = new Part(3);
    expect(part.getScheduledValue('step_size')).toBe(3);
    part.registerScheduler('step_size', new core.ConstantScheduler(5));
    expect(Object.keys(part.getSchedulers())).toEqual(['stepSize']);
    expect(part.getScheduledValue('stepSize')).toBe(5);
  });

  test('tells its instances from other modules, and leaves no trace in state dictionaries', () => {
    expect(new Part()).toBeInstanceOf(core.Schedulable);
    expect(new Part()).toBeInstanceOf(core.TorchEBMModule);
    expect(new core.TorchEBMModule()).not.toBeInstanceOf(core.Schedulable);
    expect(null as unknown).not.toBeInstanceOf(core.Schedulable);
    expect(Object.keys(new Whole().stateDict())).toEqual([]);
  });

  test('works over a model', () => {
    class Cooled extends core.Schedulable(core.DoubleWellModel) {
      constructor() {
        super({ barrierHeight: 3 });
        this._registerParam('strength', 2);
      }
    }
    expect([new Cooled().barrierHeight, new Cooled().getScheduledValue('strength')]).toEqual([3, 2]);
  });

  test.each<[string, () => unknown, Error]>([
    [
      'an unknown name',
      () => new Whole().getScheduledValue('x'),
      new RangeError('Whole: no scheduler named x; there are temperature'),
    ],
    ['zero', () => new Part(0), new RangeError('Part: expected stepSize to be positive, got 0')],
    [
      'a string',
      () => new Part('1' as never),
      new TypeError('Part: expected stepSize to be a number or a scheduler, got "1"'),
    ],
    [
      'a number to register',
      () => new Part().registerScheduler('stepSize', 1 as never),
      new TypeError('Part: expected stepSize to be a scheduler, got 1'),
    ],
  ])('refuses %s', (_, make, error) => {
    expect(make).toThrow(error);
    expect(make).toThrow(error.constructor as never);
  });
});
