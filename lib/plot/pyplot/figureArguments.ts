/** @file The arguments of a figure's functions: files, sizes, sharing, its legend. */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { boolean, kindError, number, oneOf, positive, valueError } from '../../arguments/options.js';
import { mostAcross, pictureSize } from '../../io/pictureSize.js';
import { readColor } from '../color.js';
import type { LegendSpec } from '../look.js';
import type { NameSpec, Sharing, TitleSpec } from '../spec.js';
import { numeric, type Title } from './axesBase.js';
import { keywords } from './keywords.js';
import { fontSize, isBold, plainText, rcParams } from './style.js';

/** The arguments of `savefig`: the file, and the look of the picture in it. */
export function readSave(
  args: readonly unknown[],
  ownDpi: number,
  background: string,
): { file: string; dpi: number; cropped: boolean; facecolor: string } {
  const owner = 'Figure.savefig';
  const o = keywords(
    owner,
    args,
    {
      ...{ fname: undefined as unknown, dpi: undefined as unknown, bboxInches: undefined as unknown, padInches: 0.1 },
      ...{ format: undefined as unknown, facecolor: undefined as unknown, edgecolor: undefined, transparent: false },
      ...{ metadata: undefined, orientation: undefined, papertype: undefined, backend: undefined },
      ...{ bboxExtraArtists: undefined, pilKwargs: undefined },
    },
    ['fname'],
  );
  const name = fileName(owner, 'fname', o.fname);
  const asked = o.dpi ?? rcParams['savefig.dpi'];
  const saved = o.facecolor ?? rcParams['savefig.facecolor'];
  const paper = saved === 'auto' ? background : readColor(owner, 'facecolor', saved);
  return {
    file: path.extname(name) === '' ? `${name}.${o.format ?? 'png'}` : name,
    dpi: asked === 'figure' ? ownDpi : positive(owner, 'dpi', numeric(asked)),
    cropped: o.bboxInches === 'tight',
    facecolor: boolean(owner, 'transparent', o.transparent) ? 'none' : paper,
  };
}

/** The arguments of a figure's legend. */
export function readFigureLegend(args: readonly unknown[]): LegendSpec {
  const owner = 'Figure.legend';
  const o = keywords(
    owner,
    args,
    {
      ...{
        handles: undefined as unknown,
        labels: undefined as unknown,
        loc: 'lower center',
        ncol: undefined as unknown,
      },
      ...{ ncols: undefined as unknown, title: undefined as unknown, fontsize: undefined as unknown, frameon: true },
      bboxToAnchor: undefined,
    },
    ['handles', 'labels'],
  );
  return {
    place: 'below',
    title: o.title === undefined ? undefined : plainText(o.title),
    columns: (o.ncol ?? o.ncols) as number | undefined,
    size: fontSize(owner, 'fontsize', o.fontsize ?? rcParams['legend.fontsize']),
    frame: o.frameon,
  };
}

const nameStyle = {
  ...{ fontsize: undefined as unknown, fontweight: undefined as unknown, fontstyle: undefined as unknown },
  ...{ color: undefined as unknown, rotation: undefined as unknown, alpha: 1 },
  ...{ horizontalalignment: undefined as unknown, verticalalignment: undefined as unknown },
};

/** The arguments of a name of the whole figure, and what makes the object that may change its text. */
export function readName(
  owner: string,
  args: readonly unknown[],
  at: readonly [number, number],
  size: unknown,
): [name: NameSpec, given: (name: TitleSpec) => Title] {
  const all = { t: '' as unknown, x: at[0] as unknown, y: at[1] as unknown, ...nameStyle };
  const o = keywords(owner, args, all, ['t']);
  const name: NameSpec = {
    text: plainText(o.t),
    size: fontSize(owner, 'fontsize', o.fontsize ?? size),
    color: o.color === undefined ? undefined : readColor(owner, 'color', o.color),
    bold: isBold(o.fontweight),
    at: [number(owner, 'x', numeric(o.x)), number(owner, 'y', numeric(o.y))],
  };
  const given = (shown: TitleSpec) => ({
    setText(text: unknown) {
      shown.text = plainText(text);
    },
    getText: () => shown.text,
  });
  return [name, given];
}

/** A name that has a text. */
export function shown<N extends TitleSpec>(name: N | undefined): N | undefined {
  return name?.text ? name : undefined;
}

/** The name of a file, as text or as an object that stands for a path. */
export function fileName(owner: string, name: string, value: unknown): string {
  const isPath = typeof value === 'object' && value !== null && value.toString !== Object.prototype.toString;
  if (typeof value !== 'string' && (!isPath || Array.isArray(value)))
    throw kindError(owner, name, 'the name of a file', value);
  return value instanceof URL ? fileURLToPath(value) : String(value);
}

/** The engine that makes room for labels, of the arguments of a figure. */
export function readEngine(
  owner: string,
  o: { layout?: unknown; tightLayout?: unknown; constrainedLayout?: unknown },
): 'tight' | 'constrained' | undefined {
  const engines = ['tight', 'constrained', 'compressed', 'none'] as const;
  if (o.layout !== undefined && o.layout !== null) {
    const named = oneOf(owner, 'layout', o.layout as string, engines);
    return named === 'none' ? undefined : named === 'tight' ? 'tight' : 'constrained';
  }
  return o.constrainedLayout ? 'constrained' : o.tightLayout ? 'tight' : undefined;
}

/** Width and height in inches. */
export function sizeOf(owner: string, size: unknown): [number, number] {
  return pictureSize(owner, 'figsize', size, 100);
}

/** The pixels across a drawing at `dpi` pixels an inch. */
export function acrossAt(owner: string, dpi: number, drawing: { width: number; height: number }): number {
  const width = Math.max(1, Math.round((drawing.width * dpi) / 100));
  const most = mostAcross(drawing);
  if (width <= most) return width;
  const inches = `${drawing.width / 100} × ${drawing.height / 100} inches`;
  throw valueError(owner, 'dpi', `at most ${Math.floor((100 * most) / drawing.width)} for a figure of ${inches}`, dpi);
}

/** Which axes of a grid have the same ends. */
export function sharingOf(owner: string, name: string, sharing: unknown): Sharing {
  if (sharing === undefined || sharing === false || sharing === 'none') return 'none';
  if (sharing === true || sharing === 'all') return 'all';
  if (sharing === 'row') return 'row';
  if (sharing === 'col') return 'column';
  throw valueError(owner, name, "true, false, 'all', 'row', 'col' or 'none'", sharing);
}

/** The smallest number of which both are parts. */
export function leastCommon(a: number, b: number): number {
  const divisor = (p: number, q: number): number => (q === 0 ? p : divisor(q, p % q));
  return (a * b) / divisor(a, b);
}
