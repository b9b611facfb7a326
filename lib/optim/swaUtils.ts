/** @file `torch.optim.swa_utils`: averages of a model's weights. */
import {
  type Arguments,
  kindError,
  type Named,
  nonNegativeInteger,
  number,
  oneOf,
  probability,
  readArguments,
  type Trailing,
} from '../arguments/options.js';
import { Module } from '../nn/module.js';
import type { DeviceLike, Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { groups, LRScheduler, perGroup, type SchedulerOptions } from './lrScheduler/base.js';
import type { Optimizer } from './optimizer.js';

/** The average that one parameter becomes, given the average, the parameter, and how many were averaged. */
export type AverageFn = (average: Tensor, parameter: Tensor, count: Tensor) => Tensor;
/** A change of all averages in place, given the averages, the parameters, and how many were averaged. */
export type MultiAverageFn = (averages: readonly Tensor[], parameters: readonly Tensor[], count: Tensor) => void;

type OfDecay = Trailing<{ decay?: number }, ['decay']>;

const decayOf = (owner: string, args: OfDecay): number =>
  probability(owner, 'decay', readArguments(owner, args, { decay: 0.999 }, ['decay']).decay);

/** Of whole numbers, such as a count of batches, there is no way between. */
const isWhole = (x: Tensor): boolean => !x.isFloatingPoint() && !x.isComplex();

/** The exponential moving average d θ̄ + (1 − d) θ, for {@link AveragedModel}. */
export function getEmaAvgFn(...args: OfDecay): AverageFn {
  const decay = decayOf('getEmaAvgFn', args);
  return (average, parameter) => average.mul(decay).add(parameter.mul(1 - decay));
}

/** As {@link getEmaAvgFn}, of all parameters at once. */
export function getEmaMultiAvgFn(...args: OfDecay): MultiAverageFn {
  const decay = decayOf('getEmaMultiAvgFn', args);
  const ofWhole = getEmaAvgFn(decay);
  return (averages, parameters, count) =>
    torch.noGrad(() => {
      for (const [i, average] of averages.entries()) {
        if (isWhole(average)) average.copy_(ofWhole(average, parameters[i]!, count));
        else average.lerp_(parameters[i]!, 1 - decay);
      }
    });
}

/** The plain mean, for {@link AveragedModel}. */
export function getSwaAvgFn(): AverageFn {
  return (average, parameter, count) => average.add(parameter.sub(average).div(count.add(1)));
}

/** As {@link getSwaAvgFn}, of all parameters at once. */
export function getSwaMultiAvgFn(): MultiAverageFn {
  const ofWhole = getSwaAvgFn();
  return (averages, parameters, count) =>
    torch.noGrad(() => {
      const weight = 1 / (Number(count.item()) + 1);
      for (const [i, average] of averages.entries()) {
        if (isWhole(average)) average.copy_(ofWhole(average, parameters[i]!, count));
        else average.lerp_(parameters[i]!, weight);
      }
    });
}

/** The arguments of {@link AveragedModel}. */
export interface AveragedModelArguments {
  model: Module;
  /** Where the average lies; default: where the model does. */
  device?: DeviceLike | null;
  /** The new value of one average; default: the plain mean. */
  avgFn?: AverageFn | null;
  /** The new values of all averages; default: the plain mean. */
  multiAvgFn?: MultiAverageFn | null;
  /** Whether buffers are averaged too, instead of copied; default false. */
  useBuffers?: boolean;
}

const ORDER = ['model', 'device', 'avgFn', 'multiAvgFn', 'useBuffers'] as const;

/**
 * A copy of a model whose weights are an average of the model's over the calls of `updateParameters`; called like the
 * model.
 *
 * @throws TypeError unless the model is a module, and where both kinds of averages are given.
 * @example
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * const average = new torch.optim.swaUtils.AveragedModel(model);
 * average.updateParameters(model);
 * torch.noGrad(() => model.weight.add_(2));
 * average.updateParameters(model);
 * console.log(model.weight.sub(average.module.weight).tolist()); // [[1, 1]]
 */
export class AveragedModel<M extends Module = any> extends Module {
  readonly module: M;
  /** The number of updates. */
  nAveraged!: Tensor;
  readonly avgFn: AverageFn | null;
  readonly multiAvgFn: MultiAverageFn | null;
  readonly useBuffers: boolean;

  constructor(
    ...args: Arguments<AveragedModelArguments & { model: M }, ['model', 'device', 'avgFn', 'multiAvgFn', 'useBuffers']>
  ) {
    super();
    const { model, device, avgFn, multiAvgFn, useBuffers } = readArguments<Required<AveragedModelArguments>>(
      'AveragedModel',
      args,
      { device: null, avgFn: null, multiAvgFn: null, useBuffers: false },
      ORDER,
    );
    if (!(model instanceof Module)) throw kindError('AveragedModel', 'model', 'a module', model);
    if (avgFn && multiAvgFn)
      throw new TypeError('AveragedModel: expected at most one of avgFn and multiAvgFn, got both');
    this.module = (device === null ? model.clone() : model.clone().to(device)) as M;
    this.registerBuffer('n_averaged', torch.tensor(0n, { device }));
    this.avgFn = avgFn;
    this.multiAvgFn = multiAvgFn;
    this.useBuffers = useBuffers;
  }

  override forward(...args: any[]): any {
    return (this.module as any)(...args);
  }

  /** Takes the model's weights into the average; the first time they are copied. */
  updateParameters(model: Module): void {
    const { useBuffers } = this;
    torch.noGrad(() => {
      const of = (m: Module) => [...m.parameters(), ...(useBuffers ? m.buffers() : [])].map((x) => x.detach());
      const averages = of(this.module);
      const parameters = of(model).map((x, i) => x.to(averages[i]!.device));
      if (Number(this.nAveraged.item()) === 0)
        for (const [i, average] of averages.entries()) average.copy_(parameters[i]!);
      else if (this.multiAvgFn) this.multiAvgFn(averages, parameters, this.nAveraged);
      else {
        const avgFn = this.avgFn ?? getSwaAvgFn();
        for (const [i, average] of averages.entries()) average.copy_(avgFn(average, parameters[i]!, this.nAveraged));
      }
      if (!useBuffers) {
        const buffers = model.buffers();
        for (const [i, buffer] of this.module.buffers().entries()) buffer.copy_(buffers[i]!.detach());
      }
      this.nAveraged.add_(1);
    });
  }
}

/** The options of {@link SWALR}. */
export interface SWALROptions extends SchedulerOptions {
  /** Epochs until the rates are there; default 10. */
  annealEpochs?: number;
  /** By a cosine (default) or on a line. */
  annealStrategy?: 'cos' | 'linear';
}

interface SWALRArguments extends SWALROptions {
  optimizer: Optimizer;
  swaLr: number | readonly number[];
}

/**
 * Goes from the rates of an optimizer to `swaLr` within some epochs, and stays there: the rates at which weights are
 * averaged.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * const optimizer = new torch.optim.SGD(model.parameters(), { lr: 0.1 });
 * const scheduler = new torch.optim.swaUtils.SWALR(optimizer, { swaLr: 0.02, annealEpochs: 4, annealStrategy: 'linear' });
 * optimizer.step();
 * scheduler.step();
 * console.log(scheduler.getLastLr()[0]?.toFixed(3)); // 0.080
 */
export class SWALR extends LRScheduler {
  readonly swaLrs: number[];
  annealEpochs: number;
  annealStrategy: 'cos' | 'linear';

  constructor(
    optimizer: Optimizer,
    ...rest: Arguments<
      SWALROptions & { swaLr: number | readonly number[] },
      ['swaLr', 'annealEpochs', 'annealStrategy', 'lastEpoch']
    >
  );
  constructor(...named: Named<SWALRArguments, ['optimizer', 'swaLr']>);
  constructor(...args: unknown[]) {
    const { optimizer, swaLr, annealEpochs, annealStrategy, lastEpoch } = readArguments<Required<SWALRArguments>>(
      'SWALR',
      args,
      { annealEpochs: 10, annealStrategy: 'cos', lastEpoch: -1 },
      ['optimizer', 'swaLr', 'annealEpochs', 'annealStrategy', 'lastEpoch'],
      ['optimizer'],
    );
    super(optimizer, lastEpoch);
    this.swaLrs = perGroup('SWALR', 'swaLr', optimizer, swaLr, number);
    this.annealEpochs = nonNegativeInteger('SWALR', 'annealEpochs', annealEpochs);
    this.annealStrategy = oneOf('SWALR', 'annealStrategy', annealStrategy, ['cos', 'linear'] as const);
    this.start();
  }

  /** The share of the way at a share of the epochs. */
  private along(step: number): number {
    const t = Math.max(0, Math.min(1, step / Math.max(1, this.annealEpochs)));
    return this.annealStrategy === 'cos' ? (1 - Math.cos(Math.PI * t)) / 2 : t;
  }

  protected override getLr(): number[] {
    const step = this.annealEpochs === 0 ? Math.max(1, this.stepCount - 1) : this.stepCount - 1;
    const [before, now] = [this.along(step - 1), this.along(step)];
    return groups(this.optimizer).map(({ lr }, i) => {
      const target = this.swaLrs[i]!;
      const first = before === 1 ? target : (lr - before * target) / (1 - before);
      return target * now + first * (1 - now);
    });
  }

  protected override stateKeys(): Record<string, string> {
    return { annealEpochs: 'anneal_epochs', annealStrategy: '_anneal_strategy', ...super.stateKeys() };
  }
}
