/** @file The settings of libtorch itself. */
import { native } from '../addon/binding.js';
import { type Arguments, boolean, kindError, oneOf, positiveInteger, readArguments } from '../arguments/options.js';
import { runSynchronously } from '../arguments/synchronous.js';
import { Device, type DeviceLike } from './device.js';
import { type DType, isFloatingPoint } from './dtype.js';
import { checkDtype } from './tensor.js';

/** Sets how many threads one operation may use. */
export function setNumThreads(threads: number): void {
  native().setNumThreads(positiveInteger('setNumThreads', 'threads', threads));
}

/** The number of threads that one operation may use. */
export function getNumThreads(): number {
  return native().getNumThreads();
}

/**
 * Sets how many calls may run at once off the event loop, such as `sample`; the others wait for their turn. As many as
 * there are cores by default, and at least two, for all worker threads together.
 *
 * Each call has the threads of {@link setNumThreads} for its operations, whatever else runs: how sums are split decides
 * their last bits. Where several calls with large operations run at once, fewer threads for each are faster.
 */
export function setNumInteropThreads(threads: number): void {
  native().setNumJobs(positiveInteger('setNumInteropThreads', 'threads', threads));
}

/** The number of calls that may run at once off the event loop. */
export function getNumInteropThreads(): number {
  return native().getNumJobs();
}

/** Sets the dtype that JavaScript numbers become; a floating point one. */
export function setDefaultDtype(dtype: DType): void {
  if (!isFloatingPoint(dtype)) throw kindError('setDefaultDtype', 'dtype', 'a floating point dtype', dtype);
  native().setDefaultDtype(dtype);
}

/** The dtype that JavaScript numbers become; float32 unless set otherwise. */
export function getDefaultDtype(): DType {
  return native().getDefaultDtype() as DType;
}

const PRECISIONS = ['highest', 'high', 'medium'] as const;
type Precision = (typeof PRECISIONS)[number];

/**
 * Sets how exact products of matrices in float32 are, in libtorch's operators: 'highest' (float32 all through, as at
 * first), 'high' or 'medium', which let some processors multiply with fewer digits.
 */
export function setFloat32MatmulPrecision(precision: Precision): void {
  native().setMatmulPrecision(oneOf('setFloat32MatmulPrecision', 'precision', precision, PRECISIONS));
}

/** The precision of products of matrices in float32. */
export function getFloat32MatmulPrecision(): Precision {
  return native().setMatmulPrecision(null) as Precision;
}

/** Whether {@link autocast} is at work for a type of device. */
export function isAutocastEnabled(device: DeviceLike): boolean {
  const { type } = new Device(device);
  const [enabled, dtype] = native().autocast(type, false, null);
  if (enabled) native().autocast(type, true, dtype);
  return enabled;
}

/** Makes operations use deterministic algorithms only, or refuse (`warnOnly`: warn) where there is none. */
export function useDeterministicAlgorithms(...args: Arguments<{ mode: boolean; warnOnly?: boolean }, ['mode']>): void {
  const owner = 'useDeterministicAlgorithms';
  const { mode, warnOnly } = readArguments(owner, args, { warnOnly: false }, ['mode']);
  boolean(owner, 'mode', mode);
  native().setDeterministic(mode, warnOnly);
}

/** Whether {@link useDeterministicAlgorithms} is on. */
export function areDeterministicAlgorithmsEnabled(): boolean {
  return native().isDeterministic();
}

/** A context that sets something while it is entered, as Python's `with` does. */
export interface Setting {
  __enter__(): void;
  __exit__(...error: unknown[]): void;
}

interface AutocastArguments<T> {
  device: DeviceLike;
  body?: (() => T) | null;
  dtype?: DType | null;
  enabled?: boolean;
}

/**
 * Runs a synchronous function with matrix products and the like in a lower precision: `torch.autocast`. Without a
 * function it gives a context for `enter` of `torchebm/python`.
 *
 * Options: `dtype` (bfloat16 on the CPU, float16 on CUDA), `enabled` (true).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const x = torch.randn([4, 4]);
 * console.log(torch.autocast('cpu', () => x.matmul(x)).dtype); // bfloat16
 */
export function autocast<T>(...args: Arguments<AutocastArguments<T> & { body: () => T }, ['device', 'body']>): T;
export function autocast(device: DeviceLike, options?: { dtype?: DType | null; enabled?: boolean }): Setting;
export function autocast<T>(...args: unknown[]): T | Setting {
  const { device, body, dtype, enabled } = readArguments<Required<AutocastArguments<T>>>(
    'autocast',
    args,
    { body: null, dtype: null, enabled: true },
    ['device', 'body'],
  );
  if (dtype !== null) checkDtype('autocast', 'dtype', dtype);
  const { type } = new Device(device);
  const left: [enabled: boolean, dtype: string][] = [];
  const context: Setting = {
    __enter__() {
      left.push(native().autocast(type, enabled, dtype ?? (type === 'cpu' ? 'bfloat16' : 'float16')));
    },
    __exit__() {
      const [wasEnabled, before] = left.pop()!;
      native().autocast(type, wasEnabled, before);
    },
  };
  if (body === null) return context;
  context.__enter__();
  try {
    return runSynchronously('autocast', body);
  } finally {
    context.__exit__();
  }
}
