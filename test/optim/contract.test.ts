/** @file The contract of every optimizer; a new one joins with a row. */
import { describe, expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

/** The options of each. */
const rows: Record<string, object> = {
  ASGD: { lr: 0.05 },
  Adadelta: { lr: 30 },
  Adagrad: { lr: 0.1 },
  Adam: { lr: 0.05 },
  AdamW: { lr: 0.05 },
  Adamax: { lr: 0.05 },
  LBFGS: { lr: 0.5, maxIter: 2 },
  NAdam: { lr: 0.05 },
  RAdam: { lr: 0.05 },
  RMSprop: { lr: 0.05 },
  Rprop: { lr: 0.05 },
  SGD: { lr: 0.05, momentum: 0.9 },
};
type Make = new (params: unknown, options?: object) => optim.Optimizer;
const classes = optim as unknown as Record<string, Make>;

it('has a row for every optimizer', () => {
  expect(Object.keys(rows)).toEqual(classesOf(optim, optim.Optimizer));
});

describe.each(Object.entries(rows))('%s', (name, options) => {
  const setUp = (dtype: torch.DType = 'float32', from?: torch.Tensor) => {
    const weight = new nn.Parameter(from?.clone() ?? torch.tensor([0.3, -1.7, 2.9], { dtype }));
    const optimizer = new classes[name]!([weight], options);
    /** A step down a bowl around 0.2; its energy before. */
    const step = (): number => {
      const closure = () => {
        optimizer.zeroGrad();
        const loss = weight.sub(0.2).square().sum();
        loss.backward();
        return loss;
      };
      const loss = closure();
      if (optimizer instanceof optim.LBFGS) optimizer.step(closure);
      else optimizer.step();
      return loss.item();
    };
    return { weight, optimizer, step };
  };

  it.each(['float64', 'float32', 'bfloat16'] as const)('goes down in %s, the same every time', (dtype) => {
    const [first, second] = [setUp(dtype), setUp(dtype)];
    const start = first.step();
    expect(second.step()).toBe(start);
    for (let i = 0; i < 20; i++) expect(second.step()).toBe(first.step());
    expect(first.step()).toBeLessThan(start);
    expect([first.weight.dtype, first.weight.shape, first.weight.isLeaf]).toEqual([dtype, [3], true]);
  });

  it.each(['float64', 'float32', 'bfloat16'] as const)('goes on from its state, bit by bit, in %s', (dtype) => {
    const [straight, first] = [setUp(dtype), setUp(dtype)];
    for (let i = 0; i < 5; i++) for (const run of [straight, first]) run.step();
    const second = setUp(dtype, first.weight.detach());
    second.optimizer.loadStateDict(first.optimizer.stateDict());
    for (let i = 0; i < 5; i++) for (const run of [straight, second]) run.step();
    expect(second.weight).toEqualTensor(straight.weight);
    const dtypes = ({ optimizer }: ReturnType<typeof setUp>) =>
      Object.entries(optimizer.stateDict().state[0] ?? {}).map(([key, value]) => [key, (value as torch.Tensor)?.dtype]);
    expect(dtypes(second)).toEqual(dtypes(straight));
  });

  it('leaves parameters without a gradient alone', () => {
    const [moved, still] = [new nn.Parameter(torch.ones([2])), new nn.Parameter(torch.ones([2]))];
    const optimizer = new classes[name]!([moved, still], options);
    const closure = () => {
      optimizer.zeroGrad();
      const loss = moved.square().sum();
      loss.backward();
      return loss;
    };
    closure();
    optimizer.step(closure);
    expect(still).toEqualTensor(torch.ones([2]));
    expect(moved).not.toEqualTensor(torch.ones([2]));
  });

  it('prints its groups', () => {
    const text = String(setUp().optimizer);
    expect(text).toMatch(new RegExp(`^${name} \\(\nParameter Group 0\n`));
    expect(text).toContain(`    lr: ${(options as { lr: number }).lr}\n`);
  });

  it('leaves no tensors behind', () => {
    const { step } = setUp();
    torch.tidy(() => {
      for (let i = 0; i < 12; i++) step();
      const before = liveTensors();
      torch.tidy(() => {
        for (let i = 0; i < 5; i++) step();
      });
      // L-BFGS remembers two more tensors each iteration, up to its history.
      expect(liveTensors() - before).toBeLessThanOrEqual(name === 'LBFGS' ? 2 * 2 * 5 : 0);
    });
  });

  it('refuses wrong parameters and options', () => {
    const parameter = () => torch.ones([1]).requiresGrad_();
    const make = (params: unknown, own: object = options) => new classes[name]!(params, own);
    const p = parameter();
    expect(() => make([])).toThrow(`${name}: expected params to be at least one parameter`);
    expect(() => make(p)).toThrow(`${name}: expected params to be an array of tensors or of groups, got a Tensor`);
    expect(() => make([p.mul(2)])).toThrow(`${name}: expected params to be leaves`);
    expect(() => make([p, p])).toThrow(`${name}: expected params to be each given once`);
    expect(() => make([1])).toThrow(TypeError);
    expect(() => make([p], { ...options, l: 1 })).toThrow(`${name}: unknown option l`);
    expect(() => make([p], { ...options, lr: -1 })).toThrow(`${name}: expected lr to be`);
    const other = make([parameter(), parameter()]);
    expect(() => other.loadStateDict(make([p]).stateDict())).toThrow(
      `${name}: expected param_groups to be groups of 2`,
    );
  });
});
