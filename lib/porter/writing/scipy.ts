/** @file SciPy: special functions and the normal distribution by torch, assignments and distances by `torchebm/python`. */
import { type Code, type Context, code, fail, typeOf } from '../context.js';
import { isNumber, present } from '../kinds/types.js';
import { args, option, placed } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { arrayOf } from './numpyArray.js';
import { torch, value } from './operands.js';
import type { Call } from './userCalls.js';

/** Functions of `scipy.special` of one array, by their names in `torch.special`. */
const SPECIAL: Record<string, string> = {
  expit: 'expit',
  logit: 'logit',
  erf: 'erf',
  erfc: 'erfc',
  erfinv: 'erfinv',
  gammaln: 'gammaln',
  digamma: 'digamma',
  psi: 'digamma',
  ndtr: 'ndtr',
  ndtri: 'ndtri',
  log_ndtr: 'logNdtr',
  i0: 'i0',
  i1: 'i1',
};

/** A call of a function of SciPy. */
export function scipy(c: Context, e: Call, path: string): Code {
  const name = path.replace(/^scipy\./, '');
  const short = name.slice(name.lastIndexOf('.') + 1);
  const first = e.args[0]?.value;
  // Arrays of whole numbers, and numbers, are computed in double precision.
  const array = (i: number): Doc => [arrayOf(c, e.args[i]!.value), '.double()'];
  if (name.startsWith('special.') && SPECIAL[short] && e.args.length === 1)
    return code([
      `${torch(c)}.special.${SPECIAL[short]}(`,
      array(0),
      ')',
      isNumber(typeOf(c, first!)) ? '.item()' : '',
    ]);
  switch (name) {
    case 'special.logsumexp':
    case 'special.softmax':
    case 'special.log_softmax': {
      const [, axis, ...more] = placed(e.args, ['a', 'axis'], 1);
      if (more.some((a) => a.name !== 'keepdims') || (axis && axis.name !== 'axis')) break;
      const keep = more.map((a) => option('keepdim', value(c, a.value)));
      const js = short === 'logsumexp' ? 'logsumexp' : short === 'softmax' ? 'softmax' : 'logSoftmax';
      if (!axis && short !== 'logsumexp') break;
      const of: Doc = axis ? array(0) : [array(0), '.flatten()'];
      return code([
        of,
        `.${js}`,
        callDoc([
          { doc: axis ? value(c, axis.value) : '0' },
          ...(keep.length > 0 ? [{ doc: list('{', keep, '}', ' ') }] : []),
        ]),
      ]);
    }
    case 'optimize.linear_sum_assignment':
      return code([c.imports.python('linearSumAssignment'), callDoc(args(c, e.args))]);
    case 'spatial.distance.cdist':
      if (e.args.length > 2) break;
      return code([
        `${torch(c)}.cdist(`,
        array(0),
        ', ',
        array(1),
        ", { computeMode: 'donot_use_mm_for_euclid_dist' })",
      ]);
    case 'stats.norm.pdf':
    case 'stats.norm.logpdf':
    case 'stats.norm.cdf': {
      const found = new Map(placed(e.args, ['x', 'loc', 'scale'], 1).map((a) => [a.name ?? 'x', a.value]));
      if ([...found.values()].some((v) => !isNumber(present(typeOf(c, v))) && v !== found.get('x'))) break;
      const part = (key: string, none: string): Doc => (found.has(key) ? value(c, found.get(key)!) : none);
      const normal: Doc = [
        `new ${torch(c)}.distributions.Normal(${torch(c)}.tensor(`,
        part('loc', '0'),
        `, { dtype: ${torch(c)}.float64 }), `,
        part('scale', '1'),
        ')',
      ];
      const js = short === 'cdf' ? 'cdf' : 'logProb';
      return code([
        normal,
        `.${js}(`,
        array(0),
        ')',
        short === 'pdf' ? '.exp()' : '',
        isNumber(typeOf(c, first!)) ? '.item()' : '',
      ]);
    }
  }
  return fail(`${path} has no counterpart`);
}
