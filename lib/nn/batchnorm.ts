/** @file Layers that normalise each channel, over the batch (BatchNorm) or each item (InstanceNorm). */

import { nonNegativeInteger, number, readArguments, type Trailing, valueError, wide } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as F from './functional/index.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { float, py } from './repr.js';

/** Options of the BatchNorm and InstanceNorm layers. */
export interface BatchNormOptions extends FactoryOptions {
  /** Added to the variance; 1e-5 by default. */
  eps?: number;
  /** Weight of the new batch in the running statistics (0.1); null takes their plain average. */
  momentum?: number | null;
  /** Learns a factor and an offset per channel; true for BatchNorm, false for InstanceNorm. */
  affine?: boolean;
  /** Keeps running statistics for evaluation; true for BatchNorm, false for InstanceNorm. */
  trackRunningStats?: boolean;
}

type Order = ['eps', 'momentum', 'affine', 'trackRunningStats', 'device', 'dtype'];

interface BatchNormArguments extends BatchNormOptions {
  numFeatures: number;
}

abstract class NormBase extends Module {
  readonly numFeatures: number;
  readonly eps: number;
  readonly momentum: number | null;
  readonly affine: boolean;
  readonly trackRunningStats: boolean;
  weight!: Parameter | null;
  bias!: Parameter | null;
  runningMean!: Tensor | null;
  runningVar!: Tensor | null;
  numBatchesTracked!: Tensor | null;

  constructor(args: readonly unknown[], byDefault: boolean) {
    super();
    const owner = new.target.name;
    const defaults = {
      eps: 1e-5,
      momentum: wide(0.1, (name, option, value) => value === null || number(name, option, value)),
      affine: byDefault,
      trackRunningStats: byDefault,
      ...factoryDefaults,
    };
    const { numFeatures, eps, momentum, affine, trackRunningStats, device, dtype } = readArguments<
      Required<BatchNormArguments>
    >(owner, args, defaults, ['numFeatures', ...(Object.keys(defaults) as (keyof BatchNormOptions)[])]);
    this.numFeatures = nonNegativeInteger(owner, 'numFeatures', numFeatures);
    this.eps = number(owner, 'eps', eps);
    this.momentum = momentum;
    this.affine = affine;
    this.trackRunningStats = trackRunningStats;
    const factory = { device, dtype };
    this.registerParameter('weight', affine ? new Parameter(torch.empty([numFeatures], factory)) : null);
    this.registerParameter('bias', affine ? new Parameter(torch.empty([numFeatures], factory)) : null);
    const track = trackRunningStats;
    this.registerBuffer('running_mean', track ? torch.zeros([numFeatures], factory) : null);
    this.registerBuffer('running_var', track ? torch.ones([numFeatures], factory) : null);
    this.registerBuffer('num_batches_tracked', track ? torch.tensor(0, { dtype: 'int64', device }) : null);
    // Files of PyTorch before 0.4.1 have no count of batches; they still load.
    this.registerLoadStateDictPreHook((module: NormBase, stateDict, prefix) => {
      if (module.numBatchesTracked) stateDict[`${prefix}num_batches_tracked`] ??= module.numBatchesTracked;
    });
    this.resetParameters();
  }

  /** Forgets the running statistics. */
  resetRunningStats(): void {
    this.runningMean?.zero_();
    this.runningVar?.fill_(1);
    this.numBatchesTracked?.zero_();
  }

  /** Forgets the running statistics and sets the weight to one and the bias to zero. */
  resetParameters(): void {
    this.resetRunningStats();
    if (this.weight) init.ones_(this.weight);
    if (this.bias) init.zeros_(this.bias);
  }

  protected checkDims(input: Tensor, dims: readonly number[]): void {
    expectTensor(this.constructor.name, 'input', input);
    if (!dims.includes(input.dim())) {
      throw valueError(this.constructor.name, 'input', `of ${dims.join(' or ')} dimensions`, input.shape);
    }
  }

  override extraRepr(): string {
    const { numFeatures, eps, momentum, affine, trackRunningStats } = this;
    const numbers = `${numFeatures}, eps=${float(eps)}, momentum=${float(momentum)}`;
    return `${numbers}, affine=${py(affine)}, track_running_stats=${py(trackRunningStats)}`;
  }
}

abstract class BatchNormNd extends NormBase {
  constructor(numFeatures: number, ...rest: Trailing<BatchNormOptions, Order>);
  constructor(named: BatchNormArguments);
  constructor(...args: unknown[]) {
    super(args, true);
  }

  protected normalize(input: Tensor): Tensor {
    let factor = this.momentum ?? 0;
    if (this.training && this.numBatchesTracked) {
      this.numBatchesTracked.add_(1);
      if (this.momentum === null) factor = 1 / this.numBatchesTracked.item();
    }
    // Without running statistics, evaluation normalises by the batch too.
    const training = this.training || (this.runningMean === null && this.runningVar === null);
    const running = !this.training || this.trackRunningStats;
    return F.batchNorm(
      input,
      running ? this.runningMean : null,
      running ? this.runningVar : null,
      this.weight,
      this.bias,
      training,
      factor,
      this.eps,
    );
  }
}

/** Normalises the channels of (N, C) or (N, C, L) over the batch (Ioffe and Szegedy, 2015). */
export class BatchNorm1d extends BatchNormNd {
  override forward(input: Tensor): Tensor {
    this.checkDims(input, [2, 3]);
    return this.normalize(input);
  }
}

/**
 * Normalises the channels of (N, C, H, W) over the batch (Ioffe and Szegedy, 2015).
 *
 * @example
 * const norm = new nn.BatchNorm2d(100);
 * norm(torch.randn([20, 100, 35, 45])).shape; // [20, 100, 35, 45]
 */
export class BatchNorm2d extends BatchNormNd {
  override forward(input: Tensor): Tensor {
    this.checkDims(input, [4]);
    return this.normalize(input);
  }
}

/** Normalises the channels of (N, C, D, H, W) over the batch (Ioffe and Szegedy, 2015). */
export class BatchNorm3d extends BatchNormNd {
  override forward(input: Tensor): Tensor {
    this.checkDims(input, [5]);
    return this.normalize(input);
  }
}

abstract class InstanceNormNd extends NormBase {
  constructor(numFeatures: number, ...rest: Trailing<BatchNormOptions, Order>);
  constructor(named: BatchNormArguments);
  constructor(...args: unknown[]) {
    super(args, false);
  }

  /** Normalises an input of `dims` dimensions, or of one less without a batch. */
  protected normalize(input: Tensor, dims: number): Tensor {
    this.checkDims(input, [dims - 1, dims]);
    const channels = input.shape.at(1 - dims)!;
    if (this.affine && channels !== this.numFeatures) {
      throw valueError(this.constructor.name, 'input', `of ${this.numFeatures} channels`, input.shape);
    }
    if (input.dim() === dims - 1) return this.normalize(input.unsqueeze(0), dims).squeeze(0);
    return F.instanceNorm(input, {
      runningMean: this.runningMean,
      runningVar: this.runningVar,
      weight: this.weight,
      bias: this.bias,
      useInputStats: this.training || !this.trackRunningStats,
      momentum: this.momentum ?? 0,
      eps: this.eps,
    });
  }
}

/** Normalises each channel of each item of (N, C, L) or (C, L) (Ulyanov et al., 2016). */
export class InstanceNorm1d extends InstanceNormNd {
  override forward(input: Tensor): Tensor {
    return this.normalize(input, 3);
  }
}

/** Normalises each channel of each item of (N, C, H, W) or (C, H, W) (Ulyanov et al., 2016). */
export class InstanceNorm2d extends InstanceNormNd {
  override forward(input: Tensor): Tensor {
    return this.normalize(input, 4);
  }
}

/** Normalises each channel of each item of (N, C, D, H, W) or (C, D, H, W) (Ulyanov et al., 2016). */
export class InstanceNorm3d extends InstanceNormNd {
  override forward(input: Tensor): Tensor {
    return this.normalize(input, 5);
  }
}
