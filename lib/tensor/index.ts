/**
 * @file Tensors and what is done with them: all of `torchebm/torch` but what is built on it (nn, optim, data, jit, files),
 * which imports from here.
 */
import './hooks.js';
import './indexing.js';
import './methods.js';
import * as cudaFunctions from './cuda.js';
import * as aten from './generated/aten.js';
import * as functions from './generated/functions.js';
import type { HiddenName } from './generated/names.js';
import type { Operator } from './op.js';
import * as windows from './windows.js';

export * as autograd from './autograd/index.js';
export { enableGrad, grad, inferenceMode, isGradEnabled, noGrad, setGradEnabled } from './autograd.js';
export {
  asTensor,
  type FrombufferOptions,
  frombuffer,
  fromTypedArray,
  full,
  type TensorOptions,
  tensor,
} from './creation.js';
export { Device, type DeviceLike, device, getDefaultDevice, setDefaultDevice } from './device.js';
export {
  bfloat16,
  bool,
  cdouble,
  cfloat,
  complex32,
  complex64,
  complex128,
  DTYPES,
  type DType,
  double,
  float,
  float8_e4m3fn,
  float8_e5m2,
  float16,
  float32,
  float64,
  half,
  int,
  int8,
  int16,
  int32,
  int64,
  isDType,
  long,
  qint8,
  qint32,
  quint8,
  short,
  uint8,
  uint16,
  uint32,
  uint64,
} from './dtype.js';
export * as fft from './generated/fft.js';
export * from './generated/functions.js';
export * as linalg from './generated/linalg.js';
export * as special from './generated/special.js';
export { defaultGenerator, Generator, getRngState, initialSeed, manualSeed, seed, setRngState } from './generator.js';
export type { RemovableHandle } from './hooks.js';
export type { Index } from './indexing.js';
export * from './layout.js';
export { type FloatLimits, finfo, iinfo, type WholeLimits } from './limits.js';
export * as masked from './masked.js';
export { keep, memoryStats, tidy } from './memory.js';
export { type CastOptions, imag, real, type ToOptions } from './methods.js';
export type { Ints, Operator } from './op.js';
export {
  canCast,
  getDevice,
  isComplex,
  isFloatingPoint,
  isInferenceModeEnabled,
  isStorage,
  numel,
  resultType,
  typename,
} from './predicates.js';
export { getPrintoptions, type Printoptions, setPrintoptions } from './printOptions.js';
export { type ComputeMode, cdist, lu, tensordot } from './products.js';
export {
  type NormOptions,
  nonzero,
  norm,
  type UniqueConsecutiveOptions,
  type UniqueOptions,
  unique,
  uniqueConsecutive,
} from './reductions.js';
export * as safetensors from './safetensors.js';
export {
  areDeterministicAlgorithmsEnabled,
  autocast,
  getDefaultDtype,
  getFloat32MatmulPrecision,
  getNumInteropThreads,
  getNumThreads,
  isAutocastEnabled,
  setDefaultDtype,
  setFloat32MatmulPrecision,
  setNumInteropThreads,
  setNumThreads,
  useDeterministicAlgorithms,
} from './settings.js';
export { broadcastShapes, type MeshgridOptions, meshgrid, unravelIndex } from './shapes.js';
export { type StftOptions, stft } from './spectral.js';
export { type Complex, isTensor, type Nested, type Scalar, Tensor, type TypedArray } from './tensor.js';

/** π. */
export const pi = Math.PI;
/** Euler's number. */
export const e = Math.E;
/** Infinity. */
export const inf = Number.POSITIVE_INFINITY;
/** Not a number. */
export const nan = Number.NaN;
/** A new dimension among the indices of `Tensor.at`. */
export const newaxis = null;
/** `torch.cuda`: what there is of CUDA. */
export const cuda = cudaFunctions;
/** `torch.ops`: every operator under its name in ATen, also those that PyTorch does not show. */
export const ops: { readonly aten: typeof functions & Readonly<Record<HiddenName, Operator>> } = {
  aten: { ...functions, ...aten },
};
/** `torch.signal`: the windows. */
export const signal = { windows };
