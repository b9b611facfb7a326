/** @file Messages from one process to another, beside the operations of all. */
import { type Arguments, kindError, readArguments } from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import { aTensor, exchange, type Shared } from './carrier.js';
import type { GroupLike } from './processGroup.js';

/** A message under way, of {@link isend} or {@link irecv}. */
export class Work {
  readonly #ended: Promise<Tensor>;
  #isCompleted = false;

  /** @internal */
  constructor(ended: Promise<Tensor>) {
    this.#ended = ended;
    const complete = () => {
      this.#isCompleted = true;
    };
    // An error is for who waits.
    ended.then(complete, complete);
  }

  /** Whether it has ended, well or not. */
  isCompleted(): boolean {
    return this.#isCompleted;
  }

  /** Resolves to its tensor when it has ended. @throws DistributedError that says where the other process is. */
  wait(): Promise<Tensor> {
    return this.#ended;
  }
}

interface PeerArguments extends Shared {
  tensor: Tensor;
  tag?: number;
}
type SendArguments = PeerArguments & { dst: number };
type RecvArguments = PeerArguments & { src: number };

const defaults = () => ({ tag: 0, group: null, signal: null });

function begin(
  name: string,
  sends: boolean,
  { tensor, peer, tag, group, signal }: Required<PeerArguments> & { peer: number },
): Work {
  const x = aTensor(name, 'tensor', tensor);
  const peerName = sends ? 'dst' : 'src';
  return new Work(exchange({ name, sends, peer, peerName, tag, tensor: x, group, signal }).then(() => x));
}

function sending(name: string, args: readonly unknown[]): Work {
  const order = ['tensor', 'dst', 'tag'] as const;
  const { dst, ...rest } = readArguments<Required<SendArguments>>(name, args, defaults(), order);
  return begin(name, true, { ...rest, peer: dst });
}

function receiving(name: string, args: readonly unknown[]): Work {
  const order = ['tensor', 'src', 'tag'] as const;
  const { src, ...rest } = readArguments<Required<RecvArguments>>(name, args, defaults(), order);
  return begin(name, false, { ...rest, peer: src });
}

/**
 * Begins to send a tensor to process `dst`, which gets it with {@link irecv} or {@link recv} and the same `tag` (0). Until
 * it has ended the tensor can be read, but not written to.
 *
 * Messages go beside operations and one another, as many as there may be; those of one tag to one process arrive in the
 * order of the calls.
 *
 * @throws RangeError or TypeError from its `wait()` for what cannot be sent.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { distributed: dist } = torch;
 * // In two processes; each gives the other its tensor.
 * const swap = async () => {
 *   const other = 1 - dist.getRank();
 *   const works = [dist.isend(torch.ones([2]), other), dist.irecv(torch.zeros([2]), other)];
 *   const [, got] = await Promise.all(works.map((work) => work.wait()));
 *   return got;
 * };
 * console.log(typeof swap); // function
 */
export function isend(...args: Arguments<SendArguments, ['tensor', 'dst', 'tag']>): Work {
  return sending('isend', args);
}

/** Begins to receive, in place, the tensor that process `src` sends; of the same shape and type. */
export function irecv(...args: Arguments<RecvArguments, ['tensor', 'src', 'tag']>): Work {
  return receiving('irecv', args);
}

/** Sends a tensor to process `dst`, as {@link isend} does, and resolves when it was received. */
export async function send(...args: Arguments<SendArguments, ['tensor', 'dst', 'tag']>): Promise<void> {
  await sending('send', args).wait();
}

/** Gives a tensor the values of the one that process `src` sends, in place; resolves to it. */
export function recv(...args: Arguments<RecvArguments, ['tensor', 'src', 'tag']>): Promise<Tensor> {
  return receiving('recv', args).wait();
}

type Begin = typeof isend | typeof irecv;

interface P2POpArguments {
  op: Begin;
  tensor: Tensor;
  peer: number;
  group?: GroupLike;
  tag?: number;
}

/** A message for {@link batchIsendIrecv}: `isend` or `irecv`, a tensor, and the rank of the other process. */
export class P2POp {
  readonly op: Begin;
  readonly tensor: Tensor;
  readonly peer: number;
  readonly group: GroupLike;
  readonly tag: number;

  constructor(...args: Arguments<P2POpArguments, ['op', 'tensor', 'peer', 'group', 'tag']>) {
    const order = ['op', 'tensor', 'peer', 'group', 'tag'] as const;
    const defaults = { group: null, tag: 0 };
    const o = readArguments<Required<P2POpArguments>>('P2POp', args, defaults, order);
    if (o.op !== isend && o.op !== irecv) throw kindError('P2POp', 'op', 'isend or irecv', o.op);
    this.op = o.op;
    this.tensor = aTensor('P2POp', 'tensor', o.tensor);
    this.peer = o.peer;
    this.group = o.group;
    this.tag = o.tag;
  }

  /** An object of its own kind, not one of options. */
  get [Symbol.toStringTag](): string {
    return 'P2POp';
  }
}

/**
 * Begins all messages of a list, in any order of sending and receiving; their works, in the same order.
 *
 * @throws TypeError for what is no list of {@link P2POp}.
 */
export function batchIsendIrecv(...args: Arguments<{ p2pOpList: readonly P2POp[] }, ['p2pOpList']>): Work[] {
  const name = 'batchIsendIrecv';
  const { p2pOpList } = readArguments<{ p2pOpList: readonly P2POp[] }>(name, args, {}, ['p2pOpList']);
  if (!Array.isArray(p2pOpList) || !p2pOpList.every((each) => each instanceof P2POp))
    throw kindError(name, 'p2pOpList', 'an array of P2POp', p2pOpList);
  return p2pOpList.map(({ op, tensor, peer, group, tag }) =>
    begin(name, op === isend, { tensor, peer, group, tag, signal: null }),
  );
}
