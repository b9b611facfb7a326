import { describe, expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import * as torch from '../../lib/torch/index.js';
import { Tensor } from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { expectNear, expectStored, fixture, type Stored } from '../support/fixtures.js';

interface Case {
  python: string;
  losses: number[];
  weights: Record<string, Stored>;
  groups: Record<string, unknown>[];
  groupKeys: string[];
  state?: Record<string, Record<string, Stored | null>>;
}

const { cases } = fixture<{ cases: Case[] }>('optim/optimizers.json');

function setUp(python: string) {
  torch.manualSeed(0);
  const model = new nn.Sequential(new nn.Linear(3, 5), new nn.Tanh(), new nn.Linear(5, 2));
  const x = torch.randn([16, 3]);
  const y = torch.randn([16, 2]);
  const optimizer: optim.Optimizer = runPython(python, { optim, params: model.parameters() });
  const closure = () => {
    optimizer.zeroGrad();
    const loss = model(x).sub(y).pow(2).mean();
    loss.backward();
    return loss;
  };
  const step = () => {
    if (optimizer instanceof optim.LBFGS) return optimizer.step(closure)!;
    const loss = closure();
    optimizer.step();
    return loss;
  };
  return { model, optimizer, step };
}

describe('50 updates as in PyTorch', () => {
  it.each(cases.map((entry) => [entry.python, entry] as const))('%s', (_, entry) => {
    const { model, optimizer, step } = setUp(entry.python);
    expectNear(
      entry.losses.map(() => step().item()),
      entry.losses,
    );
    const weights = model.stateDict();
    for (const [key, stored] of Object.entries(entry.weights)) expectStored(weights[key], stored, key);
    const { state, param_groups } = optimizer.stateDict();
    expect(param_groups).toEqual(entry.groups);
    expect(Object.keys(param_groups[0]!)).toEqual(entry.groupKeys);
    for (const [number, remembered] of Object.entries(entry.state ?? {})) {
      const own = state[Number(number)]!;
      for (const [key, stored] of Object.entries(remembered)) {
        if (stored === null) expect(own[key] ?? null).toBeNull();
        else expectStored(own[key], stored, `${key} of ${number}`);
      }
    }
  });
});

describe('state dictionaries', () => {
  it.each(cases.map((entry) => [entry.python] as const))('%s goes on where it stopped', (python) => {
    const first = setUp(python);
    for (let i = 0; i < 5; i++) first.step();
    const weights = Object.entries(first.model.stateDict()).map(([key, tensor]) => [key, tensor.clone()]);
    const saved = first.optimizer.stateDict();
    const second = setUp(python);
    second.model.loadStateDict(Object.fromEntries(weights));
    second.optimizer.loadStateDict(saved);
    for (let i = 0; i < 3; i++) {
      expect(second.step().item()).toBe(first.step().item());
    }
  });
});

describe('groups', () => {
  it('have settings of their own', () => {
    const [a, b] = [torch.ones([1]).requiresGrad_(), torch.ones([1]).requiresGrad_()];
    const optimizer = new optim.SGD([{ params: a, lr: 1 }, { params: [b] }], { lr: 0.1 });
    a.mul(2).add(b).sum().backward();
    optimizer.step();
    expect(a.item()).toBe(-1);
    expect(b.item()).toBeCloseTo(0.9, 6);
    expect(optimizer.paramGroups.map((group) => group.lr)).toEqual([1, 0.1]);
  });

  it('may name their parameters', () => {
    const model = new nn.Linear(2, 1);
    const optimizer = new optim.SGD(model.namedParameters(), { lr: 0.1 });
    expect(optimizer.stateDict().param_groups[0]!.param_names).toEqual(['weight', 'bias']);
  });

  it('print as in PyTorch', () => {
    const optimizer = new optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 0.1 });
    expect(String(optimizer)).toBe(
      'SGD (\nParameter Group 0\n    dampening: 0\n    differentiable: False\n    foreach: None\n    fused: None\n' +
        '    lr: 0.1\n    maximize: False\n    momentum: 0\n    nesterov: False\n    weight_decay: 0\n)',
    );
  });
});

describe('BAD CALL', () => {
  const parameter = () => torch.ones([1]).requiresGrad_();

  it('keep what the groups of another optimizer bring along, as in PyTorch', () => {
    const outer = new optim.Adam([torch.ones([1]).requiresGrad_()], { lr: 0.5, amsgrad: true });
    const inner = new optim.SGD(outer.paramGroups as any, { momentum: 0.9 });
    expect(inner.paramGroups[0]).toMatchObject({ lr: 0.5, momentum: 0.9, amsgrad: true, betas: [0.9, 0.999] });
  });

  it('wrong settings', () => {
    expect(() => new optim.Adam([parameter()], { lr: -1 })).toThrow(
      new RangeError('Adam: expected lr to be non-negative, got -1'),
    );
    expect(() => new optim.AdamW([parameter()], { weigthDecay: 1 } as object)).toThrow(
      new TypeError('AdamW: unknown option weigthDecay, did you mean weightDecay?'),
    );
    expect(() => new optim.SGD([{ params: [parameter()], weight_decay: 1 }] as any)).toThrow(
      new TypeError('SGD: unknown option weight_decay, did you mean weightDecay?'),
    );
    expect(() => new optim.SGD([parameter()], { nesterov: true })).toThrow(/without momentum/);
  });

  it('a step of L-BFGS without its closure', () => {
    expect(() => new optim.LBFGS([parameter()]).step()).toThrow(/closure to be a function/);
  });
});

describe('memory', () => {
  it('step alone makes nothing that stays, without any scope', () => {
    const model = new nn.Linear(3, 2);
    const optimizer = new optim.Adam(model.parameters());
    model(torch.ones([4, 3]))
      .sum()
      .backward();
    optimizer.step();
    const before = torch.memoryStats().tensors;
    for (let i = 0; i < 100; i++) optimizer.step();
    expect(torch.memoryStats().tensors).toBeLessThanOrEqual(before);
  });

  it('keeps what it remembers when made inside of a scope', () => {
    const model = new nn.Linear(3, 2);
    const optimizer = new optim.Adam(model.parameters());
    torch.tidy(() => {
      model(torch.ones([4, 3]))
        .sum()
        .backward();
      optimizer.step();
    });
    for (const state of optimizer.state.values()) {
      for (const value of Object.values(state)) expect(value instanceof Tensor && value.isDisposed).toBe(false);
    }
  });
});
