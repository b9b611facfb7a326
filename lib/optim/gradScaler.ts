import { type Arguments, positive, positiveInteger, readArguments } from '../arguments/options.js';
import { _ampForeachNonFiniteCheckAndUnscale_, _ampUpdateScale_ } from '../tensor/generated/aten.js';
import type { DeviceLike } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import type { Closure, Optimizer } from './optimizer.js';

/** Options of {@link GradScaler}. */
export interface GradScalerOptions {
  /** The device of the gradients; default 'cuda'. */
  device?: DeviceLike;
  /** The first factor; default 65536. */
  initScale?: number;
  /** The growth of the factor after `growthInterval` steps without overflow; default 2. */
  growthFactor?: number;
  /** The share of the factor that is left after an overflow; default 0.5. */
  backoffFactor?: number;
  /** The number of steps after which the factor grows; default 2000. */
  growthInterval?: number;
  /** Without it, all methods let everything as it is; default true. */
  enabled?: boolean;
}

const ORDER = ['device', 'initScale', 'growthFactor', 'backoffFactor', 'growthInterval', 'enabled'] as const;
type Order = ['device', 'initScale', 'growthFactor', 'backoffFactor', 'growthInterval', 'enabled'];

/** The state of a {@link GradScaler} under PyTorch's names. */
export interface GradScalerState {
  scale: number;
  growth_factor: number;
  backoff_factor: number;
  growth_interval: number;
  _growth_tracker: number;
}

/**
 * Scales losses so that small gradients in half precision do not vanish, and leaves out steps whose gradients
 * overflowed: `torch.amp.GradScaler`. For a CUDA that is not there it does nothing, as in PyTorch.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const w = torch.ones([1], { requiresGrad: true });
 * const optimizer = new torch.optim.SGD([w], { lr: 0.5 });
 * const scaler = new torch.amp.GradScaler('cpu');
 * scaler.scale(w.square().sum()).backward();
 * scaler.step(optimizer);
 * scaler.update();
 * console.log(w.item(), scaler.getScale()); // 0 65536
 */
export class GradScaler {
  #factor: number;
  #growthFactor: number;
  #backoffFactor: number;
  #growthInterval: number;
  #tracked = 0;
  readonly #device: DeviceLike;
  readonly #enabled: boolean;
  #scale: Tensor | null = null;
  #growth: Tensor | null = null;
  /** The finding of unscaling an optimizer's gradients; `stepped` where its step has been made. */
  readonly #found = new Map<Optimizer, { overflow: Tensor; stepped: boolean }>();

  constructor(...args: Arguments<GradScalerOptions, Order>) {
    const given = readArguments<Required<GradScalerOptions>>(
      'GradScaler',
      args,
      {
        device: 'cuda',
        initScale: 65536,
        growthFactor: 2,
        backoffFactor: 0.5,
        growthInterval: 2000,
        enabled: true,
      },
      ORDER,
    );
    this.#device = given.device;
    const isThere = new torch.Device(given.device).type !== 'cuda' || torch.cuda.isAvailable();
    this.#enabled = given.enabled && isThere;
    this.#factor = positive('GradScaler', 'initScale', given.initScale);
    this.#growthFactor = positive('GradScaler', 'growthFactor', given.growthFactor);
    this.#backoffFactor = positive('GradScaler', 'backoffFactor', given.backoffFactor);
    this.#growthInterval = positiveInteger('GradScaler', 'growthInterval', given.growthInterval);
  }

  /** The factor as a tensor. */
  #scaled(): Tensor {
    const options = { dtype: 'float32', device: this.#device } as const;
    this.#scale ??= torch.full([], this.#factor, options);
    this.#growth ??= torch.full([], this.#tracked, { ...options, dtype: 'int32' });
    return this.#scale;
  }

  /** A loss, or several, times the factor. */
  scale(outputs: Tensor): Tensor;
  scale(outputs: readonly Tensor[]): Tensor[];
  scale(outputs: Tensor | readonly Tensor[]): Tensor | Tensor[];
  scale(outputs: Tensor | readonly Tensor[]): Tensor | Tensor[] {
    if (!this.#enabled) return outputs as Tensor;
    const factor = this.#scaled();
    return outputs instanceof Tensor ? outputs.mul(factor) : outputs.map((x) => x.mul(factor));
  }

  /** Divides an optimizer's gradients by the factor, to clip them before its step. */
  unscale_(optimizer: Optimizer): void {
    if (!this.#enabled) return;
    const known = this.#found.get(optimizer);
    if (known) {
      throw new Error(
        `GradScaler: expected ${known.stepped ? 'unscale_ before step' : 'unscale_ once before update'}, got another call`,
      );
    }
    const overflow = torch.full([], 0, { dtype: 'float32', device: this.#device });
    const inverse = this.#scaled().double().reciprocal().float();
    const gradients = optimizer.paramGroups.flatMap((group) =>
      group.params.map((p) => p.grad).filter((g) => g !== null),
    );
    torch.noGrad(() => {
      if (gradients.length > 0) _ampForeachNonFiniteCheckAndUnscale_(gradients as Tensor[], overflow, inverse);
    });
    this.#found.set(optimizer, { overflow, stepped: false });
  }

  /** The optimizer's step, unless a gradient overflowed. */
  step(optimizer: Optimizer, closure?: Closure): Tensor | undefined {
    if (!this.#enabled) return optimizer.step(closure);
    if (closure) throw new TypeError('GradScaler: expected step without a closure, got one');
    if (!this.#found.has(optimizer)) this.unscale_(optimizer);
    const found = this.#found.get(optimizer)!;
    if (found.stepped) throw new Error('GradScaler: expected update after step, got another step');
    found.stepped = true;
    return found.overflow.item() === 0 ? optimizer.step() : undefined;
  }

  /** Grows or shrinks the factor by what the steps since the last update found, or sets it. */
  update(newScale: number | Tensor | null = null): void {
    if (!this.#enabled) return;
    const scale = this.#scaled();
    torch.noGrad(() => {
      if (newScale !== null) scale.fill_(newScale);
      else {
        const all = [...this.#found.values()].map((found) => found.overflow);
        if (all.length === 0) throw new Error('GradScaler: expected a step before update, got none');
        const overflow = all.reduce((a, b) => a.add(b));
        _ampUpdateScale_(scale, this.#growth!, overflow, this.#growthFactor, this.#backoffFactor, this.#growthInterval);
      }
    });
    this.#found.clear();
  }

  getScale(): number {
    if (!this.#enabled) return 1;
    return this.#scale ? (this.#scale.item() as number) : this.#factor;
  }

  isEnabled(): boolean {
    return this.#enabled;
  }

  getGrowthFactor(): number {
    return this.#growthFactor;
  }

  setGrowthFactor(newFactor: number): void {
    this.#growthFactor = positive('GradScaler', 'newFactor', newFactor);
  }

  getBackoffFactor(): number {
    return this.#backoffFactor;
  }

  setBackoffFactor(newFactor: number): void {
    this.#backoffFactor = positive('GradScaler', 'newFactor', newFactor);
  }

  getGrowthInterval(): number {
    return this.#growthInterval;
  }

  setGrowthInterval(newInterval: number): void {
    this.#growthInterval = positiveInteger('GradScaler', 'newInterval', newInterval);
  }

  /** The state under PyTorch's names; empty where it does nothing. */
  stateDict(): GradScalerState | Record<string, never> {
    if (!this.#enabled) return {};
    return {
      scale: this.getScale(),
      growth_factor: this.#growthFactor,
      backoff_factor: this.#backoffFactor,
      growth_interval: this.#growthInterval,
      _growth_tracker: this.#growth ? (this.#growth.item() as number) : this.#tracked,
    };
  }

  loadStateDict(stateDict: GradScalerState | Record<string, never>): void {
    if (!this.#enabled) return;
    if (stateDict.scale === undefined) throw new TypeError('GradScaler: expected stateDict to have a scale, got none');
    const state = stateDict as GradScalerState;
    this.#factor = state.scale;
    this.#growthFactor = state.growth_factor;
    this.#backoffFactor = state.backoff_factor;
    this.#growthInterval = state.growth_interval;
    this.#tracked = state._growth_tracker;
    this.#scale?.fill_(this.#factor);
    this.#growth?.fill_(this.#tracked);
  }
}
