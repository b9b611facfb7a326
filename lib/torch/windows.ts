/** @file `torch.signal.windows`: vectors that fade a signal in and out. */
import { kindError, nonNegative, nonNegativeInteger, positive, readOptions } from '../utils/options.js';
import { type TensorOptions, tensor } from './creation.js';
import type { DeviceLike } from './device.js';
import type { DType } from './dtype.js';
import { arange, empty, exp, linspace, ones } from './generated/functions.js';
import { getDefaultDtype } from './settings.js';
import type { Tensor } from './tensor.js';

/** What every window takes. */
export interface WindowOptions extends TensorOptions {
  /** Symmetric, for filters (default), or periodic, for spectra. */
  sym?: boolean;
}

interface Created {
  dtype: DType;
  device: DeviceLike | null;
  requiresGrad: boolean;
}

/** The options with their defaults, and what the tensors of the window are made with. */
function read<T extends object>(
  owner: string,
  M: number,
  options: object,
  defaults: T,
): T & { sym: boolean; made: Created } {
  nonNegativeInteger(owner, 'M', M);
  const all = { sym: true, dtype: null as DType | null, device: null as DeviceLike | null, requiresGrad: false };
  const { dtype, device, requiresGrad, ...rest } = readOptions(owner, options, { ...all, ...defaults });
  const own = dtype ?? getDefaultDtype();
  if (own !== 'float32' && own !== 'float64') throw kindError(owner, 'dtype', "'float32' or 'float64'", own);
  return { ...(rest as unknown as T & { sym: boolean }), made: { dtype: own, device, requiresGrad } };
}

/** The number of steps from one end of the window to its repetition. */
const period = (M: number, sym: boolean) => (sym ? M - 1 : M);

/** M numbers from `start`, one `step` apart. */
const ramp = (M: number, start: number, step: number, made: Created) =>
  linspace(start * step, (start + M - 1) * step, M, made);

/** A sum of cosines: Σᵢ (−1)ⁱ aᵢ cos(2π i k / N). Option `a` has no default. */
export function generalCosine(M: number, options: WindowOptions & { a: readonly number[] }): Tensor {
  return cosines('generalCosine', M, options.a, options, { a: [] as readonly number[] });
}

function cosines<T extends object>(
  owner: string,
  M: number,
  a: readonly number[],
  options: object,
  defaults: T,
): Tensor {
  const { sym, made } = read(owner, M, options, defaults);
  if (!Array.isArray(a) || a.length === 0) throw kindError(owner, 'a', 'a list of numbers', a);
  if (M === 0) return empty([0], made);
  if (M === 1) return ones([1], made);
  const k = ramp(M, 0, (2 * Math.PI) / period(M, sym), made);
  const weights = tensor(
    a.map((w, i) => (i % 2 === 0 ? w : -w)),
    made,
  );
  const i = arange(a.length, made);
  return weights.unsqueeze(-1).mul(i.unsqueeze(-1).mul(k).cos()).sum(0);
}

/** α − (1 − α) cos(2π k / N); α is 0.54. */
export function generalHamming(M: number, options: WindowOptions & { alpha?: number } = {}): Tensor {
  const { alpha = 0.54 } = options;
  return cosines('generalHamming', M, [alpha, 1 - alpha], options, { alpha });
}

/** The Hamming window: 0.54 − 0.46 cos(2π k / N). */
export function hamming(M: number, options: WindowOptions = {}): Tensor {
  return cosines('hamming', M, [0.54, 1 - 0.54], options, {});
}

/** The Hann window: (1 − cos(2π k / N)) / 2. */
export function hann(M: number, options: WindowOptions = {}): Tensor {
  return cosines('hann', M, [0.5, 0.5], options, {});
}

/** The Blackman window: 0.42 − 0.5 cos(2π k / N) + 0.08 cos(4π k / N). */
export function blackman(M: number, options: WindowOptions = {}): Tensor {
  return cosines('blackman', M, [0.42, 0.5, 0.08], options, {});
}

/** Nuttall's minimum four-term Blackman–Harris window. */
export function nuttall(M: number, options: WindowOptions = {}): Tensor {
  return cosines('nuttall', M, [0.3635819, 0.4891775, 0.1365995, 0.0106411], options, {});
}

/** A triangle: 1 − |2k / N − 1|. */
export function bartlett(M: number, options: WindowOptions = {}): Tensor {
  const { sym, made } = read('bartlett', M, options, {});
  if (M === 0) return empty([0], made);
  if (M === 1) return ones([1], made);
  const step = 2 / period(M, sym);
  return linspace(-1, -1 + (M - 1) * step, M, made)
    .abs()
    .neg()
    .add(1);
}

/** Half a wave: sin(π (k + ½) / M). */
export function cosine(M: number, options: WindowOptions = {}): Tensor {
  const { sym, made } = read('cosine', M, options, {});
  if (M === 0) return empty([0], made);
  return ramp(M, 0.5, Math.PI / (!sym && M > 1 ? M + 1 : M), made).sin();
}

/** exp(−|k − center| / τ); τ is 1, `center` the middle and only free in periodic windows. */
export function exponential(M: number, options: WindowOptions & { center?: number | null; tau?: number } = {}): Tensor {
  const { sym, tau, center, made } = read('exponential', M, options, { tau: 1, center: null as number | null });
  positive('exponential', 'tau', tau);
  if (sym && center !== null) throw new TypeError('exponential: expected center only where sym is false');
  if (M === 0) return empty([0], made);
  const middle = center ?? (!sym && M > 1 ? M : M - 1) / 2;
  return exp(
    ramp(M, -middle, 1 / tau, made)
      .abs()
      .neg(),
  );
}

/** exp(−(k − middle)² / 2σ²); option `std` is σ, 1 by default. */
export function gaussian(M: number, options: WindowOptions & { std?: number } = {}): Tensor {
  const { sym, std, made } = read('gaussian', M, options, { std: 1 });
  positive('gaussian', 'std', std);
  if (M === 0) return empty([0], made);
  return exp(
    ramp(M, -(!sym && M > 1 ? M : M - 1) / 2, 1 / (std * Math.SQRT2), made)
      .pow(2)
      .neg(),
  );
}

/** The Kaiser window: I₀(β √(1 − (2k / N − 1)²)) / I₀(β); β is 12. */
export function kaiser(M: number, options: WindowOptions & { beta?: number } = {}): Tensor {
  const { sym, beta, made } = read('kaiser', M, options, { beta: 12 });
  nonNegative('kaiser', 'beta', beta);
  if (M === 0) return empty([0], made);
  if (M === 1) return ones([1], made);
  // In the window's own precision from here on, so that no square root is taken of a rounding error below 0.
  const b = tensor(beta, { dtype: made.dtype, device: made.device });
  const step = b.mul(2).div(period(M, sym));
  const start = b.neg();
  const end = b.minimum(start.add(step.mul(M - 1)));
  const k = linspace(start, end, M, made);
  return b.mul(b).sub(k.pow(2)).sqrt().i0().div(b.i0());
}
