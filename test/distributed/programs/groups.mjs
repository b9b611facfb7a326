// Operations in groups of some ranks; prints what this rank got.
import { SinkhornCoupling } from 'torchebm/couplings';
import * as torch from 'torchebm/torch';
import { allGatherCat, broadcastObject, broadcastTensor, getRank, getWorldSize } from 'torchebm/utils';

const { nn, distributed: dist } = torch;
torch.setNumThreads(1);
await dist.initProcessGroup({ timeout: 30_000 });
const rank = dist.getRank();
const even = await dist.newGroup([2, 0]);
const odd = await dist.newGroup({ ranks: [1, 3] });
const everybody = await dist.newGroup();
const [group, other] = rank % 2 === 0 ? [even, odd] : [odd, even];
const [first, last] = group.ranks;
const own = () => torch.tensor([rank + 1]);
const refused = (call) =>
  call().then(
    () => null,
    ({ message }) => message,
  );
const got = {
  ranks: group.ranks,
  place: [group.rank(), group.size(), other.rank(), dist.getRank(group), dist.getWorldSize(other)],
  names: [dist.getProcessGroupRanks(other), dist.getGroupRank(group, last), dist.getGlobalRank(group, 1)],
  sum: (await dist.allReduce(own(), { group })).tolist(),
  all: (await dist.allReduce(own(), { group: everybody })).tolist(),
  broadcast: (await dist.broadcast(own(), last, { group })).tolist(),
  gathered: (await dist.gather(own(), { dst: first, group }))?.map((x) => x.item()) ?? null,
  scattered: (await dist.reduceScatter([own(), own()], { group })).tolist(),
  objects: await dist.allGatherObject({ rank }, { group }),
  gatheredObjects: await dist.gatherObject({ rank }, last, { group }),
  object: await dist.broadcastObjectList([rank], { src: last, group }),
  joined: allGatherCat(own(), { group }).tolist(),
  guarded: [
    getRank(group),
    getWorldSize(group),
    broadcastObject(rank, last, { group }),
    broadcastTensor(own(), last, { group }).item(),
  ],
};
if (rank === first) await dist.sendObject('hello', last, { group });
else got.received = await dist.recvObject(first, { group });
got.stranger = await refused(() => dist.allReduce(own(), { group: other }));
got.source = await refused(() => dist.broadcast(own(), other.ranks[0], { group }));
got.unknown = await refused(() => dist.newGroup([0, 7]));

// Each pair learns, and pairs points, by itself.
const layer = new nn.Linear(1, 1);
torch.noGrad(() => layer.weight.fill_(rank));
const model = new nn.parallel.DistributedDataParallel(layer, { processGroup: group });
model(torch.full([1, 1], rank))
  .sum()
  .backward();
got.model = [layer.weight.item(), layer.weight.grad.item()];
model.release();
const points = (seed) => torch.randn([4, 2], { generator: new torch.Generator().manualSeed(seed) });
const coupling = new SinkhornCoupling({ processGroup: group });
const generator = new torch.Generator().manualSeed(5);
got.pairs = coupling(points(rank), points(10 + rank), { generator }).x1.tolist();

await dist.destroyProcessGroup(group);
got.destroyed = await refused(() => dist.allReduce(own(), { group }));
got.after = (await dist.allReduce(own())).tolist();
await dist.barrier();
console.log(JSON.stringify(got));
