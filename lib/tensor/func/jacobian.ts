/** @file Jacobians and Hessians. */
import { positiveInteger, readArguments, type Trailing, valueError, wide } from '../../arguments/options.js';
import { cat, zeros } from '../generated/functions.js';
import type { Tensor } from '../tensor.js';
import { vjpBy } from './grad.js';
import { jvpBy } from './jvp.js';
import { type AnyFunction, checkFunction, choose, type Positions, tensorsOf } from './levels.js';
import { flatten } from './tree.js';
import { type VmapOptions, vmap } from './vmap.js';

/** A Jacobian of complex numbers would have to say which of several it is. */
function refuseComplex(owner: string, tensors: readonly Tensor[]): void {
  const complex = tensors.find((x) => x.isComplex());
  if (complex) throw valueError(owner, 'arguments and results', 'real', complex.dtype);
}

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** Rows `first` to `first + count - 1` of the identity over the elements of all of `tensors`, cut at each of them. */
function basis(tensors: readonly Tensor[], first: number, count: number): Tensor[] {
  let column = 0;
  return tensors.map((x) => {
    const rows = zeros([count, x.numel()], { dtype: x.dtype, device: x.device });
    // Element (r, c) is 1 where row first + r is column + c.
    if (column < first + count && first < column + x.numel()) rows.diagonal(first - column).fill_(1);
    column += x.numel();
    return rows.view([count, ...x.shape]);
  });
}

/** The options of {@link jacrev}. */
export interface JacrevOptions<A extends Positions = Positions> {
  /** Positions of the arguments by which to differentiate; 0, the first, by default. */
  argnums?: A;
  /** Whether the function gives a pair of a value and something that is passed on; default false. */
  hasAux?: boolean;
  /** The number of rows of the Jacobian that are found at once; all of them by default. */
  chunkSize?: number | null;
}

/**
 * The function that gives the Jacobian of a function by reverse differentiation: the result's shape followed by the
 * argument's; in the form of the result, and within that of the argument.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const jacobian = torch.func.jacrev((x: torch.Tensor) => x.pow(2));
 * console.log(jacobian(torch.tensor([1, 2])).tolist()); // [[2, 0], [0, 4]]
 */
export function jacrev<const A extends Positions = number>(
  func: AnyFunction,
  ...rest: Trailing<JacrevOptions<A>, ['argnums']>
): (...args: any[]) => any {
  const owner = 'func.jacrev';
  checkFunction(owner, func);
  const { argnums, hasAux, chunkSize } = readArguments<Required<JacrevOptions>>(owner, rest, {
    argnums: wide(0),
    hasAux: false,
    chunkSize: null,
  });
  if (chunkSize !== null) positiveInteger(owner, 'chunkSize', chunkSize);
  return (...args) => {
    const [output, pull, aux] = vjpBy(owner, func, args, argnums, hasAux);
    const outputs = tensorsOf(owner, 'the result of func', output);
    const [, likeOutput] = flatten(output);
    const [inputs, likeInput] = flatten(choose(owner, args, argnums));
    refuseComplex(owner, [...inputs, ...outputs]);
    const sizes = outputs.map((y) => y.numel());
    const count = total(sizes);
    const parts: Tensor[][] = [];
    for (let first = 0; first < count; first += chunkSize ?? count) {
      const rows = basis(outputs, first, Math.min(chunkSize ?? count, count - first));
      // One row is pulled as it is: so what cannot run over many rows at once runs row by row.
      const products =
        chunkSize === 1
          ? flatten(pull(likeOutput(rows.map((row) => row.squeeze(0)))))[0].map((x: Tensor) => x.unsqueeze(0))
          : flatten(vmap(pull)(likeOutput(rows)))[0];
      parts.push(products);
    }
    const columns = inputs.map((_, j) =>
      parts.length === 1
        ? parts[0]![j]!
        : cat(
            parts.map((part) => part[j]!),
            0,
          ),
    );
    const blocks = columns.map((column) => column.split(sizes, 0));
    const jacobian = likeOutput(
      outputs.map((y, i) => likeInput(inputs.map((x, j) => blocks[j]![i]!.view([...y.shape, ...x.shape])))),
    );
    return hasAux ? [jacobian, aux] : jacobian;
  };
}

/** The options of {@link jacfwd}. */
export interface JacfwdOptions<A extends Positions = Positions> {
  /** Positions of the arguments by which to differentiate; 0, the first, by default. */
  argnums?: A;
  /** Whether the function gives a pair of a value and something that is passed on; default false. */
  hasAux?: boolean;
  /** The way of random draws; see {@link vmap}. */
  randomness?: VmapOptions['randomness'];
}

/**
 * The Jacobian of {@link jacrev}, by forward differentiation: the cheaper one where the results have more elements than
 * the arguments.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const jacobian = torch.func.jacfwd((x: torch.Tensor) => x.pow(2));
 * console.log(jacobian(torch.tensor([1, 2])).tolist()); // [[2, 0], [0, 4]]
 */
export function jacfwd<const A extends Positions = number>(
  func: AnyFunction,
  ...rest: Trailing<JacfwdOptions<A>, ['argnums', 'hasAux']>
): (...args: any[]) => any {
  const owner = 'func.jacfwd';
  checkFunction(owner, func);
  const { argnums, hasAux, randomness } = readArguments<Required<JacfwdOptions>>(owner, rest, {
    argnums: wide(0),
    hasAux: false,
    randomness: 'error',
  });
  return (...args) => {
    const [inputs, likeInput] = flatten(choose(owner, args, argnums));
    refuseComplex(owner, inputs);
    const sizes = inputs.map((x) => x.numel());
    const push = (tangents: unknown) => {
      const [, product, aux] = jvpBy(owner, func, args, tangents, argnums, { hasAux });
      return hasAux ? [product, aux] : product;
    };
    const pushed = vmap(push, { randomness })(likeInput(basis(inputs, 0, total(sizes))));
    const [products, aux] = hasAux ? pushed : [pushed, undefined];
    const [rows, likeOutput] = flatten(products);
    const jacobian = likeOutput(
      rows.map((row: Tensor) => {
        const columns = row.movedim(0, -1).split(sizes, -1);
        return likeInput(inputs.map((x, j) => columns[j]!.reshape([...row.shape.slice(1), ...x.shape])));
      }),
    );
    if (!hasAux) return jacobian;
    const [repeated, likeAux] = flatten(aux);
    return [jacobian, likeAux(repeated.map((value: Tensor) => value.select(0, 0)))];
  };
}

/**
 * The function that gives the Hessian of a function of one number: forward differentiation of its gradient.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const hessian = torch.func.hessian((x: torch.Tensor) => x.pow(3).sum());
 * console.log(hessian(torch.tensor([1, 2])).tolist()); // [[6, 0], [0, 12]]
 */
export function hessian<const A extends Positions = number>(
  func: AnyFunction,
  ...rest: Trailing<{ argnums?: A }, ['argnums']>
): (...args: any[]) => any {
  const { argnums } = readArguments('func.hessian', rest, { argnums: wide(0 as A) });
  return jacfwd(jacrev(func, { argnums }), { argnums });
}
