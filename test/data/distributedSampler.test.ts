import { describe, expect, it } from 'vitest';
import { DataLoader, DistributedSampler, TensorDataset } from '../../lib/data/index.js';
import * as torch from '../../lib/torch/index.js';
import { fixture } from '../support/fixtures.js';

interface Share {
  length: number;
  options: { num_replicas: number; drop_last?: boolean; shuffle?: boolean; seed?: number };
  passes: number[][][];
}
const { shares } = fixture<{ shares: Share[] }>('data/data.json');

describe('DistributedSampler', () => {
  it.each(shares.map((share) => [JSON.stringify(share.options), share] as const))(
    "has Python's items: %s",
    (_, share) => {
      const { num_replicas: numReplicas, drop_last: dropLast, shuffle, seed } = share.options;
      for (const [epoch, ranks] of share.passes.entries()) {
        for (const [rank, items] of ranks.entries()) {
          const dataset = Array.from({ length: share.length }, (_, i) => i);
          const sampler = new DistributedSampler(dataset, { numReplicas, rank, dropLast, shuffle, seed });
          sampler.setEpoch(epoch);
          expect([...sampler]).toEqual(items);
          expect(sampler.length).toBe(items.length);
        }
      }
    },
  );

  it('gives a loader its share', () => {
    const dataset = new TensorDataset(torch.arange(10));
    const sampler = new DistributedSampler(dataset, { numReplicas: 2, rank: 1, shuffle: false });
    const loader = new DataLoader(dataset, { batchSize: 3, sampler });
    expect([...loader].map(([x]) => x!.tolist())).toEqual([
      [1, 3, 5],
      [7, 9],
    ]);
  });

  it('says what is wrong', () => {
    expect(() => new DistributedSampler([1, 2])).toThrow(
      'DistributedSampler: expected initProcessGroup() to be called before, or numReplicas and rank to be given',
    );
    expect(() => new DistributedSampler([1, 2], { numReplicas: 2, rank: 2 })).toThrow(
      'DistributedSampler: expected rank to be below 2, got 2',
    );
    expect(() => new DistributedSampler(3 as never, { numReplicas: 2, rank: 0 })).toThrow(
      'a dataset with a length, got 3',
    );
  });
});
