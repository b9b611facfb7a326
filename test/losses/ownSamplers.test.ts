/** @file Losses use what a sampler of one's own draws: of a subclass, of an instance, or of anything that has `sample`. */
import { describe, expect, it } from 'vitest';
import { BaseSampler, DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import { ReflowCoupling } from '../../lib/couplings/index.js';
import { ContrastiveDivergence, EnergyMatchingLoss, PersistentContrastiveDivergence } from '../../lib/losses/index.js';
import * as optim from '../../lib/optim/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';

const energy = new DoubleWellModel();
const data = torch.zeros([4, 2]);

interface Start {
  x: Tensor;
}
/** Draws that nothing else gives: 7 everywhere. */
const sevens = ({ x }: Start) => torch.fullLike(x, 7);

class Overrides extends BaseSampler {
  override sample(options: Start): Tensor {
    return sevens(options);
  }
}
class OverridesInPlace extends BaseSampler {
  override sampleSync(options: Start): Tensor {
    return sevens(options);
  }
}
class OfALibrarySampler extends LangevinDynamics {
  override sample(options?: any): any {
    return sevens(options);
  }
}
class WithDiagnostics extends BaseSampler {
  override sample(options: Start): any {
    return [sevens(options), {}];
  }
}
class Duck {
  sample(options: Start): Tensor {
    return sevens(options);
  }
}
class Later extends BaseSampler {
  override async sample(options: Start): Promise<Tensor> {
    await new Promise((resolve) => setImmediate(resolve));
    return sevens(options);
  }
}

const samplers: [string, () => any][] = [
  ['a subclass that overrides sample', () => new Overrides(energy)],
  ['a subclass that overrides sampleSync', () => new OverridesInPlace(energy)],
  ['a subclass of LangevinDynamics that overrides sample', () => new OfALibrarySampler(energy)],
  ['a sample with diagnostics', () => new WithDiagnostics(energy)],
  ['a class of no family', () => new Duck()],
  ['a literal', () => ({ sample: sevens })],
  ['a literal with sampleSync', () => ({ sampleSync: sevens })],
  ['an instance given a sample of its own', () => Object.assign(new LangevinDynamics(energy), { sample: sevens })],
];

describe.each(samplers)('%s', (_, make) => {
  it.each([
    ['by position', () => new ContrastiveDivergence(energy, make())],
    ['with options behind', () => new ContrastiveDivergence(energy, make(), { kSteps: 1 })],
    ['by name', () => new ContrastiveDivergence({ model: energy, sampler: make() })],
    ['with a buffer', () => new PersistentContrastiveDivergence(energy, make(), { bufferSize: 8, initSteps: 1 })],
  ])('draws the negatives of contrastive divergence, given %s', (_form, makeLoss) => {
    const [, negatives] = makeLoss()(data);
    expect(negatives).toEqualTensor(torch.fullLike(data, 7));
  });

  it('draws those of energy matching', () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    let drawn = 0;
    const sampler = make();
    for (const name of ['sample', 'sampleSync']) {
      const own = sampler[name];
      if (typeof own !== 'function') continue;
      sampler[name] = function (this: unknown, options: Start) {
        drawn++;
        return own.call(this, options);
      };
    }
    new EnergyMatchingLoss(model, { sampler, lambdaCd: 1 })(torch.randn([4, 2]));
    expect(drawn).toBeGreaterThan(0);
  });

  it('makes the targets of a coupling', () => {
    expect(new ReflowCoupling(make())(data).x1).toEqualTensor(torch.fullLike(data, 7));
  });

  it('draws in fit', async () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const seen: number[] = [];
    const lossFn = new ContrastiveDivergence(model, make(), { kSteps: 1 });
    const computeLoss = lossFn.computeLoss.bind(lossFn);
    lossFn.computeLoss = (x: Tensor, negatives: Tensor, options?: any) => {
      seen.push(negatives.mean().item());
      return computeLoss(x, negatives, options);
    };
    const trainer = new BaseTrainer(model, new optim.SGD(model.parameters(), { lr: 0.01 }), lossFn);
    await trainer.fit([data], { epochs: 2 });
    expect(seen).toEqual([7, 7]);
  });
});

describe('a sample that gives a promise', () => {
  it('is waited for in fit', async () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const trainer = new BaseTrainer(
      model,
      new optim.SGD(model.parameters(), { lr: 0.01 }),
      new ContrastiveDivergence(model, new Later(model), { kSteps: 1 }),
    );
    const { length } = (await trainer.fit([data], { epochs: 3 })).loss!;
    expect(length).toBe(3);
  });

  it('is an error in place, with the cure', () => {
    const lossFn = new ContrastiveDivergence(energy, new Later(energy), { kSteps: 1 });
    expect(() => lossFn(data)).toThrow(
      /expected the sample of Later to return a Tensor here, got a promise; give Later/,
    );
  });
});

it('what has no sample is no sampler', () => {
  const cause = 'ContrastiveDivergence: expected sampler to be a sampler, which has sample, got';
  for (const other of [{}, 3, 'langevin', energy]) {
    expect(() => new ContrastiveDivergence({ model: energy, sampler: other as never })).toThrow(cause);
  }
});
