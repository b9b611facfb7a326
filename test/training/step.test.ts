import { describe, expect, it } from 'vitest';
import { BaseTrainer, ContrastiveDivergenceTrainer, MLPEnergy } from '../../lib/core/index.js';
import { BaseLoss } from '../../lib/losses/baseLoss.js';
import * as lossRoom from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import { HamiltonianMonteCarlo, LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Tensor } from '../../lib/torch/index.js';
import { EMA } from '../../lib/utils/index.js';
import { classesOf } from '../support/contract.js';
import { Energy, normalLoader, Velocity } from './support.js';

const {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  ParallelTemperingCD,
  PersistentContrastiveDivergence,
} = lossRoom;

/** A velocity that shows its activations. */
class Shown extends Velocity {
  override forward(x: Tensor, t: Tensor): any {
    const hidden = this.net[1](this.net[0](torch.cat([x, t.unsqueeze(-1)], 1)));
    return [this.net[2](hidden), hidden];
  }
}

/** A step of one's own: half the gradient. */
class Half extends optim.Optimizer<{ lr?: number }> {
  constructor(params: Iterable<Tensor>) {
    super(params, { lr: 0.5 });
  }
  protected override check(): void {}
  protected override update(parameter: Tensor, grad: Tensor): void {
    parameter.sub_(grad, { alpha: 0.05 } as never);
  }
}

const langevin = (model: Energy) => new LangevinDynamics(model, { stepSize: 0.05 });
type Make = () => [model: any, lossFn: any];
/** Losses that take more than an energy, or run in several ways. */
const special: Record<string, Make> = {
  ContrastiveDivergence: () => {
    const model = new Energy();
    return [model, new ContrastiveDivergence(model, langevin(model), { kSteps: 3 })];
  },
  'chains of HamiltonianMonteCarlo': () => {
    const model = new Energy();
    return [
      model,
      new ContrastiveDivergence(model, new HamiltonianMonteCarlo(model, { stepSize: 0.1 }), { kSteps: 2 }),
    ];
  },
  PersistentContrastiveDivergence: () => {
    const model = new Energy();
    return [
      model,
      new PersistentContrastiveDivergence(model, langevin(model), { kSteps: 2, bufferSize: 16, initSteps: 2 }),
    ];
  },
  ParallelTemperingCD: () => {
    const model = new Energy();
    return [model, new ParallelTemperingCD(model, { temperatures: [1, 2], kSteps: 2 })];
  },
  DenoisingScoreMatching: () => {
    const model = new Energy();
    return [model, new DenoisingScoreMatching(model, { noiseScale: 0.3 })];
  },
  FlowMatchingLoss: () => {
    const model = new Velocity();
    return [model, new FlowMatchingLoss(model)];
  },
  EquilibriumMatchingLoss: () => {
    const model = new Velocity();
    return [model, new EquilibriumMatchingLoss(model)];
  },
  'EquilibriumMatchingLoss, dispersion': () => {
    const model = new Shown();
    return [model, new EquilibriumMatchingLoss(model, { applyDispersion: true })];
  },
  EnergyMatchingLoss: () => {
    const model = new Energy();
    return [model, new EnergyMatchingLoss(model, { lambdaCd: 0.1, nLangevinSteps: 2 })];
  },
  'a function': () => {
    const model = new Energy();
    return [model, (x: Tensor) => model(x).square().mean()];
  },
};
type LossOfEnergy = new (model: Energy) => BaseLoss;
const losses: Record<string, Make> = { ...special };
for (const name of classesOf(lossRoom, BaseLoss)) {
  if (name === 'BaseInterpolantLoss') continue;
  const Loss = (lossRoom as unknown as Record<string, LossOfEnergy>)[name]!;
  losses[name] ??= () => {
    const model = new Energy();
    return [model, new Loss(model)];
  };
}

const optimizers: Record<string, (params: Tensor[]) => optim.Optimizer> = {
  Adam: (params) => new optim.Adam(params, { lr: 0.01, amsgrad: true, weightDecay: 0.1 }),
  AdamW: (params) => new optim.AdamW(params, { lr: 0.01 }),
  'two groups': ([first, ...rest]) => new optim.Adam([{ params: [first!], lr: 0.1 }, { params: rest }], { lr: 0.01 }),
  SGD: (params) => new optim.SGD(params, { lr: 0.01, momentum: 0.9, dampening: 0.1 }),
  'SGD without momentum': (params) => new optim.SGD(params, { lr: 0.01 }),
  RMSprop: (params) => new optim.RMSprop(params, { lr: 0.01, momentum: 0.5, centered: true }),
  Adagrad: (params) => new optim.Adagrad(params, { lr: 0.01, initialAccumulatorValue: 0.1 }),
  Adadelta: (params) => new optim.Adadelta(params),
  Adamax: (params) => new optim.Adamax(params),
  NAdam: (params) => new optim.NAdam(params),
  RAdam: (params) => new optim.RAdam(params),
  Rprop: (params) => new optim.Rprop(params),
  ASGD: (params) => new optim.ASGD(params),
  'one of its own': (params) => new Half(params),
};

interface Options {
  optimizer?: (params: Tensor[]) => optim.Optimizer;
  clipGradNorm?: number;
  clipGradValue?: number;
  gradAccumSteps?: number;
  average?: boolean;
  useMixedPrecision?: boolean;
  schedule?: boolean;
  generator?: torch.Generator;
}

function make(loss: Make, options: Options) {
  const { optimizer: choose, average, schedule, ...rest } = options;
  torch.manualSeed(0);
  const loader = normalLoader(24, 2, 8)();
  const [model, lossFn] = loss();
  const parameters = [...new Set([...model.parameters(), ...(lossFn.parameters?.() ?? [])])] as Tensor[];
  const optimizer = (choose ?? optimizers.Adam!)(parameters);
  const ema = average ? new EMA(model, { decay: 0.9 }) : null;
  const lrScheduler = schedule ? new optim.lrScheduler.StepLR(optimizer, 2, { gamma: 0.5 }) : null;
  const all = { device: 'cpu', ema, lrScheduler, scheduleBy: 'step' as const, ...rest };
  const trainer = new BaseTrainer(model, optimizer, lossFn, all);
  return { model, lossFn, parameters, optimizer, ema, lrScheduler, trainer, loader };
}

/** All that is trained, as bits. */
function stateOf({ parameters, optimizer, ema, lossFn }: ReturnType<typeof make>) {
  const bits = (value: unknown): unknown => {
    if (value instanceof Tensor) return [value.dtype, Buffer.from(value.toTypedArray().buffer).toString('hex')];
    if (Array.isArray(value)) return value.map(bits);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bits(inner)]));
  };
  const gradients = parameters.map(({ grad }) => grad);
  return bits([parameters, gradients, optimizer.stateDict(), ema?.stateDict() ?? null, lossFn.replayBuffer ?? null]);
}

/** The trainer's loop, written by hand. */
function byHand(run: ReturnType<typeof make>, epochs: number, options: Options): number[] {
  const { model, lossFn, parameters, optimizer, ema, lrScheduler, loader } = run;
  const window = options.gradAccumSteps ?? 1;
  const seen: number[] = [];
  let waiting = 0;
  model.train();
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [x] of loader as Iterable<[Tensor]>) {
      if (waiting === 0) optimizer.zeroGrad();
      const compute = () => lossFn(x, { modelKwargs: {} });
      const result = options.useMixedPrecision ? torch.autocast('cpu', compute, { dtype: 'bfloat16' }) : compute();
      const loss: Tensor = Array.isArray(result) ? result[0] : result;
      (window > 1 ? loss.div(window) : loss).backward();
      seen.push(loss.item());
      if (++waiting < window) continue;
      waiting = 0;
      if (options.clipGradNorm) nn.utils.clipGradNorm_(parameters, options.clipGradNorm);
      if (options.clipGradValue) nn.utils.clipGradValue_(parameters, options.clipGradValue);
      optimizer.step();
      ema?.update(model);
      lrScheduler?.step();
    }
  }
  return seen;
}

const everything: Options = { clipGradNorm: 0.5, clipGradValue: 0.2, gradAccumSteps: 2, average: true, schedule: true };
const cases: [string, Make, Options][] = [
  ...Object.entries(losses).map(([name, loss]): [string, Make, Options] => [name, loss, everything]),
  ...Object.entries(losses).map(([name, loss]): [string, Make, Options] => [
    `${name} in bfloat16`,
    loss,
    { useMixedPrecision: true, clipGradNorm: 1 },
  ]),
  ...Object.entries(optimizers).map(([name, optimizer]): [string, Make, Options] => [
    name,
    losses.ScoreMatching!,
    { optimizer, average: true },
  ]),
];

describe('fit, fitSync, train and the loop written by hand end with the same bits', () => {
  it.each(cases)('%s', async (_, loss, options) => {
    const hand = make(loss, options);
    const seen = byHand(hand, 3, options);
    const expected = stateOf(hand);

    const fit = make(loss, options);
    const steps: number[] = [];
    for await (const { metrics } of fit.trainer.steps(fit.loader, { epochs: 3 })) steps.push(metrics.loss!);
    expect(steps).toEqual(seen);
    expect(stateOf(fit)).toEqual(expected);

    const fitSync = make(loss, options);
    fitSync.trainer.fitSync(fitSync.loader, { epochs: 3 });
    expect(stateOf(fitSync)).toEqual(expected);

    const train = make(loss, options);
    train.trainer.train(train.loader, 3);
    expect(stateOf(train)).toEqual(expected);
    expect(train.optimizer.stepCount).toBe(hand.optimizer.stepCount);
  });
});

/** A trainer whose job is there once `fit` returns, and stays until the event loop turns. */
function long(options: object = {}) {
  torch.manualSeed(0);
  const model = new MLPEnergy(2, { hiddenDims: [8] });
  const sampler = langevin(model as never);
  const lossFn = new PersistentContrastiveDivergence(model, sampler, { kSteps: 30, bufferSize: 32, initSteps: 0 });
  lossFn.initializeBuffer([2]);
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
  const ema = new EMA(model, { decay: 0.5 });
  const trainer = new BaseTrainer(model, optimizer, lossFn, { device: 'cpu', ema, ...options });
  const loader = normalLoader(8, 2, 8)();
  return { model, sampler, lossFn, optimizer, ema, trainer, loader };
}

describe('while a step is under way', () => {
  it('what it changes can be neither read nor written: a BusyError that names it', async () => {
    const generator = new torch.Generator();
    const { model, lossFn, optimizer, ema, trainer, loader } = long({ gradAccumSteps: 2, generator });
    for (let i = 0; i < 3; i++) trainer.trainStep([...loader][0]);
    const [weight] = model.parameters() as [Tensor];
    const gradient = weight.grad!;
    const { exp_avg: mean, step } = optimizer.state.get(weight)!;
    const other = model.clone();
    const loss = torch.ones([1]).mul(weight.sum());
    const training = trainer.fit(loader);
    const busy = /is used by the running job BaseTrainer.trainStep; await it first/;
    const touches: [string, () => unknown][] = [
      ['the model', () => model(torch.ones([1, 2]))],
      ['a parameter', () => weight.toTypedArray()],
      ['its change', () => torch.noGrad(() => weight.mul_(2))],
      ['its gradient', () => weight.grad],
      ['a new gradient', () => optimizer.zeroGrad()],
      ['a gradient held', () => gradient.add_(1)],
      ['another backward', () => loss.backward()],
      ['the state of the optimizer', () => mean.mul(1)],
      ['the count of steps', () => step.item()],
      ['a step', () => optimizer.step()],
      ['clipping', () => nn.utils.clipGradValue_(model.parameters(), 1)],
      ['an average', () => ema.module.parameters()[0]!.add(1)],
      ['its update', () => ema.update(model)],
      ['the replay buffer', () => lossFn.replayBuffer!.sum()],
      ['the generator', () => torch.randn([1], { generator })],
      ['a step of the trainer', () => trainer.trainStep(torch.ones([8, 2]))],
    ];
    for (const [what, touch] of touches) {
      expect(touch, what).toThrow(busy);
      expect(touch, what).toThrow(expect.objectContaining({ name: 'BusyError' }));
    }
    expect(other(torch.ones([1, 2])).shape).toEqual([1]);
    await training;
    expect(model(torch.ones([1, 2])).shape).toEqual([1]);
    expect(optimizer.stepCount).toBe(2);
  });

  it('jobs that use the same take turns with it', async () => {
    const generator = new torch.Generator().manualSeed(0);
    const sequential = long({ generator });
    await sequential.trainer.fit(sequential.loader);
    const expected = sequential.sampler.sampleSync({ x: torch.ones([4, 2]), nSteps: 5, generator });
    generator.manualSeed(0);
    const { trainer, sampler, loader } = long({ generator });
    const training = trainer.fit(loader);
    const drawn = sampler.sample({ x: torch.ones([4, 2]), nSteps: 5, generator });
    await training;
    expect(await drawn).toEqualTensor(expected);
  });
});

describe('JavaScript inside of a step', () => {
  /** x·W, whose backward reads W. */
  const apply = (x: Tensor, weight: Tensor): Tensor => Product.apply(x, weight) as Tensor;
  class Product extends torch.autograd.Function {
    static override forward(ctx: any, x: Tensor, weight: Tensor): Tensor {
      ctx.saveForBackward(x, weight);
      return x.matmul(weight);
    }
    static override backward(ctx: any, gradient: Tensor): Tensor[] {
      const [x, weight] = ctx.savedTensors;
      return [gradient.matmul(weight.t()), x.t().matmul(gradient)];
    }
  }
  class Custom extends nn.Module {
    weight = new nn.Parameter(torch.randn([2, 1]));
    override forward(x: Tensor): Tensor {
      return apply(x, this.weight).squeeze(-1);
    }
  }

  it('may read what the step has for itself: custom operations and hooks', async () => {
    const run = async (form: 'fit' | 'fitSync') => {
      torch.manualSeed(0);
      const model = new Custom();
      const seen: number[] = [];
      model.weight.registerHook((gradient: Tensor) => {
        seen.push(model.weight.sum().item());
        return gradient.mul(2);
      });
      const optimizer = new optim.Adam(model.parameters(), { lr: 0.1 });
      const trainer = new BaseTrainer(model, optimizer, (x: Tensor) => model.forward(x).square().mean(), {
        device: 'cpu',
      });
      await trainer[form](normalLoader(12, 2, 4)(), { epochs: 2 });
      return [seen, model.weight.tolist()];
    };
    expect(await run('fit')).toEqual(await run('fitSync'));
  });

  it('gradients reach tensors that belong to no module', async () => {
    for (const form of ['fit', 'fitSync'] as const) {
      const model = new nn.Linear(2, 1);
      const scale = torch.ones([1]).requiresGrad_();
      const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
      const trainer = new BaseTrainer(model, optimizer, (x: Tensor) => model.forward(x).mul(scale).mean(), {
        device: 'cpu',
      });
      await trainer[form](normalLoader(4, 2, 4)(), { epochs: 1 });
      expect(scale.grad).not.toBeNull();
    }
  });

  it('hooks of the optimizer run, and what follows the weights', async () => {
    const { trainer, loader, optimizer } = make(losses.ScoreMatching!, {});
    const calls: string[] = [];
    optimizer.registerStepPreHook((own: typeof optimizer, args) => {
      expect([own, args]).toEqual([optimizer, []]);
      calls.push('before');
    });
    optimizer.registerStepPostHook(() => calls.push('after'));
    const follower = { update: () => calls.push('follow') };
    const second = new BaseTrainer(trainer.model, optimizer, trainer.lossFn, { device: 'cpu', ema: follower });
    await second.fit(loader, { steps: 2 });
    expect(calls).toEqual(['before', 'after', 'follow', 'before', 'after', 'follow']);
  });

  it('an update overridden in a subclass is the one that runs', async () => {
    class Still extends optim.Adam {
      protected override update(): void {}
    }
    const run = make(losses.ScoreMatching!, { optimizer: (params) => new Still(params) });
    const before = run.parameters.map((parameter) => parameter.tolist());
    await run.trainer.fit(run.loader);
    expect(run.parameters.map((parameter) => parameter.tolist())).toEqual(before);
  });

  it('what the loss throws ends the training with it, and leaves the trainer at rest', async () => {
    const model = new Energy();
    const optimizer = new optim.Adam(model.parameters());
    const trainer = new BaseTrainer(
      model,
      optimizer,
      () => {
        throw null;
      },
      { device: 'cpu' },
    );
    const loader = normalLoader(4, 2, 4)();
    await expect(trainer.fit(loader).catch((error) => [error])).resolves.toEqual([null]);
    const without = new BaseTrainer(model, optimizer, () => torch.ones([]), { device: 'cpu' });
    await expect(without.fit(loader)).rejects.toThrow(/BaseTrainer.trainStep: .*does not require grad/);
    await expect(without.fit(loader)).rejects.toThrow(/does not require grad/);
    expect(model(torch.ones([1, 2])).shape).toEqual([1]);
  });
});

describe('ContrastiveDivergenceTrainer', () => {
  it('measures the energies of data and negatives after the step', async () => {
    const model = new Energy();
    const lossFn = new ContrastiveDivergence(model, langevin(model), { kSteps: 2 });
    let seen: [Tensor, Tensor] | undefined;
    const trainer = new (class extends ContrastiveDivergenceTrainer {
      protected override measure(data: Tensor, _: object, result: unknown) {
        seen = [data, (result as [Tensor, Tensor])[1]];
        return { own: data.sum() };
      }
    })(model, lossFn.sampler, { kSteps: 2, clipGradNorm: 1, device: 'cpu' });
    const metrics = trainer.trainStep(torch.randn([8, 2]));
    expect(Object.keys(metrics)).toEqual(['loss', 'gradNorm', 'posEnergy', 'negEnergy', 'own']);
    const [data, negatives] = seen!;
    expect(metrics.posEnergy!.item()).toBe(model(data).mean().item());
    expect(metrics.negEnergy!.item()).toBe(model(negatives).mean().item());
    expect(Object.values(metrics).some((metric) => metric.requiresGrad)).toBe(false);
  });
});
