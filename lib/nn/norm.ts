import {
  kindError,
  type Named,
  number,
  orNull,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as F from './functional/index.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { float, py } from './repr.js';

function shapeOf(owner: string, shape: number | readonly number[]): number[] {
  const list = typeof shape === 'number' ? [shape] : shape;
  if (!Array.isArray(list)) throw kindError(owner, 'normalizedShape', 'a number or a list of them', shape);
  return list.map((n) => positiveInteger(owner, 'normalizedShape', n));
}

/** Options of {@link LayerNorm}. */
export interface LayerNormOptions extends FactoryOptions {
  /** Added to the variance; 1e-5 by default. */
  eps?: number;
  /** Learns a factor and an offset per element; true by default. */
  elementwiseAffine?: boolean;
  /** Learns the offset too; true by default. */
  bias?: boolean;
}

interface LayerNormArguments extends LayerNormOptions {
  normalizedShape: number | readonly number[];
}

/**
 * (x − mean) / √(var + eps) · weight + bias over the last dimensions, whose sizes are `normalizedShape`.
 *
 * @example
 * const norm = new nn.LayerNorm(10);
 * norm(torch.randn([20, 5, 10])).shape; // [20, 5, 10]
 */
export class LayerNorm extends Module {
  readonly normalizedShape: number[];
  readonly eps: number;
  readonly elementwiseAffine: boolean;
  weight!: Parameter | null;
  bias!: Parameter | null;

  constructor(
    normalizedShape: number | readonly number[],
    ...rest: Trailing<LayerNormOptions, ['eps', 'elementwiseAffine', 'bias', 'device', 'dtype']>
  );
  constructor(...named: Named<LayerNormArguments, ['normalizedShape']>);
  constructor(...args: unknown[]) {
    super();
    const { normalizedShape, eps, elementwiseAffine, bias, ...factory } = readArguments<Required<LayerNormArguments>>(
      'LayerNorm',
      args,
      {
        eps: 1e-5,
        elementwiseAffine: true,
        bias: true,
        ...factoryDefaults,
      },
      ['normalizedShape', 'eps', 'elementwiseAffine', 'bias', 'device', 'dtype'],
    );
    this.normalizedShape = shapeOf('LayerNorm', normalizedShape);
    this.eps = number('LayerNorm', 'eps', eps);
    this.elementwiseAffine = elementwiseAffine;
    this.registerParameter(
      'weight',
      elementwiseAffine ? new Parameter(torch.empty(this.normalizedShape, factory)) : null,
    );
    this.registerParameter(
      'bias',
      elementwiseAffine && bias ? new Parameter(torch.empty(this.normalizedShape, factory)) : null,
    );
    this.resetParameters();
  }

  /** Sets the weight to one and the bias to zero. */
  resetParameters(): void {
    if (this.weight) init.ones_(this.weight);
    if (this.bias) init.zeros_(this.bias);
  }

  override forward(input: Tensor): Tensor {
    return torch.layerNorm(input, this.normalizedShape, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    const { normalizedShape, eps, elementwiseAffine } = this;
    return `${py(normalizedShape)}, eps=${float(eps)}, elementwise_affine=${py(elementwiseAffine)}`;
  }
}

/** Options of {@link RMSNorm}. */
export interface RMSNormOptions extends FactoryOptions {
  /** Added to the mean square; the type's epsilon when null. */
  eps?: number | null;
  /** Learns a factor per element; true by default. */
  elementwiseAffine?: boolean;
}

interface RMSNormArguments extends RMSNormOptions {
  normalizedShape: number | readonly number[];
}

/** x / √(mean x² + eps) · weight over the last dimensions, whose sizes are `normalizedShape`. */
export class RMSNorm extends Module {
  readonly normalizedShape: number[];
  readonly eps: number | null;
  readonly elementwiseAffine: boolean;
  weight!: Parameter | null;

  constructor(
    normalizedShape: number | readonly number[],
    ...rest: Trailing<RMSNormOptions, ['eps', 'elementwiseAffine', 'device', 'dtype']>
  );
  constructor(...named: Named<RMSNormArguments, ['normalizedShape']>);
  constructor(...args: unknown[]) {
    super();
    const { normalizedShape, eps, elementwiseAffine, ...factory } = readArguments<Required<RMSNormArguments>>(
      'RMSNorm',
      args,
      {
        eps: orNull(number),
        elementwiseAffine: true,
        ...factoryDefaults,
      },
      ['normalizedShape', 'eps', 'elementwiseAffine', 'device', 'dtype'],
    );
    this.normalizedShape = shapeOf('RMSNorm', normalizedShape);
    this.eps = eps;
    this.elementwiseAffine = elementwiseAffine;
    this.registerParameter(
      'weight',
      elementwiseAffine ? new Parameter(torch.empty(this.normalizedShape, factory)) : null,
    );
    this.resetParameters();
  }

  /** Sets the weight to one. */
  resetParameters(): void {
    if (this.weight) init.ones_(this.weight);
  }

  override forward(input: Tensor): Tensor {
    return torch.rmsNorm(input, this.normalizedShape, this.weight, this.eps);
  }

  override extraRepr(): string {
    const { normalizedShape, eps, elementwiseAffine } = this;
    return `${py(normalizedShape)}, eps=${float(eps)}, elementwise_affine=${py(elementwiseAffine)}`;
  }
}

/** Options of {@link GroupNorm}. */
export interface GroupNormOptions extends FactoryOptions {
  /** Added to the variance; 1e-5 by default. */
  eps?: number;
  /** Learns a factor and an offset per channel; true by default. */
  affine?: boolean;
}

interface GroupNormArguments extends GroupNormOptions {
  numGroups: number;
  numChannels: number;
}

/**
 * Normalises each of `numGroups` groups of the channels of (N, C, …), then scales and shifts each channel.
 *
 * @example
 * const norm = new nn.GroupNorm(3, 6);
 * norm(torch.randn([20, 6, 10, 10])).shape; // [20, 6, 10, 10]
 */
export class GroupNorm extends Module {
  readonly numGroups: number;
  readonly numChannels: number;
  readonly eps: number;
  readonly affine: boolean;
  weight!: Parameter | null;
  bias!: Parameter | null;

  constructor(
    numGroups: number,
    numChannels: number,
    ...rest: Trailing<GroupNormOptions, ['eps', 'affine', 'device', 'dtype']>
  );
  constructor(...named: Named<GroupNormArguments, ['numGroups', 'numChannels']>);
  constructor(...args: unknown[]) {
    super();
    const { numGroups, numChannels, eps, affine, ...factory } = readArguments<Required<GroupNormArguments>>(
      'GroupNorm',
      args,
      {
        eps: 1e-5,
        affine: true,
        ...factoryDefaults,
      },
      ['numGroups', 'numChannels', 'eps', 'affine', 'device', 'dtype'],
    );
    this.numGroups = positiveInteger('GroupNorm', 'numGroups', numGroups);
    this.numChannels = positiveInteger('GroupNorm', 'numChannels', numChannels);
    if (numChannels % numGroups !== 0) {
      throw valueError('GroupNorm', 'numChannels', `divisible by numGroups (${numGroups})`, numChannels);
    }
    this.eps = number('GroupNorm', 'eps', eps);
    this.affine = affine;
    this.registerParameter('weight', affine ? new Parameter(torch.empty([numChannels], factory)) : null);
    this.registerParameter('bias', affine ? new Parameter(torch.empty([numChannels], factory)) : null);
    this.resetParameters();
  }

  /** Sets the weight to one and the bias to zero. */
  resetParameters(): void {
    if (this.weight) init.ones_(this.weight);
    if (this.bias) init.zeros_(this.bias);
  }

  override forward(input: Tensor): Tensor {
    return torch.groupNorm(input, this.numGroups, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return `${this.numGroups}, ${this.numChannels}, eps=${float(this.eps)}, affine=${py(this.affine)}`;
  }
}

interface LocalResponseNormArguments {
  size: number;
  alpha?: number;
  beta?: number;
  k?: number;
}

/** x / (k + α·mean x² over `size` neighbouring channels)^β. */
export class LocalResponseNorm extends Module {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly k: number;

  constructor(size: number, ...rest: Trailing<{ alpha?: number; beta?: number; k?: number }, ['alpha', 'beta', 'k']>);
  constructor(...named: Named<LocalResponseNormArguments, ['size']>);
  constructor(...args: unknown[]) {
    super();
    const { size, alpha, beta, k } = readArguments<Required<LocalResponseNormArguments>>(
      'LocalResponseNorm',
      args,
      { alpha: 1e-4, beta: 0.75, k: 1 },
      ['size', 'alpha', 'beta', 'k'],
    );
    this.size = positiveInteger('LocalResponseNorm', 'size', size);
    this.alpha = alpha;
    this.beta = beta;
    this.k = k;
  }

  override forward(input: Tensor): Tensor {
    return F.localResponseNorm(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    return `${this.size}, alpha=${float(this.alpha)}, beta=${float(this.beta)}, k=${float(this.k)}`;
  }
}
