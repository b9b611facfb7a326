/** @file The contract of every sampler of chains; a new one joins by itself, and has to sample from exp(−E), or has a row. */
import { describe, expect, it } from 'vitest';
import { BaseModel, BaseSampler, GaussianModel, type SampleOptions } from '../../lib/core/index.js';
import * as samplers from '../../lib/samplers/index.js';
import {
  AnnealedLangevinDynamics,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  ParallelTempering,
  RiemannianManifoldHMC,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { allClassesOf, classesOf } from '../support/contract.js';
import { liveTensors } from '../support/live.js';
import { Thrower, Wells } from './models.js';

/** A bowl around y in each coordinate. */
class Shifted extends BaseModel {
  override forward(x: Tensor, { y }: { y: Tensor }): Tensor {
    return x.sub(y.unsqueeze(-1)).pow(2).flatten(1).sum(-1);
  }
}

const metric = (x: Tensor) => torch.diagEmbed(x.mul(x).add(1));

const proposals = { acceptanceRate: [], divergences: [] };

interface Row {
  make: (model: BaseModel) => BaseSampler;
  /** The diagnostics beside `mean`, `var` and `energy`. */
  own?: Record<string, number[]>;
  /** Whether it takes rows alone. */
  flat?: boolean;
  /** The variance that it leaves of a standard normal law; null for what the tests of its laws hold alone. */
  variance?: number | null;
}
/** Samplers that need more than a model, tell more, take long with their defaults or do not sample from exp(−E). */
const special: Record<string, Row> = {
  LangevinDynamics: { make: (m) => new LangevinDynamics(m, { stepSize: 0.02 }) },
  HamiltonianMonteCarlo: { make: (m) => new HamiltonianMonteCarlo(m, { stepSize: 0.1 }), own: proposals },
  RiemannianManifoldHMC: {
    make: (m) => new RiemannianManifoldHMC(m, metric, { stepSize: 0.3, nLeapfrogSteps: 1 }),
    own: proposals,
    flat: true,
    // Its steps take long; laws.test.ts has few of them.
    variance: null,
  },
  MALA: { make: (m) => new MALA(m, { stepSize: 0.02 }), own: proposals },
  NoUTurnSampler: {
    make: (m) => new NoUTurnSampler(m, { stepSize: 0.1, maxTreeDepth: 3 }),
    own: { acceptanceRate: [], treeDepth: [], nLeapfrogSteps: [], divergences: [] },
  },
  // Each level has a law of its own.
  AnnealedLangevinDynamics: { make: (m) => new AnnealedLangevinDynamics(m, [1, 0.5]), variance: null },
  ParallelTempering: {
    make: (m) => new ParallelTempering(m, { temperatures: [1, 2, 4], swapEvery: 2 }),
    own: { swapRate: [2], ...proposals },
  },
  GradientDescentSampler: { make: (m) => new GradientDescentSampler(m, { stepSize: 0.1 }), variance: 0 },
  NesterovSampler: { make: (m) => new NesterovSampler(m, { stepSize: 0.1 }), variance: 0 },
};
/** The base of those that propose, and flows, which have no chains. */
const OTHERS = ['FlowSampler', 'HamiltonianSampler'];

type Make = new (model: BaseModel) => BaseSampler;
const rows = classesOf(samplers, BaseSampler)
  .filter((name) => !OTHERS.includes(name))
  .map((name): [name: string, row: Row] => {
    const Sampler = (samplers as unknown as Record<string, Make>)[name]!;
    return [name, special[name] ?? { make: (m) => new Sampler(m) }];
  });

it('has a row for every sampler of chains, and no other', () => {
  const names = rows.map(([name]) => name);
  expect([...names, ...OTHERS].sort()).toEqual(allClassesOf(samplers));
  expect(names).toEqual(expect.arrayContaining(Object.keys(special)));
});

const optimises = (name: string) => ['GradientDescentSampler', 'NesterovSampler'].includes(name);

describe.each(rows)('%s', (name, { make, own = {}, flat = false, variance = 1 }) => {
  const shapes = [
    [1, 1],
    [1, 2],
    [17, 1],
    [5, 3, 2],
    [3, 1, 4, 4],
  ].filter(({ length }) => !flat || length === 2);

  it('says of chains that no machine holds how large they would be', async () => {
    const sampler = make(new Wells());
    const message =
      /expected the chains to fit into memory, got 1000000000000 × 2 numbers of float32, 8 TB of .*; take/;
    const options = { dim: 2, nSamples: 1e12, nSteps: 1 };
    expect(() => sampler.sampleSync(options)).toThrow(message);
    await expect(sampler.sample(options)).rejects.toThrow(message);
  });

  it.each(shapes)('gives chains of shape [%i, %i …], the same in both forms', async (nSamples, ...dim) => {
    const sampler = make(new Wells());
    const options = { dim, nSamples, nSteps: 4 };
    torch.manualSeed(0);
    const sync = sampler.sampleSync(options) as Tensor;
    const after = torch.randn([1]).item();
    torch.manualSeed(0);
    expect(await sampler.sample(options)).toEqualTensor(sync);
    expect(torch.randn([1]).item()).toBe(after);
    expect(sync.shape).toEqual([nSamples, ...dim]);
    expect(sync.isfinite().all().item()).toBe(true);
  });

  it('keeps every thin-th step, with a row of diagnostics for each', () => {
    const run = (options: SampleOptions) => {
      const generator = new torch.Generator().manualSeed(1);
      return make(new Wells()).sampleSync({ dim: 2, nSamples: 6, nSteps: 7, generator, ...options });
    };
    const model = new Wells();
    const all = run({ returnTrajectory: true }) as Tensor;
    const [x, diagnostics] = run({ thin: 2, returnTrajectory: true, returnDiagnostics: true }) as [Tensor, any];
    expect(all.shape).toEqual([6, 7, 2]);
    expect(x).toEqualTensor(
      torch.stack(
        [1, 3, 5].map((i) => all.select(1, i)),
        1,
      ),
    );
    expect(run({})).toEqualTensor(all.select(1, 6));
    const moments = optimises(name) ? {} : { mean: [2], var: [2] };
    const expected = Object.entries({ ...moments, energy: [], ...own }).map(([key, shape]) => [key, [3, ...shape]]);
    expect(Object.entries<Tensor>(diagnostics).map(([key, { shape }]) => [key, shape])).toEqual(expected);
    const energy = model(x.reshape([18, 2]))
      .view([6, 3])
      .mean(0);
    expect(diagnostics.energy).toBeCloseToTensor(energy, { rtol: 1e-4 });
    if (!optimises(name)) {
      expect(diagnostics.mean).toBeCloseToTensor(x.mean(0), { atol: 1e-6 });
      expect(diagnostics.var).toBeCloseToTensor(x.var(0, { correction: 0 }), { atol: 1e-6 });
    }
  });

  if (variance !== null) {
    it('goes from afar to its law, and stays there', () => {
      const generator = new torch.Generator().manualSeed(4);
      const sampler = make(new GaussianModel(torch.zeros([2]), torch.eye(2)));
      const options = { x: torch.full([1000, 2], 2), nSteps: 1000, thin: 100, returnTrajectory: true, generator };
      // Ten draws of each chain, the first of them on the way there.
      const draws = (sampler.sampleSync(options) as Tensor).slice(1, 4);
      expect(Math.abs(draws.mean().item())).toBeLessThan(0.1);
      expect(Math.abs(draws.var().item() - variance)).toBeLessThan(0.1);
    });
  }

  it('is the very tensor passed in after no steps, and else leaves it alone', async () => {
    const sampler = make(new Wells());
    const x = torch.full([2, 2], 0.5);
    expect(sampler.sampleSync({ x, nSteps: 0 })).toBe(x);
    expect(await sampler.sample({ x, nSteps: 0 })).toBe(x);
    sampler.sampleSync({ x, nSteps: 3 });
    expect(x.eq(0.5).all().item()).toBe(true);
  });

  it('draws from the generator that it is given, and from no other', async () => {
    const sampler = make(new Wells());
    const run = () => sampler.sample({ dim: 2, nSteps: 3, generator: new torch.Generator().manualSeed(2) });
    torch.manualSeed(3);
    const first = (await run()) as Tensor;
    const next = torch.randn([1]).item();
    torch.manualSeed(3);
    expect(torch.randn([1]).item()).toBe(next);
    expect(await run()).toEqualTensor(first);
  });

  it('takes conditions, as y or among modelKwargs', () => {
    const run = (options: SampleOptions) => {
      const generator = new torch.Generator().manualSeed(5);
      return make(new Shifted()).sampleSync({ x: torch.zeros([2, 2]), nSteps: 3, generator, ...options }) as Tensor;
    };
    const y = torch.tensor([-3, 3]);
    const conditioned = run({ y });
    expect(run({ modelKwargs: { y } })).toEqualTensor(conditioned);
    expect(run({ y: y.neg() })).not.toEqualTensor(conditioned);
  });

  it('is stopped by a signal, with its reason, and tells how far it is', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const steps: number[] = [];
    const onProgress = ({ step, total }: { step: number; total: number }) => {
      expect(total).toBe(1e6);
      steps.push(step);
      controller.abort(reason);
    };
    const running = make(new Wells()).sample({ dim: 2, nSteps: 1e6, signal: controller.signal, onProgress });
    await expect(running).rejects.toBe(reason);
    expect(steps.length).toBeGreaterThan(0);
    const stopped = () => make(new Wells()).sampleSync({ dim: 2, nSteps: 5, signal: controller.signal });
    expect(stopped).toThrow(reason);
  });

  it.each([null, undefined, 'text', new Error('mine')])('ends with exactly what a model throws: %s', async (thrown) => {
    const sampler = make(new Thrower(thrown));
    await expect(sampler.sample({ dim: 2, nSteps: 2 })).rejects.toBe(thrown);
    let caught: unknown = 'nothing';
    try {
      sampler.sampleSync({ dim: 2, nSteps: 2 });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });

  it('has a state that one without a call loads', () => {
    const used = make(new Wells());
    used.sampleSync({ dim: 2, nSamples: 3, nSteps: 2 });
    const state = used.stateDict();
    const fresh = make(new Wells());
    expect(fresh.loadStateDict(state)).toEqual({ missingKeys: [], unexpectedKeys: [] });
    for (const [key, tensor] of Object.entries(fresh.stateDict())) expect(tensor).toEqualTensor(state[key]!);
  });

  it('holds no tensors beyond what it returns', () => {
    const sampler = make(new Wells());
    const draw = () => (sampler.sampleSync({ dim: 2, nSteps: 2 }) as Tensor).dispose();
    draw();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) draw();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });

  const wrong: [string, SampleOptions | Record<string, unknown>, string][] = [
    ['neither x nor dim', {}, 'expected x or dim'],
    ['dim 0', { dim: 0 }, 'expected dim to be'],
    ['dim that is text', { dim: '2' }, 'expected dim to be'],
    ['x that is an array', { x: [[1, 2]] }, 'expected x to be'],
    ['x without an axis', { x: torch.ones([]) }, 'x'],
    ['negative nSteps', { dim: 2, nSteps: -1 }, 'expected nSteps to be'],
    ['fractional nSteps', { dim: 2, nSteps: 1.5 }, 'expected nSteps to be'],
    ['0 nSamples', { dim: 2, nSamples: 0 }, 'expected nSamples to be'],
    ['0 thin', { dim: 2, thin: 0 }, 'expected thin to be'],
    ['thin that is NaN', { dim: 2, thin: Number.NaN }, 'expected thin to be'],
    ['returnTrajectory that is a number', { dim: 2, returnTrajectory: 1 }, 'expected returnTrajectory to be'],
    ['a generator that is a seed', { dim: 2, generator: 1 }, 'expected generator to be'],
    ['modelKwargs that are a list', { dim: 2, modelKwargs: [1] }, 'modelKwargs'],
    ['y given twice', { dim: 2, y: torch.ones([1]), modelKwargs: { y: torch.ones([1]) } }, 'y'],
    ['a signal that is none', { dim: 2, signal: {} }, 'expected signal to be an AbortSignal'],
    ['onProgress that is text', { dim: 2, onProgress: 'no' }, 'expected onProgress to be a function'],
    ['n_steps', { dim: 2, n_steps: 3 }, 'did you mean nSteps?'],
  ];
  it.each(wrong)('refuses %s, in both forms', async (_, options, message) => {
    const sampler = make(new Wells());
    expect(() => sampler.sampleSync(options as SampleOptions)).toThrow(message);
    await expect(sampler.sample(options as SampleOptions)).rejects.toThrow(message);
  });
});
