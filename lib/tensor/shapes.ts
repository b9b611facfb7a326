/** @file Functions on shapes that Python has and ATen has not, or in another form. */
import { kindError, oneOf, readOptions, valueError } from '../arguments/options.js';
import { tensor } from './creation.js';
import * as aten from './generated/aten.js';
import { expectTensor, Tensor } from './tensor.js';

/** The order of the first two dimensions of {@link meshgrid}. */
export interface MeshgridOptions {
  /** 'ij': the first input runs along the first dimension (default); 'xy': along the second. */
  indexing?: 'ij' | 'xy';
}

/**
 * Coordinates of the points of a grid: one tensor of shape (n₁, …, nₖ) for each of k vectors.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [x, y] = torch.meshgrid(torch.arange(2), torch.arange(3), { indexing: 'ij' });
 * console.log(x.shape, y.tolist()); // [2, 3] [[0, 1, 2], [0, 1, 2]]
 */
export function meshgrid(...args: readonly [...Tensor[], MeshgridOptions] | readonly Tensor[]): Tensor[];
export function meshgrid(tensors: readonly Tensor[], options?: MeshgridOptions): Tensor[];
export function meshgrid(...args: readonly unknown[]): Tensor[] {
  const last = args.at(-1);
  const hasOptions = args.length > 0 && !(last instanceof Tensor) && !Array.isArray(last);
  const { indexing } = readOptions('meshgrid', hasOptions ? (last as MeshgridOptions) : {}, {
    indexing: 'ij' as 'ij' | 'xy',
  });
  oneOf('meshgrid', 'indexing', indexing, ['ij', 'xy']);
  const given = hasOptions ? args.slice(0, -1) : args;
  const tensors = given.length === 1 && Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  return aten.meshgrid(
    tensors.map((x, i) => expectTensor('meshgrid', `tensors[${i}]`, x)),
    { indexing },
  );
}

/**
 * The shape that tensors of these shapes broadcast to.
 *
 * @throws RangeError where two sizes differ and neither is 1.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.broadcastShapes([3, 1], [4])); // [3, 4]
 */
export function broadcastShapes(...shapes: readonly (number | readonly number[])[]): number[] {
  const lists = shapes.map((shape) => (typeof shape === 'number' ? [shape] : shape));
  const dims = Math.max(0, ...lists.map((shape) => shape.length));
  const result = Array<number>(dims).fill(1);
  for (const shape of lists) {
    shape.forEach((size, i) => {
      if (!Number.isInteger(size) || size < 0)
        throw valueError('broadcastShapes', 'sizes', 'integers of at least 0', size);
      const dim = i + dims - shape.length;
      if (size === 1 || size === result[dim]) return;
      if (result[dim] !== 1) {
        throw new RangeError(`broadcastShapes: expected sizes that agree or are 1, got ${result[dim]} and ${size}`);
      }
      result[dim] = size;
    });
  }
  return result;
}

/**
 * The coordinates, one tensor for each dimension of `shape`, of places in a flattened tensor of that shape.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [row, column] = torch.unravelIndex(torch.tensor([5n]), [2, 3]);
 * console.log(row.tolist(), column.tolist()); // [1] [2]
 */
export function unravelIndex(indices: Tensor, shape: number | readonly number[]): Tensor[] {
  const { dtype, device } = expectTensor('unravelIndex', 'indices', indices);
  if (!/^u?int/.test(dtype)) throw kindError('unravelIndex', 'indices', 'of an integer dtype', dtype);
  const sizes = typeof shape === 'number' ? [shape] : shape;
  for (const size of sizes) {
    if (!Number.isInteger(size) || size < 0)
      throw valueError('unravelIndex', 'shape', 'of integers of at least 0', size);
  }
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, n) => product * n, 1));
  const vector = (values: readonly number[]) => tensor(values, { dtype: 'int64', device });
  return indices.unsqueeze(-1).floorDivide(vector(strides)).remainder(vector(sizes)).unbind(-1);
}
