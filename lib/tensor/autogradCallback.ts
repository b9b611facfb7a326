/** @file The functions that differentiation calls, by number: see native/binding/callback.h. */
import { native, type TensorHolder, type TensorId } from '../addon/binding.js';
import { raise } from './op.js';
import type { Tensor } from './tensor.js';

type Tensors = readonly (Tensor | null)[];
type Body = (tensors: Tensors, more: Tensors) => Tensors | undefined;

const bodies = new Map<number, Body>();
/** The errors that they threw, until whoever called the engine gets them. */
const thrown = new Map<number, unknown>();
let count = 0;

function dispatch(
  number: number,
  tensors: (TensorHolder | null)[],
  more: (TensorHolder | null)[],
): (TensorId | null)[] | number | undefined {
  try {
    const results = bodies.get(number)!(raise(tensors) as Tensors, raise(more) as Tensors);
    return results?.map((x) => x?._id ?? null);
  } catch (error) {
    thrown.set(++count, error);
    return count;
  }
}

function takeThrown(number: number): unknown {
  const error = thrown.get(number);
  thrown.delete(number);
  return error;
}

/** Forgets the functions that no graph holds any more. */
function forget(): void {
  for (const number of native().endedCallbacks()) bodies.delete(number);
}

/** Lets `register` give a function to the engine under a number. @internal */
export function withCallback<T>(body: Body, register: (number: number) => T): T {
  if (count === 0) {
    native().setCallbacks(dispatch, takeThrown);
    setInterval(forget, 1000).unref();
  }
  forget();
  const number = ++count;
  bodies.set(number, body);
  try {
    return register(number);
  } catch (error) {
    bodies.delete(number);
    throw error;
  }
}

/** The number of functions that graphs hold. @internal */
export function callbackCount(): number {
  forget();
  return bodies.size;
}
