/** @file A graph of ONNX as it is put together: https://onnx.ai/onnx/repo-docs/IR.html. */
import { Message } from '../../io/protobuf.js';
import { noGrad } from '../../tensor/autograd.js';
import { tensor } from '../../tensor/creation.js';
import type { DType } from '../../tensor/dtype.js';
import { Tensor } from '../../tensor/tensor.js';

/** The numbers of the types that ONNX has too. */
const TYPES: Partial<Record<DType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  bfloat16: 16,
};

/** The number of a type. @throws Error for one that ONNX has no tensors of. */
export function typeNumber(dtype: DType): number {
  const number = TYPES[dtype];
  if (number === undefined) throw new Error(`ONNX has no tensors of ${dtype}`);
  return number;
}

/** The value of an attribute: texts, whole numbers (as a bigint where there is one), or a number with a fraction. */
export type Attribute = string | readonly string[] | bigint | readonly number[] | { float: number };

/** A size is a number, or the name of one that is known only when the model runs. */
export type Size = number | string;

/** The nodes and constants of a graph, with names for their values. */
export class GraphWriter {
  readonly #graph = new Message();
  readonly #constants = new Map<string, string>();
  #count = 0;

  constructor(
    name: string,
    readonly opset: number,
  ) {
    this.#graph.text(2, name);
  }

  /** Adds an operator with one output, whose name it returns. */
  add(op: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}): string {
    return this.addMany(op, inputs, 1, attributes)[0]!;
  }

  addMany(op: string, inputs: readonly string[], n: number, attributes: Record<string, Attribute> = {}): string[] {
    const outputs = Array.from({ length: n }, () => `v${this.#count++}`);
    this.#node(op, inputs, outputs, attributes);
    return outputs;
  }

  /** Gives a value the name that it has outside. */
  name(value: string, name: string): void {
    this.#node('Identity', [value], [name], {});
  }

  #node(op: string, inputs: readonly string[], outputs: readonly string[], attributes: Record<string, Attribute>) {
    const node = new Message();
    for (const input of inputs) node.text(1, input);
    for (const output of outputs) node.text(2, output);
    node.text(3, `${op}_${this.#count++}`).text(4, op);
    for (const [name, value] of Object.entries(attributes)) node.message(5, attribute(name, value));
    this.#graph.message(1, node);
  }

  /** Whole numbers as a constant: a list, or one. */
  integers(values: number | readonly number[]): string {
    const key = JSON.stringify(values);
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = this.constant(tensor(values as number[], { dtype: 'int64' }));
    this.#constants.set(key, name);
    return name;
  }

  /** A number of a type as a constant. */
  number(value: number, dtype: DType): string {
    const key = `${Object.is(value, -0) ? '-0' : value}:${dtype}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = this.constant(tensor(value, { dtype }));
    this.#constants.set(key, name);
    return name;
  }

  /** The values of a tensor as a constant, by a name of its own if it has one. */
  constant(values: Tensor, name = `c${this.#count++}`): string {
    const message = new Message();
    for (const size of values.shape) message.integer(1, size);
    message.integer(2, typeNumber(values.dtype)).text(8, name);
    const array = noGrad(() => values.detach().cpu().contiguous().toTypedArray());
    this.#graph.message(5, message.bytes(9, new Uint8Array(array.buffer, array.byteOffset, array.byteLength)));
    return name;
  }

  input(name: string, dtype: DType, shape: readonly Size[]): void {
    this.#graph.message(11, valueInfo(name, dtype, shape));
  }

  output(name: string, dtype: DType, shape: readonly Size[]): void {
    this.#graph.message(12, valueInfo(name, dtype, shape));
  }

  /** The file: a model of this graph alone. */
  encode(version: string): Uint8Array {
    const { opset } = this;
    // The version of the format that knows this set of operators.
    const model = new Message()
      .integer(1, opset < 19 ? 8 : opset < 21 ? 9 : 10)
      .text(2, 'torchebm')
      .text(3, version);
    model.message(7, this.#graph).message(8, new Message().text(1, '').integer(2, opset));
    if (model.length >= 2 ** 31) throw new Error('a file of ONNX is shorter than 2 GiB, and this one would not be');
    return model.encode();
  }
}

function attribute(name: string, value: Attribute): Message {
  const message = new Message().text(1, name);
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (typeof value === 'string') return message.bytes(4, bytes(value)).integer(20, 3);
  if (typeof value === 'bigint') return message.integer(3, value).integer(20, 2);
  if ('float' in value) return message.float(2, value.float).integer(20, 1);
  for (const each of value) typeof each === 'string' ? message.bytes(9, bytes(each)) : message.integer(8, each);
  return message.integer(20, typeof value[0] === 'string' ? 8 : 7);
}

function valueInfo(name: string, dtype: DType, shape: readonly Size[]): Message {
  const sizes = new Message();
  for (const size of shape) {
    sizes.message(1, typeof size === 'number' ? new Message().integer(1, size) : new Message().text(2, size));
  }
  const type = new Message().integer(1, typeNumber(dtype)).message(2, sizes);
  return new Message().text(1, name).message(2, new Message().message(1, type));
}

/** Whether a value is a Tensor, as a guard for arguments of operators. */
export const isTensor = (value: unknown): value is Tensor => value instanceof Tensor;
