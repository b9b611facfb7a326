import { describe, expect, it } from 'vitest';
import {
  BaseIntegrator,
  BaseModel,
  BaseSDERungeKuttaIntegrator,
  BaseSymplecticIntegrator,
  DoubleWellModel,
  GaussianModel,
  LinearScheduler,
  MLPEnergy,
  type PhaseState,
} from '../../lib/core/index.js';
import { GeneralisedLeapfrogIntegrator, LeapfrogIntegrator, RK4Integrator } from '../../lib/integrators/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import {
  FlowSampler,
  HamiltonianMonteCarlo,
  type HamiltonianMonteCarloOptions,
  LangevinDynamics,
  ParallelTempering,
  RiemannianManifoldHMC,
} from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { Mixture, Thrower } from './models.js';

interface Separable {
  drift: (x: Tensor, t: Tensor) => Tensor;
  mass: number | Tensor | null;
  safe: boolean;
}

interface General {
  force: (x: Tensor, p: Tensor, t: Tensor) => Tensor;
  velocity: (x: Tensor, p: Tensor, t: Tensor) => Tensor;
  safe: boolean;
}

/** The leapfrog as a script of TorchEBM has it: two forces a step. */
class Leapfrog extends BaseSymplecticIntegrator {
  override step({ x, p }: PhaseState, h: number, { drift, mass, safe }: Separable): PhaseState {
    const t = torch.zeros([x.size(0)]);
    const force = (at: Tensor) => (safe ? drift(at, t).clamp(-1e6, 1e6) : drift(at, t));
    const half = p.add(force(x).mul(0.5 * h));
    let move = half.mul(h);
    if (mass !== null) move = move.div(typeof mass === 'number' ? Math.max(mass, 1e-10) : mass.clampMin(1e-10));
    const end = x.add(move);
    const moved = { x: end, p: half.add(force(end).mul(0.5 * h)) };
    return safe ? { x: moved.x.nanToNum(0), p: moved.p.nanToNum(0) } : moved;
  }
}

/** The generalised leapfrog with eight Picard iterations. */
class Generalised extends BaseSymplecticIntegrator {
  override get separable() {
    return false;
  }
  override step({ x, p }: PhaseState, h: number, { force, velocity }: General): PhaseState {
    const t = torch.zeros([x.size(0)]);
    const half = torch.tensor(0.5 * h, { dtype: x.dtype });
    const cut = (y: Tensor) => y.clamp(-1e6, 1e6);
    let middle = p;
    for (let i = 0; i < 8; i++) middle = p.addcmul(half, force(x, middle, t));
    middle = cut(middle);
    const base = x.addcmul(half, velocity(x, middle, t));
    let end = x;
    for (let i = 0; i < 8; i++) end = base.addcmul(half, velocity(end, middle, t));
    end = cut(end);
    return { x: end.nanToNum(0), p: middle.addcmul(half, cut(force(end, middle, t))).nanToNum(0) };
  }
}

const metric = (x: Tensor) => torch.diagEmbed(x.mul(x).add(1));
const dtypes: DType[] = ['float32', 'float64'];
const models: [string, (dtype: DType) => BaseModel][] = [
  ['an analytic energy', (dtype) => new DoubleWellModel({ dtype })],
  ['a recorded one', (dtype) => new Mixture({ dtype })],
  [
    'a normal law',
    (dtype) => new GaussianModel(torch.zeros([2], { dtype }), torch.eye(2, { dtype }).add(0.3), { dtype }),
  ],
  [
    'one that is called',
    (dtype) => {
      class Called extends BaseModel {
        override forward(x: Tensor): Tensor {
          return x.pow(4).sum(-1);
        }
        override gradient(x: Tensor): Tensor {
          return x.pow(3).mul(4);
        }
      }
      return new Called({ dtype });
    },
  ],
];

describe.each(models)('a leapfrog in TypeScript, on %s', (what, model) => {
  const masses = (dtype: DType) => [null, 2, torch.tensor([0.5, 3], { dtype })];
  it.each(dtypes)('gives the chain of the built-in one, in %s', async (dtype) => {
    for (const mass of masses(dtype)) {
      const make = (integrator: BaseSymplecticIntegrator | null) =>
        new HamiltonianMonteCarlo(model(dtype), { stepSize: 0.15, nLeapfrogSteps: 4, mass, dtype, integrator });
      const options = { dim: 2, nSamples: 17, nSteps: 6, returnTrajectory: true, returnDiagnostics: true } as const;
      torch.manualSeed(3);
      const [x, { acceptanceRate }] = make(null).sampleSync(options);
      const next = torch.randn([1]).item();
      const sampler = make(new Leapfrog({ dtype }));
      torch.manualSeed(3);
      const [own, found] = sampler.sampleSync(options);
      expect(torch.randn([1]).item()).toBe(next);
      torch.manualSeed(3);
      const [promised] = await sampler.sample(options);
      expect(promised).toEqualTensor(own);
      expect(found.acceptanceRate).toEqualTensor(acceptanceRate!);
      // The fused kernel of the normal law rounds its matrix product otherwise.
      if (what === 'a normal law') expect(own).toBeCloseToTensor(x, { rtol: 0, atol: 1e-5 });
      else expect(own).toEqualTensor(x);
    }
  });
});

describe('an integrator of one’s own in HamiltonianMonteCarlo', () => {
  const make = (options: HamiltonianMonteCarloOptions = {}) =>
    new HamiltonianMonteCarlo(new DoubleWellModel(), { stepSize: 0.1, nLeapfrogSteps: 3, ...options });

  it('may override integrateSync for the whole trajectory, or derive from the built-in one', () => {
    const calls: unknown[][] = [];
    class Whole extends LeapfrogIntegrator {
      override integrateSync(state: PhaseState, h: number, n: number, options: any): PhaseState {
        calls.push([h, n, Object.keys(options).sort(), options.safe]);
        return super.integrateSync(state, h, n, options);
      }
    }
    class Step extends LeapfrogIntegrator {
      override step(state: PhaseState, h: number, options: any): PhaseState {
        calls.push(['step']);
        return super.step(state, h, options);
      }
    }
    const run = (integrator: BaseSymplecticIntegrator | null) => {
      const generator = new torch.Generator().manualSeed(0);
      return make({ integrator }).sampleSync({ dim: 2, nSamples: 5, nSteps: 2, generator });
    };
    const expected = run(null);
    expect(run(new Whole())).toEqualTensor(expected);
    expect(calls.splice(0)).toEqual([
      [0.1, 3, ['drift', 'mass', 'safe'], true],
      [0.1, 3, ['drift', 'mass', 'safe'], true],
    ]);
    expect(run(new Step())).toEqualTensor(expected);
    expect(calls.length).toBe(6);
    expect(run(new (class extends LeapfrogIntegrator {})())).toEqualTensor(expected);
  });

  it('sees the schedule of the step size, and takes states of any shape', () => {
    const sizes: number[] = [];
    class Watch extends Leapfrog {
      override step(state: PhaseState, h: number, options: Separable): PhaseState {
        expect(state.x.shape).toEqual([3, 1, 2, 2]);
        sizes.push(h);
        return super.step(state, h, options);
      }
    }
    class Square extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.pow(2).flatten(1).sum(-1);
      }
    }
    const integrator = new Watch();
    const stepSize = new LinearScheduler(0.3, 0.1, 2);
    const sampler = new HamiltonianMonteCarlo(new Square(), { stepSize, nLeapfrogSteps: 1, integrator });
    expect(sampler.sampleSync({ dim: [1, 2, 2], nSamples: 3, nSteps: 3 }).shape).toEqual([3, 1, 2, 2]);
    expect(sizes.map((h) => h.toFixed(9))).toEqual(['0.300000000', '0.200000000', '0.100000000']);
  });

  it('is tuned by warmup, and told the mass that is found', async () => {
    const masses = new Set<string>();
    class Watch extends Leapfrog {
      override step(state: PhaseState, h: number, options: Separable): PhaseState {
        masses.add(options.mass === null ? 'none' : 'a tensor');
        return super.step(state, h, options);
      }
    }
    const model = new GaussianModel(torch.zeros([2]), torch.diag(torch.tensor([1, 25])));
    const sampler = new HamiltonianMonteCarlo(model, { nLeapfrogSteps: 4, integrator: new Watch() });
    const generator = new torch.Generator().manualSeed(1);
    const { mass, acceptanceRate } = await sampler.warmup({ nSamples: 30, nSteps: 120, generator });
    expect([...masses]).toEqual(['none', 'a tensor']);
    const [first, second] = (mass as Tensor).tolist() as number[];
    expect(first! / second!).toBeGreaterThan(15);
    expect(Math.abs(acceptanceRate - 0.8)).toBeLessThan(0.15);
  });

  it('serves replicas of parallel tempering and contrastive divergence', () => {
    const integrator = new Leapfrog();
    const tempering = new ParallelTempering(new DoubleWellModel(), {
      temperatures: [1, 3],
      makeKernel: (model) => new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 2, integrator }),
    });
    expect(tempering.sampleSync({ dim: 2, nSamples: 4, nSteps: 3 }).isfinite().all().item()).toBe(true);
    const x = torch.ones([8, 2]);
    const losses = [null, integrator].map((each) => {
      torch.manualSeed(0);
      const model = new MLPEnergy(2, { hiddenDims: [8] });
      const sampler = new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps: 2, integrator: each });
      torch.manualSeed(1);
      const [loss] = new ContrastiveDivergence(model, sampler, { kSteps: 3 }).forward(x);
      loss.backward();
      return [loss.item(), model.parameters().map((p) => p.grad!.sum().item())];
    });
    expect(losses[1]).toEqual(losses[0]);
  });

  it('is stopped by a signal, between two proposals', async () => {
    const controller = new AbortController();
    let steps = 0;
    class Slow extends Leapfrog {
      override step(state: PhaseState, h: number, options: Separable): PhaseState {
        if (++steps === 10) controller.abort(new Error('enough'));
        return super.step(state, h, options);
      }
    }
    const sampler = make({ integrator: new Slow() });
    await expect(sampler.sample({ dim: 2, nSteps: 1e6, signal: controller.signal })).rejects.toThrow('enough');
    expect(steps).toBeLessThan(16);
  });

  it('holds no tensors beyond what the sampler returns', () => {
    const sampler = make({ integrator: new Leapfrog() });
    const draw = () => sampler.sampleSync({ dim: 2, nSteps: 3 }).dispose();
    draw();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) draw();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });
});

describe('an integrator of one’s own in RiemannianManifoldHMC', () => {
  it.each(dtypes)('gives the chain of the built-in one to the bit, in %s', async (dtype) => {
    for (const [, model] of models) {
      const make = (integrator: BaseSymplecticIntegrator | null) =>
        new RiemannianManifoldHMC(model(dtype), metric, { stepSize: 0.1, nLeapfrogSteps: 2, dtype, integrator });
      const options = { dim: 2, nSamples: 5, nSteps: 2, returnTrajectory: true };
      torch.manualSeed(3);
      const x = make(null).sampleSync(options);
      const next = torch.randn([1]).item();
      const sampler = make(new Generalised({ dtype }));
      torch.manualSeed(3);
      expect(sampler.sampleSync(options)).toEqualTensor(x);
      expect(torch.randn([1]).item()).toBe(next);
      torch.manualSeed(3);
      expect(await sampler.sample(options)).toEqualTensor(x);
    }
  });

  it('is asked about positions that a step has changed in place', () => {
    const at: number[] = [];
    class InPlace extends Generalised {
      override step({ x, p }: PhaseState, _: number, { velocity }: General): PhaseState {
        const moving = x.clone();
        at.push(velocity(moving, p, x).sum().item());
        moving.fill_(3);
        at.push(velocity(moving, p, x).sum().item());
        return { x: moving, p };
      }
    }
    const options = { stepSize: 0.1, nLeapfrogSteps: 1, integrator: new InPlace() };
    const sampler = new RiemannianManifoldHMC(new DoubleWellModel(), metric, options);
    sampler.sampleSync({ x: torch.zeros([1, 1]), nSteps: 1 });
    expect(at[1]! / at[0]!).toBeCloseTo(0.1, 6);
  });
});

describe('a Runge-Kutta integrator of one’s own', () => {
  class Trapezium extends BaseSDERungeKuttaIntegrator {
    override get tableauA() {
      return [[], [1]];
    }
    override get tableauB() {
      return [0.5, 0.5];
    }
    override get tableauC() {
      return [0, 1];
    }
  }
  class Field extends nn.Module {
    override forward(x: Tensor, t: Tensor): Tensor {
      return x.mul(t.unsqueeze(-1)).cos();
    }
  }
  const langevin = (integrator: 'heun' | BaseSDERungeKuttaIntegrator, dtype: DType) =>
    new LangevinDynamics(new Mixture({ dtype }), { stepSize: 0.05, dtype, integrator });
  const flow = (mode: 'ode' | 'sde') => (integrator: 'heun' | BaseSDERungeKuttaIntegrator, dtype: DType) =>
    new FlowSampler(new Field(), { mode, dtype, integrator });

  it.each([
    ['LangevinDynamics', langevin],
    ['FlowSampler', flow('ode')],
    ['FlowSampler with noise', flow('sde')],
  ])('runs natively by its tableau in %s, as the built-in one of that tableau', async (_, make) => {
    for (const dtype of dtypes) {
      const run = (integrator: 'heun' | BaseSDERungeKuttaIntegrator) => {
        torch.manualSeed(5);
        return make(integrator, dtype).sampleSync({ dim: 2, nSamples: 5, nSteps: 6, returnTrajectory: true });
      };
      const own = new Trapezium({ dtype });
      expect(own._stepsNatively).toBe(true);
      expect(run(own)).toEqualTensor(run('heun'));
      torch.manualSeed(5);
      const options = { dim: 2, nSamples: 5, nSteps: 6, returnTrajectory: true };
      expect(await make(own, dtype).sample(options)).toEqualTensor(run('heun'));
    }
  });

  it.each([
    ['nothing', 'expected the x that it returns to be a Tensor, got undefined', () => undefined],
    ['x of another shape', 'to be of shape [1, 2], got [1]', (x: Tensor) => ({ x: x.sum(-1) })],
    ['x of another dtype', 'to be of dtype float32', (x: Tensor) => ({ x: x.double() })],
  ])('whose step returns %s is a clear error', async (_, message, result) => {
    class Wrong extends Trapezium {
      override step({ x }: { x: Tensor }): any {
        return result(x);
      }
    }
    for (const make of [langevin, flow('ode'), flow('sde')]) {
      const sampler = make(new Wrong(), 'float32');
      expect(() => sampler.sampleSync({ dim: 2, nSteps: 3 })).toThrow(message);
      await expect(sampler.sample({ dim: 2, nSteps: 3 })).rejects.toThrow(message);
    }
  });
});

describe('what goes wrong', () => {
  /** A step with a body of its own. */
  function own(step: (state: PhaseState, h: number, options: any) => unknown, separable = true) {
    class Own extends BaseSymplecticIntegrator {
      override get separable() {
        return separable;
      }
      override step(state: PhaseState, h: number, options: any): PhaseState {
        return step(state, h, options) as PhaseState;
      }
    }
    return new Own();
  }
  let kept: (x: Tensor) => Tensor;
  const cases: [string, string, (state: PhaseState, h: number, options: any) => unknown][] = [
    ['nothing returned', 'Own.step: expected the x that it returns to be a Tensor, got undefined', () => undefined],
    ['null returned', 'Own.step: expected the x that it returns to be a Tensor, got undefined', () => null],
    ['no momenta', 'Own.step: expected the p that it returns to be a Tensor, got undefined', ({ x }) => ({ x })],
    ['a promise', 'Own.step: expected the x that it returns to be a Tensor', async (state) => state],
    ['numbers', 'the x that it returns to be a Tensor, got 1', () => ({ x: 1, p: 1 })],
    ['x of another shape', 'to be of shape [4, 2], got [4]', ({ x, p }) => ({ x: x.sum(-1), p })],
    ['p of another shape', 'to be of shape [4, 2], got [2, 2]', ({ x, p }) => ({ x, p: p.narrow(0, 0, 2) })],
    ['another dtype', 'to be of dtype float32, got "float64"', ({ x, p }) => ({ x: x.double(), p })],
    [
      'a disposed tensor',
      'disposed',
      (state) => {
        state.x.dispose();
        return state;
      },
    ],
    ['a field of numbers', 'the x given to drift to be a Tensor, got 3', (_, __, { drift }) => drift(3)],
    [
      'a field of another shape',
      'the x given to drift to be of shape [4, 2]',
      ({ x }, _, { drift }) => drift(x.sum(-1)),
    ],
    ['a field of another dtype', 'the x given to drift to be of dtype float32', ({ x }, _, o) => o.drift(x.double())],
    ['an error of libtorch', 'shapes cannot be multiplied', ({ x }) => x.matmul(x)],
    [
      'an own error',
      'mine',
      () => {
        throw new Error('mine');
      },
    ],
    [
      'a drift kept for later',
      'only during the step that it was given to',
      (state, _, { drift }) => {
        if (kept) return kept(state.x);
        kept = drift;
        return state;
      },
    ],
  ];
  it.each(cases)('%s, in both forms', async (_, message, step) => {
    const sampler = new HamiltonianMonteCarlo(new DoubleWellModel(), { nLeapfrogSteps: 1, integrator: own(step) });
    const options = { dim: 2, nSamples: 4, nSteps: 2 };
    expect(() => sampler.sampleSync(options)).toThrow(message);
    await expect(sampler.sample(options)).rejects.toThrow(message);
    expect(() => sampler.warmupSync({ ...options, nSteps: 3 })).toThrow(message);
  });

  it('a drift that is called after sampling', () => {
    let late: ((x: Tensor) => Tensor) | undefined;
    const integrator = own((state, _, { drift }) => {
      late = drift;
      return state;
    });
    new HamiltonianMonteCarlo(new DoubleWellModel(), { integrator }).sampleSync({ dim: 2, nSteps: 1 });
    expect(() => late!(torch.ones([1, 2]))).toThrow('only during the step that it was given to');
  });

  it.each([null, undefined, 7, 'text'])('what a step throws comes through: %s', async (thrown) => {
    const integrator = own(() => {
      throw thrown;
    });
    const general = own(() => {
      throw thrown;
    }, false);
    const samplers = [
      new HamiltonianMonteCarlo(new DoubleWellModel(), { integrator }),
      new RiemannianManifoldHMC(new DoubleWellModel(), metric, { integrator: general }),
      // … and what a model throws inside the drift that a step has asked for.
      new HamiltonianMonteCarlo(new Thrower(thrown), { integrator: new Leapfrog() }),
    ];
    for (const sampler of samplers) {
      await expect(sampler.sample({ dim: 2 })).rejects.toBe(thrown);
      let caught: unknown = 'nothing';
      try {
        sampler.sampleSync({ dim: 2 });
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
    }
  });

  it('what a model throws may be caught by the step', async () => {
    const integrator = own((state, _, { drift }) => {
      expect(() => drift(state.x)).toThrow('mine');
      return state;
    });
    class Grumpy extends DoubleWellModel {
      override gradient(): Tensor {
        throw new Error('mine');
      }
    }
    const sampler = new HamiltonianMonteCarlo(new Grumpy(), { integrator });
    expect(sampler.sampleSync({ dim: 2, nSteps: 2 }).shape).toEqual([1, 2]);
    expect((await sampler.sample({ dim: 2, nSteps: 2 })).shape).toEqual([1, 2]);
  });

  const well = new DoubleWellModel();
  class Plain extends BaseIntegrator {
    override step(state: any) {
      return state;
    }
  }
  const constructors: [string, typeof TypeError | typeof RangeError, string, () => unknown][] = [
    [
      'HMC with a Runge-Kutta name',
      TypeError,
      'HamiltonianMonteCarlo: expected integrator to be a BaseSymplecticIntegrator, got a RK4Integrator',
      () => new HamiltonianMonteCarlo(well, { integrator: 'rk4' }),
    ],
    [
      'HMC with a Runge-Kutta integrator',
      TypeError,
      'a BaseSymplecticIntegrator, got a RK4Integrator',
      () => new HamiltonianMonteCarlo(well, { integrator: new RK4Integrator() as any }),
    ],
    [
      'HMC with an unknown name',
      RangeError,
      'HamiltonianMonteCarlo: expected integrator to be "adaptive_heun"',
      () => new HamiltonianMonteCarlo(well, { integrator: 'verlet' as any }),
    ],
    [
      'HMC with a class',
      TypeError,
      'a name or an integrator',
      () => new HamiltonianMonteCarlo(well, { integrator: Leapfrog as any }),
    ],
    [
      'HMC with one that is not separable',
      TypeError,
      'RiemannianManifoldHMC follows them',
      () => new HamiltonianMonteCarlo(well, { integrator: new Generalised() }),
    ],
    [
      'HMC with the name of one that is not',
      TypeError,
      'RiemannianManifoldHMC follows them',
      () => new HamiltonianMonteCarlo(well, { integrator: 'generalised_leapfrog' }),
    ],
    [
      'HMC with one of another dtype',
      RangeError,
      'expected integrator to be of dtype float32, got "float64"',
      () => new HamiltonianMonteCarlo(well, { integrator: new Leapfrog({ dtype: 'float64' }) }),
    ],
    [
      'RMHMC with a separable one',
      TypeError,
      'HamiltonianMonteCarlo follows them',
      () => new RiemannianManifoldHMC(well, metric, { integrator: new Leapfrog() }),
    ],
    [
      'RMHMC with a separable name',
      TypeError,
      'HamiltonianMonteCarlo follows them',
      () => new RiemannianManifoldHMC(well, metric, { integrator: 'leapfrog' }),
    ],
    [
      'Langevin with a symplectic one',
      TypeError,
      'LangevinDynamics: expected integrator to be a BaseSDERungeKuttaIntegrator, got a Leapfrog',
      () => new LangevinDynamics(well, { integrator: new Leapfrog() as any }),
    ],
    [
      'Langevin with a plain one',
      TypeError,
      'LangevinDynamics: expected integrator to be a BaseSDERungeKuttaIntegrator, got a Plain',
      () => new LangevinDynamics(well, { integrator: new Plain() as any }),
    ],
    [
      'FlowSampler with a plain one',
      TypeError,
      'FlowSampler: expected integrator to be a BaseRungeKuttaIntegrator, got a Plain',
      () => new FlowSampler(new Mixture(), { integrator: new Plain() as any }),
    ],
    [
      'FlowSampler with a symplectic one',
      TypeError,
      'a BaseRungeKuttaIntegrator, got a Leapfrog',
      () => new FlowSampler(new Mixture(), { integrator: new Leapfrog() as any }),
    ],
  ];
  it.each(constructors)('%s', (_, kind, message, make) => {
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  it('both names of the generalised leapfrog work', () => {
    for (const integrator of ['generalised_leapfrog', 'generalized_leapfrog'] as const) {
      const { integrator: made } = new RiemannianManifoldHMC(well, metric, { integrator });
      expect(made).toBeInstanceOf(GeneralisedLeapfrogIntegrator);
    }
  });
});
