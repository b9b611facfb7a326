/** @file Reverse differentiation. */
import { boolean, isOptions, readArguments, type Trailing, valueError, wide } from '../../arguments/options.js';
import { grad as gradOf, isGradEnabled } from '../autograd.js';
import { zerosLike } from '../generated/functions.js';
import type { Tensor } from '../tensor.js';
import {
  type AnyFunction,
  call,
  checkFunction,
  choose,
  type FuncOptions,
  inGrad,
  type Positions,
  replace,
  splitAux,
  tensorsOf,
  unwrap,
  wrap,
} from './levels.js';
import { flatten } from './tree.js';

type Order = ['argnums', 'hasAux'];
type Result<A> = A extends readonly number[] ? Tensor[] : Tensor;
const defaults: Required<FuncOptions> = { argnums: wide(0), hasAux: false };

/** Gradients of outputs, zeros where there is no dependence. */
function pull(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  vectors: readonly Tensor[] | null,
  createGraph: boolean,
): Tensor[] {
  const recorded = outputs.flatMap((y, i) => (y.requiresGrad ? [i] : []));
  if (recorded.length === 0) return inputs.map((x) => zerosLike(x));
  const found: (Tensor | null)[] = gradOf(
    recorded.map((i) => outputs[i]!),
    inputs,
    {
      gradOutputs: vectors && recorded.map((i) => vectors[i]!),
      createGraph,
      retainGraph: true,
      allowUnused: true,
    },
  );
  return found.map((g, i) => g ?? zerosLike(inputs[i]!));
}

/** Arguments as those of a level that differentiates by the chosen ones. */
function differentiable(owner: string, args: readonly unknown[], positions: Positions, level: number) {
  const chosen = wrap(choose(owner, args, positions), level, true);
  const rest = args.map((value) => wrap(value, level));
  return { own: replace(rest, positions, chosen), chosen };
}

/**
 * The function that gives the gradient and the value of a function of one number.
 *
 * An argument may hold tensors in arrays and plain objects, such as parameters by name; so does its gradient.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const both = torch.func.gradAndValue((x: torch.Tensor) => x.pow(2).sum());
 * const [g, value] = both(torch.tensor([1, 2]));
 * console.log(g.tolist(), value.item()); // [2, 4] 5
 */
export function gradAndValue<const A extends Positions = number>(
  func: AnyFunction,
  ...rest: Trailing<FuncOptions<A>, Order>
): (...args: any[]) => [gradient: Result<A>, value: any] {
  const owner = 'func.gradAndValue';
  checkFunction(owner, func);
  const { argnums, hasAux } = readArguments(owner, rest, defaults as Required<FuncOptions<A>>);
  return (...args) => differentiate('func.grad', func, args, argnums, hasAux) as [Result<A>, any];
}

function differentiate(owner: string, func: AnyFunction, args: unknown[], argnums: Positions, hasAux: boolean) {
  return inGrad((level) => {
    const { own, chosen } = differentiable(owner, args, argnums, level);
    const result = call(owner, func, own);
    const [value] = splitAux(owner, result, hasAux);
    const [output] = tensorsOf(owner, 'the result of func', value) as [Tensor];
    if (value !== output || output.dim() !== 0) {
      throw valueError(owner, 'the result of func', 'a Tensor without dimensions', value);
    }
    const [inputs, rebuild] = flatten(chosen);
    // Recorded, so that levels outside see how the gradient came about.
    return [unwrap(rebuild(pull([output], inputs, null, true)), level), unwrap(result, level)];
  });
}

/**
 * The function that gives the gradient of a function of one number; with `hasAux` a pair of it and what else the
 * function gives.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const slope = torch.func.grad((x: torch.Tensor) => x.pow(3).sum());
 * const curve = torch.func.grad((x: torch.Tensor) => slope(x).sum());
 * console.log(curve(torch.tensor([2])).tolist()); // [12]
 */
export function grad<const A extends Positions = number>(
  func: AnyFunction,
  options: FuncOptions<A> & { hasAux: true },
): (...args: any[]) => [gradient: Result<A>, aux: any];
export function grad<const A extends Positions = number>(
  func: AnyFunction,
  options?: FuncOptions<A>,
): (...args: any[]) => Result<A>;
export function grad<const A extends Positions>(func: AnyFunction, argnums: A): (...args: any[]) => Result<A>;
export function grad(func: AnyFunction, ...rest: Trailing<FuncOptions, Order>): AnyFunction {
  checkFunction('func.grad', func);
  const { argnums, hasAux } = readArguments('func.grad', rest, defaults);
  return (...args) => {
    const [gradient, value] = differentiate('func.grad', func, args, argnums, hasAux);
    return hasAux ? [gradient, value[1]] : gradient;
  };
}

/** The value of a function, what gives the products of its Jacobian in the chosen arguments, and what else it gives. */
export function vjpBy(
  owner: string,
  func: AnyFunction,
  args: readonly unknown[],
  argnums: Positions,
  hasAux: boolean,
): [output: any, pull: (vectors: any) => any, aux: any] {
  return inGrad((level) => {
    const { own, chosen } = differentiable(owner, args, argnums, level);
    const [value, aux] = splitAux(owner, call(owner, func, own), hasAux);
    const outputs = tensorsOf(owner, 'the result of func', value);
    const [inputs, rebuild] = flatten(chosen);
    const products = (vectors: unknown) => {
      const given = tensorsOf(owner, 'vectors', vectors);
      if (given.length !== outputs.length || given.some((v, i) => v.shape.join() !== outputs[i]!.shape.join())) {
        const shapes = outputs.map((y) => `[${y.shape}]`).join(', ');
        throw valueError(owner, 'vectors', `tensors of the shapes ${shapes} of the result`, vectors);
      }
      return rebuild(pull(outputs, inputs, given, isGradEnabled()));
    };
    return [unwrap(value, level), products, unwrap(aux, level)];
  });
}

/**
 * The value of a function, and the function that gives the products of vectors, in the form of its result, with its
 * Jacobian: an array of one for each argument. With `{ hasAux: true }` at the end also what else the function gives.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [y, pull] = torch.func.vjp((x) => x.pow(2), torch.tensor([1, 2]));
 * console.log(pull(torch.ones([2]))[0].tolist()); // [2, 4]
 */
export function vjp(
  func: AnyFunction,
  ...args: [...primals: any[], options: { hasAux: true }]
): [output: any, vjp: (vectors: any) => any[], aux: any];
export function vjp(func: AnyFunction, ...primals: any[]): [output: any, vjp: (vectors: any) => any[]];
export function vjp(func: AnyFunction, ...args: any[]): any {
  checkFunction('func.vjp', func);
  const last = args.at(-1);
  const named = isOptions(last) && Object.keys(last).join() === 'hasAux';
  const primals = named ? args.slice(0, -1) : args;
  const hasAux = named && boolean('func.vjp', 'hasAux', last.hasAux);
  const positions = primals.map((_, i) => i);
  const [output, products, aux] = vjpBy('func.vjp', func, primals, positions, hasAux);
  return hasAux ? [output, products, aux] : [output, products];
}
