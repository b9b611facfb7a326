import { getEventListeners } from 'node:events';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, LinearScheduler, MLPEnergy, type Progress } from '../../lib/core/index.js';
import { ContrastiveDivergence } from '../../lib/losses/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

/** Long enough to be under way when the next line runs, and to be stopped well before its end. */
const long = { dim: 2, nSamples: 4096, nSteps: 200_000 };
const short = { dim: 2, nSamples: 8, nSteps: 50 };

class Callback extends BaseModel {
  calls = 0;
  constructor(readonly onCall: (calls: number) => void = () => {}) {
    super();
  }
  override forward(x: Tensor): Tensor {
    return x.pow(2).sum(-1);
  }
  override gradient(x: Tensor): Tensor {
    this.calls++;
    this.onCall(this.calls);
    return x.mul(2);
  }
}

const own = (seed = 0) => new torch.Generator().manualSeed(seed);
const doubleWell = () => new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });

/** Stops a job when the test is over. */
async function during<T>(job: (signal: AbortSignal) => Promise<unknown>, body: () => T): Promise<T> {
  const controller = new AbortController();
  const running = job(controller.signal);
  running.catch(() => {});
  try {
    return body();
  } finally {
    controller.abort();
    await expect(running).rejects.toThrow(controller.signal.reason);
  }
}

describe('stopping a job', () => {
  it('rejects with an AbortError after the loop has stopped, and leaves the schedulers where it stopped', async () => {
    const scheduler = new LinearScheduler(0.02, 0.001, long.nSteps);
    const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: scheduler });
    const controller = new AbortController();
    const running = sampler.sample({
      ...long,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(scheduler.stepCount).toBeGreaterThan(0);
    expect(scheduler.stepCount).toBeLessThan(long.nSteps);
    // The generator is free again.
    expect(torch.randn([1]).shape).toEqual([1]);
  });

  it('rejects with the reason of the signal', async () => {
    const reason = { why: 'closing' };
    const controller = new AbortController();
    const running = doubleWell().sample({ ...long, signal: controller.signal });
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
  });

  it('before it starts draws nothing', async () => {
    const before = torch.getRngState();
    await expect(doubleWell().sample({ ...short, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(() => doubleWell().sampleSync({ ...short, signal: AbortSignal.abort() })).toThrow(/aborted/);
    expect(torch.getRngState()).toEqualTensor(before);
  });

  it('while it waits for its turn lets the others go on', async () => {
    const controller = new AbortController();
    const shared = { ...short, generator: own() };
    const expected = [doubleWell().sampleSync(shared), doubleWell().sampleSync(shared)];
    shared.generator.manualSeed(0);
    const first = doubleWell().sample(shared);
    const second = doubleWell().sample({ ...shared, nSteps: long.nSteps, signal: controller.signal });
    const third = doubleWell().sample(shared);
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(await first).toEqualTensor(expected[0]!);
    expect(await third).toEqualTensor(expected[1]!);
  });

  it('warns of no leak where many jobs share a signal, and leaves no listener behind', async () => {
    const controller = new AbortController();
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    try {
      const jobs = Array.from({ length: 20 }, () =>
        doubleWell().sample({ ...long, generator: own(), signal: controller.signal }),
      );
      controller.abort('enough');
      for (const { reason } of (await Promise.allSettled(jobs)) as PromiseRejectedResult[])
        expect(reason).toBe('enough');
      const idle = new AbortController();
      await Promise.all(
        Array.from({ length: 20 }, () => doubleWell().sample({ ...short, generator: own(), signal: idle.signal })),
      );
      expect(getEventListeners(idle.signal, 'abort')).toHaveLength(0);
      await new Promise((resolve) => setTimeout(resolve, 10));
    } finally {
      process.off('warning', listen);
    }
    expect(warnings).toEqual([]);
  });

  it('in place works from its callbacks', () => {
    const controller = new AbortController();
    const model = new Callback((calls) => calls === 7 && controller.abort('enough'));
    const sampler = new LangevinDynamics(model, { stepSize: new LinearScheduler(0.1, 0.01, 100) });
    let caught: unknown;
    try {
      sampler.sampleSync({ dim: 2, nSteps: 100, signal: controller.signal });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe('enough');
    expect(model.calls).toBe(7);
    expect(sampler.schedulers.stepSize!.stepCount).toBe(7);
  });
});

describe('progress', () => {
  it('is reported on the way and at the end', async () => {
    const seen: Progress[] = [];
    await doubleWell().sample({ ...short, nSteps: 20_000, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ step: 20_000, total: 20_000, rate: expect.any(Number), timeLeft: 0 });
    expect(seen.map(({ step }) => step)).toEqual(seen.map(({ step }) => step).toSorted((a, b) => a - b));
    seen.length = 0;
    doubleWell().sampleSync({ ...short, onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ step: 50, total: 50, rate: expect.any(Number), timeLeft: 0 }]);
  });

  it('tells of steps per second and of the seconds that are left', async () => {
    const controller = new AbortController();
    const seen: Progress[] = [];
    const onProgress = (progress: Progress) => {
      seen.push(progress);
      controller.abort();
    };
    const running = doubleWell().sample({ ...long, signal: controller.signal, onProgress });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    const { step, total, rate, timeLeft } = seen[0]!;
    expect(rate).toBeGreaterThan(0);
    expect(timeLeft * rate).toBeCloseTo(total - step, 3);
  });

  it.each([[null], [new Error('no')]])('that rejects with %o ends the job with it', async (thrown) => {
    const rejects = () => Promise.reject(thrown);
    const later = () => new Promise((_, reject) => setTimeout(reject, 20, thrown));
    for (const onProgress of [rejects, later]) {
      for (const call of [short, long]) {
        const running = doubleWell().sample({ ...call, onProgress });
        expect(
          await running.then(
            () => 'resolved',
            (value) => ({ value }),
          ),
        ).toEqual({ value: thrown });
      }
    }
    expect(() => doubleWell().sampleSync({ ...short, onProgress: rejects })).toThrow(
      /onProgress that returns no promise/,
    );
  });

  it('that never settles can be aborted', async () => {
    const controller = new AbortController();
    const onProgress = ({ step, total }: Progress) => {
      if (step === total) setTimeout(() => controller.abort('enough'));
      return new Promise(() => {});
    };
    const running = doubleWell().sample({ ...short, signal: controller.signal, onProgress });
    await expect(running).rejects.toBe('enough');
  });

  it.each([[null], [undefined], [0], ['text'], [new Error('no')]])(
    'that throws %o ends the job with it',
    async (thrown) => {
      const options = {
        ...short,
        onProgress: () => {
          throw thrown;
        },
      };
      await expect(
        doubleWell()
          .sample(options)
          .then(
            () => 'resolved',
            (value) => ({ value }),
          ),
      ).resolves.toEqual({ value: thrown });
      let caught: unknown = 'nothing';
      try {
        doubleWell().sampleSync(options);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
    },
  );
});

describe('a callback model', () => {
  it.each([[null], [undefined], [new Error('no')]])('that throws %o ends the job with it', async (thrown) => {
    const sampler = () => {
      const model = new Callback((calls) => {
        if (calls === 3) throw thrown;
      });
      return { model, sampler: new LangevinDynamics(model, { stepSize: new LinearScheduler(0.1, 0.01, 50) }) };
    };
    const a = sampler();
    await expect(
      a.sampler.sample(short).then(
        () => 'resolved',
        (value) => ({ value }),
      ),
    ).resolves.toEqual({ value: thrown });
    expect(a.model.calls).toBe(3);
    expect(a.sampler.schedulers.stepSize!.stepCount).toBe(2);
    const b = sampler();
    let caught: unknown = 'nothing';
    try {
      b.sampler.sampleSync(short);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });

  it('may draw from the generator of its job, and sample inside', async () => {
    class Noisy extends Callback {
      override gradient(x: Tensor): Tensor {
        const inner = doubleWell().sampleSync({ x, nSteps: 1 });
        return inner.clamp(-2, 2).add(torch.randnLike(x).mul(0.1));
      }
    }
    const draw = () => new LangevinDynamics(new Noisy(), { stepSize: 0.1 });
    torch.manualSeed(0);
    const sync = draw().sampleSync(short);
    torch.manualSeed(0);
    expect(await draw().sample(short)).toEqualTensor(sync);
  });

  it('that returns nothing useful is an error', async () => {
    class Bad extends Callback {
      override gradient(): Tensor {
        return 1 as never;
      }
    }
    await expect(new LangevinDynamics(new Bad()).sample(short)).rejects.toThrow(/Tensor/);
  });
});

describe('jobs side by side', () => {
  it('in conflict give the numbers of the sequential program', async () => {
    const shared = { ...short, generator: own() };
    const expected = Array.from({ length: 4 }, () => doubleWell().sampleSync(shared));
    shared.generator.manualSeed(0);
    const sampler = doubleWell();
    const results = await Promise.all(Array.from({ length: 4 }, () => sampler.sample(shared)));
    for (const [i, x] of results.entries()) expect(x).toEqualTensor(expected[i]!);
  });

  it('in conflict with schedulers that go on give them too', async () => {
    const make = () => new LangevinDynamics(new DoubleWellModel(), { stepSize: new LinearScheduler(0.02, 0.001, 100) });
    const shared = { ...short, generator: own() };
    const a = make();
    const expected = [a.sampleSync(shared), a.sampleSync({ ...shared, resetSchedulers: false })];
    shared.generator.manualSeed(0);
    const b = make();
    const results = await Promise.all([b.sample(shared), b.sample({ ...shared, resetSchedulers: false })]);
    for (const [i, x] of results.entries()) expect(x).toEqualTensor(expected[i]!);
    expect(b.schedulers.stepSize!.stepCount).toBe(100);
  });

  it('one after another run on the same thread', async () => {
    const threads = () => readdirSync('/proc/self/task').length;
    await doubleWell().sample(short);
    const before = threads();
    for (let i = 0; i < 20; i++) {
      await doubleWell().sample(short);
      expect(threads()).toBeLessThanOrEqual(before);
    }
    await Promise.all(Array.from({ length: 6 }, (_, i) => doubleWell().sample({ ...short, generator: own(i) })));
    expect(threads()).toBeLessThanOrEqual(before + 2);
  });

  it('without conflict run at the same time', async () => {
    // The second ends while the first is under way.
    const net = new MLPEnergy(2, { hiddenDims: [8] });
    const controller = new AbortController();
    const first = new LangevinDynamics(net).sample({ ...long, generator: own(), signal: controller.signal });
    const second = await new LangevinDynamics(net, { stepSize: 0.1 }).sample({ ...short, generator: own(1) });
    controller.abort();
    await expect(first).rejects.toThrow(/aborted/);
    expect(second).toEqualTensor(
      new LangevinDynamics(net, { stepSize: 0.1 }).sampleSync({ ...short, generator: own(1) }),
    );
  });
});

describe('the global generator', () => {
  const net = new MLPEnergy(2, { hiddenDims: [8] });
  const sampler = doubleWell();
  const undisturbed = () => {
    torch.manualSeed(3);
    return sampler.sampleSync(short);
  };

  it('goes on after a job where the job has left it', async () => {
    const expected = [undisturbed(), torch.randn([4])];
    torch.manualSeed(3);
    expect(await sampler.sample(short)).toEqualTensor(expected[0]!);
    expect(torch.randn([4])).toEqualTensor(expected[1]!);
  });

  it('gives jobs that overlap streams of their own, told by the seed and the order of the calls', async () => {
    const overlap = async () => {
      torch.manualSeed(3);
      const samples = Promise.all([sampler.sample(short), sampler.sample(short), sampler.sample(short)]);
      const drawn = torch.randn([8, 2]);
      return [...(await samples), drawn, torch.randn([8, 2])];
    };
    const [first, second] = [await overlap(), await overlap()];
    for (const [i, x] of first.entries()) expect(x).toEqualTensor(second[i]!);
    expect(first[0]).toEqualTensor(undisturbed());
    for (const [i, x] of first.entries()) for (const y of first.slice(i + 1)) expect(x).not.toEqualTensor(y);
    torch.manualSeed(4);
    const other = sampler.sample(short);
    expect(torch.randn([8, 2])).not.toEqualTensor(first[3]!);
    await other;
  });

  const data = torch.utils.data;
  const needs: Record<string, () => unknown> = {
    randn: () => torch.randn([2]),
    normal_: () => torch.zeros([2]).normal_(),
    dropout: () => torch.dropout(torch.ones([4]), 0.5, true),
    manualSeed: () => torch.manualSeed(7),
    seed: () => torch.seed(),
    getRngState: () => torch.getRngState(),
    setRngState: () => torch.setRngState(own(1).getState()),
    'the weights of a new model': () => new MLPEnergy(2, { hiddenDims: [8] }),
    'a loader': () => [...new data.DataLoader(torch.arange(9), { batchSize: 2, shuffle: true })],
    'a job in place': () => doubleWell().sampleSync(short),
    'a loss': () => new ContrastiveDivergence(net, new LangevinDynamics(net))(torch.zeros([3, 2])),
    'a recording of a forward': () => torch.jit.trace(net, torch.zeros([3, 2])),
  };
  it.each(Object.keys(needs))(
    'is not refused to %s while a job draws from it, and the job keeps its numbers',
    async (name) => {
      const expected = undisturbed();
      torch.manualSeed(3);
      const running = sampler.sample(short);
      needs[name]!();
      expect(await running).toEqualTensor(expected);
    },
  );

  it('is seeded for what comes after by manualSeed, though a job draws', async () => {
    const running = sampler.sample(short);
    torch.manualSeed(5);
    const drawn = torch.randn([3]);
    await running;
    const after = torch.randn([3]);
    torch.manualSeed(5);
    expect(drawn).toEqualTensor(torch.randn([3]));
    expect(after).toEqualTensor(torch.randn([3]));
  });

  it('is not touched by a job that was given a generator, nor by what such a job waits for', async () => {
    const before = torch.getRngState();
    const running = sampler.sample({ ...short, generator: own() });
    sampler.sampleSync({ ...short, generator: own() });
    expect(torch.getRngState()).toEqualTensor(before);
    await running;
    expect(torch.getRngState()).toEqualTensor(before);
  });

  it('is that of the job in its callbacks, also for a job that was given a generator', async () => {
    class Noisy extends Callback {
      override gradient(x: Tensor): Tensor {
        return x.add(torch.randnLike(x));
      }
    }
    const noisy = new LangevinDynamics(new Noisy(), { stepSize: 0.1 });
    for (const generator of [null, 1]) {
      const options = () => ({ ...short, ...(generator === null ? {} : { generator: own() }) });
      torch.manualSeed(0);
      const expected = [noisy.sampleSync(options()), torch.randn([3])];
      torch.manualSeed(0);
      const got = [await noisy.sample(options()), torch.randn([3])];
      for (const [i, x] of got.entries()) expect(x).toEqualTensor(expected[i]!);
    }
  });

  it('gives another stream to a job that a callback begins and does not wait for', async () => {
    const begun: Promise<Tensor>[] = [];
    class Begins extends Callback {
      override gradient(x: Tensor): Tensor {
        if (begun.length < 2) begun.push(doubleWell().sample(short));
        return x.add(torch.randnLike(x));
      }
    }
    const model = new Begins();
    const plain = new Callback();
    plain.gradient = (x: Tensor) => x.add(torch.randnLike(x));
    torch.manualSeed(0);
    const expected = new LangevinDynamics(plain).sampleSync(short);
    torch.manualSeed(0);
    expect(new LangevinDynamics(model).sampleSync(short)).toEqualTensor(expected);
    const [a, b] = await Promise.all(begun);
    expect(a).not.toEqualTensor(b!);
    begun.length = 0;
    torch.manualSeed(0);
    expect(await new LangevinDynamics(model).sample(short)).toEqualTensor(expected);
    expect(a).toEqualTensor((await Promise.all(begun))[0]!);
  });
});

describe('BusyError', () => {
  const net = new MLPEnergy(2, { hiddenDims: [8] });
  const sampler = new LangevinDynamics(net, { stepSize: 0.01 });
  const running = 'is used by the running job LangevinDynamics.sample; await it first';

  it('for draws from a generator given to a job', async () => {
    const generator = own();
    await during(
      (signal) => sampler.sample({ ...long, generator, signal }),
      () => {
        const message = (op: string) => `${op}: the generator ${running}, or give the job a generator of its own`;
        expect(() => torch.randn([2], { generator })).toThrow(message('randn'));
        expect(() => torch.zeros([2]).normal_({ generator })).toThrow(message('normal_'));
        expect(() => generator.manualSeed(0)).toThrow(message('manualSeed'));
        expect(() => generator.getState()).toThrow(message('getState'));
        expect(() => doubleWell().sampleSync({ ...short, generator })).toThrow(message('LangevinDynamics.sample'));
        expect(() => new ContrastiveDivergence(net, sampler)(torch.zeros([3, 2]), { generator })).toThrow(
          message('ContrastiveDivergence'),
        );
        try {
          torch.randn([2], { generator });
        } catch (error) {
          expect((error as Error).name).toBe('BusyError');
        }
        // Others are free.
        expect(torch.randn([2], { generator: own() }).shape).toEqual([2]);
        expect(torch.randn([2]).shape).toEqual([2]);
      },
    );
  });

  it('for changes of what a job reads, which may itself be read', async () => {
    const weight = net.parameters()[0]!;
    const x = torch.zeros([4, 2]);
    await during(
      (signal) => sampler.sample({ x, nSteps: long.nSteps, generator: own(), signal }),
      () => {
        expect(() => torch.noGrad(() => weight.mul_(2))).toThrow(`mul_: the tensor ${running}`);
        expect(() => torch.noGrad(() => weight.select(0, 0).zero_())).toThrow(`zero_: the tensor ${running}`);
        expect(() => x.add_(1)).toThrow(`add_: the tensor ${running}`);
        expect(() => net.double()).toThrow(`data: the tensor ${running}`);
        expect(() => {
          weight.requiresGrad = false;
        }).toThrow(`requiresGrad: the tensor ${running}`);
        expect(net(torch.ones([3, 2])).shape).toEqual([3]);
      },
    );
    torch.noGrad(() => weight.mul_(1));
  });

  it('also while the job only waits for its turn', async () => {
    const other = new MLPEnergy(2, { hiddenDims: [8] });
    const generator = own();
    await during(
      (signal) => sampler.sample({ ...long, generator, signal }),
      () =>
        during(
          (signal) => new LangevinDynamics(other).sample({ ...long, generator, signal }),
          () => {
            expect(() => torch.noGrad(() => other.parameters()[0]!.mul_(2))).toThrow(running);
          },
        ),
    );
  });
});

it('the modes of the call are the modes of the job', async () => {
  class Modes extends Callback {
    seen: boolean[] = [];
    override gradient(x: Tensor): Tensor {
      this.seen.push(torch.isGradEnabled());
      return x;
    }
  }
  const model = new Modes();
  await new LangevinDynamics(model).sample({ dim: 2, nSteps: 2 });
  new LangevinDynamics(model).sampleSync({ dim: 2, nSteps: 2 });
  expect(model.seen).toEqual([false, false, false, false]);
  expect(torch.isGradEnabled()).toBe(true);
});
