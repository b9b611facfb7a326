import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { BaseModel, BaseScheduler, GaussianModel, MLPEnergy } from '../../lib/core/index.js';
import { ExactOTCoupling } from '../../lib/couplings/index.js';
import { EulerMaruyamaIntegrator, LeapfrogIntegrator } from '../../lib/integrators/index.js';
import { ContrastiveDivergence, FlowMatchingLoss, NoiseContrastiveEstimation } from '../../lib/losses/index.js';
import { plot2dEnergyLandscape } from '../../lib/plot/index.js';
import {
  FlowSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  RiemannianManifoldHMC,
} from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';

const { nn } = torch;
const X = torch.zeros([4, 2]);
const file = join(tmpdir(), `torchebm-thrown-${process.pid}.pt`);

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** A value that may be thrown: it need be no error, nor have a message that is text, nor any properties that can be read. */
const things: [string, () => unknown][] = [
  ['null', () => null],
  ['undefined', () => undefined],
  ['text', () => 'text'],
  ['a number', () => 0],
  ['a symbol', () => Symbol('thrown')],
  ['an object whose message is a number', () => ({ message: 5 })],
  ['an object that looks like an error', () => ({ name: 'TraceErrors', message: 'no', stack: '' })],
  [
    'an object whose accessors throw',
    () => ({
      get name(): string {
        throw new Error('name');
      },
      get message(): string {
        throw new Error('message');
      },
    }),
  ],
  ['a proxy that was revoked', revoked],
  ['an error', () => new Error('no')],
];

/** A model whose forward is `body`, and one whose gradient is. */
const modelOf = (body: () => never) =>
  new (class Thrower extends BaseModel {
    forward(): never {
      return body();
    }
  })();
const slopeOf = (body: () => never) =>
  new (class Slope extends BaseModel {
    forward(x: torch.Tensor) {
      return x.square().sum(-1);
    }
    override gradient(): never {
      return body();
    }
  })();
const moduleOf = (body: () => never) =>
  new (class Thrower extends nn.Module {
    override forward(): never {
      return body();
    }
  })();
const scheduleOf = (body: () => never) =>
  new (class Schedule extends BaseScheduler {
    _computeValue(): never {
      return body();
    }
  })(0.1);
const leaf = () => torch.ones([2], { requiresGrad: true });
const gaussian = () => new GaussianModel(torch.zeros([2]), torch.eye(2));
const chains = { x: X, nSteps: 3 };

class Thrown extends torch.autograd.Function {}

type Call = (body: () => never) => unknown;

/** Every function of a person that the library calls, native code or not. */
const callbacks: Record<string, Call> = {
  'forward of an energy, in sample': (body) => new LangevinDynamics(modelOf(body)).sample(chains),
  'forward of an energy, in sampleSync': (body) => new LangevinDynamics(modelOf(body)).sampleSync(chains),
  'gradient of an energy, in sample': (body) => new LangevinDynamics(slopeOf(body)).sample(chains),
  'gradient of an energy, in sampleSync': (body) => new HamiltonianMonteCarlo(slopeOf(body)).sampleSync(chains),
  'a scheduler': (body) => new LangevinDynamics(gaussian(), { stepSize: scheduleOf(body) }).sample(chains),
  'a scheduler, in place': (body) =>
    new LangevinDynamics(gaussian(), { stepSize: scheduleOf(body) }).sampleSync(chains),
  'onProgress of sample': (body) => new LangevinDynamics(gaussian()).sample({ x: X, nSteps: 5000, onProgress: body }),
  'onProgress of sampleSync': (body) =>
    new LangevinDynamics(gaussian()).sampleSync({ x: X, nSteps: 5000, onProgress: body }),
  'a metric': (body) => new RiemannianManifoldHMC(gaussian(), body).sample(chains),
  'a field': (body) => new FlowSampler(moduleOf(body)).sample(chains),
  'a drift': (body) => new EulerMaruyamaIntegrator().integrate({ x: X }, 0.1, 3, { drift: body }),
  'a drift, in place': (body) => new EulerMaruyamaIntegrator().integrateSync({ x: X }, 0.1, 3, { drift: body }),
  'a force': (body) => new LeapfrogIntegrator().integrate({ x: X, p: X }, 0.1, 3, { drift: body }),
  'forward, in jit.trace': (body) => torch.jit.trace(moduleOf(body), X),
  'forward, in onnx.export': (body) => torch.onnx.export(moduleOf(body), [X], file),
  'mapLocation of load': (body) => {
    torch.save({ x: X }, file);
    return torch.load(file, { mapLocation: body });
  },
  'a hook of a tensor': (body) => {
    const x = leaf();
    x.registerHook(body);
    x.sum().backward();
  },
  'a hook after accumulation': (body) => {
    const x = leaf();
    x.registerPostAccumulateGradHook(body);
    x.sum().backward();
  },
  'a forward hook': (body) => {
    const layer = new nn.Linear(2, 1);
    layer.registerForwardHook(body);
    return layer(X);
  },
  'a forward pre-hook': (body) => {
    const layer = new nn.Linear(2, 1);
    layer.registerForwardPreHook(body);
    return layer(X);
  },
  'a backward hook': (body) => {
    const layer = new nn.Linear(2, 1);
    layer.registerFullBackwardHook(body);
    layer(torch.zeros([1, 2], { requiresGrad: true }))
      .sum()
      .backward();
  },
  'forward of a Function': (body) => {
    class F extends Thrown {
      static override forward = body as never;
    }
    return F.apply(leaf());
  },
  'backward of a Function': (body) => {
    class F extends Thrown {
      static override forward(_: torch.autograd.FunctionContext, x: torch.Tensor) {
        return x.mul(2);
      }
      static override backward = body as never;
    }
    (F.apply(leaf()) as torch.Tensor).sum().backward();
  },
  tidy: (body) => torch.tidy(body),
  noGrad: (body) => torch.noGrad(body),
  enableGrad: (body) => torch.enableGrad(body),
  'func.grad': (body) => torch.func.grad(body as never)(torch.ones([2])),
  'func.vmap': (body) => torch.func.vmap(body as never)(X),
  'func.jacrev': (body) => torch.func.jacrev(body as never)(torch.ones([2])),
  'autograd.functional.jacobian': (body) => torch.autograd.functional.jacobian(body as never, torch.ones([2])),
  'a closure of an optimizer': (body) => new torch.optim.SGD([leaf()], { lr: 0.1 }).step(body),
  'a closure of LBFGS': (body) => new torch.optim.LBFGS([leaf()]).step(body),
  lrLambda: (body) => new torch.optim.lrScheduler.LambdaLR(new torch.optim.SGD([leaf()], { lr: 0.1 }), body),
  'apply of a module': (body) => new nn.Linear(1, 1).apply(body),
  'a hook of stateDict': (body) => {
    const layer = new nn.Linear(1, 1);
    layer.registerStateDictPreHook(body);
    return layer.stateDict();
  },
  'getItem of a dataset': (body) => {
    class Data extends torch.utils.data.Dataset<torch.Tensor> {
      get length() {
        return 4;
      }
      getItem(): never {
        return body();
      }
    }
    return [...new torch.utils.data.DataLoader(new Data())];
  },
  collateFn: (body) => [
    ...new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(X), { collateFn: body as never }),
  ],
  'a callback of a trainer': (body) => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const lossFn = new ContrastiveDivergence(model, new LangevinDynamics(model), { kSteps: 1 });
    const optimizer = new torch.optim.SGD(model.parameters(), { lr: 0.1 });
    const trainer = new BaseTrainer(model, { optimizer, lossFn, callbacks: [{ onBatchStart: body }] });
    return trainer.fit(new torch.utils.data.DataLoader(X), { epochs: 1 });
  },
  'forward of a model, in a loss': (body) =>
    new ContrastiveDivergence(modelOf(body), new LangevinDynamics(gaussian()))(X),
  'lossWeightFn of a loss': (body) => new FlowMatchingLoss(new MLPField(), { lossWeightFn: body as never })(X),
  'sample of a noise': (body) =>
    new NoiseContrastiveEstimation(new MLPEnergy(2, { hiddenDims: [4] }), {
      noise: { sample: body, logProb: body },
    } as never)(X),
  'computeCost of a coupling': (body) => {
    class Costly extends ExactOTCoupling {
      override computeCost(): never {
        return body();
      }
    }
    return new Costly()(X, X);
  },
  'an energy that is drawn': (body) => plot2dEnergyLandscape(body as never),
};

class MLPField extends nn.Module {
  net = new nn.Linear(2, 2);
  override forward(x: torch.Tensor) {
    return this.net(x);
  }
}

describe.each(Object.entries(callbacks))('What %s throws reaches the caller as it is', (_, call) => {
  it.each(things)('%s', async (_name, make) => {
    const thrown = make();
    const nothing = Symbol('nothing was thrown');
    let caught: unknown = nothing;
    try {
      await call(() => {
        throw thrown;
      });
    } catch (error) {
      caught = error;
    }
    if (Object.is(caught, thrown)) return;
    throw new Error(caught === nothing ? 'nothing was thrown' : `got ${(caught as Error)?.stack ?? typeof caught}`);
  });
});
