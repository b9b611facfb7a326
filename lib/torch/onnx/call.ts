/** @file The call of one operator, as its translation gets it and writes it to the graph. */
import type { DType } from '../../tensor/dtype.js';
import type { Tensor } from '../../tensor/tensor.js';
import { type Attribute, type GraphWriter, isTensor, typeNumber } from './writer.js';

/** An argument of an operator: a tensor of the graph, or what is known beforehand. */
export type Argument = { name: string; dtype: DType; shape: readonly number[] } | { known: Known };

/** Numbers, lists, texts, null, and tensors that are constants. */
export type Known = number | bigint | boolean | string | null | Tensor | readonly Argument[] | readonly number[];

/** The type and shape of a result, as recorded. */
export interface Recorded {
  dtype: DType;
  shape: readonly number[];
}

/** The call of one operator: its arguments, its results, and the graph that it is written to. */
export class Call {
  constructor(
    readonly graph: GraphWriter,
    readonly args: readonly Argument[],
    readonly results: readonly Recorded[],
  ) {}

  get result(): Recorded {
    return this.results[0]!;
  }

  add(op: string, inputs: readonly string[], attributes?: Record<string, Attribute>): string {
    return this.graph.add(op, inputs, attributes);
  }

  /** Argument `i` as a tensor, in the type `dtype` where one is given. */
  tensor(i: number, dtype?: DType): string {
    return this.value(this.args[i]!, dtype);
  }

  value(arg: Argument, dtype?: DType): string {
    if ('name' in arg) {
      if (dtype === undefined || dtype === arg.dtype) return arg.name;
      return this.add('Cast', [arg.name], { to: BigInt(typeNumber(dtype)) });
    }
    const { known } = arg;
    if (isTensor(known)) return this.graph.constant(dtype === undefined ? known : known.to(dtype));
    if (typeof known === 'number' || typeof known === 'boolean') {
      return this.graph.number(Number(known), dtype ?? this.result.dtype);
    }
    throw new Error('an argument that should be a tensor is none');
  }

  /** Whether argument `i` is given at all. */
  has(i: number): boolean {
    const arg = this.args[i];
    return arg !== undefined && !('known' in arg && arg.known === null);
  }

  /** Argument `i`, which must be known beforehand; `instead` where it is missing or null. */
  known<T>(i: number, instead?: T): T {
    const arg = this.args[i];
    if (arg === undefined || ('known' in arg && arg.known === null)) {
      if (instead !== undefined) return instead;
      throw new Error(`its argument ${i + 1} is missing`);
    }
    if (!('known' in arg)) throw new Error(`its argument ${i + 1} is computed by the model`);
    return arg.known as T;
  }

  number(i: number, instead?: number): number {
    const value = this.known<unknown>(i, instead);
    return Number(isTensor(value) ? value.item() : value);
  }

  numbers(i: number, instead?: readonly number[]): number[] {
    const value = this.known<unknown>(i, instead);
    if (!Array.isArray(value)) return [Number(value)];
    return value.map((one) => {
      if (typeof one !== 'object') return Number(one);
      if (one === null || !('known' in one)) throw new Error(`its argument ${i + 1} is computed by the model`);
      return Number(one.known);
    });
  }

  list(i: number): readonly Argument[] {
    return this.known<readonly Argument[]>(i);
  }

  /** Type and shape of argument `i`. */
  of(i: number): Recorded {
    return recordedOf(this.args[i]!);
  }

  /** A dimension of argument `i` counted from the front. */
  dim(value: number, i = 0): number {
    return value < 0 ? value + this.of(i).shape.length : value;
  }

  integers(values: number | readonly number[]): string {
    return this.graph.integers(values);
  }

  /** A number in the type of the result. */
  constant(value: number, dtype: DType = this.result.dtype): string {
    return this.graph.number(value, dtype);
  }

  reshape(x: string, shape: readonly number[]): string {
    return this.add('Reshape', [x, this.integers(shape)]);
  }

  transpose(x: string, perm: readonly number[]): string {
    return this.add('Transpose', [x], { perm });
  }
}

export function recordedOf(arg: Argument): Recorded {
  if ('name' in arg) return arg;
  if (isTensor(arg.known)) return arg.known;
  throw new Error('the shape of an argument is not known');
}

/** Writes one operator; gives the names of its results. */
export type Translate = (call: Call) => string | string[];
