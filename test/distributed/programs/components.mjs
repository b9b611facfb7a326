// Components that ask the other processes; prints the answers to this rank.
import { DoubleWellModel, MLPEnergy } from 'torchebm/core';
import { SinkhornCoupling } from 'torchebm/couplings';
import { ContrastiveDivergence } from 'torchebm/losses';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import {
  allGatherCat,
  broadcastObject,
  broadcastTensor,
  effectiveSampleSize,
  getRank,
  getWorldSize,
  isDistributed,
  rHat,
} from 'torchebm/utils';

const dist = torch.distributed;
torch.setNumThreads(1);
await dist.initProcessGroup({ timeout: 30_000 });
const rank = getRank();
const x0 = torch.randn([8, 2], { generator: new torch.Generator().manualSeed(rank) });
const x1 = torch.randn([8, 2], { generator: new torch.Generator().manualSeed(10 + rank) });
const coupling = new SinkhornCoupling({ processGroup: dist.group.WORLD });
const paired = coupling(x0, x1, { generator: new torch.Generator().manualSeed(3 + rank) });
const model = new MLPEnergy(2, { hiddenDims: [4] });
const loss = new ContrastiveDivergence(model, new LangevinDynamics(model), { persistent: true, bufferSize: 6 });
loss.initializeBuffer([2]);
torch.noGrad(() =>
  loss.replayBuffer.copy_(
    torch
      .arange(12)
      .reshape([6, 2])
      .add(100 * rank),
  ),
);
loss.mixBufferAcrossRanks();
const chains = torch.randn([2, 50], { generator: new torch.Generator().manualSeed(20 + rank) });
const own = chains.unsqueeze(-1);
// Chains of one sampler: all of them in each process, or each its own.
const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.05 });
const call = { dim: 2, nSamples: 6, nSteps: 40, returnTrajectory: true };
const generator = () => new torch.Generator().manualSeed(4);
const gathered = await sampler.sample({ ...call, generator: generator(), distributed: 'gathered' });
const sharded = await sampler.sample({ ...call, generator: generator(), distributed: 'sharded' });
const sizes = (draws) => effectiveSampleSize(draws).tolist();
console.log(
  JSON.stringify({
    is: isDistributed(),
    size: getWorldSize(),
    object: broadcastObject({ rank }, 1),
    tensor: broadcastTensor(torch.tensor([rank]), 1).tolist(),
    joined: allGatherCat(torch.tensor([[rank]]), { dim: 1 }).tolist(),
    pairs: paired.x1.tolist(),
    buffer: loss.replayBuffer.tolist(),
    rHat: Number(rHat(allGatherCat(own))),
    size1: Number(effectiveSampleSize(allGatherCat(own))),
    sizes: [sizes(gathered), sizes(allGatherCat(sharded))],
    rHats: [rHat(gathered).tolist(), rHat(allGatherCat(sharded)).tolist()],
  }),
);
await dist.barrier();
