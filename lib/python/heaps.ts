/** @file Lists in order: Python's `heapq` and `bisect`. */
import { IndexError } from './collections.js';
import { compare } from './operators.js';
import { sorted } from './sequences.js';

const before = (a: unknown, b: unknown): boolean => compare(a, b) < 0;

/** Lets the element at a place rise above larger ones, up to `start`. */
function rise(heap: any[], start: number, place: number): void {
  let at = place;
  const item = heap[at];
  while (at > start) {
    const parent = (at - 1) >> 1;
    if (!before(item, heap[parent])) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = item;
}

/** Lets the element at a place sink to a leaf past its smaller children, and rise from there. */
function sink(heap: any[], start: number): void {
  let at = start;
  const item = heap[at];
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && !before(heap[child], heap[child + 1])) child++;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = item;
  rise(heap, start, at);
}

function first(owner: string, heap: any[]): any {
  if (heap.length === 0) throw new IndexError(`${owner}: expected heap to have an element, got none`);
  return heap[0];
}

type Ranked = [count: number, values: Iterable<any>, options?: { key?: (value: any) => any }];

/**
 * Python's `heapq`: a list whose first element is the smallest, numbers, text or tuples.
 *
 * @throws IndexError for an element of an empty heap.
 * @example
 * import { heapq } from 'torchebm/python';
 * const heap: [number, string][] = [];
 * heapq.heappush(heap, [2, 'b']);
 * heapq.heappush(heap, [1, 'a']);
 * console.log(heapq.heappop(heap), heap.length); // [ 1, 'a' ] 1
 */
export const heapq = {
  heappush: (heap: any[], item: any): void => {
    heap.push(item);
    rise(heap, 0, heap.length - 1);
  },
  heappop: (heap: any[]): any => {
    const least = first('heappop', heap);
    const last = heap.pop();
    if (heap.length > 0) {
      heap[0] = last;
      sink(heap, 0);
    }
    return least;
  },
  heapify: (list: any[]): void => {
    for (let i = (list.length >> 1) - 1; i >= 0; i--) sink(list, i);
  },
  heapreplace: (heap: any[], item: any): any => {
    const least = first('heapreplace', heap);
    heap[0] = item;
    sink(heap, 0);
    return least;
  },
  heappushpop: (heap: any[], item: any): any =>
    heap.length > 0 && before(heap[0], item) ? heapq.heapreplace(heap, item) : item,
  nlargest: (...[count, values, options]: Ranked): any[] =>
    sorted(values, { ...options, reverse: true }).slice(0, count),
  nsmallest: (...[count, values, options]: Ranked): any[] => sorted(values, options).slice(0, count),
};

interface Within {
  lo?: number;
  hi?: number | null;
  key?: ((value: any) => any) | null;
}

/** The first place in a sorted list whose element fails a test. */
function place(list: ArrayLike<any>, options: Within | number | undefined, isBefore: (value: any) => boolean): number {
  const { lo = 0, hi = null, key = null } = typeof options === 'number' ? { lo: options } : (options ?? {});
  let [from, to] = [lo, hi ?? list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(key ? key(list[middle]) : list[middle])) from = middle + 1;
    else to = middle;
  }
  return from;
}

const left = (list: ArrayLike<any>, x: any, options?: Within | number): number =>
  place(list, options, (value) => before(value, x));
const right = (list: ArrayLike<any>, x: any, options?: Within | number): number =>
  place(list, options, (value) => !before(x, value));
const keyed = (x: any, options?: Within): any => (options?.key ? options.key(x) : x);

/**
 * Python's `bisect`: places in a sorted list, and elements put there.
 *
 * @example
 * import { bisect } from 'torchebm/python';
 * console.log(bisect.bisectLeft([1, 2, 2, 3], 2), bisect.bisectRight([1, 2, 2, 3], 2)); // 1 3
 */
export const bisect = {
  bisect: right,
  bisectLeft: left,
  bisectRight: right,
  insort: (list: any[], x: any, options?: Within): void =>
    void list.splice(right(list, keyed(x, options), options), 0, x),
  insortLeft: (list: any[], x: any, options?: Within): void =>
    void list.splice(left(list, keyed(x, options), options), 0, x),
  insortRight: (list: any[], x: any, options?: Within): void => bisect.insort(list, x, options),
};
