/** @file Random numbers of Python and NumPy: `torchebm/python` has their generators. */

import { type Code, type Context, code, fail } from '../context.js';
import { ALIASES, NUMPY, ONLY, PYTHON, RANDOM, WHOLE_ONES } from '../kinds/random.js';
import type { Type } from '../kinds/types.js';
import { camel } from '../names.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { args, placed } from './arguments.js';
import { call as callDoc, type Doc } from './doc.js';

/** A draw from a generator: a method of it, or a function of a module. */
export function drawn(c: Context, e: Expression & { kind: 'call' }, name: string, of: Doc, generator: Type): Code {
  if (generator === RANDOM || (generator.k === 'lib' && generator.name === 'random.Random')) {
    if (!PYTHON.has(name)) return fail(`random.${name} has no counterpart`);
    const given = name === 'choices' ? placed(e.args, ['population', 'weights', 'k'], 1) : byPlace(e.args);
    return code([of, '.', name, callDoc(args(c, given))]);
  }
  const known = ALIASES[name] ?? name;
  const only = ONLY[known];
  if (only && only.k === 'lib' && generator.k === 'lib' && only.name !== generator.name)
    return fail(`${name} of this generator of NumPy has no counterpart`);
  if (known === 'rand' || known === 'randn') return code([of, '.', known, callDoc(args(c, e.args))]);
  const signature = NUMPY[known];
  if (!signature) return fail(`numpy.random.${name} has no counterpart`);
  const dtype = e.args.find((a) => a.name === 'dtype');
  if (dtype && !WHOLE_ONES.has(known)) return fail(`numpy.random.${name} with a dtype`);
  const [required, ...names] = signature;
  const given = placed(
    e.args.filter((a) => a !== dtype),
    names,
    required,
  );
  return code([of, '.', camel(known), callDoc(args(c, given))]);
}

/** Python's own functions take numbers by position here, whatever they are called. */
const byPlace = (given: readonly Argument[]): Argument[] =>
  given.map((a) => (a.name === null || a.spread ? a : { ...a, name: null }));
