import { type Arguments, kindError, type Named, oneOf, readArguments } from '../arguments/options.js';
import { BaseCoupling } from './baseCoupling.js';
import { IndependentCoupling } from './independent.js';
import { ExactOTCoupling, GreedyCoupling, SinkhornCoupling, UnbalancedSinkhornCoupling } from './ot.js';

const classes = {
  independent: IndependentCoupling,
  ot: ExactOTCoupling,
  exact_ot: ExactOTCoupling,
  sinkhorn: SinkhornCoupling,
  greedy: GreedyCoupling,
  unbalanced_sinkhorn: UnbalancedSinkhornCoupling,
};

/** The name of a coupling. */
export type CouplingName = keyof typeof classes;

/** The names that {@link getCoupling} knows. */
export const couplingNames = Object.keys(classes) as readonly CouplingName[];

interface GetCouplingArguments {
  name: CouplingName;
}

/**
 * A new coupling by its name, with the defaults of its class.
 *
 * @throws RangeError for any other name.
 * @example
 * import { getCoupling } from 'torchebm/couplings';
 * console.log(String(getCoupling('sinkhorn'))); // SinkhornCoupling(reg=0.05, n_iters=100)
 */
export function getCoupling(name: CouplingName): BaseCoupling;
/** The same, with arguments by name. */
export function getCoupling(...named: Named<GetCouplingArguments, ['name']>): BaseCoupling;
export function getCoupling(...args: unknown[]): BaseCoupling {
  const { name } = readArguments<Required<GetCouplingArguments>>('getCoupling', args, {}, ['name']);
  return new classes[oneOf('getCoupling', 'name', name, Object.keys(classes) as CouplingName[])]();
}

interface ResolveCouplingArguments<C extends BaseCoupling> {
  coupling?: CouplingName | BaseCoupling | null | undefined;
  default: CouplingName;
  owner: string;
  family?: abstract new (...args: any[]) => C;
}

/**
 * The coupling that an argument means: null is the one named `default`, a name a new one, an instance itself.
 *
 * Options: `default`, `owner` (for messages), `family`, the class that an instance must belong to.
 *
 * @throws TypeError for a value of another kind; RangeError for an unknown name.
 * @example
 * import { resolveCoupling } from 'torchebm/couplings';
 * console.log(String(resolveCoupling(null, { default: 'ot', owner: 'MyLoss' }))); // ExactOTCoupling(tol=0.0001)
 */
export function resolveCoupling<C extends BaseCoupling = BaseCoupling>(
  ...args: Arguments<ResolveCouplingArguments<C>, ['coupling']>
): C {
  const given = readArguments<Required<ResolveCouplingArguments<BaseCoupling>>>(
    'resolveCoupling',
    args,
    { coupling: null, family: BaseCoupling },
    ['coupling', 'default', 'owner'],
  );
  const { coupling, owner, family } = given;
  if (typeof owner !== 'string') throw kindError('resolveCoupling', 'owner', 'a name', owner);
  if (typeof family !== 'function') throw kindError(owner, 'family', 'a class', family);
  oneOf(owner, 'default', given.default, couplingNames);
  if (coupling === null) return getCoupling(given.default) as C;
  if (typeof coupling === 'string') {
    return new classes[
      oneOf(owner, 'coupling', coupling, Object.keys(classes) as CouplingName[])
    ]() as BaseCoupling as C;
  }
  if (!(coupling instanceof family)) throw kindError(owner, 'coupling', `a name or a ${family.name}`, coupling);
  return coupling as C;
}
