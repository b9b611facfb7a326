import { describe, expect, it } from 'vitest';
import {
  BaseModel,
  BaseSampler,
  CosineScheduler,
  DoubleWellModel,
  GaussianModel,
  LinearScheduler,
  MLPEnergy,
} from '../../lib/core/index.js';
import { LangevinDynamics, type LangevinDynamicsOptions } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const doubleWell = (options: LangevinDynamicsOptions = {}) =>
  new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01, ...options });

/** Both forms from the same seed; they must be equal to the bit. */
async function both(
  sampler: LangevinDynamics,
  options: Parameters<LangevinDynamics['sampleSync']>[0],
): Promise<Tensor> {
  torch.manualSeed(0);
  const sync = sampler.sampleSync({ ...options, returnDiagnostics: false });
  const after = torch.randn([1]).item();
  torch.manualSeed(0);
  const promised = await sampler.sample({ ...options, returnDiagnostics: false });
  expect(torch.randn([1]).item()).toBe(after);
  expect(promised).toEqualTensor(sync);
  return sync;
}

const row = (x: Tensor, i: number): number[] => x.select(0, i).tolist();

function close(actual: number[], expected: number[]): void {
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, 5);
}

describe('the numbers of TorchEBM 0.8.9', () => {
  const options = { dim: 2, nSamples: 5, nSteps: 10 };

  it('with a constant step', async () => {
    const x = await both(doubleWell(), options);
    close(row(x, 0), [1.063835, -0.215615]);
    close(row(x, 4), [-0.573195, -1.111587]);
    expect(x.sum().item()).toBeCloseTo(-3.162873, 5);
  });

  it('with a linear schedule of steps', async () => {
    const x = await both(doubleWell({ stepSize: new LinearScheduler(0.02, 0.001, 10) }), options);
    close(row(x, 0), [1.018909, -0.397533]);
    close(row(x, 4), [-0.4851624, -1.08491]);
    expect(x.sum().item()).toBeCloseTo(-2.611114, 5);
  });
});

describe('what sample returns', () => {
  it('is the formula, step by step', () => {
    const model = new GaussianModel(
      torch.tensor([0.5, 0]),
      torch.tensor([
        [1, 0.3],
        [0.3, 0.5],
      ]),
    );
    const start = torch.linspace(-1, 1, 6).view([3, 2]);
    torch.manualSeed(3);
    const sampled = new LangevinDynamics(model, { stepSize: 0.02, noiseScale: 0.5 }).sampleSync({
      x: start,
      nSteps: 4,
    });
    torch.manualSeed(3);
    let x = start;
    for (let i = 0; i < 4; i++) {
      const gradient = model.gradient(x);
      x = x.sub(gradient.mul(0.02)).add(torch.randnLike(x).mul(0.5 * Math.sqrt(0.04)));
    }
    expect(sampled).toBeCloseToTensor(x, { rtol: 0, atol: 1e-6 });
  });

  it.each([1, 17])('has one row for each of %i chains', async (nSamples) => {
    class Images extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.pow(2).flatten(1).sum(-1);
      }
    }
    const x = await both(new LangevinDynamics(new Images()), { dim: [3, 2], nSamples, nSteps: 3 });
    expect(x.shape).toEqual([nSamples, 3, 2]);
  });

  it('is the trajectory of every thin-th step, whose last is the last state', () => {
    const options = { dim: 2, nSamples: 3, nSteps: 10 };
    torch.manualSeed(0);
    const last = doubleWell().sampleSync(options);
    torch.manualSeed(0);
    const all = doubleWell().sampleSync({ ...options, returnTrajectory: true });
    torch.manualSeed(0);
    const thinned = doubleWell().sampleSync({ ...options, returnTrajectory: true, thin: 3 });
    expect(all.shape).toEqual([3, 10, 2]);
    expect(all.select(1, 9)).toEqualTensor(last);
    expect(thinned.shape).toEqual([3, 3, 2]);
    expect(thinned).toEqualTensor(all.indexSelect(1, torch.tensor([2, 5, 8], { dtype: 'int64' })));
  });

  it('has the moments and the energy of the kept steps as diagnostics', async () => {
    const model = new DoubleWellModel();
    const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
    const [trajectory, diagnostics] = await sampler.sample({
      dim: 2,
      nSamples: 4,
      nSteps: 6,
      thin: 2,
      returnTrajectory: true,
      returnDiagnostics: true,
    });
    expect(Object.keys(diagnostics)).toEqual(['mean', 'var', 'energy']);
    const { mean, var: variance, energy } = diagnostics as Record<'mean' | 'var' | 'energy', Tensor>;
    expect(mean.shape).toEqual([3, 2]);
    expect(mean).toBeCloseToTensor(trajectory.mean(0));
    expect(variance).toBeCloseToTensor(trajectory.var(0, { correction: 0 }));
    expect(energy).toBeCloseToTensor(
      model(trajectory.reshape([-1, 2]))
        .view([4, 3])
        .mean(0),
    );
  });

  it('has a variance of 0 for a single chain', () => {
    const [, { var: variance }] = doubleWell().sampleSync({ dim: 2, nSteps: 3, returnDiagnostics: true });
    expect(variance!.tolist()).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('is the very tensor passed in after no steps', async () => {
    const x = torch.zeros([2, 2]);
    expect(doubleWell().sampleSync({ x, nSteps: 0 })).toBe(x);
    expect(await doubleWell().sample({ x, nSteps: 0 })).toBe(x);
  });

  it('leaves x alone and stays within clamp', () => {
    const x = torch.full([4, 2], 3);
    const sampled = doubleWell({ clamp: [-0.5, 0.5] }).sampleSync({ x, nSteps: 5 });
    expect(x.eq(3).all().item()).toBe(true);
    expect(sampled.abs().max().item()).toBeLessThanOrEqual(0.5);
  });

  it('draws from the generator that it is given, and from no other', async () => {
    torch.manualSeed(0);
    const expected = doubleWell().sampleSync({ dim: 2, nSteps: 5 });
    const before = torch.getRngState();
    const generator = new torch.Generator().manualSeed(0);
    const x = await doubleWell().sample({ dim: 2, nSteps: 5, generator });
    expect(x).toEqualTensor(expected);
    expect(torch.getRngState()).toEqualTensor(before);
  });
});

describe('schedulers', () => {
  it('start afresh with each call and end where the loop ended', async () => {
    const scheduler = new CosineScheduler(0.02, 0.001, 8);
    const sampler = doubleWell({ stepSize: scheduler });
    const first = await both(sampler, { dim: 2, nSteps: 5 });
    expect(scheduler.stepCount).toBe(5);
    expect(first).toEqualTensor(await both(sampler, { dim: 2, nSteps: 5 }));
  });

  it('go on from where they are when asked to', () => {
    const scheduler = new LinearScheduler(0.02, 0.001, 10);
    const sampler = doubleWell({ stepSize: scheduler });
    torch.manualSeed(0);
    const whole = sampler.sampleSync({ dim: 2, nSteps: 10 });
    torch.manualSeed(0);
    let x = sampler.sampleSync({ dim: 2, nSteps: 4 });
    x = sampler.sampleSync({ x, nSteps: 6, resetSchedulers: false });
    expect(scheduler.stepCount).toBe(10);
    expect(x).toEqualTensor(whole);
  });

  it('of a model that reads one in forward are stepped with the loop', async () => {
    class Annealed extends BaseModel {
      temperature = new LinearScheduler(1, 0.1, 10);
      override forward(x: Tensor): Tensor {
        return x.pow(2).sum(-1).mul(this.temperature.getValue());
      }
    }
    const warnings = await warningsOf(async () => {
      const model = new Annealed();
      const sampler = new LangevinDynamics(model, { stepSize: 0.1, noiseScale: 1 });
      sampler.registerScheduler('temperature', model.temperature);
      const x = await both(sampler, { x: torch.ones([3, 2]), nSteps: 6 });
      torch.manualSeed(0);
      let expected = torch.ones([3, 2]);
      for (const temperature of new LinearScheduler(1, 0.1, 10).values(6)) {
        expected = expected.sub(expected.mul(2 * temperature * 0.1)).add(torch.randnLike(expected).mul(Math.sqrt(0.2)));
      }
      expect(x).toBeCloseToTensor(expected, { rtol: 0, atol: 1e-5 });
      expect(model.temperature.stepCount).toBe(6);
    });
    expect(warnings).toEqual([expect.stringContaining('it reads a LinearScheduler, whose value changes')]);
  });
});

async function warningsOf(body: () => unknown): Promise<string[]> {
  const messages: string[] = [];
  const listen = (warning: Error) => messages.push(warning.message);
  process.on('warning', listen);
  try {
    await body();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('warning', listen);
  }
  return messages;
}

describe('models', () => {
  /** The same energy in each of the three ways. */
  function three() {
    const net = new MLPEnergy(2, { hiddenDims: [16] });
    class Reads extends BaseModel {
      net = net;
      override forward(x: Tensor): Tensor {
        if (x.sum().item() === Infinity) throw new Error('diverged');
        return net.forward(x);
      }
    }
    return { net, reads: new Reads(), script: torch.jit.trace(net, torch.zeros([3, 2])) };
  }

  it('give the same chains as graph, as callback and as script', async () => {
    const { net, reads, script } = three();
    const options = { dim: 2, nSamples: 6, nSteps: 12 };
    const warnings = await warningsOf(async () => {
      const graph = await both(new LangevinDynamics(net, { stepSize: 0.05 }), options);
      expect(graph).toEqualTensor(await both(new LangevinDynamics(script, { stepSize: 0.05 }), options));
      const callback = new LangevinDynamics(reads, { stepSize: 0.05 });
      expect(graph).toEqualTensor(await both(callback, options));
      await both(callback, { ...options, nSamples: 3 });
    });
    expect(warnings).toEqual([
      'Reads: its forward cannot be recorded as a graph, since it reads values of a tensor (item); native loops call it ' +
        'on the JavaScript thread at every step, which is slower',
    ]);
  });

  it('are followed when their parameters change, in place and as objects', () => {
    const { net } = three();
    const sampler = new LangevinDynamics(net, { stepSize: 0.05 });
    const draw = () =>
      sampler.sampleSync({ x: torch.ones([3, 2]), nSteps: 3, generator: new torch.Generator().manualSeed(1) });
    const first = draw();
    torch.noGrad(() => net.parameters()[0]!.mul_(5));
    const second = draw();
    expect(second).not.toEqualTensor(first);
    const fresh = new MLPEnergy(2, { hiddenDims: [16] });
    net.net = fresh.net;
    expect(draw()).toEqualTensor(
      new LangevinDynamics(fresh, { stepSize: 0.05 }).sampleSync({
        x: torch.ones([3, 2]),
        nSteps: 3,
        generator: new torch.Generator().manualSeed(1),
      }),
    );
  });

  it('are followed when a property that forward reads changes', () => {
    class Scaled extends BaseModel {
      scale = 1;
      override forward(x: Tensor): Tensor {
        return x.pow(2).sum(-1).mul(this.scale);
      }
    }
    const model = new Scaled();
    const sampler = new LangevinDynamics(model, { stepSize: 0.1 });
    const draw = () =>
      sampler.sampleSync({ x: torch.ones([3, 2]), nSteps: 1, generator: new torch.Generator().manualSeed(1) });
    const one = draw();
    model.scale = 2;
    expect(one.sub(draw())).toBeCloseToTensor(torch.full([3, 2], 0.2));
  });

  it.each(['forward', 'gradient'] as const)('of a class derived from a built-in one run their own %s', (method) => {
    class Mine extends GaussianModel {
      override forward(x: Tensor): Tensor {
        return method === 'forward' ? super.forward(x).mul(3) : super.forward(x);
      }
      override gradient(x: Tensor): Tensor {
        return method === 'gradient' ? super.gradient(x).mul(3) : super.gradient(x);
      }
    }
    const draw = (model: GaussianModel) =>
      new LangevinDynamics(model, { stepSize: 0.1 }).sampleSync({
        x: torch.ones([3, 2]),
        nSteps: 1,
        generator: new torch.Generator().manualSeed(1),
      });
    const [mean, cov] = [torch.zeros([2]), torch.eye(2)];
    const difference = draw(new GaussianModel(mean, cov)).sub(draw(new Mine(mean, cov)));
    expect(difference).toBeCloseToTensor(torch.full([3, 2], 0.2));
  });

  it('that stop gradients inside have them stopped in their recording too', async () => {
    class Half extends BaseModel {
      override forward(x: Tensor): Tensor {
        const fixed = torch.noGrad(() => x.mul(2));
        return x.mul(fixed).sum(-1);
      }
    }
    const warnings = await warningsOf(async () => {
      const options = { x: torch.ones([3, 2]), nSteps: 1 };
      const x = await both(new LangevinDynamics(new Half(), { stepSize: 0.1 }), options);
      torch.manualSeed(0);
      const expected = torch
        .ones([3, 2])
        .sub(0.2)
        .add(torch.randn([3, 2]).mul(Math.sqrt(0.2)));
      expect(x).toBeCloseToTensor(expected, { rtol: 0, atol: 1e-6 });
    });
    expect(warnings).toEqual([]);
  });

  it('take conditions, which may change from call to call', async () => {
    class Shifted extends BaseModel {
      override forward(x: Tensor, { y }: { y: Tensor }): Tensor {
        return x.sub(y.unsqueeze(-1)).pow(2).sum(-1);
      }
    }
    const sampler = new LangevinDynamics(new Shifted(), { stepSize: 0.1 });
    const x = torch.zeros([3, 2]);
    for (const level of [1, -2]) {
      const y = torch.full([3], level);
      const sampled = await both(sampler, { x, y, nSteps: 1 });
      torch.manualSeed(0);
      const expected = torch.full([3, 2], 0.2 * level).add(torch.randn([3, 2]).mul(Math.sqrt(0.2)));
      expect(sampled).toBeCloseToTensor(expected, { rtol: 0, atol: 1e-6 });
      expect(sampled).toEqualTensor(await both(sampler, { x, modelKwargs: { y }, nSteps: 1 }));
    }
    expect(() => sampler.sampleSync({ x, y: x, modelKwargs: { y: x } })).toThrow('y is given twice');
  });

  it('draw nothing for being recorded', () => {
    torch.manualSeed(5);
    const expected = torch.randn([3, 2]);
    const drawn = () => {
      const sampler = new LangevinDynamics(net, { stepSize: 0.1 });
      torch.manualSeed(5);
      return sampler.sampleSync({ dim: 2, nSamples: 3, nSteps: 1, returnTrajectory: false });
    };
    const { net } = three();
    const first = drawn();
    expect(first).toEqualTensor(drawn());
    expect(first).not.toEqualTensor(expected);
  });
});

describe("samplers of one's own", () => {
  class Own extends BaseSampler {
    override sample({ x, nSteps = 100 }: { x: Tensor; nSteps?: number }): Tensor {
      let state = this.initState(x);
      for (let i = 0; i < nSteps; i++) state = state.sub(this.modelGradient(state).mul(0.01));
      return state;
    }
  }

  it('run their loop in both forms', () => {
    const own = new Own(new DoubleWellModel());
    const x = torch.tensor([[0.5, 2]]);
    expect(own.sample({ x }).sub(1).abs().max().item()).toBeLessThan(0.01);
    expect(own.sampleSync({ x })).toEqualTensor(own.sample({ x }));
  });

  it('must have one', () => {
    class Empty extends BaseSampler {}
    const empty = new Empty(new DoubleWellModel());
    expect(() => empty.sampleSync()).toThrow('Empty: expected sample or sampleSync to be overridden');
    expect(() => empty.sample()).toThrow('Empty: expected sample or sampleSync to be overridden');
  });
});

describe('errors', () => {
  const model = new DoubleWellModel();
  it.each([
    [{ stepSize: 0 }, RangeError, 'LangevinDynamics: expected stepSize to be positive, got 0'],
    [{ stepSize: '1' }, TypeError, 'LangevinDynamics: expected stepSize to be a number or a scheduler, got "1"'],
    [{ noiseScale: 0 }, RangeError, 'LangevinDynamics: expected noiseScale to be positive, got 0'],
    [
      { decay: 0.1 },
      RangeError,
      'LangevinDynamics: expected decay to be 0, got 0.1: plain Langevin dynamics has no damping; use UnderdampedLangevinDynamics({ friction })',
    ],
    [
      { clamp: [1, 1] },
      RangeError,
      'LangevinDynamics: expected clamp to be a pair [low, high] with low < high, got [1, 1]',
    ],
    [{ clamp: 1 }, TypeError, 'LangevinDynamics: expected clamp to be a pair [low, high], got 1'],
    [{ step_size: 1 }, TypeError, 'LangevinDynamics: unknown option step_size, did you mean stepSize?'],
    [
      { integrator: 'rk4' },
      TypeError,
      'LangevinDynamics: expected integrator to be a BaseSDERungeKuttaIntegrator, got a RK4Integrator',
    ],
  ])('of the constructor: %o', (options, kind, message) => {
    const make = () => new LangevinDynamics(model, options as never);
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  it.each([
    [{}, RangeError, 'LangevinDynamics.sample: expected x or dim to be given'],
    [{ dim: 0 }, RangeError, 'LangevinDynamics.sample: expected dim to be a positive integer, got 0'],
    [{ dim: 2, thin: 0 }, RangeError, 'LangevinDynamics.sample: expected thin to be a positive integer, got 0'],
    [
      { dim: 2, nSteps: -1 },
      RangeError,
      'LangevinDynamics.sample: expected nSteps to be a non-negative integer, got -1',
    ],
    [{ dim: 2, nSteps: 1.5 }, RangeError, 'expected nSteps to be a non-negative integer, got 1.5'],
    [{ x: [1] }, TypeError, 'LangevinDynamics.sample: expected x to be a Tensor, got [1]'],
    [{ x: torch.zeros([]) }, RangeError, 'LangevinDynamics.sample: expected x to be of shape (n, …), got []'],
    [{ dim: 2, generator: 1 }, TypeError, 'expected generator to be a torch.Generator, got 1'],
    [{ dim: 2, signal: 1 }, TypeError, 'expected signal to be an AbortSignal, got 1'],
    [{ dim: 2, onProgress: 1 }, TypeError, 'expected onProgress to be a function, got 1'],
    [{ dim: 2, n_steps: 1 }, TypeError, 'LangevinDynamics.sample: unknown option n_steps, did you mean nSteps?'],
    [{ dim: 2, modelKwargs: 1 }, TypeError, 'expected modelKwargs to be an object such as { y }, got 1'],
  ])('of sample: %o', async (options, kind, message) => {
    const sampler = new LangevinDynamics(model);
    expect(() => sampler.sampleSync(options as never)).toThrow(message);
    expect(() => sampler.sampleSync(options as never)).toThrow(kind);
    await expect(sampler.sample(options as never)).rejects.toThrow(message);
  });

  it('of the model come through, in both forms', async () => {
    const gaussian = new LangevinDynamics(new GaussianModel(torch.zeros([2]), torch.eye(2)));
    const net = new LangevinDynamics(new MLPEnergy(2, { hiddenDims: [4] }));
    for (const sampler of [gaussian, net]) {
      expect(() => sampler.sampleSync({ dim: 3 })).toThrow(/expected x to have shape \(B, 2\)|cannot be multiplied/);
      await expect(sampler.sample({ dim: 3 })).rejects.toThrow(
        /expected x to have shape \(B, 2\)|cannot be multiplied/,
      );
    }
    class Wrong extends BaseModel {
      override forward(x: Tensor): Tensor {
        return x.pow(2);
      }
    }
    const wrong = new LangevinDynamics(new Wrong());
    expect(() => wrong.sampleSync({ dim: 2 })).toThrow(
      'expected the energy of x to have shape (1,), one value per row',
    );
  });

  it('of the first argument name the model', () => {
    expect(() => new LangevinDynamics({} as never)).toThrow('LangevinDynamics: expected model to be given');
    expect(() => new LangevinDynamics([] as never)).toThrow(
      'LangevinDynamics: expected model to be an energy model, got []',
    );
  });

  it('old names work and warn once', async () => {
    const warnings = await warningsOf(() => {
      for (let i = 0; i < 2; i++) {
        const sampler = new LangevinDynamics({ energyFunction: model, stepSize: 0.02 });
        expect(sampler.model).toBe(model);
        expect(sampler.getScheduledValue('stepSize')).toBe(0.02);
      }
    });
    expect(warnings).toEqual([
      'LangevinDynamics({ energyFunction }) is deprecated; use LangevinDynamics(model, { … }) instead',
    ]);
  });
});

it('holds no tensors beyond what it returns, in a synchronous loop', () => {
  const net = new MLPEnergy(2, { hiddenDims: [8] });
  class Own extends BaseModel {
    override forward(x: Tensor): Tensor {
      return x.pow(2).sum(-1);
    }
    override gradient(x: Tensor): Tensor {
      return x.mul(2);
    }
  }
  for (const model of [new DoubleWellModel(), net, new Own()]) {
    const sampler = new LangevinDynamics(model);
    sampler.sampleSync({ dim: 2, nSteps: 3 }).dispose();
    const before = liveTensors();
    for (let i = 0; i < 50; i++) sampler.sampleSync({ dim: 2, nSteps: 3 }).dispose();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  }
});
