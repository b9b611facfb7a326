// A few steps with DistributedDataParallel; prints losses and weights.
import * as torch from 'torchebm/torch';
import { joining } from './device.mjs';

const { nn, distributed: dist } = torch;
torch.setNumThreads(1);
const [kind] = process.argv.slice(2);
await dist.initProcessGroup(joining);
const [rank, size] = [dist.getRank(), dist.getWorldSize()];

class Net extends nn.Module {
  first = new nn.Linear(3, 8);
  norm = kind === 'buffers' ? new nn.BatchNorm1d(8) : new nn.Identity();
  last = new nn.Linear(8, 1);
  unused = kind === 'unused' ? new nn.Linear(2, 2) : null;
  forward(x) {
    return this.last(torch.tanh(this.norm(this.first(x)))).squeeze(-1);
  }
}

torch.manualSeed(kind === 'buffers' ? 0 : rank); // the weights of rank 0 are the ones that count
const net = new Net();
const options = { findUnusedParameters: kind === 'unused', compression: kind === 'fp16' ? 'fp16' : null };
const model = new nn.parallel.DistributedDataParallel(net, {
  ...options,
  bucketCapMb: kind === 'buckets' ? 1e-4 : 25,
  gradientAsBucketView: kind === 'views',
});
const optimizer = new torch.optim.SGD(net.parameters(), { lr: 0.1 });
const data = new torch.Generator().manualSeed(7);
for (let step = 0; step < 5; step++) {
  const x = torch.randn([4 * size, 3], { generator: data, device: 'cpu' }).to(torch.getDefaultDevice());
  const y = x.sum(1).sin();
  const own = (t) => t.narrow(0, 4 * rank, 4);
  optimizer.zeroGrad();
  const loss = () => model(own(x)).sub(own(y)).square().mean();
  if (kind === 'noSync') {
    // The second pass averages the sum of both.
    model.noSync(() => loss().div(2).backward());
    loss().div(2).backward();
  } else loss().backward();
  optimizer.step();
}
const unused = net.unused ? net.unused.weight.grad === null : null;
const keys = Object.keys(model.stateDict());
console.log(JSON.stringify({ keys, unused, weights: net.parameters().flatMap((p) => p.flatten().tolist()) }));
