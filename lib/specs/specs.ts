/** @file Specs: plain data with tensors among it, as TypeScript describes native work, before it is lowered. */
import type { GraphHandle, TensorId } from '../addon/binding.js';
import type { Tensor } from '../tensor/index.js';
import type {
  NativeLossSpec,
  NativeModelSpec,
  NativeStepperSpec,
  SymplecticIntegratorSpec,
} from './generated/components.js';
import type { reads } from './lower.js';

/** A recorded forward, and the tensors that it takes after its inputs. */
export interface BoundGraph {
  graph: GraphHandle;
  conditions: Tensor[];
}

/** A function that a job calls with tensors, as holders, and the steps done; it gives the number of a tensor. */
export type CallbackSpec = (...args: any[]) => TensorId;

/** A recorded graph. */
export type GraphSpec = { kind: 'graph' } & BoundGraph;

/** A model of a native loop: one that native code has, a recorded graph, or functions. */
export type ModelSpec = { [reads]?: readonly Tensor[] } & (
  | NativeModelSpec
  | (GraphSpec & { forceFp32Gradient: boolean; bf16: boolean })
  | { kind: 'callback'; name: string; energy: CallbackSpec; gradient: CallbackSpec; forceFp32Gradient: boolean }
);

/** A vector field of a native loop. */
export type FieldSpec = { [reads]?: readonly Tensor[] } & (
  | GraphSpec
  | { kind: 'callback'; name: string; value: CallbackSpec; outputs: ((...args: any[]) => TensorId[]) | null }
);

/** A function of x. */
export type FunctionSpec = GraphSpec | { kind: 'callback'; value: CallbackSpec };

/** A Runge–Kutta method, or a step of one's own. */
export type StepperSpec = NativeStepperSpec | { kind: 'callback'; step: CallbackSpec };

/** An integrator of Hamilton's equations with its fields. */
export type SymplecticSpec = { [reads]?: readonly Tensor[] } & SymplecticIntegratorSpec;

/** A number, or a tensor that acts as one. */
export type NumberSpec = number | { tensor: Tensor };

/** Points in time, see component. */
export type GridSpec =
  | Tensor
  | { n: number; from: number; to: number; reverse: boolean; stepSize: null }
  | { n: number; stepSize: NumberSpec };

/**
 * A parameter of a native loop: a number for all steps, one for each, or those of the first steps and a function that
 * gives more from a step on.
 */
export type ScheduleSpec = number | Float64Array | { values: Float64Array; more: (first: number) => Float64Array };

/** A loss of given data, see loss.cpp. */
export type LossSpec = NativeLossSpec & {
  /** The lower precision in which it runs; null for that of the caller. */
  autocast: { device: string; dtype: string } | null;
  /** Whether what it is made of must be finite. */
  checked: boolean;
};

/** Where chains start: at `x`, or at a draw from a standard normal distribution. */
export interface StartSpec {
  x: Tensor | null;
  shape?: readonly number[];
  dtype?: string;
  device?: string;
}
