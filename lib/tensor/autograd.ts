/** @file Differentiation: modes, gradients of chosen inputs. */
import { native, type TensorHolder } from '../addon/binding.js';
import { type Arguments, boolean, kindError, orNull, readArguments } from '../arguments/options.js';
import { runSynchronously } from '../arguments/synchronous.js';
import { raise } from './op.js';
import { expectTensor, Tensor } from './tensor.js';

function scoped<T>(owner: string, enter: () => void, leave: () => void, body: () => T): T {
  enter();
  try {
    return runSynchronously(owner, body);
  } finally {
    leave();
  }
}

function withGradMode<T>(owner: string, mode: boolean, body: () => T): T {
  let before = true;
  return scoped(
    owner,
    () => {
      before = native().setGradEnabled(mode);
    },
    () => native().setGradEnabled(before),
    body,
  );
}

/**
 * Runs a synchronous function without recording operations for differentiation; returns what it returns.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const w = torch.randn([2], { requiresGrad: true });
 * torch.noGrad(() => w.mul_(0.5));
 */
export function noGrad<T>(body: () => T): T {
  return withGradMode('noGrad', false, body);
}

/** Runs a synchronous function with recording on, also inside {@link noGrad}. */
export function enableGrad<T>(body: () => T): T {
  return withGradMode('enableGrad', true, body);
}

/** Turns recording on or off from here on; returns what it was. Prefer {@link noGrad}. */
export function setGradEnabled(mode: boolean): boolean {
  return native().setGradEnabled(mode);
}

/** Whether operations are being recorded. */
export function isGradEnabled(): boolean {
  return native().isGradEnabled();
}

/** Runs a synchronous function whose tensors can never take part in differentiation: a faster {@link noGrad}. */
export function inferenceMode<T>(body: () => T): T {
  return scoped(
    'inferenceMode',
    () => native().beginInference(true),
    () => native().endInference(),
    body,
  );
}

/**
 * Runs a synchronous function in which backward looks for the operation whose gradient is not a number, and fails there:
 * `torch.autograd.detect_anomaly`. It costs time.
 *
 * Option: `checkNan` (true).
 */
export function detectAnomaly<T>(...args: Arguments<{ body: () => T; checkNan?: boolean }, ['body']>): T {
  const order = ['body'] as const;
  const { body, checkNan } = readArguments<{ body: () => T; checkNan: boolean }>(
    'detectAnomaly',
    args,
    { checkNan: true },
    order,
  );
  let before: [boolean, boolean] = [false, true];
  return scoped(
    'detectAnomaly',
    () => {
      before = native().setDetectAnomaly(true, checkNan);
    },
    () => native().setDetectAnomaly(...before),
    body,
  );
}

/** Turns what {@link detectAnomaly} does on or off from here on. */
export function setDetectAnomaly(...args: Arguments<{ mode: boolean; checkNan?: boolean }, ['mode']>): void {
  const { mode, checkNan } = readArguments('setDetectAnomaly', args, { checkNan: true }, ['mode']);
  boolean('setDetectAnomaly', 'mode', mode);
  native().setDetectAnomaly(mode, checkNan);
}

type Tensors = Tensor | readonly Tensor[];

function idsOf(owner: string, name: string, value: Tensors): number[] {
  const list = value instanceof Tensor ? [value] : value;
  if (!Array.isArray(list)) throw kindError(owner, name, 'a Tensor or a list of them', value);
  return list.map((x) => expectTensor(owner, name, x)._id);
}

/** The options of {@link grad}. */
export interface GradOptions {
  /** The vector of the vector-Jacobian product; required for outputs of more than one element. */
  gradOutputs?: Tensor | readonly (Tensor | null)[] | null;
  /** Keeps the graph for another call; default: `createGraph`. */
  retainGraph?: boolean | null;
  /** Records the gradient computation, for higher derivatives; default false. */
  createGraph?: boolean;
  /** Gives null for inputs that the outputs do not depend on, rather than an error; default false. */
  allowUnused?: boolean;
}

/**
 * The gradients of the sum of `outputs` with respect to each of `inputs`: `torch.autograd.grad`.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const x = torch.tensor([2, 3], { requiresGrad: true });
 * const [g] = torch.autograd.grad(x.pow(2).sum(), x);
 * console.log(g.tolist()); // [4, 6]
 */
export function grad(
  ...args: Arguments<{ outputs: Tensors; inputs: Tensors } & GradOptions, ['outputs', 'inputs']>
): Tensor[] {
  const { outputs, inputs, gradOutputs, createGraph, allowUnused, ...o } = readArguments(
    'grad',
    args,
    { gradOutputs: null, retainGraph: orNull(boolean), createGraph: false, allowUnused: false },
    ['outputs', 'inputs'],
  );
  const retainGraph = o.retainGraph ?? createGraph;
  if (gradOutputs !== null && !(gradOutputs instanceof Tensor) && !Array.isArray(gradOutputs)) {
    throw kindError('grad', 'gradOutputs', 'a Tensor or a list of them', gradOutputs);
  }
  const gradients =
    gradOutputs === null
      ? null
      : (gradOutputs instanceof Tensor ? [gradOutputs] : gradOutputs).map((g) => g?._id ?? null);
  const result = native().grad(
    idsOf('grad', 'outputs', outputs),
    idsOf('grad', 'inputs', inputs),
    gradients,
    retainGraph,
    createGraph,
    allowUnused,
  );
  return (result as (TensorHolder | null)[]).map((holder) => raise(holder) as Tensor);
}

/** Differentiates the sum of `tensors` and adds the results to the `grad` of the leaves: `torch.autograd.backward`. */
export function backward(
  ...args: Arguments<
    {
      tensors: Tensors;
      gradTensors?: Tensors | null;
      retainGraph?: boolean | null;
      createGraph?: boolean;
      inputs?: Tensors | null;
    },
    ['tensors']
  >
): void {
  const { tensors, gradTensors, createGraph, inputs, ...o } = readArguments(
    'backward',
    args,
    { gradTensors: null, retainGraph: orNull(boolean), createGraph: false, inputs: null },
    ['tensors'],
  );
  const retainGraph = o.retainGraph ?? createGraph;
  const ids = (name: string, value: Tensors | null) => value && idsOf('backward', name, value);
  native().backward(
    idsOf('backward', 'tensors', tensors),
    ids('gradTensors', gradTensors),
    retainGraph,
    createGraph,
    ids('inputs', inputs),
  );
}
