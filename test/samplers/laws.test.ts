/**
 * @file Every MCMC sampler has the mean and the variance of its law within 4 standard errors at 10⁵ effective draws, or
 * those of the law that its discretisation is known to have.
 */
import { describe, expect, it } from 'vitest';
import { BaseModel, type BaseSampler, GaussianModel, MixtureModel } from '../../lib/core/index.js';
import * as nn from '../../lib/nn/index.js';
import {
  AnnealedLangevinDynamics,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NoUTurnSampler,
  ParallelTempering,
  RiemannianManifoldHMC,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const n = 100_000;
const dtype = 'float64';
const mean = torch.tensor([0.5, -1]);
const cov = torch.tensor([
  [1, 0.6],
  [0.6, 2],
]);
/** The mixture's modes are at ∓mode, the second of weight ¾; both are standard normal. */
const mode = torch.tensor([1.5, 0.5]);
const bell = (at: Tensor) => new GaussianModel(at, torch.eye(at.size(0)));

interface Law {
  model: () => BaseModel;
  /** Independent draws from it. */
  draw: (generator: torch.Generator) => Tensor;
  mean: Tensor;
  cov: Tensor;
}

const laws: Record<string, Law> = {
  'a correlated normal law': {
    model: () => new GaussianModel(mean, cov),
    draw: (generator) => torch.randn([n, 2], { generator }).matmul(torch.linalg.cholesky(cov).t()).add(mean),
    mean,
    cov,
  },
  'a mixture': {
    model: () => new MixtureModel([bell(mode.neg()), bell(mode)], { weights: [1, 3] }),
    draw: (generator) => {
      const sign = torch.rand([n, 1], { generator }).lt(0.75).mul(2).sub(1);
      return torch.randn([n, 2], { generator }).add(sign.mul(mode));
    },
    mean: mode.div(2),
    cov: torch.eye(2).add(torch.outer(mode, mode).mul(0.75)),
  },
};

/**
 * Holds mean and covariances of draws (chains, d), or (chains, draws, d), to those of a law. Chains are independent, so
 * the error of a mean is that of the means of the chains, and the effective sample size what has the same error.
 */
function expectMoments(draws: Tensor, law: { mean: Tensor; cov: Tensor }) {
  const d = draws.size(-1);
  const centred = draws.to(dtype).sub(law.mean);
  const pairs = [...Array(d).keys()].flatMap((i) => [...Array(i + 1).keys()].map((j) => [i, j] as const));
  const products = pairs.map(([i, j]) => centred.select(-1, i).mul(centred.select(-1, j)));
  const all = torch.cat([centred, torch.stack(products, -1)], -1);
  const covs = torch.stack(pairs.map(([i, j]) => law.cov.select(0, i).select(0, j)));
  const expected = torch.cat([torch.zeros([d], { dtype }), covs.to(dtype)]);
  const chains = draws.dim() === 2 ? all : all.mean(1);
  const variance = chains.var(0).div(chains.size(0));
  const effective = all.flatten(0, -2).var(0).div(variance);
  expect(effective.min().item()).toBeGreaterThan(n * (1 - 1e-9));
  expect(chains.mean(0).sub(expected).div(variance.sqrt()).abs().max().item()).toBeLessThan(4);
}

/** diag(1 + x² / (1 + x²)), recorded as a graph. */
class Metric extends nn.Module {
  override forward(x: Tensor): Tensor {
    const square = x.mul(x);
    return torch.diagEmbed(square.div(square.add(1)).add(1));
  }
}

/** The chains in detailed balance, and how many steps a test takes. */
const reversible: [string, (model: BaseModel) => BaseSampler, nSteps: number][] = [
  ['HamiltonianMonteCarlo', (m) => new HamiltonianMonteCarlo(m, { stepSize: 0.7, nLeapfrogSteps: 3, mass: 1.5 }), 4],
  ['RiemannianManifoldHMC', (m) => new RiemannianManifoldHMC(m, new Metric(), { stepSize: 0.4, nLeapfrogSteps: 2 }), 1],
  ['MALA', (m) => new MALA(m, { stepSize: 0.6 }), 8],
  ['NoUTurnSampler', (m) => new NoUTurnSampler(m, { stepSize: 0.7, maxTreeDepth: 4 }), 2],
];

describe.each(Object.entries(laws))('on %s', (_, law) => {
  describe.each(reversible)('%s', (__, make, nSteps) => {
    // Chains that start from the law itself, so that the draws are independent of each other.
    const generator = new torch.Generator().manualSeed(7);
    const start = law.draw(generator);
    const end = torch.noGrad(() => make(law.model()).sampleSync({ x: start, nSteps, generator }) as Tensor);

    it('keeps mean and variance', () => {
      expect(end.eq(start).float().mean().item()).toBeLessThan(0.4); // the chains have moved
      expectMoments(end, law);
    });

    it('is in detailed balance: as many chains go from A to B as from B to A', () => {
      expectExchangeable(start, end);
    });
  });

  it('UnderdampedLangevinDynamics keeps mean and variance', async () => {
    const generator = new torch.Generator().manualSeed(3);
    const x = law.draw(generator);
    // Exact for a normal law, whatever the step; its error on others is of order h² (and of h⁴ for much friction).
    const stepSize = law.model() instanceof GaussianModel ? 0.8 : 0.2;
    const sampler = new UnderdampedLangevinDynamics(law.model(), { stepSize, friction: 1 });
    expectMoments(await sampler.sample({ x, nSteps: 50, generator }), law);
  });

  it('ParallelTempering has mean and variance', async () => {
    const generator = new torch.Generator().manualSeed(0);
    const sampler = new ParallelTempering(law.model(), {
      temperatures: [1, 2.5, 6],
      swapEvery: 2,
      makeKernel: (model, t) => new MALA(model, { stepSize: 0.8 * t }),
    });
    const x = await sampler.sample({ x: torch.zeros([2000, 2]), nSteps: 50, generator });
    expectMoments(await sampler.sample({ x, nSteps: 500, returnTrajectory: true, generator }), law);
  });
});

/** Antisymmetric statistics of (x, x′), which have mean 0 if the pair is exchangeable. */
function expectExchangeable(start: Tensor, end: Tensor) {
  const cell = (x: Tensor) => x.select(-1, 0).gt(0.3).float();
  const skew = (x: Tensor) => x.select(-1, 0).add(x.select(-1, 1).pow(2)).tanh();
  const [a, b, f, g] = [cell(start), cell(end), skew(start), skew(end)];
  for (const flux of [a.sub(b), f.mul(b).sub(g.mul(a)), f.mul(g.pow(2)).sub(g.mul(f.pow(2)))]) {
    const each = flux.dim() === 1 ? flux : flux.mean(1);
    const error = each.std().item() / Math.sqrt(each.size(0));
    expect(error).toBeGreaterThan(0);
    expect(Math.abs(each.mean().item())).toBeLessThan(4 * error);
  }
}

describe('swaps of ParallelTempering', () => {
  it('are in detailed balance', async () => {
    // Between the states after the first and the third step stand a step, a swap and a step: reversible if each is.
    const law = laws['a mixture']!;
    const sampler = new ParallelTempering(law.model(), {
      temperatures: [1, 4],
      swapEvery: 2,
      makeKernel: (model, t) => new MALA(model, { stepSize: 0.6 * t }),
    });
    const generator = new torch.Generator().manualSeed(1);
    const x = law.draw(generator).narrow(0, 0, 4000);
    const path = await sampler.sample({ x, nSteps: 201, returnTrajectory: true, generator });
    const odd = torch.arange(80, 201, 2);
    const states = path.indexSelect(1, odd);
    expectExchangeable(states.narrow(1, 0, states.size(1) - 1), states.narrow(1, 1, states.size(1) - 1));
  });

  it('are made by the rule, step by step', () => {
    const temperatures = [1, 2, 4];
    const [h, rows] = [0.1, 6];
    const model = new MixtureModel([bell(mode.neg()), bell(mode)], { weights: [1, 3] });
    const sampler = new ParallelTempering(model, {
      temperatures,
      swapEvery: 1,
      makeKernel: (tempered, t) => new LangevinDynamics(tempered, { stepSize: h * t }),
    });
    const x = torch.linspace(-2, 2, 2 * rows).view([rows, 2]);
    torch.manualSeed(4);
    const [sampled, { swapRate }] = sampler.sampleSync({ x, nSteps: 9, returnDiagnostics: true });
    torch.manualSeed(4);
    const replicas = temperatures.map(() => x);
    const made = [0, 0];
    for (let i = 0; i < 9; i++) {
      for (const [k, t] of temperatures.entries()) {
        const at = replicas[k]!;
        // Tempering divides the energy, and so the gradient, by the temperature; the step is longer by as much.
        replicas[k] = at.sub(model.gradient(at).mul(h)).add(torch.randnLike(at).mul(Math.sqrt(2 * h * t)));
      }
      const k = i % 2; // the pairs (0, 1) and (1, 2) take turns
      const [cold, hot] = [replicas[k]!, replicas[k + 1]!];
      const gap = model(cold).sub(model(hot));
      const ratio = gap.mul(1 / temperatures[k]! - 1 / temperatures[k + 1]!).exp();
      const swap = torch.rand([1, rows]).squeeze(0).lt(ratio);
      made[k]! += swap.float().mean().item();
      const each = swap.unsqueeze(-1);
      [replicas[k], replicas[k + 1]] = [torch.where(each, hot, cold), torch.where(each, cold, hot)];
    }
    expect(sampled).toBeCloseToTensor(replicas[0]!, { atol: 1e-5 });
    const rates = swapRate!.select(0, -1).tolist() as number[];
    expect(rates).toEqual([expect.closeTo(made[0]! / 5, 5), expect.closeTo(made[1]! / 4, 5)]);
  });
});

describe('LangevinDynamics', () => {
  // x′ = A x + √(2h) z has the covariance S = A S Aᵀ + 2h I; A is a polynomial of P = Σ⁻¹, so all commute.
  const [eye, h] = [torch.eye(2, { dtype }), 0.3];
  const precision = cov.to(dtype).inverse().mul(h);
  const steps = {
    euler_maruyama: eye.sub(precision),
    heun: eye.sub(precision).add(precision.matmul(precision).div(2)),
  };
  it.each(Object.entries(steps))('by %s has the law of the discretised chain on a normal law', async (name, a) => {
    const discretised = eye
      .sub(a.matmul(a))
      .inverse()
      .mul(2 * h);
    const sampler = new LangevinDynamics(new GaussianModel(mean, cov), { stepSize: h, integrator: name as 'heun' });
    const generator = new torch.Generator().manualSeed(5);
    const x = await sampler.sample({ dim: 2, nSamples: n, nSteps: 100, generator });
    expectMoments(x, { mean, cov: discretised });
    // It is another law than the one that was asked for, and the test sees it.
    const bias = discretised.sub(cov).diagonal();
    expect(bias.div(cov.diagonal()).abs().max().item()).toBeGreaterThan(8 * Math.sqrt(2 / n));
  });

  it('has the law of the discretised chain on a mixture', async () => {
    const stepSize = 0.2;
    const model = new MixtureModel([bell(torch.tensor([-1.5])), bell(torch.tensor([1.5]))], { weights: [1, 3] });
    // Its transition density on a grid that is far finer than its width, to a power at which all rows are alike.
    const [points, dx] = [801, 0.02];
    const grid = torch.arange(points, { dtype }).sub(400).mul(dx);
    const drift = new MixtureModel(
      [-1.5, 1.5].map((at) => new GaussianModel(torch.tensor([at], { dtype }), torch.eye(1, { dtype }), { dtype })),
      { weights: [1, 3], dtype },
    ).gradient(grid.unsqueeze(-1));
    const from = grid.unsqueeze(-1).sub(drift.mul(stepSize));
    const density = grid
      .sub(from)
      .square()
      .div(-4 * stepSize)
      .exp();
    let kernel = density.div(density.sum(1, { keepdim: true }));
    for (let i = 0; i < 12; i++) kernel = kernel.matmul(kernel);
    expect(kernel.select(0, 0)).toBeCloseToTensor(kernel.select(0, -1), { rtol: 0, atol: 1e-12 });
    const moment = (values: Tensor) => kernel.select(0, 0).mul(values).sum();
    const average = moment(grid);
    const variance = moment(grid.sub(average).square());
    expect(Math.abs(variance.item() - (1 + 0.75 * 1.5 ** 2))).toBeGreaterThan(0.05); // … of the bias

    const generator = new torch.Generator().manualSeed(6);
    const x = await new LangevinDynamics(model, { stepSize }).sample({ dim: 1, nSamples: n, nSteps: 150, generator });
    expectMoments(x, { mean: average.view([1]), cov: variance.view([1, 1]) });
  });
});

describe('AnnealedLangevinDynamics', () => {
  it('has the law of its chain on a normal law under noise', async () => {
    const [values, vectors] = torch.linalg.eigh(cov) as [Tensor, Tensor];
    /** N(mean, cov + σ²). */
    class Noised extends BaseModel {
      override forward(x: Tensor, { sigma }: { sigma: Tensor }): Tensor {
        const variances = values.add(sigma.square().unsqueeze(-1));
        return x.sub(mean).matmul(vectors).square().div(variances).sum(-1).mul(0.5);
      }
    }
    const [sigmas, stepSize, perLevel] = [[3, 1.5, 0.7, 0.3], 0.05, 10];
    const generator = new torch.Generator().manualSeed(8);
    const sampler = new AnnealedLangevinDynamics(new Noised(), sigmas, { stepSize, noiseKey: 'sigma' });
    const x = torch.randn([n, 2], { generator }).mul(3);
    const end = await sampler.sample({ x, nSteps: perLevel * sigmas.length, generator });
    // Along each axis of the law, x′ = x − α/2 x / (λ + σ²) + √α z.
    const moments = (values.tolist() as number[]).map((lambda, i) => {
      let [m, v] = [mean.neg().matmul(vectors).tolist()[i] as number, 9];
      for (const sigma of sigmas) {
        const alpha = stepSize * (sigma / sigmas.at(-1)!) ** 2;
        const a = 1 - alpha / 2 / (lambda + sigma ** 2);
        for (let k = 0; k < perLevel; k++) [m, v] = [a * m, a * a * v + alpha];
      }
      return [m, v] as const;
    });
    const axes = end.sub(mean).matmul(vectors);
    const expected = {
      mean: torch.tensor(moments.map(([m]) => m)),
      cov: torch.diag(torch.tensor(moments.map(([, v]) => v))),
    };
    expectMoments(axes, expected);
  });

  it('ends at the data, both modes alike', async () => {
    /** The points ±2 under noise of width σ. */
    class Noised extends BaseModel {
      override forward(x: Tensor, { sigma }: { sigma: Tensor }): Tensor {
        const energies = [-2, 2].map((at) => x.sub(at).square().sum(-1).div(sigma.square().mul(-2)));
        return torch.stack(energies).logsumexp(0).neg();
      }
    }
    const sigmas = [8, 4, 2, 1, 0.5, 0.25];
    const options = { stepSize: 0.0125, noiseKey: 'sigma' };
    const generator = new torch.Generator().manualSeed(0);
    const x = torch.randn([n, 1], { generator }).mul(8);
    const end = await new AnnealedLangevinDynamics(new Noised(), sigmas, options).sample({ x, nSteps: 240, generator });
    const right = end.gt(0).float().mean().item();
    expect(Math.abs(right - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / n));
    // The chain of the last level, x′ = (1 − α/2σ²) x + √α z about a mode, has variance σ² / (1 − α/4σ²).
    const variance = 0.25 ** 2 / (1 - 0.0125 / (4 * 0.25 ** 2));
    expectMoments(end.abs().sub(2), { mean: torch.zeros([1]), cov: torch.tensor([[variance]]) });
  });
});

describe('without the correction', () => {
  it('MALA would have the bias of Langevin dynamics, which the tests see', () => {
    const law = laws['a correlated normal law']!;
    const generator = new torch.Generator().manualSeed(7);
    const x = law.draw(generator);
    const end = new LangevinDynamics(law.model(), { stepSize: 0.6 }).sampleSync({ x, nSteps: 8, generator });
    const square = end.sub(mean).square().mean(0).tolist() as number[];
    expect(square[0]! - 1).toBeGreaterThan(8 * Math.sqrt(2 / n));
  });
});
