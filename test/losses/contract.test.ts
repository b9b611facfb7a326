/** @file The contract of every loss; a new one joins by itself, or with a row if it takes more than an energy. */
import { describe, expect, it } from 'vitest';
import { BaseModel, MLPEnergy } from '../../lib/core/index.js';
import { BaseLoss } from '../../lib/losses/baseLoss.js';
import * as losses from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf, misspelt } from '../support/contract.js';
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

type Row = [Model: typeof Net | typeof Field, options: Options, sampler?: typeof langevin];
/** The kind of model that each learns, the options of a small one, and its sampler; for others an energy alone. */
const special: Record<string, Row> = {
  ContrastiveDivergence: [Net, { kSteps: 2 }, langevin],
  DenoisingScoreMatching: [Net, { noiseScale: 0.3 }],
  EnergyMatchingLoss: [Net, { nLangevinSteps: 2, cdClamp: null }],
  EquilibriumMatchingLoss: [Field, { coupling: 'sinkhorn' }],
  FlowMatchingLoss: [Field, { interpolant: 'vp' }],
  NoiseContrastiveEstimation: [Net, { noiseRatio: 2 }],
  ParallelTemperingCD: [Net, { kSteps: 2, temperatures: [1, 2], bufferSize: 20, initSteps: 1 }],
  PersistentContrastiveDivergence: [Net, { kSteps: 2, bufferSize: 20, initSteps: 1 }, langevin],
  ScoreMatching: [Net, { regularizationStrength: 0.1 }],
  SlicedScoreMatching: [Net, { nProjections: 2 }],
};

const rows = classesOf(losses, BaseLoss)
  .filter((name) => name !== 'BaseInterpolantLoss')
  .map((name): [name: string, row: Row] => [name, special[name] ?? [Net, {}]]);

it('has rows for losses alone', () => {
  const names = rows.map(([name]) => name);
  expect(Object.keys(special).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(rows)('%s', (name, [Model, own, sampler]) => {
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
    expect(isDrawn).toBe(name !== 'ScoreMatching');
    if (isDrawn) expect(numbers(setUp(), x, { generator: seeded(8) })[0]).not.toEqualTensor(first[0]!);
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
    const [option] = Object.keys(own);
    expect(() => build(model, 'float32', { [misspelt(option!)]: 1 })).toThrow(
      `${name}: unknown option ${misspelt(option!)}`,
    );
    expect(() => build(model, 'float32', { cfgDropout: 2 })).toThrow(`${name}: expected cfgDropout to be`);
    expect(() => lossFn([[1, 2]])).toThrow(`${name}: expected x to be a Tensor`);
    expect(() => lossFn(X(), { generator: 1 })).toThrow('expected generator to be');
    expect(() => new Loss(1 as never)).toThrow(`${name}: expected`);
  });
});
