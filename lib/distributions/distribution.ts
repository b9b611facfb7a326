import { boolean, kindError, readArguments, type Trailing, valueError } from '../arguments/options.js';
import { float } from '../nn/repr.js';
import type { Generator, Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import type { Constraint } from './constraints.js';

/** Options of every distribution, beside its parameters. */
export interface DistributionOptions {
  /** Whether parameters, and the values given to `logProb` and `cdf`, are checked, which reads them; default true. */
  validateArgs?: boolean;
}

/** Options of `sample` and `rsample`, beside the shape. */
export interface SampleOptions {
  /** Where the random numbers come from; default: the global generator. */
  generator?: Generator | null;
}

/** The arguments of `sample` and `rsample`: the shape of many draws, [] for one, and options. */
export type SampleArguments = Trailing<{ sampleShape?: readonly number[] } & SampleOptions, ['sampleShape']>;

/** A number or a tensor of them, as a parameter of a distribution. */
export type ParameterLike = Tensor | number;

/**
 * A probability distribution: `batchShape` many of one family, over values of shape `eventShape`.
 *
 * A sample has the shape `[...sampleShape, ...batchShape, ...eventShape]`, a log-probability `[..., ...batchShape]`.
 * The same seed gives the numbers that Python's torch gives.
 */
export abstract class Distribution {
  readonly validateArgs: boolean;
  /** Whether {@link rsample} gives draws that are differentiable by the parameters. */
  abstract readonly hasRsample: boolean;
  /** The values that it gives. */
  abstract readonly support: Constraint;

  constructor(
    readonly batchShape: readonly number[],
    readonly eventShape: readonly number[],
    validateArgs: boolean,
  ) {
    this.validateArgs = boolean(this.constructor.name, 'validateArgs', validateArgs);
  }

  /** So that it is never taken for an object of options. */
  get [Symbol.toStringTag](): string {
    return this.constructor.name;
  }

  abstract get mean(): Tensor;
  abstract get variance(): Tensor;
  /** The logarithm of the density, or of the probability, of a value. */
  abstract logProb(value: Tensor): Tensor;
  /** The same distribution with its batches expanded to another shape, without a copy of the parameters. */
  abstract expand(batchShape: readonly number[]): Distribution;

  /** The standard deviation. */
  get stddev(): Tensor {
    return this.variance.sqrt();
  }

  /** Draws without a history for differentiation. */
  sample(...args: SampleArguments): Tensor {
    return this.drawSample(...this.readSampling(args));
  }

  /**
   * Draws that are differentiable by the parameters.
   *
   * @throws TypeError where {@link hasRsample} is false.
   */
  rsample(...args: SampleArguments): Tensor {
    return this.drawRsample(...this.readSampling(args));
  }

  /** The result of {@link sample}. */
  protected drawSample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return torch.noGrad(() => this.rsample(sampleShape, options));
  }

  /** The result of {@link rsample}. */
  protected drawRsample(_sampleShape: readonly number[], _options: SampleOptions): Tensor {
    throw this.without('rsample', 'sample');
  }

  private readSampling(args: SampleArguments): [sampleShape: readonly number[], options: SampleOptions] {
    const owner = this.constructor.name;
    const { sampleShape, generator } = readArguments(owner, args, { sampleShape: [], generator: null }, [
      'sampleShape',
    ]);
    return [sampleShape, { generator }];
  }

  /** The entropy of each batch, in nats. */
  entropy(): Tensor {
    throw this.without('entropy');
  }

  /** The probability of at most a value. */
  cdf(_value: Tensor): Tensor {
    throw this.without('cdf');
  }

  /** The value of which {@link cdf} is a probability. */
  icdf(_probability: Tensor): Tensor {
    throw this.without('icdf');
  }

  /** The exponential of the entropy. */
  perplexity(): Tensor {
    return this.entropy().exp();
  }

  /** The parameters that the printed form shows, by Python's names. */
  protected shown(): Readonly<Record<string, Tensor>> {
    return {};
  }

  /** The family with its parameters, as Python prints them. */
  toString(): string {
    const text = (value: Tensor) => {
      if (value.numel() !== 1) return `torch.Size([${value.shape.join(', ')}])`;
      return value.dim() === 0 ? float(value.item() as number) : String(value.detach());
    };
    const parameters = Object.entries(this.shown()).map(([name, value]) => `${name}: ${text(value)}`);
    return `${this.constructor.name}(${parameters.join(', ')})`;
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** @internal The shape of a sample. */
  extendedShape(sampleShape: readonly number[]): number[] {
    if (!Array.isArray(sampleShape)) {
      throw kindError(this.constructor.name, 'sampleShape', 'a list of sizes such as [10]', sampleShape);
    }
    return [...sampleShape, ...this.batchShape, ...this.eventShape];
  }

  /** Checks a parameter. */
  protected checkParameter(name: string, value: Tensor, constraint: Constraint): void {
    if (this.validateArgs) this.expectWithin(name, value, constraint);
  }

  /** Checks that a value is a tensor, as Python asks of values and probabilities. */
  protected checkTensor(value: Tensor): void {
    if (torch.isTensor(value)) return;
    throw kindError(this.constructor.name, 'value', 'a Tensor (torch.tensor makes one of numbers)', value);
  }

  /** Checks a value by its shape and the support. */
  protected checkValue(value: Tensor): void {
    const owner = this.constructor.name;
    this.checkTensor(value);
    if (!this.validateArgs) return;
    const wanted = [...this.batchShape, ...this.eventShape];
    const { shape } = value;
    const fits = wanted.every((size, i) => {
      const got = shape.at(i - wanted.length);
      const isEvent = i >= this.batchShape.length;
      return got === size || (!isEvent && (got === undefined || got === 1 || size === 1));
    });
    if (!fits) throw valueError(owner, 'value', `of a shape that ends like [${wanted}]`, shape);
    this.expectWithin('value', value, this.support);
  }

  private expectWithin(name: string, value: Tensor, { what, check }: Constraint): void {
    const flags = check(value.detach());
    if (flags.all().item()) return;
    // Where each element has its flag, the first that fails can be shown.
    const one = torch.noGrad(() => torch.broadcastTensors([value, flags.logicalNot()]));
    const shown = flags.dim() === value.dim() ? one[0]!.maskedSelect(one[1]!).at(0).item() : value;
    throw valueError(this.constructor.name, name, what, shown);
  }

  /** The error of a method that a family has not. */
  protected without(method: string, instead?: string): TypeError {
    const cure = instead ? `; use ${instead}` : '';
    return new TypeError(`${this.constructor.name}: expected another method than ${method}, which it has not${cure}`);
  }
}

/** Parameters as tensors of one shape; numbers take the dtype and device of the first tensor. */
export function broadcastAll<K extends string>(
  owner: string,
  given: Readonly<Record<K, ParameterLike>>,
): Record<K, Tensor> {
  const entries = Object.entries(given) as [K, unknown][];
  const first = entries.map(([, value]) => value).find(torch.isTensor);
  const like = first ? { dtype: first.dtype, device: first.device } : {};
  const tensors = entries.map(([name, value]) => {
    if (typeof value === 'number') return torch.tensor(value, like);
    if (torch.isTensor(value)) return value;
    throw kindError(owner, name, 'a number or a Tensor', value);
  });
  const broadcast = torch.broadcastTensors(tensors);
  return Object.fromEntries(entries.map(([name], i) => [name, broadcast[i]])) as Record<K, Tensor>;
}

/** Exactly one of several ways to give a parameter. */
export function expectOne(owner: string, given: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(given);
  const present = names.filter((name) => given[name] !== null && given[name] !== undefined);
  if (present.length === 1) return;
  throw new TypeError(
    `${owner}: expected exactly one of ${names.join(', ')} to be given, got ${present.join(', ') || 'none'}`,
  );
}

/** The limits of a floating point dtype: the distance of 1 to the next number, and the least positive normal number. */
export function limits(dtype: torch.DType): { eps: number; tiny: number; max: number } {
  const [digits, exponent] = LIMITS[dtype] ?? [23, 127];
  return { eps: 2 ** -digits, tiny: 2 ** (1 - exponent), max: (2 - 2 ** -digits) * 2 ** exponent };
}

const LIMITS: Partial<Record<torch.DType, readonly [digits: number, exponent: number]>> = {
  float64: [52, 1023],
  float16: [10, 15],
  bfloat16: [7, 127],
};

/** Probabilities as logarithms, kept finite. */
export function clampProbs(probs: Tensor): Tensor {
  const { eps } = limits(probs.dtype);
  return probs.clamp(eps, 1 - eps);
}

/** Standard normal numbers. */
export function standardNormal(shape: readonly number[], like: Tensor, { generator = null }: SampleOptions): Tensor {
  return torch.empty(shape, { dtype: like.dtype, device: like.device }).normal_(0, 1, { generator });
}

/** The sum over so many last dimensions. */
export const sumRightmost = (x: Tensor, dims: number): Tensor =>
  dims === 0 ? x : x.reshape([...x.shape.slice(0, -dims), -1]).sum(-1);
