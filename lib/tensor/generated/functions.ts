// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DeviceLike } from '../device.js';
import type { DType } from '../dtype.js';
import type { Generator } from '../generator.js';
import type { Layout, MemoryFormat } from '../layout.js';
import type { Ints, Operator } from '../op.js';
import type { Scalar, Tensor } from '../tensor.js';
import type { ATau, HistBinEdges, HistBinEdges2, MantissaExponent, MinMax, NoiseOut, OutputBuffer, OutputIsTarget, OutputTotalWeight, PLU, QR, SignLogabsdet, SolutionClonedCoefficient, USV, ValuesIndices } from './results.js';
import { fn } from '../op.js';

/** ATen's `abs`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.abs */
export const abs: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("abs", "abs");
/** ATen's `abs_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.abs */
export const abs_: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
} = fn("abs_", "abs_");
/** ATen's `absolute`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.absolute */
export const absolute: typeof abs = fn("absolute", "absolute");
/** ATen's `absolute_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.absolute */
export const absolute_: typeof abs_ = fn("absolute_", "absolute_");
/** ATen's `acos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acos */
export const acos: typeof abs = fn("acos", "acos");
/** ATen's `acos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acos */
export const acos_: typeof abs_ = fn("acos_", "acos_");
/** ATen's `acosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acosh */
export const acosh: typeof abs = fn("acosh", "acosh");
/** ATen's `acosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acosh */
export const acosh_: typeof abs_ = fn("acosh_", "acosh_");
/** ATen's `adaptive_avg_pool1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_avg_pool1d */
export const adaptiveAvgPool1d: {
  (options: { input: Tensor; outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...outputSize: number[]): Tensor;
  (input: Tensor, ...args: [...outputSize: number[], options: { out?: Tensor }]): Tensor;
} = fn("adaptive_avg_pool1d", "adaptiveAvgPool1d");
/** ATen's `adaptive_avg_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_avg_pool2d */
export const adaptiveAvgPool2d: typeof adaptiveAvgPool1d = fn("adaptive_avg_pool2d", "adaptiveAvgPool2d");
/** ATen's `adaptive_avg_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_avg_pool3d */
export const adaptiveAvgPool3d: typeof adaptiveAvgPool1d = fn("adaptive_avg_pool3d", "adaptiveAvgPool3d");
/** ATen's `adaptive_avg_pool3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_avg_pool3d_backward */
export const adaptiveAvgPool3dBackward: Operator = fn("adaptive_avg_pool3d_backward", "adaptiveAvgPool3dBackward");
/** ATen's `adaptive_max_pool1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_max_pool1d */
export const adaptiveMaxPool1d: {
  (options: { input: Tensor; outputSize: Ints }): [Tensor, Tensor];
  (input: Tensor, outputSize: Ints | { outputSize: Ints }): [Tensor, Tensor];
  (input: Tensor, ...outputSize: number[]): [Tensor, Tensor];
} = fn("adaptive_max_pool1d", "adaptiveMaxPool1d");
/** ATen's `adaptive_max_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_max_pool2d */
export const adaptiveMaxPool2d: {
  (options: { input: Tensor; outputSize: Ints }): [Tensor, Tensor];
  (input: Tensor, outputSize: Ints | { outputSize: Ints }): [Tensor, Tensor];
  (input: Tensor, ...outputSize: number[]): [Tensor, Tensor];
  (options: { input: Tensor; outputSize: Ints; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { outputSize: Ints; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, outputSize: Ints, options: { out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, ...args: [...outputSize: number[], options: { out: Tensor; indices: Tensor }]): [Tensor, Tensor];
} = fn("adaptive_max_pool2d", "adaptiveMaxPool2d");
/** ATen's `adaptive_max_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_max_pool2d_backward */
export const adaptiveMaxPool2dBackward: Operator = fn("adaptive_max_pool2d_backward", "adaptiveMaxPool2dBackward");
/** ATen's `adaptive_max_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_max_pool3d */
export const adaptiveMaxPool3d: typeof adaptiveMaxPool2d = fn("adaptive_max_pool3d", "adaptiveMaxPool3d");
/** ATen's `adaptive_max_pool3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adaptive_max_pool3d_backward */
export const adaptiveMaxPool3dBackward: Operator = fn("adaptive_max_pool3d_backward", "adaptiveMaxPool3dBackward");
/** ATen's `add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.add */
export const add: {
  (options: { input: Tensor | Scalar; other: Tensor | Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, options: { other: Tensor | Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("add", "add");
/** ATen's `add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.add */
export const add_: {
  (options: { input: Tensor; other: Tensor | Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { other: Tensor | Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
} = fn("add_", "add_");
/** ATen's `addbmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addbmm */
export const addbmm: {
  (options: { input: Tensor; batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("addbmm", "addbmm");
/** ATen's `addbmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addbmm */
export const addbmm_: {
  (options: { input: Tensor; batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
} = fn("addbmm_", "addbmm_");
/** ATen's `addcdiv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcdiv */
export const addcdiv: {
  (options: { input: Tensor; tensor1: Tensor; tensor2: Tensor; value?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, tensor1: Tensor, options: { tensor2: Tensor; value?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar; out?: Tensor }): Tensor;
} = fn("addcdiv", "addcdiv");
/** ATen's `addcdiv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcdiv */
export const addcdiv_: {
  (options: { input: Tensor; tensor1: Tensor; tensor2: Tensor; value?: Scalar }): Tensor;
  (input: Tensor, options: { tensor1: Tensor; tensor2: Tensor; value?: Scalar }): Tensor;
  (input: Tensor, tensor1: Tensor, options: { tensor2: Tensor; value?: Scalar }): Tensor;
  (input: Tensor, tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
} = fn("addcdiv_", "addcdiv_");
/** ATen's `addcmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcmul */
export const addcmul: typeof addcdiv = fn("addcmul", "addcmul");
/** ATen's `addcmul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcmul */
export const addcmul_: typeof addcdiv_ = fn("addcmul_", "addcmul_");
/** ATen's `addmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmm */
export const addmm: {
  (options: { input: Tensor; mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (options: { input: Tensor; mat1: Tensor; mat2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType | { outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, outDtype: DType, options: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("addmm", "addmm");
/** ATen's `addmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmm */
export const addmm_: {
  (options: { input: Tensor; mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
} = fn("addmm_", "addmm_");
/** ATen's `addmv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmv */
export const addmv: {
  (options: { input: Tensor; mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat: Tensor, options: { vec: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("addmv", "addmv");
/** ATen's `addmv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmv */
export const addmv_: {
  (options: { input: Tensor; mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat: Tensor, options: { vec: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
} = fn("addmv_", "addmv_");
/** ATen's `addr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addr */
export const addr: {
  (options: { input: Tensor; vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, vec1: Tensor, options: { vec2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("addr", "addr");
/** ATen's `addr_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addr */
export const addr_: {
  (options: { input: Tensor; vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, vec1: Tensor, options: { vec2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  (input: Tensor, vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
} = fn("addr_", "addr_");
/** ATen's `adjoint`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adjoint */
export const adjoint: typeof abs_ = fn("adjoint", "adjoint");
/** ATen's `affine_grid_generator`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.affine_grid_generator */
export const affineGridGenerator: {
  (options: { theta: Tensor; size: Ints; alignCorners: boolean; out?: Tensor }): Tensor;
  (theta: Tensor, options: { size: Ints; alignCorners: boolean; out?: Tensor }): Tensor;
  (theta: Tensor, size: Ints, alignCorners: boolean | { alignCorners: boolean; out?: Tensor }): Tensor;
  (theta: Tensor, size: Ints, alignCorners: boolean, options: { out?: Tensor }): Tensor;
} = fn("affine_grid_generator", "affineGridGenerator");
/** ATen's `affine_grid_generator_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.affine_grid_generator_backward */
export const affineGridGeneratorBackward: Operator = fn("affine_grid_generator_backward", "affineGridGeneratorBackward");
/** ATen's `alias`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.alias */
export const alias: typeof abs_ = fn("alias", "alias");
/** ATen's `alias_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.alias_copy */
export const aliasCopy: typeof abs = fn("alias_copy", "aliasCopy");
/** ATen's `align_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.align_as */
export const alignAs: {
  (options: { input: Tensor; other: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor }): Tensor;
  (input: Tensor, other: Tensor): Tensor;
} = fn("align_as", "alignAs");
/** ATen's `align_tensors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.align_tensors */
export const alignTensors: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor[];
  (...tensors: Tensor[]): Tensor[];
} = fn("align_tensors", "alignTensors");
/** ATen's `all`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.all */
export const all: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim?: Ints | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("all", "all");
/** ATen's `allclose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.allclose */
export const allclose: {
  (options: { input: Tensor; other: Tensor; rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): boolean;
  (input: Tensor, options: { other: Tensor; rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol?: number | bigint | { rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol: number | bigint, atol: number | bigint | { atol?: number | bigint; equalNan?: boolean }): boolean;
  (input: Tensor, other: Tensor, rtol: number | bigint, atol: number | bigint, equalNan: boolean | { equalNan?: boolean }): boolean;
} = fn("allclose", "allclose");
/** ATen's `alpha_dropout`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.alpha_dropout */
export const alphaDropout: {
  (options: { input: Tensor; p: number | bigint; train: boolean }): Tensor;
  (input: Tensor, options: { p: number | bigint; train: boolean }): Tensor;
  (input: Tensor, p: number | bigint, train: boolean | { train: boolean }): Tensor;
} = fn("alpha_dropout", "alphaDropout");
/** ATen's `alpha_dropout_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.alpha_dropout */
export const alphaDropout_: typeof alphaDropout = fn("alpha_dropout_", "alphaDropout_");
/** ATen's `amax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.amax */
export const amax: {
  (options: { input: Tensor; dim?: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("amax", "amax");
/** ATen's `amin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.amin */
export const amin: typeof amax = fn("amin", "amin");
/** ATen's `aminmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.aminmax */
export const aminmax: {
  (options: { input: Tensor; dim?: number | bigint | null; keepdim?: boolean }): MinMax;
  (input: Tensor, options?: { dim?: number | bigint | null; keepdim?: boolean }): MinMax;
  (options: { input: Tensor; dim?: number | bigint | null; keepdim?: boolean; min: Tensor; max: Tensor }): MinMax;
  (input: Tensor, options: { dim?: number | bigint | null; keepdim?: boolean; min: Tensor; max: Tensor }): MinMax;
} = fn("aminmax", "aminmax");
/** ATen's `angle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.angle */
export const angle: typeof abs = fn("angle", "angle");
/** ATen's `any`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.any */
export const any: typeof all = fn("any", "any");
/** ATen's `arange`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arange */
export const arange: {
  (options: { end: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (end: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { start: Scalar; end: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, options: { end: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, end: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { start: Scalar; end: Scalar; step?: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, options: { end: Scalar; step?: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, end: Scalar, options?: { step?: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, end: Scalar, step: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { end: Scalar; out: Tensor }): Tensor;
  (end: Scalar, options: { out: Tensor }): Tensor;
  (options: { start: Scalar; end: Scalar; step?: Scalar; out: Tensor }): Tensor;
  (start: Scalar, options: { end: Scalar; step?: Scalar; out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: { step?: Scalar; out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, step: Scalar, options: { out: Tensor }): Tensor;
} = fn("arange", "arange");
/** ATen's `arccos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccos */
export const arccos: typeof abs = fn("arccos", "arccos");
/** ATen's `arccos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccos */
export const arccos_: typeof abs_ = fn("arccos_", "arccos_");
/** ATen's `arccosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccosh */
export const arccosh: typeof abs = fn("arccosh", "arccosh");
/** ATen's `arccosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccosh */
export const arccosh_: typeof abs_ = fn("arccosh_", "arccosh_");
/** ATen's `arcsin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsin */
export const arcsin: typeof abs = fn("arcsin", "arcsin");
/** ATen's `arcsin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsin */
export const arcsin_: typeof abs_ = fn("arcsin_", "arcsin_");
/** ATen's `arcsinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsinh */
export const arcsinh: typeof abs = fn("arcsinh", "arcsinh");
/** ATen's `arcsinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsinh */
export const arcsinh_: typeof abs_ = fn("arcsinh_", "arcsinh_");
/** ATen's `arctan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan */
export const arctan: typeof abs = fn("arctan", "arctan");
/** ATen's `arctan2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan2 */
export const arctan2: {
  (options: { input: Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("arctan2", "arctan2");
/** ATen's `arctan2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan2 */
export const arctan2_: typeof alignAs = fn("arctan2_", "arctan2_");
/** ATen's `arctan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan */
export const arctan_: typeof abs_ = fn("arctan_", "arctan_");
/** ATen's `arctanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctanh */
export const arctanh: typeof abs = fn("arctanh", "arctanh");
/** ATen's `arctanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctanh */
export const arctanh_: typeof abs_ = fn("arctanh_", "arctanh_");
/** ATen's `argmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argmax */
export const argmax: {
  (options: { input: Tensor; dim?: number | bigint | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint | null; keepdim?: boolean; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: number | bigint | null, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint | null, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("argmax", "argmax");
/** ATen's `argmin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argmin */
export const argmin: typeof argmax = fn("argmin", "argmin");
/** ATen's `argsort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argsort */
export const argsort: {
  (options: { input: Tensor; dim?: number | bigint; descending?: boolean }): Tensor;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint; descending?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, descending: boolean | { descending?: boolean }): Tensor;
  (options: { input: Tensor; stable: boolean; dim?: number | bigint; descending?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { stable: boolean; dim?: number | bigint; descending?: boolean; out?: Tensor }): Tensor;
} = fn("argsort", "argsort");
/** ATen's `argwhere`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argwhere */
export const argwhere: typeof abs_ = fn("argwhere", "argwhere");
/** ATen's `as_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided */
export const asStrided: {
  (options: { input: Tensor; size: Ints; stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  (input: Tensor, options: { size: Ints; stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  (input: Tensor, size: Ints, stride: Ints | { stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  (input: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | { storageOffset?: number | bigint | null } | null): Tensor;
} = fn("as_strided", "asStrided");
/** ATen's `as_strided_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided */
export const asStrided_: typeof asStrided = fn("as_strided_", "asStrided_");
/** ATen's `as_strided_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided_copy */
export const asStridedCopy: {
  (options: { input: Tensor; size: Ints; stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, stride: Ints | { stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | { storageOffset?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("as_strided_copy", "asStridedCopy");
/** ATen's `as_strided_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided_scatter */
export const asStridedScatter: {
  (options: { input: Tensor; src: Tensor; size: Ints; stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { src: Tensor; size: Ints; stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { size: Ints; stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, size: Ints, stride: Ints | { stride: Ints; storageOffset?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | { storageOffset?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, src: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("as_strided_scatter", "asStridedScatter");
/** ATen's `asin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asin */
export const asin: typeof abs = fn("asin", "asin");
/** ATen's `asin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asin */
export const asin_: typeof abs_ = fn("asin_", "asin_");
/** ATen's `asinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asinh */
export const asinh: typeof abs = fn("asinh", "asinh");
/** ATen's `asinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asinh */
export const asinh_: typeof abs_ = fn("asinh_", "asinh_");
/** ATen's `atan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan */
export const atan: typeof abs = fn("atan", "atan");
/** ATen's `atan2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan2 */
export const atan2: typeof arctan2 = fn("atan2", "atan2");
/** ATen's `atan2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan2 */
export const atan2_: typeof alignAs = fn("atan2_", "atan2_");
/** ATen's `atan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan */
export const atan_: typeof abs_ = fn("atan_", "atan_");
/** ATen's `atanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atanh */
export const atanh: typeof abs = fn("atanh", "atanh");
/** ATen's `atanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atanh */
export const atanh_: typeof abs_ = fn("atanh_", "atanh_");
/** ATen's `atleast_1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atleast_1d */
export const atleast1d: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor[];
  (...tensors: Tensor[]): Tensor[];
} = fn("atleast_1d", "atleast1d");
/** ATen's `atleast_2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atleast_2d */
export const atleast2d: typeof atleast1d = fn("atleast_2d", "atleast2d");
/** ATen's `atleast_3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atleast_3d */
export const atleast3d: typeof atleast1d = fn("atleast_3d", "atleast3d");
/** ATen's `avg_pool1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.avg_pool1d */
export const avgPool1d: {
  (options: { input: Tensor; kernelSize: Ints; stride?: Ints; padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints | { kernelSize: Ints; stride?: Ints; padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints | { stride?: Ints; padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints | { padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean | { ceilMode?: boolean; countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean, countIncludePad: boolean | { countIncludePad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean, countIncludePad: boolean, options: { out?: Tensor }): Tensor;
} = fn("avg_pool1d", "avgPool1d");
/** ATen's `avg_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.avg_pool2d */
export const avgPool2d: {
  (options: { input: Tensor; kernelSize: Ints; stride?: Ints; padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints | { kernelSize: Ints; stride?: Ints; padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints | { stride?: Ints; padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints | { padding?: Ints; ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean | { ceilMode?: boolean; countIncludePad?: boolean; divisorOverride?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean, countIncludePad: boolean | { countIncludePad?: boolean; divisorOverride?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean, countIncludePad: boolean, divisorOverride: number | bigint | { divisorOverride?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, ceilMode: boolean, countIncludePad: boolean, divisorOverride: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("avg_pool2d", "avgPool2d");
/** ATen's `avg_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.avg_pool2d_backward */
export const avgPool2dBackward: Operator = fn("avg_pool2d_backward", "avgPool2dBackward");
/** ATen's `avg_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.avg_pool3d */
export const avgPool3d: typeof avgPool2d = fn("avg_pool3d", "avgPool3d");
/** ATen's `avg_pool3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.avg_pool3d_backward */
export const avgPool3dBackward: Operator = fn("avg_pool3d_backward", "avgPool3dBackward");
/** ATen's `baddbmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.baddbmm */
export const baddbmm: {
  (options: { input: Tensor; batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (options: { input: Tensor; batch1: Tensor; batch2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { batch1: Tensor; batch2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, options: { batch2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType | { outDtype: DType; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, batch1: Tensor, batch2: Tensor, outDtype: DType, options: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("baddbmm", "baddbmm");
/** ATen's `baddbmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.baddbmm */
export const baddbmm_: typeof addbmm_ = fn("baddbmm_", "baddbmm_");
/** ATen's `bartlett_window`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bartlett_window */
export const bartlettWindow: {
  (windowLength: number | bigint | { windowLength: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean | { periodic: boolean; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { out: Tensor }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { out: Tensor }): Tensor;
} = fn("bartlett_window", "bartlettWindow");
/** ATen's `batch_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm */
export const batchNorm: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { training: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: { momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, options: { eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, eps: number | bigint, cudnnEnabled: boolean | { cudnnEnabled: boolean }): Tensor;
} = fn("batch_norm", "batchNorm");
/** ATen's `batch_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_backward */
export const batchNormBackward: Operator = fn("batch_norm_backward", "batchNormBackward");
/** ATen's `batch_norm_backward_elemt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_backward_elemt */
export const batchNormBackwardElemt: Operator = fn("batch_norm_backward_elemt", "batchNormBackwardElemt");
/** ATen's `batch_norm_backward_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_backward_reduce */
export const batchNormBackwardReduce: Operator = fn("batch_norm_backward_reduce", "batchNormBackwardReduce");
/** ATen's `batch_norm_elemt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_elemt */
export const batchNormElemt: Operator = fn("batch_norm_elemt", "batchNormElemt");
/** ATen's `batch_norm_gather_stats`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_gather_stats */
export const batchNormGatherStats: Operator = fn("batch_norm_gather_stats", "batchNormGatherStats");
/** ATen's `batch_norm_gather_stats_with_counts`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_gather_stats_with_counts */
export const batchNormGatherStatsWithCounts: Operator = fn("batch_norm_gather_stats_with_counts", "batchNormGatherStatsWithCounts");
/** ATen's `batch_norm_stats`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_stats */
export const batchNormStats: Operator = fn("batch_norm_stats", "batchNormStats");
/** ATen's `batch_norm_update_stats`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.batch_norm_update_stats */
export const batchNormUpdateStats: Operator = fn("batch_norm_update_stats", "batchNormUpdateStats");
/** ATen's `bernoulli`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bernoulli */
export const bernoulli: {
  (options: { input: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; p: Tensor | number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { p: Tensor | number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, p: Tensor | number | bigint, options?: { generator?: Generator | null }): Tensor;
  (options: { input: Tensor; p: Tensor; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { p: Tensor; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, p: Tensor, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (options: { input: Tensor; p?: number | bigint; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { p?: number | bigint; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, p: number | bigint, options: { generator?: Generator | null; out: Tensor }): Tensor;
} = fn("bernoulli", "bernoulli");
/** ATen's `bernoulli_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bernoulli */
export const bernoulli_: {
  (options: { input: Tensor; p: Tensor; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { p: Tensor; generator?: Generator | null }): Tensor;
  (input: Tensor, p: Tensor, options?: { generator?: Generator | null }): Tensor;
  (options: { input: Tensor; p?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, p?: number | bigint | { p?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, p: number | bigint, options: { generator?: Generator | null }): Tensor;
} = fn("bernoulli_", "bernoulli_");
/** ATen's `bilinear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bilinear */
export const bilinear: {
  (options: { input1: Tensor; input2: Tensor; weight: Tensor; bias?: Tensor | null }): Tensor;
  (input1: Tensor, options: { input2: Tensor; weight: Tensor; bias?: Tensor | null }): Tensor;
  (input1: Tensor, input2: Tensor, options: { weight: Tensor; bias?: Tensor | null }): Tensor;
  (input1: Tensor, input2: Tensor, weight: Tensor, options?: { bias?: Tensor | null }): Tensor;
  (input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | null): Tensor;
} = fn("bilinear", "bilinear");
/** ATen's `binary_cross_entropy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.binary_cross_entropy */
export const binaryCrossEntropy: {
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction?: number | bigint | { reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("binary_cross_entropy", "binaryCrossEntropy");
/** ATen's `binary_cross_entropy_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.binary_cross_entropy_backward */
export const binaryCrossEntropyBackward: Operator = fn("binary_cross_entropy_backward", "binaryCrossEntropyBackward");
/** ATen's `binary_cross_entropy_with_logits`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.binary_cross_entropy_with_logits */
export const binaryCrossEntropyWithLogits: {
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; posWeight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; posWeight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, options?: { posWeight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, reduction?: number | bigint | { reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, posWeight: Tensor | null, reduction: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("binary_cross_entropy_with_logits", "binaryCrossEntropyWithLogits");
/** ATen's `bincount`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bincount */
export const bincount: {
  (options: { input: Tensor; weights?: Tensor | null; minlength?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options?: { weights?: Tensor | null; minlength?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weights: Tensor | null, minlength?: number | bigint | { minlength?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weights: Tensor | null, minlength: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("bincount", "bincount");
/** ATen's `binomial`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.binomial */
export const binomial: {
  (options: { count: Tensor; prob: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (count: Tensor, options: { prob: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (count: Tensor, prob: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (count: Tensor, prob: Tensor, generator: Generator | null, options?: { out?: Tensor }): Tensor;
} = fn("binomial", "binomial");
/** ATen's `bitwise_and`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_and */
export const bitwiseAnd: {
  (options: { input: Tensor; other: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Scalar; other: Tensor; out?: Tensor }): Tensor;
  (input: Scalar, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("bitwise_and", "bitwiseAnd");
/** ATen's `bitwise_and_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_and */
export const bitwiseAnd_: {
  (options: { input: Tensor; other: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar | Tensor }): Tensor;
  (input: Tensor, other: Scalar | Tensor): Tensor;
} = fn("bitwise_and_", "bitwiseAnd_");
/** ATen's `bitwise_left_shift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_left_shift */
export const bitwiseLeftShift: {
  (options: { input: Scalar | Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Scalar | Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Scalar | Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; other: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("bitwise_left_shift", "bitwiseLeftShift");
/** ATen's `bitwise_left_shift_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_left_shift */
export const bitwiseLeftShift_: {
  (options: { input: Tensor; other: Tensor | Scalar }): Tensor;
  (input: Tensor, options: { other: Tensor | Scalar }): Tensor;
  (input: Tensor, other: Tensor | Scalar): Tensor;
} = fn("bitwise_left_shift_", "bitwiseLeftShift_");
/** ATen's `bitwise_not`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_not */
export const bitwiseNot: typeof abs = fn("bitwise_not", "bitwiseNot");
/** ATen's `bitwise_not_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_not */
export const bitwiseNot_: typeof abs_ = fn("bitwise_not_", "bitwiseNot_");
/** ATen's `bitwise_or`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_or */
export const bitwiseOr: typeof bitwiseAnd = fn("bitwise_or", "bitwiseOr");
/** ATen's `bitwise_or_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_or */
export const bitwiseOr_: typeof bitwiseAnd_ = fn("bitwise_or_", "bitwiseOr_");
/** ATen's `bitwise_right_shift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_right_shift */
export const bitwiseRightShift: typeof bitwiseLeftShift = fn("bitwise_right_shift", "bitwiseRightShift");
/** ATen's `bitwise_right_shift_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_right_shift */
export const bitwiseRightShift_: typeof bitwiseLeftShift_ = fn("bitwise_right_shift_", "bitwiseRightShift_");
/** ATen's `bitwise_xor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_xor */
export const bitwiseXor: typeof bitwiseAnd = fn("bitwise_xor", "bitwiseXor");
/** ATen's `bitwise_xor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_xor */
export const bitwiseXor_: typeof bitwiseAnd_ = fn("bitwise_xor_", "bitwiseXor_");
/** ATen's `blackman_window`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.blackman_window */
export const blackmanWindow: typeof bartlettWindow = fn("blackman_window", "blackmanWindow");
/** ATen's `block_diag`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.block_diag */
export const blockDiag: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { out?: Tensor }): Tensor;
  (...tensors: Tensor[]): Tensor;
  (...args: [...tensors: Tensor[], options: { out?: Tensor }]): Tensor;
} = fn("block_diag", "blockDiag");
/** ATen's `bmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bmm */
export const bmm: {
  (options: { input: Tensor; mat2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; mat2: Tensor; outDtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor; outDtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, outDtype: DType | { outDtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor, outDtype: DType, options: { out?: Tensor }): Tensor;
} = fn("bmm", "bmm");
/** ATen's `broadcast_tensors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.broadcast_tensors */
export const broadcastTensors: typeof alignTensors = fn("broadcast_tensors", "broadcastTensors");
/** ATen's `broadcast_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.broadcast_to */
export const broadcastTo: {
  (options: { input: Tensor; size: Ints }): Tensor;
  (input: Tensor, size: Ints | { size: Ints }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
} = fn("broadcast_to", "broadcastTo");
/** ATen's `bucketize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bucketize */
export const bucketize: {
  (options: { input: Scalar | Tensor; boundaries: Tensor; outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
  (input: Scalar | Tensor, options: { boundaries: Tensor; outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
  (input: Scalar | Tensor, boundaries: Tensor, options?: { outInt32?: boolean; right?: boolean; out?: Tensor }): Tensor;
} = fn("bucketize", "bucketize");
/** ATen's `cartesian_prod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cartesian_prod */
export const cartesianProd: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor;
  (...tensors: Tensor[]): Tensor;
} = fn("cartesian_prod", "cartesianProd");
/** ATen's `cat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cat */
export const cat: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; dim?: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number | bigint | { dim?: number | bigint; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], dim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("cat", "cat");
/** ATen's `cauchy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cauchy */
export const cauchy: {
  (options: { input: Tensor; median?: number | bigint; sigma?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, median?: number | bigint | { median?: number | bigint; sigma?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, median: number | bigint, sigma: number | bigint | { sigma?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, median: number | bigint, sigma: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("cauchy", "cauchy");
/** ATen's `cauchy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cauchy */
export const cauchy_: {
  (options: { input: Tensor; median?: number | bigint; sigma?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, median?: number | bigint | { median?: number | bigint; sigma?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, median: number | bigint, sigma: number | bigint | { sigma?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, median: number | bigint, sigma: number | bigint, options: { generator?: Generator | null }): Tensor;
} = fn("cauchy_", "cauchy_");
/** ATen's `ccol_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ccol_indices */
export const ccolIndices: typeof abs_ = fn("ccol_indices", "ccolIndices");
/** ATen's `ccol_indices_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ccol_indices_copy */
export const ccolIndicesCopy: typeof abs = fn("ccol_indices_copy", "ccolIndicesCopy");
/** ATen's `ceil`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ceil */
export const ceil: typeof abs = fn("ceil", "ceil");
/** ATen's `ceil_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ceil */
export const ceil_: typeof abs_ = fn("ceil_", "ceil_");
/** ATen's `celu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.celu */
export const celu: {
  (options: { input: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, alpha: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("celu", "celu");
/** ATen's `celu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.celu */
export const celu_: {
  (options: { input: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, options?: { alpha?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar): Tensor;
} = fn("celu_", "celu_");
/** ATen's `chain_matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chain_matmul */
export const chainMatmul: {
  (matrices: readonly Tensor[] | { matrices: readonly Tensor[]; out?: Tensor }): Tensor;
  (matrices: readonly Tensor[], options: { out?: Tensor }): Tensor;
  (...matrices: Tensor[]): Tensor;
  (...args: [...matrices: Tensor[], options: { out?: Tensor }]): Tensor;
} = fn("chain_matmul", "chainMatmul");
/** ATen's `chalf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chalf */
export const chalf: {
  (options: { input: Tensor; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
} = fn("chalf", "chalf");
/** ATen's `channel_shuffle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.channel_shuffle */
export const channelShuffle: {
  (options: { input: Tensor; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, groups: number | bigint | { groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, groups: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("channel_shuffle", "channelShuffle");
/** ATen's `cholesky`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky */
export const cholesky: {
  (options: { input: Tensor; upper?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, upper?: boolean | { upper?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, upper: boolean, options: { out?: Tensor }): Tensor;
} = fn("cholesky", "cholesky");
/** ATen's `cholesky_inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky_inverse */
export const choleskyInverse: typeof cholesky = fn("cholesky_inverse", "choleskyInverse");
/** ATen's `cholesky_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky_solve */
export const choleskySolve: {
  (options: { input: Tensor; input2: Tensor; upper?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { input2: Tensor; upper?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, upper?: boolean | { upper?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, upper: boolean, options: { out?: Tensor }): Tensor;
} = fn("cholesky_solve", "choleskySolve");
/** ATen's `choose_qparams_optimized`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.choose_qparams_optimized */
export const chooseQparamsOptimized: {
  (options: { input: Tensor; numel: number | bigint; nBins: number | bigint; ratio: number | bigint; bitWidth: number | bigint }): [Tensor, Tensor];
  (input: Tensor, options: { numel: number | bigint; nBins: number | bigint; ratio: number | bigint; bitWidth: number | bigint }): [Tensor, Tensor];
  (input: Tensor, numel: number | bigint, options: { nBins: number | bigint; ratio: number | bigint; bitWidth: number | bigint }): [Tensor, Tensor];
  (input: Tensor, numel: number | bigint, nBins: number | bigint, options: { ratio: number | bigint; bitWidth: number | bigint }): [Tensor, Tensor];
  (input: Tensor, numel: number | bigint, nBins: number | bigint, ratio: number | bigint, bitWidth: number | bigint | { bitWidth: number | bigint }): [Tensor, Tensor];
} = fn("choose_qparams_optimized", "chooseQparamsOptimized");
/** ATen's `chunk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chunk */
export const chunk: {
  (options: { input: Tensor; chunks: number | bigint; dim?: number | bigint }): Tensor[];
  (input: Tensor, chunks: number | bigint | { chunks: number | bigint; dim?: number | bigint }): Tensor[];
  (input: Tensor, chunks: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
} = fn("chunk", "chunk");
/** ATen's `clamp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp */
export const clamp: {
  (options: { input: Tensor; min?: Scalar | null; max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { min?: Scalar | null; max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, options?: { max?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, min: Scalar | null, max: Scalar | null, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; min?: Tensor | null; max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { min?: Tensor | null; max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, options?: { max?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, min: Tensor | null, max: Tensor | null, options?: { out?: Tensor }): Tensor;
} = fn("clamp", "clamp");
/** ATen's `clamp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp */
export const clamp_: {
  (options: { input: Tensor; min?: Scalar | null; max?: Scalar | null }): Tensor;
  (input: Tensor, options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  (input: Tensor, min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
  (input: Tensor, min: Scalar | null, max: Scalar | null): Tensor;
  (options: { input: Tensor; min?: Tensor | null; max?: Tensor | null }): Tensor;
  (input: Tensor, options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  (input: Tensor, min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
  (input: Tensor, min: Tensor | null, max: Tensor | null): Tensor;
} = fn("clamp_", "clamp_");
/** ATen's `clamp_max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_max */
export const clampMax: {
  (options: { input: Tensor; max: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { max: Scalar | Tensor }): Tensor;
  (input: Tensor, max: Scalar | Tensor): Tensor;
  (options: { input: Tensor; max: Tensor | Scalar; out: Tensor }): Tensor;
  (input: Tensor, options: { max: Tensor | Scalar; out: Tensor }): Tensor;
  (input: Tensor, max: Tensor | Scalar, options: { out: Tensor }): Tensor;
} = fn("clamp_max", "clampMax");
/** ATen's `clamp_max_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_max */
export const clampMax_: {
  (options: { input: Tensor; max: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { max: Scalar | Tensor }): Tensor;
  (input: Tensor, max: Scalar | Tensor): Tensor;
} = fn("clamp_max_", "clampMax_");
/** ATen's `clamp_min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_min */
export const clampMin: {
  (options: { input: Tensor; min: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { min: Scalar | Tensor }): Tensor;
  (input: Tensor, min: Scalar | Tensor): Tensor;
  (options: { input: Tensor; min: Tensor | Scalar; out: Tensor }): Tensor;
  (input: Tensor, options: { min: Tensor | Scalar; out: Tensor }): Tensor;
  (input: Tensor, min: Tensor | Scalar, options: { out: Tensor }): Tensor;
} = fn("clamp_min", "clampMin");
/** ATen's `clamp_min_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_min */
export const clampMin_: {
  (options: { input: Tensor; min: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { min: Scalar | Tensor }): Tensor;
  (input: Tensor, min: Scalar | Tensor): Tensor;
} = fn("clamp_min_", "clampMin_");
/** ATen's `clip`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clip */
export const clip: typeof clamp = fn("clip", "clip");
/** ATen's `clip_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clip */
export const clip_: typeof clamp_ = fn("clip_", "clip_");
/** ATen's `clone`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clone */
export const clone: {
  (options: { input: Tensor; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
} = fn("clone", "clone");
/** ATen's `coalesce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.coalesce */
export const coalesce: typeof abs_ = fn("coalesce", "coalesce");
/** ATen's `col2im`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.col2im */
export const col2im: {
  (options: { input: Tensor; outputSize: Ints; kernelSize: Ints; dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { outputSize: Ints; kernelSize: Ints; dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, options: { kernelSize: Ints; dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, kernelSize: Ints, options: { dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, kernelSize: Ints, dilation: Ints, options: { padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, kernelSize: Ints, dilation: Ints, padding: Ints, stride: Ints | { stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, kernelSize: Ints, dilation: Ints, padding: Ints, stride: Ints, options: { out?: Tensor }): Tensor;
} = fn("col2im", "col2im");
/** ATen's `col_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.col_indices */
export const colIndices: typeof abs_ = fn("col_indices", "colIndices");
/** ATen's `col_indices_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.col_indices_copy */
export const colIndicesCopy: typeof abs = fn("col_indices_copy", "colIndicesCopy");
/** ATen's `column_stack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.column_stack */
export const columnStack: typeof blockDiag = fn("column_stack", "columnStack");
/** ATen's `combinations`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.combinations */
export const combinations: {
  (options: { input: Tensor; r?: number | bigint; withReplacement?: boolean }): Tensor;
  (input: Tensor, r?: number | bigint | { r?: number | bigint; withReplacement?: boolean }): Tensor;
  (input: Tensor, r: number | bigint, withReplacement: boolean | { withReplacement?: boolean }): Tensor;
} = fn("combinations", "combinations");
/** ATen's `complex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.complex */
export const complex: {
  (options: { real: Tensor; imag: Tensor; out?: Tensor }): Tensor;
  (real: Tensor, options: { imag: Tensor; out?: Tensor }): Tensor;
  (real: Tensor, imag: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("complex", "complex");
/** ATen's `concat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.concat */
export const concat: typeof cat = fn("concat", "concat");
/** ATen's `concatenate`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.concatenate */
export const concatenate: typeof cat = fn("concatenate", "concatenate");
/** ATen's `conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conj */
export const conj: typeof abs_ = fn("conj", "conj");
/** ATen's `conj_physical`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conj_physical */
export const conjPhysical: typeof abs = fn("conj_physical", "conjPhysical");
/** ATen's `conj_physical_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conj_physical */
export const conjPhysical_: typeof abs_ = fn("conj_physical_", "conjPhysical_");
/** ATen's `constant_pad_nd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.constant_pad_nd */
export const constantPadNd: {
  (options: { input: Tensor; pad: Ints; value?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, pad: Ints | { pad: Ints; value?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, pad: Ints, options: { value?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, pad: Ints, value: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("constant_pad_nd", "constantPadNd");
/** ATen's `contiguous`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.contiguous */
export const contiguous: {
  (options: { input: Tensor; memoryFormat?: MemoryFormat }): Tensor;
  (input: Tensor, options?: { memoryFormat?: MemoryFormat }): Tensor;
} = fn("contiguous", "contiguous");
/** ATen's `conv1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv1d */
export const conv1d: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints | string; dilation?: Ints; groups?: number | bigint }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints | string; dilation?: Ints; groups?: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: Ints; padding?: Ints | string; dilation?: Ints; groups?: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride?: Ints | { stride?: Ints; padding?: Ints | string; dilation?: Ints; groups?: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints | string | { padding?: Ints | string; dilation?: Ints; groups?: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints | string, dilation: Ints | { dilation?: Ints; groups?: number | bigint }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints | string, dilation: Ints, groups: number | bigint | { groups?: number | bigint }): Tensor;
} = fn("conv1d", "conv1d");
/** ATen's `conv2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv2d */
export const conv2d: typeof conv1d = fn("conv2d", "conv2d");
/** ATen's `conv3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv3d */
export const conv3d: typeof conv1d = fn("conv3d", "conv3d");
/** ATen's `conv_depthwise3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv_depthwise3d */
export const convDepthwise3d: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, options: { stride: Ints; padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, options: { padding: Ints; dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints | { dilation: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, options: { out?: Tensor }): Tensor;
} = fn("conv_depthwise3d", "convDepthwise3d");
/** ATen's `conv_tbc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv_tbc */
export const convTbc: {
  (options: { input: Tensor; weight: Tensor; bias: Tensor; pad?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias: Tensor; pad?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias: Tensor; pad?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, pad?: number | bigint | { pad?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor, pad: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("conv_tbc", "convTbc");
/** ATen's `conv_tbc_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv_tbc_backward */
export const convTbcBackward: Operator = fn("conv_tbc_backward", "convTbcBackward");
/** ATen's `conv_transpose1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv_transpose1d */
export const convTranspose1d: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride?: Ints | { stride?: Ints; padding?: Ints; outputPadding?: Ints; groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints | { padding?: Ints; outputPadding?: Ints; groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, outputPadding: Ints | { outputPadding?: Ints; groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, outputPadding: Ints, groups: number | bigint | { groups?: number | bigint; dilation?: Ints }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, outputPadding: Ints, groups: number | bigint, dilation: Ints | { dilation?: Ints }): Tensor;
} = fn("conv_transpose1d", "convTranspose1d");
/** ATen's `conv_transpose2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv_transpose2d */
export const convTranspose2d: typeof convTranspose1d = fn("conv_transpose2d", "convTranspose2d");
/** ATen's `conv_transpose3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conv_transpose3d */
export const convTranspose3d: typeof convTranspose1d = fn("conv_transpose3d", "convTranspose3d");
/** ATen's `convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.convolution */
export const convolution: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { bias?: Tensor | null; stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options: { stride: Ints; padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, options: { padding: Ints; dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, options: { dilation: Ints; transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, options: { transposed: boolean; outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, options: { outputPadding: Ints; groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint | { groups: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, transposed: boolean, outputPadding: Ints, groups: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("convolution", "convolution");
/** ATen's `convolution_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.convolution_backward */
export const convolutionBackward: Operator = fn("convolution_backward", "convolutionBackward");
/** ATen's `convolution_backward_overrideable`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.convolution_backward_overrideable */
export const convolutionBackwardOverrideable: Operator = fn("convolution_backward_overrideable", "convolutionBackwardOverrideable");
/** ATen's `convolution_overrideable`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.convolution_overrideable */
export const convolutionOverrideable: typeof convolution = fn("convolution_overrideable", "convolutionOverrideable");
/** ATen's `copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copy */
export const copy: {
  (options: { input: Tensor; src: Tensor; nonBlocking?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { src: Tensor; nonBlocking?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, nonBlocking?: boolean | { nonBlocking?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, nonBlocking: boolean, options: { out?: Tensor }): Tensor;
} = fn("copy", "copy");
/** ATen's `copy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copy */
export const copy_: {
  (options: { input: Tensor; src: Tensor; nonBlocking?: boolean }): Tensor;
  (input: Tensor, options: { src: Tensor; nonBlocking?: boolean }): Tensor;
  (input: Tensor, src: Tensor, nonBlocking?: boolean | { nonBlocking?: boolean }): Tensor;
} = fn("copy_", "copy_");
/** ATen's `copy_sparse_to_sparse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copy_sparse_to_sparse */
export const copySparseToSparse: typeof copy = fn("copy_sparse_to_sparse", "copySparseToSparse");
/** ATen's `copy_sparse_to_sparse_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copy_sparse_to_sparse */
export const copySparseToSparse_: typeof copy_ = fn("copy_sparse_to_sparse_", "copySparseToSparse_");
/** ATen's `copysign`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copysign */
export const copysign: {
  (options: { input: Tensor; other: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
} = fn("copysign", "copysign");
/** ATen's `copysign_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copysign */
export const copysign_: typeof bitwiseAnd_ = fn("copysign_", "copysign_");
/** ATen's `corrcoef`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.corrcoef */
export const corrcoef: typeof abs_ = fn("corrcoef", "corrcoef");
/** ATen's `cos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cos */
export const cos: typeof abs = fn("cos", "cos");
/** ATen's `cos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cos */
export const cos_: typeof abs_ = fn("cos_", "cos_");
/** ATen's `cosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cosh */
export const cosh: typeof abs = fn("cosh", "cosh");
/** ATen's `cosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cosh */
export const cosh_: typeof abs_ = fn("cosh_", "cosh_");
/** ATen's `cosine_embedding_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cosine_embedding_loss */
export const cosineEmbeddingLoss: {
  (options: { input1: Tensor; input2: Tensor; target: Tensor; margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input1: Tensor, options: { input2: Tensor; target: Tensor; margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input1: Tensor, input2: Tensor, options: { target: Tensor; margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin?: number | bigint | { margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input1: Tensor, input2: Tensor, target: Tensor, margin: number | bigint, reduction: number | bigint | { reduction?: number | bigint }): Tensor;
} = fn("cosine_embedding_loss", "cosineEmbeddingLoss");
/** ATen's `cosine_similarity`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cosine_similarity */
export const cosineSimilarity: {
  (options: { x1: Tensor; x2: Tensor; dim?: number | bigint; eps?: number | bigint }): Tensor;
  (x1: Tensor, options: { x2: Tensor; dim?: number | bigint; eps?: number | bigint }): Tensor;
  (x1: Tensor, x2: Tensor, dim?: number | bigint | { dim?: number | bigint; eps?: number | bigint }): Tensor;
  (x1: Tensor, x2: Tensor, dim: number | bigint, eps: number | bigint | { eps?: number | bigint }): Tensor;
} = fn("cosine_similarity", "cosineSimilarity");
/** ATen's `count_nonzero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.count_nonzero */
export const countNonzero: {
  (options: { input: Tensor; dim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: number | bigint | null, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...dim: number[]): Tensor;
  (input: Tensor, ...args: [...dim: number[], options: { out?: Tensor }]): Tensor;
} = fn("count_nonzero", "countNonzero");
/** ATen's `cov`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cov */
export const cov: {
  (options: { input: Tensor; correction?: number | bigint; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  (input: Tensor, options?: { correction?: number | bigint; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
} = fn("cov", "cov");
/** ATen's `cross`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cross */
export const cross: {
  (options: { input: Tensor; other: Tensor; dim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; dim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, dim?: number | bigint | { dim?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, other: Tensor, dim: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("cross", "cross");
/** ATen's `cross_entropy_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cross_entropy_loss */
export const crossEntropyLoss: {
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint; labelSmoothing?: number | bigint }): Tensor;
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint; labelSmoothing?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint; labelSmoothing?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction?: number | bigint | { reduction?: number | bigint; ignoreIndex?: number | bigint; labelSmoothing?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint | { ignoreIndex?: number | bigint; labelSmoothing?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint, labelSmoothing: number | bigint | { labelSmoothing?: number | bigint }): Tensor;
} = fn("cross_entropy_loss", "crossEntropyLoss");
/** ATen's `crow_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.crow_indices */
export const crowIndices: typeof abs_ = fn("crow_indices", "crowIndices");
/** ATen's `crow_indices_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.crow_indices_copy */
export const crowIndicesCopy: typeof abs = fn("crow_indices_copy", "crowIndicesCopy");
/** ATen's `ctc_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ctc_loss */
export const ctcLoss: {
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Ints; targetLengths: Ints; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints | { targetLengths: Ints; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint | { blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, reduction: number | bigint | { reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Ints, targetLengths: Ints, blank: number | bigint, reduction: number | bigint, zeroInfinity: boolean | { zeroInfinity?: boolean }): Tensor;
  (options: { logProbs: Tensor; targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, options: { targets: Tensor; inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, options: { inputLengths: Tensor; targetLengths: Tensor; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, options: { targetLengths: Tensor; blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank?: number | bigint | { blank?: number | bigint; reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, reduction: number | bigint | { reduction?: number | bigint; zeroInfinity?: boolean }): Tensor;
  (logProbs: Tensor, targets: Tensor, inputLengths: Tensor, targetLengths: Tensor, blank: number | bigint, reduction: number | bigint, zeroInfinity: boolean | { zeroInfinity?: boolean }): Tensor;
} = fn("ctc_loss", "ctcLoss");
/** ATen's `cudnn_affine_grid_generator`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_affine_grid_generator */
export const cudnnAffineGridGenerator: Operator = fn("cudnn_affine_grid_generator", "cudnnAffineGridGenerator");
/** ATen's `cudnn_affine_grid_generator_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_affine_grid_generator_backward */
export const cudnnAffineGridGeneratorBackward: Operator = fn("cudnn_affine_grid_generator_backward", "cudnnAffineGridGeneratorBackward");
/** ATen's `cudnn_batch_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_batch_norm */
export const cudnnBatchNorm: Operator = fn("cudnn_batch_norm", "cudnnBatchNorm");
/** ATen's `cudnn_batch_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_batch_norm_backward */
export const cudnnBatchNormBackward: Operator = fn("cudnn_batch_norm_backward", "cudnnBatchNormBackward");
/** ATen's `cudnn_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_convolution */
export const cudnnConvolution: Operator = fn("cudnn_convolution", "cudnnConvolution");
/** ATen's `cudnn_convolution_add_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_convolution_add_relu */
export const cudnnConvolutionAddRelu: Operator = fn("cudnn_convolution_add_relu", "cudnnConvolutionAddRelu");
/** ATen's `cudnn_convolution_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_convolution_relu */
export const cudnnConvolutionRelu: Operator = fn("cudnn_convolution_relu", "cudnnConvolutionRelu");
/** ATen's `cudnn_convolution_transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_convolution_transpose */
export const cudnnConvolutionTranspose: Operator = fn("cudnn_convolution_transpose", "cudnnConvolutionTranspose");
/** ATen's `cudnn_grid_sampler`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_grid_sampler */
export const cudnnGridSampler: Operator = fn("cudnn_grid_sampler", "cudnnGridSampler");
/** ATen's `cudnn_grid_sampler_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_grid_sampler_backward */
export const cudnnGridSamplerBackward: Operator = fn("cudnn_grid_sampler_backward", "cudnnGridSamplerBackward");
/** ATen's `cudnn_is_acceptable`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cudnn_is_acceptable */
export const cudnnIsAcceptable: Operator = fn("cudnn_is_acceptable", "cudnnIsAcceptable");
/** ATen's `cummax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummax */
export const cummax: {
  (options: { input: Tensor; dim: number | bigint }): ValuesIndices;
  (input: Tensor, dim: number | bigint | { dim: number | bigint }): ValuesIndices;
  (options: { input: Tensor; dim: number | bigint; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { dim: number | bigint; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, options: { values: Tensor; indices: Tensor }): ValuesIndices;
} = fn("cummax", "cummax");
/** ATen's `cummaxmin_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummaxmin_backward */
export const cummaxminBackward: Operator = fn("cummaxmin_backward", "cummaxminBackward");
/** ATen's `cummin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummin */
export const cummin: typeof cummax = fn("cummin", "cummin");
/** ATen's `cumprod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod */
export const cumprod: {
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("cumprod", "cumprod");
/** ATen's `cumprod_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod */
export const cumprod_: {
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint, options: { dtype?: DType | null }): Tensor;
} = fn("cumprod_", "cumprod_");
/** ATen's `cumprod_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod_backward */
export const cumprodBackward: Operator = fn("cumprod_backward", "cumprodBackward");
/** ATen's `cumsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumsum */
export const cumsum: typeof cumprod = fn("cumsum", "cumsum");
/** ATen's `cumsum_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumsum */
export const cumsum_: typeof cumprod_ = fn("cumsum_", "cumsum_");
/** ATen's `cumulative_trapezoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumulative_trapezoid */
export const cumulativeTrapezoid: {
  (options: { y: Tensor; dx?: Scalar; dim?: number | bigint }): Tensor;
  (y: Tensor, options?: { dx?: Scalar; dim?: number | bigint }): Tensor;
  (options: { y: Tensor; x: Tensor; dim?: number | bigint }): Tensor;
  (y: Tensor, options: { x: Tensor; dim?: number | bigint }): Tensor;
  (y: Tensor, x: Tensor, options?: { dim?: number | bigint }): Tensor;
} = fn("cumulative_trapezoid", "cumulativeTrapezoid");
/** ATen's `deg2rad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.deg2rad */
export const deg2rad: typeof abs = fn("deg2rad", "deg2rad");
/** ATen's `deg2rad_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.deg2rad */
export const deg2rad_: typeof abs_ = fn("deg2rad_", "deg2rad_");
/** ATen's `dense_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dense_dim */
export const denseDim: {
  (options: { input: Tensor }): number;
  (input: Tensor): number;
} = fn("dense_dim", "denseDim");
/** ATen's `dequantize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dequantize */
export const dequantize: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor[];
  (...tensors: Tensor[]): Tensor[];
  (options: { tensors: readonly Tensor[]; out: readonly Tensor[] }): void;
  (tensors: readonly Tensor[], options: { out: readonly Tensor[] }): void;
  (...args: [...tensors: Tensor[], options: { out: readonly Tensor[] }]): void;
} = fn("dequantize", "dequantize");
/** ATen's `det`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.det */
export const det: typeof abs_ = fn("det", "det");
/** ATen's `detach`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.detach */
export const detach: typeof abs_ = fn("detach", "detach");
/** ATen's `detach_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.detach */
export const detach_: typeof abs_ = fn("detach_", "detach_");
/** ATen's `diag`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diag */
export const diag: {
  (options: { input: Tensor; diagonal?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, diagonal?: number | bigint | { diagonal?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, diagonal: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("diag", "diag");
/** ATen's `diag_embed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diag_embed */
export const diagEmbed: {
  (options: { input: Tensor; offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, offset?: number | bigint | { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, offset: number | bigint, dim1: number | bigint | { dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint | { dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("diag_embed", "diagEmbed");
/** ATen's `diagflat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagflat */
export const diagflat: {
  (options: { input: Tensor; offset?: number | bigint }): Tensor;
  (input: Tensor, offset?: number | bigint | { offset?: number | bigint }): Tensor;
} = fn("diagflat", "diagflat");
/** ATen's `diagonal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal */
export const diagonal: {
  (options: { input: Tensor; offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  (input: Tensor, offset?: number | bigint | { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  (input: Tensor, offset: number | bigint, dim1: number | bigint | { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  (input: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint | { dim2?: number | bigint }): Tensor;
} = fn("diagonal", "diagonal");
/** ATen's `diagonal_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal_backward */
export const diagonalBackward: Operator = fn("diagonal_backward", "diagonalBackward");
/** ATen's `diagonal_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal_copy */
export const diagonalCopy: typeof diagEmbed = fn("diagonal_copy", "diagonalCopy");
/** ATen's `diagonal_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal_scatter */
export const diagonalScatter: {
  (options: { input: Tensor; src: Tensor; offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { src: Tensor; offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset?: number | bigint | { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: number | bigint, dim1: number | bigint | { dim1?: number | bigint; dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint | { dim2?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("diagonal_scatter", "diagonalScatter");
/** ATen's `diff`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diff */
export const diff: {
  (options: { input: Tensor; n?: number | bigint; dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n?: number | bigint | { n?: number | bigint; dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint, dim: number | bigint | { dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint, dim: number | bigint, options: { prepend?: Tensor | null; append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint, dim: number | bigint, prepend: Tensor | null, options?: { append?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint, dim: number | bigint, prepend: Tensor | null, append: Tensor | null, options?: { out?: Tensor }): Tensor;
} = fn("diff", "diff");
/** ATen's `digamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.digamma */
export const digamma: typeof abs = fn("digamma", "digamma");
/** ATen's `digamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.digamma */
export const digamma_: typeof abs_ = fn("digamma_", "digamma_");
/** ATen's `dist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dist */
export const dist: {
  (options: { input: Tensor; other: Tensor; p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, p: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("dist", "dist");
/** ATen's `div`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.div */
export const div: {
  (options: { input: Tensor | Scalar; other: Tensor | Scalar; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, options: { other: Tensor | Scalar; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor | Scalar; other: Tensor | Scalar; roundingMode: string | null; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, options: { other: Tensor | Scalar; roundingMode: string | null; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Tensor | Scalar, options: { roundingMode: string | null; out?: Tensor }): Tensor;
} = fn("div", "div");
/** ATen's `div_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.div */
export const div_: {
  (options: { input: Tensor; other: Tensor | Scalar }): Tensor;
  (input: Tensor, options: { other: Tensor | Scalar }): Tensor;
  (input: Tensor, other: Tensor | Scalar): Tensor;
  (options: { input: Tensor; other: Tensor | Scalar; roundingMode: string | null }): Tensor;
  (input: Tensor, options: { other: Tensor | Scalar; roundingMode: string | null }): Tensor;
  (input: Tensor, other: Tensor | Scalar, options: { roundingMode: string | null }): Tensor;
} = fn("div_", "div_");
/** ATen's `divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.divide */
export const divide: typeof div = fn("divide", "divide");
/** ATen's `divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.divide */
export const divide_: typeof div_ = fn("divide_", "divide_");
/** ATen's `dot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dot */
export const dot: {
  (options: { input: Tensor; tensor: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { tensor: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, tensor: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("dot", "dot");
/** ATen's `dropout`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dropout */
export const dropout: typeof alphaDropout = fn("dropout", "dropout");
/** ATen's `dropout_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dropout */
export const dropout_: typeof alphaDropout = fn("dropout_", "dropout_");
/** ATen's `dsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dsplit */
export const dsplit: {
  (options: { input: Tensor; indices: Ints }): Tensor[];
  (input: Tensor, indices: Ints | { indices: Ints }): Tensor[];
  (input: Tensor, ...indices: number[]): Tensor[];
  (options: { input: Tensor; sections: number | bigint }): Tensor[];
  (input: Tensor, sections: number | bigint | { sections: number | bigint }): Tensor[];
} = fn("dsplit", "dsplit");
/** ATen's `dstack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dstack */
export const dstack: typeof blockDiag = fn("dstack", "dstack");
/** ATen's `einsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.einsum */
export const einsum: {
  (options: { equation: string; tensors: readonly Tensor[]; path?: Ints | null }): Tensor;
  (equation: string, tensors: readonly Tensor[] | { tensors: readonly Tensor[]; path?: Ints | null }): Tensor;
  (equation: string, tensors: readonly Tensor[], options: { path?: Ints | null }): Tensor;
  (equation: string, ...tensors: Tensor[]): Tensor;
  (equation: string, ...args: [...tensors: Tensor[], options: { path?: Ints | null }]): Tensor;
} = fn("einsum", "einsum");
/** ATen's `elu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.elu */
export const elu: {
  (options: { input: Tensor; alpha?: Scalar; scale?: Scalar; inputScale?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, alpha: Scalar, options?: { scale?: Scalar; inputScale?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, options?: { inputScale?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, inputScale: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("elu", "elu");
/** ATen's `elu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.elu */
export const elu_: {
  (options: { input: Tensor; alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
  (input: Tensor, options?: { alpha?: Scalar; scale?: Scalar; inputScale?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, options?: { scale?: Scalar; inputScale?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, options?: { inputScale?: Scalar }): Tensor;
  (input: Tensor, alpha: Scalar, scale: Scalar, inputScale: Scalar): Tensor;
} = fn("elu_", "elu_");
/** ATen's `elu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.elu_backward */
export const eluBackward: Operator = fn("elu_backward", "eluBackward");
/** ATen's `embedding`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding */
export const embedding: {
  (options: { weight: Tensor; indices: Tensor; paddingIdx?: number | bigint; scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, options: { indices: Tensor; paddingIdx?: number | bigint; scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx?: number | bigint | { paddingIdx?: number | bigint; scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number | bigint, scaleGradByFreq: boolean | { scaleGradByFreq?: boolean; sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number | bigint, scaleGradByFreq: boolean, sparse: boolean | { sparse?: boolean; out?: Tensor }): Tensor;
  (weight: Tensor, indices: Tensor, paddingIdx: number | bigint, scaleGradByFreq: boolean, sparse: boolean, options: { out?: Tensor }): Tensor;
} = fn("embedding", "embedding");
/** ATen's `embedding_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding_backward */
export const embeddingBackward: Operator = fn("embedding_backward", "embeddingBackward");
/** ATen's `embedding_bag`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding_bag */
export const embeddingBag: {
  (options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, options: { indices: Tensor; offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, options: { offsets: Tensor; scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq?: boolean | { scaleGradByFreq?: boolean; mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint | { mode?: number | bigint; sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean | { sparse?: boolean; perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, options: { perSampleWeights?: Tensor | null; includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset?: boolean | { includeLastOffset?: boolean }): [Tensor, Tensor, Tensor, Tensor];
  (options: { weight: Tensor; indices: Tensor; offsets: Tensor; scaleGradByFreq: boolean; mode: number | bigint; sparse: boolean; perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, options: { indices: Tensor; offsets: Tensor; scaleGradByFreq: boolean; mode: number | bigint; sparse: boolean; perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, options: { offsets: Tensor; scaleGradByFreq: boolean; mode: number | bigint; sparse: boolean; perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, options: { scaleGradByFreq: boolean; mode: number | bigint; sparse: boolean; perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, options: { mode: number | bigint; sparse: boolean; perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, options: { sparse: boolean; perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, options: { perSampleWeights?: Tensor | null; includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean | { includeLastOffset: boolean; paddingIdx?: number | bigint | null }): [Tensor, Tensor, Tensor, Tensor];
  (weight: Tensor, indices: Tensor, offsets: Tensor, scaleGradByFreq: boolean, mode: number | bigint, sparse: boolean, perSampleWeights: Tensor | null, includeLastOffset: boolean, paddingIdx: number | bigint | { paddingIdx?: number | bigint | null } | null): [Tensor, Tensor, Tensor, Tensor];
} = fn("embedding_bag", "embeddingBag");
/** ATen's `embedding_dense_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding_dense_backward */
export const embeddingDenseBackward: Operator = fn("embedding_dense_backward", "embeddingDenseBackward");
/** ATen's `embedding_renorm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding_renorm */
export const embeddingRenorm: {
  (options: { input: Tensor; indices: Tensor; maxNorm: number | bigint; normType: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { indices: Tensor; maxNorm: number | bigint; normType: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, options: { maxNorm: number | bigint; normType: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, maxNorm: number | bigint, normType: number | bigint | { normType: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, maxNorm: number | bigint, normType: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("embedding_renorm", "embeddingRenorm");
/** ATen's `embedding_renorm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding_renorm */
export const embeddingRenorm_: {
  (options: { input: Tensor; indices: Tensor; maxNorm: number | bigint; normType: number | bigint }): Tensor;
  (input: Tensor, options: { indices: Tensor; maxNorm: number | bigint; normType: number | bigint }): Tensor;
  (input: Tensor, indices: Tensor, options: { maxNorm: number | bigint; normType: number | bigint }): Tensor;
  (input: Tensor, indices: Tensor, maxNorm: number | bigint, normType: number | bigint | { normType: number | bigint }): Tensor;
} = fn("embedding_renorm_", "embeddingRenorm_");
/** ATen's `embedding_sparse_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.embedding_sparse_backward */
export const embeddingSparseBackward: Operator = fn("embedding_sparse_backward", "embeddingSparseBackward");
/** ATen's `empty`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.empty */
export const empty: {
  (size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (...size: number[]): Tensor;
  (...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (size: Ints, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (...args: [...size: number[], options: { memoryFormat?: MemoryFormat | null; out: Tensor }]): Tensor;
} = fn("empty", "empty");
/** ATen's `empty_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.empty_like */
export const emptyLike: {
  (options: { input: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
} = fn("empty_like", "emptyLike");
/** ATen's `empty_permuted`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.empty_permuted */
export const emptyPermuted: {
  (options: { size: Ints; physicalLayout: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, physicalLayout: Ints | { physicalLayout: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, physicalLayout: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { size: Ints; physicalLayout: Ints; out: Tensor }): Tensor;
  (size: Ints, options: { physicalLayout: Ints; out: Tensor }): Tensor;
  (size: Ints, physicalLayout: Ints, options: { out: Tensor }): Tensor;
} = fn("empty_permuted", "emptyPermuted");
/** ATen's `empty_quantized`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.empty_quantized */
export const emptyQuantized: {
  (options: { size: Ints; qtensor: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { qtensor: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, qtensor: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { size: Ints; qtensor: Tensor; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (size: Ints, options: { qtensor: Tensor; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (size: Ints, qtensor: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
} = fn("empty_quantized", "emptyQuantized");
/** ATen's `empty_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.empty_strided */
export const emptyStrided: {
  (options: { size: Ints; stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, stride: Ints | { stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, stride: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { size: Ints; stride: Ints; out: Tensor }): Tensor;
  (size: Ints, options: { stride: Ints; out: Tensor }): Tensor;
  (size: Ints, stride: Ints, options: { out: Tensor }): Tensor;
} = fn("empty_strided", "emptyStrided");
/** ATen's `eq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eq */
export const eq: typeof copysign = fn("eq", "eq");
/** ATen's `eq_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eq */
export const eq_: typeof bitwiseAnd_ = fn("eq_", "eq_");
/** ATen's `equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.equal */
export const equal: {
  (options: { input: Tensor; other: Tensor }): boolean;
  (input: Tensor, options: { other: Tensor }): boolean;
  (input: Tensor, other: Tensor): boolean;
} = fn("equal", "equal");
/** ATen's `erf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erf */
export const erf: typeof abs = fn("erf", "erf");
/** ATen's `erf_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erf */
export const erf_: typeof abs_ = fn("erf_", "erf_");
/** ATen's `erfc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfc */
export const erfc: typeof abs = fn("erfc", "erfc");
/** ATen's `erfc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfc */
export const erfc_: typeof abs_ = fn("erfc_", "erfc_");
/** ATen's `erfinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfinv */
export const erfinv: typeof abs = fn("erfinv", "erfinv");
/** ATen's `erfinv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfinv */
export const erfinv_: typeof abs_ = fn("erfinv_", "erfinv_");
/** ATen's `exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp */
export const exp: typeof abs = fn("exp", "exp");
/** ATen's `exp2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp2 */
export const exp2: typeof abs = fn("exp2", "exp2");
/** ATen's `exp2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp2 */
export const exp2_: typeof abs_ = fn("exp2_", "exp2_");
/** ATen's `exp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp */
export const exp_: typeof abs_ = fn("exp_", "exp_");
/** ATen's `expand`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expand */
export const expand: {
  (options: { input: Tensor; size: Ints; implicit?: boolean }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; implicit?: boolean }): Tensor;
  (input: Tensor, size: Ints, options: { implicit?: boolean }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { implicit?: boolean }]): Tensor;
} = fn("expand", "expand");
/** ATen's `expand_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expand_as */
export const expandAs: typeof alignAs = fn("expand_as", "expandAs");
/** ATen's `expand_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expand_copy */
export const expandCopy: {
  (options: { input: Tensor; size: Ints; implicit?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; implicit?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { implicit?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { implicit?: boolean; out?: Tensor }]): Tensor;
} = fn("expand_copy", "expandCopy");
/** ATen's `expm1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expm1 */
export const expm1: typeof abs = fn("expm1", "expm1");
/** ATen's `expm1_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expm1 */
export const expm1_: typeof abs_ = fn("expm1_", "expm1_");
/** ATen's `exponential`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exponential */
export const exponential: {
  (options: { input: Tensor; lambd?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, lambd?: number | bigint | { lambd?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, lambd: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("exponential", "exponential");
/** ATen's `exponential_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exponential */
export const exponential_: {
  (options: { input: Tensor; lambd?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, lambd?: number | bigint | { lambd?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, lambd: number | bigint, options: { generator?: Generator | null }): Tensor;
} = fn("exponential_", "exponential_");
/** ATen's `eye`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eye */
export const eye: {
  (n: number | bigint | { n: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { n: number | bigint; m: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, m: number | bigint | { m: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, m: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { n: number | bigint; out: Tensor }): Tensor;
  (n: number | bigint, options: { out: Tensor }): Tensor;
  (options: { n: number | bigint; m: number | bigint; out: Tensor }): Tensor;
  (n: number | bigint, options: { m: number | bigint; out: Tensor }): Tensor;
  (n: number | bigint, m: number | bigint, options: { out: Tensor }): Tensor;
} = fn("eye", "eye");
/** ATen's `fake_quantize_per_channel_affine`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fake_quantize_per_channel_affine */
export const fakeQuantizePerChannelAffine: Operator = fn("fake_quantize_per_channel_affine", "fakeQuantizePerChannelAffine");
/** ATen's `fake_quantize_per_channel_affine_cachemask`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fake_quantize_per_channel_affine_cachemask */
export const fakeQuantizePerChannelAffineCachemask: Operator = fn("fake_quantize_per_channel_affine_cachemask", "fakeQuantizePerChannelAffineCachemask");
/** ATen's `fake_quantize_per_channel_affine_cachemask_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fake_quantize_per_channel_affine_cachemask_backward */
export const fakeQuantizePerChannelAffineCachemaskBackward: Operator = fn("fake_quantize_per_channel_affine_cachemask_backward", "fakeQuantizePerChannelAffineCachemaskBackward");
/** ATen's `fake_quantize_per_tensor_affine`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fake_quantize_per_tensor_affine */
export const fakeQuantizePerTensorAffine: Operator = fn("fake_quantize_per_tensor_affine", "fakeQuantizePerTensorAffine");
/** ATen's `fake_quantize_per_tensor_affine_cachemask`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fake_quantize_per_tensor_affine_cachemask */
export const fakeQuantizePerTensorAffineCachemask: Operator = fn("fake_quantize_per_tensor_affine_cachemask", "fakeQuantizePerTensorAffineCachemask");
/** ATen's `fake_quantize_per_tensor_affine_cachemask_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fake_quantize_per_tensor_affine_cachemask_backward */
export const fakeQuantizePerTensorAffineCachemaskBackward: Operator = fn("fake_quantize_per_tensor_affine_cachemask_backward", "fakeQuantizePerTensorAffineCachemaskBackward");
/** ATen's `fbgemm_linear_fp16_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_linear_fp16_weight */
export const fbgemmLinearFp16Weight: Operator = fn("fbgemm_linear_fp16_weight", "fbgemmLinearFp16Weight");
/** ATen's `fbgemm_linear_fp16_weight_fp32_activation`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_linear_fp16_weight_fp32_activation */
export const fbgemmLinearFp16WeightFp32Activation: Operator = fn("fbgemm_linear_fp16_weight_fp32_activation", "fbgemmLinearFp16WeightFp32Activation");
/** ATen's `fbgemm_linear_int8_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_linear_int8_weight */
export const fbgemmLinearInt8Weight: Operator = fn("fbgemm_linear_int8_weight", "fbgemmLinearInt8Weight");
/** ATen's `fbgemm_linear_int8_weight_fp32_activation`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_linear_int8_weight_fp32_activation */
export const fbgemmLinearInt8WeightFp32Activation: Operator = fn("fbgemm_linear_int8_weight_fp32_activation", "fbgemmLinearInt8WeightFp32Activation");
/** ATen's `fbgemm_linear_quantize_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_linear_quantize_weight */
export const fbgemmLinearQuantizeWeight: Operator = fn("fbgemm_linear_quantize_weight", "fbgemmLinearQuantizeWeight");
/** ATen's `fbgemm_pack_gemm_matrix_fp16`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_pack_gemm_matrix_fp16 */
export const fbgemmPackGemmMatrixFp16: Operator = fn("fbgemm_pack_gemm_matrix_fp16", "fbgemmPackGemmMatrixFp16");
/** ATen's `fbgemm_pack_quantized_matrix`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fbgemm_pack_quantized_matrix */
export const fbgemmPackQuantizedMatrix: Operator = fn("fbgemm_pack_quantized_matrix", "fbgemmPackQuantizedMatrix");
/** ATen's `feature_alpha_dropout`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.feature_alpha_dropout */
export const featureAlphaDropout: typeof alphaDropout = fn("feature_alpha_dropout", "featureAlphaDropout");
/** ATen's `feature_alpha_dropout_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.feature_alpha_dropout */
export const featureAlphaDropout_: typeof alphaDropout = fn("feature_alpha_dropout_", "featureAlphaDropout_");
/** ATen's `feature_dropout`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.feature_dropout */
export const featureDropout: typeof alphaDropout = fn("feature_dropout", "featureDropout");
/** ATen's `feature_dropout_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.feature_dropout */
export const featureDropout_: typeof alphaDropout = fn("feature_dropout_", "featureDropout_");
/** ATen's `fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill */
export const fill: {
  (options: { input: Tensor; value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, value: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
} = fn("fill", "fill");
/** ATen's `fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill */
export const fill_: {
  (options: { input: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { value: Scalar | Tensor }): Tensor;
  (input: Tensor, value: Scalar | Tensor): Tensor;
} = fn("fill_", "fill_");
/** ATen's `fill_diagonal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill_diagonal */
export const fillDiagonal_: {
  (options: { input: Tensor; fillValue: Scalar; wrap?: boolean }): Tensor;
  (input: Tensor, options: { fillValue: Scalar; wrap?: boolean }): Tensor;
  (input: Tensor, fillValue: Scalar, wrap?: boolean | { wrap?: boolean }): Tensor;
} = fn("fill_diagonal_", "fillDiagonal_");
/** ATen's `fix`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fix */
export const fix: typeof abs = fn("fix", "fix");
/** ATen's `fix_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fix */
export const fix_: typeof abs_ = fn("fix_", "fix_");
/** ATen's `flatten`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flatten */
export const flatten: {
  (options: { input: Tensor; startDim?: number | bigint; endDim?: number | bigint }): Tensor;
  (input: Tensor, startDim?: number | bigint | { startDim?: number | bigint; endDim?: number | bigint }): Tensor;
  (input: Tensor, startDim: number | bigint, endDim: number | bigint | { endDim?: number | bigint }): Tensor;
} = fn("flatten", "flatten");
/** ATen's `flatten_dense_tensors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flatten_dense_tensors */
export const flattenDenseTensors: typeof cartesianProd = fn("flatten_dense_tensors", "flattenDenseTensors");
/** ATen's `flip`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flip */
export const flip: {
  (options: { input: Tensor; dims: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dims: Ints | { dims: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dims: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...dims: number[]): Tensor;
  (input: Tensor, ...args: [...dims: number[], options: { out?: Tensor }]): Tensor;
} = fn("flip", "flip");
/** ATen's `fliplr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fliplr */
export const fliplr: typeof abs_ = fn("fliplr", "fliplr");
/** ATen's `flipud`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flipud */
export const flipud: typeof abs_ = fn("flipud", "flipud");
/** ATen's `float_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.float_power */
export const floatPower: {
  (options: { input: Scalar | Tensor; exponent: Tensor; out?: Tensor }): Tensor;
  (input: Scalar | Tensor, options: { exponent: Tensor; out?: Tensor }): Tensor;
  (input: Scalar | Tensor, exponent: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; exponent: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { exponent: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, exponent: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("float_power", "floatPower");
/** ATen's `float_power_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.float_power */
export const floatPower_: {
  (options: { input: Tensor; exponent: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { exponent: Scalar | Tensor }): Tensor;
  (input: Tensor, exponent: Scalar | Tensor): Tensor;
} = fn("float_power_", "floatPower_");
/** ATen's `floor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor */
export const floor: typeof abs = fn("floor", "floor");
/** ATen's `floor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor */
export const floor_: typeof abs_ = fn("floor_", "floor_");
/** ATen's `floor_divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor_divide */
export const floorDivide: {
  (options: { input: Tensor | Scalar; other: Tensor | Scalar; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, options: { other: Tensor | Scalar; out?: Tensor }): Tensor;
  (input: Tensor | Scalar, other: Tensor | Scalar, options?: { out?: Tensor }): Tensor;
} = fn("floor_divide", "floorDivide");
/** ATen's `floor_divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor_divide */
export const floorDivide_: typeof bitwiseLeftShift_ = fn("floor_divide_", "floorDivide_");
/** ATen's `fmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmax */
export const fmax: typeof arctan2 = fn("fmax", "fmax");
/** ATen's `fmin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmin */
export const fmin: typeof arctan2 = fn("fmin", "fmin");
/** ATen's `fmod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmod */
export const fmod: typeof copysign = fn("fmod", "fmod");
/** ATen's `fmod_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmod */
export const fmod_: typeof bitwiseAnd_ = fn("fmod_", "fmod_");
/** ATen's `frac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frac */
export const frac: typeof abs = fn("frac", "frac");
/** ATen's `frac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frac */
export const frac_: typeof abs_ = fn("frac_", "frac_");
/** ATen's `fractional_max_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fractional_max_pool2d */
export const fractionalMaxPool2d: {
  (options: { input: Tensor; kernelSize: Ints; outputSize: Ints; randomSamples: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { kernelSize: Ints; outputSize: Ints; randomSamples: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, options: { outputSize: Ints; randomSamples: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, outputSize: Ints, options: { randomSamples: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, outputSize: Ints, randomSamples: Tensor): [Tensor, Tensor];
  (options: { input: Tensor; kernelSize: Ints; outputSize: Ints; randomSamples: Tensor; output: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { kernelSize: Ints; outputSize: Ints; randomSamples: Tensor; output: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, options: { outputSize: Ints; randomSamples: Tensor; output: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, outputSize: Ints, options: { randomSamples: Tensor; output: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, outputSize: Ints, randomSamples: Tensor, options: { output: Tensor; indices: Tensor }): [Tensor, Tensor];
} = fn("fractional_max_pool2d", "fractionalMaxPool2d");
/** ATen's `fractional_max_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fractional_max_pool2d_backward */
export const fractionalMaxPool2dBackward: Operator = fn("fractional_max_pool2d_backward", "fractionalMaxPool2dBackward");
/** ATen's `fractional_max_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fractional_max_pool3d */
export const fractionalMaxPool3d: typeof fractionalMaxPool2d = fn("fractional_max_pool3d", "fractionalMaxPool3d");
/** ATen's `fractional_max_pool3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fractional_max_pool3d_backward */
export const fractionalMaxPool3dBackward: Operator = fn("fractional_max_pool3d_backward", "fractionalMaxPool3dBackward");
/** ATen's `frexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frexp */
export const frexp: {
  (options: { input: Tensor }): MantissaExponent;
  (input: Tensor): MantissaExponent;
  (options: { input: Tensor; mantissa: Tensor; exponent: Tensor }): MantissaExponent;
  (input: Tensor, options: { mantissa: Tensor; exponent: Tensor }): MantissaExponent;
} = fn("frexp", "frexp");
/** ATen's `frobenius_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frobenius_norm */
export const frobeniusNorm: {
  (options: { input: Tensor; dim: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("frobenius_norm", "frobeniusNorm");
/** ATen's `full_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.full_like */
export const fullLike: {
  (options: { input: Tensor; fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, fillValue: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; fillValue: Scalar; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { fillValue: Scalar; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, fillValue: Scalar, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
} = fn("full_like", "fullLike");
/** ATen's `fused_moving_avg_obs_fake_quant`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fused_moving_avg_obs_fake_quant */
export const fusedMovingAvgObsFakeQuant: Operator = fn("fused_moving_avg_obs_fake_quant", "fusedMovingAvgObsFakeQuant");
/** ATen's `gather`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gather */
export const gather: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; sparseGrad?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options?: { sparseGrad?: boolean; out?: Tensor }): Tensor;
} = fn("gather", "gather");
/** ATen's `gather_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gather_backward */
export const gatherBackward: Operator = fn("gather_backward", "gatherBackward");
/** ATen's `gcd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gcd */
export const gcd: typeof arctan2 = fn("gcd", "gcd");
/** ATen's `gcd_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gcd */
export const gcd_: typeof alignAs = fn("gcd_", "gcd_");
/** ATen's `ge`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ge */
export const ge: typeof copysign = fn("ge", "ge");
/** ATen's `ge_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ge */
export const ge_: typeof bitwiseAnd_ = fn("ge_", "ge_");
/** ATen's `gelu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gelu */
export const gelu: {
  (options: { input: Tensor; approximate?: string; out?: Tensor }): Tensor;
  (input: Tensor, options?: { approximate?: string; out?: Tensor }): Tensor;
} = fn("gelu", "gelu");
/** ATen's `gelu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gelu */
export const gelu_: {
  (options: { input: Tensor; approximate?: string }): Tensor;
  (input: Tensor, options?: { approximate?: string }): Tensor;
} = fn("gelu_", "gelu_");
/** ATen's `gelu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gelu_backward */
export const geluBackward: Operator = fn("gelu_backward", "geluBackward");
/** ATen's `geometric`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geometric */
export const geometric: {
  (options: { input: Tensor; p: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint | { p: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("geometric", "geometric");
/** ATen's `geometric_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geometric */
export const geometric_: {
  (options: { input: Tensor; p: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, p: number | bigint | { p: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, p: number | bigint, options: { generator?: Generator | null }): Tensor;
} = fn("geometric_", "geometric_");
/** ATen's `geqrf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geqrf */
export const geqrf: {
  (options: { input: Tensor }): ATau;
  (input: Tensor): ATau;
  (options: { input: Tensor; a: Tensor; tau: Tensor }): ATau;
  (input: Tensor, options: { a: Tensor; tau: Tensor }): ATau;
} = fn("geqrf", "geqrf");
/** ATen's `ger`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ger */
export const ger: {
  (options: { input: Tensor; vec2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { vec2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, vec2: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("ger", "ger");
/** ATen's `glu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.glu */
export const glu: {
  (options: { input: Tensor; dim?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("glu", "glu");
/** ATen's `glu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.glu_backward */
export const gluBackward: Operator = fn("glu_backward", "gluBackward");
/** ATen's `glu_backward_jvp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.glu_backward_jvp */
export const gluBackwardJvp: Operator = fn("glu_backward_jvp", "gluBackwardJvp");
/** ATen's `glu_jvp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.glu_jvp */
export const gluJvp: {
  (options: { glu: Tensor; x: Tensor; dx: Tensor; dim: number | bigint; out?: Tensor }): Tensor;
  (glu: Tensor, options: { x: Tensor; dx: Tensor; dim: number | bigint; out?: Tensor }): Tensor;
  (glu: Tensor, x: Tensor, options: { dx: Tensor; dim: number | bigint; out?: Tensor }): Tensor;
  (glu: Tensor, x: Tensor, dx: Tensor, dim: number | bigint | { dim: number | bigint; out?: Tensor }): Tensor;
  (glu: Tensor, x: Tensor, dx: Tensor, dim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("glu_jvp", "gluJvp");
/** ATen's `gradient`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gradient */
export const gradient: {
  (options: { input: Tensor; dim: Ints; edgeOrder?: number | bigint }): Tensor[];
  (input: Tensor, options: { dim: Ints; edgeOrder?: number | bigint }): Tensor[];
  (options: { input: Tensor; spacing: Scalar | readonly Scalar[] | readonly Tensor[]; dim: Ints; edgeOrder?: number | bigint }): Tensor[];
  (input: Tensor, options: { spacing: Scalar | readonly Scalar[] | readonly Tensor[]; dim: Ints; edgeOrder?: number | bigint }): Tensor[];
  (options: { input: Tensor; spacing?: Scalar | null; dim?: number | bigint | null; edgeOrder?: number | bigint }): Tensor[];
  (input: Tensor, options?: { spacing?: Scalar | null; dim?: number | bigint | null; edgeOrder?: number | bigint }): Tensor[];
  (options: { input: Tensor; spacing: readonly Scalar[] | readonly Tensor[]; dim?: number | bigint | null; edgeOrder?: number | bigint }): Tensor[];
  (input: Tensor, options: { spacing: readonly Scalar[] | readonly Tensor[]; dim?: number | bigint | null; edgeOrder?: number | bigint }): Tensor[];
} = fn("gradient", "gradient");
/** ATen's `greater`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater */
export const greater: typeof copysign = fn("greater", "greater");
/** ATen's `greater_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater */
export const greater_: typeof bitwiseAnd_ = fn("greater_", "greater_");
/** ATen's `greater_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater_equal */
export const greaterEqual: typeof copysign = fn("greater_equal", "greaterEqual");
/** ATen's `greater_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater_equal */
export const greaterEqual_: typeof bitwiseAnd_ = fn("greater_equal_", "greaterEqual_");
/** ATen's `grid_sampler`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.grid_sampler */
export const gridSampler: {
  (options: { input: Tensor; grid: Tensor; interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean }): Tensor;
  (input: Tensor, options: { grid: Tensor; interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean }): Tensor;
  (input: Tensor, grid: Tensor, options: { interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, options: { paddingMode: number | bigint; alignCorners: boolean }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, paddingMode: number | bigint, alignCorners: boolean | { alignCorners: boolean }): Tensor;
} = fn("grid_sampler", "gridSampler");
/** ATen's `grid_sampler_2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.grid_sampler_2d */
export const gridSampler2d: {
  (options: { input: Tensor; grid: Tensor; interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { grid: Tensor; interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, options: { interpolationMode: number | bigint; paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, options: { paddingMode: number | bigint; alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, paddingMode: number | bigint, alignCorners: boolean | { alignCorners: boolean; out?: Tensor }): Tensor;
  (input: Tensor, grid: Tensor, interpolationMode: number | bigint, paddingMode: number | bigint, alignCorners: boolean, options: { out?: Tensor }): Tensor;
} = fn("grid_sampler_2d", "gridSampler2d");
/** ATen's `grid_sampler_2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.grid_sampler_2d_backward */
export const gridSampler2dBackward: Operator = fn("grid_sampler_2d_backward", "gridSampler2dBackward");
/** ATen's `grid_sampler_3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.grid_sampler_3d */
export const gridSampler3d: typeof gridSampler2d = fn("grid_sampler_3d", "gridSampler3d");
/** ATen's `grid_sampler_3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.grid_sampler_3d_backward */
export const gridSampler3dBackward: Operator = fn("grid_sampler_3d_backward", "gridSampler3dBackward");
/** ATen's `group_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.group_norm */
export const groupNorm: {
  (options: { input: Tensor; numGroups: number | bigint; weight?: Tensor | null; bias?: Tensor | null; eps?: number | bigint; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number | bigint | { numGroups: number | bigint; weight?: Tensor | null; bias?: Tensor | null; eps?: number | bigint; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number | bigint, options: { weight?: Tensor | null; bias?: Tensor | null; eps?: number | bigint; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number | bigint, weight: Tensor | null, options?: { bias?: Tensor | null; eps?: number | bigint; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number | bigint, weight: Tensor | null, bias: Tensor | null, eps?: number | bigint | { eps?: number | bigint; cudnnEnabled?: boolean }): Tensor;
  (input: Tensor, numGroups: number | bigint, weight: Tensor | null, bias: Tensor | null, eps: number | bigint, cudnnEnabled: boolean | { cudnnEnabled?: boolean }): Tensor;
} = fn("group_norm", "groupNorm");
/** ATen's `gru`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gru */
export const gru: {
  (options: { data: Tensor; batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, options: { batchSizes: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, options: { hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: Tensor, options: { params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], options: { hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: { numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, options: { dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, options: { train: boolean; bidirectional: boolean }): [Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean | { bidirectional: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, options: { hx: Tensor; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, options: { params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], options: { hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, options: { numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, options: { dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, options: { train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, options: { bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor];
  (input: Tensor, hx: Tensor, params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean, batchFirst: boolean | { batchFirst: boolean }): [Tensor, Tensor];
} = fn("gru", "gru");
/** ATen's `gru_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gru_cell */
export const gruCell: {
  (options: { input: Tensor; hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, options: { hx: Tensor; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, options: { wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, options: { wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, options?: { bIh?: Tensor | null; bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options?: { bHh?: Tensor | null }): Tensor;
  (input: Tensor, hx: Tensor, wIh: Tensor, wHh: Tensor, bIh: Tensor | null, bHh: Tensor | null): Tensor;
} = fn("gru_cell", "gruCell");
/** ATen's `gt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gt */
export const gt: typeof copysign = fn("gt", "gt");
/** ATen's `gt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gt */
export const gt_: typeof bitwiseAnd_ = fn("gt_", "gt_");
/** ATen's `hamming_window`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hamming_window */
export const hammingWindow: {
  (windowLength: number | bigint | { windowLength: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean | { periodic: boolean; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; alpha: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; alpha: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint | { alpha: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; alpha: number | bigint; beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; alpha: number | bigint; beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { alpha: number | bigint; beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint, beta: number | bigint | { beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint, beta: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { out: Tensor }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { out: Tensor }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; alpha: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; alpha: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { alpha: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint, options: { out: Tensor }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; alpha: number | bigint; beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; alpha: number | bigint; beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { alpha: number | bigint; beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint, options: { beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, alpha: number | bigint, beta: number | bigint, options: { out: Tensor }): Tensor;
} = fn("hamming_window", "hammingWindow");
/** ATen's `hann_window`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hann_window */
export const hannWindow: typeof bartlettWindow = fn("hann_window", "hannWindow");
/** ATen's `hardshrink`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardshrink */
export const hardshrink: {
  (options: { input: Tensor; lambd?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { lambd?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, lambd: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("hardshrink", "hardshrink");
/** ATen's `hardshrink_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardshrink_backward */
export const hardshrinkBackward: Operator = fn("hardshrink_backward", "hardshrinkBackward");
/** ATen's `hardsigmoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardsigmoid */
export const hardsigmoid: typeof abs = fn("hardsigmoid", "hardsigmoid");
/** ATen's `hardsigmoid_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardsigmoid */
export const hardsigmoid_: typeof abs_ = fn("hardsigmoid_", "hardsigmoid_");
/** ATen's `hardsigmoid_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardsigmoid_backward */
export const hardsigmoidBackward: Operator = fn("hardsigmoid_backward", "hardsigmoidBackward");
/** ATen's `hardswish`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardswish */
export const hardswish: typeof abs = fn("hardswish", "hardswish");
/** ATen's `hardswish_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardswish */
export const hardswish_: typeof abs_ = fn("hardswish_", "hardswish_");
/** ATen's `hardswish_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardswish_backward */
export const hardswishBackward: Operator = fn("hardswish_backward", "hardswishBackward");
/** ATen's `hardtanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardtanh */
export const hardtanh: {
  (options: { input: Tensor; minVal?: Scalar; maxVal?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { minVal?: Scalar; maxVal?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, minVal: Scalar, options?: { maxVal?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, minVal: Scalar, maxVal: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("hardtanh", "hardtanh");
/** ATen's `hardtanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardtanh */
export const hardtanh_: {
  (options: { input: Tensor; minVal?: Scalar; maxVal?: Scalar }): Tensor;
  (input: Tensor, options?: { minVal?: Scalar; maxVal?: Scalar }): Tensor;
  (input: Tensor, minVal: Scalar, options?: { maxVal?: Scalar }): Tensor;
  (input: Tensor, minVal: Scalar, maxVal: Scalar): Tensor;
} = fn("hardtanh_", "hardtanh_");
/** ATen's `hardtanh_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardtanh_backward */
export const hardtanhBackward: Operator = fn("hardtanh_backward", "hardtanhBackward");
/** ATen's `hash_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hash_tensor */
export const hashTensor: {
  (options: { input: Tensor; dim?: Ints; keepdim?: boolean; mode?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints; keepdim?: boolean; mode?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { keepdim?: boolean; mode?: number | bigint; out?: Tensor }): Tensor;
} = fn("hash_tensor", "hashTensor");
/** ATen's `heaviside`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.heaviside */
export const heaviside: {
  (options: { input: Tensor; values: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { values: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, values: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("heaviside", "heaviside");
/** ATen's `heaviside_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.heaviside */
export const heaviside_: {
  (options: { input: Tensor; values: Tensor }): Tensor;
  (input: Tensor, options: { values: Tensor }): Tensor;
  (input: Tensor, values: Tensor): Tensor;
} = fn("heaviside_", "heaviside_");
/** ATen's `hinge_embedding_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hinge_embedding_loss */
export const hingeEmbeddingLoss: {
  (options: { input: Tensor; target: Tensor; margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input: Tensor, options: { target: Tensor; margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, margin?: number | bigint | { margin?: number | bigint; reduction?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, margin: number | bigint, reduction: number | bigint | { reduction?: number | bigint }): Tensor;
} = fn("hinge_embedding_loss", "hingeEmbeddingLoss");
/** ATen's `histc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histc */
export const histc: {
  (options: { input: Tensor; bins?: number | bigint; min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, bins?: number | bigint | { bins?: number | bigint; min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, bins: number | bigint, options: { min?: Scalar; max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, bins: number | bigint, min: Scalar, options?: { max?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, bins: number | bigint, min: Scalar, max: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("histc", "histc");
/** ATen's `histogram`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histogram */
export const histogram: {
  (options: { input: Tensor; bins: Tensor; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  (input: Tensor, options: { bins: Tensor; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  (input: Tensor, bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): HistBinEdges;
  (options: { input: Tensor; bins?: number | bigint; range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  (input: Tensor, bins?: number | bigint | { bins?: number | bigint; range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  (input: Tensor, bins: number | bigint, options: { range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  (options: { input: Tensor; bins: Tensor; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): HistBinEdges;
  (input: Tensor, options: { bins: Tensor; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): HistBinEdges;
  (input: Tensor, bins: Tensor, options: { weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): HistBinEdges;
  (options: { input: Tensor; bins?: number | bigint; range?: Ints | null; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): HistBinEdges;
  (input: Tensor, options: { bins?: number | bigint; range?: Ints | null; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): HistBinEdges;
  (input: Tensor, bins: number | bigint, options: { range?: Ints | null; weight?: Tensor | null; density?: boolean; hist: Tensor; binEdges: Tensor }): HistBinEdges;
} = fn("histogram", "histogram");
/** ATen's `histogramdd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histogramdd */
export const histogramdd: {
  (options: { input: Tensor; bins: Ints | readonly Tensor[]; range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges2;
  (input: Tensor, bins: Ints | readonly Tensor[] | { bins: Ints | readonly Tensor[]; range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges2;
  (input: Tensor, bins: Ints | readonly Tensor[], range: Ints | { range?: Ints | null; weight?: Tensor | null; density?: boolean } | null): HistBinEdges2;
  (input: Tensor, bins: Ints | readonly Tensor[], range: Ints | null, options: { weight?: Tensor | null; density?: boolean }): HistBinEdges2;
  (input: Tensor, bins: Ints | readonly Tensor[], range: Ints | null, weight: Tensor | null, density?: boolean | { density?: boolean }): HistBinEdges2;
} = fn("histogramdd", "histogramdd");
/** ATen's `hsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hsplit */
export const hsplit: typeof dsplit = fn("hsplit", "hsplit");
/** ATen's `hspmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hspmm */
export const hspmm: {
  (options: { mat1: Tensor; mat2: Tensor; out?: Tensor }): Tensor;
  (mat1: Tensor, options: { mat2: Tensor; out?: Tensor }): Tensor;
  (mat1: Tensor, mat2: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("hspmm", "hspmm");
/** ATen's `hstack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hstack */
export const hstack: typeof blockDiag = fn("hstack", "hstack");
/** ATen's `huber_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.huber_loss */
export const huberLoss: {
  (options: { input: Tensor; target: Tensor; reduction?: number | bigint; delta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; reduction?: number | bigint; delta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction?: number | bigint | { reduction?: number | bigint; delta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number | bigint, delta: number | bigint | { delta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number | bigint, delta: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("huber_loss", "huberLoss");
/** ATen's `huber_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.huber_loss_backward */
export const huberLossBackward: Operator = fn("huber_loss_backward", "huberLossBackward");
/** ATen's `hypot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hypot */
export const hypot: typeof arctan2 = fn("hypot", "hypot");
/** ATen's `hypot_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hypot */
export const hypot_: typeof alignAs = fn("hypot_", "hypot_");
/** ATen's `i0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.i0 */
export const i0: typeof abs = fn("i0", "i0");
/** ATen's `i0_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.i0 */
export const i0_: typeof abs_ = fn("i0_", "i0_");
/** ATen's `igamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igamma */
export const igamma: typeof arctan2 = fn("igamma", "igamma");
/** ATen's `igamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igamma */
export const igamma_: typeof alignAs = fn("igamma_", "igamma_");
/** ATen's `igammac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igammac */
export const igammac: typeof arctan2 = fn("igammac", "igammac");
/** ATen's `igammac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igammac */
export const igammac_: typeof alignAs = fn("igammac_", "igammac_");
/** ATen's `im2col`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.im2col */
export const im2col: {
  (options: { input: Tensor; kernelSize: Ints; dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { kernelSize: Ints; dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, options: { dilation: Ints; padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, dilation: Ints, options: { padding: Ints; stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, dilation: Ints, padding: Ints, stride: Ints | { stride: Ints; out?: Tensor }): Tensor;
  (input: Tensor, kernelSize: Ints, dilation: Ints, padding: Ints, stride: Ints, options: { out?: Tensor }): Tensor;
} = fn("im2col", "im2col");
/** ATen's `index_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_add */
export const indexAdd: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { source: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("index_add", "indexAdd");
/** ATen's `index_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_add */
export const indexAdd_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { source: Tensor; alpha?: Scalar }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
} = fn("index_add_", "indexAdd_");
/** ATen's `index_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_copy */
export const indexCopy: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("index_copy", "indexCopy");
/** ATen's `index_copy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_copy */
export const indexCopy_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; source: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; source: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; source: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { source: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor): Tensor;
} = fn("index_copy_", "indexCopy_");
/** ATen's `index_fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_fill */
export const indexFill: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, value: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
} = fn("index_fill", "indexFill");
/** ATen's `index_fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_fill */
export const indexFill_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { value: Scalar | Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, value: Scalar | Tensor): Tensor;
} = fn("index_fill_", "indexFill_");
/** ATen's `index_put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_put */
export const indexPut: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean, options: { out?: Tensor }): Tensor;
} = fn("index_put", "indexPut");
/** ATen's `index_put_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_put */
export const indexPut_: {
  (options: { input: Tensor; indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean }): Tensor;
} = fn("index_put_", "indexPut_");
/** ATen's `index_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_reduce */
export const indexReduce: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { source: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, reduce: string | { reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, reduce: string, options: { includeSelf?: boolean; out?: Tensor }): Tensor;
} = fn("index_reduce", "indexReduce");
/** ATen's `index_reduce_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_reduce */
export const indexReduce_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, reduce: string | { reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, source: Tensor, reduce: string, options: { includeSelf?: boolean }): Tensor;
} = fn("index_reduce_", "indexReduce_");
/** ATen's `index_select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_select */
export const indexSelect: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("index_select", "indexSelect");
/** ATen's `index_select_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_select_backward */
export const indexSelectBackward: Operator = fn("index_select_backward", "indexSelectBackward");
/** ATen's `indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.indices */
export const indices: typeof abs_ = fn("indices", "indices");
/** ATen's `indices_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.indices_copy */
export const indicesCopy: typeof abs = fn("indices_copy", "indicesCopy");
/** ATen's `infinitely_differentiable_gelu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.infinitely_differentiable_gelu_backward */
export const infinitelyDifferentiableGeluBackward: Operator = fn("infinitely_differentiable_gelu_backward", "infinitelyDifferentiableGeluBackward");
/** ATen's `inner`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.inner */
export const inner: typeof arctan2 = fn("inner", "inner");
/** ATen's `instance_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.instance_norm */
export const instanceNorm: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; useInputStats: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; useInputStats: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; useInputStats: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; useInputStats: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; useInputStats: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { useInputStats: boolean; momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, options: { momentum: number | bigint; eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number | bigint, options: { eps: number | bigint; cudnnEnabled: boolean }): Tensor;
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, useInputStats: boolean, momentum: number | bigint, eps: number | bigint, cudnnEnabled: boolean | { cudnnEnabled: boolean }): Tensor;
} = fn("instance_norm", "instanceNorm");
/** ATen's `int_repr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.int_repr */
export const intRepr: typeof abs = fn("int_repr", "intRepr");
/** ATen's `inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.inverse */
export const inverse: typeof abs = fn("inverse", "inverse");
/** ATen's `is_coalesced`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_coalesced */
export const isCoalesced: {
  (options: { input: Tensor }): boolean;
  (input: Tensor): boolean;
} = fn("is_coalesced", "isCoalesced");
/** ATen's `is_conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_conj */
export const isConj: typeof isCoalesced = fn("is_conj", "isConj");
/** ATen's `is_distributed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_distributed */
export const isDistributed: typeof isCoalesced = fn("is_distributed", "isDistributed");
/** ATen's `is_inference`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_inference */
export const isInference: typeof isCoalesced = fn("is_inference", "isInference");
/** ATen's `is_neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_neg */
export const isNeg: typeof isCoalesced = fn("is_neg", "isNeg");
/** ATen's `is_nonzero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_nonzero */
export const isNonzero: typeof isCoalesced = fn("is_nonzero", "isNonzero");
/** ATen's `is_pinned`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_pinned */
export const isPinned: {
  (options: { input: Tensor; device?: DeviceLike | null }): boolean;
  (input: Tensor, options?: { device?: DeviceLike | null }): boolean;
  (input: Tensor, device: DeviceLike | null): boolean;
} = fn("is_pinned", "isPinned");
/** ATen's `is_same_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_same_size */
export const isSameSize: typeof equal = fn("is_same_size", "isSameSize");
/** ATen's `is_set_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_set_to */
export const isSetTo: {
  (options: { input: Tensor; tensor: Tensor }): boolean;
  (input: Tensor, options: { tensor: Tensor }): boolean;
  (input: Tensor, tensor: Tensor): boolean;
} = fn("is_set_to", "isSetTo");
/** ATen's `is_signed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_signed */
export const isSigned: typeof isCoalesced = fn("is_signed", "isSigned");
/** ATen's `is_vulkan_available`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_vulkan_available */
export const isVulkanAvailable: {
  (): boolean;
} = fn("is_vulkan_available", "isVulkanAvailable");
/** ATen's `isclose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isclose */
export const isclose: {
  (options: { input: Tensor; other: Tensor; rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): Tensor;
  (input: Tensor, options: { other: Tensor; rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol?: number | bigint | { rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol: number | bigint, atol: number | bigint | { atol?: number | bigint; equalNan?: boolean }): Tensor;
  (input: Tensor, other: Tensor, rtol: number | bigint, atol: number | bigint, equalNan: boolean | { equalNan?: boolean }): Tensor;
} = fn("isclose", "isclose");
/** ATen's `isfinite`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isfinite */
export const isfinite: typeof abs_ = fn("isfinite", "isfinite");
/** ATen's `isin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isin */
export const isin: {
  (options: { element: Scalar; testElements: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (element: Scalar, options: { testElements: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (element: Scalar, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (options: { elements: Tensor; testElement: Scalar; assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (elements: Tensor, options: { testElement: Scalar; assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (elements: Tensor, testElement: Scalar, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (options: { elements: Tensor; testElements: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (elements: Tensor, options: { testElements: Tensor; assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
  (elements: Tensor, testElements: Tensor, options?: { assumeUnique?: boolean; invert?: boolean; out?: Tensor }): Tensor;
} = fn("isin", "isin");
/** ATen's `isinf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isinf */
export const isinf: typeof abs = fn("isinf", "isinf");
/** ATen's `isnan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isnan */
export const isnan: typeof abs = fn("isnan", "isnan");
/** ATen's `isneginf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isneginf */
export const isneginf: typeof abs = fn("isneginf", "isneginf");
/** ATen's `isposinf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isposinf */
export const isposinf: typeof abs = fn("isposinf", "isposinf");
/** ATen's `isreal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isreal */
export const isreal: typeof abs_ = fn("isreal", "isreal");
/** ATen's `istft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.istft */
export const istft: {
  (options: { input: Tensor; nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number | bigint | { nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | { hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | { winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, options: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center?: boolean | { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean | { normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | { onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | bigint | { length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  (input: Tensor, nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | bigint | null, returnComplex: boolean | { returnComplex?: boolean }): Tensor;
} = fn("istft", "istft");
/** ATen's `kaiser_window`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kaiser_window */
export const kaiserWindow: {
  (windowLength: number | bigint | { windowLength: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean | { periodic: boolean; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, beta: number | bigint | { beta: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (windowLength: number | bigint, periodic: boolean, beta: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { windowLength: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { out: Tensor }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { out: Tensor }): Tensor;
  (options: { windowLength: number | bigint; periodic: boolean; beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, options: { periodic: boolean; beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, options: { beta: number | bigint; out: Tensor }): Tensor;
  (windowLength: number | bigint, periodic: boolean, beta: number | bigint, options: { out: Tensor }): Tensor;
} = fn("kaiser_window", "kaiserWindow");
/** ATen's `kl_div`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kl_div */
export const klDiv: {
  (options: { input: Tensor; target: Tensor; reduction?: number | bigint; logTarget?: boolean }): Tensor;
  (input: Tensor, options: { target: Tensor; reduction?: number | bigint; logTarget?: boolean }): Tensor;
  (input: Tensor, target: Tensor, reduction?: number | bigint | { reduction?: number | bigint; logTarget?: boolean }): Tensor;
  (input: Tensor, target: Tensor, reduction: number | bigint, options: { logTarget?: boolean }): Tensor;
} = fn("kl_div", "klDiv");
/** ATen's `kron`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kron */
export const kron: typeof arctan2 = fn("kron", "kron");
/** ATen's `kthvalue`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kthvalue */
export const kthvalue: {
  (options: { input: Tensor; k: number | bigint; dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint | { k: number | bigint; dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint | { dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  (options: { input: Tensor; k: number | bigint; dim?: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { k: number | bigint; dim?: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, options: { dim?: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, keepdim: boolean, options: { values: Tensor; indices: Tensor }): ValuesIndices;
} = fn("kthvalue", "kthvalue");
/** ATen's `l1_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.l1_loss */
export const l1Loss: {
  (options: { input: Tensor; target: Tensor; reduction?: number | bigint }): Tensor;
  (input: Tensor, options: { target: Tensor; reduction?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, reduction?: number | bigint | { reduction?: number | bigint }): Tensor;
} = fn("l1_loss", "l1Loss");
/** ATen's `layer_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.layer_norm */
export const layerNorm: {
  (options: { input: Tensor; normalizedShape: Ints; weight?: Tensor | null; bias?: Tensor | null; eps?: number | bigint; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: Ints | { normalizedShape: Ints; weight?: Tensor | null; bias?: Tensor | null; eps?: number | bigint; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: Ints, options: { weight?: Tensor | null; bias?: Tensor | null; eps?: number | bigint; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, options?: { bias?: Tensor | null; eps?: number | bigint; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, bias: Tensor | null, eps?: number | bigint | { eps?: number | bigint; cudnnEnable?: boolean }): Tensor;
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, bias: Tensor | null, eps: number | bigint, cudnnEnable: boolean | { cudnnEnable?: boolean }): Tensor;
} = fn("layer_norm", "layerNorm");
/** ATen's `lcm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lcm */
export const lcm: typeof arctan2 = fn("lcm", "lcm");
/** ATen's `lcm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lcm */
export const lcm_: typeof alignAs = fn("lcm_", "lcm_");
/** ATen's `ldexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ldexp */
export const ldexp: typeof arctan2 = fn("ldexp", "ldexp");
/** ATen's `ldexp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ldexp */
export const ldexp_: typeof alignAs = fn("ldexp_", "ldexp_");
/** ATen's `le`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.le */
export const le: typeof copysign = fn("le", "le");
/** ATen's `le_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.le */
export const le_: typeof bitwiseAnd_ = fn("le_", "le_");
/** ATen's `leaky_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.leaky_relu */
export const leakyRelu: {
  (options: { input: Tensor; negativeSlope?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { negativeSlope?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, negativeSlope: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("leaky_relu", "leakyRelu");
/** ATen's `leaky_relu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.leaky_relu */
export const leakyRelu_: {
  (options: { input: Tensor; negativeSlope?: Scalar }): Tensor;
  (input: Tensor, options?: { negativeSlope?: Scalar }): Tensor;
  (input: Tensor, negativeSlope: Scalar): Tensor;
} = fn("leaky_relu_", "leakyRelu_");
/** ATen's `leaky_relu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.leaky_relu_backward */
export const leakyReluBackward: Operator = fn("leaky_relu_backward", "leakyReluBackward");
/** ATen's `lerp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lerp */
export const lerp: {
  (options: { input: Tensor; end: Tensor; weight: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { end: Tensor; weight: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, end: Tensor, options: { weight: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, end: Tensor, weight: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
} = fn("lerp", "lerp");
/** ATen's `lerp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lerp */
export const lerp_: {
  (options: { input: Tensor; end: Tensor; weight: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { end: Tensor; weight: Scalar | Tensor }): Tensor;
  (input: Tensor, end: Tensor, options: { weight: Scalar | Tensor }): Tensor;
  (input: Tensor, end: Tensor, weight: Scalar | Tensor): Tensor;
} = fn("lerp_", "lerp_");
/** ATen's `less`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less */
export const less: typeof copysign = fn("less", "less");
/** ATen's `less_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less */
export const less_: typeof bitwiseAnd_ = fn("less_", "less_");
/** ATen's `less_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less_equal */
export const lessEqual: typeof copysign = fn("less_equal", "lessEqual");
/** ATen's `less_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less_equal */
export const lessEqual_: typeof bitwiseAnd_ = fn("less_equal_", "lessEqual_");
/** ATen's `lgamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lgamma */
export const lgamma: typeof abs = fn("lgamma", "lgamma");
/** ATen's `lgamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lgamma */
export const lgamma_: typeof abs_ = fn("lgamma_", "lgamma_");
/** ATen's `lift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lift */
export const lift: typeof abs = fn("lift", "lift");
/** ATen's `lift_fresh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lift_fresh */
export const liftFresh: typeof abs_ = fn("lift_fresh", "liftFresh");
/** ATen's `lift_fresh_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lift_fresh_copy */
export const liftFreshCopy: typeof abs = fn("lift_fresh_copy", "liftFreshCopy");
/** ATen's `linear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linear */
export const linear: {
  (options: { input: Tensor; weight: Tensor; bias?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; bias?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options?: { bias?: Tensor | null; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, bias: Tensor | null, options?: { out?: Tensor }): Tensor;
} = fn("linear", "linear");
/** ATen's `linear_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linear_backward */
export const linearBackward: Operator = fn("linear_backward", "linearBackward");
/** ATen's `linspace`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linspace */
export const linspace: {
  (options: { start: Scalar | Tensor; end: Scalar | Tensor; steps: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, options: { end: Scalar | Tensor; steps: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, end: Scalar | Tensor, steps: number | bigint | { steps: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, end: Scalar | Tensor, steps: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { start: Scalar | Tensor; end: Tensor; steps: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, options: { end: Tensor; steps: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, end: Tensor, options: { steps: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, end: Tensor, steps: number | bigint, options: { out: Tensor }): Tensor;
  (options: { start: Tensor | Scalar; end: Scalar; steps: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, options: { end: Scalar; steps: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, end: Scalar, options: { steps: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, end: Scalar, steps: number | bigint, options: { out: Tensor }): Tensor;
} = fn("linspace", "linspace");
/** ATen's `log`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log */
export const log: typeof abs = fn("log", "log");
/** ATen's `log10`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log10 */
export const log10: typeof abs = fn("log10", "log10");
/** ATen's `log10_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log10 */
export const log10_: typeof abs_ = fn("log10_", "log10_");
/** ATen's `log1p`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log1p */
export const log1p: typeof abs = fn("log1p", "log1p");
/** ATen's `log1p_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log1p */
export const log1p_: typeof abs_ = fn("log1p_", "log1p_");
/** ATen's `log2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log2 */
export const log2: typeof abs = fn("log2", "log2");
/** ATen's `log2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log2 */
export const log2_: typeof abs_ = fn("log2_", "log2_");
/** ATen's `log_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log */
export const log_: typeof abs_ = fn("log_", "log_");
/** ATen's `log_normal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_normal */
export const logNormal: {
  (options: { input: Tensor; mean?: number | bigint; std?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, mean?: number | bigint | { mean?: number | bigint; std?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, mean: number | bigint, std: number | bigint | { std?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, mean: number | bigint, std: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("log_normal", "logNormal");
/** ATen's `log_normal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_normal */
export const logNormal_: {
  (options: { input: Tensor; mean?: number | bigint; std?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, mean?: number | bigint | { mean?: number | bigint; std?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, mean: number | bigint, std: number | bigint | { std?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, mean: number | bigint, std: number | bigint, options: { generator?: Generator | null }): Tensor;
} = fn("log_normal_", "logNormal_");
/** ATen's `log_sigmoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_sigmoid */
export const logSigmoid: typeof abs = fn("log_sigmoid", "logSigmoid");
/** ATen's `log_sigmoid_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_sigmoid_backward */
export const logSigmoidBackward: Operator = fn("log_sigmoid_backward", "logSigmoidBackward");
/** ATen's `log_sigmoid_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_sigmoid_forward */
export const logSigmoidForward: {
  (options: { input: Tensor }): OutputBuffer;
  (input: Tensor): OutputBuffer;
  (options: { input: Tensor; output: Tensor; buffer: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { output: Tensor; buffer: Tensor }): [Tensor, Tensor];
} = fn("log_sigmoid_forward", "logSigmoidForward");
/** ATen's `log_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_softmax */
export const logSoftmax: {
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, dtype: DType | { dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: number | bigint, dtype: DType | null, options: { out?: Tensor }): Tensor;
} = fn("log_softmax", "logSoftmax");
/** ATen's `logaddexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logaddexp */
export const logaddexp: typeof arctan2 = fn("logaddexp", "logaddexp");
/** ATen's `logaddexp2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logaddexp2 */
export const logaddexp2: typeof arctan2 = fn("logaddexp2", "logaddexp2");
/** ATen's `logcumsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logcumsumexp */
export const logcumsumexp: {
  (options: { input: Tensor; dim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("logcumsumexp", "logcumsumexp");
/** ATen's `logdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logdet */
export const logdet: typeof abs_ = fn("logdet", "logdet");
/** ATen's `logical_and`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_and */
export const logicalAnd: typeof arctan2 = fn("logical_and", "logicalAnd");
/** ATen's `logical_and_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_and */
export const logicalAnd_: typeof alignAs = fn("logical_and_", "logicalAnd_");
/** ATen's `logical_not`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_not */
export const logicalNot: typeof abs = fn("logical_not", "logicalNot");
/** ATen's `logical_not_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_not */
export const logicalNot_: typeof abs_ = fn("logical_not_", "logicalNot_");
/** ATen's `logical_or`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_or */
export const logicalOr: typeof arctan2 = fn("logical_or", "logicalOr");
/** ATen's `logical_or_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_or */
export const logicalOr_: typeof alignAs = fn("logical_or_", "logicalOr_");
/** ATen's `logical_xor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_xor */
export const logicalXor: typeof arctan2 = fn("logical_xor", "logicalXor");
/** ATen's `logical_xor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_xor */
export const logicalXor_: typeof alignAs = fn("logical_xor_", "logicalXor_");
/** ATen's `logit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit */
export const logit: {
  (options: { input: Tensor; eps?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, eps?: number | bigint | { eps?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, eps: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("logit", "logit");
/** ATen's `logit_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit */
export const logit_: {
  (options: { input: Tensor; eps?: number | bigint | null }): Tensor;
  (input: Tensor, eps?: number | bigint | { eps?: number | bigint | null } | null): Tensor;
} = fn("logit_", "logit_");
/** ATen's `logit_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit_backward */
export const logitBackward: Operator = fn("logit_backward", "logitBackward");
/** ATen's `logspace`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logspace */
export const logspace: {
  (options: { start: Scalar | Tensor; end: Scalar | Tensor; steps: number | bigint; base?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, options: { end: Scalar | Tensor; steps: number | bigint; base?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, end: Scalar | Tensor, steps: number | bigint | { steps: number | bigint; base?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, end: Scalar | Tensor, steps: number | bigint, base: number | bigint | { base?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar | Tensor, end: Scalar | Tensor, steps: number | bigint, base: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { start: Scalar | Tensor; end: Tensor; steps: number | bigint; base?: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, options: { end: Tensor; steps: number | bigint; base?: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, end: Tensor, options: { steps: number | bigint; base?: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, end: Tensor, steps: number | bigint, options: { base?: number | bigint; out: Tensor }): Tensor;
  (start: Scalar | Tensor, end: Tensor, steps: number | bigint, base: number | bigint, options: { out: Tensor }): Tensor;
  (options: { start: Tensor | Scalar; end: Scalar; steps: number | bigint; base?: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, options: { end: Scalar; steps: number | bigint; base?: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, end: Scalar, options: { steps: number | bigint; base?: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, end: Scalar, steps: number | bigint, options: { base?: number | bigint; out: Tensor }): Tensor;
  (start: Tensor | Scalar, end: Scalar, steps: number | bigint, base: number | bigint, options: { out: Tensor }): Tensor;
} = fn("logspace", "logspace");
/** ATen's `logsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logsumexp */
export const logsumexp: {
  (options: { input: Tensor; dim: Ints | readonly string[]; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: Ints | readonly string[] | { dim: Ints | readonly string[]; keepdim?: boolean }): Tensor;
  (input: Tensor, dim: Ints | readonly string[], keepdim: boolean | { keepdim?: boolean }): Tensor;
  (options: { input: Tensor; dim: readonly string[] | Ints; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, options: { dim: readonly string[] | Ints; keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[] | Ints, options: { keepdim?: boolean; out: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[] | Ints, keepdim: boolean, options: { out: Tensor }): Tensor;
} = fn("logsumexp", "logsumexp");
/** ATen's `lstm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lstm */
export const lstm: {
  (options: { data: Tensor; batchSizes: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, options: { batchSizes: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, options: { hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], options: { params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: { hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: { numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, options: { dropout: number | bigint; train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, options: { train: boolean; bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (data: Tensor, batchSizes: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean | { bidirectional: boolean }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { hx: readonly Tensor[]; params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], options: { params: readonly Tensor[]; hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], options: { hasBiases: boolean; numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, options: { numLayers: number | bigint; dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, options: { dropout: number | bigint; train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, options: { train: boolean; bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, options: { bidirectional: boolean; batchFirst: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], params: readonly Tensor[], hasBiases: boolean, numLayers: number | bigint, dropout: number | bigint, train: boolean, bidirectional: boolean, batchFirst: boolean | { batchFirst: boolean }): [Tensor, Tensor, Tensor];
} = fn("lstm", "lstm");
/** ATen's `lstm_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lstm_cell */
export const lstmCell: {
  (options: { input: Tensor; hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, options: { hx: readonly Tensor[]; wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], options: { wIh: Tensor; wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, options: { wHh: Tensor; bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, options?: { bIh?: Tensor | null; bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor | null, options?: { bHh?: Tensor | null }): [Tensor, Tensor];
  (input: Tensor, hx: readonly Tensor[], wIh: Tensor, wHh: Tensor, bIh: Tensor | null, bHh: Tensor | null): [Tensor, Tensor];
} = fn("lstm_cell", "lstmCell");
/** ATen's `lstm_mps_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lstm_mps_backward */
export const lstmMpsBackward: Operator = fn("lstm_mps_backward", "lstmMpsBackward");
/** ATen's `lt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lt */
export const lt: typeof copysign = fn("lt", "lt");
/** ATen's `lt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lt */
export const lt_: typeof bitwiseAnd_ = fn("lt_", "lt_");
/** ATen's `lu_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lu_solve */
export const luSolve: {
  (options: { input: Tensor; LUData: Tensor; LUPivots: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { LUData: Tensor; LUPivots: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, LUData: Tensor, options: { LUPivots: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, LUData: Tensor, LUPivots: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("lu_solve", "luSolve");
/** ATen's `lu_unpack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lu_unpack */
export const luUnpack: {
  (options: { LUData: Tensor; LUPivots: Tensor; unpackData?: boolean; unpackPivots?: boolean }): PLU;
  (LUData: Tensor, options: { LUPivots: Tensor; unpackData?: boolean; unpackPivots?: boolean }): PLU;
  (LUData: Tensor, LUPivots: Tensor, unpackData?: boolean | { unpackData?: boolean; unpackPivots?: boolean }): PLU;
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, unpackPivots: boolean | { unpackPivots?: boolean }): PLU;
  (options: { LUData: Tensor; LUPivots: Tensor; unpackData?: boolean; unpackPivots?: boolean; P: Tensor; L: Tensor; U: Tensor }): PLU;
  (LUData: Tensor, options: { LUPivots: Tensor; unpackData?: boolean; unpackPivots?: boolean; P: Tensor; L: Tensor; U: Tensor }): PLU;
  (LUData: Tensor, LUPivots: Tensor, options: { unpackData?: boolean; unpackPivots?: boolean; P: Tensor; L: Tensor; U: Tensor }): PLU;
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, options: { unpackPivots?: boolean; P: Tensor; L: Tensor; U: Tensor }): PLU;
  (LUData: Tensor, LUPivots: Tensor, unpackData: boolean, unpackPivots: boolean, options: { P: Tensor; L: Tensor; U: Tensor }): PLU;
} = fn("lu_unpack", "luUnpack");
/** ATen's `margin_ranking_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.margin_ranking_loss */
export const marginRankingLoss: typeof cosineEmbeddingLoss = fn("margin_ranking_loss", "marginRankingLoss");
/** ATen's `masked_fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_fill */
export const maskedFill: {
  (options: { input: Tensor; mask: Tensor; value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, options: { value: Scalar | Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, value: Scalar | Tensor, options?: { out?: Tensor }): Tensor;
} = fn("masked_fill", "maskedFill");
/** ATen's `masked_fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_fill */
export const maskedFill_: {
  (options: { input: Tensor; mask: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; value: Scalar | Tensor }): Tensor;
  (input: Tensor, mask: Tensor, options: { value: Scalar | Tensor }): Tensor;
  (input: Tensor, mask: Tensor, value: Scalar | Tensor): Tensor;
} = fn("masked_fill_", "maskedFill_");
/** ATen's `masked_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter */
export const maskedScatter: {
  (options: { input: Tensor; mask: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, options: { source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("masked_scatter", "maskedScatter");
/** ATen's `masked_scatter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter */
export const maskedScatter_: {
  (options: { input: Tensor; mask: Tensor; source: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; source: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, options: { source: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, source: Tensor): Tensor;
} = fn("masked_scatter_", "maskedScatter_");
/** ATen's `masked_scatter_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter_backward */
export const maskedScatterBackward: Operator = fn("masked_scatter_backward", "maskedScatterBackward");
/** ATen's `masked_select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_select */
export const maskedSelect: {
  (options: { input: Tensor; mask: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { mask: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, mask: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("masked_select", "maskedSelect");
/** ATen's `masked_select_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_select_backward */
export const maskedSelectBackward: Operator = fn("masked_select_backward", "maskedSelectBackward");
/** ATen's `matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matmul */
export const matmul: typeof arctan2 = fn("matmul", "matmul");
/** ATen's `matmul_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matmul_backward */
export const matmulBackward: Operator = fn("matmul_backward", "matmulBackward");
/** ATen's `matrix_H`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_H */
export const matrix_H: typeof abs_ = fn("matrix_H", "matrix_H");
/** ATen's `matrix_exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_exp */
export const matrixExp: typeof abs_ = fn("matrix_exp", "matrixExp");
/** ATen's `matrix_exp_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_exp_backward */
export const matrixExpBackward: Operator = fn("matrix_exp_backward", "matrixExpBackward");
/** ATen's `matrix_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_power */
export const matrixPower: {
  (options: { input: Tensor; n: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint | { n: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("matrix_power", "matrixPower");
/** ATen's `max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max */
export const max: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean; max: Tensor; maxValues: Tensor }): ValuesIndices;
  (input: Tensor, options: { dim: number | bigint; keepdim?: boolean; max: Tensor; maxValues: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, options: { keepdim?: boolean; max: Tensor; maxValues: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean, options: { max: Tensor; maxValues: Tensor }): ValuesIndices;
} = fn("max", "max");
/** ATen's `max_pool1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool1d */
export const maxPool1d: {
  (options: { input: Tensor; kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Ints | { kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints | { padding?: Ints; dilation?: Ints; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints | { dilation?: Ints; ceilMode?: boolean }): Tensor;
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints, ceilMode: boolean | { ceilMode?: boolean }): Tensor;
} = fn("max_pool1d", "maxPool1d");
/** ATen's `max_pool1d_with_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool1d_with_indices */
export const maxPool1dWithIndices: {
  (options: { input: Tensor; kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints | { kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints | { padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints | { dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints, ceilMode: boolean | { ceilMode?: boolean }): [Tensor, Tensor];
} = fn("max_pool1d_with_indices", "maxPool1dWithIndices");
/** ATen's `max_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool2d */
export const maxPool2d: typeof maxPool1d = fn("max_pool2d", "maxPool2d");
/** ATen's `max_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool2d_backward */
export const maxPool2dBackward: Operator = fn("max_pool2d_backward", "maxPool2dBackward");
/** ATen's `max_pool2d_with_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool2d_with_indices */
export const maxPool2dWithIndices: {
  (options: { input: Tensor; kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints | { kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints | { padding?: Ints; dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints | { dilation?: Ints; ceilMode?: boolean }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints, ceilMode: boolean | { ceilMode?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { kernelSize: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, options: { stride?: Ints; padding?: Ints; dilation?: Ints; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, options: { padding?: Ints; dilation?: Ints; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, options: { dilation?: Ints; ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints, options: { ceilMode?: boolean; out: Tensor; indices: Tensor }): [Tensor, Tensor];
  (input: Tensor, kernelSize: Ints, stride: Ints, padding: Ints, dilation: Ints, ceilMode: boolean, options: { out: Tensor; indices: Tensor }): [Tensor, Tensor];
} = fn("max_pool2d_with_indices", "maxPool2dWithIndices");
/** ATen's `max_pool2d_with_indices_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool2d_with_indices_backward */
export const maxPool2dWithIndicesBackward: Operator = fn("max_pool2d_with_indices_backward", "maxPool2dWithIndicesBackward");
/** ATen's `max_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool3d */
export const maxPool3d: typeof maxPool1d = fn("max_pool3d", "maxPool3d");
/** ATen's `max_pool3d_with_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool3d_with_indices */
export const maxPool3dWithIndices: typeof maxPool2dWithIndices = fn("max_pool3d_with_indices", "maxPool3dWithIndices");
/** ATen's `max_pool3d_with_indices_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_pool3d_with_indices_backward */
export const maxPool3dWithIndicesBackward: Operator = fn("max_pool3d_with_indices_backward", "maxPool3dWithIndicesBackward");
/** ATen's `max_unpool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_unpool2d */
export const maxUnpool2d: {
  (options: { input: Tensor; indices: Tensor; outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { indices: Tensor; outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, outputSize: Ints | { outputSize: Ints; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, outputSize: Ints, options: { out?: Tensor }): Tensor;
} = fn("max_unpool2d", "maxUnpool2d");
/** ATen's `max_unpool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max_unpool3d */
export const maxUnpool3d: {
  (options: { input: Tensor; indices: Tensor; outputSize: Ints; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { indices: Tensor; outputSize: Ints; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, options: { outputSize: Ints; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, outputSize: Ints, options: { stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, outputSize: Ints, stride: Ints, padding: Ints | { padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, outputSize: Ints, stride: Ints, padding: Ints, options: { out?: Tensor }): Tensor;
} = fn("max_unpool3d", "maxUnpool3d");
/** ATen's `maximum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.maximum */
export const maximum: typeof arctan2 = fn("maximum", "maximum");
/** ATen's `mean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mean */
export const mean: {
  (options: { input: Tensor; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: readonly string[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[] | { dim: readonly string[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("mean", "mean");
/** ATen's `median`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.median */
export const median: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { dim: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean, options: { values: Tensor; indices: Tensor }): ValuesIndices;
} = fn("median", "median");
/** ATen's `min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.min */
export const min: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean; min: Tensor; minIndices: Tensor }): ValuesIndices;
  (input: Tensor, options: { dim: number | bigint; keepdim?: boolean; min: Tensor; minIndices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, options: { keepdim?: boolean; min: Tensor; minIndices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean, options: { min: Tensor; minIndices: Tensor }): ValuesIndices;
} = fn("min", "min");
/** ATen's `minimum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.minimum */
export const minimum: typeof arctan2 = fn("minimum", "minimum");
/** ATen's `miopen_batch_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_batch_norm */
export const miopenBatchNorm: Operator = fn("miopen_batch_norm", "miopenBatchNorm");
/** ATen's `miopen_batch_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_batch_norm_backward */
export const miopenBatchNormBackward: Operator = fn("miopen_batch_norm_backward", "miopenBatchNormBackward");
/** ATen's `miopen_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_convolution */
export const miopenConvolution: Operator = fn("miopen_convolution", "miopenConvolution");
/** ATen's `miopen_convolution_add_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_convolution_add_relu */
export const miopenConvolutionAddRelu: Operator = fn("miopen_convolution_add_relu", "miopenConvolutionAddRelu");
/** ATen's `miopen_convolution_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_convolution_relu */
export const miopenConvolutionRelu: Operator = fn("miopen_convolution_relu", "miopenConvolutionRelu");
/** ATen's `miopen_convolution_transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_convolution_transpose */
export const miopenConvolutionTranspose: Operator = fn("miopen_convolution_transpose", "miopenConvolutionTranspose");
/** ATen's `miopen_ctc_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_ctc_loss */
export const miopenCtcLoss: Operator = fn("miopen_ctc_loss", "miopenCtcLoss");
/** ATen's `miopen_depthwise_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_depthwise_convolution */
export const miopenDepthwiseConvolution: Operator = fn("miopen_depthwise_convolution", "miopenDepthwiseConvolution");
/** ATen's `miopen_rnn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_rnn */
export const miopenRnn: Operator = fn("miopen_rnn", "miopenRnn");
/** ATen's `miopen_rnn_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.miopen_rnn_backward */
export const miopenRnnBackward: Operator = fn("miopen_rnn_backward", "miopenRnnBackward");
/** ATen's `mish`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mish */
export const mish: typeof abs = fn("mish", "mish");
/** ATen's `mish_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mish */
export const mish_: typeof abs_ = fn("mish_", "mish_");
/** ATen's `mish_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mish_backward */
export const mishBackward: Operator = fn("mish_backward", "mishBackward");
/** ATen's `mkldnn_adaptive_avg_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_adaptive_avg_pool2d */
export const mkldnnAdaptiveAvgPool2d: Operator = fn("mkldnn_adaptive_avg_pool2d", "mkldnnAdaptiveAvgPool2d");
/** ATen's `mkldnn_adaptive_avg_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_adaptive_avg_pool2d_backward */
export const mkldnnAdaptiveAvgPool2dBackward: Operator = fn("mkldnn_adaptive_avg_pool2d_backward", "mkldnnAdaptiveAvgPool2dBackward");
/** ATen's `mkldnn_convolution`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_convolution */
export const mkldnnConvolution: Operator = fn("mkldnn_convolution", "mkldnnConvolution");
/** ATen's `mkldnn_linear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_linear */
export const mkldnnLinear: Operator = fn("mkldnn_linear", "mkldnnLinear");
/** ATen's `mkldnn_linear_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_linear_backward */
export const mkldnnLinearBackward: Operator = fn("mkldnn_linear_backward", "mkldnnLinearBackward");
/** ATen's `mkldnn_linear_backward_input`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_linear_backward_input */
export const mkldnnLinearBackwardInput: Operator = fn("mkldnn_linear_backward_input", "mkldnnLinearBackwardInput");
/** ATen's `mkldnn_linear_backward_weights`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_linear_backward_weights */
export const mkldnnLinearBackwardWeights: Operator = fn("mkldnn_linear_backward_weights", "mkldnnLinearBackwardWeights");
/** ATen's `mkldnn_max_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_max_pool2d */
export const mkldnnMaxPool2d: Operator = fn("mkldnn_max_pool2d", "mkldnnMaxPool2d");
/** ATen's `mkldnn_max_pool2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_max_pool2d_backward */
export const mkldnnMaxPool2dBackward: Operator = fn("mkldnn_max_pool2d_backward", "mkldnnMaxPool2dBackward");
/** ATen's `mkldnn_max_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_max_pool3d */
export const mkldnnMaxPool3d: Operator = fn("mkldnn_max_pool3d", "mkldnnMaxPool3d");
/** ATen's `mkldnn_max_pool3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_max_pool3d_backward */
export const mkldnnMaxPool3dBackward: Operator = fn("mkldnn_max_pool3d_backward", "mkldnnMaxPool3dBackward");
/** ATen's `mkldnn_reorder_conv2d_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_reorder_conv2d_weight */
export const mkldnnReorderConv2dWeight: Operator = fn("mkldnn_reorder_conv2d_weight", "mkldnnReorderConv2dWeight");
/** ATen's `mkldnn_reorder_conv3d_weight`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_reorder_conv3d_weight */
export const mkldnnReorderConv3dWeight: Operator = fn("mkldnn_reorder_conv3d_weight", "mkldnnReorderConv3dWeight");
/** ATen's `mkldnn_rnn_layer`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_rnn_layer */
export const mkldnnRnnLayer: Operator = fn("mkldnn_rnn_layer", "mkldnnRnnLayer");
/** ATen's `mkldnn_rnn_layer_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mkldnn_rnn_layer_backward */
export const mkldnnRnnLayerBackward: Operator = fn("mkldnn_rnn_layer_backward", "mkldnnRnnLayerBackward");
/** ATen's `mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mm */
export const mm: typeof bmm = fn("mm", "mm");
/** ATen's `mode`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mode */
export const mode: {
  (options: { input: Tensor; dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  (options: { input: Tensor; dim?: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { dim?: number | bigint; keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, options: { keepdim?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, keepdim: boolean, options: { values: Tensor; indices: Tensor }): ValuesIndices;
} = fn("mode", "mode");
/** ATen's `moveaxis`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.moveaxis */
export const moveaxis: {
  (options: { input: Tensor; source: Ints; destination: Ints }): Tensor;
  (input: Tensor, options: { source: Ints; destination: Ints }): Tensor;
  (input: Tensor, source: Ints, destination: Ints | { destination: Ints }): Tensor;
} = fn("moveaxis", "moveaxis");
/** ATen's `movedim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.movedim */
export const movedim: typeof moveaxis = fn("movedim", "movedim");
/** ATen's `mps_convolution_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mps_convolution_backward */
export const mpsConvolutionBackward: Operator = fn("mps_convolution_backward", "mpsConvolutionBackward");
/** ATen's `mps_convolution_transpose_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mps_convolution_transpose_backward */
export const mpsConvolutionTransposeBackward: Operator = fn("mps_convolution_transpose_backward", "mpsConvolutionTransposeBackward");
/** ATen's `mse_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mse_loss */
export const mseLoss: {
  (options: { input: Tensor; target: Tensor; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction?: number | bigint | { reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("mse_loss", "mseLoss");
/** ATen's `mse_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mse_loss_backward */
export const mseLossBackward: Operator = fn("mse_loss_backward", "mseLossBackward");
/** ATen's `msort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.msort */
export const msort: typeof abs = fn("msort", "msort");
/** ATen's `mul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mul */
export const mul: typeof floorDivide = fn("mul", "mul");
/** ATen's `mul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mul */
export const mul_: typeof bitwiseLeftShift_ = fn("mul_", "mul_");
/** ATen's `multi_margin_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multi_margin_loss */
export const multiMarginLoss: {
  (options: { input: Tensor; target: Tensor; p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options?: { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, options?: { margin?: Scalar; weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, options?: { weight?: Tensor | null; reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight: Tensor | null, reduction?: number | bigint | { reduction?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, p: Scalar, margin: Scalar, weight: Tensor | null, reduction: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("multi_margin_loss", "multiMarginLoss");
/** ATen's `multi_margin_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multi_margin_loss_backward */
export const multiMarginLossBackward: Operator = fn("multi_margin_loss_backward", "multiMarginLossBackward");
/** ATen's `multilabel_margin_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multilabel_margin_loss */
export const multilabelMarginLoss: typeof mseLoss = fn("multilabel_margin_loss", "multilabelMarginLoss");
/** ATen's `multilabel_margin_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multilabel_margin_loss_backward */
export const multilabelMarginLossBackward: Operator = fn("multilabel_margin_loss_backward", "multilabelMarginLossBackward");
/** ATen's `multilabel_margin_loss_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multilabel_margin_loss_forward */
export const multilabelMarginLossForward: {
  (options: { input: Tensor; target: Tensor; reduction: number | bigint }): OutputIsTarget;
  (input: Tensor, options: { target: Tensor; reduction: number | bigint }): OutputIsTarget;
  (input: Tensor, target: Tensor, reduction: number | bigint | { reduction: number | bigint }): OutputIsTarget;
  (options: { input: Tensor; target: Tensor; reduction: number | bigint; output: Tensor; isTarget: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { target: Tensor; reduction: number | bigint; output: Tensor; isTarget: Tensor }): [Tensor, Tensor];
  (input: Tensor, target: Tensor, options: { reduction: number | bigint; output: Tensor; isTarget: Tensor }): [Tensor, Tensor];
  (input: Tensor, target: Tensor, reduction: number | bigint, options: { output: Tensor; isTarget: Tensor }): [Tensor, Tensor];
} = fn("multilabel_margin_loss_forward", "multilabelMarginLossForward");
/** ATen's `multinomial`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multinomial */
export const multinomial: {
  (options: { input: Tensor; numSamples: number | bigint; replacement?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, numSamples: number | bigint | { numSamples: number | bigint; replacement?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, numSamples: number | bigint, replacement: boolean | { replacement?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, numSamples: number | bigint, replacement: boolean, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("multinomial", "multinomial");
/** ATen's `multiply`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multiply */
export const multiply: typeof floorDivide = fn("multiply", "multiply");
/** ATen's `multiply_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multiply */
export const multiply_: typeof bitwiseLeftShift_ = fn("multiply_", "multiply_");
/** ATen's `mv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mv */
export const mv: {
  (options: { input: Tensor; vec: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { vec: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, vec: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("mv", "mv");
/** ATen's `mvlgamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mvlgamma */
export const mvlgamma: {
  (options: { input: Tensor; p: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint | { p: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("mvlgamma", "mvlgamma");
/** ATen's `mvlgamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mvlgamma */
export const mvlgamma_: {
  (options: { input: Tensor; p: number | bigint }): Tensor;
  (input: Tensor, p: number | bigint | { p: number | bigint }): Tensor;
} = fn("mvlgamma_", "mvlgamma_");
/** ATen's `nan_to_num`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nan_to_num */
export const nanToNum: {
  (options: { input: Tensor; nan?: number | bigint | null; posinf?: number | bigint | null; neginf?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, nan?: number | bigint | { nan?: number | bigint | null; posinf?: number | bigint | null; neginf?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, nan: number | bigint | null, posinf: number | bigint | { posinf?: number | bigint | null; neginf?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, nan: number | bigint | null, posinf: number | bigint | null, neginf: number | bigint | { neginf?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, nan: number | bigint | null, posinf: number | bigint | null, neginf: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("nan_to_num", "nanToNum");
/** ATen's `nan_to_num_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nan_to_num */
export const nanToNum_: {
  (options: { input: Tensor; nan?: number | bigint | null; posinf?: number | bigint | null; neginf?: number | bigint | null }): Tensor;
  (input: Tensor, nan?: number | bigint | { nan?: number | bigint | null; posinf?: number | bigint | null; neginf?: number | bigint | null } | null): Tensor;
  (input: Tensor, nan: number | bigint | null, posinf: number | bigint | { posinf?: number | bigint | null; neginf?: number | bigint | null } | null): Tensor;
  (input: Tensor, nan: number | bigint | null, posinf: number | bigint | null, neginf: number | bigint | { neginf?: number | bigint | null } | null): Tensor;
} = fn("nan_to_num_", "nanToNum_");
/** ATen's `nanmean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanmean */
export const nanmean: {
  (options: { input: Tensor; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("nanmean", "nanmean");
/** ATen's `nanmedian`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanmedian */
export const nanmedian: typeof median = fn("nanmedian", "nanmedian");
/** ATen's `nanquantile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanquantile */
export const nanquantile: {
  (options: { input: Tensor; q: Tensor | number | bigint; dim?: number | bigint | null; keepdim?: boolean; interpolation?: string; out?: Tensor }): Tensor;
  (input: Tensor, options: { q: Tensor | number | bigint; dim?: number | bigint | null; keepdim?: boolean; interpolation?: string; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor | number | bigint, dim?: number | bigint | { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string; out?: Tensor } | null): Tensor;
  (input: Tensor, q: Tensor | number | bigint, dim: number | bigint | null, keepdim: boolean | { keepdim?: boolean; interpolation?: string; out?: Tensor }): Tensor;
  (input: Tensor, q: Tensor | number | bigint, dim: number | bigint | null, keepdim: boolean, options: { interpolation?: string; out?: Tensor }): Tensor;
} = fn("nanquantile", "nanquantile");
/** ATen's `nansum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nansum */
export const nansum: typeof nanmean = fn("nansum", "nansum");
/** ATen's `narrow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.narrow */
export const narrow: {
  (options: { input: Tensor; dim: number | bigint; start: number | bigint | Tensor; length: number | bigint }): Tensor;
  (input: Tensor, options: { dim: number | bigint; start: number | bigint | Tensor; length: number | bigint }): Tensor;
  (input: Tensor, dim: number | bigint, options: { start: number | bigint | Tensor; length: number | bigint }): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | Tensor, length: number | bigint | { length: number | bigint }): Tensor;
} = fn("narrow", "narrow");
/** ATen's `narrow_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.narrow_copy */
export const narrowCopy: {
  (options: { input: Tensor; dim: number | bigint; start: number | bigint; length: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; start: number | bigint; length: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { start: number | bigint; length: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint, length: number | bigint | { length: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint, length: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("narrow_copy", "narrowCopy");
/** ATen's `native_batch_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_batch_norm */
export const nativeBatchNorm: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { training: boolean; momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: { momentum: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { runningMean?: Tensor | null; runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, options: { runningVar?: Tensor | null; training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, options: { training: boolean; momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, options: { momentum: number | bigint; eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, options: { eps: number | bigint; out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, runningMean: Tensor | null, runningVar: Tensor | null, training: boolean, momentum: number | bigint, eps: number | bigint, options: { out: Tensor; saveMean: Tensor; saveInvstd: Tensor }): [Tensor, Tensor, Tensor];
} = fn("native_batch_norm", "nativeBatchNorm");
/** ATen's `native_batch_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_batch_norm_backward */
export const nativeBatchNormBackward: Operator = fn("native_batch_norm_backward", "nativeBatchNormBackward");
/** ATen's `native_channel_shuffle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_channel_shuffle */
export const nativeChannelShuffle: {
  (options: { input: Tensor; groups: number | bigint }): Tensor;
  (input: Tensor, groups: number | bigint | { groups: number | bigint }): Tensor;
} = fn("native_channel_shuffle", "nativeChannelShuffle");
/** ATen's `native_dropout`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_dropout */
export const nativeDropout: {
  (options: { input: Tensor; p: number | bigint; train?: boolean | null }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint | { p: number | bigint; train?: boolean | null }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, train: boolean | { train?: boolean | null } | null): [Tensor, Tensor];
  (options: { input: Tensor; p: number | bigint; train?: boolean | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { p: number | bigint; train?: boolean | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, options: { train?: boolean | null; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, p: number | bigint, train: boolean | null, options: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("native_dropout", "nativeDropout");
/** ATen's `native_dropout_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_dropout_backward */
export const nativeDropoutBackward: Operator = fn("native_dropout_backward", "nativeDropoutBackward");
/** ATen's `native_group_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_group_norm */
export const nativeGroupNorm: {
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, options: { C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, options: { HxW: number | bigint; group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, HxW: number | bigint, options: { group: number | bigint; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, HxW: number | bigint, group: number | bigint, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; weight?: Tensor | null; bias?: Tensor | null; N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { weight?: Tensor | null; bias?: Tensor | null; N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, options: { bias?: Tensor | null; N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, options: { N: number | bigint; C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, options: { C: number | bigint; HxW: number | bigint; group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, options: { HxW: number | bigint; group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, HxW: number | bigint, options: { group: number | bigint; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, HxW: number | bigint, group: number | bigint, options: { eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, weight: Tensor | null, bias: Tensor | null, N: number | bigint, C: number | bigint, HxW: number | bigint, group: number | bigint, eps: number | bigint, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("native_group_norm", "nativeGroupNorm");
/** ATen's `native_group_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_group_norm_backward */
export const nativeGroupNormBackward: Operator = fn("native_group_norm_backward", "nativeGroupNormBackward");
/** ATen's `native_layer_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_layer_norm */
export const nativeLayerNorm: {
  (options: { input: Tensor; normalizedShape: Ints; weight?: Tensor | null; bias?: Tensor | null; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { normalizedShape: Ints; weight?: Tensor | null; bias?: Tensor | null; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, options: { weight?: Tensor | null; bias?: Tensor | null; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, options: { bias?: Tensor | null; eps: number | bigint }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, bias: Tensor | null, eps: number | bigint | { eps: number | bigint }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; normalizedShape: Ints; weight?: Tensor | null; bias?: Tensor | null; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { normalizedShape: Ints; weight?: Tensor | null; bias?: Tensor | null; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, options: { weight?: Tensor | null; bias?: Tensor | null; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, options: { bias?: Tensor | null; eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, bias: Tensor | null, options: { eps: number | bigint; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, bias: Tensor | null, eps: number | bigint, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("native_layer_norm", "nativeLayerNorm");
/** ATen's `native_layer_norm_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_layer_norm_backward */
export const nativeLayerNormBackward: Operator = fn("native_layer_norm_backward", "nativeLayerNormBackward");
/** ATen's `native_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.native_norm */
export const nativeNorm: {
  (options: { input: Tensor; p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { p?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; p?: Scalar | null; dim: Ints; keepdim: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { p?: Scalar | null; dim: Ints; keepdim: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { dim: Ints; keepdim: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints, keepdim: boolean | { keepdim: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints, keepdim: boolean, dtype: DType | { dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, p: Scalar | null, dim: Ints, keepdim: boolean, dtype: DType | null, options: { out?: Tensor }): Tensor;
} = fn("native_norm", "nativeNorm");
/** ATen's `ne`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ne */
export const ne: typeof copysign = fn("ne", "ne");
/** ATen's `ne_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ne */
export const ne_: typeof bitwiseAnd_ = fn("ne_", "ne_");
/** ATen's `neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.neg */
export const neg: typeof abs = fn("neg", "neg");
/** ATen's `neg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.neg */
export const neg_: typeof abs_ = fn("neg_", "neg_");
/** ATen's `negative`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.negative */
export const negative: typeof abs = fn("negative", "negative");
/** ATen's `negative_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.negative */
export const negative_: typeof abs_ = fn("negative_", "negative_");
/** ATen's `nested_to_padded_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nested_to_padded_tensor */
export const nestedToPaddedTensor: {
  (options: { input: Tensor; padding: number | bigint; outputSize?: Ints | null }): Tensor;
  (input: Tensor, padding: number | bigint | { padding: number | bigint; outputSize?: Ints | null }): Tensor;
  (input: Tensor, padding: number | bigint, outputSize: Ints | { outputSize?: Ints | null } | null): Tensor;
} = fn("nested_to_padded_tensor", "nestedToPaddedTensor");
/** ATen's `new_empty`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_empty */
export const newEmpty: {
  (options: { input: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { input: Tensor; size: Ints; out: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; out: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { out: Tensor }): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { out: Tensor }]): Tensor;
} = fn("new_empty", "newEmpty");
/** ATen's `new_empty_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_empty_strided */
export const newEmptyStrided: {
  (options: { input: Tensor; size: Ints; stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { size: Ints; stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, size: Ints, stride: Ints | { stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, size: Ints, stride: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; size: Ints; stride: Ints; out: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; stride: Ints; out: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { stride: Ints; out: Tensor }): Tensor;
  (input: Tensor, size: Ints, stride: Ints, options: { out: Tensor }): Tensor;
} = fn("new_empty_strided", "newEmptyStrided");
/** ATen's `new_full`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_full */
export const newFull: {
  (options: { input: Tensor; size: Ints; fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { size: Ints; fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, size: Ints, options: { fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, size: Ints, fillValue: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; size: Ints; fillValue: Scalar; out: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; fillValue: Scalar; out: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { fillValue: Scalar; out: Tensor }): Tensor;
  (input: Tensor, size: Ints, fillValue: Scalar, options: { out: Tensor }): Tensor;
} = fn("new_full", "newFull");
/** ATen's `new_ones`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_ones */
export const newOnes: typeof newEmpty = fn("new_ones", "newOnes");
/** ATen's `new_zeros`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_zeros */
export const newZeros: typeof newEmpty = fn("new_zeros", "newZeros");
/** ATen's `nextafter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nextafter */
export const nextafter: typeof arctan2 = fn("nextafter", "nextafter");
/** ATen's `nextafter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nextafter */
export const nextafter_: typeof alignAs = fn("nextafter_", "nextafter_");
/** ATen's `nll_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss */
export const nllLoss: {
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction?: number | bigint | { reduction?: number | bigint; ignoreIndex?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint | { ignoreIndex?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("nll_loss", "nllLoss");
/** ATen's `nll_loss2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss2d */
export const nllLoss2d: typeof nllLoss = fn("nll_loss2d", "nllLoss2d");
/** ATen's `nll_loss2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss2d_backward */
export const nllLoss2dBackward: Operator = fn("nll_loss2d_backward", "nllLoss2dBackward");
/** ATen's `nll_loss2d_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss2d_forward */
export const nllLoss2dForward: {
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; reduction: number | bigint; ignoreIndex: number | bigint }): OutputTotalWeight;
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction: number | bigint; ignoreIndex: number | bigint }): OutputTotalWeight;
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction: number | bigint; ignoreIndex: number | bigint }): OutputTotalWeight;
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { reduction: number | bigint; ignoreIndex: number | bigint }): OutputTotalWeight;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint | { ignoreIndex: number | bigint }): OutputTotalWeight;
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; reduction: number | bigint; ignoreIndex: number | bigint; output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction: number | bigint; ignoreIndex: number | bigint; output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
  (input: Tensor, target: Tensor, options: { weight?: Tensor | null; reduction: number | bigint; ignoreIndex: number | bigint; output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
  (input: Tensor, target: Tensor, weight: Tensor | null, options: { reduction: number | bigint; ignoreIndex: number | bigint; output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, options: { ignoreIndex: number | bigint; output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint, options: { output: Tensor; totalWeight: Tensor }): [Tensor, Tensor];
} = fn("nll_loss2d_forward", "nllLoss2dForward");
/** ATen's `nll_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss_backward */
export const nllLossBackward: Operator = fn("nll_loss_backward", "nllLossBackward");
/** ATen's `nll_loss_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss_forward */
export const nllLossForward: typeof nllLoss2dForward = fn("nll_loss_forward", "nllLossForward");
/** ATen's `nll_loss_nd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nll_loss_nd */
export const nllLossNd: {
  (options: { input: Tensor; target: Tensor; weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint }): Tensor;
  (input: Tensor, options: { target: Tensor; weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, options?: { weight?: Tensor | null; reduction?: number | bigint; ignoreIndex?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction?: number | bigint | { reduction?: number | bigint; ignoreIndex?: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, weight: Tensor | null, reduction: number | bigint, ignoreIndex: number | bigint | { ignoreIndex?: number | bigint }): Tensor;
} = fn("nll_loss_nd", "nllLossNd");
/** ATen's `nonzero_numpy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero_numpy */
export const nonzeroNumpy: {
  (options: { input: Tensor }): Tensor[];
  (input: Tensor): Tensor[];
} = fn("nonzero_numpy", "nonzeroNumpy");
/** ATen's `nonzero_static`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero_static */
export const nonzeroStatic: {
  (options: { input: Tensor; size: number | bigint; fillValue?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { size: number | bigint; fillValue?: number | bigint; out?: Tensor }): Tensor;
} = fn("nonzero_static", "nonzeroStatic");
/** ATen's `norm_except_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.norm_except_dim */
export const normExceptDim: {
  (options: { v: Tensor; pow?: number | bigint; dim?: number | bigint }): Tensor;
  (v: Tensor, pow?: number | bigint | { pow?: number | bigint; dim?: number | bigint }): Tensor;
  (v: Tensor, pow: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor;
} = fn("norm_except_dim", "normExceptDim");
/** ATen's `normal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.normal */
export const normal: {
  (options: { mean: Tensor | number | bigint; std: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (mean: Tensor | number | bigint, options: { std: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (mean: Tensor | number | bigint, std: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (options: { mean: Tensor; std?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (mean: Tensor, std?: number | bigint | { std?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (mean: Tensor, std: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
  (options: { mean: number | bigint; std: number | bigint; size: Ints; generator?: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (mean: number | bigint, options: { std: number | bigint; size: Ints; generator?: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (mean: number | bigint, std: number | bigint, size: Ints | { size: Ints; generator?: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (mean: number | bigint, std: number | bigint, size: Ints, options: { generator?: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { mean: number | bigint; std: number | bigint; size: Ints; generator?: Generator | null; out: Tensor }): Tensor;
  (mean: number | bigint, options: { std: number | bigint; size: Ints; generator?: Generator | null; out: Tensor }): Tensor;
  (mean: number | bigint, std: number | bigint, options: { size: Ints; generator?: Generator | null; out: Tensor }): Tensor;
  (mean: number | bigint, std: number | bigint, size: Ints, options: { generator?: Generator | null; out: Tensor }): Tensor;
  (options: { input: Tensor; mean?: number | bigint; std?: number | bigint; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, options: { mean?: number | bigint; std?: number | bigint; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, mean: number | bigint, options: { std?: number | bigint; generator?: Generator | null; out: Tensor }): Tensor;
  (input: Tensor, mean: number | bigint, std: number | bigint, options: { generator?: Generator | null; out: Tensor }): Tensor;
} = fn("normal", "normal");
/** ATen's `normal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.normal */
export const normal_: typeof logNormal_ = fn("normal_", "normal_");
/** ATen's `normal_functional`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.normal_functional */
export const normalFunctional: typeof logNormal_ = fn("normal_functional", "normalFunctional");
/** ATen's `not_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.not_equal */
export const notEqual: typeof copysign = fn("not_equal", "notEqual");
/** ATen's `not_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.not_equal */
export const notEqual_: typeof bitwiseAnd_ = fn("not_equal_", "notEqual_");
/** ATen's `nuclear_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nuclear_norm */
export const nuclearNorm: {
  (options: { input: Tensor; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, keepdim?: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, keepdim: boolean, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("nuclear_norm", "nuclearNorm");
/** ATen's `numpy_T`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.numpy_T */
export const numpy_T: typeof abs_ = fn("numpy_T", "numpy_T");
/** ATen's `one_hot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.one_hot */
export const oneHot: {
  (options: { input: Tensor; numClasses?: number | bigint }): Tensor;
  (input: Tensor, numClasses?: number | bigint | { numClasses?: number | bigint }): Tensor;
} = fn("one_hot", "oneHot");
/** ATen's `ones`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ones */
export const ones: {
  (size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (...size: number[]): Tensor;
  (...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; out: Tensor }): Tensor;
  (size: Ints, options: { out: Tensor }): Tensor;
  (...args: [...size: number[], options: { out: Tensor }]): Tensor;
} = fn("ones", "ones");
/** ATen's `ones_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ones_like */
export const onesLike: typeof emptyLike = fn("ones_like", "onesLike");
/** ATen's `orgqr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.orgqr */
export const orgqr: {
  (options: { input: Tensor; input2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { input2: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("orgqr", "orgqr");
/** ATen's `ormqr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ormqr */
export const ormqr: {
  (options: { input: Tensor; input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, options: { input3: Tensor; left?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left?: boolean | { left?: boolean; transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, transpose: boolean | { transpose?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, input2: Tensor, input3: Tensor, left: boolean, transpose: boolean, options: { out?: Tensor }): Tensor;
} = fn("ormqr", "ormqr");
/** ATen's `outer`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.outer */
export const outer: typeof ger = fn("outer", "outer");
/** ATen's `pad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pad */
export const pad: {
  (options: { input: Tensor; pad: Ints; mode?: string; value?: number | bigint | null }): Tensor;
  (input: Tensor, pad: Ints | { pad: Ints; mode?: string; value?: number | bigint | null }): Tensor;
  (input: Tensor, pad: Ints, mode: string | { mode?: string; value?: number | bigint | null }): Tensor;
  (input: Tensor, pad: Ints, mode: string, value: number | bigint | { value?: number | bigint | null } | null): Tensor;
} = fn("pad", "pad");
/** ATen's `pad_sequence`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pad_sequence */
export const padSequence: {
  (sequences: readonly Tensor[] | { sequences: readonly Tensor[]; batchFirst?: boolean; paddingValue?: number | bigint; paddingSide?: string }): Tensor;
  (sequences: readonly Tensor[], batchFirst: boolean | { batchFirst?: boolean; paddingValue?: number | bigint; paddingSide?: string }): Tensor;
  (sequences: readonly Tensor[], batchFirst: boolean, paddingValue: number | bigint | { paddingValue?: number | bigint; paddingSide?: string }): Tensor;
  (sequences: readonly Tensor[], batchFirst: boolean, paddingValue: number | bigint, paddingSide: string | { paddingSide?: string }): Tensor;
} = fn("pad_sequence", "padSequence");
/** ATen's `pairwise_distance`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pairwise_distance */
export const pairwiseDistance: {
  (options: { x1: Tensor; x2: Tensor; p?: number | bigint; eps?: number | bigint; keepdim?: boolean }): Tensor;
  (x1: Tensor, options: { x2: Tensor; p?: number | bigint; eps?: number | bigint; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p?: number | bigint | { p?: number | bigint; eps?: number | bigint; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p: number | bigint, eps: number | bigint | { eps?: number | bigint; keepdim?: boolean }): Tensor;
  (x1: Tensor, x2: Tensor, p: number | bigint, eps: number | bigint, keepdim: boolean | { keepdim?: boolean }): Tensor;
} = fn("pairwise_distance", "pairwiseDistance");
/** ATen's `pdist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pdist */
export const pdist: {
  (options: { input: Tensor; p?: number | bigint }): Tensor;
  (input: Tensor, p?: number | bigint | { p?: number | bigint }): Tensor;
} = fn("pdist", "pdist");
/** ATen's `permute`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.permute */
export const permute: {
  (options: { input: Tensor; dims: Ints }): Tensor;
  (input: Tensor, dims: Ints | { dims: Ints }): Tensor;
  (input: Tensor, ...dims: number[]): Tensor;
} = fn("permute", "permute");
/** ATen's `permute_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.permute_copy */
export const permuteCopy: typeof flip = fn("permute_copy", "permuteCopy");
/** ATen's `pin_memory`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pin_memory */
export const pinMemory: {
  (options: { input: Tensor; device?: DeviceLike | null }): Tensor;
  (input: Tensor, options?: { device?: DeviceLike | null }): Tensor;
  (input: Tensor, device: DeviceLike | null): Tensor;
} = fn("pin_memory", "pinMemory");
/** ATen's `pinverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pinverse */
export const pinverse: {
  (options: { input: Tensor; rcond?: number | bigint }): Tensor;
  (input: Tensor, rcond?: number | bigint | { rcond?: number | bigint }): Tensor;
} = fn("pinverse", "pinverse");
/** ATen's `pixel_shuffle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pixel_shuffle */
export const pixelShuffle: {
  (options: { input: Tensor; upscaleFactor: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, upscaleFactor: number | bigint | { upscaleFactor: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, upscaleFactor: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("pixel_shuffle", "pixelShuffle");
/** ATen's `pixel_unshuffle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pixel_unshuffle */
export const pixelUnshuffle: {
  (options: { input: Tensor; downscaleFactor: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, downscaleFactor: number | bigint | { downscaleFactor: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, downscaleFactor: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("pixel_unshuffle", "pixelUnshuffle");
/** ATen's `poisson`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.poisson */
export const poisson: {
  (options: { input: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, generator: Generator | null, options?: { out?: Tensor }): Tensor;
} = fn("poisson", "poisson");
/** ATen's `poisson_nll_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.poisson_nll_loss */
export const poissonNllLoss: {
  (options: { input: Tensor; target: Tensor; logInput: boolean; full: boolean; eps: number | bigint; reduction: number | bigint }): Tensor;
  (input: Tensor, options: { target: Tensor; logInput: boolean; full: boolean; eps: number | bigint; reduction: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, options: { logInput: boolean; full: boolean; eps: number | bigint; reduction: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, logInput: boolean, options: { full: boolean; eps: number | bigint; reduction: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, logInput: boolean, full: boolean, options: { eps: number | bigint; reduction: number | bigint }): Tensor;
  (input: Tensor, target: Tensor, logInput: boolean, full: boolean, eps: number | bigint, reduction: number | bigint | { reduction: number | bigint }): Tensor;
} = fn("poisson_nll_loss", "poissonNllLoss");
/** ATen's `polar`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polar */
export const polar: {
  (options: { abs: Tensor; angle: Tensor; out?: Tensor }): Tensor;
  (abs: Tensor, options: { angle: Tensor; out?: Tensor }): Tensor;
  (abs: Tensor, angle: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("polar", "polar");
/** ATen's `polygamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polygamma */
export const polygamma: {
  (options: { n: number | bigint; input: Tensor; out?: Tensor }): Tensor;
  (n: number | bigint, options: { input: Tensor; out?: Tensor }): Tensor;
  (n: number | bigint, input: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("polygamma", "polygamma");
/** ATen's `polygamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polygamma */
export const polygamma_: {
  (options: { input: Tensor; n: number | bigint }): Tensor;
  (input: Tensor, n: number | bigint | { n: number | bigint }): Tensor;
} = fn("polygamma_", "polygamma_");
/** ATen's `positive`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.positive */
export const positive: typeof abs_ = fn("positive", "positive");
/** ATen's `pow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pow */
export const pow: typeof floatPower = fn("pow", "pow");
/** ATen's `pow_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pow */
export const pow_: typeof floatPower_ = fn("pow_", "pow_");
/** ATen's `prelu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.prelu */
export const prelu: {
  (options: { input: Tensor; weight: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor }): Tensor;
  (input: Tensor, weight: Tensor): Tensor;
} = fn("prelu", "prelu");
/** ATen's `prod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.prod */
export const prod: {
  (options: { input: Tensor; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("prod", "prod");
/** ATen's `promote_types`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.promote_types */
export const promoteTypes: {
  (options: { type1: DType; type2: DType }): DType;
  (type1: DType, type2: DType | { type2: DType }): DType;
} = fn("promote_types", "promoteTypes");
/** ATen's `put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.put */
export const put: {
  (options: { input: Tensor; index: Tensor; source: Tensor; accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { index: Tensor; source: Tensor; accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, index: Tensor, options: { source: Tensor; accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean | { accumulate?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, accumulate: boolean, options: { out?: Tensor }): Tensor;
} = fn("put", "put");
/** ATen's `put_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.put */
export const put_: {
  (options: { input: Tensor; index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, index: Tensor, options: { source: Tensor; accumulate?: boolean }): Tensor;
  (input: Tensor, index: Tensor, source: Tensor, accumulate?: boolean | { accumulate?: boolean }): Tensor;
} = fn("put_", "put_");
/** ATen's `q_per_channel_axis`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_per_channel_axis */
export const qPerChannelAxis: typeof denseDim = fn("q_per_channel_axis", "qPerChannelAxis");
/** ATen's `q_per_channel_scales`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_per_channel_scales */
export const qPerChannelScales: typeof abs = fn("q_per_channel_scales", "qPerChannelScales");
/** ATen's `q_per_channel_zero_points`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_per_channel_zero_points */
export const qPerChannelZeroPoints: typeof abs = fn("q_per_channel_zero_points", "qPerChannelZeroPoints");
/** ATen's `q_scale`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_scale */
export const qScale: typeof denseDim = fn("q_scale", "qScale");
/** ATen's `q_zero_point`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_zero_point */
export const qZeroPoint: typeof denseDim = fn("q_zero_point", "qZeroPoint");
/** ATen's `qr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.qr */
export const qr: {
  (options: { input: Tensor; some?: boolean }): QR;
  (input: Tensor, some?: boolean | { some?: boolean }): QR;
  (options: { input: Tensor; some?: boolean; Q: Tensor; R: Tensor }): QR;
  (input: Tensor, options: { some?: boolean; Q: Tensor; R: Tensor }): QR;
  (input: Tensor, some: boolean, options: { Q: Tensor; R: Tensor }): QR;
} = fn("qr", "qr");
/** ATen's `quantile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantile */
export const quantile: typeof nanquantile = fn("quantile", "quantile");
/** ATen's `quantize_per_channel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantize_per_channel */
export const quantizePerChannel: {
  (options: { input: Tensor; scales: Tensor; zeroPoints: Tensor; axis: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, options: { scales: Tensor; zeroPoints: Tensor; axis: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scales: Tensor, options: { zeroPoints: Tensor; axis: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scales: Tensor, zeroPoints: Tensor, options: { axis: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: number | bigint, dtype: DType | { dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scales: Tensor, zeroPoints: Tensor, axis: number | bigint, dtype: DType, options: { out?: Tensor }): Tensor;
} = fn("quantize_per_channel", "quantizePerChannel");
/** ATen's `quantize_per_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantize_per_tensor */
export const quantizePerTensor: {
  (options: { input: Tensor; scale: number | bigint; zeroPoint: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, options: { scale: number | bigint; zeroPoint: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scale: number | bigint, options: { zeroPoint: number | bigint; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scale: number | bigint, zeroPoint: number | bigint, dtype: DType | { dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scale: number | bigint, zeroPoint: number | bigint, dtype: DType, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; scale: Tensor; zeroPoint: Tensor; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, options: { scale: Tensor; zeroPoint: Tensor; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, options: { zeroPoint: Tensor; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType | { dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, scale: Tensor, zeroPoint: Tensor, dtype: DType, options: { out?: Tensor }): Tensor;
  (options: { tensors: readonly Tensor[]; scales: Tensor; zeroPoints: Tensor; dtype: DType }): Tensor[];
  (tensors: readonly Tensor[], options: { scales: Tensor; zeroPoints: Tensor; dtype: DType }): Tensor[];
  (tensors: readonly Tensor[], scales: Tensor, options: { zeroPoints: Tensor; dtype: DType }): Tensor[];
  (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType | { dtype: DType }): Tensor[];
  (options: { tensors: readonly Tensor[]; scales: Tensor; zeroPoints: Tensor; dtype: DType; out: readonly Tensor[] }): void;
  (tensors: readonly Tensor[], options: { scales: Tensor; zeroPoints: Tensor; dtype: DType; out: readonly Tensor[] }): void;
  (tensors: readonly Tensor[], scales: Tensor, options: { zeroPoints: Tensor; dtype: DType; out: readonly Tensor[] }): void;
  (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, options: { dtype: DType; out: readonly Tensor[] }): void;
  (tensors: readonly Tensor[], scales: Tensor, zeroPoints: Tensor, dtype: DType, options: { out: readonly Tensor[] }): void;
} = fn("quantize_per_tensor", "quantizePerTensor");
/** ATen's `quantize_per_tensor_dynamic`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantize_per_tensor_dynamic */
export const quantizePerTensorDynamic: {
  (options: { input: Tensor; dtype: DType; reduceRange: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dtype: DType; reduceRange: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dtype: DType, reduceRange: boolean | { reduceRange: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dtype: DType, reduceRange: boolean, options: { out?: Tensor }): Tensor;
} = fn("quantize_per_tensor_dynamic", "quantizePerTensorDynamic");
/** ATen's `quantized_batch_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_batch_norm */
export const quantizedBatchNorm: Operator = fn("quantized_batch_norm", "quantizedBatchNorm");
/** ATen's `quantized_gru`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_gru */
export const quantizedGru: Operator = fn("quantized_gru", "quantizedGru");
/** ATen's `quantized_gru_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_gru_cell */
export const quantizedGruCell: Operator = fn("quantized_gru_cell", "quantizedGruCell");
/** ATen's `quantized_lstm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_lstm */
export const quantizedLstm: Operator = fn("quantized_lstm", "quantizedLstm");
/** ATen's `quantized_lstm_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_lstm_cell */
export const quantizedLstmCell: Operator = fn("quantized_lstm_cell", "quantizedLstmCell");
/** ATen's `quantized_max_pool1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_max_pool1d */
export const quantizedMaxPool1d: Operator = fn("quantized_max_pool1d", "quantizedMaxPool1d");
/** ATen's `quantized_max_pool2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_max_pool2d */
export const quantizedMaxPool2d: Operator = fn("quantized_max_pool2d", "quantizedMaxPool2d");
/** ATen's `quantized_max_pool3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_max_pool3d */
export const quantizedMaxPool3d: Operator = fn("quantized_max_pool3d", "quantizedMaxPool3d");
/** ATen's `quantized_rnn_relu_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_rnn_relu_cell */
export const quantizedRnnReluCell: Operator = fn("quantized_rnn_relu_cell", "quantizedRnnReluCell");
/** ATen's `quantized_rnn_tanh_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantized_rnn_tanh_cell */
export const quantizedRnnTanhCell: Operator = fn("quantized_rnn_tanh_cell", "quantizedRnnTanhCell");
/** ATen's `rad2deg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rad2deg */
export const rad2deg: typeof abs = fn("rad2deg", "rad2deg");
/** ATen's `rad2deg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rad2deg */
export const rad2deg_: typeof abs_ = fn("rad2deg_", "rad2deg_");
/** ATen's `rand`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rand */
export const rand: {
  (size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (...size: number[]): Tensor;
  (...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (...args: [...size: number[], options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { size: Ints; out: Tensor }): Tensor;
  (size: Ints, options: { out: Tensor }): Tensor;
  (...args: [...size: number[], options: { out: Tensor }]): Tensor;
  (options: { size: Ints; generator: Generator | null; out: Tensor }): Tensor;
  (size: Ints, options: { generator: Generator | null; out: Tensor }): Tensor;
  (...args: [...size: number[], options: { generator: Generator | null; out: Tensor }]): Tensor;
} = fn("rand", "rand");
/** ATen's `rand_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rand_like */
export const randLike: {
  (options: { input: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (options: { input: Tensor; generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
} = fn("rand_like", "randLike");
/** ATen's `randint`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.randint */
export const randint: {
  (options: { high: number | bigint; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (high: number | bigint, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (high: number | bigint, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (high: number | bigint, ...size: number[]): Tensor;
  (high: number | bigint, ...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { high: number | bigint; size: Ints; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (high: number | bigint, options: { size: Ints; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (high: number | bigint, size: Ints, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (high: number | bigint, ...args: [...size: number[], options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { low: number | bigint; high: number | bigint; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (low: number | bigint, options: { high: number | bigint; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (low: number | bigint, high: number | bigint, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (low: number | bigint, high: number | bigint, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { low: number | bigint; high: number | bigint; size: Ints; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (low: number | bigint, options: { high: number | bigint; size: Ints; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (low: number | bigint, high: number | bigint, options: { size: Ints; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (low: number | bigint, high: number | bigint, size: Ints, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { high: number | bigint; size: Ints; out: Tensor }): Tensor;
  (high: number | bigint, options: { size: Ints; out: Tensor }): Tensor;
  (high: number | bigint, size: Ints, options: { out: Tensor }): Tensor;
  (high: number | bigint, ...args: [...size: number[], options: { out: Tensor }]): Tensor;
  (options: { high: number | bigint; size: Ints; generator: Generator | null; out: Tensor }): Tensor;
  (high: number | bigint, options: { size: Ints; generator: Generator | null; out: Tensor }): Tensor;
  (high: number | bigint, size: Ints, options: { generator: Generator | null; out: Tensor }): Tensor;
  (high: number | bigint, ...args: [...size: number[], options: { generator: Generator | null; out: Tensor }]): Tensor;
  (options: { low: number | bigint; high: number | bigint; size: Ints; out: Tensor }): Tensor;
  (low: number | bigint, options: { high: number | bigint; size: Ints; out: Tensor }): Tensor;
  (low: number | bigint, high: number | bigint, options: { size: Ints; out: Tensor }): Tensor;
  (low: number | bigint, high: number | bigint, size: Ints, options: { out: Tensor }): Tensor;
  (options: { low: number | bigint; high: number | bigint; size: Ints; generator: Generator | null; out: Tensor }): Tensor;
  (low: number | bigint, options: { high: number | bigint; size: Ints; generator: Generator | null; out: Tensor }): Tensor;
  (low: number | bigint, high: number | bigint, options: { size: Ints; generator: Generator | null; out: Tensor }): Tensor;
  (low: number | bigint, high: number | bigint, size: Ints, options: { generator: Generator | null; out: Tensor }): Tensor;
} = fn("randint", "randint");
/** ATen's `randint_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.randint_like */
export const randintLike: {
  (options: { input: Tensor; high: number | bigint | Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { high: number | bigint | Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, high: number | bigint | Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; high: Tensor | number | bigint; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { high: Tensor | number | bigint; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, high: Tensor | number | bigint, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; low: number | bigint; high: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { low: number | bigint; high: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, low: number | bigint, high: number | bigint | { high: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, low: number | bigint, high: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; low: number | bigint; high: number | bigint; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, options: { low: number | bigint; high: number | bigint; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, low: number | bigint, options: { high: number | bigint; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (input: Tensor, low: number | bigint, high: number | bigint, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; memoryFormat?: MemoryFormat | null; requiresGrad?: boolean }): Tensor;
  (options: { input: Tensor; high: Tensor | number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { high: Tensor | number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, high: Tensor | number | bigint, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (options: { input: Tensor; high: Tensor | number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { high: Tensor | number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, high: Tensor | number | bigint, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (options: { input: Tensor; low: number | bigint; high: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { low: number | bigint; high: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, low: number | bigint, options: { high: number | bigint; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, low: number | bigint, high: number | bigint, options: { memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (options: { input: Tensor; low: number | bigint; high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, options: { low: number | bigint; high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, low: number | bigint, options: { high: number | bigint; generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
  (input: Tensor, low: number | bigint, high: number | bigint, options: { generator: Generator | null; memoryFormat?: MemoryFormat | null; out: Tensor }): Tensor;
} = fn("randint_like", "randintLike");
/** ATen's `randn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.randn */
export const randn: typeof rand = fn("randn", "randn");
/** ATen's `randn_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.randn_like */
export const randnLike: typeof randLike = fn("randn_like", "randnLike");
/** ATen's `random`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.random */
export const random: {
  (options: { input: Tensor; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; to: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, to: number | bigint | { to: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, to: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; from: number | bigint; to?: number | bigint | null; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, from: number | bigint | { from: number | bigint; to?: number | bigint | null; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint | { to?: number | bigint | null; generator?: Generator | null; out?: Tensor } | null): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint | null, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("random", "random");
/** ATen's `random_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.random */
export const random_: {
  (options: { input: Tensor; generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { generator?: Generator | null }): Tensor;
  (options: { input: Tensor; to: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, to: number | bigint | { to: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, to: number | bigint, options: { generator?: Generator | null }): Tensor;
  (options: { input: Tensor; from: number | bigint; to?: number | bigint | null; generator?: Generator | null }): Tensor;
  (input: Tensor, from: number | bigint | { from: number | bigint; to?: number | bigint | null; generator?: Generator | null }): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint | { to?: number | bigint | null; generator?: Generator | null } | null): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint | null, options: { generator?: Generator | null }): Tensor;
} = fn("random_", "random_");
/** ATen's `randperm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.randperm */
export const randperm: {
  (n: number | bigint | { n: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { n: number | bigint; generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, options: { generator: Generator | null; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { n: number | bigint; out: Tensor }): Tensor;
  (n: number | bigint, options: { out: Tensor }): Tensor;
  (options: { n: number | bigint; generator: Generator | null; out: Tensor }): Tensor;
  (n: number | bigint, options: { generator: Generator | null; out: Tensor }): Tensor;
} = fn("randperm", "randperm");
/** ATen's `range`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.range */
export const range: {
  (options: { start: Scalar; end: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, options: { end: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, end: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { start: Scalar; end: Scalar; step?: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, options: { end: Scalar; step?: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, end: Scalar, options?: { step?: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (start: Scalar, end: Scalar, step: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { start: Scalar; end: Scalar; out: Tensor }): Tensor;
  (start: Scalar, options: { end: Scalar; out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: { out: Tensor }): Tensor;
  (options: { start: Scalar; end: Scalar; step?: Scalar; out: Tensor }): Tensor;
  (start: Scalar, options: { end: Scalar; step?: Scalar; out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, options: { step?: Scalar; out: Tensor }): Tensor;
  (start: Scalar, end: Scalar, step: Scalar, options: { out: Tensor }): Tensor;
} = fn("range", "range");
/** ATen's `ravel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ravel */
export const ravel: typeof abs_ = fn("ravel", "ravel");
/** ATen's `reciprocal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reciprocal */
export const reciprocal: typeof abs = fn("reciprocal", "reciprocal");
/** ATen's `reciprocal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reciprocal */
export const reciprocal_: typeof abs_ = fn("reciprocal_", "reciprocal_");
/** ATen's `reflection_pad1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reflection_pad1d */
export const reflectionPad1d: {
  (options: { input: Tensor; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, padding: Ints | { padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, padding: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...padding: number[]): Tensor;
  (input: Tensor, ...args: [...padding: number[], options: { out?: Tensor }]): Tensor;
} = fn("reflection_pad1d", "reflectionPad1d");
/** ATen's `reflection_pad1d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reflection_pad1d_backward */
export const reflectionPad1dBackward: Operator = fn("reflection_pad1d_backward", "reflectionPad1dBackward");
/** ATen's `reflection_pad2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reflection_pad2d */
export const reflectionPad2d: typeof reflectionPad1d = fn("reflection_pad2d", "reflectionPad2d");
/** ATen's `reflection_pad2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reflection_pad2d_backward */
export const reflectionPad2dBackward: Operator = fn("reflection_pad2d_backward", "reflectionPad2dBackward");
/** ATen's `reflection_pad3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reflection_pad3d */
export const reflectionPad3d: typeof reflectionPad1d = fn("reflection_pad3d", "reflectionPad3d");
/** ATen's `reflection_pad3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reflection_pad3d_backward */
export const reflectionPad3dBackward: Operator = fn("reflection_pad3d_backward", "reflectionPad3dBackward");
/** ATen's `relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu */
export const relu: typeof abs = fn("relu", "relu");
/** ATen's `relu6`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu6 */
export const relu6: typeof abs_ = fn("relu6", "relu6");
/** ATen's `relu6_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu6 */
export const relu6_: typeof abs_ = fn("relu6_", "relu6_");
/** ATen's `relu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu */
export const relu_: typeof abs_ = fn("relu_", "relu_");
/** ATen's `remainder`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.remainder */
export const remainder: typeof bitwiseAnd = fn("remainder", "remainder");
/** ATen's `remainder_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.remainder */
export const remainder_: typeof bitwiseAnd_ = fn("remainder_", "remainder_");
/** ATen's `renorm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.renorm */
export const renorm: {
  (options: { input: Tensor; p: Scalar; dim: number | bigint; maxnorm: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { p: Scalar; dim: number | bigint; maxnorm: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, options: { dim: number | bigint; maxnorm: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, dim: number | bigint, options: { maxnorm: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar, dim: number | bigint, maxnorm: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("renorm", "renorm");
/** ATen's `renorm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.renorm */
export const renorm_: {
  (options: { input: Tensor; p: Scalar; dim: number | bigint; maxnorm: Scalar }): Tensor;
  (input: Tensor, options: { p: Scalar; dim: number | bigint; maxnorm: Scalar }): Tensor;
  (input: Tensor, p: Scalar, options: { dim: number | bigint; maxnorm: Scalar }): Tensor;
  (input: Tensor, p: Scalar, dim: number | bigint, options: { maxnorm: Scalar }): Tensor;
  (input: Tensor, p: Scalar, dim: number | bigint, maxnorm: Scalar): Tensor;
} = fn("renorm_", "renorm_");
/** ATen's `repeat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.repeat */
export const repeat: {
  (options: { input: Tensor; repeats: Ints; out?: Tensor }): Tensor;
  (input: Tensor, repeats: Ints | { repeats: Ints; out?: Tensor }): Tensor;
  (input: Tensor, repeats: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...repeats: number[]): Tensor;
  (input: Tensor, ...args: [...repeats: number[], options: { out?: Tensor }]): Tensor;
} = fn("repeat", "repeat");
/** ATen's `repeat_interleave`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.repeat_interleave */
export const repeatInterleave: {
  (options: { repeats: Tensor; outputSize?: number | bigint | null; out?: Tensor }): Tensor;
  (repeats: Tensor, options?: { outputSize?: number | bigint | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; repeats: Tensor | number | bigint; dim?: number | bigint | null; outputSize?: number | bigint | null }): Tensor;
  (input: Tensor, options: { repeats: Tensor | number | bigint; dim?: number | bigint | null; outputSize?: number | bigint | null }): Tensor;
  (input: Tensor, repeats: Tensor | number | bigint, dim?: number | bigint | { dim?: number | bigint | null; outputSize?: number | bigint | null } | null): Tensor;
  (input: Tensor, repeats: Tensor | number | bigint, dim: number | bigint | null, options: { outputSize?: number | bigint | null }): Tensor;
} = fn("repeat_interleave", "repeatInterleave");
/** ATen's `replication_pad1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.replication_pad1d */
export const replicationPad1d: typeof reflectionPad1d = fn("replication_pad1d", "replicationPad1d");
/** ATen's `replication_pad1d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.replication_pad1d_backward */
export const replicationPad1dBackward: Operator = fn("replication_pad1d_backward", "replicationPad1dBackward");
/** ATen's `replication_pad2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.replication_pad2d */
export const replicationPad2d: typeof reflectionPad1d = fn("replication_pad2d", "replicationPad2d");
/** ATen's `replication_pad2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.replication_pad2d_backward */
export const replicationPad2dBackward: Operator = fn("replication_pad2d_backward", "replicationPad2dBackward");
/** ATen's `replication_pad3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.replication_pad3d */
export const replicationPad3d: typeof reflectionPad1d = fn("replication_pad3d", "replicationPad3d");
/** ATen's `replication_pad3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.replication_pad3d_backward */
export const replicationPad3dBackward: Operator = fn("replication_pad3d_backward", "replicationPad3dBackward");
/** ATen's `reshape`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reshape */
export const reshape: {
  (options: { input: Tensor; shape: Ints }): Tensor;
  (input: Tensor, shape: Ints | { shape: Ints }): Tensor;
  (input: Tensor, ...shape: number[]): Tensor;
} = fn("reshape", "reshape");
/** ATen's `reshape_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reshape_as */
export const reshapeAs: typeof alignAs = fn("reshape_as", "reshapeAs");
/** ATen's `resize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize */
export const resize: {
  (options: { input: Tensor; size: Ints; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { memoryFormat?: MemoryFormat | null; out?: Tensor }]): Tensor;
} = fn("resize", "resize");
/** ATen's `resize_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize */
export const resize_: {
  (options: { input: Tensor; size: Ints; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, size: Ints, options: { memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { memoryFormat?: MemoryFormat | null }]): Tensor;
} = fn("resize_", "resize_");
/** ATen's `resize_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as */
export const resizeAs: {
  (options: { input: Tensor; theTemplate: Tensor; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { theTemplate: Tensor; memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
  (input: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null; out?: Tensor }): Tensor;
} = fn("resize_as", "resizeAs");
/** ATen's `resize_as_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as */
export const resizeAs_: {
  (options: { input: Tensor; theTemplate: Tensor; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, options: { theTemplate: Tensor; memoryFormat?: MemoryFormat | null }): Tensor;
  (input: Tensor, theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): Tensor;
} = fn("resize_as_", "resizeAs_");
/** ATen's `resize_as_sparse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as_sparse */
export const resizeAsSparse: {
  (options: { input: Tensor; theTemplate: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { theTemplate: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, theTemplate: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("resize_as_sparse", "resizeAsSparse");
/** ATen's `resize_as_sparse_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as_sparse */
export const resizeAsSparse_: {
  (options: { input: Tensor; theTemplate: Tensor }): Tensor;
  (input: Tensor, options: { theTemplate: Tensor }): Tensor;
  (input: Tensor, theTemplate: Tensor): Tensor;
} = fn("resize_as_sparse_", "resizeAsSparse_");
/** ATen's `resolve_conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resolve_conj */
export const resolveConj: typeof abs_ = fn("resolve_conj", "resolveConj");
/** ATen's `resolve_neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resolve_neg */
export const resolveNeg: typeof abs_ = fn("resolve_neg", "resolveNeg");
/** ATen's `rms_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rms_norm */
export const rmsNorm: {
  (options: { input: Tensor; normalizedShape: Ints; weight?: Tensor | null; eps?: number | bigint | null }): Tensor;
  (input: Tensor, normalizedShape: Ints | { normalizedShape: Ints; weight?: Tensor | null; eps?: number | bigint | null }): Tensor;
  (input: Tensor, normalizedShape: Ints, options: { weight?: Tensor | null; eps?: number | bigint | null }): Tensor;
  (input: Tensor, normalizedShape: Ints, weight: Tensor | null, eps?: number | bigint | { eps?: number | bigint | null } | null): Tensor;
} = fn("rms_norm", "rmsNorm");
/** ATen's `rnn_relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rnn_relu */
export const rnnRelu: typeof gru = fn("rnn_relu", "rnnRelu");
/** ATen's `rnn_relu_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rnn_relu_cell */
export const rnnReluCell: typeof gruCell = fn("rnn_relu_cell", "rnnReluCell");
/** ATen's `rnn_tanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rnn_tanh */
export const rnnTanh: typeof gru = fn("rnn_tanh", "rnnTanh");
/** ATen's `rnn_tanh_cell`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rnn_tanh_cell */
export const rnnTanhCell: typeof gruCell = fn("rnn_tanh_cell", "rnnTanhCell");
/** ATen's `roll`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.roll */
export const roll: {
  (options: { input: Tensor; shifts: Ints; dims?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, shifts: Ints | { shifts: Ints; dims?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, shifts: Ints, dims: Ints | { dims?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, shifts: Ints, dims: Ints, options: { out?: Tensor }): Tensor;
} = fn("roll", "roll");
/** ATen's `rot90`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rot90 */
export const rot90: {
  (options: { input: Tensor; k?: number | bigint; dims?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, k?: number | bigint | { k?: number | bigint; dims?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, k: number | bigint, dims: Ints | { dims?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, k: number | bigint, dims: Ints, options: { out?: Tensor }): Tensor;
} = fn("rot90", "rot90");
/** ATen's `round`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.round */
export const round: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; decimals: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { decimals: number | bigint; out?: Tensor }): Tensor;
} = fn("round", "round");
/** ATen's `round_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.round */
export const round_: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
  (options: { input: Tensor; decimals: number | bigint }): Tensor;
  (input: Tensor, options: { decimals: number | bigint }): Tensor;
} = fn("round_", "round_");
/** ATen's `row_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.row_indices */
export const rowIndices: typeof abs_ = fn("row_indices", "rowIndices");
/** ATen's `row_indices_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.row_indices_copy */
export const rowIndicesCopy: typeof abs = fn("row_indices_copy", "rowIndicesCopy");
/** ATen's `row_stack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.row_stack */
export const rowStack: typeof blockDiag = fn("row_stack", "rowStack");
/** ATen's `rrelu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rrelu */
export const rrelu: {
  (options: { input: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training?: boolean | { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): Tensor;
  (input: Tensor, lower: Scalar, upper: Scalar, training: boolean, generator: Generator | null): Tensor;
} = fn("rrelu", "rrelu");
/** ATen's `rrelu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rrelu */
export const rrelu_: typeof rrelu = fn("rrelu_", "rrelu_");
/** ATen's `rrelu_with_noise`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rrelu_with_noise */
export const rreluWithNoise: {
  (options: { input: Tensor; noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training?: boolean | { training?: boolean; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, generator: Generator | null, options?: { out?: Tensor }): Tensor;
} = fn("rrelu_with_noise", "rreluWithNoise");
/** ATen's `rrelu_with_noise_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rrelu_with_noise */
export const rreluWithNoise_: {
  (options: { input: Tensor; noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, options: { noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training?: boolean | { training?: boolean; generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): Tensor;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, generator: Generator | null): Tensor;
} = fn("rrelu_with_noise_", "rreluWithNoise_");
/** ATen's `rrelu_with_noise_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rrelu_with_noise_backward */
export const rreluWithNoiseBackward: Operator = fn("rrelu_with_noise_backward", "rreluWithNoiseBackward");
/** ATen's `rrelu_with_noise_functional`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rrelu_with_noise_functional */
export const rreluWithNoiseFunctional: {
  (options: { input: Tensor; noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): NoiseOut;
  (input: Tensor, options: { noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): NoiseOut;
  (input: Tensor, noise: Tensor, options?: { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null }): NoiseOut;
  (input: Tensor, noise: Tensor, lower: Scalar, options?: { upper?: Scalar; training?: boolean; generator?: Generator | null }): NoiseOut;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training?: boolean | { training?: boolean; generator?: Generator | null }): NoiseOut;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, options: { generator?: Generator | null }): NoiseOut;
  (input: Tensor, noise: Tensor, lower: Scalar, upper: Scalar, training: boolean, generator: Generator | null): NoiseOut;
} = fn("rrelu_with_noise_functional", "rreluWithNoiseFunctional");
/** ATen's `rsqrt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rsqrt */
export const rsqrt: typeof abs = fn("rsqrt", "rsqrt");
/** ATen's `rsqrt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rsqrt */
export const rsqrt_: typeof abs_ = fn("rsqrt_", "rsqrt_");
/** ATen's `rsub`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rsub */
export const rsub: {
  (options: { input: Tensor; other: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Scalar, alpha: Scalar, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; other: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("rsub", "rsub");
/** ATen's `scalar_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scalar_tensor */
export const scalarTensor: {
  (options: { s: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (s: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { s: Scalar; out: Tensor }): Tensor;
  (s: Scalar, options: { out: Tensor }): Tensor;
} = fn("scalar_tensor", "scalarTensor");
/** ATen's `scaled_dot_product_attention`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scaled_dot_product_attention */
export const scaledDotProductAttention: {
  (options: { query: Tensor; key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, options: { key: Tensor; value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, options: { value: Tensor; attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, options?: { attnMask?: Tensor | null; dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP?: number | bigint | { dropoutP?: number | bigint; isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean | { isCausal?: boolean; scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
  (query: Tensor, key: Tensor, value: Tensor, attnMask: Tensor | null, dropoutP: number | bigint, isCausal: boolean, options: { scale?: number | bigint | null; enableGqa?: boolean }): Tensor;
} = fn("scaled_dot_product_attention", "scaledDotProductAttention");
/** ATen's `scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter */
export const scatter: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, value: Scalar, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, options: { reduce: string; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: number | bigint; index: Tensor; value: Scalar; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; value: Scalar; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; value: Scalar; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { value: Scalar; reduce: string; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, value: Scalar, options: { reduce: string; out?: Tensor }): Tensor;
} = fn("scatter", "scatter");
/** ATen's `scatter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter */
export const scatter_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor): Tensor;
  (options: { input: Tensor; dim: number | bigint; index: Tensor; value: Scalar }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; value: Scalar }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; value: Scalar }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { value: Scalar }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, value: Scalar): Tensor;
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor; reduce: string }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, options: { reduce: string }): Tensor;
  (options: { input: Tensor; dim: number | bigint; index: Tensor; value: Scalar; reduce: string }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; value: Scalar; reduce: string }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; value: Scalar; reduce: string }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { value: Scalar; reduce: string }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, value: Scalar, options: { reduce: string }): Tensor;
} = fn("scatter_", "scatter_");
/** ATen's `scatter_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_add */
export const scatterAdd: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("scatter_add", "scatterAdd");
/** ATen's `scatter_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_add */
export const scatterAdd_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor): Tensor;
} = fn("scatter_add_", "scatterAdd_");
/** ATen's `scatter_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_reduce */
export const scatterReduce: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, reduce: string | { reduce: string; includeSelf?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, reduce: string, options: { includeSelf?: boolean; out?: Tensor }): Tensor;
} = fn("scatter_reduce", "scatterReduce");
/** ATen's `scatter_reduce_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_reduce */
export const scatterReduce_: {
  (options: { input: Tensor; dim: number | bigint; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, reduce: string | { reduce: string; includeSelf?: boolean }): Tensor;
  (input: Tensor, dim: number | bigint, index: Tensor, src: Tensor, reduce: string, options: { includeSelf?: boolean }): Tensor;
} = fn("scatter_reduce_", "scatterReduce_");
/** ATen's `searchsorted`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.searchsorted */
export const searchsorted: {
  (options: { sortedSequence: Tensor; input: Scalar | Tensor; outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
  (sortedSequence: Tensor, options: { input: Scalar | Tensor; outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
  (sortedSequence: Tensor, input: Scalar | Tensor, options?: { outInt32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out?: Tensor }): Tensor;
} = fn("searchsorted", "searchsorted");
/** ATen's `segment_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.segment_reduce */
export const segmentReduce: {
  (options: { data: Tensor; reduce: string; lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: number | bigint; unsafe?: boolean; initial?: Scalar | null; out?: Tensor }): Tensor;
  (data: Tensor, reduce: string | { reduce: string; lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: number | bigint; unsafe?: boolean; initial?: Scalar | null; out?: Tensor }): Tensor;
  (data: Tensor, reduce: string, options: { lengths?: Tensor | null; indices?: Tensor | null; offsets?: Tensor | null; axis?: number | bigint; unsafe?: boolean; initial?: Scalar | null; out?: Tensor }): Tensor;
} = fn("segment_reduce", "segmentReduce");
/** ATen's `select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select */
export const select: {
  (options: { input: Tensor; dim: number | bigint; index: number | bigint }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: number | bigint }): Tensor;
  (input: Tensor, dim: number | bigint, index: number | bigint | { index: number | bigint }): Tensor;
} = fn("select", "select");
/** ATen's `select_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select_backward */
export const selectBackward: Operator = fn("select_backward", "selectBackward");
/** ATen's `select_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select_copy */
export const selectCopy: {
  (options: { input: Tensor; dim: number | bigint; index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim: number | bigint; index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: number | bigint | { index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, index: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("select_copy", "selectCopy");
/** ATen's `select_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select_scatter */
export const selectScatter: {
  (options: { input: Tensor; src: Tensor; dim: number | bigint; index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { src: Tensor; dim: number | bigint; index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, options: { dim: number | bigint; index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, index: number | bigint | { index: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, index: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("select_scatter", "selectScatter");
/** ATen's `selu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.selu */
export const selu: typeof abs_ = fn("selu", "selu");
/** ATen's `selu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.selu */
export const selu_: typeof abs_ = fn("selu_", "selu_");
/** ATen's `set`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.set */
export const set: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { source: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, source: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("set", "set");
/** ATen's `set_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.set */
export const set_: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
  (options: { input: Tensor; source: Tensor }): Tensor;
  (input: Tensor, options: { source: Tensor }): Tensor;
  (input: Tensor, source: Tensor): Tensor;
  (options: { input: Tensor; source: Tensor; storageOffset: number | bigint; size: Ints; stride?: Ints }): Tensor;
  (input: Tensor, options: { source: Tensor; storageOffset: number | bigint; size: Ints; stride?: Ints }): Tensor;
  (input: Tensor, source: Tensor, options: { storageOffset: number | bigint; size: Ints; stride?: Ints }): Tensor;
  (input: Tensor, source: Tensor, storageOffset: number | bigint, size: Ints | { size: Ints; stride?: Ints }): Tensor;
  (input: Tensor, source: Tensor, storageOffset: number | bigint, size: Ints, stride: Ints | { stride?: Ints }): Tensor;
} = fn("set_", "set_");
/** ATen's `sgn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sgn */
export const sgn: typeof abs = fn("sgn", "sgn");
/** ATen's `sgn_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sgn */
export const sgn_: typeof abs_ = fn("sgn_", "sgn_");
/** ATen's `sigmoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sigmoid */
export const sigmoid: typeof abs = fn("sigmoid", "sigmoid");
/** ATen's `sigmoid_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sigmoid */
export const sigmoid_: typeof abs_ = fn("sigmoid_", "sigmoid_");
/** ATen's `sigmoid_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sigmoid_backward */
export const sigmoidBackward: Operator = fn("sigmoid_backward", "sigmoidBackward");
/** ATen's `sign`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sign */
export const sign: typeof abs = fn("sign", "sign");
/** ATen's `sign_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sign */
export const sign_: typeof abs_ = fn("sign_", "sign_");
/** ATen's `signbit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.signbit */
export const signbit: typeof abs = fn("signbit", "signbit");
/** ATen's `silu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.silu */
export const silu: typeof abs = fn("silu", "silu");
/** ATen's `silu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.silu */
export const silu_: typeof abs_ = fn("silu_", "silu_");
/** ATen's `silu_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.silu_backward */
export const siluBackward: Operator = fn("silu_backward", "siluBackward");
/** ATen's `sin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sin */
export const sin: typeof abs = fn("sin", "sin");
/** ATen's `sin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sin */
export const sin_: typeof abs_ = fn("sin_", "sin_");
/** ATen's `sinc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinc */
export const sinc: typeof abs = fn("sinc", "sinc");
/** ATen's `sinc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinc */
export const sinc_: typeof abs_ = fn("sinc_", "sinc_");
/** ATen's `sinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinh */
export const sinh: typeof abs = fn("sinh", "sinh");
/** ATen's `sinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinh */
export const sinh_: typeof abs_ = fn("sinh_", "sinh_");
/** ATen's `slice`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice */
export const slice: {
  (options: { input: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint }): Tensor;
} = fn("slice", "slice");
/** ATen's `slice_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_backward */
export const sliceBackward: Operator = fn("slice_backward", "sliceBackward");
/** ATen's `slice_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_copy */
export const sliceCopy: {
  (options: { input: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("slice_copy", "sliceCopy");
/** ATen's `slice_inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_inverse */
export const sliceInverse: {
  (options: { input: Tensor; src: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  (input: Tensor, options: { src: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  (input: Tensor, src: Tensor, dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint }): Tensor;
} = fn("slice_inverse", "sliceInverse");
/** ATen's `slice_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_scatter */
export const sliceScatter: {
  (options: { input: Tensor; src: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { src: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint; out?: Tensor } | null): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint; out?: Tensor } | null): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("slice_scatter", "sliceScatter");
/** ATen's `slogdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slogdet */
export const slogdet: {
  (options: { input: Tensor }): SignLogabsdet;
  (input: Tensor): SignLogabsdet;
  (options: { input: Tensor; sign: Tensor; logabsdet: Tensor }): SignLogabsdet;
  (input: Tensor, options: { sign: Tensor; logabsdet: Tensor }): SignLogabsdet;
} = fn("slogdet", "slogdet");
/** ATen's `slow_conv3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slow_conv3d */
export const slowConv3d: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints | { kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride?: Ints; padding?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride?: Ints | { stride?: Ints; padding?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints | { padding?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, options: { out?: Tensor }): Tensor;
} = fn("slow_conv3d", "slowConv3d");
/** ATen's `slow_conv3d_forward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slow_conv3d_forward */
export const slowConv3dForward: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, options: { kernelSize: Ints; bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, options: { stride: Ints; padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints | { padding: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, options: { out?: Tensor }): Tensor;
} = fn("slow_conv3d_forward", "slowConv3dForward");
/** ATen's `slow_conv_dilated2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slow_conv_dilated2d */
export const slowConvDilated2d: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints | { kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints | { padding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints | { dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, dilation: Ints, options: { out?: Tensor }): Tensor;
} = fn("slow_conv_dilated2d", "slowConvDilated2d");
/** ATen's `slow_conv_dilated3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slow_conv_dilated3d */
export const slowConvDilated3d: typeof slowConvDilated2d = fn("slow_conv_dilated3d", "slowConvDilated3d");
/** ATen's `slow_conv_transpose2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slow_conv_transpose2d */
export const slowConvTranspose2d: {
  (options: { input: Tensor; weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, options: { weight: Tensor; kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints | { kernelSize: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, options: { bias?: Tensor | null; stride?: Ints; padding?: Ints; outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride?: Ints | { stride?: Ints; padding?: Ints; outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints | { padding?: Ints; outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, outputPadding: Ints | { outputPadding?: Ints; dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, outputPadding: Ints, dilation: Ints | { dilation?: Ints; out?: Tensor }): Tensor;
  (input: Tensor, weight: Tensor, kernelSize: Ints, bias: Tensor | null, stride: Ints, padding: Ints, outputPadding: Ints, dilation: Ints, options: { out?: Tensor }): Tensor;
} = fn("slow_conv_transpose2d", "slowConvTranspose2d");
/** ATen's `slow_conv_transpose3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slow_conv_transpose3d */
export const slowConvTranspose3d: typeof slowConvTranspose2d = fn("slow_conv_transpose3d", "slowConvTranspose3d");
/** ATen's `smm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.smm */
export const smm: {
  (options: { input: Tensor; mat2: Tensor }): Tensor;
  (input: Tensor, options: { mat2: Tensor }): Tensor;
  (input: Tensor, mat2: Tensor): Tensor;
} = fn("smm", "smm");
/** ATen's `smooth_l1_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.smooth_l1_loss */
export const smoothL1Loss: {
  (options: { input: Tensor; target: Tensor; reduction?: number | bigint; beta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { target: Tensor; reduction?: number | bigint; beta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction?: number | bigint | { reduction?: number | bigint; beta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number | bigint, beta: number | bigint | { beta?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, target: Tensor, reduction: number | bigint, beta: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("smooth_l1_loss", "smoothL1Loss");
/** ATen's `smooth_l1_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.smooth_l1_loss_backward */
export const smoothL1LossBackward: Operator = fn("smooth_l1_loss_backward", "smoothL1LossBackward");
/** ATen's `soft_margin_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.soft_margin_loss */
export const softMarginLoss: typeof mseLoss = fn("soft_margin_loss", "softMarginLoss");
/** ATen's `soft_margin_loss_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.soft_margin_loss_backward */
export const softMarginLossBackward: Operator = fn("soft_margin_loss_backward", "softMarginLossBackward");
/** ATen's `softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softmax */
export const softmax: typeof logSoftmax = fn("softmax", "softmax");
/** ATen's `softplus`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softplus */
export const softplus: {
  (options: { input: Tensor; beta?: Scalar; threshold?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options?: { beta?: Scalar; threshold?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, beta: Scalar, options?: { threshold?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, beta: Scalar, threshold: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("softplus", "softplus");
/** ATen's `softplus_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softplus_backward */
export const softplusBackward: Operator = fn("softplus_backward", "softplusBackward");
/** ATen's `softshrink`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softshrink */
export const softshrink: typeof hardshrink = fn("softshrink", "softshrink");
/** ATen's `softshrink_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softshrink_backward */
export const softshrinkBackward: Operator = fn("softshrink_backward", "softshrinkBackward");
/** ATen's `sort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sort */
export const sort: {
  (options: { input: Tensor; dim?: number | bigint; descending?: boolean }): ValuesIndices;
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint; descending?: boolean }): ValuesIndices;
  (input: Tensor, dim: number | bigint, descending: boolean | { descending?: boolean }): ValuesIndices;
  (options: { input: Tensor; stable: boolean | null; dim?: number | bigint; descending?: boolean }): ValuesIndices;
  (input: Tensor, options: { stable: boolean | null; dim?: number | bigint; descending?: boolean }): ValuesIndices;
  (options: { input: Tensor; dim?: number | bigint; descending?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { dim?: number | bigint; descending?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, options: { descending?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, dim: number | bigint, descending: boolean, options: { values: Tensor; indices: Tensor }): ValuesIndices;
  (options: { input: Tensor; stable: boolean | null; dim?: number | bigint; descending?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { stable: boolean | null; dim?: number | bigint; descending?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
} = fn("sort", "sort");
/** ATen's `sparse_bsc_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_bsc_tensor */
export const sparseBscTensor: {
  (options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, options: { rowIndices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, options: { values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { ccolIndices: Tensor; rowIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, options: { rowIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (ccolIndices: Tensor, rowIndices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("sparse_bsc_tensor", "sparseBscTensor");
/** ATen's `sparse_bsr_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_bsr_tensor */
export const sparseBsrTensor: {
  (options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, options: { colIndices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, options: { values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { crowIndices: Tensor; colIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, options: { colIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (crowIndices: Tensor, colIndices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("sparse_bsr_tensor", "sparseBsrTensor");
/** ATen's `sparse_compressed_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_compressed_tensor */
export const sparseCompressedTensor: {
  (options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, options: { plainIndices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, options: { values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { compressedIndices: Tensor; plainIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, options: { plainIndices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (compressedIndices: Tensor, plainIndices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
} = fn("sparse_compressed_tensor", "sparseCompressedTensor");
/** ATen's `sparse_coo_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_coo_tensor */
export const sparseCooTensor: {
  (size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (...size: number[]): Tensor;
  (...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  (options: { indices: Tensor; values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, options: { values: Tensor; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, values: Tensor, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { indices: Tensor; values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, options: { values: Tensor; size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, values: Tensor, size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (indices: Tensor, values: Tensor, size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; isCoalesced?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { size: Ints; out: Tensor }): Tensor;
  (size: Ints, options: { out: Tensor }): Tensor;
  (...args: [...size: number[], options: { out: Tensor }]): Tensor;
} = fn("sparse_coo_tensor", "sparseCooTensor");
/** ATen's `sparse_csc_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_csc_tensor */
export const sparseCscTensor: typeof sparseBscTensor = fn("sparse_csc_tensor", "sparseCscTensor");
/** ATen's `sparse_csr_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_csr_tensor */
export const sparseCsrTensor: typeof sparseBsrTensor = fn("sparse_csr_tensor", "sparseCsrTensor");
/** ATen's `sparse_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_dim */
export const sparseDim: typeof denseDim = fn("sparse_dim", "sparseDim");
/** ATen's `sparse_mask`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_mask */
export const sparseMask: typeof maskedSelect = fn("sparse_mask", "sparseMask");
/** ATen's `sparse_resize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize */
export const sparseResize: {
  (options: { input: Tensor; size: Ints; sparseDim: number | bigint; denseDim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { size: Ints; sparseDim: number | bigint; denseDim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { sparseDim: number | bigint; denseDim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, sparseDim: number | bigint, denseDim: number | bigint | { denseDim: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, sparseDim: number | bigint, denseDim: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("sparse_resize", "sparseResize");
/** ATen's `sparse_resize_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize */
export const sparseResize_: {
  (options: { input: Tensor; size: Ints; sparseDim: number | bigint; denseDim: number | bigint }): Tensor;
  (input: Tensor, options: { size: Ints; sparseDim: number | bigint; denseDim: number | bigint }): Tensor;
  (input: Tensor, size: Ints, options: { sparseDim: number | bigint; denseDim: number | bigint }): Tensor;
  (input: Tensor, size: Ints, sparseDim: number | bigint, denseDim: number | bigint | { denseDim: number | bigint }): Tensor;
} = fn("sparse_resize_", "sparseResize_");
/** ATen's `sparse_resize_and_clear`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize_and_clear */
export const sparseResizeAndClear: typeof sparseResize = fn("sparse_resize_and_clear", "sparseResizeAndClear");
/** ATen's `sparse_resize_and_clear_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize_and_clear */
export const sparseResizeAndClear_: typeof sparseResize_ = fn("sparse_resize_and_clear_", "sparseResizeAndClear_");
/** ATen's `sparse_sampled_addmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_sampled_addmm */
export const sparseSampledAddmm: {
  (options: { input: Tensor; mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar; out?: Tensor }): Tensor;
} = fn("sparse_sampled_addmm", "sparseSampledAddmm");
/** ATen's `split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split */
export const split: {
  (options: { input: Tensor; splitSize: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSize: Ints | { splitSize: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSize: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
} = fn("split", "split");
/** ATen's `split_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split_copy */
export const splitCopy: {
  (options: { input: Tensor; splitSize: number | bigint; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSize: number | bigint | { splitSize: number | bigint; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSize: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  (options: { input: Tensor; splitSize: number | bigint; dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, options: { splitSize: number | bigint; dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, splitSize: number | bigint, options: { dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, splitSize: number | bigint, dim: number | bigint, options: { out: readonly Tensor[] }): void;
} = fn("split_copy", "splitCopy");
/** ATen's `split_with_sizes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split_with_sizes */
export const splitWithSizes: {
  (options: { input: Tensor; splitSizes: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSizes: Ints | { splitSizes: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSizes: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
} = fn("split_with_sizes", "splitWithSizes");
/** ATen's `split_with_sizes_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split_with_sizes_copy */
export const splitWithSizesCopy: {
  (options: { input: Tensor; splitSizes: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSizes: Ints | { splitSizes: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, splitSizes: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  (options: { input: Tensor; splitSizes: Ints; dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, options: { splitSizes: Ints; dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, splitSizes: Ints, options: { dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, splitSizes: Ints, dim: number | bigint, options: { out: readonly Tensor[] }): void;
} = fn("split_with_sizes_copy", "splitWithSizesCopy");
/** ATen's `sqrt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sqrt */
export const sqrt: typeof abs = fn("sqrt", "sqrt");
/** ATen's `sqrt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sqrt */
export const sqrt_: typeof abs_ = fn("sqrt_", "sqrt_");
/** ATen's `square`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.square */
export const square: typeof abs = fn("square", "square");
/** ATen's `square_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.square */
export const square_: typeof abs_ = fn("square_", "square_");
/** ATen's `squeeze`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.squeeze */
export const squeeze: {
  (options: { input: Tensor }): Tensor;
  (input: Tensor): Tensor;
  (options: { input: Tensor; dim: Ints }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints }): Tensor;
  (input: Tensor, ...dim: number[]): Tensor;
} = fn("squeeze", "squeeze");
/** ATen's `squeeze_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.squeeze */
export const squeeze_: typeof squeeze = fn("squeeze_", "squeeze_");
/** ATen's `squeeze_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.squeeze_copy */
export const squeezeCopy: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...dim: number[]): Tensor;
  (input: Tensor, ...args: [...dim: number[], options: { out?: Tensor }]): Tensor;
} = fn("squeeze_copy", "squeezeCopy");
/** ATen's `sspaddmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sspaddmm */
export const sspaddmm: typeof sparseSampledAddmm = fn("sspaddmm", "sspaddmm");
/** ATen's `stack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.stack */
export const stack: typeof cat = fn("stack", "stack");
/** ATen's `std`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.std */
export const std: {
  (options: { input: Tensor; unbiased?: boolean }): Tensor;
  (input: Tensor, unbiased?: boolean | { unbiased?: boolean }): Tensor;
  (options: { input: Tensor; dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: Ints | null, options: { correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: readonly string[]; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[] | { dim: readonly string[]; correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], options: { correction?: Scalar | null; keepdim?: boolean; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim?: Ints | null; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null; unbiased?: boolean; keepdim?: boolean; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: Ints | null, unbiased: boolean | { unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | null, unbiased: boolean, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | null, unbiased: boolean, keepdim: boolean, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: readonly string[]; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[] | { dim: readonly string[]; unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], unbiased: boolean | { unbiased?: boolean; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], unbiased: boolean, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], unbiased: boolean, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("std", "std");
/** ATen's `std_mean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.std_mean */
export const stdMean: {
  (options: { input: Tensor; unbiased?: boolean }): [Tensor, Tensor];
  (input: Tensor, unbiased?: boolean | { unbiased?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim?: Ints | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean } | null): [Tensor, Tensor];
  (input: Tensor, dim: Ints | null, options: { correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; dim: readonly string[]; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: readonly string[] | { dim: readonly string[]; correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: readonly string[], options: { correction?: Scalar | null; keepdim?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; dim?: Ints | null; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim?: Ints | { dim?: Ints | null; unbiased?: boolean; keepdim?: boolean } | null): [Tensor, Tensor];
  (input: Tensor, dim: Ints | null, unbiased: boolean | { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: Ints | null, unbiased: boolean, keepdim: boolean | { keepdim?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; dim: readonly string[]; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: readonly string[] | { dim: readonly string[]; unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: readonly string[], unbiased: boolean | { unbiased?: boolean; keepdim?: boolean }): [Tensor, Tensor];
  (input: Tensor, dim: readonly string[], unbiased: boolean, keepdim: boolean | { keepdim?: boolean }): [Tensor, Tensor];
  (options: { input: Tensor; dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, options: { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  (input: Tensor, dim: Ints | null, options: { correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor }): [Tensor, Tensor];
} = fn("std_mean", "stdMean");
/** ATen's `sub`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sub */
export const sub: typeof add = fn("sub", "sub");
/** ATen's `sub_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sub */
export const sub_: typeof add_ = fn("sub_", "sub_");
/** ATen's `subtract`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.subtract */
export const subtract: typeof add = fn("subtract", "subtract");
/** ATen's `subtract_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.subtract */
export const subtract_: typeof add_ = fn("subtract_", "subtract_");
/** ATen's `sum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sum */
export const sum: {
  (options: { input: Tensor; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim: readonly string[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[] | { dim: readonly string[]; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: readonly string[], keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("sum", "sum");
/** ATen's `sum_to_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sum_to_size */
export const sumToSize: typeof broadcastTo = fn("sum_to_size", "sumToSize");
/** ATen's `svd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.svd */
export const svd: {
  (options: { input: Tensor; some?: boolean; computeUv?: boolean }): USV;
  (input: Tensor, some?: boolean | { some?: boolean; computeUv?: boolean }): USV;
  (input: Tensor, some: boolean, computeUv: boolean | { computeUv?: boolean }): USV;
  (options: { input: Tensor; some?: boolean; computeUv?: boolean; U: Tensor; S: Tensor; V: Tensor }): USV;
  (input: Tensor, options: { some?: boolean; computeUv?: boolean; U: Tensor; S: Tensor; V: Tensor }): USV;
  (input: Tensor, some: boolean, options: { computeUv?: boolean; U: Tensor; S: Tensor; V: Tensor }): USV;
  (input: Tensor, some: boolean, computeUv: boolean, options: { U: Tensor; S: Tensor; V: Tensor }): USV;
} = fn("svd", "svd");
/** ATen's `swapaxes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapaxes */
export const swapaxes: {
  (options: { input: Tensor; axis0: number | bigint; axis1: number | bigint }): Tensor;
  (input: Tensor, options: { axis0: number | bigint; axis1: number | bigint }): Tensor;
  (input: Tensor, axis0: number | bigint, axis1: number | bigint | { axis1: number | bigint }): Tensor;
} = fn("swapaxes", "swapaxes");
/** ATen's `swapaxes_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapaxes */
export const swapaxes_: typeof swapaxes = fn("swapaxes_", "swapaxes_");
/** ATen's `swapdims`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapdims */
export const swapdims: {
  (options: { input: Tensor; dim0: number | bigint; dim1: number | bigint }): Tensor;
  (input: Tensor, options: { dim0: number | bigint; dim1: number | bigint }): Tensor;
  (input: Tensor, dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint }): Tensor;
} = fn("swapdims", "swapdims");
/** ATen's `swapdims_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapdims */
export const swapdims_: typeof swapdims = fn("swapdims_", "swapdims_");
/** ATen's `sym_constrain_range`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_constrain_range */
export const symConstrainRange: {
  (options: { size: Scalar; min?: number | bigint | null; max?: number | bigint | null }): void;
  (size: Scalar, options?: { min?: number | bigint | null; max?: number | bigint | null }): void;
} = fn("sym_constrain_range", "symConstrainRange");
/** ATen's `sym_constrain_range_for_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_constrain_range_for_size */
export const symConstrainRangeForSize: typeof symConstrainRange = fn("sym_constrain_range_for_size", "symConstrainRangeForSize");
/** ATen's `sym_is_contiguous`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_is_contiguous */
export const symIsContiguous: {
  (options: { input: Tensor; memoryFormat?: MemoryFormat }): boolean;
  (input: Tensor, memoryFormat?: MemoryFormat | { memoryFormat?: MemoryFormat }): boolean;
} = fn("sym_is_contiguous", "symIsContiguous");
/** ATen's `sym_numel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_numel */
export const symNumel: typeof denseDim = fn("sym_numel", "symNumel");
/** ATen's `sym_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_size */
export const symSize: {
  (options: { input: Tensor; dim: number | bigint }): number;
  (input: Tensor, dim: number | bigint | { dim: number | bigint }): number;
} = fn("sym_size", "symSize");
/** ATen's `sym_storage_offset`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_storage_offset */
export const symStorageOffset: typeof denseDim = fn("sym_storage_offset", "symStorageOffset");
/** ATen's `sym_stride`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sym_stride */
export const symStride: typeof symSize = fn("sym_stride", "symStride");
/** ATen's `t`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t */
export const t: typeof abs_ = fn("t", "t");
/** ATen's `t_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t */
export const t_: typeof abs_ = fn("t_", "t_");
/** ATen's `t_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t_copy */
export const tCopy: typeof abs = fn("t_copy", "tCopy");
/** ATen's `take`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.take */
export const take: {
  (options: { input: Tensor; index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { index: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, index: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("take", "take");
/** ATen's `take_along_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.take_along_dim */
export const takeAlongDim: {
  (options: { input: Tensor; indices: Tensor; dim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { indices: Tensor; dim?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, indices: Tensor, dim?: number | bigint | { dim?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, indices: Tensor, dim: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("take_along_dim", "takeAlongDim");
/** ATen's `tan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tan */
export const tan: typeof abs = fn("tan", "tan");
/** ATen's `tan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tan */
export const tan_: typeof abs_ = fn("tan_", "tan_");
/** ATen's `tanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh */
export const tanh: typeof abs = fn("tanh", "tanh");
/** ATen's `tanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh */
export const tanh_: typeof abs_ = fn("tanh_", "tanh_");
/** ATen's `tanh_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh_backward */
export const tanhBackward: Operator = fn("tanh_backward", "tanhBackward");
/** ATen's `tensor_split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tensor_split */
export const tensorSplit: {
  (options: { input: Tensor; indices: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, indices: Ints | { indices: Ints; dim?: number | bigint }): Tensor[];
  (input: Tensor, indices: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  (options: { input: Tensor; sections: number | bigint; dim?: number | bigint }): Tensor[];
  (input: Tensor, sections: number | bigint | { sections: number | bigint; dim?: number | bigint }): Tensor[];
  (input: Tensor, sections: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  (options: { input: Tensor; tensorIndicesOrSections: Tensor; dim?: number | bigint }): Tensor[];
  (input: Tensor, options: { tensorIndicesOrSections: Tensor; dim?: number | bigint }): Tensor[];
  (input: Tensor, tensorIndicesOrSections: Tensor, dim?: number | bigint | { dim?: number | bigint }): Tensor[];
} = fn("tensor_split", "tensorSplit");
/** ATen's `thnn_conv2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.thnn_conv2d */
export const thnnConv2d: typeof slowConv3d = fn("thnn_conv2d", "thnnConv2d");
/** ATen's `threshold`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.threshold */
export const threshold: {
  (options: { input: Tensor; threshold: Scalar; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, options: { threshold: Scalar; value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, threshold: Scalar, options: { value: Scalar; out?: Tensor }): Tensor;
  (input: Tensor, threshold: Scalar, value: Scalar, options?: { out?: Tensor }): Tensor;
} = fn("threshold", "threshold");
/** ATen's `threshold_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.threshold */
export const threshold_: {
  (options: { input: Tensor; threshold: Scalar; value: Scalar }): Tensor;
  (input: Tensor, options: { threshold: Scalar; value: Scalar }): Tensor;
  (input: Tensor, threshold: Scalar, options: { value: Scalar }): Tensor;
  (input: Tensor, threshold: Scalar, value: Scalar): Tensor;
} = fn("threshold_", "threshold_");
/** ATen's `threshold_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.threshold_backward */
export const thresholdBackward: Operator = fn("threshold_backward", "thresholdBackward");
/** ATen's `tile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tile */
export const tile: typeof permute = fn("tile", "tile");
/** ATen's `to_dense`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_dense */
export const toDense: {
  (options: { input: Tensor; dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
  (input: Tensor, dtype?: DType | { dtype?: DType | null; maskedGrad?: boolean | null } | null): Tensor;
  (input: Tensor, dtype: DType | null, options: { maskedGrad?: boolean | null }): Tensor;
} = fn("to_dense", "toDense");
/** ATen's `to_dense_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_dense_backward */
export const toDenseBackward: Operator = fn("to_dense_backward", "toDenseBackward");
/** ATen's `to_mkldnn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_mkldnn */
export const toMkldnn: {
  (options: { input: Tensor; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, dtype?: DType | { dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, dtype: DType | null, options: { out?: Tensor }): Tensor;
} = fn("to_mkldnn", "toMkldnn");
/** ATen's `to_mkldnn_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_mkldnn_backward */
export const toMkldnnBackward: Operator = fn("to_mkldnn_backward", "toMkldnnBackward");
/** ATen's `to_padded_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_padded_tensor */
export const toPaddedTensor: {
  (options: { input: Tensor; padding: number | bigint; outputSize?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, padding: number | bigint | { padding: number | bigint; outputSize?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, padding: number | bigint, outputSize: Ints | { outputSize?: Ints | null; out?: Tensor } | null): Tensor;
  (input: Tensor, padding: number | bigint, outputSize: Ints | null, options: { out?: Tensor }): Tensor;
} = fn("to_padded_tensor", "toPaddedTensor");
/** ATen's `to_sparse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse */
export const toSparse: {
  (options: { input: Tensor; sparseDim: number | bigint }): Tensor;
  (input: Tensor, sparseDim: number | bigint | { sparseDim: number | bigint }): Tensor;
  (options: { input: Tensor; layout?: Layout | null; blocksize?: Ints | null; denseDim?: number | bigint | null }): Tensor;
  (input: Tensor, options?: { layout?: Layout | null; blocksize?: Ints | null; denseDim?: number | bigint | null }): Tensor;
} = fn("to_sparse", "toSparse");
/** ATen's `to_sparse_bsc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_bsc */
export const toSparseBsc: {
  (options: { input: Tensor; blocksize: Ints; denseDim?: number | bigint | null }): Tensor;
  (input: Tensor, blocksize: Ints | { blocksize: Ints; denseDim?: number | bigint | null }): Tensor;
  (input: Tensor, blocksize: Ints, denseDim: number | bigint | { denseDim?: number | bigint | null } | null): Tensor;
} = fn("to_sparse_bsc", "toSparseBsc");
/** ATen's `to_sparse_bsr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_bsr */
export const toSparseBsr: typeof toSparseBsc = fn("to_sparse_bsr", "toSparseBsr");
/** ATen's `to_sparse_csc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_csc */
export const toSparseCsc: {
  (options: { input: Tensor; denseDim?: number | bigint | null }): Tensor;
  (input: Tensor, denseDim?: number | bigint | { denseDim?: number | bigint | null } | null): Tensor;
} = fn("to_sparse_csc", "toSparseCsc");
/** ATen's `to_sparse_csr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_csr */
export const toSparseCsr: typeof toSparseCsc = fn("to_sparse_csr", "toSparseCsr");
/** ATen's `topk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.topk */
export const topk: {
  (options: { input: Tensor; k: number | bigint; dim?: number | bigint; largest?: boolean; sorted?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint | { k: number | bigint; dim?: number | bigint; largest?: boolean; sorted?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint | { dim?: number | bigint; largest?: boolean; sorted?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, largest: boolean | { largest?: boolean; sorted?: boolean }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, largest: boolean, sorted: boolean | { sorted?: boolean }): ValuesIndices;
  (options: { input: Tensor; k: number | bigint; dim?: number | bigint; largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, options: { k: number | bigint; dim?: number | bigint; largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, options: { dim?: number | bigint; largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, options: { largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, largest: boolean, options: { sorted?: boolean; values: Tensor; indices: Tensor }): ValuesIndices;
  (input: Tensor, k: number | bigint, dim: number | bigint, largest: boolean, sorted: boolean, options: { values: Tensor; indices: Tensor }): ValuesIndices;
} = fn("topk", "topk");
/** ATen's `trace`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trace */
export const trace: typeof abs = fn("trace", "trace");
/** ATen's `trace_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trace_backward */
export const traceBackward: Operator = fn("trace_backward", "traceBackward");
/** ATen's `transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose */
export const transpose: typeof swapdims = fn("transpose", "transpose");
/** ATen's `transpose_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose */
export const transpose_: typeof swapdims = fn("transpose_", "transpose_");
/** ATen's `transpose_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose_copy */
export const transposeCopy: {
  (options: { input: Tensor; dim0: number | bigint; dim1: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { dim0: number | bigint; dim1: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dim0: number | bigint, dim1: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("transpose_copy", "transposeCopy");
/** ATen's `trapezoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trapezoid */
export const trapezoid: typeof cumulativeTrapezoid = fn("trapezoid", "trapezoid");
/** ATen's `trapz`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trapz */
export const trapz: {
  (options: { y: Tensor; dx?: number | bigint; dim?: number | bigint }): Tensor;
  (y: Tensor, options?: { dx?: number | bigint; dim?: number | bigint }): Tensor;
  (options: { y: Tensor; x: Tensor; dim?: number | bigint }): Tensor;
  (y: Tensor, options: { x: Tensor; dim?: number | bigint }): Tensor;
  (y: Tensor, x: Tensor, options?: { dim?: number | bigint }): Tensor;
} = fn("trapz", "trapz");
/** ATen's `triangular_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triangular_solve */
export const triangularSolve: {
  (options: { input: Tensor; A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  (input: Tensor, options: { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, upper?: boolean | { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean | { transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, unitriangular: boolean | { unitriangular?: boolean }): SolutionClonedCoefficient;
  (options: { input: Tensor; A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor }): SolutionClonedCoefficient;
  (input: Tensor, options: { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, options: { upper?: boolean; transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, upper: boolean, options: { transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, options: { unitriangular?: boolean; X: Tensor; M: Tensor }): SolutionClonedCoefficient;
  (input: Tensor, A: Tensor, upper: boolean, transpose: boolean, unitriangular: boolean, options: { X: Tensor; M: Tensor }): SolutionClonedCoefficient;
} = fn("triangular_solve", "triangularSolve");
/** ATen's `tril`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril */
export const tril: typeof diag = fn("tril", "tril");
/** ATen's `tril_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril */
export const tril_: {
  (options: { input: Tensor; diagonal?: number | bigint }): Tensor;
  (input: Tensor, diagonal?: number | bigint | { diagonal?: number | bigint }): Tensor;
} = fn("tril_", "tril_");
/** ATen's `tril_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril_indices */
export const trilIndices: {
  (options: { row: number | bigint; col: number | bigint; offset?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (row: number | bigint, col: number | bigint | { col: number | bigint; offset?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (row: number | bigint, col: number | bigint, offset: number | bigint | { offset?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (row: number | bigint, col: number | bigint, offset: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { row: number | bigint; col: number | bigint; offset?: number | bigint; out: Tensor }): Tensor;
  (row: number | bigint, options: { col: number | bigint; offset?: number | bigint; out: Tensor }): Tensor;
  (row: number | bigint, col: number | bigint, options: { offset?: number | bigint; out: Tensor }): Tensor;
  (row: number | bigint, col: number | bigint, offset: number | bigint, options: { out: Tensor }): Tensor;
} = fn("tril_indices", "trilIndices");
/** ATen's `triplet_margin_loss`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triplet_margin_loss */
export const tripletMarginLoss: {
  (options: { anchor: Tensor; positive: Tensor; negative: Tensor; margin?: number | bigint; p?: number | bigint; eps?: number | bigint; swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, options: { positive: Tensor; negative: Tensor; margin?: number | bigint; p?: number | bigint; eps?: number | bigint; swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, positive: Tensor, options: { negative: Tensor; margin?: number | bigint; p?: number | bigint; eps?: number | bigint; swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin?: number | bigint | { margin?: number | bigint; p?: number | bigint; eps?: number | bigint; swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | bigint, p: number | bigint | { p?: number | bigint; eps?: number | bigint; swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | bigint, p: number | bigint, eps: number | bigint | { eps?: number | bigint; swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | bigint, p: number | bigint, eps: number | bigint, swap: boolean | { swap?: boolean; reduction?: number | bigint }): Tensor;
  (anchor: Tensor, positive: Tensor, negative: Tensor, margin: number | bigint, p: number | bigint, eps: number | bigint, swap: boolean, reduction: number | bigint | { reduction?: number | bigint }): Tensor;
} = fn("triplet_margin_loss", "tripletMarginLoss");
/** ATen's `triu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu */
export const triu: typeof diag = fn("triu", "triu");
/** ATen's `triu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu */
export const triu_: typeof tril_ = fn("triu_", "triu_");
/** ATen's `triu_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu_indices */
export const triuIndices: typeof trilIndices = fn("triu_indices", "triuIndices");
/** ATen's `true_divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.true_divide */
export const trueDivide: typeof floorDivide = fn("true_divide", "trueDivide");
/** ATen's `true_divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.true_divide */
export const trueDivide_: typeof bitwiseLeftShift_ = fn("true_divide_", "trueDivide_");
/** ATen's `trunc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trunc */
export const trunc: typeof abs = fn("trunc", "trunc");
/** ATen's `trunc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trunc */
export const trunc_: typeof abs_ = fn("trunc_", "trunc_");
/** ATen's `type_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.type_as */
export const typeAs: typeof alignAs = fn("type_as", "typeAs");
/** ATen's `unbind`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unbind */
export const unbind: {
  (options: { input: Tensor; dim?: number | bigint }): Tensor[];
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint }): Tensor[];
} = fn("unbind", "unbind");
/** ATen's `unbind_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unbind_copy */
export const unbindCopy: {
  (options: { input: Tensor; dim?: number | bigint }): Tensor[];
  (input: Tensor, dim?: number | bigint | { dim?: number | bigint }): Tensor[];
  (options: { input: Tensor; dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, options: { dim?: number | bigint; out: readonly Tensor[] }): void;
  (input: Tensor, dim: number | bigint, options: { out: readonly Tensor[] }): void;
} = fn("unbind_copy", "unbindCopy");
/** ATen's `unflatten`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unflatten */
export const unflatten: {
  (options: { input: Tensor; dim: number | bigint; sizes: Ints }): Tensor;
  (input: Tensor, options: { dim: number | bigint; sizes: Ints }): Tensor;
  (input: Tensor, dim: number | bigint, sizes: Ints | { sizes: Ints }): Tensor;
} = fn("unflatten", "unflatten");
/** ATen's `unflatten_dense_tensors`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unflatten_dense_tensors */
export const unflattenDenseTensors: {
  (options: { flat: Tensor; tensors: readonly Tensor[] }): Tensor[];
  (flat: Tensor, tensors: readonly Tensor[] | { tensors: readonly Tensor[] }): Tensor[];
  (flat: Tensor, ...tensors: Tensor[]): Tensor[];
} = fn("unflatten_dense_tensors", "unflattenDenseTensors");
/** ATen's `unfold`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unfold */
export const unfold: {
  (options: { input: Tensor; dimension: number | bigint; size: number | bigint; step: number | bigint }): Tensor;
  (input: Tensor, options: { dimension: number | bigint; size: number | bigint; step: number | bigint }): Tensor;
  (input: Tensor, dimension: number | bigint, options: { size: number | bigint; step: number | bigint }): Tensor;
  (input: Tensor, dimension: number | bigint, size: number | bigint, step: number | bigint | { step: number | bigint }): Tensor;
} = fn("unfold", "unfold");
/** ATen's `unfold_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unfold_backward */
export const unfoldBackward: Operator = fn("unfold_backward", "unfoldBackward");
/** ATen's `unfold_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unfold_copy */
export const unfoldCopy: {
  (options: { input: Tensor; dimension: number | bigint; size: number | bigint; step: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { dimension: number | bigint; size: number | bigint; step: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dimension: number | bigint, options: { size: number | bigint; step: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dimension: number | bigint, size: number | bigint, step: number | bigint | { step: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, dimension: number | bigint, size: number | bigint, step: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("unfold_copy", "unfoldCopy");
/** ATen's `uniform`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.uniform */
export const uniform: {
  (options: { input: Tensor; from?: number | bigint; to?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, from?: number | bigint | { from?: number | bigint; to?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint | { to?: number | bigint; generator?: Generator | null; out?: Tensor }): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint, options: { generator?: Generator | null; out?: Tensor }): Tensor;
} = fn("uniform", "uniform");
/** ATen's `uniform_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.uniform */
export const uniform_: {
  (options: { input: Tensor; from?: number | bigint; to?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, from?: number | bigint | { from?: number | bigint; to?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint | { to?: number | bigint; generator?: Generator | null }): Tensor;
  (input: Tensor, from: number | bigint, to: number | bigint, options: { generator?: Generator | null }): Tensor;
} = fn("uniform_", "uniform_");
/** ATen's `unique_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unique_dim */
export const uniqueDim: {
  (options: { input: Tensor; dim: number | bigint; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint | { dim: number | bigint; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, sorted: boolean | { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, sorted: boolean, returnInverse: boolean | { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, sorted: boolean, returnInverse: boolean, returnCounts: boolean | { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; dim: number | bigint; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { dim: number | bigint; sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, options: { sorted?: boolean; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, sorted: boolean, options: { returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, sorted: boolean, returnInverse: boolean, options: { returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, sorted: boolean, returnInverse: boolean, returnCounts: boolean, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("unique_dim", "uniqueDim");
/** ATen's `unique_dim_consecutive`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unique_dim_consecutive */
export const uniqueDimConsecutive: {
  (options: { input: Tensor; dim: number | bigint; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint | { dim: number | bigint; returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, returnInverse: boolean | { returnInverse?: boolean; returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, returnInverse: boolean, returnCounts: boolean | { returnCounts?: boolean }): [Tensor, Tensor, Tensor];
  (options: { input: Tensor; dim: number | bigint; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, options: { dim: number | bigint; returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, options: { returnInverse?: boolean; returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, returnInverse: boolean, options: { returnCounts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
  (input: Tensor, dim: number | bigint, returnInverse: boolean, returnCounts: boolean, options: { out0: Tensor; out1: Tensor; out2: Tensor }): [Tensor, Tensor, Tensor];
} = fn("unique_dim_consecutive", "uniqueDimConsecutive");
/** ATen's `unsafe_chunk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_chunk */
export const unsafeChunk: typeof chunk = fn("unsafe_chunk", "unsafeChunk");
/** ATen's `unsafe_split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_split */
export const unsafeSplit: typeof splitCopy = fn("unsafe_split", "unsafeSplit");
/** ATen's `unsafe_split_with_sizes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_split_with_sizes */
export const unsafeSplitWithSizes: typeof splitWithSizesCopy = fn("unsafe_split_with_sizes", "unsafeSplitWithSizes");
/** ATen's `unsqueeze`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze */
export const unsqueeze: {
  (options: { input: Tensor; dim: number | bigint }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint }): Tensor;
} = fn("unsqueeze", "unsqueeze");
/** ATen's `unsqueeze_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze */
export const unsqueeze_: typeof unsqueeze = fn("unsqueeze_", "unsqueeze_");
/** ATen's `unsqueeze_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze_copy */
export const unsqueezeCopy: typeof logcumsumexp = fn("unsqueeze_copy", "unsqueezeCopy");
/** ATen's `upsample_bicubic2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_bicubic2d */
export const upsampleBicubic2d: {
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
} = fn("upsample_bicubic2d", "upsampleBicubic2d");
/** ATen's `upsample_bicubic2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_bicubic2d_backward */
export const upsampleBicubic2dBackward: Operator = fn("upsample_bicubic2d_backward", "upsampleBicubic2dBackward");
/** ATen's `upsample_bilinear2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_bilinear2d */
export const upsampleBilinear2d: {
  (options: { input: Tensor; outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean | { alignCorners: boolean; scaleFactors?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean, scaleFactors: Ints | { scaleFactors?: Ints | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean, scaleFactors: Ints | null, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; outputSize: Ints; alignCorners: boolean; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { outputSize: Ints; alignCorners: boolean; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean | { alignCorners: boolean; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("upsample_bilinear2d", "upsampleBilinear2d");
/** ATen's `upsample_bilinear2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_bilinear2d_backward */
export const upsampleBilinear2dBackward: Operator = fn("upsample_bilinear2d_backward", "upsampleBilinear2dBackward");
/** ATen's `upsample_linear1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_linear1d */
export const upsampleLinear1d: {
  (options: { input: Tensor; outputSize: Ints; alignCorners: boolean; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { outputSize: Ints; alignCorners: boolean; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean | { alignCorners: boolean; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scales: number | bigint | { scales?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scales: number | bigint | null, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, options: { outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean | { alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
} = fn("upsample_linear1d", "upsampleLinear1d");
/** ATen's `upsample_linear1d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_linear1d_backward */
export const upsampleLinear1dBackward: Operator = fn("upsample_linear1d_backward", "upsampleLinear1dBackward");
/** ATen's `upsample_nearest1d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_nearest1d */
export const upsampleNearest1d: {
  (options: { input: Tensor; outputSize: Ints; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; scales?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, scales: number | bigint | { scales?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scales: number | bigint | null, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; outputSize?: Ints | null; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize?: Ints | { outputSize?: Ints | null; scaleFactors?: Ints | null } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
} = fn("upsample_nearest1d", "upsampleNearest1d");
/** ATen's `upsample_nearest1d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_nearest1d_backward */
export const upsampleNearest1dBackward: Operator = fn("upsample_nearest1d_backward", "upsampleNearest1dBackward");
/** ATen's `upsample_nearest2d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_nearest2d */
export const upsampleNearest2d: {
  (options: { input: Tensor; outputSize?: Ints | null; scaleFactors?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize?: Ints | { outputSize?: Ints | null; scaleFactors?: Ints | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | { scaleFactors?: Ints | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | null, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; outputSize: Ints; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("upsample_nearest2d", "upsampleNearest2d");
/** ATen's `upsample_nearest2d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_nearest2d_backward */
export const upsampleNearest2dBackward: Operator = fn("upsample_nearest2d_backward", "upsampleNearest2dBackward");
/** ATen's `upsample_nearest3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_nearest3d */
export const upsampleNearest3d: {
  (options: { input: Tensor; outputSize?: Ints | null; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize?: Ints | { outputSize?: Ints | null; scaleFactors?: Ints | null } | null): Tensor;
  (input: Tensor, outputSize: Ints | null, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
  (options: { input: Tensor; outputSize: Ints; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints | { outputSize: Ints; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | { scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | null, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | null, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, scalesD: number | bigint | null, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("upsample_nearest3d", "upsampleNearest3d");
/** ATen's `upsample_nearest3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_nearest3d_backward */
export const upsampleNearest3dBackward: Operator = fn("upsample_nearest3d_backward", "upsampleNearest3dBackward");
/** ATen's `upsample_trilinear3d`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_trilinear3d */
export const upsampleTrilinear3d: {
  (options: { input: Tensor; outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, options: { outputSize?: Ints | null; alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean | { alignCorners: boolean; scaleFactors?: Ints | null }): Tensor;
  (input: Tensor, outputSize: Ints | null, alignCorners: boolean, scaleFactors: Ints | { scaleFactors?: Ints | null } | null): Tensor;
  (options: { input: Tensor; outputSize: Ints; alignCorners: boolean; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { outputSize: Ints; alignCorners: boolean; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean | { alignCorners: boolean; scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesD: number | bigint | { scalesD?: number | bigint | null; scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesD: number | bigint | null, scalesH: number | bigint | { scalesH?: number | bigint | null; scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesD: number | bigint | null, scalesH: number | bigint | null, scalesW: number | bigint | { scalesW?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, outputSize: Ints, alignCorners: boolean, scalesD: number | bigint | null, scalesH: number | bigint | null, scalesW: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("upsample_trilinear3d", "upsampleTrilinear3d");
/** ATen's `upsample_trilinear3d_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.upsample_trilinear3d_backward */
export const upsampleTrilinear3dBackward: Operator = fn("upsample_trilinear3d_backward", "upsampleTrilinear3dBackward");
/** ATen's `value_selecting_reduction_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.value_selecting_reduction_backward */
export const valueSelectingReductionBackward: Operator = fn("value_selecting_reduction_backward", "valueSelectingReductionBackward");
/** ATen's `values`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.values */
export const values: typeof abs_ = fn("values", "values");
/** ATen's `values_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.values_copy */
export const valuesCopy: typeof abs = fn("values_copy", "valuesCopy");
/** ATen's `vander`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vander */
export const vander: {
  (options: { x: Tensor; N?: number | bigint | null; increasing?: boolean }): Tensor;
  (x: Tensor, N?: number | bigint | { N?: number | bigint | null; increasing?: boolean } | null): Tensor;
  (x: Tensor, N: number | bigint | null, increasing: boolean | { increasing?: boolean }): Tensor;
} = fn("vander", "vander");
/** ATen's `var`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.var */
const var_: typeof std = fn("var", "var");
/** ATen's `var_mean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.var_mean */
export const varMean: typeof stdMean = fn("var_mean", "varMean");
/** ATen's `vdot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vdot */
export const vdot: typeof arctan2 = fn("vdot", "vdot");
/** ATen's `view`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view */
export const view: {
  (options: { input: Tensor; size: Ints }): Tensor;
  (input: Tensor, size: Ints | { size: Ints }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (options: { input: Tensor; dtype: DType }): Tensor;
  (input: Tensor, dtype: DType | { dtype: DType }): Tensor;
} = fn("view", "view");
/** ATen's `view_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as */
export const viewAs: typeof alignAs = fn("view_as", "viewAs");
/** ATen's `view_as_complex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as_complex */
export const viewAsComplex: typeof abs_ = fn("view_as_complex", "viewAsComplex");
/** ATen's `view_as_complex_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as_complex_copy */
export const viewAsComplexCopy: typeof abs = fn("view_as_complex_copy", "viewAsComplexCopy");
/** ATen's `view_as_real`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as_real */
export const viewAsReal: typeof abs_ = fn("view_as_real", "viewAsReal");
/** ATen's `view_as_real_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as_real_copy */
export const viewAsRealCopy: typeof abs = fn("view_as_real_copy", "viewAsRealCopy");
/** ATen's `view_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_copy */
export const viewCopy: {
  (options: { input: Tensor; size: Ints; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints | { size: Ints; out?: Tensor }): Tensor;
  (input: Tensor, size: Ints, options: { out?: Tensor }): Tensor;
  (input: Tensor, ...size: number[]): Tensor;
  (input: Tensor, ...args: [...size: number[], options: { out?: Tensor }]): Tensor;
  (options: { input: Tensor; dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, dtype: DType | { dtype: DType; out?: Tensor }): Tensor;
  (input: Tensor, dtype: DType, options: { out?: Tensor }): Tensor;
} = fn("view_copy", "viewCopy");
/** ATen's `vsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vsplit */
export const vsplit: typeof dsplit = fn("vsplit", "vsplit");
/** ATen's `vstack`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vstack */
export const vstack: typeof blockDiag = fn("vstack", "vstack");
/** ATen's `where`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.where */
export const where: {
  (options: { condition: Tensor }): Tensor[];
  (condition: Tensor): Tensor[];
  (options: { condition: Tensor; input: Scalar | Tensor; other: Scalar | Tensor }): Tensor;
  (condition: Tensor, options: { input: Scalar | Tensor; other: Scalar | Tensor }): Tensor;
  (condition: Tensor, input: Scalar | Tensor, options: { other: Scalar | Tensor }): Tensor;
  (condition: Tensor, input: Scalar | Tensor, other: Scalar | Tensor): Tensor;
  (options: { condition: Tensor; input: Tensor; other: Tensor; out: Tensor }): Tensor;
  (condition: Tensor, options: { input: Tensor; other: Tensor; out: Tensor }): Tensor;
  (condition: Tensor, input: Tensor, options: { other: Tensor; out: Tensor }): Tensor;
  (condition: Tensor, input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
} = fn("where", "where");
/** ATen's `xlogy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.xlogy */
export const xlogy: typeof bitwiseAnd = fn("xlogy", "xlogy");
/** ATen's `xlogy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.xlogy */
export const xlogy_: typeof bitwiseAnd_ = fn("xlogy_", "xlogy_");
/** ATen's `zero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.zero */
export const zero: typeof abs = fn("zero", "zero");
/** ATen's `zero_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.zero */
export const zero_: typeof abs_ = fn("zero_", "zero_");
/** ATen's `zeros`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.zeros */
export const zeros: typeof ones = fn("zeros", "zeros");
/** ATen's `zeros_like`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.zeros_like */
export const zerosLike: typeof emptyLike = fn("zeros_like", "zerosLike");
export { var_ as var };
