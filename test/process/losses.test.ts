// Training by each loss, without a turn of the event loop: what the process holds must not grow.
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

/** `npm run soak` trains for 20,000 steps by each loss; `npm test` for fewer. */
const soak = process.env.TORCHEBM_SOAK === '1';
const steps = soak ? 20_000 : 200;

const program = join(packageRoot, 'test/process/programs/losses.mjs');
const names = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as string[];

interface Report {
  seconds: number;
  seen: { tensors: number; rss: number }[];
}

it.each(names)(
  `%s holds no more after ${steps} steps than after half of them`,
  async (name) => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, name, String(steps)]);
    expect(stderr).toBe('');
    const { seconds, seen } = JSON.parse(stdout) as Report;
    expect(seen).toHaveLength(40);
    const most = (key: 'tensors' | 'rss', from: number, to: number) =>
      Math.max(...seen.slice(from, to).map((s) => s[key]));
    const figures = {
      tensors: [most('tensors', 0, 20), most('tensors', 20, 40)],
      rss: [most('rss', 0, 20), most('rss', 20, 40)],
    };
    if (soak) {
      const mb = figures.rss.map((rss) => `${Math.round(rss / 2 ** 20)} MB`);
      console.log(
        `${name}: ${Math.round(seconds)} s, at most ${figures.tensors.join(', then ')} tensors, ${mb.join(', then ')}`,
      );
    }
    // A round of the collector comes every few thousand handles; in the short form it may not have come yet.
    expect(figures.tensors[1]).toBeLessThan(200_000);
    if (soak) expect(figures.tensors[1]).toBeLessThan(figures.tensors[0]! * 1.25 + 1000);
    expect(figures.rss[1]).toBeLessThan(figures.rss[0]! * 1.1 + 2 ** 24);
  },
  soak ? 900_000 : 60_000,
);
