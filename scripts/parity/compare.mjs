// Runs a function of scripts/parity/cases here and compares what it returns with what Python returned.
import { readdirSync, readFileSync } from 'node:fs';
import { camelCase, functionsOf, runBody } from './python.mjs';

const folder = new URL('./cases/', import.meta.url);

/** The functions of all rooms: room → name → function. */
export function readCases() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.py'));
  return new Map(
    files.map((file) => {
      const functions = functionsOf(readFileSync(new URL(file, folder), 'utf8'));
      return [file.replace('.py', ''), new Map(functions.map((f) => [f.name, f]))];
    }),
  );
}

/** Whether a function calls what has an asynchronous and a synchronous form. */
export const hasForms = ({ lines }) => lines.some(({ text }) => /\.(sample|integrate|train|warmup)\(/.test(text));

/** The names that the functions find; `torchebm` is the root of the library. With `sync`, trainings run in place. */
function scopeOf(torchebm, sync) {
  const { torch } = torchebm;
  const { nn, optim } = torch;
  class Mlp extends torchebm.BaseModel {
    constructor(dim, { dtype = 'float32' } = {}) {
      super({ dtype });
      this.net = new nn.Sequential(new nn.Linear(dim, 8), new nn.SiLU(), new nn.Linear(8, 1)).to(dtype);
    }
    forward(x) {
      return this.net(x.flatten(1)).squeeze(-1);
    }
  }
  class Velocity extends nn.Module {
    constructor(dim, { dtype = 'float32' } = {}) {
      super();
      this.net = new nn.Sequential(new nn.Linear(dim + 1, 8), new nn.SiLU(), new nn.Linear(8, dim)).to(dtype);
    }
    forward(x, t, { y = null } = {}) {
      const out = this.net(torch.cat([x.flatten(1), t.unsqueeze(-1)], 1));
      return (y === null ? out : out.add(y.unsqueeze(-1))).viewAs(x);
    }
  }
  class BaseTrainer extends torchebm.BaseTrainer {
    train(loader, epochs) {
      return sync ? super.train(loader, epochs) : this.fit(loader, { epochs });
    }
  }
  const batchesOf = (x) =>
    new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(x), { batchSize: 8, shuffle: true });
  const grads = (module) =>
    module
      .parameters()
      .map((p) => p.grad)
      .filter((grad) => grad !== null);
  const rooms = [
    'core',
    'couplings',
    'datasets',
    'integrators',
    'interpolants',
    'losses',
    'models',
    'samplers',
    'utils',
  ];
  const training = { BaseTrainer };
  return {
    torch,
    nn,
    optim,
    training,
    Mlp,
    Velocity,
    grads,
    batchesOf,
    ...Object.fromEntries(rooms.map((room) => [room, torchebm])),
  };
}

/** All tensors and numbers of a result, by their path. */
function* leaves(torch, value, path = '') {
  if (value === null || value === undefined) return;
  if (value instanceof torch.Tensor || typeof value === 'number') yield [path, value];
  else if (typeof value === 'boolean') yield [path, Number(value)];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* leaves(torch, item, `${path}[${i}]`);
  else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* leaves(torch, item, `${path}.${camelCase(key)}`);
  } else throw new TypeError(`${path}: cannot compare ${value}`);
}

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int64: BigInt64Array,
  int32: Int32Array,
  bool: Uint8Array,
};

function bytesOf(value) {
  const array = value.detach().contiguous().toTypedArray();
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

/** 0 if all bits agree, the largest difference by `distance` otherwise, and Infinity for another kind. */
function difference(value, stored, distance) {
  if (typeof stored === 'number') {
    const number = typeof value === 'number' ? value : value.numel() === 1 ? Number(value.item()) : Number.NaN;
    return distance(number, stored);
  }
  if (typeof value === 'number') return Number.POSITIVE_INFINITY;
  if (value.dtype !== stored.dtype || value.shape.join() !== stored.shape.join()) return Number.POSITIVE_INFINITY;
  const expected = Buffer.from(stored.data, 'base64');
  const got = bytesOf(value);
  if (expected.equals(got)) return 0;
  const view = (bytes) => {
    const copy = Uint8Array.from(bytes);
    return new ARRAYS[stored.dtype](copy.buffer);
  };
  const wanted = view(expected);
  return view(got).reduce((worst, item, i) => Math.max(worst, distance(Number(item), Number(wanted[i]))), 0);
}

/** The parts of results that Python's have not (docs/differences.md). */
const isBeside = (path) => path.endsWith('.divergences');

/** Relative to elements above 1. */
const relative = (a, b) => Math.abs(a - b) / Math.max(1, Math.abs(b));

/**
 * The worst difference of one run from what Python wrote, where it is, and how many values were compared. `run` is a
 * line of the oracle: name, shape, dtype, seed and result; `distance` measures two numbers at a path of the result.
 */
export async function compare(torchebm, definition, run, { sync = false, distance = relative } = {}) {
  const { torch } = torchebm;
  torch.manualSeed(run.seed);
  const [x] = definition.parameters.split(':');
  const scope = { ...scopeOf(torchebm, sync), [x]: torch.randn(run.shape, { dtype: run.dtype }) };
  if (/\bdtype\b/.test(definition.parameters)) scope.dtype = run.dtype;
  const result = await runBody(definition.lines, scope, { sync });
  const got = new Map([...leaves(torch, result)].filter(([path]) => path in run.result || !isBeside(path)));
  const missing = Object.keys(run.result).filter((path) => !got.has(path));
  if (missing.length > 0 || got.size !== Object.keys(run.result).length) {
    const extra = [...got.keys()].filter((path) => !(path in run.result));
    return { worst: Number.POSITIVE_INFINITY, path: `expected ${missing}, got ${extra}`, count: got.size };
  }
  let worst = 0;
  let path = '';
  for (const [name, value] of got) {
    const by = difference(value, run.result[name], (a, b) => {
      if (Object.is(a, b) || a === b) return 0;
      return Number.isNaN(a) || Number.isNaN(b) ? Number.POSITIVE_INFINITY : distance(a, b, name);
    });
    if (by > worst || Number.isNaN(by)) [worst, path] = [by, name];
  }
  return { worst, path, count: got.size };
}
