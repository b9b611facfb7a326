// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DeviceLike } from '../device.js';
import type { DType } from '../dtype.js';
import type { Generator } from '../generator.js';
import type { Layout, MemoryFormat } from '../layout.js';
import type { Ints, Operator } from '../op.js';
import type { Scalar, Tensor } from '../tensor.js';
import type { EigenvaluesEigenvectors, GrowthTrackerOut, LUPivotsInfo, OutputLogSumexpPhiloxSeedPhiloxOffset, OutputLogsumexp, OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask, OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask, OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK, OutputMask, OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut, OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask, PrimalTangent, ResultLUPivots, ResultLUPivotsInfo, RunningMeanOutRunningVarOut, RunningMeanOutRunningVarOut2, SelfOutFoundInfOut, SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut, SelfOutGradsOutMomentumBufferListOut, SelfOutGradsOutStateSumsOut, SelfOutGradsOutStateSumsOutStateStepsOut, SignLogabsdetLUPivots, USVh } from './results.js';
import { fn } from '../op.js';

/** ATen's `__and__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__and_ */
export const __and__: {
  (options: { input: Tensor; other: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar | Tensor }): Tensor;
  (input: Tensor, other: Scalar | Tensor): Tensor;
} = fn("__and__", "__and__");
/** ATen's `__iand__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__iand_ */
export const __iand__: typeof __and__ = fn("__iand__", "__iand__");
/** ATen's `__ilshift__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__ilshift_ */
export const __ilshift__: typeof __and__ = fn("__ilshift__", "__ilshift__");
/** ATen's `__ior__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__ior_ */
export const __ior__: typeof __and__ = fn("__ior__", "__ior__");
/** ATen's `__irshift__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__irshift_ */
export const __irshift__: typeof __and__ = fn("__irshift__", "__irshift__");
/** ATen's `__ixor__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__ixor_ */
export const __ixor__: typeof __and__ = fn("__ixor__", "__ixor__");
/** ATen's `__lshift__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__lshift_ */
export const __lshift__: {
  (options: { input: Tensor; other: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
} = fn("__lshift__", "__lshift__");
/** ATen's `__or__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__or_ */
export const __or__: typeof __and__ = fn("__or__", "__or__");
/** ATen's `__rshift__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__rshift_ */
export const __rshift__: typeof __lshift__ = fn("__rshift__", "__rshift__");
/** ATen's `__xor__`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.__xor_ */
export const __xor__: typeof __and__ = fn("__xor__", "__xor__");
/** ATen's `_adaptive_avg_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._adaptive_avg_pool2d */
export const _adaptiveAvgPool2d: {
  (options: { input: Tensor; outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...outputSize: number[]): Tensor;
  (input: Tensor, ...args: [...outputSize: number[], options: { out?: Tensor }]): Tensor;
} = fn("_adaptive_avg_pool2d", "_adaptiveAvgPool2d");
/** ATen's `_adaptive_avg_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._adaptive_avg_pool2d_backward */
export const _adaptiveAvgPool2dBackward: Operator = fn("_adaptive_avg_pool2d_backward", "_adaptiveAvgPool2dBackward");
/** ATen's `_adaptive_avg_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._adaptive_avg_pool3d */
export const _adaptiveAvgPool3d: typeof _adaptiveAvgPool2d = fn("_adaptive_avg_pool3d", "_adaptiveAvgPool3d");
/** ATen's `_adaptive_avg_pool3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._adaptive_avg_pool3d_backward */
export const _adaptiveAvgPool3dBackward: Operator = fn("_adaptive_avg_pool3d_backward", "_adaptiveAvgPool3dBackward");
/** ATen's `_add_batch_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._add_batch_dim */
export const _addBatchDim: {
  (options: { input: Tensor; batchDim: number | bigint; level: number | bigint }): Tensor;
  (input: Tensor, options: { batchDim: number | bigint; level: number | bigint }): Tensor;
  (input: Tensor, batchDim: number | bigint, level: number | bigint | { level: number | bigint }): Tensor;
} = fn("_add_batch_dim", "_addBatchDim");
/** ATen's `_add_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._add_relu */
export const _addRelu: {
  (options: { input: Tensor; other: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, alpha: Scalar, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; other: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("_add_relu", "_addRelu");
/** ATen's `_add_relu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._add_relu */
export const _addRelu_: {
  (options: { input: Tensor; other: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { other: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Scalar, alpha: Scalar): Tensor;
  (options: { input: Tensor; other: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { other: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
} = fn("_add_relu_", "_addRelu_");
/** ATen's `_addmm_activation`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._addmm_activation */
export const _addmmActivation: {
  (options: { input: Tensor; mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; useGelu?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; useGelu?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar; useGelu?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; useGelu?: boolean; out?: Tensor }): Tensor;
} = fn("_addmm_activation", "_addmmActivation");
/** ATen's `_aminmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._aminmax */
export const _aminmax: {
  (options: { input: Tensor }): [Tensor, Tensor];
  (input: Tensor): [Tensor, Tensor];
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { dim: number | bigint; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number | bigint, options: { keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: number | bigint, keepdim: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_aminmax", "_aminmax");
/** ATen's `_amp_foreach_non_finite_check_and_unscale`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._amp_foreach_non_finite_check_and_unscale */
export const _ampForeachNonFiniteCheckAndUnscale: {
  (options: { input: readonly Tensor[]; foundInf: Tensor; invScale: Tensor }): SelfOutFoundInfOut;
  (input: readonly Tensor[], options: { foundInf: Tensor; invScale: Tensor }): SelfOutFoundInfOut;
  (input: readonly Tensor[], foundInf: Tensor, options: { invScale: Tensor }): SelfOutFoundInfOut;
  (input: readonly Tensor[], foundInf: Tensor, invScale: Tensor): SelfOutFoundInfOut;
  (options: { input: readonly Tensor[]; foundInf: Tensor; invScale: Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { foundInf: Tensor; invScale: Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], foundInf: Tensor, options: { invScale: Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], foundInf: Tensor, invScale: Tensor, options: { out: readonly Tensor[] }): void;
} = fn("_amp_foreach_non_finite_check_and_unscale", "_ampForeachNonFiniteCheckAndUnscale");
/** ATen's `_amp_foreach_non_finite_check_and_unscale_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._amp_foreach_non_finite_check_and_unscale */
export const _ampForeachNonFiniteCheckAndUnscale_: {
  (options: { input: readonly Tensor[]; foundInf: Tensor; invScale: Tensor }): void;
  (input: readonly Tensor[], options: { foundInf: Tensor; invScale: Tensor }): void;
  (input: readonly Tensor[], foundInf: Tensor, options: { invScale: Tensor }): void;
  (input: readonly Tensor[], foundInf: Tensor, invScale: Tensor): void;
} = fn("_amp_foreach_non_finite_check_and_unscale_", "_ampForeachNonFiniteCheckAndUnscale_");
/** ATen's `_amp_update_scale`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._amp_update_scale */
export const _ampUpdateScale: {
  (options: { input: Tensor; growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): GrowthTrackerOut;
  (input: Tensor, options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): GrowthTrackerOut;
  (input: Tensor, growthTracker: Tensor, options: { foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): GrowthTrackerOut;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, options: { scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): GrowthTrackerOut;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, options: { scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): GrowthTrackerOut;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, scaleBackoffFactor: number | bigint, growthInterval: number | bigint | { growthInterval: number | bigint }): GrowthTrackerOut;
  (options: { input: Tensor; growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, growthTracker: Tensor, options: { foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, options: { scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, options: { scaleBackoffFactor: number | bigint; growthInterval: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, scaleBackoffFactor: number | bigint, options: { growthInterval: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, scaleBackoffFactor: number | bigint, growthInterval: number | bigint, options: { out: Tensor }): Tensor;
} = fn("_amp_update_scale", "_ampUpdateScale");
/** ATen's `_amp_update_scale_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._amp_update_scale */
export const _ampUpdateScale_: {
  (options: { input: Tensor; growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): Tensor;
  (input: Tensor, options: { growthTracker: Tensor; foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): Tensor;
  (input: Tensor, growthTracker: Tensor, options: { foundInf: Tensor; scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, options: { scaleGrowthFactor: number | bigint; scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, options: { scaleBackoffFactor: number | bigint; growthInterval: number | bigint }): Tensor;
  (input: Tensor, growthTracker: Tensor, foundInf: Tensor, scaleGrowthFactor: number | bigint, scaleBackoffFactor: number | bigint, growthInterval: number | bigint | { growthInterval: number | bigint }): Tensor;
} = fn("_amp_update_scale_", "_ampUpdateScale_");
/** ATen's `_assert_async`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._assert_async */
export const _assertAsync: {
  (options: { input: Tensor }): void;
  (input: Tensor): void;
  (options: { input: Tensor; assertMsg: string }): void;
  (input: Tensor, assertMsg: string | { assertMsg: string }): void;
} = fn("_assert_async", "_assertAsync");
/** ATen's `_assert_scalar`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._assert_scalar */
export const _assertScalar: {
  (options: { input: Scalar; assertMsg: string }): void;
  (input: Scalar, assertMsg: string | { assertMsg: string }): void;
} = fn("_assert_scalar", "_assertScalar");
/** ATen's `_assert_tensor_metadata`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._assert_tensor_metadata */
export const _assertTensorMetadata: {
  (options: { a: Tensor; size?: Ints | null; stride?: Ints | null; dtype?: DType | null; device?: DeviceLike | null; layout?: Layout | null }): void;
  (a: Tensor, size?: Ints | { size?: Ints | null; stride?: Ints | null; dtype?: DType | null; device?: DeviceLike | null; layout?: Layout | null } | null): void;
  (a: Tensor, size: Ints | null, stride: Ints | { stride?: Ints | null; dtype?: DType | null; device?: DeviceLike | null; layout?: Layout | null } | null): void;
  (a: Tensor, size: Ints | null, stride: Ints | null, dtype: DType | { dtype?: DType | null; device?: DeviceLike | null; layout?: Layout | null } | null): void;
  (a: Tensor, size: Ints | null, stride: Ints | null, dtype: DType | null, options: { device?: DeviceLike | null; layout?: Layout | null }): void;
} = fn("_assert_tensor_metadata", "_assertTensorMetadata");
/** ATen's `_autocast_to_full_precision`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._autocast_to_full_precision */
export const _autocastToFullPrecision: {
  (options: { input: Tensor; cudaEnabled: boolean; cpuEnabled: boolean }): Tensor;
  (input: Tensor, options: { cudaEnabled: boolean; cpuEnabled: boolean }): Tensor;
  (input: Tensor, cudaEnabled: boolean, cpuEnabled: boolean | { cpuEnabled: boolean }): Tensor;
} = fn("_autocast_to_full_precision", "_autocastToFullPrecision");
/** ATen's `_autocast_to_reduced_precision`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._autocast_to_reduced_precision */
export const _autocastToReducedPrecision: {
  (options: { input: Tensor; cudaEnabled: boolean; cpuEnabled: boolean; cudaDtype: DType; cpuDtype: DType }): Tensor;
  (input: Tensor, options: { cudaEnabled: boolean; cpuEnabled: boolean; cudaDtype: DType; cpuDtype: DType }): Tensor;
  (input: Tensor, cudaEnabled: boolean, options: { cpuEnabled: boolean; cudaDtype: DType; cpuDtype: DType }): Tensor;
  (input: Tensor, cudaEnabled: boolean, cpuEnabled: boolean, options: { cudaDtype: DType; cpuDtype: DType }): Tensor;
  (input: Tensor, cudaEnabled: boolean, cpuEnabled: boolean, cudaDtype: DType, cpuDtype: DType | { cpuDtype: DType }): Tensor;
} = fn("_autocast_to_reduced_precision", "_autocastToReducedPrecision");
/** ATen's `_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._backward */
export const _backward: Operator = fn("_backward", "_backward");
/** ATen's `_batch_norm_impl_index`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._batch_norm_impl_index */
export const _batchNormImplIndex: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: { momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, options: { eps: number | bigint; cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, eps: number | bigint, cudnnEnabled: boolean | { cudnnEnabled: boolean }): [Tensor, Tensor, Tensor, Tensor, number];
} = fn("_batch_norm_impl_index", "_batchNormImplIndex");
/** ATen's `_batch_norm_impl_index_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._batch_norm_impl_index_backward */
export const _batchNormImplIndexBackward: Operator = fn("_batch_norm_impl_index_backward", "_batchNormImplIndexBackward");
/** ATen's `_batch_norm_no_update`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._batch_norm_no_update */
export const _batchNormNoUpdate: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number | bigint, options: { eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, momentum: number | bigint, eps: number | bigint, options: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
} = fn("_batch_norm_no_update", "_batchNormNoUpdate");
/** ATen's `_batch_norm_with_update`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._batch_norm_with_update */
export const _batchNormWithUpdate: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, options: { eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, eps: number | bigint, options: { out: Tensor; saveMean: Tensor; saveInvstd: Tensor; reserve: Tensor }): [Tensor, Tensor, Tensor, Tensor];
} = fn("_batch_norm_with_update", "_batchNormWithUpdate");
/** ATen's `_batch_norm_with_update_functional`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._batch_norm_with_update_functional */
export const _batchNormWithUpdateFunctional: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut;
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut;
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): RunningMeanOutRunningVarOut;
} = fn("_batch_norm_with_update_functional", "_batchNormWithUpdateFunctional");
/** ATen's `_cast_Byte`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Byte */
export const _cast_Byte: {
  (options: { input: Tensor; nonBlocking?: boolean }): Tensor;
  (input: Tensor, nonBlocking?: boolean | { nonBlocking?: boolean }): Tensor;
} = fn("_cast_Byte", "_cast_Byte");
/** ATen's `_cast_Char`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Char */
export const _cast_Char: typeof _cast_Byte = fn("_cast_Char", "_cast_Char");
/** ATen's `_cast_Double`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Double */
export const _cast_Double: typeof _cast_Byte = fn("_cast_Double", "_cast_Double");
/** ATen's `_cast_Float`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Float */
export const _cast_Float: typeof _cast_Byte = fn("_cast_Float", "_cast_Float");
/** ATen's `_cast_Half`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Half */
export const _cast_Half: typeof _cast_Byte = fn("_cast_Half", "_cast_Half");
/** ATen's `_cast_Int`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Int */
export const _cast_Int: typeof _cast_Byte = fn("_cast_Int", "_cast_Int");
/** ATen's `_cast_Long`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Long */
export const _cast_Long: typeof _cast_Byte = fn("_cast_Long", "_cast_Long");
/** ATen's `_cast_Short`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cast_Short */
export const _cast_Short: typeof _cast_Byte = fn("_cast_Short", "_cast_Short");
/** ATen's `_cdist_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cdist_backward */
export const _cdistBackward: Operator = fn("_cdist_backward", "_cdistBackward");
/** ATen's `_cdist_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cdist_forward */
export const _cdistForward: {
  (options: { x1: Tensor; x2: Tensor; p: number | bigint; computeMode?: number | bigint | null; out?: Tensor }): Tensor;
  (x1: Tensor, options: { x2: Tensor; p: number | bigint; computeMode?: number | bigint | null; out?: Tensor }): Tensor;
  (x1: Tensor, x2: Tensor, p: number | bigint | { p: number | bigint; computeMode?: number | bigint | null; out?: Tensor }): Tensor;
  (x1: Tensor, x2: Tensor, p: number | bigint, computeMode: number | bigint | { computeMode?: number | bigint | null; out?: Tensor } | null): Tensor;
  (x1: Tensor, x2: Tensor, p: number | bigint, computeMode: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_cdist_forward", "_cdistForward");
/** ATen's `_cholesky_solve_helper`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cholesky_solve_helper */
export const _choleskySolveHelper: {
  (options: { input: Tensor; A: Tensor; upper: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { A: Tensor; upper: boolean; out?: Tensor }): Tensor;
  (input: Tensor, A: Tensor, upper: boolean | { upper: boolean; out?: Tensor }): Tensor;
  (input: Tensor, A: Tensor, upper: boolean, options: { out?: Tensor }): Tensor;
} = fn("_cholesky_solve_helper", "_choleskySolveHelper");
/** ATen's `_choose_qparams_per_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._choose_qparams_per_tensor */
export const _chooseQparamsPerTensor: {
  (options: { input: Tensor; reduceRange?: boolean }): number;
  (input: Tensor, reduceRange?: boolean | { reduceRange?: boolean }): number;
} = fn("_choose_qparams_per_tensor", "_chooseQparamsPerTensor");
/** ATen's `_chunk_cat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._chunk_cat */
export const _chunkCat: {
  (options: { tensors: readonly Tensor[]; dim: number | bigint; numChunks: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { dim: number | bigint; numChunks: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number | bigint, numChunks: number | bigint | { numChunks: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number | bigint, numChunks: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_chunk_cat", "_chunkCat");
/** ATen's `_coalesce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._coalesce */
export const _coalesce: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_coalesce", "_coalesce");
/** ATen's `_coalesced`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._coalesced */
export const _coalesced: {
  (options: { input: Tensor; coalesced: boolean; out?: Tensor }): Tensor;
  (input: Tensor, coalesced: boolean | { coalesced: boolean; out?: Tensor }): Tensor;
  (input: Tensor, coalesced: boolean, options: { out?: Tensor }): Tensor;
} = fn("_coalesced", "_coalesced");
/** ATen's `_coalesced_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._coalesced */
export const _coalesced_: {
  (options: { input: Tensor; coalesced: boolean }): Tensor;
  (input: Tensor, coalesced: boolean | { coalesced: boolean }): Tensor;
} = fn("_coalesced_", "_coalesced_");
/** ATen's `_compute_linear_combination`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._compute_linear_combination */
export const _computeLinearCombination: {
  (options: { input: Tensor; coefficients: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { coefficients: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, coefficients: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_compute_linear_combination", "_computeLinearCombination");
/** ATen's `_conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._conj */
export const _conj: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
} = fn("_conj", "_conj");
/** ATen's `_conj_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._conj_copy */
export const _conjCopy: typeof _coalesce = fn("_conj_copy", "_conjCopy");
/** ATen's `_conj_physical`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._conj_physical */
export const _conjPhysical: typeof _coalesce = fn("_conj_physical", "_conjPhysical");
/** ATen's `_conv_depthwise2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._conv_depthwise2d */
export const _convDepthwise2d: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, options: { stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, options: { padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints | { dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, options: { out?: Tensor }): Tensor;
} = fn("_conv_depthwise2d", "_convDepthwise2d");
/** ATen's `_convert_indices_from_coo_to_csr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convert_indices_from_coo_to_csr */
export const _convertIndicesFromCooToCsr: {
  (options: { input: Tensor; size: number | bigint; outInt32?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, size: number | bigint | { size: number | bigint; outInt32?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, size: number | bigint, options: { outInt32?: boolean; out?: Tensor }): Tensor;
} = fn("_convert_indices_from_coo_to_csr", "_convertIndicesFromCooToCsr");
/** ATen's `_convert_indices_from_csr_to_coo`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convert_indices_from_csr_to_coo */
export const _convertIndicesFromCsrToCoo: {
  (options: { crowIndices: Tensor; colIndices: Tensor; outInt32?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
  (crowIndices: Tensor, options: { colIndices: Tensor; outInt32?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, options?: { outInt32?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
} = fn("_convert_indices_from_csr_to_coo", "_convertIndicesFromCsrToCoo");
/** ATen's `_convert_weight_to_int4pack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convert_weight_to_int4pack */
export const _convertWeightToInt4pack: {
  (options: { input: Tensor; innerKTiles: number | bigint }): Tensor;
  (input: Tensor, innerKTiles: number | bigint | { innerKTiles: number | bigint }): Tensor;
} = fn("_convert_weight_to_int4pack", "_convertWeightToInt4pack");
/** ATen's `_convert_weight_to_int4pack_for_cpu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convert_weight_to_int4pack_for_cpu */
export const _convertWeightToInt4packForCpu: typeof _convertWeightToInt4pack = fn("_convert_weight_to_int4pack_for_cpu", "_convertWeightToInt4packForCpu");
/** ATen's `_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convolution */
export const _convolution: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, options: { padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, options: { dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, options: { transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, options: { outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, options: { groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, options: { benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, benchmark: boolean, options: { deterministic: boolean; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean | { cudnnEnabled: boolean }): Tensor;
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, options: { padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, options: { dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, options: { transposed: boolean; outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, options: { outputPadding: Ints; groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, options: { groups: number | bigint; benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, options: { benchmark: boolean; deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, benchmark: boolean, options: { deterministic: boolean; cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, benchmark: boolean, deterministic: boolean, options: { cudnnEnabled: boolean; allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean | { allowTf32: boolean; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, benchmark: boolean, deterministic: boolean, cudnnEnabled: boolean, allowTf32: boolean, options: { out?: Tensor }): Tensor;
} = fn("_convolution", "_convolution");
/** ATen's `_convolution_double_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convolution_double_backward */
export const _convolutionDoubleBackward: Operator = fn("_convolution_double_backward", "_convolutionDoubleBackward");
/** ATen's `_convolution_mode`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._convolution_mode */
export const _convolutionMode: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride: Ints; padding: string; dilation: Ints; groups: number | bigint }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; stride: Ints; padding: string; dilation: Ints; groups: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride: Ints; padding: string; dilation: Ints; groups: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride: Ints; padding: string; dilation: Ints; groups: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, options: { padding: string; dilation: Ints; groups: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: string, options: { dilation: Ints; groups: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: string, dilation: Ints, groups: number | bigint | { groups: number | bigint }): Tensor;
} = fn("_convolution_mode", "_convolutionMode");
/** ATen's `_copy_from`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._copy_from */
export const _copyFrom: {
  (options: { input: Tensor; dst: Tensor; nonBlocking?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dst: Tensor; nonBlocking?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dst: Tensor, nonBlocking?: boolean | { nonBlocking?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dst: Tensor, nonBlocking: boolean, options: { out?: Tensor }): Tensor;
} = fn("_copy_from", "_copyFrom");
/** ATen's `_copy_from_and_resize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._copy_from_and_resize */
export const _copyFromAndResize: {
  (options: { input: Tensor; dst: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dst: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dst: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_copy_from_and_resize", "_copyFromAndResize");
/** ATen's `_cslt_compress`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cslt_compress */
export const _csltCompress: typeof _conj = fn("_cslt_compress", "_csltCompress");
/** ATen's `_cslt_sparse_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cslt_sparse_mm */
export const _csltSparseMm: {
  (options: { compressed_A: Tensor; dense_B: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean; algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, options: { dense_B: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean; algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, options?: { bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean; algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, options?: { alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean; algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype?: DType | { outDtype?: DType | null; transposeResult?: boolean; algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint } | null): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype: DType | null, transposeResult: boolean | { transposeResult?: boolean; algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype: DType | null, transposeResult: boolean, algId: number | bigint | { algId?: number | bigint; splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype: DType | null, transposeResult: boolean, algId: number | bigint, splitK: number | bigint | { splitK?: number | bigint; splitKMode?: number | bigint }): Tensor;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype: DType | null, transposeResult: boolean, algId: number | bigint, splitK: number | bigint, splitKMode: number | bigint | { splitKMode?: number | bigint }): Tensor;
} = fn("_cslt_sparse_mm", "_csltSparseMm");
/** ATen's `_cslt_sparse_mm_search`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cslt_sparse_mm_search */
export const _csltSparseMmSearch: {
  (options: { compressed_A: Tensor; dense_B: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean }): number;
  (compressed_A: Tensor, options: { dense_B: Tensor; bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean }): number;
  (compressed_A: Tensor, dense_B: Tensor, options?: { bias?: Tensor | null; alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean }): number;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, options?: { alpha?: Tensor | null; outDtype?: DType | null; transposeResult?: boolean }): number;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype?: DType | { outDtype?: DType | null; transposeResult?: boolean } | null): number;
  (compressed_A: Tensor, dense_B: Tensor, bias: Tensor | null, alpha: Tensor | null, outDtype: DType | null, transposeResult: boolean | { transposeResult?: boolean }): number;
} = fn("_cslt_sparse_mm_search", "_csltSparseMmSearch");
/** ATen's `_ctc_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._ctc_loss */
export const _ctcLoss: {
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints | { targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint | { blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, zeroInfinity: boolean | { zeroInfinity?: boolean }): [Tensor, Tensor];
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: { targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number | bigint | { blank?: number | bigint; zeroInfinity?: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, zeroInfinity: boolean | { zeroInfinity?: boolean }): [Tensor, Tensor];
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: { targetLengths: Tensor; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, options: { zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, zeroInfinity: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, options: { targetLengths: Ints; blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, options: { blank?: number | bigint; zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, options: { zeroInfinity?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, zeroInfinity: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_ctc_loss", "_ctcLoss");
/** ATen's `_ctc_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._ctc_loss_backward */
export const _ctcLossBackward: Operator = fn("_ctc_loss_backward", "_ctcLossBackward");
/** ATen's `_cudnn_attention_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_attention_backward */
export const _cudnnAttentionBackward: Operator = fn("_cudnn_attention_backward", "_cudnnAttentionBackward");
/** ATen's `_cudnn_attention_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_attention_forward */
export const _cudnnAttentionForward: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, options: { attnBias?: Tensor | null; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, options: { cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, options: { cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, options: { maxQ: number | bigint; maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, options: { maxK: number | bigint; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, computeLogSumexp: boolean | { computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, computeLogSumexp: boolean, dropoutP: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
} = fn("_cudnn_attention_forward", "_cudnnAttentionForward");
/** ATen's `_cudnn_ctc_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_ctc_loss */
export const _cudnnCtcLoss: {
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Ints; targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, options: { targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, options: { blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, options: { deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, deterministic: boolean, zeroInfinity: boolean | { zeroInfinity: boolean }): [Tensor, Tensor];
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Tensor; targetLengths: Tensor; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: { targetLengths: Tensor; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, options: { blank: number | bigint; deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, options: { deterministic: boolean; zeroInfinity: boolean }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, deterministic: boolean, zeroInfinity: boolean | { zeroInfinity: boolean }): [Tensor, Tensor];
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Ints; targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, options: { targetLengths: Ints; blank: number | bigint; deterministic: boolean; zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, options: { blank: number | bigint; deterministic: boolean; zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, options: { deterministic: boolean; zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, deterministic: boolean, options: { zeroInfinity: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, deterministic: boolean, zeroInfinity: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_cudnn_ctc_loss", "_cudnnCtcLoss");
/** ATen's `_cudnn_init_dropout_state`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_init_dropout_state */
export const _cudnnInitDropoutState: {
  (options: { dropout: number | bigint; train: boolean; dropoutSeed: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (dropout: number | bigint, options: { train: boolean; dropoutSeed: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (dropout: number | bigint, train: boolean, dropoutSeed: number | bigint | { dropoutSeed: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (dropout: number | bigint, train: boolean, dropoutSeed: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { dropout: number | bigint; train: boolean; dropoutSeed: number | bigint; out: Tensor }): Tensor;
  (dropout: number | bigint, options: { train: boolean; dropoutSeed: number | bigint; out: Tensor }): Tensor;
  (dropout: number | bigint, train: boolean, options: { dropoutSeed: number | bigint; out: Tensor }): Tensor;
  (dropout: number | bigint, train: boolean, dropoutSeed: number | bigint, options: { out: Tensor }): Tensor;
} = fn("_cudnn_init_dropout_state", "_cudnnInitDropoutState");
/** ATen's `_cudnn_rnn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_rnn */
export const _cudnnRnn: {
  (options: { input: Tensor; weight: readonly Tensor[]; weightStride0: number | bigint; weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight: readonly Tensor[]; weightStride0: number | bigint; weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], options: { weightStride0: number | bigint; weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, options: { weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, options: { hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, options: { cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, options: { mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, options: { hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, options: { projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, options: { numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, options: { batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, options: { dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, options: { train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, options: { bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, bidirectional: boolean, batchSizes: Ints | { batchSizes: Ints; dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, bidirectional: boolean, batchSizes: Ints, options: { dropoutState?: Tensor | null }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, bidirectional: boolean, batchSizes: Ints, dropoutState: Tensor | null): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight: readonly Tensor[]; weightStride0: number | bigint; weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight: readonly Tensor[]; weightStride0: number | bigint; weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], options: { weightStride0: number | bigint; weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, options: { weightBuf?: Tensor | null; hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, options: { hx: Tensor; cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, options: { cx?: Tensor | null; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, options: { mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, options: { hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, options: { projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, options: { numLayers: number | bigint; batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, options: { batchFirst: boolean; dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, options: { dropout: number | bigint; train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, options: { train: boolean; bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, options: { bidirectional: boolean; batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, bidirectional: boolean, options: { batchSizes: Ints; dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, bidirectional: boolean, batchSizes: Ints, options: { dropoutState?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, weight: readonly Tensor[], weightStride0: number | bigint, weightBuf: Tensor | null, hx: Tensor, cx: Tensor | null, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, dropout: number | bigint, train: boolean, bidirectional: boolean, batchSizes: Ints, dropoutState: Tensor | null, options: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor];
} = fn("_cudnn_rnn", "_cudnnRnn");
/** ATen's `_cudnn_rnn_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_rnn_backward */
export const _cudnnRnnBackward: Operator = fn("_cudnn_rnn_backward", "_cudnnRnnBackward");
/** ATen's `_cudnn_rnn_flatten_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cudnn_rnn_flatten_weight */
export const _cudnnRnnFlattenWeight: {
  (options: { weightArr: readonly Tensor[]; weightStride0: number | bigint; inputSize: number | bigint; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], options: { weightStride0: number | bigint; inputSize: number | bigint; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, options: { inputSize: number | bigint; mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, options: { mode: number | bigint; hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, mode: number | bigint, options: { hiddenSize: number | bigint; projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, mode: number | bigint, hiddenSize: number | bigint, options: { projSize: number | bigint; numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, options: { numLayers: number | bigint; batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, options: { batchFirst: boolean; bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, bidirectional: boolean | { bidirectional: boolean; out?: Tensor }): Tensor;
  (weightArr: readonly Tensor[], weightStride0: number | bigint, inputSize: number | bigint, mode: number | bigint, hiddenSize: number | bigint, projSize: number | bigint, numLayers: number | bigint, batchFirst: boolean, bidirectional: boolean, options: { out?: Tensor }): Tensor;
} = fn("_cudnn_rnn_flatten_weight", "_cudnnRnnFlattenWeight");
/** ATen's `_cufft_clear_plan_cache`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cufft_clear_plan_cache */
export const _cufftClearPlanCache: {
  (deviceIndex: number | bigint | { deviceIndex: number | bigint }): void;
} = fn("_cufft_clear_plan_cache", "_cufftClearPlanCache");
/** ATen's `_cufft_get_plan_cache_max_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cufft_get_plan_cache_max_size */
export const _cufftGetPlanCacheMaxSize: {
  (deviceIndex: number | bigint | { deviceIndex: number | bigint }): number;
} = fn("_cufft_get_plan_cache_max_size", "_cufftGetPlanCacheMaxSize");
/** ATen's `_cufft_get_plan_cache_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cufft_get_plan_cache_size */
export const _cufftGetPlanCacheSize: typeof _cufftGetPlanCacheMaxSize = fn("_cufft_get_plan_cache_size", "_cufftGetPlanCacheSize");
/** ATen's `_cufft_set_plan_cache_max_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cufft_set_plan_cache_max_size */
export const _cufftSetPlanCacheMaxSize: {
  (options: { deviceIndex: number | bigint; maxSize: number | bigint }): void;
  (deviceIndex: number | bigint, maxSize: number | bigint | { maxSize: number | bigint }): void;
} = fn("_cufft_set_plan_cache_max_size", "_cufftSetPlanCacheMaxSize");
/** ATen's `_cummax_helper`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cummax_helper */
export const _cummaxHelper: {
  (options: { input: Tensor; values: Tensor; indices: Tensor; dim: number | bigint }): void;
  (input: Tensor, options: { values: Tensor; indices: Tensor; dim: number | bigint }): void;
  (input: Tensor, values: Tensor, options: { indices: Tensor; dim: number | bigint }): void;
  (input: Tensor, values: Tensor, indices: Tensor, dim: number | bigint | { dim: number | bigint }): void;
} = fn("_cummax_helper", "_cummaxHelper");
/** ATen's `_cummin_helper`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._cummin_helper */
export const _cumminHelper: typeof _cummaxHelper = fn("_cummin_helper", "_cumminHelper");
/** ATen's `_debug_has_internal_overlap`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._debug_has_internal_overlap */
export const _debugHasInternalOverlap: {
  (options: { input: Tensor }): number;
  (input: Tensor): number;
} = fn("_debug_has_internal_overlap", "_debugHasInternalOverlap");
/** ATen's `_dimI`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._dimI */
export const _dimI: typeof _debugHasInternalOverlap = fn("_dimI", "_dimI");
/** ATen's `_dimV`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._dimV */
export const _dimV: typeof _debugHasInternalOverlap = fn("_dimV", "_dimV");
/** ATen's `_dim_arange`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._dim_arange */
export const _dimArange: {
  (options: { like: Tensor; dim: number | bigint }): Tensor;
  (like: Tensor, dim: number | bigint | { dim: number | bigint }): Tensor;
} = fn("_dim_arange", "_dimArange");
/** ATen's `_dirichlet_grad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._dirichlet_grad */
export const _dirichletGrad: {
  (options: { x: Tensor; alpha: Tensor; total: Tensor; out?: Tensor }): Tensor;
  (x: Tensor, options: { alpha: Tensor; total: Tensor; out?: Tensor }): Tensor;
  (x: Tensor, alpha: Tensor, options: { total: Tensor; out?: Tensor }): Tensor;
  (x: Tensor, alpha: Tensor, total: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_dirichlet_grad", "_dirichletGrad");
/** ATen's `_dyn_quant_matmul_4bit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._dyn_quant_matmul_4bit */
export const _dynQuantMatmul4bit: {
  (options: { inp: Tensor; packedWeights: Tensor; blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (inp: Tensor, options: { packedWeights: Tensor; blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (inp: Tensor, packedWeights: Tensor, options: { blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (inp: Tensor, packedWeights: Tensor, blockSize: number | bigint, options: { inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (inp: Tensor, packedWeights: Tensor, blockSize: number | bigint, inFeatures: number | bigint, outFeatures: number | bigint | { outFeatures: number | bigint }): Tensor;
} = fn("_dyn_quant_matmul_4bit", "_dynQuantMatmul4bit");
/** ATen's `_dyn_quant_pack_4bit_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._dyn_quant_pack_4bit_weight */
export const _dynQuantPack4bitWeight: {
  (options: { weights: Tensor; scalesZeros: Tensor; bias?: Tensor | null; blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (weights: Tensor, options: { scalesZeros: Tensor; bias?: Tensor | null; blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (weights: Tensor, scalesZeros: Tensor, options: { bias?: Tensor | null; blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, options: { blockSize: number | bigint; inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: number | bigint, options: { inFeatures: number | bigint; outFeatures: number | bigint }): Tensor;
  (weights: Tensor, scalesZeros: Tensor, bias: Tensor | null, blockSize: number | bigint, inFeatures: number | bigint, outFeatures: number | bigint | { outFeatures: number | bigint }): Tensor;
} = fn("_dyn_quant_pack_4bit_weight", "_dynQuantPack4bitWeight");
/** ATen's `_efficient_attention_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._efficient_attention_backward */
export const _efficientAttentionBackward: Operator = fn("_efficient_attention_backward", "_efficientAttentionBackward");
/** ATen's `_efficient_attention_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._efficient_attention_forward */
export const _efficientAttentionForward: {
  (options: { query: Tensor; key: Tensor; value: Tensor; bias?: Tensor | null; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, options: { key: Tensor; value: Tensor; bias?: Tensor | null; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, options: { value: Tensor; bias?: Tensor | null; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, options: { bias?: Tensor | null; cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, options: { cuSeqlensQ?: Tensor | null; cuSeqlensK?: Tensor | null; maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, options: { cuSeqlensK?: Tensor | null; maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, options: { maxSeqlenQ?: number | bigint | null; maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: number | bigint | null, options: { maxSeqlenK?: number | bigint | null; dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: number | bigint | null, maxSeqlenK: number | bigint | null, options: { dropoutP: number | bigint; customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: number | bigint | null, maxSeqlenK: number | bigint | null, dropoutP: number | bigint, customMaskType: number | bigint | { customMaskType: number | bigint; computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: number | bigint | null, maxSeqlenK: number | bigint | null, dropoutP: number | bigint, customMaskType: number | bigint, computeLogSumexp: boolean | { computeLogSumexp?: boolean; scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
  (query: Tensor, key: Tensor, value: Tensor, bias: Tensor | null, cuSeqlensQ: Tensor | null, cuSeqlensK: Tensor | null, maxSeqlenQ: number | bigint | null, maxSeqlenK: number | bigint | null, dropoutP: number | bigint, customMaskType: number | bigint, computeLogSumexp: boolean, options: { scale?: number | bigint | null; seqlenK?: Tensor | null; windowSize?: number | bigint | null }): OutputLogsumexpPhiloxSeedPhiloxOffsetMaxSeqlenBatchQMaxSeqlenBatchK;
} = fn("_efficient_attention_forward", "_efficientAttentionForward");
/** ATen's `_efficientzerotensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._efficientzerotensor */
export const _efficientzerotensor: {
  (size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (...size: number[]): Tensor;
  (...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; out: Tensor }): Tensor;
  (size: Ints, options: { out: Tensor }): Tensor;
  (...args: [...size: number[], options: { out: Tensor }]): Tensor;
} = fn("_efficientzerotensor", "_efficientzerotensor");
/** ATen's `_embedding_bag`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._embedding_bag */
export const _embeddingBag: {
  (options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, options: { indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, options: { offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | { scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint | { mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean | { sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, options: { perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset?: boolean | { includeLastOffset?: boolean; paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | bigint | { paddingIdx?: number | bigint }): [Tensor, Tensor, Tensor, Tensor];
  (options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, options: { indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, options: { offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, options: { mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, options: { sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, options: { perSampleWeights?: Tensor | null; includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, options: { includeLastOffset?: boolean; paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, options: { paddingIdx?: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | bigint, options: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor }): [Tensor, Tensor, Tensor, Tensor];
} = fn("_embedding_bag", "_embeddingBag");
/** ATen's `_embedding_bag_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._embedding_bag_backward */
export const _embeddingBagBackward: Operator = fn("_embedding_bag_backward", "_embeddingBagBackward");
/** ATen's `_embedding_bag_dense_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._embedding_bag_dense_backward */
export const _embeddingBagDenseBackward: Operator = fn("_embedding_bag_dense_backward", "_embeddingBagDenseBackward");
/** ATen's `_embedding_bag_forward_only`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._embedding_bag_forward_only */
export const _embeddingBagForwardOnly: typeof _embeddingBag = fn("_embedding_bag_forward_only", "_embeddingBagForwardOnly");
/** ATen's `_embedding_bag_per_sample_weights_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._embedding_bag_per_sample_weights_backward */
export const _embeddingBagPerSampleWeightsBackward: Operator = fn("_embedding_bag_per_sample_weights_backward", "_embeddingBagPerSampleWeightsBackward");
/** ATen's `_embedding_bag_sparse_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._embedding_bag_sparse_backward */
export const _embeddingBagSparseBackward: Operator = fn("_embedding_bag_sparse_backward", "_embeddingBagSparseBackward");
/** ATen's `_empty_affine_quantized`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._empty_affine_quantized */
export const _emptyAffineQuantized: {
  (size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; scale?: number | bigint; zeroPoint?: number | bigint; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; scale?: number | bigint; zeroPoint?: number | bigint; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (...size: number[]): Tensor;
  (...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; scale?: number | bigint; zeroPoint?: number | bigint; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; scale?: number | bigint; zeroPoint?: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (size: Ints, options: { scale?: number | bigint; zeroPoint?: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (...args: [...size: number[], options: { scale?: number | bigint; zeroPoint?: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }]): Tensor;
} = fn("_empty_affine_quantized", "_emptyAffineQuantized");
/** ATen's `_empty_per_channel_affine_quantized`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._empty_per_channel_affine_quantized */
export const _emptyPerChannelAffineQuantized: {
  (options: { size: Ints; scales: Tensor; zeroPoints: Tensor; axis: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { scales: Tensor; zeroPoints: Tensor; axis: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (...args: [...size: number[], options: { scales: Tensor; zeroPoints: Tensor; axis: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; scales: Tensor; zeroPoints: Tensor; axis: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (size: Ints, options: { scales: Tensor; zeroPoints: Tensor; axis: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (...args: [...size: number[], options: { scales: Tensor; zeroPoints: Tensor; axis: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }]): Tensor;
} = fn("_empty_per_channel_affine_quantized", "_emptyPerChannelAffineQuantized");
/** ATen's `_euclidean_dist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._euclidean_dist */
export const _euclideanDist: {
  (options: { x1: Tensor; x2: Tensor; out?: Tensor }): Tensor;
  (x1: Tensor, options: { x2: Tensor; out?: Tensor }): Tensor;
  (x1: Tensor, x2: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_euclidean_dist", "_euclideanDist");
/** ATen's `_fake_quantize_learnable_per_channel_affine`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fake_quantize_learnable_per_channel_affine */
export const _fakeQuantizeLearnablePerChannelAffine: {
  (options: { input: Tensor; scale: Tensor; zeroPoint: Tensor; axis: number | bigint; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { scale: Tensor; zeroPoint: Tensor; axis: number | bigint; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, options: { zeroPoint: Tensor; axis: number | bigint; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, options: { axis: number | bigint; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number | bigint, options: { quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number | bigint, quantMin: number | bigint, quantMax: number | bigint | { quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number | bigint, quantMin: number | bigint, quantMax: number | bigint, gradFactor: number | bigint | { gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number | bigint, quantMin: number | bigint, quantMax: number | bigint, gradFactor: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_fake_quantize_learnable_per_channel_affine", "_fakeQuantizeLearnablePerChannelAffine");
/** ATen's `_fake_quantize_learnable_per_channel_affine_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fake_quantize_learnable_per_channel_affine_backward */
export const _fakeQuantizeLearnablePerChannelAffineBackward: Operator = fn("_fake_quantize_learnable_per_channel_affine_backward", "_fakeQuantizeLearnablePerChannelAffineBackward");
/** ATen's `_fake_quantize_learnable_per_tensor_affine`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fake_quantize_learnable_per_tensor_affine */
export const _fakeQuantizeLearnablePerTensorAffine: {
  (options: { input: Tensor; scale: Tensor; zeroPoint: Tensor; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { scale: Tensor; zeroPoint: Tensor; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, options: { zeroPoint: Tensor; quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, options: { quantMin: number | bigint; quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number | bigint, quantMax: number | bigint | { quantMax: number | bigint; gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number | bigint, quantMax: number | bigint, gradFactor: number | bigint | { gradFactor?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, quantMin: number | bigint, quantMax: number | bigint, gradFactor: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_fake_quantize_learnable_per_tensor_affine", "_fakeQuantizeLearnablePerTensorAffine");
/** ATen's `_fake_quantize_learnable_per_tensor_affine_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fake_quantize_learnable_per_tensor_affine_backward */
export const _fakeQuantizeLearnablePerTensorAffineBackward: Operator = fn("_fake_quantize_learnable_per_tensor_affine_backward", "_fakeQuantizeLearnablePerTensorAffineBackward");
/** ATen's `_fake_quantize_per_tensor_affine_cachemask_tensor_qparams`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fake_quantize_per_tensor_affine_cachemask_tensor_qparams */
export const _fakeQuantizePerTensorAffineCachemaskTensorQparams: {
  (options: { input: Tensor; scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint }): OutputMask;
  (input: Tensor, options: { scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint }): OutputMask;
  (input: Tensor, scale: Tensor, options: { zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint }): OutputMask;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, options: { fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint }): OutputMask;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, options: { quantMin: number | bigint; quantMax: number | bigint }): OutputMask;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: number | bigint, quantMax: number | bigint | { quantMax: number | bigint }): OutputMask;
  (options: { input: Tensor; scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { scale: Tensor; zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, scale: Tensor, options: { zeroPoint: Tensor; fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, options: { fakeQuantEnabled: Tensor; quantMin: number | bigint; quantMax: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, options: { quantMin: number | bigint; quantMax: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: number | bigint, options: { quantMax: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, fakeQuantEnabled: Tensor, quantMin: number | bigint, quantMax: number | bigint, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_fake_quantize_per_tensor_affine_cachemask_tensor_qparams", "_fakeQuantizePerTensorAffineCachemaskTensorQparams");
/** ATen's `_fft_c2c`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fft_c2c */
export const _fftC2c: {
  (options: { input: Tensor; dim: Ints; normalization: number | bigint; forward: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Ints; normalization: number | bigint; forward: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { normalization: number | bigint; forward: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, normalization: number | bigint, forward: boolean | { forward: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, normalization: number | bigint, forward: boolean, options: { out?: Tensor }): Tensor;
} = fn("_fft_c2c", "_fftC2c");
/** ATen's `_fft_c2r`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fft_c2r */
export const _fftC2r: {
  (options: { input: Tensor; dim: Ints; normalization: number | bigint; lastDimSize: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Ints; normalization: number | bigint; lastDimSize: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { normalization: number | bigint; lastDimSize: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, normalization: number | bigint, lastDimSize: number | bigint | { lastDimSize: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, normalization: number | bigint, lastDimSize: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_fft_c2r", "_fftC2r");
/** ATen's `_fft_r2c`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fft_r2c */
export const _fftR2c: {
  (options: { input: Tensor; dim: Ints; normalization: number | bigint; onesided: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: Ints; normalization: number | bigint; onesided: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { normalization: number | bigint; onesided: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, normalization: number | bigint, onesided: boolean | { onesided: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, normalization: number | bigint, onesided: boolean, options: { out?: Tensor }): Tensor;
} = fn("_fft_r2c", "_fftR2c");
/** ATen's `_fill_mem_eff_dropout_mask_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fill_mem_eff_dropout_mask */
export const _fillMemEffDropoutMask_: {
  (options: { input: Tensor; dropoutP: number | bigint; seed: number | bigint; offset: number | bigint }): Tensor;
  (input: Tensor, options: { dropoutP: number | bigint; seed: number | bigint; offset: number | bigint }): Tensor;
  (input: Tensor, dropoutP: number | bigint, options: { seed: number | bigint; offset: number | bigint }): Tensor;
  (input: Tensor, dropoutP: number | bigint, seed: number | bigint, offset: number | bigint | { offset: number | bigint }): Tensor;
} = fn("_fill_mem_eff_dropout_mask_", "_fillMemEffDropoutMask_");
/** ATen's `_flash_attention_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._flash_attention_backward */
export const _flashAttentionBackward: Operator = fn("_flash_attention_backward", "_flashAttentionBackward");
/** ATen's `_flash_attention_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._flash_attention_forward */
export const _flashAttentionForward: {
  (options: { query: Tensor; key: Tensor; value: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, options: { cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, options: { cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, options: { maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, options: { maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, options: { dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, options: { isCausal: boolean; returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask: boolean; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (options: { query: Tensor; key: Tensor; value: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, options: { cumSeqQ?: Tensor | null; cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, options: { cumSeqK?: Tensor | null; maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, options: { maxQ: number | bigint; maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, options: { maxK: number | bigint; dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, options: { dropoutP: number | bigint; isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, options: { isCausal: boolean; returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask: boolean; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, qDescale: Tensor | null, options?: { kDescale?: Tensor | null; vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, qDescale: Tensor | null, kDescale: Tensor | null, options?: { vDescale?: Tensor | null; scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, cumSeqQ: Tensor | null, cumSeqK: Tensor | null, maxQ: number | bigint, maxK: number | bigint, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, options?: { scale?: number | bigint | null; windowSizeLeft?: number | bigint | null; windowSizeRight?: number | bigint | null; sequsedK?: Tensor | null; alibiSlopes?: Tensor | null }): OutputSoftmaxLogsumexpRngStateUnusedDebugAttnMask;
} = fn("_flash_attention_forward", "_flashAttentionForward");
/** ATen's `_foobar`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foobar */
export const _foobar: {
  (options: { input: Tensor; arg1?: boolean; arg2?: boolean; arg3?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, arg1?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, arg1: boolean, arg2: boolean | { arg2?: boolean; arg3?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, arg1: boolean, arg2: boolean, options: { arg3?: boolean; out?: Tensor }): Tensor;
} = fn("_foobar", "_foobar");
/** ATen's `_foreach_abs`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_abs */
export const _foreachAbs: {
  (input: readonly Tensor[] | { input: readonly Tensor[] }): Tensor[];
  (...input: Tensor[]): Tensor[];
  (options: { input: readonly Tensor[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { out: readonly Tensor[] }): void;
  (...args: [...input: Tensor[], options: { out: readonly Tensor[] }]): void;
} = fn("_foreach_abs", "_foreachAbs");
/** ATen's `_foreach_abs_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_abs */
export const _foreachAbs_: {
  (input: readonly Tensor[] | { input: readonly Tensor[] }): void;
} = fn("_foreach_abs_", "_foreachAbs_");
/** ATen's `_foreach_acos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_acos */
export const _foreachAcos: typeof _foreachAbs = fn("_foreach_acos", "_foreachAcos");
/** ATen's `_foreach_acos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_acos */
export const _foreachAcos_: typeof _foreachAbs_ = fn("_foreach_acos_", "_foreachAcos_");
/** ATen's `_foreach_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_add */
export const _foreachAdd: {
  (options: { input: readonly Tensor[]; scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], options: { scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], scalar: Scalar): Tensor[];
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): Tensor[];
  (options: { input: readonly Tensor[]; other: readonly Tensor[] | Tensor; alpha?: Scalar }): Tensor[];
  (input: readonly Tensor[], options: { other: readonly Tensor[] | Tensor; alpha?: Scalar }): Tensor[];
  (input: readonly Tensor[], other: readonly Tensor[] | Tensor, options?: { alpha?: Scalar }): Tensor[];
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[], options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalar: Scalar, options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; other: readonly Tensor[] | Tensor; alpha?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { other: readonly Tensor[] | Tensor; alpha?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], other: readonly Tensor[] | Tensor, options: { alpha?: Scalar; out: readonly Tensor[] }): void;
} = fn("_foreach_add", "_foreachAdd");
/** ATen's `_foreach_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_add */
export const _foreachAdd_: {
  (options: { input: readonly Tensor[]; scalar: Scalar }): void;
  (input: readonly Tensor[], options: { scalar: Scalar }): void;
  (input: readonly Tensor[], scalar: Scalar): void;
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): void;
  (options: { input: readonly Tensor[]; other: readonly Tensor[] | Tensor; alpha?: Scalar }): void;
  (input: readonly Tensor[], options: { other: readonly Tensor[] | Tensor; alpha?: Scalar }): void;
  (input: readonly Tensor[], other: readonly Tensor[] | Tensor, options?: { alpha?: Scalar }): void;
} = fn("_foreach_add_", "_foreachAdd_");
/** ATen's `_foreach_addcdiv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_addcdiv */
export const _foreachAddcdiv: {
  (options: { input: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar }): Tensor[];
  (input: readonly Tensor[], options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar }): Tensor[];
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[] | { tensor2: readonly Tensor[]; value?: Scalar }): Tensor[];
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): Tensor[];
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value: Scalar): Tensor[];
  (options: { input: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor }): Tensor[];
  (input: readonly Tensor[], options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor }): Tensor[];
  (input: readonly Tensor[], tensor1: readonly Tensor[], options: { tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor }): Tensor[];
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { scalars: readonly Scalar[] | Tensor }): Tensor[];
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[] | Tensor): Tensor[];
  (options: { input: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], options: { tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { scalars: readonly Scalar[] | Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[] | Tensor, options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], options: { tensor2: readonly Tensor[]; value?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value: Scalar, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_addcdiv", "_foreachAddcdiv");
/** ATen's `_foreach_addcdiv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_addcdiv */
export const _foreachAddcdiv_: {
  (options: { input: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar }): void;
  (input: readonly Tensor[], options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[] | { tensor2: readonly Tensor[]; value?: Scalar }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { value?: Scalar }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], value: Scalar): void;
  (options: { input: readonly Tensor[]; tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor }): void;
  (input: readonly Tensor[], options: { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], options: { tensor2: readonly Tensor[]; scalars: readonly Scalar[] | Tensor }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], options: { scalars: readonly Scalar[] | Tensor }): void;
  (input: readonly Tensor[], tensor1: readonly Tensor[], tensor2: readonly Tensor[], scalars: readonly Scalar[] | Tensor): void;
} = fn("_foreach_addcdiv_", "_foreachAddcdiv_");
/** ATen's `_foreach_addcmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_addcmul */
export const _foreachAddcmul: typeof _foreachAddcdiv = fn("_foreach_addcmul", "_foreachAddcmul");
/** ATen's `_foreach_addcmul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_addcmul */
export const _foreachAddcmul_: typeof _foreachAddcdiv_ = fn("_foreach_addcmul_", "_foreachAddcmul_");
/** ATen's `_foreach_asin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_asin */
export const _foreachAsin: typeof _foreachAbs = fn("_foreach_asin", "_foreachAsin");
/** ATen's `_foreach_asin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_asin */
export const _foreachAsin_: typeof _foreachAbs_ = fn("_foreach_asin_", "_foreachAsin_");
/** ATen's `_foreach_atan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_atan */
export const _foreachAtan: typeof _foreachAbs = fn("_foreach_atan", "_foreachAtan");
/** ATen's `_foreach_atan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_atan */
export const _foreachAtan_: typeof _foreachAbs_ = fn("_foreach_atan_", "_foreachAtan_");
/** ATen's `_foreach_ceil`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_ceil */
export const _foreachCeil: typeof _foreachAbs = fn("_foreach_ceil", "_foreachCeil");
/** ATen's `_foreach_ceil_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_ceil */
export const _foreachCeil_: typeof _foreachAbs_ = fn("_foreach_ceil_", "_foreachCeil_");
/** ATen's `_foreach_clamp_max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_clamp_max */
export const _foreachClampMax: {
  (options: { input: readonly Tensor[]; other: readonly Tensor[] }): Tensor[];
  (input: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  (options: { input: readonly Tensor[]; scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], options: { scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], scalar: Scalar): Tensor[];
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): Tensor[];
  (options: { input: readonly Tensor[]; other: readonly Tensor[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { other: readonly Tensor[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], other: readonly Tensor[], options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[], options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalar: Scalar, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_clamp_max", "_foreachClampMax");
/** ATen's `_foreach_clamp_max_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_clamp_max */
export const _foreachClampMax_: {
  (options: { input: readonly Tensor[]; other: readonly Tensor[] }): void;
  (input: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalar: Scalar }): void;
  (input: readonly Tensor[], options: { scalar: Scalar }): void;
  (input: readonly Tensor[], scalar: Scalar): void;
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): void;
} = fn("_foreach_clamp_max_", "_foreachClampMax_");
/** ATen's `_foreach_clamp_min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_clamp_min */
export const _foreachClampMin: typeof _foreachClampMax = fn("_foreach_clamp_min", "_foreachClampMin");
/** ATen's `_foreach_clamp_min_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_clamp_min */
export const _foreachClampMin_: typeof _foreachClampMax_ = fn("_foreach_clamp_min_", "_foreachClampMin_");
/** ATen's `_foreach_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_copy */
export const _foreachCopy: {
  (options: { input: readonly Tensor[]; src: readonly Tensor[]; nonBlocking?: boolean }): Tensor[];
  (input: readonly Tensor[], src: readonly Tensor[] | { src: readonly Tensor[]; nonBlocking?: boolean }): Tensor[];
  (input: readonly Tensor[], src: readonly Tensor[], nonBlocking: boolean | { nonBlocking?: boolean }): Tensor[];
  (options: { input: readonly Tensor[]; src: readonly Tensor[]; nonBlocking?: boolean; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { src: readonly Tensor[]; nonBlocking?: boolean; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], src: readonly Tensor[], options: { nonBlocking?: boolean; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], src: readonly Tensor[], nonBlocking: boolean, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_copy", "_foreachCopy");
/** ATen's `_foreach_copy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_copy */
export const _foreachCopy_: {
  (options: { input: readonly Tensor[]; src: readonly Tensor[]; nonBlocking?: boolean }): void;
  (input: readonly Tensor[], src: readonly Tensor[] | { src: readonly Tensor[]; nonBlocking?: boolean }): void;
  (input: readonly Tensor[], src: readonly Tensor[], nonBlocking: boolean | { nonBlocking?: boolean }): void;
} = fn("_foreach_copy_", "_foreachCopy_");
/** ATen's `_foreach_cos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_cos */
export const _foreachCos: typeof _foreachAbs = fn("_foreach_cos", "_foreachCos");
/** ATen's `_foreach_cos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_cos */
export const _foreachCos_: typeof _foreachAbs_ = fn("_foreach_cos_", "_foreachCos_");
/** ATen's `_foreach_cosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_cosh */
export const _foreachCosh: typeof _foreachAbs = fn("_foreach_cosh", "_foreachCosh");
/** ATen's `_foreach_cosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_cosh */
export const _foreachCosh_: typeof _foreachAbs_ = fn("_foreach_cosh_", "_foreachCosh_");
/** ATen's `_foreach_div`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_div */
export const _foreachDiv: {
  (options: { input: readonly Tensor[]; other: readonly Tensor[] | Tensor }): Tensor[];
  (input: readonly Tensor[], options: { other: readonly Tensor[] | Tensor }): Tensor[];
  (input: readonly Tensor[], other: readonly Tensor[] | Tensor): Tensor[];
  (options: { input: readonly Tensor[]; scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], options: { scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], scalar: Scalar): Tensor[];
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): Tensor[];
  (options: { input: readonly Tensor[]; other: readonly Tensor[] | Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { other: readonly Tensor[] | Tensor; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], other: readonly Tensor[] | Tensor, options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[], options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalar: Scalar, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_div", "_foreachDiv");
/** ATen's `_foreach_div_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_div */
export const _foreachDiv_: {
  (options: { input: readonly Tensor[]; other: readonly Tensor[] | Tensor }): void;
  (input: readonly Tensor[], options: { other: readonly Tensor[] | Tensor }): void;
  (input: readonly Tensor[], other: readonly Tensor[] | Tensor): void;
  (options: { input: readonly Tensor[]; scalar: Scalar }): void;
  (input: readonly Tensor[], options: { scalar: Scalar }): void;
  (input: readonly Tensor[], scalar: Scalar): void;
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): void;
} = fn("_foreach_div_", "_foreachDiv_");
/** ATen's `_foreach_erf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_erf */
export const _foreachErf: typeof _foreachAbs = fn("_foreach_erf", "_foreachErf");
/** ATen's `_foreach_erf_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_erf */
export const _foreachErf_: typeof _foreachAbs_ = fn("_foreach_erf_", "_foreachErf_");
/** ATen's `_foreach_erfc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_erfc */
export const _foreachErfc: typeof _foreachAbs = fn("_foreach_erfc", "_foreachErfc");
/** ATen's `_foreach_erfc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_erfc */
export const _foreachErfc_: typeof _foreachAbs_ = fn("_foreach_erfc_", "_foreachErfc_");
/** ATen's `_foreach_exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_exp */
export const _foreachExp: typeof _foreachAbs = fn("_foreach_exp", "_foreachExp");
/** ATen's `_foreach_exp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_exp */
export const _foreachExp_: typeof _foreachAbs_ = fn("_foreach_exp_", "_foreachExp_");
/** ATen's `_foreach_expm1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_expm1 */
export const _foreachExpm1: typeof _foreachAbs = fn("_foreach_expm1", "_foreachExpm1");
/** ATen's `_foreach_expm1_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_expm1 */
export const _foreachExpm1_: typeof _foreachAbs_ = fn("_foreach_expm1_", "_foreachExpm1_");
/** ATen's `_foreach_floor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_floor */
export const _foreachFloor: typeof _foreachAbs = fn("_foreach_floor", "_foreachFloor");
/** ATen's `_foreach_floor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_floor */
export const _foreachFloor_: typeof _foreachAbs_ = fn("_foreach_floor_", "_foreachFloor_");
/** ATen's `_foreach_frac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_frac */
export const _foreachFrac: typeof _foreachAbs = fn("_foreach_frac", "_foreachFrac");
/** ATen's `_foreach_frac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_frac */
export const _foreachFrac_: typeof _foreachAbs_ = fn("_foreach_frac_", "_foreachFrac_");
/** ATen's `_foreach_lerp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_lerp */
export const _foreachLerp: {
  (options: { input: readonly Tensor[]; tensors1: readonly Tensor[]; weights: readonly Tensor[] }): Tensor[];
  (input: readonly Tensor[], options: { tensors1: readonly Tensor[]; weights: readonly Tensor[] }): Tensor[];
  (input: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[] | { weights: readonly Tensor[] }): Tensor[];
  (options: { input: readonly Tensor[]; tensors1: readonly Tensor[]; weight: Scalar | readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], options: { tensors1: readonly Tensor[]; weight: Scalar | readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], tensors1: readonly Tensor[], options: { weight: Scalar | readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar | readonly Scalar[]): Tensor[];
  (options: { input: readonly Tensor[]; tensors1: readonly Tensor[]; weights: readonly Tensor[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { tensors1: readonly Tensor[]; weights: readonly Tensor[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], options: { weights: readonly Tensor[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[], options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; tensors1: readonly Tensor[]; weight: readonly Scalar[] | Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { tensors1: readonly Tensor[]; weight: readonly Scalar[] | Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], options: { weight: readonly Scalar[] | Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], weight: readonly Scalar[] | Scalar, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_lerp", "_foreachLerp");
/** ATen's `_foreach_lerp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_lerp */
export const _foreachLerp_: {
  (options: { input: readonly Tensor[]; tensors1: readonly Tensor[]; weights: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { tensors1: readonly Tensor[]; weights: readonly Tensor[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], weights: readonly Tensor[] | { weights: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; tensors1: readonly Tensor[]; weight: Scalar | readonly Scalar[] }): void;
  (input: readonly Tensor[], options: { tensors1: readonly Tensor[]; weight: Scalar | readonly Scalar[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], options: { weight: Scalar | readonly Scalar[] }): void;
  (input: readonly Tensor[], tensors1: readonly Tensor[], weight: Scalar | readonly Scalar[]): void;
} = fn("_foreach_lerp_", "_foreachLerp_");
/** ATen's `_foreach_lgamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_lgamma */
export const _foreachLgamma: typeof _foreachAbs = fn("_foreach_lgamma", "_foreachLgamma");
/** ATen's `_foreach_lgamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_lgamma */
export const _foreachLgamma_: typeof _foreachAbs_ = fn("_foreach_lgamma_", "_foreachLgamma_");
/** ATen's `_foreach_log`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log */
export const _foreachLog: typeof _foreachAbs = fn("_foreach_log", "_foreachLog");
/** ATen's `_foreach_log10`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log10 */
export const _foreachLog10: typeof _foreachAbs = fn("_foreach_log10", "_foreachLog10");
/** ATen's `_foreach_log10_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log10 */
export const _foreachLog10_: typeof _foreachAbs_ = fn("_foreach_log10_", "_foreachLog10_");
/** ATen's `_foreach_log1p`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log1p */
export const _foreachLog1p: typeof _foreachAbs = fn("_foreach_log1p", "_foreachLog1p");
/** ATen's `_foreach_log1p_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log1p */
export const _foreachLog1p_: typeof _foreachAbs_ = fn("_foreach_log1p_", "_foreachLog1p_");
/** ATen's `_foreach_log2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log2 */
export const _foreachLog2: typeof _foreachAbs = fn("_foreach_log2", "_foreachLog2");
/** ATen's `_foreach_log2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log2 */
export const _foreachLog2_: typeof _foreachAbs_ = fn("_foreach_log2_", "_foreachLog2_");
/** ATen's `_foreach_log_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_log */
export const _foreachLog_: typeof _foreachAbs_ = fn("_foreach_log_", "_foreachLog_");
/** ATen's `_foreach_max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_max */
export const _foreachMax: typeof _foreachAbs = fn("_foreach_max", "_foreachMax");
/** ATen's `_foreach_maximum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_maximum */
export const _foreachMaximum: typeof _foreachClampMax = fn("_foreach_maximum", "_foreachMaximum");
/** ATen's `_foreach_maximum_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_maximum */
export const _foreachMaximum_: typeof _foreachClampMax_ = fn("_foreach_maximum_", "_foreachMaximum_");
/** ATen's `_foreach_minimum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_minimum */
export const _foreachMinimum: typeof _foreachClampMax = fn("_foreach_minimum", "_foreachMinimum");
/** ATen's `_foreach_minimum_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_minimum */
export const _foreachMinimum_: typeof _foreachClampMax_ = fn("_foreach_minimum_", "_foreachMinimum_");
/** ATen's `_foreach_mul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_mul */
export const _foreachMul: typeof _foreachDiv = fn("_foreach_mul", "_foreachMul");
/** ATen's `_foreach_mul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_mul */
export const _foreachMul_: typeof _foreachDiv_ = fn("_foreach_mul_", "_foreachMul_");
/** ATen's `_foreach_neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_neg */
export const _foreachNeg: typeof _foreachAbs = fn("_foreach_neg", "_foreachNeg");
/** ATen's `_foreach_neg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_neg */
export const _foreachNeg_: typeof _foreachAbs_ = fn("_foreach_neg_", "_foreachNeg_");
/** ATen's `_foreach_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_norm */
export const _foreachNorm: {
  (input: readonly Tensor[] | { input: readonly Tensor[]; ord?: Scalar; dtype?: DType | null }): Tensor[];
  (input: readonly Tensor[], options: { ord?: Scalar; dtype?: DType | null }): Tensor[];
  (input: readonly Tensor[], ord: Scalar, dtype?: DType | { dtype?: DType | null } | null): Tensor[];
  (options: { input: readonly Tensor[]; ord?: Scalar; dtype?: DType | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { ord?: Scalar; dtype?: DType | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], ord: Scalar, options: { dtype?: DType | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], ord: Scalar, dtype: DType | null, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_norm", "_foreachNorm");
/** ATen's `_foreach_pow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_pow */
export const _foreachPow: {
  (options: { input: readonly Tensor[]; exponent: readonly Tensor[] | Scalar | readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], options: { exponent: readonly Tensor[] | Scalar | readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], exponent: readonly Tensor[] | Scalar | readonly Scalar[]): Tensor[];
  (options: { input: Scalar; exponent: readonly Tensor[] }): Tensor[];
  (input: Scalar, exponent: readonly Tensor[] | { exponent: readonly Tensor[] }): Tensor[];
  (input: Scalar, ...exponent: Tensor[]): Tensor[];
  (options: { input: readonly Tensor[]; exponent: readonly Tensor[] | readonly Scalar[] | Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { exponent: readonly Tensor[] | readonly Scalar[] | Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], exponent: readonly Tensor[] | readonly Scalar[] | Scalar, options: { out: readonly Tensor[] }): void;
} = fn("_foreach_pow", "_foreachPow");
/** ATen's `_foreach_pow_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_pow */
export const _foreachPow_: {
  (options: { input: readonly Tensor[]; exponent: readonly Tensor[] | Scalar | readonly Scalar[] }): void;
  (input: readonly Tensor[], options: { exponent: readonly Tensor[] | Scalar | readonly Scalar[] }): void;
  (input: readonly Tensor[], exponent: readonly Tensor[] | Scalar | readonly Scalar[]): void;
} = fn("_foreach_pow_", "_foreachPow_");
/** ATen's `_foreach_powsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_powsum */
export const _foreachPowsum: typeof _foreachNorm = fn("_foreach_powsum", "_foreachPowsum");
/** ATen's `_foreach_reciprocal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_reciprocal */
export const _foreachReciprocal: typeof _foreachAbs = fn("_foreach_reciprocal", "_foreachReciprocal");
/** ATen's `_foreach_reciprocal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_reciprocal */
export const _foreachReciprocal_: typeof _foreachAbs_ = fn("_foreach_reciprocal_", "_foreachReciprocal_");
/** ATen's `_foreach_round`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_round */
export const _foreachRound: typeof _foreachAbs = fn("_foreach_round", "_foreachRound");
/** ATen's `_foreach_round_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_round */
export const _foreachRound_: typeof _foreachAbs_ = fn("_foreach_round_", "_foreachRound_");
/** ATen's `_foreach_rsqrt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_rsqrt */
export const _foreachRsqrt: typeof _foreachAbs = fn("_foreach_rsqrt", "_foreachRsqrt");
/** ATen's `_foreach_rsqrt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_rsqrt */
export const _foreachRsqrt_: typeof _foreachAbs_ = fn("_foreach_rsqrt_", "_foreachRsqrt_");
/** ATen's `_foreach_sigmoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sigmoid */
export const _foreachSigmoid: typeof _foreachAbs = fn("_foreach_sigmoid", "_foreachSigmoid");
/** ATen's `_foreach_sigmoid_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sigmoid */
export const _foreachSigmoid_: typeof _foreachAbs_ = fn("_foreach_sigmoid_", "_foreachSigmoid_");
/** ATen's `_foreach_sign`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sign */
export const _foreachSign: typeof _foreachAbs = fn("_foreach_sign", "_foreachSign");
/** ATen's `_foreach_sign_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sign */
export const _foreachSign_: typeof _foreachAbs_ = fn("_foreach_sign_", "_foreachSign_");
/** ATen's `_foreach_sin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sin */
export const _foreachSin: typeof _foreachAbs = fn("_foreach_sin", "_foreachSin");
/** ATen's `_foreach_sin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sin */
export const _foreachSin_: typeof _foreachAbs_ = fn("_foreach_sin_", "_foreachSin_");
/** ATen's `_foreach_sinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sinh */
export const _foreachSinh: typeof _foreachAbs = fn("_foreach_sinh", "_foreachSinh");
/** ATen's `_foreach_sinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sinh */
export const _foreachSinh_: typeof _foreachAbs_ = fn("_foreach_sinh_", "_foreachSinh_");
/** ATen's `_foreach_sqrt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sqrt */
export const _foreachSqrt: typeof _foreachAbs = fn("_foreach_sqrt", "_foreachSqrt");
/** ATen's `_foreach_sqrt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sqrt */
export const _foreachSqrt_: typeof _foreachAbs_ = fn("_foreach_sqrt_", "_foreachSqrt_");
/** ATen's `_foreach_sub`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sub */
export const _foreachSub: {
  (options: { input: readonly Tensor[]; scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], options: { scalar: Scalar }): Tensor[];
  (input: readonly Tensor[], scalar: Scalar): Tensor[];
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): Tensor[];
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): Tensor[];
  (options: { input: readonly Tensor[]; other: readonly Tensor[]; alpha?: Scalar }): Tensor[];
  (input: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar }): Tensor[];
  (input: readonly Tensor[], other: readonly Tensor[], options: { alpha?: Scalar }): Tensor[];
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalars: readonly Scalar[]; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[], options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { scalar: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], scalar: Scalar, options: { out: readonly Tensor[] }): void;
  (options: { input: readonly Tensor[]; other: readonly Tensor[]; alpha?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { other: readonly Tensor[]; alpha?: Scalar; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], other: readonly Tensor[], options: { alpha?: Scalar; out: readonly Tensor[] }): void;
} = fn("_foreach_sub", "_foreachSub");
/** ATen's `_foreach_sub_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_sub */
export const _foreachSub_: {
  (options: { input: readonly Tensor[]; scalar: Scalar }): void;
  (input: readonly Tensor[], options: { scalar: Scalar }): void;
  (input: readonly Tensor[], scalar: Scalar): void;
  (options: { input: readonly Tensor[]; scalars: readonly Scalar[] }): void;
  (input: readonly Tensor[], scalars: readonly Scalar[] | { scalars: readonly Scalar[] }): void;
  (options: { input: readonly Tensor[]; other: readonly Tensor[]; alpha?: Scalar }): void;
  (input: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar }): void;
  (input: readonly Tensor[], other: readonly Tensor[], options: { alpha?: Scalar }): void;
} = fn("_foreach_sub_", "_foreachSub_");
/** ATen's `_foreach_tan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_tan */
export const _foreachTan: typeof _foreachAbs = fn("_foreach_tan", "_foreachTan");
/** ATen's `_foreach_tan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_tan */
export const _foreachTan_: typeof _foreachAbs_ = fn("_foreach_tan_", "_foreachTan_");
/** ATen's `_foreach_tanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_tanh */
export const _foreachTanh: typeof _foreachAbs = fn("_foreach_tanh", "_foreachTanh");
/** ATen's `_foreach_tanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_tanh */
export const _foreachTanh_: typeof _foreachAbs_ = fn("_foreach_tanh_", "_foreachTanh_");
/** ATen's `_foreach_trunc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_trunc */
export const _foreachTrunc: typeof _foreachAbs = fn("_foreach_trunc", "_foreachTrunc");
/** ATen's `_foreach_trunc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_trunc */
export const _foreachTrunc_: typeof _foreachAbs_ = fn("_foreach_trunc_", "_foreachTrunc_");
/** ATen's `_foreach_zero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_zero */
export const _foreachZero: typeof _foreachAbs = fn("_foreach_zero", "_foreachZero");
/** ATen's `_foreach_zero_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._foreach_zero */
export const _foreachZero_: typeof _foreachAbs_ = fn("_foreach_zero_", "_foreachZero_");
/** ATen's `_functional_assert_async`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._functional_assert_async */
export const _functionalAssertAsync: {
  (options: { input: Tensor; assertMsg: string; depToken: Tensor }): Tensor;
  (input: Tensor, options: { assertMsg: string; depToken: Tensor }): Tensor;
  (input: Tensor, assertMsg: string, options: { depToken: Tensor }): Tensor;
  (input: Tensor, assertMsg: string, depToken: Tensor): Tensor;
} = fn("_functional_assert_async", "_functionalAssertAsync");
/** ATen's `_functional_assert_scalar`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._functional_assert_scalar */
export const _functionalAssertScalar: {
  (options: { input: Scalar; assertMsg: string; depToken: Tensor }): Tensor;
  (input: Scalar, options: { assertMsg: string; depToken: Tensor }): Tensor;
  (input: Scalar, assertMsg: string, options: { depToken: Tensor }): Tensor;
  (input: Scalar, assertMsg: string, depToken: Tensor): Tensor;
} = fn("_functional_assert_scalar", "_functionalAssertScalar");
/** ATen's `_functional_sym_constrain_range`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._functional_sym_constrain_range */
export const _functionalSymConstrainRange: {
  (options: { size: Scalar; min?: number | bigint | null; max?: number | bigint | null; depToken: Tensor }): Tensor;
  (size: Scalar, options: { min?: number | bigint | null; max?: number | bigint | null; depToken: Tensor }): Tensor;
  (size: Scalar, min: number | bigint | null, options: { max?: number | bigint | null; depToken: Tensor }): Tensor;
  (size: Scalar, min: number | bigint | null, max: number | bigint | null, options: { depToken: Tensor }): Tensor;
  (size: Scalar, min: number | bigint | null, max: number | bigint | null, depToken: Tensor): Tensor;
} = fn("_functional_sym_constrain_range", "_functionalSymConstrainRange");
/** ATen's `_functional_sym_constrain_range_for_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._functional_sym_constrain_range_for_size */
export const _functionalSymConstrainRangeForSize: typeof _functionalSymConstrainRange = fn("_functional_sym_constrain_range_for_size", "_functionalSymConstrainRangeForSize");
/** ATen's `_fused_adagrad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_adagrad */
export const _fusedAdagrad: {
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOutStateStepsOut;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOutStateStepsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOutStateStepsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: number | bigint; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOutStateStepsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: number | bigint; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOutStateStepsOut;
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOut;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutStateSumsOut;
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
} = fn("_fused_adagrad", "_fusedAdagrad");
/** ATen's `_fused_adagrad_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_adagrad */
export const _fusedAdagrad_: {
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { stateSums: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], stateSums: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: number | bigint | Tensor; lrDecay: number | bigint; weightDecay: number | bigint; eps: number | bigint; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
} = fn("_fused_adagrad_", "_fusedAdagrad_");
/** ATen's `_fused_adam`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_adam */
export const _fusedAdam: {
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: { expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: { maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutExpAvgsOutExpAvgSqsOutMaxExpAvgSqsOut;
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: { expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: { maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
} = fn("_fused_adam", "_fusedAdam");
/** ATen's `_fused_adam_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_adam */
export const _fusedAdam_: {
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { expAvgs: readonly Tensor[]; expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], options: { expAvgSqs: readonly Tensor[]; maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], options: { maxExpAvgSqs: readonly Tensor[]; stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], options: { stateSteps: readonly Tensor[]; lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], expAvgs: readonly Tensor[], expAvgSqs: readonly Tensor[], maxExpAvgSqs: readonly Tensor[], stateSteps: readonly Tensor[], options: { lr: number | bigint | Tensor; beta1: number | bigint; beta2: number | bigint; weightDecay: number | bigint; eps: number | bigint; amsgrad: boolean; maximize: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
} = fn("_fused_adam_", "_fusedAdam_");
/** ATen's `_fused_adamw`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_adamw */
export const _fusedAdamw: typeof _fusedAdam = fn("_fused_adamw", "_fusedAdamw");
/** ATen's `_fused_adamw_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_adamw */
export const _fusedAdamw_: typeof _fusedAdam_ = fn("_fused_adamw_", "_fusedAdamw_");
/** ATen's `_fused_dropout`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_dropout */
export const _fusedDropout: {
  (options: { input: Tensor; p: number | bigint; generator?: Generator | null }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint | { p: number | bigint; generator?: Generator | null }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, options: { generator?: Generator | null }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, generator: Generator | null): [Tensor, Tensor];
  (options: { input: Tensor; p: number | bigint; generator?: Generator | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { p: number | bigint; generator?: Generator | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, options: { generator?: Generator | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, generator: Generator | null, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_fused_dropout", "_fusedDropout");
/** ATen's `_fused_moving_avg_obs_fq_helper`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_moving_avg_obs_fq_helper */
export const _fusedMovingAvgObsFqHelper: {
  (options: { input: Tensor; observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, options: { fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, options: { runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, options: { runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, options: { scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, options: { zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, options: { averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, options: { quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, options: { quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint | { chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, perRowFakeQuant: boolean | { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMask;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, perRowFakeQuant: boolean, symmetricQuant: boolean | { symmetricQuant?: boolean }): OutputMask;
  (options: { input: Tensor; observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, options: { fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, options: { runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, options: { runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, options: { scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, options: { zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, options: { averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, options: { quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, options: { quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, options: { chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, options: { perRowFakeQuant?: boolean; symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, perRowFakeQuant: boolean, options: { symmetricQuant?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, perRowFakeQuant: boolean, symmetricQuant: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_fused_moving_avg_obs_fq_helper", "_fusedMovingAvgObsFqHelper");
/** ATen's `_fused_moving_avg_obs_fq_helper_functional`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_moving_avg_obs_fq_helper_functional */
export const _fusedMovingAvgObsFqHelperFunctional: {
  (options: { input: Tensor; observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, options: { observerOn: Tensor; fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, options: { fakeQuantOn: Tensor; runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, options: { runningMin: Tensor; runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, options: { runningMax: Tensor; scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, options: { scale: Tensor; zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, options: { zeroPoint: Tensor; averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, options: { averagingConst: number | bigint; quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, options: { quantMin: number | bigint; quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, options: { quantMax: number | bigint; chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint | { chAxis: number | bigint; perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, perRowFakeQuant: boolean | { perRowFakeQuant?: boolean; symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
  (input: Tensor, observerOn: Tensor, fakeQuantOn: Tensor, runningMin: Tensor, runningMax: Tensor, scale: Tensor, zeroPoint: Tensor, averagingConst: number | bigint, quantMin: number | bigint, quantMax: number | bigint, chAxis: number | bigint, perRowFakeQuant: boolean, symmetricQuant: boolean | { symmetricQuant?: boolean }): OutputMaskRunningMinOutRunningMaxOutScaleOutZeroPointOut;
} = fn("_fused_moving_avg_obs_fq_helper_functional", "_fusedMovingAvgObsFqHelperFunctional");
/** ATen's `_fused_rms_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_rms_norm */
export const _fusedRmsNorm: {
  (options: { input: Tensor; normalizedShape: Ints; weight?: Tensor | null; eps?: number | bigint | null }): [Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints | { normalizedShape: Ints; weight?: Tensor | null; eps?: number | bigint | null }): [Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, options: { weight?: Tensor | null; eps?: number | bigint | null }): [Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, eps?: number | bigint | { eps?: number | bigint | null } | null): [Tensor, Tensor];
} = fn("_fused_rms_norm", "_fusedRmsNorm");
/** ATen's `_fused_rms_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_rms_norm_backward */
export const _fusedRmsNormBackward: Operator = fn("_fused_rms_norm_backward", "_fusedRmsNormBackward");
/** ATen's `_fused_sdp_choice`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_sdp_choice */
export const _fusedSdpChoice: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): number;
  (query: Tensor, options: { key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): number;
  (query: Tensor, key: Tensor, options: { value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): number;
  (query: Tensor, key: Tensor, value: Tensor, options?: { attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): number;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): number;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): number;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean, options: { scale?: number | bigint | null; enableGqa?: boolean }): number;
} = fn("_fused_sdp_choice", "_fusedSdpChoice");
/** ATen's `_fused_sgd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_sgd */
export const _fusedSgd: {
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutMomentumBufferListOut;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutMomentumBufferListOut;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutMomentumBufferListOut;
  (input: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): SelfOutGradsOutMomentumBufferListOut;
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null; out: readonly Tensor[] }): void;
} = fn("_fused_sgd", "_fusedSgd");
/** ATen's `_fused_sgd_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fused_sgd */
export const _fusedSgd_: {
  (options: { input: readonly Tensor[]; grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], options: { grads: readonly Tensor[]; momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], options: { momentumBufferList: readonly Tensor[]; weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
  (input: readonly Tensor[], grads: readonly Tensor[], momentumBufferList: readonly Tensor[], options: { weightDecay: number | bigint; momentum: number | bigint; lr: number | bigint | Tensor; dampening: number | bigint; nesterov: boolean; maximize: boolean; isFirstStep: boolean; gradScale?: Tensor | null; foundInf?: Tensor | null }): void;
} = fn("_fused_sgd_", "_fusedSgd_");
/** ATen's `_fw_primal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fw_primal */
export const _fwPrimal: {
  (options: { input: Tensor; level: number | bigint }): Tensor;
  (input: Tensor, level: number | bigint | { level: number | bigint }): Tensor;
} = fn("_fw_primal", "_fwPrimal");
/** ATen's `_fw_primal_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._fw_primal_copy */
export const _fwPrimalCopy: {
  (options: { input: Tensor; level: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, level: number | bigint | { level: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, level: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_fw_primal_copy", "_fwPrimalCopy");
/** ATen's `_gather_sparse_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._gather_sparse_backward */
export const _gatherSparseBackward: Operator = fn("_gather_sparse_backward", "_gatherSparseBackward");
/** ATen's `_grid_sampler_2d_cpu_fallback`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._grid_sampler_2d_cpu_fallback */
export const _gridSampler2dCpuFallback: {
  (options: { input: Tensor; grid: Tensor; interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { grid: Tensor; interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, options: { interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, options: { paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, paddingMode: number | bigint, alignCorners: boolean | { alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, paddingMode: number | bigint, alignCorners: boolean, options: { out?: Tensor }): Tensor;
} = fn("_grid_sampler_2d_cpu_fallback", "_gridSampler2dCpuFallback");
/** ATen's `_grid_sampler_2d_cpu_fallback_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._grid_sampler_2d_cpu_fallback_backward */
export const _gridSampler2dCpuFallbackBackward: Operator = fn("_grid_sampler_2d_cpu_fallback_backward", "_gridSampler2dCpuFallbackBackward");
/** ATen's `_grouped_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._grouped_mm */
export const _groupedMm: {
  (options: { input: Tensor; mat2: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, options: { mat2: Tensor; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, mat2: Tensor, options?: { offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, mat2: Tensor, offs: Tensor | null, options?: { bias?: Tensor | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, mat2: Tensor, offs: Tensor | null, bias: Tensor | null, outDtype?: DType | { outDtype?: DType | null } | null): Tensor;
} = fn("_grouped_mm", "_groupedMm");
/** ATen's `_has_compatible_shallow_copy_type`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._has_compatible_shallow_copy_type */
export const _hasCompatibleShallowCopyType: {
  (options: { input: Tensor; from: Tensor }): boolean;
  (input: Tensor, options: { from: Tensor }): boolean;
  (input: Tensor, from: Tensor): boolean;
} = fn("_has_compatible_shallow_copy_type", "_hasCompatibleShallowCopyType");
/** ATen's `_has_same_storage_numel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._has_same_storage_numel */
export const _hasSameStorageNumel: {
  (options: { input: Tensor; other: Tensor }): boolean;
  (input: Tensor, options: { other: Tensor }): boolean;
  (input: Tensor, other: Tensor): boolean;
} = fn("_has_same_storage_numel", "_hasSameStorageNumel");
/** ATen's `_histogramdd_bin_edges`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._histogramdd_bin_edges */
export const _histogramddBinEdges: {
  (options: { input: Tensor; bins: Ints; range?: Ints | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  (input: Tensor, bins: Ints | { bins: Ints; range?: Ints | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  (input: Tensor, bins: Ints, options: { range?: Ints | null; weight?: Tensor | null; density?: boolean }): Tensor[];
  (input: Tensor, ...bins: number[]): Tensor[];
  (input: Tensor, ...args: [...bins: number[], options: { range?: Ints | null; weight?: Tensor | null; density?: boolean }]): Tensor[];
  (options: { input: Tensor; bins: Ints; range?: Ints | null; weight?: Tensor | null; density?: boolean; out: readonly Tensor[] }): void;
  (input: Tensor, options: { bins: Ints; range?: Ints | null; weight?: Tensor | null; density?: boolean; out: readonly Tensor[] }): void;
  (input: Tensor, bins: Ints, options: { range?: Ints | null; weight?: Tensor | null; density?: boolean; out: readonly Tensor[] }): void;
  (input: Tensor, ...args: [...bins: number[], options: { range?: Ints | null; weight?: Tensor | null; density?: boolean; out: readonly Tensor[] }]): void;
} = fn("_histogramdd_bin_edges", "_histogramddBinEdges");
/** ATen's `_histogramdd_from_bin_cts`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._histogramdd_from_bin_cts */
export const _histogramddFromBinCts: {
  (options: { input: Tensor; bins: Ints; range?: Ints | null; weight?: Tensor | null; density?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, bins: Ints | { bins: Ints; range?: Ints | null; weight?: Tensor | null; density?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, bins: Ints, options: { range?: Ints | null; weight?: Tensor | null; density?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, ...bins: number[]): Tensor;
  (input: Tensor, ...args: [...bins: number[], options: { range?: Ints | null; weight?: Tensor | null; density?: boolean; out?: Tensor }]): Tensor;
} = fn("_histogramdd_from_bin_cts", "_histogramddFromBinCts");
/** ATen's `_histogramdd_from_bin_tensors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._histogramdd_from_bin_tensors */
export const _histogramddFromBinTensors: {
  (options: { input: Tensor; bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, bins: readonly Tensor[] | { bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, bins: readonly Tensor[], options: { weight?: Tensor | null; density?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, ...bins: Tensor[]): Tensor;
  (input: Tensor, ...args: [...bins: Tensor[], options: { weight?: Tensor | null; density?: boolean; out?: Tensor }]): Tensor;
} = fn("_histogramdd_from_bin_tensors", "_histogramddFromBinTensors");
/** ATen's `_index_put_impl`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._index_put_impl */
export const _indexPutImpl: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean; unsafe?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean; unsafe?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean, unsafe: boolean | { unsafe?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean, unsafe: boolean, options: { out?: Tensor }): Tensor;
} = fn("_index_put_impl", "_indexPutImpl");
/** ATen's `_index_put_impl_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._index_put_impl */
export const _indexPutImpl_: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  (input: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean; unsafe?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean; unsafe?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean, unsafe: boolean | { unsafe?: boolean }): Tensor;
} = fn("_index_put_impl_", "_indexPutImpl_");
/** ATen's `_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._indices */
export const _indices: typeof _conj = fn("_indices", "_indices");
/** ATen's `_indices_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._indices_copy */
export const _indicesCopy: typeof _coalesce = fn("_indices_copy", "_indicesCopy");
/** ATen's `_int_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._int_mm */
export const _intMm: {
  (options: { input: Tensor; mat2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_int_mm", "_intMm");
/** ATen's `_is_all_true`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._is_all_true */
export const _isAllTrue: typeof _conj = fn("_is_all_true", "_isAllTrue");
/** ATen's `_is_any_true`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._is_any_true */
export const _isAnyTrue: typeof _conj = fn("_is_any_true", "_isAnyTrue");
/** ATen's `_is_zerotensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._is_zerotensor */
export const _isZerotensor: {
  (options: { input: Tensor }): boolean;
  (input: Tensor): boolean;
} = fn("_is_zerotensor", "_isZerotensor");
/** ATen's `_jagged_to_padded_dense_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._jagged_to_padded_dense_forward */
export const _jaggedToPaddedDenseForward: {
  (options: { values: Tensor; offsets: readonly Tensor[]; maxLengths: Ints; paddingValue?: number | bigint }): Tensor;
  (values: Tensor, options: { offsets: readonly Tensor[]; maxLengths: Ints; paddingValue?: number | bigint }): Tensor;
  (values: Tensor, offsets: readonly Tensor[], maxLengths: Ints | { maxLengths: Ints; paddingValue?: number | bigint }): Tensor;
  (values: Tensor, offsets: readonly Tensor[], maxLengths: Ints, paddingValue: number | bigint | { paddingValue?: number | bigint }): Tensor;
} = fn("_jagged_to_padded_dense_forward", "_jaggedToPaddedDenseForward");
/** ATen's `_lazy_clone`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._lazy_clone */
export const _lazyClone: typeof _conj = fn("_lazy_clone", "_lazyClone");
/** ATen's `_linalg_check_errors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_check_errors */
export const _linalgCheckErrors: {
  (options: { info: Tensor; apiName: string; isMatrix: boolean }): void;
  (info: Tensor, options: { apiName: string; isMatrix: boolean }): void;
  (info: Tensor, apiName: string, options: { isMatrix: boolean }): void;
} = fn("_linalg_check_errors", "_linalgCheckErrors");
/** ATen's `_linalg_det`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_det */
export const _linalgDet: {
  (options: { A: Tensor }): ResultLUPivots;
  (A: Tensor): ResultLUPivots;
  (options: { A: Tensor; result: Tensor; LU: Tensor; pivots: Tensor }): ResultLUPivots;
  (A: Tensor, options: { result: Tensor; LU: Tensor; pivots: Tensor }): ResultLUPivots;
} = fn("_linalg_det", "_linalgDet");
/** ATen's `_linalg_eigh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_eigh */
export const _linalgEigh: {
  (options: { A: Tensor; UPLO?: string; computeV?: boolean }): EigenvaluesEigenvectors;
  (A: Tensor, UPLO?: string | { UPLO?: string; computeV?: boolean }): EigenvaluesEigenvectors;
  (A: Tensor, UPLO: string, computeV: boolean | { computeV?: boolean }): EigenvaluesEigenvectors;
  (options: { A: Tensor; UPLO?: string; computeV?: boolean; eigenvalues: Tensor; eigenvectors: Tensor }): EigenvaluesEigenvectors;
  (A: Tensor, options: { UPLO?: string; computeV?: boolean; eigenvalues: Tensor; eigenvectors: Tensor }): EigenvaluesEigenvectors;
  (A: Tensor, UPLO: string, options: { computeV?: boolean; eigenvalues: Tensor; eigenvectors: Tensor }): EigenvaluesEigenvectors;
  (A: Tensor, UPLO: string, computeV: boolean, options: { eigenvalues: Tensor; eigenvectors: Tensor }): EigenvaluesEigenvectors;
} = fn("_linalg_eigh", "_linalgEigh");
/** ATen's `_linalg_eigvals`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_eigvals */
export const _linalgEigvals: typeof _conj = fn("_linalg_eigvals", "_linalgEigvals");
/** ATen's `_linalg_slogdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_slogdet */
export const _linalgSlogdet: {
  (options: { A: Tensor }): SignLogabsdetLUPivots;
  (A: Tensor): SignLogabsdetLUPivots;
  (options: { A: Tensor; sign: Tensor; logabsdet: Tensor; LU: Tensor; pivots: Tensor }): SignLogabsdetLUPivots;
  (A: Tensor, options: { sign: Tensor; logabsdet: Tensor; LU: Tensor; pivots: Tensor }): SignLogabsdetLUPivots;
} = fn("_linalg_slogdet", "_linalgSlogdet");
/** ATen's `_linalg_solve_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_solve_ex */
export const _linalgSolveEx: {
  (options: { A: Tensor; B: Tensor; left?: boolean; checkErrors?: boolean }): ResultLUPivotsInfo;
  (A: Tensor, options: { B: Tensor; left?: boolean; checkErrors?: boolean }): ResultLUPivotsInfo;
  (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): ResultLUPivotsInfo;
  (options: { A: Tensor; B: Tensor; left?: boolean; checkErrors?: boolean; result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor }): ResultLUPivotsInfo;
  (A: Tensor, options: { B: Tensor; left?: boolean; checkErrors?: boolean; result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor }): ResultLUPivotsInfo;
  (A: Tensor, B: Tensor, options: { left?: boolean; checkErrors?: boolean; result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor }): ResultLUPivotsInfo;
} = fn("_linalg_solve_ex", "_linalgSolveEx");
/** ATen's `_linalg_svd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._linalg_svd */
export const _linalgSvd: {
  (options: { A: Tensor; fullMatrices?: boolean; computeUv?: boolean; driver?: string | null }): USVh;
  (A: Tensor, fullMatrices?: boolean | { fullMatrices?: boolean; computeUv?: boolean; driver?: string | null }): USVh;
  (A: Tensor, fullMatrices: boolean, computeUv: boolean | { computeUv?: boolean; driver?: string | null }): USVh;
  (A: Tensor, fullMatrices: boolean, computeUv: boolean, options: { driver?: string | null }): USVh;
  (options: { A: Tensor; fullMatrices?: boolean; computeUv?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
  (A: Tensor, options: { fullMatrices?: boolean; computeUv?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
  (A: Tensor, fullMatrices: boolean, options: { computeUv?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
  (A: Tensor, fullMatrices: boolean, computeUv: boolean, options: { driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
} = fn("_linalg_svd", "_linalgSvd");
/** ATen's `_local_scalar_dense`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._local_scalar_dense */
export const _localScalarDense: typeof _debugHasInternalOverlap = fn("_local_scalar_dense", "_localScalarDense");
/** ATen's `_log_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._log_softmax */
export const _logSoftmax: {
  (options: { input: Tensor; dim: number | bigint; halfToFloat: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; halfToFloat: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, halfToFloat: boolean | { halfToFloat: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, halfToFloat: boolean, options: { out?: Tensor }): Tensor;
} = fn("_log_softmax", "_logSoftmax");
/** ATen's `_log_softmax_backward_data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._log_softmax_backward_data */
export const _logSoftmaxBackwardData: Operator = fn("_log_softmax_backward_data", "_logSoftmaxBackwardData");
/** ATen's `_logcumsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._logcumsumexp */
export const _logcumsumexp: {
  (options: { input: Tensor; dim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_logcumsumexp", "_logcumsumexp");
/** ATen's `_lstm_mps`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._lstm_mps */
export const _lstmMps: {
  (options: { input: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], options: { params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: { hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: { numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, options: { dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, options: { train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, options: { bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean, batchFirst: boolean | { batchFirst: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (options: { input: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, options: { hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], options: { params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: { hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: { numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, options: { dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, options: { train: boolean; bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, options: { bidirectional: boolean; batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean, options: { batchFirst: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean, batchFirst: boolean, options: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor }): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
} = fn("_lstm_mps", "_lstmMps");
/** ATen's `_lu_with_info`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._lu_with_info */
export const _luWithInfo: {
  (options: { input: Tensor; pivot?: boolean; checkErrors?: boolean }): LUPivotsInfo;
  (input: Tensor, pivot?: boolean | { pivot?: boolean; checkErrors?: boolean }): LUPivotsInfo;
  (input: Tensor, pivot: boolean, checkErrors: boolean | { checkErrors?: boolean }): LUPivotsInfo;
} = fn("_lu_with_info", "_luWithInfo");
/** ATen's `_make_dep_token`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._make_dep_token */
export const _makeDepToken: {
  (options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
} = fn("_make_dep_token", "_makeDepToken");
/** ATen's `_make_dual`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._make_dual */
export const _makeDual: {
  (options: { primal: Tensor; tangent: Tensor; level: number | bigint }): Tensor;
  (primal: Tensor, options: { tangent: Tensor; level: number | bigint }): Tensor;
  (primal: Tensor, tangent: Tensor, level: number | bigint | { level: number | bigint }): Tensor;
} = fn("_make_dual", "_makeDual");
/** ATen's `_make_dual_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._make_dual_copy */
export const _makeDualCopy: {
  (options: { primal: Tensor; tangent: Tensor; level: number | bigint; out?: Tensor }): Tensor;
  (primal: Tensor, options: { tangent: Tensor; level: number | bigint; out?: Tensor }): Tensor;
  (primal: Tensor, tangent: Tensor, level: number | bigint | { level: number | bigint; out?: Tensor }): Tensor;
  (primal: Tensor, tangent: Tensor, level: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_make_dual_copy", "_makeDualCopy");
/** ATen's `_make_per_channel_quantized_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._make_per_channel_quantized_tensor */
export const _makePerChannelQuantizedTensor: {
  (options: { input: Tensor; scale: Tensor; zeroPoint: Tensor; axis: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { scale: Tensor; zeroPoint: Tensor; axis: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, options: { zeroPoint: Tensor; axis: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number | bigint | { axis: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, axis: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_make_per_channel_quantized_tensor", "_makePerChannelQuantizedTensor");
/** ATen's `_make_per_tensor_quantized_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._make_per_tensor_quantized_tensor */
export const _makePerTensorQuantizedTensor: {
  (options: { input: Tensor; scale: number | bigint; zeroPoint: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { scale: number | bigint; zeroPoint: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: number | bigint, zeroPoint: number | bigint | { zeroPoint: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, scale: number | bigint, zeroPoint: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_make_per_tensor_quantized_tensor", "_makePerTensorQuantizedTensor");
/** ATen's `_masked_scale`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._masked_scale */
export const _maskedScale: {
  (options: { input: Tensor; mask: Tensor; scale: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; scale: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, scale: number | bigint | { scale: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, scale: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_masked_scale", "_maskedScale");
/** ATen's `_masked_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._masked_softmax */
export const _maskedSoftmax: {
  (options: { input: Tensor; mask: Tensor; dim?: number | bigint | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; dim?: number | bigint | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, dim?: number | bigint | { dim?: number | bigint | null; maskType?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, mask: Tensor, dim: number | bigint | null, maskType: number | bigint | { maskType?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, mask: Tensor, dim: number | bigint | null, maskType: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_masked_softmax", "_maskedSoftmax");
/** ATen's `_masked_softmax_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._masked_softmax_backward */
export const _maskedSoftmaxBackward: Operator = fn("_masked_softmax_backward", "_maskedSoftmaxBackward");
/** ATen's `_mixed_dtypes_linear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._mixed_dtypes_linear */
export const _mixedDtypesLinear: {
  (options: { input: Tensor; weight: Tensor; scale: Tensor; bias?: Tensor | null; activation?: string | null }): Tensor;
  (input: Tensor, options: { weight: Tensor; scale: Tensor; bias?: Tensor | null; activation?: string | null }): Tensor;
  (input: Tensor, weight: Tensor, options: { scale: Tensor; bias?: Tensor | null; activation?: string | null }): Tensor;
  (input: Tensor, weight: Tensor, scale: Tensor, options?: { bias?: Tensor | null; activation?: string | null }): Tensor;
} = fn("_mixed_dtypes_linear", "_mixedDtypesLinear");
/** ATen's `_mkldnn_reshape`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._mkldnn_reshape */
export const _mkldnnReshape: {
  (options: { input: Tensor; shape: Ints; out?: Tensor }): Tensor;
  (input: Tensor, shape: Ints | { shape: Ints; out?: Tensor }): Tensor;
  (input: Tensor, shape: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...shape: number[]): Tensor;
  (input: Tensor, ...args: [...shape: number[], options: { out?: Tensor }]): Tensor;
} = fn("_mkldnn_reshape", "_mkldnnReshape");
/** ATen's `_mkldnn_transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._mkldnn_transpose */
export const _mkldnnTranspose: {
  (options: { input: Tensor; dim0: number | bigint; dim1: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim0: number | bigint; dim1: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim0: number | bigint, dim1: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_mkldnn_transpose", "_mkldnnTranspose");
/** ATen's `_mkldnn_transpose_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._mkldnn_transpose */
export const _mkldnnTranspose_: {
  (options: { input: Tensor; dim0: number | bigint; dim1: number | bigint }): Tensor;
  (input: Tensor, options: { dim0: number | bigint; dim1: number | bigint }): Tensor;
  (input: Tensor, dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint }): Tensor;
} = fn("_mkldnn_transpose_", "_mkldnnTranspose_");
/** ATen's `_mps_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._mps_convolution */
export const _mpsConvolution: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; padding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; padding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; padding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { padding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints, options: { stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints, stride: Ints, options: { dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints, stride: Ints, dilation: Ints, groups: number | bigint | { groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints, stride: Ints, dilation: Ints, groups: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_mps_convolution", "_mpsConvolution");
/** ATen's `_mps_convolution_transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._mps_convolution_transpose */
export const _mpsConvolutionTranspose: {
  (options: { input: Tensor; weight: Tensor; padding: Ints; outputPadding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; padding: Ints; outputPadding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { padding: Ints; outputPadding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, padding: Ints, options: { outputPadding: Ints; stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, padding: Ints, outputPadding: Ints, options: { stride: Ints; dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, padding: Ints, outputPadding: Ints, stride: Ints, options: { dilation: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, padding: Ints, outputPadding: Ints, stride: Ints, dilation: Ints, groups: number | bigint | { groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, padding: Ints, outputPadding: Ints, stride: Ints, dilation: Ints, groups: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_mps_convolution_transpose", "_mpsConvolutionTranspose");
/** ATen's `_native_batch_norm_legit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._native_batch_norm_legit */
export const _nativeBatchNormLegit: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, options: { momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, options: { momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, options: { momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: number | bigint, options: { eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, training: boolean, momentum: number | bigint, eps: number | bigint, options: { out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, options: { momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number | bigint, options: { eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number | bigint, eps: number | bigint, options: { out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
} = fn("_native_batch_norm_legit", "_nativeBatchNormLegit");
/** ATen's `_native_batch_norm_legit_functional`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._native_batch_norm_legit_functional */
export const _nativeBatchNormLegitFunctional: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; training: boolean; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { training: boolean; momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, options: { momentum: number | bigint; eps: number | bigint }): RunningMeanOutRunningVarOut2;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, training: boolean, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): RunningMeanOutRunningVarOut2;
} = fn("_native_batch_norm_legit_functional", "_nativeBatchNormLegitFunctional");
/** ATen's `_native_batch_norm_legit_no_training`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._native_batch_norm_legit_no_training */
export const _nativeBatchNormLegitNoTraining: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean: Tensor; runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, options: { runningVar: Tensor; momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, options: { momentum: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, options: { eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor, runningVar: Tensor, momentum: number | bigint, eps: number | bigint, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("_native_batch_norm_legit_no_training", "_nativeBatchNormLegitNoTraining");
/** ATen's `_native_multi_head_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._native_multi_head_attention */
export const _nativeMultiHeadAttention: {
  (options: { query: Tensor; key: Tensor; value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, options: { key: Tensor; value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, options: { value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, options: { embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, options: { numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, options: { qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, options: { qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, options: { projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: { projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options?: { mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, needWeights?: boolean | { needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, needWeights: boolean, averageAttnWeights: boolean | { averageAttnWeights?: boolean; maskType?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, needWeights: boolean, averageAttnWeights: boolean, maskType: number | bigint | { maskType?: number | bigint | null } | null): [Tensor, Tensor];
  (options: { query: Tensor; key: Tensor; value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, options: { key: Tensor; value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, options: { value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, options: { embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, options: { numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, options: { qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, options: { qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, options: { projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: { projBias: Tensor; mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: { mask?: Tensor | null; needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, options: { needWeights?: boolean; averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, needWeights: boolean, options: { averageAttnWeights?: boolean; maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, needWeights: boolean, averageAttnWeights: boolean, options: { maskType?: number | bigint | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, needWeights: boolean, averageAttnWeights: boolean, maskType: number | bigint | null, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_native_multi_head_attention", "_nativeMultiHeadAttention");
/** ATen's `_neg_view`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._neg_view */
export const _negView: typeof _conj = fn("_neg_view", "_negView");
/** ATen's `_neg_view_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._neg_view_copy */
export const _negViewCopy: typeof _coalesce = fn("_neg_view_copy", "_negViewCopy");
/** ATen's `_nested_compute_contiguous_strides_offsets`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_compute_contiguous_strides_offsets */
export const _nestedComputeContiguousStridesOffsets: {
  (options: { nestedSize: Tensor }): [Tensor, Tensor];
  (nestedSize: Tensor): [Tensor, Tensor];
} = fn("_nested_compute_contiguous_strides_offsets", "_nestedComputeContiguousStridesOffsets");
/** ATen's `_nested_from_padded`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_from_padded */
export const _nestedFromPadded: {
  (options: { padded: Tensor; cpuNestedShapeExample: Tensor; fuseTransform0213?: boolean; out?: Tensor }): Tensor;
  (padded: Tensor, options: { cpuNestedShapeExample: Tensor; fuseTransform0213?: boolean; out?: Tensor }): Tensor;
  (padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213?: boolean | { fuseTransform0213?: boolean; out?: Tensor }): Tensor;
  (padded: Tensor, cpuNestedShapeExample: Tensor, fuseTransform0213: boolean, options: { out?: Tensor }): Tensor;
} = fn("_nested_from_padded", "_nestedFromPadded");
/** ATen's `_nested_from_padded_and_nested_example`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_from_padded_and_nested_example */
export const _nestedFromPaddedAndNestedExample: {
  (options: { padded: Tensor; ntExample: Tensor; out?: Tensor }): Tensor;
  (padded: Tensor, options: { ntExample: Tensor; out?: Tensor }): Tensor;
  (padded: Tensor, ntExample: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_nested_from_padded_and_nested_example", "_nestedFromPaddedAndNestedExample");
/** ATen's `_nested_from_padded_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_from_padded_tensor */
export const _nestedFromPaddedTensor: {
  (options: { padded: Tensor; offsets: Tensor; dummy: Tensor; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sum_S?: number | bigint | null }): Tensor;
  (padded: Tensor, options: { offsets: Tensor; dummy: Tensor; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sum_S?: number | bigint | null }): Tensor;
  (padded: Tensor, offsets: Tensor, options: { dummy: Tensor; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sum_S?: number | bigint | null }): Tensor;
  (padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx?: number | bigint | { raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sum_S?: number | bigint | null }): Tensor;
  (padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx: number | bigint, options: { minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; sum_S?: number | bigint | null }): Tensor;
  (padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx: number | bigint, minSeqlen: Tensor | null, options?: { maxSeqlen?: Tensor | null; sum_S?: number | bigint | null }): Tensor;
  (padded: Tensor, offsets: Tensor, dummy: Tensor, raggedIdx: number | bigint, minSeqlen: Tensor | null, maxSeqlen: Tensor | null, sum_S?: number | bigint | { sum_S?: number | bigint | null } | null): Tensor;
} = fn("_nested_from_padded_tensor", "_nestedFromPaddedTensor");
/** ATen's `_nested_get_jagged_dummy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_jagged_dummy */
export const _nestedGetJaggedDummy: {
  (options: { any: Tensor }): Tensor;
  (any: Tensor): Tensor;
} = fn("_nested_get_jagged_dummy", "_nestedGetJaggedDummy");
/** ATen's `_nested_get_lengths`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_lengths */
export const _nestedGetLengths: typeof _conj = fn("_nested_get_lengths", "_nestedGetLengths");
/** ATen's `_nested_get_max_seqlen`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_max_seqlen */
export const _nestedGetMaxSeqlen: typeof _conj = fn("_nested_get_max_seqlen", "_nestedGetMaxSeqlen");
/** ATen's `_nested_get_min_seqlen`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_min_seqlen */
export const _nestedGetMinSeqlen: typeof _conj = fn("_nested_get_min_seqlen", "_nestedGetMinSeqlen");
/** ATen's `_nested_get_offsets`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_offsets */
export const _nestedGetOffsets: typeof _conj = fn("_nested_get_offsets", "_nestedGetOffsets");
/** ATen's `_nested_get_ragged_idx`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_ragged_idx */
export const _nestedGetRaggedIdx: typeof _debugHasInternalOverlap = fn("_nested_get_ragged_idx", "_nestedGetRaggedIdx");
/** ATen's `_nested_get_values`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_values */
export const _nestedGetValues: typeof _conj = fn("_nested_get_values", "_nestedGetValues");
/** ATen's `_nested_get_values_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_get_values_copy */
export const _nestedGetValuesCopy: typeof _coalesce = fn("_nested_get_values_copy", "_nestedGetValuesCopy");
/** ATen's `_nested_select_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_select_backward */
export const _nestedSelectBackward: Operator = fn("_nested_select_backward", "_nestedSelectBackward");
/** ATen's `_nested_sum_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_sum_backward */
export const _nestedSumBackward: Operator = fn("_nested_sum_backward", "_nestedSumBackward");
/** ATen's `_nested_tensor_from_mask`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_from_mask */
export const _nestedTensorFromMask: {
  (options: { t: Tensor; mask: Tensor; maskCheck?: boolean; out?: Tensor }): Tensor;
  (t: Tensor, options: { mask: Tensor; maskCheck?: boolean; out?: Tensor }): Tensor;
  (t: Tensor, mask: Tensor, maskCheck?: boolean | { maskCheck?: boolean; out?: Tensor }): Tensor;
  (t: Tensor, mask: Tensor, maskCheck: boolean, options: { out?: Tensor }): Tensor;
} = fn("_nested_tensor_from_mask", "_nestedTensorFromMask");
/** ATen's `_nested_tensor_from_mask_left_aligned`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_from_mask_left_aligned */
export const _nestedTensorFromMaskLeftAligned: {
  (options: { t: Tensor; mask: Tensor }): boolean;
  (t: Tensor, options: { mask: Tensor }): boolean;
  (t: Tensor, mask: Tensor): boolean;
} = fn("_nested_tensor_from_mask_left_aligned", "_nestedTensorFromMaskLeftAligned");
/** ATen's `_nested_tensor_from_tensor_list`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_from_tensor_list */
export const _nestedTensorFromTensorList: {
  (list: readonly Tensor[] | { list: readonly Tensor[]; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Tensor }): Tensor;
  (list: readonly Tensor[], dtype: DType | { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Tensor } | null): Tensor;
  (list: readonly Tensor[], dtype: DType | null, layout: Layout | { layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Tensor } | null): Tensor;
  (list: readonly Tensor[], dtype: DType | null, layout: Layout | null, options: { device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean; out?: Tensor }): Tensor;
  (list: readonly Tensor[], dtype: DType | null, layout: Layout | null, device: DeviceLike | null, pinMemory?: boolean | { pinMemory?: boolean | null; requiresGrad?: boolean; out?: Tensor } | null): Tensor;
  (list: readonly Tensor[], dtype: DType | null, layout: Layout | null, device: DeviceLike | null, pinMemory: boolean | null, options: { requiresGrad?: boolean; out?: Tensor }): Tensor;
} = fn("_nested_tensor_from_tensor_list", "_nestedTensorFromTensorList");
/** ATen's `_nested_tensor_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_size */
export const _nestedTensorSize: typeof _coalesce = fn("_nested_tensor_size", "_nestedTensorSize");
/** ATen's `_nested_tensor_softmax_with_shape`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_softmax_with_shape */
export const _nestedTensorSoftmaxWithShape: {
  (options: { input: Tensor; query: Tensor }): Tensor;
  (input: Tensor, options: { query: Tensor }): Tensor;
  (input: Tensor, query: Tensor): Tensor;
} = fn("_nested_tensor_softmax_with_shape", "_nestedTensorSoftmaxWithShape");
/** ATen's `_nested_tensor_storage_offsets`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_storage_offsets */
export const _nestedTensorStorageOffsets: typeof _coalesce = fn("_nested_tensor_storage_offsets", "_nestedTensorStorageOffsets");
/** ATen's `_nested_tensor_strides`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_tensor_strides */
export const _nestedTensorStrides: typeof _coalesce = fn("_nested_tensor_strides", "_nestedTensorStrides");
/** ATen's `_nested_view_from_buffer`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_view_from_buffer */
export const _nestedViewFromBuffer: {
  (options: { input: Tensor; nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  (input: Tensor, options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor }): Tensor;
  (input: Tensor, nestedSize: Tensor, options: { nestedStrides: Tensor; offsets: Tensor }): Tensor;
  (input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, options: { offsets: Tensor }): Tensor;
  (input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor): Tensor;
} = fn("_nested_view_from_buffer", "_nestedViewFromBuffer");
/** ATen's `_nested_view_from_buffer_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_view_from_buffer_copy */
export const _nestedViewFromBufferCopy: {
  (options: { input: Tensor; nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { nestedSize: Tensor; nestedStrides: Tensor; offsets: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, nestedSize: Tensor, options: { nestedStrides: Tensor; offsets: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, options: { offsets: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, nestedSize: Tensor, nestedStrides: Tensor, offsets: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_nested_view_from_buffer_copy", "_nestedViewFromBufferCopy");
/** ATen's `_nested_view_from_jagged`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_view_from_jagged */
export const _nestedViewFromJagged: {
  (options: { input: Tensor; offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, offsets: Tensor, options: { dummy: Tensor; lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, options?: { lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx?: number | bigint | { raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx: number | bigint, options: { minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx: number | bigint, minSeqlen: Tensor | null, options?: { maxSeqlen?: Tensor | null }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx: number | bigint, minSeqlen: Tensor | null, maxSeqlen: Tensor | null): Tensor;
} = fn("_nested_view_from_jagged", "_nestedViewFromJagged");
/** ATen's `_nested_view_from_jagged_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nested_view_from_jagged_copy */
export const _nestedViewFromJaggedCopy: {
  (options: { input: Tensor; offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { offsets: Tensor; dummy: Tensor; lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, offsets: Tensor, options: { dummy: Tensor; lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, options?: { lengths?: Tensor | null; raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx?: number | bigint | { raggedIdx?: number | bigint; minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx: number | bigint, options: { minSeqlen?: Tensor | null; maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx: number | bigint, minSeqlen: Tensor | null, options?: { maxSeqlen?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, offsets: Tensor, dummy: Tensor, lengths: Tensor | null, raggedIdx: number | bigint, minSeqlen: Tensor | null, maxSeqlen: Tensor | null, options?: { out?: Tensor }): Tensor;
} = fn("_nested_view_from_jagged_copy", "_nestedViewFromJaggedCopy");
/** ATen's `_new_zeros_with_same_feature_meta`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._new_zeros_with_same_feature_meta */
export const _newZerosWithSameFeatureMeta: {
  (options: { input: Tensor; other: Tensor; selfNumBatchDims?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; selfNumBatchDims?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { selfNumBatchDims?: number | bigint; out?: Tensor }): Tensor;
} = fn("_new_zeros_with_same_feature_meta", "_newZerosWithSameFeatureMeta");
/** ATen's `_nnpack_available`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nnpack_available */
export const _nnpackAvailable: {
  (): boolean;
} = fn("_nnpack_available", "_nnpackAvailable");
/** ATen's `_nnpack_spatial_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nnpack_spatial_convolution */
export const _nnpackSpatialConvolution: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; padding: Ints; stride?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; padding: Ints; stride?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; padding: Ints; stride?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints | { padding: Ints; stride?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints, stride: Ints | { stride?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, padding: Ints, stride: Ints, options: { out?: Tensor }): Tensor;
} = fn("_nnpack_spatial_convolution", "_nnpackSpatialConvolution");
/** ATen's `_nnz`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._nnz */
export const _nnz: typeof _debugHasInternalOverlap = fn("_nnz", "_nnz");
/** ATen's `_pack_padded_sequence`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pack_padded_sequence */
export const _packPaddedSequence: {
  (options: { input: Tensor; lengths: Tensor; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { lengths: Tensor; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, lengths: Tensor, batchFirst: boolean | { batchFirst: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; lengths: Tensor; batchFirst: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { lengths: Tensor; batchFirst: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, lengths: Tensor, options: { batchFirst: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, lengths: Tensor, batchFirst: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_pack_padded_sequence", "_packPaddedSequence");
/** ATen's `_pack_padded_sequence_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pack_padded_sequence_backward */
export const _packPaddedSequenceBackward: Operator = fn("_pack_padded_sequence_backward", "_packPaddedSequenceBackward");
/** ATen's `_pad_circular`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pad_circular */
export const _padCircular: {
  (options: { input: Tensor; pad: Ints }): Tensor;
  (input: Tensor, pad: Ints | { pad: Ints }): Tensor;
  (input: Tensor, ...pad: number[]): Tensor;
} = fn("_pad_circular", "_padCircular");
/** ATen's `_pad_enum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pad_enum */
export const _padEnum: {
  (options: { input: Tensor; pad: Ints; mode: number | bigint; value?: number | bigint | null }): Tensor;
  (input: Tensor, options: { pad: Ints; mode: number | bigint; value?: number | bigint | null }): Tensor;
  (input: Tensor, pad: Ints, mode: number | bigint | { mode: number | bigint; value?: number | bigint | null }): Tensor;
  (input: Tensor, pad: Ints, mode: number | bigint, value: number | bigint | { value?: number | bigint | null } | null): Tensor;
} = fn("_pad_enum", "_padEnum");
/** ATen's `_pad_packed_sequence`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pad_packed_sequence */
export const _padPackedSequence: {
  (options: { data: Tensor; batchSizes: Tensor; batchFirst: boolean; paddingValue: Scalar; totalLength: number | bigint }): [Tensor, Tensor];
  (data: Tensor, options: { batchSizes: Tensor; batchFirst: boolean; paddingValue: Scalar; totalLength: number | bigint }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, options: { batchFirst: boolean; paddingValue: Scalar; totalLength: number | bigint }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, batchFirst: boolean, options: { paddingValue: Scalar; totalLength: number | bigint }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, batchFirst: boolean, paddingValue: Scalar, totalLength: number | bigint | { totalLength: number | bigint }): [Tensor, Tensor];
} = fn("_pad_packed_sequence", "_padPackedSequence");
/** ATen's `_padded_dense_to_jagged_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._padded_dense_to_jagged_forward */
export const _paddedDenseToJaggedForward: {
  (options: { dense: Tensor; offsets: readonly Tensor[]; total_L?: number | bigint | null }): Tensor;
  (dense: Tensor, offsets: readonly Tensor[] | { offsets: readonly Tensor[]; total_L?: number | bigint | null }): Tensor;
  (dense: Tensor, offsets: readonly Tensor[], total_L: number | bigint | { total_L?: number | bigint | null } | null): Tensor;
} = fn("_padded_dense_to_jagged_forward", "_paddedDenseToJaggedForward");
/** ATen's `_pdist_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pdist_backward */
export const _pdistBackward: Operator = fn("_pdist_backward", "_pdistBackward");
/** ATen's `_pdist_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pdist_forward */
export const _pdistForward: {
  (options: { input: Tensor; p?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, p?: number | bigint | { p?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_pdist_forward", "_pdistForward");
/** ATen's `_pin_memory`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._pin_memory */
export const _pinMemory: {
  (options: { input: Tensor; device?: DeviceLike | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { device?: DeviceLike | null; out?: Tensor }): Tensor;
  (input: Tensor, device: DeviceLike | null, options?: { out?: Tensor }): Tensor;
} = fn("_pin_memory", "_pinMemory");
/** ATen's `_prelu_kernel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._prelu_kernel */
export const _preluKernel: {
  (options: { input: Tensor; weight: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor }): Tensor;
  (input: Tensor, weight: Tensor): Tensor;
} = fn("_prelu_kernel", "_preluKernel");
/** ATen's `_prelu_kernel_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._prelu_kernel_backward */
export const _preluKernelBackward: Operator = fn("_prelu_kernel_backward", "_preluKernelBackward");
/** ATen's `_print`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._print */
export const _print: {
  (s: string | { s: string }): void;
} = fn("_print", "_print");
/** ATen's `_propagate_xla_data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._propagate_xla_data */
export const _propagateXlaData: {
  (options: { input: Tensor; output: Tensor }): void;
  (input: Tensor, options: { output: Tensor }): void;
  (input: Tensor, output: Tensor): void;
} = fn("_propagate_xla_data", "_propagateXlaData");
/** ATen's `_remove_batch_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._remove_batch_dim */
export const _removeBatchDim: {
  (options: { input: Tensor; level: number | bigint; batchSize: number | bigint; outDim: number | bigint }): Tensor;
  (input: Tensor, options: { level: number | bigint; batchSize: number | bigint; outDim: number | bigint }): Tensor;
  (input: Tensor, level: number | bigint, options: { batchSize: number | bigint; outDim: number | bigint }): Tensor;
  (input: Tensor, level: number | bigint, batchSize: number | bigint, outDim: number | bigint | { outDim: number | bigint }): Tensor;
} = fn("_remove_batch_dim", "_removeBatchDim");
/** ATen's `_reshape_alias`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._reshape_alias */
export const _reshapeAlias: {
  (options: { input: Tensor; size: Ints; stride: Ints }): Tensor;
  (input: Tensor, options: { size: Ints; stride: Ints }): Tensor;
  (input: Tensor, size: Ints, stride: Ints | { stride: Ints }): Tensor;
} = fn("_reshape_alias", "_reshapeAlias");
/** ATen's `_reshape_alias_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._reshape_alias_copy */
export const _reshapeAliasCopy: {
  (options: { input: Tensor; size: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, stride: Ints | { stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, stride: Ints, options: { out?: Tensor }): Tensor;
} = fn("_reshape_alias_copy", "_reshapeAliasCopy");
/** ATen's `_reshape_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._reshape_copy */
export const _reshapeCopy: {
  (options: { input: Tensor; size: Ints }): Tensor;
  (input: Tensor, size: Ints | { size: Ints }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
} = fn("_reshape_copy", "_reshapeCopy");
/** ATen's `_reshape_from_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._reshape_from_tensor */
export const _reshapeFromTensor: {
  (options: { input: Tensor; shape: Tensor }): Tensor;
  (input: Tensor, options: { shape: Tensor }): Tensor;
  (input: Tensor, shape: Tensor): Tensor;
} = fn("_reshape_from_tensor", "_reshapeFromTensor");
/** ATen's `_resize_output`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._resize_output */
export const _resizeOutput: {
  (options: { input: Tensor; size: Ints; device: DeviceLike; out?: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; device: DeviceLike; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { device: DeviceLike; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, device: DeviceLike, options?: { out?: Tensor }): Tensor;
} = fn("_resize_output", "_resizeOutput");
/** ATen's `_resize_output_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._resize_output */
export const _resizeOutput_: {
  (options: { input: Tensor; size: Ints; device: DeviceLike }): Tensor;
  (input: Tensor, options: { size: Ints; device: DeviceLike }): Tensor;
  (input: Tensor, size: Ints, options: { device: DeviceLike }): Tensor;
  (input: Tensor, size: Ints, device: DeviceLike): Tensor;
} = fn("_resize_output_", "_resizeOutput_");
/** ATen's `_rowwise_prune`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._rowwise_prune */
export const _rowwisePrune: {
  (options: { weight: Tensor; mask: Tensor; compressedIndicesDtype: DType }): [Tensor, Tensor];
  (weight: Tensor, options: { mask: Tensor; compressedIndicesDtype: DType }): [Tensor, Tensor];
  (weight: Tensor, mask: Tensor, compressedIndicesDtype: DType | { compressedIndicesDtype: DType }): [Tensor, Tensor];
} = fn("_rowwise_prune", "_rowwisePrune");
/** ATen's `_safe_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._safe_softmax */
export const _safeSoftmax: {
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint, dtype: DType | { dtype?: DType | null } | null): Tensor;
} = fn("_safe_softmax", "_safeSoftmax");
/** ATen's `_sample_dirichlet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sample_dirichlet */
export const _sampleDirichlet: {
  (options: { input: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, generator: Generator | null, options?: { out?: Tensor }): Tensor;
} = fn("_sample_dirichlet", "_sampleDirichlet");
/** ATen's `_saturate_weight_to_fp16`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._saturate_weight_to_fp16 */
export const _saturateWeightToFp16: {
  (options: { weight: Tensor }): Tensor;
  (weight: Tensor): Tensor;
} = fn("_saturate_weight_to_fp16", "_saturateWeightToFp16");
/** ATen's `_scaled_dot_product_attention_math`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_attention_math */
export const _scaledDotProductAttentionMath: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, options: { key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, options: { value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, options?: { attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean, options: { dropoutMask?: Tensor | null; scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean, dropoutMask: Tensor | null, options?: { scale?: number | bigint | null; enableGqa?: boolean }): [Tensor, Tensor];
} = fn("_scaled_dot_product_attention_math", "_scaledDotProductAttentionMath");
/** ATen's `_scaled_dot_product_attention_math_for_mps`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_attention_math_for_mps */
export const _scaledDotProductAttentionMathForMps: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, options: { key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, options: { value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, options?: { attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean, options: { dropoutMask?: Tensor | null; scale?: number | bigint | null }): [Tensor, Tensor];
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean, dropoutMask: Tensor | null, options?: { scale?: number | bigint | null }): [Tensor, Tensor];
} = fn("_scaled_dot_product_attention_math_for_mps", "_scaledDotProductAttentionMathForMps");
/** ATen's `_scaled_dot_product_cudnn_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_cudnn_attention */
export const _scaledDotProductCudnnAttention: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, options: { attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean | { computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
} = fn("_scaled_dot_product_cudnn_attention", "_scaledDotProductCudnnAttention");
/** ATen's `_scaled_dot_product_cudnn_attention_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_cudnn_attention_backward */
export const _scaledDotProductCudnnAttentionBackward: Operator = fn("_scaled_dot_product_cudnn_attention_backward", "_scaledDotProductCudnnAttentionBackward");
/** ATen's `_scaled_dot_product_efficient_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_efficient_attention */
export const _scaledDotProductEfficientAttention: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, options: { key: Tensor; value: Tensor; attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, key: Tensor, options: { value: Tensor; attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, key: Tensor, value: Tensor, options: { attnBias?: Tensor | null; computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean | { computeLogSumexp: boolean; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, computeLogSumexp: boolean, dropoutP: number | bigint, isCausal: boolean, options: { scale?: number | bigint | null }): OutputLogSumexpPhiloxSeedPhiloxOffset;
} = fn("_scaled_dot_product_efficient_attention", "_scaledDotProductEfficientAttention");
/** ATen's `_scaled_dot_product_efficient_attention_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_efficient_attention_backward */
export const _scaledDotProductEfficientAttentionBackward: Operator = fn("_scaled_dot_product_efficient_attention_backward", "_scaledDotProductEfficientAttentionBackward");
/** ATen's `_scaled_dot_product_flash_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_flash_attention */
export const _scaledDotProductFlashAttention: {
  (options: { query: Tensor; key: Tensor; value: Tensor; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (options: { query: Tensor; key: Tensor; value: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, options?: { qDescale?: Tensor | null; kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, options?: { kDescale?: Tensor | null; vDescale?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, options?: { vDescale?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, qDescale: Tensor | null, kDescale: Tensor | null, vDescale: Tensor | null, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKRngStateUnusedDebugAttnMask;
} = fn("_scaled_dot_product_flash_attention", "_scaledDotProductFlashAttention");
/** ATen's `_scaled_dot_product_flash_attention_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_flash_attention_backward */
export const _scaledDotProductFlashAttentionBackward: Operator = fn("_scaled_dot_product_flash_attention_backward", "_scaledDotProductFlashAttentionBackward");
/** ATen's `_scaled_dot_product_flash_attention_for_cpu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_flash_attention_for_cpu */
export const _scaledDotProductFlashAttentionForCpu: {
  (options: { query: Tensor; key: Tensor; value: Tensor; dropoutP?: number | bigint; isCausal?: boolean; attnMask?: Tensor | null; scale?: number | bigint | null }): OutputLogsumexp;
  (query: Tensor, options: { key: Tensor; value: Tensor; dropoutP?: number | bigint; isCausal?: boolean; attnMask?: Tensor | null; scale?: number | bigint | null }): OutputLogsumexp;
  (query: Tensor, key: Tensor, options: { value: Tensor; dropoutP?: number | bigint; isCausal?: boolean; attnMask?: Tensor | null; scale?: number | bigint | null }): OutputLogsumexp;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; attnMask?: Tensor | null; scale?: number | bigint | null }): OutputLogsumexp;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; attnMask?: Tensor | null; scale?: number | bigint | null }): OutputLogsumexp;
  (query: Tensor, key: Tensor, value: Tensor, dropoutP: number | bigint, isCausal: boolean, options: { attnMask?: Tensor | null; scale?: number | bigint | null }): OutputLogsumexp;
} = fn("_scaled_dot_product_flash_attention_for_cpu", "_scaledDotProductFlashAttentionForCpu");
/** ATen's `_scaled_dot_product_flash_attention_for_cpu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_flash_attention_for_cpu_backward */
export const _scaledDotProductFlashAttentionForCpuBackward: Operator = fn("_scaled_dot_product_flash_attention_for_cpu_backward", "_scaledDotProductFlashAttentionForCpuBackward");
/** ATen's `_scaled_dot_product_fused_attention_overrideable`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_fused_attention_overrideable */
export const _scaledDotProductFusedAttentionOverrideable: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnBias?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, options: { key: Tensor; value: Tensor; attnBias?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, options: { value: Tensor; attnBias?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, options?: { attnBias?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean | { returnDebugMask?: boolean; scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
  (query: Tensor, key: Tensor, value: Tensor, attnBias: Tensor | null, dropoutP: number | bigint, isCausal: boolean, returnDebugMask: boolean, options: { scale?: number | bigint | null }): OutputLogsumexpCumSeqQCumSeqKMaxQMaxKPhiloxSeedPhiloxOffsetDebugAttnMask;
} = fn("_scaled_dot_product_fused_attention_overrideable", "_scaledDotProductFusedAttentionOverrideable");
/** ATen's `_scaled_dot_product_fused_attention_overrideable_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_dot_product_fused_attention_overrideable_backward */
export const _scaledDotProductFusedAttentionOverrideableBackward: Operator = fn("_scaled_dot_product_fused_attention_overrideable_backward", "_scaledDotProductFusedAttentionOverrideableBackward");
/** ATen's `_scaled_grouped_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_grouped_mm */
export const _scaledGroupedMm: {
  (options: { input: Tensor; mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, options: { scaleA: Tensor; scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, options: { scaleB: Tensor; offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options?: { offs?: Tensor | null; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null, options?: { bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null, bias: Tensor | null, options?: { scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null, bias: Tensor | null, scaleResult: Tensor | null, outDtype?: DType | { outDtype?: DType | null; useFastAccum?: boolean } | null): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, offs: Tensor | null, bias: Tensor | null, scaleResult: Tensor | null, outDtype: DType | null, useFastAccum: boolean | { useFastAccum?: boolean }): Tensor;
} = fn("_scaled_grouped_mm", "_scaledGroupedMm");
/** ATen's `_scaled_grouped_mm_v2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_grouped_mm_v2 */
export const _scaledGroupedMmV2: {
  (options: { input: Tensor; mat2: Tensor; scaleA: readonly Tensor[]; recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, options: { scaleA: readonly Tensor[]; recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], options: { recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, options: { swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, options: { scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], options: { recipeB: Ints; swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints | { swizzleB: Ints; offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, options: { offs?: Tensor | null; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, offs: Tensor | null, options?: { bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, offs: Tensor | null, bias: Tensor | null, outDtype?: DType | { outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean } | null): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, offs: Tensor | null, bias: Tensor | null, outDtype: DType | null, contractionDim: Ints | { contractionDim?: Ints; useFastAccum?: boolean }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, offs: Tensor | null, bias: Tensor | null, outDtype: DType | null, contractionDim: Ints, useFastAccum: boolean | { useFastAccum?: boolean }): Tensor;
} = fn("_scaled_grouped_mm_v2", "_scaledGroupedMmV2");
/** ATen's `_scaled_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_mm */
export const _scaledMm: {
  (options: { input: Tensor; mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { scaleA: Tensor; scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, options: { scaleB: Tensor; bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, options?: { bias?: Tensor | null; scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null, options?: { scaleResult?: Tensor | null; outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null, scaleResult: Tensor | null, outDtype?: DType | { outDtype?: DType | null; useFastAccum?: boolean; out?: Tensor } | null): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null, scaleResult: Tensor | null, outDtype: DType | null, useFastAccum: boolean | { useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: Tensor, scaleB: Tensor, bias: Tensor | null, scaleResult: Tensor | null, outDtype: DType | null, useFastAccum: boolean, options: { out?: Tensor }): Tensor;
} = fn("_scaled_mm", "_scaledMm");
/** ATen's `_scaled_mm_v2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._scaled_mm_v2 */
export const _scaledMmV2: {
  (options: { input: Tensor; mat2: Tensor; scaleA: readonly Tensor[]; recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; scaleA: readonly Tensor[]; recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { scaleA: readonly Tensor[]; recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], options: { recipeA: Ints; swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, options: { swizzleA: Ints; scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, options: { scaleB: readonly Tensor[]; recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], options: { recipeB: Ints; swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints | { swizzleB: Ints; bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, options: { bias?: Tensor | null; outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, bias: Tensor | null, outDtype?: DType | { outDtype?: DType | null; contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor } | null): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, bias: Tensor | null, outDtype: DType | null, contractionDim: Ints | { contractionDim?: Ints; useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, bias: Tensor | null, outDtype: DType | null, contractionDim: Ints, useFastAccum: boolean | { useFastAccum?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scaleA: readonly Tensor[], recipeA: Ints, swizzleA: Ints, scaleB: readonly Tensor[], recipeB: Ints, swizzleB: Ints, bias: Tensor | null, outDtype: DType | null, contractionDim: Ints, useFastAccum: boolean, options: { out?: Tensor }): Tensor;
} = fn("_scaled_mm_v2", "_scaledMmV2");
/** ATen's `_segment_reduce_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._segment_reduce_backward */
export const _segmentReduceBackward: Operator = fn("_segment_reduce_backward", "_segmentReduceBackward");
/** ATen's `_shape_as_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._shape_as_tensor */
export const _shapeAsTensor: typeof _conj = fn("_shape_as_tensor", "_shapeAsTensor");
/** ATen's `_slow_conv2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._slow_conv2d_backward */
export const _slowConv2dBackward: Operator = fn("_slow_conv2d_backward", "_slowConv2dBackward");
/** ATen's `_slow_conv2d_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._slow_conv2d_forward */
export const _slowConv2dForward: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, options: { stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints | { padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, options: { out?: Tensor }): Tensor;
} = fn("_slow_conv2d_forward", "_slowConv2dForward");
/** ATen's `_sobol_engine_draw`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sobol_engine_draw */
export const _sobolEngineDraw: {
  (options: { quasi: Tensor; n: number | bigint; sobolstate: Tensor; dimension: number | bigint; numGenerated: number | bigint; dtype?: DType | null }): [Tensor, Tensor];
  (quasi: Tensor, options: { n: number | bigint; sobolstate: Tensor; dimension: number | bigint; numGenerated: number | bigint; dtype?: DType | null }): [Tensor, Tensor];
  (quasi: Tensor, n: number | bigint, options: { sobolstate: Tensor; dimension: number | bigint; numGenerated: number | bigint; dtype?: DType | null }): [Tensor, Tensor];
  (quasi: Tensor, n: number | bigint, sobolstate: Tensor, options: { dimension: number | bigint; numGenerated: number | bigint; dtype?: DType | null }): [Tensor, Tensor];
  (quasi: Tensor, n: number | bigint, sobolstate: Tensor, dimension: number | bigint, numGenerated: number | bigint | { numGenerated: number | bigint; dtype?: DType | null }): [Tensor, Tensor];
  (quasi: Tensor, n: number | bigint, sobolstate: Tensor, dimension: number | bigint, numGenerated: number | bigint, dtype: DType | { dtype?: DType | null } | null): [Tensor, Tensor];
} = fn("_sobol_engine_draw", "_sobolEngineDraw");
/** ATen's `_sobol_engine_ff_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sobol_engine_ff */
export const _sobolEngineFf_: {
  (options: { input: Tensor; n: number | bigint; sobolstate: Tensor; dimension: number | bigint; numGenerated: number | bigint }): Tensor;
  (input: Tensor, options: { n: number | bigint; sobolstate: Tensor; dimension: number | bigint; numGenerated: number | bigint }): Tensor;
  (input: Tensor, n: number | bigint, options: { sobolstate: Tensor; dimension: number | bigint; numGenerated: number | bigint }): Tensor;
  (input: Tensor, n: number | bigint, sobolstate: Tensor, options: { dimension: number | bigint; numGenerated: number | bigint }): Tensor;
  (input: Tensor, n: number | bigint, sobolstate: Tensor, dimension: number | bigint, numGenerated: number | bigint | { numGenerated: number | bigint }): Tensor;
} = fn("_sobol_engine_ff_", "_sobolEngineFf_");
/** ATen's `_sobol_engine_initialize_state_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sobol_engine_initialize_state */
export const _sobolEngineInitializeState_: {
  (options: { input: Tensor; dimension: number | bigint }): Tensor;
  (input: Tensor, dimension: number | bigint | { dimension: number | bigint }): Tensor;
} = fn("_sobol_engine_initialize_state_", "_sobolEngineInitializeState_");
/** ATen's `_sobol_engine_scramble_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sobol_engine_scramble */
export const _sobolEngineScramble_: {
  (options: { input: Tensor; ltm: Tensor; dimension: number | bigint }): Tensor;
  (input: Tensor, options: { ltm: Tensor; dimension: number | bigint }): Tensor;
  (input: Tensor, ltm: Tensor, dimension: number | bigint | { dimension: number | bigint }): Tensor;
} = fn("_sobol_engine_scramble_", "_sobolEngineScramble_");
/** ATen's `_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._softmax */
export const _softmax: typeof _logSoftmax = fn("_softmax", "_softmax");
/** ATen's `_softmax_backward_data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._softmax_backward_data */
export const _softmaxBackwardData: Operator = fn("_softmax_backward_data", "_softmaxBackwardData");
/** ATen's `_sparse_addmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_addmm */
export const _sparseAddmm: {
  (options: { input: Tensor; mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("_sparse_addmm", "_sparseAddmm");
/** ATen's `_sparse_broadcast_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_broadcast_to */
export const _sparseBroadcastTo: typeof _reshapeCopy = fn("_sparse_broadcast_to", "_sparseBroadcastTo");
/** ATen's `_sparse_broadcast_to_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_broadcast_to_copy */
export const _sparseBroadcastToCopy: {
  (options: { input: Tensor; size: Ints; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { out?: Tensor }]): Tensor;
} = fn("_sparse_broadcast_to_copy", "_sparseBroadcastToCopy");
/** ATen's `_sparse_bsc_tensor_unsafe`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_bsc_tensor_unsafe */
export const _sparseBscTensorUnsafe: {
  (options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, options: { rowIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("_sparse_bsc_tensor_unsafe", "_sparseBscTensorUnsafe");
/** ATen's `_sparse_bsr_tensor_unsafe`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_bsr_tensor_unsafe */
export const _sparseBsrTensorUnsafe: {
  (options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, options: { colIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("_sparse_bsr_tensor_unsafe", "_sparseBsrTensorUnsafe");
/** ATen's `_sparse_compressed_tensor_unsafe`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_compressed_tensor_unsafe */
export const _sparseCompressedTensorUnsafe: {
  (options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, options: { plainIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("_sparse_compressed_tensor_unsafe", "_sparseCompressedTensorUnsafe");
/** ATen's `_sparse_compressed_tensor_with_dims`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_compressed_tensor_with_dims */
export const _sparseCompressedTensorWithDims: {
  (options: { nnz: number | bigint; denseDim: number | bigint; size: Ints; blocksize: Ints; indexDtype: DType; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (nnz: number | bigint, options: { denseDim: number | bigint; size: Ints; blocksize: Ints; indexDtype: DType; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (nnz: number | bigint, denseDim: number | bigint, options: { size: Ints; blocksize: Ints; indexDtype: DType; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (nnz: number | bigint, denseDim: number | bigint, size: Ints, options: { blocksize: Ints; indexDtype: DType; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (nnz: number | bigint, denseDim: number | bigint, size: Ints, blocksize: Ints, indexDtype: DType | { indexDtype: DType; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (nnz: number | bigint, denseDim: number | bigint, size: Ints, blocksize: Ints, indexDtype: DType, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("_sparse_compressed_tensor_with_dims", "_sparseCompressedTensorWithDims");
/** ATen's `_sparse_coo_tensor_unsafe`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_coo_tensor_unsafe */
export const _sparseCooTensorUnsafe: {
  (options: { indices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("_sparse_coo_tensor_unsafe", "_sparseCooTensorUnsafe");
/** ATen's `_sparse_coo_tensor_with_dims`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_coo_tensor_with_dims */
export const _sparseCooTensorWithDims: {
  (options: { sparseDim: number | bigint; denseDim: number | bigint; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, options: { denseDim: number | bigint; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { sparseDim: number | bigint; denseDim: number | bigint; size: Ints; out: Tensor }): Tensor;
  (sparseDim: number | bigint, options: { denseDim: number | bigint; size: Ints; out: Tensor }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, options: { size: Ints; out: Tensor }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, options: { out: Tensor }): Tensor;
} = fn("_sparse_coo_tensor_with_dims", "_sparseCooTensorWithDims");
/** ATen's `_sparse_coo_tensor_with_dims_and_tensors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_coo_tensor_with_dims_and_tensors */
export const _sparseCooTensorWithDimsAndTensors: {
  (options: { sparseDim: number | bigint; denseDim: number | bigint; size: Ints; indices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, options: { denseDim: number | bigint; size: Ints; indices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, options: { size: Ints; indices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, options: { indices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, indices: Tensor, options: { values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, indices: Tensor, values: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { sparseDim: number | bigint; denseDim: number | bigint; size: Ints; indices: Tensor; values: Tensor; isCoalesced?: boolean | null; out: Tensor }): Tensor;
  (sparseDim: number | bigint, options: { denseDim: number | bigint; size: Ints; indices: Tensor; values: Tensor; isCoalesced?: boolean | null; out: Tensor }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, options: { size: Ints; indices: Tensor; values: Tensor; isCoalesced?: boolean | null; out: Tensor }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, options: { indices: Tensor; values: Tensor; isCoalesced?: boolean | null; out: Tensor }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, indices: Tensor, options: { values: Tensor; isCoalesced?: boolean | null; out: Tensor }): Tensor;
  (sparseDim: number | bigint, denseDim: number | bigint, size: Ints, indices: Tensor, values: Tensor, options: { isCoalesced?: boolean | null; out: Tensor }): Tensor;
} = fn("_sparse_coo_tensor_with_dims_and_tensors", "_sparseCooTensorWithDimsAndTensors");
/** ATen's `_sparse_csc_tensor_unsafe`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_csc_tensor_unsafe */
export const _sparseCscTensorUnsafe: typeof _sparseBscTensorUnsafe = fn("_sparse_csc_tensor_unsafe", "_sparseCscTensorUnsafe");
/** ATen's `_sparse_csr_prod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_csr_prod */
export const _sparseCsrProd: {
  (options: { input: Tensor; dim: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("_sparse_csr_prod", "_sparseCsrProd");
/** ATen's `_sparse_csr_sum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_csr_sum */
export const _sparseCsrSum: typeof _sparseCsrProd = fn("_sparse_csr_sum", "_sparseCsrSum");
/** ATen's `_sparse_csr_tensor_unsafe`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_csr_tensor_unsafe */
export const _sparseCsrTensorUnsafe: typeof _sparseBsrTensorUnsafe = fn("_sparse_csr_tensor_unsafe", "_sparseCsrTensorUnsafe");
/** ATen's `_sparse_log_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_log_softmax */
export const _sparseLogSoftmax: {
  (options: { input: Tensor; dim: number | bigint; halfToFloat: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; halfToFloat: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, halfToFloat: boolean | { halfToFloat: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, halfToFloat: boolean, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint, dtype: DType | { dtype?: DType | null } | null): Tensor;
} = fn("_sparse_log_softmax", "_sparseLogSoftmax");
/** ATen's `_sparse_log_softmax_backward_data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_log_softmax_backward_data */
export const _sparseLogSoftmaxBackwardData: Operator = fn("_sparse_log_softmax_backward_data", "_sparseLogSoftmaxBackwardData");
/** ATen's `_sparse_mask_projection`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_mask_projection */
export const _sparseMaskProjection: {
  (options: { input: Tensor; mask: Tensor; accumulateMatches?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; accumulateMatches?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, accumulateMatches?: boolean | { accumulateMatches?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, accumulateMatches: boolean, options: { out?: Tensor }): Tensor;
} = fn("_sparse_mask_projection", "_sparseMaskProjection");
/** ATen's `_sparse_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_mm */
export const _sparseMm: {
  (options: { sparse: Tensor; dense: Tensor }): Tensor;
  (sparse: Tensor, options: { dense: Tensor }): Tensor;
  (sparse: Tensor, dense: Tensor): Tensor;
  (options: { sparse: Tensor; dense: Tensor; reduce: string }): Tensor;
  (sparse: Tensor, options: { dense: Tensor; reduce: string }): Tensor;
  (sparse: Tensor, dense: Tensor, reduce: string | { reduce: string }): Tensor;
} = fn("_sparse_mm", "_sparseMm");
/** ATen's `_sparse_mm_reduce_impl`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_mm_reduce_impl */
export const _sparseMmReduceImpl: {
  (options: { input: Tensor; other: Tensor; reduce: string }): [Tensor, Tensor];
  (input: Tensor, options: { other: Tensor; reduce: string }): [Tensor, Tensor];
  (input: Tensor, other: Tensor, reduce: string | { reduce: string }): [Tensor, Tensor];
} = fn("_sparse_mm_reduce_impl", "_sparseMmReduceImpl");
/** ATen's `_sparse_mm_reduce_impl_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_mm_reduce_impl_backward */
export const _sparseMmReduceImplBackward: Operator = fn("_sparse_mm_reduce_impl_backward", "_sparseMmReduceImplBackward");
/** ATen's `_sparse_semi_structured_addmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_semi_structured_addmm */
export const _sparseSemiStructuredAddmm: {
  (options: { input: Tensor; mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; alpha?: Scalar; beta?: Scalar; outDtype?: DType | null }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; alpha?: Scalar; beta?: Scalar; outDtype?: DType | null }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat1Meta: Tensor; mat2: Tensor; alpha?: Scalar; beta?: Scalar; outDtype?: DType | null }): Tensor;
  (input: Tensor, mat1: Tensor, mat1Meta: Tensor, options: { mat2: Tensor; alpha?: Scalar; beta?: Scalar; outDtype?: DType | null }): Tensor;
  (input: Tensor, mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: { alpha?: Scalar; beta?: Scalar; outDtype?: DType | null }): Tensor;
} = fn("_sparse_semi_structured_addmm", "_sparseSemiStructuredAddmm");
/** ATen's `_sparse_semi_structured_apply`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_semi_structured_apply */
export const _sparseSemiStructuredApply: {
  (options: { input: Tensor; threadMasks: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { threadMasks: Tensor }): [Tensor, Tensor];
  (input: Tensor, threadMasks: Tensor): [Tensor, Tensor];
} = fn("_sparse_semi_structured_apply", "_sparseSemiStructuredApply");
/** ATen's `_sparse_semi_structured_apply_dense`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_semi_structured_apply_dense */
export const _sparseSemiStructuredApplyDense: {
  (options: { input: Tensor; threadMasks: Tensor }): Tensor;
  (input: Tensor, options: { threadMasks: Tensor }): Tensor;
  (input: Tensor, threadMasks: Tensor): Tensor;
} = fn("_sparse_semi_structured_apply_dense", "_sparseSemiStructuredApplyDense");
/** ATen's `_sparse_semi_structured_linear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_semi_structured_linear */
export const _sparseSemiStructuredLinear: {
  (options: { input: Tensor; weight: Tensor; meta: Tensor; bias?: Tensor | null; activation?: string | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, options: { weight: Tensor; meta: Tensor; bias?: Tensor | null; activation?: string | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, weight: Tensor, options: { meta: Tensor; bias?: Tensor | null; activation?: string | null; outDtype?: DType | null }): Tensor;
  (input: Tensor, weight: Tensor, meta: Tensor, options?: { bias?: Tensor | null; activation?: string | null; outDtype?: DType | null }): Tensor;
} = fn("_sparse_semi_structured_linear", "_sparseSemiStructuredLinear");
/** ATen's `_sparse_semi_structured_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_semi_structured_mm */
export const _sparseSemiStructuredMm: {
  (options: { mat1: Tensor; mat1Meta: Tensor; mat2: Tensor; outDtype?: DType | null }): Tensor;
  (mat1: Tensor, options: { mat1Meta: Tensor; mat2: Tensor; outDtype?: DType | null }): Tensor;
  (mat1: Tensor, mat1Meta: Tensor, options: { mat2: Tensor; outDtype?: DType | null }): Tensor;
  (mat1: Tensor, mat1Meta: Tensor, mat2: Tensor, options?: { outDtype?: DType | null }): Tensor;
} = fn("_sparse_semi_structured_mm", "_sparseSemiStructuredMm");
/** ATen's `_sparse_semi_structured_tile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_semi_structured_tile */
export const _sparseSemiStructuredTile: {
  (options: { input: Tensor; algorithm?: string; useCutlass?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, algorithm?: string | { algorithm?: string; useCutlass?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
  (input: Tensor, algorithm: string, useCutlass: boolean | { useCutlass?: boolean }): [Tensor, Tensor, Tensor, Tensor, Tensor];
} = fn("_sparse_semi_structured_tile", "_sparseSemiStructuredTile");
/** ATen's `_sparse_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_softmax */
export const _sparseSoftmax: typeof _sparseLogSoftmax = fn("_sparse_softmax", "_sparseSoftmax");
/** ATen's `_sparse_softmax_backward_data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_softmax_backward_data */
export const _sparseSoftmaxBackwardData: Operator = fn("_sparse_softmax_backward_data", "_sparseSoftmaxBackwardData");
/** ATen's `_sparse_sparse_matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_sparse_matmul */
export const _sparseSparseMatmul: {
  (options: { input: Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_sparse_sparse_matmul", "_sparseSparseMatmul");
/** ATen's `_sparse_sum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_sum */
export const _sparseSum: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
  (options: { input: Tensor; dim: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...dim: number[]): Tensor;
  (input: Tensor, ...args: [...dim: number[], options: { out?: Tensor }]): Tensor;
  (options: { input: Tensor; dtype: DType }): Tensor;
  (input: Tensor, options: { dtype: DType }): Tensor;
  (options: { input: Tensor; dim: Ints; dtype: DType }): Tensor;
  (input: Tensor, options: { dim: Ints; dtype: DType }): Tensor;
  (input: Tensor, dim: Ints, options: { dtype: DType }): Tensor;
  (input: Tensor, ...args: [...dim: number[], options: { dtype: DType }]): Tensor;
} = fn("_sparse_sum", "_sparseSum");
/** ATen's `_sparse_sum_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._sparse_sum_backward */
export const _sparseSumBackward: Operator = fn("_sparse_sum_backward", "_sparseSumBackward");
/** ATen's `_spdiags`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._spdiags */
export const _spdiags: {
  (options: { diagonals: Tensor; offsets: Tensor; shape: Ints; layout?: Layout | null; out?: Tensor }): Tensor;
  (diagonals: Tensor, options: { offsets: Tensor; shape: Ints; layout?: Layout | null; out?: Tensor }): Tensor;
  (diagonals: Tensor, offsets: Tensor, shape: Ints | { shape: Ints; layout?: Layout | null; out?: Tensor }): Tensor;
  (diagonals: Tensor, offsets: Tensor, shape: Ints, layout: Layout | { layout?: Layout | null; out?: Tensor } | null): Tensor;
  (diagonals: Tensor, offsets: Tensor, shape: Ints, layout: Layout | null, options: { out?: Tensor }): Tensor;
} = fn("_spdiags", "_spdiags");
/** ATen's `_spsolve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._spsolve */
export const _spsolve: {
  (options: { A: Tensor; B: Tensor; left?: boolean }): Tensor;
  (A: Tensor, options: { B: Tensor; left?: boolean }): Tensor;
  (A: Tensor, B: Tensor, options?: { left?: boolean }): Tensor;
} = fn("_spsolve", "_spsolve");
/** ATen's `_stack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._stack */
export const _stack: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; dim?: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number | bigint | { dim?: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_stack", "_stack");
/** ATen's `_standard_gamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._standard_gamma */
export const _standardGamma: typeof _sampleDirichlet = fn("_standard_gamma", "_standardGamma");
/** ATen's `_standard_gamma_grad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._standard_gamma_grad */
export const _standardGammaGrad: {
  (options: { input: Tensor; output: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { output: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, output: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("_standard_gamma_grad", "_standardGammaGrad");
/** ATen's `_test_ambiguous_defaults`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_ambiguous_defaults */
export const _testAmbiguousDefaults: {
  (options: { dummy: Tensor; a?: number | bigint; b?: number | bigint | string }): Tensor;
  (dummy: Tensor, a?: number | bigint | { a?: number | bigint; b?: number | bigint | string }): Tensor;
  (dummy: Tensor, a: number | bigint, b: number | bigint | string | { b?: number | bigint | string }): Tensor;
} = fn("_test_ambiguous_defaults", "_testAmbiguousDefaults");
/** ATen's `_test_autograd_multiple_dispatch`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_autograd_multiple_dispatch */
export const _testAutogradMultipleDispatch: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; b: boolean }): Tensor;
  (input: Tensor, b: boolean | { b: boolean }): Tensor;
} = fn("_test_autograd_multiple_dispatch", "_testAutogradMultipleDispatch");
/** ATen's `_test_autograd_multiple_dispatch_view`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_autograd_multiple_dispatch_view */
export const _testAutogradMultipleDispatchView: typeof _conj = fn("_test_autograd_multiple_dispatch_view", "_testAutogradMultipleDispatchView");
/** ATen's `_test_autograd_multiple_dispatch_view_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_autograd_multiple_dispatch_view_copy */
export const _testAutogradMultipleDispatchViewCopy: typeof _coalesce = fn("_test_autograd_multiple_dispatch_view_copy", "_testAutogradMultipleDispatchViewCopy");
/** ATen's `_test_check_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_check_tensor */
export const _testCheckTensor: typeof _conj = fn("_test_check_tensor", "_testCheckTensor");
/** ATen's `_test_functorch_fallback`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_functorch_fallback */
export const _testFunctorchFallback: typeof _sparseSparseMatmul = fn("_test_functorch_fallback", "_testFunctorchFallback");
/** ATen's `_test_optional_filled_intlist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_optional_filled_intlist */
export const _testOptionalFilledIntlist: {
  (options: { values: Tensor; addends?: Ints | null; out?: Tensor }): Tensor;
  (values: Tensor, addends?: Ints | { addends?: Ints | null; out?: Tensor } | null): Tensor;
  (values: Tensor, addends: Ints | null, options: { out?: Tensor }): Tensor;
} = fn("_test_optional_filled_intlist", "_testOptionalFilledIntlist");
/** ATen's `_test_optional_floatlist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_optional_floatlist */
export const _testOptionalFloatlist: typeof _testOptionalFilledIntlist = fn("_test_optional_floatlist", "_testOptionalFloatlist");
/** ATen's `_test_optional_intlist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_optional_intlist */
export const _testOptionalIntlist: typeof _testOptionalFilledIntlist = fn("_test_optional_intlist", "_testOptionalIntlist");
/** ATen's `_test_parallel_materialize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_parallel_materialize */
export const _testParallelMaterialize: {
  (options: { input: Tensor; numParallel: number | bigint; skipFirst?: boolean }): Tensor;
  (input: Tensor, numParallel: number | bigint | { numParallel: number | bigint; skipFirst?: boolean }): Tensor;
  (input: Tensor, numParallel: number | bigint, skipFirst: boolean | { skipFirst?: boolean }): Tensor;
} = fn("_test_parallel_materialize", "_testParallelMaterialize");
/** ATen's `_test_serialization_subcmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_serialization_subcmul */
export const _testSerializationSubcmul: {
  (options: { input: Tensor; other: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { other: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor, alpha: Scalar): Tensor;
} = fn("_test_serialization_subcmul", "_testSerializationSubcmul");
/** ATen's `_test_string_default`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_string_default */
export const _testStringDefault: {
  (options: { dummy: Tensor; a?: string; b?: string }): Tensor;
  (dummy: Tensor, a?: string | { a?: string; b?: string }): Tensor;
  (dummy: Tensor, a: string, b: string | { b?: string }): Tensor;
} = fn("_test_string_default", "_testStringDefault");
/** ATen's `_test_warn_in_autograd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._test_warn_in_autograd */
export const _testWarnInAutograd: typeof _coalesce = fn("_test_warn_in_autograd", "_testWarnInAutograd");
/** ATen's `_thnn_differentiable_gru_cell_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_differentiable_gru_cell_backward */
export const _thnnDifferentiableGruCellBackward: Operator = fn("_thnn_differentiable_gru_cell_backward", "_thnnDifferentiableGruCellBackward");
/** ATen's `_thnn_differentiable_lstm_cell_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_differentiable_lstm_cell_backward */
export const _thnnDifferentiableLstmCellBackward: Operator = fn("_thnn_differentiable_lstm_cell_backward", "_thnnDifferentiableLstmCellBackward");
/** ATen's `_thnn_fused_gru_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_fused_gru_cell */
export const _thnnFusedGruCell: {
  (options: { inputGates: Tensor; hiddenGates: Tensor; hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor];
  (inputGates: Tensor, options: { hiddenGates: Tensor; hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, options: { hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, options?: { inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias: Tensor | null, options?: { hiddenBias?: Tensor | null }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null): [Tensor, Tensor];
  (options: { inputGates: Tensor; hiddenGates: Tensor; hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (inputGates: Tensor, options: { hiddenGates: Tensor; hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, options: { hx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, options: { inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias: Tensor | null, options: { hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, hx: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_thnn_fused_gru_cell", "_thnnFusedGruCell");
/** ATen's `_thnn_fused_gru_cell_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_fused_gru_cell_backward */
export const _thnnFusedGruCellBackward: Operator = fn("_thnn_fused_gru_cell_backward", "_thnnFusedGruCellBackward");
/** ATen's `_thnn_fused_lstm_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_fused_lstm_cell */
export const _thnnFusedLstmCell: {
  (options: { inputGates: Tensor; hiddenGates: Tensor; cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, options: { hiddenGates: Tensor; cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, options: { cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, options?: { inputBias?: Tensor | null; hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias: Tensor | null, options?: { hiddenBias?: Tensor | null }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null): [Tensor, Tensor, Tensor];
  (options: { inputGates: Tensor; hiddenGates: Tensor; cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, options: { hiddenGates: Tensor; cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, options: { cx: Tensor; inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, options: { inputBias?: Tensor | null; hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias: Tensor | null, options: { hiddenBias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (inputGates: Tensor, hiddenGates: Tensor, cx: Tensor, inputBias: Tensor | null, hiddenBias: Tensor | null, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("_thnn_fused_lstm_cell", "_thnnFusedLstmCell");
/** ATen's `_thnn_fused_lstm_cell_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_fused_lstm_cell_backward */
export const _thnnFusedLstmCellBackward: Operator = fn("_thnn_fused_lstm_cell_backward", "_thnnFusedLstmCellBackward");
/** ATen's `_thnn_fused_lstm_cell_backward_impl`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._thnn_fused_lstm_cell_backward_impl */
export const _thnnFusedLstmCellBackwardImpl: Operator = fn("_thnn_fused_lstm_cell_backward_impl", "_thnnFusedLstmCellBackwardImpl");
/** ATen's `_to_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_copy */
export const _toCopy: {
  (options: { input: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; nonBlocking?: boolean; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { nonBlocking?: boolean; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
} = fn("_to_copy", "_toCopy");
/** ATen's `_to_cpu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_cpu */
export const _toCpu: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor[];
  (...tensors: Tensor[]): Tensor[];
} = fn("_to_cpu", "_toCpu");
/** ATen's `_to_dense`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_dense */
export const _toDense: {
  (options: { input: Tensor; dtype?: DType | null; maskedGrad?: boolean | null; out?: Tensor }): Tensor;
  (input: Tensor, dtype?: DType | { dtype?: DType | null; maskedGrad?: boolean | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dtype: DType | null, maskedGrad: boolean | { maskedGrad?: boolean | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dtype: DType | null, maskedGrad: boolean | null, options: { out?: Tensor }): Tensor;
} = fn("_to_dense", "_toDense");
/** ATen's `_to_sparse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_sparse */
export const _toSparse: {
  (options: { input: Tensor; sparseDim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, sparseDim: number | bigint | { sparseDim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, sparseDim: number | bigint, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; layout?: Layout | null; blocksize?: Ints | null; denseDim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { layout?: Layout | null; blocksize?: Ints | null; denseDim?: number | bigint | null; out?: Tensor }): Tensor;
} = fn("_to_sparse", "_toSparse");
/** ATen's `_to_sparse_bsc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_sparse_bsc */
export const _toSparseBsc: {
  (options: { input: Tensor; blocksize: Ints; denseDim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, blocksize: Ints | { blocksize: Ints; denseDim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, blocksize: Ints, denseDim: number | bigint | { denseDim?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, blocksize: Ints, denseDim: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_to_sparse_bsc", "_toSparseBsc");
/** ATen's `_to_sparse_bsr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_sparse_bsr */
export const _toSparseBsr: typeof _toSparseBsc = fn("_to_sparse_bsr", "_toSparseBsr");
/** ATen's `_to_sparse_csc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_sparse_csc */
export const _toSparseCsc: {
  (options: { input: Tensor; denseDim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, denseDim?: number | bigint | { denseDim?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, denseDim: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_to_sparse_csc", "_toSparseCsc");
/** ATen's `_to_sparse_csr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_sparse_csr */
export const _toSparseCsr: typeof _toSparseCsc = fn("_to_sparse_csr", "_toSparseCsr");
/** ATen's `_to_sparse_semi_structured`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._to_sparse_semi_structured */
export const _toSparseSemiStructured: {
  (options: { dense: Tensor }): [Tensor, Tensor];
  (dense: Tensor): [Tensor, Tensor];
} = fn("_to_sparse_semi_structured", "_toSparseSemiStructured");
/** ATen's `_transform_bias_rescale_qkv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._transform_bias_rescale_qkv */
export const _transformBiasRescaleQkv: {
  (options: { qkv: Tensor; qkvBias: Tensor; numHeads: number | bigint }): [Tensor, Tensor, Tensor];
  (qkv: Tensor, options: { qkvBias: Tensor; numHeads: number | bigint }): [Tensor, Tensor, Tensor];
  (qkv: Tensor, qkvBias: Tensor, numHeads: number | bigint | { numHeads: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { qkv: Tensor; qkvBias: Tensor; numHeads: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (qkv: Tensor, options: { qkvBias: Tensor; numHeads: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (qkv: Tensor, qkvBias: Tensor, options: { numHeads: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (qkv: Tensor, qkvBias: Tensor, numHeads: number | bigint, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("_transform_bias_rescale_qkv", "_transformBiasRescaleQkv");
/** ATen's `_transformer_encoder_layer_fwd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._transformer_encoder_layer_fwd */
export const _transformerEncoderLayerFwd: {
  (options: { src: Tensor; embedDim: number | bigint; numHeads: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, options: { embedDim: number | bigint; numHeads: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, options: { numHeads: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, options: { qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, options: { qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, options: { projWeight: Tensor; projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: { projBias: Tensor; useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options: { useGelu: boolean; normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, options: { normFirst: boolean; eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, options: { eps: number | bigint; normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, options: { normWeight1: Tensor; normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, options: { normBias1: Tensor; normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, options: { normWeight2: Tensor; normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, options: { normBias2: Tensor; ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, options: { ffnWeight1: Tensor; ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, options: { ffnBias1: Tensor; ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, options: { ffnWeight2: Tensor; ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, options: { ffnBias2: Tensor; mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, options?: { mask?: Tensor | null; maskType?: number | bigint | null; out?: Tensor }): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask: Tensor | null, maskType?: number | bigint | { maskType?: number | bigint | null; out?: Tensor } | null): Tensor;
  (src: Tensor, embedDim: number | bigint, numHeads: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, useGelu: boolean, normFirst: boolean, eps: number | bigint, normWeight1: Tensor, normBias1: Tensor, normWeight2: Tensor, normBias2: Tensor, ffnWeight1: Tensor, ffnBias1: Tensor, ffnWeight2: Tensor, ffnBias2: Tensor, mask: Tensor | null, maskType: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_transformer_encoder_layer_fwd", "_transformerEncoderLayerFwd");
/** ATen's `_trilinear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._trilinear */
export const _trilinear: {
  (options: { i1: Tensor; i2: Tensor; i3: Tensor; expand1: Ints; expand2: Ints; expand3: Ints; sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, options: { i2: Tensor; i3: Tensor; expand1: Ints; expand2: Ints; expand3: Ints; sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, options: { i3: Tensor; expand1: Ints; expand2: Ints; expand3: Ints; sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, i3: Tensor, options: { expand1: Ints; expand2: Ints; expand3: Ints; sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, i3: Tensor, expand1: Ints, options: { expand2: Ints; expand3: Ints; sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, i3: Tensor, expand1: Ints, expand2: Ints, options: { expand3: Ints; sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, i3: Tensor, expand1: Ints, expand2: Ints, expand3: Ints, sumdim: Ints | { sumdim: Ints; unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, i3: Tensor, expand1: Ints, expand2: Ints, expand3: Ints, sumdim: Ints, unrollDim: number | bigint | { unrollDim?: number | bigint; out?: Tensor }): Tensor;
  (i1: Tensor, i2: Tensor, i3: Tensor, expand1: Ints, expand2: Ints, expand3: Ints, sumdim: Ints, unrollDim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_trilinear", "_trilinear");
/** ATen's `_triton_multi_head_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._triton_multi_head_attention */
export const _tritonMultiHeadAttention: {
  (options: { query: Tensor; key: Tensor; value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, options: { key: Tensor; value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, options: { value: Tensor; embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, options: { embedDim: number | bigint; numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, options: { numHead: number | bigint; qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, options: { qkvWeight: Tensor; qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, options: { qkvBias: Tensor; projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, options: { projWeight: Tensor; projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, options: { projBias: Tensor; mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, options?: { mask?: Tensor | null; out?: Tensor }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, embedDim: number | bigint, numHead: number | bigint, qkvWeight: Tensor, qkvBias: Tensor, projWeight: Tensor, projBias: Tensor, mask: Tensor | null, options?: { out?: Tensor }): Tensor;
} = fn("_triton_multi_head_attention", "_tritonMultiHeadAttention");
/** ATen's `_triton_scaled_dot_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._triton_scaled_dot_attention */
export const _tritonScaledDotAttention: {
  (options: { q: Tensor; k: Tensor; v: Tensor; dropoutP?: number | bigint; out?: Tensor }): Tensor;
  (q: Tensor, options: { k: Tensor; v: Tensor; dropoutP?: number | bigint; out?: Tensor }): Tensor;
  (q: Tensor, k: Tensor, options: { v: Tensor; dropoutP?: number | bigint; out?: Tensor }): Tensor;
  (q: Tensor, k: Tensor, v: Tensor, dropoutP?: number | bigint | { dropoutP?: number | bigint; out?: Tensor }): Tensor;
  (q: Tensor, k: Tensor, v: Tensor, dropoutP: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("_triton_scaled_dot_attention", "_tritonScaledDotAttention");
/** ATen's `_unique`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unique */
export const _unique: {
  (options: { input: Tensor; sorted?: boolean; returnInverse?: boolean }): [Tensor, Tensor];
  (input: Tensor, sorted?: boolean | { sorted?: boolean; returnInverse?: boolean }): [Tensor, Tensor];
  (input: Tensor, sorted: boolean, returnInverse: boolean | { returnInverse?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; sorted?: boolean; returnInverse?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { sorted?: boolean; returnInverse?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, sorted: boolean, options: { returnInverse?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, sorted: boolean, returnInverse: boolean, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_unique", "_unique");
/** ATen's `_unique2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unique2 */
export const _unique2: {
  (options: { input: Tensor; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, sorted?: boolean | { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, sorted: boolean, returnInverse: boolean | { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, sorted: boolean, returnInverse: boolean, returnCounts: boolean | { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, sorted: boolean, options: { returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, sorted: boolean, returnInverse: boolean, options: { returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, sorted: boolean, returnInverse: boolean, returnCounts: boolean, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("_unique2", "_unique2");
/** ATen's `_unpack_dual`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unpack_dual */
export const _unpackDual: {
  (options: { dual: Tensor; level: number | bigint }): PrimalTangent;
  (dual: Tensor, level: number | bigint | { level: number | bigint }): PrimalTangent;
} = fn("_unpack_dual", "_unpackDual");
/** ATen's `_unsafe_index`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unsafe_index */
export const _unsafeIndex: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[] }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[] }): Tensor;
} = fn("_unsafe_index", "_unsafeIndex");
/** ATen's `_unsafe_index_put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unsafe_index_put */
export const _unsafeIndexPut: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean }): Tensor;
} = fn("_unsafe_index_put", "_unsafeIndexPut");
/** ATen's `_unsafe_masked_index`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unsafe_masked_index */
export const _unsafeMaskedIndex: {
  (options: { input: Tensor; mask: Tensor; indices: readonly (Tensor | null)[]; fill: Scalar }): Tensor;
  (input: Tensor, options: { mask: Tensor; indices: readonly (Tensor | null)[]; fill: Scalar }): Tensor;
  (input: Tensor, mask: Tensor, options: { indices: readonly (Tensor | null)[]; fill: Scalar }): Tensor;
  (input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], options: { fill: Scalar }): Tensor;
  (input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], fill: Scalar): Tensor;
} = fn("_unsafe_masked_index", "_unsafeMaskedIndex");
/** ATen's `_unsafe_masked_index_put_accumulate`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unsafe_masked_index_put_accumulate */
export const _unsafeMaskedIndexPutAccumulate: {
  (options: { input: Tensor; mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], options: { values: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, indices: readonly (Tensor | null)[], values: Tensor): Tensor;
} = fn("_unsafe_masked_index_put_accumulate", "_unsafeMaskedIndexPutAccumulate");
/** ATen's `_unsafe_view`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._unsafe_view */
export const _unsafeView: typeof _sparseBroadcastToCopy = fn("_unsafe_view", "_unsafeView");
/** ATen's `_upsample_bicubic2d_aa`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_bicubic2d_aa */
export const _upsampleBicubic2dAa: {
  (options: { input: Tensor; outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, options: { outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean | { alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
  (options: { input: Tensor; outputSize: Ints; alignCorners: boolean; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { outputSize: Ints; alignCorners: boolean; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean | { alignCorners: boolean; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_upsample_bicubic2d_aa", "_upsampleBicubic2dAa");
/** ATen's `_upsample_bicubic2d_aa_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_bicubic2d_aa_backward */
export const _upsampleBicubic2dAaBackward: Operator = fn("_upsample_bicubic2d_aa_backward", "_upsampleBicubic2dAaBackward");
/** ATen's `_upsample_bilinear2d_aa`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_bilinear2d_aa */
export const _upsampleBilinear2dAa: typeof _upsampleBicubic2dAa = fn("_upsample_bilinear2d_aa", "_upsampleBilinear2dAa");
/** ATen's `_upsample_bilinear2d_aa_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_bilinear2d_aa_backward */
export const _upsampleBilinear2dAaBackward: Operator = fn("_upsample_bilinear2d_aa_backward", "_upsampleBilinear2dAaBackward");
/** ATen's `_upsample_nearest_exact1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_nearest_exact1d */
export const _upsampleNearestExact1d: {
  (options: { input: Tensor; outputSize: Ints; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, scales: number | bigint | { scales?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scales: number | bigint | null, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; outputSize?: Ints | null; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize?: Ints | { outputSize?: Ints | null; scaleFactors?: Ints | null } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
} = fn("_upsample_nearest_exact1d", "_upsampleNearestExact1d");
/** ATen's `_upsample_nearest_exact1d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_nearest_exact1d_backward */
export const _upsampleNearestExact1dBackward: Operator = fn("_upsample_nearest_exact1d_backward", "_upsampleNearestExact1dBackward");
/** ATen's `_upsample_nearest_exact2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_nearest_exact2d */
export const _upsampleNearestExact2d: {
  (options: { input: Tensor; outputSize?: Ints | null; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize?: Ints | { outputSize?: Ints | null; scaleFactors?: Ints | null } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
  (options: { input: Tensor; outputSize: Ints; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_upsample_nearest_exact2d", "_upsampleNearestExact2d");
/** ATen's `_upsample_nearest_exact2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_nearest_exact2d_backward */
export const _upsampleNearestExact2dBackward: Operator = fn("_upsample_nearest_exact2d_backward", "_upsampleNearestExact2dBackward");
/** ATen's `_upsample_nearest_exact3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_nearest_exact3d */
export const _upsampleNearestExact3d: {
  (options: { input: Tensor; outputSize?: Ints | null; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize?: Ints | { outputSize?: Ints | null; scaleFactors?: Ints | null } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
  (options: { input: Tensor; outputSize: Ints; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | { scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | null, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | null, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | null, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("_upsample_nearest_exact3d", "_upsampleNearestExact3d");
/** ATen's `_upsample_nearest_exact3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._upsample_nearest_exact3d_backward */
export const _upsampleNearestExact3dBackward: Operator = fn("_upsample_nearest_exact3d_backward", "_upsampleNearestExact3dBackward");
/** ATen's `_use_cudnn_ctc_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._use_cudnn_ctc_loss */
export const _useCudnnCtcLoss: {
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank: number | bigint }): boolean;
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank: number | bigint }): boolean;
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Ints; targetLengths: Ints; blank: number | bigint }): boolean;
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, options: { targetLengths: Ints; blank: number | bigint }): boolean;
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint | { blank: number | bigint }): boolean;
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number | bigint }): boolean;
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank: number | bigint }): boolean;
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Tensor; targetLengths: Tensor; blank: number | bigint }): boolean;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: { targetLengths: Tensor; blank: number | bigint }): boolean;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint | { blank: number | bigint }): boolean;
} = fn("_use_cudnn_ctc_loss", "_useCudnnCtcLoss");
/** ATen's `_use_cudnn_rnn_flatten_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._use_cudnn_rnn_flatten_weight */
export const _useCudnnRnnFlattenWeight: typeof _nnpackAvailable = fn("_use_cudnn_rnn_flatten_weight", "_useCudnnRnnFlattenWeight");
/** ATen's `_use_miopen_ctc_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._use_miopen_ctc_loss */
export const _useMiopenCtcLoss: typeof _useCudnnCtcLoss = fn("_use_miopen_ctc_loss", "_useMiopenCtcLoss");
/** ATen's `_validate_compressed_sparse_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_compressed_sparse_indices */
export const _validateCompressedSparseIndices: {
  (options: { isCrow: boolean; compressedIdx: Tensor; plainIdx: Tensor; cdim: number | bigint; dim: number | bigint; nnz: number | bigint }): void;
  (isCrow: boolean, options: { compressedIdx: Tensor; plainIdx: Tensor; cdim: number | bigint; dim: number | bigint; nnz: number | bigint }): void;
  (isCrow: boolean, compressedIdx: Tensor, options: { plainIdx: Tensor; cdim: number | bigint; dim: number | bigint; nnz: number | bigint }): void;
  (isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, options: { cdim: number | bigint; dim: number | bigint; nnz: number | bigint }): void;
  (isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: number | bigint, options: { dim: number | bigint; nnz: number | bigint }): void;
  (isCrow: boolean, compressedIdx: Tensor, plainIdx: Tensor, cdim: number | bigint, dim: number | bigint, nnz: number | bigint | { nnz: number | bigint }): void;
} = fn("_validate_compressed_sparse_indices", "_validateCompressedSparseIndices");
/** ATen's `_validate_sparse_bsc_tensor_args`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_sparse_bsc_tensor_args */
export const _validateSparseBscTensorArgs: {
  (options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: Ints; checkPinning?: boolean | null }): void;
  (ccolIndices: Tensor, options: { rowIndices: Tensor; values: Tensor; size: Ints; checkPinning?: boolean | null }): void;
  (ccolIndices: Tensor, rowIndices: Tensor, options: { values: Tensor; size: Ints; checkPinning?: boolean | null }): void;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: Ints | { size: Ints; checkPinning?: boolean | null }): void;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: Ints, checkPinning: boolean | { checkPinning?: boolean | null } | null): void;
} = fn("_validate_sparse_bsc_tensor_args", "_validateSparseBscTensorArgs");
/** ATen's `_validate_sparse_bsr_tensor_args`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_sparse_bsr_tensor_args */
export const _validateSparseBsrTensorArgs: {
  (options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: Ints; checkPinning?: boolean | null }): void;
  (crowIndices: Tensor, options: { colIndices: Tensor; values: Tensor; size: Ints; checkPinning?: boolean | null }): void;
  (crowIndices: Tensor, colIndices: Tensor, options: { values: Tensor; size: Ints; checkPinning?: boolean | null }): void;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: Ints | { size: Ints; checkPinning?: boolean | null }): void;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: Ints, checkPinning: boolean | { checkPinning?: boolean | null } | null): void;
} = fn("_validate_sparse_bsr_tensor_args", "_validateSparseBsrTensorArgs");
/** ATen's `_validate_sparse_compressed_tensor_args`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_sparse_compressed_tensor_args */
export const _validateSparseCompressedTensorArgs: {
  (options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: Ints; layout: Layout; checkPinning?: boolean | null }): void;
  (compressedIndices: Tensor, options: { plainIndices: Tensor; values: Tensor; size: Ints; layout: Layout; checkPinning?: boolean | null }): void;
  (compressedIndices: Tensor, plainIndices: Tensor, options: { values: Tensor; size: Ints; layout: Layout; checkPinning?: boolean | null }): void;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options: { size: Ints; layout: Layout; checkPinning?: boolean | null }): void;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: Ints, layout: Layout | { layout: Layout; checkPinning?: boolean | null }): void;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: Ints, layout: Layout, checkPinning: boolean | { checkPinning?: boolean | null } | null): void;
} = fn("_validate_sparse_compressed_tensor_args", "_validateSparseCompressedTensorArgs");
/** ATen's `_validate_sparse_coo_tensor_args`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_sparse_coo_tensor_args */
export const _validateSparseCooTensorArgs: {
  (options: { indices: Tensor; values: Tensor; size: Ints; isCoalesced?: boolean | null; checkPinning?: boolean | null }): void;
  (indices: Tensor, options: { values: Tensor; size: Ints; isCoalesced?: boolean | null; checkPinning?: boolean | null }): void;
  (indices: Tensor, values: Tensor, size: Ints | { size: Ints; isCoalesced?: boolean | null; checkPinning?: boolean | null }): void;
  (indices: Tensor, values: Tensor, size: Ints, isCoalesced: boolean | { isCoalesced?: boolean | null; checkPinning?: boolean | null } | null): void;
  (indices: Tensor, values: Tensor, size: Ints, isCoalesced: boolean | null, checkPinning: boolean | { checkPinning?: boolean | null } | null): void;
} = fn("_validate_sparse_coo_tensor_args", "_validateSparseCooTensorArgs");
/** ATen's `_validate_sparse_csc_tensor_args`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_sparse_csc_tensor_args */
export const _validateSparseCscTensorArgs: typeof _validateSparseBscTensorArgs = fn("_validate_sparse_csc_tensor_args", "_validateSparseCscTensorArgs");
/** ATen's `_validate_sparse_csr_tensor_args`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._validate_sparse_csr_tensor_args */
export const _validateSparseCsrTensorArgs: typeof _validateSparseBsrTensorArgs = fn("_validate_sparse_csr_tensor_args", "_validateSparseCsrTensorArgs");
/** ATen's `_values`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._values */
export const _values: typeof _conj = fn("_values", "_values");
/** ATen's `_values_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._values_copy */
export const _valuesCopy: typeof _coalesce = fn("_values_copy", "_valuesCopy");
/** ATen's `_version`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._version */
export const _version: typeof _debugHasInternalOverlap = fn("_version", "_version");
/** ATen's `_weight_int4pack_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_int4pack_mm */
export const _weightInt4packMm: {
  (options: { input: Tensor; mat2: Tensor; qGroupSize: number | bigint; qScaleAndZeros: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; qGroupSize: number | bigint; qScaleAndZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { qGroupSize: number | bigint; qScaleAndZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, qGroupSize: number | bigint, options: { qScaleAndZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, qGroupSize: number | bigint, qScaleAndZeros: Tensor): Tensor;
} = fn("_weight_int4pack_mm", "_weightInt4packMm");
/** ATen's `_weight_int4pack_mm_for_cpu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_int4pack_mm_for_cpu */
export const _weightInt4packMmForCpu: typeof _weightInt4packMm = fn("_weight_int4pack_mm_for_cpu", "_weightInt4packMmForCpu");
/** ATen's `_weight_int4pack_mm_with_scales_and_zeros`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_int4pack_mm_with_scales_and_zeros */
export const _weightInt4packMmWithScalesAndZeros: {
  (options: { input: Tensor; mat2: Tensor; qGroupSize: number | bigint; qScale: Tensor; qZeros: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; qGroupSize: number | bigint; qScale: Tensor; qZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { qGroupSize: number | bigint; qScale: Tensor; qZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, qGroupSize: number | bigint, options: { qScale: Tensor; qZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, qGroupSize: number | bigint, qScale: Tensor, options: { qZeros: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, qGroupSize: number | bigint, qScale: Tensor, qZeros: Tensor): Tensor;
} = fn("_weight_int4pack_mm_with_scales_and_zeros", "_weightInt4packMmWithScalesAndZeros");
/** ATen's `_weight_int8pack_mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_int8pack_mm */
export const _weightInt8packMm: {
  (options: { input: Tensor; mat2: Tensor; scales: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; scales: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options: { scales: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, scales: Tensor): Tensor;
} = fn("_weight_int8pack_mm", "_weightInt8packMm");
/** ATen's `_weight_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_norm */
export const _weightNorm: {
  (options: { v: Tensor; g: Tensor; dim?: number | bigint }): Tensor;
  (v: Tensor, options: { g: Tensor; dim?: number | bigint }): Tensor;
  (v: Tensor, g: Tensor, dim?: number | bigint | { dim?: number | bigint }): Tensor;
} = fn("_weight_norm", "_weightNorm");
/** ATen's `_weight_norm_differentiable_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_norm_differentiable_backward */
export const _weightNormDifferentiableBackward: Operator = fn("_weight_norm_differentiable_backward", "_weightNormDifferentiableBackward");
/** ATen's `_weight_norm_interface`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_norm_interface */
export const _weightNormInterface: {
  (options: { v: Tensor; g: Tensor; dim?: number | bigint }): [Tensor, Tensor];
  (v: Tensor, options: { g: Tensor; dim?: number | bigint }): [Tensor, Tensor];
  (v: Tensor, g: Tensor, dim?: number | bigint | { dim?: number | bigint }): [Tensor, Tensor];
  (options: { v: Tensor; g: Tensor; dim?: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (v: Tensor, options: { g: Tensor; dim?: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (v: Tensor, g: Tensor, options: { dim?: number | bigint; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (v: Tensor, g: Tensor, dim: number | bigint, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("_weight_norm_interface", "_weightNormInterface");
/** ATen's `_weight_norm_interface_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._weight_norm_interface_backward */
export const _weightNormInterfaceBackward: Operator = fn("_weight_norm_interface_backward", "_weightNormInterfaceBackward");
/** ATen's `_wrapped_linear_prepack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._wrapped_linear_prepack */
export const _wrappedLinearPrepack: {
  (options: { weight: Tensor; weightScale: Tensor; weightZeroPoint: Tensor; bias: Tensor }): Tensor;
  (weight: Tensor, options: { weightScale: Tensor; weightZeroPoint: Tensor; bias: Tensor }): Tensor;
  (weight: Tensor, weightScale: Tensor, options: { weightZeroPoint: Tensor; bias: Tensor }): Tensor;
  (weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, options: { bias: Tensor }): Tensor;
  (weight: Tensor, weightScale: Tensor, weightZeroPoint: Tensor, bias: Tensor): Tensor;
} = fn("_wrapped_linear_prepack", "_wrappedLinearPrepack");
/** ATen's `_wrapped_quantized_linear_prepacked`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch._wrapped_quantized_linear_prepacked */
export const _wrappedQuantizedLinearPrepacked: {
  (options: { input: Tensor; inputScale: Tensor; inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number | bigint }): Tensor;
  (input: Tensor, options: { inputScale: Tensor; inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number | bigint }): Tensor;
  (input: Tensor, inputScale: Tensor, options: { inputZeroPoint: Tensor; packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number | bigint }): Tensor;
  (input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, options: { packedWeight: Tensor; outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number | bigint }): Tensor;
  (input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, options: { outputScale: Tensor; outputZeroPoint: Tensor; outChannel: number | bigint }): Tensor;
  (input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, options: { outputZeroPoint: Tensor; outChannel: number | bigint }): Tensor;
  (input: Tensor, inputScale: Tensor, inputZeroPoint: Tensor, packedWeight: Tensor, outputScale: Tensor, outputZeroPoint: Tensor, outChannel: number | bigint | { outChannel: number | bigint }): Tensor;
} = fn("_wrapped_quantized_linear_prepacked", "_wrappedQuantizedLinearPrepacked");
/** ATen's `can_cast`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.can_cast */
export const canCast: {
  (options: { from_: DType; to: DType }): boolean;
  (from_: DType, to: DType | { to: DType }): boolean;
} = fn("can_cast", "canCast");
/** ATen's `cdist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cdist */
export const cdist: {
  (options: { x1: Tensor; x2: Tensor; p?: number | bigint; computeMode?: number | bigint | null }): Tensor;
  (x1: Tensor, options: { x2: Tensor; p?: number | bigint; computeMode?: number | bigint | null }): Tensor;
  (x1: Tensor, x2: Tensor, p?: number | bigint | { p?: number | bigint; computeMode?: number | bigint | null }): Tensor;
  (x1: Tensor, x2: Tensor, p: number | bigint, computeMode: number | bigint | { computeMode?: number | bigint | null } | null): Tensor;
} = fn("cdist", "cdist");
/** ATen's `data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.data */
export const data: typeof _conj = fn("data", "data");
/** ATen's `detach_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.detach_copy */
export const detachCopy: typeof _coalesce = fn("detach_copy", "detachCopy");
/** ATen's `from_file`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.from_file */
export const fromFile: {
  (filename: string | { filename: string; shared?: boolean | null; size?: number | bigint | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (filename: string, shared: boolean | { shared?: boolean | null; size?: number | bigint | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean } | null): Tensor;
  (filename: string, shared: boolean | null, size: number | bigint | { size?: number | bigint | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean } | null): Tensor;
  (filename: string, shared: boolean | null, size: number | bigint | null, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { filename: string; shared?: boolean | null; size?: number | bigint | null; out: Tensor }): Tensor;
  (filename: string, options: { shared?: boolean | null; size?: number | bigint | null; out: Tensor }): Tensor;
  (filename: string, shared: boolean | null, options: { size?: number | bigint | null; out: Tensor }): Tensor;
  (filename: string, shared: boolean | null, size: number | bigint | null, options: { out: Tensor }): Tensor;
} = fn("from_file", "fromFile");
/** ATen's `full`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.full */
export const full: {
  (options: { size: Ints; fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, fillValue: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { size: Ints; fillValue: Scalar; out: Tensor }): Tensor;
  (size: Ints, options: { fillValue: Scalar; out: Tensor }): Tensor;
  (size: Ints, fillValue: Scalar, options: { out: Tensor }): Tensor;
} = fn("full", "full");
/** ATen's `imag`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.imag */
export const imag: typeof _conj = fn("imag", "imag");
/** ATen's `index`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index */
export const index: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[]; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[]; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { out?: Tensor }): Tensor;
} = fn("index", "index");
/** ATen's `is_complex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_complex */
export const isComplex: typeof _isZerotensor = fn("is_complex", "isComplex");
/** ATen's `is_floating_point`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_floating_point */
export const isFloatingPoint: typeof _isZerotensor = fn("is_floating_point", "isFloatingPoint");
/** ATen's `is_leaf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_leaf */
export const isLeaf: typeof _isZerotensor = fn("is_leaf", "isLeaf");
/** ATen's `item`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.item */
export const item: typeof _debugHasInternalOverlap = fn("item", "item");
/** ATen's `mH`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mH */
export const mH: typeof _conj = fn("mH", "mH");
/** ATen's `mT`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mT */
export const mT: typeof _conj = fn("mT", "mT");
/** ATen's `meshgrid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.meshgrid */
export const meshgrid: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor[];
  (...tensors: Tensor[]): Tensor[];
  (options: { tensors: readonly Tensor[]; indexing: string }): Tensor[];
  (tensors: readonly Tensor[], options: { indexing: string }): Tensor[];
  (...args: [...tensors: Tensor[], options: { indexing: string }]): Tensor[];
} = fn("meshgrid", "meshgrid");
/** ATen's `nonzero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero */
export const nonzero: typeof _coalesce = fn("nonzero", "nonzero");
/** ATen's `norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.norm */
export const norm: {
  (options: { input: Tensor; p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; p?: Scalar | null; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar | null; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dtype: DType; out?: Tensor }): Tensor;
  (options: { input: Tensor; p?: Scalar | null; dim: Ints | readonly string[]; keepdim?: boolean }): Tensor;
  (input: Tensor, options: { p?: Scalar | null; dim: Ints | readonly string[]; keepdim?: boolean }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints | readonly string[] | { dim: Ints | readonly string[]; keepdim?: boolean }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints | readonly string[], keepdim: boolean | { keepdim?: boolean }): Tensor;
  (options: { input: Tensor; p?: Scalar | null; dim: Ints | readonly string[]; keepdim: boolean; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar | null; dim: Ints | readonly string[]; keepdim: boolean; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dim: Ints | readonly string[]; keepdim: boolean; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints | readonly string[], options: { keepdim: boolean; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints | readonly string[], keepdim: boolean, options: { dtype: DType; out?: Tensor }): Tensor;
  (options: { input: Tensor; p?: Scalar | null; dim: readonly string[] | Ints; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar | null; dim: readonly string[] | Ints; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dim: readonly string[] | Ints; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: readonly string[] | Ints, options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: readonly string[] | Ints, keepdim: boolean, options: { out: Tensor }): Tensor;
} = fn("norm", "norm");
/** ATen's `output_nr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.output_nr */
export const outputNr: typeof _debugHasInternalOverlap = fn("output_nr", "outputNr");
/** ATen's `real`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.real */
export const real: typeof _conj = fn("real", "real");
/** ATen's `requires_grad_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.requires_grad */
export const requiresGrad_: {
  (options: { input: Tensor; requiresGrad?: boolean }): Tensor;
  (input: Tensor, requiresGrad?: boolean | { requiresGrad?: boolean }): Tensor;
} = fn("requires_grad_", "requiresGrad_");
/** ATen's `result_type`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.result_type */
export const resultType: {
  (options: { tensor: Tensor; other: Scalar | Tensor }): DType;
  (tensor: Tensor, options: { other: Scalar | Tensor }): DType;
  (tensor: Tensor, other: Scalar | Tensor): DType;
  (options: { scalar1: Scalar; scalar2: Scalar }): DType;
  (scalar1: Scalar, options: { scalar2: Scalar }): DType;
  (scalar1: Scalar, scalar2: Scalar): DType;
  (options: { scalar: Scalar; tensor: Tensor }): DType;
  (scalar: Scalar, options: { tensor: Tensor }): DType;
  (scalar: Scalar, tensor: Tensor): DType;
} = fn("result_type", "resultType");
/** ATen's `retain_grad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.retain_grad */
export const retainGrad: {
  (options: { input: Tensor }): void;
  (input: Tensor): void;
} = fn("retain_grad", "retainGrad");
/** ATen's `retains_grad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.retains_grad */
export const retainsGrad: typeof _isZerotensor = fn("retains_grad", "retainsGrad");
/** ATen's `set_data`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.set_data */
export const setData: {
  (options: { input: Tensor; newData: Tensor }): void;
  (input: Tensor, options: { newData: Tensor }): void;
  (input: Tensor, newData: Tensor): void;
} = fn("set_data", "setData");
/** ATen's `size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.size */
export const size: {
  (options: { input: Tensor; dim: number | bigint }): number;
  (input: Tensor, dim: number | bigint | { dim: number | bigint }): number;
} = fn("size", "size");
/** ATen's `stft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.stft */
export const stft: {
  (options: { input: Tensor; nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint | { nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | { hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | { winLength?: number | bigint | null; window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, options: { window?: Tensor | null; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, normalized?: boolean | { normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, normalized: boolean, onesided: boolean | { onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, normalized: boolean, onesided: boolean | null, returnComplex: boolean | { returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, normalized: boolean, onesided: boolean | null, returnComplex: boolean | null, alignToWindow: boolean | { alignToWindow?: boolean | null } | null): Tensor;
  (options: { input: Tensor; nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint | { nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | { hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | { winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, options: { window?: Tensor | null; center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center?: boolean | { center?: boolean; padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, padMode: string | { padMode?: string; normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean | { normalized?: boolean; onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, onesided: boolean | { onesided?: boolean | null; returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, onesided: boolean | null, returnComplex: boolean | { returnComplex?: boolean | null; alignToWindow?: boolean | null } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, padMode: string, normalized: boolean, onesided: boolean | null, returnComplex: boolean | null, alignToWindow: boolean | { alignToWindow?: boolean | null } | null): Tensor;
} = fn("stft", "stft");
/** ATen's `stride`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.stride */
export const stride: typeof size = fn("stride", "stride");
/** ATen's `tensordot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tensordot */
export const tensordot: {
  (options: { input: Tensor; other: Tensor; dimsSelf: Ints; dimsOther: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; dimsSelf: Ints; dimsOther: Ints; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options: { dimsSelf: Ints; dimsOther: Ints; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, dimsSelf: Ints, dimsOther: Ints | { dimsOther: Ints; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, dimsSelf: Ints, dimsOther: Ints, options: { out?: Tensor }): Tensor;
} = fn("tensordot", "tensordot");
/** ATen's `to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to */
export const to: {
  (options: { input: Tensor; dtype: DType; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, dtype: DType | { dtype: DType; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, dtype: DType, nonBlocking: boolean | { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, dtype: DType, nonBlocking: boolean, copy: boolean | { copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, dtype: DType, nonBlocking: boolean, copy: boolean, memoryFormat: MemoryFormat | { memoryFormat?: MemoryFormat | null } | null): Tensor;
  (options: { input: Tensor; other: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { other: Tensor; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, other: Tensor, nonBlocking?: boolean | { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, other: Tensor, nonBlocking: boolean, copy: boolean | { copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, other: Tensor, nonBlocking: boolean, copy: boolean, memoryFormat: MemoryFormat | { memoryFormat?: MemoryFormat | null } | null): Tensor;
  (options: { input: Tensor; device: DeviceLike; dtype: DType; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { device: DeviceLike; dtype: DType; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, device: DeviceLike, dtype: DType | { dtype: DType; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, device: DeviceLike, dtype: DType, nonBlocking: boolean | { nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, device: DeviceLike, dtype: DType, nonBlocking: boolean, copy: boolean | { copy?: boolean; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, device: DeviceLike, dtype: DType, nonBlocking: boolean, copy: boolean, memoryFormat: MemoryFormat | { memoryFormat?: MemoryFormat | null } | null): Tensor;
  (options: { input: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; nonBlocking?: boolean; copy?: boolean; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
} = fn("to", "to");
/** ATen's `unique_consecutive`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unique_consecutive */
export const uniqueConsecutive: {
  (options: { input: Tensor; returnInverse?: boolean; returnCounts?: boolean; dim?: number | bigint | null }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse?: boolean | { returnInverse?: boolean; returnCounts?: boolean; dim?: number | bigint | null }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean | { returnCounts?: boolean; dim?: number | bigint | null }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean, dim: number | bigint | { dim?: number | bigint | null } | null): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; returnInverse?: boolean; returnCounts?: boolean; dim?: number | bigint | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { returnInverse?: boolean; returnCounts?: boolean; dim?: number | bigint | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, options: { returnCounts?: boolean; dim?: number | bigint | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean, options: { dim?: number | bigint | null; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, returnInverse: boolean, returnCounts: boolean, dim: number | bigint | null, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("unique_consecutive", "uniqueConsecutive");
