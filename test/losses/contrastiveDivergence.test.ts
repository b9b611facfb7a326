import { describe, expect, it } from 'vitest';
import { BaseModel, BaseSampler, DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import {
  ContrastiveDivergence,
  type ContrastiveDivergenceOptions,
  PersistentContrastiveDivergence,
} from '../../lib/losses/index.js';
import { HamiltonianMonteCarlo, LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { warningsOf } from './support.js';

const X = torch.linspace(-1.5, 1.5, 12).view([6, 2]);

function make<T>(
  Loss: new (model: BaseModel, sampler: BaseSampler, options: ContrastiveDivergenceOptions) => T,
  options: ContrastiveDivergenceOptions = {},
  model: BaseModel = new DoubleWellModel(),
): T {
  return new Loss(model, new LangevinDynamics(model, { stepSize: 0.01 }), { kSteps: 5, ...options });
}

const persistent = { bufferSize: 24, initSteps: 3 };

/** The same sampler with its loop in TypeScript, which makes a loss go through its parts. */
class Stepwise extends BaseSampler {
  override sample({ x, nSteps, generator }: { x: Tensor; nSteps: number; generator?: torch.Generator }): Tensor {
    let state = x;
    for (let i = 0; i < nSteps; i++) {
      const drift = this.modelGradient(state).neg();
      const noise = torch.randn(state.shape, { generator: generator ?? null });
      state = state.add(drift.mul(0.01)).add(noise.mul(0.01 ** 0.5).mul(2 ** 0.5));
    }
    return state;
  }
}

describe('the numbers of TorchEBM 0.8.9', () => {
  it('of contrastive divergence', () => {
    torch.manualSeed(0);
    const [loss, negatives] = make(ContrastiveDivergence)(X);
    expect(loss.item()).toBeCloseTo(1.0771128, 5);
    expect(loss.shape).toEqual([]);
    expect(negatives.shape).toEqual([6, 2]);
    expect(negatives.requiresGrad).toBe(false);
  });

  it('of persistent contrastive divergence', () => {
    torch.manualSeed(0);
    const lossFn = make(PersistentContrastiveDivergence, persistent);
    const [loss, negatives] = lossFn(X);
    expect(loss.item()).toBeCloseTo(-0.17593797, 6);
    expect(lossFn.bufferPtr.item()).toBe(6);
    expect(lossFn.replayBuffer!.sum().item()).toBeCloseTo(-2.159187, 5);
    expect(lossFn.replayBuffer!.narrow(0, 0, 6)).toEqualTensor(negatives);
  });
});

describe.each([
  ['contrastive divergence', ContrastiveDivergence, {}],
  ['with a replay buffer', PersistentContrastiveDivergence, persistent],
  ['with noise on the data', ContrastiveDivergence, { addNoiseToReal: true, noiseScale: 0.1 }],
  ['without the penalty', ContrastiveDivergence, { energyRegWeight: 0 }],
] as const)('%s', (_name, Loss, options) => {
  it('is the same in one native call and in its parts', () => {
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const run = (sampler: BaseSampler) => {
      const lossFn = new (Loss as typeof ContrastiveDivergence)(model, sampler, { kSteps: 5, ...options });
      torch.manualSeed(1);
      const losses = [X, X.mul(0.5), X].map((x) => lossFn(x)[0]);
      model.zeroGrad();
      losses.at(-1)!.backward();
      return [...losses.map((loss) => loss.item()), ...(model.parameters()[0]!.grad!.flatten().tolist() as number[])];
    };
    const whole = run(new LangevinDynamics(model, { stepSize: 0.01 }));
    const parts = run(new Stepwise(model));
    for (const [i, value] of whole.entries()) expect(parts[i]).toBeCloseTo(value, 5);
  });
});

describe('the replay buffer', () => {
  it('outlives the scope in which it is made, or loaded', () => {
    const lossFn = make(PersistentContrastiveDivergence, persistent);
    torch.tidy(() => void lossFn(X));
    torch.tidy(() => void lossFn(X));
    expect(lossFn.bufferPtr.item()).toBe(12);
    const other = make(PersistentContrastiveDivergence, persistent);
    torch.tidy(() => void other.loadStateDict(lossFn.stateDict()));
    expect(other.replayBuffer).toEqualTensor(lossFn.replayBuffer!);
  });

  it('wraps around, and is replaced by a batch that is larger', () => {
    const lossFn = make(PersistentContrastiveDivergence, { bufferSize: 10, initSteps: 0 });
    const batches = [lossFn(X)[1], lossFn(X)[1]];
    expect(lossFn.bufferPtr.item()).toBe(2);
    expect(lossFn.replayBuffer!.narrow(0, 0, 2)).toEqualTensor(batches[1]!.narrow(0, 4, 2));
    expect(lossFn.replayBuffer!.narrow(0, 6, 4)).toEqualTensor(batches[1]!.narrow(0, 0, 4));
    lossFn.updateBuffer(torch.ones([12, 2]));
    expect(lossFn.replayBuffer!.eq(1).all().item()).toBe(true);
    expect(lossFn.bufferPtr.item()).toBe(0);
  });

  it('is saved and loaded with its pointer, once it is there', () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const a = make(PersistentContrastiveDivergence, persistent, model);
    expect(Object.keys(a.stateDict())).not.toContain('replay_buffer');
    a(X);
    const state = a.stateDict();
    const own = ['net.0.weight', 'net.0.bias', 'net.2.weight', 'net.2.bias'];
    expect(Object.keys(state)).toEqual([
      'replay_buffer',
      'buffer_ptr',
      ...own.map((name) => `model.${name}`),
      ...own.map((name) => `sampler.model.${name}`),
      ...['a', 'b', 'c'].map((name) => `sampler.integrator._buf_${name}`),
    ]);
    const b = make(PersistentContrastiveDivergence, persistent, new MLPEnergy(2, { hiddenDims: [4] }));
    b.loadStateDict(state);
    const run = (lossFn: ContrastiveDivergence) =>
      lossFn(X, { generator: new torch.Generator().manualSeed(3) })[0].item();
    expect(run(b)).toBe(run(a));
    expect(b.bufferPtr.item()).toBe(12);
    expect(b.replayBuffer).toEqualTensor(a.replayBuffer!);
  });

  it('is refused from a state dictionary where it does not fit, or is not wanted', () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const used = make(PersistentContrastiveDivergence, persistent, model);
    used(X);
    const state = used.stateDict();
    const small = make(PersistentContrastiveDivergence, { ...persistent, bufferSize: 3 }, model);
    expect(() => small.loadStateDict(state)).toThrow(
      new RangeError(
        `PersistentContrastiveDivergence: expected replay_buffer to be of bufferSize rows, 3, got [${used.bufferSize}, 2]`,
      ),
    );
    expect(small.replayBuffer).toBeNull();
    expect(() => make(ContrastiveDivergence, {}, model).loadStateDict(state)).toThrow('unexpected keys replay_buffer');
    // A buffer that is there keeps its shape.
    const wide = make(PersistentContrastiveDivergence, { ...persistent, initSteps: 0 }, model);
    wide.initializeBuffer([5]);
    expect(() => wide.loadStateDict(state)).toThrow(`replay_buffer has shape [${used.bufferSize}, 2], expected`);
  });

  it('warns when it is smaller than a batch, and keeps its noise when the sampler fails', async () => {
    class Fails extends BaseSampler {
      override sample({ x, nSteps }: { x: Tensor; nSteps: number }): Tensor {
        if (nSteps === 3) throw new Error('no warm-up today');
        return x;
      }
    }
    const warnings = await warningsOf(() => {
      const small = make(PersistentContrastiveDivergence, { bufferSize: 4, initSteps: 0 });
      small(X);
      small(X);
      const lossFn = new PersistentContrastiveDivergence(
        new DoubleWellModel(),
        new Fails(new DoubleWellModel()),
        persistent,
      );
      lossFn(X);
      expect(lossFn.replayBuffer!.abs().max().item()).toBeLessThan(0.1);
    });
    expect(warnings).toEqual([
      'PersistentContrastiveDivergence: the replay buffer has 4 rows and the batch 6: rows are drawn more than once',
      'PersistentContrastiveDivergence: the replay buffer keeps some noise, since no warm-up today',
    ]);
  });
});

describe('where chains start', () => {
  it('at noise: maximum likelihood, with Langevin dynamics and with Hamiltonian Monte Carlo', () => {
    const model = new DoubleWellModel();
    const options = { startFrom: 'noise', kSteps: 0 } as const;
    const generator = () => new torch.Generator().manualSeed(2);
    const samplers = [new LangevinDynamics(model), new HamiltonianMonteCarlo(model), new Stepwise(model)];
    for (const sampler of samplers) {
      const lossFn = new ContrastiveDivergence(model, sampler, options);
      const [, negatives] = lossFn(X, { generator: generator() });
      expect(negatives).toEqualTensor(torch.randn([6, 2], { generator: generator() }));
      expect(lossFn.persistent).toBe(false);
      lossFn.kSteps = 3;
      expect(lossFn(X)[1].shape).toEqual([6, 2]);
    }
  });

  it('at the data or at the buffer', () => {
    const [, negatives] = make(ContrastiveDivergence, { startFrom: 'data', kSteps: 0 })(X);
    expect(negatives).toEqualTensor(X);
    const lossFn = make(ContrastiveDivergence, { startFrom: 'buffer', ...persistent });
    lossFn(X);
    expect(lossFn.persistent).toBe(true);
    expect(lossFn.replayBuffer!.shape).toEqual([24, 2]);
  });

  it('in place, a buffer of the size of the batch is the chains themselves', () => {
    const options = { bufferSize: 6, initSteps: 0, bufferMode: 'inPlace', kSteps: 2 } as const;
    const model = new DoubleWellModel();
    for (const sampler of [new LangevinDynamics(model, { stepSize: 0.01 }), new Stepwise(model)]) {
      const lossFn = new PersistentContrastiveDivergence(model, sampler, options);
      lossFn.initializeBuffer([2], { generator: new torch.Generator().manualSeed(1) });
      const chains = lossFn.replayBuffer!.clone();
      const generator = new torch.Generator().manualSeed(5);
      const negatives = lossFn(X, { generator })[1];
      expect(lossFn.replayBuffer).toEqualTensor(negatives);
      expect(lossFn.bufferPtr.item()).toBe(0);
      // The same chains by hand: one index of one row each, then the steps.
      const own = new torch.Generator().manualSeed(5);
      torch.randint(0, 1, [6], { generator: own });
      const expected = sampler.sampleSync({ x: chains, nSteps: 2, generator: own }) as Tensor;
      expect(negatives).toEqualTensor(expected);
    }
  });

  it('in place, rows keep their number and no jitter is added', () => {
    const lossFn = make(PersistentContrastiveDivergence, { ...persistent, bufferMode: 'inPlace', kSteps: 0 });
    lossFn.initializeBuffer([2]);
    const before = lossFn.replayBuffer!.clone();
    lossFn(X);
    lossFn.updateBuffer(lossFn.getStartPoints(X));
    expect(lossFn.replayBuffer).toEqualTensor(before);
    expect(() => lossFn(torch.zeros([25, 2]))).toThrow('expected bufferSize to be at least 25');
    expect(() => lossFn.updateBuffer(torch.zeros([3, 2]))).toThrow('expected the negatives of the last starts, got 3');
  });

  it.each([ContrastiveDivergence, PersistentContrastiveDivergence])('%o of an empty batch is an error', (Loss) => {
    const expected = 'expected x to be of shape (B, …) with B > 0, got [0, 2]';
    expect(() => make(Loss)(torch.zeros([0, 2]))).toThrow(expected);
    expect(() => make(Loss).getStartPoints(torch.zeros([0, 2]))).toThrow(expected);
  });

  it('getNegativeSamples: noise, then rows of the buffer; mixing in a single process does nothing', () => {
    const lossFn = make(PersistentContrastiveDivergence, { ...persistent, newSampleRatio: 0.5 });
    const generator = () => new torch.Generator().manualSeed(3);
    const noise = lossFn.getNegativeSamples(X, 4, [2], { generator: generator() });
    expect(noise).toEqualTensor(torch.randn([4, 2], { generator: generator() }));
    expect(() => lossFn.mixBufferAcrossRanks()).toThrow('expected a replay buffer; call initializeBuffer');
    expect(() => make(ContrastiveDivergence).mixBufferAcrossRanks()).toThrow('give persistent: true');
    lossFn(X);
    lossFn.mixBufferAcrossRanks();
    const own = generator();
    const mixed = lossFn.getNegativeSamples(X, 4, [2], { generator: generator() });
    expect(mixed.narrow(0, 0, 2)).toEqualTensor(torch.randn([2, 2], { generator: own }));
    const rows = lossFn.replayBuffer!.indexSelect(0, torch.randint(0, 24, [2], { generator: own }));
    expect(mixed.narrow(0, 2, 2)).toEqualTensor(rows);
  });
});

describe('conditions', () => {
  class Conditional extends BaseModel {
    constructor(readonly weight = 1) {
      super();
    }
    override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
      return y ? x.sub(y.to('float32').unsqueeze(-1).mul(this.weight)).pow(2).sum(-1) : x.pow(2).sum(-1);
    }
  }
  const y = torch.tensor([0, 1, 2, 0, 1, 2], { dtype: 'int64' });

  it('reach both terms and the chains', () => {
    const model = new Conditional();
    const [loss] = make(ContrastiveDivergence, { kSteps: 0, energyRegWeight: 0 }, model)(X, { y });
    expect(loss.item()).toBe(0);
    const [, negatives] = make(ContrastiveDivergence, { kSteps: 300 }, model)(X, { y: y.mul(20) });
    expect(negatives.mean(1)).toBeCloseToTensor(y.mul(20).float(), { rtol: 0, atol: 4 });
  });

  it('are dropped at random while training', () => {
    const lossFn = make(
      ContrastiveDivergence,
      { kSteps: 0, cfgDropout: 1, nullCondition: 5, checkConditioning: false },
      new Conditional(),
    );
    const energies: Tensor[] = [];
    const { computeLoss } = lossFn;
    lossFn.computeLoss = (x, negatives, options) => {
      energies.push(options!.modelKwargs!.y as Tensor);
      return computeLoss.call(lossFn, x, negatives, options);
    };
    lossFn(X, { y });
    lossFn.eval();
    lossFn(X, { y });
    expect(energies.map((dropped) => dropped.tolist())).toEqual([
      [5, 5, 5, 5, 5, 5],
      [0, 1, 2, 0, 1, 2],
    ]);
  });

  it('that the model ignores are an error, ones that cannot be told apart a warning', async () => {
    expect(() => make(ContrastiveDivergence, {}, new Conditional(0))(X.add(1), { y })).toThrow(
      'ContrastiveDivergence: expected Conditional to use y, got the same output for two values of it',
    );
    make(ContrastiveDivergence, { checkConditioning: false }, new Conditional(0))(X.add(1), { y });
    const warnings = await warningsOf(() => make(ContrastiveDivergence, {}, new Conditional(0))(X, { y: y.mul(0) }));
    expect(warnings).toEqual([expect.stringContaining('the first conditional batch has a single value of y')]);
  });
});

it('a loss that is not finite reads 0.1', () => {
  class Broken extends BaseModel {
    override forward(x: Tensor): Tensor {
      return x.sum(-1).mul(Number.NaN);
    }
  }
  expect(make(ContrastiveDivergence, { kSteps: 0 }, new Broken())(X)[0].item()).toBeCloseTo(0.1, 7);
});

describe('errors', () => {
  it.each([
    [{ kSteps: -1 }, RangeError, 'ContrastiveDivergence: expected kSteps to be a non-negative integer, got -1'],
    [{ persistent: 1 }, TypeError, 'ContrastiveDivergence: expected persistent to be true or false, got 1'],
    [
      { persistent: true, bufferSize: 0 },
      RangeError,
      'ContrastiveDivergence: expected bufferSize to be a positive integer, got 0',
    ],
    [{ newSampleRatio: 2 }, RangeError, 'ContrastiveDivergence: expected newSampleRatio to be between 0 and 1, got 2'],
    [{ energyRegWeight: -1 }, RangeError, 'ContrastiveDivergence: expected energyRegWeight to be non-negative, got -1'],
    [{ startFrom: 'nois' }, RangeError, 'expected startFrom to be "data", "noise" or "buffer", got "nois"'],
    [{ startFrom: 'noise', persistent: true }, RangeError, 'expected startFrom to be "buffer", as persistent is true'],
    [{ bufferMode: 'lifo' }, RangeError, 'expected bufferMode to be "fifo" or "inPlace", got "lifo"'],
    [{ cfgDropout: 0.1 }, TypeError, 'ContrastiveDivergence: expected nullCondition to be given, as cfgDropout is 0.1'],
    [{ cfgDropout: 2 }, RangeError, 'ContrastiveDivergence: expected cfgDropout to be between 0 and 1, got 2'],
    [{ k_steps: 2 }, TypeError, 'ContrastiveDivergence: unknown option k_steps, did you mean kSteps?'],
  ])('of the constructor: %o', (options, kind, message) => {
    expect(() => make(ContrastiveDivergence, options as never)).toThrow(message);
    expect(() => make(ContrastiveDivergence, options as never)).toThrow(kind);
  });

  it('of the arguments', () => {
    const model = new DoubleWellModel();
    expect(() => new ContrastiveDivergence(1 as never, new LangevinDynamics(model))).toThrow(
      'expected model to be an energy model, got 1',
    );
    expect(() => new ContrastiveDivergence(model, 1 as never)).toThrow(
      'expected sampler to be a sampler, which has sample, got 1',
    );
    expect(() => make(ContrastiveDivergence)(1 as never)).toThrow(
      'ContrastiveDivergence: expected x to be a Tensor, got 1',
    );
    class Later extends BaseSampler {
      override async sample({ x }: { x: Tensor }): Promise<Tensor> {
        return x;
      }
    }
    expect(() => new ContrastiveDivergence(model, new Later(model))(X)).toThrow(
      'ContrastiveDivergence: expected the sample of Later to return a Tensor here, got a promise; give Later a sampleSync',
    );
  });

  it('old names work and warn once', async () => {
    const warnings = await warningsOf(() => {
      for (let i = 0; i < 2; i++) {
        const lossFn = new ContrastiveDivergence(new DoubleWellModel(), new LangevinDynamics(new DoubleWellModel()), {
          nSteps: 3,
        });
        expect(lossFn.kSteps).toBe(3);
        lossFn(X, { energyRegWeight: 0 });
      }
    });
    expect(warnings).toEqual([
      'ContrastiveDivergence({ nSteps }) is deprecated; use kSteps instead',
      'ContrastiveDivergence(x, { energyRegWeight }) is deprecated; use new ContrastiveDivergence(…, { energyRegWeight }) instead',
    ]);
  });
});
