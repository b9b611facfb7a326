/** @file The kind of value that a function of Matplotlib, or a method of its objects, gives. */

import type { Expression } from '../reading/syntax.js';
import type { Inference } from './inference.js';
import { ANY, INT, lib, listOf, STR, type Type, tupleOf, WHOLE_ARRAY } from './types.js';

/** The type that a function of Matplotlib, or a method of its objects, gives. */
export function figureType(inference: Inference, name: string, e: Expression & { kind: 'call' }): Type {
  const axes = lib('matplotlib.Axes');
  switch (name) {
    case 'figure':
    case 'gcf':
      return lib('matplotlib.Figure');
    case 'subplots': {
      const counts = e.args.filter((a) => a.name === null || a.name === 'nrows' || a.name === 'ncols');
      const ones = counts.every((a) => a.value.kind === 'number' && a.value.text === '1');
      return tupleOf(lib('matplotlib.Figure'), ones ? axes : inference.remembered(e, () => lib('matplotlib.AxesList')));
    }
    case 'subplot_mosaic': {
      const named: Type = { k: 'dict', key: STR, value: axes };
      return inference.program.path(e.of, inference.program.module)?.startsWith('matplotlib.')
        ? tupleOf(lib('matplotlib.Figure'), named)
        : named;
    }
    case 'gca':
    case 'axes':
    case 'subplot':
    case 'add_subplot':
    case 'add_axes':
    case 'twinx':
    case 'twiny':
    case 'inset_axes':
      return axes;
    case 'plot':
      return listOf(lib('matplotlib.Artist'));
    case 'colorbar':
    case 'scatter':
    case 'imshow':
    case 'contour':
    case 'contourf':
    case 'quiver':
    case 'text':
    case 'annotate':
    case 'pcolormesh':
    case 'fill_between':
      return lib('matplotlib.Artist');
    case 'buffer_rgba':
      return WHOLE_ARRAY;
    case 'get_width_height':
      return tupleOf(INT, INT);
    case 'get_cmap':
    case 'ListedColormap':
    case 'from_list':
      return lib('matplotlib.Colormap');
    case 'GridSpec':
    case 'add_gridspec':
      return lib('matplotlib.GridSpec');
    case 'FuncAnimation':
    case 'ArtistAnimation':
      return lib('matplotlib.animation.FuncAnimation');
    default:
      return ANY;
  }
}
