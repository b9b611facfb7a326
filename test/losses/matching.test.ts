import { describe, expect, it } from 'vitest';
import {
  BaseModel,
  ConstantScheduler,
  DoubleWellModel,
  HarmonicModel,
  LinearScheduler,
  MLPEnergy,
} from '../../lib/core/index.js';
import { BaseCoupling, CouplingResult } from '../../lib/couplings/index.js';
import {
  BaseInterpolantLoss,
  computeEqmCt,
  computeFlowWeight,
  dispersiveLoss,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  getInterpolant,
  type InterpolantLossCall,
  meanFlat,
  trimmedMean,
} from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { warningsOf } from './support.js';

const X = torch.linspace(-1.5, 1.5, 12).view([6, 2]);
const seeded = (seed: number) => new torch.Generator().manualSeed(seed);

/** f(x, t) = x t. */
class Scaled extends nn.Module {
  override forward(x: Tensor, t: Tensor): Tensor {
    return x.mul(t.view([-1, ...Array(x.dim() - 1).fill(1)]));
  }
}

/** A linear field with parameters. */
class Linear extends nn.Module {
  net = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor): Tensor {
    return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
  }
}

class Conditional extends nn.Module {
  constructor(readonly heeds = true) {
    super();
  }
  override forward(x: Tensor, t: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    const field = x.add(t.unsqueeze(-1)).add(1);
    return y && this.heeds ? field.add(y.unsqueeze(-1)) : field;
  }
}

describe('the numbers of TorchEBM 0.8.9', () => {
  it.each([
    [FlowMatchingLoss, {}, 2.3369744],
    [FlowMatchingLoss, { tSampler: 'lognormal' }, 1.432632],
    [FlowMatchingLoss, { interpolant: 'cosine' }, 3.667057],
    [FlowMatchingLoss, { interpolant: 'vp' }, 4.0890265],
    [FlowMatchingLoss, { coupling: 'ot' }, 1.0774058],
    [FlowMatchingLoss, { coupling: 'sinkhorn' }, 0.89695287],
    [FlowMatchingLoss, { coupling: 'greedy' }, 1.6495155],
    [FlowMatchingLoss, { coupling: 'unbalanced_sinkhorn' }, 0.82765341],
    [EquilibriumMatchingLoss, {}, 29.89583],
    [EquilibriumMatchingLoss, { energyType: 'dot', timeInvariant: false }, 29.041031],
    [EquilibriumMatchingLoss, { prediction: 'noise' }, 1.0497808],
    [EquilibriumMatchingLoss, { prediction: 'score', lossWeight: 'likelihood', trainEps: 0.01 }, 9.6271219],
  ] as const)('%o %o', (Loss, options, expected) => {
    torch.manualSeed(0);
    expect(new Loss(new Scaled(), options as never)(X).item() / expected).toBeCloseTo(1, 6);
  });

  it.each([
    [{ nLangevinSteps: 20 }, 1.3038714],
    [{ lambdaCd: 0 }, 0.89234877],
  ])('energy matching %o', (options, expected) => {
    torch.manualSeed(0);
    expect(new EnergyMatchingLoss(new HarmonicModel(), options)(X).item()).toBeCloseTo(expected, 5);
  });

  it('the helpers', () => {
    expect(computeEqmCt(torch.tensor([0, 0.5, 0.8, 0.9, 1])).tolist()).toEqual(
      [4, 4, 4, 2, 0].map((value) => expect.closeTo(value, 5)),
    );
    expect(dispersiveLoss(X).item()).toBeCloseTo(-0.791869, 6);
    expect(trimmedMean(torch.arange(10), 0.25).item()).toBe(3.5);
    expect(trimmedMean(torch.tensor([3, 1, 2]), 0).item()).toBe(2);
    expect(meanFlat(torch.tensor([1, 3])).item()).toBe(2);
    expect(meanFlat(torch.ones([2, 3, 4])).shape).toEqual([2]);
    expect(computeFlowWeight(torch.tensor([-1, 0.5, 0.9, 2])).tolist()).toEqual([1, 1, expect.closeTo(0.5, 5), 0]);
    expect(computeFlowWeight(torch.tensor([2]), { cutoff: 1 }).tolist()).toEqual([1]);
    expect(getInterpolant('vp').constructor.name).toBe('VariancePreservingInterpolant');
  });
});

it('flow matching is equilibrium matching with constant c = 1 that sees the time', () => {
  const at = (Loss: any, options: object) => new Loss(new Scaled(), options)(X, { generator: seeded(3) }).item();
  const constant = { ct: 'constant', ctMultiplier: 1, timeInvariant: false };
  expect(at(FlowMatchingLoss, { negateVelocity: true })).toBe(at(EquilibriumMatchingLoss, constant));
});

describe('what goes in', () => {
  it('a source, a coupling, times and weights of one’s own', () => {
    const seen: object[] = [];
    class Reversed extends BaseCoupling {
      override couple(x0: Tensor, x1?: Tensor | null, options: object = {}): CouplingResult {
        seen.push(options);
        return new CouplingResult(x0, x1!.flip([0]), { weights: torch.tensor([2, 2, 2, 0, 0, 0]) });
      }
    }
    const lossFn = new FlowMatchingLoss(new Scaled(), {
      coupling: new Reversed(),
      tSampler: (batch, { dtype, device }) => torch.linspace(0, 1, batch, { dtype, device }),
      lossWeightFn: (t) => t.add(1),
    });
    const generator = seeded(0);
    const loss = lossFn(X, { x0: X.mul(2), modelKwargs: {}, generator }).item();
    const t = torch.linspace(0, 1, 6);
    const [x0, x1, time] = [X.mul(2), X.flip([0]), t.unsqueeze(-1)];
    const xt = x1.mul(time).add(x0.mul(torch.rsub(time, 1)));
    const rows = meanFlat(xt.mul(time).sub(x1.sub(x0)).square()).mul(t.add(1));
    expect(loss).toBeCloseTo(rows.narrow(0, 0, 3).mean().item(), 5);
    expect(seen).toEqual([{ generator }]);
  });

  it('images', () => {
    for (const Loss of [FlowMatchingLoss, EquilibriumMatchingLoss] as (typeof FlowMatchingLoss)[]) {
      expect(new Loss(new Scaled(), { coupling: 'ot' })(torch.randn([4, 1, 3, 3])).shape).toEqual([]);
    }
    expect(new EquilibriumMatchingLoss(new Scaled(), { energyType: 'l2' })(torch.randn([4, 1, 3, 3])).shape).toEqual(
      [],
    );
    const energy = new EnergyMatchingLoss(new MLPEnergy(9), { nLangevinSteps: 2 });
    expect(energy(torch.randn([4, 1, 3, 3])).shape).toEqual([]);
  });

  it('a schedule of ε', () => {
    const lossFn = new FlowMatchingLoss(new Scaled(), { trainEps: new LinearScheduler(0.4, 0, 4) });
    const { t } = lossFn.samplePath(torch.zeros([200, 2]));
    expect(t.min().item()).toBeGreaterThanOrEqual(0.4);
    expect(t.max().item()).toBeLessThanOrEqual(0.6);
    lossFn.stepSchedulers();
    expect(lossFn.trainEps).toBeCloseTo(0.3, 12);
    lossFn.trainEps = 0.5;
    expect(lossFn.samplePath(X).t.sub(0.5).abs().max().item()).toBeLessThan(1e-6);
  });

  it('lists of outputs: the first is the field, the last activation is dispersed', () => {
    class Features extends Scaled {
      override forward(x: Tensor, t: Tensor): any {
        return [super.forward(x, t), [x.mul(100), x]];
      }
    }
    const options = { dispersionWeight: 0.3, timeInvariant: false };
    const at = (model: nn.Module, more: object, x0 = X) =>
      new EquilibriumMatchingLoss(model, { ...options, ...more })(X, { x0, generator: seeded(1) }).item();
    const plain = at(new Scaled(), {});
    expect(at(new Features(), {})).toBe(plain);
    // With x0 = x1 the model sees the data itself.
    expect(at(new Features(), { applyDispersion: true }) - plain).toBeCloseTo(0.3 * dispersiveLoss(X).item(), 5);
    expect(at(new Scaled(), { applyDispersion: true })).toBe(plain);
  });

  it('conditions, which the model must heed', () => {
    const y = torch.tensor([0, 1, 2, 3, 4, 5]);
    for (const Loss of [FlowMatchingLoss, EquilibriumMatchingLoss]) {
      const at = (call: object) => new Loss(new Conditional())(X, { generator: seeded(0), ...call }).item();
      expect(at({ y })).not.toBe(at({}));
      expect(at({ modelKwargs: { y } })).toBe(at({ y }));
      expect(() => new Loss(new Conditional(false))(X, { y })).toThrow('expected Conditional to use y');
    }
  });

  it('x0 and x in any type', () => {
    const at = (x: Tensor) => new FlowMatchingLoss(new Scaled())(x, { x0: x.mul(2), generator: seeded(0) }).item();
    expect(at(X.to('float64'))).toBe(at(X));
  });
});

describe('energies', () => {
  it('fields of energies learn through second derivatives, and have no graph when the model is evaluated', () => {
    const model = new Linear();
    for (const energyType of ['dot', 'mean', 'l2'] as const) {
      const lossFn = new EquilibriumMatchingLoss(model, { energyType });
      const { loss, energy } = lossFn.trainingLosses(X);
      expect(energy!.shape).toEqual([6]);
      expect(loss.requiresGrad).toBe(true);
      model.eval();
      expect(lossFn(X).requiresGrad).toBe(false);
      model.train();
      expect(torch.noGrad(() => lossFn(X)).requiresGrad).toBe(false);
    }
  });

  it('energy matching tells its terms, and leaves the sampler its schedule', () => {
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const noise = new ConstantScheduler(0.5);
    const sampler = new LangevinDynamics(model, { stepSize: 0.01, noiseScale: noise });
    const lossFn = new EnergyMatchingLoss(model, { sampler, nLangevinSteps: 4, cdClamp: null });
    const terms = lossFn.trainingLosses(X);
    expect(Object.keys(terms)).toEqual(['flowLoss', 'cdLoss', 'loss', 'cdValue', 'negatives']);
    expect(terms.loss.item()).toBeCloseTo(terms.flowLoss.item() + terms.cdLoss.item(), 6);
    expect(terms.cdLoss.item()).toBeCloseTo(2 * terms.cdValue!.item(), 6);
    expect(terms.negatives!.shape).toEqual([6, 2]);
    expect(terms.negatives!.requiresGrad).toBe(false);
    expect(sampler.getSchedulers().noiseScale).toBe(noise);
    lossFn.lambdaCd = 0;
    expect(Object.keys(lossFn.trainingLosses(X))).toEqual(['flowLoss', 'cdLoss', 'loss']);
  });

  it('conditions follow their rows into the chains', () => {
    class Wells extends BaseModel {
      override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
        return x.sub(y!.unsqueeze(-1)).pow(2).sum(-1).mul(20);
      }
    }
    const y = torch.tensor([-30, -20, -10, 10, 20, 30]);
    const seen: [Tensor, Tensor][] = [];
    class Watched extends EnergyMatchingLoss {
      protected override sampleNegatives(...args: Parameters<EnergyMatchingLoss['sampleNegatives']>): any {
        const [negatives, given] = super.sampleNegatives(...args);
        seen.push([negatives, given.y as Tensor]);
        return [negatives, given];
      }
    }
    new Watched(new Wells(), { nLangevinSteps: 60, noiseFraction: 0.34, epsilonMax: 1e-6 })(X, { y });
    const [[negatives, labels]] = seen as [[Tensor, Tensor]];
    expect(labels.shape).toEqual([6]);
    expect(labels.narrow(0, 0, 2).tolist()).toEqual([-30, -20]);
    expect(negatives.mean(1)).toBeCloseToTensor(labels, { rtol: 0, atol: 0.1 });
  });
});

it('a subclass writes its own rows', () => {
  class Absolute extends BaseInterpolantLoss {
    override trainingLosses(x1: Tensor, options?: InterpolantLossCall) {
      const { xt, ut, t, weights } = this.samplePath(x1, options);
      return { loss: meanFlat(this.model(xt, t).sub(ut).abs()), weights };
    }
  }
  const loss = new Absolute(new Scaled(), { coupling: 'unbalanced_sinkhorn' })(X, { generator: seeded(0) }).item();
  expect(loss).toBeGreaterThan(0);
  expect(loss).not.toBe(new FlowMatchingLoss(new Scaled())(X, { generator: seeded(0) }).item());
});

describe('errors', () => {
  const classes = { FlowMatchingLoss, EquilibriumMatchingLoss, EnergyMatchingLoss };

  it.each([
    ['FlowMatchingLoss', { interpolant: 'line' }, RangeError, 'expected interpolant to be'],
    ['FlowMatchingLoss', { interpolant: 3 }, TypeError, 'expected interpolant to be an interpolant, got 3'],
    ['FlowMatchingLoss', { coupling: 'optimal' }, RangeError, 'expected coupling to be'],
    ['FlowMatchingLoss', { coupling: 3 }, TypeError, 'expected coupling to be'],
    [
      'FlowMatchingLoss',
      { tSampler: 'log' },
      RangeError,
      'expected tSampler to be "uniform" or "lognormal", got "log"',
    ],
    ['FlowMatchingLoss', { tPStd: 0 }, RangeError, 'expected tPStd to be positive, got 0'],
    ['FlowMatchingLoss', { tPMean: Number.NaN }, RangeError, 'expected tPMean to be a number, got NaN'],
    ['FlowMatchingLoss', { trainEps: -0.1 }, RangeError, 'expected trainEps to be non-negative, got -0.1'],
    ['FlowMatchingLoss', { trainEps: '0' }, TypeError, 'expected trainEps to be a number'],
    ['FlowMatchingLoss', { lossWeightFn: 2 }, TypeError, 'expected lossWeightFn to be a function of the times, got 2'],
    ['FlowMatchingLoss', { negateVelocity: 1 }, TypeError, 'expected negateVelocity to be true or false, got 1'],
    ['FlowMatchingLoss', { negate_velocity: true }, TypeError, 'did you mean negateVelocity?'],
    ['EquilibriumMatchingLoss', { prediction: 'v' }, RangeError, 'expected prediction to be "velocity", "score" or'],
    ['EquilibriumMatchingLoss', { energyType: 'l1' }, RangeError, 'expected energyType to be "none", "dot", "l2" or'],
    ['EquilibriumMatchingLoss', { lossWeight: 'snr' }, RangeError, 'expected lossWeight to be'],
    ['EquilibriumMatchingLoss', { ct: 'flat' }, RangeError, 'expected ct to be "truncated", "linear" or "constant"'],
    ['EquilibriumMatchingLoss', { ctThreshold: 1 }, RangeError, 'expected ctThreshold to be between 0 and 1'],
    ['EquilibriumMatchingLoss', { ctMultiplier: 'a' }, TypeError, 'expected ctMultiplier to be a number, got "a"'],
    ['EquilibriumMatchingLoss', { applyDispersion: 1 }, TypeError, 'expected applyDispersion to be true or false'],
    ['EquilibriumMatchingLoss', { dispersionWeight: null }, TypeError, 'expected dispersionWeight to be a number'],
    ['EquilibriumMatchingLoss', { timeInvariant: 0 }, TypeError, 'expected timeInvariant to be true or false, got 0'],
    ['EquilibriumMatchingLoss', { modelTime: 'one' }, RangeError, 'expected modelTime to be "zero" or "true"'],
    ['EnergyMatchingLoss', { noiseFraction: 1.1 }, RangeError, 'expected noiseFraction to be between 0 and 1, got 1.1'],
    ['EnergyMatchingLoss', { cdTrimFraction: 1 }, RangeError, 'expected cdTrimFraction to be from 0 to below 1, got 1'],
    ['EnergyMatchingLoss', { cdClamp: -1 }, RangeError, 'expected cdClamp to be non-negative, got -1'],
    ['EnergyMatchingLoss', { langevinDt: 0 }, RangeError, 'expected langevinDt to be positive, got 0'],
    ['EnergyMatchingLoss', { nLangevinSteps: 0 }, RangeError, 'expected nLangevinSteps to be a positive integer'],
    ['EnergyMatchingLoss', { sampler: 3 }, TypeError, 'expected sampler to be a sampler, which has sample, got 3'],
    ['EnergyMatchingLoss', { sigma: -1 }, RangeError, 'expected sigma to be non-negative, got -1'],
    ['EnergyMatchingLoss', { lambdaCd: -1 }, RangeError, 'expected lambdaCd to be non-negative, got -1'],
    ['EnergyMatchingLoss', { tauStar: 1 }, RangeError, 'expected tauStar to be from 0 to below 1, got 1'],
    ['EnergyMatchingLoss', { lambda_cd: 1 }, TypeError, 'did you mean lambdaCd?'],
  ] as const)('of the constructor: %s %o', (name, options, kind, message) => {
    const make = () => new (classes[name] as any)(new DoubleWellModel(), options);
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
    expect(make).toThrow(name);
  });

  it.each([
    [[1], TypeError, 'FlowMatchingLoss: expected x to be a Tensor, got 1'],
    [[X, { x0: 1 }], TypeError, 'FlowMatchingLoss: expected x0 to be a Tensor, got 1'],
    [[X, { x0: torch.zeros([3, 2]) }], RangeError, 'expected x0 to be of the shape [6,2] of the data, got [3, 2]'],
    [[torch.zeros([0, 2])], RangeError, 'expected x to be of shape (B, …) with B > 0'],
    [[X, { generator: {} }], TypeError, 'expected generator to be a torch.Generator'],
    [[X, { x00: X }], TypeError, 'did you mean x0?'],
  ] as const)('of the call, %#', (args, kind, message) => {
    const call = () => (new FlowMatchingLoss(new Scaled()) as any)(...args);
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  it('of what a person gives', () => {
    const with_ = (options: object, model: nn.Module = new Scaled()) => new FlowMatchingLoss(model, options)(X);
    const model = new MLPEnergy(2);
    expect(() => new EnergyMatchingLoss(model, new LangevinDynamics(model) as never)).toThrow(
      'EnergyMatchingLoss: expected the sampler by name, { sampler }, behind the model',
    );
    expect(() => new FlowMatchingLoss(3 as never)).toThrow('expected model to be a model, got 3');
    expect(() => with_({ tSampler: () => 3 })).toThrow('expected the result of tSampler to be a Tensor, got 3');
    expect(() => with_({ tSampler: () => X })).toThrow('expected the times of tSampler to be (6), got [6, 2]');
    class Wide extends nn.Module {
      override forward(x: Tensor): Tensor {
        return torch.cat([x, x], 1);
      }
    }
    expect(() => with_({}, new Wide())).toThrow(
      'expected the result of Wide to be of the shape [6,2] of x, got [6, 4]',
    );
    class Nothing extends nn.Module {
      override forward(): any {}
    }
    expect(() => with_({}, new Nothing())).toThrow('expected the result of Nothing to be a Tensor, got undefined');
    expect(() => trimmedMean(X.flatten(), 1)).toThrow('trimmedMean: expected trimFraction to be from 0 to below 1');
    expect(() => computeEqmCt(X, { threshold: 0 })).toThrow('computeEqmCt: expected threshold to be between 0 and 1');
  });

  it('the old name modelTime works and warns', async () => {
    const warnings = await warningsOf(() => {
      expect(new EquilibriumMatchingLoss(new Scaled(), { modelTime: 'true' }).timeInvariant).toBe(false);
      expect(new EquilibriumMatchingLoss(new Scaled(), { modelTime: 'zero' }).timeInvariant).toBe(true);
    });
    expect(warnings).toEqual(['EquilibriumMatchingLoss({ modelTime }) is deprecated; use timeInvariant instead']);
  });
});
