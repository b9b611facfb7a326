import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

class Energy extends nn.Module {
  fc1 = new nn.Linear(2, 4);
  fcOut: nn.Linear;
  scale: nn.Parameter;
  note = 'not a parameter';

  constructor() {
    super();
    this.fcOut = new nn.Linear(4, 1, { bias: false });
    this.scale = new nn.Parameter(torch.ones([1]));
    this.registerBuffer('running_mean', torch.zeros([2]));
    this.registerBuffer('cache', torch.zeros([3]), { persistent: false });
  }

  override forward(x: Tensor, shift = 0): Tensor {
    return this.fcOut(torch.silu(this.fc1(x)))
      .squeeze(-1)
      .mul(this.scale)
      .add(shift);
  }
}

describe('registration', () => {
  it('takes fields and assignments in order, with Python names', () => {
    const model = new Energy();
    expect(model.namedParameters().map(([name]) => name)).toEqual(['scale', 'fc1.weight', 'fc1.bias', 'fc_out.weight']);
    expect(Object.keys(model.stateDict())).toEqual([
      'scale',
      'running_mean',
      'fc1.weight',
      'fc1.bias',
      'fc_out.weight',
    ]);
    expect(model.namedBuffers().map(([name]) => name)).toEqual(['running_mean', 'cache']);
    expect(model.namedChildren().map(([name]) => name)).toEqual(['fc1', 'fc_out']);
    expect(model.namedModules().map(([path]) => path)).toEqual(['', 'fc1', 'fc_out']);
    expect((model as unknown as { runningMean: Tensor }).runningMean.shape).toEqual([2]);
  });

  it('follows reassignment and deletion', () => {
    const model = new Energy();
    model.fc1 = new nn.Linear(2, 8);
    expect(model.getParameter('fc1.weight').shape).toEqual([8, 2]);
    delete (model as Partial<Energy>).scale;
    expect(model.namedParameters().map(([name]) => name)).toEqual(['fc1.weight', 'fc1.bias', 'fc_out.weight']);
    model.scale = new nn.Parameter(torch.ones([1]));
    expect(model.parameters().length).toBe(4);
  });

  it('counts a shared parameter once, but saves it under each name', () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2));
    (model[1] as nn.Linear).weight = (model[0] as nn.Linear).weight;
    expect(model.parameters().length).toBe(3);
    expect(model.namedParameters({ removeDuplicate: false }).length).toBe(4);
    expect(Object.keys(model.stateDict()).length).toBe(4);
  });

  it('keeps names that a function would have', () => {
    class Odd extends nn.Module {
      override name = 'odd';
      override length = new nn.Parameter(torch.ones([2])) as never;
    }
    const odd = new Odd();
    expect(odd.namedParameters().map(([name]) => name)).toEqual(['length']);
    expect(odd.name).toBe('odd');
  });

  it.each(['', 'a.b'])('BAD CALL - a buffer named %j', (name) => {
    expect(() => new nn.Identity().registerBuffer(name, null)).toThrow(/name without dots/);
  });

  it('BAD CALL - a buffer named like a method', () => {
    expect(() => new nn.Identity().registerBuffer('forward', null)).toThrow('Identity: forward already exists');
  });
});

describe('calling', () => {
  it('runs forward, with all arguments', () => {
    torch.manualSeed(0);
    const model = new Energy();
    const x = torch.randn([3, 2]);
    expect(model(x, 1)).toEqualTensor(model.forward(x).add(1));
    expect(typeof model).toBe('function');
    expect(model instanceof Energy && model instanceof nn.Module).toBe(true);
  });

  it('runs hooks around forward, and they may replace arguments and output', () => {
    const seen: string[] = [];
    const layer = new nn.Linear(2, 1);
    const before = layer.registerForwardPreHook((_, [x]) => {
      seen.push('pre');
      return x.mul(2);
    });
    const after = layer.registerForwardHook((_, [x], y) => {
      seen.push(`post ${x.tolist()}`);
      return y.mul(0);
    });
    layer.registerForwardPreHook(() => void seen.push('first'), { prepend: true });
    expect(layer(torch.ones([2])).item()).toBeCloseTo(0);
    expect(seen).toEqual(['first', 'pre', 'post 2,2']);
    before.remove();
    after[Symbol.dispose]();
    expect(layer(torch.ones([2]))).toEqualTensor(layer.forward(torch.ones([2])));
    expect(seen.length).toBe(4);
  });

  it('runs a hook with alwaysCall after a failure too', () => {
    const layer = new nn.Linear(2, 1);
    let calls = 0;
    layer.registerForwardHook(() => void calls++, { alwaysCall: true });
    expect(() => layer(torch.ones([3]))).toThrow();
    expect(calls).toBe(1);
  });

  it('BAD CALL - a module without forward', () => {
    class Empty extends nn.Module {}
    expect(() => new Empty()()).toThrow('Empty: expected forward to be overridden');
  });
});

describe('state dictionaries', () => {
  it('load back', () => {
    torch.manualSeed(1);
    const [a, b] = [new Energy(), new Energy()];
    const x = torch.randn([4, 2]);
    expect(a(x)).not.toEqualTensor(b(x));
    expect(b.loadStateDict(a.stateDict())).toEqual({ missingKeys: [], unexpectedKeys: [] });
    expect(a(x)).toEqualTensor(b(x));
  });

  it('share memory with the module, unless cloned', () => {
    const layer = new nn.Linear(1, 1);
    const { weight } = layer.stateDict();
    torch.noGrad(() => layer.weight.fill_(3));
    expect(weight!.item()).toBe(3);
    expect(weight!.requiresGrad).toBe(false);
  });

  it('say what does not fit', () => {
    const layer = new nn.Linear(2, 1);
    const state = { weight: torch.zeros([3, 2]), extra: torch.zeros([1]) };
    expect(() => layer.loadStateDict(state)).toThrow(
      'Linear: cannot load this state dictionary: missing keys bias; unexpected keys extra; ' +
        'weight has shape [3, 2], expected [1, 2]',
    );
    const fitting = { weight: torch.zeros([1, 2]), extra: torch.zeros([1]) };
    expect(layer.loadStateDict(fitting, { strict: false })).toEqual({
      missingKeys: ['bias'],
      unexpectedKeys: ['extra'],
    });
    expect(layer.weight.tolist()).toEqual([[0, 0]]);
  });

  it('may be taken over instead of copied', () => {
    const layer = new nn.Linear(2, 1);
    const weight = torch.zeros([1, 2], { dtype: 'float64' });
    layer.loadStateDict({ weight, bias: torch.zeros([1], { dtype: 'float64' }) }, { assign: true });
    expect(layer.weight.dtype).toBe('float64');
    expect(layer.weight.requiresGrad && layer.weight instanceof nn.Parameter).toBe(true);
  });

  it('of the old weightNorm load into the new', () => {
    torch.manualSeed(0);
    const old = nn.utils.weightNorm(new nn.Linear(3, 2));
    const now = nn.utils.parametrizations.weightNorm(new nn.Linear(3, 2));
    now.loadStateDict(old.stateDict());
    const x = torch.randn([2, 3]);
    expect(now(x)).toEqualTensor(old(x));
  });
});

describe('whole trees', () => {
  it('train and eval', () => {
    const model = new nn.Sequential(new nn.Dropout(), new nn.Sequential(new nn.BatchNorm1d(2)));
    expect(
      model
        .eval()
        .modules()
        .every((module) => !module.training),
    ).toBe(true);
    expect(
      model
        .train()
        .modules()
        .every((module) => module.training),
    ).toBe(true);
  });

  it('apply goes from the leaves up', () => {
    const names: string[] = [];
    new nn.Sequential(new nn.Linear(1, 1), new nn.ReLU()).apply((module) => names.push(module.constructor.name));
    expect(names).toEqual(['Linear', 'ReLU', 'Sequential']);
  });

  it('to another type, gradients and buffers with it', () => {
    const norm = new nn.BatchNorm1d(2);
    norm(torch.randn([4, 2]))
      .sum()
      .backward();
    const { weight } = norm;
    norm.double();
    expect(norm.weight).toBe(weight);
    expect([weight!.dtype, weight!.grad!.dtype, norm.runningMean!.dtype, norm.numBatchesTracked!.dtype]).toEqual([
      'float64',
      'float64',
      'float64',
      'int64',
    ]);
    expect(norm(torch.randn([4, 2], { dtype: 'float64' })).dtype).toBe('float64');
    expect(() => norm.to('int64')).toThrow('BatchNorm1d: expected dtype to be floating-point or complex, got int64');
  });

  it('zeroGrad and requiresGrad_', () => {
    const layer = new nn.Linear(2, 1);
    layer(torch.ones([2])).backward();
    layer.zeroGrad({ setToNone: false });
    expect(layer.weight.grad!.tolist()).toEqual([[0, 0]]);
    layer.zeroGrad();
    expect(layer.weight.grad).toBeNull();
    expect(
      layer
        .requiresGrad_(false)
        .parameters()
        .some((parameter) => parameter.requiresGrad),
    ).toBe(false);
  });

  it('clone is deep, keeps what is shared shared, and leaves hooks', () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2), new nn.BatchNorm1d(2));
    (model[1] as nn.Linear).weight = (model[0] as nn.Linear).weight;
    const copy = model.clone();
    const x = torch.randn([3, 2]);
    expect(copy.eval()(x)).toEqualTensor(model.eval()(x));
    torch.noGrad(() => (copy[0] as nn.Linear).weight.zero_());
    expect((copy[1] as nn.Linear).weight.sum().item()).toBe(0);
    expect((model[0] as nn.Linear).weight.abs().sum().item()).toBeGreaterThan(0);
    expect(copy[0]).not.toBe(model[0]);
    expect(Object.keys(copy.stateDict())).toEqual(Object.keys(model.stateDict()));
    const normed = nn.utils.parametrizations.spectralNorm(new nn.Linear(2, 2)).eval();
    const twin = normed.clone();
    torch.noGrad(() => {
      for (const parameter of normed.parameters()) parameter.zero_();
    });
    expect(twin(x).abs().sum().item()).toBeGreaterThan(0);
  });

  it('print as a tree', () => {
    expect(inspect(new Energy())).toBe(
      'Energy(\n  (fc1): Linear(in_features=2, out_features=4, bias=True)\n' +
        '  (fc_out): Linear(in_features=4, out_features=1, bias=False)\n)',
    );
  });
});

describe('containers', () => {
  it('Sequential by number, by name, in parts', () => {
    const net = new nn.Sequential({ first: new nn.Linear(2, 3), act: new nn.ReLU() });
    expect(Object.keys(net.stateDict())).toEqual(['first.weight', 'first.bias']);
    const plain = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU(), new nn.Linear(3, 1));
    expect(plain.length).toBe(3);
    expect(plain[0]).toBe(plain.at(-3));
    expect(plain.slice(0, 2)(torch.ones([2])).shape).toEqual([3]);
    plain.append(new nn.Tanh()).insert(1, new nn.Identity());
    expect([...plain].map((module) => module.constructor.name)).toEqual([
      'Linear',
      'Identity',
      'ReLU',
      'Linear',
      'Tanh',
    ]);
    expect(plain.pop(1)).toBeInstanceOf(nn.Identity);
    expect(Object.keys(plain.stateDict())).toEqual(['0.weight', '0.bias', '2.weight', '2.bias']);
    expect(() => plain.at(4)).toThrow('Sequential: expected index to be from -4 to 3, got 4');
    expect(() => new nn.Sequential(3 as never)).toThrow('Sequential: expected member to be a Module, got 3');
  });

  it('ModuleList prints equal neighbours once', () => {
    const list = new nn.ModuleList([new nn.ReLU(), new nn.ReLU(), new nn.Tanh()]);
    expect(String(list)).toBe('ModuleList(\n  (0-1): 2 x ReLU()\n  (2): Tanh()\n)');
    list.extend([new nn.Linear(1, 1)]);
    expect(list.parameters().length).toBe(2);
    list.set(-1, new nn.Identity());
    expect(list.parameters().length).toBe(0);
  });

  it('ModuleDict keeps keys as they are, in order', () => {
    const dict = new nn.ModuleDict([
      ['z_score', new nn.Linear(1, 1)],
      ['1', new nn.ReLU()],
      ['0', new nn.Tanh()],
    ]);
    expect(dict.keys()).toEqual(['z_score', '1', '0']);
    expect(Object.keys(dict.stateDict())).toEqual(['z_score.weight', 'z_score.bias']);
    expect(dict.pop('1')).toBeInstanceOf(nn.ReLU);
    expect(dict.has('1')).toBe(false);
    expect(() => dict.get('one')).toThrow('ModuleDict: no member with the key one');
    expect(() => dict.set('keys', new nn.ReLU())).toThrow('ModuleDict: keys already exists');
  });

  it('ParameterList and ParameterDict make parameters of tensors', () => {
    const list = new nn.ParameterList([torch.ones([2, 3]), torch.zeros([1])]);
    expect(list.namedParameters().map(([name]) => name)).toEqual(['0', '1']);
    expect(String(list)).toBe(
      'ParameterList(\n    (0): Parameter containing: [torch.float32 of size 2x3]\n' +
        '    (1): Parameter containing: [torch.float32 of size 1]\n)',
    );
    const dict = new nn.ParameterDict({ log_scale: torch.ones([2]) });
    expect(Object.keys(dict.stateDict())).toEqual(['log_scale']);
    expect(dict.get('log_scale')).toBeInstanceOf(nn.Parameter);
  });
});

describe('parametrizations', () => {
  class Symmetric extends nn.Module {
    override forward(x: Tensor): Tensor {
      return x.triu().add(x.triu(1).mT);
    }
    rightInverse(x: Tensor): Tensor {
      return x.triu();
    }
  }

  it('compute the weight when it is read, set it, and come off', () => {
    const { registerParametrization, isParametrized, removeParametrizations } = nn.utils.parametrize;
    const layer = registerParametrization(new nn.Linear(3, 3), 'weight', new Symmetric());
    expect(layer.weight).toEqualTensor(layer.weight.mT);
    expect(Object.keys(layer.stateDict())).toEqual(['bias', 'parametrizations.weight.original']);
    layer.weight = torch.eye(3) as nn.Parameter;
    expect(layer.weight).toEqualTensor(torch.eye(3));
    expect(isParametrized(layer, 'weight')).toBe(true);
    removeParametrizations(layer, 'weight');
    expect(isParametrized(layer)).toBe(false);
    expect(layer.weight).toBeInstanceOf(nn.Parameter);
    expect(layer.weight).toEqualTensor(torch.eye(3));
    expect(Object.keys(layer.stateDict()).sort()).toEqual(['bias', 'weight']);
    expect(String(layer)).toBe('Linear(in_features=3, out_features=3, bias=True)');
  });

  it.each([
    ['spectralNorm', nn.utils.spectralNorm, nn.utils.removeSpectralNorm],
    ['weightNorm', nn.utils.weightNorm, nn.utils.removeWeightNorm],
  ] as const)('%s comes off and leaves the weight', (_, put, take) => {
    const layer = (put as typeof nn.utils.weightNorm)(new nn.Linear(3, 2)).eval();
    const x = torch.randn([2, 3]);
    const before = layer(x);
    take(layer);
    expect(layer(x)).toBeCloseToTensor(before);
    expect(Object.keys(layer.stateDict()).sort()).toEqual(['bias', 'weight']);
    expect(() => take(layer)).toThrow(/no .*Norm on weight/);
  });
});

describe('gradients clipped', () => {
  const set = (values: number[][]) =>
    values.map((grad) => {
      const parameter = new nn.Parameter(torch.zeros([grad.length]));
      parameter.grad = torch.tensor(grad, { dtype: 'float32' });
      return parameter;
    });

  it('by norm and by value', () => {
    const parameters = set([[3], [0, 4]]);
    expect(nn.utils.clipGradNorm_(parameters, 1).item()).toBe(5);
    expect(parameters[1]!.grad!.tolist()[1]).toBeCloseTo(0.8, 5);
    expect(nn.utils.clipGradNorm_(parameters, 10, { normType: Number.POSITIVE_INFINITY }).item()).toBeCloseTo(0.8, 5);
    nn.utils.clipGradValue_(parameters, 0.1);
    expect(parameters[0]!.grad!.item()).toBeCloseTo(0.1, 6);
    expect(() => nn.utils.clipGradNorm_(set([[Number.NaN]]), 1, { errorIfNonfinite: true })).toThrow(RangeError);
  });

  it('parameters as a vector and back', () => {
    const model = new nn.Linear(2, 1);
    const vector = nn.utils.parametersToVector(model.parameters());
    expect(vector.shape).toEqual([3]);
    nn.utils.vectorToParameters(torch.tensor([1, 2, 3], { dtype: 'float32' }), model.parameters());
    expect([model.weight.tolist(), model.bias!.tolist()]).toEqual([[[1, 2]], [3]]);
  });
});

describe('memory', () => {
  it.each([
    ['Linear', () => new nn.Linear(4, 4), [2, 4]],
    ['Conv2d', () => new nn.Conv2d(4, 4, 3, { padding: 'same', paddingMode: 'circular' }), [2, 4, 5, 5]],
    ['BatchNorm1d', () => new nn.BatchNorm1d(4), [3, 4]],
    ['spectralNorm', () => nn.utils.parametrizations.spectralNorm(new nn.Linear(4, 4)), [2, 4]],
    ['old spectralNorm', () => nn.utils.spectralNorm(new nn.Linear(4, 4)), [2, 4]],
    ['LocalResponseNorm', () => new nn.LocalResponseNorm(2), [2, 4, 3]],
  ] as [string, () => nn.Module, number[]][])('%s keeps nothing of a pass', (_, make, shape) => {
    const layer = make();
    const x = torch.randn(shape, { requiresGrad: true });
    const pass = () => torch.tidy(() => void layer(x).sum().backward());
    pass();
    const before = torch.memoryStats().tensors;
    for (let i = 0; i < 50; i++) pass();
    expect(torch.memoryStats().tensors).toBeLessThanOrEqual(before);
    expect(layer.parameters().every((parameter) => !parameter.isDisposed)).toBe(true);
    expect(layer.buffers().every((buffer) => !buffer.isDisposed)).toBe(true);
  });
});

describe('types', () => {
  it('calls are typed by forward', () => {
    const model = new Energy();
    const x = torch.ones([1, 2]);
    const y: Tensor = model(x);
    expect(y.shape).toEqual([1]);
    // @ts-expect-error forward takes a tensor
    expect(() => model('x')).toThrow();
    // @ts-expect-error no such option
    expect(() => new nn.Linear(1, 2, { bais: true })).toThrow('Linear: unknown option bais, did you mean bias?');
    // @ts-expect-error wrong kind
    expect(() => new nn.GELU({ approximate: 'tan' })).toThrow(RangeError);
  });
});
