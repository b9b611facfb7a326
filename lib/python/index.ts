/** @file `torchebm/python`: what ported scripts need of Python where JavaScript differs. */
export { type ArgumentOptions, ArgumentParser } from './arguments.js';
export {
  applyAlongAxis,
  average,
  intersect1d,
  lstsq,
  ndenumerate,
  ndindex,
  outerOf,
  setdiff1d,
  union1d,
  vectorize,
  withoutPlaces,
} from './arrayParts.js';
export { convolve, correlate, histogram2d, interp, lexsort, polyfit, polyval } from './arrays.js';
export { linearSumAssignment } from './assignment.js';
export {
  counter,
  DefaultMap,
  Deque,
  defaultdict,
  divisor,
  IndexError,
  KeyError,
  LookupError,
  lookUp,
  mostCommon,
  popItem,
  StopIteration,
  setDefault,
  TupleMap,
  TupleSet,
  ZeroDivisionError,
} from './collections.js';
export { type Entered, ExitStack, enter, nullcontext } from './contexts.js';
export { csv } from './csv.js';
export { Datetime, type SpanParts, Timedelta } from './datetime.js';
export { ChainMap, Dict, dict, type Entries, List } from './dict.js';
export { Enum, IntEnum, StrEnum } from './enums.js';
export {
  BytesIO,
  dumps,
  open,
  redirectStdout,
  StringIO,
  TemporaryDirectory,
  TextFile,
} from './files.js';
export { format, formatString, percent, print, repr, str } from './format.js';
export {
  arranged,
  asOptions,
  attributeName,
  type CacheControl,
  cache,
  cached,
  call,
  callByName,
  decorate,
  deepcopy,
  getAttribute,
  keywords,
  mixin,
  partial,
  replaced,
  vars,
} from './functions.js';
export { bisect, heapq } from './heaps.js';
export { cairosvg, type Filter, Image, ImageFilter, type SaveOptions, type SvgOptions } from './images.js';
export {
  accumulate,
  batched,
  combinations,
  combinationsWithReplacement,
  compress,
  count,
  dropwhile,
  filterfalse,
  groupby,
  islice,
  pairwise,
  permutations,
  repeat,
  starmap,
  takewhile,
  tee,
  zipLongest,
} from './iterators.js';
export { literalEval } from './literals.js';
export { basicConfig, getLogger, Logger, type LoggingOptions, logging } from './logging.js';
export { callMethod } from './methods.js';
export {
  comb,
  copysign,
  dist,
  divmod,
  factorial,
  float,
  fsum,
  gcd,
  int,
  isclose,
  lcm,
  mod,
  modf,
  perm,
  round,
  sumprod,
} from './numbers.js';
export { type DrawSize, defaultRng, numpyRandom, RandomGenerator, RandomState } from './numpyRandom.js';
export * as operator from './operators.js';
export {
  asArray,
  compare,
  contains,
  getItem,
  isDict,
  len,
  sameFields,
  setItem,
  truth,
  unravelIndex,
} from './operators.js';
export { glob, Path, splitext } from './path.js';
export { Popen, type PopenInput, PopenOutput } from './popen.js';
export { type CompletedProcess, type ProcessOptions, sleep, subprocess, ThreadPoolExecutor } from './processes.js';
export { Tqdm, type TqdmOptions, tqdm, trange } from './progress.js';
export { Random, random } from './random.js';
export {
  nanargmax,
  nanargmin,
  nanmax,
  nanmin,
  nanquantile,
  nanstd,
  nanvar,
  quantile,
  type ReductionOptions,
} from './reductions.js';
export { Match, Pattern, re } from './regex.js';
export {
  all,
  any,
  cycle,
  enumerate,
  iter,
  leftOpen,
  list,
  mapInOrder,
  mapped,
  max,
  min,
  next,
  product,
  range,
  sorted,
  sum,
  zip,
} from './sequences.js';
export { Slice, setSlice, slice } from './slices.js';
export { erf, erfc, gamma, lgamma } from './special.js';
export { statistics } from './statistics.js';
export {
  capitalize,
  center,
  partition,
  removePrefix,
  removeSuffix,
  replace,
  rpartition,
  rsplit,
  split,
  strip,
  swapCase,
  title,
  zfill,
} from './text.js';
export { textwrap, type WrapOptions } from './textwrap.js';
export {
  Request,
  type RequestOptions,
  UrlResponse,
  urlopen,
  urlretrieve,
  WebSocketConnection,
  websocket,
} from './web.js';
