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
        const { differences, count } = await compare(torchebm, definition, run, { sync });
        expect(count).toBeGreaterThan(0);
        const what = `${run.dtype} [${run.shape}] seed ${run.seed}${sync ? ' sync' : ''}`;
        const off = differences.filter(({ path, by }) => !(path in run.result && by <= tolerance(run.result, path)));
        expect(off, what).toEqual([]);
      }
    }
  });
}
