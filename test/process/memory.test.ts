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

async function watch(node: string, program: string, ...flags: string[]): Promise<Report['seen']> {
  const path = join(packageRoot, 'test/process/programs', `${program}.mjs`);
  const { stdout } = await promisify(execFile)(node, [...flags, path], { encoding: 'utf8' });
  return (JSON.parse(stdout) as Report).seen;
}

test.each(nodes.flatMap((node) => programs.map((program) => ({ node, program }))))(
  '$program holds no more at its end than in its middle ($node)',
  async ({ node, program }) => {
    const seen = await watch(node, program);
    expect(seen).toHaveLength(40);
    expect(seen.at(-1)!.sweeps).toBeGreaterThan(3);
    // Between two rounds of the collector at most what 64 MB of handles are stays behind; the programs make several
    // times as many tensors, and bytes.
    expect(Math.max(...seen.map((s) => s.tensors))).toBeLessThan(200_000);
    expect(Math.max(...seen.map((s) => s.bytes))).toBeLessThan(2 ** 28);
    const rss = seen.map((s) => s.rss);
    expect(Math.max(...rss.slice(20))).toBeLessThan(Math.max(...rss.slice(0, 20)) * 1.15 + 2 ** 23);
  },
);

test('a step of a training lets go of its chains and its graph', async () => {
  // The heap of JavaScript alone grows by some 30 MB before its first whole collection.
  const rss = (await watch(process.execPath, 'fits', '--expose-gc')).map((s) => s.rss);
  // The noise of a step alone is 300 kB, so that the second half would hold 60 MB.
  expect(Math.max(...rss.slice(20))).toBeLessThan(Math.max(...rss.slice(0, 20)) + 3e7);
});
