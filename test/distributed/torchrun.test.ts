import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../lib/addon/package.js';
import { environment } from '../../lib/cli/workers.js';
import { TCPStore } from '../../lib/distributed/store.js';
import { program, results, start } from './support.js';

/** The variables that PyTorch's torchrun gave its ranks; scripts/torchrun.mjs has recorded them, and compares them anew. */
const { runs } = JSON.parse(readFileSync(join(packageRoot, 'test/fixtures/distributed/torchrun.json'), 'utf8')) as {
  runs: { nproc: number; nnodes: number; maxRestarts: number; ranks: Record<string, string>[] }[];
};
/** The file for errors of Python, and the port, which is of the run. */
const OWN = new Set(['TORCHELASTIC_ERROR_FILE', 'MASTER_PORT']);

const without = (names: Set<string>, env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)));

describe('torchebm launch', () => {
  it.each(runs)('gives $nnodes machines of $nproc ranks the variables of torchrun, and no others', (run) => {
    const { nproc, nnodes, ranks } = run;
    expect(ranks.length).toBe(nproc * nnodes);
    const before = { ...process.env };
    delete process.env.OMP_NUM_THREADS;
    for (const [rank, theirs] of ranks.entries()) {
      const options = { ...run, nodeRank: Math.floor(rank / nproc), rdzv: null, grace: 30 };
      const env = environment(rank % nproc, 0, options, { host: '127.0.0.1', port: 29500 });
      expect(without(new Set([...Object.keys(process.env), ...OWN]), env)).toEqual(without(OWN, theirs));
      expect(env.MASTER_PORT).toBe('29500');
    }
    process.env = before;
  });

  it('trains to the bits that ranks of torchrun have', async () => {
    // The store is the launcher's, as theirs.
    const store = await TCPStore.open('127.0.0.1', 0, { isMaster: true });
    const of = { MASTER_PORT: String(store.port) };
    const ranks = runs[0]!.ranks.map((env) => start(process.execPath, [program('fit.mjs'), 'dsm'], { ...env, ...of }));
    const theirs = await results(ranks);
    const cli = join(packageRoot, 'dist', 'cli', 'main.js');
    const { code, text } = await start(process.execPath, [cli, 'launch', '--nproc', '2', program('fit.mjs'), 'dsm'])
      .ended;
    expect(code).toBe(0);
    const ours = [...text.matchAll(/^\[rank (\d)\] (\{"history".*\})$/gm)].sort(
      ([, a], [, b]) => Number(a) - Number(b),
    );
    expect(ours.map(([, , json]) => JSON.parse(json!))).toEqual(theirs);
  });
});
