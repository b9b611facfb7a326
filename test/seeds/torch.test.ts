/**
 * @file The plain PyTorch of tutorials on energy-based models, line by line: models, loops, clipping, spectral norm,
 * landscapes on a grid, and a sampler written by hand. scripts/oracle/seeds_torch.py has the Python.
 */
import { afterAll, describe, test } from 'vitest';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

const { nn, optim } = torch;
const { DataLoader, TensorDataset } = torch.utils.data;
const { spectralNorm } = nn.utils;

interface Options {
  activation: new () => torch.nn.Module;
  bounded?: boolean;
  normed?: boolean;
  clip?: number;
  weightDecay?: number;
  dropLast?: boolean;
  schedule?: boolean;
}

class MLPModel extends nn.Module {
  network: torch.nn.Sequential;

  constructor(inputDim: number, hiddenDim: number, { activation, bounded = false, normed = false }: Options) {
    super();
    const wrap = normed ? (layer: torch.nn.Linear) => spectralNorm(layer) : (layer: torch.nn.Linear) => layer;
    this.network = new nn.Sequential(
      wrap(new nn.Linear(inputDim, hiddenDim)),
      new activation(),
      wrap(new nn.Linear(hiddenDim, hiddenDim)),
      new activation(),
      wrap(new nn.Linear(hiddenDim, 1)),
      ...(bounded ? [new nn.Tanh()] : []),
    );
  }

  override forward(x: Tensor): Tensor {
    return this.network(x).squeeze(-1);
  }
}

function train(options: Options): [MLPModel, number[]] {
  const device = torch.device(torch.cuda.isAvailable() ? 'cuda' : 'cpu');
  const data = torch.randn(20, 2).to(device);
  const dataloader = new DataLoader(new TensorDataset(data), {
    batchSize: 8,
    shuffle: true,
    dropLast: options.dropLast ?? false,
  });
  const model = new MLPModel(2, 6, options).to(device);
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-2, weightDecay: options.weightDecay ?? 0 });
  const scheduler = options.schedule ? new optim.lrScheduler.CosineAnnealingLR(optimizer, 3) : null;
  const losses: number[] = [];
  for (let epoch = 0; epoch < 3; epoch++) {
    model.train();
    let epochLoss = 0;
    for (const [batch] of dataloader as Iterable<[Tensor]>) {
      optimizer.zeroGrad();
      const noise = torch.randnLike(batch);
      const loss = model(batch)
        .mean()
        .sub(model(batch.add(noise)).mean());
      loss.backward();
      if (options.clip) torch.nn.utils.clipGradNorm_(model.parameters(), options.clip);
      optimizer.step();
      epochLoss += loss.item();
    }
    scheduler?.step();
    losses.push(epochLoss / dataloader.length);
  }
  return [model, losses];
}

function landscape(model: MLPModel): Tensor {
  model.eval();
  return torch.noGrad(() => {
    const xCoords = torch.linspace(-2.5, 2.5, 4);
    const yCoords = torch.linspace(-2.5, 2.5, 4);
    const [xv, yv] = torch.meshgrid([xCoords, yCoords], { indexing: 'xy' });
    const grid = torch.stack([xv!.flatten(), yv!.flatten()], { dim: 1 });
    const energyValues = model(grid).cpu().reshape(4, 4);
    return torch.exp(energyValues.neg());
  });
}

function sample(model: MLPModel, nSamples = 3, dim = 2, nSteps = 4, stepSize = 0.05, noiseScale = 0.5): Tensor {
  return torch.noGrad(() => {
    let x = torch.randn(nSamples, dim);
    const trajectory = torch.empty([nSamples, nSteps, dim]);
    for (let i = 0; i < nSteps; i++) {
      const gradient = torch.enableGrad(() => {
        const leaf = x.detach().requiresGrad_(true);
        return torch.autograd.grad(model(leaf).sum(), leaf)[0]!;
      });
      const noise = torch.randnLike(x);
      x = x.sub(gradient.mul(stepSize)).add(
        torch
          .sqrt(torch.tensor(2 * stepSize))
          .mul(noiseScale)
          .mul(noise),
      );
      trajectory.setAt(':', i, ':', x);
    }
    return trajectory;
  });
}

const PROGRAMS: Record<string, Options> = {
  ReLU: { activation: nn.ReLU },
  Tanh: { activation: nn.Tanh },
  'SELU, bounded, clipped, whole batches': { activation: nn.SELU, bounded: true, clip: 1, dropLast: true },
  'SiLU, clipped': { activation: nn.SiLU, clip: 0.1 },
  'SiLU, scheduled': { activation: nn.SiLU, schedule: true },
  'ReLU, spectral norm, weight decay': { activation: nn.ReLU, normed: true, weightDecay: 1e-4 },
};

interface Case {
  name: string;
  dtype: torch.DType;
  seed: number;
  losses: number[];
  landscape: number[][];
  trajectory: number[][][];
}

const { cases } = fixture<{ cases: Case[] }>('seeds/torch.json');

describe('plain PyTorch of the tutorials gives the numbers of Python', () => {
  afterAll(() => torch.setDefaultDtype('float32'));

  test.each(cases.map((entry) => [entry.name, entry.dtype, entry.seed, entry] as const))(
    '%s, %s, seed %i',
    (name, dtype, seed, entry) => {
      torch.setDefaultDtype(dtype);
      torch.manualSeed(seed);
      const [model, losses] = train(PROGRAMS[name]!);
      expectNear(losses, entry, 'losses');
      expectNear(landscape(model), entry, 'landscape');
      expectNear(sample(model), entry, 'trajectory');
    },
  );
});
