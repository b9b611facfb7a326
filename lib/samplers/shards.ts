/** @file The chains of a run that several processes share: which are this one's, and the results of all of them. */
import { createHash } from 'node:crypto';
import { valueError } from '../arguments/options.js';
import { collective } from '../distributed/carrier.js';
import { allGatherObject, getRank } from '../distributed/index.js';
import type { Device, Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { CompleteSampleOptions, Diagnostics, SampleOptions } from './baseSampler.js';

/** Where the chains of several processes go: all to every process, or each to its own. */
export type Sharing = 'gathered' | 'sharded';

/** Normal numbers are drawn in blocks of so many, which are made once if no two processes have chains of one. */
const BLOCK = 16;

/** The chains of this process among those of all. */
export class Shard {
  readonly total: number;
  readonly #begins: readonly number[];

  private constructor(
    private readonly owner: string,
    private readonly counts: readonly number[],
  ) {
    this.#begins = counts.map((_, rank) => counts.slice(0, rank).reduce((sum, n) => sum + n, 0));
    this.total = counts.reduce((sum, n) => sum + n, 0);
  }

  /** Agrees with the other processes on who has which chains; all draw from one stream of numbers. */
  static async agree(owner: string, sharing: Sharing, o: CompleteSampleOptions, device: Device): Promise<Shard> {
    if (device.type !== 'cpu') throw valueError(owner, 'the sampler', 'on the CPU, where gloo computes', device);
    const { x, dim, nSamples, nSteps, thin, generator } = o;
    const state = (generator ?? torch.defaultGenerator()).getState();
    const stream = createHash('sha1')
      .update(state.toTypedArray() as Uint8Array)
      .digest('hex');
    state.dispose();
    const [n, ...shape] = x?.shape ?? [nSamples, ...(typeof dim === 'number' ? [dim] : dim!)];
    const own = {
      n: n!,
      given: x !== null,
      call: `chains of shape [${shape}], nSteps ${nSteps}, thin ${thin}`,
      stream,
    };
    const all = await allGatherObject(own);
    for (const [rank, { call, given, n, stream }] of all.entries()) {
      const other = (what: string, value: unknown) => valueError(owner, what, `as rank 0 has it`, value);
      if (call !== all[0]!.call) throw other(`the call of rank ${rank}`, call);
      if (given !== all[0]!.given) throw other(`x of rank ${rank}`, given ? 'a tensor' : null);
      const differs = (sharing === 'gathered' || !given) && n !== all[0]!.n;
      if (differs) throw other(`the number of chains of rank ${rank}`, n);
      if (stream !== all[0]!.stream) {
        throw new RangeError(
          `${owner}: expected the generators of all ranks in one state, got another at rank ${rank} than at rank 0; ` +
            'give all a generator of the same seed',
        );
      }
    }
    if (sharing === 'sharded' && x)
      return new Shard(
        owner,
        all.map(({ n }) => n),
      ).checked();
    return new Shard(owner, shares(n!, all.length)).checked();
  }

  private checked(): this {
    if (this.counts.includes(0)) throw valueError(this.owner, 'the chains', 'at least one for each rank', this.total);
    return this;
  }

  get #begin(): number {
    return this.#begins[getRank()]!;
  }

  get #count(): number {
    return this.counts[getRank()]!;
  }

  /** The part of the spec that tells the native loop. */
  get part(): { begin: number; total: number } {
    return { begin: this.#begin, total: this.total };
  }

  /** The options of a call for the chains of this process. */
  narrowed(sharing: Sharing, options: SampleOptions, { x, y, modelKwargs }: CompleteSampleOptions): SampleOptions {
    if (sharing === 'sharded' && x) return options;
    const own = (value: unknown) =>
      value instanceof torch.Tensor && value.dim() > 0 && value.size(0) === this.total
        ? value.narrow(0, this.#begin, this.#count)
        : value;
    const kwargs = Object.entries(modelKwargs ?? {}).map(([name, value]) => [name, own(value)]);
    return {
      ...options,
      ...(x ? { x: own(x) as Tensor } : { nSamples: this.#count }),
      y: own(y) as Tensor | null,
      modelKwargs: modelKwargs && Object.fromEntries(kwargs),
    };
  }

  /** The rows of all processes, of which each has those of its chains. */
  async gather(rows: Tensor): Promise<Tensor> {
    const most = Math.max(...this.counts);
    const padded = torch.zeros([most, ...rows.shape.slice(1)], { dtype: rows.dtype });
    torch.noGrad(() => padded.narrow(0, 0, this.#count).copy_(rows));
    const all = await collective({ name: this.owner, kind: 'allGather', tensors: [padded] });
    const joined = torch.tidy(() => torch.cat(all.map((each, rank) => each.narrow(0, 0, this.counts[rank]!))));
    for (const each of [padded, ...all]) each.dispose();
    return joined;
  }

  /**
   * The reports on all chains: means are those of the processes, weighted with their chains, divergences are counted,
   * and the variance is that within the processes and between them.
   */
  async pool(own: Diagnostics): Promise<Diagnostics> {
    const share = this.#count / this.total;
    const pooled: Diagnostics = {};
    for (const [name, value] of Object.entries(own)) {
      const part = torch.tidy(() => {
        const x = value.to('float64');
        if (name === 'divergences') return x.clone();
        return (name === 'var' ? x.add(own.mean!.to('float64').square()) : x).mul(share);
      });
      await collective({ name: this.owner, kind: 'allReduce', tensors: [part], inPlace: true });
      pooled[name] = part;
    }
    const { mean, var: squares } = pooled;
    if (squares) pooled.var = torch.tidy(() => squares.sub(mean!.square()).clamp(1e-10, 1e10));
    squares?.dispose();
    for (const [name, value] of Object.entries(pooled)) {
      pooled[name] = value.to(own[name]!.dtype);
      if (pooled[name] !== value) value.dispose();
      own[name]!.dispose();
    }
    return pooled;
  }
}

/** The shares of n chains that `size` processes have: all as many, in whole blocks if they are many. */
function shares(n: number, size: number): number[] {
  const block = n >= 4 * BLOCK * size ? BLOCK : 1;
  const end = (rank: number) => (rank === size ? n : Math.floor((Math.floor(n / block) * rank) / size) * block);
  return Array.from({ length: size }, (_, rank) => end(rank + 1) - end(rank));
}
