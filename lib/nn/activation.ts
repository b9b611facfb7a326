/** @file Activations as layers; each applies the function of the same name in `functional` to every element. */

import { type Named, number, oneOf, readArguments, type Trailing, valueError } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as F from './functional/index.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { float, py } from './repr.js';

/** Option of activations that can overwrite their input. */
export interface InplaceOptions {
  /** Overwrites the input instead of making a new tensor; false by default. */
  inplace?: boolean;
}

type Inplace = Trailing<InplaceOptions, ['inplace']>;

const inplaceText = (inplace: boolean) => (inplace ? ', inplace=True' : '');

/** An activation whose only option is `inplace`. */
abstract class InplaceActivation extends Module {
  readonly inplace: boolean;

  constructor(...rest: Inplace) {
    super();
    this.inplace = readArguments(new.target.name, rest, { inplace: false }).inplace;
  }

  override extraRepr(): string {
    return inplaceText(this.inplace).slice(2);
  }
}

/** max(x, 0). */
export class ReLU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.relu_(input) : torch.relu(input);
  }
}

/** x·σ(x), also called swish. */
export class SiLU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.silu_(input) : torch.silu(input);
  }
}

/** x·tanh(softplus(x)). */
export class Mish extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.mish_(input) : torch.mish(input);
  }
}

/** Scaled ELU with the constants of Klambauer et al. (2017). */
export class SELU extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.selu_(input) : torch.selu(input);
  }
}

/** x·relu6(x + 3) / 6. */
export class Hardswish extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.hardswish_(input) : torch.hardswish(input);
  }

  override extraRepr(): string {
    return '';
  }
}

/** relu6(x + 3) / 6. */
export class Hardsigmoid extends InplaceActivation {
  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.hardsigmoid_(input) : torch.hardsigmoid(input);
  }

  override extraRepr(): string {
    return '';
  }
}

/** 1 / (1 + e⁻ˣ). */
export class Sigmoid extends Module {
  override forward(input: Tensor): Tensor {
    return torch.sigmoid(input);
  }
}

/** tanh x. */
export class Tanh extends Module {
  override forward(input: Tensor): Tensor {
    return torch.tanh(input);
  }
}

/** log σ(x). */
export class LogSigmoid extends Module {
  override forward(input: Tensor): Tensor {
    return torch.logSigmoid(input);
  }
}

/** x / (1 + |x|). */
export class Softsign extends Module {
  override forward(input: Tensor): Tensor {
    return F.softsign(input);
  }
}

/** x − tanh x. */
export class Tanhshrink extends Module {
  override forward(input: Tensor): Tensor {
    return F.tanhshrink(input);
  }
}

/** x, or α (eˣ − 1) where x is negative. */
export class ELU extends Module {
  readonly alpha: number;
  readonly inplace: boolean;

  constructor(...rest: Trailing<{ alpha?: number; inplace?: boolean }, ['alpha', 'inplace']>) {
    super();
    const options = readArguments('ELU', rest, { alpha: 1, inplace: false });
    this.alpha = number('ELU', 'alpha', options.alpha);
    this.inplace = options.inplace;
  }

  override forward(input: Tensor): Tensor {
    return this.inplace ? torch.elu_(input, this.alpha) : torch.elu(input, this.alpha);
  }

  override extraRepr(): string {
    return `alpha=${float(this.alpha)}${inplaceText(this.inplace)}`;
  }
}

/** x, or α (exp(x / α) − 1) where x is negative. */
export class CELU extends Module {
  readonly alpha: number;
  readonly inplace: boolean;

  constructor(...rest: Trailing<{ alpha?: number; inplace?: boolean }, ['alpha', 'inplace']>) {
    super();
    const options = readArguments('CELU', rest, { alpha: 1, inplace: false });
    this.alpha = number('CELU', 'alpha', options.alpha);
    this.inplace = options.inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.celu(input, this.alpha, this.inplace);
  }

  override extraRepr(): string {
    return `alpha=${float(this.alpha)}${inplaceText(this.inplace)}`;
  }
}

/** x, or `negativeSlope`·x where x is negative. */
export class LeakyReLU extends Module {
  readonly negativeSlope: number;
  readonly inplace: boolean;

  constructor(...rest: Trailing<{ negativeSlope?: number; inplace?: boolean }, ['negativeSlope', 'inplace']>) {
    super();
    const options = readArguments('LeakyReLU', rest, { negativeSlope: 0.01, inplace: false });
    this.negativeSlope = number('LeakyReLU', 'negativeSlope', options.negativeSlope);
    this.inplace = options.inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.leakyRelu(input, this.negativeSlope, this.inplace);
  }

  override extraRepr(): string {
    return `negative_slope=${float(this.negativeSlope)}${inplaceText(this.inplace)}`;
  }
}

/** Leaky ReLU with a slope drawn from [lower, upper) in training, and their mean otherwise. */
export class RReLU extends Module {
  readonly lower: number;
  readonly upper: number;
  readonly inplace: boolean;

  constructor(...rest: Trailing<{ lower?: number; upper?: number; inplace?: boolean }, ['lower', 'upper', 'inplace']>) {
    super();
    const options = readArguments('RReLU', rest, { lower: 1 / 8, upper: 1 / 3, inplace: false });
    this.lower = number('RReLU', 'lower', options.lower);
    this.upper = number('RReLU', 'upper', options.upper);
    this.inplace = options.inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.rrelu(input, this.lower, this.upper, this.training, this.inplace);
  }

  override extraRepr(): string {
    return `lower=${float(this.lower)}, upper=${float(this.upper)}${inplaceText(this.inplace)}`;
  }
}

/** x cut to [minVal, maxVal]. */
export class Hardtanh extends Module {
  readonly minVal: number;
  readonly maxVal: number;
  readonly inplace: boolean;

  constructor(
    ...rest: Trailing<{ minVal?: number; maxVal?: number; inplace?: boolean }, ['minVal', 'maxVal', 'inplace']>
  ) {
    super();
    const options = readArguments('Hardtanh', rest, { minVal: -1, maxVal: 1, inplace: false });
    this.minVal = number('Hardtanh', 'minVal', options.minVal);
    this.maxVal = number('Hardtanh', 'maxVal', options.maxVal);
    this.inplace = options.inplace;
    if (this.maxVal <= this.minVal)
      throw valueError('Hardtanh', 'maxVal', `above minVal (${this.minVal})`, this.maxVal);
  }

  override forward(input: Tensor): Tensor {
    return F.hardtanh(input, this.minVal, this.maxVal, this.inplace);
  }

  override extraRepr(): string {
    return `min_val=${float(this.minVal)}, max_val=${float(this.maxVal)}${inplaceText(this.inplace)}`;
  }
}

/** min(max(x, 0), 6). */
export class ReLU6 extends Hardtanh {
  constructor(...rest: Inplace) {
    super(0, 6, readArguments('ReLU6', rest, { inplace: false }).inplace);
  }

  override extraRepr(): string {
    return inplaceText(this.inplace).slice(2);
  }
}

/** a·σ(b), where a and b are the halves of the input along `dim`. */
export class GLU extends Module {
  readonly dim: number;

  constructor(...rest: Trailing<{ dim?: number }, ['dim']>) {
    super();
    const options = readArguments('GLU', rest, { dim: -1 });
    this.dim = number('GLU', 'dim', options.dim);
  }

  override forward(input: Tensor): Tensor {
    return torch.glu(input, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

/** x·Φ(x), with Φ the normal distribution function; `approximate: 'tanh'` computes it by a hyperbolic tangent. */
export class GELU extends Module {
  readonly approximate: 'none' | 'tanh';

  constructor(...rest: Trailing<{ approximate?: 'none' | 'tanh' }, ['approximate']>) {
    super();
    const { approximate } = readArguments('GELU', rest, { approximate: 'none' as 'none' | 'tanh' });
    this.approximate = oneOf('GELU', 'approximate', approximate, ['none', 'tanh']);
  }

  override forward(input: Tensor): Tensor {
    return torch.gelu(input, { approximate: this.approximate });
  }

  override extraRepr(): string {
    return `approximate=${py(this.approximate)}`;
  }
}

/** log(1 + exp(βx)) / β, and x itself where βx is above `threshold`. */
export class Softplus extends Module {
  readonly beta: number;
  readonly threshold: number;

  constructor(...rest: Trailing<{ beta?: number; threshold?: number }, ['beta', 'threshold']>) {
    super();
    const options = readArguments('Softplus', rest, { beta: 1, threshold: 20 });
    this.beta = number('Softplus', 'beta', options.beta);
    this.threshold = number('Softplus', 'threshold', options.threshold);
  }

  override forward(input: Tensor): Tensor {
    return torch.softplus(input, this.beta, this.threshold);
  }

  override extraRepr(): string {
    return `beta=${float(this.beta)}, threshold=${float(this.threshold)}`;
  }
}

/** x, or 0 within ±λ. */
export class Hardshrink extends Module {
  readonly lambd: number;

  constructor(...rest: Trailing<{ lambd?: number }, ['lambd']>) {
    super();
    const options = readArguments('Hardshrink', rest, { lambd: 0.5 });
    this.lambd = number('Hardshrink', 'lambd', options.lambd);
  }

  override forward(input: Tensor): Tensor {
    return torch.hardshrink(input, this.lambd);
  }

  override extraRepr(): string {
    return float(this.lambd);
  }
}

/** x moved towards 0 by λ, at most to 0. */
export class Softshrink extends Module {
  readonly lambd: number;

  constructor(...rest: Trailing<{ lambd?: number }, ['lambd']>) {
    super();
    const options = readArguments('Softshrink', rest, { lambd: 0.5 });
    this.lambd = number('Softshrink', 'lambd', options.lambd);
  }

  override forward(input: Tensor): Tensor {
    return torch.softshrink(input, this.lambd);
  }

  override extraRepr(): string {
    return float(this.lambd);
  }
}

interface ThresholdArguments extends InplaceOptions {
  threshold: number;
  value: number;
}

/** x, or `value` where x is not above `threshold`. */
export class Threshold extends Module {
  readonly threshold: number;
  readonly value: number;
  readonly inplace: boolean;

  constructor(threshold: number, value: number, ...rest: Inplace);
  constructor(...named: Named<ThresholdArguments, ['threshold', 'value']>);
  constructor(...args: unknown[]) {
    const { threshold, value, inplace } = readArguments<Required<ThresholdArguments>>(
      'Threshold',
      args,
      { inplace: false },
      ['threshold', 'value', 'inplace'],
    );
    super();
    this.threshold = number('Threshold', 'threshold', threshold);
    this.value = number('Threshold', 'value', value);
    this.inplace = inplace;
  }

  override forward(input: Tensor): Tensor {
    return F.threshold(input, this.threshold, this.value, this.inplace);
  }

  override extraRepr(): string {
    return `threshold=${float(this.threshold)}, value=${float(this.value)}${inplaceText(this.inplace)}`;
  }
}

/** x, or weight·x where x is negative, with one learnable weight or one per channel (dimension 1). */
export class PReLU extends Module {
  readonly numParameters: number;
  readonly init: number;
  weight!: Parameter;

  constructor(
    ...rest: Trailing<
      { numParameters?: number; init?: number } & FactoryOptions,
      ['numParameters', 'init', 'device', 'dtype']
    >
  ) {
    super();
    const { numParameters, init, ...factory } = readArguments('PReLU', rest, {
      numParameters: 1,
      init: 0.25,
      ...factoryDefaults,
    });
    this.numParameters = numParameters;
    this.init = init;
    this.registerParameter('weight', new Parameter(torch.empty([numParameters], factory)));
    this.resetParameters();
  }

  /** Sets the weight to `init`. */
  resetParameters(): void {
    init.constant_(this.weight, this.init);
  }

  override forward(input: Tensor): Tensor {
    return torch.prelu(input, this.weight);
  }

  override extraRepr(): string {
    return `num_parameters=${this.numParameters}`;
  }
}
