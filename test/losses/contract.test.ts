/** @file The contract of every loss; a new one joins by itself, and has to find the law of its data, or has a row. */
import { describe, expect, it } from 'vitest';
import { BaseModel, MLPEnergy } from '../../lib/core/index.js';
import { BaseLoss } from '../../lib/losses/baseLoss.js';
import * as losses from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { allClassesOf, classesOf, misspelt } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

/** A small network; `hidden` says how it is called from native code: as a graph, or by its name. */
class Net extends BaseModel {
  net: MLPEnergy;
  constructor(
    dtype: DType,
    readonly isHidden: boolean,
  ) {
    super({ dtype });
    this.net = new MLPEnergy(2, { hiddenDims: [8], dtype });
  }
  override forward(x: Tensor): Tensor {
    // A forward that reads a value cannot be recorded.
    if (this.isHidden) x.detach().sum().item();
    return this.net(x);
  }
}
class Field extends nn.Module {
  net: nn.Linear;
  constructor(
    dtype: DType,
    readonly isHidden: boolean,
  ) {
    super();
    this.net = new nn.Linear(3, 2).to(dtype);
  }
  override forward(x: Tensor, t: Tensor): Tensor {
    if (this.isHidden) x.detach().sum().item();
    return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
  }
}

type Options = Record<string, unknown>;
type Make = new (...args: any[]) => any;
const langevin = (model: nn.Module, { dtype }: Options) =>
  new LangevinDynamics(model, { stepSize: 0.01, dtype: dtype as DType });

/** The energy of a normal law of precision θ, with its normaliser, and a field that is linear in x. */
class Bowl extends BaseModel {
  theta: nn.Parameter;
  constructor(theta: number) {
    super();
    this.theta = new nn.Parameter(torch.tensor(theta));
  }
  override forward(x: Tensor): Tensor {
    const normalizer = this.theta
      .div(2 * Math.PI)
      .log()
      .mul(x.size(-1) / 2);
    return x.square().sum(-1).mul(this.theta).div(2).sub(normalizer);
  }
}
class Pull extends nn.Module {
  theta: nn.Parameter;
  constructor(theta: number) {
    super();
    this.theta = new nn.Parameter(torch.tensor(theta));
  }
  override forward(x: Tensor, _t: Tensor): Tensor {
    return x.mul(this.theta);
  }
}

interface Row {
  Model: typeof Net | typeof Field;
  /** Those of a small loss. */
  options?: Options;
  sampler?: typeof langevin;
  /** The θ of a Bowl, or a Pull, that it finds for data of a standard normal law; 1, that of the law, by default. */
  best?: number;
  /** The options with which it does. */
  thorough?: Options;
}
/** Losses that take more than an energy, have options that keep their test short, or find another θ. */
const special: Record<string, Row> = {
  ContrastiveDivergence: { Model: Net, options: { kSteps: 2 }, sampler: langevin, thorough: { kSteps: 20 } },
  // Data blurred with noise of variance 0.09 have the precision 1 / 1.09.
  DenoisingScoreMatching: { Model: Net, options: { noiseScale: 0.3 }, best: 0.92 },
  // The paths from normal noise to normal data stand still in the mean; chains would have the θ of the law.
  EnergyMatchingLoss: { Model: Net, options: { nLangevinSteps: 2, cdClamp: null }, best: 0, thorough: { lambdaCd: 0 } },
  // ∫ c(t) (1 − 2t) dt / ∫ t² + (1 − t)² dt = 0.347 / 0.667.
  EquilibriumMatchingLoss: {
    Model: Field,
    options: { coupling: 'sinkhorn' },
    best: 0.52,
    thorough: { coupling: null },
  },
  FlowMatchingLoss: { Model: Field, options: { interpolant: 'vp' }, best: 0 },
  NoiseContrastiveEstimation: { Model: Net, options: { noiseRatio: 2 } },
  ParallelTemperingCD: {
    Model: Net,
    options: { kSteps: 2, temperatures: [1, 2], bufferSize: 20, initSteps: 1 },
    thorough: { kSteps: 100, bufferSize: 2000 },
  },
  PersistentContrastiveDivergence: {
    Model: Net,
    options: { kSteps: 2, bufferSize: 20, initSteps: 1 },
    sampler: langevin,
    thorough: { kSteps: 100, bufferSize: 2000 },
  },
  // The penalty makes it 1 / 1.2.
  ScoreMatching: { Model: Net, options: { regularizationStrength: 0.1 }, best: 0.83 },
  SlicedScoreMatching: { Model: Net, options: { nProjections: 2 } },
};

/** The base of those along a path, and a law that is given to one of them. */
const OTHERS = ['BaseInterpolantLoss', 'GaussianNoise'];
const rows = classesOf(losses, BaseLoss)
  .filter((name) => !OTHERS.includes(name))
  .map((name): [name: string, row: Row] => [name, special[name] ?? { Model: Net }]);

it('has a row for every loss, and no other', () => {
  const names = rows.map(([name]) => name);
  expect([...names, ...OTHERS].sort()).toEqual(allClassesOf(losses));
  expect(names).toEqual(expect.arrayContaining(Object.keys(special)));
});

describe.each(rows)('%s', (name, { Model, options: own = {}, sampler, best = 1, thorough }) => {
  const Loss = (losses as unknown as Record<string, Make>)[name]!;
  const build = (model: nn.Module, dtype: DType, more: Options = {}) => {
    const options = { ...own, dtype, ...more };
    return sampler ? new Loss(model, sampler(model, options), options) : new Loss(model, options);
  };
  const setUp = (dtype: DType = 'float32', isHidden = false) => {
    torch.manualSeed(0);
    const model = new Model(dtype, isHidden);
    return { model, lossFn: build(model, dtype) };
  };
  const X = (dtype: DType = 'float32') => torch.linspace(-1.5, 1.5, 12, { dtype }).view([6, 2]);
  const scalar = (result: any): Tensor => (Array.isArray(result) ? result[0] : result);
  const seeded = (seed = 7) => new torch.Generator().manualSeed(seed);
  /** A loss and the gradients of the model's parameters. */
  const numbers = ({ model, lossFn }: ReturnType<typeof setUp>, x: Tensor, options: object = {}) => {
    model.zeroGrad();
    const loss = scalar(lossFn(x, options));
    loss.backward();
    return [loss, ...model.parameters().map((parameter) => parameter.grad ?? torch.zerosLike(parameter))].map((t) =>
      t.detach(),
    );
  };

  it.each(['float32', 'float64'] as const)('is one number in %s, with gradients of the model', (dtype) => {
    const run = setUp(dtype);
    const x = X(dtype);
    const copy = x.clone();
    const [loss, ...gradients] = numbers(run, x);
    expect([loss!.shape, loss!.dtype, loss!.isfinite().item()]).toEqual([[], dtype, true]);
    for (const gradient of gradients) expect([gradient.dtype, gradient.isfinite().all().item()]).toEqual([dtype, true]);
    expect(gradients.some((gradient) => gradient.abs().sum().item() > 0)).toBe(true);
    expect(x).toEqualTensor(copy);
  });

  it('is smallest for the model that it means to find', () => {
    const x = torch.randn([2000, 2], { generator: seeded(8) });
    const slopes = [-0.3, 0.3].map((off) => {
      const model = new (Model === Net ? Bowl : Pull)(best + off);
      scalar(build(model, 'float32', thorough)(x, { generator: seeded() })).backward();
      return model.theta.grad!.item() as number;
    });
    expect(slopes.map(Math.sign)).toEqual([-1, 1]);
  });

  it('draws from the generator that it is given, and from no other', () => {
    const x = X();
    const first = numbers(setUp(), x, { generator: seeded() });
    const run = setUp();
    const state = torch.getRngState();
    for (const [i, number] of numbers(run, x, { generator: seeded() }).entries())
      expect(number).toEqualTensor(first[i]!);
    expect(torch.getRngState()).toEqualTensor(state);
    expect(scalar(setUp().lossFn({ x, generator: seeded() }))).toEqualTensor(first[0]!);
    const generator = seeded();
    setUp().lossFn(x, { generator });
    const isDrawn = !generator.getState().equal(seeded().getState());
    expect(numbers(setUp(), x, { generator: seeded(8) })[0]!.equal(first[0]!)).toBe(!isDrawn);
  });

  it('is the same with a recorded model as with one that native code calls', () => {
    const x = X('float64');
    const [recorded, called] = [setUp('float64'), setUp('float64', true)];
    for (let step = 0; step < 2; step++) {
      const expected = numbers(recorded, x, { generator: seeded(step) });
      for (const [i, number] of numbers(called, x, { generator: seeded(step) }).entries()) {
        expect(number).toBeCloseToTensor(expected[i]!, { rtol: 1e-9, atol: 1e-11 });
      }
    }
  });

  it('goes on from its state, in a loss that has not been called', () => {
    const first = setUp();
    numbers(first, X());
    const second = setUp();
    second.lossFn.loadStateDict(first.lossFn.stateDict());
    const expected = numbers(first, X(), { generator: seeded() });
    for (const [i, number] of numbers(second, X(), { generator: seeded() }).entries()) {
      expect(number).toEqualTensor(expected[i]!);
    }
  });

  it('reports what a model throws', () => {
    for (const thrown of [new Error('mine'), null]) {
      const { model, lossFn } = setUp();
      model.forward = () => {
        throw thrown;
      };
      let caught: unknown = 'nothing';
      try {
        lossFn(X());
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
    }
  });

  it('prints its name', () => {
    expect(String(setUp().lossFn)).toMatch(new RegExp(`^${name}\\(`));
  });

  it('leaves no tensors behind', () => {
    const run = setUp();
    const step = () => {
      for (const number of numbers(run, X())) number.dispose();
    };
    for (let i = 0; i < 3; i++) step();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) step();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  });

  it('refuses wrong data and options', () => {
    const { model, lossFn } = setUp();
    const [option = 'cfgDropout'] = Object.keys(own);
    expect(() => build(model, 'float32', { [misspelt(option)]: 1 })).toThrow(
      `${name}: unknown option ${misspelt(option)}`,
    );
    expect(() => build(model, 'float32', { cfgDropout: 2 })).toThrow(`${name}: expected cfgDropout to be`);
    expect(() => lossFn([[1, 2]])).toThrow(`${name}: expected x to be a Tensor`);
    expect(() => lossFn(X(), { generator: 1 })).toThrow('expected generator to be');
    expect(() => new Loss(1 as never)).toThrow(`${name}: expected`);
  });
});
