import { expect, it } from 'vitest';
import { DoubleWellModel } from '../../lib/core/index.js';
import { SinkhornCoupling } from '../../lib/couplings/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { effectiveSampleSize, rHat } from '../../lib/utils/index.js';
import { ranks, results } from './support.js';

const draw = (seed: number, shape: number[]) =>
  torch.randn(shape, { generator: new torch.Generator().manualSeed(seed) });

it('components ask the other ranks: helpers, a global coupling, replay buffers, diagnostics', async () => {
  const all = await results(await ranks(2, 'components.mjs'));
  const pooled = (seed: number) => torch.cat([draw(seed, [8, 2]), draw(seed + 1, [8, 2])]);
  const generator = new torch.Generator().manualSeed(3);
  const { x1 } = new SinkhornCoupling()(pooled(0), pooled(10), { generator });
  expect(all.flatMap(({ pairs }) => pairs)).toEqual(x1.tolist());
  // All rows are there once, in other hands.
  const rows = all.flatMap(({ buffer }) => buffer as number[][]);
  const expected = [0, 100].flatMap((base) => Array.from({ length: 6 }, (_, i) => [base + 2 * i, base + 2 * i + 1]));
  expect(rows.sort(([a], [b]) => a! - b!)).toEqual(expected);
  // The chains of one process.
  const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.05 });
  const own = new torch.Generator().manualSeed(4);
  const trajectory = await sampler.sample({ dim: 2, nSamples: 6, nSteps: 40, returnTrajectory: true, generator: own });
  const near = (a: number[], b: number[]) => {
    expect(a.length).toBe(2);
    for (const [i, x] of a.entries()) expect(x).toBeCloseTo(b[i]!, 6);
  };
  const chains = torch.cat([draw(20, [2, 50]), draw(21, [2, 50])]).unsqueeze(-1);
  for (const got of all) {
    expect(got).toMatchObject({ is: true, size: 2, object: { rank: 1 }, tensor: [1], joined: [[0, 1]] });
    expect(got.rHat).toBeCloseTo(Number(rHat(chains)), 10);
    expect(got.size1).toBeCloseTo(Number(effectiveSampleSize(chains)), 8);
    for (const sizes of got.sizes) near(sizes, effectiveSampleSize(trajectory).tolist() as number[]);
    for (const rHats of got.rHats) near(rHats, rHat(trajectory).tolist() as number[]);
  }
});
