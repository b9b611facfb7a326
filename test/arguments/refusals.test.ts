/** @file Odd values where a person may give them: each is refused in words, by the name of what was wrong. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BaseIntegrator,
  BaseInterpolant,
  BaseScheduler,
  BaseScoreMatching,
  DoubleWellModel,
  GaussianModel,
} from '../../lib/core/index.js';
import { BaseCostCoupling, BaseCoupling, BaseModelCoupling } from '../../lib/couplings/index.js';
import { BaseSyntheticDataset } from '../../lib/datasets/index.js';
import { readTable, writeFileAtomic, writeFileAtomicSync } from '../../lib/io/index.js';
import { plotLoss } from '../../lib/plot/index.js';
import { FlowSampler, HamiltonianMonteCarlo, LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

const { nn } = torch;
const any = (value: unknown) => value as any;
const sampler = () => new LangevinDynamics(new GaussianModel(torch.zeros([2]), torch.eye(2)), { stepSize: 0.1 });
const x = () => torch.arange(6).reshape([2, 3]);

const circle = (): unknown[] => {
  const list: unknown[] = [];
  list.push(list);
  return list;
};
const deep = (): unknown => {
  let list: unknown = 1;
  for (let i = 0; i < 100_000; i++) list = [list];
  return list;
};

describe('dim of sample', () => {
  const odd = [3n, {}, true, new Date(), Symbol('dim'), new Proxy({}, {}), 'two', () => 2, new Map(), new Set([2])];

  it.each(odd.map((dim) => [Object.prototype.toString.call(dim), dim]))('%s', async (_, dim) => {
    const message = /^\w+\.sample(Sync)?: expected dim to be a positive integer or a list of them, got /;
    const samplers = [
      sampler(),
      new HamiltonianMonteCarlo(new DoubleWellModel()),
      new FlowSampler(any((t: torch.Tensor) => t) && new nn.Linear(2, 2)),
    ];
    for (const one of samplers) {
      await expect((async () => one.sample({ dim: any(dim) }))()).rejects.toThrow(message);
      await expect((async () => one.sample({ dim: any(dim) }))()).rejects.toThrow(TypeError);
      expect(() => one.sampleSync({ dim: any(dim) })).toThrow(message);
    }
  });

  it.each([[[2, 'a']], [[2n]], [[[2]]], [[2, 0]], [[2.5]]])('%s, a list', async (dim) => {
    await expect(sampler().sample({ dim: any(dim) })).rejects.toThrow('expected dim to be a positive integer, got ');
  });

  it('is asked for where sample gets nothing, null too', async () => {
    for (const nothing of [undefined, null, {}])
      await expect(sampler().sample(any(nothing))).rejects.toThrow(
        'LangevinDynamics.sample: expected x or dim to be given',
      );
    for (const odd of [5, 'x', true]) {
      await expect(sampler().sample(any(odd))).rejects.toThrow('expected options to be an object');
      expect(() => sampler().sampleSync(any(odd))).toThrow('expected options to be an object');
    }
  });
});

it('what a program has given all objects is no option, and no field of a model', async () => {
  const names = ['pollution', 'dim', 'model', 'distributed', 'x0'];
  const all = Object.prototype as unknown as Record<string, unknown>;
  try {
    for (const name of names) all[name] = () => 7;
    const x = await sampler().sample({ dim: 2, nSamples: 3, nSteps: 2 });
    expect(x.shape).toEqual([3, 2]);
    expect(
      new LangevinDynamics({ model: new DoubleWellModel(), stepSize: 0.1 }).sampleSync({ x, nSteps: 1 }).shape,
    ).toEqual([3, 2]);
    expect(x.sum({ dim: 0 }).shape).toEqual([2]);
    expect(new nn.Linear(2, 3, { bias: false })(x).shape).toEqual([3, 3]);
  } finally {
    for (const name of names) delete all[name];
  }
});

describe('a subclass without what it must have says so', () => {
  const X = torch.zeros([4, 2]);
  const of = (Base: unknown): any => class S extends any(Base) {};
  const cases: [string, () => unknown][] = [
    ['_computeValue', () => new (of(BaseScheduler))(1).step()],
    [
      '_computeValue',
      () => {
        const stepSize = new (of(BaseScheduler))(0.1);
        return new LangevinDynamics(new DoubleWellModel(), { stepSize }).sampleSync({ x: X });
      },
    ],
    ['couple', () => new (of(BaseCoupling))().couple(X, X)],
    ['_solve', () => new (of(BaseCostCoupling))()(X, X)],
    ['_generate', () => new (of(BaseModelCoupling))((x0: torch.Tensor) => x0)(X)],
    ['_generateData', () => new (of(BaseSyntheticDataset))(4).regenerate()],
    ['step', () => new (of(BaseIntegrator))().step({ x: X }, 0.1)],
    ['computeAlphaT', () => new (of(BaseInterpolant))().interpolate(X, X, torch.zeros([4]))],
    ['computeLoss', () => new (of(BaseScoreMatching))(new DoubleWellModel()).computeLoss(X)],
  ];
  it.each(cases)('%s', (name, call) => {
    expect(call).toThrow(new RegExp(`^S: expected ${name} to be overridden$`));
    expect(call).toThrow(TypeError);
  });
});

it('what is no optimizer is told of by name', () => {
  const { lrScheduler } = torch.optim;
  for (const wrong of [{}, [], 3]) {
    expect(() => new lrScheduler.StepLR(any(wrong), 1)).toThrow('StepLR: expected optimizer to be an Optimizer, got ');
    expect(() => new lrScheduler.CosineAnnealingLR(any(wrong), 5)).toThrow('expected optimizer to be an Optimizer');
    expect(() => new lrScheduler.OneCycleLR(any(wrong), 1, { totalSteps: 3 })).toThrow('to be an Optimizer');
  }
});

it('numbers where Python asks for tensors', () => {
  const { Normal, Exponential, Laplace, Uniform } = torch.distributions;
  for (const one of [new Normal(0, 1), new Exponential(1), new Laplace(0, 1), new Uniform(0, 1)]) {
    for (const value of [0.975, null, [0.5], 'half']) {
      const message = `${one.constructor.name}: expected value to be a Tensor (torch.tensor makes one of numbers), got `;
      expect(() => one.icdf(any(value))).toThrow(message);
      expect(() => one.cdf(any(value))).toThrow(message);
      expect(() => one.logProb(any(value))).toThrow(message);
    }
    expect(one.icdf(torch.tensor(0.5)).shape).toEqual([]);
  }
});

describe('indices', () => {
  it.each([
    [['...', '...'], "at: expected one '...' at most, got 2"],
    [['::-1'], 'at: expected the step of a slice to be positive, got "::-1"; flip(dim) turns a dimension around'],
    [['2:0:-2'], 'got "2:0:-2"; flip(dim) turns a dimension around'],
    [['1:2:0'], 'at: expected the step of a slice to be positive, got "1:2:0"'],
    [['1:2:3:4'], "at: expected an index to be a slice such as '1:5', ':' or '...'"],
    [[circle()], 'at: expected an index to be nested less deeply, and not in itself'],
    [[deep()], 'at: expected an index to be nested less deeply, and not in itself'],
  ])('%#', (indices, message) => {
    expect(() => x().at(...(indices as never[]))).toThrow(message);
    expect(() => x().at(...(indices as never[]))).toThrow(RangeError);
  });

  it('may leave out all parts of a slice', () => {
    expect(x().at('::', '::').tolist()).toEqual(x().tolist());
    expect(x().at(':', '::2').tolist()).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });

  it('say that setAt takes a tensor of a list', () => {
    expect(() => x().setAt(0, any([1, 2, 3]))).toThrow(
      'setAt: expected the value to be a Tensor or a number (torch.tensor makes one of a list), got [1, 2, 3]',
    );
    expect(
      x()
        .setAt(0, torch.tensor([7, 8, 9]))
        .at(0)
        .tolist(),
    ).toEqual([7, 8, 9]);
  });

  it('count in words', () => {
    expect(() => torch.zeros([2]).at(0, 0)).toThrow('at: expected at most 1 index for a tensor of shape [2], got 2');
    expect(() => x().at(0, 0, 0)).toThrow('at: expected at most 2 indices for');
    expect(() => torch.tensor([[1], [2, 3]])).toThrow('to have 1 element like its neighbours, got 2');
    expect(() => torch.tensor([[1, 2], [3]])).toThrow('to have 2 elements like its neighbours, got 1');
  });
});

describe('lists and modules that hold themselves', () => {
  const dict: Record<string, unknown> = {};
  dict.self = dict;
  const file = join(tmpdir(), 'torchebm-never.pt');

  it.each<[string, () => unknown, string]>([
    ['tensor', () => torch.tensor(any(circle())), 'tensor: expected data to have at most 128 dimensions, got more'],
    ['tensor, deep', () => torch.tensor(any(deep())), 'tensor: expected data to have at most 128 dimensions, got more'],
    [
      'tensor, inside',
      () => torch.tensor(any([[1], [circle()]])),
      'tensor: expected data[1][0] to be a number, got [[[',
    ],
    ['asTensor', () => torch.asTensor(any(circle())), 'at most 128 dimensions'],
    [
      'defaultCollate',
      () => torch.utils.data.defaultCollate([circle()]),
      'defaultCollate: expected batch to be nested',
    ],
    [
      'defaultCollate, deep',
      () => torch.utils.data.defaultCollate([deep()]),
      'to be nested less deeply, and not in itself',
    ],
    ['defaultCollate of objects', () => torch.utils.data.defaultCollate([dict]), 'to be nested less deeply'],
    ['save, deep', () => torch.save(deep(), file), 'save: expected value to be nested less deeply, and not in itself'],
    ['plotLoss', () => plotLoss(any(circle())), 'plotLoss: expected losses to be of at most 128 dimensions, got [[['],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });

  it('a pickle keeps a list that holds itself, as Python does', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'torchebm-')), 'circle.pt');
    torch.save(circle(), path);
    const read = torch.load(path);
    expect(read[0]).toBe(read);
  });

  const walks: [string, (module: torch.nn.Module) => unknown][] = [
    ['stateDict', (m) => m.stateDict()],
    ['loadStateDict', (m) => m.loadStateDict({})],
    ['train', (m) => m.train()],
    ['apply', (m) => m.apply(() => {})],
    ['to', (m) => m.to('float64')],
    ['toString', (m) => String(m)],
    ['namedModules', (m) => m.namedModules({ removeDuplicate: false })],
  ];

  it.each(walks)('a module below itself: %s', (method, walk) => {
    const own = any(new nn.Linear(1, 1));
    own.a = own;
    expect(() => walk(own)).toThrow(`Linear.${method}: expected no module to be below itself, got one that is, at a`);
    const outer = any(new nn.Sequential(new nn.Linear(1, 1)));
    outer.at(0).back = outer;
    expect(() => walk(outer)).toThrow('expected no module to be below itself, got one that is, at ');
  });

  it('a module below itself has its members once, as in Python', () => {
    const own = any(new nn.Linear(1, 1));
    own.a = own;
    expect([own.parameters().length, own.modules().length]).toEqual([2, 1]);
    expect(own(torch.ones([1, 1])).shape).toEqual([1, 1]);
    const [first, second] = [any(new nn.ReLU()), any(new nn.ReLU())];
    first.next = second;
    second.next = first;
    expect([first.parameters().length, first.modules().length]).toEqual([0, 2]);
  });

  it('an error of a walk is not taken for one', () => {
    const layer = new nn.Linear(1, 1);
    layer.registerStateDictPreHook(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(() => layer.stateDict()).toThrow(/^Maximum call stack size exceeded$/);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-'));
  const taken = join(folder, 'file');
  writeFileAtomicSync(taken, 'x');

  const writers: [string, (file: string) => unknown][] = [
    ['writeFileAtomic', (file) => writeFileAtomic(file, 'x')],
    ['writeFileAtomicSync', (file) => writeFileAtomicSync(file, 'x')],
    ['torch.save', (file) => torch.save([1], file)],
    ['a picture', (file) => plotLoss([1]).saveSync(file)],
  ];
  it.each(writers)('%s names the file that was asked for', async (_, write) => {
    const attempt = async (file: string) => {
      try {
        await write(file);
      } catch (error) {
        return error as NodeJS.ErrnoException;
      }
      throw new Error('nothing was thrown');
    };
    const target = join(folder, 'folder.svg');
    writeFileAtomicSync(join(target, 'inside'), 'x');
    const cases: [string, string, string][] = [
      [target, 'it is a folder', 'EISDIR'],
      ['/proc/torchebm.svg', 'no file can be made there', 'ENOENT'],
      [join(taken, 'below.svg'), 'a part of its path is a file', '(EEXIST|ENOTDIR)'],
    ];
    for (const [file, reason, code] of cases) {
      const error = await attempt(file);
      expect(error.message).toMatch(new RegExp(`^cannot write "${file}": ${reason} \\(${code}\\)$`));
      expect(error.path).toBe(file);
      expect(error.code).toMatch(new RegExp(`^${code}$`));
      expect((error.cause as NodeJS.ErrnoException).code).toBe(error.code);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder.svg']); // nothing is left beside
  });

  it.each<[string, () => unknown]>([
    ['readTable', () => readTable('')],
    ['writeFileAtomic', () => writeFileAtomic('', 'x')],
    ['save', () => torch.save([1], '')],
    ['load', () => torch.load('')],
    ['Figure.save', () => plotLoss([1]).saveSync('')],
  ])('%s asks for the name of a file', async (owner, call) => {
    const message = new RegExp(`^${owner}: expected (file|path) to be the name of a file, got ""$`);
    await expect((async () => call())()).rejects.toThrow(message);
  });
});

describe('requiresGrad of what is no leaf', () => {
  it('cannot be taken away, as in Python', () => {
    const leaf = torch.ones([2], { requiresGrad: true });
    const y = leaf.mul(2);
    const message =
      'requiresGrad: expected a leaf, whose flag alone can be taken away, got the result of a recorded operation; ' +
      'x.detach() is its value without a gradient';
    expect(() => {
      y.requiresGrad = false;
    }).toThrow(message);
    expect(() => y.requiresGrad_(false)).toThrow(RangeError);
    expect(y.requiresGrad).toBe(true);
    expect(y.requiresGrad_(true)).toBe(y);
    expect(y.detach().requiresGrad_(false).requiresGrad).toBe(false);
    expect(leaf.requiresGrad_(false).requiresGrad).toBe(false);
    expect(torch.noGrad(() => leaf.mul(2)).requiresGrad_(false).requiresGrad).toBe(false);
  });
});
