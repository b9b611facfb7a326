/**
 * @file Tensors and what is done with them: all of `torchebm/torch` but the rooms built on it (nn, optim, data, jit),
 * which import from here.
 */
import './methods.js';
import * as autogradFunctions from './autograd.js';
import * as cudaFunctions from './cuda.js';
import * as aten from './generated/aten.js';

export { enableGrad, grad, inferenceMode, isGradEnabled, noGrad, setGradEnabled } from './autograd.js';
export { fromTypedArray, full, type TensorOptions, tensor } from './creation.js';
export { Device, type DeviceLike, device } from './device.js';
export * from './dtype.js';
export * as fft from './generated/fft.js';
export * from './generated/functions.js';
export * as linalg from './generated/linalg.js';
export * as special from './generated/special.js';
export { defaultGenerator, Generator, getRngState, initialSeed, manualSeed, seed, setRngState } from './generator.js';
export { keep, memoryStats, tidy } from './memory.js';
export type { Index, ToOptions } from './methods.js';
export type { Ints, Layout, MemoryFormat } from './op.js';
export * as safetensors from './safetensors.js';
export {
  autocast,
  getDefaultDtype,
  getNumThreads,
  isAutocastEnabled,
  setDefaultDtype,
  setNumThreads,
  useDeterministicAlgorithms,
} from './settings.js';
export { type Complex, type Nested, type Scalar, Tensor, type TypedArray } from './tensor.js';

/** `torch.autograd`: gradients of chosen inputs. */
export const autograd = { grad: autogradFunctions.grad, backward: autogradFunctions.backward };
/** `torch.cuda`: what there is of CUDA. */
export const cuda = cudaFunctions;
/** `torch.ops`: operators that PyTorch does not show, under `aten`. */
export const ops = { aten };
