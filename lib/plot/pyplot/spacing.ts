import type { Margins } from '../spec.js';
import { readEngine } from './figureArguments.js';
import { keywords } from './keywords.js';
import { points } from './style.js';

/** The engine that makes room for labels; undefined for none. */
export type Engine = 'tight' | 'constrained' | undefined;

/** Edges of the grid of axes and the gaps in it, as shares, and the engine that moves both. */
export class Spacing {
  #shares = { left: 0.125, right: 0.9, bottom: 0.11, top: 0.88, wspace: 0.2, hspace: 0.2 };
  engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** 'tight', 'constrained', or 'none'; 'compressed' is 'constrained'. */
  setEngine(owner: string, layout: unknown): void {
    this.engine = readEngine(owner, { layout });
  }

  /** Other shares, which no engine moves. */
  adjust(owner: string, args: readonly unknown[]): void {
    const names = ['left', 'bottom', 'right', 'top', 'wspace', 'hspace'] as const;
    this.#shares = keywords(owner, args, { ...this.#shares }, names);
    this.engine = undefined;
  }

  /** The least room around and between boxes, for a figure of a size in pixels. */
  margins([width, height]: readonly [number, number], rows: number, columns: number): Margins {
    const none = { left: 0, right: 0, top: 0, bottom: 0, bar: 0.25 };
    const { left, right, bottom, top, wspace, hspace } = this.#shares;
    const share = (value: number) => Math.min(0.99, value);
    if (this.engine === 'constrained') {
      const pad = points(3);
      const gap = (size: number, count: number) => Math.max(2 * pad, (0.02 * size) / count);
      return { ...none, gapX: gap(width, columns), gapY: gap(height, rows), outer: pad, even: false };
    }
    const spaced = {
      ...{ left: left * width, right: (1 - right) * width, top: (1 - top) * height, bottom: bottom * height },
      ...{ gapX: share(wspace), gapY: share(hspace), bar: 0.25, outer: 2, even: false },
    };
    if (this.engine === undefined) return spaced;
    const pad = points(10.8);
    return { ...none, gapX: pad, gapY: pad, outer: pad, even: true, from: { ...spaced, strict: true } };
  }
}
