/** @file Elements of values whose kind only the running program knows, and what NumPy makes arrays of. */
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { Slice, setSlice, slice } from './slices.js';

const isTensor = (x: unknown): x is Tensor => x instanceof Tensor;

/** `value[index]`: of a tensor, a list (negative from its end), text, a dictionary or a data set. */
export function getItem(value: any, ...given: any[]): any {
  const indices = given.map((index) => (index instanceof Slice && isPlain(value) ? String(index) : index));
  if (isTensor(value)) {
    // NumPy's arrays may be turned around, which slices of torch may not.
    const backwards = indices.flatMap((index, dim) => (index === '::-1' ? [dim] : []));
    if (backwards.length === 0) return value.at(...indices);
    return value.flip(backwards).at(...indices.map((index) => (index === '::-1' ? ':' : index)));
  }
  const [index] = indices;
  if (typeof value?.getItem === 'function') return value.getItem(indices.length > 1 ? indices : index);
  if (typeof value === 'string' || Array.isArray(value)) {
    return typeof index === 'string' ? slice(value, index) : value.at(Number(index));
  }
  if (value instanceof Map) return value.get(index);
  return typeof index === 'number' && typeof value.at === 'function' ? value.at(index) : value[index];
}

/** Whether slices of a value are written as text. */
const isPlain = (value: unknown): boolean => isTensor(value) || typeof value === 'string' || Array.isArray(value);

/** `value[index] = element`. */
export function setItem(value: any, ...given: any[]): void {
  const rest = given.map((index) => (index instanceof Slice && isPlain(value) ? String(index) : index));
  const element = rest.at(-1);
  const [index] = rest;
  if (isTensor(value)) value.setAt(...(rest as [any, any]));
  else if (typeof value?.__setitem__ === 'function')
    value.__setitem__(rest.length > 2 ? rest.slice(0, -1) : index, element);
  else if (value instanceof Map) value.set(index, element);
  else if (Array.isArray(value) && typeof index === 'string') setSlice(value, index, element);
  else if (Array.isArray(value) && index < 0) value[value.length + index] = element;
  else value[index] = element;
}

/** Whether a value is a dictionary: an object that is of no class, a Map, or of a class below `Dict`. */
export function isDict(value: any): boolean {
  if (value instanceof Map || typeof value?.popitem === 'function') return true;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The values that NumPy makes an array of: tensors, numbers, lists of both, objects with a method `__array__`. Numbers such as 3.0 may be floats: all become float64. */
export function asArray(value: any, dtype: torch.DType | null = null): Tensor {
  if (typeof value?.__array__ === 'function') return asArray(value.__array__(), dtype);
  const made = isTensor(value) && dtype === null ? value.clone() : stacked(value);
  return dtype === null ? made : made.to(dtype);
}

function stacked(value: any): Tensor {
  if (isTensor(value)) return value;
  const list = typeof value === 'object' ? [...value] : value;
  if (Array.isArray(list) && holdsTensor(list)) return torch.stack(list.map(stacked));
  return torch.tensor(list, { dtype: 'float64' });
}

const holdsTensor = (list: readonly any[]): boolean =>
  list.some((v) => isTensor(v) || (Array.isArray(v) && holdsTensor(v)));

/** The indices in an array of a shape of its element that stands at a place, counted row by row, as `np.unravel_index`. */
export function unravelIndex(place: number | Tensor, shape: readonly number[]): [number, number, ...number[]] {
  let rest = Number(isTensor(place) ? place.item() : place);
  const indices = [...shape].reverse().map((n) => {
    const at = rest % n;
    rest = Math.floor(rest / n);
    return at;
  });
  return indices.reverse() as [number, number, ...number[]];
}
