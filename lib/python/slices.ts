/** @file Slices: as text, as Python writes them, and as objects that a `__getitem__` of a program may be given. */
import { counted } from '../arguments/messages.js';
import { sliceEnds, slicePlaces } from '../arguments/slices.js';

/**
 * A slice as an object, which `x[1:5]` gives a `__getitem__` of a program's own.
 *
 * @example
 * import { range, Slice } from 'torchebm/python';
 * const slice = new Slice(null, -1, 2);
 * console.log(slice.stop, range(...slice.indices(6))); // -1 [ 0, 2, 4 ]
 */
export class Slice {
  readonly start: any;
  readonly stop: any;
  readonly step: any;

  constructor(...ends: [stop: any] | [start: any, stop: any, step?: any]) {
    [this.start, this.stop, this.step = null] = ends.length === 1 ? [null, ends[0], null] : ends;
  }

  /** Start, end and step in a sequence of `n` elements, for `range`. */
  indices(n: number): [number, number, number] {
    const step = this.step ?? 1;
    if (step === 0) throw new RangeError('Slice: expected the step to be other than 0, got 0');
    return [...sliceEnds(this.start, this.stop, step, n), step];
  }

  toString(): string {
    const part = (end: any): string => (end === null ? '' : String(Number(end)));
    return `${part(this.start)}:${part(this.stop)}${this.step === null ? '' : `:${part(this.step)}`}`;
  }
}

/** A part of a list or text by a slice as Python writes it: `slice(xs, '1:5')`, `slice(xs, '::-1')`. */
export function slice<T extends string | readonly any[]>(
  value: T,
  text: string,
): T extends string ? string : T extends readonly (infer E)[] ? E[] : never {
  const list = typeof value === 'string' ? [...value] : value;
  const result = slicePlaces(text, list.length).map((i) => list[i]);
  return (typeof value === 'string' ? result.join('') : result) as never;
}

/**
 * Puts values in the place of a part of a list, as `list[slice] = values`: of a part with a step, as many as it has.
 *
 * @throws RangeError where a part with a step has another number of elements.
 * @example
 * import { setSlice } from 'torchebm/python';
 * const list = [1, 2, 3, 4, 5];
 * setSlice(list, '::2', [0, 0, 0]);
 * console.log(list); // [ 0, 2, 0, 4, 0 ]
 */
export function setSlice(list: any[], text: string, values: Iterable<any>): void {
  const [from, , step] = text.split(':');
  const [made, places] = [[...values], slicePlaces(text, list.length)];
  if (step === undefined || step.trim() === '' || Number(step) === 1) {
    const first = from!.trim() === '' ? 0 : Number(from);
    const at = Math.min(Math.max(first < 0 ? first + list.length : first, 0), list.length);
    list.splice(at, places.length, ...made);
    return;
  }
  if (made.length !== places.length)
    throw new RangeError(`setSlice: expected ${counted(places.length, 'value')}, got ${made.length}`);
  places.forEach((place, i) => {
    list[place] = made[i];
  });
}
