import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { temporary } from '../addon/support.js';
import { liveTensors } from '../support/live.js';
import { freePort, ranks, results } from './support.js';

const dist = torch.distributed;

afterEach(async () => {
  if (dist.isInitialized()) await dist.destroyProcessGroup();
});

/** A group of this process alone. */
async function alone() {
  const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
  await dist.initProcessGroup({ store, rank: 0, worldSize: 1, timeout: 10_000 });
}

describe.each([
  [2, 'cpu', 'gloo'],
  [4, 'cpu', 'gloo'],
  // As with NCCL: each operation goes to the carrier of its tensors' device, objects and barriers over gloo.
  [2, 'fake', 'cpu:gloo,fake:second'],
  [4, 'fake', 'cpu:gloo,fake:second'],
])('%i processes with tensors on the device %s', (size, device, backend) => {
  it('do every operation together', async () => {
    const all = await results(await ranks(size, 'operations.mjs', [], () => ({ TEST_DEVICE: device })));
    const own = (rank: number) => [rank + 1, 10 * (rank + 1)];
    const each = all.map((_, rank) => own(rank));
    const fold = (f: (a: number, b: number) => number) => each.reduce((a, b) => a.map((x, i) => f(x, b[i]!)));
    const sum = fold((a, b) => a + b);
    const rows = Array.from({ length: 2 * size }, (_, i) => i);
    for (const [rank, got] of all.entries()) {
      const before = (rank + size - 1) % size;
      expect(got).toEqual({
        ...{ rank, size, backend, sum, mean: sum.map((x) => x / size) },
        product: fold((a, b) => a * b),
        min: own(0),
        max: own(size - 1),
        int: [2 ** size - 1],
        broadcast: own(size - 1),
        reduce: rank === 1 ? sum : own(rank),
        allGather: each,
        gather: rank === 1 ? each : null,
        scatter: [rank, rank * rank],
        reduceScatter: [(size * (size - 1)) / 2 + 10 * rank * size],
        allToAll: each.map((_, from) => Array(rank + 1).fill(Array(from + 1).fill(10 * from + rank))),
        allToAllSingle: each.flatMap((_, from) => [100 * from + 2 * rank, 100 * from + 2 * rank + 1]),
        allToAllSplit: rank === 0 ? each.flatMap((_, from) => rows.map((i) => 100 * from + i)) : [],
        allGatherIntoTensor: each.flat(),
        reduceScatterTensor: [2 * rank, 2 * rank + 1].map((i) => size * i + (100 * size * (size - 1)) / 2),
        objectList2: ['a', before],
        early: false,
        many: Array.from({ length: 20 }, (_, i) => 100 * before + i),
        ...{ completed: true, beside: sum, batch: own(before) },
        wrong: `irecv: expected the tensor to be like the one from rank ${before}, float32 [2], got float32 [3]`,
        scattered: { to: 'x'.repeat(rank) },
        twice: ['first', 'second'].map((word) => each.map((_, i) => `${word} ${i}`)),
        recv: own(before),
        object: { from: before, x: own(before), big: String(2n ** 70n), map: [[1, 'one']] },
        objects: Array.from({ length: size }, (_, i) => 'x'.repeat(i)),
        objectList: ['a', { b: [1] }],
        parameter: own(0),
        after: false,
        again: sum,
        places: [device],
      });
    }
  });
});

/** The errors of the ranks that were left, and the limit of the operation in milliseconds. */
async function failures(size: number, kind: string, timeout = 4000, device = 'cpu') {
  const all = await ranks(size, 'failing.mjs', [kind, String(timeout)], () => ({ TEST_DEVICE: device }));
  const ends = await Promise.all(all.map(({ ended }) => ended));
  return ends.map(({ code, signal, text }) => {
    if (code !== 3) return { code, signal, text } as any;
    return JSON.parse(text.trim().split('\n').at(-1)!);
  });
}

describe('an operation that fails', () => {
  it.each([
    ['killed', 'cpu'],
    ['ended', 'cpu'],
    ['killed', 'fake'],
  ])('names the rank that was %s, long before the timeout, with tensors on the device %s', async (kind, device) => {
    const all = await failures(4, kind, 60_000, device);
    for (const rank of [0, 2, 3]) {
      const { name, message, took, again } = all[rank];
      expect(name).toBe('DistributedError');
      expect(message).toMatch(
        /^allReduce: expected all 4 ranks at operation 4, allReduce of float32 \[3\], got no sign of life of rank 1, last seen at operation [123], allReduce/,
      );
      expect(took).toBeLessThan(20_000);
      expect(again).toMatch(/^allReduce: expected a process group that works, got one that failed at operation 4/);
    }
  });

  it('names a rank that is late, within the timeout', async () => {
    const all = await failures(3, 'slow');
    for (const rank of [0, 2]) {
      expect(all[rank].message).toBe(
        'allReduce: expected all 3 ranks at operation 4, allReduce of float32 [3], within 4 s, got rank 1 still at operation 3, allReduce of float32 [3]',
      );
      expect(all[rank].took).toBeLessThan(5_000);
    }
  });

  it('names a rank that is at another operation, or has another shape', async () => {
    const [{ message }] = await failures(2, 'other');
    expect(message).toContain('got rank 1 in another operation, broadcast of float32 [3]');
    const [{ message: shape }] = await failures(2, 'shape');
    expect(shape).toContain('got rank 1 in another operation, allReduce of float32 [5]');
  });

  it('gives up what a device is not through with, after the timeout', async () => {
    const [first, stalled] = await failures(2, 'stalled', 4000, 'fake');
    expect(stalled.message).toBe(
      'allReduce: expected all 2 ranks at operation 4, allReduce of float32 [3], within 4 s, got a device that was not through with it',
    );
    expect(stalled.aborts).toBe(1);
    expect(first.message).toMatch(
      /^allReduce: expected all 2 ranks at operation 5, .*, got (rank 1 still at|no sign of life)/,
    );
  });

  it('says that tensors are on another device elsewhere', async () => {
    const [{ message }] = await failures(2, 'device', 4000, 'fake');
    expect(message).toContain(
      'at operation 4, allReduce of float32 [3], got another op, src, dst or device on some of them',
    );
  });

  it('changes no tensor', async () => {
    await alone();
    const x = torch.ones([2]);
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(dist.allReduce(x, { signal: controller.signal })).rejects.toThrow('enough');
    expect(x.tolist()).toEqual([1, 1]);
    expect((await dist.allReduce(x)).tolist()).toEqual([1, 1]);
  });
});

describe('a message that fails', () => {
  const peers = async (size: number, kind: string) => {
    const ends = await Promise.all((await ranks(size, 'peers.mjs', [kind])).map(({ ended }) => ended));
    return ends.map(({ text, code }) => (code === 0 ? JSON.parse(text.trim().split('\n').at(-1)!) : text));
  };

  it('names the rank that it waited for, and where that is', async () => {
    const [[error, x]] = await peers(2, 'late');
    expect(error).toEqual({
      name: 'DistributedError',
      message: 'recv: expected message 1 of tag 3 from rank 1 within 5 s, got rank 1 at operation 1, barrier',
    });
    expect(x).toEqual([0, 0, 0]);
    const [[lost, after]] = await peers(2, 'killed');
    expect(lost.message).toMatch(
      /^recv: expected message 1 from rank 1, got no sign of life of rank 1, last seen (at operation 1, barrier|before its first operation)$/,
    );
    expect(after.message).toMatch(
      /expected a process group that works, got one that failed in recv from rank 1, message 1/,
    );
  });

  it('leaves the numbers of operations alone, which all ranks share', async () => {
    const [[first], [second]] = await peers(3, 'after');
    for (const { message } of [first, second]) {
      expect(message).toBe(
        'allReduce: expected all 3 ranks at operation 2, allReduce of float32 [3], within 5 s, got rank 2 still at operation 1, barrier',
      );
    }
  });

  it('can be aborted, and holds its tensor and its group while it is under way', async () => {
    const [[sum, aborted]] = await peers(2, 'aborted');
    expect([sum, aborted.message]).toEqual([2, 'enough']);
    const [[early, busy, late]] = await peers(2, 'busy');
    expect([early.name, busy, late]).toEqual(['BusyError', 'BusyError', null]);
    expect(early.message).toBe(
      'destroyProcessGroup: the process group is used by the running job irecv; await it first',
    );
  });
});

describe('initProcessGroup', () => {
  it('names the ranks that do not come', async () => {
    const port = await freePort();
    const store = await dist.TCPStore.open('127.0.0.1', port, { isMaster: true });
    await expect(dist.initProcessGroup({ store, rank: 1, worldSize: 4, timeout: 500 })).rejects.toMatchObject({
      name: 'DistributedError',
      message: 'initProcessGroup: expected all 4 ranks within 0.5 s, got no sign of ranks 0, 2, 3',
    });
  });

  it('can be aborted', async () => {
    const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
    const controller = new AbortController();
    const joining = dist.initProcessGroup({ store, rank: 0, worldSize: 2, signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(joining).rejects.toThrow('enough');
    expect(dist.isInitialized()).toBe(false);
  });

  it('refuses a world of other sizes, and a rank that is there twice', async () => {
    const sizes = await ranks(2, 'failing.mjs', ['none', '5000'], (rank) => ({ WORLD_SIZE: String(2 + rank) }));
    const ends = await Promise.all(sizes.map(({ ended }) => ended));
    const messages = ends.map(({ text }) => JSON.parse(text.trim().split('\n').at(-1)!).message);
    expect(messages[0]).toMatch(/expected WORLD_SIZE to be the same on all ranks, got 2 on rank 0 and 3 on rank 1/);
    expect(messages[1]).toMatch(/expected WORLD_SIZE to be the same on all ranks, got 3 on rank 1 and 2 on rank 0/);
    const twice = await ranks(3, 'failing.mjs', ['none', '5000'], (rank) => ({
      RANK: String(Math.min(rank, 1)),
      WORLD_SIZE: '3',
    }));
    const all = await Promise.all(twice.map(({ ended }) => ended));
    expect(all.map(({ text }) => text).join('\n')).toContain(
      'expected each RANK to be of one process, got 1 a second time',
    );
  });

  it('says that a port is taken, and that nobody answers', async () => {
    const server = createServer().listen(0);
    const { port } = server.address() as { port: number };
    await expect(dist.TCPStore.open('127.0.0.1', port, { isMaster: true })).rejects.toThrow(
      `TCPStore.open: expected port ${port} to be free, got one that another process listens on`,
    );
    server.close();
    const free = await freePort();
    await expect(dist.TCPStore.open('127.0.0.1', free, { timeout: 300 })).rejects.toThrow(
      `TCPStore.open: expected a store at 127.0.0.1:${free} within 0.3 s, got no answer`,
    );
  });

  it('says what is missing or wrong', async () => {
    await expect(dist.initProcessGroup()).rejects.toThrow(
      'initProcessGroup: expected RANK to be set, or rank to be given, got neither',
    );
    await expect(dist.initProcessGroup({ rank: 2, worldSize: 2 })).rejects.toThrow(
      'initProcessGroup: expected rank to be below the number of processes, 2, got 2',
    );
    await expect(dist.initProcessGroup({ rank: 0, worldSize: 1 })).rejects.toThrow('expected MASTER_ADDR to be set');
    await expect(dist.initProcessGroup({ backend: 'glo' as never })).rejects.toThrow('did you mean "gloo"?');
    for (const backend of ['nccl', 'cpu:gloo,cuda:nccl'] as const) {
      await expect(dist.initProcessGroup({ backend })).rejects.toMatchObject({ code: 'ERR_TORCHEBM_LIBTORCH_CUDA' });
    }
    for (const backend of ['cpu:nccl', 'cpu:gloo,xpu:ccl', 'cpu:gloo,other:gloo', 'cpu:gloo,', 'cpu:gloo,cpu:gloo']) {
      await expect(dist.initProcessGroup({ backend: backend as never })).rejects.toThrow(
        `initProcessGroup: expected backend to be "gloo", "nccl" or "cpu:gloo,cuda:nccl", got "${backend}"`,
      );
    }
    await expect(dist.initProcessGroup({ time_out: 3 } as never)).rejects.toThrow('did you mean timeout?');
    expect(() => dist.getRank()).toThrow('getRank: expected initProcessGroup() to be called before');
    await expect(dist.allReduce(torch.ones([1]))).rejects.toThrow('expected initProcessGroup() to be called before');
    await alone();
    await expect(alone()).rejects.toThrow('expected a process without a group');
  });
});

describe('a group of one', () => {
  it('refuses what cannot be sent', async () => {
    await alone();
    await expect(dist.allReduce([1] as never)).rejects.toThrow('allReduce: expected tensor to be a Tensor, got [1]');
    await expect(dist.allReduce(torch.ones([1]), 'summe' as never)).rejects.toThrow('did you mean "sum"?');
    await expect(dist.broadcast(torch.ones([1]), 3)).rejects.toThrow('expected src to be the rank of one of 1 process');
    await expect(dist.send(torch.ones([1]), 0)).rejects.toThrow('expected dst to be the rank of another process');
    expect(() => new dist.P2POp(dist.send as never, torch.ones([1]), 1)).toThrow('expected op to be isend or irecv');
    expect(() => dist.batchIsendIrecv([1] as never)).toThrow('expected p2pOpList to be an array of P2POp, got [1]');
    await expect(dist.isend(torch.ones([1]), 5).wait()).rejects.toThrow(
      'expected dst to be the rank of one of 1 process',
    );
    await expect(dist.allToAll([])).rejects.toThrow('expected inputTensorList to be 1 tensor, one for each rank');
    await expect(dist.allToAllSingle(torch.ones([3]), [2])).rejects.toThrow('1 numbers of rows, 3 together, got [2]');
    await expect(dist.reduceScatterTensor(torch.ones([]))).rejects.toThrow('expected input to be of one dimension');
    await expect(dist.scatterObjectList([1, 2])).rejects.toThrow('to be 1 value, one for each rank, got [1, 2]');
    await expect(dist.monitoredBarrier({ timeout: -1 })).rejects.toThrow('expected timeout to be a positive integer');
    await expect(dist.reduceScatter([])).rejects.toThrow('expected inputList to be 1 tensor, one for each rank');
    await expect(dist.allReduce(torch.ones([1], { dtype: 'int64' }), 'mean')).rejects.toThrow('of floating point');
    await expect(dist.broadcastObjectList([() => 1])).rejects.toThrow(
      'expected the value to be made of what structuredClone',
    );
  });

  it('leaves no tensors', async () => {
    await alone();
    const x = torch.ones([2]);
    const round = async () => {
      await dist.allReduce(x);
      await dist.barrier();
      await dist.reduceScatter([x]);
      await dist.allGather(x);
      await dist.allGatherObject({ x });
    };
    await round();
    const before = liveTensors();
    for (let i = 0; i < 30; i++) await round();
    expect(liveTensors()).toBeLessThanOrEqual(before + 2);
  });
});

describe('stores', () => {
  it('keep texts and numbers, in parts', async () => {
    const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
    const other = await dist.TCPStore.open('127.0.0.1', store.port);
    const part = new dist.PrefixStore('a', store);
    await part.set('colour', 'blue – ä');
    expect(await other.get('a/colour')).toBe('blue – ä');
    expect(await Promise.all([other.add('n', 2), other.add('n', 3)])).toEqual(expect.arrayContaining([5]));
    expect(await store.check('no')).toBe(false);
    const waiting = other.wait('late', { timeout: 10_000 });
    await store.set('late', '');
    await waiting;
    expect(await store.deleteKey('late')).toBe(true);
    await expect(other.wait('late', { timeout: 50 })).rejects.toThrow('expected the key "late" to be set within 50 ms');
    const controller = new AbortController();
    const get = other.get('never', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(get).rejects.toThrow('enough');
  });

  it('are files, too', async () => {
    const path = join(temporary(), 'a folder that is not there', 'meeting');
    const [one, two] = [await dist.FileStore.open(path), await dist.FileStore.open(path)];
    await one.set('a', 'b');
    expect(await two.get('a')).toBe('b');
    await dist.initProcessGroup({ store: one, rank: 0, worldSize: 1, timeout: 5000 });
    expect((await dist.allReduce(torch.ones([1]))).item()).toBe(1);
    expect(existsSync(path)).toBe(true);
  });
});
