import { describe, expect, it } from 'vitest';
import {
  BaseIntegrator,
  BaseRungeKuttaIntegrator,
  BaseSDERungeKuttaIntegrator,
  DoubleWellModel,
  expandTLikeX,
  LinearScheduler,
} from '../../lib/core/index.js';
import {
  BackwardEulerMaruyamaIntegrator,
  Dopri5Integrator,
  EulerMaruyamaIntegrator,
  getIntegrator,
  HeunIntegrator,
  type IntegratorName,
  RK4Integrator,
  resolveIntegrator,
} from '../../lib/integrators/index.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

interface Case {
  integrator: IntegratorName;
  kind: string;
  seed: number;
  dtype: DType;
  shape: number[];
  calls: number;
  x: number[];
}

const { cases } = fixture<{ cases: Case[] }>('integrators/integrators.json');

const rungeKutta = (name: IntegratorName, dtype: DType = 'float64') =>
  getIntegrator(name, { dtype }) as BaseSDERungeKuttaIntegrator;

/** f(x, t) = sin(x) - x (1 + t), which counts its calls. */
function counted() {
  const drift = (x: Tensor, t: Tensor): Tensor => {
    drift.calls++;
    return x.sin().sub(x.mul(expandTLikeX(t, x).add(1)));
  };
  drift.calls = 0;
  return drift;
}
const diffusion = (x: Tensor, t: Tensor): Tensor => expandTLikeX(t, x).mul(0.2).add(0.1);

describe('the numbers of TorchEBM 0.8.9', () => {
  it.each(cases)('$integrator, $kind, seed $seed, $dtype, $shape', async (entry) => {
    const { dtype, shape, kind } = entry;
    const integrator = rungeKutta(entry.integrator, dtype);
    const drift = counted();
    const t = torch.linspace(0.1, 0.9, shape[0]!, { dtype });
    const grid = torch.tensor([0, 0.1, 0.25, 0.5, 1], { dtype });
    const start = () => {
      torch.manualSeed(entry.seed);
      return { x: torch.randn(shape, { dtype }) };
    };
    const arguments_: Record<string, [number, number, object]> = {
      fixed: [0.05, 7, { adaptive: false }],
      grid: [1, 1, { t: grid, adaptive: false }],
      adaptive: [0.1, 20, {}],
      'adaptive grid': [0.1, 1, { t: grid }],
      noisy: [0.05, 7, { diffusion }],
      'noise scale': [0.05, 7, { noiseScale: 0.3 }],
    };
    let x: Tensor;
    if (kind === 'step') ({ x } = integrator.step(start(), 0.05, { drift, t }));
    else if (kind === 'noisy step') ({ x } = integrator.step(start(), 0.05, { drift, t, noiseScale: 0.7 }));
    else if (kind === 'noisy tensors') {
      const state = start();
      const h = torch.tensor(0.05, { dtype });
      ({ x } = integrator.step(state, h, { drift, diffusion: diffusion(state.x, t) }));
    } else if (kind === 'langevin') {
      const options = { stepSize: 0.01, noiseScale: 0.8, integrator, dtype };
      const sampler = new LangevinDynamics(new DoubleWellModel({ dtype }), options);
      x = sampler.sampleSync({ ...start(), nSteps: 6 });
      expect(await sampler.sample({ ...start(), nSteps: 6 })).toEqualTensor(x);
    } else {
      const [h, n, options] = arguments_[kind]!;
      ({ x } = integrator.integrateSync(start(), h, n, { drift, ...options }));
      const promised = await integrator.integrate(start(), h, n, { drift: counted(), ...options });
      expect(promised.x).toEqualTensor(x);
    }
    expect(drift.calls).toBe(entry.calls);
    expectNear(x, entry, 'x');
  });

  it("on x' = -x (1 + t)", async () => {
    // fixed: ten steps of 0.1, with the calls of the drift; adaptive: the first step 0.1, to t = 1
    const golden: [IntegratorName, number, number, number?, number?][] = [
      ['euler_maruyama', 0.207590783247, 10],
      ['backward_euler_maruyama', 0.237423859882, 80],
      ['heun', 0.224680426966, 20],
      ['midpoint', 0.223730918419, 20],
      ['rk4', 0.223132345166, 40],
      ['rk438', 0.223131794816, 40],
      ['adaptive_heun', 0.224680426966, 20, 0.223346228508, 62],
      ['bosh3', 0.223090542044, 30, 0.22216255535, 16],
      ['dopri5', 0.223130173077, 60, 0.223392913473, 13],
      ['dopri8', 0.223130160148, 130, 0.223133615512, 27],
    ];
    for (const [name, fixed, calls, adaptive, adaptiveCalls] of golden) {
      const run = async (adapts: boolean) => {
        let n = 0;
        const drift = (x: Tensor, t: Tensor) => {
          n++;
          return x.mul(t.unsqueeze(-1).add(1)).neg();
        };
        const state = { x: torch.ones([1, 1], { dtype: 'float64' }) };
        const { x } = await rungeKutta(name).integrate(state, 0.1, 10, { drift, adaptive: adapts });
        return [x.item() as number, n] as const;
      };
      const [x, n] = await run(false);
      expect(x).toBeCloseTo(fixed, 12);
      expect(n).toBe(calls);
      if (adaptive === undefined) continue;
      const [y, m] = await run(true);
      expect(y).toBeCloseTo(adaptive, 12);
      expect(m).toBe(adaptiveCalls);
    }
  });
});

describe('the theory', () => {
  // x' = x cos(t) has the solution exp(sin(t)).
  class Field extends nn.Module {
    override forward(x: Tensor, t: Tensor): Tensor {
      return x.mul(t.cos().unsqueeze(-1));
    }
  }
  const orders: [IntegratorName, number, number][] = [
    ['euler_maruyama', 1, 256],
    ['backward_euler_maruyama', 1, 256],
    ['heun', 2, 64],
    ['midpoint', 2, 64],
    ['rk4', 4, 16],
    ['rk438', 4, 64],
    ['adaptive_heun', 2, 64],
    ['bosh3', 3, 32],
    ['dopri5', 5, 32],
    ['dopri8', 8, 4],
  ];
  it.each(orders)('%s converges with order %i', (name, order, n) => {
    const integrator = rungeKutta(name);
    integrator.solverMaxIter = 30;
    const error = (steps: number) => {
      const state = { x: torch.ones([1, 1], { dtype: 'float64' }) };
      const { x } = integrator.integrateSync(state, 2 / steps, steps, { drift: new Field(), adaptive: false });
      return Math.abs((x.item() as number) - Math.exp(Math.sin(2)));
    };
    expect(Math.abs(Math.log2(error(n) / error(2 * n)) - order)).toBeLessThan(0.15);
  });

  it.each(['adaptive_heun', 'bosh3', 'dopri5', 'dopri8'] as const)('%s keeps its tolerance', async (name) => {
    const tight = rungeKutta(name);
    tight.rtol = 1e-7;
    tight.atol = 1e-9;
    const state = { x: torch.ones([1, 1], { dtype: 'float64' }) };
    const { x } = await tight.integrate(state, 0.1, 20, { drift: new Field() });
    expect(Math.abs((x.item() as number) - Math.exp(Math.sin(2)))).toBeLessThan(1e-5);
  });

  it.each(['rk4', 'dopri5'] as const)('%s comes back along a decreasing grid', async (name) => {
    const integrator = rungeKutta(name);
    integrator.rtol = 1e-8;
    const x = torch.linspace(-1, 1, 6, { dtype: 'float64' }).view([3, 2]);
    const t = torch.linspace(0, 1, 41, { dtype: 'float64' });
    const there = await integrator.integrate({ x }, 0.1, 1, { drift: counted(), t });
    const back = await integrator.integrate(there, 0.1, 1, { drift: counted(), t: t.flip([0]) });
    expect(there.x).not.toBeCloseToTensor(x, { rtol: 0, atol: 0.05 });
    expect(back.x).toBeCloseToTensor(x, { rtol: 0, atol: 1e-6 });
  });

  it('noise: an Ornstein-Uhlenbeck process has its mean and variance', () => {
    // dx = -x dt + sqrt(2 D) dW with D = s^2 = 0.5: from 2, mean 2 exp(-t), variance D (1 - exp(-2 t))
    const n = 20_000;
    const generator = new torch.Generator().manualSeed(7);
    const { x } = new HeunIntegrator().integrateSync({ x: torch.full([n, 1], 2) }, 0.01, 100, {
      drift: (x: Tensor) => x.neg(),
      noiseScale: Math.sqrt(0.5),
      generator,
    });
    const variance = 0.5 * (1 - Math.exp(-2));
    expect(Math.abs((x.mean().item() as number) - 2 * Math.exp(-1))).toBeLessThan(4 * Math.sqrt(variance / n));
    expect(Math.abs((x.var().item() as number) / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n) + 0.01);
  });

  it('noise: the strong error halves with four times the steps', () => {
    // Geometric Brownian motion: dx = x / 2 dt + x dW has the solution x0 exp(W). D = x^2 / 2.
    const paths = 4000;
    const generator = new torch.Generator().manualSeed(3);
    const fine = torch.randn([256, paths, 1], { dtype: 'float64', generator }).mul(Math.sqrt(1 / 256));
    const exact = fine.sum(0).exp();
    const error = (steps: number) => {
      const increments = fine.view([steps, 256 / steps, paths, 1]).sum(1);
      let state = { x: torch.ones([paths, 1], { dtype: 'float64' }) };
      const euler = new EulerMaruyamaIntegrator({ dtype: 'float64' });
      for (let i = 0; i < steps; i++) {
        const noise = increments.select(0, i).mul(Math.sqrt(steps));
        const drift = (x: Tensor) => x.mul(0.5);
        state = euler.step(state, 1 / steps, { drift, noise, diffusion: state.x.pow(2).div(2) });
      }
      return state.x.sub(exact).abs().mean().item() as number;
    };
    expect(Math.abs(Math.log(error(16) / error(256)) / Math.log(16) - 0.5)).toBeLessThan(0.15);
  });

  it('implicit steps are stable where explicit ones are not', () => {
    const state = { x: torch.ones([1, 1], { dtype: 'float64' }) };
    const options = { drift: (x: Tensor) => x.mul(-9), t: null };
    const implicit = new BackwardEulerMaruyamaIntegrator({ dtype: 'float64', solverMaxIter: 200, solverCheckEvery: 1 });
    // One step of 0.1 with Picard iteration, which converges: x / (1 + 0.9).
    expect(implicit.step(state, 0.1, options).x.item()).toBeCloseTo(1 / 1.9, 5);
  });
});

describe('steps', () => {
  it('can be differentiated', () => {
    const net = new nn.Linear(2, 2, { dtype: 'float64' } as never);
    class Field extends nn.Module {
      net = net;
      override forward(x: Tensor, t: Tensor): Tensor {
        return this.net(x).tanh().mul(t.add(1).unsqueeze(-1));
      }
    }
    const x = torch.randn([4, 2], { dtype: 'float64' });
    const loss = (drift: Field | ((x: Tensor, t: Tensor) => Tensor)) => {
      net.zeroGrad();
      const last = new RK4Integrator({ dtype: 'float64' }).integrateSync({ x }, 0.1, 3, { drift }).x;
      last.pow(2).sum().backward();
      return net.weight.grad!.clone();
    };
    const field = new Field();
    const traced = loss(field);
    const called = loss((x, t) => field.forward(x, t));
    expect(traced).toBeCloseToTensor(called);
    const h = 1e-6;
    const at = (shift: number) =>
      torch.noGrad(() => {
        net.weight.select(0, 0).select(0, 1).add_(shift);
        const { x: last } = new RK4Integrator({ dtype: 'float64' }).integrateSync({ x }, 0.1, 3, { drift: field });
        net.weight.select(0, 0).select(0, 1).sub_(shift);
        return last.pow(2).sum().item() as number;
      });
    expect(traced.select(0, 0).select(0, 1).item()).toBeCloseTo((at(h) - at(-h)) / (2 * h), 5);
  });

  it('take an own norm', () => {
    const sizes: number[] = [];
    const integrator = new Dopri5Integrator({
      dtype: 'float64',
      norm: (error) => {
        sizes.push(...error.shape);
        return error.abs().max();
      },
    });
    integrator.integrateSync({ x: torch.ones([3, 2], { dtype: 'float64' }) }, 0.1, 10, { drift: counted() });
    expect(sizes.slice(0, 2)).toEqual([3, 2]);
    const number = new Dopri5Integrator({ norm: () => 0.5 });
    expect(number.integrateSync({ x: torch.ones([3, 2]) }, 0.1, 10, { drift: counted() }).x.shape).toEqual([3, 2]);
  });

  it('adapt to the last permitted one', async () => {
    // The error is 0 throughout: one step of 0.1, then one of 0.9.
    const drift = (x: Tensor) => torch.zerosLike(x);
    const state = { x: torch.ones([1, 1]) };
    const { x } = await new Dopri5Integrator({ maxSteps: 2 }).integrate(state, 0.1, 10, { drift });
    expect(x.item()).toBe(1);
    await expect(new Dopri5Integrator({ maxSteps: 1 }).integrate(state, 0.1, 10, { drift })).rejects.toThrow(
      /Dopri5Integrator: the maximum number of steps, 1, is exceeded at t = 0.1/,
    );
  });

  it('say where the drift is not finite', async () => {
    const drift = (x: Tensor, t: Tensor) => x.div(t.sub(0.5).clamp({ max: 0 }).unsqueeze(-1)).log();
    const state = { x: torch.ones([2, 1], { dtype: 'float64' }) };
    await expect(new Dopri5Integrator({ dtype: 'float64' }).integrate(state, 0.1, 10, { drift })).rejects.toThrow(
      'Dopri5Integrator: the step size has shrunk to',
    );
  });

  it.each([NaN, Infinity, -Infinity])(
    'end at a state of %d, and at a drift or a norm that becomes NaN',
    async (value) => {
      const drift = (x: Tensor) => torch.ones(x.shape);
      const state = { x: torch.tensor([[0], [value]]) };
      for (const integrator of [new Dopri5Integrator(), getIntegrator('adaptive_heun')]) {
        await expect(integrator.integrate(state, 0.1, 10, { drift })).rejects.toThrow(
          `${integrator.constructor.name}: expected the state to be finite, got NaN or infinity in it at t = 0`,
        );
      }
      const start = { x: torch.ones([2, 1]) };
      const spoilt = (x: Tensor, t: Tensor) => x.mul(torch.where(t.gt(0.3), value, 1).unsqueeze(-1));
      await expect(new Dopri5Integrator().integrate(start, 0.1, 10, { drift: spoilt })).rejects.toThrow(
        'has shrunk to',
      );
      const norm = () => NaN;
      await expect(new Dopri5Integrator({ norm }).integrate(start, 0.1, 10, { drift })).rejects.toThrow(
        'has shrunk to',
      );
    },
  );

  it('report adaptive progress in shares of the interval', async () => {
    const seen: number[] = [];
    await new Dopri5Integrator().integrate({ x: torch.ones([2, 2]) }, 0.1, 10, {
      drift: (x: Tensor) => x.neg(),
      onProgress: ({ step }) => seen.push(step),
    });
    expect(seen.at(-1)).toBe(10);
  });
});

describe("integrators of one's own", () => {
  class Ralston extends BaseRungeKuttaIntegrator {
    override get tableauA() {
      return [[], [2 / 3]];
    }
    override get tableauB() {
      return [1 / 4, 3 / 4];
    }
    override get tableauC() {
      return [0, 2 / 3];
    }
  }

  it('by a tableau run natively', async () => {
    const state = { x: torch.ones([1, 1], { dtype: 'float64' }) };
    const error = async (n: number) => {
      const { x } = await new Ralston({ dtype: 'float64' }).integrate(state, 1 / n, n, {
        drift: (x: Tensor) => x.neg(),
      });
      return Math.abs((x.item() as number) - Math.exp(-1));
    };
    expect(Math.abs(Math.log2((await error(32)) / (await error(64))) - 2)).toBeLessThan(0.15);
    expect(Object.keys(new Ralston().stateDict())).toEqual(['_buf_a', '_buf_b', '_buf_c']);
  });

  it('by a step of their own are repeated', async () => {
    class Half extends EulerMaruyamaIntegrator {
      steps = 0;
      override step(...args: Parameters<EulerMaruyamaIntegrator['step']>) {
        this.steps++;
        const half = (args[1] as Tensor).div(2);
        return super.step(super.step(args[0], half, args[2]), half, args[2]);
      }
    }
    const own = new Half();
    const x = torch.ones([3, 2]);
    const { x: last } = await own.integrate({ x }, 0.1, 4, { drift: (x: Tensor) => x.neg() });
    expect(own.steps).toBe(4);
    const plain = new EulerMaruyamaIntegrator().integrateSync({ x }, 0.05, 8, { drift: (x: Tensor) => x.neg() });
    expect(last).toBeCloseToTensor(plain.x);
  });

  it('by a step of their own serve Langevin dynamics', async () => {
    class Same extends HeunIntegrator {
      steps = 0;
      override step(...args: Parameters<HeunIntegrator['step']>) {
        this.steps++;
        return super.step(...args);
      }
    }
    const own = new Same();
    const run = async (integrator: HeunIntegrator) => {
      const stepSize = new LinearScheduler(0.02, 0.001, 5);
      const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize, integrator });
      const generator = new torch.Generator().manualSeed(4);
      return sampler.sample({ x: torch.linspace(-1, 1, 6).view([3, 2]), nSteps: 5, generator });
    };
    expect(await run(own)).toBeCloseToTensor(await run(new HeunIntegrator()));
    expect(own.steps).toBe(5);
  });

  it('print as in Python', () => {
    expect(String(new RK4Integrator())).toBe('RK4Integrator()');
    expect(String(new Dopri5Integrator())).toBe('Dopri5Integrator(atol=1e-06, rtol=0.001, max_steps=10000)');
  });

  it('have names', () => {
    expect(getIntegrator('euler')).toBeInstanceOf(EulerMaruyamaIntegrator);
    const options = { default: 'heun', family: BaseSDERungeKuttaIntegrator, owner: 'Mine' } as const;
    expect(resolveIntegrator(null, options)).toBeInstanceOf(HeunIntegrator);
    const own = new HeunIntegrator();
    expect(resolveIntegrator(own, { ...options, dtype: 'float32', device: 'cpu' })).toBe(own);
  });
});

describe('bad input', () => {
  const x = torch.ones([2, 2]);
  const drift = (x: Tensor) => x.neg();
  const rk4 = new RK4Integrator();
  const euler = new EulerMaruyamaIntegrator();
  const dopri5 = new Dopri5Integrator();
  const sde = { default: 'euler', family: BaseSDERungeKuttaIntegrator, owner: 'LangevinDynamics' } as const;
  class NoTableau extends BaseRungeKuttaIntegrator {
    declare tableauA: never;
    declare tableauB: never;
    declare tableauC: never;
  }
  class BadTableau extends RK4Integrator {
    override get tableauB() {
      return [1];
    }
  }
  const table: [string, () => unknown, ErrorConstructor, string][] = [
    [
      'an unknown name',
      () => getIntegrator('rk5' as never),
      RangeError,
      'getIntegrator: expected name to be "adaptive',
    ],
    ['what is no integrator', () => resolveIntegrator(3 as never, sde), TypeError, 'expected integrator to be a name'],
    [
      'another family',
      () => resolveIntegrator('rk4', sde),
      TypeError,
      'to be a BaseSDERungeKuttaIntegrator, got a RK4',
    ],
    [
      'another dtype',
      () => resolveIntegrator(euler, { ...sde, dtype: 'float64' }),
      RangeError,
      'LangevinDynamics: expected integrator to be of dtype float64, got "float32"',
    ],
    [
      'an unknown option',
      () => new RK4Integrator({ aTol: 1 } as never),
      TypeError,
      'unknown option aTol, did you mean',
    ],
    ['a negative tolerance', () => new RK4Integrator({ atol: -1 }), RangeError, 'expected atol to be non-negative'],
    ['no steps at most', () => new RK4Integrator({ maxSteps: 0 }), RangeError, 'expected maxSteps to be a positive'],
    ['a NaN safety', () => new RK4Integrator({ safety: Number.NaN }), RangeError, 'expected safety to be a number'],
    ['a norm that is none', () => new RK4Integrator({ norm: 2 as never }), TypeError, 'expected norm to be a function'],
    ['no iterations', () => new RK4Integrator({ solverMaxIter: 0 }), RangeError, 'expected solverMaxIter'],
    ['no tableau', () => new (NoTableau as never as typeof RK4Integrator)(), TypeError, 'tableauC to be a getter'],
    ['a bad tableau', () => new BadTableau(), RangeError, 'BadTableau: expected tableauB to be 4 numbers'],
    ['no state', () => rk4.step(undefined as never, 0.1, { drift }), TypeError, 'expected state.x to be a Tensor'],
    [
      'a 0-d state',
      () => rk4.step({ x: torch.tensor(1) }, 0.1, { drift }),
      RangeError,
      'state.x to be of shape (B, …)',
    ],
    [
      'a state of integers',
      () => rk4.step({ x: torch.ones([2], { dtype: 'int64' }) }, 0.1, { drift }),
      RangeError,
      'state.x to be of a floating-point type',
    ],
    ['no step size', () => rk4.step({ x }, undefined as never, { drift }), TypeError, 'stepSize to be a number'],
    ['an infinite step', () => rk4.step({ x }, 1 / 0, { drift }), RangeError, 'stepSize to be finite'],
    [
      'a step for each row',
      () => rk4.step({ x }, torch.ones([2]), { drift }),
      RangeError,
      'stepSize to be a number or',
    ],
    ['no drift', () => rk4.step({ x }, 0.1, {} as never), RangeError, 'expected drift to be given'],
    [
      'times of another length',
      () => rk4.step({ x }, 0.1, { drift, t: torch.zeros([3]) }),
      RangeError,
      't to be of shape',
    ],
    [
      'a drift of another shape',
      () => rk4.step({ x }, 0.1, { drift: (x: Tensor) => x.sum(-1) }),
      RangeError,
      'shape of x, [2, 2]',
    ],
    [
      'a drift that is no Tensor',
      () => rk4.step({ x }, 0.1, { drift: (() => 1) as never }),
      TypeError,
      'to be a Tensor',
    ],
    [
      'a drift that throws',
      () =>
        rk4.step({ x }, 0.1, {
          drift: () => {
            throw new RangeError('mine');
          },
        }),
      RangeError,
      'mine',
    ],
    ['no steps', () => rk4.integrateSync({ x }, 0.1, 0, { drift }), RangeError, 'nSteps to be a positive integer'],
    ['half a step', () => rk4.integrateSync({ x }, 0.1, 0.5, { drift }), RangeError, 'nSteps to be a positive integer'],
    [
      'a grid of one point',
      () => rk4.integrateSync({ x }, 0.1, 1, { drift, t: torch.ones([1]) }),
      RangeError,
      '1-D with',
    ],
    ...[
      [0, NaN, 1],
      [0, 1, Infinity],
      [NaN, 0, 1],
    ].flatMap((times) =>
      [rk4, dopri5].map((integrator): [string, () => unknown, ErrorConstructor, string] => [
        `${integrator.constructor.name} at times ${times}`,
        () => integrator.integrateSync({ x }, 0.1, 1, { drift, t: torch.tensor(times) }),
        RangeError,
        `${integrator.constructor.name}.integrate: expected t to be finite`,
      ]),
    ),
    ...[
      [0, 2, 1],
      [1, 0, 0.5],
      [0, 1, 0],
    ].map((times): [string, () => unknown, ErrorConstructor, string] => [
      `adaptive steps at times ${times}`,
      () => dopri5.integrateSync({ x }, 0.1, 1, { drift, t: torch.tensor(times) }),
      RangeError,
      'expected t to be in order, one way or the other, where steps are adaptive',
    ]),
    [
      'an infinite interval',
      () => dopri5.integrateSync({ x }, 1e308, 10, { drift }),
      RangeError,
      'expected nSteps · stepSize to be finite',
    ],
    ['a grid of numbers', () => rk4.integrateSync({ x }, 0.1, 1, { drift, t: [0, 1] as never }), TypeError, 'a Tensor'],
    ['adaptive RK4', () => rk4.integrateSync({ x }, 0.1, 1, { drift, adaptive: true }), RangeError, 'no errorWeights'],
    [
      'a negative adaptive step',
      () => dopri5.integrateSync({ x }, -0.1, 1, { drift }),
      RangeError,
      'stepSize to be pos',
    ],
    [
      'noise that adapts',
      () => euler.integrateSync({ x }, 0.1, 1, { drift, noiseScale: 1, adaptive: true }),
      RangeError,
      'adaptive to be false',
    ],
    [
      'noise backward in time',
      () => euler.integrateSync({ x }, 0.1, 1, { drift, noiseScale: 1, t: torch.tensor([1, 0]) }),
      RangeError,
      't to be increasing in time where there is a diffusion',
    ],
    [
      'a diffusion that is none',
      () => euler.integrateSync({ x }, 0.1, 1, { drift, diffusion: 1 as never }),
      TypeError,
      'D(x, t)',
    ],
    [
      'a noise scale that is none',
      () => euler.step({ x }, 0.1, { drift, noiseScale: '1' as never }),
      TypeError,
      'noiseScale',
    ],
    [
      'a generator that is none',
      () => euler.step({ x }, 0.1, { drift, noiseScale: 1, generator: 1 as never }),
      TypeError,
      'generator',
    ],
    [
      'a signal that is none',
      () => rk4.integrateSync({ x }, 0.1, 1, { drift, signal: 1 as never }),
      TypeError,
      'signal',
    ],
    ['an ODE option too many', () => rk4.step({ x }, 0.1, { drift, noiseScale: 1 } as never), TypeError, 'noiseScale'],
  ];
  it.each(table)('%s', (_, call, type, message) => {
    expect(call).toThrow(type);
    expect(call).toThrow(message);
  });

  it('is at the root of all integrators', () => {
    expect(rk4).toBeInstanceOf(BaseIntegrator);
  });
});
