import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

class Quadratic extends core.BaseModel {
  layer = new nn.Linear(2, 1, { dtype: 'float64' });

  override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    const energy = this.layer(x.to('float64')).squeeze(-1).pow(2);
    return y ? energy.mul(y) : energy;
  }
}

class Given extends core.BaseModel {
  constructor(readonly body: (x: Tensor) => unknown) {
    super();
  }

  override forward(x: Tensor): Tensor {
    return this.body(x) as Tensor;
  }
}

async function warnings(body: () => unknown): Promise<string[]> {
  const seen: string[] = [];
  const listen = (warning: Error) => seen.push(`${warning.name}: ${warning.message}`);
  process.on('warning', listen);
  await body();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  return seen;
}

describe('TorchEBMModule', () => {
  test('has the device and dtype it is given, and follows to()', () => {
    const part = new core.TorchEBMModule({ dtype: 'float64' });
    expect([part.dtype, String(part.device)]).toEqual(['float64', 'cpu']);
    expect(part.float().dtype).toBe('float32');
    expect(new core.TorchEBMModule().dtype).toBe('float32');
  });

  test('has the device and dtype of its first parameter, as they are now', () => {
    class Owner extends core.TorchEBMModule {
      model = new Quadratic();
    }
    const owner = new Owner({ dtype: 'float16' });
    expect(owner.dtype).toBe('float64');
    owner.model.float();
    expect(owner.dtype).toBe('float32');
  });

  test('shows no trace of this in state dictionaries', () => {
    expect(Object.keys(new core.TorchEBMModule().stateDict())).toEqual([]);
    expect(Object.keys(new Quadratic().stateDict())).toEqual(['layer.weight', 'layer.bias']);
  });

  test('merges a condition', () => {
    const part = new core.TorchEBMModule();
    const y = torch.ones([2]);
    const given = { scale: 2 };
    expect(part.mergeCondition(given, null)).toBe(given);
    expect(part.mergeCondition(null, undefined)).toBe(null);
    const merged: core.ModelKwargs = part.mergeCondition(given, y);
    expect([Object.keys(merged), merged.y === y]).toEqual([['scale', 'y'], true]);
    expect(() => part.mergeCondition({ y }, y)).toThrow(
      new TypeError('TorchEBMModule: y is given twice, as y and in modelKwargs'),
    );
  });

  test('copies model arguments and keeps their types', () => {
    const part = new core.TorchEBMModule({ dtype: 'float64' });
    const given = { y: torch.ones([2], { dtype: 'int64' }), scale: 2 };
    const prepared = part.prepareModelKwargs(given);
    expect(prepared === given).toBe(false);
    expect((prepared.y as Tensor).dtype).toBe('int64');
    expect(prepared.scale).toBe(2);
    expect([part.prepareModelKwargs(null), part.prepareModelKwargs({})]).toEqual([{}, {}]);
    expect(() => part.prepareModelKwargs([1] as never)).toThrow(
      new TypeError('TorchEBMModule: expected modelKwargs to be an object such as { y }, got [1]'),
    );
  });

  test('needs CUDA for mixed precision', async () => {
    const part = new core.TorchEBMModule();
    expect(await warnings(() => part.setupMixedPrecision(true, { ampDtype: 'bfloat16' }))).toEqual([
      'TorchEBMWarning: TorchEBMModule: mixed precision needs CUDA, and the device is cpu; full precision is used',
    ]);
    expect([part.useMixedPrecision, part.autocastAvailable]).toEqual([false, false]);
    expect(part.autocastContext(() => torch.isAutocastEnabled('cpu'))).toBe(false);
  });

  test('refuses unknown options', () => {
    expect(() => new core.TorchEBMModule({ devise: 'cpu' } as object)).toThrow(
      new TypeError('TorchEBMModule: unknown option devise, did you mean device?'),
    );
    expect(() => new Given('cpu' as never) && new core.DoubleWellModel(1, 2, 'float32', 'cpu', 5 as never)).toThrow(
      new TypeError('DoubleWellModel: expected at most 4 arguments by position (barrierHeight, b, dtype, device)'),
    );
  });
});

describe('substituteCondition', () => {
  const y = torch.tensor([
    [1, 2],
    [3, 4],
  ]);
  const mask = torch.tensor([false, true]);

  test.each<[string, core.NullCondition, number[][]]>([
    [
      'a number',
      9,
      [
        [1, 2],
        [9, 9],
      ],
    ],
    [
      'a tensor',
      torch.tensor([7, 8], { dtype: 'float64' }),
      [
        [1, 2],
        [7, 8],
      ],
    ],
    [
      'a function',
      (given, where) => given.mul(where.logicalNot().unsqueeze(-1)),
      [
        [1, 2],
        [0, 0],
      ],
    ],
  ])('takes %s', (_, nullCondition, expected) => {
    const result = core.substituteCondition(y, mask, nullCondition);
    expect([result.tolist(), result.dtype]).toEqual([expected, 'float32']);
  });

  test('keeps labels integral', () => {
    const labels = torch.tensor([3, 7], { dtype: 'int64' });
    const result = core.substituteCondition(labels, torch.tensor([true, false]), 10);
    expect([result.tolist(), result.dtype]).toEqual([[10, 7], 'int64']);
  });

  test('refuses anything else', () => {
    expect(() => core.substituteCondition(y, mask, '0' as never)).toThrow(
      new TypeError('substituteCondition: expected nullCondition to be a number, a Tensor or a function, got "0"'),
    );
  });
});

describe('BaseModel.gradient', () => {
  test('passes model arguments, casts back, and past the hooks', () => {
    const model = new Quadratic();
    const x = torch.randn([3, 2]);
    const plain = model.gradient(x);
    expect([plain.dtype, plain.shape]).toEqual(['float32', [3, 2]]);
    let calls = 0;
    model.registerForwardHook(() => {
      calls++;
    });
    expect(model.gradient(x, { y: torch.full([3], 2) })).toEqualTensor(plain.mul(2));
    expect(model.gradient(x, {})).toEqualTensor(plain);
    expect(calls).toBe(0);
    expect(model.layer.weight.grad).toBe(null);
  });

  test('computes in float32 if told so', () => {
    const seen: string[] = [];
    const model = new Given((x) => {
      seen.push(x.dtype);
      return x.pow(2).sum(-1);
    });
    const x = torch.ones([1, 2], { dtype: 'float64' });
    model.gradient(x);
    model.forceFp32Gradient = true;
    expect(model.gradient(x).dtype).toBe('float64');
    expect(seen).toEqual(['float64', 'float32']);
  });

  test.each<[string, (x: Tensor) => unknown, Error]>([
    [
      'a column',
      (x) => x.sum(-1, { keepdim: true }),
      new RangeError('Given: expected the energy of forward to be of shape [3], got [3, 1]'),
    ],
    ['one number', (x) => x.sum(), new RangeError('Given: expected the energy of forward to be of shape [3], got []')],
    ['no tensor', () => 3, new TypeError('Given: expected the result of forward to be a Tensor, got 3')],
    [
      'a constant',
      () => torch.ones([3]),
      new Error('Given: expected forward to use x in a differentiable way, got an energy without a gradient'),
    ],
    [
      'a function of something else',
      () => torch.ones([3], { requiresGrad: true }).mul(2),
      new Error('Given: expected forward to use x in a differentiable way, got an energy without a gradient'),
    ],
  ])('of %s is an error', (_, body, error) => {
    const model = new Given(body);
    expect(() => model.gradient(torch.ones([3, 2]))).toThrow(error);
    expect(torch.isGradEnabled()).toBe(true);
  });

  test('of no tensor is an error', () => {
    expect(() => new Given((x) => x).gradient([1] as never)).toThrow(
      new TypeError('Given.gradient: expected x to be a Tensor, got [1]'),
    );
  });

  test('may be overridden without model arguments', () => {
    class Closed extends core.DoubleWellModel {
      override gradient(x: Tensor): Tensor {
        return torch.zerosLike(x);
      }
    }
    expect(new Closed().gradient(torch.ones([1, 2])).tolist()).toEqual([[0, 0]]);
  });
});

describe('old names', () => {
  const names = ['Gaussian', 'DoubleWell', 'Harmonic', 'Rosenbrock', 'Ackley', 'Rastrigin'];
  const exports = core as unknown as Record<string, new (...args: unknown[]) => core.BaseModel>;

  test.each(names)('%sEnergy is its Model, and warns once', async (name) => {
    const args = name === 'Gaussian' ? [torch.zeros([2]), torch.eye(2)] : [];
    const made: core.BaseModel[] = [];
    const seen = await warnings(() => {
      made.push(new exports[`${name}Energy`]!(...args), new exports[`${name}Energy`]!(...args));
    });
    expect(seen).toEqual([`TorchEBMDeprecationWarning: ${name}Energy is deprecated; use ${name}Model instead`]);
    for (const model of made) expect(model.constructor).toBe(exports[`${name}Model`]);
  });

  test('BaseEnergyFunction can be subclassed', async () => {
    class Bowl extends core.BaseEnergyFunction {
      override forward(x: Tensor): Tensor {
        return x.pow(2).sum(-1);
      }
    }
    const seen = await warnings(() => {
      expect(new Bowl().gradient(torch.ones([1, 2])).tolist()).toEqual([[2, 2]]);
      expect(new Bowl()).toBeInstanceOf(core.BaseModel);
    });
    expect(seen).toEqual(['TorchEBMDeprecationWarning: BaseEnergyFunction is deprecated; use BaseModel instead']);
  });

  test("of a ramp's arguments work, each warning once", async () => {
    const seen = await warnings(() => {
      for (const Ramp of [core.LinearScheduler, core.LinearScheduler]) {
        expect(new Ramp({ initialValue: 1, finalValue: 0, totalSteps: 4 }).step()).toBe(0.75);
      }
    });
    expect(seen).toEqual(
      [
        ['initialValue', 'startValue'],
        ['finalValue', 'endValue'],
        ['totalSteps', 'nSteps'],
      ].map(
        ([old, now]) => `TorchEBMDeprecationWarning: LinearScheduler({ ${old} }) is deprecated; use ${now} instead`,
      ),
    );
  });

  test('warnOnce warns once for a key', async () => {
    const seen = await warnings(() => {
      core.warnOnce('a key', 'first');
      core.warnOnce('a key', 'second');
      core.warnOnce('another key', 'third', 'MyWarning');
    });
    expect(seen).toEqual(['TorchEBMWarning: first', 'MyWarning: third']);
  });
});
