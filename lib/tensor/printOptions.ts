/** @file How tensors are printed. Each worker thread has settings of its own, as it has its own tensors. */
import {
  type Arguments,
  boolean,
  nonNegative,
  nonNegativeInteger,
  oneOf,
  orNull,
  positiveInteger,
  readArguments,
  valueError,
} from '../arguments/options.js';

/** Settings by which tensors are printed. */
export interface Printoptions {
  /** The digits after the point, at most 100; 4 at first. */
  precision: number;
  /** A tensor of more elements than this is cut in the middle of its long dimensions; 1000 at first. */
  threshold: number;
  /** The elements that are left at either end of such a dimension; 3 at first. */
  edgeitems: number;
  /** The columns after which a line ends; 80 at first. */
  linewidth: number;
  /** Whether fractions have exponents; null, as at first, leaves it to the numbers. */
  sciMode: boolean | null;
}

const DEFAULTS: Readonly<Printoptions> = { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80, sciMode: null };

const PROFILES = {
  default: DEFAULTS,
  short: { ...DEFAULTS, precision: 2, edgeitems: 2 },
  full: { ...DEFAULTS, threshold: Number.POSITIVE_INFINITY },
};

/** The settings of this thread. @internal */
export const printOptions: Printoptions = { ...DEFAULTS };

type Given = { [K in keyof Printoptions]?: Printoptions[K] | null } & { profile?: keyof typeof PROFILES | null };

function digits(owner: string, name: string, value: unknown): number {
  if (nonNegativeInteger(owner, name, value) > 100) throw valueError(owner, name, 'at most 100', value);
  return value as number;
}

/**
 * Sets how tensors are printed by this thread, from now on: `torch.set_printoptions`. What is not given stays, but for
 * `sciMode`, which goes back to null, as in PyTorch.
 *
 * Options: those of {@link Printoptions}, and `profile`, a set of the first four that the others go over: 'default',
 * 'short' (2 digits, 2 elements at either end) or 'full' (nothing is cut).
 *
 * @throws TypeError or RangeError for a setting that has no meaning.
 * @example
 * import * as torch from 'torchebm/torch';
 * torch.setPrintoptions({ precision: 2 });
 * console.log(String(torch.tensor([1.12345]))); // tensor([1.12])
 * torch.setPrintoptions({ profile: 'default' });
 */
export function setPrintoptions(
  ...args: Arguments<Given, ['precision', 'threshold', 'edgeitems', 'linewidth', 'profile', 'sciMode']>
): void {
  const { profile, sciMode, ...given } = readArguments<Required<Given>>('setPrintoptions', args, {
    precision: orNull(digits),
    threshold: orNull(nonNegative),
    edgeitems: orNull(nonNegativeInteger),
    linewidth: orNull(positiveInteger),
    profile: orNull((owner, name, value) =>
      oneOf(owner, name, value, Object.keys(PROFILES) as (keyof typeof PROFILES)[]),
    ),
    sciMode: orNull(boolean),
  });
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  Object.assign(printOptions, profile === null ? {} : PROFILES[profile], chosen, { sciMode });
}

/**
 * The settings by which this thread prints tensors, as {@link setPrintoptions} takes it; Python has it as
 * `torch._tensor_str.get_printoptions`.
 */
export function getPrintoptions(): Printoptions {
  return { ...printOptions };
}
