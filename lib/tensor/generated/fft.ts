// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

import type { DeviceLike } from '../device.js';
import type { DType } from '../dtype.js';
import type { Layout } from '../layout.js';
import type { Ints } from '../op.js';
import type { Tensor } from '../tensor.js';
import { fn } from '../op.js';

/** ATen's `fft_fft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.fft */
export const fft: {
  (options: { input: Tensor; n?: number | bigint | null; dim?: number | bigint; norm?: string | null; out?: Tensor }): Tensor;
  (input: Tensor, n?: number | bigint | { n?: number | bigint | null; dim?: number | bigint; norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, n: number | bigint | null, dim: number | bigint | { dim?: number | bigint; norm?: string | null; out?: Tensor }): Tensor;
  (input: Tensor, n: number | bigint | null, dim: number | bigint, norm: string | { norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, n: number | bigint | null, dim: number | bigint, norm: string | null, options: { out?: Tensor }): Tensor;
} = fn("fft_fft", "fft");
/** ATen's `fft_fft2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.fft2 */
export const fft2: {
  (options: { input: Tensor; s?: Ints | null; dim?: Ints; norm?: string | null; out?: Tensor }): Tensor;
  (input: Tensor, s?: Ints | { s?: Ints | null; dim?: Ints; norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, s: Ints | null, dim: Ints | { dim?: Ints; norm?: string | null; out?: Tensor }): Tensor;
  (input: Tensor, s: Ints | null, dim: Ints, norm: string | { norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, s: Ints | null, dim: Ints, norm: string | null, options: { out?: Tensor }): Tensor;
} = fn("fft_fft2", "fft2");
/** ATen's `fft_fftfreq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.fftfreq */
export const fftfreq: {
  (n: number | bigint | { n: number | bigint; d?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, d: number | bigint | { d?: number | bigint; dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (n: number | bigint, d: number | bigint, options: { dtype?: DType | null; layout?: Layout | null; device?: DeviceLike | null; pinMemory?: boolean | null; requiresGrad?: boolean }): Tensor;
  (options: { n: number | bigint; d?: number | bigint; out: Tensor }): Tensor;
  (n: number | bigint, options: { d?: number | bigint; out: Tensor }): Tensor;
  (n: number | bigint, d: number | bigint, options: { out: Tensor }): Tensor;
} = fn("fft_fftfreq", "fftfreq");
/** ATen's `fft_fftn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.fftn */
export const fftn: {
  (options: { input: Tensor; s?: Ints | null; dim?: Ints | null; norm?: string | null; out?: Tensor }): Tensor;
  (input: Tensor, s?: Ints | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, s: Ints | null, dim: Ints | { dim?: Ints | null; norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, s: Ints | null, dim: Ints | null, norm: string | { norm?: string | null; out?: Tensor } | null): Tensor;
  (input: Tensor, s: Ints | null, dim: Ints | null, norm: string | null, options: { out?: Tensor }): Tensor;
} = fn("fft_fftn", "fftn");
/** ATen's `fft_fftshift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.fftshift */
export const fftshift: {
  (options: { input: Tensor; dim?: Ints | null }): Tensor;
  (input: Tensor, dim?: Ints | { dim?: Ints | null } | null): Tensor;
} = fn("fft_fftshift", "fftshift");
/** ATen's `fft_hfft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.hfft */
export const hfft: typeof fft = fn("fft_hfft", "hfft");
/** ATen's `fft_hfft2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.hfft2 */
export const hfft2: typeof fft2 = fn("fft_hfft2", "hfft2");
/** ATen's `fft_hfftn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.hfftn */
export const hfftn: typeof fftn = fn("fft_hfftn", "hfftn");
/** ATen's `fft_ifft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ifft */
export const ifft: typeof fft = fn("fft_ifft", "ifft");
/** ATen's `fft_ifft2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ifft2 */
export const ifft2: typeof fft2 = fn("fft_ifft2", "ifft2");
/** ATen's `fft_ifftn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ifftn */
export const ifftn: typeof fftn = fn("fft_ifftn", "ifftn");
/** ATen's `fft_ifftshift`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ifftshift */
export const ifftshift: typeof fftshift = fn("fft_ifftshift", "ifftshift");
/** ATen's `fft_ihfft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ihfft */
export const ihfft: typeof fft = fn("fft_ihfft", "ihfft");
/** ATen's `fft_ihfft2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ihfft2 */
export const ihfft2: typeof fft2 = fn("fft_ihfft2", "ihfft2");
/** ATen's `fft_ihfftn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.ihfftn */
export const ihfftn: typeof fftn = fn("fft_ihfftn", "ihfftn");
/** ATen's `fft_irfft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.irfft */
export const irfft: typeof fft = fn("fft_irfft", "irfft");
/** ATen's `fft_irfft2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.irfft2 */
export const irfft2: typeof fft2 = fn("fft_irfft2", "irfft2");
/** ATen's `fft_irfftn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.irfftn */
export const irfftn: typeof fftn = fn("fft_irfftn", "irfftn");
/** ATen's `fft_rfft`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.rfft */
export const rfft: typeof fft = fn("fft_rfft", "rfft");
/** ATen's `fft_rfft2`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.rfft2 */
export const rfft2: typeof fft2 = fn("fft_rfft2", "rfft2");
/** ATen's `fft_rfftfreq`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.rfftfreq */
export const rfftfreq: typeof fftfreq = fn("fft_rfftfreq", "rfftfreq");
/** ATen's `fft_rfftn`: see https://docs.pytorch.org/docs/2.11/search.html?q=torch.fft.rfftn */
export const rfftn: typeof fftn = fn("fft_rfftn", "rfftn");
