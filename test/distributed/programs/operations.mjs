// All operations once, in order; prints what this rank got.
import * as torch from 'torchebm/torch';
import { joining } from './device.mjs';

const dist = torch.distributed;
torch.setNumThreads(1);
await dist.initProcessGroup(joining);
const rank = dist.getRank();
const size = dist.getWorldSize();
const own = () => torch.tensor([rank + 1, 10 * (rank + 1)]);
const got = { rank, size, backend: dist.getBackend() };
for (const op of ['sum', 'mean', 'product', 'min', 'max']) {
  const x = own();
  const same = await dist.allReduce(x, op);
  got[op] = same === x && x.tolist();
}
got.int = (await dist.allReduce(torch.tensor([2 ** rank], { dtype: 'int64', device: 'cpu' }), { op: 'bor' })).tolist();
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
// Each rank gives each another tensor, of another shape.
const given = Array.from({ length: size }, (_, to) => torch.full([to + 1, rank + 1], 10 * rank + to));
got.allToAll = (await dist.allToAll(given)).map((x) => x.tolist());
const rows = torch.arange(2 * size).add(100 * rank);
got.allToAllSingle = (await dist.allToAllSingle(rows)).tolist();
const sizes = Array.from({ length: size }, (_, to) => (to === 0 ? 2 * size : 0));
got.allToAllSplit = (await dist.allToAllSingle(rows, { inputSplitSizes: sizes })).tolist();
got.allGatherIntoTensor = (await dist.allGatherIntoTensor(own())).tolist();
got.reduceScatterTensor = (await dist.reduceScatterTensor(rows)).tolist();
await dist.monitoredBarrier({ timeout: 20_000 });
const next = (rank + 1) % size;
const before = (rank + size - 1) % size;
// All send and receive at once: messages go beside one another.
const [, got1] = await Promise.all([dist.send(own(), next), dist.recv(torch.zeros([2]), before)]);
got.recv = got1.tolist();
const value = { from: rank, x: own(), big: 2n ** 70n, map: new Map([[1, 'one']]) };
[, got.object] = await Promise.all([dist.sendObject(value, next), dist.recvObject(before)]);
const list2 = [null, null];
await Promise.all([dist.sendObjectList(['a', rank], next), dist.recvObjectList(list2, before)]);
got.objectList2 = list2;
// Many at once, of two tags, beside an operation of all, which comes between them.
const numbers = Array.from({ length: 20 }, (_, i) => i);
const receiving = numbers.map((i) => dist.irecv(torch.zeros([i + 1]), before, { tag: i % 2 }));
const reducing = dist.allReduce(own());
const sending = numbers.map((i) => dist.isend(torch.full([i + 1], 100 * rank + i), next, { tag: i % 2 }));
got.early = receiving[0].isCompleted();
got.many = (await Promise.all(receiving.map((work) => work.wait()))).map((x) => x.mean().item());
await Promise.all(sending.map((work) => work.wait()));
got.completed = [...receiving, ...sending].every((work) => work.isCompleted());
got.beside = (await reducing).tolist();
const [from, to] = [torch.zeros([2]), own()];
const batch = [new dist.P2POp(dist.irecv, from, before), new dist.P2POp({ op: dist.isend, tensor: to, peer: next })];
await Promise.all(dist.batchIsendIrecv(batch).map((work) => work.wait()));
got.batch = from.tolist();
// One of another shape than is waited for is refused, and the group goes on.
const wrong = dist.irecv(torch.zeros([3]), before);
await dist.send(own(), next);
got.wrong = await wrong.wait().then(
  () => null,
  ({ message }) => message,
);
got.scattered = await dist.scatterObjectList(
  rank === 1 ? numbers.slice(0, size).map((i) => ({ to: 'x'.repeat(i) })) : null,
  1,
);
// Two operations that take objects, called in one order but at other times.
const first = dist.allGatherObject(`first ${rank}`);
if (rank === 0) await new Promise((resolve) => setTimeout(resolve, 100));
const second = dist.allGatherObject(`second ${rank}`);
got.twice = [await first, await second];
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
await dist.initProcessGroup(joining);
got.again = (await dist.allReduce(own())).tolist();
await dist.barrier();
// Where results are: with their tensors.
const results = [...(await dist.allGather(own())), await dist.allReduce(own()), await dist.allGatherIntoTensor(own())];
results.push(...(await dist.allToAll(given)), await dist.reduceScatterTensor(rows));
got.places = [...new Set(results.map((x) => x.device.type))];
console.log(JSON.stringify(got));
