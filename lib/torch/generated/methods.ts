// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DeviceLike } from '../device.js';
import type { DType } from '../dtype.js';
import type { Generator } from '../generator.js';
import type { Ints, Layout, MemoryFormat } from '../op.js';
import type { Tensor } from '../tensor.js';

declare module '../tensor.js' {
  interface Tensor {
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
    add(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    /** ATen's `add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.add */
    add_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
    /** ATen's `addbmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addbmm */
    addbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** ATen's `addbmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addbmm */
    addbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** ATen's `addcdiv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcdiv */
    addcdiv(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    /** ATen's `addcdiv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcdiv */
    addcdiv_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
    /** ATen's `addcmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcmul */
    addcmul(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): Tensor;
    /** ATen's `addcmul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addcmul */
    addcmul_(tensor1: Tensor, tensor2: Tensor, options?: { value?: Scalar }): this;
    /** ATen's `addmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmm */
    addmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    addmm(mat1: Tensor, mat2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** ATen's `addmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmm */
    addmm_(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** ATen's `addmv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmv */
    addmv(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** ATen's `addmv_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addmv */
    addmv_(mat: Tensor, vec: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** ATen's `addr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addr */
    addr(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** ATen's `addr_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.addr */
    addr_(vec1: Tensor, vec2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** ATen's `adjoint`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.adjoint */
    adjoint(): Tensor;
    /** ATen's `alias`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.alias */
    alias(): Tensor;
    /** ATen's `align_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.align_as */
    alignAs(other: Tensor): Tensor;
    /** ATen's `align_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.align_to */
    alignTo(names: readonly string[]): Tensor;
    alignTo(order: readonly string[], ellipsisIdx: number | bigint): Tensor;
    /** ATen's `all`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.all */
    all(): Tensor;
    all(dim: number | bigint, options?: { keepdim?: boolean }): Tensor;
    all(dim: number | bigint, keepdim: boolean): Tensor;
    all(dim: string, options?: { keepdim?: boolean }): Tensor;
    all(dim: string, keepdim: boolean): Tensor;
    all(options?: { dim?: Ints | null; keepdim?: boolean }): Tensor;
    all(dim: Ints | null, options?: { keepdim?: boolean }): Tensor;
    all(dim: Ints | null, keepdim: boolean): Tensor;
    /** ATen's `allclose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.allclose */
    allclose(other: Tensor, options?: { rtol?: number; atol?: number; equalNan?: boolean }): boolean;
    allclose(other: Tensor, rtol: number, options?: { atol?: number; equalNan?: boolean }): boolean;
    allclose(other: Tensor, rtol: number, atol: number, options?: { equalNan?: boolean }): boolean;
    allclose(other: Tensor, rtol: number, atol: number, equalNan: boolean): boolean;
    /** ATen's `amax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.amax */
    amax(options?: { dim?: Ints | number; keepdim?: boolean }): Tensor;
    amax(dim: Ints | number, options?: { keepdim?: boolean }): Tensor;
    amax(dim: Ints | number, keepdim: boolean): Tensor;
    /** ATen's `amin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.amin */
    amin(options?: { dim?: Ints | number; keepdim?: boolean }): Tensor;
    amin(dim: Ints | number, options?: { keepdim?: boolean }): Tensor;
    amin(dim: Ints | number, keepdim: boolean): Tensor;
    /** ATen's `aminmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.aminmax */
    aminmax(options?: { dim?: number | bigint | null; keepdim?: boolean }): MinMax;
    /** ATen's `angle`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.angle */
    angle(): Tensor;
    /** ATen's `any`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.any */
    any(): Tensor;
    any(dim: number | bigint, options?: { keepdim?: boolean }): Tensor;
    any(dim: number | bigint, keepdim: boolean): Tensor;
    any(dim: string, options?: { keepdim?: boolean }): Tensor;
    any(dim: string, keepdim: boolean): Tensor;
    any(options?: { dim?: Ints | null; keepdim?: boolean }): Tensor;
    any(dim: Ints | null, options?: { keepdim?: boolean }): Tensor;
    any(dim: Ints | null, keepdim: boolean): Tensor;
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
    arctan2(other: Tensor): Tensor;
    /** ATen's `arctan2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan2 */
    arctan2_(other: Tensor): this;
    /** ATen's `arctan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctan */
    arctan_(): this;
    /** ATen's `arctanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctanh */
    arctanh(): Tensor;
    /** ATen's `arctanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.arctanh */
    arctanh_(): this;
    /** ATen's `argmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argmax */
    argmax(options?: { dim?: number | bigint | null; keepdim?: boolean }): Tensor;
    argmax(dim: number | bigint | null, options?: { keepdim?: boolean }): Tensor;
    argmax(dim: number | bigint | null, keepdim: boolean): Tensor;
    /** ATen's `argmin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argmin */
    argmin(options?: { dim?: number | bigint | null; keepdim?: boolean }): Tensor;
    argmin(dim: number | bigint | null, options?: { keepdim?: boolean }): Tensor;
    argmin(dim: number | bigint | null, keepdim: boolean): Tensor;
    /** ATen's `argsort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argsort */
    argsort(options?: { dim?: number | bigint; descending?: boolean }): Tensor;
    argsort(dim: number | bigint, options?: { descending?: boolean }): Tensor;
    argsort(dim: number | bigint, descending: boolean): Tensor;
    argsort(dim: string, options?: { descending?: boolean }): Tensor;
    argsort(dim: string, descending: boolean): Tensor;
    argsort(options: { stable: boolean; dim?: number | bigint; descending?: boolean }): Tensor;
    /** ATen's `argwhere`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.argwhere */
    argwhere(): Tensor;
    /** ATen's `as_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided */
    asStrided(size: Ints, stride: Ints, options?: { storageOffset?: number | bigint | null }): Tensor;
    asStrided(size: Ints, stride: Ints, storageOffset: number | bigint | null): Tensor;
    /** ATen's `as_strided_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided */
    asStrided_(size: Ints, stride: Ints, options?: { storageOffset?: number | bigint | null }): this;
    asStrided_(size: Ints, stride: Ints, storageOffset: number | bigint | null): this;
    /** ATen's `as_strided_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.as_strided_scatter */
    asStridedScatter(src: Tensor, size: Ints, stride: Ints, options?: { storageOffset?: number | bigint | null }): Tensor;
    asStridedScatter(src: Tensor, size: Ints, stride: Ints, storageOffset: number | bigint | null): Tensor;
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
    atan2(other: Tensor): Tensor;
    /** ATen's `atan2_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan2 */
    atan2_(other: Tensor): this;
    /** ATen's `atan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atan */
    atan_(): this;
    /** ATen's `atanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atanh */
    atanh(): Tensor;
    /** ATen's `atanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.atanh */
    atanh_(): this;
    /** ATen's `baddbmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.baddbmm */
    baddbmm(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    baddbmm(batch1: Tensor, batch2: Tensor, outDtype: DType, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** ATen's `baddbmm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.baddbmm */
    baddbmm_(batch1: Tensor, batch2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): this;
    /** ATen's `bernoulli`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bernoulli */
    bernoulli(options?: { generator?: Generator | null }): Tensor;
    bernoulli(p: Tensor, options?: { generator?: Generator | null }): Tensor;
    bernoulli(p: number, options?: { generator?: Generator | null }): Tensor;
    /** ATen's `bernoulli_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bernoulli */
    bernoulli_(p: Tensor, options?: { generator?: Generator | null }): this;
    bernoulli_(options?: { p?: number; generator?: Generator | null }): this;
    bernoulli_(p: number, options?: { generator?: Generator | null }): this;
    /** ATen's `bincount`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bincount */
    bincount(options?: { weights?: Tensor | null; minlength?: number | bigint }): Tensor;
    bincount(weights: Tensor | null, options?: { minlength?: number | bigint }): Tensor;
    bincount(weights: Tensor | null, minlength: number | bigint): Tensor;
    /** ATen's `bitwise_and`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_and */
    bitwiseAnd(other: Scalar): Tensor;
    bitwiseAnd(other: Tensor): Tensor;
    /** ATen's `bitwise_and_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_and */
    bitwiseAnd_(other: Scalar): this;
    bitwiseAnd_(other: Tensor): this;
    /** ATen's `bitwise_left_shift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_left_shift */
    bitwiseLeftShift(other: Tensor): Tensor;
    bitwiseLeftShift(other: Scalar): Tensor;
    /** ATen's `bitwise_left_shift_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_left_shift */
    bitwiseLeftShift_(other: Tensor): this;
    bitwiseLeftShift_(other: Scalar): this;
    /** ATen's `bitwise_not`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_not */
    bitwiseNot(): Tensor;
    /** ATen's `bitwise_not_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_not */
    bitwiseNot_(): this;
    /** ATen's `bitwise_or`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_or */
    bitwiseOr(other: Scalar): Tensor;
    bitwiseOr(other: Tensor): Tensor;
    /** ATen's `bitwise_or_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_or */
    bitwiseOr_(other: Scalar): this;
    bitwiseOr_(other: Tensor): this;
    /** ATen's `bitwise_right_shift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_right_shift */
    bitwiseRightShift(other: Tensor): Tensor;
    bitwiseRightShift(other: Scalar): Tensor;
    /** ATen's `bitwise_right_shift_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_right_shift */
    bitwiseRightShift_(other: Tensor): this;
    bitwiseRightShift_(other: Scalar): this;
    /** ATen's `bitwise_xor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_xor */
    bitwiseXor(other: Scalar): Tensor;
    bitwiseXor(other: Tensor): Tensor;
    /** ATen's `bitwise_xor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bitwise_xor */
    bitwiseXor_(other: Scalar): this;
    bitwiseXor_(other: Tensor): this;
    /** ATen's `bmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.bmm */
    bmm(mat2: Tensor): Tensor;
    bmm(mat2: Tensor, outDtype: DType): Tensor;
    /** ATen's `broadcast_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.broadcast_to */
    broadcastTo(size: Ints): Tensor;
    broadcastTo(...size: number[]): Tensor;
    /** ATen's `cauchy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cauchy */
    cauchy_(options?: { median?: number; sigma?: number; generator?: Generator | null }): this;
    cauchy_(median: number, options?: { sigma?: number; generator?: Generator | null }): this;
    cauchy_(median: number, sigma: number, options?: { generator?: Generator | null }): this;
    /** ATen's `ccol_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ccol_indices */
    ccolIndices(): Tensor;
    /** ATen's `ceil`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ceil */
    ceil(): Tensor;
    /** ATen's `ceil_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ceil */
    ceil_(): this;
    /** ATen's `chalf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chalf */
    chalf(options?: { memoryFormat?: MemoryFormat | null }): Tensor;
    /** ATen's `cholesky`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky */
    cholesky(options?: { upper?: boolean }): Tensor;
    cholesky(upper: boolean): Tensor;
    /** ATen's `cholesky_inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky_inverse */
    choleskyInverse(options?: { upper?: boolean }): Tensor;
    choleskyInverse(upper: boolean): Tensor;
    /** ATen's `cholesky_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cholesky_solve */
    choleskySolve(input2: Tensor, options?: { upper?: boolean }): Tensor;
    choleskySolve(input2: Tensor, upper: boolean): Tensor;
    /** ATen's `chunk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.chunk */
    chunk(chunks: number | bigint, options?: { dim?: number | bigint }): Tensor[];
    chunk(chunks: number | bigint, dim: number | bigint): Tensor[];
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
    clampMax(max: Scalar): Tensor;
    clampMax(max: Tensor): Tensor;
    /** ATen's `clamp_max_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_max */
    clampMax_(max: Scalar): this;
    clampMax_(max: Tensor): this;
    /** ATen's `clamp_min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_min */
    clampMin(min: Scalar): Tensor;
    clampMin(min: Tensor): Tensor;
    /** ATen's `clamp_min_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.clamp_min */
    clampMin_(min: Scalar): this;
    clampMin_(min: Tensor): this;
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
    copy_(src: Tensor, options?: { nonBlocking?: boolean }): this;
    copy_(src: Tensor, nonBlocking: boolean): this;
    /** ATen's `copysign`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copysign */
    copysign(other: Scalar): Tensor;
    copysign(other: Tensor): Tensor;
    /** ATen's `copysign_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.copysign */
    copysign_(other: Scalar): this;
    copysign_(other: Tensor): this;
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
    countNonzero(options?: { dim?: number | bigint | null }): Tensor;
    countNonzero(dim: number | bigint | null): Tensor;
    countNonzero(dim: Ints): Tensor;
    countNonzero(...dim: number[]): Tensor;
    /** ATen's `cov`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cov */
    cov(options?: { correction?: number | bigint; fweights?: Tensor | null; aweights?: Tensor | null }): Tensor;
    /** ATen's `cross`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cross */
    cross(other: Tensor, options?: { dim?: number | bigint | null }): Tensor;
    cross(other: Tensor, dim: number | bigint | null): Tensor;
    /** ATen's `crow_indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.crow_indices */
    crowIndices(): Tensor;
    /** ATen's `cummax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummax */
    cummax(dim: number | bigint): ValuesIndices;
    cummax(dim: string): ValuesIndices;
    /** ATen's `cummin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cummin */
    cummin(dim: number | bigint): ValuesIndices;
    cummin(dim: string): ValuesIndices;
    /** ATen's `cumprod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod */
    cumprod(dim: number | bigint, options?: { dtype?: DType | null }): Tensor;
    cumprod(dim: string, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `cumprod_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumprod */
    cumprod_(dim: number | bigint, options?: { dtype?: DType | null }): this;
    cumprod_(dim: string, options?: { dtype?: DType | null }): this;
    /** ATen's `cumsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumsum */
    cumsum(dim: number | bigint, options?: { dtype?: DType | null }): Tensor;
    cumsum(dim: string, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `cumsum_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.cumsum */
    cumsum_(dim: number | bigint, options?: { dtype?: DType | null }): this;
    cumsum_(dim: string, options?: { dtype?: DType | null }): this;
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
    diag(options?: { diagonal?: number | bigint }): Tensor;
    diag(diagonal: number | bigint): Tensor;
    /** ATen's `diag_embed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diag_embed */
    diagEmbed(options?: { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
    diagEmbed(offset: number | bigint, options?: { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
    diagEmbed(offset: number | bigint, dim1: number | bigint, options?: { dim2?: number | bigint }): Tensor;
    diagEmbed(offset: number | bigint, dim1: number | bigint, dim2: number | bigint): Tensor;
    /** ATen's `diagflat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagflat */
    diagflat(options?: { offset?: number | bigint }): Tensor;
    diagflat(offset: number | bigint): Tensor;
    /** ATen's `diagonal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal */
    diagonal(options?: { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
    diagonal(offset: number | bigint, options?: { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
    diagonal(offset: number | bigint, dim1: number | bigint, options?: { dim2?: number | bigint }): Tensor;
    diagonal(offset: number | bigint, dim1: number | bigint, dim2: number | bigint): Tensor;
    diagonal(options: { outdim: string; dim1: string; dim2: string; offset?: number | bigint }): Tensor;
    /** ATen's `diagonal_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diagonal_scatter */
    diagonalScatter(src: Tensor, options?: { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
    diagonalScatter(src: Tensor, offset: number | bigint, options?: { dim1?: number | bigint; dim2?: number | bigint }): Tensor;
    diagonalScatter(src: Tensor, offset: number | bigint, dim1: number | bigint, options?: { dim2?: number | bigint }): Tensor;
    diagonalScatter(src: Tensor, offset: number | bigint, dim1: number | bigint, dim2: number | bigint): Tensor;
    /** ATen's `diff`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.diff */
    diff(options?: { n?: number | bigint; dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number | bigint, options?: { dim?: number | bigint; prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number | bigint, dim: number | bigint, options?: { prepend?: Tensor | null; append?: Tensor | null }): Tensor;
    diff(n: number | bigint, dim: number | bigint, prepend: Tensor | null, options?: { append?: Tensor | null }): Tensor;
    diff(n: number | bigint, dim: number | bigint, prepend: Tensor | null, append: Tensor | null): Tensor;
    /** ATen's `digamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.digamma */
    digamma(): Tensor;
    /** ATen's `digamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.digamma */
    digamma_(): this;
    /** ATen's `dist`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dist */
    dist(other: Tensor, options?: { p?: Scalar }): Tensor;
    dist(other: Tensor, p: Scalar): Tensor;
    /** ATen's `div`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.div */
    div(other: Tensor | Scalar): Tensor;
    div(other: Tensor | Scalar, options: { roundingMode: string | null }): Tensor;
    /** ATen's `div_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.div */
    div_(other: Tensor | Scalar): this;
    div_(other: Tensor | Scalar, options: { roundingMode: string | null }): this;
    /** ATen's `divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.divide */
    divide(other: Tensor | Scalar): Tensor;
    divide(other: Tensor | Scalar, options: { roundingMode: string | null }): Tensor;
    /** ATen's `divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.divide */
    divide_(other: Tensor | Scalar): this;
    divide_(other: Tensor | Scalar, options: { roundingMode: string | null }): this;
    /** ATen's `dot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dot */
    dot(tensor: Tensor): Tensor;
    /** ATen's `dsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.dsplit */
    dsplit(indices: Ints): Tensor[];
    dsplit(...indices: number[]): Tensor[];
    dsplit(sections: number | bigint): Tensor[];
    /** ATen's `eq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eq */
    eq(other: Scalar): Tensor;
    eq(other: Tensor): Tensor;
    /** ATen's `eq_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.eq */
    eq_(other: Scalar): this;
    eq_(other: Tensor): this;
    /** ATen's `equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.equal */
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
    expand(size: Ints, options?: { implicit?: boolean }): Tensor;
    expand(...size: number[]): Tensor;
    expand(...args: [...size: number[], options: { implicit?: boolean }]): Tensor;
    /** ATen's `expand_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expand_as */
    expandAs(other: Tensor): Tensor;
    /** ATen's `expm1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expm1 */
    expm1(): Tensor;
    /** ATen's `expm1_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.expm1 */
    expm1_(): this;
    /** ATen's `exponential_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.exponential */
    exponential_(options?: { lambd?: number; generator?: Generator | null }): this;
    exponential_(lambd: number, options?: { generator?: Generator | null }): this;
    /** ATen's `fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill */
    fill_(value: Scalar): this;
    fill_(value: Tensor): this;
    /** ATen's `fill_diagonal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fill_diagonal */
    fillDiagonal_(fillValue: Scalar, options?: { wrap?: boolean }): this;
    fillDiagonal_(fillValue: Scalar, wrap: boolean): this;
    /** ATen's `fix`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fix */
    fix(): Tensor;
    /** ATen's `fix_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fix */
    fix_(): this;
    /** ATen's `flatten`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flatten */
    flatten(dims: readonly string[], outDim: string): Tensor;
    flatten(options?: { startDim?: number | bigint; endDim?: number | bigint }): Tensor;
    flatten(startDim: number | bigint, options?: { endDim?: number | bigint }): Tensor;
    flatten(startDim: number | bigint, endDim: number | bigint): Tensor;
    flatten(startDim: number | bigint, endDim: number | bigint, outDim: string): Tensor;
    flatten(startDim: string, endDim: string, outDim: string): Tensor;
    /** ATen's `flip`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flip */
    flip(dims: Ints): Tensor;
    flip(...dims: number[]): Tensor;
    /** ATen's `fliplr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fliplr */
    fliplr(): Tensor;
    /** ATen's `flipud`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.flipud */
    flipud(): Tensor;
    /** ATen's `float_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.float_power */
    floatPower(exponent: Scalar): Tensor;
    floatPower(exponent: Tensor): Tensor;
    /** ATen's `float_power_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.float_power */
    floatPower_(exponent: Scalar): this;
    floatPower_(exponent: Tensor): this;
    /** ATen's `floor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor */
    floor(): Tensor;
    /** ATen's `floor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor */
    floor_(): this;
    /** ATen's `floor_divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor_divide */
    floorDivide(other: Tensor | Scalar): Tensor;
    /** ATen's `floor_divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.floor_divide */
    floorDivide_(other: Tensor | Scalar): this;
    /** ATen's `fmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmax */
    fmax(other: Tensor): Tensor;
    /** ATen's `fmin`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmin */
    fmin(other: Tensor): Tensor;
    /** ATen's `fmod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmod */
    fmod(other: Scalar): Tensor;
    fmod(other: Tensor): Tensor;
    /** ATen's `fmod_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fmod */
    fmod_(other: Scalar): this;
    fmod_(other: Tensor): this;
    /** ATen's `frac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frac */
    frac(): Tensor;
    /** ATen's `frac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frac */
    frac_(): this;
    /** ATen's `frexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.frexp */
    frexp(): MantissaExponent;
    /** ATen's `gather`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gather */
    gather(dim: number | bigint, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
    gather(dim: string, index: Tensor, options?: { sparseGrad?: boolean }): Tensor;
    /** ATen's `gcd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gcd */
    gcd(other: Tensor): Tensor;
    /** ATen's `gcd_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gcd */
    gcd_(other: Tensor): this;
    /** ATen's `ge`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ge */
    ge(other: Scalar): Tensor;
    ge(other: Tensor): Tensor;
    /** ATen's `ge_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ge */
    ge_(other: Scalar): this;
    ge_(other: Tensor): this;
    /** ATen's `geometric_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geometric */
    geometric_(p: number, options?: { generator?: Generator | null }): this;
    /** ATen's `geqrf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.geqrf */
    geqrf(): ATau;
    /** ATen's `ger`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ger */
    ger(vec2: Tensor): Tensor;
    /** ATen's `greater`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater */
    greater(other: Scalar): Tensor;
    greater(other: Tensor): Tensor;
    /** ATen's `greater_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater */
    greater_(other: Scalar): this;
    greater_(other: Tensor): this;
    /** ATen's `greater_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater_equal */
    greaterEqual(other: Scalar): Tensor;
    greaterEqual(other: Tensor): Tensor;
    /** ATen's `greater_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.greater_equal */
    greaterEqual_(other: Scalar): this;
    greaterEqual_(other: Tensor): this;
    /** ATen's `gt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gt */
    gt(other: Scalar): Tensor;
    gt(other: Tensor): Tensor;
    /** ATen's `gt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.gt */
    gt_(other: Scalar): this;
    gt_(other: Tensor): this;
    /** ATen's `hardshrink`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardshrink */
    hardshrink(options?: { lambd?: Scalar }): Tensor;
    hardshrink(lambd: Scalar): Tensor;
    /** ATen's `hardshrink_backward`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hardshrink_backward */
    hardshrinkBackward(gradOut: Tensor, lambd: Scalar): Tensor;
    /** ATen's `hash_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hash_tensor */
    hashTensor(options?: { dim?: Ints | number; keepdim?: boolean; mode?: number | bigint }): Tensor;
    hashTensor(dim: Ints | number, options?: { keepdim?: boolean; mode?: number | bigint }): Tensor;
    /** ATen's `heaviside`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.heaviside */
    heaviside(values: Tensor): Tensor;
    /** ATen's `heaviside_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.heaviside */
    heaviside_(values: Tensor): this;
    /** ATen's `histc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histc */
    histc(options?: { bins?: number | bigint; min?: Scalar; max?: Scalar }): Tensor;
    histc(bins: number | bigint, options?: { min?: Scalar; max?: Scalar }): Tensor;
    histc(bins: number | bigint, min: Scalar, options?: { max?: Scalar }): Tensor;
    histc(bins: number | bigint, min: Scalar, max: Scalar): Tensor;
    /** ATen's `histogram`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.histogram */
    histogram(bins: Tensor, options?: { weight?: Tensor | null; density?: boolean }): HistBinEdges;
    histogram(options?: { bins?: number | bigint; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
    histogram(bins: number | bigint, options?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean }): HistBinEdges;
    /** ATen's `hsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hsplit */
    hsplit(indices: Ints): Tensor[];
    hsplit(...indices: number[]): Tensor[];
    hsplit(sections: number | bigint): Tensor[];
    /** ATen's `hypot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hypot */
    hypot(other: Tensor): Tensor;
    /** ATen's `hypot_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.hypot */
    hypot_(other: Tensor): this;
    /** ATen's `i0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.i0 */
    i0(): Tensor;
    /** ATen's `i0_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.i0 */
    i0_(): this;
    /** ATen's `igamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igamma */
    igamma(other: Tensor): Tensor;
    /** ATen's `igamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igamma */
    igamma_(other: Tensor): this;
    /** ATen's `igammac`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igammac */
    igammac(other: Tensor): Tensor;
    /** ATen's `igammac_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.igammac */
    igammac_(other: Tensor): this;
    /** ATen's `index_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_add */
    indexAdd(dim: number | bigint, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
    indexAdd(dim: string, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): Tensor;
    /** ATen's `index_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_add */
    indexAdd_(dim: number | bigint, index: Tensor, source: Tensor, options?: { alpha?: Scalar }): this;
    /** ATen's `index_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_copy */
    indexCopy(dim: number | bigint, index: Tensor, source: Tensor): Tensor;
    indexCopy(dim: string, index: Tensor, source: Tensor): Tensor;
    /** ATen's `index_copy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_copy */
    indexCopy_(dim: number | bigint, index: Tensor, source: Tensor): this;
    indexCopy_(dim: string, index: Tensor, source: Tensor): this;
    /** ATen's `index_fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_fill */
    indexFill(dim: string, index: Tensor, value: Scalar): Tensor;
    indexFill(dim: string, index: Tensor, value: Tensor): Tensor;
    indexFill(dim: number | bigint, index: Tensor, value: Scalar): Tensor;
    indexFill(dim: number | bigint, index: Tensor, value: Tensor): Tensor;
    /** ATen's `index_fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_fill */
    indexFill_(dim: string, index: Tensor, value: Scalar): this;
    indexFill_(dim: string, index: Tensor, value: Tensor): this;
    indexFill_(dim: number | bigint, index: Tensor, value: Scalar): this;
    indexFill_(dim: number | bigint, index: Tensor, value: Tensor): this;
    /** ATen's `index_put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_put */
    indexPut(indices: readonly (Tensor | null)[], values: Tensor, options?: { accumulate?: boolean }): Tensor;
    indexPut(indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean): Tensor;
    /** ATen's `index_put_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_put */
    indexPut_(indices: readonly (Tensor | null)[], values: Tensor, options?: { accumulate?: boolean }): this;
    indexPut_(indices: readonly (Tensor | null)[], values: Tensor, accumulate: boolean): this;
    /** ATen's `index_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_reduce */
    indexReduce(dim: number | bigint, index: Tensor, source: Tensor, reduce: string, options?: { includeSelf?: boolean }): Tensor;
    /** ATen's `index_reduce_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_reduce */
    indexReduce_(dim: number | bigint, index: Tensor, source: Tensor, reduce: string, options?: { includeSelf?: boolean }): this;
    /** ATen's `index_select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.index_select */
    indexSelect(dim: number | bigint, index: Tensor): Tensor;
    indexSelect(dim: string, index: Tensor): Tensor;
    /** ATen's `indices`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.indices */
    indices(): Tensor;
    /** ATen's `inner`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.inner */
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
    isSameSize(other: Tensor): boolean;
    /** ATen's `is_set_to`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_set_to */
    isSetTo(tensor: Tensor): boolean;
    /** ATen's `is_signed`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.is_signed */
    isSigned(): boolean;
    /** ATen's `isclose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.isclose */
    isclose(other: Tensor, options?: { rtol?: number; atol?: number; equalNan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number, options?: { atol?: number; equalNan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number, atol: number, options?: { equalNan?: boolean }): Tensor;
    isclose(other: Tensor, rtol: number, atol: number, equalNan: boolean): Tensor;
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
    istft(nFft: number | bigint, options?: { hopLength?: number | bigint | null; winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, options?: { winLength?: number | bigint | null; window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, options?: { window?: Tensor | null; center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, options?: { center?: boolean; normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, options?: { normalized?: boolean; onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, options?: { onesided?: boolean | null; length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, options?: { length?: number | bigint | null; returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | bigint | null, options?: { returnComplex?: boolean }): Tensor;
    istft(nFft: number | bigint, hopLength: number | bigint | null, winLength: number | bigint | null, window: Tensor | null, center: boolean, normalized: boolean, onesided: boolean | null, length: number | bigint | null, returnComplex: boolean): Tensor;
    /** ATen's `kron`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kron */
    kron(other: Tensor): Tensor;
    /** ATen's `kthvalue`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.kthvalue */
    kthvalue(k: number | bigint, options?: { dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
    kthvalue(k: number | bigint, dim: number | bigint, options?: { keepdim?: boolean }): ValuesIndices;
    kthvalue(k: number | bigint, dim: number | bigint, keepdim: boolean): ValuesIndices;
    kthvalue(k: number | bigint, dim: string, options?: { keepdim?: boolean }): ValuesIndices;
    kthvalue(k: number | bigint, dim: string, keepdim: boolean): ValuesIndices;
    /** ATen's `lcm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lcm */
    lcm(other: Tensor): Tensor;
    /** ATen's `lcm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lcm */
    lcm_(other: Tensor): this;
    /** ATen's `ldexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ldexp */
    ldexp(other: Tensor): Tensor;
    /** ATen's `ldexp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ldexp */
    ldexp_(other: Tensor): this;
    /** ATen's `le`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.le */
    le(other: Scalar): Tensor;
    le(other: Tensor): Tensor;
    /** ATen's `le_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.le */
    le_(other: Scalar): this;
    le_(other: Tensor): this;
    /** ATen's `lerp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lerp */
    lerp(end: Tensor, weight: Scalar): Tensor;
    lerp(end: Tensor, weight: Tensor): Tensor;
    /** ATen's `lerp_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lerp */
    lerp_(end: Tensor, weight: Scalar): this;
    lerp_(end: Tensor, weight: Tensor): this;
    /** ATen's `less`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less */
    less(other: Scalar): Tensor;
    less(other: Tensor): Tensor;
    /** ATen's `less_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less */
    less_(other: Scalar): this;
    less_(other: Tensor): this;
    /** ATen's `less_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less_equal */
    lessEqual(other: Scalar): Tensor;
    lessEqual(other: Tensor): Tensor;
    /** ATen's `less_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.less_equal */
    lessEqual_(other: Scalar): this;
    lessEqual_(other: Tensor): this;
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
    logNormal_(options?: { mean?: number; std?: number; generator?: Generator | null }): this;
    logNormal_(mean: number, options?: { std?: number; generator?: Generator | null }): this;
    logNormal_(mean: number, std: number, options?: { generator?: Generator | null }): this;
    /** ATen's `log_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.log_softmax */
    logSoftmax(dim: string, options?: { dtype?: DType | null }): Tensor;
    logSoftmax(dim: number | bigint, options?: { dtype?: DType | null }): Tensor;
    logSoftmax(dim: number | bigint, dtype: DType | null): Tensor;
    /** ATen's `logaddexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logaddexp */
    logaddexp(other: Tensor): Tensor;
    /** ATen's `logaddexp2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logaddexp2 */
    logaddexp2(other: Tensor): Tensor;
    /** ATen's `logcumsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logcumsumexp */
    logcumsumexp(dim: number | bigint): Tensor;
    logcumsumexp(dim: string): Tensor;
    /** ATen's `logdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logdet */
    logdet(): Tensor;
    /** ATen's `logical_and`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_and */
    logicalAnd(other: Tensor): Tensor;
    /** ATen's `logical_and_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_and */
    logicalAnd_(other: Tensor): this;
    /** ATen's `logical_not`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_not */
    logicalNot(): Tensor;
    /** ATen's `logical_not_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_not */
    logicalNot_(): this;
    /** ATen's `logical_or`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_or */
    logicalOr(other: Tensor): Tensor;
    /** ATen's `logical_or_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_or */
    logicalOr_(other: Tensor): this;
    /** ATen's `logical_xor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_xor */
    logicalXor(other: Tensor): Tensor;
    /** ATen's `logical_xor_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logical_xor */
    logicalXor_(other: Tensor): this;
    /** ATen's `logit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit */
    logit(options?: { eps?: number | null }): Tensor;
    logit(eps: number | null): Tensor;
    /** ATen's `logit_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logit */
    logit_(options?: { eps?: number | null }): this;
    logit_(eps: number | null): this;
    /** ATen's `logsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.logsumexp */
    logsumexp(dim: Ints | number, options?: { keepdim?: boolean }): Tensor;
    logsumexp(dim: Ints | number, keepdim: boolean): Tensor;
    logsumexp(dim: readonly string[], options?: { keepdim?: boolean }): Tensor;
    logsumexp(dim: readonly string[], keepdim: boolean): Tensor;
    /** ATen's `lt`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lt */
    lt(other: Scalar): Tensor;
    lt(other: Tensor): Tensor;
    /** ATen's `lt_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lt */
    lt_(other: Scalar): this;
    lt_(other: Tensor): this;
    /** ATen's `lu_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.lu_solve */
    luSolve(LUData: Tensor, LUPivots: Tensor): Tensor;
    /** ATen's `masked_fill`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_fill */
    maskedFill(mask: Tensor, value: Scalar): Tensor;
    maskedFill(mask: Tensor, value: Tensor): Tensor;
    /** ATen's `masked_fill_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_fill */
    maskedFill_(mask: Tensor, value: Scalar): this;
    maskedFill_(mask: Tensor, value: Tensor): this;
    /** ATen's `masked_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter */
    maskedScatter(mask: Tensor, source: Tensor): Tensor;
    /** ATen's `masked_scatter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_scatter */
    maskedScatter_(mask: Tensor, source: Tensor): this;
    /** ATen's `masked_select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.masked_select */
    maskedSelect(mask: Tensor): Tensor;
    /** ATen's `matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matmul */
    matmul(other: Tensor): Tensor;
    /** ATen's `matrix_H`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_H */
    matrix_H(): Tensor;
    /** ATen's `matrix_exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_exp */
    matrixExp(): Tensor;
    /** ATen's `matrix_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.matrix_power */
    matrixPower(n: number | bigint): Tensor;
    /** ATen's `max`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.max */
    max(): Tensor;
    max(other: Tensor): Tensor;
    max(dim: number | bigint, options?: { keepdim?: boolean }): ValuesIndices;
    max(dim: number | bigint, keepdim: boolean): ValuesIndices;
    max(dim: string, options?: { keepdim?: boolean }): ValuesIndices;
    max(dim: string, keepdim: boolean): ValuesIndices;
    /** ATen's `maximum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.maximum */
    maximum(other: Tensor): Tensor;
    /** ATen's `mean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mean */
    mean(options?: { dtype?: DType | null }): Tensor;
    mean(dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    mean(dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    mean(dim: readonly string[], options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    mean(dim: readonly string[], keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `median`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.median */
    median(): Tensor;
    median(dim: number | bigint, options?: { keepdim?: boolean }): ValuesIndices;
    median(dim: number | bigint, keepdim: boolean): ValuesIndices;
    median(dim: string, options?: { keepdim?: boolean }): ValuesIndices;
    median(dim: string, keepdim: boolean): ValuesIndices;
    /** ATen's `min`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.min */
    min(): Tensor;
    min(other: Tensor): Tensor;
    min(dim: number | bigint, options?: { keepdim?: boolean }): ValuesIndices;
    min(dim: number | bigint, keepdim: boolean): ValuesIndices;
    min(dim: string, options?: { keepdim?: boolean }): ValuesIndices;
    min(dim: string, keepdim: boolean): ValuesIndices;
    /** ATen's `minimum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.minimum */
    minimum(other: Tensor): Tensor;
    /** ATen's `mm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mm */
    mm(mat2: Tensor): Tensor;
    mm(mat2: Tensor, outDtype: DType): Tensor;
    /** ATen's `mode`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mode */
    mode(options?: { dim?: number | bigint; keepdim?: boolean }): ValuesIndices;
    mode(dim: number | bigint, options?: { keepdim?: boolean }): ValuesIndices;
    mode(dim: number | bigint, keepdim: boolean): ValuesIndices;
    mode(dim: string, options?: { keepdim?: boolean }): ValuesIndices;
    mode(dim: string, keepdim: boolean): ValuesIndices;
    /** ATen's `moveaxis`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.moveaxis */
    moveaxis(source: number | bigint, destination: number | bigint): Tensor;
    moveaxis(source: Ints, destination: Ints): Tensor;
    /** ATen's `movedim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.movedim */
    movedim(source: number | bigint, destination: number | bigint): Tensor;
    movedim(source: Ints, destination: Ints): Tensor;
    /** ATen's `msort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.msort */
    msort(): Tensor;
    /** ATen's `mul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mul */
    mul(other: Tensor | Scalar): Tensor;
    /** ATen's `mul_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mul */
    mul_(other: Tensor | Scalar): this;
    /** ATen's `multinomial`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multinomial */
    multinomial(numSamples: number | bigint, options?: { replacement?: boolean; generator?: Generator | null }): Tensor;
    multinomial(numSamples: number | bigint, replacement: boolean, options?: { generator?: Generator | null }): Tensor;
    /** ATen's `multiply`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multiply */
    multiply(other: Tensor | Scalar): Tensor;
    /** ATen's `multiply_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.multiply */
    multiply_(other: Tensor | Scalar): this;
    /** ATen's `mv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mv */
    mv(vec: Tensor): Tensor;
    /** ATen's `mvlgamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mvlgamma */
    mvlgamma(p: number | bigint): Tensor;
    /** ATen's `mvlgamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.mvlgamma */
    mvlgamma_(p: number | bigint): this;
    /** ATen's `nan_to_num`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nan_to_num */
    nanToNum(options?: { nan?: number | null; posinf?: number | null; neginf?: number | null }): Tensor;
    nanToNum(nan: number | null, options?: { posinf?: number | null; neginf?: number | null }): Tensor;
    nanToNum(nan: number | null, posinf: number | null, options?: { neginf?: number | null }): Tensor;
    nanToNum(nan: number | null, posinf: number | null, neginf: number | null): Tensor;
    /** ATen's `nan_to_num_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nan_to_num */
    nanToNum_(options?: { nan?: number | null; posinf?: number | null; neginf?: number | null }): this;
    nanToNum_(nan: number | null, options?: { posinf?: number | null; neginf?: number | null }): this;
    nanToNum_(nan: number | null, posinf: number | null, options?: { neginf?: number | null }): this;
    nanToNum_(nan: number | null, posinf: number | null, neginf: number | null): this;
    /** ATen's `nanmean`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanmean */
    nanmean(options?: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    nanmean(dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    nanmean(dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `nanmedian`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanmedian */
    nanmedian(): Tensor;
    nanmedian(dim: number | bigint, options?: { keepdim?: boolean }): ValuesIndices;
    nanmedian(dim: number | bigint, keepdim: boolean): ValuesIndices;
    nanmedian(dim: string, options?: { keepdim?: boolean }): ValuesIndices;
    nanmedian(dim: string, keepdim: boolean): ValuesIndices;
    /** ATen's `nanquantile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nanquantile */
    nanquantile(q: Tensor, options?: { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: Tensor, dim: number | bigint | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: Tensor, dim: number | bigint | null, keepdim: boolean, options?: { interpolation?: string }): Tensor;
    nanquantile(q: number, options?: { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number, dim: number | bigint | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    nanquantile(q: number, dim: number | bigint | null, keepdim: boolean, options?: { interpolation?: string }): Tensor;
    /** ATen's `nansum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nansum */
    nansum(options?: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
    nansum(dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    nansum(dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `narrow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.narrow */
    narrow(dim: number | bigint, start: number | bigint, length: number | bigint): Tensor;
    narrow(dim: number | bigint, start: Tensor, length: number | bigint): Tensor;
    /** ATen's `narrow_copy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.narrow_copy */
    narrowCopy(dim: number | bigint, start: number | bigint, length: number | bigint): Tensor;
    /** ATen's `ne`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ne */
    ne(other: Scalar): Tensor;
    ne(other: Tensor): Tensor;
    /** ATen's `ne_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ne */
    ne_(other: Scalar): this;
    ne_(other: Tensor): this;
    /** ATen's `neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.neg */
    neg(): Tensor;
    /** ATen's `neg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.neg */
    neg_(): this;
    /** ATen's `negative`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.negative */
    negative(): Tensor;
    /** ATen's `negative_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.negative */
    negative_(): this;
    /** ATen's `new_empty`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_empty */
    newEmpty(size: Ints, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
    newEmpty(...size: number[]): Tensor;
    newEmpty(...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
    /** ATen's `new_empty_strided`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_empty_strided */
    newEmptyStrided(size: Ints, stride: Ints, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
    /** ATen's `new_full`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_full */
    newFull(size: Ints, fillValue: Scalar, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
    /** ATen's `new_ones`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_ones */
    newOnes(size: Ints, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
    newOnes(...size: number[]): Tensor;
    newOnes(...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
    /** ATen's `new_zeros`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.new_zeros */
    newZeros(size: Ints, options?: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
    newZeros(...size: number[]): Tensor;
    newZeros(...args: [...size: number[], options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }]): Tensor;
    /** ATen's `nextafter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nextafter */
    nextafter(other: Tensor): Tensor;
    /** ATen's `nextafter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nextafter */
    nextafter_(other: Tensor): this;
    /** ATen's `nonzero_numpy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero_numpy */
    nonzeroNumpy(): Tensor[];
    /** ATen's `nonzero_static`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.nonzero_static */
    nonzeroStatic(options: { size: number | bigint; fillValue?: number | bigint }): Tensor;
    /** ATen's `normal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.normal */
    normal_(options?: { mean?: number; std?: number; generator?: Generator | null }): this;
    normal_(mean: number, options?: { std?: number; generator?: Generator | null }): this;
    normal_(mean: number, std: number, options?: { generator?: Generator | null }): this;
    /** ATen's `not_equal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.not_equal */
    notEqual(other: Scalar): Tensor;
    notEqual(other: Tensor): Tensor;
    /** ATen's `not_equal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.not_equal */
    notEqual_(other: Scalar): this;
    notEqual_(other: Tensor): this;
    /** ATen's `numpy_T`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.numpy_T */
    numpy_T(): Tensor;
    /** ATen's `orgqr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.orgqr */
    orgqr(input2: Tensor): Tensor;
    /** ATen's `ormqr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ormqr */
    ormqr(input2: Tensor, input3: Tensor, options?: { left?: boolean; transpose?: boolean }): Tensor;
    ormqr(input2: Tensor, input3: Tensor, left: boolean, options?: { transpose?: boolean }): Tensor;
    ormqr(input2: Tensor, input3: Tensor, left: boolean, transpose: boolean): Tensor;
    /** ATen's `outer`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.outer */
    outer(vec2: Tensor): Tensor;
    /** ATen's `permute`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.permute */
    permute(dims: Ints): Tensor;
    permute(...dims: number[]): Tensor;
    /** ATen's `pin_memory`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pin_memory */
    pinMemory(options?: { device?: DeviceLike | null }): Tensor;
    pinMemory(device: DeviceLike | null): Tensor;
    /** ATen's `pinverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pinverse */
    pinverse(options?: { rcond?: number }): Tensor;
    pinverse(rcond: number): Tensor;
    /** ATen's `polygamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polygamma */
    polygamma(n: number | bigint): Tensor;
    /** ATen's `polygamma_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.polygamma */
    polygamma_(n: number | bigint): this;
    /** ATen's `positive`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.positive */
    positive(): Tensor;
    /** ATen's `pow`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pow */
    pow(exponent: Scalar): Tensor;
    pow(exponent: Tensor): Tensor;
    /** ATen's `pow_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.pow */
    pow_(exponent: Scalar): this;
    pow_(exponent: Tensor): this;
    /** ATen's `prelu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.prelu */
    prelu(weight: Tensor): Tensor;
    /** ATen's `prod`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.prod */
    prod(options?: { dtype?: DType | null }): Tensor;
    prod(dim: string, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    prod(dim: string, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    prod(dim: number | bigint, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    prod(dim: number | bigint, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `put`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.put */
    put(index: Tensor, source: Tensor, options?: { accumulate?: boolean }): Tensor;
    put(index: Tensor, source: Tensor, accumulate: boolean): Tensor;
    /** ATen's `put_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.put */
    put_(index: Tensor, source: Tensor, options?: { accumulate?: boolean }): this;
    put_(index: Tensor, source: Tensor, accumulate: boolean): this;
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
    qr(options?: { some?: boolean }): QR;
    qr(some: boolean): QR;
    /** ATen's `quantile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.quantile */
    quantile(q: Tensor, options?: { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: Tensor, dim: number | bigint | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: Tensor, dim: number | bigint | null, keepdim: boolean, options?: { interpolation?: string }): Tensor;
    quantile(q: number, options?: { dim?: number | bigint | null; keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number, dim: number | bigint | null, options?: { keepdim?: boolean; interpolation?: string }): Tensor;
    quantile(q: number, dim: number | bigint | null, keepdim: boolean, options?: { interpolation?: string }): Tensor;
    /** ATen's `rad2deg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rad2deg */
    rad2deg(): Tensor;
    /** ATen's `rad2deg_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rad2deg */
    rad2deg_(): this;
    /** ATen's `random_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.random */
    random_(options?: { generator?: Generator | null }): this;
    random_(to: number | bigint, options?: { generator?: Generator | null }): this;
    random_(from: number | bigint, to: number | bigint | null, options?: { generator?: Generator | null }): this;
    /** ATen's `ravel`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.ravel */
    ravel(): Tensor;
    /** ATen's `reciprocal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reciprocal */
    reciprocal(): Tensor;
    /** ATen's `reciprocal_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reciprocal */
    reciprocal_(): this;
    /** ATen's `refine_names`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.refine_names */
    refineNames(names: readonly string[]): Tensor;
    /** ATen's `relu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu */
    relu(): Tensor;
    /** ATen's `relu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.relu */
    relu_(): this;
    /** ATen's `remainder`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.remainder */
    remainder(other: Scalar): Tensor;
    remainder(other: Tensor): Tensor;
    /** ATen's `remainder_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.remainder */
    remainder_(other: Scalar): this;
    remainder_(other: Tensor): this;
    /** ATen's `rename`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rename */
    rename(names: readonly string[] | null): Tensor;
    /** ATen's `rename_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rename */
    rename_(names: readonly string[] | null): this;
    /** ATen's `renorm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.renorm */
    renorm(p: Scalar, dim: number | bigint, maxnorm: Scalar): Tensor;
    /** ATen's `renorm_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.renorm */
    renorm_(p: Scalar, dim: number | bigint, maxnorm: Scalar): this;
    /** ATen's `repeat`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.repeat */
    repeat(repeats: Ints): Tensor;
    repeat(...repeats: number[]): Tensor;
    /** ATen's `repeat_interleave`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.repeat_interleave */
    repeatInterleave(repeats: Tensor, options?: { dim?: number | bigint | null; outputSize?: number | bigint | null }): Tensor;
    repeatInterleave(repeats: Tensor, dim: number | bigint | null, options?: { outputSize?: number | bigint | null }): Tensor;
    repeatInterleave(repeats: number | bigint, options?: { dim?: number | bigint | null; outputSize?: number | bigint | null }): Tensor;
    repeatInterleave(repeats: number | bigint, dim: number | bigint | null, options?: { outputSize?: number | bigint | null }): Tensor;
    /** ATen's `reshape`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reshape */
    reshape(shape: Ints): Tensor;
    reshape(...shape: number[]): Tensor;
    /** ATen's `reshape_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.reshape_as */
    reshapeAs(other: Tensor): Tensor;
    /** ATen's `resize_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize */
    resize_(size: Ints, options?: { memoryFormat?: MemoryFormat | null }): this;
    resize_(...size: number[]): this;
    resize_(...args: [...size: number[], options: { memoryFormat?: MemoryFormat | null }]): this;
    /** ATen's `resize_as_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as */
    resizeAs_(theTemplate: Tensor, options?: { memoryFormat?: MemoryFormat | null }): this;
    /** ATen's `resize_as_sparse_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resize_as_sparse */
    resizeAsSparse_(theTemplate: Tensor): this;
    /** ATen's `resolve_conj`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resolve_conj */
    resolveConj(): Tensor;
    /** ATen's `resolve_neg`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.resolve_neg */
    resolveNeg(): Tensor;
    /** ATen's `roll`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.roll */
    roll(shifts: Ints | number, options?: { dims?: Ints | number }): Tensor;
    roll(shifts: Ints | number, dims: Ints | number): Tensor;
    /** ATen's `rot90`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.rot90 */
    rot90(options?: { k?: number | bigint; dims?: Ints }): Tensor;
    rot90(k: number | bigint, options?: { dims?: Ints }): Tensor;
    rot90(k: number | bigint, dims: Ints): Tensor;
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
    rsub(other: Scalar, options?: { alpha?: Scalar }): Tensor;
    rsub(other: Scalar, alpha: Scalar): Tensor;
    rsub(other: Tensor, options?: { alpha?: Scalar }): Tensor;
    /** ATen's `scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter */
    scatter(dim: string, index: Tensor, src: Tensor): Tensor;
    scatter(dim: string, index: Tensor, value: Scalar): Tensor;
    scatter(dim: number | bigint, index: Tensor, src: Tensor): Tensor;
    scatter(dim: number | bigint, index: Tensor, value: Scalar): Tensor;
    scatter(dim: number | bigint, index: Tensor, src: Tensor, options: { reduce: string }): Tensor;
    scatter(dim: number | bigint, index: Tensor, value: Scalar, options: { reduce: string }): Tensor;
    /** ATen's `scatter_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter */
    scatter_(dim: number | bigint, index: Tensor, src: Tensor): this;
    scatter_(dim: number | bigint, index: Tensor, value: Scalar): this;
    scatter_(dim: number | bigint, index: Tensor, src: Tensor, options: { reduce: string }): this;
    scatter_(dim: number | bigint, index: Tensor, value: Scalar, options: { reduce: string }): this;
    /** ATen's `scatter_add`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_add */
    scatterAdd(dim: number | bigint, index: Tensor, src: Tensor): Tensor;
    scatterAdd(dim: string, index: Tensor, src: Tensor): Tensor;
    /** ATen's `scatter_add_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_add */
    scatterAdd_(dim: number | bigint, index: Tensor, src: Tensor): this;
    /** ATen's `scatter_reduce`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_reduce */
    scatterReduce(dim: number | bigint, index: Tensor, src: Tensor, reduce: string, options?: { includeSelf?: boolean }): Tensor;
    /** ATen's `scatter_reduce_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.scatter_reduce */
    scatterReduce_(dim: number | bigint, index: Tensor, src: Tensor, reduce: string, options?: { includeSelf?: boolean }): this;
    /** ATen's `select`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select */
    select(dim: string, index: number | bigint): Tensor;
    select(dim: number | bigint, index: number | bigint): Tensor;
    /** ATen's `select_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.select_scatter */
    selectScatter(src: Tensor, dim: number | bigint, index: number | bigint): Tensor;
    /** ATen's `set_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.set */
    set_(): this;
    set_(source: Tensor): this;
    set_(source: Tensor, storageOffset: number | bigint, size: Ints, options?: { stride?: Ints }): this;
    set_(source: Tensor, storageOffset: number | bigint, size: Ints, stride: Ints): this;
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
    slice(options?: { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
    slice(dim: number | bigint, options?: { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
    slice(dim: number | bigint, start: number | bigint | null, options?: { end?: number | bigint | null; step?: number | bigint }): Tensor;
    slice(dim: number | bigint, start: number | bigint | null, end: number | bigint | null, options?: { step?: number | bigint }): Tensor;
    slice(dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint): Tensor;
    /** ATen's `slice_inverse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_inverse */
    sliceInverse(src: Tensor, options?: { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
    sliceInverse(src: Tensor, dim: number | bigint, options?: { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
    sliceInverse(src: Tensor, dim: number | bigint, start: number | bigint | null, options?: { end?: number | bigint | null; step?: number | bigint }): Tensor;
    sliceInverse(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, options?: { step?: number | bigint }): Tensor;
    sliceInverse(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint): Tensor;
    /** ATen's `slice_scatter`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slice_scatter */
    sliceScatter(src: Tensor, options?: { dim?: number | bigint; start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
    sliceScatter(src: Tensor, dim: number | bigint, options?: { start?: number | bigint | null; end?: number | bigint | null; step?: number | bigint }): Tensor;
    sliceScatter(src: Tensor, dim: number | bigint, start: number | bigint | null, options?: { end?: number | bigint | null; step?: number | bigint }): Tensor;
    sliceScatter(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, options?: { step?: number | bigint }): Tensor;
    sliceScatter(src: Tensor, dim: number | bigint, start: number | bigint | null, end: number | bigint | null, step: number | bigint): Tensor;
    /** ATen's `slogdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.slogdet */
    slogdet(): SignLogabsdet;
    /** ATen's `smm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.smm */
    smm(mat2: Tensor): Tensor;
    /** ATen's `softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.softmax */
    softmax(dim: string, options?: { dtype?: DType | null }): Tensor;
    softmax(dim: number | bigint, options?: { dtype?: DType | null }): Tensor;
    softmax(dim: number | bigint, dtype: DType | null): Tensor;
    /** ATen's `sort`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sort */
    sort(options?: { dim?: number | bigint; descending?: boolean }): ValuesIndices;
    sort(dim: number | bigint, options?: { descending?: boolean }): ValuesIndices;
    sort(dim: number | bigint, descending: boolean): ValuesIndices;
    sort(dim: string, options?: { descending?: boolean }): ValuesIndices;
    sort(dim: string, descending: boolean): ValuesIndices;
    sort(options: { stable: boolean | null; dim: string; descending?: boolean }): ValuesIndices;
    sort(options: { stable: boolean | null; dim?: number | bigint; descending?: boolean }): ValuesIndices;
    /** ATen's `sparse_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_dim */
    sparseDim(): number;
    /** ATen's `sparse_mask`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_mask */
    sparseMask(mask: Tensor): Tensor;
    /** ATen's `sparse_resize_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize */
    sparseResize_(size: Ints, sparseDim: number | bigint, denseDim: number | bigint): this;
    /** ATen's `sparse_resize_and_clear_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sparse_resize_and_clear */
    sparseResizeAndClear_(size: Ints, sparseDim: number | bigint, denseDim: number | bigint): this;
    /** ATen's `split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split */
    split(splitSize: number | bigint, options?: { dim?: number | bigint }): Tensor[];
    split(splitSize: number | bigint, dim: number | bigint): Tensor[];
    split(splitSize: Ints, options?: { dim?: number | bigint }): Tensor[];
    split(splitSize: Ints, dim: number | bigint): Tensor[];
    /** ATen's `split_with_sizes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.split_with_sizes */
    splitWithSizes(splitSizes: Ints, options?: { dim?: number | bigint }): Tensor[];
    splitWithSizes(splitSizes: Ints, dim: number | bigint): Tensor[];
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
    squeeze(dim: number | bigint): Tensor;
    squeeze(dim: string): Tensor;
    squeeze(dim: Ints): Tensor;
    squeeze(...dim: number[]): Tensor;
    /** ATen's `squeeze_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.squeeze */
    squeeze_(): this;
    squeeze_(dim: number | bigint): this;
    squeeze_(dim: string): this;
    squeeze_(dim: Ints): this;
    squeeze_(...dim: number[]): this;
    /** ATen's `sspaddmm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sspaddmm */
    sspaddmm(mat1: Tensor, mat2: Tensor, options?: { beta?: Scalar; alpha?: Scalar }): Tensor;
    /** ATen's `std`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.std */
    std(options?: { unbiased?: boolean }): Tensor;
    std(unbiased: boolean): Tensor;
    std(options?: { dim?: Ints | number | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
    std(dim: Ints | number | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
    std(dim: readonly string[], options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
    std(dim: Ints | number | null, options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
    std(dim: Ints | number | null, unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
    std(dim: Ints | number | null, unbiased: boolean, keepdim: boolean): Tensor;
    std(dim: readonly string[], options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
    std(dim: readonly string[], unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
    std(dim: readonly string[], unbiased: boolean, keepdim: boolean): Tensor;
    /** ATen's `sub`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sub */
    sub(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    /** ATen's `sub_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sub */
    sub_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
    /** ATen's `subtract`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.subtract */
    subtract(other: Tensor | Scalar, options?: { alpha?: Scalar }): Tensor;
    /** ATen's `subtract_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.subtract */
    subtract_(other: Tensor | Scalar, options?: { alpha?: Scalar }): this;
    /** ATen's `sum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sum */
    sum(options?: { dtype?: DType | null }): Tensor;
    sum(dim: readonly string[], options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    sum(dim: readonly string[], keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    sum(dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
    sum(dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
    /** ATen's `sum_to_size`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.sum_to_size */
    sumToSize(size: Ints): Tensor;
    sumToSize(...size: number[]): Tensor;
    /** ATen's `svd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.svd */
    svd(options?: { some?: boolean; computeUv?: boolean }): USV;
    svd(some: boolean, options?: { computeUv?: boolean }): USV;
    svd(some: boolean, computeUv: boolean): USV;
    /** ATen's `swapaxes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapaxes */
    swapaxes(axis0: number | bigint, axis1: number | bigint): Tensor;
    /** ATen's `swapaxes_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapaxes */
    swapaxes_(axis0: number | bigint, axis1: number | bigint): this;
    /** ATen's `swapdims`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapdims */
    swapdims(dim0: number | bigint, dim1: number | bigint): Tensor;
    /** ATen's `swapdims_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.swapdims */
    swapdims_(dim0: number | bigint, dim1: number | bigint): this;
    /** ATen's `t`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t */
    t(): Tensor;
    /** ATen's `t_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.t */
    t_(): this;
    /** ATen's `take`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.take */
    take(index: Tensor): Tensor;
    /** ATen's `take_along_dim`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.take_along_dim */
    takeAlongDim(indices: Tensor, options?: { dim?: number | bigint | null }): Tensor;
    takeAlongDim(indices: Tensor, dim: number | bigint | null): Tensor;
    /** ATen's `tan`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tan */
    tan(): Tensor;
    /** ATen's `tan_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tan */
    tan_(): this;
    /** ATen's `tanh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh */
    tanh(): Tensor;
    /** ATen's `tanh_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tanh */
    tanh_(): this;
    /** ATen's `tensor_split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tensor_split */
    tensorSplit(indices: Ints, options?: { dim?: number | bigint }): Tensor[];
    tensorSplit(indices: Ints, dim: number | bigint): Tensor[];
    tensorSplit(sections: number | bigint, options?: { dim?: number | bigint }): Tensor[];
    tensorSplit(sections: number | bigint, dim: number | bigint): Tensor[];
    tensorSplit(tensorIndicesOrSections: Tensor, options?: { dim?: number | bigint }): Tensor[];
    tensorSplit(tensorIndicesOrSections: Tensor, dim: number | bigint): Tensor[];
    /** ATen's `tile`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tile */
    tile(dims: Ints): Tensor;
    tile(...dims: number[]): Tensor;
    /** ATen's `to_dense`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_dense */
    toDense(options?: { dtype?: DType | null; maskedGrad?: boolean | null }): Tensor;
    toDense(dtype: DType | null, options?: { maskedGrad?: boolean | null }): Tensor;
    /** ATen's `to_mkldnn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_mkldnn */
    toMkldnn(options?: { dtype?: DType | null }): Tensor;
    toMkldnn(dtype: DType | null): Tensor;
    /** ATen's `to_padded_tensor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_padded_tensor */
    toPaddedTensor(padding: number, options?: { outputSize?: Ints | null }): Tensor;
    toPaddedTensor(padding: number, outputSize: Ints | null): Tensor;
    /** ATen's `to_sparse`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse */
    toSparse(sparseDim: number | bigint): Tensor;
    toSparse(options?: { layout?: Layout | null; blocksize?: Ints | number | null; denseDim?: number | bigint | null }): Tensor;
    /** ATen's `to_sparse_bsc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_bsc */
    toSparseBsc(blocksize: Ints | number, options?: { denseDim?: number | bigint | null }): Tensor;
    toSparseBsc(blocksize: Ints | number, denseDim: number | bigint | null): Tensor;
    /** ATen's `to_sparse_bsr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_bsr */
    toSparseBsr(blocksize: Ints | number, options?: { denseDim?: number | bigint | null }): Tensor;
    toSparseBsr(blocksize: Ints | number, denseDim: number | bigint | null): Tensor;
    /** ATen's `to_sparse_csc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_csc */
    toSparseCsc(options?: { denseDim?: number | bigint | null }): Tensor;
    toSparseCsc(denseDim: number | bigint | null): Tensor;
    /** ATen's `to_sparse_csr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.to_sparse_csr */
    toSparseCsr(options?: { denseDim?: number | bigint | null }): Tensor;
    toSparseCsr(denseDim: number | bigint | null): Tensor;
    /** ATen's `topk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.topk */
    topk(k: number | bigint, options?: { dim?: number | bigint; largest?: boolean; sorted?: boolean }): ValuesIndices;
    topk(k: number | bigint, dim: number | bigint, options?: { largest?: boolean; sorted?: boolean }): ValuesIndices;
    topk(k: number | bigint, dim: number | bigint, largest: boolean, options?: { sorted?: boolean }): ValuesIndices;
    topk(k: number | bigint, dim: number | bigint, largest: boolean, sorted: boolean): ValuesIndices;
    /** ATen's `trace`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trace */
    trace(): Tensor;
    /** ATen's `transpose`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose */
    transpose(dim0: string, dim1: string): Tensor;
    transpose(dim0: number | bigint, dim1: number | bigint): Tensor;
    /** ATen's `transpose_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.transpose */
    transpose_(dim0: number | bigint, dim1: number | bigint): this;
    /** ATen's `triangular_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triangular_solve */
    triangularSolve(A: Tensor, options?: { upper?: boolean; transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
    triangularSolve(A: Tensor, upper: boolean, options?: { transpose?: boolean; unitriangular?: boolean }): SolutionClonedCoefficient;
    triangularSolve(A: Tensor, upper: boolean, transpose: boolean, options?: { unitriangular?: boolean }): SolutionClonedCoefficient;
    triangularSolve(A: Tensor, upper: boolean, transpose: boolean, unitriangular: boolean): SolutionClonedCoefficient;
    /** ATen's `tril`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril */
    tril(options?: { diagonal?: number | bigint }): Tensor;
    tril(diagonal: number | bigint): Tensor;
    /** ATen's `tril_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.tril */
    tril_(options?: { diagonal?: number | bigint }): this;
    tril_(diagonal: number | bigint): this;
    /** ATen's `triu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu */
    triu(options?: { diagonal?: number | bigint }): Tensor;
    triu(diagonal: number | bigint): Tensor;
    /** ATen's `triu_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.triu */
    triu_(options?: { diagonal?: number | bigint }): this;
    triu_(diagonal: number | bigint): this;
    /** ATen's `true_divide`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.true_divide */
    trueDivide(other: Tensor | Scalar): Tensor;
    /** ATen's `true_divide_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.true_divide */
    trueDivide_(other: Tensor | Scalar): this;
    /** ATen's `trunc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trunc */
    trunc(): Tensor;
    /** ATen's `trunc_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.trunc */
    trunc_(): this;
    /** ATen's `type_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.type_as */
    typeAs(other: Tensor): Tensor;
    /** ATen's `unbind`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unbind */
    unbind(dim: string): Tensor[];
    unbind(options?: { dim?: number | bigint }): Tensor[];
    unbind(dim: number | bigint): Tensor[];
    /** ATen's `unflatten`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unflatten */
    unflatten(dim: number | bigint, sizes: Ints): Tensor;
    unflatten(dim: number | bigint, ...sizes: number[]): Tensor;
    unflatten(dim: string, sizes: Ints, names: readonly string[]): Tensor;
    /** ATen's `unfold`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unfold */
    unfold(dimension: number | bigint, size: number | bigint, step: number | bigint): Tensor;
    /** ATen's `uniform_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.uniform */
    uniform_(options?: { from?: number; to?: number; generator?: Generator | null }): this;
    uniform_(from: number, options?: { to?: number; generator?: Generator | null }): this;
    uniform_(from: number, to: number, options?: { generator?: Generator | null }): this;
    /** ATen's `unsafe_chunk`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_chunk */
    unsafeChunk(chunks: number | bigint, options?: { dim?: number | bigint }): Tensor[];
    unsafeChunk(chunks: number | bigint, dim: number | bigint): Tensor[];
    /** ATen's `unsafe_split`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_split */
    unsafeSplit(splitSize: number | bigint, options?: { dim?: number | bigint }): Tensor[];
    unsafeSplit(splitSize: number | bigint, dim: number | bigint): Tensor[];
    /** ATen's `unsafe_split_with_sizes`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsafe_split_with_sizes */
    unsafeSplitWithSizes(splitSizes: Ints, options?: { dim?: number | bigint }): Tensor[];
    unsafeSplitWithSizes(splitSizes: Ints, dim: number | bigint): Tensor[];
    /** ATen's `unsqueeze`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze */
    unsqueeze(dim: number | bigint): Tensor;
    /** ATen's `unsqueeze_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.unsqueeze */
    unsqueeze_(dim: number | bigint): this;
    /** ATen's `values`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.values */
    values(): Tensor;
    /** ATen's `var`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.var */
    var(options?: { unbiased?: boolean }): Tensor;
    var(unbiased: boolean): Tensor;
    var(options?: { dim?: Ints | number | null; correction?: Scalar | null; keepdim?: boolean }): Tensor;
    var(dim: Ints | number | null, options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
    var(dim: readonly string[], options?: { correction?: Scalar | null; keepdim?: boolean }): Tensor;
    var(dim: Ints | number | null, options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
    var(dim: Ints | number | null, unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
    var(dim: Ints | number | null, unbiased: boolean, keepdim: boolean): Tensor;
    var(dim: readonly string[], options?: { unbiased?: boolean; keepdim?: boolean }): Tensor;
    var(dim: readonly string[], unbiased: boolean, options?: { keepdim?: boolean }): Tensor;
    var(dim: readonly string[], unbiased: boolean, keepdim: boolean): Tensor;
    /** ATen's `vdot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vdot */
    vdot(other: Tensor): Tensor;
    /** ATen's `view`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view */
    view(size: Ints): Tensor;
    view(...size: number[]): Tensor;
    view(dtype: DType): Tensor;
    /** ATen's `view_as`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.view_as */
    viewAs(other: Tensor): Tensor;
    /** ATen's `vsplit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.vsplit */
    vsplit(indices: Ints): Tensor[];
    vsplit(...indices: number[]): Tensor[];
    vsplit(sections: number | bigint): Tensor[];
    /** ATen's `where`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.where */
    where(condition: Tensor, other: Scalar): Tensor;
    where(condition: Tensor, other: Tensor): Tensor;
    /** ATen's `xlogy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.xlogy */
    xlogy(other: Scalar): Tensor;
    xlogy(other: Tensor): Tensor;
    /** ATen's `xlogy_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.xlogy */
    xlogy_(other: Scalar): this;
    xlogy_(other: Tensor): this;
    /** ATen's `zero_`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.zero */
    zero_(): this;
  }
}

type MinMax = [Tensor, Tensor] & { readonly min: Tensor; readonly max: Tensor };
type ValuesIndices = [Tensor, Tensor] & { readonly values: Tensor; readonly indices: Tensor };
type MantissaExponent = [Tensor, Tensor] & { readonly mantissa: Tensor; readonly exponent: Tensor };
type ATau = [Tensor, Tensor] & { readonly a: Tensor; readonly tau: Tensor };
type HistBinEdges = [Tensor, Tensor] & { readonly hist: Tensor; readonly binEdges: Tensor };
type QR = [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
type SignLogabsdet = [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
type USV = [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly V: Tensor };
type SolutionClonedCoefficient = [Tensor, Tensor] & { readonly solution: Tensor; readonly clonedCoefficient: Tensor };

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
  alignTo: "align_to",
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
  refineNames: "refine_names",
  relu: "relu",
  relu_: "relu_",
  remainder: "remainder",
  remainder_: "remainder_",
  rename: "rename",
  rename_: "rename_",
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
