import { describe, expect, it } from 'vitest';
import {
  type BaseLossCall,
  BaseModel,
  BaseScoreMatching,
  DoubleWellModel,
  GaussianModel,
  LinearScheduler,
  MLPEnergy,
} from '../../lib/core/index.js';
import { DenoisingScoreMatching, ScoreMatching, SlicedScoreMatching } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectFlat, warningsOf } from './support.js';

const X = torch.linspace(-1.5, 1.5, 12).view([6, 2]);
const seeded = (seed: number) => new torch.Generator().manualSeed(seed);

/** E(x) = k |x|² / 2. */
class Scaled extends BaseModel {
  k: nn.Parameter;
  constructor(k = 1) {
    super();
    this.k = new nn.Parameter(torch.tensor(k));
  }
  override forward(x: Tensor): Tensor {
    return x.flatten(1).pow(2).sum(-1).mul(this.k).mul(0.5);
  }
}

/** E(x | y) = |x − y|² / 2. */
class Conditional extends BaseModel {
  override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    return (y ? x.sub(y.to(x.dtype).unsqueeze(-1)) : x).pow(2).sum(-1).mul(0.5);
  }
}

describe('the numbers of TorchEBM 0.8.9 on the double well', () => {
  it.each([
    ['exact', (model: BaseModel) => new ScoreMatching(model), 17.996605],
    ['denoising', (model: BaseModel) => new DenoisingScoreMatching(model, { noiseScale: 0.1 }), 154.13411],
    ['sliced', (model: BaseModel) => new SlicedScoreMatching(model), 18.385603],
    ['on the sphere', (model: BaseModel) => new SlicedScoreMatching(model, { projectionType: 'sphere' }), 17.187569],
    ['gaussian', (model: BaseModel) => new SlicedScoreMatching(model, { projectionType: 'gaussian' }), 13.863139],
  ])('%s', (_name, make, expected) => {
    torch.manualSeed(0);
    expect(make(new DoubleWellModel())(X).item() / expected).toBeCloseTo(1, 6);
  });

  it('approx, in float64', () => {
    torch.manualSeed(0);
    const options = { dtype: 'float64', hessianMethod: 'approx' } as const;
    const lossFn = new ScoreMatching(new DoubleWellModel({ dtype: 'float64' }), options);
    expect(lossFn(X).item()).toBeCloseTo(30.337214, 6);
  });
});

describe('theory', () => {
  it('exact: ½ |P(x − μ)|² − tr P for a Gaussian of precision P', () => {
    const mean = torch.tensor([0.5, -1]);
    const cov = torch.tensor([
      [2, 0.3],
      [0.3, 0.7],
    ]);
    const precision = torch.linalg.inv(cov);
    const expected = X.sub(mean).mm(precision).pow(2).sum(-1).mul(0.5).mean().item() - precision.trace().item();
    expect(new ScoreMatching(new GaussianModel(mean, cov))(X).item()).toBeCloseTo(expected, 5);
  });

  it('every kind is lowest at the precision of the data, the denoising one at that of the blurred data', () => {
    const x = torch.randn([4000, 2], { generator: seeded(1) }).mul(2);
    const power = x.pow(2).mean().item();
    const slope = (make: (model: BaseModel) => BaseScoreMatching, k: number) => {
      const model = new Scaled(k);
      make(model)(x, { generator: seeded(2) }).backward();
      return model.k.grad!.item();
    };
    const kinds: [(model: BaseModel) => BaseScoreMatching, number][] = [
      [(model) => new ScoreMatching(model), 1 / power],
      [(model) => new ScoreMatching(model, { hessianMethod: 'hutchinson' }), 1 / power],
      [(model) => new SlicedScoreMatching(model, { nProjections: 20 }), 1 / power],
      [(model) => new DenoisingScoreMatching(model, { noiseScale: 1.5 }), 1 / (power + 1.5 ** 2)],
    ];
    for (const [make, k] of kinds) {
      expect(slope(make, k * 0.8)).toBeLessThan(0);
      expect(slope(make, k * 1.2)).toBeGreaterThan(0);
    }
    expect(slope((model) => new ScoreMatching(model), 1 / power)).toBeCloseTo(0, 4);
  });

  it('hutchinson and sliced average to the exact loss', () => {
    torch.manualSeed(0);
    const model = new MLPEnergy(3, { hiddenDims: [16], activation: 'tanh' });
    const x = torch.randn([8, 3]);
    const exact = new ScoreMatching(model)(x).item();
    const kinds: BaseScoreMatching[] = [
      new ScoreMatching(model, { hessianMethod: 'hutchinson', hutchinsonSamples: 4 }),
      new SlicedScoreMatching(model, { nProjections: 16 }),
    ];
    for (const lossFn of kinds) {
      const draws = Array.from({ length: 100 }, (_, seed) => lossFn(x, { generator: seeded(seed) }).item());
      const mean = draws.reduce((sum, v) => sum + v) / draws.length;
      const variance = draws.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (draws.length - 1);
      const error = Math.sqrt(variance / draws.length);
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(mean - exact)).toBeLessThan(4 * error);
    }
  });

  it('hutchinson is exact where the Hessian is diagonal, whatever the signs', () => {
    const model = new DoubleWellModel();
    const exact = new ScoreMatching(model)(X).item();
    expect(new ScoreMatching(model, { hessianMethod: 'hutchinson' })(X).item()).toBeCloseTo(exact, 4);
  });
});

describe('what goes in', () => {
  const make: [string, (model: BaseModel, more?: object) => BaseScoreMatching][] = [
    ['exact', (model, more) => new ScoreMatching(model, more)],
    ['hutchinson', (model, more) => new ScoreMatching(model, { hessianMethod: 'hutchinson', ...more })],
    ['approx', (model, more) => new ScoreMatching(model, { hessianMethod: 'approx', ...more })],
    ['denoising', (model, more) => new DenoisingScoreMatching(model, { noiseScale: 0.1, ...more })],
    ['sliced', (model, more) => new SlicedScoreMatching(model, more)],
  ];

  it.each(make)('%s takes images', (_name, loss) => {
    torch.manualSeed(0);
    const lossFn = loss(new MLPEnergy(12, { hiddenDims: [8] }));
    const value = lossFn(torch.randn([4, 1, 3, 4]));
    expect(value.shape).toEqual([]);
    expect(Number.isFinite(value.item())).toBe(true);
  });

  it.each(make)('%s heeds conditions', (_name, loss) => {
    const y = torch.tensor([0, 1, 2, 3, 4, 5], { dtype: 'int64' });
    const lossFn = loss(new Conditional(), { dtype: 'float64' });
    const at = (x: Tensor, options?: BaseLossCall) => lossFn(x, { generator: seeded(0), ...options }).item();
    // To the model, x under y is x − y without a condition.
    const shifted = X.to('float64').sub(y.to('float64').unsqueeze(-1));
    expect(at(X, { y })).toBeCloseTo(at(shifted), 4);
    expect(at(X, { modelKwargs: { y } })).toBe(at(X, { y }));
  });

  it.each(make)('%s leaves x as it is, and has no history under noGrad', (_name, loss) => {
    const lossFn = loss(new Scaled());
    const x = X.clone();
    expect(lossFn(x).requiresGrad).toBe(true);
    expect(x.requiresGrad).toBe(false);
    expect(torch.noGrad(() => lossFn(x)).requiresGrad).toBe(false);
    const given = X.clone().requiresGrad_();
    lossFn(given).backward();
    expect(given.grad).toBeNull();
  });

  it.each(make)('%s adds the penalty', (_name, loss) => {
    const at = (more: object) => loss(new Scaled(), more)(X, { generator: seeded(1) }).item();
    const penalty = X.pow(2).sum(-1).mean().item();
    expect(at({ regularizationStrength: 0.5 }) - at({})).toBeCloseTo(0.5 * penalty, 4);
    const custom = { regularizationStrength: 2, customRegularization: (x: Tensor) => x.sum() };
    expect(at(custom) - at({})).toBeCloseTo(2 * X.sum().item(), 4);
    expect(at({ ...custom, regularizationStrength: 0 })).toBe(at({}));
  });

  it('an energy that is linear in x has no curvature', () => {
    class Tilted extends BaseModel {
      w = new nn.Parameter(torch.tensor([3, 4]));
      override forward(x: Tensor): Tensor {
        return x.mul(this.w).sum(-1);
      }
    }
    expect(new ScoreMatching(new Tilted())(X).item()).toBeCloseTo(12.5, 5);
    const lossFn = new SlicedScoreMatching(new Tilted());
    expect(lossFn(X).item()).toBeGreaterThan(0);
    lossFn(X).backward();
  });

  it('scheduled noise', () => {
    const lossFn = new DenoisingScoreMatching(new Scaled(), { noiseScale: new LinearScheduler(1, 0.1, 9) });
    const plain = new DenoisingScoreMatching(new Scaled(), { noiseScale: 0.9 });
    lossFn.stepSchedulers();
    expect(lossFn.noiseScale).toBeCloseTo(0.9, 12);
    expect(lossFn(X, { generator: seeded(0) }).item()).toBeCloseTo(plain(X, { generator: seeded(0) }).item(), 5);
    lossFn.noiseScale = 0.9;
    expect(lossFn(X, { generator: seeded(0) }).item()).toBe(plain(X, { generator: seeded(0) }).item());
  });

  it('bare model arguments, with a warning', async () => {
    class Gained extends BaseModel {
      override forward(x: Tensor, { gain }: { gain?: number } = {}): Tensor {
        return x
          .pow(2)
          .sum(-1)
          .mul(gain ?? 1);
      }
    }
    const lossFn = new ScoreMatching(new Gained());
    const expected = lossFn(X, { modelKwargs: { gain: 3 } }).item();
    const warnings = await warningsOf(() => {
      expect(lossFn(X, { gain: 3 } as BaseLossCall).item()).toBe(expected);
      expect(lossFn(X, { gain: 2, modelKwargs: { gain: 3 } } as BaseLossCall).item()).toBe(expected);
    });
    expect(warnings).toEqual(['ScoreMatching(x, { gain }) is deprecated; use modelKwargs: { gain } instead']);
  });
});

describe('subclasses', () => {
  it('write a loss of their own from computeScore and perturbData', () => {
    class Mine extends BaseScoreMatching {
      override computeLoss(x: Tensor, options: BaseLossCall = {}): Tensor {
        const generator = options.generator ?? null;
        const [perturbed, noise] = this.perturbData(x, { generator });
        const score = this.computeScore(perturbed, { modelKwargs: options.modelKwargs ?? null });
        return score
          .sub(noise.div(this.noiseScale ** 2))
          .pow(2)
          .sum(-1)
          .mean()
          .mul(0.5);
      }
    }
    torch.manualSeed(0);
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const options = { noiseScale: 0.3, regularizationStrength: 0.1 };
    const run = (lossFn: BaseScoreMatching) => {
      model.zeroGrad();
      const loss = lossFn(X, { generator: seeded(5) });
      loss.backward();
      return [loss.item(), ...(model.parameters()[0]!.grad!.flatten().tolist() as number[])];
    };
    const native = run(new DenoisingScoreMatching(model, options));
    for (const [i, value] of run(new Mine(model, options)).entries()) expect(value).toBeCloseTo(native[i]!, 4);
  });

  it('change the noise of the denoising loss', () => {
    class Uniform extends DenoisingScoreMatching {
      override perturbData(x: Tensor): [Tensor, Tensor] {
        const noise = torch.fullLike(x, 0.5);
        return [x.add(noise), noise];
      }
    }
    const loss = new Uniform(new Scaled(), { noiseScale: 0.5 })(X).item();
    expect(loss).toBeCloseTo(X.add(0.5).sub(2).pow(2).sum(-1).mean().item() / 2, 4);
  });

  it('override computeScore and the penalty', () => {
    class Plain extends DenoisingScoreMatching {
      override computeScore(x: Tensor): Tensor {
        return torch.zerosLike(x);
      }
      override addRegularization(loss: Tensor): Tensor {
        return loss.mul(0).add(7);
      }
    }
    expect(new Plain(new Scaled())(X).item()).toBe(7);
    const score = new DenoisingScoreMatching(new Scaled(2)).computeScore(X, { noise: torch.ones([6, 2]) });
    expect(score).toEqualTensor(X.add(1).mul(2));
    expect(score.requiresGrad).toBe(true);
  });
});

describe('errors', () => {
  const model = new Scaled();
  const classes = { ScoreMatching, DenoisingScoreMatching, SlicedScoreMatching };

  it.each([
    ['ScoreMatching', { hessianMethod: 'exakt' }, RangeError, 'hessianMethod to be "exact", "hutchinson" or "approx"'],
    ['ScoreMatching', { hessianMethod: 1 }, RangeError, 'hessianMethod to be "exact", "hutchinson" or "approx", got 1'],
    ['ScoreMatching', { hessian_method: 'exact' }, TypeError, 'unknown option hessian_method, did you mean hess'],
    ['ScoreMatching', { hutchinsonSamples: 0 }, RangeError, 'hutchinsonSamples to be a positive integer, got 0'],
    ['ScoreMatching', { hutchinsonSamples: 1.5 }, RangeError, 'hutchinsonSamples to be a positive integer, got 1.5'],
    ['ScoreMatching', { hutchinsonSamples: '2' }, TypeError, 'hutchinsonSamples to be a number, got "2"'],
    ['ScoreMatching', { noiseScale: '1' }, TypeError, 'noiseScale to be a number'],
    ['ScoreMatching', { regularizationStrength: -1 }, RangeError, 'regularizationStrength to be non-negative, got -1'],
    ['ScoreMatching', { regularizationStrength: 'a' }, TypeError, 'regularizationStrength to be a number'],
    ['ScoreMatching', { customRegularization: 1 }, TypeError, 'customRegularization to be a function'],
    ['ScoreMatching', { cfgDropout: -0.1 }, RangeError, 'cfgDropout to be between 0 and 1, got -0.1'],
    ['ScoreMatching', { cfgDropout: 0.5 }, TypeError, 'nullCondition to be given'],
    ['ScoreMatching', { checkConditioning: 1 }, TypeError, 'checkConditioning to be true or false, got 1'],
    ['ScoreMatching', 'exact', TypeError, 'options to be an object'],
    ['DenoisingScoreMatching', { noiseScale: 0 }, RangeError, 'noiseScale to be positive, got 0'],
    ['DenoisingScoreMatching', { noiseScale: -1 }, RangeError, 'noiseScale to be non-negative, got -1'],
    ['DenoisingScoreMatching', { noiseScale: Number.NaN }, RangeError, 'noiseScale to be non-negative, got NaN'],
    ['DenoisingScoreMatching', { noiseScale: null }, TypeError, 'noiseScale to be a number'],
    ['SlicedScoreMatching', { nProjections: 0 }, RangeError, 'nProjections to be a positive integer, got 0'],
    ['SlicedScoreMatching', { projectionType: 'spere' }, RangeError, 'did you mean "sphere"?'],
    ['SlicedScoreMatching', { n_projections: 2 }, TypeError, 'did you mean nProjections?'],
  ] as const)('of the constructor: %s %o', (name, options, kind, message) => {
    const make = () => new (classes[name] as any)(model, options);
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
    expect(make).toThrow(name);
  });

  it.each([
    [[1], TypeError, 'ScoreMatching: expected x to be a Tensor, got 1'],
    [[], TypeError, 'ScoreMatching: expected x to be a Tensor, got undefined'],
    [[X, { y: 3 }], TypeError, 'expected y to be a Tensor, got 3'],
    [[X, { generator: 3 }], TypeError, 'expected generator to be a torch.Generator, got 3'],
    [[X, { generater: null }], TypeError, 'unknown option generater, did you mean generator?'],
    [[X, { modelKwargs: 3 }], TypeError, 'expected modelKwargs to be an object such as { y }, got 3'],
    [[X, { y: X, modelKwargs: { y: X } }], TypeError, 'y is given twice'],
    [[X, X], TypeError, 'expected options to be an object'],
    [[torch.zeros([0, 2])], RangeError, 'expected x to have shape (B, *data) with B > 0'],
    [
      [torch.tensor(1)],
      RangeError,
      'expected x to be of shape (B, …), a row for each example, got a Tensor of shape []',
    ],
  ] as const)('of the call, %#', (args, kind, message) => {
    const call = () => (new ScoreMatching(model, { checkConditioning: false }) as any)(...args);
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  it('of the model', () => {
    expect(() => new ScoreMatching(1 as never)).toThrow('ScoreMatching: expected model to be an energy model, got 1');
    class Constant extends BaseModel {
      override forward(x: Tensor): Tensor {
        return torch.zeros([x.size(0)]);
      }
    }
    for (const Loss of Object.values(classes)) {
      expect(() => new Loss(new Constant())(X)).toThrow('expected the energy to be a differentiable function of x');
    }
    class Throws extends BaseModel {
      override forward(): Tensor {
        throw null;
      }
    }
    expect(() => new ScoreMatching(new Throws())(X)).toThrow();
  });
});

describe('a synchronous training loop holds no tensors', () => {
  it.each([
    ['exact', (model: BaseModel) => new ScoreMatching(model, { regularizationStrength: 0.1 })],
    ['hutchinson', (model: BaseModel) => new ScoreMatching(model, { hessianMethod: 'hutchinson' })],
    ['approx', (model: BaseModel) => new ScoreMatching(model, { hessianMethod: 'approx' })],
    ['denoising', (model: BaseModel) => new DenoisingScoreMatching(model)],
    ['sliced', (model: BaseModel) => new SlicedScoreMatching(model)],
  ])('%s', (_name, make) => {
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const lossFn = make(model);
    expectFlat(() => {
      const loss = lossFn(X);
      model.zeroGrad();
      loss.backward();
      loss.dispose();
    });
  });
});
