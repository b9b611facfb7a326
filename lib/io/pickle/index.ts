/**
 * @file Python's pickle format, as far as data need it: what `torch.save` writes and `torch.load(weights_only=True)` reads.
 *
 * A pickle is a program that builds objects, and may name any function of Python to call. Nothing of the kind happens
 * here: a name that is not on the list of known ones is an error.
 */
export { encodePickle } from './encode.js';
export { type PickleFunction, type PickleGlobals, parsePickle } from './parse.js';
export { PickleCall, PickleGlobal, PicklePersistent } from './values.js';
