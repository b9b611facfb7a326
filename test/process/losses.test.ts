// Training by each loss, without a turn of the event loop: what the process holds must not grow.
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

/** `npm run soak` trains for 20,000 steps by each loss, in a process of its own; `npm test` for 100, all in one. */
const soak = process.env.TORCHEBM_SOAK === '1';
const [steps, samples] = soak ? [20_000, 40] : [100, 10];

const program = join(packageRoot, 'test/process/programs/losses.mjs');
const names = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as string[];
const runs = soak ? names.map((name) => [name]) : [names];

interface Report {
  seconds: number;
  seen: { tensors: number; rss: number }[];
}

it.each(runs.map((run) => [soak ? run[0] : 'every loss', run] as const))(
  `%s: no more is held after ${steps} steps than after half of them`,
  async (_, run) => {
    // Garbage counts for nothing: V8 lets some 10 MB of it lie for 10,000 steps, since it sees no need.
    const args = ['--expose-gc', program, String(steps), String(samples), ...run];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stderr).toBe('');
    const reports = stdout.trim().split('\n');
    expect(reports).toHaveLength(run.length);
    for (const [i, name] of run.entries()) {
      const { seconds, seen } = JSON.parse(reports[i]!) as Report;
      expect(seen).toHaveLength(samples);
      const halves = (key: 'tensors' | 'rss') =>
        [seen.slice(0, samples / 2), seen.slice(samples / 2)].map((half) => Math.max(...half.map((s) => s[key])));
      const [tensors, rss] = [halves('tensors'), halves('rss')];
      if (soak) {
        const mb = rss.map((bytes) => Math.round(bytes / 2 ** 20));
        console.log(`${name}: ${Math.round(seconds)} s, ${tensors.join(' and ')} tensors, ${mb.join(' and ')} MB`);
      }
      expect(tensors[1], name).toBeLessThanOrEqual(tensors[0]! + 2);
      expect(rss[1], name).toBeLessThan(rss[0]! * 1.05 + 2 ** 23);
    }
  },
  soak ? 900_000 : 120_000,
);
