/** @file The legend of axes: its arguments, and the signs in it. */
import { boolean, kindError, nonNegative, oneOf, positive } from '../../arguments/options.js';
import { readColor } from '../color.js';
import { toArray } from '../data.js';
import { type LegendPlace, legendPlaces } from '../look.js';
import { type Key, keysOf, type Mark } from '../marks/mark.js';
import type { Artist } from './artist.js';
import type { State } from './axesState.js';
import { keywords } from './keywords.js';
import { fontSize, plainText, rcParams } from './style.js';

/** The arguments of `legend`: how it looks, and its handles and labels if some are given. */
export function readLegend(args: readonly unknown[]): Pick<State, 'legend' | 'named'> {
  const owner = 'Axes.legend';
  // A single list is of labels.
  const isLabels = args.length > 0 && Array.isArray(args[0]) && args[0].every((part) => typeof part === 'string');
  const given = isLabels && !Array.isArray(args[1]) ? [undefined, ...args] : args;
  const o = keywords(
    owner,
    given,
    {
      ...{
        handles: undefined as unknown,
        labels: undefined as unknown,
        loc: 'best' as string | number,
        title: undefined as unknown,
      },
      ...{
        fontsize: undefined as unknown,
        ncol: 1,
        ncols: 1,
        frameon: true,
        bboxToAnchor: undefined as unknown,
        framealpha: 0.8,
      },
      ...{
        shadow: false,
        fancybox: true,
        markerscale: 1,
        borderaxespad: 0.5,
        titleFontsize: undefined,
        numpoints: 1,
        prop: undefined,
      },
      ...{
        scatterpoints: 1,
        handlelength: 2,
        columnspacing: 2,
        labelspacing: 0.5,
        handletextpad: 0.8,
        borderpad: 0.4,
      },
      ...{ facecolor: undefined as unknown, edgecolor: undefined as unknown, labelcolor: undefined as unknown },
      ...{ mode: undefined, draggable: false },
    },
    ['handles', 'labels'],
  );
  const colored = (name: string, color: unknown) => (color === undefined ? undefined : readColor(owner, name, color));
  const anchor =
    o.bboxToAnchor === undefined ? undefined : Array.from(toArray(owner, 'bboxToAnchor', o.bboxToAnchor).data);
  if (anchor && anchor.length !== 2 && anchor.length !== 4) {
    throw kindError(owner, 'bboxToAnchor', '[x, y] or [x, y, width, height]', o.bboxToAnchor);
  }
  const columns = Math.max(o.ncol, o.ncols);
  const legend: State['legend'] = {
    place: placeOf(owner, o.loc),
    ...(anchor && { anchor: [anchor[0]!, anchor[1]!, anchor[2] ?? 0, anchor[3] ?? 0] }),
    markers: positive(owner, 'markerscale', o.markerscale),
    pad: nonNegative(owner, 'borderaxespad', o.borderaxespad),
    title: o.title === undefined ? undefined : plainText(o.title),
    columns: columns > 1 ? columns : undefined,
    size: fontSize(owner, 'fontsize', o.fontsize ?? rcParams['legend.fontsize']),
    frame: boolean(owner, 'frameon', o.frameon),
    ...{ face: colored('facecolor', o.facecolor), edge: colored('edgecolor', o.edgecolor), alpha: o.framealpha ?? 0.8 },
    ink: Array.isArray(o.labelcolor) ? undefined : colored('labelcolor', o.labelcolor),
  };
  const labels = o.labels === undefined ? undefined : (o.labels as unknown[]).map(plainText);
  const handles = o.handles === undefined ? undefined : (o.handles as (Artist | Artist[])[]).flat();
  return { legend, named: labels || handles ? { handles, labels } : undefined };
}

const places = [
  ...['best', 'upper right', 'upper left', 'lower left', 'lower right', 'right', 'center left', 'center right'],
  ...['lower center', 'upper center', 'center'],
] as LegendPlace[];

function placeOf(owner: string, loc: string | number): LegendPlace {
  if (typeof loc === 'number' && loc in places) return places[loc];
  if (typeof loc === 'string' && loc.startsWith('outside')) return 'below';
  return oneOf(owner, 'loc', loc as LegendPlace, legendPlaces);
}

/** The signs and names of the legend. */
export function keysOfLegend(named: State['named'], artists: readonly Artist[]): Key[] | undefined {
  if (!named) return artists.length > 0 ? artists.flatMap((artist) => keysIn(artist.marks())) : undefined;
  const handles = named.handles ?? artists;
  const found = handles.flatMap((handle): Key[] => {
    const own = keysIn(handle.marks());
    return own.length > 0 ? own : unnamed(handle);
  });
  return named.labels
    ? found.slice(0, named.labels.length).map((key, i) => ({ ...key, label: named.labels![i] }))
    : found;
}

function keysIn(marks: readonly Mark[]): Key[] {
  return marks.flatMap((mark) => mark.keys);
}

/** The sign of an artist without a label. */
function unnamed(artist: Artist): Key[] {
  const mark = artist.marks()[0] as
    | (Mark & { color?: string; fill?: unknown; width?: number; dash?: number[] })
    | undefined;
  if (!mark) return [];
  const color = mark.color ?? (typeof mark.fill === 'string' ? mark.fill : '#000000');
  const sign = mark.kind === 'scatter' ? 'dot' : mark.kind === 'line' || mark.kind === 'rule' ? 'line' : 'area';
  return keysOf('', {
    sign,
    color,
    ...(sign === 'dot' && { marker: 'o' }),
    width: mark.width,
    dash: mark.dash,
  } as never);
}
