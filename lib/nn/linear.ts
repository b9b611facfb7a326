import { type Named, nonNegativeInteger, positiveInteger, readArguments, type Trailing } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { type FactoryOptions, factoryDefaults } from './factory.js';
import * as init from './init/index.js';
import { Module } from './module.js';
import { Parameter } from './parameter.js';
import { py } from './repr.js';

/** Options of {@link Linear} and {@link Bilinear}. */
export interface LinearOptions extends FactoryOptions {
  /** Adds a learnable offset; true by default. */
  bias?: boolean;
}

const linearDefaults: Required<LinearOptions> = { bias: true, ...factoryDefaults };

/** Gives back its input; takes and ignores any arguments. */
export class Identity extends Module {
  constructor(..._args: unknown[]) {
    super();
  }

  override forward(input: Tensor): Tensor {
    return input;
  }
}

interface LinearArguments extends LinearOptions {
  inFeatures: number;
  outFeatures: number;
}

/**
 * y = x Wᵀ + b.
 *
 * `weight` is (outFeatures, inFeatures), `bias` (outFeatures) or null; both start uniform on ±1/√inFeatures. Input
 * (…, inFeatures), output (…, outFeatures).
 *
 * @example
 * const layer = new nn.Linear(20, 30);
 * layer(torch.randn([128, 20])).shape; // [128, 30]
 */
export class Linear extends Module {
  readonly inFeatures: number;
  readonly outFeatures: number;
  weight!: Parameter;
  bias!: Parameter | null;

  constructor(inFeatures: number, outFeatures: number, ...rest: Trailing<LinearOptions, ['bias', 'device', 'dtype']>);
  constructor(...named: Named<LinearArguments, ['inFeatures', 'outFeatures']>);
  constructor(...args: unknown[]) {
    super();
    const { inFeatures, outFeatures, bias, ...factory } = readArguments<Required<LinearArguments>>(
      'Linear',
      args,
      linearDefaults,
      ['inFeatures', 'outFeatures', 'bias', 'device', 'dtype'],
    );
    this.inFeatures = nonNegativeInteger('Linear', 'inFeatures', inFeatures);
    this.outFeatures = nonNegativeInteger('Linear', 'outFeatures', outFeatures);
    this.registerParameter('weight', new Parameter(torch.empty([outFeatures, inFeatures], factory)));
    this.registerParameter('bias', bias ? new Parameter(torch.empty([outFeatures], factory)) : null);
    this.resetParameters();
  }

  /** Draws weight and bias anew. */
  resetParameters(): void {
    init.kaimingUniform_(this.weight, { a: Math.sqrt(5) });
    if (this.bias) {
      const [fanIn] = init.calculateFanInAndFanOut(this.weight);
      const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
      init.uniform_(this.bias, -bound, bound);
    }
  }

  override forward(input: Tensor): Tensor {
    return torch.linear(input, this.weight, this.bias);
  }

  override extraRepr(): string {
    return `in_features=${this.inFeatures}, out_features=${this.outFeatures}, bias=${py(this.bias !== null)}`;
  }
}

interface BilinearArguments extends LinearOptions {
  in1Features: number;
  in2Features: number;
  outFeatures: number;
}

/**
 * y = x₁ᵀ A x₂ + b.
 *
 * `weight` is (outFeatures, in1Features, in2Features), `bias` (outFeatures) or null; both start uniform on
 * ±1/√in1Features.
 *
 * @example
 * const layer = new nn.Bilinear(20, 30, 40);
 * layer(torch.randn([128, 20]), torch.randn([128, 30])).shape; // [128, 40]
 */
export class Bilinear extends Module {
  readonly in1Features: number;
  readonly in2Features: number;
  readonly outFeatures: number;
  weight!: Parameter;
  bias!: Parameter | null;

  constructor(
    in1Features: number,
    in2Features: number,
    outFeatures: number,
    ...rest: Trailing<LinearOptions, ['bias', 'device', 'dtype']>
  );
  constructor(...named: Named<BilinearArguments, ['in1Features', 'in2Features', 'outFeatures']>);
  constructor(...args: unknown[]) {
    super();
    const { in1Features, in2Features, outFeatures, bias, ...factory } = readArguments<Required<BilinearArguments>>(
      'Bilinear',
      args,
      linearDefaults,
      ['in1Features', 'in2Features', 'outFeatures', 'bias', 'device', 'dtype'],
    );
    this.in1Features = positiveInteger('Bilinear', 'in1Features', in1Features);
    this.in2Features = nonNegativeInteger('Bilinear', 'in2Features', in2Features);
    this.outFeatures = nonNegativeInteger('Bilinear', 'outFeatures', outFeatures);
    this.registerParameter('weight', new Parameter(torch.empty([outFeatures, in1Features, in2Features], factory)));
    this.registerParameter('bias', bias ? new Parameter(torch.empty([outFeatures], factory)) : null);
    this.resetParameters();
  }

  /** Draws weight and bias anew. */
  resetParameters(): void {
    const bound = 1 / Math.sqrt(this.in1Features);
    init.uniform_(this.weight, -bound, bound);
    if (this.bias) init.uniform_(this.bias, -bound, bound);
  }

  override forward(input1: Tensor, input2: Tensor): Tensor {
    return torch.bilinear(input1, input2, this.weight, this.bias);
  }

  override extraRepr(): string {
    const { in1Features, in2Features, outFeatures, bias } = this;
    const sizes = `in1_features=${in1Features}, in2_features=${in2Features}, out_features=${outFeatures}`;
    return `${sizes}, bias=${py(bias !== null)}`;
  }
}
