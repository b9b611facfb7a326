/** @file NumPy's functions of one-dimensional arrays: spectra, correlations, polynomials, orders. */

import { type Code, type Context, code, fail, typeOf } from '../context.js';
import { isNumber, present } from '../kinds/types.js';
import { camel } from '../names.js';
import type { Expression } from '../reading/syntax.js';
import { args, placed } from './arguments.js';
import { call as callDoc, type Doc, list } from './doc.js';
import { arrayOf } from './numpyArray.js';
import { torch, value } from './operands.js';

/** A call of such a function, by its name behind `numpy.`; null for others. */
export function sequenceCall(c: Context, e: Expression & { kind: 'call' }, name: string): Code | null {
  const t = torch(c);
  const positional = e.args.filter((a) => !a.name);
  const named = e.args.filter((a) => a.name);
  const [first, second] = positional.map((a) => a.value);
  switch (name) {
    case 'append': {
      const axis = named.find((a) => a.name === 'axis')?.value ?? positional[2]?.value;
      const parts = [first!, second!].map((x): Doc => {
        const of: Doc = isNumber(typeOf(c, x)) ? [c.imports.python('asArray'), '(', value(c, x), ')'] : arrayOf(c, x);
        return axis ? of : [of, '.flatten()'];
      });
      const items = [
        {
          doc: list(
            '[',
            parts.map((doc) => ({ doc })),
            ']',
          ),
        },
      ];
      return code([
        t,
        '.cat',
        callDoc([...items, ...(axis ? [{ doc: ['{ dim: ', value(c, axis), ' }'] as Doc }] : [])]),
      ]);
    }
    case 'lexsort':
      if (e.args.length > 1) return null;
      return code([c.imports.python('lexsort'), '(', value(c, first!), ')']);
    case 'correlate':
      return code([c.imports.python('correlate'), callDoc(args(c, placed(e.args, ['a', 'v', 'mode'], 2)))]);
    case 'polyfit':
    case 'polyval':
      if (e.args.length > (name === 'polyfit' ? 3 : 2)) return fail(`numpy.${name} with these arguments`);
      return code([
        c.imports.python(name),
        callDoc(args(c, placed(e.args, name === 'polyfit' ? ['x', 'y', 'deg'] : ['p', 'x'], 3))),
      ]);
    case 'fft.fft':
    case 'fft.ifft':
    case 'fft.rfft':
    case 'fft.irfft':
    case 'fft.fft2':
    case 'fft.ifft2':
    case 'fft.fftfreq':
    case 'fft.rfftfreq':
    case 'fft.fftshift':
    case 'fft.ifftshift': {
      const short = name.slice(4);
      if (/freq$/.test(short))
        return code([
          `${t}.fft.${short}`,
          callDoc([
            ...args(c, placed(e.args, ['n', 'd'], 1)),
            ...(named.length > 0 || second ? [] : [{ doc: `{ dtype: ${t}.float64 }` }]),
          ]),
          named.length > 0 || second ? '.double()' : '',
        ]);
      const [of, ...rest] = placed(e.args, ['a', 'n', 'axis'], 1);
      const items = args(c, rest, (n) => (n === 'axis' ? 'dim' : n === 'axes' ? 'dim' : camel(n)));
      const whole = present(typeOf(c, of!.value));
      const double = whole.k === 'tensor' && (whole.whole || whole.mixed) ? '.double()' : '';
      return code([`${t}.fft.${short}`, callDoc([{ doc: [arrayOf(c, of!.value), double] }, ...items])]);
    }
    default:
      return null;
  }
}
