import { describe, expect, it } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { MLPEnergy } from '../../lib/core/index.js';
import { DenoisingScoreMatching } from '../../lib/losses/index.js';
import { nativeModel } from '../../lib/native/model.js';
import { surroundingsOf } from '../../lib/native/surroundings.js';
import * as nn from '../../lib/nn/index.js';
import type { GraphSpec } from '../../lib/specs/specs.js';
import { raise } from '../../lib/tensor/op.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

class Net extends nn.Sequential {}

const layers = () => [new nn.Linear(2, 8), new nn.LeakyReLU(0.1), new nn.Linear(8, 1), new nn.Flatten(0)];

/** Models of the library's layers alone, and one of a class of a person's. */
const models = {
  'of library layers': () => new nn.Sequential(...layers()),
  'of a subclass': () => new Net(...layers()),
};

const x = torch.linspace(-1, 1, 10).view([5, 2]);
const describeModel = (model: nn.Module) => {
  const input = { shape: [5, 2], dtype: model.parameters()[0]!.dtype, device: 'cpu', modelKwargs: {} };
  return nativeModel(model, { ...input, throughHooks: true }, () => {});
};

/** The energies that a native loop would have. */
function energies(model: nn.Module): Tensor {
  const { graph, conditions } = describeModel(model) as GraphSpec;
  const inputs = [x.to(model.parameters()[0]!.dtype), ...conditions];
  return raise(
    native().runGraph(
      graph,
      inputs.map((tensor) => tensor._id),
    ),
  ) as Tensor;
}

/** Whether two lists have the same things, in any order: modules and tensors are compared by what they are. */
const hasSame = (a: readonly object[], b: readonly object[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/** Changes of a model: what is seen of it is looked for anew, and loops compute with it. */
const changes: Record<string, (model: nn.Sequential) => void> = {
  'a parameter replaced': (model) => {
    (model.at(0) as nn.Linear).weight = new nn.Parameter(torch.linspace(-1, 2, 16).view([8, 2]));
  },
  'a bias taken away': (model) => {
    (model.at(0) as nn.Linear).bias = null;
  },
  'a module replaced': (model) => model.set(1, new nn.Tanh()),
  'a module added': (model) => {
    model.append(new nn.ReLU());
  },
  'a module taken out': (model) => {
    model.pop(1);
  },
  'a setting changed': (model) => {
    (model.at(1) as unknown as { negativeSlope: number }).negativeSlope = 0.7;
  },
  'a forward of its own': (model) => {
    const { forward } = nn.Sequential.prototype;
    model.forward = (at: Tensor) => forward.call(model, at).mul(3);
  },
  'a layer with a forward of its own': (model) => {
    model.at(1).forward = (at: Tensor) => at.square();
  },
  'other types': (model) => {
    model.to('float64');
  },
  'a parameter with other data': (model) => {
    const { weight } = model.at(0) as nn.Linear;
    weight.data = torch.linspace(-2, 1, 16).view([8, 2]);
  },
  'parameters that learn nothing': (model) => {
    model.requiresGrad_(false);
  },
  'the mode of evaluation': (model) => {
    model.eval();
  },
};

describe.each(Object.entries(models))('surroundings of a model %s', (_, make) => {
  it('are the same object until something changes', () => {
    const model = make();
    const before = surroundingsOf(model);
    expect(surroundingsOf(model) === before).toBe(true);
    expect(hasSame(before.modules, [model, ...model])).toBe(true);
    expect(hasSame(before.tensors, model.parameters())).toBe(true);
    model.at(2).eval();
    expect(surroundingsOf(model) === before).toBe(false);
    model.at(2).train();
    expect(surroundingsOf(model).state.every((value, i) => Object.is(value, before.state[i]))).toBe(true);
  });

  it.each(Object.entries(changes))('%s: loops compute with it', (_, change) => {
    const model = make();
    const kind = () => model.parameters()[0]!.dtype;
    for (let i = 0; i < 2; i++)
      expect(energies(model)).toBeCloseToTensor(model(x.to(kind())), { rtol: 1e-6, atol: 1e-6 });
    change(model);
    for (let i = 0; i < 2; i++) {
      expect(energies(model)).toBeCloseToTensor(model(x.to(kind())), { rtol: 1e-6, atol: 1e-6 });
      const { modules, tensors } = surroundingsOf(model);
      expect(hasSame(modules, model.modules())).toBe(true);
      expect(hasSame(tensors, model._tensors())).toBe(true);
    }
  });

  it('know of a hook, and of its removal', () => {
    const model = make();
    expect(describeModel(model).kind).toBe('graph');
    const hook = model.at(0).registerForwardHook((_module, _args, output) => output.mul(2));
    expect(describeModel(model).kind).toBe('callback');
    hook.remove();
    expect(energies(model)).toBeCloseToTensor(model(x), { rtol: 1e-6, atol: 1e-6 });
  });

  it('know of a buffer, and of another in its place', () => {
    const model = make();
    const before = surroundingsOf(model);
    model.registerBuffer('scale', torch.ones([1]));
    const { tensors } = surroundingsOf(model);
    expect(tensors.length).toBe(before.tensors.length + 1);
    const other = torch.zeros([1]);
    (model as unknown as { scale: Tensor }).scale = other;
    expect(surroundingsOf(model).tensors.includes(other)).toBe(true);
  });
});

describe('a loss whose model changes', () => {
  const options = () => ({ generator: new torch.Generator().manualSeed(3) });

  it('follows the type of its parameters, and the one that comes first', () => {
    const model = new MLPEnergy(2);
    const lossFn = new DenoisingScoreMatching(model, { noiseScale: 0.1 });
    expect(lossFn(x).dtype).toBe('float32');
    model.to('float64');
    expect(lossFn(x).dtype).toBe('float64');
    model.to('float32');
    expect(lossFn(x, {}).dtype).toBe('float32');
  });

  it('learns what may learn, and hears of what changes', () => {
    const model = new MLPEnergy(2);
    const lossFn = new DenoisingScoreMatching(model, { noiseScale: 0.1 });
    const first = lossFn(x, options()).item();
    model.requiresGrad_(false);
    lossFn(x, options()).backward();
    for (const parameter of model.parameters()) expect(parameter.grad).toBeNull();
    model.requiresGrad_(true);
    lossFn(x, options()).backward();
    for (const parameter of model.parameters().slice(0, -1)) expect(parameter.grad).not.toBeNull();
    torch.noGrad(() => model.parameters()[0]!.mul_(2));
    const second = lossFn(x, options()).item();
    expect(second).not.toBe(first);
    const fresh = new MLPEnergy(2);
    fresh.loadStateDict(model.stateDict());
    const other = new DenoisingScoreMatching(fresh, { noiseScale: 0.1 });
    expect(other(x, options()).item()).toBe(second);
  });
});

describe('the properties of modules', () => {
  it('stay what they are where the engine lays them out anew', () => {
    const module = new nn.Linear(2, 3) as nn.Linear & Record<string, unknown>;
    const keys = Object.keys(module);
    module.parameters();
    expect(Object.keys(module)).toEqual(keys);
    expect('name' in Object.getOwnPropertyDescriptors(module)).toBe(false);
    module.extra = new nn.Linear(1, 1);
    module.note = 'text';
    expect(module.parameters().length).toBe(4);
    expect(Object.keys(module)).toEqual([...keys, 'extra', 'note']);
    delete module.extra;
    expect(module.parameters().length).toBe(2);
    expect(Object.keys(module)).toEqual([...keys, 'note']);
    expect(() => {
      module.weight = torch.ones([3, 2]) as nn.Parameter;
    }).toThrow(/expected weight to be a Parameter or null/);
  });
});
