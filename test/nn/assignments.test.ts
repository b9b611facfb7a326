import { describe, expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import * as torch from '../../lib/torch/index.js';

class Pair extends nn.Module {
  first = new nn.Linear(1, 1);
  scale = new nn.Parameter(torch.ones([1]));
  constructor() {
    super();
    this.registerBuffer('mean', torch.zeros([1]));
  }
  override forward(x: torch.Tensor): torch.Tensor {
    return this.first(x).mul(this.scale);
  }
}

const zeros = () => torch.zeros([1, 1]);
const names = (module: nn.Module) => module.namedParameters().map(([name]) => name);

// Python's torch 2.11 refuses the same assignments, and takes the same.
describe('an assignment to what is registered', () => {
  type Case = [property: string, value: () => unknown, message: RegExp];
  const cases: Case[] = [
    [
      'scale',
      zeros,
      /^Pair: expected scale to be a Parameter or null, got a Tensor of shape \[1, 1\] and type float32; new nn\.Parameter\(tensor\) makes one$/,
    ],
    ['scale', () => 3, /^Pair: expected scale to be a Parameter or null, got 3$/],
    ['scale', () => undefined, /^Pair: expected scale to be a Parameter or null, got undefined$/],
    ['scale', () => new nn.ReLU(), /^Pair: expected scale to be a Parameter or null, got a ReLU$/],
    ['mean', () => [1], /^Pair: expected mean to be a Tensor or null, got \[1\]$/],
    ['first', () => 'relu', /^Pair: expected first to be a Module or null, got "relu"$/],
    ['first', zeros, /^Pair: expected first to be a Module or null, got a Tensor/],
  ];
  it.each(cases)('is refused: %s = %s', (property, value, message) => {
    const pair = new Pair();
    pair(torch.ones([1, 1]));
    const before = (pair as any)[property];
    expect(() => Object.assign(pair, { [property]: value() })).toThrow(TypeError);
    expect(() => Object.assign(pair, { [property]: value() })).toThrow(message);
    expect((pair as any)[property]).toBe(before);
    expect(names(pair)).toEqual(['scale', 'first.weight', 'first.bias']);
  });

  it('is refused by a layer as soon as it is made, also where it has no offset', () => {
    const layer = new nn.Linear(1, 1, { bias: false });
    for (const property of ['weight', 'bias']) {
      expect(() => Object.assign(layer, { [property]: zeros() })).toThrow(
        `Linear: expected ${property} to be a Parameter or null, got a Tensor`,
      );
    }
    expect(names(layer)).toEqual(['weight']);
  });

  it('takes null, and then what it took before alone', () => {
    const pair = new Pair();
    pair.parameters();
    const set = (values: object) => Object.assign(pair, values);
    set({ scale: null, mean: null, first: null });
    expect(names(pair)).toEqual([]);
    expect(Object.keys(pair.stateDict())).toEqual([]);
    expect(() => set({ scale: zeros() })).toThrow('a Parameter or null');
    expect(() => set({ mean: 1 })).toThrow('a Tensor or null');
    expect(() => set({ first: 1 })).toThrow('a Module or null');
    set({ scale: new nn.Parameter(zeros()), mean: zeros(), first: new nn.Linear(1, 2) });
    expect(Object.keys(pair.stateDict()).sort()).toEqual(['first.bias', 'first.weight', 'mean', 'scale']);
  });

  it('lets a parameter take any place, and a module that of a buffer', () => {
    const pair = new Pair() as any;
    pair.parameters();
    pair.mean = new nn.Parameter(zeros());
    pair.first = new nn.Parameter(zeros());
    expect(names(pair)).toEqual(['first', 'scale', 'mean']);
    expect(pair.buffers()).toEqual([]);
    const other = new Pair() as any;
    other.mean = new nn.ReLU();
    expect(other.children().length).toBe(2);
    expect(other.buffers()).toEqual([]);
  });

  it('takes anything once the property is deleted', () => {
    const layer = new nn.Linear(1, 1) as any;
    delete layer.weight;
    layer.weight = zeros();
    expect(names(layer)).toEqual(['bias']);
    layer.weight = new nn.Parameter(zeros());
    expect(names(layer).sort()).toEqual(['bias', 'weight']);
    expect(() => Object.assign(layer, { weight: 1 })).toThrow('a Parameter or null');
  });

  it('is checked in a copy too, which shares nothing', () => {
    const pair = new Pair();
    pair.parameters();
    const copy = pair.clone();
    expect(() => Object.assign(copy, { scale: zeros() })).toThrow('a Parameter or null');
    copy.scale = new nn.Parameter(torch.full([1], 5));
    expect(pair.scale.item()).toBe(1);
    expect(copy.stateDict().scale!.item()).toBe(5);
    torch.noGrad(() => copy.first.weight.fill_(7));
    expect(pair.first.weight.item()).not.toBe(7);
  });

  it('of other tensors for one call is that of functionalCall', () => {
    const layer = new nn.Linear(1, 1);
    const { weight } = layer;
    const result = torch.func.functionalCall(layer, { weight: torch.full([1, 1], 2), bias: torch.zeros([1]) }, [
      torch.ones([1, 1]),
    ]);
    expect(result.item()).toBe(2);
    expect(layer.weight).toBe(weight);
  });
});

it('JSON names the way to the numbers of a module', () => {
  const layer = new nn.Linear(1, 1);
  torch.noGrad(() => layer.parameters().map((parameter) => parameter.fill_(2)));
  expect(() => JSON.stringify({ layer })).toThrow('Linear: JSON has no modules; JSON.stringify(module.stateDict())');
  expect(JSON.stringify(layer.stateDict())).toBe('{"weight":[[2]],"bias":[2]}');
});
