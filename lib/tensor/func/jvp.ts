/** @file Forward differentiation. */
import { readArguments, type Trailing, valueError } from '../../arguments/options.js';
import { _makeDual, _unpackDual } from '../generated/aten.js';
import { zerosLike } from '../generated/functions.js';
import type { Tensor } from '../tensor.js';
import {
  type AnyFunction,
  call,
  checkFunction,
  choose,
  inJvp,
  type Positions,
  replace,
  splitAux,
  tensorsOf,
  unwrap,
  wrap,
} from './levels.js';
import { flatten } from './tree.js';

/** The value of a function, the product of its Jacobian in the chosen arguments with tangents, and what else it gives. */
export function jvpBy(
  owner: string,
  func: AnyFunction,
  args: readonly unknown[],
  tangents: unknown,
  argnums: Positions,
  { strict = false, hasAux = false }: { strict?: boolean; hasAux?: boolean } = {},
): [output: any, product: any, aux: any] {
  const [primals, rebuild] = flatten(choose(owner, args, argnums));
  const directions = tensorsOf(owner, 'tangents', tangents);
  if (primals.length !== directions.length || primals.some((x, i) => x.shape.join() !== directions[i]!.shape.join())) {
    throw valueError(owner, 'tangents', 'of the shapes of the primals', tangents);
  }
  return inJvp((level) => {
    const duals = rebuild(primals.map((x, i) => _makeDual(x, directions[i]!, 0)));
    const rest = args.map((value) => wrap(value, level));
    const [value, aux] = splitAux(owner, call(owner, func, replace(rest, argnums, duals)), hasAux);
    const [, like] = flatten(value);
    const pairs = tensorsOf(owner, 'the result of func', value).map((y) => {
      const [primal, tangent] = _unpackDual(y, 0) as [Tensor, Tensor | null];
      if (tangent === null && strict) {
        throw new RangeError(`${owner}: the result does not depend on the primals, which strict refuses`);
      }
      return [primal, tangent ?? zerosLike(primal)] as const;
    });
    const outputs = like(pairs.map(([primal]) => primal));
    const products = like(pairs.map(([, tangent]) => tangent));
    return [unwrap(outputs, level), unwrap(products, level), unwrap(aux, level)];
  });
}

/**
 * The value of a function, and the product of its Jacobian with tangents of the shapes of its arguments.
 *
 * Options: `strict` (false) refuses results that do not depend on the arguments, rather than giving zeros; `hasAux`
 * (false) passes on what the function gives beside its value.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [y, dy] = torch.func.jvp((x) => x.pow(2), [torch.tensor([3])], [torch.tensor([1])]);
 * console.log(y.tolist(), dy.tolist()); // [9] [6]
 */
export function jvp(
  func: AnyFunction,
  primals: readonly unknown[],
  tangents: readonly unknown[],
  ...rest: Trailing<{ strict?: boolean; hasAux?: boolean }, []>
): [output: any, product: any, aux?: any] {
  checkFunction('func.jvp', func);
  const options = readArguments('func.jvp', rest, { strict: false, hasAux: false });
  const positions = primals.map((_, i) => i);
  const [output, product, aux] = jvpBy('func.jvp', func, primals, tangents, positions, options);
  return options.hasAux ? [output, product, aux] : [output, product];
}

/**
 * The value of a function, and its linear approximation there: a function of one tangent for each argument. Every call
 * evaluates the function anew.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [y, along] = torch.func.linearize((x) => x.pow(2), torch.tensor([3]));
 * console.log(y.tolist(), along(torch.tensor([2])).tolist()); // [9] [12]
 */
export function linearize(
  func: AnyFunction,
  ...primals: unknown[]
): [output: any, product: (...tangents: any[]) => any] {
  checkFunction('func.linearize', func);
  const positions = primals.map((_, i) => i);
  return [func(...primals), (...tangents) => jvpBy('func.linearize', func, primals, tangents, positions)[1]];
}
