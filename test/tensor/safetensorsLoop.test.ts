import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../lib/io/index.js';
import * as torch from '../../lib/torch/index.js';
import {
  CheckpointFolder,
  readCheckpoint,
  readCheckpointSync,
  writeCheckpoint,
  writeCheckpointSync,
} from '../../lib/training/index.js';

const folder = mkdtempSync(join(tmpdir(), 'torchebm-loop-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** The longest time without a turn of the event loop, while a call is under way. */
async function longestStall(call: () => Promise<unknown>): Promise<number> {
  let [running, longest, last] = [true, 0, performance.now()];
  const watch = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(watch);
  };
  setImmediate(watch);
  await new Promise((resolve) => setImmediate(resolve));
  longest = 0;
  await call();
  longest = Math.max(longest, performance.now() - last);
  running = false;
  return longest;
}

async function least(times: number, measure: () => number | Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) best = Math.min(best, await measure());
  return best;
}

const timeOf = (call: () => unknown) => {
  const begin = performance.now();
  call();
  return performance.now() - begin;
};

describe('a file of 64 MB keeps the event loop for a small part of its time', () => {
  const big = torch.randn([16, 1 << 20]);
  const state = { turned: big.t(), big };
  const table = { data: new Float32Array(1 << 24), shape: [1 << 24] };
  writeCheckpointSync(at('there.ck'), { big });
  const calls: Record<string, () => Promise<unknown>> = {
    writeCheckpoint: () => writeCheckpoint(at('a.ck'), { big }),
    'writeCheckpoint of a transposed tensor': () => writeCheckpoint(at('t.ck'), { turned: state.turned }),
    readCheckpoint: () => readCheckpoint(at('there.ck')),
    'CheckpointFolder.save': () => new CheckpointFolder(at('steps')).save(1, { big }),
    saveFile: () => torch.safetensors.saveFile({ big }, at('a.safetensors')),
    loadFile: () => torch.safetensors.loadFile(at('there.ck')),
    readSafetensors: () => readSafetensors(at('there.ck')),
    writeSafetensors: () =>
      writeSafetensors(at('b.safetensors'), {
        a: { dtype: 'F32', shape: table.shape, data: new Uint8Array(table.data.buffer) },
      }),
  };
  it.each(Object.entries(calls))('%s', async (name, call) => {
    // The same in place: three passes over the bytes at least.
    const inPlace = await least(3, () =>
      timeOf(() =>
        name.startsWith('read') || name === 'loadFile'
          ? readCheckpointSync(at('there.ck'))
          : writeCheckpointSync(at('b.ck'), { big }),
      ),
    );
    const stall = await least(3, () => longestStall(call));
    expect(stall).toBeLessThan(inPlace / 4);
  });
});

describe('what is written', () => {
  it('is the state at the call, whatever is done to it meanwhile', async () => {
    const x = torch.arange(1 << 19, { dtype: 'float32' });
    const part = x.view(-1, 4).slice(1, 1, 3);
    const shared = new Float32Array([1, 2, 3]);
    const expected = [x.clone(), part.clone(), torch.tensor([1, 2, 3])];
    const writing = writeCheckpoint(at('now.ck'), { x, part, shared: torch.frombuffer(shared) });
    const saving = torch.safetensors.saveFile({ x, part }, at('now.safetensors'));
    x.zero_();
    shared.fill(9);
    await Promise.all([writing, saving]);
    expect(x.sum().item()).toBe(0);
    expect(part.sum().item()).toBe(0);
    const read = await readCheckpoint(at('now.ck'));
    expect(read.x).toEqualTensor(expected[0]!);
    expect(read.part).toEqualTensor(expected[1]!);
    expect(read.shared).toEqualTensor(expected[2]!);
    expect((await torch.safetensors.loadFile(at('now.safetensors'))).x).toEqualTensor(expected[0]!);
  });

  it.each(['float64', 'float32', 'float16', 'bfloat16', 'int64', 'int8', 'bool'] as const)(
    'is the same in slices: %s',
    async (dtype) => {
      const x = torch.randn([3, 70_001]).mul(3).to(dtype);
      const state = {
        x,
        turned: x.t(),
        strided: x.view(-1).slice(0, 0, null, 2),
        none: x.slice(0, 0, 0),
        one: x.select(0, 0).select(0, 0),
      };
      await writeCheckpoint(at('later.ck'), state);
      writeCheckpointSync(at('at-once.ck'), state);
      const [later, atOnce] = [await readCheckpoint(at('later.ck')), readCheckpointSync(at('at-once.ck'))];
      for (const [name, tensor] of Object.entries(state)) {
        expect(later[name]).toEqualTensor(tensor);
        expect(atOnce[name]).toEqualTensor(tensor);
      }
    },
  );
});

describe('saveFile', () => {
  it('says what it takes', async () => {
    const { saveFile } = torch.safetensors;
    await expect(saveFile(null as never, at('x'))).rejects.toThrow(
      'saveFile: expected tensors to be an object or a Map of Tensors, got null',
    );
    await expect(saveFile({ a: torch.eye(2).toSparse() }, at('x'))).rejects.toThrow(
      'saveFile: expected tensors.a to be a dense tensor, such as its toDense() gives, got "one of layout sparse_coo"',
    );
    await expect(writeCheckpoint(at('x'), { a: torch.eye(2).toSparse() })).rejects.toThrow(
      'writeCheckpoint: expected a to be a dense tensor',
    );
  });
});
