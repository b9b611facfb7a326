import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';
import type { DType } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';

interface Case {
  model: string;
  options: Record<string, any>;
  dtype: DType;
  shape: number[];
  expression: string;
  x: number[];
  energy: number[] | number[][];
  gradient?: number[];
}

const { cases } = fixture<{ cases: Case[] }>('core/energies.json');

type Make = (options?: any) => core.BaseModel;
const models: Record<string, Make> = {
  AckleyModel: (options) => new core.AckleyModel(options),
  BoothModel: (options) => new core.BoothModel(options),
  DoubleWellModel: (options) => new core.DoubleWellModel(options),
  GaussianModel: ({
    mean = [0, 0],
    cov = [
      [1, 0],
      [0, 1],
    ],
    dtype = 'float32',
    ...rest
  } = {}) => new core.GaussianModel(torch.tensor(mean, { dtype }), torch.tensor(cov, { dtype }), { dtype, ...rest }),
  HarmonicModel: (options) => new core.HarmonicModel(options),
  HimmelblauModel: (options) => new core.HimmelblauModel(options),
  RastriginModel: (options) => new core.RastriginModel(options),
  RosenbrockModel: (options) => new core.RosenbrockModel(options),
  StyblinskiTangModel: (options) => new core.StyblinskiTangModel(options),
};

describe('the reference', () => {
  test('has cases of every energy', () => {
    expect(new Set(cases.map(({ model }) => model))).toEqual(new Set(Object.keys(models)));
  });

  test.each(cases.map((c) => [`${c.model} ${JSON.stringify(c.options)} ${c.dtype} [${c.shape}]`, c] as const))(
    '%s',
    (_, entry) => {
      const { model, options, dtype, shape, x } = entry;
      const energies = models[model]!({ ...options, dtype });
      const input = torch.tensor(x, { dtype }).view(shape);
      expectNear(energies(input), entry, 'energy');
      expect(energies(input).dtype).toBe(dtype);
      if (entry.gradient) expectNear(energies.gradient(input), entry, 'gradient');
    },
  );
});

describe('the gradient', () => {
  test('of the Ackley energy is finite at the origin', () => {
    for (const dtype of ['float32', 'float64'] as const) {
      const model = new core.AckleyModel({ dtype });
      const x = torch.tensor(
        [
          [0, 0],
          [0, 1],
        ],
        { dtype },
      );
      const [origin, beside] = model.gradient(x).tolist();
      expect(origin).toEqual([0, 0]);
      expect(beside).toEqual(model.gradient(x.narrow(0, 1, 1)).tolist()[0]);
    }
  });

  test('of a single vector of one coordinate works, and of more is an error', () => {
    expect(new core.HarmonicModel().gradient(torch.tensor([3])).tolist()).toEqual([3]);
    expect(() => new core.HarmonicModel().gradient(torch.tensor([3, 4]))).toThrow(
      new RangeError('HarmonicModel: expected the energy of forward to be of shape [2], got [1]'),
    );
  });
});

describe('minima', () => {
  test.each([
    [new core.DoubleWellModel(), [1, -1], 0],
    [new core.HarmonicModel(), [0, 0], 0],
    [new core.RosenbrockModel(), [1, 1], 0],
    [new core.RastriginModel(), [0, 0], 0],
    [new core.HimmelblauModel(), [3, 2], 0],
    [new core.BoothModel(), [1, 3], 0],
  ])('%s', (model, x, energy) => {
    expect(model(torch.tensor([x])).item()).toBe(energy);
    expect(model.gradient(torch.tensor([x])).tolist()).toEqual([[0, 0].map(() => expect.closeTo(0, 6))]);
  });
});

describe('arguments', () => {
  test('with defaults may be given by position', () => {
    const { barrierHeight, b } = new core.DoubleWellModel(3, 2);
    expect([barrierHeight, b]).toEqual([3, 2]);
    const ackley = new core.AckleyModel(1, { c: 2 });
    expect([ackley.a, ackley.b, ackley.c]).toEqual([1, 0.2, 2]);
    expect(new core.HarmonicModel(2, 'float64').dtype).toBe('float64');
  });

  test.each<[string, () => unknown, Error]>([
    [
      'an unknown option',
      () => new core.DoubleWellModel({ barrier_height: 2 } as object),
      new TypeError('DoubleWellModel: unknown option barrier_height, did you mean barrierHeight?'),
    ],
    [
      'an unknown option of an energy that has none',
      () => new core.BoothModel({ dtpye: 'float64' } as object),
      new TypeError('BoothModel: unknown option dtpye, did you mean dtype?'),
    ],
    [
      'a string',
      () => new core.HarmonicModel('2' as never),
      new TypeError('HarmonicModel: expected k to be a number, got "2"'),
    ],
    [
      'NaN',
      () => new core.AckleyModel({ a: Number.NaN }),
      new RangeError('AckleyModel: expected a to be a number, got NaN'),
    ],
    [
      'a mean that is no tensor',
      () => new core.GaussianModel([0, 0] as never, torch.eye(2)),
      new TypeError('GaussianModel: expected mean to be a Tensor, got [0, 0]'),
    ],
    [
      'a mean of two dimensions',
      () => new core.GaussianModel(torch.zeros([1, 2]), torch.eye(2)),
      new RangeError('GaussianModel: expected mean to be of shape (d), got [1, 2]'),
    ],
    [
      'a covariance that is not square',
      () => new core.GaussianModel(torch.zeros([2]), torch.zeros([2, 3])),
      new RangeError('GaussianModel: expected cov to be of shape [2, 2], as mean has it, got [2, 3]'),
    ],
    [
      'a covariance of another size',
      () => new core.GaussianModel(torch.zeros([2]), torch.eye(3)),
      new RangeError('GaussianModel: expected cov to be of shape [2, 2], as mean has it, got [3, 3]'),
    ],
    [
      'a singular covariance',
      () => new core.GaussianModel(torch.zeros([2]), torch.ones([2, 2])),
      new RangeError('GaussianModel: expected cov to be invertible, got a matrix that is not'),
    ],
    [
      'x of another width',
      () => models.GaussianModel!()(torch.zeros([4, 3])),
      new RangeError('GaussianModel: expected x to be of shape (B, 2), got [4, 3]'),
    ],
    [
      'x of three dimensions',
      () => models.GaussianModel!()(torch.zeros([4, 2, 2])),
      new RangeError('GaussianModel: expected x to be of shape (B, 2), got [4, 2, 2]'),
    ],
    [
      'one coordinate',
      () => new core.RosenbrockModel()(torch.zeros([4, 1])),
      new RangeError('RosenbrockModel: expected x to be of shape (B, d) with d ≥ 2, got [4, 1]'),
    ],
    [
      'three coordinates',
      () => new core.HimmelblauModel()(torch.zeros([4, 3])),
      new RangeError('HimmelblauModel: expected x to be of shape (…, 2), got [4, 3]'),
    ],
    [
      'three coordinates',
      () => new core.BoothModel()(torch.zeros([3])),
      new RangeError('BoothModel: expected x to be of shape (…, 2), got [3]'),
    ],
    [
      'an unknown activation',
      () => new core.MLPEnergy(2, { activation: 'sillu' as never }),
      new RangeError(
        'MLPEnergy: expected activation to be "silu", "relu", "tanh", "gelu", "elu", "softplus" or "mish", got "sillu", did you mean "silu"?',
      ),
    ],
    [
      'no input',
      () => new core.MLPEnergy(0),
      new RangeError('MLPEnergy: expected inputDim to be a positive integer, got 0'),
    ],
    [
      'an empty layer',
      () => new core.MLPEnergy(2, { hiddenDims: [8, 0] }),
      new RangeError('MLPEnergy: expected hiddenDims[1] to be a positive integer, got 0'),
    ],
  ])('%s is an error', (_, make, error) => {
    expect(make).toThrow(error);
    expect(make).toThrow(error.constructor as never);
  });
});

test.each(Object.keys(models))('%s of nothing is an error', (name) => {
  const model: any = models[name]!();
  for (const x of [undefined, null, 3, [1, 2]]) expect(() => model(x)).toThrow(/expected x to be a Tensor, got/);
});

describe('GaussianModel', () => {
  test('keeps mean and inverse covariance as buffers under their names in Python', () => {
    const model = models.GaussianModel!();
    expect(Object.keys(model.stateDict())).toEqual(['mean', 'cov_inv']);
    expect(model.to('float64').dtype).toBe('float64');
  });

  test('casts x to its own type', () => {
    const x = torch.randn([3, 2], { dtype: 'float64' });
    const model = models.GaussianModel!();
    expect(model(x).dtype).toBe('float32');
    expect(model.gradient(x).dtype).toBe('float64');
  });
});

describe('MLPEnergy', () => {
  test('draws and names its layers as a Sequential in Python', () => {
    torch.manualSeed(0);
    const model = new core.MLPEnergy(2, { hiddenDims: [3, 4] });
    expect(Object.keys(model.stateDict())).toEqual(
      ['net.0', 'net.2', 'net.4'].flatMap((layer) => [`${layer}.weight`, `${layer}.bias`]),
    );
    // torch.manual_seed(0); nn.Linear(2, 3).weight[0]
    const [first, second] = model.stateDict()['net.0.weight']!.tolist()[0];
    expect(first).toBeCloseTo(-0.005293981172144413, 6);
    expect(second).toBeCloseTo(0.37932288646698, 6);
    expect(model(torch.randn([5, 2])).shape).toEqual([5]);
    expect(model.gradient(torch.randn([5, 2])).shape).toEqual([5, 2]);
  });

  test('flattens images', () => {
    expect(new core.MLPEnergy(16)(torch.randn([5, 1, 4, 4])).shape).toEqual([5]);
  });

  test('has the type it is given', () => {
    expect(new core.MLPEnergy(2, { dtype: 'float64', activation: 'tanh' }).dtype).toBe('float64');
  });
});

test('energies and gradients leave no tensors behind', () => {
  const model = models.GaussianModel!();
  const x = torch.randn([8, 2]);
  const before = liveTensors();
  let most = 0;
  for (let i = 0; i < 5000; i++) {
    model(x);
    model.gradient(x);
    if (i % 100 === 0) most = Math.max(most, torch.memoryStats().tensors);
  }
  expect(liveTensors()).toBeLessThanOrEqual(before);
  // In the loop itself, which never yields to the event loop, the sweep keeps the count far below the 100,000 made.
  expect(most).toBeLessThan(50_000);
});
