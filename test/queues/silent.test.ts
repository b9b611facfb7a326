/** Queues that throw, reject, or never answer. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bullmqProcessor, type JobContext, pgBossHandler } from '../../lib/jobs/index.js';
import { temporary } from '../addon/support.js';

const never = () => new Promise<never>(() => {});
const rejects = async () => {
  throw new Error('ECONNREFUSED');
};
const throws = () => {
  throw new Error('at once');
};
const train = async ({ config, progress }: JobContext) => {
  for (const step of [1, 2, 3]) {
    progress({ step, total: 3, rate: 1, timeLeft: 0 });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return config.n;
};

describe.each([
  ['never answers', never],
  ['rejects', rejects],
  ['throws', throws],
])('a queue that %s', (_, answer) => {
  /** Hears of rejections that nobody hears of. */
  const unheard = async (during: () => Promise<void>) => {
    const seen: unknown[] = [];
    const hear = (reason: unknown) => void seen.push(reason);
    process.on('unhandledRejection', hear);
    await during();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', hear);
    return seen;
  };

  it('does not hold a training of BullMQ, nor its stop', async () => {
    const dir = temporary();
    const job = { data: { n: 1 }, updateProgress: answer, moveToWait: never };
    const seen = await unheard(async () => {
      expect(await bullmqProcessor({ dir, train })({ ...job, id: 'a' }, 'token')).toBe(1);
    });
    expect(seen).toEqual([]);
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const endless = bullmqProcessor({ dir, train: never });
    const given = endless({ ...job, id: 'b', moveToWait: answer }, 'token').catch((error: Error) => error);
    await expect.poll(() => fs.existsSync(join(dir, 'b', 'job.json')), { timeout: 30_000 }).toBe(true);
    await endless.stop({ within: 20 });
    const error = await given;
    expect((error as Error).name).toBe('WaitingError');
    vi.restoreAllMocks();
  });

  it('does not hold a training of pg-boss', async () => {
    const boss = { getJobById: answer, publish: answer };
    const handler = pgBossHandler(boss as never, { dir: temporary(), train });
    const seen = await unheard(async () => {
      expect(await handler([{ id: 'a', name: 'q', data: { n: 2 } }])).toBe(2);
    });
    expect(seen).toEqual([]);
  });
});

it('a handler of pg-boss refuses what is no delivery', async () => {
  const handler = pgBossHandler({ getJobById: async () => null, publish: async () => {} }, { dir: 'out', train });
  await expect(handler(undefined as never)).rejects.toThrow(
    'pgBossHandler: expected jobs to be the array that pg-boss',
  );
});
