/** @file `torch.signal.windows`: vectors that fade a signal in and out. */
import {
  type Arguments,
  kindError,
  nonNegative,
  nonNegativeInteger,
  positive,
  readArguments,
} from '../arguments/options.js';
import { type TensorOptions, tensor } from './creation.js';
import type { DeviceLike } from './device.js';
import type { DType } from './dtype.js';
import { arange, empty, exp, linspace, ones } from './generated/functions.js';
import { getDefaultDtype } from './settings.js';
import type { Tensor } from './tensor.js';

/** The options of every window. */
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
  args: readonly unknown[],
  defaults: T,
): T & { M: number; sym: boolean; made: Created } {
  const all = { sym: true, dtype: null, device: null, requiresGrad: false };
  const { M, dtype, device, requiresGrad, ...rest } = readArguments<any>(owner, args, { ...all, ...defaults }, ['M']);
  nonNegativeInteger(owner, 'M', M);
  const own = dtype ?? getDefaultDtype();
  if (own !== 'float32' && own !== 'float64') throw kindError(owner, 'dtype', "'float32' or 'float64'", own);
  return { ...rest, M, made: { dtype: own, device, requiresGrad } };
}

type Window<O = object> = Arguments<{ M: number } & WindowOptions & O, ['M']>;

/** The number of steps from one end of the window to its repetition. */
const period = (M: number, sym: boolean) => (sym ? M - 1 : M);

/** M numbers from `start`, one `step` apart. */
const ramp = (M: number, start: number, step: number, made: Created) =>
  linspace(start * step, (start + M - 1) * step, M, made);

/** A sum of cosines: Σᵢ (−1)ⁱ aᵢ cos(2π i k / N). Option `a` has no default. */
export function generalCosine(...args: Window<{ a: readonly number[] }>): Tensor {
  const { a, ...window } = read('generalCosine', args, { a: [] as readonly number[] });
  return cosines('generalCosine', a, window);
}

function cosines(
  owner: string,
  a: readonly number[],
  { M, sym, made }: { M: number; sym: boolean; made: Created },
): Tensor {
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
export function generalHamming(...args: Window<{ alpha?: number }>): Tensor {
  const { alpha, ...window } = read('generalHamming', args, { alpha: 0.54 });
  return cosines('generalHamming', [alpha, 1 - alpha], window);
}

/** The Hamming window: 0.54 − 0.46 cos(2π k / N). */
export function hamming(...args: Window): Tensor {
  return cosines('hamming', [0.54, 1 - 0.54], read('hamming', args, {}));
}

/** The Hann window: (1 − cos(2π k / N)) / 2. */
export function hann(...args: Window): Tensor {
  return cosines('hann', [0.5, 0.5], read('hann', args, {}));
}

/** The Blackman window: 0.42 − 0.5 cos(2π k / N) + 0.08 cos(4π k / N). */
export function blackman(...args: Window): Tensor {
  return cosines('blackman', [0.42, 0.5, 0.08], read('blackman', args, {}));
}

/** Nuttall's minimum four-term Blackman–Harris window. */
export function nuttall(...args: Window): Tensor {
  return cosines('nuttall', [0.3635819, 0.4891775, 0.1365995, 0.0106411], read('nuttall', args, {}));
}

/** A triangle: 1 − |2k / N − 1|. */
export function bartlett(...args: Window): Tensor {
  const { M, sym, made } = read('bartlett', args, {});
  if (M === 0) return empty([0], made);
  if (M === 1) return ones([1], made);
  const step = 2 / period(M, sym);
  return linspace(-1, -1 + (M - 1) * step, M, made)
    .abs()
    .neg()
    .add(1);
}

/** Half a wave: sin(π (k + ½) / M). */
export function cosine(...args: Window): Tensor {
  const { M, sym, made } = read('cosine', args, {});
  if (M === 0) return empty([0], made);
  return ramp(M, 0.5, Math.PI / (!sym && M > 1 ? M + 1 : M), made).sin();
}

/** exp(−|k − center| / τ); τ is 1, `center` the middle and only free in periodic windows. */
export function exponential(...args: Window<{ center?: number | null; tau?: number }>): Tensor {
  const { M, sym, tau, center, made } = read('exponential', args, { tau: 1, center: null as number | null });
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
export function gaussian(...args: Window<{ std?: number }>): Tensor {
  const { M, sym, std, made } = read('gaussian', args, { std: 1 });
  positive('gaussian', 'std', std);
  if (M === 0) return empty([0], made);
  return exp(
    ramp(M, -(!sym && M > 1 ? M : M - 1) / 2, 1 / (std * Math.SQRT2), made)
      .pow(2)
      .neg(),
  );
}

/** The Kaiser window: I₀(β √(1 − (2k / N − 1)²)) / I₀(β); β is 12. */
export function kaiser(...args: Window<{ beta?: number }>): Tensor {
  const { M, sym, beta, made } = read('kaiser', args, { beta: 12 });
  nonNegative('kaiser', 'beta', beta);
  if (M === 0) return empty([0], made);
  if (M === 1) return ones([1], made);
  // In the window's own precision from here on, so that no square root is taken of a rounding error below 0.
  const b = tensor(beta, { dtype: made.dtype, device: made.device });
  const step = b.mul(2).div(period(M, sym));
  const start = b.neg();
  const end = b.minimum(start.add(step.mul(M - 1)));
  const k = linspace(start, end, M, { ...made, device: b.device });
  return b.mul(b).sub(k.pow(2)).sqrt().i0().div(b.i0());
}
