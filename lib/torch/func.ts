/**
 * @file `torch.func`: functions of functions. They are made of reverse differentiation, so that what they give can be
 * differentiated again, also by parameters that the function uses.
 */
import type { Module } from '../nn/module.js';
import { camelCase } from '../nn/names.js';
import { kindError, readArguments, type Trailing, valueError } from '../utils/options.js';
import { jacobian } from './autograd/functional.js';
import { enableGrad, grad as gradOf, isGradEnabled } from './autograd.js';
import { zerosLike } from './generated/functions.js';
import { Tensor } from './tensor.js';

type AnyFunction = (...args: any[]) => any;
type Positions = number | readonly number[];

/** By what to differentiate, and whether the function gives more than its value. */
export interface FuncOptions<A extends Positions = Positions> {
  /** Positions of the arguments by which to differentiate; 0, the first, by default. One number gives one gradient. */
  argnums?: A;
  /** Whether the function gives a pair of a value and something that is passed on; default false. */
  hasAux?: boolean;
}
type Order = ['argnums', 'hasAux'];
type Result<A> = A extends readonly number[] ? Tensor[] : Tensor;

const defaults: Required<FuncOptions> = { argnums: 0, hasAux: false };

function checkFunction(owner: string, func: unknown): void {
  if (typeof func !== 'function') throw kindError(owner, 'func', 'a function', func);
}

/** Arguments of which those at `positions` are tensors of their own that require gradients. */
function split(owner: string, args: readonly unknown[], positions: Positions): [args: unknown[], chosen: Tensor[]] {
  const own = [...args];
  const list: readonly number[] = typeof positions === 'number' ? [positions] : positions;
  const chosen = list.map((position) => {
    const at = position < 0 ? args.length + position : position;
    const x = args[at];
    if (!(x instanceof Tensor)) throw kindError(owner, `argument ${position}`, 'a Tensor', x);
    const leaf = x.requiresGrad && isGradEnabled() ? x.viewAs(x) : x.detach().requiresGrad_();
    own[at] = leaf;
    return leaf;
  });
  return [own, chosen];
}

function aux(owner: string, result: unknown, hasAux: boolean): [value: unknown, more: unknown] {
  if (!hasAux) return [result, undefined];
  if (!Array.isArray(result) || result.length !== 2) throw kindError(owner, 'the result of func', 'a pair', result);
  return result as [unknown, unknown];
}

/** Gradients of recorded outputs, zeros where there is no dependence; recorded themselves only if the caller records. */
function pull(outputs: readonly Tensor[], inputs: readonly Tensor[], vectors: readonly Tensor[], record: boolean) {
  const recorded = outputs.flatMap((y, i) => (y.requiresGrad ? [[y, vectors[i]!] as const] : []));
  if (recorded.length === 0) return inputs.map((x) => zerosLike(x.detach()));
  const found: (Tensor | null)[] = gradOf(
    recorded.map(([y]) => y),
    inputs,
    { gradOutputs: recorded.map(([, v]) => v), createGraph: record, retainGraph: true, allowUnused: true },
  );
  return found.map((g, i) => g ?? zerosLike(inputs[i]!.detach()));
}

/**
 * The function that gives the gradient and the value of a function of one number.
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
  checkFunction('func.gradAndValue', func);
  const { argnums, hasAux } = readArguments('func.gradAndValue', rest, defaults as Required<FuncOptions<A>>);
  return (...args) => {
    const record = isGradEnabled();
    const [own, chosen] = split('func.grad', args, argnums);
    return enableGrad(() => {
      const result = func(...own);
      const [value] = aux('func.grad', result, hasAux);
      if (!(value instanceof Tensor) || value.dim() !== 0) {
        throw valueError('func.grad', 'the result of func', 'a Tensor without dimensions', value);
      }
      const found = pull([value], chosen, [value.detach().clone().fill_(1)], record);
      return [typeof argnums === 'number' ? found[0]! : found, result] as [Result<A>, any];
    });
  };
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
  const both = gradAndValue(func, { argnums, hasAux });
  return (...args) => {
    const [gradient, value] = both(...args);
    return hasAux ? [gradient, value[1]] : gradient;
  };
}

const list = (values: Tensor | readonly Tensor[]): readonly Tensor[] => (values instanceof Tensor ? [values] : values);

/**
 * The value of a function, and the function that gives the products of vectors (of the shapes of its results) with its
 * Jacobian: one for each argument.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [y, pull] = torch.func.vjp((x) => x.pow(2), torch.tensor([1, 2]));
 * console.log(pull(torch.ones([2]))[0].tolist()); // [2, 4]
 */
export function vjp(
  func: (...primals: Tensor[]) => Tensor | Tensor[],
  ...primals: Tensor[]
): [output: any, vjp: (...vectors: Tensor[]) => Tensor[]] {
  checkFunction('func.vjp', func);
  const record = isGradEnabled();
  const all = primals.map((_, i) => i);
  const [own, chosen] = split('func.vjp', primals, all);
  const output = enableGrad(() => func(...(own as Tensor[])));
  const outputs = list(output);
  const plain = record ? output : Array.isArray(output) ? output.map((y) => y.detach()) : (output as Tensor).detach();
  return [
    plain,
    (...vectors) => {
      if (vectors.length !== outputs.length) {
        throw new RangeError(`func.vjp: expected ${outputs.length} vectors, got ${vectors.length}`);
      }
      return pull(outputs, chosen, vectors, record);
    },
  ];
}

/**
 * The value of a function, and the product of its Jacobian with vectors of the shapes of its arguments.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [y, dy] = torch.func.jvp((x) => x.pow(2), [torch.tensor([3])], [torch.tensor([1])]);
 * console.log(y.item(), dy.item()); // 9 6
 */
export function jvp(
  func: (...primals: Tensor[]) => Tensor | Tensor[],
  primals: readonly Tensor[],
  tangents: readonly Tensor[],
): [output: any, jvp: any] {
  checkFunction('func.jvp', func);
  if (primals.length !== tangents.length || primals.some((x, i) => x.shape.join() !== tangents[i]!.shape.join())) {
    throw new RangeError('func.jvp: expected tangents of the shapes of the primals');
  }
  const record = isGradEnabled();
  const all = primals.map((_, i) => i);
  const [own, chosen] = split('func.jvp', primals, all);
  return enableGrad(() => {
    const output = func(...(own as Tensor[]));
    const outputs = list(output);
    // The gradient is linear in the vector that it is taken for; its own gradient by that is the product.
    const dummies = outputs.map((y) => zerosLike(y.detach()).requiresGrad_());
    const slopes = pull(outputs, chosen, dummies, true);
    const products = pull(slopes, dummies, tangents, record);
    const plain = record ? [...outputs] : outputs.map((y) => y.detach());
    return Array.isArray(output) ? [plain, products] : [plain[0], products[0]];
  });
}

/**
 * The function that gives the Jacobian of a function: the result's shape followed by the argument's.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const jacobian = torch.func.jacrev((x: torch.Tensor) => x.pow(2));
 * console.log(jacobian(torch.tensor([1, 2])).tolist()); // [[2, 0], [0, 4]]
 */
export function jacrev<const A extends Positions = number>(
  func: AnyFunction,
  ...rest: Trailing<{ argnums?: A }, ['argnums']>
): (...args: any[]) => any {
  checkFunction('func.jacrev', func);
  const { argnums } = readArguments('func.jacrev', rest, { argnums: 0 as A });
  return (...args) => {
    const positions: readonly number[] = typeof argnums === 'number' ? [argnums] : argnums;
    const [, chosen] = split('func.jacrev', args, positions);
    const inner = (...xs: Tensor[]) => {
      const own = [...args];
      positions.forEach((position, i) => {
        own[position < 0 ? args.length + position : position] = xs[i];
      });
      return func(...own);
    };
    const inputs = typeof argnums === 'number' ? chosen[0]! : chosen;
    return jacobian(inner as never, inputs as never, { createGraph: isGradEnabled() });
  };
}

/**
 * The function that gives the Hessian of a function of one number.
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
  const { argnums } = readArguments('func.hessian', rest, { argnums: 0 as A });
  return jacrev(grad(func, { argnums }), { argnums });
}

/**
 * Calls a module with other parameters and buffers, given by their names in its state dictionary, in place of its own.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const layer = new torch.nn.Linear(2, 1);
 * const zeros = { weight: torch.zeros([1, 2]), bias: torch.zeros([1]) };
 * console.log(torch.func.functionalCall(layer, zeros, [torch.ones([3, 2])]).tolist()); // [[0], [0], [0]]
 */
export function functionalCall(
  module: Module,
  tensors: Readonly<Record<string, Tensor>>,
  args: readonly unknown[],
): any {
  const known = new Set([...module.namedParameters(), ...module.namedBuffers()].map(([name]) => name));
  const before: (() => void)[] = [];
  try {
    for (const [path, tensor] of Object.entries(tensors)) {
      if (!known.has(path)) throw new RangeError(`func.functionalCall: the module has no tensor ${path}`);
      const names = path.split('.');
      const property = camelCase(names.pop()!);
      const owner = module.getSubmodule(names.join('.')) as unknown as Record<string, unknown>;
      const old = owner[property];
      before.push(() => {
        owner[property] = old;
      });
      owner[property] = tensor;
    }
    return (module as AnyFunction)(...args);
  } finally {
    for (const restore of before.reverse()) restore();
  }
}
