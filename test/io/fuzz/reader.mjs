// Reads damaged files of one kind, each from its own seed, and prints a line for each: node reader.mjs KIND FROM TO FOLDER
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nn } from 'torchebm';
import { MLPEnergy } from 'torchebm/core';
import { parseSafetensors, readTable } from 'torchebm/io';
import * as torch from 'torchebm/torch';
import { encodeZip, parseZip } from '../../../dist/io/zip.js';

const [kind, from, to, folder] = process.argv.slice(2);
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const filesOf = (room, ending) =>
  readdirSync(join(fixtures, room))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(fixtures, room, name)));

/** Whole numbers below n, from a seed: mulberry32. */
function numbers(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** The damage to bytes by a disk, a network or somebody who means it. */
const damages = [
  (bytes, below) => {
    for (let i = below(8); i >= 0; i--) bytes[below(bytes.length)] ^= 1 << below(8);
    return bytes;
  },
  (bytes, below) => {
    for (let i = below(16); i >= 0; i--) bytes[below(bytes.length)] = below(256);
    return bytes;
  },
  (bytes, below) => bytes.subarray(0, below(bytes.length)),
  (bytes, below) => bytes.fill(below(2) * 255, below(bytes.length), below(bytes.length)),
  (bytes, below) => {
    const [a, b] = [below(bytes.length), below(bytes.length)].sort((p, q) => p - q);
    return Buffer.concat([bytes.subarray(0, b), bytes.subarray(a)]);
  },
  (bytes, below) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(64))]);
  },
  (bytes, below) => {
    // Sizes and offsets that nothing has.
    const values = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x10000, bytes.length];
    for (let i = below(3); i >= 0; i--) {
      if (bytes.length < 8) break;
      bytes.writeUInt32LE(values[below(values.length)], below(bytes.length - 4));
    }
    return bytes;
  },
  (bytes, below) => {
    const digits = [...bytes.keys()].filter((i) => bytes[i] >= 48 && bytes[i] <= 57);
    for (let i = below(4); i >= 0 && digits.length > 0; i--) bytes[digits[below(digits.length)]] = 48 + below(10);
    return bytes;
  },
];

const damaged = (bytes, below) => damages[below(damages.length)](Buffer.from(bytes), below);

/** Damages an archive, or, so that its sums still hold, one of its entries. */
function damagedArchive(bytes, below) {
  if (below(4) === 0) return damaged(bytes, below);
  const entries = [...parseZip(bytes, 'archive')];
  const one = below(entries.length);
  return encodeZip(entries.map(([name, body], i) => [name, i === one ? damaged(body, below) : body]));
}

class Net extends nn.Module {
  layers = new nn.Sequential(
    new nn.Conv1d(1, 2, 3, { padding: 1 }),
    new nn.BatchNorm1d(2),
    new nn.ReLU(),
    new nn.Flatten(),
  );
  forward(x) {
    return this.layers(x.unsqueeze(1)).sum(-1);
  }
}

/** Files of torch.jit.trace, whose graphs are run too. */
function scripts() {
  const models = [new MLPEnergy(4, { hiddenDims: [8] }), new Net()];
  return models.map((model, i) => {
    const path = join(folder, `whole-${i}.pt`);
    torch.jit.trace(model, torch.zeros([3, 4])).save(path);
    return readFileSync(path);
  });
}

const kinds = {
  torchscript: {
    files: scripts,
    damage: damagedArchive,
    read: (path) => void torch.jit.load(path)(torch.ones([3, 4])),
  },
  pt: {
    files: () =>
      ['tensors.pt', 'containers.pt', 'checkpoint.pt'].map((name) => readFileSync(join(fixtures, 'torch', 'pt', name))),
    damage: damagedArchive,
    read: (path) => {
      const visit = (value) => {
        if (value instanceof torch.Tensor && value.layout === 'strided') value.detach().clone();
        else if (typeof value === 'object' && value !== null && !seen.has(value)) {
          seen.add(value);
          for (const inner of value instanceof Map ? value.values() : Object.values(value)) visit(inner);
        }
      };
      const seen = new Set();
      visit(torch.load(path));
    },
  },
  safetensors: {
    files: () => filesOf('io', '.safetensors'),
    damage: damaged,
    read: (path) => void parseSafetensors(readFileSync(path)),
  },
  npz: { files: () => filesOf('io', '.npz'), damage: damagedArchive, read: (path) => readTable(path) },
  npy: { files: () => filesOf('io', '.npy'), damage: damaged, read: (path) => readTable(path) },
  parquet: { files: () => filesOf('io', '.parquet'), damage: damaged, read: (path) => readTable(path) },
};

const { files, damage, read } = kinds[kind];
const whole = files();
process.on('warning', () => {});
for (let i = Number(from); i < Number(to); i++) {
  const below = numbers(1000 + i);
  const path = join(folder, `${i}.${['torchscript', 'pt'].includes(kind) ? 'pt' : kind}`);
  writeFileSync(path, damage(whole[below(whole.length)], below));
  process.stdout.write(`${i} `);
  let outcome = 'read';
  try {
    await read(path);
  } catch (error) {
    outcome = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : `thrown: ${error}`;
  }
  process.stdout.write(`${outcome.slice(0, 200)}\n`);
}
process.stdout.write(`most ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
