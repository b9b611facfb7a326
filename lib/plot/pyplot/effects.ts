import { positive, probability } from '../../arguments/options.js';
import type { Properties } from './artist.js';
import { type Keywords, keywords } from './keywords.js';

/** A drawing of an artist: wider and in another colour, or as it is. */
export abstract class PathEffect {
  /** @internal The properties of an artist for this drawing. */
  abstract change(properties: Properties): Properties;
}

/** The artist as it is. */
export class Normal extends PathEffect {
  override change(properties: Properties): Properties {
    return properties;
  }
}

/** The artist's outline, `linewidth` points wide in the colour `foreground`. */
export class Stroke extends PathEffect {
  readonly linewidth: number | undefined;
  readonly foreground: unknown;
  readonly alpha: number | undefined;

  constructor(...args: [keywords?: Keywords]) {
    super();
    const all = { linewidth: undefined as unknown, foreground: undefined as unknown, alpha: undefined as unknown };
    const o = keywords('patheffects.Stroke', args, { ...all, offset: undefined, capstyle: undefined });
    this.linewidth = o.linewidth === undefined ? undefined : positive('patheffects.Stroke', 'linewidth', o.linewidth);
    this.alpha = o.alpha === undefined ? undefined : probability('patheffects.Stroke', 'alpha', o.alpha);
    this.foreground = o.foreground;
  }

  override change(properties: Properties): Properties {
    const { linewidth, foreground, alpha } = this;
    const isText = 'text' in properties;
    return {
      ...properties,
      ...(alpha !== undefined && { alpha }),
      ...(isText
        ? { outline: { color: foreground ?? properties.color ?? 'k', linewidth: linewidth ?? 1 }, arrow: undefined }
        : { ...(foreground !== undefined && { color: foreground }), ...(linewidth !== undefined && { linewidth }) }),
      label: undefined,
      bbox: undefined,
    };
  }
}

/** Matplotlib's `patheffects`: outlines and glows of lines and texts, by `setPathEffects`. */
export const patheffects = {
  Stroke,
  Normal,
  /** An outline, and the artist over it. */
  withStroke: (...args: [keywords?: Keywords]): PathEffect[] => [new Stroke(...args), new Normal()],
};
