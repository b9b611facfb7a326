/** @file The processes of a training: what they share, and what each has for itself. */
import * as path from 'node:path';
import { native, type ReplicasHandle } from '../addon/binding.js';
import { DataLoader, DistributedSampler, IterableDataset, RandomSampler, SequentialSampler } from '../data/index.js';
import { collective } from '../distributed/carrier.js';
import * as dist from '../distributed/index.js';
import { joinLaunched } from '../distributed/processGroup.js';
import { replicate } from '../nn/parallel.js';
import { parametersOf } from '../optim/optimizer.js';
import { isAccelerator } from '../tensor/device.js';
import * as torch from '../torch/index.js';
import { Generator, type Tensor } from '../torch/index.js';
import type { BaseTrainer } from './baseTrainer.js';
import { type CheckpointFolder, DamagedCheckpoint, readCheckpoint } from './checkpointFolder.js';
import type { Batches } from './fit.js';
import type { StepMetrics } from './position.js';

/** 2⁶⁴ / φ: seeds so far apart have nothing in common. */
const GOLDEN = 0x9e3779b97f4a7c15n;

/** Python's name of this seed among those of all ranks. */
const split = (seed: bigint | number, rank: number): bigint =>
  rank === 0 ? BigInt(seed) : BigInt.asUintN(63, BigInt(seed) + BigInt(rank) * GOLDEN);

/** Why a training ends that others take part in. */
export interface Wishes {
  stopped: boolean;
  breaksOff: boolean;
}

/** This process among those that train one model. */
export class Team {
  readonly rank = dist.getRank();
  readonly size = dist.getWorldSize();

  private constructor(
    readonly replicas: ReplicasHandle,
    /** The order of the data, the same in all. */
    private readonly seed: number,
  ) {}

  /**
   * Joins the others: all get the weights of rank 0, and each draws from a stream of its own. Null for a process alone.
   */
  static async join(owner: string, trainer: BaseTrainer, loader: Batches): Promise<Team | null> {
    if (!(await joinLaunched())) return null;
    const { model, optimizer, generator } = trainer;
    const parameters = [...new Set([...(model.parameters() as Tensor[]), ...parametersOf(optimizer)])];
    const replicas = await replicate(owner, parameters, model.buffers(), { findUnusedParameters: true });
    const [order] = await dist.broadcastObjectList([orderSeed(loader)]);
    const draws = generator ?? torch.defaultGenerator();
    const seeds = await dist.allGatherObject(BigInt(generator ? generator.initialSeed() : torch.initialSeed()));
    // Those who were told apart by their program stay as they are.
    if (seeds.indexOf(seeds[dist.getRank()]!) < dist.getRank()) {
      const seed = split(seeds[dist.getRank()]!, dist.getRank());
      const own = new Generator({ device: draws.device }).manualSeed(seed).getState();
      if (generator) draws.setState(own);
      else torch.setRngState(own);
      if (isAccelerator(trainer.device)) native().seedDevice(String(trainer.device), seed);
    }
    return new Team(replicas, order);
  }

  /** The share of this process of the batches. */
  shard(owner: string, loader: Batches): Batches {
    const { rank, size, seed } = this;
    if (!(loader instanceof DataLoader)) return new EveryBatch(loader, rank, size);
    const { dataset, sampler, batchSampler, batchSize, dropLast, collateFn } = loader;
    if (sampler instanceof DistributedSampler) return loader;
    const known = sampler instanceof RandomSampler || sampler instanceof SequentialSampler;
    if (dataset instanceof IterableDataset) return new EveryBatch(loader, rank, size);
    if (!known || (batchSampler !== null && batchSize === null) || (sampler as RandomSampler).replacement) {
      throw new RangeError(
        `${owner}: expected a loader in order or shuffled, or one with a DistributedSampler, for several processes, got ` +
          'one with a sampler of its own',
      );
    }
    const shuffle = sampler instanceof RandomSampler;
    const share = new DistributedSampler(dataset as never, { numReplicas: size, rank, shuffle, seed, dropLast });
    // Its order is drawn from none of these, but a loader draws a number for each pass.
    const generator = new Generator().manualSeed(seed);
    return new DataLoader(dataset as never, { batchSize, sampler: share, dropLast, collateFn, generator } as never);
  }

  /** The means of what all have measured in a step, and what any of them wishes. */
  async agree(metrics: StepMetrics, wishes: Wishes): Promise<[metrics: StepMetrics, wishes: Wishes]> {
    const names = Object.keys(metrics).sort();
    const all = torch.tidy(() =>
      torch.tensor([Number(wishes.stopped), Number(wishes.breaksOff), ...names.map((name) => metrics[name]!.item())], {
        dtype: 'float64',
      }),
    );
    await collective({ name: 'allReduce', tensors: [all], op: 'mean', inPlace: true });
    const [stopped, breaksOff, ...means] = all.tolist() as number[];
    all.dispose();
    const entries = names.map((name, i) => [name, torch.tensor(means[i]!, { dtype: metrics[name]!.dtype })] as const);
    return [Object.fromEntries(entries), { stopped: stopped! > 0, breaksOff: breaksOff! > 0 }];
  }

  /** The means of numbers by name, which all have. */
  async means(numbers: Record<string, number>): Promise<Record<string, number>> {
    const names = Object.keys(numbers).sort();
    if (names.length === 0) return numbers;
    const all = torch.tensor(
      names.map((name) => numbers[name]!),
      { dtype: 'float64' },
    );
    await collective({ name: 'allReduce', tensors: [all], op: 'mean', inPlace: true });
    const values = all.tolist() as number[];
    all.dispose();
    return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
  }

  /** The parts of a trainer's state that this process keeps: rank 0 all of it, the others what is theirs alone. */
  own(state: Record<string, unknown>): Record<string, unknown> {
    if (this.rank === 0) return state;
    const { loss, generators, callbacks } = state;
    return { loss, generators, callbacks };
  }

  /** The value of the first process that has one; null if none has. */
  async first<T>(value: T | null): Promise<T | null> {
    return (await dist.allGatherObject(value)).find((each) => each !== null) ?? null;
  }

  /** The newest checkpoint of which all have their parts; weights come from rank 0. */
  async newest(owner: string, folder: CheckpointFolder): Promise<{ state: any; file: string } | null> {
    const files = new Map(folder.files.map((file) => [path.basename(file), file]));
    const names = await dist.allGatherObject([...files.keys()]);
    const common = names[0]!.filter((name) => names.every((each) => each.includes(name))).sort();
    for (const name of common.reverse()) {
      const file = files.get(name)!;
      let own: any = null;
      try {
        own = await readCheckpoint(file);
      } catch (error) {
        if (!(error instanceof DamagedCheckpoint)) throw error;
      }
      const good = await dist.allGatherObject(own !== null);
      const bad = good.indexOf(false);
      if (bad >= 0) {
        const message = `${owner}: passes over ${file}, which is damaged at rank ${bad}`;
        if (this.rank === 0) process.emitWarning(message, 'TorchEBMWarning');
        continue;
      }
      const [all] = await dist.broadcastObjectList([this.rank === 0 ? own : null]);
      return { state: { ...own, world: all.world, trainer: { ...all.trainer, ...own.trainer } }, file };
    }
    // A part of a checkpoint of as many processes is one that was being written at the end; anything else is a mistake.
    const newest = [...files.values()].at(-1);
    const own = this.rank === 0 && newest ? await readCheckpoint(newest) : null;
    const [world] = await dist.broadcastObjectList([own?.world ?? (own ? 1 : null)]);
    if (world === null || world === this.size) return null;
    throw new RangeError(
      `${owner}: expected a checkpoint of ${this.size} processes, got one of ${world}: it goes on with as many as it began with`,
    );
  }

  /** The error of a step for which not all came, with the likely reason; null for another. */
  missed(error: unknown): Error | null {
    if (
      !(
        error instanceof Error &&
        error.name === 'DistributedError' &&
        /got no sign of|still (at|before)|in another operation/.test(error.message)
      )
    ) {
      return null;
    }
    const reason =
      'A rank whose own batches are fewer ends sooner: docs/distributed.md says under Batches how all get as many';
    const told = new Error(`${error.message}. ${reason}`, { cause: error });
    Object.defineProperty(told, 'name', { value: error.name, configurable: true, writable: true });
    return told;
  }

  /** Ends what the processes share for the training. */
  release(): void {
    native().releaseReplicas(this.replicas);
  }
}

/** The number that the order of the data comes from. */
function orderSeed(loader: Batches): number {
  const generator = loader instanceof DataLoader ? loader.generator : null;
  // A seed and an epoch are added.
  return Number(BigInt.asUintN(48, BigInt(generator ? generator.initialSeed() : torch.initialSeed())));
}

/** Every `size`-th batch, of rounds that all have. */
class EveryBatch implements Batches {
  constructor(
    private readonly batches: Batches,
    private readonly rank: number,
    private readonly size: number,
  ) {}

  get length(): number | undefined {
    const { length } = this.batches;
    return length === undefined ? undefined : Math.floor(length / this.size);
  }

  *[Symbol.iterator](): IterableIterator<unknown> {
    let round: unknown[] = [];
    for (const batch of this.batches) {
      round.push(batch);
      if (round.length < this.size) continue;
      yield round[this.rank];
      round = [];
    }
  }
}
