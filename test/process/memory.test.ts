// Loops that never let the event loop turn, each in a process of its own: what it holds must not grow. The programs run
// on this Node and on those that TORCHEBM_TEST_NODES names (paths of node binaries, separated by colons).
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';

interface Report {
  node: string;
  seen: { tensors: number; bytes: number; sweeps: number; rss: number }[];
}

const nodes = [process.execPath, ...(process.env.TORCHEBM_TEST_NODES ?? '').split(':').filter(Boolean)];
const programs = ['training', 'smallOps', 'bigTensors'];

async function watch(node: string, program: string): Promise<Report['seen']> {
  const path = join(packageRoot, 'test/process/programs', `${program}.mjs`);
  const { stdout } = await promisify(execFile)(node, [path], { encoding: 'utf8' });
  return (JSON.parse(stdout) as Report).seen;
}

/** The highest value of each half of a run. */
function halves(values: number[]): [first: number, second: number] {
  const middle = values.length / 2;
  return [Math.max(...values.slice(0, middle)), Math.max(...values.slice(middle))];
}

test.each(nodes.flatMap((node) => programs.map((program) => ({ node, program }))))(
  '$program holds no more at its end than in its middle ($node)',
  async ({ node, program }) => {
    const seen = await watch(node, program);
    expect(seen).toHaveLength(40);
    expect(seen.at(-1)!.sweeps).toBeGreaterThan(10);
    const [countBefore, countAfter] = halves(seen.map((s) => s.tensors));
    // The count is a saw: what one round of the collector leaves behind is at most what 64 MB of handles are.
    expect(countAfter).toBeLessThan(countBefore * 1.25 + 100);
    expect(countAfter).toBeLessThan(150_000);
    const [bytesBefore, bytesAfter] = halves(seen.map((s) => s.bytes));
    expect(bytesAfter).toBeLessThan(bytesBefore * 1.25 + 2 ** 20);
    const [rssBefore, rssAfter] = halves(seen.map((s) => s.rss));
    expect(rssAfter).toBeLessThan(rssBefore * 1.15 + 2 ** 23);
  },
);
