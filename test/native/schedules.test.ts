import { describe, expect, it } from 'vitest';
import {
  BaseScheduler,
  ConstantScheduler,
  CosineScheduler,
  DoubleWellModel,
  ExponentialDecayScheduler,
  HarmonicModel,
  LinearScheduler,
  MultiStepScheduler,
  TemperatureScheduler,
  WarmupScheduler,
} from '../../lib/core/index.js';
import { BackwardEulerMaruyamaIntegrator, LeapfrogIntegrator, RK4Integrator } from '../../lib/integrators/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import {
  AnnealedLangevinDynamics,
  FlowSampler,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  RiemannianManifoldHMC,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

/** A scheduler of one's own, which reads what came before. */
class Halving extends BaseScheduler {
  override _computeValue(): number {
    return this.currentValue * 0.99999;
  }
}

const makers: [string, () => BaseScheduler][] = [
  ['ConstantScheduler', () => new ConstantScheduler(0.1)],
  ['LinearScheduler', () => new LinearScheduler(0.1, 0.01, 150_000)],
  ['CosineScheduler', () => new CosineScheduler(0.1, 0.01, 150_000)],
  ['ExponentialDecayScheduler', () => new ExponentialDecayScheduler(0.1, 0.9999)],
  ['MultiStepScheduler', () => new MultiStepScheduler(0.1, [7, 70_000])],
  ['TemperatureScheduler', () => new TemperatureScheduler(0.1, { nSteps: 80_000 })],
  ['WarmupScheduler', () => new WarmupScheduler(new CosineScheduler(0.1, 0.01, 100), 66_000)],
  ['a scheduler of one’s own', () => new Halving(0.1)],
];

const stateOf = (scheduler: BaseScheduler) => JSON.stringify(scheduler.stateDict());

describe.each(makers)('%s', (_, make) => {
  it.each([[0], [1], [2], [65_999], [66_000], [66_001], [140_000]])(
    'advances by %i steps as by one after another',
    (n) => {
      for (const before of [0, 3]) {
        const [jumped, stepped] = [make(), make()];
        for (const scheduler of [jumped, stepped]) for (let i = 0; i < before; i++) scheduler.step();
        jumped.advance(n);
        for (let i = 0; i < n; i++) stepped.step();
        expect(stateOf(jumped)).toBe(stateOf(stepped));
      }
    },
  );

  it('gives a loop longer than a piece the values that single steps give', async () => {
    const n = 140_000;
    const h = make().values(n);
    let expected = 1;
    for (const step of h) expected -= step * 1e-3 * expected;
    const model = new HarmonicModel({ k: 1e-3, dtype: 'float64' });
    const x = torch.ones([1, 1], { dtype: 'float64' });
    for (const run of ['sample', 'sampleSync'] as const) {
      const scheduler = make();
      const sampler = new GradientDescentSampler(model, { stepSize: scheduler, dtype: 'float64' });
      const end = (await sampler[run]({ x, nSteps: n })) as torch.Tensor;
      expect(end.item()).toBeCloseTo(expected, 9);
      const stepped = make();
      for (let i = 0; i < n; i++) stepped.step();
      expect(stateOf(scheduler)).toBe(stateOf(stepped));
    }
  });
});

it('a scheduler of one’s own stands where a long loop was stopped', async () => {
  const scheduler = new Halving(0.1);
  const sampler = new GradientDescentSampler(new DoubleWellModel(), { stepSize: scheduler });
  const controller = new AbortController();
  const onProgress = ({ step }: { step: number }) => step > 70_000 && controller.abort();
  await expect(sampler.sample({ dim: 2, nSteps: 1e12, signal: controller.signal, onProgress })).rejects.toThrow(
    /abort/,
  );
  expect(scheduler.stepCount).toBeGreaterThan(70_000);
  const stepped = new Halving(0.1);
  for (let i = 0; i < scheduler.stepCount; i++) stepped.step();
  expect(scheduler.currentValue).toBe(stepped.currentValue);
});

/** Loops of 10¹² steps, whose values no array could hold. */
const endless = 1e12;
const net = () =>
  new (class extends nn.Module {
    l = new nn.Linear(2, 2);
    override forward(x: torch.Tensor) {
      return this.l(x);
    }
  })();
const well = () => new DoubleWellModel();
const stepSizes: [string, () => number | BaseScheduler][] = [
  ['a number', () => 0.01],
  ['LinearScheduler', () => new LinearScheduler(0.01, 0.001, endless)],
  ['a scheduler of one’s own', () => new Halving(0.01)],
];
const samplers: [string, (stepSize: number | BaseScheduler) => any][] = [
  [
    'LangevinDynamics',
    (stepSize) => new LangevinDynamics(well(), { stepSize, noiseScale: new LinearScheduler(1, 0, 9) }),
  ],
  ['MALA', (stepSize) => new MALA(well(), { stepSize })],
  ['GradientDescentSampler', (stepSize) => new GradientDescentSampler(well(), { stepSize })],
  ['NesterovSampler', (stepSize) => new NesterovSampler(well(), { stepSize })],
  ['UnderdampedLangevinDynamics', (stepSize) => new UnderdampedLangevinDynamics(well(), { stepSize })],
  ['HamiltonianMonteCarlo', (stepSize) => new HamiltonianMonteCarlo(well(), { stepSize })],
  ['NoUTurnSampler', (stepSize) => new NoUTurnSampler(well(), { stepSize, maxTreeDepth: 2 })],
  ['AnnealedLangevinDynamics', (stepSize) => new AnnealedLangevinDynamics(well(), [1, 0.1], { stepSize })],
  [
    'RiemannianManifoldHMC',
    (stepSize) =>
      new RiemannianManifoldHMC(well(), (x: torch.Tensor) => torch.eye(2).expand([x.size(0), 2, 2]), { stepSize }),
  ],
];

describe('a call of 10¹² steps comes back with a promise', () => {
  it.each(samplers.flatMap(([name, make]) => stepSizes.map(([kind, h]) => [name, kind, make, h] as const)))(
    '%s with %s as step size',
    async (_, __, make, h) => {
      const controller = new AbortController();
      const sampler = make(h());
      const running = sampler.sample({ dim: 2, nSteps: endless, signal: controller.signal });
      controller.abort();
      await expect(running).rejects.toThrow(/abort/);
      for (const scheduler of Object.values<BaseScheduler>(sampler.schedulers)) {
        expect(scheduler.stepCount).toBeLessThan(1e9);
      }
    },
  );

  it('the chains of a loss', async () => {
    const sampler = new LangevinDynamics(well(), { stepSize: new LinearScheduler(0.1, 0.01, 9) });
    const loss = new ContrastiveDivergence(sampler.model, sampler, { kSteps: endless });
    const made = loss._lower(torch.ones([2, 2]), {} as never).next();
    expect(made.done).toBe(true);
  });

  it('the leapfrog', async () => {
    const controller = new AbortController();
    const x = torch.ones([2, 2]);
    const drift = (at: torch.Tensor) => at.neg();
    const running = new LeapfrogIntegrator().integrate({ x, p: x }, 0.1, endless, {
      drift,
      signal: controller.signal,
    } as never);
    controller.abort();
    await expect(running).rejects.toThrow(/abort/);
  });
});

describe('what would be kept of 10¹² steps is refused with figures', () => {
  const figures = /to fit into memory, got .* numbers of float32, [\d.]+ [TPE]B of [\d.]+ [GT]B/;

  it('a trajectory', async () => {
    const options = { dim: 2, nSamples: 3, nSteps: endless };
    const sampler = new LangevinDynamics(well());
    await expect(sampler.sample({ ...options, returnTrajectory: true })).rejects.toThrow(
      /LangevinDynamics.sample: expected the trajectory to fit into memory, got 3 × 1000000000000 × 2 numbers of float32, 24 TB/,
    );
    expect(() => sampler.sampleSync({ ...options, returnDiagnostics: true })).toThrow(figures);
    await expect(new FlowSampler(net()).sample(options)).rejects.toThrow(figures);
    // Steps that are thinned out take no room.
    const controller = new AbortController();
    const running = sampler.sample({ ...options, thin: 1e11, returnTrajectory: true, signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toThrow(/abort/);
  });

  it('a grid of times', async () => {
    const x = torch.ones([1, 2]);
    const drift = (at: torch.Tensor) => at.neg();
    for (const integrator of [new RK4Integrator(), new BackwardEulerMaruyamaIntegrator()]) {
      await expect(integrator.integrate({ x }, 0.1, endless, { drift })).rejects.toThrow(figures);
      expect(() => integrator.integrateSync({ x }, 0.1, endless, { drift })).toThrow(figures);
    }
  });
});

it.each([2 ** 53, 1e300])('%d steps are a RangeError, as no number counts so far', async (nSteps) => {
  const message = /LangevinDynamics.sample: expected nSteps to be at most 2 \*\* 53 - 1, got/;
  await expect(new LangevinDynamics(well()).sample({ dim: 2, nSteps })).rejects.toThrow(message);
});
