import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BaseTrainer } from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  NoiseContrastiveEstimation,
  ParallelTemperingCD,
  PersistentContrastiveDivergence,
  ScoreMatching,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import * as optim from '../../lib/optim/index.js';
import { HamiltonianMonteCarlo, LangevinDynamics, NoUTurnSampler } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { Energy, Velocity, weightsOf } from './support.js';

/** An energy that draws, and takes no generator. */
class Dropped extends Energy {
  override forward(x: Tensor): Tensor {
    return super.forward(torch.dropout(x, 0.5, this.training));
  }
}

/** The same, which cannot be recorded. */
class DroppedHere extends Dropped {
  override forward(x: Tensor): Tensor {
    x.sum().item();
    return super.forward(x);
  }
}

const langevin = (model: any) => new LangevinDynamics(model, { stepSize: 0.05 });
const losses: Record<string, () => [model: any, lossFn: any]> = {
  ContrastiveDivergence: () => {
    const model = new Energy();
    return [model, new ContrastiveDivergence(model, langevin(model), { kSteps: 3, addNoiseToReal: true })];
  },
  'contrastive divergence with a model with dropout': () => {
    const model = new Dropped();
    return [model, new ContrastiveDivergence(model, langevin(model), { kSteps: 2 })];
  },
  'contrastive divergence with a model that calls': () => {
    const model = new DroppedHere();
    return [model, new ContrastiveDivergence(model, langevin(model), { kSteps: 2 })];
  },
  'a replay buffer': () => {
    const model = new Energy();
    const options = { kSteps: 2, bufferSize: 16, initSteps: 2, newSampleRatio: 0.2 };
    return [model, new PersistentContrastiveDivergence(model, langevin(model), options)];
  },
  'chains of HamiltonianMonteCarlo': () => {
    const model = new Energy();
    return [model, new ContrastiveDivergence(model, new HamiltonianMonteCarlo(model), { kSteps: 2 })];
  },
  'chains of NoUTurnSampler': () => {
    const model = new Energy();
    return [model, new ContrastiveDivergence(model, new NoUTurnSampler(model, { stepSize: 0.1 }), { kSteps: 1 })];
  },
  ParallelTemperingCD: () => {
    const model = new Energy();
    return [model, new ParallelTemperingCD(model, { kSteps: 2 })];
  },
  'exact ScoreMatching': () => {
    const model = new Energy();
    return [model, new ScoreMatching(model)];
  },
  'ScoreMatching by differences': () => {
    const model = new Energy();
    return [model, new ScoreMatching(model, { hessianMethod: 'approx' })];
  },
  SlicedScoreMatching: () => {
    const model = new Energy();
    return [model, new SlicedScoreMatching(model)];
  },
  DenoisingScoreMatching: () => {
    const model = new Energy();
    return [model, new DenoisingScoreMatching(model, { noiseScale: 0.3 })];
  },
  NoiseContrastiveEstimation: () => {
    const model = new Energy();
    return [model, new NoiseContrastiveEstimation(model)];
  },
  FlowMatchingLoss: () => {
    const model = new Velocity();
    return [model, new FlowMatchingLoss(model)];
  },
  'FlowMatchingLoss with a coupling that draws': () => {
    const model = new Velocity();
    return [model, new FlowMatchingLoss(model, { coupling: new couplings.SinkhornCoupling() })];
  },
  EquilibriumMatchingLoss: () => {
    const model = new Velocity();
    return [model, new EquilibriumMatchingLoss(model)];
  },
  EnergyMatchingLoss: () => {
    const model = new Energy();
    return [model, new EnergyMatchingLoss(model, { lambdaCd: 0.1, nLangevinSteps: 2 })];
  },
  'a function that draws': () => {
    const model = new Energy();
    return [
      model,
      (x: Tensor) =>
        model(x.add(torch.randnLike(x)))
          .square()
          .mean(),
    ];
  },
};

/** A training; `seed` gives the trainer and the loader generators. */
function make(loss: keyof typeof losses, seed: number | null) {
  torch.manualSeed(0);
  const data = new torch.utils.data.TensorDataset(torch.randn([24, 2]).add_(1));
  const own = () => (seed === null ? null : new torch.Generator().manualSeed(seed));
  const [model, lossFn] = losses[loss]!();
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
  const trainer = new BaseTrainer(model, optimizer, lossFn, { device: 'cpu', generator: own() });
  return {
    model,
    trainer,
    loader: new torch.utils.data.DataLoader(data, { batchSize: 8, shuffle: true, generator: own() }),
  };
}

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'torchebm-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const epochs = 2;

describe('a training that was given generators', () => {
  it.each(Object.keys(losses))('never touches the global one: %s', async (loss) => {
    const { model, trainer, loader } = make(loss, 1);
    const before = torch.getRngState();
    await trainer.fit(loader, { epochs, checkpointDir: fresh(), checkpointEvery: 2 });
    expect(torch.getRngState()).toEqualTensor(before);
    const again = make(loss, 1);
    torch.manualSeed(77);
    again.trainer.fitSync(again.loader, { epochs });
    expect(weightsOf(again.model)).toEqual(weightsOf(model));
    const other = make(loss, 2);
    other.trainer.fitSync(other.loader, { epochs });
    expect(weightsOf(other.model)).not.toEqual(weightsOf(model));
  });

  it('has the weights of one that is alone, while requests draw and another trains', async () => {
    const alone = [1, 2].map((seed) => {
      const { model, trainer, loader } = make('a replay buffer', seed);
      trainer.fitSync(loader, { epochs: 8 });
      return weightsOf(model);
    });
    const both = [1, 2].map((seed) => make('a replay buffer', seed));
    torch.manualSeed(5);
    const requests = setInterval(() => torch.randn([3]), 0);
    await Promise.all(both.map(({ trainer, loader }) => trainer.fit(loader, { epochs: 8 })));
    clearInterval(requests);
    expect(both.map(({ model }) => weightsOf(model))).toEqual(alone);
  });

  it('goes on from its checkpoint wherever the global one is', async () => {
    const whole = make('contrastive divergence with a model with dropout', 1);
    await whole.trainer.fit(whole.loader, { epochs });
    const checkpointDir = fresh();
    const first = make('contrastive divergence with a model with dropout', 1);
    for await (const { step } of first.trainer.steps(first.loader, { epochs, checkpointDir, checkpointEvery: 1 })) {
      if (step === 5) break;
    }
    const second = make('contrastive divergence with a model with dropout', 9);
    const before = torch.getRngState();
    await second.trainer.fit(second.loader, { epochs, checkpointDir });
    expect(weightsOf(second.model)).toEqual(weightsOf(whole.model));
    expect(torch.getRngState()).toEqualTensor(before);
  });
});

describe('a training on the global generator', () => {
  it.each(['ContrastiveDivergence', 'a function that draws'])(
    'is no error, and has the weights of one that is alone, while requests draw: %s',
    async (loss) => {
      const alone = make(loss, null);
      alone.trainer.fitSync(alone.loader, { epochs: 8 });
      const { model, trainer, loader } = make(loss, null);
      let drawn = 0;
      const requests = setInterval(() => {
        torch.randn([3]);
        new Energy();
        if (drawn++ === 3) torch.manualSeed(4);
        langevin(new Energy()).sample({ dim: 2, nSamples: 4, nSteps: 5 });
      }, 0);
      await trainer.fit(loader, { epochs: 8 });
      clearInterval(requests);
      expect(drawn).toBeGreaterThan(3);
      expect(weightsOf(model)).toEqual(weightsOf(alone.model));
    },
  );

  it('that is awaited leaves it where a training in place does', async () => {
    const ends = [];
    for (const fit of ['fit', 'fitSync'] as const) {
      const { trainer, loader } = make('ContrastiveDivergence', null);
      await trainer[fit](loader, { epochs });
      ends.push(torch.randn([4]).tolist());
    }
    expect(ends[0]).toEqual(ends[1]);
  });

  it('that is broken off gives it back', async () => {
    const { trainer, loader } = make('ContrastiveDivergence', null);
    for await (const { step } of trainer.steps(loader, { epochs })) if (step === 2) break;
    const state = torch.getRngState();
    const same = make('ContrastiveDivergence', null);
    same.trainer.fitSync(same.loader, { steps: 2 });
    expect(torch.getRngState()).toEqualTensor(state);
  });
});
