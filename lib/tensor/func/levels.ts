/** @file The levels that the functions of `torch.func` run in, and the tensors that belong to them. */
import { native } from '../../addon/binding.js';
import { kindError, valueError } from '../../arguments/options.js';
import { runSynchronously } from '../../arguments/synchronous.js';
import { enableGrad } from '../autograd.js';
import { raise } from '../op.js';
import { expectTensor, Tensor } from '../tensor.js';
import { flatten, mapTree } from './tree.js';

export type AnyFunction = (...args: any[]) => any;
/** Positions of arguments; one number means the argument, several a list of them. */
export type Positions = number | readonly number[];

/** The arguments that a function is differentiated by, and whether it gives more than its value. */
export interface FuncOptions<A extends Positions = Positions> {
  /** Positions of the arguments by which to differentiate; 0, the first, by default. One number gives one gradient. */
  argnums?: A;
  /** Whether the function gives a pair of a value and something that is passed on; default false. */
  hasAux?: boolean;
}

export function checkFunction(owner: string, func: unknown): void {
  if (typeof func !== 'function') throw kindError(owner, 'func', 'a function', func);
}

/** The result of a function; a level is over before a promise would be kept. */
export function call(owner: string, func: AnyFunction, args: readonly unknown[]): unknown {
  return runSynchronously(owner, func, ...args);
}

/** Runs `body` in a level of reverse differentiation, with recording on. */
export function inGrad<T>(body: (level: number) => T): T {
  const level = native().beginTransform('grad');
  try {
    return enableGrad(() => body(level));
  } finally {
    native().endTransform();
  }
}

/** The number of levels of forward differentiation under way; they share one level of dual numbers. */
let forward = 0;

/** Runs `body` in a level of forward differentiation. */
export function inJvp<T>(body: (level: number) => T): T {
  const level = native().beginTransform('jvp');
  const before = native().setForwardGrad(true);
  let dual: number | undefined;
  try {
    if (forward++ === 0) dual = native().beginDual();
    return body(level);
  } finally {
    forward--;
    if (dual !== undefined) native().endDual(dual);
    native().setForwardGrad(before);
    native().endTransform();
  }
}

/** Runs `body` in a level that has a tensor for each of `batchSize` indices. */
export function inVmap<T>(batchSize: number, randomness: string, body: (level: number) => T): T {
  const level = native().beginTransform('vmap', batchSize, randomness);
  try {
    return body(level);
  } finally {
    native().endTransform();
  }
}

/** A value with its tensors as those of a level; the level differentiates by them if `differentiable`. */
export function wrap(value: unknown, level: number, differentiable = false): any {
  return mapTree(value, (leaf) =>
    leaf instanceof Tensor ? raise(native().wrapForGrad(leaf._id, level, differentiable)) : leaf,
  );
}

/** A value with its tensors as the levels outside see them. */
export function unwrap(value: unknown, level: number): any {
  return mapTree(value, (leaf) => (leaf instanceof Tensor ? raise(native().unwrapForGrad(leaf._id, level)) : leaf));
}

/** The arguments at some positions, which must hold tensors alone; one argument for one number. */
export function choose(owner: string, args: readonly unknown[], positions: Positions): unknown {
  if (typeof positions !== 'number') return positions.map((position) => choose(owner, args, position));
  const at = positions < 0 ? args.length + positions : positions;
  if (!(at in args)) throw valueError(owner, 'argnums', `positions of the ${args.length} arguments`, positions);
  for (const leaf of flatten(args[at])[0]) {
    expectTensor(owner, `argument ${positions}`, leaf);
  }
  return args[at];
}

/** Arguments with others at the positions that {@link choose} took. */
export function replace(args: readonly unknown[], positions: Positions, chosen: unknown): unknown[] {
  const own = [...args];
  const list = typeof positions === 'number' ? [positions] : positions;
  for (const [i, position] of list.entries()) {
    own[position < 0 ? args.length + position : position] = Array.isArray(positions)
      ? (chosen as unknown[])[i]
      : chosen;
  }
  return own;
}

/** The value of a function's result, and what it gives beside. */
export function splitAux(owner: string, result: unknown, hasAux: boolean): [value: unknown, aux: unknown] {
  if (!hasAux) return [result, undefined];
  if (!Array.isArray(result) || result.length !== 2) throw kindError(owner, 'the result of func', 'a pair', result);
  return result as [unknown, unknown];
}

/** The tensors of a value that holds tensors alone. */
export function tensorsOf(owner: string, name: string, value: unknown): Tensor[] {
  const [leaves] = flatten(value);
  if (leaves.length === 0) throw kindError(owner, name, 'a Tensor', value);
  for (const leaf of leaves) expectTensor(owner, name, leaf);
  return leaves;
}
