/** @file The families that a middle and a scale make of one standard distribution. */
import { readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { positive, real } from './constraints.js';
import { broadcastAll, Distribution, type DistributionOptions, type ParameterLike } from './distribution.js';

/** The parameters of {@link LocationScale}. */
export interface LocationScaleParameters {
  loc: ParameterLike;
  scale: ParameterLike;
}

/** A distribution of real numbers with a middle and a scale. */
export abstract class LocationScale extends Distribution {
  readonly hasRsample = true;
  readonly support = real;
  readonly loc: Tensor;
  readonly scale: Tensor;

  /** @internal */
  constructor(owner: string, args: readonly unknown[]) {
    const given = readArguments<LocationScaleParameters & Required<DistributionOptions>>(
      owner,
      args,
      { validateArgs: true },
      ['loc', 'scale'],
    );
    const { loc, scale } = broadcastAll(owner, { loc: given.loc, scale: given.scale });
    super(loc.shape, [], given.validateArgs);
    this.checkParameter('loc', loc, real);
    this.checkParameter('scale', scale, positive);
    this.loc = loc;
    this.scale = scale;
  }

  protected override shown() {
    return { loc: this.loc, scale: this.scale };
  }
}
