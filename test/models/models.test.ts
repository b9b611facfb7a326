import { describe, expect, it, vi } from 'vitest';
import { BaseModel, DoubleWellModel, HarmonicModel, LinearScheduler } from '../../lib/core/index.js';
import * as models from '../../lib/models/index.js';
import {
  AdaLNZeroBlock,
  AdaLNZeroLinearHead,
  AdaLNZeroMLPBlock,
  AdaLNZeroPatchHead,
  build2dSincosPosEmbed,
  ClassifierFreeGuidance,
  ConditionalTransformer2D,
  ConvPatchEmbed2d,
  DiT,
  ditB8,
  ditS2,
  EqMEnergy,
  FeedForward,
  InteractionModel,
  LabelClassifierFreeGuidance,
  LabelEmbedder,
  MLPTimestepEmbedder,
  MultiheadSelfAttention,
  patchify2d,
  TimeConditionedMLP,
  unpatchify2d,
} from '../../lib/models/index.js';
import { traced } from '../../lib/native/tracing.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const labels = (...values: number[]) => torch.tensor(values, { dtype: 'int64' });

/** A model whose parameters are all drawn: what starts at 0 would hide what depends on it. */
function drawn<M extends nn.Module>(model: M, seed = 0): M {
  const generator = new torch.Generator().manualSeed(seed);
  torch.noGrad(() => {
    for (const p of model.parameters()) p.copy_(torch.randn(p.shape, { generator }).mul(0.3));
  });
  return model.eval() as M;
}
const mlp = () => drawn(new TimeConditionedMLP({ inDim: 2, hiddenDim: 8, depth: 1, numClasses: 3 }));
const small = { embedDim: 8, depth: 1, numHeads: 2 };
const dit = () => drawn(new DiT({ inputSize: 4, inChannels: 1, ...small, numClasses: 3 }));

/** The warnings that `body` brings. */
function warnings(body: () => void): string[] {
  const spy = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  try {
    body();
    return spy.mock.calls.map(([text]) => String(text));
  } finally {
    spy.mockRestore();
  }
}

describe('arguments', () => {
  it('without defaults come by name, or by position before the options', () => {
    const named = new DiT({ inputSize: [4, 8], inChannels: 2, ...small, outChannels: 3 });
    const placed = new DiT([4, 8], 2, { ...small, outChannels: 3 });
    expect(placed.toString()).toBe(named.toString());
    expect(new TimeConditionedMLP(3).outDim).toBe(3);
    expect(new AdaLNZeroBlock(8, 2).condDim).toBe(8);
    expect(new ConvPatchEmbed2d(1, 4, 2).patchSize).toBe(2);
  });

  it('of the presets may be replaced', () => {
    const model = ditS2({ inputSize: 4, inChannels: 1, depth: 1 });
    expect([model.embedDim, model.depth, model.numHeads, model.patchSize]).toEqual([384, 1, 6, 2]);
    const placed = ditB8(8, 1, { depth: 0, posEmbed: null });
    expect([placed.embedDim, placed.numHeads, placed.patchSize, placed.posEmbed]).toEqual([768, 12, 8, null]);
  });

  it('of the twelve presets are those of the paper', () => {
    const sizes = { S: [384, 6], B: [768, 12], L: [1024, 16], Xl: [1152, 16] } as const;
    for (const [size, [embedDim, numHeads]] of Object.entries(sizes)) {
      for (const patchSize of [2, 4, 8]) {
        const make = Reflect.get(models, `dit${size}${patchSize}`) as typeof ditS2;
        const model = make({ inputSize: 8, inChannels: 1, depth: 0, condDim: 4 });
        expect([model.embedDim, model.numHeads, model.patchSize]).toEqual([embedDim, numHeads, patchSize]);
      }
    }
  });

  it('of a call come by position, by name, or both', () => {
    const model = mlp();
    const [x, t, y] = [torch.randn([3, 2]), torch.rand([3]), labels(0, 1, 3)];
    const expected = model(x, t, y);
    for (const got of [model(x, t, { y }), model(x, { t, y }), model(x, t, y, {})]) {
      expect(got).toEqualTensor(expected);
    }
    expect(model(x, null, y)).toEqualTensor(model(x, { y }));
  });
});

describe('backbones', () => {
  it('start at zero', () => {
    const x = torch.randn([2, 1, 4, 4]);
    const model = new DiT({ inputSize: 4, inChannels: 1, ...small, headDim: 4, headDepth: 1 });
    expect(
      model(x, torch.rand([2]))
        .abs()
        .max()
        .item(),
    ).toBe(0);
  });

  it('add up what is given', () => {
    const model = new TimeConditionedMLP({
      inDim: 1,
      hiddenDim: 2,
      tEmbedder: new nn.Linear(1, 2),
      yEmbedder: new nn.Identity(),
      conditioning: 'concat',
    });
    const seen: Tensor[] = [];
    model.net.registerForwardPreHook((_module, [input]) => {
      seen.push(input);
    });
    const t = torch.tensor([[1], [2]]);
    const y = torch.ones([2, 2]);
    model(torch.zeros([2, 1]), t, { y, cond: y });
    expect(seen[0]!.narrow(1, 1, 2)).toBeCloseToTensor(model.tEmbedder!(t).add(2));
  });

  it('drop labels only while they train, and only their own', () => {
    const model = drawn(new TimeConditionedMLP({ inDim: 2, hiddenDim: 8, numClasses: 2, classDropoutProb: 1 }));
    const [x, t] = [torch.randn([2, 2]), torch.rand([2])];
    const none = model(x, t, { y: labels(2, 2) });
    expect(model(x, t, { y: labels(0, 1) })).not.toEqualTensor(none);
    expect(model.train()(x, t, { y: labels(0, 1) })).toBeCloseToTensor(none);
  });

  it('take a condition of their own in place of embedders', () => {
    const model = drawn(new DiT({ inputSize: 4, inChannels: 1, ...small, condDim: 3 }));
    const x = torch.randn([2, 1, 4, 4]);
    const [a, b] = [torch.zeros([2, 3]), torch.ones([2, 3])].map((cond) => model(x, { cond }));
    expect(a).not.toEqualTensor(b!);
  });

  it('are copied and moved whole', () => {
    const model = dit();
    const twin = model.clone();
    const [x, t] = [torch.randn([2, 1, 4, 4]), torch.rand([2])];
    expect(twin(x, t)).toEqualTensor(model(x, t));
    expect(twin.to('float64')(x.to('float64'), t.to('float64')).dtype).toBe('float64');
    expect(Object.keys(model.stateDict())).not.toContain('pos_embed');
  });

  it('learn', () => {
    torch.manualSeed(0);
    const model = new TimeConditionedMLP({ inDim: 2, hiddenDim: 16, depth: 1, numClasses: 2 });
    const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.01 });
    const [x, t, y] = [torch.randn([64, 2]), torch.rand([64]), torch.arange(64).remainder(2)];
    const target = torch.stack([y.to('float32'), t], 1);
    const losses: number[] = [];
    for (let i = 0; i < 60; i++) {
      optimizer.zeroGrad();
      const loss = model(x, t, y).sub(target).square().mean();
      loss.backward();
      optimizer.step();
      losses.push(loss.item() as number);
    }
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 10);
  });

  it('keep no tensors', () => {
    const model = dit();
    const [x, t, y] = [torch.randn([2, 1, 4, 4]), torch.rand([2]), labels(0, 1)];
    const step = () => {
      model.zeroGrad();
      model(x, t, y).sum().backward();
    };
    step();
    const before = liveTensors();
    for (let i = 0; i < 30; i++) step();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });
});

describe('a recorded graph', () => {
  const input = (shape: number[], modelKwargs = {}) =>
    ({ shape, dtype: 'float32', device: 'cpu', modelKwargs }) as const;

  it.each([
    ['TimeConditionedMLP', () => mlp(), [5, 2]],
    ['DiT', () => dit(), [5, 1, 4, 4]],
    ['ClassifierFreeGuidance', () => new ClassifierFreeGuidance(dit(), 2, 3), [5, 1, 4, 4]],
  ] as const)('of a %s fits any batch', (_name, make, shape) => {
    const told = warnings(() => {
      const model = make() as nn.Module;
      const first = traced(model, input([...shape], { y: labels(0, 1, 2, 0, 1) }), 2);
      const second = traced(model, input([9, ...shape.slice(1)], { y: torch.zeros([9], { dtype: 'int64' }) }), 2);
      expect(first).toBeDefined();
      expect(second?.graph).toBe(first!.graph);
    });
    expect(told).toEqual([]);
  });

  it.each(['dot', 'l2'] as const)('of an EqMEnergy %s gives the chains of its forward', async (energyType) => {
    const energy = new EqMEnergy(mlp(), { energyType });
    const x = torch.randn([4, 2]);
    const run = (model: BaseModel) => {
      torch.manualSeed(1);
      return new LangevinDynamics(model, { stepSize: 0.01 }).sampleSync({ x, y: labels(0, 1, 2, 3), nSteps: 5 });
    };
    class Plain extends BaseModel {
      override forward(x: Tensor, given: any): Tensor {
        x.sum().item(); // which no graph can hold
        return energy.forward(x, given);
      }
    }
    const told = warnings(() => {
      const graphed = run(energy);
      expect(traced(energy, input([4, 2], { y: labels(0, 1, 2, 3) }), 1)).toBeDefined();
      expect(graphed).toBeCloseToTensor(run(new Plain()));
    });
    expect(told).toHaveLength(1); // that of the plain one
  });
});

describe('ClassifierFreeGuidance', () => {
  const x = torch.linspace(-1, 1, 6).view([3, 2]);
  const [t, y, none] = [torch.tensor([0, 0.5, 1]), labels(0, 1, 2), labels(3, 3, 3)];

  it('is the conditional model at 1, the other at 0, and the model as it is without y', () => {
    const model = mlp();
    const at = (w: number) => new ClassifierFreeGuidance(model, w, 3);
    expect(at(1)(x, t, { y })).toBeCloseToTensor(model(x, t, y));
    expect(at(0)(x, t, { y })).toEqualTensor(model(x, t, none));
    expect(at(7)(x, t)).toEqualTensor(model(x, t));
  });

  it('takes a tensor or a function for "no condition"', () => {
    const model = mlp();
    const expected = new ClassifierFreeGuidance(model, 2, 3)(x, t, y);
    const byTensor = new ClassifierFreeGuidance(model, 2, labels(3))(x, t, y);
    const byFunction = new ClassifierFreeGuidance(model, 2, (y) => torch.fullLike(y, 3))(x, t, y);
    expect(byTensor).toEqualTensor(expected);
    expect(byFunction).toEqualTensor(expected);
  });

  it('guides an energy, and its gradient', async () => {
    class Two extends BaseModel {
      override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
        const shift = y ? y.to(x.dtype).unsqueeze(1) : 0;
        return x.sub(shift).square().sum(-1);
      }
    }
    const guided = new ClassifierFreeGuidance(new Two(), 2, 0);
    const expected = x
      .square()
      .sum(-1)
      .mul(-1)
      .add(x.sub(y.unsqueeze(1)).square().sum(-1).mul(2));
    expect(guided(x, { y })).toBeCloseToTensor(expected);
    expect(guided.gradient(x, { y })).toBeCloseToTensor(x.mul(2).sub(y.unsqueeze(1).mul(4)));
    const samples = await new LangevinDynamics(guided).sample({ x, y, nSteps: 2 });
    expect(samples.shape).toEqual([3, 2]);
  });

  it('takes the first of several outputs', () => {
    class Pair extends nn.Module {
      inner = mlp();
      override forward(x: Tensor, t: Tensor, given: any): Tensor[] {
        return [this.inner(x, t, given), x];
      }
    }
    const pair = new Pair();
    pair.inner = mlp();
    const expected = new ClassifierFreeGuidance(mlp(), 2, 3)(x, t, { y });
    expect(new ClassifierFreeGuidance(pair, 2, 3)(x, t, { y })).toEqualTensor(expected);
  });
});

describe('LabelClassifierFreeGuidance', () => {
  it('guides three channels above 1 and none up to there, and warns once', () => {
    const model = drawn(new DiT({ inputSize: 4, inChannels: 5, ...small, numClasses: 3 }));
    const [x, t, y] = [torch.randn([2, 5, 4, 4]), torch.rand([2]), labels(0, 2)];
    let old!: LabelClassifierFreeGuidance;
    const told = warnings(() => {
      old = new LabelClassifierFreeGuidance(model, { nullLabelId: 3, cfgScale: 4 });
      new LabelClassifierFreeGuidance(model, 3);
    });
    expect(told).toEqual(['LabelClassifierFreeGuidance is deprecated; use ClassifierFreeGuidance instead']);
    const expected = new ClassifierFreeGuidance(model, 4, 3, { guideChannels: 3 })(x, t, { y });
    expect(old(x, t, { y })).toBeCloseToTensor(expected, { rtol: 1e-4, atol: 1e-5 });
    expect(new LabelClassifierFreeGuidance(model, 3, { cfgScale: 0.5 })(x, t, { y })).toEqualTensor(model(x, t, y));
  });
});

describe('InteractionModel', () => {
  it('pushes samples apart, the more the stronger', () => {
    const x = torch.randn([8, 2], { generator: new torch.Generator().manualSeed(0) });
    const spread = (strength: number) => {
      torch.manualSeed(0);
      const model = new InteractionModel(new HarmonicModel(), 4, { strength });
      return new LangevinDynamics(model, { stepSize: 0.01, noiseScale: 0.01 })
        .sampleSync({ x, nSteps: 50 })
        .var()
        .item() as number;
    };
    expect(spread(0)).toBeLessThan(spread(1));
    expect(spread(1)).toBeLessThan(spread(2));
  });

  it('follows its schedule as the chain goes on', () => {
    const x = torch.linspace(-1, 1, 6).view([3, 2]);
    const strength = new LinearScheduler(2, 0, 4);
    const model = new InteractionModel(new HarmonicModel(), 1, { strength });
    let sampled!: Tensor;
    warnings(() => {
      torch.manualSeed(0);
      sampled = new LangevinDynamics(model, { stepSize: 0.01 }).sampleSync({ x, nSteps: 4 });
    });
    expect(model.strength).toBe(0);
    torch.manualSeed(0);
    let expected = x;
    for (const s of [2, 1.5, 1, 0.5]) {
      const drift = expected.sub(expected.sub(expected.mean(0)).mul(2 * 3 * s));
      expected = expected.sub(drift.mul(0.01)).add(torch.randnLike(x).mul(Math.sqrt(0.02)));
    }
    expect(sampled).toBeCloseToTensor(expected, { atol: 1e-5 });
    model.strength = 3;
    expect(model.getScheduledValue('strength')).toBe(3);
  });
});

describe('EqMEnergy', () => {
  const x = torch.linspace(-1, 1, 8).view([4, 2]);

  it('gives the field for its gradient where it is implicit, also in a copy', () => {
    const energy = new EqMEnergy(mlp(), { energyType: 'implicit' });
    const f = energy.field(x, torch.zeros([4]));
    expect(energy.gradient(x)).toEqualTensor(f);
    const twin = energy.clone();
    torch.noGrad(() => {
      for (const p of twin.parameters()) p.zero_();
    });
    expect(twin.gradient(x).abs().max().item()).toBe(0);
    expect(energy.gradient(x)).toEqualTensor(f);
  });

  it('matches a loss', () => {
    const model = mlp();
    expect(EqMEnergy.fromLoss({ model, energyType: 'none' }).energyType).toBe('implicit');
    const energy = EqMEnergy.fromLoss({ model, energyType: 'l2' });
    expect([energy.energyType, energy.field === model]).toEqual(['l2', true]);
  });
});

describe('LabelEmbedder', () => {
  it('drops what a mask marks, and all or nothing at the ends', () => {
    const embedder = new LabelEmbedder(3, 2, { nullToken: true });
    const mask = torch.tensor([true, false]);
    expect(embedder.maybeDropLabels(labels(0, 1), { forceDropMask: mask }).tolist()).toEqual([3, 1]);
    const out = embedder(labels(0, 1), { training: false, forceDropMask: mask });
    expect(out).toEqualTensor(embedder.embedding(labels(3, 1)));
    expect(new LabelEmbedder(3, 2, 1).maybeDropLabels(labels(0, 1)).tolist()).toEqual([3, 3]);
    const before = torch.getRngState();
    expect(embedder.maybeDropLabels(labels(0, 1)).tolist()).toEqual([0, 1]);
    expect(torch.getRngState()).toEqualTensor(before);
  });
});

describe('patches', () => {
  it('go together again', () => {
    const x = torch.randn([2, 3, 4, 6]);
    expect(unpatchify2d(patchify2d(x, 2), 2, { outChannels: 3, gridSize: [2, 3] })).toEqualTensor(x);
    const square = torch.randn([2, 1, 6, 6]);
    expect(unpatchify2d(patchify2d(square, 3), 3, { outChannels: 1 })).toEqualTensor(square);
  });
});

it('ConditionalTransformer2D warns once', () => {
  const sizes = { inChannels: 1, outChannels: 1, inputSize: 4, patchSize: 2, ...small };
  const told = warnings(() => {
    new ConditionalTransformer2D(sizes);
    new ConditionalTransformer2D(sizes);
  });
  expect(told).toEqual(['ConditionalTransformer2D is deprecated; use DiT, called as model(x, { cond }) instead']);
});

describe('bad input', () => {
  const x = torch.randn([2, 2]);
  const t = torch.rand([2]);
  const image = torch.randn([2, 1, 4, 4]);
  const sizes = { inputSize: 4, inChannels: 1, ...small };
  const backbone = { inDim: 2, hiddenDim: 4, depth: 1 };
  type Bad = [what: string, run: () => unknown, kind: new (message: string) => Error, text: string];
  const bad: Bad[] = [
    ['no sizes', () => new (DiT as any)(), TypeError, 'DiT: expected inputSize to be given'],
    ['no channels', () => new (DiT as any)({ inputSize: 4 }), TypeError, 'DiT: expected inChannels to be given'],
    [
      'too many arguments',
      () => new (DiT as any)(4, 1, {}, 3),
      TypeError,
      'at most 2 arguments by position (inputSize, inChannels)',
    ],
    ['an unknown option', () => new DiT({ ...sizes, patch_size: 2 } as never), TypeError, 'did you mean patchSize?'],
    ['three sides', () => new DiT({ ...sizes, inputSize: [4, 4, 4] as never }), RangeError, 'a pair [height, width]'],
    ['half a side', () => new DiT({ ...sizes, inputSize: 4.5 }), RangeError, 'inputSize to be a positive integer'],
    ['a size that patches miss', () => new DiT({ ...sizes, inputSize: 5 }), RangeError, 'divisible by patchSize 2'],
    ['patches of 0', () => new DiT({ ...sizes, patchSize: 0 }), RangeError, 'patchSize to be a positive integer'],
    ['no such places', () => new DiT({ ...sizes, posEmbed: 'sin' as never }), RangeError, 'posEmbed'],
    ['a head of −1', () => new DiT({ ...sizes, headDepth: -1 }), RangeError, 'headDepth to be a non-negative'],
    ['a depth of ½', () => new DiT({ ...sizes, depth: 0.5 }), RangeError, 'depth to be a non-negative'],
    ['a condition of 0', () => new DiT({ ...sizes, condDim: 0 }), RangeError, 'condDim to be a positive integer'],
    ['heads that miss', () => new DiT({ ...sizes, numHeads: 3 }), RangeError, 'numHeads to be a divisor of 8'],
    ['a width for no table', () => new DiT({ ...sizes, embedDim: 6 }), RangeError, 'a positive multiple of 4'],
    ['0 classes', () => new DiT({ ...sizes, numClasses: 0 }), RangeError, 'numClasses to be a positive integer'],
    [
      'dropout above 1',
      () => new DiT({ ...sizes, numClasses: 2, classDropoutProb: 1.5 }),
      RangeError,
      'classDropoutProb to be between 0 and 1',
    ],
    ['dropout of nothing', () => new DiT({ ...sizes, classDropoutProb: 0.5 }), TypeError, 'numClasses to be given'],
    [
      'two tables',
      () => new DiT({ ...sizes, numClasses: 2, yEmbedder: new nn.Identity() }),
      TypeError,
      'expected yEmbedder or numClasses',
    ],
    ['a function for tEmbedder', () => new DiT({ ...sizes, tEmbedder: (() => t) as never }), TypeError, 'tEmbedder'],
    [
      'an image of another size',
      () => dit()(torch.randn([2, 1, 4, 8]), t),
      RangeError,
      'x to be of shape [B, 1, 4, 4]',
    ],
    ['other channels', () => dit()(torch.randn([2, 3, 4, 4]), t), RangeError, 'x to be of shape [B, 1, 4, 4]'],
    ['an array for x', () => dit()([1] as never, t), TypeError, 'DiT: expected x to be a Tensor'],
    ['no condition', () => dit()(image), TypeError, 'DiT: expected at least one of t, y and cond'],
    ['a number for t', () => dit()(image, 0.5 as never), TypeError, 'DiT: expected t to be a Tensor'],
    ['two times for three rows', () => mlp()(torch.randn([3, 2]), torch.rand([3, 2])), RangeError, 'one time for each'],
    ['labels twice', () => mlp()(x, t, labels(0, 1), { y: labels(0, 1) }), TypeError, 'y is given twice'],
    ['an unknown condition', () => mlp()(x, t, { label: 1 } as never), TypeError, 'unknown option label'],
    ['labels as floats', () => mlp()(x, t, { y: torch.tensor([0, 1]) }), TypeError, 'of an integer type'],
    ['a label too high', () => mlp()(x, t, { y: labels(0, 4) }), Error, 'index out of range'],
    ['a narrow condition', () => mlp()(x, { cond: torch.ones([2, 3]) }), RangeError, 'cond to be 8 wide'],
    [
      'labels without a table',
      () => new TimeConditionedMLP(backbone)(x, t, { y: labels(0, 1) }),
      TypeError,
      'expected numClasses or yEmbedder',
    ],
    [
      'no width',
      () => new (TimeConditionedMLP as any)({}),
      TypeError,
      'TimeConditionedMLP: expected inDim to be given',
    ],
    ['a width of 0', () => new TimeConditionedMLP(0), RangeError, 'inDim to be a positive integer'],
    ['a width as text', () => new TimeConditionedMLP('2' as never), TypeError, 'inDim to be a positive integer'],
    ['a depth of 0', () => new TimeConditionedMLP({ ...backbone, depth: 0 }), RangeError, 'depth to be a positive'],
    [
      'no such conditioning',
      () => new TimeConditionedMLP({ ...backbone, conditioning: 'adalnZero' as never }),
      RangeError,
      'did you mean "adaln_zero"?',
    ],
    [
      'adaln_zero without a condition',
      () => new TimeConditionedMLP({ ...backbone, condDim: 0 }),
      RangeError,
      'condDim to be a positive integer',
    ],
    [
      'a ratio for concat',
      () => new TimeConditionedMLP({ ...backbone, conditioning: 'concat', mlpRatio: 2 }),
      TypeError,
      'expected no mlpRatio',
    ],
    [
      'classes without a condition',
      () => new TimeConditionedMLP({ ...backbone, conditioning: 'concat', condDim: 0, numClasses: 2 }),
      TypeError,
      'as condDim is 0',
    ],
    [
      'labels for no condition',
      () => new TimeConditionedMLP({ ...backbone, conditioning: 'concat', condDim: 0 })(x, t, { y: labels(0, 1) }),
      TypeError,
      'neither y nor cond',
    ],
    [
      'an activation that is none',
      () => new TimeConditionedMLP({ ...backbone, activation: (() => 3) as never }),
      TypeError,
      'to be a module',
    ],
    ['heads that miss', () => new MultiheadSelfAttention(8, 3), RangeError, 'numHeads to be a divisor of 8'],
    ['dropout of 2', () => new MultiheadSelfAttention(8, 2, 2), RangeError, 'dropout to be between 0 and 1'],
    ['a ratio of 0', () => new FeedForward(8, 0), RangeError, 'mlpRatio to be positive'],
    ['a ratio too small', () => new FeedForward(8, 0.01), RangeError, 'mlpRatio to be at least 1/8'],
    ['no heads', () => new (AdaLNZeroBlock as any)({ embedDim: 4 }), TypeError, 'numHeads to be given'],
    ['a function for attention', () => new AdaLNZeroBlock(4, 1, { attn: (() => x) as never }), TypeError, 'attn'],
    ['no width', () => new (AdaLNZeroMLPBlock as any)(), TypeError, 'embedDim to be given'],
    ['no channels', () => new (AdaLNZeroPatchHead as any)(4, 2), TypeError, 'outChannels to be given'],
    ['a grid of 0', () => new AdaLNZeroPatchHead(4, 2, 1, { gridSize: [0, 2] }), RangeError, 'gridSize'],
    ['no result', () => new AdaLNZeroLinearHead(4, 0), RangeError, 'outDim to be a positive integer'],
    ['1 frequency', () => new MLPTimestepEmbedder(4, 1), RangeError, 'frequencyEmbeddingSize'],
    ['a number for t', () => new MLPTimestepEmbedder(4)(0.5 as never), TypeError, 't to be a Tensor'],
    ['t without rows', () => new MLPTimestepEmbedder(4)(torch.tensor(1)), RangeError, 'one time for each row'],
    [
      'dropout without a null label',
      () => new LabelEmbedder(3, 2, { dropoutProb: 0.1, nullToken: false }),
      RangeError,
      'nullToken to be true',
    ],
    [
      'a mask without a null label',
      () => new LabelEmbedder(3, 2).maybeDropLabels(labels(0), { forceDropMask: torch.tensor([true]) }),
      RangeError,
      'a null label to drop labels to',
    ],
    ['no mode', () => new LabelEmbedder(3, 2)(labels(0), {} as never), TypeError, 'training to be true or false'],
    ['places for odd widths', () => build2dSincosPosEmbed(6, 2), RangeError, 'a positive multiple of 4'],
    ['a grid of text', () => build2dSincosPosEmbed(8, 'x' as never), RangeError, 'a pair [height, width]'],
    ['patches that miss', () => patchify2d(torch.randn([1, 1, 5, 4]), 2), RangeError, 'divisible by 2'],
    ['no image', () => patchify2d(x, 2), RangeError, 'of shape [B, C, H, W]'],
    ['no channels', () => unpatchify2d(torch.ones([1, 4, 4]), 2, {} as never), TypeError, 'outChannels'],
    ['a wrong width', () => unpatchify2d(torch.ones([1, 4, 4]), 2, { outChannels: 2 }), RangeError, '8 wide'],
    [
      'no square',
      () => unpatchify2d(torch.ones([1, 6, 4]), 2, { outChannels: 1 }),
      RangeError,
      '6 patches are no square',
    ],
    [
      'another grid',
      () => unpatchify2d(torch.ones([1, 6, 4]), 2, { outChannels: 1, gridSize: [2, 2] }),
      RangeError,
      'of 6 patches',
    ],
    ['no model', () => new ClassifierFreeGuidance(null as never, 1, 0), TypeError, 'model to be a module'],
    ['no null', () => new ClassifierFreeGuidance(mlp(), 1, null as never), TypeError, 'nullCondition to be a number'],
    ['a scale of NaN', () => new ClassifierFreeGuidance(mlp(), NaN, 3), RangeError, 'guidanceScale'],
    ['0 channels', () => new ClassifierFreeGuidance(mlp(), 1, 3, { guideChannels: 0 }), RangeError, 'guideChannels'],
    ['an array for y', () => new ClassifierFreeGuidance(mlp(), 1, 3)(x, t, { y: [1] }), TypeError, 'y to be a Tensor'],
    ['no y', () => new LabelClassifierFreeGuidance(mlp(), 3)(x, t), TypeError, 'expected y to be given'],
    ['σ of 0', () => new InteractionModel(new DoubleWellModel(), 0), RangeError, 'sigmaW to be positive'],
    [
      'no potential',
      () => new InteractionModel({} as never, 1),
      TypeError,
      'model to be another value than an object of options',
    ],
    [
      'a strength as text',
      () => new InteractionModel(new DoubleWellModel(), 1, { strength: 'x' as never }),
      TypeError,
      'strength to be a number or a scheduler',
    ],
    ['no field', () => new EqMEnergy({} as never), TypeError, 'field to be given'],
    ['no such energy', () => new EqMEnergy(mlp(), 'none' as never), RangeError, 'energyType'],
    ['no cond', () => new ConditionalTransformer2D(1, 1, 4, 2, 8, 1, 2)(image), TypeError, 'expected cond to be given'],
  ];

  it.each(bad)('%s', (_what, run, kind, text) => {
    let error: unknown;
    try {
      run();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toContain(text);
  });
});
