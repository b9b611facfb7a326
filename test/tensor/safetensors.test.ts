import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as torch from '../../lib/torch/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'torchebm-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('safetensors', () => {
  const dtypes = [
    'float64',
    'float32',
    'float16',
    'bfloat16',
    'int64',
    'int32',
    'int16',
    'int8',
    'uint8',
    'bool',
  ] as const;

  test('every dtype, strides, no elements and no dimensions come back bit for bit', async () => {
    const file = path.join(folder, 'all.safetensors');
    const tensors: Record<string, torch.Tensor> = Object.fromEntries(
      dtypes.map((dtype) => [
        dtype,
        torch
          .tensor([
            [0, 1, 2],
            [3, 4, 5],
          ])
          .to(dtype),
      ]),
    );
    tensors.transposed = torch.arange(6).view(2, 3).t();
    tensors.empty = torch.zeros([0, 3]);
    tensors.scalar = torch.tensor(1.5);
    await torch.safetensors.saveFile(tensors, file, { format: 'pt' });
    const back = await torch.safetensors.loadFile(file);
    expect(Object.keys(back).sort()).toEqual(Object.keys(tensors).sort());
    for (const [name, tensor] of Object.entries(tensors)) {
      expect(back[name]!.dtype, name).toBe(tensor.dtype);
      expect(back[name]!.shape, name).toEqual(tensor.shape);
      expect(back[name]!.toTypedArray(), name).toEqual(tensor.toTypedArray());
    }
  });

  test('names that every object has are names like others', async () => {
    const file = path.join(folder, 'proto.safetensors');
    const tensors = Object.fromEntries(['__proto__', 'constructor'].map((name) => [name, torch.ones([1])]));
    await torch.safetensors.saveFile(tensors, file, Object.fromEntries([['__proto__', 'a']]));
    const back = await torch.safetensors.loadFile(file);
    expect(Object.keys(back)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.entries(back).map(([, x]) => x.tolist())).toEqual([[1], [1]]);
  });

  test('a cut file names itself, a foreign value its name', async () => {
    const file = path.join(folder, 'cut.safetensors');
    await torch.safetensors.saveFile({ weight: torch.ones([4]) }, file);
    truncateSync(file, readFileSync(file).length - 1);
    await expect(torch.safetensors.loadFile(file)).rejects.toThrow(/cut\.safetensors/);
    await expect(torch.safetensors.saveFile({ weight: 1 as unknown as torch.Tensor }, file)).rejects.toThrow(
      new TypeError('saveFile: expected tensors.weight to be a Tensor, got 1'),
    );
    await expect(torch.safetensors.saveFile({ z: torch.ones([1]).to('complex64') }, file)).rejects.toThrow(
      /saveFile: expected tensors\.z to be of one of float64, .*, got "complex64"/,
    );
  });
});
