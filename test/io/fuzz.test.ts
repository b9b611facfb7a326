import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { runNode, temporary } from '../addon/support.js';

const COUNT = 200;
/** The memory that the library, libtorch and damaged archives may take, in MiB: no file unpacks to more than it may. */
const MOST = 3000;
const program = join(packageRoot, 'test', 'io', 'fuzz', 'reader.mjs');

// In a process of its own: a crash or an endless loop would take the run with it.
it.each(['torchscript', 'pt', 'safetensors', 'npz', 'npy', 'parquet'])(
  `${COUNT} damaged files of %s are read or refused`,
  async (kind) => {
    const folder = temporary();
    const { code, stdout, stderr } = await runNode([program, kind, '0', String(COUNT), folder], process.env, {
      timeout: 240_000,
    });
    rmSync(folder, { recursive: true });
    const lines = stdout.trim().split('\n');
    const warned = stderr.replace(/^\[W.*\n/gm, '');
    expect([code, lines.at(-1), warned]).toEqual([0, expect.stringMatching(/^most \d+$/), '']);
    const outcomes = lines.slice(0, -1).map((line) => line.replace(/^\d+ /, ''));
    expect(outcomes.length).toBe(COUNT);
    expect(outcomes.filter((outcome) => !/^(read$|[A-Z]\w*: .)/.test(outcome))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome !== 'read').length).toBeGreaterThan(COUNT / 4);
    expect(Number(lines.at(-1)!.split(' ')[1])).toBeLessThan(MOST);
  },
  300_000,
);
