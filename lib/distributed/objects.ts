/** @file Values other than tensors, from process to process. */
import { deserialize, serialize } from 'node:v8';
import { type Arguments, kindError, readArguments, valueError } from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { decodeTensor, encodeTensor } from '../tensor/safetensors.js';
import { other } from './collectives.js';
import { type Collective, collective, collectiveSync, type GroupLike, getRank } from './processGroup.js';

/** Under this name stands a tensor in what is sent. */
const TENSOR = '\u0000tensor';

const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value) as never);

/** A value as bytes: what structured clones hold, and tensors in arrays and plain objects. */
function encode(owner: string, value: unknown): Tensor {
  const visit = (part: unknown, name: string): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (part instanceof Tensor) return { [TENSOR]: encodeTensor(owner, name, part) };
    if (Array.isArray(part)) return part.map((each, i) => visit(each, `${name}[${i}]`));
    if (!isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, visit(each, `${name}.${key}`)]));
  };
  let bytes: Uint8Array;
  try {
    bytes = serialize(visit(value, 'the value'));
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw kindError(owner, 'the value', 'made of what structuredClone copies, and of tensors', value);
  }
  return torch.fromTypedArray(new Uint8Array(bytes));
}

function decode(bytes: Tensor): any {
  const visit = (part: any): any => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(visit);
    if (!isPlain(part)) return part;
    if (TENSOR in part) return decodeTensor('the tensor that came', part[TENSOR]);
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, visit(each)]));
  };
  return visit(deserialize(Buffer.from(bytes.toTypedArray() as Uint8Array)));
}

/** An operation to be done, in place or off the event loop. */
type Step<T> = Generator<Collective, T, Tensor[]>;

async function run<T>(steps: Step<T>): Promise<T> {
  let next = steps.next([]);
  while (!next.done) next = steps.next(await collective(next.value));
  return next.value;
}

function runSync<T>(steps: Step<T>): T {
  let next = steps.next([]);
  while (!next.done) next = steps.next(collectiveSync(next.value));
  return next.value;
}

const count = (n: number) => torch.tensor([n], { dtype: 'int64' });

/** Bytes of process `src` in all. */
function* spread(name: string, bytes: Tensor | null, src: number, group: GroupLike): Step<Tensor> {
  const length = count(bytes?.numel() ?? 0);
  yield { name, kind: 'broadcast', tensors: [length], root: src, inPlace: true, group };
  const all = bytes ?? torch.empty([Number(length.item())], { dtype: 'uint8' });
  yield { name, kind: 'broadcast', tensors: [all], root: src, inPlace: true, group };
  return all;
}

function* spreadObject<T>(name: string, value: T, src: number, group: GroupLike): Step<T> {
  const isSource = getRank() === src;
  const bytes = yield* spread(name, isSource ? encode(name, value) : null, src, group);
  return isSource ? value : decode(bytes);
}

/** The value of process `src` in all, in place. @internal */
export function broadcastObjectSync<T>(name: string, value: T, src: number, group: GroupLike): T {
  return runSync(spreadObject(name, value, src, group));
}

interface OfGroup {
  /** The processes that take part, all by default; `src` and `dst` are ranks in the group of all, also then. */
  group?: GroupLike;
}
interface BroadcastObjectListArguments extends OfGroup {
  objectList: unknown[];
  src?: number;
}

/**
 * Gives an array of all processes the elements that it has in process `src` (0), in place; resolves to it. Elements are
 * what `structuredClone` copies, and tensors, in arrays and plain objects.
 *
 * @throws TypeError for what cannot be sent; DistributedError as `allReduce` does.
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await torch.distributed.initProcessGroup({ store, rank: 0, worldSize: 1 });
 * console.log(await torch.distributed.broadcastObjectList([{ run: 7 }])); // [{ run: 7 }]
 * await torch.distributed.destroyProcessGroup();
 */
export async function broadcastObjectList(
  ...args: Arguments<BroadcastObjectListArguments, ['objectList', 'src']>
): Promise<any[]> {
  const name = 'broadcastObjectList';
  const { objectList, src, group } = readArguments<Required<BroadcastObjectListArguments>>(
    name,
    args,
    { src: 0, group: null },
    ['objectList', 'src'],
  );
  if (!Array.isArray(objectList)) throw kindError(name, 'objectList', 'an array', objectList);
  const all = await run(spreadObject<unknown[]>(name, objectList, src, group));
  if (all.length !== objectList.length) {
    throw valueError(name, 'objectList', `of ${all.length} elements, as in process ${src}`, objectList);
  }
  for (const [i, value] of all.entries()) objectList[i] = value;
  return objectList;
}

function* gathered<T>(name: string, value: T, group: GroupLike): Step<T[]> {
  const own = encode(name, value);
  const lengths = (yield { name, kind: 'allGather', tensors: [count(own.numel())], group }).map((length) =>
    Number(length.item()),
  );
  const padded = torch.zeros([Math.max(...lengths)], { dtype: 'uint8' });
  padded.narrow(0, 0, own.numel()).copy_(own);
  const all = yield { name, kind: 'allGather', tensors: [padded], group };
  return all.map((bytes, rank) => decode(bytes.narrow(0, 0, lengths[rank]!)));
}

/** Resolves to the values of all processes, in the order of ranks; values are as for {@link broadcastObjectList}. */
export async function allGatherObject<T>(...args: Arguments<{ object: T } & OfGroup, ['object']>): Promise<T[]> {
  const name = 'allGatherObject';
  const { object, group } = readArguments<{ object: T } & Required<OfGroup>>(
    name,
    args,
    { group: null } as never,
    ['object'],
    ['object'],
  );
  return run(gathered(name, object, group));
}

/** Resolves in process `dst` (0) to the values of all processes, in the order of ranks, and to null in the others. */
export async function gatherObject<T>(
  ...args: Arguments<{ object: T; dst?: number } & OfGroup, ['object', 'dst']>
): Promise<T[] | null> {
  const name = 'gatherObject';
  const { object, dst, group } = readArguments<{ object: T; dst: number } & Required<OfGroup>>(
    name,
    args,
    { dst: 0, group: null } as never,
    ['object', 'dst'],
    ['object'],
  );
  const all = await run(gathered(name, object, group));
  return getRank() === dst ? all : null;
}

/** Sends a value, as for {@link broadcastObjectList}, to process `dst`, which gets it with {@link recvObject}. */
export async function sendObject<T>(
  ...args: Arguments<{ object: T; dst: number } & OfGroup, ['object', 'dst']>
): Promise<void> {
  const name = 'sendObject';
  const { object, dst, group } = readArguments<{ object: T; dst: number } & Required<OfGroup>>(
    name,
    args,
    { group: null } as never,
    ['object', 'dst'],
    ['object'],
  );
  other(name, 'dst', dst);
  const bytes = encode(name, object);
  for (const x of [count(bytes.numel()), bytes]) {
    await collective({ name, kind: 'send', tensors: [x], root: dst, rootName: 'dst', group });
  }
}

/** Resolves to the value that process `src` sends with {@link sendObject}. */
export async function recvObject<T = any>(...args: Arguments<{ src: number } & OfGroup, ['src']>): Promise<T> {
  const name = 'recvObject';
  const { src, group } = readArguments<{ src: number } & Required<OfGroup>>(name, args, { group: null }, ['src']);
  other(name, 'src', src);
  const length = count(0);
  await collective({ name, kind: 'recv', tensors: [length], root: src, inPlace: true, group });
  const bytes = torch.empty([Number(length.item())], { dtype: 'uint8' });
  await collective({ name, kind: 'recv', tensors: [bytes], root: src, inPlace: true, group });
  return decode(bytes);
}
