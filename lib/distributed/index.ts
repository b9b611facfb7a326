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
/** Groups of processes: the one that all belong to. {@link newGroup} makes others. */
export const group = { WORLD: 'world' } as const;

export { allGatherObject, broadcastObjectList, gatherObject, recvObject, sendObject } from './objects.js';
export {
  destroyProcessGroup,
  type GroupLike,
  getBackend,
  getGlobalRank,
  getGroupRank,
  getProcessGroupRanks,
  getRank,
  getWorldSize,
  initProcessGroup,
  isAvailable,
  isInitialized,
  isTorchelasticLaunched,
  newGroup,
  ProcessGroup,
  type ProcessGroupOptions,
  type ReduceOpName,
} from './processGroup.js';
export { FileStore, PrefixStore, Store, TCPStore, type WaitOptions } from './store.js';
