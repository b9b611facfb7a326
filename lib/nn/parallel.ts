/** @file `torch.nn.parallel`: one model in several processes. */
import { native, type ReplicasHandle } from '../addon/binding.js';
import {
  type Arguments,
  boolean,
  kindError,
  oneOf,
  positive,
  readArguments,
  valueError,
} from '../arguments/options.js';
import { checkDevice } from '../distributed/backend.js';
import { type GroupLike, joined } from '../distributed/processGroup.js';
import { runJob, runJobSync } from '../specs/job.js';
import { isGradEnabled } from '../tensor/autograd.js';
import { Tensor } from '../tensor/tensor.js';
import { Module } from './module.js';

/** Options of {@link DistributedDataParallel}. */
export interface DistributedDataParallelOptions {
  /** Whether a pass may leave parameters without a gradient; false by default. It costs a walk through the graph. */
  findUnusedParameters?: boolean;
  /** Gradients are sent in buckets of so many MiB, as soon as one is full; 25 by default. */
  bucketCapMb?: number;
  /** Whether gradients are parts of the buckets, which saves a copy of them; false by default. */
  gradientAsBucketView?: boolean;
  /** Whether each pass begins with the buffers of rank 0; true by default. */
  broadcastBuffers?: boolean;
  /** `'fp16'` sends gradients as float16: half the bytes, and three digits; null by default. */
  compression?: 'fp16' | null;
  /** The processes that train it together, all by default; they get the weights of the first. */
  processGroup?: GroupLike;
}

type Complete = Required<DistributedDataParallelOptions>;

const defaults: Complete = {
  findUnusedParameters: false,
  bucketCapMb: 25,
  gradientAsBucketView: false,
  broadcastBuffers: true,
  compression: null,
  processGroup: null,
};

/** The arguments of the addon, for {@link replicate} and its twin. */
function plan(owner: string, all: readonly Tensor[], buffers: readonly Tensor[], o: Complete): unknown[] {
  const parameters = all.filter((parameter) => parameter.requiresGrad);
  if (parameters.length === 0) {
    throw new RangeError(`${owner}: expected a module with parameters that require gradients, got none`);
  }
  const { _devices: devices, _handle: handle } = joined(owner, o.processGroup);
  for (const x of [...all, ...buffers]) {
    checkDevice(owner, 'module', x, devices);
    if (String(x.device) !== String(parameters[0]!.device)) throw valueError(owner, 'module', 'on one device', x);
  }
  const ids = (tensors: readonly Tensor[]) => Int32Array.from(tensors, ({ _id }) => _id);
  const options = {
    parameters: ids(parameters),
    buffers: ids([...buffers, ...all.filter((parameter) => !parameter.requiresGrad)]),
    findUnused: o.findUnusedParameters,
    views: o.gradientAsBucketView,
    half: o.compression === 'fp16',
    bucketBytes: Math.round(o.bucketCapMb * 2 ** 20),
  };
  return [handle, options];
}

/**
 * Makes parameters ones that several processes train together: all have the values of rank 0, and native code averages
 * their gradients. Off the event loop. @internal
 */
export async function replicate(
  owner: string,
  parameters: readonly Tensor[],
  buffers: readonly Tensor[],
  options: DistributedDataParallelOptions,
): Promise<ReplicasHandle> {
  const args = plan(owner, parameters, buffers, { ...defaults, ...options });
  return (await runJob({ name: owner, total: 0 }, 'makeReplicas', args)).replicas;
}

/** The tensors in what a module gives. */
function tensorsIn(value: unknown): Tensor[] {
  if (value instanceof Tensor) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(tensorsIn);
}

/**
 * A module that several processes train together, each on its share of the data: the constructor gives all of them the
 * weights of rank 0, and every `backward()` the average of their gradients, sent while it goes on, by PyTorch's own
 * engine.
 *
 * The constructor, calls of a module with buffers, and `backward()` wait for the other processes in place. `fit` with
 * `distributed: 'auto'` waits off the event loop, and takes the module itself.
 *
 * @throws Error without a process group; DistributedError as `torch.distributed.allReduce` does, and for modules with
 * other parameters.
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await torch.distributed.initProcessGroup({ store, rank: 0, worldSize: 1 });
 * const model = new torch.nn.parallel.DistributedDataParallel(new torch.nn.Linear(2, 1));
 * model(torch.ones([4, 2])).sum().backward();
 * console.log(model.module.weight.grad?.tolist()); // [[4, 4]]
 * model.release();
 * await torch.distributed.destroyProcessGroup();
 */
export class DistributedDataParallel<M extends Module = Module> extends Module {
  readonly module: M;
  readonly broadcastBuffers: boolean;
  readonly #replicas: ReplicasHandle;
  readonly #hasBuffers: boolean;
  #synchronises = true;
  #released = false;

  constructor(...args: Arguments<{ module: M } & DistributedDataParallelOptions, ['module']>) {
    super();
    const owner = 'DistributedDataParallel';
    const { module, ...o } = readArguments<{ module: M } & Complete>(owner, args, defaults as never, ['module']);
    if (!(module instanceof Module)) throw kindError(owner, 'module', 'a module', module);
    for (const name of ['findUnusedParameters', 'gradientAsBucketView', 'broadcastBuffers'] as const) {
      boolean(owner, name, o[name]);
    }
    positive(owner, 'bucketCapMb', o.bucketCapMb);
    oneOf(owner, 'compression', o.compression, ['fp16', null] as const);
    this.module = module;
    this.broadcastBuffers = o.broadcastBuffers;
    this.#hasBuffers = module.buffers().length > 0;
    const call = plan(owner, module.parameters(), module.buffers(), o);
    this.#replicas = runJobSync({ name: owner, total: 0 }, 'makeReplicas', call).replicas;
  }

  override forward(...args: any[]): any {
    const joint = isGradEnabled() && this.#synchronises && !this.#released;
    if (joint) native().beginReplicas(this.#replicas, this.broadcastBuffers && this.#hasBuffers);
    const result = (this.module as Module)(...args);
    if (joint) {
      const ids = tensorsIn(result).map(({ _id }) => _id);
      native().prepareReplicas(this.#replicas, ids);
    }
    return result;
  }

  /**
   * Runs `body`, in which gradients stay in this process; the next pass outside averages the sums. Returns what `body`
   * returns, and waits for its promise.
   */
  noSync<T>(body: () => T): T {
    if (typeof body !== 'function') throw kindError('DistributedDataParallel.noSync', 'body', 'a function', body);
    this.#synchronises = false;
    const end = () => {
      this.#synchronises = true;
    };
    let result: T;
    try {
      result = body();
    } catch (error) {
      end();
      throw error;
    }
    if (result instanceof Promise) return result.finally(end) as T;
    end();
    return result;
  }

  /** Ends the averaging: the module trains alone again. */
  release(): void {
    this.#released = true;
    native().releaseReplicas(this.#replicas);
  }
}
