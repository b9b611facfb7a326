/**
 * @file The kernels for GPUs on the second device: their source compiled for the CPU (native/test/cuda/host_library.cpp)
 * and opened in place of the library that nvcc makes. The whole way from a sampler or a training to a kernel is gone.
 */
import { describe, expect, it } from 'vitest';
import { open } from '../../lib/addon/load.js';
import { DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import { type Profile, profileContext } from '../../lib/diagnostics/profiling.js';
import * as losses from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as optim from '../../lib/optim/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Generator, type Tensor } from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';
import { asked, fake, isReal, libraryOf, name as place } from './support.js';

// The addon looks the kernels up by name where programs share their names: on Linux.
const hasKernels = !isReal && process.platform === 'linux';
if (hasKernels) open(libraryOf('host_kernels'));

const x = torch.randn([40, 2], { generator: new Generator().manualSeed(1) });
const cpu = torch.device('cpu');

/** What runs in a call, by its names in the profiler. */
async function ran(body: () => unknown): Promise<Map<string, number>> {
  let profile: Profile | undefined;
  await profileContext(
    (own) => {
      profile = own;
      return body() as Promise<unknown>;
    },
    { printTable: false },
  );
  return new Map(profile!.keyAverages().map(({ key, count }) => [key, count]));
}

/** An energy of three layers, with the weights of a seed. */
function energy(device: torch.Device): MLPEnergy {
  torch.manualSeed(0);
  return new MLPEnergy(2, { hiddenDims: [24, 17], activation: 'silu' }).to(device);
}

class Field extends nn.Module {
  net = new nn.Sequential(new nn.Linear(3, 20), new nn.SiLU(), new nn.Linear(20, 2));
  override forward(at: Tensor, t: Tensor): Tensor {
    return this.net(torch.cat([at, t.unsqueeze(-1)], 1)) as Tensor;
  }
}
function field(device: torch.Device): Field {
  torch.manualSeed(0);
  return new Field().to(device);
}

describe.runIf(hasKernels)('chains by kernels', () => {
  it.each([
    ['a network', energy],
    ['a closed form', (device: torch.Device) => new DoubleWellModel().to(device)],
  ])('of gradient descent on %s are the chains of the CPU, in one launch', async (_, make) => {
    const descent = (device: torch.Device) =>
      new samplers.GradientDescentSampler(make(device) as MLPEnergy, { stepSize: 0.02, device });
    const expected = await descent(cpu).sample({ x, nSteps: 20 });
    let got: Tensor;
    const there = descent(fake);
    const start = x.to(fake);
    const names = await ran(async () => {
      got = await there.sample({ x: start, nSteps: 20 });
    });
    expect(names.get('ebm::cuda')).toBe(1);
    expect(got!.cpu()).toBeCloseToTensor(expected, { rtol: 1e-4, atol: 1e-5 });
  });

  const make: Record<string, (model: any) => any> = {
    LangevinDynamics: (m) => new samplers.LangevinDynamics(m, { stepSize: 0.05, device: fake }),
    HamiltonianMonteCarlo: (m) => new samplers.HamiltonianMonteCarlo(m, { stepSize: 0.1, device: fake }),
    MALA: (m) => new samplers.MALA(m, { stepSize: 0.05, device: fake }),
    UnderdampedLangevinDynamics: (m) => new samplers.UnderdampedLangevinDynamics(m, { stepSize: 0.05, device: fake }),
  };
  it.each(Object.entries(make))('of %s on a network are one launch, whose numbers a seed tells', async (_, sampler) => {
    const there = sampler(energy(fake));
    const start = x.to(fake);
    const run = () => {
      torch.manualSeed(3);
      return there.sample({ x: start, nSteps: 20 }) as Promise<Tensor>;
    };
    const first = await run();
    let again: Tensor;
    const names = await ran(async () => {
      again = await run();
    });
    expect(names.get('ebm::cuda')).toBe(1);
    expect(String(again!.device)).toBe(place);
    expect(again!.cpu()).toEqualTensor(first.cpu());
    // A run goes on where the one before has left the generator.
    const other = (await there.sample({ x: start, nSteps: 20 })) as Tensor;
    expect(other.sub(first).abs().max().item()).toBeGreaterThan(0);
  });

  it('ask the device for nothing from step to step', async () => {
    const there = make.LangevinDynamics!(energy(fake));
    const start = x.to(fake);
    const run = (nSteps: number) => asked(() => there.sample({ x: start, nSteps }));
    await run(5);
    const [short, long] = [await run(5), await run(4005)];
    expect(long.operators).toBe(short.operators);
    expect(long.waits).toBe(short.waits);
  });

  it('are operators where kernels are switched off', async () => {
    process.env.TORCHEBM_FUSED = '0';
    try {
      const there = make.LangevinDynamics!(energy(fake));
      const names = await ran(() => there.sample({ x: x.to(fake), nSteps: 3 }));
      expect(names.has('ebm::cuda')).toBe(false);
    } finally {
      delete process.env.TORCHEBM_FUSED;
    }
  });
});

describe.runIf(hasKernels)('trainings by kernels', () => {
  type Case = [string, (device: torch.Device) => any, string[]];
  const cases: Case[] = [
    [
      'DenoisingScoreMatching',
      (device) => new losses.DenoisingScoreMatching(energy(device), { device }),
      ['slope', 'slope_back'],
    ],
    [
      'SlicedScoreMatching',
      (device) => new losses.SlicedScoreMatching(energy(device), { device }),
      ['slices', 'slices_back'],
    ],
    ['ScoreMatching', (device) => new losses.ScoreMatching(energy(device), { device }), ['slices', 'slices_back']],
    [
      'FlowMatchingLoss',
      (device) => new losses.FlowMatchingLoss(field(device), { device }),
      ['outputs', 'outputs_back'],
    ],
  ];

  it.each(cases)('%s has the weights of the CPU, by passes of the device', async (_, make, passes) => {
    const trained = async (device: torch.Device) => {
      const lossFn = make(device);
      const optimizer = new optim.Adam(lossFn.model.parameters(), { lr: 0.01 });
      const trainer = new BaseTrainer(lossFn.model, optimizer, lossFn, { device });
      torch.manualSeed(3);
      const batch = x.to(device);
      const names = await ran(async () => {
        for (let i = 0; i < 3; i++) await trainer.trainStep(batch);
      });
      return [names, [...lossFn.model.parameters()].map((p: Tensor) => p.detach().cpu())] as const;
    };
    const [, expected] = await trained(cpu);
    const [names, got] = await trained(fake);
    for (const pass of passes) expect(names.get(`ebm::cuda_${pass}`), pass).toBe(3);
    for (const [i, parameter] of got.entries()) {
      expect(parameter).toBeCloseToTensor(expected[i]!, { rtol: 1e-2, atol: 1e-4 });
    }
  });

  it('a step of contrastive divergence samples and learns there', async () => {
    const model = energy(fake);
    const sampler = new samplers.LangevinDynamics(model, { stepSize: 0.05, device: fake });
    const lossFn = new losses.ContrastiveDivergence(model, sampler, { kSteps: 5, device: fake });
    const trainer = new BaseTrainer(model, new optim.Adam(model.parameters(), { lr: 0.01 }), lossFn, { device: fake });
    const before = (model.parameters() as Tensor[])[0]!.detach().cpu();
    const names = await ran(() => trainer.trainStep(x.to(fake)));
    expect(names.get('ebm::cuda')).toBe(1);
    expect(names.get('ebm::cuda_outputs_back')).toBeGreaterThan(0);
    expect((model.parameters() as Tensor[])[0]!.detach().cpu().sub(before).abs().max().item()).toBeGreaterThan(0);
  });

  it('derivatives of derivatives are those of the operators', () => {
    const lossOf = (device: torch.Device) => {
      const model = energy(device);
      const lossFn = new losses.DenoisingScoreMatching(model, { device });
      torch.manualSeed(4);
      const [weight] = model.parameters() as Tensor[];
      const [slope] = torch.autograd.grad(lossFn(x.to(device)), [weight!], { createGraph: true });
      const [twice] = torch.autograd.grad(slope!.square().sum(), [weight!]);
      return twice!.cpu();
    };
    expect(lossOf(fake)).toBeCloseToTensor(lossOf(cpu), { rtol: 1e-2, atol: 1e-4 });
  });
});
