import { describe, expect, it } from 'vitest';
import { BaseModel, type BaseSampler, CosineScheduler, DoubleWellModel, GaussianModel } from '../../lib/core/index.js';
import { GeneralisedLeapfrogIntegrator, LeapfrogIntegrator } from '../../lib/integrators/index.js';
import {
  AnnealedLangevinDynamics,
  FlowSampler,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  ParallelTempering,
  RiemannianManifoldHMC,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const gaussian = () => new GaussianModel(torch.zeros([2]), torch.eye(2));

describe('models that change from step to step', () => {
  class Annealed extends BaseModel {
    temperature = new CosineScheduler(1, 0.2, 6);
    override forward(x: Tensor): Tensor {
      return x.pow(2).sum(-1).mul(this.temperature.getValue());
    }
  }
  const run = (make: (model: Annealed) => BaseSampler) => {
    const model = new Annealed();
    const sampler = make(model);
    sampler.registerScheduler('temperature', model.temperature);
    const [x, { energy }] = sampler.sampleSync({
      x: torch.full([4, 2], 0.7),
      nSteps: 6,
      returnTrajectory: true,
      returnDiagnostics: true,
      generator: new torch.Generator().manualSeed(0),
    }) as [Tensor, Record<string, Tensor>];
    const values = new CosineScheduler(1, 0.2, 6).values(6);
    const expected = x
      .pow(2)
      .sum(-1)
      .mean(0)
      .mul(torch.tensor(Array.from(values)));
    expect(energy).toBeCloseToTensor(expected, { rtol: 0, atol: 1e-5 });
  };

  it('are asked anew, and recorded before their schedulers step', () => {
    run((model) => new HamiltonianMonteCarlo(model, { stepSize: 0.2, nLeapfrogSteps: 2 }));
    run((model) => new MALA(model, { stepSize: 0.1 }));
    run((model) => new GradientDescentSampler(model, { stepSize: 0.1 }));
    run((model) => new NesterovSampler(model, { stepSize: 0.1 }));
  });
});

const well = () => new DoubleWellModel();
const flat = (x: Tensor) => torch.eye(2).expand([x.size(0), 2, 2]);

/** Gives energies of a shape, or throws. */
function broken(energy: (x: Tensor) => Tensor): BaseModel {
  class Broken extends BaseModel {
    override forward(x: Tensor): Tensor {
      return energy(x);
    }
  }
  return new Broken();
}

const wrong: [what: string, message: string | RegExp, run: () => unknown][] = [
  ...[
    ['HMC', (o: any) => new HamiltonianMonteCarlo(well(), o)],
    ['RMHMC', (o: any) => new RiemannianManifoldHMC(well(), flat, o)],
    ['MALA', (o: any) => new MALA(well(), o)],
    ['descent', (o: any) => new GradientDescentSampler(well(), o)],
    ['Nesterov', (o: any) => new NesterovSampler(well(), o)],
  ].flatMap(([name, make]) => {
    const run = (options: unknown) => () => (make as (o: unknown) => unknown)(options);
    return [
      [`${name}: stepSize 0`, 'expected stepSize to be positive, got 0', run({ stepSize: 0 })],
      [`${name}: stepSize -1`, 'expected stepSize to be positive, got -1', run({ stepSize: -1 })],
      [`${name}: stepSize NaN`, 'expected stepSize to be positive, got NaN', run({ stepSize: Number.NaN })],
      [`${name}: stepSize a string`, 'expected stepSize to be a number or a scheduler', run({ stepSize: '1' })],
      [`${name}: step_size`, 'did you mean stepSize?', run({ step_size: 1 })],
      [`${name}: options null prototype array`, 'expected options to be an object', run([1])],
    ] as [string, string | RegExp, () => unknown][];
  }),
  ...(
    [
      ['LangevinDynamics', (o) => new LangevinDynamics(well(), o)],
      ['HamiltonianMonteCarlo', (o) => new HamiltonianMonteCarlo(well(), o)],
      ['RiemannianManifoldHMC', (o) => new RiemannianManifoldHMC(well(), flat, o)],
      ['MALA', (o) => new MALA(well(), o)],
      ['NoUTurnSampler', (o) => new NoUTurnSampler(well(), o)],
      ['UnderdampedLangevinDynamics', (o) => new UnderdampedLangevinDynamics(well(), o)],
      ['AnnealedLangevinDynamics', (o) => new AnnealedLangevinDynamics(well(), [1], o)],
      ['ParallelTempering', (o) => new ParallelTempering(well(), o)],
      ['GradientDescentSampler', (o) => new GradientDescentSampler(well(), o)],
      ['NesterovSampler', (o) => new NesterovSampler(well(), o)],
      ['FlowSampler', (o) => new FlowSampler(well(), o)],
      ['DoubleWellModel', (o) => new DoubleWellModel(o)],
      ['LeapfrogIntegrator', (o) => new LeapfrogIntegrator(o)],
    ] as [string, (options: any) => unknown][]
  ).flatMap(([name, make]) => {
    const device = "expected device to be 'cpu', 'cuda' or 'cuda:<index>'";
    const dtype = "expected dtype to be a floating-point dtype such as 'float32'";
    return [
      [`${name} on a device that is none`, `${name}: ${device}, got "tpu"`, () => make({ device: 'tpu' })],
      [`${name} on a number`, `${name}: ${device}, got 3`, () => make({ device: 3 })],
      [
        `${name} on a device that is not there`,
        `${name}: expected device to be one`,
        () => make({ device: 'cuda:99' }),
      ],
      [`${name} in integers`, `${name}: ${dtype}, got "int64"`, () => make({ dtype: 'int64' })],
      [`${name} in a type that is none`, `${name}: ${dtype}, got "float3"`, () => make({ dtype: 'float3' })],
    ] as [string, string, () => unknown][];
  }),
  ['no model', 'expected model to be an energy model', () => new MALA(null as any)],
  ['a function as model', 'expected model to be an energy model', () => new HamiltonianMonteCarlo((() => 0) as any)],
  ['no metric', 'expected metricFn to be a function', () => new RiemannianManifoldHMC(well(), null as any)],
  ['a tensor as metric', 'expected metricFn', () => new RiemannianManifoldHMC(well(), torch.eye(2) as any)],
  ...([0, -3, 1.5, '4', null].flatMap((nLeapfrogSteps: any) => [
    [`${nLeapfrogSteps} leapfrog steps`, 'nLeapfrogSteps', () => new HamiltonianMonteCarlo(well(), { nLeapfrogSteps })],
    [
      `${nLeapfrogSteps} leapfrog steps of RMHMC`,
      'nLeapfrogSteps',
      () => new RiemannianManifoldHMC(well(), flat, { nLeapfrogSteps }),
    ],
  ]) as [string, string, () => unknown][]),
  ...([0, -1, Infinity, Number.NaN, '2', true] as any[]).map(
    (mass) =>
      [`mass ${mass}`, 'expected mass to be', () => new HamiltonianMonteCarlo(well(), { mass })] as [
        string,
        string,
        () => unknown,
      ],
  ),
  ['a negative mass in a tensor', 'mass', () => new HamiltonianMonteCarlo(well(), { mass: torch.tensor([1, -1]) })],
  ['an integer mass', 'mass', () => new HamiltonianMonteCarlo(well(), { mass: torch.ones([2], { dtype: 'int64' }) })],
  [
    'a mass of another length',
    'broadcasts over that of a sample, [2]',
    () => new HamiltonianMonteCarlo(well(), { mass: torch.ones([3]) }).sampleSync({ dim: 2 }),
  ],
  ['momentum 1', 'expected momentum to be in [0, 1)', () => new NesterovSampler(well(), { momentum: 1 })],
  ['momentum -0.1', 'expected momentum to be in [0, 1)', () => new NesterovSampler(well(), { momentum: -0.1 })],
  ['a momentum that is text', 'momentum', () => new NesterovSampler(well(), { momentum: '0' as any })],
  [
    'a generalised integrator in HMC',
    'RiemannianManifoldHMC follows them',
    () => new HamiltonianMonteCarlo(well(), { integrator: new GeneralisedLeapfrogIntegrator() as any }),
  ],
  [
    'a separable integrator in RMHMC',
    'HamiltonianMonteCarlo follows them',
    () => new RiemannianManifoldHMC(well(), flat, { integrator: new LeapfrogIntegrator() as any }),
  ],
  [
    'integrator and solver options',
    'got both',
    () => new RiemannianManifoldHMC(well(), flat, { integrator: 'generalised_leapfrog', solverTol: 1 }),
  ],
  ['0 Picard iterations', 'solverMaxIter', () => new GeneralisedLeapfrogIntegrator({ solverMaxIter: 0 })],
  ['a negative tolerance', 'solverTol', () => new GeneralisedLeapfrogIntegrator({ solverTol: -1 })],
  ['neither x nor dim', 'expected x or dim', () => new HamiltonianMonteCarlo(well()).sampleSync()],
  [
    'states of RMHMC with three axes',
    '(n, d)',
    () => new RiemannianManifoldHMC(well(), flat).sampleSync({ dim: [2, 2] }),
  ],
  ['thin 0', 'thin', () => new MALA(well()).sampleSync({ dim: 2, thin: 0 })],
  [
    'a targetAccept of 1',
    'targetAccept',
    () => new HamiltonianMonteCarlo(well()).warmupSync({ dim: 2, targetAccept: 1 }),
  ],
  [
    'a negative nSteps of warmup',
    'warmup: expected nSteps',
    () => new HamiltonianMonteCarlo(well()).warmupSync({ dim: 2, nSteps: -1 }),
  ],
  ['a baseWindow of 0', 'baseWindow', () => new HamiltonianMonteCarlo(well()).warmupSync({ dim: 2, baseWindow: 0 })],
  [
    'an unknown option of warmup',
    'did you mean nSteps',
    () => new HamiltonianMonteCarlo(well()).warmupSync({ steps: 1 } as any),
  ],
  ...[
    ['HMC', (m: BaseModel) => new HamiltonianMonteCarlo(m)],
    ['MALA', (m: BaseModel) => new MALA(m)],
    ['RMHMC', (m: BaseModel) => new RiemannianManifoldHMC(m, flat)],
    ['descent', (m: BaseModel) => new GradientDescentSampler(m)],
  ].flatMap(([name, make]) => {
    const run = (energy: (x: Tensor) => Tensor) => () =>
      (make as (m: BaseModel) => BaseSampler)(broken(energy)).sampleSync({ x: torch.ones([3, 2]), nSteps: 2 });
    return [
      [`${name}: energies (B, 1)`, 'one value per row', run((x) => x.sum(-1, { keepdim: true }))],
      [`${name}: one energy for all`, 'one value per row', run((x) => x.sum())],
      [`${name}: a constant energy`, 'does not depend on it', run((x) => torch.zeros([x.size(0)]))],
      [
        `${name}: an energy that throws`,
        'no energy here',
        run(() => {
          throw new Error('no energy here');
        }),
      ],
    ] as [string, string, () => unknown][];
  }),
  ...([
    ['no state', 'state.x', undefined, {}],
    ['no momentum', 'state.p', { x: torch.ones([2]) }, {}],
    ['momenta of another shape', 'of the shape of x', { x: torch.ones([2, 1]), p: torch.ones([3, 1]) }, {}],
    ['no drift', 'expected drift', { x: torch.ones([2]), p: torch.ones([2]) }, { drift: undefined }],
    ['a mass that is text', 'expected mass', { x: torch.ones([2]), p: torch.ones([2]) }, { mass: '1' }],
    ['safe that is text', 'expected safe', { x: torch.ones([2]), p: torch.ones([2]) }, { safe: 'no' }],
    ['an unknown option', 'unknown option', { x: torch.ones([2]), p: torch.ones([2]) }, { drif: 1 }],
  ].map(([what, message, state, options]: any) => [
    `leapfrog: ${what}`,
    message,
    () => new LeapfrogIntegrator().step(state, 0.1, { drift: (x: Tensor) => x.neg(), ...options }),
  ]) as [string, string, () => unknown][]),
  [
    'leapfrog: no steps',
    'nSteps',
    () =>
      new LeapfrogIntegrator().integrateSync({ x: torch.ones([2]), p: torch.ones([2]) }, 0.1, 0, {
        drift: (x: Tensor) => x,
      }),
  ],
  [
    'leapfrog: a step size that is text',
    'stepSize',
    () =>
      new LeapfrogIntegrator().step({ x: torch.ones([2]), p: torch.ones([2]) }, '1' as any, {
        drift: (x: Tensor) => x,
      }),
  ],
];

describe('bad input', () => {
  it('is covered', () => expect(wrong.length).toBeGreaterThanOrEqual(150));
  it.each(wrong)('%s', (_, message, run) => {
    expect(run).toThrow(message);
  });
});

describe('jobs', () => {
  const make = { HamiltonianMonteCarlo, MALA, GradientDescentSampler, NesterovSampler };
  it.each(Object.entries(make))('of %s can be stopped', async (_, Class) => {
    const Sampler = Class as typeof MALA;
    const controller = new AbortController();
    const running = new Sampler(well()).sample({ dim: 2, nSteps: 10_000_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toThrow('aborted');
  });

  it('of a warm-up can be stopped, and leave the sampler as it was', async () => {
    const sampler = new HamiltonianMonteCarlo(gaussian(), { stepSize: 0.25 });
    const controller = new AbortController();
    const running = sampler.warmup({ nSteps: 10_000_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toThrow('aborted');
    expect([sampler.mass, sampler.getScheduledValue('stepSize')]).toEqual([null, 0.25]);
  });

  it.each([null, undefined, 7])('end with what a callback throws: %s', async (thrown) => {
    const model = broken((x) => {
      if (x.sum().item() < 1e9) throw thrown;
      return x.sum(-1);
    });
    await expect(new HamiltonianMonteCarlo(model).sample({ dim: 2 })).rejects.toBe(thrown);
    await expect(new MALA(model).sample({ dim: 2 })).rejects.toBe(thrown);
    const start = { x: torch.ones([2]), p: torch.ones([2]) };
    const drift = () => {
      throw thrown;
    };
    await expect(new LeapfrogIntegrator().integrate(start, 0.1, 3, { drift })).rejects.toBe(thrown);
  });

  it('hold no tensors beyond what they return', () => {
    const all = [
      new HamiltonianMonteCarlo(well()),
      new MALA(well()),
      new NesterovSampler(well()),
      new RiemannianManifoldHMC(well(), flat, { nLeapfrogSteps: 1 }),
    ];
    const round = () => {
      for (const sampler of all) sampler.sampleSync({ dim: 2, nSteps: 2, returnDiagnostics: true });
    };
    round();
    const before = liveTensors();
    for (let i = 0; i < 30; i++) round();
    expect(liveTensors() - before).toBeLessThan(10);
  });
});
