/** @file Axes that show values over the plane: contours, images, arrows, streamlines and surfaces. */
import { boolean, kindError, number, oneOf } from '../../arguments/options.js';
import { parseColor } from '../color.js';
import { toArray } from '../data.js';
import type { Mark } from '../marks/mark.js';
import { Artist, type Properties } from './artist.js';
import { buildBands, buildContour, buildHeat, buildQuiver, buildStreams, buildSurface, common } from './artistMarks.js';
import { AxesBase } from './axesBase.js';
import { categories, cellEdges, indices, isLog, normRange, readLevels, strided, trailing } from './callData.js';
import { keywords } from './keywords.js';
import { fontSize } from './style.js';

/** Axes with values over the plane on them. */
export class FieldAxes extends AxesBase {
  /** Something drawn, as its marks are built from its properties; names on an axis become places. @internal */
  protected add(build: (o: Properties) => readonly Mark[], o: Properties, zorder: number): Artist {
    const { x, y } = o;
    const names = { x: categories(x), y: categories(y) };
    for (const axis of ['x', 'y'] as const) if (names[axis]) this.setCategories(axis, names[axis]);
    const own = {
      ...o,
      ...(names.x && { x: names.x.map((_, i) => i) }),
      ...(names.y && { y: names.y.map((_, i) => i) }),
    };
    const artist = new Artist(
      this,
      (p) => [...build(p)],
      own,
      o.zorder === undefined ? zorder : number('zorder', 'zorder', o.zorder),
    );
    if (o.visible === false) artist.setVisible(false);
    return artist;
  }

  /** Lines along levels: `contour(Z)`, `contour(X, Y, Z)`, `contour(X, Y, Z, levels)`, then keywords. */
  contour(...args: readonly unknown[]): Artist {
    return this.#contours('Axes.contour', args, false);
  }

  /** Bands between levels, with the arguments of {@link FieldAxes.contour}. */
  contourf(...args: readonly unknown[]): Artist {
    return this.#contours('Axes.contourf', args, true);
  }

  #contours(owner: string, args: readonly unknown[], filled: boolean): Artist {
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], {
      ...{
        levels: undefined as unknown,
        cmap: undefined as unknown,
        color: undefined as unknown,
        norm: undefined as unknown,
      },
      ...{
        vmin: undefined as unknown,
        vmax: undefined as unknown,
        extend: 'neither',
        origin: undefined,
        hatches: undefined,
      },
      ...{ extent: undefined as unknown, linewidth: undefined as unknown, linestyle: undefined as unknown, ...common },
      ...{ offset: undefined, zdir: 'z', data: undefined, negative_linestyles: undefined, algorithm: undefined },
    });
    const [x, y, z] = data.length < 3 ? [undefined, undefined, data[0]] : data;
    const levels = o.levels ?? (data.length < 3 ? data[1] : data[3]) ?? 7;
    const { extent } = o;
    const ends = Array.isArray(extent) ? { x: extent.slice(0, 2), y: extent.slice(2, 4) } : { x, y };
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    const build = (p: Properties) => [filled ? buildBands(p) : buildContour(p)];
    const artist = this.add(
      build,
      { ...o, z, range, levels: readLevels(levels), gridX: ends.x, gridY: ends.y },
      filled ? 1 : 2,
    );
    return artist;
  }

  /** Writes the levels on the lines of {@link FieldAxes.contour}: `clabel(lines, { fontsize: 8, fmt: '%.1f' })`. */
  clabel(...args: readonly unknown[]): void {
    const owner = 'Axes.clabel';
    const more = { inlineSpacing: 5, manual: false, rightsideUp: true, useClabeltext: false, zorder: undefined };
    const o = keywords(
      owner,
      args,
      {
        ...{ CS: undefined as unknown, levels: undefined as unknown, fontsize: 'medium' as unknown, inline: true },
        ...{ fmt: undefined as unknown, color: undefined as unknown, ...more },
      },
      ['CS', 'levels'],
    );
    if (!(o.CS instanceof Artist)) throw kindError(owner, 'CS', 'what contour returns', o.CS);
    const named = typeof o.fmt === 'object' ? (o.fmt as Record<number, string>) : undefined;
    o.CS.setNumbers({
      size: fontSize(owner, 'fontsize', o.fontsize),
      inline: boolean(owner, 'inline', o.inline),
      format: named ? (level: number) => named[level] ?? '' : o.fmt,
      levels: o.levels === undefined ? undefined : Array.from(toArray(owner, 'levels', o.levels).data),
      color: Array.isArray(o.color) ? o.color[0] : o.color,
    });
  }

  /** An image of values of shape (rows, columns), or of colours (rows, columns, 3 or 4); the first row is at the top. */
  imshow(...args: readonly unknown[]): Artist {
    const owner = 'Axes.imshow';
    const o = keywords(
      owner,
      args,
      {
        ...{
          X: undefined as unknown,
          cmap: undefined as unknown,
          norm: undefined as unknown,
          aspect: 'equal' as unknown,
        },
        ...{ interpolation: undefined as unknown, vmin: undefined as unknown, vmax: undefined as unknown },
        ...{ origin: 'upper', extent: undefined as unknown, data: undefined, ...common },
      },
      ['X', 'cmap', 'norm'],
    );
    const origin = oneOf(owner, 'origin', o.origin, ['upper', 'lower'] as const);
    const { shape } = toArray(owner, 'X', o.X);
    const [rows, columns] = shape;
    const extent = o.extent === undefined ? undefined : Array.from(toArray(owner, 'extent', o.extent).data);
    const x = extent ? extent.slice(0, 2) : [-0.5, columns - 0.5];
    const ends = extent ? extent.slice(2, 4) : origin === 'upper' ? [rows - 0.5, -0.5] : [-0.5, rows - 0.5];
    // Rows run from the top where the first is there.
    const y = origin === 'upper' ? [ends[1], ends[0]] : ends;
    if (o.aspect !== undefined) this.setAspect(o.aspect as 'equal');
    this.setDefault('flippedY', ends);
    const smooth =
      typeof o.interpolation === 'string' && !['none', 'nearest', 'antialiased', 'auto'].includes(o.interpolation);
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    return this.add(buildHeat, { ...o, z: o.X, gridX: x, gridY: y, smooth, range, log: isLog(o.norm) }, 0);
  }

  /** {@link FieldAxes.imshow} in a frame of its own, as a matrix is written. */
  matshow(...args: readonly unknown[]): Artist {
    return this.imshow(...args);
  }

  /** An image of cells between the places of x and y. */
  pcolormesh(...args: readonly unknown[]): Artist {
    const owner = 'Axes.pcolormesh';
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], {
      ...{
        cmap: undefined as unknown,
        norm: undefined as unknown,
        vmin: undefined as unknown,
        vmax: undefined as unknown,
      },
      ...{ shading: 'auto', edgecolor: 'none', linewidth: 0, data: undefined, ...common },
    });
    const [x, y, z] = data.length < 3 ? [undefined, undefined, data[0]] : data;
    const { shape } = toArray(owner, 'C', z);
    const [gridX, gridY] = [cellEdges(owner, 'X', x, shape[1], 1), cellEdges(owner, 'Y', y, shape[0], 0)];
    const range = normRange(o.norm, [o.vmin, o.vmax]);
    return this.add(
      buildHeat,
      { ...o, z, gridX, gridY, smooth: o.shading === 'gouraud', range, log: isLog(o.norm) },
      0,
    );
  }

  pcolor(...args: readonly unknown[]): Artist {
    return this.pcolormesh(...args);
  }

  /** Arrows: `quiver(U, V)`, `quiver(X, Y, U, V)` or `quiver(X, Y, U, V, C)`, then keywords. */
  quiver(...args: readonly unknown[]): Artist {
    const owner = 'Axes.quiver';
    const { data, given } = trailing(args);
    const o = keywords(owner, [given], {
      ...{
        color: undefined as unknown,
        cmap: undefined as unknown,
        norm: undefined as unknown,
        scale: undefined as unknown,
      },
      ...{
        units: 'width',
        angles: 'uv' as unknown,
        scaleUnits: undefined as unknown,
        width: undefined as unknown,
        pivot: 'tail',
      },
      ...{
        headwidth: 3,
        headlength: 5,
        headaxislength: 4.5,
        minshaft: 1,
        minlength: 1,
        vmin: undefined as unknown,
        vmax: undefined as unknown,
      },
      ...{ edgecolor: undefined, linewidth: undefined, facecolor: undefined as unknown, data: undefined, ...common },
    });
    const [x, y, u, v, c] = data.length < 4 ? [...indices(owner, data[0]), ...data] : data;
    const inData = o.angles === 'xy' && o.scaleUnits === 'xy';
    const color = o.color ?? o.facecolor ?? (c === undefined ? 'k' : undefined);
    const own = { ...o, x, y, u, v, values: c, color, inData, range: normRange(o.norm, [o.vmin, o.vmax]) };
    return this.add(buildQuiver, own, 1);
  }

  /** Lines along the vectors u and v on an even grid. */
  streamplot(...args: readonly unknown[]): Artist {
    const owner = 'Axes.streamplot';
    const o = keywords(
      owner,
      args,
      {
        ...{
          x: undefined as unknown,
          y: undefined as unknown,
          u: undefined as unknown,
          v: undefined as unknown,
          density: 1 as unknown,
        },
        ...{
          linewidth: undefined as unknown,
          color: undefined as unknown,
          cmap: undefined as unknown,
          norm: undefined as unknown,
          arrowsize: 1,
        },
        ...{
          arrowstyle: '-|>',
          minlength: 0.1,
          maxlength: 4,
          startPoints: undefined,
          integrationDirection: 'both',
          transform: undefined,
        },
        ...{ brokenStreamlines: true, data: undefined, ...common },
      },
      ['x', 'y', 'u', 'v', 'density', 'linewidth', 'color', 'cmap'],
    );
    const isColor = o.color === undefined || parseColor(o.color) !== undefined;
    const own = {
      ...o,
      values: isColor ? undefined : o.color,
      color: isColor ? (o.color ?? this.nextColor('lines')) : undefined,
    };
    return this.add(buildStreams, { ...own, range: normRange(o.norm, [undefined, undefined]) }, 2);
  }

  /** A surface over the plane, on axes with `projection: '3d'`. */
  plotSurface(...args: readonly unknown[]): Artist {
    return this.#surface('Axes.plotSurface', args, false);
  }

  /** The mesh of a surface. */
  plotWireframe(...args: readonly unknown[]): Artist {
    return this.#surface('Axes.plotWireframe', args, true);
  }

  #surface(owner: string, args: readonly unknown[], wireframe: boolean): Artist {
    if (!this.is3d) throw new Error(`${owner}: expected axes with subplotKw: { projection: '3d' }`);
    const o = keywords(
      owner,
      args,
      {
        ...{
          X: undefined as unknown,
          Y: undefined as unknown,
          Z: undefined as unknown,
          cmap: undefined as unknown,
          color: undefined as unknown,
        },
        ...{
          norm: undefined as unknown,
          vmin: undefined as unknown,
          vmax: undefined as unknown,
          rstride: undefined as unknown,
          cstride: undefined as unknown,
        },
        ...{
          rcount: 50,
          ccount: 50,
          edgecolor: undefined as unknown,
          linewidth: undefined as unknown,
          shade: true,
          lightsource: undefined,
        },
        ...{ facecolor: undefined, linestyle: undefined, data: undefined, ...common },
      },
      ['X', 'Y', 'Z'],
    );
    const strides = [o.rstride ?? o.rcount, o.cstride ?? o.ccount] as number[];
    const counted = [o.rstride === undefined, o.cstride === undefined];
    const grid = strided(owner, [o.X, o.Y, o.Z], strides, counted);
    const color = o.cmap === undefined ? (o.color ?? this.nextColor('lines')) : undefined;
    const own = { ...o, ...grid, color, wireframe, range: normRange(o.norm, [o.vmin, o.vmax]) };
    return this.add(buildSurface, own, 1);
  }
}
