/** @file `torch.jit`: modules as TorchScript graphs, which native loops run and Python loads. */

import { type GraphHandle, native, type TensorHolder } from '../addon/binding.js';
import { openCuda } from '../addon/load.js';
import {
  type Arguments,
  fileName,
  isOptions,
  kindError,
  readArguments,
  show,
  valueError,
} from '../arguments/options.js';
import { isNamed, messageOf } from '../arguments/thrown.js';
import { runInPlace } from '../control/routine.js';
import { writeFileAtomicSync } from '../io/atomic.js';
import { readWholeSync, reasonOf } from '../io/read.js';
import { mostBytes, ZipReader } from '../io/zip.js';
import { Module } from '../nn/module.js';
import { Parameter } from '../nn/parameter.js';
import { enableGrad, grad, noGrad } from '../tensor/autograd.js';
import { Device, type DeviceLike } from '../tensor/device.js';
import { cat, viewAsReal, zeros } from '../tensor/generated/functions.js';
import { withScratchNumbers } from '../tensor/generator.js';
import { tidy } from '../tensor/memory.js';
import { raise } from '../tensor/op.js';
import { expectTensor, Tensor } from '../tensor/tensor.js';

/** The parameters and buffers of a module by name; one that has two names is there twice. @internal */
export function slotsOf(module: Module): [name: string, tensor: Tensor][] {
  const all = { removeDuplicate: false };
  // The probe only remembers a device.
  const buffers = module.namedBuffers(all).filter(([name]) => !/(^|\.)_torchebm_probe$/.test(name));
  return [...module.namedParameters(all), ...buffers];
}

/** Records a forward, of a tensor or a list, as a graph that holds the module's parameters and buffers. @internal */
export function record(
  module: Module,
  forward: (...inputs: Tensor[]) => Tensor | Tensor[],
  examples: readonly Tensor[],
  inputNames: readonly string[],
): GraphHandle {
  const owner = module.constructor.name || 'Module';
  const slots = slotsOf(module);
  try {
    return native().traceGraph(
      owner.replace(/\W/g, '_').replace(/^(?=\d)/, '_'),
      [slots.map(([name]) => name), slots.map(([, t]) => t._id), slots.map(([, t]) => t instanceof Parameter)],
      (...inputs) => {
        const output = forward(...(inputs.map(raise) as Tensor[]));
        const idOf = (tensor: Tensor) => expectTensor(owner, 'the result of forward', tensor)._id;
        return Array.isArray(output) ? output.map(idOf) : idOf(output);
      },
      examples.map((x) => x._id),
      [...inputNames],
    );
  } catch (error) {
    if (!messageOf(error).includes('Cannot insert a Tensor that requires grad as a constant')) throw error;
    const reason =
      'it takes a gradient of its own, or reads a tensor with a gradient that is neither a parameter nor a buffer';
    throw Object.assign(new Error(reason, { cause: error }), { name: 'TraceError' });
  }
}

/** Whether two results are the same to rounding; NaN equals NaN. @internal */
export function isClose(a: Tensor, b: Tensor): boolean {
  return (
    a.shape.join() === b.shape.join() && a.allclose(b.to(a.dtype), { rtol: 1e-5, atol: 1e-6, equalNan: true } as never)
  );
}

/**
 * A module whose forward is a TorchScript graph, from {@link trace} or {@link load}.
 *
 * Its parameters, buffers and their names are those of the file, its children plain containers of them. It can be
 * trained, and samplers run it natively.
 */
export class ScriptModule extends Module {
  readonly #graph: GraphHandle;
  readonly #known: Map<string, Tensor>;
  readonly #inputs: string[];
  #mode: boolean;

  /** @internal */
  constructor(graph: GraphHandle, slots: readonly (readonly [name: string, tensor: Tensor])[]) {
    super();
    this.#graph = graph;
    this.#inputs = native().graphInputs(graph);
    this.#known = new Map(slots);
    this.#mode = native().isTraining(graph);
    for (const [path, tensor] of slots) {
      const names = path.split('.');
      const name = names.pop()!;
      let owner: Module = this;
      for (const child of names) {
        if (!owner.namedChildren().some(([known]) => known === child)) owner.registerModule(child, new Module());
        owner = owner.getSubmodule(child);
      }
      if (tensor instanceof Parameter) owner.registerParameter(name, tensor);
      else owner.registerBuffer(name, tensor);
    }
    this.train(this.#mode);
  }

  /** @internal The graph, with the parameters and the mode that this module has now. */
  get _graph(): GraphHandle {
    for (const [name, tensor] of slotsOf(this)) {
      if (this.#known.get(name) === tensor) continue;
      native().setSlot(this.#graph, name, tensor._id);
      this.#known.set(name, tensor);
    }
    if (this.#mode !== this.training) {
      native().trainGraph(this.#graph, this.training);
      this.#mode = this.training;
    }
    return this.#graph;
  }

  /** @internal The inputs of forward, in order. */
  get _inputs(): readonly string[] {
    return this.#inputs;
  }

  /** @internal Whether forward gives a tensor, rather than a tuple of them. */
  get _returnsTensor(): boolean {
    return native().graphReturnsTensor(this.#graph);
  }

  /** Runs the graph. Inputs after the first may come by name in one object. */
  override forward(...inputs: any[]): any {
    const last = inputs.at(-1);
    const named = typeof last === 'object' && last !== null && !(last instanceof Tensor) ? inputs.pop() : {};
    const values = this.#inputs.map((name, i) => inputs[i] ?? named[name]);
    while (values.length > 0 && values.at(-1) === undefined) values.pop();
    const ids = values.map((x, i) => expectTensor(this.reprName(), this.#inputs[i]!, x)._id);
    return raise(native().runGraph(this._graph, ids));
  }

  /** Writes a file that Python's `torch.jit.load` reads: whole, or not at all. */
  save(path: string): void {
    fileName('jit.save', 'path', path);
    for (const [name] of slotsOf(this)) {
      const isWord = name.split('.').some((part) => KEYWORDS.has(part));
      if (isWord) throw valueError('jit.save', 'the name of a parameter or buffer', 'no word of Python', name);
    }
    writeFileAtomicSync(path, new Uint8Array(native().saveGraph(this._graph)));
  }

  override clone(): this {
    return fromGraph(native().loadGraph(native().saveGraph(this._graph), null)) as this;
  }

  protected override reprName(): string {
    return native().graphName(this.#graph);
  }
}

/** Names that the text of a TorchScript file takes for something else. */
const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** A parameter that is the given tensor itself, so that gradients reach it through the graph. */
function adopt(holder: TensorHolder, isParameter: boolean): Tensor {
  const tensor = new Tensor();
  if (isParameter) Object.setPrototypeOf(tensor, Parameter.prototype);
  tensor._id = holder.tensor;
  native().adopt(tensor._id, tensor);
  return tensor;
}

function fromGraph(graph: GraphHandle): ScriptModule {
  const slots = native().graphSlots(graph);
  return new ScriptModule(
    graph,
    slots.map(([name, holder, isParameter]) => [name, adopt(holder, isParameter)] as const),
  );
}

/** Elements of the leaves whose gradients are there at once. */
const AT_ONCE = 8 << 20;
/** Elements of a gradient that is kept as it is. */
const SMALL = 1 << 16;

/** The sums of a large gradient over all its dimensions but the first, and over the first, by the roots of their counts. */
function pictureOf(gradient: Tensor): Tensor[] {
  if (gradient.numel() <= SMALL || gradient.dim() < 2) return [gradient];
  const flat = gradient.flatten(1);
  return [0, 1].map((dim) => flat.sum(dim).div(Math.sqrt(flat.size(dim))));
}

/** Leaves in pieces, of which each has at most {@link AT_ONCE} elements or is one leaf. */
function inPieces(leaves: readonly Tensor[]): Tensor[][] {
  const pieces: Tensor[][] = [[]];
  let room = AT_ONCE;
  for (const leaf of leaves) {
    const size = leaf.numel();
    if (size > room && pieces.at(-1)!.length > 0) {
      pieces.push([]);
      room = AT_ONCE;
    }
    pieces.at(-1)!.push(leaf);
    room -= size;
  }
  return pieces;
}

/**
 * Values and the gradients of their sum in tensors that outlive a call: both must hold for a graph to stand for a forward.
 * Of a large gradient there are sums alone, and those of many leaves are made one after another: two calls that are
 * compared would otherwise need room for all parameters twice more. @internal
 */
export function valuesAndGradients(
  run: () => Tensor | readonly Tensor[],
  leaves: readonly Tensor[],
): { values: Tensor[]; gradients: Tensor[] } {
  return enableGrad(() => {
    const values = listOf(withScratchNumbers(run));
    const real = values.filter((value) => value.requiresGrad);
    if (real.length === 0 || leaves.length === 0) return { values, gradients: [] };
    const sums = real.map((value) => (value.isComplex() ? viewAsReal(value) : value).sum());
    try {
      const pieces = inPieces(leaves);
      const gradients: Tensor[] = [];
      // The inputs, which come first, at last: their gradient goes through the whole graph, and frees it.
      for (let i = pieces.length - 1; i >= 0; i--) {
        const some = tidy(() =>
          grad(sums, pieces[i]!, { retainGraph: i > 0, allowUnused: true }).flatMap((gradient) =>
            gradient === null ? [zeros([0])] : pictureOf(gradient.detach()),
          ),
        );
        gradients.push(...some);
        native().trimHeap();
      }
      return { values: values.map((value) => value.detach()), gradients };
    } catch {
      return { values, gradients: [] }; // some operators have no derivative
    }
  });
}

const listOf = (value: Tensor | readonly Tensor[]): Tensor[] => (value instanceof Tensor ? [value] : [...value]);

/** The arguments of {@link trace}. */
export interface TraceArguments {
  module: Module;
  exampleInputs: Tensor | readonly Tensor[];
  exampleKwargInputs?: Readonly<Record<string, Tensor>> | null;
}

/**
 * Records what a module does with example inputs as a graph, which shares the module's parameters and buffers.
 *
 * The module gives a Tensor, or an array of them, which becomes a tuple. `exampleKwargInputs` are tensors that it takes
 * by name, in one object behind the others; the graph takes them in the same way, or by position.
 *
 * The graph repeats the operations that ran: a choice made by JavaScript (`if`, the length of a batch read from
 * `x.shape`) stays as it was. The recording is checked against the module, values and gradients, on other values and on
 * another batch size; where they differ, a TracerWarning says so. Buffers stay as they were.
 *
 * @throws TypeError if the forward reads values of a tensor (`item()`, `tolist()`): no graph can repeat what follows.
 * @example
 * import * as torch from 'torchebm/torch';
 * import { MLPEnergy } from 'torchebm/core';
 * const energy = new MLPEnergy(2, { hiddenDims: [16] });
 * const script = torch.jit.trace(energy, torch.zeros([4, 2]));
 * script.save('out/energy.pt'); // Python: torch.jit.load('out/energy.pt')
 */
export function trace(...args: Arguments<TraceArguments, ['module', 'exampleInputs']>): ScriptModule {
  const { module, exampleInputs, exampleKwargInputs } = readArguments<Required<TraceArguments>>(
    'jit.trace',
    args,
    { exampleKwargInputs: null },
    ['module', 'exampleInputs'],
  );
  return traceFor('jit.trace', module, exampleInputs, exampleKwargInputs);
}

/** {@link trace}, as the call that `owner` names. @internal */
export function traceFor(
  owner: string,
  module: Module,
  exampleInputs: Tensor | readonly Tensor[],
  exampleKwargInputs: Readonly<Record<string, Tensor>> | null,
  { inputsName = 'exampleInputs', checkRows = true }: { inputsName?: string; checkRows?: boolean } = {},
): ScriptModule {
  if (!(module instanceof Module)) throw kindError(owner, 'module', 'a Module', module);
  const positional = exampleInputs instanceof Tensor ? [exampleInputs] : exampleInputs;
  if (!Array.isArray(positional) || positional.length === 0 || !positional.every((x) => x instanceof Tensor)) {
    throw kindError(owner, inputsName, 'a Tensor or an array of them', exampleInputs);
  }
  const named = Object.entries(exampleKwargInputs ?? {});
  const areNamed = exampleKwargInputs === null || isOptions(exampleKwargInputs);
  if (!areNamed || !named.every(([, value]) => value instanceof Tensor)) {
    throw kindError(owner, 'exampleKwargInputs', 'an object of Tensors', exampleKwargInputs);
  }
  const inputs: Tensor[] = [...positional, ...named.map(([, value]) => value)];
  const names = [...positional.map((_, i) => (i === 0 ? 'x' : `x${i}`)), ...named.map(([name]) => name)];
  const name = module.constructor.name;
  const call = (...x: Tensor[]): Tensor | Tensor[] => {
    const byName = Object.fromEntries(named.map(([key], i) => [key, x[positional.length + i]!]));
    const result = module(...x.slice(0, positional.length), ...(named.length > 0 ? [byName] : []));
    if (result instanceof Tensor) return result;
    if (Array.isArray(result) && result.length > 0 && result.every((one) => one instanceof Tensor)) return result;
    throw kindError(name, 'the result of forward', 'a Tensor or an array of them', result);
  };
  const buffers = module.buffers().map((buffer) => [buffer, buffer.detach().clone()] as const);
  return withScratchNumbers(() => {
    try {
      const script = new ScriptModule(record(module, call, inputs, names), slotsOf(module)).train(module.training);
      const reason = difference(module, call, script, inputs, checkRows);
      if (reason) process.emitWarning(`${owner}: the graph of ${name} ${reason}`, 'TracerWarning');
      return script;
    } catch (error) {
      if (!isNamed(error, 'TraceError')) throw error;
      throw new TypeError(`${owner}: ${name} cannot be recorded, since ${messageOf(error)}`, { cause: error });
    } finally {
      noGrad(() => {
        for (const [buffer, before] of buffers) if (!buffer.equal(before)) buffer.copy_(before);
      });
    }
  });
}

function difference(
  module: Module,
  call: (...x: Tensor[]) => Tensor | Tensor[],
  script: ScriptModule,
  inputs: readonly Tensor[],
  checkRows: boolean,
): string | undefined {
  const parameters = module.parameters().filter((parameter) => parameter.requiresGrad);
  const evaluate = (run: (...x: Tensor[]) => Tensor | Tensor[], at: readonly Tensor[]) => {
    const leaves = at.map((x) => (x.isFloatingPoint() ? x.detach().requiresGrad_(true) : x));
    // A forward may write into what it is given.
    const copies = () => leaves.map((x) => x.clone());
    return valuesAndGradients(() => run(...copies()), [...leaves.filter((x) => x.requiresGrad), ...parameters]);
  };
  const areClose = (a: Tensor[], b: Tensor[]) => a.length === b.length && a.every((one, i) => isClose(one, b[i]!));
  const other = inputs.map((x) => (x.isFloatingPoint() ? x.detach().mul(-0.7).add(0.3) : x));
  const expected = evaluate(call, other);
  const got = evaluate(script, other);
  if (!areClose(expected.values, got.values)) return 'gives other results than its forward';
  if (!areClose(expected.gradients, got.gradients)) return 'gives other gradients than its forward';
  const rows = inputs[0]!.shape[0];
  if (!checkRows || rows === undefined || inputs.some((x) => x.shape[0] !== rows)) return undefined;
  const twice = other.map((x) => cat([x, x], 0));
  const valuesOf = (run: (...x: Tensor[]) => Tensor | Tensor[]) =>
    noGrad(() => listOf(withScratchNumbers(() => run(...twice))));
  let values: Tensor[];
  try {
    values = valuesOf(call);
  } catch {
    return undefined; // the module itself wants this batch size
  }
  try {
    if (areClose(values, valuesOf(script))) return undefined;
  } catch {
    // as bad as another result
  }
  return `fits batches of ${rows} alone: its forward uses the batch size as a number; -1 or flatten(1) would not`;
}

/**
 * Reads a TorchScript file, written here or by Python's `torch.jit.save`.
 *
 * Options: `device`, where its tensors go instead of where they were saved from; `maxBytes`, how many bytes the file may
 * unpack to, 1 GiB by default, or four times its size where that is more.
 *
 * @throws Error that names the file and what is wrong with it.
 * @example
 * import * as torch from 'torchebm/torch';
 * const energy = torch.jit.load('out/energy.pt');
 * console.log(energy(torch.zeros([4, 2])).shape); // [4]
 */
export function load(
  ...args: Arguments<{ path: string; device?: DeviceLike | null; maxBytes?: number | null }, ['path']>
): ScriptModule {
  const { path, device, maxBytes } = readArguments('jit.load', args, { device: null, maxBytes: null }, ['path']);
  fileName('jit.load', 'path', path);
  const target = device === null ? null : new Device(device);
  if (target?.type === 'cuda') openCuda();
  const bytes = readWholeSync('jit.load', path);
  let graph: GraphHandle;
  const most = mostBytes('jit.load', bytes.length, maxBytes);
  try {
    runInPlace(new ZipReader(bytes, path, most).verify());
    const isAlone = bytes.length === bytes.buffer.byteLength;
    const whole = isAlone ? bytes.buffer : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    graph = native().loadGraph(whole as ArrayBuffer, target === null ? null : target.toString());
  } catch (cause) {
    const reason = reasonOf(cause).replace(`${path}: `, '');
    const saved = reason.includes('constants.pkl') && '; if torch.save has written it, torch.load reads it';
    throw new Error(`jit.load: ${show(path)} is not a whole TorchScript file: ${reason}${saved || ''}`, { cause });
  }
  return fromGraph(graph);
}

/** Writes a {@link ScriptModule} to a file: the same as `module.save(path)`. */
export function save(...args: Arguments<{ module: ScriptModule; path: string }, ['module', 'path']>): void {
  const { module, path } = readArguments<{ module: ScriptModule; path: string }>('jit.save', args, {}, [
    'module',
    'path',
  ]);
  if (!(module instanceof ScriptModule)) throw kindError('jit.save', 'module', 'a ScriptModule', module);
  module.save(path);
}
