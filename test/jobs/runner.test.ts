import * as fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { type JobContext, JobRunner, JobStoppedError, prometheus } from '../../lib/jobs/index.js';
import { openFiles, temporary } from '../addon/support.js';
import { collect } from '../support/live.js';
import { programs, start } from './support.js';

/** A function that ends when it is told to, and says when it begins. */
function held() {
  const begun: string[] = [];
  const open = new Map<string, () => void>();
  const train = (job: JobContext) =>
    new Promise<string>((resolve, reject) => {
      begun.push(job.id);
      open.set(job.id, () => resolve(job.id));
      job.signal.addEventListener('abort', () => reject(job.signal.reason));
    });
  // Those that begin at once begin in any order.
  const begins = (ids: string[]) => expect.poll(() => [...begun].sort(), { timeout: 30_000 }).toEqual([...ids].sort());
  return { train, begins, end: (id: string) => open.get(id)!() };
}

describe('JobRunner', () => {
  it('runs so many at once, the highest priority first, then the group with the fewest, then the oldest', async () => {
    const { train, begins, end } = held();
    const runner = new JobRunner({ dir: temporary(), train, concurrency: 2 });
    const add = (id: string, more: object = {}) => runner.add({ id, ...more });
    add('a', { group: 'x' });
    add('b', { group: 'x' });
    await begins(['a', 'b']);
    add('c', { group: 'x' });
    add('d', { group: 'y' });
    add('e', { group: 'x', priority: 1 });
    const cancelled = add('f', { priority: 9 });
    for (const { folder } of runner.jobs)
      await expect.poll(() => fs.existsSync(join(folder, 'job.json')), { timeout: 30_000 }).toBe(true);
    await cancelled.abort();
    end('a');
    await begins(['a', 'b', 'e']);
    end('b');
    await begins(['a', 'b', 'e', 'd']);
    end('e');
    await begins(['a', 'b', 'e', 'd', 'c']);
    for (const id of ['d', 'c']) end(id);
    await runner.idle();
    expect(runner.jobs.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done', 'cancelled']);
    expect(runner.get('a')!.status).toMatchObject({ state: 'done', result: 'a' });
    expect(runner.get('z')).toBeUndefined();
  });

  it('goes on with what another has left, in its order, and knows the rest', async () => {
    const dir = temporary();
    const first = held();
    const before = new JobRunner({ dir, train: first.train, concurrency: 2 });
    for (const n of [1, 2, 3]) before.add({ config: { n } });
    await first.begins(['1', '2']);
    await expect.poll(() => fs.existsSync(join(dir, '3', 'job.json')), { timeout: 30_000 }).toBe(true);
    first.end('1');
    await before.get('1')!.result;
    await before.stop({ within: 10 });
    await expect(before.get('2')!.result).rejects.toThrow(JobStoppedError);
    expect(() => before.add()).toThrow(/expected a runner that runs/);

    const second = held();
    const after = new JobRunner({ dir, train: second.train });
    expect(after.get('1')!.folder).toBe(join(dir, '1'));
    await second.begins(['2']);
    second.end('2');
    await second.begins(['2', '3']);
    second.end('3');
    await after.idle();
    expect(after.jobs.map(({ status: { id, state, config } }) => [id, state, config])).toEqual([
      ['1', 'done', { n: 1 }],
      ['2', 'done', { n: 2 }],
      ['3', 'done', { n: 3 }],
    ]);
    expect(await after.get('1')!.result).toBe('1');
    const next = after.add();
    expect(next.id).toBe('4');
    await next.abort();
  });

  it('spreads jobs over devices, and gives one that failed another try', async () => {
    const devices: string[] = [];
    let fails = true;
    const train = ({ device }: JobContext) => {
      devices.push(String(device));
      if (fails) throw new Error('not yet');
    };
    const runner = new JobRunner({ dir: temporary(), train, concurrency: 2, devices: ['cpu', 'cpu:0'] });
    const [a, b] = [runner.add({ id: 'a' }), runner.add({ id: 'b' })];
    await expect(a.result).rejects.toThrow('not yet');
    await expect(b.result).rejects.toThrow('not yet');
    expect(devices.sort()).toEqual(['cpu', 'cpu:0']);
    fails = false;
    const again = runner.add({ id: 'a' });
    expect(again).not.toBe(a);
    await again.result;
    const done = runner.add({ id: 'a' });
    expect(done.state).toBe('done');
    await done.result;
    expect(devices.length).toBe(3);
  });

  it('lets go of jobs that have ended, of which their folders tell', async () => {
    const told = 'x'.repeat(1000);
    const train = async ({ id, progress }: JobContext) => {
      progress({ step: 7, total: 7, rate: 1, timeLeft: 0 });
      if (id === '2') throw new RangeError('no');
      return { id, told };
    };
    const runner = new JobRunner({ dir: temporary(), train });
    const refs: WeakRef<object>[] = [];
    await (async () => {
      for (let n = 1; n <= 40; n++) {
        const job = runner.add({ config: { n } });
        refs.push(new WeakRef(job));
        await job.result.catch(() => {});
      }
    })();
    const left = () => {
      collect();
      return refs.filter((ref) => ref.deref() !== undefined).length;
    };
    await expect.poll(left).toBeLessThanOrEqual(1);

    const [first, second] = runner.jobs;
    expect(runner.jobs.length).toBe(40);
    expect(first!.status).toMatchObject({
      id: '1',
      state: 'done',
      config: { n: 1 },
      step: 7,
      result: { id: '1', told },
    });
    expect(await first!.result).toEqual({ id: '1', told });
    expect(first!.status.step).toBe(7);
    const heard: unknown[] = [];
    for await (const { state } of first!.progress) heard.push(state);
    for await (const event of first!.events) heard.push(event.type);
    for await (const record of first!.logs) heard.push(record);
    expect(heard).toEqual(['done', 'state']);
    expect(second!.status).toMatchObject({ state: 'failed', error: 'no' });
    await expect(second!.result).rejects.toMatchObject({ name: 'RangeError', message: 'no' });
    const text = prometheus(runner);
    for (const line of ['{state="done"} 39', '{state="failed"} 1']) expect(text).toContain(line);
  });

  it.each([
    [{ concurrency: 0 }, /expected concurrency to be a positive integer, got 0/],
    [{ devices: [] }, /expected devices to be names of devices/],
    [{ threads: 2 }, /expected threads to be null for a function/],
    [{ drainWithin: -1 }, /expected drainWithin to be non-negative/],
    [{ cuncurrency: 2 }, /cuncurrency.*concurrency/s],
  ])('refuses %j', (wrong, message) => {
    expect(() => new JobRunner({ dir: temporary(), train: () => {}, ...wrong } as never)).toThrow(message);
  });

  it('shares its folder with other runners: a number is of one job', async () => {
    const dir = temporary();
    const train = async ({ config }: JobContext) => config.n;
    const runners = [new JobRunner({ dir, train }), new JobRunner({ dir, train }), new JobRunner({ dir, train })];
    const jobs = Array.from({ length: 12 }, (_, n) => runners[n % 3]!.add({ config: { n } }));
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(12);
    expect(await Promise.all(jobs.map(({ result }) => result))).toEqual(jobs.map((_, n) => n));
    // A job of another runner that has another config is refused, even if it is done.
    const taken = runners[1]!.add({ id: jobs[0]!.id, config: { n: 7 } });
    await expect(taken.result).rejects.toThrow('createJob: expected config to be {"n":0}, as before, got {"n":7}');
    const seeded = runners[2]!.add({ id: jobs[0]!.id, config: { n: 0 }, seed: 3 });
    await expect(seeded.result).rejects.toThrow('createJob: expected seed to be 0, as before, got 3');
    expect(await runners[2]!.add({ id: jobs[0]!.id, config: { n: 0 } }).result).toBe(0);
  });

  it('refuses another config or seed for a job that it has, and what is no request', async () => {
    const dir = temporary();
    const { train, begins, end } = held();
    const runner = new JobRunner({ dir, train });
    const first = runner.add({ id: 'a', config: { n: 1 } });
    const waits = runner.add({ id: 'b', config: { n: 1 } });
    await begins(['a']);
    const other = (id: string) => () => runner.add({ id, config: { n: 2 } });
    const message = 'JobRunner.add: expected config to be {"n":1}, as before, got {"n":2}';
    expect(other('a')).toThrow(message);
    expect(other('b')).toThrow(message);
    end('a');
    await first.result;
    await begins(['a', 'b']);
    end('b');
    await waits.result;
    await expect.poll(() => runner.get('a') !== first).toBe(true);
    expect(other('a')).toThrow(message);
    expect(() => runner.add({ id: 'a', config: { n: 1 }, seed: 1 })).toThrow('expected seed to be 0, as before, got 1');
    expect(await runner.add({ id: 'a', config: { n: 1 } }).result).toBe('a');
    for (const request of [null, 5, 'x', [], () => 1]) {
      expect(() => runner.add(request as never)).toThrow(/^JobRunner.add: expected request to be an object, got /);
    }
    expect(() => runner.add({ config: new Set() })).toThrow('JobRunner: expected config to be JSON');
    expect(fs.readdirSync(dir).sort()).toEqual(['a', 'b']);
    // One whose folder is gone begins anew.
    fs.rmSync(join(dir, 'a'), { recursive: true });
    const anew = runner.add({ id: 'a', config: { n: 2 } });
    await begins(['a', 'b', 'a']);
    end('a');
    expect(await anew.result).toBe('a');
  });

  it('has hundreds of jobs wait, one after another, in order', async () => {
    const order: number[] = [];
    let now = 0;
    let most = 0;
    const train = async ({ config }: JobContext) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(config.n);
      now--;
    };
    const dir = temporary();
    const runner = new JobRunner({ dir, train, concurrency: 1 });
    for (let n = 0; n < 250; n++) runner.add({ config: { n } });
    // Those that wait hold no file each.
    await expect.poll(() => order.length, { interval: 1, timeout: 60_000 }).toBeGreaterThan(0);
    expect(openFiles(dir).length).toBeLessThan(10);
    expect(order.length).toBeLessThan(250);
    await runner.idle();
    expect(order).toEqual(Array.from({ length: 250 }, (_, n) => n));
    expect(most).toBe(1);
    expect(openFiles(dir)).toEqual([]);
    expect(prometheus(runner)).toContain('torchebm_jobs{state="done"} 250');
  }, 240_000);

  it('takes more jobs at once than the process may have files open', async () => {
    const program = `
      import { JobRunner } from 'torchebm/jobs';
      const runner = new JobRunner({ dir: process.argv[1], train: async ({ config }) => config });
      const jobs = Array.from({ length: 400 }, (_, config) => runner.add({ config }));
      const ends = await Promise.all(jobs.map(({ result }) => result));
      console.log('sum', ends.reduce((a, b) => a + b));
    `;
    const node = [process.execPath, '--input-type=module', '-e', program, temporary()];
    const { ended } = start('bash', ['-c', 'ulimit -n 128; exec "$0" "$@"', ...node]);
    expect(await ended).toBe('sum 79800\n');
  }, 240_000);

  it('looks seldom at jobs of another runner, the more there are', async () => {
    const dir = temporary();
    const open = held();
    const first = new JobRunner({ dir, train: open.train });
    for (let n = 0; n < 300; n++) first.add({ config: { n } });
    await open.begins(['1']);
    const looks = vi.spyOn(process.getBuiltinModule('node:fs'), 'readdirSync');
    syncBuiltinESMExports();
    const second = new JobRunner({ dir, train: open.train });
    const begun = () => looks.mock.calls.filter(([folder]) => folder === join(dir, '300')).length;
    await expect.poll(begun, { timeout: 30_000 }).toBeGreaterThan(0);
    const [before, began] = [looks.mock.calls.length, performance.now()];
    await sleep(2000);
    const seconds = (performance.now() - began) / 1000;
    // Its folder is read twice for each look; every 200 ms that would be 3000 times a second.
    expect(looks.mock.calls.length - before).toBeLessThan(600 + 800 * seconds);
    looks.mockRestore();
    syncBuiltinESMExports();
    await Promise.all([second.stop({ within: 0 }), first.stop({ within: 0 })]);
  }, 120_000);

  it('knows of jobs whose records are damaged, and goes on with the others', async () => {
    const dir = temporary();
    const train = async ({ config }: JobContext) => config.n;
    const first = new JobRunner({ dir, train });
    for (const n of [1, 2, 3]) await first.add({ config: { n } }).result;
    const file = (id: string) => join(dir, id, 'job.json');
    fs.writeFileSync(file('1'), '');
    fs.writeFileSync(file('2'), '{"id":"2","state":"do');
    fs.writeFileSync(join(dir, 'a file'), '{}');
    fs.cpSync(join(dir, '3'), join(dir, 'a copy'), { recursive: true });
    const warnings: string[] = [];
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warnings.push(String(text)));
    const runner = new JobRunner({ dir, train });
    warn.mockRestore();
    expect(warnings.sort()).toEqual([
      `${file('1')}: expected the record of a job, got 0 characters that are none; without the file the job begins from its newest checkpoint`,
      expect.stringContaining(`${file('2')}: expected the record of a job, got 21 characters`),
    ]);
    expect(runner.jobs.map(({ id, state }) => [id, state])).toEqual([['3', 'done']]);
    await expect(runner.add({ id: '1', config: { n: 1 } }).result).rejects.toThrow(`${file('1')}: expected the record`);
    fs.rmSync(file('1'));
    expect(await runner.add({ id: '1', config: { n: 1 } }).result).toBe(1);
    // Those that were well, for a runner that had them.
    expect(first.get('2')!.status).toMatchObject({ state: 'done', error: expect.stringContaining('record of a job') });
    expect(prometheus(first)).toContain('{state="done"} 3');
    expect(runner.add({ config: { n: 4 } }).id).toBe('4');
    await runner.idle();
  });

  it('drains on SIGTERM, and its jobs go on in the process that waits for them', async () => {
    const dir = temporary();
    const program = `
      import { writeSync } from 'node:fs';
      import { JobRunner } from 'torchebm/jobs';
      const [dir, train] = process.argv.slice(1);
      const runner = new JobRunner({ dir, train, concurrency: 2, silence: 600, drainWithin: 2000 });
      for (const id of ['a', 'b']) {
        const job = runner.add({ id, config: { steps: 150, pause: 2 } });
        void (async () => {
          for await (const { state, step = 0 } of job.progress) writeSync(1, id + ' ' + state + ' ' + step + '\\n');
        })();
      }
      setInterval(() => {}, 1000);
    `;
    const run = () => start(process.execPath, ['--input-type=module', '-e', program, dir, programs('training.mjs')]);
    const first = run();
    await first.says(/a running [1-9]/);
    await first.says(/b running [1-9]/);
    const second = run();
    const code = new Promise((resolve) => first.child.on('exit', resolve));
    // As often as it comes, of both kinds.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM', 'SIGTERM'] as const) first.child.kill(signal);
    expect(await code).toBe(0);
    expect(await first.ended).toMatch(/a stopped \d/);
    await second.says(/a done 150/);
    await second.says(/b done 150/);
    expect(Number(/a running ([1-9]\d*)/.exec(second.output.text)![1])).toBeGreaterThan(1);
    const weights = (id: string) => fs.readFileSync(join(dir, id, 'weights.txt'), 'utf8');
    expect(weights('a')).toBe(weights('b'));
  }, 120_000);
});
