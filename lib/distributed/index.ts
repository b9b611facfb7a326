/** @file `torch.distributed`: several processes, on one machine or on many, that compute together. */
export type { ReduceOpName } from './carrier.js';
export {
  allGather,
  allGatherIntoTensor,
  allReduce,
  allToAll,
  allToAllSingle,
  barrier,
  broadcast,
  gather,
  monitoredBarrier,
  ReduceOp,
  reduce,
  reduceScatter,
  reduceScatterTensor,
  scatter,
} from './collectives.js';
export { batchIsendIrecv, irecv, isend, P2POp, recv, send, Work } from './messages.js';
/** Groups of processes: the one that all belong to. {@link newGroup} makes others. */
export const group = { WORLD: 'world' } as const;

export {
  allGatherObject,
  broadcastObjectList,
  gatherObject,
  recvObject,
  recvObjectList,
  scatterObjectList,
  sendObject,
  sendObjectList,
} from './objects.js';
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
} from './processGroup.js';
export { FileStore, PrefixStore, Store, TCPStore, type WaitOptions } from './store.js';
