import {
  type Arguments,
  isOptions,
  kindError,
  nearest,
  readArguments,
  readOptions,
  valueError,
} from '../arguments/options.js';
import { Module } from '../nn/module.js';
import * as torch from '../torch/index.js';
import { Device, type DeviceLike, type DType, Tensor } from '../torch/index.js';

/** The inputs of a model beside `x`, by name: labels, masks and the like. */
export type ModelKwargs = Record<string, unknown>;

/** Arguments of a class of which the model comes first, or all by name in one object. */
export type OfModel<O> = [model: Module, options?: O] | [named: { model: Module } & O];

/** @deprecated The name is `model`. */
export type OfOldName<O> = [named: { energyFunction: Module } & O];

/** Arguments of a gradient or an energy: x, and what the model takes beside it, bare or as `modelKwargs`. */
export type OfPoints =
  | [x: Tensor, modelKwargs?: ModelKwargs | null]
  | [named: { x: Tensor; modelKwargs?: ModelKwargs | null }];

/**
 * Points, and what the model takes beside them, of {@link OfPoints}; `{}` for none.
 *
 * @throws TypeError unless x is a tensor and the rest an object, and for names beside `modelKwargs`.
 * @internal
 */
export function readPoints(owner: string, args: readonly unknown[]): [x: Tensor, modelKwargs: ModelKwargs] {
  const [first, second = null] = args;
  if (args.length > (isOptions(first) ? 1 : 2)) {
    throw new TypeError(`${owner}: expected at most 2 arguments by position (x, modelKwargs)`);
  }
  const byName = isOptions(first)
    ? first
    : isOptions(second) && Object.keys(second).some((name) => nearest(name, ['modelKwargs']))
      ? { x: first, ...second }
      : null;
  const { x, modelKwargs } = byName
    ? readArguments<{ x: Tensor; modelKwargs: unknown }>(owner, [byName], { modelKwargs: null }, ['x'])
    : { x: first, modelKwargs: second };
  if (!(x instanceof Tensor)) throw kindError(owner, 'x', 'a Tensor', x);
  if (modelKwargs !== null && !isOptions(modelKwargs)) {
    throw kindError(owner, 'modelKwargs', 'an object such as { y }', modelKwargs);
  }
  return [x, modelKwargs ?? {}];
}

/** Where and in what type a component without parameters computes. */
export interface TorchEBMModuleOptions {
  /** Device; the CPU when absent. */
  device?: DeviceLike | null;
  /** Floating-point type; the default dtype when absent. */
  dtype?: DType | null;
}

/** The condition that stands for "no condition": a number, a tensor, or a function of the conditions and the mask. */
export type NullCondition = number | Tensor | ((y: Tensor, mask: Tensor) => Tensor);

const floating: readonly unknown[] = ['float16', 'bfloat16', 'float32', 'float64'];

/** The type in which a module computes whose parameters are of this one: that of the parts of complex numbers. */
function realOf(dtype: DType): DType {
  if (dtype === 'complex64') return 'float32';
  return dtype === 'complex128' ? 'float64' : dtype;
}

function checkPlace(owner: string, device: DeviceLike | null, dtype: DType | null) {
  if (dtype !== null && !floating.includes(dtype)) {
    throw kindError(owner, 'dtype', "a floating-point dtype such as 'float32'", dtype);
  }
  if (device === null) return;
  let place: Device;
  try {
    place = new Device(device);
  } catch {
    throw kindError(owner, 'device', "'cpu', 'cuda' or 'cuda:<index>'", device);
  }
  const count = place.type === 'cuda' ? torch.cuda.deviceCount() : 0;
  if (place.type === 'cuda' && (place.index ?? 0) >= count) {
    const there = count === 0 ? 'no CUDA device is here' : `${count} CUDA device${count > 1 ? 's are' : ' is'} here`;
    throw valueError(owner, 'device', `one that can be used (${there})`, String(place));
  }
}

/**
 * Base of models, samplers and losses: a module that knows its device and dtype.
 *
 * `device` and `dtype` are those of the first parameter, its children's included; without parameters those given to
 * the constructor, as moved by `to()` since. `cuda:0` reads `cuda`.
 *
 * @throws TypeError for an unknown option, and for what is no device or no floating-point dtype; RangeError for a device
 * that is not there.
 * @example
 * import { TorchEBMModule } from 'torchebm/core';
 * const part = new TorchEBMModule({ dtype: 'float64' });
 * console.log(part.dtype, String(part.device)); // float64 cpu
 */
export class TorchEBMModule extends Module {
  /** Whether {@link autocastContext} lowers the precision; {@link setupMixedPrecision} sets it. */
  useMixedPrecision = false;
  /** Whether mixed precision was asked for where there is CUDA. */
  autocastAvailable = false;
  /** @internal */
  _ampDtype: DType = 'float16';
  /** @internal An empty tensor that `to()` moves along. */
  declare _torchebmProbe: Tensor;

  constructor(...args: Arguments<TorchEBMModuleOptions, []>) {
    super();
    const { device, dtype } = readArguments<Required<TorchEBMModuleOptions>>(
      new.target.name,
      args,
      { device: null, dtype: null },
      [],
    );
    checkPlace(new.target.name, device, dtype);
    this.registerBuffer('_torchebm_probe', torch.empty([0], { device, dtype }), { persistent: false });
  }

  /** Where this component computes. */
  get device(): Device {
    return this._place.device;
  }

  /** The type in which this component computes. */
  get dtype(): DType {
    return realOf((this._firstParameter ?? this._torchebmProbe).dtype);
  }

  /** x in the type and on the device of this component. @internal */
  _placed(x: Tensor): Tensor {
    const first = this._firstParameter ?? this._torchebmProbe;
    const isThere = x.dtype === realOf(first.dtype) && x._deviceName === first._deviceName;
    return isThere ? x : x.to(this._placeOf(first));
  }

  /** Both, with one look at the parameters. @internal */
  get _place(): { device: Device; dtype: DType } {
    return this._placeOf(this._firstParameter ?? this._torchebmProbe);
  }

  private _placeOf({ device, dtype }: Tensor): { device: Device; dtype: DType } {
    const { type, index } = device;
    return { device: new Device(type, type === 'cuda' && index === 0 ? null : index), dtype: realOf(dtype) };
  }

  /**
   * Turns mixed precision in {@link autocastContext} on or off; off by default.
   *
   * It needs CUDA: elsewhere it stays off, with a warning. Option: `ampDtype` (float16).
   */
  setupMixedPrecision(useMixedPrecision: boolean, options: { ampDtype?: DType } = {}): void {
    const { ampDtype } = readOptions<{ ampDtype: DType }>('setupMixedPrecision', options, { ampDtype: 'float16' });
    const { device } = this;
    this._ampDtype = ampDtype;
    this.useMixedPrecision = useMixedPrecision && device.type === 'cuda';
    this.autocastAvailable = this.useMixedPrecision;
    if (useMixedPrecision && !this.useMixedPrecision) {
      process.emitWarning(
        `${this.constructor.name}: mixed precision needs CUDA, and the device is ${device}; full precision is used`,
        'TorchEBMWarning',
      );
    }
  }

  /** Runs `body`, under `torch.autocast` if mixed precision is on; returns what it returns. */
  autocastContext<T>(body: () => T): T {
    if (!this.useMixedPrecision) return body();
    return torch.autocast(this.device.type, body, { dtype: this._ampDtype });
  }

  /**
   * `modelKwargs` with the condition `y` added; without `y`, `modelKwargs` itself.
   *
   * @throws TypeError if `y` is given in both ways.
   */
  mergeCondition<K extends ModelKwargs | null | undefined>(
    modelKwargs: K,
    y: Tensor | null | undefined,
  ): K | ModelKwargs {
    if (y === undefined || y === null) return modelKwargs;
    if (modelKwargs && 'y' in modelKwargs)
      throw new TypeError(`${this.constructor.name}: y is given twice, as y and in modelKwargs`);
    return { ...modelKwargs, y };
  }

  /**
   * A copy of `modelKwargs` whose tensors are on this component's device, in the types they came in; `{}` for none.
   *
   * @throws TypeError if it is not a plain object.
   */
  prepareModelKwargs(modelKwargs: ModelKwargs | null | undefined): ModelKwargs {
    if (modelKwargs === undefined || modelKwargs === null) return {};
    if (!isOptions(modelKwargs)) {
      throw kindError(this.constructor.name, 'modelKwargs', 'an object such as { y }', modelKwargs);
    }
    const entries = Object.entries(modelKwargs);
    if (entries.length === 0) return {}; // nobody asks where the parameters are
    const { device } = this;
    return Object.fromEntries(
      entries.map(([name, value]) => [name, value instanceof Tensor ? value.to(device, { nonBlocking: true }) : value]),
    );
  }
}

interface SubstituteConditionArguments {
  y: Tensor;
  mask: Tensor;
  nullCondition: NullCondition;
}

/**
 * `y` (B, …) with the rows that `mask` (B) marks replaced by the null condition, which a tensor broadcasts over.
 *
 * @throws TypeError if `nullCondition` is none of the three kinds.
 * @example
 * import { substituteCondition } from 'torchebm/core';
 * import * as torch from 'torchebm/torch';
 * const labels = torch.tensor([3, 7], { dtype: torch.int64 });
 * console.log(substituteCondition(labels, torch.tensor([true, false]), 10).tolist()); // [10, 7]
 */
export function substituteCondition(
  ...args: Arguments<SubstituteConditionArguments, ['y', 'mask', 'nullCondition']>
): Tensor {
  const owner = 'substituteCondition';
  const { y, mask, nullCondition } = readArguments<SubstituteConditionArguments>(owner, args, {}, [
    'y',
    'mask',
    'nullCondition',
  ]);
  for (const [name, value] of Object.entries({ y, mask })) {
    if (!(value instanceof Tensor)) throw kindError(owner, name, 'a Tensor', value);
  }
  if (typeof nullCondition === 'function') return nullCondition(y, mask);
  const rows = mask.view([-1, ...Array<number>(y.dim() - 1).fill(1)]);
  if (nullCondition instanceof Tensor) {
    return torch.where(rows, nullCondition.to({ device: y.device, dtype: y.dtype }), y);
  }
  if (typeof nullCondition !== 'number') {
    throw kindError(owner, 'nullCondition', 'a number, a Tensor or a function', nullCondition);
  }
  return torch.where(rows, torch.fullLike(y, nullCondition), y);
}

/** The conditions of a batch of `rows` that stands `tiles` times one after another. @internal */
export function tileRows(modelKwargs: ModelKwargs, rows: number, tiles: number): ModelKwargs {
  const repeated = Object.entries(modelKwargs).map(([name, value]) => {
    const aligned = value instanceof Tensor && value.dim() > 0 && value.size(0) === rows;
    return [name, aligned ? value.repeat([tiles, ...Array<number>(value.dim() - 1).fill(1)]) : value];
  });
  return Object.fromEntries(repeated);
}
