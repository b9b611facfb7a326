import { describe, expect, it, vi } from 'vitest';
import { BaseInterpolant, expandTLikeX, LinearScheduler } from '../../lib/core/index.js';
import { Dopri5Integrator, EulerMaruyamaIntegrator, RK4Integrator } from '../../lib/integrators/index.js';
import { LinearInterpolant, VariancePreservingInterpolant } from '../../lib/interpolants/index.js';
import * as nn from '../../lib/nn/index.js';
import { FlowSampler, type FlowSamplerOptions, PredictionType } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';
import { liveTensors } from '../support/live.js';

interface Case {
  options: FlowSamplerOptions;
  sample: { nSteps: number; returnDiagnostics?: boolean; returnTrajectory?: boolean; thin?: number };
  seed: number;
  dtype: DType;
  nSamples: number;
  dim: number[];
  y: boolean;
  x: number[];
  diagnostics?: Record<string, number[]>;
}

const { cases } = fixture<{ cases: Case[] }>('samplers/flow.json');

/** f(x, t) = sin(2 x) (1 + t) - x / 2, plus y where there is one. */
class Field extends nn.Module {
  override forward(x: Tensor, t: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    const v = x.mul(2).sin().mul(expandTLikeX(t, x).add(1)).sub(x.div(2));
    return y ? v.add(expandTLikeX(y, x)) : v;
  }
}

/** The same, called on the JavaScript thread. */
class Called extends Field {
  override forward(x: Tensor, t: Tensor, modelKwargs?: { y?: Tensor }): Tensor {
    t.select(0, 0).item();
    return super.forward(x, t, modelKwargs);
  }
}

const title = ({ options, sample, dtype, nSamples, dim, y }: Case) =>
  `${JSON.stringify(options)} ${JSON.stringify(sample)} ${dtype} ${[nSamples, ...dim]}${y ? ' y' : ''}`;

describe('the numbers of TorchEBM 0.8.9', () => {
  it.each(cases.map((entry) => [title(entry), entry] as const))('%s', async (_, entry) => {
    const { options, sample, seed, dtype, nSamples, dim, diagnostics } = entry;
    const sampler = new FlowSampler(new Field(), { ...options, dtype });
    const y = entry.y ? torch.linspace(-1, 1, nSamples, { dtype }) : null;
    const given = { dim, nSamples, y, ...sample };
    const check = (result: unknown) => {
      const [x, told] = (Array.isArray(result) ? result : [result]) as [Tensor, Record<string, Tensor>?];
      expectNear(x, entry, 'x');
      expect(Object.keys(told ?? {})).toEqual(Object.keys(diagnostics ?? {}));
      for (const [name, rows] of Object.entries(told ?? {})) expectNear(rows, diagnostics!, name);
    };
    torch.manualSeed(seed);
    check(sampler.sampleSync(given));
    torch.manualSeed(seed);
    check(await sampler.sample(given));
  });

  it('of a field x t', () => {
    class Product extends nn.Module {
      override forward(x: Tensor, t: Tensor): Tensor {
        return x.mul(t.unsqueeze(-1));
      }
    }
    const run = (options: FlowSamplerOptions) => {
      torch.manualSeed(0);
      const sampler = new FlowSampler(new Product(), options);
      return sampler.sampleSync({ dim: 2, nSamples: 2, nSteps: 10 }).flatten().tolist() as number[];
    };
    const close = (actual: number[], expected: number[]) => {
      for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, 5);
    };
    close(run({ integrator: 'euler' }), [2.384091, -0.4539669, -3.370828, 0.8794259]);
    close(run({}), [2.540855, -0.483817, -3.592474, 0.9372517]);
    const sde = { mode: 'sde', diffusionForm: 'constant', lastStep: 'Tweedie' } as const;
    close(run(sde), [-0.3121381, 0.5597987, -2.009336, -1.107553]);
  });
});

describe('the theory', () => {
  /** The velocity that carries N(0, 1) to N(mean, std^2) along a path. */
  class Exact extends nn.Module {
    constructor(
      readonly path: BaseInterpolant,
      readonly output: 'velocity' | 'score' | 'noise',
      readonly mean = 2,
      readonly std = 0.5,
    ) {
      super();
    }
    override forward(x: Tensor, t: Tensor): Tensor {
      const time = expandTLikeX(t, x);
      const [alpha, dAlpha] = this.path.computeAlphaT(time);
      const [sigma, dSigma] = this.path.computeSigmaT(time);
      const variance = alpha
        .pow(2)
        .mul(this.std ** 2)
        .add(sigma.pow(2));
      const rest = x.sub(alpha.mul(this.mean)).div(variance);
      if (this.output === 'score') return rest.neg();
      const noise = rest.mul(sigma);
      if (this.output === 'noise') return noise;
      const data = rest
        .mul(alpha)
        .mul(this.std ** 2)
        .add(this.mean);
      return dAlpha.mul(data).add(dSigma.mul(noise));
    }
  }
  const n = 4000;
  const moments = (x: Tensor) => {
    const mean = x.mean().item() as number;
    const std = x.std().item() as number;
    expect(Math.abs(mean - 2)).toBeLessThan(4 * (0.5 / Math.sqrt(n)) + 0.02);
    expect(Math.abs(std - 0.5)).toBeLessThan(4 * (0.5 / Math.sqrt(2 * n)) + 0.02);
  };
  const generator = () => new torch.Generator().manualSeed(5);

  it.each(['velocity', 'score', 'noise'] as const)('ODE and SDE of %s reach the data', (prediction) => {
    const sampleEps = prediction === 'velocity' ? 0 : 0.005;
    for (const interpolant of [new LinearInterpolant(), new VariancePreservingInterpolant()]) {
      const model = new Exact(interpolant, prediction);
      const options = { interpolant, prediction, sampleEps };
      const ode = new FlowSampler(model, { ...options, integrator: 'heun' });
      moments(ode.sampleSync({ dim: 1, nSamples: n, nSteps: 80, generator: generator() }));
      const sde = new FlowSampler(model, { ...options, mode: 'sde', diffusionForm: 'sigma', lastStepSize: 0.01 });
      moments(sde.sampleSync({ dim: 1, nSamples: n, nSteps: 120, generator: generator() }));
    }
  });

  it.each(['rk4', 'dopri5'] as const)('reverse is the inverse, with %s', async (name) => {
    const dtype = 'float64';
    const integrator =
      name === 'rk4' ? new RK4Integrator({ dtype }) : new Dopri5Integrator({ dtype, rtol: 1e-9, atol: 1e-10 });
    const there = new FlowSampler(new Field(), { integrator, dtype });
    const back = new FlowSampler(new Field(), { integrator, dtype, reverse: true });
    const x = torch.linspace(-2, 2, 8, { dtype }).view([4, 2]);
    const data = await there.sample({ x, nSteps: 60 });
    const [noise, diagnostics] = await back.sample({ x: data, nSteps: 60, returnDiagnostics: true });
    expect(data.sub(x).abs().max().item()).toBeGreaterThan(0.1);
    expect(noise).toBeCloseToTensor(x, { rtol: 0, atol: 1e-6 });
    expect(diagnostics.t!.select(0, -1).item()).toBe(0);
  });

  it('priorLogp is the density of a standard normal distribution', () => {
    const sampler = new FlowSampler(new Field());
    const z = torch.tensor([
      [[0], [0]],
      [[1], [2]],
    ]);
    const [a, b] = sampler.priorLogp(z).tolist() as number[];
    expect(a).toBeCloseTo(-Math.log(2 * Math.PI), 6);
    expect(b).toBeCloseTo(-Math.log(2 * Math.PI) - 2.5, 6);
  });
});

describe('models', () => {
  const run = async (model: nn.Module, options: FlowSamplerOptions = {}, more = {}) => {
    torch.manualSeed(1);
    return new FlowSampler(model, options).sample({ dim: 2, nSamples: 3, nSteps: 5, ...more });
  };

  it('run natively, called, or from TorchScript with the same numbers', async () => {
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const script = torch.jit.trace(new Field(), [torch.zeros([3, 2]), torch.zeros([3])]);
    const scenes: FlowSamplerOptions[] = [
      { integrator: 'rk4' },
      {},
      { prediction: 'noise', sampleEps: 0.1 },
      { mode: 'sde', diffusionForm: 'linear' },
      { mode: 'sde', lastStep: 'Tweedie', prediction: 'score', sampleEps: 0.1 },
    ];
    for (const [i, options] of scenes.entries()) {
      const native = await run(new Field(), options);
      expect(warning).not.toHaveBeenCalled();
      expect(await run(script, options)).toEqualTensor(native);
      expect(warning).not.toHaveBeenCalled();
      expect(await run(new Called(), options)).toEqualTensor(native);
      // A class is warned of once for each reason.
      if (i === 0) expect(warning.mock.calls[0]![0]).toMatch(/^Called: its forward cannot be recorded/);
      warning.mockClear();
    }
    warning.mockRestore();
  });

  it('have parameters that may change between calls', async () => {
    class Scaled extends nn.Module {
      scale = new nn.Parameter(torch.tensor([1]));
      override forward(x: Tensor): Tensor {
        return x.mul(this.scale);
      }
    }
    const model = new Scaled();
    const sampler = new FlowSampler(model, { integrator: 'euler', negateVelocity: true });
    const x = torch.ones([1, 1]);
    expect((await sampler.sample({ x, nSteps: 1 })).item()).toBe(0);
    torch.noGrad(() => model.scale.fill_(-2));
    expect((await sampler.sample({ x, nSteps: 1 })).item()).toBe(3);
  });

  it('stop with exactly what they throw', async () => {
    class Throws extends nn.Module {
      n = 0;
      override forward(x: Tensor): Tensor {
        if (this.n++ > 8) throw new Error('mine');
        return x;
      }
    }
    await expect(run(new Throws(), { integrator: 'euler' }, { nSteps: 50 })).rejects.toThrow('mine');
  });

  it('must give the shape of x', async () => {
    class Flat extends nn.Module {
      override forward(x: Tensor): Tensor {
        return x.sum(-1);
      }
    }
    await expect(run(new Flat())).rejects.toThrow(
      'Dopri5Integrator: expected the drift of Flat to have the shape of x, [3, 2], got [3]',
    );
  });
});

describe("parts of one's own", () => {
  it('an interpolant, and its settings', async () => {
    class Power extends BaseInterpolant {
      power = 2;
      override computeAlphaT(t: Tensor): [Tensor, Tensor] {
        return [t.pow(this.power), t.pow(this.power - 1).mul(this.power)];
      }
      override computeSigmaT(t: Tensor): [Tensor, Tensor] {
        return [torch.rsub(t, 1), torch.onesLike(t).neg()];
      }
    }
    const interpolant = new Power();
    const sampler = new FlowSampler(new Field(), { interpolant, prediction: 'score', integrator: 'euler' });
    const x = torch.ones([2, 2]);
    const euler = () => {
      let state = x;
      for (let i = 0; i < 4; i++) {
        const t = torch.full([2], i / 4);
        state = state.add(interpolant.scoreToVelocity(new Field()(state, t), state, t).mul(0.25));
      }
      return state;
    };
    const first = await sampler.sample({ x, nSteps: 4 });
    expect(first).toBeCloseToTensor(euler());
    interpolant.power = 3;
    const second = await sampler.sample({ x, nSteps: 4 });
    expect(second).toBeCloseToTensor(euler());
    expect(second).not.toBeCloseToTensor(first);
  });

  it('a step', async () => {
    class Twice extends EulerMaruyamaIntegrator {
      override step(...[state, h, options]: Parameters<EulerMaruyamaIntegrator['step']>) {
        const half = (h as Tensor).div(2);
        const first = super.step(state, half, options);
        return super.step(first, half, { ...options!, t: options!.t!.add(half) });
      }
    }
    const own = new FlowSampler(new Field(), { integrator: new Twice() });
    const plain = new FlowSampler(new Field(), { integrator: 'euler' });
    const x = torch.ones([2, 2]);
    const fine = plain.sampleSync({ x, nSteps: 8 });
    expect(await own.sample({ x, nSteps: 4 })).toBeCloseToTensor(fine);
    const noisy = new FlowSampler(new Field(), { mode: 'sde', integrator: new Twice(), diffusionForm: 'constant' });
    const run = async () => noisy.sample({ x, nSteps: 4, generator: new torch.Generator().manualSeed(2) });
    expect(await run()).toEqualTensor(await run());
  });
});

describe('calls', () => {
  it('leave no tensors behind', () => {
    const sampler = new FlowSampler(new Field(), { mode: 'sde' });
    const run = () => {
      const [x, diagnostics] = sampler.sampleSync({ dim: 2, nSamples: 3, nSteps: 20, returnDiagnostics: true });
      for (const tensor of [x, ...Object.values(diagnostics)]) tensor.dispose();
    };
    run();
    const before = liveTensors();
    for (let i = 0; i < 5; i++) run();
    // Some tensors may be counted until the collector's next turn.
    const after = [0, 1, 2].map(() => {
      run();
      return liveTensors();
    });
    expect(Math.min(...after)).toBeLessThanOrEqual(before);
  });

  it('stop at a signal, and put the schedulers where they stopped', async () => {
    const controller = new AbortController();
    const sampleEps = new LinearScheduler(0, 1, 1_000_000);
    const sampler = new FlowSampler(new Field(), { integrator: 'euler', sampleEps });
    let seen = 0;
    const call = sampler.sample({
      dim: 2,
      nSteps: 1_000_000,
      signal: controller.signal,
      onProgress: ({ step }) => {
        seen = step;
        controller.abort();
      },
    });
    await expect(call).rejects.toThrow('aborted');
    expect(seen).toBeGreaterThan(0);
    expect(sampleEps.stepCount).toBeGreaterThanOrEqual(seen);
    expect(sampleEps.stepCount).toBeLessThan(1_000_000);
  });

  it('read sampleEps at their start', () => {
    const sampler = new FlowSampler(new Field(), { sampleEps: 0.25, prediction: 'score' });
    expect(sampler.sampleEps).toBe(0.25);
    sampler.sampleEps = new LinearScheduler(0.5, 0.1, 4);
    expect(sampler.sampleEps).toBe(0.5);
    expect(sampler.trainEps).toBe(0);
  });

  it('have names for predictions', () => {
    expect(new FlowSampler(new Field(), { prediction: PredictionType.NOISE }).predictionType).toBe('noise');
  });
});

describe('bad input', () => {
  const model = new Field();
  const make = (options: object) => () => new FlowSampler(model, options as never);
  const sample = (options: object, more: object = {}) => {
    return () => new FlowSampler(model, more).sampleSync(options as never);
  };
  const table: [string, () => unknown, ErrorConstructor, string][] = [
    ['no model', () => new FlowSampler({} as never), TypeError, 'FlowSampler: expected model to be'],
    ['mode', make({ mode: 'pde' }), RangeError, 'FlowSampler: expected mode to be "ode" or "sde", got "pde"'],
    ['prediction', make({ prediction: 'x0' }), RangeError, 'expected prediction to be "velocity", "score" or "noise"'],
    ['interpolant', make({ interpolant: 'lin' }), RangeError, 'expected interpolant to be "linear", "cosine" or "vp"'],
    ['an interpolant class', make({ interpolant: LinearInterpolant }), TypeError, 'to be an interpolant'],
    ['integrator', make({ integrator: 'rk5' }), RangeError, 'expected integrator to be "adaptive_heun"'],
    ['another dtype', make({ integrator: new RK4Integrator({ dtype: 'float64' }) }), RangeError, 'of dtype float32'],
    ['an ODE integrator', make({ mode: 'sde', integrator: 'rk4' }), TypeError, 'to be a BaseSDERungeKuttaIntegrator'],
    ['diffusionForm', make({ mode: 'sde', diffusionForm: 'sbdm' }), RangeError, 'did you mean "SBDM"?'],
    ['diffusionNorm', make({ mode: 'sde', diffusionNorm: '1' }), TypeError, 'expected diffusionNorm to be a number'],
    ['lastStep', make({ mode: 'sde', lastStep: 'mean' }), RangeError, 'did you mean "Mean"?'],
    ['lastStepSize', make({ mode: 'sde', lastStepSize: -1 }), RangeError, 'expected lastStepSize to be non-negative'],
    ['an SDE form', make({ diffusionForm: 'SBDM' }), RangeError, "expected diffusionForm to be given in mode 'sde'"],
    ['no last step', make({ lastStep: null }), RangeError, "expected lastStep to be given in mode 'sde' only"],
    ['a size', make({ lastStepSize: 0.1 }), RangeError, "expected lastStepSize to be given in mode 'sde' only"],
    ['reverse noise', make({ mode: 'sde', reverse: true }), RangeError, "expected reverse to be false in mode 'sde'"],
    ['reverse', make({ reverse: 1 }), TypeError, 'expected reverse to be true or false, got 1'],
    ['an unknown option', make({ sample_eps: 1 }), TypeError, 'unknown option sample_eps, did you mean sampleEps?'],
    ['no steps', sample({ dim: 2, nSteps: 0 }), RangeError, 'FlowSampler.sample: expected nSteps to be a positive'],
    ['no dim', sample({}), RangeError, 'FlowSampler.sample: expected x or dim to be given'],
    ['thin 0', sample({ dim: 2, thin: 0 }, { integrator: 'euler' }), RangeError, 'thin to be a positive integer'],
    ['an adaptive trajectory', sample({ dim: 2, returnTrajectory: true }), RangeError, 'fixed steps'],
    ['adaptive thinning', sample({ dim: 2, thin: 2 }), RangeError, 'expected thin to be 1 with the adaptive Dopri5'],
    ['z', sample({ z: 1 }), TypeError, 'FlowSampler.sample: z is gone, use sample({ x })'],
    ['num_steps', sample({ num_steps: 1 }), TypeError, 'num_steps is gone, use sample({ nSteps })'],
    [
      'odeMethod',
      sample({ odeMethod: 'euler' }),
      TypeError,
      'odeMethod is gone, use new FlowSampler(model, { integrator',
    ],
    ['shape', sample({ shape: [1] }), TypeError, 'shape is gone, use sample({ dim, nSamples })'],
    ['batchSize', sample({ batchSize: 8 }), TypeError, 'batchSize is gone, use sample({ nSamples })'],
    ['a bare condition', sample({ dim: 2, labels: 1 }), TypeError, 'unknown option labels'],
    ['sampleOde', () => new FlowSampler(model).sampleOde(), TypeError, 'sampleOde is gone'],
    ['sampleSde', () => new FlowSampler(model).sampleSde(), TypeError, "use new FlowSampler(model, { mode: 'sde' })"],
    ['a logp of numbers', () => new FlowSampler(model).priorLogp(1 as never), TypeError, 'expected z to be a Tensor'],
    ['a logp of one row', () => new FlowSampler(model).priorLogp(torch.ones([2])), RangeError, 'of shape (n, …)'],
  ];
  it.each(table)('%s', (_, call, type, message) => {
    expect(call).toThrow(type);
    expect(call).toThrow(message);
  });
});

it('takes modules alone as models, and says so of a function', () => {
  expect(() => new FlowSampler(((x: Tensor) => x) as never)).toThrow(
    'FlowSampler: expected model to be a module of x and t (a subclass of nn.Module, whose forward may call a function), got a function',
  );
});

it('says of samples that no machine holds how large they would be', () => {
  const sampler = new FlowSampler(new nn.Identity());
  expect(() => sampler.sampleSync({ dim: 2, nSamples: 1e12 })).toThrow(
    'got 1000000000000 × 2 numbers of float32, 8 TB of',
  );
});
