import { beforeAll, describe, expect, test } from 'vitest';
import { BaseModel, MLPEnergy, type MLPEnergyOptions } from '../../lib/core/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import {
  FlowSampler,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NoUTurnSampler,
  UnderdampedLangevinDynamics,
} from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { profileContext } from '../../lib/utils/index.js';
import { stopped } from './stopped.js';

const { nn } = torch;

/** The same network, with an operator that changes nothing but is no part of a perceptron: it is stepped. */
class SteppedEnergy extends MLPEnergy {
  override forward(x: Tensor): Tensor {
    return super.forward(x).clone();
  }
}

const both = (inputDim: number, options: MLPEnergyOptions = {}) => {
  const fused = new MLPEnergy(inputDim, options);
  const stepped = new SteppedEnergy(inputDim, options);
  stepped.loadStateDict(fused.stateDict());
  return [fused, stepped] as const;
};

/** The operators that ran while `body` did, by name. */
const profile = (body: () => unknown) =>
  profileContext(
    (profile) => {
      body();
      return profile;
    },
    { printTable: false },
  ).keyAverages();
const operators = (body: () => unknown) => profile(body).map(({ key }) => key);
/** The runs of a layer; a class of one's own is asked for one row as it is and as it was recorded. */
const layers = (body: () => unknown) => profile(body).find(({ key }) => key === 'aten::linear')?.count ?? 0;

// Processors without AVX2 have no fused kernels; then both ways are the same.
let isFused = false;
beforeAll(() => {
  const sampler = new LangevinDynamics(new MLPEnergy(2, { hiddenDims: [8] }));
  isFused = operators(() => sampler.sampleSync({ dim: 2, nSamples: 4, nSteps: 2 })).includes('ebm::langevin');
  if (process.arch === 'x64') expect(isFused).toBe(process.env.ATEN_CPU_CAPABILITY !== 'default');
});

describe('Langevin chains on networks', () => {
  const widths: [number, number[]][] = [
    [1, [7]],
    [2, [128, 128]],
    [3, [64, 64, 64]],
    [10, [200, 1]],
  ];
  const activations = ['silu', 'relu', 'tanh', 'gelu', 'elu', 'softplus', 'mish'] as const;

  test.each(['float32', 'float64'] as const)('are the same fused and step by step, in %s', async (dtype: DType) => {
    for (const [d, hiddenDims] of widths) {
      for (const activation of activations) {
        torch.manualSeed(0);
        const models = both(d, { hiddenDims, activation, dtype });
        for (const nSamples of [1, 17, 256]) {
          const results = [];
          for (const model of models) {
            const generator = new torch.Generator().manualSeed(3);
            const sampler = new LangevinDynamics(model, { stepSize: 0.01, dtype });
            const samples = (await sampler.sample({ dim: d, nSamples, nSteps: 20, generator })) as Tensor;
            results.push({ samples, state: generator.getState() });
          }
          const [a, b] = results as [(typeof results)[0], (typeof results)[0]];
          expect(a.state).toEqualTensor(b.state);
          // Positions are of size 1 to 4, and small steps on these energies let no error grow.
          const tolerance = dtype === 'float32' ? 1e-5 : 1e-13;
          expect(a.samples, `${hiddenDims} ${activation} ${nSamples}`).toBeCloseToTensor(b.samples, {
            rtol: 0,
            atol: tolerance,
          });
        }
      }
    }
  });

  test('run no operators of a network', () => {
    const [fused, stepped] = both(2);
    const run = (model: MLPEnergy) => {
      const sample = () => new LangevinDynamics(model).sampleSync({ dim: 2, nSamples: 64, nSteps: 5 });
      sample(); // records the forward, which runs it
      return operators(sample);
    };
    expect(run(stepped)).toContain('aten::linear');
    expect(run(stepped)).not.toContain('ebm::langevin');
    if (isFused) expect(run(fused)).not.toContain('aten::linear');
  });

  test('take a network plus |x|²/2', async () => {
    class Energy extends BaseModel {
      network: MLPEnergy;
      constructor(network: MLPEnergy) {
        super();
        this.network = network;
      }
      override forward(x: Tensor): Tensor {
        return (this.network(x) as Tensor).add(x.pow(2).sum(-1).mul(0.5));
      }
    }
    const models = both(2).map((network) => new Energy(network));
    const run = (model: BaseModel) => {
      torch.manualSeed(2);
      return new LangevinDynamics(model, { stepSize: 0.05 }).sampleSync({
        dim: 2,
        nSamples: 100,
        nSteps: 20,
      }) as Tensor;
    };
    expect(run(models[0]!)).toBeCloseToTensor(run(models[1]!), { rtol: 0, atol: 1e-5 });
    const asked = layers(() => run(models[0]!));
    if (isFused)
      expect(asked).toBe(2 * models[0]!.network.net.children().filter((layer) => layer instanceof nn.Linear).length);
  });

  test('see parameters that were trained between loops', () => {
    const [fused, stepped] = both(2, { hiddenDims: [32] });
    const sampler = new LangevinDynamics(fused, { stepSize: 0.1, noiseScale: 1e-20 });
    const x = torch.randn([8, 2]);
    const before = sampler.sampleSync({ x, nSteps: 3 }) as Tensor;
    const optimizer = new torch.optim.SGD(fused.parameters(), { lr: 5 });
    (fused(x) as Tensor).pow(2).sum().backward();
    optimizer.step();
    stepped.loadStateDict(fused.stateDict());
    const after = sampler.sampleSync({ x, nSteps: 3 }) as Tensor;
    const expected = new LangevinDynamics(stepped, { stepSize: 0.1, noiseScale: 1e-20 }).sampleSync({ x, nSteps: 3 });
    expect(after).not.toBeCloseToTensor(before, { rtol: 0, atol: 1e-3 });
    expect(after).toBeCloseToTensor(expected as Tensor, { rtol: 0, atol: 1e-5 });
  });

  test('train by contrastive divergence as stepped ones do', () => {
    const runs = both(2, { hiddenDims: [32, 32] }).map((model) => {
      torch.manualSeed(4);
      const sampler = new LangevinDynamics(model, { stepSize: 0.05 });
      const lossFn = new ContrastiveDivergence(model, sampler, { kSteps: 5 });
      const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-2 });
      const losses = [];
      for (let step = 0; step < 10; step++) {
        optimizer.zeroGrad();
        const [loss] = lossFn(torch.randn([64, 2]));
        loss.backward();
        optimizer.step();
        losses.push(loss.item() as number);
      }
      return losses;
    });
    const off = runs[0]!.map((loss, i) => Math.abs(loss - runs[1]![i]!));
    expect(Math.max(...off)).toBeLessThan(1e-4);
    expect(new Set(runs[0]).size).toBe(10);
  });

  test('leave to the operators what is given beside x, and dropout in training', () => {
    class Conditional extends MLPEnergy {
      override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
        const energy = super.forward(x);
        return y ? energy.mul(y) : energy;
      }
    }
    const model = new Conditional(2);
    const [x, y] = [torch.randn([8, 2]), torch.linspace(-1, 1, 8)];
    const next = new LangevinDynamics(model, { stepSize: 0.1, noiseScale: 1e-20 }).sampleSync({
      x,
      y,
      nSteps: 1,
    }) as Tensor;
    expect(next).toBeCloseToTensor(x.sub(model.gradient(x, { y }).mul(0.1)), { rtol: 0, atol: 1e-6 });

    class Dropping extends BaseModel {
      net = new nn.Sequential(new nn.Linear(2, 64), new nn.Dropout({ p: 0.5 }), new nn.Linear(64, 1));
      override forward(x: Tensor): Tensor {
        return this.net(x).squeeze(-1);
      }
    }
    const dropping = new Dropping();
    const sampler = new LangevinDynamics(dropping, { stepSize: 0.1, noiseScale: 1e-20 });
    const draw = () => sampler.sampleSync({ x, nSteps: 1 }) as Tensor;
    expect(draw()).not.toEqualTensor(draw());
    dropping.eval();
    expect(draw()).toEqualTensor(draw());
    expect(draw()).toBeCloseToTensor(x.sub(dropping.gradient(x).mul(0.1)), { rtol: 0, atol: 1e-6 });
  });

  test('stop soon, with the generator at the step where they stopped', async () => {
    const sampler = new LangevinDynamics(new MLPEnergy(2), { stepSize: 0.01 });
    const { generator, step } = await stopped(sampler, { dim: 2, nSamples: 500, nSteps: 1_000_000 });
    const same = new torch.Generator().manualSeed(1);
    torch.randn([500, 2], { generator: same });
    let steps = 0;
    while (!generator.getState().equal(same.getState()) && steps < 100_000) {
      torch.randn([500, 2], { generator: same }).dispose();
      steps++;
    }
    expect(steps).toBeGreaterThanOrEqual(step);
    expect(steps).toBeLessThan(100_000);
  });
});

describe('other samplers on networks', () => {
  const samplers: [string, (model: BaseModel) => LangevinDynamics | HamiltonianMonteCarlo, string][] = [
    ['HamiltonianMonteCarlo', (model) => new HamiltonianMonteCarlo(model, { stepSize: 0.1 }), 'ebm::leapfrog'],
    ['MALA', (model) => new MALA(model, { stepSize: 0.05 }) as any, 'ebm::gradient'],
    ['UnderdampedLangevinDynamics', (model) => new UnderdampedLangevinDynamics(model) as any, 'ebm::gradient'],
    [
      'NoUTurnSampler',
      (model) => new NoUTurnSampler(model, { stepSize: 0.1, maxTreeDepth: 3 }) as any,
      'ebm::gradient',
    ],
    ['GradientDescentSampler', (model) => new GradientDescentSampler(model) as any, 'ebm::gradient'],
  ];
  test.each(samplers)('%s has the numbers of operators', (_, make, kernel) => {
    torch.manualSeed(0);
    const models = both(3, { hiddenDims: [40, 40] });
    const run = (model: BaseModel) => {
      torch.manualSeed(6);
      return make(model).sampleSync({ dim: 3, nSamples: 37, nSteps: 5 }) as Tensor;
    };
    const [a, b] = models.map(run) as [Tensor, Tensor];
    // Nothing keeps these chains near the origin.
    const size = 1 + (b.abs().max().item() as number);
    expect(a).toBeCloseToTensor(b, { rtol: 0, atol: 1e-5 * size });
    const ran = operators(() => run(models[0]));
    if (isFused) expect(ran).toContain(kernel);
  });
});

describe('flows of networks', () => {
  class Field extends nn.Module {
    net = new nn.Sequential(
      new nn.Linear(3, 64),
      new nn.SiLU(),
      new nn.Linear(64, 64),
      new nn.Tanh(),
      new nn.Linear(64, 2),
    );
    override forward(x: Tensor, t: Tensor): Tensor {
      return this.net(torch.cat([x, t.view([-1, 1])], 1));
    }
  }
  class Stepped extends Field {
    override forward(x: Tensor, t: Tensor): Tensor {
      return super.forward(x, t).clone();
    }
  }
  test.each(['rk4', 'euler', 'dopri5'] as const)('are those of the operators with %s', (integrator) => {
    torch.manualSeed(0);
    const [fused, stepped] = [new Field(), new Stepped()];
    stepped.loadStateDict(fused.stateDict());
    for (const nSamples of [1, 17, 300]) {
      const run = (model: torch.nn.Module) => {
        torch.manualSeed(6);
        return new FlowSampler(model, { integrator }).sampleSync({ dim: 2, nSamples, nSteps: 10 }) as Tensor;
      };
      expect(run(fused)).toBeCloseToTensor(run(stepped), { rtol: 0, atol: 1e-5 });
      const ran = operators(() => run(fused));
      if (isFused) expect(ran).toContain('ebm::field');
      if (isFused) expect(layers(() => run(fused))).toBe(2 * 3);
    }
  });
});
