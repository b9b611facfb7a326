import { spawnSync } from 'node:child_process';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { compareSamples, histogram, plotLoss } from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { built } from '../addon/support.js';

type Resizable = ArrayBuffer & { resize(length: number): void };
const Buffers = { ArrayBuffer, SharedArrayBuffer } as unknown as Record<
  string,
  new (
    length: number,
    options: { maxByteLength: number },
  ) => Resizable
>;

/** The doors that share memory, and those that copy it. */
const sharing = { frombuffer: torch.frombuffer, asTensor: torch.asTensor } as const;
const copying = { tensor: torch.tensor, fromTypedArray: torch.fromTypedArray } as const;

describe.each(Object.keys(Buffers))('Memory of a %s that can be resized', (kind) => {
  const array = () => new Float32Array(new Buffers[kind]!(16, { maxByteLength: 64 }));

  it.each(Object.entries(sharing))('is refused by %s, which says how to copy it', (owner, share) => {
    expect(() => share(array())).toThrow(RangeError);
    expect(() => share(array())).toThrow(
      new RegExp(
        `^${owner}: expected (buffer|data) to be memory that stays in its place, got a buffer that can be resized: ` +
          'torch.tensor takes a copy of a typed array, buffer.slice\\(0\\) is one of a buffer$',
      ),
    );
  });

  it.each(Object.entries(copying))('is copied by %s', (_, copy) => {
    const source = array().fill(2);
    const x = copy(source);
    source.fill(3);
    expect(x.tolist()).toEqual([2, 2, 2, 2]);
  });

  it('is copied by asTensor where the elements become others', () => {
    expect(torch.asTensor(array().fill(2), { dtype: torch.float64 }).tolist()).toEqual([2, 2, 2, 2]);
  });
});

it('memory that can be resized is refused as a whole buffer too', () => {
  const buffer = new Buffers.ArrayBuffer!(16, { maxByteLength: 64 });
  expect(() => torch.frombuffer(buffer, { dtype: torch.float32 })).toThrow('got a buffer that can be resized');
});

describe('Memory that a tensor shares stays where it is', () => {
  const cases: [string, (array: Float32Array) => torch.Tensor][] = [
    ['frombuffer', (array) => torch.frombuffer(array)],
    ['frombuffer of the buffer', (array) => torch.frombuffer(array.buffer as ArrayBuffer, { dtype: torch.float32 })],
    ['asTensor', (array) => torch.asTensor(array)],
  ];
  /** Runs what may refuse: newer Nodes throw where Node 20 copies. */
  const attempt = (move: () => unknown) => {
    try {
      move();
    } catch (error) {
      expect((error as Error).name).toBe('DataCloneError');
    }
  };

  it.each(cases)('of %s: structuredClone and postMessage do not take it away', (_, share) => {
    const array = new Float32Array([1, 2, 3]);
    const x = share(array);
    attempt(() => structuredClone(array.buffer, { transfer: [array.buffer as ArrayBuffer] }));
    const { port1, port2 } = new MessageChannel();
    attempt(() => port1.postMessage(array, [array.buffer as ArrayBuffer]));
    receiveMessageOnPort(port2);
    port1.close();
    expect(array.length).toBe(3);
    x.fill_(7);
    expect([...array]).toEqual([7, 7, 7]);
    array[0] = 5;
    expect(x.tolist()).toEqual([5, 7, 7]);
  });

  it('and by no method of its own', () => {
    const flags = 'transfer' in ArrayBuffer.prototype ? [] : ['--harmony-rab-gsab-transfer'];
    const program = `
      import * as torch from '${built('torch/index.js')}';
      const array = new Float32Array([1, 2, 3]);
      const x = torch.asTensor(array);
      for (const method of ['transfer', 'transferToFixedLength']) {
        if (typeof ArrayBuffer.prototype[method] !== 'function') throw new Error('no ' + method + ' to test');
        try { array.buffer[method](1 << 20); console.log('moved'); } catch (error) { console.log(error.name, error.message); }
      }
      x.fill_(7);
      torch.frombuffer(array); // once more
      try { torch.asTensor(new Float32Array(Object.freeze(new ArrayBuffer(4)))); } catch (error) { console.log(error.message); }
      console.log(array.join());`;
    const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', program], {
      env: process.env,
      encoding: 'utf8',
    });
    const refusal =
      /TypeError ArrayBuffer: expected no transfer of memory that a tensor shares .*torch\.tensor\(array\)/;
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const lines = stdout.trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(refusal),
      expect.stringMatching(refusal),
      expect.stringContaining('asTensor: expected data to be memory that stays in its place, got a frozen buffer'),
      '7,7,7',
    ]);
  });

  it('where a tensor has a copy of it, it may go', () => {
    for (const copy of [
      (array: Float32Array) => torch.tensor(array),
      (array: Float32Array) => torch.fromTypedArray(array),
      (array: Float32Array) => torch.asTensor(array, { dtype: torch.float64 }),
    ]) {
      const array = new Float32Array([1, 2, 3]);
      const x = copy(array);
      structuredClone(array.buffer, { transfer: [array.buffer as ArrayBuffer] });
      expect([array.length, x.tolist()]).toEqual([0, [1, 2, 3]]);
    }
  });
});

describe('Memory that is no longer there is refused in the same words', () => {
  const transferred = () => {
    const array = new Float32Array([1, 2, 3]);
    structuredClone(array.buffer, { transfer: [array.buffer as ArrayBuffer] });
    return array;
  };
  const cutShort = () => {
    const buffer = new Buffers.ArrayBuffer!(16, { maxByteLength: 64 });
    const array = new Float32Array(buffer, 8, 2);
    buffer.resize(4);
    return array;
  };
  const doors: [string, (array: Float32Array) => unknown][] = [
    ...Object.entries({ ...sharing, ...copying }),
    ['frombuffer of the buffer', (array) => torch.frombuffer(array.buffer as ArrayBuffer, { dtype: torch.uint8 })],
    ['tensor of a list', (array) => torch.tensor([array as never])],
    ['defaultCollate', (array) => torch.utils.data.defaultCollate([array])],
    ['plotLoss', (array) => plotLoss(array)],
    ['plotLoss of shaped numbers', (array) => plotLoss({ data: array, shape: [0] })],
    ['histogram', (array) => histogram(array)],
    ['compareSamples', (array) => compareSamples({ real: array as never, generated: array as never })],
  ];

  it.each(doors)('by %s', (_, door) => {
    const message = /^\w+: expected .* to be memory that is still here, not transferred or cut short, got a \w+Array/;
    expect(() => door(transferred())).toThrow(RangeError);
    expect(() => door(transferred())).toThrow(
      new RegExp(message.source.replace('\\w+Array', '(Float32Array|ArrayBuffer)')),
    );
  });

  it.each(doors.filter(([name]) => name !== 'frombuffer of the buffer'))('by %s, where it was cut short', (_, door) => {
    expect(() => door(cutShort())).toThrow('to be memory that is still here, not transferred or cut short');
  });
});
