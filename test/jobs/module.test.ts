import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { built, temporary } from '../addon/support.js';
import { programs, record, start } from './support.js';

torch.setNumThreads(1);

describe('a module', async () => {
  // Threads need compiled files.
  const jobs = (await import(built('jobs/index.js'))) as typeof import('../../lib/jobs/index.js');
  const train = programs('training.mjs');

  it('trains in a thread of its own, to the numbers of a function', async () => {
    const dir = temporary();
    const job = jobs.createJob({ id: 'a', dir, train });
    const { default: own } = await import(train);
    const here = jobs.createJob({ id: 'b', dir, train: own });
    expect(await job.result).toEqual(await here.result);
    expect(job.status).toMatchObject({ samples: 320, memory: { cpu: expect.any(Number) } });
    expect(record(dir).train).toMatch(/^file:.*training\.mjs$/);
  });

  it('that wants more memory than its limit fails alone', async () => {
    const dir = temporary();
    const greedy = jobs.createJob({ id: 'a', dir, train, config: { grow: 50_000_000 }, memory: 100e6 });
    const other = jobs.createJob({ id: 'b', dir, train, memory: 100e6 });
    await expect(greedy.result).rejects.toThrow(
      /^job a: expected its tensors to take at most 100000000 bytes of memory, got 200\d+ with one of 200000000 bytes$/,
    );
    expect((await greedy.result.catch((error: Error) => error)).name).toBe('MemoryLimitError');
    expect(await other.result).toMatchObject({ weights: expect.any(String) });
  });

  it.each([[null], [7], ['text']])('fails with %j, if that is thrown', async (thrown) => {
    const job = jobs.createJob({ id: 'a', dir: temporary(), train, config: { thrown } });
    await expect(job.result).rejects.toBe(thrown);
  });

  it('may be profiled, while its memory is counted', async () => {
    const dir = temporary();
    fs.writeFileSync(
      join(dir, 'profiled.mjs'),
      `import * as torch from ${JSON.stringify(built('torch/index.js'))};
       import { profileContext } from ${JSON.stringify(built('utils/index.js'))};
       export default ({ progress }) => {
         const kept = torch.ones([1000, 1000]);
         const during = profileContext((profile) => [torch.ones([1000, 1000]), profile], { printTable: false });
         progress({ step: 1, total: 1, rate: 1, timeLeft: 0 });
         return [kept.numel(), during[1].table().includes('aten::ones')];
       };`,
    );
    const job = jobs.createJob({ id: 'a', dir, train: join(dir, 'profiled.mjs') });
    expect(await job.result).toEqual([1e6, true]);
    expect(job.status.memory).toEqual({ cpu: 8e6 });
  });

  it('stops, goes on, and is cancelled', async () => {
    const dir = temporary();
    const config = { steps: 40, pause: 5 };
    const job = jobs.createJob({ id: 'a', dir, train, config });
    for await (const { step = 0 } of job.progress) if (step > 2) break;
    await job.stop();
    expect(job.state).toBe('stopped');
    const next = await jobs.createJob({ id: 'a', dir, train, config }).result;
    expect(next).toEqual(await jobs.createJob({ id: 'b', dir, train, config }).result);
    const endless = jobs.createJob({ id: 'c', dir, train, config: { steps: 1e9 } });
    for await (const { step = 0 } of endless.progress) if (step > 2) break;
    await endless.abort('enough');
    await expect(endless.result).rejects.toBe('enough');
    expect(record(dir, 'c').state).toBe('cancelled');
  });

  it.each([
    [['--expose-gc', '--max-old-space-size=4096']],
    [['--expose-gc', '--input-type=module', '-e']],
    [['--input-type=module', '--eval']],
  ])('trains in a process with the flags %j', async (given) => {
    const dir = temporary();
    const program = `import { createJob } from 'torchebm/jobs';
      const job = createJob({ id: 'a', dir: ${JSON.stringify(dir)}, train: ${JSON.stringify(train)}, config: { steps: 2 } });
      console.log(Object.keys(await job.result));`;
    fs.writeFileSync(
      join(dir, 'program.mjs'),
      program.replaceAll("'torchebm/jobs'", JSON.stringify(built('jobs/index.js'))),
    );
    const isText = given.some((flag) => /^(-e|--eval)$/.test(flag));
    const { ended } = start(process.execPath, [...given, isText ? program : join(dir, 'program.mjs')]);
    expect(await ended).toContain("[ 'weights' ]");
  });

  it('whose thread does not hear is ended, by stop and by abort', async () => {
    const dir = temporary();
    fs.writeFileSync(
      join(dir, 'endless.mjs'),
      'export default ({ progress }) => { progress({ step: 1 }); for (;;); };',
    );
    const { setTimeout } = globalThis;
    // Patience, shortened.
    const timers = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((call: () => void, ms = 0) => setTimeout(call, ms >= 5000 ? 200 : ms)) as typeof setTimeout);
    const begun = async (id: string) => {
      const job = jobs.createJob({ id, dir, train: join(dir, 'endless.mjs') });
      for await (const { step = 0 } of job.progress) if (step === 1) break;
      return job;
    };
    const [first, second] = [await begun('a'), await begun('b')];
    await first.stop({ within: 10 });
    await expect(first.result).rejects.toThrow('its thread did not answer, and was ended');
    await second.abort('enough');
    await expect(second.result).rejects.toBe('enough');
    timers.mockRestore();
    expect([record(dir, 'a').state, record(dir, 'b').state]).toEqual(['stopped', 'cancelled']);
  });

  it('may post to its parent what it likes', async () => {
    const dir = temporary();
    // Values of other kinds, and messages as a thread of a job's own would send them.
    const foreign = `[
      'hello', null, undefined, 7, [], {}, { news: null }, { news: { log: null } }, { news: { progress: null } },
      { ended: null }, { ended: { result: 'forged' } }, { ended: { error: null } }, { stop: 0 }, { abort: null },
    ]`;
    fs.writeFileSync(
      join(dir, 'posts.mjs'),
      `import { parentPort, workerData } from 'node:worker_threads';
       export default async ({ log }) => {
         for (const message of ${foreign}) parentPort.postMessage(message);
         parentPort.close();
         log.info({ send() {}, rows: 1n }, 'said');
         await new Promise((resolve) => setTimeout(resolve, 50));
         return Object.keys(workerData);
       };`,
    );
    const job = jobs.createJob({ id: 'a', dir, train: join(dir, 'posts.mjs') });
    const logs: unknown[] = [];
    const heard = (async () => {
      for await (const record of job.logs) logs.push(record);
    })();
    expect(await job.result).toEqual([]);
    await heard;
    expect(logs).toEqual([{ level: 30, time: expect.any(Number), job: 'a', rows: '1', msg: 'said' }]);
  });

  it('fails with what it throws and cannot cross', async () => {
    const dir = temporary();
    fs.writeFileSync(join(dir, 'throws.mjs'), 'export default () => { throw Symbol("s"); };');
    const job = jobs.createJob({ id: 'a', dir, train: join(dir, 'throws.mjs') });
    await expect(job.result).rejects.toThrow('a symbol, Symbol(s), was thrown');
  });

  it('that is none is an error', async () => {
    const dir = temporary();
    const missing = jobs.createJob({ id: 'a', dir, train: join(dir, 'no.mjs') });
    await expect(missing.result).rejects.toThrow(/no\.mjs/);
    fs.writeFileSync(join(dir, 'empty.mjs'), 'export const train = 1;');
    const empty = jobs.createJob({ id: 'b', dir, train: join(dir, 'empty.mjs') });
    await expect(empty.result).rejects.toThrow(/expected the default export to be a function/);
    fs.writeFileSync(join(dir, 'exits.mjs'), 'export default () => process.exit(3);');
    const exits = jobs.createJob({ id: 'c', dir, train: join(dir, 'exits.mjs') });
    await expect(exits.result).rejects.toThrow('the thread of job c ended with code 3');
  });
});
