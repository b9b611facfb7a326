import { describe, expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const { swaUtils } = torch.optim;
const { AveragedModel, SWALR } = swaUtils;

/** Three updates of an average, between which the model changes; what the average holds then. */
function averaged(options: object = {}) {
  const linear = new torch.nn.Linear(2, 2);
  const norm = new torch.nn.BatchNorm1d(2);
  const model = new torch.nn.Sequential(linear, norm);
  torch.noGrad(() => {
    linear.weight.copy_(
      torch.tensor([
        [1, 2],
        [3, 4],
      ]),
    );
    linear.bias!.copy_(torch.tensor([0.5, -0.5]));
  });
  const average = new AveragedModel(model, options);
  for (let k = 0; k < 3; k++) {
    average.updateParameters(model);
    torch.noGrad(() => {
      linear.weight.mul_(2).add_(k);
      linear.bias!.sub_(1);
      norm.runningMean!.add_(1.5);
    });
  }
  const [weight, bias] = average.module.parameters().map((x: torch.Tensor) => x.tolist());
  const mean = average.stateDict()['module.1.running_mean']!.tolist();
  return { average, model, weight, bias, mean };
}

// Weights, biases and means of running statistics of PyTorch 2.11.
const PLAIN = {
  weight: [
    [2.6666665077209473, 5],
    [7.3333330154418945, 9.666666984558105],
  ],
  bias: [-0.5, -1.5],
};
const MOVING = {
  weight: [
    [1.4900000095367432, 2.880000114440918],
    [4.2699995040893555, 5.659999847412109],
  ],
  bias: [0.2099999487400055, -0.7900000214576721],
};
// Those of a function of all of them at once have other last digits.
const PLAIN_AT_ONCE = {
  weight: [
    [2.6666667461395264, 5],
    [7.333333492279053, 9.666666984558105],
  ],
  bias: [-0.5, -1.5],
};
const MOVING_AT_ONCE = {
  weight: [
    [1.4900000095367432, 2.880000114440918],
    [4.269999980926514, 5.660000324249268],
  ],
  bias: [0.21000000834465027, -0.7900000214576721],
};
const near = (found: unknown, wanted: unknown) => {
  const [a, b] = [found, wanted].map((x) => torch.tensor(x as number[], { dtype: 'float64' })) as [
    torch.Tensor,
    torch.Tensor,
  ];
  expect(torch.allclose(a, b, { rtol: 2e-7 }), `${a} and ${b}`).toBe(true);
};

describe('AveragedModel', () => {
  it.each([
    ['the mean', {}, PLAIN, [3, 3]],
    ['the mean, one by one', { avgFn: swaUtils.getSwaAvgFn() }, PLAIN, [3, 3]],
    ['the mean, all at once', { multiAvgFn: swaUtils.getSwaMultiAvgFn() }, PLAIN_AT_ONCE, [3, 3]],
    ['a moving average', { avgFn: swaUtils.getEmaAvgFn(0.9) }, MOVING, [3, 3]],
    [
      'a moving average, all at once',
      { multiAvgFn: swaUtils.getEmaMultiAvgFn({ decay: 0.9 }) },
      MOVING_AT_ONCE,
      [3, 3],
    ],
    ['buffers too', { useBuffers: true }, PLAIN, [1.5, 1.5]],
    [
      'buffers too, all at once',
      { useBuffers: true, multiAvgFn: swaUtils.getSwaMultiAvgFn() },
      PLAIN_AT_ONCE,
      [1.5, 1.5],
    ],
    [
      "a function of one's own",
      { avgFn: (a: torch.Tensor, p: torch.Tensor) => torch.maximum(a, p) },
      {
        weight: [
          [5, 9],
          [13, 17],
        ],
        bias: [0.5, -0.5],
      },
      [3, 3],
    ],
  ])('gives %s as PyTorch does', (_, options, theirs, mean) => {
    const found = averaged(options);
    near(found.weight, theirs.weight);
    near(found.bias, theirs.bias);
    near(found.mean, mean);
    expect(found.average.nAveraged.item()).toBe(3);
  });

  it('is called like the model, and is a copy of it', () => {
    const { average, model } = averaged();
    const x = torch.ones([1, 2]);
    average.eval();
    expect(average(x)).toEqualTensor(average.module(x));
    expect(Object.keys(average.stateDict())).toContain('n_averaged');
    const other = new AveragedModel(model);
    other.loadStateDict(average.stateDict());
    expect(other.eval()(x)).toEqualTensor(average(x));
    expect(() => new AveragedModel(3 as never)).toThrow('AveragedModel: expected model to be a module');
    const both = { avgFn: swaUtils.getSwaAvgFn(), multiAvgFn: swaUtils.getSwaMultiAvgFn() };
    expect(() => new AveragedModel(model, both)).toThrow('expected at most one of avgFn and multiAvgFn, got both');
  });

  it('leaves no tensors behind', () => {
    const { average, model } = averaged();
    average.updateParameters(model);
    const before = liveTensors();
    for (let i = 0; i < 20; i++) average.updateParameters(model);
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });
});

describe('SWALR', () => {
  const run = (lrs: number[], options: object, epochs: number): number[][] => {
    const groups = lrs.map((lr) => ({ params: [torch.zeros([1]).requiresGrad_()], lr }));
    const optimizer = new torch.optim.SGD(groups, { lr: 0.1 });
    const scheduler = new SWALR(optimizer, options as never);
    const found = [[...scheduler.getLastLr()]];
    for (let epoch = 0; epoch < epochs; epoch++) {
      optimizer.step();
      scheduler.step();
      found.push([...scheduler.getLastLr()]);
    }
    return found;
  };

  // [scheduler.get_last_lr(), …] of PyTorch 2.11
  it.each([
    [
      ...[[0.1, 0.5], { swaLr: 0.02, annealEpochs: 4 }],
      [
        ...[
          [0.1, 0.5],
          [0.08828427124746191, 0.42970562748477137],
          [0.06, 0.26],
        ],
        ...[
          [0.0317157287525381, 0.09029437251522861],
          [0.02, 0.02],
          [0.02, 0.02],
          [0.02, 0.02],
        ],
      ],
    ],
    [
      ...[[0.1, 0.5], { swaLr: [0.02, 1], annealEpochs: 3, annealStrategy: 'linear' }],
      [
        ...[
          [0.1, 0.5],
          [0.07333333333333335, 0.6666666666666667],
          [0.046666666666666676, 0.8333333333333334],
        ],
        ...[
          [0.02, 1],
          [0.02, 1],
          [0.02, 1],
        ],
      ],
    ],
    [[0.1], { swaLr: 0.03, annealEpochs: 0 }, [[0.03], [0.03], [0.03]]],
  ] as [number[], object, number[][]][])('anneals rates %j by %j', (lrs, options, theirs) => {
    const found = run(lrs, options, theirs.length - 1);
    for (const [i, rates] of theirs.entries())
      for (const [k, rate] of rates.entries()) expect(found[i]![k]).toBeCloseTo(rate, 14);
  });

  it('goes on from its state, and refuses what it does not know', () => {
    const optimizer = new torch.optim.SGD([torch.zeros([1]).requiresGrad_()], { lr: 0.1 });
    const scheduler = new SWALR({ optimizer, swaLr: 0.05 });
    optimizer.step();
    scheduler.step();
    const other = new SWALR(optimizer, 0.05, 3, 'linear');
    other.loadStateDict(scheduler.stateDict());
    expect([other.annealEpochs, other.annealStrategy, other.lastEpoch]).toEqual([10, 'cos', 1]);
    expect(() => new SWALR(optimizer, { swaLr: [1, 2] })).toThrow('SWALR: expected swaLr to be');
    expect(() => new SWALR(optimizer, { swaLr: 1, annealStrategy: 'step' as never })).toThrow(
      'SWALR: expected annealStrategy',
    );
    expect(() => new SWALR(optimizer, { swaLr: 1, annealEpochs: -1 })).toThrow('SWALR: expected annealEpochs');
  });
});
