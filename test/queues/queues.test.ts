/** @file Workers behind real queues, which are killed, stopped and told to end, as their servers are. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import PgBoss from 'pg-boss';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { type JobContext, pgBossHandler } from '../../lib/jobs/index.js';
import { temporary } from '../addon/support.js';
import { programs, start, startJob } from '../jobs/support.js';
import { postgres, redis, type Server } from './servers.js';

/** `npm run soak` kills workers and servers 20 times each, at any moment; `npm test` once, in the midst of a training. */
const soak = process.env.TORCHEBM_SOAK === '1';
const kills = soak ? 20 : 1;
/** Seconds that a worker may be silent; less on a busy machine, and even a job that is done is delivered too late. */
const silence = soak ? 4 : 1;
const config = { steps: 120, pause: 15 };
let whole: Promise<string> | undefined;
/** The weights of a job that nobody disturbs. */
const undisturbed = () => {
  whole ??= startJob(temporary(), 'a', config).ended;
  return whole.then((text) => /weights (\w+)/.exec(text)?.[1]);
};

interface Client {
  add(steps?: number): Promise<string>;
  /** The state of a job in words of its queue, and what it has returned. */
  look(id: string): Promise<{ state: string; result: any; step: number }>;
  cancel(id: string): Promise<void>;
  done: string;
  cancelled: string;
}

async function bullmq({ port }: Server): Promise<Client> {
  const queue = new Queue('trainings', { connection: { host: '127.0.0.1', port, maxRetriesPerRequest: null } });
  queue.on('error', () => {});
  onTestFinished(() => queue.disconnect());
  return {
    add: async (steps = config.steps) => (await queue.add('train', { ...config, steps })).id!,
    look: async (id) => {
      const job = (await queue.getJob(id))!;
      return { state: await job.getState(), result: job.returnvalue, step: (job.progress as any).step ?? 0 };
    },
    cancel: async (id) => {
      const job = (await queue.getJob(id))!;
      await job.updateData({ ...job.data, cancelled: true });
    },
    ...{ done: 'completed', cancelled: 'failed' },
  };
}

async function pgBoss({ port }: Server): Promise<Client> {
  const boss = new PgBoss({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', supervise: false });
  boss.on('error', () => {});
  await boss.start();
  onTestFinished(() => boss.stop({ graceful: false, wait: false }));
  await boss.createQueue('trainings', { name: 'trainings', expireInSeconds: silence, retryLimit: 1000 });
  await boss.createQueue('heard');
  await boss.subscribe('trainings.progress', 'heard');
  const steps = new Map<string, number>();
  return {
    add: async (steps = config.steps) => (await boss.send('trainings', { ...config, steps }))!,
    look: async (id) => {
      for (const { data } of (await boss.fetch<any>('heard', { batchSize: 100 })) ?? []) {
        steps.set(data.id, data.step ?? 0);
      }
      const job = (await boss.getJobById('trainings', id))!;
      return { state: job.state, result: job.output, step: steps.get(id) ?? 0 };
    },
    cancel: async (id) => boss.cancel('trainings', id),
    ...{ done: 'completed', cancelled: 'cancelled' },
  };
}

describe.each([
  ['BullMQ', 'bullmq.mjs', redis, bullmq, 'redis://127.0.0.1:'],
  ['pg-boss', 'pgBoss.mjs', postgres, pgBoss, 'postgres://postgres@127.0.0.1:'],
] as const)('a worker behind %s', (_, program, serve, connect, scheme) => {
  const world = async () => {
    const server = await serve(temporary());
    await server.start();
    onTestFinished(() => server.kill());
    const dir = temporary();
    const url = `${scheme}${server.port}${scheme.startsWith('postgres') ? '/postgres' : ''}`;
    const args = [join(packageRoot, 'examples', 'queues', program), dir, url, programs('training.mjs')];
    const work = () => {
      const worker = start(process.execPath, args, { env: { ...process.env, SILENCE_MS: `${silence}000` } });
      onTestFinished(() => void worker.child.kill('SIGKILL'));
      return worker;
    };
    const client = await connect(server);
    const look = (id: string) => client.look(id).catch(() => ({ state: 'unknown', result: null, step: 0 }));
    const until = (id: string, what: (job: Awaited<ReturnType<typeof look>>) => boolean) =>
      expect.poll(async () => what(await look(id)), { timeout: 60_000, interval: 20 }).toBe(true);
    const record = (id: string) => JSON.parse(fs.readFileSync(join(dir, id, 'job.json'), 'utf8'));
    const ends = async (id: string) => {
      await expect.poll(async () => (await look(id)).state, { timeout: 60_000, interval: 20 }).toBe(client.done);
      expect((await look(id)).result).toEqual({ weights: await undisturbed() });
      expect(record(id)).toMatchObject({ state: 'done', result: { weights: await undisturbed() } });
    };
    const trains = (id: string) => until(id, ({ step }) => step > 5);
    /** The moment for a kill: from before a worker is there until about the end. */
    const moment = (id: string) => (soak ? sleep(Math.random() * 4000) : trains(id));
    /** Each job ends once: nothing touches it afterwards. */
    const endsOnce = async (kill: (id: string) => Promise<void>) => {
      const records = new Map<string, unknown>();
      for (let i = 0; i < kills; i++) {
        const id = await added();
        await kill(id);
        await ends(id);
        records.set(id, record(id));
      }
      for (const [id, before] of records) expect(record(id)).toEqual(before);
      return [...records.values()] as { lease: number }[];
    };
    /** Adds a job, also where the server has just come back. */
    const added = async () => {
      let id: string | undefined;
      await expect.poll(async () => (id = await client.add()), { timeout: 60_000 }).toBeTruthy();
      return id!;
    };
    return { server, client, work, until, trains, moment, endsOnce, ends, record };
  };

  it(
    'that is killed is followed by another, to the same bits',
    async () => {
      const { work, moment, endsOnce } = await world();
      const workers: { child: { kill(signal: 'SIGKILL'): unknown } }[] = [];
      const records = await endsOnce(async (id) => {
        workers.push(work());
        await moment(id);
        for (const { child } of workers.splice(0)) child.kill('SIGKILL');
        workers.push(work());
      });
      const overtaken = records.filter(({ lease }) => lease > 1).length;
      if (soak) console.log(`${overtaken} of ${kills} jobs were under way when their worker was killed`);
      expect(overtaken).toBeGreaterThan(0);
    },
    60_000 + 60_000 * kills,
  );

  it('that is stopped is overtaken; its job is done once, whoever delivers it again', async () => {
    const { client, work, trains, ends, record } = await world();
    const id = await client.add();
    const first = work();
    await trains(id);
    work();
    first.child.kill('SIGSTOP');
    await ends(id);
    const before = record(id);
    first.child.kill('SIGCONT');
    await expect.poll(() => fs.readFileSync(`/proc/${first.child.pid}/stat`, 'utf8')).not.toMatch(/\) T /);
    // It works again, on the next job, or the other does.
    await ends(await client.add());
    expect(record(id)).toEqual(before);
  }, 120_000);

  it('waits for a server that is not there when it starts', async () => {
    const { server, client, work, ends } = await world();
    const id = await client.add();
    await server.kill();
    const { output, child } = work();
    await expect.poll(() => output.text, { timeout: 30_000 }).toMatch(/ECONNREFUSED/);
    await server.start();
    await ends(id);
    expect(child.exitCode).toBe(null);
  }, 120_000);

  it('is told that its job is cancelled', async () => {
    const { client, work, trains, until, record } = await world();
    const id = await client.add(1e9);
    work();
    await trains(id);
    await client.cancel(id);
    await until(id, ({ state }) => state === client.cancelled);
    await expect.poll(() => record(id).state, { timeout: 30_000 }).toBe('cancelled');
  }, 120_000);

  it('gives its job back on SIGTERM', async () => {
    const { client, work, trains, ends, record } = await world();
    const id = await client.add();
    const first = work();
    await trains(id);
    const code = new Promise((resolve) => first.child.on('exit', resolve));
    first.child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(record(id).state).toBe('stopped');
    work();
    await ends(id);
  }, 120_000);

  it(
    'outlives a server that is killed',
    async () => {
      const { server, work, moment, endsOnce } = await world();
      work();
      await endsOnce(async (id) => {
        await moment(id);
        await server.kill();
        await server.start();
      });
    },
    60_000 + 60_000 * kills,
  );
});

describe('a worker that is slower than its deliveries last', () => {
  /** A pg-boss whose deliveries last a second, with one worker, and trainings that take `ms`. */
  const world = async (ms: number) => {
    const server = await postgres(temporary());
    await server.start();
    onTestFinished(() => server.kill());
    const { port } = server;
    const boss = new PgBoss({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      database: 'postgres',
      maintenanceIntervalSeconds: 1,
    });
    boss.on('error', () => {});
    await boss.start();
    onTestFinished(() => boss.stop({ graceful: false }));
    await boss.createQueue('slow', { name: 'slow', expireInSeconds: 1, retryLimit: 1000 });
    const begun: string[] = [];
    let [now, most] = [0, 0];
    const handler = pgBossHandler(boss, {
      dir: temporary(),
      train: async ({ id, signal }) => {
        begun.push(id);
        most = Math.max(most, ++now);
        await sleep(ms, undefined, { signal }).finally(() => now--);
        return { id };
      },
    });
    const look = async (id: string) => (await boss.getJobById('slow', id, { includeArchive: true }))!;
    const state = async (ids: string[]) => (await Promise.all(ids.map(look))).map((job) => job.state);
    const work = () => boss.work('slow', { batchSize: 1, pollingIntervalSeconds: 0.5 }, handler);
    const add = async (n: number) => (await boss.send('slow', { n }))!;
    return { work, add, look, state, begun, most: () => most };
  };

  it('trains each job once, and one at a time', async () => {
    const { work, add, look, state, begun, most } = await world(1500);
    const ids = [await add(1), await add(2), await add(3)];
    await work();
    await expect.poll(() => state(ids), { timeout: 60_000 }).toEqual(['completed', 'completed', 'completed']);
    for (const id of ids) expect((await look(id)).output).toEqual({ id });
    // Their deliveries were over before they were.
    expect((await look(ids[0]!)).retryCount).toBeGreaterThan(0);
    expect(begun.sort()).toEqual(ids.sort());
    expect(most()).toBe(1);
  }, 120_000);

  it('trains as many at once as it has workers', async () => {
    const { work, add, state, begun, most } = await world(1500);
    const ids = [await add(1), await add(2), await add(3), await add(4)];
    await work();
    await work();
    await expect.poll(() => state(ids), { timeout: 60_000 }).toEqual(ids.map(() => 'completed'));
    expect(begun.length).toBe(4);
    expect(most()).toBe(2);
  }, 120_000);

  it('hands back what waits for a turn when it is stopped', async () => {
    const boss = { getJobById: async () => null, publish: async () => {} };
    const dir = temporary();
    const begun: string[] = [];
    const train = ({ id, signal }: JobContext) => {
      begun.push(id);
      return sleep(1e6, undefined, { signal });
    };
    const handler = pgBossHandler(boss, { dir, train });
    const deliver = (id: string, expireInSeconds: number) => handler([{ id, name: 'slow', data: {}, expireInSeconds }]);
    await expect(deliver('a', 0.2)).rejects.toThrow('job a goes on, beyond this delivery of 0.2 s');
    await expect(deliver('b', 0.2)).rejects.toThrow('job b goes on');
    const waits = deliver('b', 1000);
    waits.catch(() => {});
    await handler.stop({ within: 100 });
    await expect(waits).rejects.toMatchObject({ name: 'JobStoppedError', message: 'the worker was stopped' });
    expect(begun).toEqual(['a']);
    expect(fs.readdirSync(dir)).toEqual(['a']);
  }, 60_000);
});
