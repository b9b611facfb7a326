import { Module } from '../nn/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** The kurtosis from which on a column counts as one of long tails; a normal distribution's is 3, an exponential's 9. */
const LONG_TAILS = 5;

const NAMES = ['center', 'scale', 'tails', 'mean', 'std'] as const;
type Tensors = Record<(typeof NAMES)[number], Tensor>;

/**
 * Coordinates z in which every column has mean 0 and variance 1, so that one step size fits all: z = (g(x) − mean) / std.
 * g(x) is x, but of columns with long tails, of which `tails` is 1, asinh((x − center) / scale), which grows as a logarithm.
 */
export class Coordinates extends Module {
  declare center: Tensor;
  declare scale: Tensor;
  declare tails: Tensor;
  declare mean: Tensor;
  declare std: Tensor;
  readonly #bends: boolean;

  constructor(tensors: Tensors) {
    super();
    for (const name of NAMES) this.registerBuffer(name, tensors[name]);
    this.#bends = Boolean(tensors.tails.any().item());
  }

  /** Those of a table (n, d). */
  static of(rows: Tensor): Coordinates {
    const [sorted] = rows.sort(0);
    const [low, center, high] = [0.16, 0.5, 0.84].map((part) => sorted.at(Math.floor(part * rows.size(0)))) as [
      Tensor,
      Tensor,
      Tensor,
    ];
    const deviations = rows.sub(rows.mean(0));
    const kurtosis = deviations.pow(4).mean(0).div(deviations.square().mean(0).square());
    const width = high.sub(low).div(2);
    const tensors: Tensors = {
      center,
      scale: torch.where(width.gt(0), width, positive(rows.std(0))),
      tails: kurtosis.gt(LONG_TAILS).to(rows.dtype),
      mean: torch.zerosLike(width),
      std: torch.onesLike(width),
    };
    const g = new Coordinates(tensors).standardize(rows);
    return new Coordinates({ ...tensors, mean: g.mean(0), std: positive(g.std(0)) });
  }

  /** Those in the state of a model that `torchebm train` wrote, or null. */
  static saved(state: Record<string, Tensor | undefined>): Coordinates | null {
    const tensors = NAMES.map((name) => [name, state[`coordinates.${name}`]] as const);
    return tensors.some(([, tensor]) => !tensor) ? null : new Coordinates(Object.fromEntries(tensors) as Tensors);
  }

  /** z of x (n, d). */
  standardize(x: Tensor): Tensor {
    const bent = this.#bends ? torch.where(this.tails.gt(0), x.sub(this.center).div(this.scale).asinh(), x) : x;
    return bent.sub(this.mean).div(this.std);
  }

  /** x of z (n, d). */
  destandardize(z: Tensor): Tensor {
    const bent = z.mul(this.std).add(this.mean);
    return this.#bends ? torch.where(this.tails.gt(0), bent.sinh().mul(this.scale).add(this.center), bent) : bent;
  }

  /** log |dx / dz| at x (n, d) but for a constant, (n); null where it is constant. */
  logVolume(x: Tensor): Tensor | null {
    if (!this.#bends) return null;
    return x.sub(this.center).div(this.scale).square().log1p().mul(this.tails).sum(-1).mul(0.5);
  }
}

/** Spreads, with 1 where a column is constant. */
const positive = (spread: Tensor) => torch.where(spread.gt(0), spread, 1);
