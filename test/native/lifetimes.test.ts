/** @file Tensors that a user's code keeps live on and stay as they were, whoever has called that code; and nothing else lives. */
import { describe, expect, it } from 'vitest';
import { BaseModel, BaseSymplecticIntegrator, MixtureModel, SumModel } from '../../lib/core/index.js';
import { ReflowCoupling } from '../../lib/couplings/index.js';
import { DataLoader, TensorDataset } from '../../lib/data/index.js';
import * as integrators from '../../lib/integrators/index.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  GaussianNoise,
  NoiseContrastiveEstimation,
  ParallelTemperingCD,
  PersistentContrastiveDivergence,
  ScoreMatching,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import { Adam, ASGD, LBFGS, Optimizer, SGD } from '../../lib/optim/index.js';
import { plot2dEnergyLandscape } from '../../lib/plot/index.js';
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
import { BaseTrainer } from '../../lib/training/index.js';
import { energyTrace } from '../../lib/utils/index.js';
import { liveTensors } from '../support/live.js';

/** The tensors that were kept, with the values that they had then. */
class Store {
  #kept: [tensor: Tensor, values: unknown][] = [];

  keep<T extends Tensor>(tensor: T): T {
    this.#kept.push([tensor, tensor.tolist()]);
    return tensor;
  }

  /** Expects all of it to be alive and as it was, though the collector has run and memory was used again. */
  check(least = 1): void {
    liveTensors();
    for (let i = 0; i < 50; i++) torch.full([6, 2], 1e9);
    expect(this.#kept.length).toBeGreaterThanOrEqual(least);
    for (const [tensor, values] of this.#kept) {
      expect(tensor.isDisposed).toBe(false);
      expect(tensor.tolist()).toEqual(values);
    }
  }
}

/** An energy that keeps in every way that is usual. */
class Keeper extends BaseModel {
  store = new Store();
  scale = new nn.Parameter(torch.ones([]));
  net = new nn.Linear(2, 2);
  c?: Tensor;
  last?: Tensor;
  seen: Tensor[] = [];
  total = torch.zeros([2]);
  declare mean: Tensor;
  declare count: Tensor;

  constructor() {
    super();
    this.registerBuffer('mean', torch.zeros([2]));
    this.registerBuffer('count', torch.zeros([]));
    this.net.registerForwardHook((_module, args, output) => {
      for (const tensor of [...args, output]) this.store.keep(tensor);
    });
  }

  override forward(x: Tensor): Tensor {
    this.c ??= torch.ones([2]);
    this.mean = this.mean.mul(0.9).add(x.detach().mean(0).mul(0.1));
    this.count.add_(1);
    this.total.add_(x.detach().mean(0));
    this.seen.push(this.store.keep(x));
    const e = x.mul(this.c).add(this.net(x).mul(0.1)).square().sum(-1).mul(this.scale);
    this.last = this.store.keep(e.detach());
    return this.store.keep(e);
  }

  check(least = 1): void {
    this.store.check(least);
    expect(this.c!.tolist()).toEqual([1, 1]);
    expect(this.count.item()).toBe(this.seen.length);
    expect(this.mean.isfinite().all().item()).toBe(true);
    const total = torch.stack(this.seen.map((x) => x.detach().mean(0))).sum(0);
    expect(this.total).toBeCloseToTensor(total);
    expect(this.last!.shape).toEqual(this.seen.at(-1)!.shape.slice(0, 1));
  }
}

/** A field that keeps what it gets, makes and gives. */
class KeepingField extends nn.Module {
  store = new Store();
  net = new nn.Linear(3, 2);
  c?: Tensor;
  times: Tensor[] = [];
  override forward(x: Tensor, t: Tensor): any {
    this.c ??= torch.ones([2]);
    this.times.push(this.store.keep(t));
    this.store.keep(x);
    return this.store.keep(this.net(torch.cat([x, t.unsqueeze(-1)], 1)).mul(this.c));
  }
}

const X = torch.linspace(-1.5, 1.5, 12).view([6, 2]);
const metric = (store: Store) => (x: Tensor) => store.keep(torch.diagEmbed(store.keep(x).mul(x).add(1)));

const samplers: Record<string, (model: Keeper) => any> = {
  LangevinDynamics: (m) => new LangevinDynamics(m, { stepSize: 0.02 }),
  'LangevinDynamics, clamped': (m) => new LangevinDynamics(m, { stepSize: 0.02, clamp: [-1, 1] }),
  'LangevinDynamics, Heun': (m) => new LangevinDynamics(m, { stepSize: 0.02, integrator: 'heun' }),
  AnnealedLangevinDynamics: (m) => new AnnealedLangevinDynamics(m, [1, 0.5]),
  UnderdampedLangevinDynamics: (m) => new UnderdampedLangevinDynamics(m),
  GradientDescentSampler: (m) => new GradientDescentSampler(m, { stepSize: 0.1 }),
  NesterovSampler: (m) => new NesterovSampler(m, { stepSize: 0.1 }),
  MALA: (m) => new MALA(m, { stepSize: 0.02 }),
  HamiltonianMonteCarlo: (m) => new HamiltonianMonteCarlo(m, { stepSize: 0.1, nLeapfrogSteps: 3 }),
  NoUTurnSampler: (m) => new NoUTurnSampler(m, { stepSize: 0.1, maxTreeDepth: 3 }),
  ParallelTempering: (m) => new ParallelTempering(m, { temperatures: [1, 2, 4], swapEvery: 2 }),
  RiemannianManifoldHMC: (m) => new RiemannianManifoldHMC(m, metric(m.store), { stepSize: 0.1, nLeapfrogSteps: 1 }),
};

describe.each(Object.entries(samplers))('%s', (_name, make) => {
  it('leaves alive what forwards and hooks keep', async () => {
    const [model, twin] = [new Keeper(), new Keeper()];
    twin.loadStateDict(model.stateDict());
    torch.manualSeed(0);
    make(model).sampleSync({ x: X, nSteps: 4, returnDiagnostics: true });
    torch.manualSeed(0);
    await make(twin).sample({ x: X, nSteps: 4, returnDiagnostics: true });
    for (const keeper of [model, twin]) keeper.check(8);
    expect(twin.seen.length).toBe(model.seen.length);
    expect(twin.total).toEqualTensor(model.total);
    make(model).sampleSync({ x: X, nSteps: 2 });
    model.check(12);
  });
});

const flows: Record<string, (model: KeepingField) => any> = {
  ode: (m) => new FlowSampler(m, { integrator: 'heun' }),
  sde: (m) => new FlowSampler(m, { mode: 'sde' } as never),
  adaptive: (m) => new FlowSampler(m, { integrator: 'dopri5' }),
  score: (m) => new FlowSampler(m, { prediction: 'score', interpolant: 'vp' }),
};

describe.each(Object.entries(flows))('FlowSampler, %s', (_name, make) => {
  it('leaves alive what fields keep', async () => {
    for (const run of ['sampleSync', 'sample']) {
      const model = new KeepingField();
      await make(model)[run]({ x: X, nSteps: 4 });
      model.store.check(9);
      expect(model.c!.tolist()).toEqual([1, 1]);
    }
  });
});

describe.each(
  Object.entries({
    Euler: () => new integrators.EulerMaruyamaIntegrator(),
    BackwardEuler: () => new integrators.BackwardEulerMaruyamaIntegrator(),
    Heun: () => new integrators.HeunIntegrator(),
    Midpoint: () => new integrators.MidpointIntegrator(),
    RK4: () => new integrators.RK4Integrator(),
    RK438: () => new integrators.RK438Integrator(),
    AdaptiveHeun: () => new integrators.AdaptiveHeunIntegrator(),
    Bosh3: () => new integrators.Bosh3Integrator(),
    Dopri5: () => new integrators.Dopri5Integrator(),
    Dopri8: () => new integrators.Dopri8Integrator(),
  }),
)('%s', (_name, make) => {
  it('leaves alive what drifts keep, their times included', async () => {
    const store = new Store();
    const drift = (x: Tensor, t: Tensor) => store.keep(store.keep(x).mul(-1).mul(store.keep(t).add(1).unsqueeze(-1)));
    const integrator: any = make();
    integrator.step({ x: X }, 0.1, { drift });
    integrator.integrateSync({ x: X }, 0.1, 3, { drift });
    await integrator.integrate({ x: X }, 0.1, 3, { drift });
    store.check(21);
  });
});

describe.each(
  Object.entries({
    Leapfrog: () => new integrators.LeapfrogIntegrator(),
    GeneralisedLeapfrog: () => new integrators.GeneralisedLeapfrogIntegrator(),
  }),
)('%s', (name, make) => {
  it('leaves alive what forces keep', async () => {
    const store = new Store();
    const force = (...given: Tensor[]) => {
      for (const tensor of given) store.keep(tensor);
      return store.keep(given[0]!.neg());
    };
    const given =
      name === 'Leapfrog'
        ? { drift: force }
        : { force, velocity: (_x: Tensor, p: Tensor) => store.keep(store.keep(p).mul(1)) };
    const integrator: any = make();
    const state = { x: X, p: torch.ones([6, 2]) };
    integrator.step(state, 0.1, given);
    integrator.integrateSync(state, 0.1, 3, given);
    await integrator.integrate(state, 0.1, 3, given);
    store.check(10);
  });
});

const noise = () => new GaussianNoise(torch.zeros([2]), torch.eye(2));
const langevin = (m: nn.Module) => new LangevinDynamics(m, { stepSize: 0.01 });
const energyLosses: Record<string, (model: Keeper) => any> = {
  ContrastiveDivergence: (m) => new ContrastiveDivergence(m, langevin(m), { kSteps: 2 }),
  PersistentContrastiveDivergence: (m) =>
    new PersistentContrastiveDivergence(m, langevin(m), { kSteps: 2, bufferSize: 12, initSteps: 2 }),
  ParallelTemperingCD: (m) => new ParallelTemperingCD(m, { temperatures: [1, 3], kSteps: 2 }),
  NoiseContrastiveEstimation: (m) => new NoiseContrastiveEstimation(m, { noise: noise() }),
  'ScoreMatching, exact': (m) => new ScoreMatching(m),
  'ScoreMatching, approx': (m) => new ScoreMatching(m, { hessianMethod: 'approx' }),
  'ScoreMatching, hutchinson': (m) => new ScoreMatching(m, { hessianMethod: 'hutchinson' }),
  'ScoreMatching, penalised': (m) =>
    new ScoreMatching(m, {
      regularizationStrength: 0.1,
      customRegularization: (x, model) => m.store.keep(m.store.keep(model(x)).mean()),
    }),
  DenoisingScoreMatching: (m) => new DenoisingScoreMatching(m, { noiseScale: 0.3 }),
  SlicedScoreMatching: (m) => new SlicedScoreMatching(m, { nProjections: 2 }),
  EnergyMatchingLoss: (m) => new EnergyMatchingLoss(m, { coupling: 'independent', nLangevinSteps: 2 }),
};
const fieldLosses: Record<string, (model: KeepingField) => any> = {
  FlowMatchingLoss: (m) =>
    new FlowMatchingLoss(m, {
      lossWeightFn: (t) => m.store.keep(m.store.keep(t).add(1)),
      tSampler: (batch) => m.store.keep(torch.rand([batch])),
    }),
  EquilibriumMatchingLoss: (m) => new EquilibriumMatchingLoss(m),
};

const losses: [string, () => Keeper | KeepingField, (model: any) => any][] = [
  ...Object.entries(energyLosses).map(([name, make]): [string, () => Keeper, any] => [name, () => new Keeper(), make]),
  ...Object.entries(fieldLosses).map(([name, make]): [string, () => KeepingField, any] => [
    name,
    () => new KeepingField(),
    make,
  ]),
];

describe.each(losses)('%s', (_name, makeModel, makeLoss) => {
  const check = (model: Keeper | KeepingField) => ('check' in model ? model.check(4) : model.store.check(4));

  it('leaves alive what forwards keep, in a call and its backward', () => {
    const model = makeModel();
    const lossFn = makeLoss(model);
    for (let i = 0; i < 2; i++) {
      const result = lossFn(X);
      (Array.isArray(result) ? result[0] : result).backward();
    }
    check(model);
  });

  it.each(['fit', 'fitSync', 'train'] as const)('leaves alive what forwards keep in %s', async (run) => {
    const model = makeModel();
    const store = new Store();
    const trainer: any = new BaseTrainer(model, new Adam(model.parameters(), { lr: 1e-3 }), makeLoss(model), {
      callbacks: [
        {
          onBatchEnd: (_trainer, batch, metrics) => {
            for (const tensor of [...(batch as Tensor[]), ...Object.values(metrics)]) store.keep(tensor);
          },
        },
      ],
    });
    const loader = new DataLoader(new TensorDataset(X), { batchSize: 3 });
    if (run === 'train') trainer.train(loader, 2);
    else await trainer[run](loader, { epochs: 2 });
    check(model);
    store.check(8);
  });
});

describe("user's parts", () => {
  const keeper = () => {
    const store = new Store();
    return { store, keep: <T extends Tensor>(x: T) => store.keep(x) };
  };

  it('may be an integrator of a Langevin sampler, whose result is not clamped in place', async () => {
    const { store, keep } = keeper();
    class Own extends integrators.EulerMaruyamaIntegrator {
      override step(state: any, ...rest: [any, any]): any {
        return { x: keep(super.step({ x: keep(state.x) }, ...rest).x) };
      }
    }
    const model = new Keeper();
    for (const run of ['sampleSync', 'sample'] as const) {
      const sampler = new LangevinDynamics(model, { stepSize: 1, integrator: new Own(), clamp: [-0.1, 0.1] });
      await sampler[run]({ x: X, nSteps: 3 });
    }
    store.check(6);
    model.check(6);
  });

  it('may be a symplectic integrator', async () => {
    const { store, keep } = keeper();
    class Leapfrog extends BaseSymplecticIntegrator {
      override step({ x, p }: any, h: any, { drift }: any): any {
        const t = torch.zeros([x.size(0)]);
        const half = keep(p).add(
          keep(drift(keep(x), t))
            .mul(h)
            .mul(0.5),
        );
        const end = keep(x.add(half.mul(h)));
        return { x: end, p: keep(half.add(drift(end, t).mul(h).mul(0.5))) };
      }
    }
    const model = new Keeper();
    for (const run of ['sampleSync', 'sample'] as const) {
      const sampler = new HamiltonianMonteCarlo(model, { stepSize: 0.1, integrator: new Leapfrog() } as never);
      await sampler[run]({ x: X, nSteps: 2 });
    }
    store.check(6);
    model.check(6);
  });

  it('may be parts of a composed energy', () => {
    for (const make of [(parts: BaseModel[]) => new SumModel(parts), (parts: BaseModel[]) => new MixtureModel(parts)]) {
      const parts = [new Keeper(), new Keeper()];
      const model = make(parts);
      model.gradient(X);
      langevin(model).sampleSync({ x: X, nSteps: 2 });
      for (const part of parts) part.check(4);
    }
  });

  it('may be an energy that is measured or drawn', () => {
    const model = new Keeper();
    energyTrace(model, X.view([2, 3, 2]));
    plot2dEnergyLandscape(model, { xRange: [-1, 1], yRange: [-1, 1], resolution: 5 });
    model.check(4);
  });

  it('may be an optimizer', () => {
    const { store, keep } = keeper();
    class Momentum extends Optimizer<{ lr: number }> {
      constructor(parameters: any) {
        super(parameters, { lr: 0.1 });
      }
      protected override check(): void {}
      protected override update(parameter: Tensor, gradient: Tensor, state: any): void {
        state.velocity = keep((state.velocity ?? torch.zeros([2])).mul(0.9).add(keep(gradient)));
        parameter.sub_(state.velocity.mul(0.1));
      }
    }
    const w = new nn.Parameter(torch.ones([2]));
    const optimizer = new Momentum([w]);
    for (let i = 0; i < 3; i++) {
      optimizer.zeroGrad();
      w.square().sum().backward();
      optimizer.step();
    }
    store.check(6);
    expect(w.isfinite().all().item()).toBe(true);
  });

  it('may hold an earlier state of LBFGS', () => {
    const { store, keep } = keeper();
    const w = new nn.Parameter(torch.tensor([1, 3]));
    const optimizer = new LBFGS([w], { lr: 0.1, maxIter: 1, historySize: 2 });
    const closure = () => {
      optimizer.zeroGrad();
      const loss = w.pow(4).sum();
      loss.backward();
      return keep(loss.detach());
    };
    for (let i = 0; i < 5; i++) {
      optimizer.step(closure);
      const { d, old_dirs } = optimizer.stateDict().state[0] as any;
      for (const tensor of [d, ...old_dirs]) keep(tensor);
    }
    store.check(5);
  });

  it('may be hooks of gradients', async () => {
    const { store, keep } = keeper();
    class Hooked extends BaseModel {
      w = new nn.Parameter(torch.ones([]));
      override forward(x: Tensor): Tensor {
        const e = x.square().sum(-1).mul(this.w);
        if (e.requiresGrad) e.registerHook((gradient) => void keep(gradient));
        return e;
      }
    }
    const model = new Hooked();
    langevin(model).sampleSync({ x: X, nSteps: 2 });
    await langevin(model).sample({ x: X, nSteps: 2 });
    const trainer = new BaseTrainer(model, new SGD(model.parameters(), { lr: 0.01 }), new ScoreMatching(model));
    await trainer.fit(new DataLoader(new TensorDataset(X), { batchSize: 3 }), { epochs: 1 });
    store.check(6);
  });

  it('may be a gradient in closed form', async () => {
    const { store, keep } = keeper();
    class Own extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.square().sum(-1);
      }
      override gradient(x: Tensor): Tensor {
        return keep(keep(x).mul(2));
      }
    }
    for (const make of Object.values(samplers)) {
      const sampler = make(Object.assign(new Own(), { store }) as never);
      sampler.sampleSync({ x: X, nSteps: 2 });
      await sampler.sample({ x: X, nSteps: 2 });
    }
    store.check(20);
  });

  it('may be a flow, a coupling or a loss', async () => {
    const { store, keep } = keeper();
    const field = new KeepingField();
    const coupling = new ReflowCoupling((x0) => keep(keep(x0).mul(0.5)));
    const loss = new FlowMatchingLoss(field, { coupling });
    loss(X).backward();
    const own = (x: Tensor) =>
      keep(
        field
          .net(torch.cat([keep(x), torch.ones([x.size(0), 1])], 1))
          .square()
          .mean(),
      );
    const trainer = new BaseTrainer(field, new ASGD(field.parameters()), own);
    await trainer.fit(new DataLoader(new TensorDataset(X), { batchSize: 3 }), { epochs: 2 });
    store.check(8);
    field.store.check(1);
  });
});

describe('recording a forward', () => {
  it('keeps what was cached while it was tried, and records once nothing changes', async () => {
    class Cached extends BaseModel {
      c?: Tensor;
      w = new nn.Parameter(torch.full([], 0.5));
      calls = new Map<string, Tensor>();
      override forward(x: Tensor): Tensor {
        this.c ??= torch.ones([2]);
        if (!this.calls.has('half')) this.calls.set('half', torch.full([2], 0.5));
        return x.mul(this.c).add(this.calls.get('half')!).square().sum(-1).mul(this.w);
      }
    }
    class Plain extends BaseModel {
      w = new nn.Parameter(torch.full([], 0.5));
      override forward(x: Tensor): Tensor {
        return x
          .mul(torch.ones([2]))
          .add(torch.full([2], 0.5))
          .square()
          .sum(-1)
          .mul(this.w);
      }
    }
    const model = new Cached();
    for (let i = 0; i < 3; i++) {
      const [a, b] = [model, new Plain()].map((m) => {
        torch.manualSeed(i);
        return langevin(m).sampleSync({ x: X, nSteps: 3 });
      });
      expect(a).toBeCloseToTensor(b!);
      await langevin(model).sample({ x: X, nSteps: 3 });
      liveTensors();
      expect(model.c!.tolist()).toEqual([1, 1]);
      expect(model.calls.get('half')!.tolist()).toEqual([0.5, 0.5]);
    }
  });

  it('leaves no trace of the tries in properties, lists, maps and values', () => {
    const warn = process.emitWarning;
    process.emitWarning = () => {};
    try {
      class Tracked extends BaseModel {
        calls = 0;
        last?: Tensor;
        seen: Tensor[] = [];
        byNumber = new Map<number, Tensor>();
        stats = { largest: null as Tensor | null };
        total = torch.zeros([2]);
        override forward(x: Tensor): Tensor {
          this.calls++;
          this.seen.push(x);
          this.byNumber.set(this.calls, x.detach());
          this.total.add_(x.detach().sum(0));
          this.stats.largest = x.detach().amax();
          const e = x.square().sum(-1);
          this.last = e.detach();
          return e;
        }
      }
      const model = new Tracked();
      const steps = 4;
      for (let round = 1; round <= 3; round++) {
        langevin(model).sampleSync({ x: X, nSteps: steps });
        expect(model.calls).toBe(steps * round);
        expect(model.seen.length).toBe(steps * round);
        expect([...model.byNumber.keys()]).toEqual(model.seen.map((_, i) => i + 1));
        const all = torch.stack(model.seen.map((x) => x.detach()));
        expect(model.total).toBeCloseToTensor(all.sum([0, 1]));
        expect(model.stats.largest!.item()).toBe(model.seen.at(-1)!.detach().amax().item());
        expect(model.last).toEqualTensor(model.seen.at(-1)!.detach().square().sum(-1));
        expect(model.seen[0]).toEqualTensor(X);
      }
    } finally {
      process.emitWarning = warn;
    }
  });

  it('leaves alone what a forward keeps outside of its module, which torch.jit.trace calls too', () => {
    const store = new Store();
    const model = new (class extends nn.Module {
      override forward(x: Tensor): Tensor {
        if (cache.length === 0) cache.push(torch.full([2], 3));
        return x.mul(cache[0]!);
      }
    })();
    const cache: Tensor[] = [];
    const script = torch.jit.trace(model, X);
    expect(cache.length).toBe(1);
    store.keep(cache[0]!);
    store.check(1);
    expect(script(X)).toEqualTensor(model(X));
  });
});

describe('tidy', () => {
  it('disposes of what a callback makes inside of it, and of nothing that another one makes', async () => {
    const model = new Keeper();
    const twin = new Keeper();
    const outside = langevin(model).sample({ x: X.clone(), nSteps: 20 });
    let inside: Tensor | undefined;
    for (let i = 0; i < 20; i++) {
      torch.tidy(() => {
        inside = X.add(1);
      });
      expect(inside!.isDisposed).toBe(true);
      await new Promise((resolve) => setImmediate(resolve));
    }
    torch.tidy(() => langevin(twin).sampleSync({ x: X, nSteps: 2, generator: new torch.Generator() }));
    expect(twin.last!.isDisposed).toBe(true);
    await outside;
    model.check(20);
  });
});
