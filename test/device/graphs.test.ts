/**
 * @file Steps of samplers by graphs of the second device: the operators of a step are recorded once and done again with
 * one call. In place of CUDA's graphs stand those of native/test/second_device, which run what they have noted. The numbers
 * are those of steps one by one, to the bit.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { BaseModel, MLPEnergy } from '../../lib/core/index.js';
import { type Profile, profileContext } from '../../lib/diagnostics/profiling.js';
import * as samplers from '../../lib/samplers/index.js';
import { CosineScheduler } from '../../lib/schedulers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Generator, type Tensor } from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { asked, fake, isReal } from './support.js';

const x = torch.randn([24, 2], { generator: new Generator().manualSeed(1) });

const warnings: string[] = [];
const listen = ({ message }: Error) => void warnings.push(message);
process.on('warning', listen);
afterAll(() => void process.off('warning', listen));

/** An energy that no kernel takes: recorded, with derivatives by autograd. */
class Recorded extends BaseModel {
  net = new MLPEnergy(2, { hiddenDims: [8] });
  override forward(at: Tensor): Tensor {
    return this.net(at).add(at.pow(4).sum(-1));
  }
}
/** An energy that no graph can hold. */
class Called extends BaseModel {
  override forward(at: Tensor): Tensor {
    at.detach().sum().item();
    return at.pow(2).sum(-1);
  }
}

function made<T extends BaseModel>(model: new () => T): T {
  torch.manualSeed(0);
  return new model().to(fake) as T;
}

/** The chains of a seed, and where they leave the generator; without graphs if asked. */
async function chainsOf(sampler: any, options: object, graphs: boolean): Promise<[any, Tensor]> {
  if (!graphs) process.env.TORCHEBM_CUDA_GRAPHS = '0';
  try {
    torch.manualSeed(5);
    const result = await sampler.sample({ x: x.to(fake), nSteps: 70, ...options });
    return [result, torch.cuda.getRngState(fake)];
  } finally {
    delete process.env.TORCHEBM_CUDA_GRAPHS;
  }
}

/** The graphs that were recorded, and the loops' calls of them, while `body` runs. */
async function graphsOf(body: () => Promise<unknown>): Promise<{ recorded: number; calls: number }> {
  let profile: Profile | undefined;
  await profileContext(
    (own) => {
      profile = own;
      return body();
    },
    { printTable: false },
  );
  const counts = new Map(profile!.keyAverages().map(({ key, count }) => [key, count]));
  return { recorded: counts.get('ebm::graph_capture') ?? 0, calls: counts.get('ebm::graph') ?? 0 };
}

type Make = (model: any) => any;
const stepSize = 0.05;
const make: Record<string, Make> = {
  LangevinDynamics: (m) => new samplers.LangevinDynamics(m, { stepSize, device: fake }),
  HamiltonianMonteCarlo: (m) => new samplers.HamiltonianMonteCarlo(m, { stepSize, nLeapfrogSteps: 4, device: fake }),
  MALA: (m) => new samplers.MALA(m, { stepSize, device: fake }),
  UnderdampedLangevinDynamics: (m) => new samplers.UnderdampedLangevinDynamics(m, { stepSize, device: fake }),
  GradientDescentSampler: (m) => new samplers.GradientDescentSampler(m, { stepSize: 0.01, device: fake }),
  NesterovSampler: (m) => new samplers.NesterovSampler(m, { stepSize: 0.01, device: fake }),
  ParallelTempering: (m) => new samplers.ParallelTempering(m, { temperatures: [1, 2, 4], swapEvery: 2, device: fake }),
  AnnealedLangevinDynamics: (m) => new samplers.AnnealedLangevinDynamics(m, [1, 0.5], { device: fake }),
};

describe.each(Object.entries(make))('%s', (_, sampler) => {
  it('has the numbers of steps one by one, in one call for many', async () => {
    const there = sampler(made(Recorded));
    const [expected, end] = await chainsOf(there, {}, false);
    let got: [Tensor, Tensor];
    const { recorded, calls } = await graphsOf(async () => {
      got = await chainsOf(there, {}, true);
    });
    expect(got![0]).toEqualTensor(expected);
    expect(got![1]).toEqualTensor(end);
    expect(recorded).toBeGreaterThan(0);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThan(70);
  });

  it('has trajectories and diagnostics of steps one by one', async () => {
    const there = sampler(made(Recorded));
    const options = { thin: 3, returnTrajectory: true, returnDiagnostics: true };
    const [[expected, diagnostics]] = await chainsOf(there, options, false);
    const [[got, diagnosticsGot]] = await chainsOf(there, options, true);
    expect(got).toEqualTensor(expected);
    for (const [key, value] of Object.entries<Tensor>(diagnostics)) {
      expect(diagnosticsGot[key].nanToNum(), key).toEqualTensor(value.nanToNum());
    }
  });
});

describe('steps that no graph takes', () => {
  it.each<[string, (m: any) => any, new () => BaseModel]>([
    ['whose energy is called back', make.LangevinDynamics!, Called],
    [
      'whose size changes each time',
      (m) =>
        new samplers.LangevinDynamics(m, {
          stepSize: new CosineScheduler({ startValue: 0.05, endValue: 0.01, nSteps: 70 }),
          device: fake,
        }),
      Recorded,
    ],
    [
      'that ask how far all chains are',
      (m) => new samplers.NoUTurnSampler(m, { stepSize, maxTreeDepth: 2, device: fake }),
      Recorded,
    ],
  ])('%s are as they were', async (_, sampler, model) => {
    const there = sampler(made(model));
    const [expected, end] = await chainsOf(sampler(made(model)), {}, false);
    let got: [Tensor, Tensor];
    const { recorded, calls } = await graphsOf(async () => {
      got = await chainsOf(there, {}, true);
    });
    expect([recorded, calls]).toEqual([0, 0]);
    expect(got![0]).toEqualTensor(expected);
    expect(got![1]).toEqualTensor(end);
  });

  it('in short runs are as they were', async () => {
    const { recorded, calls } = await graphsOf(() => chainsOf(make.MALA!(made(Recorded)), { nSteps: 15 }, true));
    expect([recorded, calls]).toEqual([0, 0]);
  });

  it('since it would have to wait have a warning that says so', async () => {
    class Reading extends BaseModel {
      override forward(at: Tensor): Tensor {
        // Values of a mask decide on the shape, which the host has to know.
        return at
          .pow(2)
          .sum(-1)
          .add(at.maskedSelect(at.gt(100)).sum());
      }
    }
    const sampler = make.LangevinDynamics!(made(Reading));
    const [expected] = await chainsOf(sampler, {}, false);
    expect(warnings.join()).not.toContain('are not recorded as a graph');
    const [got] = await chainsOf(sampler, {}, true);
    expect(got).toEqualTensor(expected);
    await new Promise((done) => setImmediate(done));
    expect(warnings.filter((text) => text.includes('are not recorded as a graph'))).toEqual([
      expect.stringMatching(/^LangevinDynamics: its steps are not recorded as a graph.*CUDA_GRAPHS=0 records none$/),
    ]);
  });
});

describe('graphs', () => {
  /** The graphs of the second device that there are. */
  const left = () => (native().call(native().findOp('second_device::graphs', '', []), {}) as unknown as number[])[2];

  it('leave nothing behind, whether chains end or are stopped', async () => {
    const sampler = make.MALA!(made(Recorded));
    const round = async () => {
      await chainsOf(sampler, { returnDiagnostics: true }, true);
      const controller = new AbortController();
      const onProgress = () => controller.abort();
      const running = sampler.sample({ x: x.to(fake), nSteps: 1e6, signal: controller.signal, onProgress });
      await expect(running).rejects.toThrow('abort');
    };
    for (let i = 0; i < 3; ++i) await round();
    const before = [liveTensors(), torch.cuda.memoryAllocated(fake)] as const;
    for (let i = 0; i < 10; ++i) await round();
    expect(liveTensors()).toBeLessThanOrEqual(before[0] + 2);
    expect(torch.cuda.memoryAllocated(fake)).toBeLessThanOrEqual(before[1] + 4096);
    if (!isReal) expect(left()).toBe(0);
  });

  it.skipIf(isReal)('are told of where they fail', async () => {
    const breakOp = native().findOp('second_device::breakGraphs', '', []);
    const sampler = make.LangevinDynamics!(made(Recorded));
    const running = sampler.sample({
      x: x.to(fake),
      nSteps: 1e6,
      onProgress: () => native().call(breakOp, null, true),
    });
    await expect(running).rejects.toThrow('the graph is broken');
    native().call(breakOp, null, false);
    expect(left()).toBe(0);
    const [expected] = await chainsOf(sampler, {}, false);
    expect((await chainsOf(sampler, {}, true))[0]).toEqualTensor(expected);
  });

  it('of loops beside one another have streams of their own', async () => {
    const sampler = make.LangevinDynamics!(made(Recorded));
    const run = (seed: number) => {
      const generator = new Generator({ device: fake }).manualSeed(seed);
      return sampler.sample({ x: x.to(fake), nSteps: 70, generator }) as Promise<Tensor>;
    };
    const alone = [await run(1), await run(2), await run(3)];
    const beside = await Promise.all([run(1), run(2), run(3)]);
    for (const [i, chains] of beside.entries()) expect(chains).toEqualTensor(alone[i]!);
  });

  it('work for any shape of data and in double precision', async () => {
    class Images extends BaseModel {
      override forward(at: Tensor): Tensor {
        return at.flatten(1).pow(4).sum(-1);
      }
    }
    const sampler = (dtype: 'float32' | 'float64') =>
      new samplers.LangevinDynamics(new Images().to(fake), { stepSize, device: fake, dtype });
    for (const dtype of ['float32', 'float64'] as const) {
      const start = { x: torch.zeros([3, 4, 5], { device: fake, dtype }) };
      const [expected] = await chainsOf(sampler(dtype), start, false);
      const { recorded } = await graphsOf(async () => {
        expect((await chainsOf(sampler(dtype), start, true))[0]).toEqualTensor(expected);
      });
      expect(recorded).toBe(1);
    }
  });

  it.skipIf(isReal)('ask once more than steps one by one', async () => {
    const sampler = make.LangevinDynamics!(made(Recorded));
    const [plain, graphs] = [
      await asked(() => chainsOf(sampler, {}, false)),
      await asked(() => chainsOf(sampler, {}, true)),
    ];
    expect(graphs.waits - plain.waits).toBeLessThanOrEqual(1);
    expect(graphs.toHost).toBe(plain.toHost);
  });
});
