import { describe, expect, it } from 'vitest';
import { type LossRecord, native } from '../../lib/addon/binding.js';
import { BaseModel, MLPEnergy } from '../../lib/core/index.js';
import { runAsync } from '../../lib/core/job.js';
import { runToEnd } from '../../lib/core/loop.js';
import { nativeLoss } from '../../lib/core/nativeLoss.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  NoiseContrastiveEstimation,
  PersistentContrastiveDivergence,
  ScoreMatching,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import type * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const X = torch.linspace(-1.5, 1.5, 12).view([6, 2]);

/** An energy that cannot be recorded, as it reads a value. */
class Unrecorded extends BaseModel {
  net = new MLPEnergy(2, { hiddenDims: [8] });
  override forward(x: Tensor): Tensor {
    x.detach().sum().item();
    return this.net(x);
  }
}

const sampler = (model: nn.Module) => new LangevinDynamics(model, { stepSize: 0.01 });

const makers: Record<string, (model: nn.Module) => any> = {
  ContrastiveDivergence: (model) => new ContrastiveDivergence(model, sampler(model), { kSteps: 3 }),
  PersistentContrastiveDivergence: (model) =>
    new PersistentContrastiveDivergence(model, sampler(model), { kSteps: 3, bufferSize: 20, initSteps: 2 }),
  ScoreMatching: (model) => new ScoreMatching(model, { regularizationStrength: 0.1 }),
  'ScoreMatching, hutchinson': (model) => new ScoreMatching(model, { hessianMethod: 'hutchinson' }),
  DenoisingScoreMatching: (model) => new DenoisingScoreMatching(model, { noiseScale: 0.3 }),
  SlicedScoreMatching: (model) => new SlicedScoreMatching(model),
  NoiseContrastiveEstimation: (model) => new NoiseContrastiveEstimation(model, { noiseRatio: 2 }),
};

const tensorOf = (result: any): Tensor => (Array.isArray(result) ? result[0] : result);

/** The loss of a job of its own, as a training takes it. */
async function offTheEventLoop(lossFn: any, x: Tensor, autocast: { device: string; dtype: string } | null = null) {
  const loss = (await runToEnd(nativeLoss(lossFn, x, {})))!;
  const spec = { ...loss.spec, autocast };
  return loss.result(await runAsync(loss.plan, (job) => native().loss(job, spec) as Promise<LossRecord>, loss.settle));
}

function gradients(model: nn.Module, loss: Tensor): unknown[] {
  model.zeroGrad();
  loss.backward();
  return model.parameters().map(({ grad }) => grad?.tolist());
}

describe.each(Object.entries(makers))('%s', (_name, make) => {
  it.each([
    ['recorded', () => new MLPEnergy(2, { hiddenDims: [8] })],
    ['called', () => new Unrecorded()],
  ])('is the same off the event loop as in place, with a model that is %s', async (_kind, makeModel) => {
    torch.manualSeed(0);
    const model: nn.Module = makeModel();
    const [here, there] = [make(model), make(model)];
    for (const step of [0, 1]) {
      torch.manualSeed(step);
      const expected = here(X);
      const wanted = [tensorOf(expected).item(), gradients(model, tensorOf(expected))];
      torch.manualSeed(step);
      const got: any = await offTheEventLoop(there, X);
      expect([tensorOf(got).item(), gradients(model, tensorOf(got))]).toEqual(wanted);
      if (Array.isArray(expected)) expect(got[1].tolist()).toEqual(expected[1].tolist());
    }
    if (here.replayBuffer) expect(there.replayBuffer.tolist()).toEqual(here.replayBuffer.tolist());
    if (here.replayBuffer) expect(there.bufferPtr.item()).toBe(here.bufferPtr.item());
  });

  it('runs in the precision that it is told, and sees weights that have moved', async () => {
    torch.manualSeed(0);
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const [here, there] = [make(model), make(model)];
    for (const step of [0, 1]) {
      torch.manualSeed(step);
      const expected = tensorOf(torch.autocast('cpu', () => here(X)));
      torch.manualSeed(step);
      const got: any = await offTheEventLoop(there, X, { device: 'cpu', dtype: 'bfloat16' });
      expect(tensorOf(got).item()).toBe(expected.item());
      torch.manualSeed(step);
      expect(tensorOf(make(model)(X)).item()).not.toBe(expected.item());
      torch.noGrad(() => {
        for (const parameter of model.parameters()) parameter.mul_(1.5);
      });
    }
  });

  it('throws what a model throws, null too', async () => {
    for (const thrown of [new Error('no'), null]) {
      let fails = false;
      class Failing extends Unrecorded {
        override forward(x: Tensor): Tensor {
          if (fails) throw thrown;
          return super.forward(x);
        }
      }
      const lossFn = make(new Failing());
      lossFn(X);
      fails = true;
      let caught: unknown = 'nothing';
      try {
        lossFn(X);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
      await expect(offTheEventLoop(lossFn, X)).rejects.toBe(thrown);
      fails = false;
      expect(Number.isFinite(tensorOf(lossFn(X)).item())).toBe(true);
    }
  });

  it('is a matter of TypeScript where a person has a hand in it', async () => {
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const form = (lossFn: unknown) => runToEnd(nativeLoss(lossFn, X, {}));
    const hooked = make(model);
    hooked.registerForwardHook(() => {});
    expect(await form(hooked)).toBeNull();
    const lossFn = make(model);
    const forward = lossFn.forward.bind(lossFn);
    lossFn.forward = (x: Tensor) => forward(x.mul(2));
    expect(await form(lossFn)).toBeNull();
    delete lossFn.forward;
    expect(await form(lossFn)).not.toBeNull();
  });
});

it('functions have no native form', async () => {
  expect(await runToEnd(nativeLoss((x: Tensor) => x.mean(), X, {}))).toBeNull();
  expect(await runToEnd(nativeLoss(null, X, {}))).toBeNull();
});
