// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DeviceLike } from '../device.js';
import type { DType } from '../dtype.js';
import type { Generator } from '../generator.js';
import type { Layout, MemoryFormat } from '../layout.js';
import type { Ints } from '../op.js';
import type { Scalar, Tensor } from '../tensor.js';
import type { ATau, HistBinEdges, MantissaExponent, MinMax, QR, SignLogabsdet, SolutionClonedCoefficient, USV, ValuesIndices } from './results.js';

/** The methods of Tensor that call an operator. */
export interface OperatorMethods {
  /** ATen's `abs`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.abs */
  abs(): Tensor;
  /** ATen's `abs_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.abs */
  abs_(): this;
  /** ATen's `absolute`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.absolute */
  absolute(): Tensor;
  /** ATen's `absolute_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.absolute */
  absolute_(): this;
  /** ATen's `acos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acos */
  acos(): Tensor;
  /** ATen's `acos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acos */
  acos_(): this;
  /** ATen's `acosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acosh */
  acosh(): Tensor;
  /** ATen's `acosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.acosh */
  acosh_(): this;
  /** ATen's `add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.add */
  add(options: { other: Tensor | Scalar; alpha?: Scalar }): Tensor;
  add(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /** ATen's `add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.add */
  add_(options: { other: Tensor | Scalar; alpha?: Scalar }): this;
  add_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /** ATen's `addbmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addbmm */
  addbmm(options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addbmm(batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** ATen's `addbmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addbmm */
  addbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addbmm_(batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** ATen's `addcdiv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcdiv */
  addcdiv(options: { tensor1: Tensor; tensor2: Tensor; value?: Scalar }): Tensor;
  addcdiv(tensor1: Tensor, options: { tensor2: Tensor; value?: Scalar }): Tensor;
  addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  /** ATen's `addcdiv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcdiv */
  addcdiv_(options: { tensor1: Tensor; tensor2: Tensor; value?: Scalar }): this;
  addcdiv_(tensor1: Tensor, options: { tensor2: Tensor; value?: Scalar }): this;
  addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
  /** ATen's `addcmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcmul */
  addcmul(options: { tensor1: Tensor; tensor2: Tensor; value?: Scalar }): Tensor;
  addcmul(tensor1: Tensor, options: { tensor2: Tensor; value?: Scalar }): Tensor;
  addcmul(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
  /** ATen's `addcmul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcmul */
  addcmul_(options: { tensor1: Tensor; tensor2: Tensor; value?: Scalar }): this;
  addcmul_(tensor1: Tensor, options: { tensor2: Tensor; value?: Scalar }): this;
  addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
  /** ATen's `addmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmm */
  addmm(options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmm(mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  addmm(options: { mat1: Tensor; mat2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmm(mat1: Tensor, options: { mat2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmm(mat1: Tensor, mat2: Tensor, outDtype: DType | { outDtype: DType; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmm(mat1: Tensor, mat2: Tensor, outDtype: DType, options: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** ATen's `addmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmm */
  addmm_(options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addmm_(mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addmm_(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** ATen's `addmv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmv */
  addmv(options: { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmv(mat: Tensor, options: { vec: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addmv(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** ATen's `addmv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmv */
  addmv_(options: { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addmv_(mat: Tensor, options: { vec: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addmv_(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** ATen's `addr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addr */
  addr(options: { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addr(vec1: Tensor, options: { vec2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  addr(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** ATen's `addr_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addr */
  addr_(options: { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addr_(vec1: Tensor, options: { vec2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  addr_(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** ATen's `adjoint`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adjoint */
  adjoint(): Tensor;
  /** ATen's `alias`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.alias */
  alias(): Tensor;
  /** ATen's `align_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.align_as */
  alignAs(options: { other: Tensor }): Tensor;
  alignAs(other: Tensor): Tensor;
  /** ATen's `all`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.all */
  all(): Tensor;
  all(dim?: Ints | { dim?: Ints | null; keepdim?: boolean } | null): Tensor;
  all(dim: Ints | null, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `allclose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.allclose */
  allclose(options: { other: Tensor; rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): boolean;
  allclose(other: Tensor, rtol?: number | bigint | { rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): boolean;
  allclose(other: Tensor, rtol: number | bigint, atol: number | bigint | { atol?: number | bigint; equalNan?: boolean }): boolean;
  allclose(other: Tensor, rtol: number | bigint, atol: number | bigint, equalNan: boolean | { equalNan?: boolean }): boolean;
  /** ATen's `amax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.amax */
  amax(dim?: Ints | { dim?: Ints; keepdim?: boolean }): Tensor;
  amax(dim: Ints, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `amin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.amin */
  amin(dim?: Ints | { dim?: Ints; keepdim?: boolean }): Tensor;
  amin(dim: Ints, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `aminmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.aminmax */
  aminmax(options?: { dim?: number | bigint | null; keepdim?: boolean }): MinMax;
  /** ATen's `angle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.angle */
  angle(): Tensor;
  /** ATen's `any`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.any */
  any(): Tensor;
  any(dim?: Ints | { dim?: Ints | null; keepdim?: boolean } | null): Tensor;
  any(dim: Ints | null, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `arccos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccos */
  arccos(): Tensor;
  /** ATen's `arccos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccos */
  arccos_(): this;
  /** ATen's `arccosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccosh */
  arccosh(): Tensor;
  /** ATen's `arccosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arccosh */
  arccosh_(): this;
  /** ATen's `arcsin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsin */
  arcsin(): Tensor;
  /** ATen's `arcsin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsin */
  arcsin_(): this;
  /** ATen's `arcsinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsinh */
  arcsinh(): Tensor;
  /** ATen's `arcsinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arcsinh */
  arcsinh_(): this;
  /** ATen's `arctan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan */
  arctan(): Tensor;
  /** ATen's `arctan2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan2 */
  arctan2(options: { other: Tensor }): Tensor;
  arctan2(other: Tensor): Tensor;
  /** ATen's `arctan2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan2 */
  arctan2_(options: { other: Tensor }): this;
  arctan2_(other: Tensor): this;
  /** ATen's `arctan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan */
  arctan_(): this;
  /** ATen's `arctanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctanh */
  arctanh(): Tensor;
  /** ATen's `arctanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctanh */
  arctanh_(): this;
  /** ATen's `argmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argmax */
  argmax(dim?: number | bigint | { dim?: number | bigint | null; keepdim?: boolean } | null): Tensor;
  argmax(dim: number | bigint | null, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `argmin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argmin */
  argmin(dim?: number | bigint | { dim?: number | bigint | null; keepdim?: boolean } | null): Tensor;
  argmin(dim: number | bigint | null, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `argsort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argsort */
  argsort(dim?: number | bigint | { dim?: number | bigint; descending?: boolean }): Tensor;
  argsort(dim: number | bigint, descending: boolean | { descending?: boolean }): Tensor;
  argsort(options: { stable: boolean; dim?: number | bigint; descending?: boolean }): Tensor;
  /** ATen's `argwhere`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argwhere */
  argwhere(): Tensor;
  /** ATen's `as_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided */
  asStrided(options: { size: Ints; stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  asStrided(size: Ints, stride: Ints | { stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  asStrided(size: Ints, stride: Ints, storageOffset: number | bigint | { storageOffset?: number | bigint | null } | null): Tensor;
  /** ATen's `as_strided_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided */
  asStrided_(options: { size: Ints; stride: Ints; storageOffset?: number | bigint | null }): this;
  asStrided_(size: Ints, stride: Ints | { stride: Ints; storageOffset?: number | bigint | null }): this;
  asStrided_(size: Ints, stride: Ints, storageOffset: number | bigint | { storageOffset?: number | bigint | null } | null): this;
  /** ATen's `as_strided_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided_scatter */
  asStridedScatter(options: { src: Tensor; size: Ints; stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  asStridedScatter(src: Tensor, options: { size: Ints; stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  asStridedScatter(src: Tensor, size: Ints, stride: Ints | { stride: Ints; storageOffset?: number | bigint | null }): Tensor;
  asStridedScatter(src: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | { storageOffset?: number | bigint | null } | null): Tensor;
  /** ATen's `asin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asin */
  asin(): Tensor;
  /** ATen's `asin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asin */
  asin_(): this;
  /** ATen's `asinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asinh */
  asinh(): Tensor;
  /** ATen's `asinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.asinh */
  asinh_(): this;
  /** ATen's `atan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan */
  atan(): Tensor;
  /** ATen's `atan2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan2 */
  atan2(options: { other: Tensor }): Tensor;
  atan2(other: Tensor): Tensor;
  /** ATen's `atan2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan2 */
  atan2_(options: { other: Tensor }): this;
  atan2_(other: Tensor): this;
  /** ATen's `atan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan */
  atan_(): this;
  /** ATen's `atanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atanh */
  atanh(): Tensor;
  /** ATen's `atanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atanh */
  atanh_(): this;
  /** ATen's `baddbmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.baddbmm */
  baddbmm(options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  baddbmm(batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  baddbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  baddbmm(options: { batch1: Tensor; batch2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar }): Tensor;
  baddbmm(batch1: Tensor, options: { batch2: Tensor; outDtype: DType; beta?: Scalar; alpha?: Scalar }): Tensor;
  baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DType | { outDtype: DType; beta?: Scalar; alpha?: Scalar }): Tensor;
  baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DType, options: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** ATen's `baddbmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.baddbmm */
  baddbmm_(options: { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  baddbmm_(batch1: Tensor, options: { batch2: Tensor; beta?: Scalar; alpha?: Scalar }): this;
  baddbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
  /** ATen's `bernoulli`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bernoulli */
  bernoulli(options?: { generator?: Generator | null }): Tensor;
  bernoulli(options: { p: Tensor | number | bigint; generator?: Generator | null }): Tensor;
  bernoulli(p: Tensor | number | bigint, options?: { generator?: Generator | null }): Tensor;
  /** ATen's `bernoulli_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bernoulli */
  bernoulli_(options: { p: Tensor; generator?: Generator | null }): this;
  bernoulli_(p: Tensor, options?: { generator?: Generator | null }): this;
  bernoulli_(p?: number | bigint | { p?: number | bigint; generator?: Generator | null }): this;
  bernoulli_(p: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `bincount`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bincount */
  bincount(options?: { weights?: Tensor | null; minlength?: number | bigint }): Tensor;
  bincount(weights: Tensor | null, minlength?: number | bigint | { minlength?: number | bigint }): Tensor;
  /** ATen's `bitwise_and`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_and */
  bitwiseAnd(options: { other: Scalar | Tensor }): Tensor;
  bitwiseAnd(other: Scalar | Tensor): Tensor;
  /** ATen's `bitwise_and_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_and */
  bitwiseAnd_(options: { other: Scalar | Tensor }): this;
  bitwiseAnd_(other: Scalar | Tensor): this;
  /** ATen's `bitwise_left_shift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_left_shift */
  bitwiseLeftShift(options: { other: Tensor | Scalar }): Tensor;
  bitwiseLeftShift(other: Tensor | Scalar): Tensor;
  /** ATen's `bitwise_left_shift_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_left_shift */
  bitwiseLeftShift_(options: { other: Tensor | Scalar }): this;
  bitwiseLeftShift_(other: Tensor | Scalar): this;
  /** ATen's `bitwise_not`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_not */
  bitwiseNot(): Tensor;
  /** ATen's `bitwise_not_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_not */
  bitwiseNot_(): this;
  /** ATen's `bitwise_or`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_or */
  bitwiseOr(options: { other: Scalar | Tensor }): Tensor;
  bitwiseOr(other: Scalar | Tensor): Tensor;
  /** ATen's `bitwise_or_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_or */
  bitwiseOr_(options: { other: Scalar | Tensor }): this;
  bitwiseOr_(other: Scalar | Tensor): this;
  /** ATen's `bitwise_right_shift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_right_shift */
  bitwiseRightShift(options: { other: Tensor | Scalar }): Tensor;
  bitwiseRightShift(other: Tensor | Scalar): Tensor;
  /** ATen's `bitwise_right_shift_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_right_shift */
  bitwiseRightShift_(options: { other: Tensor | Scalar }): this;
  bitwiseRightShift_(other: Tensor | Scalar): this;
  /** ATen's `bitwise_xor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_xor */
  bitwiseXor(options: { other: Scalar | Tensor }): Tensor;
  bitwiseXor(other: Scalar | Tensor): Tensor;
  /** ATen's `bitwise_xor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_xor */
  bitwiseXor_(options: { other: Scalar | Tensor }): this;
  bitwiseXor_(other: Scalar | Tensor): this;
  /** ATen's `bmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bmm */
  bmm(options: { mat2: Tensor }): Tensor;
  bmm(mat2: Tensor): Tensor;
  bmm(options: { mat2: Tensor; outDtype: DType }): Tensor;
  bmm(mat2: Tensor, outDtype: DType | { outDtype: DType }): Tensor;
  /** ATen's `broadcast_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.broadcast_to */
  broadcastTo(size: Ints | { size: Ints }): Tensor;
  broadcastTo(...size: number[]): Tensor;
  /** ATen's `cauchy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cauchy */
  cauchy_(median?: number | bigint | { median?: number | bigint; sigma?: number | bigint; generator?: Generator | null }): this;
  cauchy_(median: number | bigint, sigma: number | bigint | { sigma?: number | bigint; generator?: Generator | null }): this;
  cauchy_(median: number | bigint, sigma: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `ccol_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ccol_indices */
  ccolIndices(): Tensor;
  /** ATen's `ceil`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ceil */
  ceil(): Tensor;
  /** ATen's `ceil_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ceil */
  ceil_(): this;
  /** ATen's `chalf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chalf */
  chalf(options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  /** ATen's `cholesky`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky */
  cholesky(upper?: boolean | { upper?: boolean }): Tensor;
  /** ATen's `cholesky_inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky_inverse */
  choleskyInverse(upper?: boolean | { upper?: boolean }): Tensor;
  /** ATen's `cholesky_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky_solve */
  choleskySolve(options: { input2: Tensor; upper?: boolean }): Tensor;
  choleskySolve(input2: Tensor, upper?: boolean | { upper?: boolean }): Tensor;
  /** ATen's `chunk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chunk */
  chunk(chunks: number | bigint | { chunks: number | bigint; dim?: number | bigint }): Tensor[];
  chunk(chunks: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `clamp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp */
  clamp(options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  clamp(min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
  clamp(min: Scalar | null, max: Scalar | null): Tensor;
  clamp(options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  clamp(min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
  clamp(min: Tensor | null, max: Tensor | null): Tensor;
  /** ATen's `clamp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp */
  clamp_(options?: { min?: Scalar | null; max?: Scalar | null }): this;
  clamp_(min: Scalar | null, options?: { max?: Scalar | null }): this;
  clamp_(min: Scalar | null, max: Scalar | null): this;
  clamp_(options?: { min?: Tensor | null; max?: Tensor | null }): this;
  clamp_(min: Tensor | null, options?: { max?: Tensor | null }): this;
  clamp_(min: Tensor | null, max: Tensor | null): this;
  /** ATen's `clamp_max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_max */
  clampMax(options: { max: Scalar | Tensor }): Tensor;
  clampMax(max: Scalar | Tensor): Tensor;
  /** ATen's `clamp_max_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_max */
  clampMax_(options: { max: Scalar | Tensor }): this;
  clampMax_(max: Scalar | Tensor): this;
  /** ATen's `clamp_min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_min */
  clampMin(options: { min: Scalar | Tensor }): Tensor;
  clampMin(min: Scalar | Tensor): Tensor;
  /** ATen's `clamp_min_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_min */
  clampMin_(options: { min: Scalar | Tensor }): this;
  clampMin_(min: Scalar | Tensor): this;
  /** ATen's `clip`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clip */
  clip(options?: { min?: Scalar | null; max?: Scalar | null }): Tensor;
  clip(min: Scalar | null, options?: { max?: Scalar | null }): Tensor;
  clip(min: Scalar | null, max: Scalar | null): Tensor;
  clip(options?: { min?: Tensor | null; max?: Tensor | null }): Tensor;
  clip(min: Tensor | null, options?: { max?: Tensor | null }): Tensor;
  clip(min: Tensor | null, max: Tensor | null): Tensor;
  /** ATen's `clip_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clip */
  clip_(options?: { min?: Scalar | null; max?: Scalar | null }): this;
  clip_(min: Scalar | null, options?: { max?: Scalar | null }): this;
  clip_(min: Scalar | null, max: Scalar | null): this;
  clip_(options?: { min?: Tensor | null; max?: Tensor | null }): this;
  clip_(min: Tensor | null, options?: { max?: Tensor | null }): this;
  clip_(min: Tensor | null, max: Tensor | null): this;
  /** ATen's `clone`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clone */
  clone(options?: { memoryFormat?: MemoryFormat | null }): Tensor;
  /** ATen's `coalesce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.coalesce */
  coalesce(): Tensor;
  /** ATen's `col_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.col_indices */
  colIndices(): Tensor;
  /** ATen's `conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conj */
  conj(): Tensor;
  /** ATen's `conj_physical`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conj_physical */
  conjPhysical(): Tensor;
  /** ATen's `conj_physical_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.conj_physical */
  conjPhysical_(): this;
  /** ATen's `contiguous`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.contiguous */
  contiguous(options?: { memoryFormat?: MemoryFormat }): Tensor;
  /** ATen's `copy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copy */
  copy_(options: { src: Tensor; nonBlocking?: boolean }): this;
  copy_(src: Tensor, nonBlocking?: boolean | { nonBlocking?: boolean }): this;
  /** ATen's `copysign`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copysign */
  copysign(options: { other: Scalar | Tensor }): Tensor;
  copysign(other: Scalar | Tensor): Tensor;
  /** ATen's `copysign_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copysign */
  copysign_(options: { other: Scalar | Tensor }): this;
  copysign_(other: Scalar | Tensor): this;
  /** ATen's `corrcoef`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.corrcoef */
  corrcoef(): Tensor;
  /** ATen's `cos`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cos */
  cos(): Tensor;
  /** ATen's `cos_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cos */
  cos_(): this;
  /** ATen's `cosh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cosh */
  cosh(): Tensor;
  /** ATen's `cosh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cosh */
  cosh_(): this;
  /** ATen's `count_nonzero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.count_nonzero */
  countNonzero(dim?: number | bigint | { dim?: number | bigint | null } | null): Tensor;
  countNonzero(dim: Ints | { dim: Ints }): Tensor;
  countNonzero(...dim: number[]): Tensor;
  /** ATen's `cov`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cov */
  cov(options?: { correction?: number | bigint; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
  /** ATen's `cross`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cross */
  cross(options: { other: Tensor; dim?: number | bigint | null }): Tensor;
  cross(other: Tensor, dim?: number | bigint | { dim?: number | bigint | null } | null): Tensor;
  /** ATen's `crow_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.crow_indices */
  crowIndices(): Tensor;
  /** ATen's `cummax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummax */
  cummax(dim: number | bigint | { dim: number | bigint }): ValuesIndices;
  /** ATen's `cummin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummin */
  cummin(dim: number | bigint | { dim: number | bigint }): ValuesIndices;
  /** ATen's `cumprod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod */
  cumprod(dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  cumprod(dim: number | bigint, options: { dtype?: DType | null }): Tensor;
  /** ATen's `cumprod_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod */
  cumprod_(dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): this;
  cumprod_(dim: number | bigint, options: { dtype?: DType | null }): this;
  /** ATen's `cumsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumsum */
  cumsum(dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  cumsum(dim: number | bigint, options: { dtype?: DType | null }): Tensor;
  /** ATen's `cumsum_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumsum */
  cumsum_(dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): this;
  cumsum_(dim: number | bigint, options: { dtype?: DType | null }): this;
  /** ATen's `deg2rad`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.deg2rad */
  deg2rad(): Tensor;
  /** ATen's `deg2rad_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.deg2rad */
  deg2rad_(): this;
  /** ATen's `dense_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dense_dim */
  denseDim(): number;
  /** ATen's `dequantize`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dequantize */
  dequantize(): Tensor;
  /** ATen's `det`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.det */
  det(): Tensor;
  /** ATen's `detach`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.detach */
  detach(): Tensor;
  /** ATen's `detach_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.detach */
  detach_(): this;
  /** ATen's `diag`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diag */
  diag(diagonal?: number | bigint | { diagonal?: number | bigint }): Tensor;
  /** ATen's `diag_embed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diag_embed */
  diagEmbed(offset?: number | bigint | { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagEmbed(offset: number | bigint, dim1: number | bigint | { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagEmbed(offset: number | bigint, dim1: number | bigint, dim2: number | bigint | { dim2?: number | bigint }): Tensor;
  /** ATen's `diagflat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagflat */
  diagflat(offset?: number | bigint | { offset?: number | bigint }): Tensor;
  /** ATen's `diagonal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal */
  diagonal(offset?: number | bigint | { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagonal(offset: number | bigint, dim1: number | bigint | { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagonal(offset: number | bigint, dim1: number | bigint, dim2: number | bigint | { dim2?: number | bigint }): Tensor;
  /** ATen's `diagonal_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal_scatter */
  diagonalScatter(options: { src: Tensor; offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagonalScatter(src: Tensor, offset?: number | bigint | { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagonalScatter(src: Tensor, offset: number | bigint, dim1: number | bigint | { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  diagonalScatter(src: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint | { dim2?: number | bigint }): Tensor;
  /** ATen's `diff`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diff */
  diff(n?: number | bigint | { n?: number | bigint; dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(n: number | bigint, dim: number | bigint | { dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(n: number | bigint, dim: number | bigint, options: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
  diff(n: number | bigint, dim: number | bigint, prepend: Tensor | null, options?: { append?: Tensor | null }): Tensor;
  diff(n: number | bigint, dim: number | bigint, prepend: Tensor | null, append: Tensor | null): Tensor;
  /** ATen's `digamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.digamma */
  digamma(): Tensor;
  /** ATen's `digamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.digamma */
  digamma_(): this;
  /** ATen's `dist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dist */
  dist(options: { other: Tensor; p?: Scalar }): Tensor;
  dist(other: Tensor, options?: { p?: Scalar }): Tensor;
  dist(other: Tensor, p: Scalar): Tensor;
  /** ATen's `div`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.div */
  div(options: { other: Tensor | Scalar }): Tensor;
  div(other: Tensor | Scalar): Tensor;
  div(options: { other: Tensor | Scalar; roundingMode: string | null }): Tensor;
  div(other: Tensor | Scalar, options: { roundingMode: string | null }): Tensor;
  /** ATen's `div_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.div */
  div_(options: { other: Tensor | Scalar }): this;
  div_(other: Tensor | Scalar): this;
  div_(options: { other: Tensor | Scalar; roundingMode: string | null }): this;
  div_(other: Tensor | Scalar, options: { roundingMode: string | null }): this;
  /** ATen's `divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.divide */
  divide(options: { other: Tensor | Scalar }): Tensor;
  divide(other: Tensor | Scalar): Tensor;
  divide(options: { other: Tensor | Scalar; roundingMode: string | null }): Tensor;
  divide(other: Tensor | Scalar, options: { roundingMode: string | null }): Tensor;
  /** ATen's `divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.divide */
  divide_(options: { other: Tensor | Scalar }): this;
  divide_(other: Tensor | Scalar): this;
  divide_(options: { other: Tensor | Scalar; roundingMode: string | null }): this;
  divide_(other: Tensor | Scalar, options: { roundingMode: string | null }): this;
  /** ATen's `dot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dot */
  dot(options: { tensor: Tensor }): Tensor;
  dot(tensor: Tensor): Tensor;
  /** ATen's `dsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dsplit */
  dsplit(indices: Ints | { indices: Ints }): Tensor[];
  dsplit(...indices: number[]): Tensor[];
  dsplit(sections: number | bigint | { sections: number | bigint }): Tensor[];
  /** ATen's `eq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eq */
  eq(options: { other: Scalar | Tensor }): Tensor;
  eq(other: Scalar | Tensor): Tensor;
  /** ATen's `eq_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eq */
  eq_(options: { other: Scalar | Tensor }): this;
  eq_(other: Scalar | Tensor): this;
  /** ATen's `equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.equal */
  equal(options: { other: Tensor }): boolean;
  equal(other: Tensor): boolean;
  /** ATen's `erf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erf */
  erf(): Tensor;
  /** ATen's `erf_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erf */
  erf_(): this;
  /** ATen's `erfc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfc */
  erfc(): Tensor;
  /** ATen's `erfc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfc */
  erfc_(): this;
  /** ATen's `erfinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfinv */
  erfinv(): Tensor;
  /** ATen's `erfinv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.erfinv */
  erfinv_(): this;
  /** ATen's `exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp */
  exp(): Tensor;
  /** ATen's `exp2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp2 */
  exp2(): Tensor;
  /** ATen's `exp2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp2 */
  exp2_(): this;
  /** ATen's `exp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exp */
  exp_(): this;
  /** ATen's `expand`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expand */
  expand(size: Ints | { size: Ints; implicit?: boolean }): Tensor;
  expand(size: Ints, options: { implicit?: boolean }): Tensor;
  expand(...size: number[]): Tensor;
  expand(...args: [...size: number[], options: { implicit?: boolean }]): Tensor;
  /** ATen's `expand_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expand_as */
  expandAs(options: { other: Tensor }): Tensor;
  expandAs(other: Tensor): Tensor;
  /** ATen's `expm1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expm1 */
  expm1(): Tensor;
  /** ATen's `expm1_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expm1 */
  expm1_(): this;
  /** ATen's `exponential_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exponential */
  exponential_(lambd?: number | bigint | { lambd?: number | bigint; generator?: Generator | null }): this;
  exponential_(lambd: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill */
  fill_(options: { value: Scalar | Tensor }): this;
  fill_(value: Scalar | Tensor): this;
  /** ATen's `fill_diagonal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill_diagonal */
  fillDiagonal_(options: { fillValue: Scalar; wrap?: boolean }): this;
  fillDiagonal_(fillValue: Scalar, wrap?: boolean | { wrap?: boolean }): this;
  /** ATen's `fix`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fix */
  fix(): Tensor;
  /** ATen's `fix_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fix */
  fix_(): this;
  /** ATen's `flatten`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flatten */
  flatten(startDim?: number | bigint | { startDim?: number | bigint; endDim?: number | bigint }): Tensor;
  flatten(startDim: number | bigint, endDim: number | bigint | { endDim?: number | bigint }): Tensor;
  /** ATen's `flip`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flip */
  flip(dims: Ints | { dims: Ints }): Tensor;
  flip(...dims: number[]): Tensor;
  /** ATen's `fliplr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fliplr */
  fliplr(): Tensor;
  /** ATen's `flipud`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flipud */
  flipud(): Tensor;
  /** ATen's `float_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.float_power */
  floatPower(options: { exponent: Scalar | Tensor }): Tensor;
  floatPower(exponent: Scalar | Tensor): Tensor;
  /** ATen's `float_power_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.float_power */
  floatPower_(options: { exponent: Scalar | Tensor }): this;
  floatPower_(exponent: Scalar | Tensor): this;
  /** ATen's `floor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor */
  floor(): Tensor;
  /** ATen's `floor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor */
  floor_(): this;
  /** ATen's `floor_divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor_divide */
  floorDivide(options: { other: Tensor | Scalar }): Tensor;
  floorDivide(other: Tensor | Scalar): Tensor;
  /** ATen's `floor_divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor_divide */
  floorDivide_(options: { other: Tensor | Scalar }): this;
  floorDivide_(other: Tensor | Scalar): this;
  /** ATen's `fmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmax */
  fmax(options: { other: Tensor }): Tensor;
  fmax(other: Tensor): Tensor;
  /** ATen's `fmin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmin */
  fmin(options: { other: Tensor }): Tensor;
  fmin(other: Tensor): Tensor;
  /** ATen's `fmod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmod */
  fmod(options: { other: Scalar | Tensor }): Tensor;
  fmod(other: Scalar | Tensor): Tensor;
  /** ATen's `fmod_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmod */
  fmod_(options: { other: Scalar | Tensor }): this;
  fmod_(other: Scalar | Tensor): this;
  /** ATen's `frac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frac */
  frac(): Tensor;
  /** ATen's `frac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frac */
  frac_(): this;
  /** ATen's `frexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frexp */
  frexp(): MantissaExponent;
  /** ATen's `gather`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gather */
  gather(options: { dim: number | bigint; index: Tensor; sparseGrad?: boolean }): Tensor;
  gather(dim: number | bigint, options: { index: Tensor; sparseGrad?: boolean }): Tensor;
  gather(dim: number | bigint, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
  /** ATen's `gcd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gcd */
  gcd(options: { other: Tensor }): Tensor;
  gcd(other: Tensor): Tensor;
  /** ATen's `gcd_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gcd */
  gcd_(options: { other: Tensor }): this;
  gcd_(other: Tensor): this;
  /** ATen's `ge`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ge */
  ge(options: { other: Scalar | Tensor }): Tensor;
  ge(other: Scalar | Tensor): Tensor;
  /** ATen's `ge_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ge */
  ge_(options: { other: Scalar | Tensor }): this;
  ge_(other: Scalar | Tensor): this;
  /** ATen's `geometric_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geometric */
  geometric_(p: number | bigint | { p: number | bigint; generator?: Generator | null }): this;
  geometric_(p: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `geqrf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geqrf */
  geqrf(): ATau;
  /** ATen's `ger`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ger */
  ger(options: { vec2: Tensor }): Tensor;
  ger(vec2: Tensor): Tensor;
  /** ATen's `greater`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater */
  greater(options: { other: Scalar | Tensor }): Tensor;
  greater(other: Scalar | Tensor): Tensor;
  /** ATen's `greater_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater */
  greater_(options: { other: Scalar | Tensor }): this;
  greater_(other: Scalar | Tensor): this;
  /** ATen's `greater_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater_equal */
  greaterEqual(options: { other: Scalar | Tensor }): Tensor;
  greaterEqual(other: Scalar | Tensor): Tensor;
  /** ATen's `greater_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater_equal */
  greaterEqual_(options: { other: Scalar | Tensor }): this;
  greaterEqual_(other: Scalar | Tensor): this;
  /** ATen's `gt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gt */
  gt(options: { other: Scalar | Tensor }): Tensor;
  gt(other: Scalar | Tensor): Tensor;
  /** ATen's `gt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gt */
  gt_(options: { other: Scalar | Tensor }): this;
  gt_(other: Scalar | Tensor): this;
  /** ATen's `hardshrink`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardshrink */
  hardshrink(options?: { lambd?: Scalar }): Tensor;
  hardshrink(lambd: Scalar): Tensor;
  /** ATen's `hardshrink_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardshrink_backward */
  hardshrinkBackward(options: { gradOut: Tensor; lambd: Scalar }): Tensor;
  hardshrinkBackward(gradOut: Tensor, options: { lambd: Scalar }): Tensor;
  hardshrinkBackward(gradOut: Tensor, lambd: Scalar): Tensor;
  /** ATen's `hash_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hash_tensor */
  hashTensor(dim?: Ints | { dim?: Ints; keepdim?: boolean; mode?: number | bigint }): Tensor;
  hashTensor(dim: Ints, options: { keepdim?: boolean; mode?: number | bigint }): Tensor;
  /** ATen's `heaviside`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.heaviside */
  heaviside(options: { values: Tensor }): Tensor;
  heaviside(values: Tensor): Tensor;
  /** ATen's `heaviside_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.heaviside */
  heaviside_(options: { values: Tensor }): this;
  heaviside_(values: Tensor): this;
  /** ATen's `histc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histc */
  histc(bins?: number | bigint | { bins?: number | bigint; min?: Scalar; max?: Scalar }): Tensor;
  histc(bins: number | bigint, options: { min?: Scalar; max?: Scalar }): Tensor;
  histc(bins: number | bigint, min: Scalar, options?: { max?: Scalar }): Tensor;
  histc(bins: number | bigint, min: Scalar, max: Scalar): Tensor;
  /** ATen's `histogram`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histogram */
  histogram(options: { bins: Tensor; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  histogram(bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): HistBinEdges;
  histogram(bins?: number | bigint | { bins?: number | bigint; range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  histogram(bins: number | bigint, options: { range?: Ints | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
  /** ATen's `hsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hsplit */
  hsplit(indices: Ints | { indices: Ints }): Tensor[];
  hsplit(...indices: number[]): Tensor[];
  hsplit(sections: number | bigint | { sections: number | bigint }): Tensor[];
  /** ATen's `hypot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hypot */
  hypot(options: { other: Tensor }): Tensor;
  hypot(other: Tensor): Tensor;
  /** ATen's `hypot_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hypot */
  hypot_(options: { other: Tensor }): this;
  hypot_(other: Tensor): this;
  /** ATen's `i0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.i0 */
  i0(): Tensor;
  /** ATen's `i0_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.i0 */
  i0_(): this;
  /** ATen's `igamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igamma */
  igamma(options: { other: Tensor }): Tensor;
  igamma(other: Tensor): Tensor;
  /** ATen's `igamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igamma */
  igamma_(options: { other: Tensor }): this;
  igamma_(other: Tensor): this;
  /** ATen's `igammac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igammac */
  igammac(options: { other: Tensor }): Tensor;
  igammac(other: Tensor): Tensor;
  /** ATen's `igammac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igammac */
  igammac_(options: { other: Tensor }): this;
  igammac_(other: Tensor): this;
  /** ATen's `index_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_add */
  indexAdd(options: { dim: number | bigint; index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(dim: number | bigint, options: { index: Tensor; source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(dim: number | bigint, index: Tensor, options: { source: Tensor; alpha?: Scalar }): Tensor;
  indexAdd(dim: number | bigint, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
  /** ATen's `index_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_add */
  indexAdd_(options: { dim: number | bigint; index: Tensor; source: Tensor; alpha?: Scalar }): this;
  indexAdd_(dim: number | bigint, options: { index: Tensor; source: Tensor; alpha?: Scalar }): this;
  indexAdd_(dim: number | bigint, index: Tensor, options: { source: Tensor; alpha?: Scalar }): this;
  indexAdd_(dim: number | bigint, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): this;
  /** ATen's `index_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_copy */
  indexCopy(options: { dim: number | bigint; index: Tensor; source: Tensor }): Tensor;
  indexCopy(dim: number | bigint, options: { index: Tensor; source: Tensor }): Tensor;
  indexCopy(dim: number | bigint, index: Tensor, options: { source: Tensor }): Tensor;
  indexCopy(dim: number | bigint, index: Tensor, source: Tensor): Tensor;
  /** ATen's `index_copy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_copy */
  indexCopy_(options: { dim: number | bigint; index: Tensor; source: Tensor }): this;
  indexCopy_(dim: number | bigint, options: { index: Tensor; source: Tensor }): this;
  indexCopy_(dim: number | bigint, index: Tensor, options: { source: Tensor }): this;
  indexCopy_(dim: number | bigint, index: Tensor, source: Tensor): this;
  /** ATen's `index_fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_fill */
  indexFill(options: { dim: number | bigint; index: Tensor; value: Scalar | Tensor }): Tensor;
  indexFill(dim: number | bigint, options: { index: Tensor; value: Scalar | Tensor }): Tensor;
  indexFill(dim: number | bigint, index: Tensor, options: { value: Scalar | Tensor }): Tensor;
  indexFill(dim: number | bigint, index: Tensor, value: Scalar | Tensor): Tensor;
  /** ATen's `index_fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_fill */
  indexFill_(options: { dim: number | bigint; index: Tensor; value: Scalar | Tensor }): this;
  indexFill_(dim: number | bigint, options: { index: Tensor; value: Scalar | Tensor }): this;
  indexFill_(dim: number | bigint, index: Tensor, options: { value: Scalar | Tensor }): this;
  indexFill_(dim: number | bigint, index: Tensor, value: Scalar | Tensor): this;
  /** ATen's `index_put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_put */
  indexPut(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): Tensor;
  indexPut(indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean }): Tensor;
  indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean }): Tensor;
  /** ATen's `index_put_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_put */
  indexPut_(options: { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean }): this;
  indexPut_(indices: readonly (Tensor | null)[], options: { values: Tensor; accumulate?: boolean }): this;
  indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate?: boolean | { accumulate?: boolean }): this;
  /** ATen's `index_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_reduce */
  indexReduce(options: { dim: number | bigint; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  indexReduce(dim: number | bigint, options: { index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  indexReduce(dim: number | bigint, index: Tensor, options: { source: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  indexReduce(dim: number | bigint, index: Tensor, source: Tensor, reduce: string | { reduce: string; includeSelf?: boolean }): Tensor;
  indexReduce(dim: number | bigint, index: Tensor, source: Tensor, reduce: string, options: { includeSelf?: boolean }): Tensor;
  /** ATen's `index_reduce_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_reduce */
  indexReduce_(options: { dim: number | bigint; index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): this;
  indexReduce_(dim: number | bigint, options: { index: Tensor; source: Tensor; reduce: string; includeSelf?: boolean }): this;
  indexReduce_(dim: number | bigint, index: Tensor, options: { source: Tensor; reduce: string; includeSelf?: boolean }): this;
  indexReduce_(dim: number | bigint, index: Tensor, source: Tensor, reduce: string | { reduce: string; includeSelf?: boolean }): this;
  indexReduce_(dim: number | bigint, index: Tensor, source: Tensor, reduce: string, options: { includeSelf?: boolean }): this;
  /** ATen's `index_select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_select */
  indexSelect(options: { dim: number | bigint; index: Tensor }): Tensor;
  indexSelect(dim: number | bigint, options: { index: Tensor }): Tensor;
  indexSelect(dim: number | bigint, index: Tensor): Tensor;
  /** ATen's `indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.indices */
  indices(): Tensor;
  /** ATen's `inner`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.inner */
  inner(options: { other: Tensor }): Tensor;
  inner(other: Tensor): Tensor;
  /** ATen's `int_repr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.int_repr */
  intRepr(): Tensor;
  /** ATen's `inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.inverse */
  inverse(): Tensor;
  /** ATen's `is_coalesced`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_coalesced */
  isCoalesced(): boolean;
  /** ATen's `is_conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_conj */
  isConj(): boolean;
  /** ATen's `is_distributed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_distributed */
  isDistributed(): boolean;
  /** ATen's `is_inference`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_inference */
  isInference(): boolean;
  /** ATen's `is_neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_neg */
  isNeg(): boolean;
  /** ATen's `is_nonzero`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_nonzero */
  isNonzero(): boolean;
  /** ATen's `is_pinned`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_pinned */
  isPinned(options?: { device?: DeviceLike | null }): boolean;
  isPinned(device: DeviceLike | null): boolean;
  /** ATen's `is_same_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_same_size */
  isSameSize(options: { other: Tensor }): boolean;
  isSameSize(other: Tensor): boolean;
  /** ATen's `is_set_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_set_to */
  isSetTo(options: { tensor: Tensor }): boolean;
  isSetTo(tensor: Tensor): boolean;
  /** ATen's `is_signed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_signed */
  isSigned(): boolean;
  /** ATen's `isclose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isclose */
  isclose(options: { other: Tensor; rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): Tensor;
  isclose(other: Tensor, rtol?: number | bigint | { rtol?: number | bigint; atol?: number | bigint; equalNan?: boolean }): Tensor;
  isclose(other: Tensor, rtol: number | bigint, atol: number | bigint | { atol?: number | bigint; equalNan?: boolean }): Tensor;
  isclose(other: Tensor, rtol: number | bigint, atol: number | bigint, equalNan: boolean | { equalNan?: boolean }): Tensor;
  /** ATen's `isfinite`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isfinite */
  isfinite(): Tensor;
  /** ATen's `isinf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isinf */
  isinf(): Tensor;
  /** ATen's `isnan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isnan */
  isnan(): Tensor;
  /** ATen's `isneginf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isneginf */
  isneginf(): Tensor;
  /** ATen's `isposinf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isposinf */
  isposinf(): Tensor;
  /** ATen's `isreal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isreal */
  isreal(): Tensor;
  /** ATen's `istft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.istft */
  istft(nFft: number | bigint | { nFft: number | bigint; hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | { hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | { winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, options: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center?: boolean | { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean | { normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | { onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | bigint | { length?: number | bigint | null; returnComplex?: boolean } | null): Tensor;
  istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | bigint | null, returnComplex: boolean | { returnComplex?: boolean }): Tensor;
  /** ATen's `kron`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kron */
  kron(options: { other: Tensor }): Tensor;
  kron(other: Tensor): Tensor;
  /** ATen's `kthvalue`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kthvalue */
  kthvalue(k: number | bigint | { k: number | bigint; dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  kthvalue(k: number | bigint, dim: number | bigint | { dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  kthvalue(k: number | bigint, dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  /** ATen's `lcm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lcm */
  lcm(options: { other: Tensor }): Tensor;
  lcm(other: Tensor): Tensor;
  /** ATen's `lcm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lcm */
  lcm_(options: { other: Tensor }): this;
  lcm_(other: Tensor): this;
  /** ATen's `ldexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ldexp */
  ldexp(options: { other: Tensor }): Tensor;
  ldexp(other: Tensor): Tensor;
  /** ATen's `ldexp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ldexp */
  ldexp_(options: { other: Tensor }): this;
  ldexp_(other: Tensor): this;
  /** ATen's `le`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.le */
  le(options: { other: Scalar | Tensor }): Tensor;
  le(other: Scalar | Tensor): Tensor;
  /** ATen's `le_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.le */
  le_(options: { other: Scalar | Tensor }): this;
  le_(other: Scalar | Tensor): this;
  /** ATen's `lerp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lerp */
  lerp(options: { end: Tensor; weight: Scalar | Tensor }): Tensor;
  lerp(end: Tensor, options: { weight: Scalar | Tensor }): Tensor;
  lerp(end: Tensor, weight: Scalar | Tensor): Tensor;
  /** ATen's `lerp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lerp */
  lerp_(options: { end: Tensor; weight: Scalar | Tensor }): this;
  lerp_(end: Tensor, options: { weight: Scalar | Tensor }): this;
  lerp_(end: Tensor, weight: Scalar | Tensor): this;
  /** ATen's `less`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less */
  less(options: { other: Scalar | Tensor }): Tensor;
  less(other: Scalar | Tensor): Tensor;
  /** ATen's `less_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less */
  less_(options: { other: Scalar | Tensor }): this;
  less_(other: Scalar | Tensor): this;
  /** ATen's `less_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less_equal */
  lessEqual(options: { other: Scalar | Tensor }): Tensor;
  lessEqual(other: Scalar | Tensor): Tensor;
  /** ATen's `less_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less_equal */
  lessEqual_(options: { other: Scalar | Tensor }): this;
  lessEqual_(other: Scalar | Tensor): this;
  /** ATen's `lgamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lgamma */
  lgamma(): Tensor;
  /** ATen's `lgamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lgamma */
  lgamma_(): this;
  /** ATen's `log`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log */
  log(): Tensor;
  /** ATen's `log10`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log10 */
  log10(): Tensor;
  /** ATen's `log10_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log10 */
  log10_(): this;
  /** ATen's `log1p`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log1p */
  log1p(): Tensor;
  /** ATen's `log1p_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log1p */
  log1p_(): this;
  /** ATen's `log2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log2 */
  log2(): Tensor;
  /** ATen's `log2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log2 */
  log2_(): this;
  /** ATen's `log_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log */
  log_(): this;
  /** ATen's `log_normal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_normal */
  logNormal_(mean?: number | bigint | { mean?: number | bigint; std?: number | bigint; generator?: Generator | null }): this;
  logNormal_(mean: number | bigint, std: number | bigint | { std?: number | bigint; generator?: Generator | null }): this;
  logNormal_(mean: number | bigint, std: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `log_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_softmax */
  logSoftmax(dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  logSoftmax(dim: number | bigint, dtype: DType | { dtype?: DType | null } | null): Tensor;
  /** ATen's `logaddexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logaddexp */
  logaddexp(options: { other: Tensor }): Tensor;
  logaddexp(other: Tensor): Tensor;
  /** ATen's `logaddexp2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logaddexp2 */
  logaddexp2(options: { other: Tensor }): Tensor;
  logaddexp2(other: Tensor): Tensor;
  /** ATen's `logcumsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logcumsumexp */
  logcumsumexp(dim: number | bigint | { dim: number | bigint }): Tensor;
  /** ATen's `logdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logdet */
  logdet(): Tensor;
  /** ATen's `logical_and`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_and */
  logicalAnd(options: { other: Tensor }): Tensor;
  logicalAnd(other: Tensor): Tensor;
  /** ATen's `logical_and_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_and */
  logicalAnd_(options: { other: Tensor }): this;
  logicalAnd_(other: Tensor): this;
  /** ATen's `logical_not`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_not */
  logicalNot(): Tensor;
  /** ATen's `logical_not_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_not */
  logicalNot_(): this;
  /** ATen's `logical_or`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_or */
  logicalOr(options: { other: Tensor }): Tensor;
  logicalOr(other: Tensor): Tensor;
  /** ATen's `logical_or_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_or */
  logicalOr_(options: { other: Tensor }): this;
  logicalOr_(other: Tensor): this;
  /** ATen's `logical_xor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_xor */
  logicalXor(options: { other: Tensor }): Tensor;
  logicalXor(other: Tensor): Tensor;
  /** ATen's `logical_xor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_xor */
  logicalXor_(options: { other: Tensor }): this;
  logicalXor_(other: Tensor): this;
  /** ATen's `logit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit */
  logit(eps?: number | bigint | { eps?: number | bigint | null } | null): Tensor;
  /** ATen's `logit_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit */
  logit_(eps?: number | bigint | { eps?: number | bigint | null } | null): this;
  /** ATen's `logsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logsumexp */
  logsumexp(dim: Ints | readonly string[] | { dim: Ints | readonly string[]; keepdim?: boolean }): Tensor;
  logsumexp(dim: Ints | readonly string[], keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `lt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lt */
  lt(options: { other: Scalar | Tensor }): Tensor;
  lt(other: Scalar | Tensor): Tensor;
  /** ATen's `lt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lt */
  lt_(options: { other: Scalar | Tensor }): this;
  lt_(other: Scalar | Tensor): this;
  /** ATen's `lu_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lu_solve */
  luSolve(options: { LUData: Tensor; LUPivots: Tensor }): Tensor;
  luSolve(LUData: Tensor, options: { LUPivots: Tensor }): Tensor;
  luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
  /** ATen's `masked_fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_fill */
  maskedFill(options: { mask: Tensor; value: Scalar | Tensor }): Tensor;
  maskedFill(mask: Tensor, options: { value: Scalar | Tensor }): Tensor;
  maskedFill(mask: Tensor, value: Scalar | Tensor): Tensor;
  /** ATen's `masked_fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_fill */
  maskedFill_(options: { mask: Tensor; value: Scalar | Tensor }): this;
  maskedFill_(mask: Tensor, options: { value: Scalar | Tensor }): this;
  maskedFill_(mask: Tensor, value: Scalar | Tensor): this;
  /** ATen's `masked_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter */
  maskedScatter(options: { mask: Tensor; source: Tensor }): Tensor;
  maskedScatter(mask: Tensor, options: { source: Tensor }): Tensor;
  maskedScatter(mask: Tensor, source: Tensor): Tensor;
  /** ATen's `masked_scatter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter */
  maskedScatter_(options: { mask: Tensor; source: Tensor }): this;
  maskedScatter_(mask: Tensor, options: { source: Tensor }): this;
  maskedScatter_(mask: Tensor, source: Tensor): this;
  /** ATen's `masked_select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_select */
  maskedSelect(options: { mask: Tensor }): Tensor;
  maskedSelect(mask: Tensor): Tensor;
  /** ATen's `matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matmul */
  matmul(options: { other: Tensor }): Tensor;
  matmul(other: Tensor): Tensor;
  /** ATen's `matrix_H`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_H */
  matrix_H(): Tensor;
  /** ATen's `matrix_exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_exp */
  matrixExp(): Tensor;
  /** ATen's `matrix_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_power */
  matrixPower(n: number | bigint | { n: number | bigint }): Tensor;
  /** ATen's `max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max */
  max(): Tensor;
  max(options: { other: Tensor }): Tensor;
  max(other: Tensor): Tensor;
  max(dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  max(dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  /** ATen's `maximum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.maximum */
  maximum(options: { other: Tensor }): Tensor;
  maximum(other: Tensor): Tensor;
  /** ATen's `mean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mean */
  mean(options?: { dtype?: DType | null }): Tensor;
  mean(dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null } | null): Tensor;
  mean(dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  mean(dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  mean(dim: readonly string[] | { dim: readonly string[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
  mean(dim: readonly string[], keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  mean(dim: readonly string[], keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  /** ATen's `median`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.median */
  median(): Tensor;
  median(dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  median(dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  /** ATen's `min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.min */
  min(): Tensor;
  min(options: { other: Tensor }): Tensor;
  min(other: Tensor): Tensor;
  min(dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  min(dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  /** ATen's `minimum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.minimum */
  minimum(options: { other: Tensor }): Tensor;
  minimum(other: Tensor): Tensor;
  /** ATen's `mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mm */
  mm(options: { mat2: Tensor }): Tensor;
  mm(mat2: Tensor): Tensor;
  mm(options: { mat2: Tensor; outDtype: DType }): Tensor;
  mm(mat2: Tensor, outDtype: DType | { outDtype: DType }): Tensor;
  /** ATen's `mode`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mode */
  mode(dim?: number | bigint | { dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
  mode(dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  /** ATen's `moveaxis`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.moveaxis */
  moveaxis(options: { source: Ints; destination: Ints }): Tensor;
  moveaxis(source: Ints, destination: Ints | { destination: Ints }): Tensor;
  /** ATen's `movedim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.movedim */
  movedim(options: { source: Ints; destination: Ints }): Tensor;
  movedim(source: Ints, destination: Ints | { destination: Ints }): Tensor;
  /** ATen's `msort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.msort */
  msort(): Tensor;
  /** ATen's `mul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mul */
  mul(options: { other: Tensor | Scalar }): Tensor;
  mul(other: Tensor | Scalar): Tensor;
  /** ATen's `mul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mul */
  mul_(options: { other: Tensor | Scalar }): this;
  mul_(other: Tensor | Scalar): this;
  /** ATen's `multinomial`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multinomial */
  multinomial(numSamples: number | bigint | { numSamples: number | bigint; replacement?: boolean; generator?: Generator | null }): Tensor;
  multinomial(numSamples: number | bigint, replacement: boolean | { replacement?: boolean; generator?: Generator | null }): Tensor;
  multinomial(numSamples: number | bigint, replacement: boolean, options: { generator?: Generator | null }): Tensor;
  /** ATen's `multiply`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multiply */
  multiply(options: { other: Tensor | Scalar }): Tensor;
  multiply(other: Tensor | Scalar): Tensor;
  /** ATen's `multiply_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multiply */
  multiply_(options: { other: Tensor | Scalar }): this;
  multiply_(other: Tensor | Scalar): this;
  /** ATen's `mv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mv */
  mv(options: { vec: Tensor }): Tensor;
  mv(vec: Tensor): Tensor;
  /** ATen's `mvlgamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mvlgamma */
  mvlgamma(p: number | bigint | { p: number | bigint }): Tensor;
  /** ATen's `mvlgamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mvlgamma */
  mvlgamma_(p: number | bigint | { p: number | bigint }): this;
  /** ATen's `nan_to_num`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nan_to_num */
  nanToNum(nan?: number | bigint | { nan?: number | bigint | null; posinf?: number | bigint | null; neginf?: number | bigint | null } | null): Tensor;
  nanToNum(nan: number | bigint | null, posinf: number | bigint | { posinf?: number | bigint | null; neginf?: number | bigint | null } | null): Tensor;
  nanToNum(nan: number | bigint | null, posinf: number | bigint | null, neginf: number | bigint | { neginf?: number | bigint | null } | null): Tensor;
  /** ATen's `nan_to_num_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nan_to_num */
  nanToNum_(nan?: number | bigint | { nan?: number | bigint | null; posinf?: number | bigint | null; neginf?: number | bigint | null } | null): this;
  nanToNum_(nan: number | bigint | null, posinf: number | bigint | { posinf?: number | bigint | null; neginf?: number | bigint | null } | null): this;
  nanToNum_(nan: number | bigint | null, posinf: number | bigint | null, neginf: number | bigint | { neginf?: number | bigint | null } | null): this;
  /** ATen's `nanmean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanmean */
  nanmean(dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null } | null): Tensor;
  nanmean(dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  nanmean(dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  /** ATen's `nanmedian`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanmedian */
  nanmedian(): Tensor;
  nanmedian(dim: number | bigint | { dim: number | bigint; keepdim?: boolean }): ValuesIndices;
  nanmedian(dim: number | bigint, keepdim: boolean | { keepdim?: boolean }): ValuesIndices;
  /** ATen's `nanquantile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanquantile */
  nanquantile(options: { q: Tensor | number | bigint; dim?: number | bigint | null; keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(q: Tensor | number | bigint, dim?: number | bigint | { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string } | null): Tensor;
  nanquantile(q: Tensor | number | bigint, dim: number | bigint | null, keepdim: boolean | { keepdim?: boolean; interpolation?: string }): Tensor;
  nanquantile(q: Tensor | number | bigint, dim: number | bigint | null, keepdim: boolean, options: { interpolation?: string }): Tensor;
  /** ATen's `nansum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nansum */
  nansum(dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null } | null): Tensor;
  nansum(dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  nansum(dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  /** ATen's `narrow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.narrow */
  narrow(options: { dim: number | bigint; start: number | bigint | Tensor; length: number | bigint }): Tensor;
  narrow(dim: number | bigint, options: { start: number | bigint | Tensor; length: number | bigint }): Tensor;
  narrow(dim: number | bigint, start: number | bigint | Tensor, length: number | bigint | { length: number | bigint }): Tensor;
  /** ATen's `narrow_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.narrow_copy */
  narrowCopy(options: { dim: number | bigint; start: number | bigint; length: number | bigint }): Tensor;
  narrowCopy(dim: number | bigint, options: { start: number | bigint; length: number | bigint }): Tensor;
  narrowCopy(dim: number | bigint, start: number | bigint, length: number | bigint | { length: number | bigint }): Tensor;
  /** ATen's `ne`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ne */
  ne(options: { other: Scalar | Tensor }): Tensor;
  ne(other: Scalar | Tensor): Tensor;
  /** ATen's `ne_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ne */
  ne_(options: { other: Scalar | Tensor }): this;
  ne_(other: Scalar | Tensor): this;
  /** ATen's `neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.neg */
  neg(): Tensor;
  /** ATen's `neg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.neg */
  neg_(): this;
  /** ATen's `negative`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.negative */
  negative(): Tensor;
  /** ATen's `negative_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.negative */
  negative_(): this;
  /** ATen's `new_empty`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_empty */
  newEmpty(size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newEmpty(size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newEmpty(...size: number[]): Tensor;
  newEmpty(...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  /** ATen's `new_empty_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_empty_strided */
  newEmptyStrided(options: { size: Ints; stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newEmptyStrided(size: Ints, stride: Ints | { stride: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newEmptyStrided(size: Ints, stride: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** ATen's `new_full`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_full */
  newFull(options: { size: Ints; fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newFull(size: Ints, options: { fillValue: Scalar; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newFull(size: Ints, fillValue: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  /** ATen's `new_ones`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_ones */
  newOnes(size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newOnes(size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newOnes(...size: number[]): Tensor;
  newOnes(...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  /** ATen's `new_zeros`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_zeros */
  newZeros(size: Ints | { size: Ints; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newZeros(size: Ints, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  newZeros(...size: number[]): Tensor;
  newZeros(...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
  /** ATen's `nextafter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nextafter */
  nextafter(options: { other: Tensor }): Tensor;
  nextafter(other: Tensor): Tensor;
  /** ATen's `nextafter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nextafter */
  nextafter_(options: { other: Tensor }): this;
  nextafter_(other: Tensor): this;
  /** ATen's `nonzero_numpy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero_numpy */
  nonzeroNumpy(): Tensor[];
  /** ATen's `nonzero_static`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero_static */
  nonzeroStatic(options: { size: number | bigint; fillValue?: number | bigint }): Tensor;
  /** ATen's `normal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.normal */
  normal_(mean?: number | bigint | { mean?: number | bigint; std?: number | bigint; generator?: Generator | null }): this;
  normal_(mean: number | bigint, std: number | bigint | { std?: number | bigint; generator?: Generator | null }): this;
  normal_(mean: number | bigint, std: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `not_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.not_equal */
  notEqual(options: { other: Scalar | Tensor }): Tensor;
  notEqual(other: Scalar | Tensor): Tensor;
  /** ATen's `not_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.not_equal */
  notEqual_(options: { other: Scalar | Tensor }): this;
  notEqual_(other: Scalar | Tensor): this;
  /** ATen's `numpy_T`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.numpy_T */
  numpy_T(): Tensor;
  /** ATen's `orgqr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.orgqr */
  orgqr(options: { input2: Tensor }): Tensor;
  orgqr(input2: Tensor): Tensor;
  /** ATen's `ormqr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ormqr */
  ormqr(options: { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean }): Tensor;
  ormqr(input2: Tensor, options: { input3: Tensor; left?: boolean; transpose?: boolean }): Tensor;
  ormqr(input2: Tensor, input3: Tensor, left?: boolean | { left?: boolean; transpose?: boolean }): Tensor;
  ormqr(input2: Tensor, input3: Tensor, left: boolean, transpose: boolean | { transpose?: boolean }): Tensor;
  /** ATen's `outer`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.outer */
  outer(options: { vec2: Tensor }): Tensor;
  outer(vec2: Tensor): Tensor;
  /** ATen's `permute`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.permute */
  permute(dims: Ints | { dims: Ints }): Tensor;
  permute(...dims: number[]): Tensor;
  /** ATen's `pin_memory`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pin_memory */
  pinMemory(options?: { device?: DeviceLike | null }): Tensor;
  pinMemory(device: DeviceLike | null): Tensor;
  /** ATen's `pinverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pinverse */
  pinverse(rcond?: number | bigint | { rcond?: number | bigint }): Tensor;
  /** ATen's `polygamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polygamma */
  polygamma(n: number | bigint | { n: number | bigint }): Tensor;
  /** ATen's `polygamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polygamma */
  polygamma_(n: number | bigint | { n: number | bigint }): this;
  /** ATen's `positive`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.positive */
  positive(): Tensor;
  /** ATen's `pow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pow */
  pow(options: { exponent: Scalar | Tensor }): Tensor;
  pow(exponent: Scalar | Tensor): Tensor;
  /** ATen's `pow_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pow */
  pow_(options: { exponent: Scalar | Tensor }): this;
  pow_(exponent: Scalar | Tensor): this;
  /** ATen's `prelu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.prelu */
  prelu(options: { weight: Tensor }): Tensor;
  prelu(weight: Tensor): Tensor;
  /** ATen's `prod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.prod */
  prod(options?: { dtype?: DType | null }): Tensor;
  prod(dim: number | bigint | { dim: number | bigint; keepdim?: boolean; dtype?: DType | null }): Tensor;
  prod(dim: number | bigint, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  prod(dim: number | bigint, keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  /** ATen's `put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.put */
  put(options: { index: Tensor; source: Tensor; accumulate?: boolean }): Tensor;
  put(index: Tensor, options: { source: Tensor; accumulate?: boolean }): Tensor;
  put(index: Tensor, source: Tensor, accumulate?: boolean | { accumulate?: boolean }): Tensor;
  /** ATen's `put_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.put */
  put_(options: { index: Tensor; source: Tensor; accumulate?: boolean }): this;
  put_(index: Tensor, options: { source: Tensor; accumulate?: boolean }): this;
  put_(index: Tensor, source: Tensor, accumulate?: boolean | { accumulate?: boolean }): this;
  /** ATen's `q_per_channel_axis`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_per_channel_axis */
  qPerChannelAxis(): number;
  /** ATen's `q_per_channel_scales`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_per_channel_scales */
  qPerChannelScales(): Tensor;
  /** ATen's `q_per_channel_zero_points`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_per_channel_zero_points */
  qPerChannelZeroPoints(): Tensor;
  /** ATen's `q_scale`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_scale */
  qScale(): number;
  /** ATen's `q_zero_point`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.q_zero_point */
  qZeroPoint(): number;
  /** ATen's `qr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.qr */
  qr(some?: boolean | { some?: boolean }): QR;
  /** ATen's `quantile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantile */
  quantile(options: { q: Tensor | number | bigint; dim?: number | bigint | null; keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(q: Tensor | number | bigint, dim?: number | bigint | { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string } | null): Tensor;
  quantile(q: Tensor | number | bigint, dim: number | bigint | null, keepdim: boolean | { keepdim?: boolean; interpolation?: string }): Tensor;
  quantile(q: Tensor | number | bigint, dim: number | bigint | null, keepdim: boolean, options: { interpolation?: string }): Tensor;
  /** ATen's `rad2deg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rad2deg */
  rad2deg(): Tensor;
  /** ATen's `rad2deg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rad2deg */
  rad2deg_(): this;
  /** ATen's `random_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.random */
  random_(options?: { generator?: Generator | null }): this;
  random_(to: number | bigint | { to: number | bigint; generator?: Generator | null }): this;
  random_(to: number | bigint, options: { generator?: Generator | null }): this;
  random_(from: number | bigint | { from: number | bigint; to?: number | bigint | null; generator?: Generator | null }): this;
  random_(from: number | bigint, to: number | bigint | { to?: number | bigint | null; generator?: Generator | null } | null): this;
  random_(from: number | bigint, to: number | bigint | null, options: { generator?: Generator | null }): this;
  /** ATen's `ravel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ravel */
  ravel(): Tensor;
  /** ATen's `reciprocal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reciprocal */
  reciprocal(): Tensor;
  /** ATen's `reciprocal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reciprocal */
  reciprocal_(): this;
  /** ATen's `relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu */
  relu(): Tensor;
  /** ATen's `relu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu */
  relu_(): this;
  /** ATen's `remainder`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.remainder */
  remainder(options: { other: Scalar | Tensor }): Tensor;
  remainder(other: Scalar | Tensor): Tensor;
  /** ATen's `remainder_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.remainder */
  remainder_(options: { other: Scalar | Tensor }): this;
  remainder_(other: Scalar | Tensor): this;
  /** ATen's `renorm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.renorm */
  renorm(options: { p: Scalar; dim: number | bigint; maxnorm: Scalar }): Tensor;
  renorm(p: Scalar, options: { dim: number | bigint; maxnorm: Scalar }): Tensor;
  renorm(p: Scalar, dim: number | bigint, options: { maxnorm: Scalar }): Tensor;
  renorm(p: Scalar, dim: number | bigint, maxnorm: Scalar): Tensor;
  /** ATen's `renorm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.renorm */
  renorm_(options: { p: Scalar; dim: number | bigint; maxnorm: Scalar }): this;
  renorm_(p: Scalar, options: { dim: number | bigint; maxnorm: Scalar }): this;
  renorm_(p: Scalar, dim: number | bigint, options: { maxnorm: Scalar }): this;
  renorm_(p: Scalar, dim: number | bigint, maxnorm: Scalar): this;
  /** ATen's `repeat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.repeat */
  repeat(repeats: Ints | { repeats: Ints }): Tensor;
  repeat(...repeats: number[]): Tensor;
  /** ATen's `repeat_interleave`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.repeat_interleave */
  repeatInterleave(options: { repeats: Tensor | number | bigint; dim?: number | bigint | null; outputSize?: number | bigint | null }): Tensor;
  repeatInterleave(repeats: Tensor | number | bigint, dim?: number | bigint | { dim?: number | bigint | null; outputSize?: number | bigint | null } | null): Tensor;
  repeatInterleave(repeats: Tensor | number | bigint, dim: number | bigint | null, options: { outputSize?: number | bigint | null }): Tensor;
  /** ATen's `reshape`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reshape */
  reshape(shape: Ints | { shape: Ints }): Tensor;
  reshape(...shape: number[]): Tensor;
  /** ATen's `reshape_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reshape_as */
  reshapeAs(options: { other: Tensor }): Tensor;
  reshapeAs(other: Tensor): Tensor;
  /** ATen's `resize_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize */
  resize_(size: Ints | { size: Ints; memoryFormat?: MemoryFormat | null }): this;
  resize_(size: Ints, options: { memoryFormat?: MemoryFormat | null }): this;
  resize_(...size: number[]): this;
  resize_(...args: [...size: number[], options: { memoryFormat?: MemoryFormat | null }]): this;
  /** ATen's `resize_as_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as */
  resizeAs_(options: { theTemplate: Tensor; memoryFormat?: MemoryFormat | null }): this;
  resizeAs_(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): this;
  /** ATen's `resize_as_sparse_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as_sparse */
  resizeAsSparse_(options: { theTemplate: Tensor }): this;
  resizeAsSparse_(theTemplate: Tensor): this;
  /** ATen's `resolve_conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resolve_conj */
  resolveConj(): Tensor;
  /** ATen's `resolve_neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resolve_neg */
  resolveNeg(): Tensor;
  /** ATen's `roll`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.roll */
  roll(shifts: Ints | { shifts: Ints; dims?: Ints }): Tensor;
  roll(shifts: Ints, dims: Ints | { dims?: Ints }): Tensor;
  /** ATen's `rot90`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rot90 */
  rot90(k?: number | bigint | { k?: number | bigint; dims?: Ints }): Tensor;
  rot90(k: number | bigint, dims: Ints | { dims?: Ints }): Tensor;
  /** ATen's `round`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.round */
  round(): Tensor;
  round(options: { decimals: number | bigint }): Tensor;
  /** ATen's `round_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.round */
  round_(): this;
  round_(options: { decimals: number | bigint }): this;
  /** ATen's `row_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.row_indices */
  rowIndices(): Tensor;
  /** ATen's `rsqrt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rsqrt */
  rsqrt(): Tensor;
  /** ATen's `rsqrt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rsqrt */
  rsqrt_(): this;
  /** ATen's `rsub`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rsub */
  rsub(options: { other: Scalar; alpha?: Scalar }): Tensor;
  rsub(other: Scalar, options?: { alpha?: Scalar }): Tensor;
  rsub(other: Scalar, alpha: Scalar): Tensor;
  rsub(options: { other: Tensor; alpha?: Scalar }): Tensor;
  rsub(other: Tensor, options?: { alpha?: Scalar }): Tensor;
  /** ATen's `scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter */
  scatter(options: { dim: number | bigint; index: Tensor; src: Tensor }): Tensor;
  scatter(dim: number | bigint, options: { index: Tensor; src: Tensor }): Tensor;
  scatter(dim: number | bigint, index: Tensor, options: { src: Tensor }): Tensor;
  scatter(dim: number | bigint, index: Tensor, src: Tensor): Tensor;
  scatter(options: { dim: number | bigint; index: Tensor; value: Scalar }): Tensor;
  scatter(dim: number | bigint, options: { index: Tensor; value: Scalar }): Tensor;
  scatter(dim: number | bigint, index: Tensor, options: { value: Scalar }): Tensor;
  scatter(dim: number | bigint, index: Tensor, value: Scalar): Tensor;
  scatter(options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string }): Tensor;
  scatter(dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string }): Tensor;
  scatter(dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string }): Tensor;
  scatter(dim: number | bigint, index: Tensor, src: Tensor, options: { reduce: string }): Tensor;
  scatter(options: { dim: number | bigint; index: Tensor; value: Scalar; reduce: string }): Tensor;
  scatter(dim: number | bigint, options: { index: Tensor; value: Scalar; reduce: string }): Tensor;
  scatter(dim: number | bigint, index: Tensor, options: { value: Scalar; reduce: string }): Tensor;
  scatter(dim: number | bigint, index: Tensor, value: Scalar, options: { reduce: string }): Tensor;
  /** ATen's `scatter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter */
  scatter_(options: { dim: number | bigint; index: Tensor; src: Tensor }): this;
  scatter_(dim: number | bigint, options: { index: Tensor; src: Tensor }): this;
  scatter_(dim: number | bigint, index: Tensor, options: { src: Tensor }): this;
  scatter_(dim: number | bigint, index: Tensor, src: Tensor): this;
  scatter_(options: { dim: number | bigint; index: Tensor; value: Scalar }): this;
  scatter_(dim: number | bigint, options: { index: Tensor; value: Scalar }): this;
  scatter_(dim: number | bigint, index: Tensor, options: { value: Scalar }): this;
  scatter_(dim: number | bigint, index: Tensor, value: Scalar): this;
  scatter_(options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string }): this;
  scatter_(dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string }): this;
  scatter_(dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string }): this;
  scatter_(dim: number | bigint, index: Tensor, src: Tensor, options: { reduce: string }): this;
  scatter_(options: { dim: number | bigint; index: Tensor; value: Scalar; reduce: string }): this;
  scatter_(dim: number | bigint, options: { index: Tensor; value: Scalar; reduce: string }): this;
  scatter_(dim: number | bigint, index: Tensor, options: { value: Scalar; reduce: string }): this;
  scatter_(dim: number | bigint, index: Tensor, value: Scalar, options: { reduce: string }): this;
  /** ATen's `scatter_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_add */
  scatterAdd(options: { dim: number | bigint; index: Tensor; src: Tensor }): Tensor;
  scatterAdd(dim: number | bigint, options: { index: Tensor; src: Tensor }): Tensor;
  scatterAdd(dim: number | bigint, index: Tensor, options: { src: Tensor }): Tensor;
  scatterAdd(dim: number | bigint, index: Tensor, src: Tensor): Tensor;
  /** ATen's `scatter_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_add */
  scatterAdd_(options: { dim: number | bigint; index: Tensor; src: Tensor }): this;
  scatterAdd_(dim: number | bigint, options: { index: Tensor; src: Tensor }): this;
  scatterAdd_(dim: number | bigint, index: Tensor, options: { src: Tensor }): this;
  scatterAdd_(dim: number | bigint, index: Tensor, src: Tensor): this;
  /** ATen's `scatter_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_reduce */
  scatterReduce(options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: number | bigint, index: Tensor, src: Tensor, reduce: string | { reduce: string; includeSelf?: boolean }): Tensor;
  scatterReduce(dim: number | bigint, index: Tensor, src: Tensor, reduce: string, options: { includeSelf?: boolean }): Tensor;
  /** ATen's `scatter_reduce_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_reduce */
  scatterReduce_(options: { dim: number | bigint; index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): this;
  scatterReduce_(dim: number | bigint, options: { index: Tensor; src: Tensor; reduce: string; includeSelf?: boolean }): this;
  scatterReduce_(dim: number | bigint, index: Tensor, options: { src: Tensor; reduce: string; includeSelf?: boolean }): this;
  scatterReduce_(dim: number | bigint, index: Tensor, src: Tensor, reduce: string | { reduce: string; includeSelf?: boolean }): this;
  scatterReduce_(dim: number | bigint, index: Tensor, src: Tensor, reduce: string, options: { includeSelf?: boolean }): this;
  /** ATen's `select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select */
  select(options: { dim: number | bigint; index: number | bigint }): Tensor;
  select(dim: number | bigint, index: number | bigint | { index: number | bigint }): Tensor;
  /** ATen's `select_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select_scatter */
  selectScatter(options: { src: Tensor; dim: number | bigint; index: number | bigint }): Tensor;
  selectScatter(src: Tensor, options: { dim: number | bigint; index: number | bigint }): Tensor;
  selectScatter(src: Tensor, dim: number | bigint, index: number | bigint | { index: number | bigint }): Tensor;
  /** ATen's `set_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.set */
  set_(): this;
  set_(options: { source: Tensor }): this;
  set_(source: Tensor): this;
  set_(options: { source: Tensor; storageOffset: number | bigint; size: Ints; stride?: Ints }): this;
  set_(source: Tensor, options: { storageOffset: number | bigint; size: Ints; stride?: Ints }): this;
  set_(source: Tensor, storageOffset: number | bigint, size: Ints | { size: Ints; stride?: Ints }): this;
  set_(source: Tensor, storageOffset: number | bigint, size: Ints, stride: Ints | { stride?: Ints }): this;
  /** ATen's `sgn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sgn */
  sgn(): Tensor;
  /** ATen's `sgn_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sgn */
  sgn_(): this;
  /** ATen's `sigmoid`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sigmoid */
  sigmoid(): Tensor;
  /** ATen's `sigmoid_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sigmoid */
  sigmoid_(): this;
  /** ATen's `sign`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sign */
  sign(): Tensor;
  /** ATen's `sign_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sign */
  sign_(): this;
  /** ATen's `signbit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.signbit */
  signbit(): Tensor;
  /** ATen's `sin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sin */
  sin(): Tensor;
  /** ATen's `sin_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sin */
  sin_(): this;
  /** ATen's `sinc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinc */
  sinc(): Tensor;
  /** ATen's `sinc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinc */
  sinc_(): this;
  /** ATen's `sinh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinh */
  sinh(): Tensor;
  /** ATen's `sinh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sinh */
  sinh_(): this;
  /** ATen's `slice`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice */
  slice(dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  slice(dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  slice(dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  slice(dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint }): Tensor;
  /** ATen's `slice_inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_inverse */
  sliceInverse(options: { src: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  sliceInverse(src: Tensor, dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  sliceInverse(src: Tensor, dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  sliceInverse(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  sliceInverse(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint }): Tensor;
  /** ATen's `slice_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_scatter */
  sliceScatter(options: { src: Tensor; dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  sliceScatter(src: Tensor, dim?: number | bigint | { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
  sliceScatter(src: Tensor, dim: number | bigint, start: number | bigint | { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  sliceScatter(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | { end?: number | bigint | null; step?: number | bigint } | null): Tensor;
  sliceScatter(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint | { step?: number | bigint }): Tensor;
  /** ATen's `slogdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slogdet */
  slogdet(): SignLogabsdet;
  /** ATen's `smm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.smm */
  smm(options: { mat2: Tensor }): Tensor;
  smm(mat2: Tensor): Tensor;
  /** ATen's `softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softmax */
  softmax(dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  softmax(dim: number | bigint, dtype: DType | { dtype?: DType | null } | null): Tensor;
  /** ATen's `sort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sort */
  sort(dim?: number | bigint | { dim?: number | bigint; descending?: boolean }): ValuesIndices;
  sort(dim: number | bigint, descending: boolean | { descending?: boolean }): ValuesIndices;
  sort(options: { stable: boolean | null; dim?: number | bigint; descending?: boolean }): ValuesIndices;
  /** ATen's `sparse_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_dim */
  sparseDim(): number;
  /** ATen's `sparse_mask`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_mask */
  sparseMask(options: { mask: Tensor }): Tensor;
  sparseMask(mask: Tensor): Tensor;
  /** ATen's `sparse_resize_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize */
  sparseResize_(options: { size: Ints; sparseDim: number | bigint; denseDim: number | bigint }): this;
  sparseResize_(size: Ints, options: { sparseDim: number | bigint; denseDim: number | bigint }): this;
  sparseResize_(size: Ints, sparseDim: number | bigint, denseDim: number | bigint | { denseDim: number | bigint }): this;
  /** ATen's `sparse_resize_and_clear_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize_and_clear */
  sparseResizeAndClear_(options: { size: Ints; sparseDim: number | bigint; denseDim: number | bigint }): this;
  sparseResizeAndClear_(size: Ints, options: { sparseDim: number | bigint; denseDim: number | bigint }): this;
  sparseResizeAndClear_(size: Ints, sparseDim: number | bigint, denseDim: number | bigint | { denseDim: number | bigint }): this;
  /** ATen's `split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split */
  split(splitSize: Ints | { splitSize: Ints; dim?: number | bigint }): Tensor[];
  split(splitSize: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `split_with_sizes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split_with_sizes */
  splitWithSizes(splitSizes: Ints | { splitSizes: Ints; dim?: number | bigint }): Tensor[];
  splitWithSizes(splitSizes: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `sqrt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sqrt */
  sqrt(): Tensor;
  /** ATen's `sqrt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sqrt */
  sqrt_(): this;
  /** ATen's `square`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.square */
  square(): Tensor;
  /** ATen's `square_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.square */
  square_(): this;
  /** ATen's `squeeze`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.squeeze */
  squeeze(): Tensor;
  squeeze(dim: Ints | { dim: Ints }): Tensor;
  squeeze(...dim: number[]): Tensor;
  /** ATen's `squeeze_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.squeeze */
  squeeze_(): this;
  squeeze_(dim: Ints | { dim: Ints }): this;
  squeeze_(...dim: number[]): this;
  /** ATen's `sspaddmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sspaddmm */
  sspaddmm(options: { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  sspaddmm(mat1: Tensor, options: { mat2: Tensor; beta?: Scalar; alpha?: Scalar }): Tensor;
  sspaddmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
  /** ATen's `std`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.std */
  std(unbiased?: boolean | { unbiased?: boolean }): Tensor;
  std(dim?: Ints | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean } | null): Tensor;
  std(dim: Ints | null, options: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  std(dim: readonly string[] | { dim: readonly string[]; correction?: Scalar | null; keepdim?: boolean }): Tensor;
  std(dim: readonly string[], options: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  std(dim?: Ints | { dim?: Ints | null; unbiased?: boolean; keepdim?: boolean } | null): Tensor;
  std(dim: Ints | null, unbiased: boolean | { unbiased?: boolean; keepdim?: boolean }): Tensor;
  std(dim: Ints | null, unbiased: boolean, keepdim: boolean | { keepdim?: boolean }): Tensor;
  std(dim: readonly string[] | { dim: readonly string[]; unbiased?: boolean; keepdim?: boolean }): Tensor;
  std(dim: readonly string[], unbiased: boolean | { unbiased?: boolean; keepdim?: boolean }): Tensor;
  std(dim: readonly string[], unbiased: boolean, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `sub`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sub */
  sub(options: { other: Tensor | Scalar; alpha?: Scalar }): Tensor;
  sub(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /** ATen's `sub_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sub */
  sub_(options: { other: Tensor | Scalar; alpha?: Scalar }): this;
  sub_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /** ATen's `subtract`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.subtract */
  subtract(options: { other: Tensor | Scalar; alpha?: Scalar }): Tensor;
  subtract(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
  /** ATen's `subtract_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.subtract */
  subtract_(options: { other: Tensor | Scalar; alpha?: Scalar }): this;
  subtract_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
  /** ATen's `sum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sum */
  sum(options?: { dtype?: DType | null }): Tensor;
  sum(dim: readonly string[] | { dim: readonly string[]; keepdim?: boolean; dtype?: DType | null }): Tensor;
  sum(dim: readonly string[], keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  sum(dim: readonly string[], keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  sum(dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null } | null): Tensor;
  sum(dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  sum(dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null }): Tensor;
  /** ATen's `sum_to_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sum_to_size */
  sumToSize(size: Ints | { size: Ints }): Tensor;
  sumToSize(...size: number[]): Tensor;
  /** ATen's `svd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.svd */
  svd(some?: boolean | { some?: boolean; computeUv?: boolean }): USV;
  svd(some: boolean, computeUv: boolean | { computeUv?: boolean }): USV;
  /** ATen's `swapaxes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapaxes */
  swapaxes(options: { axis0: number | bigint; axis1: number | bigint }): Tensor;
  swapaxes(axis0: number | bigint, axis1: number | bigint | { axis1: number | bigint }): Tensor;
  /** ATen's `swapaxes_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapaxes */
  swapaxes_(options: { axis0: number | bigint; axis1: number | bigint }): this;
  swapaxes_(axis0: number | bigint, axis1: number | bigint | { axis1: number | bigint }): this;
  /** ATen's `swapdims`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapdims */
  swapdims(options: { dim0: number | bigint; dim1: number | bigint }): Tensor;
  swapdims(dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint }): Tensor;
  /** ATen's `swapdims_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapdims */
  swapdims_(options: { dim0: number | bigint; dim1: number | bigint }): this;
  swapdims_(dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint }): this;
  /** ATen's `t`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t */
  t(): Tensor;
  /** ATen's `t_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t */
  t_(): this;
  /** ATen's `take`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.take */
  take(options: { index: Tensor }): Tensor;
  take(index: Tensor): Tensor;
  /** ATen's `take_along_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.take_along_dim */
  takeAlongDim(options: { indices: Tensor; dim?: number | bigint | null }): Tensor;
  takeAlongDim(indices: Tensor, dim?: number | bigint | { dim?: number | bigint | null } | null): Tensor;
  /** ATen's `tan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tan */
  tan(): Tensor;
  /** ATen's `tan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tan */
  tan_(): this;
  /** ATen's `tanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh */
  tanh(): Tensor;
  /** ATen's `tanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh */
  tanh_(): this;
  /** ATen's `tensor_split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tensor_split */
  tensorSplit(indices: Ints | { indices: Ints; dim?: number | bigint }): Tensor[];
  tensorSplit(indices: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  tensorSplit(sections: number | bigint | { sections: number | bigint; dim?: number | bigint }): Tensor[];
  tensorSplit(sections: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  tensorSplit(options: { tensorIndicesOrSections: Tensor; dim?: number | bigint }): Tensor[];
  tensorSplit(tensorIndicesOrSections: Tensor, dim?: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `tile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tile */
  tile(dims: Ints | { dims: Ints }): Tensor;
  tile(...dims: number[]): Tensor;
  /** ATen's `to_dense`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_dense */
  toDense(dtype?: DType | { dtype?: DType | null; maskedGrad?: boolean | null } | null): Tensor;
  toDense(dtype: DType | null, options: { maskedGrad?: boolean | null }): Tensor;
  /** ATen's `to_mkldnn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_mkldnn */
  toMkldnn(dtype?: DType | { dtype?: DType | null } | null): Tensor;
  /** ATen's `to_padded_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_padded_tensor */
  toPaddedTensor(padding: number | bigint | { padding: number | bigint; outputSize?: Ints | null }): Tensor;
  toPaddedTensor(padding: number | bigint, outputSize: Ints | { outputSize?: Ints | null } | null): Tensor;
  /** ATen's `to_sparse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse */
  toSparse(sparseDim: number | bigint | { sparseDim: number | bigint }): Tensor;
  toSparse(options?: { layout?: Layout | null; blocksize?: Ints | null; denseDim?: number | bigint | null }): Tensor;
  /** ATen's `to_sparse_bsc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_bsc */
  toSparseBsc(blocksize: Ints | { blocksize: Ints; denseDim?: number | bigint | null }): Tensor;
  toSparseBsc(blocksize: Ints, denseDim: number | bigint | { denseDim?: number | bigint | null } | null): Tensor;
  /** ATen's `to_sparse_bsr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_bsr */
  toSparseBsr(blocksize: Ints | { blocksize: Ints; denseDim?: number | bigint | null }): Tensor;
  toSparseBsr(blocksize: Ints, denseDim: number | bigint | { denseDim?: number | bigint | null } | null): Tensor;
  /** ATen's `to_sparse_csc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_csc */
  toSparseCsc(denseDim?: number | bigint | { denseDim?: number | bigint | null } | null): Tensor;
  /** ATen's `to_sparse_csr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_csr */
  toSparseCsr(denseDim?: number | bigint | { denseDim?: number | bigint | null } | null): Tensor;
  /** ATen's `topk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.topk */
  topk(k: number | bigint | { k: number | bigint; dim?: number | bigint; largest?: boolean; sorted?: boolean }): ValuesIndices;
  topk(k: number | bigint, dim: number | bigint | { dim?: number | bigint; largest?: boolean; sorted?: boolean }): ValuesIndices;
  topk(k: number | bigint, dim: number | bigint, largest: boolean | { largest?: boolean; sorted?: boolean }): ValuesIndices;
  topk(k: number | bigint, dim: number | bigint, largest: boolean, sorted: boolean | { sorted?: boolean }): ValuesIndices;
  /** ATen's `trace`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trace */
  trace(): Tensor;
  /** ATen's `transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose */
  transpose(options: { dim0: number | bigint; dim1: number | bigint }): Tensor;
  transpose(dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint }): Tensor;
  /** ATen's `transpose_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose */
  transpose_(options: { dim0: number | bigint; dim1: number | bigint }): this;
  transpose_(dim0: number | bigint, dim1: number | bigint | { dim1: number | bigint }): this;
  /** ATen's `triangular_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triangular_solve */
  triangularSolve(options: { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  triangularSolve(A: Tensor, upper?: boolean | { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  triangularSolve(A: Tensor, upper: boolean, transpose: boolean | { transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
  triangularSolve(A: Tensor, upper: boolean, transpose: boolean, unitriangular: boolean | { unitriangular?: boolean }): SolutionClonedCoefficient;
  /** ATen's `tril`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril */
  tril(diagonal?: number | bigint | { diagonal?: number | bigint }): Tensor;
  /** ATen's `tril_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril */
  tril_(diagonal?: number | bigint | { diagonal?: number | bigint }): this;
  /** ATen's `triu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu */
  triu(diagonal?: number | bigint | { diagonal?: number | bigint }): Tensor;
  /** ATen's `triu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu */
  triu_(diagonal?: number | bigint | { diagonal?: number | bigint }): this;
  /** ATen's `true_divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.true_divide */
  trueDivide(options: { other: Tensor | Scalar }): Tensor;
  trueDivide(other: Tensor | Scalar): Tensor;
  /** ATen's `true_divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.true_divide */
  trueDivide_(options: { other: Tensor | Scalar }): this;
  trueDivide_(other: Tensor | Scalar): this;
  /** ATen's `trunc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trunc */
  trunc(): Tensor;
  /** ATen's `trunc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trunc */
  trunc_(): this;
  /** ATen's `type_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.type_as */
  typeAs(options: { other: Tensor }): Tensor;
  typeAs(other: Tensor): Tensor;
  /** ATen's `unbind`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unbind */
  unbind(dim?: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `unflatten`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unflatten */
  unflatten(options: { dim: number | bigint; sizes: Ints }): Tensor;
  unflatten(dim: number | bigint, sizes: Ints | { sizes: Ints }): Tensor;
  unflatten(dim: number | bigint, ...sizes: number[]): Tensor;
  /** ATen's `unfold`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unfold */
  unfold(options: { dimension: number | bigint; size: number | bigint; step: number | bigint }): Tensor;
  unfold(dimension: number | bigint, options: { size: number | bigint; step: number | bigint }): Tensor;
  unfold(dimension: number | bigint, size: number | bigint, step: number | bigint | { step: number | bigint }): Tensor;
  /** ATen's `uniform_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.uniform */
  uniform_(from?: number | bigint | { from?: number | bigint; to?: number | bigint; generator?: Generator | null }): this;
  uniform_(from: number | bigint, to: number | bigint | { to?: number | bigint; generator?: Generator | null }): this;
  uniform_(from: number | bigint, to: number | bigint, options: { generator?: Generator | null }): this;
  /** ATen's `unsafe_chunk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_chunk */
  unsafeChunk(chunks: number | bigint | { chunks: number | bigint; dim?: number | bigint }): Tensor[];
  unsafeChunk(chunks: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `unsafe_split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_split */
  unsafeSplit(splitSize: number | bigint | { splitSize: number | bigint; dim?: number | bigint }): Tensor[];
  unsafeSplit(splitSize: number | bigint, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `unsafe_split_with_sizes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_split_with_sizes */
  unsafeSplitWithSizes(splitSizes: Ints | { splitSizes: Ints; dim?: number | bigint }): Tensor[];
  unsafeSplitWithSizes(splitSizes: Ints, dim: number | bigint | { dim?: number | bigint }): Tensor[];
  /** ATen's `unsqueeze`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze */
  unsqueeze(dim: number | bigint | { dim: number | bigint }): Tensor;
  /** ATen's `unsqueeze_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze */
  unsqueeze_(dim: number | bigint | { dim: number | bigint }): this;
  /** ATen's `values`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.values */
  values(): Tensor;
  /** ATen's `var`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.var */
  var(unbiased?: boolean | { unbiased?: boolean }): Tensor;
  var(dim?: Ints | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean } | null): Tensor;
  var(dim: Ints | null, options: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  var(dim: readonly string[] | { dim: readonly string[]; correction?: Scalar | null; keepdim?: boolean }): Tensor;
  var(dim: readonly string[], options: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
  var(dim?: Ints | { dim?: Ints | null; unbiased?: boolean; keepdim?: boolean } | null): Tensor;
  var(dim: Ints | null, unbiased: boolean | { unbiased?: boolean; keepdim?: boolean }): Tensor;
  var(dim: Ints | null, unbiased: boolean, keepdim: boolean | { keepdim?: boolean }): Tensor;
  var(dim: readonly string[] | { dim: readonly string[]; unbiased?: boolean; keepdim?: boolean }): Tensor;
  var(dim: readonly string[], unbiased: boolean | { unbiased?: boolean; keepdim?: boolean }): Tensor;
  var(dim: readonly string[], unbiased: boolean, keepdim: boolean | { keepdim?: boolean }): Tensor;
  /** ATen's `vdot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vdot */
  vdot(options: { other: Tensor }): Tensor;
  vdot(other: Tensor): Tensor;
  /** ATen's `view`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view */
  view(size: Ints | { size: Ints }): Tensor;
  view(...size: number[]): Tensor;
  view(dtype: DType | { dtype: DType }): Tensor;
  /** ATen's `view_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as */
  viewAs(options: { other: Tensor }): Tensor;
  viewAs(other: Tensor): Tensor;
  /** ATen's `vsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vsplit */
  vsplit(indices: Ints | { indices: Ints }): Tensor[];
  vsplit(...indices: number[]): Tensor[];
  vsplit(sections: number | bigint | { sections: number | bigint }): Tensor[];
  /** ATen's `where`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.where */
  where(options: { condition: Tensor; other: Scalar | Tensor }): Tensor;
  where(condition: Tensor, options: { other: Scalar | Tensor }): Tensor;
  where(condition: Tensor, other: Scalar | Tensor): Tensor;
  /** ATen's `xlogy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.xlogy */
  xlogy(options: { other: Scalar | Tensor }): Tensor;
  xlogy(other: Scalar | Tensor): Tensor;
  /** ATen's `xlogy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.xlogy */
  xlogy_(options: { other: Scalar | Tensor }): this;
  xlogy_(other: Scalar | Tensor): this;
  /** ATen's `zero_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.zero */
  zero_(): this;
}

/** The methods of Tensor that call an operator, with its name. */
export const METHODS: Readonly<Record<string, string>> = {
  abs: "abs",
  abs_: "abs_",
  absolute: "absolute",
  absolute_: "absolute_",
  acos: "acos",
  acos_: "acos_",
  acosh: "acosh",
  acosh_: "acosh_",
  add: "add",
  add_: "add_",
  addbmm: "addbmm",
  addbmm_: "addbmm_",
  addcdiv: "addcdiv",
  addcdiv_: "addcdiv_",
  addcmul: "addcmul",
  addcmul_: "addcmul_",
  addmm: "addmm",
  addmm_: "addmm_",
  addmv: "addmv",
  addmv_: "addmv_",
  addr: "addr",
  addr_: "addr_",
  adjoint: "adjoint",
  alias: "alias",
  alignAs: "align_as",
  all: "all",
  allclose: "allclose",
  amax: "amax",
  amin: "amin",
  aminmax: "aminmax",
  angle: "angle",
  any: "any",
  arccos: "arccos",
  arccos_: "arccos_",
  arccosh: "arccosh",
  arccosh_: "arccosh_",
  arcsin: "arcsin",
  arcsin_: "arcsin_",
  arcsinh: "arcsinh",
  arcsinh_: "arcsinh_",
  arctan: "arctan",
  arctan2: "arctan2",
  arctan2_: "arctan2_",
  arctan_: "arctan_",
  arctanh: "arctanh",
  arctanh_: "arctanh_",
  argmax: "argmax",
  argmin: "argmin",
  argsort: "argsort",
  argwhere: "argwhere",
  asStrided: "as_strided",
  asStrided_: "as_strided_",
  asStridedScatter: "as_strided_scatter",
  asin: "asin",
  asin_: "asin_",
  asinh: "asinh",
  asinh_: "asinh_",
  atan: "atan",
  atan2: "atan2",
  atan2_: "atan2_",
  atan_: "atan_",
  atanh: "atanh",
  atanh_: "atanh_",
  baddbmm: "baddbmm",
  baddbmm_: "baddbmm_",
  bernoulli: "bernoulli",
  bernoulli_: "bernoulli_",
  bincount: "bincount",
  bitwiseAnd: "bitwise_and",
  bitwiseAnd_: "bitwise_and_",
  bitwiseLeftShift: "bitwise_left_shift",
  bitwiseLeftShift_: "bitwise_left_shift_",
  bitwiseNot: "bitwise_not",
  bitwiseNot_: "bitwise_not_",
  bitwiseOr: "bitwise_or",
  bitwiseOr_: "bitwise_or_",
  bitwiseRightShift: "bitwise_right_shift",
  bitwiseRightShift_: "bitwise_right_shift_",
  bitwiseXor: "bitwise_xor",
  bitwiseXor_: "bitwise_xor_",
  bmm: "bmm",
  broadcastTo: "broadcast_to",
  cauchy_: "cauchy_",
  ccolIndices: "ccol_indices",
  ceil: "ceil",
  ceil_: "ceil_",
  chalf: "chalf",
  cholesky: "cholesky",
  choleskyInverse: "cholesky_inverse",
  choleskySolve: "cholesky_solve",
  chunk: "chunk",
  clamp: "clamp",
  clamp_: "clamp_",
  clampMax: "clamp_max",
  clampMax_: "clamp_max_",
  clampMin: "clamp_min",
  clampMin_: "clamp_min_",
  clip: "clip",
  clip_: "clip_",
  clone: "clone",
  coalesce: "coalesce",
  colIndices: "col_indices",
  conj: "conj",
  conjPhysical: "conj_physical",
  conjPhysical_: "conj_physical_",
  contiguous: "contiguous",
  copy_: "copy_",
  copysign: "copysign",
  copysign_: "copysign_",
  corrcoef: "corrcoef",
  cos: "cos",
  cos_: "cos_",
  cosh: "cosh",
  cosh_: "cosh_",
  countNonzero: "count_nonzero",
  cov: "cov",
  cross: "cross",
  crowIndices: "crow_indices",
  cummax: "cummax",
  cummin: "cummin",
  cumprod: "cumprod",
  cumprod_: "cumprod_",
  cumsum: "cumsum",
  cumsum_: "cumsum_",
  deg2rad: "deg2rad",
  deg2rad_: "deg2rad_",
  denseDim: "dense_dim",
  dequantize: "dequantize",
  det: "det",
  detach: "detach",
  detach_: "detach_",
  diag: "diag",
  diagEmbed: "diag_embed",
  diagflat: "diagflat",
  diagonal: "diagonal",
  diagonalScatter: "diagonal_scatter",
  diff: "diff",
  digamma: "digamma",
  digamma_: "digamma_",
  dist: "dist",
  div: "div",
  div_: "div_",
  divide: "divide",
  divide_: "divide_",
  dot: "dot",
  dsplit: "dsplit",
  eq: "eq",
  eq_: "eq_",
  equal: "equal",
  erf: "erf",
  erf_: "erf_",
  erfc: "erfc",
  erfc_: "erfc_",
  erfinv: "erfinv",
  erfinv_: "erfinv_",
  exp: "exp",
  exp2: "exp2",
  exp2_: "exp2_",
  exp_: "exp_",
  expand: "expand",
  expandAs: "expand_as",
  expm1: "expm1",
  expm1_: "expm1_",
  exponential_: "exponential_",
  fill_: "fill_",
  fillDiagonal_: "fill_diagonal_",
  fix: "fix",
  fix_: "fix_",
  flatten: "flatten",
  flip: "flip",
  fliplr: "fliplr",
  flipud: "flipud",
  floatPower: "float_power",
  floatPower_: "float_power_",
  floor: "floor",
  floor_: "floor_",
  floorDivide: "floor_divide",
  floorDivide_: "floor_divide_",
  fmax: "fmax",
  fmin: "fmin",
  fmod: "fmod",
  fmod_: "fmod_",
  frac: "frac",
  frac_: "frac_",
  frexp: "frexp",
  gather: "gather",
  gcd: "gcd",
  gcd_: "gcd_",
  ge: "ge",
  ge_: "ge_",
  geometric_: "geometric_",
  geqrf: "geqrf",
  ger: "ger",
  greater: "greater",
  greater_: "greater_",
  greaterEqual: "greater_equal",
  greaterEqual_: "greater_equal_",
  gt: "gt",
  gt_: "gt_",
  hardshrink: "hardshrink",
  hardshrinkBackward: "hardshrink_backward",
  hashTensor: "hash_tensor",
  heaviside: "heaviside",
  heaviside_: "heaviside_",
  histc: "histc",
  histogram: "histogram",
  hsplit: "hsplit",
  hypot: "hypot",
  hypot_: "hypot_",
  i0: "i0",
  i0_: "i0_",
  igamma: "igamma",
  igamma_: "igamma_",
  igammac: "igammac",
  igammac_: "igammac_",
  indexAdd: "index_add",
  indexAdd_: "index_add_",
  indexCopy: "index_copy",
  indexCopy_: "index_copy_",
  indexFill: "index_fill",
  indexFill_: "index_fill_",
  indexPut: "index_put",
  indexPut_: "index_put_",
  indexReduce: "index_reduce",
  indexReduce_: "index_reduce_",
  indexSelect: "index_select",
  indices: "indices",
  inner: "inner",
  intRepr: "int_repr",
  inverse: "inverse",
  isCoalesced: "is_coalesced",
  isConj: "is_conj",
  isDistributed: "is_distributed",
  isInference: "is_inference",
  isNeg: "is_neg",
  isNonzero: "is_nonzero",
  isPinned: "is_pinned",
  isSameSize: "is_same_size",
  isSetTo: "is_set_to",
  isSigned: "is_signed",
  isclose: "isclose",
  isfinite: "isfinite",
  isinf: "isinf",
  isnan: "isnan",
  isneginf: "isneginf",
  isposinf: "isposinf",
  isreal: "isreal",
  istft: "istft",
  kron: "kron",
  kthvalue: "kthvalue",
  lcm: "lcm",
  lcm_: "lcm_",
  ldexp: "ldexp",
  ldexp_: "ldexp_",
  le: "le",
  le_: "le_",
  lerp: "lerp",
  lerp_: "lerp_",
  less: "less",
  less_: "less_",
  lessEqual: "less_equal",
  lessEqual_: "less_equal_",
  lgamma: "lgamma",
  lgamma_: "lgamma_",
  log: "log",
  log10: "log10",
  log10_: "log10_",
  log1p: "log1p",
  log1p_: "log1p_",
  log2: "log2",
  log2_: "log2_",
  log_: "log_",
  logNormal_: "log_normal_",
  logSoftmax: "log_softmax",
  logaddexp: "logaddexp",
  logaddexp2: "logaddexp2",
  logcumsumexp: "logcumsumexp",
  logdet: "logdet",
  logicalAnd: "logical_and",
  logicalAnd_: "logical_and_",
  logicalNot: "logical_not",
  logicalNot_: "logical_not_",
  logicalOr: "logical_or",
  logicalOr_: "logical_or_",
  logicalXor: "logical_xor",
  logicalXor_: "logical_xor_",
  logit: "logit",
  logit_: "logit_",
  logsumexp: "logsumexp",
  lt: "lt",
  lt_: "lt_",
  luSolve: "lu_solve",
  maskedFill: "masked_fill",
  maskedFill_: "masked_fill_",
  maskedScatter: "masked_scatter",
  maskedScatter_: "masked_scatter_",
  maskedSelect: "masked_select",
  matmul: "matmul",
  matrix_H: "matrix_H",
  matrixExp: "matrix_exp",
  matrixPower: "matrix_power",
  max: "max",
  maximum: "maximum",
  mean: "mean",
  median: "median",
  min: "min",
  minimum: "minimum",
  mm: "mm",
  mode: "mode",
  moveaxis: "moveaxis",
  movedim: "movedim",
  msort: "msort",
  mul: "mul",
  mul_: "mul_",
  multinomial: "multinomial",
  multiply: "multiply",
  multiply_: "multiply_",
  mv: "mv",
  mvlgamma: "mvlgamma",
  mvlgamma_: "mvlgamma_",
  nanToNum: "nan_to_num",
  nanToNum_: "nan_to_num_",
  nanmean: "nanmean",
  nanmedian: "nanmedian",
  nanquantile: "nanquantile",
  nansum: "nansum",
  narrow: "narrow",
  narrowCopy: "narrow_copy",
  ne: "ne",
  ne_: "ne_",
  neg: "neg",
  neg_: "neg_",
  negative: "negative",
  negative_: "negative_",
  newEmpty: "new_empty",
  newEmptyStrided: "new_empty_strided",
  newFull: "new_full",
  newOnes: "new_ones",
  newZeros: "new_zeros",
  nextafter: "nextafter",
  nextafter_: "nextafter_",
  nonzeroNumpy: "nonzero_numpy",
  nonzeroStatic: "nonzero_static",
  normal_: "normal_",
  notEqual: "not_equal",
  notEqual_: "not_equal_",
  numpy_T: "numpy_T",
  orgqr: "orgqr",
  ormqr: "ormqr",
  outer: "outer",
  permute: "permute",
  pinMemory: "pin_memory",
  pinverse: "pinverse",
  polygamma: "polygamma",
  polygamma_: "polygamma_",
  positive: "positive",
  pow: "pow",
  pow_: "pow_",
  prelu: "prelu",
  prod: "prod",
  put: "put",
  put_: "put_",
  qPerChannelAxis: "q_per_channel_axis",
  qPerChannelScales: "q_per_channel_scales",
  qPerChannelZeroPoints: "q_per_channel_zero_points",
  qScale: "q_scale",
  qZeroPoint: "q_zero_point",
  qr: "qr",
  quantile: "quantile",
  rad2deg: "rad2deg",
  rad2deg_: "rad2deg_",
  random_: "random_",
  ravel: "ravel",
  reciprocal: "reciprocal",
  reciprocal_: "reciprocal_",
  relu: "relu",
  relu_: "relu_",
  remainder: "remainder",
  remainder_: "remainder_",
  renorm: "renorm",
  renorm_: "renorm_",
  repeat: "repeat",
  repeatInterleave: "repeat_interleave",
  reshape: "reshape",
  reshapeAs: "reshape_as",
  resize_: "resize_",
  resizeAs_: "resize_as_",
  resizeAsSparse_: "resize_as_sparse_",
  resolveConj: "resolve_conj",
  resolveNeg: "resolve_neg",
  roll: "roll",
  rot90: "rot90",
  round: "round",
  round_: "round_",
  rowIndices: "row_indices",
  rsqrt: "rsqrt",
  rsqrt_: "rsqrt_",
  rsub: "rsub",
  scatter: "scatter",
  scatter_: "scatter_",
  scatterAdd: "scatter_add",
  scatterAdd_: "scatter_add_",
  scatterReduce: "scatter_reduce",
  scatterReduce_: "scatter_reduce_",
  select: "select",
  selectScatter: "select_scatter",
  set_: "set_",
  sgn: "sgn",
  sgn_: "sgn_",
  sigmoid: "sigmoid",
  sigmoid_: "sigmoid_",
  sign: "sign",
  sign_: "sign_",
  signbit: "signbit",
  sin: "sin",
  sin_: "sin_",
  sinc: "sinc",
  sinc_: "sinc_",
  sinh: "sinh",
  sinh_: "sinh_",
  slice: "slice",
  sliceInverse: "slice_inverse",
  sliceScatter: "slice_scatter",
  slogdet: "slogdet",
  smm: "smm",
  softmax: "softmax",
  sort: "sort",
  sparseDim: "sparse_dim",
  sparseMask: "sparse_mask",
  sparseResize_: "sparse_resize_",
  sparseResizeAndClear_: "sparse_resize_and_clear_",
  split: "split",
  splitWithSizes: "split_with_sizes",
  sqrt: "sqrt",
  sqrt_: "sqrt_",
  square: "square",
  square_: "square_",
  squeeze: "squeeze",
  squeeze_: "squeeze_",
  sspaddmm: "sspaddmm",
  std: "std",
  sub: "sub",
  sub_: "sub_",
  subtract: "subtract",
  subtract_: "subtract_",
  sum: "sum",
  sumToSize: "sum_to_size",
  svd: "svd",
  swapaxes: "swapaxes",
  swapaxes_: "swapaxes_",
  swapdims: "swapdims",
  swapdims_: "swapdims_",
  t: "t",
  t_: "t_",
  take: "take",
  takeAlongDim: "take_along_dim",
  tan: "tan",
  tan_: "tan_",
  tanh: "tanh",
  tanh_: "tanh_",
  tensorSplit: "tensor_split",
  tile: "tile",
  toDense: "to_dense",
  toMkldnn: "to_mkldnn",
  toPaddedTensor: "to_padded_tensor",
  toSparse: "to_sparse",
  toSparseBsc: "to_sparse_bsc",
  toSparseBsr: "to_sparse_bsr",
  toSparseCsc: "to_sparse_csc",
  toSparseCsr: "to_sparse_csr",
  topk: "topk",
  trace: "trace",
  transpose: "transpose",
  transpose_: "transpose_",
  triangularSolve: "triangular_solve",
  tril: "tril",
  tril_: "tril_",
  triu: "triu",
  triu_: "triu_",
  trueDivide: "true_divide",
  trueDivide_: "true_divide_",
  trunc: "trunc",
  trunc_: "trunc_",
  typeAs: "type_as",
  unbind: "unbind",
  unflatten: "unflatten",
  unfold: "unfold",
  uniform_: "uniform_",
  unsafeChunk: "unsafe_chunk",
  unsafeSplit: "unsafe_split",
  unsafeSplitWithSizes: "unsafe_split_with_sizes",
  unsqueeze: "unsqueeze",
  unsqueeze_: "unsqueeze_",
  values: "values",
  var: "var",
  vdot: "vdot",
  view: "view",
  viewAs: "view_as",
  vsplit: "vsplit",
  where: "where",
  xlogy: "xlogy",
  xlogy_: "xlogy_",
  zero_: "zero_",
};
