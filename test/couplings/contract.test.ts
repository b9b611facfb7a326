/** @file The contract of every coupling; a new one joins with a row. */
import { describe, expect, it } from 'vitest';
import * as couplings from '../../lib/couplings/index.js';
import { FlowMatchingLoss } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

const { BaseCoupling } = couplings;

/** The making of each, and its name in options, if it has one. */
const rows: Record<string, [make: () => couplings.BaseCoupling, name: couplings.CouplingName | null]> = {
  ExactOTCoupling: [() => new couplings.ExactOTCoupling(), 'ot'],
  GreedyCoupling: [() => new couplings.GreedyCoupling(), 'greedy'],
  IndependentCoupling: [() => new couplings.IndependentCoupling(), 'independent'],
  ReflowCoupling: [() => new couplings.ReflowCoupling((x: Tensor) => x.mul(2)), null],
  SinkhornCoupling: [() => new couplings.SinkhornCoupling({ nIters: 20 }), 'sinkhorn'],
  UnbalancedSinkhornCoupling: [() => new couplings.UnbalancedSinkhornCoupling({ nIters: 20 }), 'unbalanced_sinkhorn'],
};
const bases = ['BaseCostCoupling', 'BaseModelCoupling'];

class Field extends nn.Module {
  net = new nn.Linear(2, 2);
  override forward(x: Tensor): Tensor {
    return this.net(x);
  }
}

it('has a row for every coupling', () => {
  expect(Object.keys(rows)).toEqual(classesOf(couplings, BaseCoupling).filter((name) => !bases.includes(name)));
});

describe.each(Object.entries(rows))('%s', (name, [make, known]) => {
  const draw = (seed: number, shape: number[], dtype: torch.DType = 'float32') =>
    torch.randn(shape, { dtype, generator: new torch.Generator().manualSeed(seed) });
  const seeded = () => new torch.Generator().manualSeed(7);
  const makesTargets = name === 'ReflowCoupling';

  it.each(['float32', 'float64'] as const)('pairs samples of any shape, in %s', (dtype) => {
    for (const shape of [[6], [6, 2], [6, 1, 4, 4]]) {
      const [x0, x1] = [draw(0, shape, dtype), draw(1, shape, dtype)];
      const copies = [x0.clone(), x1.clone()];
      const result = make()(x0, x1, { generator: seeded() });
      expect(result).toBeInstanceOf(couplings.CouplingResult);
      const [source, target] = result;
      expect([source === x0, target === result.x1, result.x0 === x0]).toEqual([true, true, true]);
      expect([result.x1.shape, result.x1.dtype]).toEqual([shape, dtype]);
      if (result.weights)
        expect([result.weights.shape, result.weights.mean().item()]).toEqual([[6], expect.closeTo(1, 5)]);
      expect(x0).toEqualTensor(copies[0]!);
      expect(x1).toEqualTensor(copies[1]!);
      if (makesTargets) continue;
      const rows = (x: Tensor) => new Set(x.reshape([6, -1]).tolist().map(String));
      for (const row of rows(result.x1)) expect(rows(x1)).toContain(row);
    }
  });

  it('draws from the generator that it is given, and from no other', () => {
    const [x0, x1] = [draw(0, [12, 2]), draw(1, [12, 2])];
    const coupling = make();
    const state = torch.getRngState();
    const first = coupling(x0, x1, { generator: seeded() });
    expect(coupling(x0, x1, { generator: seeded() }).x1).toEqualTensor(first.x1);
    expect(torch.getRngState()).toEqualTensor(state);
    expect(coupling({ x0, x1, generator: seeded() }).x1).toEqualTensor(first.x1);
  });

  it('leaves no history', () => {
    const [x0, x1] = [draw(0, [6, 2]), draw(1, [6, 2])];
    const result = make()(x0.requiresGrad_(true), x1.requiresGrad_(true));
    if (!known) expect(result.x1.requiresGrad).toBe(false);
    else expect([result.x1.gradFn, result.weights?.requiresGrad ?? false]).toEqual([null, false]);
  });

  it('takes one row, and none, without a draw', () => {
    for (const rows of [0, 1]) {
      const [x0, x1] = [torch.ones([rows, 2]), torch.zeros([rows, 2])];
      const state = torch.getRngState();
      const result = make()(x0, x1);
      expect([result.x0 === x0, result.x1.shape, result.weights]).toEqual([true, [rows, 2], null]);
      if (!makesTargets) expect(result.x1).toBe(x1);
      expect(torch.getRngState()).toEqualTensor(state);
    }
  });

  it('is the same in native losses as it is called', () => {
    const model = new Field();
    const lossWith = (coupling: couplings.BaseCoupling) => {
      torch.manualSeed(3);
      return new FlowMatchingLoss(model, { coupling })(draw(2, [8, 2])).item();
    };
    const coupling = make();
    const called = make();
    called.couple = (...args) => coupling.couple(...args);
    expect(lossWith(called)).toBe(lossWith(coupling));
  });

  it('holds no tensors beyond what it returns', () => {
    const [x0, x1] = [draw(0, [8, 2]), draw(1, [8, 2])];
    const coupling = make();
    const run = () => {
      const { x1: targets, weights } = coupling(x0, x1);
      if (targets !== x1) targets.dispose();
      weights?.dispose();
    };
    run();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) run();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });

  it('prints its name, and is known by that in options', () => {
    expect(String(make())).toMatch(new RegExp(`^${name}\\(.*\\)$`, 's'));
    if (known) expect(couplings.getCoupling(known).constructor.name).toBe(name);
  });

  it('refuses what are no batches', () => {
    const coupling = make();
    const x = torch.ones([3, 2]);
    expect(() => coupling([[1, 2]] as never, x)).toThrow(TypeError);
    if (makesTargets) return;
    expect(() => coupling(x)).toThrow(`${name}: expected x1 to be a Tensor: it pairs with targets that there are`);
    expect(() => coupling(x, torch.ones([2, 2]))).toThrow(`${name}: expected x1 to be a batch of 3 rows, as x0`);
    expect(() => coupling(torch.ones([]), torch.ones([]))).toThrow(`${name}: expected x0 to be a batch (B, …)`);
  });
});
