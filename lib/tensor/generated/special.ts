// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DType } from '../dtype.js';
import type { Ints } from '../op.js';
import type { Scalar, Tensor } from '../tensor.js';
import { fn } from '../op.js';

/** ATen's `special_airy_ai`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.airy_ai */
export const airyAi: {
  (options: { x: Tensor; out?: Tensor }): Tensor;
  (x: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("special_airy_ai", "airyAi");
/** ATen's `special_bessel_j0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.bessel_j0 */
export const besselJ0: {
  (options: { input: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("special_bessel_j0", "besselJ0");
/** ATen's `special_bessel_j1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.bessel_j1 */
export const besselJ1: typeof besselJ0 = fn("special_bessel_j1", "besselJ1");
/** ATen's `special_bessel_y0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.bessel_y0 */
export const besselY0: typeof besselJ0 = fn("special_bessel_y0", "besselY0");
/** ATen's `special_bessel_y1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.bessel_y1 */
export const besselY1: typeof besselJ0 = fn("special_bessel_y1", "besselY1");
/** ATen's `special_chebyshev_polynomial_t`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.chebyshev_polynomial_t */
export const chebyshevPolynomialT: {
  (options: { x: Tensor; n: Tensor | Scalar }): Tensor;
  (x: Tensor, options: { n: Tensor | Scalar }): Tensor;
  (x: Tensor, n: Tensor | Scalar): Tensor;
  (options: { x: Scalar; n: Tensor; out?: Tensor }): Tensor;
  (x: Scalar, options: { n: Tensor; out?: Tensor }): Tensor;
  (x: Scalar, n: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { x: Tensor; n: Scalar | Tensor; out: Tensor }): Tensor;
  (x: Tensor, options: { n: Scalar | Tensor; out: Tensor }): Tensor;
  (x: Tensor, n: Scalar | Tensor, options: { out: Tensor }): Tensor;
} = fn("special_chebyshev_polynomial_t", "chebyshevPolynomialT");
/** ATen's `special_chebyshev_polynomial_u`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.chebyshev_polynomial_u */
export const chebyshevPolynomialU: typeof chebyshevPolynomialT = fn("special_chebyshev_polynomial_u", "chebyshevPolynomialU");
/** ATen's `special_chebyshev_polynomial_v`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.chebyshev_polynomial_v */
export const chebyshevPolynomialV: typeof chebyshevPolynomialT = fn("special_chebyshev_polynomial_v", "chebyshevPolynomialV");
/** ATen's `special_chebyshev_polynomial_w`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.chebyshev_polynomial_w */
export const chebyshevPolynomialW: typeof chebyshevPolynomialT = fn("special_chebyshev_polynomial_w", "chebyshevPolynomialW");
/** ATen's `special_digamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.digamma */
export const digamma: typeof besselJ0 = fn("special_digamma", "digamma");
/** ATen's `special_entr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.entr */
export const entr: typeof besselJ0 = fn("special_entr", "entr");
/** ATen's `special_erf`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.erf */
export const erf: typeof besselJ0 = fn("special_erf", "erf");
/** ATen's `special_erfc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.erfc */
export const erfc: typeof besselJ0 = fn("special_erfc", "erfc");
/** ATen's `special_erfcx`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.erfcx */
export const erfcx: typeof besselJ0 = fn("special_erfcx", "erfcx");
/** ATen's `special_erfinv`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.erfinv */
export const erfinv: typeof besselJ0 = fn("special_erfinv", "erfinv");
/** ATen's `special_exp2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.exp2 */
export const exp2: typeof besselJ0 = fn("special_exp2", "exp2");
/** ATen's `special_expit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.expit */
export const expit: typeof besselJ0 = fn("special_expit", "expit");
/** ATen's `special_expm1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.expm1 */
export const expm1: typeof besselJ0 = fn("special_expm1", "expm1");
/** ATen's `special_gammainc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.gammainc */
export const gammainc: {
  (options: { input: Tensor; other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Tensor, other: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("special_gammainc", "gammainc");
/** ATen's `special_gammaincc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.gammaincc */
export const gammaincc: typeof gammainc = fn("special_gammaincc", "gammaincc");
/** ATen's `special_gammaln`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.gammaln */
export const gammaln: typeof besselJ0 = fn("special_gammaln", "gammaln");
/** ATen's `special_hermite_polynomial_h`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.hermite_polynomial_h */
export const hermitePolynomialH: typeof chebyshevPolynomialT = fn("special_hermite_polynomial_h", "hermitePolynomialH");
/** ATen's `special_hermite_polynomial_he`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.hermite_polynomial_he */
export const hermitePolynomialHe: typeof chebyshevPolynomialT = fn("special_hermite_polynomial_he", "hermitePolynomialHe");
/** ATen's `special_i0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.i0 */
export const i0: typeof besselJ0 = fn("special_i0", "i0");
/** ATen's `special_i0e`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.i0e */
export const i0e: typeof besselJ0 = fn("special_i0e", "i0e");
/** ATen's `special_i1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.i1 */
export const i1: typeof besselJ0 = fn("special_i1", "i1");
/** ATen's `special_i1e`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.i1e */
export const i1e: typeof besselJ0 = fn("special_i1e", "i1e");
/** ATen's `special_laguerre_polynomial_l`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.laguerre_polynomial_l */
export const laguerrePolynomialL: typeof chebyshevPolynomialT = fn("special_laguerre_polynomial_l", "laguerrePolynomialL");
/** ATen's `special_legendre_polynomial_p`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.legendre_polynomial_p */
export const legendrePolynomialP: typeof chebyshevPolynomialT = fn("special_legendre_polynomial_p", "legendrePolynomialP");
/** ATen's `special_log1p`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.log1p */
export const log1p: typeof besselJ0 = fn("special_log1p", "log1p");
/** ATen's `special_log_ndtr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.log_ndtr */
export const logNdtr: typeof besselJ0 = fn("special_log_ndtr", "logNdtr");
/** ATen's `special_log_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.log_softmax */
export const logSoftmax: {
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint, options: { dtype?: DType | null }): Tensor;
} = fn("special_log_softmax", "logSoftmax");
/** ATen's `special_logit`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.logit */
export const logit: {
  (options: { input: Tensor; eps?: number | bigint | null; out?: Tensor }): Tensor;
  (input: Tensor, eps?: number | bigint | { eps?: number | bigint | null; out?: Tensor } | null): Tensor;
  (input: Tensor, eps: number | bigint | null, options: { out?: Tensor }): Tensor;
} = fn("special_logit", "logit");
/** ATen's `special_logsumexp`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.logsumexp */
export const logsumexp: {
  (options: { input: Tensor; dim: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints | { dim: Ints; keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean | { keepdim?: boolean; out?: Tensor }): Tensor;
  (input: Tensor, dim: Ints, keepdim: boolean, options: { out?: Tensor }): Tensor;
} = fn("special_logsumexp", "logsumexp");
/** ATen's `special_modified_bessel_i0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.modified_bessel_i0 */
export const modifiedBesselI0: typeof besselJ0 = fn("special_modified_bessel_i0", "modifiedBesselI0");
/** ATen's `special_modified_bessel_i1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.modified_bessel_i1 */
export const modifiedBesselI1: typeof besselJ0 = fn("special_modified_bessel_i1", "modifiedBesselI1");
/** ATen's `special_modified_bessel_k0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.modified_bessel_k0 */
export const modifiedBesselK0: typeof besselJ0 = fn("special_modified_bessel_k0", "modifiedBesselK0");
/** ATen's `special_modified_bessel_k1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.modified_bessel_k1 */
export const modifiedBesselK1: typeof besselJ0 = fn("special_modified_bessel_k1", "modifiedBesselK1");
/** ATen's `special_multigammaln`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.multigammaln */
export const multigammaln: {
  (options: { input: Tensor; p: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint | { p: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, p: number | bigint, options: { out?: Tensor }): Tensor;
} = fn("special_multigammaln", "multigammaln");
/** ATen's `special_ndtr`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.ndtr */
export const ndtr: typeof besselJ0 = fn("special_ndtr", "ndtr");
/** ATen's `special_ndtri`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.ndtri */
export const ndtri: typeof besselJ0 = fn("special_ndtri", "ndtri");
/** ATen's `special_polygamma`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.polygamma */
export const polygamma: {
  (options: { n: number | bigint; input: Tensor; out?: Tensor }): Tensor;
  (n: number | bigint, options: { input: Tensor; out?: Tensor }): Tensor;
  (n: number | bigint, input: Tensor, options?: { out?: Tensor }): Tensor;
} = fn("special_polygamma", "polygamma");
/** ATen's `special_psi`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.psi */
export const psi: typeof besselJ0 = fn("special_psi", "psi");
/** ATen's `special_round`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.round */
export const round: {
  (options: { input: Tensor; decimals?: number | bigint; out?: Tensor }): Tensor;
  (input: Tensor, options?: { decimals?: number | bigint; out?: Tensor }): Tensor;
} = fn("special_round", "round");
/** ATen's `special_scaled_modified_bessel_k0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.scaled_modified_bessel_k0 */
export const scaledModifiedBesselK0: typeof airyAi = fn("special_scaled_modified_bessel_k0", "scaledModifiedBesselK0");
/** ATen's `special_scaled_modified_bessel_k1`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.scaled_modified_bessel_k1 */
export const scaledModifiedBesselK1: typeof airyAi = fn("special_scaled_modified_bessel_k1", "scaledModifiedBesselK1");
/** ATen's `special_shifted_chebyshev_polynomial_t`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.shifted_chebyshev_polynomial_t */
export const shiftedChebyshevPolynomialT: typeof chebyshevPolynomialT = fn("special_shifted_chebyshev_polynomial_t", "shiftedChebyshevPolynomialT");
/** ATen's `special_shifted_chebyshev_polynomial_u`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.shifted_chebyshev_polynomial_u */
export const shiftedChebyshevPolynomialU: typeof chebyshevPolynomialT = fn("special_shifted_chebyshev_polynomial_u", "shiftedChebyshevPolynomialU");
/** ATen's `special_shifted_chebyshev_polynomial_v`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.shifted_chebyshev_polynomial_v */
export const shiftedChebyshevPolynomialV: typeof chebyshevPolynomialT = fn("special_shifted_chebyshev_polynomial_v", "shiftedChebyshevPolynomialV");
/** ATen's `special_shifted_chebyshev_polynomial_w`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.shifted_chebyshev_polynomial_w */
export const shiftedChebyshevPolynomialW: typeof chebyshevPolynomialT = fn("special_shifted_chebyshev_polynomial_w", "shiftedChebyshevPolynomialW");
/** ATen's `special_sinc`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.sinc */
export const sinc: typeof besselJ0 = fn("special_sinc", "sinc");
/** ATen's `special_softmax`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.softmax */
export const softmax: {
  (options: { input: Tensor; dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint | { dim: number | bigint; dtype?: DType | null }): Tensor;
  (input: Tensor, dim: number | bigint, dtype: DType | { dtype?: DType | null } | null): Tensor;
} = fn("special_softmax", "softmax");
/** ATen's `special_spherical_bessel_j0`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.spherical_bessel_j0 */
export const sphericalBesselJ0: typeof airyAi = fn("special_spherical_bessel_j0", "sphericalBesselJ0");
/** ATen's `special_xlog1py`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.xlog1py */
export const xlog1py: {
  (options: { input: Tensor; other: Tensor | Scalar }): Tensor;
  (input: Tensor, options: { other: Tensor | Scalar }): Tensor;
  (input: Tensor, other: Tensor | Scalar): Tensor;
  (options: { input: Scalar; other: Tensor; out?: Tensor }): Tensor;
  (input: Scalar, options: { other: Tensor; out?: Tensor }): Tensor;
  (input: Scalar, other: Tensor, options?: { out?: Tensor }): Tensor;
  (options: { input: Tensor; other: Scalar | Tensor; out: Tensor }): Tensor;
  (input: Tensor, options: { other: Scalar | Tensor; out: Tensor }): Tensor;
  (input: Tensor, other: Scalar | Tensor, options: { out: Tensor }): Tensor;
} = fn("special_xlog1py", "xlog1py");
/** ATen's `special_xlogy`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.xlogy */
export const xlogy: typeof xlog1py = fn("special_xlogy", "xlogy");
/** ATen's `special_zeta`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.special.zeta */
export const zeta: typeof xlog1py = fn("special_zeta", "zeta");
