/** @file Indexing: Python's `x[...]` as `x.at(...)`, and its `x[...] = value` as `x.setAt(..., value)`. */
import { counted, kindError, show, valueError } from '../arguments/options.js';
import { walked } from '../arguments/thrown.js';
import { checkFits, full, tensor } from './creation.js';
import * as aten from './generated/aten.js';
import { type Nested, type Scalar, Tensor } from './tensor.js';

/**
 * One index of {@link Tensor.at} and {@link Tensor.setAt}: a number, a slice as Python writes it (`':'`, `'1:5'`,
 * `'::2'`), null for a new dimension, `'...'` for all dimensions not named, true or false for a new dimension of one
 * or no element, or a tensor or list of indices or flags.
 */
export type Index =
  | number
  | bigint
  | string
  | boolean
  | null
  | Tensor
  | readonly Nested<number | bigint>[]
  | readonly Nested<boolean>[];

/** The methods of Tensor that take indices. */
export interface IndexMethods {
  /**
   * Indexing, as `x[...]` in Python: `x.at(0)`, `x.at('1:5', ':', null)`, `x.at('...', -1)`, `x.at(mask)`.
   * Numbers and slices give views, tensors and lists copies.
   */
  at(...indices: Index[]): Tensor;
  /**
   * Assignment to indices, which are those of {@link at}; the value stands last: `x.setAt(0, ':', 5)` is Python's
   * `x[0, :] = 5`. Returns this tensor.
   *
   * @throws RangeError if a number does not fit the dtype.
   */
  setAt(...args: [index: Index, ...indices: Index[], value: Tensor | Scalar]): this;
}

const SLICE = /^(-?\d+)?:(-?\d+)?(?::(-?\d+)?)?$/;

const isFlags = (index: unknown): index is Tensor =>
  index instanceof Tensor && (index.dtype === 'bool' || index.dtype === 'uint8');

/** Lists and flags as tensors. */
function picked(owner: string, index: Index | undefined): unknown {
  if (typeof index === 'boolean') return tensor(index);
  if (typeof index === 'bigint') return Number(index);
  if (!Array.isArray(index)) return index;
  const values = walked(owner, 'an index', () => index.flat(Number.POSITIVE_INFINITY) as unknown[]);
  const dtype = values.length > 0 && values.every((v) => typeof v === 'boolean') ? 'bool' : 'int64';
  if (dtype === 'bool' || values.every((v) => typeof v === 'bigint' || Number.isInteger(v)))
    return tensor(index as number[], { dtype });
  throw new TypeError(
    `${owner}: expected a list of integers, or of true and false, as an index, got ${show(index)}; ` +
      `several indices stand side by side: x.${owner === 'at' ? "at(0, ':')" : "setAt(0, ':', value)"}`,
  );
}

/** Turns indices into views first, as far as numbers and slices go, then into one `index` of what remains. */
function locate(owner: string, x: Tensor, given: readonly Index[]): { view: Tensor; picks: (Tensor | null)[] } {
  const indices = given.map((index) => picked(owner, index));
  const consumed = indices.reduce<number>((n, i) => {
    if (i === null || i === '...') return n;
    return n + (isFlags(i) ? i.dim() : 1);
  }, 0);
  const dims = x.dim();
  const ellipses = indices.filter((index) => index === '...').length;
  if (ellipses > 1) throw new RangeError(`${owner}: expected one '...' at most, got ${ellipses}`);
  if (consumed > dims) {
    throw new RangeError(
      `${owner}: expected at most ${counted(dims, 'index', 'indices')} for a tensor of shape [${x.shape}], got ${consumed}`,
    );
  }
  let view = x;
  let dim = 0;
  const picks: (Tensor | null)[] = [];
  /** The dimensions that `picks` stands for: flags of n dimensions are one entry for n of them. */
  let covered = 0;
  for (const index of indices) {
    if (index === '...') {
      dim += dims - consumed;
    } else if (index === null) {
      view = view.unsqueeze(dim++);
    } else if (typeof index === 'number') {
      const length = view.size(dim);
      if (!Number.isInteger(index) || index < -length || index >= length) {
        throw valueError(owner, `the index of dimension ${dim}`, `between ${-length} and ${length - 1}`, index);
      }
      view = view.select(dim, index);
    } else if (typeof index === 'string') {
      const match = SLICE.exec(index.replaceAll(' ', ''));
      if (!match) throw valueError(owner, 'an index', "a slice such as '1:5', ':' or '...'", index);
      const [start, end, step] = match.slice(1).map((v) => (v === undefined ? null : Number(v)));
      if (step !== null && step! <= 0) {
        const cure = step === 0 ? '' : '; flip(dim) turns a dimension around';
        throw new RangeError(`${owner}: expected the step of a slice to be positive, got ${show(index)}${cure}`);
      }
      view = view.slice(dim++, start ?? null, end ?? null, { step: step ?? 1 });
    } else if (index instanceof Tensor) {
      let pick = index;
      if (isFlags(pick) && pick.dim() === 0) {
        // A single flag makes a dimension of its own and keeps or drops its one element.
        view = view.unsqueeze(dim);
        pick = pick.unsqueeze(0);
      }
      for (; covered < dim; covered++) picks.push(null);
      picks.push(pick);
      dim += isFlags(pick) ? pick.dim() : 1;
      covered = dim;
    } else {
      throw kindError(owner, 'an index', 'a number, a slice, null, a flag, a Tensor or a list', index);
    }
  }
  return { view, picks };
}

function at(this: Tensor, ...indices: Index[]): Tensor {
  const { view, picks } = locate('at', this, indices);
  if (picks.length > 0) return aten.index(view, picks);
  return view === this ? view.alias() : view;
}

/** A value without leading dimensions of length 1, which an assignment ignores. */
function withoutLeadingOnes(value: Tensor): Tensor {
  const { shape } = value;
  const first = shape.findIndex((length) => length !== 1);
  const kept = first < 0 ? [] : shape.slice(first);
  return kept.length === shape.length ? value : value.reshape(kept);
}

function setAt(this: Tensor, ...args: [...Index[], unknown]): Tensor {
  if (args.length < 2) {
    throw new TypeError(
      `setAt: expected indices and then a value, as in x.setAt(0, ':', 5), got ${args.length} argument`,
    );
  }
  const value = args.at(-1);
  const { view, picks } = locate('setAt', this, args.slice(0, -1) as Index[]);
  if (value instanceof Tensor) {
    const source = withoutLeadingOnes(value);
    if (picks.length > 0) view.indexPut_(picks, source.to(this.dtype));
    else view.copy_(source);
  } else {
    if (Array.isArray(value)) {
      throw kindError('setAt', 'the value', 'a Tensor or a number (torch.tensor makes one of a list)', value);
    }
    const number = checkFits('setAt', 'the value', value, this.dtype);
    if (picks.length > 0) view.indexPut_(picks, full([], number, { dtype: this.dtype, device: this.device }));
    else view.fill_(number);
  }
  return this;
}

for (const [name, value] of Object.entries({ at, setAt })) {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}
