/** @file `torchebm/python`: what ported scripts need of Python where JavaScript differs. */
export { type ArgumentOptions, ArgumentParser } from './arguments.js';
export {
  counter,
  Deque,
  defaultdict,
  Enum,
  IndexError,
  KeyError,
  LookupError,
  lookUp,
  mostCommon,
  popItem,
} from './collections.js';
export { basicConfig, dumps, getLogger, Logger, open, TextFile } from './files.js';
export { format, formatString, percent, print, repr, str } from './format.js';
export { asOptions, cache, cached, call, callByName, deepcopy, keywords, partial } from './functions.js';
export {
  accumulate,
  combinations,
  count,
  dropwhile,
  islice,
  pairwise,
  permutations,
  repeat,
  takewhile,
} from './iterators.js';
export { divmod, float, int, mod, round } from './numbers.js';
export { type DrawSize, defaultRng, numpyRandom, RandomGenerator, RandomState } from './numpyRandom.js';
export * as operator from './operators.js';
export { asArray, compare, contains, getItem, isDict, len, setItem, slice, truth, unravelIndex } from './operators.js';
export { Path } from './path.js';
export { Tqdm, type TqdmOptions, tqdm, trange } from './progress.js';
export { Random, random } from './random.js';
export {
  all,
  any,
  cycle,
  enumerate,
  iter,
  mapInOrder,
  max,
  min,
  next,
  product,
  range,
  sorted,
  sum,
  zip,
} from './sequences.js';
export { partition, removePrefix, removeSuffix, rpartition, rsplit, split, zfill } from './text.js';
