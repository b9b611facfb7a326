// All operations once, in order; prints what this rank got.
import * as torch from 'torchebm/torch';

const dist = torch.distributed;
torch.setNumThreads(1);
await dist.initProcessGroup({ timeout: 30_000 });
const rank = dist.getRank();
const size = dist.getWorldSize();
const own = () => torch.tensor([rank + 1, 10 * (rank + 1)]);
const got = { rank, size, backend: dist.getBackend() };
for (const op of ['sum', 'mean', 'product', 'min', 'max']) {
  const x = own();
  const same = await dist.allReduce(x, op);
  got[op] = same === x && x.tolist();
}
got.int = (await dist.allReduce(torch.tensor([2 ** rank], { dtype: 'int64' }), { op: 'bor' })).tolist();
got.broadcast = (await dist.broadcast(own(), size - 1)).tolist();
got.reduce = (await dist.reduce(own(), { dst: 1 })).tolist();
got.allGather = (await dist.allGather(own())).map((x) => x.tolist());
got.gather = (await dist.gather(own(), 1))?.map((x) => x.tolist()) ?? null;
const list = rank === 0 ? Array.from({ length: size }, (_, i) => torch.tensor([i, i * i])) : null;
got.scatter = (await dist.scatter(torch.zeros([2]), list)).tolist();
got.reduceScatter = (
  await dist.reduceScatter(Array.from({ length: size }, (_, i) => torch.tensor([rank + 10 * i])))
).tolist();
await dist.barrier();
const next = (rank + 1) % size;
const before = (rank + size - 1) % size;
// Ranks send and receive in turns, since the operations of a process run one after another.
if (rank % 2 === 0) {
  await dist.send(own(), next);
  got.recv = (await dist.recv(torch.zeros([2]), before)).tolist();
  await dist.sendObject({ from: rank, x: own(), big: 2n ** 70n, map: new Map([[1, 'one']]) }, next);
  got.object = await dist.recvObject(before);
} else {
  got.recv = (await dist.recv(torch.zeros([2]), before)).tolist();
  await dist.send(own(), next);
  got.object = await dist.recvObject(before);
  await dist.sendObject({ from: rank, x: own(), big: 2n ** 70n, map: new Map([[1, 'one']]) }, next);
}
got.object = { ...got.object, x: got.object.x.tolist(), big: String(got.object.big), map: [...got.object.map] };
got.objects = await dist.allGatherObject('x'.repeat(rank));
got.objectList = await dist.broadcastObjectList(rank === 1 ? ['a', { b: [1] }] : [null, null], 1);
// A parameter is written to, and its version tells.
const weight = new torch.nn.Parameter(own());
await dist.broadcast(weight, 0);
got.parameter = weight.tolist();
await dist.destroyProcessGroup();
got.after = dist.isInitialized();
// The store serves a second group.
await dist.initProcessGroup({ timeout: 30_000 });
got.again = (await dist.allReduce(own())).tolist();
await dist.barrier();
console.log(JSON.stringify(got));
