/** @file The share of a dataset that one of several processes has. */
import {
  boolean,
  kindError,
  type Named,
  nonNegativeInteger,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import { getRank, getWorldSize, isInitialized } from '../distributed/index.js';
import * as torch from '../tensor/index.js';
import { drawOrder, type Order, Sampler } from './indexSampler.js';

/** Options of {@link DistributedSampler}. */
export interface DistributedSamplerOptions {
  /** The number of processes that share the dataset; those of the group by default. */
  numReplicas?: number | null;
  /** The number of this one among them, from 0; its rank by default. */
  rank?: number | null;
  /** Whether items come in random order; true by default. */
  shuffle?: boolean;
  /** Seeds the order, the same in all processes; 0 by default. */
  seed?: number;
  /** Leaves out the items that remain; by default some are given twice, so that all processes have as many. */
  dropLast?: boolean;
}

interface DistributedSamplerArguments extends DistributedSamplerOptions {
  dataset: { readonly length: number };
}

/**
 * Every `numReplicas`-th item of a dataset, from the `rank`-th on, in an order that all processes agree on: PyTorch's
 * permutations. `setEpoch` before each pass gives each an order of its own; `fit` does so.
 *
 * @throws RangeError for a rank of no process; Error if there is no group and numReplicas or rank is not given.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { DistributedSampler } = torch.utils.data;
 * const sampler = new DistributedSampler([10, 11, 12, 13], { numReplicas: 2, rank: 1, shuffle: false });
 * console.log([...sampler]); // [1, 3]
 */
export class DistributedSampler extends Sampler {
  readonly dataset: { readonly length: number };
  readonly numReplicas: number;
  readonly rank: number;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly dropLast: boolean;
  /** Gives each pass its order. */
  epoch = 0;

  constructor(
    dataset: { readonly length: number },
    ...rest: Trailing<DistributedSamplerOptions, ['numReplicas', 'rank', 'shuffle', 'seed', 'dropLast']>
  );
  constructor(...named: Named<DistributedSamplerArguments, ['dataset']>);
  constructor(...args: unknown[]) {
    super();
    const owner = 'DistributedSampler';
    const o = readArguments<Required<DistributedSamplerArguments>>(
      owner,
      args,
      { numReplicas: null, rank: null, shuffle: true, seed: 0, dropLast: false },
      ['dataset', 'numReplicas', 'rank', 'shuffle', 'seed', 'dropLast'],
      ['dataset'],
    );
    if (typeof o.dataset?.length !== 'number') throw kindError(owner, 'dataset', 'a dataset with a length', o.dataset);
    if ((o.numReplicas === null || o.rank === null) && !isInitialized()) {
      throw new Error(`${owner}: expected initProcessGroup() to be called before, or numReplicas and rank to be given`);
    }
    this.dataset = o.dataset;
    this.numReplicas = positiveInteger(owner, 'numReplicas', o.numReplicas ?? getWorldSize());
    this.rank = nonNegativeInteger(owner, 'rank', o.rank ?? getRank());
    if (this.rank >= this.numReplicas) throw valueError(owner, 'rank', `below ${this.numReplicas}`, this.rank);
    this.shuffle = boolean(owner, 'shuffle', o.shuffle);
    this.seed = nonNegativeInteger(owner, 'seed', o.seed);
    this.dropLast = boolean(owner, 'dropLast', o.dropLast);
  }

  override get length(): number {
    const share = this.dataset.length / this.numReplicas;
    return this.dropLast ? Math.floor(share) : Math.ceil(share);
  }

  /** Says which pass comes next, from 0: it seeds the order. */
  setEpoch(epoch: number): void {
    this.epoch = nonNegativeInteger('DistributedSampler.setEpoch', 'epoch', epoch);
  }

  override *[Symbol.iterator](): IterableIterator<number> {
    const { length: n } = this.dataset;
    const order = this.shuffle ? this.#permutation(n) : null;
    for (let i = 0; i < this.length; i++) {
      // Beyond the end it begins anew.
      const place = (this.rank + i * this.numReplicas) % n;
      yield order ? order[place]! : place;
    }
  }

  #permutation(n: number): Order {
    const generator = new torch.Generator().manualSeed(this.seed + this.epoch);
    return drawOrder(n, () => torch.randperm(n, { generator }));
  }
}
