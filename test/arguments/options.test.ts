import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  isOptions,
  oneOf,
  orNull,
  positive,
  positiveInteger,
  readArguments,
  readOptions,
  wide,
} from '../../lib/arguments/options.js';
import { type BaseScheduler, ConstantScheduler, DoubleWellModel } from '../../lib/core/index.js';
import * as torch from '../../lib/torch/index.js';

const defaults = { stepSize: 0.1, noiseScale: 1 };

describe('readOptions', () => {
  it('completes what is given, an undefined value counting as absent', () => {
    expect(readOptions('Owner', { stepSize: 2, noiseScale: undefined }, defaults)).toEqual({
      stepSize: 2,
      noiseScale: 1,
    });
    expect(readOptions('Owner', undefined, defaults)).toEqual(defaults);
  });

  it.each([
    ['stepsize', 'Owner: unknown option stepsize, did you mean stepSize?'],
    ['step_size', 'Owner: unknown option step_size, did you mean stepSize?'],
    ['noisScale', 'Owner: unknown option noisScale, did you mean noiseScale?'],
    ['banana', 'Owner: unknown option banana; it takes stepSize, noiseScale'],
  ])('BAD CALL - unknown key %s', (key, message) => {
    expect(() => readOptions('Owner', { [key]: 1 } as object, defaults)).toThrow(new TypeError(message));
  });

  it('BAD CALL - a number instead of options', () => {
    expect(() => readOptions('Owner', 3 as never, defaults)).toThrow(
      new TypeError('Owner: expected options to be an object such as { stepSize }, got 3'),
    );
  });
});

describe('an object of options', () => {
  class Settings {
    constructor(values: object) {
      Object.assign(this, values);
    }
  }
  class Accessors {
    get stepSize() {
      return 2;
    }
    validate() {
      return true;
    }
  }
  class Misspelt {
    get stepsize() {
      return 2;
    }
  }
  const foreign = vm.runInNewContext('({ stepSize: 2 })');

  it.each([
    ['a literal', { stepSize: 2 }],
    ['without a prototype', Object.assign(Object.create(null), { stepSize: 2 })],
    ['an instance of a class', new Settings({ stepSize: 2 })],
    ['with an accessor of its class', new Accessors()],
    ['that inherits', Object.create({ stepSize: 2 })],
    ['of another realm', foreign],
    ['that inherits in another realm', vm.runInNewContext('Object.create({ stepSize: 2 })')],
    ['that was cloned', structuredClone({ stepSize: 2 })],
  ])('%s is read', (_, options) => {
    expect(readOptions('Owner', options as object, defaults)).toEqual({ stepSize: 2, noiseScale: 1 });
    expect(readArguments('Owner', [options], defaults)).toEqual({ stepSize: 2, noiseScale: 1 });
  });

  it.each([
    ['an instance', new Settings({ stepsize: 2 })],
    ['an accessor', new Misspelt()],
    ['an inherited one', Object.create({ stepsize: 2 })],
    ['another realm', vm.runInNewContext('({ stepsize: 2 })')],
  ])('a misspelt name in %s is an error', (_, options) => {
    const error = new TypeError('Owner: unknown option stepsize, did you mean stepSize?');
    expect(() => readOptions('Owner', options as object, defaults)).toThrow(error);
    expect(() => readArguments('Owner', [options], defaults)).toThrow(error);
  });

  it.each([
    ['a tensor', () => torch.zeros([2])],
    ['a module', () => new torch.nn.Linear(2, 2)],
    ['an energy', () => new DoubleWellModel()],
    ['a generator', () => new torch.Generator()],
    ['an optimizer', () => new torch.optim.SGD(new torch.nn.Linear(1, 1).parameters())],
    [
      'a schedule of rates',
      () => new torch.optim.lrScheduler.ConstantLR(new torch.optim.SGD(new torch.nn.Linear(1, 1).parameters())),
    ],
    ['a scheduler', (): BaseScheduler => new ConstantScheduler(1)],
    ['a dataset', () => new torch.utils.data.TensorDataset(torch.zeros([2]))],
    ['a device', () => new torch.Device('cpu')],
    ['an array', () => [1]],
    ['an array of another realm', () => vm.runInNewContext('[1]')],
    ['a typed array', () => new Float32Array(2)],
    ['a signal', () => new AbortController().signal],
    ['a map', () => new Map()],
    ['a date', () => new Date()],
    ['a promise', () => Promise.resolve()],
    ['a function', () => () => {}],
    ['null', () => null],
  ])('%s is none', (_, make) => {
    expect(isOptions(make())).toBe(false);
  });

  it('turns off a bias, whatever class or realm it is of', () => {
    const { nn, optim } = torch;
    for (const options of [new Settings({ bias: false }), vm.runInNewContext('({ bias: false })')]) {
      expect(new nn.Linear(2, 2, options).bias).toBeNull();
      expect(new nn.LSTM(2, 2, options).bias).toBe(false);
    }
    const layer = new nn.Linear(2, 2);
    layer.weight.grad = torch.ones([2, 2]);
    new optim.SGD(layer.parameters()).zeroGrad(new Settings({ setToNone: false }) as object);
    expect(layer.weight.grad!.sum().item()).toBe(0);
    expect(layer.loadStateDict({}, new Settings({ strict: false })).missingKeys).toEqual(['weight', 'bias']);
    expect(layer.to(new Settings({ dtype: 'float64' }) as object).weight.dtype).toBe('float64');
  });

  it('is one for operators too', () => {
    const x = torch.tensor([[1, 2]]);
    const foreign = (text: string) => vm.runInNewContext(`(${text})`);
    expect(x.sum(foreign('{ dim: 0 }')).shape).toEqual([2]);
    expect(x.add(1, foreign('{ alpha: 2 }')).tolist()).toEqual([[3, 4]]);
    expect(x.mean(new Settings({ dim: 0 }) as object).shape).toEqual([2]);
    expect(torch.zeros([2], new Settings({ dtype: 'float64' }) as object).dtype).toBe('float64');
    expect(torch.zeros([2], Object.create({ dtype: 'float64' })).dtype).toBe('float64');
    expect(() => x.sum(foreign('{ dm: 0 }'))).toThrow('sum: unknown option dm, did you mean dim?');
    expect(() => x.sum({ axis: 0 } as object)).toThrow('sum: unknown option axis, did you mean dim?');
    expect(() => x.sum('0' as never)).toThrow(
      'sum: expected dim to be an integer, an array of integers or null, got "0"',
    );
  });
});

describe('an option of the wrong kind', () => {
  const { nn, optim } = torch;
  const layer = new nn.Linear(2, 2);

  it.each([
    [
      'bias as text',
      () => new nn.Linear(2, 2, { bias: 'false' as never }),
      'Linear: expected bias to be true or false, got "false"',
    ],
    [
      'eps as text',
      () => new nn.LayerNorm(2, { eps: '1' as never }),
      'LayerNorm: expected eps to be a number, got "1"',
    ],
    [
      'momentum NaN',
      () => new nn.BatchNorm1d(2, { momentum: Number.NaN }),
      'BatchNorm1d: expected momentum to be a number, got NaN',
    ],
    [
      'a list for a number',
      () => new nn.HuberLoss({ delta: [1] as never }),
      'HuberLoss: expected delta to be a number, got [1]',
    ],
    [
      'a foreach as text',
      () => new optim.SGD(layer.parameters(), { foreach: 'no' as never }),
      'SGD: expected foreach to be true or false, got "no"',
    ],
    [
      'nesterov of a group',
      () => new optim.SGD([{ params: layer.parameters(), momentum: 0.9, nesterov: 'false' as never }]),
      'SGD: expected nesterov to be true or false, got "false"',
    ],
    [
      'by position',
      () => torch.nn.functional.relu(layer.weight, 'yes' as never),
      'relu: expected inplace to be true or false, got "yes"',
    ],
    [
      'a generator',
      () => new torch.utils.data.SubsetRandomSampler([0], { generator: 3 as never }),
      'SubsetRandomSampler: expected generator to be a torch.Generator, got 3',
    ],
    [
      'a size NaN',
      () => new nn.MaxPool2d([2, Number.NaN]),
      'MaxPool2d: expected kernelSize to be a number or 2 of them, got [2, NaN]',
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  it('is told of by a check of its own, where its default does not tell its kind', () => {
    const read = (options: object) =>
      readOptions('Owner', options, { size: wide(1), most: orNull(positive), steps: wide(1, positiveInteger) });
    expect(read({ size: [1, 2], most: null })).toEqual({ size: [1, 2], most: null, steps: 1 });
    expect(read({ most: 2, steps: 3 })).toEqual({ size: 1, most: 2, steps: 3 });
    expect(() => read({ most: -1 })).toThrow(new RangeError('Owner: expected most to be positive, got -1'));
    expect(() => read({ steps: 1.5 })).toThrow(
      new RangeError('Owner: expected steps to be a positive integer, got 1.5'),
    );
  });
});

describe('readArguments', () => {
  const read = (...args: unknown[]) =>
    readArguments<{ model: string; stepSize: number; noiseScale: number }>('Owner', args, { ...defaults }, [
      'model',
      'stepSize',
    ]);

  it.each([
    ['by position', ['m', 2]],
    ['by name', [{ model: 'm', stepSize: 2 }]],
    ['mixed', ['m', { stepSize: 2 }]],
    ['with undefined behind', ['m', 2, undefined]],
    ['with null for no options', ['m', 2, null]],
  ])('%s', (_, args) => {
    expect(read(...args)).toEqual({ model: 'm', stepSize: 2, noiseScale: 1 });
  });

  it.each([
    ['missing', [], 'Owner: expected model to be given'],
    ['missing by name', [{ stepSize: 2 }], 'Owner: expected model to be given'],
    ['given twice', ['m', { model: 'n' }], 'Owner: model is given twice, by position and by name'],
    ['a misspelt name', [{ modle: 'm' }], 'Owner: unknown option modle, did you mean model?'],
    ['no options', ['m', 2, 3], 'Owner: expected options to be an object such as { noiseScale }, got 3'],
    [
      'something behind the options',
      [{ model: 'm' }, 7],
      'Owner: expected model to be another value than an object of options, which stands last, got { model }',
    ],
    [
      'options, and more options',
      ['m', {}, { stepSize: 1 }],
      'Owner: expected stepSize to be another value than an object of options, which stands last, got {  }',
    ],
    ['too many', ['m', 2, 3, 4], 'Owner: expected at most 2 arguments by position (model, stepSize)'],
  ])('BAD CALL - %s', (_, args, message) => {
    expect(() => read(...args)).toThrow(new TypeError(message));
  });

  it('takes a plain object for an argument that may be one, unless it has a property of its name', () => {
    const state = (...args: unknown[]) =>
      readArguments<{ state: object }>('Owner', args, {}, ['state'], ['state']).state;
    expect(state({ x: 1 })).toEqual({ x: 1 });
    expect(state({ state: { x: 1 } })).toEqual({ x: 1 });
  });
});

describe('validators', () => {
  it('pass the value on', () => {
    expect(positive('Owner', 'stepSize', 0.5)).toBe(0.5);
    expect(oneOf('Owner', 'mode', 'sum', ['mean', 'sum'])).toBe('sum');
  });

  it('BAD CALL - wrong kind and wrong value', () => {
    expect(() => positive('Owner', 'stepSize', -1)).toThrow(
      new RangeError('Owner: expected stepSize to be positive, got -1'),
    );
    expect(() => positive('Owner', 'stepSize', '1')).toThrow(
      new TypeError('Owner: expected stepSize to be positive, got "1"'),
    );
    expect(() => positive('Owner', 'stepSize', (async function* () {})())).toThrow(
      new TypeError('Owner: expected stepSize to be positive, got a AsyncGenerator'),
    );
    expect(() => positiveInteger('Owner', 'nSteps', 1.5)).toThrow(
      new RangeError('Owner: expected nSteps to be a positive integer, got 1.5'),
    );
    expect(() => oneOf('Owner', 'reduction', 'maen', ['mean', 'sum', 'none'])).toThrow(
      new RangeError('Owner: expected reduction to be "mean", "sum" or "none", got "maen", did you mean "mean"?'),
    );
  });
});
