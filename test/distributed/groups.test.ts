import { expect, it } from 'vitest';
import { SinkhornCoupling } from '../../lib/couplings/index.js';
import * as torch from '../../lib/torch/index.js';
import { ranks, results } from './support.js';

const points = (seed: number) => torch.randn([4, 2], { generator: new torch.Generator().manualSeed(seed) });

it('groups of some ranks have operations, models and couplings of their own', async () => {
  const all = await results(await ranks(4, 'groups.mjs'));
  for (const [rank, got] of all.entries()) {
    const [first, last] = rank % 2 === 0 ? [0, 2] : [1, 3];
    const others = rank % 2 === 0 ? [1, 3] : [0, 2];
    const place = rank === first ? 0 : 1;
    const generator = new torch.Generator().manualSeed(5);
    const [x0, x1] = [0, 10].map((base) => torch.cat([points(base + first), points(base + last)]));
    const pairs = new SinkhornCoupling()(x0!, x1!, { generator }).x1.tolist() as number[][];
    expect(got).toEqual({
      ranks: [first, last],
      place: [place, 2, -1, place, -1],
      names: [others, 1, last],
      sum: [first + last + 2],
      all: [10],
      broadcast: [last + 1],
      gathered: rank === first ? [first + 1, last + 1] : null,
      scattered: [first + last + 2],
      objects: [{ rank: first }, { rank: last }],
      gatheredObjects: rank === last ? [{ rank: first }, { rank: last }] : null,
      object: [last],
      joined: [first + 1, last + 1],
      guarded: [place, 2, last, last + 1],
      ...(rank === last && { received: 'hello' }),
      stranger: `allReduce: expected group to be one with this process, rank ${rank}, got [${others.join(', ')}]`,
      source: `broadcast: expected src to be the rank of one of the processes ${first}, ${last}, got ${others[0]}`,
      unknown: 'newGroup: expected ranks to be different ranks of 4 processes, got [0, 7]',
      model: [first, (first + last) / 2],
      pairs: pairs.slice(4 * place, 4 * place + 4),
      destroyed: `allReduce: expected group to be one that is not destroyed, got [${first}, ${last}]`,
      after: [10],
    });
  }
});
