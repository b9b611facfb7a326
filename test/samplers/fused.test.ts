import { describe, expect, test } from 'vitest';
import * as core from '../../lib/core/index.js';
import { HamiltonianMonteCarlo, LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { stopped } from './stopped.js';

/**
 * An energy twice: as it is, for fused kernels, and as a class of its own, which native loops take for any module: they
 * record its forward and step it by libtorch's operations and autograd.
 */
interface Pair {
  fused: core.BaseModel;
  stepwise: core.BaseModel;
  stepSize: number;
}

type Factory = (Models: typeof core, dtype: DType, d: number) => core.BaseModel;

const own = Object.fromEntries(
  Object.entries(core)
    .filter(([name]) => name.endsWith('Model') && name !== 'BaseModel')
    .map(([name, Model]) => [name, class extends (Model as any) {}]),
) as unknown as typeof core;

const pair = (make: Factory, dtype: DType, d: number, stepSize: number): Pair => ({
  fused: make(core, dtype, d),
  stepwise: make(own, dtype, d),
  stepSize,
});

const gaussian: Factory = ({ GaussianModel }, dtype, d) => {
  const cov = torch.eye(d, { dtype }).add(torch.full([d, d], 0.3, { dtype }));
  return new GaussianModel(torch.linspace(-1, 1, d, { dtype }), cov, { dtype });
};

/** Name, energy, step, the widths that it has, and whether sums alone make it: then both ways are equal to the bit. */
const energies: [string, Factory, number, number[], boolean][] = [
  [
    'double well',
    ({ DoubleWellModel }, dtype) => new DoubleWellModel({ barrierHeight: 1.7, dtype }),
    0.01,
    [1, 2, 5],
    true,
  ],
  ['harmonic', ({ HarmonicModel }, dtype) => new HarmonicModel({ k: 1.3, dtype }), 0.01, [1, 2, 5], true],
  ['Rosenbrock', ({ RosenbrockModel }, dtype) => new RosenbrockModel({ dtype }), 1e-4, [2, 5], true],
  ['Himmelblau', ({ HimmelblauModel }, dtype) => new HimmelblauModel({ dtype }), 1e-3, [2], true],
  ['Booth', ({ BoothModel }, dtype) => new BoothModel({ dtype }), 0.01, [2], true],
  ['Styblinski–Tang', ({ StyblinskiTangModel }, dtype) => new StyblinskiTangModel({ dtype }), 1e-3, [1, 2, 5], true],
  ['Rastrigin', ({ RastriginModel }, dtype) => new RastriginModel({ dtype }), 1e-3, [1, 2, 5], false],
  ['Ackley', ({ AckleyModel }, dtype) => new AckleyModel({ dtype }), 0.01, [1, 2, 5], false],
  ['Gaussian', gaussian, 0.01, [1, 2, 5], false],
];

describe.each(energies)('chains on the %s energy', (_, make, stepSize, widths, exact) => {
  test.each(['float32', 'float64'] as const)('are the same fused and step by step, in %s', async (dtype) => {
    for (const d of widths) {
      const { fused, stepwise } = pair(make, dtype, d, stepSize);
      for (const n of [1, 17, 1000]) {
        const options = { dim: d, nSamples: n, nSteps: 20 };
        const results = [];
        for (const model of [fused, stepwise]) {
          const generator = new torch.Generator().manualSeed(3);
          const sampler = new LangevinDynamics(model, { stepSize, dtype });
          const samples = await sampler.sample({ ...options, generator });
          results.push({ samples, state: generator.getState() });
        }
        const [a, b] = results as [(typeof results)[0], (typeof results)[0]];
        expect([a.samples.shape, a.samples.dtype]).toEqual([[n, d], dtype]);
        expect(a.state).toEqualTensor(b.state);
        // The energies' own scale: after 20 steps of these sizes, differences of rounding have not grown.
        const tolerance = exact ? 0 : dtype === 'float32' ? 1e-4 : 1e-12;
        expect(a.samples).toBeCloseToTensor(b.samples, { rtol: 0, atol: tolerance });
      }
    }
  });
});

describe('Hamiltonian chains', () => {
  test.each(['float32', 'float64'] as const)('are the same fused and step by step, in %s', async (dtype) => {
    for (const [name, make, stepSize, [d], exact] of energies) {
      const { fused, stepwise } = pair(make, dtype, d!, stepSize);
      const results = [];
      for (const model of [fused, stepwise]) {
        const generator = new torch.Generator().manualSeed(3);
        const sampler = new HamiltonianMonteCarlo(model, {
          stepSize: stepSize * 3,
          nLeapfrogSteps: 5,
          mass: 1.5,
          dtype,
        });
        const samples = await sampler.sample({ dim: d!, nSamples: 37, nSteps: 5, generator });
        results.push({ samples, state: generator.getState() });
      }
      const [a, b] = results as [(typeof results)[0], (typeof results)[0]];
      expect(a.state).toEqualTensor(b.state);
      // The same proposals are accepted, or one chain would stand elsewhere.
      const tolerance = exact ? 0 : dtype === 'float32' ? 1e-4 : 1e-12;
      expect(a.samples, name).toBeCloseToTensor(b.samples, { rtol: 0, atol: tolerance });
    }
  });
});

describe('fused chains', () => {
  const well = () => new core.DoubleWellModel();
  const stepwise = () => new own.DoubleWellModel();
  const run = (model: core.BaseModel, options: object, sample: object) => {
    torch.manualSeed(5);
    return new LangevinDynamics(model, { stepSize: 0.01, ...options }).sampleSync({
      dim: 2,
      nSamples: 37,
      nSteps: 23,
      ...sample,
    }) as Tensor;
  };

  test('follow schedules, clamps, trajectories and thinning', () => {
    const schedules = () => ({
      stepSize: new core.CosineScheduler(0.02, 0.001, 23),
      noiseScale: new core.LinearScheduler(1, 0, 23),
      clamp: [-0.5, 0.75] as [number, number],
    });
    for (const sample of [{}, { thin: 1, returnTrajectory: true }, { thin: 5, returnTrajectory: true }]) {
      const a = run(well(), schedules(), sample);
      const b = run(stepwise(), schedules(), sample);
      expect(a.shape).toEqual(b.shape);
      expect(a).toEqualTensor(b);
    }
  });

  test('give the diagnostics of stepwise ones', () => {
    const results = [well(), stepwise()].map((model) => {
      torch.manualSeed(1);
      const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
      return sampler.sampleSync({ dim: 2, nSamples: 17, nSteps: 12, thin: 4, returnDiagnostics: true });
    });
    const [[a, ours], [b, theirs]] = results as [[Tensor, core.Diagnostics], [Tensor, core.Diagnostics]];
    expect(a).toEqualTensor(b);
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    for (const [name, value] of Object.entries(ours))
      expect(value).toBeCloseToTensor(theirs[name]!, { rtol: 0, atol: 1e-5 });
  });

  test('do not write to the tensor that they start at, nor to one that is not contiguous', () => {
    const x = torch.randn([2, 40]);
    const before = x.clone();
    const sampler = new LangevinDynamics(well(), { stepSize: 0.01 });
    for (const start of [x, x.t()]) sampler.sampleSync({ x: start, nSteps: 3 });
    expect(x).toEqualTensor(before);
  });

  test('carry NaN and infinity as steps do', () => {
    const x = torch.tensor([
      [Number.NaN, 1],
      [1e30, -1],
      [Number.POSITIVE_INFINITY, 0],
    ]);
    const [a, b] = [well(), stepwise()].map((model) => run(model, {}, { dim: null, x, nSteps: 4 }).tolist());
    expect(a).toEqual(b);
  });

  test('stop between blocks of steps, and leave generator and schedulers at the step where they stopped', async () => {
    const stepSize = new core.LinearScheduler(0.01, 0.001, 1000);
    const sampler = new LangevinDynamics(well(), { stepSize });
    const { generator, step } = await stopped(sampler, { dim: 2, nSamples: 5000, nSteps: 10_000_000 });
    expect(stepSize.stepCount).toBeGreaterThanOrEqual(step);
    const same = new torch.Generator().manualSeed(1);
    for (let i = 0; i <= stepSize.stepCount; i++) torch.randn([5000, 2], { generator: same }).dispose();
    expect(generator.getState()).toEqualTensor(same.getState());
  });

  test('leave no tensors behind', () => {
    const sampler = new LangevinDynamics(well(), { stepSize: 0.01 });
    const before = liveTensors();
    for (let i = 0; i < 300; i++) sampler.sampleSync({ dim: 2, nSamples: 20, nSteps: 10 });
    expect(liveTensors() - before).toBeLessThan(50);
  });
});
