/** @file Values other than tensors, from process to process. */
import { deserialize, serialize } from 'node:v8';
import { type Arguments, counted, kindError, readArguments, valueError } from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { decodeTensor, encodeTensor } from '../tensor/safetensors.js';
import { type Collective, collective, collectiveSync, exchange } from './carrier.js';
import { type GroupLike, getRank, groupSize } from './processGroup.js';

/** The tag of messages that are values, which none of tensors has by chance. */
const OBJECTS = 2 ** 31 - 2;

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

/** The value of process `src` in all, as an operation. */
function spread(name: string, value: unknown, src: number, group: GroupLike): Collective {
  const tensors = getRank() === src ? [encode(name, value)] : [];
  return { name, kind: 'broadcastBytes', tensors, root: src, group };
}

/** The value of process `src` in all, in place. @internal */
export function broadcastObjectSync<T>(name: string, value: T, src: number, group: GroupLike): T {
  const [bytes] = collectiveSync(spread(name, value, src, group));
  return getRank() === src ? value : decode(bytes!);
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
  const [bytes] = await collective(spread(name, objectList, src, group));
  if (getRank() === src) return objectList;
  return put(name, objectList, decode(bytes!), src);
}

async function gathered<T>(name: string, value: T, group: GroupLike): Promise<T[]> {
  const all = await collective({ name, kind: 'allGatherBytes', tensors: [encode(name, value)], group });
  return all.map(decode);
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
  return gathered(name, object, group);
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
  const all = await gathered(name, object, group);
  return getRank() === dst ? all : null;
}

interface ScatterObjectListArguments<T> extends OfGroup {
  scatterObjectInputList?: readonly T[] | null;
  src?: number;
}

/**
 * Resolves to that value of the list of process `src` (0) which stands at this rank; the others give no list. Values are as
 * for {@link broadcastObjectList}.
 */
export async function scatterObjectList<T = any>(
  ...args: Arguments<ScatterObjectListArguments<T>, ['scatterObjectInputList', 'src']>
): Promise<T> {
  const name = 'scatterObjectList';
  const { scatterObjectInputList, src, group } = readArguments<Required<ScatterObjectListArguments<T>>>(
    name,
    args,
    { scatterObjectInputList: null, src: 0, group: null },
    ['scatterObjectInputList', 'src'],
  );
  const list = scatterObjectInputList;
  const n = groupSize(name, group);
  if (getRank() !== src && list !== null)
    throw valueError(name, 'scatterObjectInputList', `given in process ${src} alone`, list);
  if (getRank() === src && (!Array.isArray(list) || list.length !== n))
    throw valueError(name, 'scatterObjectInputList', `${counted(n, 'value')}, one for each rank`, list);
  const tensors = (list ?? []).map((value) => encode(name, value));
  const [bytes] = await collective({ name, kind: 'scatterBytes', tensors, root: src, group });
  return decode(bytes!);
}

async function sendValue(name: string, value: unknown, dst: number, group: GroupLike): Promise<void> {
  const tensor = encode(name, value);
  await exchange({ name, sends: true, peer: dst, peerName: 'dst', tag: OBJECTS, tensor, group, signal: null });
}

async function receiveValue(name: string, src: number, group: GroupLike): Promise<any> {
  const call = { name, sends: false, peer: src, peerName: 'src', tag: OBJECTS, tensor: null, group, signal: null };
  return decode((await exchange(call))!);
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
  await sendValue(name, object, dst, group);
}

/** Resolves to the value that process `src` sends with {@link sendObject}. */
export async function recvObject<T = any>(...args: Arguments<{ src: number } & OfGroup, ['src']>): Promise<T> {
  const name = 'recvObject';
  const { src, group } = readArguments<{ src: number } & Required<OfGroup>>(name, args, { group: null }, ['src']);
  return receiveValue(name, src, group);
}

/** Sends the values of an array to process `dst`, which gets them with {@link recvObjectList}. */
export async function sendObjectList(
  ...args: Arguments<{ objectList: readonly unknown[]; dst: number } & OfGroup, ['objectList', 'dst']>
): Promise<void> {
  const name = 'sendObjectList';
  const { objectList, dst, group } = readArguments<{ objectList: readonly unknown[]; dst: number } & Required<OfGroup>>(
    name,
    args,
    { group: null },
    ['objectList', 'dst'],
  );
  if (!Array.isArray(objectList)) throw kindError(name, 'objectList', 'an array', objectList);
  await sendValue(name, objectList, dst, group);
}

/** Gives an array the elements that process `src` sends with {@link sendObjectList}, in place; resolves to it. */
export async function recvObjectList(
  ...args: Arguments<{ objectList: unknown[]; src: number } & OfGroup, ['objectList', 'src']>
): Promise<any[]> {
  const name = 'recvObjectList';
  const { objectList, src, group } = readArguments<{ objectList: unknown[]; src: number } & Required<OfGroup>>(
    name,
    args,
    { group: null },
    ['objectList', 'src'],
  );
  if (!Array.isArray(objectList)) throw kindError(name, 'objectList', 'an array', objectList);
  const all: unknown = await receiveValue(name, src, group);
  return put(name, objectList, all, src);
}

/** Gives a list the elements that came, of which there are as many. */
function put(name: string, objectList: unknown[], all: unknown, src: number): unknown[] {
  if (!Array.isArray(all) || all.length !== objectList.length) {
    const what = Array.isArray(all)
      ? `of ${counted(all.length, 'element')}, as in process ${src}`
      : `none: process ${src} sends one value`;
    throw valueError(name, 'objectList', what, objectList);
  }
  for (const [i, value] of all.entries()) objectList[i] = value;
  return objectList;
}
