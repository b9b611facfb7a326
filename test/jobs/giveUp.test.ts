/** Functions that do not answer, and what they still call. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BaseTrainer, MLPEnergy } from '../../lib/core/index.js';
import { createJob, type JobContext, JobRunner, JobStoppedError } from '../../lib/jobs/index.js';
import * as torch from '../../lib/torch/index.js';
import { temporary } from '../addon/support.js';
import { record, start } from './support.js';

const never = () => new Promise(() => {});

/** Process warnings, meanwhile. */
async function warned(during: () => Promise<void>): Promise<string[]> {
  const warnings: string[] = [];
  const spy = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warnings.push(String(text)));
  try {
    await during();
  } finally {
    spy.mockRestore();
  }
  return warnings;
}

describe('a function that never settles', () => {
  it('is given up when it is cancelled or stopped, which is told of', async () => {
    const dir = temporary();
    const warnings = await warned(async () => {
      const [aborted, stopped] = ['a', 'b'].map((id) => createJob({ id, dir, train: never }));
      for (const job of [aborted!, stopped!]) {
        for await (const { state } of job.progress) if (state === 'running') break;
      }
      await Promise.all([aborted!.abort('enough'), stopped!.stop({ within: 10 })]);
      await expect(aborted!.result).rejects.toBe('enough');
      await expect(stopped!.result).rejects.toThrow(JobStoppedError);
      expect([aborted!.state, stopped!.state]).toEqual(['cancelled', 'stopped']);
    });
    expect([record(dir, 'a').state, record(dir, 'b').state]).toEqual(['cancelled', 'stopped']);
    const told = 'the function of the job did not end when its signal was aborted, and was given up; it may still run';
    expect(warnings.sort()).toEqual([`job a: ${told}`, `job b: ${told}`]);
    const line = JSON.parse(fs.readFileSync(join(dir, 'a', 'logs', 'log.jsonl'), 'utf8'));
    expect(line).toMatchObject({ level: 40, msg: told });
  });

  it('gives its place of a runner to the next, and the runner stops', async () => {
    const train = ({ config }: JobContext) => (config === 'never' ? never() : config);
    const runner = new JobRunner({ dir: temporary(), train });
    const [first, next] = [runner.add({ id: 'a', config: 'never' }), runner.add({ id: 'b', config: 7 })];
    const third = runner.add({ id: 'c', config: 'never' });
    await warned(async () => {
      for await (const { state } of first.progress) if (state === 'running') break;
      await first.abort();
      expect(await next.result).toBe(7);
      for await (const { state } of third.progress) if (state === 'running') break;
      await runner.stop({ within: 20 });
    });
    expect(runner.jobs.map(({ state }) => state)).toEqual(['cancelled', 'done', 'stopped']);
  });

  it('has all the time that its training and its end take', async () => {
    const dir = temporary();
    const order: string[] = [];
    const train = async ({ fit, generator, save }: JobContext) => {
      const model = new MLPEnergy(2, { hiddenDims: [4] });
      const optimizer = new torch.optim.SGD(model.parameters(), { lr: 1e-2 });
      const callbacks = [{ onBatchStart: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) }];
      const trainer = new BaseTrainer(model, optimizer, (x) => model(x).square().mean(), {
        generator: generator(),
        callbacks,
      });
      await fit(trainer, [torch.ones([8, 2])], { steps: 1e9 }).catch(() => order.push('fit'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await save('late.txt', 'x');
      order.push('saved');
      await never();
    };
    const job = createJob({ id: 'a', dir, train });
    for await (const { step = 0 } of job.progress) if (step > 3) break;
    const warnings = await warned(() => job.stop({ within: 2000 }));
    expect(order).toEqual(['fit', 'saved']);
    expect(warnings.length).toBe(1);
    expect(record(dir).state).toBe('stopped');
  });

  it('changes nothing by what it still calls', async () => {
    const dir = temporary();
    let context: JobContext | null = null;
    const train = (job: JobContext) => {
      context = job;
      return job.config === 'never' ? never() : 1;
    };
    const given = createJob({ id: 'a', dir, train, config: 'never' });
    for await (const { state } of given.progress) if (state === 'running') break;
    await warned(() => given.abort());
    const ended = createJob({ id: 'b', dir, train });
    for (const job of [given, ended]) {
      await job.result.catch(() => {});
      const before = [record(dir, job.id), job.status];
      const late = context! as JobContext;
      late.log.info('late');
      late.progress({ step: 5, total: 5, rate: 1, timeLeft: 0 });
      late.addScalar('a', 1, 1);
      await expect(late.save('x.txt', 'x')).rejects.toThrow(
        `save: expected a job that runs, got ${late.id}, which has ended`,
      );
      await expect(late.fit(null as never, [])).rejects.toThrow('job.fit: expected a job that runs');
      expect([record(dir, job.id), job.status]).toEqual(before);
      expect(fs.existsSync(join(job.folder, 'x.txt'))).toBe(false);
    }
  });

  it('does not keep a process that drains from ending well', async () => {
    const program = `
      import { JobRunner } from 'torchebm/jobs';
      const train = () => new Promise(() => {});
      const runner = new JobRunner({ dir: process.argv[1], train, drainWithin: 100 });
      runner.add({ id: 'x' });
      setInterval(() => {}, 1000);
      for await (const { state } of runner.get('x').progress) if (state === 'running') console.log('runs');
    `;
    const dir = temporary();
    const { child, says, ended } = start(process.execPath, ['--input-type=module', '-e', program, dir]);
    await says(/runs/);
    const code = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(await ended).toContain('was given up');
    expect(record(dir, 'x').state).toBe('stopped');
  });
});

describe('a job', () => {
  it('is cancelled whatever the reason is', async () => {
    const dir = temporary();
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const waits = ({ signal }: JobContext) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    for (const [i, reason] of [proxy, null, Symbol('s'), new JobStoppedError('no')].entries()) {
      const job = createJob({ id: `${i}`, dir, train: waits });
      for await (const { state } of job.progress) if (state === 'running') break;
      await job.abort(reason);
      const thrown = await job.result.then(
        () => [],
        (error) => [error],
      );
      expect(Object.is(thrown[0], reason)).toBe(true);
      expect([job.state, record(dir, `${i}`).state]).toEqual(['cancelled', 'cancelled']);
    }
    const early = createJob({ id: 'early', dir, train: waits });
    await early.abort(proxy);
    expect(early.state).toBe('cancelled');
  });
});
