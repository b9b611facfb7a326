import { type Addon, native } from '../addon/binding.js';
import { base, refuseBase } from '../arguments/base.js';
import {
  boolean,
  kindError,
  type Named,
  nonNegativeInteger,
  oneOf,
  positiveInteger,
  probability,
  readArguments,
  readOptions,
  valueError,
} from '../arguments/options.js';
import { isNamed, messageOf } from '../arguments/thrown.js';
import { type Routine, runInPlace } from '../control/routine.js';
import { getWorldSize, redeal } from '../distributed/guarded.js';
import { stepScope } from '../native/stepScope.js';
import { Module } from '../nn/module.js';
import type { StateDict } from '../nn/stateDict.js';
import { draw, isSampler, type SamplerLike } from '../samplers/draw.js';
import type { BufferSpec, StartsSpec } from '../specs/generated/components.js';
import { lower } from '../specs/lower.js';
import { raise } from '../tensor/op.js';
import * as torch from '../torch/index.js';
import { type Generator, Tensor } from '../torch/index.js';
import { BaseLoss, type BaseLossOptions, lossDefaults } from './baseLoss.js';

/** Options of {@link BaseContrastiveDivergence}. */
export interface BaseContrastiveDivergenceOptions extends BaseLossOptions {
  /** Steps of the sampler from the starts to the negatives; 1 by default. */
  kSteps?: number;
  /** Keeps the negatives in a replay buffer, from which the next chains start; false by default. */
  persistent?: boolean;
  /**
   * Where chains start: at the 'data', at standard normal 'noise', as in maximum likelihood by Markov chains, or at
   * rows of the replay 'buffer'; 'buffer' if `persistent`, else 'data'.
   */
  startFrom?: 'data' | 'noise' | 'buffer' | null;
  /** The rows of the buffer that the negatives replace: the oldest ('fifo', default), or those they started from. */
  bufferMode?: 'fifo' | 'inPlace';
  /** Rows of the replay buffer; 100 by default. */
  bufferSize?: number;
  /** The part of the starts that gets some noise added, of the replay buffer; 0 by default. */
  newSampleRatio?: number;
  /** Steps of the sampler that the noise in a new replay buffer goes through; 0 by default. */
  initSteps?: number;
}

/** The defaults of {@link BaseContrastiveDivergenceOptions}. @internal */
export const divergenceDefaults: Required<BaseContrastiveDivergenceOptions> = {
  kSteps: 1,
  persistent: false,
  startFrom: null,
  bufferMode: 'fifo',
  bufferSize: 100,
  newSampleRatio: 0,
  initSteps: 0,
  ...lossDefaults,
};

interface BaseContrastiveDivergenceArguments extends BaseContrastiveDivergenceOptions {
  model: Module;
  sampler: SamplerLike;
}

/**
 * Base of contrastive divergence: where the negative chains start, and the replay buffer that persists between calls.
 *
 * State dictionaries hold `replay_buffer` (once initialised) and `buffer_ptr`, the row that is written next. A
 * subclass overrides `forward` and `computeLoss`.
 *
 * @throws RangeError or TypeError for options out of range or of another kind.
 */
export abstract class BaseContrastiveDivergence extends BaseLoss {
  /** The sampler of the negatives. */
  declare sampler: any;
  kSteps: number;
  persistent: boolean;
  startFrom: 'data' | 'noise' | 'buffer';
  bufferMode: 'fifo' | 'inPlace';
  bufferSize: number;
  newSampleRatio: number;
  initSteps: number;
  /** The chains that persist, (bufferSize, …); null until initialised. */
  declare replayBuffer: Tensor | null;
  /** The row that is written next, int64. */
  declare bufferPtr: Tensor;
  /** The same as a number, so that the device need not be read. */
  #position = 0;
  /** The rows that the last starts were read from. */
  #indices: Tensor | null = null;

  constructor(model: Module, sampler: SamplerLike, options?: BaseContrastiveDivergenceOptions);
  constructor(...named: Named<BaseContrastiveDivergenceArguments, ['model', 'sampler']>);
  constructor(...args: unknown[]) {
    refuseBase(new.target);
    const owner = new.target.name;
    const { model, sampler, ...complete } = readArguments<Required<BaseContrastiveDivergenceArguments>>(
      owner,
      args,
      divergenceDefaults,
      ['model', 'sampler'],
      ['sampler'],
    );
    const { kSteps, startFrom, bufferMode, bufferSize, newSampleRatio, initSteps, ...others } = complete;
    const { persistent: keeps, ...rest } = others;
    super(rest);
    if (!(model instanceof Module)) throw kindError(owner, 'model', 'an energy model', model);
    if (!isSampler(sampler)) throw kindError(owner, 'sampler', 'a sampler, which has sample', sampler);
    this.model = model;
    this.sampler = sampler;
    this.kSteps = nonNegativeInteger(owner, 'kSteps', kSteps);
    boolean(owner, 'persistent', keeps);
    this.startFrom = oneOf(owner, 'startFrom', startFrom ?? (keeps ? 'buffer' : 'data'), ['data', 'noise', 'buffer']);
    if (keeps && this.startFrom !== 'buffer') {
      throw valueError(owner, 'startFrom', '"buffer", as persistent is true', startFrom);
    }
    this.persistent = this.startFrom === 'buffer';
    this.bufferMode = oneOf(owner, 'bufferMode', bufferMode, ['fifo', 'inPlace']);
    this.bufferSize = this.persistent
      ? positiveInteger(owner, 'bufferSize', bufferSize)
      : nonNegativeInteger(owner, 'bufferSize', bufferSize);
    this.newSampleRatio = probability(owner, 'newSampleRatio', newSampleRatio);
    this.initSteps = nonNegativeInteger(owner, 'initSteps', initSteps);
    this.registerBuffer('replay_buffer', null);
    this.registerBuffer('buffer_ptr', torch.zeros([], { dtype: 'int64', device: complete.device }));
    this.registerLoadStateDictPreHook((loss: BaseContrastiveDivergence, state, prefix) =>
      loss.#makeRoom(state, prefix),
    );
    this.registerLoadStateDictPostHook(() => {
      this.#position = this.bufferPtr.item();
    });
  }

  /** Makes a replay buffer for the one of a state dictionary. */
  #makeRoom(state: StateDict, prefix: string): void {
    const rows = state[`${prefix}replay_buffer`];
    if (!this.persistent || this.replayBuffer !== null || !(rows instanceof Tensor)) return;
    const { dtype, device, bufferSize } = this;
    if (rows.shape[0] !== bufferSize) {
      throw valueError(this.constructor.name, 'replay_buffer', `of bufferSize rows, ${bufferSize}`, rows.shape);
    }
    this.replayBuffer = torch.keep(torch.empty(rows.shape, { dtype, device }));
  }

  /** Whether the replay buffer is there. */
  get bufferInitialized(): boolean {
    return this.replayBuffer !== null;
  }

  /** The loss of data against negatives. */
  abstract computeLoss(x: Tensor, negatives: Tensor, options?: any): Tensor;

  /** Where chains start, for native parts. @internal */
  protected nativeStarts(): StartsSpec {
    return { buffer: this.nativeBuffer(), fromNoise: this.startFrom === 'noise' };
  }

  override toString(): string {
    return `${this.constructor.name}(model=${this.model}, sampler=${this.sampler})`;
  }

  /** @internal */
  protected nativeBuffer(): BufferSpec | null {
    if (!this.persistent || this.replayBuffer === null) return null;
    const { replayBuffer: rows, bufferPtr: pointer, newSampleRatio } = this;
    const inPlace = this.bufferMode === 'inPlace';
    return { rows, pointer, position: this.#position, indices: this.#indices, newSampleRatio, inPlace };
  }

  /** @internal */
  protected movePointer(position: number): void {
    this.#position = position;
  }

  /**
   * Fills the replay buffer with rows of the given shape: noise, then `initSteps` steps of the sampler.
   *
   * Options: `bufferChunkSize` (1024) chains run at a time; `initNoiseScale` (0.01) is the noise's standard deviation;
   * `generator`. It does nothing without `persistent` or when the buffer is there, as after loading a state dictionary
   * that has one. A sampler that fails leaves the noise, with a warning.
   */
  initializeBuffer(
    dataShape: readonly number[],
    options: { bufferChunkSize?: number; initNoiseScale?: number; generator?: Generator | null } = {},
  ): Tensor | null {
    runInPlace(this.fillBuffer(dataShape, options));
    return this.replayBuffer;
  }

  /** {@link initializeBuffer} as a routine. @internal */
  protected *fillBuffer(
    dataShape: readonly number[],
    options: { bufferChunkSize?: number; initNoiseScale?: number; generator?: Generator | null },
  ): Routine<void> {
    const owner = this.constructor.name;
    const { bufferChunkSize, initNoiseScale, generator } = readOptions<{
      bufferChunkSize: number;
      initNoiseScale: number;
      generator: Generator | null;
    }>(`${owner}.initializeBuffer`, options, { bufferChunkSize: 1024, initNoiseScale: 0.01, generator: null });
    if (!this.persistent || this.replayBuffer !== null) return;
    const { dtype, device, bufferSize } = this;
    const rows = torch.randn([bufferSize, ...dataShape], { dtype, device, generator }).mul_(initNoiseScale);
    const size = Math.min(bufferSize, positiveInteger(owner, 'bufferChunkSize', bufferChunkSize));
    for (let first = 0; this.initSteps > 0 && first < bufferSize; first += size) {
      const chunk = rows.narrow(0, first, Math.min(size, bufferSize - first));
      const chains = { x: chunk.clone(), nSteps: this.initSteps, generator };
      try {
        const warm = yield* draw(owner, this.sampler, chains);
        if (warm.shape.join() !== chunk.shape.join()) throw new Error(`the sampler returned shape [${warm.shape}]`);
        torch.noGrad(() => chunk.copy_(warm.detach()));
      } catch (error) {
        if (isNamed(error, 'BusyError') || isNamed(error, 'AbortError')) throw error;
        if (stepScope()?.signal?.aborted) throw error;
        const reason = messageOf(error);
        process.emitWarning(`${owner}: the replay buffer keeps some noise, since ${reason}`, 'TorchEBMWarning');
      }
    }
    this.replayBuffer = torch.keep(rows);
    this.bufferPtr.zero_();
    this.#position = 0;
    stepScope()?.undo.push(() => {
      this.replayBuffer = null;
    });
  }

  /**
   * Where the chains start, on the device of the loss and in its type: a copy of x, noise in its shape, or, if
   * `persistent`, one row out of each of B equal strata of the buffer, of which a part is jittered.
   *
   * @throws RangeError for a batch larger than the buffer whose chains go on in place.
   */
  getStartPoints(x: Tensor, { generator = null }: { generator?: Generator | null } = {}): Tensor {
    if (this.persistent) {
      if (this.replayBuffer === null) this.initializeBuffer(x.shape.slice(1), { generator });
      this.warnOfSmallBuffer(x);
    }
    const { dtype, device } = this;
    const data = x.dtype === dtype && String(x.device) === String(device) ? x : x.to({ dtype, device });
    const { values } = lower([this.constructor.name, this.nativeStarts(), data, generator]);
    const [start, indices] = native().startPoints(...(values as Parameters<Addon['startPoints']>));
    const points = raise(start) as Tensor;
    this.#indices?.dispose();
    this.#indices = indices ? (raise(indices) as Tensor) : null;
    return points;
  }

  #warned = false;

  /** @internal */
  protected warnOfSmallBuffer(x: Tensor): void {
    if (this.#warned || this.bufferSize >= x.size(0) || this.bufferMode === 'inPlace') return;
    this.#warned = true;
    process.emitWarning(
      `${this.constructor.name}: the replay buffer has ${this.bufferSize} rows and the batch ${x.size(0)}: rows are ` +
        'drawn more than once',
      'TorchEBMWarning',
    );
  }

  /**
   * A batch for users' own losses: standard normal noise of the given shape; where a replay buffer is, a part
   * `newSampleRatio` of it (one row at least), and then rows of the buffer, drawn with replacement.
   */
  getNegativeSamples(
    _x: Tensor | null,
    batchSize: number,
    dataShape: readonly number[],
    { generator = null }: { generator?: Generator | null } = {},
  ): Tensor {
    const { dtype, device, replayBuffer } = this;
    const owner = `${this.constructor.name}.getNegativeSamples`;
    positiveInteger(owner, 'batchSize', batchSize);
    if (!Array.isArray(dataShape)) throw kindError(owner, 'dataShape', 'an array of sizes', dataShape);
    const noise = (rows: number) => torch.randn([rows, ...dataShape], { dtype, device, generator });
    if (replayBuffer === null) return noise(batchSize);
    const fresh = Math.max(1, Math.trunc(batchSize * this.newSampleRatio));
    if (fresh >= batchSize) return noise(batchSize);
    const samples = noise(fresh);
    const indices = torch.randint(0, this.bufferSize, [batchSize - fresh], { device, generator });
    return torch.cat([samples, replayBuffer.indexSelect(0, indices)]);
  }

  /**
   * Shuffles the rows of the replay buffers of all processes among them, in the order that rank 0 draws from `generator`
   * (the global one by default); in a single process there is nothing to do. All call it together, and it waits in place.
   *
   * @throws Error without a replay buffer; DistributedError as `torch.distributed.allReduce` does.
   */
  mixBufferAcrossRanks({ generator = null }: { generator?: Generator | null } = {}): void {
    const rows = this.replayBuffer;
    if (rows === null) {
      const cure = this.persistent ? 'call initializeBuffer, or the loss once' : 'give persistent: true';
      throw new Error(`${this.constructor.name}.mixBufferAcrossRanks: expected a replay buffer; ${cure}`);
    }
    if (getWorldSize() > 1) torch.noGrad(() => rows.copy_(redeal(rows, generator)));
  }

  /** Lets a training step take back an update by n negatives, in place at these rows. @internal */
  protected rememberBuffer(n: number, indices: Tensor | null = null): void {
    const scope = stepScope();
    const rows = this.replayBuffer;
    if (!scope || !rows) return;
    const [position, { bufferSize }] = [this.#position, this];
    const oldest = () =>
      n < bufferSize ? torch.arange(position, position + n, { device: rows.device }).remainder(bufferSize) : null;
    const places = this.bufferMode === 'inPlace' ? indices : oldest();
    const kept = places ? rows.indexSelect(0, places) : rows.clone();
    scope.undo.push(() => {
      if (places) rows.indexCopy_(0, places, kept);
      else rows.copy_(kept);
      this.#position = position;
      this.bufferPtr.fill_(position);
    });
  }

  /** Writes the negatives over the oldest rows of the replay buffer, or over those that their chains started from. */
  updateBuffer(negatives: Tensor): void {
    const buffer = this.nativeBuffer();
    if (buffer === null) return;
    this.rememberBuffer(negatives.size(0), this.#indices);
    const { values } = lower([this.constructor.name, buffer, negatives]);
    this.#position = native().updateBuffer(...(values as Parameters<Addon['updateBuffer']>));
  }
}
base(BaseContrastiveDivergence, 'computeLoss');
