// The functions of scripts/parity/cases give here what they gave in Python; `npm run parity` asks Python anew.
import { expect, test } from 'vitest';
import * as torchebm from '../../lib/index.js';
import { compare, hasForms, type Run, readCases } from '../../scripts/parity/compare.mjs';
import { fixture, tolerance } from '../support/fixtures.js';

// Sums are in the order in which Python wrote them.
torchebm.torch.setNumThreads(1);

for (const [room, functions] of readCases()) {
  const runs = fixture<{ lines: Run[] }>(`parity/${room}.jsonl`).lines;
  test.each([...functions])(`${room}/%s`, async (name, definition) => {
    const own = runs.filter((run) => run.name === name);
    expect(own.length, 'fixtures; npm run parity -- --fixtures writes them').toBeGreaterThan(0);
    for (const run of own) {
      for (const sync of hasForms(definition) ? [false, true] : [false]) {
        const distance = (a: number, b: number, path: string) => Math.abs(a - b) / tolerance(run.result, path);
        const { worst, path, count } = await compare(torchebm, definition, run, { sync, distance });
        expect(count).toBeGreaterThan(0);
        const what = `${run.dtype} [${run.shape}] seed ${run.seed}${sync ? ' sync' : ''}: ${path}`;
        expect(worst, `${what}, in tolerances`).toBeLessThanOrEqual(1);
      }
    }
  });
}
