// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DType } from '../dtype.js';
import type { Ints } from '../op.js';
import type { Scalar, Tensor } from '../tensor.js';
import { fn } from '../op.js';

/** ATen's `linalg__powsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg._powsum */
export const _powsum: {
  (input: Tensor, options?: { ord?: Scalar; dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, options?: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
} = fn("linalg__powsum", "_powsum");
/** ATen's `linalg_cholesky`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cholesky */
export const cholesky: {
  (input: Tensor, options?: { upper?: boolean }): Tensor;
  (input: Tensor, options: { upper?: boolean; out: Tensor }): Tensor;
} = fn("linalg_cholesky", "cholesky");
/** ATen's `linalg_cholesky_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cholesky_ex */
export const choleskyEx: {
  (input: Tensor, options?: { upper?: boolean; checkErrors?: boolean }): [Tensor, Tensor] & { readonly L: Tensor; readonly info: Tensor };
  (input: Tensor, options: { upper?: boolean; checkErrors?: boolean; L: Tensor; info: Tensor }): [Tensor, Tensor] & { readonly L: Tensor; readonly info: Tensor };
} = fn("linalg_cholesky_ex", "choleskyEx");
/** ATen's `linalg_cond`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cond */
export const cond: {
  (input: Tensor, options?: { p?: Scalar | null }): Tensor;
  (input: Tensor, p: Scalar | null): Tensor;
  (input: Tensor, p: string): Tensor;
  (input: Tensor, options: { p?: Scalar | null; out: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options: { out: Tensor }): Tensor;
  (input: Tensor, p: string, options: { out: Tensor }): Tensor;
} = fn("linalg_cond", "cond");
/** ATen's `linalg_cross`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cross */
export const cross: {
  (input: Tensor, other: Tensor, options?: { dim?: number | bigint }): Tensor;
  (input: Tensor, other: Tensor, options: { dim?: number | bigint; out: Tensor }): Tensor;
} = fn("linalg_cross", "cross");
/** ATen's `linalg_det`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.det */
export const det: {
  (A: Tensor): Tensor;
  (A: Tensor, options: { out: Tensor }): Tensor;
} = fn("linalg_det", "det");
/** ATen's `linalg_diagonal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.diagonal */
export const diagonal: {
  (A: Tensor, options?: { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
} = fn("linalg_diagonal", "diagonal");
/** ATen's `linalg_eig`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eig */
export const eig: {
  (input: Tensor): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  (input: Tensor, options: { eigenvalues: Tensor; eigenvectors: Tensor }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
} = fn("linalg_eig", "eig");
/** ATen's `linalg_eigh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eigh */
export const eigh: {
  (input: Tensor, options?: { UPLO?: string }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  (input: Tensor, UPLO: string): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  (input: Tensor, options: { UPLO?: string; eigvals: Tensor; eigvecs: Tensor }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
  (input: Tensor, UPLO: string, options: { eigvals: Tensor; eigvecs: Tensor }): [Tensor, Tensor] & { readonly eigenvalues: Tensor; readonly eigenvectors: Tensor };
} = fn("linalg_eigh", "eigh");
/** ATen's `linalg_eigvals`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eigvals */
export const eigvals: {
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
} = fn("linalg_eigvals", "eigvals");
/** ATen's `linalg_eigvalsh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eigvalsh */
export const eigvalsh: {
  (input: Tensor, options?: { UPLO?: string }): Tensor;
  (input: Tensor, UPLO: string): Tensor;
  (input: Tensor, options: { UPLO?: string; out: Tensor }): Tensor;
  (input: Tensor, UPLO: string, options: { out: Tensor }): Tensor;
} = fn("linalg_eigvalsh", "eigvalsh");
/** ATen's `linalg_householder_product`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.householder_product */
export const householderProduct: {
  (input: Tensor, tau: Tensor): Tensor;
  (input: Tensor, tau: Tensor, options: { out: Tensor }): Tensor;
} = fn("linalg_householder_product", "householderProduct");
/** ATen's `linalg_inv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.inv */
export const inv: {
  (A: Tensor): Tensor;
  (A: Tensor, options: { out: Tensor }): Tensor;
} = fn("linalg_inv", "inv");
/** ATen's `linalg_inv_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.inv_ex */
export const invEx: {
  (A: Tensor, options?: { checkErrors?: boolean }): [Tensor, Tensor] & { readonly inverse: Tensor; readonly info: Tensor };
  (A: Tensor, options: { checkErrors?: boolean; inverse: Tensor; info: Tensor }): [Tensor, Tensor] & { readonly inverse: Tensor; readonly info: Tensor };
} = fn("linalg_inv_ex", "invEx");
/** ATen's `linalg_ldl_factor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.ldl_factor */
export const ldlFactor: {
  (input: Tensor, options?: { hermitian?: boolean }): [Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor };
  (input: Tensor, options: { hermitian?: boolean; LD: Tensor; pivots: Tensor }): [Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor };
} = fn("linalg_ldl_factor", "ldlFactor");
/** ATen's `linalg_ldl_factor_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.ldl_factor_ex */
export const ldlFactorEx: {
  (input: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  (input: Tensor, options: { hermitian?: boolean; checkErrors?: boolean; LD: Tensor; pivots: Tensor; info: Tensor }): [Tensor, Tensor, Tensor] & { readonly LD: Tensor; readonly pivots: Tensor; readonly info: Tensor };
} = fn("linalg_ldl_factor_ex", "ldlFactorEx");
/** ATen's `linalg_ldl_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.ldl_solve */
export const ldlSolve: {
  (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean }): Tensor;
  (LD: Tensor, pivots: Tensor, B: Tensor, options: { hermitian?: boolean; out: Tensor }): Tensor;
} = fn("linalg_ldl_solve", "ldlSolve");
/** ATen's `linalg_lstsq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lstsq */
export const lstsq: {
  (input: Tensor, b: Tensor, options?: { rcond?: number | null; driver?: string | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  (input: Tensor, b: Tensor, rcond: number | null, options?: { driver?: string | null }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  (input: Tensor, b: Tensor, options: { rcond?: number | null; driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
  (input: Tensor, b: Tensor, rcond: number | null, options: { driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): [Tensor, Tensor, Tensor, Tensor] & { readonly solution: Tensor; readonly residuals: Tensor; readonly rank: Tensor; readonly singularValues: Tensor };
} = fn("linalg_lstsq", "lstsq");
/** ATen's `linalg_lu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu */
export const lu: {
  (A: Tensor, options?: { pivot?: boolean }): [Tensor, Tensor, Tensor] & { readonly P: Tensor; readonly L: Tensor; readonly U: Tensor };
  (A: Tensor, options: { pivot?: boolean; P: Tensor; L: Tensor; U: Tensor }): [Tensor, Tensor, Tensor] & { readonly P: Tensor; readonly L: Tensor; readonly U: Tensor };
} = fn("linalg_lu", "lu");
/** ATen's `linalg_lu_factor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu_factor */
export const luFactor: {
  (A: Tensor, options?: { pivot?: boolean }): [Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor };
  (A: Tensor, options: { pivot?: boolean; LU: Tensor; pivots: Tensor }): [Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor };
} = fn("linalg_lu_factor", "luFactor");
/** ATen's `linalg_lu_factor_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu_factor_ex */
export const luFactorEx: {
  (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
  (A: Tensor, options: { pivot?: boolean; checkErrors?: boolean; LU: Tensor; pivots: Tensor; info: Tensor }): [Tensor, Tensor, Tensor] & { readonly LU: Tensor; readonly pivots: Tensor; readonly info: Tensor };
} = fn("linalg_lu_factor_ex", "luFactorEx");
/** ATen's `linalg_lu_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu_solve */
export const luSolve: {
  (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean }): Tensor;
  (LU: Tensor, pivots: Tensor, B: Tensor, options: { left?: boolean; adjoint?: boolean; out: Tensor }): Tensor;
} = fn("linalg_lu_solve", "luSolve");
/** ATen's `linalg_matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matmul */
export const matmul: {
  (input: Tensor, other: Tensor): Tensor;
  (input: Tensor, other: Tensor, options: { out: Tensor }): Tensor;
} = fn("linalg_matmul", "matmul");
/** ATen's `linalg_matrix_exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_exp */
export const matrixExp: {
  (input: Tensor): Tensor;
  (input: Tensor, options: { out: Tensor }): Tensor;
} = fn("linalg_matrix_exp", "matrixExp");
/** ATen's `linalg_matrix_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_norm */
export const matrixNorm: {
  (input: Tensor, ord: Scalar, options?: { dim?: Ints; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { ord?: string; dim?: Ints; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, options?: { dim?: Ints; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: Ints, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: Ints, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, options: { dim?: Ints; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { ord?: string; dim?: Ints; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, options: { dim?: Ints; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
} = fn("linalg_matrix_norm", "matrixNorm");
/** ATen's `linalg_matrix_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_power */
export const matrixPower: {
  (input: Tensor, n: number | bigint): Tensor;
  (input: Tensor, n: number | bigint, options: { out: Tensor }): Tensor;
} = fn("linalg_matrix_power", "matrixPower");
/** ATen's `linalg_matrix_rank`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_rank */
export const matrixRank: {
  (input: Tensor, tol: number, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, tol: number, hermitian: boolean): Tensor;
  (input: Tensor, tol: Tensor, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, tol: Tensor, hermitian: boolean): Tensor;
  (input: Tensor, options?: { atol?: number | null; rtol?: number | null; hermitian?: boolean }): Tensor;
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
  (input: Tensor, tol: number, options: { hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, tol: number, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, tol: Tensor, options: { hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, tol: Tensor, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { atol?: number | null; rtol?: number | null; hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, options: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out: Tensor }): Tensor;
} = fn("linalg_matrix_rank", "matrixRank");
/** ATen's `linalg_multi_dot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.multi_dot */
export const multiDot: {
  (tensors: readonly Tensor[]): Tensor;
  (...tensors: Tensor[]): Tensor;
  (tensors: readonly Tensor[], options: { out: Tensor }): Tensor;
  (...args: [...tensors: Tensor[], options: { out: Tensor }]): Tensor;
} = fn("linalg_multi_dot", "multiDot");
/** ATen's `linalg_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.norm */
export const norm: {
  (input: Tensor, options?: { ord?: Scalar | null; dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar | null, options?: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, options?: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, ord: string, options: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints | number | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints | number | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, options: { ord?: Scalar | null; dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, options: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: Ints | number | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: Ints | number | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
} = fn("linalg_norm", "norm");
/** ATen's `linalg_pinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.pinv */
export const pinv: {
  (input: Tensor, rcond: number, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, rcond: number, hermitian: boolean): Tensor;
  (input: Tensor, rcond: Tensor, options?: { hermitian?: boolean }): Tensor;
  (input: Tensor, rcond: Tensor, hermitian: boolean): Tensor;
  (input: Tensor, options?: { atol?: number | null; rtol?: number | null; hermitian?: boolean }): Tensor;
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean }): Tensor;
  (input: Tensor, rcond: number, options: { hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, rcond: number, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, rcond: Tensor, options: { hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, rcond: Tensor, hermitian: boolean, options: { out: Tensor }): Tensor;
  (input: Tensor, options: { atol?: number | null; rtol?: number | null; hermitian?: boolean; out: Tensor }): Tensor;
  (input: Tensor, options: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out: Tensor }): Tensor;
} = fn("linalg_pinv", "pinv");
/** ATen's `linalg_qr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.qr */
export const qr: {
  (A: Tensor, options?: { mode?: string }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  (A: Tensor, mode: string): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  (A: Tensor, options: { mode?: string; Q: Tensor; R: Tensor }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
  (A: Tensor, mode: string, options: { Q: Tensor; R: Tensor }): [Tensor, Tensor] & { readonly Q: Tensor; readonly R: Tensor };
} = fn("linalg_qr", "qr");
/** ATen's `linalg_slogdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.slogdet */
export const slogdet: {
  (A: Tensor): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
  (A: Tensor, options: { sign: Tensor; logabsdet: Tensor }): [Tensor, Tensor] & { readonly sign: Tensor; readonly logabsdet: Tensor };
} = fn("linalg_slogdet", "slogdet");
/** ATen's `linalg_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.solve */
export const solve: {
  (A: Tensor, B: Tensor, options?: { left?: boolean }): Tensor;
  (A: Tensor, B: Tensor, options: { left?: boolean; out: Tensor }): Tensor;
} = fn("linalg_solve", "solve");
/** ATen's `linalg_solve_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.solve_ex */
export const solveEx: {
  (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): [Tensor, Tensor] & { readonly result: Tensor; readonly info: Tensor };
  (A: Tensor, B: Tensor, options: { left?: boolean; checkErrors?: boolean; result: Tensor; info: Tensor }): [Tensor, Tensor] & { readonly result: Tensor; readonly info: Tensor };
} = fn("linalg_solve_ex", "solveEx");
/** ATen's `linalg_solve_triangular`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.solve_triangular */
export const solveTriangular: {
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean }): Tensor;
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean; out: Tensor }): Tensor;
} = fn("linalg_solve_triangular", "solveTriangular");
/** ATen's `linalg_svd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.svd */
export const svd: {
  (A: Tensor, options?: { fullMatrices?: boolean; driver?: string | null }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  (A: Tensor, fullMatrices: boolean, options?: { driver?: string | null }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  (A: Tensor, options: { fullMatrices?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
  (A: Tensor, fullMatrices: boolean, options: { driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): [Tensor, Tensor, Tensor] & { readonly U: Tensor; readonly S: Tensor; readonly Vh: Tensor };
} = fn("linalg_svd", "svd");
/** ATen's `linalg_svdvals`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.svdvals */
export const svdvals: {
  (A: Tensor, options?: { driver?: string | null }): Tensor;
  (A: Tensor, options: { driver?: string | null; out: Tensor }): Tensor;
} = fn("linalg_svdvals", "svdvals");
/** ATen's `linalg_tensorinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.tensorinv */
export const tensorinv: {
  (input: Tensor, options?: { ind?: number | bigint }): Tensor;
  (input: Tensor, ind: number | bigint): Tensor;
  (input: Tensor, options: { ind?: number | bigint; out: Tensor }): Tensor;
  (input: Tensor, ind: number | bigint, options: { out: Tensor }): Tensor;
} = fn("linalg_tensorinv", "tensorinv");
/** ATen's `linalg_tensorsolve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.tensorsolve */
export const tensorsolve: {
  (input: Tensor, other: Tensor, options?: { dims?: Ints | null }): Tensor;
  (input: Tensor, other: Tensor, dims: Ints | null): Tensor;
  (input: Tensor, other: Tensor, options: { dims?: Ints | null; out: Tensor }): Tensor;
  (input: Tensor, other: Tensor, dims: Ints | null, options: { out: Tensor }): Tensor;
} = fn("linalg_tensorsolve", "tensorsolve");
/** ATen's `linalg_vander`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.vander */
export const vander: {
  (x: Tensor, options?: { N?: number | bigint | null }): Tensor;
} = fn("linalg_vander", "vander");
/** ATen's `linalg_vecdot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.vecdot */
export const vecdot: {
  (x: Tensor, y: Tensor, options?: { dim?: number | bigint }): Tensor;
  (x: Tensor, y: Tensor, options: { dim?: number | bigint; out: Tensor }): Tensor;
} = fn("linalg_vecdot", "vecdot");
/** ATen's `linalg_vector_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.vector_norm */
export const vectorNorm: {
  (input: Tensor, options?: { ord?: Scalar; dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, options?: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | number | null, options?: { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | number | null, keepdim: boolean, options?: { dtype?: DType | null }): Tensor;
  (input: Tensor, options: { ord?: Scalar; dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, options: { dim?: Ints | number | null; keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | number | null, options: { keepdim?: boolean; dtype?: DType | null; out: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | number | null, keepdim: boolean, options: { dtype?: DType | null; out: Tensor }): Tensor;
} = fn("linalg_vector_norm", "vectorNorm");
