import { describe, expect, it } from 'vitest';
import { DoubleWellModel } from '../../lib/core/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { program, ranks, results, start } from './support.js';

interface Run {
  trajectory: number[][][];
  all: number[][];
  own: number[][];
  last: number[][];
  diagnostics: Record<string, any>;
  next: number;
}

describe('sample({ distributed })', () => {
  it('gives 2 and 4 processes the numbers of one, gathered and sharded', async () => {
    const [alone] = await results([start(process.execPath, [program('sample.mjs')])]);
    for (const size of [2, 4]) {
      const all = await results(await ranks(size, 'sample.mjs'));
      for (const [name, one] of Object.entries(alone.got as Record<string, Run>)) {
        const runs = all.map(({ got }) => got[name] as Run);
        for (const { trajectory, all, next } of runs) {
          expect({ trajectory, all, next }, `${name} on ${size}`).toEqual({
            ...{ trajectory: one.trajectory, all: one.all, next: one.next },
          });
        }
        expect(
          runs.flatMap(({ own }) => own),
          name,
        ).toEqual(one.own);
        expect(
          runs.flatMap(({ last }) => last),
          name,
        ).toEqual(one.last);
        // Each rank has its share, and all have the reports on all.
        const lengths = runs.map(({ own }) => own.length);
        expect(Math.max(...lengths) - Math.min(...lengths), name).toBeLessThanOrEqual(one.own.length === 37 ? 1 : 0);
        for (const { diagnostics } of runs) {
          expect(Object.keys(diagnostics)).toEqual(Object.keys(one.diagnostics));
          for (const [key, value] of Object.entries(one.diagnostics)) {
            const [got, expected] = [torch.tensor(diagnostics[key]), torch.tensor(value)];
            expect(got, `${key} of ${name}`).toBeCloseToTensor(expected, { rtol: 1e-5, atol: 1e-6 });
          }
        }
      }
      for (const [rank, { errors, left }] of all.entries()) {
        expect(errors).toEqual([
          expect.stringContaining('expected the generators of all ranks in one state, got another at rank 1'),
          expect.stringContaining('expected the chains to be at least one for each rank, got 1'),
          expect.stringContaining('expected the call of rank 1 to be as rank 0 has it'),
          expect.stringContaining('expected the number of chains of rank 1 to be as rank 0 has it, got 51'),
        ]);
        expect(left, `tensors of rank ${rank}`).toBeLessThanOrEqual(2);
      }
    }
  }, 240_000);

  it('is of sample alone, and of one process where there is no other', async () => {
    const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
    const call = () => ({ dim: 2, nSamples: 20, nSteps: 3, generator: new torch.Generator().manualSeed(1) });
    const own = await sampler.sample({ ...call(), distributed: 'gathered' });
    expect(own).toEqualTensor(await sampler.sample(call()));
    expect(() => sampler.sampleSync({ ...call(), distributed: 'gathered' } as never)).toThrow(
      'LangevinDynamics.sampleSync: expected distributed to be null here',
    );
    await expect(sampler.sample({ ...call(), distributed: 'gatherd' as never })).rejects.toThrow(
      'did you mean "gathered"?',
    );
  });

  it('names the rank that does not come', async () => {
    const [first, second] = await ranks(2, 'sampleLost.mjs');
    await second!.says(/under way/);
    second!.child.kill('SIGKILL');
    const { text } = await first!.ended;
    expect(text).toMatch(/DistributedError: NoUTurnSampler\.sample: expected all 2 ranks .*rank 1/);
  }, 60_000);
});
