import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { runToEnd, within } from '../../lib/control/routine.js';
import { BaseModel, LinearScheduler, MLPEnergy } from '../../lib/core/index.js';
import { LinearInterpolant } from '../../lib/interpolants/index.js';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  NoiseContrastiveEstimation,
  PersistentContrastiveDivergence,
  ScoreMatching,
  SlicedScoreMatching,
} from '../../lib/losses/index.js';
import { runAsync } from '../../lib/native/job.js';
import { lossRoutine, nativeLoss } from '../../lib/native/loss.js';
import * as nn from '../../lib/nn/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { built } from '../addon/support.js';
import { warningsOf } from './support.js';

const X = torch.linspace(-1.5, 1.5, 12).view([6, 2]);

/** An energy that cannot be recorded, as it reads a value. */
class Unrecorded extends BaseModel {
  net = new MLPEnergy(2, { hiddenDims: [8] });
  override forward(x: Tensor): Tensor {
    x.detach().sum().item();
    return this.net(x);
  }
}

/** A linear field. */
class Field extends nn.Module {
  net = new nn.Linear(3, 2);
  override forward(x: Tensor, t: Tensor): any {
    return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
  }
}

/** The same, out of the reach of the tracer. */
class UnrecordedField extends Field {
  override forward(x: Tensor, t: Tensor): Tensor {
    x.detach().sum().item();
    return super.forward(x, t);
  }
}

/** A field that shows its activations. */
class Shown extends nn.Module {
  first = new nn.Linear(3, 4);
  last = new nn.Linear(4, 2);
  override forward(x: Tensor, t: Tensor): any {
    const before = this.first(torch.cat([x, t.unsqueeze(-1)], 1));
    const hidden = before.tanh();
    return [this.last(hidden), [before, hidden]];
  }
}

class UnrecordedShown extends Shown {
  override forward(x: Tensor, t: Tensor): any {
    x.detach().sum().item();
    return super.forward(x, t);
  }
}

const energies = [() => new MLPEnergy(2, { hiddenDims: [8] }), () => new Unrecorded()] as const;
const fields = [() => new Field(), () => new UnrecordedField()] as const;
const shown = [() => new Shown(), () => new UnrecordedShown()] as const;

const sampler = (model: nn.Module) => new LangevinDynamics(model, { stepSize: 0.01 });

const ofFields: Record<string, (model: nn.Module) => any> = {
  FlowMatchingLoss: (model) => new FlowMatchingLoss(model, { coupling: 'sinkhorn', interpolant: 'vp' }),
  'FlowMatchingLoss, weighted times': (model) => new FlowMatchingLoss(model, { lossWeightFn: (t) => t.add(1) }),
  EquilibriumMatchingLoss: (model) => new EquilibriumMatchingLoss(model, { coupling: 'unbalanced_sinkhorn' }),
  'EquilibriumMatchingLoss, c of one’s own': (model) => new EquilibriumMatchingLoss(model, { ct: (t) => t.neg() }),
  'EquilibriumMatchingLoss, score': (model) =>
    new EquilibriumMatchingLoss(model, { prediction: 'score', lossWeight: 'velocity', trainEps: 0.01 }),
  'EquilibriumMatchingLoss, energy': (model) => new EquilibriumMatchingLoss(model, { energyType: 'l2' }),
};

const ofShown: Record<string, (model: nn.Module) => any> = {
  'EquilibriumMatchingLoss, dispersion': (model) => new EquilibriumMatchingLoss(model, { applyDispersion: true }),
  'EquilibriumMatchingLoss, dispersion and energy': (model) =>
    new EquilibriumMatchingLoss(model, {
      applyDispersion: true,
      energyType: 'dot',
      lossWeightFn: (t) => t.add(1),
      coupling: 'unbalanced_sinkhorn',
    }),
};

const ofEnergies: Record<string, (model: nn.Module) => any> = {
  ContrastiveDivergence: (model) => new ContrastiveDivergence(model, sampler(model), { kSteps: 3 }),
  PersistentContrastiveDivergence: (model) =>
    new PersistentContrastiveDivergence(model, sampler(model), { kSteps: 3, bufferSize: 20, initSteps: 2 }),
  ScoreMatching: (model) => new ScoreMatching(model, { regularizationStrength: 0.1 }),
  'ScoreMatching, hutchinson': (model) => new ScoreMatching(model, { hessianMethod: 'hutchinson' }),
  DenoisingScoreMatching: (model) => new DenoisingScoreMatching(model, { noiseScale: 0.3 }),
  SlicedScoreMatching: (model) => new SlicedScoreMatching(model),
  NoiseContrastiveEstimation: (model) => new NoiseContrastiveEstimation(model, { noiseRatio: 2 }),
  EnergyMatchingLoss: (model) => new EnergyMatchingLoss(model, { nLangevinSteps: 3, cdClamp: null }),
  'EnergyMatchingLoss, data alone': (model) => new EnergyMatchingLoss(model, { nLangevinSteps: 3, noiseFraction: 0 }),
  'EnergyMatchingLoss, no chains': (model) => new EnergyMatchingLoss(model, { lambdaCd: 0 }),
};

const onPaths = [
  ...Object.entries(ofFields).map(([name, make]) => [name, make, fields] as const),
  ...Object.entries(ofShown).map(([name, make]) => [name, make, shown] as const),
];
const all = [...Object.entries(ofEnergies).map(([name, make]) => [name, make, energies] as const), ...onPaths];

const tensorOf = (result: any): Tensor => (Array.isArray(result) ? result[0] : result);

/** Losses and gradients of a training step each; its text is run in a worker too. */
function numbers({ torch, Field, MLPEnergy, EnergyMatchingLoss, EquilibriumMatchingLoss, FlowMatchingLoss }: any) {
  torch.manualSeed(0);
  const field = new Field();
  const energy = new MLPEnergy(2, { hiddenDims: [8] });
  const losses = [
    new FlowMatchingLoss(field, { coupling: 'sinkhorn' }),
    new EquilibriumMatchingLoss(field, { energyType: 'dot' }),
    new EnergyMatchingLoss(energy, { nLangevinSteps: 3 }),
  ];
  return losses.map((lossFn) => {
    const loss = lossFn(torch.randn([6, 2]));
    loss.backward();
    return [loss.item(), ...lossFn.parameters().map((parameter: any) => parameter.grad?.tolist())];
  });
}

/** The loss of a job of its own, or of several, as a training takes it. */
async function offTheEventLoop(lossFn: any, x: Tensor, autocast: { device: string; dtype: string } | null = null) {
  const loss = await runToEnd(nativeLoss(lossFn, x, {}));
  if (loss) return loss.result(await runAsync(loss.plan, 'loss', [{ ...loss.spec, autocast }], loss.settle));
  const inPrecision = <T>(body: () => T): T =>
    autocast ? torch.autocast(autocast.device, body, { dtype: autocast.dtype as torch.DType }) : body();
  return runToEnd(within(inPrecision, lossRoutine(lossFn, x, {})));
}

function gradients(model: nn.Module, loss: Tensor): unknown[] {
  model.zeroGrad();
  loss.backward();
  return model.parameters().map(({ grad }) => grad?.tolist());
}

describe.each(all)('%s', (name, make, models) => {
  it.each([
    ['recorded', 0],
    ['called', 1],
  ] as const)('is the same off the event loop as in place, with a model that is %s', async (_kind, i) => {
    torch.manualSeed(0);
    const model = models[i]();
    const [here, there] = [make(model), make(model)];
    for (const step of [0, 1]) {
      torch.manualSeed(step);
      const expected = here(X);
      const wanted = [tensorOf(expected).item(), gradients(model, tensorOf(expected))];
      torch.manualSeed(step);
      const got: any = await offTheEventLoop(there, X);
      expect([tensorOf(got).item(), gradients(model, tensorOf(got))]).toEqual(wanted);
      if (Array.isArray(expected)) expect(got[1]).toEqualTensor(expected[1]);
    }
    if (here.replayBuffer) expect(there.replayBuffer).toEqualTensor(here.replayBuffer);
    if (here.replayBuffer) expect(there.bufferPtr.item()).toBe(here.bufferPtr.item());
  });

  it('runs in the precision that it is told, and sees weights that have moved', async () => {
    torch.manualSeed(0);
    const model = models[0]();
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
      const model = models[1]();
      const forward = model.forward.bind(model) as (...args: unknown[]) => Tensor;
      model.forward = (...args: unknown[]) => {
        if (fails) throw thrown;
        return forward(...args);
      };
      const lossFn = make(model);
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
    const model = models[0]();
    const form = (lossFn: unknown) => runToEnd(nativeLoss(lossFn, X, {}));
    const hooked = make(model);
    hooked.registerForwardHook(() => {});
    expect(await form(hooked)).toBeNull();
    const lossFn = make(model);
    const forward = lossFn.forward.bind(lossFn);
    lossFn.forward = (x: Tensor) => forward(x.mul(2));
    expect(await form(lossFn)).toBeNull();
    delete lossFn.forward;
    // The chains of energy matching are drawn between two jobs.
    expect((await form(lossFn)) === null).toBe(
      name === 'EnergyMatchingLoss' || name === 'EnergyMatchingLoss, data alone',
    );
  });
});

it('functions have no native form', async () => {
  expect(await runToEnd(nativeLoss((x: Tensor) => x.mean(), X, {}))).toBeNull();
  expect(await runToEnd(nativeLoss(null, X, {}))).toBeNull();
});

describe('hooks of a model', () => {
  it.each(all)('hear of every call of the losses: %s', (name, make, models) => {
    torch.manualSeed(0);
    const model = models[0]();
    const at = () => {
      torch.manualSeed(1);
      return tensorOf(make(model)(X)).item();
    };
    const before = at();
    const close = 1e-6 * (1 + Math.abs(before)); // a model without hooks is fused
    let calls = 0;
    const handle = model.registerForwardHook(() => {
      calls++;
    });
    expect(Math.abs(at() - before)).toBeLessThan(close);
    expect(calls, name).toBeGreaterThan(0);
    handle.remove();
    const twice = (output: Tensor | Tensor[]): any => (Array.isArray(output) ? output.map(twice) : output.mul(2));
    model.registerForwardHook((_model: nn.Module, _args: unknown[], output: Tensor | Tensor[]) => twice(output));
    expect(Math.abs(at() - before)).toBeGreaterThan(close);
  });
});

describe('losses on paths', () => {
  const lossAt = (lossFn: any, options: object = {}) => {
    torch.manualSeed(3);
    return lossFn(X, options).item();
  };

  it('in one call give what their rows give', () => {
    for (const [, make, models] of onPaths) {
      torch.manualSeed(0);
      const lossFn = make(models[0]());
      torch.manualSeed(3);
      const { loss, weights } = lossFn.trainingLosses(X);
      const mean = weights ? weights.mul(loss).sum().div(weights.sum()) : loss.mean();
      expect(lossAt(lossFn)).toBe(mean.item());
    }
  });

  it('call what a subclass or an instance has of its own', () => {
    const model = new Field();
    const plain = lossAt(new FlowMatchingLoss(model));
    class Doubled extends FlowMatchingLoss {
      protected override weigh(loss: Tensor): Tensor {
        return loss.mul(2);
      }
    }
    expect(lossAt(new Doubled(model))).toBe(2 * plain);
    class Late extends FlowMatchingLoss {
      protected override sampleT(batch: number): Tensor {
        return torch.ones([batch]);
      }
    }
    class Still extends FlowMatchingLoss {
      override samplePath(x: Tensor) {
        const zeros = torch.zerosLike(x);
        return { x0: zeros, x1: x, weights: null, t: torch.ones([6]), xt: x, ut: zeros };
      }
    }
    torch.manualSeed(3);
    const direction = X.sub(torch.randnLike(X));
    const at = model.forward(X, torch.ones([6]));
    expect(lossAt(new Late(model))).toBeCloseTo(at.sub(direction).square().mean().item(), 6);
    expect(lossAt(new Still(model))).toBeCloseTo(at.square().mean().item(), 6);
    class Constant extends EquilibriumMatchingLoss {
      protected override computeCt(t: Tensor): Tensor {
        return torch.fullLike(t, 3);
      }
    }
    const constant = new EquilibriumMatchingLoss(model, { ct: 'constant', ctMultiplier: 3 });
    expect(lossAt(new Constant(model))).toBe(lossAt(constant));
    const path = new LinearInterpolant();
    path.computeSigmaT = (t) => [torch.zerosLike(t), torch.zerosLike(t)];
    expect(lossAt(new FlowMatchingLoss(model, { interpolant: path }))).not.toBe(plain);
    class Flat extends LinearInterpolant {
      override computeSigmaT(t: Tensor): [Tensor, Tensor] {
        return [torch.zerosLike(t), torch.zerosLike(t)];
      }
    }
    const flat = lossAt(new FlowMatchingLoss(model, { interpolant: new Flat() }));
    expect(lossAt(new FlowMatchingLoss(model, { interpolant: path }))).toBe(flat);
  });

  it('take the first of what a model returns, without a warning', async () => {
    class Features extends Field {
      override forward(x: Tensor, t: Tensor): any {
        return [super.forward(x, t), x];
      }
    }
    torch.manualSeed(0);
    const model = new Features();
    const plain = new Field();
    plain.loadStateDict(model.stateDict());
    const warnings = await warningsOf(() => {
      for (const Loss of [FlowMatchingLoss, EquilibriumMatchingLoss]) {
        expect(lossAt(new Loss(model))).toBe(lossAt(new Loss(plain)));
      }
    });
    expect(warnings.filter((message) => message.startsWith('Features'))).toEqual([]);
  });

  it('disperse nothing where the model shows nothing, and of a subclass what it gives', () => {
    const model = new Shown();
    const options = { applyDispersion: true, dispersionWeight: 0.3 };
    class InParts extends EquilibriumMatchingLoss {
      protected override outputs(...args: Parameters<EquilibriumMatchingLoss['outputs']>) {
        return super.outputs(...args);
      }
    }
    expect(lossAt(new EquilibriumMatchingLoss(model, options))).toBe(lossAt(new InParts(model, options)));
    const plain = new Field();
    const alone = lossAt(new EquilibriumMatchingLoss(plain));
    // Without dispersion the field is fused, which is equal to rounding.
    expect(Math.abs(lossAt(new EquilibriumMatchingLoss(plain, options)) / alone - 1)).toBeLessThan(1e-6);
  });

  it('run a graph that was recorded before', () => {
    const plain = new Field();
    const script = torch.jit.trace(plain, [X, torch.rand([6])]);
    expect(lossAt(new FlowMatchingLoss(script))).toBe(lossAt(new FlowMatchingLoss(plain)));
  });

  it('report bad weights of times', () => {
    const lossFn = new FlowMatchingLoss(new Field(), { lossWeightFn: (() => 2) as never });
    expect(() => lossFn(X)).toThrow('FlowMatchingLoss: expected the result of lossWeightFn to be a Tensor, got 2');
  });

  it('find a schedule of the sampler where the chains have stopped', async () => {
    const model = new MLPEnergy(2, { hiddenDims: [8] });
    const lossFn = (stepSize: LinearScheduler, more: object = {}) =>
      new EnergyMatchingLoss(model, { sampler: new LangevinDynamics(model, { stepSize }), nLangevinSteps: 4, ...more });
    const [whole, parts] = [0, 1].map(() => new LinearScheduler(0.1, 0, 10)) as [LinearScheduler, LinearScheduler];
    class InParts extends EnergyMatchingLoss {
      protected override sampleNegatives(...args: Parameters<EnergyMatchingLoss['sampleNegatives']>) {
        return super.sampleNegatives(...args);
      }
    }
    const inParts = new InParts(model, {
      sampler: new LangevinDynamics(model, { stepSize: parts }),
      nLangevinSteps: 4,
    });
    expect(lossAt(lossFn(whole))).toBe(lossAt(inParts));
    expect(whole.stateDict()).toEqual(parts.stateDict());
  });
});

describe('the graph of a loss', () => {
  it.each(all)('goes once it is used up, unless it is retained: %s', (_name, make, models) => {
    torch.manualSeed(0);
    const model = models[0]();
    const lossFn = make(model);
    const loss = tensorOf(lossFn(X));
    loss.backward({ retainGraph: true });
    const once = model.parameters().map(({ grad }) => grad?.clone());
    loss.backward();
    for (const [i, { grad }] of model.parameters().entries()) {
      if (once[i]) expect(grad).toBeCloseToTensor(once[i]!.mul(2));
    }
    expect(loss.requiresGrad).toBe(true);
    expect(() => loss.backward()).toThrow('a second time');
    if (models === shown) return; // the distances of its rows have a first derivative alone
    const [first] = model.parameters() as [Tensor];
    const [gradient] = torch.grad(tensorOf(lossFn(X)), first, { createGraph: true, allowUnused: true });
    if (gradient?.requiresGrad) gradient.square().sum().backward();
  });
});

it('gives the same numbers in a worker', async () => {
  const program = `
    import { parentPort } from 'node:worker_threads';
    import * as torch from '${built('torch/index.js')}';
    import { nn } from '${built('index.js')}';
    import { MLPEnergy } from '${built('core/index.js')}';
    import { EnergyMatchingLoss, EquilibriumMatchingLoss, FlowMatchingLoss } from '${built('losses/index.js')}';
    class Field extends nn.Module {
      net = new nn.Linear(3, 2);
      forward(x, t) {
        return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
      }
    }
    parentPort.postMessage((${numbers})({ torch, Field, MLPEnergy, EnergyMatchingLoss, EquilibriumMatchingLoss, FlowMatchingLoss }));
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const ended = new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
  const said = new Promise((resolve) => worker.once('message', resolve));
  const expected = numbers({ torch, Field, MLPEnergy, EnergyMatchingLoss, EquilibriumMatchingLoss, FlowMatchingLoss });
  expect(await said).toEqual(expected);
  expect(await ended).toBe(0);
});
