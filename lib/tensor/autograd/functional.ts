/** @file `torch.autograd.functional`: derivatives of functions of tensors. */
import { counted, kindError, readArguments, type Trailing, valueError } from '../../arguments/options.js';
import { enableGrad, grad } from '../autograd.js';
import { stack, zerosLike } from '../generated/functions.js';
import { Tensor } from '../tensor.js';

/** One tensor or several. */
export type Tensors = Tensor | readonly Tensor[];
type Like<I, T> = 0 extends 1 & I ? any : I extends Tensor ? T : T[];

/** The options of the functions here. */
export interface FunctionalOptions {
  /** Records the computation, so that results can be differentiated; default false. */
  createGraph?: boolean;
  /** Refuses outputs that do not depend on an input, rather than giving zeros; default false. */
  strict?: boolean;
}
type Order = ['createGraph', 'strict'];
const DEFAULTS = { createGraph: false, strict: false };

const list = (x: Tensors): readonly Tensor[] => (x instanceof Tensor ? [x] : x);
/** The form of `like`: one value, or an array. */
const shaped = (values: unknown[], like: unknown): any => (Array.isArray(like) ? values : values[0]);

function check(owner: string, name: string, value: unknown): readonly Tensor[] {
  const tensors = value instanceof Tensor ? [value] : value;
  if (!Array.isArray(tensors) || tensors.length === 0 || !tensors.every((x) => x instanceof Tensor)) {
    throw kindError(owner, name, 'a Tensor or an array of them', value);
  }
  return tensors;
}

/** Inputs of their own, which require gradients. */
function prepare(owner: string, inputs: Tensors, connected: boolean): Tensor[] {
  return check(owner, 'inputs', inputs).map((x) =>
    connected && x.requiresGrad ? x.viewAs(x) : x.detach().requiresGrad_(),
  );
}

function vectorFor(owner: string, v: Tensors | null, like: readonly Tensor[], what: string): (Tensor | null)[] {
  if (v === null) {
    if (like.length !== 1 || like[0]!.numel() !== 1) {
      throw valueError(owner, 'v', `given, unless ${what} has one element`, v);
    }
    return [like[0]!.detach().clone().fill_(1)];
  }
  const vectors = check(owner, 'v', v);
  vectors.forEach((x, i) => {
    if (x.shape.join() !== like[i]?.shape.join()) throw valueError(owner, 'v', `of the shape of ${what}`, x.shape);
  });
  if (vectors.length !== like.length) throw valueError(owner, 'v', `${counted(like.length, 'tensor')}`, vectors.length);
  return [...vectors];
}

/** Gradients with zeros where there is no dependence. */
function gradients(
  owner: string,
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  vectors: readonly (Tensor | null)[],
  options: Required<FunctionalOptions> & { retainGraph?: boolean },
): Tensor[] {
  const { createGraph, strict, retainGraph = createGraph } = options;
  const recorded = outputs.map((y, i) => [y, vectors[i]!] as const).filter(([y]) => y.requiresGrad);
  const found: (Tensor | null)[] =
    recorded.length === 0
      ? inputs.map(() => null)
      : grad(
          recorded.map(([y]) => y),
          inputs,
          { gradOutputs: recorded.map(([, v]) => v), createGraph, retainGraph, allowUnused: true },
        );
  return found.map((g, i) => {
    if (g) return g;
    if (strict) throw new RangeError(`${owner}: the output does not depend on input ${i}, which strict refuses`);
    return zerosLike(inputs[i]!);
  });
}

const plain = <T extends Tensor>(tensors: T[], createGraph: boolean) =>
  createGraph ? tensors : tensors.map((x) => x.detach());

type Function_<I, O> = (...inputs: 0 extends 1 & I ? any[] : I extends Tensor ? [Tensor] : Tensor[]) => O;

/**
 * The Jacobian: for each output and input a tensor of the output's shape followed by the input's; nested in arrays where
 * the function gives, or takes, several tensors.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const j = torch.autograd.functional.jacobian((x) => x.pow(2), torch.tensor([1, 2]));
 * console.log(j.tolist()); // [[2, 0], [0, 4]]
 */
export function jacobian<I extends Tensors, O extends Tensors>(
  func: Function_<I, O>,
  inputs: I,
  ...rest: Trailing<FunctionalOptions, Order>
): Like<O, Like<I, Tensor>> {
  const options = readArguments('jacobian', rest, DEFAULTS);
  const { createGraph } = options;
  return enableGrad(() => {
    const xs = prepare('jacobian', inputs, createGraph);
    const result = func(...(xs as any));
    const rows = list(result).map((y) => {
      const flat = y.reshape(-1);
      const columns = xs.map((): Tensor[] => []);
      for (let i = 0; i < flat.numel(); i++) {
        const one = flat.select(0, i);
        const each = gradients('jacobian', [one], xs, [one.detach().clone().fill_(1)], {
          ...options,
          retainGraph: true,
        });
        each.forEach((g, j) => {
          columns[j]!.push(g);
        });
      }
      const blocks = columns.map((parts, j) => {
        const shape = [...y.shape, ...xs[j]!.shape];
        return parts.length === 0 ? y.detach().newZeros(shape) : stack(parts).view(shape);
      });
      return shaped(plain(blocks, createGraph), inputs);
    });
    return shaped(rows, result);
  });
}

/**
 * The Hessian of a function that gives one number: for each pair of inputs a tensor of their shapes in a row.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const h = torch.autograd.functional.hessian((x) => x.pow(3).sum(), torch.tensor([1, 2]));
 * console.log(h.tolist()); // [[6, 0], [0, 12]]
 */
export function hessian<I extends Tensors>(
  func: Function_<I, Tensor>,
  inputs: I,
  ...rest: Trailing<FunctionalOptions, Order>
): Like<I, Like<I, Tensor>> {
  const options = readArguments('hessian', rest, DEFAULTS);
  const slope = (...xs: Tensor[]): any => {
    const y = single('hessian', func(...(xs as any)));
    const given = xs.map((x) => (x.requiresGrad ? x : x.detach().requiresGrad_()));
    return shaped(
      gradients('hessian', [y], given, [y.detach().clone().fill_(1)], { ...options, createGraph: true }),
      inputs,
    );
  };
  return jacobian(slope as Function_<I, Tensors>, inputs, options) as Like<I, Like<I, Tensor>>;
}

function single(owner: string, y: unknown): Tensor {
  if (!(y instanceof Tensor)) throw kindError(owner, 'the result of func', 'a Tensor', y);
  if (y.numel() !== 1) throw valueError(owner, 'the result of func', 'of one element', y.shape);
  return y;
}

type WithVector = FunctionalOptions & { v?: Tensors | null };
type VectorOrder = ['v', 'createGraph', 'strict'];
const readVector = (owner: string, rest: Trailing<WithVector, VectorOrder>) =>
  readArguments<Required<WithVector>>(owner, rest, { v: null, ...DEFAULTS });

/**
 * The value of a function and the product of a vector (`v`, of the shape of the output) with its Jacobian.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const [y, g] = torch.autograd.functional.vjp((x) => x.pow(2).sum(), torch.tensor([1, 2]));
 * console.log(y.item(), g.tolist()); // 5 [2, 4]
 */
export function vjp<I extends Tensors, O extends Tensors>(
  func: Function_<I, O>,
  inputs: I,
  ...rest: Trailing<WithVector, VectorOrder>
): [output: O, vjp: Like<I, Tensor>] {
  const { v, ...options } = readVector('vjp', rest);
  return enableGrad(() => {
    const xs = prepare('vjp', inputs, options.createGraph);
    const result = func(...(xs as any));
    const outputs = list(result);
    const found = gradients('vjp', outputs, xs, vectorFor('vjp', v, outputs, 'the output'), options);
    return [
      shaped(plain([...outputs], options.createGraph), result),
      shaped(plain(found, options.createGraph), inputs),
    ];
  });
}

/** The value of a function and the product of its Jacobian with a vector (`v`, of the shape of the inputs). */
export function jvp<I extends Tensors, O extends Tensors>(
  func: Function_<I, O>,
  inputs: I,
  ...rest: Trailing<WithVector, VectorOrder>
): [output: O, jvp: Like<O, Tensor>] {
  const { v, ...options } = readVector('jvp', rest);
  return enableGrad(() => {
    const xs = prepare('jvp', inputs, options.createGraph);
    const vectors = vectorFor('jvp', v, xs, 'the inputs');
    const result = func(...(xs as any));
    const outputs = list(result);
    // The gradient is linear in the vector that it is taken for; its own gradient by that is the product.
    const dummies = outputs.map((y) => zerosLike(y.detach()).requiresGrad_());
    const slopes = gradients('jvp', outputs, xs, dummies, { ...options, createGraph: true });
    const found = gradients('jvp', slopes, dummies, vectors, options);
    return [
      shaped(plain([...outputs], options.createGraph), result),
      shaped(plain(found, options.createGraph), result),
    ];
  });
}

/** The value of a function that gives one number, and the product of a vector with its Hessian. */
export function vhp<I extends Tensors>(
  func: Function_<I, Tensor>,
  inputs: I,
  ...rest: Trailing<WithVector, VectorOrder>
): [output: Tensor, vhp: Like<I, Tensor>] {
  const { v, ...options } = readVector('vhp', rest);
  return enableGrad(() => {
    const xs = prepare('vhp', inputs, options.createGraph);
    const vectors = vectorFor('vhp', v, xs, 'the inputs');
    const y = single('vhp', func(...(xs as any)));
    const slopes = gradients('vhp', [y], xs, [y.detach().clone().fill_(1)], { ...options, createGraph: true });
    const found = gradients('vhp', slopes, xs, vectors, options);
    return [plain([y], options.createGraph)[0]!, shaped(plain(found, options.createGraph), inputs)];
  });
}

/** The value of a function that gives one number, and the product of its Hessian with a vector. */
export function hvp<I extends Tensors>(
  func: Function_<I, Tensor>,
  inputs: I,
  ...rest: Trailing<WithVector, VectorOrder>
): [output: Tensor, hvp: Like<I, Tensor>] {
  const { v, ...options } = readVector('hvp', rest);
  return enableGrad(() => {
    const xs = prepare('hvp', inputs, options.createGraph);
    const vectors = vectorFor('hvp', v, xs, 'the inputs');
    const y = single('hvp', func(...(xs as any)));
    const first = { ...options, createGraph: true };
    const slopes = gradients('hvp', [y], xs, [y.detach().clone().fill_(1)], first);
    const dummies = xs.map((x) => zerosLike(x.detach()).requiresGrad_());
    const double = gradients('hvp', slopes, xs, dummies, first);
    const found = gradients('hvp', double, dummies, vectors, options);
    return [plain([y], options.createGraph)[0]!, shaped(plain(found, options.createGraph), inputs)];
  });
}
