/** @file `torch.onnx`: recorded graphs as files of ONNX, which other runtimes read. */
import { type GraphNode, native } from '../../addon/binding.js';
import { packageVersion } from '../../addon/package.js';
import { type Arguments, fileName, kindError, readArguments, valueError } from '../../arguments/options.js';
import { writeFileAtomicSync } from '../../io/atomic.js';
import { Module } from '../../nn/module.js';
import { enableGrad } from '../../tensor/autograd.js';
import type { DType } from '../../tensor/dtype.js';
import { raise } from '../../tensor/op.js';
import { Tensor } from '../../tensor/tensor.js';
import { type ScriptModule, slotsOf, traceFor } from '../jit.js';
import { type Argument, Call, type Known, type Recorded } from './call.js';
import { OPERATORS, VIEWS } from './operators.js';
import { GraphWriter, type Size } from './writer.js';

/** The oldest and the newest set of operators that the file may ask for. */
const OPSETS = [18, 21] as const;

/** Dimensions by the names of inputs and outputs: their numbers, or names by number. */
export type DynamicAxes = Readonly<Record<string, readonly number[] | Readonly<Record<number, string>>>>;

/** The arguments of `onnx.export`. */
export interface ExportArguments {
  model: Module;
  /** A Tensor, or an array of them. */
  args: Tensor | readonly Tensor[];
  /** The name of the file. */
  f: string;
  /** Tensors that the model takes by name, in one object behind the others. */
  kwargs?: Readonly<Record<string, Tensor>> | null;
  /** Names of the inputs in order; by default x, x1, … and those of `kwargs`. */
  inputNames?: readonly string[] | null;
  /** Names of the outputs in order; by default output, output1, …. */
  outputNames?: readonly string[] | null;
  /** From 18, the default, to 21. */
  opsetVersion?: number | null;
  /** Dimensions whose sizes are known only when the model runs; by default none. */
  dynamicAxes?: DynamicAxes | null;
}

/**
 * Writes a model as a file of ONNX: `torch.onnx.export`.
 *
 * The model is recorded on the example inputs, in evaluation (dropout off, running statistics), and its operators are
 * written in those of ONNX, its parameters and buffers under their names. A size of the examples stays as it is unless
 * `dynamicAxes` names its dimension; a forward that uses such a size as a number is told of in a TracerWarning.
 *
 * @throws TypeError for a forward that cannot be recorded, and for an operator that ONNX does not have: it is named.
 * @example
 * import * as torch from 'torchebm/torch';
 * import { MLPEnergy } from 'torchebm/core';
 * const energy = new MLPEnergy(2, { hiddenDims: [16] });
 * torch.onnx.export(energy, torch.zeros([4, 2]), 'out/energy.onnx', { dynamicAxes: { x: { 0: 'batch' } } });
 */
function exportModel(...args: Arguments<ExportArguments, ['model', 'args', 'f']>): void {
  const given = readArguments<Required<ExportArguments>>(
    'onnx.export',
    args,
    { kwargs: null, inputNames: null, outputNames: null, opsetVersion: null, dynamicAxes: null },
    ['model', 'args', 'f'],
  );
  const { model, f, kwargs, opsetVersion } = given;
  if (!(model instanceof Module)) throw kindError('onnx.export', 'model', 'a Module', model);
  fileName('onnx.export', 'f', f);
  const opset = opsetVersion ?? OPSETS[0];
  if (!Number.isInteger(opset) || opset < OPSETS[0] || opset > OPSETS[1]) {
    throw valueError('onnx.export', 'opsetVersion', `from ${OPSETS[0]} to ${OPSETS[1]}`, opset);
  }
  const inputs = given.args instanceof Tensor ? [given.args] : given.args;
  const checkRows = given.dynamicAxes !== null;
  const modes = model.modules().map((module) => [module, module.training] as const);
  let script: ScriptModule;
  try {
    model.eval();
    // With gradients on, layers take the operators that can be written, not kernels of evaluation.
    script = enableGrad(() => traceFor('onnx.export', model, inputs, kwargs, { checkRows, inputsName: 'args' }));
  } finally {
    for (const [module, mode] of modes) module.training = mode;
  }
  const writer = new GraphWriter(model.constructor.name || 'Module', opset);
  new Translation(writer, script, [...inputs, ...Object.values(kwargs ?? {})], given).run();
  writeFileAtomicSync(f, writer.encode(packageVersion));
}

export { exportModel as export };

/** A value of the recording: something known, a tensor of the file, a list of such, or a part of the module. */
type Value = Argument | { path: string };

class Translation {
  readonly #values = new Map<number, Value>();
  /** The values that share memory. */
  readonly #memory = new Map<number, Set<number>>();
  /** The last node that uses a value. */
  readonly #lastUse = new Map<number, number>();
  readonly #slots: Map<string, Tensor>;
  readonly #written = new Set<string>();
  /** Values that the graph was given: nothing may write into them. */
  readonly #given = new Set<number>();
  /** Lists of parts that libtorch writes into one by one, having done with the whole. */
  readonly #apart = new Set<number>();

  constructor(
    readonly writer: GraphWriter,
    readonly script: ScriptModule,
    readonly inputs: readonly Tensor[],
    readonly options: Required<ExportArguments>,
  ) {
    this.#slots = new Map(slotsOf(script));
  }

  run(): void {
    const { inputs: ids, outputs, nodes } = native().graphNodes(this.script._graph);
    this.#values.set(ids[0]!, { path: '' });
    const names = this.#names('inputNames', this.inputs.length, (i) => this.script._inputs[i]!);
    for (const [i, x] of this.inputs.entries()) {
      this.#values.set(ids[i + 1]!, { name: names[i]!, dtype: x.dtype, shape: x.shape });
      this.#given.add(ids[i + 1]!);
      this.writer.input(names[i]!, x.dtype, this.#sizes(names[i]!, x.shape));
    }
    for (const [at, node] of nodes.entries()) for (const id of node.inputs) this.#lastUse.set(id, at);
    for (const id of outputs) this.#lastUse.set(id, nodes.length);
    for (const [at, node] of nodes.entries()) this.#translate(node, at);
    const results = outputs.flatMap((id): Argument[] => {
      const value = this.#argument(id);
      return 'known' in value && Array.isArray(value.known) ? (value.known as Argument[]) : [value];
    });
    const outputNames = this.#names('outputNames', results.length, (i) => (i === 0 ? 'output' : `output${i}`));
    this.#checkAxes([...names, ...outputNames]);
    for (const [i, result] of results.entries()) {
      const { dtype, shape } = 'name' in result ? result : (result.known as Tensor);
      const name = new Call(this.writer, [result], [{ dtype, shape }]).tensor(0);
      this.writer.name(name, outputNames[i]!);
      this.writer.output(outputNames[i]!, dtype, this.#sizes(outputNames[i]!, shape));
    }
  }

  #names(option: 'inputNames' | 'outputNames', n: number, name: (i: number) => string): string[] {
    const given = this.options[option];
    if (given === null) return Array.from({ length: n }, (_, i) => name(i));
    const isSound = Array.isArray(given) && given.length === n && new Set(given).size === n;
    if (!isSound || !given.every((one) => typeof one === 'string' && one !== '')) {
      throw valueError('onnx.export', option, `${n} different names`, given);
    }
    return [...given];
  }

  #checkAxes(names: readonly string[]): void {
    for (const name of Object.keys(this.options.dynamicAxes ?? {})) {
      if (names.includes(name)) continue;
      throw valueError('onnx.export', 'the names in dynamicAxes', `among ${names.join(', ')}`, name);
    }
  }

  #sizes(name: string, shape: readonly number[]): Size[] {
    const axes = this.options.dynamicAxes?.[name];
    const named = Array.isArray(axes)
      ? Object.fromEntries((axes as number[]).map((axis) => [axis, `${name}_${axis}`]))
      : ((axes ?? {}) as Readonly<Record<number, string>>);
    return shape.map((size, i) => named[i] ?? named[i - shape.length] ?? size);
  }

  #argument(id: number): Argument {
    const value = this.#values.get(id);
    if (value && !('path' in value)) return value;
    throw new TypeError('onnx.export: a part of the recording is no value');
  }

  #translate(node: GraphNode, at: number): void {
    const { kind, inputs, outputs, types, constant } = node;
    const known = (value: unknown) => this.#values.set(outputs[0]!, { known: value as Known });
    if (kind === 'prim::Constant') return void known(raise(constant));
    if (kind === 'prim::ListConstruct' || kind === 'prim::TupleConstruct') {
      return void known(inputs.map((id) => this.#argument(id)));
    }
    if (kind === 'prim::ListUnpack' || kind === 'prim::TupleUnpack') {
      const list = this.#argument(inputs[0]!);
      const parts = 'known' in list ? (list.known as readonly Argument[]) : [];
      for (const [i, id] of outputs.entries()) {
        const part = parts[i]!;
        const type = types[i];
        this.#values.set(id, type && 'name' in part ? { ...part, dtype: type[0] as DType, shape: type[1] } : part);
      }
      if (!this.#apart.has(inputs[0]!)) this.#share(inputs[0]!, outputs, false);
      return;
    }
    if (kind === 'prim::GetAttr') {
      this.#attribute(node);
      return;
    }
    // Modes of differentiation, which a file of ONNX does not have.
    if (kind === 'aten::set_grad_enabled') return;
    if (kind === 'aten::is_grad_enabled') return void known(true);
    this.#operator(node, at);
  }

  #attribute({ inputs, outputs, constant }: GraphNode): void {
    const owner = this.#values.get(inputs[0]!);
    const path = owner && 'path' in owner && owner.path !== '' ? `${owner.path}.${constant}` : String(constant);
    const tensor = this.#slots.get(path);
    if (!tensor) return void this.#values.set(outputs[0]!, { path });
    if (!this.#written.has(path)) this.writer.constant(tensor, path);
    this.#written.add(path);
    this.#given.add(outputs[0]!);
    this.#values.set(outputs[0]!, { name: path, dtype: tensor.dtype, shape: tensor.shape });
  }

  #operator({ kind, inputs, outputs, types }: GraphNode, at: number): void {
    const whole = kind.replace('aten::', '');
    const isInPlace = whole.endsWith('_') && !whole.startsWith('_') && OPERATORS[whole.slice(0, -1)] !== undefined;
    const name = isInPlace ? whole.slice(0, -1) : whole;
    const fail = (reason: string, cause?: unknown) =>
      new TypeError(`onnx.export: ${kind} cannot be written, since ${reason}`, { cause });
    const translate = OPERATORS[name];
    if (!translate) throw fail('ONNX has no operator for it, or none that is known here');
    if (isInPlace) this.#checkWrite(inputs[0]!, at, fail);
    const recorded = types.map((type): Recorded => {
      const [dtype, shape] = type ?? ['float32', []];
      return { dtype: dtype as DType, shape };
    });
    try {
      const result = translate(
        new Call(
          this.writer,
          inputs.map((id) => this.#argument(id)),
          recorded,
        ),
      );
      const names = Array.isArray(result) ? result : [result];
      const isList = types[0] === null && outputs.length === 1;
      if (isList) {
        const parts = names.map((part): Argument => ({ name: part, dtype: 'float32', shape: [] }));
        this.#values.set(outputs[0]!, { known: parts });
      } else {
        for (const [i, id] of outputs.entries()) this.#values.set(id, { name: names[i]!, ...recorded[i]! });
      }
    } catch (error) {
      throw fail((error as Error).message, error);
    }
    if (name.startsWith('unsafe_')) this.#apart.add(outputs[0]!);
    if (isInPlace || VIEWS.has(name)) this.#share(inputs[0]!, outputs, isInPlace);
  }

  /** Notes that results have the memory of a value, or stand in its place. */
  #share(id: number, outputs: readonly number[], inItsPlace: boolean): void {
    const group = this.#memory.get(id) ?? new Set([id]);
    if (inItsPlace) group.delete(id);
    for (const one of [...outputs, ...group]) this.#memory.set(one, group.add(one));
  }

  /** Values of ONNX cannot change: writing makes another one, and nobody may look at the memory by another name. */
  #checkWrite(id: number, at: number, fail: (reason: string) => Error): void {
    const group = [...(this.#memory.get(id) ?? [id])];
    if (group.some((one) => this.#given.has(one))) throw fail('it writes into its input');
    if (group.some((one) => one !== id && this.#lastUse.get(one)! > at)) {
      throw fail('it writes into a part of a tensor, or into one that has views');
    }
  }
}
