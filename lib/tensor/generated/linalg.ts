// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DType } from '../dtype.js';
import type { Ints } from '../op.js';
import type { Scalar, Tensor } from '../tensor.js';
import type { EigenvaluesEigenvectors, InverseInfo, LDPivots, LDPivotsInfo, LInfo, LUPivots, LUPivotsInfo, PLU, QR, ResultInfo, SignLogabsdet, SolutionResidualsRankSingularValues, USVh } from './results.js';
import { fn } from '../op.js';

/** ATen's `linalg__powsum`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg._powsum */
export const _powsum: {
  (options: { input: Tensor; ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, options?: { ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null } | null): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null }): Tensor;
} = fn("linalg__powsum", "_powsum");
/** ATen's `linalg_cholesky`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cholesky */
export const cholesky: {
  (options: { input: Tensor; upper?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options?: { upper?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_cholesky", "cholesky");
/** ATen's `linalg_cholesky_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cholesky_ex */
export const choleskyEx: {
  (options: { input: Tensor; upper?: boolean; checkErrors?: boolean }): LInfo;
  (input: Tensor, options?: { upper?: boolean; checkErrors?: boolean }): LInfo;
  (options: { input: Tensor; upper?: boolean; checkErrors?: boolean; L: Tensor; info: Tensor }): LInfo;
  (input: Tensor, options: { upper?: boolean; checkErrors?: boolean; L: Tensor; info: Tensor }): LInfo;
} = fn("linalg_cholesky_ex", "choleskyEx");
/** ATen's `linalg_cond`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cond */
export const cond: {
  (options: { input: Tensor; p?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { p?: Scalar | null; out?: Tensor }): Tensor;
  (input: Tensor, p: Scalar | null, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; p: string; out?: Tensor }): Tensor;
  (input: Tensor, p: string | { p: string; out?: Tensor }): Tensor;
  (input: Tensor, p: string, options: { out?: Tensor }): Tensor;
} = fn("linalg_cond", "cond");
/** ATen's `linalg_cross`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.cross */
export const cross: {
  (options: { input: Tensor; other: Tensor; dim?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; dim?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { dim?: number | bigint; out?: Tensor }): Tensor;
} = fn("linalg_cross", "cross");
/** ATen's `linalg_det`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.det */
export const det: {
  (options: { A: Tensor; out?: Tensor }): Tensor;
  (A: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("linalg_det", "det");
/** ATen's `linalg_diagonal`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.diagonal */
export const diagonal: {
  (options: { A: Tensor; offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
  (A: Tensor, options?: { offset?: number | bigint; dim1?: number | bigint; dim2?: number | bigint }): Tensor;
} = fn("linalg_diagonal", "diagonal");
/** ATen's `linalg_eig`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eig */
export const eig: {
  (options: { input: Tensor }): EigenvaluesEigenvectors;
  (input: Tensor): EigenvaluesEigenvectors;
  (options: { input: Tensor; eigenvalues: Tensor; eigenvectors: Tensor }): EigenvaluesEigenvectors;
  (input: Tensor, options: { eigenvalues: Tensor; eigenvectors: Tensor }): EigenvaluesEigenvectors;
} = fn("linalg_eig", "eig");
/** ATen's `linalg_eigh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eigh */
export const eigh: {
  (options: { input: Tensor; UPLO?: string }): EigenvaluesEigenvectors;
  (input: Tensor, UPLO?: string | { UPLO?: string }): EigenvaluesEigenvectors;
  (options: { input: Tensor; UPLO?: string; eigvals: Tensor; eigvecs: Tensor }): EigenvaluesEigenvectors;
  (input: Tensor, options: { UPLO?: string; eigvals: Tensor; eigvecs: Tensor }): EigenvaluesEigenvectors;
  (input: Tensor, UPLO: string, options: { eigvals: Tensor; eigvecs: Tensor }): EigenvaluesEigenvectors;
} = fn("linalg_eigh", "eigh");
/** ATen's `linalg_eigvals`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eigvals */
export const eigvals: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("linalg_eigvals", "eigvals");
/** ATen's `linalg_eigvalsh`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.eigvalsh */
export const eigvalsh: {
  (options: { input: Tensor; UPLO?: string; out?: Tensor }): Tensor;
  (input: Tensor, UPLO?: string | { UPLO?: string; out?: Tensor }): Tensor;
  (input: Tensor, UPLO: string, options: { out?: Tensor }): Tensor;
} = fn("linalg_eigvalsh", "eigvalsh");
/** ATen's `linalg_householder_product`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.householder_product */
export const householderProduct: {
  (options: { input: Tensor; tau: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { tau: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, tau: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("linalg_householder_product", "householderProduct");
/** ATen's `linalg_inv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.inv */
export const inv: typeof det = fn("linalg_inv", "inv");
/** ATen's `linalg_inv_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.inv_ex */
export const invEx: {
  (options: { A: Tensor; checkErrors?: boolean }): InverseInfo;
  (A: Tensor, options?: { checkErrors?: boolean }): InverseInfo;
  (options: { A: Tensor; checkErrors?: boolean; inverse: Tensor; info: Tensor }): InverseInfo;
  (A: Tensor, options: { checkErrors?: boolean; inverse: Tensor; info: Tensor }): InverseInfo;
} = fn("linalg_inv_ex", "invEx");
/** ATen's `linalg_ldl_factor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.ldl_factor */
export const ldlFactor: {
  (options: { input: Tensor; hermitian?: boolean }): LDPivots;
  (input: Tensor, options?: { hermitian?: boolean }): LDPivots;
  (options: { input: Tensor; hermitian?: boolean; LD: Tensor; pivots: Tensor }): LDPivots;
  (input: Tensor, options: { hermitian?: boolean; LD: Tensor; pivots: Tensor }): LDPivots;
} = fn("linalg_ldl_factor", "ldlFactor");
/** ATen's `linalg_ldl_factor_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.ldl_factor_ex */
export const ldlFactorEx: {
  (options: { input: Tensor; hermitian?: boolean; checkErrors?: boolean }): LDPivotsInfo;
  (input: Tensor, options?: { hermitian?: boolean; checkErrors?: boolean }): LDPivotsInfo;
  (options: { input: Tensor; hermitian?: boolean; checkErrors?: boolean; LD: Tensor; pivots: Tensor; info: Tensor }): LDPivotsInfo;
  (input: Tensor, options: { hermitian?: boolean; checkErrors?: boolean; LD: Tensor; pivots: Tensor; info: Tensor }): LDPivotsInfo;
} = fn("linalg_ldl_factor_ex", "ldlFactorEx");
/** ATen's `linalg_ldl_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.ldl_solve */
export const ldlSolve: {
  (options: { LD: Tensor; pivots: Tensor; B: Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (LD: Tensor, options: { pivots: Tensor; B: Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (LD: Tensor, pivots: Tensor, options: { B: Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (LD: Tensor, pivots: Tensor, B: Tensor, options?: { hermitian?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_ldl_solve", "ldlSolve");
/** ATen's `linalg_lstsq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lstsq */
export const lstsq: {
  (options: { input: Tensor; b: Tensor; rcond?: number | bigint | null; driver?: string | null }): SolutionResidualsRankSingularValues;
  (input: Tensor, options: { b: Tensor; rcond?: number | bigint | null; driver?: string | null }): SolutionResidualsRankSingularValues;
  (input: Tensor, b: Tensor, rcond?: number | bigint | { rcond?: number | bigint | null; driver?: string | null } | null): SolutionResidualsRankSingularValues;
  (input: Tensor, b: Tensor, rcond: number | bigint | null, options: { driver?: string | null }): SolutionResidualsRankSingularValues;
  (options: { input: Tensor; b: Tensor; rcond?: number | bigint | null; driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): SolutionResidualsRankSingularValues;
  (input: Tensor, options: { b: Tensor; rcond?: number | bigint | null; driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): SolutionResidualsRankSingularValues;
  (input: Tensor, b: Tensor, options: { rcond?: number | bigint | null; driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): SolutionResidualsRankSingularValues;
  (input: Tensor, b: Tensor, rcond: number | bigint | null, options: { driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singularValues: Tensor }): SolutionResidualsRankSingularValues;
} = fn("linalg_lstsq", "lstsq");
/** ATen's `linalg_lu`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu */
export const lu: {
  (options: { A: Tensor; pivot?: boolean }): PLU;
  (A: Tensor, options?: { pivot?: boolean }): PLU;
  (options: { A: Tensor; pivot?: boolean; P: Tensor; L: Tensor; U: Tensor }): PLU;
  (A: Tensor, options: { pivot?: boolean; P: Tensor; L: Tensor; U: Tensor }): PLU;
} = fn("linalg_lu", "lu");
/** ATen's `linalg_lu_factor`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu_factor */
export const luFactor: {
  (options: { A: Tensor; pivot?: boolean }): LUPivots;
  (A: Tensor, options?: { pivot?: boolean }): LUPivots;
  (options: { A: Tensor; pivot?: boolean; LU: Tensor; pivots: Tensor }): LUPivots;
  (A: Tensor, options: { pivot?: boolean; LU: Tensor; pivots: Tensor }): LUPivots;
} = fn("linalg_lu_factor", "luFactor");
/** ATen's `linalg_lu_factor_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu_factor_ex */
export const luFactorEx: {
  (options: { A: Tensor; pivot?: boolean; checkErrors?: boolean }): LUPivotsInfo;
  (A: Tensor, options?: { pivot?: boolean; checkErrors?: boolean }): LUPivotsInfo;
  (options: { A: Tensor; pivot?: boolean; checkErrors?: boolean; LU: Tensor; pivots: Tensor; info: Tensor }): LUPivotsInfo;
  (A: Tensor, options: { pivot?: boolean; checkErrors?: boolean; LU: Tensor; pivots: Tensor; info: Tensor }): LUPivotsInfo;
} = fn("linalg_lu_factor_ex", "luFactorEx");
/** ATen's `linalg_lu_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.lu_solve */
export const luSolve: {
  (options: { LU: Tensor; pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean; out?: Tensor }): Tensor;
  (LU: Tensor, options: { pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean; out?: Tensor }): Tensor;
  (LU: Tensor, pivots: Tensor, options: { B: Tensor; left?: boolean; adjoint?: boolean; out?: Tensor }): Tensor;
  (LU: Tensor, pivots: Tensor, B: Tensor, options?: { left?: boolean; adjoint?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_lu_solve", "luSolve");
/** ATen's `linalg_matmul`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matmul */
export const matmul: {
  (options: { input: Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("linalg_matmul", "matmul");
/** ATen's `linalg_matrix_exp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_exp */
export const matrixExp: typeof eigvals = fn("linalg_matrix_exp", "matrixExp");
/** ATen's `linalg_matrix_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_norm */
export const matrixNorm: {
  (options: { input: Tensor; ord: Scalar; dim?: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { ord: Scalar; dim?: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim?: Ints | { dim?: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; ord?: string; dim?: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord?: string | { ord?: string; dim?: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints | { dim?: Ints; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("linalg_matrix_norm", "matrixNorm");
/** ATen's `linalg_matrix_power`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_power */
export const matrixPower: {
  (options: { input: Tensor; n: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint | { n: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("linalg_matrix_power", "matrixPower");
/** ATen's `linalg_matrix_rank`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.matrix_rank */
export const matrixRank: {
  (options: { input: Tensor; tol: number | bigint | Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { tol: number | bigint | Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, tol: number | bigint | Tensor, hermitian?: boolean | { hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, tol: number | bigint | Tensor, hermitian: boolean, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; atol?: number | bigint | null; rtol?: number | bigint | null; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options?: { atol?: number | bigint | null; rtol?: number | bigint | null; hermitian?: boolean; out?: Tensor }): Tensor;
  (options: { input: Tensor; atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_matrix_rank", "matrixRank");
/** ATen's `linalg_multi_dot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.multi_dot */
export const multiDot: {
  (tensors: readonly Tensor[] | { tensors: readonly Tensor[]; out?: Tensor }): Tensor;
  (tensors: readonly Tensor[], options: { out?: Tensor }): Tensor;
  (...tensors: Tensor[]): Tensor;
  (...args: [...tensors: Tensor[], options: { out?: Tensor }]): Tensor;
} = fn("linalg_multi_dot", "multiDot");
/** ATen's `linalg_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.norm */
export const norm: {
  (options: { input: Tensor; ord?: Scalar | null; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { ord?: Scalar | null; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, ord: Scalar | null, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar | null, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
  (options: { input: Tensor; ord: string; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: string | { ord: string; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, ord: string, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: string, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("linalg_norm", "norm");
/** ATen's `linalg_pinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.pinv */
export const pinv: {
  (options: { input: Tensor; rcond: number | bigint | Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { rcond: number | bigint | Tensor; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, rcond: number | bigint | Tensor, hermitian?: boolean | { hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, rcond: number | bigint | Tensor, hermitian: boolean, options: { out?: Tensor }): Tensor;
  (options: { input: Tensor; atol?: number | bigint | null; rtol?: number | bigint | null; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options?: { atol?: number | bigint | null; rtol?: number | bigint | null; hermitian?: boolean; out?: Tensor }): Tensor;
  (options: { input: Tensor; atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_pinv", "pinv");
/** ATen's `linalg_qr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.qr */
export const qr: {
  (options: { A: Tensor; mode?: string }): QR;
  (A: Tensor, mode?: string | { mode?: string }): QR;
  (options: { A: Tensor; mode?: string; Q: Tensor; R: Tensor }): QR;
  (A: Tensor, options: { mode?: string; Q: Tensor; R: Tensor }): QR;
  (A: Tensor, mode: string, options: { Q: Tensor; R: Tensor }): QR;
} = fn("linalg_qr", "qr");
/** ATen's `linalg_slogdet`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.slogdet */
export const slogdet: {
  (options: { A: Tensor }): SignLogabsdet;
  (A: Tensor): SignLogabsdet;
  (options: { A: Tensor; sign: Tensor; logabsdet: Tensor }): SignLogabsdet;
  (A: Tensor, options: { sign: Tensor; logabsdet: Tensor }): SignLogabsdet;
} = fn("linalg_slogdet", "slogdet");
/** ATen's `linalg_solve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.solve */
export const solve: {
  (options: { A: Tensor; B: Tensor; left?: boolean; out?: Tensor }): Tensor;
  (A: Tensor, options: { B: Tensor; left?: boolean; out?: Tensor }): Tensor;
  (A: Tensor, B: Tensor, options?: { left?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_solve", "solve");
/** ATen's `linalg_solve_ex`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.solve_ex */
export const solveEx: {
  (options: { A: Tensor; B: Tensor; left?: boolean; checkErrors?: boolean }): ResultInfo;
  (A: Tensor, options: { B: Tensor; left?: boolean; checkErrors?: boolean }): ResultInfo;
  (A: Tensor, B: Tensor, options?: { left?: boolean; checkErrors?: boolean }): ResultInfo;
  (options: { A: Tensor; B: Tensor; left?: boolean; checkErrors?: boolean; result: Tensor; info: Tensor }): ResultInfo;
  (A: Tensor, options: { B: Tensor; left?: boolean; checkErrors?: boolean; result: Tensor; info: Tensor }): ResultInfo;
  (A: Tensor, B: Tensor, options: { left?: boolean; checkErrors?: boolean; result: Tensor; info: Tensor }): ResultInfo;
} = fn("linalg_solve_ex", "solveEx");
/** ATen's `linalg_solve_triangular`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.solve_triangular */
export const solveTriangular: {
  (options: { input: Tensor; B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, options: { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, B: Tensor, options: { upper: boolean; left?: boolean; unitriangular?: boolean; out?: Tensor }): Tensor;
} = fn("linalg_solve_triangular", "solveTriangular");
/** ATen's `linalg_svd`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.svd */
export const svd: {
  (options: { A: Tensor; fullMatrices?: boolean; driver?: string | null }): USVh;
  (A: Tensor, fullMatrices?: boolean | { fullMatrices?: boolean; driver?: string | null }): USVh;
  (A: Tensor, fullMatrices: boolean, options: { driver?: string | null }): USVh;
  (options: { A: Tensor; fullMatrices?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
  (A: Tensor, options: { fullMatrices?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
  (A: Tensor, fullMatrices: boolean, options: { driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor }): USVh;
} = fn("linalg_svd", "svd");
/** ATen's `linalg_svdvals`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.svdvals */
export const svdvals: {
  (options: { A: Tensor; driver?: string | null; out?: Tensor }): Tensor;
  (A: Tensor, options?: { driver?: string | null; out?: Tensor }): Tensor;
} = fn("linalg_svdvals", "svdvals");
/** ATen's `linalg_tensorinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.tensorinv */
export const tensorinv: {
  (options: { input: Tensor; ind?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, ind?: number | bigint | { ind?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, ind: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("linalg_tensorinv", "tensorinv");
/** ATen's `linalg_tensorsolve`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.tensorsolve */
export const tensorsolve: {
  (options: { input: Tensor; other: Tensor; dims?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; dims?: Ints | null; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, dims?: Ints | { dims?: Ints | null; out?: Tensor } | null): Tensor;
  (input: Tensor, other: Tensor, dims: Ints | null, options: { out?: Tensor }): Tensor;
} = fn("linalg_tensorsolve", "tensorsolve");
/** ATen's `linalg_vander`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.vander */
export const vander: {
  (options: { x: Tensor; N?: number | bigint | null }): Tensor;
  (x: Tensor, options?: { N?: number | bigint | null }): Tensor;
} = fn("linalg_vander", "vander");
/** ATen's `linalg_vecdot`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.vecdot */
export const vecdot: {
  (options: { x: Tensor; y: Tensor; dim?: number | bigint; out?: Tensor }): Tensor;
  (x: Tensor, options: { y: Tensor; dim?: number | bigint; out?: Tensor }): Tensor;
  (x: Tensor, y: Tensor, options?: { dim?: number | bigint; out?: Tensor }): Tensor;
} = fn("linalg_vecdot", "vecdot");
/** ATen's `linalg_vector_norm`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.linalg.vector_norm */
export const vectorNorm: {
  (options: { input: Tensor; ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, options?: { ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim?: Ints | { dim?: Ints | null; keepdim?: boolean; dtype?: DType | null; out?: Tensor } | null): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | null, keepdim: boolean | { keepdim?: boolean; dtype?: DType | null; out?: Tensor }): Tensor;
  (input: Tensor, ord: Scalar, dim: Ints | null, keepdim: boolean, options: { dtype?: DType | null; out?: Tensor }): Tensor;
} = fn("linalg_vector_norm", "vectorNorm");
