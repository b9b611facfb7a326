import { afterEach, describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const size = torch.getNumInteropThreads();
afterEach(() => torch.setNumInteropThreads(size));

const own = (seed = 0) => new torch.Generator().manualSeed(seed);
const sampler = () => new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
const short = () => ({ dim: 2, nSamples: 8, nSteps: 50, generator: own() });

/** Takes threads of the pool until the end of `body`. */
async function holding<T>(threads: number, body: () => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const held = Array.from({ length: threads }, () =>
    sampler().sample({ dim: 2, nSteps: 1e12, generator: own(), signal: controller.signal }),
  );
  try {
    return await body();
  } finally {
    controller.abort();
    await Promise.allSettled(held);
  }
}

describe('the pool', () => {
  it('has a thread for each core, and at least two', () => {
    expect(size).toBeGreaterThanOrEqual(2);
    torch.setNumInteropThreads(3);
    expect(torch.getNumInteropThreads()).toBe(3);
    expect(() => torch.setNumInteropThreads(0)).toThrow(/setNumInteropThreads: expected threads to be/);
    expect(() => torch.setNumInteropThreads(1.5)).toThrow(RangeError);
  });

  it('gives its threads by priority, and among equals to who came first', async () => {
    torch.setNumInteropThreads(1);
    const order: string[] = [];
    const queued: Promise<void>[] = [];
    await holding(1, async () => {
      const call = (name: string, priority?: number) => {
        const options = priority === undefined ? {} : { priority };
        queued.push(
          sampler()
            .sample({ ...short(), ...options })
            .then(() => void order.push(name)),
        );
      };
      call('first');
      call('low', -1);
      call('high', 5);
      call('second', 0);
      call('high, later', 5);
    });
    await Promise.all(queued);
    expect(order).toEqual(['high', 'high, later', 'first', 'second', 'low']);
  });

  it('keeps the order of calls that share what one of them writes, whatever their priority', async () => {
    torch.setNumInteropThreads(1);
    const expected = own();
    const numbers = [1, 2].map(() => sampler().sampleSync({ ...short(), generator: expected }));
    const generator = own();
    const calls = await holding(1, async () =>
      [0, 9].map((priority) => sampler().sample({ ...short(), generator, priority })),
    );
    for (const [i, x] of (await Promise.all(calls)).entries()) expect(x).toEqualTensor(numbers[i]!);
  });

  it('gives the same numbers however many run at once', async () => {
    const net = new MLPEnergy(2, { hiddenDims: [64, 64] });
    const draw = (seed: number) => ({ dim: 2, nSamples: 600, nSteps: 5, generator: own(seed) });
    const alone = Array.from({ length: 6 }, (_, i) => new LangevinDynamics(net).sampleSync(draw(i)));
    for (const threads of [1, 2, 6]) {
      torch.setNumInteropThreads(threads);
      const together = await Promise.all(alone.map((_, i) => new LangevinDynamics(net).sample(draw(i))));
      for (const [i, x] of together.entries()) expect(x).toEqualTensor(alone[i]!);
    }
  });

  it('is not waited for by what a callback does in place, nor by what waits for the callback', async () => {
    class Nested extends BaseModel {
      started: Promise<Tensor>[] = [];
      override forward(x: Tensor): Tensor {
        return x.pow(2).sum(-1);
      }
      override gradient(x: Tensor): Tensor {
        this.started.push(sampler().sample(short()));
        return sampler().sampleSync({ ...short(), x: x.clone(), nSteps: 1 });
      }
    }
    torch.setNumInteropThreads(1);
    const model = new Nested();
    await new LangevinDynamics(model).sample({ dim: 2, nSteps: 3, generator: own() });
    expect(await Promise.all(model.started)).toHaveLength(3);
  });

  it('lets those go that are aborted while they wait', async () => {
    torch.setNumInteropThreads(1);
    const controller = new AbortController();
    await holding(1, async () => {
      const waiting = sampler().sample({ ...short(), signal: controller.signal });
      controller.abort('enough');
      await expect(waiting).rejects.toBe('enough');
    });
    expect((await sampler().sample(short())).shape).toEqual([8, 2]);
  });

  it('grows while calls wait', async () => {
    torch.setNumInteropThreads(1);
    await holding(1, async () => {
      const waiting = sampler().sample(short());
      torch.setNumInteropThreads(2);
      expect((await waiting).shape).toEqual([8, 2]);
    });
  });

  it('refuses a priority that is no integer', async () => {
    await expect(sampler().sample({ ...short(), priority: 0.5 })).rejects.toThrow(
      /sample: expected priority to be an integer, got 0.5/,
    );
    await expect(sampler().sample({ ...short(), priority: 'high' as never })).rejects.toThrow(TypeError);
  });
});
