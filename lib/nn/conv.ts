import {
  type Arguments,
  counted,
  kindError,
  oneOf,
  positiveInteger,
  readArguments,
  valueError,
  wide,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import { pad } from './functional/index.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { py } from './repr.js';
import { expand, type Size1, type Size2, type Size3 } from './size.js';

/** The values outside the edges of the input. */
export type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

/** Options of {@link Conv1d}, {@link Conv2d} and {@link Conv3d}. */
export interface ConvOptions<Size> extends FactoryOptions {
  /** Distance between windows; 1 by default. */
  stride?: Size;
  /** Elements added on both sides of each dimension (0), or `'valid'` (none) or `'same'` (output as large as input). */
  padding?: Size | 'same' | 'valid';
  /** Distance between the elements of a window; 1 by default. */
  dilation?: Size;
  /** Number of blocks of channels that do not mix; 1 by default. */
  groups?: number;
  /** Adds a learnable offset per output channel; true by default. */
  bias?: boolean;
  /** The values that are added; `'zeros'` by default. */
  paddingMode?: PaddingMode;
}

/** Options of {@link ConvTranspose1d}, {@link ConvTranspose2d} and {@link ConvTranspose3d}. */
export interface ConvTransposeOptions<Size> extends FactoryOptions {
  /** Distance between windows; 1 by default. */
  stride?: Size;
  /** dilation·(kernel − 1) − padding zeros are added on both sides; 0 by default. */
  padding?: Size;
  /** Elements added to one side of the output; 0 by default. */
  outputPadding?: Size;
  /** Number of blocks of channels that do not mix; 1 by default. */
  groups?: number;
  /** Adds a learnable offset per output channel; true by default. */
  bias?: boolean;
  /** Distance between the elements of a window; 1 by default. */
  dilation?: Size;
  /** Only `'zeros'`. */
  paddingMode?: 'zeros';
}

interface Sizes<Size> {
  inChannels: number;
  outChannels: number;
  kernelSize: Size;
}

const convOrder = [
  'inChannels',
  'outChannels',
  'kernelSize',
  'stride',
  'padding',
  'dilation',
  'groups',
  'bias',
  'paddingMode',
  'device',
  'dtype',
] as const;
type Conv<Size> = Arguments<Sizes<Size> & ConvOptions<Size>, [...typeof convOrder]>;

const convTransposeOrder = [
  'inChannels',
  'outChannels',
  'kernelSize',
  'stride',
  'padding',
  'outputPadding',
  'groups',
  'bias',
  'dilation',
  'paddingMode',
  'device',
  'dtype',
] as const;
type ConvTranspose<Size> = Arguments<Sizes<Size> & ConvTransposeOptions<Size>, [...typeof convTransposeOrder]>;

interface Settings extends Sizes<unknown>, Required<FactoryOptions> {
  stride: unknown;
  padding: unknown;
  outputPadding: unknown;
  dilation: unknown;
  groups: number;
  bias: boolean;
  paddingMode: PaddingMode;
}

const defaults: Partial<Settings> = {
  stride: wide(1),
  padding: wide(0),
  dilation: wide(1),
  groups: 1,
  bias: true,
  paddingMode: 'zeros',
  ...factoryDefaults,
};

/** The part that all convolutions share: sizes, parameters and how they print. */
abstract class ConvNd extends Module {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: number[];
  readonly stride: number[];
  readonly padding: number[] | 'same' | 'valid';
  readonly dilation: number[];
  readonly outputPadding: number[];
  readonly groups: number;
  readonly paddingMode: PaddingMode;
  /** (outChannels, inChannels / groups, …kernelSize); for a transposed convolution the first two swap roles. */
  weight!: Parameter;
  /** (outChannels), or null. */
  bias!: Parameter | null;

  constructor(n: number, transposed: boolean, args: readonly unknown[]) {
    super();
    const owner = new.target.name;
    const read = transposed
      ? readArguments<Settings>(owner, args, { ...defaults, outputPadding: wide(0) }, convTransposeOrder)
      : readArguments<Omit<Settings, 'outputPadding'>>(owner, args, defaults, convOrder);
    const { inChannels, outChannels, kernelSize, stride, padding, dilation, groups, bias, paddingMode } = read;
    const { outputPadding = 0, device, dtype } = read as Settings;
    this.inChannels = positiveInteger(owner, 'inChannels', inChannels);
    this.outChannels = positiveInteger(owner, 'outChannels', outChannels);
    this.kernelSize = expand(owner, 'kernelSize', kernelSize, n);
    this.stride = expand(owner, 'stride', stride, n);
    this.padding =
      typeof padding === 'string'
        ? oneOf(owner, 'padding', padding, ['same', 'valid'])
        : expand(owner, 'padding', padding, n);
    this.dilation = expand(owner, 'dilation', dilation, n);
    this.outputPadding = expand(owner, 'outputPadding', outputPadding, n);
    this.groups = positiveInteger(owner, 'groups', groups);
    this.paddingMode = oneOf(
      owner,
      'paddingMode',
      paddingMode,
      transposed ? ['zeros'] : ['zeros', 'reflect', 'replicate', 'circular'],
    );
    if (inChannels % groups !== 0) throw valueError(owner, 'inChannels', `divisible by groups (${groups})`, inChannels);
    if (outChannels % groups !== 0)
      throw valueError(owner, 'outChannels', `divisible by groups (${groups})`, outChannels);
    if (padding === 'same' && this.stride.some((s) => s !== 1)) {
      throw valueError(owner, 'stride', "1 with padding 'same'", stride);
    }
    const channels = transposed ? [inChannels, outChannels / groups] : [outChannels, inChannels / groups];
    this.registerParameter('weight', new Parameter(torch.empty([...channels, ...this.kernelSize], { device, dtype })));
    this.registerParameter('bias', bias ? new Parameter(torch.empty([outChannels], { device, dtype })) : null);
    this.resetParameters();
  }

  /** Draws weight and bias anew, uniform on ±1/√fanIn. */
  resetParameters(): void {
    init.kaimingUniform_(this.weight, { a: Math.sqrt(5) });
    if (this.bias) {
      const [fanIn] = init.calculateFanInAndFanOut(this.weight);
      if (fanIn !== 0) init.uniform_(this.bias, -1 / Math.sqrt(fanIn), 1 / Math.sqrt(fanIn));
    }
  }

  /** For a padding mode other than zeros: the padded input and the padding that is left for the convolution. */
  protected padded(input: Tensor): [input: Tensor, padding: number[] | 'same' | 'valid'] {
    const { padding, paddingMode, dilation, kernelSize } = this;
    if (paddingMode === 'zeros') return [input, padding];
    const sides = kernelSize.map((size, i): [number, number] => {
      if (padding === 'valid') return [0, 0];
      if (padding !== 'same') return [padding[i]!, padding[i]!];
      const total = dilation[i]! * (size - 1);
      return [Math.floor(total / 2), total - Math.floor(total / 2)];
    });
    return [pad(input, sides.reverse().flat(), { mode: paddingMode }), kernelSize.map(() => 0)];
  }

  /** Padding of the output that makes it as large as asked. */
  protected outputPaddingFor(input: Tensor, outputSize: readonly number[] | null | undefined): number[] {
    if (!outputSize) return this.outputPadding;
    const owner = this.constructor.name;
    const n = this.kernelSize.length;
    if (!Array.isArray(outputSize)) throw kindError(owner, 'outputSize', 'a list of sizes', outputSize);
    const wanted = outputSize.slice(-n);
    if (wanted.length !== n) throw valueError(owner, 'outputSize', `${counted(n, 'number')}`, outputSize);
    const padding = this.padding as number[];
    return wanted.map((size, i) => {
      const span = this.dilation[i]! * (this.kernelSize[i]! - 1) + 1;
      const least = (input.shape[input.dim() - n + i]! - 1) * this.stride[i]! - 2 * padding[i]! + span;
      const extra = size - least;
      if (extra < 0 || extra >= this.stride[i]!) {
        throw valueError(
          owner,
          'outputSize',
          `from ${least} to ${least + this.stride[i]! - 1} in dimension ${i}`,
          size,
        );
      }
      return extra;
    });
  }

  override extraRepr(): string {
    const { padding, dilation, outputPadding } = this;
    const parts = [
      `${this.inChannels}, ${this.outChannels}, kernel_size=${py(this.kernelSize)}, stride=${py(this.stride)}`,
    ];
    if (typeof padding === 'string' || padding.some((p) => p !== 0)) {
      parts.push(`padding=${typeof padding === 'string' ? padding : py(padding)}`);
    }
    if (dilation.some((d) => d !== 1)) parts.push(`dilation=${py(dilation)}`);
    if (outputPadding.some((p) => p !== 0)) parts.push(`output_padding=${py(outputPadding)}`);
    if (this.groups !== 1) parts.push(`groups=${this.groups}`);
    if (this.bias === null) parts.push('bias=False');
    if (this.paddingMode !== 'zeros') parts.push(`padding_mode=${this.paddingMode}`);
    return parts.join(', ');
  }
}

/**
 * Cross-correlation over 1 dimension; input (N, C, L) or (C, L).
 *
 * @example
 * const layer = new nn.Conv1d(4, 8, 3, { stride: 2, padding: 1 });
 * layer(torch.randn([16, 4, 50])).shape;
 */
export class Conv1d extends ConvNd {
  constructor(...args: Conv<Size1>) {
    super(1, false, args);
  }

  override forward(input: Tensor): Tensor {
    const [x, padding] = this.padded(input);
    return torch.conv1d(x, this.weight, this.bias, this.stride, padding as number[], this.dilation, this.groups);
  }
}

/**
 * Cross-correlation over 2 dimensions; input (N, C, H, W) or (C, H, W).
 *
 * @example
 * const layer = new nn.Conv2d(4, 8, 3, { stride: 2, padding: 1 });
 * layer(torch.randn([16, 4, 28, 28])).shape;
 */
export class Conv2d extends ConvNd {
  constructor(...args: Conv<Size2>) {
    super(2, false, args);
  }

  override forward(input: Tensor): Tensor {
    const [x, padding] = this.padded(input);
    return torch.conv2d(x, this.weight, this.bias, this.stride, padding as number[], this.dilation, this.groups);
  }
}

/**
 * Cross-correlation over 3 dimensions; input (N, C, D, H, W) or (C, D, H, W).
 *
 * @example
 * const layer = new nn.Conv3d(4, 8, 3, { stride: 2, padding: 1 });
 * layer(torch.randn([2, 4, 8, 10, 10])).shape;
 */
export class Conv3d extends ConvNd {
  constructor(...args: Conv<Size3>) {
    super(3, false, args);
  }

  override forward(input: Tensor): Tensor {
    const [x, padding] = this.padded(input);
    return torch.conv3d(x, this.weight, this.bias, this.stride, padding as number[], this.dilation, this.groups);
  }
}

/**
 * The gradient of {@link Conv1d} with respect to its input, as a layer ("deconvolution").
 *
 * `outputSize` of `forward` picks one of the sizes that the same convolution would map to the input's.
 *
 * @example
 * const layer = new nn.ConvTranspose1d(4, 8, 3, { stride: 2 });
 */
export class ConvTranspose1d extends ConvNd {
  constructor(...args: ConvTranspose<Size1>) {
    super(1, true, args);
  }

  override forward(input: Tensor, outputSize?: readonly number[] | null): Tensor {
    const outputPadding = this.outputPaddingFor(input, outputSize);
    const { weight, bias, stride, padding, groups, dilation } = this;
    return torch.convTranspose1d(input, weight, bias, stride, padding as number[], outputPadding, groups, dilation);
  }
}

/**
 * The gradient of {@link Conv2d} with respect to its input, as a layer ("deconvolution").
 *
 * `outputSize` of `forward` picks one of the sizes that the same convolution would map to the input's.
 *
 * @example
 * const layer = new nn.ConvTranspose2d(4, 8, 3, { stride: 2 });
 */
export class ConvTranspose2d extends ConvNd {
  constructor(...args: ConvTranspose<Size2>) {
    super(2, true, args);
  }

  override forward(input: Tensor, outputSize?: readonly number[] | null): Tensor {
    const outputPadding = this.outputPaddingFor(input, outputSize);
    const { weight, bias, stride, padding, groups, dilation } = this;
    return torch.convTranspose2d(input, weight, bias, stride, padding as number[], outputPadding, groups, dilation);
  }
}

/**
 * The gradient of {@link Conv3d} with respect to its input, as a layer ("deconvolution").
 *
 * `outputSize` of `forward` picks one of the sizes that the same convolution would map to the input's.
 *
 * @example
 * const layer = new nn.ConvTranspose3d(4, 8, 3, { stride: 2 });
 */
export class ConvTranspose3d extends ConvNd {
  constructor(...args: ConvTranspose<Size3>) {
    super(3, true, args);
  }

  override forward(input: Tensor, outputSize?: readonly number[] | null): Tensor {
    const outputPadding = this.outputPaddingFor(input, outputSize);
    const { weight, bias, stride, padding, groups, dilation } = this;
    return torch.convTranspose3d(input, weight, bias, stride, padding as number[], outputPadding, groups, dilation);
  }
}
