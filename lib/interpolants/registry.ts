import { type Arguments, kindError, type Named, oneOf, readArguments } from '../arguments/options.js';
import { BaseInterpolant } from './baseInterpolant.js';
import { CosineInterpolant } from './cosine.js';
import { LinearInterpolant } from './linear.js';
import { VariancePreservingInterpolant } from './variancePreserving.js';

const classes = {
  linear: LinearInterpolant,
  cosine: CosineInterpolant,
  vp: VariancePreservingInterpolant,
};

/** The name of an interpolant. */
export type InterpolantName = keyof typeof classes;

interface GetInterpolantArguments {
  interpolantType: InterpolantName;
}

/**
 * The interpolant of a name, with its defaults.
 *
 * @throws RangeError if there is none of that name.
 * @example
 * import { getInterpolant } from 'torchebm/interpolants';
 * console.log(getInterpolant('vp').constructor.name); // VariancePreservingInterpolant
 */
export function getInterpolant(interpolantType: InterpolantName): BaseInterpolant;
/** The same, with arguments by name. */
export function getInterpolant(...named: Named<GetInterpolantArguments, ['interpolantType']>): BaseInterpolant;
export function getInterpolant(...args: unknown[]): BaseInterpolant {
  const { interpolantType } = readArguments<Required<GetInterpolantArguments>>('getInterpolant', args, {}, [
    'interpolantType',
  ]);
  const names = Object.keys(classes) as InterpolantName[];
  return new classes[oneOf('getInterpolant', 'interpolantType', interpolantType, names)]();
}

interface ResolveInterpolantArguments {
  interpolant?: InterpolantName | BaseInterpolant | null | undefined;
  default: InterpolantName;
  owner: string;
}

/**
 * An option `interpolant` of `owner` as an interpolant: an object as it is, a name with its defaults, null as `default`.
 *
 * @throws TypeError for what is neither; RangeError for an unknown name.
 * @example
 * import { resolveInterpolant } from 'torchebm/interpolants';
 * console.log(resolveInterpolant(null, { default: 'linear', owner: 'Mine' }).constructor.name); // LinearInterpolant
 */
export function resolveInterpolant(...args: Arguments<ResolveInterpolantArguments, ['interpolant']>): BaseInterpolant {
  const { interpolant, ...options } = readArguments<Required<ResolveInterpolantArguments>>(
    'resolveInterpolant',
    args,
    { interpolant: null },
    ['interpolant', 'default', 'owner'],
  );
  if (typeof options.owner !== 'string') throw kindError('resolveInterpolant', 'owner', 'a name', options.owner);
  oneOf(options.owner, 'default', options.default, Object.keys(classes) as InterpolantName[]);
  const given = interpolant ?? options.default;
  if (typeof given === 'string') {
    return new classes[oneOf(options.owner, 'interpolant', given, Object.keys(classes) as InterpolantName[])]();
  }
  if (!(given instanceof BaseInterpolant)) throw kindError(options.owner, 'interpolant', 'an interpolant', given);
  return given;
}
