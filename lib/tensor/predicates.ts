/** @file Questions about tensors and dtypes, under PyTorch's names. */
import { kindError } from '../arguments/options.js';
import { type DType, isComplex as holdsComplex, isFloatingPoint as holdsFractions, isDType } from './dtype.js';
import { empty, isInference } from './generated/functions.js';
import { expectTensor, Tensor } from './tensor.js';

export { canCast, resultType } from './generated/aten.js';

function dtypeOf(owner: string, input: Tensor | DType): DType {
  if (input instanceof Tensor) return input.dtype;
  if (typeof input === 'string' && isDType(input)) return input;
  throw kindError(owner, 'input', 'a tensor or a dtype', input);
}

/**
 * Whether a tensor holds fractions; complex ones do not count. A dtype has PyTorch's `dtype.is_floating_point`.
 *
 * @throws TypeError for what is neither.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.isFloatingPoint(torch.ones([2]))); // true
 */
export function isFloatingPoint(input: Tensor | DType): boolean {
  return holdsFractions(dtypeOf('isFloatingPoint', input));
}

/**
 * Whether a tensor holds complex numbers. A dtype has PyTorch's `dtype.is_complex`.
 *
 * @throws TypeError for what is neither.
 */
export function isComplex(input: Tensor | DType): boolean {
  return holdsComplex(dtypeOf('isComplex', input));
}

/**
 * The number of elements of a tensor.
 *
 * @throws TypeError for what is no tensor.
 */
export function numel(input: Tensor): number {
  return expectTensor('numel', 'input', input).numel();
}

/** Whether `inferenceMode` is on. */
export function isInferenceModeEnabled(): boolean {
  return isInference(empty([0]));
}

/**
 * The number of the device of a tensor, -1 on the CPU: `torch.get_device`.
 *
 * @throws TypeError for what is no tensor.
 */
export function getDevice(input: Tensor): number {
  return expectTensor('getDevice', 'input', input).getDevice();
}

/** Whether a value is a storage. None is: a tensor alone stands for its memory, which `x.storageKey()` tells apart. */
export function isStorage(_value: unknown): boolean {
  return false;
}

/**
 * The name of a value's kind: of a tensor, PyTorch's old one for its dtype and device, as in `x.type()`; of a class or a
 * function, its own; of all else, that of its class. JavaScript knows no modules that would stand before it.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.typename(torch.ones([2])), torch.typename(new torch.nn.Linear(1, 1))); // torch.FloatTensor Linear
 */
export function typename(value: unknown): string {
  if (value instanceof Tensor) return value.type();
  if (typeof value === 'function') return value.name;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return value.constructor?.name ?? 'Object';
}
