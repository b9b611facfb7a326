import { describe, expect, it } from 'vitest';
import { BaseModel, HarmonicModel, MLPEnergy } from '../../lib/core/index.js';
import { GaussianNoise, NoiseContrastiveEstimation, type NoiseLaw } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const seeded = (seed: number) => new torch.Generator().manualSeed(seed);
const X = torch.randn([6, 2], { generator: seeded(9) });

/** E(x) = k |x|² / 2, whose log-normaliser is d/2 log(2π / k). */
class Scaled extends BaseModel {
  k = new nn.Parameter(torch.tensor(1));
  override forward(x: Tensor): Tensor {
    return x.flatten(1).pow(2).sum(-1).mul(this.k).mul(0.5);
  }
}

describe('theory', () => {
  it.each([1, 3])('equal laws cannot be told apart: log(1 + ν) + ν log(1 + 1/ν) for ν = %i', (nu) => {
    const options = { logNormalizer: Math.log(2 * Math.PI), noiseRatio: nu };
    const loss = new NoiseContrastiveEstimation(new HarmonicModel(), options)(X).item();
    expect(loss).toBeCloseTo(Math.log(1 + nu) + nu * Math.log(1 + 1 / nu), 5);
  });

  it('is the formula', () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const noise = GaussianNoise.fit(X);
    const lossFn = new NoiseContrastiveEstimation(model, { noise, noiseRatio: 2, logNormalizer: 0.3 });
    const loss = lossFn(X, { generator: seeded(4) }).item();
    const drawn = noise.sample(12, { generator: seeded(4) });
    const odds = (u: Tensor) => model(u).add(0.3).add(noise.logProb(u)).add(Math.log(2)).neg();
    const real = nn.functional.softplus(odds(X).neg()).mean().item();
    expect(loss).toBeCloseTo(real + 2 * nn.functional.softplus(odds(drawn)).mean().item(), 5);
  });

  it('recovers the scale of a Gaussian and its log-normaliser', () => {
    const scale = 1.5;
    const data = torch.randn([4000, 2], { generator: seeded(0) }).mul(scale);
    const model = new Scaled();
    const noise = new GaussianNoise(torch.zeros([2]), torch.eye(2).mul(4));
    const lossFn = new NoiseContrastiveEstimation(model, { noise, noiseRatio: 4 });
    const parameters = lossFn.parameters();
    expect(lossFn.namedParameters().map(([name]) => name)).toEqual(['log_normalizer', 'model.k']);
    const optimizer = new optim.Adam(parameters, { lr: 0.05 });
    const generator = seeded(1);
    for (let i = 0; i < 150; i++) {
      optimizer.zeroGrad();
      lossFn(data, { generator }).backward();
      optimizer.step();
    }
    const expected = Math.log(2 * Math.PI * scale ** 2);
    expect(Math.abs(lossFn.logNormalizer.item() - expected)).toBeLessThan(0.08);
    expect(Math.abs(model.k.item() - 1 / scale ** 2)).toBeLessThan(0.03);
  });

  it('a Gaussian law has the density and the moments that it says', () => {
    const cov = torch.tensor([
      [2, 0.6],
      [0.6, 0.5],
    ]);
    const law = new GaussianNoise(torch.tensor([1, -2]), cov);
    const at = torch.tensor([[1.5, -1]]);
    const delta = at.sub(law.mean);
    const quadratic = delta.mm(torch.linalg.inv(cov)).mul(delta).sum().item();
    const expected = -0.5 * quadratic - Math.log(2 * Math.PI) - 0.5 * Math.log(torch.linalg.det(cov).item());
    expect(law.logProb(at).item()).toBeCloseTo(expected, 5);
    const fitted = GaussianNoise.fit(law.sample(20_000, { generator: seeded(0) }));
    expect(fitted.mean).toBeCloseToTensor(law.mean, { rtol: 0, atol: 0.05 });
    expect(fitted.cov).toBeCloseToTensor(cov, { rtol: 0, atol: 0.08 });
  });
});

describe('what goes in', () => {
  it('a law of one’s own', () => {
    const uniform: NoiseLaw = {
      sample: (n, { generator }) => torch.rand([n, 2], { generator }).mul(4).sub(2),
      logProb: (x) => torch.full([x.size(0)], -Math.log(16)),
    };
    const at = (seed: number) =>
      new NoiseContrastiveEstimation(new HarmonicModel(), { noise: uniform })(X, { generator: seeded(seed) }).item();
    expect(at(0)).toBe(at(0));
    expect(at(0)).not.toBe(at(1));
  });

  it('images, conditions, and a normaliser that is kept', () => {
    expect(new NoiseContrastiveEstimation(new MLPEnergy(9))(torch.randn([4, 1, 3, 3])).shape).toEqual([]);
    class Conditional extends BaseModel {
      override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
        return x.sub(y!.unsqueeze(-1)).pow(2).sum(-1);
      }
    }
    const lossFn = new NoiseContrastiveEstimation(new Conditional(), { noiseRatio: 3, learnNormalizer: false });
    expect(lossFn(X, { y: torch.arange(6) }).item()).toBeGreaterThan(0);
    expect(lossFn.logNormalizer.requiresGrad).toBe(false);
  });

  it('no history under noGrad', () => {
    expect(torch.noGrad(() => new NoiseContrastiveEstimation(new Scaled())(X)).requiresGrad).toBe(false);
  });
});

describe('errors', () => {
  it.each([
    [{ noise: 'gaussian' }, TypeError, 'expected noise to be a law with the methods sample and logProb'],
    [{ noise: {} }, TypeError, 'expected noise to be a law with the methods sample and logProb'],
    [{ noiseRatio: 0 }, RangeError, 'expected noiseRatio to be a positive integer, got 0'],
    [{ noiseRatio: 1.5 }, RangeError, 'expected noiseRatio to be a positive integer, got 1.5'],
    [{ logNormalizer: 'a' }, TypeError, 'expected logNormalizer to be a number, got "a"'],
    [{ learnNormalizer: 1 }, TypeError, 'expected learnNormalizer to be true or false, got 1'],
    [{ noise_ratio: 2 }, TypeError, 'did you mean noiseRatio?'],
  ])('of the constructor: %o', (options, kind, message) => {
    const make = () => new NoiseContrastiveEstimation(new HarmonicModel(), options as never);
    expect(make).toThrow(kind);
    expect(make).toThrow(`NoiseContrastiveEstimation: `);
    expect(make).toThrow(message);
  });

  it('of the call and of the law', () => {
    const at = (sample: () => any, logProb: () => any = () => torch.zeros([6])) =>
      new NoiseContrastiveEstimation(new HarmonicModel(), { noise: { sample, logProb } })(X);
    expect(() => at(() => 3)).toThrow('expected the noise to be a Tensor, got 3');
    expect(() => at(() => torch.zeros([5, 2]))).toThrow('expected the noise to be of shape [6,2], got [5, 2]');
    const fine = () => torch.zeros([6, 2]);
    expect(() => at(fine, () => 1)).toThrow('expected logProb of the noise to be a Tensor, got 1');
    expect(() => at(fine, () => X)).toThrow('expected logProb of the noise to be of shape [6], got [6, 2]');
    expect(() => new NoiseContrastiveEstimation(3 as never)).toThrow('expected model to be an energy model, got 3');
    expect(() => new NoiseContrastiveEstimation(new HarmonicModel())(torch.zeros([0, 2]))).toThrow('with B > 0');
    expect(() => new GaussianNoise(torch.zeros([2]), torch.eye(3))).toThrow('expected cov to be of shape [2, 2]');
    expect(() => GaussianNoise.fit(torch.zeros([1, 2]))).toThrow('expected data to be two rows at least');
    class Wide extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x;
      }
    }
    expect(() => new NoiseContrastiveEstimation(new Wide())(X)).toThrow('expected the energy of x to have shape (12,)');
  });
});
