import { describe, expect, it, test } from 'vitest';
import {
  BaseModel,
  DoubleWellModel,
  GaussianModel,
  HarmonicModel,
  MixtureModel,
  MLPEnergy,
  SumModel,
  TemperedModel,
} from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const dtype = 'float64';
const bell = (at: number, scale = 1) =>
  new GaussianModel(torch.full([2], at, { dtype }), torch.eye(2, { dtype }).mul(scale), { dtype });
const net = () => new MLPEnergy(2, { hiddenDims: [8], dtype });

class Callback extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.pow(4).sum(-1).mul(0.1);
  }
  override gradient(x: Tensor): Tensor {
    return x.pow(3).mul(0.4);
  }
}

describe('the energy', () => {
  const x = torch.linspace(-2, 3, 10, { dtype }).view([5, 2]);

  test('of a sum is the weighted sum', () => {
    const [a, b] = [bell(-1), new DoubleWellModel({ dtype })];
    expect(new SumModel([a, b], { weights: [2, -0.5] })(x)).toBeCloseToTensor(a(x).mul(2).sub(b(x).mul(0.5)));
    expect(new SumModel([a, b])(x)).toBeCloseToTensor(a(x).add(b(x)));
  });

  test('of a mixture is minus the logarithm of the weighted sum of densities', () => {
    const [a, b] = [bell(-1), bell(2, 3)];
    const density = a(x).neg().exp().mul(0.3).add(b(x).neg().exp().mul(2));
    expect(new MixtureModel([a, b], { weights: [0.3, 2] })(x)).toBeCloseToTensor(density.log().neg());
    const equal = a(x).neg().exp().add(b(x).neg().exp()).div(2);
    expect(new MixtureModel([a, b])(x)).toBeCloseToTensor(equal.log().neg());
  });

  test('of a mixture is finite where every density underflows', () => {
    const far = torch.full([1, 2], 1e4, { dtype });
    const energy = new MixtureModel([bell(-1), bell(1)]);
    expect(energy(far).item()).toBeCloseTo(bell(1)(far).item() + Math.log(2), 4);
    expect(energy.gradient(far)).toBeCloseToTensor(bell(1).gradient(far));
  });

  test('at a temperature is divided by it, which may change', () => {
    const model = new TemperedModel(bell(0), 4);
    expect(model(x).mul(4)).toBeCloseToTensor(bell(0)(x));
    model.temperature = 0.5;
    expect(model(x).div(2)).toBeCloseToTensor(bell(0)(x));
  });

  test('of conditioned parts gets the condition', () => {
    class Shifted extends BaseModel {
      override forward(x: Tensor, { y }: { y: Tensor }): Tensor {
        return x.sub(y.unsqueeze(-1)).pow(2).sum(-1);
      }
    }
    const y = torch.full([5], 2, { dtype });
    const expected = new Shifted()(x, { y });
    for (const model of [
      new SumModel([new Shifted()]),
      new MixtureModel([new Shifted()]),
      new TemperedModel(new Shifted(), 1),
    ]) {
      expect(model(x, { y })).toBeCloseToTensor(expected);
      expect(model.gradient(x, { y })).toBeCloseToTensor(x.sub(2).mul(2));
      const sampler = new LangevinDynamics(model, { stepSize: 0.1, dtype });
      const generator = () => new torch.Generator().manualSeed(0);
      const sampled = sampler.sampleSync({ x, y, nSteps: 1, generator: generator() });
      const noise = torch.randn([5, 2], { dtype, generator: generator() });
      const step = x.sub(x.sub(2).mul(0.2)).add(noise.mul(Math.sqrt(0.2)));
      expect(sampled).toBeCloseToTensor(step);
    }
  });
});

it('keeps the type of x when the gradient is to be computed in float32', () => {
  const x = torch.linspace(-2, 3, 10, { dtype }).view([5, 2]);
  for (const model of [new SumModel([net(), net()], { dtype }), new TemperedModel(new HarmonicModel(), 2)]) {
    model.to('float32');
    model.forceFp32Gradient = true;
    expect(model.gradient(x).dtype).toBe(dtype);
    expect(model.gradient(x)).toEqualTensor(model.gradient(x.to('float32')).to(dtype));
  }
});

it('has its parts in its parameters and state dictionary', () => {
  const model = new TemperedModel(new MixtureModel([net(), bell(0)]), 2);
  expect(Object.keys(model.stateDict())).toEqual([
    'model.parts.0.net.0.weight',
    'model.parts.0.net.0.bias',
    'model.parts.0.net.2.weight',
    'model.parts.0.net.2.bias',
    'model.parts.1.mean',
    'model.parts.1.cov_inv',
  ]);
  expect(model.dtype).toBe(dtype);
});

describe('errors', () => {
  const part = new HarmonicModel();
  test.each<[string, () => unknown, typeof TypeError | typeof RangeError, string]>([
    [
      'no parts',
      () => new SumModel([]),
      RangeError,
      'SumModel: expected the parts to be an array of at least one energy model, got []',
    ],
    [
      'one part bare',
      () => new SumModel(part as never),
      TypeError,
      'SumModel: expected the parts to be an array of energy models',
    ],
    [
      'a number',
      () => new MixtureModel([part, 1 as never]),
      TypeError,
      'MixtureModel: expected part 1 to be an energy model, got 1',
    ],
    [
      'weights of another length',
      () => new MixtureModel([part], { weights: [1, 2] }),
      RangeError,
      'MixtureModel: expected weights to be an array of 1, one for each part, got [1, 2]',
    ],
    [
      'a weight of 0',
      () => new MixtureModel([part], { weights: [0] }),
      RangeError,
      'MixtureModel: expected weights[0] to be positive, got 0',
    ],
    [
      'a negative weight',
      () => new MixtureModel([part], { weights: [-1] }),
      RangeError,
      'MixtureModel: expected weights[0] to be positive, got -1',
    ],
    [
      'NaN',
      () => new SumModel([part], { weights: [NaN] }),
      RangeError,
      'SumModel: expected weights[0] to be a number, got NaN',
    ],
    [
      'a weight of text',
      () => new SumModel([part], { weights: ['1' as never] }),
      TypeError,
      'SumModel: expected weights[0] to be a number, got "1"',
    ],
    [
      'a weight alone',
      () => new SumModel([part], { weights: 1 as never }),
      TypeError,
      'SumModel: expected weights to be an array of numbers, got 1',
    ],
    [
      'a misspelt option',
      () => new SumModel([part], { weight: [1] } as never),
      TypeError,
      'SumModel: unknown option weight, did you mean weights?',
    ],
    [
      'temperature 0',
      () => new TemperedModel(part, 0),
      RangeError,
      'TemperedModel: expected temperature to be positive, got 0',
    ],
    [
      'a temperature below 0',
      () => new TemperedModel(part, -1),
      RangeError,
      'TemperedModel: expected temperature to be positive, got -1',
    ],
    [
      'no temperature',
      () => new TemperedModel(part, undefined as never),
      TypeError,
      'TemperedModel: expected temperature to be given',
    ],
    [
      'no model',
      () => new TemperedModel(null as never, 1),
      TypeError,
      'TemperedModel: expected model to be an energy model, got null',
    ],
  ])('of %s', (_, make, kind, message) => {
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  test('of a part come through from the native loop', async () => {
    const sampler = new LangevinDynamics(new SumModel([part, new GaussianModel(torch.zeros([2]), torch.eye(2))]));
    expect(() => sampler.sampleSync({ dim: 3 })).toThrow('expected x to have shape (B, 2)');
    await expect(sampler.sample({ dim: 3 })).rejects.toThrow('expected x to have shape (B, 2)');
    class Thrower extends Callback {
      override gradient(): Tensor {
        throw null;
      }
    }
    const thrower = new LangevinDynamics(new MixtureModel([part, new Thrower()]));
    await expect(thrower.sample({ dim: 2 })).rejects.toBe(null);
  });
});
