/** @file `torch.distributed`: several processes, on one machine or on many, that compute together. */
export {
  allGather,
  allReduce,
  barrier,
  broadcast,
  gather,
  ReduceOp,
  recv,
  reduce,
  reduceScatter,
  scatter,
  send,
} from './collectives.js';
/** Groups of processes: the one that all belong to. */
export const group = { WORLD: 'world' } as const;

export { allGatherObject, broadcastObjectList, recvObject, sendObject } from './objects.js';
export {
  destroyProcessGroup,
  getBackend,
  getRank,
  getWorldSize,
  initProcessGroup,
  isInitialized,
  type ProcessGroupOptions,
  type ReduceOpName,
} from './processGroup.js';
export { FileStore, PrefixStore, Store, TCPStore, type WaitOptions } from './store.js';
