import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BaseTrainer, MLPEnergy } from '../../lib/core/index.js';
import * as torch from '../../lib/torch/index.js';
import { temporary } from '../addon/support.js';
import { ranks, results } from './support.js';

const fit = async (size: number, args: string[], env: (rank: number) => NodeJS.ProcessEnv = () => ({})) =>
  results(await ranks(size, 'fit.mjs', args, env));

function near(a: number[], b: number[]): void {
  expect(a.length).toBe(b.length);
  for (const [i, x] of a.entries()) expect(x).toBeCloseTo(b[i]!, 5);
}

describe("fit({ distributed: 'auto' })", () => {
  it.each([
    [2, 'cpu'],
    [4, 'cpu'],
    [2, 'fake'],
  ])('learns with %i ranks of 8 rows what one process does with as many rows at once, on %s', async (size, device) => {
    const all = await fit(size, ['function'], () => ({ TEST_DEVICE: device }));
    const [one] = await fit(1, ['function'], () => ({ BATCH: String(8 * size), SAMPLER: 'one' }));
    for (const { weights, history, steps } of all) {
      expect(weights).toEqual(all[0].weights);
      expect(history).toEqual(all[0].history);
      expect(steps).toBe(12);
      near(weights, one.weights);
      near(history.loss, one.history.loss);
      expect(history.valRank[0]).toBe((size - 1) / 2);
    }
    // Rank 0 alone writes logs.
    expect(all.map(({ logged }) => logged > 0)).toEqual(Array.from({ length: size }, (_, rank) => rank === 0));
  });

  it('gives each rank a stream and a replay buffer of its own', async () => {
    const [a, b] = await fit(2, ['cd']);
    expect(a.weights).toEqual(b.weights);
    expect(a.state).not.toBe(b.state);
    expect(a.buffer).not.toEqual(b.buffer);
    const [c, d] = await fit(2, ['dsm']);
    expect(c.weights).toEqual(d.weights);
    expect(c.state).not.toBe(d.state);
  });

  it('goes on to the same bits on as many ranks, and says so on fewer', async () => {
    const [whole, parts] = [temporary(), temporary()];
    const straight = await fit(2, ['cd', whole, '14']);
    // One rank is told to end in the midst of an epoch.
    const paused = await fit(2, ['cd', parts, '14'], () => ({ AT_1: '5:pause' }));
    expect(paused.map(({ steps }) => steps)).toEqual([6, 6]);
    const again = await fit(2, ['cd', parts, '14']);
    expect(again.map(({ steps }) => steps)).toEqual([14, 14]);
    for (const [rank, { weights, state, buffer }] of again.entries()) {
      expect({ rank, weights, state, buffer }).toEqual({
        rank,
        weights: straight[rank].weights,
        state: straight[rank].state,
        buffer: straight[rank].buffer,
      });
    }
    expect(readdirSync(parts).filter((name) => name.startsWith('rank-'))).toEqual(['rank-1']);
    const [alone] = await Promise.all(
      (await ranks(1, 'fit.mjs', ['cd', parts, '20'])).map(async ({ ended }) => (await ended).text),
    );
    expect(alone).toContain(
      'expected a checkpoint of 1 process, got one of 2: it goes on with as many as it began with',
    );
  });

  it('goes on after a rank was killed', async () => {
    const [whole, parts] = [temporary(), temporary()];
    const straight = await fit(2, ['cd', whole, '14']);
    const broken = await ranks(2, 'fit.mjs', ['cd', parts, '14'], () => ({ AT_1: '10:kill' }));
    const [first] = await Promise.all(broken.map(({ ended }) => ended));
    expect(first!.code).toBe(3);
    expect(first!.text).toMatch(/BaseTrainer.*: expected all 2 ranks at operation \d+, .*rank 1/);
    const again = await fit(2, ['cd', parts, '14']);
    expect(again.map(({ weights, state }) => ({ weights, state }))).toEqual(
      straight.map(({ weights, state }) => ({ weights, state })),
    );
  });

  it('says that ranks may have unequal numbers of batches, where one has ended before the others', async () => {
    const all = await ranks(2, 'fit.mjs', ['function'], () => ({ UNEVEN: '1' }));
    const [first, second] = await Promise.all(all.map(({ ended }) => ended));
    expect([first!.code, second!.code]).toEqual([3, 0]);
    expect(first!.text).toMatch(
      /expected all 2 ranks at operation \d+, .*rank 1.*A rank whose own batches are fewer ends sooner/,
    );
    expect(first!.text).toContain('"name":"DistributedError"');
  });

  it('stops all ranks where one is told to', async () => {
    const all = await fit(2, ['function', temporary(), '40'], () => ({ AT_1: '5:stop' }));
    expect(all.map(({ steps }) => steps)).toEqual([6, 6]);
  });

  it('ends all ranks where one meets what is not finite', async () => {
    const all = await ranks(2, 'fit.mjs', ['nan', temporary(), '12']);
    const ends = await Promise.all(all.map(({ ended }) => ended));
    const messages = ends.map(({ text }) => JSON.parse(text.trim().split('\n').at(-1)!).message);
    expect(messages[1]).toMatch(/expected the loss to be finite, got NaN at step 4 of the training/);
    expect(messages[0]).toMatch(/expected the gradient of .* to be finite, got NaN at step 4 of the training/);
  });

  it('is a training like any other in one process, and refuses what it cannot do', async () => {
    const model = new MLPEnergy(2, { hiddenDims: [4] });
    const optimizer = new torch.optim.SGD(model.parameters(), { lr: 0.1 });
    const trainer = new BaseTrainer(model, optimizer, (x) => model.forward(x).square().mean(), { device: 'cpu' });
    const batches = [torch.ones([2, 2])];
    const history = await trainer.fit(batches, { distributed: 'auto' });
    expect(history.loss!.length).toBe(1);
    await expect(trainer.fit(batches, { distributed: 'yes' as never })).rejects.toThrow(
      'distributed to be "auto" or null',
    );
    expect(() => trainer.fitSync(batches, { distributed: 'auto' })).toThrow('expected distributed to be null here');
  });
});
