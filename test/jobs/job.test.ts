import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BaseTrainer, DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import {
  createJob,
  type Job,
  type JobContext,
  type JobStatus,
  JobStoppedError,
  liveness,
  prometheus,
} from '../../lib/jobs/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { openFiles, temporary } from '../addon/support.js';
import { liveTensors } from '../support/live.js';
import { record } from './support.js';

torch.setNumThreads(1);

/** A training of some steps, each of which may do something first. */
const training =
  (each: (step: number, job: JobContext) => unknown = () => {}) =>
  async (job: JobContext) => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const optimizer = new torch.optim.SGD(model.parameters(), { lr: 1e-2 });
    const x = torch.randn([8, 2], { generator: job.generator('data') });
    const onBatchStart = async ({ optimizer }: BaseTrainer) => void (await each(optimizer.stepCount, job));
    const options = { generator: job.generator(), device: 'cpu', callbacks: [{ onBatchStart }] };
    const trainer = new BaseTrainer(model, optimizer, (x) => model.forward(x).square().mean(), options);
    const steps = (job.config as { steps?: number } | null)?.steps ?? 10;
    await job.fit(trainer, [x], { steps, checkpointEvery: 2 });
    return model.parameters().flatMap((parameter: torch.Tensor) => parameter.flatten().tolist());
  };

const states = async (job: Job) => {
  const seen: string[] = [];
  for await (const event of job.events) if (event.type === 'state') seen.push(event.status.state);
  return seen;
};

describe('createJob', () => {
  it('trains in a folder of its own, tells of it, and is done once', async () => {
    const dir = temporary();
    let calls = 0;
    const train = async (job: JobContext) => {
      calls++;
      job.log.info({ from: 'the test' }, 'hello');
      await training()(job);
      await job.save('figures/note.txt', 'a note');
      return { steps: 10 };
    };
    const lines: unknown[] = [];
    const take = (...args: unknown[]) => void lines.push(args);
    const logger = { trace: take, debug: take, info: take, warn: take, error: take, fatal: take };
    const job = createJob({ id: 'a', dir, train, config: { a: [1] }, logger });
    expect(job.status).toEqual({ id: 'a', state: 'waiting', config: { a: [1] } });
    const [seen, last] = await Promise.all([
      states(job),
      (async () => {
        let newest: JobStatus | null = null;
        for await (const status of job.progress) newest = status;
        return newest!;
      })(),
    ]);
    expect(seen).toEqual(['running', 'done']);
    expect(last).toMatchObject({ state: 'done', step: 10, total: 10, result: { steps: 10 } });
    expect(await job.result).toEqual({ steps: 10 });
    expect(lines).toEqual([[{ job: 'a', from: 'the test' }, 'hello']]);
    expect(fs.readdirSync(job.folder).sort()).toEqual(['checkpoints', 'figures', 'job.json', 'logs']);
    expect(fs.readFileSync(join(job.folder, 'figures', 'note.txt'), 'utf8')).toBe('a note');
    const log = JSON.parse(fs.readFileSync(join(job.folder, 'logs', 'log.jsonl'), 'utf8'));
    expect(log).toMatchObject({ level: 30, job: 'a', from: 'the test', msg: 'hello', time: expect.any(Number) });
    expect(fs.readFileSync(join(job.folder, 'logs', 'metrics.jsonl'), 'utf8')).toMatch(/"step":10,"tag":"loss"/);
    expect(record(dir)).toMatchObject({ state: 'done', lease: 1, result: { steps: 10 }, train: null });

    const again = createJob({ id: 'a', dir, train, config: { a: [1] } });
    expect(await again.result).toEqual({ steps: 10 });
    expect(again.status).toMatchObject({ state: 'done', result: { steps: 10 } });
    expect(calls).toBe(1);
  });

  it('that does not fit tells how far it is by progress', async () => {
    const dir = temporary();
    const draw = async ({ progress, generator, signal }: JobContext) => {
      const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
      const x = torch.zeros([4, 2]);
      await sampler.sample({ x, nSteps: 300, onProgress: progress, generator: generator(), signal });
    };
    const job = createJob({ id: 'a', dir, train: draw });
    await job.result;
    expect(job.status).toMatchObject({ state: 'done', step: 300, total: 300, memory: {} });
    const lines = fs
      .readFileSync(join(job.folder, 'logs', 'progress.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ step: 300, total: 300 });
  });

  it('stops with a checkpoint, and goes on to the same numbers', async () => {
    const dir = temporary();
    const whole = await createJob({ id: 'whole', dir, train: training() }).result;
    let job: Job;
    const stopping = training((step) => {
      if (step === 5) void job.stop();
    });
    job = createJob({ id: 'a', dir, train: stopping });
    await expect(job.result).rejects.toThrow(JobStoppedError);
    expect([job.state, record(dir).state]).toEqual(['stopped', 'stopped']);
    const next = createJob({ id: 'a', dir, train: training() });
    expect(await next.result).toEqual(whole);
    expect(record(dir)).toMatchObject({ state: 'done', lease: 2 });
  });

  it.each([
    ['an error', new RangeError('no')],
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
  ])('fails with exactly %s that its function throws', async (_, thrown) => {
    const dir = temporary();
    const train = training((step) => {
      if (step === 3) throw thrown;
    });
    const job = createJob({ id: 'a', dir, train });
    const error = await job.result.then(
      () => 'none',
      (error) => error,
    );
    expect(error).toBe(thrown);
    expect([job.state, record(dir).state]).toEqual(['failed', 'failed']);
    const words = { null: 'null was thrown', undefined: 'undefined was thrown', 7: 'a number, 7, was thrown' };
    expect(record(dir).error.message).toBe(thrown instanceof Error ? 'no' : words[String(thrown) as '7']);
    // And goes on from its checkpoint when it is asked for again.
    expect(await createJob({ id: 'a', dir, train: training() }).result).toEqual(
      await createJob({ id: 'whole', dir, train: training() }).result,
    );
  });

  it('fails with what cannot be written down', async () => {
    const dir = temporary();
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const odd = Object.defineProperty(new Error('x'), 'message', { get: () => (proxy as Error).message });
    for (const [i, thrown] of [Object.create(null), proxy, odd, Symbol('s')].entries()) {
      const train = () => {
        throw thrown;
      };
      const id = `${i}`;
      const error = await createJob({ id, dir, train }).result.then(
        () => 'none',
        (error) => [error],
      );
      expect(Object.is(error[0], thrown)).toBe(true);
      expect(record(dir, id)).toMatchObject({ state: 'failed', error: { message: expect.stringMatching(/thrown/) } });
    }
  });

  it('is cancelled within its step, by abort and by a signal, with the reason', async () => {
    const dir = temporary();
    const endless = { steps: 1e9 };
    const job = createJob({ id: 'a', dir, train: training(), config: endless });
    for await (const { step = 0 } of job.progress) if (step > 3) break;
    await job.abort('enough');
    await expect(job.result).rejects.toBe('enough');
    const controller = new AbortController();
    const other = createJob({ id: 'b', dir, train: training(), config: endless, signal: controller.signal });
    for await (const { step = 0 } of other.progress) if (step > 3) break;
    controller.abort(null);
    await expect(other.result).rejects.toBeDefined();
    const never = createJob({ id: 'c', dir, train: training(), signal: AbortSignal.abort('before') });
    await expect(never.result).rejects.toBe('before');
    expect([job, other, never].map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('stops a function that trains no more, or not yet, when its time is over', async () => {
    const dir = temporary();
    const wait = ({ signal }: JobContext) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const job = createJob({ id: 'a', dir, train: wait });
    for await (const { state } of job.progress) if (state === 'running') break;
    await job.stop({ within: 20 });
    expect(job.state).toBe('stopped');
    const early = createJob({ id: 'b', dir, train: wait });
    await early.stop();
    expect(early.state).toBe('stopped');
  });

  it('hears that it is to end at every moment of its beginning', async () => {
    const dir = temporary();
    const endless = ({ signal }: JobContext) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const { rename } = fs;
    // As its record is written that it waits (1), and that it runs (2).
    for (const moment of [1, 2]) {
      for (const [way, end] of [
        ['cancelled', (job: Job) => job.abort()],
        ['stopped', (job: Job) => job.stop({ within: 10 })],
      ] as const) {
        let ended: Promise<void> | undefined;
        let written = 0;
        const spy = vi.spyOn(fs, 'rename').mockImplementation((from, to, done) =>
          rename(from, to, (error) => {
            if (String(to).endsWith('job.json') && ++written === moment) ended = end(job);
            done(error);
          }),
        );
        const job: Job = createJob({ id: `${way}-${moment}`, dir, train: endless });
        await expect.poll(() => job.state, { timeout: 10_000 }).toBe(way);
        await ended;
        spy.mockRestore();
        expect(record(dir, job.id).state).toBe(way === 'stopped' && moment === 1 ? 'waiting' : way);
      }
    }
  });

  it('has its folder for itself in one process too', async () => {
    const dir = temporary();
    const first = createJob({ id: 'a', dir, train: training(), config: { steps: 1e9 } });
    for await (const { state } of first.progress) if (state === 'running') break;
    const second = createJob({ id: 'a', dir, train: training(), config: { steps: 1e9 } });
    await expect(second.result).rejects.toThrow(/\.lease is held since .* by process/);
    await first.abort();
  });

  it.each([
    [{ id: '../a' }, /expected id to be at most 200 letters/],
    [{ id: '.a' }, /expected id to be/],
    [{ dir: '' }, /expected dir to be a path/],
    [{ train: 5 }, /expected train to be a path, a URL or a function/],
    [{ config: () => {} }, /expected config to be JSON/],
    [{ confg: 1 }, /confg.*config/s],
    [{ memory: 1e6 }, /expected memory to be null for a function/],
    [{ resume: 'yes' }, /expected resume to be/],
    [{ logger: console }, /expected logger to be a logger with the methods/],
    [{ wait: -1 }, /expected wait to be non-negative/],
  ])('refuses %j', (wrong, message) => {
    expect(() => createJob({ id: 'a', dir: 'out', train: async () => {}, ...wrong } as never)).toThrow(message);
  });

  it('refuses another config, a second training, and a job that is there where none may be', async () => {
    const dir = temporary();
    await createJob({ id: 'a', dir, train: training(), config: { steps: 2 } }).result;
    fs.writeFileSync(join(dir, 'a', 'job.json'), JSON.stringify({ ...record(dir), state: 'failed' }));
    const other = createJob({ id: 'a', dir, train: training(), config: { steps: 3 } });
    await expect(other.result).rejects.toThrow('expected config to be {"steps":2}, as before, got {"steps":3}');
    const never = createJob({ id: 'a', dir, train: training(), config: { steps: 2 }, resume: 'never' });
    await expect(never.result).rejects.toThrow(/expected .* to be without a job, as resume is 'never'/);
    const twice = async (job: JobContext) => [await training()(job), await training()(job)];
    await expect(createJob({ id: 'b', dir, train: twice }).result).rejects.toThrow(/expected one training a job/);
    const saves = (name: string) => (job: JobContext) => job.save(name, '');
    for (const [i, name] of ['../../x', '..', '.', '', 'a/../..', 'a\0b', '/etc/x'].entries()) {
      const outside = createJob({ id: `c${i}`, dir, train: saves(name) });
      await expect(outside.result, name).rejects.toThrow(/expected name to be a path in/);
    }
    for (const [i, name] of [
      'job.json',
      './job.json',
      '.lease-2/x',
      '.stop',
      'checkpoints/step-1',
      'logs/log.jsonl',
      'logs/metrics.jsonl',
      'logs',
      'a/../.x',
    ].entries()) {
      const own = createJob({ id: `d${i}`, dir, train: saves(name) });
      await expect(own.result, name).rejects.toThrow(/expected name to be none of the job's own/);
    }
    await createJob({ id: 'e', dir, train: saves('a/job.json') }).result;
    expect(fs.existsSync(join(dir, 'e', 'a', 'job.json'))).toBe(true);
  });

  it('is not disturbed by listeners that leave, stall or throw', async () => {
    const dir = temporary();
    const job = createJob({ id: 'a', dir, train: training(), config: { steps: 60 } });
    // One asks once and never again, one waits for ever, one breaks off, one throws.
    void job.progress[Symbol.asyncIterator]().next();
    const stalled = job.events[Symbol.asyncIterator]();
    await stalled.next();
    for await (const { state } of job.progress) if (state === 'running') break;
    const thrown = (async () => {
      for await (const event of job.events) if (event.type === 'progress') throw new Error('of the listener');
    })();
    await expect(thrown).rejects.toThrow('of the listener');
    await job.result;
    const left: unknown[] = [];
    for await (const { state } of job.progress) left.push(state);
    expect(left).toEqual(['done']);
    const rest: unknown[] = [];
    for (let next = await stalled.next(); !next.done; next = await stalled.next()) rest.push(next.value.type);
    expect(rest.at(-1)).toBe('state');
    expect(await job.progress[Symbol.asyncIterator]().next()).toMatchObject({ value: { state: 'done' } });
  });

  it('has the same steps however the clock is set', async () => {
    const dir = temporary();
    let ms = 0;
    const now = vi.spyOn(Date, 'now').mockImplementation(() => (ms += 3.6e6 * (ms % 2 ? 1 : -2)));
    const runner = { jobs: [createJob({ id: 'a', dir, train: training(), config: { steps: 1e9 } })] };
    for await (const { step = 0 } of runner.jobs[0]!.progress) if (step > 20) break;
    expect(liveness(runner, { within: 20_000 })).toEqual({ ok: true, stuck: [] });
    const age = Number(/last_step_age_seconds\{job="a"\} (\S+)/.exec(prometheus(runner))![1]);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(20);
    now.mockRestore();
    await runner.jobs[0]!.abort();
  });

  it('is stopped once by a file .stop, whatever kind it is of', async () => {
    const dir = temporary();
    fs.mkdirSync(join(dir, 'a', '.stop', 'x'), { recursive: true });
    const job = createJob({ id: 'a', dir, train: training(), config: { steps: 1e9 } });
    for await (const { step = 0 } of job.progress) if (step > 2) break;
    fs.mkdirSync(join(dir, 'a', '.stop'));
    await expect(job.result).rejects.toThrow(JobStoppedError);
  });

  it('closes its files on a disk that is full, and tells its own error', async () => {
    const dir = temporary();
    const { writeSync } = fs;
    const full = (error: Error | null) => async (job: JobContext) => {
      job.log.info('lost');
      job.addScalar('a', 1, 1);
      process.getBuiltinModule('node:fs').writeSync = () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };
      syncBuiltinESMExports();
      if (error) throw error;
    };
    const ends: string[] = [];
    for (const error of [null, new RangeError('of the function')]) {
      const job = createJob({ id: 'a', dir, train: full(error) });
      ends.push(await job.result.catch((thrown: Error) => thrown.message));
      process.getBuiltinModule('node:fs').writeSync = writeSync;
      syncBuiltinESMExports();
    }
    expect(ends).toEqual(['ENOSPC: no space left on device, write', 'of the function']);
    expect(openFiles(dir)).toEqual([]);
    await createJob({ id: 'a', dir, train: ({ log }) => log.info('whole') }).result;
    const lines = fs
      .readFileSync(join(dir, 'a', 'logs', 'log.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['whole']);
  });

  it('holds as many tensors after many jobs as after few', async () => {
    const dir = temporary();
    const run = async (n: number) => {
      for (let i = 0; i < 5; i++) await createJob({ id: `${n}-${i}`, dir, train: training() }).result;
      return liveTensors();
    };
    await run(0);
    const before = await run(1);
    expect(await run(2)).toBeLessThanOrEqual(before + 2);
  });
});
