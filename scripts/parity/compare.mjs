// Runs a function of scripts/parity/cases here and compares what it returns with what Python returned.
import { readdirSync, readFileSync } from 'node:fs';
import { apartOf, differenceOf, numbersOf, scaleOf } from '../spread.mjs';
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

function bytesOf(value) {
  const array = value.detach().contiguous().toTypedArray();
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

/** The largest difference of two numbers or tensors: 0 if all bits agree, and Infinity for another kind. */
function difference(value, stored) {
  if (typeof stored === 'number') {
    const number = typeof value === 'number' ? value : value.numel() === 1 ? Number(value.item()) : Number.NaN;
    return differenceOf([number], [stored]);
  }
  if (typeof value === 'number') return Number.POSITIVE_INFINITY;
  if (value.dtype !== stored.dtype || value.shape.join() !== stored.shape.join()) return Number.POSITIVE_INFINITY;
  const got = bytesOf(value);
  if (got.equals(Buffer.from(stored.data, 'base64'))) return 0;
  return differenceOf(numbersOf({ dtype: value.dtype, data: got.toString('base64') }), numbersOf(stored));
}

/** The parts of results that Python's have not (docs/differences.md). */
const isBeside = (path) => path.endsWith('.divergences');

/**
 * The differences of one run from what Python wrote, and how many values were compared. `run` is a line of the oracle:
 * name, shape, dtype, seed and result. A difference is that of a number, or the largest of a tensor's, with its path.
 */
export async function compare(torchebm, definition, run, { sync = false } = {}) {
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
    const path = `expected ${missing}, got ${extra}`;
    return { differences: [{ path, by: Number.POSITIVE_INFINITY }], count: got.size };
  }
  const differences = [...got].map(([path, value]) => ({ path, by: difference(value, run.result[path]) }));
  return { differences: differences.filter(({ by }) => by !== 0), count: got.size };
}

/** Differences of a tensor's scale, or of 1 for smaller ones, that are rounding. */
const ROUNDING = 1e-6;

/**
 * One number for the differences of a run: the largest, each relative to the largest element of its tensor, since that
 * is the scale at which sums are rounded, or to 1. `state` is `equal`, `close` (all are within 1e-6), `apart` (as near
 * as Python is to itself under other numeric environments, whose spread is that of its fixture), or `off`, with `path`.
 */
export function judge(differences, result, spread) {
  const all = differences.map(({ path, by }) => {
    if (by === Number.POSITIVE_INFINITY) return { path, relative: by, state: 'off' };
    const scale = Math.max(1, scaleOf(numbersOf(result[path])));
    const relative = by / scale;
    if (relative <= ROUNDING) return { path, relative, state: 'close' };
    return { path, relative, state: by <= apartOf(`result.${path}`, scale, spread) ? 'apart' : 'off' };
  });
  const rank = ['close', 'apart', 'off'];
  const by = (a, b) => rank.indexOf(b.state) - rank.indexOf(a.state) || b.relative - a.relative;
  return all.sort(by)[0] ?? { path: '', relative: 0, state: 'equal' };
}
