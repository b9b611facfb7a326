/** @file The short-time Fourier transform in Python's form. */
import { readArguments, type Trailing } from '../arguments/options.js';
import * as aten from './generated/aten.js';
import { expectTensor, type Tensor } from './tensor.js';

/** The options of {@link stft}. */
export interface StftOptions {
  /** The distance of neighbouring frames; default: a quarter of `nFft`. */
  hopLength?: number | null;
  /** The length of the window; default: `nFft`. */
  winLength?: number | null;
  /** Default: ones. */
  window?: Tensor | null;
  /** Pads the signal so that frame t is centred at t · hopLength; default true. */
  center?: boolean;
  /** The way of filling; default 'reflect'. */
  padMode?: string;
  /** Divides by the square root of the frame's length; default false. */
  normalized?: boolean;
  /** Gives the first half of the frequencies alone; default: for real signals. */
  onesided?: boolean | null;
  /** Complex numbers rather than pairs; must be given for real signals. */
  returnComplex?: boolean | null;
  /** Shifts frames to the window's length where there is no centring; default: as the signal stands. */
  alignToWindow?: boolean | null;
}

/** The order of the options of {@link stft} by position. */
export type StftOrder = [
  'hopLength',
  'winLength',
  'window',
  'center',
  'padMode',
  'normalized',
  'onesided',
  'returnComplex',
];

/**
 * The short-time Fourier transform of a signal (…, L): (…, frequencies, frames).
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const spectrum = torch.stft(torch.randn([100]), 16, { returnComplex: true });
 * console.log(spectrum.shape); // [9, 26]
 */
export function stft(input: Tensor, nFft: number, ...rest: Trailing<StftOptions, StftOrder>): Tensor {
  const a = readArguments('stft', rest, {
    hopLength: null,
    winLength: null,
    window: null,
    center: true,
    padMode: 'reflect',
    normalized: false,
    onesided: null,
    returnComplex: null,
    alignToWindow: null,
  } as Required<StftOptions>);
  if (a.center && a.alignToWindow !== null) throw new TypeError('stft: expected alignToWindow only with center false');
  const { alignToWindow: _, ...centred } = a;
  const signal = expectTensor('stft', 'input', input);
  if (a.center) return aten.stft(signal, nFft, centred);
  const { center, padMode, ...plain } = a;
  return aten.stft(signal, nFft, plain);
}
