import { describe, expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { ranks, results } from './support.js';

const { nn, distributed: dist } = torch;

/** The weights that one process gets from the batches of all. */
function alone(size: number): number[] {
  torch.manualSeed(0);
  const first = new nn.Linear(3, 8);
  const last = new nn.Linear(8, 1);
  const net = new nn.Sequential(first, new nn.Tanh(), last, new nn.Flatten(0));
  const optimizer = new torch.optim.SGD(net.parameters(), { lr: 0.1 });
  const data = new torch.Generator().manualSeed(7);
  for (let step = 0; step < 5; step++) {
    const x = torch.randn([4 * size, 3], { generator: data });
    optimizer.zeroGrad();
    net(x).sub(x.sum(1).sin()).square().mean().backward();
    optimizer.step();
  }
  return net.parameters().flatMap((parameter) => parameter.flatten().tolist() as number[]);
}

describe('DistributedDataParallel', () => {
  it.each([
    [2, 'plain', 'cpu'],
    [4, 'plain', 'cpu'],
    [2, 'buckets', 'cpu'],
    [2, 'views', 'cpu'],
    [2, 'noSync', 'cpu'],
    [2, 'plain', 'fake'],
    [2, 'buckets', 'fake'],
    [2, 'views', 'fake'],
    [2, 'noSync', 'fake'],
  ])('%i ranks learn what one process does from all batches: %s, on the device %s', async (size, kind, device) => {
    const all = await results(await ranks(size, 'ddp.mjs', [kind], () => ({ TEST_DEVICE: device })));
    const expected = alone(size);
    for (const { weights, keys } of all) {
      expect(weights).toEqual(all[0].weights);
      for (const [i, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[i]!, 5);
      expect(keys[0]).toBe('module.first.weight');
    }
  });

  it('leaves parameters alone that no pass uses', async () => {
    const all = await results(await ranks(2, 'ddp.mjs', ['unused']));
    expect(all[0].weights).toEqual(all[1].weights);
    expect(all.map(({ unused }) => unused)).toEqual([true, true]);
  });

  it('sends gradients as float16 where it is told to', async () => {
    const all = await results(await ranks(2, 'ddp.mjs', ['fp16']));
    const expected = alone(2);
    expect(all[0].weights).toEqual(all[1].weights);
    const errors = all[0].weights.map((weight: number, i: number) => Math.abs(weight - expected[i]!));
    expect(Math.max(...errors)).toBeLessThan(2e-3);
    expect(Math.max(...errors)).toBeGreaterThan(1e-7);
  });

  it('gives all ranks the buffers of rank 0', async () => {
    const all = await results(await ranks(2, 'ddp.mjs', ['buffers']));
    expect(all[0].weights).toEqual(all[1].weights);
  });

  it('says what is wrong, and leaves no tensors', async () => {
    expect(() => new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1))).toThrow(
      'DistributedDataParallel: expected initProcessGroup() to be called before',
    );
    const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
    await dist.initProcessGroup({ store, rank: 0, worldSize: 1, timeout: 10_000 });
    expect(() => new nn.parallel.DistributedDataParallel(new nn.Tanh())).toThrow(
      'expected a module with parameters that require gradients, got none',
    );
    expect(() => new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1), { bucketCapMb: 0 })).toThrow(
      'expected bucketCapMb to be positive, got 0',
    );
    expect(() => new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1), { bucketCapMB: 1 } as never)).toThrow(
      'did you mean bucketCapMb?',
    );
    const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1));
    const x = torch.ones([4, 2]);
    const round = () => torch.tidy(() => model(x).sum().backward());
    for (let i = 0; i < 3; i++) round();
    const before = liveTensors();
    for (let i = 0; i < 50; i++) round();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
    model.release();
    round();
    await dist.destroyProcessGroup();
  });

  it('zeroes gradients that are parts of its buckets', async () => {
    const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
    await dist.initProcessGroup({ store, rank: 0, worldSize: 1, timeout: 10_000 });
    const layer = new nn.Linear(2, 1);
    const model = new nn.parallel.DistributedDataParallel(layer, { gradientAsBucketView: true });
    const optimizer = new torch.optim.SGD(layer.parameters(), { lr: 0.1 });
    for (let i = 0; i < 3; i++) {
      optimizer.zeroGrad({ setToNone: false });
      model(torch.ones([4, 2]))
        .sum()
        .backward();
      expect(layer.weight.grad!.tolist()).toEqual([[4, 4]]);
      optimizer.step();
    }
    model.release();
    await dist.destroyProcessGroup();
  });
});
