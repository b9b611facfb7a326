/** @file Moving modules to other devices and types, and clearing their gradients. */
import { isOptions, readArguments } from '../arguments/options.js';
import { noGrad } from '../tensor/autograd.js';
import type { Device } from '../tensor/device.js';
import type { DType } from '../tensor/dtype.js';
import { _hasCompatibleShallowCopyType } from '../tensor/generated/aten.js';
import { Tensor } from '../tensor/tensor.js';
import { buffersOf, parametersOf, slots } from './members.js';
import type { Module } from './module.js';
import { Parameter } from './parameter.js';

const dtypes = new Set(
  'float32 float64 float16 bfloat16 int64 int32 int16 int8 uint8 bool complex64 complex128'.split(' '),
);

/** True for floating-point and complex types. */
export function isFloating(dtype: string): boolean {
  return /^(b?float|complex)/.test(dtype);
}

/** The device and the type that `to` is given, in any of its forms. */
export function readTarget(target: unknown): { device?: Device | string; dtype?: DType } {
  if (target instanceof Tensor) return { device: target.device, dtype: target.dtype };
  if (typeof target === 'string') return dtypes.has(target) ? { dtype: target as DType } : { device: target };
  if (isOptions(target)) {
    return readArguments('to', [target], { device: undefined, dtype: undefined }) as { device?: string; dtype?: DType };
  }
  return { device: target as Device };
}

/** Forgets gradients, or zeroes them. @internal */
export function clearGradients(parameters: Iterable<Tensor>, setToNone: boolean): void {
  for (const parameter of parameters) {
    if (setToNone) {
      parameter.grad = null;
    } else {
      const { grad } = parameter;
      if (!grad) continue;
      // Views of what DistributedDataParallel sends have no history, and cannot be detached in place.
      if (grad.isLeaf) grad.requiresGrad_(false);
      else grad.detach_();
      noGrad(() => grad.zero_());
    }
  }
}

/** A parameter with the data that `fn` gives: the same one, or where it cannot have them, a new one. */
function placed(parameter: Parameter, fn: (tensor: Tensor) => Tensor): Parameter {
  const { grad, requiresGrad } = parameter;
  const data = fn(parameter.data);
  let next = parameter;
  if (_hasCompatibleShallowCopyType(parameter, data)) parameter.data = data;
  else next = new Parameter(data, { requiresGrad });
  if (grad) next.grad = fn(grad.data).requiresGrad_(grad.requiresGrad);
  return next;
}

/**
 * Puts what `fn` gives in the place of the parameters and buffers of a module and of all below it. A parameter gets other
 * data where its kind of tensor can have them; else a new one takes its place, in all modules that share it.
 */
export function convert(module: Module, fn: (tensor: Tensor) => Tensor, made = new Map<Parameter, Parameter>()): void {
  for (const child of module.children()) convert(child, fn, made);
  noGrad(() => {
    for (const [property, parameter] of parametersOf(module)) {
      const next = made.get(parameter) ?? placed(parameter, fn);
      made.set(parameter, next).set(next, next);
      if (next !== parameter) slots(module)[property] = next;
    }
    for (const [property, buffer] of buffersOf(module)) {
      slots(module)[property] = fn(buffer);
    }
  });
}
