// The errors of readers and writers for a call or a file that cannot be.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as io from '../../lib/io/index.js';
import {
  encodeCsv,
  encodeNpy,
  encodeSafetensors,
  parseCsv,
  parseNpy,
  parseSafetensors,
  readSafetensors,
  readTable,
  writeFileAtomic,
  writeFileAtomicSync,
  writeSafetensors,
  writeTable,
} from '../../lib/io/index.js';
import * as torch from '../../lib/torch/index.js';
import { readCheckpoint } from '../../lib/training/index.js';

it.each<[string, () => unknown, string]>([
  ['parseCsv', () => (parseCsv as any)(Buffer.from('1\n'), 'x', {}), 'at most 2 arguments (bytes, name)'],
  ['parseNpy', () => (parseNpy as any)(Buffer.from(''), 'x', {}), 'at most 2 arguments (bytes, name)'],
  ['parseSafetensors', () => (parseSafetensors as any)(Buffer.from(''), 'x', 1), 'at most 2 arguments (bytes, name)'],
  ['encodeCsv', () => (encodeCsv as any)({}, {}), 'at most 1 argument (table)'],
  ['encodeNpy', () => (encodeNpy as any)({}, 'float64'), 'at most 1 argument (array)'],
  ['encodeSafetensors', () => (encodeSafetensors as any)({}, {}, 1), 'at most 2 arguments (tensors, metadata)'],
  ['writeFileAtomicSync', () => (writeFileAtomicSync as any)('x', '', 'utf8'), 'at most 2 arguments (file, bytes)'],
])('%s drops no argument', (owner, call, message) => {
  expect(call).toThrow(new TypeError(`${owner}: expected ${message}`));
});

it.each<[string, (file: string) => Promise<unknown>]>([
  ['writeTable', (file) => (writeTable as any)(file, { data: new Float32Array(1), shape: [1] }, {})],
  ['writeSafetensors', (file) => (writeSafetensors as any)(file, {}, {}, {})],
  ['writeFileAtomic', (file) => (writeFileAtomic as any)(file, '', 'utf8')],
  ['readSafetensors', (file) => (readSafetensors as any)(file, {})],
])('%s drops no argument either', async (owner, call) => {
  await expect(call('none.csv')).rejects.toThrow(`${owner}: expected at most`);
  expect(existsSync('none.csv')).toBe(false);
});

it.each<[string, (file: string) => unknown]>([
  ['readTable', (file) => readTable(`${file}.csv`)],
  ['readSafetensors', readSafetensors],
  ['readCheckpoint', readCheckpoint],
  ['load', async (file) => torch.load(file)],
  ['jit.load', async (file) => torch.jit.load(file)],
])('%s says what is wrong with a file that is not there', async (owner, read) => {
  const error: any = await Promise.resolve(read('/none/points')).catch((reason: unknown) => reason);
  expect(error.message).toMatch(new RegExp(`^${owner}: cannot read "/none/points(.csv)?": there is no such file$`));
  expect(error.code).toBe('ENOENT');
});

it('every reader and writer names an argument of the wrong kind', async () => {
  for (const [name, call] of Object.entries(io)) {
    for (const wrong of [null, 3, [], { data: [1] }, ...(/^read|^write/.test(name) ? [] : ['text'])]) {
      const error: any = await Promise.resolve()
        .then(() => (call as any)(wrong))
        .catch((reason: unknown) => reason);
      expect(error, `${name} of ${JSON.stringify(wrong)}`).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(new RegExp(`^${name}: expected .+ to be |^${name}: unknown option`));
    }
  }
});
