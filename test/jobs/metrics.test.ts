import * as fs from 'node:fs';
import { join } from 'node:path';
import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import {
  createJob,
  type Job,
  JobRunner,
  liveness,
  openTelemetry,
  prometheus,
  readiness,
} from '../../lib/jobs/index.js';
import * as torch from '../../lib/torch/index.js';
import { built, temporary } from '../addon/support.js';
import { programs } from './support.js';

/** Two jobs, of which one trains and one waits. */
async function world() {
  const jobs = (await import(built('jobs/index.js'))) as typeof import('../../lib/jobs/index.js');
  const runner = new jobs.JobRunner({ dir: temporary(), train: programs('training.mjs') });
  const config = { steps: 1e9, pause: 1 };
  const [job] = ['a "b"\n', 'b'].map((group, i) => runner.add({ id: `job-${i}`, group, config }));
  for await (const { step = 0 } of job!.progress) if (step > 6) break;
  return { runner: runner as JobRunner, end: () => Promise.all(runner.jobs.map((each) => each.abort())) };
}

/** The lines of Prometheus, by name and labels. */
const read = (text: string) =>
  new Map(
    text
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );

describe('metrics', () => {
  it('are Prometheus’s text and OpenTelemetry’s numbers', async () => {
    const { runner, end } = await world();
    const text = prometheus(runner);
    expect(text).toMatch(/^# HELP torchebm_jobs Jobs by state\.\n# TYPE torchebm_jobs gauge\ntorchebm_jobs\{state="/);
    const values = read(text);
    expect(values.get('torchebm_jobs{state="running"}')).toBe(1);
    expect(values.get('torchebm_jobs{state="waiting"}')).toBe(1);
    const of = (name: string, more = '') => values.get(`torchebm_job_${name}{job="job-0"${more}}`)!;
    expect(of('step')).toBeGreaterThan(6);
    expect(of('samples')).toBe(8 * of('step'));
    expect(of('loss')).toBeGreaterThan(0);
    expect(of('step_seconds')).toBeGreaterThan(0.001);
    expect(of('checkpoint_age_seconds')).toBeGreaterThanOrEqual(0);
    expect(of('last_step_age_seconds')).toBeLessThan(60);
    expect(of('tensors')).toBeGreaterThan(4);
    expect(of('memory_bytes', ',device="cpu"')).toBeGreaterThan(0);
    expect(values.get('torchebm_jobs_not_finite')).toBe(0);

    const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 1e6 });
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
    openTelemetry(runner, metrics.getMeter('torchebm'));
    await reader.forceFlush();
    const told = exporter.getMetrics()[0]!.scopeMetrics[0]!.metrics;
    const points = (name: string) => told.find(({ descriptor }) => descriptor.name === name)!.dataPoints;
    expect(points('torchebm.jobs').map(({ attributes, value }) => [attributes.state, value])).toContainEqual([
      'running',
      1,
    ]);
    expect(points('torchebm.job.step')[0]).toMatchObject({ attributes: { job: 'job-0' }, value: expect.any(Number) });
    await reader.shutdown();
    metrics.disable();
    await end();
    expect(read(prometheus(runner)).get('torchebm_jobs{state="cancelled"}')).toBe(2);
  });

  it('have what a job adds itself, the newest of each', async () => {
    let open = () => {};
    const train = async ({ addScalar }: any) => {
      for (const [step, rate] of [0.25, 0.5, 0.75].entries()) addScalar('acceptance', torch.tensor(rate), step + 1);
      addScalar('odd "name"', Number.NaN, 1);
      await new Promise<void>((resolve) => (open = resolve));
    };
    const runner = new JobRunner({ dir: temporary(), train });
    const job = runner.add({ id: 'a' });
    await expect.poll(() => job.status.scalars).toEqual({ acceptance: 0.75, 'odd "name"': Number.NaN });
    const values = read(prometheus(runner));
    expect(values.get('torchebm_job_scalar{job="a",tag="acceptance"}')).toBe(0.75);
    expect(values.get('torchebm_job_scalar{job="a",tag="odd \\"name\\""}')).toBeNaN();
    open();
    await job.result;
    expect(runner.get('a')!.status.scalars).toMatchObject({ acceptance: 0.75 });
  });

  it('cost no more for many tags than for one', async () => {
    const spent = async (tag: (i: number) => string) => {
      let used = Number.POSITIVE_INFINITY;
      let count = 0;
      const train = ({ addScalar }: any) => {
        const before = process.cpuUsage();
        for (let i = 0; i < 2000; i++) addScalar(tag(i), i, i);
        const { user, system } = process.cpuUsage(before);
        used = user + system;
      };
      const job = createJob({ id: 'a', dir: temporary(), train });
      await job.result;
      count = Object.keys(job.status.scalars!).length;
      return { used, count };
    };
    await spent(String);
    const [one, many] = [await spent(() => 'a'), await spent(String)];
    expect([one.count, many.count]).toEqual([1, 2000]);
    // A copy for each number made this a hundred; a millisecond for what is too short to be measured.
    expect(many.used).toBeLessThan(10 * (one.used + 1000));
  });

  it('tell of steps that do not come, of runners that take no more, and of what is not finite', async () => {
    let open = () => {};
    const train = () => new Promise<void>((resolve) => (open = resolve));
    const runner = new JobRunner({ dir: temporary(), train });
    const job = runner.add({ id: 'a' });
    for await (const { state } of job.progress) if (state === 'running') break;
    expect(liveness(runner)).toEqual({ ok: true, stuck: [] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(liveness(runner, { within: 10 })).toEqual({ ok: false, stuck: ['a'] });
    expect(readiness(runner)).toBe(true);
    open();
    await runner.stop();
    expect(readiness(runner)).toBe(false);
    expect(() => liveness(runner, { within: 0 })).toThrow(/expected within to be positive/);
    expect(() => prometheus({} as never)).toThrow(/prometheus: expected source to be a JobRunner/);
    expect(() => openTelemetry(runner, {} as never)).toThrow(/openTelemetry: expected meter to be a Meter/);
    const not: Partial<Job> = {
      id: 'x',
      state: 'failed',
      status: { id: 'x', state: 'failed', config: 0, error: 'got NaN' },
    };
    expect(read(prometheus({ jobs: [not as Job] })).get('torchebm_jobs_not_finite')).toBe(1);
  });
});

it('a job logs to pino', async () => {
  const dir = temporary();
  const file = join(dir, 'pino.log');
  const logger = pino(pino.destination({ dest: file, sync: true }));
  const train = ({ log }: { log: any }) => {
    log.info('plain');
    log.error({ step: 3 }, 'with fields');
    log.warn(new RangeError('an error'));
  };
  await createJob({ id: 'a', dir, train, logger }).result;
  const lines = (path: string) =>
    fs
      .readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const expected = [
    { level: 30, job: 'a', msg: 'plain' },
    { level: 50, job: 'a', msg: 'with fields', step: 3 },
    { level: 40, job: 'a', msg: 'an error', err: { name: 'RangeError', message: 'an error' } },
  ];
  expect(lines(file)).toMatchObject(expected);
  expect(lines(join(dir, 'a', 'logs', 'log.jsonl'))).toMatchObject(expected);
});
